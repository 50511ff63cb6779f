"""Spark equals the check by hand, from parquet, with ANSI mode on and off; run by ``nox -s spark``."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jaminan import Employer, FrameError, NonWageWorker, ProvisionalLawWarning, WageWorker, calculate_contributions
from jaminan.frames import sum_contributions, with_bpu_contributions, with_contributions

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")

pytestmark = [
    pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
ROWS = 20_000


@pytest.fixture(scope="module", params=["true", "false"], ids=["ansi", "no-ansi"])
def spark(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Start Spark on this machine, in either mode of its SQL."""
    session = (
        sql.SparkSession.builder.master("local[2]")
        .appName("jaminan")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "2g")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "Asia/Jakarta")
        .config("spark.sql.ansi.enabled", request.param)
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    assert session.conf.get("spark.sql.ansi.enabled") == request.param
    yield session
    session.stop()


def read(spark: Any, folder: Path, columns: dict[str, Any]) -> Any:
    """Write a parquet file and read it with Spark: local tables are computed by Spark's optimizer, row by row."""
    path = folder / f"{len(list(folder.iterdir()))}.parquet"
    pq.write_table(pa.table(columns), path)
    return spark.read.parquet(str(path))


def test_rows_of_every_month_equal_the_check_by_hand(
    spark: Any,
    tmp_path: Path,
    rows_of: Callable[..., Any],
    work_out: Callable[..., tuple[int, ...]],
    days: Callable[..., list[date]],
    lines: Sequence[str],
) -> None:
    """Every month, class and edge, in 64-bit integers; nothing is executed before it is asked for."""
    wages, classes, months = rows_of(ROWS)
    columns = {"n": range(len(wages)), "wage": wages, "risk_class": classes, "month": days(months)}
    bills = with_contributions(read(spark, tmp_path, {name: list(its) for name, its in columns.items()}), month="month")
    assert isinstance(bills, sql.DataFrame)
    assert {dict(bills.dtypes)[name] for name in lines} == {"bigint"}
    rows = sorted(bills.select("n", *lines, "problem").collect())
    expected = [work_out(*row) for row in zip(wages, classes, months, strict=True)]
    assert [tuple(row[1:-1]) for row in rows] == expected
    assert {row["problem"] for row in rows} == {None}


def test_amounts_that_floats_do_not_hold(
    spark: Any, tmp_path: Path, work_out: Callable[..., tuple[int, ...]], lines: Sequence[str]
) -> None:
    """Spark divides whole numbers as floats: 3.7 % of these is x.499 Rupiah, and so near to 10**13 floats are 1/128 apart."""
    wages = [10**15 - 473 - 1000 * step for step in range(500)]  # 37 * 527 = 19,499: times 37 / 1000 it ends in .499
    table = read(spark, tmp_path, {"n": list(range(500)), "wage": wages})
    bills = with_contributions(table, month="2025-11", risk_class=3).orderBy("n").select(*lines)
    assert [tuple(row) for row in bills.collect()] == [work_out(wage, 3, (2025, 11)) for wage in wages]


def test_types_of_columns(spark: Any, tmp_path: Path) -> None:
    """Narrow integers, decimals with sen, text and timestamps."""
    columns: dict[str, Any] = {
        "n": [0, 1],
        "wage": pa.array([2_147_483_647, 5_000_000], pa.int32()),
        "exact": pa.array([Decimal("5208.34"), Decimal("10547400.01")], pa.decimal128(38, 2)),
        "risk_class": ["V", "1"],
        "month": ["2025-11", "2026-03-31"],
    }
    table = read(spark, tmp_path, columns)
    for wage in ("wage", "exact"):
        got = [row["total"] for row in with_contributions(table, month="month", wage=wage).orderBy("n").collect()]
        values = columns[wage].to_pylist()
        assert got == [
            calculate_contributions(WageWorker(wage=value, employer=Employer(risk_class=each)), month=month).total
            for value, each, month in zip(values, (5, 1), columns["month"], strict=True)
        ]
    with pytest.raises(FrameError, match="a float is not exact"):
        with_contributions(read(spark, tmp_path, {"wage": [1.0]}), month="2025-11", risk_class=1)


@pytest.mark.parametrize("name", ["unit.name", "unit`s"])
def test_names_that_spark_takes_apart_are_refused(spark: Any, tmp_path: Path, name: str) -> None:
    """A point stands for a field of a column, a grave accent quotes a name; others come through as they are."""
    with pytest.raises(FrameError, match=r'on Spark also those with "\." or "`"; rename them first'):
        with_contributions(read(spark, tmp_path, {"wage": [1], name: ["A"]}), month="2025-11", risk_class=1)
    bills = with_contributions(
        read(spark, tmp_path, {"wage": [10**6], "unit's name": ["A"]}), month="2025-11", risk_class=1
    )
    assert [(row["unit's name"], row["jkk_employer"]) for row in bills.collect()] == [("A", 2400)]


def test_bad_rows_become_nulls(spark: Any, tmp_path: Path) -> None:
    """In both modes, without an error half-way."""
    columns = {
        "n": [0, 1, 2, 3, 4, 5],
        "wage": [-1, None, 10**15 + 1, 1, 1, 10**15],
        "risk_class": [1, 1, 1, 9, 1, 1],
        "month": ["2025-11"] * 4 + ["2025-02-29", "2025-11"],
    }
    rows = with_contributions(read(spark, tmp_path, columns), month="month").orderBy("n").collect()
    assert [row["problem"] for row in rows] == [
        "wage is negative",
        "wage is missing",
        "wage is over 1000000000000000",
        "risk_class is no risk class from 1 to 5",
        'month is no month or day as ISO text, like "2025-11"',
        None,
    ]
    assert [row["total"] is None for row in rows] == [True] * 5 + [False]


def test_sums_and_non_wage_workers(spark: Any, tmp_path: Path) -> None:
    """Added up by Spark itself."""
    columns: dict[str, Any] = {
        "unit": ["A", "B", "A"],
        "wage": [10**6, 2 * 10**6, -1],
        "income": [10**6, 1_100_000, 99_000_000],
    }
    table = read(spark, tmp_path, columns)
    employer = Employer(risk_class=1)
    sums = {
        row["unit"]: row for row in sum_contributions(table, by="unit", month="2025-11", employer=employer).collect()
    }
    assert (
        sums["A"]["total"] == calculate_contributions(WageWorker(wage=10**6, employer=employer), month="2025-11").total
    )
    assert (sums["A"]["problem"], sums["B"]["problem"]) == (1, 0)
    bills = (
        with_bpu_contributions(table.select("income"), month="2026-02", sector="transport").orderBy("income").collect()
    )
    assert [row["total"] for row in bills] == [
        calculate_contributions(NonWageWorker(income=income, sector="transport"), month="2026-02").total
        for income in sorted(columns["income"])
    ]


def test_a_provisional_month_warns_before_anything_runs(spark: Any, tmp_path: Path) -> None:
    """A constant month is known."""
    table = read(spark, tmp_path, {"wage": [1]})
    with pytest.warns(ProvisionalLawWarning):
        with_contributions(table, month="2027-03", risk_class=1)

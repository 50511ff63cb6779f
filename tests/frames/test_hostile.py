"""Tables as they come: every type of column, missing cells, names taken, empty, and rows that cannot be billed."""

import pickle
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from jaminan import (
    Employer,
    FrameError,
    Month,
    NotInForceError,
    ProvisionalLawWarning,
    RiskClass,
    ValidationError,
    WageWorker,
    calculate_contributions,
)
from jaminan.frames import sum_contributions, with_bpu_contributions, with_contributions

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
add_up = pytest.importorskip("jaminan.frames.sums", reason="narwhals is not installed").add_up
NOVEMBER = Month(2025, 11)


def total(wage: Any, risk_class: int = 1, month: Any = NOVEMBER) -> int:
    """Return what the scalar call says."""
    worker = WageWorker(wage=wage, employer=Employer(risk_class=risk_class))
    return calculate_contributions(worker, month=month).total


def mixes_no_nulls(backend: Any) -> bool:
    """Tell whether a library fails on Arrow columns of nulls beside others: it raises, and bills nothing."""
    return bool(backend.name == "pandas-pyarrow" and pytest.importorskip("pandas").__version__ < "3")


# ------------------------------------------------------------------------------------------------ types of columns


@pytest.mark.parametrize("kind", ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"])
def test_wages_of_every_width_are_widened_first(backend: Any, kind: str) -> None:
    """A product in 32 bits would wrap around."""
    wage = {"int8": 127, "uint8": 255, "int16": 32_767, "uint16": 65_535}.get(kind, 2_147_483_647)
    table = backend.table({"wage": pa.array([wage, 0], getattr(pa, kind)()), "risk_class": pa.array([5, 1], pa.int8())})
    bills = backend.columns(with_contributions(table, month=NOVEMBER))
    assert bills["total"] == [total(wage, 5), 0]


def test_unsigned_wages_past_64_bits_are_problems_not_overflows(backend: Any) -> None:
    """The largest unsigned number does not fit a signed one."""
    table = backend.table(
        {"wage": pa.array([1, 2**64 - 1], pa.uint64()), "risk_class": pa.array([1, 2**64 - 1], pa.uint64())}
    )
    bills = backend.columns(with_contributions(table, month=NOVEMBER, on_error="null"))
    assert bills["total"] == [0, None]
    assert bills["problem"] == [None, "wage is over 1000000000000000"]


def test_wages_of_128_bits_are_read_or_refused_by_row() -> None:
    """Sums of databases come so."""
    pl = pytest.importorskip("polars")
    duckdb = pytest.importorskip("duckdb")
    wages = [10**6, -(2**100), 2**100, None]
    expected = [total(10**6), None, None, None]
    table = pl.DataFrame({"wage": pl.Series(wages, dtype=pl.Int128)})
    bills = with_contributions(table, month=NOVEMBER, risk_class=1, on_error="null")
    assert bills["total"].to_list() == expected
    values = ", ".join(f"({'NULL' if wage is None else wage}::HUGEINT)" for wage in wages)
    relation = duckdb.sql(f"SELECT * FROM (VALUES {values}) AS workers(wage)")  # noqa: S608 - numbers written above
    done = with_contributions(relation, month=NOVEMBER, risk_class=1).fetchall()
    assert [row[-2] for row in done] == expected
    assert [row[-1] for row in done][1:3] == ["wage is negative", "wage is over 1000000000000000"]


@pytest.mark.parametrize("kind", [(15, 2), (18, 4), (38, 2), (38, 6)], ids=str)
def test_decimal_wages_keep_their_sen(backend: Any, kind: tuple[int, int]) -> None:
    """A sen decides half a Rupiah, and month by month, whether bad rows are looked for or not."""
    wages = [Decimal("5208.33"), Decimal("5208.34"), Decimal("10547400.01"), Decimal("2312314.50"), Decimal(0)]
    months = [date(2020, 12, 1), date(2025, 12, 1), date(2025, 12, 1), date(2016, 3, 1), date(2025, 12, 1)]
    table = backend.table({"wage": pa.array(wages, pa.decimal128(*kind)), "m": months})
    for on_error in (None, "null"):
        bills = backend.columns(with_contributions(table, month="m", risk_class=2, on_error=on_error))
        assert bills["total"] == [total(wage, 2, month.isoformat()) for wage, month in zip(wages, months, strict=True)]


def test_decimal_wages_out_of_range_are_problems(backend: Any) -> None:
    """They are never cast, so that no cast fails half-way."""
    column = pa.array([Decimal("-0.01"), Decimal("1e30"), None, Decimal("1000.50")], pa.decimal128(38, 2))
    bills = backend.columns(
        with_contributions(backend.table({"wage": column}), month=NOVEMBER, risk_class=1, on_error="null")
    )
    assert bills["total"] == [None, None, None, total(Decimal("1000.50"))]
    assert bills["problem"] == ["wage is negative", "wage is over 1000000000000000", "wage is missing", None]


def test_incomes_with_sen_pick_the_bracket_below(backend: Any) -> None:
    """A sen under a bracket's first Rupiah belongs to the row before."""
    column = pa.array([Decimal("1099999.99"), Decimal("1100000.00")], pa.decimal128(12, 2))
    bills = backend.columns(with_bpu_contributions(backend.table({"income": column}), month=NOVEMBER))
    assert bills["jkk"] == [10_000, 12_000]


def test_incomes_with_sen_out_of_range_are_problems(backend: Any) -> None:
    """A library that divides without a sign is not given one below zero."""
    cells = [Decimal("-0.01"), Decimal(-7), None, Decimal("0.01"), Decimal("1000000000000000.01")]
    table = backend.table({"income": pa.array(cells, pa.decimal128(20, 2))})
    bills = backend.columns(with_bpu_contributions(table, month=NOVEMBER, on_error="null"))
    assert bills["jkk"] == [None, None, None, 10_000, None]
    below, missing, above = "income is negative", "income is missing", "income is over 1000000000000000"
    assert bills["problem"] == [below, below, missing, None, above]


@pytest.mark.parametrize("kind", ["float32", "float64"])
def test_float_wages_are_refused_with_the_line_that_casts_them(backend: Any, kind: str) -> None:
    """0.0024 times 5,432,100 is not exact in binary."""
    table = backend.table({"wage": pa.array([1.0, 2.5], getattr(pa, kind)()), "risk_class": [1, 2]})
    with pytest.raises(FrameError, match=r"wage must be .* a float is not exact; cast it first: .*wage") as caught:
        with_contributions(table, month=NOVEMBER)
    assert caught.value.field == "wage"


@pytest.mark.parametrize("column", [["1000", "x"], [True, False], [date(2025, 1, 1)] * 2], ids=["text", "bool", "date"])
def test_wages_of_another_type_are_refused(backend: Any, column: list[Any]) -> None:
    """Text is not parsed here: parse_rupiah and the command line do that."""
    with pytest.raises(FrameError, match=r"column of integers, or of decimals|is no exact amount"):
        with_contributions(backend.table({"wage": column, "risk_class": [1, 2]}), month=NOVEMBER)


def test_decimals_of_more_than_six_places_are_refused(backend: Any) -> None:
    """They do not fit 64 bits."""
    table = backend.table({"wage": pa.array([Decimal(1)], pa.decimal128(38, 18))})
    if backend.name in {"pandas-numpy", "pandas-nullable"}:  # objects, which tell their own places
        assert backend.columns(with_contributions(table, month=NOVEMBER, risk_class=1))["total"] == [0]
        return
    with pytest.raises(FrameError, match="at most 6 places"):
        with_contributions(table, month=NOVEMBER, risk_class=1)


@pytest.mark.parametrize(
    "classes",
    [["1", "2", "5"], ["I", "II", "V"], ["i", "ii", "v"], [1.0, 2.0, 5.0]],
    ids=["digits", "roman", "small", "float"],
)
def test_classes_come_as_numbers_or_text(backend: Any, classes: list[Any]) -> None:
    """As the agency writes them, or as spreadsheets do."""
    bills = backend.columns(
        with_contributions(backend.table({"wage": [10**6] * 3, "risk_class": classes}), month=NOVEMBER)
    )
    assert bills["jkk_employer"] == [2400, 5400, 17_400]


@pytest.mark.parametrize("classes", [["I", "V", "I"], ["1", "5", "1"]], ids=["roman", "digits"])
def test_classes_come_as_categories(backend: Any, classes: list[str]) -> None:
    """A dictionary of texts is the usual form of few values."""
    column = pa.array(classes).dictionary_encode()
    bills = backend.columns(
        with_contributions(backend.table({"wage": [10**6] * 3, "risk_class": column}), month=NOVEMBER)
    )
    assert bills["jkk_employer"] == [2400, 17_400, 2400]


@pytest.mark.parametrize("kind", ["int64", "float64", "Int8"])
@pytest.mark.parametrize("ordered", [False, True])
def test_classes_come_as_categories_of_numbers(kind: str, ordered: bool) -> None:
    """Pandas writes them out as "1.0" where a cell is missing."""
    pd = pytest.importorskip("pandas")
    categories = pd.CategoricalDtype(pd.Index([1, 5, 7], dtype=kind), ordered=ordered)
    cells = pd.Series(pd.Categorical.from_codes([0, 1, -1, 2], dtype=categories), index=[4, 3, 2, 1])
    frame = pd.DataFrame({"wage": 1_000_000, "risk_class": cells})
    bills = with_contributions(frame, month=NOVEMBER, on_error="null")
    problems = [None, None, "risk_class is missing", "risk_class is no risk class from 1 to 5"]
    assert bills["problem"].astype(object).where(bills["problem"].notna(), None).tolist() == problems
    assert bills["jkk_employer"].dropna().tolist() == [2400, 17_400]
    assert bills["risk_class"].dtype == categories


@pytest.mark.parametrize("column", [[True, False], [date(2025, 1, 1)] * 2], ids=["bool", "date"])
def test_classes_of_another_type_are_refused(eager: Any, column: list[Any]) -> None:
    """A truth value is no class."""
    limit = (
        "risk_class must be a column of whole numbers from 1 to 5, or a column of text: 1, i, 2, ii,|is no risk class"
    )
    with pytest.raises(FrameError, match=limit):
        with_contributions(eager.table({"wage": [1, 2], "risk_class": column}), month=NOVEMBER)


MONTHS = {
    "days": [date(2025, 11, 1), date(2026, 3, 31)],
    "datetimes": [datetime(2025, 11, 30, 23, 59, 59), datetime(2026, 3, 1)],  # noqa: DTZ001 - without a zone on purpose
    "text-days": ["2025-11-30", "2026-03-01"],
    "text-months": ["2025-11", "2026-03"],
    "categories": pa.array(["2025-11", "2026-03"]).dictionary_encode(),
}


@pytest.mark.parametrize("months", MONTHS.values(), ids=MONTHS)
def test_months_come_as_dates_datetimes_or_text(backend: Any, months: Any) -> None:
    """Any day of the month names it."""
    bills = backend.columns(
        with_contributions(backend.table({"wage": [10**8] * 2, "m": months}), month="m", risk_class=1)
    )
    assert bills["jp_worker"] == [105_474, 110_863]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_datetimes_with_a_zone_are_read_in_it(backend: Any, unit: str) -> None:
    """The last hours of February in UTC are March in Jakarta."""
    instant = datetime(2026, 2, 28, 20, tzinfo=ZoneInfo("UTC"))
    column = pa.array([instant, instant - timedelta(hours=4)], pa.timestamp(unit, tz="Asia/Jakarta"))
    if backend.name == "duckdb":
        pytest.skip("DuckDB keeps no zone with a column: it reads instants in the zone of the session")
    bills = backend.columns(
        with_contributions(backend.table({"wage": [10**8] * 2, "m": column}), month="m", risk_class=1)
    )
    assert bills["jp_worker"] == [110_863, 105_474]


BAD_MONTHS = ["2025-02-29", "2025-13", "2025-00", "2025-1", "25-11", "2025-11-31", "2025-11-30T00", "", "x"]
BAD_MONTHS += ["2025-11\n", "２０２５-11"]


def test_text_that_is_no_month_is_a_problem(backend: Any) -> None:
    """The calendar is checked, leap days included."""
    months = [*BAD_MONTHS, "2024-02-29", "2000-02-29", "2100-02-29", None]
    table = backend.table({"wage": [10**6] * len(months), "m": months})
    bills = backend.columns(with_contributions(table, month="m", risk_class=1, on_error="null"))
    unreadable = 'm is no month or day as ISO text, like "2025-11"'
    before = "m is before 2015-07, the first month with such contributions"
    assert bills["problem"] == [*[unreadable] * len(BAD_MONTHS), None, before, unreadable, "m is missing"]


@pytest.mark.parametrize("unit", ["s", "ms", "us"])
def test_days_past_the_year_9999_are_problems(unit: str) -> None:
    """Python has no such day, tables have: 10000-01-01 is 2,932,897 days after 1970-01-01."""
    pl = pytest.importorskip("polars")
    days = pl.Series([2_932_896, 2_932_897, None], dtype=pl.Int64)
    instants = (days * 86_400 * {"s": 1, "ms": 1000, "us": 10**6}[unit]).to_arrow().cast(pa.timestamp(unit))
    said = [None, "m is after 9999-12", "m is missing"]
    tables = [pl.DataFrame({"wage": [10**6] * 3, "m": days.cast(pl.Date)})]
    tables += [pa.table({"wage": [10**6] * 3, "m": column}) for column in (instants, tables[0]["m"].to_arrow())]
    for table in tables:
        with pytest.warns(ProvisionalLawWarning):
            done = with_contributions(table, month="m", risk_class=1, on_error="null")
        bills = done if isinstance(done, pl.DataFrame) else pl.DataFrame(done["problem"].to_pylist(), ["problem"])
        assert bills["problem"].to_list() == said
        with pytest.raises(FrameError, match=r"2 of 3 rows .* row 1: m is after 9999-12 \('\+?10000-01-01"):
            with_contributions(table, month="m", risk_class=1)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_the_last_and_the_first_instant_of_a_month_are_told_apart(backend: Any, unit: str) -> None:
    """Datetimes without a zone are compared as they are; the last second of February is not March."""
    column = pa.array([datetime(2026, 2, 28, 23, 59, 59), datetime(2026, 3, 1)], pa.timestamp(unit))  # noqa: DTZ001
    bills = backend.columns(
        with_contributions(backend.table({"wage": [10**8] * 2, "m": column}), month="m", risk_class=1)
    )
    assert bills["jp_worker"] == [105_474, 110_863]


@pytest.mark.parametrize("zone", [None, "Asia/Jakarta"])
def test_missing_datetimes_are_named(eager: Any, zone: str | None) -> None:
    """NumPy's years are floats where one is missing."""
    column = pa.array([datetime(2025, 11, 30), None], pa.timestamp("us", zone))  # noqa: DTZ001
    table = eager.table({"wage": [1_000_000] * 2, "m": column})
    with pytest.raises(FrameError, match="1 of 2 rows cannot be billed: row 1: m is missing"):
        with_contributions(table, month="m", risk_class=1)
    bills = eager.columns(with_contributions(table, month="m", risk_class=1, on_error="null"))
    assert bills["total"] == [total(1_000_000), None]


@pytest.mark.parametrize("instants", [[], [datetime(2015, 6, 30)], [None]], ids=["none", "before", "missing"])  # noqa: DTZ001
def test_datetimes_of_no_row_that_can_be_billed(backend: Any, instants: list[datetime | None]) -> None:
    """NumPy's earliest and latest of none is a datetime that has no year."""
    table = backend.table(
        {"wage": pa.array([1] * len(instants), pa.int64()), "m": pa.array(instants, pa.timestamp("ns"))}
    )
    bills = backend.columns(with_contributions(table, month="m", risk_class=1, on_error="null"))
    assert bills["total"] == [None] * len(instants)
    sums = backend.columns(sum_contributions(table, month="m", risk_class=1, on_error="null"))
    assert sums["problem"] in ([len(instants)], [None])  # a database's sum of no rows is null


def test_dask_infers_types_from_datetimes_of_numpy() -> None:
    """Its example of a table has the year 1970 in every cell, when no bill was."""
    dd = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"wage": [10**8] * 2, "m": pd.to_datetime(["2026-02-28", "2026-03-01"])})
    bills = with_contributions(dd.from_pandas(frame, npartitions=2), month="m", risk_class=1)
    assert bills.compute()["jp_worker"].tolist() == [105_474, 110_863]


def test_months_of_another_type_are_refused(backend: Any) -> None:
    """202511 is a number, and nobody knows of what."""
    with pytest.raises(FrameError, match="m must be a column of dates, datetimes or ISO text"):
        with_contributions(backend.table({"wage": [1], "m": [202_511]}), month="m", risk_class=1)


def test_flags_of_another_type_are_refused(backend: Any) -> None:
    """Ones and zeros are not guessed to be truth values."""
    with pytest.raises(FrameError, match="a column of booleans"):
        with_contributions(backend.table({"wage": [1], "f": [1]}), month=NOVEMBER, risk_class=1, has_relief="f")


# ------------------------------------------------------------------------------------------------------- bad rows

ROWS = {
    "wage": [-1, None, 10**15, 10**15 + 1, 5, 5, 5, 5],
    "risk_class": [1, 1, 1, 1, 0, None, 6, 5],
    "m": [date(2015, 6, 30)] * 1 + [date(2025, 11, 1)] * 6 + [date(2015, 6, 30)],
}
PROBLEMS = [
    "wage is negative",
    "wage is missing",
    None,
    "wage is over 1000000000000000",
    "risk_class is no risk class from 1 to 5",
    "risk_class is missing",
    "risk_class is no risk class from 1 to 5",
    "m is before 2015-07, the first month with such contributions",
]


def _bad_table(backend: Any) -> Any:
    columns = dict(ROWS)
    if backend.name == "pandas-numpy":
        pd = pytest.importorskip("pandas")
        return pd.DataFrame(
            {name: pd.array(values, dtype="Int64") if name != "m" else values for name, values in columns.items()}
        )
    return backend.table(columns)


def test_bad_rows_become_nulls_with_their_problem(backend: Any, lines: Sequence[str]) -> None:
    """Nothing is dropped, the order stays, and good rows are billed."""
    bills = backend.columns(with_contributions(_bad_table(backend), month="m", on_error="null"))
    assert bills["problem"] == PROBLEMS
    assert list(bills) == ["wage", "risk_class", "m", *lines, "problem"]
    for name in lines:
        assert [each is None for each in bills[name]] == [problem is not None for problem in PROBLEMS]
    assert bills["total"][2] == total(10**15)


def test_plain_integers_become_nullable(eager: Any) -> None:
    """NumPy knows no missing integer; the amounts must not turn into floats."""
    table = eager.table({"wage": [-1, 10**15, 9_007_199_254_740_993]})
    done = with_contributions(table, month=NOVEMBER, risk_class=5, on_error="null")
    bills = eager.columns(done)
    assert bills["total"] == [None, total(10**15, 5), None]
    assert bills["jp_employer"] == [None, 210_948, None]
    if eager.name.startswith("pandas"):
        assert {str(done[name].dtype) for name in ("jkk_employer", "jp_worker", "jkp_government", "total")} <= {
            "Int64",
            "int64[pyarrow]",
        }


def test_an_eager_table_with_bad_rows_is_refused(eager: Any) -> None:
    """The error counts them and names the first ones with what stands there."""
    with pytest.raises(FrameError) as caught:
        with_contributions(_bad_table(eager), month="m")
    said = str(caught.value)
    assert said.startswith("7 of 8 rows cannot be billed: row 0: wage is negative (-1); row 1: wage is missing (")
    assert "row 5: risk_class is missing (" in said
    assert '; and 2 more (rows count from 0). Mend them, or pass on_error="null"' in said
    assert str(pickle.loads(pickle.dumps(caught.value))) == said  # noqa: S301 - our own bytes


def test_one_bad_row_is_named_without_more(eager: Any) -> None:
    """One is one."""
    with pytest.raises(FrameError, match=r"^1 of 2 rows cannot be billed: row 1: wage is negative \(-5\) \(rows"):
        with_contributions(eager.table({"wage": [5, -5]}), month=NOVEMBER, risk_class=1)


def test_unknown_members_are_problems(backend: Any) -> None:
    """A scale that does not exist is never guessed."""
    table = backend.table({"wage": [5] * 3, "s": ["huge", None, "micro"], "i": ["mining", "toys", None]})
    bills = backend.columns(
        with_contributions(table, month=NOVEMBER, risk_class=1, scale="s", industry="i", on_error="null")
    )
    assert bills["problem"][:2] == ["s is none of micro, small, medium, large", "s is missing"]
    assert bills["problem"][2] is None


def test_missing_flags_are_problems(backend: Any) -> None:
    """Whether a row is relieved must be said."""
    table = backend.table({"wage": [10**6] * 3, "f": [True, None, False]})
    bills = backend.columns(with_contributions(table, month="2020-09", risk_class=1, has_relief="f", on_error="null"))
    assert bills["jkk_employer"] == [24, None, 2400]
    assert bills["problem"] == [None, "f is missing", None]


def test_sums_count_the_problems(backend: Any) -> None:
    """Bad rows add nothing, and are counted."""
    sums = backend.columns(sum_contributions(_bad_table(backend), by="risk_class", month="m", on_error="null"))
    by_class = dict(zip(sums["risk_class"], zip(sums["total"], sums["problem"], strict=True), strict=True))
    assert by_class == {0: (0, 1), 1: (total(10**15), 3), 5: (0, 1), 6: (0, 1), None: (0, 1)}


def test_sums_of_an_eager_table_with_bad_rows_are_refused(eager: Any) -> None:
    """As for the rows themselves."""
    with pytest.raises(FrameError, match="7 of 8 rows"):
        sum_contributions(_bad_table(eager), month="m")


def test_sums_past_64_bits_are_refused(eager: Any) -> None:
    """A wrong sum is worse than none."""
    table = eager.table({"wage": [10**15] * 10_000})
    with pytest.raises(FrameError, match="add up to less than"):
        sum_contributions(table, month=NOVEMBER, risk_class=5)
    few = eager.table({"wage": [10**15] * 9000 + [1] * 1000})
    assert eager.columns(sum_contributions(few, month=NOVEMBER, risk_class=5))["jht_employer"] == [9000 * 37 * 10**12]


def test_sums_past_64_bits_are_null_where_nothing_is_executed() -> None:
    """7.74 % of 10**15 a row: 120,000 rows come to more than 9.2e18."""
    pl = pytest.importorskip("polars")
    duckdb = pytest.importorskip("duckdb")
    table = pl.DataFrame({"wage": [10**15] * 120_000 + [10**6], "unit": ["big"] * 120_000 + ["small"]}).to_arrow()
    for lazy in (pl.LazyFrame(table), duckdb.from_arrow(table)):
        sums = sum_contributions(lazy, by="unit", month=NOVEMBER, risk_class=5)
        done = sums.collect() if isinstance(sums, pl.LazyFrame) else sums.pl()
        assert done["total"].to_list() == [None, total(10**6, 5)]
        assert done["problem"].to_list() == [None, 0]


def test_parts_that_do_not_fit_together_are_refused() -> None:
    """Dask adds up the sums of its parts, each of which fits."""
    nw = pytest.importorskip("narwhals.stable.v2")
    pd = pytest.importorskip("pandas")
    parts = nw.from_native(pd.DataFrame({"total": [5 * 10**18] * 2}))
    with pytest.raises(FrameError, match=r"total must be sums of less than 2\*\*63"):
        add_up(parts, ["total"], [], nulls=False)


# ------------------------------------------------------------------------------------------------- names and sizes


@pytest.mark.parametrize("name", ["total", "employer", "jkk_employer"])
def test_names_that_are_taken_are_refused(backend: Any, name: str) -> None:
    """Nothing of the caller's is overwritten."""
    with pytest.raises(FrameError, match="free of the names of the columns that are added"):
        with_contributions(backend.table({"wage": [1], "risk_class": [1], name: [1]}), month=NOVEMBER)


def test_a_column_named_problem_is_taken_only_where_one_is_added(eager: Any) -> None:
    """Without nulls no such column is added."""
    table = eager.table({"wage": [1], "problem": ["mine"]})
    assert eager.columns(with_contributions(table, month=NOVEMBER, risk_class=1))["problem"] == ["mine"]
    with pytest.raises(FrameError, match="free of the names"):
        with_contributions(table, month=NOVEMBER, risk_class=1, on_error="null")


def test_databases_do_not_tell_capitals(backend: Any) -> None:
    """There, Total and total are one name; elsewhere they are two."""
    table = backend.table({"wage": [1], "Total": ["mine"]})
    if backend.name == "duckdb":
        with pytest.raises(FrameError, match="free of the names"):
            with_contributions(table, month=NOVEMBER, risk_class=1)
    else:
        assert backend.columns(with_contributions(table, month=NOVEMBER, risk_class=1))["Total"] == ["mine"]


def test_helper_columns_give_way(backend: Any) -> None:
    """Names that look like ours stay the caller's."""
    columns = {
        "wage": pa.array([10**6], pa.int32()),
        "_jaminan_wage": ["a"],
        "_jaminan_base0": ["b"],
        "_jaminan_wage_": ["c"],
    }
    bills = backend.columns(with_contributions(backend.table(columns), month=NOVEMBER, risk_class=1))
    assert [bills[name] for name in columns][1:] == [["a"], ["b"], ["c"]]
    assert bills["total"] == [total(10**6)]


@pytest.mark.parametrize("name", ["*", "^wa.*$"])
def test_names_that_are_patterns(backend: Any, name: str) -> None:
    """Polars takes all columns that fit them, and databases all for the star; elsewhere they are names like others."""
    table = backend.table({"wage": [10**6], name: [7]})
    if backend.name.startswith("polars") or backend.name == "duckdb":
        with pytest.raises(FrameError, match="free of names that stand for other columns"):
            with_contributions(table, month=NOVEMBER, risk_class=1)
    else:
        assert backend.columns(with_contributions(table, month=NOVEMBER, risk_class=1))[name] == [7]


def test_columns_that_are_missing_are_named(backend: Any) -> None:
    """With the names that there are."""
    table = backend.table({"pay": [1], "risk_class": [1]})
    with pytest.raises(FrameError, match="wage must be the name of a column: pay, risk_class, got 'wage'"):
        with_contributions(table, month=NOVEMBER)
    with pytest.raises(FrameError, match="month must be the name of a column"):
        with_contributions(table, month="m", wage="pay")
    with pytest.raises(FrameError, match="risk_class must be the name of a column"):
        with_contributions(table, month=NOVEMBER, wage="pay", risk_class="class")
    with pytest.raises(FrameError, match="has_relief must be the name of a column"):
        with_contributions(table, month=NOVEMBER, wage="pay", has_relief="f")


def test_columns_to_add_up_by_that_are_missing_or_come_twice_are_refused(backend: Any) -> None:
    """With the names that there are, on every library alike."""
    table = backend.table({"wage": [1], "unit": ["A"]})
    with pytest.raises(FrameError, match=r"by must be the names of columns: wage, unit, got \['team'\]"):
        sum_contributions(table, by=["unit", "team"], month=NOVEMBER, risk_class=1)
    with pytest.raises(FrameError, match=r"by must be the names of columns, each once, got \['unit', 'unit'\]"):
        sum_contributions(table, by=["unit", "unit"], month=NOVEMBER, risk_class=1)


def test_empty_tables_get_their_columns(backend: Any, lines: Sequence[str]) -> None:
    """Also where no cell tells the type."""
    for wages in (pa.array([], pa.int64()), pa.array([], pa.null())):
        table = backend.table({"wage": wages, "risk_class": pa.array([], pa.int64()), "m": pa.array([], pa.date32())})
        if wages.type == pa.null() and (backend.name in {"duckdb", "dask"} or mixes_no_nulls(backend)):
            continue  # both give such a column another type
        bills = backend.columns(with_contributions(table, month="m"))
        assert [name for name in lines if name not in bills] == []
        assert bills["total"] == []
        assert backend.columns(with_contributions(table, month=NOVEMBER))["total"] == []


@pytest.mark.parametrize("empty", ["risk_class", "m", "s", "i", "f"])
def test_columns_without_cells_are_missing_everywhere(eager: Any, empty: str) -> None:
    """A column of nothing has no type, and every cell of it is missing; without industry there is none."""
    columns: dict[str, Any] = {
        "wage": [1],
        "risk_class": [1],
        "m": [date(2025, 11, 1)],
        "s": ["large"],
        "i": ["toys"],
        "f": [True],
    }
    columns[empty] = pa.nulls(1)
    if mixes_no_nulls(eager):
        pytest.skip("pandas before 3.0 cannot set its own integers beside an Arrow column of nulls")
    done = with_contributions(eager.table(columns), month="m", scale="s", industry="i", has_relief="f", on_error="null")
    assert eager.columns(done)["problem"] == [None if empty == "i" else f"{empty} is missing"]


def test_a_name_that_comes_twice_is_refused() -> None:
    """In every library that lets it be."""
    pd = pytest.importorskip("pandas")
    duckdb = pytest.importorskip("duckdb")
    for table in (
        pd.DataFrame([[1, 2]], columns=["wage", "wage"]),
        pa.table([pa.array([1]), pa.array([2])], names=["wage", "wage"]),
        duckdb.sql("SELECT 1 AS wage, 2 AS wage"),
    ):
        with pytest.raises(FrameError, match="column names come once each"):
            with_contributions(table, month=NOVEMBER, risk_class=1)


def test_pandas_column_names_that_are_no_text_pass_through() -> None:
    """Years and days head the columns of pivoted tables."""
    pd = pytest.importorskip("pandas")
    year: Any = 2024
    table = pd.DataFrame({"wage": [10**7], "risk_class": [1], year: ["x"], date(2025, 1, 1): [1.5]})
    bills = with_contributions(table, month=NOVEMBER)
    assert list(bills.columns[:4]) == list(table.columns)
    assert bills["total"].tolist() == [935_000]
    with pytest.raises(FrameError, match="by must be the names of columns"):
        sum_contributions(table, by=[year], month=NOVEMBER)


@pytest.mark.parametrize("name", [("unit", "code"), None])
def test_pandas_column_names_of_several_parts_are_refused(name: Any) -> None:
    """A tuple would be taken for two columns, and a missing name for another one."""
    pd = pytest.importorskip("pandas")
    table = pd.DataFrame([[1, 1, 1]], columns=pd.Index(["wage", "risk_class", name], dtype=object, tupleize_cols=False))
    with pytest.raises(FrameError, match="one level of column names, none of them missing"):
        with_contributions(table, month=NOVEMBER)


@pytest.mark.parametrize("thing", [[1, 2], "wage", None, {"wage": [1]}])
def test_what_is_no_table_is_refused(thing: Any) -> None:
    """With the libraries that are read."""
    with pytest.raises(FrameError, match="frame must be a table: pandas, Polars"):
        with_contributions(thing, month=NOVEMBER)


def test_pandas_objects_are_read_one_by_one() -> None:
    """Decimals, days, members and None in one column, as pandas often holds them."""
    pd = pytest.importorskip("pandas")
    rows = [
        (Decimal("5208.335"), RiskClass.II, Month(2025, 11), True, None),
        (10**6, "V", date(2026, 3, 31), False, None),
        (None, 1, "2025-11", True, "w is missing"),
        (Decimal(-1), 1, "2025-11", True, "w is negative"),
        (Decimal("0.0000001"), 1, "2025-11", True, "w is no exact amount with at most 6 places"),
        (1.5, 1, "2025-11", True, "w is no exact amount with at most 6 places"),
        (Decimal("NaN"), 1, "2025-11", True, "w is missing"),
        (Decimal("1E+40"), 1, "2025-11", True, "w is over 1000000000000000"),
        (10**15 + 1, 1, "2025-11", True, "w is over 1000000000000000"),
        (1, "VI", "2025-11", True, "c is no risk class from 1 to 5"),
        (1, 1, "soon", True, 'm is no month or day as ISO text, like "2025-11"'),
        (1, 1, "2025-11", 1, "f is neither True nor False"),
        (1, 1, "2025-11", None, "f is missing"),
    ]
    table = pd.DataFrame({name: pd.Series([row[at] for row in rows], dtype=object) for at, name in enumerate("wcmf")})
    bills = with_contributions(table, wage="w", risk_class="c", month="m", has_relief="f", on_error="null")
    assert [each if isinstance(each, str) else None for each in bills["problem"]] == [row[4] for row in rows]
    assert list(bills["total"][:2]) == [total(Decimal("5208.335"), 2), total(10**6, 5, "2026-03")]
    with pytest.raises(FrameError, match="11 of 13 rows"):
        with_contributions(table, wage="w", risk_class="c", month="m", has_relief="f")


@pytest.mark.parametrize("kind", ["Int64", "Int32", "UInt64"])
def test_nullable_wages_of_pandas_give_nullable_amounts(kind: str) -> None:
    """Every column that is added is of the same type, those that a ceiling caps too."""
    pd = pytest.importorskip("pandas")
    table = pd.DataFrame({"wage": pd.array([10**7, 2 * 10**7], dtype=kind), "risk_class": [1, 2]})
    bills = with_contributions(table, month=NOVEMBER).drop(columns=["wage", "risk_class"])
    assert {str(dtype) for dtype in bills.dtypes} == {"Int64"}
    assert bills["jp_worker"].tolist() == [100_000, 105_474]  # 1 % of 10,000,000, and of the ceiling of 10,547,400


def test_pandas_keeps_its_index() -> None:
    """Also one that is not in order."""
    pd = pytest.importorskip("pandas")
    table = pd.DataFrame({"wage": [10**6, 2 * 10**6], "risk_class": [1, 2]}, index=["b", "a"])
    assert with_contributions(table, month=NOVEMBER)["total"].to_dict() == {"b": total(10**6), "a": total(2 * 10**6, 2)}


def test_infinite_and_broken_classes_are_problems(backend: Any) -> None:
    """A class is one of five, exactly."""
    table = backend.table({"wage": [5] * 4, "risk_class": [1.0, 1.5, float("inf"), None]})
    bills = backend.columns(with_contributions(table, month=NOVEMBER, on_error="null"))
    what = "risk_class is no risk class from 1 to 5"
    assert bills["problem"] == [None, what, what, "risk_class is missing"]


# ------------------------------------------------------------------------------------------------------- arguments


def test_lazy_stays_lazy() -> None:
    """Nothing is executed: a query that would fail is not asked."""
    pl = pytest.importorskip("polars")
    failing = pl.LazyFrame({"wage": [1], "risk_class": [1]}).with_columns(
        pl.col("wage").map_batches(lambda _: 1 / 0, return_dtype=pl.Int64)
    )
    assert isinstance(with_contributions(failing, month=NOVEMBER), pl.LazyFrame)
    assert isinstance(sum_contributions(failing, month=NOVEMBER), pl.LazyFrame)


def test_a_class_for_all_rows(backend: Any) -> None:
    """As an argument, or as a fact of the employer where no column tells it."""
    table = backend.table({"wage": [10**6]})
    for how in ({"risk_class": 3}, {"risk_class": RiskClass.III}, {"employer": Employer(risk_class=3)}):
        assert backend.columns(with_contributions(table, month=NOVEMBER, **how))["jkk_employer"] == [8900]
    with pytest.raises(ValidationError, match="risk class from 1 to 5"):
        with_contributions(table, month=NOVEMBER, risk_class=6)


def test_a_column_goes_before_text_that_is_also_a_month(eager: Any) -> None:
    """A column may be named like a month."""
    table = eager.table({"wage": [10**8], "2025-11": [date(2026, 3, 1)]})
    assert eager.columns(with_contributions(table, month="2025-11", risk_class=1))["jp_worker"] == [110_863]


def test_months_before_the_law_are_refused_at_once(backend: Any) -> None:
    """A constant month is known before anything is executed."""
    table = backend.table({"wage": [1], "income": [1]})
    with pytest.raises(NotInForceError, match="2015-06-30"):
        with_contributions(table, month=Month(2015, 6), risk_class=1)
    with pytest.raises(NotInForceError, match="2021-01-31"):
        with_contributions(table, month=Month(2021, 1), risk_class=1, programs=["JKP"])
    with pytest.raises(NotInForceError):
        with_bpu_contributions(table, month=Month(2015, 6))


def test_a_program_named_has_its_own_first_month(backend: Any) -> None:
    """JKP began in 2021-02."""
    table = backend.table({"wage": [10**6] * 2, "m": [date(2021, 1, 31), date(2021, 2, 1)]})
    bills = backend.columns(with_contributions(table, month="m", programs=["JKP"], on_error="null"))
    assert bills["jkp_government"] == [None, 2200]
    assert bills["problem"] == ["m is before 2021-02, the first month with such contributions", None]


def test_other_values_of_arguments_are_refused(backend: Any) -> None:
    """With what would work."""
    table = backend.table({"wage": [1], "income": [1]})
    with pytest.raises(ValidationError, match='on_error must be "null" or None'):
        with_contributions(table, month=NOVEMBER, risk_class=1, on_error="ignore")
    with pytest.raises(ValidationError, match="month must be"):
        with_contributions(table, month=202_511, risk_class=1)  # type: ignore[arg-type]  # because it is the mistake
    with pytest.raises(ValidationError, match="sector must be one of transport, other"):
        with_bpu_contributions(table, month=NOVEMBER, sector="ojek")
    with pytest.raises(ValidationError, match="programs must be"):
        with_bpu_contributions(table, month=NOVEMBER, programs=["JKK"])


def test_a_sector_or_funding_of_all_rows(backend: Any) -> None:
    """Members or their values; the column of that name goes first."""
    table = backend.table({"income": [1_000_000], "other": ["transport"]})
    cases: list[tuple[dict[str, Any], int]] = [
        ({"sector": "transport"}, 5000),
        ({"sector": "transport", "funding": "apbd"}, 10_000),
        ({"sector": "other"}, 5000),
        ({}, 10_000),
    ]
    for how, jkk in cases:
        assert backend.columns(with_bpu_contributions(table, month="2026-02", **how))["jkk"] == [jkk]


def test_programs_of_non_wage_workers(backend: Any) -> None:
    """JHT is voluntary, and billed where it is named."""
    table = backend.table({"income": [1_000_000]})
    bills = backend.columns(with_bpu_contributions(table, month=NOVEMBER, programs=["JKK", "JKM", "JHT"]))
    assert (bills["jht"], bills["total"]) == ([20_000], [36_800])


def test_provisional_months_warn_once(eager: Any) -> None:
    """Where a row of the table lies past the last announcement."""
    table = eager.table({"wage": [1] * 3, "m": [date(2025, 1, 1), date(2027, 2, 28), date(2027, 3, 1)]})
    with pytest.warns(ProvisionalLawWarning, match="2027-03 is provisional") as said:
        with_contributions(table, month="m", risk_class=1)
    assert len(said) == 1
    assert said[0].filename == __file__
    with pytest.warns(ProvisionalLawWarning) as said:
        sum_contributions(table, month="m", risk_class=1)
    assert len(said) == 1


def test_a_provisional_month_of_all_rows_warns_at_once(backend: Any) -> None:
    """Also where nothing is executed; a column of a lazy table is not looked at."""
    table = backend.table({"wage": [1], "m": [date(2027, 3, 1)]})
    with pytest.warns(ProvisionalLawWarning) as said:
        done = with_contributions(table, month="2027-03", risk_class=1)
    assert len(said) == 1
    assert backend.columns(done)["total"] == [0]
    if backend.is_lazy:
        backend.columns(with_contributions(table, month="m", risk_class=1))


def test_rows_that_are_bad_do_not_warn(eager: Any) -> None:
    """A month in the far future of a row that is not billed is no bill."""
    table = eager.table({"wage": [1, -1], "m": [date(2025, 1, 1), date(2030, 1, 1)]})
    bills = eager.columns(with_contributions(table, month="m", risk_class=1, on_error="null"))
    assert bills["problem"] == [None, "wage is negative"]
    none = eager.table({"wage": [-1], "m": [date(2030, 1, 1)]})
    assert eager.columns(with_contributions(none, month="m", risk_class=1, on_error="null"))["total"] == [None]

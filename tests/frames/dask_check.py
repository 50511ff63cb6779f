"""Dask equals the check by hand, from parquet, over many parts; run by ``nox -s dask``."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jaminan import FrameError, ProvisionalLawWarning
from jaminan.frames import sum_contributions, with_contributions

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
dd = pytest.importorskip("dask.dataframe", reason="dask is not installed")

ROWS = 50_000
pytestmark = pytest.mark.filterwarnings("ignore:The inplace keyword")  # Dask says it of itself


@pytest.fixture
def table(tmp_path: Path, rows_of: Callable[..., Any], days: Callable[..., list[date]]) -> Any:
    """A folder of parquet files, each a part."""
    wages, classes, months = rows_of(ROWS)
    columns = {"n": list(range(len(wages))), "wage": wages, "risk_class": classes, "month": days(months)}
    whole = pa.table(columns)
    for part in range(8):
        pq.write_table(whole[part * ROWS // 8 : (part + 1) * ROWS // 8], tmp_path / f"{part}.parquet")
    return dd.read_parquet(str(tmp_path / "*.parquet"))


@pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning")
def test_rows_of_every_month_equal_the_check_by_hand(
    table: Any, rows_of: Callable[..., Any], work_out: Callable[..., tuple[int, ...]], lines: Sequence[str]
) -> None:
    """Lazy until asked, in 64-bit integers, in order."""
    bills = with_contributions(table, month="month")
    assert type(bills) is type(table)
    assert bills.npartitions == table.npartitions
    done = bills.compute()
    expected = list(zip(*(work_out(*row) for row in zip(*rows_of(ROWS), strict=True)), strict=True))
    assert done["n"].tolist() == list(range(ROWS))
    for name, amounts in zip(lines, expected, strict=True):
        assert str(done[name].dtype).lower().startswith("int64")
        assert done[name].tolist() == list(amounts), name
    assert done["problem"].isna().all()
    assert {name: str(kind) for name, kind in bills.dtypes.items()} == {
        name: str(kind) for name, kind in done.dtypes.items()
    }


@pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning")
def test_sums_equal_the_columns_added_up(table: Any) -> None:
    """Parts are added up where they are, then together."""
    small = table[table["wage"] < 10**12]
    sums = sum_contributions(small, by="risk_class", month="month").compute()
    bills = with_contributions(small, month="month").compute()
    assert sums["risk_class"].tolist() == [1, 2, 3, 4, 5]
    assert sums["total"].tolist() == [int(bills["total"][bills["risk_class"] == each].sum()) for each in range(1, 6)]
    assert sum_contributions(small, month="month").compute()["total"].tolist() == [int(bills["total"].sum())]


def test_columns_of_a_wrong_type_are_refused_before_anything_runs(table: Any) -> None:
    """The error is ours, not one of a worker."""
    with pytest.raises(FrameError, match="a float is not exact"):
        with_contributions(table.assign(wage=table["wage"] / 2), month="month")


def test_a_provisional_month_warns_once(table: Any) -> None:
    """When the table is made, not in every part."""
    with pytest.warns(ProvisionalLawWarning) as said:
        bills = with_contributions(table, month="2027-03")
    assert len(said) == 1
    assert bills["total"].sum().compute() > 0

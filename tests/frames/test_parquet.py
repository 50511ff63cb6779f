"""Parquet in, parquet out: streamed, summed up, and written whole or not at all."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jaminan import LAW, Employer, MissingExtraError, Month, ValidationError, WageWorker, calculate_contributions
from jaminan.batch import Batch
from jaminan.cli import main
from jaminan.frames.parquet import bill_parquet
from jaminan.models.programs import Payer, Program

pl = pytest.importorskip("polars", reason="polars is not installed")


def billed(folder: Path, columns: dict[str, Any], month: str | None = "2025-11", **how: Any) -> tuple[Batch, Any]:
    """Bill a file and read the other one back, where it was written."""
    source, target, batch = folder / "in.parquet", folder / "out.parquet", Batch()
    pl.DataFrame(columns).write_parquet(source)
    bill_parquet(
        source,
        target,
        month=None if month is None else Month.parse(month),
        columns=how.pop("names", {}),
        batch=batch,
        **how,
    )
    return batch, pl.read_parquet(target) if target.exists() else None


def total(wage: int, risk_class: int, month: str = "2025-11", **facts: Any) -> int:
    """Return what the scalar call says."""
    worker = WageWorker(wage=wage, employer=Employer(risk_class=risk_class, **facts))
    return calculate_contributions(worker, month=month).total


def test_a_file_is_billed_and_added_up(tmp_path: Path) -> None:
    """The other columns pass through, and nothing else is left in the folder."""
    batch, bills = billed(tmp_path, {"id": ["a", "b"], "wage": [10**6, 2 * 10**6], "risk_class": [1, 5]})
    totals = [total(10**6, 1), total(2 * 10**6, 5)]
    assert bills.columns[:3] == ["id", "wage", "risk_class"]
    assert bills["total"].to_list() == totals
    assert "problem" not in bills.columns
    assert (batch.rows, sum(batch.sums.values()), batch.provisional) == (2, sum(totals), ())
    assert batch.sums[Program.JKK, Payer.EMPLOYER] == 2400 + 34_800
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]


def test_employers_are_told_apart_and_the_state_is_known(tmp_path: Path) -> None:
    """As in a CSV file: the column gives way to the employer's amount."""
    columns = {"wage": [10**6] * 3, "risk_class": [1] * 3, "employer": ["PT Contoh", "State", None]}
    batch, bills = billed(tmp_path, columns)
    private, state = total(10**6, 1), total(10**6, 1, kind="state")
    assert bills["total"].to_list() == [private, state, private]
    assert bills["employer_name"].to_list() == columns["employer"]
    assert "_jaminan_kind" not in bills.columns
    government = 2200
    assert batch.by_employer == {"": private - government, "PT Contoh": private - government, "State": state}


def test_months_scales_and_industries_are_read(tmp_path: Path) -> None:
    """By their names, or by those that are given."""
    columns = {
        "gaji": [10**7] * 2,
        "risk_class": ["I", "II"],
        "month": [date(2025, 3, 1), date(2027, 3, 1)],
        "scale": ["small", "large"],
        "industry": ["toys", None],
    }
    batch, bills = billed(tmp_path, columns, month=None, names={"wage": "gaji"})
    assert bills["total"][0] == total(10**7, 1, "2025-03", scale="small", industry="toys")
    assert batch.provisional == ("jp.wage_ceiling",)
    _, without = billed(tmp_path, columns, month=None, names={"wage": "gaji"}, relief=False)
    assert without["jkk_employer"][0] == 2 * bills["jkk_employer"][0]


def test_bad_rows_are_named_and_nothing_is_written(tmp_path: Path) -> None:
    """The first twenty, by their number."""
    batch, bills = billed(tmp_path, {"wage": [1] + [-1] * 30, "risk_class": [1] * 31})
    assert bills is None
    assert (batch.bad_count, len(batch.bad_rows)) == (30, 20)
    assert (batch.bad_rows[0].line, batch.bad_rows[0].reason) == (2, "wage is negative")


def test_an_empty_file_stays_empty(tmp_path: Path) -> None:
    """With all its columns."""
    columns = {"wage": pl.Series([], dtype=pl.Int64), "risk_class": pl.Series([], dtype=pl.Int8)}
    columns["month"] = pl.Series([], dtype=pl.Date)
    batch, bills = billed(tmp_path, columns, month=None, law=LAW)
    assert (batch.rows, bills.height, bills.width) == (0, 0, 14)


@pytest.mark.parametrize(
    ("columns", "month", "names", "said"),
    [
        ({"wage": [1], "risk_class": [1]}, None, {}, "month must be given"),
        ({"wage": [1], "risk_class": [1]}, "2025-11", {"wage": "pay"}, "one of the header: wage, risk_class"),
        ({"wage": [1], "risk_class": [1]}, "2025-11", {"born_on": "wage"}, "in a parquet file"),
        ({"wage": [1], "employer": ["a"], "employer_name": ["b"]}, "2025-11", {}, "free of the names"),
        ({"wage": [1], "risk_class": [1], "total": [1]}, "2025-11", {}, "free of the names"),
        ({"pay": [1], "risk_class": [1]}, "2025-11", {}, "wage must be the name of a column"),
    ],
)
def test_what_cannot_be_read_is_said(
    tmp_path: Path, columns: dict[str, Any], month: str | None, names: dict[str, str], said: str
) -> None:
    """Before anything is written."""
    with pytest.raises(ValidationError, match=said):
        billed(tmp_path, columns, month, names=names)
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]


def test_without_polars_the_install_line_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra brings it."""
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(MissingExtraError, match=r'python -m pip install "jaminan\[parquet\]"'):
        bill_parquet(tmp_path / "a", tmp_path / "b", month=None, columns={}, batch=Batch())


def test_the_command_bills_a_parquet_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rp10,000,000 in class I: JKK 24,000, JKM 30,000, JHT 570,000, JP 300,000, and JKP 11,000 of the capped wage."""
    source, target = tmp_path / "workers.parquet", tmp_path / "bill.parquet"
    pl.DataFrame({"wage": [10_000_000], "risk_class": [1]}).write_parquet(source)
    assert main(["batch", str(source), "--month", "2025-11", "-o", str(target)]) == 0
    assert pl.read_parquet(target)["total"].to_list() == [935_000]
    assert "Rp935.000" in capsys.readouterr().out

"""Parquet in, parquet out: streamed, summed up, and written whole or not at all."""

import sys
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from jaminan import LAW, Employer, MissingExtraError, Month, ValidationError, WageWorker, calculate_contributions
from jaminan.batch import OUTPUT_COLUMNS, Batch, bill_rows, read_table
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


EMPTY_CELLS: dict[str, dict[str, Any]] = {
    "days": {"month": [date(2025, 2, 28), None]},
    "datetimes": {"month": [datetime(2025, 2, 28, 23), None]},  # noqa: DTZ001 - without a zone on purpose
    "months": {"month": [" 2025-02", ""]},
    "no-months": {"month": [None, None]},
    "scales": {"scale": ["Micro ", None]},
    "scales-as-categories": {"scale": pl.Series(["micro", None], dtype=pl.Categorical)},
    "no-scales": {"scale": [None, " "]},
    "kinds": {"kind": ["STATE", None]},
    "kinds-before-employers": {"kind": ["private", ""], "employer": ["state", " State "]},
}


@pytest.mark.parametrize("columns", EMPTY_CELLS.values(), ids=EMPTY_CELLS)
def test_empty_cells_count_as_in_a_csv_file(tmp_path: Path, columns: dict[str, Any]) -> None:
    """The month that is given, a large enterprise, a private employer; the file's own cells are kept."""
    table = pl.DataFrame({"wage": [2 * 10**7] * 2, "risk_class": [1, 2], **columns})
    batch, bills = billed(tmp_path, table.to_dict())
    rows = Batch()
    text = StringIO(table.with_columns(pl.col(pl.Datetime).dt.date()).write_csv())
    written: list[list[object]] = []
    bill_rows(read_table(text), month=Month(2025, 11), columns={}, batch=rows, write=written.append)
    assert bills["total"].to_list() == [row[-1] for row in written[1:]]
    assert (batch.sums, batch.rows) == (rows.sums, rows.rows)
    assert batch.by_employer == rows.by_employer
    assert bills.columns == [*table.rename({"employer": "employer_name"}, strict=False).columns, *OUTPUT_COLUMNS]
    for name in ("month", "scale", "kind"):
        if name in columns:
            assert bills[name].to_list() == table[name].to_list()


def test_employers_may_be_numbers(tmp_path: Path) -> None:
    """The number is their name."""
    batch, bills = billed(tmp_path, {"wage": [10**6] * 2, "risk_class": [1, 1], "employer": [7, None]})
    assert bills["employer_name"].to_list() == [7, None]
    assert set(batch.by_employer) == {"7", ""}


def test_a_column_named_problem_passes_through(tmp_path: Path) -> None:
    """No such column is written, so its name is free."""
    _, bills = billed(tmp_path, {"problem": ["x"], "wage": [10**6], "risk_class": [1]})
    assert bills.columns[0] == "problem"
    assert bills["problem"].to_list() == ["x"]
    batch, _ = billed(tmp_path, {"problem": ["x"], "wage": [-1], "risk_class": [1]})
    assert [row.reason for row in batch.bad_rows] == ["wage is negative"]


@pytest.mark.parametrize(
    ("columns", "names"),
    [
        ({"scale": ["micro", "Micro"]}, ()),
        ({"kind": ["state", "state"]}, ()),
        ({"scale": ["micro", "small"], "kind": ["private", "state"]}, ()),
        ({"scale": ["large", "micro"], "month": ["2026-05", "2027-05"]}, ()),
        ({"scale": ["large", "micro"], "month": ["2027-05-31", "2026-05"]}, ("jp.wage_ceiling",)),
    ],
)
def test_bills_without_pension_are_not_provisional(
    tmp_path: Path, columns: dict[str, Any], names: tuple[str, ...]
) -> None:
    """The ceiling of JP, which is known until 2027-02, counts only where JP is billed."""
    batch, _ = billed(tmp_path, {"wage": [10**6] * 2, "risk_class": [1, 1], **columns}, "2027-05")
    assert batch.provisional == names


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
        ({"wage": [1], "risk_class": [1], "programs": ["JKK"]}, "2025-11", {}, "that only CSV files tell.*'programs'"),
        ({"wage": [1], "risk_class": [1], "is_indonesian": [False]}, "2025-11", {}, "got 'is_indonesian'"),
        ({"wage": [1], "risk_class": [1], "scale": [1]}, "2025-11", {}, "scale must be a column of text: micro, small"),
        ({"wage": [1], "risk_class": [1], "kind": [1]}, "2025-11", {}, "kind must be a column of text: private, state"),
        ({"wage": [1], "risk_class": [1], "month": [202511]}, "2025-11", {}, "month must be a column of dates"),
    ],
)
def test_what_cannot_be_read_is_said(
    tmp_path: Path, columns: dict[str, Any], month: str | None, names: dict[str, str], said: str
) -> None:
    """Before anything is written."""
    with pytest.raises(ValidationError, match=said):
        billed(tmp_path, columns, month, names=names)
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]


def test_what_is_no_parquet_file_is_said(tmp_path: Path) -> None:
    """With its name, and without a traceback of Polars."""
    source = tmp_path / "in.parquet"
    source.write_text("wage\n1\n", encoding="utf-8")
    with pytest.raises(ValidationError, match=r"input must be a parquet file, got '.*in\.parquet'"):
        bill_parquet(source, tmp_path / "out.parquet", month=Month(2025, 11), columns={}, batch=Batch())


def test_no_parquet_is_written_under_another_name(tmp_path: Path) -> None:
    """Whoever asks for a CSV file would find bytes that nothing opens."""
    source = tmp_path / "in.parquet"
    pl.DataFrame({"wage": [1], "risk_class": [1]}).write_parquet(source)
    with pytest.raises(ValidationError, match=r"output must be a file with a name in \.parquet"):
        bill_parquet(source, tmp_path / "out.csv", month=Month(2025, 11), columns={}, batch=Batch())
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]


def test_the_command_says_that_there_is_no_such_file(capsys: pytest.CaptureFixture[str]) -> None:
    """With the exit status of a CSV file that is not there."""
    assert main(["batch", "nothing.parquet", "--month", "2025-11", "-o", "bill.parquet"]) == 2
    assert "'nothing.parquet' cannot be opened: there is no such file" in capsys.readouterr().err


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

"""The command line: the bill with its sources, batches whole or not at all, histories, changes; statuses and languages."""

import io
import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from jaminan import LAW, Contributions, Employer, WageWorker, batch, calculate_contributions, from_dict, payslips
from jaminan.cli import main

GOOD = "name;wage;risk_class;employer\nSari;5000000;2;PT Satu\nBudi;Rp10.000.000;1;CV Dua\n"
HEAD = (
    "name;wage;risk_class;employer_name;jkk_employer;jkm_employer;jht_employer;jht_worker;jp_employer;jp_worker;"
    "jkp_government;employer;worker;government;total"
)
SARI = "Sari;5000000;2;PT Satu;27000;15000;185000;100000;100000;50000;11000;327000;150000;11000;488000"
BUDI = "Budi;Rp10.000.000;1;CV Dua;24000;30000;370000;200000;200000;100000;11000;624000;300000;11000;935000"
WRITTEN = f"{HEAD}\n{SARI}\n{BUDI}\n"


class Ran:
    """What a run of the command line left behind."""

    def __init__(self, status: int, out: str, err: str) -> None:
        """Keep it."""
        self.status = status
        self.out = out
        self.err = err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """Return a function that runs the command line in this process."""

    def call(*arguments: str) -> Ran:
        try:
            status = main(arguments)
        except SystemExit as stop:
            status = int(str(stop.code))
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return call


def start(*arguments: str, given: bytes | None = None, **options: Any) -> "subprocess.CompletedProcess[bytes]":
    """Run ``python -m jaminan`` in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "jaminan", *arguments], input=given, capture_output=True, check=False, **options
    )


def left_in(folder: Path) -> list[str]:
    """Return the names of all files in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


# -------------------------------------------------------------------------------------------------- contributions

TOYS = ["--wage", "5000000", "--month", "2025-04", "--risk-class", "2", "--scale", "micro", "--industry", "toys"]
PANDEMIC = ["--wage", "5000000", "--month", "2020-10", "--risk-class", "2", "--scale", "micro"]
BASIC = ["contributions", "--wage", "10000000", "--risk-class", "1", "--month", "2025-11"]


def test_the_bill_comes_with_its_sources(run: Any) -> None:
    """The line of API chapter 11."""
    ran = run(*BASIC)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert re.split(r"  +", lines[2]) == [
        "JKK",
        "pemberi kerja",
        "Rp10.000.000",
        "0,24%",
        "Rp24.000",
        "PP 44/2015 Pasal 16 ayat (1) huruf a",
    ]
    assert re.split(r"  +", lines[-1]) == ["Jumlah", "Rp935.000"]


def test_the_bill_in_english(run: Any) -> None:
    """Labels, amounts and articles."""
    out = run(*BASIC, "--locale", "en").out
    assert "PP 44/2015, article 16(1) a" in out
    assert out.splitlines()[-1].split() == ["Total", "IDR", "935,000"]


def test_every_step_on_request(run: Any) -> None:
    """In both languages."""
    out = run(*BASIC, "--explain").out
    assert "JKK: wajib." in out.splitlines()
    assert "Dari JKK, 0,14% atau Rp7.000 masuk dana JKP; tagihan tidak berubah [PP 6/2025 Pasal 11 ayat (5)]" in out
    assert "JKK: mandatory." in run(*BASIC, "--explain", "--locale", "en").out.splitlines()


def test_the_bill_as_json(run: Any) -> None:
    """As `to_dict` writes it, ready to be read back."""
    ran = run(*BASIC, "--json")
    bill = calculate_contributions(
        WageWorker(wage=10_000_000, employer=Employer(risk_class=1)),
        month="2025-11",
    )
    assert from_dict(json.loads(ran.out), Contributions) == bill


@pytest.mark.parametrize(
    ("arguments", "total"),
    [
        pytest.param(["--wage", "Rp5.000.000", "--month", "2025-11", "--risk-class", "2"], 488_000, id="rupiah"),
        pytest.param(["--wage", "5 juta", "--month", "2025-11", "--risk-class", "2"], 488_000, id="juta"),
        pytest.param(
            ["--wage", "Rp2.152.322,94", "--month", "2023-01", "--risk-class", "1", "--kind", "state"],
            11_623,
            id="klaten",
        ),
        pytest.param(
            ["--wage", "5000000", "--month", "2025-11", "--risk-class", "2", "--scale", "micro"], 42_000, id="micro"
        ),
        pytest.param(
            TOYS,
            28_500,
            id="relieved",
        ),
        pytest.param(
            [*TOYS, "--active-workers", "49"],
            42_000,
            id="49-workers",
        ),
        pytest.param(
            [*TOYS, "--no-relief"],
            42_000,
            id="no-relief",
        ),
        pytest.param(PANDEMIC, 420, id="pandemic"),
        pytest.param(
            [*PANDEMIC, "--in-arrears"],
            42_000,
            id="in-arrears",
        ),
        pytest.param(
            [*PANDEMIC, "--registered-on", "2020-09-01"],
            42_000,
            id="registered-late",
        ),
        pytest.param(
            ["--wage", "5000000", "--month", "2020-10", "--programs", "JP", "--jp-deferral"], 1_500, id="put-off"
        ),
        pytest.param(
            ["--wage", "5000000", "--month", "2025-11", "--programs", "jkm,JHT"], 15_000 + 285_000, id="programs"
        ),
        pytest.param(
            ["--wage", "5000000", "--month", "2025-11", "--risk-class", "2", "--foreigner"], 327_000, id="foreigner"
        ),
        pytest.param(
            ["--wage", "5000000", "--month", "2025-11", "--risk-class", "2", "--born-on", "1950-01-01"],
            327_000,
            id="old",
        ),
        pytest.param(
            ["--wage", "1500", "--month", "2025-11", "--programs", "JKM", "--rounding", "half_even"], 4, id="half-even"
        ),
        pytest.param(["--wage", "1500", "--month", "2025-11", "--programs", "JKM"], 5, id="half-up"),
    ],
)
def test_every_fact_can_be_given(run: Any, arguments: list[str], total: int) -> None:
    """5,000,000: JKK 27,000, JKM 15,000, JHT 285,000, JP 150,000, JKP 11,000."""
    ran = run("contributions", *arguments, "--json")
    assert ran.status == 0
    assert json.loads(ran.out)["total"] == total


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--wage", "-5", "--month", "2025-11", "--programs", "JKM"], "wage must be", id="negative"),
        pytest.param(["--wage", "1,234", "--month", "2025-11", "--programs", "JKM"], "wage must be", id="guess"),
        pytest.param(["--wage", "5000000", "--month", "2025-11"], "employer.risk_class must be", id="no-class"),
        pytest.param(
            ["--wage", "5000000", "--month", "2015-06", "--programs", "JKM"], "no value on", id="before-the-law"
        ),
        pytest.param(["--wage", "5000000", "--month", "soon", "--programs", "JKM"], "month must be", id="month"),
        pytest.param(["--wage", "5000000", "--month", "2025-11", "--programs", ""], "programs must be", id="programs"),
        pytest.param(
            ["--wage", "5000000", "--month", "2025-11", "--programs", "JKP", "--foreigner"],
            "without JKP",
            id="foreign-jkp",
        ),
    ],
)
def test_what_cannot_be_billed_is_said_with_status_1(run: Any, arguments: list[str], said: str) -> None:
    """One sentence, no traceback, nothing on standard output."""
    ran = run("contributions", *arguments)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("jaminan: ")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bill"],
        ["contributions"],
        ["contributions", "--wage", "1"],
        [*BASIC, "--scale", "tiny"],
        [*BASIC, "--locale", "fr"],
        [*BASIC[:4], "one", *BASIC[5:]],
        ["batch"],
        ["diff", "2025-01-01"],
    ],
)
def test_wrong_usage_ends_with_2(run: Any, arguments: list[str]) -> None:
    """As of every command line; help is on standard error."""
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "usage: jaminan" in ran.err


@pytest.mark.parametrize(
    "arguments", [["--help"], ["contributions", "--help"], ["batch", "-h"], ["law", "-h"], ["diff", "-h"]]
)
def test_help_is_there(run: Any, arguments: list[str]) -> None:
    """Of every command."""
    ran = run(*arguments)
    assert (ran.status, ran.err) == (0, "")
    assert "usage: jaminan" in ran.out


def test_a_provisional_bill_is_said_beside_it(run: Any) -> None:
    """On standard error, with the remedy; the bill is printed all the same."""
    arguments = [*BASIC[:-1], "2027-03"]
    ran = run(*arguments)
    assert ran.status == 0
    assert "sementara" in ran.out
    assert ran.err.startswith("jaminan: The bill of 2027-03 is provisional")
    assert "LAW.amend(" in ran.err
    assert json.loads(run(*arguments, "--json").out)["is_provisional"] is True


# ---------------------------------------------------------------------------------------------------------- batch


@pytest.fixture
def workers(tmp_path: Path) -> Path:
    """Return a file of two workers, as an Indonesian spreadsheet writes it."""
    path = tmp_path / "workers.csv"
    path.write_bytes(("\ufeff" + GOOD.replace("\n", "\r\n")).encode())
    return path


def test_a_batch_writes_its_file_and_says_the_sums(run: Any, workers: Path, tmp_path: Path) -> None:
    """By program and payer, and by employer."""
    target = tmp_path / "bill.csv"
    ran = run("batch", str(workers), "--month", "2025-11", "-o", str(target))
    assert (ran.status, ran.err) == (0, "")
    assert target.read_text(encoding="utf-8") == WRITTEN
    assert left_in(tmp_path) == ["bill.csv", "workers.csv"]
    said = [re.split(r"  +", line) for line in ran.out.splitlines()]
    assert said[0] == ["2 baris"]
    assert ["JKK", "pemberi kerja", "Rp51.000"] in said
    assert ["JHT", "pekerja", "Rp300.000"] in said
    assert ["JKP", "pemerintah", "Rp22.000"] in said
    assert ["Jumlah", "Rp1.423.000"] in said
    assert ["PT Satu", "Rp477.000"] in said
    assert ["CV Dua", "Rp924.000"] in said


def test_the_sums_in_english_and_as_json(run: Any, workers: Path, tmp_path: Path) -> None:
    """The same numbers."""
    target = str(tmp_path / "bill.csv")
    english = run("batch", str(workers), "--month", "2025-11", "-o", target, "--locale", "en").out
    assert english.splitlines()[0] == "2 rows"
    assert "Employer" in english
    assert re.search(r"Total +IDR 1,423,000", english)
    summary = json.loads(run("batch", str(workers), "--month", "2025-11", "-o", target, "--json").out)
    assert summary["rows"] == 2
    assert summary["total"] == 1_423_000
    assert summary["law_version"] == LAW.version
    assert summary["billed_by_employer"] == {"PT Satu": 477_000, "CV Dua": 924_000}
    assert {"program": "JHT", "payer": "worker", "amount": 300_000} in summary["lines"]
    assert summary["provisional"] == []


def test_without_a_file_the_rows_go_to_standard_output(run: Any, workers: Path) -> None:
    """And the sums to standard error."""
    ran = run("batch", str(workers), "--month", "2025-11")
    assert (ran.status, ran.out) == (0, WRITTEN)
    assert "2 baris" in ran.err
    ran = run("batch", str(workers), "--month", "2025-11", "--json")
    assert ran.out == WRITTEN
    assert json.loads(ran.err)["rows"] == 2


def test_columns_of_other_names(run: Any, tmp_path: Path) -> None:
    """One argument a column."""
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("upah,kelas\n5000000,2\n", encoding="utf-8")
    ran = run(
        "batch",
        str(source),
        "--month",
        "2025-11",
        "-o",
        str(target),
        "--column",
        "wage=upah",
        "--column",
        "risk_class=kelas",
    )
    assert ran.status == 0
    assert target.read_text(encoding="utf-8").splitlines()[1].endswith(",488000")
    for pair, said in (("wage:upah", "--column must be FIELD=NAME"), ("pay=upah", "column must be one of")):
        ran = run("batch", str(source), "--month", "2025-11", "-o", str(target), "--column", pair)
        assert ran.status == 1
        assert said in ran.err


def test_reliefs_can_be_left_out(run: Any, tmp_path: Path) -> None:
    """2020-10: 1 % of JKK and JKM, or all."""
    source = tmp_path / "in.csv"
    source.write_text("wage,risk_class,scale\n5000000,2,micro\n", encoding="utf-8")
    assert run("batch", str(source), "--month", "2020-10").out.splitlines()[1].endswith(",420")
    assert run("batch", str(source), "--month", "2020-10", "--no-relief").out.splitlines()[1].endswith(",42000")


@pytest.mark.parametrize("has_target", [True, False])
def test_bad_rows_are_named_and_nothing_is_written(run: Any, tmp_path: Path, *, has_target: bool) -> None:
    """By line number, also after a cell of several lines; status 1; an older file stays as it was."""
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text('wage,risk_class,note\n5000000,2,"one\ntwo"\nx,2,\n5000000,9,\n5000000,2\n', encoding="utf-8")
    target.write_text("before", encoding="utf-8")
    ran = run("batch", str(source), "--month", "2025-11", *(["-o", str(target)] if has_target else []))
    assert (ran.status, ran.out) == (1, "")
    said = ran.err.splitlines()
    assert said[0].startswith(f"{source}, line 4: wage must be ")
    assert said[1].startswith(f"{source}, line 5: risk_class must be ")
    assert said[2] == f"{source}, line 6: the row has 2 cells and the header 3"
    assert said[3] == "jaminan: 3 bad rows; nothing was written."
    assert target.read_text(encoding="utf-8") == "before"
    assert left_in(tmp_path) == ["in.csv", "out.csv"]


def test_many_bad_rows_are_counted(run: Any, tmp_path: Path) -> None:
    """The first twenty are shown."""
    source = tmp_path / "in.csv"
    source.write_text("wage,risk_class\n" + "x,1\n" * 30, encoding="utf-8")
    said = run("batch", str(source), "--month", "2025-11").err.splitlines()
    assert len(said) == 21
    assert said[-1] == "jaminan: 30 bad rows, 10 more than shown; nothing was written."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "header must be", id="empty"),
        pytest.param(b"wage,wage\n", "header must be", id="twice"),
        pytest.param(b"wage\n5000000\n", "with a column for risk_class", id="no-class"),
        pytest.param(b'wage,risk_class\n5000000,"2\n', "", id="open-quote"),
        pytest.param(b'"wage\nx",risk_class\n5000000,2\n', "", id="header-of-two-lines"),
        pytest.param(b"wage,risk_class,name\n5000000,2,Jos\xe9\n", "", id="another-encoding"),
        pytest.param(b"wage,risk_class,name\n5000000,2," + b"x" * 200_000 + b"\n", "", id="cell-too-long"),
    ],
)
def test_a_file_that_is_no_table_is_refused(run: Any, tmp_path: Path, content: bytes, said: str) -> None:
    """One sentence, status 1, nothing left."""
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(content)
    ran = run("batch", str(source), "--month", "2025-11", "-o", str(target))
    assert (ran.status, ran.out) == (1, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
    assert left_in(tmp_path) == ["in.csv"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b'wage,risk_class\n5000000,2\n5000000,"2"x\n5000000,2\n', id="stray-quote"),
        pytest.param(b"wage,risk_class,name\n5000000,2,a\n5000000,2,Jos\xe9\n", id="another-encoding"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_too(run: Any, tmp_path: Path, content: bytes) -> None:
    """Bad rows are said by line number, whatever is wrong with them."""
    source = tmp_path / "in.csv"
    source.write_bytes(content)
    ran = run("batch", str(source), "--month", "2025-11")
    assert (ran.status, ran.out) == (1, "")
    assert "line 3" in ran.err


def test_files_that_cannot_be_opened(run: Any, tmp_path: Path, workers: Path) -> None:
    """A sentence that names the file, status 2 for an input that is not there: the command is wrong, not the rows."""
    nothing = str(tmp_path / "nothing.csv")
    said = f"jaminan: the input {nothing!r} cannot be opened: there is no such file.\n"
    for arguments in (
        ["batch", nothing, "--month", "2025-11", "-o", str(tmp_path / "out.csv")],
        ["check", nothing, "--month", "2025-11"],
        ["cite", nothing],
    ):
        ran = run(*arguments)
        assert (ran.status, ran.out, ran.err) == (2, "", said), arguments
    ran = run("batch", str(workers), "--month", "2025-11", "-o", str(tmp_path / "no" / "folder" / "out.csv"))
    assert ran.status == 1
    assert ran.err.startswith("jaminan: --output must be in a folder that exists, got ")
    ran = run("batch", str(tmp_path), "--month", "2025-11")
    said = f"jaminan: the input {str(tmp_path)!r} cannot be opened: it is a folder, not a file.\n"
    assert (ran.status, ran.err) == (2, said)
    assert left_in(tmp_path) == ["workers.csv"]


@pytest.mark.parametrize(
    ("error", "why"),
    [
        pytest.param(PermissionError(13, "Permission denied"), "reading it is not permitted", id="permission"),
        pytest.param(OSError(36, "File name too long"), "File name too long", id="system"),
    ],
)
def test_why_an_input_cannot_be_opened(
    run: Any, workers: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, why: str
) -> None:
    """In our words where the reason is plain, in the system's elsewhere."""
    error.filename = str(workers)
    opened = Path.open

    def refuse(path: Path, *arguments: Any, **options: Any) -> Any:
        if path == workers:
            raise error
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    ran = run("batch", str(workers), "--month", "2025-11")
    assert (ran.status, ran.err) == (2, f"jaminan: the input {str(workers)!r} cannot be opened: {why}.\n")


def test_a_missing_column_names_the_option_that_helps(run: Any, tmp_path: Path) -> None:
    """And so it works."""
    source = tmp_path / "in.csv"
    source.write_text("gaji,risk_class\n5000000,2\n", encoding="utf-8")
    ran = run("batch", str(source), "--month", "2025-11")
    assert ran.status == 1
    assert "where its name is another, say --column wage=NAME" in ran.err
    assert run("batch", str(source), "--month", "2025-11", "--column", "wage=gaji").status == 0
    source.write_text("wage,risk_class,potongan\n5000000,2,100000\n", encoding="utf-8")
    assert "say --column jht=NAME" in run("check", str(source), "--month", "2025-11").err
    assert run("check", str(source), "--month", "2025-11", "--column", "jht=potongan").out.startswith(str(source))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--json", "--locale", "en", "diff", "2026-02-28", "2026-03-01"],
        ["--json", "diff", "2026-02-28", "2026-03-01", "--locale", "en"],
        ["diff", "2026-02-28", "2026-03-01", "--json", "--locale", "en"],
        ["--locale", "id", "diff", "2026-02-28", "2026-03-01", "--json", "--locale", "en"],
    ],
)
def test_json_and_locale_stand_before_or_after_the_command(run: Any, arguments: list[str]) -> None:
    """What stands behind the command wins."""
    ran = run(*arguments)
    assert (ran.status, ran.err) == (0, "")
    assert [each["name"] for each in json.loads(ran.out)["changes"]] == ["jp.wage_ceiling"]


def test_the_help_names_the_columns(run: Any) -> None:
    """All that the file may have."""
    words = set(re.findall(r"\w+", run("batch", "--help").out.partition("Columns:")[2]))
    assert words >= set(batch.FIELDS)
    words = set(re.findall(r"\w+", run("check", "--help").out.partition("Columns:")[2]))
    assert words >= {*payslips._FACTS, *payslips._DEDUCTIONS}


def test_a_language_before_the_command_holds(run: Any) -> None:
    """Also with no other option."""
    assert run("--locale", "en", *BASIC).out == run(*BASIC, "--locale", "en").out
    assert run(*BASIC).out == run("--locale", "id", *BASIC).out != run("--locale", "en", *BASIC).out


def test_a_failure_while_writing_leaves_nothing(
    run: Any, workers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the file that was begun."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("jaminan.cli.batches.bill_rows", fail)
    ran = run("batch", str(workers), "--month", "2025-11", "-o", str(tmp_path / "out.csv"))
    assert (ran.status, ran.err) == (1, "jaminan: disk full\n")
    assert left_in(tmp_path) == ["workers.csv"]


def test_the_file_has_the_rights_of_any_new_file(run: Any, workers: Path, tmp_path: Path) -> None:
    """Not those of a temporary one; and a file may be replaced by its own bill."""
    plain = tmp_path / "plain"
    plain.write_text("", encoding="utf-8")
    assert run("batch", str(workers), "--month", "2025-11", "-o", str(workers)).status == 0
    assert workers.read_text(encoding="utf-8") == WRITTEN
    assert workers.stat().st_mode == plain.stat().st_mode


def test_provisional_bills_are_said_once(run: Any, tmp_path: Path) -> None:
    """Over the whole file."""
    source = tmp_path / "in.csv"
    source.write_text("wage,risk_class\n" + "5000000,2\n" * 5, encoding="utf-8")
    ran = run("batch", str(source), "--month", "2027-03", "-o", str(tmp_path / "out.csv"))
    assert ran.status == 0
    assert ran.err.count("provisional") == 1
    assert "jp.wage_ceiling" in ran.err
    summary = json.loads(run("batch", str(source), "--month", "2027-03", "-o", str(tmp_path / "out.csv"), "--json").out)
    assert summary["provisional"] == ["jp.wage_ceiling"]


def test_progress_is_said_on_a_terminal_only(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every so many rows, on standard error."""
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("wage,risk_class\n" + "5000000,2\n" * 5, encoding="utf-8")
    monkeypatch.setattr("jaminan.cli.batches._PROGRESS_EVERY", 2)
    assert run("batch", str(source), "--month", "2025-11", "-o", str(target)).err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "rows" in run("batch", str(source), "--month", "2025-11", "-o", str(target)).err


def test_standard_input_in_this_process(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read as UTF-8, whatever the terminal's encoding."""
    given = ("\ufeff" + GOOD.replace("Sari", "Sári")).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="latin-1"))
    ran = run("batch", "-", "--month", "2025-11")
    assert (ran.status, ran.out) == (0, WRITTEN.replace("Sari", "Sári"))


# --------------------------------------------------------------------------------------------------- law and diff


def test_the_history_of_a_figure(run: Any) -> None:
    """Twelve ceilings with their sources."""
    out = run("law", "jp.wage_ceiling").out.splitlines()
    assert out[0] == "jp.wage_ceiling: Batas paling tinggi upah JP (rupiah sebulan; pasti sampai 2027-02-28)"
    assert len(out) == 14
    assert out[-1].startswith("2026-03-01")
    assert "Rp11.086.300  Surat B/1226/022026" in out[-1]
    assert "article 28(3) b" in run("law", "jp.rate.worker", "--locale", "en").out


def test_the_history_as_json(run: Any) -> None:
    """Shares as text, amounts as integers."""
    found = json.loads(run("law", "jp.wage_ceiling", "--json").out)
    assert found["name"] == "jp.wage_ceiling"
    assert found["known_until"] == "2027-02-28"
    assert [entry["value"] for entry in found["entries"]][-2:] == [10_547_400, 11_086_300]
    assert found["entries"][0]["until"] == "2016-02-29"
    assert json.loads(run("law", "jkm.rate", "--json").out)["entries"][0]["value"] == "0.0030"
    assert json.loads(run("law", "jkm.rate", "--json").out)["known_until"] is None
    ceased = json.loads(run("law", "jkp.recomposition.jkm", "--json").out)
    assert [entry["value"] for entry in ceased["entries"]] == ["0.0010", None]
    assert json.loads(run("law", "membership.programs.micro", "--json").out)["entries"][0]["value"] == ["JKK", "JKM"]


@pytest.mark.parametrize("name", list(LAW))
def test_every_figure_has_its_json_and_its_text(run: Any, name: str) -> None:
    """Also tables."""
    assert json.loads(run("law", name, "--json").out)["name"] == name
    assert run("law", name).out.startswith(name)


def test_a_figure_on_a_day(run: Any) -> None:
    """The value and its source."""
    assert run("law", "jp.wage_ceiling", "--on", "2021-03-01").out == "Rp8.754.600 [Surat B/0246/022021]\n"
    assert run("law", "jp.wage_ceiling", "--on", "2021-02-28", "--locale", "en").out == (
        "IDR 8,939,700 [PP 45/2015, article 29(3)]\n"
    )
    assert json.loads(run("law", "jp.wage_ceiling", "--on", "2021-02-28", "--json").out)["value"] == 8_939_700
    ran = run("law", "jp.wage_ceiling", "--on", "2015-06-30")
    assert ran.status == 1
    assert "it starts on 2015-07-01" in ran.err
    assert run("law", "jp.wage_ceiling", "--on", "soon").status == 1


def test_the_list_of_figures(run: Any) -> None:
    """All names with their labels and units."""
    lines = run("law").out.splitlines()
    assert [line.split()[0] for line in lines] == list(LAW)
    assert "jp.wage_ceiling  Batas paling tinggi upah JP (rupiah sebulan)" in lines
    assert json.loads(run("law", "--json").out) == {"law_version": LAW.version, "names": list(LAW)}


def test_the_figures_of_a_group(run: Any) -> None:
    """The beginning of their names, up to a point."""
    lines = run("law", "jp.pension").out.splitlines()
    assert [line.split()[0] for line in lines][:2] == ["jp.pension.minimum", "jp.pension.maximum"]
    assert {line.split()[0].rpartition(".")[0] for line in lines} == {"jp.pension"}
    names = json.loads(run("law", "jkp", "--json").out)["names"]
    assert names == [name for name in LAW if name.startswith("jkp.")]
    assert run("law", "jp.pen").status == 1


def test_a_row_of_a_table_cites_as_people_write(run: Any) -> None:
    """The article of a shifted due day, in both languages."""
    assert "shift_citation=PP 44/2015 Pasal 21 ayat (3) " in run("law", "compliance.due.pu.jkk").out
    assert "shift_citation=PP 44/2015, article 21(3) " in run("law", "compliance.due.pu.jkk", "--locale", "en").out


def test_an_unknown_figure_tells_the_near_ones(run: Any) -> None:
    """Status 1, and the sentence without the quotes of a KeyError."""
    ran = run("law", "jp.wage_celing")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("jaminan: 'jp.wage_celing' is no figure of this law; near matches: ")
    assert "jp.wage_ceiling" in ran.err


def test_what_changed_between_two_days(run: Any) -> None:
    """By program, before and after, with day and source."""
    lines = run("diff", "2025-01-01", "2026-03-01").out.splitlines()
    assert "JP" in lines
    assert "  jp.wage_ceiling: Rp10.042.300 → Rp11.086.300  [2026-03-01: Surat B/1226/022026]" in lines
    assert "  jkp.recomposition.jkm: 0,1% → tidak berlaku lagi  [2025-02-07: PP 6/2025 Pasal 11 ayat (5)]" in lines
    english = run("diff", "2025-01-01", "2026-03-01", "--locale", "en").out
    assert "jkp.recomposition.jkm: 0.1% → ceased  [2025-02-07: PP 6/2025, article 11(5)]" in english


def test_measures_begin_and_end(run: Any) -> None:
    """A dash stands for the side on which it did not hold."""
    begun = run("diff", "2025-01-31", "2025-02-28").out
    assert "relief.pp_7_2025.jkk: – → 2025-02-01 … 2025-07-31  [2025-02-01: PP 7/2025 Pasal 4 ayat (1)]" in begun
    ended = run("diff", "2026-01-31", "2026-02-28").out
    assert "relief.pp_36_2025.jkk: 2025-08-01 … 2026-01-31 → –" in ended


def test_a_program_is_named_once_over_its_changes(run: Any) -> None:
    """The day on which JKP began."""
    lines = run("diff", "2021-02-01", "2021-02-02").out.splitlines()
    assert lines.count("JKP") == 1
    place = lines.index("JKP")
    assert lines[place + 1].startswith("  jkp.")
    assert lines[place + 2].startswith("  jkp.")


def test_changes_as_json(run: Any) -> None:
    """Entries and measures, missing sides as null."""
    found = json.loads(run("diff", "2025-01-31", "2025-02-28", "--json").out)
    changes = {change["name"]: change for change in found["changes"]}
    assert changes["relief.pp_7_2025.jkk"]["before"] is None
    assert changes["relief.pp_7_2025.jkk"]["after"]["until"] == "2025-07-31"
    assert changes["jkp.recomposition.jkm"]["before"]["value"] == "0.0010"
    assert changes["jkp.recomposition.jkm"]["after"]["value"] is None
    assert found["law_version"] == LAW.version


def test_no_change_is_said(run: Any) -> None:
    """In both languages; a wrong day is refused."""
    assert run("diff", "2026-03-01", "2026-03-02").out == "Tidak ada perubahan.\n"
    assert run("diff", "2026-03-01", "2026-03-02", "--locale", "en").out == "No change.\n"
    assert json.loads(run("diff", "2026-03-01", "2026-03-02", "--json").out)["changes"] == []
    assert run("diff", "2026-03-01", "soon").status == 1


# ------------------------------------------------------------------------------------------------- in its own process


def test_python_m_jaminan() -> None:
    """The same as the script; the status is the process's."""
    ran = start(*BASIC)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Rp935.000" in ran.stdout.decode()
    ran = start("law", "nothing.at_all")
    assert ran.returncode == 1
    assert ran.stderr.startswith(b"jaminan: ")
    assert b"Traceback" not in ran.stderr
    assert start().returncode == 2


def test_the_module_ends_with_the_status(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The same in this process."""
    monkeypatch.setattr(sys, "argv", ["jaminan", "law", "nothing.at_all"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("jaminan", run_name="__main__", alter_sys=True)
    assert stop.value.code == 1
    assert "is no figure of this law" in capsys.readouterr().err


def test_the_installed_script() -> None:
    """``jaminan`` beside the interpreter."""
    script = Path(sys.executable).parent / "jaminan"
    ran = subprocess.run([str(script), *BASIC, "--json"], capture_output=True, check=True)
    assert json.loads(ran.stdout)["total"] == 935_000


def test_standard_input_to_standard_output() -> None:
    """Through a pipe, with a byte order mark and Windows lines."""
    ran = start("batch", "-", "--month", "2025-11", given=("\ufeff" + GOOD.replace("\n", "\r\n")).encode())
    assert ran.returncode == 0
    assert ran.stdout.decode().replace("\r\n", "\n") == WRITTEN
    assert "2 baris" in ran.stderr.decode()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_tables_are_utf_8_in_any_locale(encoding: str) -> None:
    """In and out, whatever the terminal says: a table is for the next program."""
    given = GOOD.replace("Sari", "Sári Ω").encode()
    ran = start("batch", "-", "--month", "2025-11", given=given, env=os.environ | {"PYTHONIOENCODING": encoding})
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.decode("utf-8").replace("\r\n", "\n") == WRITTEN.replace("Sari", "Sári Ω")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["diff", "2025-01-31", "2026-03-01"], id="diff"),
        pytest.param([*BASIC, "--explain"], id="explain"),
        pytest.param(["law", "jp.wage_ceiling"], id="law"),
    ],
)
def test_a_narrow_terminal_is_no_reason_to_fail(arguments: list[str], encoding: str) -> None:
    """Windows writes to a pipe in cp1252, which has no arrow: signs may be replaced, the answer is given."""
    ran = start(*arguments, env=os.environ | {"PYTHONIOENCODING": encoding})
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


def test_bad_rows_of_standard_input() -> None:
    """Nothing on standard output, and no file left in the folder for temporary ones."""
    ran = start("batch", "-", "--month", "2025-11", given=b"wage,risk_class\n5000000,2\nx,1\n")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert b"-, line 3: wage must be" in ran.stderr


def test_temporary_files_are_gone(tmp_path: Path) -> None:
    """After success and after failure."""
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    for given, status in ((GOOD.encode(), 0), (b"wage,risk_class\nx,1\n", 1), (b"", 1)):
        assert start("batch", "-", "--month", "2025-11", given=given, env=environment).returncode == status
        assert left_in(tmp_path) == []


@pytest.mark.parametrize(
    "arguments",
    [pytest.param(["law"], id="law"), pytest.param(["batch", "-", "--month", "2025-11"], id="batch")],
)
def test_a_reader_that_leaves_is_no_traceback(arguments: list[str]) -> None:
    """As of ``| head -1``: a quiet end with a status that is not 0."""
    given = "wage,risk_class\n" + "5000000,2\n" * 5_000
    process = subprocess.Popen(
        [sys.executable, "-m", "jaminan", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdin is not None
    process.stdout.close()
    process.stdin.write(given.encode() if arguments[0] == "batch" else b"")
    process.stdin.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() != 0
    assert b"Traceback" not in said
    assert b"BrokenPipeError" not in said


def test_a_broken_pipe_in_this_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is left in the buffer goes nowhere, without a word."""
    out = (tmp_path / "out").open("w", encoding="utf-8")

    def leave(*_arguments: object, **_options: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr("jaminan.cli.bills.calculate_contributions", leave)
    with out:
        assert main(BASIC) == 1


def test_a_batch_of_20_000_rows(tmp_path: Path) -> None:
    """Whole, in its own process, and the last row as right as the first."""
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    with source.open("w", encoding="utf-8") as stream:
        stream.write("wage;risk_class;scale\n")
        for number in range(20_000):
            stream.write(f"{5_000_000 + number % 7};{number % 5 + 1};micro\n")
    ran = start("batch", str(source), "--month", "2026-06", "-o", str(target), "--json")
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["rows"] == 20_000
    lines = target.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 20_001
    assert lines[-1].split(";")[:5] == ["5000000", "5", "micro", "87000", "15000"]


def test_the_version_is_said() -> None:
    """As argparse does, with status 0."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0


def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    """130, as shells expect it."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jaminan.cli.figures.compare_law", interrupt)
    assert main(["diff", "2025-01-01", "2025-02-01"]) == 130


def test_an_output_that_is_no_file_is_refused(run: Any, tmp_path: Path) -> None:
    """A folder, a pipe or a device is left alone; a link leads to its file."""
    source = tmp_path / "in.csv"
    source.write_text("wage,risk_class\n5000000,2\n", encoding="utf-8")
    ran = run("batch", str(source), "--month", "2025-11", "-o", str(tmp_path))
    assert ran.status == 1
    assert "output" in ran.err
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("", encoding="utf-8")
    link.symlink_to(real)
    assert run("batch", str(source), "--month", "2025-11", "-o", str(link)).status == 0
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("wage")


@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_a_measure_has_its_days(run: Any, arguments: list[str]) -> None:
    """Names that `diff` prints can be asked for."""
    ran = run("law", "relief.pp_7_2025.jkk", *arguments)
    assert ran.status == 0
    assert "2025-07-31" in ran.out


def test_the_end_of_a_measure_has_its_own_day(run: Any) -> None:
    """PP 7/2025 ended on 2025-07-31: nothing holds from the day after."""
    ran = run("diff", "2025-07-01", "2025-08-01")
    assert "2025-08-01: PP 7/2025" in ran.out


def test_a_figure_changes_with_the_later_act(run: Any) -> None:
    """Also when the days are asked for in the other order."""
    ran = run("diff", "2026-03-01", "2026-02-28")
    assert "2026-03-01: Surat B/1226/022026" in ran.out


def test_csv_is_not_written_under_the_name_of_a_parquet_file(run: Any, workers: Path, tmp_path: Path) -> None:
    """Before any row is read."""
    ran = run("batch", str(workers), "--month", "2025-11", "-o", str(tmp_path / "bill.parquet"))
    assert ran.status == 1
    assert "a name of a CSV file, as the input is one" in ran.err
    assert left_in(tmp_path) == ["workers.csv"]


def test_one_bad_row_is_one(run: Any, tmp_path: Path) -> None:
    """In the singular."""
    source = tmp_path / "in.csv"
    source.write_text("wage,risk_class\n5000000,2\n-1,2\n", encoding="utf-8")
    assert (
        run("batch", str(source), "--month", "2025-11").err.splitlines()[-1]
        == "jaminan: 1 bad row; nothing was written."
    )

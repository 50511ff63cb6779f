"""What README and the docs ship: the example file, its totals, the two commands, and the generated pages."""

import csv
import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

import jaminan
from jaminan.cli import main

ROOT: Final = Path(__file__).parent.parent
WORKERS: Final = ROOT / "docs" / "examples" / "workers.csv"
README: Final = ROOT / "README.md"

# The law of November 2025 once more, by hand and in hundred-thousandths of the wage: PP 44/2015 articles 16(1) and 18(1),
# PP 46/2015 article 16(1), PP 45/2015 article 28(3) with letter B/726/022025, PP 37/2021 article 11, Perpres 109/2013
# article 6(3) for the programs by scale, PP 36/2025 for the half of JKK in textiles and garments.
JKK: Final = {"1": 240, "2": 540, "3": 890, "4": 1270, "5": 1740}
JP_CEILING: Final = 10_547_400
JKP_CEILING: Final = 5_000_000
PROGRAMS: Final = {
    "": {"JKK", "JKM"},  # the state body
    "micro": {"JKK", "JKM"},
    "small": {"JKK", "JKM", "JHT", "JKP"},
    "medium": {"JKK", "JKM", "JHT", "JP", "JKP"},
    "large": {"JKK", "JKM", "JHT", "JP", "JKP"},
}


def _half_up(base: int, hundred_thousandths: int) -> int:
    return (2 * base * hundred_thousandths + 100_000) // 200_000


def _expected(row: dict[str, str]) -> dict[str, int]:
    """Return the amounts of a row, computed apart from the library."""
    wage = int(row["wage"])
    programs = PROGRAMS[row["scale"]]
    jkk = JKK[row["risk_class"]]
    assert jkk % 2 == 0
    charges = {
        "jkk_employer": ("JKK", wage, jkk // 2 if row["industry"] == "textile_garment" else jkk),
        "jkm_employer": ("JKM", wage, 300),
        "jht_employer": ("JHT", wage, 3700),
        "jht_worker": ("JHT", wage, 2000),
        "jp_employer": ("JP", min(wage, JP_CEILING), 2000),
        "jp_worker": ("JP", min(wage, JP_CEILING), 1000),
        "jkp_government": ("JKP", min(wage, JKP_CEILING), 220),
    }
    return {name: _half_up(base, rate) if program in programs else 0 for name, (program, base, rate) in charges.items()}


def _workers() -> list[dict[str, str]]:
    with WORKERS.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def _batch_arguments() -> list[str]:
    """Return the arguments of ``jaminan batch`` in README's first command."""
    command = _blocks("bash")[0].split("&&")[-1]
    words = shlex.split(command)
    assert words[0] == ".venv/bin/jaminan"
    words[words.index("docs/examples/workers.csv")] = str(WORKERS)
    return words[1:]


def test_example_file_is_what_it_says() -> None:
    """Three hundred workers of seven employers, with wages on both sides of every ceiling."""
    rows = _workers()
    assert len(rows) == 300
    assert len({row["worker_id"] for row in rows}) == 300
    assert len({row["employer"] for row in rows}) == 7
    assert {row["risk_class"] for row in rows} == {"1", "2", "3", "4", "5"}
    wages = [int(row["wage"]) for row in rows]
    assert {4_999_999, 5_000_000, 5_000_001, 10_547_399, 10_547_400, 10_547_401, 50_000_001} <= set(wages)
    assert all(row["kind"] == ("state" if row["employer"].startswith("Dinas") else "") for row in rows)


def test_readme_command_bills_every_row_as_computed_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each row of the first command's output, and its totals, equal a computation of their own."""
    monkeypatch.chdir(tmp_path)
    assert main(_batch_arguments()) == 0
    printed = capsys.readouterr().out
    with Path("bill.csv").open(encoding="utf-8", newline="") as stream:
        billed = list(csv.DictReader(stream))
    sums: Counter[str] = Counter()
    by_employer: Counter[str] = Counter()
    for row, bill in zip(_workers(), billed, strict=True):
        wanted = _expected(row)
        assert {name: int(bill[name]) for name in wanted} == wanted, row["worker_id"]
        payers = {
            payer: sum(wanted[name] for name in wanted if name.endswith(payer)) for payer in ("employer", "worker")
        }
        assert (int(bill["employer"]), int(bill["worker"])) == (payers["employer"], payers["worker"])
        assert int(bill["total"]) == sum(wanted.values())
        sums.update(wanted)
        by_employer[row["employer"]] += payers["employer"] + payers["worker"]
    lines = [line.split() for line in printed.splitlines()]
    for name, amount in sums.items():
        program, payer = name.split("_")
        assert [program.upper(), payer, "IDR", f"{amount:,}"] in lines
    assert ["Total", "IDR", f"{sums.total():,}"] in lines
    for name, amount in by_employer.items():
        assert [*name.split(), "IDR", f"{amount:,}"] in lines


@pytest.mark.parametrize(
    ("employer", "wage", "amounts"),
    [
        # 2,281,230 x 0.24 % = 5,474.952; x 0.30 % = 6,843.69
        pytest.param("Dinas Contoh Kota", 2_281_230, (5_475, 6_844, 0, 0, 0, 0, 0), id="state-body"),
        # 50,000,001 x 0.24 % = 120,000.0024; JP of 10,547,400; JKP of 5,000,000
        pytest.param(
            "PT Andai Kreatif",
            50_000_001,
            (120_000, 150_000, 1_850_000, 1_000_000, 210_948, 105_474, 11_000),
            id="above-all-ceilings",
        ),
        # 4,999,999 x 1.27 % = 63,499.9873; x 3.7 % = 184,999.963; x 2 % = 99,999.98; x 0.22 % = 10,999.9978
        pytest.param(
            "PT Misal Angkutan",
            4_999_999,
            (63_500, 15_000, 185_000, 100_000, 100_000, 50_000, 11_000),
            id="just-under-the-jkp-ceiling",
        ),
        # 11,750,000 x 0.445 % = 52,287.5: half of 0.89 %, and a half Rupiah goes up
        pytest.param(
            "PT Contoh Tekstil",
            11_750_000,
            (52_288, 35_250, 434_750, 235_000, 210_948, 105_474, 11_000),
            id="half-jkk-and-a-half-rupiah",
        ),
        # 5,432,100 x 0.24 % = 13,037.04; x 0.30 % = 16,296.3; x 3.7 % = 200,987.7; x 2 % = 108,642; no JP in a small firm
        pytest.param(
            "CV Misal Jaya", 5_432_100, (13_037, 16_296, 200_988, 108_642, 0, 0, 11_000), id="small-without-jp"
        ),
    ],
)
def test_rows_checked_by_hand(employer: str, wage: int, amounts: tuple[int, ...]) -> None:
    """Rows that a reader can follow on paper."""
    row = next(row for row in _workers() if row["employer"] == employer and int(row["wage"]) == wage)
    assert tuple(_expected(row).values()) == amounts


def test_readme_has_its_two_commands_first() -> None:
    """The first block bills the example, the second passes the checks; each is one line with its own environment."""
    first, second, *others = _blocks("bash")
    assert not others
    for command in (first, second):
        assert command.count("\n") == 1
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")
    assert second.rstrip().endswith("&& .venv/bin/nox")
    assert README.read_text(encoding="utf-8").index("```bash") < README.read_text(encoding="utf-8").index("```console")


@pytest.mark.skipif(not (ROOT / ".ci").is_dir(), reason="an sdist has no .ci")
def test_ci_runs_the_second_command_of_readme(tmp_path: Path) -> None:
    """The machine runs what README says, prints pytest's summary last, and fails when it fails."""
    ci = tmp_path / ".ci" / "run"
    ci.parent.mkdir()
    ci.write_bytes((ROOT / ".ci" / "run").read_bytes())
    summary = "=== 2 failed, 123 passed in 4.56s ==="
    for status in (0, 3):
        (tmp_path / "README.md").write_text(
            f"# x\n\n```bash\nfalse\n```\n\n```bash\necho '{summary}'; echo more; exit {status}\n```\n",
            encoding="utf-8",
        )
        done = subprocess.run(["bash", str(ci)], check=False, capture_output=True, text=True, env=dict(os.environ))
        assert done.returncode == status
        assert done.stdout.splitlines()[-1] == "2 failed, 123 passed in 4.56s"


def test_pages_of_facts_say_what_the_law_says() -> None:
    """The pages under docs/facts are written from LAW; ``nox -s snapshot`` writes them anew."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate_facts.py"), "--check"],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", jaminan.__all__)
def test_reference_documents_every_public_name(name: str) -> None:
    """What `import jaminan` gives stands in the reference."""
    pages = (ROOT / "docs" / "reference").glob("*.md")
    reference = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert re.search(rf":: jaminan\.{name}$", reference, re.MULTILINE)


@pytest.mark.parametrize(
    "page",
    sorted(page for page in (ROOT / "docs").rglob("*.md") if "_build" not in page.parts),
    ids=lambda page: page.relative_to(ROOT / "docs").as_posix(),
)
def test_every_page_opens_with_something_that_runs(page: Path) -> None:
    """Behind the title comes an example that the tests run."""
    text = re.sub(r"\A---\n.*?\n---\n", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)  # of pages with cells
    lines = [line for line in text.splitlines() if line and not line.startswith("<!--")]
    assert lines[0].startswith("# ")
    assert lines[1] in {"```python", "```console", "```{code-cell} python"}

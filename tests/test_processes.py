"""Nothing around the process changes an answer: flags of Python, hash seeds, locale, time zone; and no warning is made."""

import os
import subprocess
import sys

import pytest

SCRIPT = """
import json
import jaminan as jm

worker = jm.WageWorker(wage=7_654_321, employer=jm.Employer(risk_class=2), programs=frozenset({"JP", "JKK", "JKM", "JHT"}))
bill = jm.calculate_contributions(worker, month="2025-11")
print(json.dumps(jm.to_dict(bill), sort_keys=False))
print(jm.format_explanation(jm.explain(bill)))
print(jm.check_membership(worker, on="2025-11-30"))
print(jm.calculate_jkm_benefit(died_on="2025-03-01", contribution_months=40, children=[jm.Child(level="primary")]).total)
print(jm.calculate_late_penalty(159_300, segment="PU", month="2026-03", paid_on="2026-05-22", program="JKK").penalty)
print(jm.format_rupiah(1_500_000_000, compact=True), jm.format_date("2024-10-22"), jm.parse_rupiah("1,5 juta"))
print([str(each.citation) for each in jm.find_citations("Pasal 17 ayat (2) UU BPJS jo. PP Nomor 44 Tahun 2015")])
print(jm.minimum_wage_on("33.71", "2025-11-30").amount, jm.LAW.version)
try:
    jm.WageWorker(wage=5.0)
except jm.AmountError as error:
    print(error)
"""


def run(*flags: str, **environment: str) -> str:
    """Return what the script prints in a process with flags and variables."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-W", "error", *flags, "-c", SCRIPT],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=kept | {"PYTHONIOENCODING": "utf-8"} | environment,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(scope="module")
def plain() -> str:
    """Return what the script prints in an ordinary process."""
    return run(PYTHONHASHSEED="0", TZ="Asia/Jakarta", LC_ALL="C.UTF-8")


def test_the_script_says_what_it_should(plain: str) -> None:
    """The wage of 7,654,321 of class II: JKK 0.54 % is 41,333.3334, so 41,333; the penalty is two months of 2 %: 6,372."""
    assert '"amount": 41333,' in plain
    assert "\n6372\n" in plain
    assert "Rp1,5 miliar 22 Oktober 2024 1500000" in plain
    assert plain.rstrip().endswith("got 5.0.")


@pytest.mark.parametrize(
    ("flags", "environment"),
    [
        pytest.param(("-O",), {}, id="without-asserts"),
        pytest.param(("-OO",), {}, id="without-docstrings"),
        pytest.param(("-I", "-X", "utf8"), {}, id="isolated"),
        pytest.param((), {"PYTHONHASHSEED": "12345", "TZ": "America/Los_Angeles"}, id="other-hashes-and-zone"),
        pytest.param(
            ("-X", "dev"), {"PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, id="turkish"
        ),
        pytest.param((), {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "LANGUAGE": "de"}, id="c-locale"),
    ],
)
def test_nothing_around_the_process_changes_an_answer(
    plain: str, flags: tuple[str, ...], environment: dict[str, str]
) -> None:
    """The output is the same, character by character."""
    assert run(*flags, **environment) == plain

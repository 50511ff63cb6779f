"""The yearly list of facts to look at again."""

import runpy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jaminan import LAW, Evidence

LISTS: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "stale_facts.py"))


def test_figures_are_listed_from_the_day_after_their_last_sure_one() -> None:
    """The ceiling of JP is sure until 28 February 2027."""
    assert "jp.wage_ceiling: sure until 2027-02-28" not in LISTS["past"](LAW, date(2027, 2, 28))
    assert "jp.wage_ceiling: sure until 2027-02-28" in LISTS["past"](LAW, date(2027, 3, 1))


def test_figures_come_up_sixty_days_ahead() -> None:
    """28 February 2027 less 60 days is 30 December 2026, on which it is not yet listed."""
    assert "jp.wage_ceiling: sure until 2027-02-28" not in LISTS["soon"](LAW, date(2026, 12, 30))
    assert "jp.wage_ceiling: sure until 2027-02-28" in LISTS["soon"](LAW, date(2026, 12, 31))
    assert "jp.wage_ceiling: sure until 2027-02-28" not in LISTS["soon"](LAW, date(2027, 3, 1))


def test_measures_that_ended_are_listed_for_a_year() -> None:
    """PP 36/2025 halved JKK until 31 January 2026."""
    line = "relief.pp_36_2025.jkk: until 2026-01-31 [PP 36/2025, article 10A]"
    assert line not in LISTS["ended"](LAW, date(2026, 1, 31))
    assert line in LISTS["ended"](LAW, date(2026, 2, 1))
    assert line in LISTS["ended"](LAW, date(2027, 1, 31))
    assert line not in LISTS["ended"](LAW, date(2027, 2, 1))


def test_values_are_listed_when_unchecked_for_longer_than_a_year() -> None:
    """A year after its check a value is not listed, a day later it is; the weakest marks come first."""
    checked = LAW["jkm.rate"].entries[-1].checked_on
    assert checked is not None
    day = date.fromordinal(checked.toordinal() + 365)
    assert not any(line.startswith("jkm.rate:") for line in LISTS["unchecked"](LAW, day))
    lines = LISTS["unchecked"](LAW, date.fromordinal(checked.toordinal() + 366))
    assert any(line.startswith(f"jkm.rate: {checked} (statute)") for line in lines)
    last = LISTS["unchecked"](LAW, date(2030, 1, 1))
    marks = [next(mark for mark in Evidence if f"({mark})" in line) for line in last]
    assert marks == sorted(marks, key=list(Evidence).index, reverse=True)


def test_a_value_that_no_one_ever_checked_is_listed() -> None:
    """An amended law holds one."""
    law = LAW.amend("jkm.rate", since="2026-01-01", value=LAW["jkm.rate"].entries[-1].value, citation="PP 44/2015")
    assert [line for line in LISTS["unchecked"](law, date(2026, 1, 1)) if line.startswith("jkm.rate: never")]


def test_minimum_wages_are_counted() -> None:
    """No year before 2015 and none of the future is known: 38 provinces, 514 regencies and cities."""
    lines = LISTS["without_minimum_wage"](date(2035, 1, 1))
    assert len(lines) == 38 + 1
    assert lines[-1] == "514 regencies and cities"


def test_the_whole_report(capsys: pytest.CaptureFixture[str]) -> None:
    """It says the day and the law, and counts each list."""
    assert LISTS["main"](["2027-03-01"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"The facts of jaminan on 2027-03-01, law {LAW.version}:")
    assert "Past their last sure day: 4" in printed

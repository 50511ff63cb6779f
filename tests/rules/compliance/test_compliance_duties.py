"""What an employer has to do, month by month; amounts worked by hand."""

import warnings
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jaminan import (
    LAW,
    Duty,
    DutyMonth,
    Employer,
    Evidence,
    Month,
    NotInForceError,
    Program,
    ProvisionalLawWarning,
    ValidationError,
    WageWorker,
    duties,
)

FIRM = Employer(risk_class=2, scale="medium")
SHOP = Employer(risk_class=1, scale="micro")


def one(employer: Employer, month: str, workers: Any = (), **more: Any) -> DutyMonth:
    """Return the duties of one month."""
    (found,) = duties(employer, [month], workers, **more)
    return found


def test_payments_and_the_report_of_a_month() -> None:
    """6,000,000 in class II: JKK 32,400, JKM 18,000, JHT 342,000, JP 180,000; due on 15 January 2026."""
    found = one(FIRM, "2025-12", [WageWorker(wage=6_000_000)])
    assert [(line.duty.value, str(line.program), line.due_on.isoformat(), line.amount) for line in found.lines] == [
        ("pay", "JKK", "2026-01-15", 32_400),
        ("pay", "JKM", "2026-01-15", 18_000),
        ("pay", "JHT", "2026-01-15", 342_000),
        ("pay", "JP", "2026-01-15", 180_000),
        ("report_wages", "JKP", "2026-01-15", None),
    ]
    assert (found.total, found.due_on, found.is_provisional) == (572_400, date(2026, 1, 15), False)
    jht = found.lines[2]
    assert [str(each) for each in jht.citations] == [
        "PP 46/2015, article 19(2)",
        "PP 46/2015, article 16(1) b",
        "PP 46/2015, article 16(1) a",
    ]
    assert [line.evidence.name for line in found.lines] == ["STATUTE"] * 3 + ["CORROBORATED", "SINGLE"]


def test_each_workers_line_is_rounded_once() -> None:
    """Two wages of 2,066,006.64 in class I: JKK 4,958.415936 each, 4,958 + 4,958 = 9,916 and not 9,917."""
    found = one(SHOP, "2023-06", [WageWorker(wage=Decimal("2066006.64"))] * 2)
    jkk, jkm = found.lines
    assert (jkk.amount, jkk.exact) == (9_916, Decimal("9916.831872"))
    assert (jkm.amount, jkm.exact) == (12_396, Decimal("12396.03984"))
    assert one(SHOP, "2023-06", [WageWorker(wage=Decimal("2066006.64"))] * 2, rounding="up").total == 9_918 + 12_398


def test_without_workers_there_are_dates_and_no_amounts() -> None:
    """The programs are those of the scale; no risk class is needed."""
    found = one(Employer(), "2025-12")
    assert [str(line.program) for line in found.lines] == ["JKK", "JKM", "JHT", "JP", "JKP"]
    assert {line.amount for line in found.lines} == {line.exact for line in found.lines} == {None}
    assert found.total == 0
    assert [str(line.program) for line in one(SHOP, "2025-12").lines] == ["JKK", "JKM"]
    assert [str(line.program) for line in one(Employer(kind="state"), "2025-12").lines] == ["JKK", "JKM"]


@pytest.mark.parametrize(
    ("month", "has_report"),
    [
        pytest.param("2021-01", False, id="before-jkp"),
        pytest.param("2021-02", False, id="jkp-without-the-report"),
        pytest.param("2025-01", False, id="month-before"),
        pytest.param("2025-02", True, id="first-month"),
    ],
)
def test_the_report_begins_with_its_rule(month: str, has_report: bool) -> None:
    """Permenaker 3/2025, in force 2025-02-07, one source."""
    assert (one(FIRM, month).lines[-1].duty is Duty.REPORT_WAGES) == has_report


def test_half_a_year_of_due_days() -> None:
    """With the holidays of the employer's calendar; June 2026 falls due in July."""
    off = {date(2026, 2, 16), date(2026, 2, 17), date(2026, 5, 14), date(2026, 5, 15)}
    months = duties(FIRM, Month.range("2026-01", "2026-06"), holidays=off)
    assert [str(each.due_on) for each in months] == [
        "2026-02-18",
        "2026-03-16",
        "2026-04-15",
        "2026-05-18",
        "2026-06-15",
        "2026-07-15",
    ]


def test_the_relief_of_the_pandemic_counts() -> None:
    """5,000,000 in class II, October 2020: JKK 270, JKM 150 (PP 49/2020), due on 30 November."""
    found = one(Employer(risk_class=2, scale="micro"), "2020-10", [WageWorker(wage=5_000_000)])
    assert [(line.amount, line.due_on) for line in found.lines] == [
        (270, date(2020, 11, 30)),
        (150, date(2020, 11, 30)),
    ]
    assert found.lines[0].evidence is Evidence.CORROBORATED


def test_workers_in_no_program_leave_nothing_to_do() -> None:
    """A worker only in JKP before its report was asked for."""
    found = one(FIRM, "2024-06", [WageWorker(wage=5_000_000, programs={"JKP"})])
    assert (found.lines, found.due_on, found.total) == ((), None, 0)


def test_it_is_an_iterator_that_checks_at_once() -> None:
    """Arguments are refused before the first month is asked for."""
    months = duties(FIRM, ["2026-01", "2026-02"])
    assert isinstance(months, Iterator)
    assert str(next(months).month) == "2026-01"
    with pytest.raises(ValidationError, match=r"months\[1\]"):
        duties(FIRM, ["2026-01", "x"])


@pytest.mark.parametrize("months", ["2026-01", Month(2026, 1), 5, None])
def test_one_month_is_no_collection(months: Any) -> None:
    """A text would be read letter by letter."""
    with pytest.raises(ValidationError, match="months must be a collection"):
        duties(FIRM, months)
    with pytest.raises(ValidationError, match="workers must be a collection"):
        duties(FIRM, ["2026-01"], WageWorker(wage=1))  # type: ignore[arg-type]  # because that is what is refused


@pytest.mark.parametrize(
    ("employer", "workers", "field"),
    [
        pytest.param("PT Contoh", (), "employer", id="no-employer"),
        pytest.param(FIRM, [5], "workers[0]", id="no-worker"),
        pytest.param(FIRM, [WageWorker(wage=1, employer=SHOP)], "workers[0].employer", id="another-employer"),
    ],
)
def test_bad_input_is_named(employer: Any, workers: Any, field: str) -> None:
    """With its place."""
    with pytest.raises(ValidationError) as caught:
        duties(employer, ["2026-01"], workers)
    assert caught.value.field == field


def test_a_worker_of_the_same_employer_is_welcome() -> None:
    """Named or left out."""
    named = one(FIRM, "2026-01", [WageWorker(wage=6_000_000, employer=FIRM)])
    assert named == one(FIRM, "2026-01", [WageWorker(wage=6_000_000)])


def test_what_a_month_needs_is_asked_for_when_it_comes() -> None:
    """A missing risk class, or a month before the programs."""
    with pytest.raises(ValidationError, match="risk_class"):
        one(Employer(), "2026-01", [WageWorker(wage=1)])
    with pytest.raises(NotInForceError, match="starts on 2015-07-01"):
        one(FIRM, "2015-06")


def test_the_law_that_is_given_picks_the_programs() -> None:
    """Of a law that asks micro enterprises for JHT from 2027 on, where no worker is named."""
    value = (*LAW["membership.programs.micro"].on("2026-01-01").value, Program.JHT)
    law = LAW.amend("membership.programs.micro", since="2027-01-01", value=value, citation="Perpres 109/2013")
    for month, programs in (
        ("2026-12", ["JKK", "JKM"]),
        ("2027-01", ["JKK", "JKM", "JHT", "JKP"]),
    ):  # JKP asks for these three
        assert [str(line.program) for line in one(SHOP, month, law=law).lines] == programs


def test_provisional_months_warn_once() -> None:
    """The JP ceiling of March 2027 is not announced; each month says so, the warning comes once."""
    workers = [WageWorker(wage=20_000_000)]
    with pytest.warns(ProvisionalLawWarning, match=r"The bill of 2027-03 is provisional") as said:
        found = list(duties(FIRM, Month.range("2027-02", "2027-04"), workers))
    assert [each.filename for each in said] == [__file__]
    assert [each.is_provisional for each in found] == [False, True, True]
    assert found[1].provisional == ("jp.wage_ceiling",)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        list(duties(FIRM, ["2027-03"], [WageWorker(wage=1_000_000, programs={"JKK", "JKM"})]))


def test_another_law_may_be_asked() -> None:
    """An invented JKM rate of 0.4 % from 2026: 24,000 of 6,000,000."""
    law = LAW.amend("jkm.rate", since="2026-01-01", value=Decimal("0.0040"), citation="PP 1/2026")
    found = one(FIRM, "2026-01", [WageWorker(wage=6_000_000)], law=law)
    assert {str(line.program): line.amount for line in found.lines if line.program is Program.JKM} == {"JKM": 24_000}

"""The worked examples of tests/cases/compliance.toml, and the invented employer's half year."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

from jaminan import (
    Contributions,
    Employer,
    Month,
    Program,
    WageWorker,
    calculate_administrative_fine,
    calculate_arrears,
    calculate_contributions,
    calculate_late_penalty,
    calculate_set_off,
    check_payslip,
    deadlines,
    duties,
    payment_due_on,
    unpaid_of,
)

CASES: Final[dict[str, list[dict[str, Any]]]] = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "compliance.toml").read_text(encoding="utf-8")
)


def days_off(case: dict[str, Any]) -> set[date]:
    """Return the holidays of a case."""
    return {date.fromisoformat(day) for day in case.get("holidays", [])}


@pytest.mark.parametrize("case", CASES["due"], ids=lambda case: case["title"])
def test_worked_due_day(case: dict[str, Any]) -> None:
    """The last day to pay in time, of the program named or of all of them."""
    programs = [case["program"]] if "program" in case else [None, "JKK", "JKM", "JHT", "JP"]
    for program in programs:
        due = payment_due_on(case["segment"], month=case["month"], program=program, holidays=days_off(case))
        assert due.isoformat() == case["due_on"]
    assert case["source"]
    assert case["hand"]


@pytest.mark.parametrize("case", CASES["fine"], ids=lambda case: case["title"])
def test_worked_fine(case: dict[str, Any]) -> None:
    """Days and amount."""
    found = calculate_administrative_fine(
        case["contributions"], warned_until=case["warned_until"], paid_on=case["paid_on"]
    )
    assert (found.line.days_counted, found.fine) == (case["days_counted"], case["fine"])


@pytest.mark.parametrize("case", CASES["set_off"], ids=lambda case: case["title"])
def test_worked_set_off(case: dict[str, Any]) -> None:
    """What is paid next month."""
    amounts = {name: case[name] for name in ("due", "paid", "next_bill")}
    found = calculate_set_off(**amounts, month="2026-01", program=case["program"])
    assert (found.payable, found.carried) == (case["payable"], case["carried"])


@pytest.mark.parametrize("case", CASES["deadline"], ids=lambda case: case["title"])
def test_worked_deadline(case: dict[str, Any]) -> None:
    """The last day of every term of the duty."""
    found = [
        each for each in deadlines(case["event"], case["on"], holidays=days_off(case)) if each.duty == case["duty"]
    ]
    assert {each.due_on.isoformat() for each in found} == {case["due_on"]}


@pytest.mark.parametrize("case", CASES["penalty"], ids=lambda case: case["title"])
def test_worked_penalty(case: dict[str, Any]) -> None:
    """Due day, months, rate, amount and evidence."""
    found = calculate_late_penalty(
        case["amount"],
        segment=case["segment"],
        month=case["month"],
        paid_on=case["paid_on"],
        program=case["program"],
        holidays=days_off(case),
    )
    assert str(found.due_on) == case["due_on"]
    assert (found.months_late, found.line.rate) == (case["months_late"], Decimal(case["rate"]))
    assert (found.penalty, found.total_due) == (case["penalty"], case["amount"] + case["penalty"])
    assert found.evidence.value == case["evidence"]
    assert case["source"]
    assert case["hand"]


@pytest.mark.parametrize("case", CASES["payslip"], ids=lambda case: case["title"])
def test_worked_payslip(case: dict[str, Any]) -> None:
    """Kind, program, expected and found."""
    employer = Employer(
        risk_class=case["risk_class"], scale=case.get("scale", "large"), kind=case.get("kind", "private")
    )
    worker = WageWorker(wage=int(case["wage"]), employer=employer)
    found = check_payslip(worker, month=case["month"], deductions=case["deductions"], region=case.get("region"))
    assert [[each.kind.value, str(each.program), str(each.expected), str(each.found)] for each in found] == case[
        "violations"
    ]
    assert case["source"]
    assert case["hand"]


# ------------------------------------------------------------------------------------------------- the half year
#
# PT Contoh Abadi is invented: a medium enterprise of class II with three workers, January to June 2026. By hand:
#
#   wage         JKK 0.54 %   JKM 0.30 %   JHT 5.7 %    JP 3 % to February   JP 3 % from March
#   6,000,000        32,400       18,000     342,000             180,000              180,000
#   8,500,000        45,900       25,500     484,500             255,000              255,000
#   15,000,000       81,000       45,000     855,000             316,422              332,589
#   together        159,300       88,500   1,681,500             751,422              767,589
#
# JP of the third: 2 % and 1 % of the ceiling, 10,547,400 (210,948 + 105,474) and 11,086,300 (221,726 + 110,863).
# A month costs 2,680,722 to February and 2,696,889 from March: 2 x 2,680,722 + 4 x 2,696,889 = 16,149,000.
#
# Due days, with 16 and 17 February and 14 and 15 May off in the employer's calendar: 18 February, 16 March, 15 April,
# 18 May, 15 June, 15 July. February is paid on 17 March, a day late: 1 month. March is paid on 22 May: from 15 April to
# 15 May is 1 month, the 22nd lies in the second: 2 months.
#
#   February 2 %     3,186        1,770      33,630    15,028.44 -> 15,028     together  53,614
#   March 4 %        6,372        3,540      67,260    30,703.56 -> 30,704     together 107,876
#
# Penalties 161,490; with the contributions of the two months, 5,377,611, together 5,539,101.

EMPLOYER: Final = Employer(risk_class=2, scale="medium")
WORKERS: Final = [WageWorker(wage=wage, employer=EMPLOYER) for wage in (6_000_000, 8_500_000, 15_000_000)]
OFF: Final = {date(2026, 2, 16), date(2026, 2, 17), date(2026, 5, 14), date(2026, 5, 15)}


def bills(month: str) -> list[Contributions]:
    """Return the bills of the three workers."""
    return [calculate_contributions(worker, month=month) for worker in WORKERS]


def test_the_half_year_of_an_invented_employer() -> None:
    """What was due when, and how much."""
    found = list(duties(EMPLOYER, Month.range("2026-01", "2026-06"), WORKERS, holidays=OFF))
    assert [(str(each.month), str(each.due_on), each.total) for each in found] == [
        ("2026-01", "2026-02-18", 2_680_722),
        ("2026-02", "2026-03-16", 2_680_722),
        ("2026-03", "2026-04-15", 2_696_889),
        ("2026-04", "2026-05-18", 2_696_889),
        ("2026-05", "2026-06-15", 2_696_889),
        ("2026-06", "2026-07-15", 2_696_889),
    ]
    assert sum(each.total for each in found) == 16_149_000
    assert [(str(line.program), line.amount) for line in found[0].lines[:4]] == [
        ("JKK", 159_300),
        ("JKM", 88_500),
        ("JHT", 1_681_500),
        ("JP", 751_422),
    ]
    assert found[2].lines[3].amount == 767_589


def test_late_twice() -> None:
    """February a day, March five weeks."""
    february = calculate_arrears(bills("2026-02"), paid_on="2026-03-17", holidays=OFF)
    march = calculate_arrears(bills("2026-03"), paid_on="2026-05-22", holidays=OFF)
    assert [(str(line.program), line.months_late, line.amount) for line in (*february.lines, *march.lines)] == [
        ("JKK", 1, 3_186),
        ("JKM", 1, 1_770),
        ("JHT", 1, 33_630),
        ("JP", 1, 15_028),
        ("JKK", 2, 6_372),
        ("JKM", 2, 3_540),
        ("JHT", 2, 67_260),
        ("JP", 2, 30_704),
    ]
    assert (february.penalty, march.penalty) == (53_614, 107_876)
    assert february.contributions + march.contributions == 5_377_611
    assert february.total_due + march.total_due == 5_539_101
    assert (february.longest_run, march.longest_run) == (1, 1)
    assert (february.reasons, march.reasons) == ((), ())
    assert march.by_program()[Program.JP] == 30_704


def test_the_whole_half_year_in_one_schedule() -> None:
    """Each bill with its day: contributions 16,149,000, penalties 53,614 + 107,876 = 161,490."""
    paid = {
        "2026-01": "2026-02-18",
        "2026-02": "2026-03-17",
        "2026-03": "2026-05-22",
        "2026-04": "2026-05-18",
        "2026-05": "2026-06-15",
        "2026-06": "2026-07-14",
    }
    owed = [unpaid for month, day in paid.items() for bill in bills(month) for unpaid in unpaid_of(bill, paid_on=day)]
    found = calculate_arrears(owed, paid_on="2026-07-14", holidays=OFF)
    assert len(found.lines) == 24
    assert [str(line.due_on) for line in found.lines[::4]] == [
        "2026-02-18",
        "2026-03-16",
        "2026-04-15",
        "2026-05-18",
        "2026-06-15",
        "2026-07-15",
    ]
    assert [line.months_late for line in found.lines[::4]] == [0, 1, 2, 0, 0, 0]
    assert list(found.by_month().values()) == [0, 53_614, 107_876, 0, 0, 0]
    assert (found.contributions, found.penalty, found.total_due) == (16_149_000, 161_490, 16_310_490)
    assert found.by_program() == {
        Program.JKK: 9_558,
        Program.JKM: 5_310,
        Program.JHT: 100_890,
        Program.JP: 45_732,
    }
    assert found.longest_run == 1


def test_the_other_months_were_in_time() -> None:
    """On the due day itself."""
    for month, paid_on in (("2026-01", "2026-02-18"), ("2026-04", "2026-05-18"), ("2026-06", "2026-07-15")):
        assert calculate_arrears(bills(month), paid_on=paid_on, holidays=OFF).penalty == 0

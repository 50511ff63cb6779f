"""The types of due days, penalties, sanctions, duties and payslip checks, pinned as in `test_public_types`."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import assert_type

import jaminan as jm


def test_due_days_and_terms() -> None:
    """Days are dates; any container of dates is a calendar."""
    assert_type(jm.payment_due_on("PU", month="2025-11"), date)
    assert_type(jm.payment_due_on(jm.Segment.PU, month=jm.Month(2025, 11), holidays={date(2025, 12, 25): "x"}), date)
    terms = jm.deadlines("hired", "2026-01-05", holidays=[date(2026, 1, 16)])
    assert_type(terms, tuple[jm.Deadline, ...])
    assert_type(terms[0].due_on, date)
    assert_type(terms[0].label("en"), str)


def test_penalties() -> None:
    """Penalties are integers, what they are of stays as given."""
    late = jm.calculate_late_penalty(1_000_000, segment="PU", month="2025-09", paid_on=date(2025, 10, 16))
    assert_type(late, jm.Penalty)
    assert_type(late.penalty, int)
    assert_type(late.months_late, int | None)
    assert_type(late.total_due, int | Decimal)
    assert_type(late.due_on, date | None)
    assert_type(late.reasons, tuple[jm.Reason, ...])
    assert_type(late.lines, tuple[jm.PenaltyLine, ...])
    assert_type(late.line.exact, Decimal)
    owed = [jm.Unpaid(month="2025-09", program="JKK", amount=100_000)]
    schedule = jm.calculate_arrears(owed, paid_on="2025-10-16")
    assert_type(schedule, jm.Arrears)
    assert_type(schedule.by_month(), Mapping[jm.Month, int])
    assert_type(schedule.by_program(), Mapping[jm.Program | None, int])
    assert_type(schedule.total, int)
    fine = jm.calculate_administrative_fine(25_000_000, days=30)
    assert_type(fine, jm.AdministrativeFine)
    assert_type(fine.fine, int)
    settled = jm.calculate_set_off(due=1, paid=2, next_bill=3, month="2025-09")
    assert_type(settled, jm.SetOff)
    assert_type(settled.payable, int)


def test_sanctions_and_duties() -> None:
    """A ladder of steps, and an iterator of months."""
    ladder = jm.sanctions(jm.Employer(), on="2026-01-31")
    assert_type(ladder, jm.Sanctions)
    assert_type(ladder.steps[0].condition, jm.SanctionCondition | None)
    assert_type(ladder.steps[0].denied, tuple[jm.PublicService, ...])
    months = jm.duties(jm.Employer(scale="micro"), ["2025-11"])
    assert_type(months, Iterator[jm.DutyMonth])
    month = next(months)
    assert_type(month.total, int)
    assert_type(month.lines[0].amount, int | None)


def test_violations() -> None:
    """Of deductions by program, or by its name."""
    worker = jm.WageWorker(wage=12_000_000, employer=jm.Employer(risk_class=1))
    found = jm.check_payslip(worker, month="2026-03", deductions={jm.Program.JHT: 250_000, jm.Program.JP: 110_863})
    assert_type(found, tuple[jm.Violation, ...])
    assert_type(found[0].kind, jm.ViolationKind)
    assert_type(found[0].severity, jm.Severity)
    assert_type(found[0].expected, int | Decimal)
    assert_type(found[0].difference, int | Decimal)
    assert_type(found[0].citation, jm.Citation)
    assert jm.check_payslip(worker, month="2026-03", deductions={"JHT": 240_000, "JP": 110_863}) == ()

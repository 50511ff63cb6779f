"""Properties of due days, penalties, schedules and payslip checks."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jaminan import (
    Employer,
    Evidence,
    Month,
    Penalty,
    Program,
    RiskClass,
    Rounding,
    Unpaid,
    ViolationKind,
    WageWorker,
    calculate_administrative_fine,
    calculate_arrears,
    calculate_contributions,
    calculate_late_penalty,
    calculate_set_off,
    check_payslip,
    from_dict,
    payment_due_on,
    to_dict,
)
from jaminan.models.compliance.deadlines import Term, TermUnit
from jaminan.rules.compliance.penalties import count_months_late
from jaminan.rules.compliance.working_days import end_of_term, is_working_day

MONTHS = st.builds(Month, st.integers(2016, 2029), st.integers(1, 12))
DAYS = st.dates(date(2015, 8, 1), date(2032, 12, 31))
HOLIDAYS = st.frozensets(DAYS, max_size=30)
AMOUNTS = st.integers(0, 10**12) | st.decimals(0, 10**9, places=2)
PAID = st.sampled_from([Program.JKK, Program.JKM, Program.JHT, Program.JP])
ANY_PAID = PAID | st.none()


def penalty(
    amount: int | Decimal,
    month: Month,
    paid_on: date,
    program: Program | None = None,
    holidays: frozenset[date] = frozenset(),
) -> Penalty:
    """Return the penalty of a wage workers' contribution."""
    return calculate_late_penalty(
        amount, segment="PU", month=month, paid_on=paid_on, program=program, holidays=holidays
    )


@given(MONTHS, HOLIDAYS, ANY_PAID)
def test_a_due_day_is_a_working_day_of_the_next_month_or_soon_after(
    month: Month, holidays: frozenset[date], program: Program | None
) -> None:
    """Never before the printed day, but for the window of PP 49/2020, never on a day off."""
    due = payment_due_on("PU", month=month, program=program, holidays=holidays)
    assert is_working_day(due, holidays)
    assert (due >= (month + 1).first_day.replace(day=15)) or month <= Month(2021, 1)
    assert due.weekday() < 5


@given(MONTHS, HOLIDAYS, HOLIDAYS)
def test_more_holidays_never_bring_a_due_day_forward(
    month: Month, holidays: frozenset[date], more: frozenset[date]
) -> None:
    """Outside the window that looks for the working day before."""
    if not Month(2020, 8) <= month <= Month(2021, 1):
        few = payment_due_on("PU", month=month, holidays=holidays)
        assert payment_due_on("PU", month=month, holidays=holidays | more) >= few


@given(MONTHS, ANY_PAID, AMOUNTS, st.integers(0, 60), HOLIDAYS)
def test_no_penalty_in_time(
    month: Month, program: Program | None, amount: int | Decimal, early: int, holidays: frozenset[date]
) -> None:
    """On the due day, and on every day before it; the day after it is late, also where a holiday moved it."""
    due = payment_due_on("PU", month=month, program=program, holidays=holidays)
    assert penalty(amount, month, due + timedelta(days=1), program, holidays).months_late == 1
    found = penalty(amount, month, due - timedelta(days=early), program, holidays)
    assert (found.penalty, found.months_late, found.is_late, found.total_due) == (0, 0, False, amount)


@given(MONTHS, ANY_PAID, AMOUNTS, st.integers(1, 2000), st.integers(0, 400))
def test_the_penalty_never_falls_with_delay(
    month: Month, program: Program | None, amount: int | Decimal, late: int, later: int
) -> None:
    """Nor do the months late, and a late payment is at least one month late."""
    due = payment_due_on("PU", month=month, program=program)
    sooner = penalty(amount, month, due + timedelta(days=late), program)
    after = penalty(amount, month, due + timedelta(days=late + later), program)
    assert sooner.months_late is not None
    assert after.months_late is not None
    assert 1 <= sooner.months_late <= after.months_late
    assert sooner.line.exact <= after.line.exact
    assert sooner.penalty <= after.penalty


@given(
    st.builds(Month, st.integers(2025, 2026), st.integers(1, 12)), st.integers(0, 700), st.integers(0, 400), HOLIDAYS
)
def test_what_a_bill_of_a_mill_owes_never_falls_with_delay(
    month: Month, late: int, later: int, holidays: frozenset[date]
) -> None:
    """Half of JKK or all of it, before and after the last day to settle the half."""
    mill = Employer(risk_class=RiskClass.V, scale="micro", industry="toys", active_workers=50)
    bill = calculate_contributions(WageWorker(wage=5_000_000, employer=mill), month=month)
    days = [month.last_day + timedelta(days=count) for count in (late, late + later)]
    sooner, after = (calculate_arrears([bill], paid_on=day, holidays=holidays) for day in days)
    assert sooner.contributions <= after.contributions
    assert sooner.penalty <= after.penalty


@given(DAYS, st.integers(1, 1500))
def test_a_day_more_is_at_most_a_month_more(due: date, late: int) -> None:
    """A month has 28 to 31 days."""
    paid = due + timedelta(days=late)
    months = count_months_late(due, paid)
    assert months <= count_months_late(due, paid + timedelta(days=1)) <= months + 1
    assert late / 31 <= months <= late / 28 + 1


@given(MONTHS, AMOUNTS, AMOUNTS, st.integers(1, 500))
def test_the_exact_penalty_is_proportional(month: Month, one: int | Decimal, other: int | Decimal, late: int) -> None:
    """Of the sum it is the sum, before rounding."""
    paid = payment_due_on("PU", month=month) + timedelta(days=late)
    parts = [penalty(amount, month, paid).line.exact for amount in (one, other)]
    total = Decimal(one) + Decimal(other)
    assert penalty(total, month, paid).line.exact == sum(parts)


@given(st.lists(st.tuples(MONTHS, ANY_PAID, st.integers(0, 10**9)), min_size=1, max_size=8), DAYS)
def test_a_schedule_adds_up(owed: list[tuple[Month, Program | None, int]], paid_on: date) -> None:
    """By month, by program and in all; its lines are those of single penalties, and JSON keeps it."""
    found = calculate_arrears(
        [Unpaid(month=month, program=program, amount=amount) for month, program, amount in owed], paid_on=paid_on
    )
    assert sum(found.by_month().values()) == sum(found.by_program().values()) == found.total
    assert found.contributions == sum(amount for _, _, amount in owed)
    assert found.total_due == found.contributions + found.penalty
    for line in found.lines:
        assert penalty(line.base, line.month, line.paid_on, line.program).line == line
    assert found.longest_run <= len({line.month for line in found.lines if line.is_late})
    assert from_dict(to_dict(found)) == found


@given(AMOUNTS, st.integers(0, 400), st.integers(0, 400))
def test_the_fine_never_falls_with_delay_and_is_never_more_than_a_month(
    contributions: int | Decimal, days: int, more: int
) -> None:
    """At most a thousandth, rounded."""
    sooner = calculate_administrative_fine(contributions, days=days)
    later = calculate_administrative_fine(contributions, days=days + more)
    assert sooner.fine <= later.fine
    assert later.line.exact <= Decimal(contributions) / 1000
    assert later.line.days_counted <= 30


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9), ANY_PAID)
def test_a_set_off_loses_nothing(due: int, paid: int, next_bill: int, program: Program | None) -> None:
    """What was paid, what is to be paid and what is carried on balance with the two bills."""
    found = calculate_set_off(due=due, paid=paid, next_bill=next_bill, month="2026-01", program=program)
    assert paid + found.payable == due + next_bill + found.carried
    assert found.payable == 0 or found.carried == 0


@given(DAYS, st.integers(0, 60), HOLIDAYS)
def test_working_days_are_at_least_as_long_as_days(since: date, count: int, holidays: frozenset[date]) -> None:
    """And end on a working day."""
    working = end_of_term(since, Term(count=count, unit=TermUnit.WORKING_DAYS), holidays)
    assert working >= end_of_term(since, Term(count=count, unit=TermUnit.DAYS), holidays)
    assert count == 0 or is_working_day(working, holidays)


@given(
    st.integers(0, 10**9) | st.decimals(0, 10**8, places=2),
    st.builds(Month, st.integers(2016, 2026), st.integers(1, 12)),
    st.sampled_from(RiskClass),
    st.sampled_from(Rounding),
)
def test_the_librarys_own_bill_makes_a_right_payslip(
    wage: int | Decimal, month: Month, risk_class: RiskClass, rounding: Rounding
) -> None:
    """In every direction of rounding, without violations."""
    worker = WageWorker(wage=wage, employer=Employer(risk_class=risk_class))
    bill = calculate_contributions(worker, month=month, rounding=rounding, relief=False)
    slip = {program: bill.amount(program, "worker") for program in (Program.JHT, Program.JP)}
    found = check_payslip(worker, month=month, deductions=slip)
    missing = {each.kind for each in found} <= {ViolationKind.MISSING_PROGRAM}
    assert not found or (missing and 0 in slip.values())


@given(
    st.integers(1, 10**9), st.integers(1, 10**9), st.sampled_from([Program.JKK, Program.JKM, Program.JHT, Program.JP])
)
def test_a_violation_tells_the_difference(wage: int, amount: int, program: Program) -> None:
    """And goes through JSON."""
    worker = WageWorker(wage=wage, employer=Employer(risk_class=RiskClass.I))
    for each in check_payslip(worker, month="2026-03", deductions={program: amount}):
        assert each.difference == each.found - each.expected
        assert from_dict(to_dict(each)) == each
        assert isinstance(each.evidence, Evidence)

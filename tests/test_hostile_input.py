"""What an adversary sends: no hang, no crash, no silent acceptance, but an error of the family that names the field."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import jaminan as jm
from jaminan import JaminanError, ValidationError

LAST = "9999-12-31"
TINY = Decimal("1E-1000000")
HUGE = Decimal("1E+1000000")


class Whole(int):
    """An int of another name."""


@pytest.mark.parametrize(
    ("call", "field"),
    [
        pytest.param(lambda: jm.WageWorker(wage=HUGE), "wage", id="wage-that-fills-the-memory"),
        pytest.param(lambda: jm.WageWorker(wage=TINY), "wage", id="wage-of-a-million-decimals"),
        pytest.param(lambda: jm.WageWorker(wage=Decimal("sNaN")), "wage", id="wage-signalling"),
        pytest.param(
            lambda: jm.calculate_jht_balance([1], annual_return=TINY), "annual_return", id="rate-of-a-million-decimals"
        ),
        pytest.param(
            lambda: jm.calculate_jht_balance([1], annual_return=Decimal("sNaN")), "annual_return", id="rate-signalling"
        ),
        pytest.param(lambda: jm.Month.parse("2025-13"), "month", id="month-13"),
        pytest.param(lambda: jm.Month.parse("٢٠٢٥-11"), "month", id="digits-of-another-script"),
        pytest.param(lambda: jm.LAW.on("20251130"), "day", id="day-without-dashes"),
        pytest.param(lambda: jm.LAW.on("2025-W48-7"), "day", id="day-of-a-week"),
        pytest.param(
            lambda: jm.calculate_late_penalty(5, segment="PU", month="2025-11", paid_on=LAST, program="JKK"),
            "day",
            id="penalty-past-the-calendar",
        ),
        pytest.param(
            lambda: jm.calculate_set_off(due=1, paid=3, next_bill=1, month="2026-01", program="JKK", received_on=LAST),
            "day",
            id="notice-past-the-calendar",
        ),
        pytest.param(lambda: jm.deadlines("hired", LAST), "day", id="deadline-past-the-calendar"),
        pytest.param(
            lambda: jm.calculate_jkm_benefit(
                died_on=LAST, contribution_months=1, segment="BPU", joined_on="9999-12-30"
            ),
            "day",
            id="benefit-past-the-calendar",
        ),
        pytest.param(lambda: jm.regulations(subject=5), "subject", id="subject-no-text"),  # type: ignore[arg-type]  # hostile
        pytest.param(lambda: jm.unpaid_of(5), "bill", id="no-bill"),  # type: ignore[arg-type]  # hostile
        pytest.param(
            lambda: jm.LAW.amend("jp.wage_ceiling", since="2027-03-01", value=5, citation="PP 1/2027", note=[]),  # type: ignore[arg-type]  # hostile
            "note",
            id="note-no-text",
        ),
        pytest.param(
            lambda: jm.from_dict({"type": "Employer", "registered_on": "20251130"}), "registered_on", id="mapped-day"
        ),
        pytest.param(
            lambda: jm.from_dict({"type": "Employer", "registered_on": "2025-W48-7"}), "registered_on", id="mapped-week"
        ),
        pytest.param(
            lambda: jm.from_dict({"type": "WageWorker", "wage": "1E+1000000"}), "wage", id="mapped-wage-of-an-exponent"
        ),
        pytest.param(
            lambda: jm.from_dict({"type": "WageWorker", "wage": 1, "programs": ["JKK", "XYZ"]}),
            "programs",
            id="mapped-enum",
        ),
        pytest.param(
            lambda: jm.from_dict({"type": "WageWorker", "wage": 1, "employer": {"risk_class": True}}),
            "employer.risk_class",
            id="mapped-flag-for-a-class",
        ),
        pytest.param(lambda: jm.from_dict({"type": "Employer", "": 1}), '""', id="mapped-nameless"),
        pytest.param(lambda: jm.from_dict([]), "mapping", id="mapped-list"),  # type: ignore[call-overload]  # hostile
        pytest.param(lambda: jm.from_dict({1: 2}), "mapping", id="mapped-number-for-a-name"),  # type: ignore[dict-item]  # hostile
    ],
)
def test_the_error_names_the_field(call: Callable[[], Any], field: str) -> None:
    """And is told at once: none of these takes time."""
    with pytest.raises(ValidationError) as caught:
        call()
    assert caught.value.field == field
    assert str(caught.value).startswith(f"{field} must be ")


def nested(depth: int) -> dict[str, Any]:
    """Return a mapping that holds itself to a depth."""
    mapping: dict[str, Any] = {"type": "WageWorker", "wage": 1}
    for _ in range(depth):
        mapping = {"type": "WageWorker", "wage": 1, "employer": mapping}
    return mapping


@pytest.mark.parametrize("depth", [2, 100_000])
def test_nesting_is_refused_at_any_depth(depth: int) -> None:
    """The recursion of Python never ends a service."""
    with pytest.raises(ValidationError):
        jm.from_dict(nested(depth))


def test_subclasses_of_plain_types_become_plain() -> None:
    """Nothing of a caller's class is kept: bills are equal, and their JSON and pickles are those of plain numbers."""
    worker, plain = jm.WageWorker(wage=Whole(5_000_000)), jm.WageWorker(wage=5_000_000)
    assert worker == plain
    assert type(worker.wage) is int
    assert jm.to_dict(worker) == jm.to_dict(plain)


@pytest.mark.parametrize("last", [date(9999, 12, 31), date(1, 1, 1)])
def test_the_ends_of_the_calendar_are_no_crash(last: date) -> None:
    """An answer or an error of the family, at the first and at the last day that Python knows."""
    calls: list[Callable[[], object]] = [
        lambda: jm.check_jkk_claim(event_on=last, on=last, reported_on=last),
        lambda: jm.check_jkm_claim(died_on=last, on=last),
        lambda: jm.check_scholarship_claim(program="JKM", event_on=last, on=last, worked_months=3),
        lambda: jm.payment_due_on("PU", month=last),
        lambda: jm.jp_retires_on(last),
        lambda: jm.calculate_jkp_benefit(5_000_000, terminated_on=last),
        lambda: jm.sanctions("state_employer", on=last),
        lambda: jm.minimum_wage_on("33.71", last),
        lambda: jm.LAW.as_known_on(last).on(last),
    ]
    told = 0
    for call in calls:
        try:
            told += call() is not None
        except JaminanError as error:
            told += bool(str(error))
    assert told == len(calls)

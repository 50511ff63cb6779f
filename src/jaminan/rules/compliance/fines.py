"""The administrative fine for not registering or for untrue data, and the set-off of wrong payments."""

from datetime import date
from decimal import Decimal
from typing import Final

from jaminan.errors import AmountError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, to_law
from jaminan.models.compliance.deadlines import Deadline, DutyEvent
from jaminan.models.compliance.penalties import AdministrativeFine, FineLine, Reason, ReasonCode, SetOff
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, round_amount, to_amount, to_rounding
from jaminan.periods import Month, to_day, to_month
from jaminan.rules.compliance.deadlines import deadlines
from jaminan.rules.compliance.working_days import Holidays
from jaminan.sources import Citation

__all__ = ["calculate_administrative_fine", "calculate_set_off"]

_WITH_NEXT_BILL: Final = Citation("PP 86/2013", "10")
_BREACHES: Final = Citation("PP 86/2013", "3")
_SET_OFF: Final = Citation("PP 44/2015", "23", "4")
_SILENT: Final = {
    Program.JHT: Citation("PP 46/2015", "19"),
    Program.JP: Citation("PP 45/2015", "30"),
}


def calculate_administrative_fine(
    contributions: Amount,
    *,
    days: int | None = None,
    warned_until: date | str | None = None,
    paid_on: date | str | None = None,
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
) -> AdministrativeFine:
    """Calculate the fine of an employer who did not register, or whose data are not full and true.

    0.1 % a month of the contributions that should have been paid, from the end of the second warning, for at most 30
    days: never more than one month's fine. A part of a month counts whole, which is a reading: the act says nothing. It
    is apart from the 2 % for late payment, and JKP knows no fine.

    Args:
        contributions: The contributions that should have been paid, in Rupiah, 0 or more.
        days: The days from the end of the second warning to the payment, 0 or more; the newest rule counts.
        warned_until: Instead of *days*: the last day of the second warning.
        paid_on: With *warned_until*: the day of payment.
        law: The law to compute by.
        rounding: Another direction of rounding; half up to whole Rupiah is practice.

    Returns:
        The fine with its reasons.

    Raises:
        AmountError: If the contributions are not exact or are negative.
        NotInForceError: If the warning ended before 2013-12-24.
        ValidationError: If not exactly one of *days* and the two dates is given, or one is out of its range.

    Source:
        PP 86/2013, articles 7 and 10(3) to (5); JKP: PP 37/2021, articles 46 and 47.

    Examples:
        >>> from jaminan import calculate_administrative_fine
        >>> calculate_administrative_fine(25_000_000, days=30).fine
        25000
        >>> calculate_administrative_fine(25_000_000, warned_until="2026-03-02", paid_on="2026-05-11").line.days_counted
        30
    """
    base = to_amount(contributions, "contributions")
    direction = to_rounding(rounding)
    rates, limits = to_law(law)["compliance.fine.rate"], law["compliance.fine.most_days"]
    if (days is None) == (warned_until is None) or (warned_until is None) != (paid_on is None):
        given = (days, warned_until, paid_on)
        raise ValidationError("days, warned_until, paid_on", given, "either days, or both of the two dates")
    if warned_until is not None:
        ended, paid = to_day(warned_until, "warned_until"), to_day(paid_on, "paid_on")
        if paid < ended:
            raise ValidationError("paid_on", paid.isoformat(), f"{ended.isoformat()} or later, the end of the warning")
        passed, rate, limit = (paid - ended).days, rates.on(ended), limits.on(ended)
    else:
        passed, rate, limit = _checked_days(days), rates.entries[-1], limits.entries[-1]
    counted = min(passed, limit.value)
    reasons = [Reason(code=ReasonCode.BESIDE_LATE_PENALTY, citation=_BREACHES, evidence=Evidence.STATUTE)]
    if passed > limit.value:
        reasons.append(
            Reason(code=ReasonCode.FINE_LIMIT, citation=limit.citation, evidence=limit.evidence, limit=limit.value)
        )
    if 0 < counted < limit.value:
        reasons.append(Reason(code=ReasonCode.FINE_PART_MONTH, citation=rate.citation, evidence=Evidence.UNCONFIRMED))
    reasons.append(Reason(code=ReasonCode.WITH_NEXT_BILL, citation=_WITH_NEXT_BILL, evidence=Evidence.STATUTE))
    exact = EXACT.multiply(Decimal(base), rate.value) if counted else Decimal(0)
    return AdministrativeFine(
        line=FineLine(
            base=base,
            rate=rate.value,
            days=passed,
            days_counted=counted,
            exact=exact,
            amount=round_amount(exact, direction),
            citations=(rate.citation, limit.citation),
        ),
        reasons=tuple(reasons),
        evidence=Evidence.weakest(rate.evidence, limit.evidence, *(reason.evidence for reason in reasons)),
        rounding=direction,
        law_version=law.version,
    )


def _checked_days(days: object) -> int:
    if type(days) is not int or days < 0:
        raise ValidationError("days", days, "a whole number of days, 0 or more")
    return days


def calculate_set_off(
    *,
    due: int,
    paid: int,
    next_bill: int,
    month: Month | date | str,
    program: Program | str | None = None,
    received_on: date | str | None = None,
    holidays: Holidays = (),
    law: Law = LAW,
) -> SetOff:
    """Set an over- or underpayment of wage workers' contributions off with the next month's bill.

    The agency compares the payment with the list of wages and gives written notice within 14 working days of receipt; the
    difference is set off with the contribution of the next month. The act says so of JKK and JKM; for JHT and JP it is
    practice. What is left of an overpayment is carried on, not paid back: no act says more.

    Args:
        due: What was to be paid for the month, in whole Rupiah.
        paid: What was paid, in whole Rupiah.
        next_bill: The next month's contribution before the set-off, in whole Rupiah.
        month: The month that was paid.
        program: The program; `None` for a bill of several.
        received_on: The day on which the agency received the payment, for its notice.
        holidays: Days off besides Saturday and Sunday: any container of dates.
        law: The law to read.

    Returns:
        What is to be paid next month, and what is carried on.

    Raises:
        AmountError: If an amount is not a whole number of Rupiah, 0 or more.
        NotInForceError: If the month or the receipt lies before 2015-07-01.
        ValidationError: If the program has no payment of its own.

    Source:
        PP 44/2015, article 23(1) to (4); JHT and JP: PP 46/2015 and PP 45/2015 are silent.

    Examples:
        >>> from jaminan import calculate_set_off
        >>> settled = calculate_set_off(due=540_000, paid=600_000, next_bill=540_000, month="2026-01", program="JKK")
        >>> settled.difference, settled.payable, settled.carried
        (60000, 480000, 0)
    """
    amounts = {name: _whole(value, name) for name, value in (("due", due), ("paid", paid), ("next_bill", next_bill))}
    asked = to_month(month)
    named = None if program is None else to_member(Program, program, "program")
    if named is Program.JKP:
        raise ValidationError("program", named.value, "one of JKK, JKM, JHT, JP", "PP 37/2021, article 14")
    to_law(law)["compliance.due.pu.jkk"].on(asked.last_day)
    difference = amounts["paid"] - amounts["due"]
    open_bill = amounts["next_bill"] - difference
    reasons = tuple(_set_off_reasons(named))
    notice = None if received_on is None or named in _SILENT else _notice(received_on, holidays, law)
    return SetOff(
        program=named,
        month=asked,
        difference=difference,
        next_bill=amounts["next_bill"],
        payable=max(0, open_bill),
        carried=max(0, -open_bill),
        notice=notice,
        reasons=reasons,
        evidence=Evidence.weakest(*(reason.evidence for reason in reasons)),
        law_version=law.version,
    )


def _whole(value: object, field: str) -> int:
    amount = to_amount(value, field)
    if amount != int(amount):
        raise AmountError(field, value, "a whole number of Rupiah, as the agency bills it")
    return int(amount)


def _set_off_reasons(program: Program | None) -> list[Reason]:
    reasons: list[Reason] = []
    if program not in _SILENT:
        reasons.append(Reason(code=ReasonCode.SET_OFF, citation=_SET_OFF, evidence=Evidence.STATUTE))
    silent = _SILENT.values() if program is None else [_SILENT[program]] if program in _SILENT else []
    return reasons + [
        Reason(code=ReasonCode.SET_OFF_BY_PRACTICE, citation=citation, evidence=Evidence.UNCONFIRMED)
        for citation in silent
    ]


def _notice(received_on: date | str, holidays: Holidays, law: Law) -> Deadline:
    (notice,) = deadlines(
        DutyEvent.CONTRIBUTION_RECEIVED, to_day(received_on, "received_on"), holidays=holidays, law=law
    )
    return notice

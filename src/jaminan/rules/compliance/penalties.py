"""Penalties for paying late: of one contribution, and of arrears over several months and programs."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading
from jaminan.models.compliance.deadlines import LateRate, Settlement
from jaminan.models.compliance.penalties import Arrears, Penalty, PenaltyLine, Reason, ReasonCode, Unpaid
from jaminan.models.programs import Payer, Program
from jaminan.models.results import Contributions
from jaminan.models.segments import Segment, to_member
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, round_amount, to_amount, to_rounding
from jaminan.periods import Month, add_months, to_day, to_month
from jaminan.rules.compliance.due_dates import Due, due_of, programs_of, window_of
from jaminan.rules.compliance.working_days import Holidays, to_holidays
from jaminan.rules.contributions.calculate import calculate_contributions
from jaminan.sources import Citation

__all__ = ["calculate_arrears", "calculate_late_penalty", "count_months_late", "unpaid_of"]

_EMPLOYER_BEARS: Final = {
    Program.JKK: Citation("PP 44/2015", "22"),
    Program.JKM: Citation("PP 44/2015", "22"),
    Program.JHT: Citation("PP 46/2015", "20"),
    Program.JP: Citation("PP 45/2015", "31"),
}
_BPU_SILENCE: Final = {
    Program.JKK: Citation("PP 44/2015", "24"),
    Program.JKM: Citation("PP 44/2015", "24"),
    Program.JHT: Citation("PP 46/2015", "21"),
}
_JKP: Final = Citation("PP 37/2021", "14")
_PAIR: Final = (Program.JKK, Program.JKM)


def calculate_late_penalty(
    amount: Amount,
    *,
    segment: Segment | str,
    month: Month | date | str,
    paid_on: date | str,
    program: Program | str | None = None,
    holidays: Holidays = (),
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
) -> Penalty:
    """Calculate the penalty for paying the contribution of a month late.

    2 % of the contribution for each month late, simple and without a ceiling, borne by the employer alone. Months run
    from the due day, and a started one counts whole, which is practice: due on the 15th, the 16th is one month late, and
    so is the 15th of the next month. Contribution months 2020-08 to 2021-01 take 0.5 %. Non-wage workers pay none, and
    JKP has none of its own.

    Where JKK was halved (contribution months 2025-02 to 2026-01), give the halved amount: 2 % of it is the penalty while
    it could be settled. A reason says until when, and what was owed after that day.

    Args:
        amount: The contribution paid late, both shares, in Rupiah, 0 or more.
        segment: The segment.
        month: The contribution month; the law in force on its last day rules it.
        paid_on: The day of payment.
        program: The program; `None` for a wage worker's bill of several. Without it a non-wage worker's contribution has
            no due day, for its programs differ.
        holidays: Days off besides Saturday and Sunday: any container of dates.
        law: The law to compute by.
        rounding: Another direction of rounding; half up to whole Rupiah is practice, as for contributions.

    Returns:
        The penalty with its reasons; ``months_late`` is `None` where there is no due day.

    Raises:
        AmountError: If the amount is not exact or is negative.
        NotInForceError: If the month lies before 2015-07, or the segment has no due day.
        ValidationError: If another argument is none of the above.

    Source:
        PP 44/2015, article 22; PP 46/2015, article 20; PP 45/2015, article 31; PP 49/2020, article 23; PP 7/2025, articles
        7 and 11; PP 36/2025, article 11. No act says what a part of a month is.

    Examples:
        >>> from jaminan import calculate_late_penalty
        >>> late = calculate_late_penalty(1_000_000, segment="PU", month="2025-09", paid_on="2025-10-16")
        >>> late.due_on.isoformat(), late.months_late, late.penalty, late.total_due
        ('2025-10-15', 1, 20000, 1020000)
    """
    asked = to_member(Segment, segment, "segment")
    direction = to_rounding(rounding)
    line = _line(
        to_amount(amount, "amount"),
        asked,
        to_month(month),
        to_day(paid_on, "paid_on"),
        None if program is None else to_member(Program, program, "program"),
        to_holidays(holidays),
        law,
        direction,
    )
    return Penalty(segment=asked, line=line, rounding=direction, law_version=law.version)


def count_months_late(due_on: date, paid_on: date) -> int:
    """Return the months from the due day to the payment; a started one counts whole, and paying in time is 0.

    A month ends on the same day of the next one, or on its last day where it is shorter.
    """
    if paid_on <= due_on:
        return 0
    months = (paid_on.year - due_on.year) * 12 + paid_on.month - due_on.month
    return months + (paid_on > add_months(due_on, months))


def _line(
    base: Amount,
    segment: Segment,
    month: Month,
    paid_on: date,
    program: Program | None,
    holidays: Holidays,
    law: Law,
    rounding: Rounding,
) -> PenaltyLine:
    if segment is Segment.PU and program is Program.JKP:
        reason = Reason(code=ReasonCode.NO_OWN_PAYMENT, citation=_JKP, evidence=Evidence.STATUTE)
        return _free(base, month, paid_on, program, None, (reason,))
    if segment is Segment.BPU:
        return _free_of_segment(base, month, paid_on, program, holidays, law)
    due = due_of(segment, month, program, holidays, law)
    months = count_months_late(due.on, paid_on)
    if not months:
        in_time = Reason(code=ReasonCode.PAID_IN_TIME, citation=due.citations[0], evidence=due.evidence)
        return _free(base, month, paid_on, program, due, (in_time, *due.reasons))
    programs = programs_of(segment, program, month)
    rate, citations, marks, reasons = _rate(programs, month, law)
    if paid_on != add_months(due.on, months):
        reasons.append(Reason(code=ReasonCode.STARTED_MONTH, citation=citations[0], evidence=Evidence.SINGLE))
        marks.append(Evidence.SINGLE)
    manner = _manner(programs)
    marks += [reason.evidence for reason in manner]
    reasons += manner
    reasons += _of_halved_jkk(programs, month, paid_on, law)
    exact = EXACT.multiply(EXACT.multiply(Decimal(base), rate), Decimal(months))
    return PenaltyLine(
        program=program,
        month=month,
        base=base,
        due_on=due.on,
        paid_on=paid_on,
        months_late=months,
        rate=rate,
        exact=exact,
        amount=round_amount(exact, rounding),
        citations=tuple(dict.fromkeys((*citations, *due.citations))),
        reasons=(*due.reasons, *reasons),
        evidence=Evidence.weakest(due.evidence, *marks),
    )


def _free(
    base: Amount,
    month: Month,
    paid_on: date,
    program: Program | None,
    due: Due | None,
    reasons: tuple[Reason, ...],
    *,
    months_late: int | None = None,
) -> PenaltyLine:
    """Return a line without a penalty, and why there is none."""
    citations = () if due is None else due.citations
    return PenaltyLine(
        program=program,
        month=month,
        base=base,
        due_on=None if due is None else due.on,
        paid_on=paid_on,
        months_late=None if due is None else months_late or 0,
        rate=Decimal(0),
        exact=Decimal(0),
        amount=0,
        citations=tuple(dict.fromkeys((*citations, *(reason.citation for reason in reasons)))),
        reasons=reasons,
        evidence=Evidence.weakest(*(reason.evidence for reason in reasons)),
    )


def _free_of_segment(
    base: Amount, month: Month, paid_on: date, program: Program | None, holidays: Holidays, law: Law
) -> PenaltyLine:
    """Return the line of a non-wage worker: no act sets a penalty, with or without a due day."""
    due = None if program is None else due_of(Segment.BPU, month, program, holidays, law)
    silent = dict.fromkeys(_BPU_SILENCE.values()) if program is None else (_BPU_SILENCE[program],)
    reasons = tuple(
        Reason(code=ReasonCode.NO_PENALTY_FOR_SEGMENT, citation=citation, evidence=Evidence.STATUTE)
        for citation in silent
    )
    months = None if due is None else count_months_late(due.on, paid_on)
    return _free(base, month, paid_on, program, due, reasons, months_late=months)


def _rate(
    programs: tuple[Program, ...], month: Month, law: Law
) -> tuple[Decimal, list[Citation], list[Evidence], list[Reason]]:
    """Return the rate that the programs share, with its articles, its marks and what is special about it."""
    facts = Reading(law, month.last_day)
    normal = [facts.in_force(f"compliance.late_rate.{program.lower()}") for program in programs]
    rate, *others = {fact.value for fact in normal}
    if others:
        raise ValidationError("program", None, "given: in this law the programs have different penalty rates")
    measure = window_of(law, LateRate, month)
    if measure is None:
        citations = list(dict.fromkeys(fact.citation for fact in normal))
        return rate, citations, [fact.evidence for fact in normal], []
    reason = Reason(code=ReasonCode.TEMPORARY_RATE, citation=measure.citation, evidence=measure.evidence, limit=rate)
    return measure.value.rate, [measure.citation], [measure.evidence], [reason]


def _manner(programs: tuple[Program, ...]) -> list[Reason]:
    """Return who bears the penalty, what it is of, and with what it is paid."""
    citations = list(dict.fromkeys(_EMPLOYER_BEARS[program] for program in programs))
    bears = [
        Reason(code=ReasonCode.EMPLOYER_ALONE, citation=citation, evidence=Evidence.STATUTE) for citation in citations
    ]
    if Program.JHT in programs:
        both = Citation("PP 46/2015", "20", "1")
        bears.append(Reason(code=ReasonCode.BOTH_SHARES, citation=both, evidence=Evidence.UNCONFIRMED))
    return bears + [
        Reason(
            code=ReasonCode.WITH_ARREARS if citation == _EMPLOYER_BEARS[Program.JP] else ReasonCode.WITH_NEXT_BILL,
            citation=citation,
            evidence=Evidence.STATUTE,
        )
        for citation in citations
    ]


def _of_halved_jkk(programs: tuple[Program, ...], month: Month, paid_on: date, law: Law) -> list[Reason]:
    """Return what holds for JKK that PP 7/2025 halved: until when it could be settled, or what is owed after."""
    measure = window_of(law, Settlement, month)
    if measure is None or Program.JKK not in programs:
        return []
    until = measure.value.until
    code = ReasonCode.HALVED_JKK if paid_on <= until else ReasonCode.HALF_LOST
    return [Reason(code=code, citation=measure.citation, evidence=measure.evidence, limit=until)]


# ---------------------------------------------------------------------------------------------------------- arrears


def unpaid_of(bill: Contributions, *, paid_on: date | str | None = None) -> tuple[Unpaid, ...]:
    """Return what a bill asks for by program, both shares, for a schedule of arrears.

    Args:
        bill: The bill.
        paid_on: The day of payment, or `None` for the day that the schedule is settled.

    Raises:
        ValidationError: If *bill* is no bill, or *paid_on* no day.

    Source:
        Both shares are paid by the employer, the government's share of JKP is not: PP 37/2021, article 11.

    Examples:
        >>> from jaminan import Employer, WageWorker, calculate_contributions
        >>> from jaminan import unpaid_of
        >>> worker = WageWorker(wage=5_000_000, employer=Employer(risk_class=1, scale="micro"))
        >>> [(each.program.name, each.amount) for each in unpaid_of(calculate_contributions(worker, month="2025-09"))]
        [('JKK', 12000), ('JKM', 15000)]
    """
    if not isinstance(bill, Contributions):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers need not type-check
        raise ValidationError("bill", bill, "a bill from calculate_contributions")
    day = None if paid_on is None else to_day(paid_on, "paid_on")
    sums: dict[Program | None, int] = {}
    for line in bill.lines:
        if line.payer is not Payer.GOVERNMENT:
            sums[line.program] = sums.get(line.program, 0) + line.amount
    return tuple(
        Unpaid(month=bill.month, program=program, amount=amount, paid_on=day) for program, amount in sums.items()
    )


def calculate_arrears(
    contributions: Iterable[Unpaid | Contributions],
    *,
    paid_on: date | str,
    segment: Segment | str = Segment.PU,
    holidays: Holidays = (),
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
) -> Arrears:
    """Calculate a schedule of arrears over several months and programs.

    What belongs to the same month, program and day of payment is added up first, so that bills of many workers give one
    line a month and program, rounded once. Of wage workers' bills whose JKK was halved, and that are paid after the last
    day to settle them so, the full JKK is owed; of the relief of non-wage workers (PP 50/2025) no such day is known.

    Args:
        contributions: What was not paid in time: `Unpaid` amounts, or whole bills.
        paid_on: The day on which everything is paid that has no day of its own.
        segment: The segment of all of them.
        holidays: Days off besides Saturday and Sunday: any container of dates.
        law: The law to compute by.
        rounding: Another direction of rounding.

    Returns:
        The schedule, with totals, the longest run of months in arrears and what it does to benefits.

    Raises:
        AmountError: If an amount is not exact or is negative.
        NotInForceError: If a month lies before 2015-07, or the segment has no due day.
        ValidationError: If there is nothing, something else, or a bill of another segment.

    Source:
        As `calculate_late_penalty`; full JKK: PP 36/2025, article 11; benefits: PP 44/2015, articles 38, 39, 41 and 42.

    Examples:
        >>> from jaminan import calculate_arrears, Unpaid
        >>> owed = [Unpaid(month=month, program="JKK", amount=100_000) for month in ("2025-07", "2025-08")]
        >>> schedule = calculate_arrears(owed, paid_on="2025-10-15")
        >>> [(str(line.month), line.months_late, line.amount) for line in schedule.lines]
        [('2025-07', 2, 4000), ('2025-08', 1, 2000)]
        >>> schedule.contributions, schedule.penalty, schedule.total_due
        (200000, 6000, 206000)
    """
    asked = to_member(Segment, segment, "segment")
    settled = to_day(paid_on, "paid_on")
    days_off = to_holidays(holidays)
    direction = to_rounding(rounding)
    sums: dict[tuple[Month, Program | None, date], Amount] = {}
    for each in _listed(contributions, asked, settled, law):
        key = each.month, each.program, each.paid_on or settled
        sums[key] = _added(sums.get(key, 0), each.amount)
    if not sums:
        raise ValidationError("contributions", (), "at least one Unpaid or Contributions")
    lines = tuple(
        _line(amount, asked, month, day, program, days_off, law, direction)
        for (month, program, day), amount in sorted(sums.items(), key=lambda item: _place(item[0]))
    )
    run = _longest_run(lines)
    return Arrears(
        segment=asked,
        lines=lines,
        paid_on=settled,
        rounding=direction,
        longest_run=run,
        reasons=_of_benefits(asked, run, lines, law),
        law_version=law.version,
    )


def _listed(contributions: object, segment: Segment, settled: date, law: Law) -> list[Unpaid]:
    if not isinstance(contributions, Iterable) or isinstance(contributions, Contributions):
        raise ValidationError("contributions", contributions, "a collection of Unpaid or Contributions")
    listed: list[Unpaid] = []
    for place, each in enumerate(contributions):
        if isinstance(each, Unpaid):
            listed.append(each)
        elif isinstance(each, Contributions):
            if each.participant.segment is not segment:
                raise ValidationError(f"contributions[{place}]", each.participant.segment.value, f"of {segment}")
            listed += unpaid_of(_without_lost_half(each, settled, law))
        else:
            raise ValidationError(f"contributions[{place}]", each, "an Unpaid or Contributions")
    return listed


def _without_lost_half(bill: Contributions, settled: date, law: Law) -> Contributions:
    """Return a wage worker's bill in full where its JKK was halved and the day to settle it so has passed."""
    measure = window_of(law, Settlement, bill.month)
    is_of_wages = bill.participant.segment is Segment.PU  # other segments have reliefs of their own, which are not lost
    is_halved = is_of_wages and any(line.program is Program.JKK and line.relief is not None for line in bill.lines)
    if measure is None or settled <= measure.value.until or not is_halved:
        return bill
    return calculate_contributions(bill.participant, month=bill.month, law=law, rounding=bill.rounding, relief=False)


def _added(one: Amount, other: Amount) -> Amount:
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    return EXACT.add(Decimal(one), Decimal(other))


_ORDER: Final[tuple[Program | None, ...]] = (*Program, None)


def _place(key: tuple[Month, Program | None, date]) -> tuple[Month, int, date]:
    month, program, day = key
    return month, _ORDER.index(program), day


def _longest_run(lines: tuple[PenaltyLine, ...]) -> int:
    """Return the most months in a row whose JKK or JKM was owed on the day before one of the payments."""
    owed = [(line.month, line.due_on, line.paid_on) for line in lines if line.program in (*_PAIR, None)]
    longest = 0
    for _, _, day in owed:
        months = {month for month, due_on, paid_on in owed if due_on is not None and due_on < day <= paid_on}
        for month in months:
            if month - 1 not in months:
                length = 1
                while month + length in months:
                    length += 1
                longest = max(longest, length)
    return longest


def _of_benefits(segment: Segment, run: int, lines: tuple[PenaltyLine, ...], law: Law) -> tuple[Reason, ...]:
    """Return what more months of arrears than the limit do to the benefits of JKK and JKM."""
    code = ReasonCode.ARREARS_BPU if segment is Segment.BPU else ReasonCode.ARREARS_PU
    limits = [
        law[f"compliance.arrears_limit.{segment.lower()}.{program.lower()}"].on(lines[-1].month.last_day)
        for program in _PAIR
    ]
    return tuple(
        Reason(code=code, citation=limit.citation, evidence=limit.evidence, limit=limit.value)
        for limit in limits
        if run > limit.value
    )

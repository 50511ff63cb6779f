"""What an employer has to do, month by month: what is due when, and how much where the workers are given."""

import warnings
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from jaminan.errors import ProvisionalLawWarning, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, has_value
from jaminan.models.compliance.deadlines import Duty, DutyLine, DutyMonth
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program
from jaminan.models.results import ContributionLine
from jaminan.models.segments import Segment
from jaminan.money import EXACT, HALF_UP, Rounding, to_rounding
from jaminan.periods import Month, to_month
from jaminan.rules.compliance.due_dates import due_by_rule, due_of
from jaminan.rules.compliance.working_days import Holidays, to_holidays
from jaminan.rules.contributions.calculate import provisional_message
from jaminan.rules.contributions.wage_workers import amounts_of, plan_for
from jaminan.rules.membership import check_membership
from jaminan.sources import Citation

__all__ = ["duties"]

_OWN_PAYMENT: Final = (Program.JKK, Program.JKM, Program.JHT, Program.JP)
_REPORT: Final = "compliance.due.wage_report"


def duties(
    employer: Employer,
    months: Iterable[Month | date | str],
    workers: Iterable[WageWorker] = (),
    *,
    holidays: Holidays = (),
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
) -> Iterator[DutyMonth]:
    """Iterate over what an employer has to do for each contribution month.

    A line a program to be paid, and from February 2025 the report of members and wages where JKP is among them. With
    workers the lines carry what is to be paid for all of them, both shares; each worker's line is rounded once, as on his
    bill, and the workers are billed with this employer.

    Args:
        employer: The employer.
        months: The contribution months, in the order wanted.
        workers: The employer's workers, the same in every month.
        holidays: Days off besides Saturday and Sunday: any container of dates.
        law: The law to read.
        rounding: Another direction of rounding.

    Yields:
        The duties of one month.

    Raises:
        NotInForceError: If a month lies before 2015-07.
        ValidationError: If months or workers are no collection, or a worker is none, belongs to another employer, or
            needs a risk class that is missing.

    Warns:
        ProvisionalLawWarning: Once, if a figure is carried past the last day that it is known for.

    Source:
        Due days: as `payment_due_on`; the report: Permenaker 3/2025 (one source); programs: Perpres 109/2013, article 6.

    Examples:
        >>> from jaminan import Employer, Month, WageWorker, duties
        >>> shop = Employer(risk_class=1, scale="small")
        >>> for month in duties(shop, Month.range("2026-01", "2026-02"), [WageWorker(wage=4_000_000)]):
        ...     print(month.month, month.due_on, month.total, [f"{line.program} {line.amount}" for line in month.lines])
        2026-01 2026-02-16 249600 ['JKK 9600', 'JKM 12000', 'JHT 228000', 'JKP None']
        2026-02 2026-03-16 249600 ['JKK 9600', 'JKM 12000', 'JHT 228000', 'JKP None']
    """
    if not isinstance(employer, Employer):
        raise ValidationError("employer", employer, "an Employer")
    days_off = to_holidays(holidays)
    direction = to_rounding(rounding)
    asked = tuple(to_month(month, f"months[{place}]") for place, month in enumerate(_each(months, "months")))
    hired = tuple(_hired(worker, employer, place) for place, worker in enumerate(_each(workers, "workers")))
    return _months(employer, asked, hired, days_off, law, direction)


def _each(things: object, field: str) -> Iterable[Any]:
    """Return a collection; one thing alone, or a text, is none."""
    if isinstance(things, str) or not isinstance(things, Iterable):
        raise ValidationError(field, things, "a collection, such as a list")
    return things


def _hired(worker: object, employer: Employer, place: int) -> WageWorker:
    """Return a worker of the employer; one without an employer of his own takes it."""
    if not isinstance(worker, WageWorker):
        raise ValidationError(f"workers[{place}]", worker, "a WageWorker")
    if worker.employer not in {employer, Employer()}:
        raise ValidationError(f"workers[{place}].employer", worker.employer, "the employer asked about, or left out")
    return attrs.evolve(worker, employer=employer)


def _months(
    employer: Employer,
    months: tuple[Month, ...],
    workers: tuple[WageWorker, ...],
    holidays: Holidays,
    law: Law,
    rounding: Rounding,
) -> Iterator[DutyMonth]:
    has_warned = False
    for month in months:
        found = _month(employer, month, workers, holidays, law, rounding)
        if found.provisional and not has_warned:
            has_warned = True
            warnings.warn(provisional_message(found.provisional, month, law), ProvisionalLawWarning, stacklevel=2)
        yield found


def _month(
    employer: Employer, month: Month, workers: tuple[WageWorker, ...], holidays: Holidays, law: Law, rounding: Rounding
) -> DutyMonth:
    billed, provisional = _billed(workers, month, law, rounding)
    programs = set(billed)
    if not workers:
        anyone = WageWorker(wage=0, employer=employer)
        programs |= set(check_membership(anyone, on=month.last_day, law=law).mandatory)
    lines = [
        _payment(program, month, billed.get(program, ()), holidays, law, has_workers=bool(workers))
        for program in _OWN_PAYMENT
        if program in programs
    ]
    if Program.JKP in programs and has_value(law[_REPORT], month.last_day):
        lines.append(_report(month, holidays, law))
    return DutyMonth(month=month, lines=tuple(lines), provisional=provisional, law_version=law.version)


_Lines = tuple[ContributionLine, ...]


def _billed(
    workers: tuple[WageWorker, ...], month: Month, law: Law, rounding: Rounding
) -> tuple[dict[Program | None, _Lines], tuple[str, ...]]:
    """Return the lines of all workers by program, and the provisional figures among them."""
    lines: dict[Program | None, list[ContributionLine]] = {}
    provisional: dict[str, None] = {}
    for worker in workers:
        plan = plan_for(worker, month, law, relief=True)
        provisional |= dict.fromkeys(plan.terms.provisional)
        for terms, amount in zip(plan.terms.lines, amounts_of(plan, worker.wage, rounding), strict=True):
            line = ContributionLine(terms=terms, base=terms.base_of(worker.wage), amount=amount)
            lines.setdefault(terms.program, []).append(line)
    return {program: tuple(each) for program, each in lines.items()}, tuple(provisional)


def _payment(
    program: Program, month: Month, lines: _Lines, holidays: Holidays, law: Law, *, has_workers: bool
) -> DutyLine:
    due = due_of(Segment.PU, month, program, holidays, law)
    exact = Decimal(0)
    for line in lines:
        exact = EXACT.add(exact, line.exact)
    citations = dict.fromkeys((*due.citations, *(citation for line in lines for citation in line.citations)))
    return DutyLine(
        duty=Duty.PAY,
        program=program,
        due_on=due.on,
        amount=sum(line.amount for line in lines) if has_workers else None,
        exact=exact if has_workers else None,
        citations=tuple(citations),
        evidence=Evidence.weakest(due.evidence, *(line.evidence for line in lines)),
    )


def _report(month: Month, holidays: Holidays, law: Law) -> DutyLine:
    due = due_by_rule(law[_REPORT].on(month.last_day), month, holidays)
    citations: tuple[Citation, ...] = due.citations
    return DutyLine(
        duty=Duty.REPORT_WAGES,
        program=Program.JKP,
        due_on=due.on,
        amount=None,
        exact=None,
        citations=citations,
        evidence=due.evidence,
    )

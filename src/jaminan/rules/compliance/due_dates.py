"""When the contribution of a month is to be paid."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Final, TypeVar

import attrs

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading, to_law
from jaminan.models.compliance.deadlines import DueRule
from jaminan.models.compliance.penalties import Reason, ReasonCode
from jaminan.models.programs import Program
from jaminan.models.segments import Segment, to_member
from jaminan.periods import Month, to_month
from jaminan.rules.compliance.working_days import Holidays, shifted, to_holidays
from jaminan.sources import Citation
from jaminan.timeline import Dated, Window

__all__ = ["Due", "due_by_rule", "due_of", "payment_due_on", "programs_of", "window_of"]

T = TypeVar("T")

_PROGRAMS: Final = {
    Segment.PU: (Program.JKK, Program.JKM, Program.JHT, Program.JP),
    Segment.BPU: (Program.JKK, Program.JKM, Program.JHT),
}
"""The programs with a payment of their own, by segment; JKP has none."""

_NO_DUE_DAY: Final = {
    Segment.JAKON: "no act prints one: PP 44/2015, article 56(2) leaves payment to the minister, and the instalments of "
    "Permenaker 5/2021, article 72 end with the project. Ask the branch that registered the project.",
    Segment.PMI: "the facts hold none: packages are paid at once for the whole contract (Permenaker 4/2023, article 18).",
}


@attrs.frozen(kw_only=True)
class Due:
    """The due day of a contribution, and how it comes about.

    Attributes:
        on: The last day to pay in time.
        citations: The articles of the day and of what moves it.
        evidence: The weakest mark of what counted for this day.
        reasons: What moved it.
    """

    on: date
    citations: tuple[Citation, ...]
    evidence: Evidence
    reasons: tuple[Reason, ...]


def payment_due_on(
    segment: Segment | str,
    *,
    month: Month | date | str,
    program: Program | str | None = None,
    holidays: Holidays = (),
    law: Law = LAW,
) -> date:
    """Return the last day on which the contribution of a month is paid in time.

    The 15th of the next month for wage workers; for non-wage workers the 15th of the same month, and for their JHT of
    the next. A weekend or a holiday moves it to the next working day; for the JP of wage workers the act is silent, and
    this is practice. In contribution months 2020-08 to 2021-01 the 30th of the next month took the place of the 15th, and
    moved to the working day before; February has no 30th, so its last day is taken, which is a reading. That this holds
    for JKK and JKM of non-wage workers too, which fall due in the same month otherwise, is a reading of the words.

    Args:
        segment: The segment; only PU and BPU have a due day.
        month: The contribution month.
        program: The program; needed for BPU, whose programs fall due on different days.
        holidays: Days off besides Saturday and Sunday: any container of dates, such as a set, or the calendar of the
            ``holidays`` package. Joint leave (*cuti bersama*) counts when it is in it.
        law: The law to read.

    Raises:
        NotInForceError: If the month lies before 2015-07, or no due day is known: construction and migrant workers.
        ValidationError: If *program* is missing for BPU or has no payment of its own, or *holidays* is no container of
            dates.

    Source:
        PP 44/2015, articles 21(2), (3) and 24(3), (4); PP 46/2015, articles 19(2), (3) and 21(3), (4); PP 45/2015,
        article 30(3); PP 49/2020, article 4.

    Examples:
        >>> from datetime import date
        >>> from jaminan import payment_due_on
        >>> payment_due_on("PU", month="2025-09").isoformat()
        '2025-10-15'
        >>> payment_due_on("PU", month="2026-07", holidays={date(2026, 8, 17)}).isoformat()
        '2026-08-18'
        >>> payment_due_on("BPU", month="2025-09", program="JKK").isoformat()
        '2025-09-15'
    """
    asked = to_member(Segment, segment, "segment")
    named = None if program is None else to_member(Program, program, "program")
    return due_of(asked, to_month(month), named, to_holidays(holidays), law).on


def programs_of(segment: Segment, program: Program | None, month: Month) -> tuple[Program, ...]:
    """Return the programs that a question is about: the one named, or all that are paid with one bill.

    Raises:
        NotInForceError: If the segment has no due day.
        ValidationError: If the program has no payment of its own in the segment, or must be named.
    """
    if segment in _NO_DUE_DAY:
        raise NotInForceError(f"The due day of {segment}", month.last_day, _NO_DUE_DAY[segment])
    programs = _PROGRAMS[segment]
    if program is None:
        if segment is Segment.BPU:
            raise ValidationError(
                "program",
                None,
                "given for BPU, whose JHT falls due a month after JKK and JKM",
                "PP 44/2015, article 24(3); PP 46/2015, article 21(3)",
            )
        return programs
    if program not in programs:
        limit = f"one of {', '.join(programs)}, which {segment} pays"
        source = "PP 37/2021, article 14" if program is Program.JKP else "PP 45/2015, article 2"
        raise ValidationError("program", program.value, limit, source)
    return (program,)


def due_of(segment: Segment, month: Month, program: Program | None, holidays: Holidays, law: Law) -> Due:
    """Return the due day of a program, or the one that all programs of the segment share.

    Raises:
        NotInForceError: If the month lies before the first rule, or the segment has no due day.
        ValidationError: If the program must be named, or has no payment of its own.
    """
    dues = [_due(segment, each, month, holidays, law) for each in programs_of(segment, program, month)]
    day, *others = {due.on for due in dues}
    if others:
        raise ValidationError("program", None, "given: in this law the programs fall due on different days")
    return Due(
        on=day,
        citations=_unique(citation for due in dues for citation in due.citations),
        evidence=Evidence.weakest(*(due.evidence for due in dues)),
        reasons=_unique(reason for due in dues for reason in due.reasons),
    )


def _unique(things: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(things))


def window_of(law: Law, kind: type[T], month: Month) -> Window[T] | None:
    """Return the temporary measure of a kind that covers a month: the one published last, or `None`."""
    found = [
        window for window in to_law(law).windows if isinstance(window.value, kind) and window.covers(month.last_day)
    ]
    return max(found, key=lambda window: window.known_since, default=None)


def _due(segment: Segment, program: Program, month: Month, holidays: Holidays, law: Law) -> Due:
    normal: Dated[DueRule] = Reading(law, month.last_day).in_force(
        f"compliance.due.{segment.lower()}.{program.lower()}"
    )
    measure = window_of(law, DueRule, month)
    if measure is None:
        return due_by_rule(normal, month, holidays)
    due = due_by_rule(measure, month, holidays)
    if measure.value.months_after == normal.value.months_after:
        return due
    other_month = Reason(
        code=ReasonCode.OTHER_MONTH,
        citation=measure.citation,
        evidence=Evidence.UNCONFIRMED,
        limit=due_by_rule(normal, month, holidays).on,
    )
    return attrs.evolve(due, evidence=other_month.evidence, reasons=(*due.reasons, other_month))


def due_by_rule(rule: Dated[DueRule] | Window[DueRule], month: Month, holidays: Holidays) -> Due:
    """Return the due day that a rule gives for a month, and what moved it."""
    value = rule.value
    target = month + value.months_after
    last = monthrange(target.year, target.month)[1]
    printed = date(target.year, target.month, min(value.day, last))
    on = shifted(printed, value.shift, holidays)
    reasons: list[Reason] = []
    if value.day > last:
        reasons.append(
            Reason(
                code=ReasonCode.SHORT_MONTH,
                citation=rule.citation,
                evidence=Evidence.UNCONFIRMED,
                limit=value.day,
            )
        )
    if on != printed:
        is_practice = value.shift_evidence in {Evidence.SINGLE, Evidence.UNCONFIRMED}
        reasons.append(
            Reason(
                code=ReasonCode.MOVED_BY_PRACTICE if is_practice else ReasonCode.MOVED,
                citation=value.shift_citation,
                evidence=value.shift_evidence,
                limit=printed,
            )
        )
    return Due(
        on=on,
        citations=_unique((rule.citation, *(reason.citation for reason in reasons))),
        evidence=Evidence.weakest(rule.evidence, *(reason.evidence for reason in reasons)),
        reasons=tuple(reasons),
    )

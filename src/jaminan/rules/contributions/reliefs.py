"""Which temporary reliefs apply to a participant in a month, and why not."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jaminan.evidence import Evidence
from jaminan.law import Law, to_law
from jaminan.models.decisions import ReliefOutcome, Requirement, RequirementCode
from jaminan.models.people import Employer, Participant, WageWorker
from jaminan.models.programs import Program
from jaminan.periods import Month
from jaminan.timeline import Window

if TYPE_CHECKING:
    from jaminan.models.reliefs import Condition, Relief

__all__ = ["Applied", "check_reliefs", "reliefs_asked"]


class Applied(NamedTuple):
    """The reliefs of a month.

    Attributes:
        outcomes: What became of each relief whose window covers the month.
        windows: Those that apply.
        passed_over: Those that would apply, where the caller asked for a bill without reliefs.
    """

    outcomes: tuple[ReliefOutcome, ...] = ()
    windows: "tuple[Window[Relief], ...]" = ()
    passed_over: tuple[ReliefOutcome, ...] = ()

    def on(self, program: Program) -> "Window[Relief] | None":
        """Return the relief that applies to a program, or `None`."""
        return next((window for window in self.windows if program in window.value.programs), None)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The marks of the reliefs that apply."""
        return tuple(window.evidence for window in self.windows)


def check_reliefs(
    participant: Participant, month: Month, law: Law, programs: frozenset[Program] = frozenset(Program)
) -> Applied:
    """Hold a participant against every relief of its segment whose window covers the month.

    A relief on programs that are not billed does not apply, and says so.
    """
    from jaminan.models.reliefs import Relief

    outcomes: list[ReliefOutcome] = []
    windows: list[Window[Relief]] = []
    for window in to_law(law).windows:
        relief = window.value
        if (
            not isinstance(relief, Relief)
            or relief.segment is not participant.segment
            or not window.covers(month.last_day)
        ):
            continue
        outcome = ReliefOutcome(
            name=window.name,
            citation=window.citation,
            programs=relief.programs,
            requirements=tuple(_requirements(participant, month, window, programs)),
            is_deferral=relief.is_deferral,
        )
        outcomes.append(outcome)
        if outcome.is_applied:
            windows.append(window)
    return Applied(outcomes=tuple(outcomes), windows=tuple(windows))


def reliefs_asked(
    participant: Participant,
    month: Month,
    law: Law,
    programs: frozenset[Program] = frozenset(Program),
    *,
    relief: bool,
) -> Applied:
    """Return the reliefs of a month as `check_reliefs` finds them, or none but those that are passed over."""
    found = check_reliefs(participant, month, law, programs)
    return found if relief else Applied(passed_over=tuple(each for each in found.outcomes if each.is_applied))


def _requirements(
    participant: Participant, month: Month, window: "Window[Relief]", programs: frozenset[Program]
) -> Iterator[Requirement]:
    """Yield the conditions of a relief with their answers, after whether its programs are billed at all."""
    relief = window.value
    if not programs.intersection(relief.programs):
        yield Requirement(
            code=RequirementCode.RELIEVED_PROGRAM_BILLED,
            is_met=False,
            citation=window.citation,
            limit=", ".join(relief.programs),
        )
    for condition in relief.conditions:
        yield condition.answered(_answer(condition, participant, month, window))


def registered_on_of(participant: Participant) -> date | None:
    """Return the day of registration of a participant: of a wage worker, that of the employer."""
    if isinstance(participant, WageWorker):
        return participant.employer.registered_on
    day: date | None = getattr(participant, "registered_on", None)
    return day


def _answer(condition: "Condition", participant: Participant, month: Month, window: "Window[Relief]") -> bool | None:
    """Answer one condition from the facts; `None` where the caller left the fact out."""
    registered_on = registered_on_of(participant)
    if condition.code is RequirementCode.REGISTERED_WITHIN:
        return None if registered_on is None else registered_on >= window.since
    if condition.code is RequirementCode.FIRST_MONTHS_IN_FULL:
        return _has_paid_first_months(condition, registered_on, month, window)
    if isinstance(participant, WageWorker):
        return _answer_of_employer(condition, participant.employer)
    from jaminan.rules.contributions.reliefs_segments import answer_of_others

    return answer_of_others(condition, participant)


def _answer_of_employer(condition: "Condition", employer: Employer) -> bool | None:
    match condition.code:
        case RequirementCode.IN_GOOD_STANDING:
            return employer.is_in_good_standing
        case RequirementCode.ASKED_FOR:
            return employer.has_jp_deferral
        case RequirementCode.LABOUR_INTENSIVE_INDUSTRY:
            return employer.industry is not None
        case RequirementCode.ENOUGH_WORKERS if employer.active_workers is not None and isinstance(condition.limit, int):
            return employer.active_workers >= condition.limit
        case _:
            return None


def _has_paid_first_months(
    condition: "Condition", registered_on: date | None, month: Month, window: "Window[Relief]"
) -> bool | None:
    """Tell whether registration lies before the window, or long enough ago to have paid the first months in full."""
    if registered_on is None or not isinstance(condition.limit, int):
        return None
    return registered_on < window.since or month - Month.of(registered_on) >= condition.limit

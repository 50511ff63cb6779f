"""Which temporary reliefs apply to a participant in a month, and why not."""

import attrs

from jaminan.evidence import Evidence
from jaminan.law import Law
from jaminan.models.decisions import Condition, ReliefOutcome, Requirement, RequirementCode
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program
from jaminan.models.reliefs import Relief
from jaminan.periods import Month
from jaminan.timeline import Window

__all__ = ["Applied", "check_reliefs"]


@attrs.frozen(kw_only=True)
class Applied:
    """The reliefs of a month.

    Attributes:
        outcomes: What became of each relief whose window covers the month.
        windows: Those that apply.
    """

    outcomes: tuple[ReliefOutcome, ...] = ()
    windows: tuple[Window[Relief], ...] = ()

    def on(self, program: Program) -> Window[Relief] | None:
        """Return the relief that applies to a program, or `None`."""
        return next((window for window in self.windows if program in window.value.programs), None)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The marks of the reliefs that apply."""
        return tuple(window.evidence for window in self.windows)


def check_reliefs(worker: WageWorker, month: Month, law: Law) -> Applied:
    """Hold a wage worker's employer against every relief of the segment whose window covers the month."""
    outcomes: list[ReliefOutcome] = []
    windows: list[Window[Relief]] = []
    for window in law.windows:
        relief = window.value
        if not isinstance(relief, Relief) or relief.segment is not worker.segment or not window.covers(month.last_day):
            continue
        outcome = ReliefOutcome(
            name=window.name,
            citation=window.citation,
            programs=relief.programs,
            requirements=tuple(_answer(each, worker.employer, month, window) for each in relief.conditions),
            is_deferral=relief.is_deferral,
        )
        outcomes.append(outcome)
        if outcome.is_applied:
            windows.append(window)
    return Applied(outcomes=tuple(outcomes), windows=tuple(windows))


def _answer(condition: Condition, employer: Employer, month: Month, window: Window[Relief]) -> Requirement:
    """Answer one condition from the facts about an employer; `None` where the caller left the fact out."""
    met: bool | None
    match condition.code:
        case RequirementCode.IN_GOOD_STANDING:
            met = employer.is_in_good_standing
        case RequirementCode.ASKED_FOR:
            met = employer.has_jp_deferral
        case RequirementCode.LABOUR_INTENSIVE_INDUSTRY:
            met = employer.industry is not None
        case RequirementCode.ENOUGH_WORKERS:
            met = None if employer.active_workers is None else employer.active_workers >= int(str(condition.limit))
        case RequirementCode.FIRST_MONTHS_IN_FULL:
            met = _has_paid_first_months(condition, employer, month, window)
        case _:
            raise NotImplementedError(condition.code)
    return condition.answered(met)


def _has_paid_first_months(
    condition: Condition, employer: Employer, month: Month, window: Window[Relief]
) -> bool | None:
    """Tell whether an employer registered before the window, or long enough ago to have paid its first months in full."""
    if employer.registered_on is None:
        return None
    registered = Month.of(employer.registered_on)
    return employer.registered_on < window.since or month - registered >= int(str(condition.limit))

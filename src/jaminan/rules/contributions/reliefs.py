"""Which temporary reliefs apply to a participant in a month, and why not."""

from datetime import date
from typing import Final

import attrs

from jaminan.evidence import Evidence
from jaminan.law import Law
from jaminan.models.construction import ConstructionProject
from jaminan.models.decisions import Condition, ReliefOutcome, RequirementCode
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program
from jaminan.models.reliefs import Relief
from jaminan.models.results import Participant
from jaminan.models.segments import Funding, Sector
from jaminan.periods import Month
from jaminan.timeline import Window

__all__ = ["Applied", "check_reliefs"]

_STATE_FUNDING: Final = frozenset({Funding.APBN, Funding.APBD, Funding.DBHCHT})
"""Who denies the relief of PP 50/2025 by paying; DBHCHT is a transfer that is spent through the APBD (a reading)."""


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


def check_reliefs(participant: Participant, month: Month, law: Law) -> Applied:
    """Hold a participant against every relief of its segment whose window covers the month."""
    outcomes: list[ReliefOutcome] = []
    windows: list[Window[Relief]] = []
    for window in law.windows:
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
            requirements=tuple(each.answered(_answer(each, participant, month, window)) for each in relief.conditions),
            is_deferral=relief.is_deferral,
        )
        outcomes.append(outcome)
        if outcome.is_applied:
            windows.append(window)
    return Applied(outcomes=tuple(outcomes), windows=tuple(windows))


def _answer(condition: Condition, participant: Participant, month: Month, window: Window[Relief]) -> bool | None:
    """Answer one condition from the facts; `None` where the caller left the fact out."""
    if condition.code is RequirementCode.FIRST_MONTHS_IN_FULL:
        return _has_paid_first_months(condition, _registered_on(participant), month, window)
    if isinstance(participant, WageWorker):
        return _answer_of_employer(condition, participant.employer)
    if isinstance(participant, NonWageWorker):
        return _answer_of_non_wage(condition, participant)
    if isinstance(participant, ConstructionProject):
        return _answer_of_project(condition, participant)
    return None


def _answer_of_employer(condition: Condition, employer: Employer) -> bool | None:
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


def _answer_of_non_wage(condition: Condition, worker: NonWageWorker) -> bool | None:
    match condition.code:
        case RequirementCode.TRANSPORT_SECTOR:
            return worker.sector is Sector.TRANSPORT
        case RequirementCode.OTHER_SECTOR:
            return worker.sector is Sector.OTHER
        case RequirementCode.WORKS_INDEPENDENTLY:
            return not worker.is_business_owner
        case RequirementCode.NOT_PAID_BY_STATE if worker.funding is not Funding.VILLAGE:
            return worker.funding not in _STATE_FUNDING
        case _:
            return None


def _answer_of_project(condition: Condition, project: ConstructionProject) -> bool | None:
    match condition.code:
        case RequirementCode.BILLED_BY_VALUE:
            return project.contract_value is not None
        case RequirementCode.BILLED_BY_WAGES:
            return project.contract_value is None
        case _:
            return None


def _registered_on(participant: Participant) -> date | None:
    if isinstance(participant, WageWorker):
        return participant.employer.registered_on
    return None if isinstance(participant, MigrantWorker) else participant.registered_on


def _has_paid_first_months(
    condition: Condition, registered_on: date | None, month: Month, window: Window[Relief]
) -> bool | None:
    """Tell whether registration lies before the window, or long enough ago to have paid the first months in full."""
    if registered_on is None or not isinstance(condition.limit, int):
        return None
    return registered_on < window.since or month - Month.of(registered_on) >= condition.limit

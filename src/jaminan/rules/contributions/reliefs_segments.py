"""The conditions of reliefs, answered for non-wage workers and construction projects."""

from typing import Final

from jaminan.models.construction import ConstructionProject
from jaminan.models.decisions import RequirementCode
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Participant
from jaminan.models.reliefs import Condition
from jaminan.models.segments import Funding, Sector

__all__ = ["answer_of_others"]

_STATE_FUNDING: Final = frozenset({Funding.APBN, Funding.APBD, Funding.DBHCHT})
"""Who denies the relief of PP 50/2025 by paying; DBHCHT is a transfer that is spent through the APBD (a reading)."""


def answer_of_others(condition: Condition, participant: Participant) -> bool | None:
    """Return the answer to a condition; `None` where the caller left the fact out."""
    if isinstance(participant, NonWageWorker):
        return _answer_of_non_wage(condition, participant)
    if isinstance(participant, ConstructionProject):
        return _answer_of_project(condition, participant)
    return None


def _answer_of_non_wage(condition: Condition, worker: NonWageWorker) -> bool | None:
    match condition.code:
        case RequirementCode.TRANSPORT_SECTOR:
            return worker.sector is Sector.TRANSPORT
        case RequirementCode.OTHER_SECTOR:
            return worker.sector is Sector.OTHER
        case RequirementCode.WORKS_INDEPENDENTLY:
            return worker.is_independent and not worker.is_business_owner
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

"""Claims on JKM: whether the heirs have a right, and against whom."""

from datetime import date
from typing import Final

from jaminan.errors import ValidationError
from jaminan.law import LAW, Law
from jaminan.models.claims import ClaimNote, ClaimPayer, ClaimRequirementCode, JkmClaim
from jaminan.models.programs import Program
from jaminan.models.segments import Segment, to_member
from jaminan.periods import to_day
from jaminan.rules.benefits.jkm import check_contribution_months
from jaminan.rules.claims.requirements import (
    Case,
    arrears_payer,
    optional_day,
    optional_flag,
    optional_whole,
    requirement,
)
from jaminan.sources import Citation

__all__ = ["check_jkm_claim"]

_ACTIVE: Final = Citation("PP 44/2015", article="34", paragraph="1")
_ACCIDENT: Final = Citation("PP 44/2015", article="1", paragraph="6")


def check_jkm_claim(
    *,
    died_on: date | str,
    on: date | str,
    contribution_months: int | None = None,
    segment: Segment | str = Segment.PU,
    joined_on: date | str | None = None,
    is_active: bool | None = None,
    is_work_related: bool | None = None,
    is_enrolled: bool | None = None,
    arrears_months: int | None = None,
    has_heirs: bool | None = None,
    law: Law = LAW,
) -> JkmClaim:
    """Decide whether the heirs of a participant have a right to JKM. What is left out is assumed and counts as met.

    JKM knows no time limit for claims: newspapers that write of five years quote the article on JKK.

    Args:
        died_on: The day of death, which picks the law.
        on: The day of the claim.
        contribution_months: The months for which contributions were paid; they decide on the scholarship.
        segment: The segment of the dead: PU, BPU or JAKON.
        joined_on: The day on which membership began.
        is_active: Whether the dead was still working and paying contributions.
        is_work_related: Whether work caused the death: then JKK pays.
        is_enrolled: Whether the dead was enrolled; if not, the employer of a wage worker owes the benefits.
        arrears_months: The months in a row that were not paid at death.
        has_heirs: Whether there is an heir or a person named in a will. If not, the right stays: whoever sees to the burial has
            the funeral benefit, the social security fund the rest.
        law: The law to read.

    Returns:
        The decision, with the payer, and whether the scholarship comes with it. Of a non-wage worker in arrears the
        funeral benefit is due at once, the rest after the heirs have settled them.

    Raises:
        NotInForceError: If the death lies before 2015-07-01.
        ValidationError: If a field is out of its range, or dates and months contradict each other.

    Source:
        PP 44/2015, articles 34(1) with elucidation, 35(1), 40(2), 41 and 42; PP 82/2019, article 34(1) d.

    Examples:
        >>> from jaminan import check_jkm_claim
        >>> claim = check_jkm_claim(died_on="2025-03-01", on="2025-03-20", contribution_months=40, arrears_months=4)
        >>> claim.is_met, claim.payer.name, claim.has_scholarship
        (True, 'EMPLOYER_FIRST', True)
        >>> check_jkm_claim(died_on="2025-03-01", on="2025-03-20", segment="BPU", arrears_months=4).is_met
        False
    """
    case = Case(law, to_day(died_on, "died_on"), to_day(on, "on"))
    group = to_member(Segment, segment, "segment")
    if group is Segment.PMI:
        raise ValidationError(
            "segment", group.value, "PU, BPU or JAKON: the rules of claims of migrant workers were not read"
        )
    months = optional_whole(contribution_months, "contribution_months")
    joined = optional_day(joined_on, "joined_on")
    unpaid = optional_whole(arrears_months, "arrears_months")
    check_contribution_months(months or 0, joined, case.event_on, "died_on", unpaid or 0)
    work_related = optional_flag(is_work_related, "is_work_related")
    case.fact("jkm.benefit.lump_sum")
    case.wait(ClaimRequirementCode.EVENT_HAPPENED, case.event_on, _ACTIVE)
    case.ask(ClaimRequirementCode.ACTIVE_AT_DEATH, optional_flag(is_active, "is_active"), _ACTIVE)
    case.ask(ClaimRequirementCode.NOT_WORK_RELATED, None if work_related is None else not work_related, _ACCIDENT)
    payer = arrears_payer(
        case, "jkm", group, is_enrolled=optional_flag(is_enrolled, "is_enrolled"), arrears_months=unpaid
    )
    if optional_flag(has_heirs, "has_heirs") is False:
        case.notes.append(ClaimNote.NO_HEIRS)
    needed = case.fact("jkm.scholarship.contribution_months")
    is_enough = None if months is None else months >= needed.value
    return JkmClaim(
        program=Program.JKM,
        segment=group,
        scholarship=requirement(ClaimRequirementCode.SCHOLARSHIP_MONTHS, is_enough, needed.citation, needed.value),
        is_funeral_due_now=case.is_met and payer is ClaimPayer.AGENCY_LATER,
        **case.facts_of_claim(payer),
    )

"""Claims on JKP: whether who lost work has a right to the cash, and against whom."""

from contextlib import suppress
from datetime import date
from typing import Final

import attrs

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.benefits import JkpReason
from jaminan.models.claims import ClaimNote, ClaimPayer, ClaimRequirementCode, JkpClaim
from jaminan.models.people import to_flag
from jaminan.models.programs import Program
from jaminan.models.segments import EnterpriseScale, to_member
from jaminan.periods import add_months, age_on, to_day
from jaminan.rules.benefits.reckoning import whole
from jaminan.rules.claims.requirements import Case, optional_day, optional_flag, optional_whole, requirement
from jaminan.sources import Citation

__all__ = ["check_jkp_claim"]

_CITIZEN: Final = Citation("PP 37/2021", article="4", paragraph="2", letter="a")
_UNENROLLED: Final = Citation("PP 37/2021", article="37", paragraph="1")
_MICRO: Final = Citation("PP 37/2021", article="37", paragraph="2")
_EXCLUDED: Final = {
    JkpReason.RESIGNATION: "a",
    JkpReason.TOTAL_DISABILITY: "b",
    JkpReason.RETIREMENT: "c",
    JkpReason.DEATH: "d",
}
_COVERED: Final = frozenset({JkpReason.DISMISSAL, JkpReason.CONTRACT_ENDED_EARLY})


def check_jkp_claim(
    *,
    reason: JkpReason | str,
    terminated_on: date | str,
    on: date | str,
    paid_months_last_24: int,
    consecutive_months: int | None = None,
    previous_claims: int = 0,
    paid_months_since_claim: int | None = None,
    born_on: date | str | None = None,
    registered_on: date | str | None = None,
    is_indonesian: bool | None = None,
    is_willing_to_work: bool | None = None,
    has_new_job: bool | None = None,
    is_alive: bool | None = None,
    has_proof: bool | None = None,
    is_enrolled: bool | None = None,
    scale: EnterpriseScale | str | None = None,
    arrears_months: int | None = None,
    is_bankrupt: bool = False,
    law: Law = LAW,
) -> JkpClaim:
    """Decide whether there is a right to JKP cash. What is left out is assumed and counts as met.

    Args:
        reason: How work ended.
        terminated_on: The day on which work ended, which picks the law.
        on: The day of the claim.
        paid_months_last_24: The months paid in the 24 months before the end of work, 0 to 24; since 2025-02-07 calendar
            months, added up over all employers.
        consecutive_months: The months paid in a row just before the end of work; asked for to 2025-02-06.
        previous_claims: How many times the benefit was had before.
        paid_months_since_claim: The contribution months since the last of them: not calendar months.
        born_on: The day of birth: the benefit is had up to the pension age of JP on the day that work ended.
        registered_on: The day of registration for JKP; with *born_on* it tells the age then.
        is_indonesian: Whether the worker is an Indonesian citizen.
        is_willing_to_work: Whether the worker is willing to work again.
        has_new_job: Whether the worker has a new job.
        is_alive: Whether the worker is alive: the right does not pass to heirs.
        has_proof: Whether the dismissal is proved: notice and receipt of the report to the authority, registered joint
            agreement, or final ruling.
        is_enrolled: Whether the worker was enrolled; if not, the employer owes the benefit, unless a micro enterprise, and
            no months paid are asked for.
        scale: The scale of the employer's enterprise.
        arrears_months: The months in a row that the employer had not paid: of JKK and JKM to 2025-02-06, then of JKK.
        is_bankrupt: Whether the employer is bankrupt by a final ruling, or closed by a letter of the law ministry.
        law: The law to read.

    Returns:
        The decision, with the payer and the last day to claim.

    Raises:
        NotInForceError: If work ended before 2021-02-02.
        ValidationError: If a field is out of its range, or the facts contradict each other.

    Source:
        PP 37/2021, articles 4(2), 19, 20, 35, 37, 39 and 40; PP 6/2025, articles 19, 20, 39, 39A and 40. That the day on
        which work ended picks the conditions is D3's rule; article II(2) of PP 6/2025 can be read to give the new ones to
        who claims since 2025-02-07 and has not lost the right: `notes` says so where it matters.

    Examples:
        >>> from jaminan import check_jkp_claim
        >>> claim = check_jkp_claim(reason="dismissal", terminated_on="2025-03-31", on="2025-09-30", paid_months_last_24=12)
        >>> claim.is_met, claim.last_on.isoformat()
        (True, '2025-09-30')
        >>> check_jkp_claim(reason="resignation", terminated_on="2025-03-31", on="2025-04-30", paid_months_last_24=24).is_met
        False
    """
    asked = to_member(JkpReason, reason, "reason")
    case = Case(law, to_day(terminated_on, "terminated_on"), to_day(on, "on"))
    paid = _paid_months(paid_months_last_24, case)
    in_a_row = optional_whole(consecutive_months, "consecutive_months")
    if in_a_row is not None and min(in_a_row, case.facts["jkp.claim.window_months"].value) > paid:
        raise ValidationError("consecutive_months", in_a_row, f"at most {paid}, paid_months_last_24")
    before = whole(previous_claims, "previous_claims")
    since = optional_whole(paid_months_since_claim, "paid_months_since_claim")
    unpaid = optional_whole(arrears_months, "arrears_months")
    enrolled = optional_flag(is_enrolled, "is_enrolled")
    size = None if scale is None else to_member(EnterpriseScale, scale, "scale")
    _ask_end_of_work(case, asked, has_proof=optional_flag(has_proof, "has_proof"))
    if enrolled is not False:
        _ask_months(case, paid, in_a_row)
    _ask_earlier_claims(case, before, since)
    _ask_person(case, optional_day(born_on, "born_on"), optional_day(registered_on, "registered_on"))
    work, job = optional_flag(is_willing_to_work, "is_willing_to_work"), optional_flag(has_new_job, "has_new_job")
    case.ask(ClaimRequirementCode.INDONESIAN, optional_flag(is_indonesian, "is_indonesian"), _CITIZEN)
    case.ask(ClaimRequirementCode.WILLING_TO_WORK, work, Citation(_act(case), article="19", paragraph="2"))
    case.ask(ClaimRequirementCode.NO_NEW_JOB, None if job is None else not job, _lapse(case, "b"))
    case.ask(ClaimRequirementCode.ALIVE, optional_flag(is_alive, "is_alive"), _lapse(case, "c"))
    deadline = case.fact("jkp.claim.deadline_months")
    last = add_months(case.event_on, deadline.value)
    case.ask(ClaimRequirementCode.CLAIMED_IN_TIME, case.on <= last, deadline.citation, last)
    _note_newer_text(case, last)
    payer = _payer(case, enrolled, size, unpaid, is_bankrupt=to_flag(is_bankrupt, "is_bankrupt"))
    return JkpClaim(program=Program.JKP, reason=asked, last_on=last, **case.facts_of_claim(payer))


def _paid_months(value: object, case: Case) -> int:
    window = case.facts["jkp.claim.window_months"]
    most: int = window.value
    months = optional_whole(value, "paid_months_last_24", most=most)
    if months is None:
        raise ValidationError("paid_months_last_24", value, f"a whole number from 0 to {most}", str(window.citation))
    return months


def _act(case: Case) -> str:
    """Return the act whose text rules the end of work."""
    act: str = case.facts["jkp.claim.paid_months"].citation.regulation_id
    return act


def _lapse(case: Case, letter: str) -> Citation:
    return Citation(_act(case), article="40", letter=letter)


def _ask_end_of_work(case: Case, reason: JkpReason, *, has_proof: bool | None) -> None:
    paragraph = "2" if reason in {JkpReason.CONTRACT_END, JkpReason.CONTRACT_ENDED_EARLY} else "1"
    case.wait(ClaimRequirementCode.EVENT_HAPPENED, case.event_on, Citation(_act(case), article="19", paragraph="1"))
    case.ask(
        ClaimRequirementCode.REASON_COVERED,
        reason in _COVERED,
        Citation(_act(case), article="20", paragraph=paragraph, letter=_EXCLUDED.get(reason, "")),
        reason.value,
    )
    case.ask(ClaimRequirementCode.PROOF_OF_DISMISSAL, has_proof, Citation(_act(case), article="20", paragraph="3"))


def _ask_months(case: Case, paid: int, in_a_row: int | None) -> None:
    needed, row = case.fact("jkp.claim.paid_months"), case.fact("jkp.claim.consecutive_months")
    case.ask(ClaimRequirementCode.PAID_MONTHS, paid >= needed.value, needed.citation, needed.value)
    if row.value is not None:
        met = None if in_a_row is None else in_a_row >= row.value
        case.ask(ClaimRequirementCode.CONSECUTIVE_MONTHS, met, row.citation, row.value)


def _note_newer_text(case: Case, last: date) -> None:
    """Say where a refusal turns on the old text, but the claim came under the new one before the right had lapsed."""
    newer = [
        entry
        for entry in case.law["jkp.claim.deadline_months"].entries
        if case.event_on < entry.since <= min(last, case.on) and case.on <= add_months(case.event_on, entry.value)
    ]
    codes = {ClaimRequirementCode.CLAIMED_IN_TIME.value, ClaimRequirementCode.CONSECUTIVE_MONTHS.value}
    failed = {str(asked.code) for asked in case.requirements if asked.is_met is False}
    if newer and failed and failed <= codes:
        case.marks.append(Evidence.UNCONFIRMED)
        case.notes.append(ClaimNote.NEWER_TEXT)


def _ask_earlier_claims(case: Case, before: int, since: int | None) -> None:
    times, gap = case.fact("jkp.claim.times"), case.fact("jkp.claim.gap_months")
    case.ask(ClaimRequirementCode.CLAIMS_LEFT, before < times.value, times.citation, times.value)
    if before:
        met = None if since is None else since >= gap.value
        citation = gap.citation if before == 1 else attrs.evolve(gap.citation, letter="c")
        case.ask(ClaimRequirementCode.MONTHS_SINCE_CLAIM, met, citation, gap.value)
    elif since is not None:
        raise ValidationError("paid_months_since_claim", since, "left out for a first claim")


def _ask_person(case: Case, born: date | None, registered: date | None) -> None:
    limit = case.fact("jkp.entry_age")
    if registered is not None and registered > case.event_on:
        raise ValidationError(
            "registered_on", registered.isoformat(), f"{case.event_on.isoformat()} or earlier, terminated_on"
        )
    if born is not None and born >= (registered or case.event_on):
        raise ValidationError("born_on", born.isoformat(), "before registered_on and terminated_on")
    met = None if born is None or registered is None else age_on(born, registered) < limit.value
    case.ask(ClaimRequirementCode.UNDER_ENTRY_AGE, met, limit.citation, limit.value)
    oldest = case.facts["jp.retirement_age"].value
    is_young = None if born is None else age_on(born, case.event_on) < oldest
    case.ask(ClaimRequirementCode.BEFORE_PENSION_AGE, is_young, case.fact("jkp.claim.times").citation)


def _payer(
    case: Case, is_enrolled: bool | None, scale: EnterpriseScale | None, unpaid: int | None, *, is_bankrupt: bool
) -> ClaimPayer:
    """Decide who pays, by enrolment and arrears."""
    case.by_payer(requirement(ClaimRequirementCode.IS_PARTICIPANT, is_enrolled, _UNENROLLED))
    most = case.fact("jkp.claim.arrears_months")
    if is_bankrupt:
        with suppress(NotInForceError):  # before PP 6/2025 bankruptcy changed nothing
            most = case.fact("jkp.claim.bankrupt_arrears_months")
    is_within = None if unpaid is None else unpaid <= most.value
    case.by_payer(requirement(ClaimRequirementCode.ARREARS_AT_MOST, is_within, most.citation, most.value))
    if is_enrolled is False:
        case.ask(
            ClaimRequirementCode.NOT_A_MICRO_FIRM, None if scale is None else scale is not EnterpriseScale.MICRO, _MICRO
        )
        return ClaimPayer.EMPLOYER
    return ClaimPayer.EMPLOYER_FIRST if is_within is False else ClaimPayer.AGENCY

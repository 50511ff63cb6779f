"""Claims on JP: whether a pension is paid, or a lump sum in its place, and since when."""

from datetime import date
from typing import Any, Final

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.benefits import PensionKind
from jaminan.models.claims import ClaimPayer, ClaimRequirementCode, JpClaim, JpForm
from jaminan.models.people import to_flag
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.periods import Month, add_years, to_day
from jaminan.rules.benefits.jp_days import jp_retires_on
from jaminan.rules.benefits.reckoning import whole
from jaminan.rules.claims.jp_conditions import article, ask_fiction, ask_survivor, check_survivor
from jaminan.rules.claims.requirements import Case, optional_day, optional_flag, optional_whole, requirement
from jaminan.sources import Citation

__all__ = ["check_jp_claim"]

_UNENROLLED: Final = Citation("PP 45/2015", article="6")
_SURVIVORS: Final = frozenset({PensionKind.SPOUSE, PensionKind.CHILD, PensionKind.PARENT})


def check_jp_claim(
    *,
    kind: PensionKind | str,
    on: date | str,
    contribution_months: int,
    event_on: date | str | None = None,
    born_on: date | str | None = None,
    joined_on: date | str | None = None,
    membership_months: int | None = None,
    has_drawn: bool = False,
    is_totally_disabled: bool | None = None,
    survivor_born_on: date | str | None = None,
    is_married: bool | None = None,
    is_working: bool | None = None,
    has_spouse: bool | None = None,
    spouse_ended_on: date | str | None = None,
    has_child: bool | None = None,
    is_enrolled: bool | None = None,
    law: Law = LAW,
) -> JpClaim:
    """Decide whether a pension of JP is paid, or a lump sum in its place. What is left out is assumed.

    Where fewer than 180 months are paid, 15 years are counted for the disabled and for survivors if contributions were
    dense enough and the event came late enough after registration, but never for old age, nor for the survivors of
    who died at or after the pension age. `is_met` tells of the pension; `form` also of the lump sum.

    Args:
        kind: The pension.
        on: The day of the claim.
        contribution_months: The months fully paid.
        event_on: The day on which disability was established, or of death. For old age it may be left out where *born_on*
            is given, and is else the day of reaching the age, or of leaving work up to 3 years later.
        born_on: The participant's day of birth.
        joined_on: The day of registration with the first payment.
        membership_months: The months of membership up to the event; left out, counted from *joined_on*, its month and that
            of the event included.
        has_drawn: Whether the dead was drawing a pension: then no months are asked for.
        is_totally_disabled: Whether disability is total and permanent.
        survivor_born_on: The child's day of birth; after the death at most 300 days.
        is_married: Whether the widow or widower has married again, or the child has married.
        is_working: Whether the child works.
        has_spouse: Whether a widow or widower has the right before the child or parent.
        spouse_ended_on: The day on which the widow or widower died or married again; the child's pension begins in the
            month after it.
        has_child: Whether a child has the right before the parent.
        is_enrolled: Whether the worker was enrolled; if not, the employer owes the pension, and the months are those that
            should have been paid.
        law: The law to read.

    Returns:
        The decision, with the form of payment, whether 15 years are counted, the first day of the pension, and the day on
        which a child's pension ends by age. A pension also ends with death, a new marriage, a child's work or marriage,
        and when disability is no longer total.

    Raises:
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If a field is missing or out of its range, or days and months contradict each other.

    Source:
        PP 45/2015, articles 6, 14, 15, 19 to 24; lump sum where the conditions are missed: Permenaker 29/2015, article 26(2) (one
        source), the PP is silent. Density as paid months divided by months of membership: one source.

    Examples:
        >>> from jaminan import check_jp_claim
        >>> claim = check_jp_claim(kind="old_age", on="2026-06-01", contribution_months=131, born_on="1967-05-20")
        >>> claim.is_met, claim.form.name
        (False, 'LUMP_SUM')
        >>> claim = check_jp_claim(
        ...     kind="spouse", event_on="2026-01-15", on="2026-03-01", contribution_months=40, membership_months=50,
        ...     joined_on="2021-12-01", born_on="1980-01-01",
        ... )
        >>> claim.is_met, claim.has_fiction, claim.starts_on.isoformat()
        (True, True, '2026-02-01')
    """
    asked = to_member(PensionKind, kind, "kind")
    day, months = to_day(on, "on"), whole(contribution_months, "contribution_months")
    born, joined = optional_day(born_on, "born_on"), optional_day(joined_on, "joined_on")
    happened = optional_day(event_on, "event_on")
    retires = None if born is None else jp_retires_on(born, law=law)
    if happened is None:
        if asked is not PensionKind.OLD_AGE or retires is None:
            field = "born_on" if asked is PensionKind.OLD_AGE else "event_on"
            raise ValidationError(field, None, "given: the pension begins by it")
        happened = retires
    case = Case(law, happened, day)
    member_months = _check_order(case, born, joined, months, optional_whole(membership_months, "membership_months"))
    drawing = to_flag(has_drawn, "has_drawn")
    if drawing and asked not in _SURVIVORS:
        raise ValidationError("has_drawn", drawing, "False: only the dead of survivors had a pension before")
    disabled = optional_flag(is_totally_disabled, "is_totally_disabled")
    married, working = optional_flag(is_married, "is_married"), optional_flag(is_working, "is_working")
    spouse, child = optional_flag(has_spouse, "has_spouse"), optional_flag(has_child, "has_child")
    survivor_born, after = check_survivor(
        case,
        asked,
        born,
        optional_day(survivor_born_on, "survivor_born_on"),
        optional_day(spouse_ended_on, "spouse_ended_on"),
        has_spouse=spouse,
    )
    enrolled = optional_flag(is_enrolled, "is_enrolled")
    case.by_payer(requirement(ClaimRequirementCode.IS_PARTICIPANT, enrolled, _UNENROLLED))
    payer = ClaimPayer.EMPLOYER if enrolled is False else ClaimPayer.AGENCY
    least = case.fact("jp.claim.months")
    is_enough = drawing or months >= least.value
    case.wait(ClaimRequirementCode.EVENT_HAPPENED, happened, article(asked))
    if asked is PensionKind.OLD_AGE:
        return _old_age(case, retires, least, payer, is_enough=is_enough)
    if asked is PensionKind.DISABILITY:
        case.ask(ClaimRequirementCode.TOTALLY_DISABLED, disabled, article(asked))
        case.ask(
            ClaimRequirementCode.BEFORE_PENSION_AGE, None if retires is None else happened < retires, article(asked)
        )
    ends = ask_survivor(
        case,
        asked,
        survivor_born=survivor_born,
        after=after,
        is_married=married,
        is_working=working,
        has_spouse=spouse,
        has_child=child,
    )
    has_person = case.is_met
    if not is_enough:
        ask_fiction(case, asked, retires, joined, months, member_months)
    form = JpForm.PENSION if case.is_met else JpForm.LUMP_SUM if has_person else JpForm.NOTHING
    if form is JpForm.LUMP_SUM:
        case.marks.append(Evidence.SINGLE)
    begun = happened if after is None else after
    return _claim(case, asked, form, begun, payer, has_fiction=not is_enough and case.is_met, ends_on=ends)


def _claim(
    case: Case,
    kind: PensionKind,
    form: JpForm,
    begun: date,
    payer: ClaimPayer,
    *,
    has_fiction: bool = False,
    ends_on: date | None = None,
) -> JpClaim:
    facts = case.facts_of_claim(payer)
    if form is JpForm.LUMP_SUM:
        facts["payer"] = payer
    return JpClaim(
        program=Program.JP,
        kind=kind,
        form=form,
        has_fiction=has_fiction,
        starts_on=(Month.of(begun) + 1).first_day if form is JpForm.PENSION else None,
        ends_on=ends_on if form is JpForm.PENSION else None,
        **facts,
    )


def _check_order(
    case: Case, born: date | None, joined: date | None, months: int, membership_months: int | None
) -> int | None:
    """Refuse days and months that contradict each other; return the months of membership where they are known."""
    if born is not None and born >= case.event_on:
        raise ValidationError("born_on", born.isoformat(), f"before {case.event_on.isoformat()}, the event")
    if born is not None and born >= case.on:
        raise ValidationError("born_on", born.isoformat(), f"before {case.on.isoformat()}, the day of the claim")
    if joined is not None and not (born or date.min) < joined <= case.event_on:
        raise ValidationError(
            "joined_on", joined.isoformat(), f"after born_on, and {case.event_on.isoformat()} or earlier, the event"
        )
    counted = None if joined is None else Month.of(case.event_on) - Month.of(joined) + 1
    if membership_months is not None and counted is not None and membership_months > counted:
        raise ValidationError("membership_months", membership_months, f"at most {counted}, the months since joined_on")
    known = counted if membership_months is None else membership_months
    if known is not None and months > known:
        raise ValidationError("contribution_months", months, f"at most {known}, the months of membership")
    return known


def _old_age(case: Case, retires: date | None, least: Any, payer: ClaimPayer, *, is_enough: bool) -> JpClaim:
    """Decide on the old-age pension: at the age, or on leaving work up to three years later."""
    age = case.fact("jp.retirement_age")
    case.wait(ClaimRequirementCode.PENSION_AGE, retires, age.citation)
    begun = case.event_on
    if retires is not None:
        latest = add_years(retires, case.fact("jp.retirement_deferral").value)
        begun = min(max(case.event_on, retires), latest)
    has_age = case.is_met
    case.ask(ClaimRequirementCode.PAID_MONTHS, is_enough, least.citation, least.value)
    form = JpForm.NOTHING
    if has_age:
        form = JpForm.PENSION if is_enough else JpForm.LUMP_SUM
    return _claim(case, PensionKind.OLD_AGE, form, begun, payer)

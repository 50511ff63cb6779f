"""Conditions of JP pensions: what survivors must be, and what lets 15 years be counted."""

from datetime import date
from decimal import Decimal
from typing import Final

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.models.benefits import PensionKind
from jaminan.models.claims import ClaimRequirementCode
from jaminan.periods import add_days, add_months, add_years
from jaminan.rules.claims.birthdays import birthday
from jaminan.rules.claims.requirements import Case
from jaminan.sources import Citation

__all__ = ["article", "ask_fiction", "ask_survivor", "check_survivor"]

_ARTICLES: Final = {
    PensionKind.OLD_AGE: "19",
    PensionKind.DISABILITY: "20",
    PensionKind.SPOUSE: "21",
    PensionKind.CHILD: "22",
    PensionKind.PARENT: "23",
}
_BORN_LATER: Final = Citation("PP 45/2015", article="14", paragraph="2")


def article(kind: PensionKind, paragraph: str = "1") -> Citation:
    """Return the article of a pension."""
    return Citation("PP 45/2015", article=_ARTICLES[kind], paragraph=paragraph)


def check_survivor(
    case: Case,
    kind: PensionKind,
    born: date | None,
    survivor_born: date | None,
    ended: date | None,
    *,
    has_spouse: bool | None,
) -> tuple[date | None, date | None]:
    """Refuse days of a survivor that contradict the others; return them."""
    for field, value in (("survivor_born_on", survivor_born), ("spouse_ended_on", ended)):
        if value is not None and kind is not PensionKind.CHILD:
            raise ValidationError(field, value.isoformat(), "left out: it counts for a child only")
    if survivor_born is not None and not (born or date.min) < survivor_born <= case.on:
        raise ValidationError(
            "survivor_born_on",
            survivor_born.isoformat(),
            f"after born_on, and {case.on.isoformat()} or earlier, the day of the claim",
        )
    if ended is not None and ended < case.event_on:
        raise ValidationError(
            "spouse_ended_on", ended.isoformat(), f"{case.event_on.isoformat()} or later, the participant's death"
        )
    if ended is not None and has_spouse:
        raise ValidationError("has_spouse", has_spouse, "False or left out where spouse_ended_on is given")
    return survivor_born, ended


def ask_survivor(
    case: Case,
    kind: PensionKind,
    *,
    survivor_born: date | None,
    after: date | None,
    is_married: bool | None,
    is_working: bool | None,
    has_spouse: bool | None,
    has_child: bool | None,
) -> date | None:
    """Ask for what the survivor must be; return the day on which a child's pension ends by age."""
    ends: date | None = None
    if kind in {PensionKind.SPOUSE, PensionKind.CHILD}:
        case.ask(ClaimRequirementCode.UNMARRIED, None if is_married is None else not is_married, article(kind, "5"))
    if kind is PensionKind.CHILD:
        age = case.fact("jp.claim.child_age")
        ends = None if survivor_born is None else birthday(survivor_born, age.value)
        case.ask(ClaimRequirementCode.UNDER_AGE, None if ends is None else case.on < ends, age.citation, age.value)
        case.ask(ClaimRequirementCode.NOT_WORKING, None if is_working is None else not is_working, age.citation)
        if survivor_born is not None and survivor_born > case.event_on:
            latest = add_days(case.event_on, case.fact("jp.claim.birth_days").value)
            case.ask(ClaimRequirementCode.BORN_IN_TIME, survivor_born <= latest, _BORN_LATER, latest)
    if after is not None:
        case.wait(ClaimRequirementCode.NO_SPOUSE, after, article(kind))
    elif kind in {PensionKind.CHILD, PensionKind.PARENT}:
        case.ask(ClaimRequirementCode.NO_SPOUSE, None if has_spouse is None else not has_spouse, article(kind))
    if kind is PensionKind.PARENT:
        case.ask(ClaimRequirementCode.NO_CHILD, None if has_child is None else not has_child, article(kind))
    return ends


def ask_fiction(
    case: Case,
    kind: PensionKind,
    retires: date | None,
    joined: date | None,
    months: int,
    member_months: int | None,
) -> None:
    """Ask for what lets 15 years be counted where fewer months are paid."""
    density = case.fact("jp.claim.density")
    if kind is PensionKind.DISABILITY:
        wait = case.fact("jp.claim.disability_months")
        since = None if joined is None else add_months(joined, wait.value)
        code = ClaimRequirementCode.REGISTERED_MONTHS
    else:
        before = None if retires is None else case.event_on < retires
        case.ask(ClaimRequirementCode.BEFORE_PENSION_AGE, before, article(kind, "3"))
        wait = case.fact("jp.claim.survivor_membership_years")
        since = None if joined is None else add_years(joined, wait.value)
        code = ClaimRequirementCode.MEMBER_FOR_YEARS
    case.ask(code, None if since is None else case.event_on >= since, article(kind, "3"), wait.value)
    met = None if member_months is None else Decimal(months) >= density.value * member_months
    case.marks.append(Evidence.SINGLE)
    case.ask(ClaimRequirementCode.DENSITY, met, article(kind, "3"), f"{density.value * 100:.0f}%")

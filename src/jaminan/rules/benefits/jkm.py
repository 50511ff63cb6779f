"""JKM: what the heirs get when a participant dies of another cause than work."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from jaminan.errors import NotInForceError, ValidationError
from jaminan.law import LAW, Law
from jaminan.models.benefit_results import Benefit, BenefitNote, Payee
from jaminan.models.benefits import BenefitKind, Child
from jaminan.models.claims import ClaimRequirementCode
from jaminan.models.people import to_flag
from jaminan.models.programs import Program
from jaminan.models.segments import Segment, to_member
from jaminan.money import HALF_UP
from jaminan.periods import Month, add_months, to_day
from jaminan.rules.benefits.reckoning import Account, instances, refuse_children, whole
from jaminan.rules.benefits.scholarship import add_scholarship
from jaminan.rules.claims.requirements import requirement
from jaminan.sources import Citation

__all__ = ["calculate_jkm_benefit", "check_contribution_months"]

_NO_HEIRS: Final = Citation("PP 44/2015", article="40", paragraph="2")


def calculate_jkm_benefit(
    *,
    died_on: date | str,
    contribution_months: int,
    children: Iterable[Child] = (),
    segment: Segment | str = Segment.PU,
    joined_on: date | str | None = None,
    has_heirs: bool = True,
    law: Law = LAW,
) -> Benefit:
    """Calculate what the heirs of a participant get.

    The right is taken as given; `check_jkm_claim` decides it. The scholarship comes with it where enough contribution
    months are paid; the others need none.

    Args:
        died_on: The day of death, which picks the law.
        contribution_months: The months for which contributions were paid, 0 or more.
        children: The children who are at school, those registered as heirs first.
        segment: The segment of the dead; for non-wage workers the sum of the first three months of membership counts
            since 2025-02-24.
        joined_on: The day on which membership began. It decides what the first three months are; without it
            *contribution_months* does.
        has_heirs: Whether there is an heir or a person named in a will: spouse or child; else parents, grandparents or
            grandchildren; siblings; parents-in-law; whom the will names. If there is none, each line names its payee:
            the funeral benefit goes to whoever sees to the burial, the lump sum and the periodic benefit to the social
            security fund.
        law: The law to read.

    Returns:
        Lump sum, periodic benefit paid at once, funeral benefit and scholarship, a line each (the scholarship a line a
        child and level).

    Raises:
        NotInForceError: If the death lies before 2015-07-01, or the dead was a migrant worker, whose benefits
            `calculate_pmi_benefit` knows.
        ValidationError: If a field is out of its range, the contribution months do not fit between the days, or there are
            children and no heirs.

    Source:
        PP 44/2015, article 34(1) and (2); PP 82/2019, article 34(1) to (3); Permenaker 1/2025. Heirs:
        PP 44/2015, article 40(2) with 37(4) and (5).

    Examples:
        >>> from jaminan import calculate_jkm_benefit
        >>> calculate_jkm_benefit(died_on="2019-12-01", contribution_months=24).total
        24000000
        >>> benefit = calculate_jkm_benefit(died_on="2019-12-02", contribution_months=24)
        >>> benefit.total, benefit.amount("death"), benefit.amount("funeral")
        (42000000, 20000000, 10000000)
        >>> calculate_jkm_benefit(died_on="2025-03-01", contribution_months=2, segment="BPU").total
        10000000
    """
    account = Account(law, to_day(died_on, "died_on"), HALF_UP)
    group = to_member(Segment, segment, "segment")
    months = whole(contribution_months, "contribution_months", "a whole number of months, 0 or more")
    joined = None if joined_on is None else to_day(joined_on, "joined_on")
    check_contribution_months(months, joined, account.day, "died_on")
    heirs = instances(children, Child, "children")
    if group is Segment.PMI:
        raise NotInForceError(
            "jkm.benefit", account.day, "migrant workers have amounts of their own. Ask calculate_pmi_benefit."
        )
    fund, burial, beside = None, None, tuple[Citation, ...]()
    if not to_flag(has_heirs, "has_heirs"):
        refuse_children(heirs)
        fund, burial, beside = Payee.FUND, Payee.WHO_BURIES, (_NO_HEIRS,)
        account.note(BenefitNote.NO_HEIRS)
    if group is Segment.BPU and _died_early(account, months, joined):
        account.sum_of(BenefitKind.FUNERAL, "jkm.benefit.early_death", citations=beside, payee=burial)
        account.note(BenefitNote.EARLY_DEATH)
        return account.result(Program.JKM)
    months_paid_for = account.fact("jkm.benefit.periodic_months").value
    account.sum_of(BenefitKind.DEATH, "jkm.benefit.lump_sum", citations=beside, payee=fund)
    account.sum_of(BenefitKind.PERIODIC, "jkm.benefit.periodic", months=months_paid_for, citations=beside, payee=fund)
    account.sum_of(BenefitKind.FUNERAL, "jkm.benefit.funeral", citations=beside, payee=burial)
    needed = account.fact("jkm.scholarship.contribution_months")
    if heirs:
        account.requirements.append(
            requirement(ClaimRequirementCode.PAID_MONTHS, months >= needed.value, needed.citation, needed.value)
        )
        if months >= needed.value:
            add_scholarship(account, heirs, Program.JKM)
        else:
            account.note(BenefitNote.SCHOLARSHIP_MONTHS)
    return account.result(Program.JKM)


def _died_early(account: Account, months: int, joined: date | None) -> bool:
    """Tell whether a non-wage worker died within the first months of membership, where the rule is in force."""
    try:
        boundary: Any = account.fact("jkm.benefit.early_death_months")
    except NotInForceError:
        return False
    if joined is None:
        is_early, is_open = months < boundary.value, months == boundary.value
    else:
        is_early = account.day < add_months(joined, boundary.value)
        is_open = is_early and Month.of(account.day) - Month.of(joined) >= boundary.value
    if is_open:
        account.rests_on(boundary.evidence)
        account.note(BenefitNote.EARLY_DEATH_BOUNDARY)
    return bool(is_early)


def check_contribution_months(months: int, joined: date | None, day: date, field: str, unpaid: int = 0) -> None:
    """Refuse a membership that begins after the event, and more months, paid or in arrears, than there were.

    Raises:
        ValidationError: If the two days and the months contradict each other.
    """
    if joined is None:
        return
    if joined > day:
        raise ValidationError("joined_on", joined.isoformat(), f"{day.isoformat()} or earlier, {field}")
    possible = Month.of(day) - Month.of(joined) + 1
    if months > possible:
        raise ValidationError(
            "contribution_months", months, f"at most {possible}, the calendar months from joined_on to {field}"
        )
    if months + unpaid > possible:
        raise ValidationError(
            "arrears_months",
            unpaid,
            f"at most {possible - months}, the months from joined_on to {field} less those paid",
        )

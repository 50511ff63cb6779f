"""JKK: what an accident at work or an occupational disease pays."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading
from jaminan.models.benefit_results import Benefit, BenefitNote, Bound, BoundKind, FactorKind, Payee
from jaminan.models.benefits import BenefitKind, BodyPart, Child, Loss
from jaminan.models.jkk_results import JkkLimits
from jaminan.models.people import to_flag
from jaminan.models.programs import Program
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, to_amount
from jaminan.periods import to_day
from jaminan.rules.benefits.losses import check_losses, row_of
from jaminan.rules.benefits.reckoning import Account, instances, refuse_children, whole
from jaminan.rules.benefits.scholarship import add_scholarship
from jaminan.sources import Citation

__all__ = [
    "calculate_jkk_death_benefit",
    "calculate_jkk_partial_disability_benefit",
    "calculate_jkk_temporary_incapacity_benefit",
    "calculate_jkk_total_disability_benefit",
    "jkk_limits_on",
]


_NO_HEIRS: Final = Citation("PP 44/2015", article="37", paragraph="5")


def calculate_jkk_death_benefit(
    wage: Amount,
    *,
    event_on: date | str,
    children: Iterable[Child] = (),
    has_heirs: bool = True,
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Calculate what the heirs get when a participant dies of an accident at work or an occupational disease.

    The right is taken as given; `check_jkk_claim` decides it. JKK asks for no contribution months.

    Args:
        wage: The last monthly wage at the time of the accident, in Rupiah; `jkk_benefit_wage` tells whose wage counts.
        event_on: The day of the accident or diagnosis, which picks the law.
        children: The children who are at school, those registered as heirs first.
        has_heirs: Whether there is an heir or a person named in a will: spouse or child; else parents, grandparents or
            grandchildren; siblings; parents-in-law; whom the will names. If there is none, each line names its payee:
            the funeral benefit goes to whoever sees to the burial, the death benefit to the social security fund.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        Death benefit of 60 % of 80 wages, at least the lump sum of JKM; periodic benefit paid at once; funeral benefit;
        scholarship.

    Raises:
        AmountError: If the wage is negative or not exact.
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If *children* holds something else, a child's years do not fit the table, or there are children
            and no heirs.

    Source:
        PP 44/2015 and PP 82/2019, article 25(2) b and (3), amounts in annex III; heirs: PP 44/2015, article 37(4) and (5).

    Examples:
        >>> from jaminan import calculate_jkk_death_benefit
        >>> benefit = calculate_jkk_death_benefit(5_000_000, event_on="2025-03-01")
        >>> benefit.amount("death"), benefit.amount("periodic"), benefit.amount("funeral"), benefit.total
        (240000000, 12000000, 10000000, 262000000)
        >>> calculate_jkk_death_benefit(300_000, event_on="2025-03-01").amount("death")
        20000000
    """
    amount = to_amount(wage, "wage")
    heirs = instances(children, Child, "children")
    account = Account(law, to_day(event_on, "event_on"), rounding)
    share, multiplier = account.fact("jkk.benefit.death_share"), account.fact("jkk.benefit.multiplier")
    least = account.fact("jkk.benefit.death_minimum")
    fund, burial, beside = None, None, tuple[Citation, ...]()
    if not to_flag(has_heirs, "has_heirs"):
        refuse_children(heirs)
        fund, burial, beside = Payee.FUND, Payee.WHO_BURIES, (_NO_HEIRS,)
        account.rests_on(Evidence.UNCONFIRMED)
        account.note(BenefitNote.NO_HEIRS)
        account.note(BenefitNote.NO_HEIRS_PERIODIC)
    reckoned = EXACT.multiply(EXACT.multiply(share.value, Decimal(multiplier.value)), Decimal(amount))
    is_raised = reckoned < least.value
    account.line(
        BenefitKind.DEATH,
        ((FactorKind.SHARE, share.value), (FactorKind.MULTIPLIER, multiplier.value), (FactorKind.WAGE, amount)),
        (share.citation, multiplier.citation, least.citation, *beside),
        (share.evidence, multiplier.evidence, least.evidence),
        bound=Bound(kind=BoundKind.MINIMUM, value=least.value, citation=least.citation) if is_raised else None,
        payee=fund,
    )
    _add_periodic(account, fund)
    account.sum_of(BenefitKind.FUNERAL, "jkk.benefit.funeral", citations=beside, payee=burial)
    add_scholarship(account, heirs, Program.JKK)
    return account.result(Program.JKK)


def calculate_jkk_total_disability_benefit(
    wage: Amount,
    *,
    event_on: date | str,
    children: Iterable[Child] = (),
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Calculate what total permanent disability by an accident at work or an occupational disease pays.

    The right is taken as given; `check_jkk_claim` decides it.

    Args:
        wage: The last monthly wage at the time of the accident, in Rupiah.
        event_on: The day of the accident or diagnosis, which picks the law.
        children: The children who are at school, those registered as heirs first.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        70 % of 80 wages; periodic benefit paid at once; scholarship.

    Raises:
        AmountError: If the wage is negative or not exact.
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If *children* holds something else, or a child's years do not fit the table.

    Source:
        PP 44/2015 and PP 82/2019, article 25(2) b and (3), amounts in annex III.

    Examples:
        >>> from jaminan import calculate_jkk_total_disability_benefit
        >>> benefit = calculate_jkk_total_disability_benefit(5_000_000, event_on="2025-03-01")
        >>> benefit.amount("disability"), benefit.amount("periodic")
        (280000000, 12000000)
    """
    amount = to_amount(wage, "wage")
    heirs = instances(children, Child, "children")
    account = Account(law, to_day(event_on, "event_on"), rounding)
    share, multiplier = account.fact("jkk.benefit.total_disability_share"), account.fact("jkk.benefit.multiplier")
    account.line(
        BenefitKind.DISABILITY,
        ((FactorKind.SHARE, share.value), (FactorKind.MULTIPLIER, multiplier.value), (FactorKind.WAGE, amount)),
        (share.citation, multiplier.citation),
        (share.evidence, multiplier.evidence),
    )
    _add_periodic(account)
    add_scholarship(account, heirs, Program.JKK)
    return account.result(Program.JKK)


def _add_periodic(account: Account, payee: Payee | None = None) -> None:
    months = account.fact("jkk.benefit.periodic_months").value
    account.sum_of(BenefitKind.PERIODIC, "jkk.benefit.periodic", months=months, payee=payee)


# ------------------------------------------------------------------------------------------- partial disability


def calculate_jkk_partial_disability_benefit(
    wage: Amount,
    *,
    event_on: date | str,
    losses: Iterable[Loss],
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Calculate what permanent partial disability pays: anatomical or functional, one loss or several.

    The right and the doctor's finding are taken as given. Several losses are added up; where their shares exceed 70 %
    the result says so and is not cut, for no statute prints that cap.

    Args:
        wage: The last monthly wage at the time of the accident, in Rupiah.
        event_on: The day of the accident or diagnosis, which picks the law.
        losses: The losses, at least one, each row and side once.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        A line a loss: the share of the table, times the share of the function that is lost, times 80 wages.

    Raises:
        AmountError: If the wage is negative or not exact.
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If a loss does not fit its row of the table (its side, its units, its range), comes twice,
            exceeds 100 %, or contradicts another: a part of what is lost as a whole, or two degrees of one impairment.

    Source:
        PP 44/2015 and PP 82/2019, article 25(5) and annex III.

    Examples:
        >>> from decimal import Decimal
        >>> from jaminan import Loss
        >>> from jaminan import calculate_jkk_partial_disability_benefit
        >>> losses = [Loss(part="thumb", side="right"), Loss(part="index", side="right", function_lost=Decimal("0.5"))]
        >>> benefit = calculate_jkk_partial_disability_benefit(5_000_000, event_on="2025-03-01", losses=losses)
        >>> [line.amount for line in benefit.lines]
        [60000000, 18000000]
    """
    amount = to_amount(wage, "wage")
    found = instances(losses, Loss, "losses")
    if not found:
        raise ValidationError("losses", found, "at least one Loss")
    account = Account(law, to_day(event_on, "event_on"), rounding)
    multiplier, table = account.fact("jkk.benefit.multiplier"), account.fact("jkk.benefit.disability_table")
    check_losses(found)
    together = Decimal(0)
    for place, loss in enumerate(found):
        row = row_of(loss, table, f"losses[{place}]")
        share = row.share if loss.table_share is None else loss.table_share
        together = EXACT.add(together, EXACT.multiply(EXACT.multiply(share, loss.function_lost), Decimal(loss.units)))
        if loss.part is BodyPart.IMPOTENCE:
            account.note(BenefitNote.IMPOTENCE)
        account.line(
            BenefitKind.DISABILITY,
            (
                *(((FactorKind.UNITS, loss.units),) if row.is_counted else ()),
                *(((FactorKind.FUNCTION_LOST, loss.function_lost),) if loss.function_lost < 1 else ()),
                (FactorKind.TABLE_SHARE, share),
                (FactorKind.MULTIPLIER, multiplier.value),
                (FactorKind.WAGE, amount),
            ),
            (table.citation, multiplier.citation),
            (row.evidence, multiplier.evidence),
            part=loss.part,
            side=loss.side,
        )
    cap = account.fact("jkk.benefit.disability_cap")
    if together > cap.value:
        account.rests_on(cap.evidence)
        account.note(BenefitNote.ABOVE_CAP)
    return account.result(Program.JKK)


# ------------------------------------------------------------------------------------------ temporary incapacity


def calculate_jkk_temporary_incapacity_benefit(
    wage: Amount, *, event_on: date | str, days: int, rounding: Rounding | str = HALF_UP, law: Law = LAW
) -> Benefit:
    """Calculate the benefit for days on which a participant cannot work for a while (STMB).

    The employer goes on paying the wage, and the agency refunds this benefit to him: what exceeds the wage paid goes to
    the worker, what falls short is not taken back. Non-wage workers get it themselves.

    Args:
        wage: The last monthly wage at the time of the accident, in Rupiah.
        event_on: The day of the accident or diagnosis, which picks the law.
        days: The days unfit for work, 1 or more: day 1 is the first of them. 30 days are a month, a day is 1/30 of the
            monthly wage.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        A line for each step of the table that the days reach.

    Raises:
        AmountError: If the wage is negative or not exact.
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If the days are no whole number, or fewer than 1.

    Source:
        PP 44/2015 and PP 82/2019, article 25(2) b, steps in annex III; articles 30(2), (3) and 51. The rate of a day: one
        source.

    Examples:
        >>> from jaminan import calculate_jkk_temporary_incapacity_benefit
        >>> old, new = (
        ...     calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on=day, days=210)
        ...     for day in ("2019-12-01", "2019-12-02")
        ... )
        >>> [line.amount for line in old.lines], [line.amount for line in new.lines]
        ([36000000, 4500000], [36000000, 6000000])
    """
    amount = to_amount(wage, "wage")
    account = Account(law, to_day(event_on, "event_on"), rounding)
    unfit = whole(days, "days", "a whole number of days, 1 or more", least=1)
    table, month = account.fact("jkk.benefit.temporary_incapacity"), account.fact("jkk.benefit.month_days")
    ends = [step.from_month - 1 for step in table.value[1:]]
    for step, end in zip(table.value, [*ends, None], strict=True):
        before = (step.from_month - 1) * month.value
        inside = (unfit if end is None else min(unfit, end * month.value)) - before
        if inside <= 0:
            break
        months, rest = divmod(inside, month.value)
        factors: tuple[tuple[FactorKind, Amount], ...] = ((FactorKind.MONTHS, months),)
        if rest:
            factors = ((FactorKind.DAYS, inside), (FactorKind.MONTH_DAYS, month.value))
            account.note(BenefitNote.DAY_RATE)
        account.line(
            BenefitKind.TEMPORARY_INCAPACITY,
            (*factors, (FactorKind.SHARE, step.share), (FactorKind.WAGE, amount)),
            (table.citation,),
            (step.evidence, month.evidence),
            months=months,
            days=rest,
        )
    return account.result(Program.JKK)


# -------------------------------------------------------------------------------------------------------- maxima


def jkk_limits_on(day: date | str, *, law: Law = LAW) -> JkkLimits:
    """Return the most that JKK refunds on a day: transport, dentures, hearing aid, glasses, care at home.

    Args:
        day: The day of the accident or diagnosis.
        law: The law to read.

    Returns:
        Maxima in Rupiah, by attribute or by name; `None` for what JKK did not cover yet.

    Raises:
        NotInForceError: If the day lies before 2015-07-01.
        ValidationError: If *day* is no day.

    Source:
        PP 44/2015 and PP 82/2019, article 25(2) a and b, amounts in annex III.

    Examples:
        >>> from jaminan import jkk_limits_on
        >>> jkk_limits_on("2019-12-01")["transport_land"], jkk_limits_on("2019-12-02").transport_land
        (1000000, 5000000)
        >>> jkk_limits_on("2019-12-01").glasses is None
        True
    """
    asked = to_day(day, "day")
    facts = Reading(law, asked)
    marks: list[tuple[str, Evidence]] = []
    citations: dict[Citation, None] = {}

    def read(name: str) -> Any:
        fact = facts[f"jkk.limit.{name}"]
        marks.append((name, fact.evidence))
        citations[fact.citation] = None
        return fact.value

    def read_or_none(name: str) -> int | None:
        try:
            amount: int | None = read(name)
        except NotInForceError:
            return None
        return amount

    return JkkLimits(
        on=asked,
        transport_land=read("transport_land"),
        transport_sea=read("transport_sea"),
        transport_air=read("transport_air"),
        dentures=read("dentures"),
        hearing_aid=read_or_none("hearing_aid"),
        glasses=read_or_none("glasses"),
        home_care=read_or_none("home_care"),
        prosthesis_markup=read("prosthesis_markup"),
        marks=tuple(marks),
        citations=tuple(citations),
        law_version=law.version,
    )

"""JP: the pension of the first month, its bounds, later adjustments, and the lump sum in its place."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading
from jaminan.models.benefit_results import Benefit, BenefitNote, Bound, BoundKind, FactorKind, PensionBounds
from jaminan.models.benefits import BenefitKind, PensionKind
from jaminan.models.people import to_flag
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, to_amount
from jaminan.periods import Month, to_day, to_month
from jaminan.rules.benefits.jht import to_rate
from jaminan.rules.benefits.reckoning import Account, exact_decimal, warn_provisional, whole
from jaminan.rules.claims.birthdays import birthday
from jaminan.sources import Citation

__all__ = [
    "adjust_jp_pension",
    "calculate_jp_lump_sum",
    "calculate_jp_pension",
    "jp_indexed_wage",
    "jp_pension_bounds_on",
    "jp_retirement_age_on",
    "jp_retires_on",
]

_YEAR: Final = 12
_FORMULA: Final = Citation("PP 45/2015", article="17", paragraph="2")
_INDEXATION: Final = Citation("PP 45/2015", article="17", paragraph="5")
_ALL_KINDS: Final = Citation("PP 45/2015", article="16")
_LUMP_SUM: Final = Citation("PP 45/2015", article="24", paragraph="1")
_FICTION: Final = {
    PensionKind.DISABILITY: Citation("PP 45/2015", article="20", paragraph="3"),
    PensionKind.SPOUSE: Citation("PP 45/2015", article="21", paragraph="3"),
    PensionKind.CHILD: Citation("PP 45/2015", article="22", paragraph="3"),
    PensionKind.PARENT: Citation("PP 45/2015", article="23", paragraph="3"),
}
_SHARES: Final = {PensionKind.SPOUSE: "spouse", PensionKind.CHILD: "child", PensionKind.PARENT: "parent"}


def jp_retirement_age_on(day: date | str, *, law: Law = LAW) -> int:
    """Return the pension age of JP on a day, in years.

    Args:
        day: The day.
        law: The law to read.

    Raises:
        NotInForceError: If the day lies before 2015-07-01.
        ValidationError: If *day* is no day.

    Source:
        PP 45/2015, article 15(1) to (3).

    Examples:
        >>> from jaminan.rules.benefits.jp import jp_retirement_age_on
        >>> jp_retirement_age_on("2024-12-31"), jp_retirement_age_on("2025-01-01")
        (58, 59)
    """
    age: int = law["jp.retirement_age"].on(to_day(day, "day")).value
    return age


def jp_retires_on(born_on: date | str, *, law: Law = LAW) -> date:
    """Return the first day on which a person has reached the pension age of JP.

    Who has once reached the age of that day keeps it when the age rises.

    Args:
        born_on: The day of birth.
        law: The law to read.

    Raises:
        ValidationError: If *born_on* is no day.

    Source:
        PP 45/2015, article 15(1) to (3).

    Examples:
        >>> from jaminan.rules.benefits.jp import jp_retires_on
        >>> jp_retires_on("1962-12-31").isoformat(), jp_retires_on("1963-01-01").isoformat()
        ('2018-12-31', '2020-01-01')
    """
    born = to_day(born_on, "born_on")
    entries = law["jp.retirement_age"].entries
    for entry in entries:
        reached = max(birthday(born, entry.value), entry.since)
        if entry.until is None or reached <= entry.until:
            return reached
    raise NotInForceError("jp.retirement_age", born, "this law knows no value of it.")


def jp_pension_bounds_on(day: date | str, *, law: Law = LAW) -> PensionBounds:
    """Return the lowest and the highest monthly pension of a day, for all five pensions.

    Args:
        day: The day.
        law: The law to read; its timelines ``jp.pension.minimum`` and ``jp.pension.maximum`` hold sources and evidence.

    Returns:
        Minimum and maximum in Rupiah a month.

    Raises:
        NotInForceError: If the day lies before 2015-07-01.

    Warns:
        ProvisionalLawWarning: If the bounds of the day are not announced yet.

    Source:
        PP 45/2015, articles 16 and 18; the yearly notices of the agency. Those of 2018 and 2020 to 2022, and the maximum
        of 2024, are computed between printed ones.

    Examples:
        >>> from jaminan.rules.benefits.jp import jp_pension_bounds_on
        >>> tuple(jp_pension_bounds_on("2025-02-28")), tuple(jp_pension_bounds_on("2025-03-01"))
        ((393500, 4718200), (399700, 4792300))
    """
    facts = Reading(law, to_day(day, "day"))
    bounds = PensionBounds(facts["jp.pension.minimum"].value, facts["jp.pension.maximum"].value)
    warn_provisional(facts.provisional, law, stacklevel=2)
    return bounds


def jp_indexed_wage(
    wage: Amount,
    *,
    year: int,
    pension_year: int,
    inflation: Mapping[int, Decimal] | None = None,
    law: Law = LAW,
) -> Decimal:
    """Bring a monthly wage to the value of the year in which the pension begins.

    The wage, at most the ceiling of its year, is multiplied by one plus the general inflation of its own year and of
    every year up to the one before the pension begins.

    Args:
        wage: The monthly wage in Rupiah that contributions were charged on.
        year: The year that it was earned in, 2015 or later.
        pension_year: The year in which the pension begins, *year* or later.
        inflation: The general inflation of the years, as shares of one, of the statistics agency BPS (December on
            December); left out, the rates that the law holds since 2015.
        law: The law to read.

    Returns:
        The indexed monthly wage, exact.

    Raises:
        AmountError: If the wage is negative or not exact.
        NotInForceError: If the year lies before 2015.
        ValidationError: If the years are exchanged, or a year's inflation is missing or no share.

    Warns:
        ProvisionalLawWarning: If the ceiling of that year is not announced yet.

    Source:
        PP 45/2015, article 17(3) and (5) with elucidation, 29; which years count: one published calculation.

    Examples:
        >>> from decimal import Decimal
        >>> from jaminan.rules.benefits.jp import jp_indexed_wage
        >>> jp_indexed_wage(4_000_000, year=2023, pension_year=2025, inflation={2023: Decimal("0.03"), 2024: Decimal("0.02")})
        Decimal('4202400.0000')
    """
    amount = to_amount(wage, "wage")
    first = whole(year, "year", "a year")
    last = whole(pension_year, "pension_year", f"a year, {first} or later", least=first)
    facts = Reading(law, _last_day(first, "year"))
    ceiling = facts["jp.wage_ceiling"].value
    indexed = Decimal(min(amount, ceiling))
    for each in range(first, last):
        indexed = EXACT.multiply(indexed, EXACT.add(Decimal(1), _inflation_of(each, inflation, law)))
    warn_provisional(facts.provisional, law, stacklevel=2)
    return indexed


def _last_day(year: int, field: str) -> date:
    try:
        return date(year, _YEAR, 31)
    except ValueError:
        raise ValidationError(field, year, "a year of the calendar") from None


def _inflation_of(year: int, given: object, law: Law) -> Decimal:
    """Return the inflation of a year: the caller's, or that of the law.

    Raises:
        ValidationError: If neither knows it, or it is no share.
    """
    if given is not None:
        if not isinstance(given, Mapping):
            raise ValidationError("inflation", given, "a mapping from years to shares of one, or None")
        rates: dict[Any, object] = dict(given)
        if year not in rates:
            raise ValidationError(f"inflation[{year}]", None, "given: the indexation needs each year")
        return _rate(rates[year], f"inflation[{year}]")
    known = law["jp.general_inflation"]
    day = _last_day(year + 1, "pension_year")
    if not known.entries or day < known.entries[0].since or not known.is_known_on(day):
        raise ValidationError(f"inflation[{year}]", None, "given: the law holds no inflation of this year")
    rate: Decimal = known.on(day).value
    return rate


def _rate(value: object, field: str) -> Decimal:
    """Return an inflation, which may be negative."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite() and value < 0:
        return -to_rate(-value, field)
    return to_rate(value, field)


def calculate_jp_pension(
    *,
    kind: PensionKind | str,
    on: Month | date | str,
    contribution_months: int | None = None,
    indexed_wages: Iterable[Amount] | None = None,
    average_wage: Amount | None = None,
    pension_in_payment: Amount | None = None,
    spouse_pension: Amount | None = None,
    after_spouse: bool = False,
    has_fiction: bool = True,
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Calculate the monthly pension of its first year.

    The right is taken as given; `check_jp_claim` decides it. The formula: 1 % for each 12 months paid, of the mean of the
    indexed monthly wages; survivors get a share of it, or of the pension that the dead was drawing. The result is held
    between the minimum and the maximum of the first pension month.

    Args:
        kind: The pension.
        on: The first month of the pension: a `Month`, a day of it, or ISO text.
        contribution_months: The months fully paid; left out only where a pension in payment is given, and not read then.
        indexed_wages: The indexed monthly wage of each contribution year, in Rupiah (`jp_indexed_wage`).
        average_wage: Their mean, in Rupiah a month.
        pension_in_payment: The monthly pension that the dead was drawing, in Rupiah: survivors only.
        spouse_pension: The monthly pension that the widow or widower was drawing up to death or remarriage, in Rupiah: a
            child gets half of it. Exactly one of the four is given.
        after_spouse: Whether a widow or widower had the pension first, where theirs is not given: the child then gets half
            of the widow's or widower's share of what is given.
        has_fiction: Whether 15 years count where less was paid; never for old age. `JpClaim.has_fiction` tells.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        One line, in whole Rupiah a month. A child's pension is one sum for all children: no rule splits it.

    Raises:
        AmountError: If an amount is negative or not exact.
        NotInForceError: If the month lies before 2015-07.
        ValidationError: If none or several of the bases are given, or an argument does not belong to the kind.

    Warns:
        ProvisionalLawWarning: If the bounds of that month are not announced yet.

    Source:
        PP 45/2015, articles 16 to 18 and 20 to 23. That the bounds reach survivors follows from article 16; how a mean is
        made over years that are not full was not found; a survivor's pension moved to a bound is UNCONFIRMED for that.

    Examples:
        >>> from jaminan.rules.benefits.jp import calculate_jp_pension
        >>> calculate_jp_pension(kind="old_age", on="2026-06", contribution_months=180, average_wage=6_000_000).total
        900000
        >>> calculate_jp_pension(kind="spouse", on="2026-06", contribution_months=60, average_wage=6_000_000).total
        450000
    """
    asked = to_member(PensionKind, kind, "kind")
    month = to_month(on, "on")
    account = Account(law, month.first_day, rounding)
    limit = "a whole number of months, 0 or more"
    months = None if contribution_months is None else whole(contribution_months, "contribution_months", limit)
    has_spouse_before = to_flag(after_spouse, "after_spouse")
    may_count = to_flag(has_fiction, "has_fiction")
    minimum, maximum = account.fact("jp.pension.minimum"), account.fact("jp.pension.maximum")
    basis = _basis(indexed_wages, average_wage, pension_in_payment, spouse_pension)
    _check_kind(
        asked, basis[1], after_spouse=has_spouse_before, in_payment=pension_in_payment, of_spouse=spouse_pension
    )
    factors, citations, marks = [basis], list[Citation](), list[Evidence]()
    if basis[0] is not FactorKind.PENSION:
        if months is None:
            raise ValidationError("contribution_months", None, f"{limit}: the formula needs it")
        factors, citations, marks = _by_formula(account, asked, basis, months, may_count=may_count)
        if indexed_wages is not None and months % _YEAR:
            account.note(BenefitNote.BROKEN_YEARS)
            marks.append(Evidence.UNCONFIRMED)
    if asked in _SHARES:
        share = account.fact(f"jp.pension.{_SHARES[asked]}_share")
        factors.append((FactorKind.SHARE, share.value))
        citations.append(share.citation)
        marks.append(share.evidence)
        if has_spouse_before:
            spouse = account.fact("jp.pension.spouse_share")
            factors.append((FactorKind.SHARE, spouse.value))
            citations.append(spouse.citation)
        if asked is PensionKind.CHILD:
            account.note(BenefitNote.CHILDREN_SHARE)
    bound = _bound(factors, minimum, maximum)
    if bound is not None and asked in _SHARES:
        marks.append(Evidence.UNCONFIRMED)
        account.note(BenefitNote.SURVIVORS_BOUND)
        citations.append(_ALL_KINDS)
    marks += [minimum.evidence, maximum.evidence]
    account.line(
        BenefitKind.PENSION, tuple(factors), (*citations, minimum.citation, maximum.citation), marks, bound=bound
    )
    return account.result(Program.JP)


def _check_kind(
    kind: PensionKind,
    basis: Amount,
    *,
    after_spouse: bool,
    in_payment: Amount | None,
    of_spouse: Amount | None,
) -> None:
    """Refuse a base that does not belong to the kind."""
    if after_spouse and kind is not PensionKind.CHILD:
        raise ValidationError(
            "after_spouse", after_spouse, "False: only a child's pension follows a widow's or widower's"
        )
    if in_payment is not None and kind not in _SHARES:
        raise ValidationError("pension_in_payment", basis, "given for survivors only: spouse, child, parent")
    if of_spouse is not None and (kind is not PensionKind.CHILD or after_spouse):
        said = "given for a child only, and without after_spouse: half of it is the child's"
        raise ValidationError("spouse_pension", basis, said, "PP 45/2015, article 22(2)")


def _by_formula(
    account: Account, kind: PensionKind, basis: tuple[FactorKind, Amount], months: int, *, may_count: bool
) -> tuple[list[tuple[FactorKind, Amount]], list[Citation], list[Evidence]]:
    """Return the factors of the formula, with the articles and marks that they rest on."""
    accrual, least = account.fact("jp.pension.accrual"), account.fact("jp.claim.months")
    citations, marks, counted = [accrual.citation, _FORMULA], [accrual.evidence], months
    if may_count and kind in _FICTION and months < least.value:
        counted = least.value
        account.note(BenefitNote.FIFTEEN_YEARS)
        citations.append(_FICTION[kind])
        marks.append(least.evidence)
    factors: list[tuple[FactorKind, Amount]] = [
        (FactorKind.SHARE, accrual.value),
        (FactorKind.PAID_MONTHS, counted),
        (FactorKind.YEAR_MONTHS, _YEAR),
        basis,
    ]
    return factors, citations, marks


def _bound(factors: list[tuple[FactorKind, Amount]], minimum: Any, maximum: Any) -> Bound | None:
    """Return the bound that the product of the factors exceeds, if any."""
    value = Fraction(1)
    for name, number in factors:
        value = value / Fraction(number) if name.divides else value * Fraction(number)
    if value < minimum.value:
        return Bound(kind=BoundKind.MINIMUM, value=minimum.value, citation=minimum.citation)
    if value > maximum.value:
        return Bound(kind=BoundKind.MAXIMUM, value=maximum.value, citation=maximum.citation)
    return None


def _basis(
    indexed_wages: object,
    average_wage: Amount | None,
    pension_in_payment: Amount | None,
    spouse_pension: Amount | None,
) -> tuple[FactorKind, Amount]:
    """Return the one amount that the pension is taken of."""
    bases = (indexed_wages, average_wage, pension_in_payment, spouse_pension)
    given = [each for each in bases if each is not None]
    if len(given) != 1:
        raise ValidationError(
            "average_wage",
            len(given),
            "the one given, or indexed_wages, pension_in_payment or spouse_pension: exactly one of the four",
        )
    if pension_in_payment is not None:
        return FactorKind.PENSION, to_amount(pension_in_payment, "pension_in_payment")
    if spouse_pension is not None:
        return FactorKind.PENSION, to_amount(spouse_pension, "spouse_pension")
    if average_wage is not None:
        return FactorKind.AVERAGE_WAGE, to_amount(average_wage, "average_wage")
    if isinstance(indexed_wages, str | bytes | Mapping) or not isinstance(indexed_wages, Iterable):
        raise ValidationError("indexed_wages", indexed_wages, "a collection of monthly wages, one for each year")
    listed: list[Any] = list(indexed_wages)
    wages = [to_amount(wage, f"indexed_wages[{place}]") for place, wage in enumerate(listed)]
    if not wages:
        raise ValidationError("indexed_wages", (), "at least one monthly wage")
    return FactorKind.AVERAGE_WAGE, exact_decimal(sum(map(Fraction, wages), Fraction()) / len(wages))


def adjust_jp_pension(
    pension: Amount,
    *,
    year: int,
    inflation: Mapping[int, Decimal] | None = None,
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Adjust a pension in payment to the general inflation of the year before.

    Args:
        pension: The monthly pension of the year before, in Rupiah.
        year: The year that the adjusted pension is for.
        inflation: The general inflation of the years, as shares of one; left out, that of the law.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        One line, in whole Rupiah a month. The minimum and maximum of the year are not applied again: the act states them
        beside the adjustment and does not say how the two meet.

    Raises:
        AmountError: If the pension is negative or not exact.
        ValidationError: If the inflation of the year before is not known.

    Source:
        PP 45/2015, article 17(1) b, (4) and (5).

    Examples:
        >>> from jaminan.rules.benefits.jp import adjust_jp_pension
        >>> adjust_jp_pension(1_000_000, year=2026).total
        1029200
    """
    amount = to_amount(pension, "pension")
    asked = whole(year, "year", "a year after 2015", least=2016)
    account = Account(law, date(asked, 1, 1), rounding)
    rate = _inflation_of(asked - 1, inflation, law)
    mark = Evidence.STATUTE if inflation is not None else account.fact("jp.general_inflation").evidence
    account.line(
        BenefitKind.PENSION,
        ((FactorKind.PENSION, amount), (FactorKind.INFLATION, EXACT.add(Decimal(1), rate))),
        (Citation("PP 45/2015", article="17", paragraph="1", letter="b"), _INDEXATION),
        (mark,),
        year=asked,
    )
    return account.result(Program.JP)


def calculate_jp_lump_sum(
    contributions: Amount, *, returns: Amount, on: date | str, rounding: Rounding | str = HALF_UP, law: Law = LAW
) -> Benefit:
    """Calculate what is paid at once where too few months were paid for a pension.

    Args:
        contributions: All contributions to JP of both payers, in Rupiah.
        returns: Their returns, in Rupiah, as the agency states them: no rates are known.
        on: The day of payment.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        A line for the contributions and one for the returns.

    Raises:
        AmountError: If an amount is negative or not exact.
        NotInForceError: If the day lies before 2015-07-01.

    Source:
        PP 45/2015, article 24(1) to (3).

    Examples:
        >>> from jaminan.rules.benefits.jp import calculate_jp_lump_sum
        >>> calculate_jp_lump_sum(18_000_000, returns=4_250_000, on="2025-08-01").total
        22250000
    """
    account = Account(law, to_day(on, "on"), rounding)
    account.rests_on(account.fact("jp.claim.months").evidence)
    for kind, name, value in (
        (BenefitKind.LUMP_SUM, "contributions", contributions),
        (BenefitKind.RETURN, "returns", returns),
    ):
        account.line(kind, ((FactorKind.AMOUNT, to_amount(value, name)),), (_LUMP_SUM,), (Evidence.STATUTE,))
    return account.result(Program.JP)

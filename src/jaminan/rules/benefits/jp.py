"""JP: the pension of the first month within its bounds, and the lump sum in its place."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.benefit_results import Benefit, BenefitNote, Bound, BoundKind, FactorKind
from jaminan.models.benefits import BenefitKind, PensionKind
from jaminan.models.people import to_flag
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.money import HALF_UP, Amount, Rounding, to_amount
from jaminan.periods import Month, to_day, to_month
from jaminan.rules.benefits.reckoning import Account, exact_decimal, whole
from jaminan.sources import Citation

__all__ = ["calculate_jp_lump_sum", "calculate_jp_pension"]

_YEAR: Final = 12
_FORMULA: Final = Citation("PP 45/2015", article="17", paragraph="2")
_ALL_KINDS: Final = Citation("PP 45/2015", article="16")
_LUMP_SUM: Final = Citation("PP 45/2015", article="24", paragraph="1")
_FICTION: Final = {
    PensionKind.DISABILITY: Citation("PP 45/2015", article="20", paragraph="3"),
    PensionKind.SPOUSE: Citation("PP 45/2015", article="21", paragraph="3"),
    PensionKind.CHILD: Citation("PP 45/2015", article="22", paragraph="3"),
    PensionKind.PARENT: Citation("PP 45/2015", article="23", paragraph="3"),
}
_SHARES: Final = {PensionKind.SPOUSE: "spouse", PensionKind.CHILD: "child", PensionKind.PARENT: "parent"}


def calculate_jp_pension(
    *,
    kind: PensionKind | str,
    on: Month | date | str,
    contribution_months: int | None = None,
    indexed_wages: Iterable[Amount] | None = None,
    average_wage: Amount | None = None,
    pension_in_payment: Amount | None = None,
    spouse_pension: Amount | None = None,
    is_after_spouse: bool = False,
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
        is_after_spouse: Whether a widow or widower had the pension first, where theirs is not given: the child then gets half
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
        >>> from jaminan import calculate_jp_pension
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
    has_spouse_before = to_flag(is_after_spouse, "is_after_spouse")
    may_count = to_flag(has_fiction, "has_fiction")
    minimum, maximum = account.fact("jp.pension.minimum"), account.fact("jp.pension.maximum")
    basis = _basis(indexed_wages, average_wage, pension_in_payment, spouse_pension)
    _check_kind(
        asked, basis[1], is_after_spouse=has_spouse_before, in_payment=pension_in_payment, of_spouse=spouse_pension
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
            marks.append(spouse.evidence)
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
    is_after_spouse: bool,
    in_payment: Amount | None,
    of_spouse: Amount | None,
) -> None:
    """Refuse a base that does not belong to the kind."""
    if is_after_spouse and kind is not PensionKind.CHILD:
        raise ValidationError(
            "is_after_spouse", is_after_spouse, "False: only a child's pension follows a widow's or widower's"
        )
    if in_payment is not None and kind not in _SHARES:
        raise ValidationError("pension_in_payment", basis, "given for survivors only: spouse, child, parent")
    if of_spouse is not None and (kind is not PensionKind.CHILD or is_after_spouse):
        raise ValidationError(
            "spouse_pension",
            basis,
            "given for a child only, and without is_after_spouse: half of it is the child's",
            "PP 45/2015, article 22(2)",
        )


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
        >>> from jaminan import calculate_jp_lump_sum
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

"""Income tax on a payment of JHT."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading, to_law
from jaminan.models.benefit_results import JhtTax, TaxSlice
from jaminan.models.benefit_tables import TaxBracket
from jaminan.models.people import to_flag
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, round_amount, to_amount, to_rounding
from jaminan.periods import to_day
from jaminan.rules.benefits.reckoning import warn_provisional
from jaminan.sources import Citation

__all__ = ["calculate_jht_tax"]

_AT_ONCE = Citation("PP 68/2009", article="2", paragraph="2")
_LATER = Citation("PP 68/2009", article="6", paragraph="1")


def calculate_jht_tax(
    amount: Amount,
    *,
    paid_on: date | str,
    first_paid_on: date | str | None = None,
    paid_before: Amount = 0,
    paid_before_in_year: Amount = 0,
    has_tax_number: bool = True,
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> JhtTax:
    """Calculate the income tax that is withheld from a payment of JHT.

    All that is paid within two calendar years, that of the first payment included, is one sum with a final tax: nothing
    up to 50,000,000 Rupiah, 5 % of what lies above. What is paid in the third calendar year or later is taxed by the
    brackets of article 17 on the gross of its calendar year, as a credit. A partial payment starts the clock.

    Args:
        amount: The gross payment in Rupiah.
        paid_on: The day of payment.
        first_paid_on: The day of the first payment; left out, this is the first.
        paid_before: The gross paid since the first payment, in Rupiah; it fills the brackets of the final tax, and does
            not count later.
        paid_before_in_year: The gross paid before in the same calendar year, in Rupiah; it fills the brackets of article
            17, and does not count for the final tax.
        has_tax_number: Whether the receiver has a tax number: without it the tax of article 17 is 20 % higher.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        The tax in whole Rupiah, what is left, and the brackets that the payment reaches.

    Raises:
        AmountError: If an amount is negative or not exact.
        NotInForceError: If the payment lies before 2015-07-01.
        ValidationError: If the first payment lies after this one, or something was paid before a first payment.

    Source:
        PP 68/2009, articles 2, 5, 6 and 7; income tax law, article 17(1) a (UU 36/2008, UU 7/2021) and 21(5a). That the
        cut to full thousands of article 17(4) reaches this gross is a reading. Rounding: practice.

    Examples:
        >>> from jaminan import calculate_jht_tax
        >>> tax = calculate_jht_tax(120_000_000, paid_on="2025-05-02")
        >>> tax.tax, tax.net, tax.is_final
        (3500000, 116500000, True)
        >>> calculate_jht_tax(120_000_000, paid_on="2025-05-02", first_paid_on="2023-12-29", paid_before=20_000_000).tax
        12000000
    """
    gross = to_amount(amount, "amount")
    day = to_day(paid_on, "paid_on")
    first = day if first_paid_on is None else to_day(first_paid_on, "first_paid_on")
    before, in_year = to_amount(paid_before, "paid_before"), to_amount(paid_before_in_year, "paid_before_in_year")
    is_numbered = to_flag(has_tax_number, "has_tax_number")
    direction = to_rounding(rounding)
    if first > day:
        raise ValidationError(
            "first_paid_on", first.isoformat(), f"{day.isoformat()} or earlier, the day of this payment"
        )
    if first_paid_on is None and (before or in_year):
        name, value = ("paid_before", before) if before else ("paid_before_in_year", in_year)
        raise ValidationError(name, value, "0 for a first payment: give first_paid_on as well")
    to_law(law)["jht.claim.age"].on(day)  # refuses days before JHT as it is known here
    facts = Reading(law, day)
    is_final = day.year - first.year < facts["jht.tax.final_years"].value
    citations, marks = [_AT_ONCE if is_final else _LATER], [facts["jht.tax.final_years"].evidence]
    surcharge = Decimal(0)
    if is_final:
        table, counted, filled = facts["jht.tax.final_brackets"], gross, before
    else:
        table, step = facts["jht.tax.brackets"], facts["jht.tax.step"]
        whole = _cut(_plus(in_year, gross), step.value)
        filled = min(_cut(in_year, step.value), whole)
        counted = whole - int(filled)
        if counted != gross:
            marks.append(step.evidence)
            citations.append(step.citation)
        if not is_numbered:
            fact = facts["jht.tax.no_number_surcharge"]
            surcharge = fact.value
            marks.append(fact.evidence)
            citations.append(fact.citation)
    slices = _slices(filled, counted, table.value)
    exact = Decimal(0)
    for each in slices:
        exact = EXACT.add(exact, each.exact)
    exact = EXACT.multiply(exact, EXACT.add(Decimal(1), surcharge))
    warn_provisional(facts.provisional, law, stacklevel=2)
    return JhtTax(
        gross=gross,
        paid_on=day,
        is_final=is_final,
        lines=slices,
        surcharge=surcharge,
        exact=exact,
        tax=round_amount(exact, direction),
        citations=(table.citation, *citations),
        provisional=facts.provisional,
        evidence=Evidence.weakest(*marks, *(each.bracket.evidence for each in slices)),
        law_version=law.version,
    )


def _plus(one: Amount, other: Amount) -> Amount:
    return EXACT.add(Decimal(one), Decimal(other))


def _cut(amount: Amount, step: int) -> int:
    return int(Fraction(amount) // step) * step


def _slices(filled: Amount, amount: Amount, brackets: tuple[TaxBracket, ...]) -> tuple[TaxSlice, ...]:
    """Return the part of an amount in each bracket, where an earlier amount has filled the lower ones."""
    upper = _plus(filled, amount)
    found: list[TaxSlice] = []
    for place, bracket in enumerate(brackets):
        end = brackets[place + 1].above if place + 1 < len(brackets) else None
        low = max(Decimal(filled), Decimal(bracket.above))
        high = upper if end is None else min(upper, Decimal(end))
        if high > low:
            part = EXACT.subtract(Decimal(high), low)
            found.append(TaxSlice(bracket=bracket, part=int(part) if part == int(part) else part))
    return tuple(found)

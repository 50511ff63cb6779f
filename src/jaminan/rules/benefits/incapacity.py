"""Temporary incapacity: what of the benefit goes back to the employer who went on paying the wage, and what to the worker."""

from decimal import Decimal
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.models.benefit_results import Benefit, BenefitLine, BenefitNote, Payee
from jaminan.models.benefits import BenefitKind
from jaminan.money import Amount, round_amount, to_amount
from jaminan.rules.benefits.reckoning import check_benefit
from jaminan.sources import Citation

__all__ = ["split_temporary_incapacity"]

_REFUND: Final = (
    Citation("PP 44/2015", article="51", paragraph="2"),
    Citation("PP 44/2015", article="30", paragraph="2"),
)
_SURPLUS: Final = (Citation("PP 44/2015", article="51", paragraph="3"),)


def split_temporary_incapacity(benefit: Benefit, *, wage_paid: Amount) -> Benefit:
    """Split the benefit for temporary incapacity between the employer, who went on paying the wage, and the worker.

    The agency refunds the benefit to the employer, at most what he paid; what exceeds it goes to the worker. What the
    employer paid beyond the benefit is not taken back from the worker. Non-wage workers get the benefit themselves.

    Args:
        benefit: The result of `calculate_jkk_temporary_incapacity_benefit`.
        wage_paid: The wage that the employer paid for those days, in Rupiah, all together; 0 where he paid none.

    Returns:
        A line for the employer and one for the worker, each with its `payee`; a line of 0 is left out.

    Raises:
        AmountError: If *wage_paid* is negative or not exact.
        ValidationError: If *benefit* pays for something else.

    Source:
        PP 44/2015, articles 30(2) and 51(1) to (4).

    Examples:
        >>> from jaminan import calculate_jkk_temporary_incapacity_benefit, split_temporary_incapacity
        >>> benefit = calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on="2025-03-01", days=60)
        >>> split = split_temporary_incapacity(benefit, wage_paid=10_000_000)
        >>> [(line.payee.value, line.amount) for line in split.lines]
        [('employer', 10000000), ('worker', 2000000)]
    """
    paid = to_amount(wage_paid, "wage_paid")
    check_benefit(benefit, "benefit")
    kinds = {line.kind for line in benefit.lines}
    if kinds != {BenefitKind.TEMPORARY_INCAPACITY} or any(line.payee for line in benefit.lines):
        found = ", ".join(sorted(kinds)) or "nothing"
        raise ValidationError("benefit", found, "a benefit for temporary incapacity that is not split yet")
    refund = min(benefit.total, round_amount(paid))
    shares = (
        (Payee.EMPLOYER, refund, _REFUND),
        (Payee.WORKER, benefit.total - refund, _SURPLUS),
    )
    lines = tuple(
        BenefitLine(
            kind=BenefitKind.TEMPORARY_INCAPACITY,
            amount=amount,
            exact=Decimal(amount),
            payee=payee,
            citations=citations,
            evidence=benefit.evidence,
        )
        for payee, amount, citations in shares
        if amount
    )
    notes = (*benefit.notes, BenefitNote.NOT_TAKEN_BACK) if paid > benefit.total else benefit.notes
    return attrs.evolve(benefit, lines=lines, notes=notes)

"""The scale of an enterprise, by the thresholds of a day."""

from datetime import date
from typing import Final

from jaminan.errors import ValidationError
from jaminan.law import LAW, Law, to_law
from jaminan.models.segments import EnterpriseScale
from jaminan.money import Amount, to_amount
from jaminan.periods import to_day

__all__ = ["enterprise_scale"]

_LIMITED: Final = (EnterpriseScale.MICRO, EnterpriseScale.SMALL, EnterpriseScale.MEDIUM)


def enterprise_scale(
    *, on: date | str, capital: Amount | None = None, sales: Amount | None = None, law: Law = LAW
) -> EnterpriseScale:
    """Return the scale of an enterprise by one criterion, as the law of a day draws the limits.

    When capital and sales point to different scales no source says which one wins, so exactly one is asked for: the
    capital of a new or registering firm, the sales of a firm that existed before 2021-02-02.

    Args:
        on: The day.
        capital: Capital without land and buildings in Rupiah; before 2021-02-02 net assets without them.
        sales: Yearly sales in Rupiah.
        law: The law to read.

    Returns:
        The scale; each upper limit is inclusive.

    Raises:
        AmountError: If the amount is not exact or is negative.
        ValidationError: If both criteria are given, or none.
        NotInForceError: If the day lies before 2008-07-04.

    Source:
        UU 20/2008, article 6; since 2021-02-02 PP 7/2021, article 35.

    Examples:
        >>> from jaminan import enterprise_scale
        >>> enterprise_scale(on="2025-01-01", capital=5_000_000_000).name
        'SMALL'
    """
    day = to_day(on, "on")
    if (capital is None) == (sales is None):
        raise ValidationError("capital, sales", (capital, sales), "exactly one of the two")
    criterion = "sales" if capital is None else "capital"
    amount = to_amount(sales if capital is None else capital, criterion)
    known = to_law(law)
    for scale in _LIMITED:
        if amount <= known[f"scale.{criterion}.{scale}"].on(day).value:
            return scale
    return EnterpriseScale.LARGE

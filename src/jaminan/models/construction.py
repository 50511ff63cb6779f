"""Construction projects (*jasa konstruksi*, Jakon): JKK and JKM of daily, piece-work and fixed-term project workers."""

from datetime import date
from decimal import Decimal

import attrs

from jaminan.errors import AmountError, ValidationError
from jaminan.models.people import Participant
from jaminan.models.segments import Segment
from jaminan.money import EXACT, Amount, to_amount
from jaminan.periods import to_day

__all__ = ["ConstructionProject"]


@attrs.frozen(kw_only=True, cache_hash=True)
class ConstructionProject(Participant):
    """A construction project, billed by its contract value or by the wages where they are stated and known.

    Value added tax is the caller's explicit choice: give the value without it, or the value with it and the tax.

    Args:
        contract_value: The contract value in Rupiah, more than 0; one payment for the whole project.
        monthly_wages: The sum of the workers' wages of a month in Rupiah, more than 0, where the wage component is known.
        vat: The value added tax that *contract_value* holds, in Rupiah; `None` where it holds none.
        registered_on: The day of registration with the agency, or `None`.

    Raises:
        AmountError: If an amount is not exact, or not more than 0.
        ValidationError: If not exactly one of value and wages is given, or the tax does not fit.

    Source:
        PP 44/2015, articles 53 to 56; without tax: Permenaker 5/2021, article 71(3) and (4).
    """

    contract_value: Amount | None = None
    monthly_wages: Amount | None = None
    vat: Amount | None = None
    registered_on: date | None = None

    def __attrs_post_init__(self) -> None:
        """Check every field once."""
        if (self.contract_value is None) == (self.monthly_wages is None):
            given = (self.contract_value, self.monthly_wages)
            raise ValidationError(
                "contract_value, monthly_wages", given, "exactly one of the two", "PP 44/2015, article 54"
            )
        for name in ("contract_value", "monthly_wages"):
            if getattr(self, name) is not None:
                amount = to_amount(getattr(self, name), name)
                if amount == 0:
                    raise AmountError(name, amount, "more than 0 Rupiah")
                object.__setattr__(self, name, amount)
        if self.vat is not None:
            object.__setattr__(self, "vat", self._checked_tax(self.vat))
        if self.registered_on is not None:
            object.__setattr__(self, "registered_on", to_day(self.registered_on, "registered_on"))

    def _checked_tax(self, vat: Amount) -> Amount:
        if self.contract_value is None:
            raise ValidationError("vat", vat, "left out where wages are given")
        tax = to_amount(vat, "vat")
        if tax >= self.contract_value:
            raise AmountError("vat", tax, f"less than the contract value, {self.contract_value} Rupiah")
        return tax

    @property
    def segment(self) -> Segment:
        """The segment, JAKON."""
        return Segment.JAKON

    @property
    def wage_base(self) -> Amount:
        """What rates are taken of, in Rupiah: the wages, or the contract value without value added tax."""
        if self.contract_value is None:
            return self.monthly_wages or 0
        if self.vat is None:
            return self.contract_value
        base = EXACT.subtract(Decimal(self.contract_value), Decimal(self.vat))
        return int(base) if base == base.to_integral_value() else base

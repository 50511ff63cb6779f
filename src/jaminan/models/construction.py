"""Construction projects (*jasa konstruksi*, Jakon): JKK and JKM of daily, piece-work and fixed-term project workers."""

from datetime import date
from decimal import Decimal
from typing import SupportsIndex

import attrs

from jaminan.errors import AmountError, ValidationError
from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.people import Participant, category_or_none, evidence_or_none, registered_on_or_none
from jaminan.models.segments import Segment
from jaminan.money import EXACT, Amount, to_amount

__all__ = ["ConstructionProject"]


def _more_than_zero(value: Amount | SupportsIndex | None, field: str) -> Amount | None:
    if value is None:
        return None
    amount = to_amount(value, field)
    if amount == 0:
        raise AmountError(field, value, "more than 0 Rupiah")
    return amount


def _value(value: Amount | SupportsIndex | None) -> Amount | None:
    return _more_than_zero(value, "contract_value")


def _wages(value: Amount | SupportsIndex | None) -> Amount | None:
    return _more_than_zero(value, "monthly_wages")


def _vat(value: Amount | SupportsIndex | None) -> Amount | None:
    return None if value is None else to_amount(value, "vat")


@attrs.frozen(kw_only=True, cache_hash=True)
class ConstructionProject(Participant):
    """A construction project, billed by its contract value or by the wages where they are stated and known.

    Value added tax is the caller's explicit choice: give the value without it, or the value with it and the tax.

    Args:
        contract_value: The contract value in Rupiah, more than 0; one payment for the whole project.
        monthly_wages: The sum of the workers' wages of a month in Rupiah, more than 0, where the wage component is known.
        vat: The value added tax that *contract_value* holds, in Rupiah; `None` where it holds none.
        registered_on: The day of registration with the agency, or `None`.
        evidence: How well the wages are attested, where a table said them: `participant_for` sets it.
        category: The group that the workers are enrolled as, for explanations: `participant_for` sets it.

    Raises:
        AmountError: If an amount is not exact, or not more than 0.
        ValidationError: If not exactly one of value and wages is given, or the tax does not fit.

    Source:
        PP 44/2015, articles 53 to 56; without tax: Permenaker 5/2021, article 71(3) and (4).
    """

    contract_value: Amount | None = attrs.field(default=None, converter=_value)
    monthly_wages: Amount | None = attrs.field(default=None, converter=_wages)
    vat: Amount | None = attrs.field(default=None, converter=_vat)
    registered_on: date | None = attrs.field(default=None, converter=registered_on_or_none)
    evidence: Evidence | None = attrs.field(default=None, converter=evidence_or_none, eq=False)
    category: WorkerCategory | None = attrs.field(default=None, converter=category_or_none, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what does not fit together."""
        if (self.contract_value is None) == (self.monthly_wages is None):
            given = (self.contract_value, self.monthly_wages)
            raise ValidationError(
                "contract_value, monthly_wages", given, "exactly one of the two", "PP 44/2015, article 54"
            )
        if self.vat is not None:
            if self.contract_value is None:
                raise ValidationError("vat", self.vat, "left out where wages are given")
            if self.vat >= self.contract_value:
                limit = f"less than the contract value, {self.contract_value} Rupiah"
                raise AmountError("vat", self.vat, limit)

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

"""Migrant workers (*pekerja migran Indonesia*, PMI): packages for before, during and after work abroad."""

from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.models.people import Participant
from jaminan.models.segments import PlacementRoute, Segment, to_member
from jaminan.money import Amount, to_amount

__all__ = ["MigrantWorker"]

_LONGEST: Final = 60


@attrs.frozen(kw_only=True, cache_hash=True)
class MigrantWorker(Participant):
    """A migrant worker, billed once for the whole contract.

    Args:
        contract_months: The length of the contract, 1 to 60 months; the upper limit is jaminan's own guard.
        route: Through a placement company, which also pays for the time before placement, or on one's own.
        jht_monthly: The voluntary JHT contribution a month in Rupiah, one of those offered; `None` for none.

    Raises:
        ValidationError: If a field is out of its range.

    Source:
        Permenaker 4/2023, article 18.
    """

    contract_months: int
    route: PlacementRoute = PlacementRoute.COMPANY
    jht_monthly: Amount | None = None

    def __attrs_post_init__(self) -> None:
        """Check every field once."""
        if type(self.contract_months) is not int or not 1 <= self.contract_months <= _LONGEST:
            raise ValidationError(
                "contract_months", self.contract_months, f"a whole number of months from 1 to {_LONGEST}"
            )
        object.__setattr__(self, "route", to_member(PlacementRoute, self.route, "route"))
        if self.jht_monthly is not None:
            object.__setattr__(self, "jht_monthly", to_amount(self.jht_monthly, "jht_monthly"))

    @property
    def segment(self) -> Segment:
        """The segment, PMI."""
        return Segment.PMI

    @property
    def wage_base(self) -> Amount:
        """Packages have no base; their own amounts stand on the lines."""
        return 0

"""Migrant workers (*pekerja migran Indonesia*, PMI): packages for before, during and after work abroad."""

from typing import Final, SupportsIndex

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.people import Participant
from jaminan.models.segments import PlacementRoute, Segment, to_member
from jaminan.money import Amount, to_amount

__all__ = ["MigrantWorker"]

_LONGEST: Final = 60


def _months(value: int) -> int:
    if type(value) is not int or not 1 <= value <= _LONGEST:
        raise ValidationError("contract_months", value, f"a whole number of months from 1 to {_LONGEST}")
    return value


def _route(value: PlacementRoute | str) -> PlacementRoute:
    return to_member(PlacementRoute, value, "route")


def _jht(value: Amount | SupportsIndex | None) -> Amount | None:
    return None if value is None else to_amount(value, "jht_monthly")


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

    contract_months: int = attrs.field(converter=_months)
    route: PlacementRoute = attrs.field(default=PlacementRoute.COMPANY, converter=_route)
    jht_monthly: Amount | None = attrs.field(default=None, converter=_jht)
    evidence: Evidence | None = attrs.field(default=None, init=False, eq=False)
    category: WorkerCategory | None = attrs.field(default=None, init=False, eq=False)

    @property
    def segment(self) -> Segment:
        """The segment, PMI."""
        return Segment.PMI

    @property
    def wage_base(self) -> Amount:
        """Packages have no base; their own amounts stand on the lines."""
        return 0

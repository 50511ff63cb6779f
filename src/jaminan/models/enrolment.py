"""The routes that groups of people are enrolled by."""

from datetime import date

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.models.programs import Program, RiskClass
from jaminan.models.segments import Funding, Segment
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["Route", "WageBase"]


class WageBase(Labelled):
    """What the contributions of a route are counted from."""

    MINIMUM_WAGE = "minimum_wage", "upah minimum daerah", "minimum wage of the region"
    WAGE = "wage", "upah yang dibayarkan", "wage paid"
    LOWEST_BRACKET = "lowest_bracket", "penghasilan terendah dalam tabel", "lowest income of the table"
    COMPARABLE_WAGE = (
        "comparable_wage",
        "upah terendah pekerja yang sebanding",
        "lowest wage of a comparable worker",
    )


@attrs.frozen(kw_only=True)
class Route(Shown):
    """A way to enrol a group.

    Attributes:
        segment: The segment that the agency registers them in.
        wage_base: What the contributions are counted from.
        programs: The programs of the route.
        citations: What it rests on.
        evidence: How well it is attested.
        note: What the facts say beside it.
        since: The first day of the route, or `None` where it has no day of its own.
        funding: Who usually pays.
        risk_class: The JKK class of the employer where the route fixes it.
    """

    segment: Segment
    wage_base: WageBase
    programs: tuple[Program, ...]
    citations: tuple[Citation, ...]
    evidence: Evidence
    note: str = ""
    since: date | None = None
    funding: Funding = Funding.APBD
    risk_class: RiskClass | None = None

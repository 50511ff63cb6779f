"""JKM, death: the rate of wage workers."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.parameters._regulations import PP_44_2015
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["RATE", "TIMELINES"]

RATE: Final = Timeline(
    name="jkm.rate",
    unit=Unit.SHARE_OF_WAGE,
    entries=(
        Dated(
            since=date(2015, 7, 1),
            value=Decimal("0.0030"),
            citation=PP_44_2015.article("18", paragraph="1"),
            evidence=Evidence.STATUTE,
            checked_on=date(2026, 11, 23),
            note="Charged to the employer alone (article 18(2)); no wage ceiling.",
        ),
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (RATE,)

"""JKK, employment injury: the rates of wage workers by risk class."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.parameters._regulations import PP_44_2015
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["RATES", "TIMELINES"]


def _rate(risk_class: int, letter: str, value: str) -> Timeline[Decimal]:
    return Timeline(
        name=f"jkk.rate.class_{risk_class}",
        unit=Unit.SHARE_OF_WAGE,
        entries=(
            Dated(
                since=date(2015, 7, 1),
                value=Decimal(value),
                citation=PP_44_2015.article("16", paragraph="1", letter=letter),
                evidence=Evidence.STATUTE,
                checked_on=date(2026, 11, 23),
                note="Charged to the employer alone (article 16(3)); no wage ceiling. Some tables cite 16(2), wrongly.",
            ),
        ),
    )


RATES: Final = (
    _rate(1, "a", "0.0024"),
    _rate(2, "b", "0.0054"),
    _rate(3, "c", "0.0089"),
    _rate(4, "d", "0.0127"),
    _rate(5, "e", "0.0174"),
)
"""The rate of each risk class, class I first."""

TIMELINES: Final[tuple[Timeline[Any], ...]] = RATES

"""JHT, old-age savings: the rates of wage workers."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.parameters._regulations import PP_46_2015
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["EMPLOYER_RATE", "TIMELINES", "WORKER_RATE"]


def _rate(payer: str, letter: str, value: str) -> Timeline[Decimal]:
    return Timeline(
        name=f"jht.rate.{payer}",
        unit=Unit.SHARE_OF_WAGE,
        entries=(
            Dated(
                since=date(2015, 7, 1),
                value=Decimal(value),
                citation=PP_46_2015.article("16", paragraph="1", letter=letter),
                evidence=Evidence.STATUTE,
                checked_on=date(2026, 11, 23),
                note="No wage ceiling.",
            ),
        ),
    )


EMPLOYER_RATE: Final = _rate("employer", "b", "0.0370")
WORKER_RATE: Final = _rate("worker", "a", "0.0200")

TIMELINES: Final[tuple[Timeline[Any], ...]] = (EMPLOYER_RATE, WORKER_RATE)

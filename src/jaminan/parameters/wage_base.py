"""How daily pay and piece rates become a monthly wage."""

from datetime import date
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.parameters._regulations import PP_44_2015
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["DAILY_FACTOR", "PIECE_RATE_MONTHS", "TIMELINES", "WEATHER_PIECE_RATE_MONTHS"]

_SINCE: Final = date(2015, 7, 1)
_CHECKED_ON: Final = date(2026, 11, 23)

DAILY_FACTOR: Final = Timeline(
    name="wage_base.daily_factor",
    unit=Unit.FACTOR,
    entries=(
        Dated(
            since=_SINCE,
            value=25,
            citation=PP_44_2015.article("19", paragraph="3"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED_ON,
            note="The same in PP 46/2015 article 17(3); PP 45/2015 and PP 37/2021 have no rule of their own.",
        ),
    ),
)
"""Days' pay in a monthly wage, of workers paid by the day."""

PIECE_RATE_MONTHS: Final = Timeline(
    name="wage_base.piece_rate_months",
    unit=Unit.MONTHS,
    entries=(
        Dated(
            since=_SINCE,
            value=3,
            citation=PP_44_2015.article("19", paragraph="4"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED_ON,
            note="The same in PP 46/2015 article 17(4); PP 45/2015 and PP 37/2021 have no rule of their own.",
        ),
    ),
)
"""The last months whose mean is the monthly wage, of piece work."""

WEATHER_PIECE_RATE_MONTHS: Final = Timeline(
    name="wage_base.weather_piece_rate_months",
    unit=Unit.MONTHS,
    entries=(
        Dated(
            since=_SINCE,
            value=12,
            citation=PP_44_2015.article("19", paragraph="5"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED_ON,
            note="The same in PP 46/2015 article 17(5); PP 45/2015 and PP 37/2021 have no rule of their own.",
        ),
    ),
)
"""The last months whose mean is the monthly wage, of piece work that depends on the weather."""

TIMELINES: Final[tuple[Timeline[Any], ...]] = (DAILY_FACTOR, PIECE_RATE_MONTHS, WEATHER_PIECE_RATE_MONTHS)

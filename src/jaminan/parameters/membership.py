"""Which programs an employer must join, and the thresholds of the scales of enterprise."""

from datetime import date
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.programs import Program
from jaminan.parameters._regulations import PERPRES_109_2013, PP_7_2021, PP_44_2015, UU_20_2008
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["TIMELINES"]

_CHECKED: Final = date(2026, 11, 23)


def _staging(scale: str, programs: tuple[Program, ...]) -> Timeline[tuple[Program, ...]]:
    return Timeline(
        name=f"membership.programs.{scale}",
        unit=Unit.PROGRAMS,
        entries=(
            Dated(
                since=date(2015, 7, 1),
                value=programs,
                citation=PERPRES_109_2013.article("6", paragraph="3"),
                evidence=Evidence.CORROBORATED,
                checked_on=_CHECKED,
                note="More programs may be joined voluntarily (one source).",
            ),
        ),
    )


_STATE: Final = Timeline(
    name="membership.programs.state",
    unit=Unit.PROGRAMS,
    entries=(
        Dated(
            since=date(2015, 7, 1),
            value=(Program.JKK, Program.JKM),
            citation=PP_44_2015.article("5", paragraph="1", letter="a"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="Staff of the state outside the civil service; the list of who is civil servant is printed since "
            "2023-10-06 (PP 49/2023). Sources conflict on JHT after Permenaker 1/2025: the caller chooses.",
        ),
    ),
)


def _threshold(criterion: str, scale: str, old: tuple[int, str], new: tuple[int, str]) -> Timeline[int]:
    """Return the upper limit of a scale, inclusive: assets or sales by UU 20/2008, capital or sales by PP 7/2021."""
    old_value, old_paragraph = old
    new_value, new_note = new
    return Timeline(
        name=f"scale.{criterion}.{scale}",
        unit=Unit.RUPIAH,
        entries=(
            Dated(
                since=date(2008, 7, 4),
                value=old_value,
                citation=UU_20_2008.article("6", paragraph=old_paragraph),
                evidence=Evidence.CORROBORATED,
                checked_on=_CHECKED,
                note="Upper limit, inclusive. That the agency used these figures before 2021 is from memory.",
            ),
            Dated(
                since=date(2021, 2, 2),
                value=new_value,
                citation=PP_7_2021.article("35"),
                evidence=Evidence.CORROBORATED,
                checked_on=_CHECKED,
                note=new_note,
            ),
        ),
    )


_CAPITAL_NOTE: Final = "Upper limit, inclusive: capital without land and buildings, for new or registering firms."
_SALES_NOTE: Final = "Upper limit, inclusive: yearly sales, for firms that existed before the act."

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    _staging("micro", (Program.JKK, Program.JKM)),
    _staging("small", (Program.JKK, Program.JKM, Program.JHT)),
    _staging("medium", (Program.JKK, Program.JKM, Program.JHT, Program.JP)),
    _staging("large", (Program.JKK, Program.JKM, Program.JHT, Program.JP)),
    _STATE,
    _threshold("capital", "micro", (50_000_000, "1"), (1_000_000_000, _CAPITAL_NOTE)),
    _threshold("capital", "small", (500_000_000, "2"), (5_000_000_000, _CAPITAL_NOTE)),
    _threshold("capital", "medium", (10_000_000_000, "3"), (10_000_000_000, _CAPITAL_NOTE)),
    _threshold("sales", "micro", (300_000_000, "1"), (2_000_000_000, _SALES_NOTE)),
    _threshold("sales", "small", (2_500_000_000, "2"), (15_000_000_000, _SALES_NOTE)),
    _threshold("sales", "medium", (50_000_000_000, "3"), (50_000_000_000, _SALES_NOTE)),
)

"""JP, pension: the formula, the bounds of every year, inflation, shares of survivors, and the conditions of a claim."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.parameters.benefits._entries import (
    CHECKED,
    CORROBORATED,
    SINGLE,
    START,
    STATUTE,
    UNCONFIRMED,
    entry,
    timeline,
)
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["TIMELINES"]


def _pp(article: str, paragraph: str = "", letter: str = "") -> Citation:
    return Citation("PP 45/2015", article=article, paragraph=paragraph, letter=letter)


_RULE: Final = _pp("18", "3")
_CHAIN: Final = (
    "No print was found: computed by the inflation of the year before, and fixed by the prints before and after it."
)
_LETTER_2026: Final = (
    "Circular B/1226/022026 of 2026-02-25. One note says that the bounds count from 1 February and the wage ceiling from 1 "
    "March; a print of the same letter names March only."
)

_Bound = tuple[date, int, int, Evidence, Evidence, str]

_BOUNDS: Final[tuple[_Bound, ...]] = (
    (date(2016, 3, 1), 310_050, 3_720_600, SINGLE, SINGLE, "Inflation 3.35 %. Printed in a notice of the agency."),
    (date(2017, 3, 1), 319_450, 3_833_000, CORROBORATED, CORROBORATED, "Inflation 3.02 %."),
    (date(2018, 3, 1), 331_000, 3_971_400, UNCONFIRMED, UNCONFIRMED, f"Inflation 3.61 %. {_CHAIN}"),
    (
        date(2019, 3, 1),
        341_400,
        4_095_750,
        SINGLE,
        SINGLE,
        "Inflation 3.13 %. Letter B/1397/022019, printed as 022018.",
    ),
    (date(2020, 3, 1), 350_700, 4_207_200, UNCONFIRMED, UNCONFIRMED, f"Inflation 2.72 %. {_CHAIN}"),
    (
        date(2021, 3, 1),
        356_600,
        4_277_900,
        UNCONFIRMED,
        UNCONFIRMED,
        f"Inflation 1.68 %. {_CHAIN} Letter B/0246/022021 exists, its numbers were not seen.",
    ),
    (date(2022, 3, 1), 363_300, 4_357_900, UNCONFIRMED, UNCONFIRMED, f"Inflation 1.87 %. {_CHAIN}"),
    (date(2023, 3, 1), 383_400, 4_598_100, SINGLE, SINGLE, "Inflation 5.51 %. One notice; it fits the print of 2024."),
    (
        date(2024, 3, 1),
        393_500,
        4_718_200,
        SINGLE,
        UNCONFIRMED,
        "Inflation 2.61 %. The minimum has one print; the maximum is computed between the prints of 2023 and 2025.",
    ),
    (
        date(2025, 3, 1),
        399_700,
        4_792_300,
        CORROBORATED,
        CORROBORATED,
        "Inflation 1.57 %. A payroll program uses 399,000 and 4,590,000: rounded or stale, not believed.",
    ),
    (date(2026, 2, 1), 411_400, 4_932_300, SINGLE, SINGLE, f"Inflation 2.92 %. {_LETTER_2026}"),
)
_NOTICE_2026: Final = date(2026, 2, 25)


def _bounds(name: str, first: int, paragraph: str, *, is_maximum: bool) -> Timeline[int]:
    entries: list[Dated[int]] = [
        entry(START, first, _pp("18", paragraph), STATUTE, "For all five pensions (article 16).")
    ]
    for since, minimum, maximum, low_mark, high_mark, note in _BOUNDS:
        value, mark = (maximum, high_mark) if is_maximum else (minimum, low_mark)
        published = _NOTICE_2026 if since.year == _NOTICE_2026.year else None
        entries.append(entry(since, value, _RULE, mark, note, published))
    return Timeline(
        name=name,
        unit=Unit.RUPIAH_A_MONTH,
        entries=tuple(entries),
        known_until=date(2027, 1, 31),
        announced_every_years=1,
    )


_MINIMUM: Final = _bounds("jp.pension.minimum", 300_000, "1", is_maximum=False)
_MAXIMUM: Final = _bounds("jp.pension.maximum", 3_600_000, "2", is_maximum=True)

_INFLATIONS: Final[tuple[tuple[int, str, Evidence], ...]] = (
    (2015, "0.0335", CORROBORATED),
    (2016, "0.0302", CORROBORATED),
    (2017, "0.0361", CORROBORATED),
    (2018, "0.0313", CORROBORATED),
    (2019, "0.0272", CORROBORATED),
    (2020, "0.0168", CORROBORATED),
    (2021, "0.0187", SINGLE),
    (2022, "0.0551", CORROBORATED),
    (2023, "0.0261", SINGLE),
    (2024, "0.0157", SINGLE),
    (2025, "0.0292", CORROBORATED),
)
_INFLATION: Final = Timeline(
    name="jp.general_inflation",
    unit=Unit.SHARE,
    known_until=date(2026, 12, 31),
    announced_every_years=1,
    entries=tuple(
        Dated(
            since=date(year + 1, 1, 1),
            value=Decimal(rate),
            citation=_pp("17", "5"),
            evidence=mark,
            checked_on=CHECKED,
            note=f"General inflation of {year}, December on December, of the statistics agency BPS; published in the first "
            "days of January.",
        )
        for year, rate, mark in _INFLATIONS
    ),
)
"""The general inflation of the year before: what an entry of 2026-01-01 says is that of 2025."""

_ACCRUAL: Final = timeline(
    "jp.pension.accrual",
    Unit.SHARE,
    entry(START, Decimal("0.01"), _pp("17", "1", "a"), STATUTE, "For each 12 months paid."),
)


def _share(name: str, value: str, article: str, note: str) -> Timeline[Any]:
    return timeline(
        f"jp.pension.{name}_share", Unit.SHARE, entry(START, Decimal(value), _pp(article, "2"), STATUTE, note)
    )


_DRAWN: Final = "Of the formula, or of the pension that was drawn."
_SPOUSE: Final = _share("spouse", "0.50", "21", _DRAWN)
_CHILD: Final = _share(
    "child",
    "0.50",
    "22",
    f"{_DRAWN} After a widow or widower who died or remarried: of the widow's or widower's pension.",
)
_PARENT: Final = _share("parent", "0.20", "23", _DRAWN)

_MONTHS: Final = timeline(
    "jp.claim.months",
    Unit.MONTHS,
    entry(START, 180, _pp("19", "1"), STATUTE, "15 years of months fully paid (article 1(12))."),
)
_DENSITY: Final = timeline(
    "jp.claim.density",
    Unit.SHARE,
    entry(
        START,
        Decimal("0.80"),
        _pp("20", "3", "a"),
        STATUTE,
        "For the counting of 15 years; survivors: articles 21(3), 22(3), 23(3). Paid months divided by months of membership has "
        "one source: the elucidation only says how regularly was paid.",
    ),
)
_DISABILITY_MONTHS: Final = timeline(
    "jp.claim.disability_months",
    Unit.MONTHS,
    entry(START, 1, _pp("20", "3"), STATUTE, "After registration, for the counting of 15 years only."),
)
_MEMBERSHIP_YEARS: Final = timeline(
    "jp.claim.survivor_membership_years",
    Unit.YEARS,
    entry(START, 1, _pp("21", "3"), STATUTE, "For the counting of 15 years; child 22(3), parent 23(3)."),
)
_CHILD_AGE: Final = timeline(
    "jp.claim.child_age", Unit.YEARS, entry(START, 23, _pp("22", "5"), STATUTE, "Or work, or marriage.")
)
_CHILDREN: Final = timeline(
    "jp.claim.children",
    Unit.PEOPLE,
    entry(START, 2, _pp("14", "1", "c"), STATUTE, "Own, step or adopted; how two of them share is not printed."),
)

_BIRTH_DAYS: Final = timeline(
    "jp.claim.birth_days",
    Unit.DAYS,
    entry(START, 300, _pp("14", "2"), STATUTE, "After the end of the marriage or the participant's death."),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    _MINIMUM,
    _MAXIMUM,
    _INFLATION,
    _ACCRUAL,
    _SPOUSE,
    _CHILD,
    _PARENT,
    _MONTHS,
    _DENSITY,
    _DISABILITY_MONTHS,
    _MEMBERSHIP_YEARS,
    _CHILD_AGE,
    _CHILDREN,
    _BIRTH_DAYS,
)

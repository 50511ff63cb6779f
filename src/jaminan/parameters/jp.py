"""JP, pension: rates, the yearly wage ceiling and the pension age."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.parameters._regulations import (
    LETTER_2019,
    LETTER_2021,
    LETTER_2023,
    LETTER_2024,
    LETTER_2025,
    LETTER_2026,
    PP_45_2015,
)
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["DEFERRAL_YEARS", "EMPLOYER_RATE", "RETIREMENT_AGE", "TIMELINES", "WAGE_CEILING", "WORKER_RATE"]

_CHECKED: Final = date(2026, 11, 23)


def _rate(payer: str, letter: str, value: str) -> Timeline[Decimal]:
    return Timeline(
        name=f"jp.rate.{payer}",
        unit=Unit.SHARE_OF_WAGE,
        entries=(
            Dated(
                since=date(2015, 7, 1),
                value=Decimal(value),
                citation=PP_45_2015.article("28", paragraph="3", letter=letter),
                evidence=Evidence.STATUTE,
                checked_on=_CHECKED,
                note="Article 28(4) and (5) foresee a rise step by step towards 8 %; none has happened.",
            ),
        ),
    )


EMPLOYER_RATE: Final = _rate("employer", "a", "0.0200")
WORKER_RATE: Final = _rate("worker", "b", "0.0100")

_INDEXATION: Final = PP_45_2015.article("29", paragraph="3")


def _ceiling(
    year: int, value: int, citation: Citation, evidence: Evidence, note: str, published_on: date | None = None
) -> Dated[int]:
    """Return the ceiling that counts from 1 March of a year."""
    return Dated(
        since=date(year, 3, 1),
        value=value,
        citation=citation,
        evidence=evidence,
        published_on=published_on,
        checked_on=_CHECKED,
        note=note,
    )


WAGE_CEILING: Final = Timeline(
    name="jp.wage_ceiling",
    unit=Unit.RUPIAH_A_MONTH,
    announced_every_years=1,
    known_until=date(2027, 2, 28),
    entries=(
        Dated(
            since=date(2015, 7, 1),
            value=7_000_000,
            citation=PP_45_2015.article("29", paragraph="2"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="For the year 2015; it stayed until the first indexation.",
            known_until=date(2015, 12, 31),
        ),
        _ceiling(
            2016,
            7_335_300,
            _INDEXATION,
            Evidence.SINGLE,
            "GDP growth 4.79 %. The letter was not seen: the amount has independent sources, the first day has one.",
        ),
        _ceiling(
            2017,
            7_703_500,
            _INDEXATION,
            Evidence.CORROBORATED,
            "GDP growth 5.02 %. The letter was not seen; independent sources give amount and first day.",
        ),
        _ceiling(
            2018,
            8_094_000,
            _INDEXATION,
            Evidence.UNCONFIRMED,
            "GDP growth 5.07 %. The letter was not seen: the amount has independent sources, the first day follows the "
            "pattern of the other years.",
        ),
        _ceiling(
            2019,
            8_512_400,
            LETTER_2019.citation(),
            Evidence.SINGLE,
            "GDP growth 5.17 %. The amount has independent sources, the first day has one.",
        ),
        _ceiling(
            2020,
            8_939_700,
            _INDEXATION,
            Evidence.CORROBORATED,
            "GDP growth 5.02 %. A reprint of the letter, without its number, prints 8,939,722 cut to 8,939,700.",
        ),
        _ceiling(
            2021,
            8_754_600,
            LETTER_2021.citation(),
            Evidence.UNCONFIRMED,
            "GDP growth -2.07 %: the ceiling fell. The amount has independent sources. One source starts it in February "
            "2021, which the number of the letter only dates; every other year starts in March, and so is this one read.",
        ),
        _ceiling(
            2022,
            9_077_600,
            _INDEXATION,
            Evidence.UNCONFIRMED,
            "GDP growth 3.69 %. The letter is only named in B/77/022023: the amount has independent sources, the first "
            "day follows the pattern of the other years.",
        ),
        _ceiling(
            2023, 9_559_600, LETTER_2023.citation(), Evidence.CORROBORATED, "GDP growth 5.31 %.", date(2023, 2, 27)
        ),
        _ceiling(
            2024, 10_042_300, LETTER_2024.citation(), Evidence.CORROBORATED, "GDP growth 5.05 %.", date(2024, 2, 28)
        ),
        _ceiling(
            2025,
            10_547_400,
            LETTER_2025.citation(),
            Evidence.CORROBORATED,
            "GDP growth 5.03 %. One site gives the letter another number, B/91/022025.",
            date(2025, 2, 27),
        ),
        _ceiling(
            2026,
            11_086_300,
            LETTER_2026.citation(),
            Evidence.CORROBORATED,
            "GDP growth 5.11 %. One repository gives the letter another number, B/3307/022026.",
            date(2026, 2, 25),
        ),
    ),
)
"""The ceiling of the JP wage base: the former one times last year's GDP growth, cut to the full hundred (practice)."""


def _age(since: date, value: int, paragraph: str, note: str = "") -> Dated[int]:
    return Dated(
        since=since,
        value=value,
        citation=PP_45_2015.article("15", paragraph=paragraph),
        evidence=Evidence.STATUTE,
        published_on=date(2015, 6, 30),
        checked_on=_CHECKED,
        note=note,
    )


_STEP: Final = "One year more every three years, up to 65: counted from article 15(3)."

RETIREMENT_AGE: Final = Timeline(
    name="jp.retirement_age",
    unit=Unit.YEARS,
    entries=(
        _age(date(2015, 7, 1), 56, "1"),
        _age(date(2019, 1, 1), 57, "2"),
        _age(date(2022, 1, 1), 58, "3", _STEP),
        _age(date(2025, 1, 1), 59, "3", _STEP),
        _age(date(2028, 1, 1), 60, "3", _STEP),
        _age(date(2031, 1, 1), 61, "3", _STEP),
        _age(date(2034, 1, 1), 62, "3", _STEP),
        _age(date(2037, 1, 1), 63, "3", _STEP),
        _age(date(2040, 1, 1), 64, "3", _STEP),
        _age(date(2043, 1, 1), 65, "3", _STEP),
    ),
)

DEFERRAL_YEARS: Final = Timeline(
    name="jp.retirement_deferral",
    unit=Unit.YEARS,
    entries=(
        Dated(
            since=date(2015, 7, 1),
            value=3,
            citation=PP_45_2015.article("15", paragraph="4"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="Who is still employed at the pension age takes the pension then, or on leaving within these years.",
        ),
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    EMPLOYER_RATE,
    WORKER_RATE,
    WAGE_CEILING,
    RETIREMENT_AGE,
    DEFERRAL_YEARS,
)

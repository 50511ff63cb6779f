"""JKM, death not caused by work: the sums, the scholarship's condition, and the first months of non-wage workers."""

from datetime import date
from typing import Any, Final

from jaminan.parameters.benefits._entries import (
    CHANGE_2019,
    CORROBORATED,
    PP_44,
    PP_82,
    START,
    STATUTE,
    UNCONFIRMED,
    entry,
    timeline,
)
from jaminan.sources import Citation
from jaminan.timeline import Timeline, Unit

__all__ = [
    "ARREARS_MONTHS",
    "EARLY_DEATH",
    "EARLY_DEATH_MONTHS",
    "FUNERAL",
    "LUMP_SUM",
    "PERIODIC",
    "PERIODIC_MONTHS",
    "SCHOLARSHIP_CHILDREN",
    "SCHOLARSHIP_MONTHS",
    "SCHOLARSHIP_ONCE",
    "TIMELINES",
]

_CHANGE_2025: Final = date(2025, 2, 24)


def _old(letter: str) -> Citation:
    return Citation(PP_44, article="34", paragraph="1", letter=letter)


def _new(letter: str) -> Citation:
    return Citation(PP_82, article="34", paragraph="1", letter=letter)


LUMP_SUM: Final = timeline(
    "jkm.benefit.lump_sum",
    Unit.RUPIAH,
    entry(START, 16_200_000, _old("a"), STATUTE),
    entry(CHANGE_2019, 20_000_000, _new("a"), STATUTE),
)
PERIODIC: Final = timeline(
    "jkm.benefit.periodic",
    Unit.RUPIAH,
    entry(START, 4_800_000, _old("b"), STATUTE, "24 times 200,000, paid at once."),
    entry(CHANGE_2019, 12_000_000, _new("b"), STATUTE, "The article prints the sum only; paid at once."),
)
PERIODIC_MONTHS: Final = timeline(
    "jkm.benefit.periodic_months",
    Unit.MONTHS,
    entry(START, 24, _old("b"), STATUTE),
    entry(
        CHANGE_2019, 24, _new("b"), CORROBORATED, "The act prints the sum; independent sources say 24 times 500,000."
    ),
)
FUNERAL: Final = timeline(
    "jkm.benefit.funeral",
    Unit.RUPIAH,
    entry(START, 3_000_000, _old("c"), STATUTE),
    entry(CHANGE_2019, 10_000_000, _new("c"), STATUTE),
)
SCHOLARSHIP_MONTHS: Final = timeline(
    "jkm.scholarship.contribution_months",
    Unit.MONTHS,
    entry(START, 60, _old("d"), STATUTE, "5 years of contribution time (months paid)."),
    entry(CHANGE_2019, 36, _new("d"), STATUTE, "3 years of contribution time (months paid)."),
)
"""The contribution months that a scholarship of JKM asks for; JKK asks for none."""

SCHOLARSHIP_ONCE: Final = timeline(
    "jkm.scholarship.once",
    Unit.RUPIAH,
    entry(START, 12_000_000, Citation(PP_44, article="34", paragraph="2"), STATUTE, "Once for each participant."),
    entry(
        CHANGE_2019,
        None,
        Citation(PP_82, article="34", paragraph="3"),
        STATUTE,
        "Replaced by yearly amounts: jkk.scholarship.levels, which JKM pays alike.",
    ),
)
SCHOLARSHIP_CHILDREN: Final = timeline(
    "jkm.scholarship.children",
    Unit.PEOPLE,
    entry(CHANGE_2019, 2, Citation(PP_82, article="34", paragraph="3"), STATUTE, "At most these children, each year."),
)

_EARLY: Final = Citation("Permenaker 1/2025")

EARLY_DEATH: Final = timeline(
    "jkm.benefit.early_death",
    Unit.RUPIAH,
    entry(
        _CHANGE_2025,
        10_000_000,
        _EARLY,
        CORROBORATED,
        "Of non-wage workers, instead of 42,000,000. Independent sources give the sum; the first day has one source. Conflict on "
        "its parts: funeral 10,000,000 in one source, 8,000,000 and 2,000,000 in others; funeral is believed, it equals "
        "article 34(1) c of PP 82/2019. Conflict on the act: one paper names BPJS Regulation 5/2021, likely a slip for "
        "Permenaker 5/2021, which Permenaker 1/2025 amends.",
    ),
)
EARLY_DEATH_MONTHS: Final = timeline(
    "jkm.benefit.early_death_months",
    Unit.MONTHS,
    entry(
        _CHANGE_2025,
        3,
        _EARLY,
        UNCONFIRMED,
        'The boundary is open: "less than 3 months" of membership in some sources, "first to third month" in others.',
    ),
)
"""The months of membership below which a non-wage worker's death pays only that sum."""

ARREARS_MONTHS: Final = timeline(
    "jkm.claim.arrears_months",
    Unit.MONTHS,
    entry(
        START, 3, Citation(PP_44, article="41"), STATUTE, "In a row; of non-wage workers the same number in article 42."
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    LUMP_SUM,
    PERIODIC,
    PERIODIC_MONTHS,
    FUNERAL,
    SCHOLARSHIP_MONTHS,
    SCHOLARSHIP_ONCE,
    SCHOLARSHIP_CHILDREN,
    EARLY_DEATH,
    EARLY_DEATH_MONTHS,
    ARREARS_MONTHS,
)

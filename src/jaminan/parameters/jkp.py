"""JKP, job loss: the government's share, the wage cap, what is taken out of JKK and JKM, and who takes part."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.programs import Program
from jaminan.parameters._regulations import PP_6_2025, PP_37_2021
from jaminan.timeline import Dated, Timeline, Unit

__all__ = [
    "ENTRY_AGE",
    "GOVERNMENT_RATE",
    "PROGRAMS_MEDIUM_LARGE",
    "PROGRAMS_MICRO_SMALL",
    "RECOMPOSITION_JKK",
    "RECOMPOSITION_JKM",
    "TIMELINES",
    "WAGE_CEILING",
]

_CHECKED: Final = date(2026, 11, 23)
_START: Final = date(2021, 2, 2)
_CHANGE: Final = date(2025, 2, 7)
_WHOLE_MONTH: Final = (
    "The law of the month's last day rules a contribution month, so the whole of February counts; the act does not "
    "split the month."
)

GOVERNMENT_RATE: Final = Timeline(
    name="jkp.rate.government",
    unit=Unit.SHARE_OF_WAGE,
    entries=(
        Dated(
            since=_START,
            value=Decimal("0.0022"),
            citation=PP_37_2021.article("11", paragraph="4"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note=f"Of 0.46 % in all (article 11(2)). {_WHOLE_MONTH}",
        ),
        Dated(
            since=_CHANGE,
            value=Decimal("0.0022"),
            citation=PP_6_2025.article("11", paragraph="4"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note=f"Of 0.36 % in all: new article 11 of PP 37/2021. {_WHOLE_MONTH}",
        ),
    ),
)

WAGE_CEILING: Final = Timeline(
    name="jkp.wage_ceiling",
    unit=Unit.RUPIAH_A_MONTH,
    entries=(
        Dated(
            since=_START,
            value=5_000_000,
            citation=PP_37_2021.article("11"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="Article 11(6) to (8): the last reported wage, capped; PP 6/2025 prints the same cap again.",
        ),
    ),
)

RECOMPOSITION_JKK: Final = Timeline(
    name="jkp.recomposition.jkk",
    unit=Unit.SHARE_OF_WAGE,
    entries=(
        Dated(
            since=_START,
            value=Decimal("0.0014"),
            citation=PP_37_2021.article("11", paragraph="5", letter="a"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="Taken out of JKK on the capped wage; the employer pays the same. Since 2023-10-06 also article 16A of "
            "PP 44/2015; not for contributions still unpaid on that day (16A(3)).",
        ),
        Dated(
            since=_CHANGE,
            value=Decimal("0.0014"),
            citation=PP_6_2025.article("11", paragraph="5"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="New article 11(5) of PP 37/2021: JKK is the only source besides the government.",
        ),
    ),
)

RECOMPOSITION_JKM: Final = Timeline[Decimal | None](
    name="jkp.recomposition.jkm",
    unit=Unit.SHARE_OF_WAGE,
    entries=(
        Dated(
            since=_START,
            value=Decimal("0.0010"),
            citation=PP_37_2021.article("11", paragraph="5", letter="b"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="Taken out of JKM on the capped wage. Since 2023-10-06 also article 18A of PP 44/2015; not for "
            "contributions still unpaid on that day (18A(3)).",
        ),
        Dated(
            since=_CHANGE,
            value=None,
            citation=PP_6_2025.article("11", paragraph="5"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="Article 11(3) and (5) name JKK as the only source. That JKM keeps its whole 0.30 % is a reading: "
            "article 18A of PP 44/2015 still prints 0.20 % for JKP members and was not repealed. The bill is the same.",
        ),
    ),
)

ENTRY_AGE: Final = Timeline(
    name="jkp.entry_age",
    unit=Unit.YEARS,
    entries=(
        Dated(
            since=_START,
            value=54,
            citation=PP_37_2021.article("4", paragraph="2", letter="b"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="Not yet this age when registered.",
        ),
    ),
)

PROGRAMS_MEDIUM_LARGE: Final = Timeline(
    name="jkp.programs.medium_large",
    unit=Unit.PROGRAMS,
    entries=(
        Dated(
            since=_START,
            value=(Program.JKK, Program.JKM, Program.JHT, Program.JP),
            citation=PP_37_2021.article("4", paragraph="3", letter="a"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="And national health insurance (JKN); kept by PP 6/2025.",
        ),
    ),
)

PROGRAMS_MICRO_SMALL: Final = Timeline(
    name="jkp.programs.micro_small",
    unit=Unit.PROGRAMS,
    entries=(
        Dated(
            since=_START,
            value=(Program.JKK, Program.JKM, Program.JHT),
            citation=PP_37_2021.article("4", paragraph="3", letter="b"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
            note="At least these, and national health insurance (JKN); kept by PP 6/2025.",
        ),
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    GOVERNMENT_RATE,
    WAGE_CEILING,
    RECOMPOSITION_JKK,
    RECOMPOSITION_JKM,
    ENTRY_AGE,
    PROGRAMS_MEDIUM_LARGE,
    PROGRAMS_MICRO_SMALL,
)

"""Non-wage workers (BPU): the income brackets of JKK and JHT, the flat JKM, and the entry age."""

from datetime import date
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.brackets import Bracket
from jaminan.parameters._regulations import PERMENAKER_5_2021, PP_44_2015, PP_46_2015
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["ENTRY_AGE", "JHT_BRACKETS", "JKK_BRACKETS", "JKM_AMOUNT", "TIMELINES"]

_CHECKED: Final = date(2026, 11, 23)

# income from, base, JKK, JHT: the amounts are printed, never computed
_ROWS: Final[tuple[tuple[int, int, int, int], ...]] = (
    (0, 1_000_000, 10_000, 20_000),
    (1_100_000, 1_200_000, 12_000, 24_000),
    (1_300_000, 1_400_000, 14_000, 28_000),
    (1_500_000, 1_600_000, 16_000, 32_000),
    (1_700_000, 1_800_000, 18_000, 36_000),
    (1_900_000, 2_000_000, 20_000, 40_000),
    (2_100_000, 2_200_000, 22_000, 44_000),
    (2_300_000, 2_400_000, 24_000, 48_000),
    (2_500_000, 2_600_000, 26_000, 52_000),
    (2_700_000, 2_950_000, 29_500, 59_000),
    (3_200_000, 3_450_000, 34_500, 69_000),
    (3_700_000, 3_950_000, 39_500, 79_000),
    (4_200_000, 4_450_000, 44_500, 89_000),
    (4_700_000, 4_950_000, 49_500, 99_000),
    (5_200_000, 5_450_000, 54_500, 109_000),
    (5_700_000, 5_950_000, 59_500, 119_000),
    (6_200_000, 6_450_000, 64_500, 129_000),
    (6_700_000, 6_950_000, 69_500, 139_000),
    (7_200_000, 7_450_000, 74_500, 149_000),
    (7_700_000, 7_950_000, 79_500, 159_000),
    (8_200_000, 8_700_000, 87_000, 174_000),
    (9_200_000, 9_700_000, 97_000, 194_000),
    (10_200_000, 10_700_000, 107_000, 214_000),
    (11_200_000, 11_700_000, 117_000, 234_000),
    (12_200_000, 12_700_000, 127_000, 254_000),
    (13_200_000, 13_700_000, 137_000, 274_000),
    (14_200_000, 14_700_000, 147_000, 294_000),
    (15_200_000, 15_700_000, 157_000, 314_000),
    (16_200_000, 16_700_000, 167_000, 334_000),
    (17_200_000, 17_700_000, 177_000, 354_000),
    (18_200_000, 18_700_000, 187_000, 374_000),
    (19_200_000, 19_700_000, 197_000, 394_000),
    (20_200_000, 20_700_000, 207_000, 414_000),
)

_NOTE: Final = (
    "33 rows. The first one has independent sources, the others one source and the arithmetic of the table; the annex "
    "itself was not read. Rows end 999 Rupiah before the next begins: income in between belongs to the lower row. Income "
    "under 1,000,000 counts as the first row."
)


def _brackets(program: str, column: int, citation: Citation) -> Timeline[tuple[Bracket, ...]]:
    return Timeline(
        name=f"bpu.{program}.brackets",
        unit=Unit.TABLE,
        entries=(
            Dated(
                since=date(2015, 7, 1),
                value=tuple(
                    Bracket(
                        income_from=row[0],
                        base=row[1],
                        amount=row[column],
                        evidence=Evidence.SINGLE if place else Evidence.CORROBORATED,
                    )
                    for place, row in enumerate(_ROWS)
                ),
                citation=citation,
                evidence=Evidence.SINGLE,
                checked_on=_CHECKED,
                note=_NOTE,
            ),
        ),
    )


JKK_BRACKETS: Final = _brackets("jkk", 2, PP_44_2015.article("20", paragraph="1", annex="II"))
JHT_BRACKETS: Final = _brackets("jht", 3, PP_46_2015.article("18", paragraph="1"))

JKM_AMOUNT: Final = Timeline(
    name="bpu.jkm.amount",
    unit=Unit.RUPIAH_A_MONTH,
    entries=(
        Dated(
            since=date(2015, 7, 1),
            value=6_800,
            citation=PP_44_2015.article("20", paragraph="3"),
            evidence=Evidence.STATUTE,
            checked_on=_CHECKED,
        ),
    ),
)

ENTRY_AGE: Final = Timeline(
    name="bpu.entry_age",
    unit=Unit.YEARS,
    entries=(
        Dated(
            since=date(2021, 4, 1),
            value=65,
            citation=PERMENAKER_5_2021.citation(),
            evidence=Evidence.UNCONFIRMED,
            checked_on=_CHECKED,
            note="Not yet this age when registered. Practice of today, with one source; that it stands in this act and "
            "since its first day is from memory. It was 56 in 2016 and 2017; the steps between are not known.",
        ),
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (JKK_BRACKETS, JHT_BRACKETS, JKM_AMOUNT, ENTRY_AGE)

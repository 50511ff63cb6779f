"""Which acts are about which program, told act by act and not by the words in their titles.

The laws of the whole system (UU 40/2004, UU 24/2011) count for every program; acts on money, offices and budgets in general
for none.
"""

from typing import Final

from jaminan.models.programs import Program

__all__ = ["ABOUT"]

_SYSTEM: Final = ("UU 40/2004", "UU 24/2011")
_OLD_SCHEME: Final = (
    *("UU 3/1992", "PP 14/1993", "PP 79/1998", "PP 83/2000", "PP 28/2002", "PP 64/2005", "PP 76/2007"),
    *("PP 84/2010", "PP 53/2012", "PP 84/2013"),
)
_PHASED_IN: Final = ("Perpres 109/2013",)
_PROCEDURE: Final = (
    *("Permenaker 26/2015", "Permenaker 1/2016", "Permenaker 21/2017", "Permenaker 5/2021", "Permenaker 1/2025"),
)
_INJURY_AND_DEATH: Final = (
    *("PP 44/2015", "PP 70/2015", "PP 66/2017", "PP 82/2019", "PP 49/2020", "PP 49/2023", "PP 50/2025"),
    *("Permenaker 44/2015", "KEP-196/MEN/1999", "PERDIR/124/092015", "Kepgub 642/2023"),
)
_MIGRANT_WORKERS: Final = ("Permenaker 7/2017", "Permenaker 18/2018", "Permenaker 4/2023", "P2MI 9/2026")

ABOUT: Final[dict[Program, tuple[str, ...]]] = {
    Program.JKK: (
        *_SYSTEM,
        *_OLD_SCHEME,
        *_PHASED_IN,
        *_INJURY_AND_DEATH,
        *_PROCEDURE,
        *_MIGRANT_WORKERS,
        *("PP 7/2025", "PP 36/2025", "Perpres 7/2019", "Permenaker 10/2016"),
    ),
    Program.JKM: (*_SYSTEM, *_OLD_SCHEME, *_PHASED_IN, *_INJURY_AND_DEATH, *_PROCEDURE, *_MIGRANT_WORKERS),
    Program.JHT: (
        *_SYSTEM,
        *_OLD_SCHEME,
        *_PHASED_IN,
        *_PROCEDURE,
        *_MIGRANT_WORKERS,
        *("PP 1/2009", "PP 46/2015", "PP 60/2015", "UU 36/2008", "PP 149/2000", "PP 68/2009", "UU 4/2023"),
        *("Permenaker 19/2015", "Permenaker 2/2022", "Permenaker 4/2022", "Permenaker 35/2016", "Permenaker 17/2021"),
    ),
    Program.JP: (
        *_SYSTEM,
        *_PHASED_IN,
        *("PP 45/2015", "PP 49/2020", "Permenaker 29/2015"),
        *("Surat B/1397/022018", "Surat B/0246/022021", "Surat B/77/022023", "Surat B/1387/022024"),
        *("Surat B/726/022025", "Surat B/1226/022026"),
    ),
    Program.JKP: (
        *_SYSTEM,
        *(
            "UU 11/2020",
            "Perppu 2/2022",
            "UU 6/2023",
            "PP 37/2021",
            "PP 49/2023",
            "PP 6/2025",
            "PP 7/2025",
            "PP 36/2025",
        ),
        *("Permenaker 15/2021", "Permenaker 2/2025", "Permenaker 3/2025"),
    ),
}

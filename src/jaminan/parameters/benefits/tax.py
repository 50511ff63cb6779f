"""Income tax on JHT: the final tax on what is paid at once, and the brackets of article 17 on what comes later."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.benefit_tables import TaxBracket
from jaminan.parameters.benefits._entries import CORROBORATED, STATUTE, UNCONFIRMED, entry, timeline
from jaminan.sources import Citation
from jaminan.timeline import Timeline, Unit

__all__ = ["TIMELINES"]

_PP: Final = "PP 68/2009"
_SINCE: Final = date(2009, 11, 16)


def _brackets(*rows: tuple[int, str, Evidence]) -> tuple[TaxBracket, ...]:
    return tuple(TaxBracket(above=above, rate=Decimal(rate), evidence=mark) for above, rate, mark in rows)


_FINAL: Final = timeline(
    "jht.tax.final_brackets",
    Unit.TABLE,
    entry(
        _SINCE,
        _brackets((0, "0.00", STATUTE), (50_000_000, "0.05", STATUTE)),
        Citation(_PP, article="5"),
        STATUTE,
        "On the gross of all that is paid within the calendar years of `jht.tax.final_years`, taken as one sum. Severance "
        "has other brackets (article 4).",
    ),
)
_YEARS: Final = timeline(
    "jht.tax.final_years",
    Unit.YEARS,
    entry(
        _SINCE,
        2,
        Citation(_PP, article="2", paragraph="2"),
        STATUTE,
        "Calendar years, that of the first payment included. That a partial payment of 10 % or 30 % starts the clock has "
        "independent sources.",
    ),
)
_PROGRESSIVE: Final = timeline(
    "jht.tax.brackets",
    Unit.TABLE,
    entry(
        date(2009, 1, 1),
        _brackets(
            (0, "0.05", STATUTE),
            (50_000_000, "0.15", STATUTE),
            (250_000_000, "0.25", STATUTE),
            (500_000_000, "0.30", STATUTE),
        ),
        Citation("UU 36/2008", article="17", paragraph="1", letter="a"),
        STATUTE,
        "To tax year 2021. Article I, number 13 of the act.",
    ),
    entry(
        date(2022, 1, 1),
        _brackets(
            (0, "0.05", STATUTE),
            (60_000_000, "0.15", STATUTE),
            (250_000_000, "0.25", STATUTE),
            (500_000_000, "0.30", STATUTE),
            (5_000_000_000, "0.35", CORROBORATED),
        ),
        Citation("UU 7/2021", article="17", paragraph="1", letter="a"),
        STATUTE,
        "From tax year 2022. The figure 35 % is lost in the scan that was read; independent sources give it.",
    ),
)
_STEP: Final = timeline(
    "jht.tax.step",
    Unit.RUPIAH,
    entry(
        date(2009, 1, 1),
        1_000,
        Citation("UU 36/2008", article="17", paragraph="4"),
        UNCONFIRMED,
        "Taxable income is cut to full thousands (statute); that the cut reaches the gross of PP 68/2009 article 6(1) is a "
        "reading.",
    ),
)
_SURCHARGE: Final = timeline(
    "jht.tax.no_number_surcharge",
    Unit.SHARE,
    entry(
        _SINCE,
        Decimal("0.20"),
        Citation(_PP, article="6", paragraph="3"),
        STATUTE,
        "Added to the tax of those without a tax number (UU 36/2008, article 21(5a)); the final tax is not raised.",
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (_FINAL, _YEARS, _PROGRESSIVE, _STEP, _SURCHARGE)

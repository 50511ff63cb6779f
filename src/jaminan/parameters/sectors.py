"""The 191 rows of the annex that groups sectors by risk, and everyday words that lead to them."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jaminan.models.programs import to_risk_class
from jaminan.models.sectors import RiskSector
from jaminan.parameters.package_data import MARKS, Once, read_rows
from jaminan.sources import Citation

__all__ = ["everyday_words", "sector_table", "words_of"]

_ANNEX: Final = Citation("PP 82/2019", annex="I")
"""Annex I of PP 44/2015 as a whole, replaced by PP 82/2019, article I no. 4, from 2019-12-02."""

_WORD: Final = re.compile(r"\w+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in one case, without punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def _read_sectors() -> Mapping[str, RiskSector]:
    return MappingProxyType(
        {
            handle: RiskSector(
                id=handle,
                risk_class=to_risk_class(int(risk_class), "risk_class"),
                row=int(row),
                name=name,
                gloss=gloss,
                kbli=tuple(kbli.split(",")),
                evidence=MARKS[mark],
                citation=_ANNEX,
            )
            for handle, risk_class, row, name, gloss, kbli, mark in read_rows("sectors.tsv")
        }
    )


def _read_words() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    return MappingProxyType(
        {
            words_of(phrase): tuple(handles.split(","))
            for phrases, handles, _ in read_rows("sector-words.tsv")
            for phrase in phrases.split(", ")
        }
    )


sector_table: Final = Once(_read_sectors)
"""Return every row by its handle, in the order of the annex; read on first use."""

everyday_words: Final = Once(_read_words)
"""Return the handles that a phrase of daily life leads to, the likeliest first: suggestions of this library."""

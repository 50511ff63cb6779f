"""The minimum wages of provinces (UMP) and of regencies and cities (UMK): the rows of the package's own table.

A region has a row for each year that is known, and one more where the wage changed within the year. Its amount says
one of three things: a number; ``UMP``, where the facts say that the region has none of its own and the province's
holds; ``none``, where the facts say that the province set none. No row: it is not known whether there was one.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from jaminan.evidence import Evidence
from jaminan.parameters.package_data import MARKS, Once, read_rows
from jaminan.periods import day_before

__all__ = ["WageRow", "wage_note", "wage_rows"]


@attrs.frozen(kw_only=True)
class WageRow:
    """What is known of one region's minimum wage for a time.

    Attributes:
        since: The first day.
        until: The last day, inclusive.
        amount: Rupiah a month; `None` where the region set none of its own.
        takes_province: Whether the province's minimum wage holds instead.
        evidence: How well the row is attested.
        source: Where it was read.
        note: Conflicts and doubts.
    """

    since: date
    until: date
    amount: Decimal | None
    takes_province: bool
    evidence: Evidence
    source: str
    note: str


def _read_rows() -> Mapping[str, list[list[str]]]:
    """Return the rows by region, as text: only what is asked for becomes dates and decimals."""
    table: dict[str, list[list[str]]] = {}
    for row in read_rows("minimum-wages.tsv"):
        table.setdefault(row[0], []).append(row)
    return table


_table: Final = Once(_read_rows)
_sources: Final = Once(lambda: dict(read_rows("wage-sources.tsv")))
_notes: Final = Once(lambda: {(code, int(year)): note for code, year, note in read_rows("wage-notes.tsv")})


def wage_note(code: str, year: int) -> str:
    """Return what the facts say beside a region's minimum wage of a year, valued or not; empty if nothing."""
    return _notes().get((code, year), "")


def wage_rows(code: str) -> tuple[WageRow, ...]:
    """Return what is known of a region's minimum wage, oldest first.

    Args:
        code: The Kemendagri code.
    """
    rows = _table().get(code, [])
    days = [date.fromisoformat(row[1]) for row in rows]
    sources = _sources()
    result: list[WageRow] = []
    for position, (_, _, amount, mark, source) in enumerate(rows):
        since = days[position]
        until = date(since.year, 12, 31)
        if position + 1 < len(days):
            until = min(until, day_before(days[position + 1]))
        result.append(
            WageRow(
                since=since,
                until=until,
                amount=None if amount in {"UMP", "none"} else Decimal(amount),
                takes_province=amount == "UMP",
                evidence=MARKS[mark],
                source=sources[source],
                note=wage_note(code, since.year),
            )
        )
    return tuple(result)

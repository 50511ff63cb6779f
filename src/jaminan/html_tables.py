"""Tables for notebooks: plain HTML, everything escaped."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

__all__ = ["html_table"]

_DAY: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
"""Days and months, which must not break at their hyphens."""

_SUM: Final = ";font-weight:600;border-top:1px solid"


def html_table(
    head: Sequence[str],
    rows: Iterable[Iterable[str]],
    numbers: frozenset[int],
    caption: str,
    notes: Iterable[str] = (),
    *,
    sums: int = 0,
) -> str:
    """Return an HTML table of escaped cells.

    Args:
        head: The names of the columns.
        rows: The cells, a row at a time.
        numbers: The columns that stand to the right and never break, by their places from 0.
        caption: What stands over the table.
        notes: What stands below it, a line each.
        sums: How many of the last rows are sums, which stand out.
    """

    def cell(tag: str, place: int, text: str, weight: str) -> str:
        side = "right" if place in numbers else "left"
        whole = ";white-space:nowrap" if tag == "td" and (place in numbers or _DAY.fullmatch(text)) else ""
        return f'<{tag} style="text-align:{side}{whole}{weight}">{escape(text)}</{tag}>'

    def line(tag: str, texts: Iterable[str], weight: str = "") -> str:
        return f"<tr>{''.join(cell(tag, place, text, weight) for place, text in enumerate(texts))}</tr>"

    lines = list(rows)
    first_sum = len(lines) - sums
    body = "".join(line("td", row, _SUM if place >= first_sum else "") for place, row in enumerate(lines))
    below = "".join(f'<tr><td colspan="{len(head)}" style="text-align:left">{escape(note)}</td></tr>' for note in notes)
    foot = f"<tfoot>{below}</tfoot>" if below else ""
    return (
        f"<table><caption>{escape(caption)}</caption><thead>{line('th', head)}</thead>"
        f"<tbody>{body}</tbody>{foot}</table>"
    )

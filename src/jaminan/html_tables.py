"""Tables for notebooks: plain HTML, everything escaped."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

__all__ = ["html_table"]

_DAY: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
"""Days and months, which must not break at their hyphens."""


def html_table(
    head: Sequence[str],
    rows: Iterable[Iterable[str]],
    numbers: frozenset[int],
    caption: str,
    notes: Iterable[str] = (),
) -> str:
    """Return an HTML table of escaped cells.

    Args:
        head: The names of the columns.
        rows: The cells, a row at a time.
        numbers: The columns that stand to the right and never break, by their places from 0.
        caption: What stands over the table.
        notes: What stands below it, a line each.
    """

    def cell(tag: str, place: int, text: str) -> str:
        side = "right" if place in numbers else "left"
        whole = ";white-space:nowrap" if tag == "td" and (place in numbers or _DAY.fullmatch(text)) else ""
        return f'<{tag} style="text-align:{side}{whole}">{escape(text)}</{tag}>'

    def line(tag: str, texts: Iterable[str]) -> str:
        return f"<tr>{''.join(cell(tag, place, text) for place, text in enumerate(texts))}</tr>"

    body = "".join(line("td", row) for row in rows)
    below = "".join(f'<tr><td colspan="{len(head)}" style="text-align:left">{escape(note)}</td></tr>' for note in notes)
    foot = f"<tfoot>{below}</tfoot>" if below else ""
    return (
        f"<table><caption>{escape(caption)}</caption><thead>{line('th', head)}</thead>"
        f"<tbody>{body}</tbody>{foot}</table>"
    )

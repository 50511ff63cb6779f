"""Tables of words, written as aligned text and as plain HTML for notebooks, everything escaped."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final, NamedTuple, Protocol

__all__ = ["Said", "Sheet", "Table", "Written", "format_table", "html_table"]

_DAY: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
"""Days and months, which must not break at their hyphens."""

_SUM: Final = ";font-weight:600;border-top:1px solid"


class Written(Protocol):
    """What a chapter makes of a result, before it is text or HTML."""

    def to_text(self) -> str:
        """Return it as text."""
        ...

    def to_html(self) -> str:
        """Return it as HTML."""
        ...


class Table(NamedTuple):
    """A table in words.

    Attributes:
        caption: What stands over it.
        head: The names of the columns.
        rows: The cells, a row at a time.
        numbers: The columns that stand to the right, by their places from 0.
        sums: How many of the last rows are sums.
        notes: What stands below it, a line each.
    """

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: frozenset[int] = frozenset()
    sums: int = 0
    notes: Sequence[str] = ()

    def to_text(self) -> str:
        """Return the table as aligned text, its caption above and its notes below."""
        above = [self.caption] if self.caption else []
        return "\n".join([*above, format_table(self.head, self.rows, self.numbers), *self.notes])

    def to_html(self) -> str:
        """Return the table as HTML."""
        return html_table(self.head, self.rows, self.numbers, self.caption, self.notes, sums=self.sums)


class Sheet(NamedTuple):
    """Several tables about one result.

    Attributes:
        tables: The tables.
        notes: What stands below all of them, a line each.
    """

    tables: Sequence[Table]
    notes: Sequence[str] = ()

    def to_text(self) -> str:
        """Return the tables as text, an empty line between them."""
        below = ["\n".join(self.notes)] if self.notes else []
        return "\n\n".join([*(table.to_text() for table in self.tables), *below])

    def to_html(self) -> str:
        """Return the tables as HTML, the notes as paragraphs."""
        return "".join(
            [*(table.to_html() for table in self.tables), *(f"<p>{escape(note)}</p>" for note in self.notes)]
        )


class Said(NamedTuple):
    """A result that is sentences as text and a table in notebooks.

    Attributes:
        lines: The sentences, a line each.
        table: The table.
    """

    lines: Sequence[str]
    table: Table

    def to_text(self) -> str:
        """Return the sentences."""
        return "\n".join(self.lines)

    def to_html(self) -> str:
        """Return the table as HTML."""
        return self.table.to_html()


def format_table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: frozenset[int]) -> str:
    """Return rows as aligned text; the columns in *numbers* stand to the right."""
    table = [head, *rows]
    widths = [max(len(row[place]) for row in table) for place in range(len(head))]
    lines = (
        "  ".join(
            cell.rjust(width) if place in numbers else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )
    return "\n".join(lines)


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
        caption: What stands over the table; empty for nothing.
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
    above = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f"<table>{above}<thead>{line('th', head)}</thead><tbody>{body}</tbody>{foot}</table>"

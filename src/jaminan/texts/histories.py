"""Histories of figures, and regulations, as text and as tables, in Indonesian and English."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jaminan.formatting import format_date
from jaminan.labels import Locale
from jaminan.legislation import Regulation
from jaminan.texts.tables import Said, Table, Written
from jaminan.texts.values import format_value
from jaminan.texts.words import either, say_columns
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["WRITERS"]


def _entry(entry: Dated[Any], unit: Unit, locale: Locale) -> tuple[str, ...]:
    return (
        entry.since.isoformat(),
        entry.until.isoformat() if entry.until else "",
        format_value(entry.value, unit, locale),
        entry.citation.label(locale),
        entry.evidence.label(locale),
    )


def _caption(timeline: Timeline[Any], locale: Locale) -> str:
    sure = either(locale, "pasti sampai", "sure until")
    known = f"; {sure} {timeline.known_until}" if timeline.known_until else ""
    label = timeline.label(locale)
    called = label if label == timeline.name else f"{timeline.name}: {label}"
    return f"{called} ({timeline.unit.label(locale)}{known})"


_COLUMNS: Final = (
    ("Sejak", "Since"),
    ("Sampai", "Until"),
    ("Nilai", "Value"),
    ("Sumber", "Source"),
    ("Bukti", "Evidence"),
    ("Catatan (dalam bahasa Inggris)", "Note"),
)


def _timeline(timeline: Timeline[Any], locale: Locale) -> Said:
    """Return the history of a figure, a line an entry; as HTML with the notes beside the values."""
    caption, head = _caption(timeline, locale), say_columns(_COLUMNS, locale)
    rows = [_entry(entry, timeline.unit, locale) for entry in timeline.entries]
    with_notes = [(*row, entry.note) for row, entry in zip(rows, timeline.entries, strict=True)]
    short = Table(caption, head[:-1], rows, frozenset({2}))
    return Said([short.to_text()], Table(caption, head, with_notes, frozenset({2})))


def _regulation(regulation: Regulation, locale: Locale) -> Table:
    """Return the days of a regulation, and its relations to others."""
    days = (
        (either(locale, "ditetapkan", "enacted"), regulation.enacted),
        (either(locale, "diundangkan", "promulgated"), regulation.promulgated),
        (either(locale, "mulai berlaku", "in force"), regulation.in_force),
        (either(locale, "berakhir", "revoked"), regulation.revoked),
    )
    rows = [(name, format_date(day, locale=locale)) for name, day in days if day is not None]
    rows += [(relation.kind.label(locale), relation.target) for relation in regulation.relations]
    rows.append((either(locale, "Bukti", "Evidence"), regulation.evidence.label(locale)))
    return Table(regulation.kind.label(locale), (regulation.id, regulation.title), rows)


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {Timeline: _timeline, Regulation: _regulation}
"""What writes each class."""

"""Values of the law as English text: what stands in a cell, and tables of rows."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

import attrs

from fact_pages.markdown import table
from jaminan import Citation, Dated, Program, RequirementCode, Segment, Term, Unit
from jaminan.formatting import format_percent, format_rupiah
from jaminan.labels import Labelled
from jaminan.models.brackets import Packages
from jaminan.models.compliance.deadlines import DueRule
from jaminan.texts.values import format_value

__all__ = ["LOCALE", "TABLES", "is_table", "percent", "rows_of", "shown", "value_of"]

LOCALE: Final = "en"
TABLES: Final = frozenset({Unit.TABLE, Unit.RELIEF})
_HEADS: Final = {
    "citation": "Source",
    "is_counted": "Counted in units",
    "is_event_needed": "Event day needed",
    "is_maximum": "Is a maximum",
    "membership_years": "Years of membership",
    "most_units": "Units at most",
    "needs_age": "Age needed",
    "wait_months": "Months of wait",
}
"""Heads of columns whose fields do not read as one."""


def percent(share: Decimal) -> str:
    """Return a share of one as a percentage."""
    return format_percent(share, locale=LOCALE)


def shown(value: object) -> str:
    """Return a value inside a table of the law as text."""
    match value:
        case Program() | Segment() | RequirementCode():
            text = str(value.value)
        case Labelled():
            text = value.label(LOCALE)
        case DueRule() | Term() | Packages():
            text = _worded(value)
        case bool():
            text = "yes" if value else "no"
        case int() | Decimal():
            text = f"{value:,}" if isinstance(value, int) else percent(value)
        case Citation():
            text = str(value)
        case tuple() | frozenset():
            between = "; or " if any(isinstance(each, tuple) for each in value) else ", "
            text = between.join(map(shown, value)) or "–"
        case None:
            text = "–"
        case _:
            text = "; ".join(f"{name.replace('_', ' ')}: {shown(each)}" for name, each in _fields(value)) or str(value)
    return text


def _worded(value: DueRule | Term | Packages) -> str:
    """Return what deserves words of its own."""
    if isinstance(value, Term):
        return value.label(LOCALE)
    return _due(value) if isinstance(value, DueRule) else _packages(value)


def _due(rule: DueRule) -> str:
    """Return when a contribution falls due, as a sentence."""
    month = {0: "the same month", 1: "the next month"}.get(
        rule.months_after, f"the month {rule.months_after} months on"
    )
    shift = f"; holidays: {rule.shift.label(LOCALE)}"
    source = f" [{rule.shift_citation}; {rule.shift_evidence.label(LOCALE)}]"
    return f"day {rule.day} of {month}{shift}{source}"


def _packages(value: Packages) -> str:
    """Return the packages of migrant workers, each with its mark."""
    parts = []
    if value.before is not None:
        parts.append(f"before placement {_rupiah(value.before)} ({value.before_evidence.label(LOCALE)})")
    parts += [
        f"{package.months} months {_rupiah(package.amount)} ({package.evidence.label(LOCALE)})"
        for package in value.packages
    ]
    if value.extra_month is not None:
        parts.append(f"each month more {_rupiah(value.extra_month)} ({value.extra_evidence.label(LOCALE)})")
    return "; ".join(parts)


def _rupiah(amount: int) -> str:
    return format_rupiah(amount, locale=LOCALE)


def _fields(value: object) -> list[tuple[str, object]]:
    """Return the fields of an attrs object, of anything else none."""
    kind: Any = type(value)
    return [(field.name, getattr(value, field.name)) for field in attrs.fields(kind)] if attrs.has(kind) else []


def is_table(value: object) -> bool:
    """Tell whether a value is rows of the law, which stand in a table of their own."""
    return isinstance(value, tuple) and bool(value) and all(attrs.has(type(row)) for row in value)


def _are_numbers(values: Iterable[object]) -> bool:
    """Tell whether a column holds numbers, and perhaps gaps; yes and no are words."""
    found = [value for value in values if value is not None]
    return bool(found) and all(isinstance(value, int | Decimal) and not isinstance(value, bool) for value in found)


def rows_of(value: tuple[Any, ...]) -> str:
    """Return a tuple of rows of the law as a table of their fields; a mark of one field stands beside its value."""
    names = [field.name for field in attrs.fields(type(value[0]))]
    kept = [name for name in names if name.removesuffix("_evidence") == name or name[: -len("_evidence")] not in names]
    head = [_HEADS.get(name, name.replace("_", " ").capitalize()) for name in kept]
    numbers = [place for place, name in enumerate(kept) if _are_numbers(getattr(row, name) for row in value)]
    return table(head, ([_cell_of(row, name) for name in kept] for row in value), numbers)


def _cell_of(row: object, name: str) -> str:
    """Return a cell of a row of the law; rows are long, so citations break between their parts, but not inside an act's name."""
    value = getattr(row, name)
    text = shown(value).replace(" ", "\u00a0", 1) if isinstance(value, Citation) else shown(value)
    mark = getattr(row, f"{name}_evidence", None)
    return text if mark is None else f"{text} [{shown(mark)}]"


def value_of(entry: Dated[Any], unit: Unit) -> str:
    """Return the value of an entry as it stands in its cell."""
    value = entry.value
    if is_table(value):
        return f"{len(value)} {'row' if len(value) == 1 else 'rows'}, below".replace(" ", "\u00a0")
    if value == ():
        return "none known"
    if attrs.has(type(value)) or unit in TABLES:
        return shown(value)
    return format_value(value, unit, LOCALE)

"""``jaminan law`` and ``jaminan diff``: the history of a figure, and what changed between two days."""

import argparse
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs

from jaminan.cli.streams import print_json
from jaminan.labels import Locale
from jaminan.law import LAW, Change, compare_law
from jaminan.sources import Citation
from jaminan.texts.values import format_value
from jaminan.timeline import Dated, Timeline, Unit, Window

__all__ = ["add_diff", "add_law"]


def add_law(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``law``."""
    parser.add_argument(
        "name",
        nargs="?",
        help="the figure, like jp.wage_ceiling; jp: the list of its figures; left out: the list of all",
    )
    parser.add_argument("--on", metavar="DAY", help="only the value that holds on a day, like 2025-03-01")
    parser.set_defaults(run=_law)


def _law(asked: argparse.Namespace) -> int:
    name: str | None = asked.name
    listed = [each for each in LAW if name is None or each.startswith(f"{name}.")]
    if name is None or listed:
        if asked.json:
            print_json({"law_version": LAW.version, "names": listed})
        else:
            print("\n".join(_figure_line(LAW[each], asked.locale) for each in listed))
        return 0
    window = next((each for each in LAW.windows if each.name == name), None)
    if window is not None:
        if asked.json:
            print_json({"name": window.name, **_window_dict(window)})
        else:
            print(f"{window.name}: {window.since} … {window.until}  [{window.citation.label(asked.locale)}]")
        return 0
    timeline = LAW[name]
    if asked.on is not None:
        entry = timeline.on(asked.on)
        if asked.json:
            print_json({"name": timeline.name, **_entry_dict(entry)})
        else:
            print(f"{format_value(entry.value, timeline.unit, asked.locale)} [{entry.citation.label(asked.locale)}]")
    elif asked.json:
        print_json(_timeline_dict(timeline))
    else:
        print(timeline.to_text(asked.locale))
    return 0


def _figure_line(timeline: Timeline[Any], locale: str) -> str:
    return f"{timeline.name}  {timeline.label(locale)} ({timeline.unit.label(locale)})"


def _timeline_dict(timeline: Timeline[Any]) -> dict[str, Any]:
    return {
        "law_version": LAW.version,
        "name": timeline.name,
        "unit": timeline.unit.value,
        "known_until": None if timeline.known_until is None else timeline.known_until.isoformat(),
        "entries": [_entry_dict(entry) for entry in timeline.entries],
    }


def _plain(value: Any) -> Any:
    """Return a value of the law as JSON can hold it: decimals as text, rows as mappings."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return str(value) if isinstance(value, Decimal | StrEnum) else value


def _entry_dict(entry: Dated[Any]) -> dict[str, Any]:
    return {
        "value": _plain(entry.value),
        "since": entry.since.isoformat(),
        "until": None if entry.until is None else entry.until.isoformat(),
        "citation": str(entry.citation),
        "evidence": entry.evidence.value,
        "note": entry.note,
    }


def add_diff(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diff``."""
    parser.add_argument("day_a", help="the first day, like 2025-01-01")
    parser.add_argument("day_b", help="the second day")
    parser.set_defaults(run=_diff)


def _diff(asked: argparse.Namespace) -> int:
    changes = compare_law(asked.day_a, asked.day_b)
    if asked.json:
        print_json({"law_version": LAW.version, "changes": [_change_dict(change) for change in changes]})
        return 0
    if not changes:
        print("No change." if asked.locale == Locale.EN else "Tidak ada perubahan.")
    program = ""
    for change in changes:
        group = change.name.partition(".")[0]
        if group != program:
            print(group.upper())
            program = group
        print(f"  {_change_text(change, asked.locale)}")
    return 0


def _unit_of(change: Change) -> Unit:
    return LAW[change.name].unit if change.name in LAW else Unit.RELIEF


def _side(side: Dated[Any] | Window[Any] | None, unit: Unit, locale: str) -> str:
    if side is None:
        return "–"
    if isinstance(side, Window):
        return f"{side.since} … {side.until}"
    return format_value(side.value, unit, locale)


def _cause(change: Change) -> tuple[Citation, date]:
    """Return the act that made the change, and the day on which it did."""
    sides = [each for each in (change.before, change.after) if each is not None]
    if len(sides) == 1 and isinstance(sides[0], Window) and change.after is None:
        return sides[0].citation, sides[0].until + timedelta(days=1)
    latest = max(sides, key=lambda each: each.since)
    return latest.citation, latest.since


def _change_text(change: Change, locale: str) -> str:
    unit = _unit_of(change)
    citation, since = _cause(change)
    before, after = (_side(side, unit, locale) for side in (change.before, change.after))
    return f"{change.name}: {before} → {after}  [{since}: {citation.label(locale)}]"


def _window_dict(window: Window[Any]) -> dict[str, Any]:
    return {
        "since": window.since.isoformat(),
        "until": window.until.isoformat(),
        "citation": str(window.citation),
        "evidence": window.evidence.value,
        "note": window.note,
    }


def _change_dict(change: Change) -> dict[str, Any]:
    def side(each: Dated[Any] | Window[Any] | None) -> Mapping[str, Any] | None:
        if each is None:
            return None
        if isinstance(each, Window):
            return _window_dict(each)
        return _entry_dict(each)

    return {"name": change.name, "before": side(change.before), "after": side(change.after)}

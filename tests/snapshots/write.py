"""Write the snapshot of the facts: every timeline and window of the law, as a reviewer of facts reads it in a diff.

Run it with ``python tests/snapshots/write.py`` after a change of facts; `tests/parameters/test_snapshot.py` compares.
"""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, Final

import attrs

from jaminan import LAW, Citation, Dated, Law, Month, Timeline, Window

PATH: Final = Path(__file__).parent / "parameters.json"
"""Where the snapshot stands."""


def plain(thing: Any) -> Any:  # noqa: C901, PLR0911 - a line for each type that a fact may hold
    """Return a fact as JSON holds it: days and months as ISO text, decimals as text, members as their values."""
    if thing is None or isinstance(thing, bool):
        return thing
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, int | str):
        return thing
    if isinstance(thing, Decimal | Citation | Month):
        return str(thing)
    if isinstance(thing, date):
        return thing.isoformat()
    if isinstance(thing, frozenset):
        return sorted(plain(each) for each in thing)
    if isinstance(thing, Mapping):
        return {str(plain(key)): plain(value) for key, value in thing.items()}
    fields = getattr(thing, "_fields", None)  # a named tuple's
    if fields is not None:
        return {name: plain(getattr(thing, name)) for name in fields}
    if isinstance(thing, tuple):
        return [plain(each) for each in thing]
    if attrs.has(type(thing)):
        return {field.name: plain(getattr(thing, field.name)) for field in attrs.fields(type(thing))}
    raise TypeError(f"a fact holds a {type(thing).__name__}, which the snapshot cannot write: {thing!r}")


def _fact(fact: Dated[Any] | Window[Any]) -> dict[str, Any]:
    return {
        "value": plain(fact.value),
        "since": plain(fact.since),
        "until": plain(fact.until),
        "citation": str(fact.citation),
        "evidence": fact.evidence.value,
        "published_on": plain(fact.published_on),
        "checked_on": plain(fact.checked_on),
        "note": fact.note,
    }


def _timeline(timeline: Timeline[Any]) -> dict[str, Any]:
    return {
        "unit": timeline.unit.value,
        "known_until": plain(timeline.known_until),
        "announced_every_years": timeline.announced_every_years,
        "entries": [_fact(entry) for entry in timeline.entries],
    }


def snapshot(law: Law = LAW) -> dict[str, Any]:
    """Return all facts of a law, figures and measures by name."""
    return {
        "timelines": {name: _timeline(law[name]) for name in sorted(law)},
        "windows": {each.name: _fact(each) for each in sorted(law.windows, key=lambda window: window.name)},
    }


def text_of(law: Law = LAW) -> str:
    """Return the snapshot as the text of its file."""
    return json.dumps(snapshot(law), ensure_ascii=False, indent=1) + "\n"


def write() -> None:
    """Write the snapshot of `LAW`; nox runs this as ``snapshot``."""
    PATH.write_text(text_of(), encoding="utf-8")


if __name__ == "__main__":
    write()

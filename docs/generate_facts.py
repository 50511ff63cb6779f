"""Writes the pages of ``docs/facts`` from `LAW`: every figure with its days, its source and its evidence.

Run it without arguments to write them, with ``--check`` to be told which ones are out of date.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, Final

import attrs

from jaminan import (
    LAW,
    Citation,
    ConstructionProject,
    Dated,
    Evidence,
    MembershipStatus,
    MigrantWorker,
    NonWageWorker,
    Program,
    Segment,
    Timeline,
    Unit,
    WageWorker,
    Window,
    check_membership,
)
from jaminan.formatting import format_percent, format_rupiah
from jaminan.models.reliefs import Relief
from jaminan.rules.contributions.wage_workers import CHARGES
from jaminan.texts import format_value

FOLDER: Final = Path(__file__).parent / "facts"

_TITLES: Final = {
    "jkk": "JKK: employment injury",
    "jkm": "JKM: death",
    "jht": "JHT: old-age savings",
    "jp": "JP: pension",
    "jkp": "JKP: job loss",
    "bpu": "BPU: non-wage workers",
    "jakon": "JAKON: construction workers",
    "pmi": "PMI: migrant workers",
    "membership": "Membership: who must join which program",
    "scale": "Scale: micro, small, medium and large enterprises",
    "wage_base": "Wage base: daily pay and piece rates",
    "compliance": "Compliance: due days, penalties, sanctions and terms",
    "relief": "Reliefs: temporary measures",
}
_TABLES: Final = frozenset({Unit.TABLE, Unit.RELIEF})
_LOCALE: Final = "en"
_NOTICE: Final = "<!-- Written by docs/generate_facts.py; do not edit. -->"


# ------------------------------------------------------------------------------------------------------ Markdown


def _cell(text: object) -> str:
    """Return the text of a cell; days and amounts do not break."""
    if isinstance(text, date):
        return f"<time>{text}</time>"
    return str(text).replace("|", "\\|").replace("\n", " ").replace("IDR ", "IDR\u00a0")


def _table(head: Sequence[str], rows: Iterable[Sequence[object]], numbers: frozenset[int] = frozenset()) -> str:
    """Return a table; the columns in *numbers* stand to the right."""
    rules = (" ---: |" if place in numbers else " --- |" for place in range(len(head)))
    lines = ["| " + " | ".join(head) + " |", "|" + "".join(rules)]
    lines += ["| " + " | ".join(map(_cell, row)) + " |" for row in rows]
    return "\n".join(lines)


def _sentences(text: str) -> str:
    """Return a note as one line, with a full stop."""
    return text if text.endswith(".") else f"{text}."


def _shown(value: object) -> str:
    """Return a value inside a table of the law as text."""
    match value:
        case Enum():
            text = str(value.value)
        case bool():
            text = "yes" if value else "no"
        case Decimal():
            text = format_percent(value, locale=_LOCALE)
        case int():
            text = f"{value:,}"
        case Citation():
            text = str(value)
        case tuple() | frozenset():
            text = ", ".join(map(_shown, value))
        case None:
            text = "–"
        case _:
            text = "; ".join(f"{name.replace('_', ' ')}: {_shown(each)}" for name, each in _fields(value)) or str(value)
    return text


def _fields(value: object) -> list[tuple[str, object]]:
    """Return the fields of an attrs object, of anything else none."""
    kind: Any = type(value)
    return [(field.name, getattr(value, field.name)) for field in attrs.fields(kind)] if attrs.has(kind) else []


def _is_table(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(attrs.has(type(row)) for row in value)


def _rows_of(value: tuple[Any, ...]) -> str:
    """Return a tuple of rows of the law as a table of their fields."""
    names = [field.name for field in attrs.fields(type(value[0]))]
    head = [name.replace("_", " ").capitalize() for name in names]
    numbers = frozenset(place for place, name in enumerate(names) if isinstance(getattr(value[0], name), int | Decimal))
    return _table(head, ([_shown(getattr(row, name)) for name in names] for row in value), numbers)


# ----------------------------------------------------------------------------------------------------- timelines


def _value(entry: Dated[Any], unit: Unit) -> str:
    if _is_table(entry.value):
        return f"{len(entry.value)} rows, below"
    if attrs.has(type(entry.value)) or unit in _TABLES:
        return _shown(entry.value)
    return format_value(entry.value, unit, _LOCALE)


def _entry_row(entry: Dated[Any], unit: Unit) -> tuple[object, ...]:
    return (
        entry.since,
        entry.until or "…",
        _value(entry, unit),
        entry.citation,
        entry.evidence.label(_LOCALE),
        entry.published_on or "",
        entry.checked_on or "",
    )


def _notes(entries: Iterable[Dated[Any]]) -> str:
    """Return the notes of entries as a list; one that stands at several entries comes once."""
    days: dict[str, list[str]] = {}
    for entry in entries:
        if entry.note:
            days.setdefault(entry.note, []).append(entry.since.isoformat())
    return "\n".join(f"- {', '.join(since)}: {_sentences(note)}" for note, since in days.items())


def _timeline(timeline: Timeline[Any]) -> str:
    said = [f"Unit: {timeline.unit.label(_LOCALE)}."]
    if timeline.known_until:
        said.append(f"Announced again and again; the newest value is sure until {timeline.known_until}.")
    head = ("Since", "Until", "Value", "Source", "Evidence", "Published", "Checked")
    numbers = frozenset({2}) if isinstance(timeline.entries[0].value, int | Decimal) else frozenset[int]()
    parts = [
        f"({timeline.name.replace('.', '-').replace('_', '-')})=",
        f"## `{timeline.name}`",
        "\n".join(said),
        _table(head, (_entry_row(entry, timeline.unit) for entry in timeline.entries), numbers),
        _notes(timeline.entries),
    ]
    for entry in timeline.entries:
        if _is_table(entry.value):
            parts += [f"The rows since {entry.since}:", _rows_of(entry.value)]
    return "\n\n".join(part for part in parts if part)


# ------------------------------------------------------------------------------------------------------- windows


def _relief(relief: Relief) -> Iterator[str]:
    programs = ", ".join(relief.programs)
    rest = "The rest is put off and owed later." if relief.is_deferral else "The rest is waived."
    share = format_percent(relief.charged, locale=_LOCALE)
    yield f"Segment {relief.segment}, programs {programs}: {share} of the normal contribution is charged.\n{rest}"
    if relief.recomposition:
        shares = ", ".join(format_percent(share, locale=_LOCALE) for share in relief.recomposition.shares)
        yield f"What JKK gives to JKP while it lasts, class I first: {shares} [{relief.recomposition.citation}]."
    yield "The conditions, all of which must hold:"
    rows = [
        (
            condition.code.label(_LOCALE).replace("{limit}", str(condition.limit)),
            condition.limit or "",
            condition.citation,
        )
        for condition in relief.conditions
    ]
    yield _table(("Condition", "Limit", "Source"), rows)


def _window(window: Window[Any]) -> str:
    head = ("Since", "Until", "Source", "Evidence", "Published", "Checked")
    row = (
        window.since,
        window.until,
        window.citation,
        window.evidence.label(_LOCALE),
        window.published_on or "",
        window.checked_on or "",
    )
    parts = [f"## `{window.name}`", _table(head, [row])]
    parts += _relief(window.value) if isinstance(window.value, Relief) else [_shown(window.value)]
    parts.append(_sentences(window.note) if window.note else "")
    return "\n\n".join(part for part in parts if part)


# --------------------------------------------------------------------------------------------------------- pages


def _prefix(name: str) -> str:
    return name.partition(".")[0]


def _opening(timelines: Sequence[Timeline[Any]], windows: Sequence[Window[Any]], prefix: str) -> str:
    """Return an example that runs, about the page's own figures."""
    plain = [each for each in timelines if each.unit not in _TABLES]
    if plain:
        longest = max(plain, key=lambda timeline: len(timeline.entries))
        code = [">>> from jaminan import LAW", f'>>> print(LAW["{longest.name}"])', str(longest)]
    elif timelines:
        first = timelines[0]
        since = first.entries[0].since.isoformat()
        code = [">>> from jaminan import LAW", f'>>> str(LAW["{first.name}"].on("{since}").citation)']
        code.append(repr(str(first.entries[0].citation)))
    else:
        code = [">>> from jaminan import LAW", ">>> for window in LAW.windows:"]
        code += [f'...     if window.name.startswith("{prefix}."):']
        code += ["...         print(window.since, window.until, window.name)"]
        code += [f"{window.since} {window.until} {window.name}" for window in windows]
    return "\n".join(["```python", *code, "```"])


def _page(prefix: str) -> str:
    timelines = [timeline for timeline in LAW.values() if _prefix(timeline.name) == prefix]
    windows = [window for window in LAW.windows if _prefix(window.name) == prefix]
    parts = [_NOTICE, f"# {_title(prefix)}", _opening(timelines, windows, prefix)]
    parts += [_timeline(timeline) for timeline in timelines]
    parts += [_window(window) for window in windows]
    return "\n\n".join(parts) + "\n"


def _title(prefix: str) -> str:
    return _TITLES.get(prefix, prefix.replace("_", " ").capitalize())


def _prefixes() -> list[str]:
    return list(dict.fromkeys(_prefix(name) for name in (*LAW, *(window.name for window in LAW.windows))))


def _index() -> str:
    rows = []
    for prefix in _prefixes():
        figures = [timeline for timeline in LAW.values() if _prefix(timeline.name) == prefix]
        windows = [window for window in LAW.windows if _prefix(window.name) == prefix]
        marks = [entry.evidence for figure in figures for entry in figure.entries]
        marks += [window.evidence for window in windows]
        values = sum(len(figure.entries) for figure in figures) + len(windows)
        rows.append(
            (
                f"[{_title(prefix)}]({prefix}.md)",
                len(figures) + len(windows),
                values,
                Evidence.weakest(*marks).label(_LOCALE),
            )
        )
    announced = [(f"`{name}`", until) for name, until in LAW.known_until.items()]
    return "\n".join(
        [
            _NOTICE,
            "",
            "# Facts",
            "",
            "```python",
            ">>> from jaminan import LAW",
            '>>> LAW["jp.wage_ceiling"].on("2025-03-01").value',
            str(LAW["jp.wage_ceiling"].on("2025-03-01").value),
            "```",
            "",
            "These pages are written from `LAW`, the law as this release knows it, so they say what the calculations use.",
            "Dates are inclusive on both ends, and an empty cell under *Published* means that the first day stands for it.",
            "[Evidence](../evidence.md) explains the marks.",
            "",
            _table(("Page", "Figures", "Values", "Weakest evidence"), rows),
            "",
            "## Figures that are announced again and again",
            "",
            "Past these days a result that needs the figure is provisional and warns.",
            "",
            _table(("Figure", "Sure until"), announced),
            "",
            "```{toctree}",
            ":hidden:",
            "",
            "coverage",
            *_prefixes(),
            "```",
            "",
        ]
    )


# ------------------------------------------------------------------------------------------------------ coverage

_SAMPLES: Final = {
    Segment.PU: WageWorker(wage=5_000_000),
    Segment.BPU: NonWageWorker(),
    Segment.JAKON: ConstructionProject(contract_value=1_000_000_000),
    Segment.PMI: MigrantWorker(contract_months=24),
}
_ASKED_ON: Final = "2026-11-30"


def _figures_of(program: Program, segment: Segment) -> list[Timeline[Any]]:
    """Return the figures that contributions of a program and segment are computed from."""
    if segment is Segment.PU:
        names = [name for charge in CHARGES if charge.program is program for name in (charge.rate, charge.ceiling)]
        return [
            timeline
            for timeline in LAW.values()
            if any(name and timeline.name.startswith(name.partition("{")[0]) for name in names)
        ]
    group = segment.lower()
    return [
        timeline
        for timeline in LAW.values()
        if timeline.name.startswith(f"{group}.{program.lower()}.")
        or timeline.name.startswith(f"{group}.{program.lower()}_")
        or (group == "pmi" and timeline.name == "pmi.packages" and program in {Program.JKK, Program.JKM})
    ]


def _coverage_row(program: Program, segment: Segment) -> tuple[object, ...]:
    figures = _figures_of(program, segment)
    if not figures:
        decision = check_membership(_SAMPLES[segment], on=_ASKED_ON)[program]
        is_closed = decision.status is MembershipStatus.NOT_COVERED
        reason = f"not open to the segment [{decision.requirements[0].citation}]" if is_closed else "not modelled"
        return program, segment, reason, "", "", ""
    entries = [entry for figure in figures for entry in figure.entries]
    known = min((figure.known_until for figure in figures if figure.known_until), default="")
    names = ", ".join(f"`{figure.name}`" for figure in figures)
    return (
        program,
        segment,
        f"contributions: {names}",
        min(entry.since for entry in entries),
        known,
        Evidence.weakest(*(entry.evidence for entry in entries)).label(_LOCALE),
    )


def _coverage() -> str:
    head = ("Program", "Segment", "Modelled", "Since", "Sure until", "Weakest evidence")
    rows = [_coverage_row(program, segment) for segment in Segment for program in Program]
    segments = [(f"`{segment}`", segment.label("id"), segment.label("en")) for segment in Segment]
    amount = LAW["jp.wage_ceiling"].entries[-1]
    example = [
        "```python",
        ">>> from jaminan import LAW",
        '>>> entry = LAW["jp.wage_ceiling"].entries[-1]',
        ">>> entry.since.isoformat(), entry.value, entry.evidence.name",
        repr((amount.since.isoformat(), amount.value, amount.evidence.name)),
        "```",
    ]
    said = [
        f"The newest ceiling of the JP wage base is {format_rupiah(amount.value, locale='en')}.",
        "The table says what of each program and segment is modelled, since when, and until which day it is sure.",
        "[Limits](../limits.md) says what is left out and what is assumed.",
    ]
    parts = [
        _NOTICE,
        "# Coverage",
        "\n".join(example),
        "\n".join(said),
        _table(head, rows),
        "## Segments",
        _table(("Segment", "Indonesian", "English"), segments),
    ]
    return "\n\n".join(parts) + "\n"


def pages() -> dict[str, str]:
    """Return the text of every page by its file name."""
    return {
        "index.md": _index(),
        "coverage.md": _coverage(),
        **{f"{prefix}.md": _page(prefix) for prefix in _prefixes()},
    }


def outdated() -> list[str]:
    """Return the names of the files that do not say what `LAW` says, or that nothing writes any more."""
    wanted = pages()
    have = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return sorted(name for name in wanted.keys() | have.keys() if wanted.get(name) != have.get(name))


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or check them."""
    stale = outdated()
    if "--check" in arguments:
        for name in stale:
            print(f"docs/facts/{name} is out of date: nox -s snapshot")
        return bool(stale)
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for name in stale:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8")
        else:
            (FOLDER / name).unlink()
    print(f"docs/facts: {len(wanted)} pages, {len(stale)} written anew")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

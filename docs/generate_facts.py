"""Writes the pages of ``docs/facts`` from `LAW`: every figure with its days, its source and its evidence.

Run it without arguments to write them, with ``--check`` to be told which ones are out of date.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import attrs

import jaminan
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
    Regulation,
    RegulationKind,
    RequirementCode,
    RiskClass,
    Segment,
    Term,
    Timeline,
    Unit,
    WageWorker,
    Window,
    check_membership,
    regulation,
    regulations,
)
from jaminan.formatting import format_percent, format_rupiah
from jaminan.labels import Labelled, LabelledInt
from jaminan.models.brackets import Packages
from jaminan.models.compliance.deadlines import DueRule
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
    "dbhcht": "DBHCHT: the share of the tobacco excise",
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
        case Program() | Segment() | RequirementCode():
            text = str(value.value)
        case Labelled():
            text = value.label(_LOCALE)
        case DueRule() | Term() | Packages():
            text = _said(value)
        case bool():
            text = "yes" if value else "no"
        case int() | Decimal():
            text = f"{value:,}" if isinstance(value, int) else format_percent(value, locale=_LOCALE)
        case Citation():
            text = str(value)
        case tuple() | frozenset():
            text = ", ".join(map(_shown, value))
        case None:
            text = "–"
        case _:
            text = "; ".join(f"{name.replace('_', ' ')}: {_shown(each)}" for name, each in _fields(value)) or str(value)
    return text


def _said(value: DueRule | Term | Packages) -> str:
    """Return what deserves words of its own."""
    if isinstance(value, Term):
        return f"{value.count} {value.unit.label(_LOCALE)}"
    return _due(value) if isinstance(value, DueRule) else _packages(value)


def _due(rule: DueRule) -> str:
    """Return when a contribution falls due, as a sentence."""
    month = {0: "the same month", 1: "the next month"}.get(
        rule.months_after, f"the month {rule.months_after} months on"
    )
    shift = f"; holidays: {rule.shift.label(_LOCALE)}"
    source = f" [{rule.shift_citation}; {rule.shift_evidence.label(_LOCALE)}]"
    return f"day {rule.day} of {month}{shift}{source}"


def _packages(value: Packages) -> str:
    """Return the packages of migrant workers, each with its mark."""
    parts = []
    if value.before is not None:
        parts.append(f"before placement {_rupiah(value.before)} ({value.before_evidence.label(_LOCALE)})")
    parts += [
        f"{package.months} months {_rupiah(package.amount)} ({package.evidence.label(_LOCALE)})"
        for package in value.packages
    ]
    if value.extra_month is not None:
        parts.append(f"each month more {_rupiah(value.extra_month)} ({value.extra_evidence.label(_LOCALE)})")
    return "; ".join(parts)


def _rupiah(amount: int) -> str:
    return format_rupiah(amount, locale=_LOCALE)


def _fields(value: object) -> list[tuple[str, object]]:
    """Return the fields of an attrs object, of anything else none."""
    kind: Any = type(value)
    return [(field.name, getattr(value, field.name)) for field in attrs.fields(kind)] if attrs.has(kind) else []


def _is_table(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(attrs.has(type(row)) for row in value)


def _are_numbers(values: Iterable[object]) -> bool:
    """Tell whether a column holds numbers, and perhaps gaps; yes and no are words."""
    found = [value for value in values if value is not None]
    return bool(found) and all(isinstance(value, int | Decimal) and not isinstance(value, bool) for value in found)


def _rows_of(value: tuple[Any, ...]) -> str:
    """Return a tuple of rows of the law as a table of their fields."""
    names = [field.name for field in attrs.fields(type(value[0]))]
    head = [name.replace("_", " ").capitalize() for name in names]
    numbers = frozenset(place for place, name in enumerate(names) if _are_numbers(getattr(row, name) for row in value))
    return _table(head, ([_shown(getattr(row, name)) for name in names] for row in value), numbers)


# ----------------------------------------------------------------------------------------------------- timelines


def _value(entry: Dated[Any], unit: Unit) -> str:
    if _is_table(entry.value):
        return f"{len(entry.value)} rows, below"
    if attrs.has(type(entry.value)) or unit in _TABLES:
        return _shown(entry.value)
    if unit is Unit.FACTOR and entry.value is not None:
        return f"times {entry.value}"
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
    said = [f"`{timeline.name}`, *{timeline.label('id')}*."]
    if timeline.unit not in _TABLES:
        said.append(f"Unit: {timeline.unit.label(_LOCALE)}.")
    if timeline.known_until:
        said.append(f"Announced again and again; the newest value is sure until {timeline.known_until}.")
    head = ("Since", "Until", "Value", "Source", "Evidence", "Published", "Checked")
    numbers = frozenset({2}) if isinstance(timeline.entries[0].value, int | Decimal) else frozenset[int]()
    parts = [
        f"({timeline.name.replace('.', '-').replace('_', '-')})=",
        f"## {timeline.label(_LOCALE)}",
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
    parts = [f"## {window.label(_LOCALE)}", f"`{window.name}`, *{window.label('id')}*.", _table(head, [row])]
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
    announced = [(LAW[name].label(_LOCALE), f"`{name}`", until) for name, until in LAW.known_until.items()]
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
            _table(("Figure", "Name", "Sure until"), announced),
            "",
            "```{toctree}",
            ":hidden:",
            "",
            "coverage",
            *_prefixes(),
            "regulations",
            "labels",
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
        "The table says which contributions of each program and segment are modelled, since when, and for how long.",
        "Claims, benefits, due days, penalties and shares of budgets are listed with their marks under [Facts](index.md).",
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


# -------------------------------------------------------------------------------------------- acts and their names


def _regulations() -> str:
    """Return the registry of acts as tables by kind."""
    parts = [
        _NOTICE,
        "# Regulations",
        "\n".join(
            [
                "```python",
                ">>> from jaminan import regulation",
                '>>> print(regulation("PP 44/2015").label("id"))',
                regulation("PP 44/2015").label("id"),
                "```",
            ]
        ),
        "\n".join(
            [
                f"The registry holds {len(regulations())} acts.",
                "An empty cell is a day that the sources do not print; it is never a guess.",
                "[Look up regulations](../how-to/regulations.md) says how to ask for them.",
            ]
        ),
    ]
    head = ("Act", "Title", "Promulgated", "In force", "Revoked", "Relations", "Evidence")
    for kind in RegulationKind:
        acts = regulations(kind=kind)
        if acts:
            parts += [f"## {kind.value}: {kind.label('id')}", _table(head, map(_act_row, acts))]
    return "\n\n".join(parts) + "\n"


def _act_row(act: Regulation) -> tuple[object, ...]:
    return (
        act.id.replace(" ", "\u00a0") if len(act.id) < len("Permendagri 12/2024") else act.id,
        act.title,
        act.promulgated or "",
        act.in_force or "",
        act.revoked or "",
        "; ".join(f"{relation.kind.label(_LOCALE)} {relation.target}" for relation in act.relations),
        act.evidence.label(_LOCALE),
    )


_ABOUT_LABELS: Final = """\
Every enumeration, figure and temporary measure has a name for people, in Indonesian and in English.
A front end takes its choices from here; `{limit}` stands for the number that a condition asks for."""


def _labels() -> str:
    """Return every public enumeration and every figure with its names in both languages."""
    kinds = [each for name in jaminan.__all__ if _is_labelled(each := getattr(jaminan, name))]
    parts = [
        _NOTICE,
        "# Labels in both languages",
        "\n".join(
            [
                "```python",
                ">>> from jaminan import LAW, RiskClass",
                ">>> RiskClass.V.label(), RiskClass.V.label('en')",
                repr((RiskClass.V.label(), RiskClass.V.label("en"))),
                '>>> LAW["jp.wage_ceiling"].label()',
                repr(LAW["jp.wage_ceiling"].label()),
                "```",
            ]
        ),
        _ABOUT_LABELS,
        "## Enumerations",
    ]
    for kind in kinds:
        rows = [(f"`{each.value}`", each.label("id"), each.label("en")) for each in kind]
        parts += [f"### {kind.__name__}", _table(("Value", "Indonesian", "English"), rows)]
    named: list[Timeline[Any] | Window[Any]] = [*LAW.values(), *LAW.windows]
    figures = [(f"`{each.name}`", each.label("id"), each.label("en")) for each in named]
    parts += ["## Figures", _table(("Name", "Indonesian", "English"), figures)]
    return "\n\n".join(parts) + "\n"


def _is_labelled(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, Labelled | LabelledInt)


def pages() -> dict[str, str]:
    """Return the text of every page by its file name."""
    return {
        "index.md": _index(),
        "coverage.md": _coverage(),
        "labels.md": _labels(),
        "regulations.md": _regulations(),
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

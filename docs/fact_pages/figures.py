"""A page of figures: the timelines and the temporary measures whose names begin alike."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from fact_pages.markdown import NOTICE, example, joined, sentence, table
from fact_pages.values import LOCALE, TABLES, is_table, percent, rows_of, shown, value_of
from jaminan import LAW, Dated, Timeline, Unit, Window
from jaminan.models.reliefs import Relief

__all__ = ["page", "prefix_of", "prefixes", "title_of", "with_prefix"]

_SHARES: Final = frozenset({Unit.SHARE, Unit.SHARE_OF_WAGE})
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


def prefix_of(name: str) -> str:
    """Return the first part of a figure's name, which says on which page it stands."""
    return name.partition(".")[0]


def prefixes() -> list[str]:
    """Return the names of the pages, in the order of `LAW`."""
    return list(dict.fromkeys(prefix_of(name) for name in (*LAW, *(window.name for window in LAW.windows))))


def title_of(prefix: str) -> str:
    """Return the title of a page."""
    return _TITLES.get(prefix, prefix.replace("_", " ").capitalize())


def with_prefix(prefix: str) -> tuple[list[Timeline[Any]], list[Window[Any]]]:
    """Return what stands on a page."""
    timelines = [timeline for timeline in LAW.values() if prefix_of(timeline.name) == prefix]
    return timelines, [window for window in LAW.windows if prefix_of(window.name) == prefix]


def page(prefix: str) -> str:
    """Return the text of a page."""
    timelines, windows = with_prefix(prefix)
    parts = [NOTICE, f"# {title_of(prefix)}", _opening(timelines, windows, prefix)]
    parts += [_timeline(timeline) for timeline in timelines]
    parts += [_window(window) for window in windows]
    return joined(parts)


def _opening(timelines: Sequence[Timeline[Any]], windows: Sequence[Window[Any]], prefix: str) -> str:
    """Return an example that runs, about the page's own figures."""
    plain = [each for each in timelines if each.unit not in TABLES]
    code = [">>> from jaminan import LAW"]
    if plain:
        longest = max(plain, key=lambda timeline: len(timeline.entries))
        code += [f'>>> print(LAW["{longest.name}"].to_text("en"))', longest.to_text(LOCALE)]
    elif timelines:
        first = timelines[0]
        since = first.entries[0].since.isoformat()
        code += [f'>>> str(LAW["{first.name}"].on("{since}").citation)', repr(str(first.entries[0].citation))]
    else:
        code += [">>> for window in LAW.windows:", f'...     if window.name.startswith("{prefix}."):']
        code += ["...         print(window.since, window.until, window.name)"]
        code += [f"{window.since} {window.until} {window.name}" for window in windows]
    return example(*code)


def _entry_row(entry: Dated[Any], unit: Unit) -> tuple[object, ...]:
    return (
        entry.since,
        entry.until or "…",
        value_of(entry, unit),
        entry.citation,
        entry.evidence.label(LOCALE),
        entry.published_on or "",
        entry.checked_on or "",
    )


def _notes(entries: Iterable[Dated[Any]]) -> str:
    """Return the notes of entries as a list; one that stands at several entries comes once."""
    days: dict[str, list[str]] = {}
    for entry in entries:
        if entry.note:
            days.setdefault(entry.note, []).append(entry.since.isoformat())
    return "\n".join(f"- {', '.join(since)}: {sentence(note)}" for note, since in days.items())


def _timeline(timeline: Timeline[Any]) -> str:
    said = [f"`{timeline.name}`, *{timeline.label('id')}*."]
    if timeline.unit not in TABLES:
        in_code = " (100% is 1 in code)" if timeline.unit in _SHARES else ""
        said.append(f"Unit: {timeline.unit.label(LOCALE)}{in_code}.")
    if timeline.known_until:
        said.append(f"Announced from time to time; the newest value is sure until {timeline.known_until}.")
    head = ("Since", "Until", "Value", "Source", "Evidence", "Published", "Checked")
    numbers = {2} if isinstance(timeline.entries[0].value, int | Decimal) else ()
    parts = [
        f"({timeline.name.replace('.', '-').replace('_', '-')})=",
        f"## {timeline.label(LOCALE)}",
        "\n".join(said),
        table(head, (_entry_row(entry, timeline.unit) for entry in timeline.entries), numbers),
        _notes(timeline.entries),
    ]
    for entry in timeline.entries:
        if is_table(entry.value):
            parts += [f"The rows since {entry.since}:", rows_of(entry.value)]
    return joined(parts).rstrip()


def _relief(relief: Relief) -> Iterator[str]:
    programs = ", ".join(relief.programs)
    rest = "The rest is put off and owed later." if relief.is_deferral else "The rest is waived."
    word = "program" if len(relief.programs) == 1 else "programs"
    yield f"Segment {relief.segment}, {word} {programs}: {percent(relief.charged)} of the normal contribution is charged.\n{rest}"
    if relief.recomposition:
        shares = ", ".join(map(percent, relief.recomposition.shares))
        yield f"What JKK gives to JKP while it lasts, class I first: {shares} [{relief.recomposition.citation}]."
    yield "The conditions, all of which must hold:"
    rows = [
        (
            condition.code.label(LOCALE).replace("{limit}", str(condition.limit)),
            condition.limit or "",
            condition.citation,
        )
        for condition in relief.conditions
    ]
    yield table(("Condition", "Limit", "Source"), rows)


def _terms(value: object) -> str:
    """Return what else a temporary measure says, as a sentence."""
    text = shown(value)
    name, colon, rest = text.partition(": ")
    words = {"rate": "The rate is", "until": "To be settled until"}.get(name)
    return sentence(f"{words} {rest}" if colon and words else text[:1].upper() + text[1:])


def _window(window: Window[Any]) -> str:
    head = ("Since", "Until", "Source", "Evidence", "Published", "Checked")
    row = (
        window.since,
        window.until,
        window.citation,
        window.evidence.label(LOCALE),
        window.published_on or "",
        window.checked_on or "",
    )
    parts = [f"## {window.label(LOCALE)}", f"`{window.name}`, *{window.label('id')}*.", table(head, [row])]
    parts += _relief(window.value) if isinstance(window.value, Relief) else [_terms(window.value)]
    parts.append(sentence(window.note) if window.note else "")
    return joined(parts).rstrip()

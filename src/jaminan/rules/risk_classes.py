"""Searching the sectors that the annex groups by risk."""

from collections.abc import Callable, Iterable
from typing import Final

from jaminan.errors import ValidationError
from jaminan.models.programs import RiskClass, to_risk_class
from jaminan.models.sectors import RiskSector
from jaminan.parameters.package_data import Once
from jaminan.parameters.sectors import everyday_words, sector_table, words_of

__all__ = ["risk_classes"]

_Words = tuple[str, ...]
_Match = Callable[[str, frozenset[str]], bool]
"""Tells whether a word that was asked for matches one of a label."""

_FILLERS: Final = (
    frozenset({"dan", "atau", "di", "ke", "dari", "untuk", "yang"})
    | frozenset({"the", "of", "and", "or", "for", "a", "an"})
    | frozenset({"pt", "cv", "ud", "tbk"})
)
"""Words that tell nothing about a sector: particles of both languages, and forms of companies."""
_LONGEST_TEXT: Final = 200
_SHORTEST_PREFIX: Final = 2
_SHORTEST_PART: Final = 3


def _is_word(asked: str, words: frozenset[str]) -> bool:
    return asked in words


def _begins(asked: str, words: frozenset[str]) -> bool:
    return len(asked) >= _SHORTEST_PREFIX and any(word.startswith(asked) for word in words)


def _is_part(asked: str, words: frozenset[str]) -> bool:
    return len(asked) >= _SHORTEST_PART and any(asked in word for word in words)


def _read() -> tuple[tuple[RiskSector, frozenset[str]], ...]:
    return tuple((row, frozenset(words_of(f"{row.name} {row.gloss}"))) for row in sector_table().values())


_worded: Final = Once(_read)


def risk_classes(text: str | None = None, risk_class: RiskClass | int | None = None) -> tuple[RiskSector, ...]:
    """Return the rows of the annex that groups sectors by the risk of their work environment.

    BPJS Ketenagakerjaan assigns the class of each company by this annex; what is found here is a suggestion to check
    against its letter, never a reason to change what it has assigned.

    A search reads the Indonesian labels and their English glosses, and a list of everyday words ("rumah sakit",
    "warung", "ketua RT", "bengkel"). That list is this library's reading of what the annex does not name: unconfirmed,
    whatever the ``evidence`` of the row it leads to. Schools, outsourcing and courier firms, for example, are
    in no row.

    Args:
        text: What to look for, at most 200 characters. First come rows for exactly these everyday words, then rows
            with all the words, then rows for everyday words within the text; whole words come before beginnings of
            words, and these before parts of words. Only where all this finds nothing: rows with some of the words.
            Left out: every row.
        risk_class: Only the rows of this class; a `RiskClass` or 1 to 5.

    Returns:
        The rows, the best match first, else in the order of the annex; empty where nothing is found.

    Raises:
        ValidationError: If *text* is no text, is too long, or holds no letter or digit, or *risk_class* is none.

    Source:
        PP 44/2015, article 16(1) (classes) and (2) (the agency assigns them by the annex); annex I in the text of
        PP 82/2019, article I no. 4.

    Examples:
        >>> from jaminan import risk_classes
        >>> len(risk_classes())
        191
        >>> str(risk_classes("rumah sakit")[0])
        'I.12 Apotek, pengobatan, dan kesehatan lainnya (pharmacies, medical and health care)'
        >>> [row.id for row in risk_classes("bengkel")][:2]
        ['III.95', 'IV.3']
    """
    wanted = None if risk_class is None else to_risk_class(risk_class, "risk_class")
    rows = sector_table().values() if text is None else _search(text)
    return tuple(row for row in rows if wanted is None or row.risk_class is wanted)


def _search(text: object) -> Iterable[RiskSector]:
    asked = words_of(text) if isinstance(text, str) and len(text) <= _LONGEST_TEXT else ()
    if not asked:
        limit = f"text of at most {_LONGEST_TEXT} characters, with at least one letter or digit"
        raise ValidationError("text", text, limit)
    telling = tuple(dict.fromkeys(word for word in asked if word not in _FILLERS)) or asked
    table, phrases = sector_table(), everyday_words()
    found: list[RiskSector] = [table[handle] for handle in phrases.get(asked, phrases.get(telling, ()))]
    found += _with_all(telling, _is_word)
    found += [table[handle] for phrase in _within(asked) for handle in phrases[phrase]]
    found += _with_all(telling, _begins)
    typed = " ".join(asked)
    begun = [handles for phrase, handles in phrases.items() if " ".join(phrase).startswith(typed)]
    found += [table[handle] for handles in begun for handle in handles if len(typed) >= _SHORTEST_PREFIX]
    found += _with_all(telling, _is_part)
    return dict.fromkeys(found or _with_some(telling))


def _with_all(asked: _Words, match: _Match) -> list[RiskSector]:
    """Return the rows in which every word asked for matches one, the shortest label first."""
    hits = [(len(words), row) for row, words in _worded() if all(match(ask, words) for ask in asked)]
    return [row for _, row in sorted(hits, key=lambda hit: hit[0])]


def _within(asked: _Words) -> list[_Words]:
    """Return the everyday phrases that stand within the text, the longest first."""
    phrases = everyday_words()
    longest = max(map(len, phrases))
    parts = dict.fromkeys(
        asked[start : start + length]
        for length in range(min(longest, len(asked)), 0, -1)
        for start in range(len(asked) - length + 1)
    )
    return [part for part in parts if part in phrases]


def _with_some(asked: _Words) -> list[RiskSector]:
    """Return the rows in which at least one word asked for matches, the most and the best matches first."""
    hits: list[tuple[int, int, int, RiskSector]] = []
    for row, words in _worded():
        whole, begun, part = (sum(match(ask, words) for ask in asked) for match in (_is_word, _begins, _is_part))
        if whole or begun or part:
            hits.append((-whole, -begun, -part, row))
    return [hit[-1] for hit in sorted(hits, key=lambda hit: hit[:-1])]

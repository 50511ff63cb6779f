"""Citations of regulations in running text: found, brought to their normal form, and read one by one.

What is read: the kinds in full and short (*Peraturan Menteri Dalam Negeri (Permendagri) RI Nomor 15 Tahun 2024*, *PP No.
44/2015*), unit codes (*206/PMK.07/2020*), decisions, circulars, letters and rulings by their codes, several numbers of one
kind (*PP Nomor 44, 45, dan 46 Tahun 2015*), names without a number (*UU SJSN*), and the place in the act before or after its
name (*Pasal 25 ayat (2) huruf b PP 44/2015*; *PP 44/2015, article 25(2) b*). Digits that a machine read as letters (*2O2l*),
line breaks, hyphenation, blanks of every kind, capitals and small letters do not matter.

What is no citation: a kind without number and year (*Inpres ini*, *Permendagri 15*), a bill (*RUU*, *Rancangan …*), a gazette
(*Lembaran Negara*, *LN*, *BN*).

*Permen* and *Peraturan Menteri* without a ministry are the manpower minister's. A local rule keeps its number and year
only (*Perwal 18/2023*), whatever the region; `Citation.regulation` then is the one that the registry holds.
"""

import difflib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from typing import Final, NamedTuple

import attrs

from jaminan.citations.grammar import grammar, squeezed
from jaminan.citations.ids import coded, kind_of, numbered, with_own_number
from jaminan.citations.pinpoints import Place, place_after, place_before
from jaminan.errors import CitationError
from jaminan.parameters import registry
from jaminan.parameters.spellings import ALIASES
from jaminan.sources import Citation

__all__ = ["FoundCitation", "find_citations", "near_regulations", "parse_citation"]


@attrs.frozen(kw_only=True)
class FoundCitation:
    """A citation with where it stands in a text.

    Attributes:
        citation: The citation in its normal form.
        start: The index of its first character.
        end: The index after its last character.
        text: What the text says there: ``text[start:end]``.
    """

    citation: Citation
    start: int
    end: int
    text: str


def find_citations(text: str) -> tuple[FoundCitation, ...]:
    """Return the citations of regulations in a text, in reading order; they do not overlap.

    Each act of a chain (*jo.*, *sebagaimana telah diubah dengan*) is a citation of its own. Of several articles of an act,
    the one nearest to its name counts. A name that several acts share (*UU Cipta Kerja*) means the one that the text itself
    cites by number, else the act of that title. The time that it takes grows with the length of the text and no faster.

    Args:
        text: Running prose: news, legal writing, text read by machine.

    Raises:
        CitationError: If *text* is no text.

    Examples:
        >>> from jaminan import find_citations
        >>> found = find_citations("Sesuai Inpres Nomor 2 Tahun 2021 dan Pasal 17 ayat (2) UU BPJS, iuran wajib dibayar.")
        >>> [(str(each.citation), each.text) for each in found]
        [('Inpres 2/2021', 'Inpres Nomor 2 Tahun 2021'), ('UU 24/2011, article 17(2)', 'Pasal 17 ayat (2) UU BPJS')]
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers need not type-check
        raise CitationError("text", text, "text")
    read, removed = _without_hyphenation(text)
    plain = f" {read}"  # the patterns begin with the character before an act
    lower = plain.replace("İ", "I").lower()
    heads = _with_shared_names(_heads(lower, plain))
    found: list[FoundCitation] = []
    whole: dict[str, Citation] = {}
    for head, before, after in _with_places(heads, lower, plain):
        start = before.start if before else head.start
        end = after.end if after else head.end
        start, end = start - 1, end - 1
        if read is not text:
            start, end = _origin(removed, start), _origin(removed, end - 1) + 1
        if before or after:
            citation = Citation(head.act, **(before.parts if before else {}), **(after.parts if after else {}))
        else:
            citation = whole.get(head.act) or whole.setdefault(head.act, Citation(head.act))
        found.append(FoundCitation(citation=citation, start=start, end=end, text=text[start:end]))
    return tuple(found)


def parse_citation(text: str) -> Citation:
    """Return the citation that a text holds; of several, the first.

    Args:
        text: A citation in any of the forms that `find_citations` reads, words around it allowed.

    Raises:
        CitationError: If the text holds none; the message names the nearest known acts.

    Examples:
        >>> from jaminan import parse_citation
        >>> str(parse_citation("PP No. 44/2015 Pasal 25 ayat (2) huruf b"))
        'PP 44/2015, article 25(2) b'
        >>> parse_citation("Peraturan Walikota (Perwal) No 18 Tahun 2023").regulation_id
        'Perwal 18/2023'
    """
    found = find_citations(text)
    if not found:
        near = near_regulations(text)
        hint = f"; the nearest known acts are {', '.join(near)}" if near else ""
        raise CitationError("text", text, f'a citation with kind, number and year, like "PP 44/2015"{hint}')
    return found[0].citation


def near_regulations(text: str) -> tuple[str, ...]:
    """Return the identifiers of up to three known acts whose identifier or title comes near a text."""
    asked = " ".join(text[:_LONGEST_COMPARED].lower().split())
    names = {act.id.lower(): act.id for act in registry.all_regulations()}
    names |= {act.title.lower(): act.id for act in registry.all_regulations() if act.title}
    return tuple(dict.fromkeys(names[name] for name in difflib.get_close_matches(asked, names, n=3, cutoff=0.6)))


_LONGEST_COMPARED: Final = 200

# ------------------------------------------------------------------------------------------- the text as it is read

_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HYPHENATION: Final = re.compile(rf"[{_INVISIBLE}]++|(?<=[A-Za-z])[-‐][ ]?(?:\r\n|\n|\r)[ \t]{{0,20}}+(?=[A-Za-z])")


def _without_hyphenation(text: str) -> tuple[str, tuple[list[int], list[int]]]:
    """Return a text without hyphens at line ends and without invisible characters, and where they were.

    The second result maps back: positions in the new text, and how much had been left out before each.
    """
    places, left_out = [0], [0]
    if not any(mark in text for mark in (*_INVISIBLE, "-\n", "-\r", "- \n", "- \r", "‐")):
        return text, (places, left_out)
    pieces: list[str] = []
    position = 0
    for match in _HYPHENATION.finditer(text):
        pieces.append(text[position : match.start()])
        position = match.end()
        left_out.append(left_out[-1] + position - match.start())
        places.append(position - left_out[-1])
    pieces.append(text[position:])
    return "".join(pieces), (places, left_out)


def _origin(removed: tuple[list[int], list[int]], position: int) -> int:
    """Return where a character of the text as it is read stands in the text as it came."""
    places, left_out = removed
    return position + left_out[bisect_right(places, position) - 1]


# ------------------------------------------------------------------------------------------------------- the acts


class _Head(NamedTuple):
    """The name of an act in the text.

    Attributes:
        act: The identifier.
        start: Where the name begins.
        end: Where it ends.
        kind: The first part of the identifier, where a further number may follow; else empty.
        shared: The acts that go by the name, where it is one without a number.
    """

    act: str
    start: int
    end: int
    kind: str = ""
    shared: tuple[str, ...] = ()

    def moved(self, by: int) -> "_Head":
        """Return the name with another place."""
        return _Head(self.act, self.start + by, self.end + by, self.kind, self.shared)


_NUMBER: Final = re.compile(r"(?<![^\W_])[0-9oil]{1,5}(?![^\W_¹²³⁰⁴-⁹])")
_LONGEST_TITLE: Final = 400
_TITLE_BETWEEN: Final = re.compile(
    r"\s{0,20}+(?:\([^()]{0,80}\)\s{0,20}+)?(?:tentang\s[^.;()]{1,300})?(?:,|\sdan|\sserta|\sjo\.?|\sjuncto|\s&)\s{0,20}\Z"
)


def _heads(lower: str, plain: str) -> Iterator[_Head]:
    """Yield the names of acts in reading order."""
    rules = grammar()
    known: dict[str, tuple[_Head, ...]] = {}
    last: _Head | None = None
    for match in _matches(lower):
        start, end = match.span("act")
        if (last and start < last.end) or _is_bill(lower, start):
            continue
        if match["alias"] is None and match["loose"] is not None:
            heads = _loose_head(match, last)
        else:
            # Texts name the same acts again and again: what a spelling means is worked out once.
            spelling = plain[start:end]
            if spelling not in known:
                known[spelling] = tuple(head.moved(-start) for head in _heads_of(match, plain))
            heads = tuple(head.moved(start) for head in known[spelling])
        yield from heads
        last = heads[-1] if heads else last
        while heads and last and last.kind and (more := rules.more.match(lower, last.end)):
            act = numbered(last.kind, more["number"], more["year"])
            if not act:
                break
            last = _Head(act, more.start("number"), more.end(), last.kind)
            yield last


def _matches(lower: str) -> Iterator[re.Match[str]]:
    """Yield where acts are named; numbers and codes are sought only near the signs that they have."""
    rules, position = grammar(), 0
    for start, end in _windows(rules.sign, lower):
        yield from _between(rules.name, lower, position, start)
        yield from _between(rules.act, lower, start, end)
        position = end
    yield from _between(rules.name, lower, position, len(lower))


def _windows(sign: re.Pattern[str], lower: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text around the signs of a number."""
    start = end = 0
    while found := sign.search(lower, end):
        if found.start() - _LONGEST_NAME > end:
            if end:
                yield start, end
            start = found.start() - _LONGEST_NAME
        end = found.end() + _LONGEST_NUMBER
    if end:
        yield start, end


_LONGEST_NAME: Final = 250
_LONGEST_NUMBER: Final = 60


def _between(pattern: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Yield the matches that begin between two places; the last of them may end later."""
    for match in pattern.finditer(text, start, stop + _LONGEST_NAME):
        if match.start() >= stop:
            break
        yield match


def _loose_head(match: re.Match[str], last: _Head | None) -> tuple[_Head, ...]:
    """Return the act of *… dan Nomor 24 Tahun 2011*, of the kind of the act before, with at most a title between."""
    if not last or not last.kind or match.start("act") - last.end > _LONGEST_TITLE:
        return ()
    if not _TITLE_BETWEEN.match(match.string, last.end, match.start("act")):
        return ()
    act = numbered(last.kind, match["loose"], match["loose_year"])
    return (_Head(act, match.start("act"), match.end(), last.kind),) if act else ()


def _is_bill(lower: str, start: int) -> bool:
    """Tell whether a bill is named: *Rancangan Undang-Undang …*."""
    return lower[max(0, start - 30) : start].rstrip().endswith(("rancangan", "draf", "draft"))


def _heads_of(match: re.Match[str], plain: str) -> tuple[_Head, ...]:
    """Return the acts that a match names: none if it is no citation after all, several of a list of numbers."""
    start, end = match.span("act")
    if match["alias"] is not None:
        shared = grammar().aliases[squeezed(match["act"])]
        return (_Head(shared[0], start, end, shared=shared),)
    if match["bare"] is not None or match["code"] is not None:
        act = coded(match["code"] or match["act"], has_kind=match["bare"] is None)
        return (_Head(act, start, end),) if act else ()
    kind = kind_of(match, plain)
    if kind and match["own"] is not None:
        act = with_own_number(kind, plain[match.start("own") : match.end("own")], match["own_year"])
        return (_Head(act, start, end),) if act else ()
    return _listed(match, kind) if kind else ()


def _listed(match: re.Match[str], kind: str) -> tuple[_Head, ...]:
    """Return the acts of one number or of a list of numbers with one year."""
    last = numbered(kind, match["number"], match["year"], is_named=match["named"] is not None)
    if not last:
        return ()
    if not match["more"]:
        return (_Head(last, match.start("act"), match.end(), kind),)
    before = [
        _Head(act, number.start(), number.end(), kind)
        for number in _NUMBER.finditer(match.string, match.start("more"), match.end("more"))
        if (act := numbered(kind, number[0], match["year"], is_named=False))
    ]
    heads = [*before, _Head(last, match.start("number"), match.end(), kind)]
    return (heads[0]._replace(start=match.start("act")), *heads[1:])


def _with_shared_names(heads: Iterable[_Head]) -> list[_Head]:
    """Return the names with those that several acts share settled by what the text cites by number."""
    found = list(heads)
    cited = dict.fromkeys(head.act for head in found if not head.shared)
    nearest: dict[str, int] = {}
    for place, head in enumerate(found):
        if not head.shared:
            nearest[head.act] = place
            continue
        before = max((act for act in head.shared if act in nearest), key=nearest.__getitem__, default="")
        after = next((act for act in cited if act in head.shared), head.act)
        found[place] = head._replace(act=before or after)
    return found


# ----------------------------------------------------------------------------------------------- the places in them

_LONGEST_GAP: Final = 5


def _with_places(heads: list[_Head], lower: str, plain: str) -> Iterator[tuple[_Head, Place | None, Place | None]]:
    """Yield each act with the place before its name and the place after it.

    A place between two acts belongs to the first, unless a comma parts it from the first but not from the second.
    """
    floor = 0
    for head, following in zip_longest(heads, heads[1:]):
        before = place_before(lower, plain, floor, head.start)
        after = place_after(lower, plain, head.end) or _place_after_title(head, lower, plain)
        if after and following:
            claimed = place_before(lower, plain, head.end, following.start)
            if after.end > following.start or (
                claimed and claimed.start < after.end and after.is_apart and not claimed.is_apart
            ):
                after = None
        if before and after and ("article" in after.parts or before.parts.keys() & after.parts.keys()):
            after = None
        floor = after.end if after else head.end
        yield head, before, after


def _place_after_title(head: _Head, lower: str, plain: str) -> Place | None:
    """Return the place after *tentang* and the act's title: *UU 24/2011 tentang BPJS Pasal 17*."""
    if not lower.startswith("tentang", head.end + 1) or not registry.find(head.act):
        return None
    title = _title(head.act).match(lower, head.end)
    place = place_after(lower, plain, title.end()) if title else None
    return place if place and "article" in place.parts else None


@cache
def _title(act: str) -> re.Pattern[str]:
    """Return the pattern of *tentang* and what an act is called: its title or a short name, with its acronym."""
    regulation = registry.find(act)
    names = [regulation.title.lower()] if regulation and regulation.title else []
    names += [name for _, short, acts in ALIASES if act in acts for name in short]
    words = "|".join(rf"[^0-9a-z]{{1,{_LONGEST_GAP}}}".join(re.findall("[0-9a-z]+", name)) for name in names)
    return re.compile(rf"\stentang\s{{1,20}}(?:{words or '(?!)'})(?![^\W_])(?:\s{{0,20}}\([^()]{{1,40}}\))?")

"""From what a text says to the identifier of an act: its kind, its number and year, its code."""

import re
from functools import cache
from typing import Final

from jaminan.citations.grammar import FIRST_YEAR, LAST_YEAR, digits, grammar, squeezed
from jaminan.parameters import registry
from jaminan.parameters.spellings import CODED, OF_A_MINISTER

__all__ = ["coded", "kind_of", "numbered", "with_own_number"]

_CODED: Final = frozenset(prefix for prefix, _ in CODED)
_GENERIC: Final = {squeezed(spelling): prefix for prefix, spelled in OF_A_MINISTER for spelling in spelled}
_CIRCULAR: Final = re.compile("SE(?!-[A-Za-z])")  # not the prefix of *se-Kota Magelang*
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_WORD: Final = re.compile(r"[a-z][a-z'’/&]*")
_REPUBLIC: Final = frozenset({"ri", "r", "i", "republik", "indonesia", "nri"})


def kind_of(match: re.Match[str], plain: str) -> str:
    """Return the first part of the identifier that a match names, or an empty text if it is no kind after all.

    The words between kind and number may belong to the kind (*Surat Edaran (SE) Menteri Dalam Negeri*), name the region or
    the subject (*Perwal Kota Magelang*). Without the word *Nomor* after them, they must be a name: *Perda Jateng 5/2020*, but
    not *perda berlaku 5/2020*.
    """
    kinds = grammar().kinds
    written = squeezed(match.string[match.start("act") : match.start("words")])
    words = _words(match) if match["words"] else []
    kind, used, spelled = kinds[written], 0, written
    for count, (word, _) in enumerate(words, 1):
        spelled += squeezed(word)
        if spelled in kinds:
            kind, used = kinds[spelled], count
    if kind in _CODED or (kind == "SE" and written == "se" and not _CIRCULAR.match(plain, match.start("act"))):
        return ""
    if not words:
        return kind
    rest = [(word, start) for word, start in words[used:] if word not in _REPUBLIC]
    is_name = spelled in grammar().aliases or all(plain[start].isupper() for _, start in rest)
    if match["named"] is None and not is_name:
        return ""
    if written in _GENERIC and not used and rest and rest[0][0] != "tentang":
        ministry = [plain[start : start + len(word)] for word, start in rest if word != "tentang"]
        return " ".join((_GENERIC[written], *ministry))
    return kind


def _words(match: re.Match[str]) -> list[tuple[str, int]]:
    """Return the words between kind and number outside brackets, with where they stand."""
    start, end = match.span("words")
    inside = [bracket.span() for bracket in _BRACKETS.finditer(match.string, start, end)]
    return [
        (word[0], word.start())
        for word in _WORD.finditer(match.string, start, end)
        if not any(first < word.start() < last for first, last in inside)
    ]


def _year(text: str) -> int | None:
    year = int(digits(text))
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def numbered(kind: str, number: str, year: str, *, is_named: bool = True) -> str:
    """Return the identifier of a kind, a number and a year, or an empty text if they are none.

    An act whose number has a unit code is found without it: *PMK 215/2021* is PMK 215/PMK.07/2021.
    """
    count, of = int(digits(number)), _year(year)
    is_number = is_named or any(character.isdigit() for character in number)
    if of is None or not count or not is_number:
        return ""
    return _with_codes().get((kind, count, of), f"{kind} {count}/{of}")


@cache
def _with_codes() -> dict[tuple[str, int, int], str]:
    """Return the acts whose number is more than digits, by kind, first digits and year."""
    return {
        (str(act.kind), int(found[0]), act.year): act.id
        for act in registry.all_regulations()
        if not act.number.isdigit() and (found := re.search("[0-9]+", act.number))
    }


_PMK: Final = re.compile(r"(?P<number>[0-9oil]+)/pmk\.?(?P<unit>[0-9oil]+)/(?P<year>.{4})")
_RULING: Final = re.compile(r"(?P<number>[0-9oil]+)/puu[^0-9a-z]?(?P<volume>[ivxl1]+)/(?P<year>.{4})")
_MINISTER: Final = re.compile(
    r"(?P<what>kep|per)[^0-9a-z]?(?P<number>[0-9oil]+)/men/(?:(?P<month>[ivxl]+)/)?(?P<year>.{4})"
)


def coded(text: str, *, has_kind: bool) -> str:
    """Return the identifier of a code in lower case, or an empty text if it names no act.

    Args:
        text: The code.
        has_kind: Whether a kind stands before it, which an unknown letter of the home affairs ministry needs.
    """
    code = "".join(text.split())
    act = _by_code().get(_compared(code)) or _with_unit_code(code)
    if act is not None:
        return act
    if code.startswith("b/"):
        return f"Surat B/{digits(code[2:])}"
    if code.startswith("perdir"):
        return f"PERDIR/{digits(code.removeprefix('perdir/'))}"
    return f"SE Mendagri {code.upper()}" if has_kind else ""


def _with_unit_code(code: str) -> str | None:
    """Return the identifier of a finance rule, a ruling, or a rule of the manpower minister; `None` for other codes."""
    if match := _PMK.fullmatch(code):
        act = numbered("PMK", match["number"], match["year"])
        is_known = not act or registry.find(act)
        return act if is_known else act.replace("/", f"/PMK.{digits(match['unit'])}/")
    if match := _RULING.fullmatch(code):
        volume = re.sub("[l1]", "i", match["volume"]).upper()
        return numbered("Putusan MK", match["number"], match["year"]).replace("/", f"/PUU-{volume}/")
    if match := _MINISTER.fullmatch(code):
        month = f"/{match['month'].replace('l', 'i').upper()}" if match["month"] else ""
        act = numbered(match["what"].upper(), match["number"], match["year"])
        return act.replace(" ", "-").replace("/", f"/MEN{month}/")
    return None


def with_own_number(kind: str, number: str, year: str | None) -> str:
    """Return the identifier of a decision or circular with a number of its own making, or an empty text.

    Args:
        kind: The first part of the identifier.
        number: The number as the text writes it.
        year: The year after it, if any.
    """
    code = "".join(number.split())
    if _DAY.fullmatch(code) or _NO_YEAR.fullmatch(code) or not (year or "/" in code):
        return ""
    if year is None:
        return f"{kind} {code}"
    return f"{kind} {code}/{digits(year)}" if _year(year) else ""


_NO_YEAR: Final = re.compile("[0-9]+/[0-9]{4}")
"""A number with a year that is none, for with a year it would have been read as an act before."""

_DAY: Final = re.compile("(?:[0-2]?[0-9]|3[01])[/.-](?:0?[0-9]|1[0-2])[/.-][0-9]{4}")


def _compared(code: str) -> str:
    """Return a code as codes are compared: machines read a slash or a letter for a 1, and lose marks."""
    return re.sub("[^0-9a-z]", "", digits(code.lower().replace("/", "1")))


@cache
def _by_code() -> dict[str, str]:
    """Return the acts that go by a code, by the code as it is compared."""
    codes = ((act.id.rpartition(" ")[2], act) for act in registry.all_regulations() if not act.number.isdigit())
    return {_compared(code): act.id for code, act in codes}

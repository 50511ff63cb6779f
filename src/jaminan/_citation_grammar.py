"""The patterns that acts are named by in running text: kind, number and year, codes, and names without a number.

All patterns read lower-case text and bound every repetition, so that reading is linear in the length of the text.
Digits may be letters that machines read for them: *2O2l* is 2021.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from jaminan.parameters.spellings import ALIASES, CODED, DECISIONS, KINDS, LABELS

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Grammar", "digits", "grammar", "squeezed"]

FIRST_YEAR: Final = 1945
LAST_YEAR: Final = 2100

_DIGIT: Final = "[0-9oil]"
_DASH: Final = r"\-‐-―"
_GAP: Final = rf"[\s{_DASH}]{{0,60}}+"
_BLANK: Final = rf"[\s{_DASH}]{{1,60}}+"
_YEAR: Final = rf"(?:[1il]9|2[0o]){_DIGIT}{{2}}(?![^\W_])(?!/[0-9])"
_TO_YEAR: Final = r"\s{0,60}+(?:/\s?|,?\s{0,60}+(?:tahun?+|thn?+|year|of)(?![a-z])\.?\s{0,60}+)"
_NUMBER_WORD: Final = r"(?:nomor|nomer|nornor|number|no)(?![a-z])[\s.:]{0,20}+"

# What stands for number and year at once, whatever the kind is called.
_CODES: Final = {
    "pmk": rf"{_DIGIT}{{1,4}}\s?/\s?pmk\s?\.?\s?{_DIGIT}{{2,3}}\s?/\s?{_YEAR}",
    "puu": rf"{_DIGIT}{{1,4}}\s?/\s?puu\s?[{_DASH}]?\s?[ivxl1]{{1,8}}\s?/\s?{_YEAR}",
    "men": rf"(?:kep|per)\s?[.{_DASH}/]?\s?{_DIGIT}{{1,4}}\s?/\s?men\s?/\s?(?:[ivxl]{{1,5}}\s?/\s?)?{_YEAR}",
    "sj": r"[0-9]{3}(?:\.[0-9]{1,3}){0,4}(?:/|[0-9]{1,6}/)[0-9oil/]{0,8}(?<=/)sj(?![a-z])",
    "letter": rf"b/{_DIGIT}{{1,5}}/{_DIGIT}{{6}}(?![^\W_])",
    "perdir": rf"perdir\s?/\s?{_DIGIT}{{1,4}}\s?/\s?{_DIGIT}{{6}}(?![^\W_])",
}
_CODES["sj"] = r"[0-9]{3}(?:\.[0-9]{1,2})*/?[0-9]{1,7}/sj(?![a-z])"

# The numbers that decisions and circulars make up for themselves: 100.3.3.1/505, 050-5889, e-0009.
_OWN: Final = rf"(?:[0-9a-z]{{1,15}}[./{_DASH}]\s?){{1,8}}[0-9a-z]{{1,15}}(?:{_TO_YEAR}{_YEAR})?"

# Words that end the name of a kind: *Perwal yang mengacu Inpres Nomor 2 Tahun 2021* names no Perwal.
_STOPS: Final = (
    "nomor|nomer|nornor|no|number|tahun|thn|th|dan|atau|serta|maupun|dengan|yang|ini|itu|tersebut|pada|dari|oleh|agar|akan|"
    "telah|sudah|adalah|juga|bahwa|sebagai|melalui|sesuai|berdasarkan|karena|untuk|dalam|di|ke|jo|juncto|pasal|ayat|huruf|"
    "lampiran|lembaran|berita|tambahan|keputusan|perkara|perjanjian|akta|nota|rancangan|raperda|ranperda|ruu|rpp|dll|dst|"
    "and|or|under|with|by"
)


class Grammar(NamedTuple):
    """The compiled patterns, and what their matches mean.

    Attributes:
        act: Where an act is named.
        more: A further number and year of the same kind: *dan 46/2015*.
        kinds: From a squeezed spelling to the first part of the identifier.
        coded: The first parts of the identifiers that only a code makes an act.
        aliases: From a squeezed name to the acts that go by it.
    """

    act: re.Pattern[str]
    more: re.Pattern[str]
    kinds: dict[str, str]
    coded: frozenset[str]
    aliases: dict[str, tuple[str, ...]]


def digits(text: str) -> str:
    """Return a number read by machine with its digits put right."""
    return text.translate(_READ_AS_DIGITS)


_READ_AS_DIGITS: Final = str.maketrans("oil", "011")


def squeezed(text: str) -> str:
    """Return a lower-case spelling without blanks and marks, the form that spellings are compared in."""
    return _MARKS.sub("", text)


_MARKS: Final = re.compile("[^0-9a-z]+")

_Tree: TypeAlias = dict[str, Any]


def _pattern(spellings: Iterable[str], blank: str) -> str:
    """Return a pattern of any of the spellings, the longest first, that shares their beginnings."""
    tree: _Tree = {}
    for spelling in spellings:
        branch = tree
        for character in spelling:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return _branches(tree, {" ": blank, ",": ",?", "'": "['’]?"})


def _branches(tree: _Tree, special: dict[str, str]) -> str:
    branches = [
        special.get(character, re.escape(character)) + _branches(tree[character], special)
        for character in sorted(tree, reverse=True)
        if character
    ]
    if "" in tree:
        branches.append("(?![a-z])")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _spellings(rows: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    return tuple(spelling for _, spelled in rows for spelling in spelled)


@cache
def grammar() -> Grammar:
    """Return the grammar, compiled on first use."""
    coded = frozenset(prefix for prefix, _ in CODED)
    deciding = frozenset(prefix for prefix, _ in DECISIONS) | coded
    plain = _pattern(_spellings((*KINDS, *(row for row in LABELS if row[0] not in deciding))), _GAP)
    deciding_kinds = _pattern(_spellings((*DECISIONS, *CODED, *(row for row in LABELS if row[0] in deciding))), _GAP)
    aliases = {
        f"{kind} {name}": acts
        for short, names, acts in ALIASES
        for name in names
        for kind in _ALIAS_KINDS[short]
    }
    code = "|".join(_CODES.values())
    word = (
        rf"{_GAP}\([^()0-9]{{1,80}}+\)"
        rf"|{_BLANK}(?!(?:{_STOPS})(?![a-z])|{plain}|{deciding_kinds})(?:(?:kab|prov|r\.i)\.|[a-z][a-z'’/&]{{0,30}}+)"
    )
    list_gap = r"\s{0,60}+(?:,\s{0,60}+(?:dan\s{1,60}+|serta\s{1,60}+)?|dan\s{1,60}+|serta\s{1,60}+|&\s{0,60}+)"
    act = (
        r"(?<![^\W_])(?:"
        rf"(?>(?P<kind>{plain})|(?P<decision>{deciding_kinds}))\.?+(?P<words>(?:{word}){{0,9}}+)"
        rf"[\s.,:]{{0,20}}+(?P<named>{_NUMBER_WORD})?+"
        rf"(?:(?P<code>{code})"
        rf"|(?P<more>(?:{_DIGIT}{{1,4}}{list_gap}(?:{_NUMBER_WORD})?){{0,9}}+)"
        rf"(?P<number>{_DIGIT}{{1,4}}){_TO_YEAR}(?P<year>{_YEAR})"
        rf"|(?(decision)(?P<own>{_OWN})|(?!)))"
        rf"|(?P<alias>{_pattern(aliases, _BLANK)})"
        rf"|(?P<bare>{code})"
        rf"|{_NUMBER_WORD}(?P<loose>{_DIGIT}{{1,4}}){_TO_YEAR}(?P<loose_year>{_YEAR})"
        r")"
    )
    further = (
        r"\s{0,60}+(?:,\s{0,60}+(?:(?:dan|serta|jo\.?|juncto)\s{1,60}+)?|(?:dan|serta|juncto)\s{1,60}+|jo\.?\s{1,60}+|&\s{0,60}+)"
        rf"(?:{_NUMBER_WORD})?+(?P<number>{_DIGIT}{{1,4}}){_TO_YEAR}(?P<year>{_YEAR})"
    )
    return Grammar(
        act=re.compile(act),
        more=re.compile(further),
        kinds={squeezed(spelling): prefix for prefix, spelled in (*LABELS, *CODED, *DECISIONS, *KINDS) for spelling in spelled},
        coded=coded,
        aliases={squeezed(name): acts for name, acts in aliases.items()},
    )


_ALIAS_KINDS: Final = {
    "uu": ("uu", "undang undang", "uu tentang", "undang undang tentang"),
    "perppu": ("perppu", "perpu"),
}

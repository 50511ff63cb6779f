"""The patterns that acts are named by in running text: kind, number and year, codes, and names without a number.

All patterns read lower-case text and bound every repetition, so that reading is linear in the length of the text.
Digits may be letters that machines read for them: *2O2l* is 2021.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from jaminan.parameters.spellings import (
    ALIASES,
    CODED,
    DECISIONS,
    KINDS,
    LABELS,
    MINISTER_DECISIONS,
    MINISTER_RULES,
    MINISTRIES,
)

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Grammar", "digits", "grammar", "squeezed"]

FIRST_YEAR: Final = 1945
LAST_YEAR: Final = 2099

_DIGIT: Final = "[0-9oil]"
_DASH: Final = r"\-‐-―"
_GAP: Final = rf"[\s{_DASH}]{{0,60}}+"
_BLANK: Final = rf"[\s{_DASH}]{{1,60}}+"
_YEAR: Final = rf"(?:[1il]9|2[0o]){_DIGIT}{{2}}(?![^\W_¹²³⁰⁴-⁹])(?!/[0-9])"
_TO_YEAR: Final = (
    r"\s{0,60}+(?:/\s?(?:(?:tahun|thn?+)\.?\s{0,9}+)?+|,?\s{0,60}+(?:tahun?+|thn?+|year|of)(?![a-z])\.?\s{0,60}+)"
)
_END: Final = "(?![a-z])"
_NUMBER_WORD: Final = r"(?:ber)?+n(?:omor|omer|ornor|umber|o)(?![a-z])[\s.:]{0,20}+"
# Machines read specks as signs.
_MARKS_BEFORE_NUMBER: Final = rf"[\s.,:*|_~©®\"“”{_DASH}]{{0,20}}+"
_AND: Final = r"\s{0,60}+(?:,\s{0,60}+(?:(?:dan|serta|and)\s{1,60}+)?|(?:dan|serta|and)\s{1,60}+|&\s{0,60}+)"

# What stands for number and year at once, whatever the kind is called.
_CODE: Final = (
    rf"{_DIGIT}{{1,4}}\s?/\s?p(?:mk\s?\.?\s?{_DIGIT}{{2,3}}|uu\s?[{_DASH}]?\s?[ivxl1]{{1,8}})\s?/\s?{_YEAR}"
    r"|[0-9]{3}(?:\.[0-9]{1,2}){0,4}+/?[0-9]{1,7}/sj(?![a-z])"
    rf"|(?:kep|per)\s?[.{_DASH}/]?\s?{_DIGIT}{{1,4}}\s?/\s?men\s?/\s?(?:[ivxl]{{1,5}}\s?/\s?)?{_YEAR}"
    rf"|perdir\s?/\s?{_DIGIT}{{1,4}}\s?/\s?{_DIGIT}{{6}}(?![^\W_¹²³⁰⁴-⁹])"
    rf"|b/{_DIGIT}{{1,5}}/{_DIGIT}{{6}}(?![^\W_¹²³⁰⁴-⁹])"
)

# The numbers that decisions and circulars make up for themselves: 100.3.3.1/505, 050-5889, e-0009.
_OWN: Final = rf"(?=[a-z./{_DASH}]{{0,20}}[0-9])(?:[0-9a-z]{{1,15}}[./{_DASH}]\s?){{1,8}}[0-9a-z]{{1,15}}"

_OWN_BEGINS: Final = rf"[a-z]{{1,3}}[./{_DASH}][0-9]"

# What no number and no code is without: a slash before a year, SJ or many digits; a number before *tahun* and a year. The
# slashes of a date (12/6/2024) are none.
_SIGN: Final = (
    r"[0-9oil/](?:(?<=/)(?<!\D\d/\d/)(?<!\D\d\d/\d/)(?<!\D\d/\d\d/)(?<!\D\d\d/\d\d/)"
    rf"(?:\s?(?:(?:tahun|thn?)\.?\s{{0,9}})?(?:[1il]9|2[0o]){_DIGIT}{{2}}|sj|[0-9]{{6}}|(?<![^0-9.]\d/)(?<![^0-9.]\d\d/)[0-9]{{3}})"
    rf"|(?<!/),?\s{{0,60}}+(?:tahun?+|thn?+|year|of)(?![a-z])\.?\s{{0,60}}+(?:[1il]9|2[0o]){_DIGIT}{{2}})"
)

# Words that end the name of a kind: *Perwal yang mengacu Inpres Nomor 2 Tahun 2021* names no Perwal.
_STOPS: Final = (
    *(
        "nomor",
        "bernomor",
        "nomer",
        "nornor",
        "no",
        "number",
        "tahun",
        "thn",
        "th",
        "pasal",
        "ayat",
        "huruf",
        "lampiran",
    ),
    *("dan", "atau", "serta", "maupun", "dengan", "yang", "ini", "itu", "tersebut", "pada", "dari", "oleh", "agar"),
    *("akan", "telah", "sudah", "adalah", "juga", "bahwa", "sebagai", "melalui", "sesuai", "berdasarkan", "karena"),
    *("untuk", "dalam", "di", "ke", "jo", "juncto", "dll", "dst", "and", "or", "under", "with", "by"),
    *("lembaran", "berita", "tambahan", "perkara", "perjanjian", "akta", "nota"),
    *("rancangan", "raperda", "ranperda", "ruu", "rpp"),
)


class Grammar(NamedTuple):
    """The compiled patterns, and what their matches mean.

    Attributes:
        act: Where an act is named, by number, by code or by name, with the character before it.
        name: Where an act is named without a number, with the character before it.
        sign: What no number and no code is without.
        more: A further number and year of the same kind: *dan 46/2015*.
        kinds: From a squeezed spelling to the first part of the identifier.
        aliases: From a squeezed name to the acts that go by it.
    """

    act: re.Pattern[str]
    name: re.Pattern[str]
    sign: re.Pattern[str]
    more: re.Pattern[str]
    kinds: dict[str, str]
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


def _tree(spellings: Iterable[str]) -> _Tree:
    """Return the spellings as a tree of their characters, so that a pattern reads shared beginnings once."""
    tree: _Tree = {}
    for spelling in spellings:
        branch = tree
        for character in spelling:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return tree


def _branches(tree: _Tree, special: dict[str, str]) -> str:
    """Return the pattern of a tree, the longest spellings first; *special* characters stand for patterns."""
    branches = [
        special.get(character, character) + _branches(tree[character], special)
        for character in sorted(tree, reverse=True)
        if character
    ]
    if "" in tree:
        branches.append(special[""])
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


_SPELLED: Final = {"": _END, " ": _GAP, ",": ",?", "'": "['’]?"}
_BEGINNINGS: Final = _SPELLED | {"": ""}
_NAMES: Final = _SPELLED | {" ": _BLANK}


@cache
def grammar() -> Grammar:
    """Return the grammar, compiled on first use."""
    rows = (*LABELS, *CODED, *DECISIONS, *KINDS)
    kinds = {spelling: prefix for prefix, spelled in rows for spelling in spelled}
    deciding = {prefix for prefix, _ in (*DECISIONS, *CODED)}
    # The names of ministries are many: they stand in the pattern once, not once for each kind of act that they make.
    written = [spelling for spelling in kinds if not spelling.startswith((*MINISTER_RULES, *MINISTER_DECISIONS))]
    plain = [each for each in written if kinds[each] not in deciding]
    decisions = [each for each in written if kinds[each] in deciding]
    aliases = {
        f"{kind} {name}": acts for short, names, acts in ALIASES for name in names for kind in _ALIAS_KINDS[short]
    }

    ministries = _branches(_tree(MINISTRIES), _SPELLED)
    of_minister = rf"men(?:teri(?:an)?+)?+(?:{_GAP}{ministries}|{_END})"
    rules, orders = (
        _branches(_tree(form.removesuffix("men") for form in forms), _BEGINNINGS) + of_minister
        for forms in (MINISTER_RULES, MINISTER_DECISIONS)
    )
    ends = {"kep", "per", *_STOPS, *(spelling.split()[0] for spelling in kinds)}
    word = (
        rf"{_GAP}\([^()0-9]{{1,80}}+\)(?:{_BLANK}(?:menteri{_BLANK})?{ministries})?+"
        rf"|[\s/{_DASH}]{{1,60}}+(?!{_OWN_BEGINS}|{_branches(_tree(ends), _SPELLED)})"
        r"(?:(?:kab|prov|r\.i)\.|[a-z][a-z'’&]{0,30}+(?:/[a-z]{1,30}+)?+)"
    )
    number = rf"(?P<number>{_DIGIT}{{1,5}}){_TO_YEAR}(?P<year>{_YEAR})"
    numbered = (
        rf"(?>{_branches(_tree(plain), _SPELLED)}|{rules}"
        rf"|(?:{orders}|{_branches(_tree(decisions), _SPELLED)})(?P<decision>))"
        rf"(?P<words>\.?+(?:{word}){{0,9}}+)"
        rf"{_MARKS_BEFORE_NUMBER}(?=[0-9nkpboil]|{_OWN_BEGINS})(?P<named>{_NUMBER_WORD})?+"
        rf"(?:(?P<code>{_CODE})"
        rf"|(?P<more>(?:{_DIGIT}{{1,5}}{_AND}(?:{_NUMBER_WORD})?){{0,9}}+){number}"
        rf"|(?(decision)(?P<own>{_OWN})(?:{_TO_YEAR}(?P<own_year>{_YEAR}))?|(?!)))"
    )
    name = rf"(?P<alias>{_branches(_tree(aliases), _NAMES)})"
    loose = rf"{_NUMBER_WORD}(?P<loose>{_DIGIT}{{1,5}}){_TO_YEAR}(?P<loose_year>{_YEAR})"
    # The sign or blank before an act is part of the pattern: the search then skips the insides of words at the speed of C.
    return Grammar(
        act=re.compile(rf"[^0-9a-z](?P<act>{numbered}|{name}|(?P<bare>{_CODE})|{loose})"),
        name=re.compile(rf"[^0-9a-z](?P<act>{name})"),
        sign=re.compile(_SIGN),
        more=re.compile(
            rf"(?:{_AND}|(?:\s{{0,60}}+,)?\s{{0,60}}+(?:jo\.?|juncto)\s{{1,60}}+)(?:{_NUMBER_WORD})?+{number}"
        ),
        kinds={squeezed(spelling): prefix for spelling, prefix in kinds.items()},
        aliases={squeezed(name): acts for name, acts in aliases.items()},
    )


_ALIAS_KINDS: Final = {
    "uu": ("uu", "undang undang", "uu tentang", "undang undang tentang"),
    "perppu": ("perppu", "perpu"),
}

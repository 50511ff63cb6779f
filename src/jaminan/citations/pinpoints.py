"""Places inside an act in running text: annex, article, paragraph, letter and number, before or after the act's name.

The patterns read lower-case text; every repetition is bounded.
"""

import re
from typing import Final, NamedTuple

__all__ = ["Place", "place_after", "place_before"]

_RANK: Final = {"annex": 0, "article": 1, "paragraph": 2, "letter": 3, "number": 4}
_WINDOW: Final = 120
_CLOSES: Final = r"(?![^\W_¹²³⁰⁴-⁹])"

# After z come aa, bb, cc: *huruf di atas* names no letter.
_PART: Final = re.compile(
    rf"(?:lampiran|annex|appendix)\s{{1,20}}+(?P<annex>(?:[ivxlc]{{1,6}}|[0-9]{{1,2}}|[a-h])(?:[.\-][0-9a-z]{{1,2}})?){_CLOSES}"
    rf"|(?:pasal|psl?\.?|(?P<english>articles?|arts?\.?))\s{{0,20}}+(?P<article>[0-9]{{1,4}}[a-z]{{0,2}}|[ivxl]{{1,6}}){_CLOSES}"
    rf"|(?:ayat|paragraph)\s{{0,20}}+\(?\s?(?P<paragraph>[0-9]{{1,3}}[a-z]?|[il]){_CLOSES}(?:\s?\))?"
    rf"|(?:huruf|poin|butir|letter|point)\s{{0,20}}+(?P<letter>(?P<twin>[a-z])(?P=twin)?){_CLOSES}"
    r"|(?:angka|(?P<short>no\.))\s{0,20}+(?P<number>[0-9]{1,3})(?![0-9/]|\s{1,20}+(?:tahun|of))"
)
_PART_BEGINS: Final = re.compile(
    "lampiran|annex|appendix|pasal|psl?|art|ayat|paragraph|huruf|poin|butir|letter|point|angka"
)
# After an article: *Pasal 17 (2)*, *article 25(2) b*.
_BRACKETED: Final = re.compile(r"\s?\(\s?([0-9]{1,3}[a-z]?)\s?\)")
_BRACKETED_LETTER: Final = re.compile(r"\s?\(([a-z])\)")
_BARE_LETTER: Final = re.compile(
    rf"\s([a-z]|([a-z])\2){_CLOSES}(?=\s{{0,3}}(?:\Z|[.,;:)\]]|no\.\s?[0-9]|(?:of|and|dan|jo)(?![a-z])))"
)
# A label that names a paragraph, a letter or a number without an article; only at the end of a text.
_ORPHAN: Final = re.compile(
    r",\s(?:\((?P<paragraph>[0-9]{1,3}[a-z]?)\)\s?)?(?:(?P<letter>[a-z]|([a-z])\3)(?=\s|\Z)\s?)?"
    r"(?:no\.\s(?P<number>[0-9]{1,3}))?\Z"
)
_BETWEEN: Final = re.compile(r"\s{0,20}+(,?)\s{0,20}+")
_LONGEST_LABEL: Final = 60
_LONGEST_GAP: Final = 60
_LINE: Final = r"[^\S\n]{0,20}+\n?[^\S\n]{0,20}+"
_FROM_ACT: Final = re.compile(rf"{_LINE}(?:([,(]){_LINE})?")
# *Pasal 2 dan 3 UU …*, *ayat (1) dan ayat (2) UU …*: the first of them counts.
_OTHERS: Final = (
    r"(?:\s{0,20}(?:,|dan|atau|serta|sampai dengan|s\.d\.|hingga|and|to|-|–)\s{0,20}(?:dan\s)?"
    r"(?:(?:ayat|huruf|angka)\s{1,20})?\(?(?:[0-9]{1,4}[a-z]?|[a-z])\)?(?![^\W_¹²³⁰⁴-⁹])){0,8}"
)
_TO_ACT: Final = re.compile(
    rf"{_OTHERS}\s{{0,20}}(?P<comma>,?)\s{{0,20}}(?:(?:dari|dalam|pada|of the|of|in)\s{{1,20}})?\Z"
)


class Place(NamedTuple):
    """A place with where it stands in the text.

    Attributes:
        parts: Name and value of each part.
        start: Where it begins.
        end: Where it ends.
        is_apart: Whether a comma stands between it and the act.
    """

    parts: dict[str, str]
    start: int
    end: int
    is_apart: bool


def _value(key: str, text: str, plain: str, parts: dict[str, str]) -> str:
    """Return a value in its normal form: articles and annexes in capitals, paragraphs and letters small."""
    if key in {"annex", "article"}:
        return text.upper()
    if key == "paragraph" and text in {"i", "l"}:
        return "1"
    return plain if key == "letter" and "annex" in parts and "article" not in parts else text


def _read(text: str, plain: str, start: int, stop: int) -> tuple[dict[str, str], int]:
    """Return the parts that follow each other from *start*, and where they end, at *stop* at the latest."""
    parts: dict[str, str] = {}
    last, end, position, has_comma = -1, start, start, False
    while match := _PART.match(text, position, stop):
        key = str(match.lastgroup)
        rank = _RANK[key]
        if key in parts or (rank < last and has_comma) or (match["short"] and not parts):
            break
        parts[key] = _value(key, match[key], plain[match.start(key) : match.end(key)], parts)
        last, end = rank, match.end()
        bracketed = _BRACKETED.match(text, end, stop) if key == "article" else None
        if bracketed:
            parts["paragraph"], last, end = bracketed[1], _RANK["paragraph"], bracketed.end()
        if (bracketed or match["english"]) and (letter := _BARE_LETTER.match(text, end, stop)):
            parts["letter"], last, end = letter[1], _RANK["letter"], letter.end(1)
        elif bracketed and (letter := _BRACKETED_LETTER.match(text, end, stop)):
            parts["letter"], last, end = letter[1], _RANK["letter"], letter.end()
        comma = _BETWEEN.match(text, end, stop)
        position, has_comma = (comma.end(), bool(comma[1])) if comma else (end, False)
    return parts, end


def place_before(text: str, plain: str, floor: int, act: int) -> Place | None:
    """Return the place that ends where an act begins, or `None`.

    Args:
        text: The text in lower case.
        plain: The same text in its own case.
        floor: Where the place may begin at the earliest.
        act: Where the act begins.
    """
    floor = max(floor, act - _WINDOW)
    if not _may_name_a_place(text, floor, act):
        return None
    for begin in _PART_BEGINS.finditer(text, floor, act):
        parts, end = _read(text, plain, begin.start(), act)
        to_act = _TO_ACT.match(text, end, act)
        is_word = not text[begin.start() - 1].isalnum()
        if to_act and is_word and _names_a_place(parts):
            return Place(parts, begin.start(), end, bool(to_act["comma"]))
    return None


def place_after(text: str, plain: str, act: int) -> Place | None:
    """Return the place that begins where an act ends, or `None`.

    Args:
        text: The text in lower case.
        plain: The same text in its own case.
        act: Where the act ends.
    """
    is_last = len(text) - act <= _LONGEST_LABEL
    if not is_last and not _may_name_a_place(text, act, act + _LONGEST_GAP):
        return None
    gap = _FROM_ACT.match(text, act)
    mark, start = (gap[1] or "", gap.end()) if gap else ("", act)
    parts, end = _read(text, plain, start, len(text))
    if mark and not _names_a_place(parts):
        parts, end = {}, act
    if is_last and "article" not in parts and (orphan := _ORPHAN.match(text, end)) and any(orphan.groups()):
        named = (key for key in ("paragraph", "letter", "number") if orphan[key])
        parts |= {key: _value(key, orphan[key], plain[orphan.start(key) : orphan.end(key)], parts) for key in named}
        return Place(parts, act, len(text), is_apart=True)
    if not parts:
        return None
    is_closed = mark == "(" and text.startswith(")", end)
    return Place(parts, start, end + is_closed, is_apart=bool(mark))


def _names_a_place(parts: dict[str, str]) -> bool:
    return "article" in parts or "annex" in parts


def _may_name_a_place(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text has a word that a place begins with; most have none."""
    return not (
        text.find("pasal", start, end) < 0
        and text.find("ps", start, end) < 0
        and text.find("art", start, end) < 0
        and text.find("lampiran", start, end) < 0
        and text.find("annex", start, end) < 0
        and text.find("appendix", start, end) < 0
    )

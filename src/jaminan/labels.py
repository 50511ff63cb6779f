"""Enumerations whose members carry a label in Indonesian and in English."""

from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import Final, Self

from jaminan.errors import ValidationError

__all__ = ["Labelled", "LabelledInt", "Locale", "near_values", "to_locale"]

_LONGEST_COMPARED: Final = 60
_MOST_NEAR: Final = 3


class Labelled(StrEnum):
    """A string enumeration with labels; a member is written ``NAME = "value", "label", "label in English"``."""

    _labels: tuple[str, str]

    def __new__(cls, value: str, indonesian: str, english: str) -> Self:
        """Make a member of its value and its two labels."""
        member = str.__new__(cls, value)
        member._value_ = value
        member._labels = (indonesian, english)  # noqa: SLF001 - the member is being made here
        return member

    def label(self, locale: "Locale | str" = "id") -> str:
        """Return the member's name for people.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        return self._labels[to_locale(locale) is Locale.EN]


class LabelledInt(IntEnum):
    """An integer enumeration with labels, written as in `Labelled`."""

    _labels: tuple[str, str]

    def __new__(cls, value: int, indonesian: str, english: str) -> Self:
        """Make a member of its value and its two labels."""
        member = int.__new__(cls, value)
        member._value_ = value
        member._labels = (indonesian, english)  # noqa: SLF001 - the member is being made here
        return member

    def label(self, locale: "Locale | str" = "id") -> str:
        """Return the member's name for people.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        return self._labels[to_locale(locale) is Locale.EN]


class Locale(Labelled):
    """The languages that jaminan writes."""

    ID = "id", "bahasa Indonesia", "Indonesian"
    EN = "en", "bahasa Inggris", "English"


def to_locale(value: object) -> Locale:
    """Return *value* as a `Locale`.

    Raises:
        ValidationError: If it is neither ``"id"`` nor ``"en"``.
    """
    if isinstance(value, Locale):
        return value
    try:
        return Locale(value)  # type: ignore[arg-type,call-arg]  # because any object may come in; a wrong one is refused
    except ValueError:
        raise ValidationError("locale", value, '"id" or "en"') from None


def near_values(kind: type[StrEnum], value: object) -> tuple[str, ...]:
    """Return the values of an enumeration that come near to a word: to a value, a name or a label, in capitals or not.

    Examples:
        >>> from jaminan import WorkerCategory
        >>> near_values(WorkerCategory, "ketua_rt")
        ('rt_head',)
    """
    return _near_values(kind, value[:_LONGEST_COMPARED]) if isinstance(value, str) else ()


@lru_cache(maxsize=256)
def _near_values(kind: type[StrEnum], text: str) -> tuple[str, ...]:
    from difflib import get_close_matches

    words: dict[str, str] = {}
    for member in kind:
        labels = (member.label("id"), member.label("en")) if isinstance(member, Labelled) else ()
        for word in (member.value, member.name, *labels):
            words.setdefault(_word(word), member.value)
    asked = _word(text)
    if asked in words:
        return (words[asked],)
    near = get_close_matches(asked, words, n=2 * _MOST_NEAR, cutoff=0.6)
    return tuple(dict.fromkeys(words[word] for word in near))[:_MOST_NEAR]


def _word(text: str) -> str:
    return text.casefold().replace("_", " ").strip()

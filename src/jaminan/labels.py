"""Enumerations whose members carry a label in Indonesian and in English."""

from enum import IntEnum, StrEnum
from typing import Self

from jaminan.errors import ValidationError

__all__ = ["Labelled", "LabelledInt", "Locale", "to_locale"]


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

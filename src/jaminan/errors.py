"""The exceptions and the warning that jaminan raises, and the sentences they say.

Every error keeps its facts as attributes, so that a front end can show them in its own words, and survives
pickling. The sentence says what came in, what the limit is and whose, and what would work.
"""

from datetime import date
from typing import Final

__all__ = [
    "AmountError",
    "CitationError",
    "FrameError",
    "JaminanError",
    "MissingExtraError",
    "NotInForceError",
    "ProvisionalLawWarning",
    "RupiahParseError",
    "UnknownRegionError",
    "UnknownRegulationError",
    "UnsplitAmountError",
    "ValidationError",
]

_LONGEST_SHOWN: Final = 120


def _shown(value: object) -> str:
    """Return *value* as short text, also when its own text is too long or cannot be made."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - showing a value must never hide the error that it belongs to
        text = f"a {type(value).__name__} that cannot be shown"
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _near(near: tuple[str, ...]) -> str:
    return f" Near matches: {', '.join(near)}." if near else ""


class JaminanError(Exception):
    """The root of all errors that jaminan raises on purpose."""


class ValidationError(JaminanError, ValueError):
    """Something that came in breaks a limit.

    Attributes:
        field: The name or path of the field.
        value: What came in.
        limit: What would be accepted, in words.
        source: Whose limit it is: an act with its article, or empty where it is jaminan's own.
        near: Words that would be accepted and come near to what came in.
    """

    def __init__(self, field: str, value: object, limit: str, source: str = "", near: tuple[str, ...] = ()) -> None:
        super().__init__(field, value, limit, source, *((near,) if near else ()))
        self.field = field
        self.value = value
        self.limit = limit
        self.source = source
        self.near = near

    def __str__(self) -> str:
        """Say the field, the limit, whose limit it is, what came in, and what comes near."""
        source = f" ({self.source})" if self.source else ""
        return f"{self.field} must be {self.limit}{source}, got {_shown(self.value)}.{_near(self.near)}"


class AmountError(ValidationError):
    """An amount of money is of a type that is not exact, or out of its range."""


class RupiahParseError(ValidationError):
    """A text is no amount of Rupiah, or can be read in more than one way."""


class CitationError(ValidationError):
    """A text holds no citation of a regulation."""


class FrameError(ValidationError):
    """A table has columns or rows that cannot be computed."""


class NotInForceError(JaminanError, LookupError):
    """A figure is asked for on a day on which it has no value.

    Attributes:
        name: The name of the figure.
        day: The day asked for.
        reason: What is known instead, in words.
    """

    def __init__(self, name: str, day: date, reason: str) -> None:
        super().__init__(name, day, reason)
        self.name = name
        self.day = day
        self.reason = reason

    def __str__(self) -> str:
        """Say the figure, the day and what is known instead."""
        return f"{self.name} has no value on {self.day.isoformat()}: {self.reason}"


class _UnknownError(JaminanError, LookupError):
    """A name leads to nothing; the base of the errors that offer near matches."""

    what = "name"

    def __init__(self, name: object, near: tuple[str, ...] = (), reason: str = "") -> None:
        super().__init__(name, near, reason)
        self.name = name
        self.near = near
        self.reason = reason

    def __str__(self) -> str:
        """Say the name, why it leads nowhere, and what comes near."""
        reason = self.reason or "is not known"
        return f"{self.what} {_shown(self.name)} {reason}.{_near(self.near)}"


class UnknownRegulationError(_UnknownError):
    """A regulation is not in the registry.

    Attributes:
        name: What was asked for.
        near: Identifiers that come near.
        reason: Why it leads nowhere, where that is known.
    """

    what = "regulation"


class UnknownRegionError(_UnknownError):
    """A region is unknown, or its name fits more than one.

    Attributes:
        name: What was asked for.
        near: Names with codes that come near.
        reason: Why it leads nowhere, where that is known.
    """

    what = "region"


class UnsplitAmountError(JaminanError, LookupError):
    """An amount is asked for per program where the law gives one sum for several.

    Attributes:
        what: The amount asked for.
        source: The act that gives one sum.
    """

    def __init__(self, what: str, source: str) -> None:
        super().__init__(what, source)
        self.what = what
        self.source = source

    def __str__(self) -> str:
        """Say what cannot be split and by which act."""
        return f"{self.what} cannot be told: {self.source} gives one sum and no split. Ask for the total instead."


class MissingExtraError(JaminanError, ImportError):
    """A feature needs a package that comes with an optional extra.

    Attributes:
        extra: The extra that brings it.
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(feature, extra)
        self.feature = feature
        self.extra = extra

    def __str__(self) -> str:
        """Say the feature and the line that installs what it needs."""
        return f'{self.feature} needs an optional extra. Install it with: python -m pip install "jaminan[{self.extra}]"'


class ProvisionalLawWarning(UserWarning):
    """A result stands on a figure past the last day that it is known for."""

"""Pieces of a mapping with their paths: what reads and writes the plain values of JSON."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Final, TypeVar

from jaminan.errors import UnknownRegionError, ValidationError
from jaminan.models.segments import to_member
from jaminan.money import Amount, to_amount
from jaminan.periods import to_day

__all__ = [
    "READERS",
    "SCHEMA",
    "Node",
    "agree",
    "built",
    "given",
    "optional_amount",
    "optional_day",
    "raw",
    "read_object",
    "write_amount",
    "write_day",
]

SCHEMA: Final = 1
"""The version of the shape; a new one is made only when an old reader would misread it."""

_LONGEST_COMPARED: Final = 60

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

READERS: Final[dict[type, Callable[["Node"], Any]]] = {}
"""What reads each class; the modules of inputs and results fill it."""


def write_amount(amount: Amount) -> int | str:
    """Return an amount as JSON can hold it: an integer, or a decimal as text."""
    return amount if isinstance(amount, int) else str(amount)


def write_day(day: date | None) -> str | None:
    """Return a day as ISO text."""
    return None if day is None else day.isoformat()


class Node:
    """A piece of a mapping together with its path; reads fields once and knows what was left over."""

    def __init__(self, value: object, path: str) -> None:
        self.value = value
        self.path = path
        self._left: dict[str, Any] | None = None

    def error(self, limit: str, source: str = "") -> ValidationError:
        """Return the error that says what would be accepted here."""
        return ValidationError(self.path or "mapping", self.value, limit, source)

    def fields(self) -> dict[str, Any]:
        """Return the fields that have not been read yet."""
        if self._left is None:
            if not isinstance(self.value, Mapping) or any(type(name) is not str for name in self.value):
                raise self.error("a mapping with text keys")
            self._left = dict(self.value)
        return self._left

    def has(self, name: str) -> bool:
        """Tell whether a field is there."""
        return name in self.fields()

    def take(self, name: str) -> "Node":
        """Take a field; each is read once."""
        path = f"{self.path}.{name}" if self.path else name
        fields = self.fields()
        if name not in fields:
            raise ValidationError(path, None, "given")
        return Node(fields.pop(name), path)

    def done(self) -> None:
        """Refuse what is left over; the law's version stands on every object, also where it is not kept."""
        if self.has("law_version"):
            self.take("law_version").text()
        for name, value in self.fields().items():
            shown = name or '""'  # also a field without a name has one in its error
            path = f"{self.path}.{shown}" if self.path else shown
            raise ValidationError(path, value, "left out: no such field")

    def items(self) -> "list[Node]":
        """Return the items of a list, each with its path."""
        if not isinstance(self.value, list | tuple):
            raise self.error("a list")
        return [Node(value, f"{self.path}[{place}]") for place, value in enumerate(self.value)]

    def text(self) -> str:
        """Read text."""
        if type(self.value) is not str:
            raise self.error("text")
        return self.value

    def whole(self) -> int:
        """Read a whole number."""
        if type(self.value) is not int:
            raise self.error("a whole number")
        return self.value

    def count(self) -> int:
        """Read a whole number, 0 or more."""
        if self.whole() < 0:
            raise self.error("a whole number, 0 or more")
        return self.whole()

    def flag(self) -> bool:
        """Read true or false."""
        if type(self.value) is not bool:
            raise self.error("true or false")
        return self.value

    def member(self, kind: type[E]) -> E:
        """Read a member of an enumeration by its value."""
        return to_member(kind, self.value, self.path)

    def decimal(self) -> Decimal:
        """Read an exact number from text, written plainly."""
        text = self.text()
        try:
            number = Decimal(text)
        except InvalidOperation:
            raise self.error("a decimal number as text") from None
        if not number.is_finite() or str(number) != text:
            raise self.error("a finite decimal number as text, written plainly")
        to_amount(number.copy_abs(), self.path)
        return number

    def share(self) -> Decimal:
        """Read a share from 0 to 1."""
        number = self.decimal()
        if not 0 <= number <= 1:
            raise self.error("a share from 0 to 1 as text")
        return number

    def amount(self) -> Amount:
        """Read an amount of Rupiah, 0 or more."""
        return to_amount(self.decimal() if isinstance(self.value, str) else self.value, self.path)

    def day(self) -> date:
        """Read a day from ISO text."""
        return to_day(self.text(), self.path)

    def optional(self, read: "Callable[[Node], T]") -> T | None:
        """Read what may be null."""
        return None if self.value is None else read(self)


def read_object(node: Node, expected: str, *, is_inner: bool = False) -> Any:
    """Read an object by its type; inside another one, type and schema may be left out."""
    found = node.take("type").text() if node.has("type") or not (is_inner or expected) else expected
    if expected and found != expected:
        raise ValidationError(f"{node.path}.type".lstrip("."), found, expected)
    if node.has("schema"):
        schema = node.take("schema")
        if schema.whole() != SCHEMA:
            raise schema.error(f"{SCHEMA}, the shape that this version reads")
    reader = next((read for kind, read in READERS.items() if kind.__name__ == found), None)
    if reader is None:
        names = sorted(kind.__name__ for kind in READERS)
        raise ValidationError(
            f"{node.path}.type".lstrip("."), found, f"one of {', '.join(names)}", near=_near_types(found, names)
        )
    obj = reader(node)
    node.done()
    return obj


def _near_types(found: str, names: list[str]) -> tuple[str, ...]:
    """Return the types that come near to a misspelt one, in capitals or not."""
    from difflib import get_close_matches

    by_word = {name.lower(): name for name in names}
    return tuple(by_word[word] for word in get_close_matches(found[:_LONGEST_COMPARED].lower(), by_word, n=3))


def built(node: Node, kind: Callable[..., T], facts: dict[str, Any]) -> T:
    """Build an object; what it refuses is said with the path of the field."""
    try:
        return kind(**facts)
    except ValidationError as error:
        raise type(error)(_inside(node, error.field), error.value, error.limit, error.source, error.near) from None
    except UnknownRegionError as error:
        limit = 'the code or the name of one region, like "33.71"'
        raise ValidationError(_inside(node, "region"), error.name, limit, near=error.near) from None


def _inside(node: Node, field: str) -> str:
    """Return the path of a field inside a piece."""
    return f"{node.path}.{field}" if node.path else field


def given(node: Node, readers: dict[str, Callable[[Node], Any]]) -> dict[str, Any]:
    """Read the fields that are there; what is left out keeps its default."""
    return {name: read(node.take(name)) for name, read in readers.items() if node.has(name)}


def raw(node: Node) -> Any:
    """Return the value as it is, for the model to check."""
    return node.value


def optional_day(node: Node) -> date | None:
    """Read a day that may be null."""
    return node.optional(Node.day)


def optional_amount(node: Node) -> Amount | None:
    """Read an amount that may be null."""
    return node.optional(Node.amount)


def agree(node: Node, value: object) -> None:
    """Refuse a number that was written for people and does not fit what it follows from."""
    if node.value != value or type(node.value) is not type(value):
        raise node.error(f"{value!r}, as the rest of the mapping adds up to")

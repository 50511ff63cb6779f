"""Reading the long tables that ship with the package: lazily, once, and safely from many threads."""

from collections.abc import Callable
from importlib import resources
from threading import RLock
from typing import Final, Generic, TypeVar

from jaminan.evidence import Evidence

__all__ = ["MARKS", "Once", "read_rows"]

T = TypeVar("T")

MARKS: Final = {
    "V2": Evidence.CORROBORATED,
    "V1": Evidence.SINGLE,
    "M": Evidence.UNCONFIRMED,
    "D": Evidence.UNCONFIRMED,
}
"""The marks of the tables: two or more independent sources, one, memory only, derived."""


def read_rows(name: str) -> list[list[str]]:
    """Return the rows of a table without its comment and its header.

    Args:
        name: The file's name in ``jaminan/parameters/data``.
    """
    text = resources.files("jaminan").joinpath("parameters", "data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


class Once(Generic[T]):
    """A value that is made on first use, once, also when many threads ask at the same time.

    Args:
        make: What makes the value.
    """

    __slots__ = ("_lock", "_made", "_make")

    def __init__(self, make: Callable[[], T]) -> None:
        """Keep what makes the value."""
        self._make = make
        self._lock = RLock()
        self._made: tuple[T] | None = None

    def __call__(self) -> T:
        """Return the value."""
        made = self._made
        if made is None:
            with self._lock:
                made = self._made
                if made is None:
                    made = self._made = (self._make(),)
        return made[0]

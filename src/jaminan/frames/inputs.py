"""Columns of a frame as whole numbers: what was read of each, and what all readers share.

Each column becomes a code with a lowest and a highest good value; null means that the cell is missing. Nothing that is
not good is ever cast, so that a bad cell cannot stop a query half-way.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw

from jaminan.errors import JaminanError

__all__ = [
    "BEYOND",
    "SMALL",
    "TEXT",
    "Frame",
    "Input",
    "as_text",
    "as_whole",
    "is_blank",
    "month_of_day",
    "unless_missing",
    "with_blanks",
    "with_objects",
]

Frame: TypeAlias = nw.DataFrame[Any] | nw.LazyFrame[Any]

SMALL: Final = (nw.Int8, nw.Int16, nw.Int32, nw.Int64, nw.UInt8, nw.UInt16, nw.UInt32)
"""Types of whole numbers that fit 64 bits with a sign."""

TEXT: Final = (nw.String, nw.Categorical, nw.Enum)
"""Types of text."""

BEYOND: Final = -(2**62)
"""The code of a cell that cannot be read."""


@attrs.frozen(kw_only=True)
class Input:
    """A column that was read.

    Attributes:
        column: The caller's name of it.
        fact: What it tells: "wage", "month", "risk_class" and so on.
        code: The column of the frame that holds the codes.
        low: The lowest good code.
        high: The highest good code.
        below: What is wrong with a lower one.
        above: What is wrong with a higher one.
        unreadable: What is wrong with a cell that could not be read; empty where every cell can be.
        unit: How many codes make one Rupiah, of amounts.
        last: The last good day or instant, of a column of dates or datetimes that is compared as it is: reading year and
            month off every cell would cost more than its bill.
    """

    column: str
    fact: str
    code: str
    low: int
    high: int
    below: str
    above: str
    unreadable: str = ""
    unit: int = 1
    last: date | None = None

    def is_from(self, cells: nw.Expr, code: int) -> nw.Expr:
        """Return whether cells are at a code or past it."""
        return cells >= self._bound(code)

    def is_in(self, cells: nw.Expr, ranges: Iterable[tuple[int, int | None]]) -> nw.Expr:
        """Return whether cells are at the beginning of one of some ranges or past it, and before its end."""
        return reduce(
            or_,
            (
                cells >= self._bound(start)
                if end is None
                else (cells >= self._bound(start)) & (cells < self._bound(end))
                for start, end in ranges
            ),
        )

    def is_good(self, cells: nw.Expr) -> nw.Expr:
        """Return whether cells are good; null where they are missing."""
        return cells.is_between(self._bound(self.low), self._highest)

    def numbers(self, cells: nw.Expr) -> nw.Expr:
        """Return the codes of few cells as numbers."""
        return cells if self.last is None else month_of_day(cells)

    @property
    def _highest(self) -> int | date:
        return self.high if self.last is None else self.last

    def _bound(self, code: int) -> int | date:
        """Return a code as the column is compared with it: a month begins on its first day."""
        if self.last is None:
            return code
        return type(self.last)((code - 1) // 12, (code - 1) % 12 + 1, 1)

    def reasons(self, cells: nw.Expr) -> tuple[tuple[nw.Expr, str], ...]:
        """Return what can be wrong with cells, in the order in which it is looked at."""
        reasons = [(cells.is_null(), "is missing")]
        if self.unreadable:
            reasons.append((cells == BEYOND, self.unreadable))
        if self.below != self.above:
            reasons.append((cells < self._bound(self.low), self.below))
            reasons.append((cells > self._highest, self.above))
        else:
            reasons.append((~self.is_good(cells), self.above))
        return tuple((condition, f"{self.column} {text}") for condition, text in reasons)

    def reason_of(self, code: float | None) -> str | None:
        """Return what is wrong with the code of one cell, or `None`."""
        if code is None or code != code:  # noqa: PLR0124 - NaN, the missing number of NumPy, is not itself
            return f"{self.column} is missing"
        if code == BEYOND:
            return f"{self.column} {self.unreadable}"
        if code < self.low:
            return f"{self.column} {self.below}"
        return f"{self.column} {self.above}" if code > self.high else None


def month_of_day(day: nw.Expr) -> nw.Expr:
    """Return the months of days as numbers, twelve a year."""
    return day.dt.year() * 12 + day.dt.month()  # not cast: where a day is missing, NumPy's years are floats


def unless_missing(column: nw.Expr, code: nw.Expr) -> nw.Expr:
    """Return a code, and null where the cell is missing."""
    return nw.when(~column.is_null()).then(code)


def as_text(column: nw.Expr, dtype: Any) -> nw.Expr:
    """Return categories as text; pandas of before 3.0 would write missing text out as "None" if it were cast."""
    return column if isinstance(dtype, nw.String) else column.cast(nw.String)


def as_whole(column: nw.Expr, dtype: Any, limit: int) -> nw.Expr:
    """Return whole numbers of any width as Int64; those over a limit become the next number."""
    if dtype in SMALL:
        return column.cast(nw.Int64)
    code = nw.when(column <= nw.lit(limit, dtype)).then(column).otherwise(nw.lit(limit + 1, dtype))
    if dtype.is_signed_integer():
        code = nw.when(column >= nw.lit(0, dtype)).then(code).otherwise(nw.lit(-1, dtype))
    return unless_missing(column, code.cast(nw.Int64))


def is_blank(frame: Frame, column: str, dtype: Any) -> bool:
    """Tell whether a column of no useful type has no cells either."""
    if isinstance(frame, nw.LazyFrame):
        return bool(dtype == nw.Unknown) and frame.implementation.is_polars()
    return frame.get_column(column).null_count() == len(frame)


def with_blanks(frame: Frame, column: str, code: str, missing: int | None = None) -> Frame:
    """Add the codes of a column without cells."""
    if isinstance(frame, nw.DataFrame) and frame.implementation.is_pandas_like():
        return with_objects(frame, column, code, int, missing)
    codes = nw.col(column).cast(nw.Int64)
    return frame.with_columns((codes if missing is None else codes.fill_null(missing)).alias(code))


def with_objects(
    frame: nw.DataFrame[Any], column: str, code: str, read: Callable[[Any], int], missing: int | None = None
) -> nw.DataFrame[Any]:
    """Add the codes of a pandas column of Python objects, or of few categories, read one by one."""
    objects = frame.get_column(column).to_native().astype(object)
    codes: list[int | None] = []
    for value, is_missing in zip(objects, objects.isna(), strict=True):
        try:
            codes.append(missing if is_missing else read(value))
        except JaminanError:
            codes.append(BEYOND)
    series = type(objects)(codes, index=objects.index, dtype="Int64")
    return frame.with_columns(nw.from_native(series, series_only=True).alias(code))

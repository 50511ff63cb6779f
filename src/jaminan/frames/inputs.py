"""Reads the columns of a frame into whole numbers, whatever type they come in.

Each column becomes a code with a lowest and a highest good value; null means that the cell is missing. Nothing that is
not good is ever cast, so that a bad cell cannot stop a query half-way.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw

from jaminan.errors import FrameError, JaminanError
from jaminan.models.programs import RiskClass
from jaminan.money import to_amount
from jaminan.periods import to_month

__all__ = ["LAST_MONTH", "LARGEST", "Frame", "Input", "read_amounts", "read_classes", "read_flags", "read_members", "read_months"]

Frame: TypeAlias = "nw.DataFrame[Any] | nw.LazyFrame[Any]"

LARGEST: Final = 10**15
"""The highest wage or income in Rupiah a month that a frame takes."""

LAST_MONTH: Final = 9999 * 12 + 12
"""The last month of the calendar, counted from year 0."""

_PLACES: Final = 6
_BEYOND: Final = -(2**62)
"""The code of a cell that cannot be read."""

_NUMERALS: Final = {each: (str(int(each)), each.name) for each in RiskClass}

_MONTH: Final = (
    "^[0-9]{4}-(0[1-9]|1[0-2]"
    "|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8]))$"
    "|^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29$"
)
"""A month or a day of the calendar as ISO text."""


@attrs.frozen(kw_only=True, eq=False)
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
        unreadable: What is wrong with a cell that could not be read.
        unit: How many codes make one Rupiah, of amounts.
    """

    column: str
    fact: str
    code: str
    low: int
    high: int
    below: str = ""
    above: str = ""
    unreadable: str = "cannot be read"
    unit: int = 1

    def is_good(self) -> nw.Expr:
        """Return whether a cell is good; never null."""
        code = nw.col(self.code)
        return ~code.is_null() & (code >= self.low) & (code <= self.high)

    def reasons(self) -> tuple[tuple[nw.Expr, str], ...]:
        """Return what can be wrong, in the order in which it is looked at."""
        code = nw.col(self.code)
        return (
            (code.is_null(), f"{self.column} is missing"),
            (code == _BEYOND, f"{self.column} {self.unreadable}"),
            (code < self.low, f"{self.column} {self.below}"),
            (code > self.high, f"{self.column} {self.above}"),
        )

    def reason_of(self, code: object) -> str | None:
        """Return what is wrong with the code of one cell, or `None`."""
        if code is None or code != code:  # noqa: PLR0124 - NaN is the only value that is not itself
            return f"{self.column} is missing"
        number = int(code)  # type: ignore[call-overload]  # because codes are whole numbers, of any type
        if number == _BEYOND:
            return f"{self.column} {self.unreadable}"
        if number < self.low:
            return f"{self.column} {self.below}"
        return f"{self.column} {self.above}" if number > self.high else None


def _known(column: nw.Expr, code: nw.Expr) -> nw.Expr:
    """Return a code, and null where the cell is missing."""
    return nw.when(~column.is_null()).then(code)


def _nothing_in(frame: Frame, name: str, dtype: nw.dtypes.DType) -> bool:
    """Tell whether a column that has no useful type has no cells either."""
    if isinstance(frame, nw.LazyFrame):
        return dtype == nw.Unknown and frame.implementation.is_polars()
    return dtype in {nw.Unknown, nw.Object} | ({dtype} if not len(frame) else set()) and frame[name].null_count() == len(frame)


def _with_code(frame: Frame, code: str, expression: nw.Expr) -> Frame:
    return frame.with_columns(expression.alias(code))


def _from_objects(frame: Frame, name: str, code: str, read: Callable[[Any], int]) -> Frame:
    """Read a pandas column of Python objects, one by one."""
    series = frame.get_column(name).to_native()  # type: ignore[union-attr]  # because only eager frames hold objects
    codes: list[int | None] = []
    for value, is_missing in zip(series, series.isna(), strict=True):
        try:
            codes.append(None if is_missing else read(value))
        except JaminanError:
            codes.append(_BEYOND)
    made = type(series)(codes, index=series.index, dtype="Int64")
    return frame.with_columns(nw.from_native(made, series_only=True).alias(code))

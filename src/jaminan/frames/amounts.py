"""Reads columns of amounts: whole Rupiah, or decimals with at most six places."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from jaminan.errors import FrameError
from jaminan.frames.division import divided, division_of
from jaminan.frames.inputs import BEYOND, Frame, Input, as_whole, is_blank, unless_missing, with_blanks, with_objects
from jaminan.money import to_amount

__all__ = ["LARGEST", "read_amounts", "read_incomes"]

LARGEST: Final = 10**15
"""The highest wage or income in Rupiah a month that a frame takes."""

_PLACES: Final = 6
_DIGITS: Final = 18
"""Decimal digits that surely fit 64 bits."""


def read_amounts(frame: Frame, column: str, fact: str, code: str) -> tuple[Frame, Input]:
    """Read a column of integers or decimals, exactly.

    Raises:
        FrameError: If the column holds something else; floats are not exact.
    """
    dtype = frame.collect_schema()[column]
    unit = 1
    if dtype == nw.Int64:
        code = column
    elif dtype.is_integer():
        frame = frame.with_columns(as_whole(nw.col(column), dtype, LARGEST).alias(code))
    elif isinstance(dtype, nw.Decimal) and dtype.scale <= _PLACES:
        unit = 10**dtype.scale
        frame = frame.with_columns(_scaled(nw.col(column), dtype.scale).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        unit = _unit_of(frame.get_column(column).to_list())
        frame = with_objects(frame, column, code, lambda value: _amount_code(value, unit))
    elif is_blank(frame, column, dtype):
        frame = with_blanks(frame, column, code)
    else:
        raise _refusal(frame, column, dtype, f"a column of integers, or of decimals with at most {_PLACES} places")
    highest = _highest(unit)
    return frame, Input(
        column=column,
        fact=fact,
        code=code,
        low=0,
        high=highest * unit,
        below="is negative",
        above=f"is over {highest}",
        unreadable=f"is no exact amount with at most {_PLACES} places" if dtype == nw.Object else "",
        unit=unit,
    )


def read_incomes(frame: Frame, column: str, code: str) -> tuple[Frame, Input]:
    """Read a column of integers or decimals as whole Rupiah: brackets begin at whole ones.

    Raises:
        FrameError: As `read_amounts`.
    """
    frame, read = read_amounts(frame, column, "income", code)
    if read.unit > 1:
        exact = nw.col(read.code)
        # what is no income is below zero, and is kept; it counts as 0 here, for a library may refuse to divide it
        rounded = divided(exact * (exact >= 0).cast(nw.Int64), read.unit, division_of(frame.implementation))
        whole = nw.when(exact < 0).then(exact).otherwise(rounded)
        frame = frame.with_columns(whole.alias(read.code))
        read = attrs.evolve(read, high=read.high // read.unit, unit=1)
    return frame, read


def _highest(unit: int) -> int:
    """Return the highest amount whose code surely fits 64 bits."""
    return min(LARGEST, 10**_DIGITS // unit)


def _scaled(column: nw.Expr, places: int) -> nw.Expr:
    """Return decimals as whole numbers of their last place; what is out of range is never cast."""
    highest = _highest(10**places)
    good = nw.when((column >= 0) & (column <= highest)).then(column)
    roomy = nw.Decimal(2 * _DIGITS - places, places)  # leaves room for the product that follows
    code: nw.Expr = (good.cast(roomy) * nw.lit(Decimal(10**places))).cast(nw.Int64)
    code = nw.when(column <= highest).then(code).otherwise(nw.lit(10**_DIGITS + 1))  # what comes first gives the type
    return unless_missing(column, nw.when(column >= 0).then(code).otherwise(nw.lit(-1)))


def _unit_of(values: list[Any]) -> int:
    """Return the unit in which all decimals of at most six places are whole."""
    units = [10**places for places in range(_PLACES + 1)]
    needed = [
        next((unit for unit in units if unit % value.as_integer_ratio()[1] == 0), 1)
        for value in values
        if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < _DIGITS
    ]
    return max(needed, default=1)


def _amount_code(value: Any, unit: int) -> int:
    if isinstance(value, int | Decimal) and value < 0:
        return -1
    code = Fraction(to_amount(value, "amount")) * unit
    if code > _highest(unit) * unit:
        return 10**_DIGITS + 1
    return int(code) if code.denominator == 1 else BEYOND


def _refusal(frame: Frame, column: str, dtype: Any, limit: str) -> FrameError:
    """Return the error for a column of amounts of a wrong type, with the line that casts it."""
    kind = frame.implementation
    if kind.is_polars():
        cast = f'frame.with_columns(pl.col("{column}").cast(pl.Int64))'
    elif kind.is_pandas_like():
        cast = f'frame.astype({{"{column}": "Int64"}})'
    elif kind.is_pyarrow():
        place = f'table.column_names.index("{column}"), "{column}"'
        cast = f'table.set_column({place}, pc.cast(table["{column}"], pa.int64()))'
    else:
        cast = f"CAST({column} AS BIGINT)"
    why = ", for a float is not exact" if dtype.is_float() else ""
    return FrameError(column, str(dtype), f"{limit}{why}; cast it first: {cast}")

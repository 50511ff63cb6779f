"""Reads the columns of a frame into whole numbers, whatever type they come in.

Each column becomes a code with a lowest and a highest good value; null means that the cell is missing. Nothing that is
not good is ever cast, so that a bad cell cannot stop a query half-way.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import Any, Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw

from jaminan.errors import FrameError, JaminanError
from jaminan.frames.division import divided, division_of
from jaminan.models.programs import RiskClass
from jaminan.money import to_amount
from jaminan.periods import to_month

__all__ = [
    "LARGEST",
    "Frame",
    "Input",
    "read_amounts",
    "read_classes",
    "read_flags",
    "read_incomes",
    "read_members",
    "read_months",
]

Frame: TypeAlias = nw.DataFrame[Any] | nw.LazyFrame[Any]

LARGEST: Final = 10**15
"""The highest wage or income in Rupiah a month that a frame takes."""

_LAST_MONTH: Final = 9999 * 12 + 12
_PLACES: Final = 6
_DIGITS: Final = 18
"""Decimal digits that surely fit 64 bits."""

_BEYOND: Final = -(2**62)
"""The code of a cell that cannot be read."""

_SMALL: Final = (nw.Int8, nw.Int16, nw.Int32, nw.Int64, nw.UInt8, nw.UInt16, nw.UInt32)

_TEXT: Final = (nw.String, nw.Categorical, nw.Enum)

_CLASSES: Final = {text: int(each) for each in RiskClass for text in (str(int(each)), each.name.lower())}

_MONTH: Final = (
    "^[0-9]{4}-(?:0[1-9]|1[0-2]"
    "|(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))$"
    "|^(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29$"
)
"""A month or a day of the calendar as ISO text."""

_MONTH_LENGTHS: Final = (7, 10)

_LAST_DAY: Final = date(9999, 12, 31)
_LAST_INSTANT: Final[Mapping[str, datetime]] = {
    "s": datetime(9999, 12, 31, 23, 59, 59),  # noqa: DTZ001 - columns without a zone
    "ms": datetime(9999, 12, 31, 23, 59, 59, 999_000),  # noqa: DTZ001
    "us": datetime(9999, 12, 31, 23, 59, 59, 999_999),  # noqa: DTZ001
    "ns": datetime(2262, 4, 11, 23, 47, 16, 854_775),  # noqa: DTZ001 - 64 bits hold no later one
}
"""The last instant of columns of datetimes, by their unit; one that is not of the unit would be compared slowly."""


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
        return cells if self.last is None else _month_of_day(cells)

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
            reasons.append((cells == _BEYOND, self.unreadable))
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
        if code == _BEYOND:
            return f"{self.column} {self.unreadable}"
        if code < self.low:
            return f"{self.column} {self.below}"
        return f"{self.column} {self.above}" if code > self.high else None


# ------------------------------------------------------------------------------------------------------ amounts


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
        frame = frame.with_columns(_whole(nw.col(column), dtype, LARGEST).alias(code))
    elif isinstance(dtype, nw.Decimal) and dtype.scale <= _PLACES:
        unit = 10**dtype.scale
        frame = frame.with_columns(_scaled(nw.col(column), dtype.scale).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        unit = _unit_of(frame.get_column(column).to_list())
        frame = _with_objects(frame, column, code, lambda value: _amount_code(value, unit))
    elif _is_blank(frame, column, dtype):
        frame = _with_blanks(frame, column, code)
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


def _whole(column: nw.Expr, dtype: Any, limit: int) -> nw.Expr:
    """Return whole numbers of any width as Int64; those over a limit become the next number."""
    if dtype in _SMALL:
        return column.cast(nw.Int64)
    code = nw.when(column <= nw.lit(limit, dtype)).then(column).otherwise(nw.lit(limit + 1, dtype))
    if dtype.is_signed_integer():
        code = nw.when(column >= nw.lit(0, dtype)).then(code).otherwise(nw.lit(-1, dtype))
    return _unless_missing(column, code.cast(nw.Int64))


def _scaled(column: nw.Expr, places: int) -> nw.Expr:
    """Return decimals as whole numbers of their last place; what is out of range is never cast."""
    highest = _highest(10**places)
    good = nw.when((column >= 0) & (column <= highest)).then(column)
    roomy = nw.Decimal(2 * _DIGITS - places, places)  # leaves room for the product that follows
    code: nw.Expr = (good.cast(roomy) * nw.lit(Decimal(10**places))).cast(nw.Int64)
    code = nw.when(column <= highest).then(code).otherwise(nw.lit(10**_DIGITS + 1))  # what comes first gives the type
    return _unless_missing(column, nw.when(column >= 0).then(code).otherwise(nw.lit(-1)))


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
    return int(code) if code.denominator == 1 else _BEYOND


# ------------------------------------------------------------------------------------------------------- months


def read_months(frame: Frame, column: str, code: str, first: int) -> tuple[Frame, Input]:
    """Read a column of dates, of datetimes as they read in their own time zone, or of ISO text.

    Args:
        frame: The frame.
        column: The column.
        code: The name of the column of codes, where one is added.
        first: The code of the first month that has bills: year times 12 plus month.

    Raises:
        FrameError: If the column holds something else.
    """
    dtype = frame.collect_schema()[column]
    day = nw.col(column)
    is_date = isinstance(dtype, nw.Date | nw.Datetime)
    last = _last_of(frame, dtype)
    if last is not None:
        code = column
    elif is_date:
        frame = frame.with_columns(_month_of_day(day).alias(code))
    elif isinstance(dtype, _TEXT):
        frame = frame.with_columns(_month_of_text(day, _text(day, dtype)).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        frame = _with_objects(frame, column, code, lambda value: to_month(value).ordinal + 1)
    elif _is_blank(frame, column, dtype):
        frame = _with_blanks(frame, column, code)
    else:
        raise FrameError(column, str(dtype), "a column of dates, datetimes or ISO text, or pass month=Month(2025, 11)")
    return frame, Input(
        column=column,
        fact="month",
        code=code,
        low=first,
        high=_LAST_MONTH,
        below=f"is before {(first - 1) // 12:04}-{(first - 1) % 12 + 1:02}, the first month with such contributions",
        above="is after 9999-12",
        unreadable="" if is_date else 'is no month or day as ISO text, like "2025-11"',
        last=last,
    )


def _last_of(frame: Frame, dtype: Any) -> date | None:
    """Return the last good cell of a column that can be compared with days as it is, or `None`.

    Datetimes with a zone cannot, and Spark compares all of its datetimes in the zone of the session.
    """
    if isinstance(dtype, nw.Datetime):
        is_plain = dtype.time_zone is None and not frame.implementation.is_spark_like()
        return _LAST_INSTANT[dtype.time_unit] if is_plain else None
    return _LAST_DAY if isinstance(dtype, nw.Date) else None


def _month_of_day(day: nw.Expr) -> nw.Expr:
    return day.dt.year() * 12 + day.dt.month()  # not cast: where a day is missing, NumPy's years are floats


def _month_of_text(column: nw.Expr, text: nw.Expr) -> nw.Expr:
    is_month = text.str.contains(_MONTH) & text.str.len_chars().is_in(_MONTH_LENGTHS)
    readable = nw.when(is_month).then(text).otherwise(nw.lit("0001-01"))
    month = readable.str.slice(0, 4).cast(nw.Int64) * 12 + readable.str.slice(5, 2).cast(nw.Int64)
    return _unless_missing(column, nw.when(is_month).then(month).otherwise(nw.lit(_BEYOND)))


# ----------------------------------------------------------------------------------------- classes, members, flags


def read_classes(frame: Frame, column: str, code: str) -> tuple[Frame, Input]:
    """Read a column of risk classes: numbers 1 to 5, or text "1" to "5" or "I" to "V".

    Raises:
        FrameError: If the column holds something else.
    """
    dtype = frame.collect_schema()[column]
    what = f"is no risk class from 1 to {len(RiskClass)}"
    if dtype in _SMALL:
        code = column
    elif dtype.is_integer():
        frame = frame.with_columns(_whole(nw.col(column), dtype, len(RiskClass)).alias(code))
    elif dtype.is_float():
        number, its_code = nw.col(column), nw.lit(0)
        for each in RiskClass:
            its_code = nw.when(number == float(each)).then(nw.lit(int(each))).otherwise(its_code)
        frame = frame.with_columns(_unless_missing(number, its_code).alias(code))
    elif (
        isinstance(frame, nw.DataFrame)
        and frame.implementation.is_pandas_like()
        and _has_number_categories(frame, column)
    ):
        frame = _with_objects(
            frame, column, code, lambda value: int(value) if value in range(len(RiskClass) + 1) else 0
        )
    else:
        besides = f"a column of whole numbers from 1 to {len(RiskClass)}, or"
        return read_members(frame, column, "risk_class", code, _CLASSES, what, besides=besides)
    return frame, Input(
        column=column,
        fact="risk_class",
        code=code,
        low=1,
        high=len(RiskClass),
        below=what,
        above=what,
    )


def _has_number_categories(frame: nw.DataFrame[Any], column: str) -> bool:
    """Tell categories of a pandas table that are numbers: as text, they would be those of floats where a cell is missing."""
    cells = frame.get_column(column).to_native()
    return str(cells.dtype) == "category" and cells.cat.categories.dtype.kind in "iuf"


def read_members(
    frame: Frame, column: str, fact: str, code: str, numbers: Mapping[str, int], what: str, *, besides: str = ""
) -> tuple[Frame, Input]:
    """Read a column of text, each of whose good texts has a number from 1; the empty text stands for a missing cell.

    Args:
        frame: The frame.
        column: The column.
        fact: What it tells.
        code: The name of the column of codes.
        numbers: The number of each good text, in small letters.
        what: What is wrong with another text.
        besides: What the column may be besides, for the error that refuses it.

    Raises:
        FrameError: If the column holds no text.
    """
    dtype = frame.collect_schema()[column]
    if isinstance(dtype, _TEXT):
        frame = frame.with_columns(_number_of_text(nw.col(column), dtype, numbers).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        frame = _with_objects(frame, column, code, lambda value: numbers.get(str(value).lower(), 0), numbers.get(""))
    elif _is_blank(frame, column, dtype):
        frame = _with_blanks(frame, column, code, numbers.get(""))
    else:
        texts = ", ".join(filter(None, numbers))
        raise FrameError(column, str(dtype), f"{besides} a column of text: {texts}".strip())
    return frame, Input(
        column=column,
        fact=fact,
        code=code,
        low=1,
        high=max(numbers.values()),
        below=what,
        above=what,
    )


def _number_of_text(column: nw.Expr, dtype: Any, numbers: Mapping[str, int]) -> nw.Expr:
    lowered = _text(column, dtype).str.to_lowercase()
    code = nw.lit(0)
    for number in sorted(set(numbers.values())):
        texts = [each for each, its in numbers.items() if its == number]
        code = nw.when(lowered.is_in(texts)).then(nw.lit(number)).otherwise(code)
    if "" in numbers:
        return nw.when(column.is_null()).then(nw.lit(numbers[""])).otherwise(code)
    return _unless_missing(column, code)


def _text(column: nw.Expr, dtype: Any) -> nw.Expr:
    """Return categories as text; pandas of before 3.0 would write missing text out as "None" if it were cast."""
    return column if isinstance(dtype, nw.String) else column.cast(nw.String)


def read_flags(frame: Frame, column: str, code: str, numbers: Mapping[object, int]) -> tuple[Frame, Input]:
    """Read a column of booleans.

    Raises:
        FrameError: If the column holds something else.
    """
    dtype = frame.collect_schema()[column]
    flag = nw.col(column)
    if dtype == nw.Boolean:
        number = nw.when(flag).then(nw.lit(numbers[True])).otherwise(nw.lit(numbers[False]))
        frame = frame.with_columns(_unless_missing(flag, number).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        frame = _with_objects(frame, column, code, lambda value: numbers[value] if isinstance(value, bool) else _BEYOND)
    elif _is_blank(frame, column, dtype):
        frame = _with_blanks(frame, column, code)
    else:
        raise FrameError(column, str(dtype), "a column of booleans")
    what = "is neither True nor False"
    return frame, Input(
        column=column,
        fact="relief",
        code=code,
        low=1,
        high=max(numbers.values()),
        below=what,
        above=what,
    )


# ------------------------------------------------------------------------------------------------------ in common


def _unless_missing(column: nw.Expr, code: nw.Expr) -> nw.Expr:
    """Return a code, and null where the cell is missing."""
    return nw.when(~column.is_null()).then(code)


def _is_blank(frame: Frame, column: str, dtype: Any) -> bool:
    """Tell whether a column of no useful type has no cells either."""
    if isinstance(frame, nw.LazyFrame):
        return bool(dtype == nw.Unknown) and frame.implementation.is_polars()
    return frame.get_column(column).null_count() == len(frame)


def _with_blanks(frame: Frame, column: str, code: str, missing: int | None = None) -> Frame:
    """Add the codes of a column without cells."""
    if isinstance(frame, nw.DataFrame) and frame.implementation.is_pandas_like():
        return _with_objects(frame, column, code, int, missing)
    codes = nw.col(column).cast(nw.Int64)
    return frame.with_columns((codes if missing is None else codes.fill_null(missing)).alias(code))


def _with_objects(
    frame: nw.DataFrame[Any], column: str, code: str, read: Callable[[Any], int], missing: int | None = None
) -> nw.DataFrame[Any]:
    """Add the codes of a pandas column of Python objects, or of few categories, read one by one."""
    objects = frame.get_column(column).to_native().astype(object)
    codes: list[int | None] = []
    for value, is_missing in zip(objects, objects.isna(), strict=True):
        try:
            codes.append(missing if is_missing else read(value))
        except JaminanError:
            codes.append(_BEYOND)
    series = type(objects)(codes, index=objects.index, dtype="Int64")
    return frame.with_columns(nw.from_native(series, series_only=True).alias(code))


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

"""Reads columns of months: dates, datetimes in their own time zone, or ISO text."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

import narwhals.stable.v2 as nw

from jaminan.errors import FrameError
from jaminan.frames.inputs import (
    BEYOND,
    TEXT,
    Frame,
    Input,
    as_text,
    is_blank,
    month_of_day,
    unless_missing,
    with_blanks,
    with_objects,
)
from jaminan.periods import to_month

__all__ = ["read_months"]

_LAST_MONTH: Final = 9999 * 12 + 12

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
        frame = frame.with_columns(month_of_day(day).alias(code))
    elif isinstance(dtype, TEXT):
        frame = frame.with_columns(_month_of_text(day, as_text(day, dtype)).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        frame = with_objects(frame, column, code, lambda value: to_month(value).ordinal + 1)
    elif is_blank(frame, column, dtype):
        frame = with_blanks(frame, column, code)
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


def _month_of_text(column: nw.Expr, text: nw.Expr) -> nw.Expr:
    is_month = text.str.contains(_MONTH) & text.str.len_chars().is_in(_MONTH_LENGTHS)
    readable = nw.when(is_month).then(text).otherwise(nw.lit("0001-01"))
    month = readable.str.slice(0, 4).cast(nw.Int64) * 12 + readable.str.slice(5, 2).cast(nw.Int64)
    return unless_missing(column, nw.when(is_month).then(month).otherwise(nw.lit(BEYOND)))

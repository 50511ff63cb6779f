"""Looks at the rows of frames that are there: whether all can be billed, how high they reach, and which are bad."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import and_
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from jaminan.frames.inputs import Input
from jaminan.frames.opening import code_name
from jaminan.frames.problems import PROBLEM, SHOWN, BadRow, BadRows, BadRowsError

__all__ = ["Found", "are_good", "bad_rows", "look"]

_REMEDY: Final = f'Mend them, or pass on_error="null" to get nulls and a column {PROBLEM!r}.'


@attrs.frozen(kw_only=True)
class Found:
    """What the codes of an eager frame were found to be.

    Attributes:
        bad: The number of bad rows.
        highest: The highest good wage or income.
        months: The first and the last month of the good rows, or `None` where there are none.
    """

    bad: int
    highest: int
    months: tuple[int, int] | None


def look(frame: nw.DataFrame[Any], inputs: Sequence[Input]) -> Found:
    """Look at the codes of an eager frame; single rows are looked at only where one is bad."""
    good = frame if _all_good(frame, inputs) else frame.filter(are_good(inputs))
    amounts, *_ = inputs
    months = [each for each in inputs if each.fact == "month"]
    asked = [nw.col(amounts.code).max().alias("highest")]
    for each in months:
        asked += [nw.col(each.code).min().alias("first"), nw.col(each.code).max().alias("last")]
    highest, *reached = (_number(column.to_list()[0]) for column in good.select(*asked).iter_columns())
    first, last = reached or (None, None)
    return Found(
        bad=len(frame) - len(good),
        highest=highest or 0,
        months=None if first is None or last is None else (first, last),
    )


def _all_good(frame: nw.DataFrame[Any], inputs: Sequence[Input]) -> bool:
    """Tell whether all rows of an eager frame can be billed."""
    asked: list[nw.Expr] = []
    for place, each in enumerate(inputs):
        code = nw.col(each.code)
        if each.last is not None:  # days past the year 9999 cannot be read as such
            asked.append(each.is_good(nw.col(each.code)).sum().alias(f"good{place}"))
        else:
            asked += [code.min().alias(f"low{place}"), code.max().alias(f"high{place}")]
            asked.append(code.null_count().alias(f"missing{place}"))
    found = {column.name: _number(column.to_list()[0]) for column in frame.select(*asked).iter_columns()}
    for place, each in enumerate(inputs):
        if each.last is not None:
            if found[f"good{place}"] != len(frame):
                return False
            continue
        low, high = found[f"low{place}"], found[f"high{place}"]
        if found[f"missing{place}"]:
            return False
        if low is not None and high is not None and not each.low <= low <= high <= each.high:
            return False
    return True


def _number(value: Any) -> int | None:
    """Return a number or a month as an integer; nothing at all comes as None, NaN, NaT or NA."""
    try:
        return int(value.year * 12 + value.month if isinstance(value, date) else value)  # NaT is a date without a year
    except (TypeError, ValueError):
        return None


def are_good(inputs: Sequence[Input]) -> nw.Expr:
    """Return whether rows can be billed; null where a cell is missing."""
    return reduce(and_, (each.is_good(nw.col(each.code)) for each in inputs))


def bad_rows(frame: nw.DataFrame[Any], inputs: Sequence[Input], count: int) -> BadRowsError:
    """Return the error that names the first bad rows."""
    number = code_name(frame.collect_schema().names(), "row")
    is_bad = nw.when(are_good(inputs)).then(nw.lit(0)).otherwise(nw.lit(1)) == 1
    first = frame.with_row_index(number).filter(is_bad).head(SHOWN)
    codes = [first.select(each.numbers(nw.col(each.code)).alias(each.code)) for each in inputs]
    read = [column.get_column(each.code).to_list() for column, each in zip(codes, inputs, strict=True)]
    rows: list[BadRow] = []
    for place, row in enumerate(first.get_column(number).to_list()):
        said = [(each, each.reason_of(_number(cells[place]))) for each, cells in zip(inputs, read, strict=True)]
        wrong, reason = next((each, reason) for each, reason in said if reason is not None)
        rows.append(BadRow(row=int(row), reason=reason, value=_cell(first.get_column(wrong.column), place)))
    return BadRowsError("rows", BadRows(count=count, total=len(frame), first=tuple(rows)), _REMEDY)


def _cell(column: nw.Series[Any], place: int) -> Any:
    """Return a cell as a Python object, or as text where there is none for it: days past the year 9999."""
    try:
        return nw.to_py_scalar(column.to_list()[place])
    except (ValueError, OverflowError):
        return column.cast(nw.String).to_list()[place]

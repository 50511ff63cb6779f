"""Reads columns of words: risk classes, members of an enumeration, and flags."""

from collections.abc import Mapping
from typing import Any, Final

import narwhals.stable.v2 as nw

from jaminan.errors import FrameError
from jaminan.frames.inputs import (
    BEYOND,
    SMALL,
    TEXT,
    Frame,
    Input,
    as_text,
    as_whole,
    is_blank,
    unless_missing,
    with_blanks,
    with_objects,
)
from jaminan.models.programs import RiskClass

__all__ = ["read_classes", "read_flags", "read_members"]

_CLASSES: Final = {text: int(each) for each in RiskClass for text in (str(int(each)), each.name.lower())}


def read_classes(frame: Frame, column: str, code: str) -> tuple[Frame, Input]:
    """Read a column of risk classes: numbers 1 to 5, or text "1" to "5" or "I" to "V".

    Raises:
        FrameError: If the column holds something else.
    """
    dtype = frame.collect_schema()[column]
    what = f"is no risk class from 1 to {len(RiskClass)}"
    if dtype in SMALL:
        code = column
    elif dtype.is_integer():
        frame = frame.with_columns(as_whole(nw.col(column), dtype, len(RiskClass)).alias(code))
    elif dtype.is_float():
        number, its_code = nw.col(column), nw.lit(0)
        for each in RiskClass:
            its_code = nw.when(number == float(each)).then(nw.lit(int(each))).otherwise(its_code)
        frame = frame.with_columns(unless_missing(number, its_code).alias(code))
    elif (
        isinstance(frame, nw.DataFrame)
        and frame.implementation.is_pandas_like()
        and _has_number_categories(frame, column)
    ):
        frame = with_objects(frame, column, code, lambda value: int(value) if value in range(len(RiskClass) + 1) else 0)
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
    if isinstance(dtype, TEXT):
        frame = frame.with_columns(_number_of_text(nw.col(column), dtype, numbers).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        frame = with_objects(frame, column, code, lambda value: numbers.get(str(value).lower(), 0), numbers.get(""))
    elif is_blank(frame, column, dtype):
        frame = with_blanks(frame, column, code, numbers.get(""))
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
    lowered = as_text(column, dtype).str.to_lowercase()
    code = nw.lit(0)
    for number in sorted(set(numbers.values())):
        texts = [each for each, its in numbers.items() if its == number]
        code = nw.when(lowered.is_in(texts)).then(nw.lit(number)).otherwise(code)
    if "" in numbers:
        return nw.when(column.is_null()).then(nw.lit(numbers[""])).otherwise(code)
    return unless_missing(column, code)


def read_flags(frame: Frame, column: str, code: str, numbers: Mapping[object, int]) -> tuple[Frame, Input]:
    """Read a column of booleans.

    Raises:
        FrameError: If the column holds something else.
    """
    dtype = frame.collect_schema()[column]
    flag = nw.col(column)
    if dtype == nw.Boolean:
        number = nw.when(flag).then(nw.lit(numbers[True])).otherwise(nw.lit(numbers[False]))
        frame = frame.with_columns(unless_missing(flag, number).alias(code))
    elif dtype == nw.Object and isinstance(frame, nw.DataFrame):
        frame = with_objects(frame, column, code, lambda value: numbers[value] if isinstance(value, bool) else BEYOND)
    elif is_blank(frame, column, dtype):
        frame = with_blanks(frame, column, code)
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

"""Opens tables: what narwhals does not know, or names that clash, is refused before anything is computed."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

import narwhals.stable.v2 as nw
from narwhals.exceptions import DuplicateError

from jaminan.errors import FrameError, ValidationError
from jaminan.frames.inputs import Frame

__all__ = ["check_choice", "check_groups", "check_names", "code_name", "open_frame"]

_PREFIX: Final = "_jaminan_"


def open_frame(frame: Any) -> Frame:
    """Return a table as narwhals sees it.

    Raises:
        FrameError: If it is no table, a column name comes twice, is missing or has several parts, or would be taken for a
            pattern.
    """
    try:
        opened: Frame = nw.from_native(frame)
        # a schema folds names that come twice; Polars knows none, and warns of asking for the columns
        names = opened.collect_schema().names() if opened.implementation.is_polars() else opened.columns
    except DuplicateError:
        raise FrameError("frame", "a name that comes twice", "a table whose column names come once each") from None
    except TypeError:
        raise FrameError(
            "frame", type(frame).__name__, "a table: pandas, Polars, PyArrow, DuckDB, Dask, Spark"
        ) from None
    if len(set(names)) < len(names):
        raise FrameError("frame", names, "a table whose column names come once each")
    named: Sequence[Any] = names  # pandas names columns by anything
    parts = [name for name in named if name is None or isinstance(name, tuple)]
    if parts:
        raise FrameError(
            "frame", parts, "a table with one level of column names, none of them missing; flatten them first"
        )
    kind = opened.implementation
    patterns = [name for name in names if _is_pattern(str(name), kind)]
    if patterns:
        limit = 'free of names that stand for other columns, "*" and "^...$", on Spark also those with "." or "`"'
        raise FrameError("frame", patterns, f"{limit}; rename them first")
    return opened


def _is_pattern(name: str, kind: nw.Implementation) -> bool:
    """Tell whether a library would not take a name as it is; Spark takes names with a point apart."""
    if kind.is_pandas_like() or kind.is_pyarrow():
        return False
    stands = name == "*" or (name.startswith("^") and name.endswith("$"))
    return stands or (kind.is_spark_like() and not {".", "`"}.isdisjoint(name))


def check_choice(on_error: str | None) -> None:
    """Refuse anything but the two ways to treat bad rows.

    Raises:
        ValidationError: If it is another value.
    """
    if on_error not in {None, "null"}:
        raise ValidationError("on_error", on_error, '"null" or None')


def check_groups(frame: Frame, by: Sequence[Any]) -> None:
    """Refuse to add up by what is no column, or twice by the same one.

    Raises:
        FrameError: Naming the columns.
    """
    names = frame.collect_schema().names()
    missing = [name for name in by if not isinstance(name, str) or name not in names]
    if missing:
        raise FrameError("by", missing, f"the names of columns: {', '.join(map(str, names))}")
    if len(set(by)) < len(by):
        raise FrameError("by", list(by), "the names of columns, each once")


def check_names(frame: Frame, names: Sequence[str], added: Sequence[str]) -> None:
    """Refuse columns that would be added and are there already; databases do not tell capitals from small letters.

    Raises:
        FrameError: Naming the columns.
    """
    kind = frame.implementation
    keeps_case = kind.is_pandas_like() or kind.is_polars() or kind.is_pyarrow()
    same: Callable[[str], str] = str if keeps_case else str.lower
    present = {same(str(name)) for name in names}
    taken = [name for name in added if same(name) in present]
    if taken:
        raise FrameError("frame", taken, "free of the names of the columns that are added; rename these columns first")


def code_name(names: Collection[str], what: str) -> str:
    """Return a name for a column of this module's own, beside those that are there."""
    name = _PREFIX + what
    while name in names:
        name += "_"
    return name

"""Runs a request on a table of any kind, and gives back the same kind."""

import warnings
from collections.abc import Sequence
from functools import partial
from typing import Any

import narwhals.stable.v2 as nw

from jaminan.errors import ProvisionalLawWarning
from jaminan.frames.engine import bill
from jaminan.frames.jobs import Request
from jaminan.frames.opening import check_choice, check_groups, check_names, open_frame
from jaminan.frames.problems import PROBLEM
from jaminan.frames.sums import add_up, sum_bills

__all__ = ["run"]


def run(table: Any, request: Request, *, on_error: str | None, by: Sequence[str] | None = None) -> Any:
    """Return a table with the columns of a request, or their sums.

    Args:
        table: The table.
        request: What is asked for.
        on_error: What becomes of bad rows.
        by: The columns whose values are added up by; `None` keeps the rows.

    Raises:
        FrameError: If a column is missing, taken or of a wrong type, or rows are bad and must not be.

    Warns:
        ProvisionalLawWarning: If a figure is carried past the last day that it is known for, where that can be known.
    """
    if nw.dependencies.is_dask_dataframe(table):
        return _run_parts(table, request, on_error=on_error, by=by)
    frame = open_frame(table)
    check_choice(on_error)
    nulls = on_error is not None or isinstance(frame, nw.LazyFrame)
    columns = request.columns(frame)
    check_groups(frame, by or ())
    own = tuple(frame.collect_schema().names()) if by is None else tuple(by)
    check_names(frame, own, (*request.outputs, *([PROBLEM] if nulls else [])))
    if by is not None:
        frame = frame.select(*dict.fromkeys((*by, *columns.values())))
    frame, job = request.read(frame)
    done = bill(frame, job, own, nulls=nulls) if by is None else sum_bills(frame, job, own, nulls=nulls)
    return done.to_native()


def _run_parts(table: Any, request: Request, *, on_error: str | None, by: Sequence[str] | None) -> Any:
    """Run a request on each part of a Dask table, which is a pandas one; nothing is executed yet."""
    check_choice(on_error)
    example = _run_part(table._meta_nonempty, request=request, by=by)  # noqa: SLF001 - what Dask itself infers types from
    quiet = partial(_run_quietly, request=request, by=by)
    parts = table.map_partitions(quiet, meta=example.iloc[:0])
    if by is None:
        return parts
    again = partial(_add_up_again, request=request, by=by)
    return parts.repartition(npartitions=1).map_partitions(again, meta=example.iloc[:0])


def _run_part(part: Any, *, request: Request, by: Sequence[str] | None) -> Any:
    return run(part, request, on_error="null", by=by)


def _run_quietly(part: Any, *, request: Request, by: Sequence[str] | None) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalLawWarning)
        return _run_part(part, request=request, by=by)


def _add_up_again(part: Any, *, request: Request, by: Sequence[str]) -> Any:
    return add_up(nw.from_native(part), request.outputs, by, nulls=True).to_native()

"""Adds bills up by the values of some columns, without keeping the columns that are added."""

from collections.abc import Sequence
from typing import Any, Final

import narwhals.stable.v2 as nw

from jaminan.errors import FrameError
from jaminan.frames.engine import Job, computed, warn
from jaminan.frames.inputs import Frame
from jaminan.frames.opening import code_name
from jaminan.frames.problems import PROBLEM
from jaminan.frames.rows import are_good, bad_rows, look

__all__ = ["add_up", "sum_bills"]

_END: Final = 2**63
_MILLION: Final = 10**6
_FULL: Final = 9_200_000_000_000
"""Millions of Rupiah, a little less than 2**63 Rupiah: from here on sums are not trusted to fit."""

_BLOCK: Final = 250_000


def sum_bills(frame: Frame, job: Job, by: Sequence[str], *, nulls: bool) -> Frame:
    """Add up the columns of a job, by the values of some columns, without keeping the columns.

    Frames that are not executed yet are added up by their own engine; others block by block.

    Raises:
        FrameError: If rows are bad and must not be, or sums could pass 64 bits.

    Warns:
        ProvisionalLawWarning: As `bill` does.
    """
    if isinstance(frame, nw.LazyFrame):
        warn(job, None)
        return _added(computed(frame, job, by, nulls=True, found=None), job, by, nulls=True)
    found = look(frame, job.inputs)
    if found.bad and not nulls:
        raise bad_rows(frame, job.inputs, found.bad)
    if found.highest * len(frame) >= _END * job.inputs[0].unit:
        _check_sum(frame, job)
    warn(job, found)
    if frame.implementation.is_polars():
        lazy = _added(computed(frame.lazy(), job, by, nulls=nulls, found=found), job, by, nulls=nulls)
        return lazy.collect() if isinstance(lazy, nw.LazyFrame) else lazy
    blocks = (frame[start : start + _BLOCK] for start in range(0, max(len(frame), 1), _BLOCK))
    parts = [_added(computed(each, job, by, nulls=nulls, found=found), job, by, nulls=nulls) for each in blocks]
    together: nw.DataFrame[Any] = nw.concat(parts)  # type: ignore[arg-type]  # because blocks of an eager frame are eager
    return add_up(together, job.outputs, by, nulls=nulls)


def _check_sum(frame: nw.DataFrame[Any], job: Job) -> None:
    """Refuse amounts whose sum comes near the end of 64 bits: no contribution is more than what it is a share of."""
    amounts = job.inputs[0]
    total = frame.filter(are_good(job.inputs)).select(nw.col(amounts.code).cast(nw.Float64).sum()).item()
    if total >= _END * amounts.unit:
        raise FrameError(amounts.column, total, "amounts that add up to less than 2**63; sum parts of the frame")


def _added(frame: Frame, job: Job, by: Sequence[str], *, nulls: bool) -> Frame:
    """Add up columns, and count the rows with a problem."""
    if nulls:
        is_bad = (~nw.col(PROBLEM).is_null()).cast(nw.Int64)
        frame = frame.with_columns(is_bad.alias(PROBLEM))
    return add_up(frame, job.outputs, by, nulls=nulls)


def add_up(frame: Frame, outputs: Sequence[str], by: Sequence[str], *, nulls: bool) -> Frame:
    """Add up columns that are there, by the values of others.

    Whether 64 bits hold the sums is seen from the total, the largest of them, added up in millions.

    Raises:
        FrameError: If they do not, on a frame that is executed; elsewhere such sums are null.
    """
    names = (*outputs, *([PROBLEM] if nulls else []))
    rough = code_name(by, "rough")
    sums = [nw.col(name).sum() for name in (*names, rough)]
    frame = frame.with_columns((nw.col("total") // _MILLION).alias(rough))
    added = frame.group_by(*by).agg(*sums).sort(*by) if by else frame.select(*sums)
    if isinstance(added, nw.LazyFrame):
        fits = nw.col(rough) < _FULL
        held = (nw.when(fits).then(nw.col(name)).cast(nw.Int64).alias(name) for name in names)
        return added.with_columns(*held).select(*by, *names)
    largest = max((int(each) for each in added.get_column(rough).to_list()), default=0)
    if largest >= _FULL:
        raise FrameError("total", f"{largest} million", "sums of less than 2**63; sum parts of the frame")
    return added.select(*by, *(nw.col(name).cast(nw.Int64) for name in names))

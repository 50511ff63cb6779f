"""Bills the rows of a frame: checks what came in, and adds the columns, alike on every table library."""

import warnings
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache, reduce
from operator import add, and_
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw
from narwhals.exceptions import DuplicateError

from jaminan.errors import FrameError, ProvisionalLawWarning, ValidationError
from jaminan.frames.expressions import Writer, shared_steps
from jaminan.frames.inputs import Frame, Input
from jaminan.frames.problems import SHOWN, BadRow, BadRows, BadRowsError
from jaminan.frames.steps import Formula
from jaminan.frames.tables import Tables
from jaminan.law import Law
from jaminan.periods import Month
from jaminan.rules.contributions.calculate import provisional_message

__all__ = ["PROBLEM", "Job", "add_up", "bill", "check_choice", "check_names", "code_name", "open_frame", "sum_bills"]

PROBLEM: Final = "problem"
"""The column that says what is wrong with a row."""

_PREFIX: Final = "_jaminan_"
_END: Final = 2**63
_MILLION: Final = 10**6
_FULL: Final = 9_200_000_000_000
"""Millions of Rupiah, a little less than 2**63 Rupiah: from here on sums are not trusted to fit."""

_BLOCK: Final = 250_000
_REMEDY: Final = f'Mend them, or pass on_error="null" to get nulls and a column {PROBLEM!r}.'


@attrs.frozen(kw_only=True)
class Job:
    """What is to be computed of the rows.

    Attributes:
        inputs: The columns read; the first holds the wages or incomes.
        tables: What rows can be charged.
        sums: The columns that add others up.
        total: The columns that the total adds up.
        month: The month of all rows, or `None` where a column tells it.
        law: The law.
    """

    inputs: tuple[Input, ...]
    tables: Tables
    sums: Mapping[str, tuple[str, ...]]
    total: tuple[str, ...]
    month: Month | None
    law: Law

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of the columns that are added."""
        return (*(line.column for line in self.tables.lines), *self.sums, "total")


# ------------------------------------------------------------------------------------------------ opening a frame


def open_frame(frame: Any) -> Frame:
    """Return a table as narwhals sees it.

    Raises:
        FrameError: If it is no table, or a column name comes twice.
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
    return opened


def check_choice(on_error: str | None) -> None:
    """Refuse anything but the two ways to treat bad rows.

    Raises:
        ValidationError: If it is another value.
    """
    if on_error not in {None, "null"}:
        raise ValidationError("on_error", on_error, '"null" or None')


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


# ---------------------------------------------------------------------------------------------------- bad rows


@attrs.frozen(kw_only=True)
class _Found:
    """What the codes of an eager frame were found to be.

    Attributes:
        bad: The number of bad rows.
        highest: The highest good wage or income.
        months: The first and the last month of the good rows, or `None` where there are none.
    """

    bad: int
    highest: int
    months: tuple[int, int] | None


def _look(frame: nw.DataFrame[Any], job: Job) -> _Found:
    """Look at the codes of an eager frame; single rows are looked at only where one is bad."""
    good = frame if _all_good(frame, job) else frame.filter(_are_good(job.inputs))
    amounts, *_ = job.inputs
    months = [each for each in job.inputs if each.fact == "month"]
    asked = [nw.col(amounts.code).max().alias("highest")]
    for each in months:
        asked += [nw.col(each.code).min().alias("first"), nw.col(each.code).max().alias("last")]
    highest, *reached = (_number(column.to_list()[0]) for column in good.select(*asked).iter_columns())
    first, last = reached or (None, None)
    return _Found(
        bad=len(frame) - len(good),
        highest=highest or 0,
        months=None if first is None or last is None else (first, last),
    )


def _all_good(frame: nw.DataFrame[Any], job: Job) -> bool:
    """Tell whether all rows of an eager frame can be billed."""
    asked: list[nw.Expr] = []
    for place, each in enumerate(job.inputs):
        code = nw.col(each.code)
        if each.last is not None:  # days past the year 9999 cannot be read as such
            asked.append(each.is_good().sum().alias(f"good{place}"))
        else:
            asked += [code.min().alias(f"low{place}"), code.max().alias(f"high{place}")]
            asked.append(code.null_count().alias(f"missing{place}"))
    found = {column.name: _number(column.to_list()[0]) for column in frame.select(*asked).iter_columns()}
    for place, each in enumerate(job.inputs):
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
        return value.year * 12 + value.month if isinstance(value, date) else int(value)
    except (TypeError, ValueError):
        return None


def _are_good(inputs: Sequence[Input]) -> nw.Expr:
    return reduce(and_, (each.is_good() for each in inputs))


def _bad_rows(frame: nw.DataFrame[Any], job: Job, count: int) -> BadRowsError:
    """Return the error that names the first bad rows."""
    number = code_name(frame.collect_schema().names(), "row")
    is_bad = nw.when(_are_good(job.inputs)).then(nw.lit(0)).otherwise(nw.lit(1)) == 1
    first = frame.with_row_index(number).filter(is_bad).head(SHOWN)
    codes = [first.select(each.numbers(nw.col(each.code)).alias(each.code)) for each in job.inputs]
    read = [column.get_column(each.code).to_list() for column, each in zip(codes, job.inputs, strict=True)]
    rows: list[BadRow] = []
    for place, row in enumerate(first.get_column(number).to_list()):
        said = [(each, each.reason_of(_number(cells[place]))) for each, cells in zip(job.inputs, read, strict=True)]
        wrong, reason = next((each, reason) for each, reason in said if reason is not None)
        rows.append(BadRow(row=int(row), reason=reason, value=_cell(first.get_column(wrong.column), place)))
    return BadRowsError("rows", BadRows(count=count, total=len(frame), first=tuple(rows)), _REMEDY)


def _cell(column: nw.Series[Any], place: int) -> Any:
    """Return a cell as a Python object, or as text where there is none for it: days past the year 9999."""
    try:
        return nw.to_py_scalar(column.to_list()[place])
    except (ValueError, OverflowError):
        return column.cast(nw.String).to_list()[place]


@lru_cache(maxsize=64)
def _problem(inputs: tuple[Input, ...]) -> nw.Expr:
    """Return the text that says what is wrong with a row, null where nothing is."""
    (last, text), *others = reversed([reason for each in inputs for reason in each.reasons()])
    said: nw.Expr = nw.when(last).then(nw.lit(text))
    for condition, other in others:
        said = nw.when(condition).then(nw.lit(other)).otherwise(said)
    return said


def _with_problem(frame: Frame, inputs: tuple[Input, ...], name: str) -> Frame:
    """Add the column of what is wrong; pandas would write missing text out as "nan" if it were told that it is text."""
    said = _problem(inputs)
    return frame.with_columns((said if frame.implementation.is_pandas_like() else said.cast(nw.String)).alias(name))


# ------------------------------------------------------------------------------------------------------ billing


def bill(frame: Frame, job: Job, own: Sequence[str], *, nulls: bool) -> Frame:
    """Add the columns of a job to a frame, and drop the columns of codes.

    Args:
        frame: The frame with its codes.
        job: What is to be computed.
        own: The columns that the frame came with.
        nulls: Whether bad rows become nulls.

    Raises:
        FrameError: If rows are bad and must not be.

    Warns:
        ProvisionalLawWarning: If a figure is carried past the last day that it is known for, where that can be known.
    """
    if isinstance(frame, nw.LazyFrame):
        _warn(job, None)
        return _computed(frame, job, own, nulls=True, found=None)
    found = _look(frame, job)
    if found.bad and not nulls:
        raise _bad_rows(frame, job, found.bad)
    _warn(job, found)
    if frame.implementation.is_polars():  # twice as fast as eager
        lazy = _computed(frame.lazy(), job, own, nulls=nulls, found=found)
        return lazy.collect() if isinstance(lazy, nw.LazyFrame) else lazy
    return _computed(frame, job, own, nulls=nulls, found=found)


def _warn(job: Job, found: _Found | None) -> None:
    """Warn once where bills are provisional, and that can be known without executing anything."""
    if job.month is not None:
        last: int | None = job.month.ordinal + 1
    else:
        last = found.months[1] if found and found.months else None
    names = job.tables.provisional_in(last) if last else ()
    if last and names:
        month = job.month or Month((last - 1) // 12, (last - 1) % 12 + 1)
        warnings.warn(provisional_message(names, month, job.law), ProvisionalLawWarning, stacklevel=5)


def _computed(frame: Frame, job: Job, own: Sequence[str], *, nulls: bool, found: _Found | None) -> Frame:
    amounts = job.inputs[0]
    base = amounts.code
    names = frame.collect_schema().names()
    problem = PROBLEM if PROBLEM not in names else code_name(names, PROBLEM)
    if nulls:
        base = code_name(names, "base")
        frame = _with_nulls(_with_problem(frame, job.inputs, problem), job.inputs, problem, base)
    lines = [
        attrs.evolve(line, share=_reached(line.share, found), ceiling=line.ceiling and _reached(line.ceiling, found))
        for line in job.tables.lines
    ]
    highest = found.highest if found else amounts.high
    inputs = {each.fact: each for each in job.inputs}
    shared = shared_steps((line.share for line in lines), highest)
    kept = {steps: code_name(names, f"steps{place}") for place, steps in enumerate(shared)}
    kind = frame.implementation
    writer = Writer(
        inputs=inputs,
        kept=kept,
        keeps_type=nulls and kind.is_pandas_like(),
        chooses=isinstance(frame, nw.LazyFrame),
        divides_unsigned=kind.is_pyarrow(),
    )
    ceilings = {line.ceiling: "" for line in lines if line.ceiling}
    ceilings = {ceiling: code_name(names, f"base{place}") for place, ceiling in enumerate(ceilings)}
    alone = attrs.evolve(writer, kept={})
    limits = {name: alone.number(ceiling, times=amounts.unit) for ceiling, name in ceilings.items()}
    helpers = {name: writer.steps(steps) for steps, name in kept.items()}
    helpers |= {name: limit for name, limit in limits.items() if isinstance(limit, nw.Expr)}
    frame = _with_helpers(frame, helpers)
    limits = {name: limit if isinstance(limit, int) else nw.col(name) for name, limit in limits.items()}
    frame = _with_helpers(frame, {name: writer.capped(nw.col(base), limit) for name, limit in limits.items()})
    written: list[nw.Expr] = []
    for line in lines:
        if amounts.fact == "income":
            amount = writer.printed(nw.col(base), line.share)
        elif line.ceiling is None:
            amount = writer.share(nw.col(base), line.share, unit=amounts.unit, highest=highest)
        else:
            capped = min(highest, line.ceiling.largest * amounts.unit)
            amount = writer.share(nw.col(ceilings[line.ceiling]), line.share, unit=amounts.unit, highest=capped)
        written.append(amount.alias(line.column))
    frame = frame.with_columns(*written)
    if job.sums:
        frame = frame.with_columns(*(_sum_of(parts).alias(name) for name, parts in job.sums.items()))
    said = [nw.col(problem).alias(PROBLEM)] if nulls else []
    return frame.with_columns(_sum_of(job.total).alias("total")).select(*own, *job.outputs, *said)


def _with_helpers(frame: Frame, helpers: Mapping[str, nw.Expr]) -> Frame:
    return frame.with_columns(*(each.alias(name) for name, each in helpers.items())) if helpers else frame


def _sum_of(columns: Sequence[str]) -> nw.Expr:
    return reduce(add, map(nw.col, columns))


def _reached(formula: Formula, found: _Found | None) -> Formula:
    """Return a formula without the months that no row reaches."""
    return formula if found is None or found.months is None else formula.between("month", *found.months)


def _with_nulls(frame: Frame, inputs: tuple[Input, ...], problem: str, name: str) -> Frame:
    """Add a column of amounts that is null in bad rows; NumPy knows no missing integer, pandas' own type does."""
    code = inputs[0].code
    if isinstance(frame, nw.LazyFrame) or not frame.implementation.is_pandas_like():
        return frame.with_columns(nw.when(nw.col(problem).is_null()).then(nw.col(code)).alias(name))
    series = frame.get_column(code)
    if "pyarrow" not in str(series.to_native().dtype):
        frame = frame.with_columns(nw.maybe_convert_dtypes(series).alias(name))
        code = name
    return frame.with_columns(nw.when(_are_good(inputs)).then(nw.col(code)).alias(name))


# ----------------------------------------------------------------------------------------------------- adding up


def sum_bills(frame: Frame, job: Job, by: Sequence[str], *, nulls: bool) -> Frame:
    """Add up the columns of a job, by the values of some columns, without keeping the columns.

    Frames that are not executed yet are added up by their own engine; others block by block.

    Raises:
        FrameError: If rows are bad and must not be, or sums could pass 64 bits.

    Warns:
        ProvisionalLawWarning: As `bill` does.
    """
    if isinstance(frame, nw.LazyFrame):
        _warn(job, None)
        return _added(_computed(frame, job, by, nulls=True, found=None), job, by, nulls=True)
    found = _look(frame, job)
    if found.bad and not nulls:
        raise _bad_rows(frame, job, found.bad)
    if found.highest * len(frame) >= _END * job.inputs[0].unit:
        _check_sum(frame, job)
    _warn(job, found)
    if frame.implementation.is_polars():
        lazy = _added(_computed(frame.lazy(), job, by, nulls=nulls, found=found), job, by, nulls=nulls)
        return lazy.collect() if isinstance(lazy, nw.LazyFrame) else lazy
    blocks = (frame[start : start + _BLOCK] for start in range(0, max(len(frame), 1), _BLOCK))
    parts = [_added(_computed(each, job, by, nulls=nulls, found=found), job, by, nulls=nulls) for each in blocks]
    together: nw.DataFrame[Any] = nw.concat(parts)  # type: ignore[arg-type]  # because blocks of an eager frame are eager
    return add_up(together, job.outputs, by, nulls=nulls)


def _check_sum(frame: nw.DataFrame[Any], job: Job) -> None:
    """Refuse amounts whose sum comes near the end of 64 bits: no contribution is more than what it is a share of."""
    amounts = job.inputs[0]
    total = frame.filter(_are_good(job.inputs)).select(nw.col(amounts.code).cast(nw.Float64).sum()).item()
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

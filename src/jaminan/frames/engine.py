"""Bills the rows of a frame: adds the columns, alike on every table library."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from operator import add
from types import ModuleType
from typing import Any, cast

import attrs
import narwhals.stable.v2 as nw

from jaminan.errors import ProvisionalLawWarning
from jaminan.frames.division import division_of
from jaminan.frames.expressions import Writer, shared_steps
from jaminan.frames.inputs import Frame, Input
from jaminan.frames.opening import code_name
from jaminan.frames.problems import PROBLEM
from jaminan.frames.rows import Found, are_good, bad_rows, look
from jaminan.frames.steps import Formula
from jaminan.frames.tables import Tables
from jaminan.law import Law
from jaminan.periods import Month
from jaminan.rules.contributions.calculate import provisional_message

__all__ = ["Job", "bill", "computed", "warn"]


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
        warn(job, None)
        return computed(frame, job, own, nulls=True, found=None)
    found = look(frame, job.inputs)
    if found.bad and not nulls:
        raise bad_rows(frame, job.inputs, found.bad)
    warn(job, found)
    if frame.implementation.is_polars():  # twice as fast as eager
        lazy = computed(frame.lazy(), job, own, nulls=nulls, found=found)
        return lazy.collect() if isinstance(lazy, nw.LazyFrame) else lazy
    return computed(frame, job, own, nulls=nulls, found=found)


def warn(job: Job, found: Found | None) -> None:
    """Warn once where bills are provisional, and that can be known without executing anything."""
    if job.month is not None:
        last: int | None = job.month.ordinal + 1
    else:
        last = found.months[1] if found and found.months else None
    names = job.tables.provisional_in(last) if last else ()
    if last and names:
        month = job.month or Month((last - 1) // 12, (last - 1) % 12 + 1)
        warnings.warn(provisional_message(names, month, job.law), ProvisionalLawWarning, stacklevel=5)


def computed(frame: Frame, job: Job, own: Sequence[str], *, nulls: bool, found: Found | None) -> Frame:
    """Add the columns of a job to a frame; see `bill`.

    Args:
        frame: The frame with its codes.
        job: What is to be computed.
        own: The columns that are kept.
        nulls: Whether bad rows become nulls.
        found: What rows that are there were found to be.
    """
    names = frame.collect_schema().names()
    base = job.inputs[0].code
    problem = PROBLEM if PROBLEM not in names else code_name(names, PROBLEM)
    library, table = _expressions(frame)
    pandas = frame if isinstance(frame, nw.DataFrame) and frame.implementation.is_pandas_like() else None
    if nulls:
        code, base = base, code_name(names, "base")
        if pandas is not None:
            table = _with_typed_nulls(pandas, job.inputs, problem, base)
        else:
            table = table.with_columns(_problem(job.inputs, library).cast(library.String).alias(problem))
            good = library.when(library.col(problem).is_null()).then(library.col(code))
            table = table.with_columns(good.alias(base))
    writer = Writer(
        library=library,
        keeps_type=pandas is not None and (nulls or _is_nullable(pandas, job.inputs[0].code)),
        chooses=isinstance(frame, nw.LazyFrame),
        division=division_of(frame.implementation),
        inputs={each.fact: each for each in job.inputs},
        kept={},
    )
    for step in _steps(writer, job, base, names, found):
        table = table.with_columns(*(each.alias(name) for name, each in step.items()))
    kept = [*map(library.col, own), *job.outputs, *([library.col(problem).alias(PROBLEM)] if nulls else [])]
    done: Frame = nw.from_native(table.select(*kept))
    return done


def _expressions(frame: Frame) -> tuple[ModuleType, Any]:
    """Return whose expressions bill a frame, and the frame for them: narwhals, or Polars itself."""
    if frame.implementation.is_polars():
        return nw.get_native_namespace(frame), frame.to_native()
    return nw, frame


@lru_cache(maxsize=64)
def _problem(inputs: tuple[Input, ...], library: ModuleType) -> nw.Expr:
    """Return the text that says what is wrong with a row, null where nothing is."""
    said: Any = library
    for each in inputs:
        for condition, text in each.reasons(library.col(each.code)):
            said = said.when(condition).then(library.lit(text))
    return cast("nw.Expr", said)


def _is_nullable(frame: nw.DataFrame[Any], column: str) -> bool:
    """Tell whether a column of a pandas table is of pandas' own integers, which a choice would turn into NumPy's."""
    return str(frame.get_column(column).to_native().dtype) == "Int64"


def _with_typed_nulls(
    frame: nw.DataFrame[Any], inputs: tuple[Input, ...], problem: str, base: str
) -> nw.DataFrame[Any]:
    """Add the texts of problems and the good amounts to a table of pandas.

    It would write missing text out as "nan" if it were told that it is text; NumPy knows no missing integer, pandas' own type
    does.
    """
    frame = frame.with_columns(_problem(inputs, nw).alias(problem))
    code = inputs[0].code
    series = frame.get_column(code)
    if "pyarrow" not in str(series.to_native().dtype):
        frame = frame.with_columns(nw.maybe_convert_dtypes(series).alias(base))
        code = base
    return frame.with_columns(nw.when(are_good(inputs)).then(nw.col(code)).alias(base))


def _steps(
    writer: Writer, job: Job, base: str, names: Sequence[str], found: Found | None
) -> Iterator[dict[str, nw.Expr]]:
    """Write the columns of a job, in steps: each may use the columns of those before.

    First what several columns are made of, then amounts up to their ceilings, contributions, sums, and the total.
    """
    amounts = job.inputs[0]
    highest = found.highest if found else amounts.high
    lines = [
        attrs.evolve(line, share=_reached(line.share, found), ceiling=line.ceiling and _reached(line.ceiling, found))
        for line in job.tables.lines
    ]
    kept = {
        steps: code_name(names, f"steps{place}")
        for place, steps in enumerate(shared_steps((line.share for line in lines), highest))
    }
    ceilings = {
        ceiling: code_name(names, f"base{place}")
        for place, ceiling in enumerate(dict.fromkeys(line.ceiling for line in lines if line.ceiling))
    }
    limits = {name: writer.number(ceiling, times=amounts.unit) for ceiling, name in ceilings.items()}
    column = writer.library.col
    helpers = {name: writer.steps(steps) for steps, name in kept.items()}
    helpers |= {name: limit for name, limit in limits.items() if not isinstance(limit, int)}
    if helpers:
        yield helpers
    if limits:
        yield {
            name: writer.capped(column(base), limit if isinstance(limit, int) else column(name))
            for name, limit in limits.items()
        }
    writer = attrs.evolve(writer, kept=kept)
    contributions: dict[str, nw.Expr] = {}
    for line in lines:
        if amounts.fact == "income":
            contributions[line.column] = writer.printed(column(base), line.share)
        elif line.ceiling is None:
            contributions[line.column] = writer.share(column(base), line.share, unit=amounts.unit, highest=highest)
        else:
            capped = min(highest, line.ceiling.largest * amounts.unit)
            contributions[line.column] = writer.share(
                column(ceilings[line.ceiling]), line.share, unit=amounts.unit, highest=capped
            )
    yield contributions
    if job.sums:
        yield {name: reduce(add, map(column, parts)) for name, parts in job.sums.items()}
    yield {"total": reduce(add, map(column, job.total))}


def _reached(formula: Formula, found: Found | None) -> Formula:
    """Return a formula without the months that no row reaches."""
    return formula if found is None or found.months is None else formula.between("month", *found.months)

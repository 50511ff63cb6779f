"""Turns formulas into expressions that every table library computes exactly, in 64-bit whole numbers.

The expressions are those of narwhals, or on Polars its own: narwhals gives its expressions the names that Polars' have, so the
same code writes both, and Polars need not wait for their translation, which takes longer than a hundred thousand bills.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache, reduce
from operator import add, mul
from types import ModuleType
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from jaminan.errors import FrameError
from jaminan.frames.division import Division, divided
from jaminan.frames.inputs import Input
from jaminan.frames.steps import Formula, Steps

__all__ = ["Writer", "shared_steps"]

_END: Final = 2**63
_NARROW: Final = 2**31
_KEPT: Final = 512
"""The number of expressions that are kept: writing one takes longer than looking it up."""

_MANY: Final = 2
"""The number of steps from which a function that is used twice is worth a column of its own."""


def shared_steps(shares: Iterable[Formula], highest: int) -> tuple[Steps, ...]:
    """Return the step functions that are long and written more than once.

    Args:
        shares: The shares that are written.
        highest: The highest base; a share of which 64 bits do not hold the product is written twice.
    """
    used: list[Steps] = []
    for share in shares:
        functions = [each for _, steps in share.terms for each in steps if len(each.changes) >= _MANY]
        used += functions * (2 if share.largest * highest >= _END else 1)
    return tuple(each for each in dict.fromkeys(used) if used.count(each) > 1)


@attrs.frozen(kw_only=True)
class Writer:
    """Writes formulas as expressions.

    Attributes:
        library: Where the expressions come from: narwhals, or Polars.
        inputs: The column that holds each axis.
        kept: The columns that hold step functions which are used more than once.
        keeps_type: Whether both sides of a choice must be of one nullable type, as in pandas.
        chooses: Whether step functions are written as choices, the faster way where the library looks at a query whole.
        division: How the library divides.
    """

    library: ModuleType
    inputs: Mapping[str, Input]
    kept: Mapping[Steps, str]
    keeps_type: bool
    chooses: bool
    division: Division

    def steps(self, function: Steps) -> nw.Expr:
        """Write a step function; cells that are missing have any value, and must not count."""
        write = _as_choices if self.chooses else _as_sum
        return write(function, self.inputs[function.axis], self.library)

    def number(self, formula: Formula, times: int = 1) -> nw.Expr | int:
        """Write the numerator of a formula, times a whole number: an integer where it is the same for all rows."""
        constant = 0
        parts: list[nw.Expr] = []
        for factor, functions in formula.terms:
            number = factor * times
            factors: list[nw.Expr] = []
            for function in functions:
                if function in self.kept:
                    factors.append(self.library.col(self.kept[function]))
                elif function.changes:
                    factors.append(self.steps(function.times(number)))
                    number = 1
                else:
                    number *= function.first
            if number and factors:
                parts.append(_times(reduce(mul, factors), number))
            elif not factors:
                constant += number
        if not parts:
            return constant
        written = reduce(add, parts)
        return written + constant if constant else written

    def capped(self, amount: nw.Expr, highest: nw.Expr | int) -> nw.Expr:
        """Write an amount, at most another one."""
        limit = self.library.lit(highest) if isinstance(highest, int) else highest
        chosen = amount * 0 + highest if self.keeps_type else limit
        written: nw.Expr = self.library.when(amount > highest).then(chosen).otherwise(amount)
        return written

    def share(self, base: nw.Expr, formula: Formula, *, unit: int, highest: int) -> nw.Expr:
        """Write a share of a base, rounded half up to whole Rupiah.

        Args:
            base: The base, 0 or more, in parts of a Rupiah.
            formula: The share.
            unit: How many parts make one Rupiah.
            highest: The highest base that comes up.

        Raises:
            FrameError: If the share is too fine for 64 bits.
        """
        even = 1 + formula.denominator * unit % 2
        number, largest, denominator = (
            self.number(formula, even),
            formula.largest * even,
            formula.denominator * unit * even,
        )
        if isinstance(number, int) and number == 0:
            return base * 0
        half = denominator // 2
        if highest * largest + denominator < _END:
            return self._divided(_times(base, number) + half, denominator)
        middle = highest // 2 // denominator
        reach = highest - middle * denominator
        if (
            self.division is Division.FLOOR and reach * largest + denominator < _END
        ):  # counted from the middle, twice as much fits
            return self._divided(_times(base - middle * denominator, number) + half, denominator) + number * middle
        if denominator * (largest + 1) >= _END or (highest // denominator + 1) * largest >= _END:
            raise FrameError("law", f"a share of {largest}/{denominator}", "of shares that 64 bits hold")
        whole = self._divided(base, denominator)
        rest = base - whole * denominator
        return _times(whole, number) + self._divided(_times(rest, number) + half, denominator)

    def _divided(self, amount: nw.Expr, by: int) -> nw.Expr:
        return divided(amount, by, self.division)

    def printed(self, anything: nw.Expr, formula: Formula) -> nw.Expr:
        """Write an amount that the law prints, rounded half up; null where *anything* is."""
        if formula.denominator == 1:
            return anything * 0 + self.number(formula)
        even = 1 + formula.denominator % 2
        number, denominator = self.number(formula, even), formula.denominator * even
        return self._divided(anything * 0 + number + denominator // 2, denominator)


def _kind(function: Steps, library: ModuleType) -> Any:
    """Return the narrowest type that holds all sums of a step function: half the bytes are twice as fast."""
    is_narrow = abs(function.first) + sum(abs(change) for _, change in function.changes) < _NARROW
    return library.Int32 if is_narrow else library.Int64


@lru_cache(maxsize=_KEPT)
def _as_choices(function: Steps, column: Input, library: ModuleType) -> nw.Expr:
    cells: nw.Expr = library.col(column.code)
    if len(set(function.values)) == len(function.values):
        starts = (start for start, _ in function.changes)
        pieces = [
            (column.is_from(cells, start), value) for start, value in zip(starts, function.values[1:], strict=True)
        ]
    else:
        pieces = [(column.is_in(cells, ranges), value) for value, ranges in function.ranges().items()]
    chosen: Any = library
    for condition, value in reversed(pieces):
        chosen = chosen.when(condition).then(value)
    written: nw.Expr = chosen.otherwise(library.lit(function.first, _kind(function, library))).cast(library.Int64)
    return written


@lru_cache(maxsize=_KEPT)
def _as_sum(function: Steps, column: Input, library: ModuleType) -> nw.Expr:
    kind, cells = _kind(function, library), library.col(column.code)
    steps = ((column.is_from(cells, start).cast(kind), change) for start, change in function.changes)
    parts = (step if change == 1 else step * library.lit(change, kind) for step, change in steps)
    written = reduce(add, parts)
    return (written + library.lit(function.first, kind) if function.first else written).cast(library.Int64)


def _times(expression: nw.Expr, number: nw.Expr | int) -> nw.Expr:
    return expression if isinstance(number, int) and number == 1 else expression * number

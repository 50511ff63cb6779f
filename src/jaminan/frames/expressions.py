"""Turns formulas into expressions that every table library computes exactly, in 64-bit whole numbers."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add, mul
from typing import Final, overload

import attrs
import narwhals.stable.v2 as nw

from jaminan.errors import FrameError
from jaminan.frames.steps import Formula, Steps

__all__ = ["Writer", "shared_steps"]

_END: Final = 2**63
_MANY: Final = 2
"""The number of steps from which a function that is used twice is worth a column of its own."""


def shared_steps(formulas: Iterable[Formula]) -> tuple[Steps, ...]:
    """Return the step functions that are long and used more than once."""
    used = [each for formula in formulas for _, steps in formula.terms for each in steps if len(each.changes) >= _MANY]
    return tuple(dict.fromkeys(each for each in used if used.count(each) > 1))


@attrs.frozen(kw_only=True)
class Writer:
    """Writes formulas as expressions.

    Attributes:
        codes: The column that holds the whole number of each axis.
        kept: The columns that hold step functions which are used more than once.
        keeps_type: Whether both sides of a choice must be of one nullable type, as in pandas.
    """

    codes: Mapping[str, str]
    kept: Mapping[Steps, str]
    keeps_type: bool

    def steps(self, function: Steps) -> nw.Expr:
        """Write a step function as a sum of comparisons; it has no null branch of its own."""
        code = nw.col(self.codes[function.axis])
        parts = [_times((code >= start).cast(nw.Int64), change) for start, change in function.changes]
        written = reduce(add, parts)
        return written + function.first if function.first else written

    def number(self, formula: Formula) -> nw.Expr | int:
        """Write the numerator of a formula: an integer where it is the same for all rows."""
        constant = 0
        parts: list[nw.Expr] = []
        for factor, functions in formula.terms:
            factors: list[nw.Expr] = []
            number = factor
            for function in functions:
                if function in self.kept:
                    factors.append(nw.col(self.kept[function]))
                elif function.changes:
                    factors.append(self.steps(function))
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

    def capped(self, amount: nw.Expr, ceiling: Formula, unit: int) -> nw.Expr:
        """Write an amount, at most a ceiling."""
        highest = _times(self.number(ceiling), unit)
        limit = highest if isinstance(highest, nw.Expr) else nw.lit(highest)
        chosen = amount * 0 + highest if self.keeps_type else limit
        return nw.when(amount > highest).then(chosen).otherwise(amount)

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
        number = self.number(formula)
        if isinstance(number, int) and number == 0:
            return base * 0
        even = 1 + formula.denominator * unit % 2
        number, largest, denominator = number * even, formula.largest * even, formula.denominator * unit * even
        half = denominator // 2
        if highest * largest + half < _END:
            return (_times(base, number) + half) // denominator
        if denominator * largest + half >= _END or (highest // denominator + 1) * largest >= _END:
            raise FrameError("law", f"a share of {largest}/{denominator}", "of shares that 64 bits hold")
        whole = base // denominator
        rest = base - whole * denominator
        return _times(whole, number) + (_times(rest, number) + half) // denominator

    def printed(self, anything: nw.Expr, formula: Formula) -> nw.Expr:
        """Write an amount that the law prints, rounded half up; null where *anything* is."""
        if formula.denominator == 1:
            return anything * 0 + self.number(formula)
        even = 1 + formula.denominator % 2
        number, denominator = self.number(formula) * even, formula.denominator * even
        return (anything * 0 + number + denominator // 2) // denominator


@overload
def _times(expression: nw.Expr, number: nw.Expr | int) -> nw.Expr: ...
@overload
def _times(expression: nw.Expr | int, number: int) -> nw.Expr | int: ...
def _times(expression: nw.Expr | int, number: nw.Expr | int) -> nw.Expr | int:
    return expression if isinstance(number, int) and number == 1 else expression * number

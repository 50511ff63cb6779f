"""Values of the law over several facts at once, written as sums of products of steps.

A step function of one whole number (the month, the risk class) costs a comparison and a multiplication a step on every
table library, has no null branch and is exact; a value over several facts is a sum of products of such functions.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from math import gcd, lcm

import attrs

__all__ = ["Axis", "Formula", "Steps", "formula_of"]


@attrs.frozen(kw_only=True)
class Axis:
    """A fact that differs from row to row, as whole numbers.

    Attributes:
        name: What it is: "month", "risk_class".
        starts: The number at which each of its pieces begins, rising.
    """

    name: str
    starts: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Steps:
    """A step function of one axis.

    Attributes:
        axis: The name of the axis.
        first: The value of the first piece.
        changes: Where each later piece begins, and by how much its value differs from the one before.
    """

    axis: str
    first: int
    changes: tuple[tuple[int, int], ...]

    def between(self, low: int, high: int) -> "Steps":
        """Return the same function for numbers from *low* to *high* alone: with the steps that lie between them."""
        return Steps(
            axis=self.axis,
            first=self.first + sum(change for start, change in self.changes if start <= low),
            changes=tuple((start, change) for start, change in self.changes if low < start <= high),
        )

    @property
    def values(self) -> tuple[int, ...]:
        """The value of each piece."""
        return tuple(accumulate((change for _, change in self.changes), initial=self.first))

    def ranges(self) -> dict[int, tuple[tuple[int, int | None], ...]]:
        """Return where each value after the first begins and ends; `None` for a piece without an end.

        A value that comes again after others has several ranges; the first piece's value is meant everywhere else.
        """
        starts = (*(start for start, _ in self.changes), None)
        found: dict[int, tuple[tuple[int, int | None], ...]] = {}
        for value, (start, end) in zip(self.values[1:], pairwise(starts), strict=True):
            if value != self.first and start is not None:
                found[value] = (*found.get(value, ()), (start, end))
        return found

    def times(self, number: int) -> "Steps":
        """Return the function times a whole number."""
        changes = tuple((start, change * number) for start, change in self.changes)
        return Steps(axis=self.axis, first=self.first * number, changes=changes)


@attrs.frozen(kw_only=True)
class Formula:
    """A value as a sum of products of step functions, over one denominator.

    Attributes:
        terms: The summands: a whole number, and the step functions that it is multiplied with.
        denominator: What the sum is divided by.
        largest: The largest sum that there can be, before the division.
    """

    terms: tuple[tuple[int, tuple[Steps, ...]], ...]
    denominator: int
    largest: int

    def between(self, axis: str, low: int, high: int) -> "Formula":
        """Return the same value for numbers from *low* to *high* of an axis alone, without what is 0 for all of them."""
        terms = (
            (factor, tuple(each.between(low, high) if each.axis == axis else each for each in steps))
            for factor, steps in self.terms
        )
        return attrs.evolve(
            self, terms=tuple(term for term in terms if all(each.first or each.changes for each in term[1]))
        )


def formula_of(values: Sequence[Fraction], axes: Sequence[Axis]) -> Formula:
    """Return the formula of a table.

    Args:
        values: The value of each combination of pieces, the last axis running fastest.
        axes: The axes, those that few values depend on first.
    """
    terms = _terms(tuple(values), tuple(axes))
    denominator = lcm(1, *(factor.denominator for factor, _ in terms))
    return Formula(
        terms=tuple((int(factor * denominator), steps) for factor, steps in terms),
        denominator=denominator,
        largest=int(max(values) * denominator),
    )


def _terms(values: tuple[Fraction, ...], axes: tuple[Axis, ...]) -> list[tuple[Fraction, tuple[Steps, ...]]]:
    if not axes:
        return [(values[0], ())] if values[0] else []
    axis, rest = axes[0], axes[1:]
    slices = _slices(values, len(axis.starts))
    if all(each == slices[0] for each in slices):
        return _terms(slices[0], rest)
    factors = _common(slices)
    if factors is not None:
        shared, numbers = factors
        outer = _steps(axis, numbers)
        return [(factor, (outer, *steps)) for factor, steps in _terms(shared, rest)]
    terms = _terms(slices[0], rest)
    for start, (before, after) in zip(axis.starts[1:], pairwise(slices), strict=True):
        change = tuple(new - old for new, old in zip(after, before, strict=True))
        begun = Steps(axis=axis.name, first=0, changes=((start, 1),))
        terms += [(factor, (begun, *steps)) for factor, steps in _terms(change, rest)]
    return terms


def _slices(values: tuple[Fraction, ...], count: int) -> list[tuple[Fraction, ...]]:
    size = len(values) // count
    return [values[place : place + size] for place in range(0, len(values), size)]


def _common(slices: list[tuple[Fraction, ...]]) -> tuple[tuple[Fraction, ...], list[int]] | None:
    """Return what all slices are whole multiples of, with the multiples, or `None` where they are not proportional."""
    model = next(each for each in slices if any(each))
    place = next(place for place, value in enumerate(model) if value)
    ratios = [each[place] / model[place] for each in slices]
    for ratio, each in zip(ratios, slices, strict=True):
        if any(value != ratio * shared for value, shared in zip(each, model, strict=True)):
            return None
    denominator = lcm(*(ratio.denominator for ratio in ratios))
    numbers = [int(ratio * denominator) for ratio in ratios]
    divisor = gcd(*numbers)
    unit = Fraction(divisor, denominator)
    return tuple(value * unit for value in model), [number // divisor for number in numbers]


def _steps(axis: Axis, numbers: list[int]) -> Steps:
    changes = tuple(
        (start, after - before)
        for start, (before, after) in zip(axis.starts[1:], pairwise(numbers), strict=True)
        if after != before
    )
    return Steps(axis=axis.name, first=numbers[0], changes=changes)

"""Tables of values become sums of products of steps, without any change in value."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan.frames.steps import Axis, Formula, Steps, formula_of


def step_value(steps: Steps, at: Mapping[str, int]) -> int:
    """Read a step function off its steps."""
    return steps.first + sum(change for start, change in steps.changes if at[steps.axis] >= start)


def value(formula: Formula, at: Mapping[str, int]) -> Fraction:
    """Work a formula out at some numbers."""
    total = 0
    for factor, functions in formula.terms:
        term = factor
        for each in functions:
            term *= step_value(each, at)
        total += term
    assert 0 <= total <= formula.largest
    return Fraction(total, formula.denominator)


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[Axis, ...], list[Fraction]]:
    """Draw axes and values; few different values, so that many tables are proportional."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=0, max_size=3))
    axes = tuple(
        Axis(name=f"axis{place}", starts=tuple(range(10, 10 * size + 1, 10))) for place, size in enumerate(sizes)
    )
    count = 1
    for size in sizes:
        count *= size
    few = st.sampled_from([Fraction(0), Fraction(24, 10_000), Fraction(12, 10_000), Fraction(1, 3), Fraction(5)])
    return axes, draw(st.lists(few, min_size=count, max_size=count))


@given(tables())
def test_a_formula_has_the_values_of_its_table(table: tuple[tuple[Axis, ...], list[Fraction]]) -> None:
    """At every piece, and between the numbers at which pieces begin."""
    axes, values = table
    formula = formula_of(values, axes)
    for place, numbers in enumerate(product(*(axis.starts for axis in axes))):
        for more in (0, 9):
            at = {axis.name: number + more for axis, number in zip(axes, numbers, strict=True)}
            assert value(formula, at) == values[place]


@given(tables(), st.integers(10, 45), st.integers(0, 30))
def test_a_part_of_a_formula_has_the_same_values_there(
    table: tuple[tuple[Axis, ...], list[Fraction]], low: int, more: int
) -> None:
    """Steps outside fall away."""
    axes, values = table
    formula = formula_of(values, axes)
    part = formula.between("axis0", low, low + more)
    others = [axis.starts for axis in axes[1:]]
    for numbers in product(range(low, low + more + 1), *others):
        at = {axis.name: number for axis, number in zip(axes, numbers, strict=False)}
        assert value(part, at) == value(formula, at)
    for _, functions in part.terms:
        for each in functions:
            assert each.axis != "axis0" or all(low < start <= low + more for start, _ in each.changes)


def test_proportional_tables_become_one_product() -> None:
    """Classes times months: five rates and a factor, not one function a class."""
    months = Axis(name="month", starts=(1, 2, 3))
    classes = Axis(name="class", starts=(1, 2))
    rates, shares = [Fraction(24, 10_000), Fraction(54, 10_000)], [Fraction(1), Fraction(1, 100), Fraction(1)]
    formula = formula_of([share * rate for share in shares for rate in rates], (months, classes))
    assert formula == Formula(
        terms=(
            (
                3,
                (
                    Steps(axis="month", first=100, changes=((2, -99), (3, 99))),
                    Steps(axis="class", first=4, changes=((2, 5),)),
                ),
            ),
        ),
        denominator=500_000,
        largest=2700,
    )


@pytest.mark.parametrize("zeros", [1, 6])
def test_a_table_of_zeros_has_no_terms(zeros: int) -> None:
    """Nothing is charged, whatever the axes."""
    axes = () if zeros == 1 else (Axis(name="a", starts=(1, 2)), Axis(name="b", starts=(1, 2, 3)))
    assert formula_of([Fraction(0)] * zeros, axes).terms == ()

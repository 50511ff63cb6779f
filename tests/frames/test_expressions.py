"""What a formula comes to where a part of it is nothing for all rows."""

import pytest

from jaminan.frames.steps import Formula, Steps

nw = pytest.importorskip("narwhals.stable.v2", reason="narwhals is not installed")
division = pytest.importorskip("jaminan.frames.division", reason="narwhals is not installed")
expressions = pytest.importorskip("jaminan.frames.expressions", reason="narwhals is not installed")
inputs = pytest.importorskip("jaminan.frames.inputs", reason="narwhals is not installed")


def test_a_product_with_nothing_in_it_is_nothing() -> None:
    """A share that differs by scale, times one that no month of the rows has: 0 for all rows, and no expression."""
    scale = inputs.Input(column="s", fact="scale", code="s", low=1, high=2, below="", above="")
    writer = expressions.Writer(
        library=nw,
        inputs={"scale": scale},
        kept={},
        keeps_type=False,
        chooses=True,
        division=division.Division.FLOOR,
    )
    by_scale = Steps(axis="scale", first=1, changes=((2, 1),))
    formula = Formula(terms=((3, (by_scale, Steps(axis="month", first=0, changes=()))),), denominator=1, largest=6)
    assert writer.number(formula) == 0
    assert not isinstance(writer.number(Formula(terms=((3, (by_scale,)),), denominator=1, largest=6)), int)

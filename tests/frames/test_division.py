"""Every way to divide gives whole numbers of Python's own division, far beyond what floats hold."""

import pytest

nw = pytest.importorskip("narwhals.stable.v2", reason="narwhals is not installed")
pl = pytest.importorskip("polars", reason="polars is not installed")
division = pytest.importorskip("jaminan.frames.division", reason="narwhals is not installed")

AMOUNTS = [0, 1, 999, 1000, 1001, 36_999_999_999_982_999, 36_999_999_999_983_000, 2**62]


@pytest.mark.parametrize("how", list(division.Division))
@pytest.mark.parametrize("by", [1_000, 1_000_000, 7_777_777])
def test_whole_numbers_below_quotients(how: object, by: int) -> None:
    """A float of 36,999,999,999,982.999 would be rounded up."""
    frame = nw.from_native(pl.DataFrame({"amount": AMOUNTS}))
    amounts = [amount for amount in AMOUNTS if amount <= 2**50 * by - by // 2]
    done = frame.filter(nw.col("amount") <= amounts[-1]).select(division.divided(nw.col("amount"), by, how))
    assert done.get_column("amount").to_list() == [amount // by for amount in amounts]

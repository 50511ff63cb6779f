"""Without matplotlib, charts say which line installs it."""

import sys
from collections.abc import Callable

import pytest

from jaminan import MissingExtraError
from jaminan.plots import plot_costs, plot_coverage, plot_timeline


@pytest.mark.parametrize("draw", [plot_costs, plot_coverage, plot_timeline])
def test_the_install_line_is_said(draw: Callable[[object], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Exactly, for pasting."""
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(MissingExtraError, match=r'Install it with: python -m pip install "jaminan\[plots\]"$'):
        draw(None)

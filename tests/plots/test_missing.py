"""Without matplotlib, charts say which line installs it."""

import sys

import pytest

from jaminan import LAW, MissingExtraError
from jaminan.plots import plot_timeline


def test_the_install_line_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exactly, for pasting."""
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(MissingExtraError, match=r'Install it with: python -m pip install "jaminan\[plots\]"$'):
        plot_timeline(LAW["jp.wage_ceiling"])

"""Without the extra, tables say which line installs it; the rest of the library does not notice."""

import sys

import pytest

from jaminan import MissingExtraError, Month
from jaminan.frames import sum_contributions, with_bpu_contributions, with_contributions


@pytest.mark.parametrize("call", [with_contributions, with_bpu_contributions, sum_contributions])
def test_the_install_line_is_said(call: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exactly, for pasting."""
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(MissingExtraError, match=r'Install it with: python -m pip install "jaminan\[frames\]"$'):
        call(None, month=Month(2025, 11))  # type: ignore[operator]  # because any of the three may come

"""Without the extra, tables say which line installs it; the rest of the library does not notice."""

import sys
from pathlib import Path

import pytest

from jaminan import MissingExtraError, Month
from jaminan.cli import main
from jaminan.frames import sum_contributions, with_bpu_contributions, with_contributions


@pytest.mark.parametrize("call", [with_contributions, with_bpu_contributions, sum_contributions])
def test_the_install_line_is_said(call: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exactly, for pasting."""
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(MissingExtraError, match=r'Install it with: python -m pip install "jaminan\[frames\]"$'):
        call(None, month=Month(2025, 11))  # type: ignore[operator]  # because any of the three may come


def test_a_parquet_batch_says_the_install_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Nothing is written, and the line is the parquet extra's."""
    monkeypatch.setitem(sys.modules, "polars", None)
    target = tmp_path / "bill.parquet"
    assert main(["batch", "workers.parquet", "--month", "2025-11", "-o", str(target)]) != 0
    assert 'python -m pip install "jaminan[parquet]"' in capsys.readouterr().err
    assert not target.exists()


def test_a_parquet_batch_needs_a_file_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    """Parquet is no text for standard output."""
    assert main(["batch", "workers.parquet", "--month", "2025-11"]) != 0
    assert "--output" in capsys.readouterr().err

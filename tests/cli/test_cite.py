"""The command ``jaminan cite``."""

import json
from pathlib import Path

import pytest

from jaminan.cli import main

NEWS = "Camat mengacu Inpres No.2 Tahun 2021\ndan PP Nomor 44 Tahun 2015 Pasal 25 ayat (2) huruf b.\nLN 2015/154; Perda 3/2031.\n"


@pytest.fixture
def news(tmp_path: Path) -> str:
    """Write an invented news item."""
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return str(path)


def test_citations_are_listed_by_line(news: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Line, normal form, and the title where the registry knows the act; gazette numbers are no acts."""
    assert main(["cite", news, "--locale", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1: Inpres 2/2021  Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan",
        ("2: PP 44/2015, article 25(2) b  Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian"),
        "3: Perda 3/2031",
    ]


def test_citations_as_json_point_into_the_text(news: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Positions are those of the text; an act that the registry does not hold has no title."""
    assert main(["cite", news, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["regulation_id"] for each in found] == ["Inpres 2/2021", "PP 44/2015", "Perda 3/2031"]
    assert all(NEWS[each["start"] : each["end"]] == each["text"] for each in found)
    assert found[1]["citation"]["letter"] == "b"
    assert found[2]["title"] is None


def test_a_file_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence that names it, and status 2."""
    assert main(["cite", str(tmp_path / "none.txt")]) == 2
    assert "none.txt' cannot be opened: there is no such file." in capsys.readouterr().err

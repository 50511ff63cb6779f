"""The facts are those of the snapshot: a change of law shows in its diff, never by accident."""

import difflib
import json
import runpy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jaminan import LAW

FOLDER = Path(__file__).parents[1] / "snapshots"
REMEDY = "If the change of facts is meant, run `nox -s snapshot` (python tests/snapshots/write.py) and review its diff."


@pytest.fixture(scope="module")
def writer() -> dict[str, Any]:
    """Return the names of the writing script."""
    return runpy.run_path(str(FOLDER / "write.py"))


def test_the_facts_are_those_of_the_snapshot(writer: dict[str, Any]) -> None:
    """Names, values, days, citations, marks and notes, to the letter."""
    written = (FOLDER / "parameters.json").read_text(encoding="utf-8").splitlines()
    current = str(writer["text_of"]()).splitlines()
    diff = list(
        difflib.unified_diff(written, current, "tests/snapshots/parameters.json", "the law now", lineterm="", n=4)
    )
    assert not diff, "\n".join([REMEDY, *diff[:120]])


def test_the_snapshot_holds_every_fact(writer: dict[str, Any]) -> None:
    """All names, all entries, nothing else, and readable without jaminan."""
    held = json.loads((FOLDER / "parameters.json").read_text(encoding="utf-8"))
    assert set(held) == {"timelines", "windows"}
    assert set(held["timelines"]) == set(LAW), REMEDY
    assert set(held["windows"]) == {window.name for window in LAW.windows}, REMEDY
    for name, timeline in held["timelines"].items():
        assert len(timeline["entries"]) == len(LAW[name].entries), REMEDY
    ceiling = held["timelines"]["jp.wage_ceiling"]
    assert ceiling["known_until"] == "2027-02-28"
    assert ceiling["entries"][-1]["value"] == 11_086_300
    assert held["timelines"]["jkk.rate.class_1"]["entries"][0]["value"] == "0.0024"
    assert writer["PATH"] == FOLDER / "parameters.json"


def test_a_changed_fact_shows(writer: dict[str, Any]) -> None:
    """An amended law has another snapshot, and only there."""
    amended = LAW.amend("jht.rate.worker", since="2027-01-01", value=Decimal("0.03"), citation="PP 1/2027")
    before, after = writer["snapshot"](), writer["snapshot"](amended)
    assert [name for name in before["timelines"] if before["timelines"][name] != after["timelines"][name]] == [
        "jht.rate.worker"
    ]
    assert before["windows"] == after["windows"]
    assert after["timelines"]["jht.rate.worker"]["entries"][1]["value"] == "0.03"


def test_what_json_cannot_hold_is_refused(writer: dict[str, Any]) -> None:
    """A float in a fact would not be exact."""
    with pytest.raises(TypeError, match="a fact holds a float"):
        writer["plain"]((1, 0.5))

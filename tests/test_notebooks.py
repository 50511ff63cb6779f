"""The notebooks are committed clean, and each is on the site; ``nox -s notebooks`` runs them."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[1] / "docs"
NOTEBOOKS = sorted((DOCS / "notebooks").glob("*.ipynb"))


def cells(path: Path, kind: str) -> list[dict[str, Any]]:
    """Return the cells of a kind."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert set(notebook) == {"cells", "metadata", "nbformat", "nbformat_minor"}
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def test_there_are_notebooks() -> None:
    """Else the tests below would pass on nothing."""
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_holds_no_outputs(path: Path) -> None:
    """So that a diff shows what a person changed."""
    for cell in cells(path, "code"):
        assert cell["outputs"] == []
        assert cell["execution_count"] is None
        ast.parse("".join(cell["source"]))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_chart_is_told_in_words(path: Path) -> None:
    """For those who cannot see it; nothing else stands beside a cell."""
    for cell in cells(path, "code"):
        source = "".join(cell["source"])
        words = cell["metadata"].get("mystnb", {}).get("image", {}).get("alt", "")
        is_chart = source.splitlines()[-1].startswith(("plot_", "axes.figure"))
        assert bool(words) == is_chart, source
        assert set(cell["metadata"]) <= {"mystnb"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_begins_with_its_title_and_stands_on_the_site(path: Path) -> None:
    """One title, and a place in the table of contents."""
    first, *others = ["".join(cell["source"]) for cell in cells(path, "markdown")]
    assert first.startswith("# ")
    assert not [text for text in others if text.startswith("# ")]
    assert f"\nnotebooks/{path.stem}\n" in (DOCS / "index.md").read_text(encoding="utf-8")

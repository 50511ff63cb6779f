"""Writes the pages of ``docs/facts`` from `LAW`: every figure with its days, its source and its evidence.

Run it without arguments to write them, with ``--check`` to be told which ones are out of date.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fact_pages.figures import page, prefixes
from fact_pages.names import acts, labels
from fact_pages.overview import coverage, index

FOLDER: Final = Path(__file__).parent / "facts"


def pages() -> dict[str, str]:
    """Return the text of every page by its file name."""
    return {
        "index.md": index(),
        "coverage.md": coverage(),
        "labels.md": labels(),
        "regulations.md": acts(),
        **{f"{prefix}.md": page(prefix) for prefix in prefixes()},
    }


def outdated(wanted: dict[str, str]) -> list[str]:
    """Return the names of the files that do not say what `LAW` says, or that nothing writes any more."""
    have = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return sorted(name for name in wanted.keys() | have.keys() if wanted.get(name) != have.get(name))


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or check them."""
    wanted = pages()
    stale = outdated(wanted)
    if "--check" in arguments:
        for name in stale:
            print(f"docs/facts/{name} is out of date: nox -s snapshot")
        return bool(stale)
    FOLDER.mkdir(exist_ok=True)
    for name in stale:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8")
        else:
            (FOLDER / name).unlink()
    print(f"docs/facts: {len(wanted)} pages, {len(stale)} written anew")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

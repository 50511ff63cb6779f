"""Markdown of the pages: cells that break where a reader would break them, tables and examples."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from jaminan import LAW, Citation

__all__ = ["NOTICE", "cell", "example", "joined", "sentence", "table"]

NOTICE: Final = "<!-- Written by docs/generate_facts.py; do not edit. -->"
_MONTH: Final = re.compile(r"\d{4}-\d{2}")
_SPACE: Final = "\u00a0"
_UNBROKEN: Final = re.compile(r"(?<=IDR) (?=\d)|(?<=\d) (?=%)|(?<=\d) (?=(?:day|month|year|people|working|time)s?\b)")
"""Spaces between a number and its unit."""


def _citation(citation: Citation) -> str:
    """Return a citation that breaks at its commas only."""
    return str(citation).replace(" ", _SPACE).replace(f",{_SPACE}", ", ")


def cell(content: object) -> str:
    """Return the text of a cell; days, amounts and the parts of citations do not break."""
    if isinstance(content, date) or _MONTH.fullmatch(str(content)):
        return f"<time>{content}</time>"
    text = _citation(content) if isinstance(content, Citation) else _UNBROKEN.sub(_SPACE, str(content))
    return text.replace("|", "\\|").replace("\n", " ")


def table(head: Sequence[str], rows: Iterable[Sequence[object]], numbers: Iterable[int] = ()) -> str:
    """Return a table; the columns in *numbers* stand to the right, and columns without any content are left out."""
    lines = [[cell(content) for content in row] for row in rows]
    kept = [place for place in range(len(head)) if any(line[place] not in {"", "–"} for line in lines)]
    right = frozenset(numbers)
    rules = (" ---: |" if place in right else " --- |" for place in kept)
    said = ["| " + " | ".join(head[place] for place in kept) + " |", "|" + "".join(rules)]
    said += ["| " + " | ".join(line[place] for place in kept) + " |" for line in lines]
    return "\n".join(said)


_FIGURE: Final = re.compile("|".join(rf"(?<![`.\w]){re.escape(name)}(?![`.\w])" for name in sorted(LAW, reverse=True)))
"""A figure's name in running text, that is not set as code yet."""


_DECISION: Final = re.compile(r"\bD\d+\b")
"""The number of a decision of this project, where the law leaves room."""


def sentence(note: str) -> str:
    """Return a note as one line, with a full stop, the names of figures as code, and links to decisions."""
    text = _FIGURE.sub(lambda name: f"`{name[0]}`", note)
    text = _DECISION.sub(r"[\g<0>](../how-law-becomes-data.md#where-the-text-leaves-room)", text)
    return text if text.endswith(".") else f"{text}."


def example(*lines: str) -> str:
    """Return lines of Python and what they print as a block that the tests run."""
    return "\n".join(["```python", *lines, "```"])


def joined(parts: Iterable[str]) -> str:
    """Return the parts of a page that are there, a blank line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"

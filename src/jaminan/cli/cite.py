"""``jaminan cite``: the regulations that a text cites."""

import argparse
from typing import Any

from jaminan.citations import FoundCitation, find_citations
from jaminan.cli.streams import opened, print_json
from jaminan.mapping import to_dict

__all__ = ["add_cite"]


def add_cite(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``cite``."""
    parser.add_argument("input", help="a text file, or - for standard input")
    parser.set_defaults(run=_cite)


def _cite(asked: argparse.Namespace) -> int:
    with opened(asked.input) as source:
        text = source.read()
    found = find_citations(text)
    if asked.json:
        print_json([_found_dict(each) for each in found])
        return 0
    line, seen = 1, 0
    for each in found:
        line += text.count("\n", seen, each.start)
        seen = each.start
        act = each.citation.regulation
        known = "" if act is None else f"  {act.title}"
        print(f"{line}: {each.citation.label(asked.locale)}{known}")
    return 0


def _found_dict(found: FoundCitation) -> dict[str, Any]:
    act = found.citation.regulation
    return {
        "regulation_id": found.citation.regulation_id,
        "citation": to_dict(found.citation),
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "title": None if act is None else act.title,
    }

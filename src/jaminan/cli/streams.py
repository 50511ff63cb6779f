"""What all commands share: what they read, say and end with."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from jaminan.errors import ValidationError

__all__ = ["FAILED", "add_column", "columns", "opened", "print_json", "say"]

FAILED: Final = 1
"""The exit status of a command whose input cannot be computed."""


def say(text: str) -> None:
    """Say something beside the output."""
    print(text, file=sys.stderr)


def print_json(content: object, stream: TextIO | None = None) -> None:
    """Print a mapping or a list as JSON that people can read too."""
    print(json.dumps(content, ensure_ascii=False, indent=2), file=stream or sys.stdout)


@contextmanager
def opened(name: str) -> Iterator[TextIO]:
    """Open the input; standard input is read as UTF-8 too."""
    if name == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape", newline="")  # type: ignore[union-attr]  # because standard input is a text stream
        yield sys.stdin
        return
    with Path(name).open(encoding="utf-8", errors="surrogateescape", newline="") as stream:
        yield stream


def add_column(parser: argparse.ArgumentParser) -> None:
    """Add the argument that names the columns of a file."""
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="the column that holds a field, where its name is another; repeat for more",
    )


def columns(pairs: list[str]) -> dict[str, str]:
    """Return the columns by the fields that they hold.

    Raises:
        ValidationError: If a pair has no sign between field and name.
    """
    named: dict[str, str] = {}
    for pair in pairs:
        field, equals, name = pair.partition("=")
        if not equals:
            raise ValidationError("--column", pair, "FIELD=NAME")
        named[field.strip()] = name.strip()
    return named

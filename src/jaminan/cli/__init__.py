"""The command line: ``jaminan contributions``, ``batch``, ``check``, ``law``, ``diff`` and ``cite``."""

import argparse
import csv
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import Final

from jaminan.cli.batches import add_batch
from jaminan.cli.bills import add_contributions
from jaminan.cli.cite import add_cite
from jaminan.cli.figures import add_diff, add_law
from jaminan.cli.payslips import add_check
from jaminan.cli.streams import FAILED, say
from jaminan.errors import JaminanError, ProvisionalLawWarning
from jaminan.labels import Locale

__all__ = ["main"]

_WRONG_USAGE: Final = 2
_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The arguments; those of the process where left out.

    Returns:
        The exit status: 0; 1 when the input cannot be computed; 2 when the command is wrong, or names an input that
        cannot be opened.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    asked = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ProvisionalLawWarning)
            return run(asked)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        if error.filename is not None and error.filename == getattr(asked, "input", None):
            say(f"jaminan: the input {error.filename!r} cannot be opened: {_why(error)}.")
            return _WRONG_USAGE
        say(f"jaminan: {error.filename}: {error.strerror}" if error.filename else f"jaminan: {error}")
    except (JaminanError, csv.Error, UnicodeError) as error:
        say(f"jaminan: {error}")
    except KeyError as error:
        say(f"jaminan: {error.args[0]}")
    return FAILED


def _version() -> str:
    from importlib.metadata import version

    return version("jaminan")


def _why(error: OSError) -> str:
    """Return why an input cannot be opened, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "it is a folder, not a file"
    if isinstance(error, PermissionError):
        return "reading it is not permitted"
    return str(error.strerror)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jaminan", description="Rules of Indonesia's employment social security (BPJS Ketenagakerjaan)."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    _add_common(parser)
    parser.set_defaults(json=False, locale="id")
    common = argparse.ArgumentParser(add_help=False)
    _add_common(common)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_contributions(commands.add_parser("contributions", parents=[common], help="the bill of one wage worker"))
    add_batch(commands.add_parser("batch", parents=[common], help="the bills of a file of wage workers"))
    add_check(commands.add_parser("check", parents=[common], help="what a file of payslips has wrong"))
    add_law(commands.add_parser("law", parents=[common], help="the history of a figure, or the list of figures"))
    add_diff(commands.add_parser("diff", parents=[common], help="what changed between two days"))
    add_cite(commands.add_parser("cite", parents=[common], help="the regulations that a text cites"))
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Add what stands before or after the command: left out behind it, what was said before it holds."""
    languages = [str(each) for each in Locale]
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    parser.add_argument("--locale", choices=languages, default=argparse.SUPPRESS, help="language of the text")

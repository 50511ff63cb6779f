"""Collects the examples of README, the docs and the docstrings, so that pytest runs what they show."""

import os
import shlex
import shutil
import subprocess
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from doctest import ELLIPSIS, OutputChecker
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any, Final

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

from jaminan.cli import main

ROOT: Final = Path(__file__).parent
_NEEDING: Final = {
    "narwhals": [
        "src/jaminan/frames",
        "tests/frames",
        "docs/how-to/tables.md",
        "docs/how-to/spark.md",
        "docs/tutorial-notebook.md",
    ],
    "pandas": ["docs/tutorial-notebook.md"],
    "matplotlib": [
        "tests/plots",
        "docs/how-to/add-old-age-savings.md",
        "docs/how-to/four-purses.md",
        "docs/how-to/neighbourhood-heads.md",
    ],
    "fastapi": ["tests/embedding", "docs/how-to/web-service.md"],
    "django": ["tests/embedding", "docs/how-to/django.md"],
}
collect_ignore = [path for package, paths in _NEEDING.items() if not find_spec(package) for path in paths]
_STATUS: Final = ' || echo "exit status $?"'
_SHOWN_BY_SHELL: Final = frozenset({"head", "printf"})


def _run(command: str) -> str:
    """Return what a command prints on a terminal; `jaminan` runs in this process.

    A command that fails must say so, by ``|| echo "exit status $?"`` behind it.
    """
    words = shlex.split(command.removesuffix(_STATUS))
    if words[0] in _SHOWN_BY_SHELL:
        done = subprocess.run(["bash", "-c", command], check=True, capture_output=True, text=True)  # noqa: S603, S607 - the docs' own lines
        return done.stdout
    if words[0] != "jaminan":
        raise ValueError(f"a console example runs jaminan, not {words[0]}")
    screen = StringIO()
    with redirect_stdout(screen), redirect_stderr(screen):
        try:
            status = main(words[1:])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
    if command.endswith(_STATUS):
        return f"{screen.getvalue()}exit status {status}\n" if status else screen.getvalue()
    if status:
        raise ValueError(f"{command} ended with {status}: {screen.getvalue()}")
    return screen.getvalue()


def _evaluate_console(example: Example) -> str | None:
    """Run the lines that begin with ``$`` and compare what they print with what stands below them."""
    parsed: str = example.parsed
    for shown in f"\n{parsed}".split("\n$ ")[1:]:
        command, _, wanted = shown.partition("\n")
        while command.endswith("\\"):
            more, _, wanted = wanted.partition("\n")
            command = command[:-1] + more.strip()
        got = _run(command)
        if not OutputChecker().check_output(wanted.rstrip() + "\n", got.rstrip() + "\n", ELLIPSIS):
            return f"$ {command}\nExpected:\n{wanted}\nGot:\n{got}"
    return None


def _enter(namespace: dict[str, Any]) -> None:
    """Give a page a folder of its own, with the files that its examples read."""
    folder = tempfile.mkdtemp()
    shutil.copytree(ROOT / "docs" / "examples", Path(folder, "docs", "examples"))
    os.environ["COLUMNS"] = "100"
    stay = chdir(folder)
    stay.__enter__()
    namespace["_folder"], namespace["_stay"] = folder, stay


def _leave(namespace: dict[str, Any]) -> None:
    namespace["_stay"].__exit__(None, None, None)
    shutil.rmtree(namespace["_folder"])


_PAGES: Final = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), CodeBlockParser("console", _evaluate_console)],
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
    excludes=["docs/_build/*"],
    setup=_enter,
    teardown=_leave,
)
_DOCSTRINGS: Final = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
    patterns=[f"src/jaminan/{'*/' * depth}*.py" for depth in range(4)],
)

pytest_collect_file = (_PAGES + _DOCSTRINGS).pytest()

"""The mutants of the mutation run: each is one change, and none leaves a trace in the next."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

SOURCE = '''
"""What a mutant is made of."""
LIMIT = 2


def within(number, *, most=LIMIT):
    """Tell whether a number is within the limit."""
    found = None
    if not 0 < number <= most:
        raise ValueError("number", f"at most {most}")
    return number + 1
'''


def loaded() -> Any:
    """Return the module of mutants, which is part of a script and no package."""
    spec = spec_from_file_location("mutants", Path(__file__).parent / "mutation" / "mutants.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_mutant_is_one_change(tmp_path: Path) -> None:
    """The lines of code after; prose, docstrings and what would stay the same have none."""
    path = tmp_path / "within.py"
    path.write_text(SOURCE, encoding="utf-8")
    source = loaded().Source(path)
    assert {(mutant.function, mutant.after) for mutant in source.mutants} == {
        ("", "LIMIT = 3"),
        ("", "LIMIT = 1"),
        ("within", "if 0 < number <= most:"),
        ("within", "if not 0 <= number <= most:"),
        ("within", "if not 0 >= number <= most:"),
        ("within", "if not 0 < number < most:"),
        ("within", "if not 0 < number > most:"),
        ("within", "if not 1 < number <= most:"),
        ("within", "if not -1 < number <= most:"),
        ("within", "pass"),
        ("within", "raise ValueError('number_', f'at most {most}')"),
        ("within", "return None"),
        ("within", "return number - 1"),
        ("within", "return number + 2"),
        ("within", "return number + 0"),
    }


def test_a_mutant_leaves_no_trace(tmp_path: Path) -> None:
    """Compiled one after the other, each differs from the module, and the module stays as it was."""
    path = tmp_path / "within.py"
    path.write_text(SOURCE, encoding="utf-8")
    source = loaded().Source(path)
    untouched = compile(SOURCE, str(path), "exec")
    codes = [source.code(mutant) for mutant in source.mutants]
    assert source.code() == untouched
    assert all(code != untouched for code in codes)
    assert len(set(codes)) == len(codes)

"""The targets of the fuzzer hold for their seeds, for what it once found, and for what they are made to refuse."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest


def loaded() -> Any:
    """Return the module of targets, which is a script and no package."""
    spec = spec_from_file_location("fuzz_targets", Path(__file__).parent / "fuzz" / "targets.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


targets = loaded()

FOUND = {
    "find_citations": ("Keputusan Men eriDtalam Ngeeri Nori Dal0.3.3.1/505 Tahun 20:4 dan N", "SE Menteri No. 5/2020"),
    "parse_citation": ("PP No. 44/2015 Pasal 25 ayat(2) huruf bq",),
    "table": ('wage,risk_class,"prog,12\r\n', "wage\udcff,risk_class\n"),
    "payslips": ('WAGE;JH"00000;"00\n0wag\nlg',),
    "from_dict": ("\x08\udcff\udcd4\udcff\udce2\udce2\udce2\udce2",),
}
"""Inputs on which an earlier version, or a target itself, ended with something else than a refusal."""

INPUTS = [
    pytest.param(name, text, id=f"{name}-{place}")
    for name in targets.TARGETS
    for place, text in enumerate((*targets.SEEDS[name], *FOUND.get(name, ()), "", "\x00", "\udcff"))
]


@pytest.mark.parametrize(("name", "text"), INPUTS)
@pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning")
def test_a_target_holds_for_what_is_known(name: str, text: str) -> None:
    """Nothing is raised: what is no input is refused inside, and what is one is sound."""
    targets.TARGETS[name](text.encode("utf-8", "surrogateescape"))


def test_work_that_takes_no_time_does_not_grow() -> None:
    """What is too fast to be measured is not judged: a fuzzer that cries wolf is switched off."""
    assert targets.growth(len, b"PP 44/2015 ") == 1.0
    assert targets.growth(len, b"") == 1.0

"""Runs the tests against every mutant of the modules that matter, and lists those that no test notices.

    python tests/mutation/run.py law.py rules/contributions --jobs 2

The tests of a chapter are collected once, and run once to note the lines that each of them reaches. A mutant then costs a
fork in which its code is put in the place of the old one, and the tests that reach its line, quick and varied ones first, to
the first failure. Where the import or the making of the tests has already run the line, a mutant that survives is tried again in a
fresh process that imports it. ``argued`` holds the survivors that are no fault of the tests, each with its reason.
"""

import argparse
import functools
import gc
import importlib
import importlib.abc
import importlib.util
import json
import os
import pickle
import re
import signal
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

import coverage
import pytest
from tests.mutation.mutants import Mutant, Source

ROOT: Final = Path(__file__).parent.parent.parent
PACKAGE: Final = ROOT / "src" / "jaminan"
ARGUED: Final = Path(__file__).parent / "argued"
GOAL: Final = 0.95
QUIET: Final = ("-q", "-x", "--tb=native", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:cov")
HEAVY: Final = ("attrs", "babel.numbers", "dateutil.relativedelta", "hypothesis.strategies", "sybil")
"""What the tests import beside jaminan: loaded once, before the forks."""

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "law.py": ("test_law.py", "test_timeline.py", "test_hostile_input.py"),
    "timeline.py": ("test_timeline.py", "test_law.py", "texts/test_texts.py", "test_labels.py"),
    "money.py": ("test_money.py", "test_labels.py"),
    "rupiah.py": ("test_rupiah.py", "test_formatting.py"),
    "rules/contributions": (
        "rules/contributions/test_*.py",
        "test_arguments.py",
        "property/test_contribution_properties.py",
        "property/test_segments.py",
    ),
    "rules/membership": (
        "rules/test_membership.py",
        "rules/test_membership_segments.py",
        "rules/contributions/test_non_wage_workers.py",
    ),
    "rules/births.py": (
        "rules/test_membership.py",
        "rules/test_membership_segments.py",
        "rules/contributions/test_contributions.py",
    ),
    "rules/minimum_wage.py": ("rules/test_minimum_wage.py",),
    "rules/regions.py": ("rules/test_minimum_wage.py", "rules/test_enrolment.py", "test_arguments.py"),
    "rules/enrolment.py": ("rules/test_enrolment.py", "test_arguments.py"),
    "rules/risk_classes.py": ("rules/test_risk_classes.py", "test_arguments.py"),
    "rules/scales.py": ("rules/test_scales.py", "test_arguments.py"),
    "rules/wage_base.py": ("rules/test_wage_base.py", "test_arguments.py"),
    "rules/benefits": (
        "rules/benefits/test_*.py",
        "texts/test_benefits_texts.py",
        "test_arguments.py",
        "property/test_benefits.py",
    ),
    "rules/claims": ("rules/claims/test_*.py", "test_arguments.py", "texts/test_benefits_texts.py"),
    "rules/compliance": (
        "rules/compliance/test_*.py",
        "texts/test_compliance_texts.py",
        "test_arguments.py",
        "property/test_compliance.py",
    ),
}
"""The tests that a module must be held by: those of its own chapter, not whatever happens to pass through it."""


class Outcome(NamedTuple):
    """What became of a mutant: killed by a test, out of time, survived, or reached by no test."""

    mutant: Mutant
    path: str
    how: str

    @property
    def is_killed(self) -> bool:
        """Whether some test noticed."""
        return self.how in {"killed", "timeout"}


def tests_of(group: str) -> list[str]:
    """Return the files of tests of a group."""
    tests = ROOT / "tests"
    return [str(path.relative_to(ROOT)) for pattern in GROUPS[group] for path in sorted(tests.glob(pattern))]


def name_of(path: Path) -> str:
    """Return the name that a module is imported by."""
    return ".".join(("jaminan", *path.relative_to(PACKAGE).with_suffix("").parts))


# ------------------------------------------------------------------------------------------------- forks


_IMPOSSIBLE: Final = 3
"""The status of a fork in which the mutant could not be put in place."""
_AT_LEAST: Final = 20
"""Seconds of the processor that any test may take."""
_STUCK: Final = 30
"""How many times its share of the processor's time a fork may take by the clock."""


def forked(run: Callable[[], bool], seconds: float) -> str:
    """Run a function in a fork, and tell what became of the mutant in it: *survived* where the function tells true."""
    child = os.fork()
    if not child:
        for alarm in (signal.SIGPROF, signal.SIGALRM):
            signal.signal(alarm, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)  # of the processor: a busy or stopped machine kills no mutant
        signal.setitimer(signal.ITIMER_REAL, _STUCK * seconds)  # for a mutant that waits for ever
        _silence()
        status = 1
        try:
            status = 0 if run() else 1
        finally:
            os._exit(status)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return "timeout"
    if os.WEXITSTATUS(status) == _IMPOSSIBLE:
        return "early"
    return "killed" if os.WEXITSTATUS(status) else "survived"


def _silence(name: str = os.devnull) -> None:
    nowhere = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def in_parallel(one: Callable[[int], str], numbers: Sequence[int], jobs: int, work: Path) -> list[tuple[int, str]]:
    """Share work among forks; each writes what it found."""
    children: list[tuple[int, Path]] = []
    for job in range(jobs):
        into = work / f"job-{job}.json"
        child = os.fork()
        if not child:
            status = 1
            try:
                into.write_text(json.dumps([(number, one(number)) for number in numbers[job::jobs]]))
                status = 0
            finally:
                os._exit(status)
        children.append((child, into))
    found: list[tuple[int, str]] = []
    for child, into in children:
        if os.waitpid(child, 0)[1]:
            raise SystemExit("a worker of the mutation run failed")
        found += [(number, how) for number, how in json.loads(into.read_text())]
    return sorted(found)


# ------------------------------------------------------------------------------------------------- a mutant in place


def functions_of(path: Path) -> dict[tuple[str, int], list[FunctionType]]:
    """Return the functions that were made from a file, by their name and first line."""
    found: dict[tuple[str, int], list[FunctionType]] = {}
    for each in gc.get_objects():
        if type(each) is FunctionType and each.__code__.co_filename == str(path):
            found.setdefault((each.__code__.co_qualname, each.__code__.co_firstlineno), []).append(each)
    return found


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def put_in_place(code: CodeType, functions: dict[tuple[str, int], list[FunctionType]]) -> bool:
    """Give all functions of a module the code of a mutant; tell whether that is possible."""
    for inner in _codes(code):
        for function in functions.get((inner.co_qualname, inner.co_firstlineno), ()):
            if function.__code__ == inner:
                continue
            try:
                function.__code__ = inner
            except ValueError:  # the mutant has other free variables
                return False
    return True


def set_again(path: Path, code: CodeType, target: str) -> bool:
    """Work a module out anew, and put the value of one name where the old one is; tell whether that is possible."""
    made = ModuleType(name_of(path))
    made.__file__ = str(path)
    exec(code, made.__dict__)  # noqa: S102 - the module itself
    old, new = (_named(each, target) for each in (sys.modules[name_of(path)], made))
    if isinstance(old, FunctionType) and isinstance(new, FunctionType):
        defaults = old.__kwdefaults__ or {}
        changed = {name: value for name, value in (new.__kwdefaults__ or {}).items() if _is_plain(value)}
        old.__kwdefaults__ = defaults | changed
        if _is_plain(new.__defaults__):
            old.__defaults__ = new.__defaults__
        return old.__defaults__ == new.__defaults__
    if not target.isidentifier() or not _is_plain(new):
        return False
    for module in list(sys.modules.values()):
        if getattr(module, "__dict__", {}).get(target) is old:
            setattr(module, target, new)
    return True


def _named(module: object, target: str) -> object:
    for name in target.split("."):
        module = getattr(module, name, None)
    return module


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, (*value, *value.values())))
    if isinstance(value, tuple | list | set | frozenset):
        return all(map(_is_plain, value))
    if value is None or isinstance(value, int | str | Decimal | date | re.Pattern):
        return True
    return (type(value).__module__, type(value).__name__) in _VALUES


_VALUES: Final = {("jaminan.sources", "Citation"), ("jaminan.periods", "Month")}
"""Frozen classes of jaminan: named, for this process may not import it."""


def kept_things(*, with_caches: bool = True) -> list[Callable[[], object]]:
    """Return what empties whatever the code keeps: cached functions, the plans of laws, dicts of modules."""
    found: list[Callable[[], object]] = []
    for each in gc.get_objects():
        kind = type(each)
        if with_caches and kind is functools._lru_cache_wrapper:
            found.append(each.cache_clear)
        elif kind.__name__ == "Law" and kind.__module__ == "jaminan.law":
            found.append(each.plans.clear)
        elif kind.__name__ == "Once" and kind.__module__ == "jaminan.parameters.package_data":
            found.append(functools.partial(setattr, each, "_made", None))
    for name, module in list(sys.modules.items()):
        if name.startswith("jaminan."):
            kept = (value for key, value in vars(module).items() if key.islower() and not key.startswith("__"))
            found += [value.clear for value in kept if type(value) is dict]
    return found


# ------------------------------------------------------------------------------------------------- the first round


class Collected:
    """A pytest plugin that hands the collected tests to a function instead of running them."""

    def __init__(self, then: Callable[[pytest.Session], None]) -> None:
        self.then = then

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take over from pytest."""
        self.then(session)
        return True


class Reach(NamedTuple):
    """Which tests reach which lines, how long each test takes, and which lines were run before any test."""

    lines: dict[str, dict[int, list[int]]]
    seconds: list[float]
    early: dict[str, set[int]]

    def fastest(self, path: Path, mutant: Mutant) -> list[int]:
        """Return the tests that reach a mutant, or any line of the module if the import runs it; the fastest first."""
        lines = self.lines.get(str(path), {})
        reached = range(mutant.line, mutant.last + 1) if mutant.function else lines
        return sorted({test for line in reached for test in lines.get(line, ())}, key=self.seconds.__getitem__)

    def is_early(self, path: Path, mutant: Mutant) -> bool:
        """Tell whether a mutant could have changed what was made before the tests ran."""
        early = self.early.get(str(path), set())
        return not mutant.function or not early.isdisjoint(range(mutant.line, mutant.last + 1))


def _watch() -> coverage.Coverage:
    return coverage.Coverage(data_file=None, include=[f"{PACKAGE}/*"], branch=False, config_file=False)


def run_items(session: pytest.Session, items: Sequence[pytest.Item], then: Callable[[int], None] | None = None) -> bool:
    """Run some of the collected tests to the first failure; tell whether all passed."""
    session.testsfailed = 0
    for place, item in enumerate(items):
        following = items[place + 1] if place + 1 < len(items) else None
        if then:
            then(place)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return False
    return True


def reach_of(session: pytest.Session, into: Path, early: dict[str, set[int]]) -> Reach:
    """Run every test once, in a fork, and note what it reaches."""

    def run() -> bool:
        cover = _watch()
        starts: list[float] = []

        quick = kept_things(with_caches=False)

        def begin(place: int) -> None:
            for forget in quick:  # or only the first test of all would reach what is kept
                forget()
            cover.switch_context(str(place))
            starts.append(time.perf_counter())

        cover.start()
        is_fine = run_items(session, session.items, begin)
        cover.stop()
        starts.append(time.perf_counter())
        data = cover.get_data()
        lines = {
            name: {line: [int(each) for each in tests if each] for line, tests in data.contexts_by_lineno(name).items()}
            for name in data.measured_files()
        }
        seconds = [after - before for before, after in pairwise(starts)]
        into.write_bytes(pickle.dumps((lines, seconds)))
        return is_fine

    if forked(run, 3600) != "survived":
        raise SystemExit("a test fails without any mutant")
    lines, seconds = pickle.loads(into.read_bytes())  # noqa: S301 - written above
    return Reach(lines, seconds, early)


def first_round(work: Path, group: str, paths: Sequence[Path], jobs: int) -> None:
    """Try mutants in forks of this process; write what became of them."""
    cover = _watch()
    cover.start()

    def then(session: pytest.Session) -> None:
        cover.stop()
        data = cover.get_data()
        early = {name: set(data.lines(name) or ()) for name in data.measured_files()}
        for path in paths:  # chapters load on first use: a mutant is put into what is there
            importlib.import_module(name_of(path))
        reach = reach_of(session, work / "reach.pickle", early)
        results = {str(path): _first_of(session, reach, path, jobs, work) for path in paths}
        (work / "first.json").write_text(json.dumps({"results": results, "seconds": sum(reach.seconds)}))

    pytest.main([*QUIET, *tests_of(group)], plugins=[Collected(then)])


def spread(places: Sequence[int], names: Sequence[str], seconds: Sequence[float]) -> list[int]:
    """Order tests so that each function of tests gets its turn: what one of its cases missed, most others miss too."""
    spent: dict[str, float] = {}
    turns: list[tuple[float, int]] = []
    for place in places:
        spent[names[place]] = spent.get(names[place], 0.0) + seconds[place]
        turns.append((spent[names[place]], place))
    return [place for _, place in sorted(turns)]


def _first_of(session: pytest.Session, reach: Reach, path: Path, jobs: int, work: Path) -> list[tuple[int, str]]:
    gc.unfreeze()  # what is frozen is not listed: the functions of a second module would not be found
    source, functions, kept = Source(path), functions_of(path), kept_things()
    if not functions:
        raise SystemExit(f"no function of {path} was found")
    names = [item.nodeid.partition("[")[0] for item in session.items]
    gc.freeze()  # so that forks share the memory
    gc.disable()

    def one(number: int) -> str:
        mutant = source.mutants[number]
        is_early = reach.is_early(path, mutant)
        places = spread(reach.fastest(path, mutant), names, reach.seconds)
        if not places:
            return "early" if is_early else "unreached"
        code = source.code(mutant)

        def run() -> bool:
            for forget in kept:
                forget()
            is_in_place = put_in_place(code, functions) if mutant.function else set_again(path, code, mutant.target)
            if not is_in_place:
                os._exit(_IMPOSSIBLE)
            return run_items(session, [session.items[each] for each in places], begin)

        def begin(place: int) -> None:  # anew for each test: one that never ends is seen within its own time
            signal.setitimer(signal.ITIMER_PROF, _AT_LEAST + 20 * reach.seconds[places[place]])

        how = forked(run, _AT_LEAST + 20 * sum(reach.seconds[each] for each in places))
        return "early" if how == "survived" and is_early else how

    started = time.monotonic()
    found = in_parallel(one, range(len(source.mutants)), jobs, work)
    print(path, len(found), Counter(how for _, how in found), time.monotonic() - started, flush=True)  # noqa: T201
    return found


# ------------------------------------------------------------------------------------------------- the second round


class Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module as the code of a mutant."""

    def __init__(self, path: Path, code: CodeType) -> None:
        self.name, self.path, self.code = name_of(path), path, code

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        """Find the one module."""
        return importlib.util.spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def create_module(self, _spec: object) -> None:
        """Leave making the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the mutant's code."""
        exec(self.code, module.__dict__)  # noqa: S102 - that is what a loader does


def second_round(work: Path, group: str, paths: Sequence[Path], jobs: int, *, is_quick: bool) -> list[Outcome]:
    """Import what the first round could not tell, in forks of this process, which never imported jaminan."""
    first = json.loads((work / "first.json").read_text())
    tests = tests_of(group)
    outcomes: list[Outcome] = []
    for path in paths:
        source, found = Source(path), dict(first["results"][str(path)])

        def one(number: int, source: Source = source, path: Path = path) -> str:
            code = source.code(source.mutants[number])

            def run() -> bool:
                sys.meta_path.insert(0, Mutated(path, code))
                return pytest.main([*QUIET, *tests]) == pytest.ExitCode.OK

            return forked(run, 60 + 20 * first["seconds"])

        if not is_quick:
            found |= dict(in_parallel(one, [number for number, how in found.items() if how == "early"], jobs, work))
        where = path.relative_to(PACKAGE).as_posix()
        outcomes += [Outcome(source.mutants[number], where, how) for number, how in sorted(found.items())]
    return outcomes


# ------------------------------------------------------------------------------------------------- the report


def report(outcomes: Sequence[Outcome]) -> None:
    """Print the survivors, and the share of each module that was killed."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(ARGUED.glob("*.toml"))]
    entries = [each for file in files for each in file["survivor"]]
    reasons = {(each["module"], each["before"], each["after"]): each["why"] for each in entries}
    for each in outcomes:
        if not each.is_killed:
            why = reasons.get((each.path, each.mutant.before, each.mutant.after))
            print(f"{each.path}:{each.mutant.line} {each.how}{f' (argued: {why})' if why else ''}")  # noqa: T201
            print(f"    - {each.mutant.before}\n    + {each.mutant.after}")  # noqa: T201
        elif each.how == "timeout":
            print(f"{each.path}:{each.mutant.line} timeout\n    - {each.mutant.before}\n    + {each.mutant.after}")  # noqa: T201
    killed = Counter(each.path for each in outcomes if each.is_killed)
    for path, total in Counter(each.path for each in outcomes).items():
        print(f"{path}: {killed[path]} of {total} killed, {killed[path] / total:.1%}", flush=True)  # noqa: T201


def modules(names: Sequence[str]) -> list[Path]:
    """Return the modules that names and folders stand for."""
    found: list[Path] = []
    for name in names:
        path = PACKAGE / name
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [path for path in found if path.name != "__init__.py"]


def main() -> int:
    """Run both rounds, the first in a process of its own: the second may not have imported jaminan."""
    parser = argparse.ArgumentParser(description="Run the tests against mutants.")
    parser.add_argument("modules", nargs="*", default=["law.py", "timeline.py", "money.py", "rupiah.py", "rules"])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--quick", action="store_true", help="leave out the second round")
    parser.add_argument("--work", type=Path, default=Path("mutation"))
    asked = parser.parse_args()
    work, paths = asked.work.resolve(), modules(asked.modules)
    (work / "first.json").unlink(missing_ok=True)
    work.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)
    for name in HEAVY:
        importlib.import_module(name)
    os.environ["CI"] = "1"  # Hypothesis: the same examples every time
    outcomes: list[Outcome] = []
    for group in GROUPS:
        own = [path for path in paths if path.relative_to(PACKAGE).as_posix().startswith(group)]
        if not own:
            continue
        child = os.fork()
        if not child:
            status = 1
            try:
                _silence(str(work / "first.log"))
                first_round(work, group, own, asked.jobs)
                status = 0
            finally:
                os._exit(status)
        if os.waitpid(child, 0)[1]:
            print(f"the tests of {group} could not be run: see {work / 'first.log'}")  # noqa: T201
            return 1
        found = second_round(work, group, own, asked.jobs, is_quick=asked.quick)
        report(found)
        outcomes += found
    killed = sum(each.is_killed for each in outcomes)
    print(f"all: {killed} of {len(outcomes)} killed, {killed / len(outcomes):.1%}")  # noqa: T201
    return 0 if killed >= GOAL * len(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Measures jaminan against plain code and prints a table of ratios with the goals; ``nox -s bench`` runs it.

Only ratios count: all cases of a group run in one process, interleaved round by round, and medians are compared. Every
wage is new, so that a cache of results would not help. The exit status is 0, whether goals are met or missed.
"""

import gc
import os
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple, cast

from babel.numbers import format_currency

import jaminan as jm
from jaminan.planning import EnrolAs, Group, Plan, calculate_plan

ROUNDS: Final = 41
CALLS: Final = 2_000
PROCESSES: Final = 21
MONTH: Final = jm.Month(2025, 11)
EMPLOYER: Final = jm.Employer(risk_class=jm.RiskClass.II)
SIX_LINES: Final = frozenset({jm.Program.JKK, jm.Program.JKM, jm.Program.JHT, jm.Program.JP})


class Case(NamedTuple):
    """One thing to measure.

    Attributes:
        name: What it is called in the table.
        prepare: Returns the work of a round; what it does before returning is not measured.
        goal: How many times the first case of its group it may take, or how many times faster it must be; `None` for none.
        is_faster: Whether the goal asks for that many times less than the first case, not for at most that many times more.
    """

    name: str
    prepare: Callable[[], Callable[[], object]]
    goal: float | None = None
    is_faster: bool = False


# ---------------------------------------------------------------------------------------------------- the bare work

_MARCHES: Final = tuple(year * 12 + 2 for year in range(2016, 2027))
_KEYS: Final = (2015 * 12 + 6, *_MARCHES)
_CEILINGS: Final = (
    7_000_000,
    7_335_300,
    7_703_500,
    8_094_000,
    8_512_400,
    8_939_700,
    8_754_600,
    9_077_600,
    9_559_600,
    10_042_300,
    10_547_400,
    11_086_300,
)
_CLASS_RATES: Final = (24, 54, 89, 127, 174)


def bare(wage: int, risk_class: int, month: int) -> tuple[int, int, int, int, int, int]:
    """Return six amounts, in the shortest Python that is right: no dates, no sources, no checks."""
    ceiling = _CEILINGS[bisect_right(_KEYS, month) - 1]
    base = wage if wage < ceiling else ceiling
    return (
        (wage * _CLASS_RATES[risk_class - 1] + 5_000) // 10_000,
        (wage * 30 + 5_000) // 10_000,
        (wage * 370 + 5_000) // 10_000,
        (wage * 200 + 5_000) // 10_000,
        (base * 200 + 5_000) // 10_000,
        (base * 100 + 5_000) // 10_000,
    )


# ------------------------------------------------------------------------------------------------------------ cases

_new: Final[Iterator[int]] = count(3_000_017, 4_001)


def _wages() -> list[int]:
    """Return wages that no round had before."""
    return [next(_new) % 30_000_000 for _ in range(CALLS)]


def _bare() -> Callable[[], object]:
    wages, month = _wages(), MONTH.year * 12 + MONTH.month - 1

    def work() -> None:
        for wage in wages:
            bare(wage, 2, month)

    return work


def _workers(programs: frozenset[jm.Program] | None) -> list[jm.WageWorker]:
    return [jm.WageWorker(wage=wage, employer=EMPLOYER, programs=programs) for wage in _wages()]


def _amounts(programs: frozenset[jm.Program] | None) -> Callable[[], Callable[[], object]]:
    def prepare() -> Callable[[], object]:
        workers = _workers(programs)

        def work() -> None:
            for worker in workers:
                _ = jm.calculate_contributions(worker, month=MONTH).amounts

        return work

    return prepare


def _lines(programs: frozenset[jm.Program] | None) -> Callable[[], Callable[[], object]]:
    def prepare() -> Callable[[], object]:
        workers = _workers(programs)

        def work() -> None:
            for worker in workers:
                _ = jm.calculate_contributions(worker, month=MONTH).lines

        return work

    return prepare


def _amounts_with_worker() -> Callable[[], object]:
    wages = _wages()

    def work() -> None:
        for wage in wages:
            _ = jm.calculate_contributions(jm.WageWorker(wage=wage, employer=EMPLOYER), month=MONTH).amounts

    return work


def _lines_with_worker() -> Callable[[], object]:
    wages = _wages()

    def work() -> None:
        for wage in wages:
            _ = jm.calculate_contributions(jm.WageWorker(wage=wage, employer=EMPLOYER), month=MONTH).lines

    return work


def _non_wage(*, has_lines: bool) -> Callable[[], Callable[[], object]]:
    def prepare() -> Callable[[], object]:
        workers = [jm.NonWageWorker(income=wage) for wage in _wages()]

        def work() -> None:
            for worker in workers:
                bill = jm.calculate_contributions(worker, month=MONTH)
                _ = bill.lines if has_lines else bill.amounts

        return work

    return prepare


def _minimum_wage() -> Callable[[], object]:
    def work() -> None:
        for _ in range(CALLS):
            jm.minimum_wage_on("Kota Magelang", "2023-05-01")

    return work


def _babel() -> Callable[[], object]:
    wages = _wages()

    def work() -> None:
        for wage in wages:
            format_currency(wage, "IDR", format="¤#,##0", locale="id_ID", currency_digits=False)

    return work


def _format() -> Callable[[], object]:
    wages = _wages()

    def work() -> None:
        for wage in wages:
            jm.format_rupiah(wage)

    return work


def _plan_of(*, is_recipe: bool) -> Plan:
    """Return a plan of as many groups and months as a round has calls, of 100,000 people."""
    months = jm.Month.range("2023-01", "2026-04")
    workers: list[jm.WageWorker | EnrolAs] = [
        EnrolAs(category="rt_head") if is_recipe else jm.WageWorker(wage=wage, employer=EMPLOYER)
        for wage in _wages()[: CALLS // len(months)]
    ]
    groups = [Group(name=str(place), headcount=2_000, participant=each) for place, each in enumerate(workers)]
    return Plan(region="33.71", months=months, groups=groups)


def _plan(*, is_recipe: bool) -> Callable[[], Callable[[], object]]:
    def prepare() -> Callable[[], object]:
        plan = _plan_of(is_recipe=is_recipe)

        def work() -> None:
            _ = calculate_plan(plan).total

        return work

    return prepare


def _plan_calls() -> Callable[[], object]:
    plan = _plan_of(is_recipe=False)
    pairs = [(cast("jm.WageWorker", group.participant), month) for group in plan.groups for month in plan.months]

    def work() -> None:
        for worker, month in pairs:
            _ = jm.calculate_contributions(worker, month=month).amounts

    return work


GROUPS: Final[tuple[tuple[str, tuple[Case, ...]], ...]] = (
    (
        "a plan, a group and month: 50 groups of 2,000 people over 40 months",
        (
            Case("a contribution call a group and month", _plan_calls),
            Case("calculate_plan and its total", _plan(is_recipe=False), goal=100),
            Case("the same on the minimum wage of each month", _plan(is_recipe=True), goal=100),
        ),
    ),
    (
        "one worker, one month",
        (
            Case("bare tuple of six integers", _bare),
            Case("bill, amounts (7 lines)", _amounts(None), goal=3),
            Case("bill, all lines built (7 lines)", _lines(None), goal=10),
            Case("bill, amounts (6 lines, programs named)", _amounts(SIX_LINES), goal=3),
            Case("bill, all lines built (6 lines)", _lines(SIX_LINES), goal=10),
            Case("worker built and bill, amounts", _amounts_with_worker),
            Case("worker built and bill, all lines", _lines_with_worker),
            Case("non-wage worker, amounts", _non_wage(has_lines=False), goal=3),
            Case("non-wage worker, all lines built", _non_wage(has_lines=True), goal=10),
            Case("minimum_wage_on, after the first use", _minimum_wage),
        ),
    ),
    (
        "text of an amount",
        (
            Case("babel.numbers.format_currency", _babel),
            Case("format_rupiah", _format, goal=10, is_faster=True),
        ),
    ),
)
"""The cases, by what they are compared with: the first of each group. Add new ones here."""

IMPORTS: Final = (
    ("bare interpreter", "pass"),
    ("attrs and dateutil.relativedelta", "import attrs; from dateutil.relativedelta import relativedelta"),
    ("jaminan", "import jaminan"),
)
IMPORT_GOAL: Final = 1.7


# --------------------------------------------------------------------------------------------------------- measuring


def _compared(taken: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Return the median of each case, and the median of its ratios to the first case, round by round.

    What slows a whole round down, slows both sides of its ratio down.
    """
    first = taken[0]
    return [(median(each), median(one / base for one, base in zip(each, first, strict=True))) for each in taken]


def _measure(cases: Sequence[Case]) -> list[tuple[float, float]]:
    """Return the seconds of a round of each case and its ratio to the first; the rounds of all cases are interleaved."""
    for case in cases:
        case.prepare()()
    seconds: list[list[float]] = [[] for _ in cases]
    gc.disable()
    for _ in range(ROUNDS):
        for case, taken in zip(cases, seconds, strict=True):
            work = case.prepare()
            start = perf_counter()
            work()
            taken.append(perf_counter() - start)
        gc.collect()
    gc.enable()
    return _compared(seconds)


def _measure_imports() -> list[tuple[float, float]]:
    """Return the seconds of fresh processes that import each, less the bare one's, and the ratio to the first."""
    seconds: list[list[float]] = [[] for _ in IMPORTS]
    for _ in range(PROCESSES + 1):
        for (_, code), taken in zip(IMPORTS, seconds, strict=True):
            start = perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""})  # noqa: S603 - this interpreter, this code
            taken.append(perf_counter() - start)
    empty, *imports = (taken[1:] for taken in seconds)
    return _compared([[one - nothing for one, nothing in zip(taken, empty, strict=True)] for taken in imports])


def _verdict(ratio: float, goal: float | None, *, is_faster: bool = False) -> str:
    if goal is None:
        return ""
    met = 1 / ratio >= goal if is_faster else ratio <= goal
    asked = f">= {goal:g}x faster" if is_faster else f"<= {goal:g}x"
    return f"{asked}: {'met' if met else 'MISSED'}"


def _row(name: str, seconds: float, unit: str, ratio: float, verdict: str, *, is_faster: bool = False) -> None:
    scale = {"us": 1e6, "ms": 1e3}[unit]
    shown = f"{1 / ratio:.1f}x faster" if is_faster else f"{ratio:.2f}x"
    print(f"  {name:42} {seconds * scale:10.3f} {unit}  {shown:>14}  {verdict}".rstrip())


TEXTS: Final = (
    ("news without citations", "Wali kota meminta camat mendata pekerja rentan di setiap kelurahan pada bulan ini. "),
    ("news, a citation in 205 characters", f"{'Pekerja rentan didaftarkan bertahap. ' * 5}Inpres Nomor 2 Tahun 2021 "),
    ("near-matches: PP 44/201", "PP 44/201 "),
    ("near-matches: Peraturan Menteri", "Peraturan Menteri "),
    ("near-matches: Pasal", "Pasal "),
    ("near-matches: jo.", "jo. "),
    ("near-matches: digits", "1234567890"),
    ("near-matches: brackets", "("),
)
TEXT_SIZE: Final = 10_000_000
TEXT_GOAL: Final = 5


def _measure_texts() -> None:
    """Print how fast citations are found in ten megabytes, without and with near-matches."""
    print(f"\nfind_citations over {TEXT_SIZE / 1e6:g} MB")
    for name, part in TEXTS:
        text = part * (TEXT_SIZE // len(part) + 1)
        start = perf_counter()
        found = jm.find_citations(text)
        speed = len(text.encode()) / 1e6 / (perf_counter() - start)
        verdict = f">= {TEXT_GOAL} MB/s: {'met' if speed >= TEXT_GOAL else 'MISSED'}"
        print(f"  {name:42} {speed:10.1f} MB/s  {len(found):8} found  {verdict}")


def main() -> None:
    """Measure everything and print it."""
    wage = 12_345_678
    assert jm.format_rupiah(wage) == format_currency(  # the digits must be the same, or the comparison means nothing
        wage, "IDR", format="¤#,##0", locale="id_ID", currency_digits=False
    )
    named = jm.WageWorker(wage=wage, employer=EMPLOYER, programs=SIX_LINES)
    assert jm.calculate_contributions(named, month=MONTH).amounts == bare(wage, 2, MONTH.year * 12 + MONTH.month - 1)
    print(f"Python {sys.version.split()[0]}, medians of {ROUNDS} rounds of {CALLS} calls, every wage new")
    for title, cases in GROUPS:
        print(f"\n{title}")
        for case, (seconds, ratio) in zip(cases, _measure(cases), strict=True):
            verdict = _verdict(ratio, case.goal, is_faster=case.is_faster)
            _row(case.name, seconds / CALLS, "us", ratio, verdict, is_faster=case.is_faster)
    _measure_texts()
    print(f"\nimport, median of {PROCESSES} fresh processes, the bare interpreter subtracted")
    for (name, _), (seconds, ratio) in zip(IMPORTS[1:], _measure_imports(), strict=True):
        _row(name, seconds, "ms", ratio, _verdict(ratio, IMPORT_GOAL if name == "jaminan" else None))


if __name__ == "__main__":
    main()

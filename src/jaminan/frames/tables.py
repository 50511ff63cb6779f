"""The tables of a frame: what the scalar rules charge, asked once for every month and fact that makes a difference.

No figure and no rule stands here. Every number is read off the terms that the scalar rules plan.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any, Final

import attrs

from jaminan.errors import NotInForceError
from jaminan.frames.steps import Axis, Formula, formula_of
from jaminan.law import Law
from jaminan.models.brackets import Bracket
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Payer, Program, RiskClass
from jaminan.models.reliefs import Relief
from jaminan.models.results import LineTerms, Terms
from jaminan.models.segments import EmployerKind, EnterpriseScale, Funding, Industry, Sector, Segment
from jaminan.money import HALF_UP
from jaminan.periods import Month
from jaminan.rules.contributions.non_wage_workers import bill_non_wage_worker
from jaminan.rules.contributions.wage_workers import CHARGES, plan_for

__all__ = ["BPU_LINES", "WAGE_LINES", "Line", "Rows", "Tables", "bpu_tables", "wage_tables"]

WAGE_LINES: Final = {f"{charge.program.lower()}_{charge.payer}": charge for charge in CHARGES}
"""The columns of single contributions of wage workers, in the order of the bill."""

BPU_LINES: Final = {program.lower(): program for program in (Program.JKK, Program.JKM, Program.JHT)}
"""The columns of single contributions of non-wage workers."""

_WAGE_CHAPTERS: Final = ("jkk.", "jkm.", "jht.", "jp.", "jkp.", "membership.")
_BPU_CHAPTERS: Final = ("bpu.",)
"""The chapters of the law that the scalar rules of a segment read."""


@attrs.frozen(kw_only=True)
class Line:
    """One column of contributions.

    Attributes:
        column: Its name.
        share: What is charged of the base, or the amount itself where the law prints amounts.
        ceiling: The highest base, or `None` where there is none.
    """

    column: str
    share: Formula
    ceiling: Formula | None


@attrs.frozen(kw_only=True)
class Tables:
    """Everything that the rows of a frame can be charged.

    Attributes:
        lines: The columns.
        codes: The number of each member of each fact that differs from row to row; those that change nothing share one.
        months: The months from which bills can differ from the month before, counted from year 0.
        provisional: The figures that the bills from each of these months carry past the last day that they are known for.
    """

    lines: tuple[Line, ...]
    codes: tuple[tuple[str, tuple[tuple[object, int], ...]], ...]
    months: tuple[int, ...]
    provisional: tuple[tuple[str, ...], ...]

    def codes_of(self, fact: str) -> dict[object, int]:
        """Return the number of each member of a fact."""
        return dict(dict(self.codes)[fact])

    def provisional_in(self, month: int) -> tuple[str, ...]:
        """Return the figures that the bills of a month carry on."""
        return self.provisional[max(piece for piece, start in enumerate(self.months) if start <= month)]


@attrs.frozen(kw_only=True)
class Rows:
    """What is known of all rows of wage workers, and which facts differ between them.

    Attributes:
        employer: The facts of all rows.
        programs: The programs of all rows, or `None` for those that are mandatory.
        relief: Whether reliefs are looked at.
        month: The month of all rows, or `None`.
        differ: The facts that differ: "kind", "scale", "industry", "relief", "risk_class".
    """

    employer: Employer
    programs: frozenset[Program] | None
    relief: bool
    month: Month | None
    differ: frozenset[str]


def wage_tables(rows: Rows, law: Law) -> Tables:
    """Return the tables of wage workers: made once, then kept on the law.

    Raises:
        NotInForceError: If the month of all rows has no bills, or no month has.
        ValidationError: If the scalar rules refuse the facts.
    """
    key = ("frames.wage", rows)
    tables: Tables | None = law.plans.get(key)
    if tables is None:
        tables = _wage_tables(rows, law)
        law.keep_plan(key, tables)
    return tables


def _wage_tables(rows: Rows, law: Law) -> Tables:
    employer = rows.employer
    classes = tuple(RiskClass) if "risk_class" in rows.differ else (employer.risk_class,)

    def terms_of(month: Month, at: tuple[Any, ...]) -> Terms:
        kind, scale, industry, relief, risk_class = at
        facts = attrs.evolve(employer, kind=kind, scale=scale, industry=industry, risk_class=risk_class)
        worker = WageWorker(wage=0, employer=facts, programs=rows.programs)
        return plan_for(worker, month, law, relief=relief).terms

    return _tabulate(
        facts={
            "kind": tuple(EmployerKind) if "kind" in rows.differ else (employer.kind,),
            "scale": tuple(EnterpriseScale) if "scale" in rows.differ else (employer.scale,),
            "industry": (None, *Industry) if "industry" in rows.differ else (employer.industry,),
            "relief": (False, True) if "relief" in rows.differ else (rows.relief,),
        },
        months=(rows.month,) if rows.month else _turns(law, Segment.PU, _WAGE_CHAPTERS, employer.registered_on),
        inner=Axis(name="risk_class", starts=tuple(int(each or 1) for each in classes)),
        inner_values=classes,
        terms_of=terms_of,
        columns={name: (charge.program, charge.payer) for name, charge in WAGE_LINES.items()},
        value_of=lambda line: Fraction(line.rate or 0),
    )


def bpu_tables(worker: NonWageWorker, law: Law, *, month: Month | None, relief: bool, differ: frozenset[str]) -> Tables:
    """Return the tables of non-wage workers, with the income as an axis: made once, then kept on the law.

    Raises:
        NotInForceError: If the month of all rows has no bills, or no month has.
    """
    key = ("frames.bpu", worker, month, relief, differ)
    tables: Tables | None = law.plans.get(key)
    if tables is None:
        tables = _bpu_tables(worker, law, month=month, relief=relief, differ=differ)
        law.keep_plan(key, tables)
    return tables


def _bpu_tables(
    worker: NonWageWorker, law: Law, *, month: Month | None, relief: bool, differ: frozenset[str]
) -> Tables:
    def terms_of(at_month: Month, at: tuple[Any, ...]) -> Terms:
        sector, funding, income = at
        facts = attrs.evolve(worker, sector=sector, funding=funding, income=income)
        return bill_non_wage_worker(facts, at_month, law, HALF_UP, relief=relief)[0]

    incomes = _incomes(law)
    return _tabulate(
        facts={
            "sector": tuple(Sector) if "sector" in differ else (worker.sector,),
            "funding": tuple(Funding) if "funding" in differ else (worker.funding,),
        },
        months=(month,) if month else _turns(law, Segment.BPU, _BPU_CHAPTERS, worker.registered_on),
        inner=Axis(name="income", starts=incomes),
        inner_values=incomes,
        terms_of=terms_of,
        columns={name: (program, Payer.WORKER) for name, program in BPU_LINES.items()},
        value_of=lambda line: Fraction(line.nominal or 0),
    )


def _incomes(law: Law) -> tuple[int, ...]:
    """Return every income at which a bracket begins, of any day."""
    brackets: list[Bracket] = []
    for name in ("bpu.jkk.brackets", "bpu.jht.brackets"):
        for entry in law[name].entries:
            brackets += entry.value
    return tuple(sorted({0} | {bracket.income_from for bracket in brackets}))


def _turns(law: Law, segment: Segment, chapters: tuple[str, ...], registered_on: date | None) -> tuple[Month, ...]:
    """Return every month from which a bill of a segment can differ from the month before."""
    day = timedelta(days=1)
    timelines = [each for name, each in law.items() if name.startswith(chapters)]
    windows = [each for each in law.windows if isinstance(each.value, Relief) and each.value.segment is segment]
    days = {entry.since for timeline in timelines for entry in timeline.entries}
    days |= {timeline.known_until + day for timeline in timelines if timeline.known_until is not None}
    days |= {window.since for window in windows} | {window.until + day for window in windows}
    months = {Month.of(each) for each in days}
    if registered_on is not None:  # a relief can ask for the first months in full
        for window in windows:
            months.update(Month.range(window.since, window.until))
    return tuple(sorted(months))


def _tabulate(
    *,
    facts: Mapping[str, tuple[object, ...]],
    months: tuple[Month, ...],
    inner: Axis,
    inner_values: tuple[object, ...],
    terms_of: Callable[[Month, tuple[Any, ...]], Terms],
    columns: Mapping[str, tuple[Program, Payer]],
    value_of: Callable[[LineTerms], Fraction],
) -> Tables:
    """Ask the scalar rules for every combination; the months that have no bills yet are left out.

    Raises:
        NotInForceError: If no month has bills.
    """
    combinations = list(product(*facts.values(), inner_values))
    planned: dict[Month, dict[tuple[Any, ...], Terms]] = {}
    refusal: NotInForceError | None = None
    for month in months:
        try:
            planned[month] = {at: terms_of(month, at) for at in combinations}
        except NotInForceError as error:
            refusal = error
    if refusal and not planned:
        raise refusal
    begun = tuple(planned)
    found = {
        (month, at): {(line.program, line.payer): line for line in terms.lines}
        for month in begun
        for at, terms in planned[month].items()
    }

    def column_at(month: Month, at: tuple[Any, ...], key: tuple[Program, Payer]) -> Fraction:
        line = found[month, at].get(key)
        return Fraction(0) if line is None else value_of(line)

    def values_of(place: int, option: object) -> tuple[Fraction, ...]:
        at_option = [at for at in combinations if at[place] == option]
        return tuple(column_at(month, at, key) for month in begun for at in at_option for key in columns.values())

    codes = {
        name: _codes(
            {option: values_of(place, option) for option in options} if len(options) > 1 else dict.fromkeys(options, ())
        )
        for place, (name, options) in enumerate(facts.items())
    }
    month_axis = Axis(name="month", starts=tuple(month.ordinal + 1 for month in begun))
    axes = (*(_axis_of(name, numbers) for name, numbers in codes.items()), month_axis, inner)
    told_apart = [[options[0] for options in _grouped(numbers)] for numbers in codes.values()]
    lines: list[Line] = []
    for name, key in columns.items():
        values = [
            column_at(month, (*outer, last), key)
            for outer in product(*told_apart)
            for month in begun
            for last in inner_values
        ]
        ceilings = _ceilings(key, begun, combinations, found)
        ceiling = None if ceilings is None else formula_of(ceilings, (month_axis,))
        lines.append(Line(column=name, share=formula_of(values, axes), ceiling=ceiling))
    provisional = tuple(
        tuple(dict.fromkeys(name for terms in planned[month].values() for name in terms.provisional)) for month in begun
    )
    return Tables(
        lines=tuple(lines),
        codes=tuple((name, tuple(numbers.items())) for name, numbers in codes.items()),
        months=month_axis.starts,
        provisional=provisional,
    )


def _codes(values: Mapping[object, tuple[Fraction, ...]]) -> dict[object, int]:
    """Number the members of a fact from 1; those with the same values share a number."""
    seen: dict[tuple[Fraction, ...], int] = {}
    return {option: seen.setdefault(its, len(seen) + 1) for option, its in values.items()}


def _grouped(numbers: Mapping[object, int]) -> list[list[object]]:
    """Return the members of a fact by their number."""
    return [[option for option in numbers if numbers[option] == number] for number in sorted(set(numbers.values()))]


def _axis_of(name: str, numbers: Mapping[object, int]) -> Axis:
    return Axis(name=name, starts=tuple(sorted(set(numbers.values()))))


def _ceilings(
    key: tuple[Program, Payer],
    months: tuple[Month, ...],
    combinations: list[tuple[Any, ...]],
    found: Mapping[tuple[Month, tuple[Any, ...]], Mapping[tuple[Program | None, Payer], LineTerms]],
) -> list[Fraction] | None:
    """Return the ceiling of each month; where a month has no such line, that of the next one that has."""
    ceilings: list[Fraction] = []
    known: Fraction | None = None
    for month in reversed(months):
        lines = [found[month, at][key] for at in combinations if key in found[month, at]]
        if lines and lines[0].ceiling is not None:
            known = Fraction(lines[0].ceiling)
        ceilings.append(known or Fraction(0))
    return None if known is None else ceilings[::-1]

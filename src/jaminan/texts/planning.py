"""Plans, affordable numbers, coverage and DBHCHT as tables, in Indonesian and English."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from jaminan.formatting import format_number, format_percent
from jaminan.labels import Locale
from jaminan.models.programs import Program
from jaminan.money import Rounding
from jaminan.planning.affordable import Affordable
from jaminan.planning.coverage import Coverage, CoverageTable
from jaminan.planning.dbhcht import DbhchtCheck
from jaminan.planning.gap_costs import GapCosts
from jaminan.planning.results import PlanResult
from jaminan.texts.planning_words import say_share_limit, say_word
from jaminan.texts.tables import Sheet, Table, Written
from jaminan.texts.words import either, say_evidence, say_program, say_provisional, say_rupiah, say_sources

__all__ = ["WRITERS"]


def _numbers_after_first(width: int) -> frozenset[int]:
    return frozenset(range(1, width))


# ---------------------------------------------------------------------------------------------------------- plans


def _span(result: PlanResult) -> str:
    months = result.plan.months
    return str(months[0]) if len(months) == 1 else f"{months[0]} – {months[-1]}"


def _by_month(result: PlanResult, locale: Locale) -> Table:
    """Return months by programs, with the sums of both."""
    programs = sorted(
        result.by_program(), key=lambda program: len(Program) if program is None else list(Program).index(program)
    )
    cells, months, totals = result.by("month", "program"), result.by_month(), result.by_program()
    rows = [
        (
            str(month),
            *(say_rupiah(cells.get((month, program), 0), locale) for program in programs),
            say_rupiah(amount, locale),
        )
        for month, amount in months.items()
    ]
    last = (*(say_rupiah(totals[program], locale) for program in programs), say_rupiah(result.total, locale))
    head = (
        say_word("month", locale),
        *(say_program(program, None, locale) for program in programs),
        say_word("total", locale),
    )
    title = f"{say_word('plan', locale)} {result.plan.region}, {_span(result)}: {say_rupiah(result.total, locale)}"
    return Table(title, head, [*rows, (say_word("total", locale), *last)], _numbers_after_first(len(head)), sums=1)


def _by_group(result: PlanResult, locale: Locale) -> Table:
    """Return groups with their people: the most in any month."""
    people = dict.fromkeys(result.plan.names, 0)
    for month in result.plan.months:
        present = dict.fromkeys(people, 0)
        for group in result.plan.groups:
            present[group.name] += group.headcount if group.months_in((month,)) else 0
        people = {name: max(most, present[name]) for name, most in people.items()}
    amounts = result.by_group()
    head = tuple(say_word(name, locale) for name in ("group", "people", "total"))
    rows = [
        (name, format_number(count, locale=locale), say_rupiah(amounts[name], locale)) for name, count in people.items()
    ]
    return Table(say_word("group", locale), head, rows, _numbers_after_first(3))


def _by_funding(result: PlanResult, locale: Locale) -> Table:
    """Return who pays, against the budgets of the plan."""
    needed, shortfall, left = result.by_funding(), result.shortfall, result.left
    if not result.plan.budgets:
        head = tuple(say_word(name, locale) for name in ("funding", "needed"))
        paid = [(funding.label(locale), say_rupiah(amount, locale)) for funding, amount in needed.items()]
        return Table(say_word("funding", locale), head, paid, _numbers_after_first(2))
    head = tuple(say_word(name, locale) for name in ("funding", "needed", "budget", "shortfall", "left"))
    fundings = dict.fromkeys([*needed, *shortfall])
    rows = [
        (
            funding.label(locale),
            say_rupiah(needed.get(funding, 0), locale),
            _maybe(result.plan.budget_of(funding), locale),
            _maybe(shortfall.get(funding), locale),
            _maybe(left.get(funding), locale),
        )
        for funding in fundings
    ]
    return Table(say_word("funding", locale), head, rows, _numbers_after_first(5))


def _maybe(amount: int | None, locale: Locale) -> str:
    return "" if amount is None else say_rupiah(amount, locale)


def _named(sums: Mapping[str | None, int], name: str, nothing: str, locale: Locale) -> Table:
    """Return sums by a name that may be missing."""
    rows = [
        (say_word(nothing, locale) if key is None else key, say_rupiah(amount, locale)) for key, amount in sums.items()
    ]
    head = (say_word(name, locale), say_word("total", locale))
    return Table(head[0], head, rows, _numbers_after_first(2))


def _plan(result: PlanResult, locale: Locale) -> Sheet:
    """Return months by programs, groups, who pays, and units and accounts where there are any."""
    tables = [_by_month(result, locale), _by_group(result, locale), _by_funding(result, locale)]
    units, accounts = result.by_unit(), result.by_account()
    if set(units) - {None}:
        tables.append(_named(units, "unit", "no_unit", locale))
    if set(accounts) - {None}:
        tables.append(_named(accounts, "account", "no_account", locale))
    return Sheet(tables, [*_sources(result, locale), *_doubts(result, locale)])


def _sources(result: PlanResult, locale: Locale) -> list[str]:
    said = say_sources((citation for row in result.rows for citation in row.citations), locale)
    return [f"{say_word('source', locale)}: {said}."] if said else []


def _doubts(result: PlanResult | Affordable | GapCosts, locale: Locale) -> list[str]:
    """Return the weakest evidence and what is provisional, as sentences."""
    version = f"{either(locale, 'Versi hukum', 'Law version')} {result.law_version}."
    late = [say_provisional(", ".join(result.provisional), locale)] if result.is_provisional else []
    return [f"{say_evidence(result.evidence, locale)} {version}", *late]


# ------------------------------------------------------------------------------------------------- affordable, gaps


def _affordable(answer: Affordable, locale: Locale) -> Sheet:
    """Return how many people a budget protects."""
    head = [say_word(name, locale) for name in ("people", "per_head", "cost", "left")]
    amounts = (answer.per_head, answer.cost, answer.left)
    row = (format_number(answer.headcount, locale=locale), *(say_rupiah(amount, locale) for amount in amounts))
    table = Table(say_word("affordable", locale), head, [row], frozenset(range(4)))
    return Sheet([table], _doubts(answer, locale))


def _gap_costs(costs: GapCosts, locale: Locale) -> Sheet:
    """Return the cost of closing a gap under each route."""
    head = tuple(say_word(name, locale) for name in ("route", "per_head", "cost"))
    rows = [
        (
            f"{route.segment} ({route.segment.label(locale)})"
            + (f", {say_word('cheapest', locale)}" if route is costs.cheapest else ""),
            say_rupiah(route.per_head, locale),
            say_rupiah(route.cost, locale),
        )
        for route in costs.routes
    ]
    people = format_number(costs.people, locale=locale)
    word = say_word("people", locale).lower()
    caption = f"{say_word('gap_costs', locale)}, {people} {word}"
    return Sheet([Table(caption, head, rows, _numbers_after_first(3))], _doubts(costs, locale))


# ------------------------------------------------------------------------------------------------------- coverage


def _coverage_cells(coverage: Coverage, locale: Locale) -> tuple[str, ...]:
    counts = (format_number(count, locale=locale) for count in (coverage.protected, coverage.eligible))
    return (
        *counts,
        format_percent(coverage.ratio, decimals=2, rounding=Rounding.HALF_UP, locale=locale),
        format_number(coverage.gap, locale=locale),
    )


def _coverage_head(locale: Locale) -> tuple[str, ...]:
    return tuple(say_word(name, locale) for name in ("protected", "eligible", "ratio", "gap"))


def _coverage(coverage: Coverage, locale: Locale) -> Table:
    """Return how many of the eligible are protected."""
    title = say_word("coverage", locale)
    return Table(title, _coverage_head(locale), [_coverage_cells(coverage, locale)], frozenset(range(4)))


def _coverage_table(table: CoverageTable, locale: Locale) -> Sheet:
    """Return the coverage by unit and by group, where there are any, each with all together."""
    parts: tuple[tuple[str, Callable[[], Mapping[str | None, Coverage]]], ...] = (
        ("unit", table.by_unit),
        ("group", table.by_group),
    )
    tables = []
    for name, read in parts:
        found = read()
        if set(found) != {None} or name == "unit":
            rows: list[tuple[Any, ...]] = [("–" if key is None else key, each) for key, each in found.items()]
            rows.append((say_word("total", locale), table.total))
            cells = [(key, *_coverage_cells(each, locale)) for key, each in rows]
            head = (say_word(name, locale), *_coverage_head(locale))
            tables.append(Table(say_word("coverage", locale), head, cells, _numbers_after_first(5), sums=1))
    return Sheet(tables)


# --------------------------------------------------------------------------------------------------------- DBHCHT


def _dbhcht(check: DbhchtCheck, locale: Locale) -> Table:
    """Return the requirements on the shares of DBHCHT."""
    head = tuple(say_word(name, locale) for name in ("requirement", "met", "source"))
    rows = [
        (
            say_share_limit(each.code, Decimal(str(each.limit)), locale),
            say_word("no" if each.is_met is False else "yes", locale),
            each.citation.label(locale),
        )
        for each in check.requirements
    ]
    return Table(say_word("dbhcht", locale), head, rows, frozenset())


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {
    Affordable: _affordable,
    Coverage: _coverage,
    CoverageTable: _coverage_table,
    DbhchtCheck: _dbhcht,
    GapCosts: _gap_costs,
    PlanResult: _plan,
}
"""What writes each class."""

"""Plans, affordable numbers, coverage and DBHCHT as text and as tables for notebooks, in Indonesian and English."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from html import escape
from typing import Any, Final, NamedTuple, cast

from jaminan.explanations import Fact, Step
from jaminan.formatting import format_number, format_percent, format_rupiah
from jaminan.html_tables import html_table
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.models.programs import Program
from jaminan.money import Rounding
from jaminan.planning.affordable import Affordable
from jaminan.planning.coverage import Coverage, CoverageTable
from jaminan.planning.dbhcht import DbhchtCheck
from jaminan.planning.gap_costs import GapCosts
from jaminan.planning.results import PlanResult
from jaminan.planning_explanations import PlanStep
from jaminan.texts import format_table, format_value
from jaminan.timeline import Unit

__all__ = [
    "SENTENCES",
    "affordable_html",
    "affordable_text",
    "coverage_html",
    "coverage_table_html",
    "coverage_table_text",
    "coverage_text",
    "dbhcht_html",
    "dbhcht_text",
    "gap_costs_html",
    "gap_costs_text",
    "plan_html",
    "plan_text",
]

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "plan": ("Rencana iuran", "Contribution plan"),
    "month": ("Bulan", "Month"),
    "total": ("Jumlah", "Total"),
    "group": ("Kelompok", "Group"),
    "people": ("Orang", "People"),
    "unit": ("Wilayah", "Unit"),
    "no_unit": ("tanpa wilayah", "no unit"),
    "funding": ("Pembayar", "Paid by"),
    "budget": ("Anggaran", "Budget"),
    "needed": ("Kebutuhan", "Needed"),
    "shortfall": ("Kekurangan", "Shortfall"),
    "left": ("Sisa", "Left"),
    "account": ("Kode rekening", "Account code"),
    "no_account": ("tanpa kode", "no code"),
    "route": ("Jalur", "Route"),
    "per_head": ("Per orang", "Per person"),
    "cost": ("Biaya", "Cost"),
    "protected": ("Terlindungi", "Protected"),
    "eligible": ("Berhak", "Eligible"),
    "ratio": ("Cakupan", "Coverage"),
    "gap": ("Belum terlindungi", "Not protected"),
    "requirement": ("Syarat", "Requirement"),
    "met": ("Terpenuhi", "Met"),
    "yes": ("ya", "yes"),
    "no": ("TIDAK", "NO"),
    "source": ("Sumber", "Source"),
    "cheapest": ("termurah", "cheapest"),
    "affordable": ("Jumlah orang yang dapat dilindungi", "People that the budget protects"),
    "gap_costs": ("Biaya menutup kesenjangan", "Cost of closing the gap"),
    "coverage": ("Cakupan kepesertaan", "Coverage"),
    "dbhcht": ("Pembagian DBHCHT", "Shares of DBHCHT"),
}


def _word(name: str, locale: Locale) -> str:
    return _WORDS[name][locale is Locale.EN]


class _Table(NamedTuple):
    """A table in words: its title, head and rows, the columns that hold numbers, and how many last rows are sums."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    numbers: frozenset[int]
    sums: int = 0


def _numbers_after_first(width: int) -> frozenset[int]:
    return frozenset(range(1, width))


def _rupiah(amount: int, locale: Locale) -> str:
    return format_rupiah(amount, locale=locale)


def _percent(ratio: Decimal, locale: Locale) -> str:
    return format_percent(ratio, decimals=2, rounding=Rounding.HALF_UP, locale=locale)


def _text(tables: Iterable[_Table], notes: Iterable[str] = ()) -> str:
    parts = [f"{table.title}\n{format_table(table.head, table.rows, table.numbers)}" for table in tables]
    said = "\n".join(notes)
    return "\n\n".join([*parts, *([said] if said else [])])


def _html(tables: Iterable[_Table], notes: Iterable[str] = ()) -> str:
    parts = [html_table(table.head, table.rows, table.numbers, table.title, sums=table.sums) for table in tables]
    return "".join([*parts, *(f"<p>{escape(note)}</p>" for note in notes)])


# ---------------------------------------------------------------------------------------------------------- plans


def _program(program: Program | None) -> str:
    return "JKK + JKM" if program is None else program.value


def _span(result: PlanResult) -> str:
    months = result.plan.months
    return str(months[0]) if len(months) == 1 else f"{months[0]} – {months[-1]}"


def _by_month(result: PlanResult, locale: Locale) -> _Table:
    """Return months by programs, with the sums of both."""
    programs = sorted(
        result.by_program(), key=lambda program: len(Program) if program is None else list(Program).index(program)
    )
    cells, months, totals = result.by("month", "program"), result.by_month(), result.by_program()
    rows = [
        (
            str(month),
            *(_rupiah(cells.get((month, program), 0), locale) for program in programs),
            _rupiah(amount, locale),
        )
        for month, amount in months.items()
    ]
    last = (*(_rupiah(totals[program], locale) for program in programs), _rupiah(result.total, locale))
    head = (_word("month", locale), *map(_program, programs), _word("total", locale))
    title = f"{_word('plan', locale)} {result.plan.region}, {_span(result)}: {_rupiah(result.total, locale)}"
    return _Table(title, head, [*rows, (_word("total", locale), *last)], _numbers_after_first(len(head)), sums=1)


def _by_group(result: PlanResult, locale: Locale) -> _Table:
    """Return groups with their people: the most in any month."""
    people = dict.fromkeys(result.plan.names, 0)
    for month in result.plan.months:
        present = dict.fromkeys(people, 0)
        for group in result.plan.groups:
            present[group.name] += group.headcount if group.months_in((month,)) else 0
        people = {name: max(most, present[name]) for name, most in people.items()}
    amounts = result.by_group()
    head = tuple(_word(name, locale) for name in ("group", "people", "total"))
    rows = [
        (name, format_number(count, locale=locale), _rupiah(amounts[name], locale)) for name, count in people.items()
    ]
    return _Table(_word("group", locale), head, rows, _numbers_after_first(3))


def _by_funding(result: PlanResult, locale: Locale) -> _Table:
    """Return who pays, against the budgets of the plan."""
    needed, shortfall, left = result.by_funding(), result.shortfall, result.left
    if not result.plan.budgets:
        head = tuple(_word(name, locale) for name in ("funding", "needed"))
        paid = [(funding.label(locale), _rupiah(amount, locale)) for funding, amount in needed.items()]
        return _Table(_word("funding", locale), head, paid, _numbers_after_first(2))
    head = tuple(_word(name, locale) for name in ("funding", "needed", "budget", "shortfall", "left"))
    fundings = dict.fromkeys([*needed, *shortfall])
    rows = [
        (
            funding.label(locale),
            _rupiah(needed.get(funding, 0), locale),
            _maybe(result.plan.budget_of(funding), locale),
            _maybe(shortfall.get(funding), locale),
            _maybe(left.get(funding), locale),
        )
        for funding in fundings
    ]
    return _Table(_word("funding", locale), head, rows, _numbers_after_first(5))


def _maybe(amount: int | None, locale: Locale) -> str:
    return "" if amount is None else _rupiah(amount, locale)


def _named(sums: Mapping[str | None, int], name: str, nothing: str, locale: Locale) -> _Table:
    """Return sums by a name that may be missing."""
    rows = [(_word(nothing, locale) if key is None else key, _rupiah(amount, locale)) for key, amount in sums.items()]
    head = (_word(name, locale), _word("total", locale))
    return _Table(head[0], head, rows, _numbers_after_first(2))


def _plan_tables(result: PlanResult, locale: Locale) -> list[_Table]:
    tables = [_by_month(result, locale), _by_group(result, locale), _by_funding(result, locale)]
    units, accounts = result.by_unit(), result.by_account()
    if set(units) - {None}:
        tables.append(_named(units, "unit", "no_unit", locale))
    if set(accounts) - {None}:
        tables.append(_named(accounts, "account", "no_account", locale))
    return tables


def _sources(result: PlanResult, locale: Locale) -> str:
    seen = dict.fromkeys(citation.label(locale) for row in result.rows for citation in row.citations)
    return f"{_word('source', locale)}: {'; '.join(seen)}." if seen else ""


def _doubts(result: PlanResult | Affordable | GapCosts, locale: Locale) -> list[str]:
    """Return the weakest evidence and what is provisional, as sentences."""
    evidence, names = result.evidence.label(locale), ", ".join(result.provisional)
    if locale is Locale.EN:
        said = [f"Weakest evidence used: {evidence}. Law version {result.law_version}."]
        late = f"PROVISIONAL: the newest value of {names} is carried past the last day that it is known for."
    else:
        said = [f"Bukti terlemah yang dipakai: {evidence}. Versi hukum {result.law_version}."]
        late = f"SEMENTARA: nilai terbaru {names} dipakai melewati hari terakhir kepastiannya."
    return [*said, late] if result.is_provisional else said


def _notes(result: PlanResult, locale: Locale) -> list[str]:
    return [*filter(None, [_sources(result, locale)]), *_doubts(result, locale)]


def plan_text(result: PlanResult, locale: Locale | str = "id") -> str:
    """Return a plan as aligned tables: months by programs, groups, who pays, units and accounts."""
    language = to_locale(locale)
    return _text(_plan_tables(result, language), _notes(result, language))


def plan_html(result: PlanResult, locale: Locale | str = "id") -> str:
    """Return a plan as HTML tables: months by programs, groups, who pays, units and accounts."""
    language = to_locale(locale)
    return _html(_plan_tables(result, language), _notes(result, language))


# ------------------------------------------------------------------------------------------------- affordable, gaps


def _affordable(answer: Affordable, locale: Locale) -> _Table:
    head = tuple(_word(name, locale) for name in ("people", "per_head", "cost", "left"))
    row = (
        format_number(answer.headcount, locale=locale),
        _rupiah(answer.per_head, locale),
        _rupiah(answer.cost, locale),
        _rupiah(answer.left, locale),
    )
    return _Table(_word("affordable", locale), head, [row], frozenset(range(4)))


def affordable_text(answer: Affordable, locale: Locale | str = "id") -> str:
    """Return how many people a budget protects as an aligned table."""
    language = to_locale(locale)
    return _text([_affordable(answer, language)], _doubts(answer, language))


def affordable_html(answer: Affordable, locale: Locale | str = "id") -> str:
    """Return how many people a budget protects as an HTML table."""
    language = to_locale(locale)
    return _html([_affordable(answer, language)], _doubts(answer, language))


def _gap_costs(costs: GapCosts, locale: Locale) -> _Table:
    head = tuple(_word(name, locale) for name in ("route", "per_head", "cost"))
    rows = [
        (
            f"{route.segment} ({route.segment.label(locale)})"
            + (f", {_word('cheapest', locale)}" if route is costs.cheapest else ""),
            _rupiah(route.per_head, locale),
            _rupiah(route.cost, locale),
        )
        for route in costs.routes
    ]
    people = format_number(costs.people, locale=locale)
    word = _word("people", locale).lower()
    return _Table(f"{_word('gap_costs', locale)}, {people} {word}", head, rows, _numbers_after_first(3))


def gap_costs_text(costs: GapCosts, locale: Locale | str = "id") -> str:
    """Return the cost of closing a gap under each route as an aligned table."""
    language = to_locale(locale)
    return _text([_gap_costs(costs, language)], _doubts(costs, language))


def gap_costs_html(costs: GapCosts, locale: Locale | str = "id") -> str:
    """Return the cost of closing a gap under each route as an HTML table."""
    language = to_locale(locale)
    return _html([_gap_costs(costs, language)], _doubts(costs, language))


# ------------------------------------------------------------------------------------------------------- coverage


def _coverage_cells(coverage: Coverage, locale: Locale) -> tuple[str, ...]:
    counts = (format_number(count, locale=locale) for count in (coverage.protected, coverage.eligible))
    return (*counts, _percent(coverage.ratio, locale), format_number(coverage.gap, locale=locale))


def _coverage_head(locale: Locale) -> tuple[str, ...]:
    return tuple(_word(name, locale) for name in ("protected", "eligible", "ratio", "gap"))


def _coverage(coverage: Coverage, locale: Locale) -> _Table:
    title = _word("coverage", locale)
    return _Table(title, _coverage_head(locale), [_coverage_cells(coverage, locale)], frozenset(range(4)))


def coverage_text(coverage: Coverage, locale: Locale | str = "id") -> str:
    """Return a coverage as an aligned table."""
    return _text([_coverage(coverage, to_locale(locale))])


def coverage_html(coverage: Coverage, locale: Locale | str = "id") -> str:
    """Return a coverage as an HTML table."""
    return _html([_coverage(coverage, to_locale(locale))])


def _coverage_tables(table: CoverageTable, locale: Locale) -> list[_Table]:
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
            rows.append((_word("total", locale), table.total))
            cells = [(key, *_coverage_cells(each, locale)) for key, each in rows]
            head = (_word(name, locale), *_coverage_head(locale))
            tables.append(_Table(_word("coverage", locale), head, cells, _numbers_after_first(5), sums=1))
    return tables


def coverage_table_text(table: CoverageTable, locale: Locale | str = "id") -> str:
    """Return the coverage of units and groups as aligned tables."""
    return _text(_coverage_tables(table, to_locale(locale)))


def coverage_table_html(table: CoverageTable, locale: Locale | str = "id") -> str:
    """Return the coverage of units and groups as HTML tables."""
    return _html(_coverage_tables(table, to_locale(locale)))


# --------------------------------------------------------------------------------------------------------- DBHCHT


def _dbhcht(check: DbhchtCheck, locale: Locale) -> _Table:
    head = tuple(_word(name, locale) for name in ("requirement", "met", "source"))
    rows = [
        (
            _limit(each.code, Decimal(str(each.limit)), locale),
            _word("no" if each.is_met is False else "yes", locale),
            each.citation.label(locale),
        )
        for each in check.requirements
    ]
    return _Table(_word("dbhcht", locale), head, rows, frozenset())


def _limit(code: Labelled, limit: Decimal, locale: Locale) -> str:
    return code.label(locale).replace("{limit}", format_number(limit, locale=locale))


def dbhcht_text(check: DbhchtCheck, locale: Locale | str = "id") -> str:
    """Return a check of DBHCHT as an aligned table."""
    return _text([_dbhcht(check, to_locale(locale))])


def dbhcht_html(check: DbhchtCheck, locale: Locale | str = "id") -> str:
    """Return a check of DBHCHT as an HTML table."""
    return _html([_dbhcht(check, to_locale(locale))])


# --------------------------------------------------------------------------------------------------- explanations


def _money(fact: Fact, locale: Locale) -> str:
    return format_value(fact, Unit.RUPIAH, locale)


def _months(step: Step) -> str:
    since, until = step["since"], step["until"]
    return str(since) if since == until else f"{since} – {until}"


def _count(step: Step, locale: Locale) -> str:
    word = ("month" if step["months"] == 1 else "months") if locale is Locale.EN else "bulan"
    return f"{step['months']} {word}"


def _plan_sentence(step: Step, locale: Locale) -> str:
    version = "law version" if locale is Locale.EN else "versi hukum"
    return f"{_word('plan', locale)} {step['region']}, {_months(step)} ({_count(step, locale)}; {version} {step['law_version']})."


def _group_sentence(step: Step, locale: Locale) -> str:
    return f"{_word('group', locale)} {step['name']}: {_money(step['amount'], locale)}"


def _rows_sentence(step: Step, locale: Locale) -> str:
    """Return how a line of one person becomes that of a group over its months."""
    english = locale is Locale.EN
    program = "JKK + JKM" if step["program"] is None else str(step["program"])
    phase = step["phase"]
    if isinstance(phase, Labelled):
        program += f", {phase.label(locale)}"
    rate = step["rate"]
    share = f"{format_percent(rate, locale=locale)} × " if isinstance(rate, Decimal) else ""
    people = "people" if english else "orang"
    headcount = format_number(cast("int", step["headcount"]), locale=locale)
    relief = "" if step["relief"] is None else f" [{'relief' if english else 'keringanan'} {step['relief']}]"
    paid = "paid by" if english else "dibayar"
    return (
        f"{program}, {_label(step['payer'], locale)}, {_months(step)}: {share}{_money(step['base'], locale)} → "
        f"{_money(step['per_head'], locale)} × {headcount} {people} × {_count(step, locale)} = "
        f"{_money(step['amount'], locale)}, {paid} {_label(step['funding'], locale)}{relief}"
    )


def _label(fact: Fact, locale: Locale) -> str:
    return fact.label(locale) if isinstance(fact, Labelled) else str(fact)


def _funding_sentence(step: Step, locale: Locale) -> str:
    said = f"{_label(step['funding'], locale)}: {_money(step['needed'], locale)}"
    if step["budget"] is None:
        return said
    budget, shortfall = _money(step["budget"], locale), _money(step["shortfall"], locale)
    return f"{said}; {_word('budget', locale).lower()} {budget}, {_word('shortfall', locale).lower()} {shortfall}"


def _total_sentence(step: Step, locale: Locale) -> str:
    return f"{_word('total', locale)} {_money(step['total'], locale)}."


def _dbhcht_sentence(step: Step, locale: Locale) -> str:
    code, limit = step["code"], step["limit"]
    met = _word("no" if step["is_met"] is False else "yes", locale)
    return f"{_limit(cast('Labelled', code), cast('Decimal', limit), locale)}: {met}"


SENTENCES: Final[dict[Labelled, Callable[[Step, Locale], str]]] = {
    PlanStep.PLAN: _plan_sentence,
    PlanStep.GROUP: _group_sentence,
    PlanStep.ROWS: _rows_sentence,
    PlanStep.FUNDING: _funding_sentence,
    PlanStep.TOTAL: _total_sentence,
    PlanStep.DBHCHT: _dbhcht_sentence,
}
"""What writes the steps of a plan's explanation."""

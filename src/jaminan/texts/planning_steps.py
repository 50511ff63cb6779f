"""The steps of an explanation of a plan, or of a check of DBHCHT, as sentences in Indonesian and English."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final, cast

from jaminan.explanations import Step
from jaminan.explanations.planning import PlanStep
from jaminan.formatting import format_number, format_percent
from jaminan.labels import Labelled, Locale
from jaminan.texts.planning_words import say_share_limit, say_word
from jaminan.texts.words import amount_of, say_label, say_program, say_rupiah

__all__ = ["SENTENCES"]


def _months(step: Step) -> str:
    since, until = step["since"], step["until"]
    return str(since) if since == until else f"{since} – {until}"


def _count(step: Step, locale: Locale) -> str:
    word = ("month" if step["months"] == 1 else "months") if locale is Locale.EN else "bulan"
    return f"{step['months']} {word}"


def _plan_sentence(step: Step, locale: Locale) -> str:
    version = "law version" if locale is Locale.EN else "versi hukum"
    months = f"{_months(step)} ({_count(step, locale)}; {version} {step['law_version']})"
    return f"{say_word('plan', locale)} {step['region']}, {months}."


def _group_sentence(step: Step, locale: Locale) -> str:
    return f"{say_word('group', locale)} {step['name']}: {say_rupiah(amount_of(step['amount']), locale)}"


def _rows_sentence(step: Step, locale: Locale) -> str:
    """Return how a line of one person becomes that of a group over its months."""
    english = locale is Locale.EN
    program = say_program(step["program"], step["phase"], locale)
    rate = step["rate"]
    share = f"{format_percent(rate, locale=locale)} × " if isinstance(rate, Decimal) else ""
    people = "people" if english else "orang"
    headcount = format_number(amount_of(step["headcount"]), locale=locale)
    relief = "" if step["relief"] is None else f" [{'relief' if english else 'keringanan'} {step['relief']}]"
    paid = "paid by" if english else "dibayar"
    return (
        f"{program}, {say_label(step['payer'], locale)}, {_months(step)}: {share}{say_rupiah(amount_of(step['base']), locale)} → "
        f"{say_rupiah(amount_of(step['per_head']), locale)} × {headcount} {people} × {_count(step, locale)} = "
        f"{say_rupiah(amount_of(step['amount']), locale)}, {paid} {say_label(step['funding'], locale)}{relief}"
    )


def _funding_sentence(step: Step, locale: Locale) -> str:
    said = f"{say_label(step['funding'], locale)}: {say_rupiah(amount_of(step['needed']), locale)}"
    if step["budget"] is None:
        return said
    budget, shortfall = say_rupiah(amount_of(step["budget"]), locale), say_rupiah(amount_of(step["shortfall"]), locale)
    return f"{said}; {say_word('budget', locale).lower()} {budget}, {say_word('shortfall', locale).lower()} {shortfall}"


def _total_sentence(step: Step, locale: Locale) -> str:
    return f"{say_word('total', locale)} {say_rupiah(amount_of(step['total']), locale)}."


def _dbhcht_sentence(step: Step, locale: Locale) -> str:
    code, limit = step["code"], step["limit"]
    met = say_word("no" if step["is_met"] is False else "yes", locale)
    return f"{say_share_limit(cast('Labelled', code), amount_of(limit), locale)}: {met}"


SENTENCES: Final[dict[Labelled, Callable[[Step, Locale], str]]] = {
    PlanStep.PLAN: _plan_sentence,
    PlanStep.GROUP: _group_sentence,
    PlanStep.ROWS: _rows_sentence,
    PlanStep.FUNDING: _funding_sentence,
    PlanStep.TOTAL: _total_sentence,
    PlanStep.DBHCHT: _dbhcht_sentence,
}
"""What writes the steps of a plan's explanation."""

"""The worked examples of tests/cases/benefits_*.toml, line by line."""

import tomllib
import warnings
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jaminan import ProvisionalLawWarning
from jaminan.models.benefits import Child, Loss
from jaminan.rules.benefits.jht import calculate_jht_balance
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_partial_disability_benefit,
    calculate_jkk_temporary_incapacity_benefit,
    calculate_jkk_total_disability_benefit,
)
from jaminan.rules.benefits.jkm import calculate_jkm_benefit
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.jp import calculate_jp_lump_sum, calculate_jp_pension
from jaminan.rules.benefits.jp_inflation import adjust_jp_pension
from jaminan.rules.benefits.pmi import calculate_pmi_benefit
from jaminan.rules.benefits.scholarship import calculate_scholarship
from jaminan.rules.benefits.tax import calculate_jht_tax

FOLDER = Path(__file__).parents[2] / "cases"
CASES: list[dict[str, Any]] = [
    case
    for path in sorted(FOLDER.glob("benefits_*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
CALLS: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {
    "jkm": (calculate_jkm_benefit, ()),
    "scholarship": (calculate_scholarship, ()),
    "jkk_death": (calculate_jkk_death_benefit, ("wage",)),
    "jkk_total_disability": (calculate_jkk_total_disability_benefit, ("wage",)),
    "jkk_partial_disability": (calculate_jkk_partial_disability_benefit, ("wage",)),
    "jkk_temporary_incapacity": (calculate_jkk_temporary_incapacity_benefit, ("wage",)),
    "jkp": (calculate_jkp_benefit, ("wage",)),
    "jht_balance": (calculate_jht_balance, ("contributions",)),
    "jht_tax": (calculate_jht_tax, ("amount",)),
    "jp": (calculate_jp_pension, ()),
    "jp_adjustment": (adjust_jp_pension, ("pension",)),
    "jp_lump_sum": (calculate_jp_lump_sum, ("contributions",)),
    "pmi": (calculate_pmi_benefit, ()),
}
REQUIRED = {"title", "source", "call", "with", "total", "hand"}
OPTIONAL = {"lines", "payees", "evidence", "is_provisional"}
AMOUNTS = {"wage", "amount", "average_wage", "pension_in_payment", "spouse_pension", "pension", "opening", "returns"}
AMOUNTS |= {"paid_before", "paid_before_in_year"}


def amount_of(text: str) -> int | Decimal:
    """Return an amount as a caller would give it."""
    return Decimal(text) if "." in text else int(text)


def arguments(case: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """Return the arguments of a case, by position and by name."""
    given = dict(case["with"])
    for name, value in given.items():
        if name in AMOUNTS or (name == "contributions" and isinstance(value, str)):
            given[name] = amount_of(value)
        elif name in {"contributions", "indexed_wages"}:
            given[name] = [amount_of(each) for each in value]
        elif name == "annual_return":
            given[name] = Decimal(value)
        elif name == "children":
            given[name] = [Child(level=level, years_done=years) for level, years in value]
        elif name == "losses":
            given[name] = [
                Loss(part=part, side=side or None, function_lost=Decimal(lost), units=units)
                for part, side, lost, units in value
            ]
    return [given.pop(name) for name in CALLS[case["call"]][1]], given


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_worked_example(case: dict[str, Any]) -> None:
    """Kinds and whole amounts of the lines, the total, the weakest mark."""
    positional, named = arguments(case)
    with warnings.catch_warnings():
        if case.get("is_provisional"):
            warnings.simplefilter("ignore", ProvisionalLawWarning)
        result = CALLS[case["call"]][0](*positional, **named)
    if "lines" in case:
        assert [[str(line.kind), line.amount] for line in result.lines] == case["lines"]
    if "payees" in case:
        assert [line.payee and line.payee.value for line in result.lines] == case["payees"]
    assert result.total == case["total"]
    assert result.is_provisional == case.get("is_provisional", False)
    if "evidence" in case:
        assert result.evidence == case["evidence"]
    for line in result.lines:
        assert line.exact is not None
        if "lines" in case:
            assert line.citations
            assert all(citation.regulation is not None for citation in line.citations)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_an_example_is_complete_and_consistent_in_itself(case: dict[str, Any]) -> None:
    """Readable without the code: a source, lines that add up, and a calculation that ends in the total."""
    assert set(case) >= REQUIRED
    assert not set(case) - REQUIRED - OPTIONAL
    if "lines" in case:
        assert sum(amount for _, amount in case["lines"]) == case["total"]
    assert f"total {case['total']:,}" in case["hand"]


def test_there_are_enough_examples_with_their_own_titles() -> None:
    """At least 40, and every calculation has one."""
    titles = [case["title"] for case in CASES]
    assert len(titles) == len(set(titles)) >= 40
    assert {case["call"] for case in CASES} == set(CALLS)

"""The worked examples of tests/cases/claims_*.toml: claims, maxima, wage bases and the employer's part."""

import tomllib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from jaminan import NotInForceError
from jaminan.rules.benefits.incapacity import split_temporary_incapacity
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_temporary_incapacity_benefit,
    jkk_limits_on,
)
from jaminan.rules.benefits.jp_days import jp_retires_on
from jaminan.rules.benefits.pmi import calculate_pmi_benefit
from jaminan.rules.benefits.wages import employer_shortfall, jkk_benefit_wage
from jaminan.rules.claims.jht import check_jht_claim
from jaminan.rules.claims.jkk import check_jkk_claim
from jaminan.rules.claims.jkm import check_jkm_claim
from jaminan.rules.claims.jkp import check_jkp_claim
from jaminan.rules.claims.jp import check_jp_claim
from jaminan.rules.claims.scholarship import check_scholarship_claim

FOLDER = Path(__file__).parents[2] / "cases"
CASES: list[dict[str, Any]] = [
    case
    for path in sorted(FOLDER.glob("claims_*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
AMOUNTS = ("wage", "income", "minimum_wage", "comparable_wage", "reported", "wage_paid", "reference_price")


def transport(day: str, modes: list[str]) -> int:
    """Return the maximum of several modes."""
    return jkk_limits_on(day).transport(*modes)


def prosthesis(day: str, reference_price: int) -> int:
    """Return the most for a prosthesis."""
    return jkk_limits_on(day).prosthesis(reference_price)


def shortfall(reported: int, wage: int, event_on: str) -> int:
    """Return what the employer owes of a death benefit."""
    by_report, by_wage = (calculate_jkk_death_benefit(each, event_on=event_on) for each in (reported, wage))
    return employer_shortfall(by_report=by_report, by_wage=by_wage).total


def pension_age(born_on: str) -> str:
    """Return the day on which the pension age is reached."""
    return jp_retires_on(born_on).isoformat()


def incapacity(wage: int, event_on: str, days: int, wage_paid: int) -> dict[str, int]:
    """Return what of STMB goes to whom."""
    benefit = calculate_jkk_temporary_incapacity_benefit(wage, event_on=event_on, days=days)
    split = split_temporary_incapacity(benefit, wage_paid=wage_paid)
    return {str(line.payee): line.amount for line in split.lines}


CALLS: dict[str, Callable[..., Any]] = {
    "jkk_claim": check_jkk_claim,
    "jkm_claim": check_jkm_claim,
    "jht_claim": check_jht_claim,
    "jkp_claim": check_jkp_claim,
    "jp_claim": check_jp_claim,
    "jp_age": pension_age,
    "scholarship_claim": check_scholarship_claim,
    "jkk_limits": jkk_limits_on,
    "transport": transport,
    "prosthesis": prosthesis,
    "wage": jkk_benefit_wage,
    "shortfall": shortfall,
    "incapacity": incapacity,
    "pmi": calculate_pmi_benefit,
}


def plain(value: object) -> object:
    """Return a value as the cases write it."""
    if value is None:
        return "none"
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return [plain(each) for each in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_worked_case(case: dict[str, Any]) -> None:
    """The answer, or the refusal by name."""
    given = {name: int(value) if name in AMOUNTS else value for name, value in case["with"].items()}
    if "refused" in case:
        with pytest.raises(NotInForceError, match=case["refused"]):
            CALLS[case["call"]](**given)
        return
    found = CALLS[case["call"]](**given)
    if not isinstance(case["answer"], dict) or isinstance(found, dict):
        assert found == case["answer"]
    else:
        assert {name: plain(getattr(found, name)) for name in case["answer"]} == case["answer"]


def test_the_cases_are_complete() -> None:
    """Each with its own title, its source and its reasoning; every call has one."""
    titles = [case["title"] for case in CASES]
    assert len(titles) == len(set(titles)) >= 40
    for case in CASES:
        assert set(case) - {"answer", "refused"} == {"title", "source", "call", "with", "why"}
        assert ("answer" in case) is not ("refused" in case)
    assert {case["call"] for case in CASES} == set(CALLS)

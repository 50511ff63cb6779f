"""The worked examples of tests/cases, line by line."""

import tomllib
import warnings
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jaminan import Contributions, Employer, ProvisionalLawWarning, WageWorker, calculate_contributions

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "wage_workers.toml").read_text(encoding="utf-8")
)["case"]

REQUIRED = {
    "title",
    "source",
    "month",
    "wage",
    "employer",
    "lines",
    "total",
    "employer_pays",
    "worker_pays",
    "government_pays",
    "funds",
    "hand",
}
OPTIONAL = {"worker", "reliefs", "deferred", "is_provisional", "evidence"}


def amount_of(text: str) -> int | Decimal:
    """Return an amount as a caller would give it."""
    return Decimal(text) if "." in text else int(text)


def bill_of(case: dict[str, Any]) -> Contributions:
    """Return the bill of an example; only a provisional one may warn."""
    worker = WageWorker(wage=amount_of(case["wage"]), employer=Employer(**case["employer"]), **case.get("worker", {}))
    with warnings.catch_warnings():
        if case.get("is_provisional"):
            warnings.simplefilter("ignore", ProvisionalLawWarning)
        return calculate_contributions(worker, month=case["month"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_worked_example(case: dict[str, Any]) -> None:
    """Lines with base, rate, exact and whole amount; payers, funds, reliefs, and what is put off."""
    bill = bill_of(case)
    assert [
        (str(line.program), str(line.payer), line.base, line.rate, line.exact, line.amount) for line in bill.lines
    ] == [
        (program, payer, amount_of(base), Decimal(rate), Decimal(exact), amount)
        for program, payer, base, rate, exact, amount in case["lines"]
    ]
    assert (bill.employer, bill.worker, bill.government) == (
        case["employer_pays"],
        case["worker_pays"],
        case["government_pays"],
    )
    assert bill.total == case["total"]
    assert {str(program): amount for program, amount in bill.funds.items()} == case["funds"]
    assert [[each.citation.regulation_id, each.is_applied] for each in bill.reliefs] == case.get("reliefs", [])
    assert bill.deferred == case.get("deferred", 0)
    assert bill.is_provisional == case.get("is_provisional", False)
    if "evidence" in case:
        assert bill.evidence == case["evidence"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_an_example_is_complete_and_consistent_in_itself(case: dict[str, Any]) -> None:
    """Readable without the code: sources, sums that add up, and a calculation that names every line."""
    assert set(case) >= REQUIRED
    assert not set(case) - REQUIRED - OPTIONAL
    amounts = [line[5] for line in case["lines"]]
    assert sum(amounts) == case["total"] == sum(case["funds"].values())
    assert case["employer_pays"] + case["worker_pays"] + case["government_pays"] == case["total"]
    for program, payer, base, rate, exact, amount in case["lines"]:
        assert Decimal(base) * Decimal(rate) == Decimal(exact)
        assert -1 < 2 * (amount - Decimal(exact)) <= 1, "half up"
        assert f"{program} {payer}: " in case["hand"]
        assert f"{amount:,}" in case["hand"]
    assert f"total {case['total']:,}" in case["hand"]


def test_there_are_enough_examples_with_their_own_titles() -> None:
    """At least 25."""
    titles = [case["title"] for case in CASES]
    assert len(titles) == len(set(titles)) >= 25

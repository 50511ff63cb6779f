"""The worked examples of tests/cases outside wage work, line by line."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

from jaminan import (
    ConstructionProject,
    ContributionLine,
    Contributions,
    MigrantWorker,
    NonWageWorker,
    calculate_contributions,
    participant_for,
)

FOLDER: Final = Path(__file__).parents[2] / "cases"
KINDS: Final = {
    "non_wage_workers": NonWageWorker,
    "construction": ConstructionProject,
    "migrant_workers": MigrantWorker,
    "enrolment": participant_for,
}
CASES: Final[list[Any]] = [
    pytest.param(name, case, id=f"{name}: {case['title']}")
    for name in KINDS
    for case in tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["case"]
]
REQUIRED: Final = {"title", "source", "month", "lines", "total", "hand"}
OPTIONAL: Final = {"participant", "enrol", "segment", "reliefs", "evidence"}


def amount_of(text: str) -> int | Decimal:
    """Return an amount as a caller would give it."""
    return Decimal(text) if "." in text else int(text)


def facts_of(given: dict[str, Any]) -> dict[str, Any]:
    """Return the facts of a participant; amounts with sen are quoted."""
    money = {"income", "contract_value", "monthly_wages", "vat", "wage"}
    return {
        name: amount_of(value) if name in money and isinstance(value, str) else value for name, value in given.items()
    }


def bill_of(name: str, case: dict[str, Any]) -> Contributions:
    """Return the bill of an example."""
    if name == "enrolment":
        participant = participant_for(month=case["month"], **facts_of(case["enrol"]))
        assert participant.segment == case["segment"]
    else:
        participant = KINDS[name](**facts_of(case["participant"]))  # type: ignore[operator]  # because each is called by its facts
    return calculate_contributions(participant, month=case["month"])


def name_of(line: ContributionLine) -> str:
    """Return the program of a line, or of a package its programs and phase."""
    return str(line.program) if line.program else f"JKK+JKM {line.terms.phase}"


@pytest.mark.parametrize(("name", "case"), CASES)
def test_worked_example(name: str, case: dict[str, Any]) -> None:
    """Lines with base, exact and whole amount; the sum, the reliefs and the evidence."""
    bill = bill_of(name, case)
    assert [(name_of(line), str(line.payer), line.base, line.exact, line.amount) for line in bill.lines] == [
        (program, payer, amount_of(base), Decimal(exact), amount)
        for program, payer, base, exact, amount in case["lines"]
    ]
    assert bill.total == case["total"]
    if name != "enrolment" or "reliefs" in case:
        assert [[each.citation.regulation_id, each.is_applied] for each in bill.reliefs] == case.get("reliefs", [])
    if "evidence" in case:
        assert bill.evidence == case["evidence"]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_an_example_is_complete_and_consistent_in_itself(name: str, case: dict[str, Any]) -> None:
    """Readable without the code: a source, sums that add up, and a calculation that names every line."""
    assert set(case) >= REQUIRED | ({"enrol", "segment"} if name == "enrolment" else {"participant"})
    assert not set(case) - REQUIRED - OPTIONAL
    assert case["source"]
    assert sum(line[4] for line in case["lines"]) == case["total"]
    for program, payer, _, exact, amount in case["lines"]:
        assert abs(2 * (Decimal(exact) - amount)) <= 1
        assert f"{program} {payer}: " in case["hand"]
        assert f"{amount:,}" in case["hand"]
    assert f"total {case['total']:,}" in case["hand"]


def test_every_example_has_its_own_title() -> None:
    """And every file has some."""
    titles = [case.values[1]["title"] for case in CASES]
    assert len(titles) == len(set(titles))
    for name in KINDS:
        assert sum(case.values[0] == name for case in CASES) >= 9

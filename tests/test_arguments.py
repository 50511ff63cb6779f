"""Every argument of every rule that is refused is named by its own name, so that a form can say which field is wrong."""

import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

import jaminan as jm
from jaminan import ValidationError

EMPLOYER = jm.Employer(risk_class=2)
WORKER = jm.WageWorker(wage=5_000_000, employer=EMPLOYER)
BILL = jm.calculate_contributions(WORKER, month="2025-11")
INCAPACITY = jm.calculate_jkk_temporary_incapacity_benefit(5_000_000, event_on="2025-01-31", days=30)
PROJECT = jm.ConstructionProject(contract_value=500_000_000)

GOOD: dict[Callable[..., Any], dict[str, Any]] = {
    jm.adjust_jp_pension: {"pension": 1_000_000, "year": 2025},
    jm.calculate_administrative_fine: {"contributions": 1000, "warned_until": "2026-03-02", "paid_on": "2026-04-01"},
    jm.calculate_arrears: {"contributions": [BILL], "paid_on": "2026-01-20"},
    jm.calculate_contributions: {"participant": WORKER, "month": "2025-11"},
    jm.calculate_jht_balance: {"contributions": [1000], "annual_return": Decimal("0.05"), "year": 2024},
    jm.calculate_jht_tax: {"amount": 60_000_000, "paid_on": "2025-01-31", "first_paid_on": "2024-01-31"},
    jm.calculate_jkk_death_benefit: {"wage": 5_000_000, "event_on": "2025-01-31"},
    jm.calculate_jkk_partial_disability_benefit: {
        "wage": 5_000_000,
        "event_on": "2025-01-31",
        "losses": [jm.Loss(part=jm.BodyPart.THUMB, side=jm.Side.LEFT)],
    },
    jm.calculate_jkk_temporary_incapacity_benefit: {"wage": 5_000_000, "event_on": "2025-01-31", "days": 30},
    jm.calculate_jkk_total_disability_benefit: {"wage": 5_000_000, "event_on": "2025-01-31"},
    jm.calculate_jkm_benefit: {"died_on": "2025-01-31", "contribution_months": 40, "joined_on": "2020-01-01"},
    jm.calculate_jkp_benefit: {"wage": 5_000_000, "terminated_on": "2025-05-31", "first_paid_on": "2025-07-01"},
    jm.calculate_jp_lump_sum: {"contributions": 1000, "returns": 10, "on": "2025-01-31"},
    jm.calculate_jp_pension: {
        "kind": "old_age",
        "on": "2025-11",
        "contribution_months": 240,
        "average_wage": 5_000_000,
    },
    jm.calculate_late_penalty: {"amount": 1000, "segment": "PU", "month": "2025-11", "paid_on": "2026-01-20"},
    jm.calculate_pmi_benefit: {"kind": "death", "on": "2025-01-31"},
    jm.calculate_scholarship: {"event_on": "2025-01-31", "children": []},
    jm.calculate_set_off: {"due": 1, "paid": 2, "next_bill": 3, "month": "2026-01", "received_on": "2026-02-12"},
    jm.check_jht_claim: {
        "reason": "resignation",
        "event_on": "2025-01-31",
        "on": "2025-06-30",
        "joined_on": "2015-07-01",
    },
    jm.check_jkk_claim: {"event_on": "2025-01-31", "on": "2025-06-30"},
    jm.check_jkm_claim: {"died_on": "2025-01-31", "on": "2025-06-30"},
    jm.check_jkp_claim: {
        "reason": "dismissal",
        "terminated_on": "2025-01-31",
        "on": "2025-02-28",
        "paid_months_last_24": 12,
    },
    jm.check_jp_claim: {"kind": "old_age", "on": "2030-01-31", "contribution_months": 180, "born_on": "1968-01-31"},
    jm.check_membership: {"participant": WORKER, "on": "2025-11-30"},
    jm.check_payslip: {"participant": WORKER, "month": "2025-11", "deductions": {"JHT": 100_000}},
    jm.check_scholarship_claim: {"program": "JKM", "event_on": "2025-01-31", "on": "2025-06-30"},
    jm.compare_law: {"day_a": "2025-01-01", "day_b": "2026-01-01"},
    jm.construction_addendum: {"project": PROJECT, "contract_value": 600_000_000, "month": "2025-11"},
    jm.construction_instalments: {"total": 1000, "month": "2025-11"},
    jm.deadlines: {"event": "hired", "on": "2025-11-30"},
    jm.duties: {"employer": EMPLOYER, "months": ["2025-11"]},
    jm.employer_shortfall: {"by_report": INCAPACITY, "by_wage": INCAPACITY},
    jm.enrolment_routes: {"category": "rt_head"},
    jm.enterprise_scale: {"on": "2025-11-30", "capital": 1_000_000},
    jm.find_region: {"region": "Kota Magelang"},
    jm.format_date: {"day": "2025-11-30"},
    jm.format_percent: {"share": Decimal("0.0024")},
    jm.format_rupiah: {"amount": 1000},
    jm.jkk_benefit_wage: {"segment": "PU", "event_on": "2025-01-31", "wage": 5_000_000},
    jm.jkk_limits_on: {"day": "2025-01-31"},
    jm.jp_indexed_wage: {"wage": 5_000_000, "year": 2020, "pension_year": 2024},
    jm.jp_pension_bounds_on: {"day": "2025-04-01"},
    jm.jp_retirement_age_on: {"day": "2025-01-31"},
    jm.jp_retires_on: {"born_on": "1970-01-31"},
    jm.minimum_wage_on: {"region": "Kota Magelang", "day": "2025-11-30"},
    jm.monthly_wage: {"daily": 100_000},
    jm.parse_citation: {"text": "PP 44/2015"},
    jm.parse_rupiah: {"text": "Rp11.156"},
    jm.participant_for: {"category": "rt_head", "month": "2025-11", "region": "Kota Magelang"},
    jm.payment_due_on: {"segment": "PU", "month": "2025-11"},
    jm.regions: {},
    jm.regulations: {},
    jm.relieve_construction_rest: {"unpaid": 1000, "month": "2020-09"},
    jm.risk_classes: {},
    jm.sanctions: {"subject": EMPLOYER, "on": "2025-11-30"},
    jm.spell_number: {"number": 5},
    jm.spell_rupiah: {"amount": 5},
    jm.split_temporary_incapacity: {"benefit": INCAPACITY, "wage_paid": 5_000_000},
    jm.unpaid_of: {"bill": BILL},
}

NAMED_TOGETHER = {
    (jm.calculate_administrative_fine, "days"): "days, warned_until, paid_on",
    (jm.enterprise_scale, "sales"): "capital, sales",
    (jm.regions, "province"): "region",
}
"""Arguments that exclude each other are named together; a province is a region."""

ONE_OF_SEVERAL = {
    (jm.calculate_jp_pension, "indexed_wages"): "average_wage",
    (jm.calculate_jp_pension, "pension_in_payment"): "average_wage",
    (jm.calculate_jp_pension, "spouse_pension"): "average_wage",
}
"""Arguments of which one is given: the other takes its place."""


@pytest.mark.parametrize(
    ("rule", "argument"),
    [
        pytest.param(rule, argument, id=f"{rule.__name__}-{argument}")
        for rule in GOOD
        for argument in inspect.signature(rule).parameters
    ],
)
def test_an_argument_that_is_refused_is_named(rule: Callable[..., Any], argument: str) -> None:
    """Nothing takes an object of no kind, and nothing fails before it looks at it."""
    instead = ONE_OF_SEVERAL.get((rule, argument))
    arguments = {name: value for name, value in GOOD[rule].items() if name != instead}

    def call(**more: object) -> None:
        answer = rule(**arguments | more)
        if isinstance(answer, Iterator):
            list(answer)

    with pytest.raises(ValidationError) as caught:
        call(**{argument: object()})
    assert caught.value.field == NAMED_TOGETHER.get((rule, argument), argument)


@pytest.mark.parametrize("rule", GOOD, ids=lambda rule: rule.__name__)
def test_the_other_arguments_are_good(rule: Callable[..., Any]) -> None:
    """So that only the one above can have been refused."""
    answer = rule(**GOOD[rule])
    if isinstance(answer, Iterator):
        assert list(answer)


def test_every_rule_is_here() -> None:
    """Whoever adds a rule names its arguments, or says here why not: they take anything, or have errors of their own."""
    others = {jm.explain, jm.find_citations, jm.format_explanation, jm.from_dict, jm.regulation, jm.to_dict}
    public = {getattr(jm, name) for name in jm.__all__}
    assert {each for each in public if inspect.isfunction(each)} == GOOD.keys() | others

"""The types of plans, budgets and coverage, pinned as in `test_public_types`."""

from collections.abc import Mapping
from decimal import Decimal
from typing import assert_type

import jaminan as jm
from jaminan import planning
from jaminan.models.regions import Region


def test_plans() -> None:
    """Amounts are integers; what may be missing says so."""
    group = planning.Group(name="A", headcount=1, participant=jm.NonWageWorker(), funding="apbd")
    assert_type(group.participant, jm.Participant | planning.EnrolAs)
    assert_type(group.funding, jm.Funding | None)
    assert_type(planning.change_group(group, since="2025-07"), tuple[planning.Group, planning.Group])
    plan = planning.Plan(region="33.71", months="2025-09", groups=group, budgets={jm.Funding.APBD: 1})
    assert_type(plan.region, Region)
    assert_type(plan.months, tuple[jm.Month, ...])
    result = planning.calculate_plan(plan)
    assert_type(result, planning.PlanResult)
    assert_type(result.rows, tuple[planning.PlanRow, ...])
    assert_type(result.rows[0].amount, int)
    assert_type(result.rows[0].exact, Decimal)
    assert_type(result.rows[0].account, str | None)
    assert_type(result.total, int)
    assert_type(result.by_month(), Mapping[jm.Month, int])
    assert_type(result.by_program(), Mapping[jm.Program | None, int])
    assert_type(result.by_account(), Mapping[str | None, int])
    assert_type(result.shortfall, Mapping[jm.Funding, int])
    assert_type(result.to_csv(), str)


def test_budgets_and_coverage() -> None:
    """Counts are integers, ratios decimals."""
    answer = planning.calculate_affordable(jm.NonWageWorker(), budget=1, months="2025-09")
    assert_type(answer, planning.Affordable)
    assert_type(answer.headcount, int)
    assert_type(planning.calculate_budget(jm.NonWageWorker(), headcount=1, months="2025-09"), int)
    coverage = planning.Coverage(protected=1, eligible=2)
    assert_type(coverage.ratio, Decimal)
    assert_type(coverage.needed_for(Decimal("0.5")), int)
    costs = planning.calculate_gap_costs(coverage, months="2025-09", routes=[jm.NonWageWorker()])
    assert_type(costs.cheapest, planning.GapCost)
    assert_type(planning.break_even_wage(month="2025-09"), int)
    check = planning.check_dbhcht(10, year=2025, welfare=5, law_enforcement=1, health=4)
    assert_type(check.requirements, tuple[jm.Requirement, ...])

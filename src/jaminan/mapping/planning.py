"""Plans, their costs, coverage and checks of DBHCHT as mappings."""

from collections.abc import Callable
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.mapping.inputs import inner_citation, to_inner_dict, write_citation
from jaminan.mapping.nodes import (
    SCHEMA,
    Node,
    agree,
    built,
    given,
    optional_amount,
    raw,
    read_object,
    write_amount,
)
from jaminan.mapping.results import RESULT_WRITERS
from jaminan.models.categories import WorkerCategory
from jaminan.models.decisions import Requirement
from jaminan.models.results import ContributionLine
from jaminan.models.segments import Funding, Segment
from jaminan.money import Rounding, round_amount
from jaminan.periods import Month, to_month
from jaminan.planning.affordable import Affordable
from jaminan.planning.coverage import Coverage, CoverageEntry, CoverageTable
from jaminan.planning.dbhcht import DbhchtCheck, DbhchtRequirement
from jaminan.planning.enrolments import EnrolAs, Enrolment, to_enrolment
from jaminan.planning.gap_costs import GapCost, GapCosts
from jaminan.planning.models import Group, Plan
from jaminan.planning.results import PlanResult, PlanRow

__all__ = ["PLANNING_READERS", "PLANNING_WRITERS"]


# ------------------------------------------------------------------------------------------------------------ inputs


def _value(member: Any) -> Any:
    return None if member is None else member.value


def _month(month: Month | None) -> str | None:
    return None if month is None else str(month)


def _write_recipe(recipe: EnrolAs) -> dict[str, Any]:
    programs = recipe.programs
    return {
        "category": recipe.category.value,
        "segment": _value(recipe.segment),
        "region": None if recipe.region is None else recipe.region.code,
        "wage": None if recipe.wage is None else write_amount(recipe.wage),
        "risk_class": None if recipe.risk_class is None else int(recipe.risk_class),
        "programs": None if programs is None else sorted(program.value for program in programs),
    }


def _write_enrolment(enrolment: Enrolment) -> dict[str, Any]:
    if isinstance(enrolment, EnrolAs):
        return {"type": "EnrolAs", "schema": SCHEMA} | _write_recipe(enrolment)
    return to_inner_dict(enrolment)


def _write_group(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "headcount": group.headcount,
        "participant": _write_enrolment(group.participant),
        "category": _value(group.category),
        "unit": group.unit,
        "funding": _value(group.funding),
        "worker_funding": group.worker_funding.value,
        "since": _month(group.since),
        "until": _month(group.until),
    }


def _write_plan(plan: Plan) -> dict[str, Any]:
    return {
        "region": plan.region.code,
        "months": [str(month) for month in plan.months],
        "groups": [_write_group(group) for group in plan.groups],
        "budgets": {funding.value: budget for funding, budget in plan.budgets.items()},
    }


def _read_recipe(node: Node) -> EnrolAs:
    readers: dict[str, Callable[[Node], Any]] = {
        "segment": raw,
        "region": raw,
        "wage": optional_amount,
        "risk_class": raw,
        "programs": raw,
    }
    return built(node, EnrolAs, {"category": node.take("category").value} | given(node, readers))


def _read_enrolment(node: Node) -> Enrolment | None:
    return None if node.value is None else to_enrolment(read_object(node, ""), node.path)


def _read_group(node: Node) -> Group:
    readers: dict[str, Callable[[Node], Any]] = {
        "participant": _read_enrolment,
        "category": raw,
        "unit": raw,
        "funding": raw,
        "worker_funding": raw,
        "since": raw,
        "until": raw,
    }
    facts = {name: node.take(name).value for name in ("name", "headcount")}
    return built(node, Group, facts | given(node, readers))


def _read_plan(node: Node) -> Plan:
    facts: dict[str, Any] = {
        "region": node.take("region").text(),
        "months": [each.text() for each in node.take("months").items()],
        "groups": [read_object(each, "Group", is_inner=True) for each in node.take("groups").items()],
    }
    return built(node, Plan, facts | given(node, {"budgets": raw}))


# ------------------------------------------------------------------------------------------------------------- costs


def _write_row(row: PlanRow) -> dict[str, Any]:
    return {
        "group": row.group,
        "month": str(row.month),
        "headcount": row.headcount,
        "line": RESULT_WRITERS[ContributionLine](row.line),
        "funding": row.funding.value,
        "unit": row.unit,
        "category": _value(row.category),
        "account": row.account,
        "amount": row.amount,
        "exact": str(row.exact),
    }


def _category(node: Node) -> WorkerCategory:
    return node.member(WorkerCategory)


def _read_row(node: Node) -> PlanRow:
    month = node.take("month")
    line: ContributionLine = read_object(node.take("line"), "ContributionLine", is_inner=True)
    row = PlanRow(
        group=node.take("group").text(),
        month=to_month(month.text(), month.path),
        headcount=node.take("headcount").count(),
        terms=line.terms,
        base=line.base,
        per_head=line.amount,
        funding=node.take("funding").member(Funding),
        unit=node.take("unit").optional(Node.text),
        category=node.take("category").optional(_category),
        account=node.take("account").optional(Node.text),
    )
    agree(node.take("amount"), row.amount)
    agree(node.take("exact"), str(row.exact))
    return row


def _write_result(result: PlanResult) -> dict[str, Any]:
    return {
        "law_version": result.law_version,
        "plan": _write_plan(result.plan),
        "rows": [_write_row(row) for row in result.rows],
        "rounding": result.rounding.value,
        "provisional": list(result.provisional),
        "evidence": result.evidence.value,
        "total": result.total,
        "is_provisional": result.is_provisional,
    }


def _provisional(node: Node) -> tuple[str, ...]:
    return tuple(each.text() for each in node.take("provisional").items())


def _read_result(node: Node) -> PlanResult:
    rounding = node.take("rounding").member(Rounding)
    nodes = node.take("rows").items()
    rows: list[PlanRow] = [read_object(each, "PlanRow", is_inner=True) for each in nodes]
    for each, row in zip(nodes, rows, strict=True):
        if row.per_head != round_amount(row.line.exact, rounding):
            raise Node(row.per_head, f"{each.path}.line.amount").error("the exact amount, rounded as the plan says")
    result = PlanResult(
        plan=read_object(node.take("plan"), "Plan", is_inner=True),
        rows=tuple(rows),
        rounding=rounding,
        law_version=node.take("law_version").text(),
        provisional=_provisional(node),
        evidence=node.take("evidence").member(Evidence),
    )
    agree(node.take("total"), result.total)
    agree(node.take("is_provisional"), result.is_provisional)
    return result


def _write_affordable(answer: Affordable) -> dict[str, Any]:
    return {
        "law_version": answer.law_version,
        "headcount": answer.headcount,
        "cost": answer.cost,
        "left": answer.left,
        "per_head": answer.per_head,
        "evidence": answer.evidence.value,
        "provisional": list(answer.provisional),
    }


def _read_affordable(node: Node) -> Affordable:
    headcount, per_head = node.take("headcount").count(), node.take("per_head").count()
    agree(node.take("cost"), headcount * per_head)
    return Affordable(
        headcount=headcount,
        cost=headcount * per_head,
        left=node.take("left").count(),
        per_head=per_head,
        evidence=node.take("evidence").member(Evidence),
        law_version=node.take("law_version").text(),
        provisional=_provisional(node),
    )


def _write_gap_cost(cost: GapCost) -> dict[str, Any]:
    return {
        "segment": cost.segment.value,
        "enrolment": _write_enrolment(cost.enrolment),
        "per_head": cost.per_head,
        "cost": cost.cost,
        "evidence": cost.evidence.value,
    }


def _read_gap_cost(node: Node) -> GapCost:
    enrolment = node.take("enrolment")
    return GapCost(
        segment=node.take("segment").member(Segment),
        enrolment=to_enrolment(read_object(enrolment, ""), enrolment.path),
        per_head=node.take("per_head").count(),
        cost=node.take("cost").count(),
        evidence=node.take("evidence").member(Evidence),
    )


def _write_gap_costs(costs: GapCosts) -> dict[str, Any]:
    return {
        "law_version": costs.law_version,
        "people": costs.people,
        "routes": [_write_gap_cost(route) for route in costs.routes],
        "provisional": list(costs.provisional),
    }


def _read_gap_costs(node: Node) -> GapCosts:
    people = node.take("people").count()
    nodes = node.take("routes").items()
    routes: list[GapCost] = [read_object(each, "GapCost", is_inner=True) for each in nodes]
    for each, route in zip(nodes, routes, strict=True):
        agree(Node(route.cost, f"{each.path}.cost"), people * route.per_head)
    return GapCosts(
        people=people,
        routes=tuple(routes),
        law_version=node.take("law_version").text(),
        provisional=_provisional(node),
    )


# ---------------------------------------------------------------------------------------------- coverage and DBHCHT


def _write_coverage(coverage: Coverage) -> dict[str, Any]:
    return {"protected": coverage.protected, "eligible": coverage.eligible}


def _read_coverage(node: Node) -> Coverage:
    return built(node, Coverage, {name: node.take(name).value for name in ("protected", "eligible")})


def _write_entry(entry: CoverageEntry) -> dict[str, Any]:
    return _write_coverage(entry) | {"group": entry.group, "unit": entry.unit}


def _read_entry(node: Node) -> CoverageEntry:
    names = {name: node.take(name).optional(Node.text) for name in ("group", "unit")}
    return built(node, CoverageEntry, names | {name: node.take(name).value for name in ("protected", "eligible")})


def _write_coverage_table(table: CoverageTable) -> dict[str, Any]:
    return {"entries": [_write_entry(entry) for entry in table.entries]}


def _read_coverage_table(node: Node) -> CoverageTable:
    entries = node.take("entries").items()
    return built(
        node, CoverageTable, {"entries": [read_object(each, "CoverageEntry", is_inner=True) for each in entries]}
    )


def _write_check(check: DbhchtCheck) -> dict[str, Any]:
    return {
        "law_version": check.law_version,
        "is_met": check.is_met,
        "requirements": [
            {
                "code": each.code.value,
                "is_met": each.is_met,
                "limit": each.limit,
                "citation": write_citation(each.citation),
            }
            for each in check.requirements
        ],
        "evidence": check.evidence.value,
    }


def _read_check(node: Node) -> DbhchtCheck:
    requirements = []
    for each in node.take("requirements").items():
        limit = each.take("limit").amount()
        requirements.append(
            Requirement(
                code=each.take("code").member(DbhchtRequirement),
                is_met=each.take("is_met").flag(),
                citation=inner_citation(each.take("citation")),
                limit=limit if isinstance(limit, int) else str(limit),
            )
        )
        each.done()
    check = DbhchtCheck(
        requirements=tuple(requirements),
        evidence=node.take("evidence").member(Evidence),
        law_version=node.take("law_version").text(),
    )
    agree(node.take("is_met"), check.is_met)
    return check


PLANNING_WRITERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {
    Affordable: _write_affordable,
    Coverage: _write_coverage,
    CoverageEntry: _write_entry,
    CoverageTable: _write_coverage_table,
    DbhchtCheck: _write_check,
    EnrolAs: _write_recipe,
    GapCost: _write_gap_cost,
    GapCosts: _write_gap_costs,
    Group: _write_group,
    Plan: _write_plan,
    PlanResult: _write_result,
    PlanRow: _write_row,
}

PLANNING_READERS: Final[dict[type, Callable[[Node], Any]]] = {
    Affordable: _read_affordable,
    Coverage: _read_coverage,
    CoverageEntry: _read_entry,
    CoverageTable: _read_coverage_table,
    DbhchtCheck: _read_check,
    EnrolAs: _read_recipe,
    GapCost: _read_gap_cost,
    GapCosts: _read_gap_costs,
    Group: _read_group,
    Plan: _read_plan,
    PlanResult: _read_result,
    PlanRow: _read_row,
}

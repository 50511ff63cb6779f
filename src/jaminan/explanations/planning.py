"""Explanations of plans and of checks of DBHCHT, as ordered steps."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

from jaminan.explanations import Explanation, Step, StepKind, explain, make_step
from jaminan.labels import Labelled
from jaminan.periods import Month
from jaminan.planning.dbhcht import DbhchtCheck
from jaminan.planning.results import PlanResult, PlanRow

__all__ = ["PlanStep"]


class PlanStep(Labelled):
    """What a step of an explanation of a plan is about."""

    PLAN = "plan_subject", "rencana", "plan"
    GROUP = "plan_group", "kelompok", "group"
    ROWS = "plan_rows", "baris rencana", "rows of a plan"
    FUNDING = "plan_funding", "pembayar dan anggaran", "funding and budget"
    TOTAL = "plan_total", "jumlah rencana", "total of a plan"
    DBHCHT = "dbhcht_share", "bagian DBHCHT", "share of DBHCHT"


@explain.register
def _plan(result: PlanResult) -> Explanation:
    return Explanation(steps=tuple(_plan_steps(result)))


def _plan_steps(result: PlanResult) -> Iterator[Step]:
    plan = result.plan
    yield make_step(
        PlanStep.PLAN,
        region=str(plan.region),
        since=plan.months[0],
        until=plan.months[-1],
        months=len(plan.months),
        law_version=result.law_version,
    )
    amounts = result.by_group()
    for name, rows in groupby(sorted(result.rows, key=lambda row: plan.names.index(row.group)), lambda row: row.group):
        yield make_step(PlanStep.GROUP, name=name, amount=amounts[name])
        yield from _row_steps(list(rows))
    shortfall = result.shortfall
    needed = result.by_funding()
    for funding in dict.fromkeys([*needed, *shortfall]):
        yield make_step(
            PlanStep.FUNDING,
            funding=funding,
            needed=needed.get(funding, 0),
            budget=plan.budget_of(funding),
            shortfall=shortfall.get(funding),
        )
    yield make_step(PlanStep.TOTAL, total=result.total)
    yield make_step(StepKind.ROUNDING, rounding=result.rounding)
    if result.is_provisional:
        yield make_step(StepKind.PROVISIONAL, names=", ".join(result.provisional))
    yield make_step(StepKind.EVIDENCE, evidence=result.evidence)


def _row_steps(rows: list[PlanRow]) -> Iterator[Step]:
    """Yield a step for the months in which a line is the same for as many people."""
    months: dict[tuple[Any, ...], list[Month]] = {}
    for row in rows:
        months.setdefault((row.line, row.headcount, row.funding), []).append(row.month)
    for (line, headcount, funding), found in months.items():
        yield make_step(
            PlanStep.ROWS,
            *line.citations,
            depth=1,
            program=line.program,
            phase=line.terms.phase,
            payer=line.payer,
            base=line.base,
            rate=line.rate,
            per_head=line.amount,
            headcount=headcount,
            months=len(found),
            since=found[0],
            until=found[-1],
            amount=line.amount * headcount * len(found),
            funding=funding,
            relief=None if line.relief is None else line.relief.regulation_id,
        )


@explain.register
def _dbhcht(result: DbhchtCheck) -> Explanation:
    steps = [
        make_step(
            PlanStep.DBHCHT,
            each.citation,
            code=each.code,
            limit=Decimal(str(each.limit)),
            is_met=each.is_met,
        )
        for each in result.requirements
    ]
    return Explanation(steps=(*steps, make_step(StepKind.EVIDENCE, evidence=result.evidence)))

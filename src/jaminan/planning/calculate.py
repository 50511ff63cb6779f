"""What a plan costs, by the law of each of its months."""

from typing import Final

from jaminan.errors import ValidationError
from jaminan.law import LAW, Law
from jaminan.models.people import Participant, WageWorker
from jaminan.models.programs import Payer
from jaminan.models.results import Contributions
from jaminan.models.segments import Funding
from jaminan.money import HALF_UP, Rounding, to_rounding
from jaminan.periods import Month
from jaminan.planning.accounts import account_codes
from jaminan.planning.doubts import Doubts
from jaminan.planning.enrolments import EnrolAs, funded_by, participant_in
from jaminan.planning.models import Group, Plan
from jaminan.planning.months import billed_months
from jaminan.planning.results import PlanResult, PlanRow, row_of
from jaminan.rules.contributions.calculate import bill_quietly

__all__ = ["calculate_plan"]

_STATE_SHARE: Final = Funding.APBN
"""Who pays the government's own share of JKP: the central government (PP 37/2021, article 11(4))."""

_OWN_BUDGET: Final = frozenset({Funding.APBD, Funding.EMPLOYER})
"""What books under the codes of staff: the regional budget, named as such or as that of the employer."""


def calculate_plan(
    plan: Plan, *, law: Law = LAW, rounding: Rounding | str = HALF_UP, relief: bool = True
) -> PlanResult:
    """Calculate what a plan costs, by the law of each month.

    One person of each group is billed for each month, each line rounded once, and counted as many times as the group
    has people: the work does not grow with the people. A new minimum wage, rate or relief changes the months that it
    holds in and no others. Projects billed by their contract value and migrant workers are billed once: in the month of
    ``registered_on``, else in the first month that the group counts in.

    The funding of a group pays what the law charges the employer, and what it charges people without one. What the law
    charges a wage worker is paid by ``worker_funding``, himself unless said otherwise. The government's own share of
    JKP is paid by the national budget.

    Args:
        plan: The plan.
        law: The law to compute by.
        rounding: Another direction of rounding.
        relief: Whether temporary reliefs are looked at.

    Returns:
        The rows in whole Rupiah, with sums by month, year, group, program, funding, unit and account.

    Raises:
        NotInForceError: If a month has no law or no known minimum wage.
        ValidationError: If a fact that a bill needs is missing.

    Warns:
        ProvisionalLawWarning: Once, if a figure is carried past the last day that it is known for.

    Source:
        As of `calculate_contributions`; who pays the state's share of JKP: PP 37/2021, article 11(4); which funding is
        denied the relief of PP 50/2025: article 3.

    Examples:
        >>> from jaminan import Month, NonWageWorker
        >>> from jaminan.planning import Group, Plan, calculate_plan
        >>> workers = Group(name="Tobacco workers", headcount=5606, participant=NonWageWorker(), funding="dbhcht")
        >>> months = Month.range("2025-06", "2025-12")
        >>> calculate_plan(Plan(region="Kabupaten Lumajang", months=months, groups=(workers,))).total
        659265600
    """
    if not isinstance(plan, Plan):
        raise ValidationError("plan", plan, "a Plan")
    if relief is not True and relief is not False:
        raise ValidationError("relief", relief, "True or False")
    direction = to_rounding(rounding)
    doubts = Doubts()
    rows: list[PlanRow] = []
    made: dict[tuple[EnrolAs, Month, Funding], Participant] = {}
    for place, group in enumerate(plan.groups):
        funding = funded_by(group.participant, group.funding, plan.region)
        for month in billed_months(group.participant, group.months_in(plan.months), f"groups[{place}].participant"):
            key = (group.participant, month, funding) if isinstance(group.participant, EnrolAs) else None
            participant = made.get(key) if key is not None else None
            if participant is None:
                participant = participant_in(group.participant, month, plan.region, funding)
                if key is not None:
                    made[key] = participant
            bill = bill_quietly(participant, month, law, direction, relief=relief)
            doubts.note(bill)
            rows += _rows(group, bill, funding)
    doubts.warn("plan", law)
    return PlanResult(
        plan=plan,
        rows=tuple(rows),
        rounding=direction,
        law_version=law.version,
        provisional=doubts.provisional,
        evidence=doubts.evidence,
    )


def _rows(group: Group, bill: Contributions, funding: Funding) -> list[PlanRow]:
    """Return the rows of a group's month, a row a line of the bill."""
    month = bill.month
    by_payer = {Payer.EMPLOYER: funding, Payer.WORKER: funding, Payer.GOVERNMENT: _STATE_SHARE}
    if isinstance(bill.participant, WageWorker):
        by_payer[Payer.WORKER] = group.worker_funding
    codes = account_codes(bill.participant, group.category, month)
    name, headcount, unit, category = group.name, group.headcount, group.unit, group.category
    rows = []
    wage = bill.participant.wage_base
    for terms, amount in zip(bill.terms.lines, bill.amounts, strict=True):
        paid_by = by_payer[terms.payer]
        account = codes.get(terms.program) if codes and paid_by in _OWN_BUDGET else None
        base = terms.base_of(wage)
        rows.append(row_of((name, month, headcount, terms, base, amount, paid_by, unit, category, account)))
    return rows

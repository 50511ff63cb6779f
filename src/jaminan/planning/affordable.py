"""How many people a budget protects, and the budget that a number of people needs."""

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.programs import Payer
from jaminan.models.regions import Region
from jaminan.models.segments import Funding, to_member
from jaminan.money import HALF_UP, Rounding, to_rounding
from jaminan.periods import Month
from jaminan.planning.budgets import to_budget
from jaminan.planning.doubts import Doubts
from jaminan.planning.enrolments import Enrolment, funded_by, participant_in, region_or_none, to_enrolment
from jaminan.planning.models import to_headcount
from jaminan.planning.months import Months, billed_months, to_months
from jaminan.rules.contributions.calculate import bill_quietly
from jaminan.shown import Shown

__all__ = ["Affordable", "Question", "calculate_affordable", "calculate_budget", "cost_per_head"]


@attrs.frozen(kw_only=True)
class Affordable(Shown):
    """How many people a budget protects.

    Attributes:
        headcount: How many.
        cost: What they cost in whole Rupiah.
        left: What the budget has left: less than one more person costs.
        per_head: What one person costs in all months, in whole Rupiah.
        evidence: The weakest mark of the bills.
        law_version: The version of the law.
        provisional: The figures carried past the last day that they are known for.
    """

    headcount: int
    cost: int
    left: int
    per_head: int
    evidence: Evidence
    law_version: str
    provisional: tuple[str, ...] = ()

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.provisional)


@attrs.frozen(kw_only=True)
class Question:
    """What a person costs is asked for: the months, the payer, and how to compute."""

    months: tuple[Month, ...]
    region: Region | None
    funding: Funding | None
    payer: Payer | None
    law: Law
    rounding: Rounding
    relief: bool


def cost_per_head(enrolment: Enrolment, asked: Question, doubts: Doubts) -> int:
    """Return what one person costs in all months: what the agency bills, or the part of one payer."""
    to_enrolment(enrolment)
    funding = funded_by(enrolment, asked.funding, asked.region)
    cost = 0
    for month in billed_months(enrolment, asked.months, "participant"):
        participant = participant_in(enrolment, month, asked.region, funding)
        bill = bill_quietly(participant, month, asked.law, asked.rounding, relief=asked.relief)
        doubts.note(bill)
        cost += bill.billed if asked.payer is None else bill.amount(payer=asked.payer)
    return cost


def question(
    months: Months,
    region: str | Region | None,
    funding: Funding | str | None,
    payer: Payer | str | None,
    law: Law,
    rounding: Rounding | str,
    *,
    relief: bool,
) -> Question:
    """Return what is asked, each part checked."""
    if relief is not True and relief is not False:
        raise ValidationError("relief", relief, "True or False")
    return Question(
        months=to_months(months),
        region=region_or_none(region),
        funding=None if funding is None else to_member(Funding, funding, "funding"),
        payer=None if payer is None else to_member(Payer, payer, "payer"),
        law=law,
        rounding=to_rounding(rounding),
        relief=relief,
    )


def calculate_affordable(
    participant: Enrolment,
    *,
    budget: int,
    months: Months,
    region: str | Region | None = None,
    funding: Funding | str | None = None,
    payer: Payer | str | None = None,
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
    relief: bool = True,
) -> Affordable:
    """Calculate how many people a budget protects in all the months.

    Args:
        participant: One of them: a participant, or a recipe (`EnrolAs`).
        budget: Whole Rupiah, 0 or more.
        months: The months, rising: ``Month.range("2025-01", "2025-12")``; a single month will do.
        region: The region whose minimum wage a recipe takes.
        funding: Who pays; left out, as the participant says. The relief of PP 50/2025 is denied where the state pays.
        payer: The budget bears only what the law charges the employer, or the worker; left out, all that the agency
            bills.
        law: The law to compute by.
        rounding: Another direction of rounding.
        relief: Whether temporary reliefs are looked at.

    Returns:
        How many, what they cost, and what is left.

    Raises:
        AmountError: If the budget is below zero or not whole.
        ValidationError: If a person costs nothing, or months or participant are none.
        NotInForceError: If a month has no law or no known minimum wage.

    Warns:
        ProvisionalLawWarning: Once, if a figure is carried past the last day that it is known for.

    Source:
        As of `calculate_contributions`; no budget bears the state's share of JKP: PP 37/2021, article 11(4).

    Examples:
        >>> from jaminan import Month, NonWageWorker
        >>> from jaminan.planning import calculate_affordable
        >>> months = Month.range("2025-01", "2025-12")
        >>> answer = calculate_affordable(NonWageWorker(), budget=500_000_000, months=months, funding="apbd")
        >>> answer.headcount, answer.cost, answer.left
        (2480, 499968000, 32000)
    """
    money = to_budget(budget)
    asked = question(months, region, funding, payer, law, rounding, relief=relief)
    doubts = Doubts()
    per_head = cost_per_head(participant, asked, doubts)
    if per_head == 0:
        limit = "one who costs something: any budget protects any number of people who cost nothing"
        raise ValidationError("participant", participant, limit)
    doubts.warn("number of people", law)
    headcount = money // per_head
    return Affordable(
        headcount=headcount,
        cost=headcount * per_head,
        left=money - headcount * per_head,
        per_head=per_head,
        evidence=doubts.evidence,
        law_version=law.version,
        provisional=doubts.provisional,
    )


def calculate_budget(
    participant: Enrolment,
    *,
    headcount: int,
    months: Months,
    region: str | Region | None = None,
    funding: Funding | str | None = None,
    payer: Payer | str | None = None,
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
    relief: bool = True,
) -> int:
    """Calculate the budget that a number of people needs: the inverse of `calculate_affordable`.

    Args:
        participant: One of them: a participant, or a recipe (`EnrolAs`).
        headcount: How many people, 0 or more.
        months: The months, rising; a single month will do.
        region: The region whose minimum wage a recipe takes.
        funding: Who pays; left out, as the participant says.
        payer: Only what the law charges the employer, or the worker; left out, all that the agency bills.
        law: The law to compute by.
        rounding: Another direction of rounding.
        relief: Whether temporary reliefs are looked at.

    Returns:
        Whole Rupiah.

    Raises:
        ValidationError: If the headcount, months or participant are none.
        NotInForceError: If a month has no law or no known minimum wage.

    Warns:
        ProvisionalLawWarning: Once, if a figure is carried past the last day that it is known for.

    Source:
        As of `calculate_contributions`; no budget bears the state's share of JKP: PP 37/2021, article 11(4).

    Examples:
        >>> from jaminan import NonWageWorker
        >>> from jaminan.planning import calculate_budget
        >>> calculate_budget(NonWageWorker(funding="apbd"), headcount=6900, months="2025-06")
        115920000
    """
    people = to_headcount(headcount)
    asked = question(months, region, funding, payer, law, rounding, relief=relief)
    doubts = Doubts()
    per_head = cost_per_head(participant, asked, doubts)
    doubts.warn("budget", law)
    return people * per_head

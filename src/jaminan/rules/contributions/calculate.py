"""The one call for contributions: every segment answers with the same shape."""

import warnings
from datetime import date

from jaminan.errors import ProvisionalLawWarning, ValidationError
from jaminan.law import LAW, Law
from jaminan.models.construction import ConstructionProject
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import WageWorker
from jaminan.models.results import Contributions, Participant, Terms, bill_of
from jaminan.money import HALF_UP, Rounding, to_rounding
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.wage_workers import amounts_of, plan_for

__all__ = ["calculate_contributions", "provisional_message"]


def calculate_contributions(
    participant: Participant,
    *,
    month: Month | date | str,
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
    relief: bool = True,
) -> Contributions:
    """Calculate the contributions of one participant for one month.

    The law in force on the month's last day rules the whole month. Each line, one program and one payer, is rounded
    once to whole Rupiah: half up by default, which is practice, for no act prints a rule.

    Args:
        participant: The participant.
        month: The month that the wage was earned in: a `Month`, a day of it, or ISO text.
        law: The law to compute by.
        rounding: Another direction of rounding.
        relief: Whether temporary reliefs are looked at.

    Returns:
        The bill, in whole Rupiah, with lines, funds, reliefs, evidence and citations.

    Raises:
        NotInForceError: If the month lies before 2015-07, or a program is named that did not exist yet.
        ValidationError: If a fact that the bill needs is missing, such as the risk class of a JKK line.

    Warns:
        ProvisionalLawWarning: If a figure is carried past the last day that it is known for.

    Source:
        Rates: PP 44/2015, articles 16(1) and 18(1); PP 46/2015, article 16(1); PP 45/2015, articles 28 and 29;
        PP 37/2021, article 11. Rounding: practice, three published bills exclude down and up.

    Examples:
        >>> from jaminan import Employer, WageWorker, calculate_contributions
        >>> worker = WageWorker(wage=10_000_000, employer=Employer(risk_class=1))
        >>> bill = calculate_contributions(worker, month="2025-11")
        >>> bill.employer, bill.worker, bill.government, bill.total
        (624000, 300000, 11000, 935000)
    """
    asked = month if type(month) is Month else to_month(month)
    direction = rounding if type(rounding) is Rounding else to_rounding(rounding)
    if isinstance(participant, WageWorker):
        plan = plan_for(participant, asked, law, relief=relief)
        terms, amounts = plan.terms, amounts_of(plan, participant.wage, direction)
    else:
        terms, amounts = _bill_others(participant, asked, law, direction, relief=relief)
    if terms.provisional:
        warnings.warn(provisional_message(terms.provisional, asked, law), ProvisionalLawWarning, stacklevel=2)
    return bill_of((participant, asked, direction, terms, amounts))


def _bill_others(
    participant: Participant, month: Month, law: Law, rounding: Rounding, *, relief: bool
) -> tuple[Terms, tuple[int, ...]]:
    """Bill the segments whose rules load on first use."""
    if isinstance(participant, NonWageWorker):
        from jaminan.rules.contributions.non_wage_workers import bill_non_wage_worker

        return bill_non_wage_worker(participant, month, law, rounding, relief=relief)
    if isinstance(participant, ConstructionProject):
        from jaminan.rules.contributions.construction import bill_project

        return bill_project(participant, month, law, rounding, relief=relief)
    if isinstance(participant, MigrantWorker):
        from jaminan.rules.contributions.migrant_workers import bill_migrant_worker

        return bill_migrant_worker(participant, month, law, rounding)
    raise ValidationError(
        "participant", participant, "a WageWorker, NonWageWorker, ConstructionProject or MigrantWorker"
    )


def provisional_message(names: tuple[str, ...], month: Month, law: Law) -> str:
    """Return the warning for figures that are carried past the last day that they are known for, with the remedy."""
    said = ", ".join(f"{name} ({law[name].entries[-1].value}, known until {law[name].known_until})" for name in names)
    return (
        f"The bill of {month} is provisional: it uses the newest value of {said}. When the new value is announced, "
        f'upgrade jaminan, or pass law=LAW.amend("{names[0]}", since=..., value=..., citation=...).'
    )

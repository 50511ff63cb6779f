"""The one call for contributions: every segment answers with the same shape."""

import warnings
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Final

from jaminan.errors import ProvisionalLawWarning, ValidationError
from jaminan.law import LAW, Law
from jaminan.models.people import Participant, WageWorker
from jaminan.models.results import Contributions, Terms, bill_of
from jaminan.models.segments import Segment
from jaminan.money import HALF_UP, Rounding, to_rounding
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.wage_workers import amounts_of, plan_for

_Bill = Callable[..., tuple[Terms, tuple[int, ...]]]

_BILLERS: Final = {
    Segment.BPU: ("non_wage_workers", "bill_non_wage_worker"),
    Segment.JAKON: ("construction", "bill_project"),
    Segment.PMI: ("migrant_workers", "bill_migrant_worker"),
}
"""Where the rules of the segments stand that load on first use."""

_loaded: Final[dict[type, _Bill]] = {}
"""Those that are loaded, by the type of their participant."""

__all__ = ["bill_quietly", "calculate_contributions", "provisional_message"]


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
        relief: Whether temporary reliefs are granted; where not, an explanation says which would apply.

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
    if relief is not True and relief is not False:
        raise ValidationError("relief", relief, "True or False")
    direction = rounding if type(rounding) is Rounding else to_rounding(rounding)
    if isinstance(participant, WageWorker):
        plan = plan_for(participant, asked, law, relief=relief)
        terms, amounts = plan.terms, amounts_of(plan, participant.wage, direction)
    else:
        terms, amounts = _bill_others(participant, asked, law, direction, relief=relief)
    if terms.provisional:
        warnings.warn(provisional_message(terms.provisional, asked, law), ProvisionalLawWarning, stacklevel=2)
    return bill_of((participant, asked, direction, terms, amounts))


def bill_quietly(
    participant: Participant, month: Month, law: Law, rounding: Rounding, *, relief: bool
) -> Contributions:
    """Return the bill of a participant without the warning: for rules that make many bills and warn once.

    Raises:
        NotInForceError: If the month lies before 2015-07, or a program is named that did not exist yet.
        ValidationError: If a fact that the bill needs is missing, or *participant* is none.
    """
    if isinstance(participant, WageWorker):
        plan = plan_for(participant, month, law, relief=relief)
        return bill_of((participant, month, rounding, plan.terms, amounts_of(plan, participant.wage, rounding)))
    terms, amounts = _bill_others(participant, month, law, rounding, relief=relief)
    return bill_of((participant, month, rounding, terms, amounts))


def _bill_others(
    participant: object, month: Month, law: Law, rounding: Rounding, *, relief: bool
) -> tuple[Terms, tuple[int, ...]]:
    """Bill the segments whose rules load on first use."""
    bill = _loaded.get(type(participant))
    if bill is None:
        bill = _loaded[type(participant)] = _load(participant)
    return bill(participant, month, law, rounding, relief=relief)


def _load(participant: object) -> _Bill:
    """Return the rule of a participant's segment.

    Raises:
        ValidationError: If it is no participant.
    """
    if not isinstance(participant, Participant):
        limit = "a WageWorker, NonWageWorker, ConstructionProject or MigrantWorker"
        raise ValidationError("participant", participant, limit)
    module, name = _BILLERS[participant.segment]
    bill: _Bill = getattr(import_module(f"jaminan.rules.contributions.{module}"), name)
    return bill


def provisional_message(names: tuple[str, ...], month: Month, law: Law, *, what: str = "bill") -> str:
    """Return the warning for figures that are carried past the last day that they are known for, with the remedy."""
    said = ", ".join(f"{name} ({law[name].entries[-1].value}, known until {law[name].known_until})" for name in names)
    return (
        f"The {what} of {month} is provisional: it uses the newest value of {said}. When the new value is announced, "
        f'upgrade jaminan, or pass law=LAW.amend("{names[0]}", since=..., value=..., citation=...).'
    )

"""The months of a plan, and the month that a one-off bill falls in."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from jaminan.errors import ValidationError
from jaminan.models.construction import ConstructionProject
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.people import Participant
from jaminan.periods import Month, to_month

__all__ = ["Months", "billed_months", "is_billed_once", "to_months"]

Months = Iterable[Month | date | str] | Month | date | str
"""Months as they come in: one after another, or a single one."""


def to_months(value: Months, field: str = "months") -> tuple[Month, ...]:
    """Return months in their order: at least one, each once, and rising.

    Raises:
        ValidationError: If there is none, one comes twice, they are reversed, or one is no month.
    """
    if isinstance(value, Month | date | str):
        return (to_month(value, field),)
    if not isinstance(value, Iterable):
        raise ValidationError(field, value, "months, like Month.range(first, last)")
    months = tuple(to_month(each, f"{field}[{place}]") for place, each in enumerate(value))
    if not months:
        raise ValidationError(field, (), "at least one month")
    for place, (earlier, later) in enumerate(pairwise(months), start=1):
        if later <= earlier:
            twice = "once each" if later == earlier else "in rising order"
            raise ValidationError(f"{field}[{place}]", str(later), f"later than {earlier}: months come {twice}")
    return months


def is_billed_once(participant: Participant) -> bool:
    """Tell whether a participant is billed once, in the month of registration, and not every month."""
    return isinstance(participant, MigrantWorker) or (
        isinstance(participant, ConstructionProject) and participant.contract_value is not None
    )


def billed_months(participant: object, months: tuple[Month, ...], field: str) -> tuple[Month, ...]:
    """Return the months of a bill: all, or the one of registration where the segment is billed once.

    That is the month of ``registered_on`` where the participant says it, else the first month.

    Raises:
        ValidationError: If the day of registration lies in none of the months.
    """
    if not isinstance(participant, Participant) or not is_billed_once(participant) or not months:
        return months
    registered_on: date | None = getattr(participant, "registered_on", None)
    if registered_on is None:
        return months[:1]
    month = Month.of(registered_on)
    if month not in months:
        limit = (
            f"within the months planned, {months[0]} to {months[-1]}: it is billed once, in its month of registration"
        )
        raise ValidationError(f"{field}.registered_on", registered_on.isoformat(), limit)
    return (month,)

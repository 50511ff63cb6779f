"""Working days: Monday to Friday without the caller's holidays, and the terms that count them."""

from calendar import SATURDAY
from collections.abc import Collection, Container
from datetime import date, datetime
from typing import Any, Final, cast

from jaminan.errors import ValidationError
from jaminan.models.compliance.deadlines import DayShift, Term, TermUnit
from jaminan.periods import add_days

__all__ = ["Holidays", "end_of_term", "is_working_day", "shifted", "to_holidays"]

Holidays = Container[Any]
"""Days off besides weekends: a set of dates, or anything that answers ``day in holidays``."""

_LONGEST_BREAK: Final = 100
"""Days without a working day past which the caller's holidays cannot be meant: a guard against containers of everything."""


def to_holidays(holidays: object) -> Holidays:
    """Return the holidays; a collection that holds something else than dates would match nothing and is refused.

    The keys of a mapping count, as ``day in mapping`` asks. A calendar that fills itself, as those of the ``holidays``
    package, is asked day by day, so what it already holds must be dates too.

    Raises:
        ValidationError: If it does not answer ``day in holidays``, or holds something else than dates, or does not find
            the dates that it holds.
    """
    if isinstance(holidays, str | bytes | bytearray) or not isinstance(holidays, Container):
        raise ValidationError("holidays", holidays, "a container of dates, such as a set")
    if isinstance(holidays, Collection):
        for day in tuple(cast("Collection[object]", holidays)):  # a copy, for a calendar may grow when it is asked
            if not isinstance(day, date) or isinstance(day, datetime):
                raise ValidationError("holidays", day, "a container of dates, without times and texts")
            if day not in cast("Collection[object]", holidays):
                limit = "a container that finds its dates with `day in holidays`, such as a set of them"
                raise ValidationError("holidays", day, limit)
    return holidays


def is_working_day(day: date, holidays: Holidays) -> bool:
    """Tell whether a day is neither Saturday nor Sunday nor one of the holidays.

    Raises:
        ValidationError: If the holidays cannot be asked for a date.
    """
    try:
        return day.weekday() < SATURDAY and day not in holidays
    except TypeError as error:
        raise ValidationError("holidays", holidays, "a container that can be asked for a date") from error


def shifted(day: date, shift: DayShift, holidays: Holidays) -> date:
    """Return the day, or the nearest working day after or before it.

    Raises:
        ValidationError: If the holidays leave no working day within 100 days.
    """
    step = 1 if shift is DayShift.NEXT_WORKING_DAY else -1
    found = day
    for _ in range(_LONGEST_BREAK):
        if is_working_day(found, holidays):
            return found
        found = add_days(found, step)
    raise ValidationError("holidays", holidays, f"a container that leaves a working day within {_LONGEST_BREAK} days")


def end_of_term(since: date, term: Term, holidays: Holidays) -> date:
    """Return the last day of a term; the day that sets it running is not counted.

    Twice 24 hours end at the same hour two days later.

    Raises:
        ValidationError: If the holidays leave no working day within 100 days.
    """
    if term.unit is not TermUnit.WORKING_DAYS:
        return add_days(since, term.count)
    day = since
    for _ in range(term.count):
        day = shifted(add_days(day, 1), DayShift.NEXT_WORKING_DAY, holidays)
    return day

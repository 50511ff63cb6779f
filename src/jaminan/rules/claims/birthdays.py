"""Birthdays."""

from datetime import date

from jaminan.periods import add_years

__all__ = ["birthday"]


def birthday(born_on: date, years: int) -> date:
    """Return the day on which a person turns an age; who was born on 29 February turns it on 1 March in other years."""
    day = add_years(born_on, years)
    return day if day.day == born_on.day else date(day.year, 3, 1)

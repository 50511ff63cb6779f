"""Months, days and ages: the calendar of contributions and rights."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import total_ordering
from typing import Final, Self, overload

import attrs
from dateutil.relativedelta import relativedelta

from jaminan.errors import ValidationError

__all__ = ["Month", "add_days", "add_months", "add_years", "age_on", "day_before", "to_day", "to_month"]

_YEARS: Final = (1, 9999)


def _check_part(value: object, field: str, first: int, last: int) -> None:
    if type(value) is not int or not first <= value <= last:
        raise ValidationError(field, value, f"a whole number from {first} to {last}")


@total_ordering
@attrs.frozen(cache_hash=True, repr=False, order=False)
class Month:
    """A calendar month: the month that a wage belongs to.

    Months are ordered and count: ``month + 3`` is three months later, ``month - month`` is a number of months.

    Args:
        year: 1 to 9999.
        month: 1 to 12.

    Raises:
        ValidationError: If a part is out of its range.

    Examples:
        >>> from jaminan import Month
        >>> Month(2025, 11) + 3
        Month(2026, 2)
        >>> Month(2026, 2) - Month(2025, 11)
        3
    """

    year: int
    month: int
    ordinal: int = attrs.field(init=False, eq=False)
    """The months since January of year 0; consecutive months differ by one."""

    def __attrs_post_init__(self) -> None:
        """Refuse parts out of their range, and count the months once."""
        _check_part(self.year, "year", *_YEARS)
        _check_part(self.month, "month", 1, 12)
        object.__setattr__(self, "ordinal", self.year * 12 + self.month - 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a month from ISO text, ``"2025-11"``; the text of a day names its month.

        Raises:
            ValidationError: If the text is neither.
        """
        if isinstance(text, str) and text.isascii():  # type: ignore[redundant-expr]  # because anything may come in
            year, dash, month = text.partition("-")
            if dash and len(year) == 4 and len(month) == 2 and year.isdigit() and month.isdigit():  # noqa: PLR2004 - YYYY-MM
                try:
                    return cls(int(year), int(month))
                except ValidationError:
                    pass
            else:
                try:
                    return cls.of(to_day(text, "month"))
                except ValidationError:
                    pass
        raise ValidationError("month", text, 'a month as ISO text, like "2025-11"')

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month that a day lies in.

        Raises:
            ValidationError: If *day* is no date.
        """
        if not isinstance(day, date):
            raise ValidationError("day", day, "a date")
        return cls(day.year, day.month)

    @classmethod
    def range(cls, first: "Month | date | str", last: "Month | date | str") -> "tuple[Month, ...]":
        """Return the months from *first* to *last*, both included.

        Raises:
            ValidationError: If *last* lies before *first*.
        """
        begin, end = to_month(first, "first"), to_month(last, "last")
        if end < begin:
            raise ValidationError("last", str(end), f"{begin} or later, the first month of the range")
        return tuple(begin + step for step in range(end - begin + 1))

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month: the law in force on it rules the month's contributions."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def __add__(self, months: int) -> "Month":
        """Return the month that lies *months* later."""
        if type(months) is not int:
            return NotImplemented
        year, month = divmod(self.ordinal + months, 12)
        return Month(year, month + 1)

    __radd__ = __add__

    @overload
    def __sub__(self, other: "Month") -> int: ...
    @overload
    def __sub__(self, other: int) -> "Month": ...
    def __sub__(self, other: "Month | int") -> "int | Month":
        """Return the count of months since another month, or the month that lies a count earlier."""
        if isinstance(other, Month):
            return self.ordinal - other.ordinal
        return self + -other if type(other) is int else NotImplemented

    def __lt__(self, other: object) -> bool:
        """Tell whether this month comes before the other."""
        return self.ordinal < other.ordinal if isinstance(other, Month) else NotImplemented

    def __str__(self) -> str:
        """Return ISO text, ``"2025-11"``."""
        return f"{self.year:04}-{self.month:02}"

    def __repr__(self) -> str:
        """Return the call that makes this month."""
        return f"Month({self.year}, {self.month})"


def to_month(value: object, field: str = "month") -> Month:
    """Return a month from a `Month`, a day of it, or ISO text.

    Raises:
        ValidationError: If it is none of them.
    """
    if isinstance(value, Month):
        return value
    if isinstance(value, date):
        return Month.of(value)
    if isinstance(value, str):
        try:
            return Month.parse(value)
        except ValidationError as error:
            raise ValidationError(field, value, error.limit) from None
    raise ValidationError(field, value, 'a Month, a date or ISO text like "2025-11"')


def to_day(value: object, field: str) -> date:
    """Return a day from a date, the date part of a datetime, or ISO text.

    Raises:
        ValidationError: If it is none of them.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str) and len(value) == len("2025-11-30") and value[4:8:3] == "--":
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValidationError(field, value, 'a date or ISO text like "2025-11-30"')


def add_years(day: date, years: int) -> date:
    """Return the same day of another year; 29 February becomes the 28th where there is none.

    Raises:
        ValidationError: If the calendar ends before it.
    """
    return add_months(day, years * 12)


def add_months(day: date, months: int) -> date:
    """Return the same day of a later month, or its last day where it is shorter.

    Raises:
        ValidationError: If the calendar ends before it.
    """
    try:
        return day + relativedelta(months=months)
    except ValueError:
        raise ValidationError("day", day.isoformat(), f"at least {months} months before the end of year 9999") from None


def add_days(day: date, days: int) -> date:
    """Return the day so many days later.

    Raises:
        ValidationError: If the calendar ends before it.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise ValidationError("day", day.isoformat(), f"at least {days} days before the end of year 9999") from None


def day_before(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)


def age_on(born_on: date, day: date) -> int:
    """Return the age in full years that a person has on a day; born on 29 February means a year older on 1 March."""
    has_had_birthday = (day.month, day.day) >= (born_on.month, born_on.day)
    return day.year - born_on.year - (not has_had_birthday)

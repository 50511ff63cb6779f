"""Months are ordered and count; days and ages follow the calendar."""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan.errors import ValidationError
from jaminan.periods import Month, add_months, add_years, age_on, day_before, to_day, to_month

MONTHS = st.builds(Month, st.integers(1, 9999), st.integers(1, 12))

# Month


@pytest.mark.parametrize(
    ("year", "month", "field"),
    [
        pytest.param(2025, 0, "month", id="month-0"),
        pytest.param(2025, 13, "month", id="month-13"),
        pytest.param(0, 1, "year", id="year-0"),
        pytest.param(10000, 1, "year", id="year-10000"),
        pytest.param("2025", 1, "year", id="text"),
        pytest.param(2025, 1.0, "month", id="float"),
        pytest.param(2025, True, "month", id="bool"),
        pytest.param(None, 1, "year", id="none"),
    ],
)
def test_parts_out_of_range_are_refused(year: Any, month: Any, field: str) -> None:
    """The field says which part."""
    with pytest.raises(ValidationError) as caught:
        Month(year, month)
    assert caught.value.field == field


def test_a_month_has_days_text_and_a_name() -> None:
    """The last day rules a contribution month, so leap years count."""
    month = Month(2024, 2)
    assert (month.year, month.month) == (2024, 2)
    assert month.first_day == date(2024, 2, 1)
    assert month.last_day == date(2024, 2, 29)
    assert Month(2025, 2).last_day == date(2025, 2, 28)
    assert Month(1, 1).first_day == date(1, 1, 1)
    assert Month(9999, 12).last_day == date(9999, 12, 31)
    assert str(month) == "2024-02"
    assert str(Month(7, 1)) == "0007-01"
    assert repr(month) == "Month(2024, 2)"
    assert Month.of(date(2024, 2, 29)) == month


@pytest.mark.parametrize(
    ("text", "month"),
    [
        pytest.param("2025-11", Month(2025, 11), id="month"),
        pytest.param("2025-11-30", Month(2025, 11), id="day"),
        pytest.param("0001-01", Month(1, 1), id="first"),
        pytest.param("9999-12", Month(9999, 12), id="last"),
    ],
)
def test_iso_text_is_read(text: str, month: Month) -> None:
    """Months, and days for their month."""
    assert Month.parse(text) == month
    assert to_month(text) == month


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025",
        "2025-13",
        "2025-00",
        "0000-01",
        "2025-1",
        "25-11",
        "11-2025",
        "2025/11",
        " 2025-11",
        "2025-11 ",
        "2025-11-31",
        "2025-02-29",
        "2025-1x",
        "+025-11",
        "20_5-11",
        "２０２５-11",
        "November 2025",
    ],
)
def test_other_text_is_refused(text: str) -> None:
    """Nothing is guessed; the field is the caller's."""
    with pytest.raises(ValidationError, match='month must be a month as ISO text, like "2025-11"'):
        Month.parse(text)
    with pytest.raises(ValidationError) as caught:
        to_month(text, "first")
    assert caught.value.field == "first"


@pytest.mark.parametrize("value", [202511, 2025.11, None, True, (2025, 11), b"2025-11"])
def test_other_types_are_no_month(value: object) -> None:
    """Only a month, a day or text."""
    with pytest.raises(ValidationError, match="month must be a Month, a date or ISO text"):
        to_month(value)


def test_a_month_comes_from_a_day_too() -> None:
    """Any day of it, with or without a time."""
    assert to_month(date(2025, 11, 30)) == Month(2025, 11)
    assert to_month(datetime(2025, 11, 1, 23, 59, tzinfo=UTC)) == Month(2025, 11)
    assert to_month(Month(2025, 11)) == Month(2025, 11)


@pytest.mark.parametrize(
    ("month", "count", "later"),
    [
        pytest.param(Month(2025, 11), 0, Month(2025, 11), id="none"),
        pytest.param(Month(2025, 11), 1, Month(2025, 12), id="within-the-year"),
        pytest.param(Month(2025, 11), 2, Month(2026, 1), id="over-new-year"),
        pytest.param(Month(2025, 11), 26, Month(2028, 1), id="years"),
        pytest.param(Month(2025, 1), -1, Month(2024, 12), id="back-over-new-year"),
        pytest.param(Month(2025, 11), -11, Month(2024, 12), id="back-eleven"),
    ],
)
def test_months_count(month: Month, count: int, later: Month) -> None:
    """Adding and subtracting undo each other."""
    assert month + count == later
    assert count + month == later
    assert later - count == month
    assert later - month == count


@pytest.mark.parametrize("other", [1.0, True, "1", None])
def test_only_whole_months_are_added(other: Any) -> None:
    """A bool is no count."""
    with pytest.raises(TypeError):
        Month(2025, 11) + other
    with pytest.raises(TypeError):
        Month(2025, 11) - other
    with pytest.raises(TypeError):
        other + Month(2025, 11)


def test_months_past_the_calendar_are_refused() -> None:
    """There is no month 10000-01."""
    with pytest.raises(ValidationError):
        Month(9999, 12) + 1
    with pytest.raises(ValidationError):
        Month(1, 1) - 1


def test_months_are_ordered() -> None:
    """By time, and only among themselves."""
    earlier, later = Month(2024, 12), Month(2025, 1)
    assert earlier < later
    assert later > earlier
    assert earlier <= later
    assert later >= earlier
    assert earlier <= Month(2024, 12)
    assert sorted([later, earlier]) == [earlier, later]
    other: Any = date(2025, 1, 1)
    with pytest.raises(TypeError):
        earlier < other  # noqa: B015 - the comparison is what raises
    assert earlier != other


def test_a_range_holds_both_ends() -> None:
    """Its ends come in every form; exchanged ends are refused."""
    assert Month.range("2024-12", date(2025, 2, 14)) == (Month(2024, 12), Month(2025, 1), Month(2025, 2))
    assert Month.range(Month(2025, 1), Month(2025, 1)) == (Month(2025, 1),)
    with pytest.raises(
        ValidationError, match=r"last must be 2025-02 or later, the first month of the range, got '2025-01'"
    ):
        Month.range("2025-02", "2025-01")
    with pytest.raises(ValidationError) as caught:
        Month.range("2025-02", "soon")
    assert caught.value.field == "last"


def test_a_month_cannot_change_and_travels() -> None:
    """It is a key, and equal after a journey."""
    month = Month(2025, 11)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        month.year = 2026  # type: ignore[misc]  # because that is what must not work
    assert pickle.loads(pickle.dumps(month)) == month  # noqa: S301 - our own bytes
    assert {month: 1}[Month(2025, 11)] == 1


@given(MONTHS, MONTHS)
def test_difference_and_sum_agree(one: Month, other: Month) -> None:
    """Going the distance leads there, and order follows it."""
    distance = other - one
    assert one + distance == other
    assert (one < other) == (distance > 0)
    assert Month.parse(str(one)) == one
    assert to_month(one.first_day) == to_month(one.last_day) == one


# days and ages


@pytest.mark.parametrize(
    ("value", "day"),
    [
        pytest.param(date(2025, 2, 7), date(2025, 2, 7), id="date"),
        pytest.param(datetime(2025, 2, 7, 23, 59, tzinfo=UTC), date(2025, 2, 7), id="datetime"),
        pytest.param("2025-02-07", date(2025, 2, 7), id="text"),
    ],
)
def test_a_day_comes_in_three_forms(value: object, day: date) -> None:
    """The result is a plain date."""
    found = to_day(value, "on")
    assert found == day
    assert type(found) is date


@pytest.mark.parametrize("value", ["2025-02-30", "2025-02", "7 Februari 2025", "07/02/2025", "", None, 20250207, 1.5])
def test_no_other_day_is_taken(value: object) -> None:
    """The field is the caller's."""
    with pytest.raises(ValidationError, match=r"died_on must be a date or ISO text like"):
        to_day(value, "died_on")


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        pytest.param("1970-05-10", "2026-05-09", 55, id="day-before"),
        pytest.param("1970-05-10", "2026-05-10", 56, id="birthday"),
        pytest.param("1970-05-10", "2026-05-11", 56, id="day-after"),
        pytest.param("1972-02-29", "2026-02-28", 53, id="born-on-leap-day"),
        pytest.param("1972-02-29", "2026-03-01", 54, id="leap-birthday-is-1-march"),
        pytest.param("1972-02-29", "2028-02-29", 56, id="leap-birthday-in-leap-year"),
        pytest.param("2026-01-01", "2026-01-01", 0, id="born-today"),
    ],
)
def test_ages_are_full_years(born_on: str, day: str, age: int) -> None:
    """A year is full on the birthday."""
    assert age_on(date.fromisoformat(born_on), date.fromisoformat(day)) == age


def test_years_and_days_move_by_the_calendar() -> None:
    """29 February becomes the 28th where there is none."""
    assert add_years(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert day_before(date(2024, 3, 1)) == date(2024, 2, 29)
    assert day_before(date(2025, 1, 1)) == date(2024, 12, 31)


def test_a_month_of_no_day_is_refused() -> None:
    """Text is for `parse`; weeks are no days."""
    with pytest.raises(ValidationError, match="a date"):
        Month.of("2025-01-01")  # type: ignore[arg-type]  # because bad input is what is tried
    for text in ("2026-W01", "2026-W01-1", "20260101"):
        with pytest.raises(ValidationError):
            Month.parse(text)


def test_days_past_the_calendar_are_refused() -> None:
    """Year 9999 is the last one."""
    assert add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert add_years(date(9989, 12, 31), 10) == date(9999, 12, 31)
    assert add_months(date(9999, 11, 30), 1) == date(9999, 12, 30)
    for add, day, count in ((add_years, date(9990, 1, 1), 10), (add_months, date(9999, 12, 1), 1)):
        with pytest.raises(ValidationError, match="9999"):
            add(day, count)

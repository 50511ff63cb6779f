"""Timelines and windows refuse disorder at construction, and answer to the day."""

import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from jaminan import LAW, Citation, Dated, Evidence, NotInForceError, Timeline, Unit, ValidationError, Window

ACT = Citation("PP 1/2029", article="5", paragraph="2")


def entry(since: str, value: Any = 1, **facts: Any) -> Dated[Any]:
    """Return an entry of an invented act."""
    known: dict[str, Any] = {"citation": ACT, "evidence": Evidence.STATUTE}
    return Dated(value=value, since=date.fromisoformat(since), **known | facts)


def timeline(*entries: Dated[Any], **facts: Any) -> Timeline[Any]:
    """Return a timeline of an invented figure."""
    return Timeline(**{"name": "jx.rate", "unit": Unit.PEOPLE, "entries": entries} | facts)


def window(**facts: Any) -> Window[Any]:
    """Return a window of an invented measure."""
    known: dict[str, Any] = {
        "name": "relief.jx",
        "value": 1,
        "since": date(2030, 1, 1),
        "until": date(2030, 6, 30),
        "citation": ACT,
        "evidence": Evidence.STATUTE,
    }
    return Window(**known | facts)


# construction


@pytest.mark.parametrize(
    ("make", "field"),
    [
        pytest.param(
            lambda: timeline(entry("2031-01-01"), entry("2030-01-01")), "jx.rate.entries[0].since", id="disorder"
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01"), entry("2030-01-01")), "jx.rate.entries[0].since", id="same-day-twice"
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01"), entry("2031-01-01"), entry("2030-06-01")),
            "jx.rate.entries[1].since",
            id="disorder-later",
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01", until=date(2031, 1, 1)), entry("2031-01-01")),
            "jx.rate.entries[0].until",
            id="overlap",
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01", until=date(2030, 12, 30)), entry("2031-01-01")),
            "jx.rate.entries[0].until",
            id="gap",
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01", until=date(2030, 12, 31))), "jx.rate.entries[0].until", id="closed-end"
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01", citation=None)), "jx.rate.entries[0].citation", id="no-source"
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01", citation="PP 1/2029")),
            "jx.rate.entries[0].citation",
            id="source-as-text",
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01", evidence=None)), "jx.rate.entries[0].evidence", id="no-evidence"
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01", evidence="statute")),
            "jx.rate.entries[0].evidence",
            id="evidence-as-text",
        ),
        pytest.param(
            lambda: timeline(entry("2030-01-01"), "2031"),  # type: ignore[arg-type]  # because that is refused
            "jx.rate.entries[1]",
            id="no-entry",
        ),
        pytest.param(lambda: timeline(entries=[entry("2030-01-01")]), "jx.rate.entries", id="list"),
        pytest.param(lambda: timeline(entry("2030-01-01"), name="rate"), "name", id="name-without-dot"),
        pytest.param(lambda: timeline(entry("2030-01-01"), name="Jx.Rate"), "name", id="name-in-capitals"),
        pytest.param(lambda: timeline(entry("2030-01-01"), name=None), "name", id="no-name"),
        pytest.param(
            lambda: timeline(entry("2030-01-01"), known_until=date(2029, 12, 31)),
            "jx.rate.known_until",
            id="known-until-before-the-last-entry",
        ),
    ],
)
def test_a_crooked_timeline_is_refused(make: Callable[[], object], field: str) -> None:
    """At construction, with the path of the entry."""
    with pytest.raises(ValidationError) as caught:
        make()
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        pytest.param(Unit.SHARE_OF_WAGE, Decimal("0.0024"), id="share-of-wage"),
        pytest.param(Unit.SHARE, Decimal(0), id="share-0"),
        pytest.param(Unit.SHARE, Decimal(1), id="share-1"),
        pytest.param(Unit.RUPIAH, 0, id="rupiah"),
        pytest.param(Unit.RUPIAH_A_MONTH, 7_000_000, id="rupiah-a-month"),
        pytest.param(Unit.YEARS, 56, id="years"),
        pytest.param(Unit.PROGRAMS, ("JKK",), id="programs"),
        pytest.param(Unit.RUPIAH, None, id="ceased"),
    ],
)
def test_a_value_that_fits_its_unit_is_kept(unit: Unit, value: object) -> None:
    """Also the value that says that a rule has ceased."""
    assert timeline(entry("2030-01-01", value), unit=unit).entries[0].value == value


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        pytest.param(Unit.SHARE_OF_WAGE, 0.0024, id="float"),
        pytest.param(Unit.SHARE_OF_WAGE, Decimal("0.24") * 100, id="percent"),
        pytest.param(Unit.SHARE_OF_WAGE, Decimal("1.0001"), id="more-than-one"),
        pytest.param(Unit.SHARE, Decimal("-0.01"), id="negative-share"),
        pytest.param(Unit.SHARE, Decimal("NaN"), id="nan"),
        pytest.param(Unit.SHARE, 1, id="share-as-int"),
        pytest.param(Unit.RUPIAH, -1, id="negative-amount"),
        pytest.param(Unit.RUPIAH_A_MONTH, Decimal(7_000_000), id="amount-as-decimal"),
        pytest.param(Unit.RUPIAH, 7e6, id="amount-as-float"),
        pytest.param(Unit.YEARS, True, id="bool"),
        pytest.param(Unit.PEOPLE, "50", id="text"),
    ],
)
def test_a_value_of_another_unit_is_refused(unit: Unit, value: object) -> None:
    """A share is a Decimal of one, an amount an integer."""
    with pytest.raises(ValidationError) as caught:
        timeline(entry("2030-01-01", None), entry("2031-01-01", value), unit=unit)
    assert caught.value.field == "jx.rate.entries[1].value"


def test_last_days_follow_from_the_next_entry() -> None:
    """The same timeline, whether they are written or not."""
    written = timeline(entry("2030-01-01", until=date(2030, 12, 31)), entry("2031-01-01"))
    left_out = timeline(entry("2030-01-01"), entry("2031-01-01"))
    assert written == left_out
    assert [each.until for each in left_out.entries] == [date(2030, 12, 31), None]


# answers


@pytest.mark.parametrize(
    ("day", "value", "since", "until"),
    [
        pytest.param("2030-01-01", 1, date(2030, 1, 1), date(2031, 2, 28), id="first-day"),
        pytest.param("2031-02-28", 1, date(2030, 1, 1), date(2031, 2, 28), id="last-day"),
        pytest.param("2031-03-01", 2, date(2031, 3, 1), None, id="next-day"),
        pytest.param(date(2999, 1, 1), 2, date(2031, 3, 1), None, id="open-end"),
    ],
)
def test_first_and_last_day_belong_to_an_entry(day: str | date, value: int, since: date, until: date | None) -> None:
    """Both ends are inclusive."""
    found = timeline(entry("2030-01-01"), entry("2031-03-01", 2)).on(day)
    assert (found.value, found.since, found.until) == (value, since, until)


def test_before_the_first_entry_nothing_is_answered() -> None:
    """The error says the figure, the day, the first day, its source and the remedy."""
    with pytest.raises(NotInForceError) as caught:
        timeline(entry("2030-01-01")).on("2029-12-31")
    assert str(caught.value) == (
        "jx.rate has no value on 2029-12-31: it starts on 2030-01-01 (PP 1/2029, article 5(2)). Ask for a later day."
    )
    assert (caught.value.name, caught.value.day) == ("jx.rate", date(2029, 12, 31))


def test_a_figure_without_any_value_says_so() -> None:
    """A law as known on an old day has such figures."""
    with pytest.raises(NotInForceError, match="this law knows no value of it yet"):
        timeline().on("2030-01-01")


def test_a_day_that_is_none_is_refused() -> None:
    """The field is the argument's."""
    with pytest.raises(ValidationError, match="day must be a date or ISO text"):
        timeline(entry("2030-01-01")).on("soon")


@pytest.mark.parametrize(
    ("known_until", "day", "is_known"),
    [
        pytest.param(None, date(2999, 1, 1), True, id="never-announced"),
        pytest.param(date(2031, 2, 28), date(2031, 2, 28), True, id="last-sure-day"),
        pytest.param(date(2031, 2, 28), date(2031, 3, 1), False, id="day-after"),
    ],
)
def test_the_last_sure_day_is_inclusive(known_until: date | None, day: date, is_known: bool) -> None:
    """Past it the newest value stands and is provisional."""
    assert timeline(entry("2030-03-01"), known_until=known_until).is_known_on(day) is is_known


@pytest.mark.parametrize(
    ("years", "since", "until"),
    [
        pytest.param(1, date(2026, 3, 1), date(2027, 2, 28), id="to-february"),
        pytest.param(1, date(2027, 3, 1), date(2028, 2, 29), id="to-a-leap-day"),
        pytest.param(2, date(2026, 1, 1), date(2027, 12, 31), id="two-years"),
        pytest.param(None, date(2026, 3, 1), None, id="never-announced"),
    ],
)
def test_an_announcement_holds_for_its_period(years: int | None, since: date, until: date | None) -> None:
    """To the day before the next one."""
    assert timeline(announced_every_years=years).announced_until(since) == until


def test_publication_decides_what_was_known() -> None:
    """The first day stands for an unknown day of publication."""
    published = entry("2030-03-01", published_on=date(2030, 2, 27))
    assert published.known_since == date(2030, 2, 27)
    assert entry("2030-03-01").known_since == date(2030, 3, 1)
    assert window(published_on=date(2030, 2, 1)).known_since == date(2030, 2, 1)
    assert window().known_since == date(2030, 1, 1)


# windows


@pytest.mark.parametrize(
    ("day", "is_covered"),
    [
        pytest.param(date(2029, 12, 31), False, id="day-before"),
        pytest.param(date(2030, 1, 1), True, id="first-day"),
        pytest.param(date(2030, 6, 30), True, id="last-day"),
        pytest.param(date(2030, 7, 1), False, id="day-after"),
    ],
)
def test_a_window_holds_its_first_and_last_day(day: date, is_covered: bool) -> None:
    """Both ends are inclusive."""
    assert window().covers(day) is is_covered


def test_a_window_may_last_a_day() -> None:
    """First and last day may be the same."""
    assert window(until=date(2030, 1, 1)).covers(date(2030, 1, 1))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"until": date(2029, 12, 31)}, "relief.jx.until", id="ends-exchanged"),
        pytest.param({"citation": None}, "relief.jx.citation", id="no-source"),
        pytest.param({"evidence": None}, "relief.jx.evidence", id="no-evidence"),
        pytest.param({"name": "relief"}, "name", id="name-without-dot"),
        pytest.param({"since": "2030-01-01"}, "relief.jx.since", id="day-as-text"),
        pytest.param({"checked_on": "2030-01-01"}, "relief.jx.checked_on", id="day-of-check-as-text"),
    ],
)
def test_a_crooked_window_is_refused(facts: dict[str, Any], field: str) -> None:
    """At construction, with the field."""
    with pytest.raises(ValidationError) as caught:
        window(**facts)
    assert caught.value.field == field


# what every fact can do


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param(entry("2030-01-01"), id="Dated"),
        pytest.param(timeline(entry("2030-01-01")), id="Timeline"),
        pytest.param(window(), id="Window"),
    ],
)
def test_facts_cannot_change_hash_and_travel(fact: Any) -> None:
    """Frozen, hashable, equal after pickling."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        fact.note = "changed"
    back = pickle.loads(pickle.dumps(fact))  # noqa: S301 - our own bytes
    assert back == fact
    assert hash(back) == hash(fact)


def test_days_are_dates() -> None:
    """A text would only fail later, at a look-up."""
    entry = Dated(since="2030-01-01", value=1, citation=Citation("PP 1/2029"), evidence=Evidence.STATUTE)  # type: ignore[arg-type]  # because bad input is what is tried
    with pytest.raises(ValidationError, match="since"):
        Timeline(name="jx.rate", unit=Unit.YEARS, entries=(entry,))


# what only a mutant had shown


def test_a_wrong_last_day_is_told_the_right_one() -> None:
    """The last day before the next entry, or none after the last."""
    with pytest.raises(ValidationError, match=r"2030-12-31 or None: the next entry starts the day after, got"):
        timeline(entry("2030-01-01", until=date(2031, 1, 1)), entry("2031-01-01"))
    with pytest.raises(ValidationError, match=r"None: a timeline is open-ended, got"):
        timeline(entry("2030-01-01", until=date(2031, 1, 1)))


def test_the_first_of_several_entries_is_told_to_those_who_ask_before_it() -> None:
    """Not the newest one."""
    with pytest.raises(NotInForceError, match=r"it starts on 2030-01-01 \(PP 1/2029"):
        timeline(entry("2030-01-01"), entry("2031-01-01")).on("2029-12-31")


def test_a_known_day_before_the_last_entry_is_told_its_start() -> None:
    """The last entry counts, not the first."""
    with pytest.raises(ValidationError, match="2031-01-01 or later"):
        timeline(entry("2030-01-01"), entry("2031-01-01"), known_until=date(2030, 6, 1))


def test_an_entry_brings_no_last_day_of_its_own() -> None:
    """What is put in ends where the next one begins, whatever it said before."""
    one = timeline(entry("2030-01-01"), entry("2032-01-01"))
    more = one.with_entry(entry("2031-01-01", until=date(2031, 3, 1)))
    assert [each.until for each in more.entries] == [date(2030, 12, 31), date(2031, 12, 31), None]


def test_figures_and_measures_have_names_in_both_languages() -> None:
    """A figure of somebody else's law has no name but its own."""
    figure, measure = LAW["jp.wage_ceiling"], LAW.windows[0]
    assert (figure.label(), figure.label("en")) == ("Batas paling tinggi upah JP", "Wage ceiling of JP")
    assert measure.label("id") != measure.label("en")
    assert measure.name not in {measure.label("id"), measure.label("en")}
    assert timeline(entry("2030-01-01")).label("en") == "jx.rate"
    assert window().label() == "relief.jx"


def test_units_are_called_what_they_count() -> None:
    """The values stand in JSON and in snapshots; the labels in tables of facts."""
    assert [(str(unit), unit.label("id"), unit.label("en")) for unit in Unit] == [
        ("share_of_wage", "bagian dari upah sebulan", "share of the monthly wage"),
        ("share", "bagian dari satu", "share of one"),
        ("rupiah", "rupiah", "Rupiah"),
        ("rupiah_a_month", "rupiah sebulan", "Rupiah a month"),
        ("rupiah_a_year", "rupiah setahun", "Rupiah a year"),
        ("years", "tahun", "years"),
        ("months", "bulan", "months"),
        ("days", "hari", "days"),
        ("day_of_month", "tanggal dalam bulan", "day of the month"),
        ("people", "orang", "people"),
        ("factor", "pengali", "factor"),
        ("programs", "program", "programs"),
        ("table", "tabel", "table"),
        ("relief", "keringanan", "relief"),
    ]


def test_a_fact_says_nothing_that_it_was_not_told() -> None:
    """No note, no day of publication; and a figure without values may still be announced."""
    assert (entry("2030-01-01").note, window().note) == ("", "")
    assert timeline(known_until=date(2030, 1, 1)).entries == ()


@pytest.mark.parametrize("value", [Decimal("Infinity"), Decimal("NaN"), Decimal("sNaN")])
def test_a_share_is_a_number(value: Decimal) -> None:
    """What is none would stumble at a comparison, not at the check."""
    with pytest.raises(ValidationError, match="a Decimal from 0 to 1"):
        timeline(entry("2030-01-01", value), unit=Unit.SHARE)


@pytest.mark.parametrize("kind", [Timeline, Window])
def test_facts_are_made_by_name(kind: Any) -> None:
    """A name given by its place alone is refused, however many facts follow."""
    with pytest.raises(TypeError, match="positional"):
        kind("jx.rate", 1, 2, 3, 4, 5)


def test_a_timeline_is_made_of_named_facts_alone() -> None:
    """Name, unit and entries in a row would be easy to mix up."""
    with pytest.raises(TypeError):
        Timeline("jx.rate", Unit.PEOPLE, ())  # type: ignore[call-arg]  # because this is what is refused

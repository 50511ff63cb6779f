"""The facts: every value cited, by an act that exists and was in force; typed a second time by hand where it counts."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jaminan import LAW, Citation, Dated, Evidence, NotInForceError, Program, RegulationKind, Timeline, Unit, Window

CEILINGS = [
    (date(2015, 7, 1), 7_000_000, "PP 45/2015, article 29(2)"),
    (date(2016, 3, 1), 7_335_300, "PP 45/2015, article 29(3)"),
    (date(2017, 3, 1), 7_703_500, "PP 45/2015, article 29(3)"),
    (date(2018, 3, 1), 8_094_000, "PP 45/2015, article 29(3)"),
    (date(2019, 3, 1), 8_512_400, "Surat B/1397/022018"),
    (date(2020, 3, 1), 8_939_700, "PP 45/2015, article 29(3)"),
    (date(2021, 3, 1), 8_754_600, "Surat B/0246/022021"),
    (date(2022, 3, 1), 9_077_600, "PP 45/2015, article 29(3)"),
    (date(2023, 3, 1), 9_559_600, "Surat B/77/022023"),
    (date(2024, 3, 1), 10_042_300, "Surat B/1387/022024"),
    (date(2025, 3, 1), 10_547_400, "Surat B/726/022025"),
    (date(2026, 3, 1), 11_086_300, "Surat B/1226/022026"),
]
"""facts/contributions.md, section 2, typed by hand; where the letter was not seen the rule of indexation is cited."""

GROWTHS = {
    2016: "4.79",
    2017: "5.02",
    2018: "5.07",
    2019: "5.17",
    2020: "5.02",
    2021: "-2.07",
    2022: "3.69",
    2023: "5.31",
    2024: "5.05",
    2025: "5.03",
    2026: "5.11",
}
"""The GDP growth in per cent that each letter uses, typed by hand from the same table."""

RATES = {
    "jkk.rate.class_1": ("0.0024", "PP 44/2015, article 16(1) a"),
    "jkk.rate.class_2": ("0.0054", "PP 44/2015, article 16(1) b"),
    "jkk.rate.class_3": ("0.0089", "PP 44/2015, article 16(1) c"),
    "jkk.rate.class_4": ("0.0127", "PP 44/2015, article 16(1) d"),
    "jkk.rate.class_5": ("0.0174", "PP 44/2015, article 16(1) e"),
    "jkm.rate": ("0.0030", "PP 44/2015, article 18(1)"),
    "jht.rate.employer": ("0.0370", "PP 46/2015, article 16(1) b"),
    "jht.rate.worker": ("0.0200", "PP 46/2015, article 16(1) a"),
    "jp.rate.employer": ("0.0200", "PP 45/2015, article 28(3) a"),
    "jp.rate.worker": ("0.0100", "PP 45/2015, article 28(3) b"),
}
"""facts/contributions.md, section 1.1: unchanged since 2015-07-01."""

AGES = [
    ("2015-07-01", 56),
    ("2019-01-01", 57),
    ("2022-01-01", 58),
    ("2025-01-01", 59),
    ("2028-01-01", 60),
    ("2031-01-01", 61),
    ("2034-01-01", 62),
    ("2037-01-01", 63),
    ("2040-01-01", 64),
    ("2043-01-01", 65),
]
"""facts/membership.md, A3: 56, from 2019 57, then a year more every three years up to 65."""

NOT_YET_IN_FORCE = {
    "compliance.pp_49_2020": "in force 2020-09-01; covers contribution months from 2020-08, whose bills fell due later",
    "compliance.pp_7_2025": "in force 2025-02-07; counts from contribution month 2025-02",
    "compliance.pp_36_2025": "of 2025-09-04; rewrote article 11 for the months of the relief",
    "relief.pp_49_2020": "in force 2020-09-01; covers contribution months from 2020-08, whose bills fell due later",
    "relief.pp_7_2025": "in force 2025-02-07; article 10 counts from contribution month 2025-02",
    "relief.pp_36_2025": "of 2025-09-04; article 10A counts from contribution month 2025-08",
}
"""Measures that begin before the act that prints them, and why; by the beginning of their names."""

Fact = tuple[str, Dated[Any] | Window[Any]]


def facts() -> Iterator[Fact]:
    """Yield every entry and every window with its name."""
    for timeline in LAW.values():
        for entry in timeline.entries:
            yield timeline.name, entry
    for window in LAW.windows:
        yield window.name, window


ALL_FACTS = [pytest.param(name, fact, id=f"{name}-{fact.since}") for name, fact in facts()]


def citations(thing: object) -> Iterator[Citation]:
    """Yield every citation inside a fact, at any depth."""
    if isinstance(thing, Citation):
        yield thing
    elif isinstance(thing, tuple | frozenset):
        for each in thing:
            yield from citations(each)
    elif hasattr(thing, "__attrs_attrs__"):
        for field in thing.__attrs_attrs__:
            yield from citations(getattr(thing, field.name))


# every fact


@pytest.mark.parametrize(("name", "fact"), ALL_FACTS)
def test_every_value_is_cited_marked_and_checked(name: str, fact: Dated[Any] | Window[Any]) -> None:
    """No source, no value; and somebody compared it with its source."""
    assert isinstance(fact.citation, Citation), name
    assert isinstance(fact.evidence, Evidence)
    assert fact.checked_on is not None
    assert date(2026, 1, 1) <= fact.checked_on
    assert fact.evidence in {Evidence.STATUTE, Evidence.CORROBORATED} or fact.note, "a weak value says why it is weak"
    assert not fact.note or fact.note[0].isupper() or fact.note[0].isdigit()
    assert fact.note == fact.note.strip()


@pytest.mark.parametrize(("name", "fact"), ALL_FACTS)
def test_every_act_cited_is_in_the_registry(name: str, fact: Dated[Any] | Window[Any]) -> None:
    """A misspelt act would lead nowhere; conditions and shares inside a measure count too."""
    found = list(citations(fact))
    assert found
    assert [str(each) for each in found if each.regulation is None] == [], name


@pytest.mark.parametrize(("name", "fact"), ALL_FACTS)
def test_every_act_cited_was_in_force_when_its_value_began(name: str, fact: Dated[Any] | Window[Any]) -> None:
    """Or the exception is explained above; a letter is in no force but dated before its value."""
    act = fact.citation.regulation
    assert act is not None
    if act.kind is RegulationKind.SURAT:
        assert act.enacted is None or act.enacted <= fact.since
        assert act.year == fact.since.year
        assert fact.published_on == act.enacted
        return
    try:
        is_in_force = act.is_in_force_on(fact.since)
    except NotInForceError:
        is_in_force = False
    explained = NOT_YET_IN_FORCE.get(name.rpartition(".")[0], "")
    assert is_in_force or explained, f"{fact.citation} was not in force on {fact.since}"
    assert not (is_in_force and explained), "an exception that is none"


LOOKING_BACK = {"jp.pension.minimum", "jp.pension.maximum"}
"""Figures that were announced after their first day: the pension bounds of 2026, in effect 1 February, letter of 25 February."""


@pytest.mark.parametrize("timeline", LAW.values(), ids=lambda timeline: timeline.name)
def test_days_rise_without_gaps_and_units_agree(timeline: Timeline[Any]) -> None:
    """Each entry ends the day before the next, all values are of one type, and the last one is open."""
    assert timeline.entries
    for entry, following in zip(timeline.entries, timeline.entries[1:], strict=False):
        assert entry.since < following.since
        assert entry.until is not None
        assert (following.since - entry.until).days == 1
    assert timeline.entries[-1].until is None
    assert len({type(entry.value) for entry in timeline.entries if entry.value is not None}) == 1
    for entry in timeline.entries:
        assert entry.published_on is None or entry.published_on <= entry.since or timeline.name in LOOKING_BACK
    if timeline.unit in {Unit.SHARE, Unit.SHARE_OF_WAGE}:
        assert all(
            isinstance(each.value, Decimal) and each.value < 1 for each in timeline.entries if each.value is not None
        )


def test_names_begin_with_their_program_or_subject() -> None:
    """Names are dotted, and no name is the beginning of another."""
    names = [*LAW, *(window.name for window in LAW.windows)]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+", name) for name in names)
    assert not [(one, other) for one in names for other in names if other.startswith(f"{one}.")]


def test_every_announced_figure_says_how_long_it_is_sure() -> None:
    """A period without a last sure day would never warn."""
    for timeline in LAW.values():
        if timeline.announced_every_years is not None:
            assert timeline.known_until is not None
        if timeline.known_until is not None:
            assert timeline.known_until > timeline.entries[-1].since


# the ceiling


def test_the_twelve_ceilings_are_those_of_the_letters() -> None:
    """Amount, first day and source, typed a second time."""
    assert [(each.since, each.value, str(each.citation)) for each in LAW["jp.wage_ceiling"].entries] == CEILINGS


@pytest.mark.parametrize("year", GROWTHS)
def test_each_ceiling_follows_from_the_one_before(year: int) -> None:
    """PP 45/2015, article 29(3): times one plus last year's growth; cut to the full hundred (practice)."""
    ceilings = {since.year: value for since, value, _ in CEILINGS}
    growth = Decimal(GROWTHS[year]) / 100
    grown = ceilings[year - 1] * (1 + growth)
    derived = int(grown // 100) * 100
    assert derived == ceilings[year]
    assert derived == LAW["jp.wage_ceiling"].on(f"{year}-03-01").value
    assert GROWTHS[year] in LAW["jp.wage_ceiling"].on(f"{year}-03-01").note


@pytest.mark.parametrize(
    ("year", "nearest"),
    [
        pytest.param(2018, 8_094_100, id="2018"),
        pytest.param(2019, 8_512_500, id="2019"),
        pytest.param(2024, 10_042_400, id="2024"),
        pytest.param(2026, 11_086_400, id="2026"),
    ],
)
def test_the_nearest_hundred_would_be_wrong(year: int, nearest: int) -> None:
    """The four years that tell cutting from rounding; facts/contributions.md, section 2."""
    assert LAW["jp.wage_ceiling"].on(f"{year}-03-01").value == nearest - 100


@pytest.mark.parametrize(
    ("year", "published_on"),
    [
        pytest.param(2023, date(2023, 2, 27), id="2023"),
        pytest.param(2024, date(2024, 2, 28), id="2024"),
        pytest.param(2025, date(2025, 2, 27), id="2025"),
        pytest.param(2026, date(2026, 2, 25), id="2026"),
    ],
)
def test_letters_have_their_day(year: int, published_on: date) -> None:
    """The day on which the ceiling could be known."""
    assert LAW["jp.wage_ceiling"].on(f"{year}-03-01").published_on == published_on


@pytest.mark.parametrize(
    ("year", "evidence"),
    [
        pytest.param(2015, Evidence.STATUTE, id="2015-printed-in-the-act"),
        pytest.param(2016, Evidence.SINGLE, id="2016-first-day-has-one-source"),
        pytest.param(2017, Evidence.CORROBORATED, id="2017"),
        pytest.param(2018, Evidence.UNCONFIRMED, id="2018-first-day-by-pattern"),
        pytest.param(2019, Evidence.SINGLE, id="2019-first-day-has-one-source"),
        pytest.param(2020, Evidence.CORROBORATED, id="2020"),
        pytest.param(2021, Evidence.UNCONFIRMED, id="2021-first-day-in-conflict"),
        pytest.param(2022, Evidence.UNCONFIRMED, id="2022-first-day-by-pattern"),
        pytest.param(2023, Evidence.CORROBORATED, id="2023"),
        pytest.param(2024, Evidence.CORROBORATED, id="2024"),
        pytest.param(2025, Evidence.CORROBORATED, id="2025"),
        pytest.param(2026, Evidence.CORROBORATED, id="2026"),
    ],
)
def test_a_ceiling_carries_the_weaker_mark_of_amount_and_day(year: int, evidence: Evidence) -> None:
    """V2 is CORROBORATED, V1 SINGLE, M and a conflict UNCONFIRMED."""
    assert LAW["jp.wage_ceiling"].on(f"{year}-12-31").evidence is evidence


# rates, ages, JKP


@pytest.mark.parametrize("name", RATES)
def test_rates_are_those_of_the_statutes(name: str) -> None:
    """One value since 2015-07-01, read in the full text."""
    value, citation = RATES[name]
    (entry,) = LAW[name].entries
    assert (entry.since, entry.value, str(entry.citation)) == (date(2015, 7, 1), Decimal(value), citation)
    assert entry.evidence is Evidence.STATUTE
    assert LAW[name].unit is Unit.SHARE_OF_WAGE


def test_the_pension_age_rises_to_65() -> None:
    """PP 45/2015, article 15(1) to (3)."""
    entries = LAW["jp.retirement_age"].entries
    assert [(entry.since.isoformat(), entry.value) for entry in entries] == AGES
    assert [entry.citation.paragraph for entry in entries] == ["1", "2"] + ["3"] * 8


@pytest.mark.parametrize(
    ("name", "day", "value", "citation"),
    [
        pytest.param(
            "jkp.rate.government", "2021-02-02", Decimal("0.0022"), "PP 37/2021, article 11(4)", id="government"
        ),
        pytest.param(
            "jkp.rate.government", "2025-02-07", Decimal("0.0022"), "PP 6/2025, article 11(4)", id="government-2025"
        ),
        pytest.param("jkp.wage_ceiling", "2021-02-02", 5_000_000, "PP 37/2021, article 11", id="cap"),
        pytest.param("jkp.wage_ceiling", "2026-11-23", 5_000_000, "PP 37/2021, article 11", id="cap-2026"),
        pytest.param(
            "jkp.recomposition.jkk", "2025-02-06", Decimal("0.0014"), "PP 37/2021, article 11(5) a", id="from-jkk"
        ),
        pytest.param(
            "jkp.recomposition.jkk", "2025-02-07", Decimal("0.0014"), "PP 6/2025, article 11(5)", id="from-jkk-2025"
        ),
        pytest.param(
            "jkp.recomposition.jkm", "2025-02-06", Decimal("0.0010"), "PP 37/2021, article 11(5) b", id="from-jkm"
        ),
        pytest.param("jkp.recomposition.jkm", "2025-02-07", None, "PP 6/2025, article 11(5)", id="from-jkm-2025"),
        pytest.param("jkp.entry_age", "2021-02-02", 54, "PP 37/2021, article 4(2) b", id="entry-age"),
    ],
)
def test_jkp_has_three_regimes(name: str, day: str, value: object, citation: str) -> None:
    """None before 2021-02-02, PP 37/2021, and PP 6/2025 from 2025-02-07."""
    found = LAW[name].on(day)
    assert (found.value, str(found.citation)) == (value, citation)
    assert found.evidence is Evidence.STATUTE
    with pytest.raises(NotInForceError):
        LAW[name].on("2021-02-01")


def test_the_shares_of_jkp_add_up_to_what_the_acts_print() -> None:
    """0.46 % by PP 37/2021, article 11(2), and 0.36 % by PP 6/2025."""
    for day, total in (("2021-02-02", "0.0046"), ("2025-02-07", "0.0036")):
        parts = [
            LAW[name].on(day).value
            for name in ("jkp.rate.government", "jkp.recomposition.jkk", "jkp.recomposition.jkm")
        ]
        assert sum(part for part in parts if part is not None) == Decimal(total)


@pytest.mark.parametrize(
    ("group", "programs"),
    [
        pytest.param("micro", "JKK JKM", id="micro"),
        pytest.param("small", "JKK JKM JHT", id="small"),
        pytest.param("medium", "JKK JKM JHT JP", id="medium"),
        pytest.param("large", "JKK JKM JHT JP", id="large"),
        pytest.param("state", "JKK JKM", id="state"),
    ],
)
def test_staging_is_that_of_perpres_109_2013(group: str, programs: str) -> None:
    """Article 6(3), since 2015-07-01; state bodies by PP 44/2015, article 5(1) a."""
    (entry,) = LAW[f"membership.programs.{group}"].entries
    assert entry.since == date(2015, 7, 1)
    assert entry.value == tuple(Program(program) for program in programs.split())  # type: ignore[call-arg]  # because a member is looked up
    act = "PP 44/2015" if group == "state" else "Perpres 109/2013"
    assert entry.citation.regulation_id == act


# reliefs


@pytest.mark.parametrize(
    ("name", "first", "last", "published_on", "evidence"),
    [
        pytest.param(
            "relief.pp_49_2020.jkk_jkm",
            "2020-08-01",
            "2021-01-31",
            "2020-08-31",
            Evidence.CORROBORATED,
            id="pp-49-2020",
        ),
        pytest.param(
            "relief.pp_49_2020.jp", "2020-08-01", "2021-01-31", "2020-08-31", Evidence.SINGLE, id="pp-49-2020-jp"
        ),
        pytest.param(
            "relief.pp_7_2025.jkk", "2025-02-01", "2025-07-31", "2025-02-07", Evidence.STATUTE, id="pp-7-2025"
        ),
        pytest.param(
            "relief.pp_36_2025.jkk", "2025-08-01", "2026-01-31", "2025-09-04", Evidence.CORROBORATED, id="pp-36-2025"
        ),
    ],
)
def test_windows_are_those_of_the_acts(name: str, first: str, last: str, published_on: str, evidence: Evidence) -> None:
    """facts/contributions.md, section 7: contribution months, days of publication and marks."""
    (window,) = [each for each in LAW.windows if each.name == name]
    days = (window.since.isoformat(), window.until.isoformat(), str(window.published_on))
    assert days == (first, last, published_on)
    assert window.evidence is evidence


def test_the_relief_of_labour_intensive_firms_has_its_own_jkp_shares() -> None:
    """PP 7/2025, article 9: class I gives 0.12 %, the others 0.14 %."""
    for name in ("relief.pp_7_2025.jkk", "relief.pp_36_2025.jkk"):
        (window,) = [each for each in LAW.windows if each.name == name]
        assert window.value.charged == Decimal("0.5")
        shares = [str(share) for share in window.value.recomposition.shares]
        assert shares == ["0.0012", "0.0014", "0.0014", "0.0014", "0.0014"]
        assert str(window.value.recomposition.citation) == "PP 7/2025, article 9"


# parameters are facts and nothing else


def test_law_stands_on_nothing_outside_the_package() -> None:
    """Letters and acts are found by their own identifier."""
    acts = {each.regulation_id for _, fact in facts() for each in citations(fact)}
    for act in acts:
        found = Citation(act).regulation
        assert found is not None
        assert found.id == act

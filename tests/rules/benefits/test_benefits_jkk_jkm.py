"""JKM, JKK and the scholarship: every change on the day before and the day itself, every limit, and what is refused."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from jaminan import LAW, AmountError, Evidence, NotInForceError, Rounding, UnsplitAmountError, ValidationError
from jaminan.models.benefit_results import BenefitNote, BoundKind, Payee
from jaminan.models.benefits import BenefitKind, BodyPart, Child, EducationLevel, Loss, Side
from jaminan.models.jkk_results import TransportMode
from jaminan.parameters.benefits import TIMELINES
from jaminan.parameters.benefits.jkk import DISABILITY_ROWS
from jaminan.rules.benefits.incapacity import split_temporary_incapacity
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_partial_disability_benefit,
    calculate_jkk_temporary_incapacity_benefit,
    calculate_jkk_total_disability_benefit,
    jkk_limits_on,
)
from jaminan.rules.benefits.jkm import calculate_jkm_benefit
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.jp import calculate_jp_lump_sum
from jaminan.rules.benefits.pmi import calculate_pmi_benefit
from jaminan.rules.benefits.scholarship import calculate_scholarship
from jaminan.rules.benefits.wages import employer_shortfall, jkk_benefit_wage
from jaminan.sources import Citation

NEW, OLD = "2019-12-02", "2019-12-01"


def loss(part: Any, side: Any = None, **facts: Any) -> Loss:
    """Return a loss from plain values."""
    return Loss(part=part, side=side, **facts)


# facts


def test_all_figures_are_in_the_law() -> None:
    """Collected once."""
    assert {each.name for each in TIMELINES} <= set(LAW)


def test_the_minimum_of_a_death_by_work_is_the_lump_sum_of_jkm() -> None:
    """One fact that stands in two acts."""
    for minimum, lump_sum in zip(
        LAW["jkk.benefit.death_minimum"].entries, LAW["jkm.benefit.lump_sum"].entries, strict=True
    ):
        assert (minimum.since, minimum.value) == (lump_sum.since, lump_sum.value)


def test_the_table_of_disability_holds_every_part_once() -> None:
    """Right pays more than left; no row exceeds 70 %; a loss of the whole never pays less than that of its part."""
    shares = {(row.part, row.side): row.share for row in DISABILITY_ROWS}
    assert len(shares) == len(DISABILITY_ROWS)
    assert {part for part, _ in shares} == set(BodyPart)
    for (part, side), share in shares.items():
        if side is Side.RIGHT:
            assert share > shares[part, Side.LEFT]
    assert max(shares.values()) == Decimal("0.70")
    for side in Side:
        arm = [
            shares[part, side]
            for part in (BodyPart.ARM_SHOULDER, BodyPart.ARM_ELBOW, BodyPart.HAND_WRIST, BodyPart.THUMB)
        ]
        assert arm == sorted(arm, reverse=True)


# before the beginning


@pytest.mark.parametrize(
    "calculate",
    [
        pytest.param(lambda day: calculate_jkm_benefit(died_on=day, contribution_months=0), id="jkm"),
        pytest.param(lambda day: calculate_jkk_death_benefit(1, event_on=day), id="jkk-death"),
        pytest.param(lambda day: calculate_jkk_total_disability_benefit(1, event_on=day), id="jkk-total"),
        pytest.param(
            lambda day: calculate_jkk_partial_disability_benefit(1, event_on=day, losses=[loss("smell")]),
            id="jkk-partial",
        ),
        pytest.param(lambda day: calculate_jkk_temporary_incapacity_benefit(1, event_on=day, days=1), id="stmb"),
        pytest.param(jkk_limits_on, id="limits"),
        pytest.param(lambda day: calculate_scholarship(event_on=day, children=[]), id="scholarship"),
        pytest.param(lambda day: calculate_jp_lump_sum(1, returns=0, on=day), id="jp-lump-sum"),
        pytest.param(lambda day: jkk_benefit_wage("PU", event_on=day, wage=1), id="wage"),
    ],
)
def test_events_before_july_2015_are_refused(calculate: Any) -> None:
    """By name; the first day is answered."""
    with pytest.raises(NotInForceError, match="2015-07-01"):
        calculate("2015-06-30")
    calculate("2015-07-01")


# JKM


@pytest.mark.parametrize(
    ("day", "months", "segment", "total", "evidence"),
    [
        pytest.param("2025-02-24", 0, "BPU", 10_000_000, Evidence.CORROBORATED, id="no-month"),
        pytest.param("2025-02-24", 2, "BPU", 10_000_000, Evidence.CORROBORATED, id="two-months"),
        pytest.param("2025-02-24", 3, "BPU", 42_000_000, Evidence.UNCONFIRMED, id="three-months-open"),
        pytest.param("2025-02-24", 4, "BPU", 42_000_000, Evidence.STATUTE, id="four-months"),
        pytest.param("2025-02-24", 2, "PU", 42_000_000, Evidence.STATUTE, id="wage-worker"),
        pytest.param("2025-02-23", 3, "BPU", 42_000_000, Evidence.STATUTE, id="day-before"),
    ],
)
def test_the_first_three_months_of_non_wage_workers(
    day: str, months: int, segment: str, total: int, evidence: Evidence
) -> None:
    """Permenaker 1/2025; exactly three months is an open question and says so."""
    benefit = calculate_jkm_benefit(died_on=day, contribution_months=months, segment=segment)
    assert (benefit.total, benefit.evidence) == (total, evidence)
    assert (BenefitNote.EARLY_DEATH in benefit.notes) is (total == 10_000_000)
    assert (BenefitNote.EARLY_DEATH_BOUNDARY in benefit.notes) is (evidence is Evidence.UNCONFIRMED)


@pytest.mark.parametrize(
    ("joined_on", "day", "total", "evidence"),
    [
        pytest.param("2025-01-01", "2025-02-23", 42_000_000, Evidence.STATUTE, id="day-before-the-rule"),
        pytest.param("2025-01-01", "2025-02-24", 10_000_000, Evidence.CORROBORATED, id="first-day-of-the-rule"),
        pytest.param("2025-03-15", "2025-05-31", 10_000_000, Evidence.CORROBORATED, id="third-calendar-month"),
        pytest.param("2025-03-15", "2025-06-01", 10_000_000, Evidence.UNCONFIRMED, id="fourth-calendar-month-open"),
        pytest.param("2025-03-15", "2025-06-14", 10_000_000, Evidence.UNCONFIRMED, id="last-day-open"),
        pytest.param("2025-03-15", "2025-06-15", 42_000_000, Evidence.STATUTE, id="three-months-over"),
        pytest.param("2025-03-01", "2025-05-31", 10_000_000, Evidence.CORROBORATED, id="whole-months"),
        pytest.param("2025-03-01", "2025-06-01", 42_000_000, Evidence.STATUTE, id="whole-months-over"),
        pytest.param("2025-11-30", "2026-02-27", 10_000_000, Evidence.UNCONFIRMED, id="short-february-open"),
        pytest.param("2025-11-30", "2026-02-28", 42_000_000, Evidence.STATUTE, id="short-february-over"),
    ],
)
def test_the_first_three_months_by_the_day_of_joining(joined_on: str, day: str, total: int, evidence: Evidence) -> None:
    """Less than three months by days; where the first to third calendar month would end earlier, it is open."""
    benefit = calculate_jkm_benefit(died_on=day, contribution_months=1, segment="BPU", joined_on=joined_on)
    assert (benefit.total, benefit.evidence) == (total, evidence)
    assert (BenefitNote.EARLY_DEATH_BOUNDARY in benefit.notes) is (evidence is Evidence.UNCONFIRMED)


def test_periodic_counts_its_months_and_kinds_can_be_read_off() -> None:
    """24 months, paid at once."""
    benefit = calculate_jkm_benefit(died_on=NEW, contribution_months=1)
    (periodic,) = [line for line in benefit.lines if line.kind is BenefitKind.PERIODIC]
    assert (periodic.months, periodic.amount) == (24, 12_000_000)
    assert benefit.amount("periodic") == benefit.amount(BenefitKind.PERIODIC) == 12_000_000
    assert benefit.amount(BenefitKind.SCHOLARSHIP) == 0
    assert benefit.amount() == benefit.total == 42_000_000
    assert benefit.law_version == LAW.version
    assert not benefit.is_provisional


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        pytest.param({"contribution_months": -1}, "contribution_months", id="negative"),
        pytest.param({"contribution_months": True}, "contribution_months", id="flag"),
        pytest.param(
            {"contribution_months": 3, "joined_on": "2025-01-31", "died_on": "2025-02-01"},
            "contribution_months",
            id="too-many",
        ),
        pytest.param({"joined_on": "2025-06-02", "died_on": "2025-06-01"}, "joined_on", id="joined-after-death"),
        pytest.param({"children": "ab"}, "children", id="text"),
        pytest.param({"children": 3}, "children", id="number"),
        pytest.param({"children": ["primary"]}, "children[0]", id="no-child"),
        pytest.param({"segment": "PNS"}, "segment", id="segment"),
        pytest.param({"died_on": "soon"}, "died_on", id="day"),
    ],
)
def test_jkm_refuses_what_contradicts_itself(arguments: dict[str, Any], field: str) -> None:
    """Naming the field."""
    given: dict[str, Any] = {"died_on": "2025-06-01", "contribution_months": 0}
    with pytest.raises(ValidationError) as caught:
        calculate_jkm_benefit(**given | arguments)
    assert caught.value.field == field


def test_jkm_of_migrant_workers_is_elsewhere() -> None:
    """Refused by name."""
    with pytest.raises(NotInForceError, match="calculate_pmi_benefit"):
        calculate_jkm_benefit(died_on="2025-06-01", contribution_months=1, segment="PMI")


# no heirs


@pytest.mark.parametrize(
    ("died_on", "segment", "payees"),
    [
        (
            "2019-12-01",
            "PU",
            [
                ("death", 16_200_000, Payee.FUND),
                ("periodic", 4_800_000, Payee.FUND),
                ("funeral", 3_000_000, Payee.WHO_BURIES),
            ],
        ),
        (
            "2019-12-02",
            "PU",
            [
                ("death", 20_000_000, Payee.FUND),
                ("periodic", 12_000_000, Payee.FUND),
                ("funeral", 10_000_000, Payee.WHO_BURIES),
            ],
        ),
        ("2025-02-24", "BPU", [("funeral", 10_000_000, Payee.WHO_BURIES)]),
    ],
)
def test_without_heirs_the_fund_and_who_buries_are_paid(died_on: str, segment: str, payees: list[Any]) -> None:
    """PP 44/2015, article 40(2): burial to whoever buried, lump sum and periodic benefit to the fund."""
    benefit = calculate_jkm_benefit(died_on=died_on, contribution_months=2, segment=segment, has_heirs=False)
    assert [(line.kind.value, line.amount, line.payee) for line in benefit.lines] == payees
    assert all(Citation("PP 44/2015", article="40", paragraph="2") in line.citations for line in benefit.lines)
    assert BenefitNote.NO_HEIRS in benefit.notes
    assert {line.payee for line in calculate_jkm_benefit(died_on=died_on, contribution_months=2).lines} == {None}


def test_without_heirs_a_death_by_work_pays_the_fund_too() -> None:
    """Article 37(5) names the death benefit; that the periodic one follows is a reading: unconfirmed."""
    benefit = calculate_jkk_death_benefit(5_000_000, event_on=NEW, has_heirs=False)
    assert [line.payee for line in benefit.lines] == [Payee.FUND, Payee.FUND, Payee.WHO_BURIES]
    assert benefit.notes == (BenefitNote.NO_HEIRS, BenefitNote.NO_HEIRS_PERIODIC)
    assert benefit.evidence is Evidence.UNCONFIRMED
    assert [Citation("PP 44/2015", article="37", paragraph="5") in line.citations for line in benefit.lines] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "calculate",
    [
        lambda **facts: calculate_jkm_benefit(died_on=NEW, contribution_months=36, **facts),
        lambda **facts: calculate_jkk_death_benefit(1, event_on=NEW, **facts),
    ],
)
def test_children_are_heirs(calculate: Any) -> None:
    """Children and no heirs contradict each other; a flag is a flag."""
    with pytest.raises(ValidationError, match="they are heirs") as caught:
        calculate(has_heirs=False, children=[Child(level=EducationLevel.PRIMARY)])
    assert caught.value.field == "has_heirs"
    with pytest.raises(ValidationError) as caught:
        calculate(has_heirs=None)
    assert caught.value.field == "has_heirs"


# the scholarship


@pytest.mark.parametrize(
    ("day", "jkm", "jkk"),
    [
        (OLD, Citation("PP 44/2015", article="34", paragraph="2"), Citation("PP 44/2015", article="25", paragraph="3")),
        (NEW, Citation("PP 82/2019", article="34", paragraph="3"), Citation("PP 82/2019", article="25", paragraph="3")),
    ],
)
def test_a_scholarship_cites_the_article_of_its_program(day: str, jkm: Citation, jkk: Citation) -> None:
    """JKM: article 34; JKK: article 25."""
    children = [Child(level=EducationLevel.UNIVERSITY)]
    by_jkm = calculate_jkm_benefit(died_on=day, contribution_months=60, children=children).lines[-1]
    by_jkk = calculate_jkk_death_benefit(1, event_on=day, children=children).lines[-1]
    assert by_jkm.kind is by_jkk.kind is BenefitKind.SCHOLARSHIP
    assert (by_jkm.citations[-1], by_jkk.citations[-1]) == (jkm, jkk)
    assert by_jkm.amount == by_jkk.amount
    both = calculate_scholarship(event_on=day, children=children).lines[0]
    assert both.citations[-2:] == (jkk, jkm)


@pytest.mark.parametrize("count", [np.int64, np.uint8, int])
def test_counts_take_what_counts(count: Any) -> None:
    """NumPy integers are counts like any other; the result holds an `int`."""
    assert calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on=NEW, days=count(30)).total == 6_000_000
    assert calculate_jkm_benefit(died_on=NEW, contribution_months=count(36)).total == 42_000_000
    child = Child(level=EducationLevel.UNIVERSITY, years_done=count(2))
    finger = loss("other_finger", "right", units=count(2))
    assert (type(child.years_done), type(finger.units)) == (int, int)
    assert calculate_scholarship(event_on=NEW, children=[child]).total == 36_000_000


@pytest.mark.parametrize(
    ("level", "years", "total"),
    [
        pytest.param("kindergarten", 0, 87_000_000, id="whole-path"),
        pytest.param("kindergarten", 2, 84_000_000, id="kindergarten-done"),
        pytest.param("primary", 0, 84_000_000, id="primary"),
        pytest.param("primary", 6, 75_000_000, id="primary-done"),
        pytest.param("junior_high", 0, 75_000_000, id="junior"),
        pytest.param("senior_high", 2, 63_000_000, id="senior"),
        pytest.param("university", 4, 12_000_000, id="last-year"),
        pytest.param("university", 5, 0, id="done"),
    ],
)
def test_the_years_that_are_left(level: str, years: int, total: int) -> None:
    """The rest of the level and all above it."""
    benefit = calculate_scholarship(event_on=NEW, children=[Child(level=EducationLevel(level), years_done=years)])  # type: ignore[call-arg]  # a member is looked up
    assert benefit.total == total
    assert benefit.program is None
    assert sum(line.months for line in benefit.lines) % 12 == 0
    assert (BenefitNote.NOTHING_TO_PAY in benefit.notes) is (total == 0)


@pytest.mark.parametrize(("level", "years"), [("kindergarten", 3), ("primary", 7), ("university", 6)])
def test_more_years_than_a_level_has_are_refused(level: str, years: int) -> None:
    """The table's years."""
    with pytest.raises(ValidationError, match="years that are paid at this level") as caught:
        calculate_scholarship(event_on=NEW, children=[Child(level=EducationLevel(level), years_done=years)])  # type: ignore[call-arg]  # a member is looked up
    assert caught.value.field == "children[0].years_done"


def test_no_children_no_scholarship() -> None:
    """An empty benefit still says how well it is known."""
    benefit = calculate_scholarship(event_on=OLD, children=())
    assert (benefit.total, benefit.lines, benefit.evidence) == (0, (), Evidence.STATUTE)


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"level": "nursery"}, "level"),
        ({"level": "primary", "years_done": -1}, "years_done"),
        ({"level": "primary", "years_done": True}, "years_done"),
    ],
)
def test_a_crooked_child_is_refused(arguments: dict[str, Any], field: str) -> None:
    """At construction."""
    with pytest.raises(ValidationError) as caught:
        Child(**arguments)
    assert caught.value.field == field


# JKK: death


def test_the_minimum_shows_as_a_bound() -> None:
    """And the factors keep the formula."""
    raised, plain = (calculate_jkk_death_benefit(wage, event_on=NEW).lines[0] for wage in (416_666, 416_667))
    assert raised.bound is not None
    assert (raised.bound.kind, raised.bound.value, raised.exact) == (BoundKind.MINIMUM, 20_000_000, Decimal(20_000_000))
    assert plain.bound is None
    assert [factor.value for factor in plain.factors] == [Decimal("0.60"), 80, 416_667]


def test_amounts_are_exact_and_rounded_once() -> None:
    """48 times 1,000,000.01 is 48,000,000.48."""
    for rounding, amount in ((Rounding.HALF_UP, 48_000_000), (Rounding.UP, 48_000_001)):
        line = calculate_jkk_death_benefit(Decimal("1000000.01"), event_on=NEW, rounding=rounding).lines[0]
        assert (line.exact, line.amount) == (Decimal("48000000.48"), amount)


@pytest.mark.parametrize("wage", [-1, 1.5, True, "1", Decimal("NaN"), None])
def test_a_wage_that_is_no_amount_is_refused(wage: Any) -> None:
    """By every calculation."""
    calculations: tuple[Callable[[], object], ...] = (
        lambda: calculate_jkk_death_benefit(wage, event_on=NEW),
        lambda: calculate_jkk_total_disability_benefit(wage, event_on=NEW),
        lambda: calculate_jkk_temporary_incapacity_benefit(wage, event_on=NEW, days=1),
        lambda: calculate_jkp_benefit(wage, terminated_on="2025-03-01"),
    )
    for calculate in calculations:
        with pytest.raises(AmountError) as caught:
            calculate()
        assert caught.value.field == "wage"


# JKK: partial disability


PER_CENT: dict[str, str | tuple[str, str]] = {
    "eyes_both": "70",
    "eye_one": "35",
    "hearing_both": "40",
    "hearing_one": "20",
    "hearing_loss_both_10db": "6",
    "hearing_loss_one_10db": "3",
    "auricle_one": "5",
    "auricle_both": "10",
    "nose_wing": "30",
    "nasal_septum": "15",
    "smell": "10",
    "vision_acuity_10": "7",
    "colour_vision": "10",
    "visual_field_10": "7",
    "arm_shoulder": ("40", "35"),
    "arm_elbow": ("35", "30"),
    "hand_wrist": ("32", "28"),
    "thumb": ("15", "12"),
    "index": ("9", "7"),
    "other_finger": ("4", "3"),
    "index_tip": ("4.5", "3.5"),
    "other_tip": ("2", "1.5"),
    "legs_both_hip": "70",
    "leg_hip": "35",
    "feet_both_ankle": "50",
    "foot_ankle": "25",
    "toe_big": "5",
    "toe_second": "3",
    "toe_other": "2",
    "leg_short_lt5": "10",
    "leg_short_5_7_5": "20",
    "leg_short_ge7_5": "30",
    "impotence": "30",
    "work_capacity_physical_51_70": "40",
    "work_capacity_physical_26_50": "20",
    "work_capacity_physical_10_25": "5",
    "work_capacity_mental": "70",
}
"""The table of PP 53/2012 in per cent, right before left; the scalp has a range and stands apart."""


@pytest.mark.parametrize("day", [OLD, NEW])
@pytest.mark.parametrize("part", PER_CENT)
def test_the_table_is_that_of_pp_53_2012(part: str, day: str) -> None:
    """A per cent of 80 wages of 125,000 is 100,000."""
    printed = PER_CENT[part]
    sides = [(None, printed)] if isinstance(printed, str) else list(zip(("right", "left"), printed, strict=True))
    for side, per_cent in sides:
        benefit = calculate_jkk_partial_disability_benefit(125_000, event_on=day, losses=[loss(part, side)])
        assert benefit.total == Decimal(per_cent) * 100_000
    assert {*PER_CENT, "scalp"} == {each.value for each in BodyPart}


def test_a_kind_that_does_not_exist_is_refused() -> None:
    """Never a silent 0; a kind without a line is 0."""
    benefit = calculate_jkm_benefit(died_on=NEW, contribution_months=1)
    assert benefit.amount("disability") == 0
    with pytest.raises(ValidationError, match=r"kind must be one of death, .*'deaht'"):
        benefit.amount("deaht")


@pytest.mark.parametrize("row", DISABILITY_ROWS, ids=lambda row: f"{row.part}-{row.side or 'whole'}")
def test_every_row_pays_its_share_of_80_wages(row: Any) -> None:
    """Of a wage of 1,000,000: a per cent is 800,000."""
    share = row.highest_share or row.share
    found = Loss(part=row.part, side=row.side, table_share=row.highest_share)
    (line,) = calculate_jkk_partial_disability_benefit(1_000_000, event_on=NEW, losses=[found]).lines
    assert line.amount == share * 80_000_000
    assert line.evidence is row.evidence


@pytest.mark.parametrize(
    ("losses", "field"),
    [
        pytest.param([], "losses", id="none"),
        pytest.param([loss("thumb", "left"), loss("thumb", "left")], "losses", id="twice"),
        pytest.param([loss("thumb")], "losses[0].side", id="side-missing"),
        pytest.param([loss("smell"), loss("nose_wing", "left")], "losses[1].side", id="no-sides"),
        pytest.param([loss("scalp")], "losses[0].table_share", id="range-without-share"),
        pytest.param([loss("scalp", table_share=Decimal("0.09"))], "losses[0].table_share", id="below-the-range"),
        pytest.param([loss("scalp", table_share=Decimal("0.31"))], "losses[0].table_share", id="above-the-range"),
        pytest.param([loss("smell", table_share=Decimal("0.1"))], "losses[0].table_share", id="share-without-range"),
        pytest.param([loss("smell", units=2)], "losses[0].units", id="not-counted"),
        pytest.param([loss("vision_acuity_10", units=11)], "losses[0].units", id="over-100-per-cent-of-sight"),
        pytest.param([loss("visual_field_10", units=11)], "losses[0].units", id="over-100-per-cent-of-the-field"),
        pytest.param([loss("hearing_loss_both_10db", units=17)], "losses[0].units", id="over-100-per-cent"),
        pytest.param([loss("other_finger", "left", units=4)], "losses[0].units", id="four-other-fingers-of-a-hand"),
        pytest.param([loss("other_tip", "left", units=4)], "losses[0].units", id="four-other-tips-of-a-hand"),
        pytest.param([loss("toe_big", units=3)], "losses[0].units", id="three-big-toes"),
        pytest.param([loss("toe_second", units=3)], "losses[0].units", id="three-second-toes"),
        pytest.param([loss("toe_other", units=7)], "losses[0].units", id="seven-other-toes"),
        pytest.param([loss("thumb", "left"), loss("hand_wrist", "left")], "losses[0].part", id="thumb-of-a-lost-hand"),
        pytest.param([loss("arm_shoulder", "right"), loss("arm_elbow", "right")], "losses[1].part", id="arm-twice"),
        pytest.param([loss("eyes_both"), loss("eye_one")], "losses[1].part", id="an-eye-of-both"),
        pytest.param([loss("hearing_both"), loss("hearing_loss_one_10db")], "losses[1].part", id="an-ear-of-both"),
        pytest.param([loss("toe_big"), loss("feet_both_ankle")], "losses[0].part", id="a-toe-of-lost-feet"),
        pytest.param([loss("leg_short_lt5"), loss("leg_short_ge7_5")], "losses[0].part", id="two-lengths"),
        pytest.param(
            [loss("leg_short_lt5", "left"), loss("leg_short_lt5", "right")], "losses[0].part", id="both-short"
        ),
        pytest.param([loss("eye_one", "left"), loss("eye_one")], "losses[1].side", id="one-eye-without-its-side"),
        pytest.param([loss("eyes_both"), loss("eye_one", "left")], "losses[1].part", id="the-left-eye-of-both"),
        pytest.param([loss("eyes_both", "left")], "losses[0].side", id="side-of-both"),
        pytest.param([loss("leg_hip", "left"), loss("foot_ankle", "left")], "losses[1].part", id="foot-of-a-lost-leg"),
        pytest.param([loss("foot_ankle", "left"), loss("toe_big", "left")], "losses[1].part", id="toe-of-a-lost-foot"),
        pytest.param(
            [loss("hearing_one", "left"), loss("hearing_loss_one_10db", "left")], "losses[1].part", id="deaf-ear"
        ),
        pytest.param([loss("toe_big", "left", units=2)], "losses[0].units", id="two-big-toes-of-a-foot"),
        pytest.param([loss("toe_other", "left", units=4)], "losses[0].units", id="four-other-toes-of-a-foot"),
        pytest.param(
            [loss("work_capacity_physical_10_25"), loss("smell"), loss("work_capacity_physical_26_50")],
            "losses[0].part",
            id="two-degrees",
        ),
    ],
)
def test_losses_that_do_not_fit_the_table_are_refused(losses: list[Loss], field: str) -> None:
    """Naming the loss."""
    with pytest.raises(ValidationError) as caught:
        calculate_jkk_partial_disability_benefit(1, event_on=NEW, losses=losses)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("losses", "per_cent"),
    [
        pytest.param([loss("thumb", "left"), loss("hand_wrist", "right")], 12 + 32, id="other-side"),
        pytest.param(
            [loss("thumb", "left"), loss("hand_wrist", "left", function_lost=Decimal("0.5"))], 12 + 14, id="stiff-hand"
        ),
        pytest.param([loss("leg_hip"), loss("foot_ankle")], 35 + 25, id="leg-and-the-other-foot"),
        pytest.param([loss("leg_hip", "left"), loss("foot_ankle", "right")], 35 + 25, id="left-leg-and-right-foot"),
        pytest.param([loss("leg_hip", "left"), loss("foot_ankle")], 35 + 25, id="left-leg-and-a-foot"),
        pytest.param([loss("eye_one", "left")], 35, id="left-eye"),
        pytest.param([loss("auricle_one", "left"), loss("auricle_one", "right")], 5 + 5, id="both-ears-by-side"),
        pytest.param(
            [loss("toe_other", "left", units=3), loss("toe_other", "right", units=3)], 6 * 2, id="other-toes-by-side"
        ),
        pytest.param([loss("other_finger", "right", units=3)], 12, id="all-other-fingers"),
        pytest.param([loss("index", "right"), loss("other_tip", "right", units=3)], 9 + 6, id="tips-of-others"),
        pytest.param([loss("vision_acuity_10", units=10)], 70, id="all-sight"),
        pytest.param(
            [loss("toe_big", units=2), loss("toe_second", units=2), loss("toe_other", units=6)], 28, id="toes"
        ),
    ],
)
def test_losses_beside_each_other_are_added(losses: list[Loss], per_cent: int) -> None:
    """A per cent of 80 wages of 1,250,000 is 1,000,000."""
    benefit = calculate_jkk_partial_disability_benefit(1_250_000, event_on=NEW, losses=losses)
    assert benefit.total == per_cent * 1_000_000


def test_a_table_without_the_row_is_named() -> None:
    """A what-if law may have another table."""
    rows = tuple(row for row in DISABILITY_ROWS if row.part is not BodyPart.SMELL)
    citation = Citation("PP 82/2019", annex="III")
    what_if = LAW.amend("jkk.benefit.disability_table", since="2027-01-01", value=rows, citation=citation)
    with pytest.raises(ValidationError, match="a row of the table"):
        calculate_jkk_partial_disability_benefit(1, event_on="2027-01-01", losses=[loss("smell")], law=what_if)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"part": "tail"}, "part", id="part"),
        pytest.param({"part": "thumb", "side": "up"}, "side", id="side"),
        pytest.param({"part": "smell", "function_lost": Decimal("1.01")}, "function_lost", id="over-100-per-cent"),
        pytest.param({"part": "smell", "function_lost": 40}, "function_lost", id="a-percentage"),
        pytest.param({"part": "smell", "function_lost": 0}, "function_lost", id="nothing"),
        pytest.param({"part": "smell", "function_lost": 0.5}, "function_lost", id="float"),
        pytest.param({"part": "smell", "function_lost": True}, "function_lost", id="flag"),
        pytest.param({"part": "smell", "function_lost": Decimal("NaN")}, "function_lost", id="nan"),
        pytest.param({"part": "smell", "units": 0}, "units", id="no-units"),
        pytest.param({"part": "scalp", "table_share": Decimal(2)}, "table_share", id="share"),
    ],
)
def test_a_crooked_loss_is_refused(facts: dict[str, Any], field: str) -> None:
    """At construction."""
    with pytest.raises(ValidationError) as caught:
        Loss(**facts)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("losses", "is_above"),
    [
        pytest.param([loss("legs_both_hip")], False, id="70"),
        pytest.param(
            [loss("legs_both_hip"), loss("hearing_loss_one_10db", function_lost=Decimal("0.1"))], True, id="70.3"
        ),
        pytest.param([loss("leg_hip"), loss("eye_one")], False, id="35-and-35"),
        pytest.param([loss("leg_hip"), loss("hearing_both")], True, id="75"),
    ],
)
def test_above_70_per_cent_is_said_and_not_cut(losses: list[Loss], *, is_above: bool) -> None:
    """No statute prints the cap (D15)."""
    benefit = calculate_jkk_partial_disability_benefit(1_000_000, event_on=NEW, losses=losses)
    assert (BenefitNote.ABOVE_CAP in benefit.notes) is is_above
    assert benefit.evidence is (Evidence.UNCONFIRMED if is_above else Evidence.SINGLE)
    assert benefit.total == sum(line.amount for line in benefit.lines)


def test_impotence_says_its_doubt() -> None:
    """30 %, UNCONFIRMED (D14)."""
    benefit = calculate_jkk_partial_disability_benefit(1_000_000, event_on=NEW, losses=[loss("impotence")])
    assert (benefit.total, benefit.evidence) == (24_000_000, Evidence.UNCONFIRMED)
    assert BenefitNote.IMPOTENCE in benefit.notes


# JKK: temporary incapacity


@pytest.mark.parametrize(
    ("event_on", "days", "amounts"),
    [
        pytest.param(OLD, 29, [2_900_000], id="29"),
        pytest.param(OLD, 30, [3_000_000], id="30"),
        pytest.param(OLD, 31, [3_100_000], id="31"),
        pytest.param(OLD, 180, [18_000_000], id="180-old"),
        pytest.param(OLD, 181, [18_000_000, 75_000], id="181-old"),
        pytest.param(NEW, 181, [18_000_000, 100_000], id="181-new"),
        pytest.param(OLD, 360, [18_000_000, 13_500_000], id="360-old"),
        pytest.param(NEW, 360, [18_000_000, 18_000_000], id="360-new"),
        pytest.param(OLD, 361, [18_000_000, 13_500_000, 50_000], id="361-old"),
        pytest.param(NEW, 361, [18_000_000, 18_000_000, 50_000], id="361-new"),
        pytest.param(NEW, 720, [18_000_000, 18_000_000, 18_000_000], id="720-new"),
    ],
)
def test_stmb_by_days(event_on: str, days: int, amounts: list[int]) -> None:
    """Of a wage of 3,000,000: a day is 100,000."""
    benefit = calculate_jkk_temporary_incapacity_benefit(3_000_000, event_on=event_on, days=days)
    assert [line.amount for line in benefit.lines] == amounts
    assert sum(line.months * 30 + line.days for line in benefit.lines) == days
    assert (BenefitNote.DAY_RATE in benefit.notes) is (days % 30 != 0)


@pytest.mark.parametrize("days", [0, -1, 1.0, True, None])
def test_days_that_are_none_are_refused(days: Any) -> None:
    """From 1 on."""
    with pytest.raises(ValidationError) as caught:
        calculate_jkk_temporary_incapacity_benefit(1, event_on=NEW, days=days)
    assert caught.value.field == "days"


@pytest.mark.parametrize(
    ("paid", "lines", "is_short"),
    [
        pytest.param(0, [("worker", 12_000_000)], False, id="paid-nothing"),
        pytest.param(10_000_000, [("employer", 10_000_000), ("worker", 2_000_000)], False, id="paid-less"),
        pytest.param(11_999_999, [("employer", 11_999_999), ("worker", 1)], False, id="one-less"),
        pytest.param(12_000_000, [("employer", 12_000_000)], False, id="paid-the-same"),
        pytest.param(12_000_001, [("employer", 12_000_000)], True, id="one-more"),
        pytest.param(Decimal("11999999.50"), [("employer", 12_000_000)], False, id="sen"),
    ],
)
def test_the_employer_is_refunded_what_he_paid(paid: Any, lines: list[Any], *, is_short: bool) -> None:
    """PP 44/2015, article 51: 60 days of 6,000,000 are 12,000,000; the surplus is the worker's, nothing is taken back."""
    benefit = calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on=NEW, days=60)
    split = split_temporary_incapacity(benefit, wage_paid=paid)
    assert [(line.payee and line.payee.value, line.amount) for line in split.lines] == lines
    assert split.total == benefit.total == 12_000_000
    assert (BenefitNote.NOT_TAKEN_BACK in split.notes) is is_short
    assert split.evidence is benefit.evidence
    assert str(split.lines[0].citations[0]) == f"PP 44/2015, article 51({2 if paid else 3})"


def test_only_a_benefit_for_temporary_incapacity_is_split() -> None:
    """And once only."""
    benefit = calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on=NEW, days=60)
    for crooked in (
        calculate_jkk_death_benefit(1, event_on=NEW),
        calculate_scholarship(event_on=NEW, children=()),
        split_temporary_incapacity(benefit, wage_paid=1),
    ):
        with pytest.raises(ValidationError) as caught:
            split_temporary_incapacity(crooked, wage_paid=1)
        assert caught.value.field == "benefit"
    with pytest.raises(AmountError) as refused:
        split_temporary_incapacity(benefit, wage_paid=-1)
    assert refused.value.field == "wage_paid"


# maxima


@pytest.mark.parametrize(
    ("name", "old", "new", "evidence"),
    [
        pytest.param("transport_land", 1_000_000, 5_000_000, Evidence.CORROBORATED, id="land"),
        pytest.param("transport_sea", 1_500_000, 2_000_000, Evidence.CORROBORATED, id="sea"),
        pytest.param("transport_air", 2_500_000, 10_000_000, Evidence.CORROBORATED, id="air"),
        pytest.param("dentures", 3_000_000, 5_000_000, Evidence.UNCONFIRMED, id="dentures"),
        pytest.param("hearing_aid", None, 2_500_000, Evidence.UNCONFIRMED, id="hearing-aid"),
        pytest.param("glasses", None, 1_000_000, Evidence.SINGLE, id="glasses"),
        pytest.param("home_care", None, 20_000_000, Evidence.CORROBORATED, id="home-care"),
    ],
)
def test_maxima_change_with_pp_82_2019(name: str, old: int | None, new: int, evidence: Evidence) -> None:
    """The day before and the day itself."""
    before, after = jkk_limits_on(OLD), jkk_limits_on(NEW)
    assert (before[name], after[name]) == (old, new)
    assert getattr(after, name) == new
    assert after.evidence_of(name) is evidence
    if old is None:
        with pytest.raises(KeyError):
            before.evidence_of(name)


def test_maxima_are_a_mapping() -> None:
    """Seven names; the weakest mark; the share above a reference price."""
    limits = jkk_limits_on(NEW)
    assert len(limits) == len(dict(limits)) == 7
    assert limits.evidence is Evidence.UNCONFIRMED
    assert limits.prosthesis_markup == Decimal("0.40")
    assert limits.evidence_of("prosthesis_markup") is Evidence.CORROBORATED
    assert jkk_limits_on(OLD).evidence_of("prosthesis_markup") is Evidence.SINGLE
    assert (limits.on.isoformat(), limits.law_version) == (NEW, LAW.version)
    assert [str(each) for each in limits.citations] == ["PP 82/2019, annex III"]
    with pytest.raises(KeyError):
        limits["prosthesis_markup"]


@pytest.mark.parametrize(
    ("day", "modes", "amount"),
    [
        (OLD, ["land"], 1_000_000),
        (OLD, ["sea"], 1_500_000),
        (OLD, ["air"], 2_500_000),
        (OLD, ["land", "sea", "air"], 5_000_000),
        (NEW, ["land"], 5_000_000),
        (NEW, ["sea"], 2_000_000),
        (NEW, ["air"], 10_000_000),
        (NEW, ["land", "sea"], 7_000_000),
        (NEW, ["land", "land", "air"], 15_000_000),
        (NEW, list(TransportMode), 17_000_000),
    ],
)
def test_several_modes_of_transport_add_their_maxima(day: str, modes: list[Any], amount: int) -> None:
    """PP 53/2012, annex E 4, and the press on PP 82/2019: the maximum of each mode used."""
    assert jkk_limits_on(day).transport(*modes) == amount


@pytest.mark.parametrize("modes", [(), ("foot",)])
def test_a_mode_that_is_none_is_refused(modes: tuple[str, ...]) -> None:
    """At least one, and known."""
    with pytest.raises(ValidationError) as caught:
        jkk_limits_on(NEW).transport(*modes)
    assert caught.value.field == "modes"


def test_a_prosthesis_is_refunded_to_its_reference_price_and_40_per_cent() -> None:
    """1.4 x 15,000,000 = 21,000,000; 1.4 x 1,000,001 = 1,400,001.4."""
    limits = jkk_limits_on(OLD)
    assert limits.prosthesis(15_000_000) == 21_000_000
    assert (limits.prosthesis(1_000_001), limits.prosthesis(1_000_001, rounding="up")) == (1_400_001, 1_400_002)
    with pytest.raises(AmountError) as caught:
        limits.prosthesis(-1)
    assert caught.value.field == "reference_price"


# wages


@pytest.mark.parametrize(
    ("segment", "facts", "amount", "evidence"),
    [
        pytest.param("PU", {"wage": 4_000_000}, 4_000_000, Evidence.STATUTE, id="wage-worker"),
        pytest.param("BPU", {"income": 0}, 1_000_000, Evidence.SINGLE, id="lowest-step"),
        pytest.param("BPU", {"income": 1_299_999}, 1_200_000, Evidence.SINGLE, id="below-a-step"),
        pytest.param("BPU", {"income": 1_300_000}, 1_400_000, Evidence.SINGLE, id="at-a-step"),
        pytest.param("BPU", {"income": 50_000_000}, 20_700_000, Evidence.SINGLE, id="highest-step"),
        pytest.param("JAKON", {"wage": 3_000_000}, 3_000_000, Evidence.UNCONFIRMED, id="construction-known-wage"),
        pytest.param(
            "JAKON",
            {"wage": 3_000_000, "minimum_wage": 2_500_000},
            3_000_000,
            Evidence.UNCONFIRMED,
            id="construction-known-wage-first",
        ),
        pytest.param("JAKON", {"minimum_wage": 2_500_000}, 2_500_000, Evidence.UNCONFIRMED, id="construction-minimum"),
        pytest.param(
            "PU", {"comparable_wage": 2_400_000, "category": "student_intern"}, 2_400_000, Evidence.STATUTE, id="intern"
        ),
    ],
)
def test_whose_wage_counts(segment: str, facts: dict[str, Any], amount: int, evidence: Evidence) -> None:
    """PP 44/2015, articles 28(2), 32(1), 56(2); annex II."""
    found = jkk_benefit_wage(segment, event_on=NEW, **facts)
    assert (found.amount, found.evidence) == (amount, evidence)
    assert (found.event_on.isoformat(), found.law_version) == (NEW, LAW.version)
    assert found.citations


@pytest.mark.parametrize(
    ("segment", "facts", "field"),
    [
        pytest.param("PU", {}, "wage", id="no-wage"),
        pytest.param("BPU", {"wage": 1}, "income", id="no-income"),
        pytest.param("JAKON", {}, "minimum_wage", id="neither"),
        pytest.param("PU", {"wage": 1, "category": "apprentice"}, "comparable_wage", id="no-comparable-wage"),
        pytest.param("PU", {"wage": 1, "category": "honorary_teacher"}, "category", id="no-learner"),
        pytest.param("PMI", {"wage": 1}, "segment", id="migrant-worker"),
        pytest.param("PU", {"wage": 1, "income": 1}, "income", id="income-of-a-wage-worker"),
        pytest.param("BPU", {"wage": 1, "income": 1}, "wage", id="wage-of-a-non-wage-worker"),
        pytest.param("JAKON", {"wage": 1, "comparable_wage": 1}, "comparable_wage", id="comparable-wage-no-learner"),
    ],
)
def test_a_wage_that_is_missing_is_named(segment: str, facts: dict[str, Any], field: str) -> None:
    """Never guessed."""
    with pytest.raises(ValidationError) as caught:
        jkk_benefit_wage(segment, event_on=NEW, **facts)
    assert caught.value.field == field


def test_an_employer_who_reports_too_little_owes_the_rest() -> None:
    """PP 44/2015, article 32(2): death 48 x 2,000,000 = 96,000,000; JKP 60 % x 1,000,000 x 6 = 3,600,000."""
    low, high = (calculate_jkk_death_benefit(wage, event_on=NEW) for wage in (3_000_000, 5_000_000))
    owed = employer_shortfall(by_report=low, by_wage=high)
    assert [(line.kind.value, line.amount) for line in owed.lines] == [("death", 96_000_000)]
    assert str(owed.lines[0].citations[0]) == "PP 44/2015, article 32(2)"
    cash = [calculate_jkp_benefit(wage, terminated_on="2025-03-01") for wage in (3_000_000, 4_000_000)]
    assert employer_shortfall(by_report=cash[0], by_wage=cash[1]).total == 3_600_000
    assert employer_shortfall(by_report=low, by_wage=low).total == 0


def test_a_shortfall_needs_two_benefits_of_the_same_event() -> None:
    """And a program whose act has the rule."""
    low, high = (calculate_jkk_death_benefit(wage, event_on=NEW) for wage in (3_000_000, 5_000_000))
    death = calculate_jkm_benefit(died_on=NEW, contribution_months=1)
    other = calculate_jkk_total_disability_benefit(5_000_000, event_on=NEW)
    for by_report, by_wage, field in (
        (high, low, "by_wage"),
        (low, death, "by_wage"),
        (death, death, "by_report"),
        (low, other, "by_wage"),
    ):
        with pytest.raises(ValidationError) as caught:
            employer_shortfall(by_report=by_report, by_wage=by_wage)
        assert caught.value.field == field


# migrant workers


@pytest.mark.parametrize(
    ("kind", "phase", "amount", "is_maximum", "evidence"),
    [
        ("death", "during", 85_000_000, False, Evidence.CORROBORATED),
        ("disability", "during", 100_000_000, True, Evidence.SINGLE),
        ("medical_care_abroad", "during", 50_000_000, True, Evidence.CORROBORATED),
        ("home_care", "after", 20_000_000, True, Evidence.CORROBORATED),
        ("hearing_aid", "before", 2_500_000, True, Evidence.CORROBORATED),
        ("glasses", "during", 1_000_000, True, Evidence.CORROBORATED),
        ("dentures", "during", 5_000_000, True, Evidence.UNCONFIRMED),
        ("layoff", "during", 1_500_000, False, Evidence.CORROBORATED),
        ("rape", "before", 50_000_000, False, Evidence.CORROBORATED),
        ("failed_departure", "before", 10_000_000, False, Evidence.CORROBORATED),
        ("loss_on_way_home", "after", 10_000_000, True, Evidence.CORROBORATED),
    ],
)
def test_amounts_of_migrant_workers(
    kind: str, phase: str, amount: int, evidence: Evidence, *, is_maximum: bool
) -> None:
    """Permenaker 4/2023, first and last day."""
    for day in ("2023-02-22", "2026-08-27"):
        benefit = calculate_pmi_benefit(kind=kind, on=day, phase=phase)
        (line,) = benefit.lines
        assert (line.amount, line.is_maximum, benefit.evidence) == (amount, is_maximum, evidence)


@pytest.mark.parametrize(
    ("kind", "day", "phase", "reason"),
    [
        pytest.param("death", "2023-02-21", "during", "were not seen", id="before-permenaker-4-2023"),
        pytest.param("death", "2026-08-28", "during", "annex was not read", id="since-p2mi-9-2026"),
        pytest.param("death", "2024-01-01", "before", "amount was not seen", id="death-before-work"),
        pytest.param("death", "2024-01-01", "after", "amount was not seen", id="death-after-work"),
        pytest.param("scholarship", "2024-01-01", "during", "amount was not seen", id="scholarship"),
        pytest.param("repatriation", "2024-01-01", "during", "amount was not seen", id="repatriation"),
        pytest.param("failed_placement", "2024-01-01", "during", "amount was not seen", id="not-placed"),
        pytest.param("layoff_by_accident", "2024-01-01", "during", "amount was not seen", id="layoff-by-accident"),
    ],
)
def test_what_the_facts_do_not_hold_is_refused_by_name(kind: str, day: str, phase: str, reason: str) -> None:
    """Never zero."""
    with pytest.raises(NotInForceError, match=reason) as caught:
        calculate_pmi_benefit(kind=kind, on=day, phase=phase)
    assert caught.value.name == f"pmi.benefit.{kind}"


@pytest.mark.parametrize(
    ("kind", "phase", "field"),
    [
        ("pension", "during", "kind"),
        ("layoff", "before", "phase"),
        ("gift", "during", "kind"),
        ("death", "later", "phase"),
    ],
)
def test_what_migrant_workers_do_not_have_is_refused(kind: str, phase: str, field: str) -> None:
    """With what they have."""
    with pytest.raises(ValidationError) as caught:
        calculate_pmi_benefit(kind=kind, on="2024-01-01", phase=phase)
    assert caught.value.field == field


def test_one_sum_for_three_benefits_is_not_split() -> None:
    """As with the packages that migrant workers pay."""
    benefit = calculate_pmi_benefit(kind="death", on="2024-01-01")
    assert benefit.total == benefit.amount() == 85_000_000
    for kind in ("death", "periodic", "funeral"):
        with pytest.raises(UnsplitAmountError):
            benefit.amount(kind)
    assert benefit.amount("scholarship") == 0


def test_the_scholarship_of_migrant_workers_is_unconfirmed() -> None:
    """Two children, by the yearly amounts of PP 82/2019 from memory: (5 - 2) x 12,000,000; a third is left out."""
    children = [Child(level=EducationLevel.UNIVERSITY, years_done=2)] * 3
    benefit = calculate_pmi_benefit(kind="scholarship", on="2024-01-01", phase="after", children=iter(children))
    assert (benefit.total, benefit.evidence) == (72_000_000, Evidence.UNCONFIRMED)
    assert {line.evidence for line in benefit.lines} == {Evidence.UNCONFIRMED}
    assert str(benefit.lines[0].citations[0]) == "Permenaker 4/2023"
    assert {BenefitNote.LEVELS_ASSUMED, BenefitNote.TWO_CHILDREN} <= set(benefit.notes)
    done = [Child(level=EducationLevel.UNIVERSITY, years_done=5)]
    assert calculate_pmi_benefit(kind="scholarship", on="2024-01-01", children=done).evidence is Evidence.UNCONFIRMED
    for crooked, field in (
        ({"kind": "rape", "children": children}, "children"),
        ({"kind": "scholarship", "children": [1]}, "children[0]"),
    ):
        with pytest.raises(ValidationError) as caught:
            calculate_pmi_benefit(on="2024-01-01", **crooked)  # type: ignore[arg-type]  # because it is crooked
        assert caught.value.field == field
    with pytest.raises(NotInForceError):
        calculate_pmi_benefit(kind="scholarship", on="2026-08-28", children=children)


# what else the acts print


@pytest.mark.parametrize("day", [OLD, NEW])
def test_the_periodic_benefit_pays_for_24_months(day: str) -> None:
    """In JKM, after a death by work and after total disability: 24 times 200,000, then 24 times 500,000."""
    for benefit in (
        calculate_jkm_benefit(died_on=day, contribution_months=1),
        calculate_jkk_death_benefit(5_000_000, event_on=day),
        calculate_jkk_total_disability_benefit(5_000_000, event_on=day),
    ):
        (line,) = [each for each in benefit.lines if each.kind is BenefitKind.PERIODIC]
        assert (line.months, line.amount) == (24, 24 * (200_000 if day == OLD else 500_000))


@pytest.mark.parametrize("program", ["jkm", "jkk"])
def test_a_third_child_is_left_out_by_both_programs(program: str) -> None:
    """Two children with one year left: 24,000,000."""
    children = [Child(level=EducationLevel.UNIVERSITY, years_done=4)] * 3
    if program == "jkm":
        benefit = calculate_jkm_benefit(died_on=NEW, contribution_months=36, children=children)
    else:
        benefit = calculate_jkk_death_benefit(1, event_on=NEW, children=children)
    assert benefit.amount("scholarship") == 24_000_000
    assert BenefitNote.TWO_CHILDREN in benefit.notes


@pytest.mark.parametrize("day", [OLD, NEW])
@pytest.mark.parametrize(("share", "is_taken"), [("0.099", False), ("0.10", True), ("0.30", True), ("0.301", False)])
def test_the_scalp_has_a_range(day: str, share: str, *, is_taken: bool) -> None:
    """10 to 30 %, both ends included; a per cent of 80 wages of 1,250,000 is 1,000,000."""
    losses = [loss("scalp", table_share=Decimal(share))]
    if is_taken:
        benefit = calculate_jkk_partial_disability_benefit(1_250_000, event_on=day, losses=losses)
        assert benefit.total == Decimal(share) * 100_000_000
    else:
        with pytest.raises(ValidationError, match=r"from 0\.10 to 0\.30"):
            calculate_jkk_partial_disability_benefit(1_250_000, event_on=day, losses=losses)


@pytest.mark.parametrize("day", [OLD, NEW])
def test_the_limit_of_70_per_cent_is_exact(day: str) -> None:
    """70.01 % is above it: sight of both eyes and a thousandth of smell."""
    losses = [loss("eyes_both"), loss("smell", function_lost=Decimal("0.001"))]
    benefit = calculate_jkk_partial_disability_benefit(1_000_000, event_on=day, losses=losses)
    assert BenefitNote.ABOVE_CAP in benefit.notes


@pytest.mark.parametrize("part", ["arm_shoulder", "arm_elbow", "hand_wrist", "thumb", "index", "index_tip"])
def test_a_side_has_one_of_them(part: str) -> None:
    """Two left thumbs are refused."""
    with pytest.raises(ValidationError, match="is not counted") as caught:
        calculate_jkk_partial_disability_benefit(1, event_on=NEW, losses=[loss(part, "left", units=2)])
    assert caught.value.field == "losses[0].units"


def test_a_report_is_due_in_two_days() -> None:
    """PP 44/2015, article 43(1): 2 times 24 hours; since 2025-02-24 the same span decides who bears the benefit."""
    assert LAW["jkk.claim.report_days"].on("2015-07-01").value == 2
    assert LAW["jkk.claim.late_report_days"].on("2025-02-24").value == 2

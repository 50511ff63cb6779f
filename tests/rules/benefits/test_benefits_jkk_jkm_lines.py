"""JKK, JKM, JKP, the scholarship and migrant workers: whole lines with their factors and articles, and what is refused how."""

from decimal import Decimal
from itertools import permutations
from typing import Any

import attrs
import pytest

from jaminan import LAW, Evidence, NotInForceError, ValidationError
from jaminan.models.benefit_results import Benefit, BenefitLine, BenefitNote
from jaminan.models.benefit_tables import JkpStep
from jaminan.models.benefits import BenefitKind, BodyPart, Child, Loss, Side
from jaminan.models.claims import ClaimRequirementCode
from jaminan.parameters.benefits.jkk import DISABILITY_ROWS
from jaminan.periods import to_day
from jaminan.rules.benefits.incapacity import split_temporary_incapacity
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_partial_disability_benefit,
    calculate_jkk_temporary_incapacity_benefit,
    calculate_jkk_total_disability_benefit,
    jkk_limits_on,
)
from jaminan.rules.benefits.jkm import calculate_jkm_benefit, check_contribution_months
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.losses import check_losses
from jaminan.rules.benefits.pmi import calculate_pmi_benefit
from jaminan.rules.benefits.scholarship import calculate_scholarship
from jaminan.sources import Citation

NEW, OLD = "2019-12-02", "2019-12-01"
ANNEX = {OLD: "PP 44/2015, annex III", NEW: "PP 82/2019, annex III"}
PP_44 = "PP 44/2015, article "


def told(line: BenefitLine) -> list[str]:
    """Return what a line says: its sum, its months and days, its factors, its articles, its mark."""
    return [
        f"{line.kind} {line.amount}",
        f"{line.months} {line.days}",
        " ".join(f"{factor.kind} {factor.value}" for factor in line.factors),
        "; ".join(map(str, line.citations)),
        str(line.evidence),
    ]


def child(level: Any, years_done: int = 0) -> Child:
    """Return a child from plain values."""
    return Child(level=level, years_done=years_done)


def loss(part: Any, side: Any = None, **facts: Any) -> Loss:
    """Return a loss from plain values."""
    return Loss(part=part, side=side, **facts)


def refused(call: Any, *given: Any, **named: Any) -> ValidationError:
    """Return the error of a call that must be refused."""
    with pytest.raises(ValidationError) as caught:
        call(*given, **named)
    return caught.value


# JKK: death and total disability


@pytest.mark.parametrize(
    ("day", "mark", "periodic", "funeral"),
    [
        pytest.param(OLD, "single", 4_800_000, 3_000_000, id="by-pp-44-2015"),
        pytest.param(NEW, "corroborated", 12_000_000, 10_000_000, id="by-pp-82-2019"),
    ],
)
def test_a_death_by_work_with_its_lines(day: str, mark: str, periodic: int, funeral: int) -> None:
    """0.6 x 80 x 5,000,000 = 240,000,000; the annex was not read."""
    assert list(map(told, calculate_jkk_death_benefit(5_000_000, event_on=day).lines)) == [
        ["death 240000000", "1 0", "share 0.60 multiplier 80 wage 5000000", ANNEX[day], mark],
        [f"periodic {periodic}", "24 0", f"amount {periodic}", ANNEX[day], "corroborated"],
        [f"funeral {funeral}", "1 0", f"amount {funeral}", ANNEX[day], "corroborated"],
    ]


@pytest.mark.parametrize(("day", "periodic"), [(OLD, 4_800_000), (NEW, 12_000_000)])
def test_a_total_disability_with_its_lines(day: str, periodic: int) -> None:
    """0.7 x 80 x 5,000,000 = 280,000,000; no minimum and no funeral."""
    assert list(map(told, calculate_jkk_total_disability_benefit(5_000_000, event_on=day).lines)) == [
        ["disability 280000000", "1 0", "share 0.70 multiplier 80 wage 5000000", ANNEX[day], "corroborated"],
        [f"periodic {periodic}", "24 0", f"amount {periodic}", ANNEX[day], "corroborated"],
    ]


@pytest.mark.parametrize(("wage", "is_raised"), [(337_499, True), (337_500, False), (337_501, False)])
def test_a_death_at_the_minimum_is_not_raised_to_it(wage: int, *, is_raised: bool) -> None:
    """48 x 337,500 = 16,200,000, which is the minimum itself."""
    line = calculate_jkk_death_benefit(wage, event_on=OLD).lines[0]
    assert line.amount == max(48 * wage, 16_200_000)
    assert (str(line.bound.citation) if line.bound else None) == (ANNEX[OLD] if is_raised else None)


# JKK: partial disability


def test_losses_with_their_lines() -> None:
    """2 x 0.5 x 0.04 x 80 x 1,250,000 = 4,000,000; 0.1 x 100,000,000; 0.2 x 100,000,000; 5 x 0.07 x 100,000,000."""
    losses = [
        loss("other_finger", "right", units=2, function_lost=Decimal("0.5")),
        loss("smell"),
        loss("scalp", table_share=Decimal("0.2")),
        loss("vision_acuity_10", units=5),
        loss("toe_big", "left"),
    ]
    benefit = calculate_jkk_partial_disability_benefit(1_250_000, event_on=NEW, losses=losses)
    rest = "multiplier 80 wage 1250000"
    assert [(line.part, line.side, *told(line)) for line in benefit.lines] == [
        (part, side, f"disability {amount}", "1 0", f"{factors} {rest}", ANNEX[NEW], "single")
        for part, side, amount, factors in (
            ("other_finger", "right", 4_000_000, "units 2 function_lost 0.5 table_share 0.04"),
            ("smell", None, 10_000_000, "table_share 0.10"),
            ("scalp", None, 20_000_000, "table_share 0.2"),
            ("vision_acuity_10", None, 35_000_000, "units 5 table_share 0.07"),
            ("toe_big", "left", 5_000_000, "units 1 table_share 0.05"),
        )
    ]
    assert benefit.notes == (BenefitNote.ABOVE_CAP,)  # 4 + 10 + 20 + 35 + 5 = 74


_HAND = "thumb index other_finger index_tip other_tip"
_TOES = "toe_big toe_second toe_other"
_SHORT = "leg_short_lt5 leg_short_5_7_5 leg_short_ge7_5"
LOST_WITH = {
    "eyes_both": "eye_one vision_acuity_10 colour_vision visual_field_10",
    "hearing_both": "hearing_one hearing_loss_both_10db hearing_loss_one_10db",
    "hearing_one": "hearing_loss_one_10db",
    "auricle_both": "auricle_one",
    "arm_shoulder": f"{_HAND} hand_wrist arm_elbow",
    "arm_elbow": f"{_HAND} hand_wrist",
    "hand_wrist": _HAND,
    "index": "index_tip",
    "legs_both_hip": f"{_TOES} {_SHORT} foot_ankle feet_both_ankle leg_hip",
    "leg_hip": f"{_TOES} {_SHORT} foot_ankle",
    "feet_both_ankle": f"{_TOES} foot_ankle",
    "foot_ankle": _TOES,
}
"""What is gone with a whole, by the body."""
DEGREES = (
    set(_SHORT.split()),
    {"work_capacity_physical_51_70", "work_capacity_physical_26_50", "work_capacity_physical_10_25"},
)
BOTH = {"eyes_both", "hearing_both", "auricle_both", "legs_both_hip", "feet_both_ankle"}
PAIRED = {"eye_one", "hearing_one", "hearing_loss_one_10db", "auricle_one", "leg_hip", "foot_ankle"}
PAIRED |= {*_TOES.split(), *_SHORT.split()}
"""Parts of a pair that the table pays alike: the side may be named."""
SIDED = {row.part.value for row in DISABILITY_ROWS if row.side is not None}


def on_a_side(part: str, side: str = "left") -> Loss:
    """Return a loss with a side, if the part has sides."""
    return loss(part, side if part in SIDED | PAIRED else None)


def is_refused(*losses: Loss) -> bool:
    """Tell whether losses are refused beside each other."""
    try:
        check_losses(losses)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize("whole", [part.value for part in BodyPart])
def test_what_is_lost_with_a_whole_is_not_paid_beside_it(whole: str) -> None:
    """Every part beside every other: on its side, beside the stiff whole, on the other side, and without naming a side."""
    for part in {each.value for each in BodyPart} - {whole}:
        if any({part, whole} <= degrees for degrees in DEGREES):
            continue
        left, is_inside = on_a_side(whole), part in LOST_WITH.get(whole, "").split()
        is_around = whole in LOST_WITH.get(part, "").split()
        stiff = attrs.evolve(left, function_lost=Decimal("0.99"))
        assert is_refused(left, on_a_side(part)) is (is_inside or is_around)
        assert is_refused(stiff, on_a_side(part)) is is_around
        is_of_both = (is_inside and whole in BOTH) or (is_around and part in BOTH)
        assert is_refused(left, on_a_side(part, "right")) is is_of_both
        if part in PAIRED:
            assert is_refused(left, loss(part)) is is_of_both


def test_of_one_impairment_there_is_one_degree() -> None:
    """Whatever the side and the order."""
    for one, other in (pair for degrees in DEGREES for pair in permutations(sorted(degrees), 2)):
        for side in ("left", "right"):
            error = refused(check_losses, [loss("smell"), on_a_side(one), on_a_side(other, side)])
            assert (error.field, error.value) == ("losses[1].part", one)
            assert error.limit == f"one degree only: {other} is given too"


@pytest.mark.parametrize("part", [part.value for part in BodyPart])
def test_a_side_is_named_where_there_are_two(part: str) -> None:
    """Asked for where the table tells them apart, taken of a pair, refused of the rest."""
    facts = {"table_share": Decimal("0.1")} if part == "scalp" else {}

    def call(side: str | None) -> Benefit:
        losses = [loss(part, side, **facts)]
        return calculate_jkk_partial_disability_benefit(1, event_on=NEW, losses=losses)

    if part in SIDED:
        assert refused(call, None).limit == "right or left: the table tells them apart"
        assert {call(side).lines[0].side for side in ("left", "right")} == set(Side)
    elif part in PAIRED:
        assert [call(side).lines[0].side for side in (None, "left")] == [None, Side.LEFT]
    else:
        assert call(None).lines[0].side is None
        error = refused(call, "right")
        assert (error.field, error.value) == ("losses[0].side", "right")
        assert error.limit == f"left out: {part} has no sides"


@pytest.mark.parametrize(
    ("losses", "said"),
    [
        pytest.param(
            [loss("smell"), loss("thumb", "left"), loss("smell"), loss("thumb", "left")],
            "losses must be of each row and side once; units= counts fingers, toes, steps, got 'smell'.",
            id="twice",
        ),
        pytest.param(
            [loss("eye_one"), loss("eye_one", "left")],
            "losses[0].side must be right or left, where another loss of the part names it, got None.",
            id="one-eye-without-its-side",
        ),
        pytest.param(
            [loss("smell"), loss("thumb", "left"), loss("hand_wrist", "left")],
            "losses[1].part must be left out: it is lost with hand_wrist, got 'thumb'.",
            id="a-thumb-with-its-hand",
        ),
        pytest.param(
            [loss("smell", table_share=Decimal("0.1"))],
            "losses[0].table_share must be left out: the table prints 0.10 (PP 82/2019, annex III), got Decimal('0.1').",
            id="share-of-a-fixed-row",
        ),
        pytest.param(
            [loss("smell"), loss("scalp")],
            "losses[1].table_share must be given, from 0.10 to 0.30 (PP 82/2019, annex III), got None.",
            id="no-share-of-a-range",
        ),
        pytest.param(
            [loss("thumb", "left", units=2)],
            "losses[0].units must be 1: thumb is not counted (PP 82/2019, annex III), got 2.",
            id="not-counted",
        ),
        pytest.param(
            [loss("toe_other", "right", units=4)],
            "losses[0].units must be at most 3, which is all that a body has, got 4.",
            id="toes-of-a-foot",
        ),
        pytest.param(
            [loss("toe_other", units=7)],
            "losses[0].units must be at most 6, which is all that a body has, got 7.",
            id="toes-of-both-feet",
        ),
        pytest.param(
            [loss("hearing_loss_both_10db", units=17)],
            "losses[0].units must be so few that 0.06 times it is at most 1 (PP 82/2019, annex III), got 17.",
            id="17-times-6-per-cent",
        ),
    ],
)
def test_losses_say_what_is_wrong(losses: list[Loss], said: str) -> None:
    """Each by the sentence that helps."""
    assert str(refused(calculate_jkk_partial_disability_benefit, 1, event_on=NEW, losses=losses)) == said


def test_units_reach_the_whole_and_no_further() -> None:
    """16 x 6 % = 96 %; in a what-if that counts smell and toes without an end, 10 % ten times and 5 % three times."""
    losses = [loss("hearing_loss_both_10db", units=16)]
    benefit = calculate_jkk_partial_disability_benefit(1_250_000, event_on=NEW, losses=losses)
    assert benefit.total == 96_000_000
    endless = {BodyPart.SMELL, BodyPart.TOE_BIG}
    rows = tuple(
        attrs.evolve(row, is_counted=True, most_units=None) if row.part in endless else row for row in DISABILITY_ROWS
    )
    table = Citation("PP 82/2019", annex="III")
    what_if = LAW.amend("jkk.benefit.disability_table", since="2027-01-01", value=rows, citation=table)
    facts: dict[str, Any] = {"event_on": "2027-01-01", "law": what_if}
    losses = [loss("smell", units=10), loss("toe_big", "left", units=3)]
    benefit = calculate_jkk_partial_disability_benefit(1_250_000, losses=losses, **facts)
    assert [line.amount for line in benefit.lines] == [100_000_000, 15_000_000]
    assert refused(calculate_jkk_partial_disability_benefit, 1, losses=[loss("smell", units=11)], **facts).value == 11


# JKK: temporary incapacity


@pytest.mark.parametrize(
    ("day", "days", "lines"),
    [
        pytest.param(  # 225 - 180 = 45 days of 0.75 x 200,000
            OLD,
            225,
            [
                ("36000000", "6 0", "months 6 share 1.00", "single"),
                ("6750000", "1 15", "days 45 month_days 30 share 0.75", "single"),
            ],
            id="old-steps",
        ),
        pytest.param(  # 391 - 360 = 31 days of 0.5 x 200,000 = 3,100,000
            OLD,
            391,
            [
                ("36000000", "6 0", "months 6 share 1.00", "single"),
                ("27000000", "6 0", "months 6 share 0.75", "single"),
                ("3100000", "1 1", "days 31 month_days 30 share 0.50", "unconfirmed"),
            ],
            id="old-steps-to-memory",
        ),
        pytest.param(NEW, 1, [("200000", "0 1", "days 1 month_days 30 share 1.00", "single")], id="a-day"),
        pytest.param(
            NEW,
            390,
            [
                ("36000000", "6 0", "months 6 share 1.00", "single"),
                ("36000000", "6 0", "months 6 share 1.00", "single"),
                ("3000000", "1 0", "months 1 share 0.50", "single"),
            ],
            id="new-steps",
        ),
    ],
)
def test_incapacity_with_its_lines(day: str, days: int, lines: list[tuple[str, str, str, str]]) -> None:
    """Of 6,000,000 a month; what a month and a day are has one source."""
    benefit = calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on=day, days=days)
    assert list(map(told, benefit.lines)) == [
        [f"temporary_incapacity {amount}", length, f"{factors} wage 6000000", ANNEX[day], mark]
        for amount, length, factors, mark in lines
    ]


def test_a_split_incapacity_with_its_lines() -> None:
    """12,000,000: what the employer paid goes back to him by article 51(2) and 30(2), the rest to the worker by 51(3)."""
    benefit = calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on=NEW, days=60)
    split = split_temporary_incapacity(benefit, wage_paid=10_000_000)
    assert [(line.payee, line.exact, *told(line)) for line in split.lines] == [
        (
            "employer",
            Decimal(10_000_000),
            "temporary_incapacity 10000000",
            "1 0",
            "",
            f"{PP_44}51(2); {PP_44}30(2)",
            "single",
        ),
        ("worker", Decimal(2_000_000), "temporary_incapacity 2000000", "1 0", "", f"{PP_44}51(3)", "single"),
    ]
    assert (split.notes, split.program, split.event_on) == (benefit.notes, benefit.program, benefit.event_on)


def test_a_benefit_that_is_not_split_says_what_it_pays() -> None:
    """A death by its kinds, an empty one as nothing; one line with a payee is enough to be split already."""
    benefit = calculate_jkk_temporary_incapacity_benefit(6_000_000, event_on=NEW, days=210)
    half = attrs.evolve(benefit, lines=(*split_temporary_incapacity(benefit, wage_paid=0).lines, benefit.lines[0]))
    for crooked, value in (
        (calculate_jkk_death_benefit(1, event_on=NEW), "death, funeral, periodic"),
        (calculate_scholarship(event_on=NEW, children=()), "nothing"),
        (half, "temporary_incapacity"),
    ):
        error = refused(split_temporary_incapacity, crooked, wage_paid=1)
        assert (error.field, error.value) == ("benefit", value)


@pytest.mark.parametrize("day", [OLD, NEW])
def test_maxima_cite_each_place_once(day: str) -> None:
    """All of them stand in the annex of the day."""
    assert [str(each) for each in jkk_limits_on(day).citations] == [ANNEX[day]]


# JKM


@pytest.mark.parametrize(
    ("day", "act", "sums"),
    [
        (OLD, "PP 44/2015", (16_200_000, 4_800_000, 3_000_000)),
        (NEW, "PP 82/2019", (20_000_000, 12_000_000, 10_000_000)),
    ],
)
def test_a_death_with_its_lines(day: str, act: str, sums: tuple[int, int, int]) -> None:
    """Article 34(1) a to c; without heirs article 40(2) stands beside it."""
    expected = [
        [f"{kind} {amount}", f"{months} 0", f"amount {amount}", f"{act}, article 34(1) {letter}", "statute"]
        for kind, amount, months, letter in zip(
            ("death", "periodic", "funeral"), sums, (1, 24, 1), ("a", "b", "c"), strict=True
        )
    ]
    benefit = calculate_jkm_benefit(died_on=day, contribution_months=0)
    assert list(map(told, benefit.lines)) == expected
    assert (benefit.notes, benefit.requirements, benefit.program) == ((), (), "JKM")
    for line in expected:
        line[3] += f"; {PP_44}40(2)"
    without = calculate_jkm_benefit(died_on=day, contribution_months=0, has_heirs=False)
    assert list(map(told, without.lines)) == expected
    assert without.notes == (BenefitNote.NO_HEIRS,)


def test_an_early_death_with_its_line() -> None:
    """Permenaker 1/2025, which two kinds of sources tell of."""
    benefit = calculate_jkm_benefit(died_on="2025-02-24", contribution_months=2, segment="BPU")
    line = ["funeral 10000000", "1 0", "amount 10000000", "Permenaker 1/2025", "corroborated"]
    assert list(map(told, benefit.lines)) == [line]
    assert benefit.notes == (BenefitNote.EARLY_DEATH,)


@pytest.mark.parametrize(
    ("day", "months", "needed", "place"),
    [
        (OLD, 59, 60, f"{PP_44}34(1) d"),
        (OLD, 60, 60, f"{PP_44}34(1) d"),
        (NEW, 35, 36, "PP 82/2019, article 34(1) d"),
        (NEW, 36, 36, "PP 82/2019, article 34(1) d"),
        (NEW, 37, 36, "PP 82/2019, article 34(1) d"),
    ],
)
def test_a_scholarship_asks_for_paid_months(day: str, months: int, needed: int, place: str) -> None:
    """5 years, then 3; the requirement is told where there are children, and a note says why nothing is paid."""
    benefit = calculate_jkm_benefit(died_on=day, contribution_months=months, children=[child("primary")])
    (asked,) = benefit.requirements
    assert (asked.code, asked.is_met, asked.limit) == (ClaimRequirementCode.PAID_MONTHS, months >= needed, needed)
    assert str(asked.citation) == place
    assert (BenefitNote.SCHOLARSHIP_MONTHS in benefit.notes) is (months < needed)
    assert (benefit.amount("scholarship") > 0) is (months >= needed)


@pytest.mark.parametrize(
    ("joined", "months", "unpaid", "field", "limit"),
    [
        pytest.param(None, 999, 999, None, "", id="no-day-of-joining"),
        pytest.param("2025-02-01", 1, 0, None, "", id="joined-on-the-day"),
        pytest.param("2025-02-02", 0, 0, "joined_on", "2025-02-01 or earlier, died_on", id="joined-after"),
        pytest.param("2025-01-31", 2, 0, None, "", id="both-months"),
        pytest.param(
            "2025-01-31",
            3,
            0,
            "contribution_months",
            "at most 2, the calendar months from joined_on to died_on",
            id="a-month-too-many",
        ),
        pytest.param("2025-01-31", 1, 1, None, "", id="one-paid-and-one-not"),
        pytest.param("2025-01-31", 0, 2, None, "", id="none-paid"),
        pytest.param(
            "2025-01-31",
            1,
            2,
            "arrears_months",
            "at most 1, the months from joined_on to died_on less those paid",
            id="arrears-too-many",
        ),
        pytest.param(
            "2025-01-31",
            2,
            1,
            "arrears_months",
            "at most 0, the months from joined_on to died_on less those paid",
            id="arrears-beside-all-paid",
        ),
    ],
)
def test_months_fit_between_the_days(
    joined: str | None, months: int, unpaid: int, field: str | None, limit: str
) -> None:
    """From joining to 2025-02-01, calendar months with their ends; paid and unpaid ones are different months."""
    joined_on = None if joined is None else to_day(joined, "joined_on")
    given = (months, joined_on, to_day("2025-02-01", "died_on"), "died_on", unpaid)
    if field is None:
        check_contribution_months(*given)
        return
    error = refused(check_contribution_months, *given)
    assert (error.field, error.limit) == (field, limit)
    assert error.value == {"joined_on": joined, "contribution_months": months, "arrears_months": unpaid}[field]


def test_months_of_a_death_are_held_against_the_day_of_death() -> None:
    """Two months from January to February, all of them paid; migrant workers are refused by the figure's name."""
    facts: dict[str, Any] = {"died_on": "2025-02-01", "joined_on": "2025-01-31"}
    assert calculate_jkm_benefit(contribution_months=2, **facts).total == 42_000_000
    error = refused(calculate_jkm_benefit, contribution_months=3, **facts)
    assert error.limit == "at most 2, the calendar months from joined_on to died_on"
    with pytest.raises(NotInForceError) as caught:
        calculate_jkm_benefit(contribution_months=2, segment="PMI", **facts)
    assert (caught.value.name, str(caught.value.day)) == ("jkm.benefit", "2025-02-01")


# the scholarship


def test_a_scholarship_with_its_lines() -> None:
    """2,000,000 a year of junior high, 3,000,000 of senior high, 12,000,000 of university, each by its child and level."""
    children = [child("junior_high", 1), child("university", 4), child("primary")]
    benefit = calculate_scholarship(event_on=NEW, children=children)
    places = f"{ANNEX[NEW]}; PP 82/2019, article 25(3); PP 82/2019, article 34(3)"
    assert [(line.child, line.level, *told(line)) for line in benefit.lines] == [
        (
            number,
            level,
            f"scholarship {yearly * years}",
            f"{12 * years} 0",
            f"yearly {yearly} years {years}",
            places,
            mark,
        )
        for number, level, yearly, years, mark in (
            (1, "junior_high", 2_000_000, 2, "corroborated"),
            (1, "senior_high", 3_000_000, 3, "corroborated"),
            (1, "university", 12_000_000, 5, "corroborated"),
            (2, "university", 12_000_000, 1, "corroborated"),
        )
    ]
    assert benefit.notes == (BenefitNote.TWO_CHILDREN, BenefitNote.YEARLY_PAYMENT)


def test_the_old_scholarship_with_its_line() -> None:
    """One sum, whatever the number of children, by the articles of both programs; no note on years."""
    for count in (1, 2, 3):
        benefit = calculate_scholarship(event_on=OLD, children=[child("primary")] * count)
        places = f"{PP_44}25(3); {PP_44}34(2)"
        assert list(map(told, benefit.lines)) == [["scholarship 12000000", "1 0", "amount 12000000", places, "statute"]]
        assert benefit.notes == ()


@pytest.mark.parametrize(("count", "is_said"), [(1, False), (2, False), (3, True)])
def test_a_child_that_is_left_out_is_said(count: int, *, is_said: bool) -> None:
    """Two are paid for."""
    benefit = calculate_scholarship(event_on=NEW, children=[child("university", 4)] * count)
    assert benefit.total == 12_000_000 * min(count, 2)
    assert (BenefitNote.TWO_CHILDREN in benefit.notes) is is_said


def test_children_who_are_left_out_are_checked_all_the_same() -> None:
    """The fourth has done seven years of six."""
    children = [*[child("primary")] * 3, child("primary", 7)]
    error = refused(calculate_scholarship, event_on=NEW, children=children)
    assert (error.field, error.value, error.source) == ("children[3].years_done", 7, ANNEX[NEW])
    assert error.limit == "at most 6, the years that are paid at this level"


# JKP


PP_37, PP_6 = "PP 37/2021, article ", "PP 6/2025, article "


@pytest.mark.parametrize(
    ("wage", "counted"), [(4_999_999, "wage 4999999"), (5_000_000, "wage 5000000"), (5_000_001, "wage_ceiling 5000000")]
)
def test_cash_with_its_lines(wage: int, counted: str) -> None:
    """Article 21(1) and (4) of the act of the day of payment: 45 % for two months, then four of 60 % since 2025-02-07."""
    benefit = calculate_jkp_benefit(wage, terminated_on="2024-12-15")
    base = min(wage, 5_000_000)
    first, second = Decimal(base) * 2 * Decimal("0.45"), Decimal(base) * 4 * Decimal("0.60")
    assert [line.exact for line in benefit.lines] == [first, second]
    assert [told(line)[1:] for line in benefit.lines] == [
        ["2 0", f"{counted} share 0.45 months 2", f"{PP_37}21(1); {PP_37}21(4)", "statute"],
        ["4 0", f"{counted} share 0.60 months 4", f"{PP_6}21(1); {PP_6}21(4)", "statute"],
    ]
    assert benefit.notes == (BenefitNote.PAID_BY_MONTH, BenefitNote.FIRST_PAYMENT_ASSUMED)


def test_a_ceiling_that_changes_while_cash_runs_splits_its_line() -> None:
    """One month of 60 % of 5,000,000, five of 6,000,000; the mark of the ceiling counts where it is reached."""
    what_if = LAW.amend("jkp.benefit.wage_ceiling", since="2027-01-01", value=6_000_000, citation="PP 6/2025")
    facts: dict[str, Any] = {"terminated_on": "2026-12-15", "law": what_if}
    high = calculate_jkp_benefit(6_000_001, **facts)
    assert [(line.months, line.amount, line.evidence) for line in high.lines] == [
        (1, 3_000_000, Evidence.STATUTE),
        (5, 18_000_000, Evidence.SINGLE),
    ]
    low = calculate_jkp_benefit(4_000_000, **facts)
    assert [(line.months, line.amount, line.evidence) for line in low.lines] == [
        (1, 2_400_000, Evidence.STATUTE),
        (5, 12_000_000, Evidence.STATUTE),
    ]


def test_a_share_that_is_printed_again_has_a_line_by_its_own_act() -> None:
    """The same 60 %, by two acts."""
    again = (JkpStep(first_month=1, last_month=6, share=Decimal("0.60")),)
    what_if = LAW.amend("jkp.benefit.rates", since="2027-01-01", value=again, citation="PP 37/2021")
    benefit = calculate_jkp_benefit(5_000_000, terminated_on="2026-12-15", law=what_if)
    assert [(line.months, str(line.citations[0])) for line in benefit.lines] == [(1, f"{PP_6}21(1)"), (5, "PP 37/2021")]


def test_months_that_the_table_of_their_day_does_not_pay_are_left_out() -> None:
    """A what-if: nothing after the first month in January and February, then nine months; six months run, as begun."""
    short = (JkpStep(first_month=1, last_month=1, share=Decimal("0.60")),)
    long = (JkpStep(first_month=1, last_month=9, share=Decimal("0.50")),)
    what_if = LAW.amend("jkp.benefit.rates", since="2027-01-01", value=short, citation="PP 6/2025").amend(
        "jkp.benefit.rates", since="2027-03-01", value=long, citation="PP 6/2025"
    )
    benefit = calculate_jkp_benefit(5_000_000, terminated_on="2026-12-15", law=what_if)
    assert [(line.months, line.amount) for line in benefit.lines] == [(1, 3_000_000), (3, 7_500_000)]


# migrant workers


@pytest.mark.parametrize(
    ("kind", "phase", "lines", "notes"),
    [
        pytest.param(
            "death",
            "during",
            [("death", 85_000_000, False, ("death", "periodic", "funeral"))],
            (BenefitNote.NOT_SPLIT,),
            id="one-sum-for-three",
        ),
        pytest.param("glasses", "after", [("glasses", 1_000_000, True, ())], (BenefitNote.MAXIMUM_ONLY,), id="refund"),
        pytest.param("rape", "during", [("rape", 50_000_000, False, ())], (), id="sum"),
        pytest.param(
            "wrong_placement",
            "during",
            [("wrong_placement", 25_000_000, False, ()), ("transport", 15_000_000, True, ())],
            (BenefitNote.MAXIMUM_ONLY,),
            id="sum-and-refund",
        ),
    ],
)
def test_a_migrant_worker_with_lines_and_notes(kind: str, phase: str, lines: list[Any], notes: tuple[Any, ...]) -> None:
    """A refund is said to be one, a sum for several benefits too."""
    benefit = calculate_pmi_benefit(kind=kind, on="2024-05-01", phase=phase)
    assert [(line.kind, line.amount, line.is_maximum, line.covers) for line in benefit.lines] == lines
    assert {str(each) for line in benefit.lines for each in line.citations} == {"Permenaker 4/2023"}
    assert (benefit.notes, benefit.program) == (notes, None)


def test_the_scholarship_of_migrant_workers_with_its_line() -> None:
    """By memory, whatever the mark of the table: also where no year is left."""
    rows = LAW["pmi.benefit.amounts"].on("2024-05-01").value
    read = LAW.amend(
        "pmi.benefit.amounts", since="2024-05-01", value=rows, citation="Permenaker 4/2023", evidence=Evidence.STATUTE
    )
    facts: dict[str, Any] = {"kind": "scholarship", "on": "2024-05-01", "law": read}
    benefit = calculate_pmi_benefit(children=[child("university", 4)], **facts)
    places = f"Permenaker 4/2023; {ANNEX[NEW]}; PP 82/2019, article 25(3)"
    assert list(map(told, benefit.lines)) == [
        ["scholarship 12000000", "12 0", "yearly 12000000 years 1", places, "unconfirmed"]
    ]
    assert benefit.notes == (BenefitNote.YEARLY_PAYMENT, BenefitNote.LEVELS_ASSUMED)
    nothing = calculate_pmi_benefit(children=[child("university", 5)], **facts)
    assert (nothing.lines, nothing.evidence) == ((), Evidence.UNCONFIRMED)


def test_what_migrant_workers_do_have_is_told() -> None:
    """The kinds of the table, and the phases of one of them."""
    error = refused(calculate_pmi_benefit, kind="pension", on="2024-05-01")
    kinds = (
        "death disability medical_care_abroad home_care hearing_aid glasses dentures layoff wrong_placement rape "
        "failed_departure loss_on_way_home failed_placement layoff_by_accident repatriation scholarship"
    )
    assert error.limit.removeprefix("one of ").split(", ") == kinds.split()
    assert error.source == "Permenaker 4/2023"
    for kind, given, phase in (("layoff", "before", "during"), ("loss_on_way_home", "during", "after")):
        error = refused(calculate_pmi_benefit, kind=kind, on="2024-05-01", phase=given)
        assert (error.value, error.limit) == (given, f"{phase}, where this benefit is paid")
    error = refused(calculate_pmi_benefit, kind="rape", on="2024-05-01", children=[child("primary")])
    assert (error.field, error.value) == ("children", "rape")
    assert BenefitKind.SCHOLARSHIP in kinds.split()

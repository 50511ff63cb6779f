"""JHT with its tax, JP, and what an employer owes: whole lines with their factors and articles, and what is refused how."""

from decimal import Decimal
from typing import Any

import attrs
import pytest

from jaminan import LAW, Evidence, Month, NotInForceError, ProvisionalLawWarning, ValidationError
from jaminan.models.benefit_results import Benefit, BenefitLine
from jaminan.models.benefit_tables import TaxBracket
from jaminan.models.programs import Program
from jaminan.rules.benefits.jht import calculate_jht_balance
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_temporary_incapacity_benefit,
)
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.jp import calculate_jp_lump_sum, calculate_jp_pension
from jaminan.rules.benefits.jp_days import jp_pension_bounds_on, jp_retirement_age_on, jp_retires_on
from jaminan.rules.benefits.jp_inflation import adjust_jp_pension, jp_indexed_wage
from jaminan.rules.benefits.scholarship import calculate_scholarship
from jaminan.rules.benefits.tax import calculate_jht_tax
from jaminan.rules.benefits.wages import employer_shortfall, jkk_benefit_wage

SIX = Decimal("0.06")
FIRST = "2015-07-01"
PP_45 = "PP 45/2015, article "


def told(line: BenefitLine) -> list[str]:
    """Return what a line says: its sum, its factors, its bound, its articles, its mark, its months and its year."""
    return [
        f"{line.kind} {line.amount}",
        " ".join(f"{factor.kind} {factor.value}" for factor in line.factors),
        f"{line.bound.kind} {line.bound.value} [{line.bound.citation}]" if line.bound else "",
        "; ".join(map(str, line.citations)),
        str(line.evidence),
        f"{line.months} of {line.year}",
    ]


def of_45(*articles: str) -> str:
    """Return citations of PP 45/2015."""
    return "; ".join(f"{PP_45}{article}" for article in articles)


def refused(call: Any, *given: Any, **named: Any) -> ValidationError:
    """Return the error of a call that must be refused."""
    with pytest.raises(ValidationError) as caught:
        call(*given, **named)
    return caught.value


# JP, in its first year: every figure of it was read in the text of the law


FORMULA = "share 0.01 paid_months {} year_months 12 average_wage {}"


@pytest.mark.parametrize(
    ("facts", "line", "articles", "notes"),
    [
        pytest.param(  # 1 % x 15 x 6,000,000
            {"kind": "old_age", "contribution_months": 180, "average_wage": 6_000_000},
            ["pension 900000", FORMULA.format(180, 6_000_000)],
            ("17(1) a", "17(2)", "18(1)", "18(2)"),
            [],
            id="old-age",
        ),
        pytest.param(  # 1 % x 10 x 6,000,000
            {"kind": "old_age", "contribution_months": 120, "average_wage": 6_000_000},
            ["pension 600000", FORMULA.format(120, 6_000_000)],
            ("17(1) a", "17(2)", "18(1)", "18(2)"),
            [],
            id="old-age-below-15-years",
        ),
        pytest.param(  # 15 years for 179 months
            {"kind": "disability", "contribution_months": 179, "average_wage": 6_000_000},
            ["pension 900000", FORMULA.format(180, 6_000_000)],
            ("17(1) a", "17(2)", "20(3)", "18(1)", "18(2)"),
            ["fifteen_years"],
            id="disability-below-15-years",
        ),
        pytest.param(
            {"kind": "disability", "contribution_months": 180, "average_wage": 6_000_000},
            ["pension 900000", FORMULA.format(180, 6_000_000)],
            ("17(1) a", "17(2)", "18(1)", "18(2)"),
            [],
            id="disability",
        ),
        pytest.param(  # 50 % of 900,000
            {"kind": "spouse", "contribution_months": 12, "average_wage": 6_000_000},
            ["pension 450000", f"{FORMULA.format(180, 6_000_000)} share 0.50"],
            ("17(1) a", "17(2)", "21(3)", "21(2)", "18(1)", "18(2)"),
            ["fifteen_years"],
            id="spouse",
        ),
        pytest.param(
            {"kind": "child", "contribution_months": 12, "average_wage": 6_000_000},
            ["pension 450000", f"{FORMULA.format(180, 6_000_000)} share 0.50"],
            ("17(1) a", "17(2)", "22(3)", "22(2)", "18(1)", "18(2)"),
            ["fifteen_years", "children_share"],
            id="child",
        ),
        pytest.param(  # 50 % of 50 % of 15 % of 10,000,000
            {"kind": "child", "contribution_months": 180, "average_wage": 10_000_000, "is_after_spouse": True},
            ["pension 375000", f"{FORMULA.format(180, 10_000_000)} share 0.50 share 0.50"],
            ("17(1) a", "17(2)", "22(2)", "21(2)", "18(1)", "18(2)"),
            ["children_share"],
            id="child-after-spouse",
        ),
        pytest.param(  # 20 % of 15 % of 12,000,000
            {"kind": "parent", "contribution_months": 12, "average_wage": 12_000_000},
            ["pension 360000", f"{FORMULA.format(180, 12_000_000)} share 0.20"],
            ("17(1) a", "17(2)", "23(3)", "23(2)", "18(1)", "18(2)"),
            ["fifteen_years"],
            id="parent",
        ),
        pytest.param(
            {"kind": "spouse", "pension_in_payment": 2_000_000},
            ["pension 1000000", "pension 2000000 share 0.50"],
            ("21(2)", "18(1)", "18(2)"),
            [],
            id="spouse-of-a-pensioner",
        ),
        pytest.param(
            {"kind": "parent", "pension_in_payment": 2_000_000},
            ["pension 400000", "pension 2000000 share 0.20"],
            ("23(2)", "18(1)", "18(2)"),
            [],
            id="parent-of-a-pensioner",
        ),
        pytest.param(
            {"kind": "child", "spouse_pension": 1_800_000},
            ["pension 900000", "pension 1800000 share 0.50"],
            ("22(2)", "18(1)", "18(2)"),
            ["children_share"],
            id="child-of-a-widow",
        ),
        pytest.param(  # two full years, and nothing said of broken ones: the mean is the caller's
            {"kind": "old_age", "contribution_months": 185, "average_wage": 6_000_000},
            ["pension 925000", FORMULA.format(185, 6_000_000)],
            ("17(1) a", "17(2)", "18(1)", "18(2)"),
            [],
            id="a-mean-of-the-callers",
        ),
        pytest.param(  # (4,000,000 + 6,000,000) / 2
            {"kind": "disability", "contribution_months": 24, "indexed_wages": [4_000_000, 6_000_000]},
            ["pension 750000", FORMULA.format(180, 5_000_000)],
            ("17(1) a", "17(2)", "20(3)", "18(1)", "18(2)"),
            ["fifteen_years"],
            id="a-mean-over-full-years",
        ),
    ],
)
def test_a_pension_within_its_bounds(
    facts: dict[str, Any], line: list[str], articles: tuple[str, ...], notes: list[str]
) -> None:
    """Factors in order; PP 45/2015, articles 17, 18 and 20 to 23."""
    benefit = calculate_jp_pension(on="2015-07", **facts)
    assert [told(each) for each in benefit.lines] == [[*line, "", of_45(*articles), "statute", "1 of None"]]
    assert [note.value for note in benefit.notes] == notes
    assert (benefit.program, benefit.evidence, str(benefit.event_on)) == (Program.JP, Evidence.STATUTE, FIRST)
    assert benefit.law_version == LAW.version


@pytest.mark.parametrize(
    ("facts", "line", "articles", "mark", "notes"),
    [
        pytest.param(  # 15 % x 1,000,000
            {"kind": "old_age", "average_wage": 1_000_000},
            ["pension 300000", FORMULA.format(180, 1_000_000), f"minimum 300000 [{PP_45}18(1)]"],
            ("17(1) a", "17(2)", "18(1)", "18(2)"),
            "statute",
            [],
            id="minimum",
        ),
        pytest.param(  # 15 % x 30,000,000
            {"kind": "disability", "average_wage": 30_000_000},
            ["pension 3600000", FORMULA.format(180, 30_000_000), f"maximum 3600000 [{PP_45}18(2)]"],
            ("17(1) a", "17(2)", "18(1)", "18(2)"),
            "statute",
            [],
            id="maximum",
        ),
        pytest.param(
            {"kind": "spouse", "average_wage": 1_000_000},
            ["pension 300000", f"{FORMULA.format(180, 1_000_000)} share 0.50", f"minimum 300000 [{PP_45}18(1)]"],
            ("17(1) a", "17(2)", "21(2)", "16", "18(1)", "18(2)"),
            "unconfirmed",
            ["survivors_bound"],
            id="survivors-minimum",
        ),
        pytest.param(  # 50 % x 8,000,000
            {"kind": "spouse", "contribution_months": None, "pension_in_payment": 8_000_000},
            ["pension 3600000", "pension 8000000 share 0.50", f"maximum 3600000 [{PP_45}18(2)]"],
            ("21(2)", "16", "18(1)", "18(2)"),
            "unconfirmed",
            ["survivors_bound"],
            id="survivors-maximum",
        ),
    ],
)
def test_a_pension_that_a_bound_moves(
    facts: dict[str, Any], line: list[str], articles: tuple[str, ...], mark: str, notes: list[str]
) -> None:
    """PP 45/2015, article 18; that it reaches survivors follows from article 16."""
    named: dict[str, Any] = {"on": "2015-07", "contribution_months": 180} | facts
    benefit = calculate_jp_pension(**named)
    assert [told(each) for each in benefit.lines] == [[*line, of_45(*articles), mark, "1 of None"]]
    assert [note.value for note in benefit.notes] == notes
    assert benefit.evidence == mark


def test_a_mean_over_years_that_are_not_full_is_said_last() -> None:
    """After the 15 years that are counted."""
    broken = calculate_jp_pension(kind="disability", on="2015-07", contribution_months=5, indexed_wages=[5_000_000])
    assert [note.value for note in broken.notes] == ["fifteen_years", "broken_years"]
    paid = calculate_jp_pension(kind="spouse", on="2015-07", contribution_months=5, pension_in_payment=2_000_000)
    assert paid.notes == ()


@pytest.mark.parametrize(
    ("figure", "facts", "is_read"),
    [
        ("jp.pension.accrual", {"kind": "old_age"}, True),
        ("jp.pension.minimum", {"kind": "old_age"}, True),
        ("jp.pension.maximum", {"kind": "old_age"}, True),
        ("jp.pension.spouse_share", {"kind": "spouse"}, True),
        ("jp.pension.child_share", {"kind": "child"}, True),
        ("jp.pension.parent_share", {"kind": "parent"}, True),
        ("jp.pension.spouse_share", {"kind": "child", "is_after_spouse": True}, True),
        ("jp.pension.spouse_share", {"kind": "child"}, False),
        ("jp.claim.months", {"kind": "disability", "contribution_months": 179}, True),
        ("jp.claim.months", {"kind": "disability", "contribution_months": 180}, False),
    ],
)
def test_a_pension_is_as_sure_as_its_weakest_figure(figure: str, facts: dict[str, Any], *, is_read: bool) -> None:
    """Each figure that it rests on, and no other."""
    named: dict[str, Any] = {"on": "2015-07", "contribution_months": 180, "average_wage": 20_000_000} | facts
    weaker = LAW.amend(
        figure, since=FIRST, value=LAW[figure].on(FIRST).value, citation="PP 45/2015", evidence=Evidence.CORROBORATED
    )
    assert calculate_jp_pension(**named).evidence is Evidence.STATUTE
    expected = Evidence.CORROBORATED if is_read else Evidence.STATUTE
    assert calculate_jp_pension(law=weaker, **named).evidence is expected


def test_a_lump_sum_is_what_was_paid_and_its_returns() -> None:
    """PP 45/2015, article 24(1); that fewer than 15 years were paid is a figure that it rests on."""
    named: dict[str, Any] = {"returns": Decimal("4250000.50"), "on": "2025-08-01"}
    benefit = calculate_jp_lump_sum(18_000_000, **named)
    assert [told(line) for line in benefit.lines] == [
        ["lump_sum 18000000", "amount 18000000", "", f"{PP_45}24(1)", "statute", "1 of None"],
        ["return 4250001", "amount 4250000.50", "", f"{PP_45}24(1)", "statute", "1 of None"],
    ]
    assert (benefit.program, benefit.evidence, str(benefit.event_on)) == (Program.JP, Evidence.STATUTE, "2025-08-01")
    assert calculate_jp_lump_sum(18_000_000, **named, rounding="down").total == 22_250_000
    weaker = LAW.amend("jp.claim.months", since=FIRST, value=180, citation="PP 45/2015", evidence=Evidence.CORROBORATED)
    assert calculate_jp_lump_sum(1, **named, law=weaker).evidence is Evidence.CORROBORATED


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"contribution_months": -1}, "contribution_months must be a whole number of months, 0 or more, got -1."),
        (
            {"contribution_months": None},
            "contribution_months must be a whole number of months, 0 or more: the formula needs it, got None.",
        ),
        ({"has_fiction": 1}, "has_fiction must be "),
        ({"average_wage": -1}, "average_wage must be "),
        ({"average_wage": None, "pension_in_payment": -1, "kind": "spouse"}, "pension_in_payment must be "),
        ({"average_wage": None, "spouse_pension": -1, "kind": "child"}, "spouse_pension must be "),
        ({"average_wage": None, "indexed_wages": [1, -1]}, "indexed_wages[1] must be "),
        ({"average_wage": None, "indexed_wages": {2020: 1}}, "indexed_wages must be "),
        ({"average_wage": None, "indexed_wages": b"12"}, "indexed_wages must be "),
    ],
)
def test_a_pension_says_what_is_wrong(facts: dict[str, Any], said: str) -> None:
    """With the unit of what is asked for."""
    given = {"kind": "old_age", "on": "2026-06", "contribution_months": 180, "average_wage": 5_000_000} | facts
    assert str(refused(calculate_jp_pension, **given)).startswith(said)


def test_a_base_that_does_not_belong_is_shown() -> None:
    """The amount that came in."""
    given: dict[str, Any] = {"on": "2026-06", "contribution_months": 180}
    error = refused(calculate_jp_pension, kind="old_age", pension_in_payment=1_500_000, **given)
    assert (error.field, error.value) == ("pension_in_payment", 1_500_000)
    error = refused(calculate_jp_pension, kind="spouse", spouse_pension=1_500_000, **given)
    assert (error.field, error.value, error.source) == ("spouse_pension", 1_500_000, f"{PP_45}22(2)")


@pytest.mark.parametrize(
    ("call", "given", "field"),
    [
        pytest.param(calculate_jp_lump_sum, {"contributions": -1}, "contributions", id="contributions"),
        pytest.param(calculate_jp_lump_sum, {"returns": -1}, "returns", id="returns"),
        pytest.param(calculate_jp_lump_sum, {"on": "soon"}, "on", id="lump-sum-day"),
        pytest.param(jp_retirement_age_on, {"day": "soon"}, "day", id="age-day"),
        pytest.param(jp_pension_bounds_on, {"day": "soon"}, "day", id="bounds-day"),
        pytest.param(jp_retires_on, {"born_on": "soon"}, "born_on", id="birth"),
    ],
)
def test_days_and_sums_of_jp_are_refused_by_name(call: Any, given: dict[str, Any], field: str) -> None:
    """Each of them."""
    whole = {"contributions": 1, "returns": 1, "on": "2025-08-01"} if call is calculate_jp_lump_sum else {}
    assert refused(call, **whole | given).field == field


def test_a_law_without_ages_names_the_figure_and_the_birth() -> None:
    """As known before the act."""
    with pytest.raises(NotInForceError) as caught:
        jp_retires_on("1980-01-01", law=LAW.as_known_on("2015-06-01"))
    assert (caught.value.name, caught.value.day.isoformat()) == ("jp.retirement_age", "1980-01-01")


# inflation


@pytest.mark.parametrize(
    ("pension", "facts", "line"),
    [
        pytest.param(
            1_000_001,
            {"year": 2026},
            ["pension 1029201", "pension 1000001 inflation 1.0292", "corroborated", "1 of 2026"],
            id="inflation-of-2025",
        ),
        pytest.param(
            1_000_000,
            {"year": 2016},
            ["pension 1033500", "pension 1000000 inflation 1.0335", "corroborated", "1 of 2016"],
            id="first-year",
        ),
        pytest.param(
            1_000_000,
            {"year": 2027, "inflation": {2026: Decimal("0.03")}},
            ["pension 1030000", "pension 1000000 inflation 1.03", "statute", "1 of 2027"],
            id="inflation-of-the-callers",
        ),
    ],
)
def test_an_adjusted_pension(pension: int, facts: dict[str, Any], line: list[str]) -> None:
    """PP 45/2015, article 17(1) b and (5), from 1 January."""
    benefit = adjust_jp_pension(pension, **facts)
    amount, factors, mark, year = line
    assert [told(each) for each in benefit.lines] == [[amount, factors, "", of_45("17(1) b", "17(5)"), mark, year]]
    assert (benefit.program, str(benefit.event_on)) == (Program.JP, f"{facts['year']}-01-01")


@pytest.mark.parametrize(
    ("call", "given", "said"),
    [
        pytest.param(adjust_jp_pension, {"pension": -1}, "pension must be ", id="pension"),
        pytest.param(
            adjust_jp_pension,
            {"year": 2015, "inflation": {2014: Decimal(0)}},
            "year must be a year after 2015, got 2015.",
            id="first-year",
        ),
        pytest.param(
            adjust_jp_pension, {"year": 10_000, "inflation": {9999: Decimal(0)}}, "year must be ", id="last-year"
        ),
        pytest.param(jp_indexed_wage, {"wage": -1}, "wage must be ", id="wage"),
        pytest.param(jp_indexed_wage, {"year": "2023"}, "year must be a year, got '2023'.", id="text"),
        pytest.param(jp_indexed_wage, {"year": 9_999, "pension_year": 10_000}, "pension_year must be ", id="calendar"),
    ],
)
def test_what_inflation_cannot_reach_is_refused(call: Any, given: dict[str, Any], said: str) -> None:
    """By name, the years of the calendar included."""
    whole = (
        {"pension": 1, "year": 2026} if call is adjust_jp_pension else {"wage": 1, "year": 2023, "pension_year": 2024}
    )
    assert str(refused(call, **whole | given)).startswith(said)


@pytest.mark.parametrize(
    "rate", [True, False, "0.02", Decimal("NaN"), Decimal("-Infinity"), Decimal(1), Decimal(-1), Decimal(-2), -1]
)
def test_an_inflation_that_is_no_share_is_refused(rate: Any) -> None:
    """As it came in."""
    error = refused(jp_indexed_wage, 1, year=2025, pension_year=2026, inflation={2025: rate})
    assert (error.field, error.limit.partition(":")[0]) == ("inflation[2025]", "a Decimal from 0 to below 1")
    assert repr(error.value) == repr(rate)


def test_falling_prices_are_not_rounded() -> None:
    """1 - 0.0123456789012345678901234567890123 = 0.9876543210987654321098765432109877, more digits than `Decimal` keeps."""
    fall = Decimal("-0.0123456789012345678901234567890123")
    indexed = jp_indexed_wage(1, year=2025, pension_year=2026, inflation={2025: fall})
    assert indexed == Decimal("0.9876543210987654321098765432109877")
    assert jp_indexed_wage(7, year=2025, pension_year=2026, inflation={2025: Decimal(0)}) == 7


def test_inflation_that_a_law_does_not_know_is_asked_for() -> None:
    """On the last day of 2015 that of 2015 was not published."""
    law = LAW.as_known_on("2015-12-31")
    error = refused(jp_indexed_wage, 1, year=2015, pension_year=2016, law=law)
    assert error.field == "inflation[2015]"
    assert jp_indexed_wage(100, year=2015, pension_year=2016) == Decimal("103.35")


# the balance of JHT


def test_a_balance_with_its_lines() -> None:
    """(1,000,000 x 12 + 100,000 x 12 + 50,000 x 1) x 6 % / 12 = 66,250; PP 46/2015, articles 22(2) and 27(1)."""
    benefit = calculate_jht_balance({"2025-01": 100_000, "2025-12": 50_000}, annual_return=SIX, opening=1_000_000)
    paid_in = "PP 46/2015, article 22(2)"
    factors = "amount_months 13250000 year_months 12 return_rate 0.06"
    assert [told(line) for line in benefit.lines] == [
        ["opening 1000000", "amount 1000000", "", paid_in, "statute", "1 of None"],
        ["savings 150000", "amount 150000", "", paid_in, "statute", "2 of 2025"],
        ["return 66250", factors, "", "PP 46/2015, article 27(1)", "single", "12 of 2025"],
    ]
    assert (benefit.program, benefit.evidence, str(benefit.event_on)) == (Program.JHT, Evidence.SINGLE, "2025-12-31")


@pytest.mark.parametrize("nothing", [[], {}])
def test_a_balance_of_nothing_has_no_year(nothing: Any) -> None:
    """Nor a return."""
    benefit = calculate_jht_balance(nothing, annual_return=SIX)
    assert (benefit.lines, benefit.event_on, benefit.evidence) == ((), None, Evidence.SINGLE)
    assert [note.value for note in benefit.notes] == ["nothing_to_pay"]
    named = calculate_jht_balance([], annual_return={2025: SIX}, year=2025, opening=5)
    assert [told(line)[0] for line in named.lines] == ["opening 5"]
    assert named.event_on is None


@pytest.mark.parametrize(
    ("rate", "is_taken"),
    [
        (Decimal(0), True),
        (0, True),
        (Decimal("0.99"), True),
        (Decimal(1), False),
        (1, False),
        (Decimal("1.5"), False),
        (Decimal("-0.01"), False),
        (-1, False),
        (True, False),
        (False, False),
        (0.06, False),
        ("0.06", False),
        (Decimal("NaN"), False),
        (Decimal("Infinity"), False),
    ],
)
def test_a_return_is_a_share_of_one(rate: Any, *, is_taken: bool) -> None:
    """From 0 to below 1, never a percentage."""
    if is_taken:  # 100 x 12 / 12 x the rate
        assert calculate_jht_balance([100], annual_return=rate).amount("return") == int(rate * 100)
        return
    error = refused(calculate_jht_balance, [100], annual_return=rate)
    assert str(error).startswith(
        'annual_return must be a Decimal from 0 to below 1: a share of one, such as Decimal("0.0559") for 5.59 %, got '
    )


@pytest.mark.parametrize(
    ("contributions", "facts", "said"),
    [
        (
            "12",
            {},
            "contributions must be a sequence of monthly amounts, or a mapping from months to amounts, got '12'.",
        ),
        ([1], {"year": 2014}, "year must be a year, 2015 or later, got 2014."),
        ([0] * 13, {"year": 9999}, "year must be early enough to end by 9999, got 9999."),
        (
            [1],
            {"year": 2025, "annual_return": {2024: SIX}},
            'annual_return[2025] must be a Decimal from 0 to below 1: a share of one, such as Decimal("0.0559") for 5.59 %',
        ),
    ],
)
def test_a_balance_says_what_is_wrong(contributions: Any, facts: dict[str, Any], said: str) -> None:
    """With what would be taken."""
    assert str(refused(calculate_jht_balance, contributions, **{"annual_return": SIX} | facts)).startswith(said)


def test_a_year_ends_with_its_twelfth_month() -> None:
    """Twelve months of the last year of the calendar are taken; the month before the program is named."""
    assert calculate_jht_balance([0] * 12, annual_return=SIX, year=9999).total == 0
    for months in ({Month(2015, 6): 1}, [0, 0, 0, 0, 0, 1]):
        with pytest.raises(NotInForceError) as caught:
            calculate_jht_balance(months, annual_return=SIX, year=None if isinstance(months, dict) else 2015)
        assert (caught.value.name, caught.value.day.isoformat()) == ("jht.balance", "2015-06-01")


# the tax on it


@pytest.mark.parametrize(
    ("amount", "facts", "slices", "tax", "articles", "mark"),
    [
        pytest.param(
            120_000_000,
            {"paid_on": "2025-05-02"},
            ["50000000 at 0.00", "70000000 at 0.05"],
            3_500_000,
            ["PP 68/2009, article 5", "PP 68/2009, article 2(2)"],
            "statute",
            id="at-once",
        ),
        pytest.param(  # 20,000,000 were paid before: 30,000,000 are free
            120_000_000,
            {"paid_on": "2025-05-02", "first_paid_on": "2024-12-31", "paid_before": 20_000_000},
            ["30000000 at 0.00", "90000000 at 0.05"],
            4_500_000,
            ["PP 68/2009, article 5", "PP 68/2009, article 2(2)"],
            "statute",
            id="second-year",
        ),
        pytest.param(
            80_000_000,
            {"paid_on": "2026-01-01", "first_paid_on": "2024-01-01"},
            ["60000000 at 0.05", "20000000 at 0.15"],
            6_000_000,
            ["UU 7/2021, article 17(1) a", "PP 68/2009, article 6(1)"],
            "statute",
            id="third-year",
        ),
        pytest.param(  # 5 % x 50,000,000 + 15 % x 10,001,000
            60_001_999,
            {"paid_on": "2021-12-31", "first_paid_on": "2016-01-01"},
            ["50000000 at 0.05", "10001000 at 0.15"],
            4_000_150,
            ["UU 36/2008, article 17(1) a", "PP 68/2009, article 6(1)", "UU 36/2008, article 17(4)"],
            "unconfirmed",
            id="cut-to-thousands",
        ),
        pytest.param(  # 1.2 x 3,000,000
            60_000_000,
            {"paid_on": "2026-01-01", "first_paid_on": "2020-01-01", "has_tax_number": False},
            ["60000000 at 0.05"],
            3_600_000,
            ["UU 7/2021, article 17(1) a", "PP 68/2009, article 6(1)", "PP 68/2009, article 6(3)"],
            "statute",
            id="no-tax-number",
        ),
        pytest.param(  # 1.2 x 5 % x 1,000,000
            1_000_001,
            {"paid_on": "2026-01-01", "first_paid_on": "2020-01-01", "has_tax_number": False},
            ["1000000 at 0.05"],
            60_000,
            [
                "UU 7/2021, article 17(1) a",
                "PP 68/2009, article 6(1)",
                "UU 36/2008, article 17(4)",
                "PP 68/2009, article 6(3)",
            ],
            "unconfirmed",
            id="no-tax-number-and-cut",
        ),
        pytest.param(  # 60,000,500 are cut to 60,000,000; with 1,000,000 more, 61,000,500 to 61,000,000
            1_000_000,
            {"paid_on": "2026-06-01", "first_paid_on": "2020-01-01", "paid_before_in_year": 60_000_500},
            ["1000000 at 0.15"],
            150_000,
            ["UU 7/2021, article 17(1) a", "PP 68/2009, article 6(1)"],
            "statute",
            id="after-others-of-the-year",
        ),
    ],
)
def test_a_tax_with_its_brackets(
    amount: int, facts: dict[str, Any], slices: list[str], tax: int, articles: list[str], mark: str
) -> None:
    """PP 68/2009, articles 2, 5 and 6; income tax law, article 17."""
    found = calculate_jht_tax(amount, **facts)
    assert [f"{each.part} at {each.bracket.rate}" for each in found.lines] == slices
    assert (found.gross, found.tax, found.paid_on.isoformat()) == (amount, tax, facts["paid_on"])
    assert [str(citation) for citation in found.citations] == articles
    assert found.surcharge == (Decimal("0.20") if "PP 68/2009, article 6(3)" in articles else 0)
    assert (found.evidence, found.provisional, found.law_version) == (mark, (), LAW.version)


@pytest.mark.parametrize("field", ["paid_on", "first_paid_on", "paid_before", "paid_before_in_year", "rounding"])
def test_a_tax_names_what_it_cannot_read(field: str) -> None:
    """Days, sums and the rounding."""
    given: dict[str, Any] = {"paid_on": "2025-05-02", "first_paid_on": "2025-01-02", field: "soon"}
    assert refused(calculate_jht_tax, 1, **given).field == field


def test_a_tax_by_brackets_that_are_not_announced_is_provisional() -> None:
    """A law whose brackets are sure to 2027 only; the surcharge of a weaker mark is told."""
    brackets = (TaxBracket(above=0, rate=Decimal("0.10"), evidence=Evidence.STATUTE),)
    law = LAW.amend(
        "jht.tax.brackets", since="2027-01-01", value=brackets, citation="UU 1/2027", known_until="2027-12-31"
    )
    late: dict[str, Any] = {"first_paid_on": "2020-01-01", "law": law}
    sure = calculate_jht_tax(1_000_000, paid_on="2027-12-31", **late)
    with pytest.warns(ProvisionalLawWarning, match=r"jht\.tax\.brackets") as caught:
        found = calculate_jht_tax(1_000_000, paid_on="2028-01-01", **late)
    assert [warning.filename for warning in caught] == [__file__]
    assert (sure.provisional, found.provisional, found.tax) == ((), ("jht.tax.brackets",), 100_000)


@pytest.mark.parametrize(
    ("figure", "facts"),
    [
        ("jht.tax.final_years", {}),
        ("jht.tax.no_number_surcharge", {"first_paid_on": "2020-01-01", "has_tax_number": False}),
    ],
)
def test_a_tax_is_as_sure_as_its_weakest_figure(figure: str, facts: dict[str, Any]) -> None:
    """The limit of two years; the surcharge where it is taken."""
    value = LAW[figure].on("2026-01-01").value
    law = LAW.amend(figure, since="2026-01-01", value=value, citation="PP 68/2009", evidence=Evidence.SINGLE)
    assert calculate_jht_tax(60_000_000, paid_on="2026-01-01", law=law, **facts).evidence is Evidence.SINGLE
    if facts:
        named = facts | {"has_tax_number": True}
        assert calculate_jht_tax(60_000_000, paid_on="2026-01-01", law=law, **named).evidence is Evidence.STATUTE


# the wage of JKK, and what an employer owes


@pytest.mark.parametrize(
    ("segment", "facts", "group", "articles"),
    [
        ("PU", {"wage": 1}, "wage_worker", ["article 32(1)"]),
        ("BPU", {"income": 1}, "non_wage_worker", ["annex II", "annex II, article 20(1)"]),
        ("JAKON", {"wage": 1}, "construction", ["article 56(2)"]),
        *(
            ("PU", {"comparable_wage": 1, "category": category}, "learner", ["article 28(2)"])
            for category in ("apprentice", "student_intern", "working_inmate")
        ),
    ],
)
def test_a_wage_with_its_articles(segment: str, facts: dict[str, Any], group: str, articles: list[str]) -> None:
    """PP 44/2015."""
    found = jkk_benefit_wage(segment, event_on="2025-03-01", **facts)
    assert found.group == group
    assert [str(citation) for citation in found.citations] == [f"PP 44/2015, {article}" for article in articles]


@pytest.mark.parametrize("field", ["event_on", "segment", "category", "wage"])
def test_a_wage_names_what_it_cannot_read(field: str) -> None:
    """Days, names and sums."""
    given: dict[str, Any] = {"segment": "PU", "event_on": "2025-03-01", "wage": 1, field: "soon"}
    assert refused(jkk_benefit_wage, given.pop("segment"), **given).field == field


def test_a_contribution_step_brings_its_own_mark() -> None:
    """A law whose steps are not confirmed."""
    steps = tuple(
        attrs.evolve(step, evidence=Evidence.UNCONFIRMED) for step in LAW["bpu.jkk.brackets"].on("2025-03-01").value
    )
    law = LAW.amend("bpu.jkk.brackets", since="2025-03-01", value=steps, citation="PP 44/2015")
    found = jkk_benefit_wage("BPU", event_on="2025-03-01", income=1, law=law)
    assert (found.evidence, found.amount) == (Evidence.UNCONFIRMED, 1_000_000)


def shortfall(kind: str) -> Benefit:
    """Return what is owed in a program."""
    pair: list[Benefit]
    if kind == "JKK":
        wages = (Decimal("3000000.10"), Decimal("5000000.30"))
        pair = [calculate_jkk_death_benefit(wage, event_on="2025-03-01") for wage in wages]
    elif kind == "JKP":
        pair = [calculate_jkp_benefit(wage, terminated_on="2025-03-01") for wage in (3_000_000, 4_000_000)]
    else:
        pair = [calculate_jht_balance({"2025-12": amount}, annual_return=SIX) for amount in (100_000, 300_000)]
    return employer_shortfall(by_report=pair[0], by_wage=pair[1])


@pytest.mark.parametrize(
    ("program", "lines", "exact"),
    [
        # 60 % x 80 x 5,000,000.30 = 240,000,014.4; x 3,000,000.10 = 144,000,004.8: 240,000,014 - 144,000,005
        (
            "JKK",
            [
                [
                    "death 96000009",
                    "PP 44/2015, article 32(2); PP 82/2019, annex III",
                    "corroborated",
                    "1 of None",
                ]
            ],
            ["96000009.6"],
        ),
        # 60 % x 1,000,000 x 6
        (
            "JKP",
            [
                [
                    "cash 3600000",
                    "PP 37/2021, article 23; PP 6/2025, article 21(1); PP 6/2025, article 21(4)",
                    "statute",
                    "6 of None",
                ]
            ],
            [3_600_000],
        ),
        # 200,000, and 6 % x 200,000 / 12
        (
            "JHT",
            [
                ["savings 200000", "PP 46/2015, article 24; PP 46/2015, article 22(2)", "statute", "1 of 2025"],
                ["return 1000", "PP 46/2015, article 24; PP 46/2015, article 27(1)", "single", "12 of 2025"],
            ],
            [200_000, 1_000],
        ),
    ],
)
def test_an_employer_owes_line_by_line(program: str, lines: list[list[str]], exact: list[Any]) -> None:
    """The difference, by the article of each program; the factors of the whole are not those of the rest."""
    owed = shortfall(program)
    for line, (amount, articles, mark, months), true in zip(owed.lines, lines, exact, strict=True):
        assert told(line) == [amount, "", "", articles, mark, months]
        assert line.exact == Decimal(true)
    assert owed.program == program


def test_a_shortfall_says_why_it_is_refused() -> None:
    """Another program, another day, other lines, a program without the rule, a lower wage."""
    low, high = (calculate_jkk_death_benefit(wage, event_on="2025-03-01") for wage in (3_000_000, 5_000_000))
    short, long = (
        calculate_jkk_temporary_incapacity_benefit(wage, event_on="2025-03-01", days=days)
        for wage, days in ((3_000_000, 10), (5_000_000, 20))
    )
    school = calculate_scholarship(event_on="2025-03-01", children=[])
    pension = calculate_jp_pension(kind="old_age", on="2025-03", contribution_months=180, average_wage=6_000_000)
    a_rupiah_less = attrs.evolve(high.lines[0], amount=high.lines[0].amount - 1)
    less = attrs.evolve(high, lines=(a_rupiah_less, *high.lines[1:]))
    for by_report, by_wage, said in (
        (low, attrs.evolve(high, program=Program.JHT), "by_wage must be of the same program and event"),
        (
            low,
            calculate_jkk_death_benefit(5_000_000, event_on="2025-03-02"),
            "by_wage must be of the same program and event",
        ),
        (short, long, "by_wage must be of the same lines"),
        (school, school, "by_report must be of JKK, JHT, JKP"),
        (pension, pension, "by_report must be of JKK, JHT, JKP"),
        (high, less, "by_wage must be "),
    ):
        assert str(refused(employer_shortfall, by_report=by_report, by_wage=by_wage)).startswith(said)
    assert employer_shortfall(by_report=less, by_wage=high).total == 1

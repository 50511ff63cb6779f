"""What a budget protects, its inverse, coverage, the cost of a gap, and the shares of DBHCHT."""

from decimal import Decimal
from typing import Any

import pytest

from jaminan import (
    LAW,
    AmountError,
    Citation,
    ConstructionProject,
    Employer,
    Evidence,
    Funding,
    Month,
    NonWageWorker,
    NotInForceError,
    Payer,
    ProvisionalLawWarning,
    Segment,
    ValidationError,
    WageWorker,
    WorkerCategory,
    calculate_contributions,
)
from jaminan.planning import (
    Coverage,
    CoverageEntry,
    CoverageTable,
    EnrolAs,
    Group,
    Plan,
    break_even_wage,
    calculate_affordable,
    calculate_budget,
    calculate_gap_costs,
    calculate_plan,
    check_dbhcht,
    dbhcht_shares_on,
)

YEAR_2025 = Month.range("2025-01", "2025-12")
STATE = Employer(risk_class=1, kind="state")
SEMARANG = Coverage(protected=390_498, eligible=756_873)
HEADS = EnrolAs(category="rt_head", region="Kota Magelang")

# ------------------------------------------------------------------------------------------------ affordable, budget


@pytest.mark.parametrize(
    ("budget", "headcount", "cost", "left"),
    [
        # a year of 16,800 is 201,600 a head
        (0, 0, 0, 0),
        (201_599, 0, 0, 201_599),
        (201_600, 1, 201_600, 0),
        (403_199, 1, 201_600, 201_599),
        (500_000_000, 2_480, 499_968_000, 32_000),
    ],
)
def test_a_budget_protects_as_many_as_it_pays_for(budget: int, headcount: int, cost: int, left: int) -> None:
    """Just under, at and over the cost of one more."""
    answer = calculate_affordable(NonWageWorker(funding="apbd"), budget=budget, months=YEAR_2025)
    assert (answer.headcount, answer.cost, answer.left, answer.per_head) == (headcount, cost, left, 201_600)
    assert answer.evidence is Evidence.CORROBORATED
    assert answer.law_version == LAW.version
    assert not answer.is_provisional


@pytest.mark.parametrize(
    ("participant", "headcount", "months", "budget"),
    [
        pytest.param(NonWageWorker(), 5_606, Month.range("2025-06", "2025-12"), 659_265_600, id="lumajang"),
        pytest.param(NonWageWorker(), 6_900, "2025-06", 115_920_000, id="sampang"),
        pytest.param(HEADS, 1_222, "2025-09", 15_053_818, id="magelang: 1,222 x 12,319"),
        # 2 months of 11,567 and 1 of 12,319
        pytest.param(HEADS, 600, Month.range("2024-11", "2025-01"), 21_271_800, id="over-a-new-minimum-wage"),
        pytest.param(ConstructionProject(contract_value=100_000_000), 2, YEAR_2025, 2 * 240_000, id="billed-once"),
    ],
)
def test_the_budget_of_a_number_of_people_protects_that_number(
    participant: Any, headcount: int, months: Any, budget: int
) -> None:
    """The two are inverse."""
    assert calculate_budget(participant, headcount=headcount, months=months) == budget
    assert calculate_affordable(participant, budget=budget, months=months).headcount == headcount
    assert calculate_affordable(participant, budget=budget - 1, months=months).headcount == headcount - 1


def test_a_budget_may_bear_the_employers_part_only() -> None:
    """JKK, JKM and JHT of 3,000,000: employer 127,200, worker 60,000; JKP's state share is nobody's budget here."""
    staff = WageWorker(wage=3_000_000, employer=STATE, programs={"JKK", "JKM", "JHT"})
    assert calculate_budget(staff, headcount=10, months="2025-07") == 1_872_000
    assert calculate_budget(staff, headcount=10, months="2025-07", payer="employer") == 1_272_000
    assert calculate_budget(staff, headcount=10, months="2025-07", payer=Payer.WORKER) == 600_000
    answer = calculate_affordable(staff, budget=2_000_000, months="2025-07", payer=Payer.EMPLOYER)
    assert (answer.headcount, answer.left) == (15, 92_000)
    firm = WageWorker(wage=6_000_000, employer=Employer(risk_class=1))
    bill = calculate_contributions(firm, month="2025-11")
    assert calculate_budget(firm, headcount=1, months="2025-11") == bill.billed == bill.total - 11_000


def test_who_pays_answers_the_relief() -> None:
    """PP 50/2025 from 2026-04: 8,400 for those who pay themselves, 16,800 from the regional budget."""
    asked: Any = {"headcount": 1, "months": "2026-04"}
    assert calculate_budget(NonWageWorker(), **asked) == 8_400
    assert calculate_budget(NonWageWorker(), funding="apbd", **asked) == 16_800
    assert calculate_budget(NonWageWorker(), relief=False, **asked) == 16_800


def test_a_recipe_takes_the_region_that_is_asked_for() -> None:
    """Where it names none itself."""
    asked = calculate_budget(EnrolAs(category="rt_head"), headcount=1, months="2025-01", region="33.71", rounding="up")
    assert asked == 5_475 + 6_844


def test_past_a_known_figure_each_warns_once() -> None:
    """At the caller's line."""
    worker = WageWorker(wage=20_000_000, employer=STATE, programs={"JP"})
    months = Month.range("2027-03", "2027-04")
    with pytest.warns(ProvisionalLawWarning, match="The budget is provisional") as caught:
        assert calculate_budget(worker, headcount=1, months=months) > 0
    assert [each.filename for each in caught] == [__file__]
    with pytest.warns(ProvisionalLawWarning, match="The number of people is provisional") as caught:
        assert calculate_affordable(worker, budget=1, months=months).is_provisional
    assert len(caught) == 1
    with pytest.warns(ProvisionalLawWarning, match="The cost of the gap is provisional") as caught:
        costs = calculate_gap_costs(SEMARANG, months=months, routes=[worker])
    assert len(caught) == 1
    assert costs.is_provisional
    law = LAW.amend("jp.wage_ceiling", since="2027-03-01", value=11_640_000, citation=Citation("Surat B/1/022027"))
    # 3 % of 11,640,000 in two months
    assert calculate_budget(worker, headcount=1, months=months, law=law) == 2 * 349_200


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ({"budget": -1}, AmountError, "budget must be 0 or more Rupiah"),
        ({"budget": 1.0}, AmountError, "budget must be"),
        ({"budget": Decimal("0.5")}, AmountError, "budget must be whole Rupiah"),
        ({"months": ()}, ValidationError, "months must be at least one"),
        ({"months": 7}, ValidationError, "months must be months"),
        ({"months": ["2025-02", "2025-01"]}, ValidationError, "rising order"),
        ({"months": "2015-06"}, NotInForceError, "2015"),
        ({"payer": "bank"}, ValidationError, "payer must be one of"),
        ({"funding": "bank"}, ValidationError, "funding must be one of"),
        ({"relief": 1}, ValidationError, "relief must be True or False"),
        ({"participant": "rt_head"}, ValidationError, "participant must be a WageWorker"),
        ({"participant": WageWorker(wage=0, employer=STATE)}, ValidationError, "participant must be one who costs"),
        ({"payer": "employer"}, ValidationError, "participant must be one who costs something"),
    ],
)
def test_a_bad_question_is_refused_by_name(fields: dict[str, Any], error: type[Exception], message: str) -> None:
    """Also a person who costs nothing: any number is affordable."""
    good: dict[str, Any] = {"participant": NonWageWorker(), "budget": 1_000_000, "months": "2025-01"} | fields
    with pytest.raises(error, match=message):
        calculate_affordable(good.pop("participant"), **good)


@pytest.mark.parametrize("headcount", [-1, True, 1.0, "1"])
def test_a_bad_headcount_of_a_budget_is_refused(headcount: Any) -> None:
    """By name."""
    with pytest.raises(ValidationError, match="headcount must be a whole number of people"):
        calculate_budget(NonWageWorker(), headcount=headcount, months="2025-01")


# ---------------------------------------------------------------------------------------------------------- coverage


def test_the_published_coverage_of_semarang() -> None:
    """390,498 of 756,873 are 51.59 %; 366,375 are not: facts/membership.md, F5."""
    assert round(SEMARANG.ratio, 4) == Decimal("0.5159")
    assert SEMARANG.gap == 366_375
    assert Coverage(protected=600, eligible=1222).gap == 622


@pytest.mark.parametrize(
    ("target", "needed"),
    [
        # of 1,000 with 333 protected
        (Decimal("0.333"), 0),
        (Decimal("0.3330000001"), 1),
        (Decimal("0.332"), 0),
        (Decimal("0.334"), 1),
        (Decimal("0.5"), 167),
        (1, 667),
        (0, 0),
        (Decimal("0.999000000000000000000000000000000000000001"), 667),
    ],
)
def test_the_people_that_a_target_needs(target: Decimal | int, needed: int) -> None:
    """The first whole number that reaches it, exactly; never below 0."""
    assert Coverage(protected=333, eligible=1000).needed_for(target) == needed


@pytest.mark.parametrize("target", [0.5, "0.5", True, Decimal(2), Decimal("1.0001"), -1, Decimal("NaN"), None])
def test_a_bad_target_is_refused(target: Any) -> None:
    """Floats are not exact."""
    with pytest.raises(ValidationError, match="target_ratio must be a Decimal from 0 to 1"):
        SEMARANG.needed_for(target)


@pytest.mark.parametrize(
    ("protected", "eligible", "message"),
    [
        (-1, 5, "protected must be"),
        (1.0, 5, "protected must be"),
        (0, 0, "eligible must be a whole number of people, 1 or more"),
        (0, True, "eligible must be"),
        (6, 5, "protected must be 5 or fewer"),
    ],
)
def test_a_bad_coverage_is_refused(protected: Any, eligible: Any, message: str) -> None:
    """More members than there could be come from two different counts."""
    with pytest.raises(ValidationError, match=message):
        Coverage(protected=protected, eligible=eligible)
    assert Coverage(protected=5, eligible=5).ratio == 1


def test_coverage_by_unit_and_by_group() -> None:
    """Each adds up to all together."""
    table = CoverageTable(
        entries=(
            CoverageEntry(unit="Utara", group="RT", protected=200, eligible=400),
            CoverageEntry(unit="Utara", group="RW", protected=60, eligible=80),
            CoverageEntry(unit="Selatan", group="RT", protected=340, eligible=342),
            CoverageEntry(group="RT", protected=0, eligible=400),
        )
    )
    assert table.total == Coverage(protected=600, eligible=1222)
    assert table.by_unit() == {
        "Utara": Coverage(protected=260, eligible=480),
        "Selatan": Coverage(protected=340, eligible=342),
        None: Coverage(protected=0, eligible=400),
    }
    assert table.by_group() == {
        "RT": Coverage(protected=540, eligible=1142),
        "RW": Coverage(protected=60, eligible=80),
    }


@pytest.mark.parametrize("entries", [(), (SEMARANG,)])
def test_a_bad_table_of_coverage_is_refused(entries: Any) -> None:
    """It needs entries."""
    with pytest.raises(ValidationError, match="entries"):
        CoverageTable(entries=entries)


# ---------------------------------------------------------------------------------------------------------- the gap


def test_the_gap_costs_less_as_wage_workers_below_the_break_even_wage() -> None:
    """622 heads of Magelang in 2025: 12,319 against 16,800 a month."""
    costs = calculate_gap_costs(
        Coverage(protected=600, eligible=1222), months=YEAR_2025, routes="rt_head", region="Kota Magelang"
    )
    assert costs.people == 622
    assert [(route.segment, route.cost) for route in costs.routes] == [
        (Segment.PU, 622 * 12 * 12_319),
        (Segment.BPU, 622 * 12 * 16_800),
    ]
    assert costs.cheapest.segment is Segment.PU
    assert costs.evidence is Evidence.SINGLE
    assert not costs.is_provisional


def test_the_gap_costs_less_as_non_wage_workers_above_the_break_even_wage() -> None:
    """Surabaya 2025 has 4,961,753: 26,793 a month; half the way to a target costs half."""
    costs = calculate_gap_costs(
        Coverage(protected=0, eligible=100),
        months="2025-01",
        routes=WorkerCategory.RT_HEAD,
        region="Kota Surabaya",
        target_ratio=Decimal("0.5"),
    )
    assert [(route.segment, route.cost) for route in costs.routes] == [
        (Segment.PU, 50 * 26_793),
        (Segment.BPU, 840_000),
    ]
    assert costs.cheapest.segment is Segment.BPU


def test_routes_may_be_named_one_by_one() -> None:
    """Participants and recipes."""
    costs = calculate_gap_costs(
        Coverage(protected=0, eligible=10),
        months="2025-01",
        routes=(NonWageWorker(), HEADS, WageWorker(wage=3_000_000, employer=STATE)),
        funding=Funding.APBD,
    )
    assert [(route.segment, route.per_head) for route in costs.routes] == [
        (Segment.BPU, 16_800),
        (Segment.PU, 12_319),
        (Segment.PU, 16_200),
    ]


def test_a_bad_gap_is_refused() -> None:
    """By name."""
    with pytest.raises(ValidationError, match="coverage must be a Coverage"):
        calculate_gap_costs("all", months="2025-01", routes="rt_head")  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="routes must be at least one route"):
        calculate_gap_costs(SEMARANG, months="2025-01", routes=())
    with pytest.raises(ValidationError, match="category must be one of"):
        calculate_gap_costs(SEMARANG, months="2025-01", routes="mayor")
    with pytest.raises(ValidationError, match="routes must be at least one route"):
        calculate_gap_costs(SEMARANG, months="2025-01", routes="civil_servant")


def test_the_break_even_wage_comes_from_the_law() -> None:
    """16,800 / 0.54 % = 3,111,111.1; class II 16,800 / 0.84 % = 2,000,000; relieved 8,400 / 0.54 % = 1,555,555.6."""
    assert break_even_wage(month="2025-01") == 3_111_111
    assert break_even_wage(month="2025-01", risk_class=2) == 2_000_000
    assert break_even_wage(month="2026-04", funding="self") == 1_555_555
    assert break_even_wage(month="2026-04", funding="self", relief=False) == 3_111_111
    assert break_even_wage(month="2026-03", funding="self") == 3_111_111
    law = LAW.amend("jkm.rate", since="2025-01-01", value=Decimal("0.0036"), citation=Citation("PP 1/2025"))
    assert break_even_wage(month="2025-01", law=law) == 2_800_000
    free = law.amend("jkm.rate", since="2025-01-01", value=Decimal(0), citation=Citation("PP 1/2025"))
    free = free.amend("jkk.rate.class_1", since="2025-01-01", value=Decimal(0), citation=Citation("PP 1/2025"))
    with pytest.raises(ValidationError, match="month must be one in which wage workers are charged"):
        break_even_wage(month="2025-01", law=free)


# ------------------------------------------------------------------------------------------------------------ DBHCHT


@pytest.mark.parametrize(
    ("day", "shares", "citation", "evidence"),
    [
        ("2021-01-01", ("0.50", "0.25", "0.25"), "PMK 206/PMK.07/2020", Evidence.CORROBORATED),
        ("2021-12-31", ("0.50", "0.25", "0.25"), "PMK 206/PMK.07/2020", Evidence.CORROBORATED),
        ("2022-01-01", ("0.50", "0.10", "0.40"), "PMK 215/PMK.07/2021", Evidence.SINGLE),
        ("2024-10-17", ("0.50", "0.10", "0.40"), "PMK 215/PMK.07/2021", Evidence.SINGLE),
        ("2024-10-18", ("0.50", "0.10", "0.40"), "PMK 72/2024", Evidence.CORROBORATED),
    ],
)
def test_the_shares_of_dbhcht(day: str, shares: tuple[str, ...], citation: str, evidence: Evidence) -> None:
    """facts/membership.md, F3, by hand; they add up to the whole."""
    found = dbhcht_shares_on(day)
    parts = (found.welfare, found.law_enforcement, found.health)
    assert tuple(str(part.value) for part in parts) == shares
    assert sum(part.value for part in parts) == 1
    assert {str(part.citation) for part in parts} == {citation}
    assert found.evidence is evidence


def test_no_shares_before_2021() -> None:
    """The older rule is not known."""
    with pytest.raises(NotInForceError, match=r"dbhcht.welfare_share has no value on 2020-12-31"):
        dbhcht_shares_on("2020-12-31")


def test_an_allocation_by_its_shares() -> None:
    """10 billion of 2025: 5, 1 and 4; of 2021 law enforcement has 2.5 and health 2.5."""
    good: Any = {"welfare": 5_000_000_000, "law_enforcement": 1_000_000_000, "health": 4_000_000_000}
    check = check_dbhcht(10_000_000_000, year=2025, **good)
    assert check.is_met
    assert [each.limit for each in check.requirements] == [5_000_000_000, 1_000_000_000, 4_000_000_000]
    older = check_dbhcht(10_000_000_000, year=2021, **good)
    assert [each.is_met for each in older.requirements] == [True, False, False]
    assert not older.is_met
    assert older.evidence is Evidence.CORROBORATED
    assert older.law_version == LAW.version


@pytest.mark.parametrize(
    ("health", "is_met"), [(399, False), (400, True), (401, True), (402, False), (Decimal("400.4"), True)]
)
def test_a_part_may_be_less_than_a_rupiah_off(health: int | Decimal, is_met: bool) -> None:
    """40 % of 1,001 is 400.4."""
    check = check_dbhcht(1_001, year=2025, welfare=500, law_enforcement=100, health=health)
    assert [each.is_met for each in check.requirements] == [True, True, is_met]
    assert [each.limit for each in check.requirements] == ["500.5", "100.1", "400.4"]


@pytest.mark.parametrize(("contributions", "is_met"), [(659_265_599, True), (659_265_600, True), (659_265_601, False)])
def test_contributions_come_out_of_the_welfare_part(contributions: int, is_met: bool) -> None:
    """The half of 1,318,531,200 is the year of Lumajang's plan."""
    group = Group(name="Tobacco workers", headcount=5606, participant=NonWageWorker(), funding="dbhcht")
    plan = Plan(region="Lumajang", months=Month.range("2025-06", "2025-12"), groups=(group,))
    assert calculate_plan(plan).by_funding()[Funding.DBHCHT] == 659_265_600
    check = check_dbhcht(
        1_318_531_200,
        year=2025,
        welfare=659_265_600,
        law_enforcement=131_853_120,
        health=527_412_480,
        contributions=contributions,
    )
    assert check.requirements[-1].is_met is is_met
    assert check.is_met is is_met
    assert (
        check.requirements[-1].label("en") == "contributions are at most the part for public welfare, 659265600 Rupiah"
    )


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ({"allocation": -1}, AmountError, "allocation must be"),
        ({"welfare": 0.5}, AmountError, "welfare must be"),
        ({"contributions": -1}, AmountError, "contributions must be"),
        ({"year": "2025"}, ValidationError, "year must be a year"),
        ({"year": 0}, ValidationError, "year must be a year"),
        ({"year": 2020}, NotInForceError, "2020-12-31"),
    ],
)
def test_a_bad_check_is_refused(fields: dict[str, Any], error: type[Exception], message: str) -> None:
    """By name."""
    good: dict[str, Any] = {"allocation": 10, "year": 2025, "welfare": 5, "law_enforcement": 1, "health": 4} | fields
    with pytest.raises(error, match=message):
        check_dbhcht(good.pop("allocation"), **good)

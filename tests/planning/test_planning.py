"""Plans: published totals from first principles, the law of each month, who pays, sums, and bad input by name."""

import pickle
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
    MigrantWorker,
    Month,
    NonWageWorker,
    NotInForceError,
    Payer,
    Program,
    ProvisionalLawWarning,
    Rounding,
    UnknownRegionError,
    ValidationError,
    WageWorker,
    WorkerCategory,
    calculate_contributions,
)
from jaminan.planning import (
    EnrolAs,
    Group,
    Plan,
    PlanResult,
    budget_accounts_on,
    calculate_plan,
    change_group,
    with_programs,
)

YEAR_2025 = Month.range("2025-01", "2025-12")
TOBACCO = Group(name="Tobacco workers", headcount=5606, participant=NonWageWorker(), funding=Funding.DBHCHT)
STATE = Employer(risk_class=1, kind="state")
CUTS = ("month", "year", "group", "program", "funding", "unit", "account", "payer", "category")


def plan_of(*groups: Group, months: Any = YEAR_2025, region: str = "Kota Magelang", budgets: Any = None) -> Plan:
    """Return a plan of Kota Magelang for 2025 unless said otherwise."""
    return Plan(region=region, months=months, groups=groups, budgets=budgets)


# ------------------------------------------------------------------------------------------------ published totals


@pytest.mark.parametrize(
    ("headcount", "months", "total"),
    [
        pytest.param(5_606, Month.range("2025-06", "2025-12"), 659_265_600, id="lumajang-2025: 5,606 x 7 x 16,800"),
        pytest.param(6_043, Month.range("2025-04", "2025-12"), 913_701_600, id="blitar-2025: 6,043 x 9 x 16,800"),
        pytest.param(6_900, "2025-06", 115_920_000, id="sampang-2025: 6,900 x 16,800"),
        pytest.param(
            12_689, Month.range("2023-04", "2023-12"), 1_918_576_800, id="lombok-timur-2023: about 1.9 billion"
        ),
        pytest.param(2_647, Month.range("2024-09", "2024-12"), 177_878_400, id="malang-2024: 177.878 million"),
    ],
)
def test_published_totals_of_tobacco_workers(headcount: int, months: Any, total: int) -> None:
    """JKK 10,000 and JKM 6,800 a head and month: facts/membership.md, F3."""
    group = Group(name="Tobacco workers", headcount=headcount, participant=NonWageWorker(), funding=Funding.DBHCHT)
    result = calculate_plan(plan_of(group, months=months, region="Lumajang"))
    assert result.total == total
    assert result.by_funding() == {Funding.DBHCHT: total}
    assert result.by_program() == {Program.JKK: total * 10_000 // 16_800, Program.JKM: total * 6_800 // 16_800}


@pytest.mark.parametrize(
    ("month", "per_head", "total"),
    [
        # 2,066,006.64 x 0.24 % = 4,958.42 -> 4,958; x 0.30 % = 6,198.02 -> 6,198
        pytest.param("2023-09", 11_156, 13_632_632, id="2023"),
        # 2,281,230 x 0.24 % = 5,474.95 -> 5,475; x 0.30 % = 6,843.69 -> 6,844
        pytest.param("2025-09", 12_319, 15_053_818, id="2025"),
    ],
)
def test_heads_of_magelang(month: str, per_head: int, total: int) -> None:
    """1,222 heads of RT and RW on the minimum wage: facts/membership.md, A6 and F4."""
    result = calculate_plan(plan_of(Group(name="Heads", headcount=1222, category="rt_head"), months=month))
    assert result.total == total == 1222 * per_head
    assert {row.headcount for row in result.rows} == {1222}
    assert sum(row.per_head for row in result.rows) == per_head


# ------------------------------------------------------------------------------------------------ the law of each month


def test_a_new_minimum_wage_changes_the_rows_of_its_months_only() -> None:
    """2024: 2,142,000 x 0.54 % = 11,567 (5,141 + 6,426); 2025: 12,319."""
    heads = Group(name="Heads", headcount=10, category=WorkerCategory.RT_HEAD)
    result = calculate_plan(plan_of(heads, months=Month.range("2024-11", "2025-02")))
    assert [*result.by_month().values()] == [115_670, 115_670, 123_190, 123_190]
    assert result.by_year() == {2024: 231_340, 2025: 246_380}


def test_a_minimum_wage_of_mid_year_counts_from_its_month() -> None:
    """Surabaya 2025: 4,961,753 to October, 5,032,635 from November; 0.24 % + 0.30 %, each rounded."""
    heads = Group(name="Heads", headcount=1, category=WorkerCategory.RT_HEAD)
    result = calculate_plan(plan_of(heads, months=Month.range("2025-10", "2025-11"), region="35.78"))
    # 11,908.21 + 14,885.26; 12,078.32 + 15,097.91
    assert [*result.by_month().values()] == [11_908 + 14_885, 12_078 + 15_098]


@pytest.mark.parametrize(
    ("funding", "relieved"),
    [
        (Funding.SELF, True),
        (Funding.CSR, True),
        (Funding.SPONSOR, True),
        (Funding.VILLAGE, True),
        (Funding.EMPLOYER, True),
        (Funding.APBD, False),
        (Funding.APBN, False),
        (Funding.DBHCHT, False),
    ],
)
def test_a_relief_changes_its_months_only_and_turns_on_who_pays(funding: Funding, relieved: bool) -> None:
    """PP 50/2025 halves JKK and JKM outside transport from 2026-04: 8,400 for 16,800, but not where the state pays."""
    group = Group(name="Aided", headcount=100, participant=NonWageWorker(), funding=funding)
    result = calculate_plan(plan_of(group, months=Month.range("2026-03", "2026-04")))
    assert [*result.by_month().values()] == [1_680_000, 840_000 if relieved else 1_680_000]
    assert calculate_plan(result.plan, relief=False).total == 3_360_000


def test_a_minimum_wage_that_is_not_known_is_not_carried_on() -> None:
    """2027 has no decree yet; the caller gives the wage."""
    months = Month.range("2026-12", "2027-01")
    with pytest.raises(NotInForceError, match="Kota Magelang"):
        calculate_plan(plan_of(Group(name="Heads", headcount=1, category="rt_head"), months=months))
    given = EnrolAs(category="rt_head", wage=2_500_000)
    assert calculate_plan(plan_of(Group(name="Heads", headcount=1, participant=given), months=months)).total == 27_000


def test_a_plan_past_a_known_ceiling_warns_once_and_says_so() -> None:
    """The JP ceiling of 2027 is not announced; two groups and three months make one warning, at the caller's line."""
    worker = WageWorker(wage=20_000_000, employer=STATE, programs={"JP"})
    groups = (Group(name="A", headcount=1, participant=worker), Group(name="B", headcount=2, participant=worker))
    with pytest.warns(
        ProvisionalLawWarning, match=r"The plan is provisional.*jp.wage_ceiling.*from 2027-03 on"
    ) as caught:
        result = calculate_plan(plan_of(*groups, months=Month.range("2027-01", "2027-04")))
    assert len(caught) == 1
    assert caught[0].filename == __file__
    assert result.is_provisional
    assert result.provisional == ("jp.wage_ceiling",)
    law = LAW.amend("jp.wage_ceiling", since="2027-03-01", value=11_640_000, citation=Citation("Surat B/1/022027"))
    amended = calculate_plan(result.plan, law=law)
    assert not amended.is_provisional
    assert amended.law_version == law.version != result.law_version


def test_rounding_counts_for_each_person() -> None:
    """0.24 % of 2,281,230 is 5,474.952: down it is 5,474 for each of 1,000, and the exact value stays beside it."""
    group = Group(
        name="Heads", headcount=1000, participant=WageWorker(wage=2_281_230, employer=STATE, programs={"JKK"})
    )
    nearest = calculate_plan(plan_of(group, months="2025-01"))
    down = calculate_plan(plan_of(group, months="2025-01"), rounding="down")
    assert (nearest.total, down.total, down.rounding) == (5_475_000, 5_474_000, Rounding.DOWN)
    assert nearest.rows[0].exact == Decimal("5474952.0000")


# ----------------------------------------------------------------------------------------------------- who pays


def test_a_wage_worker_pays_his_part_unless_the_budget_does() -> None:
    """JHT of 3,000,000: employer 3.7 % = 111,000, worker 2 % = 60,000; JKK 7,200, JKM 9,000."""
    staff = Group(
        name="Non-ASN",
        headcount=3699,
        participant=WageWorker(wage=3_000_000, employer=STATE, programs={"JKK", "JKM", "JHT"}),
        category=WorkerCategory.NON_ASN,
        funding=Funding.APBD,
    )
    result = calculate_plan(plan_of(staff, months="2025-07"))
    employer, worker = 3699 * (7_200 + 9_000 + 111_000), 3699 * 60_000
    assert result.by_payer() == {Payer.EMPLOYER: employer, Payer.WORKER: worker}
    assert result.by_funding() == {Funding.APBD: employer, Funding.SELF: worker}
    both = Group(
        name="Non-ASN", headcount=3699, participant=staff.participant, funding="apbd", worker_funding=Funding.APBD
    )
    assert calculate_plan(plan_of(both, months="2025-07")).by_funding() == {Funding.APBD: employer + worker}


def test_the_states_share_of_jkp_is_the_national_budgets() -> None:
    """0.22 % of 5,000,000 at most: 11,000, paid by the central government; the total is that of the bills."""
    worker = WageWorker(wage=6_000_000, employer=Employer(risk_class=1))
    result = calculate_plan(plan_of(Group(name="Firm", headcount=4, participant=worker), months="2025-11"))
    bill = calculate_contributions(worker, month="2025-11")
    assert result.total == 4 * bill.total
    assert result.by_funding() == {
        Funding.EMPLOYER: 4 * bill.employer,
        Funding.SELF: 4 * bill.worker,
        Funding.APBN: 44_000,
    }


@pytest.mark.parametrize(
    ("group", "funding"),
    [
        (Group(name="A", headcount=1, participant=NonWageWorker()), Funding.SELF),
        (Group(name="A", headcount=1, participant=NonWageWorker(funding="csr")), Funding.CSR),
        (Group(name="A", headcount=1, participant=NonWageWorker(funding="csr"), funding="village"), Funding.VILLAGE),
        (Group(name="A", headcount=1, participant=WageWorker(wage=1, employer=STATE)), Funding.EMPLOYER),
        (Group(name="A", headcount=1, participant=MigrantWorker(contract_months=24)), Funding.EMPLOYER),
        (Group(name="A", headcount=1, category="rt_head"), Funding.APBD),
        (Group(name="A", headcount=1, category="village_head"), Funding.VILLAGE),
        (Group(name="A", headcount=1, category="farmer"), Funding.SELF),
    ],
)
def test_funding_left_out_is_the_participants_own_else_the_employers(group: Group, funding: Funding) -> None:
    """A recipe has that of its route."""
    assert set(calculate_plan(plan_of(group, months="2025-01")).by_funding()) == {funding}


def test_shortfall_and_what_is_left_by_budget() -> None:
    """659,265,600 against 500,000,000 lacks 159,265,600; an idle budget stays whole."""
    budgets = {Funding.DBHCHT: 500_000_000, "apbd": 1_000}
    result = calculate_plan(plan_of(TOBACCO, months=Month.range("2025-06", "2025-12"), budgets=budgets))
    assert result.shortfall == {Funding.APBD: 0, Funding.DBHCHT: 159_265_600}
    assert result.left == {Funding.APBD: 1_000, Funding.DBHCHT: 0}
    assert result.plan.budget_of("dbhcht") == 500_000_000
    assert result.plan.budget_of(Funding.CSR) is None


@pytest.mark.parametrize("budget", [659_265_599, 659_265_600, 659_265_601])
def test_a_budget_is_enough_to_the_rupiah(budget: int) -> None:
    """One less lacks one, one more leaves one."""
    plan = plan_of(TOBACCO, months=Month.range("2025-06", "2025-12"), budgets={Funding.DBHCHT: budget})
    result = calculate_plan(plan)
    assert result.shortfall[Funding.DBHCHT] == max(0, 659_265_600 - budget)
    assert result.left[Funding.DBHCHT] == max(0, budget - 659_265_600)


# ------------------------------------------------------------------------------------------- changes within the plan


def test_jht_is_added_later_in_the_year() -> None:
    """UMK 2025 of Magelang: 12,319 a head; JHT 3.7 % of 2,281,230 = 84,405.51 -> 84,406 and 2 % = 45,624.6 -> 45,625."""
    staff = Group(name="Non-ASN", headcount=100, category=WorkerCategory.NON_ASN)
    groups = change_group(staff, since="2025-07", programs={"JKK", "JKM", "JHT"}, headcount=110, unit="City hall")
    result = calculate_plan(plan_of(*groups))
    assert [*result.by_month().values()] == [1_231_900] * 6 + [110 * (12_319 + 84_406 + 45_625)] * 6
    assert result.by_group() == {"Non-ASN": result.total}
    assert result.by_funding()[Funding.SELF] == 6 * 110 * 45_625
    assert result.by_unit()[None] == 6 * 1_231_900


def test_a_name_may_stand_in_several_units() -> None:
    """Heads of RT in two sub-districts: 30 and 20 people at Rp16.800 for two months."""
    groups = [
        Group(name="RT", headcount=headcount, participant=NonWageWorker(), unit=unit)
        for unit, headcount in (("Ampenan", 30), ("Cakranegara", 20))
    ]
    result = calculate_plan(Plan(region="Kota Mataram", months=("2025-01", "2025-02"), groups=groups))
    assert result.by_group() == {"RT": 50 * 16_800 * 2}
    assert result.by_unit() == {"Ampenan": 30 * 16_800 * 2, "Cakranegara": 20 * 16_800 * 2}
    (people,) = [line.split() for line in str(result).splitlines() if line.startswith("RT ")]
    assert people == ["RT", "50", "Rp1.680.000"]


def test_units_share_a_recipe() -> None:
    """30 and 20 heads of RT on the UMK of Magelang: 11,567 in 2024 (2,142,000), 12,319 in 2025 (2,281,230)."""
    groups = [
        Group(name="RT", headcount=headcount, category="rt_head", unit=unit)
        for unit, headcount in (("Magelang Utara", 30), ("Magelang Selatan", 20))
    ]
    result = calculate_plan(Plan(region="33.71", months=("2024-12", "2025-01"), groups=groups))
    assert result.by_unit() == {"Magelang Utara": 30 * (11_567 + 12_319), "Magelang Selatan": 20 * (11_567 + 12_319)}
    assert result.by_month() == {Month(2024, 12): 50 * 11_567, Month(2025, 1): 50 * 12_319}


def test_a_group_changes_who_it_is() -> None:
    """Another participant with its programs from a month on."""
    first, later = change_group(TOBACCO, since="2025-09", participant=NonWageWorker(), programs=("JKK", "JKM", "JHT"))
    assert (first.until, later.since, later.headcount) == (Month(2025, 8), Month(2025, 9), 5606)
    result = calculate_plan(plan_of(first, later, months=Month.range("2025-08", "2025-09")))
    assert [*result.by_month().values()] == [5606 * 16_800, 5606 * 36_800]


@pytest.mark.parametrize(
    ("group", "since", "changes", "message"),
    [
        (
            Group(name="A", headcount=1, category="kader", since="2025-07"),
            "2025-07",
            {},
            "since must be later than 2025-07",
        ),
        (
            Group(name="A", headcount=1, category="kader", until="2025-06"),
            "2025-07",
            {},
            "since must be 2025-06 or earlier",
        ),
        (TOBACCO, "2025-07", {"colour": "red"}, "changes must be fields of a Group"),
        (TOBACCO, "2025-07", {"name": "B"}, "changes must be fields of a Group"),
        (TOBACCO, "2025-07", {"headcount": -1}, "headcount must be"),
    ],
)
def test_a_change_that_does_not_fit_is_refused(group: Group, since: str, changes: dict[str, Any], message: str) -> None:
    """By name."""
    with pytest.raises(ValidationError, match=message):
        change_group(group, since=since, **changes)


def test_one_off_segments_are_billed_once() -> None:
    """A contract of 500 million: 0.24 % of 100 + 0.19 % of 400 million are JKK and JKM together; PMI in one sum."""
    project = Group(name="Hall", headcount=2, participant=ConstructionProject(contract_value=500_000_000))
    abroad = Group(name="Abroad", headcount=3, participant=MigrantWorker(contract_months=24), since="2025-03")
    by_wages = Group(name="Road", headcount=1, participant=ConstructionProject(monthly_wages=100_000_000))
    result = calculate_plan(plan_of(project, abroad, by_wages, months=Month.range("2025-01", "2025-04")))
    pmi = calculate_contributions(abroad.participant, month="2025-03").total  # type: ignore[arg-type]  # because it is no recipe
    hall = 2 * calculate_contributions(project.participant, month="2025-01").total  # type: ignore[arg-type]  # because it is no recipe
    road = calculate_contributions(by_wages.participant, month="2025-01").total  # type: ignore[arg-type]  # because it is no recipe
    assert [*result.by_month().values()] == [hall + road, road, 3 * pmi + road, road]
    assert result.by_program()[None] == 3 * pmi


@pytest.mark.parametrize("day", ["2025-02-01", "2025-02-28"])
def test_a_project_is_billed_in_its_month_of_registration(day: str) -> None:
    """Any day of it."""
    project = ConstructionProject(contract_value=500_000_000, registered_on=day)
    result = calculate_plan(plan_of(Group(name="Hall", headcount=1, participant=project)))
    assert [month for month, amount in result.by_month().items() if amount] == [Month(2025, 2)]


def test_a_project_registered_outside_the_plan_is_refused() -> None:
    """It is billed in another year."""
    project = ConstructionProject(contract_value=500_000_000, registered_on="2024-12-31")
    plan = plan_of(Group(name="Hall", headcount=1, participant=project))
    with pytest.raises(
        ValidationError, match=r"groups\[0\].participant.registered_on must be within the months planned"
    ):
        calculate_plan(plan)


# ---------------------------------------------------------------------------------------------------------- accounts


@pytest.mark.parametrize(
    ("group", "month", "codes"),
    [
        pytest.param(
            Group(
                name="A",
                headcount=1,
                participant=EnrolAs(category="non_asn", programs={"JKK", "JKM", "JHT", "JP"}),
                worker_funding="apbd",
            ),
            "2025-01",
            {"5.1.02.02.02.0006", "5.1.02.02.02.0007", "5.1.02.02.02.0010", None},
            id="non-asn; none for JP",
        ),
        pytest.param(
            Group(name="A", headcount=1, participant=EnrolAs(category="non_asn", wage=2_000_000)),
            "2020-12",
            {None},
            id="before-the-codes-were-seen",
        ),
        pytest.param(
            Group(name="A", headcount=1, participant=EnrolAs(category="non_asn", wage=2_000_000)),
            "2021-01",
            {"5.1.02.02.02.0006", "5.1.02.02.02.0007"},
            id="first-year",
        ),
        pytest.param(
            Group(name="A", headcount=1, participant=WageWorker(wage=1, employer=STATE), funding="apbd"),
            "2025-01",
            {"5.1.02.02.02.0006", "5.1.02.02.02.0007"},
            id="state-employer-without-category",
        ),
        pytest.param(
            Group(
                name="A",
                headcount=1,
                participant=WageWorker(wage=1, employer=STATE, programs={"JKK", "JKM", "JHT"}),
                category="non_asn",
            ),
            "2025-01",
            {"5.1.02.02.02.0006", "5.1.02.02.02.0007", "5.1.02.02.02.0010", None},
            id="state-employer-whose-funding-is-left-out; none for the worker's part",
        ),
        pytest.param(
            Group(name="A", headcount=1, participant=WageWorker(wage=1, employer=STATE), funding="apbn"),
            "2025-01",
            {None},
            id="state-employer-of-the-national-budget",
        ),
        pytest.param(Group(name="A", headcount=1, category="rt_head"), "2025-01", {None}, id="no-staff"),
        pytest.param(Group(name="A", headcount=1, category="vulnerable_worker"), "2025-01", {None}, id="aid"),
        pytest.param(
            Group(name="A", headcount=1, category="non_asn", funding="csr"), "2025-01", {None}, id="not-the-budget"
        ),
        pytest.param(
            Group(
                name="A", headcount=1, participant=WageWorker(wage=1, employer=Employer(risk_class=1)), funding="apbd"
            ),
            "2015-07",
            {None},
            id="private-employer",
        ),
    ],
)
def test_accounts_are_those_the_facts_hold(group: Group, month: str, codes: set[str | None]) -> None:
    """facts/membership.md, F1: JKK, JKM and JHT of staff outside the civil service; no code for aid."""
    result = calculate_plan(plan_of(group, months=month))
    assert set(result.by_account()) == codes
    assert sum(result.by_account().values()) == result.total


def test_account_codes_have_names_sources_and_marks() -> None:
    """JHT has one source."""
    assert [(each.program, each.evidence) for each in budget_accounts_on("2021-01-01")] == [
        (Program.JKK, Evidence.CORROBORATED),
        (Program.JKM, Evidence.CORROBORATED),
        (Program.JHT, Evidence.SINGLE),
    ]
    assert all(
        each.citation.regulation and each.name.endswith("bagi Non ASN") for each in budget_accounts_on("2026-01-01")
    )
    assert budget_accounts_on("2020-12-31") == ()


# -------------------------------------------------------------------------------------------------------------- sums


@pytest.fixture(scope="module")
def mixed() -> PlanResult:
    """Return a plan of every segment, over a new year."""
    groups = (
        Group(name="Heads", headcount=1222, category="rt_head", unit="Magelang Utara"),
        Group(name="Aided", headcount=50, participant=NonWageWorker(), funding="apbd", unit="Magelang Selatan"),
        Group(name="Staff", headcount=30, participant=EnrolAs(category="non_asn", programs={"JKK", "JKM", "JHT"})),
        Group(name="Abroad", headcount=3, participant=MigrantWorker(contract_months=24)),
        Group(name="Hall", headcount=1, participant=ConstructionProject(contract_value=1_000_000_000)),
        Group(name="Firm", headcount=4, participant=WageWorker(wage=6_000_000, employer=Employer(risk_class=1))),
        Group(name="Nobody", headcount=0, category="kader"),
    )
    return calculate_plan(plan_of(*groups, months=Month.range("2024-11", "2025-02")))


@pytest.mark.parametrize("cut", CUTS)
def test_every_cut_adds_up_to_the_total(mixed: PlanResult, cut: str) -> None:
    """By the method and by the name."""
    sums = getattr(mixed, f"by_{cut}")()
    assert sum(sums.values()) == mixed.total
    assert sums == mixed.by(cut)
    pairs = mixed.by("group", cut)
    assert sum(pairs.values()) == mixed.total


def test_rows_are_cited_and_exact(mixed: PlanResult) -> None:
    """Every one; and the total is theirs."""
    assert sum(row.amount for row in mixed.rows) == mixed.total
    assert mixed.lines is mixed.rows
    for row in mixed.rows:
        assert row.citations
        assert row.exact == row.headcount * row.line.exact
        assert row.year == row.month.year
    assert mixed.evidence is Evidence.weakest(*(row.evidence for row in mixed.rows), Evidence.SINGLE)
    assert mixed.by_group()["Nobody"] == 0
    relieved = {row.relief for row in mixed.rows}
    assert relieved == {None}
    assert {row.base for row in mixed.rows if row.group == "Firm"} == {6_000_000, 5_000_000}
    assert {row.rate for row in mixed.rows if row.group == "Aided"} == {None}


def test_results_are_hashable_and_survive_pickling(mixed: PlanResult) -> None:
    """And equal results are equal."""
    assert pickle.loads(pickle.dumps(mixed)) == mixed  # noqa: S301 - our own bytes
    assert hash(mixed) == hash(calculate_plan(mixed.plan))


@pytest.mark.parametrize("cuts", [(), ("colour",), ("month", "colour")])
def test_a_cut_that_is_none_is_refused(mixed: PlanResult, cuts: tuple[str, ...]) -> None:
    """With the names that are."""
    with pytest.raises(ValidationError, match="cuts must be one or more of month, year"):
        mixed.by(*cuts)


# --------------------------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"headcount": -1}, "headcount must be a whole number of people, 0 or more, got -1"),
        ({"headcount": True}, "headcount must be"),
        ({"headcount": 1.0}, "headcount must be"),
        ({"headcount": "1"}, "headcount must be"),
        ({"name": ""}, "name must be text that is not empty"),
        ({"name": 1}, "name must be"),
        ({"unit": " "}, "unit must be text"),
        ({"category": "mayor"}, "category must be one of rt_head"),
        ({"funding": "bank"}, "funding must be one of self"),
        ({"worker_funding": "bank"}, "worker_funding must be one of self"),
        ({"participant": "RT head"}, "participant must be a WageWorker"),
        ({"participant": None}, "participant must be given, or the category"),
        ({"since": "soon"}, "since must be"),
        ({"since": "2025-07", "until": "2025-06"}, "until must be 2025-07 or later"),
    ],
)
def test_a_bad_group_is_refused_by_name(fields: dict[str, Any], message: str) -> None:
    """Field, limit and value."""
    good: dict[str, Any] = {"name": "A", "headcount": 1, "participant": NonWageWorker()}
    with pytest.raises(ValidationError, match=message):
        Group(**(good | fields))


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ({"months": ()}, ValidationError, "months must be at least one month"),
        ({"months": ["2025-02", "2025-01"]}, ValidationError, r"months\[1\] must be later than 2025-02.*rising"),
        ({"months": ["2025-02", "2025-02"]}, ValidationError, r"months\[1\] must be later than 2025-02.*once"),
        ({"months": ["2025-02", "soon"]}, ValidationError, r"months\[1\] must be"),
        ({"months": 12}, ValidationError, "months must be months, like"),
        ({"region": "Atlantis"}, UnknownRegionError, "Atlantis"),
        ({"region": "Magelang"}, UnknownRegionError, "Magelang"),
        ({"groups": ()}, ValidationError, "groups must be at least one Group"),
        ({"groups": 5}, ValidationError, "groups must be Groups"),
        ({"groups": ["A"]}, ValidationError, r"groups\[0\] must be a Group"),
        ({"groups": (TOBACCO, TOBACCO)}, ValidationError, "groups must be names that come once a unit for any month"),
        (
            {"groups": [Group(name="A", headcount=1, participant=NonWageWorker(), unit="Ampenan")] * 2},
            ValidationError,
            "two groups of unit 'Ampenan' overlap in 2025-01",
        ),
        ({"budgets": {"apbd": -1}}, AmountError, r"budgets\[apbd\] must be 0 or more Rupiah"),
        ({"budgets": {"apbd": 1.5}}, AmountError, r"budgets\[apbd\] must be"),
        ({"budgets": {"apbd": Decimal("1.5")}}, AmountError, r"budgets\[apbd\] must be whole Rupiah"),
        ({"budgets": {"bank": 1}}, ValidationError, "budgets must be one of self"),
        ({"budgets": {"apbd": 1, Funding.APBD.label("en"): 1}}, ValidationError, "budgets must be one of"),
        ({"budgets": (("apbd", 1), (Funding.APBD, 2))}, ValidationError, "budgets must be one budget a funding"),
        ({"budgets": 5}, ValidationError, "budgets must be a mapping"),
        ({"budgets": [5]}, ValidationError, "budgets must be a mapping"),
    ],
)
def test_a_bad_plan_is_refused_by_name(fields: dict[str, Any], error: type[Exception], message: str) -> None:
    """Field, limit and value."""
    good: dict[str, Any] = {"region": "Kota Magelang", "months": YEAR_2025, "groups": (TOBACCO,)}
    with pytest.raises(error, match=message):
        Plan(**(good | fields))


def test_a_plan_takes_months_and_groups_as_they_come() -> None:
    """A single one, an iterable, text; a Decimal budget that is whole."""
    one = Plan(region="33.71", months="2025-01", groups=TOBACCO, budgets={"apbd": Decimal("5.0")})
    assert one.months == (Month(2025, 1),)
    assert one.groups == (TOBACCO,)
    assert one.budgets == {Funding.APBD: 5}
    many = Plan(region=one.region, months=(month for month in ("2025-01", "2025-03")), groups=iter([TOBACCO]))
    assert many.months == (Month(2025, 1), Month(2025, 3))
    assert many.names == ("Tobacco workers",)


def test_budgets_are_read_like_the_mapping_they_came_as_and_do_not_change() -> None:
    """In the order of `Funding`, whichever way they came; equal ones hash alike."""
    given = {Funding.CSR: 7, Funding.APBD: 5}
    plan, same = (
        Plan(region="33.71", months="2025-01", groups=TOBACCO, budgets=budgets)
        for budgets in (given, tuple(reversed(given.items())))
    )
    assert plan.budgets == given
    assert plan.budgets != {Funding.APBD: 5}
    assert (plan.budgets[Funding.APBD], plan.budgets.get(Funding.SPONSOR), len(plan.budgets)) == (5, None, 2)
    assert list(plan.budgets) == [Funding.APBD, Funding.CSR]
    assert repr(plan.budgets) == repr({Funding.APBD: 5, Funding.CSR: 7})
    assert hash(plan) == hash(same) == hash(pickle.loads(pickle.dumps(plan)))  # noqa: S301  # because the pickle is our own
    given[Funding.APBD] = 6
    assert plan.budgets[Funding.APBD] == 5
    with pytest.raises(TypeError):
        plan.budgets[Funding.APBD] = 6  # type: ignore[index]  # because it must not work
    with pytest.raises(KeyError):
        plan.budgets[Funding.SPONSOR]


def test_calculating_what_is_no_plan_is_refused() -> None:
    """And a relief that is neither."""
    with pytest.raises(ValidationError, match="plan must be a Plan"):
        calculate_plan("plan")  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="relief must be True or False"):
        calculate_plan(plan_of(TOBACCO), relief="yes")  # type: ignore[arg-type]


# ----------------------------------------------------------------------------------------------------------- recipes


def test_a_recipe_names_its_region_before_the_plans() -> None:
    """A governor plans for two cities: Magelang 2,142,000, Mataram 2,685,089 in 2024."""
    groups = [
        Group(name=city, headcount=1, participant=EnrolAs(category="rt_head", region=city))
        for city in ("Kota Magelang", "Kota Mataram")
    ]
    result = calculate_plan(plan_of(*groups, months="2024-01", region="Jawa Tengah"))
    # 2,685,089 x 0.24 % = 6,444.21, x 0.30 % = 8,055.27
    assert [*result.by_group().values()] == [11_567, 6_444 + 8_055]


def test_a_recipe_takes_another_route_wage_class_and_programs() -> None:
    """RT heads as non-wage workers; class II on a given wage."""
    as_bpu = EnrolAs(category="rt_head", segment="BPU").participant(month="2025-01")
    assert as_bpu == NonWageWorker(funding="apbd")
    worker = EnrolAs(category="rt_head", wage=1_000_000, risk_class=2, programs=["JKK"]).participant(month="2025-01")
    assert calculate_contributions(worker, month="2025-01").total == 5_400
    with pytest.raises(ValidationError, match="segment must be a route of this group"):
        EnrolAs(category="rt_head", segment="PMI").participant(month="2025-01")
    with pytest.raises(ValidationError, match="wage must be given, or the region"):
        EnrolAs(category="rt_head").participant(month="2025-01")


def test_a_group_without_a_route_says_so_when_it_is_planned() -> None:
    """Civil servants are insured by PT Taspen; nobody else pays in their place."""
    plan = plan_of(Group(name="ASN", headcount=1, category="civil_servant"))
    with pytest.raises(ValidationError, match="PT Taspen"):
        calculate_plan(plan)


def test_programs_cannot_be_chosen_for_projects_and_migrant_workers() -> None:
    """Their sums are fixed."""
    with pytest.raises(ValidationError, match="programs must be left as they are"):
        with_programs(MigrantWorker(contract_months=12), {"JKK"})

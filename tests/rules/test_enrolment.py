"""Groups that local governments enrol: routes, published bills, and participants ready for a bill.

Routes are those of ``facts/membership.md`` A6 and ``facts/contributions.md`` section 6.
"""

import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest

from jaminan import (
    AmountError,
    ConstructionProject,
    Contributions,
    Employer,
    EmployerKind,
    EnterpriseScale,
    Evidence,
    Funding,
    NonWageWorker,
    NotInForceError,
    Program,
    RiskClass,
    Route,
    Sector,
    Segment,
    UnknownRegionError,
    ValidationError,
    WageBase,
    WageWorker,
    WorkerCategory,
    calculate_contributions,
    enrolment_routes,
    explain,
    format_explanation,
    participant_for,
)
from jaminan.parameters.enrolment import CARRIERS, NO_DEFAULT, ROUTES, USUAL_IN_PROVINCE

MAGELANG = "Kota Magelang"

# group: the routes in their order, with what the contributions are counted from
TABLE = {
    "rt_head": "PU minimum_wage, BPU lowest_bracket",
    "rw_head": "PU minimum_wage, BPU lowest_bracket",
    "neighbourhood_head": "PU minimum_wage, BPU lowest_bracket",
    "linmas": "PU minimum_wage, BPU lowest_bracket",
    "kader": "PU minimum_wage, BPU lowest_bracket",
    "non_asn": "PU wage",
    "honorary_teacher": "PU wage",
    "education_staff": "PU wage",
    "quran_teacher": "BPU lowest_bracket, PU minimum_wage",
    "mosque_keeper": "BPU lowest_bracket, PU minimum_wage",
    "imam": "BPU lowest_bracket, PU minimum_wage",
    "three_wheeler_operator": "PU minimum_wage, BPU lowest_bracket",
    "village_head": "PU wage",
    "village_official": "PU wage",
    "vulnerable_worker": "BPU lowest_bracket",
    "election_worker": "PU wage",
    "apprentice": "BPU lowest_bracket, PU comparable_wage",
    "student_intern": "BPU lowest_bracket, PU comparable_wage",
    "working_inmate": "BPU lowest_bracket, PU comparable_wage",
    "market_trader": "BPU lowest_bracket",
    "ojek_driver": "BPU lowest_bracket",
    "farmer": "BPU lowest_bracket",
    "fisher": "BPU lowest_bracket",
    "daily_labourer": "BPU lowest_bracket",
    "tobacco_worker": "BPU lowest_bracket",
    "domestic_worker": "BPU lowest_bracket, PU wage",
    "athlete": "BPU lowest_bracket",
    "artist": "BPU lowest_bracket",
    "construction_worker": "JAKON wage",
    "part_time_pppk": "PU wage",
    "civil_servant": "",
    "soldier_or_police": "",
}
PAIRS = [(category, route) for category, routes in ROUTES.items() for route in routes]
PAIR_IDS = [f"{category}-{route.segment}" for category, route in PAIRS]


def bill(category: WorkerCategory, month: str, **facts: Any) -> Contributions:
    """Return the bill of a member of a group."""
    return calculate_contributions(participant_for(category, month=month, **facts), month=month)


# ---------------------------------------------------------------------------------------------------------- routes


def test_every_group_has_routes_or_another_carrier() -> None:
    """Never both, never neither; and the table of this test knows them all."""
    assert set(TABLE) == {category.value for category in WorkerCategory}
    assert set(ROUTES) == set(WorkerCategory)
    for category in WorkerCategory:
        assert bool(ROUTES[category]) != (category in CARRIERS)
    assert CARRIERS == {WorkerCategory.CIVIL_SERVANT: "PT Taspen", WorkerCategory.SOLDIER_OR_POLICE: "PT Asabri"}
    assert frozenset({WorkerCategory.PART_TIME_PPPK}) == NO_DEFAULT


@pytest.mark.parametrize("category", list(WorkerCategory))
def test_routes_of_a_group(category: WorkerCategory) -> None:
    """The usual one first; members and values are the same."""
    routes = enrolment_routes(category)
    assert ", ".join(f"{route.segment} {route.wage_base}" for route in routes) == TABLE[category.value]
    assert enrolment_routes(category.value) == routes
    assert enrolment_routes(category, MAGELANG) == routes
    assert enrolment_routes(category, region="52.71") == routes
    assert len({route.segment for route in routes}) == len(routes)


@pytest.mark.parametrize("category", list(WorkerCategory))
def test_labels_in_both_languages(category: WorkerCategory) -> None:
    """Each its own, and not the code's name."""
    for locale in ("id", "en"):
        label = category.label(locale)
        assert label
        assert "_" not in label
        assert [other for other in WorkerCategory if other.label(locale) == label] == [category]


def test_wage_bases_have_labels() -> None:
    """Both languages, all different."""
    for locale in ("id", "en"):
        assert len({base.label(locale) for base in WageBase}) == len(WageBase) == 4


@pytest.mark.parametrize(("category", "route"), PAIRS, ids=PAIR_IDS)
def test_every_route_is_cited(category: WorkerCategory, route: Route) -> None:
    """Every act is in the registry; a note says what the facts say; JKK is always there."""
    assert route.citations
    for citation in route.citations:
        assert citation.regulation is not None, citation
    assert route.note.endswith(".")
    assert Program.JKK in route.programs
    assert (Program.JKM in route.programs) is (route.wage_base is not WageBase.COMPARABLE_WAGE)
    assert (route.since is not None) is (route.wage_base is WageBase.COMPARABLE_WAGE)
    assert isinstance(route.funding, Funding)
    assert hash(route) == hash(attrs.evolve(route))
    assert pickle.loads(pickle.dumps(route)) == route  # noqa: S301 - our own bytes
    assert category in WorkerCategory


@pytest.mark.parametrize(
    ("category", "segment", "evidence"),
    [
        ("rt_head", "PU", Evidence.CORROBORATED),
        ("rt_head", "BPU", Evidence.SINGLE),
        ("linmas", "PU", Evidence.SINGLE),
        ("three_wheeler_operator", "PU", Evidence.SINGLE),
        ("non_asn", "PU", Evidence.CORROBORATED),
        ("village_head", "PU", Evidence.CORROBORATED),
        ("quran_teacher", "BPU", Evidence.CORROBORATED),
        ("vulnerable_worker", "BPU", Evidence.CORROBORATED),
        ("election_worker", "PU", Evidence.CORROBORATED),
        ("apprentice", "BPU", Evidence.CORROBORATED),
        ("apprentice", "PU", Evidence.UNCONFIRMED),
        ("working_inmate", "BPU", Evidence.SINGLE),
        ("athlete", "BPU", Evidence.UNCONFIRMED),
        ("artist", "BPU", Evidence.UNCONFIRMED),
        ("part_time_pppk", "PU", Evidence.UNCONFIRMED),
        ("construction_worker", "JAKON", Evidence.STATUTE),
    ],
)
def test_marks_of_the_routes(category: str, segment: str, evidence: Evidence) -> None:
    """As the facts mark them: V2, V1, M, FT."""
    (route,) = [each for each in enrolment_routes(category) if each.segment == segment]
    assert route.evidence is evidence


@pytest.mark.parametrize("category", [WorkerCategory.RT_HEAD, WorkerCategory.RW_HEAD])
@pytest.mark.parametrize("region", ["DKI Jakarta", "31", "31.71", "Kota Administrasi Jakarta Barat"])
def test_jakarta_has_another_usual_route(category: WorkerCategory, region: str) -> None:
    """Kepgub 642/2023: BPU (D13); the other route stays open."""
    assert [route.segment for route in enrolment_routes(category, region)] == [Segment.BPU, Segment.PU]
    assert USUAL_IN_PROVINCE[("31", category)] is Segment.BPU


def test_jakarta_changes_no_other_group() -> None:
    """Only heads of RT and RW are named."""
    for category in set(WorkerCategory) - {WorkerCategory.RT_HEAD, WorkerCategory.RW_HEAD}:
        assert enrolment_routes(category, "31") == enrolment_routes(category)


# ------------------------------------------------------------------------------------------------ published figures


@pytest.mark.parametrize(
    ("category", "region", "month", "jkk", "jkm"),
    [
        pytest.param("rt_head", "Kota Magelang", "2023-09", 4_958, 6_198, id="magelang-2023-11156"),
        pytest.param("rw_head", "33.71", "2023-01", 4_958, 6_198, id="magelang-2023-by-code"),
        pytest.param("rt_head", "Kota Magelang", "2025-09", 5_475, 6_844, id="magelang-2025-12319"),
        pytest.param("rt_head", "Kab. Klaten", "2023-01", 5_166, 6_457, id="klaten-2023-11623"),
        pytest.param("rw_head", "33.10", "2023-12", 5_166, 6_457, id="klaten-2023-by-code"),
        pytest.param("rt_head", "Kota Magelang", "2026-01", 5_830, 7_288, id="magelang-2026-13118"),
        pytest.param("rt_head", "Kota Magelang", "2024-06", 5_141, 6_426, id="magelang-2024-11567"),
        pytest.param("rt_head", "DKI Jakarta", "2023-09", 10_000, 6_800, id="jakarta-16800"),
        pytest.param("rw_head", "31.74", "2026-05", 10_000, 6_800, id="jakarta-16800-in-the-relief"),
    ],
)
def test_published_figures(category: str, region: str, month: str, jkk: int, jkm: int) -> None:
    """Three published bills, and the sums that the facts compute beside them."""
    found = bill(WorkerCategory(category), month, region=region)  # type: ignore[call-arg]  # because a member is looked up
    assert {str(line.program): line.amount for line in found.lines} == {"JKK": jkk, "JKM": jkm}
    published = {4_958: 11_156, 5_475: 12_319, 5_166: 11_623, 5_830: 13_118, 5_141: 11_567, 10_000: 16_800}
    assert found.total == published[jkk]


@pytest.mark.parametrize(
    ("segment", "region", "month", "total"),
    [
        pytest.param("BPU", "Kota Magelang", "2025-09", 16_800, id="magelang-as-bpu"),
        pytest.param("BPU", None, "2025-09", 16_800, id="bpu-needs-no-region"),
        pytest.param("PU", "DKI Jakarta", "2025-09", 12_952 + 16_190, id="jakarta-as-pu-on-the-ump"),
    ],
)
def test_another_route_can_be_picked(segment: str, region: str | None, month: str, total: int) -> None:
    """The route is the caller's choice (D13); DKI: 5,396,760 x 0.24 % = 12,952.22 and x 0.30 % = 16,190.28."""
    assert bill(WorkerCategory.RT_HEAD, month, region=region, segment=segment).total == total


def test_a_wage_that_changes_in_the_year_is_taken_on_the_last_day() -> None:
    """Surabaya: 4,961,753 to 2025-10-31, 5,032,635 from 2025-11-01."""
    wages = [participant_for("linmas", month=month, region="35.78").wage_base for month in ("2025-10", "2025-11")]
    assert wages == [4_961_753, 5_032_635]
    assert [type(wage) for wage in wages] == [int, int]


def test_a_minimum_wage_keeps_its_sen() -> None:
    """Klaten 2023."""
    assert participant_for("rt_head", month="2023-06", region="Klaten").wage_base == Decimal("2152322.94")


# ---------------------------------------------------------------------------------------- every group, every route


@pytest.mark.parametrize(("category", "route"), PAIRS, ids=PAIR_IDS)
def test_every_route_leads_to_a_bill(category: WorkerCategory, route: Route) -> None:
    """In 2025-09, Kota Magelang, class I, wage 2,000,000: PU 4,800 + 6,000, BPU 16,800, projects 34,800 + 6,000."""
    participant = participant_for(
        category, month="2025-09", region=MAGELANG, wage=2_000_000, segment=route.segment, risk_class=1
    )
    found = calculate_contributions(participant, month="2025-09")
    assert participant.segment is route.segment
    assert participant.evidence is route.evidence  # the wage is the caller's, and needs no source
    assert {line.program for line in found.lines} == set(route.programs)
    expected = {
        Segment.PU: 10_800 if Program.JKM in route.programs else 4_800,
        Segment.BPU: 26_800,
        Segment.JAKON: 40_800,
    }
    assert found.total == expected[route.segment]


@pytest.mark.parametrize(
    ("category", "route"),
    [pair for pair in PAIRS if pair[1].segment is Segment.BPU],
    ids=[label for label, pair in zip(PAIR_IDS, PAIRS, strict=True) if pair[1].segment is Segment.BPU],
)
def test_the_lowest_bracket_is_the_default_of_non_wage_workers(category: WorkerCategory, route: Route) -> None:
    """16,800, and 8,400 in the relief where the state does not pay; learners do not work independently."""
    kind = participant_for(category, month="2026-05", segment="BPU")
    assert isinstance(kind, NonWageWorker)
    assert kind.income == 1_000_000
    assert kind.funding is route.funding
    assert calculate_contributions(kind, month="2025-09").total == 16_800
    is_state = route.funding in {Funding.APBN, Funding.APBD, Funding.DBHCHT}
    is_learner = category in {WorkerCategory.APPRENTICE, WorkerCategory.STUDENT_INTERN, WorkerCategory.WORKING_INMATE}
    expected = 16_800 if is_state or is_learner else 8_400
    assert calculate_contributions(kind, month="2026-05").total == expected


@pytest.mark.parametrize(
    ("category", "funding", "month", "total"),
    [
        pytest.param("vulnerable_worker", None, "2026-05", 16_800, id="aided-by-the-region"),
        pytest.param("vulnerable_worker", "self", "2026-05", 8_400, id="paying-alone"),
        pytest.param("vulnerable_worker", "csr", "2026-05", 8_400, id="aided-by-a-firm"),
        pytest.param("vulnerable_worker", "dbhcht", "2026-05", 16_800, id="aided-from-tobacco"),
        pytest.param("tobacco_worker", None, "2026-05", 16_800, id="tobacco"),
        pytest.param("market_trader", None, "2026-05", 8_400, id="trader"),
        pytest.param("market_trader", None, "2026-02", 16_800, id="trader-before-april"),
        pytest.param("market_trader", "apbd", "2026-05", 16_800, id="trader-aided"),
        pytest.param("ojek_driver", None, "2026-02", 8_400, id="driver"),
        pytest.param("ojek_driver", None, "2027-03", 8_400, id="driver-last-month"),
        pytest.param("ojek_driver", None, "2027-04", 16_800, id="driver-after"),
        pytest.param("rt_head", "self", "2026-05", 8_400, id="rt-head-paying-alone"),
    ],
)
def test_who_pays_decides_on_the_relief(category: str, funding: str | None, month: str, total: int) -> None:
    """PP 50/2025, article 3."""
    group = WorkerCategory(category)  # type: ignore[call-arg]  # because a member is looked up
    assert bill(group, month, funding=funding, segment="BPU").total == total


def test_drivers_are_of_the_transport_sector() -> None:
    """Ride-hailing and pangkalan drivers are named by PP 50/2025; farmers are not."""
    driver = participant_for("ojek_driver", month="2026-02")
    farmer = participant_for("farmer", month="2026-02")
    assert isinstance(driver, NonWageWorker)
    assert isinstance(farmer, NonWageWorker)
    assert (driver.sector, farmer.sector) == (Sector.TRANSPORT, Sector.OTHER)


def test_an_income_picks_the_bracket() -> None:
    """3,000,000: 29,500 + 6,800."""
    assert bill(WorkerCategory.FISHER, "2025-09", wage=3_000_000).total == 36_300


@pytest.mark.parametrize("category", ["rt_head", "non_asn", "village_head", "election_worker", "linmas"])
def test_government_groups_are_in_class_i(category: str) -> None:
    """Government services, unless the caller says otherwise (D27)."""
    usual = participant_for(category, month="2025-09", wage=3_000_000)
    assert usual == WageWorker(wage=3_000_000, employer=Employer(kind=EmployerKind.STATE, risk_class=RiskClass.I))
    assert calculate_contributions(usual, month="2025-09").total == 7_200 + 9_000
    other = participant_for(category, month="2025-09", wage=3_000_000, risk_class=RiskClass.III)
    assert calculate_contributions(other, month="2025-09").total == 26_700 + 9_000


def test_workers_without_wage_have_two_routes_since_2025() -> None:
    """16,800, or from 2025-02-24 the class rate on a comparable wage, JKK alone (D24)."""
    old = participant_for("apprentice", month="2025-03")
    assert calculate_contributions(old, month="2025-03").total == 16_800
    new = participant_for("apprentice", month="2025-03", segment="PU", wage=2_500_000, risk_class=2)
    assert isinstance(new, WageWorker)
    assert new.programs == frozenset({Program.JKK})
    assert new.employer.scale is EnterpriseScale.MICRO
    assert calculate_contributions(new, month="2025-03").total == 13_500


@pytest.mark.parametrize("category", ["apprentice", "student_intern", "working_inmate"])
def test_the_new_route_begins_on_2025_02_24(category: str) -> None:
    """The month before, and the month itself."""
    facts: dict[str, Any] = {"segment": "PU", "wage": 2_500_000, "risk_class": 1}
    with pytest.raises(NotInForceError, match="2025-02-24"):
        participant_for(category, month="2025-01", **facts)
    assert participant_for(category, month="2025-02", **facts).segment is Segment.PU
    assert participant_for(category, month="2025-01").segment is Segment.BPU


def test_a_domestic_worker_is_employed_by_a_person() -> None:
    """The class must be given; JKK and JKM by agreement."""
    participant = participant_for("domestic_worker", month="2026-06", segment="PU", wage=2_000_000, risk_class=1)
    found = calculate_contributions(participant, month="2026-06")
    assert {str(line.program): line.amount for line in found.lines} == {"JKK": 4_800, "JKM": 6_000}


def test_a_construction_worker_is_billed_by_wages() -> None:
    """1.74 % + 0.30 %, on the wage or on the region's minimum wage."""
    given = participant_for("construction_worker", month="2025-09", wage=5_000_000)
    assert given == ConstructionProject(monthly_wages=5_000_000)
    assert calculate_contributions(given, month="2025-09").total == 87_000 + 15_000
    assert participant_for("construction_worker", month="2025-09", region=MAGELANG).wage_base == 2_281_230


def test_part_time_pppk_need_a_named_route() -> None:
    """No default (D12)."""
    with pytest.raises(ValidationError, match="the sources conflict") as caught:
        participant_for("part_time_pppk", month="2026-01", wage=2_000_000)
    assert caught.value.field == "segment"
    named = participant_for("part_time_pppk", month="2026-01", wage=2_000_000, segment=Segment.PU)
    assert calculate_contributions(named, month="2026-01").total == 4_800 + 6_000


# ---------------------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("category", "facts", "field", "says"),
    [
        pytest.param("mayor", {}, "category", "one of rt_head", id="unknown-group"),
        pytest.param(None, {}, "category", "one of rt_head", id="no-group"),
        pytest.param("rt_head", {"segment": "JAKON"}, "segment", "a route of this group: PU, BPU", id="no-such-route"),
        pytest.param("rt_head", {"segment": "PMI"}, "segment", "PU, BPU", id="no-such-route-either"),
        pytest.param("rt_head", {"segment": "pu"}, "segment", "one of PU, BPU, JAKON, PMI", id="unknown-segment"),
        pytest.param(
            "rt_head", {}, "wage", "the region whose minimum wage stands for it", id="neither-wage-nor-region"
        ),
        pytest.param("non_asn", {}, "wage", "the region", id="staff-without-wage"),
        pytest.param("construction_worker", {}, "wage", "the region", id="project-without-wage"),
        pytest.param(
            "apprentice",
            {"segment": "PU", "region": MAGELANG, "risk_class": 1},
            "wage",
            "the lowest wage of a comparable worker",
            id="comparable-wage-needed",
        ),
        pytest.param(
            "apprentice", {"segment": "PU", "wage": 1}, "risk_class", "the agency assigned it", id="class-needed"
        ),
        pytest.param(
            "domestic_worker",
            {"segment": "PU", "wage": 1},
            "risk_class",
            "the agency assigned it",
            id="class-of-a-household-needed",
        ),
        pytest.param("rt_head", {"wage": 1, "risk_class": 6}, "risk_class", "from 1 to 5", id="no-class"),
        pytest.param("civil_servant", {"wage": 1}, "category", "PT Taspen insures this one", id="civil-servant"),
        pytest.param("soldier_or_police", {"wage": 1}, "category", "PT Asabri insures this one", id="soldier"),
        pytest.param("civil_servant", {"segment": "PU"}, "category", "PT Taspen", id="civil-servant-as-pu"),
        pytest.param("farmer", {"funding": "loan"}, "funding", "one of self", id="unknown-funding"),
        pytest.param("part_time_pppk", {"segment": "BPU"}, "segment", "PU", id="pppk-as-bpu"),
    ],
)
def test_refusals(category: Any, facts: dict[str, Any], field: str, says: str) -> None:
    """Each names the field and what would work."""
    with pytest.raises(ValidationError) as caught:
        participant_for(category, month="2025-09", **facts)
    assert caught.value.field == field
    assert says in str(caught.value)


def test_a_comparable_wage_is_asked_for_by_its_article() -> None:
    """Permenaker 1/2025, article 31(1) c, which the route rests on first (D24)."""
    with pytest.raises(ValidationError) as caught:
        participant_for("apprentice", month="2025-09", segment="PU", risk_class=1)
    assert caught.value.source == "Permenaker 1/2025, article 31(1) c"


def test_a_route_needs_a_known_group() -> None:
    """Also where only routes are asked for; those insured elsewhere have none."""
    with pytest.raises(ValidationError, match="category"):
        enrolment_routes("mayor")
    assert enrolment_routes(WorkerCategory.CIVIL_SERVANT) == ()


@pytest.mark.parametrize(
    ("category", "facts", "field"),
    [
        pytest.param("non_asn", {"wage": 1_000_000, "funding": "loan"}, "funding", id="funding-of-a-wage-worker"),
        pytest.param("farmer", {"risk_class": 9}, "risk_class", id="class-of-a-non-wage-worker"),
        pytest.param("construction_worker", {"wage": 1, "risk_class": 9}, "risk_class", id="class-of-a-project"),
    ],
)
def test_a_fact_that_a_route_does_not_use_is_checked_too(category: str, facts: dict[str, Any], field: str) -> None:
    """A misspelt fact must not pass in silence (API 4: a mistake is refused)."""
    with pytest.raises(ValidationError) as caught:
        participant_for(category, month="2025-09", **facts)
    assert caught.value.field == field


@pytest.mark.parametrize("category", ["quran_teacher", "mosque_keeper", "imam"])
def test_a_mosque_body_is_a_private_employer(category: str) -> None:
    """Employed and paid by a mosque body: class I, but no government."""
    participant = participant_for(category, month="2025-09", wage=2_000_000, segment="PU")
    assert isinstance(participant, WageWorker)
    assert participant.employer.kind is EmployerKind.PRIVATE


@pytest.mark.parametrize("wage", [1.5, -1, True, "2000000"])
@pytest.mark.parametrize("category", ["rt_head", "farmer", "construction_worker"])
def test_wrong_wages_are_refused(category: str, wage: Any) -> None:
    """By the participant itself."""
    with pytest.raises(AmountError):
        participant_for(category, month="2025-09", wage=wage)


@pytest.mark.parametrize("category", ["rt_head", "farmer", "civil_servant"])
@pytest.mark.parametrize("region", ["Magelang", "Atlantis", "99.99"])
def test_regions_are_checked_for_every_group(category: str, region: str) -> None:
    """Unknown or ambiguous: also where no minimum wage is needed."""
    with pytest.raises(UnknownRegionError) as caught:
        participant_for(category, month="2025-09", region=region)
    if region == "Magelang":
        assert any("Kota Magelang" in near for near in caught.value.near)
    with pytest.raises(UnknownRegionError):
        enrolment_routes(category, region)


def test_a_minimum_wage_that_is_not_known_is_not_guessed() -> None:
    """The year after the last known one."""
    with pytest.raises(NotInForceError, match="Kota Magelang"):
        participant_for("rt_head", month="2027-01", region=MAGELANG)
    assert participant_for("rt_head", month="2027-01", region=MAGELANG, wage=2_500_000).wage_base == 2_500_000


def test_a_wrong_month_is_refused() -> None:
    """As everywhere."""
    with pytest.raises(ValidationError, match="month"):
        participant_for("rt_head", month="2025-13", region=MAGELANG)


@pytest.mark.parametrize(
    ("region", "month", "evidence"),
    [
        pytest.param("Kota Magelang", "2023-09", Evidence.CORROBORATED, id="route-and-wage-corroborated"),
        pytest.param("DKI Jakarta", "2023-10", Evidence.SINGLE, id="route-of-one-source"),
        pytest.param("Kota Magelang", "2019-03", Evidence.SINGLE, id="wage-of-one-source"),
    ],
)
def test_the_marks_of_route_and_wage_reach_the_bill(region: str, month: str, evidence: Evidence) -> None:
    """Results built on weak values say so, in `.evidence` and in the explanation, in both languages."""
    head = participant_for("rt_head", region=region, month=month)
    bill = calculate_contributions(head, month=month)
    assert bill.evidence is evidence
    for locale, words in (("id", "jalur dan dasar"), ("en", "route and base")):
        assert f"{words}: {evidence.label(locale)}" in format_explanation(explain(bill), locale)


@pytest.mark.parametrize(
    ("category", "facts"),
    [
        pytest.param("market_trader", {}, id="non-wage"),
        pytest.param("construction_worker", {"wage": 50_000_000}, id="project"),
        pytest.param("rt_head", {"region": "33.71"}, id="wage-worker-of-the-state"),
        pytest.param("apprentice", {"segment": "PU", "wage": 2_500_000, "risk_class": 2}, id="wage-worker"),
    ],
)
def test_a_participant_remembers_its_group(category: str, facts: dict[str, Any]) -> None:
    """So that the explanation of its bill can name the routes."""
    assert participant_for(category, month="2025-11", **facts).category is WorkerCategory(category)  # type: ignore[call-arg]  # because a member is looked up, not made

"""Who must join what outside wage work: BPU and its ages, projects, migrant workers, and every group of local governments."""

import pickle
from typing import Any

import pytest

from jaminan import (
    LAW,
    Citation,
    ConstructionProject,
    Evidence,
    Membership,
    MembershipStatus,
    MigrantWorker,
    NonWageWorker,
    NotInForceError,
    Program,
    RequirementCode,
    ValidationError,
    WorkerCategory,
    check_membership,
    from_dict,
    to_dict,
)
from jaminan.labels import Labelled

MUST, MAY, CANNOT = MembershipStatus.MANDATORY, MembershipStatus.VOLUNTARY, MembershipStatus.NOT_COVERED
Code = RequirementCode
DAY = "2025-11-30"


def non_wage(on: str = DAY, **facts: Any) -> Membership:
    """Return the membership of a non-wage worker."""
    return check_membership(NonWageWorker(**facts), on=on)


def statuses(found: Membership) -> str:
    """Return the answers in the order JKK JKM JHT JP JKP, a letter each: must, may, cannot."""
    letters = {MUST: "M", MAY: "v", CANNOT: "-"}
    return "".join(letters[found[program].status] for program in Program)


def answers(found: Membership, program: Program = Program.JKK) -> dict[Labelled, bool | None]:
    """Return how the requirements of a decision were answered."""
    return {each.code: each.is_met for each in found[program].requirements}


# ------------------------------------------------------------------------------------------------------------- BPU


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, "MMv--", id="jkk-and-jkm-with-jht-by-choice"),
        pytest.param({"is_business_owner": True}, "MMM--", id="owner-must-join-jht"),
        pytest.param(
            {"sector": "transport", "funding": "apbd", "income": 0}, "MMv--", id="sector-and-payer-do-not-matter"
        ),
        pytest.param({"programs": {"JKK", "JKM", "JHT"}}, "MMv--", id="what-is-named-changes-no-duty"),
    ],
)
def test_non_wage_workers(facts: dict[str, Any], expected: str) -> None:
    """PP 44/2015, articles 4(2) and 11(1); PP 46/2015, articles 2(1) and 13(1)."""
    found = non_wage(**facts)
    assert statuses(found) == expected
    assert answers(found)[Code.WORKS_WITHOUT_EMPLOYMENT] is True
    assert answers(found, Program.JP) == answers(found, Program.JKP) == {Code.EMPLOYED_BY_ENTERPRISE: False}
    assert answers(found, Program.JHT)[Code.EMPLOYS_OTHERS] is bool(facts.get("is_business_owner"))


@pytest.mark.parametrize(
    ("born_on", "registered_on", "on", "is_open"),
    [
        pytest.param("1960-12-01", None, DAY, True, id="64-turns-65-tomorrow"),
        pytest.param("1960-11-30", None, DAY, False, id="65-today"),
        pytest.param("1960-11-29", None, DAY, False, id="65-yesterday"),
        pytest.param("1960-11-30", "2025-11-29", DAY, True, id="registered-the-day-before-65"),
        pytest.param("1960-11-30", "2025-11-30", DAY, False, id="registered-on-the-birthday"),
        pytest.param("1940-01-01", "2021-03-31", DAY, True, id="registered-the-day-before-the-rule"),
        pytest.param("1940-01-01", "2021-04-01", DAY, False, id="registered-on-the-rules-first-day"),
        pytest.param("1940-01-01", None, "2021-03-31", True, id="day-before-the-rule"),
        pytest.param("1940-01-01", None, "2021-04-01", False, id="first-day-of-the-rule"),
        pytest.param("1960-11-30", "2030-01-01", DAY, False, id="later-registration-does-not-count"),
        pytest.param("2010-01-01", "2005-01-01", DAY, True, id="registered-before-birth"),
        pytest.param("1960-02-29", "2025-02-28", DAY, True, id="leap-day-not-yet-65"),
        pytest.param("1960-02-29", "2025-03-01", DAY, False, id="leap-day-65-on-1-march"),
    ],
)
def test_entry_age(born_on: str, registered_on: str | None, on: str, *, is_open: bool) -> None:
    """Not yet 65 when registered; the limit is known for Permenaker 5/2021 only."""
    found = non_wage(on, born_on=born_on, registered_on=registered_on)
    assert statuses(found) == ("MMv--" if is_open else "-----")
    owner = non_wage(on, born_on=born_on, registered_on=registered_on, is_business_owner=True)
    assert statuses(owner) == ("MMM--" if is_open else "-----")
    assert found[Program.JKK].is_met is is_open


def test_an_age_that_is_not_given_is_assumed() -> None:
    """It counts as met and says so; the rule is unconfirmed, and weakens only what it decided."""
    assumed, judged = non_wage(), non_wage(born_on="1990-01-01")
    assert answers(assumed)[Code.UNDER_ENTRY_AGE] is None
    assert answers(judged)[Code.UNDER_ENTRY_AGE] is True
    assert assumed[Program.JKK].evidence is Evidence.STATUTE
    assert judged[Program.JKK].evidence is Evidence.UNCONFIRMED
    (requirement,) = [each for each in judged[Program.JKK].requirements if each.code is Code.UNDER_ENTRY_AGE]
    assert requirement.limit == 65
    assert requirement.label("en") == "not yet 65 years old when registered"
    assert requirement.label() == "belum berusia 65 tahun saat mendaftar"
    assert non_wage(is_business_owner=True)[Program.JHT].evidence is Evidence.SINGLE
    assert non_wage(is_business_owner=True)[Program.JKK].evidence is Evidence.STATUTE
    assert Code.UNDER_ENTRY_AGE not in answers(non_wage("2021-03-31"))


def test_a_law_that_did_not_know_the_age_does_not_ask_for_it() -> None:
    """As known before Permenaker 5/2021."""
    found = check_membership(NonWageWorker(born_on="1940-01-01"), on="2021-01-31", law=LAW.as_known_on("2020-01-01"))
    assert statuses(found) == "MMv--"
    assert Code.UNDER_ENTRY_AGE not in answers(found)


def test_nobody_is_born_after_the_question() -> None:
    """The day itself is fine."""
    with pytest.raises(ValidationError, match="born_on"):
        non_wage(born_on="2025-12-01")
    assert statuses(non_wage(born_on=DAY)) == "MMv--"


# ----------------------------------------------------------------------------------------------- projects, migrants


@pytest.mark.parametrize("facts", [{"contract_value": 10**9}, {"monthly_wages": 10**7}])
def test_projects(facts: dict[str, Any]) -> None:
    """JKK and JKM of every scale; nothing else (PP 44/2015, article 53; Perpres 109/2013, article 6(4))."""
    found = check_membership(ConstructionProject(**facts), on=DAY)
    assert statuses(found) == "MM---"
    assert answers(found) == {Code.CONSTRUCTION_PROJECT: True}
    assert answers(found, Program.JHT) == {Code.SCALE_REQUIRES_PROGRAM: False}
    assert found[Program.JKM].evidence is Evidence.STATUTE
    assert found[Program.JHT].evidence is Evidence.CORROBORATED


@pytest.mark.parametrize("on", ["2017-08-01", "2018-12-10", DAY, "2026-08-28"])
def test_migrant_workers(on: str) -> None:
    """JKK and JKM mandatory, JHT voluntary."""
    found = check_membership(MigrantWorker(contract_months=24), on=on)
    assert statuses(found) == "MMv--"
    assert answers(found) == {Code.MIGRANT_WORKER: True}
    assert found[Program.JKK].evidence is Evidence.CORROBORATED


@pytest.mark.parametrize(
    ("participant", "before", "first"),
    [
        pytest.param(NonWageWorker(), "2015-06-30", "2015-07-01", id="bpu"),
        pytest.param(ConstructionProject(contract_value=1), "2015-06-30", "2015-07-01", id="value"),
        pytest.param(ConstructionProject(monthly_wages=1), "2015-06-30", "2015-07-01", id="wages"),
        pytest.param(MigrantWorker(contract_months=24), "2017-07-31", "2017-08-01", id="pmi"),
    ],
)
def test_the_first_day_of_a_segment(participant: Any, before: str, first: str) -> None:
    """The day before, and the day itself."""
    with pytest.raises(NotInForceError, match=first):
        check_membership(participant, on=before)
    assert check_membership(participant, on=first).mandatory == {Program.JKK, Program.JKM}


# ------------------------------------------------------------------------------------------------------------ groups

# JKK JKM JHT JP JKP: M must, v may, - cannot
GROUPS = {
    "rt_head": "MMvv-",
    "rw_head": "MMvv-",
    "neighbourhood_head": "MMvv-",
    "linmas": "MMvv-",
    "kader": "MMvv-",
    "non_asn": "MMvv-",
    "honorary_teacher": "MMvv-",
    "education_staff": "MMvv-",
    "quran_teacher": "MMv--",
    "mosque_keeper": "MMv--",
    "imam": "MMv--",
    "three_wheeler_operator": "MMvv-",
    "village_head": "MMvv-",
    "village_official": "MMvv-",
    "vulnerable_worker": "MMv--",
    "election_worker": "MMvv-",
    "apprentice": "Mv---",
    "student_intern": "Mv---",
    "working_inmate": "Mv---",
    "market_trader": "MMv--",
    "ojek_driver": "MMv--",
    "farmer": "MMv--",
    "fisher": "MMv--",
    "daily_labourer": "MMv--",
    "tobacco_worker": "MMv--",
    "domestic_worker": "vvv--",
    "athlete": "MMv--",
    "artist": "MMv--",
    "construction_worker": "MM---",
    "part_time_pppk": "vvv--",
    "civil_servant": "-----",
    "soldier_or_police": "-----",
}


def test_every_group_is_decided() -> None:
    """A new member of `WorkerCategory` needs an answer here."""
    assert set(GROUPS) == {category.value for category in WorkerCategory}


@pytest.mark.parametrize(
    "category",
    list(WorkerCategory),
)
def test_groups(category: WorkerCategory) -> None:
    """By the group's own rule or that of its usual route (facts A1, A6); a value is taken like the member."""
    found = check_membership(category, on=DAY)
    assert statuses(found) == GROUPS[category.value]
    assert check_membership(category.value, on=DAY) == found
    assert list(found) == list(Program)
    for decision in found.values():
        assert decision.requirements
        for requirement in decision.requirements:
            assert requirement.citation.regulation is not None, requirement.citation
            assert "{limit}" not in requirement.label("id") + requirement.label("en")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert from_dict(to_dict(found)) == found


@pytest.mark.parametrize(
    ("category", "carrier"),
    [(WorkerCategory.CIVIL_SERVANT, "PT Taspen"), (WorkerCategory.SOLDIER_OR_POLICE, "PT Asabri")],
)
def test_who_is_insured_elsewhere(category: WorkerCategory, carrier: str) -> None:
    """Civil servants, soldiers and police: each program says by whom (PP 44/2015, article 2(2))."""
    found = check_membership(category, on=DAY)
    for decision in found.values():
        (requirement,) = decision.requirements
        assert (requirement.code, requirement.is_met) == (Code.OUTSIDE_CIVIL_SERVICE, False)
        assert carrier in requirement.label("id")
        assert carrier in requirement.label("en")
        assert not decision.is_met
        assert decision.evidence is Evidence.STATUTE


def test_part_time_pppk_are_not_settled() -> None:
    """The sources conflict: no answer is given as a fact (D12)."""
    found = check_membership(WorkerCategory.PART_TIME_PPPK, on=DAY)
    for decision in found.values():
        assert decision.requirements[0].is_met is None
        assert "BPJS Ketenagakerjaan / PT Taspen" in decision.requirements[0].label()
        assert decision.evidence is Evidence.UNCONFIRMED


def test_learners_have_jkk_as_if_employed() -> None:
    """PP 44/2015, article 28(1); the statute is silent on JKM (facts A1)."""
    found = check_membership(WorkerCategory.APPRENTICE, on=DAY)
    assert answers(found) == {Code.WORKS_LIKE_EMPLOYED: True}
    assert found[Program.JKK].evidence is Evidence.STATUTE
    assert found[Program.JKM].evidence is Evidence.UNCONFIRMED


@pytest.mark.parametrize(("on", "is_met"), [("2026-04-29", False), ("2026-04-30", True)])
def test_domestic_workers_have_a_right_since_2026(on: str, *, is_met: bool) -> None:
    """UU 2/2026, in force 2026-04-30; rates are still to come, so nothing is mandatory."""
    found = check_membership(WorkerCategory.DOMESTIC_WORKER, on=on)
    assert answers(found) == {Code.DOMESTIC_WORKER: is_met}
    assert statuses(found) == "vvv--"
    assert str(found[Program.JKK].requirements[0].citation) == "UU 2/2026, article 15(1) h"


@pytest.mark.parametrize("category", list(WorkerCategory))
def test_no_group_is_answered_before_july_2015(category: WorkerCategory) -> None:
    """The docstring and API 4: before 2015-07-01 `NotInForceError`."""
    with pytest.raises(NotInForceError):
        check_membership(category, on="2015-06-30")


@pytest.mark.parametrize("category", list(WorkerCategory))
def test_every_group_is_answered_from_july_2015(category: WorkerCategory) -> None:
    """The first day."""
    assert len(check_membership(category, on="2015-07-01")) == 5


@pytest.mark.parametrize("participant", [None, 5, "ketua RT", "", object(), {"income": 1}])
def test_others_are_refused(participant: Any) -> None:
    """Neither a participant nor a group."""
    with pytest.raises(ValidationError, match="a participant or a WorkerCategory") as caught:
        check_membership(participant, on=DAY)
    assert caught.value.field == "participant"


# ----------------------------------------------------------------------------------------------- what mutants had shown


def cited(participant: Any, program: Program, law: Any = LAW) -> list[str]:
    """Return what the requirements of a decision cite."""
    return [str(each.citation) for each in check_membership(participant, on=DAY, law=law)[program].requirements]


@pytest.mark.parametrize(
    ("participant", "program", "articles"),
    [
        pytest.param(NonWageWorker(), Program.JKK, ["PP 44/2015, article 4(2)"], id="bpu"),
        pytest.param(
            NonWageWorker(), Program.JHT, ["PP 44/2015, article 4(2)", "PP 46/2015, article 2(1)"], id="bpu-owner"
        ),
        pytest.param(NonWageWorker(), Program.JP, ["PP 45/2015, article 2"], id="no-jp"),
        pytest.param(NonWageWorker(), Program.JKP, ["PP 37/2021, article 4(2) c"], id="no-jkp"),
        pytest.param(ConstructionProject(contract_value=1), Program.JKM, ["PP 44/2015, article 53"], id="project"),
        pytest.param(
            ConstructionProject(contract_value=1), Program.JP, ["Perpres 109/2013, article 6(4)"], id="only-two"
        ),
        pytest.param("soldier_or_police", Program.JKK, ["PP 44/2015, article 2(2)"], id="insured-elsewhere"),
        pytest.param("apprentice", Program.JKK, ["PP 44/2015, article 28(1)"], id="learner"),
        pytest.param("apprentice", Program.JHT, ["PP 46/2015, article 13(1)"], id="learner-jht"),
        pytest.param("domestic_worker", Program.JHT, ["UU 2/2026, article 15(1) h"], id="domestic"),
    ],
)
def test_decisions_cite_their_articles(participant: Any, program: Program, articles: list[str]) -> None:
    """Under a law that does not know the entry age yet, whose article is a figure's own."""
    assert cited(participant, program, LAW.as_known_on("2020-01-01")) == articles


def test_an_entry_age_counts_from_its_first_value() -> None:
    """Not from the newest: who registered in 2025 is held against the age of 2021 when another is set for 2030."""
    law = LAW.amend("bpu.entry_age", since="2030-01-01", value=60, citation=Citation("PP 1/2029"))
    found = check_membership(NonWageWorker(born_on="1940-01-01"), on=DAY, law=law)
    assert statuses(found) == "-----"


def test_a_group_is_decided_by_the_law_that_is_given() -> None:
    """A law that knows no entry age asks a market trader for none."""
    law = LAW.as_known_on("2020-01-01")
    assert Code.UNDER_ENTRY_AGE in answers(check_membership("market_trader", on=DAY))
    assert Code.UNDER_ENTRY_AGE not in answers(check_membership("market_trader", on=DAY, law=law))


def test_a_group_is_no_better_attested_than_its_route() -> None:
    """Heads of neighbourhoods are enrolled like staff of the state, by the practice of one city and Inpres 2/2021."""
    assert check_membership("rt_head", on=DAY)[Program.JKK].evidence is Evidence.CORROBORATED


def test_learners_are_no_owners() -> None:
    """JHT is open to those who work for themselves: PP 46/2015, article 13(1)."""
    assert answers(check_membership("apprentice", on=DAY), Program.JHT) == {Code.EMPLOYS_OTHERS: False}


def test_both_bodies_are_named_for_part_time_pppk() -> None:
    """As the conflicting sources do."""
    found = check_membership("part_time_pppk", on=DAY)
    assert found[Program.JKK].requirements[0].limit == "BPJS Ketenagakerjaan / PT Taspen"


@pytest.mark.parametrize(("on", "mark"), [("2026-04-29", Evidence.UNCONFIRMED), ("2026-04-30", Evidence.STATUTE)])
def test_the_right_of_domestic_workers_is_printed_from_its_first_day(on: str, mark: Evidence) -> None:
    """UU 2/2026 is in force on 2026-04-30; before it no text said so."""
    assert check_membership("domestic_worker", on=on)[Program.JKM].evidence is mark

"""Who must, may or cannot join which program, each requirement met, unmet or assumed (wage workers)."""

import pickle
from datetime import date
from typing import Any

import pytest

from jaminan import (
    LAW,
    Decision,
    Employer,
    Evidence,
    Membership,
    MembershipStatus,
    NotInForceError,
    Program,
    Requirement,
    RequirementCode,
    ValidationError,
    WageWorker,
    check_membership,
)
from jaminan.models.reliefs import Condition

MUST, MAY, CANNOT = MembershipStatus.MANDATORY, MembershipStatus.VOLUNTARY, MembershipStatus.NOT_COVERED
Code = RequirementCode


def membership(on: str = "2025-11-30", employer: dict[str, Any] | None = None, **worker: Any) -> Membership:
    """Return the membership of a worker."""
    facts: dict[str, Any] = {"wage": 5_000_000, "employer": Employer(**employer or {})}
    return check_membership(WageWorker(**facts | worker), on=on)


def answer(found: Membership, program: Program, code: RequirementCode) -> bool | None:
    """Return whether one requirement of a decision is met."""
    (requirement,) = [each for each in found[program].requirements if each.code is code]
    return requirement.is_met


def programs(text: str) -> frozenset[Program]:
    """Return programs from their acronyms."""
    return frozenset(program for program in Program if program.value in text.split())


# scale and kind


@pytest.mark.parametrize(
    ("employer", "on", "mandatory", "voluntary"),
    [
        pytest.param({"scale": "micro"}, "2025-11-30", "JKK JKM", "JHT JP", id="micro"),
        pytest.param({"scale": "small"}, "2025-11-30", "JKK JKM JHT JKP", "JP", id="small"),
        pytest.param({"scale": "medium"}, "2025-11-30", "JKK JKM JHT JP JKP", "", id="medium"),
        pytest.param({"scale": "large"}, "2025-11-30", "JKK JKM JHT JP JKP", "", id="large"),
        pytest.param({}, "2025-11-30", "JKK JKM JHT JP JKP", "", id="large-by-default"),
        pytest.param({"kind": "state"}, "2025-11-30", "JKK JKM", "JHT JP", id="state"),
        pytest.param({"kind": "state", "scale": "micro"}, "2025-11-30", "JKK JKM", "JHT JP", id="state-has-no-scale"),
        pytest.param({"scale": "micro"}, "2015-07-01", "JKK JKM", "JHT JP", id="micro-first-day"),
        pytest.param({"scale": "large"}, "2015-07-01", "JKK JKM JHT JP", "", id="large-first-day"),
        pytest.param({"scale": "large"}, "2021-02-01", "JKK JKM JHT JP", "", id="day-before-jkp"),
        pytest.param({"scale": "large"}, "2021-02-02", "JKK JKM JHT JP JKP", "", id="first-day-of-jkp"),
        pytest.param({"scale": "small"}, "2021-02-01", "JKK JKM JHT", "JP", id="small-day-before-jkp"),
        pytest.param({"scale": "small"}, "2021-02-02", "JKK JKM JHT JKP", "JP", id="small-first-day-of-jkp"),
    ],
)
def test_scale_and_kind_decide(employer: dict[str, Any], on: str, mandatory: str, voluntary: str) -> None:
    """Perpres 109/2013, article 6(3); PP 44/2015, article 5(1) a; PP 37/2021, article 4."""
    found = membership(on, employer)
    assert found.mandatory == programs(mandatory)
    assert found.voluntary == programs(voluntary)


def test_before_july_2015_nothing_is_answered() -> None:
    """The day before the programs begin."""
    with pytest.raises(NotInForceError):
        membership("2015-06-30")


def test_a_membership_is_a_mapping_of_all_programs() -> None:
    """In the order of the programs; a program comes as a member or its value."""
    found = membership()
    assert list(found) == list(Program)
    assert len(found) == 5
    assert found[Program.JKK].program is Program.JKK
    assert found[Program("JP")] is found[Program.JP]  # type: ignore[call-arg]  # because a member is looked up
    with pytest.raises(KeyError):
        found["JKN"]  # type: ignore[index]  # because that is what must not work
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert hash(found) == hash(membership())


def test_a_duty_cites_its_article() -> None:
    """Every requirement has its source; the mark is the staging's."""
    found = membership()
    for decision in found.values():
        assert all(requirement.citation.regulation is not None for requirement in decision.requirements)
        assert decision.is_met
        assert decision.earliest_on is None
    (duty,) = found[Program.JHT].requirements
    assert (duty.code, duty.is_met) == (Code.SCALE_REQUIRES_PROGRAM, True)
    assert str(duty.citation) == "Perpres 109/2013, article 6(3)"
    assert found[Program.JHT].evidence is Evidence.CORROBORATED
    assert found[Program.JKP].evidence is Evidence.STATUTE


def test_a_state_body_has_its_own_duty() -> None:
    """Staff outside the civil service: JKK and JKM; JKP needs an enterprise (facts A5, A8)."""
    found = membership(employer={"kind": "state"})
    (duty,) = found[Program.JKK].requirements
    assert (duty.code, duty.is_met) == (Code.STATE_EMPLOYER_REQUIRES_PROGRAM, True)
    assert str(duty.citation) == "PP 44/2015, article 5(1) a"
    assert found[Program.JKK].evidence is Evidence.STATUTE
    assert found[Program.JHT].status is MAY
    assert not found[Program.JHT].is_met
    assert found[Program.JKP].status is CANNOT
    assert answer(found, Program.JKP, Code.EMPLOYED_BY_ENTERPRISE) is False


# JP and the pension age


@pytest.mark.parametrize(
    ("born_on", "on", "status"),
    [
        pytest.param("1959-07-02", "2015-07-01", MUST, id="56-tomorrow-2015"),
        pytest.param("1959-07-01", "2015-07-01", MAY, id="56-today-2015"),
        pytest.param("1962-12-31", "2018-12-30", MUST, id="56-tomorrow-2018"),
        pytest.param("1962-12-31", "2018-12-31", MAY, id="56-today-2018"),
        pytest.param("1962-12-31", "2019-01-01", MUST, id="56-is-below-57-from-2019"),
        pytest.param("1964-06-15", "2021-06-14", MUST, id="57-tomorrow-2021"),
        pytest.param("1964-06-15", "2021-06-15", MAY, id="57-today-2021"),
        pytest.param("1964-06-15", "2021-12-31", MAY, id="57-last-day-of-2021"),
        pytest.param("1964-06-15", "2022-01-01", MUST, id="57-is-below-58-from-2022"),
        pytest.param("1966-11-24", "2024-11-23", MUST, id="58-tomorrow-2024"),
        pytest.param("1966-11-24", "2024-12-31", MAY, id="58-in-2024"),
        pytest.param("1966-11-24", "2025-01-01", MUST, id="58-is-below-59-from-2025"),
        pytest.param("1966-11-24", "2025-11-23", MUST, id="59-tomorrow-2025"),
        pytest.param("1966-11-24", "2025-11-24", MAY, id="59-today-2025"),
        pytest.param("1978-01-01", "2042-12-31", MAY, id="64-in-2042"),
        pytest.param("1978-01-01", "2043-01-01", MAY, id="65-today-2043"),
        pytest.param("1978-01-02", "2043-01-01", MUST, id="65-tomorrow-2043"),
        pytest.param("1963-11-25", "2025-11-24", MAY, id="62-tomorrow-3-years-past"),
        pytest.param("1963-11-24", "2025-11-24", CANNOT, id="62-today-3-years-past"),
        pytest.param("1940-01-01", "2025-11-24", CANNOT, id="85"),
    ],
)
def test_jp_ends_at_the_pension_age_and_may_run_three_years_more(
    born_on: str, on: str, status: MembershipStatus
) -> None:
    """PP 45/2015, article 15(1) to (4)."""
    found = membership(on, born_on=born_on)
    assert found[Program.JP].status is status
    assert answer(found, Program.JP, Code.UNDER_PENSION_AGE) is (status is MUST)


def test_the_pension_age_says_its_limit() -> None:
    """59 years in 2025; assumed where no day of birth is given."""
    (requirement,) = [each for each in membership()[Program.JP].requirements if each.code is Code.UNDER_PENSION_AGE]
    assert requirement.is_met is None
    assert requirement.limit == 59
    assert requirement.label("en") == "below the pension age (59 years)"
    assert requirement.label() == "belum mencapai usia pensiun (59 tahun)"
    assert str(requirement.citation) == "PP 45/2015, article 15(3)"


def test_a_leap_day_birthday_falls_on_1_march() -> None:
    """Born 1968-02-29: 59 years old on 2027-03-01, so still below the pension age on 2027-02-28."""
    assert membership("2027-02-28", born_on="1968-02-29")[Program.JP].status is MUST
    assert membership("2027-03-01", born_on="1968-02-29")[Program.JP].status is MAY


def test_without_jp_a_large_firms_worker_leaves_jkp() -> None:
    """PP 37/2021, article 4(3) a asks for JP in medium and large firms; 4(3) b does not in smaller ones."""
    old = {"born_on": "1965-01-01"}
    large = membership(employer={"scale": "large", "registered_on": "2018-01-01"}, **old)
    assert large[Program.JP].status is MAY
    assert large[Program.JKP].status is CANNOT
    assert answer(large, Program.JKP, Code.IN_REQUIRED_PROGRAMS) is False


# foreigners


def test_foreigners_join_all_but_jp_and_jkp() -> None:
    """UU 24/2011, article 14; JP by practice only, JKP for Indonesians only (PP 37/2021, article 4(2) a)."""
    found = membership(is_indonesian=False)
    assert found.mandatory == programs("JKK JKM JHT")
    assert found[Program.JP].status is MAY
    assert answer(found, Program.JP, Code.INDONESIAN_BY_PRACTICE) is False
    assert found[Program.JP].evidence is Evidence.CORROBORATED
    assert found[Program.JKP].status is CANNOT
    assert answer(found, Program.JKP, Code.INDONESIAN_CITIZEN) is False
    six_months = [each for each in found[Program.JKK].requirements if each.code is Code.WORKS_SIX_MONTHS]
    assert [(each.is_met, str(each.citation)) for each in six_months] == [(None, "UU 24/2011, article 14")]


def test_an_old_foreigner_cannot_join_jp() -> None:
    """Three years past the pension age nobody can."""
    assert membership(is_indonesian=False, born_on="1950-01-01")[Program.JP].status is CANNOT


# JKP


@pytest.mark.parametrize(
    ("scale", "named", "status"),
    [
        pytest.param("micro", None, CANNOT, id="micro-with-jkk-and-jkm-only"),
        pytest.param("micro", "JKK JKM", CANNOT, id="micro-naming-jkk-and-jkm"),
        pytest.param("micro", "JKK JKM JHT", MUST, id="micro-adding-jht"),
        pytest.param("micro", "JHT", MUST, id="named-programs-count-beside-the-mandatory"),
        pytest.param("small", None, MUST, id="small"),
        pytest.param("medium", None, MUST, id="medium"),
    ],
)
def test_jkp_follows_from_the_other_programs(scale: str, named: str | None, status: MembershipStatus) -> None:
    """PP 37/2021, article 4(3); facts A5: a micro firm qualifies when it adds JHT."""
    found = membership(employer={"scale": scale}, programs=None if named is None else programs(named))
    assert found[Program.JKP].status is status
    assert answer(found, Program.JKP, Code.IN_REQUIRED_PROGRAMS) is (status is MUST)
    assert answer(found, Program.JKP, Code.IN_HEALTH_INSURANCE) is None


@pytest.mark.parametrize(
    ("born_on", "registered_on", "is_met"),
    [
        pytest.param(None, None, None, id="not-said"),
        pytest.param(None, "2024-03-15", None, id="no-birth"),
        pytest.param("1970-03-16", "2024-03-15", True, id="54-tomorrow-when-registered"),
        pytest.param("1970-03-15", "2024-03-15", False, id="54-when-registered"),
        pytest.param("1967-02-03", "2015-07-01", True, id="54-tomorrow-when-jkp-began"),
        pytest.param("1967-02-02", "2015-07-01", False, id="54-when-jkp-began"),
        pytest.param("1967-02-02", None, False, id="54-when-jkp-began-unregistered"),
        pytest.param("1990-01-01", None, True, id="young"),
        pytest.param("1990-01-01", "1980-01-01", True, id="registered-before-birth"),
        pytest.param("1990-01-01", "2026-01-01", True, id="registered-later"),
    ],
)
def test_jkp_is_entered_below_54(born_on: str | None, registered_on: str | None, is_met: bool | None) -> None:
    """PP 37/2021, article 4(2) b: the age when registered, and nobody registered for JKP before it began."""
    found = membership("2025-11-30", employer={"registered_on": registered_on}, born_on=born_on)
    assert answer(found, Program.JKP, Code.UNDER_ENTRY_AGE) is is_met
    assert (found[Program.JKP].status is CANNOT) is (is_met is False)


def test_before_it_began_there_is_no_jkp() -> None:
    """No decision asks about an age or a citizenship then."""
    found = membership("2021-02-01")
    (requirement,) = found[Program.JKP].requirements
    assert (requirement.code, requirement.is_met) == (Code.PROGRAM_IN_FORCE, False)
    assert found[Program.JKP].status is CANNOT
    assert requirement.citation.regulation_id == "PP 37/2021"
    assert requirement.citation.article != "4", "article 4(2) is about citizenship, age and employment"


# input


def test_a_birth_after_the_day_is_refused() -> None:
    """On the day itself it is taken."""
    with pytest.raises(ValidationError, match="born_on must be 2025-11-30 or earlier") as caught:
        membership("2025-11-30", born_on="2025-12-01")
    assert caught.value.field == "born_on"
    assert membership("2025-11-30", born_on="2025-11-30").mandatory


@pytest.mark.parametrize("on", ["soon", None, 20251130])
def test_a_day_that_is_none_is_refused(on: Any) -> None:
    """The field is ``on``."""
    with pytest.raises(ValidationError) as caught:
        membership(on)
    assert caught.value.field == "on"


def test_another_law_is_read() -> None:
    """As known before JKP."""
    worker = WageWorker(wage=1, employer=Employer())
    assert check_membership(worker, on="2025-11-30", law=LAW.as_known_on("2020-01-01"))[Program.JKP].status is CANNOT


# decisions


def test_a_decision_is_met_when_nothing_fails() -> None:
    """Assumed requirements count as met."""
    condition = Condition(code=Code.ENOUGH_WORKERS, citation=LAW["jkm.rate"].entries[0].citation, limit=50)
    yes, assumed, no = (condition.answered(met) for met in (True, None, False))
    assert Decision(requirements=()).is_met
    assert Decision(requirements=(yes, assumed)).is_met
    assert not Decision(requirements=(yes, assumed, no)).is_met
    assert no == Requirement(code=Code.ENOUGH_WORKERS, is_met=False, citation=condition.citation, limit=50)
    assert no.label("en") == "at least 50 actively registered workers"


# what only a mutant had shown


def test_what_the_state_may_choose_is_an_open_question() -> None:
    """JHT and JP of a state body's other staff: the sources do not say; of a private micro firm they do."""
    of_state = check_membership(WageWorker(wage=1, employer=Employer(kind="state")), on="2025-11-30")
    assert Evidence.UNCONFIRMED not in {of_state[program].evidence for program in (Program.JKK, Program.JKM)}
    assert of_state[Program.JHT].evidence is Evidence.UNCONFIRMED
    micro = check_membership(WageWorker(wage=1, employer=Employer(scale="micro")), on="2025-11-30")
    assert micro[Program.JP].status is MembershipStatus.VOLUNTARY
    assert micro[Program.JP].evidence is Evidence.CORROBORATED


@pytest.mark.parametrize(("scale", "needed"), [("micro", "JKK, JKM, JHT"), ("large", "JKK, JKM, JHT, JP")])
def test_the_programs_that_jkp_needs_are_told(scale: Any, needed: str) -> None:
    """PP 37/2021, article 4(3): three of micro and small firms, four of others."""
    found = check_membership(WageWorker(wage=1, employer=Employer(scale=scale)), on="2025-11-30")[Program.JKP]
    (told,) = (each for each in found.requirements if each.code is RequirementCode.IN_REQUIRED_PROGRAMS)
    assert told.limit == needed


@pytest.mark.parametrize(
    ("on", "is_met"),
    [
        pytest.param("2025-11-29", True, id="the-day-before-54"),
        pytest.param("2025-11-30", None, id="54-and-assumed-to-have-been-registered-before"),
    ],
)
def test_the_entry_age_of_jkp_is_54(on: str, is_met: bool | None) -> None:
    """PP 37/2021, article 4(1) b: not yet 54 when registered; whoever was younger when JKP began may have been."""
    worker = WageWorker(wage=1, born_on=date(1971, 11, 30))
    found = check_membership(worker, on=on)[Program.JKP]
    (told,) = (each for each in found.requirements if each.code is RequirementCode.UNDER_ENTRY_AGE)
    assert (told.is_met, told.limit) == (is_met, 54)


@pytest.mark.parametrize(
    ("program", "facts", "articles"),
    [
        pytest.param(
            Program.JP,
            {"is_indonesian": False},
            [
                (Code.SCALE_REQUIRES_PROGRAM, "Perpres 109/2013, article 6(3)"),
                (Code.WORKS_SIX_MONTHS, "UU 24/2011, article 14"),
                (Code.UNDER_PENSION_AGE, "PP 45/2015, article 15(3)"),
                (Code.INDONESIAN_BY_PRACTICE, "PP 45/2015, article 2(1) b"),
            ],
            id="jp-of-a-foreigner",
        ),
        pytest.param(
            Program.JKP,
            {},
            [
                (Code.INDONESIAN_CITIZEN, "PP 37/2021, article 4(2) a"),
                (Code.UNDER_ENTRY_AGE, "PP 37/2021, article 4(2) b"),
                (Code.EMPLOYED_BY_ENTERPRISE, "PP 37/2021, article 4(2) c"),
                (Code.IN_REQUIRED_PROGRAMS, "PP 37/2021, article 4(3) a"),
                (Code.IN_HEALTH_INSURANCE, "PP 37/2021, article 4(3) a"),
            ],
            id="jkp",
        ),
        pytest.param(
            Program.JKP, {"on": "2021-02-01"}, [(Code.PROGRAM_IN_FORCE, "PP 37/2021, article 50")], id="before-jkp"
        ),
    ],
)
def test_each_requirement_names_its_article(
    program: Program, facts: dict[str, Any], articles: list[tuple[RequirementCode, str]]
) -> None:
    """In the order in which they are told."""
    found = membership(**facts)[program].requirements
    assert [(each.code, str(each.citation)) for each in found] == articles


def test_what_a_micro_enterprise_may_join_is_no_open_question() -> None:
    """Perpres 109/2013 says what it must; only of the state it is open whether JHT may be chosen."""
    assert membership(employer={"scale": "micro"})[Program.JHT].evidence is Evidence.CORROBORATED
    assert membership(employer={"kind": "state"})[Program.JHT].evidence is Evidence.UNCONFIRMED

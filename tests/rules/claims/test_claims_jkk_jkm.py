"""Claims on JKM, JKK and the scholarship: limits under, at and over, payers, and contradictions."""

from typing import Any

import pytest

from jaminan import Evidence, NotInForceError, ValidationError
from jaminan.models.claims import Claim, ClaimNote, ClaimPayer, ClaimRequirementCode
from jaminan.rules.claims.jkk import check_jkk_claim
from jaminan.rules.claims.jkm import check_jkm_claim
from jaminan.rules.claims.scholarship import check_scholarship_claim

Code = ClaimRequirementCode


def answer(claim: Claim, code: ClaimRequirementCode) -> bool | None:
    """Return the answer to one requirement."""
    (found,) = [each for each in (*claim.requirements, *claim.payer_conditions) if str(each.code) == code.value]
    return found.is_met


def jkm(**facts: Any) -> Any:
    """Return a decision on JKM."""
    return check_jkm_claim(**{"died_on": "2025-03-01", "on": "2025-03-20"} | facts)


def jkk(**facts: Any) -> Any:
    """Return a decision on JKK."""
    return check_jkk_claim(**{"event_on": "2025-03-01", "on": "2025-03-20"} | facts)


# JKM


def test_what_is_left_out_is_assumed() -> None:
    """And counts as met; every requirement is cited."""
    claim = jkm()
    assert claim.is_met
    assert claim.payer is ClaimPayer.AGENCY
    assert claim.last_on is None
    assert claim.earliest_on is None
    assert claim.has_scholarship is None
    assert {each.is_met for each in claim.requirements} == {True, None}
    assert all(each.citation.regulation is not None for each in claim.requirements)
    assert claim.evidence is Evidence.STATUTE


@pytest.mark.parametrize(
    ("segment", "months", "is_met", "payer"),
    [
        pytest.param("PU", 0, True, ClaimPayer.AGENCY, id="paid"),
        pytest.param("PU", 3, True, ClaimPayer.AGENCY, id="three"),
        pytest.param("PU", 4, True, ClaimPayer.EMPLOYER_FIRST, id="four"),
        pytest.param("JAKON", 4, True, ClaimPayer.EMPLOYER_FIRST, id="construction-four"),
        pytest.param("BPU", 0, True, ClaimPayer.AGENCY, id="bpu-paid"),
        pytest.param("BPU", 1, True, ClaimPayer.AGENCY_LATER, id="bpu-one"),
        pytest.param("BPU", 3, True, ClaimPayer.AGENCY_LATER, id="bpu-three"),
        pytest.param("BPU", 4, False, ClaimPayer.NOBODY, id="bpu-four"),
    ],
)
@pytest.mark.parametrize("check", [jkm, jkk])
def test_arrears_pick_the_payer(check: Any, segment: str, months: int, *, is_met: bool, payer: ClaimPayer) -> None:
    """PP 44/2015, articles 38, 39, 41 and 42: up to three months in a row."""
    claim = check(segment=segment, arrears_months=months)
    assert (claim.is_met, claim.payer) == (is_met, payer)
    assert answer(claim, Code.ARREARS_AT_MOST) is (months <= 3)
    if check is jkm:
        assert claim.is_funeral_due_now is (payer is ClaimPayer.AGENCY_LATER)


@pytest.mark.parametrize("check", [jkm, jkk])
def test_who_is_not_enrolled_turns_to_the_employer(check: Any) -> None:
    """PP 44/2015, articles 27(1) and 35(1); a non-wage worker has nobody."""
    employed, own = check(is_enrolled=False), check(is_enrolled=False, segment="BPU")
    assert (employed.is_met, employed.payer) == (True, ClaimPayer.EMPLOYER)
    assert (own.is_met, own.payer, own.earliest_on) == (False, ClaimPayer.NOBODY, None)
    assert check(is_enrolled=True).payer is ClaimPayer.AGENCY


@pytest.mark.parametrize(
    ("died_on", "months", "has_scholarship"),
    [
        ("2019-12-01", 59, False),
        ("2019-12-01", 60, True),
        ("2019-12-02", 35, False),
        ("2019-12-02", 36, True),
        ("2015-07-01", 60, True),
    ],
)
def test_the_months_of_the_scholarship(died_on: str, months: int, *, has_scholarship: bool) -> None:
    """PP 44/2015 and PP 82/2019, article 34(1) d."""
    claim = jkm(died_on=died_on, on="2026-01-01", contribution_months=months)
    assert claim.has_scholarship is has_scholarship
    assert claim.is_met


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"is_active": False}, Code.ACTIVE_AT_DEATH),
        ({"is_work_related": True}, Code.NOT_WORK_RELATED),
        ({"on": "2025-02-28"}, Code.EVENT_HAPPENED),
    ],
)
def test_what_takes_the_right_to_jkm(facts: dict[str, Any], code: ClaimRequirementCode) -> None:
    """Each alone."""
    claim = jkm(**facts)
    assert not claim.is_met
    assert answer(claim, code) is False
    assert claim.payer is ClaimPayer.NOBODY
    assert (claim.earliest_on is not None) is (code is Code.EVENT_HAPPENED)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"contribution_months": -1}, "contribution_months"),
        ({"contribution_months": 3, "joined_on": "2025-01-31"}, None),
        ({"contribution_months": 4, "joined_on": "2025-01-31"}, "contribution_months"),
        ({"joined_on": "2025-03-02"}, "joined_on"),
        ({"contribution_months": 1, "arrears_months": 2, "joined_on": "2025-01-31"}, None),
        ({"contribution_months": 2, "arrears_months": 2, "joined_on": "2025-01-31"}, "arrears_months"),
        ({"arrears_months": 4, "joined_on": "2025-01-31"}, "arrears_months"),
        ({"has_heirs": "no"}, "has_heirs"),
        ({"arrears_months": 1.5}, "arrears_months"),
        ({"is_active": "yes"}, "is_active"),
        ({"segment": "PMI"}, "segment"),
        ({"died_on": "2015-06-30"}, LookupError),
        ({"died_on": "2015-07-01"}, None),
    ],
)
def test_a_crooked_claim_on_jkm_is_refused(facts: dict[str, Any], field: Any) -> None:
    """Naming the field."""
    if field is None:
        assert jkm(**facts).is_met
    elif field is LookupError:
        with pytest.raises(NotInForceError):
            jkm(**facts)
    else:
        with pytest.raises(ValidationError) as caught:
            jkm(**facts)
        assert caught.value.field == field


@pytest.mark.parametrize(("has_heirs", "is_noted"), [(None, False), (True, False), (False, True)])
def test_without_heirs_the_right_stays(has_heirs: bool | None, *, is_noted: bool) -> None:
    """PP 44/2015, article 40(2): whoever buried and the fund have it."""
    claim = jkm(has_heirs=has_heirs)
    assert (claim.is_met, claim.payer) == (True, ClaimPayer.AGENCY)
    assert (ClaimNote.NO_HEIRS in claim.notes) is is_noted


# JKK


@pytest.mark.parametrize(
    ("event_on", "on", "is_met", "last_on", "evidence"),
    [
        pytest.param("2015-07-01", "2017-07-01", True, "2017-07-01", Evidence.STATUTE, id="old-last-day"),
        pytest.param("2015-07-01", "2017-07-02", False, "2017-07-01", Evidence.STATUTE, id="old-lapsed"),
        pytest.param("2017-12-01", "2019-12-02", False, "2019-12-01", Evidence.STATUTE, id="lapsed-before-the-change"),
        pytest.param("2017-12-02", "2019-12-03", False, "2019-12-02", Evidence.UNCONFIRMED, id="running-at-the-change"),
        pytest.param("2019-12-01", "2021-12-01", True, "2021-12-01", Evidence.STATUTE, id="day-before-the-change"),
        pytest.param("2019-12-01", "2021-12-02", False, "2021-12-01", Evidence.UNCONFIRMED, id="readings-differ"),
        pytest.param(
            "2019-12-01", "2024-12-01", False, "2021-12-01", Evidence.UNCONFIRMED, id="readings-differ-last-day"
        ),
        pytest.param("2019-12-01", "2024-12-02", False, "2021-12-01", Evidence.STATUTE, id="lapsed-by-both"),
        pytest.param("2019-12-02", "2024-12-02", True, "2024-12-02", Evidence.STATUTE, id="new-last-day"),
        pytest.param("2019-12-02", "2024-12-03", False, "2024-12-02", Evidence.STATUTE, id="new-lapsed"),
        pytest.param("2020-02-29", "2025-02-28", True, "2025-02-28", Evidence.STATUTE, id="leap-day"),
    ],
)
def test_the_right_lapses(event_on: str, on: str, last_on: str, evidence: Evidence, *, is_met: bool) -> None:
    """PP 44/2015, article 26; PP 82/2019, article 26: the event's day picks the limit."""
    claim = jkk(event_on=event_on, on=on)
    assert (claim.is_met, claim.last_on.isoformat(), claim.evidence) == (is_met, last_on, evidence)
    assert claim.earliest_on is None


@pytest.mark.parametrize(
    ("arose_on", "is_met"), [("2023-05-31", True), ("2023-06-01", True), ("2023-06-02", False), (None, False)]
)
def test_a_disease_arises_within_three_years_of_the_end_of_work(arose_on: str | None, *, is_met: bool) -> None:
    """PP 44/2015, article 48: the other clock. Diagnosed in 2025, claimed within 5 years."""
    claim = jkk(is_disease=True, employment_ended_on="2020-06-01", arose_on=arose_on, on="2030-03-01")
    assert claim.is_met is is_met
    assert answer(claim, Code.CLAIMED_IN_TIME) is True
    assert answer(claim, Code.DISEASE_IN_TIME) is is_met


def test_an_accident_needs_employment() -> None:
    """On its last day, not after it."""
    assert jkk(employment_ended_on="2025-03-01").is_met
    assert answer(jkk(employment_ended_on="2025-02-28"), Code.EMPLOYED_AT_ACCIDENT) is False
    assert not jkk(is_work_related=False).is_met
    assert jkk(on="2025-02-28").earliest_on.isoformat() == "2025-03-01"


@pytest.mark.parametrize(
    ("event_on", "reported_on", "segment", "payer"),
    [
        pytest.param("2025-02-23", "2025-03-30", "PU", ClaimPayer.AGENCY, id="day-before-the-rule"),
        pytest.param("2025-02-24", "2025-02-26", "PU", ClaimPayer.AGENCY, id="in-time"),
        pytest.param("2025-02-24", "2025-02-27", "PU", ClaimPayer.EMPLOYER, id="too-late"),
        pytest.param("2025-02-24", "2025-02-27", "BPU", ClaimPayer.AGENCY, id="non-wage-worker"),
        pytest.param("2025-02-24", None, "PU", ClaimPayer.AGENCY, id="not-said"),
    ],
)
def test_a_late_report_is_the_employers(
    event_on: str, reported_on: str | None, segment: str, payer: ClaimPayer
) -> None:
    """Permenaker 1/2025, one source."""
    claim = jkk(event_on=event_on, reported_on=reported_on, segment=segment, on="2025-04-01")
    assert (claim.is_met, claim.payer) == (True, payer)
    assert (claim.evidence is Evidence.SINGLE) is (
        event_on >= "2025-02-24" and reported_on is not None and segment == "PU"
    )


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"arose_on": "2025-01-01"}, "arose_on"),
        ({"is_disease": True, "arose_on": "2025-03-02"}, "arose_on"),
        ({"reported_on": "2025-02-28"}, "reported_on"),
        ({"reported_on": "2025-03-21"}, "reported_on"),
        ({"segment": "PMI", "arrears_months": 1}, "arrears_months"),
        ({"segment": "PMI", "is_suspected": True}, "is_suspected"),
        ({"segment": "PMI", "employment_ended_on": "2025-03-05"}, "employment_ended_on"),
        ({"segment": "PMI", "reported_on": "2025-03-05"}, "reported_on"),
        ({"is_suspected": True, "is_work_related": True}, "is_work_related"),
        ({"is_suspected": 1}, "is_suspected"),
        ({"is_disease": None}, "is_disease"),
        ({"arrears_months": -1}, "arrears_months"),
    ],
)
def test_a_crooked_claim_on_jkk_is_refused(facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    with pytest.raises(ValidationError) as caught:
        jkk(**facts)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("event_on", "last_on", "source"),
    [
        pytest.param("2018-12-10", "2020-12-10", "Permenaker 18/2018", id="first-day"),
        pytest.param("2023-02-21", "2025-02-21", "Permenaker 18/2018", id="last-day-of-two-years"),
        pytest.param("2023-02-22", "2028-02-22", "Permenaker 4/2023", id="first-day-of-five-years"),
        pytest.param("2026-08-27", "2031-08-27", "Permenaker 4/2023", id="last-day-known"),
    ],
)
def test_the_right_of_a_migrant_worker_lapses(event_on: str, last_on: str, source: str) -> None:
    """2 years under Permenaker 18/2018, 5 under Permenaker 4/2023: independent sources."""
    claim, late = (jkk(segment="PMI", event_on=event_on, on=day) for day in (last_on, "2035-01-01"))
    assert (claim.is_met, claim.payer, claim.last_on.isoformat()) == (True, ClaimPayer.AGENCY, last_on)
    assert claim.evidence is Evidence.CORROBORATED
    assert {str(each.citation) for each in claim.requirements} == {source}
    assert not late.is_met
    assert not jkk(segment="PMI", is_enrolled=False).is_met


@pytest.mark.parametrize(("event_on", "reason"), [("2018-12-09", "starts on"), ("2026-08-28", "was not read")])
def test_limits_of_migrant_workers_that_were_not_read_are_refused(event_on: str, reason: str) -> None:
    """Never carried forward to P2MI 9/2026, never back."""
    with pytest.raises(NotInForceError, match=reason):
        jkk(segment="PMI", event_on=event_on, on="2027-01-01")


@pytest.mark.parametrize(
    ("event_on", "reported_on", "due_on"),
    [
        pytest.param("2023-10-05", "2023-10-06", None, id="day-before-pp-49-2023"),
        pytest.param("2023-10-06", "2023-10-07", "2023-11-06", id="first-day"),
        pytest.param("2023-10-06", None, None, id="not-reported"),
        pytest.param("2024-01-30", "2024-01-31", "2024-03-01", id="leap-year"),
    ],
)
@pytest.mark.parametrize("is_disease", [False, True])
def test_a_suspected_case_is_settled_in_30_days(
    event_on: str, reported_on: str | None, due_on: str | None, *, is_disease: bool
) -> None:
    """PP 44/2015, articles 25A(1) to (4) and 25B, from PP 49/2023: care at once, the status within 30 days."""
    claim = jkk(event_on=event_on, reported_on=reported_on, is_disease=is_disease, is_suspected=True, on="2024-06-01")
    assert claim.is_met
    assert (claim.status_due_on and claim.status_due_on.isoformat()) == due_on
    assert (ClaimNote.STATUS_OPEN in claim.notes) is (event_on >= "2023-10-06")
    assert answer(claim, Code.WORK_RELATED) is None


@pytest.mark.parametrize(("months", "is_noted"), [(0, False), (1, True), (3, True), (4, False)])
def test_cash_of_a_non_wage_worker_in_arrears_waits(months: int, *, is_noted: bool) -> None:
    """PP 44/2015, article 39(1): care at once, cash after recovery and settled arrears."""
    claim = jkk(segment="BPU", arrears_months=months)
    assert (ClaimNote.CASH_AFTER_RECOVERY in claim.notes) is is_noted
    assert jkk(segment="BPU", arrears_months=2, is_work_related=False).notes == ()


def test_two_readings_of_the_limit_are_named() -> None:
    """Where they differ, and there only."""
    assert jkk(event_on="2019-12-01", on="2022-01-01").notes == (ClaimNote.LONGER_LIMIT,)
    assert jkk(event_on="2019-12-01", on="2021-12-01").notes == ()
    assert jkk(event_on="2019-12-01", on="2024-12-02").notes == ()


# the scholarship


def scholarship(**facts: Any) -> Any:
    """Return a decision on the scholarship."""
    return check_scholarship_claim(**{"program": "JKK", "event_on": "2024-05-01", "on": "2026-01-01"} | facts)


@pytest.mark.parametrize(
    ("born_on", "is_met"), [("2003-01-02", True), ("2003-01-01", False), (None, True), ("2020-01-01", True)]
)
def test_a_child_is_under_23(born_on: str | None, *, is_met: bool) -> None:
    """Permenaker 5/2021, article 103(2)."""
    assert scholarship(born_on=born_on).is_met is is_met


@pytest.mark.parametrize(
    ("on", "worked", "is_met"),
    [
        ("2025-02-23", 0, True),
        ("2025-02-23", 1, False),
        ("2025-02-24", 6, True),
        ("2025-02-24", 7, False),
    ],
)
def test_a_little_work_is_allowed_since_2025(on: str, worked: int, *, is_met: bool) -> None:
    """Permenaker 1/2025, article 103(3a): at most six months in a row."""
    assert scholarship(on=on, worked_months=worked).is_met is is_met


@pytest.mark.parametrize(
    ("facts", "is_met"),
    [
        ({"is_at_school": False}, False),
        ({"is_married": True}, False),
        ({"is_working": True}, False),
        ({"on": "2025-02-23", "is_working": True, "worked_months": 0}, False),
        ({"on": "2025-02-24", "is_working": True, "worked_months": 0}, True),
        ({"is_at_school": True, "is_married": False, "is_working": False}, True),
        ({"program": "JKM", "contribution_months": 35}, False),
        ({"program": "JKM", "contribution_months": 36}, True),
        ({"program": "JKM", "event_on": "2019-12-01", "contribution_months": 59}, False),
        ({"program": "JKM", "event_on": "2019-12-01", "contribution_months": 60}, True),
        ({"contribution_months": 0}, True),
        ({"event_on": "2020-01-01", "on": "2021-03-31", "is_married": True}, True),
        ({"event_on": "2020-01-01", "on": "2021-04-01", "is_married": True}, False),
        ({"on": "2024-04-30"}, False),
    ],
)
def test_what_a_scholarship_asks_for(facts: dict[str, Any], *, is_met: bool) -> None:
    """By program, event and day of the claim."""
    claim = scholarship(**facts)
    assert claim.is_met is is_met
    assert claim.is_yearly is (claim.event_on.isoformat() >= "2019-12-02")


@pytest.mark.parametrize(
    ("program", "event_on", "source"),
    [
        ("JKK", "2019-12-01", "PP 44/2015, article 25(3)"),
        ("JKK", "2019-12-02", "PP 82/2019, article 25(3)"),
        ("JKM", "2019-12-01", "PP 44/2015, article 34(2)"),
        ("JKM", "2019-12-02", "PP 82/2019, article 34(3)"),
    ],
)
def test_a_scholarship_rests_on_the_article_of_its_program(program: str, event_on: str, source: str) -> None:
    """JKK: article 25; JKM: article 34."""
    claim = scholarship(program=program, event_on=event_on, contribution_months=60)
    assert [str(each.citation) for each in claim.requirements if str(each.code) == "at_school"] == [source]


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"program": "JP"}, "program"), ({"born_on": "2026-01-02"}, "born_on"), ({"worked_months": -1}, "worked_months")],
)
def test_a_crooked_claim_on_a_scholarship_is_refused(facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    with pytest.raises(ValidationError) as caught:
        scholarship(**facts)
    assert caught.value.field == field

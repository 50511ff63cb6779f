"""Claims on JKK, JKM, JKP and the scholarship: what is asked for, in order, with its answer, its article and its limit."""

from typing import Any

import pytest

from jaminan import LAW, Evidence, NotInForceError, Program, Segment, ValidationError
from jaminan.models.benefits import JkpReason
from jaminan.models.claims import ClaimNote, ClaimPayer
from jaminan.models.decisions import Requirement
from jaminan.rules.claims.jkk import check_jkk_claim
from jaminan.rules.claims.jkm import check_jkm_claim
from jaminan.rules.claims.jkp import check_jkp_claim
from jaminan.rules.claims.scholarship import check_scholarship_claim

Note, Payer = ClaimNote, ClaimPayer
PP_44, PP_82, PP_37, PP_6 = (f"PP {act}, article " for act in ("44/2015", "82/2019", "37/2021", "6/2025"))
OF_2021, OF_2025 = "Permenaker 5/2021, article 103(2)", "Permenaker 1/2025, article 103(3a)"


def told(requirements: tuple[Requirement, ...]) -> list[str]:
    """Return what requirements say: what is asked for, the answer, the article, the limit."""
    return [f"{each.code} {each.is_met} [{each.citation}] {each.limit}" for each in requirements]


# JKK


def jkk(**facts: Any) -> Any:
    """Return a decision of 2025-03-20 on JKK, of an event of 2025-03-01."""
    return check_jkk_claim(**{"event_on": "2025-03-01", "on": "2025-03-20"} | facts)


HAPPENED = f"event_happened True [{PP_44}1(6)] 2025-03-01"
RELATED = f"work_related None [{PP_44}1(6)] None"
IN_TIME = f"claimed_in_time True [{PP_82}26] 2030-03-01"
ENROLLED = f"is_participant None [{PP_44}27(1)] None"
PAID = f"arrears_at_most None [{PP_44}38] 3"


@pytest.mark.parametrize(
    ("facts", "asked", "payer_asked", "payer", "evidence", "notes"),
    [
        pytest.param(
            {}, [HAPPENED, RELATED, IN_TIME], [ENROLLED, PAID], Payer.AGENCY, Evidence.STATUTE, (), id="plain"
        ),
        pytest.param(
            {"event_on": "2019-12-01", "on": "2021-12-01", "is_work_related": True, "is_enrolled": True},
            [
                f"event_happened True [{PP_44}1(6)] 2019-12-01",
                f"work_related True [{PP_44}1(6)] None",
                f"claimed_in_time True [{PP_44}26] 2021-12-01",
            ],
            [ENROLLED.replace("None [", "True ["), PAID],
            Payer.AGENCY,
            Evidence.STATUTE,
            (),
            id="two-years",
        ),
        pytest.param(
            {"event_on": "2019-12-01", "on": "2021-12-02"},
            [
                f"event_happened True [{PP_44}1(6)] 2019-12-01",
                RELATED,
                f"claimed_in_time False [{PP_44}26] 2021-12-01",
            ],
            [ENROLLED, PAID],
            Payer.NOBODY,
            Evidence.UNCONFIRMED,
            (Note.LONGER_LIMIT,),
            id="readings-differ",
        ),
        pytest.param(
            {"employment_ended_on": "2025-03-01", "arrears_months": 4, "segment": "JAKON"},
            [HAPPENED, RELATED, f"employed_at_accident True [{PP_44}1(6)] None", IN_TIME],
            [ENROLLED, f"arrears_at_most False [{PP_44}38] 3"],
            Payer.EMPLOYER_FIRST,
            Evidence.STATUTE,
            (),
            id="accident-on-the-last-day-of-work",
        ),
        pytest.param(
            {"employment_ended_on": "2022-03-01", "is_disease": True, "is_enrolled": False},
            [HAPPENED, RELATED, f"disease_in_time True [{PP_44}48(1)] 2025-03-01", IN_TIME],
            [ENROLLED.replace("None [", "False ["), PAID],
            Payer.EMPLOYER,
            Evidence.STATUTE,
            (),
            id="disease-three-years-later",
        ),
        pytest.param(
            {"employment_ended_on": "2022-02-27", "is_disease": True, "arose_on": "2025-03-01"},
            [HAPPENED, RELATED, f"disease_in_time False [{PP_44}48(1)] 2025-02-27", IN_TIME],
            [ENROLLED, PAID],
            Payer.NOBODY,
            Evidence.STATUTE,
            (),
            id="disease-that-arose-too-late",
        ),
        pytest.param(
            {"reported_on": "2025-03-03"},
            [HAPPENED, RELATED, IN_TIME],
            [ENROLLED, PAID, "reported_in_time True [Permenaker 1/2025] 2025-03-03"],
            Payer.AGENCY,
            Evidence.SINGLE,
            (),
            id="reported-in-time",
        ),
        pytest.param(
            {"reported_on": "2025-03-04", "arrears_months": 3},
            [HAPPENED, RELATED, IN_TIME],
            [
                ENROLLED,
                PAID.replace("None [", "True ["),
                "reported_in_time False [Permenaker 1/2025] 2025-03-03",
            ],
            Payer.EMPLOYER,
            Evidence.SINGLE,
            (),
            id="reported-too-late",
        ),
        pytest.param(
            {"segment": "BPU", "arrears_months": 3, "reported_on": "2025-03-20"},
            [HAPPENED, RELATED, IN_TIME, ENROLLED, f"arrears_at_most True [{PP_44}39] 3"],
            [],
            Payer.AGENCY_LATER,
            Evidence.STATUTE,
            (Note.CASH_AFTER_RECOVERY,),
            id="non-wage-worker-in-arrears",
        ),
        pytest.param(
            {"segment": "BPU", "arrears_months": 4, "is_enrolled": True},
            [
                HAPPENED,
                RELATED,
                IN_TIME,
                ENROLLED.replace("None [", "True ["),
                f"arrears_at_most False [{PP_44}39] 3",
            ],
            [],
            Payer.NOBODY,
            Evidence.STATUTE,
            (),
            id="non-wage-worker-without-a-right",
        ),
        pytest.param(
            {"is_suspected": True},
            [HAPPENED, RELATED, IN_TIME],
            [ENROLLED, PAID],
            Payer.AGENCY,
            Evidence.STATUTE,
            (Note.STATUS_OPEN,),
            id="suspected",
        ),
        pytest.param(
            {"segment": "BPU", "is_suspected": True, "arrears_months": 1},
            [HAPPENED, RELATED, IN_TIME, ENROLLED, f"arrears_at_most True [{PP_44}39] 3"],
            [],
            Payer.AGENCY_LATER,
            Evidence.STATUTE,
            (Note.CASH_AFTER_RECOVERY, Note.STATUS_OPEN),
            id="suspected-and-in-arrears",
        ),
        pytest.param(
            {"on": "2025-02-28"},
            [HAPPENED.replace("True", "False"), RELATED, IN_TIME],
            [ENROLLED, PAID],
            Payer.NOBODY,
            Evidence.STATUTE,
            (),
            id="before-the-event",
        ),
        pytest.param(
            {"segment": "PMI", "is_enrolled": True, "is_work_related": True},
            [
                "event_happened True [Permenaker 4/2023] 2025-03-01",
                "work_related True [Permenaker 4/2023] None",
                "claimed_in_time True [Permenaker 4/2023] 2030-03-01",
                "is_participant True [Permenaker 4/2023] None",
            ],
            [],
            Payer.AGENCY,
            Evidence.CORROBORATED,
            (),
            id="migrant-worker",
        ),
    ],
)
def test_what_jkk_asks_for(
    facts: dict[str, Any],
    asked: list[str],
    payer_asked: list[str],
    payer: ClaimPayer,
    evidence: Evidence,
    notes: tuple[ClaimNote, ...],
) -> None:
    """PP 44/2015, articles 1(6), 25A, 26, 27(1), 38, 39 and 48(1); PP 82/2019, article 26; Permenaker 1/2025."""
    claim = jkk(**facts)
    assert (told(claim.requirements), told(claim.payer_conditions)) == (asked, payer_asked)
    assert (claim.payer, claim.evidence, claim.notes) == (payer, evidence, notes)
    assert (claim.program, claim.segment) == (Program.JKK, Segment(facts.get("segment", "PU")))  # type: ignore[call-arg]  # looked up, not made
    assert (str(claim.event_on), str(claim.on)) == (
        facts.get("event_on", "2025-03-01"),
        facts.get("on", "2025-03-20"),
    )
    limit = next(each.limit for each in claim.requirements if each.code == "claimed_in_time")
    assert claim.last_on == limit
    assert claim.status_due_on is None


def test_days_of_jkk_may_fall_together() -> None:
    """At their limits they are answered: arisen and reported on the day of the diagnosis, which is that of the claim.

    Suspected and reported on 1 March 2025, the status is fixed by 31 March: 30 days after it.
    """
    claim = jkk(is_disease=True, arose_on="2025-03-01", reported_on="2025-03-01", is_suspected=True, on="2025-03-01")
    assert (claim.is_met, str(claim.status_due_on)) == (True, "2025-03-31")
    assert told(claim.payer_conditions)[-1] == "reported_in_time True [Permenaker 1/2025] 2025-03-03"


def test_a_status_of_before_2023_has_no_day_and_no_note() -> None:
    """PP 49/2023 is in force since 2023-10-06; care of a suspected case was not guaranteed before."""
    claim = jkk(event_on="2023-10-05", reported_on="2023-10-05", is_suspected=True)
    assert (claim.status_due_on, claim.notes, claim.evidence) == (None, (), Evidence.STATUTE)


def test_facts_of_migrant_workers_that_say_nothing_are_taken() -> None:
    """A flag that is not set is left out; what is refused is named with what was given."""
    assert jkk(segment="PMI", is_suspected=False, is_disease=True).is_met
    assert not jkk(segment="PMI", event_on="2025-03-21").is_met
    for facts, said in (({"reported_on": "2025-03-05"}, "2025-03-05"), ({"arrears_months": 0}, 0)):
        with pytest.raises(ValidationError) as caught:
            jkk(segment="PMI", **facts)
        assert (caught.value.field, caught.value.value) == (*facts, said)


def test_a_limit_of_migrant_workers_that_was_not_read_is_named() -> None:
    """P2MI 9/2026 rules since 2026-08-28."""
    with pytest.raises(NotInForceError) as caught:
        jkk(segment="PMI", event_on="2026-08-28", on="2026-09-01")
    assert (caught.value.name, str(caught.value.day)) == ("pmi.claim.years", "2026-08-28")


# JKM


def jkm(**facts: Any) -> Any:
    """Return a decision of 2025-03-20 on JKM, of a death on 2025-03-01."""
    return check_jkm_claim(**{"died_on": "2025-03-01", "on": "2025-03-20"} | facts)


DIED = f"event_happened True [{PP_44}34(1)] 2025-03-01"
ACTIVE = f"active_at_death None [{PP_44}34(1)] None"
NO_ACCIDENT = f"not_work_related None [{PP_44}1(6)] None"
MEMBER = f"is_participant None [{PP_44}35(1)] None"
MONTHS = f"scholarship_months None [{PP_82}34(1) d] 36"


@pytest.mark.parametrize(
    ("facts", "asked", "payer_asked", "payer", "months", "notes"),
    [
        pytest.param(
            {},
            [DIED, ACTIVE, NO_ACCIDENT],
            [MEMBER, f"arrears_at_most None [{PP_44}41] 3"],
            Payer.AGENCY,
            MONTHS,
            (),
            id="plain",
        ),
        pytest.param(
            {
                "died_on": "2019-12-01",
                "contribution_months": 60,
                "is_active": True,
                "is_work_related": False,
                "is_enrolled": True,
                "has_heirs": False,
            },
            [
                f"event_happened True [{PP_44}34(1)] 2019-12-01",
                ACTIVE.replace("None [", "True ["),
                NO_ACCIDENT.replace("None [", "True ["),
            ],
            [MEMBER.replace("None [", "True ["), f"arrears_at_most None [{PP_44}41] 3"],
            Payer.AGENCY,
            f"scholarship_months True [{PP_44}34(1) d] 60",
            (Note.NO_HEIRS,),
            id="all-said",
        ),
        pytest.param(
            {"contribution_months": 35, "arrears_months": 4, "segment": "JAKON"},
            [DIED, ACTIVE, NO_ACCIDENT],
            [MEMBER, f"arrears_at_most False [{PP_44}41] 3"],
            Payer.EMPLOYER_FIRST,
            MONTHS.replace("None [", "False ["),
            (),
            id="arrears",
        ),
        pytest.param(
            {"is_enrolled": False, "arrears_months": 0, "has_heirs": True},
            [DIED, ACTIVE, NO_ACCIDENT],
            [MEMBER.replace("None [", "False ["), f"arrears_at_most True [{PP_44}41] 3"],
            Payer.EMPLOYER,
            MONTHS,
            (),
            id="not-enrolled",
        ),
        pytest.param(
            {"segment": "BPU", "arrears_months": 3},
            [DIED, ACTIVE, NO_ACCIDENT, MEMBER, f"arrears_at_most True [{PP_44}42] 3"],
            [],
            Payer.AGENCY_LATER,
            MONTHS,
            (),
            id="non-wage-worker-in-arrears",
        ),
        pytest.param(
            {"segment": "BPU", "arrears_months": 2, "is_work_related": True},
            [
                DIED,
                ACTIVE,
                NO_ACCIDENT.replace("None [", "False ["),
                MEMBER,
                f"arrears_at_most True [{PP_44}42] 3",
            ],
            [],
            Payer.NOBODY,
            MONTHS,
            (),
            id="accident-of-a-non-wage-worker",
        ),
    ],
)
def test_what_jkm_asks_for(
    facts: dict[str, Any],
    asked: list[str],
    payer_asked: list[str],
    payer: ClaimPayer,
    months: str,
    notes: tuple[ClaimNote, ...],
) -> None:
    """PP 44/2015, articles 34(1), 35(1), 40(2), 41 and 42; PP 82/2019, article 34(1) d."""
    claim = jkm(**facts)
    assert (told(claim.requirements), told(claim.payer_conditions)) == (asked, payer_asked)
    assert told((claim.scholarship,)) == [months]
    assert (claim.payer, claim.evidence, claim.notes) == (payer, Evidence.STATUTE, notes)
    assert (claim.program, claim.segment) == (Program.JKM, Segment(facts.get("segment", "PU")))  # type: ignore[call-arg]  # looked up, not made
    assert claim.is_funeral_due_now is (payer is Payer.AGENCY_LATER)
    assert (claim.last_on, str(claim.event_on)) == (None, facts.get("died_on", "2025-03-01"))


def test_jkm_rests_on_its_lump_sum() -> None:
    """Whose mark is that of the claim, where it is the weakest."""
    law = LAW.amend(
        "jkm.benefit.lump_sum", since="2025-01-01", value=1, citation="PP 44/2015", evidence=Evidence.UNCONFIRMED
    )
    assert jkm(law=law).evidence is Evidence.UNCONFIRMED


def test_months_of_jkm_that_nobody_said_are_none() -> None:
    """From 31 January to 1 March 2025 are three calendar months: all three may be in arrears, and not one more paid."""
    assert jkm(joined_on="2025-01-31", arrears_months=3).is_met
    with pytest.raises(ValidationError) as caught:
        jkm(joined_on="2025-01-31", contribution_months=4)
    assert caught.value.limit.endswith("from joined_on to died_on")


# JKP


def jkp(**facts: Any) -> Any:
    """Return a decision of 2025-05-01 on JKP, of work that ended on 2025-03-31."""
    given: dict[str, Any] = {
        "reason": "dismissal",
        "terminated_on": "2025-03-31",
        "on": "2025-05-01",
        "paid_months_last_24": 12,
    }
    return check_jkp_claim(**given | facts)


def of_jkp(act: str, day: str, last: str, months: list[str], *, limit: str = "dismissal") -> list[str]:
    """Return what JKP asks for where nothing is said beside the months, by PP 37/2021 or as PP 6/2025 prints it anew."""
    return [
        f"event_happened True [{act}19(1)] {day}",
        f"reason_covered True [{act}20(1)] {limit}",
        f"proof_of_dismissal None [{act}20(3)] None",
        *months,
        f"claims_left True [{PP_37}35] 3",
        f"under_entry_age None [{PP_37}4(2) b] 54",
        f"before_pension_age None [{PP_37}35] None",
        f"indonesian None [{PP_37}4(2) a] None",
        f"willing_to_work None [{act}19(2)] None",
        f"no_new_job None [{act}40 b] None",
        f"alive None [{act}40 c] None",
        f"claimed_in_time True [{act}40 a] {last}",
    ]


NEW_MONTHS = [f"paid_months True [{PP_6}19(3)] 12"]
NEW = of_jkp(PP_6, "2025-03-31", "2025-09-30", NEW_MONTHS)
NOT_ENROLLED = f"is_participant None [{PP_37}37(1)] None"
NEW_ARREARS = f"arrears_at_most None [{PP_6}39(1)] 3"


@pytest.mark.parametrize(
    ("facts", "asked", "payer_asked", "payer"),
    [
        pytest.param({}, NEW, [NOT_ENROLLED, NEW_ARREARS], Payer.AGENCY, id="new-text"),
        pytest.param(
            {"terminated_on": "2025-02-06", "consecutive_months": 6, "arrears_months": 3, "is_bankrupt": True},
            of_jkp(
                PP_37,
                "2025-02-06",
                "2025-05-06",
                [f"paid_months True [{PP_37}19(3)] 12", f"consecutive_months True [{PP_37}19(3)] 6"],
            ),
            [NOT_ENROLLED, f"arrears_at_most True [{PP_37}39(1)] 3"],
            Payer.AGENCY,
            id="old-text",
        ),
        pytest.param(
            {"terminated_on": "2021-02-02", "on": "2021-02-02"},
            of_jkp(
                PP_37,
                "2021-02-02",
                "2021-05-02",
                [f"paid_months True [{PP_37}19(3)] 12", f"consecutive_months None [{PP_37}19(3)] 6"],
            ),
            [NOT_ENROLLED, f"arrears_at_most None [{PP_37}39(1)] 3"],
            Payer.AGENCY,
            id="first-day",
        ),
        pytest.param(
            {
                "has_proof": True,
                "is_indonesian": True,
                "is_willing_to_work": True,
                "has_new_job": False,
                "is_alive": True,
                "is_enrolled": True,
                "born_on": "1971-03-31",
                "registered_on": "2025-03-30",
                "arrears_months": 3,
            },
            [
                line if line.startswith(("claims", "event", "reason")) else line.replace("None [", "True [")
                for line in NEW
            ],
            [NOT_ENROLLED.replace("None [", "True ["), NEW_ARREARS.replace("None [", "True [")],
            Payer.AGENCY,
            id="all-said",
        ),
        pytest.param(
            {"arrears_months": 6, "is_bankrupt": True, "scale": "micro"},
            NEW,
            [NOT_ENROLLED, f"arrears_at_most True [{PP_6}39A(1)] 6"],
            Payer.AGENCY,
            id="bankrupt",
        ),
        pytest.param(
            {"arrears_months": 4},
            NEW,
            [NOT_ENROLLED, NEW_ARREARS.replace("None [", "False [")],
            Payer.EMPLOYER_FIRST,
            id="four-months-of-arrears",
        ),
        pytest.param(
            {"is_enrolled": False, "paid_months_last_24": 0},
            [line for line in NEW if line not in NEW_MONTHS] + [f"not_a_micro_firm None [{PP_37}37(2)] None"],
            [NOT_ENROLLED.replace("None [", "False ["), NEW_ARREARS],
            Payer.EMPLOYER,
            id="not-enrolled",
        ),
        pytest.param(
            {"is_enrolled": False, "scale": "small", "arrears_months": 4},
            [line for line in NEW if line not in NEW_MONTHS] + [f"not_a_micro_firm True [{PP_37}37(2)] None"],
            [NOT_ENROLLED.replace("None [", "False ["), NEW_ARREARS.replace("None [", "False [")],
            Payer.EMPLOYER,
            id="not-enrolled-by-a-small-firm",
        ),
        pytest.param(
            {"previous_claims": 1, "paid_months_since_claim": 60},
            [*NEW[:5], f"months_since_claim True [{PP_37}35 b] 60", *NEW[5:]],
            [NOT_ENROLLED, NEW_ARREARS],
            Payer.AGENCY,
            id="second-time",
        ),
        pytest.param(
            {"previous_claims": 2},
            [*NEW[:5], f"months_since_claim None [{PP_37}35 c] 60", *NEW[5:]],
            [NOT_ENROLLED, NEW_ARREARS],
            Payer.AGENCY,
            id="third-time",
        ),
    ],
)
def test_what_jkp_asks_for(facts: dict[str, Any], asked: list[str], payer_asked: list[str], payer: ClaimPayer) -> None:
    """PP 37/2021, articles 4(2), 19, 20, 35, 37, 39 and 40; PP 6/2025, which prints 19, 20, 39 and 40 anew, and 39A."""
    claim = jkp(**facts)
    assert (told(claim.requirements), told(claim.payer_conditions)) == (asked, payer_asked)
    assert (claim.payer, claim.evidence, claim.notes) == (payer, Evidence.STATUTE, ())
    assert (claim.program, claim.reason) == (Program.JKP, JkpReason.DISMISSAL)
    assert sum(f"40 a] {claim.last_on}" in line for line in asked) == 1


@pytest.mark.parametrize(
    ("facts", "notes"),
    [
        pytest.param(
            {"terminated_on": "2025-02-06", "on": "2025-05-07", "consecutive_months": 5}, (Note.NEWER_TEXT,), id="both"
        ),
        pytest.param(
            {"terminated_on": "2021-02-02", "on": "2021-02-02", "consecutive_months": 5}, (), id="first-day-of-the-act"
        ),
    ],
)
def test_a_newer_text_is_noted_where_it_would_help(facts: dict[str, Any], notes: tuple[ClaimNote, ...]) -> None:
    """PP 6/2025 asks for no months in a row and gives six months: late by a day and a month short, both would be met."""
    claim = jkp(**facts)
    assert (claim.is_met, claim.notes) == (False, notes)


def test_an_age_that_is_not_known_is_assumed() -> None:
    """Of whom only the day of registration is given."""
    asked = told(jkp(registered_on="2024-03-15").requirements)
    assert f"under_entry_age None [{PP_37}4(2) b] 54" in asked


@pytest.mark.parametrize(
    ("facts", "is_met"),
    [
        pytest.param({"registered_on": "2025-03-31", "born_on": "1971-04-01"}, True, id="registered-on-the-last-day"),
        pytest.param({"registered_on": "2021-02-02", "born_on": "1967-02-02"}, False, id="54-when-registered"),
        pytest.param({"registered_on": "2021-02-02", "born_on": "1967-02-03"}, True, id="54-the-day-after"),
        pytest.param({"born_on": "2025-03-30"}, True, id="born-before-it-all"),
    ],
)
def test_days_of_jkp_at_their_limits(facts: dict[str, Any], *, is_met: bool) -> None:
    """PP 37/2021, article 4(2) b: not yet 54 when registered."""
    assert jkp(**facts).is_met is is_met


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"born_on": "2025-03-31"}, "born_on", id="born-on-the-day-work-ended"),
        pytest.param({"born_on": "2021-02-02", "registered_on": "2021-02-02"}, "born_on", id="born-when-registered"),
        pytest.param({"paid_months_since_claim": 0}, "paid_months_since_claim", id="no-month-since-no-claim"),
        pytest.param({"paid_months_last_24": 23, "consecutive_months": 24}, "consecutive_months", id="24-in-a-row"),
    ],
)
def test_facts_of_jkp_that_contradict_each_other(facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    with pytest.raises(ValidationError) as caught:
        jkp(**facts)
    assert caught.value.field == field


def test_months_that_nobody_said_are_refused_with_their_article() -> None:
    """PP 6/2025, article 19(3): 12 months in the 24 before the end of work."""
    with pytest.raises(ValidationError) as caught:
        jkp(paid_months_last_24=None)
    assert caught.value.source == f"{PP_6}19(3)"


# the scholarship


def scholarship(**facts: Any) -> Any:
    """Return a decision of 2026-01-01 on the scholarship, of an event of 2024-05-01."""
    return check_scholarship_claim(**{"program": "JKK", "event_on": "2024-05-01", "on": "2026-01-01"} | facts)


@pytest.mark.parametrize(
    ("facts", "asked", "evidence"),
    [
        pytest.param(
            {},
            [
                f"event_happened True [{PP_82}25(3)] 2024-05-01",
                f"at_school None [{PP_82}25(3)] None",
                f"under_age None [{OF_2021}] 23",
                f"married_never None [{OF_2021}] None",
                f"not_working None [{OF_2021}] None",
            ],
            Evidence.CORROBORATED,
            id="jkk",
        ),
        pytest.param(
            {
                "program": "JKM",
                "contribution_months": 36,
                "born_on": "2003-01-02",
                "is_at_school": True,
                "is_married": False,
                "is_working": True,
                "worked_months": 6,
            },
            [
                f"paid_months True [{PP_82}34(1) d] 36",
                f"event_happened True [{PP_82}34(3)] 2024-05-01",
                f"at_school True [{PP_82}34(3)] None",
                f"under_age True [{OF_2021}] 23",
                f"married_never True [{OF_2021}] None",
                f"worked_at_most True [{OF_2025}] 6",
            ],
            Evidence.SINGLE,
            id="jkm-all-said",
        ),
        pytest.param(
            {
                "on": "2025-02-23",
                "worked_months": 1,
                "is_married": True,
                "is_at_school": False,
                "born_on": "2002-02-23",
            },
            [
                f"event_happened True [{PP_82}25(3)] 2024-05-01",
                f"at_school False [{PP_82}25(3)] None",
                f"under_age False [{OF_2021}] 23",
                f"married_never False [{OF_2021}] None",
                f"not_working False [{OF_2021}] None",
            ],
            Evidence.CORROBORATED,
            id="nothing-met",
        ),
        pytest.param(
            {"on": "2025-02-23", "worked_months": 0, "is_working": False},
            [
                f"event_happened True [{PP_82}25(3)] 2024-05-01",
                f"at_school None [{PP_82}25(3)] None",
                f"under_age None [{OF_2021}] 23",
                f"married_never None [{OF_2021}] None",
                f"not_working True [{OF_2021}] None",
            ],
            Evidence.CORROBORATED,
            id="no-work-before-2025",
        ),
        pytest.param(
            {"program": "JKM", "event_on": "2019-12-01", "is_married": True, "worked_months": 9},
            [
                f"paid_months None [{PP_44}34(1) d] 60",
                f"event_happened True [{PP_44}34(2)] 2019-12-01",
                f"at_school None [{PP_44}34(2)] None",
            ],
            Evidence.STATUTE,
            id="once",
        ),
        pytest.param(
            {"event_on": "2020-01-01", "on": "2021-03-31", "is_married": True},
            [f"event_happened True [{PP_82}25(3)] 2020-01-01", f"at_school None [{PP_82}25(3)] None"],
            Evidence.STATUTE,
            id="before-the-ministers-rule",
        ),
    ],
)
def test_what_the_scholarship_asks_for(facts: dict[str, Any], asked: list[str], evidence: Evidence) -> None:
    """PP 44/2015 and PP 82/2019, articles 25(3) and 34; Permenaker 5/2021, article 103(2); Permenaker 1/2025, 103(3a)."""
    claim = scholarship(**facts)
    assert (told(claim.requirements), claim.payer_conditions) == (asked, ())
    assert (claim.program, claim.evidence, claim.notes) == (facts.get("program", "JKK"), evidence, ())
    assert claim.payer is (Payer.NOBODY if any(" False " in line for line in asked) else Payer.AGENCY)
    assert claim.is_yearly is (facts.get("event_on") != "2019-12-01")


def test_a_child_may_be_born_on_the_day_of_the_claim() -> None:
    """Another program is refused with the articles of those that pay."""
    assert scholarship(born_on="2026-01-01").is_met
    with pytest.raises(ValidationError) as caught:
        scholarship(program="JHT")
    assert (caught.value.field, caught.value.source) == ("program", "PP 44/2015, articles 25 and 34")

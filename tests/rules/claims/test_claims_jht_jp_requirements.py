"""Claims on JHT and JP: what is asked for, in order, with its answer, its article and its limit; and the seams of the days."""

from decimal import Decimal
from typing import Any

import pytest

from jaminan import LAW, Evidence, NotInForceError, ValidationError
from jaminan.models.benefit_tables import JhtRule
from jaminan.models.benefits import JhtReason
from jaminan.models.claims import ClaimPayer, JpForm
from jaminan.models.decisions import Requirement
from jaminan.models.programs import Program
from jaminan.rules.claims.jht import check_jht_claim
from jaminan.rules.claims.jp import check_jp_claim
from jaminan.sources import Citation

PP_45, PP_46, PP_60 = (f"PP {act}/2015, article " for act in (45, 46, 60))


def told(requirements: tuple[Requirement, ...]) -> list[str]:
    """Return what requirements say: what is asked for, the answer, the article, the limit."""
    return [f"{each.code} {each.is_met} [{each.citation}] {each.limit}" for each in requirements]


def of_45(*lines: str) -> list[str]:
    """Return requirements of PP 45/2015, whose articles are written short."""
    return [line.replace("[", f"[{PP_45}") for line in lines]


def jht(reason: str, **facts: Any) -> Any:
    """Return a decision on JHT of 2025-06-01."""
    given: dict[str, Any] = {"reason": reason, "event_on": "2025-06-01", "on": "2025-06-01", "joined_on": "2015-06-01"}
    return check_jht_claim(**given | facts)


def jp(kind: str, **facts: Any) -> Any:
    """Return a decision of 2026-06-01 on JP, of an event of 2026-03-14."""
    given: dict[str, Any] = {"kind": kind, "event_on": "2026-03-14", "on": "2026-06-01", "contribution_months": 180}
    return check_jp_claim(**given | facts)


# JHT


@pytest.mark.parametrize(
    ("reason", "facts", "asked", "evidence"),
    [
        pytest.param(
            "resignation",
            {"on": "2025-06-30"},
            [
                "event_happened True [Permenaker 4/2022, article 8] 2025-06-01",
                "waited_months False [Permenaker 4/2022, article 8] 2025-07-01",
            ],
            "corroborated",
            id="resignation",
        ),
        pytest.param(
            "dismissal",
            {"event_on": "2015-08-11", "on": "2025-06-01", "joined_on": "2010-01-01", "born_on": "1969-06-01"},
            [
                f"event_happened True [{PP_46}26(3)] 2015-08-11",
                f"reached_age True [{PP_46}26(3)] 56",
            ],
            "statute",
            id="first-weeks",
        ),
        pytest.param(
            "pension_age",
            {"born_on": "1969-06-01"},
            [f"reached_age True [{PP_60}26(1) a] 56"],
            "statute",
            id="age",
        ),
        pytest.param(
            "pension_age",
            {},
            [f"event_happened True [{PP_60}26(1) a] 2025-06-01", f"reached_age None [{PP_60}26(1) a] 56"],
            "statute",
            id="age-without-a-birth",
        ),
        pytest.param(
            "pension_age",
            {"born_on": "1970-06-02", "company_pension_age": 55},
            ["reached_age False [Permenaker 4/2022, article 6(1)] 55"],
            "corroborated",
            id="age-of-the-company",
        ),
        pytest.param(
            "partial_housing",
            {},
            [f"member_for_years True [{PP_46}22(4)] 10", f"first_partial None [{PP_46}22(6)] None"],
            "statute",
            id="part",
        ),
        pytest.param(
            "partial_retirement",
            {"joined_on": "2015-06-02", "first_partial_on": "2025-06-01"},
            [f"member_for_years False [{PP_46}22(4)] 10", f"first_partial False [{PP_46}22(6)] None"],
            "statute",
            id="second-part",
        ),
        pytest.param(
            "left_indonesia",
            {"on": "2025-05-01"},
            ["leaving_for_good None [Permenaker 4/2022] None"],
            "single",
            id="emigrant",
        ),
        pytest.param(
            "death",
            {"on": "2025-05-31"},
            [f"event_happened False [{PP_60}26(1) c] 2025-06-01"],
            "statute",
            id="death",
        ),
    ],
)
def test_what_jht_asks_for(reason: str, facts: dict[str, Any], asked: list[str], evidence: str) -> None:
    """PP 46/2015, articles 22 and 26; PP 60/2015, article 26; Permenaker 4/2022. Whether he was enrolled: article 28."""
    claim = jht(reason, **facts)
    assert told(claim.requirements) == asked
    assert told(claim.payer_conditions) == [f"is_participant None [{PP_46}28] None"]
    assert (claim.program, claim.reason, claim.evidence, claim.notes) == (Program.JHT, reason, evidence, ())
    assert claim.is_met is not any(" False " in each for each in asked)
    assert claim.payer is (ClaimPayer.AGENCY if claim.is_met else ClaimPayer.NOBODY)


@pytest.mark.parametrize(
    ("reason", "facts"),
    [
        pytest.param("death", {"joined_on": "2025-06-01"}, id="death-on-the-first-day"),
        pytest.param("partial_housing", {"first_partial_on": "2015-06-01"}, id="part-on-the-first-day"),
        pytest.param("partial_housing", {"first_partial_on": "2025-06-01"}, id="part-on-the-same-day"),
        pytest.param("pension_age", {"born_on": "2015-05-31", "company_pension_age": 1}, id="lowest-age"),
    ],
)
def test_days_of_jht_may_fall_together(reason: str, facts: dict[str, Any]) -> None:
    """At the limit they are answered."""
    assert jht(reason, **facts).reason == reason


@pytest.mark.parametrize(
    "field",
    [
        *("reason", "event_on", "on", "joined_on", "born_on", "first_partial_on"),
        *("company_pension_age", "is_enrolled", "has_heirs"),
    ],
)
def test_jht_names_what_it_cannot_read(field: str) -> None:
    """Each argument."""
    with pytest.raises(ValidationError) as caught:
        jht(**{"reason": "death", field: "soon"})
    assert caught.value.field == field


def test_heirs_are_asked_for_at_death_only() -> None:
    """PP 46/2015, article 23."""
    with pytest.raises(ValidationError) as caught:
        jht("resignation", has_heirs=False)
    assert (caught.value.field, caught.value.value, caught.value.source) == ("has_heirs", False, f"{PP_46}23")
    assert jht("resignation", has_heirs=True).notes == ()


def test_a_company_age_without_a_mark_has_that_of_its_rule() -> None:
    """A law whose text says nothing of how well the age is attested."""
    rule = JhtRule(
        reason=JhtReason.PENSION_AGE,
        share=Decimal(1),
        needs_age=True,
        is_event_needed=False,
        company_age=Citation("PP 1/2027", article="2"),
        citation=Citation("PP 1/2027", article="1"),
        evidence=Evidence.CORROBORATED,
    )
    law = LAW.amend("jht.claim.reasons", since="2027-01-01", value=(rule,), citation="PP 1/2027")
    facts: dict[str, Any] = {"event_on": "2027-01-01", "on": "2027-01-01", "born_on": "1972-01-01", "law": law}
    claim = jht("pension_age", company_pension_age=55, **facts)
    assert told(claim.requirements) == ["reached_age True [PP 1/2027, article 2] 55"]
    assert claim.evidence is Evidence.CORROBORATED
    with pytest.raises(NotInForceError) as caught:
        jht("death", event_on="2027-01-01", on="2027-01-01", law=law)
    assert (caught.value.name, caught.value.day.isoformat()) == ("jht.claim.death", "2027-01-01")


# JP


@pytest.mark.parametrize(
    ("facts", "asked", "form", "starts_on"),
    [
        pytest.param(
            {"event_on": None, "born_on": "1967-05-20"},
            [
                "event_happened True [19(1)] 2026-05-20",
                "pension_age True [15(3)] 2026-05-20",
                "paid_months True [19(1)] 180",
            ],
            JpForm.PENSION,
            "2026-06-01",
            id="pension",
        ),
        pytest.param(
            {"event_on": None, "born_on": "1967-05-20", "contribution_months": 179},
            [
                "event_happened True [19(1)] 2026-05-20",
                "pension_age True [15(3)] 2026-05-20",
                "paid_months False [19(1)] 180",
            ],
            JpForm.LUMP_SUM,
            None,
            id="lump-sum",
        ),
        pytest.param(
            {},
            ["event_happened True [19(1)] 2026-03-14", "pension_age None [15(3)] None", "paid_months True [19(1)] 180"],
            JpForm.PENSION,
            "2026-04-01",
            id="birth-not-given",
        ),
        pytest.param(
            {"on": "2026-03-13"},
            [
                "event_happened False [19(1)] 2026-03-14",
                "pension_age None [15(3)] None",
                "paid_months True [19(1)] 180",
            ],
            JpForm.NOTHING,
            None,
            id="too-early",
        ),
    ],
)
def test_what_old_age_asks_for(facts: dict[str, Any], asked: list[str], form: JpForm, starts_on: str | None) -> None:
    """PP 45/2015, articles 15(3) and 19(1); never 15 years for less."""
    claim = jp("old_age", **facts)
    assert told(claim.requirements) == of_45(*asked)
    assert told(claim.payer_conditions) == of_45("is_participant None [6] None")
    assert (claim.form, claim.has_fiction, claim.ends_on) == (form, False, None)
    assert (claim.starts_on and claim.starts_on.isoformat()) == starts_on
    assert (claim.program, claim.evidence) == (Program.JP, Evidence.STATUTE)


ANY = "event_happened True [{}(1)] 2026-03-14"
CHILD = ["unmarried None [22(5)] None", "under_age True [22(5)] 23", "not_working None [22(5)] None"]
DENSE, SPARSE = (f"density {is_met} [{{}}(3)] 80%" for is_met in (True, False))


@pytest.mark.parametrize(
    ("kind", "facts", "asked", "form"),
    [
        pytest.param(
            "disability",
            {},
            [ANY.format(20), "totally_disabled None [20(1)] None", "before_pension_age None [20(1)] None"],
            JpForm.PENSION,
            id="disability",
        ),
        pytest.param(  # 12 of 13 months, 92 %
            "disability",
            {
                "contribution_months": 12,
                "joined_on": "2025-03-14",
                "born_on": "1980-01-01",
                "is_totally_disabled": True,
            },
            [
                *(ANY.format(20), "totally_disabled True [20(1)] None", "before_pension_age True [20(1)] None"),
                *("registered_months True [20(3)] 1", DENSE.format(20)),
            ],
            JpForm.PENSION,
            id="disability-with-15-years-counted",
        ),
        pytest.param(  # 1 of 2 months, 50 %
            "disability",
            {"contribution_months": 1, "joined_on": "2026-02-15"},
            [
                *(ANY.format(20), "totally_disabled None [20(1)] None", "before_pension_age None [20(1)] None"),
                *("registered_months False [20(3)] 1", SPARSE.format(20)),
            ],
            JpForm.LUMP_SUM,
            id="disability-too-soon",
        ),
        pytest.param(
            "spouse",
            {"is_married": False},
            [ANY.format(21), "unmarried True [21(5)] None"],
            JpForm.PENSION,
            id="spouse",
        ),
        pytest.param(  # 100 of 121 months, 83 %
            "spouse",
            {"contribution_months": 100, "joined_on": "2016-03-14", "born_on": "1980-01-01"},
            [
                *(ANY.format(21), "unmarried None [21(5)] None", "before_pension_age True [21(3)] None"),
                *("member_for_years True [21(3)] 1", DENSE.format(21)),
            ],
            JpForm.PENSION,
            id="spouse-with-15-years-counted",
        ),
        pytest.param(  # on the day of registration: 1 of 1 month
            "spouse",
            {"contribution_months": 1, "joined_on": "2026-03-14"},
            [
                *(ANY.format(21), "unmarried None [21(5)] None", "before_pension_age None [21(3)] None"),
                *("member_for_years False [21(3)] 1", DENSE.format(21)),
            ],
            JpForm.LUMP_SUM,
            id="spouse-on-the-first-day",
        ),
        pytest.param(
            "child",
            {"survivor_born_on": "2010-02-03"},
            [ANY.format(22), *CHILD, "no_spouse None [22(1)] None"],
            JpForm.PENSION,
            id="child",
        ),
        pytest.param(
            "child",
            {"survivor_born_on": "2026-03-14"},
            [ANY.format(22), *CHILD, "no_spouse None [22(1)] None"],
            JpForm.PENSION,
            id="child-born-that-day",
        ),
        pytest.param(  # 300 days after 2026-03-14
            "child",
            {"survivor_born_on": "2026-06-01"},
            [ANY.format(22), *CHILD, "born_in_time True [14(2)] 2027-01-08", "no_spouse None [22(1)] None"],
            JpForm.PENSION,
            id="child-born-later",
        ),
        pytest.param(
            "child",
            {"survivor_born_on": "2010-02-03", "spouse_ended_on": "2026-03-14", "has_spouse": False},
            [ANY.format(22), *CHILD, "no_spouse True [22(1)] 2026-03-14"],
            JpForm.PENSION,
            id="child-whose-other-parent-died-that-day",
        ),
        pytest.param(  # 80 of 100 months
            "child",
            {"contribution_months": 80, "membership_months": 100},
            [
                *(ANY.format(22), CHILD[0], "under_age None [22(5)] 23", CHILD[2], "no_spouse None [22(1)] None"),
                *("before_pension_age None [22(3)] None", "member_for_years None [22(3)] 1", DENSE.format(22)),
            ],
            JpForm.PENSION,
            id="child-with-15-years-counted",
        ),
        pytest.param(
            "parent",
            {"has_spouse": False},
            [ANY.format(23), "no_spouse True [23(1)] None", "no_child None [23(1)] None"],
            JpForm.PENSION,
            id="parent",
        ),
        pytest.param(  # 79 of 100 months
            "parent",
            {"contribution_months": 79, "membership_months": 100, "has_child": False},
            [
                *(ANY.format(23), "no_spouse None [23(1)] None", "no_child True [23(1)] None"),
                *("before_pension_age None [23(3)] None", "member_for_years None [23(3)] 1", SPARSE.format(23)),
            ],
            JpForm.LUMP_SUM,
            id="parent-too-sparse",
        ),
    ],
)
def test_what_other_pensions_ask_for(kind: str, facts: dict[str, Any], asked: list[str], form: JpForm) -> None:
    """PP 45/2015, articles 20 to 23, and 14(2); how dense contributions are has one source."""
    claim = jp(kind, **facts)
    assert told(claim.requirements) == of_45(*asked)
    assert told(claim.payer_conditions) == of_45("is_participant None [6] None")
    is_asked_for_density = "contribution_months" in facts
    assert (claim.form, claim.has_fiction) == (form, is_asked_for_density and form is JpForm.PENSION)
    assert claim.evidence is (Evidence.SINGLE if is_asked_for_density else Evidence.STATUTE)


@pytest.mark.parametrize("kind", ["disability", "spouse", "child", "parent"])
def test_no_pension_before_its_event(kind: str) -> None:
    """Waiting helps: on the day itself it is met."""
    early, there = (jp(kind, on=on) for on in ("2026-03-13", "2026-03-14"))
    assert (early.is_met, str(early.earliest_on), early.form) == (False, "2026-03-14", JpForm.NOTHING)
    assert (there.is_met, there.earliest_on, there.form) == (True, None, JpForm.PENSION)


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        *(("spouse", name) for name in ("kind", "on", "contribution_months", "event_on", "born_on", "joined_on")),
        *(("spouse", name) for name in ("membership_months", "has_drawn", "is_enrolled", "is_married")),
        *(("child", name) for name in ("survivor_born_on", "spouse_ended_on", "is_working", "has_spouse", "has_child")),
        ("disability", "is_totally_disabled"),
    ],
)
def test_jp_names_what_it_cannot_read(kind: str, field: str) -> None:
    """Each argument."""
    with pytest.raises(ValidationError) as caught:
        jp(**{"kind": kind, field: "soon"})
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("kind", "facts", "field"),
    [
        ("spouse", {"born_on": "1980-01-01"}, "event_on"),
        ("old_age", {}, "born_on"),
    ],
)
def test_only_old_age_takes_its_day_from_the_birth(kind: str, facts: dict[str, Any], field: str) -> None:
    """A birth does not say when somebody died."""
    with pytest.raises(ValidationError) as caught:
        jp(kind, event_on=None, **facts)
    assert caught.value.field == field


def test_a_law_with_another_age_retires_others() -> None:
    """50 years since 2026: who was born on 1976-05-20 has reached them on 2026-05-20."""
    law = LAW.amend("jp.retirement_age", since="2026-01-01", value=50, citation="PP 1/2026")
    claim = jp("old_age", event_on=None, born_on="1976-05-20", law=law)
    assert (claim.is_met, str(claim.starts_on), str(claim.event_on)) == (True, "2026-06-01", "2026-05-20")
    assert told(claim.requirements)[1] == "pension_age True [PP 1/2026] 2026-05-20"

"""Claims on JHT, JKP and JP: regimes on the day before and the day itself, limits under, at and over, contradictions."""

from decimal import Decimal
from typing import Any

import pytest

from jaminan import Evidence, NotInForceError, ValidationError
from jaminan.models.benefits import JhtReason, JkpReason
from jaminan.models.claims import Claim, ClaimNote, ClaimPayer, ClaimRequirementCode, JpForm
from jaminan.rules.claims.jht import check_jht_claim
from jaminan.rules.claims.jkp import check_jkp_claim
from jaminan.rules.claims.jp import check_jp_claim

Code = ClaimRequirementCode


def answer(claim: Claim, code: ClaimRequirementCode) -> bool | None:
    """Return the answer to one requirement."""
    (found,) = [each for each in (*claim.requirements, *claim.payer_conditions) if str(each.code) == code.value]
    return found.is_met


def jht(reason: str, event_on: str, on: str, **facts: Any) -> Any:
    """Return a decision on JHT."""
    return check_jht_claim(**{"reason": reason, "event_on": event_on, "on": on, "joined_on": "2005-01-01"} | facts)


def jkp(**facts: Any) -> Any:
    """Return a decision on JKP."""
    given: dict[str, Any] = {
        "reason": "dismissal",
        "terminated_on": "2025-03-31",
        "on": "2025-05-01",
        "paid_months_last_24": 24,
    }
    return check_jkp_claim(**given | facts)


def jp(kind: str, **facts: Any) -> Any:
    """Return a decision on JP."""
    given: dict[str, Any] = {"kind": kind, "on": "2026-06-01", "contribution_months": 180}
    return check_jp_claim(**given | facts)


# JHT


@pytest.mark.parametrize("reason", ["resignation", "dismissal"])
@pytest.mark.parametrize(
    ("event_on", "on", "is_met", "earliest_on"),
    [
        pytest.param("2015-09-01", "2015-09-30", False, "2015-10-01", id="2015-a-day-short"),
        pytest.param("2015-09-01", "2015-10-01", True, None, id="2015-one-month"),
        pytest.param("2022-04-25", "2022-05-25", True, None, id="last-day-of-19-2015"),
        pytest.param("2022-04-26", "2022-05-25", False, "2022-05-26", id="first-day-of-4-2022"),
        pytest.param("2025-01-31", "2025-02-27", False, "2025-02-28", id="end-of-a-month-short"),
        pytest.param("2025-01-31", "2025-02-28", True, None, id="end-of-a-month"),
        pytest.param("2025-03-10", "2025-03-09", False, "2025-04-10", id="before-the-event"),
    ],
)
def test_leavers_wait_a_month(reason: str, event_on: str, on: str, earliest_on: str | None, *, is_met: bool) -> None:
    """Permenaker 19/2015; Permenaker 4/2022, article 8."""
    claim = jht(reason, event_on, on)
    assert (claim.is_met, claim.share) == (is_met, Decimal(int(is_met)))
    assert (claim.earliest_on and claim.earliest_on.isoformat()) == earliest_on


def test_in_the_first_weeks_leavers_waited_to_56() -> None:
    """PP 46/2015, article 26(3), to 2015-08-11; then no rule was found to 2015-08-31."""
    claim = jht("resignation", "2015-08-11", "2015-12-01", born_on="1980-05-05")
    assert (claim.is_met, claim.earliest_on.isoformat(), claim.evidence) == (False, "2036-05-05", Evidence.STATUTE)
    for day in ("2015-08-12", "2015-08-31"):
        with pytest.raises(NotInForceError, match="no rule was found"):
            jht("resignation", day, "2015-12-01")
    assert jht("resignation", "2015-09-01", "2015-12-01").evidence is Evidence.UNCONFIRMED


@pytest.mark.parametrize("reason", ["contract_end", "stopped_work"])
def test_the_end_of_a_contract_is_a_reason_since_2022(reason: str) -> None:
    """Permenaker 4/2022, article 6(2), no wait."""
    with pytest.raises(NotInForceError, match=f"jht.claim.{reason}"):
        jht(reason, "2022-04-25", "2022-06-01")
    claim = jht(reason, "2022-04-26", "2022-04-26")
    assert (claim.is_met, claim.share, claim.evidence) == (True, 1, Evidence.UNCONFIRMED)
    assert jht(reason, "2022-04-26", "2022-04-25").earliest_on.isoformat() == "2022-04-26"


@pytest.mark.parametrize(
    ("on", "company", "is_met", "earliest_on"),
    [
        pytest.param("2025-11-23", None, False, "2025-11-24", id="56-tomorrow"),
        pytest.param("2025-11-24", None, True, None, id="56-today"),
        pytest.param("2024-11-24", 55, True, None, id="company-55"),
        pytest.param("2024-11-23", 55, False, "2024-11-24", id="company-55-tomorrow"),
        pytest.param("2025-11-24", 58, True, None, id="company-58"),
    ],
)
def test_the_pension_age_of_jht(on: str, company: int | None, earliest_on: str | None, *, is_met: bool) -> None:
    """56, or that of the contract since 2022-04-26."""
    claim = jht("pension_age", on, on, born_on="1969-11-24", company_pension_age=company)
    assert claim.is_met is is_met
    assert (claim.earliest_on and claim.earliest_on.isoformat()) == earliest_on


def test_a_company_age_counts_since_2022() -> None:
    """The day before and the day itself; an unknown birth is assumed."""
    facts = {"born_on": "1966-01-01", "company_pension_age": 55}
    assert not jht("pension_age", "2021-12-31", "2021-12-31", **facts).is_met
    assert not jht("pension_age", "2022-04-25", "2022-04-25", born_on="1967-01-01", company_pension_age=55).is_met
    assert jht("pension_age", "2022-04-26", "2022-04-26", born_on="1967-01-01", company_pension_age=55).is_met
    assert answer(jht("pension_age", "2022-04-26", "2022-04-26"), Code.REACHED_AGE) is None
    assert jht("pension_age", "2025-03-01", "2025-03-01", born_on="1969-03-01", joined_on="2024-01-01").is_met


@pytest.mark.parametrize(("reason", "share"), [("partial_housing", "0.30"), ("partial_retirement", "0.10")])
@pytest.mark.parametrize(
    ("joined_on", "is_met", "earliest_on"),
    [("2015-06-02", False, "2025-06-02"), ("2015-06-01", True, None), ("2015-05-31", True, None)],
)
def test_a_part_asks_for_ten_years(
    reason: str, share: str, joined_on: str, earliest_on: str | None, *, is_met: bool
) -> None:
    """PP 46/2015, article 22(4), (5)."""
    claim = jht(reason, "2025-06-01", "2025-06-01", joined_on=joined_on)
    assert (claim.is_met, claim.share) == (is_met, Decimal(share) if is_met else 0)
    assert (claim.earliest_on and claim.earliest_on.isoformat()) == earliest_on
    again = jht(reason, "2025-06-01", "2025-06-01", joined_on=joined_on, first_partial_on="2025-05-01")
    assert (again.is_met, again.share, again.earliest_on) == (False, 0, None)


@pytest.mark.parametrize("reason", ["left_indonesia", "total_disability", "death"])
@pytest.mark.parametrize("day", ["2015-07-01", "2015-08-12", "2015-09-01", "2022-04-26"])
def test_reasons_without_a_wait(reason: str, day: str) -> None:
    """In every regime; who leaves may claim before departure."""
    assert jht(reason, day, day).share == 1
    assert jht(reason, day, "2015-06-30").is_met is (reason == "left_indonesia")


def test_a_requirement_says_its_day_in_words() -> None:
    """In both languages, as the explanations do."""
    asked = jht("resignation", "2025-03-10", "2025-04-09").requirements[-1]
    assert asked.label() == "menunggu sampai 10 April 2025"
    assert asked.label("en") == "waited until 10 April 2025"


@pytest.mark.parametrize("reason", list(JhtReason))
def test_every_reason_names_what_it_asks_for(reason: JhtReason) -> None:
    """With its article; leaving for good is taken as said, before or after departure."""
    claim = jht(reason, "2025-06-01", "2025-06-01", joined_on="2010-01-01")
    assert claim.requirements
    if reason is JhtReason.LEFT_INDONESIA:
        (asked,) = claim.requirements
        assert (asked.code, asked.is_met) == (ClaimRequirementCode.LEAVING_FOR_GOOD, None)
        assert asked.label("en").startswith("leaving Indonesia for good")


def test_every_reason_has_a_rule_today() -> None:
    """None is forgotten."""
    for reason in JhtReason:
        assert jht(reason, "2026-01-01", "2026-03-01").reason is reason


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"joined_on": "2025-06-02"}, "joined_on"),
        ({"born_on": "2005-01-01"}, "born_on"),
        ({"first_partial_on": "2004-12-31"}, "first_partial_on"),
        ({"first_partial_on": "2025-06-02"}, "first_partial_on"),
        ({"company_pension_age": 0}, "company_pension_age"),
        ({"reason": "boredom"}, "reason"),
    ],
)
def test_a_crooked_claim_on_jht_is_refused(facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    given: dict[str, Any] = {"reason": "death", "event_on": "2025-06-01", "on": "2025-06-01", "joined_on": "2005-01-01"}
    with pytest.raises(ValidationError) as caught:
        check_jht_claim(**given | facts)
    assert caught.value.field == field


def test_jht_before_the_program_is_refused() -> None:
    """Its first day is 2015-07-01."""
    with pytest.raises(NotInForceError):
        jht("death", "2015-06-30", "2015-07-30")


# JKP


@pytest.mark.parametrize("reason", list(JkpReason))
def test_which_ends_of_work_are_covered(reason: JkpReason) -> None:
    """PP 37/2021, article 20."""
    claim = jkp(reason=reason)
    assert claim.is_met is (reason in {JkpReason.DISMISSAL, JkpReason.CONTRACT_ENDED_EARLY})
    assert answer(claim, Code.REASON_COVERED) is claim.is_met
    (asked,) = [each for each in claim.requirements if str(each.code) == "reason_covered"]
    articles = {"resignation": "20(1) a", "total_disability": "20(1) b", "retirement": "20(1) c", "death": "20(1) d"}
    articles |= {"dismissal": "20(1)", "contract_end": "20(2)", "contract_ended_early": "20(2)"}
    assert str(asked.citation) == f"PP 6/2025, article {articles[reason.value]}"


@pytest.mark.parametrize(
    ("terminated_on", "on", "last_on", "is_met"),
    [
        pytest.param("2025-02-06", "2025-05-06", "2025-05-06", True, id="old-last-day"),
        pytest.param("2025-02-06", "2025-05-07", "2025-05-06", False, id="old-lapsed"),
        pytest.param("2025-02-07", "2025-08-07", "2025-08-07", True, id="new-last-day"),
        pytest.param("2025-02-07", "2025-08-08", "2025-08-07", False, id="new-lapsed"),
        pytest.param("2021-02-02", "2021-02-02", "2021-05-02", True, id="first-day"),
        pytest.param("2025-02-07", "2025-02-06", "2025-08-07", False, id="too-early"),
    ],
)
def test_the_window_of_a_claim(terminated_on: str, on: str, last_on: str, *, is_met: bool) -> None:
    """Three months, since 2025-02-07 six."""
    claim = jkp(terminated_on=terminated_on, on=on)
    assert (claim.is_met, claim.last_on.isoformat()) == (is_met, last_on)
    assert (claim.earliest_on is not None) is (on < terminated_on)


@pytest.mark.parametrize(
    ("terminated_on", "paid", "in_a_row", "is_met"),
    [
        ("2025-02-06", 11, 6, False),
        ("2025-02-06", 12, 5, False),
        ("2025-02-06", 12, 6, True),
        ("2025-02-06", 12, None, True),
        ("2025-02-07", 11, 11, False),
        ("2025-02-07", 12, 0, True),
        ("2025-02-07", 24, None, True),
    ],
)
def test_the_contribution_months(terminated_on: str, paid: int, in_a_row: int | None, *, is_met: bool) -> None:
    """12 in 24; six in a row only to 2025-02-06."""
    claim = jkp(terminated_on=terminated_on, on=terminated_on, paid_months_last_24=paid, consecutive_months=in_a_row)
    assert claim.is_met is is_met


@pytest.mark.parametrize(
    ("before", "since", "is_met"),
    [(0, None, True), (1, 59, False), (1, 60, True), (1, None, True), (2, 60, True), (3, 60, False)],
)
def test_three_times_with_sixty_months_between(before: int, since: int | None, *, is_met: bool) -> None:
    """PP 37/2021, article 35: contribution time (D22)."""
    assert jkp(previous_claims=before, paid_months_since_claim=since).is_met is is_met


@pytest.mark.parametrize(
    ("facts", "is_met"),
    [
        ({"is_indonesian": False}, False),
        ({"is_willing_to_work": False}, False),
        ({"has_new_job": True}, False),
        ({"is_indonesian": True, "is_willing_to_work": True, "has_new_job": False}, True),
        ({"born_on": "1970-03-16", "registered_on": "2024-03-15"}, True),
        ({"born_on": "1970-03-15", "registered_on": "2024-03-15"}, False),
        ({"born_on": "1970-03-15"}, True),
    ],
)
def test_what_the_worker_must_be(facts: dict[str, Any], *, is_met: bool) -> None:
    """Each alone."""
    assert jkp(**facts).is_met is is_met


@pytest.mark.parametrize(
    ("facts", "is_met", "payer"),
    [
        ({"arrears_months": 3}, True, ClaimPayer.AGENCY),
        ({"arrears_months": 4}, True, ClaimPayer.EMPLOYER_FIRST),
        ({"arrears_months": 6, "is_bankrupt": True}, True, ClaimPayer.AGENCY),
        ({"arrears_months": 7, "is_bankrupt": True}, True, ClaimPayer.EMPLOYER_FIRST),
        (
            {"arrears_months": 6, "is_bankrupt": True, "terminated_on": "2025-02-06"},
            True,
            ClaimPayer.EMPLOYER_FIRST,
        ),
        ({"is_enrolled": False}, True, ClaimPayer.EMPLOYER),
        ({"is_enrolled": False, "scale": "small"}, True, ClaimPayer.EMPLOYER),
        ({"is_enrolled": False, "scale": "micro"}, False, ClaimPayer.NOBODY),
        ({"is_enrolled": True, "scale": "micro"}, True, ClaimPayer.AGENCY),
    ],
)
def test_who_pays_jkp(facts: dict[str, Any], payer: ClaimPayer, *, is_met: bool) -> None:
    """PP 37/2021, articles 37 and 39; PP 6/2025, article 39A."""
    claim = jkp(**facts)
    assert (claim.is_met, claim.payer) == (is_met, payer)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"paid_months_last_24": -1}, "paid_months_last_24"),
        ({"paid_months_last_24": 25}, "paid_months_last_24"),
        ({"paid_months_last_24": None}, "paid_months_last_24"),
        ({"paid_months_last_24": 12, "consecutive_months": 13}, "consecutive_months"),
        ({"paid_months_last_24": 23, "consecutive_months": 60}, "consecutive_months"),
        ({"previous_claims": -1}, "previous_claims"),
        ({"paid_months_since_claim": 5}, "paid_months_since_claim"),
        ({"registered_on": "2025-04-01"}, "registered_on"),
        ({"born_on": "2025-04-01"}, "born_on"),
        ({"is_bankrupt": None}, "is_bankrupt"),
    ],
)
def test_a_crooked_claim_on_jkp_is_refused(facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    with pytest.raises(ValidationError) as caught:
        jkp(**facts)
    assert caught.value.field == field


def test_months_in_a_row_may_reach_beyond_the_window() -> None:
    """24 of 24 paid, 60 in a row."""
    assert jkp(consecutive_months=60).is_met


def test_jkp_before_it_began_is_refused() -> None:
    """The first day is 2021-02-02."""
    with pytest.raises(NotInForceError):
        jkp(terminated_on="2021-02-01")


# JP: old age


@pytest.mark.parametrize(
    ("months", "on", "is_met", "form", "starts_on"),
    [
        pytest.param(180, "2026-05-20", True, JpForm.PENSION, "2026-06-01", id="180"),
        pytest.param(179, "2026-05-20", False, JpForm.LUMP_SUM, None, id="179"),
        pytest.param(180, "2026-05-19", False, JpForm.NOTHING, None, id="a-day-too-young"),
    ],
)
def test_old_age_asks_for_the_age_and_15_years(
    months: int, on: str, form: JpForm, starts_on: str | None, *, is_met: bool
) -> None:
    """PP 45/2015, articles 15, 19 and 24: 59 years in 2026."""
    claim = jp("old_age", contribution_months=months, born_on="1967-05-20", on=on)
    assert (claim.is_met, claim.form) == (is_met, form)
    assert (claim.starts_on and claim.starts_on.isoformat()) == starts_on
    assert claim.payer is (ClaimPayer.NOBODY if form is JpForm.NOTHING else ClaimPayer.AGENCY)
    if form is JpForm.NOTHING:
        assert claim.earliest_on.isoformat() == "2026-05-20"


@pytest.mark.parametrize(
    ("left_on", "starts_on"),
    [
        ("2020-01-01", "2020-02-01"),
        ("2022-06-30", "2022-07-01"),
        ("2022-12-31", "2023-01-01"),
        ("2025-06-30", "2023-02-01"),
    ],
)
def test_who_works_on_takes_it_on_leaving_within_three_years(left_on: str, starts_on: str) -> None:
    """PP 45/2015, article 15(4): born 1963-01-01, 57 on 2020-01-01."""
    assert jp("old_age", event_on=left_on, born_on="1963-01-01").starts_on.isoformat() == starts_on


def test_old_age_without_a_birth_takes_the_event() -> None:
    """The age is assumed."""
    claim = jp("old_age", event_on="2026-05-20")
    assert claim.is_met
    assert answer(claim, Code.PENSION_AGE) is None
    assert claim.starts_on.isoformat() == "2026-06-01"


# JP: disability


@pytest.mark.parametrize(
    ("facts", "form", "has_fiction"),
    [
        pytest.param({"contribution_months": 180, "joined_on": "2000-01-01"}, JpForm.PENSION, False, id="180"),
        pytest.param({"contribution_months": 8, "membership_months": 10}, JpForm.PENSION, True, id="80-per-cent"),
        pytest.param({"contribution_months": 79, "membership_months": 100}, JpForm.LUMP_SUM, False, id="79-per-cent"),
        pytest.param({"contribution_months": 1, "joined_on": "2026-02-15"}, JpForm.LUMP_SUM, False, id="below-a-month"),
        pytest.param({"contribution_months": 2, "joined_on": "2026-02-14"}, JpForm.PENSION, True, id="a-month"),
        pytest.param({"contribution_months": 12}, JpForm.PENSION, True, id="assumed"),
        pytest.param({"contribution_months": 180, "is_totally_disabled": False}, JpForm.NOTHING, False, id="not-total"),
        pytest.param(
            {"contribution_months": 180, "born_on": "1967-03-14"}, JpForm.NOTHING, False, id="at-the-pension-age"
        ),
        pytest.param(
            {"contribution_months": 180, "born_on": "1967-03-15"}, JpForm.PENSION, False, id="a-day-before-it"
        ),
    ],
)
def test_disability(facts: dict[str, Any], form: JpForm, *, has_fiction: bool) -> None:
    """PP 45/2015, article 20, on 2026-03-14 (pension age 59)."""
    claim = jp("disability", event_on="2026-03-14", **facts)
    assert (claim.form, claim.has_fiction, claim.is_met) == (form, has_fiction, form is JpForm.PENSION)
    assert (claim.starts_on and claim.starts_on.isoformat()) == ("2026-04-01" if form is JpForm.PENSION else None)


# JP: survivors


@pytest.mark.parametrize("kind", ["spouse", "child", "parent"])
@pytest.mark.parametrize(
    ("facts", "form", "has_fiction"),
    [
        pytest.param({"contribution_months": 180}, JpForm.PENSION, False, id="180"),
        pytest.param({"contribution_months": 0, "has_drawn": True}, JpForm.PENSION, False, id="drawing"),
        pytest.param({"contribution_months": 10, "joined_on": "2025-03-15"}, JpForm.LUMP_SUM, False, id="below-a-year"),
        pytest.param({"contribution_months": 11, "joined_on": "2025-03-14"}, JpForm.PENSION, True, id="a-year"),
        pytest.param({"contribution_months": 79, "membership_months": 100}, JpForm.LUMP_SUM, False, id="79-per-cent"),
        pytest.param(
            {"contribution_months": 100, "born_on": "1967-03-14"}, JpForm.LUMP_SUM, False, id="at-the-pension-age"
        ),
        pytest.param({"contribution_months": 100, "born_on": "1967-03-15"}, JpForm.PENSION, True, id="a-day-before-it"),
    ],
)
def test_survivors(kind: str, facts: dict[str, Any], form: JpForm, *, has_fiction: bool) -> None:
    """PP 45/2015, articles 21 to 23, of a death on 2026-03-14."""
    claim = jp(kind, event_on="2026-03-14", **facts)
    assert (claim.form, claim.has_fiction) == (form, has_fiction)
    assert claim.payer is ClaimPayer.AGENCY


@pytest.mark.parametrize(
    ("kind", "facts", "is_met"),
    [
        ("spouse", {"is_married": True}, False),
        ("spouse", {"is_married": False}, True),
        ("child", {"is_married": True}, False),
        ("child", {"is_working": True}, False),
        ("child", {"has_spouse": True}, False),
        ("child", {"survivor_born_on": "2003-06-01"}, False),
        ("child", {"survivor_born_on": "2003-06-02", "is_working": False, "has_spouse": False}, True),
        ("parent", {"has_spouse": True}, False),
        ("parent", {"has_child": True}, False),
        ("parent", {"has_spouse": False, "has_child": False}, True),
    ],
)
def test_what_a_survivor_must_be(kind: str, facts: dict[str, Any], *, is_met: bool) -> None:
    """Remarriage, 23 years, work, and who comes before."""
    claim = jp(kind, event_on="2026-03-14", **facts)
    assert claim.is_met is is_met
    assert claim.form is (JpForm.PENSION if is_met else JpForm.NOTHING)


def test_a_childs_pension_ends_at_23() -> None:
    """On the birthday; born on a leap day, on 1 March."""
    assert jp("child", event_on="2026-03-14", survivor_born_on="2010-02-03").ends_on.isoformat() == "2033-02-03"
    assert jp("child", event_on="2026-03-14", survivor_born_on="2008-02-29").ends_on.isoformat() == "2031-03-01"


@pytest.mark.parametrize(
    ("kind", "facts", "field"),
    [
        ("old_age", {}, "born_on"),
        ("spouse", {}, "event_on"),
        ("disability", {"event_on": "2026-03-14", "has_drawn": True}, "has_drawn"),
        ("spouse", {"event_on": "2026-03-14", "born_on": "2026-03-14"}, "born_on"),
        ("old_age", {"on": "2025-03-01", "born_on": "2025-03-01"}, "born_on"),
        ("spouse", {"event_on": "2026-03-14", "joined_on": "2026-03-15"}, "joined_on"),
        ("spouse", {"event_on": "2026-03-14", "joined_on": "1980-01-01", "born_on": "1980-01-01"}, "joined_on"),
        ("spouse", {"event_on": "2026-03-14", "joined_on": "2026-01-01", "membership_months": 4}, "membership_months"),
        ("spouse", {"event_on": "2026-03-14", "membership_months": 179}, "contribution_months"),
        ("spouse", {"event_on": "2026-03-14", "joined_on": "2026-01-01"}, "contribution_months"),
        ("spouse", {"event_on": "2026-03-14", "contribution_months": -1}, "contribution_months"),
        ("cousin", {"event_on": "2026-03-14"}, "kind"),
    ],
)
def test_a_crooked_claim_on_jp_is_refused(kind: str, facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    with pytest.raises(ValidationError) as caught:
        jp(kind, **facts)
    assert caught.value.field == field


def test_jp_before_the_program_is_refused() -> None:
    """Its first day is 2015-07-01."""
    with pytest.raises(NotInForceError):
        jp("disability", event_on="2015-06-30", on="2015-07-01", contribution_months=0)


# what the second review found


def test_the_day_of_reaching_the_age_counts_where_the_birth_is_not_given() -> None:
    """Not yet reached the day before; the age itself is assumed."""
    early, there = jht("pension_age", "2025-06-01", "2025-05-31"), jht("pension_age", "2025-06-01", "2025-06-01")
    assert (early.is_met, early.share, early.earliest_on.isoformat()) == (False, 0, "2025-06-01")
    assert (there.is_met, answer(there, Code.REACHED_AGE)) == (True, None)


@pytest.mark.parametrize(
    ("event_on", "company", "article", "evidence"),
    [
        pytest.param("2015-08-11", 55, "PP 46/2015, article 26(1) a", Evidence.STATUTE, id="first-text"),
        pytest.param("2015-08-12", 55, "PP 60/2015, article 26(1) a", Evidence.STATUTE, id="second-text"),
        pytest.param("2022-04-25", 55, "PP 60/2015, article 26(1) a", Evidence.STATUTE, id="day-before"),
        pytest.param("2022-04-26", 55, "Permenaker 4/2022, article 6(1)", Evidence.CORROBORATED, id="day-itself"),
        pytest.param("2022-04-26", 56, "PP 60/2015, article 26(1) a", Evidence.STATUTE, id="56-is-the-act's-own"),
        pytest.param("2022-04-26", None, "PP 60/2015, article 26(1) a", Evidence.STATUTE, id="no-company-age"),
    ],
)
def test_which_text_an_age_rests_on(event_on: str, company: int | None, article: str, evidence: Evidence) -> None:
    """56 is in the act; the age of the company in the minister's rule of 2022."""
    claim = jht("pension_age", event_on, event_on, born_on="1955-01-01", company_pension_age=company)
    (asked,) = [each for each in claim.requirements if str(each.code) == "reached_age"]
    assert (str(asked.citation), claim.evidence, claim.is_met) == (article, evidence, True)


@pytest.mark.parametrize("reason", ["partial_housing", "partial_retirement"])
def test_a_part_names_its_articles(reason: str) -> None:
    """10 years: 22(4); once, the one or the other: 22(6)."""
    claim = jht(reason, "2025-06-01", "2025-06-01", joined_on="2015-06-01")
    assert [str(each.citation) for each in claim.requirements] == [
        "PP 46/2015, article 22(4)",
        "PP 46/2015, article 22(6)",
    ]


@pytest.mark.parametrize(
    ("is_enrolled", "payer"),
    [(None, ClaimPayer.AGENCY), (True, ClaimPayer.AGENCY), (False, ClaimPayer.EMPLOYER)],
)
def test_who_was_not_enrolled_has_his_savings_from_the_employer(is_enrolled: bool | None, payer: ClaimPayer) -> None:
    """JHT: PP 46/2015, article 28. JP: PP 45/2015, article 6."""
    claim = jht("death", "2025-06-01", "2025-06-01", is_enrolled=is_enrolled)
    assert (claim.payer, answer(claim, Code.IS_PARTICIPANT)) == (payer, is_enrolled)
    assert jht("death", "2025-06-01", "2025-05-31", is_enrolled=is_enrolled).payer is ClaimPayer.NOBODY
    for months in (180, 179):
        pension = jp("old_age", born_on="1966-01-01", contribution_months=months, is_enrolled=is_enrolled)
        assert (pension.payer, answer(pension, Code.IS_PARTICIPANT)) == (payer, is_enrolled)


def test_jht_without_heirs_goes_to_the_estate_chamber() -> None:
    """PP 46/2015, article 23: not to the fund, unlike JKK and JKM."""
    assert jht("death", "2025-06-01", "2025-06-01", has_heirs=False).notes == (ClaimNote.ESTATE_CHAMBER,)
    assert jht("death", "2025-06-01", "2025-06-01").notes == ()
    with pytest.raises(ValidationError, match="has_heirs"):
        jht("dismissal", "2025-06-01", "2025-06-01", has_heirs=False)


@pytest.mark.parametrize(
    ("facts", "is_met"),
    [
        ({"is_alive": False}, False),
        ({"is_alive": True}, True),
        ({"has_proof": False}, False),
        ({"has_proof": True}, True),
    ],
)
def test_jkp_asks_for_life_and_proof(facts: dict[str, Any], *, is_met: bool) -> None:
    """PP 6/2025, articles 20(3) and 40 c."""
    claim = jkp(**facts)
    assert (claim.is_met, claim.earliest_on) == (is_met, None)


@pytest.mark.parametrize(
    ("born_on", "is_met"),
    [pytest.param("1966-03-31", False, id="59-that-day"), pytest.param("1966-04-01", True, id="59-the-day-after")],
)
def test_jkp_is_had_up_to_the_pension_age(born_on: str, *, is_met: bool) -> None:
    """PP 37/2021, article 35 with elucidation: the age of JP is 59 in 2025."""
    claim = jkp(born_on=born_on)
    assert (claim.is_met, answer(claim, Code.BEFORE_PENSION_AGE)) == (is_met, is_met)


@pytest.mark.parametrize("terminated_on", ["2025-02-06", "2025-02-07"])
def test_who_was_not_enrolled_has_no_months_paid(terminated_on: str) -> None:
    """PP 37/2021, article 37(1): the employer owes the cash at once, whatever he paid."""
    claim = jkp(terminated_on=terminated_on, on=terminated_on, paid_months_last_24=0, is_enrolled=False)
    assert (claim.is_met, claim.payer) == (True, ClaimPayer.EMPLOYER)
    assert not jkp(terminated_on=terminated_on, on=terminated_on, paid_months_last_24=0).is_met


@pytest.mark.parametrize(("before", "letter"), [(1, "b"), (2, "c")])
def test_the_gap_has_a_letter_for_each_time(before: int, letter: str) -> None:
    """PP 37/2021, article 35 b for the second time, c for the third."""
    claim = jkp(previous_claims=before, paid_months_since_claim=60)
    (asked,) = [each for each in claim.requirements if str(each.code) == "months_since_claim"]
    assert asked.citation.letter == letter


@pytest.mark.parametrize(
    ("terminated_on", "on", "act"),
    [("2025-02-06", "2025-03-01", "PP 37/2021"), ("2025-02-07", "2025-03-01", "PP 6/2025")],
)
def test_the_day_of_the_end_of_work_picks_the_text(terminated_on: str, on: str, act: str) -> None:
    """Articles 19, 20, 39 and 40 were printed anew; 35 and 37 were not."""
    claim = jkp(terminated_on=terminated_on, on=on, previous_claims=1)
    cited = {(each.citation.regulation_id, each.citation.article) for each in claim.requirements}
    cited |= {(each.citation.regulation_id, each.citation.article) for each in claim.payer_conditions}
    assert {regulation for regulation, article in cited if article in {"19", "20", "39", "40"}} == {act}
    assert {regulation for regulation, article in cited if article in {"35", "37"}} == {"PP 37/2021"}


@pytest.mark.parametrize(
    ("facts", "is_noted"),
    [
        pytest.param({"terminated_on": "2024-11-07", "on": "2025-02-08"}, True, id="alive-on-the-day-of-the-change"),
        pytest.param({"terminated_on": "2024-11-06", "on": "2025-02-07"}, False, id="lapsed-the-day-before"),
        pytest.param({"terminated_on": "2025-02-06", "on": "2025-05-06"}, False, id="in-time"),
        pytest.param({"terminated_on": "2025-02-06", "on": "2025-05-07"}, True, id="a-day-late"),
        pytest.param({"terminated_on": "2025-02-06", "on": "2025-08-06"}, True, id="last-day-of-the-new-limit"),
        pytest.param({"terminated_on": "2025-02-06", "on": "2025-08-07"}, False, id="late-by-both"),
        pytest.param({"terminated_on": "2025-02-06", "on": "2025-02-06", "consecutive_months": 5}, False, id="old-day"),
        pytest.param({"terminated_on": "2025-02-06", "on": "2025-02-07", "consecutive_months": 5}, True, id="new-day"),
        pytest.param(
            {"terminated_on": "2025-02-06", "on": "2025-05-07", "is_indonesian": False}, False, id="no-right-by-either"
        ),
        pytest.param({"terminated_on": "2025-02-07", "on": "2025-08-08"}, False, id="new-and-late"),
    ],
)
def test_a_right_that_was_alive_at_the_change_is_noted(facts: dict[str, Any], *, is_noted: bool) -> None:
    """PP 6/2025, article II(2) can be read to bring the new conditions as well; the answer stays, and says so."""
    claim = jkp(**facts)
    assert claim.notes == ((ClaimNote.NEWER_TEXT,) if is_noted else ())
    assert claim.evidence is (Evidence.UNCONFIRMED if is_noted else Evidence.STATUTE)
    assert claim.is_met is (claim.on.isoformat() == "2025-05-06")


@pytest.mark.parametrize(
    ("survivor_born_on", "is_met"), [("2026-03-15", True), ("2027-01-08", True), ("2027-01-09", False)]
)
def test_a_child_may_be_born_within_300_days(survivor_born_on: str, *, is_met: bool) -> None:
    """PP 45/2015, article 14(2): 300 days after 2026-03-14 is 2027-01-08 (17 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31 + 8)."""
    claim = jp("child", event_on="2026-03-14", on="2027-06-01", survivor_born_on=survivor_born_on)
    assert (claim.is_met, answer(claim, Code.BORN_IN_TIME)) == (is_met, is_met)
    assert claim.form is (JpForm.PENSION if is_met else JpForm.NOTHING)


@pytest.mark.parametrize(
    ("on", "is_met", "starts_on", "earliest_on"),
    [
        pytest.param("2028-06-14", False, None, "2028-06-15", id="day-before"),
        pytest.param("2028-06-15", True, "2028-07-01", None, id="day-itself"),
    ],
)
def test_a_child_follows_a_widow_who_remarries(
    on: str, starts_on: str | None, earliest_on: str | None, *, is_met: bool
) -> None:
    """PP 45/2015, article 22(4): from the first day of the month after the remarriage, not after the death of 2026."""
    claim = jp("child", event_on="2026-03-14", on=on, spouse_ended_on="2028-06-15", survivor_born_on="2010-01-01")
    assert claim.is_met is is_met
    assert (claim.starts_on and claim.starts_on.isoformat()) == starts_on
    assert (claim.earliest_on and claim.earliest_on.isoformat()) == earliest_on


@pytest.mark.parametrize(
    ("kind", "facts", "field"),
    [
        ("spouse", {"survivor_born_on": "1980-01-01"}, "survivor_born_on"),
        ("parent", {"spouse_ended_on": "2026-04-01"}, "spouse_ended_on"),
        ("child", {"survivor_born_on": "2026-06-02"}, "survivor_born_on"),
        ("child", {"survivor_born_on": "1980-01-01", "born_on": "1980-01-01"}, "survivor_born_on"),
        ("child", {"spouse_ended_on": "2026-03-13"}, "spouse_ended_on"),
        ("child", {"spouse_ended_on": "2026-04-01", "has_spouse": True}, "has_spouse"),
    ],
)
def test_days_of_survivors_that_contradict_the_others(kind: str, facts: dict[str, Any], field: str) -> None:
    """Naming the field; the claim is of 2026-06-01, the death of 2026-03-14."""
    with pytest.raises(ValidationError) as caught:
        jp(kind, event_on="2026-03-14", **facts)
    assert caught.value.field == field


@pytest.mark.parametrize("kind", ["old_age", "disability", "spouse", "child", "parent"])
def test_every_requirement_of_jp_has_an_article(kind: str) -> None:
    """Of PP 45/2015, with its text in both languages."""
    claim = jp(kind, event_on="2026-03-14", contribution_months=100)
    for each in claim.requirements:
        assert each.citation.regulation_id == "PP 45/2015"
        assert each.citation.article
        assert each.label("id") != each.label("en")

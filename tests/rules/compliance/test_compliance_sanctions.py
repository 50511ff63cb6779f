"""The ladder of sanctions: its steps, days, services, who imposes it and what lifts it."""

import pickle
from decimal import Decimal
from typing import Any

import pytest

from jaminan import (
    LAW,
    Breach,
    ConstructionProject,
    Employer,
    Evidence,
    MigrantWorker,
    NonWageWorker,
    NotInForceError,
    Program,
    PublicService,
    Remedy,
    SanctionCondition,
    SanctionKind,
    SanctionSubject,
    ValidationError,
    WageWorker,
    sanctions,
)
from jaminan.models.compliance.penalties import ReasonCode

ON = "2026-01-31"
Kind = SanctionKind


def test_the_ladder_of_an_employer() -> None:
    """PP 86/2013, articles 6 to 10; PP 37/2021, articles 46 and 47; UU 24/2011, article 55."""
    ladder = sanctions(Employer(), on=ON)
    assert ladder.subject is SanctionSubject.EMPLOYER
    assert [(step.kind, step.imposed_by.value, " ".join(step.programs)) for step in ladder] == [
        (Kind.FIRST_WARNING, "agency", ""),
        (Kind.SECOND_WARNING, "agency", ""),
        (Kind.FINE, "agency", ""),
        (Kind.SERVICE_DENIAL, "government", ""),
        (Kind.WARNING, "minister_governor_regent", "JKP"),
        (Kind.SERVICE_DENIAL, "minister_governor_regent", "JKP"),
        (Kind.INSPECTION_REPORT, "agency", ""),
        (Kind.CRIMINAL_PROVISION, "court", ""),
    ]
    assert len(ladder) == 8
    assert not ladder.is_excepted
    assert {step.evidence for step in ladder} == {Evidence.STATUTE}


def test_each_step_names_its_articles_and_what_lifts_it() -> None:
    """PP 86/2013, articles 6 to 12; JKP: PP 37/2021, articles 46 and 47; inspectors: articles 61, 36 and 35 of their acts."""

    def told(subject: str) -> list[tuple[list[str], list[str]]]:
        return [
            ([str(each).replace(", article", "") for each in step.citations], [each.name for each in step.lifted_by])
            for step in sanctions(subject, on=ON)
        ]

    of_jkp: tuple[list[str], list[str]] = (["PP 37/2021 46", "PP 37/2021 47"], [])
    assert told("employer") == [
        (["PP 86/2013 6", "PP 86/2013 10(1)"], ["COMPLY"]),
        (["PP 86/2013 6", "PP 86/2013 10(2)"], ["COMPLY"]),
        (["PP 86/2013 10(4)", "PP 86/2013 7", "PP 86/2013 10(3)"], ["PAY_FINE"]),
        (
            ["PP 86/2013 8", "PP 86/2013 9(1)", "PP 86/2013 10(6)", "PP 86/2013 10(7)"],
            ["PAY_FINE_AND_REGISTER", "COMPLETE_DATA"],
        ),
        of_jkp,
        of_jkp,
        (["PP 44/2015 61", "PP 45/2015 36", "PP 46/2015 35"], []),
        (["UU 24/2011 55", "UU 24/2011 19"], []),
    ]
    warned = (["PP 86/2013 12(1)", "PP 86/2013 12(2)"], ["COMPLETE_DATA"])
    denied, *warnings, last = told("person")
    assert denied == (["PP 86/2013 11", "PP 86/2013 9(2)"], ["SHOW_MEMBERSHIP"])
    assert [lifted for _, lifted in warnings] == [warned[1]] * 2
    assert last == (["PP 86/2013 12", "PP 86/2013 9(2)"], ["COMPLETE_DATA"])


def test_how_long_a_warning_runs_has_two_readings() -> None:
    """Article 6 prints working days, article 10 days."""
    first, second, *others = sanctions(Employer(), on=ON)
    assert [(reading.term.label("en"), str(reading.citation)) for reading in first.terms] == [
        ("10 working days", "PP 86/2013, article 6"),
        ("10 days", "PP 86/2013, article 10(1)"),
    ]
    assert [str(reading.citation) for reading in second.terms] == ["PP 86/2013, article 6", "PP 86/2013, article 10(2)"]
    assert first.is_ambiguous
    assert second.is_ambiguous
    assert not any(step.is_ambiguous for step in others)


def test_what_employers_are_fined_and_denied() -> None:
    """Articles 7, 9(1) and 10; the criminal provision is named and not computed."""
    fine, denial = sanctions(Employer(), on=ON).steps[2:4]
    assert (fine.rate, fine.most_days, fine.lifted_by) == (Decimal("0.001"), 30, (Remedy.PAY_FINE,))
    assert denial.denied == (
        PublicService.BUSINESS_PERMIT,
        PublicService.TENDER_PERMIT,
        PublicService.FOREIGN_WORKER_PERMIT,
        PublicService.LABOUR_SUPPLY_PERMIT,
        PublicService.BUILDING_PERMIT,
    )
    assert denial.lifted_by == (Remedy.PAY_FINE_AND_REGISTER, Remedy.COMPLETE_DATA)
    crime = sanctions(Employer(), on=ON).steps[-1]
    assert (crime.most_years, crime.most_rupiah) == (8, 1_000_000_000)
    assert [str(each) for each in crime.citations] == ["UU 24/2011, article 55", "UU 24/2011, article 19"]
    assert crime.breaches == (Breach.NOT_PAID_OVER,)


def test_each_step_says_what_must_have_happened_before() -> None:
    """PP 86/2013, articles 10(2), (3) and (6), 12; PP 37/2021, article 46; PP 44/2015, article 61."""
    conditions = [step.condition for step in sanctions(Employer(), on=ON)]
    assert conditions == [
        None,
        SanctionCondition.NOT_CURED,
        SanctionCondition.AFTER_SECOND_WARNING,
        SanctionCondition.FINE_NOT_PAID,
        SanctionCondition.AFTER_INSPECTION,
        SanctionCondition.AFTER_INSPECTION,
        SanctionCondition.STILL_NOT_COMPLYING,
        None,
    ]
    person = [step.condition for step in sanctions("person", on=ON)]
    assert person == [None, None, SanctionCondition.NOT_CURED, SanctionCondition.AFTER_SECOND_WARNING]
    denial = sanctions(Employer(), on=ON).steps[3]
    assert "if the fine is not fully paid" in denial.label("en")
    assert "bila denda belum dibayar lunas" in denial.label()
    assert "PP 86/2013, article 10(6)" in [str(each) for each in denial.citations]


def test_the_ladder_of_a_person() -> None:
    """PP 86/2013, articles 9(2), 11 and 12: denial at once for not registering; no fine."""
    ladder = sanctions(NonWageWorker(), on=ON)
    assert ladder.subject is SanctionSubject.PERSON
    assert [(step.kind, [breach.value for breach in step.breaches]) for step in ladder] == [
        (Kind.SERVICE_DENIAL, ["not_registered"]),
        (Kind.FIRST_WARNING, ["data_not_true"]),
        (Kind.SECOND_WARNING, ["data_not_true"]),
        (Kind.SERVICE_DENIAL, ["data_not_true"]),
    ]
    assert ladder.steps[0].lifted_by == (Remedy.SHOW_MEMBERSHIP,)
    for step in (ladder.steps[0], ladder.steps[3]):
        assert step.denied == (
            PublicService.BUILDING_PERMIT,
            PublicService.DRIVING_LICENCE,
            PublicService.LAND_CERTIFICATE,
            PublicService.PASSPORT,
            PublicService.VEHICLE_CERTIFICATE,
        )
    assert [reading.term.count for reading in ladder.steps[1].terms] == [10, 10]
    assert ladder.steps[1].evidence is Evidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("breach", "kinds"),
    [
        pytest.param("not_registered", [Kind.SERVICE_DENIAL], id="at-once"),
        pytest.param("data_not_true", [Kind.FIRST_WARNING, Kind.SECOND_WARNING, Kind.SERVICE_DENIAL], id="warned"),
        pytest.param("not_paid_over", [], id="employers-only"),
    ],
)
def test_a_breach_picks_its_steps(breach: str, kinds: list[SanctionKind]) -> None:
    """Persons have two ladders."""
    ladder = sanctions("person", on=ON, breach=breach)
    assert [step.kind for step in ladder] == kinds
    assert not ladder.is_excepted


def test_not_paying_over_is_a_crime_and_no_breach_of_pp_86_2013() -> None:
    """The 2 % is for late payment, the fine for not registering: kept apart."""
    assert [step.kind for step in sanctions(Employer(), on=ON, breach="not_paid_over")] == [Kind.CRIMINAL_PROVISION]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        pytest.param(Employer(), SanctionSubject.EMPLOYER, id="employer"),
        pytest.param(Employer(kind="state"), SanctionSubject.STATE_EMPLOYER, id="state"),
        pytest.param(ConstructionProject(contract_value=1), SanctionSubject.EMPLOYER, id="project"),
        pytest.param(NonWageWorker(), SanctionSubject.PERSON, id="non-wage-worker"),
        pytest.param(NonWageWorker(is_business_owner=True), SanctionSubject.EMPLOYER, id="owner"),
        pytest.param(WageWorker(wage=1), SanctionSubject.WORKER, id="worker"),
        pytest.param("state_employer", SanctionSubject.STATE_EMPLOYER, id="value"),
        pytest.param(SanctionSubject.PERSON, SanctionSubject.PERSON, id="member"),
    ],
)
def test_who_a_subject_is(subject: Any, expected: SanctionSubject) -> None:
    """One who employs others is an employer."""
    assert sanctions(subject, on=ON).subject is expected


@pytest.mark.parametrize(
    ("subject", "code", "source"),
    [
        pytest.param("state_employer", ReasonCode.STATE_EXCEPTED, "UU 24/2011, article 17(1)", id="state"),
        pytest.param("worker", ReasonCode.WORKERS_EXCEPTED, "PP 86/2013", id="worker"),
        pytest.param("aid_recipient", ReasonCode.AID_RECIPIENTS_EXCEPTED, "PP 86/2013", id="aid"),
    ],
)
def test_the_excepted_have_no_steps_and_a_reason(subject: str, code: ReasonCode, source: str) -> None:
    """State employers by the law, workers and recipients of aid by the title of the act."""
    ladder = sanctions(subject, on=ON)
    assert ladder.is_excepted
    assert len(ladder) == 0
    assert [(reason.code, str(reason.citation)) for reason in ladder.reasons] == [(code, source)]


@pytest.mark.parametrize(
    ("on", "kinds"),
    [
        pytest.param("2013-12-24", 5, id="first-day"),
        pytest.param("2015-06-30", 5, id="before-the-programs"),
        pytest.param("2015-07-01", 6, id="labour-inspectors"),
        pytest.param("2021-02-01", 6, id="day-before-jkp"),
        pytest.param("2021-02-02", 8, id="first-day-of-jkp"),
    ],
)
def test_steps_begin_with_their_act(on: str, kinds: int) -> None:
    """PP 44/2015, article 61 from 2015-07-01, PP 37/2021 from 2021-02-02."""
    assert len(sanctions(Employer(), on=on)) == kinds


def test_before_the_act_nothing_is_answered() -> None:
    """The day before, for everybody."""
    for subject in SanctionSubject:
        with pytest.raises(NotInForceError, match="starts on 2013-12-24"):
            sanctions(subject, on="2013-12-23")


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        pytest.param({"subject": "company"}, "subject", id="subject"),
        pytest.param({"subject": 5}, "subject", id="no-subject"),
        pytest.param({"subject": MigrantWorker(contract_months=24)}, "subject", id="migrant-worker"),
        pytest.param({"breach": "theft"}, "breach", id="breach"),
        pytest.param({"on": "2026"}, "on", id="day"),
    ],
)
def test_bad_input_is_named(arguments: dict[str, Any], field: str) -> None:
    """The field is in the error."""
    given: dict[str, Any] = {"subject": "employer", "on": ON} | arguments
    with pytest.raises(ValidationError) as caught:
        sanctions(given.pop("subject"), **given)
    assert caught.value.field == field


def test_ladders_hash_and_pickle() -> None:
    """As every result does."""
    ladder = sanctions(Employer(), on=ON)
    assert pickle.loads(pickle.dumps(ladder)) == ladder  # noqa: S301 - its own pickle
    assert hash(ladder) == hash(sanctions(Employer(), on=ON))
    assert ladder.law_version == LAW.version
    assert Program.JKP in ladder.steps[4].programs

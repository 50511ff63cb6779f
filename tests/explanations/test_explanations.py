"""Explanations say every step in order, with its sources, and hold no sentence of any language."""

import json
import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jaminan import (
    ConstructionProject,
    Contributions,
    Employer,
    Evidence,
    Explanation,
    Month,
    NonWageWorker,
    Participant,
    Program,
    ProvisionalLawWarning,
    RequirementCode,
    Segment,
    Step,
    StepKind,
    ValidationError,
    WageWorker,
    WorkerCategory,
    calculate_contributions,
    calculate_late_penalty,
    check_membership,
    explain,
    from_dict,
    participant_for,
    to_dict,
)

EMPLOYER_FIELDS = {"scale", "kind", "industry", "active_workers", "is_in_good_standing", "has_jp_deferral"}


def bill_of(wage: Any, month: str, **facts: Any) -> Contributions:
    """Return a bill at class I."""
    employer = {name: fact for name, fact in facts.items() if name in EMPLOYER_FIELDS}
    others = {name: fact for name, fact in facts.items() if name not in EMPLOYER_FIELDS}
    return calculate_contributions(
        WageWorker(wage=wage, employer=Employer(risk_class=1, **employer), **others),
        month=month,
    )


def steps_of(bill: Contributions, kind: StepKind) -> list[Step]:
    """Return the steps of a kind."""
    return [step for step in explain(bill) if step.kind is kind]


def test_the_steps_come_in_the_order_of_the_reasoning() -> None:
    """Subject, membership, reliefs, lines, slices, sums, rounding, evidence."""
    kinds = [step.kind.name for step in explain(bill_of(20_000_000, "2025-04", industry="toys")) if step.depth == 0]
    assert kinds == (
        ["SUBJECT"] + ["MEMBERSHIP"] * 5 + ["RELIEF"] + ["LINE"] * 7 + ["SLICE"] * 2 + ["TOTAL", "ROUNDING", "EVIDENCE"]
    )


def test_the_subject_says_whose_bill_it_is_and_by_which_law() -> None:
    """The last day of the month rules it."""
    bill = bill_of(Decimal("2066006.64"), "2024-02", kind="state")
    (subject,) = steps_of(bill, StepKind.SUBJECT)
    assert subject["segment"] == "PU"
    assert subject["wage"] == Decimal("2066006.64")
    assert subject["month"] == Month(2024, 2)
    assert subject["law_day"] == date(2024, 2, 29)
    assert subject["law_version"] == bill.law_version
    with pytest.raises(KeyError, match="colour"):
        _ = subject["colour"]


@pytest.mark.parametrize(
    ("participant", "month", "programs", "cited"),
    [
        pytest.param(
            WageWorker(wage=5_000_000, employer=Employer(risk_class=2, industry="toys", active_workers=50)),
            "2025-04",
            "JKK",
            "PP 7/2025, article 4(1)",
            id="wage-worker",
        ),
        pytest.param(NonWageWorker(sector="transport"), "2026-01", "JKK, JKM", "PP 50/2025, article 4", id="driver"),
        pytest.param(
            ConstructionProject(monthly_wages=42_000_000), "2020-10", "JKK, JKM", "PP 49/2020", id="construction"
        ),
    ],
)
def test_a_relief_that_the_caller_passes_over_is_said(
    participant: Participant, month: str, programs: str, cited: str
) -> None:
    """With its article; amounts and reliefs stay those of a bill without, and nothing is said where it is left alone."""
    bill = calculate_contributions(participant, month=month, relief=False)
    (step,) = steps_of(bill, StepKind.RELIEF_PASSED_OVER)
    assert (step["programs"], step["is_deferral"], step.depth) == (programs, False, 0)
    assert str(step.citations[0]).startswith(cited)
    assert bill.reliefs == ()
    text = explain(bill)
    assert f"Relief {programs}: passed over at the caller's wish; its conditions are met or assumed." in text.to_text(
        "en"
    )
    said = "dikesampingkan atas permintaan pemanggil; syaratnya terpenuhi atau dianggap terpenuhi."
    assert f"Keringanan {programs}: {said}" in text.to_text()
    relieved = calculate_contributions(participant, month=month)
    assert steps_of(relieved, StepKind.RELIEF_PASSED_OVER) == []
    assert bill.total > relieved.total
    assert from_dict(json.loads(json.dumps(to_dict(bill)))) == bill


def test_a_deferral_that_the_caller_passes_over_is_called_one() -> None:
    """JP of the pandemic, put off on request: beside the relief of JKK and JKM."""
    worker = WageWorker(wage=5_000_000, employer=Employer(risk_class=2, has_jp_deferral=True))
    bill = calculate_contributions(worker, month="2020-10", relief=False)
    steps = steps_of(bill, StepKind.RELIEF_PASSED_OVER)
    assert [(step["programs"], step["is_deferral"]) for step in steps] == [("JKK, JKM", False), ("JP", True)]
    assert "Deferral JP: passed over at the caller's wish" in explain(bill).to_text("en")


def test_a_relief_that_would_not_apply_is_not_said_to_be_passed_over() -> None:
    """49 workers are too few, October 2024 has no relief: there is nothing to pass over."""
    few = WageWorker(wage=5_000_000, employer=Employer(risk_class=2, industry="toys", active_workers=49))
    for month in ("2025-04", "2024-10"):
        bill = calculate_contributions(few, month=month, relief=False)
        assert steps_of(bill, StepKind.RELIEF_PASSED_OVER) == []
        assert bill.total == calculate_contributions(few, month=month).total


def test_named_programs_replace_membership() -> None:
    """The caller's word is said as such."""
    explanation = explain(bill_of(5_000_000, "2025-11", programs=["JHT", "JKK"]))
    assert not [step for step in explanation if step.kind is StepKind.MEMBERSHIP]
    (named,) = [step for step in explanation if step.kind is StepKind.PROGRAMS_NAMED]
    assert named["programs"] == "JKK, JHT"


def test_each_decision_is_followed_by_its_requirements() -> None:
    """Met, unmet and assumed, with the limits and articles of the law."""
    explanation = explain(bill_of(5_000_000, "2025-11", is_indonesian=False))
    steps = list(explanation)
    place = next(
        place for place, step in enumerate(steps) if step.kind is StepKind.MEMBERSHIP and step["program"] == "JP"
    )
    assert steps[place]["status"] == "voluntary"
    details = []
    for step in steps[place + 1 :]:
        if step.depth == 0:
            break
        assert step.kind is StepKind.REQUIREMENT
        details.append((step["code"], step["limit"], step["is_met"], [str(each) for each in step.citations]))
    assert details == [
        (RequirementCode.SCALE_REQUIRES_PROGRAM, None, True, ["Perpres 109/2013, article 6(3)"]),
        (RequirementCode.WORKS_SIX_MONTHS, None, None, ["UU 24/2011, article 14"]),
        (RequirementCode.UNDER_PENSION_AGE, 59, None, ["PP 45/2015, article 15(3)"]),
        (RequirementCode.INDONESIAN_BY_PRACTICE, None, False, ["PP 45/2015, article 2(1) b"]),
    ]


def test_a_line_says_base_rate_exact_and_whole_amount() -> None:
    """Rate and ceiling with their articles; a capped base says its ceiling."""
    lines = {
        (str(step["program"]), str(step["payer"])): step
        for step in steps_of(bill_of(20_000_000, "2025-06"), StepKind.LINE)
    }
    jp = lines["JP", "employer"]
    assert (jp["base"], jp["ceiling"], jp["rate"]) == (10_547_400, 10_547_400, Decimal("0.0200"))
    assert (jp["exact"], jp["amount"], jp["relief"]) == (Decimal(210_948), 210_948, None)
    assert [str(each) for each in jp.citations] == ["PP 45/2015, article 28(3) a", "Surat B/726/022025"]
    assert lines["JHT", "worker"]["ceiling"] is None


def test_a_relief_says_whether_it_applies_and_why() -> None:
    """Each condition follows; the relieved line names the act."""
    explanation = list(explain(bill_of(5_000_000, "2025-04", industry="toys", active_workers=49)))
    place = next(place for place, step in enumerate(explanation) if step.kind is StepKind.RELIEF)
    assert explanation[place]["is_applied"] is False
    assert [(step["code"].name, step["limit"], step["is_met"]) for step in explanation[place + 1 : place + 4]] == [  # type: ignore[union-attr]  # because a code is a member
        ("LABOUR_INTENSIVE_INDUSTRY", None, True),
        ("ENOUGH_WORKERS", 50, False),
        ("IN_GOOD_STANDING", "2025-01", True),
    ]
    relieved = steps_of(bill_of(5_000_000, "2025-04", industry="toys"), StepKind.LINE)[0]
    assert relieved["relief"] == "PP 7/2025"
    assert relieved["amount"] == 6_000


def test_slices_and_what_is_put_off_are_steps() -> None:
    """Rounded as the funds are."""
    slices = steps_of(bill_of(7_000_000, "2024-06"), StepKind.SLICE)
    assert [(step["program"], step["rate"], step["ceiling"], step["amount"]) for step in slices] == [
        ("JKK", Decimal("0.0014"), 5_000_000, 7_000),
        ("JKM", Decimal("0.0010"), 5_000_000, 5_000),
    ]
    assert [str(step.citations[0]) for step in slices] == ["PP 37/2021, article 11(5) a", "PP 37/2021, article 11(5) b"]
    (deferred,) = steps_of(bill_of(5_000_000, "2020-10", has_jp_deferral=True), StepKind.DEFERRED)
    assert deferred["amount"] == 148_500
    assert [each.regulation_id for each in deferred.citations] == ["PP 49/2020"]
    assert steps_of(bill_of(5_000_000, "2020-10"), StepKind.DEFERRED) == []


def test_the_reading_about_jkm_shows_both_texts() -> None:
    """D6: from 2025-02 JKM keeps all by a reading; the explanation names PP 6/2025 and article 18A of PP 44/2015."""
    cited = {str(each) for step in explain(bill_of(7_000_000, "2025-06")) for each in step.citations}
    assert any("article 18A" in each for each in cited)
    assert any(each.startswith("PP 6/2025, article 11") for each in cited)


def test_the_sums_are_the_bill_s() -> None:
    """Employer, worker, government, billed and total."""
    (total,) = steps_of(bill_of(5_000_000, "2025-11"), StepKind.TOTAL)
    assert dict(total.facts) == {
        "employer": 12_000 + 15_000 + 185_000 + 100_000,
        "worker": 100_000 + 50_000,
        "government": 11_000,
        "billed": 462_000,
        "total": 473_000,
    }


def test_a_provisional_bill_says_so() -> None:
    """With the name of the figure."""
    with pytest.warns(ProvisionalLawWarning):
        bill = bill_of(5_000_000, "2027-03")
    (step,) = steps_of(bill, StepKind.PROVISIONAL)
    assert step["names"] == "jp.wage_ceiling"
    assert steps_of(bill_of(5_000_000, "2027-02"), StepKind.PROVISIONAL) == []


def test_weak_lines_are_named_beside_the_weakest_mark() -> None:
    """Only what is SINGLE or UNCONFIRMED."""
    weak = steps_of(bill_of(5_000_000, "2018-03"), StepKind.EVIDENCE)
    assert [(step.depth, str(step["evidence"])) for step in weak] == [
        (0, "unconfirmed"),
        (1, "unconfirmed"),
        (1, "unconfirmed"),
    ]
    assert [(str(step["program"]), str(step["payer"])) for step in weak[1:]] == [("JP", "employer"), ("JP", "worker")]
    assert len(steps_of(bill_of(5_000_000, "2026-03"), StepKind.EVIDENCE)) == 1


def test_an_explanation_is_a_sequence_that_travels() -> None:
    """Hashable, equal after pickling, as long as its steps."""
    explanation = explain(bill_of(5_000_000, "2025-11"))
    assert isinstance(explanation, Explanation)
    assert len(explanation) == len(list(explanation)) == len(explanation.steps)
    assert pickle.loads(pickle.dumps(explanation)) == explanation  # noqa: S301 - our own bytes
    assert hash(explanation) == hash(explain(bill_of(5_000_000, "2025-11")))


@pytest.mark.parametrize("result", [None, 1, "bill", WageWorker(wage=1), {}])
def test_what_is_no_result_is_refused(result: object) -> None:
    """The limit is said."""
    with pytest.raises(ValidationError, match="result must be a result of jaminan"):
        explain(result)


def test_a_chapter_loads_its_explainer_on_first_use() -> None:
    """A penalty is explained although nothing but the penalty was imported."""
    penalty = calculate_late_penalty(1_000_000, segment="PU", month="2025-01", paid_on="2025-02-18", program="JKK")
    first_use = explain.dispatch(object)
    assert first_use(penalty) == explain(penalty)


def test_a_membership_is_explained() -> None:
    """Each decision with its requirements, and the weakest mark of all."""
    membership = check_membership("apprentice", on="2025-11-30")
    explanation = explain(membership)
    decided = [step["program"] for step in explanation if step.kind is StepKind.MEMBERSHIP]
    assert decided == list(Program)
    assert explanation.steps[-1]["evidence"] is Evidence.UNCONFIRMED
    assert sum(step.kind is StepKind.REQUIREMENT for step in explanation) == 5


def test_the_routes_of_a_group_are_both_named() -> None:
    """Decision D24: an apprentice by the old route, and by the class of 2025-02-24."""
    for given, taken in (
        ({}, [True, False]),
        ({"segment": "PU", "wage": 2_500_000, "risk_class": 1}, [False, True]),
    ):
        apprentice = participant_for("apprentice", month="2025-11", **given)  # type: ignore[arg-type]  # because mypy reads one type for all
        steps = explain(calculate_contributions(apprentice, month="2025-11")).steps
        assert steps[1].kind is StepKind.CATEGORY
        routes = [step for step in steps if step.kind is StepKind.ROUTE]
        assert [step["segment"] for step in routes] == [Segment.BPU, Segment.PU]
        assert [step["is_taken"] for step in routes] == taken
        assert [step["since"] for step in routes] == [None, date(2025, 2, 24)]
        assert [step["evidence"] for step in routes] == [Evidence.CORROBORATED, Evidence.UNCONFIRMED]


def test_a_participant_of_no_group_has_no_routes() -> None:
    """Who was built by hand was not enrolled as anything; who was, is equal but for what explains it."""
    by_hand = NonWageWorker(funding="employer", is_independent=False)
    enrolled = participant_for("apprentice", month="2025-11")
    assert by_hand == enrolled
    assert (by_hand.category, enrolled.category) == (None, WorkerCategory.APPRENTICE)
    kinds = {step.kind for step in explain(calculate_contributions(by_hand, month="2025-11"))}
    assert not {StepKind.CATEGORY, StepKind.ROUTE} & kinds

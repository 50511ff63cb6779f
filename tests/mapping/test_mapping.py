"""Mappings for JSON: what was written is read back equal, and whatever is wrong is named by its path."""

import copy
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jaminan import (
    LAW,
    Citation,
    ContributionLine,
    Contributions,
    Employer,
    Membership,
    MembershipDecision,
    ProvisionalLawWarning,
    ReliefOutcome,
    Requirement,
    RequirementCode,
    ValidationError,
    WageWorker,
    WorkerCategory,
    calculate_contributions,
    calculate_set_off,
    check_membership,
    check_payslip,
    deadlines,
    duties,
    from_dict,
    participant_for,
    to_dict,
)
from jaminan.models.results import Slice
from jaminan.planning import check_dbhcht

EMPLOYER = Employer(
    risk_class=4,
    scale="medium",
    industry="toys",
    active_workers=51,
    registered_on=date(2016, 1, 2),
    has_jp_deferral=True,
)
WORKER = WageWorker(wage=Decimal("7654321.09"), employer=EMPLOYER, born_on=date(1990, 5, 17))
BILL = calculate_contributions(WORKER, month="2025-04")
PUT_OFF = calculate_contributions(WORKER, month="2020-10")
MEMBERSHIP = check_membership(WORKER, on="2025-04-30")
CITATION = Citation("PP 44/2015", article="16A", paragraph="1", letter="a", number="2", annex="I")

OBJECTS = [
    pytest.param(CITATION, id="Citation"),
    pytest.param(Citation("PP 44/2015"), id="Citation-of-an-act"),
    pytest.param(EMPLOYER, id="Employer"),
    pytest.param(Employer(), id="Employer-of-defaults"),
    pytest.param(WORKER, id="WageWorker"),
    pytest.param(WageWorker(wage=0, is_indonesian=False, programs=frozenset({"JP", "JKK"})), id="WageWorker-foreign"),
    pytest.param(WageWorker(wage=10**30), id="WageWorker-rich"),
    pytest.param(WageWorker(wage=Decimal("1E+30")), id="WageWorker-exponent"),
    pytest.param(WageWorker(wage=Decimal("-0")), id="WageWorker-minus-zero"),
    pytest.param(BILL, id="Contributions"),
    pytest.param(PUT_OFF, id="Contributions-put-off"),
    pytest.param(calculate_contributions(WORKER, month="2024-06", rounding="up", relief=False), id="Contributions-up"),
    pytest.param(BILL.lines[0], id="ContributionLine"),
    pytest.param(BILL.lines[4], id="ContributionLine-with-ceiling"),
    pytest.param(MEMBERSHIP, id="Membership"),
    pytest.param(MEMBERSHIP.decisions[3], id="MembershipDecision"),
    pytest.param(BILL.reliefs[0], id="ReliefOutcome"),
    pytest.param(MEMBERSHIP.decisions[3].requirements[1], id="Requirement"),
]


def written(thing: object) -> Any:
    """Return what JSON makes of a thing."""
    return json.loads(json.dumps(to_dict(thing), allow_nan=False))


def at(mapping: Any, path: str) -> tuple[Any, str | int]:
    """Return the container and the key of a path like ``lines[0].rate``."""
    parts = path.replace("]", "").replace("[", ".").split(".")
    steps = [int(part) if part.isdigit() else part for part in parts]
    for step in steps[:-1]:
        mapping = mapping[step]
    return mapping, steps[-1]


def refused(mapping: Any, kind: type[Any] | None = None) -> ValidationError:
    """Return the error of a mapping that must not be read."""
    with pytest.raises(ValidationError) as caught:
        from_dict(mapping) if kind is None else from_dict(mapping, kind)
    return caught.value


# --------------------------------------------------------------------------------------------------- round trips


@pytest.mark.parametrize("thing", OBJECTS)
def test_what_was_written_is_read_back(thing: Any) -> None:
    """Through real JSON; equal, of the same type, and written the same again."""
    mapping = written(thing)
    for back in (from_dict(mapping), from_dict(mapping, type(thing))):
        assert back == thing
        assert type(back) is type(thing)
        assert hash(back) == hash(thing)
        assert written(back) == mapping
    assert mapping["type"] == type(thing).__name__
    assert mapping["schema"] == 1


@pytest.mark.parametrize("thing", OBJECTS)
def test_reading_changes_nothing_in_the_mapping(thing: Any) -> None:
    """It belongs to the caller."""
    mapping = written(thing)
    before = copy.deepcopy(mapping)
    from_dict(mapping)
    assert mapping == before


def test_a_requirement_with_a_day_comes_back() -> None:
    """A limit may be a date."""
    requirement = Requirement(
        code=RequirementCode.IN_GOOD_STANDING, is_met=None, citation=CITATION, limit=date(2025, 1, 31)
    )
    assert from_dict(written(requirement)) == requirement


def test_a_provisional_bill_comes_back_without_a_warning() -> None:
    """Nothing is computed anew."""
    with pytest.warns(ProvisionalLawWarning):
        bill = calculate_contributions(WORKER, month="2027-03")
    back = from_dict(written(bill), Contributions)
    assert back == bill
    assert back.is_provisional


def test_the_law_of_the_writer_is_kept() -> None:
    """A bill of another version keeps its version and its amounts."""
    mapping = written(BILL)
    mapping["law_version"] = "0123456789ab"
    back = from_dict(mapping, Contributions)
    assert back.law_version == "0123456789ab"
    assert back.total == BILL.total


def test_the_shape_of_a_bill() -> None:
    """Values, ISO days, decimals as text, amounts as integers; sums for readers without jaminan."""
    bill = calculate_contributions(
        WageWorker(wage=5_000_000, employer=Employer(risk_class=2, scale="micro")),
        month="2025-11",
    )
    mapping = written(bill)
    assert mapping["type"] == "Contributions"
    assert mapping["schema"] == 1
    assert mapping["law_version"] == bill.law_version
    assert mapping["month"] == "2025-11"
    assert mapping["participant"]["wage"] == 5_000_000
    assert mapping["participant"]["employer"]["risk_class"] == 2
    line = mapping["lines"][1]
    assert (line["program"], line["payer"], line["base"], line["rate"], line["amount"]) == (
        "JKM",
        "employer",
        5_000_000,
        "0.0030",
        15_000,
    )
    assert Decimal(line["exact"]) == 15_000
    assert line["citations"] == [{"regulation_id": "PP 44/2015", "article": "18", "paragraph": "1"}]
    assert (mapping["employer"], mapping["worker"], mapping["government"]) == (42_000, 0, 0)
    assert (mapping["billed"], mapping["total"], mapping["deferred"]) == (42_000, 42_000, 0)
    assert mapping["funds"] == {"JKK": 27_000, "JKM": 15_000}
    assert mapping["evidence"] == "corroborated"
    assert mapping["is_provisional"] is False


def test_inputs_may_leave_out_what_has_a_default() -> None:
    """A service takes them as they come; a typed answer needs no type."""
    assert from_dict({"type": "WageWorker", "wage": 5_000_000}) == WageWorker(wage=5_000_000)
    assert from_dict({"wage": 5_000_000}, WageWorker) == WageWorker(wage=5_000_000)
    assert from_dict({"wage": "2066006.64", "employer": {"risk_class": 1}}, WageWorker) == WageWorker(
        wage=Decimal("2066006.64"),
        employer=Employer(risk_class=1),
    )
    assert from_dict({}, Employer) == Employer()
    assert from_dict({"regulation_id": "PP 44/2015"}, Citation) == Citation("PP 44/2015")


# -------------------------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize("thing", [None, 1, "x", [], {}, date(2025, 1, 1), Decimal(1), object(), WageWorker])
def test_only_inputs_and_results_are_written(thing: object) -> None:
    """The choices are listed."""
    with pytest.raises(ValidationError, match=r"obj must be one of .*Contributions"):
        to_dict(thing)


@pytest.mark.parametrize("mapping", [None, 1, "x", [], [1], {1: 2}, {None: 1}, {"type": 5}, {"type": None}, {}])
def test_what_is_no_mapping_with_a_type_is_refused(mapping: Any) -> None:
    """The path says where."""
    assert refused(mapping).field in {"mapping", "type"}


@pytest.mark.parametrize("name", ["", "wageworker", "Month", "Slice", "object", "Law"])
def test_a_wrong_type_name_is_refused(name: str) -> None:
    """Only what `to_dict` writes can be read."""
    error = refused({"type": name, "wage": 1})
    assert error.field == "type"
    assert "WageWorker" in error.limit


@pytest.mark.parametrize("kind", [Slice, int, dict, object, str])
def test_a_kind_that_cannot_be_read_is_refused(kind: type[Any]) -> None:
    """The choices are listed."""
    error = refused({"wage": 1}, kind)
    assert error.field == "kind"


@pytest.mark.parametrize("kind", ["WageWorker", 5, []])
def test_a_kind_that_is_no_type_is_refused(kind: Any) -> None:
    """A name is no type."""
    assert refused({"wage": 1}, kind).field == "kind"


def test_a_typed_answer_refuses_another_type() -> None:
    """The type expected is the limit."""
    error = refused(written(EMPLOYER), WageWorker)
    assert (error.field, error.value, error.limit) == ("type", "Employer", "WageWorker")


@pytest.mark.parametrize("schema", [0, 2, "1", None, 1.0, True])
def test_another_schema_is_refused(schema: Any) -> None:
    """At the top and inside."""
    assert refused(written(WORKER) | {"schema": schema}).field == "schema"
    mapping = written(WORKER)
    mapping["employer"]["schema"] = schema
    assert refused(mapping).field == "employer.schema"


BILL_PATHS = [
    "law_version",
    "month",
    "rounding",
    "participant",
    "participant.wage",
    "lines",
    "lines[0].program",
    "lines[0].payer",
    "lines[0].base",
    "lines[0].rate",
    "lines[0].ceiling",
    "lines[0].exact",
    "lines[0].amount",
    "lines[0].citations",
    "lines[0].citations[0].regulation_id",
    "lines[0].relief",
    "lines[0].evidence",
    "recomposition",
    "recomposition[0].program",
    "recomposition[0].rate",
    "recomposition[0].ceiling",
    "recomposition[0].citation",
    "deferrals",
    "reliefs",
    "reliefs[0].name",
    "reliefs[0].citation",
    "reliefs[0].programs",
    "reliefs[0].is_applied",
    "reliefs[0].is_deferral",
    "reliefs[0].requirements",
    "reliefs[0].requirements[0].code",
    "reliefs[0].requirements[0].is_met",
    "reliefs[0].requirements[0].limit",
    "reliefs[0].requirements[0].citation",
    "membership",
    "membership.decisions",
    "membership.decisions[0].program",
    "membership.decisions[0].status",
    "membership.decisions[0].evidence",
    "membership.decisions[0].earliest_on",
    "membership.decisions[0].requirements",
    "provisional",
    "evidence",
    "employer",
    "worker",
    "government",
    "billed",
    "total",
    "funds",
    "deferred",
    "is_provisional",
]


@pytest.mark.parametrize("path", BILL_PATHS)
def test_a_missing_field_is_named_by_its_path(path: str) -> None:
    """Results are whole or refused."""
    mapping = written(BILL)
    container, key = at(mapping, path)
    del container[key]
    error = refused(mapping)
    assert (error.field, error.limit) == (path, "given")


SOUND = {
    ("law_version", "nonsense"),
    ("reliefs[0].name", "nonsense"),
    ("lines[0].citations[0].regulation_id", "nonsense"),
    ("reliefs[0].requirements[0].limit", "nonsense"),
    ("reliefs[0].requirements[0].limit", "-1"),
    ("reliefs[0].requirements[0].is_met", "True"),
    ("reliefs[0].is_applied", "True"),
    ("reliefs[0].is_deferral", "True"),
}
"""Replacements that are as good as what was there."""


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(path, value, id=f"{path}-{value}")
        for path in BILL_PATHS
        for value in (1.5, {"a": 1}, [[1]], "nonsense", True, -1)
        if (path, str(value)) not in SOUND
    ],
)
def test_a_value_of_a_wrong_type_is_named_by_its_path(path: str, value: Any) -> None:
    """Or by a path within it; a number that is wrong in itself by what it breaks."""
    mapping = written(BILL)
    container, key = at(mapping, path)
    container[key] = value
    found = refused(mapping).field
    assert found.startswith(path) or (found, path, value) in {
        ("lines[0].base", "lines[0].ceiling", -1),
        ("employer", "lines[0].amount", -1),
        ("funds", "recomposition[0].ceiling", -1),
    }


@pytest.mark.parametrize(
    ("path", "unknown"),
    [
        pytest.param("", "bonus", id="bill"),
        pytest.param("participant", "age", id="participant"),
        pytest.param("participant.employer", "name", id="employer"),
        pytest.param("lines[2]", "note", id="line"),
        pytest.param("lines[2].citations[0]", "page", id="citation"),
        pytest.param("recomposition[0]", "note", id="slice"),
        pytest.param("reliefs[0]", "note", id="relief"),
        pytest.param("reliefs[0].requirements[1]", "note", id="requirement"),
        pytest.param("membership", "note", id="membership"),
        pytest.param("membership.decisions[1]", "note", id="decision"),
    ],
)
def test_an_unknown_field_is_named_by_its_path(path: str, unknown: str) -> None:
    """A misspelt field is not passed over."""
    mapping = written(BILL)
    target = mapping
    if path:
        container, key = at(mapping, path)
        target = container[key]
    target[unknown] = 1
    error = refused(mapping)
    assert error.field == (f"{path}.{unknown}" if path else unknown)
    assert error.limit == "left out: no such field"


@pytest.mark.parametrize(
    "name", ["deferrals[0].rate", "deferrals[0].program", "deferrals[0].ceiling", "deferrals[0].payer"]
)
def test_deferrals_are_checked_too(name: str) -> None:
    """Missing, and of a wrong type."""
    for change in ("missing", "wrong"):
        mapping = written(PUT_OFF)
        container, key = at(mapping, name)
        if change == "missing":
            del container[key]
        else:
            container[key] = {"a": 1}
        assert refused(mapping).field == name
    mapping = written(PUT_OFF)
    mapping["deferrals"][1]["note"] = "x"
    assert refused(mapping).field == "deferrals[1].note"


def _tamper(path: str, value: Any) -> Callable[[Any], None]:
    def tamper(mapping: Any) -> None:
        container, key = at(mapping, path)
        container[key] = value(container[key]) if callable(value) else value

    return tamper


@pytest.mark.parametrize(
    ("tamper", "field"),
    [
        pytest.param(_tamper("total", lambda total: total + 1), "total", id="total"),
        pytest.param(_tamper("employer", lambda amount: amount + 1), "employer", id="employer"),
        pytest.param(_tamper("worker", 0), "worker", id="worker"),
        pytest.param(_tamper("government", 0), "government", id="government"),
        pytest.param(_tamper("billed", 0), "billed", id="billed"),
        pytest.param(_tamper("deferred", 1), "deferred", id="deferred"),
        pytest.param(_tamper("funds", lambda funds: funds | {"JKP": 0}), "funds", id="fund"),
        pytest.param(_tamper("funds", {}), "funds", id="no-funds"),
        pytest.param(_tamper("is_provisional", not BILL.is_provisional), "is_provisional", id="provisional"),
        pytest.param(_tamper("is_provisional", 0), "is_provisional", id="number-for-a-flag"),
        pytest.param(_tamper("total", float), "total", id="float-for-an-amount"),
        pytest.param(_tamper("lines[0].amount", lambda amount: amount + 1), "lines[0].amount", id="line-amount"),
        pytest.param(_tamper("lines[0].exact", "1"), "lines[0].exact", id="line-exact"),
        pytest.param(_tamper("lines[0].base", 1), "lines[0].exact", id="line-base"),
        pytest.param(_tamper("lines[0].citations", []), "lines[0].citations", id="line-without-source"),
        pytest.param(_tamper("lines[0].lowest_base", -1), "lines[0].lowest_base", id="negative-lowest-base"),
        pytest.param(_tamper("participant.wage", 1), "lines[0].base", id="wage"),
        pytest.param(
            _tamper("reliefs[0].is_applied", not BILL.reliefs[0].is_applied),
            "reliefs[0].is_applied",
            id="relief-outcome",
        ),
        pytest.param(_tamper("recomposition[0].program", "JHT"), "funds", id="slice-of-a-program-that-gives-nothing"),
    ],
)
def test_what_does_not_add_up_is_refused(tamper: Callable[[Any], None], field: str) -> None:
    """Sums are held against the lines that they belong to."""
    mapping = written(BILL)
    tamper(mapping)
    assert refused(mapping).field == field


def test_an_amount_that_no_direction_gives_is_refused() -> None:
    """A line of 10 that is 48,605 in full, with sums that were changed along, is no bill of that rate."""
    mapping = written(BILL)
    less = mapping["lines"][0]["amount"] - 10
    mapping["lines"][0]["amount"] = 10
    for name in ("employer", "billed", "total"):
        mapping[name] -= less
    mapping["funds"]["JKK"] -= less
    assert refused(mapping).field.startswith("lines[0]")


def test_a_slice_for_a_fund_that_is_not_there_is_refused() -> None:
    """JKP must be billed, and the giver too."""
    bill = calculate_contributions(
        WageWorker(wage=5_000_000, employer=EMPLOYER, programs=frozenset({"JKK", "JKM"})),
        month="2024-06",
    )
    mapping = written(bill)
    mapping["recomposition"] = written(calculate_contributions(WORKER, month="2024-06"))["recomposition"]
    assert refused(mapping).field == "recomposition[0].program"


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        pytest.param("0.0024", True, id="plain"),
        pytest.param("1E+1", False, id="more-than-one"),
        pytest.param("0.0054 ", False, id="blank"),
        pytest.param("+0.0054", False, id="plus"),
        pytest.param("0,0054", False, id="comma"),
        pytest.param("NaN", False, id="nan"),
        pytest.param("Infinity", False, id="infinity"),
        pytest.param("-0.1", False, id="negative"),
        pytest.param("0.00_54", False, id="underscore"),
        pytest.param("٠.٠٠٥٤", False, id="other-digits"),
        pytest.param("1e-99999999", False, id="too-fine"),
        pytest.param("", False, id="empty"),
    ],
)
def test_decimals_are_plain_text(text: str, *, is_read: bool) -> None:
    """As `to_dict` writes them, and no other writing of the same number."""
    mapping = written(calculate_contributions(WageWorker(wage=0, employer=EMPLOYER), month="2024-06").lines[0])
    mapping["rate"] = text
    mapping["exact"] = str(Decimal(0) * Decimal(text)) if is_read else mapping["exact"]
    if is_read:
        assert str(from_dict(mapping, ContributionLine).rate) == text
    else:
        assert refused(mapping).field == "rate"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"wage": 5e6}, "wage", id="float"),
        pytest.param({"wage": True}, "wage", id="bool"),
        pytest.param({"wage": -1}, "wage", id="negative"),
        pytest.param({"wage": "-1"}, "wage", id="negative-text"),
        pytest.param({"wage": "5.000.000"}, "wage", id="points"),
        pytest.param({"wage": None}, "wage", id="null"),
        pytest.param({"born_on": "17 Mei 1990"}, "born_on", id="day"),
        pytest.param({"born_on": 1990}, "born_on", id="year"),
        pytest.param({"is_indonesian": "yes"}, "is_indonesian", id="flag"),
        pytest.param({"programs": []}, "programs", id="no-programs"),
        pytest.param({"programs": "JKK"}, "programs", id="text-programs"),
        pytest.param({"programs": {"JKK": 1}}, "programs", id="mapping-programs"),
        pytest.param({"programs": [["JKK"]]}, "programs", id="nested-programs"),
        pytest.param({"programs": ["JKP"], "is_indonesian": False}, "programs", id="jkp-for-a-foreigner"),
        pytest.param({"employer": None}, "employer", id="no-employer"),
        pytest.param({"employer": []}, "employer", id="list-employer"),
        pytest.param({"employer": {"type": "WageWorker"}}, "employer.type", id="wrong-employer"),
        pytest.param({"employer": {"risk_class": 6}}, "employer.risk_class", id="class"),
        pytest.param({"employer": {"risk_class": "1"}}, "employer.risk_class", id="class-text"),
        pytest.param({"employer": {"scale": "tiny"}}, "employer.scale", id="scale"),
        pytest.param({"employer": {"kind": ["state"]}}, "employer.kind", id="kind"),
        pytest.param({"employer": {"active_workers": -1}}, "employer.active_workers", id="workers"),
        pytest.param({"employer": {"registered_on": "2020-13-01"}}, "employer.registered_on", id="registered"),
        pytest.param({"employer": {"is_in_good_standing": None}}, "employer.is_in_good_standing", id="standing"),
    ],
)
def test_what_the_model_refuses_is_said_with_its_path(facts: dict[str, Any], field: str) -> None:
    """The path of the field, not the name in the model."""
    assert refused({"wage": 5_000_000} | facts, WageWorker).field == field


@pytest.mark.parametrize(
    "kind", [ReliefOutcome, MembershipDecision, Requirement, Membership, ContributionLine, Contributions]
)
def test_results_need_all_their_fields(kind: type[Any]) -> None:
    """An empty mapping lacks the first."""
    assert refused({}, kind).limit == "given"


def test_a_participant_is_a_participant() -> None:
    """An employer alone is billed for nobody; without a type nobody can be read."""
    mapping = written(BILL)
    mapping["participant"] = written(EMPLOYER)
    error = refused(mapping)
    assert (error.field, error.value) == ("participant.type", "Employer")
    mapping["participant"] = {"wage": 5_000_000}
    assert refused(mapping).field == "participant.type"


def test_depth_is_no_way_out() -> None:
    """A bill within a bill within a bill is refused, not followed to the end of the stack."""
    mapping: dict[str, Any] = {"type": "Contributions"}
    for _ in range(2_000):
        mapping = {"type": "Contributions", "participant": mapping}
    assert refused(mapping).field


# -------------------------------------------------------------------------------------------------------------- fuzz

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(
        ["WageWorker", "Contributions", "JKK", "employer", "0.0024", "2025-11", "2025-11-30", "1e5", "NaN", "half_up"]
    )
)
NAMES = st.sampled_from(
    [
        "type",
        "schema",
        "wage",
        "employer",
        "born_on",
        "programs",
        "risk_class",
        "scale",
        "month",
        "lines",
        "participant",
        "rate",
        "base",
        "amount",
        "program",
        "payer",
        "citations",
        "regulation_id",
        "membership",
        "decisions",
        "reliefs",
        "evidence",
    ]
) | st.text(max_size=6)
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6), max_leaves=25
)


@given(ANYTHING)
def test_any_json_is_read_or_refused(thing: Any) -> None:
    """Nothing but a ValidationError comes out of nonsense."""
    for kind in (None, WageWorker, Employer, Contributions, Citation, Requirement):
        try:
            from_dict(thing) if kind is None else from_dict(thing, kind)
        except ValidationError as error:
            assert str(error)  # noqa: PT017 - any field may be named


def _paths(thing: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = thing.items() if isinstance(thing, dict) else enumerate(thing) if isinstance(thing, list) else ()
    return [path] * bool(path) + [each for key, value in items for each in _paths(value, (*path, key))]


ALL_PATHS = [(bill, path) for bill in (BILL, PUT_OFF) for path in _paths(written(bill))]


@settings(max_examples=300)
@given(st.sampled_from(ALL_PATHS), ANYTHING)
def test_a_bill_with_anything_anywhere_is_read_or_refused(
    where: tuple[Contributions, tuple[Any, ...]], thing: Any
) -> None:
    """One place of a real bill replaced; what is read adds up."""
    bill, path = where
    mapping = written(bill)
    container = mapping
    for step in path[:-1]:
        container = container[step]
    container[path[-1]] = thing
    try:
        back = from_dict(mapping, Contributions)
    except ValidationError as error:
        assert str(error)  # noqa: PT017 - any field may be named
    else:
        assert back.total == sum(back.funds.values()) == sum(line.amount for line in back.lines)


def test_results_name_the_law_that_they_were_computed_by() -> None:
    """Also those of what-if laws; objects that no law made name that of the release."""
    law = LAW.amend("jkm.rate", since="2027-01-01", value=Decimal("0.0040"), citation="PP 1/2027")
    worker = WageWorker(wage=5_000_000, employer=Employer(risk_class=1))
    results = [
        check_membership(worker, on="2025-11-30", law=law),
        calculate_contributions(worker, month="2025-11", law=law),
        deadlines("hired", "2026-01-05", law=law)[0],
        next(duties(worker.employer, ["2025-11"], [worker], law=law)),
        check_payslip(worker, month="2025-11", deductions={}, law=law)[0],
        calculate_set_off(due=1, paid=2, next_bill=3, month="2025-11", law=law),
    ]
    for result in results:
        written = to_dict(result)
        assert written["law_version"] == law.version != LAW.version
        assert from_dict(json.loads(json.dumps(written))) == result
    assert to_dict(worker)["law_version"] == LAW.version


def test_the_group_of_a_participant_is_kept() -> None:
    """For its explanation; a word that is no group is refused."""
    for category, facts in (
        ("rt_head", {"region": "33.71"}),
        ("market_trader", {}),
        ("construction_worker", {"wage": 50_000_000}),
    ):
        participant = participant_for(category, month="2025-11", **facts)
        assert to_dict(participant)["category"] == category
        read = from_dict(to_dict(participant), type(participant))
        assert (read, read.category) == (participant, WorkerCategory(category))  # type: ignore[call-arg]  # because a member is looked up, not made
    with pytest.raises(ValidationError) as caught:
        from_dict({"type": "NonWageWorker", "category": "king"})
    assert caught.value.field == "category"


@pytest.mark.parametrize(
    ("mapping", "path"),
    [
        pytest.param({"type": "EnrolAs", "category": "rt_head", "region": "Magelang"}, "region", id="recipe"),
        pytest.param(
            {
                "type": "Plan",
                "region": "33.71",
                "months": ["2025-01"],
                "groups": [
                    {
                        "name": "a",
                        "headcount": 1,
                        "participant": {"type": "EnrolAs", "category": "rt_head", "region": "20251130"},
                    }
                ],
                "budgets": {},
            },
            "groups[0].participant.region",
            id="recipe-in-a-plan",
        ),
        pytest.param({"type": "Plan", "region": "Nowhere", "months": ["2025-01"], "groups": []}, "region", id="plan"),
    ],
)
def test_an_unknown_region_is_refused_with_its_path(mapping: dict[str, Any], path: str) -> None:
    """As everything that is malformed, and with what comes near; a fuzzer found that it was not."""
    with pytest.raises(ValidationError, match="the code or the name of one region") as caught:
        from_dict(mapping)
    assert caught.value.field == path


@pytest.mark.parametrize("limit", ["much", None, -1, 0.5, "1e5", "NaN"])
def test_the_limit_of_a_share_is_an_amount(limit: object) -> None:
    """It is written with its thousands, so anything else is refused; a fuzzer found that text was not."""
    check = to_dict(check_dbhcht(1_000_000, year=2025, welfare=500_000, law_enforcement=100_000, health=400_000))
    check["requirements"][0]["limit"] = limit
    with pytest.raises(ValidationError) as caught:
        from_dict(check)
    assert caught.value.field == "requirements[0].limit"

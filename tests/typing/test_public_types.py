"""The types that callers see, pinned: mypy and pyright check them, and pytest runs them.

Run ``mypy tests/typing`` and ``pyright tests/typing``; a changed signature fails there before it fails anyone else.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, assert_type

import jaminan as jm
from jaminan.labels import Labelled


def test_bills() -> None:
    """Amounts are integers, rates and exact amounts decimals."""
    worker = jm.WageWorker(wage=5_000_000, employer=jm.Employer(risk_class=jm.RiskClass.II))
    bill = jm.calculate_contributions(worker, month="2025-11")
    assert_type(bill, jm.Contributions)
    assert_type(bill.lines, tuple[jm.ContributionLine, ...])
    assert_type(bill.amount(), int)
    assert_type(bill.amount(jm.Program.JHT, "worker"), int)
    assert_type(bill.total, int)
    assert_type(bill.employer, int)
    assert_type(bill.worker, int)
    assert_type(bill.government, int)
    assert_type(bill.billed, int)
    assert_type(bill.deferred, int)
    assert_type(bill.funds, Mapping[jm.Program, int])
    assert_type(bill.reliefs, tuple[jm.ReliefOutcome, ...])
    assert_type(bill.is_provisional, bool)
    assert_type(bill.evidence, jm.Evidence)
    assert_type(bill.law_version, str)
    assert_type(bill.month, jm.Month)
    line = bill.lines[0]
    assert_type(line.program, jm.Program | None)
    assert_type(line.payer, jm.Payer)
    assert_type(line.base, int | Decimal)
    assert_type(line.rate, Decimal | None)
    assert_type(line.exact, Decimal)
    assert_type(line.amount, int)
    assert_type(line.citations, tuple[jm.Citation, ...])
    assert_type(line.relief, jm.Citation | None)
    assert_type(bill.reliefs[0].is_applied, bool)
    assert_type(bill.reliefs[0].requirements, tuple[jm.Requirement, ...])
    assert_type(bill.reliefs[0].requirements[0].is_met, bool | None)


def test_a_month_comes_in_three_forms() -> None:
    """A month, a day of it, or text."""
    worker = jm.WageWorker(wage=Decimal("2066006.64"), employer=jm.Employer(risk_class=jm.RiskClass.I))
    for month in (jm.Month(2025, 11), date(2025, 11, 30), "2025-11"):
        assert_type(jm.calculate_contributions(worker, month=month).total, int)
    assert_type(jm.calculate_contributions(worker, month="2025-11", rounding="down", relief=False), jm.Contributions)
    assert_type(
        jm.calculate_contributions(worker, month="2025-11", rounding=jm.Rounding.UP, law=jm.LAW), jm.Contributions
    )


def test_membership() -> None:
    """A mapping from programs to decisions."""
    membership = jm.check_membership(jm.WageWorker(wage=5_000_000), on="2025-11-30")
    assert_type(membership, jm.Membership)
    decision = membership[jm.Program.JP]
    assert_type(decision, jm.MembershipDecision)
    assert_type(decision.status, jm.MembershipStatus)
    assert_type(decision.is_met, bool)
    assert_type(decision.earliest_on, date | None)
    assert_type(decision.requirements, tuple[jm.Requirement, ...])
    assert_type(decision.requirements[0].label("en"), str)
    assert_type(membership.mandatory, frozenset[jm.Program])
    assert_type(membership.voluntary, frozenset[jm.Program])


def test_law() -> None:
    """Names to timelines, and new laws from old."""
    assert_type(jm.LAW, jm.Law)
    timeline = jm.LAW["jp.wage_ceiling"]
    assert_type(timeline, jm.Timeline[Any])
    entry = timeline.on("2025-03-01")
    assert_type(entry, jm.Dated[Any])
    assert_type(entry.since, date)
    assert_type(entry.until, date | None)
    assert_type(entry.citation, jm.Citation)
    assert_type(entry.evidence, jm.Evidence)
    assert_type(jm.LAW.on(date(2025, 3, 1)), Mapping[str, Any])
    assert_type(jm.LAW.known_until, Mapping[str, date])
    assert_type(jm.LAW.outdated_on("2027-03-01"), tuple[str, ...])
    assert_type(jm.LAW.version, str)
    assert_type(jm.LAW.windows, tuple[jm.Window[Any], ...])
    assert_type(jm.LAW.amend("jp.wage_ceiling", since="2027-03-01", value=1, citation="Surat B/1/022027"), jm.Law)
    assert_type(jm.LAW.as_known_on("2025-02-10"), jm.Law)
    changes = jm.compare_law("2025-01-01", "2026-03-01")
    assert_type(changes, tuple[jm.Change, ...])
    assert_type(changes[0].before, jm.Dated[Any] | jm.Window[Any] | None)


def test_a_timeline_knows_the_type_of_its_values() -> None:
    """Generic over the value."""
    citation = jm.Citation("PP 1/2029", article="5")
    timeline = jm.Timeline[int](
        name="jx.fee",
        unit=jm.Unit.RUPIAH,
        entries=(jm.Dated(value=5, since=date(2030, 1, 1), citation=citation, evidence=jm.Evidence.SINGLE),),
    )
    assert_type(timeline.on("2030-01-01"), jm.Dated[int])
    assert_type(timeline.on("2030-01-01").value, int)


def test_months() -> None:
    """Adding gives a month, subtracting a count or a month."""
    month = jm.Month(2025, 11)
    assert_type(month + 3, jm.Month)
    assert_type(month - 3, jm.Month)
    assert_type(month - jm.Month(2025, 1), int)
    assert_type(jm.Month.parse("2025-11"), jm.Month)
    assert_type(jm.Month.of(date(2025, 11, 30)), jm.Month)
    assert_type(jm.Month.range("2025-01", month), tuple[jm.Month, ...])
    assert_type(month.first_day, date)
    assert_type(month.last_day, date)


def test_words() -> None:
    """Labels, marks and scales."""
    assert_type(jm.Program.JKK.label(), str)
    assert_type(jm.RiskClass.I.label(jm.Locale.EN), str)
    assert_type(jm.Evidence.weakest(jm.Evidence.STATUTE, jm.Evidence.SINGLE), jm.Evidence)
    assert_type(jm.enterprise_scale(on="2025-01-01", capital=1), jm.EnterpriseScale)
    assert_type(jm.enterprise_scale(on="2025-01-01", sales=Decimal(1)), jm.EnterpriseScale)


def test_sources() -> None:
    """A citation finds its regulation, or none."""
    citation = jm.Citation("PP 44/2015", "16", "1", "a")
    assert_type(citation.regulation, jm.Regulation | None)
    assert_type(citation.label(), str)
    act = citation.regulation
    assert act is not None
    assert_type(act.kind, jm.RegulationKind)
    assert_type(act.relations, tuple[jm.Relation, ...])
    assert_type(act.in_force, date | None)


def test_texts_and_mappings() -> None:
    """What is formatted is text, what is parsed a decimal, and a typed answer is of its type."""
    worker = jm.WageWorker(wage=5_000_000, employer=jm.Employer(risk_class=jm.RiskClass.II))
    bill = jm.calculate_contributions(worker, month="2025-11")
    explanation = jm.explain(bill)
    assert_type(explanation, jm.Explanation)
    assert_type(explanation.steps, tuple[jm.Step, ...])
    assert_type(explanation.steps[0].kind, Labelled)
    assert_type(jm.format_explanation(explanation, "en"), str)
    assert_type(jm.format_rupiah(11156), str)
    assert_type(jm.format_percent(Decimal("0.0054")), str)
    assert_type(jm.format_date(date(2024, 10, 22)), str)
    assert_type(jm.parse_rupiah("Rp11.156"), Decimal)
    assert_type(jm.spell_rupiah(11156), str)
    assert_type(jm.spell_number(Decimal("17.5")), str)
    mapping = jm.to_dict(bill)
    assert_type(mapping, dict[str, Any])
    assert_type(jm.from_dict(mapping, jm.Contributions), jm.Contributions)
    assert_type(jm.from_dict(jm.to_dict(worker), jm.WageWorker), jm.WageWorker)
    assert_type(jm.from_dict(mapping), object)


def test_errors() -> None:
    """Errors keep their facts with their types."""
    try:
        jm.WageWorker(wage=-1)
    except jm.AmountError as error:
        assert_type(error.field, str)
        assert_type(error.value, object)
        assert_type(error.limit, str)
        assert_type(error.source, str)
    try:
        jm.LAW["jp.wage_ceiling"].on("2015-06-30")
    except jm.NotInForceError as missing:
        assert_type(missing.name, str)
        assert_type(missing.day, date)
        assert_type(missing.reason, str)

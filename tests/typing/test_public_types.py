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


def test_benefits_of_jkk_and_jkm() -> None:
    """Amounts are integers, exact ones decimals; a claim says who pays, and until when."""
    children = [jm.Child(level=jm.EducationLevel.UNIVERSITY)]
    benefit = jm.calculate_jkm_benefit(died_on="2025-03-01", contribution_months=36, children=children, has_heirs=True)
    assert_type(benefit, jm.Benefit)
    assert_type(benefit.lines, tuple[jm.BenefitLine, ...])
    assert_type(benefit.total, int)
    assert_type(benefit.amount(), int)
    assert_type(benefit.amount("funeral"), int)
    assert_type(benefit.is_provisional, bool)
    assert_type(benefit.evidence, jm.Evidence)
    assert_type(benefit.notes, tuple[jm.BenefitNote, ...])
    line = benefit.lines[0]
    assert_type(line.kind, jm.BenefitKind)
    assert_type(line.amount, int)
    assert_type(line.months, int)
    assert_type(line.exact, Decimal)
    assert_type(line.payee, jm.Payee | None)
    assert_type(line.citations, tuple[jm.Citation, ...])
    day = date(2025, 3, 1)
    assert_type(jm.calculate_jkk_death_benefit(Decimal("5000000.50"), event_on=day, children=children), jm.Benefit)
    assert_type(jm.calculate_jkk_total_disability_benefit(5_000_000, event_on=day), jm.Benefit)
    losses = [jm.Loss(part=jm.BodyPart.THUMB, side=jm.Side.LEFT, function_lost=Decimal("0.5"))]
    assert_type(jm.calculate_jkk_partial_disability_benefit(5_000_000, event_on=day, losses=losses), jm.Benefit)
    incapacity = jm.calculate_jkk_temporary_incapacity_benefit(5_000_000, event_on=day, days=30)
    assert_type(jm.split_temporary_incapacity(incapacity, wage_paid=5_000_000), jm.Benefit)
    assert_type(jm.calculate_scholarship(event_on=day, children=children), jm.Benefit)
    assert_type(jm.calculate_pmi_benefit(kind="death", on=day), jm.Benefit)
    assert_type(jm.employer_shortfall(by_report=incapacity, by_wage=incapacity), jm.Benefit)
    limits = jm.jkk_limits_on(day)
    assert_type(limits, jm.JkkLimits)
    assert_type(limits.transport_land, int)
    assert_type(limits.glasses, int | None)
    assert_type(limits["glasses"], int | None)
    assert_type(limits.transport("land", jm.TransportMode.AIR), int)
    assert_type(limits.prosthesis(1_000_000), int)
    wage = jm.jkk_benefit_wage("PU", event_on=day, wage=5_000_000)
    assert_type(wage, jm.BenefitWage)
    assert_type(wage.amount, int | Decimal)


def test_claims_on_jkk_and_jkm() -> None:
    """A decision with its requirements."""
    claim = jm.check_jkk_claim(event_on="2025-03-01", on="2025-04-01", arrears_months=0, is_suspected=True)
    assert_type(claim, jm.JkkClaim)
    assert_type(claim.is_met, bool)
    assert_type(claim.payer, jm.ClaimPayer)
    assert_type(claim.last_on, date | None)
    assert_type(claim.earliest_on, date | None)
    assert_type(claim.status_due_on, date | None)
    assert_type(claim.notes, tuple[jm.ClaimNote, ...])
    assert_type(claim.requirements, tuple[jm.Requirement, ...])
    death = jm.check_jkm_claim(died_on="2025-03-01", on="2025-04-01", has_heirs=None)
    assert_type(death, jm.JkmClaim)
    assert_type(death.has_scholarship, bool | None)
    scholarship = jm.check_scholarship_claim(program="JKK", event_on="2025-03-01", on="2025-04-01")
    assert_type(scholarship, jm.ScholarshipClaim)
    assert_type(scholarship.is_yearly, bool)


def test_benefits_and_claims_of_jht_jp_and_jkp() -> None:
    """A share is a decimal, a tax whole Rupiah, a pension begins on a day or not at all."""
    months = {jm.Month(2025, 1): 570_000, jm.Month(2025, 2): 570_000}
    balance = jm.calculate_jht_balance(months, annual_return={2025: Decimal("0.05")}, opening=1)
    assert_type(balance, jm.Benefit)
    assert_type(jm.calculate_jht_balance([570_000, Decimal("1.50")], annual_return=Decimal("0.05")), jm.Benefit)
    tax = jm.calculate_jht_tax(balance.total, paid_on="2026-01-02", first_paid_on=date(2025, 1, 2), paid_before=1)
    assert_type(tax, jm.JhtTax)
    assert_type(tax.tax, int)
    assert_type(tax.net, int | Decimal)
    assert_type(tax.is_final, bool)
    pension = jm.calculate_jp_pension(kind="child", on=jm.Month(2026, 6), spouse_pension=1_000_000)
    assert_type(pension, jm.Benefit)
    assert_type(jm.adjust_jp_pension(pension.total, year=2026), jm.Benefit)
    assert_type(jm.calculate_jp_lump_sum(1, returns=Decimal("0.50"), on="2026-06-01"), jm.Benefit)
    assert_type(jm.jp_indexed_wage(5_000_000, year=2024, pension_year=2026), Decimal)
    assert_type(jm.jp_retirement_age_on("2026-06-01"), int)
    assert_type(jm.jp_retires_on("1990-01-01"), date)
    assert_type(jm.jp_pension_bounds_on("2026-06-01").minimum, int)
    assert_type(jm.calculate_jkp_benefit(5_000_000, terminated_on="2026-01-15", first_paid_on=None), jm.Benefit)
    savings = jm.check_jht_claim(reason="death", event_on="2026-01-15", on="2026-02-01", joined_on="2020-01-01")
    assert_type(savings, jm.JhtClaim)
    assert_type(savings.share, Decimal)
    assert_type(savings.reason, jm.JhtReason)
    old = jm.check_jp_claim(kind="old_age", born_on="1967-05-20", on="2026-06-01", contribution_months=131)
    assert_type(old, jm.JpClaim)
    assert_type(old.form, jm.JpForm)
    assert_type(old.starts_on, date | None)
    assert_type(old.has_fiction, bool)
    loss = jm.check_jkp_claim(reason="dismissal", terminated_on="2026-01-15", on="2026-02-01", paid_months_last_24=12)
    assert_type(loss, jm.JkpClaim)
    assert_type(loss.reason, jm.JkpReason)
    assert_type(loss.last_on, date | None)

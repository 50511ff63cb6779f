"""Explanations: how a result came about, as ordered steps without a language."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from importlib import import_module
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale
from jaminan.models.construction import ConstructionProject
from jaminan.models.decisions import Membership, ReliefOutcome, Requirement
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Participant, WageWorker
from jaminan.models.results import ContributionLine, Contributions, share_of
from jaminan.money import EXACT
from jaminan.periods import Month
from jaminan.sources import Citation

__all__ = ["Explanation", "Fact", "Step", "StepKind", "explain", "membership_steps"]

Fact = int | Decimal | str | date | Month | Enum | None
"""What a step can say: numbers, days, words of the vocabulary. Amounts are Rupiah, rates are shares of one."""


class StepKind(Labelled):
    """What a step of an explanation is about."""

    SUBJECT = "subject", "peserta dan bulan", "participant and month"
    MEMBERSHIP = "membership", "kepesertaan", "membership"
    PROGRAMS_NAMED = "programs_named", "program ditentukan pemanggil", "programs named by the caller"
    REQUIREMENT = "requirement", "syarat", "requirement"
    RELIEF = "relief", "keringanan", "relief"
    RELIEF_PASSED_OVER = "relief_passed_over", "keringanan dikesampingkan", "relief passed over"
    LOWEST_BASE = "lowest_base", "dasar terendah", "lowest base"
    LINE = "line", "iuran", "contribution"
    TIER = "tier", "lapisan nilai kontrak", "tier of the contract value"
    PACKAGE = "package", "paket", "package"
    SLICE = "slice", "rekomposisi", "recomposition"
    DEFERRED = "deferred", "ditunda", "put off"
    TOTAL = "total", "jumlah", "total"
    ROUNDING = "rounding", "pembulatan", "rounding"
    PROVISIONAL = "provisional", "sementara", "provisional"
    EVIDENCE = "evidence", "tingkat bukti", "evidence"


@attrs.frozen(kw_only=True)
class Step:
    """One step of an explanation.

    Attributes:
        kind: What it is about.
        facts: What it says, by name, in order.
        citations: What it rests on.
        depth: 0 for a step, 1 for a detail of the step before it.
    """

    kind: Labelled
    facts: tuple[tuple[str, Fact], ...]
    citations: tuple[Citation, ...] = ()
    depth: int = 0

    def __getitem__(self, name: str) -> Fact:
        """Return what the step says under a name.

        Raises:
            KeyError: If it says nothing under it.
        """
        for key, fact in self.facts:
            if key == name:
                return fact
        raise KeyError(name)


@attrs.frozen(kw_only=True)
class Explanation:
    """How a result came about.

    Attributes:
        steps: The steps, in the order of the reasoning.
    """

    steps: tuple[Step, ...]

    def __iter__(self) -> Iterator[Step]:
        """Iterate over the steps."""
        return iter(self.steps)

    def __len__(self) -> int:
        """Count the steps."""
        return len(self.steps)

    def to_text(self, locale: Locale | str = "id") -> str:
        """Return the explanation as text.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        from jaminan.texts import format_explanation

        return format_explanation(self, locale)

    def __str__(self) -> str:
        """Return the explanation as Indonesian text."""
        return self.to_text()

    def to_html(self, locale: Locale | str = "id") -> str:
        """Return the explanation as an HTML list.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        from jaminan.texts import explanation_html

        return explanation_html(self, locale)

    def _repr_html_(self) -> str:
        """Return the explanation as a list for notebooks."""
        return self.to_html()


def _step(kind: StepKind, *citations: Citation, depth: int = 0, **facts: Fact) -> Step:
    return Step(kind=kind, facts=tuple(facts.items()), citations=citations, depth=depth)


_CHAPTERS: Final = {
    "jaminan.models.compliance": "jaminan.compliance_explanations",
    "jaminan.models.benefit_results": "jaminan.benefit_explanations",
    "jaminan.models.claims": "jaminan.benefit_explanations",
    "jaminan.models.jkk_results": "jaminan.benefit_explanations",
    "jaminan.planning": "jaminan.planning_explanations",
}
"""The chapters whose results are explained elsewhere, by the package of their models."""


@singledispatch
def explain(result: object) -> Explanation:
    """Explain a result step by step, each with its citations.

    Args:
        result: A bill, or another result of jaminan.

    Returns:
        The steps, without a language; `format_explanation` writes them as text.

    Raises:
        ValidationError: If *result* is no result.

    Examples:
        >>> from jaminan import Employer, WageWorker, calculate_contributions, explain
        >>> worker = WageWorker(wage=4_000_000, employer=Employer(risk_class=3, scale="micro"))
        >>> explanation = explain(calculate_contributions(worker, month="2025-03"))
        >>> [str(step["amount"]) for step in explanation if step.kind == "line"]
        ['35600', '12000']
    """
    module = type(result).__module__
    chapter = _CHAPTERS.get(module) or _CHAPTERS.get(module.rpartition(".")[0])
    if chapter is not None:
        import_module(chapter)
        explainer = explain.dispatch(type(result))
        if explainer is not explain.dispatch(object):
            return explainer(result)
    raise ValidationError("result", result, "a result of jaminan, such as Contributions")


@explain.register
def _contributions(result: Contributions) -> Explanation:
    return Explanation(steps=tuple(_contribution_steps(result)))


def _contribution_steps(bill: Contributions) -> Iterator[Step]:
    participant = bill.participant
    facts: dict[str, Fact] = {
        "segment": participant.segment,
        **_subject_facts(participant),
        "month": bill.month,
        "law_day": bill.month.last_day,
        "law_version": bill.law_version,
    }
    yield Step(kind=StepKind.SUBJECT, facts=tuple(facts.items()))
    if bill.terms.membership is None:
        yield _step(
            StepKind.PROGRAMS_NAMED, programs=", ".join(dict.fromkeys(str(line.program) for line in bill.terms.lines))
        )
    else:
        yield from membership_steps(bill.terms.membership)
    for outcome in bill.reliefs:
        yield from _relief_steps(outcome)
    for outcome in bill.terms.reliefs_passed_over:
        yield _step(
            StepKind.RELIEF_PASSED_OVER,
            outcome.citation,
            programs=", ".join(outcome.programs),
            is_deferral=outcome.is_deferral,
        )
    lowest = next((line.terms.lowest_base for line in bill.lines if line.terms.lowest_base is not None), None)
    if lowest is not None and participant.wage_base < lowest:
        yield _step(StepKind.LOWEST_BASE, income=participant.wage_base, base=lowest)
    for line in bill.lines:
        yield from _line_steps(line, is_deferral=any(line.program is each.program for each in bill.terms.deferrals))
    for part in bill.terms.slices:
        yield _step(
            StepKind.SLICE,
            *(each for each in (part.citation, part.against) if each is not None),
            program=part.program,
            rate=part.rate,
            ceiling=part.ceiling,
            is_reading=part.against is not None,
            amount=share_of(min(participant.wage_base, part.ceiling), part.rate, bill.rounding),
        )
    if bill.terms.deferrals:
        citations = dict.fromkeys(each.citation for each in bill.terms.deferrals)
        yield _step(StepKind.DEFERRED, *citations, amount=bill.deferred)
    yield _step(
        StepKind.TOTAL,
        employer=bill.employer,
        worker=bill.worker,
        government=bill.government,
        billed=bill.billed,
        total=bill.total,
    )
    yield _step(StepKind.ROUNDING, rounding=bill.rounding)
    if bill.is_provisional:
        yield _step(StepKind.PROVISIONAL, names=", ".join(bill.terms.provisional))
    yield from _evidence_steps(bill)


def _subject_facts(participant: Participant) -> dict[str, Fact]:
    """Return what a bill starts from: wage, income, contract value or length of contract."""
    if isinstance(participant, WageWorker):
        return {"wage": participant.wage}
    if isinstance(participant, NonWageWorker):
        return {"income": participant.income, "funding": participant.funding}
    if isinstance(participant, MigrantWorker):
        return {"contract_months": participant.contract_months, "route": participant.route}
    if isinstance(participant, ConstructionProject) and participant.contract_value is not None:
        return {"contract_value": participant.wage_base, "vat": participant.vat}
    return {"monthly_wages": participant.wage_base}


def membership_steps(membership: Membership) -> Iterator[Step]:
    """Yield the decisions on all programs, each followed by its requirements."""
    for decision in membership.decisions:
        yield _step(StepKind.MEMBERSHIP, program=decision.program, status=decision.status)
        yield from _requirement_steps(decision.requirements)


def _relief_steps(outcome: ReliefOutcome) -> Iterator[Step]:
    yield _step(
        StepKind.RELIEF,
        outcome.citation,
        programs=", ".join(outcome.programs),
        is_applied=outcome.is_applied,
        is_deferral=outcome.is_deferral,
    )
    yield from _requirement_steps(outcome.requirements)


def _requirement_steps(requirements: tuple[Requirement, ...]) -> Iterator[Step]:
    for requirement in requirements:
        yield _step(
            StepKind.REQUIREMENT,
            requirement.citation,
            depth=1,
            code=requirement.code,
            limit=requirement.limit,
            is_met=requirement.is_met,
        )


def _line_steps(line: ContributionLine, *, is_deferral: bool) -> Iterator[Step]:
    yield _step(
        StepKind.LINE,
        *line.citations,
        program=line.program,
        payer=line.payer,
        base=line.base,
        ceiling=line.terms.ceiling,
        rate=line.rate,
        exact=line.exact,
        amount=line.amount,
        phase=line.terms.phase,
        relief=None if line.relief is None else line.relief.regulation_id,
        is_deferral=is_deferral,
    )
    for tier in line.terms.tiers:
        yield _step(
            StepKind.TIER,
            depth=1,
            above=tier.above,
            part=tier.part,
            rate=tier.rate,
            exact=EXACT.multiply(Decimal(tier.part), tier.rate),
        )
    if line.terms.package is not None:
        yield _step(StepKind.PACKAGE, depth=1, **line.terms.package._asdict())


def _evidence_steps(bill: Contributions) -> Iterator[Step]:
    weaker = [line for line in bill.lines if line.evidence in {Evidence.SINGLE, Evidence.UNCONFIRMED}]
    yield _step(StepKind.EVIDENCE, evidence=bill.evidence)
    for line in weaker:
        yield _step(
            StepKind.EVIDENCE,
            *line.citations,
            depth=1,
            program=line.program,
            phase=line.terms.phase,
            payer=line.payer,
            evidence=line.evidence,
        )
    given = bill.participant.evidence
    if given is not None:
        yield _step(StepKind.EVIDENCE, depth=1, segment=bill.participant.segment, evidence=given)

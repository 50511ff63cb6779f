"""Explanations of benefits, of the tax on them, and of claims, as ordered steps without a language.

Importing it teaches `explain` these results.
"""

from collections.abc import Iterable, Iterator

from jaminan.evidence import Evidence
from jaminan.explanations import Explanation, Fact, Step, explain, make_step
from jaminan.labels import Labelled
from jaminan.models.benefit_results import Benefit, BenefitLine, JhtTax
from jaminan.models.claims import Claim, JhtClaim, JkkClaim, JkmClaim, JpClaim
from jaminan.models.decisions import Requirement
from jaminan.models.jkk_results import BenefitWage, JkkLimit, JkkLimits
from jaminan.models.programs import Program

__all__ = ["BenefitStepKind"]


class BenefitStepKind(Labelled):
    """What a step of an explanation of a benefit or claim is about."""

    EVENT = "benefit_event", "kejadian", "event"
    CONDITION = "benefit_condition", "syarat", "requirement"
    LINE = "benefit_line", "manfaat", "benefit"
    NOTE = "benefit_note", "catatan", "note"
    TOTAL = "benefit_total", "jumlah", "total"
    TAX = "benefit_tax", "pajak", "tax"
    TAX_SLICE = "benefit_tax_slice", "lapisan pajak", "bracket of the tax"
    LIMIT = "benefit_limit", "batas", "maximum"
    WAGE = "benefit_wage", "dasar upah", "wage base"
    DECISION = "benefit_decision", "keputusan", "decision"
    PAYER = "benefit_payer", "pembayar", "payer"
    TIME = "benefit_time", "waktu", "time"
    PROVISIONAL = "benefit_provisional", "sementara", "provisional"
    EVIDENCE = "benefit_evidence", "tingkat bukti", "evidence"


@explain.register
def _benefit(result: Benefit) -> Explanation:
    return Explanation(steps=tuple(_benefit_steps(result)))


@explain.register
def _tax(result: JhtTax) -> Explanation:
    return Explanation(steps=tuple(_tax_steps(result)))


@explain.register
def _limits(result: JkkLimits) -> Explanation:
    return Explanation(steps=tuple(_limit_steps(result)))


@explain.register
def _wage(result: BenefitWage) -> Explanation:
    return Explanation(
        steps=(
            make_step(BenefitStepKind.EVENT, program=Program.JKK, day=result.event_on, law_version=result.law_version),
            make_step(BenefitStepKind.WAGE, *result.citations, group=result.group, amount=result.amount),
            *_end((), result.evidence),
        )
    )


@explain.register
def _claim(result: Claim) -> Explanation:
    return Explanation(steps=tuple(_claim_steps(result)))


def _benefit_steps(benefit: Benefit) -> Iterator[Step]:
    yield make_step(
        BenefitStepKind.EVENT, program=benefit.program, day=benefit.event_on, law_version=benefit.law_version
    )
    yield from _conditions(benefit.requirements)
    for line in benefit.lines:
        yield _line_step(line)
    yield from (make_step(BenefitStepKind.NOTE, note=note) for note in benefit.notes)
    is_maximum = any(line.is_maximum for line in benefit.lines)
    yield make_step(BenefitStepKind.TOTAL, total=benefit.total, is_maximum=is_maximum)
    yield from _end(benefit.provisional, benefit.evidence)
    weak = {
        (line.kind, line.evidence, line.citations): None
        for line in benefit.lines
        if line.evidence in {Evidence.SINGLE, Evidence.UNCONFIRMED}
    }
    for kind, evidence, citations in weak:
        yield make_step(BenefitStepKind.EVIDENCE, *citations, depth=1, line=kind, evidence=evidence)


def _conditions(requirements: Iterable[Requirement], *, depth: int = 0) -> Iterator[Step]:
    for asked in requirements:
        yield make_step(
            BenefitStepKind.CONDITION,
            asked.citation,
            depth=depth,
            code=asked.code,
            limit=asked.limit,
            is_met=asked.is_met,
        )


def _line_step(line: BenefitLine) -> Step:
    facts: dict[str, Fact] = {
        "line": line.kind,
        "child": line.child,
        "level": line.level,
        "part": line.part,
        "side": line.side,
        "payee": line.payee,
        "year": line.year,
    }
    facts |= {f"factor.{place}.{each.kind}": each.value for place, each in enumerate(line.factors)}
    facts |= {
        "exact": line.exact,
        "bound": None if line.bound is None else line.bound.kind,
        "limit": None if line.bound is None else line.bound.value,
        "is_maximum": line.is_maximum,
        "amount": line.amount,
    }
    return Step(kind=BenefitStepKind.LINE, facts=tuple(facts.items()), citations=line.citations)


def _tax_steps(tax: JhtTax) -> Iterator[Step]:
    yield make_step(
        BenefitStepKind.TAX,
        *tax.citations,
        gross=tax.gross,
        day=tax.paid_on,
        is_final=tax.is_final,
        law_version=tax.law_version,
    )
    for each in tax.lines:
        yield make_step(
            BenefitStepKind.TAX_SLICE,
            depth=1,
            above=each.bracket.above,
            part=each.part,
            rate=each.bracket.rate,
            exact=each.exact,
            surcharge=tax.surcharge,
        )
    yield make_step(BenefitStepKind.TOTAL, total=tax.tax, net=tax.net, surcharge=tax.surcharge)
    yield from _end(tax.provisional, tax.evidence)


def _limit_steps(limits: JkkLimits) -> Iterator[Step]:
    yield make_step(BenefitStepKind.EVENT, program=Program.JKK, day=limits.on, law_version=limits.law_version)
    marks = dict(limits.marks)
    for limit in JkkLimit:
        yield make_step(
            BenefitStepKind.LIMIT,
            limit=limit,
            amount=getattr(limits, limit.value),
            evidence=marks.get(limit.value),
        )
    yield make_step(BenefitStepKind.EVIDENCE, *limits.citations, evidence=limits.evidence)


def _claim_steps(claim: Claim) -> Iterator[Step]:
    yield make_step(
        BenefitStepKind.EVENT, program=claim.program, day=claim.event_on, on=claim.on, law_version=claim.law_version
    )
    yield from _conditions(claim.requirements)
    share = claim.share if isinstance(claim, JhtClaim) else None
    form = claim.form if isinstance(claim, JpClaim) else None
    yield make_step(BenefitStepKind.DECISION, is_met=claim.is_met, share=share, form=form)
    yield make_step(BenefitStepKind.PAYER, payer=claim.payer)
    yield from _conditions(claim.payer_conditions, depth=1)
    if isinstance(claim, JkmClaim):
        yield from _conditions((claim.scholarship,))
    times: dict[str, Fact] = {"earliest_on": claim.earliest_on, "last_on": claim.last_on}
    if isinstance(claim, JpClaim):
        times |= {"starts_on": claim.starts_on, "ends_on": claim.ends_on}
    if isinstance(claim, JkkClaim):
        times["status_due_on"] = claim.status_due_on
    if isinstance(claim, JkmClaim) and claim.is_funeral_due_now:
        times["funeral_now"] = claim.event_on
    for name, day in times.items():
        if day is not None:
            yield make_step(BenefitStepKind.TIME, what=name, day=day)
    yield from (make_step(BenefitStepKind.NOTE, note=note) for note in claim.notes)
    yield from _end((), claim.evidence)


def _end(provisional: tuple[str, ...], evidence: Evidence) -> Iterator[Step]:
    if provisional:
        yield make_step(BenefitStepKind.PROVISIONAL, names=", ".join(provisional))
    yield make_step(BenefitStepKind.EVIDENCE, evidence=evidence)

"""Explanations of penalties, arrears, fines, set-offs, ladders of sanctions and violations, as ordered steps."""

from collections.abc import Iterable, Iterator

from jaminan.evidence import Evidence
from jaminan.explanations import Explanation, Fact, Step, StepKind, explain, make_step
from jaminan.labels import Labelled
from jaminan.models.compliance.deadlines import Deadline, DutyMonth, TermUnit
from jaminan.models.compliance.penalties import (
    AdministrativeFine,
    Arrears,
    Penalty,
    PenaltyLine,
    Reason,
    ReasonCode,
    SetOff,
)
from jaminan.models.compliance.sanctions import Sanctions, SanctionStep
from jaminan.models.compliance.violations import Violation
from jaminan.money import Amount
from jaminan.sources import Citation
from jaminan.timeline import Unit

__all__ = ["ComplianceStep"]


class ComplianceStep(Labelled):
    """What a step of an explanation about compliance is about."""

    CONTRIBUTION = "late_contribution", "iuran terlambat", "late contribution"
    REASON = "reason", "alasan", "reason"
    DUE_TOTAL = "due_total", "jumlah yang harus dibayar", "total due"
    RUN = "arrears_run", "tunggakan berturut-turut", "arrears in a row"
    FINE = "administrative_fine", "denda administratif", "administrative fine"
    SET_OFF = "set_off", "perhitungan dengan bulan berikutnya", "set-off"
    DEADLINE = "deadline", "tenggat", "deadline"
    DUTY = "duty", "kewajiban", "duty"
    DUTIES = "duties", "kewajiban sebulan", "duties of a month"
    SANCTION = "sanction", "sanksi", "sanction"
    SANCTION_DETAIL = "sanction_detail", "rincian sanksi", "detail of a sanction"
    VIOLATION = "violation", "pelanggaran", "violation"


def _reasons(reasons: Iterable[Reason], depth: int) -> Iterator[Step]:
    """Yield a step a reason; the same one from several acts is one step with all its sources."""
    merged: dict[tuple[ReasonCode, Fact], list[Citation]] = {}
    for reason in reasons:
        merged.setdefault((reason.code, reason.limit), []).append(reason.citation)
    for (code, limit), citations in merged.items():
        yield make_step(ComplianceStep.REASON, *citations, depth=depth, code=code, limit=limit)


def _contribution(line: PenaltyLine) -> Iterator[Step]:
    yield make_step(
        ComplianceStep.CONTRIBUTION,
        *line.citations,
        program=line.program,
        month=line.month,
        base=line.base,
        due_on=line.due_on,
        paid_on=line.paid_on,
        months_late=line.months_late,
        rate=line.rate,
        exact=line.exact,
        amount=line.amount,
    )
    yield from _reasons(line.reasons, 1)


def _total(contributions: Amount, penalty: int, total_due: Amount) -> Step:
    return make_step(ComplianceStep.DUE_TOTAL, contributions=contributions, penalty=penalty, total_due=total_due)


def _evidence(evidence: Evidence) -> Step:
    return make_step(StepKind.EVIDENCE, evidence=evidence)


@explain.register
def _penalty(result: Penalty) -> Explanation:
    return Explanation(
        steps=(
            *_contribution(result.line),
            _total(result.line.base, result.penalty, result.total_due),
            make_step(StepKind.ROUNDING, rounding=result.rounding),
            _evidence(result.evidence),
        )
    )


@explain.register
def _arrears(result: Arrears) -> Explanation:
    return Explanation(
        steps=(
            *(step for line in result.lines for step in _contribution(line)),
            _total(result.contributions, result.penalty, result.total_due),
            make_step(ComplianceStep.RUN, months=result.longest_run),
            *_reasons(result.reasons, 1),
            make_step(StepKind.ROUNDING, rounding=result.rounding),
            _evidence(result.evidence),
        )
    )


@explain.register
def _fine(result: AdministrativeFine) -> Explanation:
    line = result.line
    fine = make_step(
        ComplianceStep.FINE,
        *line.citations,
        base=line.base,
        rate=line.rate,
        days=line.days,
        days_counted=line.days_counted,
        amount=line.amount,
    )
    rounding = make_step(StepKind.ROUNDING, rounding=result.rounding)
    return Explanation(steps=(fine, *_reasons(result.reasons, 1), rounding, _evidence(result.evidence)))


@explain.register
def _set_off(result: SetOff) -> Explanation:
    step = make_step(
        ComplianceStep.SET_OFF,
        program=result.program,
        month=result.month,
        difference=result.difference,
        payable=result.payable,
        carried=result.carried,
    )
    return Explanation(steps=(step, *_reasons(result.reasons, 1), _evidence(result.evidence)))


@explain.register
def _deadline(result: Deadline) -> Explanation:
    step = make_step(
        ComplianceStep.DEADLINE,
        result.citation,
        event=result.event,
        since=result.since,
        actor=result.actor,
        duty=result.duty,
        programs=", ".join(result.programs),
        count=result.term.count,
        unit=result.term.unit,
        due_on=result.due_on,
    )
    return Explanation(steps=(step, _evidence(result.evidence)))


@explain.register
def _duties(result: DutyMonth) -> Explanation:
    steps = [
        make_step(
            ComplianceStep.DUTY,
            *line.citations,
            program=line.program,
            duty=line.duty,
            due_on=line.due_on,
            amount=line.amount,
        )
        for line in result.lines
    ]
    if any(line.amount is not None for line in result.lines):
        steps.append(make_step(ComplianceStep.DUTIES, month=result.month, total=result.total))
    if result.provisional:
        steps.append(make_step(StepKind.PROVISIONAL, names=", ".join(result.provisional)))
    marks = [line.evidence for line in result.lines]
    return Explanation(steps=(*steps, *([_evidence(Evidence.weakest(*marks))] if marks else [])))


@explain.register
def _sanctions(result: Sanctions) -> Explanation:
    steps = tuple(step for each in result.steps for step in _sanction(each))
    marks = [each.evidence for each in result.steps] + [each.evidence for each in result.reasons]
    last = (_evidence(Evidence.weakest(*marks)),) if marks else ()
    return Explanation(steps=(*steps, *_reasons(result.reasons, 0), *last))


def _sanction(step: SanctionStep) -> Iterator[Step]:
    yield make_step(
        ComplianceStep.SANCTION,
        *step.citations,
        kind=step.kind,
        imposed_by=step.imposed_by,
        programs=", ".join(step.programs),
    )
    if step.condition is not None:
        yield _detail(step.condition)
    for reading in step.terms:
        yield _detail(reading.term.count, reading.citation, unit=reading.term.unit)
    if step.rate is not None:
        yield _detail(step.rate)
    if step.most_days is not None:
        yield _detail(step.most_days, unit=TermUnit.DAYS, is_most=True)
    for service in step.denied:
        yield _detail(service)
    if step.most_years is not None:
        yield _detail(step.most_years, unit=Unit.YEARS, is_most=True)
    if step.most_rupiah is not None:
        yield _detail(step.most_rupiah, is_money=True, is_most=True)
    for remedy in step.lifted_by:
        yield _detail(remedy)


def _detail(
    detail: Fact,
    *citations: Citation,
    unit: Labelled | None = None,
    is_money: bool = False,
    is_most: bool = False,
) -> Step:
    return make_step(
        ComplianceStep.SANCTION_DETAIL,
        *citations,
        depth=1,
        detail=detail,
        unit=unit or "",
        is_money=is_money,
        is_most=is_most,
    )


@explain.register
def _violation(result: Violation) -> Explanation:
    step = make_step(
        ComplianceStep.VIOLATION,
        result.citation,
        kind=result.kind,
        program=result.program,
        month=result.month,
        expected=result.expected,
        found=result.found,
        difference=result.difference,
        severity=result.severity,
        ceiling_since=result.ceiling_since,
        risk_class=None if result.risk_class is None else result.risk_class.name,
        region=result.region,
    )
    return Explanation(steps=(step, _evidence(result.evidence)))

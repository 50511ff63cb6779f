"""Bills, memberships and reliefs as mappings."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, cast

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.mapping.inputs import inner_citation, to_inner_dict, write_citation
from jaminan.mapping.nodes import Node, agree, optional_amount, read_object, write_amount, write_day
from jaminan.models.decisions import (
    Membership,
    MembershipDecision,
    MembershipStatus,
    ReliefOutcome,
    Requirement,
    RequirementCode,
)
from jaminan.models.people import Participant
from jaminan.models.programs import Payer, Program
from jaminan.models.results import (
    ContributionLine,
    Contributions,
    Deferral,
    LineTerms,
    PackageUse,
    Slice,
    Terms,
    Tier,
)
from jaminan.models.segments import PlacementPhase, Segment
from jaminan.money import Rounding, round_amount
from jaminan.periods import to_month
from jaminan.sources import Citation

__all__ = ["RESULT_READERS", "RESULT_WRITERS"]


def _write_requirement(requirement: Requirement) -> dict[str, Any]:
    limit = requirement.limit
    return {
        "code": requirement.code.value,
        "is_met": requirement.is_met,
        "limit": {"day": limit.isoformat()} if isinstance(limit, date) else limit,
        "citation": write_citation(requirement.citation),
    }


def _write_decision(decision: MembershipDecision) -> dict[str, Any]:
    return {
        "program": decision.program.value,
        "status": decision.status.value,
        "evidence": decision.evidence.value,
        "earliest_on": write_day(decision.earliest_on),
        "requirements": [_write_requirement(each) for each in decision.requirements],
    }


def _write_membership(membership: Membership) -> dict[str, Any]:
    decisions = [_write_decision(each) for each in membership.decisions]
    return {"decisions": decisions, "law_version": membership.law_version}


def _write_relief(outcome: ReliefOutcome) -> dict[str, Any]:
    return {
        "name": outcome.name,
        "citation": write_citation(outcome.citation),
        "programs": [program.value for program in outcome.programs],
        "is_applied": outcome.is_applied,
        "is_deferral": outcome.is_deferral,
        "requirements": [_write_requirement(each) for each in outcome.requirements],
    }


def _write_line(line: ContributionLine) -> dict[str, Any]:
    terms = line.terms
    return {
        "program": None if terms.program is None else terms.program.value,
        "payer": terms.payer.value,
        "base": write_amount(line.base),
        "rate": None if terms.rate is None else str(terms.rate),
        "ceiling": terms.ceiling,
        "fixed_base": None if terms.base is None else write_amount(terms.base),
        "lowest_base": terms.lowest_base,
        "nominal": None if terms.nominal is None else str(terms.nominal),
        "tiers": [_write_tier(tier) for tier in terms.tiers],
        "package": None if terms.package is None else dict(terms.package._asdict()),
        "phase": None if terms.phase is None else terms.phase.value,
        "exact": str(line.exact),
        "amount": line.amount,
        "citations": [write_citation(each) for each in terms.citations],
        "relief": None if terms.relief is None else write_citation(terms.relief),
        "evidence": terms.evidence.value,
    }


def _write_tier(tier: Tier) -> dict[str, Any]:
    return {"above": tier.above, "part": write_amount(tier.part), "rate": str(tier.rate)}


def _write_slice(part: Slice) -> dict[str, Any]:
    return {
        "program": part.program.value,
        "rate": str(part.rate),
        "ceiling": part.ceiling,
        "citation": write_citation(part.citation),
        "against": None if part.against is None else write_citation(part.against),
    }


def _write_deferral(deferral: Deferral) -> dict[str, Any]:
    return {
        "program": deferral.program.value,
        "payer": deferral.payer.value,
        "rate": str(deferral.rate),
        "ceiling": deferral.ceiling,
        "citation": write_citation(deferral.citation),
    }


def _write_bill(bill: Contributions) -> dict[str, Any]:
    terms = bill.terms
    return {
        "law_version": terms.law_version,
        "month": str(bill.month),
        "rounding": bill.rounding.value,
        "participant": to_inner_dict(bill.participant),
        "lines": [_write_line(line) for line in bill.lines],
        "recomposition": [_write_slice(each) for each in terms.slices],
        "deferrals": [_write_deferral(each) for each in terms.deferrals],
        "reliefs": [_write_relief(each) for each in terms.reliefs],
        "reliefs_passed_over": [_write_relief(each) for each in terms.reliefs_passed_over],
        "membership": None if terms.membership is None else _write_membership(terms.membership),
        "provisional": list(terms.provisional),
        "evidence": terms.evidence.value,
        **_sums(bill),
    }


def _sums(bill: Contributions) -> dict[str, Any]:
    """Return the numbers that follow from the lines, for those who read the JSON without jaminan."""
    is_split = all(line.program is not None for line in bill.terms.lines)
    return {
        "employer": bill.employer,
        "worker": bill.worker,
        "government": bill.government,
        "billed": bill.billed,
        "total": bill.total,
        "funds": {program.value: amount for program, amount in bill.funds.items()} if is_split else None,
        "deferred": bill.deferred,
        "is_provisional": bill.is_provisional,
    }


def _read_requirement(node: Node) -> Requirement:
    return Requirement(
        code=node.take("code").member(RequirementCode),
        is_met=node.take("is_met").optional(Node.flag),
        citation=inner_citation(node.take("citation")),
        limit=_read_limit(node.take("limit")),
    )


def _read_limit(node: Node) -> int | str | date | None:
    """Read the limit of a requirement: a day is a mapping, so that it is not taken for text."""
    if isinstance(node.value, Mapping):
        day = node.take("day").day()
        node.done()
        return day
    if node.value is not None and type(node.value) not in {int, str}:
        raise node.error("a whole number, text, a day or null")
    return cast("int | str | None", node.value)


def _requirements(node: Node) -> tuple[Requirement, ...]:
    return tuple(read_object(each, "Requirement", is_inner=True) for each in node.items())


def _read_decision(node: Node) -> MembershipDecision:
    return MembershipDecision(
        program=node.take("program").member(Program),
        status=node.take("status").member(MembershipStatus),
        evidence=node.take("evidence").member(Evidence),
        earliest_on=node.take("earliest_on").optional(Node.day),
        requirements=_requirements(node.take("requirements")),
    )


def _read_membership(node: Node) -> Membership:
    decisions = node.take("decisions").items()
    return Membership(
        decisions=tuple(read_object(each, "MembershipDecision", is_inner=True) for each in decisions),
        law_version=node.take("law_version").text(),
    )


def _inner_membership(node: Node) -> Membership:
    membership: Membership = read_object(node, "Membership", is_inner=True)
    return membership


def _read_relief(node: Node) -> ReliefOutcome:
    outcome = ReliefOutcome(
        name=node.take("name").text(),
        citation=inner_citation(node.take("citation")),
        programs=tuple(each.member(Program) for each in node.take("programs").items()),
        requirements=_requirements(node.take("requirements")),
        is_deferral=node.take("is_deferral").flag(),
    )
    agree(node.take("is_applied"), outcome.is_applied)
    return outcome


def _reliefs(node: Node) -> tuple[ReliefOutcome, ...]:
    return tuple(read_object(each, "ReliefOutcome", is_inner=True) for each in node.items())


def _read_program(node: Node) -> Program:
    return node.member(Program)


def _read_phase(node: Node) -> PlacementPhase:
    return node.member(PlacementPhase)


def _read_package(node: Node) -> PackageUse:
    use = PackageUse(
        months=node.take("months").whole(),
        amount=node.take("amount").whole(),
        extra_months=node.take("extra_months").whole(),
        extra_month=node.take("extra_month").whole(),
        longer_months=node.take("longer_months").optional(Node.whole),
        longer_amount=node.take("longer_amount").optional(Node.whole),
    )
    node.done()
    return use


def _read_tier(node: Node) -> Tier:
    tier = Tier(above=node.take("above").whole(), part=node.take("part").amount(), rate=node.take("rate").share())
    node.done()
    return tier


def _sources(node: Node) -> tuple[Citation, ...]:
    """Read the citations of a line; there is no value without its source."""
    citations = tuple(inner_citation(each) for each in node.items())
    if not citations:
        raise node.error("at least one citation: no value without its source")
    return citations


def _read_line(node: Node) -> ContributionLine:
    terms = LineTerms(
        program=node.take("program").optional(_read_program),
        payer=node.take("payer").member(Payer),
        rate=node.take("rate").optional(Node.share),
        ceiling=node.take("ceiling").optional(Node.whole),
        base=optional_amount(node.take("fixed_base")),
        lowest_base=node.take("lowest_base").optional(Node.count),
        nominal=node.take("nominal").optional(Node.decimal),
        tiers=tuple(_read_tier(each) for each in node.take("tiers").items()),
        phase=node.take("phase").optional(_read_phase),
        package=node.take("package").optional(_read_package),
        citations=_sources(node.take("citations")),
        relief=node.take("relief").optional(inner_citation),
        evidence=node.take("evidence").member(Evidence),
    )
    line = ContributionLine(terms=terms, base=node.take("base").amount(), amount=node.take("amount").whole())
    agree(node.take("exact"), str(line.exact))
    return line


def _read_slice(node: Node) -> Slice:
    part = Slice(
        program=node.take("program").member(Program),
        rate=node.take("rate").share(),
        ceiling=node.take("ceiling").whole(),
        citation=inner_citation(node.take("citation")),
        against=node.take("against").optional(inner_citation),
    )
    node.done()
    return part


def _read_deferral(node: Node) -> Deferral:
    deferral = Deferral(
        program=node.take("program").member(Program),
        payer=node.take("payer").member(Payer),
        rate=node.take("rate").share(),
        ceiling=node.take("ceiling").optional(Node.whole),
        citation=inner_citation(node.take("citation")),
    )
    node.done()
    return deferral


def _read_participant(node: Node) -> Participant:
    participant = read_object(node, "")
    if not isinstance(participant, Participant):
        raise ValidationError(f"{node.path}.type".lstrip("."), type(participant).__name__, "a participant")
    return participant


def _read_bill(node: Node) -> Contributions:
    participant = _read_participant(node.take("participant"))
    nodes = node.take("lines").items()
    lines: list[ContributionLine] = [read_object(each, "ContributionLine", is_inner=True) for each in nodes]
    for each, line in zip(nodes, lines, strict=True):
        if line.base != line.terms.base_of(participant.wage_base):
            raise ValidationError(f"{each.path}.base", line.base, "the participant's wage, at most the ceiling")
        if (line.terms.rate is None) == (line.terms.nominal is None):
            raise ValidationError(
                f"{each.path}.nominal", line.terms.nominal, "given where there is no rate, and only there"
            )
    month = node.take("month")
    bill = Contributions(
        participant=participant,
        month=to_month(month.text(), month.path),
        rounding=node.take("rounding").member(Rounding),
        terms=Terms(
            lines=tuple(line.terms for line in lines),
            slices=tuple(_read_slice(each) for each in node.take("recomposition").items()),
            deferrals=tuple(_read_deferral(each) for each in node.take("deferrals").items()),
            reliefs=_reliefs(node.take("reliefs")),
            reliefs_passed_over=_reliefs(node.take("reliefs_passed_over")) if node.has("reliefs_passed_over") else (),
            membership=node.take("membership").optional(_inner_membership),
            provisional=tuple(each.text() for each in node.take("provisional").items()),
            evidence=node.take("evidence").member(Evidence),
            law_version=node.take("law_version").text(),
            is_by_wage=participant.segment is Segment.PU,
        ),
        amounts=tuple(line.amount for line in lines),
    )
    for each, line in zip(nodes, lines, strict=True):
        if line.amount != round_amount(line.exact, bill.rounding):
            raise ValidationError(f"{each.path}.amount", line.amount, "the exact amount, rounded once as the bill says")
    for name, value in _sums_of(bill, node).items():
        agree(node.take(name), value)
    return bill


def _sums_of(bill: Contributions, node: Node) -> dict[str, Any]:
    """Return the sums of a bill that was read; its recomposition must fit its lines."""
    programs: set[Program | None] = {line.program for line in bill.terms.lines}
    for place, part in enumerate(bill.terms.slices):
        if not {part.program, Program.JKP} <= programs:
            raise ValidationError(
                f"{node.path}.recomposition[{place}].program".lstrip("."),
                part.program.value,
                "a program of the lines, beside JKP",
            )
    return _sums(bill)


RESULT_WRITERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {
    ContributionLine: _write_line,
    Contributions: _write_bill,
    Membership: _write_membership,
    MembershipDecision: _write_decision,
    ReliefOutcome: _write_relief,
    Requirement: _write_requirement,
}

RESULT_READERS: Final[dict[type, Callable[[Node], Any]]] = {
    ContributionLine: _read_line,
    Contributions: _read_bill,
    Membership: _read_membership,
    MembershipDecision: _read_decision,
    ReliefOutcome: _read_relief,
    Requirement: _read_requirement,
}

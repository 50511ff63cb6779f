"""Plain mappings for JSON: written and read by hand for each class, with the path of whatever is wrong.

Enumerations are their values, days ISO text, decimals text and amounts integers. What is read is what was written:
nothing is computed anew, and sums that are written for people are held against the lines they belong to.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Final, TypeVar, cast, overload

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.models.construction import ConstructionProject
from jaminan.models.decisions import (
    Membership,
    MembershipDecision,
    MembershipStatus,
    ReliefOutcome,
    Requirement,
    RequirementCode,
)
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, Participant, WageWorker
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
from jaminan.models.segments import PlacementPhase, Segment, to_member
from jaminan.money import Amount, Rounding, round_amount, to_amount
from jaminan.periods import to_month
from jaminan.sources import Citation

__all__ = ["SCHEMA", "from_dict", "to_dict"]

SCHEMA: Final = 1
"""The version of the shape; a new one is made only when an old reader would misread it."""

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


# ------------------------------------------------------------------------------------------------------ writing


def to_dict(obj: object) -> dict[str, Any]:
    """Return an input or a result as a mapping that JSON can hold.

    Args:
        obj: An employer, a participant, a bill or one of its lines, a membership or a requirement, or a citation.

    Returns:
        A mapping with ``"type"`` and ``"schema"``, and ``"law_version"`` for results of a law.

    Raises:
        ValidationError: If *obj* is of another type.

    Examples:
        >>> import json
        >>> from jaminan import Employer, WageWorker, calculate_contributions, from_dict, to_dict
        >>> bill = calculate_contributions(WageWorker(wage=5_000_000, employer=Employer(risk_class=2)), month="2025-11")
        >>> from_dict(json.loads(json.dumps(to_dict(bill)))) == bill
        True
    """
    kind = type(obj)
    if kind not in _WRITERS:
        raise ValidationError("obj", obj, f"one of {', '.join(sorted(each.__name__ for each in _WRITERS))}")
    return {"type": kind.__name__, "schema": SCHEMA} | _WRITERS[kind](obj)


def _write_amount(amount: Amount) -> int | str:
    return amount if isinstance(amount, int) else str(amount)


def _write_citation(citation: Citation) -> dict[str, Any]:
    parts = {field.name: getattr(citation, field.name) for field in attrs.fields(Citation)}
    return {name: part for name, part in parts.items() if part}


def _write_employer(employer: Employer) -> dict[str, Any]:
    return {
        "risk_class": None if employer.risk_class is None else int(employer.risk_class),
        "scale": employer.scale.value,
        "kind": employer.kind.value,
        "industry": None if employer.industry is None else employer.industry.value,
        "active_workers": employer.active_workers,
        "is_in_good_standing": employer.is_in_good_standing,
        "registered_on": _write_day(employer.registered_on),
        "has_jp_deferral": employer.has_jp_deferral,
    }


def _write_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _write_worker(worker: WageWorker) -> dict[str, Any]:
    return {
        "wage": _write_amount(worker.wage),
        "employer": to_dict(worker.employer),
        "born_on": _write_day(worker.born_on),
        "is_indonesian": worker.is_indonesian,
        "evidence": None if worker.evidence is None else worker.evidence.value,
        "programs": None
        if worker.programs is None
        else [program.value for program in Program if program in worker.programs],
    }


def _write_non_wage_worker(worker: NonWageWorker) -> dict[str, Any]:
    programs = worker.programs
    return {
        "income": _write_amount(worker.income),
        "sector": worker.sector.value,
        "funding": worker.funding.value,
        "born_on": _write_day(worker.born_on),
        "is_business_owner": worker.is_business_owner,
        "registered_on": _write_day(worker.registered_on),
        "is_independent": worker.is_independent,
        "evidence": None if worker.evidence is None else worker.evidence.value,
        "programs": None if programs is None else [program.value for program in Program if program in programs],
    }


def _write_project(project: ConstructionProject) -> dict[str, Any]:
    amounts = {name: getattr(project, name) for name in ("contract_value", "monthly_wages", "vat")}
    written = {name: None if amount is None else _write_amount(amount) for name, amount in amounts.items()}
    evidence = None if project.evidence is None else project.evidence.value
    return written | {"registered_on": _write_day(project.registered_on), "evidence": evidence}


def _write_migrant(worker: MigrantWorker) -> dict[str, Any]:
    return {
        "contract_months": worker.contract_months,
        "route": worker.route.value,
        "jht_monthly": None if worker.jht_monthly is None else _write_amount(worker.jht_monthly),
    }


def _write_requirement(requirement: Requirement) -> dict[str, Any]:
    limit = requirement.limit
    return {
        "code": requirement.code.value,
        "is_met": requirement.is_met,
        "limit": {"day": limit.isoformat()} if isinstance(limit, date) else limit,
        "citation": _write_citation(requirement.citation),
    }


def _write_decision(decision: MembershipDecision) -> dict[str, Any]:
    return {
        "program": decision.program.value,
        "status": decision.status.value,
        "evidence": decision.evidence.value,
        "earliest_on": _write_day(decision.earliest_on),
        "requirements": [_write_requirement(each) for each in decision.requirements],
    }


def _write_membership(membership: Membership) -> dict[str, Any]:
    return {"decisions": [_write_decision(each) for each in membership.decisions]}


def _write_relief(outcome: ReliefOutcome) -> dict[str, Any]:
    return {
        "name": outcome.name,
        "citation": _write_citation(outcome.citation),
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
        "base": _write_amount(line.base),
        "rate": None if terms.rate is None else str(terms.rate),
        "ceiling": terms.ceiling,
        "fixed_base": None if terms.base is None else _write_amount(terms.base),
        "lowest_base": terms.lowest_base,
        "nominal": None if terms.nominal is None else str(terms.nominal),
        "tiers": [_write_tier(tier) for tier in terms.tiers],
        "package": None if terms.package is None else dict(terms.package._asdict()),
        "phase": None if terms.phase is None else terms.phase.value,
        "exact": str(line.exact),
        "amount": line.amount,
        "citations": [_write_citation(each) for each in terms.citations],
        "relief": None if terms.relief is None else _write_citation(terms.relief),
        "evidence": terms.evidence.value,
    }


def _write_tier(tier: Tier) -> dict[str, Any]:
    return {"above": tier.above, "part": _write_amount(tier.part), "rate": str(tier.rate)}


def _write_slice(part: Slice) -> dict[str, Any]:
    return {
        "program": part.program.value,
        "rate": str(part.rate),
        "ceiling": part.ceiling,
        "citation": _write_citation(part.citation),
        "against": None if part.against is None else _write_citation(part.against),
    }


def _write_deferral(deferral: Deferral) -> dict[str, Any]:
    return {
        "program": deferral.program.value,
        "payer": deferral.payer.value,
        "rate": str(deferral.rate),
        "ceiling": deferral.ceiling,
        "citation": _write_citation(deferral.citation),
    }


def _write_bill(bill: Contributions) -> dict[str, Any]:
    terms = bill.terms
    return {
        "law_version": terms.law_version,
        "month": str(bill.month),
        "rounding": bill.rounding.value,
        "participant": to_dict(bill.participant),
        "lines": [_write_line(line) for line in bill.lines],
        "recomposition": [_write_slice(each) for each in terms.slices],
        "deferrals": [_write_deferral(each) for each in terms.deferrals],
        "reliefs": [_write_relief(each) for each in terms.reliefs],
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


_WRITERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {
    Citation: _write_citation,
    ConstructionProject: _write_project,
    ContributionLine: _write_line,
    Contributions: _write_bill,
    Employer: _write_employer,
    Membership: _write_membership,
    MembershipDecision: _write_decision,
    MigrantWorker: _write_migrant,
    NonWageWorker: _write_non_wage_worker,
    ReliefOutcome: _write_relief,
    Requirement: _write_requirement,
    WageWorker: _write_worker,
}


# ------------------------------------------------------------------------------------------------------ reading


@overload
def from_dict(mapping: Mapping[str, Any]) -> object: ...
@overload
def from_dict(mapping: Mapping[str, Any], kind: type[T]) -> T: ...
def from_dict(mapping: Mapping[str, Any], kind: type[Any] | None = None) -> object:
    """Return the object that `to_dict` wrote; an equal one, with nothing computed anew.

    Inputs may leave out what has a default, so that a service can take them as they come.

    Args:
        mapping: The mapping, for example from `json.loads`.
        kind: The type that is expected; another one is refused.

    Raises:
        ValidationError: If something is missing, unknown, of a wrong type, or does not add up; its field is the path.

    Examples:
        >>> from jaminan import WageWorker, from_dict
        >>> worker = from_dict({"type": "WageWorker", "wage": 5000000, "employer": {"risk_class": 1}}, WageWorker)
        >>> worker.wage
        5000000
    """
    asked: object = kind
    if asked is not None and (not isinstance(asked, type) or asked not in _READERS):
        raise ValidationError("kind", kind, f"one of {', '.join(sorted(each.__name__ for each in _READERS))}")
    try:
        return _read_object(_Node(mapping, ""), "" if kind is None else kind.__name__)
    except RecursionError:
        raise ValidationError("mapping", type(mapping).__name__, "nested less deeply") from None


class _Node:
    """A piece of a mapping together with its path; reads fields once and knows what was left over."""

    def __init__(self, value: object, path: str) -> None:
        self.value = value
        self.path = path
        self._left: dict[str, Any] | None = None

    def error(self, limit: str, source: str = "") -> ValidationError:
        return ValidationError(self.path or "mapping", self.value, limit, source)

    def fields(self) -> dict[str, Any]:
        if self._left is None:
            if not isinstance(self.value, Mapping) or any(type(name) is not str for name in self.value):
                raise self.error("a mapping with text keys")
            self._left = dict(self.value)
        return self._left

    def has(self, name: str) -> bool:
        return name in self.fields()

    def take(self, name: str) -> "_Node":
        path = f"{self.path}.{name}" if self.path else name
        fields = self.fields()
        if name not in fields:
            raise ValidationError(path, None, "given")
        return _Node(fields.pop(name), path)

    def done(self) -> None:
        for name, value in self.fields().items():
            path = f"{self.path}.{name}" if self.path else name
            raise ValidationError(path, value, "left out: no such field")

    def items(self) -> "list[_Node]":
        if not isinstance(self.value, list | tuple):
            raise self.error("a list")
        return [_Node(value, f"{self.path}[{place}]") for place, value in enumerate(self.value)]

    def text(self) -> str:
        if type(self.value) is not str:
            raise self.error("text")
        return self.value

    def whole(self) -> int:
        if type(self.value) is not int:
            raise self.error("a whole number")
        return self.value

    def flag(self) -> bool:
        if type(self.value) is not bool:
            raise self.error("true or false")
        return self.value

    def member(self, kind: type[E]) -> E:
        return to_member(kind, self.value, self.path)

    def decimal(self) -> Decimal:
        text = self.text()
        try:
            number = Decimal(text)
        except InvalidOperation:
            raise self.error("a decimal number as text") from None
        if not number.is_finite() or str(number) != text:
            raise self.error("a finite decimal number as text, written plainly")
        to_amount(abs(number), self.path)
        return number

    def share(self) -> Decimal:
        number = self.decimal()
        if not 0 <= number <= 1:
            raise self.error("a share from 0 to 1 as text")
        return number

    def amount(self) -> Amount:
        return to_amount(self.decimal() if isinstance(self.value, str) else self.value, self.path)

    def day(self) -> date:
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.error("a day as ISO text") from None

    def optional(self, read: "Callable[[_Node], T]") -> T | None:
        return None if self.value is None else read(self)


def _read_object(node: _Node, expected: str, *, is_inner: bool = False) -> Any:
    """Read an object by its type; inside another one, type and schema may be left out."""
    found = node.take("type").text() if node.has("type") or not (is_inner or expected) else expected
    if expected and found != expected:
        raise ValidationError(f"{node.path}.type".lstrip("."), found, expected)
    if node.has("schema"):
        schema = node.take("schema")
        if schema.whole() != SCHEMA:
            raise schema.error(f"{SCHEMA}, the shape that this version reads")
    reader = next((read for kind, read in _READERS.items() if kind.__name__ == found), None)
    if reader is None:
        names = ", ".join(sorted(kind.__name__ for kind in _READERS))
        raise ValidationError(f"{node.path}.type".lstrip("."), found, f"one of {names}")
    obj = reader(node)
    node.done()
    return obj


def _built(node: _Node, kind: Callable[..., T], facts: dict[str, Any]) -> T:
    """Build an object; what it refuses is said with the path of the field."""
    try:
        return kind(**facts)
    except ValidationError as error:
        path = f"{node.path}.{error.field}" if node.path else error.field
        raise type(error)(path, error.value, error.limit, error.source) from None


def _given(node: _Node, readers: dict[str, Callable[[_Node], Any]]) -> dict[str, Any]:
    """Read the fields that are there; what is left out keeps its default."""
    return {name: read(node.take(name)) for name, read in readers.items() if node.has(name)}


def _read_citation(node: _Node) -> Citation:
    parts = {"regulation_id": node.take("regulation_id").text()}
    parts |= _given(node, {field.name: _Node.text for field in attrs.fields(Citation)[1:]})
    return _built(node, Citation, parts)


def _inner_citation(node: _Node) -> Citation:
    citation: Citation = _read_object(node, "Citation", is_inner=True)
    return citation


def _raw(node: _Node) -> Any:
    return node.value


def _read_employer(node: _Node) -> Employer:
    readers: dict[str, Callable[[_Node], Any]] = {
        "risk_class": _raw,
        "scale": _raw,
        "kind": _raw,
        "industry": _raw,
        "active_workers": _raw,
        "is_in_good_standing": _raw,
        "registered_on": _optional_day,
        "has_jp_deferral": _raw,
    }
    return _built(node, Employer, _given(node, readers))


def _inner_employer(node: _Node) -> Employer:
    employer: Employer = _read_object(node, "Employer", is_inner=True)
    return employer


def _read_worker(node: _Node) -> WageWorker:
    wage = {"wage": node.take("wage").amount()}
    readers: dict[str, Callable[[_Node], Any]] = {
        "employer": _inner_employer,
        "born_on": _optional_day,
        "is_indonesian": _raw,
        "evidence": _raw,
        "programs": _raw,
    }
    return _built(node, WageWorker, wage | _given(node, readers))


def _optional_day(node: _Node) -> date | None:
    return node.optional(_Node.day)


def _optional_amount(node: _Node) -> Amount | None:
    return node.optional(_Node.amount)


def _read_non_wage_worker(node: _Node) -> NonWageWorker:
    readers: dict[str, Callable[[_Node], Any]] = {
        "income": _Node.amount,
        "sector": _raw,
        "funding": _raw,
        "born_on": _optional_day,
        "is_business_owner": _raw,
        "registered_on": _optional_day,
        "is_independent": _raw,
        "evidence": _raw,
        "programs": _raw,
    }
    return _built(node, NonWageWorker, _given(node, readers))


def _read_project(node: _Node) -> ConstructionProject:
    readers: dict[str, Callable[[_Node], Any]] = {
        "contract_value": _optional_amount,
        "monthly_wages": _optional_amount,
        "vat": _optional_amount,
        "registered_on": _optional_day,
        "evidence": _raw,
    }
    return _built(node, ConstructionProject, _given(node, readers))


def _read_migrant(node: _Node) -> MigrantWorker:
    months = {"contract_months": node.take("contract_months").value}
    readers: dict[str, Callable[[_Node], Any]] = {"route": _raw, "jht_monthly": _optional_amount}
    return _built(node, MigrantWorker, months | _given(node, readers))


def _read_requirement(node: _Node) -> Requirement:
    return Requirement(
        code=node.take("code").member(RequirementCode),
        is_met=node.take("is_met").optional(_Node.flag),
        citation=_inner_citation(node.take("citation")),
        limit=_read_limit(node.take("limit")),
    )


def _read_limit(node: _Node) -> int | str | date | None:
    """Read the limit of a requirement: a day is a mapping, so that it is not taken for text."""
    if isinstance(node.value, Mapping):
        day = node.take("day").day()
        node.done()
        return day
    if node.value is not None and type(node.value) not in {int, str}:
        raise node.error("a whole number, text, a day or null")
    return cast("int | str | None", node.value)


def _requirements(node: _Node) -> tuple[Requirement, ...]:
    return tuple(_read_object(each, "Requirement", is_inner=True) for each in node.items())


def _read_decision(node: _Node) -> MembershipDecision:
    return MembershipDecision(
        program=node.take("program").member(Program),
        status=node.take("status").member(MembershipStatus),
        evidence=node.take("evidence").member(Evidence),
        earliest_on=node.take("earliest_on").optional(_Node.day),
        requirements=_requirements(node.take("requirements")),
    )


def _read_membership(node: _Node) -> Membership:
    decisions = node.take("decisions").items()
    return Membership(decisions=tuple(_read_object(each, "MembershipDecision", is_inner=True) for each in decisions))


def _inner_membership(node: _Node) -> Membership:
    membership: Membership = _read_object(node, "Membership", is_inner=True)
    return membership


def _read_relief(node: _Node) -> ReliefOutcome:
    outcome = ReliefOutcome(
        name=node.take("name").text(),
        citation=_inner_citation(node.take("citation")),
        programs=tuple(each.member(Program) for each in node.take("programs").items()),
        requirements=_requirements(node.take("requirements")),
        is_deferral=node.take("is_deferral").flag(),
    )
    _agree(node.take("is_applied"), outcome.is_applied)
    return outcome


def _read_program(node: _Node) -> Program:
    return node.member(Program)


def _read_phase(node: _Node) -> PlacementPhase:
    return node.member(PlacementPhase)


def _read_package(node: _Node) -> PackageUse:
    use = PackageUse(
        months=node.take("months").whole(),
        amount=node.take("amount").whole(),
        extra_months=node.take("extra_months").whole(),
        extra_month=node.take("extra_month").whole(),
        longer_months=node.take("longer_months").optional(_Node.whole),
        longer_amount=node.take("longer_amount").optional(_Node.whole),
    )
    node.done()
    return use


def _read_tier(node: _Node) -> Tier:
    tier = Tier(above=node.take("above").whole(), part=node.take("part").amount(), rate=node.take("rate").share())
    node.done()
    return tier


def _read_line(node: _Node) -> ContributionLine:
    terms = LineTerms(
        program=node.take("program").optional(_read_program),
        payer=node.take("payer").member(Payer),
        rate=node.take("rate").optional(_Node.share),
        ceiling=node.take("ceiling").optional(_Node.whole),
        base=_optional_amount(node.take("fixed_base")),
        lowest_base=node.take("lowest_base").optional(_Node.whole),
        nominal=node.take("nominal").optional(_Node.decimal),
        tiers=tuple(_read_tier(each) for each in node.take("tiers").items()),
        phase=node.take("phase").optional(_read_phase),
        package=node.take("package").optional(_read_package),
        citations=tuple(_inner_citation(each) for each in node.take("citations").items()),
        relief=node.take("relief").optional(_inner_citation),
        evidence=node.take("evidence").member(Evidence),
    )
    line = ContributionLine(terms=terms, base=node.take("base").amount(), amount=node.take("amount").whole())
    _agree(node.take("exact"), str(line.exact))
    return line


def _read_slice(node: _Node) -> Slice:
    part = Slice(
        program=node.take("program").member(Program),
        rate=node.take("rate").share(),
        ceiling=node.take("ceiling").whole(),
        citation=_inner_citation(node.take("citation")),
        against=node.take("against").optional(_inner_citation),
    )
    node.done()
    return part


def _read_deferral(node: _Node) -> Deferral:
    deferral = Deferral(
        program=node.take("program").member(Program),
        payer=node.take("payer").member(Payer),
        rate=node.take("rate").share(),
        ceiling=node.take("ceiling").optional(_Node.whole),
        citation=_inner_citation(node.take("citation")),
    )
    node.done()
    return deferral


def _read_participant(node: _Node) -> Participant:
    participant = _read_object(node, "")
    if not isinstance(participant, Participant):
        raise ValidationError(f"{node.path}.type".lstrip("."), type(participant).__name__, "a participant")
    return participant


def _read_bill(node: _Node) -> Contributions:
    participant = _read_participant(node.take("participant"))
    nodes = node.take("lines").items()
    lines: list[ContributionLine] = [_read_object(each, "ContributionLine", is_inner=True) for each in nodes]
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
            reliefs=tuple(_read_object(each, "ReliefOutcome", is_inner=True) for each in node.take("reliefs").items()),
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
        _agree(node.take(name), value)
    return bill


def _sums_of(bill: Contributions, node: _Node) -> dict[str, Any]:
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


def _agree(node: _Node, value: object) -> None:
    """Refuse a number that was written for people and does not fit what it follows from."""
    if node.value != value or type(node.value) is not type(value):
        raise node.error(f"{value!r}, as the rest of the mapping adds up to")


_READERS: Final[dict[type, Callable[[_Node], Any]]] = {
    Citation: _read_citation,
    ConstructionProject: _read_project,
    ContributionLine: _read_line,
    Contributions: _read_bill,
    Employer: _read_employer,
    Membership: _read_membership,
    MembershipDecision: _read_decision,
    MigrantWorker: _read_migrant,
    NonWageWorker: _read_non_wage_worker,
    ReliefOutcome: _read_relief,
    Requirement: _read_requirement,
    WageWorker: _read_worker,
}

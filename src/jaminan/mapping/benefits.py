"""Benefits, taxes and claims as plain mappings for JSON, and back: the writers and readers that `mapping` collects."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeVar

import attrs

from jaminan.evidence import Evidence
from jaminan.mapping.inputs import inner_citation
from jaminan.mapping.nodes import Node, agree, built, optional_day
from jaminan.models.benefit_results import (
    Benefit,
    BenefitLine,
    BenefitNote,
    Bound,
    BoundKind,
    Factor,
    FactorKind,
    JhtTax,
    Payee,
    TaxSlice,
)
from jaminan.models.benefit_tables import TaxBracket, WageGroup
from jaminan.models.benefits import (
    BenefitKind,
    BodyPart,
    Child,
    EducationLevel,
    JhtReason,
    JkpReason,
    Loss,
    PensionKind,
    Side,
)
from jaminan.models.claims import (
    Claim,
    ClaimNote,
    ClaimPayer,
    ClaimRequirementCode,
    JhtClaim,
    JkkClaim,
    JkmClaim,
    JkpClaim,
    JpClaim,
    JpForm,
    ScholarshipClaim,
)
from jaminan.models.decisions import Requirement
from jaminan.models.jkk_results import BenefitWage, JkkLimits
from jaminan.models.programs import Program
from jaminan.models.segments import Segment
from jaminan.money import Amount
from jaminan.sources import Citation

__all__ = ["BENEFIT_READERS", "BENEFIT_WRITERS"]

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


# ------------------------------------------------------------------------------------------------------ writing


def _plain(value: object) -> Any:
    """Return a value as JSON holds it: enumerations by value, days ISO, decimals text, objects by their fields."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date | Decimal):
        return str(value)
    if isinstance(value, Citation):
        return {name: part for name, part in _fields(value).items() if part}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]  # pyright: ignore[reportUnknownVariableType]
    if attrs.has(type(value)):
        return _fields(value)
    return value


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}


def _write_benefit(benefit: Benefit) -> dict[str, Any]:
    return _fields(benefit) | {"total": benefit.total, "is_provisional": benefit.is_provisional}


def _write_tax(tax: JhtTax) -> dict[str, Any]:
    return _fields(tax) | {"net": _plain(tax.net), "is_provisional": tax.is_provisional}


def _write_claim(claim: Claim) -> dict[str, Any]:
    return _fields(claim) | {"is_met": claim.is_met}


# ------------------------------------------------------------------------------------------------------ reading


def _many(node: Node, read: Callable[[Node], T]) -> tuple[T, ...]:
    return tuple(read(each) for each in node.items())


def _member(kind: type[E]) -> Callable[[Node], E]:
    def read(node: Node) -> E:
        return node.member(kind)

    return read


def _number(node: Node) -> Amount:
    """Return a number that may be more than a Rupiah has decimals for."""
    return node.decimal() if isinstance(node.value, str) else node.whole()


def _requirement(node: Node) -> Requirement:
    limit = node.take("limit")
    if limit.value is not None and type(limit.value) not in {int, str}:
        raise limit.error("a whole number, text or null")
    read: Any = limit.value
    if isinstance(read, str):
        try:
            read = date.fromisoformat(read)
        except ValueError:
            read = limit.value
    code: Any = node.take("code").member(ClaimRequirementCode)
    asked = Requirement(
        code=code,
        is_met=node.take("is_met").optional(Node.flag),
        citation=inner_citation(node.take("citation")),
        limit=read,
    )
    node.done()
    return asked


def _factor(node: Node) -> Factor:
    factor = Factor(kind=node.take("kind").member(FactorKind), value=_number(node.take("value")))
    node.done()
    return factor


def _bound(node: Node) -> Bound:
    bound = Bound(
        kind=node.take("kind").member(BoundKind),
        value=node.take("value").whole(),
        citation=inner_citation(node.take("citation")),
    )
    node.done()
    return bound


def _line(node: Node) -> BenefitLine:
    line = BenefitLine(
        kind=node.take("kind").member(BenefitKind),
        amount=node.take("amount").whole(),
        months=node.take("months").whole(),
        days=node.take("days").whole(),
        exact=node.take("exact").decimal(),
        factors=_many(node.take("factors"), _factor),
        bound=node.take("bound").optional(_bound),
        is_maximum=node.take("is_maximum").flag(),
        covers=_many(node.take("covers"), _member(BenefitKind)),
        child=node.take("child").optional(Node.whole),
        level=node.take("level").optional(_member(EducationLevel)),
        part=node.take("part").optional(_member(BodyPart)),
        side=node.take("side").optional(_member(Side)),
        payee=node.take("payee").optional(_member(Payee)),
        year=node.take("year").optional(Node.whole),
        citations=_many(node.take("citations"), inner_citation),
        evidence=node.take("evidence").member(Evidence),
    )
    node.done()
    return line


def _read_benefit(node: Node) -> Benefit:
    benefit = Benefit(
        program=node.take("program").optional(_member(Program)),
        event_on=node.take("event_on").optional(Node.day),
        lines=_many(node.take("lines"), _line),
        requirements=_many(node.take("requirements"), _requirement),
        notes=_many(node.take("notes"), _member(BenefitNote)),
        provisional=_many(node.take("provisional"), Node.text),
        evidence=node.take("evidence").member(Evidence),
        law_version=node.take("law_version").text(),
    )
    agree(node.take("total"), benefit.total)
    agree(node.take("is_provisional"), benefit.is_provisional)
    return benefit


def _mark(node: Node) -> tuple[str, Evidence]:
    pair = node.items()
    if len(pair) != 2:  # noqa: PLR2004 - a pair
        raise node.error("a name and a mark")
    name, mark = pair
    return name.text(), mark.member(Evidence)


def _read_limits(node: Node) -> JkkLimits:
    return JkkLimits(
        on=node.take("on").day(),
        transport_land=node.take("transport_land").whole(),
        transport_sea=node.take("transport_sea").whole(),
        transport_air=node.take("transport_air").whole(),
        dentures=node.take("dentures").whole(),
        hearing_aid=node.take("hearing_aid").optional(Node.whole),
        glasses=node.take("glasses").optional(Node.whole),
        home_care=node.take("home_care").optional(Node.whole),
        prosthesis_markup=node.take("prosthesis_markup").decimal(),
        marks=_many(node.take("marks"), _mark),
        citations=_many(node.take("citations"), inner_citation),
        law_version=node.take("law_version").text(),
    )


def _read_wage(node: Node) -> BenefitWage:
    return BenefitWage(
        group=node.take("group").member(WageGroup),
        event_on=node.take("event_on").day(),
        amount=node.take("amount").amount(),
        citations=_many(node.take("citations"), inner_citation),
        evidence=node.take("evidence").member(Evidence),
        law_version=node.take("law_version").text(),
    )


def _slice(node: Node) -> TaxSlice:
    bracket = node.take("bracket")
    read = TaxSlice(
        bracket=TaxBracket(
            above=bracket.take("above").whole(),
            rate=bracket.take("rate").decimal(),
            evidence=bracket.take("evidence").member(Evidence),
        ),
        part=node.take("part").amount(),
    )
    bracket.done()
    node.done()
    return read


def _read_tax(node: Node) -> JhtTax:
    tax = JhtTax(
        gross=node.take("gross").amount(),
        paid_on=node.take("paid_on").day(),
        is_final=node.take("is_final").flag(),
        lines=_many(node.take("lines"), _slice),
        surcharge=node.take("surcharge").decimal(),
        exact=node.take("exact").decimal(),
        tax=node.take("tax").whole(),
        citations=_many(node.take("citations"), inner_citation),
        provisional=_many(node.take("provisional"), Node.text),
        evidence=node.take("evidence").member(Evidence),
        law_version=node.take("law_version").text(),
    )
    agree(node.take("net"), _plain(tax.net))
    agree(node.take("is_provisional"), tax.is_provisional)
    return tax


_CLAIM_FIELDS: Final[dict[str, Callable[[Node], Any]]] = {
    "requirements": lambda node: _many(node, _requirement),
    "earliest_on": optional_day,
    "program": _member(Program),
    "on": Node.day,
    "event_on": Node.day,
    "payer": _member(ClaimPayer),
    "payer_conditions": lambda node: _many(node, _requirement),
    "last_on": optional_day,
    "notes": lambda node: _many(node, _member(ClaimNote)),
    "evidence": _member(Evidence),
    "law_version": Node.text,
}
_OWN_FIELDS: Final[dict[type[Claim], dict[str, Callable[[Node], Any]]]] = {
    JkmClaim: {
        "segment": _member(Segment),
        "scholarship": _requirement,
        "is_funeral_due_now": Node.flag,
    },
    JkkClaim: {"segment": _member(Segment), "status_due_on": optional_day},
    JhtClaim: {"reason": _member(JhtReason), "share": lambda node: node.decimal()},
    JkpClaim: {"reason": _member(JkpReason)},
    JpClaim: {
        "kind": _member(PensionKind),
        "form": _member(JpForm),
        "has_fiction": Node.flag,
        "starts_on": optional_day,
        "ends_on": optional_day,
    },
    ScholarshipClaim: {"is_yearly": Node.flag},
}


def _claim_reader(kind: type[Claim]) -> Callable[[Any], Claim]:
    def read(node: Node) -> Claim:
        facts = {name: reader(node.take(name)) for name, reader in (_CLAIM_FIELDS | _OWN_FIELDS[kind]).items()}
        claim = kind(**facts)
        agree(node.take("is_met"), claim.is_met)
        return claim

    return read


def _read_child(node: Node) -> Child:
    facts: dict[str, Any] = {"level": node.take("level").value}
    if node.has("years_done"):
        facts["years_done"] = node.take("years_done").value
    return built(node, Child, facts)


def _read_loss(node: Node) -> Loss:
    facts: dict[str, Any] = {"part": node.take("part").value}
    for name in ("side", "units"):
        if node.has(name):
            facts[name] = node.take(name).value
    for name in ("function_lost", "table_share"):
        if node.has(name):
            facts[name] = node.take(name).optional(Node.decimal)
    return built(node, Loss, facts)


BENEFIT_WRITERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {
    Benefit: _write_benefit,
    BenefitLine: _fields,
    BenefitWage: _fields,
    Child: _fields,
    JhtTax: _write_tax,
    JkkLimits: _fields,
    Loss: _fields,
    **dict.fromkeys(_OWN_FIELDS, _write_claim),
}
"""What writes each class, without type and schema."""

BENEFIT_READERS: Final[dict[type, Callable[[Any], Any]]] = {
    Benefit: _read_benefit,
    BenefitLine: _line,
    BenefitWage: _read_wage,
    Child: _read_child,
    JhtTax: _read_tax,
    JkkLimits: _read_limits,
    Loss: _read_loss,
    **{kind: _claim_reader(kind) for kind in _OWN_FIELDS},
}
"""What reads each class back."""

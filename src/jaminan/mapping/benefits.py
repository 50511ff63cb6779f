"""Benefits, taxes and claims as plain mappings for JSON, and back: the writers and readers that `mapping` collects."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Protocol, TypeVar

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
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

__all__ = ["BENEFIT_READERS", "BENEFIT_WRITERS", "Node"]

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Node(Protocol):
    """A piece of a mapping with its path, as `mapping` makes it."""

    value: Any
    path: str

    def error(self, limit: str, source: str = "") -> ValidationError:
        """Return the refusal of this piece."""
        ...

    def has(self, name: str) -> bool:
        """Tell whether a field is there."""
        ...

    def take(self, name: str) -> "Node":
        """Return a field; it is then done."""
        ...

    def done(self) -> None:
        """Refuse what was left over."""
        ...

    def items(self) -> "list[Any]":
        """Return the pieces of a list."""
        ...

    def text(self) -> str:
        """Return text."""
        ...

    def whole(self) -> int:
        """Return a whole number."""
        ...

    def flag(self) -> bool:
        """Return a flag."""
        ...

    def member(self, kind: type[E]) -> E:
        """Return a member of an enumeration."""
        ...

    def decimal(self) -> Decimal:
        """Return a decimal written as text."""
        ...

    def amount(self) -> Amount:
        """Return an amount."""
        ...

    def day(self) -> date:
        """Return a day."""
        ...


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


def _optional(node: Node, read: Callable[[Node], T]) -> T | None:
    return None if node.value is None else read(node)


def _agree(node: Node, value: object) -> None:
    """Refuse a number that was written for people and does not fit what it follows from."""
    if node.value != value or type(node.value) is not type(value):
        raise node.error(f"{value!r}, as the rest of the mapping adds up to")


def _built(node: Node, kind: Callable[..., T], facts: dict[str, Any]) -> T:
    """Build an object; what it refuses is said with the path of the field."""
    try:
        return kind(**facts)
    except ValidationError as error:
        path = f"{node.path}.{error.field}" if node.path else error.field
        raise ValidationError(path, error.value, error.limit, error.source) from None


def _many(node: Node, read: Callable[[Node], T]) -> tuple[T, ...]:
    return tuple(read(each) for each in node.items())


def _member(kind: type[E]) -> Callable[[Node], E]:
    def read(node: Node) -> E:
        return node.member(kind)

    return read


def _number(node: Node) -> Amount:
    """Return a number that may be more than a Rupiah has decimals for."""
    return node.decimal() if isinstance(node.value, str) else node.whole()


def _text(node: Node) -> str:
    return node.text()


def _day(node: Node) -> date:
    return node.day()


def _whole(node: Node) -> int:
    return node.whole()


def _flag(node: Node) -> bool:
    return node.flag()


def _citation(node: Node) -> Citation:
    parts: dict[str, Any] = {"regulation_id": node.take("regulation_id").text()}
    for field in attrs.fields(Citation)[1:]:
        if node.has(field.name):
            parts[field.name] = node.take(field.name).text()
    node.done()
    return _built(node, Citation, parts)


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
        is_met=_optional(node.take("is_met"), _flag),
        citation=_citation(node.take("citation")),
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
        citation=_citation(node.take("citation")),
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
        bound=_optional(node.take("bound"), _bound),
        is_maximum=node.take("is_maximum").flag(),
        covers=_many(node.take("covers"), _member(BenefitKind)),
        child=_optional(node.take("child"), _whole),
        level=_optional(node.take("level"), _member(EducationLevel)),
        part=_optional(node.take("part"), _member(BodyPart)),
        side=_optional(node.take("side"), _member(Side)),
        payee=_optional(node.take("payee"), _member(Payee)),
        year=_optional(node.take("year"), _whole),
        citations=_many(node.take("citations"), _citation),
        evidence=node.take("evidence").member(Evidence),
    )
    node.done()
    return line


def _read_benefit(node: Node) -> Benefit:
    benefit = Benefit(
        program=_optional(node.take("program"), _member(Program)),
        event_on=_optional(node.take("event_on"), _day),
        lines=_many(node.take("lines"), _line),
        requirements=_many(node.take("requirements"), _requirement),
        notes=_many(node.take("notes"), _member(BenefitNote)),
        provisional=_many(node.take("provisional"), _text),
        evidence=node.take("evidence").member(Evidence),
        law_version=node.take("law_version").text(),
    )
    _agree(node.take("total"), benefit.total)
    _agree(node.take("is_provisional"), benefit.is_provisional)
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
        hearing_aid=_optional(node.take("hearing_aid"), _whole),
        glasses=_optional(node.take("glasses"), _whole),
        home_care=_optional(node.take("home_care"), _whole),
        prosthesis_markup=node.take("prosthesis_markup").decimal(),
        marks=_many(node.take("marks"), _mark),
        citations=_many(node.take("citations"), _citation),
        law_version=node.take("law_version").text(),
    )


def _read_wage(node: Node) -> BenefitWage:
    return BenefitWage(
        group=node.take("group").member(WageGroup),
        event_on=node.take("event_on").day(),
        amount=node.take("amount").amount(),
        citations=_many(node.take("citations"), _citation),
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
        citations=_many(node.take("citations"), _citation),
        provisional=_many(node.take("provisional"), _text),
        evidence=node.take("evidence").member(Evidence),
        law_version=node.take("law_version").text(),
    )
    _agree(node.take("net"), _plain(tax.net))
    _agree(node.take("is_provisional"), tax.is_provisional)
    return tax


_CLAIM_FIELDS: Final[dict[str, Callable[[Node], Any]]] = {
    "requirements": lambda node: _many(node, _requirement),
    "earliest_on": lambda node: _optional(node, _day),
    "program": _member(Program),
    "on": _day,
    "event_on": _day,
    "payer": _member(ClaimPayer),
    "payer_conditions": lambda node: _many(node, _requirement),
    "last_on": lambda node: _optional(node, _day),
    "notes": lambda node: _many(node, _member(ClaimNote)),
    "evidence": _member(Evidence),
    "law_version": _text,
}
_OWN_FIELDS: Final[dict[type[Claim], dict[str, Callable[[Node], Any]]]] = {
    JkmClaim: {
        "segment": _member(Segment),
        "scholarship": _requirement,
        "is_funeral_due_now": _flag,
    },
    JkkClaim: {"segment": _member(Segment), "status_due_on": lambda node: _optional(node, _day)},
    JhtClaim: {"reason": _member(JhtReason), "share": lambda node: node.decimal()},
    JkpClaim: {"reason": _member(JkpReason)},
    JpClaim: {
        "kind": _member(PensionKind),
        "form": _member(JpForm),
        "has_fiction": _flag,
        "starts_on": lambda node: _optional(node, _day),
        "ends_on": lambda node: _optional(node, _day),
    },
    ScholarshipClaim: {"is_yearly": _flag},
}


def _claim_reader(kind: type[Claim]) -> Callable[[Any], Claim]:
    def read(node: Node) -> Claim:
        facts = {name: reader(node.take(name)) for name, reader in (_CLAIM_FIELDS | _OWN_FIELDS[kind]).items()}
        claim = kind(**facts)
        _agree(node.take("is_met"), claim.is_met)
        return claim

    return read


def _read_child(node: Node) -> Child:
    facts: dict[str, Any] = {"level": node.take("level").value}
    if node.has("years_done"):
        facts["years_done"] = node.take("years_done").value
    return _built(node, Child, facts)


def _read_loss(node: Node) -> Loss:
    facts: dict[str, Any] = {"part": node.take("part").value}
    for name in ("side", "units"):
        if node.has(name):
            facts[name] = node.take(name).value
    for name in ("function_lost", "table_share"):
        if node.has(name):
            facts[name] = _optional(node.take(name), lambda each: each.decimal())
    return _built(node, Loss, facts)


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

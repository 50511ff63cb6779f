"""Penalties, arrears, fines, set-offs, duties, deadlines, sanctions and violations as plain mappings, and back.

Each class names its fields once, with how a field is written and read; sums that are written for people are held against
what they follow from.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter, methodcaller
from typing import Any, Final, NamedTuple

from jaminan.evidence import Evidence
from jaminan.mapping.inputs import inner_citation, write_citation
from jaminan.mapping.nodes import Node, agree, write_amount
from jaminan.models.compliance.deadlines import Actor, Deadline, Duty, DutyEvent, DutyLine, DutyMonth, Term, TermUnit
from jaminan.models.compliance.penalties import (
    AdministrativeFine,
    Arrears,
    FineLine,
    Penalty,
    PenaltyLine,
    Reason,
    ReasonCode,
    SetOff,
    Unpaid,
)
from jaminan.models.compliance.sanctions import (
    Breach,
    PublicService,
    Remedy,
    SanctionCondition,
    SanctionKind,
    Sanctions,
    SanctionStep,
    SanctionSubject,
    WarningTerm,
)
from jaminan.models.compliance.violations import Severity, Violation, ViolationKind
from jaminan.models.programs import Program, to_risk_class
from jaminan.models.segments import Segment
from jaminan.money import Rounding
from jaminan.periods import to_month

__all__ = ["COMPLIANCE_READERS", "COMPLIANCE_WRITERS"]

Write = Callable[[Any], Any]
Read = Callable[[Any], Any]


class _Form(NamedTuple):
    """How a field is written and read."""

    write: Write
    read: Read


def _as_is(value: Any) -> Any:
    return value


def _optional(form: _Form) -> _Form:
    def write(value: Any) -> Any:
        return None if value is None else form.write(value)

    def read(node: Node) -> Any:
        return None if node.value is None else form.read(node)

    return _Form(write, read)


def _listed(form: _Form) -> _Form:
    def write(values: tuple[Any, ...]) -> Any:
        return [form.write(value) for value in values]

    def read(node: Node) -> Any:
        return tuple(form.read(item) for item in node.items())

    return _Form(write, read)


def _enum(kind: type[StrEnum]) -> _Form:
    return _Form(attrgetter("value"), methodcaller("member", kind))


def _read_month(node: Node) -> Any:
    return to_month(node.text(), node.path)


def _read_class(node: Node) -> Any:
    return to_risk_class(node.value, node.path)


def _read_limit(node: Node) -> Any:
    """Read the limit of a reason: days and decimals are written in a mapping of their own."""
    if node.value is None or type(node.value) in {int, str}:
        return node.value
    readers: tuple[tuple[str, Read], ...] = (("day", methodcaller("day")), ("share", methodcaller("decimal")))
    for name, read in readers:
        if node.has(name):
            limit = read(node.take(name))
            node.done()
            return limit
    raise node.error('a whole number, text, {"day": ...}, {"share": ...} or null')


def _write_limit(limit: object) -> Any:
    if isinstance(limit, date):
        return {"day": limit.isoformat()}
    return {"share": str(limit)} if isinstance(limit, Decimal) else limit


_WHOLE: Final = _Form(_as_is, methodcaller("whole"))
_FLAG: Final = _Form(_as_is, methodcaller("flag"))
_TEXT: Final = _Form(_as_is, methodcaller("text"))
_DAY: Final = _Form(methodcaller("isoformat"), methodcaller("day"))
_MONTH: Final = _Form(str, _read_month)
_DECIMAL: Final = _Form(str, methodcaller("decimal"))
_SHARE: Final = _Form(str, methodcaller("share"))
_AMOUNT: Final = _Form(write_amount, methodcaller("amount"))
_CLASS: Final = _Form(int, _read_class)
_LIMIT: Final = _Form(_write_limit, _read_limit)
_EVIDENCE: Final = _enum(Evidence)
_PROGRAM: Final = _enum(Program)


_CITATION: Final = _Form(write_citation, inner_citation)


def _inner(kind: type[Any]) -> _Form:
    """Return the form of an object inside another; type and schema are left out."""

    def write(value: Any) -> Any:
        return COMPLIANCE_WRITERS[kind](value)

    def read(node: Node) -> Any:
        found = COMPLIANCE_READERS[kind](node)
        node.done()
        return found

    return _Form(write, read)


_FIELDS: Final[dict[type[Any], dict[str, _Form]]] = {
    Term: {"count": _WHOLE, "unit": _enum(TermUnit)},
    Deadline: {
        "law_version": _TEXT,
        "event": _enum(DutyEvent),
        "duty": _enum(Duty),
        "actor": _enum(Actor),
        "programs": _listed(_PROGRAM),
        "since": _DAY,
        "term": _inner(Term),
        "due_on": _DAY,
        "citation": _CITATION,
        "evidence": _EVIDENCE,
        "note": _TEXT,
    },
    DutyLine: {
        "duty": _enum(Duty),
        "program": _PROGRAM,
        "due_on": _DAY,
        "amount": _optional(_WHOLE),
        "exact": _optional(_DECIMAL),
        "citations": _listed(_CITATION),
        "evidence": _EVIDENCE,
    },
    DutyMonth: {
        "law_version": _TEXT,
        "month": _MONTH,
        "lines": _listed(_inner(DutyLine)),
        "provisional": _listed(_TEXT),
    },
    Reason: {"code": _enum(ReasonCode), "citation": _CITATION, "evidence": _EVIDENCE, "limit": _LIMIT},
    PenaltyLine: {
        "program": _optional(_PROGRAM),
        "month": _MONTH,
        "base": _AMOUNT,
        "due_on": _optional(_DAY),
        "paid_on": _DAY,
        "months_late": _optional(_WHOLE),
        "rate": _SHARE,
        "exact": _DECIMAL,
        "amount": _WHOLE,
        "citations": _listed(_CITATION),
        "reasons": _listed(_inner(Reason)),
        "evidence": _EVIDENCE,
    },
    Penalty: {
        "law_version": _TEXT,
        "segment": _enum(Segment),
        "line": _inner(PenaltyLine),
        "rounding": _enum(Rounding),
    },
    Unpaid: {"month": _MONTH, "program": _optional(_PROGRAM), "amount": _AMOUNT, "paid_on": _optional(_DAY)},
    Arrears: {
        "law_version": _TEXT,
        "segment": _enum(Segment),
        "lines": _listed(_inner(PenaltyLine)),
        "paid_on": _DAY,
        "rounding": _enum(Rounding),
        "longest_run": _WHOLE,
        "reasons": _listed(_inner(Reason)),
    },
    FineLine: {
        "base": _AMOUNT,
        "rate": _SHARE,
        "days": _WHOLE,
        "days_counted": _WHOLE,
        "exact": _DECIMAL,
        "amount": _WHOLE,
        "citations": _listed(_CITATION),
    },
    AdministrativeFine: {
        "law_version": _TEXT,
        "line": _inner(FineLine),
        "reasons": _listed(_inner(Reason)),
        "evidence": _EVIDENCE,
        "rounding": _enum(Rounding),
    },
    SetOff: {
        "law_version": _TEXT,
        "program": _optional(_PROGRAM),
        "month": _MONTH,
        "difference": _WHOLE,
        "next_bill": _WHOLE,
        "payable": _WHOLE,
        "carried": _WHOLE,
        "notice": _optional(_inner(Deadline)),
        "reasons": _listed(_inner(Reason)),
        "evidence": _EVIDENCE,
    },
    WarningTerm: {"term": _inner(Term), "citation": _CITATION},
    SanctionStep: {
        "kind": _enum(SanctionKind),
        "breaches": _listed(_enum(Breach)),
        "programs": _listed(_PROGRAM),
        "imposed_by": _enum(Actor),
        "condition": _optional(_enum(SanctionCondition)),
        "terms": _listed(_inner(WarningTerm)),
        "rate": _optional(_SHARE),
        "most_days": _optional(_WHOLE),
        "denied": _listed(_enum(PublicService)),
        "most_years": _optional(_WHOLE),
        "most_rupiah": _optional(_WHOLE),
        "lifted_by": _listed(_enum(Remedy)),
        "citations": _listed(_CITATION),
        "evidence": _EVIDENCE,
    },
    Sanctions: {
        "law_version": _TEXT,
        "subject": _enum(SanctionSubject),
        "on": _DAY,
        "steps": _listed(_inner(SanctionStep)),
        "reasons": _listed(_inner(Reason)),
    },
    Violation: {
        "law_version": _TEXT,
        "kind": _enum(ViolationKind),
        "severity": _enum(Severity),
        "month": _MONTH,
        "program": _optional(_PROGRAM),
        "expected": _AMOUNT,
        "found": _AMOUNT,
        "citation": _CITATION,
        "evidence": _EVIDENCE,
        "ceiling_since": _optional(_DAY),
        "risk_class": _optional(_CLASS),
        "region": _TEXT,
        "is_provisional": _FLAG,
    },
}
"""Every field of every class, in its order."""

_SUMS: Final[dict[type[Any], dict[str, Write]]] = {
    Penalty: {"penalty": _as_is, "total_due": write_amount, "is_late": _as_is},
    Arrears: {"contributions": write_amount, "penalty": _as_is, "total_due": write_amount},
    AdministrativeFine: {"fine": _as_is},
    DutyMonth: {"total": _as_is, "is_provisional": _as_is},
    Violation: {"difference": write_amount},
}
"""What follows from the fields and is written for those who read the JSON without jaminan."""


def _writer(kind: type[Any]) -> Callable[[Any], dict[str, Any]]:
    def write(obj: Any) -> dict[str, Any]:
        fields = {name: form.write(getattr(obj, name)) for name, form in _FIELDS[kind].items()}
        return fields | {name: form(getattr(obj, name)) for name, form in _SUMS.get(kind, {}).items()}

    return write


def _reader(kind: type[Any]) -> Read:
    def read(node: Node) -> Any:
        obj = kind(**{name: form.read(node.take(name)) for name, form in _FIELDS[kind].items()})
        for name, form in _SUMS.get(kind, {}).items():
            agree(node.take(name), form(getattr(obj, name)))
        return obj

    return read


COMPLIANCE_WRITERS: Final[dict[type[Any], Callable[[Any], dict[str, Any]]]] = {kind: _writer(kind) for kind in _FIELDS}
"""The writers by class, for `jaminan.mapping`."""

COMPLIANCE_READERS: Final[dict[type[Any], Read]] = {kind: _reader(kind) for kind in _FIELDS}
"""The readers by class, for `jaminan.mapping`."""

"""Plain mappings for JSON: written and read by hand for each class, with the path of whatever is wrong.

Enumerations are their values, days ISO text, decimals text and amounts integers. What is read is what was written:
nothing is computed anew, and sums that are written for people are held against the lines they belong to.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar, overload

from jaminan.errors import ValidationError
from jaminan.law import LAW
from jaminan.mapping.benefits import BENEFIT_READERS, BENEFIT_WRITERS
from jaminan.mapping.compliance import COMPLIANCE_READERS, COMPLIANCE_WRITERS
from jaminan.mapping.inputs import INPUT_READERS, INPUT_WRITERS
from jaminan.mapping.lookups import LOOKUP_READERS, LOOKUP_WRITERS
from jaminan.mapping.nodes import READERS, SCHEMA, Node, read_object
from jaminan.mapping.planning import PLANNING_READERS, PLANNING_WRITERS
from jaminan.mapping.results import RESULT_READERS, RESULT_WRITERS

__all__ = ["SCHEMA", "from_dict", "to_dict"]

T = TypeVar("T")

_WRITERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = (
    INPUT_WRITERS | RESULT_WRITERS | BENEFIT_WRITERS | COMPLIANCE_WRITERS | PLANNING_WRITERS | LOOKUP_WRITERS
)

READERS.update(
    INPUT_READERS | RESULT_READERS | COMPLIANCE_READERS | BENEFIT_READERS | PLANNING_READERS | LOOKUP_READERS
)


def to_dict(obj: object) -> dict[str, Any]:
    """Return an input or a result as a mapping that JSON can hold.

    Args:
        obj: What comes in, such as an employer, a participant or a group, or what comes out: a bill or one of its lines,
            a membership, a claim, a benefit, a penalty, a plan, a regulation, a minimum wage, a route. Figures of the law
            have no mapping: `LAW` itself is their store, and ``jaminan law NAME --json`` prints one.

    Returns:
        A mapping with ``"type"``, ``"schema"`` and ``"law_version"``: the law that a result was computed by, or that of
        this release for objects that keep none.

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
    return {"type": kind.__name__, "schema": SCHEMA, "law_version": LAW.version} | _WRITERS[kind](obj)


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
    if asked is not None and (not isinstance(asked, type) or asked not in READERS):
        raise ValidationError("kind", kind, f"one of {', '.join(sorted(each.__name__ for each in READERS))}")
    try:
        return read_object(Node(mapping, ""), "" if kind is None else kind.__name__)
    except RecursionError:
        raise ValidationError("mapping", type(mapping).__name__, "nested less deeply") from None

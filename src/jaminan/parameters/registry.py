"""The registry of regulations: one definition an act, found by its identifier; loaded on first use."""

import functools

from jaminan.legislation import Regulation, Relation, RelationKind
from jaminan.models.programs import Program

__all__ = ["about_program", "all_regulations", "find", "reverse_relations"]


def all_regulations() -> tuple[Regulation, ...]:
    """Return every act of the registry, by kind, then by year and number."""
    from jaminan.parameters._registry import REGISTRY

    return REGISTRY


@functools.cache
def _by_id() -> dict[str, Regulation]:
    return {act.id: act for act in all_regulations()}


@functools.cache
def _reversed() -> dict[str, tuple[Relation, ...]]:
    edges: dict[str, list[Relation]] = {}
    for act in all_regulations():
        for edge in act.relations:
            if edge.kind is not RelationKind.INSTRUCTS:
                turned = Relation(kind=edge.kind, target=act.id, evidence=edge.evidence, note=edge.note)
                edges.setdefault(edge.target, []).append(turned)
    return {target: tuple(turned) for target, turned in edges.items()}


def find(regulation_id: str) -> Regulation | None:
    """Return the regulation of an identifier, or `None` where the registry does not hold it."""
    return _by_id().get(regulation_id)


def reverse_relations(regulation_id: str) -> tuple[Relation, ...]:
    """Return what other acts do to an act; the target of each relation is the act that does it."""
    return _reversed().get(regulation_id, ())


def about_program(program: Program) -> frozenset[str]:
    """Return the identifiers of the acts about a program."""
    from jaminan.parameters.registry_data.programs import ABOUT

    return frozenset(ABOUT[program])

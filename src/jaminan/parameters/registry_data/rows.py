"""How a row of the registry is written: an act with its days as ISO text, and the edges to other acts."""

from datetime import date
from typing import Final

from jaminan.evidence import Evidence
from jaminan.legislation import Regulation, RegulationKind, Relation, RelationKind

__all__ = [
    "CORROBORATED",
    "SINGLE",
    "STATUTE",
    "UNCONFIRMED",
    "act",
    "amends",
    "follows",
    "implements",
    "instructs",
    "replaces",
    "revokes",
]

STATUTE: Final = Evidence.STATUTE
CORROBORATED: Final = Evidence.CORROBORATED
SINGLE: Final = Evidence.SINGLE
UNCONFIRMED: Final = Evidence.UNCONFIRMED


def act(
    kind: RegulationKind,
    number: str,
    year: int,
    title: str = "",
    *,
    evidence: Evidence,
    regulation_id: str = "",
    region: str = "",
    enacted: str = "",
    promulgated: str = "",
    in_force: str = "",
    revoked: str = "",
    has_ceased: bool = False,
    relations: tuple[Relation, ...] = (),
    subject: str = "",
    note: str = "",
) -> Regulation:
    """Return one act of the registry; an empty day is a day that the sources do not print.

    Args:
        kind: The kind.
        number: The number, with its unit code.
        year: The year in its name.
        title: The official title, after the word *tentang*; empty where it was not read.
        evidence: How well title and number are attested.
        regulation_id: The identifier where it is not kind, number and year.
        region: The region of a local rule.
        enacted: The day of signature.
        promulgated: The day of promulgation, where the source says it or where the act began with it.
        in_force: The first day in force.
        revoked: The first day on which it no longer holds.
        has_ceased: Whether it no longer holds since a day that is not known.
        relations: What it does to other acts.
        subject: What it is about.
        note: What is less sure, and what the sources say beside it.
    """
    return Regulation(
        id=regulation_id or f"{kind} {number}/{year}",
        kind=kind,
        number=number,
        year=year,
        title=title,
        region=region,
        enacted=_day(enacted),
        promulgated=_day(promulgated),
        in_force=_day(in_force),
        revoked=_day(revoked),
        has_ceased=has_ceased,
        relations=relations,
        subject=subject,
        evidence=evidence,
        note=note,
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def amends(target: str, evidence: Evidence, note: str = "") -> Relation:
    """Return the edge to an act that is amended."""
    return Relation(kind=RelationKind.AMENDS, target=target, evidence=evidence, note=note)


def follows(target: str, evidence: Evidence, note: str = "") -> Relation:
    """Return the edge to an act that is followed up."""
    return Relation(kind=RelationKind.FOLLOWS, target=target, evidence=evidence, note=note)


def implements(target: str, evidence: Evidence, note: str = "") -> Relation:
    """Return the edge to an act that is implemented."""
    return Relation(kind=RelationKind.IMPLEMENTS, target=target, evidence=evidence, note=note)


def instructs(body: str, evidence: Evidence, note: str = "") -> Relation:
    """Return the edge to bodies that are instructed."""
    return Relation(kind=RelationKind.INSTRUCTS, target=body, evidence=evidence, note=note)


def replaces(target: str, evidence: Evidence, note: str = "") -> Relation:
    """Return the edge to an act that is replaced."""
    return Relation(kind=RelationKind.REPLACES, target=target, evidence=evidence, note=note)


def revokes(target: str, evidence: Evidence, note: str = "") -> Relation:
    """Return the edge to an act that is revoked."""
    return Relation(kind=RelationKind.REVOKES, target=target, evidence=evidence, note=note)

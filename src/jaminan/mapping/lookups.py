"""What look-ups answer as mappings: regulations, citations in a text, regions, minimum wages, routes, sectors, bounds."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from jaminan.citations import FoundCitation
from jaminan.evidence import Evidence
from jaminan.legislation import Regulation, RegulationKind, Relation, RelationKind
from jaminan.mapping.inputs import inner_citation, write_citation
from jaminan.mapping.nodes import Node, optional_day, read_object, write_day
from jaminan.models.benefit_results import PensionBounds
from jaminan.models.enrolment import Route, WageBase
from jaminan.models.programs import Program, RiskClass, to_risk_class
from jaminan.models.regions import MinimumWage, MinimumWageKind, Region, RegionLevel
from jaminan.models.sectors import RiskSector
from jaminan.models.segments import Funding, Segment

__all__ = ["LOOKUP_READERS", "LOOKUP_WRITERS"]


def _write_relation(relation: Relation) -> dict[str, Any]:
    return {
        "kind": relation.kind.value,
        "target": relation.target,
        "evidence": relation.evidence.value,
        "note": relation.note,
    }


def _write_regulation(regulation: Regulation) -> dict[str, Any]:
    return {
        "id": regulation.id,
        "kind": regulation.kind.value,
        "number": regulation.number,
        "year": regulation.year,
        "title": regulation.title,
        "region": regulation.region,
        "enacted": write_day(regulation.enacted),
        "promulgated": write_day(regulation.promulgated),
        "in_force": write_day(regulation.in_force),
        "revoked": write_day(regulation.revoked),
        "has_ceased": regulation.has_ceased,
        "relations": [_write_relation(each) for each in regulation.relations],
        "subject": regulation.subject,
        "evidence": regulation.evidence.value,
        "note": regulation.note,
    }


def _write_found(found: FoundCitation) -> dict[str, Any]:
    return {"citation": write_citation(found.citation), "start": found.start, "end": found.end, "text": found.text}


def _write_region(region: Region) -> dict[str, Any]:
    return {
        "code": region.code,
        "bps_code": region.bps_code,
        "name": region.name,
        "level": region.level.value,
        "evidence": region.evidence.value,
    }


def _write_minimum_wage(wage: MinimumWage) -> dict[str, Any]:
    return {
        "region_code": wage.region_code,
        "region": wage.region,
        "kind": wage.kind.value,
        "amount": str(wage.amount),
        "since": write_day(wage.since),
        "until": write_day(wage.until),
        "evidence": wage.evidence.value,
        "source": wage.source,
        "note": wage.note,
    }


def _write_bounds(bounds: PensionBounds) -> dict[str, Any]:
    return {"minimum": bounds.minimum, "maximum": bounds.maximum}


def _write_route(route: Route) -> dict[str, Any]:
    return {
        "segment": route.segment.value,
        "wage_base": route.wage_base.value,
        "programs": [program.value for program in route.programs],
        "citations": [write_citation(each) for each in route.citations],
        "evidence": route.evidence.value,
        "note": route.note,
        "since": write_day(route.since),
        "funding": route.funding.value,
        "risk_class": None if route.risk_class is None else int(route.risk_class),
    }


def _write_sector(sector: RiskSector) -> dict[str, Any]:
    return {
        "id": sector.id,
        "risk_class": int(sector.risk_class),
        "row": sector.row,
        "name": sector.name,
        "gloss": sector.gloss,
        "kbli": list(sector.kbli),
        "evidence": sector.evidence.value,
        "citation": write_citation(sector.citation),
    }


def _read_relation(node: Node) -> Relation:
    return Relation(
        kind=node.take("kind").member(RelationKind),
        target=node.take("target").text(),
        evidence=node.take("evidence").member(Evidence),
        note=node.take("note").text(),
    )


def _read_regulation(node: Node) -> Regulation:
    return Regulation(
        id=node.take("id").text(),
        kind=node.take("kind").member(RegulationKind),
        number=node.take("number").text(),
        year=node.take("year").count(),
        title=node.take("title").text(),
        region=node.take("region").text(),
        enacted=optional_day(node.take("enacted")),
        promulgated=optional_day(node.take("promulgated")),
        in_force=optional_day(node.take("in_force")),
        revoked=optional_day(node.take("revoked")),
        has_ceased=node.take("has_ceased").flag(),
        relations=tuple(read_object(each, "Relation", is_inner=True) for each in node.take("relations").items()),
        subject=node.take("subject").text(),
        evidence=node.take("evidence").member(Evidence),
        note=node.take("note").text(),
    )


def _read_found(node: Node) -> FoundCitation:
    start = node.take("start")
    end = node.take("end")
    text = node.take("text")
    if end.count() - start.count() != len(text.text()):
        raise end.error("the start and the length of the text together")
    return FoundCitation(
        citation=inner_citation(node.take("citation")), start=start.count(), end=end.count(), text=text.text()
    )


def _read_region(node: Node) -> Region:
    return Region(
        code=node.take("code").text(),
        bps_code=node.take("bps_code").text(),
        name=node.take("name").text(),
        level=node.take("level").member(RegionLevel),
        evidence=node.take("evidence").member(Evidence),
    )


def _read_minimum_wage(node: Node) -> MinimumWage:
    amount, since, until = node.take("amount"), node.take("since").day(), node.take("until")
    if until.day() < since:
        raise until.error(f"{since.isoformat()} or later, the first day")
    return MinimumWage(
        region_code=node.take("region_code").text(),
        region=node.take("region").text(),
        kind=node.take("kind").member(MinimumWageKind),
        amount=_rupiah(amount),
        since=since,
        until=until.day(),
        evidence=node.take("evidence").member(Evidence),
        source=node.take("source").text(),
        note=node.take("note").text(),
    )


def _read_bounds(node: Node) -> PensionBounds:
    minimum, maximum = node.take("minimum").count(), node.take("maximum")
    if maximum.count() < minimum:
        raise maximum.error(f"{minimum} or more, the minimum")
    return PensionBounds(minimum=minimum, maximum=maximum.count())


def _rupiah(node: Node) -> Decimal:
    amount = node.decimal()
    if amount < 0:
        raise node.error("0 or more Rupiah, as text")
    return amount


def _read_route(node: Node) -> Route:
    return Route(
        segment=node.take("segment").member(Segment),
        wage_base=node.take("wage_base").member(WageBase),
        programs=tuple(each.member(Program) for each in node.take("programs").items()),
        citations=tuple(inner_citation(each) for each in node.take("citations").items()),
        evidence=node.take("evidence").member(Evidence),
        note=node.take("note").text(),
        since=optional_day(node.take("since")),
        funding=node.take("funding").member(Funding),
        risk_class=node.take("risk_class").optional(_risk_class),
    )


def _risk_class(node: Node) -> RiskClass:
    return to_risk_class(node.value, node.path)


def _read_sector(node: Node) -> RiskSector:
    return RiskSector(
        id=node.take("id").text(),
        risk_class=_risk_class(node.take("risk_class")),
        row=node.take("row").count(),
        name=node.take("name").text(),
        gloss=node.take("gloss").text(),
        kbli=tuple(each.text() for each in node.take("kbli").items()),
        evidence=node.take("evidence").member(Evidence),
        citation=inner_citation(node.take("citation")),
    )


LOOKUP_WRITERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {
    FoundCitation: _write_found,
    MinimumWage: _write_minimum_wage,
    PensionBounds: _write_bounds,
    Region: _write_region,
    Regulation: _write_regulation,
    Relation: _write_relation,
    RiskSector: _write_sector,
    Route: _write_route,
}

LOOKUP_READERS: Final[dict[type, Callable[[Node], Any]]] = {
    FoundCitation: _read_found,
    MinimumWage: _read_minimum_wage,
    PensionBounds: _read_bounds,
    Region: _read_region,
    Regulation: _read_regulation,
    Relation: _read_relation,
    RiskSector: _read_sector,
    Route: _read_route,
}

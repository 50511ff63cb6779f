"""Employers, participants and citations as mappings."""

from collections.abc import Callable
from typing import Any, Final

import attrs

from jaminan.mapping.nodes import (
    SCHEMA,
    Node,
    built,
    given,
    optional_amount,
    optional_day,
    raw,
    read_object,
    write_amount,
    write_day,
)
from jaminan.models.construction import ConstructionProject
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program
from jaminan.sources import Citation

__all__ = ["INPUT_READERS", "INPUT_WRITERS", "inner_citation", "to_inner_dict", "write_citation"]


def write_citation(citation: Citation) -> dict[str, Any]:
    """Return a citation without its empty parts."""
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
        "registered_on": write_day(employer.registered_on),
        "has_jp_deferral": employer.has_jp_deferral,
    }


def _write_worker(worker: WageWorker) -> dict[str, Any]:
    return {
        "wage": write_amount(worker.wage),
        "employer": to_inner_dict(worker.employer),
        "born_on": write_day(worker.born_on),
        "is_indonesian": worker.is_indonesian,
        "evidence": None if worker.evidence is None else worker.evidence.value,
        "category": None if worker.category is None else worker.category.value,
        "programs": None
        if worker.programs is None
        else [program.value for program in Program if program in worker.programs],
    }


def _write_non_wage_worker(worker: NonWageWorker) -> dict[str, Any]:
    programs = worker.programs
    return {
        "income": write_amount(worker.income),
        "sector": worker.sector.value,
        "funding": worker.funding.value,
        "born_on": write_day(worker.born_on),
        "is_business_owner": worker.is_business_owner,
        "registered_on": write_day(worker.registered_on),
        "is_independent": worker.is_independent,
        "evidence": None if worker.evidence is None else worker.evidence.value,
        "category": None if worker.category is None else worker.category.value,
        "programs": None if programs is None else [program.value for program in Program if program in programs],
    }


def _write_project(project: ConstructionProject) -> dict[str, Any]:
    amounts = {name: getattr(project, name) for name in ("contract_value", "monthly_wages", "vat")}
    written = {name: None if amount is None else write_amount(amount) for name, amount in amounts.items()}
    return written | {
        "registered_on": write_day(project.registered_on),
        "evidence": None if project.evidence is None else project.evidence.value,
        "category": None if project.category is None else project.category.value,
    }


def _write_migrant(worker: MigrantWorker) -> dict[str, Any]:
    return {
        "contract_months": worker.contract_months,
        "route": worker.route.value,
        "jht_monthly": None if worker.jht_monthly is None else write_amount(worker.jht_monthly),
    }


def _read_citation(node: Node) -> Citation:
    parts = {"regulation_id": node.take("regulation_id").text()}
    parts |= given(node, {field.name: Node.text for field in attrs.fields(Citation)[1:]})
    return built(node, Citation, parts)


def inner_citation(node: Node) -> Citation:
    """Read a citation inside another object."""
    citation: Citation = read_object(node, "Citation", is_inner=True)
    return citation


def _read_employer(node: Node) -> Employer:
    readers: dict[str, Callable[[Node], Any]] = {
        "risk_class": raw,
        "scale": raw,
        "kind": raw,
        "industry": raw,
        "active_workers": raw,
        "is_in_good_standing": raw,
        "registered_on": optional_day,
        "has_jp_deferral": raw,
    }
    return built(node, Employer, given(node, readers))


def _inner_employer(node: Node) -> Employer:
    employer: Employer = read_object(node, "Employer", is_inner=True)
    return employer


def _read_worker(node: Node) -> WageWorker:
    wage = {"wage": node.take("wage").amount()}
    readers: dict[str, Callable[[Node], Any]] = {
        "employer": _inner_employer,
        "born_on": optional_day,
        "is_indonesian": raw,
        "evidence": raw,
        "category": raw,
        "programs": raw,
    }
    return built(node, WageWorker, wage | given(node, readers))


def _read_non_wage_worker(node: Node) -> NonWageWorker:
    readers: dict[str, Callable[[Node], Any]] = {
        "income": Node.amount,
        "sector": raw,
        "funding": raw,
        "born_on": optional_day,
        "is_business_owner": raw,
        "registered_on": optional_day,
        "is_independent": raw,
        "evidence": raw,
        "category": raw,
        "programs": raw,
    }
    return built(node, NonWageWorker, given(node, readers))


def _read_project(node: Node) -> ConstructionProject:
    readers: dict[str, Callable[[Node], Any]] = {
        "contract_value": optional_amount,
        "monthly_wages": optional_amount,
        "vat": optional_amount,
        "registered_on": optional_day,
        "evidence": raw,
        "category": raw,
    }
    return built(node, ConstructionProject, given(node, readers))


def _read_migrant(node: Node) -> MigrantWorker:
    months = {"contract_months": node.take("contract_months").value}
    readers: dict[str, Callable[[Node], Any]] = {"route": raw, "jht_monthly": optional_amount}
    return built(node, MigrantWorker, months | given(node, readers))


def to_inner_dict(obj: object) -> dict[str, Any]:
    """Return an input with its type and schema, as it stands inside a result."""
    return {"type": type(obj).__name__, "schema": SCHEMA} | INPUT_WRITERS[type(obj)](obj)


INPUT_WRITERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {
    Citation: write_citation,
    ConstructionProject: _write_project,
    Employer: _write_employer,
    MigrantWorker: _write_migrant,
    NonWageWorker: _write_non_wage_worker,
    WageWorker: _write_worker,
}

INPUT_READERS: Final[dict[type, Callable[[Node], Any]]] = {
    Citation: _read_citation,
    ConstructionProject: _read_project,
    Employer: _read_employer,
    MigrantWorker: _read_migrant,
    NonWageWorker: _read_non_wage_worker,
    WageWorker: _read_worker,
}

"""The glossary names every member of the vocabulary, with both labels."""

import re
from pathlib import Path
from typing import Final

import pytest

import jaminan as jm
from jaminan.labels import Labelled, LabelledInt
from jaminan.planning import DbhchtRequirement, DbhchtUse

GLOSSARY: Final = Path(__file__).parent.parent / "docs" / "glossary.md"
VOCABULARY: Final[tuple[type[Labelled | LabelledInt], ...]] = (
    jm.Program,
    jm.Segment,
    jm.RiskClass,
    jm.Payer,
    jm.EnterpriseScale,
    jm.EmployerKind,
    jm.Industry,
    jm.Sector,
    jm.Funding,
    jm.PlacementRoute,
    jm.PlacementPhase,
    jm.Rounding,
    jm.Evidence,
    jm.Locale,
    jm.MembershipStatus,
    jm.WorkerCategory,
    jm.WageBase,
    jm.RegulationKind,
    jm.RelationKind,
    jm.RegionLevel,
    jm.MinimumWageKind,
    jm.BenefitKind,
    jm.PmiPhase,
    jm.EducationLevel,
    jm.Side,
    jm.BodyPart,
    jm.Payee,
    jm.JkkLimit,
    jm.TransportMode,
    jm.ClaimPayer,
    jm.JhtReason,
    jm.JkpReason,
    jm.PensionKind,
    jm.JpForm,
    jm.Duty,
    jm.DutyEvent,
    jm.Actor,
    jm.TermUnit,
    jm.ReasonCode,
    jm.SanctionSubject,
    jm.Breach,
    jm.SanctionKind,
    jm.SanctionCondition,
    jm.PublicService,
    jm.Remedy,
    jm.ViolationKind,
    jm.Severity,
    DbhchtUse,
    DbhchtRequirement,
)


def _rows() -> dict[str, tuple[str, ...]]:
    """Return the cells behind each identifier of the glossary."""
    rows: dict[str, tuple[str, ...]] = {}
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if re.fullmatch(r"`[A-Z]\w+\.[A-Z]\w*`", cells[0]):
            rows[cells[0].strip("`")] = cells[1:]
    return rows


@pytest.mark.parametrize("kind", VOCABULARY, ids=lambda kind: kind.__name__)
def test_glossary_lists_every_member_with_its_labels(kind: type[Labelled | LabelledInt]) -> None:
    """A new member, and a label that changes, go into the glossary too."""
    rows = _rows()
    for member in kind:
        row = rows.get(f"{kind.__name__}.{member.name}")
        assert row == (f"`{member.value}`", member.label("id"), member.label("en"))


def test_glossary_lists_nothing_that_is_gone() -> None:
    """What leaves the vocabulary leaves the glossary."""
    members = {f"{kind.__name__}.{member.name}" for kind in VOCABULARY for member in kind}
    assert _rows().keys() <= members

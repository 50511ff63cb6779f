"""Rules of Indonesia's employment social security (BPJS Ketenagakerjaan): dated, cited, exact and explained.

What a bill needs is imported here; the chapters that it does not need load on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from jaminan.errors import (
    AmountError,
    CitationError,
    FrameError,
    JaminanError,
    MissingExtraError,
    NotInForceError,
    ProvisionalLawWarning,
    RupiahParseError,
    UnknownRegionError,
    UnknownRegulationError,
    UnsplitAmountError,
    ValidationError,
)
from jaminan.evidence import Evidence
from jaminan.labels import Locale
from jaminan.law import LAW, Change, Law, compare_law
from jaminan.models.decisions import (
    Decision,
    Membership,
    MembershipDecision,
    MembershipStatus,
    ReliefOutcome,
    Requirement,
    RequirementCode,
)
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Payer, Program, RiskClass
from jaminan.models.results import ContributionLine, Contributions
from jaminan.models.segments import (
    EmployerKind,
    EnterpriseScale,
    Funding,
    Industry,
    PlacementRoute,
    Sector,
    Segment,
)
from jaminan.money import Rounding
from jaminan.periods import Month
from jaminan.rules.contributions.calculate import calculate_contributions
from jaminan.rules.membership import check_membership
from jaminan.rules.scales import enterprise_scale
from jaminan.sources import Citation, Regulation, RegulationKind, Relation, RelationKind
from jaminan.timeline import Dated, Timeline, Unit, Window

if TYPE_CHECKING:
    from jaminan.explanations import Explanation, Step, StepKind, explain
    from jaminan.formatting import format_date, format_percent, format_rupiah
    from jaminan.mapping import from_dict, to_dict
    from jaminan.rupiah import parse_rupiah, spell_number, spell_rupiah
    from jaminan.texts import format_explanation

__version__: str

_LATER: Final = {
    "Explanation": "explanations",
    "Step": "explanations",
    "StepKind": "explanations",
    "explain": "explanations",
    "format_date": "formatting",
    "format_explanation": "texts",
    "format_percent": "formatting",
    "format_rupiah": "formatting",
    "from_dict": "mapping",
    "parse_rupiah": "rupiah",
    "spell_number": "rupiah",
    "spell_rupiah": "rupiah",
    "to_dict": "mapping",
}
"""The names that load on first use, and the modules that hold them."""

__all__ = [
    "LAW",
    "AmountError",
    "Change",
    "Citation",
    "CitationError",
    "ContributionLine",
    "Contributions",
    "Dated",
    "Decision",
    "Employer",
    "EmployerKind",
    "EnterpriseScale",
    "Evidence",
    "Explanation",
    "FrameError",
    "Funding",
    "Industry",
    "JaminanError",
    "Law",
    "Locale",
    "Membership",
    "MembershipDecision",
    "MembershipStatus",
    "MissingExtraError",
    "Month",
    "NotInForceError",
    "Payer",
    "PlacementRoute",
    "Program",
    "ProvisionalLawWarning",
    "Regulation",
    "RegulationKind",
    "Relation",
    "RelationKind",
    "ReliefOutcome",
    "Requirement",
    "RequirementCode",
    "RiskClass",
    "Rounding",
    "RupiahParseError",
    "Sector",
    "Segment",
    "Step",
    "StepKind",
    "Timeline",
    "Unit",
    "UnknownRegionError",
    "UnknownRegulationError",
    "UnsplitAmountError",
    "ValidationError",
    "WageWorker",
    "Window",
    "calculate_contributions",
    "check_membership",
    "compare_law",
    "enterprise_scale",
    "explain",
    "format_date",
    "format_explanation",
    "format_percent",
    "format_rupiah",
    "from_dict",
    "parse_rupiah",
    "spell_number",
    "spell_rupiah",
    "to_dict",
]


def __getattr__(name: str) -> Any:
    """Load a chapter on the first use of one of its names."""
    if name == "__version__":
        from importlib.metadata import version

        return version("jaminan")
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"jaminan.{_LATER[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted([*__all__, "__version__"])

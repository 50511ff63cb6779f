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
from jaminan.models.people import Employer, Participant, WageWorker
from jaminan.models.programs import Payer, Program, RiskClass
from jaminan.models.results import ContributionLine, Contributions
from jaminan.models.segments import (
    EmployerKind,
    EnterpriseScale,
    Funding,
    Industry,
    PlacementPhase,
    PlacementRoute,
    Sector,
    Segment,
)
from jaminan.money import Rounding
from jaminan.periods import Month
from jaminan.rules.contributions.calculate import calculate_contributions
from jaminan.rules.membership import check_membership
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit, Window

if TYPE_CHECKING:
    from jaminan.acts import regulation, regulations
    from jaminan.citations import FoundCitation, find_citations, parse_citation
    from jaminan.explanations import Explanation, Step, StepKind, explain
    from jaminan.formatting import format_date, format_percent, format_rupiah
    from jaminan.legislation import Regulation, RegulationKind, Relation, RelationKind
    from jaminan.mapping import from_dict, to_dict
    from jaminan.models.benefit_results import (
        Benefit,
        BenefitLine,
        BenefitNote,
        JhtTax,
        Payee,
        PensionBounds,
    )
    from jaminan.models.benefits import (
        BenefitKind,
        BodyPart,
        Child,
        EducationLevel,
        JhtReason,
        JkpReason,
        Loss,
        PensionKind,
        PmiPhase,
        Side,
    )
    from jaminan.models.categories import WorkerCategory
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
    from jaminan.models.compliance.deadlines import (
        Actor,
        Deadline,
        Duty,
        DutyEvent,
        DutyLine,
        DutyMonth,
        Term,
        TermUnit,
    )
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
    from jaminan.models.construction import ConstructionProject
    from jaminan.models.enrolment import Route, WageBase
    from jaminan.models.jkk_results import BenefitWage, JkkLimit, JkkLimits, TransportMode
    from jaminan.models.migrant_workers import MigrantWorker
    from jaminan.models.non_wage_workers import NonWageWorker
    from jaminan.models.regions import MinimumWage, MinimumWageKind, Region, RegionLevel
    from jaminan.models.sectors import RiskSector
    from jaminan.rules.benefits.incapacity import split_temporary_incapacity
    from jaminan.rules.benefits.jht import calculate_jht_balance
    from jaminan.rules.benefits.jkk import (
        calculate_jkk_death_benefit,
        calculate_jkk_partial_disability_benefit,
        calculate_jkk_temporary_incapacity_benefit,
        calculate_jkk_total_disability_benefit,
        jkk_limits_on,
    )
    from jaminan.rules.benefits.jkm import calculate_jkm_benefit
    from jaminan.rules.benefits.jkp import calculate_jkp_benefit
    from jaminan.rules.benefits.jp import calculate_jp_lump_sum, calculate_jp_pension
    from jaminan.rules.benefits.jp_days import jp_pension_bounds_on, jp_retirement_age_on, jp_retires_on
    from jaminan.rules.benefits.jp_inflation import adjust_jp_pension, jp_indexed_wage
    from jaminan.rules.benefits.pmi import calculate_pmi_benefit
    from jaminan.rules.benefits.scholarship import calculate_scholarship
    from jaminan.rules.benefits.tax import calculate_jht_tax
    from jaminan.rules.benefits.wages import employer_shortfall, jkk_benefit_wage
    from jaminan.rules.claims.jht import check_jht_claim
    from jaminan.rules.claims.jkk import check_jkk_claim
    from jaminan.rules.claims.jkm import check_jkm_claim
    from jaminan.rules.claims.jkp import check_jkp_claim
    from jaminan.rules.claims.jp import check_jp_claim
    from jaminan.rules.claims.scholarship import check_scholarship_claim
    from jaminan.rules.compliance.deadlines import deadlines
    from jaminan.rules.compliance.due_dates import payment_due_on
    from jaminan.rules.compliance.duties import duties
    from jaminan.rules.compliance.fines import calculate_administrative_fine, calculate_set_off
    from jaminan.rules.compliance.payslips import check_payslip
    from jaminan.rules.compliance.penalties import calculate_arrears, calculate_late_penalty, unpaid_of
    from jaminan.rules.compliance.sanctions import sanctions
    from jaminan.rules.contributions.construction import (
        construction_addendum,
        construction_instalments,
        relieve_construction_rest,
    )
    from jaminan.rules.enrolment import enrolment_routes, participant_for
    from jaminan.rules.minimum_wage import minimum_wage_on
    from jaminan.rules.regions import find_region, regions
    from jaminan.rules.risk_classes import risk_classes
    from jaminan.rules.scales import enterprise_scale
    from jaminan.rules.wage_base import monthly_wage
    from jaminan.rupiah import parse_rupiah, spell_number, spell_rupiah
    from jaminan.texts.explanations import format_explanation

__version__: str

_LATER: Final = {
    "BenefitKind": "models.benefits",
    "BodyPart": "models.benefits",
    "Child": "models.benefits",
    "EducationLevel": "models.benefits",
    "JhtReason": "models.benefits",
    "JkpReason": "models.benefits",
    "Loss": "models.benefits",
    "PensionKind": "models.benefits",
    "PmiPhase": "models.benefits",
    "Side": "models.benefits",
    "Benefit": "models.benefit_results",
    "BenefitLine": "models.benefit_results",
    "BenefitNote": "models.benefit_results",
    "BenefitWage": "models.jkk_results",
    "JhtTax": "models.benefit_results",
    "JkkLimit": "models.jkk_results",
    "JkkLimits": "models.jkk_results",
    "TransportMode": "models.jkk_results",
    "Payee": "models.benefit_results",
    "PensionBounds": "models.benefit_results",
    "Claim": "models.claims",
    "ClaimNote": "models.claims",
    "ClaimPayer": "models.claims",
    "ClaimRequirementCode": "models.claims",
    "JhtClaim": "models.claims",
    "JkkClaim": "models.claims",
    "JkmClaim": "models.claims",
    "JkpClaim": "models.claims",
    "JpClaim": "models.claims",
    "JpForm": "models.claims",
    "ScholarshipClaim": "models.claims",
    "calculate_jkm_benefit": "rules.benefits.jkm",
    "calculate_jkk_death_benefit": "rules.benefits.jkk",
    "calculate_jkk_partial_disability_benefit": "rules.benefits.jkk",
    "calculate_jkk_temporary_incapacity_benefit": "rules.benefits.jkk",
    "calculate_jkk_total_disability_benefit": "rules.benefits.jkk",
    "jkk_limits_on": "rules.benefits.jkk",
    "calculate_scholarship": "rules.benefits.scholarship",
    "employer_shortfall": "rules.benefits.wages",
    "split_temporary_incapacity": "rules.benefits.incapacity",
    "jkk_benefit_wage": "rules.benefits.wages",
    "calculate_jkp_benefit": "rules.benefits.jkp",
    "calculate_jht_balance": "rules.benefits.jht",
    "calculate_jht_tax": "rules.benefits.tax",
    "adjust_jp_pension": "rules.benefits.jp_inflation",
    "calculate_jp_lump_sum": "rules.benefits.jp",
    "calculate_jp_pension": "rules.benefits.jp",
    "jp_indexed_wage": "rules.benefits.jp_inflation",
    "jp_pension_bounds_on": "rules.benefits.jp_days",
    "jp_retirement_age_on": "rules.benefits.jp_days",
    "jp_retires_on": "rules.benefits.jp_days",
    "calculate_pmi_benefit": "rules.benefits.pmi",
    "check_jkm_claim": "rules.claims.jkm",
    "check_jkk_claim": "rules.claims.jkk",
    "check_jht_claim": "rules.claims.jht",
    "check_jkp_claim": "rules.claims.jkp",
    "check_jp_claim": "rules.claims.jp",
    "check_scholarship_claim": "rules.claims.scholarship",
    "Actor": "models.compliance.deadlines",
    "Deadline": "models.compliance.deadlines",
    "Duty": "models.compliance.deadlines",
    "DutyEvent": "models.compliance.deadlines",
    "DutyLine": "models.compliance.deadlines",
    "DutyMonth": "models.compliance.deadlines",
    "Term": "models.compliance.deadlines",
    "TermUnit": "models.compliance.deadlines",
    "AdministrativeFine": "models.compliance.penalties",
    "Arrears": "models.compliance.penalties",
    "FineLine": "models.compliance.penalties",
    "Penalty": "models.compliance.penalties",
    "PenaltyLine": "models.compliance.penalties",
    "Reason": "models.compliance.penalties",
    "ReasonCode": "models.compliance.penalties",
    "SetOff": "models.compliance.penalties",
    "Unpaid": "models.compliance.penalties",
    "Breach": "models.compliance.sanctions",
    "PublicService": "models.compliance.sanctions",
    "Remedy": "models.compliance.sanctions",
    "SanctionCondition": "models.compliance.sanctions",
    "SanctionKind": "models.compliance.sanctions",
    "Sanctions": "models.compliance.sanctions",
    "SanctionStep": "models.compliance.sanctions",
    "SanctionSubject": "models.compliance.sanctions",
    "WarningTerm": "models.compliance.sanctions",
    "Severity": "models.compliance.violations",
    "Violation": "models.compliance.violations",
    "ViolationKind": "models.compliance.violations",
    "deadlines": "rules.compliance.deadlines",
    "payment_due_on": "rules.compliance.due_dates",
    "duties": "rules.compliance.duties",
    "calculate_administrative_fine": "rules.compliance.fines",
    "calculate_set_off": "rules.compliance.fines",
    "check_payslip": "rules.compliance.payslips",
    "calculate_arrears": "rules.compliance.penalties",
    "calculate_late_penalty": "rules.compliance.penalties",
    "unpaid_of": "rules.compliance.penalties",
    "sanctions": "rules.compliance.sanctions",
    "FoundCitation": "citations",
    "Regulation": "legislation",
    "RegulationKind": "legislation",
    "Relation": "legislation",
    "RelationKind": "legislation",
    "find_citations": "citations",
    "parse_citation": "citations",
    "regulation": "acts",
    "regulations": "acts",
    "ConstructionProject": "models.construction",
    "MigrantWorker": "models.migrant_workers",
    "NonWageWorker": "models.non_wage_workers",
    "Route": "models.enrolment",
    "WageBase": "models.enrolment",
    "WorkerCategory": "models.categories",
    "Explanation": "explanations",
    "Step": "explanations",
    "StepKind": "explanations",
    "construction_addendum": "rules.contributions.construction",
    "construction_instalments": "rules.contributions.construction",
    "enrolment_routes": "rules.enrolment",
    "enterprise_scale": "rules.scales",
    "explain": "explanations",
    "find_region": "rules.regions",
    "format_date": "formatting",
    "format_explanation": "texts.explanations",
    "format_percent": "formatting",
    "format_rupiah": "formatting",
    "from_dict": "mapping",
    "MinimumWage": "models.regions",
    "MinimumWageKind": "models.regions",
    "Region": "models.regions",
    "RegionLevel": "models.regions",
    "RiskSector": "models.sectors",
    "minimum_wage_on": "rules.minimum_wage",
    "monthly_wage": "rules.wage_base",
    "parse_rupiah": "rupiah",
    "participant_for": "rules.enrolment",
    "regions": "rules.regions",
    "relieve_construction_rest": "rules.contributions.construction",
    "risk_classes": "rules.risk_classes",
    "spell_number": "rupiah",
    "spell_rupiah": "rupiah",
    "to_dict": "mapping",
}
"""The names that load on first use, and the modules that hold them."""

__all__ = [
    "LAW",
    "Actor",
    "AdministrativeFine",
    "AmountError",
    "Arrears",
    "Benefit",
    "BenefitKind",
    "BenefitLine",
    "BenefitNote",
    "BenefitWage",
    "BodyPart",
    "Breach",
    "Change",
    "Child",
    "Citation",
    "CitationError",
    "Claim",
    "ClaimNote",
    "ClaimPayer",
    "ClaimRequirementCode",
    "ConstructionProject",
    "ContributionLine",
    "Contributions",
    "Dated",
    "Deadline",
    "Decision",
    "Duty",
    "DutyEvent",
    "DutyLine",
    "DutyMonth",
    "EducationLevel",
    "Employer",
    "EmployerKind",
    "EnterpriseScale",
    "Evidence",
    "Explanation",
    "FineLine",
    "FoundCitation",
    "FrameError",
    "Funding",
    "Industry",
    "JaminanError",
    "JhtClaim",
    "JhtReason",
    "JhtTax",
    "JkkClaim",
    "JkkLimit",
    "JkkLimits",
    "JkmClaim",
    "JkpClaim",
    "JkpReason",
    "JpClaim",
    "JpForm",
    "Law",
    "Locale",
    "Loss",
    "Membership",
    "MembershipDecision",
    "MembershipStatus",
    "MigrantWorker",
    "MinimumWage",
    "MinimumWageKind",
    "MissingExtraError",
    "Month",
    "NonWageWorker",
    "NotInForceError",
    "Participant",
    "Payee",
    "Payer",
    "Penalty",
    "PenaltyLine",
    "PensionBounds",
    "PensionKind",
    "PlacementPhase",
    "PlacementRoute",
    "PmiPhase",
    "Program",
    "ProvisionalLawWarning",
    "PublicService",
    "Reason",
    "ReasonCode",
    "Region",
    "RegionLevel",
    "Regulation",
    "RegulationKind",
    "Relation",
    "RelationKind",
    "ReliefOutcome",
    "Remedy",
    "Requirement",
    "RequirementCode",
    "RiskClass",
    "RiskSector",
    "Rounding",
    "Route",
    "RupiahParseError",
    "SanctionCondition",
    "SanctionKind",
    "SanctionStep",
    "SanctionSubject",
    "Sanctions",
    "ScholarshipClaim",
    "Sector",
    "Segment",
    "SetOff",
    "Severity",
    "Side",
    "Step",
    "StepKind",
    "Term",
    "TermUnit",
    "Timeline",
    "TransportMode",
    "Unit",
    "UnknownRegionError",
    "UnknownRegulationError",
    "Unpaid",
    "UnsplitAmountError",
    "ValidationError",
    "Violation",
    "ViolationKind",
    "WageBase",
    "WageWorker",
    "WarningTerm",
    "Window",
    "WorkerCategory",
    "adjust_jp_pension",
    "calculate_administrative_fine",
    "calculate_arrears",
    "calculate_contributions",
    "calculate_jht_balance",
    "calculate_jht_tax",
    "calculate_jkk_death_benefit",
    "calculate_jkk_partial_disability_benefit",
    "calculate_jkk_temporary_incapacity_benefit",
    "calculate_jkk_total_disability_benefit",
    "calculate_jkm_benefit",
    "calculate_jkp_benefit",
    "calculate_jp_lump_sum",
    "calculate_jp_pension",
    "calculate_late_penalty",
    "calculate_pmi_benefit",
    "calculate_scholarship",
    "calculate_set_off",
    "check_jht_claim",
    "check_jkk_claim",
    "check_jkm_claim",
    "check_jkp_claim",
    "check_jp_claim",
    "check_membership",
    "check_payslip",
    "check_scholarship_claim",
    "compare_law",
    "construction_addendum",
    "construction_instalments",
    "deadlines",
    "duties",
    "employer_shortfall",
    "enrolment_routes",
    "enterprise_scale",
    "explain",
    "find_citations",
    "find_region",
    "format_date",
    "format_explanation",
    "format_percent",
    "format_rupiah",
    "from_dict",
    "jkk_benefit_wage",
    "jkk_limits_on",
    "jp_indexed_wage",
    "jp_pension_bounds_on",
    "jp_retirement_age_on",
    "jp_retires_on",
    "minimum_wage_on",
    "monthly_wage",
    "parse_citation",
    "parse_rupiah",
    "participant_for",
    "payment_due_on",
    "regions",
    "regulation",
    "regulations",
    "relieve_construction_rest",
    "risk_classes",
    "sanctions",
    "spell_number",
    "spell_rupiah",
    "split_temporary_incapacity",
    "to_dict",
    "unpaid_of",
]


def __getattr__(name: str) -> Any:
    """Load a chapter on the first use of one of its names."""
    if name == "__version__":
        from importlib.metadata import version

        return version("jaminan")
    if name == "planning":
        return import_module("jaminan.planning")
    if name not in _LATER:
        raise _NoAttributeError(name, name=name)
    value = getattr(import_module(f"jaminan.{_LATER[name]}"), name)
    globals()[name] = value
    return value


class _NoAttributeError(AttributeError):
    """A name that is not there; its hint is made when it is shown, for imports ask for modules that are not there yet.

    The hint stands in the message, so that notebooks and logs show it too; the interpreter adds its own only where the
    error holds the module.
    """

    def __str__(self) -> str:
        """Say the name, and where it may be meant."""
        name = str(self.args[0])
        return f"module {__name__!r} has no attribute {name!r}{_hint(name)}"


def _hint(name: str) -> str:
    """Return where a name that is not there may be meant."""
    if name.startswith("_"):
        return ""
    if name in {"frames", "plots"}:
        return f": it comes with an extra, import it by itself (import {__name__}.{name})"
    from difflib import get_close_matches
    from enum import EnumType

    kinds = [each for each in map(globals().get, __all__) if isinstance(each, EnumType)]
    near = [f"{kind.__name__}.{name}" for kind in kinds if name in kind.__members__]
    if name in import_module("jaminan.planning").__all__:
        near.append(f"planning.{name}")
    if not near:
        near = get_close_matches(name, __dir__(), n=3, cutoff=0.7)
    return f". Did you mean: {', '.join(near)}?" if near else ""


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted([*__all__, "__version__", "planning"])

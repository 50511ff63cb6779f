"""What a payslip can have wrong."""

from datetime import date
from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale
from jaminan.models.programs import Program, RiskClass
from jaminan.money import EXACT, Amount
from jaminan.periods import Month
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = [
    "Severity",
    "Violation",
    "ViolationKind",
]


class Severity(Labelled):
    """How much a violation weighs: pay taken against the law, a right cut short, or a shortfall to be made up."""

    HIGH = "high", "berat", "high"
    MEDIUM = "medium", "sedang", "medium"
    LOW = "low", "ringan", "low"


class ViolationKind(Labelled):
    """What a payslip can have wrong."""

    JKK_FROM_WORKER = "jkk_from_worker", "JKK dipotong dari upah pekerja", "JKK is taken from the worker"
    JKM_FROM_WORKER = "jkm_from_worker", "JKM dipotong dari upah pekerja", "JKM is taken from the worker"
    JKP_FROM_WORKER = "jkp_from_worker", "JKP dipotong dari upah pekerja", "JKP is taken from the worker"
    WRONG_RISK_CLASS = (
        "wrong_risk_class",
        "JKK dihitung dengan tingkat risiko lain",
        "JKK follows another risk class",
    )
    JHT_OVER_SHARE = "jht_over_share", "potongan JHT melebihi bagian pekerja", "JHT is above the worker's share"
    JP_OVER_SHARE = "jp_over_share", "potongan JP melebihi bagian pekerja", "JP is above the worker's share"
    JP_ABOVE_CEILING = (
        "jp_above_ceiling",
        "JP dihitung dari upah di atas batas upah",
        "JP is taken of the wage above the ceiling",
    )
    JP_PAST_CEILING = "jp_past_ceiling", "JP memakai batas upah yang lama", "JP follows a past ceiling"
    JP_FUTURE_CEILING = (
        "jp_future_ceiling",
        "JP memakai batas upah yang belum berlaku",
        "JP follows a ceiling that is not yet in force",
    )
    NOT_ENROLLED = (
        "not_enrolled",
        "dipotong untuk program yang tidak diikuti",
        "taken for a program that the worker is not in",
    )
    UNDER_DEDUCTION = (
        "under_deduction",
        "potongan kurang dari bagian pekerja",
        "less is taken than the worker's share",
    )
    MISSING_PROGRAM = (
        "missing_program",
        "program wajib tidak ada",
        "a mandatory program is missing",
    )
    WAGE_UNDER_MINIMUM = (
        "wage_under_minimum",
        "upah di bawah upah minimum",
        "the wage is under the minimum wage",
    )


@attrs.frozen(kw_only=True)
class Violation(Shown):
    """One thing that a payslip has wrong.

    Attributes:
        kind: What it is.
        severity: How much it weighs.
        month: The month of the payslip.
        program: The program; `None` for the wage itself.
        expected: What the law allows or asks for, in Rupiah.
        found: What the payslip has, in Rupiah.
        citation: The article that it breaks.
        evidence: How well that article and the expected amount are attested.
        law_version: The version of the law.
        ceiling_since: The first day of the ceiling that was used, of a past or future one.
        risk_class: The risk class that was used, of a wrong one.
        region: The region whose minimum wage it is.
        is_provisional: Whether the expected amount stands on a figure past the last day that it is known for.
    """

    kind: ViolationKind
    severity: Severity
    month: Month
    program: Program | None
    expected: Amount
    found: Amount
    citation: Citation
    evidence: Evidence
    law_version: str
    ceiling_since: date | None = None
    risk_class: RiskClass | None = None
    region: str = ""
    is_provisional: bool = False

    @property
    def difference(self) -> Amount:
        """What the payslip has more than expected, in Rupiah; negative where it has less."""
        if isinstance(self.found, int) and isinstance(self.expected, int):
            return self.found - self.expected
        difference = EXACT.subtract(Decimal(self.found), Decimal(self.expected))
        return int(difference) if difference == difference.to_integral_value() else difference

    def label(self, locale: Locale | str = "id") -> str:
        """Return the violation as a sentence with its amounts.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        return self.to_text(locale)

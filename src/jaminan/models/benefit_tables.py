"""Rows of the tables that benefits and claims are read from."""

from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.models.benefits import BenefitKind, BodyPart, EducationLevel, JhtReason, PmiPhase, Side
from jaminan.sources import Citation

__all__ = [
    "BenefitWageRule",
    "DisabilityRow",
    "IncapacityStep",
    "JhtRule",
    "JkpStep",
    "PmiAmount",
    "ScholarshipRow",
    "TaxBracket",
    "WageGroup",
]


class WageGroup(Labelled):
    """Whose wage a benefit of JKK is taken of."""

    WAGE_WORKER = "wage_worker", "penerima upah", "wage worker"
    NON_WAGE_WORKER = "non_wage_worker", "bukan penerima upah", "non-wage worker"
    CONSTRUCTION = "construction", "pekerja jasa konstruksi", "construction worker"
    LEARNER = (
        "learner",
        "peserta magang, siswa kerja praktik, atau narapidana yang dipekerjakan dalam proses asimilasi",
        "apprentice, student in work practice, or prisoner in assimilation",
    )


@attrs.frozen(kw_only=True)
class BenefitWageRule:
    """Which wage counts for a group.

    Attributes:
        group: The group.
        citation: Where it is printed, or the article that leaves it open.
        evidence: How well it is attested.
    """

    group: WageGroup
    citation: Citation
    evidence: Evidence


@attrs.frozen(kw_only=True)
class IncapacityStep:
    """A step of the benefit for temporary incapacity.

    Attributes:
        from_month: The first month of the step, counted from 1.
        share: The share of the monthly wage.
        evidence: How well it is attested.
    """

    from_month: int
    share: Decimal
    evidence: Evidence


@attrs.frozen(kw_only=True)
class DisabilityRow:
    """A row of the table of permanent partial disability.

    Attributes:
        part: The part or function lost.
        side: The side, where the table tells them apart.
        share: The share of 80 monthly wages; the lowest one where the table prints a range.
        highest_share: The highest share of a range, else `None`.
        is_counted: Whether the row counts once for each finger, toe or step of ten.
        most_units: The most that a body has of what the row counts (fingers of a hand, toes, tens of a whole), or `None`.
        evidence: How well it is attested.
    """

    part: BodyPart
    side: Side | None = None
    share: Decimal
    highest_share: Decimal | None = None
    is_counted: bool = False
    most_units: int | None = None
    evidence: Evidence


@attrs.frozen(kw_only=True)
class ScholarshipRow:
    """What the scholarship pays at a level of school.

    Attributes:
        level: The level.
        yearly: Rupiah a year.
        years: The years that are paid at most.
        evidence: How well it is attested.
    """

    level: EducationLevel
    yearly: int
    years: int
    evidence: Evidence


@attrs.frozen(kw_only=True)
class JhtRule:
    """A reason for which JHT is paid, and its conditions.

    Attributes:
        reason: The reason.
        share: The share of the balance that is paid.
        wait_months: The months to wait after the event.
        needs_age: Whether the pension age of JHT must be reached.
        company_age: Where a pension age of the contract, company rule or collective agreement is printed to count as well,
            or `None` where it does not.
        company_age_evidence: How well that is attested, or `None`.
        is_event_needed: Whether the event must have happened before the claim.
        membership_years: The years of membership that are asked for, 0 for none.
        citation: Where it is printed.
        evidence: How well it is attested.
    """

    reason: JhtReason
    share: Decimal
    wait_months: int = 0
    needs_age: bool = False
    company_age: Citation | None = None
    company_age_evidence: Evidence | None = None
    is_event_needed: bool = True
    membership_years: int = 0
    citation: Citation
    evidence: Evidence


@attrs.frozen(kw_only=True)
class JkpStep:
    """The share of the wage that JKP pays in a stretch of months.

    Attributes:
        first_month: The first month of the benefit that it holds for, counted from 1.
        last_month: The last one.
        share: The share of the wage.
    """

    first_month: int
    last_month: int
    share: Decimal


@attrs.frozen(kw_only=True)
class PmiAmount:
    """What a migrant worker gets for an event.

    Attributes:
        kind: The event.
        phases: The phases that it holds in.
        amount: The sum in Rupiah, or `None` where the facts know the benefit but not its amount.
        is_maximum: Whether the amount is a ceiling of what is refunded.
        transport: The most that is refunded for transport beside it, in Rupiah, or `None`.
        covers: The kinds that the sum pays for together, where the facts give no split.
        evidence: How well it is attested.
    """

    kind: BenefitKind
    phases: tuple[PmiPhase, ...]
    amount: int | None
    is_maximum: bool = False
    transport: int | None = None
    covers: tuple[BenefitKind, ...] = ()
    evidence: Evidence


@attrs.frozen(kw_only=True)
class TaxBracket:
    """A bracket of income tax.

    Attributes:
        above: Its lower limit in Rupiah; the limit itself belongs to the bracket below.
        rate: The share of what lies in it.
        evidence: How well it is attested.
    """

    above: int
    rate: Decimal
    evidence: Evidence

"""What a payslip has wrong: deductions above or below the worker's share, and what the law forbids to deduct."""

import warnings
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from jaminan.errors import ProvisionalLawWarning, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading
from jaminan.models.compliance.violations import Severity, Violation, ViolationKind
from jaminan.models.decisions import Membership, MembershipStatus, RequirementCode
from jaminan.models.people import WageWorker
from jaminan.models.programs import Program, RiskClass
from jaminan.models.results import share_of
from jaminan.models.segments import EnterpriseScale, to_member
from jaminan.money import Amount, Rounding, to_amount
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.calculate import provisional_message
from jaminan.rules.membership import check_membership
from jaminan.rules.minimum_wage import minimum_wage_on
from jaminan.sources import Citation
from jaminan.timeline import Dated

__all__ = ["check_payslip"]

_NOT_FROM_WORKER: Final = {
    Program.JKK: (ViolationKind.JKK_FROM_WORKER, Citation("PP 44/2015", "16", "3")),
    Program.JKM: (ViolationKind.JKM_FROM_WORKER, Citation("PP 44/2015", "18", "2")),
    Program.JKP: (ViolationKind.JKP_FROM_WORKER, Citation("PP 37/2021", "11")),
}
"""The programs that the worker pays nothing for, and where the act says who pays."""

_SHARED: Final = {Program.JHT: ViolationKind.JHT_OVER_SHARE, Program.JP: ViolationKind.JP_OVER_SHARE}
"""The programs that the worker has a share in, and what a larger deduction is."""

_EMPLOYER_WITHHOLDS: Final = Citation("UU 24/2011", "19", "1")
_MINIMUM_WAGE: Final = Citation("PP 36/2021", "24")
_MINIMUM_WAGE_SINCE: Final = date(2021, 2, 2)
_MINIMUM_WAGE_BEFORE: Final = Citation("PP 78/2015")


def check_payslip(
    participant: WageWorker,
    *,
    month: Month | date | str,
    deductions: Mapping[Program, int] | Mapping[str, int],
    region: str | None = None,
    law: Law = LAW,
) -> tuple[Violation, ...]:
    """Check what a payslip deducts for the programs against the law of its month.

    The worker's share is 2 % of the wage for JHT and 1 % of the wage up to the ceiling for JP; JKK, JKM and JKP are never
    deducted. An amount counts as right when it is the exact share rounded in any direction, because no act prints a rule.
    A JP amount that fits the full wage, or the ceiling of another year, is told as such. A relief of the bill does not
    change what is withheld.

    Args:
        participant: The wage worker. Programs that are not named are taken from the law; a voluntary program may then be
            deducted.
        month: The month of the payslip.
        deductions: What is deducted from the wage, by program, in whole Rupiah, 0 or more. A program that is left out is
            not on the payslip.
        region: The region whose minimum wage holds; `None`: the wage is not held against one.
        law: The law to check by.

    Returns:
        The violations by program, then the wage; none where the payslip is right.

    Raises:
        AmountError: If a deduction is not exact or is negative.
        NotInForceError: If the month lies before 2015-07, or no minimum wage is known for the region and month.
        UnknownRegionError: If the region is unknown or ambiguous.
        ValidationError: If the participant is no wage worker, or a program is none.

    Warns:
        ProvisionalLawWarning: If the JP ceiling is carried past the last day that it is known for.

    Source:
        PP 46/2015, article 16(1) a; PP 45/2015, articles 28(3) b and 29; JKK and JKM: PP 44/2015, articles 16(3) and
        18(2); duty to withhold: UU 24/2011, article 19(1). The minimum wage as a floor: no act on the programs prints it.

    Examples:
        >>> from jaminan import Employer, Program, WageWorker, check_payslip
        >>> worker = WageWorker(wage=12_000_000, employer=Employer(risk_class=1))
        >>> found = check_payslip(
        ...     worker, month="2026-03", deductions={Program.JHT: 240_000, Program.JP: 120_000, Program.JKM: 36_000}
        ... )
        >>> for violation in found:
        ...     print(violation.kind, violation.expected, violation.found, violation.difference)
        jkm_from_worker 0 36000 36000
        jp_above_ceiling 110863 120000 9137
    """
    if not isinstance(participant, WageWorker):
        raise ValidationError("participant", participant, "a WageWorker: only wages have deductions")
    asked = to_month(month)
    slip = _Slip(participant, asked, _checked(deductions), law)
    found = list(slip.violations())
    if region is not None:
        found += slip.under_minimum(region)
    if slip.provisional:
        message = provisional_message(slip.provisional, asked, law, what="check")
        warnings.warn(message, ProvisionalLawWarning, stacklevel=2)
    return tuple(found)


def _checked(deductions: object) -> dict[Program, Amount]:
    """Return the deductions by program, as exact amounts."""
    if not isinstance(deductions, Mapping):
        raise ValidationError("deductions", deductions, "a mapping from programs to whole Rupiah")
    checked: dict[Program, Amount] = {}
    for key, value in deductions.items():
        program = to_member(Program, key, "deductions")
        checked[program] = to_amount(value, f"deductions[{program}]")
    return checked


class _Slip:
    """A payslip beside the figures of its month."""

    def __init__(self, worker: WageWorker, month: Month, deductions: dict[Program, Amount], law: Law) -> None:
        self._worker = worker
        self._wage = worker.wage
        self._month = month
        self._deductions = deductions
        self._law = law
        self._facts = Reading(law, month.last_day)
        self._membership: Membership = check_membership(worker, on=month.last_day, law=law)

    @property
    def provisional(self) -> tuple[str, ...]:
        """The figures read that are carried past the last day that they are known for."""
        return self._facts.provisional

    def violations(self) -> Iterator[Violation]:
        """Yield what is wrong, program by program."""
        for program in Program:
            if program in _NOT_FROM_WORKER:
                yield from self._of_employer_program(program)
            else:
                yield from self._of_shared_program(program)

    # ------------------------------------------------------------------------- programs that the employer pays alone

    def _of_employer_program(self, program: Program) -> Iterator[Violation]:
        found = self._deductions.get(program, 0)
        if self._is_missing(program):
            yield self._missing(program, 0)
        if found:
            kind, citation = _NOT_FROM_WORKER[program]
            yield self._violation(kind, Severity.HIGH, program, 0, found, citation, Evidence.STATUTE)
            if program is Program.JKK:
                yield from self._of_wrong_class(found)

    def _of_wrong_class(self, found: Amount) -> Iterator[Violation]:
        """Yield the class whose contribution was deducted, where it is not the employer's."""
        own = self._worker.employer.risk_class
        if own is None or self._fits(found, self._wage, self._class_rate(own).value):
            return
        for other in RiskClass:
            if self._fits(found, self._wage, self._class_rate(other).value):
                rate = self._class_rate(own)
                violation = self._violation(
                    ViolationKind.WRONG_RISK_CLASS,
                    Severity.MEDIUM,
                    Program.JKK,
                    share_of(self._wage, rate.value, Rounding.HALF_UP),
                    found,
                    Citation("PP 44/2015", "16", "2"),
                    rate.evidence,
                )
                yield attrs.evolve(violation, risk_class=other)
                return

    def _class_rate(self, risk_class: RiskClass) -> Dated[Decimal]:
        return self._facts.in_force(f"jkk.rate.class_{int(risk_class)}")

    # ------------------------------------------------------------------------------ programs that the worker has a share in

    def _of_program_not_joined(self, program: Program, found: Amount) -> Iterator[Violation]:
        """Yield what is taken for a program that the worker is not in, and that he should be in it."""
        decision = self._membership[program]
        if found:
            cited = {each.code: each.citation for each in decision.requirements}
            is_closed = decision.status is MembershipStatus.NOT_COVERED  # of the two programs JP alone, by the age
            citation = cited[RequirementCode.UNDER_PENSION_AGE] if is_closed else _EMPLOYER_WITHHOLDS
            yield self._violation(
                ViolationKind.NOT_ENROLLED, Severity.HIGH, program, 0, found, citation, decision.evidence
            )
        if self._is_missing(program):
            _, expected, _ = self._share_terms(program)
            yield self._missing(program, expected)

    def _of_shared_program(self, program: Program) -> Iterator[Violation]:
        found = self._deductions.get(program, 0)
        if not self._may_deduct(program):
            yield from self._of_program_not_joined(program, found)
            return
        if not found and self._membership[program].status is not MembershipStatus.MANDATORY:
            return
        base, expected, rate = self._share_terms(program)
        if not found:
            if expected:
                yield self._missing(program, expected)
            return
        if self._fits(found, base, rate.value):
            return
        if program is Program.JP:
            other = self._other_ceiling(found, rate.value)
            if other is not None:
                yield self._of_ceiling(other, expected, found)
                return
        if found > expected:
            yield self._violation(
                _SHARED[program], Severity.HIGH, program, expected, found, rate.citation, self._evidence(program, rate)
            )
        else:
            yield self._violation(
                ViolationKind.UNDER_DEDUCTION,
                Severity.LOW,
                program,
                expected,
                found,
                _EMPLOYER_WITHHOLDS,
                self._evidence(program, rate),
            )

    def _share_terms(self, program: Program) -> tuple[Amount, int, Dated[Decimal]]:
        """Return the base of the worker's share, the share in whole Rupiah, and its rate."""
        rate = self._facts.in_force(f"{program.lower()}.rate.worker")
        base = self._wage
        if program is Program.JP:
            ceiling = self._facts.in_force("jp.wage_ceiling").value
            base = min(base, ceiling)
        return base, share_of(base, rate.value, Rounding.HALF_UP), rate

    def _evidence(self, program: Program, rate: Dated[Decimal]) -> Evidence:
        """Return the weakest mark of a share; for JP that of the ceiling counts where the wage is above it."""
        if program is Program.JP:
            ceiling = self._facts.in_force("jp.wage_ceiling")
            if self._wage > ceiling.value:
                return Evidence.weakest(rate.evidence, ceiling.evidence)
        return rate.evidence

    def _other_ceiling(self, found: Amount, rate: Decimal) -> Dated[int] | None:
        """Return the ceiling that a JP deduction follows: none at all (the entry in force), or that of another time.

        Ceilings at or above the wage are no ceiling for it, so they are not told apart from the full wage.
        """
        timeline = self._law["jp.wage_ceiling"]
        current: Dated[int] = timeline.on(self._month.last_day)
        if self._fits(found, self._wage, rate):
            return current
        lower = [each for each in timeline.entries if each.value is not None and each.value < self._wage]
        fitting = [each for each in lower if self._fits(found, each.value, rate)]
        fitting.sort(key=lambda each: abs((each.since - current.since).days))
        return fitting[0] if fitting else None

    def _of_ceiling(self, other: Dated[int], expected: int, found: Amount) -> Violation:
        current = self._facts.in_force("jp.wage_ceiling")
        if other == current:
            kind, severity, since = ViolationKind.JP_ABOVE_CEILING, Severity.HIGH, None
        else:
            is_past = other.since < current.since
            kind = ViolationKind.JP_PAST_CEILING if is_past else ViolationKind.JP_FUTURE_CEILING
            severity = Severity.HIGH if found > expected else Severity.LOW
            since = other.since
        violation = self._violation(
            kind, severity, Program.JP, expected, found, current.citation, self._evidence(Program.JP, current)
        )
        return attrs.evolve(violation, ceiling_since=since)

    # ------------------------------------------------------------------------------------------------------- the rest

    def _may_deduct(self, program: Program) -> bool:
        """Tell whether the worker is, or may be, in a program: the named ones, or all that the law does not close."""
        if self._worker.programs is not None:
            return program in self._worker.programs
        return self._membership[program].status is not MembershipStatus.NOT_COVERED

    def _is_missing(self, program: Program) -> bool:
        """Tell whether a mandatory program is not among those that the caller named; JKP follows from the others."""
        named = self._worker.programs
        is_mandatory = self._membership[program].status is MembershipStatus.MANDATORY
        return named is not None and program is not Program.JKP and program not in named and is_mandatory

    def _missing(self, program: Program, expected: int) -> Violation:
        decision = self._membership[program]
        evidence = decision.evidence
        if program is Program.JP:
            share = self._evidence(program, self._facts.in_force("jp.rate.worker"))
            evidence = Evidence.weakest(evidence, share)
        return self._violation(
            ViolationKind.MISSING_PROGRAM,
            Severity.MEDIUM,
            program,
            expected,
            0,
            decision.requirements[0].citation,
            evidence,
        )

    @staticmethod
    def _fits(found: Amount, base: Amount, rate: Decimal) -> bool:
        """Tell whether an amount is a share of a base, rounded in any direction."""
        return share_of(base, rate, Rounding.DOWN) <= found <= share_of(base, rate, Rounding.UP)

    def _violation(
        self,
        kind: ViolationKind,
        severity: Severity,
        program: Program | None,
        expected: Amount,
        found: Amount,
        citation: Citation,
        evidence: Evidence,
    ) -> Violation:
        return Violation(
            kind=kind,
            severity=severity,
            month=self._month,
            program=program,
            expected=expected,
            found=found,
            citation=citation,
            evidence=evidence,
            law_version=self._law.version,
            is_provisional=program is Program.JP and "jp.wage_ceiling" in self.provisional,
        )

    def under_minimum(self, region: str) -> Iterator[Violation]:
        """Yield the wage where it is under the minimum wage on the last day of the month.

        Micro enterprises may agree on less, as far as is known, so it weighs less there.
        """
        minimum = minimum_wage_on(region, self._month.last_day)
        if self._wage < minimum.amount:
            whole = minimum.amount == minimum.amount.to_integral_value()
            violation = self._violation(
                ViolationKind.WAGE_UNDER_MINIMUM,
                Severity.LOW if self._worker.employer.scale is EnterpriseScale.MICRO else Severity.MEDIUM,
                None,
                int(minimum.amount) if whole else minimum.amount,
                self._wage,
                _MINIMUM_WAGE if self._month.last_day >= _MINIMUM_WAGE_SINCE else _MINIMUM_WAGE_BEFORE,
                Evidence.weakest(minimum.evidence, Evidence.UNCONFIRMED),
            )
            yield attrs.evolve(violation, region=f"{minimum.region} ({minimum.region_code})")

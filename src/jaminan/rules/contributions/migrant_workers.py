"""Contributions of migrant workers (PMI): packages of JKK and JKM in one sum, and voluntary JHT."""

from decimal import Decimal

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import Law, Reading
from jaminan.models.brackets import Package, Packages
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.programs import Payer, Program
from jaminan.models.results import LineTerms, PackageUse, Terms
from jaminan.models.segments import PlacementPhase, PlacementRoute
from jaminan.money import Rounding
from jaminan.periods import Month
from jaminan.rules.contributions.fixed import fixed_amounts, fixed_terms
from jaminan.rules.contributions.reliefs import Applied
from jaminan.rules.membership import check_membership
from jaminan.sources import Citation
from jaminan.timeline import Dated

__all__ = ["bill_migrant_worker"]


def bill_migrant_worker(
    worker: MigrantWorker, month: Month, law: Law, rounding: Rounding, *, relief: bool
) -> tuple[Terms, tuple[int, ...]]:
    """Return the terms of a migrant worker's bill and the amount of each line.

    Raises:
        NotInForceError: If the facts hold no package for the month, the length or the route.
        ValidationError: If the JHT amount is none of those on offer.
    """
    del relief  # no relief is for migrant workers
    membership = check_membership(worker, on=month.last_day, law=law)
    facts = Reading(law, month.last_day)
    lines = _package_lines(worker, month, facts["pmi.packages"])
    if worker.jht_monthly is not None:
        lines = (*lines, _jht_line(worker.jht_monthly, facts["pmi.jht_choices"]))
    terms = fixed_terms(lines, facts, Applied(), membership, law.version)
    return terms, fixed_amounts(terms, rounding)


def _package_lines(worker: MigrantWorker, month: Month, fact: Dated[Packages]) -> tuple[LineTerms, ...]:
    packages = fact.value
    is_individual = worker.route is PlacementRoute.INDIVIDUAL
    if is_individual and packages.individual_evidence is None:
        reason = f"the facts hold no price for the individual route ({fact.citation})."
        raise NotInForceError("pmi.packages", month.last_day, reason)
    use, evidence = _price(worker, month, fact)
    if is_individual and packages.individual_evidence is not None:
        evidence = Evidence.weakest(evidence, packages.individual_evidence)
    phase = PlacementPhase.WHOLE if packages.before is None else PlacementPhase.DURING_AND_AFTER
    amount = use.amount + use.extra_months * use.extra_month
    line = _line(amount, phase, fact.citation, evidence, use)
    if is_individual or packages.before is None:
        return (line,)
    return (_line(packages.before, PlacementPhase.BEFORE, fact.citation, packages.before_evidence), line)


def _price(worker: MigrantWorker, month: Month, fact: Dated[Packages]) -> tuple[PackageUse, Evidence]:
    """Return how a contract is priced: the largest package not above it, plus the months that it leaves.

    A contract shorter than the shortest of several packages takes that one: a reading, as the sum between two is.
    """
    packages = fact.value
    package = _largest(packages.packages, worker.contract_months)
    extra = max(0, worker.contract_months - package.months)
    if not extra:
        is_read = worker.contract_months < package.months and len(packages.packages) > 1
        evidence = Evidence.weakest(package.evidence, Evidence.SINGLE) if is_read else package.evidence
        return PackageUse(package.months, package.amount), evidence
    if packages.extra_month is None:
        reason = f"the facts hold no price for more than {package.months} months ({fact.citation})."
        raise NotInForceError("pmi.packages", month.last_day, reason)
    is_between = package is not packages.packages[-1]
    reading = (Evidence.SINGLE,) if is_between else ()
    evidence = Evidence.weakest(package.evidence, packages.extra_evidence, *reading)
    amount = package.amount + extra * packages.extra_month
    longer = next((each for each in packages.packages if each.months > package.months and each.amount <= amount), None)
    use = PackageUse(package.months, package.amount, extra, packages.extra_month)
    if longer is not None:
        use = use._replace(longer_months=longer.months, longer_amount=longer.amount)
    return use, evidence


def _largest(packages: tuple[Package, ...], months: int) -> Package:
    """Return the largest package not above a length; the smallest one for shorter contracts."""
    return next((package for package in reversed(packages) if package.months <= months), packages[0])


def _line(
    amount: int, phase: PlacementPhase, citation: Citation, evidence: Evidence, use: PackageUse | None = None
) -> LineTerms:
    return LineTerms(
        program=None,
        payer=Payer.WORKER,
        rate=None,
        base=amount,
        nominal=Decimal(amount),
        phase=phase,
        package=use,
        citations=(citation,),
        evidence=evidence,
    )


def _jht_line(amount: object, fact: Dated[tuple[int, ...]]) -> LineTerms:
    if amount not in fact.value:
        offered = ", ".join(map(str, fact.value))
        raise ValidationError("jht_monthly", amount, f"one of {offered} Rupiah a month", str(fact.citation))
    chosen = fact.value[fact.value.index(amount)]
    return LineTerms(
        program=Program.JHT,
        payer=Payer.WORKER,
        rate=None,
        base=chosen,
        nominal=Decimal(chosen),
        citations=(fact.citation,),
        evidence=fact.evidence,
    )

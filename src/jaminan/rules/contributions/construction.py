"""Contributions of construction projects (Jakon): by contract value or by wages, instalments and recalculation."""

from datetime import date
from decimal import Decimal

from jaminan.errors import AmountError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading, to_law
from jaminan.models.brackets import ContractTier
from jaminan.models.construction import ConstructionProject
from jaminan.models.programs import Payer, Program
from jaminan.models.results import LineTerms, Terms, Tier
from jaminan.money import EXACT, Amount, Rounding, round_amount, to_amount, to_rounding
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.fixed import fixed_amounts, fixed_terms
from jaminan.rules.contributions.reliefs import Applied, check_reliefs, reliefs_asked
from jaminan.rules.membership import check_membership

__all__ = ["bill_project", "construction_addendum", "construction_instalments", "relieve_construction_rest"]

_PROGRAMS = (Program.JKK, Program.JKM)


def bill_project(
    project: ConstructionProject, month: Month, law: Law, rounding: Rounding, *, relief: bool
) -> tuple[Terms, tuple[int, ...]]:
    """Return the terms of a project's bill and the amount of each line.

    Raises:
        NotInForceError: If the month lies before 2015-07.
    """
    applied = reliefs_asked(project, month, law, relief=relief)
    membership = check_membership(project, on=month.last_day, law=law)
    facts = Reading(law, month.last_day)
    by = _by_value if project.contract_value is not None else _by_wages
    lines = tuple(by(program, project.wage_base, facts, applied) for program in _PROGRAMS)
    terms = fixed_terms(lines, facts, applied, membership, law.version)
    return terms, fixed_amounts(terms, rounding)


def _by_wages(program: Program, wages: Amount, facts: Reading, applied: Applied) -> LineTerms:
    fact = facts[f"jakon.{program.lower()}.rate"]
    relief = applied.on(program)
    return LineTerms(
        program=program,
        payer=Payer.EMPLOYER,
        rate=EXACT.multiply(fact.value, relief.value.charged) if relief else fact.value,
        base=wages,
        citations=(fact.citation, relief.citation) if relief else (fact.citation,),
        relief=relief.citation if relief else None,
        evidence=Evidence.weakest(fact.evidence, *((relief.evidence,) if relief else ())),
    )


def _by_value(program: Program, value: Amount, facts: Reading, applied: Applied) -> LineTerms:
    fact = facts[f"jakon.{program.lower()}.tiers"]
    relief = applied.on(program)
    tiers = _tiers(value, fact.value, relief.value.charged if relief else Decimal(1))
    total = Decimal(0)
    for tier in tiers:
        total = EXACT.add(total, EXACT.multiply(Decimal(tier.part), tier.rate))
    return LineTerms(
        program=program,
        payer=Payer.EMPLOYER,
        rate=None,
        base=value,
        nominal=total,
        tiers=tiers,
        citations=(fact.citation, relief.citation) if relief else (fact.citation,),
        relief=relief.citation if relief else None,
        evidence=Evidence.weakest(fact.evidence, *((relief.evidence,) if relief else ())),
    )


def _tiers(value: Amount, tiers: tuple[ContractTier, ...], charged: Decimal) -> tuple[Tier, ...]:
    """Return the part of the value in each tier that it reaches, with the rate charged on it."""
    ends = [*(tier.above for tier in tiers[1:]), None]
    return tuple(
        Tier(
            above=tier.above,
            part=_less(value if end is None else min(value, end), tier.above),
            rate=EXACT.multiply(tier.rate, charged),
        )
        for tier, end in zip(tiers, ends, strict=True)
        if value > tier.above
    )


def _less(value: Amount, above: int) -> Amount:
    return EXACT.subtract(value, Decimal(above)) if isinstance(value, Decimal) else value - above


def construction_instalments(
    total: int, *, month: Month | date | str, parts: int = 1, law: Law = LAW
) -> tuple[int, ...]:
    """Return the instalments of a construction bill; they add up to it.

    Args:
        total: The bill in whole Rupiah.
        month: The month of registration.
        parts: 1 for one sum, 3 for 50 %, 25 % and 25 %, 4 for 20 %, 30 %, 30 % and 20 % (projects over two years).
        law: The law to read.

    Returns:
        Whole Rupiah; the last instalment takes what rounding leaves.

    Raises:
        AmountError: If the total is no amount.
        ValidationError: If the law knows no plan of that many parts.
        NotInForceError: If the month lies before the first known rule, 2021-04.

    Source:
        Permenaker 5/2021, article 72.

    Examples:
        >>> from jaminan import construction_instalments
        >>> construction_instalments(1_375_001, month="2025-06", parts=3)
        (687501, 343750, 343750)
    """
    amount = _whole(total, "total")
    plans = {1: (Decimal(1),)} | {
        len(plan): plan for plan in to_law(law)["jakon.instalments"].on(to_month(month).last_day).value
    }
    if type(parts) is not int or parts not in plans:
        raise ValidationError(
            "parts", parts, f"one of {', '.join(map(str, sorted(plans)))}", "Permenaker 5/2021, article 72"
        )
    shares = plans[parts][:-1]
    instalments = [round_amount(EXACT.multiply(Decimal(amount), share)) for share in shares]
    return (*instalments, amount - sum(instalments))


def _whole(value: int, field: str) -> int:
    amount = to_amount(value, field)
    if not isinstance(amount, int):
        raise AmountError(field, value, "whole Rupiah")
    return amount


def construction_addendum(
    project: ConstructionProject,
    *,
    contract_value: Amount,
    month: Month | date | str,
    paid: int | None = None,
    law: Law = LAW,
    rounding: Rounding | str = Rounding.HALF_UP,
) -> int:
    """Return what an addendum makes due: the bill of the new contract value less what was paid.

    Args:
        project: The project as it was registered, by contract value.
        contract_value: The new contract value in Rupiah, without value added tax.
        month: The month of registration.
        paid: What was paid in whole Rupiah; left out, the whole bill of the old value.
        law: The law to read.
        rounding: Another direction of rounding.

    Returns:
        Whole Rupiah; negative where the agency refunds.

    Raises:
        AmountError: If an amount is none.
        ValidationError: If the project is billed by wages.

    Source:
        That the bill is computed anew on the new value is practice, unconfirmed; no article says so.

    Examples:
        >>> from jaminan import ConstructionProject, construction_addendum
        >>> project = ConstructionProject(contract_value=750_000_000)
        >>> construction_addendum(project, contract_value=1_000_000_000, month="2025-06")
        375000
    """
    limit = "a ConstructionProject billed by its contract value"
    if not isinstance(project, ConstructionProject):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers need not type-check
        raise ValidationError("project", project, limit)
    if project.contract_value is None:
        raise ValidationError("project", project, limit)
    asked, direction = to_month(month), to_rounding(rounding)
    changed = ConstructionProject(contract_value=contract_value, registered_on=project.registered_on)
    due = sum(bill_project(changed, asked, law, direction, relief=True)[1])
    if paid is not None:
        return due - _whole(paid, "paid")
    return due - sum(bill_project(project, asked, law, direction, relief=True)[1])


def relieve_construction_rest(
    unpaid: int, *, month: Month | date | str, law: Law = LAW, rounding: Rounding | str = Rounding.HALF_UP
) -> int:
    """Return what is charged of the unpaid rest of a project that was registered before the pandemic relief.

    Args:
        unpaid: The rest of the bill in whole Rupiah.
        month: The month of payment.
        law: The law to read.
        rounding: Another direction of rounding.

    Returns:
        Whole Rupiah: 1 % of the rest in the months of the relief, the whole rest in all others.

    Raises:
        AmountError: If the rest is no amount.

    Source:
        PP 49/2020, article 13; the rule on the rest has one source.

    Examples:
        >>> from jaminan import relieve_construction_rest
        >>> relieve_construction_rest(5_000_000, month="2020-10"), relieve_construction_rest(5_000_000, month="2021-02")
        (50000, 5000000)
    """
    rest = to_amount(unpaid, "unpaid")
    project = ConstructionProject(contract_value=rest or 1)
    relief = check_reliefs(project, to_month(month), law).on(Program.JKK)
    charged = Decimal(1) if relief is None else relief.value.charged
    return round_amount(EXACT.multiply(Decimal(rest), charged), to_rounding(rounding))

"""Rows of the tables that the annexes print: income brackets, contract tiers and packages."""

from decimal import Decimal

import attrs

from jaminan.evidence import Evidence

__all__ = ["Bracket", "ContractTier", "Package", "Packages"]


@attrs.frozen(kw_only=True)
class Bracket:
    """A row of the income table of non-wage workers.

    Attributes:
        income_from: The lowest income of the row, in Rupiah a month.
        base: The base that the annex sets for the row, in Rupiah.
        amount: The contribution that it prints, in Rupiah a month.
        evidence: How well the row is attested.
    """

    income_from: int
    base: int
    amount: int
    evidence: Evidence


@attrs.frozen(kw_only=True)
class ContractTier:
    """A tier of the contract value of a construction project.

    Attributes:
        above: The lower limit in Rupiah; the limit itself belongs to the tier below.
        rate: The share of the part of the value that lies in the tier.
    """

    above: int
    rate: Decimal


@attrs.frozen(kw_only=True)
class Package:
    """What a migrant worker's contract of a length costs, in Rupiah.

    Attributes:
        months: The length of the contract that the package is for.
        amount: Its price, for JKK and JKM together.
        evidence: How well it is attested.
    """

    months: int
    amount: int
    evidence: Evidence


@attrs.frozen(kw_only=True)
class Packages:
    """The packages of a regulation for migrant workers, for JKK and JKM together.

    Attributes:
        before: The price of the time before placement, which a placement company pays; `None` where it is not apart.
        before_evidence: How well it is attested.
        packages: The packages for the time during and after placement, shortest first.
        extra_month: The price of each month above the package, or `None` where the facts hold none.
        extra_evidence: How well it is attested.
        individual_evidence: How well the price for who goes on his own is attested; `None` where the facts hold none.
    """

    before: int | None
    before_evidence: Evidence
    packages: tuple[Package, ...]
    extra_month: int | None
    extra_evidence: Evidence
    individual_evidence: Evidence | None

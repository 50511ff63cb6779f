"""What a plan costs: rows, and their sums however they are cut."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from os import PathLike
from typing import Any, Final, Literal, NamedTuple, overload

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.programs import Payer, Program
from jaminan.models.results import ContributionLine, LineTerms
from jaminan.models.segments import Funding
from jaminan.money import EXACT, Amount, Rounding
from jaminan.periods import Month
from jaminan.planning.models import Plan
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["PlanResult", "PlanRow", "row_of"]


class PlanRow(NamedTuple):
    """One line of the bill of a group for a month, paid by one funding.

    Attributes:
        group: The name of the group.
        month: The month.
        headcount: How many people.
        terms: What the law says about the line.
        base: What the rate is taken of, in Rupiah, a head.
        per_head: The contribution of one person in whole Rupiah, rounded once.
        funding: Who pays.
        unit: The sub-district, village or other unit; `None` where the group names none.
        category: The group of local government enrolment, or `None`.
        account: The budget account code, or `None` where the facts hold none.
    """

    group: str
    month: Month
    headcount: int
    terms: LineTerms
    base: Amount
    per_head: int
    funding: Funding
    unit: str | None
    category: WorkerCategory | None
    account: str | None

    @property
    def line(self) -> ContributionLine:
        """The line in the bill of one person."""
        return ContributionLine(terms=self.terms, base=self.base, amount=self.per_head)

    @property
    def program(self) -> Program | None:
        """The program; `None` where the law gives one sum for several and no split."""
        return self.terms.program

    @property
    def payer(self) -> Payer:
        """Whom the law charges."""
        return self.terms.payer

    @property
    def rate(self) -> Decimal | None:
        """The share of the base that is charged, after relief; `None` for amounts that the law prints."""
        return self.terms.rate

    @property
    def amount(self) -> int:
        """The contribution of the group in whole Rupiah: as many times that of one person."""
        return self.headcount * self.per_head

    @property
    def exact(self) -> Decimal:
        """The contribution of the group before each person's line is rounded, exact."""
        return EXACT.multiply(Decimal(self.headcount), self.terms.exact_of(self.base))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The articles that the row rests on."""
        return self.terms.citations

    @property
    def relief(self) -> Citation | None:
        """The act that relieves the row, or `None`."""
        return self.terms.relief

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of what the amount rests on; the account code has its own."""
        return self.terms.evidence

    @property
    def year(self) -> int:
        """The year of the month."""
        return self.month.year


row_of: Final[Callable[[tuple[Any, ...]], PlanRow]] = partial(tuple.__new__, PlanRow)
"""Makes a row of a tuple of its fields; a plan makes thousands."""

_CUTS: Final = ("month", "year", "group", "program", "funding", "unit", "account", "payer", "category")
"""What a plan can be cut by."""


@attrs.frozen(kw_only=True)
class PlanResult(Shown):
    """What a plan costs.

    Every sum is in whole Rupiah, and every way to cut the plan adds up to the same total. What belongs to no unit,
    account or category stands under `None`.

    Attributes:
        plan: The plan.
        rows: The rows: group, month, program, payer and funding.
        rounding: How each person's line was rounded.
        law_version: The version of the law.
        provisional: The figures carried past the last day that they are known for.
        evidence: The weakest mark of all bills.
    """

    plan: Plan
    rows: tuple[PlanRow, ...]
    rounding: Rounding
    law_version: str
    provisional: tuple[str, ...]
    evidence: Evidence

    @property
    def lines(self) -> tuple[PlanRow, ...]:
        """The rows, under the name that all results share."""
        return self.rows

    @property
    def total(self) -> int:
        """What all groups cost in all months, whoever pays, in whole Rupiah."""
        return sum([row[2] * row[5] for row in self.rows])

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.provisional)

    def by(self, *cuts: str) -> Mapping[Any, int]:
        """Return the sums by one or more of the columns; by several, the keys are tuples.

        Args:
            *cuts: Of ``month``, ``year``, ``group``, ``program``, ``funding``, ``unit``, ``account``, ``payer`` and
                ``category``.

        Raises:
            ValidationError: If a name is none of them, or none is given.
        """
        if not cuts or not set(cuts) <= set(_CUTS):
            raise ValidationError("cuts", cuts, f"one or more of {', '.join(_CUTS)}")
        sums: dict[Any, int] = {}
        if len(cuts) == 1:
            for key in {"month": self.plan.months, "group": self.plan.names}.get(cuts[0], ()):
                sums[key] = 0
        for row in self.rows:
            key = getattr(row, cuts[0]) if len(cuts) == 1 else tuple([getattr(row, cut) for cut in cuts])
            sums[key] = sums.get(key, 0) + row[2] * row[5]
        return sums

    def by_month(self) -> Mapping[Month, int]:
        """Return the sums by month; every month of the plan is there."""
        return self.by("month")

    def by_year(self) -> Mapping[int, int]:
        """Return the sums by year."""
        return self.by("year")

    def by_group(self) -> Mapping[str, int]:
        """Return the sums by the names of the groups; every group of the plan is there."""
        return self.by("group")

    def by_program(self) -> Mapping[Program | None, int]:
        """Return the sums by program; a migrant worker's package, one sum for two programs, stands under `None`."""
        return self.by("program")

    def by_funding(self) -> Mapping[Funding, int]:
        """Return the sums by who pays."""
        return self.by("funding")

    def by_unit(self) -> Mapping[str | None, int]:
        """Return the sums by sub-district, village or other unit."""
        return self.by("unit")

    def by_account(self) -> Mapping[str | None, int]:
        """Return the sums by budget account code."""
        return self.by("account")

    def by_payer(self) -> Mapping[Payer, int]:
        """Return the sums by whom the law charges."""
        return self.by("payer")

    def by_category(self) -> Mapping[WorkerCategory | None, int]:
        """Return the sums by group of local government enrolment."""
        return self.by("category")

    @property
    def shortfall(self) -> Mapping[Funding, int]:
        """What each budgeted funding lacks, in whole Rupiah; 0 where it is enough."""
        needed = self.by_funding()
        return {funding: max(0, needed.get(funding, 0) - budget) for funding, budget in self.plan.budgets.items()}

    @property
    def left(self) -> Mapping[Funding, int]:
        """What each budgeted funding has left, in whole Rupiah; 0 where it falls short."""
        needed = self.by_funding()
        return {funding: max(0, budget - needed.get(funding, 0)) for funding, budget in self.plan.budgets.items()}

    @overload
    def to_csv(self, path: None = None) -> str: ...
    @overload
    def to_csv(self, path: str | PathLike[str]) -> None: ...
    def to_csv(self, path: str | PathLike[str] | None = None) -> str | None:
        """Return the rows as the text of a CSV file, or write them into one.

        Args:
            path: The file to write, UTF-8; `None` for none.

        Returns:
            The text, or `None` where a file was written.
        """
        from jaminan.planning.exports import plan_csv, write_plan_csv

        if path is None:
            return plan_csv(self)
        write_plan_csv(self, path)
        return None

    def to_frame(self, backend: Literal["pandas", "polars"] = "pandas") -> Any:
        """Return the rows as a frame: one row a row, amounts as 64-bit integers, the rest as text.

        Args:
            backend: ``"pandas"`` or ``"polars"``.

        Raises:
            MissingExtraError: If the package is not installed.
            ValidationError: If *backend* is neither.
        """
        from jaminan.planning.exports import plan_frame

        return plan_frame(self, backend)

"""Results: bills with their lines, computed from the terms that the law sets for a month.

They are named tuples: a payroll makes one for every wage, and an attrs class costs several times as much to make.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple, cast

from jaminan.errors import UnsplitAmountError
from jaminan.evidence import Evidence
from jaminan.models.decisions import Membership, ReliefOutcome
from jaminan.models.people import Participant
from jaminan.models.programs import Payer, Program
from jaminan.models.segments import PlacementPhase, to_member
from jaminan.money import EXACT, Amount, Rounding, divide
from jaminan.periods import Month
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = [
    "ContributionLine",
    "Contributions",
    "Deferral",
    "LineTerms",
    "PackageUse",
    "Slice",
    "Terms",
    "bill_of",
    "share_of",
]


class Tier(NamedTuple):
    """A slice of a contract value with its own rate.

    Attributes:
        above: The lower limit in Rupiah; the value itself belongs to the tier below.
        part: What of the contract value lies in the tier, in Rupiah.
        rate: The share of that part.
    """

    above: int
    part: Amount
    rate: Decimal


class PackageUse(NamedTuple):
    """How a contract's price comes from the packages.

    Attributes:
        months: The length of the package, in months.
        amount: Its price in Rupiah.
        extra_months: The months of the contract that it leaves.
        extra_month: The price of each, in Rupiah.
        longer_months: The length of a longer package that costs no more, or `None`.
        longer_amount: Its price in Rupiah, or `None`.
    """

    months: int
    amount: int
    extra_months: int = 0
    extra_month: int = 0
    longer_months: int | None = None
    longer_amount: int | None = None


class LineTerms(NamedTuple):
    """What the law says about one line of a bill, before a wage is known.

    Attributes:
        program: The program; `None` where the law gives one sum for several and no split.
        payer: Whom the law charges.
        rate: The share of the base that is charged, after relief; `None` for amounts that the law prints.
        ceiling: The highest base in Rupiah a month, or `None` where there is none.
        base: The base in Rupiah where it is not the wage, else `None`.
        lowest_base: The lowest base of the table that the base comes from, in Rupiah, where there is one.
        nominal: The exact amount in Rupiah, after relief, where the law prints no rate, else `None`.
        tiers: The slices of a contract value that the nominal amount is the sum of.
        phase: The phase of a placement that the line pays for.
        package: How the price of a contract comes from the packages.
        citations: The articles of rate, ceiling and relief.
        relief: The act that relieves the line, or `None`.
        evidence: The weakest mark of what the line rests on.
    """

    program: Program | None
    payer: Payer
    rate: Decimal | None
    citations: tuple[Citation, ...]
    evidence: Evidence
    ceiling: int | None = None
    base: Amount | None = None
    lowest_base: int | None = None
    nominal: Decimal | None = None
    tiers: tuple[Tier, ...] = ()
    phase: PlacementPhase | None = None
    package: PackageUse | None = None
    relief: Citation | None = None

    def base_of(self, wage: Amount) -> Amount:
        """Return the base: the wage, at most the ceiling, where the law sets no other."""
        if self.base is not None:
            return self.base
        return wage if self.ceiling is None or wage < self.ceiling else self.ceiling

    def exact_of(self, base: Amount) -> Decimal:
        """Return the contribution of a base before rounding: the printed amount, or the share of the base."""
        if self.rate is None:
            return self.nominal or Decimal(0)
        return EXACT.multiply(Decimal(base), self.rate)


class Slice(NamedTuple):
    """A part of a program's contribution that reaches the JKP fund (*rekomposisi*).

    Attributes:
        program: The program that gives.
        rate: The share of the wage.
        ceiling: The highest wage in Rupiah a month that counts.
        citation: Where it is printed.
        against: A text that says otherwise and was not repealed, where the slice is a reading.
    """

    program: Program
    rate: Decimal
    ceiling: int
    citation: Citation
    against: Citation | None = None


class Deferral(NamedTuple):
    """A contribution whose larger part is put off.

    Attributes:
        program: The program.
        payer: Whom the law charges.
        rate: The normal share of the wage; what the line does not charge is owed later.
        ceiling: The highest wage in Rupiah a month that counts.
        citation: The act that puts it off.
    """

    program: Program
    payer: Payer
    rate: Decimal
    ceiling: int | None
    citation: Citation


class Terms(NamedTuple):
    """What the law says about a whole bill: the same for everybody with the same employer facts in a month.

    Attributes:
        lines: The lines, in the order of the bill.
        slices: What goes from one fund to another.
        deferrals: What is put off.
        reliefs: What became of each relief of the month.
        membership: Why these programs, or `None` where the caller named them.
        provisional: The names of the figures that are carried past the last day they are known for.
        evidence: The weakest mark of all that the bill rests on.
        law_version: The version of the law.
        is_by_wage: Whether the base of every line is the wage; no line then sets a base of its own.
        reliefs_passed_over: The reliefs that would apply, where the caller asked for a bill without them.
    """

    lines: tuple[LineTerms, ...]
    evidence: Evidence
    law_version: str
    slices: tuple[Slice, ...] = ()
    deferrals: tuple[Deferral, ...] = ()
    reliefs: tuple[ReliefOutcome, ...] = ()
    membership: Membership | None = None
    provisional: tuple[str, ...] = ()
    is_by_wage: bool = True
    reliefs_passed_over: tuple[ReliefOutcome, ...] = ()


class _LineFields(NamedTuple):
    """What a line of a bill holds."""

    terms: LineTerms
    base: Amount
    amount: int


class ContributionLine(Shown, _LineFields):
    """One line of a bill: one program, one payer.

    Attributes:
        terms: What the law says about the line.
        base: What the rate is taken of, in Rupiah, as given or capped.
        amount: The contribution in whole Rupiah.
    """

    __slots__ = ()

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
    def exact(self) -> Decimal:
        """The contribution before rounding, exact."""
        return self.terms.exact_of(self.base)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The articles that the line rests on."""
        return self.terms.citations

    @property
    def relief(self) -> Citation | None:
        """The act that relieves the line, or `None`."""
        return self.terms.relief

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of what the line rests on."""
        return self.terms.evidence


_line: Final = partial(tuple.__new__, ContributionLine)
"""Makes a line of a tuple of its fields; a quarter of the cost of calling the class."""


def share_of(base: Amount, rate: Decimal, rounding: Rounding) -> int:
    """Return a share of a base, rounded once, in whole Rupiah."""
    numerator, denominator = base.as_integer_ratio()
    rate_numerator, rate_denominator = rate.as_integer_ratio()
    return divide(numerator * rate_numerator, denominator * rate_denominator, rounding)


class _BillFields(NamedTuple):
    """What a bill holds."""

    participant: Participant
    month: Month
    rounding: Rounding
    terms: Terms
    amounts: tuple[int, ...]


class Contributions(Shown, _BillFields):
    """The contributions of one participant for one month.

    Amounts are whole Rupiah, rounded once a line; lines, funds and texts are made when they are asked for.

    Attributes:
        participant: Whom the bill is for.
        month: The month of the wage.
        rounding: How each line was rounded.
        terms: What the law says about the month.
        amounts: The amount of each line of the terms, in whole Rupiah.
    """

    __slots__ = ()

    @property
    def lines(self) -> tuple[ContributionLine, ...]:
        """The lines, one a program and payer."""
        wage = self.participant.wage_base
        bases = (
            [wage if terms.ceiling is None or wage < terms.ceiling else terms.ceiling for terms in self.terms.lines]
            if self.terms.is_by_wage
            else [terms.base_of(wage) for terms in self.terms.lines]
        )
        return tuple(map(_line, zip(self.terms.lines, bases, self.amounts, strict=True)))

    def amount(self, program: Program | str | None = None, payer: Payer | str | None = None) -> int:
        """Return the sum of the lines of a program, a payer, or both, in whole Rupiah.

        Args:
            program: A program or its value; `None` for all.
            payer: A payer or its value; `None` for all.

        Raises:
            UnsplitAmountError: If the law gives one sum for that program and another.
            ValidationError: If the program or the payer is none.
        """
        asked = None if program is None else to_member(Program, program, "program")
        charged = None if payer is None else to_member(Payer, payer, "payer")
        if asked is not None:
            self._check_split(f"the amount of {asked}", (asked,))
        return sum(
            [
                amount
                for line, amount in zip(self.terms.lines, self.amounts, strict=True)
                if (asked is None or line.program is asked) and (charged is None or line.payer is charged)
            ]
        )

    def _check_split(self, asked: str, programs: tuple[Program, ...]) -> None:
        """Refuse a question about programs that share one sum."""
        shared = next((line for line in self.terms.lines if line.program is None), None)
        if shared is not None and any(program in _UNSPLIT for program in programs):
            raise UnsplitAmountError(asked, str(shared.citations[0]))

    @property
    def total(self) -> int:
        """Everything that reaches the funds for the month, in whole Rupiah."""
        return sum(self.amounts)

    @property
    def employer(self) -> int:
        """The employer's part, in whole Rupiah."""
        return self.amount(payer=Payer.EMPLOYER)

    @property
    def worker(self) -> int:
        """The worker's part, in whole Rupiah."""
        return self.amount(payer=Payer.WORKER)

    @property
    def government(self) -> int:
        """The government's own part, in whole Rupiah: its share of JKP."""
        return self.amount(payer=Payer.GOVERNMENT)

    @property
    def billed(self) -> int:
        """What the agency bills: the employer's and the worker's parts."""
        return self.employer + self.worker

    @property
    def funds(self) -> Mapping[Program, int]:
        """What reaches each fund after the JKP recomposition; adds up to the total.

        The slice for JKP is rounded, the giver keeps the rest.

        Raises:
            UnsplitAmountError: If the law gives one sum for several programs.
        """
        self._check_split("what reaches each fund", _UNSPLIT)
        funds: dict[Program, int] = {}
        for line, amount in zip(self.terms.lines, self.amounts, strict=True):
            program = cast("Program", line.program)
            funds[program] = funds.get(program, 0) + amount
        for part in self.terms.slices:
            moved = share_of(min(self.participant.wage_base, part.ceiling), part.rate, self.rounding)
            funds[part.program] -= moved
            funds[Program.JKP] += moved
        return funds

    @property
    def deferred(self) -> int:
        """What is put off and owed later, in whole Rupiah; not in the total.

        Source:
            PP 49/2020, article 17(2).
        """
        wage = self.participant.wage_base
        return sum(
            share_of(wage if each.ceiling is None else min(wage, each.ceiling), each.rate, self.rounding)
            - self.amount(each.program, each.payer)
            for each in self.terms.deferrals
        )

    @property
    def reliefs(self) -> tuple[ReliefOutcome, ...]:
        """What became of each relief whose window covers the month."""
        return self.terms.reliefs

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.terms.provisional)

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of all that the bill rests on: the law, and what a table said of the participant."""
        given = self.participant.evidence
        return self.terms.evidence if given is None else Evidence.weakest(self.terms.evidence, given)

    @property
    def law_version(self) -> str:
        """The version of the law that the bill was computed by."""
        return self.terms.law_version


_UNSPLIT: Final = (Program.JKK, Program.JKM)
"""The programs that a package of migrant workers pays for in one sum."""

bill_of: Final[Callable[[tuple[Participant, Month, Rounding, Terms, tuple[int, ...]]], Contributions]] = partial(
    tuple.__new__, Contributions
)
"""Makes a bill of a tuple of its fields, for the rule that makes one for every wage."""

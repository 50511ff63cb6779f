"""How a benefit is put together: figures are read through one reading, each line is rounded once."""

import warnings
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from jaminan.errors import ProvisionalLawWarning, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import Law, Reading
from jaminan.models.benefit_results import Benefit, BenefitLine, BenefitNote, Bound, Factor, FactorKind, Payee
from jaminan.models.benefits import BenefitKind, BodyPart, EducationLevel, Side
from jaminan.models.decisions import Requirement
from jaminan.models.people import to_count
from jaminan.models.programs import Program
from jaminan.money import EXACT, Amount, Rounding, divide, to_rounding
from jaminan.sources import Citation
from jaminan.timeline import Dated

__all__ = [
    "Account",
    "check_benefit",
    "exact_decimal",
    "instances",
    "provisional_text",
    "refuse_children",
    "warn_provisional",
    "whole",
]

_PLACES: Final = 10


def check_benefit(value: object, field: str) -> None:
    """Refuse what is no benefit.

    Raises:
        ValidationError: If it is something else.
    """
    if not isinstance(value, Benefit):
        raise ValidationError(field, value, "a Benefit")


def exact_decimal(value: Fraction) -> Decimal:
    """Return a value as a decimal: exact where it has an end in decimals, else rounded half up to ten places."""
    rest, places = value.denominator, 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        places = max(places, count)
    if rest != 1:
        places = _PLACES
    return Decimal(divide(value.numerator * 10**places, value.denominator)).scaleb(-places, EXACT)


def whole(value: object, field: str, limit: str = "a whole number, 0 or more", *, least: int = 0) -> int:
    """Return a count; booleans and anything below *least* are refused.

    Raises:
        ValidationError: If it is no such number.
    """
    return to_count(value, field, limit, least=least)


def instances(values: object, kind: type[Any], field: str) -> tuple[Any, ...]:
    """Return a collection of objects of one class as a tuple.

    Raises:
        ValidationError: If it is no collection, or holds something else.
    """
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise ValidationError(field, values, f"a collection of {kind.__name__}")
    found: tuple[object, ...] = tuple(values)
    for place, value in enumerate(found):
        if not isinstance(value, kind):
            raise ValidationError(f"{field}[{place}]", value, f"a {kind.__name__}")
    return found


def refuse_children(children: tuple[Any, ...]) -> None:
    """Refuse children where there are said to be no heirs: children are heirs.

    Raises:
        ValidationError: If there are any.
    """
    if children:
        raise ValidationError(
            "has_heirs", "False", "True where children are given: they are heirs", "PP 44/2015, article 37(4)"
        )


def provisional_text(names: tuple[str, ...], law: Law) -> str:
    """Return the warning for figures that are carried past the last day that they are known for, with the remedy."""
    said = ", ".join(f"{name} ({law[name].entries[-1].value}, known until {law[name].known_until})" for name in names)
    return (
        f"The result is provisional: it uses the newest value of {said}. When the new value is announced, "
        f'upgrade jaminan, or pass law=LAW.amend("{names[0]}", since=..., value=..., citation=...).'
    )


def warn_provisional(names: tuple[str, ...], law: Law, *, stacklevel: int) -> None:
    """Warn of figures that are carried past the last day that they are known for, if there are any."""
    if names:
        warnings.warn(provisional_text(names, law), ProvisionalLawWarning, stacklevel=stacklevel + 1)


class Account:
    """The lines of one benefit while they are reckoned."""

    def __init__(self, law: Law, day: date, rounding: Rounding | str) -> None:
        """Begin with no line."""
        self.day = day
        self.law = law
        self.facts = Reading(law, day)
        self.lines: list[BenefitLine] = []
        self.requirements: list[Requirement] = []
        self.notes: dict[BenefitNote, None] = {}
        self.provisional: list[str] = []
        self._rounding = to_rounding(rounding)
        self._marks: list[Evidence] = []

    def fact(self, name: str) -> Dated[Any]:
        """Return a figure of the event's day."""
        return self.facts[name]

    def note(self, note: BenefitNote) -> None:
        """Say something beside the lines, once."""
        self.notes[note] = None

    def rests_on(self, *marks: Evidence) -> None:
        """Add marks of what the whole benefit rests on, beside its lines."""
        self._marks += marks

    def line(
        self,
        kind: BenefitKind,
        factors: tuple[tuple[FactorKind, Amount], ...],
        citations: Iterable[Citation],
        marks: Iterable[Evidence],
        *,
        bound: Bound | None = None,
        months: int = 1,
        days: int = 0,
        is_maximum: bool = False,
        covers: tuple[BenefitKind, ...] = (),
        child: int | None = None,
        level: EducationLevel | None = None,
        part: BodyPart | None = None,
        side: Side | None = None,
        payee: Payee | None = None,
        year: int | None = None,
    ) -> None:
        """Add a line: the product of its factors, moved to its bound, rounded once."""
        value = Fraction(1)
        for name, number in factors:
            value = value / Fraction(number) if name.divides else value * Fraction(number)
        if bound is not None:
            value = Fraction(bound.value)
        self.lines.append(
            BenefitLine(
                kind=kind,
                amount=divide(value.numerator, value.denominator, self._rounding),
                months=months,
                days=days,
                exact=exact_decimal(value),
                factors=tuple(Factor(kind=name, value=number) for name, number in factors),
                bound=bound,
                is_maximum=is_maximum,
                covers=covers,
                child=child,
                level=level,
                part=part,
                side=side,
                payee=payee,
                year=year,
                citations=tuple(dict.fromkeys(citations)),
                evidence=Evidence.weakest(*marks),
            )
        )

    def sum_of(
        self,
        kind: BenefitKind,
        name: str,
        *,
        months: int = 1,
        citations: Iterable[Citation] = (),
        payee: Payee | None = None,
    ) -> None:
        """Add a line that the law prints as a sum."""
        fact = self.fact(name)
        self.line(
            kind,
            ((FactorKind.AMOUNT, fact.value),),
            (fact.citation, *citations),
            (fact.evidence,),
            months=months,
            payee=payee,
        )

    def result(self, program: Program | None) -> Benefit:
        """Return the benefit; warn, on the line of the caller's caller, if it is provisional.

        The weakest mark is that of the lines, of what else the amount turns on, and, without lines, of what was read.
        """
        marks = [line.evidence for line in self.lines] + self._marks
        if not self.lines:
            self.note(BenefitNote.NOTHING_TO_PAY)
            marks += self.facts.evidence
        names = tuple(dict.fromkeys((*self.facts.provisional, *self.provisional)))
        warn_provisional(names, self.law, stacklevel=3)
        return Benefit(
            program=program,
            event_on=self.day,
            lines=tuple(self.lines),
            requirements=tuple(self.requirements),
            notes=tuple(self.notes),
            provisional=names,
            evidence=Evidence.weakest(*marks),
            law_version=self.law.version,
        )

"""Participants and employers: what a caller knows of the people that a bill is for."""

from collections.abc import Iterable
from datetime import date
from operator import index
from typing import Final, SupportsIndex

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.programs import Program, RiskClass, to_programs, to_risk_class
from jaminan.models.segments import EmployerKind, EnterpriseScale, Industry, Segment, to_member
from jaminan.money import Amount, to_amount
from jaminan.periods import to_day

__all__ = [
    "Employer",
    "Participant",
    "WageWorker",
    "born_on_or_none",
    "evidence_or_none",
    "programs_or_none",
    "registered_on_or_none",
    "to_count",
    "to_flag",
]


def to_flag(value: object, field: str) -> bool:
    """Return a flag; anything but `True` and `False` is refused.

    Raises:
        ValidationError: If it is neither.
    """
    if not isinstance(value, bool):
        raise ValidationError(field, value, "True or False")
    return value


def to_count(value: object, field: str, limit: str, *, least: int = 0, most: int | None = None) -> int:
    """Return a count as an `int`; what is no whole number, or out of its limits, is refused.

    Args:
        value: An ``int`` or anything with ``__index__``; booleans are no counts.
        field: The name to say when it is refused.
        limit: What to say that it must be.
        least: The least that it may be.
        most: The most that it may be, or `None`.

    Raises:
        ValidationError: If it is no such number.
    """
    try:
        count = least - 1 if isinstance(value, bool) else index(value)  # type: ignore[arg-type]  # a wrong one is refused
    except TypeError:
        count = least - 1
    if count < least or (most is not None and count > most):
        raise ValidationError(field, value, limit)
    return count


def _class_or_none(value: RiskClass | int | None) -> RiskClass | None:
    return None if value is None else to_risk_class(value, "risk_class")


def _scale(value: EnterpriseScale | str) -> EnterpriseScale:
    return to_member(EnterpriseScale, value, "scale")


def _kind(value: EmployerKind | str) -> EmployerKind:
    return to_member(EmployerKind, value, "kind")


def _industry_or_none(value: Industry | str | None) -> Industry | None:
    return None if value is None else to_member(Industry, value, "industry")


def _workers_or_none(value: int | None) -> int | None:
    if value is not None and (type(value) is not int or value < 0):
        raise ValidationError("active_workers", value, "a whole number of workers, 0 or more, or None")
    return value


def registered_on_or_none(value: date | str | None) -> date | None:
    """Return a day of registration from a date or ISO text."""
    return None if value is None else to_day(value, "registered_on")


def born_on_or_none(value: date | str | None) -> date | None:
    """Return a day of birth from a date or ISO text."""
    return None if value is None else to_day(value, "born_on")


def programs_or_none(value: Iterable[Program | str] | None) -> frozenset[Program] | None:
    """Return programs from members or their values."""
    return None if value is None else to_programs(value, "programs")


def evidence_or_none(value: Evidence | str | None) -> Evidence | None:
    """Return a mark of evidence from the member or its value."""
    return None if value is None else to_member(Evidence, value, "evidence")


def category_or_none(value: WorkerCategory | str | None) -> WorkerCategory | None:
    """Return a group of local governments from the member or its value."""
    return None if value is None else to_member(WorkerCategory, value, "category")


def _wage(value: Amount | SupportsIndex) -> Amount:
    return value if type(value) is int and value >= 0 else to_amount(value, "wage")


def _good_standing(value: bool) -> bool:
    return to_flag(value, "is_in_good_standing")


def _deferral(value: bool) -> bool:
    return to_flag(value, "has_jp_deferral")


def _indonesian(value: bool) -> bool:
    return value if value is True else to_flag(value, "is_indonesian")


@attrs.frozen(kw_only=True, cache_hash=True)
class Employer:
    """An employer of wage workers.

    Args:
        risk_class: The JKK class that the agency assigned, I to V; it may stay out where no JKK line is asked for.
        scale: The scale of the enterprise; a state body has none and the field is not read.
        kind: Private, or a state body for its non-ASN staff.
        industry: The labour-intensive industry of PP 7/2025, or `None` for any other.
        active_workers: The workers actively registered, 0 or more; `None` is taken as enough where a relief asks.
        is_in_good_standing: Whether the contributions that a relief asks for are paid.
        registered_on: The day of registration with the agency; `None` is taken as before every relief.
        has_jp_deferral: Whether the employer asked for the deferral of JP contributions under PP 49/2020.

    Raises:
        ValidationError: If a field is out of its range; it names field, value and limit.
    """

    risk_class: RiskClass | None = attrs.field(default=None, converter=_class_or_none)
    scale: EnterpriseScale = attrs.field(default=EnterpriseScale.LARGE, converter=_scale)
    kind: EmployerKind = attrs.field(default=EmployerKind.PRIVATE, converter=_kind)
    industry: Industry | None = attrs.field(default=None, converter=_industry_or_none)
    active_workers: int | None = attrs.field(default=None, converter=_workers_or_none)
    is_in_good_standing: bool = attrs.field(default=True, converter=_good_standing)
    registered_on: date | None = attrs.field(default=None, converter=registered_on_or_none)
    has_jp_deferral: bool = attrs.field(default=False, converter=_deferral)
    profile: str = attrs.field(init=False, eq=False, repr=False)
    """All facts as one text, whose hash Python keeps: plans of a month are kept by it."""

    def __attrs_post_init__(self) -> None:
        """Note all facts once."""
        facts = (str(getattr(self, name)) for name in _EMPLOYER_FACTS)
        object.__setattr__(self, "profile", "|".join(facts))


_EMPLOYER_FACTS: Final = tuple(field.name for field in attrs.fields(Employer) if field.init)


class Participant:
    """Whom a bill is for: the base of the participants of all segments."""

    __slots__ = ()

    evidence: Evidence | None
    """How well what is said of the participant is attested, where a table said it; `None` where the caller did."""
    category: WorkerCategory | None
    """The group that the participant was enrolled as, where `participant_for` enrolled it."""

    @property
    def segment(self) -> Segment:
        """The segment that the agency registers the participant in."""
        raise NotImplementedError

    @property
    def wage_base(self) -> Amount:
        """What rates are taken of, in Rupiah."""
        raise NotImplementedError


_ANY_EMPLOYER: Final = Employer()


@attrs.frozen(kw_only=True)
class WageWorker(Participant):
    """A wage worker (*penerima upah*, PU): one worker with one employer.

    Args:
        wage: The monthly wage in Rupiah, basic pay plus fixed allowances, 0 or more; with sen where a minimum wage has them.
        employer: The employer.
        born_on: The day of birth, or `None`: then every age condition is taken as met.
        is_indonesian: Whether the worker is an Indonesian citizen.
        programs: The programs that the worker is enrolled in, or `None` for those that the law makes mandatory, with
            JKP where its conditions hold.
        evidence: How well the wage is attested, where a table said it: `participant_for` sets it.
        category: The group that the worker is enrolled as, for explanations: `participant_for` sets it.

    Raises:
        AmountError: If the wage is not exact or is negative.
        ValidationError: If another field is out of its range, or JKP is named for a foreigner.

    Source:
        Wage: PP 44/2015, article 19(1) and (2).
    """

    wage: Amount = attrs.field(converter=_wage)
    employer: Employer = _ANY_EMPLOYER
    born_on: date | None = attrs.field(default=None, converter=born_on_or_none)
    is_indonesian: bool = attrs.field(default=True, converter=_indonesian)
    programs: frozenset[Program] | None = attrs.field(default=None, converter=programs_or_none)
    evidence: Evidence | None = attrs.field(default=None, converter=evidence_or_none, eq=False)
    category: WorkerCategory | None = attrs.field(default=None, converter=category_or_none, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what does not fit together."""
        if not isinstance(self.employer, Employer):
            raise ValidationError("employer", self.employer, "an Employer")
        if self.programs is not None and Program.JKP in self.programs and not self.is_indonesian:
            limit = "without JKP for a foreigner"
            raise ValidationError("programs", sorted(self.programs), limit, "PP 37/2021, article 4(2) a")

    @property
    def segment(self) -> Segment:
        """The segment, PU."""
        return Segment.PU

    @property
    def wage_base(self) -> Amount:
        """What rates are taken of: the wage, in Rupiah."""
        return self.wage

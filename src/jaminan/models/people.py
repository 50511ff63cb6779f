"""Participants and employers: what a caller knows of the people that a bill is for."""

from datetime import date
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.models.programs import Program, RiskClass, to_programs, to_risk_class
from jaminan.models.segments import EmployerKind, EnterpriseScale, Industry, Segment, to_member
from jaminan.money import Amount, to_amount
from jaminan.periods import to_day

__all__ = ["Employer", "Participant", "WageWorker", "to_flag"]


def to_flag(value: object, field: str) -> bool:
    """Return a flag; anything but `True` and `False` is refused.

    Raises:
        ValidationError: If it is neither.
    """
    if not isinstance(value, bool):
        raise ValidationError(field, value, "True or False")
    return value


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

    risk_class: RiskClass | None = None
    scale: EnterpriseScale = EnterpriseScale.LARGE
    kind: EmployerKind = EmployerKind.PRIVATE
    industry: Industry | None = None
    active_workers: int | None = None
    is_in_good_standing: bool = True
    registered_on: date | None = None
    has_jp_deferral: bool = False

    def __attrs_post_init__(self) -> None:
        """Check every field once, and turn values into members."""
        checked = {
            "risk_class": None if self.risk_class is None else to_risk_class(self.risk_class, "risk_class"),
            "scale": to_member(EnterpriseScale, self.scale, "scale"),
            "kind": to_member(EmployerKind, self.kind, "kind"),
            "industry": None if self.industry is None else to_member(Industry, self.industry, "industry"),
            "registered_on": None if self.registered_on is None else to_day(self.registered_on, "registered_on"),
            "is_in_good_standing": to_flag(self.is_in_good_standing, "is_in_good_standing"),
            "has_jp_deferral": to_flag(self.has_jp_deferral, "has_jp_deferral"),
        }
        if self.active_workers is not None and (type(self.active_workers) is not int or self.active_workers < 0):
            raise ValidationError(
                "active_workers", self.active_workers, "a whole number of workers, 0 or more, or None"
            )
        for name, value in checked.items():
            object.__setattr__(self, name, value)


class Participant:
    """Whom a bill is for: the base of the participants of all segments."""

    __slots__ = ()

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

    Raises:
        AmountError: If the wage is not exact or is negative.
        ValidationError: If another field is out of its range, or JKP is named for a foreigner.

    Source:
        Wage: PP 44/2015, article 19(1) and (2).
    """

    wage: Amount
    employer: Employer = _ANY_EMPLOYER
    born_on: date | None = None
    is_indonesian: bool = True
    programs: frozenset[Program] | None = None

    def __attrs_post_init__(self) -> None:
        """Check every field once; the usual types pass without a detour."""
        if type(self.wage) is not int or self.wage < 0:
            object.__setattr__(self, "wage", to_amount(self.wage, "wage"))
        if not isinstance(self.employer, Employer):
            raise ValidationError("employer", self.employer, "an Employer")
        if self.is_indonesian is not True:
            to_flag(self.is_indonesian, "is_indonesian")
        if self.born_on is not None:
            object.__setattr__(self, "born_on", to_day(self.born_on, "born_on"))
        if self.programs is not None:
            programs = to_programs(self.programs, "programs")
            if Program.JKP in programs and not self.is_indonesian:
                raise ValidationError(
                    "programs", sorted(programs), "without JKP for a foreigner", "PP 37/2021, article 4(2) a"
                )
            object.__setattr__(self, "programs", programs)

    @property
    def segment(self) -> Segment:
        """The segment, PU."""
        return Segment.PU

    @property
    def wage_base(self) -> Amount:
        """What rates are taken of: the wage, in Rupiah."""
        return self.wage

"""How the people of a group are enrolled: participants as they are, or recipes that follow the law of each month."""

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeVar

import attrs

from jaminan.errors import ValidationError
from jaminan.models.categories import WorkerCategory
from jaminan.models.construction import ConstructionProject
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Participant, WageWorker, programs_or_none
from jaminan.models.programs import Program, RiskClass, to_risk_class
from jaminan.models.regions import Region
from jaminan.models.segments import Funding, Segment, to_member
from jaminan.money import Amount, to_amount
from jaminan.periods import Month, to_month
from jaminan.rules.enrolment import enrolment_routes, participant_for
from jaminan.rules.regions import find_region

__all__ = ["EnrolAs", "Enrolment", "funded_by", "participant_in", "region_or_none", "to_enrolment", "with_programs"]


def region_or_none(value: str | Region | None) -> Region | None:
    """Return a region from its code or name."""
    return None if value is None else find_region(value)


def _category(value: WorkerCategory | str) -> WorkerCategory:
    return to_member(WorkerCategory, value, "category")


def _segment(value: Segment | str | None) -> Segment | None:
    return None if value is None else to_member(Segment, value, "segment")


def _wage(value: Amount | None) -> Amount | None:
    return None if value is None else to_amount(value, "wage")


def _class(value: RiskClass | int | None) -> RiskClass | None:
    return None if value is None else to_risk_class(value, "risk_class")


@attrs.frozen(kw_only=True, cache_hash=True)
class EnrolAs:
    """A recipe for a participant: every month of a plan takes the participant that is right in it.

    A `WageWorker` has a fixed wage. People who are enrolled on the minimum wage of their region get a new one every
    year, so they are planned by their group: `participant_for` makes the participant of each month.

    Args:
        category: The group that the people belong to.
        segment: Another route than the usual one of the group.
        region: Code or name of the region whose minimum wage counts; `None` for the region of the plan.
        wage: The monthly wage in Rupiah, or a non-wage worker's income; `None` for the minimum wage or the lowest bracket.
        risk_class: The JKK class that the agency assigned; government groups are in class I where it is left out.
        programs: The programs that the people are enrolled in; `None` for those of their route.

    Raises:
        ValidationError: If a field is out of its range, or the group has no such route.
        UnknownRegionError: If the region is unknown or ambiguous.

    Examples:
        >>> from jaminan import WorkerCategory
        >>> from jaminan.planning import EnrolAs
        >>> heads = EnrolAs(category=WorkerCategory.RT_HEAD, region="Kota Magelang")
        >>> [str(heads.participant(month=month).wage) for month in ("2024-12", "2025-01")]
        ['2142000', '2281230']
    """

    category: WorkerCategory = attrs.field(converter=_category)
    segment: Segment | None = attrs.field(default=None, converter=_segment)
    region: Region | None = attrs.field(default=None, converter=region_or_none)
    wage: Amount | None = attrs.field(default=None, converter=_wage)
    risk_class: RiskClass | None = attrs.field(default=None, converter=_class)
    programs: frozenset[Program] | None = attrs.field(default=None, converter=programs_or_none)

    def participant(self, *, month: Month | date | str, region: str | Region | None = None) -> Participant:
        """Return the participant of a month.

        Args:
            month: The month.
            region: The region of the plan; the recipe's own goes before it.

        Raises:
            NotInForceError: If the minimum wage of that month is not known, or the route begins later.
            ValidationError: If a wage, a class or a region is needed and not given.
        """
        asked = self.region or region_or_none(region)
        participant = participant_for(
            self.category,
            month=to_month(month),
            region=None if asked is None else asked.code,
            wage=self.wage,
            segment=self.segment,
            risk_class=self.risk_class,
        )
        return participant if self.programs is None else with_programs(participant, self.programs)

    def funding_in(self, region: Region | None) -> Funding:
        """Return who usually pays on the recipe's route."""
        asked = self.region or region
        routes = enrolment_routes(self.category, None if asked is None else asked.code)
        chosen = [route.funding for route in routes if self.segment in {None, route.segment}]
        return chosen[0] if chosen else Funding.EMPLOYER


Enrolment = Participant | EnrolAs
"""What a group's people are enrolled as."""

E = TypeVar("E", bound=Enrolment)

_NO_CHOICE: Final = "left as they are: construction projects and migrant workers have no choice of programs"


def with_programs(enrolment: E, programs: Iterable[Program | str]) -> E:
    """Return a participant or a recipe with other programs.

    Args:
        enrolment: A wage worker, a non-wage worker, or a recipe.
        programs: The programs, or their values.

    Raises:
        ValidationError: If the participant has no choice of programs, or the programs do not fit it.

    Examples:
        >>> from jaminan import NonWageWorker
        >>> from jaminan.planning import with_programs
        >>> sorted(map(str, with_programs(NonWageWorker(), {"JKK", "JKM", "JHT"}).programs))
        ['JHT', 'JKK', 'JKM']
    """
    if isinstance(enrolment, WageWorker | NonWageWorker | EnrolAs):
        return attrs.evolve(enrolment, programs=programs)
    raise ValidationError("programs", programs, _NO_CHOICE)


def to_enrolment(value: object, field: str = "participant") -> Enrolment:
    """Return a participant or a recipe as it is.

    Raises:
        ValidationError: If it is neither.
    """
    if isinstance(value, WageWorker | NonWageWorker | ConstructionProject | MigrantWorker | EnrolAs):
        return value
    limit = "a WageWorker, NonWageWorker, ConstructionProject, MigrantWorker or EnrolAs"
    raise ValidationError(field, value, limit)


def funded_by(enrolment: Enrolment, funding: Funding | None, region: Region | None) -> Funding:
    """Return who pays: as said, else as the participant or the recipe's route has it, else the employer."""
    if funding is not None:
        return funding
    if isinstance(enrolment, NonWageWorker):
        return enrolment.funding
    return enrolment.funding_in(region) if isinstance(enrolment, EnrolAs) else Funding.EMPLOYER


def participant_in(enrolment: Enrolment, month: Month, region: Region | None, funding: Funding) -> Participant:
    """Return the participant of a month; a non-wage worker with who pays, for a relief may turn on it."""
    participant = enrolment.participant(month=month, region=region) if isinstance(enrolment, EnrolAs) else enrolment
    if isinstance(participant, NonWageWorker) and participant.funding is not funding:
        return attrs.evolve(participant, funding=funding)
    return participant

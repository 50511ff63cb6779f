"""Non-wage workers (*bukan penerima upah*, BPU): people who work on their own account or outside employment."""

from datetime import date
from typing import Final, SupportsIndex

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.people import (
    Participant,
    born_on_or_none,
    category_or_none,
    evidence_or_none,
    programs_or_none,
    registered_on_or_none,
    to_flag,
)
from jaminan.models.programs import Program
from jaminan.models.segments import Funding, Sector, Segment, to_member
from jaminan.money import Amount, to_amount

__all__ = ["NonWageWorker"]

_PAIR: Final = frozenset({Program.JKK, Program.JKM})
_OPEN: Final = frozenset({Program.JKK, Program.JKM, Program.JHT})


def _income(value: Amount | SupportsIndex) -> Amount:
    return to_amount(value, "income")


def _sector(value: Sector | str) -> Sector:
    return to_member(Sector, value, "sector")


def _funding(value: Funding | str) -> Funding:
    return to_member(Funding, value, "funding")


def _independent(value: bool) -> bool:
    return to_flag(value, "is_independent")


def _owner(value: bool) -> bool:
    return to_flag(value, "is_business_owner")


@attrs.frozen(kw_only=True, cache_hash=True)
class NonWageWorker(Participant):
    """A non-wage worker, who pays a nominal amount by the bracket of the month's income.

    Args:
        income: The month's income in Rupiah, 0 or more; up to the first bracket's limit it counts as the lowest base.
        sector: Transport, or another sector: the relief of PP 50/2025 tells them apart.
        funding: Who pays the contribution for the participant; it moves no line, but it can deny a relief.
        born_on: The day of birth, or `None`: then every age condition is taken as met.
        is_business_owner: Whether the participant employs others: then JHT is mandatory too.
        registered_on: The day of registration with the agency; `None` is taken as before every relief.
        is_independent: Whether the participant works outside employment or on his own account, and not, as a learner does,
            without wage under another bond: the relief of PP 50/2025 asks for it.
        evidence: How well what is said of the participant is attested, where a table said it: `participant_for` sets it.
        category: The group that the participant is enrolled as, for explanations: `participant_for` sets it.
        programs: The programs joined, JKK and JKM among them, or `None` for those that are mandatory.

    Raises:
        AmountError: If the income is not exact or is negative.
        ValidationError: If another field is out of its range; JP and JKP are not open to non-wage workers.

    Source:
        PP 44/2015, articles 11(1) and 20; PP 46/2015, articles 13(1) and 18; owners: PP 46/2015, article 2(1).
    """

    income: Amount = attrs.field(default=1_000_000, converter=_income)
    sector: Sector = attrs.field(default=Sector.OTHER, converter=_sector)
    funding: Funding = attrs.field(default=Funding.SELF, converter=_funding)
    born_on: date | None = attrs.field(default=None, converter=born_on_or_none)
    is_business_owner: bool = attrs.field(default=False, converter=_owner)
    registered_on: date | None = attrs.field(default=None, converter=registered_on_or_none)
    programs: frozenset[Program] | None = attrs.field(default=None, converter=programs_or_none)
    is_independent: bool = attrs.field(default=True, converter=_independent)
    evidence: Evidence | None = attrs.field(default=None, converter=evidence_or_none, eq=False)
    category: WorkerCategory | None = attrs.field(default=None, converter=category_or_none, eq=False)
    profile: tuple[object, ...] = attrs.field(init=False, eq=False, repr=False)
    """All facts but the income, as plain values that hash fast: plans of a month are kept by it."""

    def __attrs_post_init__(self) -> None:
        """Refuse what does not fit together, and note the facts beside the income once."""
        if self.programs is not None:
            self._check_programs(self.programs)
        profile = (
            self.sector.value,
            self.funding.value,
            self.born_on,
            self.is_business_owner,
            self.registered_on,
            self.programs,
            self.is_independent,
        )
        object.__setattr__(self, "profile", profile)

    def _check_programs(self, programs: frozenset[Program]) -> None:
        if not programs <= _OPEN:
            limit = "of JKK, JKM and JHT: JP and JKP are for wage workers"
            raise ValidationError(
                "programs", sorted(programs), limit, "PP 45/2015, article 2; PP 37/2021, article 4(2) c"
            )
        if not programs >= _PAIR:
            raise ValidationError(
                "programs", sorted(programs), "with the pair JKK and JKM", "PP 44/2015, article 11(1)"
            )
        if self.is_business_owner and Program.JHT not in programs:
            limit = "with JHT for one who employs others"
            raise ValidationError("programs", sorted(programs), limit, "PP 46/2015, article 2(1)")

    @property
    def segment(self) -> Segment:
        """The segment, BPU."""
        return Segment.BPU

    @property
    def wage_base(self) -> Amount:
        """The month's income, in Rupiah; it picks the bracket."""
        return self.income

"""Non-wage workers (*bukan penerima upah*, BPU): people who work on their own account or outside employment."""

from datetime import date
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.models.people import Participant, to_flag
from jaminan.models.programs import Program, to_programs
from jaminan.models.segments import Funding, Sector, Segment, to_member
from jaminan.money import Amount, to_amount
from jaminan.periods import to_day

__all__ = ["NonWageWorker"]

_PAIR: Final = frozenset({Program.JKK, Program.JKM})
_OPEN: Final = frozenset({Program.JKK, Program.JKM, Program.JHT})


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
        programs: The programs joined, JKK and JKM among them, or `None` for those that are mandatory.

    Raises:
        AmountError: If the income is not exact or is negative.
        ValidationError: If another field is out of its range; JP and JKP are not open to non-wage workers.

    Source:
        PP 44/2015, articles 11(1) and 20; PP 46/2015, articles 13(1) and 18; owners: PP 46/2015, article 2(1).
    """

    income: Amount = 1_000_000
    sector: Sector = Sector.OTHER
    funding: Funding = Funding.SELF
    born_on: date | None = None
    is_business_owner: bool = False
    registered_on: date | None = None
    programs: frozenset[Program] | None = None
    profile: tuple[object, ...] = attrs.field(init=False, eq=False, repr=False)
    """All facts but the income, as plain values that hash fast: plans of a month are kept by it."""

    def __attrs_post_init__(self) -> None:
        """Check every field once, and turn values into members."""
        checked = {
            "income": to_amount(self.income, "income"),
            "sector": to_member(Sector, self.sector, "sector"),
            "funding": to_member(Funding, self.funding, "funding"),
            "born_on": None if self.born_on is None else to_day(self.born_on, "born_on"),
            "is_business_owner": to_flag(self.is_business_owner, "is_business_owner"),
            "registered_on": None if self.registered_on is None else to_day(self.registered_on, "registered_on"),
            "programs": None if self.programs is None else self._checked_programs(),
        }
        for name, value in checked.items():
            object.__setattr__(self, name, value)
        profile = (
            self.sector.value,
            self.funding.value,
            self.born_on,
            self.is_business_owner,
            self.registered_on,
            self.programs,
        )
        object.__setattr__(self, "profile", profile)

    def _checked_programs(self) -> frozenset[Program]:
        programs = to_programs(self.programs, "programs")
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
        return programs

    @property
    def segment(self) -> Segment:
        """The segment, BPU."""
        return Segment.BPU

    @property
    def wage_base(self) -> Amount:
        """The month's income, in Rupiah; it picks the bracket."""
        return self.income

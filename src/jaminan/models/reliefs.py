"""Temporary reliefs of contributions, as an act states them."""

from datetime import date
from decimal import Decimal

import attrs

from jaminan.models.decisions import Requirement, RequirementCode
from jaminan.models.programs import Program
from jaminan.models.segments import Segment
from jaminan.sources import Citation

__all__ = ["Condition", "Recomposition", "Relief"]


@attrs.frozen(kw_only=True)
class Condition:
    """A requirement as an act states it, before anybody is held against it.

    Attributes:
        code: What is asked for.
        citation: Where.
        limit: The limit that the act prints, where it prints one.
    """

    code: RequirementCode
    citation: Citation
    limit: int | str | date | None = None

    def answered(self, is_met: bool | None) -> Requirement:
        """Return the requirement with its answer."""
        return Requirement(code=self.code, is_met=is_met, citation=self.citation, limit=self.limit)


@attrs.frozen(kw_only=True)
class Recomposition:
    """The shares of the wage that go from JKK to JKP while a relief lasts, by risk class.

    Attributes:
        shares: Shares of one, class I first.
        citation: Where they are printed.
    """

    shares: tuple[Decimal, ...]
    citation: Citation


@attrs.frozen(kw_only=True)
class Relief:
    """What a temporary relief does, to whom, and on which conditions.

    Attributes:
        segment: The segment that it is for.
        programs: The programs whose contributions it touches.
        charged: The share of the normal contribution that is charged while it lasts.
        conditions: Everything that it asks for.
        is_deferral: Whether the rest is put off and not waived.
        recomposition: Its own shares for JKP, where it prints any.
    """

    segment: Segment
    programs: tuple[Program, ...]
    charged: Decimal
    conditions: tuple[Condition, ...]
    is_deferral: bool = False
    recomposition: Recomposition | None = None

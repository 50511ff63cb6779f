"""Temporary reliefs of contributions, as an act states them."""

from decimal import Decimal

import attrs

from jaminan.models.decisions import Condition
from jaminan.models.programs import Program
from jaminan.models.segments import Segment
from jaminan.sources import Citation

__all__ = ["Recomposition", "Relief"]


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

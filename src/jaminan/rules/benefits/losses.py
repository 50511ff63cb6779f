"""Permanent losses held against the table, and against each other."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from jaminan.errors import ValidationError
from jaminan.models.benefit_tables import DisabilityRow
from jaminan.models.benefits import BodyPart, Loss
from jaminan.money import EXACT
from jaminan.timeline import Dated

__all__ = ["check_losses", "row_of"]

_Part = BodyPart
_TOES: Final = frozenset({_Part.TOE_BIG, _Part.TOE_SECOND, _Part.TOE_OTHER})
_SHORTENED: Final = frozenset({_Part.LEG_SHORT_LT5, _Part.LEG_SHORT_5_7_5, _Part.LEG_SHORT_GE7_5})
_HAND: Final = frozenset({_Part.THUMB, _Part.INDEX, _Part.OTHER_FINGER, _Part.INDEX_TIP, _Part.OTHER_TIP})
_INSIDE: Final[dict[BodyPart, frozenset[BodyPart]]] = {
    _Part.EYES_BOTH: frozenset({_Part.EYE_ONE, _Part.VISION_ACUITY_10, _Part.COLOUR_VISION, _Part.VISUAL_FIELD_10}),
    _Part.HEARING_BOTH: frozenset({_Part.HEARING_ONE, _Part.HEARING_LOSS_BOTH_10DB, _Part.HEARING_LOSS_ONE_10DB}),
    _Part.HEARING_ONE: frozenset({_Part.HEARING_LOSS_ONE_10DB}),
    _Part.AURICLE_BOTH: frozenset({_Part.AURICLE_ONE}),
    _Part.ARM_SHOULDER: _HAND | {_Part.ARM_ELBOW, _Part.HAND_WRIST},
    _Part.ARM_ELBOW: _HAND | {_Part.HAND_WRIST},
    _Part.HAND_WRIST: _HAND,
    _Part.INDEX: frozenset({_Part.INDEX_TIP}),
    _Part.LEG_HIP: _TOES | _SHORTENED | {_Part.FOOT_ANKLE},
    _Part.FOOT_ANKLE: _TOES,
    _Part.LEGS_BOTH_HIP: _TOES | _SHORTENED | {_Part.LEG_HIP, _Part.FEET_BOTH_ANKLE, _Part.FOOT_ANKLE},
    _Part.FEET_BOTH_ANKLE: _TOES | {_Part.FOOT_ANKLE},
}
"""What is gone with a part that is lost as a whole; of a part on one side, on the same side."""

_BOTH: Final = frozenset(
    {_Part.EYES_BOTH, _Part.HEARING_BOTH, _Part.AURICLE_BOTH, _Part.LEGS_BOTH_HIP, _Part.FEET_BOTH_ANKLE}
)
"""Parts lost on both sides."""

_EITHER_SIDE: Final = (
    _TOES
    | _SHORTENED
    | {
        _Part.EYE_ONE,
        _Part.HEARING_ONE,
        _Part.HEARING_LOSS_ONE_10DB,
        _Part.AURICLE_ONE,
        _Part.LEG_HIP,
        _Part.FOOT_ANKLE,
    }
)
"""Parts of a pair whose row pays the same on both sides; the side may be named, and tells two losses apart."""

_DEGREES: Final[tuple[frozenset[BodyPart], ...]] = (
    _SHORTENED,
    frozenset(
        {
            _Part.WORK_CAPACITY_PHYSICAL_51_70,
            _Part.WORK_CAPACITY_PHYSICAL_26_50,
            _Part.WORK_CAPACITY_PHYSICAL_10_25,
        }
    ),
)
"""Rows that are degrees of one impairment: a person has one of them."""


def check_losses(losses: Sequence[Loss]) -> None:
    """Refuse losses that come twice or contradict each other.

    Raises:
        ValidationError: If a row and side comes twice, a part is counted beside the whole that it belongs to, or two
            degrees of one impairment are given.
    """
    twice = [each for each, count in Counter((loss.part, loss.side) for loss in losses).items() if count > 1]
    if twice:
        raise ValidationError(
            "losses", twice[0][0].value, "of each row and side once; units= counts fingers, toes, steps"
        )
    for place, loss in enumerate(losses):
        for other in losses:
            if loss.part is other.part and loss.side is None and other.side is not None:
                raise ValidationError(
                    f"losses[{place}].side", None, "right or left, where another loss of the part names it"
                )
            if other.function_lost == 1 and loss.part in _INSIDE.get(other.part, ()) and _is_beside(loss, other):
                raise ValidationError(
                    f"losses[{place}].part", loss.part.value, f"left out: it is lost with {other.part.value}"
                )
            if loss is not other and any({loss.part, other.part} <= degrees for degrees in _DEGREES):
                raise ValidationError(
                    f"losses[{place}].part", loss.part.value, f"one degree only: {other.part.value} is given too"
                )


def _is_beside(loss: Loss, whole: Loss) -> bool:
    """Return whether a part belongs to a whole by its side; a whole without a named side may be the other one."""
    return whole.part in _BOTH if whole.side is None else loss.side is whole.side


def row_of(loss: Loss, table: Dated[tuple[DisabilityRow, ...]], field: str) -> DisabilityRow:
    """Return the row of the table that a loss names, once all of its facts fit it.

    Raises:
        ValidationError: If the table has no such row, or the side, the share or the units do not fit it.
    """
    source = str(table.citation)
    rows = [row for row in table.value if row.part is loss.part]
    if not rows:
        raise ValidationError(f"{field}.part", loss.part.value, "a row of the table", source)
    if rows[0].side is None and loss.side is not None and loss.part not in _EITHER_SIDE:
        raise ValidationError(f"{field}.side", loss.side.value, f"left out: {loss.part.value} has no sides", source)
    if rows[0].side is not None and loss.side is None:
        raise ValidationError(f"{field}.side", None, "right or left: the table tells them apart", source)
    row = next(row for row in rows if row.side in {None, loss.side})
    if row.highest_share is None and loss.table_share is not None:
        raise ValidationError(
            f"{field}.table_share", loss.table_share, f"left out: the table prints {row.share}", source
        )
    if row.highest_share is not None and (
        loss.table_share is None or not row.share <= loss.table_share <= row.highest_share
    ):
        raise ValidationError(
            f"{field}.table_share", loss.table_share, f"given, from {row.share} to {row.highest_share}", source
        )
    if not row.is_counted and loss.units > 1:
        raise ValidationError(f"{field}.units", loss.units, f"1: {loss.part.value} is not counted", source)
    most = row.most_units
    if most is not None and loss.part in _TOES and loss.side is not None:
        most //= 2
    if most is not None and loss.units > most:
        raise ValidationError(f"{field}.units", loss.units, f"at most {most}, which is all that a body has")
    if EXACT.multiply(row.share, Decimal(loss.units)) > 1:
        raise ValidationError(f"{field}.units", loss.units, f"so few that {row.share} times it is at most 1", source)
    return row

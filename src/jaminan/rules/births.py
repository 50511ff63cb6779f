"""Whether a day of birth can be true on the day of a question."""

from datetime import date

from jaminan.errors import ValidationError

__all__ = ["check_birth"]


def check_birth(born_on: date | None, day: date) -> None:
    """Refuse a birth after a day.

    Raises:
        ValidationError: If the participant is born after the day.
    """
    if born_on is not None and born_on > day:
        raise ValidationError("born_on", born_on.isoformat(), f"{day.isoformat()} or earlier, the day of the question")

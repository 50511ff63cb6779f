"""How well a fact is attested."""

from typing import Final

from jaminan.errors import ValidationError
from jaminan.labels import Labelled

__all__ = ["Evidence"]


class Evidence(Labelled):
    """How well a value is attested; compare marks with `weakest`, never by their text."""

    STATUTE = "statute", "dibaca dalam naskah peraturan", "read in the text of the law"
    CORROBORATED = "corroborated", "beberapa sumber independen sepakat", "independent sources agree"
    SINGLE = "single", "satu sumber", "one source"
    UNCONFIRMED = "unconfirmed", "belum terkonfirmasi", "unconfirmed"

    @staticmethod
    def weakest(*marks: "Evidence") -> "Evidence":
        """Return the weakest of the marks.

        Raises:
            ValidationError: If none is given, or one is no mark.

        Examples:
            >>> from jaminan import Evidence
            >>> Evidence.weakest(Evidence.STATUTE, Evidence.SINGLE).name
            'SINGLE'
        """
        if not marks:
            raise ValidationError("marks", marks, "at least one Evidence")
        try:
            return _WEAKER[max(_WEAKER.index(Evidence(mark)) for mark in marks)]  # type: ignore[call-arg]  # because a member is looked up, not made
        except ValueError:
            raise ValidationError("marks", marks, f"of {', '.join(Evidence)}") from None


_WEAKER: Final = tuple(Evidence)

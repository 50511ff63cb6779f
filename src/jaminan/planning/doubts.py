"""What many bills rest on together: the weakest mark, and what is carried past the day that it is known for."""

import warnings

from jaminan.errors import ProvisionalLawWarning
from jaminan.evidence import Evidence
from jaminan.law import Law
from jaminan.models.results import Contributions
from jaminan.periods import Month

__all__ = ["Doubts"]


class Doubts:
    """What many bills rest on: their marks, and the figures carried past the last day that they are known for."""

    def __init__(self) -> None:
        self.marks: set[Evidence] = set()
        self.first_used: dict[str, Month] = {}

    def note(self, bill: Contributions) -> None:
        """Take in one more bill."""
        self.marks.add(bill.evidence)
        for name in bill.terms.provisional:
            self.first_used.setdefault(name, bill.month)

    def add(self, other: "Doubts") -> None:
        """Take in what other bills rest on."""
        self.marks |= other.marks
        for name, month in other.first_used.items():
            self.first_used.setdefault(name, month)

    @property
    def evidence(self) -> Evidence:
        """The weakest mark; where nothing was billed, nothing is in doubt."""
        return Evidence.weakest(*self.marks) if self.marks else Evidence.STATUTE

    @property
    def provisional(self) -> tuple[str, ...]:
        """The names of the figures."""
        return tuple(self.first_used)

    def warn(self, what: str, law: Law) -> None:
        """Warn once, for the function that called the caller, with the remedy."""
        if self.first_used:
            said = ", ".join(
                f"{name} ({law[name].entries[-1].value}, known until {law[name].known_until}) from {month} on"
                for name, month in self.first_used.items()
            )
            message = (
                f"The {what} is provisional: it uses the newest value of {said}. When the new value is announced, upgrade "
                f'jaminan, or pass law=LAW.amend("{next(iter(self.first_used))}", since=..., value=..., citation=...).'
            )
            warnings.warn(message, ProvisionalLawWarning, stacklevel=3)

"""What can be wrong with the rows of a frame, and the error that names them."""

from typing import Final

import attrs

from jaminan.errors import FrameError

__all__ = ["PROBLEM", "SHOWN", "BadRow", "BadRows", "BadRowsError"]

PROBLEM: Final = "problem"
"""The column that says what is wrong with a row."""

SHOWN: Final = 5
"""The number of bad rows that an error names."""


@attrs.frozen(kw_only=True)
class BadRow:
    """A row that cannot be billed.

    Attributes:
        row: Its number, counted from 0.
        reason: What is wrong with it.
        value: What stands in the column that is wrong.
    """

    row: int
    reason: str
    value: object

    def __str__(self) -> str:
        """Say row, reason and value."""
        return f"row {self.row}: {self.reason} ({self.value!r})"


@attrs.frozen(kw_only=True)
class BadRows:
    """The rows of a frame that cannot be billed.

    Attributes:
        count: How many there are.
        total: How many rows the frame has.
        first: The first of them.
    """

    count: int
    total: int
    first: tuple[BadRow, ...]


class BadRowsError(FrameError):
    """Rows of a frame cannot be billed; ``value`` is the `BadRows`."""

    value: BadRows

    def __str__(self) -> str:
        """Say how many rows, what is wrong with the first ones, and what would work."""
        rows = self.value
        said = "; ".join(map(str, rows.first))
        more = f"; and {rows.count - len(rows.first)} more" if rows.count > len(rows.first) else ""
        return f"{rows.count} of {rows.total} rows cannot be billed: {said}{more} (rows count from 0). {self.limit}"

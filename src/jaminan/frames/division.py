"""Divides columns of whole numbers exactly: table libraries differ in how they do it, and in what they do quickly."""

from enum import Enum, auto

import narwhals.stable.v2 as nw

__all__ = ["Division", "divided", "division_of"]


class Division(Enum):
    """How a table library divides whole numbers."""

    FLOOR = auto()
    """To the whole number below, of negative numbers as well: Polars, pandas."""

    TRUNCATED = auto()
    """To the whole number nearer to zero, as far as we know: databases."""

    UNSIGNED = auto()
    """To the whole number below, and much faster where there is no sign: PyArrow."""

    FLOATING = auto()
    """Through floats, which hold no more than 53 bits: Spark."""


def division_of(kind: nw.Implementation) -> Division:
    """Return how a table library divides."""
    if kind.is_polars() or kind.is_pandas_like():
        return Division.FLOOR
    if kind.is_pyarrow():
        return Division.UNSIGNED
    return Division.FLOATING if kind.is_spark_like() else Division.TRUNCATED


def divided(amount: nw.Expr, by: int, how: Division) -> nw.Expr:
    """Divide an amount by a positive number, and drop the rest.

    Args:
        amount: The amount, 0 or more (any where *how* is `Division.FLOOR`), less than 2**63 with *by* added; at most 2**50 of *by*.
        by: The number.
        how: How the table library divides.
    """
    if how is Division.UNSIGNED:
        return (amount.cast(nw.UInt64) // nw.lit(by, nw.UInt64)).cast(nw.Int64)
    if how is Division.FLOATING:  # a multiple and a half are far from where a float could be on the wrong side
        return (amount - amount % by + by // 2) // by
    return amount // by

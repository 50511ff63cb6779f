"""The rows of a plan as CSV and as frames of pandas or Polars."""

from collections.abc import Iterator
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING, Any, Final, Literal

from jaminan.errors import MissingExtraError, ValidationError

if TYPE_CHECKING:
    from jaminan.planning.results import PlanResult, PlanRow

__all__ = ["COLUMNS", "plan_csv", "plan_frame", "write_plan_csv"]

COLUMNS: Final = (
    "month",
    "group",
    "unit",
    "category",
    "program",
    "payer",
    "funding",
    "account",
    "headcount",
    "base",
    "rate",
    "per_head",
    "amount",
    "exact",
    "relief",
    "citations",
    "evidence",
)
"""The columns of a plan's rows: codes and values of the vocabulary, amounts in whole Rupiah."""


def _cells(row: "PlanRow") -> tuple[Any, ...]:
    """Return a row as plain values: whole numbers, text or `None`."""
    return (
        str(row.month),
        row.group,
        row.unit,
        None if row.category is None else row.category.value,
        None if row.program is None else row.program.value,
        row.payer.value,
        row.funding.value,
        row.account,
        row.headcount,
        str(row.base),
        None if row.rate is None else str(row.rate),
        row.per_head,
        row.amount,
        str(row.exact),
        None if row.relief is None else str(row.relief),
        "; ".join(map(str, row.citations)),
        row.evidence.value,
    )


def _lines(result: "PlanResult") -> Iterator[str]:
    """Yield the lines of a CSV file, the header first."""
    import csv
    import io

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in result.rows:
        writer.writerow(["" if cell is None else cell for cell in _cells(row)])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def plan_csv(result: "PlanResult") -> str:
    """Return the rows as the text of a CSV file."""
    return "".join(_lines(result))


def write_plan_csv(result: "PlanResult", path: "str | PathLike[str]") -> None:
    """Write the rows into a CSV file, UTF-8."""
    with open(path, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - takes any path that the caller has
        file.writelines(_lines(result))


def plan_frame(result: "PlanResult", backend: Literal["pandas", "polars"] = "pandas") -> Any:
    """Return the rows as a frame.

    Raises:
        MissingExtraError: If the package is not installed.
        ValidationError: If *backend* is none of the two.
    """
    if backend not in {"pandas", "polars"}:
        raise ValidationError("backend", backend, '"pandas" or "polars"')
    try:
        package = import_module(backend)
    except ImportError:
        raise MissingExtraError(f"to_frame({backend!r})", backend) from None
    cells = [_cells(row) for row in result.rows]
    columns: dict[str, list[Any]] = {name: [row[place] for row in cells] for place, name in enumerate(COLUMNS)}
    if backend == "polars":
        numbers = {"headcount": package.Int64, "per_head": package.Int64, "amount": package.Int64}
        schema = {name: numbers.get(name, package.String) for name in COLUMNS}
        return package.DataFrame(columns, schema=schema)
    frame = package.DataFrame(columns)
    return frame.astype({"headcount": "int64", "per_head": "int64", "amount": "int64"})

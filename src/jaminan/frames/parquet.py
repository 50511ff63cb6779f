"""Bills a parquet file of workers into another, in bounded memory; needs the extra ``jaminan[parquet]``."""

import os
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jaminan.batch import BadRow, Batch
from jaminan.errors import MissingExtraError, ProvisionalLawWarning, ValidationError
from jaminan.frames import sum_contributions, with_contributions
from jaminan.law import LAW, Law
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import RiskClass
from jaminan.models.segments import EmployerKind
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.wage_workers import CHARGES, plan_for

if TYPE_CHECKING:
    import polars as pl

__all__ = ["bill_parquet"]

_FIELDS: Final = ("wage", "risk_class", "month", "scale", "industry", "employer")
_EMPLOYER_NAME: Final = "employer_name"
_KIND: Final = "_jaminan_kind"
_ROW: Final = "_jaminan_row"
_SHOWN: Final = 20


def bill_parquet(
    source: str | Path,
    target: str | Path,
    *,
    month: Month | None,
    columns: Mapping[str, str],
    batch: Batch,
    relief: bool = True,
    law: Law = LAW,
) -> None:
    """Bill every row of a parquet file into another, and add it up.

    The file is read twice: once to add up and to look for bad rows, once to write. Where a row is bad nothing is
    written; otherwise the target is there whole or not at all.

    Args:
        source: The file to read.
        target: The file to write.
        month: The month of files that have no column of months.
        columns: Which column holds which field, where its name is another.
        batch: Where sums and bad rows go; rows are numbered from 1.
        relief: Whether temporary reliefs are looked at.
        law: The law to compute by.

    Raises:
        MissingExtraError: If narwhals or Polars is not installed.
        ValidationError: If a column is missing or of a wrong type, or a name that the bill adds is taken.
    """
    try:
        import polars as pl
    except ImportError:
        raise MissingExtraError("billing parquet files", "parquet") from None
    frame = pl.scan_parquet(source)
    fields = _fields(frame.collect_schema().names(), columns, has_month=month is not None)
    employer = fields.pop("employer", None)
    if employer == "employer":
        frame, employer = frame.rename({"employer": _EMPLOYER_NAME}), _EMPLOYER_NAME
    if employer is not None:
        is_state = pl.col(employer).str.to_lowercase() == EmployerKind.STATE.value
        kinds = pl.when(is_state).then(pl.lit(EmployerKind.STATE.value)).otherwise(pl.lit(EmployerKind.PRIVATE.value))
        frame = frame.with_columns(kinds.alias(_KIND))
        fields["kind"] = _KIND
    arguments: dict[str, Any] = {**fields, "month": fields.get("month", month), "relief": relief, "law": law}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalLawWarning)  # the batch says it
        sums = sum_contributions(frame, () if employer is None else employer, **arguments).collect(engine="streaming")
        bills = with_contributions(frame, **arguments)
    batch.bad_count = int(sums["problem"].sum())
    if batch.bad_count:
        numbered = frame.with_row_index(_ROW)
        batch.bad_rows.extend(_bad_rows(with_contributions(numbered, **arguments)))
        return
    batch.rows = int(frame.select(pl.len()).collect().item())
    _add_up(batch, sums, employer)
    batch.provisional = _provisional(frame, arguments["month"], law)
    _write(bills.drop("problem", *([_KIND] if employer else [])), Path(target))


def _fields(header: Sequence[str], columns: Mapping[str, str], *, has_month: bool) -> dict[str, str]:
    """Return the column of each field.

    Raises:
        ValidationError: If a field is unknown or a column missing, or names collide.
    """
    names = {name: name for name in _FIELDS if name in header} | dict(columns)
    for field, name in names.items():
        if field not in _FIELDS:
            raise ValidationError("column", field, f"one of {', '.join(_FIELDS)} in a parquet file")
        if name not in header:
            raise ValidationError("column", name, f"one of the header: {', '.join(header)}")
    if not has_month and "month" not in names:
        raise ValidationError("month", None, "given, as an argument or as a column")
    if "employer" in header and _EMPLOYER_NAME in header:
        raise ValidationError("header", _EMPLOYER_NAME, "free of the names that the bill adds")
    return names


def _bad_rows(bills: "pl.LazyFrame") -> list[BadRow]:
    import polars as pl

    bad = bills.filter(pl.col("problem").is_not_null()).select(_ROW, "problem").head(_SHOWN)
    return [BadRow(line=row + 1, reason=reason) for row, reason in bad.collect(engine="streaming").iter_rows()]


def _add_up(batch: Batch, sums: "pl.DataFrame", employer: str | None) -> None:
    for charge in CHARGES:
        amount = int(sums[f"{charge.program.lower()}_{charge.payer}"].sum())
        if amount:
            batch.sums[charge.program, charge.payer] = amount
    if employer is not None:
        for name, own, workers in sums.select(employer, "employer", "worker").iter_rows():
            batch.add_bill(name or "", own + workers)


def _provisional(frame: "pl.LazyFrame", month: Month | str, law: Law) -> tuple[str, ...]:
    """Return the figures that the bills of the last month carry past the day that they are known for."""
    import polars as pl

    last: object = month
    if isinstance(month, str):
        last = frame.select(pl.col(month).max()).collect(engine="streaming").item()
    if last is None:
        return ()
    worker = WageWorker(wage=0, employer=Employer(risk_class=RiskClass.I))
    return plan_for(worker, to_month(last), law, relief=False).terms.provisional


def _write(bills: "pl.LazyFrame", target: Path) -> None:
    """Write a file so that it is there whole or not at all."""
    handle, name = tempfile.mkstemp(dir=target.resolve().parent, prefix=".jaminan-", suffix=".parquet")
    os.close(handle)
    try:
        bills.sink_parquet(name)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)

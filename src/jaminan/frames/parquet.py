"""Bills a parquet file of workers into another, in bounded memory; needs the extra ``jaminan[parquet]``."""

import os
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jaminan.batch import FIELDS, BadRow, Batch
from jaminan.errors import MissingExtraError, ProvisionalLawWarning, ValidationError
from jaminan.frames import sum_contributions, with_contributions
from jaminan.law import LAW, Law
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import RiskClass
from jaminan.models.segments import EmployerKind, EnterpriseScale
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.wage_workers import CHARGES, plan_for

if TYPE_CHECKING:
    import polars as pl

__all__ = ["bill_parquet"]

_FIELDS: Final = ("wage", "risk_class", "month", "scale", "kind", "industry", "employer")
_EMPLOYER_NAME: Final = "employer_name"
_KIND: Final = "_jaminan_kind"
_NAME: Final = "_jaminan_name"
_OWN: Final = "_jaminan_own_"
"""Before the name of a column: its cells as the file has them."""
_ROW: Final = "_jaminan_row"
_SHOWN: Final = 20
_SUFFIX: Final = ".parquet"


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

    The file is read more than once: to add up and to look for bad rows, and then to write. Where a row is bad nothing is
    written; otherwise the target is there whole or not at all.

    Args:
        source: The file to read.
        target: The file to write.
        month: The month of rows that have none of their own.
        columns: Which column holds which field, where its name is another.
        batch: Where sums and bad rows go; rows are numbered from 1.
        relief: Whether temporary reliefs are looked at.
        law: The law to compute by.

    Raises:
        MissingExtraError: If narwhals or Polars is not installed.
        OSError: If the source cannot be opened.
        ValidationError: If the source is no parquet file, the target would not be named as one, a column is missing, of a
            wrong type, or a fact that is read from CSV files only, or a name that the bill adds is taken.
    """
    try:
        import polars as pl
    except ImportError:
        raise MissingExtraError("billing parquet files", "parquet") from None
    with Path(source).open("rb"):
        pass  # Polars would not say which file
    if Path(target).suffix.lower() != _SUFFIX:
        raise ValidationError("output", str(target), f"a file with a name in {_SUFFIX}, where the input is one")
    frame = pl.scan_parquet(source)
    try:
        schema = frame.collect_schema()
    except pl.exceptions.ComputeError:
        raise ValidationError("input", str(source), "a parquet file") from None
    fields = _fields(schema.names(), columns, has_month=month is not None)
    frame, fields, own = _filled(frame, fields, month)
    by = _NAME if fields.pop("employer", None) else ()
    arguments: dict[str, Any] = {**fields, "month": fields.get("month", month), "relief": relief, "law": law}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalLawWarning)  # the batch says it
        bills = with_contributions(frame, **arguments)
        sums = sum_contributions(frame, by, **arguments).collect(engine="streaming")
    batch.bad_count = int(sums["problem"].sum())
    if batch.bad_count:
        numbered = frame.with_row_index(_ROW)
        batch.bad_rows.extend(_bad_rows(with_contributions(numbered, **arguments)))
        return
    batch.rows = int(frame.select(pl.len()).collect().item())
    _add_up(batch, sums, by or None)
    batch.provisional = _provisional(frame, arguments, law)
    added = [name for name in (_KIND, _NAME) if name in frame.collect_schema()]
    own_cells = [pl.col(_OWN + name).alias(name) for name in own]
    bills = bills.drop("problem", *added).with_columns(*own_cells).drop(*(_OWN + name for name in own))
    _write(bills.rename({_OWN + "problem": "problem"}, strict=False), Path(target))


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
    unread = [name for name in FIELDS if name in header and name not in {*_FIELDS, *names.values()}]
    if unread:
        limit = "free of facts that only CSV files tell: give the table as CSV, or rename what must not count"
        raise ValidationError("header", ", ".join(unread), limit)
    if not has_month and "month" not in names:
        raise ValidationError("month", None, "given, as an argument or as a column")
    if "employer" in header and _EMPLOYER_NAME in header:
        raise ValidationError("header", _EMPLOYER_NAME, "free of the names that the bill adds")
    return names


def _filled(
    frame: "pl.LazyFrame", fields: Mapping[str, str], month: Month | None
) -> tuple["pl.LazyFrame", dict[str, str], tuple[str, ...]]:
    """Fill empty cells as in a CSV file: the month that is given, the scale that is assumed, and no state body.

    Returns:
        The frame; the column of each field in it; and the columns that were filled, whose own cells stand beside them.
    """
    import polars as pl

    schema = frame.collect_schema()
    columns = dict(fields)
    filled: dict[str, pl.Expr] = {}
    if "month" in fields and month is not None:
        name = fields["month"]
        if schema[name] == pl.Datetime:
            filled[name] = pl.col(name).dt.date().fill_null(month.first_day)
        elif schema[name] in {pl.Date, pl.Null}:
            filled[name] = pl.col(name).cast(pl.Date).fill_null(month.first_day)
        elif schema[name] in _text_types():
            filled[name] = _cells(name).fill_null(str(month))
    if "scale" in fields and schema[fields["scale"]] in _text_types():
        filled[fields["scale"]] = _cells(fields["scale"]).fill_null(EnterpriseScale.LARGE.value)
    kind: pl.Expr = pl.lit(EmployerKind.PRIVATE.value)
    if "employer" in fields:
        state = pl.lit(EmployerKind.STATE.value)
        employer = pl.col(fields["employer"]).cast(pl.String).str.strip_chars()
        kind = pl.when(employer.str.to_lowercase() == state).then(state).otherwise(kind)
        frame = frame.with_columns(employer.alias(_NAME), kind.alias(_KIND))
        kind = pl.col(_KIND)
    if "kind" in fields:
        if schema[fields["kind"]] in _text_types():
            filled[fields["kind"]] = _cells(fields["kind"]).fill_null(kind)
    elif "employer" in fields:
        columns["kind"] = _KIND
    own = tuple(filled)
    frame = frame.with_columns(*(pl.col(name).alias(_OWN + name) for name in own)).with_columns(**filled)
    renamed = {"employer": _EMPLOYER_NAME, "problem": _OWN + "problem"}
    return frame.rename(renamed, strict=False), {k: renamed.get(v, v) for k, v in columns.items()}, own


def _text_types() -> tuple[type["pl.DataType"], ...]:
    import polars as pl

    return pl.String, pl.Categorical, pl.Enum, pl.Null


def _cells(name: str) -> "pl.Expr":
    """Return a column of text without space around it, and null where nothing is left."""
    import polars as pl

    text = pl.col(name).cast(pl.String).str.strip_chars()
    return pl.when(text != "").then(text)


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


def _provisional(frame: "pl.LazyFrame", arguments: Mapping[str, Any], law: Law) -> tuple[str, ...]:
    """Return the figures that bills carry past the day that they are known for, as the last months of all employers do."""
    import polars as pl

    month = arguments["month"]
    last = pl.col(month).max() if isinstance(month, str) else pl.lit(str(month))
    facts = [fact for fact in ("scale", "kind") if fact in arguments]
    texts = [pl.col(arguments[fact]).cast(pl.String).str.to_lowercase().alias(fact) for fact in facts]
    found = frame.group_by(*texts).agg(last.alias("month")) if facts else frame.select(last.alias("month"))
    names: dict[str, None] = {}
    for row in found.collect(engine="streaming").iter_rows(named=True):
        if row["month"] is not None:
            employer = Employer(risk_class=RiskClass.I, **{fact: row[fact] for fact in facts})
            plan = plan_for(WageWorker(wage=0, employer=employer), to_month(row["month"]), law, relief=False)
            names |= dict.fromkeys(plan.terms.provisional)
    return tuple(sorted(names))


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

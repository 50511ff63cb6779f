"""Bills a parquet file of workers into another, in bounded memory; needs the extra ``jaminan[parquet]``."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from jaminan.batch import BadRow, Batch
from jaminan.errors import MissingExtraError, ValidationError
from jaminan.law import LAW, Law
from jaminan.models.people import Employer, WageWorker
from jaminan.models.segments import EmployerKind
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.wage_workers import CHARGES, plan_for

__all__ = ["bill_parquet"]

_READ_BY_NAME: Final = ("wage", "risk_class", "month", "scale", "industry", "employer")
_FIELDS: Final = (*_READ_BY_NAME, "kind")
_KIND: Final = "_jaminan_kind"
_SHOWN: Final = 20


@attrs.frozen(kw_only=True)
class _Plan:
    """Which column holds what; fields that the file lacks are left out."""

    month: Month | None
    columns: Mapping[str, str]
    relief: bool
    law: Law

    def arguments(self) -> dict[str, Any]:
        """Return the arguments of `jaminan.frames.with_contributions`."""
        facts = {field: name for field, name in self.columns.items() if field not in {"employer", "month"}}
        if "employer" in self.columns and "kind" not in facts:
            facts["kind"] = _KIND
        return {"month": self.columns.get("month", self.month), "relief": self.relief, "law": self.law, **facts}


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
        ValidationError: If a column is missing, or a name that the bill adds is taken.
    """
    try:
        import narwhals.stable.v2 as nw
        import polars as pl
    except ImportError:
        raise MissingExtraError("billing parquet files", "parquet") from None
    from jaminan.frames import sum_contributions, with_contributions

    frame = nw.from_native(pl.scan_parquet(source))
    plan = _planned(tuple(frame.columns), month, columns, relief=relief, law=law)
    if "employer" in plan.columns:
        name = plan.columns["employer"]
        is_state = nw.col(name).str.to_lowercase() == EmployerKind.STATE.value
        kind = nw.when(is_state).then(nw.lit(EmployerKind.STATE.value)).otherwise(nw.lit(EmployerKind.PRIVATE.value))
        frame = frame.rename({name: "employer_name"} if name == "employer" else {}).with_columns(kind.alias(_KIND))
    billed = nw.from_native(with_contributions(frame.to_native(), **plan.arguments()))
    del billed, sum_contributions, target, batch

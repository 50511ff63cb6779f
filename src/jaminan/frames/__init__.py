"""Tables of workers: pandas, Polars, PyArrow, DuckDB, Dask and Spark, exact to the Rupiah.

It needs the extra ``jaminan[frames]``. The numbers come from the scalar rules, through the same `Law`: a row of a table
and a call of `jaminan.calculate_contributions` give the same bill.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from importlib import import_module
from typing import Final, TypeVar, cast

from jaminan.errors import MissingExtraError
from jaminan.law import LAW, Law
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, to_flag
from jaminan.models.programs import Program, RiskClass, to_programs
from jaminan.models.segments import Funding, Sector
from jaminan.periods import Month

__all__ = ["sum_contributions", "with_bpu_contributions", "with_contributions"]

FrameT = TypeVar("FrameT")

_ANY_EMPLOYER: Final = Employer()


def with_contributions(
    frame: FrameT,
    *,
    month: Month | date | str,
    wage: str = "wage",
    risk_class: RiskClass | int | str = "risk_class",
    employer: Employer = _ANY_EMPLOYER,
    programs: Iterable[Program | str] | None = None,
    relief: bool = True,
    on_error: str | None = None,
    law: Law = LAW,
    scale: str | None = None,
    kind: str | None = None,
    industry: str | None = None,
    has_relief: str | None = None,
) -> FrameT:
    """Add the contributions of wage workers to a table, a bill a row, in whole Rupiah.

    The columns ``jkk_employer``, ``jkm_employer``, ``jht_employer``, ``jht_worker``, ``jp_employer``, ``jp_worker``,
    ``jkp_government``, ``employer``, ``worker``, ``government`` and ``total`` are added behind the table's own, as 64-bit
    integers. Rows keep their order, and a table that is not executed yet stays so.

    Args:
        frame: A table of pandas, Polars (eager or lazy), PyArrow, DuckDB, Dask or Spark.
        month: The month of all rows, or the name of a column of dates, datetimes or ISO text; a column goes before text
            that is also a month. Datetimes are read in the time zone of their column, with DuckDB and Spark in that of
            the session.
        wage: The column of monthly wages in Rupiah: integers, or decimals with at most six places; floats are refused.
        risk_class: The column of risk classes (1 to 5, or text "1" to "5" or "I" to "V"), or the class of all rows. A
            table without that column takes ``employer.risk_class``.
        employer: The other facts of all rows.
        programs: The programs of all rows; `None` for those that the law makes mandatory, with JKP where its conditions
            hold.
        relief: Whether temporary reliefs are looked at.
        on_error: `None` refuses a table with bad rows; ``"null"`` leaves their results null and adds a column
            ``problem``. Tables that are not executed yet always do the latter.
        law: The law to compute by.
        scale: The column of scales of enterprise, instead of ``employer.scale``.
        kind: The column of kinds of employer ("private", "state"), instead of ``employer.kind``.
        industry: The column of labour-intensive industries, instead of ``employer.industry``; a missing one is none.
        has_relief: The column of booleans that says for which rows reliefs are looked at.

    Returns:
        A table of the same kind.

    Raises:
        FrameError: If a column is missing, of a wrong type or of a name that is added, or if rows are bad.
        MissingExtraError: If the extra is not installed.
        NotInForceError: If the month of all rows lies before 2015-07, or a program is named that did not exist yet.

    Warns:
        ProvisionalLawWarning: If a figure is carried past the last day that it is known for. Where a column of a table
            that is not executed yet tells the month, this cannot be known, and nothing is said.

    Examples:
        >>> import polars as pl
        >>> workers = pl.DataFrame({"wage": [5_000_000, 12_000_000], "risk_class": [1, 3]})
        >>> bills = with_contributions(workers, month="2025-11")
        >>> bills["total"].to_list()
        [473000, 1154222]
    """
    _require_narwhals()
    from jaminan.frames.jobs import WageRequest
    from jaminan.frames.running import run

    request = WageRequest(
        month=month,
        wage=wage,
        risk_class=risk_class,
        employer=employer,
        programs=None if programs is None else to_programs(programs, "programs"),
        relief=to_flag(relief, "relief"),
        scale=scale,
        kind=kind,
        industry=industry,
        has_relief=has_relief,
        law=law,
    )
    return cast("FrameT", run(frame, request, on_error=on_error))


def with_bpu_contributions(
    frame: FrameT,
    *,
    month: Month | date | str,
    income: str = "income",
    sector: Sector | str | None = None,
    funding: Funding | str | None = None,
    programs: Iterable[Program | str] | None = None,
    relief: bool = True,
    on_error: str | None = None,
    law: Law = LAW,
    is_business_owner: bool = False,
    registered_on: date | str | None = None,
) -> FrameT:
    """Add the contributions of non-wage workers (BPU) to a table, a bill a row, in whole Rupiah.

    The columns ``jkk``, ``jkm``, ``jht`` and ``total`` are added; otherwise as `with_contributions`.

    Args:
        frame: A table, as `with_contributions` takes it.
        month: The month of all rows, or the name of a column.
        income: The column of the month's incomes in Rupiah.
        sector: The sector of all rows, or the name of a column of sectors; a column goes before a sector of its name.
        funding: Who pays for all rows, or the name of a column.
        programs: The programs of all rows; `None` for those that the law makes mandatory.
        relief: Whether temporary reliefs are looked at.
        on_error: What becomes of bad rows, as `with_contributions` takes it.
        law: The law to compute by.
        is_business_owner: Whether all rows are of people who employ others.
        registered_on: The day on which all rows were registered; `None` is taken as before every relief.

    Returns:
        A table of the same kind.

    Raises:
        FrameError: If a column is missing, of a wrong type or of a name that is added, or if rows are bad.
        MissingExtraError: If the extra is not installed.
        NotInForceError: If the month of all rows lies before 2015-07.

    Examples:
        >>> import polars as pl
        >>> riders = pl.DataFrame({"income": [1_000_000, 4_500_000]})
        >>> with_bpu_contributions(riders, month="2026-02", sector="transport")["total"].to_list()
        [8400, 25650]
    """
    _require_narwhals()
    from jaminan.frames.jobs import BpuRequest
    from jaminan.frames.running import run

    worker = NonWageWorker(
        is_business_owner=is_business_owner,
        registered_on=registered_on,
        programs=None if programs is None else to_programs(programs, "programs"),
    )
    request = BpuRequest(
        month=month,
        income=income,
        sector=sector,
        funding=funding,
        worker=worker,
        relief=to_flag(relief, "relief"),
        law=law,
    )
    return cast("FrameT", run(frame, request, on_error=on_error))


def sum_contributions(
    frame: FrameT,
    by: str | Sequence[str] = (),
    *,
    month: Month | date | str,
    wage: str = "wage",
    risk_class: RiskClass | int | str = "risk_class",
    employer: Employer = _ANY_EMPLOYER,
    programs: Iterable[Program | str] | None = None,
    relief: bool = True,
    on_error: str | None = None,
    law: Law = LAW,
    scale: str | None = None,
    kind: str | None = None,
    industry: str | None = None,
    has_relief: str | None = None,
) -> FrameT:
    """Add up the contributions of wage workers, by the values of some columns, without keeping a bill a row.

    Each row is rounded as `with_contributions` does, so that the sums are those of its columns. Lazy and distributed
    tables are added up by their own engine, others block by block.

    Args:
        frame: A table, as `with_contributions` takes it.
        by: The columns whose values are told apart; none gives one row.
        month: As for `with_contributions`, like all that follow.
        wage: The column of wages.
        risk_class: The column of risk classes, or the class of all rows.
        employer: The other facts of all rows.
        programs: The programs of all rows.
        relief: Whether temporary reliefs are looked at.
        on_error: What becomes of bad rows: with ``"null"`` they count as nothing, and a column ``problem`` counts them.
        law: The law to compute by.
        scale: The column of scales of enterprise.
        kind: The column of kinds of employer.
        industry: The column of labour-intensive industries.
        has_relief: The column that says for which rows reliefs are looked at.

    Returns:
        A table of the same kind: the columns *by*, in their order, and the sums in whole Rupiah, as 64-bit integers.
        Where a total is 9.2e18 Rupiah or more, which 64 bits may not hold, the sums of a table that is not executed yet
        are null.

    Raises:
        FrameError: As `with_contributions`, and if the wages of an eager table add up to 2**63 Rupiah or more.
        MissingExtraError: If the extra is not installed.
        NotInForceError: If the month of all rows lies before 2015-07, or a program is named that did not exist yet.

    Examples:
        >>> import polars as pl
        >>> workers = pl.DataFrame({"unit": ["A", "B", "A"], "wage": [5_000_000, 12_000_000, 7_000_000]})
        >>> sums = sum_contributions(workers, by="unit", month="2025-11", risk_class=1)
        >>> sums.select("unit", "total").rows()
        [('A', 1130800), ('B', 1076222)]
    """
    _require_narwhals()
    from jaminan.frames.jobs import WageRequest
    from jaminan.frames.running import run

    request = WageRequest(
        month=month,
        wage=wage,
        risk_class=risk_class,
        employer=employer,
        programs=None if programs is None else to_programs(programs, "programs"),
        relief=to_flag(relief, "relief"),
        scale=scale,
        kind=kind,
        industry=industry,
        has_relief=has_relief,
        law=law,
    )
    return cast("FrameT", run(frame, request, on_error=on_error, by=(by,) if isinstance(by, str) else tuple(by)))


def _require_narwhals() -> None:
    """Refuse to go on without the extra.

    Raises:
        MissingExtraError: With the line that installs it.
    """
    try:
        import_module("narwhals.stable.v2")
    except ImportError:
        raise MissingExtraError("jaminan.frames", "frames") from None

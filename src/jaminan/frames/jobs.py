"""Reads a caller's arguments into jobs: which columns hold which facts, and what their rows can be charged."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeVar

import attrs

from jaminan.errors import FrameError, ValidationError
from jaminan.frames.amounts import read_amounts, read_incomes
from jaminan.frames.engine import Job
from jaminan.frames.inputs import Frame, Input
from jaminan.frames.members import read_classes, read_flags, read_members
from jaminan.frames.months import read_months
from jaminan.frames.opening import code_name
from jaminan.frames.tables import BPU_LINES, WAGE_LINES, Rows, Tables, bpu_tables, wage_tables
from jaminan.law import Law
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer
from jaminan.models.programs import Payer, Program, RiskClass, to_risk_class
from jaminan.models.segments import Funding, Sector, to_member
from jaminan.periods import Month, to_month

__all__ = ["BpuRequest", "Request", "WageRequest"]

E = TypeVar("E", bound=StrEnum)
_Reader = Callable[[Frame, str, str], tuple[Frame, Input]]

_MEMBERS: Final = ("scale", "kind", "industry")
_PAYERS: Final = {str(payer): tuple(n for n, charge in WAGE_LINES.items() if charge.payer is payer) for payer in Payer}


def _is_column(frame: Frame, name: object) -> bool:
    return isinstance(name, str) and name in frame.collect_schema().names()


def _column(frame: Frame, argument: str, name: object) -> str:
    """Return the name of a column.

    Raises:
        FrameError: If the frame has none of that name.
    """
    if not isinstance(name, str) or not _is_column(frame, name):
        names = ", ".join(map(str, frame.collect_schema().names()))
        raise FrameError(argument, name, f"the name of a column: {names}")
    return name


def _month(frame: Frame, month: object) -> tuple[Month | None, str | None]:
    """Return the month of all rows, or the column that tells it; a column goes before ISO text.

    Raises:
        FrameError: If text is neither a column nor a month.
        ValidationError: If it is no month.
    """
    if _is_column(frame, month):
        return None, str(month)
    if not isinstance(month, str):
        return to_month(month), None
    try:
        return Month.parse(month), None
    except ValidationError:
        return None, _column(frame, "month", month)


def _read(frame: Frame, columns: Mapping[str, str], readers: Mapping[str, _Reader]) -> tuple[Frame, tuple[Input, ...]]:
    """Read the columns of some facts, in their order."""
    inputs: list[Input] = []
    names = frame.collect_schema().names()
    for fact, column in columns.items():
        frame, read = readers[fact](frame, column, code_name(names, fact))
        inputs.append(read)
    return frame, tuple(inputs)


def _members_reader(fact: str, tables: Tables) -> _Reader:
    numbers = {"" if member is None else str(member).lower(): code for member, code in tables.codes_of(fact).items()}
    what = f"is none of {', '.join(filter(None, numbers))}"
    return lambda frame, column, code: read_members(frame, column, fact, code, numbers, what)


def _months_reader(tables: Tables) -> _Reader:
    return lambda frame, column, code: read_months(frame, column, code, tables.months[0])


@attrs.frozen(kw_only=True)
class WageRequest:
    """What a caller asks for of wage workers; see `jaminan.frames.with_contributions`."""

    month: Month | date | str
    wage: str
    risk_class: RiskClass | int | str
    employer: Employer
    programs: frozenset[Program] | None
    relief: bool
    scale: str | None
    kind: str | None
    industry: str | None
    has_relief: str | None
    law: Law

    outputs = (*WAGE_LINES, *_PAYERS, "total")

    def columns(self, frame: Frame) -> dict[str, str]:
        """Return the column of each fact that differs from row to row.

        Raises:
            FrameError: If a column is missing.
        """
        _, month = _month(frame, self.month)
        columns: dict[str, str | None] = {
            "wage": _column(frame, "wage", self.wage),
            "risk_class": self._class_column(frame),
            "month": month,
        }
        for argument in _MEMBERS:
            name = getattr(self, argument)
            columns[argument] = None if name is None else _column(frame, argument, name)
        if self.has_relief is not None and self.relief:
            columns["relief"] = _column(frame, "has_relief", self.has_relief)
        return {fact: name for fact, name in columns.items() if name is not None}

    def _class_column(self, frame: Frame) -> str | None:
        """Return the column of risk classes; none where all rows have one, or no JKK is billed."""
        is_billed = self.programs is None or Program.JKK in self.programs
        if not is_billed or isinstance(self.risk_class, int):
            return None
        has_one = self.employer.risk_class is not None and not _is_column(frame, self.risk_class)
        return None if has_one else _column(frame, "risk_class", self.risk_class)

    def read(self, frame: Frame) -> tuple[Frame, Job]:
        """Return the frame with its codes, and what is to be computed.

        Raises:
            FrameError: If a column is missing or of a wrong type.
            NotInForceError: If the month of all rows has no bills.
        """
        columns = self.columns(frame)
        month, _ = _month(frame, self.month)
        facts: dict[str, Any] = {fact: None for fact in ("risk_class", "industry") if fact in columns}
        if isinstance(self.risk_class, int):
            facts["risk_class"] = to_risk_class(self.risk_class, "risk_class")
        rows = Rows(
            employer=attrs.evolve(self.employer, **facts),
            programs=self.programs,
            relief=self.relief,
            month=month,
            differ=frozenset(columns) - {"wage", "month"},
        )
        tables = wage_tables(rows, self.law)
        readers: dict[str, _Reader] = {
            "wage": lambda frame, column, code: read_amounts(frame, column, "wage", code),
            "risk_class": read_classes,
            "month": _months_reader(tables),
            **{fact: _members_reader(fact, tables) for fact in _MEMBERS},
            "relief": lambda frame, column, code: read_flags(frame, column, code, tables.codes_of("relief")),
        }
        frame, inputs = _read(frame, columns, readers)
        return frame, Job(inputs=inputs, tables=tables, sums=_PAYERS, total=tuple(_PAYERS), month=month, law=self.law)


@attrs.frozen(kw_only=True)
class BpuRequest:
    """What a caller asks for of non-wage workers; see `jaminan.frames.with_bpu_contributions`."""

    month: Month | date | str
    income: str
    sector: Sector | str | None
    funding: Funding | str | None
    worker: NonWageWorker
    relief: bool
    law: Law

    outputs = (*BPU_LINES, "total")

    def columns(self, frame: Frame) -> dict[str, str]:
        """Return the column of each fact that differs from row to row.

        Raises:
            FrameError: If a column is missing.
        """
        _, month = _month(frame, self.month)
        columns = {"income": _column(frame, "income", self.income)}
        if month is not None:
            columns["month"] = month
        for fact in ("sector", "funding"):
            if _is_column(frame, getattr(self, fact)):
                columns[fact] = getattr(self, fact)
        return columns

    def read(self, frame: Frame) -> tuple[Frame, Job]:
        """Return the frame with its codes, and what is to be computed.

        Raises:
            FrameError: If a column is missing or of a wrong type.
            NotInForceError: If the month of all rows has no bills.
            ValidationError: If sector or funding is neither a column nor a member.
        """
        columns = self.columns(frame)
        month, _ = _month(frame, self.month)
        worker = attrs.evolve(
            self.worker,
            sector=_constant(columns, "sector", Sector, self.sector, Sector.OTHER),
            funding=_constant(columns, "funding", Funding, self.funding, Funding.SELF),
        )
        differ = frozenset(columns) & {"sector", "funding"}
        tables = bpu_tables(worker, self.law, month=month, relief=self.relief, differ=differ)
        readers: dict[str, _Reader] = {
            "income": read_incomes,
            "month": _months_reader(tables),
            **{fact: _members_reader(fact, tables) for fact in ("sector", "funding")},
        }
        frame, inputs = _read(frame, columns, readers)
        return frame, Job(inputs=inputs, tables=tables, sums={}, total=tuple(BPU_LINES), month=month, law=self.law)


Request = WageRequest | BpuRequest
"""What a caller asks for."""


def _constant(columns: Mapping[str, str], fact: str, kind: type[E], value: object, default: E) -> E:
    """Return the member of all rows; the default where a column tells it.

    Raises:
        ValidationError: If the value is neither a column nor a member.
    """
    return default if fact in columns or value is None else to_member(kind, value, fact)

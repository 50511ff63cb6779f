"""Bills for a whole file of workers: rows in, rows out, in bounded memory.

The file is read once and streamed; nothing is kept of a row but the sums. Bad rows are counted and named by their
line, and the output is whole or not there at all.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Final, TextIO

import attrs

from jaminan.errors import JaminanError, ValidationError
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Payer, Program
from jaminan.models.segments import EmployerKind
from jaminan.money import Amount, to_amount
from jaminan.periods import Month, to_day, to_month
from jaminan.rules.contributions.calculate import calculate_contributions
from jaminan.rules.contributions.wage_workers import CHARGES
from jaminan.rupiah import parse_rupiah

if TYPE_CHECKING:
    from _csv import Reader

__all__ = ["FIELDS", "OUTPUT_COLUMNS", "BadRow", "Batch", "bill_rows", "read_table"]

_LINE_COLUMNS: Final = tuple(f"{charge.program.lower()}_{charge.payer}" for charge in CHARGES)
OUTPUT_COLUMNS: Final = (*_LINE_COLUMNS, "employer", "worker", "government", "total")
"""The columns that a bill adds to a row, in whole Rupiah."""

_PLACES: Final[dict[tuple[Program | None, Payer], int]] = {
    (charge.program, charge.payer): place for place, charge in enumerate(CHARGES)
}

_KEPT: Final = 10_000
_EMPLOYERS_SHOWN: Final = 1_000
_OTHERS: Final = "…"
_LONGEST_NUMBER: Final = 200
_DELIMITERS: Final = ";,\t"
_QUOTED: Final = re.compile(r'"[^"]*"')
_SEPARATOR: Final = re.compile(r"sep=[;,\t]", re.IGNORECASE)
"""The line that spreadsheets write to name the separator."""
_CLASSES: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5} | {str(number): number for number in range(1, 6)}


@attrs.frozen(kw_only=True)
class BadRow:
    """A row that cannot be billed.

    Attributes:
        line: The line of the file that the row begins on; the header is line 1.
        reason: What is wrong with it.
    """

    line: int
    reason: str


@attrs.define(kw_only=True)
class Batch:
    """The sums of a batch while it runs.

    Attributes:
        rows: The rows billed.
        sums: The sum of each line, in whole Rupiah.
        by_employer: The sum of what the agency bills, by the name in the ``employer`` column.
        provisional: The figures that are carried past the last day that they are known for.
        bad_rows: The first bad rows.
        bad_count: How many there are in all.
    """

    rows: int = 0
    sums: dict[tuple[Program | None, Payer], int] = attrs.field(factory=dict)
    by_employer: dict[str, int] = attrs.field(factory=dict)
    provisional: tuple[str, ...] = ()
    bad_rows: list[BadRow] = attrs.field(factory=list)
    bad_count: int = 0

    def add_bill(self, employer: str, billed: int) -> None:
        """Add what the agency bills for one worker of an employer; names past the first thousand share one sum."""
        name = employer if employer in self.by_employer or len(self.by_employer) < _EMPLOYERS_SHOWN else _OTHERS
        self.by_employer[name] = self.by_employer.get(name, 0) + billed

    def refuse(self, line: int, reason: str, *, keep: int = 20) -> None:
        """Count a bad row; the first ones are kept with their reasons."""
        self.bad_count += 1
        if len(self.bad_rows) < keep:
            self.bad_rows.append(BadRow(line=line, reason=reason))


@attrs.frozen(kw_only=True)
class Table:
    """An open table: its header, its rows with their lines, and how it is written.

    Attributes:
        header: The column names.
        rows: The cells of each row, with the line that the row begins on.
        delimiter: What separates the cells.
    """

    header: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]
    delimiter: str


def read_table(stream: TextIO) -> Table:
    """Open a table as spreadsheets write it: comma, semicolon or tab, with or without a byte order mark.

    Raises:
        ValidationError: If there is no header, or a column name comes twice.
    """
    lines = _readable(stream)
    first = next(lines, "").removeprefix("\ufeff")
    before = 0
    if _SEPARATOR.fullmatch(first.strip()):
        delimiter = first.strip()[-1]
        first = next(lines, "")
        before = 1
    else:
        bare = _QUOTED.sub("", first)
        delimiter = max(_DELIMITERS, key=bare.count) if any(mark in bare for mark in _DELIMITERS) else ","
    reader = csv.reader(chain([first], lines), delimiter=delimiter, strict=True)
    try:
        cells = next(reader, [])
    except csv.Error as error:
        raise ValidationError("header", str(error), "readable as CSV") from None
    header = [" ".join(name.split()) for name in cells]
    while header and not header[-1]:
        header.pop()
    if not header:
        raise ValidationError("header", first, "a line of column names")
    seen: set[str] = set()
    for name in header:
        if name in seen:
            raise ValidationError("header", name, "column names that come once each")
        seen.add(name)
    rows = _numbered(reader, before, len(header))
    return Table(header=tuple(header), rows=rows, delimiter=delimiter)


def _readable(stream: TextIO) -> Iterator[str]:
    """Yield the lines of a stream; bytes that are no UTF-8 were read as surrogates, and are refused by their line."""
    for number, line in enumerate(stream, start=1):
        if not line.isascii():
            try:
                line.encode()
            except UnicodeEncodeError:
                raise ValidationError(f"line {number}", line, "text in UTF-8: save the table as CSV UTF-8") from None
        yield line


def _numbered(reader: "Reader", before: int, width: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not empty with the line that it begins on; empty cells past the header are cut."""
    line = before + reader.line_num + 1
    try:
        for cells in reader:
            while len(cells) > width and not cells[-1].strip():
                cells.pop()
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = before + reader.line_num + 1
    except csv.Error as error:
        raise ValidationError(f"line {line}", str(error), "readable as CSV") from None


def bill_rows(
    table: Table,
    *,
    month: Month | None,
    columns: Mapping[str, str],
    batch: Batch,
    write: Callable[[list[object]], object],
    relief: bool = True,
) -> None:
    """Bill every row of a table, write it with its amounts, and add it up.

    Args:
        table: The open table.
        month: The month of rows that have none of their own.
        columns: Which column holds which field, where its name is another.
        batch: Where sums and bad rows go.
        write: Writes a row of cells.
        relief: Whether temporary reliefs are looked at.

    Raises:
        ValidationError: If a column is missing, or a name that the bill adds is taken.
    """
    places = _places(table.header, columns, has_month=month is not None)
    write([*_output_names(table.header), *OUTPUT_COLUMNS])
    reader = _RowReader(places, month)
    name_place = places.get("employer")
    width = len(table.header)
    for line, cells in table.rows:
        if len(cells) != width:
            batch.refuse(line, f"the row has {len(cells)} cells and the header {width}")
            continue
        try:
            worker, asked = reader.read(cells)
            bill = calculate_contributions(worker, month=asked, relief=relief)
        except JaminanError as error:
            batch.refuse(line, str(error))
            continue
        amounts = [0] * len(CHARGES)
        by_payer = dict.fromkeys(Payer, 0)
        for terms, amount in zip(bill.terms.lines, bill.amounts, strict=True):
            key = terms.program, terms.payer
            amounts[_PLACES[key]] = amount
            by_payer[terms.payer] += amount
            batch.sums[key] = batch.sums.get(key, 0) + amount
        if bill.terms.provisional:
            batch.provisional = tuple(dict.fromkeys((*batch.provisional, *bill.terms.provisional)))
        if name_place is not None:
            batch.add_bill(cells[name_place].strip(), by_payer[Payer.EMPLOYER] + by_payer[Payer.WORKER])
        batch.rows += 1
        write([*cells, *amounts, *by_payer.values(), bill.total])


def _places(header: tuple[str, ...], columns: Mapping[str, str], *, has_month: bool) -> dict[str, int]:
    """Return the place of each field in a row."""
    names = {name: name for name in FIELDS if name in header} | dict(columns)
    for field, name in names.items():
        if field not in FIELDS:
            raise ValidationError("column", field, f"one of {', '.join(FIELDS)}")
        if name not in header:
            raise ValidationError("column", name, f"one of the header: {', '.join(header)}")
    for field in ("wage", "risk_class"):
        if field not in names:
            raise ValidationError(
                "header",
                ", ".join(header),
                f"with a column for {field}; where its name is another, say --column {field}=NAME",
            )
    if not has_month and "month" not in names:
        raise ValidationError("month", None, "given, as an argument or as a column")
    taken = [name for name in OUTPUT_COLUMNS if name in header and name != "employer"]
    if taken or ("employer" in header and "employer_name" in header):
        raise ValidationError("header", ", ".join(taken or ["employer_name"]), "free of the names that the bill adds")
    return {field: header.index(name) for field, name in names.items()}


def _output_names(header: tuple[str, ...]) -> list[str]:
    """Return the names of the columns passed through: ``employer`` gives way to the employer's amount."""
    return ["employer_name" if name == "employer" else name for name in header]


def read_flag(text: str, field: str) -> bool:
    """Read a yes or a no, in Indonesian or English.

    Raises:
        ValidationError: If it is neither.
    """
    answers = {
        "true": True,
        "1": True,
        "yes": True,
        "ya": True,
        "false": False,
        "0": False,
        "no": False,
        "tidak": False,
    }
    if text.lower() not in answers:
        raise ValidationError(field, text, f"one of {', '.join(answers)}")
    return answers[text.lower()]


def read_amount(text: str, field: str) -> Amount:
    """Read an amount written in plain digits or as `parse_rupiah` reads it."""
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER:
        return int(text)
    try:
        amount = parse_rupiah(text)
    except ValidationError as error:
        raise type(error)(field, text, error.limit, error.source) from None
    return to_amount(int(amount) if amount == amount.to_integral_value() else amount, field)


def read_class(text: str, field: str) -> int:
    """Read a risk class written as a number or in Roman numerals."""
    if text.upper() not in _CLASSES:
        raise ValidationError(field, text, "a risk class, 1 to 5 or I to V", "PP 44/2015, article 16(1)")
    return _CLASSES[text.upper()]


def _whole(text: str, field: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER):
        raise ValidationError(field, text, "a whole number")
    return int(text)


def _lower(text: str, _field: str) -> str:
    return text.lower()


def _programs(text: str, _field: str) -> tuple[str, ...]:
    return tuple(text.upper().replace("+", " ").replace(",", " ").split())


def _kind(text: str, _field: str) -> EmployerKind:
    """Read the ``employer`` column: the kind of a state body, or the name of a private employer."""
    return EmployerKind.STATE if text.lower() == EmployerKind.STATE.value else EmployerKind.PRIVATE


_EMPLOYER_FIELDS: Final[dict[str, tuple[str, Callable[[str, str], object]]]] = {
    "risk_class": ("risk_class", read_class),
    "scale": ("scale", _lower),
    "industry": ("industry", _lower),
    "employer": ("kind", _kind),
    "kind": ("kind", _lower),
    "active_workers": ("active_workers", _whole),
    "is_in_good_standing": ("is_in_good_standing", read_flag),
    "registered_on": ("registered_on", to_day),
    "has_jp_deferral": ("has_jp_deferral", read_flag),
}
_WORKER_FIELDS: Final[dict[str, Callable[[str, str], object]]] = {
    "born_on": to_day,
    "is_indonesian": read_flag,
    "programs": _programs,
}
FIELDS: Final = ("wage", "month", *_EMPLOYER_FIELDS, *_WORKER_FIELDS)
"""The columns that a table of workers is read by."""


class _RowReader:
    """Reads rows into workers; employers and months that come again are read once."""

    def __init__(self, places: dict[str, int], month: Month | None) -> None:
        self._wage = places["wage"]
        self._month_place = places.get("month")
        self._month = month
        self._employer = [(place, field) for field, place in places.items() if field in _EMPLOYER_FIELDS]
        self._worker = [(place, field) for field, place in places.items() if field in _WORKER_FIELDS]
        self._employers: dict[tuple[str, ...], Employer] = {}
        self._months: dict[str, Month] = {}

    def read(self, cells: list[str]) -> tuple[WageWorker, Month]:
        """Return the worker and the month of a row.

        Raises:
            ValidationError: If a cell cannot be read.
        """
        facts: dict[str, object] = {
            field: _WORKER_FIELDS[field](cells[place].strip(), field)
            for place, field in self._worker
            if cells[place].strip()
        }
        wage = read_amount(cells[self._wage].strip(), "wage")
        worker = WageWorker(wage=wage, employer=self._employer_of(cells), **facts)  # type: ignore[arg-type]  # because the model checks what was read
        return worker, self._month_of(cells)

    def _month_of(self, cells: list[str]) -> Month:
        text = "" if self._month_place is None else cells[self._month_place].strip()
        if not text:
            if self._month is None:
                raise ValidationError("month", text, "given, in the row or as an argument")
            return self._month
        if text not in self._months:
            if len(self._months) >= _KEPT:
                self._months.clear()
            self._months[text] = to_month(text)
        return self._months[text]

    def _employer_of(self, cells: list[str]) -> Employer:
        key = tuple([cells[place] for place, _ in self._employer])
        employer = self._employers.get(key)
        if employer is None:
            facts: dict[str, object] = {}
            for place, field in self._employer:
                text = cells[place].strip()
                if text:
                    name, read = _EMPLOYER_FIELDS[field]
                    facts[name] = read(text, field)
            employer = Employer(**facts)  # type: ignore[arg-type]  # because the model checks what was read
            if len(self._employers) >= _KEPT:
                self._employers.clear()
            self._employers[key] = employer
        return employer

"""Payslips of a whole file: rows in, violations out, in bounded memory; the edge of `check_payslip`."""

import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from jaminan.batch import BadRow, Table, read_amount, read_flag
from jaminan.errors import JaminanError, ProvisionalLawWarning, ValidationError
from jaminan.labels import Locale, to_locale
from jaminan.law import LAW, Law
from jaminan.mapping import to_dict
from jaminan.models.compliance.violations import Violation
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program, RiskClass
from jaminan.money import Amount
from jaminan.periods import Month, to_month
from jaminan.rules.compliance.payslips import check_payslip
from jaminan.rules.regions import find_region

__all__ = ["Finding", "PayslipReport", "check_rows", "report_dict", "report_text"]

_DEDUCTIONS: Final = {program.lower(): program for program in Program}
_FACTS: Final = ("wage", "risk_class", "scale", "kind", "month", "region", "programs", "born_on", "is_indonesian")
_CLASSES: Final = {each.name: each for each in RiskClass} | {str(int(each)): each for each in RiskClass}


@attrs.frozen(kw_only=True)
class Finding:
    """What one payslip has wrong.

    Attributes:
        line: The line of the file that the row begins on; the header is line 1.
        violations: What is wrong.
    """

    line: int
    violations: tuple[Violation, ...]


@attrs.define(kw_only=True)
class PayslipReport:
    """The outcome of checking a file of payslips.

    Attributes:
        rows: The rows checked.
        wrong_rows: Those with a violation.
        bad_rows: The first rows that cannot be read.
        bad_count: How many there are in all.
        provisional: What had to be taken from a figure past the last day that it is known for, in words.
    """

    rows: int = 0
    wrong_rows: int = 0
    bad_rows: list[BadRow] = attrs.field(factory=list)
    bad_count: int = 0
    provisional: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether every row was read and none has a violation."""
        return not self.wrong_rows and not self.bad_count

    def refuse(self, line: int, reason: str, *, keep: int = 20) -> None:
        """Count a bad row; the first ones are kept with their reasons."""
        self.bad_count += 1
        if len(self.bad_rows) < keep:
            self.bad_rows.append(BadRow(line=line, reason=reason))


def check_rows(
    table: Table,
    *,
    report: PayslipReport,
    month: Month | None = None,
    region: str | None = None,
    columns: Mapping[str, str] | None = None,
    law: Law = LAW,
) -> Iterator[Finding]:
    """Check every row of a table of payslips, and yield those that have something wrong.

    Columns: ``wage``; the deductions ``jkk``, ``jkm``, ``jht``, ``jp`` and ``jkp`` in Rupiah, an empty cell or a missing
    column for none; and, where they are there, ``risk_class``, ``scale``, ``kind``, ``month``, ``region``, ``programs``,
    ``born_on`` and ``is_indonesian``; in capitals or small letters. All other columns are passed over.

    Args:
        table: The open table, from `jaminan.batch.read_table`.
        report: Where counts and bad rows go.
        month: The month of rows that have none of their own.
        region: The region of rows that have none of their own.
        columns: Which column holds which field, where its name is another.
        law: The law to check by.

    Yields:
        The rows with violations.

    Raises:
        UnknownRegionError: If the given region is unknown or ambiguous.
        ValidationError: If a column is missing, or two hold the same field.
    """
    places = _places(table.header, columns or {})
    if "wage" not in places:
        raise ValidationError(
            "header",
            ", ".join(table.header),
            "with a column for wage; where its name is another, say --column wage=NAME",
        )
    if not places.keys() & _DEDUCTIONS.keys():
        raise ValidationError(
            "header",
            ", ".join(table.header),
            f"with one of {', '.join(_DEDUCTIONS)}; where its name is another, say --column jht=NAME",
        )
    if month is None and "month" not in places:
        raise ValidationError("month", None, "given, as an argument or as a column")
    if region is not None:
        find_region(region)
    return _findings(table, places, report, month, region, law)


def _places(header: tuple[str, ...], columns: Mapping[str, str]) -> dict[str, int]:
    """Return the place of each field in a row; names are told apart without regard to capitals."""
    fields = (*_FACTS, *_DEDUCTIONS)
    names = [name.lower() for name in header]
    wanted = {field: field for field in fields if field in names}
    for field, name in columns.items():
        if field not in fields:
            raise ValidationError("column", field, f"one of {', '.join(fields)}")
        if name.lower() not in names:
            raise ValidationError("column", name, f"one of the header: {', '.join(header)}")
        wanted[field] = name.lower()
    for field, name in wanted.items():
        if names.count(name) > 1:
            raise ValidationError("header", ", ".join(header), f"with one column for {field}")
    return {field: names.index(name) for field, name in wanted.items()}


def _findings(
    table: Table,
    places: Mapping[str, int],
    report: PayslipReport,
    month: Month | None,
    region: str | None,
    law: Law,
) -> Iterator[Finding]:
    width = len(table.header)
    for line, cells in table.rows:
        if len(cells) != width:
            report.refuse(line, f"the row has {len(cells)} cells and the header {width}")
            continue
        texts = {name: cells[place].strip() for name, place in places.items()}
        try:
            with warnings.catch_warnings(record=True) as said:
                warnings.simplefilter("always", ProvisionalLawWarning)
                violations = check_payslip(
                    _worker(texts),
                    month=_month(texts.get("month", ""), month),
                    deductions=_deductions(texts),
                    region=texts.get("region") or region,
                    law=law,
                )
        except JaminanError as error:
            report.refuse(line, str(error))
            continue
        report.rows += 1
        report.provisional = tuple(dict.fromkeys((*report.provisional, *(str(each.message) for each in said))))
        if violations:
            report.wrong_rows += 1
            yield Finding(line=line, violations=violations)


def _month(text: str, month: Month | None) -> Month:
    if text:
        return to_month(text)
    if month is None:
        raise ValidationError("month", text, "given, in the row or as an argument")
    return month


def _deductions(texts: Mapping[str, str]) -> dict[Program, Any]:
    named: dict[Program, Amount] = {
        program: read_amount(texts[name], name) for name, program in _DEDUCTIONS.items() if texts.get(name)
    }
    return named


def _risk_class(text: str) -> RiskClass:
    if text.upper() not in _CLASSES:
        raise ValidationError("risk_class", text, "a risk class, 1 to 5 or I to V", "PP 44/2015, article 16(1)")
    return _CLASSES[text.upper()]


def _programs(text: str) -> tuple[str, ...]:
    return tuple(text.upper().replace("+", " ").replace(",", " ").split())


_EMPLOYER_FACTS: Final[dict[str, Callable[[str], Any]]] = {
    "risk_class": _risk_class,
    "scale": str.lower,
    "kind": str.lower,
}


def _is_indonesian(text: str) -> bool:
    return read_flag(text, "is_indonesian")


_WORKER_FACTS: Final[dict[str, Callable[[str], Any]]] = {
    "programs": _programs,
    "born_on": str,
    "is_indonesian": _is_indonesian,
}


def _worker(texts: Mapping[str, str]) -> WageWorker:
    employer = {name: read(texts[name]) for name, read in _EMPLOYER_FACTS.items() if texts.get(name)}
    worker = {name: read(texts[name]) for name, read in _WORKER_FACTS.items() if texts.get(name)}
    return WageWorker(wage=read_amount(texts["wage"], "wage"), employer=Employer(**employer), **worker)


def report_text(finding: Finding, name: str, locale: Locale | str = "id") -> str:
    """Return the violations of a row as text, a line each, as ``name:line: ...``."""
    language = to_locale(locale)
    return "\n".join(f"{name}:{finding.line}: {each.to_text(language)}" for each in finding.violations)


def report_dict(finding: Finding, locale: Locale | str = "id") -> dict[str, Any]:
    """Return the violations of a row as a JSON-ready mapping, with their text."""
    return {
        "line": finding.line,
        "violations": [to_dict(each) | {"text": each.to_text(locale)} for each in finding.violations],
    }

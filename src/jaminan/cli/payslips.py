"""``jaminan check``: what a file of payslips has wrong."""

import argparse
from typing import Any

from jaminan.batch import read_table
from jaminan.cli.streams import FAILED, add_column, columns, opened, print_json, say
from jaminan.law import LAW
from jaminan.payslips import PayslipReport, check_rows, report_dict, report_text
from jaminan.periods import to_month

__all__ = ["add_check"]


def add_check(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``check``."""
    parser.epilog = (
        "Columns: wage, and what is taken of it in Rupiah: jkk, jkm, jht, jp, jkp, at least one of them; and, where "
        "they are there, risk_class, scale, kind, month, region, programs, born_on and is_indonesian. All others are "
        "passed over."
    )
    add = parser.add_argument
    add("input", help="a CSV file of payslips with a header, or - for standard input")
    add("--month", help="month of rows that have none of their own, like 2025-11")
    add("--region", help="region whose minimum wage holds for rows that have none of their own, like 33.71")
    add_column(parser)
    parser.set_defaults(run=_check)


def _check(asked: argparse.Namespace) -> int:
    month = None if asked.month is None else to_month(asked.month)
    report = PayslipReport()
    listed: list[dict[str, Any]] = []
    with opened(asked.input) as source:
        found = check_rows(
            read_table(source), report=report, month=month, region=asked.region, columns=columns(asked.column)
        )
        for finding in found:
            if asked.json:
                listed.append(report_dict(finding, asked.locale))
            else:
                print(report_text(finding, asked.input, asked.locale))
    if asked.json:
        bad = [{"line": row.line, "reason": row.reason} for row in report.bad_rows]
        counts = {"rows": report.rows, "wrong_rows": report.wrong_rows, "bad_count": report.bad_count}
        content = {"law_version": LAW.version, **counts, "findings": listed, "bad_rows": bad}
        print_json(content | {"provisional": list(report.provisional)})
    for row in report.bad_rows:
        say(f"{asked.input}, line {row.line}: {row.reason}")
    say(f"jaminan: {report.rows} payslips, {report.wrong_rows} with violations, {report.bad_count} bad rows.")
    for said in report.provisional:
        say(f"jaminan: {said}")
    return 0 if report.is_clean else FAILED

"""The command line: ``jaminan contributions``, ``batch``, ``check``, ``law``, ``diff`` and ``cite``."""

import argparse
import csv
import json
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any, Final, TextIO

import attrs

from jaminan.batch import Batch, bill_rows, read_amount, read_class, read_table
from jaminan.citations import FoundCitation, find_citations
from jaminan.errors import JaminanError, ProvisionalLawWarning, ValidationError
from jaminan.explanations import explain
from jaminan.formatting import format_number, format_rupiah
from jaminan.labels import Labelled, Locale
from jaminan.law import LAW, Change, compare_law
from jaminan.mapping import to_dict
from jaminan.models.people import Employer, WageWorker
from jaminan.models.segments import EmployerKind, EnterpriseScale, Industry
from jaminan.money import Rounding
from jaminan.payslips import PayslipReport, check_rows, report_dict, report_text
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.calculate import calculate_contributions, provisional_message
from jaminan.rules.contributions.wage_workers import CHARGES
from jaminan.sources import Citation
from jaminan.texts import bill_text, format_explanation, format_table, format_timeline, format_value
from jaminan.timeline import Dated, Timeline, Unit, Window

__all__ = ["main"]

_PROGRESS_EVERY: Final = 20_000
_FAILED: Final = 1
_WRONG_USAGE: Final = 2
_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The arguments; those of the process where left out.

    Returns:
        The exit status: 0; 1 when the input cannot be computed; 2 when the command is wrong, or names an input that
        cannot be opened.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    asked = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ProvisionalLawWarning)
            return run(asked)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    except OSError as error:
        if error.filename is not None and error.filename == getattr(asked, "input", None):
            _say(f"jaminan: the input {error.filename!r} cannot be opened: {_why(error)}.")
            return _WRONG_USAGE
        _say(f"jaminan: {error.filename}: {error.strerror}" if error.filename else f"jaminan: {error}")
    except (JaminanError, csv.Error, UnicodeError) as error:
        _say(f"jaminan: {error}")
    except KeyError as error:
        _say(f"jaminan: {error.args[0]}")
    return _FAILED


def _version() -> str:
    from importlib.metadata import version

    return version("jaminan")


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _why(error: OSError) -> str:
    """Return why an input cannot be opened, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "it is a folder, not a file"
    if isinstance(error, PermissionError):
        return "reading it is not permitted"
    return str(error.strerror)


def _print_json(content: object, stream: TextIO | None = None) -> None:
    print(json.dumps(content, ensure_ascii=False, indent=2), file=stream or sys.stdout)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jaminan", description="Rules of Indonesia's employment social security (BPJS Ketenagakerjaan)."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    _add_common(parser)
    parser.set_defaults(json=False, locale="id")
    common = argparse.ArgumentParser(add_help=False)
    _add_common(common)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_contributions(commands.add_parser("contributions", parents=[common], help="the bill of one wage worker"))
    _add_batch(commands.add_parser("batch", parents=[common], help="the bills of a file of wage workers"))
    _add_check(commands.add_parser("check", parents=[common], help="what a file of payslips has wrong"))
    _add_law(commands.add_parser("law", parents=[common], help="the history of a figure, or the list of figures"))
    _add_diff(commands.add_parser("diff", parents=[common], help="what changed between two days"))
    _add_cite(commands.add_parser("cite", parents=[common], help="the regulations that a text cites"))
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Add what stands before or after the command: left out behind it, what was said before it holds."""
    languages = [str(each) for each in Locale]
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    parser.add_argument("--locale", choices=languages, default=argparse.SUPPRESS, help="language of the text")


# ---------------------------------------------------------------------------------------------- contributions


def _add_contributions(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--wage", required=True, help="monthly wage in Rupiah: plain digits, or as in Rp10.000.000")
    add("--month", required=True, help="month of the wage, like 2025-11")
    add("--risk-class", type=_class_argument, help="JKK class that the agency assigned, 1 to 5 or I to V")
    add("--scale", choices=[str(each) for each in EnterpriseScale], default="large", help="scale of the enterprise")
    add("--kind", choices=[str(each) for each in EmployerKind], default="private", help="kind of employer")
    add("--industry", choices=[str(each) for each in Industry], help="labour-intensive industry of PP 7/2025")
    add("--active-workers", type=int, help="workers actively registered")
    add("--registered-on", help="day of the employer's registration, like 2020-08-15")
    add("--in-arrears", action="store_true", help="contributions that a relief asks for are not paid")
    add("--jp-deferral", action="store_true", help="the employer asked for the JP deferral of PP 49/2020")
    add("--born-on", help="day of birth")
    add("--foreigner", action="store_true", help="the worker is no Indonesian citizen")
    add("--programs", help="programs the worker is enrolled in, like JKK,JKM; default: those that are mandatory")
    add("--rounding", choices=[str(each) for each in Rounding], default="half_up", help="direction of rounding")
    add("--no-relief", action="store_true", help="grant no temporary relief; --explain says which would apply")
    add("--explain", action="store_true", help="show every step with its sources")
    parser.set_defaults(run=_contributions)


def _class_argument(text: str) -> int:
    try:
        return read_class(text, "risk class")
    except ValidationError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _contributions(asked: argparse.Namespace) -> int:
    worker = WageWorker(
        wage=read_amount(asked.wage.strip(), "wage"),
        employer=Employer(
            risk_class=asked.risk_class,
            scale=asked.scale,
            kind=asked.kind,
            industry=asked.industry,
            active_workers=asked.active_workers,
            registered_on=asked.registered_on,
            is_in_good_standing=not asked.in_arrears,
            has_jp_deferral=asked.jp_deferral,
        ),
        born_on=asked.born_on,
        is_indonesian=not asked.foreigner,
        programs=None if asked.programs is None else asked.programs.upper().replace(",", " ").split(),
    )
    bill = calculate_contributions(worker, month=asked.month, rounding=asked.rounding, relief=not asked.no_relief)
    if asked.json:
        _print_json(to_dict(bill))
    elif asked.explain:
        print(format_explanation(explain(bill), asked.locale))
    else:
        print(bill_text(bill, asked.locale))
    if bill.is_provisional:
        _say(f"jaminan: {provisional_message(bill.terms.provisional, bill.month, LAW)}")
    return 0


# ------------------------------------------------------------------------------------------------------- batch


def _add_batch(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "Columns: wage and risk_class; and, where they are there, month, scale, kind, industry, employer, "
        "active_workers, is_in_good_standing, registered_on, has_jp_deferral, born_on, is_indonesian and programs. "
        "All others are passed through."
    )
    add = parser.add_argument
    add("input", help="a CSV file with a header, - for standard input, or a .parquet file (extra jaminan[parquet])")
    add("--month", help="month of rows that have none of their own, like 2025-11")
    add("-o", "--output", help="the file to write; default: standard output")
    _add_column(parser)
    add("--no-relief", action="store_true", help="do not look at temporary reliefs")
    parser.set_defaults(run=_batch)


def _add_column(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="the column that holds a field, where its name is another; repeat for more",
    )


def _batch(asked: argparse.Namespace) -> int:
    month = None if asked.month is None else to_month(asked.month)
    batch = Batch()
    if asked.output:
        _check_output(asked.output)
    if asked.input.endswith(".parquet"):
        _bill_parquet(asked, month, batch)
    else:
        _bill_csv(asked, month, batch)
    if batch.bad_count:
        for row in batch.bad_rows:
            _say(f"{asked.input}, line {row.line}: {row.reason}")
        more = batch.bad_count - len(batch.bad_rows)
        _say(f"jaminan: {batch.bad_count} bad rows{f', {more} more than shown' if more else ''}; nothing was written.")
        return _FAILED
    stream = sys.stdout if asked.output else sys.stderr
    if asked.json:
        _print_json(_batch_dict(batch), stream)
    else:
        print(_batch_text(batch, asked.locale), file=stream)
    if batch.provisional and not asked.json:
        names = ", ".join(batch.provisional)
        _say(
            f"jaminan: bills are provisional, they use the newest value of {names}; upgrade jaminan when it is announced."
        )
    return 0


def _bill_csv(asked: argparse.Namespace, month: Month | None, batch: Batch) -> None:
    with _opened(asked.input) as source, _whole_output(asked.output, batch) as target:
        table = read_table(source)
        writer = csv.writer(target, delimiter=table.delimiter, lineterminator="\n")
        bill_rows(
            table,
            month=month,
            columns=_columns(asked.column),
            batch=batch,
            write=_with_progress(writer.writerow),
            relief=not asked.no_relief,
        )


def _bill_parquet(asked: argparse.Namespace, month: Month | None, batch: Batch) -> None:
    if not asked.output:
        raise ValidationError("--output", None, "a file to write, where the input is a parquet file")
    from jaminan.frames.parquet import bill_parquet

    bill_parquet(
        asked.input,
        asked.output,
        month=month,
        columns=_columns(asked.column),
        batch=batch,
        relief=not asked.no_relief,
    )


def _columns(pairs: list[str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for pair in pairs:
        field, equals, name = pair.partition("=")
        if not equals:
            raise ValidationError("--column", pair, "FIELD=NAME")
        columns[field.strip()] = name.strip()
    return columns


@contextmanager
def _opened(name: str) -> Iterator[TextIO]:
    """Open the input; standard input is read as UTF-8 too."""
    if name == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape", newline="")  # type: ignore[union-attr]  # because standard input is a text stream
        yield sys.stdin
        return
    with Path(name).open(encoding="utf-8", errors="surrogateescape", newline="") as stream:
        yield stream


def _check_output(name: str) -> None:
    """Refuse what cannot become a file before any row is read.

    Raises:
        ValidationError: If something else has the name, or its folder is not there.
    """
    target = Path(name).resolve()
    if target.exists() and not target.is_file():
        raise ValidationError("--output", name, "a file, or a name that is still free")
    if not target.parent.is_dir():
        raise ValidationError("--output", name, "in a folder that exists")


@contextmanager
def _whole_output(name: str | None, batch: Batch) -> Iterator[IO[str]]:
    """Open the output so that it is there whole or not at all."""
    target = None if name is None else Path(name).resolve()
    folder = None if target is None else target.parent
    spool = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed below, on every path
        "w+", encoding="utf-8", newline="", dir=folder, prefix=".jaminan-", delete=False
    )
    path = Path(spool.name)
    try:
        with spool:
            yield spool
            if not batch.bad_count and name is None:
                spool.seek(0)
                sys.stdout.flush()
                while block := spool.read(1 << 16):
                    sys.stdout.buffer.write(block.encode())
        if not batch.bad_count and target is not None:
            mask = os.umask(0)
            os.umask(mask)
            path.chmod(0o666 & ~mask)
            path.replace(target)
    finally:
        path.unlink(missing_ok=True)


def _with_progress(write: Callable[[list[object]], object]) -> Callable[[list[object]], object]:
    """Say on a terminal how many rows were read."""
    if not sys.stderr.isatty():
        return write
    count = 0

    def counted(row: list[object]) -> None:
        nonlocal count
        write(row)
        count += 1
        if count % _PROGRESS_EVERY == 0:
            print(f"\r{count} rows", end="", file=sys.stderr, flush=True)

    return counted


def _batch_rows(batch: Batch) -> list[tuple[Labelled, Labelled, int]]:
    return [
        (charge.program, charge.payer, batch.sums[charge.program, charge.payer])
        for charge in CHARGES
        if (charge.program, charge.payer) in batch.sums
    ]


def _batch_text(batch: Batch, locale: str) -> str:
    is_english = locale == Locale.EN
    rows = [
        (str(program), payer.label(locale), format_rupiah(amount, locale=locale))
        for program, payer, amount in _batch_rows(batch)
    ]
    rows.append(("Total" if is_english else "Jumlah", "", format_rupiah(sum(batch.sums.values()), locale=locale)))
    head = ("Program", "Payer", "Amount") if is_english else ("Program", "Penanggung", "Iuran")
    text = f"{format_number(batch.rows, locale=locale)} {'rows' if is_english else 'baris'}\n"
    text += format_table(head, rows, frozenset({2}))
    if batch.by_employer:
        billed = [(name, format_rupiah(amount, locale=locale)) for name, amount in batch.by_employer.items()]
        head_billed = ("Employer", "Billed") if is_english else ("Pemberi kerja", "Ditagih")
        text += "\n\n" + format_table(head_billed, billed, frozenset({1}))
    return text


def _batch_dict(batch: Batch) -> dict[str, Any]:
    return {
        "law_version": LAW.version,
        "rows": batch.rows,
        "lines": [
            {"program": program.value, "payer": payer.value, "amount": amount}
            for program, payer, amount in _batch_rows(batch)
        ],
        "total": sum(batch.sums.values()),
        "billed_by_employer": batch.by_employer,
        "provisional": list(batch.provisional),
    }


# ------------------------------------------------------------------------------------------------------- check


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "Columns: wage, and what is taken of it in Rupiah: jkk, jkm, jht, jp, jkp, at least one of them; and, where "
        "they are there, risk_class, scale, kind, month, region, programs, born_on and is_indonesian. All others are "
        "passed over."
    )
    add = parser.add_argument
    add("input", help="a CSV file of payslips with a header, or - for standard input")
    add("--month", help="month of rows that have none of their own, like 2025-11")
    add("--region", help="region whose minimum wage holds for rows that have none of their own, like 33.71")
    _add_column(parser)
    parser.set_defaults(run=_check)


def _check(asked: argparse.Namespace) -> int:
    month = None if asked.month is None else to_month(asked.month)
    report = PayslipReport()
    listed: list[dict[str, Any]] = []
    with _opened(asked.input) as source:
        found = check_rows(
            read_table(source), report=report, month=month, region=asked.region, columns=_columns(asked.column)
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
        _print_json(content | {"provisional": list(report.provisional)})
    for row in report.bad_rows:
        _say(f"{asked.input}, line {row.line}: {row.reason}")
    _say(f"jaminan: {report.rows} payslips, {report.wrong_rows} with violations, {report.bad_count} bad rows.")
    for said in report.provisional:
        _say(f"jaminan: {said}")
    return 0 if report.is_clean else _FAILED


# ------------------------------------------------------------------------------------------------ law and diff


def _add_law(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name",
        nargs="?",
        help="the figure, like jp.wage_ceiling; jp: the list of its figures; left out: the list of all",
    )
    parser.add_argument("--on", metavar="DAY", help="only the value that holds on a day, like 2025-03-01")
    parser.set_defaults(run=_law)


def _law(asked: argparse.Namespace) -> int:
    name: str | None = asked.name
    listed = [each for each in LAW if name is None or each.startswith(f"{name}.")]
    if name is None or listed:
        if asked.json:
            _print_json({"law_version": LAW.version, "names": listed})
        else:
            print("\n".join(_figure_line(LAW[each], asked.locale) for each in listed))
        return 0
    window = next((each for each in LAW.windows if each.name == name), None)
    if window is not None:
        if asked.json:
            _print_json({"name": window.name, **_window_dict(window)})
        else:
            print(f"{window.name}: {window.since} … {window.until}  [{window.citation.label(asked.locale)}]")
        return 0
    timeline = LAW[name]
    if asked.on is not None:
        entry = timeline.on(asked.on)
        if asked.json:
            _print_json({"name": timeline.name, **_entry_dict(entry)})
        else:
            print(f"{format_value(entry.value, timeline.unit, asked.locale)} [{entry.citation.label(asked.locale)}]")
    elif asked.json:
        _print_json(_timeline_dict(timeline))
    else:
        print(format_timeline(timeline, asked.locale))
    return 0


def _figure_line(timeline: Timeline[Any], locale: str) -> str:
    return f"{timeline.name}  {timeline.label(locale)} ({timeline.unit.label(locale)})"


def _timeline_dict(timeline: Timeline[Any]) -> dict[str, Any]:
    return {
        "law_version": LAW.version,
        "name": timeline.name,
        "unit": timeline.unit.value,
        "known_until": None if timeline.known_until is None else timeline.known_until.isoformat(),
        "entries": [_entry_dict(entry) for entry in timeline.entries],
    }


def _plain(value: Any) -> Any:
    """Return a value of the law as JSON can hold it: decimals as text, rows as mappings."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return str(value) if isinstance(value, Decimal | StrEnum) else value


def _entry_dict(entry: Dated[Any]) -> dict[str, Any]:
    return {
        "value": _plain(entry.value),
        "since": entry.since.isoformat(),
        "until": None if entry.until is None else entry.until.isoformat(),
        "citation": str(entry.citation),
        "evidence": entry.evidence.value,
        "note": entry.note,
    }


def _add_diff(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("day_a", help="the first day, like 2025-01-01")
    parser.add_argument("day_b", help="the second day")
    parser.set_defaults(run=_diff)


def _diff(asked: argparse.Namespace) -> int:
    changes = compare_law(asked.day_a, asked.day_b)
    if asked.json:
        _print_json({"law_version": LAW.version, "changes": [_change_dict(change) for change in changes]})
        return 0
    if not changes:
        print("No change." if asked.locale == Locale.EN else "Tidak ada perubahan.")
    program = ""
    for change in changes:
        group = change.name.partition(".")[0]
        if group != program:
            print(group.upper())
            program = group
        print(f"  {_change_text(change, asked.locale)}")
    return 0


def _unit_of(change: Change) -> Unit:
    return LAW[change.name].unit if change.name in LAW else Unit.RELIEF


def _side(side: Dated[Any] | Window[Any] | None, unit: Unit, locale: str) -> str:
    if side is None:
        return "–"
    if isinstance(side, Window):
        return f"{side.since} … {side.until}"
    return format_value(side.value, unit, locale)


def _cause(change: Change) -> tuple[Citation, date]:
    """Return the act that made the change, and the day on which it did."""
    sides = [each for each in (change.before, change.after) if each is not None]
    if len(sides) == 1 and isinstance(sides[0], Window) and change.after is None:
        return sides[0].citation, sides[0].until + timedelta(days=1)
    latest = max(sides, key=lambda each: each.since)
    return latest.citation, latest.since


def _change_text(change: Change, locale: str) -> str:
    unit = _unit_of(change)
    citation, since = _cause(change)
    before, after = (_side(side, unit, locale) for side in (change.before, change.after))
    return f"{change.name}: {before} → {after}  [{since}: {citation.label(locale)}]"


def _window_dict(window: Window[Any]) -> dict[str, Any]:
    return {
        "since": window.since.isoformat(),
        "until": window.until.isoformat(),
        "citation": str(window.citation),
        "evidence": window.evidence.value,
        "note": window.note,
    }


def _change_dict(change: Change) -> dict[str, Any]:
    def side(each: Dated[Any] | Window[Any] | None) -> Mapping[str, Any] | None:
        if each is None:
            return None
        if isinstance(each, Window):
            return _window_dict(each)
        return _entry_dict(each)

    return {"name": change.name, "before": side(change.before), "after": side(change.after)}


# -------------------------------------------------------------------------------------------------------- cite


def _add_cite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", help="a text file, or - for standard input")
    parser.set_defaults(run=_cite)


def _cite(asked: argparse.Namespace) -> int:
    with _opened(asked.input) as source:
        text = source.read()
    found = find_citations(text)
    if asked.json:
        _print_json([_found_dict(each) for each in found])
        return 0
    line, seen = 1, 0
    for each in found:
        line += text.count("\n", seen, each.start)
        seen = each.start
        act = each.citation.regulation
        known = "" if act is None else f"  {act.title}"
        print(f"{line}: {each.citation.label(asked.locale)}{known}")
    return 0


def _found_dict(found: FoundCitation) -> dict[str, Any]:
    act = found.citation.regulation
    return {
        "regulation_id": found.citation.regulation_id,
        "citation": to_dict(found.citation),
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "title": None if act is None else act.title,
    }

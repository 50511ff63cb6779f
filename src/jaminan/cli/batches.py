"""``jaminan batch``: the bills of a file of wage workers, written whole or not at all."""

import argparse
import csv
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from jaminan.batch import Batch, bill_rows, read_table
from jaminan.cli.streams import FAILED, add_column, columns, opened, print_json, say
from jaminan.errors import ValidationError
from jaminan.formatting import format_number, format_rupiah
from jaminan.labels import Labelled, Locale
from jaminan.law import LAW
from jaminan.periods import Month, to_month
from jaminan.rules.contributions.wage_workers import CHARGES
from jaminan.texts.tables import format_table

__all__ = ["add_batch"]

_PROGRESS_EVERY: Final = 20_000


def add_batch(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``batch``."""
    parser.epilog = (
        "Columns: wage and risk_class; and, where they are there, month, scale, kind, industry, employer, "
        "active_workers, is_in_good_standing, registered_on, has_jp_deferral, born_on, is_indonesian and programs. "
        "All others are passed through. Of a parquet file, wage, risk_class, month, scale, kind, industry and employer "
        "are read; the others are refused."
    )
    add = parser.add_argument
    add("input", help="a CSV file with a header, - for standard input, or a .parquet file (extra jaminan[parquet])")
    add("--month", help="month of rows that have none of their own, like 2025-11")
    add("-o", "--output", help="the file to write; default: standard output")
    add_column(parser)
    add("--no-relief", action="store_true", help="do not look at temporary reliefs")
    parser.set_defaults(run=_batch)


def _batch(asked: argparse.Namespace) -> int:
    month = None if asked.month is None else to_month(asked.month)
    batch = Batch()
    if asked.output:
        _check_output(asked.output, asked.input)
    if asked.input.endswith(".parquet"):
        _bill_parquet(asked, month, batch)
    else:
        _bill_csv(asked, month, batch)
    if batch.bad_count:
        for row in batch.bad_rows:
            say(f"{asked.input}, line {row.line}: {row.reason}")
        more = batch.bad_count - len(batch.bad_rows)
        counted = f"{batch.bad_count} bad row{'' if batch.bad_count == 1 else 's'}"
        say(f"jaminan: {counted}{f', {more} more than shown' if more else ''}; nothing was written.")
        return FAILED
    stream = sys.stdout if asked.output else sys.stderr
    if asked.json:
        print_json(_batch_dict(batch), stream)
    else:
        print(_batch_text(batch, asked.locale), file=stream)
    if batch.provisional and not asked.json:
        names = ", ".join(batch.provisional)
        say(
            f"jaminan: bills are provisional, they use the newest value of {names}; upgrade jaminan when it is announced."
        )
    return 0


def _bill_csv(asked: argparse.Namespace, month: Month | None, batch: Batch) -> None:
    with opened(asked.input) as source, _whole_output(asked.output, batch) as target:
        table = read_table(source)
        writer = csv.writer(target, delimiter=table.delimiter, lineterminator="\n")
        bill_rows(
            table,
            month=month,
            columns=columns(asked.column),
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
        columns=columns(asked.column),
        batch=batch,
        relief=not asked.no_relief,
    )


def _check_output(name: str, source: str) -> None:
    """Refuse what cannot become a file, or not of the kind that its name says, before any row is read.

    Raises:
        ValidationError: If something else has the name, or its folder is not there, or the name is that of a parquet file
            and the input is CSV.
    """
    target = Path(name).resolve()
    if name.endswith(".parquet") and not source.endswith(".parquet"):
        raise ValidationError("--output", name, "a name of a CSV file, as the input is one")
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

"""Measures tables of jaminan against NumPy and hand-written Polars; ``nox -s bench_frames`` runs it.

Only ratios count: all cases of a group run in one process, interleaved round by round, and medians are compared.

What is compared: jaminan adds eleven columns (seven amounts, three sums, the total), looks at every row, and on lazy tables
says what is wrong with it. NumPy and hand-written Polars add the same eleven columns with the same reliefs and check
nothing. NumPy comes twice: from the column of days that the tables have, and from months as integers, which spares it a
third of its work; goals are said against both. "Six amounts" are JKK, JKM, and JHT and JP of both payers alone: the work
that the goals at ten and forty million rows were set on. The warm copy is of six columns, one after the other.

``--large`` adds ten million rows; ``--national FOLDER`` bills forty million from parquet to parquet, and compares every cell
with NumPy, ids and order included. The exit status is 1 when an amount differs, and 0 whether goals are met or missed.
"""

import argparse
import resource
import subprocess
import sys
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped,unused-ignore]  # because it has no types of its own
import pyarrow.parquet as pq  # type: ignore[import-untyped,unused-ignore]  # because it has no types of its own

from jaminan import ProvisionalLawWarning
from jaminan.frames import sum_contributions, with_contributions

CEILINGS: Final = (
    (2015 * 12 + 7, 7_000_000),
    (2016 * 12 + 3, 7_335_300),
    (2017 * 12 + 3, 7_703_500),
    (2018 * 12 + 3, 8_094_000),
    (2019 * 12 + 3, 8_512_400),
    (2020 * 12 + 3, 8_939_700),
    (2021 * 12 + 3, 8_754_600),
    (2022 * 12 + 3, 9_077_600),
    (2023 * 12 + 3, 9_559_600),
    (2024 * 12 + 3, 10_042_300),
    (2025 * 12 + 3, 10_547_400),
    (2026 * 12 + 3, 11_086_300),
)
JKK: Final = (24, 54, 89, 127, 174)
RELIEF: Final = (
    2020 * 12 + 8,
    2021 * 12 + 2,
)  # PP 49/2020: 1 % of JKK and JKM, from the first month to before the second
JKP_BEGAN: Final = 2021 * 12 + 2
LINES: Final = (
    "jkk_employer",
    "jkm_employer",
    "jht_employer",
    "jht_worker",
    "jp_employer",
    "jp_worker",
    "jkp_government",
)
SIX: Final = LINES[:6]
COLUMNS: Final = (*LINES, "employer", "worker", "government", "total")
FIRST: Final = 2015 * 12 + 7
MONTHS: Final = 144
Arrays = tuple[Any, ...]


def random_columns(rows: int, seed: int = 1) -> tuple[Any, Any, Any]:
    """Return wages, classes and month keys."""
    source = np.random.default_rng(seed)
    wages = np.minimum(np.exp(source.normal(15.5, 1, rows)), 9e8).astype("int64")
    return wages, source.integers(1, 6, rows, dtype="int8"), source.integers(FIRST, FIRST + MONTHS, rows)


def to_days(months: Any) -> Any:
    """Return the first day of each month."""
    return (months - 1 - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]")


def to_months(days: Any) -> Any:
    """Return the month keys of days."""
    return days.astype("datetime64[M]").astype("int64") + 1970 * 12 + 1


def by_numpy(wages: Any, classes: Any, months: Any) -> Arrays:
    """Return the columns, in plain NumPy of 64-bit integers."""
    starts, ceilings = (np.array(each) for each in zip(*CEILINGS, strict=True))
    charged = np.where((months >= RELIEF[0]) & (months < RELIEF[1]), 1, 100)
    jkk = (wages * (np.array((0, *JKK))[classes] * charged) + 500_000) // 1_000_000
    jkm = (wages * (30 * charged) + 500_000) // 1_000_000
    jht_employer, jht_worker = (wages * 370 + 5000) // 10_000, (wages * 200 + 5000) // 10_000
    capped = np.minimum(wages, ceilings[np.searchsorted(starts, months, "right") - 1])
    jp_employer, jp_worker = (capped * 200 + 5000) // 10_000, (capped * 100 + 5000) // 10_000
    jkp = (np.minimum(wages, 5_000_000) * np.where(months >= JKP_BEGAN, 22, 0) + 5000) // 10_000
    employer, worker = jkk + jkm + jht_employer + jp_employer, jht_worker + jp_worker
    return (
        jkk,
        jkm,
        jht_employer,
        jht_worker,
        jp_employer,
        jp_worker,
        jkp,
        employer,
        worker,
        jkp.copy(),
        employer + worker + jkp,
    )


def first_day(month: int) -> date:
    """Return the first day of a month key."""
    return date((month - 1) // 12, (month - 1) % 12 + 1, 1)


def by_polars(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Return the columns, in Polars as one would write it by hand: days are compared, and nothing is checked."""
    day, wage = pl.col("month"), pl.col("wage")
    ceiling: pl.Expr = pl.lit(CEILINGS[0][1], dtype=pl.Int32)
    for start, value in CEILINGS[1:]:
        ceiling = pl.when(day >= first_day(start)).then(pl.lit(value, dtype=pl.Int32)).otherwise(ceiling)
    rate: pl.Expr = pl.lit(JKK[0], dtype=pl.Int32)
    for place in range(1, 5):
        chosen = pl.lit(JKK[place], dtype=pl.Int32)
        rate = pl.when(pl.col("risk_class") > place).then(chosen).otherwise(rate)
    is_relieved = (day >= first_day(RELIEF[0])) & (day < first_day(RELIEF[1]))
    charged = pl.when(is_relieved).then(pl.lit(1, dtype=pl.Int64)).otherwise(pl.lit(100, dtype=pl.Int64))
    jkp_rate = (
        pl.when(day >= first_day(JKP_BEGAN)).then(pl.lit(22, dtype=pl.Int64)).otherwise(pl.lit(0, dtype=pl.Int64))
    )
    frame = frame.with_columns(
        pl.min_horizontal(wage, ceiling.cast(pl.Int64)).alias("capped"), rate.cast(pl.Int64).alias("rate")
    )
    capped, rate = pl.col("capped"), pl.col("rate")
    amounts = (
        (wage * rate * charged + 500_000) // 1_000_000,
        (wage * 30 * charged + 500_000) // 1_000_000,
        (wage * 370 + 5000) // 10_000,
        (wage * 200 + 5000) // 10_000,
        (capped * 200 + 5000) // 10_000,
        (capped * 100 + 5000) // 10_000,
        (pl.min_horizontal(wage, pl.lit(5_000_000)) * jkp_rate + 5000) // 10_000,
    )
    frame = frame.with_columns(each.alias(name) for each, name in zip(amounts, LINES, strict=True))
    frame = frame.with_columns(
        (pl.col("jkk_employer") + pl.col("jkm_employer") + pl.col("jht_employer") + pl.col("jp_employer")).alias(
            "employer"
        ),
        (pl.col("jht_worker") + pl.col("jp_worker")).alias("worker"),
        pl.col("jkp_government").alias("government"),
    )
    total = pl.col("employer") + pl.col("worker") + pl.col("government")
    return frame.with_columns(total.alias("total")).drop("capped", "rate")


def measure(cases: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each case, interleaved, each run once before."""
    for run in cases.values():
        run()
    seconds: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, run in cases.items():
            start = perf_counter()
            result = run()
            seconds[name].append(perf_counter() - start)
            del result
    return {name: median(each) for name, each in seconds.items()}


def report(title: str, seconds: dict[str, float], base: str, goals: dict[str, tuple[str, float]]) -> None:
    """Print a table of ratios."""
    print(f"\n{title}\n{'case':34}{'ms':>9}{'x ' + base:>16}  goal")
    base_seconds = next(each for name, each in seconds.items() if name.startswith(base))
    for name, each in seconds.items():
        said = ""
        if name in goals:
            against, limit = goals[name]
            ratio = each / seconds[against]
            said = f"{ratio:.2f}x {against}, at most {limit:g}x: {'met' if ratio <= limit else 'MISSED'}"
        print(f"{name:34}{each * 1000:9.1f}{each / base_seconds:16.2f}  {said}")


def wrong_cells(table: Any, expected: Arrays) -> int:
    """Count the cells of an Arrow table that differ."""
    return sum(int((table[name].to_numpy() != amounts).sum()) for name, amounts in zip(COLUMNS, expected, strict=True))


def one_million() -> int:
    """Compare all libraries at a million rows; return the number of wrong cells."""
    wages, classes, months = random_columns(1_000_000)
    days = to_days(months)
    arrow = pa.table({"wage": wages, "risk_class": classes.astype("int64"), "month": days})
    polars = pl.DataFrame(pl.from_arrow(arrow))
    numpy_typed = pd.DataFrame(
        {"wage": wages, "risk_class": classes.astype("int64"), "month": days.astype("datetime64[s]")}
    )
    connection = duckdb.connect()
    connection.register("arrow", arrow)
    connection.sql("CREATE TABLE workers AS SELECT * FROM arrow")
    numbers = classes.astype("int64")
    copied = [wages.copy() for _ in range(6)]
    destination = [np.empty_like(wages) for _ in range(6)]

    def bill(table: Any, **how: Any) -> Any:
        return with_contributions(table, month="month", **how)

    def copy() -> None:
        for source, target in zip(copied, destination, strict=True):
            np.copyto(target, source)

    cases: dict[str, Callable[[], object]] = {
        "NumPy int64": lambda: by_numpy(wages, numbers, to_months(days)),
        "NumPy int64, months as integers": lambda: by_numpy(wages, numbers, months),
        "copy of six columns, warm": copy,
        "Polars by hand, lazy": lambda: by_polars(polars.lazy()).collect(),
        "Polars lazy": lambda: bill(polars.lazy()).collect(),
        "Polars lazy, six amounts": lambda: bill(polars.lazy()).select(SIX).collect(),
        "Polars eager": lambda: bill(polars),
        "PyArrow": lambda: bill(arrow),
        "pandas, NumPy types": lambda: bill(numpy_typed),
        "pandas, nullable types": lambda: bill(nullable),
        "pandas, PyArrow types": lambda: bill(arrow_typed),
        "DuckDB": lambda: bill(connection.table("workers")).to_arrow_table(),
        "building only, Polars lazy": lambda: bill(polars.lazy()),
        "Polars lazy, one month": lambda: with_contributions(polars.lazy(), month="2025-11").collect(),
        "pandas, one month": lambda: with_contributions(numpy_typed, month="2025-11"),
        "sums only, Polars lazy": lambda: sum_contributions(polars.lazy(), month="month").collect(),
    }
    nullable = numpy_typed.astype({"wage": "Int64", "risk_class": "Int64"})
    arrow_typed = arrow.to_pandas(types_mapper=pd.ArrowDtype)
    seconds = measure(cases, 7)
    report(
        "1 M rows, months mixed",
        seconds,
        "NumPy int64",
        {"Polars lazy": ("Polars by hand, lazy", 1.2)},
    )
    print("\nagainst NumPy from days, and from months as integers:")
    for name, limit in {
        "Polars lazy": 2,
        "pandas, NumPy types": 6,
        "pandas, nullable types": 6,
        "pandas, PyArrow types": 6,
        "PyArrow": 3,
        "DuckDB": 4,
    }.items():
        ratios = [seconds[name] / seconds[base] for base in ("NumPy int64", "NumPy int64, months as integers")]
        verdicts = [f"{ratio:.2f}x {'met' if ratio <= limit else 'MISSED'}" for ratio in ratios]
        print(f"{name:34}at most {limit}x: {verdicts[0]}, {verdicts[1]}")
    building = seconds["building only, Polars lazy"] * 1000
    print(f"building: {building:.1f} ms, at most 10 ms: {'met' if building <= 10 else 'MISSED'}")
    expected = by_numpy(wages, numbers, months)
    wrong = 0
    for name, table in {
        "Polars by hand": by_polars(polars.lazy()).collect().to_arrow(),
        "Polars lazy": bill(polars.lazy()).collect().to_arrow(),
        "Polars eager": bill(polars).to_arrow(),
        "PyArrow": bill(arrow),
        "pandas, NumPy types": pa.Table.from_pandas(bill(numpy_typed)),
        "pandas, nullable types": pa.Table.from_pandas(bill(nullable)),
        "pandas, PyArrow types": pa.Table.from_pandas(bill(arrow_typed)),
        "DuckDB": bill(connection.table("workers")).to_arrow_table(),
    }.items():
        count = wrong_cells(table, expected)
        wrong += count
        print(f"{name}: {count} of {len(COLUMNS) * len(wages):,} cells differ from NumPy")
    return wrong


def ten_million() -> int:
    """Compare Polars with a copy at ten million rows; return the number of wrong cells."""
    wages, classes, months = random_columns(10_000_000)
    frame = pl.DataFrame({"wage": wages, "risk_class": classes, "month": to_days(months)})
    sources, targets = [wages.copy() for _ in range(6)], [wages.copy() for _ in range(6)]

    def copy() -> None:
        for source, target in zip(sources, targets, strict=True):
            np.copyto(target, source)

    def bill() -> pl.LazyFrame:
        return with_contributions(frame.lazy(), month="month")

    cases: dict[str, Callable[[], object]] = {
        "copy of six columns, warm": copy,
        "Polars by hand, streaming": lambda: by_polars(frame.lazy()).collect(engine="streaming"),
        "Polars streaming, six amounts": lambda: bill().select(SIX).collect(engine="streaming"),
        "Polars streaming": lambda: bill().collect(engine="streaming"),
        "Polars in memory": lambda: bill().collect(),
        "Polars in memory, one month": lambda: with_contributions(frame.lazy(), month="2025-11").collect(),
    }
    seconds = measure(cases, 5)
    report(
        "10 M rows, months mixed",
        seconds,
        "copy",
        {
            "Polars streaming, six amounts": ("copy of six columns, warm", 5),
            "Polars streaming": ("copy of six columns, warm", 5),
        },
    )
    done = with_contributions(frame.lazy(), month="month").collect(engine="streaming").to_arrow()
    return wrong_cells(done, by_numpy(wages, classes.astype("int64"), months))


# ---------------------------------------------------------------------------------------- forty million, in a file

_BILLS: Final = 'with_contributions(pl.scan_parquet(source), month="month")'
_STEPS: Final = {
    "copy": 'pl.scan_parquet(source).sink_parquet(target, compression="lz4")',
    "six amounts": f'{_BILLS}.select("id", "wage", "risk_class", "month", *{SIX}).sink_parquet(target, compression="lz4")',
    "bill": f'{_BILLS}.drop("problem").sink_parquet(target, compression="lz4")',
    "copy, zstd": "pl.scan_parquet(source).sink_parquet(target)",
    "bill, zstd": f'{_BILLS}.drop("problem").sink_parquet(target)',
    "sums": 'sum_contributions(pl.scan_parquet(source), month="month").collect(engine="streaming").write_parquet(target)',
}


def in_own_process(step: str, source: Path, target: Path) -> tuple[float, int]:
    """Run a step in a process of its own; return its seconds, imports included, and its peak memory in MiB."""
    code = f"""
import sys, time
start = time.perf_counter()
import polars as pl
from jaminan.frames import sum_contributions, with_contributions
source, target = sys.argv[1:]
{_STEPS[step]}
seconds = time.perf_counter() - start
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
print(seconds, peak // 1024)
"""
    done = subprocess.run(  # noqa: S603 - this file's own code
        [sys.executable, "-c", code, str(source), str(target)], check=True, capture_output=True, text=True
    )
    seconds, peak = done.stdout.split()
    return float(seconds), int(peak)


def national(folder: Path, rows: int, rounds: int) -> int:
    """Bill a register from parquet to parquet; return the number of wrong cells."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "register.parquet"
    block = 1_000_000
    writer: Any = None
    for start in range(0, rows, block):
        wages, classes, months = random_columns(block, seed=start)
        ids = np.arange(start, start + block)
        table = pa.table({"id": ids, "wage": wages, "risk_class": classes, "month": to_days(months)})
        writer = writer or pq.ParquetWriter(source, table.schema, compression="zstd")
        writer.write_table(table)
    writer.close()
    print(f"\n{rows:,} rows, parquet to parquet; input {source.stat().st_size >> 20} MiB; each step in its own process")
    results: dict[str, list[tuple[float, int]]] = {step: [] for step in _STEPS}
    for _ in range(rounds):
        for step in _STEPS:
            results[step].append(in_own_process(step, source, folder / f"{step}.parquet"))
    medians = {step: median(seconds for seconds, _ in runs) for step, runs in results.items()}
    for step, runs in results.items():
        size = (folder / f"{step}.parquet").stat().st_size >> 20
        peak = max(peak for _, peak in runs)
        base = medians["copy, zstd" if step.endswith("zstd") else "copy"]
        times = ", ".join(f"{seconds:.2f}" for seconds, _ in runs)
        print(f"{step:12} {times} s = {medians[step] / base:.2f}x copy, peak {peak} MiB, output {size} MiB")
    ratio, peak = medians["six amounts"] / medians["copy"], max(peak for _, peak in results["bill"])
    print(f"six amounts: at most 4x a copy: {'met' if ratio <= 4 else 'MISSED'}; bill: peak under 1024 MiB: {peak} MiB")
    wrong = 0
    files = pq.ParquetFile(source), pq.ParquetFile(folder / "bill.parquet")
    for before, after in zip(*(file.iter_batches(batch_size=block) for file in files), strict=True):
        keys = to_months(before["month"].to_numpy(zero_copy_only=False))
        expected = by_numpy(before["wage"].to_numpy(), before["risk_class"].to_numpy().astype("int64"), keys)
        wrong += wrong_cells(pa.Table.from_batches([after]), expected)
        wrong += int((before["id"].to_numpy() != after["id"].to_numpy()).sum())
    print(f"{wrong} of {rows * (len(COLUMNS) + 1):,} cells differ from NumPy, order and ids included")
    return wrong


def main() -> int:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="ten million rows too")
    parser.add_argument(
        "--national", type=Path, metavar="FOLDER", help="forty million rows through parquet files there"
    )
    parser.add_argument("--rows", type=int, default=40_000_000, help="rows of the register; millions")
    parser.add_argument("--rounds", type=int, default=3, help="how often each step of the register is timed")
    asked = parser.parse_args()
    warnings.simplefilter("ignore", ProvisionalLawWarning)
    wrong = one_million()
    if asked.large:
        wrong += ten_million()
    if asked.national:
        wrong += national(asked.national, asked.rows, asked.rounds)
    print(
        f"\npeak of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MiB; {wrong} cells differ"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

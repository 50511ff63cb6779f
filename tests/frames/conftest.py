"""Table libraries to run the tests on, and contributions worked out by hand from the printed figures."""

import importlib.util
import random
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any

import pytest

if importlib.util.find_spec("narwhals") is None:
    collect_ignore_glob = ["test_*.py"]

# JP wage ceilings by their first month: facts/contributions.md
CEILINGS = (
    ((2015, 7), 7_000_000),
    ((2016, 3), 7_335_300),
    ((2017, 3), 7_703_500),
    ((2018, 3), 8_094_000),
    ((2019, 3), 8_512_400),
    ((2020, 3), 8_939_700),
    ((2021, 3), 8_754_600),
    ((2022, 3), 9_077_600),
    ((2023, 3), 9_559_600),
    ((2024, 3), 10_042_300),
    ((2025, 3), 10_547_400),
    ((2026, 3), 11_086_300),
)
JKK_PER_TEN_THOUSAND = (0, 24, 54, 89, 127, 174)
LINES = ("jkk_employer", "jkm_employer", "jht_employer", "jht_worker", "jp_employer", "jp_worker", "jkp_government")
COLUMNS = (*LINES, "employer", "worker", "government", "total")
MONTHS = tuple((year, month) for year in range(2015, 2028) for month in range(1, 13))[6:-6]


def by_hand(wage: int, risk_class: int, month: tuple[int, int], *, relief: bool = True) -> tuple[int, ...]:
    """Work out the columns of a large private employer in whole numbers, half up."""
    ceiling = next(value for since, value in reversed(CEILINGS) if since <= month)
    has_pandemic_relief = relief and (2020, 8) <= month <= (2021, 1)
    parts = 1_000_000 if has_pandemic_relief else 10_000  # 1 % of JKK and JKM is charged
    jkk = (wage * JKK_PER_TEN_THOUSAND[risk_class] + parts // 2) // parts
    jkm = (wage * 30 + parts // 2) // parts
    jht_employer, jht_worker = (wage * 370 + 5000) // 10_000, (wage * 200 + 5000) // 10_000
    capped = min(wage, ceiling)
    jp_employer, jp_worker = (capped * 200 + 5000) // 10_000, (capped * 100 + 5000) // 10_000
    jkp = (min(wage, 5_000_000) * 22 + 5000) // 10_000 if month >= (2021, 2) else 0
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
        jkp,
        employer + worker + jkp,
    )


@cache
def random_rows(count: int, seed: int = 1) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """Return wages, classes and months: every month, class and edge, the rest at random."""
    source = random.Random(seed)  # noqa: S311 - no secrets
    edges = [value + step for _, value in CEILINGS for step in (-1, 0, 1)]
    edges += [
        0,
        1,
        49,
        50,
        51,
        4_999_999,
        5_000_000,
        5_000_001,
        5 * 10**14 - 1,
        5 * 10**14,
        10**15 - 473,
        10**15 - 1,
        10**15,
    ]
    rows = [(wage, risk_class, month) for month in MONTHS for risk_class in range(1, 6) for wage in edges]
    while len(rows) < count:
        wage = int(source.lognormvariate(15.5, 1))
        rows.append((wage, source.randint(1, 5), source.choice(MONTHS)))
    source.shuffle(rows)
    wages, classes, months = zip(*rows[:count] if len(rows) > count else rows, strict=True)
    return list(wages), list(classes), list(months)


class Backend:
    """A table library: makes tables of plain columns, and reads them back."""

    def __init__(self, name: str, make: Callable[[Any], Any]) -> None:
        """Keep how a table is made from an Arrow table."""
        self.name = name
        self.is_lazy = name in {"polars-lazy", "duckdb", "dask"}
        self._make = make

    def table(self, columns: dict[str, Any]) -> Any:
        """Make a table of lists or Arrow arrays."""
        pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
        return self._make(pa.table(columns))

    def columns(self, table: Any) -> dict[str, list[Any]]:
        """Read a table back as lists, missing cells as None."""
        return {name: column.to_pylist() for name, column in zip(*_parts(arrow_of(table)), strict=True)}


def _parts(arrow: Any) -> tuple[list[str], list[Any]]:
    return arrow.column_names, arrow.columns


def arrow_of(table: Any) -> Any:
    """Return any of the tables as an Arrow table, executed."""
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    if hasattr(table, "compute"):
        table = table.compute()
    if hasattr(table, "collect"):
        table = table.collect()
    if hasattr(table, "to_arrow_table"):
        return table.to_arrow_table()
    if hasattr(table, "to_arrow"):
        return table.to_arrow()
    return pa.Table.from_pandas(table, preserve_index=False) if hasattr(table, "iloc") else table


def _polars(arrow: Any) -> Any:
    pl = pytest.importorskip("polars", reason="polars is not installed")
    return pl.from_arrow(arrow)


def _pandas(arrow: Any, **how: Any) -> Any:
    pytest.importorskip("pandas", reason="pandas is not installed")
    return arrow.to_pandas(**how)


def _nullable(arrow: Any) -> Any:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    kinds = {"int64": pd.Int64Dtype(), "int32": pd.Int32Dtype(), "uint64": pd.UInt64Dtype(), "int8": pd.Int8Dtype()}
    return arrow.to_pandas(types_mapper=lambda kind: kinds.get(str(kind)))


def _duckdb(arrow: Any) -> Any:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    return duckdb.from_arrow(arrow)


def _dask(arrow: Any) -> Any:
    dd = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    return dd.from_pandas(_arrow_typed(arrow), npartitions=3)


def _arrow_typed(arrow: Any) -> Any:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    return arrow.to_pandas(types_mapper=pd.ArrowDtype)


BACKENDS = {
    "pandas-numpy": _pandas,
    "pandas-nullable": _nullable,
    "pandas-pyarrow": _arrow_typed,
    "polars": _polars,
    "polars-lazy": lambda arrow: _polars(arrow).lazy(),
    "pyarrow": lambda arrow: arrow,
    "duckdb": _duckdb,
    "dask": _dask,
}


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Backend:
    """Each table library in turn; one that is not installed is skipped with its name."""
    return Backend(request.param, BACKENDS[request.param])


@pytest.fixture(params=[name for name in BACKENDS if name not in {"polars-lazy", "duckdb", "dask"}])
def eager(request: pytest.FixtureRequest) -> Backend:
    """Each library whose tables are executed at once."""
    return Backend(request.param, BACKENDS[request.param])


@cache
def expected_of(count: int, *, relief: bool) -> tuple[tuple[int, ...], ...]:
    """Return the columns of `random_rows`, worked out by hand once for all libraries."""
    wages, classes, months = random_rows(count)
    rows = [by_hand(*row, relief=relief) for row in zip(wages, classes, months, strict=True)]
    return tuple(zip(*rows, strict=True))


@pytest.fixture
def expected() -> Callable[..., tuple[tuple[int, ...], ...]]:
    """The columns of random rows, worked out by hand."""
    return expected_of


@pytest.fixture
def work_out() -> Callable[..., tuple[int, ...]]:
    """The contributions of a row, worked out by hand."""
    return by_hand


@pytest.fixture
def rows_of() -> Callable[..., tuple[list[int], list[int], list[tuple[int, int]]]]:
    """Random rows with every edge among them."""
    return random_rows


@pytest.fixture
def lines() -> Sequence[str]:
    """The columns that are added for wage workers."""
    return COLUMNS


@pytest.fixture
def days() -> Callable[[Sequence[tuple[int, int]]], list[date]]:
    """Turn months into days of them."""
    return lambda months: [date(year, month, 1 + (year + month) % 28) for year, month in months]

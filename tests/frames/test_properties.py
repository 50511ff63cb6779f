"""A table and a call give the same bill, for any employer, programs, month and wage."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jaminan import (
    Employer,
    EmployerKind,
    EnterpriseScale,
    Funding,
    Industry,
    Month,
    NonWageWorker,
    NotInForceError,
    Program,
    Sector,
    WageWorker,
    calculate_contributions,
)
from jaminan.frames import with_bpu_contributions, with_contributions

pl = pytest.importorskip("polars", reason="polars is not installed")
pytestmark = pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning")

months = st.integers(0, 160).map(lambda step: Month(2015, 7) + step)
amounts = st.one_of(st.integers(0, 10**15), st.integers(0, 30_000_000), st.sampled_from([0, 1, 5_000_000, 11_086_300]))
days = st.dates(date(2015, 1, 1), date(2028, 12, 31))
employers = st.builds(
    Employer,
    scale=st.sampled_from(EnterpriseScale),
    kind=st.sampled_from(EmployerKind),
    industry=st.none() | st.sampled_from(Industry),
    active_workers=st.none() | st.integers(48, 51),
    is_in_good_standing=st.booleans(),
    registered_on=st.none() | days,
    has_jp_deferral=st.booleans(),
)
rows = st.lists(st.tuples(amounts, st.integers(1, 5), months), min_size=1, max_size=8)
few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def _amounts(bill: Any, lines: list[tuple[str, str]]) -> list[int]:
    return [bill.amount(*line) for line in lines] + [bill.total]


@few
@given(rows, employers, st.none() | st.sets(st.sampled_from(Program), min_size=1), st.booleans())
def test_wage_workers(
    rows: list[tuple[int, int, Month]], employer: Employer, programs: set[Program] | None, relief: bool
) -> None:
    """Every fact of the employer, programs named or not; months without the program are problems."""
    import attrs

    wages, classes, asked = zip(*rows, strict=True)
    table = pl.DataFrame({"wage": wages, "risk_class": classes, "m": [month.last_day for month in asked]})
    bills = with_contributions(
        table, month="m", employer=employer, programs=programs, relief=relief, on_error="null"
    ).rows(named=True)
    for row, (wage, risk_class, month) in zip(bills, rows, strict=True):
        own = attrs.evolve(employer, risk_class=risk_class)
        worker = WageWorker(wage=wage, employer=own, programs=programs)
        try:
            bill = calculate_contributions(worker, month=month, relief=relief)
        except NotInForceError:
            assert row["problem"].startswith("m is before 2021-02")
            assert row["total"] is None
            continue
        lines = [("JKK", "employer"), ("JKM", "employer"), ("JHT", "employer"), ("JHT", "worker")]
        lines += [("JP", "employer"), ("JP", "worker"), ("JKP", "government")]
        got = [row[f"{program.lower()}_{payer}"] for program, payer in lines] + [row["total"]]
        assert got == _amounts(bill, lines)


@few
@given(
    st.lists(st.tuples(amounts, months), min_size=1, max_size=8),
    st.sampled_from(Sector),
    st.sampled_from(Funding),
    st.booleans(),
    st.none() | days,
)
def test_non_wage_workers(
    rows: list[tuple[int, Month]], sector: Sector, funding: Funding, owner: bool, registered_on: date | None
) -> None:
    """Sector, funding, ownership and the day of registration."""
    incomes, asked = zip(*rows, strict=True)
    table = pl.DataFrame({"income": incomes, "m": [month.first_day for month in asked]})
    facts: dict[str, Any] = {
        "sector": sector,
        "funding": funding,
        "is_business_owner": owner,
        "registered_on": registered_on,
    }
    bills = with_bpu_contributions(table, month="m", **facts).rows(named=True)
    for row, (income, month) in zip(bills, rows, strict=True):
        bill = calculate_contributions(NonWageWorker(income=income, **facts), month=month)
        assert [row[name] for name in ("jkk", "jkm", "jht", "total")] == [
            *(bill.amount(program) for program in ("JKK", "JKM", "JHT")),
            bill.total,
        ]


@few
@given(st.lists(st.decimals(0, 10**8, places=4), min_size=1, max_size=8), months, st.integers(1, 5))
def test_decimal_wages(wages: list[Decimal], month: Month, risk_class: int) -> None:
    """Parts of a sen decide halves like anything else."""
    table = pl.DataFrame({"wage": pl.Series(wages, dtype=pl.Decimal(38, 4))})
    employer = Employer(risk_class=risk_class)
    expected = [calculate_contributions(WageWorker(wage=each, employer=employer), month=month).total for each in wages]
    assert with_contributions(table, month=month, employer=employer)["total"].to_list() == expected

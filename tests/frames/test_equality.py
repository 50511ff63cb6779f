"""Tables equal the scalar rules and a check by hand, row by row, on every table library."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from jaminan import (
    LAW,
    Employer,
    FrameError,
    Funding,
    Month,
    NonWageWorker,
    Program,
    Sector,
    WageWorker,
    calculate_contributions,
)
from jaminan.frames import sum_contributions, with_bpu_contributions, with_contributions

pytestmark = pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning")

ROWS = 200_000


@pytest.mark.parametrize("relief", [True, False], ids=["relief", "no-relief"])
def test_random_rows_of_every_month_equal_the_check_by_hand(
    backend: Any,
    relief: bool,
    rows_of: Callable[..., Any],
    expected: Callable[..., tuple[tuple[int, ...], ...]],
    days: Callable[..., list[date]],
    lines: Sequence[str],
) -> None:
    """200,000 rows over 2015-07 to 2027-06, every class, every ceiling with its neighbours, and the largest wage."""
    wages, classes, months = rows_of(ROWS)
    table = backend.table({"wage": wages, "risk_class": classes, "month": days(months), "note": classes})
    bills = backend.columns(with_contributions(table, month="month", relief=relief))
    assert list(bills)[:4] == ["wage", "risk_class", "month", "note"]
    assert (bills["wage"], bills["note"]) == (wages, classes)
    for name, amounts in zip(lines, expected(ROWS, relief=relief), strict=True):
        assert bills[name] == list(amounts), name


@pytest.mark.parametrize("month", ["2015-07", "2020-08", "2021-02", "2025-03", "2026-12", "2027-06"])
def test_rows_of_one_month_equal_the_check_by_hand(
    backend: Any, month: str, rows_of: Callable[..., Any], work_out: Callable[..., Any], lines: Sequence[str]
) -> None:
    """A constant month reads the same law as a column."""
    wages, classes, _ = rows_of(1000, seed=2)
    bills = backend.columns(with_contributions(backend.table({"wage": wages, "risk_class": classes}), month=month))
    asked = Month.parse(month)
    expected = [work_out(wage, each, (asked.year, asked.month)) for wage, each in zip(wages, classes, strict=True)]
    assert list(zip(*(bills[name] for name in lines), strict=True)) == expected


EMPLOYERS = {
    "large": Employer(),
    "micro": Employer(scale="micro"),
    "small": Employer(scale="small"),
    "state": Employer(kind="state"),
    "garments": Employer(industry="textile_garment", active_workers=50),
    "garments-too-small": Employer(industry="textile_garment", active_workers=49),
    "in-arrears": Employer(industry="toys", is_in_good_standing=False),
    "new-in-the-pandemic": Employer(registered_on=date(2020, 9, 15)),
    "new-in-its-first-month": Employer(registered_on=date(2020, 8, 1)),
    "deferral": Employer(has_jp_deferral=True),
}


def _scalar(wage: Any, month: Any, employer: Employer, risk_class: int, **how: Any) -> list[int]:
    import attrs

    worker = WageWorker(
        wage=wage, employer=attrs.evolve(employer, risk_class=risk_class), programs=how.pop("programs", None)
    )
    bill = calculate_contributions(worker, month=month, **how)
    lines = [("JKK", "employer"), ("JKM", "employer"), ("JHT", "employer"), ("JHT", "worker")]
    lines += [("JP", "employer"), ("JP", "worker"), ("JKP", "government")]
    return [*(bill.amount(*line) for line in lines), bill.employer, bill.worker, bill.government, bill.total]


@pytest.mark.parametrize("employer", EMPLOYERS.values(), ids=EMPLOYERS)
def test_every_month_and_employer_equals_the_scalar_call(employer: Employer, lines: Sequence[str]) -> None:
    """Reliefs, scales and deferrals come from the scalar rules, month by month."""
    pl = pytest.importorskip("polars", reason="polars is not installed")
    months = [Month(2015, 7) + step for step in range(150)]
    rows = [
        (wage, risk_class, month)
        for month in months
        for risk_class, wage in ((1, 5_432_101), (4, 11_086_301), (5, 123_456_789))
    ]
    table = pl.DataFrame(
        {"wage": [r[0] for r in rows], "risk_class": [r[1] for r in rows], "m": [r[2].last_day for r in rows]}
    )
    bills = with_contributions(table, month="m", employer=employer)
    expected = [_scalar(wage, month, employer, each) for wage, each, month in rows]
    assert [list(row) for row in bills.select(lines).rows()] == expected


@pytest.mark.parametrize("programs", [("JKK",), ("JHT", "JP"), ("JKK", "JKM", "JHT", "JP", "JKP")], ids="+".join)
def test_programs_named_equal_the_scalar_call(backend: Any, programs: tuple[str, ...], lines: Sequence[str]) -> None:
    """Programs that are not named have columns of zeros; without JKK no risk class is asked for."""
    wages = [0, 1, 5_000_001, 12_345_678]
    columns = {"wage": wages} | ({"risk_class": [1, 2, 3, 5]} if "JKK" in programs else {})
    bills = backend.columns(with_contributions(backend.table(columns), month="2025-11", programs=programs))
    classes = columns.get("risk_class", [1] * 4)
    expected = [
        _scalar(wage, "2025-11", Employer(), each, programs=programs) for wage, each in zip(wages, classes, strict=True)
    ]
    assert [list(row) for row in zip(*(bills[name] for name in lines), strict=True)] == expected


def test_facts_in_columns_equal_the_scalar_call(backend: Any, lines: Sequence[str]) -> None:
    """Scale, kind, industry and relief can differ from row to row."""
    rows = [
        (scale, kind, industry, relief, month)
        for scale in ("micro", "small", "MEDIUM", "large")
        for kind in ("private", "state")
        for industry in (None, "", "toys", "furniture")
        for relief in (True, False)
        for month in (date(2020, 12, 31), date(2025, 2, 1), date(2026, 1, 31), date(2026, 2, 1))
    ]
    names = ("scale", "kind", "industry", "relieved", "m")
    table = backend.table(
        {"wage": [7_654_321] * len(rows), "risk_class": [3] * len(rows)}
        | {name: [row[place] for row in rows] for place, name in enumerate(names)}
    )
    bills = backend.columns(
        with_contributions(table, month="m", scale="scale", kind="kind", industry="industry", has_relief="relieved")
    )
    expected = [
        _scalar(
            7_654_321,
            month,
            Employer(scale=scale.lower(), kind=kind, industry=industry or None),
            3,
            relief=relief,
        )
        for scale, kind, industry, relief, month in rows
    ]
    assert [list(row) for row in zip(*(bills[name] for name in lines), strict=True)] == expected


def test_an_amended_law_is_read(backend: Any, lines: Sequence[str]) -> None:
    """The tables are those of the law that is given, finer rates included."""
    law = LAW.amend("jp.wage_ceiling", since="2027-03-01", value=11_640_000, citation="Surat B/1/022027").amend(
        "jkm.rate", since="2027-04-01", value=Decimal("0.0030125"), citation="PP 1/2027"
    )
    months = [date(2027, 2, 28), date(2027, 3, 1), date(2027, 4, 1)]
    table = backend.table({"wage": [99_999_999] * 3, "m": months})
    bills = backend.columns(with_contributions(table, month="m", risk_class=5, law=law))
    expected = [_scalar(99_999_999, month, Employer(), 5, law=law) for month in months]
    assert [list(row) for row in zip(*(bills[name] for name in lines), strict=True)] == expected


def test_rows_before_an_amendment_of_one_class(backend: Any, lines: Sequence[str]) -> None:
    """What begins later, and differs by class, is nothing for all of these rows."""
    law = LAW.amend("jkk.rate.class_1", since="2026-05-01", value=Decimal("0.0025"), citation="PP 1/2026")
    table = backend.table({"wage": [9_999_999] * 2, "risk_class": [1, 2], "m": [date(2026, 4, 30)] * 2})
    bills = backend.columns(with_contributions(table, month="m", law=law))
    expected = [_scalar(9_999_999, date(2026, 4, 30), Employer(), each, law=law) for each in (1, 2)]
    assert [list(row) for row in zip(*(bills[name] for name in lines), strict=True)] == expected


BPU_MONTHS = [date(2015, 7, 1), date(2020, 8, 31), date(2021, 2, 1), date(2026, 1, 1), date(2026, 4, 1)]
BPU_MONTHS += [date(2027, 1, 1), date(2027, 4, 1)]


@cache
def _non_wage_rows(*, owner: bool) -> tuple[list[tuple[Any, ...]], list[tuple[int, ...]]]:
    """Every bracket with its neighbours, every sector and funding, around every relief, with the scalar call's amounts."""
    edges = {each.income_from + step for each in LAW["bpu.jkk.brackets"].entries[0].value for step in (-1, 0, 1)} - {-1}
    rows = [
        (income, sector.value, funding.value, month)
        for income in sorted(edges)
        for sector in Sector
        for funding in Funding
        for month in BPU_MONTHS
    ]
    amounts: list[tuple[int, ...]] = []
    for income, sector, funding, month in rows:
        worker = NonWageWorker(income=income, sector=sector, funding=funding, is_business_owner=owner)
        bill = calculate_contributions(worker, month=month)
        amounts.append((bill.amount("JKK"), bill.amount("JKM"), bill.amount("JHT"), bill.total))
    return rows, amounts


@pytest.mark.parametrize("owner", [False, True], ids=["worker", "owner"])
def test_non_wage_workers_equal_the_scalar_call(backend: Any, owner: bool) -> None:
    """Rows of all kinds in one table."""
    rows, amounts = _non_wage_rows(owner=owner)
    names = ("income", "sector", "funding", "m")
    table = backend.table({name: [row[place] for row in rows] for place, name in enumerate(names)})
    bills = backend.columns(
        with_bpu_contributions(table, month="m", sector="sector", funding="funding", is_business_owner=owner)
    )
    assert list(zip(*(bills[name] for name in ("jkk", "jkm", "jht", "total")), strict=True)) == amounts


def test_halves_of_printed_amounts_are_rounded_up(backend: Any) -> None:
    """Half of an odd amount is no whole Rupiah."""
    law = LAW.amend("bpu.jkm.amount", since="2026-01-01", value=6801, citation="PP 1/2026")
    table = backend.table({"income": [0, 10**15], "m": [date(2026, 2, 1), date(2025, 12, 1)]})
    bills = backend.columns(with_bpu_contributions(table, month="m", sector="transport", law=law))
    assert bills["jkm"] == [3401, 6800]
    constant = backend.columns(with_bpu_contributions(table, month="2026-02", sector="transport", law=law))
    assert constant["jkm"] == [3401, 3401]


def test_shares_too_fine_for_64_bits_are_refused(backend: Any) -> None:
    """Rather than overflow."""
    law = LAW.amend("jkm.rate", since="2026-01-01", value=Decimal("0.00300000000001"), citation="PP 1/2026")
    table = backend.table({"wage": [10**15]})
    with pytest.raises(FrameError, match="law must be of shares that 64 bits hold"):
        backend.columns(with_contributions(table, month="2026-01", risk_class=1, law=law))


def test_sums_equal_the_columns_added_up(backend: Any, rows_of: Callable[..., Any], lines: Sequence[str]) -> None:
    """Each row is rounded before it is added; groups keep their missing name."""
    wages, classes, months = rows_of(5000, seed=3)
    wages = [wage % 10**9 for wage in wages]
    groups = ["A", "B", None, "C"]
    names = [groups[place % 4] for place in range(len(wages))]
    table = backend.table(
        {"wage": wages, "risk_class": classes, "m": [date(year, month, 1) for year, month in months], "unit": names}
    )
    bills = backend.columns(with_contributions(table, month="m"))
    for by, keys in ((["unit"], ["A", "B", "C", None]), ([], [...])):
        sums = backend.columns(sum_contributions(table, by=by, month="m"))
        got = {key: place for place, key in enumerate(sums["unit"] if by else keys)}
        assert set(got) == set(keys)
        for name in lines:
            for key in keys:
                expected = sum(
                    amount for amount, group in zip(bills[name], names, strict=True) if key is ... or group == key
                )
                assert sums[name][got[key]] == expected


def test_a_difference_between_scales_that_ended_before_all_rows(backend: Any) -> None:
    """Of a law that asks micro enterprises for JHT from 2026-02 on: 3.7 % and 2 % of 5,000,000 in months after it."""
    value = (*LAW["membership.programs.micro"].on("2026-01-01").value, Program.JHT)
    law = LAW.amend("membership.programs.micro", since="2026-02-01", value=value, citation="Perpres 109/2013")
    columns = {
        "wage": [5_000_000] * 4,
        "s": ["micro", "large"] * 2,
        "m": [date(2026, 2, 1)] * 2 + [date(2026, 4, 1)] * 2,
    }
    bills = backend.columns(with_contributions(backend.table(columns), month="m", scale="s", risk_class=1, law=law))
    assert (bills["jht_employer"], bills["jht_worker"]) == ([185_000] * 4, [100_000] * 4)
    earlier = columns | {"m": [date(2026, 1, 1)] * 4}
    bills = backend.columns(with_contributions(backend.table(earlier), month="m", scale="s", risk_class=1, law=law))
    assert bills["jht_employer"] == [0, 185_000] * 2

"""What holds for every bill of a wage worker, and every line against a computation written here from hand-typed figures."""

import json
import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan import (
    Contributions,
    Employer,
    EnterpriseScale,
    Industry,
    Month,
    Program,
    WageWorker,
    calculate_contributions,
    from_dict,
    to_dict,
)

# ------------------------------------------------------- a second computation, in integers, from hand-typed figures

JKK = {1: 24, 2: 54, 3: 89, 4: 127, 5: 174}
"""Basis points: hundredths of a per cent, PP 44/2015, article 16(1)."""

CEILINGS = [
    (2026, 11_086_300),
    (2025, 10_547_400),
    (2024, 10_042_300),
    (2023, 9_559_600),
    (2022, 9_077_600),
    (2021, 8_754_600),
    (2020, 8_939_700),
    (2019, 8_512_400),
    (2018, 8_094_000),
    (2017, 7_703_500),
    (2016, 7_335_300),
]
"""From March of each year; 7,000,000 before."""

JKP_CAP = 5_000_000


def half_up(wage: int | Decimal, millionths: int) -> int:
    """Return a share in whole Rupiah: wages have up to two decimals, so sen make them whole numbers."""
    sen = int(wage * 100)
    return (2 * sen * millionths + 100_000_000) // 200_000_000


def ceiling_of(year: int, month: int) -> int:
    """Return the JP ceiling of a month."""
    for first_year, ceiling in CEILINGS:
        if (year, month) >= (first_year, 3):
            return ceiling
    return 7_000_000


def is_within(year: int, month: int, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Tell whether a month lies in a window."""
    return first <= (year, month) <= last


def expected_lines(wage: int | Decimal, year: int, month: int, facts: dict[str, Any]) -> dict[tuple[str, str], int]:
    """Return the lines of an Indonesian of no stated age, by program and payer."""
    jkk, jkm, jp = 100 * JKK[facts["risk_class"]], 3000, 10_000
    in_good_standing = facts["is_in_good_standing"]
    if is_within(year, month, (2020, 8), (2021, 1)) and in_good_standing:
        jkk, jkm = jkk // 100, jkm // 100
        jp = 100 if facts["has_jp_deferral"] else jp
    enough = facts["active_workers"] is None or facts["active_workers"] >= 50
    if is_within(year, month, (2025, 2), (2026, 1)) and facts["industry"] and enough and in_good_standing:
        jkk = jkk // 2
    lines = {("JKK", "employer"): half_up(wage, jkk), ("JKM", "employer"): half_up(wage, jkm)}
    is_state, scale = facts["kind"] == "state", facts["scale"]
    if not is_state and scale != "micro":
        lines["JHT", "employer"] = half_up(wage, 37_000)
        lines["JHT", "worker"] = half_up(wage, 20_000)
        if scale != "small":
            base = min(wage, ceiling_of(year, month))
            lines["JP", "employer"] = half_up(base, 2 * jp)
            lines["JP", "worker"] = half_up(base, jp)
        if (year, month) >= (2021, 2):
            lines["JKP", "government"] = half_up(min(wage, JKP_CAP), 2200)
    return lines


def expected_funds(wage: int | Decimal, year: int, month: int, facts: dict[str, Any]) -> dict[str, int]:
    """Return the funds after recomposition."""
    funds: dict[str, int] = {}
    for (program, _), amount in expected_lines(wage, year, month, facts).items():
        funds[program] = funds.get(program, 0) + amount
    if "JKP" not in funds:
        return funds
    base = min(wage, JKP_CAP)
    is_halved = (
        is_within(year, month, (2025, 2), (2026, 1))
        and facts["industry"]
        and (facts["active_workers"] is None or facts["active_workers"] >= 50)
        and facts["is_in_good_standing"]
    )
    slices = {"JKK": half_up(base, 1200 if is_halved and facts["risk_class"] == 1 else 1400)}
    if (year, month) < (2025, 2):
        slices["JKM"] = half_up(base, 1000)
    for program, moved in slices.items():
        funds[program] -= moved
        funds["JKP"] += moved
    return funds


# --------------------------------------------------------------------------------------------------- strategies

WAGES = st.one_of(
    st.integers(0, 30_000_000),
    st.integers(0, 10**30),
    st.sampled_from([4_999_999, 5_000_000, 5_000_001, *(value + step for _, value in CEILINGS for step in (-1, 0, 1))]),
    st.decimals(0, 10**12, places=2),
)
MONTHS = st.integers(0, (2027 - 2015) * 12 - 5).map(lambda count: Month(2015, 7) + count)
EMPLOYERS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "risk_class": st.integers(1, 5),
        "scale": st.sampled_from([scale.value for scale in EnterpriseScale]),
        "kind": st.sampled_from(["private", "private", "private", "state"]),
        "industry": st.none() | st.sampled_from([industry.value for industry in Industry]),
        "active_workers": st.none() | st.integers(0, 120),
        "is_in_good_standing": st.booleans(),
        "has_jp_deferral": st.booleans(),
    }
)
ROUNDINGS = st.sampled_from(["half_up", "half_even", "down", "up"])


@st.composite
def workers(draw: st.DrawFn) -> WageWorker:
    """Draw any worker that can be billed from 2021-02 on."""
    is_indonesian = draw(st.booleans())
    allowed = [program for program in Program if is_indonesian or program is not Program.JKP]
    return WageWorker(
        wage=draw(WAGES),
        employer=Employer(
            **draw(EMPLOYERS), registered_on=draw(st.none() | st.dates(date(2010, 1, 1), date(2026, 12, 31)))
        ),
        born_on=draw(st.none() | st.dates(date(1940, 1, 1), date(2005, 12, 31))),
        is_indonesian=is_indonesian,
        programs=draw(st.none() | st.frozensets(st.sampled_from(allowed), min_size=1)),
    )


LATER_MONTHS = st.integers(0, 72).map(lambda count: Month(2021, 2) + count)


@st.composite
def bills(draw: st.DrawFn) -> Contributions:
    """Draw a bill of any worker, month and direction."""
    return calculate_contributions(
        draw(workers()), month=draw(LATER_MONTHS), rounding=draw(ROUNDINGS), relief=draw(st.booleans())
    )


def lines_of(bill: Contributions) -> dict[tuple[str, str], int]:
    """Return the amounts by program and payer."""
    return {(str(line.program), str(line.payer)): line.amount for line in bill.lines}


# --------------------------------------------------------------------------------------------------- properties


def test_the_months_drawn_are_those_that_are_known() -> None:
    """From the first month of the law to the last sure month of the ceiling."""
    assert Month(2015, 7) + ((2027 - 2015) * 12 - 5) == Month(2027, 2)
    assert Month(2021, 2) + 72 == Month(2027, 2)


@given(WAGES, MONTHS, EMPLOYERS)
def test_every_line_and_fund_equals_the_second_computation(
    wage: int | Decimal, month: Month, facts: dict[str, Any]
) -> None:
    """Integer half up, from figures typed by hand."""
    bill = calculate_contributions(WageWorker(wage=wage, employer=Employer(**facts)), month=month)
    assert lines_of(bill) == expected_lines(wage, month.year, month.month, facts)
    assert {str(program): amount for program, amount in bill.funds.items()} == expected_funds(
        wage, month.year, month.month, facts
    )


@given(bills())
def test_lines_add_up(bill: Contributions) -> None:
    """To the total, to the payers, to the programs and to the funds."""
    amounts = [line.amount for line in bill.lines]
    assert sum(amounts) == bill.total == bill.amount() == sum(bill.funds.values())
    assert bill.total == bill.employer + bill.worker + bill.government == bill.billed + bill.government
    assert bill.total == sum(bill.amount(program) for program in Program)
    assert all(amount >= 0 for amount in amounts)
    assert all(amount >= 0 for amount in bill.funds.values())
    assert set(bill.funds) == {line.program for line in bill.lines}
    assert all(abs(line.exact - line.amount) < 1 for line in bill.lines)
    assert bill.deferred >= 0


@given(workers(), LATER_MONTHS, ROUNDINGS, WAGES)
def test_more_wage_is_never_less_on_any_line(
    worker: WageWorker, month: Month, rounding: str, other: int | Decimal
) -> None:
    """Line by line and fund by fund in total."""
    low, high = sorted([worker.wage, other])
    less, more = (
        calculate_contributions(
            WageWorker(
                wage=wage,
                employer=worker.employer,
                born_on=worker.born_on,
                is_indonesian=worker.is_indonesian,
                programs=worker.programs,
            ),
            month=month,
            rounding=rounding,
        )
        for wage in (low, high)
    )
    assert lines_of(less).keys() == lines_of(more).keys()
    assert all(amount <= lines_of(more)[key] for key, amount in lines_of(less).items())
    assert less.total <= more.total


@given(MONTHS, EMPLOYERS, st.integers(0, 10**12) | st.decimals(0, 10**12, places=2))
def test_nothing_above_a_cap_changes(month: Month, facts: dict[str, Any], above: int | Decimal) -> None:
    """JP above its ceiling and JKP above its cap are those at the cap."""
    ceiling = ceiling_of(month.year, month.month)
    at, over = (
        calculate_contributions(WageWorker(wage=wage, employer=Employer(**facts)), month=month)
        for wage in (ceiling, ceiling + above)
    )
    for program in ("JP", "JKP"):
        assert at.amount(program) == over.amount(program)
    assert at.funds.get(Program.JKP) == over.funds.get(Program.JKP)
    assert at.deferred == over.deferred


@given(bills())
def test_a_bill_comes_back_from_json(bill: Contributions) -> None:
    """Through real text, equal in everything."""
    text = json.dumps(to_dict(bill), allow_nan=False)
    back = from_dict(json.loads(text), Contributions)
    assert back == bill
    assert back.lines == bill.lines
    assert back.funds == bill.funds
    assert json.dumps(to_dict(back)) == text


@given(bills())
def test_a_bill_comes_back_from_pickle(bill: Contributions) -> None:
    """Equal, with the same hash."""
    back = pickle.loads(pickle.dumps(bill))  # noqa: S301 - our own bytes
    assert back == bill
    assert hash(back) == hash(bill)


@given(workers(), LATER_MONTHS, ROUNDINGS)
def test_bills_of_single_programs_add_up_to_the_whole(worker: WageWorker, month: Month, rounding: str) -> None:
    """A program's lines do not depend on the others."""
    whole = calculate_contributions(worker, month=month, rounding=rounding)
    parts: dict[tuple[str, str], int] = {}
    for program in {line.program for line in whole.lines if line.program is not None}:
        alone = WageWorker(
            wage=worker.wage,
            employer=worker.employer,
            born_on=worker.born_on,
            is_indonesian=worker.is_indonesian,
            programs=frozenset({program}),
        )
        parts |= lines_of(calculate_contributions(alone, month=month, rounding=rounding))
    assert parts == lines_of(whole)


@given(WAGES, MONTHS, EMPLOYERS, ROUNDINGS)
def test_relief_never_makes_a_bill_dearer(
    wage: int | Decimal, month: Month, facts: dict[str, Any], rounding: str
) -> None:
    """Line by line; and what is put off and what is paid are together what is due without."""
    worker = WageWorker(wage=wage, employer=Employer(**facts))
    relieved = calculate_contributions(worker, month=month, rounding=rounding)
    full = calculate_contributions(worker, month=month, rounding=rounding, relief=False)
    assert all(amount <= lines_of(full)[key] for key, amount in lines_of(relieved).items())
    assert relieved.amount("JP") + relieved.deferred == full.amount("JP")
    assert full.deferred == 0
    assert full.government == relieved.government


@given(bills())
def test_directions_enclose_the_exact_amount(bill: Contributions) -> None:
    """Down, exact, up; and half up is the nearest."""
    down, up, nearest = (
        calculate_contributions(bill.participant, month=bill.month, rounding=rounding)
        for rounding in ("down", "up", "half_up")
    )
    for low, high, near in zip(down.lines, up.lines, nearest.lines, strict=True):
        assert low.amount <= low.exact <= high.amount
        assert high.amount - low.amount in {0, 1}
        assert 2 * abs(near.exact - near.amount) <= 1


@pytest.mark.parametrize(
    ("wage", "millionths", "amount"),
    [
        pytest.param(500, 3000, 2, id="1.5"),
        pytest.param(499, 3000, 1, id="1.497"),
        pytest.param(Decimal("166.67"), 3000, 1, id="0.50001"),
        pytest.param(Decimal("166.66"), 3000, 0, id="0.49998"),
    ],
)
def test_the_second_computation_rounds_half_up(wage: int | Decimal, millionths: int, amount: int) -> None:
    """The judge is judged by hand."""
    assert half_up(wage, millionths) == amount

"""What holds for every bill outside wage work, and a second computation of each from hand-typed figures."""

import json
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from jaminan import (
    ConstructionProject,
    Contributions,
    Funding,
    MigrantWorker,
    Month,
    NonWageWorker,
    PlacementRoute,
    Program,
    Rounding,
    Sector,
    WorkerCategory,
    calculate_contributions,
    construction_instalments,
    explain,
    format_explanation,
    from_dict,
    participant_for,
    relieve_construction_rest,
    to_dict,
)
from jaminan.explanations import StepKind
from jaminan.models.people import Participant
from jaminan.parameters.enrolment import ROUTES

# --------------------------------------------------------------------------------------------------------- material

PAIR = frozenset({Program.JKK, Program.JKM})
MONTHS = st.integers(0, 12 * 12).map(lambda later: Month(2015, 7) + later)
PMI_MONTHS = st.integers(0, 120).map(lambda later: Month(2018, 12) + later)
INCOMES = st.one_of(
    st.integers(0, 25_000_000),
    st.sampled_from([1_100_000, 2_700_000, 8_200_000, 20_200_000]).flatmap(
        lambda edge: st.integers(edge - 1_001, edge + 1_001)
    ),
    st.decimals(0, 25_000_000, places=2),
)
WORKERS = st.builds(
    NonWageWorker,
    income=INCOMES,
    sector=st.sampled_from(Sector),
    funding=st.sampled_from(Funding),
    registered_on=st.none() | st.dates(date(2015, 7, 1), date(2027, 1, 1)),
    born_on=st.none() | st.dates(date(1930, 1, 1), date(2000, 1, 1)),
    programs=st.none() | st.sampled_from([PAIR, PAIR | {Program.JHT}]),
)
VALUES = st.one_of(
    st.integers(1, 10**10),
    st.sampled_from([10**8, 5 * 10**8, 10**9, 5 * 10**9]).flatmap(lambda edge: st.integers(edge - 5_000, edge + 5_000)),
    st.decimals(Decimal("0.01"), 10**10, places=2),
)
PROJECTS = st.one_of(
    st.builds(ConstructionProject, contract_value=VALUES),
    st.builds(ConstructionProject, monthly_wages=VALUES),
    st.builds(ConstructionProject, contract_value=st.integers(10**6, 10**10), vat=st.integers(0, 10**6 - 1)),
)
MIGRANTS = st.builds(
    MigrantWorker, contract_months=st.integers(1, 60), route=st.sampled_from(PlacementRoute)
)  # fmt: skip
ROUNDINGS = st.sampled_from(Rounding)


def half_up(exact: Fraction) -> int:
    """Return a fraction of 0 or more, rounded half up."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def bill(participant: Participant, month: Month, **facts: Any) -> Contributions:
    """Return a bill."""
    return calculate_contributions(participant, month=month, **facts)


# -------------------------------------------------------------------------------------------------- every segment


@st.composite
def cases(draw: st.DrawFn) -> Contributions:
    """Draw a bill of any of the three segments."""
    participant = draw(st.one_of(WORKERS, PROJECTS, MIGRANTS))
    month = draw(PMI_MONTHS if isinstance(participant, MigrantWorker) else MONTHS)
    return bill(participant, month, rounding=draw(ROUNDINGS), relief=draw(st.booleans()))


@given(cases())
def test_sums_add_up(found: Contributions) -> None:
    """Lines, payers, programs, funds and the explanation tell the same sum."""
    assert sum(line.amount for line in found.lines) == found.total == sum(found.amounts)
    assert found.employer + found.worker + found.government == found.total
    assert found.billed == found.total
    assert found.government == found.deferred == 0
    assert all(type(amount) is int and amount >= 0 for amount in found.amounts)
    if all(line.program is not None for line in found.lines):
        assert sum(found.funds.values()) == found.total
        assert sum(found.amount(program) for program in Program) == found.total
    assert sum(step["amount"] for step in explain(found) if step.kind is StepKind.LINE) == found.total  # type: ignore[misc]  # because a line's amount is a number


@given(cases())
def test_a_line_is_less_than_a_rupiah_from_its_exact_value(found: Contributions) -> None:
    """Whatever the direction; tiers add up to it exactly."""
    for line in found.lines:
        assert abs(line.amount - line.exact) < 1
        if line.terms.tiers:
            assert sum(Fraction(tier.part) * Fraction(tier.rate) for tier in line.terms.tiers) == Fraction(line.exact)
            assert sum(Fraction(tier.part) for tier in line.terms.tiers) == Fraction(line.base)


@given(cases())
def test_bills_and_participants_survive_json_and_pickle(found: Contributions) -> None:
    """Equal after the trip; bills without a line are tested apart."""
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert from_dict(json.loads(json.dumps(to_dict(found.participant)))) == found.participant
    if found.lines:
        assert from_dict(json.loads(json.dumps(to_dict(found))), Contributions) == found


@given(cases(), st.sampled_from(["id", "en"]))
def test_an_explanation_can_always_be_written(found: Contributions, locale: str) -> None:
    """A line a step, and a page for notebooks."""
    steps = explain(found)
    assert len(format_explanation(steps, locale).splitlines()) == len(steps)
    assert str(found)
    assert found._repr_html_().startswith("<table>")


@given(st.one_of(WORKERS, PROJECTS), MONTHS)
def test_a_relief_never_costs_more(participant: Participant, month: Month) -> None:
    """And without an applied one nothing changes."""
    relieved, full = bill(participant, month), bill(participant, month, relief=False)
    assert relieved.total <= full.total
    if not any(outcome.is_applied for outcome in relieved.reliefs):
        assert relieved.amounts == full.amounts


# -------------------------------------------------------------------------------------------------------------- BPU


@given(WORKERS, INCOMES, MONTHS)
def test_more_income_never_pays_less(worker: NonWageWorker, other: int | Decimal, month: Month) -> None:
    """Line by line, also in the months of a relief."""
    low, high = sorted((worker.income, other))
    less, more = (bill(attrs.evolve(worker, income=income), month) for income in (low, high))
    assert all(first <= second for first, second in zip(less.amounts, more.amounts, strict=True))


@given(WORKERS, MONTHS)
def test_who_pays_changes_nothing_but_reliefs(worker: NonWageWorker, month: Month) -> None:
    """Funding moves no line to another payer, and without a relief no amount."""
    bills = [bill(attrs.evolve(worker, funding=funding), month, relief=False) for funding in Funding]
    assert len({found.terms._replace(reliefs_passed_over=()) for found in bills}) == 1
    for funding in Funding:
        found = bill(attrs.evolve(worker, funding=funding), month)
        assert found.total == found.worker


@given(st.integers(0, 30_000_000), MONTHS)
def test_jkk_is_one_percent_and_jht_two_of_the_base(income: int, month: Month) -> None:
    """The base is never more than 500,000 from the income, from the second row to half a million past the last base."""
    found = bill(NonWageWorker(income=income, programs=PAIR | {Program.JHT}), month, relief=False)
    jkk, jkm, jht = found.lines
    assert (100 * jkk.amount, 50 * jht.amount, jkm.amount) == (jkk.base, jht.base, 6_800)
    if 1_100_000 <= income <= 21_200_000:
        assert abs(int(jkk.base) - income) <= 500_000


@given(WORKERS, st.sampled_from(Funding), MONTHS)
def test_half_or_all(worker: NonWageWorker, funding: Funding, month: Month) -> None:
    """From 2026 on a bill of the pair is the whole or the half of the full one; the state's budgets pay the whole."""
    changed = attrs.evolve(worker, funding=funding, programs=PAIR)
    total, full = bill(changed, month).total, bill(changed, month, relief=False).total
    if month < Month(2020, 8) or Month(2021, 1) < month < Month(2026, 1) or month > Month(2027, 3):
        assert total == full
    elif month > Month(2021, 1):
        first, last = (
            (Month(2026, 1), Month(2027, 3))
            if changed.sector is Sector.TRANSPORT
            else (Month(2026, 4), Month(2026, 12))
        )
        is_state = funding in {Funding.APBN, Funding.APBD, Funding.DBHCHT}
        assert 2 * total == (full if first <= month <= last and not is_state else 2 * full)
    else:
        assert total in {full, full // 100}


# ------------------------------------------------------------------------------------------------------------ Jakon

# what is due at the lower end of a tier, and the rate above it, in hundred-thousandths: PP 44/2015, articles 54 and 55
JKK_TIERS = [(0, 0, 210), (10**8, 210_000, 170), (5 * 10**8, 890_000, 130), (10**9, 1_540_000, 110)]
JKK_TIERS += [(5 * 10**9, 5_940_000, 90)]
JKM_TIERS = [(0, 0, 30), (10**8, 30_000, 20), (5 * 10**8, 110_000, 20), (10**9, 210_000, 10), (5 * 10**9, 610_000, 10)]


def due(value: int | Decimal, tiers: list[tuple[int, int, int]]) -> Fraction:
    """Return what a value pays: the fixed amount of the tiers before, and the rate on the difference."""
    above, fixed, rate = max(tier for tier in tiers if tier[0] < value)
    return fixed + Fraction(rate, 100_000) * (Fraction(value) - above)


@given(VALUES)
def test_tiers_against_the_wording_of_the_law(value: int | Decimal) -> None:
    """The statute adds the new rate on the difference to the fixed sum of the tier before."""
    found = bill(ConstructionProject(contract_value=value), Month(2025, 6))
    for line, tiers in zip(found.lines, (JKK_TIERS, JKM_TIERS), strict=True):
        assert Fraction(line.exact) == due(value, tiers)
        assert line.amount == half_up(due(value, tiers))


@given(VALUES, VALUES, MONTHS)
def test_more_value_never_pays_less(first: int | Decimal, second: int | Decimal, month: Month) -> None:
    """Monotone, and never steeper than the first tier: 0.24 % of the difference, and a Rupiah for rounding each line."""
    low, high = sorted((first, second))
    less, more = (bill(ConstructionProject(contract_value=value), month) for value in (low, high))
    assert all(one <= other for one, other in zip(less.amounts, more.amounts, strict=True))
    assert more.total - less.total <= Fraction(24, 10_000) * (Fraction(high) - Fraction(low)) + 2


@given(st.sampled_from([10**8, 5 * 10**8, 10**9, 5 * 10**9]), st.integers(0, 400), MONTHS)
def test_the_bill_has_no_step_at_a_limit(limit: int, near: int, month: Month) -> None:
    """400 Rupiah beside a limit change a line by one Rupiah at most."""
    at = bill(ConstructionProject(contract_value=limit), month)
    for value in (limit - near, limit + near):
        beside = bill(ConstructionProject(contract_value=value), month)
        assert all(abs(one - other) <= 1 for one, other in zip(at.amounts, beside.amounts, strict=True))


@given(VALUES, MONTHS)
def test_a_share_of_the_wages(wages: int | Decimal, month: Month) -> None:
    """1.74 % and 0.30 %, in the pandemic 1 % of them."""
    found = bill(ConstructionProject(monthly_wages=wages), month)
    part = Fraction(1, 100) if Month(2020, 8) <= month <= Month(2021, 1) else Fraction(1)
    assert found.amounts == (
        half_up(Fraction(174, 10_000) * part * Fraction(wages)),
        half_up(Fraction(30, 10_000) * part * Fraction(wages)),
    )


@given(VALUES, st.integers(0, 10**6))
def test_tax_given_apart_is_the_same_as_a_value_without_it(value: int | Decimal, vat: int) -> None:
    """Explicitly taken out, never silently."""
    with_tax = ConstructionProject(contract_value=value + vat, vat=vat)
    assert with_tax.wage_base == value
    assert (
        bill(with_tax, Month(2025, 6)).amounts
        == bill(ConstructionProject(contract_value=value), Month(2025, 6)).amounts
    )


@given(st.integers(0, 10**12), st.sampled_from([1, 3, 4]))
def test_instalments_add_up(total: int, parts: int) -> None:
    """None is negative, and none is more than two Rupiah from its share."""
    shares = {1: [100], 3: [50, 25, 25], 4: [20, 30, 30, 20]}[parts]
    found = construction_instalments(total, month="2025-06", parts=parts)
    assert sum(found) == total
    assert all(
        part >= 0 and abs(part - Fraction(share * total, 100)) < 2 for part, share in zip(found, shares, strict=True)
    )


@given(st.integers(0, 10**12), MONTHS)
def test_the_unpaid_rest(unpaid: int, month: Month) -> None:
    """1 % in the six months, all of it in the others."""
    inside = Month(2020, 8) <= month <= Month(2021, 1)
    expected = half_up(Fraction(unpaid, 100)) if inside else unpaid
    assert relieve_construction_rest(unpaid, month=str(month)) == expected


# -------------------------------------------------------------------------------------------------------------- PMI


def price(months: int, packages: dict[int, int]) -> int:
    """Return the largest package not above a length, and 13,500 for each month more."""
    package = max((length for length in packages if length <= months), default=min(packages))
    return packages[package] + 13_500 * max(0, months - package)


@given(MIGRANTS, PMI_MONTHS)
def test_packages_against_a_second_computation(worker: MigrantWorker, month: Month) -> None:
    """Hand-typed prices of Permenaker 18/2018, and of Permenaker 4/2023 with P2MI 9/2026."""
    packages = {24: 332_500} if month < Month(2023, 2) else {6: 108_000, 12: 189_000, 24: 332_500}
    before = 37_500 if worker.route is PlacementRoute.COMPANY else 0
    found = bill(worker, month)
    assert found.total == price(worker.contract_months, packages) + before
    assert found.worker == found.total
    assert len(found.lines) == (2 if before else 1)


@given(st.integers(1, 60), PMI_MONTHS)
def test_a_company_costs_the_time_before_placement_more(months: int, month: Month) -> None:
    """37,500, whatever the length."""
    company, individual = (
        bill(MigrantWorker(contract_months=months, route=route), month).total for route in PlacementRoute
    )
    assert company - individual == 37_500


# ----------------------------------------------------------------------------------------------------------- groups


@given(
    st.sampled_from([(category, route) for category, routes in ROUTES.items() for route in routes]),
    st.integers(1, 30_000_000),
    st.integers(1, 5),
    st.integers(0, 20).map(lambda later: Month(2025, 2) + later),
)
def test_every_group_leads_to_a_bill(
    pair: tuple[WorkerCategory, Any], wage: int, risk_class: int, month: Month
) -> None:
    """By every route, and the participant survives JSON."""
    category, route = pair
    participant = participant_for(category, month=month, wage=wage, segment=route.segment, risk_class=risk_class)
    found = bill(participant, month)
    assert {line.program for line in found.lines} == set(route.programs)
    assert from_dict(to_dict(participant)) == participant

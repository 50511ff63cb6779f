"""Plans add up however they are cut, split or merged; what is affordable is the inverse of a budget."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from jaminan import (
    Employer,
    Funding,
    MigrantWorker,
    Month,
    NonWageWorker,
    Participant,
    WageWorker,
    calculate_contributions,
)
from jaminan.planning import (
    Coverage,
    EnrolAs,
    Group,
    Plan,
    calculate_affordable,
    calculate_budget,
    calculate_plan,
)

CUTS = ("month", "year", "group", "program", "funding", "unit", "account", "payer", "category")
PARTICIPANTS: st.SearchStrategy[Participant | EnrolAs] = st.one_of(
    st.builds(WageWorker, wage=st.integers(0, 30_000_000), employer=st.just(Employer(risk_class=2))),
    st.builds(
        WageWorker,
        wage=st.integers(1, 9_000_000),
        employer=st.just(Employer(risk_class=1, kind="state")),
        programs=st.sampled_from([{"JKK", "JKM"}, {"JKK", "JKM", "JHT"}, {"JKK", "JKM", "JHT", "JP"}]),
    ),
    st.builds(NonWageWorker, income=st.integers(0, 25_000_000), funding=st.sampled_from(Funding)),
    st.builds(MigrantWorker, contract_months=st.integers(1, 24)),
    st.builds(EnrolAs, category=st.sampled_from(["rt_head", "kader", "non_asn", "vulnerable_worker"])),
)
MONTHS = st.builds(
    lambda first, count: Month.range(first, first + count),
    st.builds(Month, st.integers(2021, 2025), st.integers(1, 12)),
    st.integers(0, 5),
)


@st.composite
def groups(draw: st.DrawFn) -> tuple[Group, ...]:
    """Return groups of any segment, with and without unit and funding."""
    return tuple(
        Group(
            name=f"group {place}",
            headcount=draw(st.integers(0, 100_000)),
            participant=draw(PARTICIPANTS),
            unit=draw(st.sampled_from([None, "Utara", "Selatan"])),
            funding=draw(st.sampled_from([None, *Funding])),
            worker_funding=draw(st.sampled_from([Funding.SELF, Funding.APBD])),
        )
        for place in range(draw(st.integers(1, 4)))
    )


@settings(max_examples=60)
@given(groups(), MONTHS, st.dictionaries(st.sampled_from(Funding), st.integers(0, 10**12)))
def test_every_cut_adds_up(chosen: tuple[Group, ...], months: tuple[Month, ...], budgets: dict[Funding, int]) -> None:
    """By one column and by two; and a budget is short or has some left, never both."""
    result = calculate_plan(Plan(region="Kota Magelang", months=months, groups=chosen, budgets=budgets))
    assert all(sum(result.by(cut).values()) == result.total for cut in CUTS)
    assert sum(result.by("unit", "program", "funding").values()) == result.total
    for funding, budget in budgets.items():
        needed = result.by_funding().get(funding, 0)
        assert needed + result.left[funding] == budget + result.shortfall[funding]
        assert 0 in {result.left[funding], result.shortfall[funding]}


@settings(max_examples=60)
@given(groups(), MONTHS)
def test_a_plan_is_the_sum_of_its_groups(chosen: tuple[Group, ...], months: tuple[Month, ...]) -> None:
    """Alone or together."""
    whole = calculate_plan(Plan(region="Kota Magelang", months=months, groups=chosen))
    parts = [calculate_plan(Plan(region="Kota Magelang", months=months, groups=(group,))) for group in chosen]
    assert whole.total == sum(part.total for part in parts)
    assert whole.rows == tuple(row for part in parts for row in part.rows)


@settings(max_examples=60)
@given(PARTICIPANTS, MONTHS, st.integers(0, 10_000), st.integers(0, 10_000))
def test_merging_equal_people_changes_nothing(
    participant: Participant | EnrolAs, months: tuple[Month, ...], first: int, second: int
) -> None:
    """Two groups cost what one of all of them does."""

    def total(*counts: int) -> int:
        parts = [Group(name=str(place), headcount=count, participant=participant) for place, count in enumerate(counts)]
        return calculate_plan(Plan(region="Kota Magelang", months=months, groups=parts)).total

    assert total(first, second) == total(first + second)


@settings(max_examples=60)
@given(st.integers(0, 30_000_000), MONTHS, st.integers(0, 100_000))
def test_a_group_costs_its_people_times_their_bills(wage: int, months: tuple[Month, ...], headcount: int) -> None:
    """To the last Rupiah."""
    worker = WageWorker(wage=wage, employer=Employer(risk_class=3))
    group = Group(name="Firm", headcount=headcount, participant=worker)
    result = calculate_plan(Plan(region="Kota Magelang", months=months, groups=(group,)))
    assert result.total == headcount * sum(calculate_contributions(worker, month=month).total for month in months)


@settings(max_examples=60)
@given(PARTICIPANTS, MONTHS, st.integers(0, 100_000), st.integers(0, 10**6))
def test_affordable_is_the_inverse_of_a_budget(
    participant: Participant | EnrolAs, months: tuple[Month, ...], headcount: int, more: int
) -> None:
    """And more money never protects fewer."""
    needed = calculate_budget(participant, headcount=headcount, months=months, region="33.71")
    if calculate_budget(participant, headcount=1, months=months, region="33.71") == 0:
        return
    answer = calculate_affordable(participant, budget=needed, months=months, region="33.71")
    assert (answer.headcount, answer.cost, answer.left) == (headcount, needed, 0)
    richer = calculate_affordable(participant, budget=needed + more, months=months, region="33.71")
    assert richer.headcount >= headcount
    assert richer.cost + richer.left == needed + more
    assert 0 <= richer.left < richer.per_head


@given(st.data(), st.integers(1, 10**7), st.decimals(0, 1, places=6))
def test_the_people_needed_reach_the_target_and_one_less_does_not(
    data: st.DataObject, eligible: int, target: Decimal
) -> None:
    """Exactly."""
    coverage = Coverage(protected=data.draw(st.integers(0, eligible)), eligible=eligible)
    needed = coverage.needed_for(target)
    assert coverage.protected + needed >= target * eligible
    assert needed == 0 or coverage.protected + needed - 1 < target * eligible
    assert coverage.needed_for(1) == coverage.gap

"""Properties of benefits: parts add up, better regimes never pay less, shares stay within the whole."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan.models.benefit_results import Payee
from jaminan.models.benefits import Child, EducationLevel, Loss
from jaminan.parameters.benefits.jkk import DISABILITY_ROWS
from jaminan.periods import Month, age_on
from jaminan.rules.benefits.incapacity import split_temporary_incapacity
from jaminan.rules.benefits.jht import calculate_jht_balance
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_partial_disability_benefit,
    calculate_jkk_temporary_incapacity_benefit,
    calculate_jkk_total_disability_benefit,
)
from jaminan.rules.benefits.jkm import calculate_jkm_benefit
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.jp import calculate_jp_pension
from jaminan.rules.benefits.jp_days import jp_retirement_age_on, jp_retires_on
from jaminan.rules.benefits.tax import calculate_jht_tax
from jaminan.rules.benefits.wages import employer_shortfall
from jaminan.rules.claims.jht import check_jht_claim
from jaminan.rules.claims.jkp import check_jkp_claim
from jaminan.rules.claims.jp import check_jp_claim

WAGES = st.integers(0, 10**12) | st.decimals(0, 10**10, places=2)
AMOUNTS = st.integers(0, 10**12)
YEARS_LEFT = {"kindergarten": 2, "primary": 6, "junior_high": 3, "senior_high": 3, "university": 5}


@st.composite
def children(draw: st.DrawFn) -> list[Child]:
    """Return children who have something left to learn."""
    levels = draw(st.lists(st.sampled_from(list(EducationLevel)), max_size=4))
    return [Child(level=level, years_done=draw(st.integers(0, YEARS_LEFT[level] - 1))) for level in levels]


def adds_up(benefit: Any) -> None:
    """Hold the total against lines and kinds, and whole amounts against exact ones."""
    assert benefit.total == sum(line.amount for line in benefit.lines)
    assert benefit.total == sum(benefit.amount(kind) for kind in {line.kind for line in benefit.lines})
    for line in benefit.lines:
        assert abs(line.amount - line.exact) <= Decimal("0.5")
        assert line.amount >= 0


@given(wage=WAGES, heirs=children(), days=st.integers(1, 1500))
def test_parts_add_up_and_the_new_regime_never_pays_less(wage: int | Decimal, heirs: list[Child], days: int) -> None:
    """PP 82/2019 against PP 44/2015, for the same event."""
    for old, new in (
        [calculate_jkk_death_benefit(wage, event_on=day, children=heirs) for day in ("2019-12-01", "2019-12-02")],
        [
            calculate_jkk_total_disability_benefit(wage, event_on=day, children=heirs)
            for day in ("2019-12-01", "2019-12-02")
        ],
        [
            calculate_jkk_temporary_incapacity_benefit(wage, event_on=day, days=days)
            for day in ("2019-12-01", "2019-12-02")
        ],
    ):
        adds_up(old)
        adds_up(new)
        assert new.total >= old.total


@given(heirs=children(), months=st.integers(0, 500))
def test_jkm_never_pays_less_since_2019(heirs: list[Child], months: int) -> None:
    """Also with fewer contribution months."""
    old, new = (
        calculate_jkm_benefit(died_on=day, contribution_months=months, children=heirs)
        for day in ("2019-12-01", "2019-12-02")
    )
    adds_up(new)
    assert new.total >= old.total


@given(wage=WAGES, day=st.dates(min_value=date(2021, 2, 2), max_value=date(2026, 1, 1)))
def test_jkp_pays_six_months_between_the_two_regimes(wage: int | Decimal, day: Any) -> None:
    """Never less than by the old law alone, never more than by the new one; and later ends of work never get less."""
    benefit = calculate_jkp_benefit(wage, terminated_on=day)
    adds_up(benefit)
    assert sum(line.months for line in benefit.lines) == 6
    old = calculate_jkp_benefit(wage, terminated_on="2021-02-02")
    new = calculate_jkp_benefit(wage, terminated_on="2025-02-07")
    assert old.total <= benefit.total + 1
    assert benefit.total <= new.total + 1


@given(wage=WAGES, more=AMOUNTS)
def test_a_higher_wage_never_gets_less(wage: int | Decimal, more: int) -> None:
    """In every benefit that turns on it."""
    calculations: tuple[Callable[[int | Decimal], Any], ...] = (
        lambda each: calculate_jkk_death_benefit(each, event_on="2025-01-01"),
        lambda each: calculate_jkk_total_disability_benefit(each, event_on="2025-01-01"),
        lambda each: calculate_jkp_benefit(each, terminated_on="2025-03-01"),
    )
    for calculate in calculations:
        assert calculate(wage + more).total >= calculate(wage).total


DEGREES = {"leg_short_lt5", "leg_short_5_7_5", "work_capacity_physical_26_50", "work_capacity_physical_10_25"}
ROWS = [row for row in DISABILITY_ROWS if str(row.part) not in DEGREES]


@given(wage=st.integers(0, 10**9), rows=st.lists(st.sampled_from(ROWS), min_size=1, unique=True))
def test_losses_add_up(wage: int, rows: list[Any]) -> None:
    """Each loss pays the same alone and together."""
    most = Decimal("0.99")  # of the function: what is lost as a whole takes its parts with it
    losses = [
        Loss(part=row.part, side=row.side, function_lost=most, table_share=row.highest_share and row.share)
        for row in rows
    ]
    together = calculate_jkk_partial_disability_benefit(wage, event_on="2025-01-01", losses=losses)
    adds_up(together)
    alone = [calculate_jkk_partial_disability_benefit(wage, event_on="2025-01-01", losses=[each]) for each in losses]
    assert together.total == sum(each.total for each in alone)


@given(wage=st.integers(0, 10**9), rows=st.lists(st.sampled_from(ROWS), min_size=1, unique=True))
def test_partial_disability_never_pays_less_since_2019(wage: int, rows: list[Any]) -> None:
    """Loss by loss, in part."""
    losses = [
        Loss(part=row.part, side=row.side, function_lost=Decimal("0.5"), table_share=row.highest_share) for row in rows
    ]
    old, new = (
        calculate_jkk_partial_disability_benefit(wage, event_on=day, losses=losses)
        for day in ("2019-12-01", "2019-12-02")
    )
    assert all(after.amount >= before.amount for before, after in zip(old.lines, new.lines, strict=True))


@given(wage=WAGES, days=st.integers(1, 1500), paid=AMOUNTS)
def test_a_split_of_temporary_incapacity_adds_up(wage: int | Decimal, days: int, paid: int) -> None:
    """The employer never gets more than he paid."""
    benefit = calculate_jkk_temporary_incapacity_benefit(wage, event_on="2025-01-01", days=days)
    split = split_temporary_incapacity(benefit, wage_paid=paid)
    assert split.total == benefit.total
    assert sum(line.amount for line in split.lines if line.payee is Payee.EMPLOYER) == min(paid, benefit.total)


@given(reported=WAGES, more=AMOUNTS)
def test_a_report_and_its_shortfall_are_the_benefit_of_the_real_wage(reported: int | Decimal, more: int) -> None:
    """What the agency pays and what the employer owes add up."""
    by_report, by_wage = (
        calculate_jkk_death_benefit(each, event_on="2025-01-01") for each in (reported, reported + more)
    )
    owed = employer_shortfall(by_report=by_report, by_wage=by_wage)
    assert by_report.total + owed.total == by_wage.total


@given(heirs=children(), months=st.integers(0, 500), has_heirs=st.booleans())
def test_without_heirs_the_same_is_paid_to_others(heirs: list[Child], months: int, *, has_heirs: bool) -> None:
    """The agency keeps nothing back."""
    kept = [] if not has_heirs else heirs
    benefit = calculate_jkm_benefit(
        died_on="2025-01-01", contribution_months=months, children=kept, has_heirs=has_heirs
    )
    adds_up(benefit)
    assert all((line.payee is None) is has_heirs for line in benefit.lines)
    assert benefit.total - benefit.amount("scholarship") == 42_000_000


@given(average=AMOUNTS, months=st.integers(0, 600))
def test_survivors_never_get_more_than_the_whole(average: int, months: int) -> None:
    """Within the bounds of the year, whoever is paid."""
    facts: dict[str, Any] = {"on": "2026-06", "contribution_months": months, "average_wage": average}
    whole = calculate_jp_pension(kind="disability", **facts)
    for kind in ("spouse", "child", "parent"):
        part = calculate_jp_pension(kind=kind, **facts)
        adds_up(part)
        assert 411_400 <= part.total <= whole.total <= 4_932_300
    after = calculate_jp_pension(kind="child", is_after_spouse=True, **facts)
    assert after.total <= calculate_jp_pension(kind="spouse", **facts).total


@given(contributions=st.lists(AMOUNTS, max_size=40), opening=AMOUNTS)
def test_a_balance_without_return_equals_its_contributions(contributions: list[int], opening: int) -> None:
    """And more return is never less."""
    balance = calculate_jht_balance(contributions, annual_return=Decimal(0), opening=opening)
    adds_up(balance)
    assert balance.total == opening + sum(contributions)
    assert calculate_jht_balance(contributions, annual_return=Decimal("0.05"), opening=opening).total >= balance.total


@given(amount=AMOUNTS, before=AMOUNTS)
def test_the_final_tax_is_that_of_the_sum(amount: int, before: int) -> None:
    """Two payments in two years are taxed as one, to the Rupiah of rounding."""
    first = calculate_jht_tax(before, paid_on="2024-06-01")
    second = calculate_jht_tax(amount, paid_on="2025-06-01", first_paid_on="2024-06-01", paid_before=before)
    once = calculate_jht_tax(amount + before, paid_on="2024-06-01")
    assert first.exact + second.exact == once.exact
    assert abs(first.tax + second.tax - once.tax) <= 1
    assert second.net + second.tax == amount


@pytest.mark.parametrize("day", ["2021-06-01", "2026-06-01"])
@given(amount=st.integers(0, 10**10))
def test_the_tax_is_continuous_and_grows(day: str, amount: int) -> None:
    """At every amount, also at 50,000,000: a Rupiah more is never taxed with more than a Rupiah."""
    for facts in ({"paid_on": day}, {"paid_on": day, "first_paid_on": "2016-01-01"}):
        here, there = (calculate_jht_tax(each, **facts).exact for each in (amount, amount + 1000))  # type: ignore[arg-type]  # text for days
        assert 0 <= there - here <= 350


@given(step=st.integers(0, 1000))
def test_the_final_tax_is_continuous_at_50_000_000(step: int) -> None:
    """5 % of what lies above, nothing below."""
    assert calculate_jht_tax(50_000_000 - step, paid_on="2026-06-01").exact == 0
    assert calculate_jht_tax(50_000_000 + step, paid_on="2026-06-01").exact == Decimal(step) / 20


DAYS = st.dates(min_value=date(2015, 9, 1), max_value=date(2026, 11, 1))
LEAVERS = ["resignation", "dismissal", "pension_age", "partial_housing", "partial_retirement", "death"]


@given(
    reason=st.sampled_from(LEAVERS),
    event_on=DAYS,
    on=DAYS,
    joined_on=st.dates(min_value=date(1990, 1, 1), max_value=date(2015, 8, 31)),
    age=st.integers(1, 60),
)
def test_waiting_for_jht_ends_on_its_day_and_no_sooner(
    reason: str, event_on: date, on: date, joined_on: date, age: int
) -> None:
    """A claim that only wants time is met on `earliest_on` and not the day before; shares are 0, a part or the whole."""
    facts: dict[str, Any] = {"reason": reason, "event_on": event_on, "joined_on": joined_on}
    facts["born_on"] = joined_on - timedelta(days=366 * age)
    claim = check_jht_claim(on=on, **facts)
    assert claim.share in ({Decimal(0)} if not claim.is_met else {Decimal(1), Decimal("0.30"), Decimal("0.10")})
    assert (claim.earliest_on is None) is claim.is_met
    if claim.earliest_on is not None:
        assert on < claim.earliest_on
        assert check_jht_claim(on=claim.earliest_on, **facts).is_met
        assert not check_jht_claim(on=claim.earliest_on - timedelta(days=1), **facts).is_met


@given(born_on=st.dates(min_value=date(1955, 1, 1), max_value=date(2000, 1, 1)), months=st.integers(180, 400))
def test_the_pension_age_is_that_of_its_day(born_on: date, months: int) -> None:
    """Reached on that day by the age of that day, and not the day before; the claim agrees."""
    day = jp_retires_on(born_on)
    assert age_on(born_on, day) >= jp_retirement_age_on(day)
    if day > date(2015, 7, 1):
        before = day - timedelta(days=1)
        assert age_on(born_on, before) < jp_retirement_age_on(before)
        waiting = check_jp_claim(kind="old_age", born_on=born_on, on=before, contribution_months=months)
        assert (waiting.is_met, waiting.earliest_on) == (False, day)
    claim = check_jp_claim(kind="old_age", born_on=born_on, on=day, contribution_months=months)
    assert claim.is_met
    assert claim.starts_on is not None
    assert (claim.starts_on.day, (claim.starts_on - day).days <= 31) == (1, True)


@given(average=AMOUNTS, months=st.integers(0, 600), first=st.integers(0, 137))
def test_a_later_first_month_never_pays_less(average: int, months: int, first: int) -> None:
    """The minimum and the maximum only rise."""
    for kind in ("old_age", "disability", "spouse", "child", "parent"):
        here, there = (
            calculate_jp_pension(
                kind=kind, on=Month(2015, 7) + each, contribution_months=months, average_wage=average
            ).total
            for each in (first, first + 1)
        )
        assert here <= there


@given(drawn=st.integers(1_000_000, 4_932_300))
def test_shares_of_a_pension_in_payment_stay_within_it(drawn: int) -> None:
    """A child after the widow gets half of hers by either way of saying it, to the Rupiah of rounding."""
    facts: dict[str, Any] = {"on": "2026-06", "pension_in_payment": drawn}
    widow, child, parent = (calculate_jp_pension(kind=kind, **facts).total for kind in ("spouse", "child", "parent"))
    assert parent <= widow == child <= drawn
    after = calculate_jp_pension(kind="child", is_after_spouse=True, **facts).total
    of_hers = calculate_jp_pension(kind="child", on="2026-06", spouse_pension=widow).total
    assert abs(after - of_hers) <= 1
    assert after <= widow


@given(
    paid=st.dictionaries(st.integers(0, 120), AMOUNTS, min_size=1, max_size=30), rate=st.decimals(0, "0.2", places=4)
)
def test_a_balance_by_month_is_that_of_the_sequence(paid: dict[int, int], rate: Decimal) -> None:
    """Named months and a sequence with zeros say the same, in whatever order they are given."""
    months = {Month(2016, 1) + place: amount for place, amount in paid.items()}
    listed = [paid.get(place, 0) for place in range(max(paid) + 1)]
    named = calculate_jht_balance(months, annual_return=rate)
    mixed = calculate_jht_balance(dict(sorted(months.items(), reverse=True)), annual_return=rate)
    assert named.total == mixed.total == calculate_jht_balance(listed, annual_return=rate, year=2016).total
    adds_up(named)


@given(
    terminated_on=st.dates(min_value=date(2021, 2, 2), max_value=date(2026, 10, 1)),
    paid=st.integers(0, 24),
    wait=st.integers(0, 250),
)
def test_the_new_text_of_jkp_never_asks_for_more(terminated_on: date, paid: int, wait: int) -> None:
    """Whoever had a right by the text to 2025-02-06 has it, the same days after the end of work, by the text since."""
    facts: dict[str, Any] = {"reason": "dismissal", "paid_months_last_24": paid, "consecutive_months": min(paid, 6)}
    claim = check_jkp_claim(terminated_on=terminated_on, on=terminated_on + timedelta(days=wait), **facts)
    newer = check_jkp_claim(terminated_on="2025-05-01", on=date(2025, 5, 1) + timedelta(days=wait), **facts)
    if terminated_on < date(2025, 2, 7) and claim.is_met:
        assert newer.is_met
    assert claim.last_on is not None
    if claim.is_met:
        assert terminated_on <= claim.on <= claim.last_on

"""JKP, JHT with its tax, and JP: every change on the day before and the day itself, every limit, and what is refused."""

from decimal import Decimal
from math import ceil
from typing import Any

import pytest

from jaminan import LAW, AmountError, Evidence, Month, NotInForceError, ProvisionalLawWarning, ValidationError
from jaminan.models.benefit_results import BenefitNote, BoundKind
from jaminan.rules.benefits.jht import calculate_jht_balance
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.jp import calculate_jp_pension
from jaminan.rules.benefits.jp_days import jp_pension_bounds_on, jp_retirement_age_on, jp_retires_on
from jaminan.rules.benefits.jp_inflation import adjust_jp_pension, jp_indexed_wage
from jaminan.rules.benefits.tax import calculate_jht_tax
from jaminan.rules.benefits.wages import employer_shortfall

SIX = Decimal("0.06")


# JKP


@pytest.mark.parametrize(
    ("terminated_on", "lines"),
    [
        pytest.param("2021-02-02", [(3, "0.45"), (3, "0.25")], id="first-day"),
        pytest.param("2024-09-06", [(3, "0.45"), (3, "0.25")], id="sixth-month-on-2025-02-06"),
        pytest.param("2024-09-07", [(3, "0.45"), (2, "0.25"), (1, "0.60")], id="sixth-month-on-2025-02-07"),
        pytest.param("2025-01-06", [(2, "0.45"), (4, "0.60")], id="second-month-on-2025-02-06"),
        pytest.param("2025-01-07", [(1, "0.45"), (5, "0.60")], id="second-month-on-2025-02-07"),
        pytest.param("2025-02-06", [(1, "0.45"), (5, "0.60")], id="day-before"),
        pytest.param("2025-02-07", [(6, "0.60")], id="day-itself"),
    ],
)
def test_each_month_follows_the_law_of_its_payment(terminated_on: str, lines: list[tuple[int, str]]) -> None:
    """PP 6/2025, article II(2): the exception of D3."""
    benefit = calculate_jkp_benefit(1_000_000, terminated_on=terminated_on)
    assert [(line.months, line.amount) for line in benefit.lines] == [
        (months, int(Decimal(share) * 1_000_000) * months) for months, share in lines
    ]
    assert (BenefitNote.PAID_BY_MONTH in benefit.notes) is (
        len({share for _, share in lines} & {"0.60"}) == 1 and len(lines) > 1
    )
    assert benefit.evidence is Evidence.STATUTE


def test_a_later_first_payment_moves_all_months() -> None:
    """Work ended in November, the first month was paid in January."""
    benefit = calculate_jkp_benefit(1_000_000, terminated_on="2024-11-20", first_paid_on="2025-01-20")
    assert [(line.months, line.amount) for line in benefit.lines] == [(1, 450_000), (5, 3_000_000)]


@pytest.mark.parametrize(
    ("wage", "amount"),
    [(4_999_999, 17_999_996), (5_000_000, 18_000_000), (5_000_001, 18_000_000), (10**12, 18_000_000)],
)
def test_the_wage_counts_up_to_5_000_000(wage: int, amount: int) -> None:
    """60 % x 4,999,999 x 6 = 17,999,996.4."""
    assert calculate_jkp_benefit(wage, terminated_on="2025-02-07").total == amount


def test_jkp_before_it_began_is_refused() -> None:
    """And a payment before the end of work."""
    with pytest.raises(NotInForceError, match="2021-02-02"):
        calculate_jkp_benefit(1, terminated_on="2021-02-01")
    with pytest.raises(ValidationError) as caught:
        calculate_jkp_benefit(1, terminated_on="2025-03-02", first_paid_on="2025-03-01")
    assert caught.value.field == "first_paid_on"


def test_a_shorter_benefit_of_another_law_pays_no_month_beyond() -> None:
    """A what-if law whose newer table ends after three months."""
    from jaminan.models.benefit_tables import JkpStep

    what_if = LAW.amend(
        "jkp.benefit.rates",
        since="2027-01-01",
        value=(JkpStep(first_month=1, last_month=3, share=Decimal("0.50")),),
        citation="PP 1/2027",
    )
    benefit = calculate_jkp_benefit(1_000_000, terminated_on="2026-10-15", law=what_if)
    assert [(line.months, line.amount) for line in benefit.lines] == [(3, 1_800_000)]


# the JHT balance


def test_chained_years_equal_one_call() -> None:
    """Credited in whole Rupiah at the end of each year."""
    one = calculate_jht_balance([333_333] * 24, annual_return=SIX)
    first = calculate_jht_balance([333_333] * 12, annual_return=SIX)
    second = calculate_jht_balance([333_333] * 12, annual_return=SIX, opening=first.total)
    assert one.total == second.total
    assert [line.year for line in one.lines] == [1, 1, 2, 2]
    assert one.event_on is None


def test_months_and_years_by_name() -> None:
    """A pause earns on the balance: 1,200,000 + 6 % x 100,000 x 78 / 12; 2024: 6 % of 1,239,000; 2025: 5 %."""
    months = {Month(2023, month): 100_000 for month in range(1, 13)} | {Month(2025, 12): 120_000}
    balance = calculate_jht_balance(months, annual_return={2023: SIX, 2024: SIX, 2025: Decimal("0.05")})
    assert [(line.kind.value, line.year, line.amount) for line in balance.lines] == [
        ("savings", 2023, 1_200_000),
        ("return", 2023, 39_000),
        ("return", 2024, 74_340),
        ("savings", 2025, 120_000),
        ("return", 2025, 66_167),
    ]
    assert balance.total == 1_499_507
    assert balance.event_on is not None
    assert balance.event_on.isoformat() == "2025-12-31"


def test_a_sequence_with_a_year_takes_rates_by_year() -> None:
    """2024 at 0 %, 2025 at 12 %: 1 % a month on what was saved."""
    balance = calculate_jht_balance([100] * 13, annual_return={2024: Decimal(0), 2025: Decimal("0.12")}, year=2024)
    assert balance.amount("savings") == 1_300
    assert balance.amount("return") == 156


def test_no_contributions_leave_the_opening_balance() -> None:
    """Nothing is credited for no year."""
    assert calculate_jht_balance([], annual_return=SIX, opening=Decimal("10.25")).lines[0].exact == Decimal("10.25")
    assert calculate_jht_balance({}, annual_return=SIX).total == 0


@pytest.mark.parametrize(
    ("contributions", "facts", "field"),
    [
        pytest.param([1, -1], {}, "contributions[1]", id="negative"),
        pytest.param([1.5], {}, "contributions[0]", id="float"),
        pytest.param("12", {}, "contributions", id="text"),
        pytest.param(12, {}, "contributions", id="number"),
        pytest.param({"2025-01": 1.5}, {}, "contributions[2025-01]", id="float-by-month"),
        pytest.param({"soon": 1}, {}, "contributions", id="no-month"),
        pytest.param({"2025-01": 1}, {"year": 2025}, "year", id="year-twice"),
        pytest.param([1], {"annual_return": {2025: SIX}}, "year", id="year-missing"),
        pytest.param([1], {"year": 2014}, "year", id="year-too-early"),
        pytest.param([1], {"annual_return": {2024: SIX}, "year": 2025}, "annual_return[2025]", id="rate-missing"),
        pytest.param([1], {"annual_return": 0.06}, "annual_return", id="float-rate"),
        pytest.param([1], {"annual_return": Decimal(6)}, "annual_return", id="percentage"),
        pytest.param([1], {"annual_return": Decimal("-0.01")}, "annual_return", id="negative-rate"),
        pytest.param([1], {"annual_return": {2025: True}, "year": 2025}, "annual_return[2025]", id="flag-rate"),
        pytest.param([1], {"opening": -1}, "opening", id="opening"),
    ],
)
def test_a_crooked_balance_is_refused(contributions: Any, facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    with pytest.raises(ValidationError) as caught:
        calculate_jht_balance(contributions, **{"annual_return": SIX} | facts)
    assert caught.value.field == field


def test_months_before_the_program_are_given_as_opening() -> None:
    """Before 2015-07."""
    with pytest.raises(NotInForceError, match="opening="):
        calculate_jht_balance({"2015-06": 1}, annual_return=SIX)
    assert calculate_jht_balance({"2015-07": 100}, annual_return=SIX).total == 103


# the tax


@pytest.mark.parametrize(
    ("amount", "tax"),
    [
        (0, 0),
        (49_999_999, 0),
        (50_000_000, 0),
        (50_000_009, 0),
        (50_000_010, 1),
        (50_000_100, 5),
        (150_000_000, 5_000_000),
    ],
)
def test_the_final_tax_begins_above_50_000_000(amount: int, tax: int) -> None:
    """PP 68/2009, article 5; half a Rupiah goes up."""
    found = calculate_jht_tax(amount, paid_on="2025-05-02")
    assert (found.tax, found.net, found.total) == (tax, amount - tax, tax)
    assert found.is_final
    assert not found.is_provisional


@pytest.mark.parametrize(
    ("paid_on", "is_final", "tax"),
    [
        pytest.param("2024-12-31", True, 1_500_000, id="same-year"),
        pytest.param("2025-12-31", True, 1_500_000, id="last-day-of-the-second"),
        pytest.param("2026-01-01", False, 6_000_000, id="first-day-of-the-third"),
    ],
)
def test_the_third_calendar_year_is_taxed_by_article_17(paid_on: str, *, is_final: bool, tax: int) -> None:
    """80,000,000: 5 % x 30,000,000; or 5 % x 60,000,000 + 15 % x 20,000,000."""
    found = calculate_jht_tax(80_000_000, paid_on=paid_on, first_paid_on="2024-01-01")
    assert (found.is_final, found.tax) == (is_final, tax)


@pytest.mark.parametrize(
    ("paid_on", "amount", "tax", "evidence"),
    [
        pytest.param("2021-12-31", 50_000_000, 2_500_000, Evidence.STATUTE, id="2021-50m"),
        pytest.param("2021-12-31", 60_000_000, 4_000_000, Evidence.STATUTE, id="2021-60m"),
        pytest.param("2022-01-01", 60_000_000, 3_000_000, Evidence.STATUTE, id="2022-60m"),
        pytest.param("2022-01-01", 60_001_000, 3_000_150, Evidence.STATUTE, id="2022-above-60m"),
        pytest.param("2022-01-01", 60_001_999, 3_000_150, Evidence.UNCONFIRMED, id="cut-to-thousands"),
        pytest.param("2021-12-31", 6_000_000_000, 1_745_000_000, Evidence.STATUTE, id="2021-6bn"),
        pytest.param("2022-01-01", 5_000_000_000, 1_444_000_000, Evidence.STATUTE, id="2022-5bn"),
        pytest.param("2022-01-01", 6_000_000_000, 1_794_000_000, Evidence.CORROBORATED, id="2022-6bn"),
    ],
)
def test_old_and_new_brackets(paid_on: str, amount: int, tax: int, evidence: Evidence) -> None:
    """5/15/25/30 % at 50/250/500 million; since 2022 5/15/25/30/35 % at 60/250/500/5,000 million."""
    found = calculate_jht_tax(amount, paid_on=paid_on, first_paid_on="2016-01-01")
    assert (found.tax, found.evidence) == (tax, evidence)


def test_earlier_payments_of_the_year_fill_the_brackets() -> None:
    """60,000,000 paid in January: the next 10,000,000 lie in the second bracket. What came before the year does not."""
    found = calculate_jht_tax(
        10_000_000, paid_on="2026-06-01", first_paid_on="2020-01-01", paid_before=10**9, paid_before_in_year=60_000_000
    )
    assert (found.tax, len(found.lines)) == (1_500_000, 1)


def test_want_of_a_tax_number_raises_article_17_only() -> None:
    """20 % more; the final tax stays."""
    late: dict[str, Any] = {"first_paid_on": "2020-01-01", "paid_on": "2026-06-01"}
    assert calculate_jht_tax(60_000_000, has_tax_number=False, **late).tax == 3_600_000
    assert calculate_jht_tax(60_000_000, has_tax_number=True, **late).tax == 3_000_000
    assert calculate_jht_tax(60_000_000, has_tax_number=False, paid_on="2026-06-01").tax == 500_000


def test_sen_are_kept_in_the_net() -> None:
    """A payment with sen."""
    found = calculate_jht_tax(Decimal("50000100.50"), paid_on="2026-06-01")
    assert (found.exact, found.tax, found.net) == (Decimal("5.0250"), 5, Decimal("50000095.50"))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"first_paid_on": "2025-05-03"}, "first_paid_on", id="first-after-this"),
        pytest.param({"paid_before": 1}, "paid_before", id="paid-before-a-first"),
        pytest.param({"paid_before_in_year": 1}, "paid_before_in_year", id="paid-in-year-before-a-first"),
        pytest.param({"amount": -1}, "amount", id="negative"),
        pytest.param({"has_tax_number": 1}, "has_tax_number", id="flag"),
    ],
)
def test_a_crooked_payment_is_refused(facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    arguments: dict[str, Any] = {"amount": 1, "paid_on": "2025-05-02"} | facts
    with pytest.raises(ValidationError) as caught:
        calculate_jht_tax(arguments.pop("amount"), **arguments)
    assert caught.value.field == field


def test_payments_before_the_program_are_refused() -> None:
    """The first day is answered."""
    with pytest.raises(NotInForceError):
        calculate_jht_tax(1, paid_on="2015-06-30")
    assert calculate_jht_tax(60_000_000, paid_on="2015-07-01").tax == 500_000


# JP


@pytest.mark.parametrize(
    ("day", "age"),
    [
        ("2015-07-01", 56),
        ("2018-12-31", 56),
        ("2019-01-01", 57),
        ("2021-12-31", 57),
        ("2022-01-01", 58),
        ("2024-12-31", 58),
        ("2025-01-01", 59),
        ("2027-12-31", 59),
        ("2028-01-01", 60),
        ("2042-12-31", 64),
        ("2043-01-01", 65),
    ],
)
def test_the_pension_age_by_day(day: str, age: int) -> None:
    """PP 45/2015, article 15(1) to (3)."""
    assert jp_retirement_age_on(day) == age


@pytest.mark.parametrize(
    ("born_on", "retires_on"),
    [
        pytest.param("1950-01-01", "2015-07-01", id="older-than-the-program"),
        pytest.param("1962-12-31", "2018-12-31", id="56-on-the-last-day"),
        pytest.param("1963-01-01", "2020-01-01", id="56-a-day-too-late"),
        pytest.param("1964-06-15", "2021-06-15", id="57"),
        pytest.param("1964-12-31", "2021-12-31", id="57-on-the-last-day"),
        pytest.param("1965-01-01", "2023-01-01", id="57-a-day-too-late"),
        pytest.param("1968-02-29", "2027-03-01", id="leap-day"),
        pytest.param("2000-05-05", "2065-05-05", id="65"),
    ],
)
def test_who_has_reached_the_age_keeps_it(born_on: str, retires_on: str) -> None:
    """The first day on which the age of that day is reached."""
    assert jp_retires_on(born_on).isoformat() == retires_on


def test_a_law_without_ages_is_refused() -> None:
    """As known before the act."""
    with pytest.raises(NotInForceError):
        jp_retires_on("1980-01-01", law=LAW.as_known_on("2015-06-01"))


@pytest.mark.parametrize(
    ("day", "bounds", "marks"),
    [
        ("2015-07-01", (300_000, 3_600_000), ("statute", "statute")),
        ("2016-02-29", (300_000, 3_600_000), ("statute", "statute")),
        ("2016-03-01", (310_050, 3_720_600), ("single", "single")),
        ("2017-03-01", (319_450, 3_833_000), ("corroborated", "corroborated")),
        ("2018-02-28", (319_450, 3_833_000), ("corroborated", "corroborated")),
        ("2018-03-01", (331_000, 3_971_400), ("unconfirmed", "unconfirmed")),
        ("2019-03-01", (341_400, 4_095_750), ("single", "single")),
        ("2020-03-01", (350_700, 4_207_200), ("unconfirmed", "unconfirmed")),
        ("2021-03-01", (356_600, 4_277_900), ("unconfirmed", "unconfirmed")),
        ("2022-03-01", (363_300, 4_357_900), ("unconfirmed", "unconfirmed")),
        ("2023-03-01", (383_400, 4_598_100), ("single", "single")),
        ("2024-03-01", (393_500, 4_718_200), ("single", "unconfirmed")),
        ("2025-02-28", (393_500, 4_718_200), ("single", "unconfirmed")),
        ("2025-03-01", (399_700, 4_792_300), ("corroborated", "corroborated")),
        ("2026-01-31", (399_700, 4_792_300), ("corroborated", "corroborated")),
        ("2026-02-01", (411_400, 4_932_300), ("single", "single")),
        ("2027-01-31", (411_400, 4_932_300), ("single", "single")),
    ],
)
def test_the_bounds_of_every_year(day: str, bounds: tuple[int, int], marks: tuple[str, str]) -> None:
    """facts/benefits.md 4.2, typed a second time; the marks too."""
    assert jp_pension_bounds_on(day) == bounds
    assert (jp_pension_bounds_on(day).minimum, jp_pension_bounds_on(day).maximum) == bounds
    assert tuple(LAW[f"jp.pension.{name}"].on(day).evidence for name in ("minimum", "maximum")) == marks


@pytest.mark.parametrize("year", range(2016, 2027))
def test_each_bound_follows_from_the_one_before(year: int) -> None:
    """PP 45/2015, article 18(3): by last year's inflation; up to the next 50 to 2019, the next 100 since 2020."""
    step = 50 if year < 2020 else 100
    rate = LAW["jp.general_inflation"].on(f"{year}-01-01").value
    for place in range(2):
        former, current = (jp_pension_bounds_on(f"{each}-12-31")[place] for each in (year - 1, year))
        assert ceil(former * (1 + rate) / step) * step == current


def test_past_the_last_announcement_the_bounds_are_provisional() -> None:
    """The newest ones, with a warning that names the remedy; one a call."""
    with pytest.warns(ProvisionalLawWarning, match=r"jp\.pension\.minimum.*LAW\.amend") as caught:
        assert jp_pension_bounds_on("2027-02-01") == (411_400, 4_932_300)
    assert len(caught) == 1
    assert caught[0].filename == __file__
    with pytest.warns(ProvisionalLawWarning) as caught:
        benefit = calculate_jp_pension(kind="old_age", on="2027-02", contribution_months=240, average_wage=5_000_000)
    assert len(caught) == 1
    assert caught[0].filename == __file__
    assert (benefit.total, benefit.is_provisional) == (1_000_000, True)
    assert benefit.provisional == ("jp.pension.minimum", "jp.pension.maximum")


@pytest.mark.parametrize(
    ("average", "total", "bound"),
    [
        pytest.param(2_742_666, 411_400, BoundKind.MINIMUM, id="below-the-minimum"),
        pytest.param(2_742_667, 411_400, None, id="at-the-minimum"),
        pytest.param(32_882_000, 4_932_300, None, id="at-the-maximum"),
        pytest.param(32_882_001, 4_932_300, BoundKind.MAXIMUM, id="above-the-maximum"),
    ],
)
def test_the_bounds_hold_the_pension(average: int, total: int, bound: BoundKind | None) -> None:
    """2026: 15 % of 2,742,666.67 is 411,400; 15 % of 32,882,000 is 4,932,300."""
    benefit = calculate_jp_pension(kind="old_age", on="2026-02-01", contribution_months=180, average_wage=average)
    assert benefit.total == total
    assert (benefit.lines[0].bound and benefit.lines[0].bound.kind) == bound


@pytest.mark.parametrize(
    ("kind", "months", "counted"),
    [
        ("old_age", 120, 120),
        ("disability", 179, 180),
        ("disability", 180, 180),
        ("disability", 181, 181),
        ("spouse", 12, 180),
        ("child", 12, 180),
        ("parent", 12, 180),
    ],
)
def test_15_years_are_counted_but_for_old_age(kind: str, months: int, counted: int) -> None:
    """PP 45/2015, articles 20(3) to 23(3)."""
    benefit = calculate_jp_pension(kind=kind, on="2026-06", contribution_months=months, average_wage=9_000_000)
    assert [each.value for each in benefit.lines[0].factors if each.kind == "paid_months"] == [counted]
    assert (BenefitNote.FIFTEEN_YEARS in benefit.notes) is (counted > months)
    real = calculate_jp_pension(
        kind=kind, on="2026-06", contribution_months=months, average_wage=9_000_000, has_fiction=False
    )
    assert [each.value for each in real.lines[0].factors if each.kind == "paid_months"] == [months]


def test_a_mean_over_broken_years_says_so() -> None:
    """UNCONFIRMED; full years do not."""
    wages = [5_000_000, 5_000_001, 5_000_001]
    broken = calculate_jp_pension(kind="disability", on="2025-06", contribution_months=35, indexed_wages=wages)
    full = calculate_jp_pension(kind="disability", on="2025-06", contribution_months=36, indexed_wages=wages)
    assert (broken.evidence, full.evidence) == (Evidence.UNCONFIRMED, Evidence.CORROBORATED)
    assert BenefitNote.BROKEN_YEARS in broken.notes
    assert broken.total == full.total == 750_000


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"average_wage": None}, "average_wage", id="no-base"),
        pytest.param({"pension_in_payment": 1}, "average_wage", id="two-bases"),
        pytest.param({"average_wage": None, "pension_in_payment": 1}, "pension_in_payment", id="old-age-in-payment"),
        pytest.param({"average_wage": None, "indexed_wages": []}, "indexed_wages", id="no-wages"),
        pytest.param({"average_wage": None, "indexed_wages": "5"}, "indexed_wages", id="text"),
        pytest.param({"average_wage": None, "indexed_wages": 5}, "indexed_wages", id="number"),
        pytest.param({"average_wage": None, "indexed_wages": [-1]}, "indexed_wages[0]", id="negative"),
        pytest.param({"contribution_months": -1}, "contribution_months", id="months"),
        pytest.param({"is_after_spouse": True}, "is_after_spouse", id="old-age-after-spouse"),
        pytest.param({"is_after_spouse": 1}, "is_after_spouse", id="flag"),
        pytest.param({"kind": "orphan"}, "kind", id="kind"),
        pytest.param({"on": "soon"}, "on", id="month"),
    ],
)
def test_a_crooked_pension_is_refused(facts: dict[str, Any], field: str) -> None:
    """Naming the field."""
    arguments = {"kind": "old_age", "on": "2026-06", "contribution_months": 180, "average_wage": 5_000_000}
    with pytest.raises(ValidationError) as caught:
        calculate_jp_pension(**arguments | facts)  # type: ignore[arg-type]  # because that is what is refused
    assert caught.value.field == field


def test_a_pension_before_the_program_is_refused() -> None:
    """Its first month is July 2015."""
    with pytest.raises(NotInForceError):
        calculate_jp_pension(kind="disability", on="2015-06", contribution_months=0, average_wage=1)
    first = calculate_jp_pension(kind="disability", on="2015-07", contribution_months=0, average_wage=1)
    assert first.total == 300_000


# indexed wages


def test_an_indexed_wage_counts_its_own_years_inflation() -> None:
    """5,000,000 of 2023 for a pension of 2025: x 1.0261 x 1.0157 = 5,211,048.85."""
    assert jp_indexed_wage(5_000_000, year=2023, pension_year=2025) == Decimal("5211048.850000")
    assert jp_indexed_wage(5_000_000, year=2025, pension_year=2025) == 5_000_000


@pytest.mark.parametrize(
    ("wage", "indexed"), [(10_547_399, 10_547_399), (10_547_400, 10_547_400), (10_547_401, 10_547_400)]
)
def test_an_indexed_wage_stops_at_the_ceiling_of_its_year(wage: int, indexed: int) -> None:
    """10,547,400 in 2025."""
    assert jp_indexed_wage(wage, year=2025, pension_year=2026, inflation={2025: Decimal(0)}) == indexed


def test_prices_can_fall() -> None:
    """A negative inflation is taken."""
    assert jp_indexed_wage(1_000_000, year=2025, pension_year=2026, inflation={2025: Decimal("-0.01")}) == 990_000


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"pension_year": 2022}, "pension_year", id="exchanged"),
        pytest.param({"year": "2023"}, "year", id="text"),
        pytest.param({"year": 10_000, "pension_year": 10_000}, "year", id="no-year"),
        pytest.param({"inflation": {2023: Decimal("0.02")}}, "inflation[2024]", id="year-missing"),
        pytest.param({"inflation": [Decimal("0.02")]}, "inflation", id="list"),
        pytest.param({"inflation": {2023: 2.61, 2024: Decimal(0)}}, "inflation[2023]", id="float"),
        pytest.param({"inflation": {2023: Decimal(-2), 2024: Decimal(0)}}, "inflation[2023]", id="too-low"),
        pytest.param({"pension_year": 2027}, "inflation[2026]", id="not-known-yet"),
    ],
)
def test_a_crooked_indexation_is_refused(facts: dict[str, Any], field: str) -> None:
    """Naming the year."""
    with pytest.raises(ValidationError) as caught:
        jp_indexed_wage(1, **{"year": 2023, "pension_year": 2025} | facts)
    assert caught.value.field == field


def test_an_indexation_before_the_program_is_refused() -> None:
    """The ceiling of 2014 does not exist."""
    with pytest.raises(NotInForceError):
        jp_indexed_wage(1, year=2014, pension_year=2015)
    with pytest.raises(AmountError):
        jp_indexed_wage(-1, year=2015, pension_year=2016)


def test_a_ceiling_that_is_not_announced_is_provisional() -> None:
    """Wages of 2027."""
    with pytest.warns(ProvisionalLawWarning, match=r"jp\.wage_ceiling") as caught:
        assert jp_indexed_wage(1, year=2027, pension_year=2027) == 1
    assert caught[0].filename == __file__


# adjustment


def test_a_pension_follows_last_years_inflation() -> None:
    """2026: 2.92 %; a caller's rate stands on the statute alone."""
    known = adjust_jp_pension(1_000_001, year=2026)
    assert (known.total, known.evidence) == (1_029_201, Evidence.CORROBORATED)
    given = adjust_jp_pension(1_000_000, year=2027, inflation={2026: Decimal("0.03")})
    assert (given.total, given.evidence) == (1_030_000, Evidence.STATUTE)
    with pytest.raises(ValidationError, match="inflation"):
        adjust_jp_pension(1, year=2027)
    with pytest.raises(ValidationError):
        adjust_jp_pension(1, year=2015)


# what the second review found


@pytest.mark.parametrize(
    ("contributions", "field"),
    [
        pytest.param({"2025-01-05": 1, "2025-01-20": 2}, "contributions[2025-01]", id="two-days-of-a-month"),
        pytest.param({"2025-01": 1, Month(2025, 1): None}, "contributions[2025-01]", id="two-spellings"),
    ],
)
def test_a_month_given_twice_is_refused(contributions: Any, field: str) -> None:
    """Neither payment may vanish."""
    with pytest.raises(ValidationError) as caught:
        calculate_jht_balance(contributions, annual_return=SIX)
    assert caught.value.field == field


def test_a_sequence_of_2015_pays_nothing_before_july() -> None:
    """Six zeros, then 100 in July: 6 % x 6 / 12 of it."""
    assert calculate_jht_balance([0] * 6 + [100], annual_return=SIX, year=2015).total == 103
    with pytest.raises(NotInForceError, match="2015-06"):
        calculate_jht_balance([0] * 5 + [1, 100], annual_return=SIX, year=2015)


def test_a_balance_ends_within_the_calendar() -> None:
    """Year 9999 is the last one."""
    assert calculate_jht_balance([100] * 12, annual_return=Decimal(0), year=9999).total == 1_200
    with pytest.raises(ValidationError) as caught:
        calculate_jht_balance([100] * 13, annual_return=Decimal(0), year=9999)
    assert caught.value.field == "year"


def test_the_formula_asks_for_the_months() -> None:
    """Not taken as none; a pension in payment needs none."""
    with pytest.raises(ValidationError) as caught:
        calculate_jp_pension(kind="old_age", on="2026-06", average_wage=6_000_000)
    assert caught.value.field == "contribution_months"
    assert calculate_jp_pension(kind="spouse", on="2026-06", pension_in_payment=2_000_000).total == 1_000_000


def test_a_child_gets_half_of_what_the_widow_was_drawing() -> None:
    """50 % x 1,800,000 = 900,000; of 800,000 it is 400,000, at least 411,400."""
    child = calculate_jp_pension(kind="child", on="2026-06", spouse_pension=1_800_000)
    assert (child.total, child.evidence) == (900_000, Evidence.SINGLE)
    low = calculate_jp_pension(kind="child", on="2026-06", spouse_pension=800_000)
    assert (low.total, low.evidence) == (411_400, Evidence.UNCONFIRMED)


@pytest.mark.parametrize("facts", [{"kind": "spouse"}, {"kind": "old_age"}, {"kind": "child", "is_after_spouse": True}])
def test_a_widows_pension_is_a_base_for_a_child_alone(facts: dict[str, Any]) -> None:
    """PP 45/2015, article 22(2)."""
    with pytest.raises(ValidationError) as caught:
        calculate_jp_pension(on="2026-06", spouse_pension=1_000_000, **facts)
    assert caught.value.field == "spouse_pension"


@pytest.mark.parametrize(
    ("average", "is_moved"),
    [
        pytest.param(5_328_000, True, id="just-below"),
        pytest.param(5_330_000, False, id="just-above"),
    ],
)
def test_a_survivors_bound_is_derived(average: int, *, is_moved: bool) -> None:
    """15 % x 50 % x 5,328,000 = 399,600, below 399,700; x 5,330,000 = 399,750: article 16 alone brings the minimum."""
    widow = calculate_jp_pension(kind="spouse", on="2025-03", contribution_months=180, average_wage=average)
    assert (BenefitNote.SURVIVORS_BOUND in widow.notes) is is_moved
    assert widow.evidence is (Evidence.UNCONFIRMED if is_moved else Evidence.CORROBORATED)
    assert widow.total == (399_700 if is_moved else 399_750)
    own = calculate_jp_pension(kind="old_age", on="2025-03", contribution_months=180, average_wage=1)
    assert (own.total, own.evidence, own.notes) == (399_700, Evidence.CORROBORATED, ())


@pytest.mark.parametrize(
    ("facts", "is_noted"),
    [
        pytest.param({"terminated_on": "2024-06-06"}, False, id="last-claim-ends-on-2025-02-06"),
        pytest.param({"terminated_on": "2024-06-07"}, True, id="last-claim-ends-on-2025-02-07"),
        pytest.param({"terminated_on": "2025-02-06"}, True, id="day-before"),
        pytest.param({"terminated_on": "2025-02-07"}, False, id="day-itself"),
        pytest.param({"terminated_on": "2024-12-15", "first_paid_on": "2024-12-15"}, False, id="said"),
    ],
)
def test_an_assumed_first_payment_is_said(facts: dict[str, Any], *, is_noted: bool) -> None:
    """Claimed within three months, the sixth month falls five months later: eight months after the end of work."""
    benefit = calculate_jkp_benefit(1_000_000, **facts)
    assert (BenefitNote.FIRST_PAYMENT_ASSUMED in benefit.notes) is is_noted


@pytest.mark.parametrize("day", ["2025-02-06", "2025-02-07"])
def test_the_employer_owes_what_he_did_not_report(day: str) -> None:
    """PP 37/2021, article 23: of 3,000,000 reported and 6,000,000 paid, 2,000,000 count: 45 % + 5 x 60 %, or 6 x 60 %."""
    by_report, by_wage = (calculate_jkp_benefit(wage, terminated_on=day) for wage in (3_000_000, 6_000_000))
    owed = employer_shortfall(by_report=by_report, by_wage=by_wage)
    assert owed.total == (6_900_000 if day == "2025-02-06" else 7_200_000)
    assert owed.total + by_report.total == by_wage.total


@pytest.mark.parametrize(("average", "bound"), [(2_056_999, BoundKind.MINIMUM), (2_057_000, None), (2_057_001, None)])
def test_a_pension_at_the_minimum_was_not_moved(average: int, bound: BoundKind | None) -> None:
    """20 % of 2,057,000 is 411,400, the minimum of 2026."""
    benefit = calculate_jp_pension(kind="disability", on="2026-06", contribution_months=240, average_wage=average)
    assert benefit.total == 411_400
    assert (benefit.lines[0].bound and benefit.lines[0].bound.kind) == bound

"""Construction projects (Jakon): tiers and their edges, wages, value added tax, instalments and the pandemic relief.

Amounts are computed by hand from PP 44/2015, articles 54 and 55 (``facts/contributions.md`` section 4).
"""

import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest

from jaminan import (
    LAW,
    AmountError,
    ConstructionProject,
    Contributions,
    Evidence,
    NotInForceError,
    Payer,
    Program,
    RequirementCode,
    Rounding,
    Segment,
    ValidationError,
    calculate_contributions,
    check_membership,
    construction_addendum,
    construction_instalments,
    relieve_construction_rest,
)

MILLION, BILLION = 10**6, 10**9


def bill(month: str = "2025-06", **facts: Any) -> Contributions:
    """Return the bill of a project."""
    return calculate_contributions(ConstructionProject(**facts), month=month)


# -------------------------------------------------------------------------------------------------------- value


@pytest.mark.parametrize(
    ("value", "jkk", "jkm"),
    [
        pytest.param(1, "0.0021", "0.0003", id="one-rupiah"),
        pytest.param(238, "0.4998", "0.0714", id="rounds-to-nothing"),
        pytest.param(239, "0.5019", "0.0717", id="rounds-to-one"),
        pytest.param(50 * MILLION, "105000", "15000", id="inside-tier-1"),
        pytest.param(99_999_000, "209997.9", "29999.7", id="a-thousand-under-100-million"),
        pytest.param(99_999_999, "209999.9979", "29999.9997", id="just-under-100-million"),
        pytest.param(100_000_000, "210000", "30000", id="at-100-million"),
        pytest.param(100_000_001, "210000.0017", "30000.0002", id="just-over-100-million"),
        pytest.param(100_001_000, "210001.7", "30000.2", id="a-thousand-over-100-million"),
        pytest.param(499_999_000, "889998.3", "109999.8", id="a-thousand-under-500-million"),
        pytest.param(499_999_999, "889999.9983", "109999.9998", id="just-under-500-million"),
        pytest.param(500_000_000, "890000", "110000", id="at-500-million"),
        pytest.param(500_000_001, "890000.0013", "110000.0002", id="just-over-500-million"),
        pytest.param(500_001_000, "890001.3", "110000.2", id="a-thousand-over-500-million"),
        pytest.param(750 * MILLION, "1215000", "160000", id="750-million"),
        pytest.param(999_999_000, "1539998.7", "209999.8", id="a-thousand-under-1-billion"),
        pytest.param(999_999_999, "1539999.9987", "209999.9998", id="just-under-1-billion"),
        pytest.param(1_000_000_000, "1540000", "210000", id="at-1-billion"),
        pytest.param(1_000_000_001, "1540000.0011", "210000.0001", id="just-over-1-billion"),
        pytest.param(1_000_001_000, "1540001.1", "210000.1", id="a-thousand-over-1-billion"),
        pytest.param(4_999_999_000, "5939998.9", "609999.9", id="a-thousand-under-5-billion"),
        pytest.param(4_999_999_999, "5939999.9989", "609999.9999", id="just-under-5-billion"),
        pytest.param(5_000_000_000, "5940000", "610000", id="at-5-billion"),
        pytest.param(5_000_000_001, "5940000.0009", "610000.0001", id="just-over-5-billion"),
        pytest.param(5_000_001_000, "5940000.9", "610000.1", id="a-thousand-over-5-billion"),
        pytest.param(10 * BILLION, "10440000", "1110000", id="10-billion"),
        pytest.param(10**15, "900001440000", "100000110000", id="a-million-billion"),
        pytest.param(Decimal("100000000.50"), "210000.00085", "30000.0001", id="with-sen"),
        pytest.param(Decimal("0.01"), "0.000021", "0.000003", id="one-sen"),
    ],
)
def test_tiers_are_marginal(value: int | Decimal, jkk: str, jkm: str) -> None:
    """Each rate is for the part of the value in its tier; a limit belongs to the lower tier; JKK and JKM stand apart."""
    found = bill(contract_value=value)
    first, second = found.lines
    assert (first.program, second.program) == (Program.JKK, Program.JKM)
    assert (first.exact, second.exact) == (Decimal(jkk), Decimal(jkm))
    assert (first.amount, second.amount) == (int(Decimal(jkk) + Decimal("0.5")), int(Decimal(jkm) + Decimal("0.5")))
    assert first.base == second.base == value
    assert first.rate is second.rate is None


def test_the_parts_of_the_tiers() -> None:
    """6 billion: every tier, part and rate of both programs."""
    jkk, jkm = bill(contract_value=6 * BILLION).lines
    parts = [(0, 100 * MILLION), (100 * MILLION, 400 * MILLION), (500 * MILLION, 500 * MILLION)]
    parts += [(BILLION, 4 * BILLION), (5 * BILLION, BILLION)]
    assert [(tier.above, tier.part) for tier in jkk.terms.tiers] == parts
    assert [(tier.above, tier.part) for tier in jkm.terms.tiers] == parts
    assert [str(tier.rate) for tier in jkk.terms.tiers] == ["0.0021", "0.0017", "0.0013", "0.0011", "0.0009"]
    assert [str(tier.rate) for tier in jkm.terms.tiers] == ["0.0003", "0.0002", "0.0002", "0.0001", "0.0001"]
    assert (jkk.amount, jkm.amount) == (6_840_000, 710_000)


@pytest.mark.parametrize(("value", "tiers"), [(1, 1), (100 * MILLION, 1), (100 * MILLION + 1, 2), (5 * BILLION, 4)])
def test_a_tier_that_is_not_reached_is_left_out(value: int, tiers: int) -> None:
    """A limit does not open the next tier."""
    assert [len(line.terms.tiers) for line in bill(contract_value=value).lines] == [tiers, tiers]


def test_the_wrong_reading_of_the_press_is_not_made() -> None:
    """0.17 % and 0.02 % of the whole 300 million would be 570,000: the law charges 620,000."""
    assert bill(contract_value=300 * MILLION).total == 240_000 + 380_000


@pytest.mark.parametrize(
    ("rounding", "jkk", "jkm"),
    [("half_up", 32, 5), ("half_even", 32, 4), ("down", 31, 4), ("up", 32, 5)],
)
def test_each_program_is_rounded_once(rounding: str, jkk: int, jkm: int) -> None:
    """15,000: 31.5 of JKK and 4.5 of JKM."""
    found = calculate_contributions(ConstructionProject(contract_value=15_000), month="2025-06", rounding=rounding)
    assert [line.amount for line in found.lines] == [jkk, jkm]


def test_the_employer_pays_it_all() -> None:
    """One payment for the whole project."""
    found = bill(contract_value=10 * BILLION)
    assert (found.employer, found.worker, found.government) == (11_550_000, 0, 0)
    assert found.billed == found.total == 11_550_000
    assert dict(found.funds) == {Program.JKK: 10_440_000, Program.JKM: 1_110_000}
    assert {line.payer for line in found.lines} == {Payer.EMPLOYER}
    assert found.evidence is Evidence.STATUTE
    assert found.reliefs == ()
    assert [str(line.citations[0]) for line in found.lines] == [
        "PP 44/2015, article 54(2)",
        "PP 44/2015, article 55(2)",
    ]


def test_an_addendum_is_the_difference_of_two_bills() -> None:
    """From 750 to 900 million: 150 million at 0.13 % + 0.02 %."""
    before, after = bill(contract_value=750 * MILLION), bill(contract_value=900 * MILLION)
    assert after.amount("JKK") - before.amount("JKK") == 195_000
    assert after.amount("JKM") - before.amount("JKM") == 30_000


def test_nothing_before_july_2015() -> None:
    """Neither by value nor by wages."""
    for facts in ({"contract_value": BILLION}, {"monthly_wages": MILLION}):
        with pytest.raises(NotInForceError, match="2015-07-01"):
            bill("2015-06", **facts)
        assert bill("2015-07", **facts).total > 0


# -------------------------------------------------------------------------------------------------------- wages


@pytest.mark.parametrize(
    ("wages", "jkk", "jkm"),
    [
        pytest.param(45_000_000, "783000", "135000", id="2.04-percent"),
        pytest.param(12_345_678, "214814.7972", "37037.034", id="odd"),
        pytest.param(Decimal("2152322.94"), "37450.419156", "6456.96882", id="with-sen"),
        pytest.param(1, "0.0174", "0.003", id="one-rupiah"),
        pytest.param(500, "8.7", "1.5", id="half"),
    ],
)
def test_known_wages(wages: int | Decimal, jkk: str, jkm: str) -> None:
    """1.74 % and 0.30 % of the wages, without a ceiling."""
    first, second = bill(monthly_wages=wages).lines
    assert (first.rate, second.rate) == (Decimal("0.0174"), Decimal("0.0030"))
    assert (first.exact, second.exact) == (Decimal(jkk), Decimal(jkm))
    assert (first.amount, second.amount) == (int(Decimal(jkk) + Decimal("0.5")), int(Decimal(jkm) + Decimal("0.5")))
    assert first.base == second.base == wages
    assert first.terms.tiers == ()
    assert [str(first.citations[0]), str(second.citations[0])] == [
        "PP 44/2015, article 54(1)",
        "PP 44/2015, article 55(1)",
    ]


# ---------------------------------------------------------------------------------------------- value added tax


@pytest.mark.parametrize(
    ("value", "vat", "base"),
    [
        pytest.param(832_500_000, 82_500_000, 750_000_000, id="11-percent"),
        pytest.param(840_000_000, 90_000_000, 750_000_000, id="12-percent"),
        pytest.param(750_000_000, 0, 750_000_000, id="none-in-it"),
        pytest.param(750_000_000, None, 750_000_000, id="not-given"),
        pytest.param(Decimal("832500000.75"), Decimal("82500000.75"), 750_000_000, id="sen-that-cancel"),
        pytest.param(Decimal("750000000.50"), 0, Decimal("750000000.50"), id="sen-that-stay"),
        pytest.param(2, 1, 1, id="smallest"),
    ],
)
def test_tax_is_taken_out_only_when_given(value: Any, vat: Any, base: int | Decimal) -> None:
    """The base is the value without tax (Permenaker 5/2021, article 71); nothing is taken out silently (D21)."""
    project = ConstructionProject(contract_value=value, vat=vat)
    assert project.wage_base == base
    assert type(project.wage_base) is type(base)
    without = calculate_contributions(ConstructionProject(contract_value=base), month="2025-06")
    assert calculate_contributions(project, month="2025-06").amounts == without.amounts


@pytest.mark.parametrize(
    ("facts", "error", "field"),
    [
        pytest.param({"contract_value": 100, "vat": 100}, AmountError, "vat", id="all-of-it"),
        pytest.param({"contract_value": 100, "vat": 101}, AmountError, "vat", id="more-than-all"),
        pytest.param({"contract_value": 100, "vat": -1}, AmountError, "vat", id="negative"),
        pytest.param({"contract_value": 100, "vat": 11.0}, AmountError, "vat", id="float"),
        pytest.param({"contract_value": 100, "vat": True}, AmountError, "vat", id="flag"),
        pytest.param({"monthly_wages": 100, "vat": 11}, ValidationError, "vat", id="beside-wages"),
        pytest.param({}, ValidationError, "contract_value, monthly_wages", id="neither"),
        pytest.param(
            {"contract_value": 1, "monthly_wages": 1}, ValidationError, "contract_value, monthly_wages", id="both"
        ),
        pytest.param({"vat": 11}, ValidationError, "contract_value, monthly_wages", id="only-tax"),
        pytest.param({"contract_value": 0}, AmountError, "contract_value", id="value-0"),
        pytest.param({"contract_value": Decimal("0.00")}, AmountError, "contract_value", id="value-0.00"),
        pytest.param({"monthly_wages": 0}, AmountError, "monthly_wages", id="wages-0"),
        pytest.param({"contract_value": -1}, AmountError, "contract_value", id="value-negative"),
        pytest.param({"monthly_wages": Decimal(-1)}, AmountError, "monthly_wages", id="wages-negative"),
        pytest.param({"contract_value": 1e9}, AmountError, "contract_value", id="value-float"),
        pytest.param({"contract_value": True}, AmountError, "contract_value", id="value-flag"),
        pytest.param({"contract_value": Decimal("NaN")}, AmountError, "contract_value", id="value-nan"),
        pytest.param({"contract_value": "1000"}, AmountError, "contract_value", id="value-text"),
        pytest.param({"contract_value": 1, "registered_on": 2020}, ValidationError, "registered_on", id="no-day"),
    ],
)
def test_refused_input(facts: dict[str, Any], error: type[ValidationError], field: str) -> None:
    """Exactly one amount, more than 0, and exact."""
    with pytest.raises(error) as caught:
        ConstructionProject(**facts)
    assert caught.value.field == field


def test_a_project_is_a_plain_value() -> None:
    """Equal facts are equal, hash alike and survive pickling."""
    project = ConstructionProject(contract_value=832_500_000, vat=82_500_000, registered_on="2025-06-02")
    assert pickle.loads(pickle.dumps(project)) == project  # noqa: S301 - our own bytes
    assert hash(attrs.evolve(project)) == hash(project)
    assert project.segment is Segment.JAKON
    assert ConstructionProject(monthly_wages=7).wage_base == 7


# --------------------------------------------------------------------------------------------- relief PP 49/2020


@pytest.mark.parametrize(
    ("month", "by_value", "by_wages"),
    [
        ("2020-07", (1_215_000, 160_000), (783_000, 135_000)),
        ("2020-08", (12_150, 1_600), (7_830, 1_350)),
        ("2021-01", (12_150, 1_600), (7_830, 1_350)),
        ("2021-02", (1_215_000, 160_000), (783_000, 135_000)),
    ],
)
def test_pandemic_relief_by_month(month: str, by_value: tuple[int, int], by_wages: tuple[int, int]) -> None:
    """1 % of tiers and of rates, months 2020-08 to 2021-01."""
    assert bill(month, contract_value=750 * MILLION).amounts == by_value
    assert bill(month, monthly_wages=45 * MILLION).amounts == by_wages


def test_the_relief_shows_in_rates_and_tiers() -> None:
    """1 % of each rate; the other way of billing is reported as not applied."""
    value, wages = bill("2020-10", contract_value=750 * MILLION), bill("2020-10", monthly_wages=45 * MILLION)
    assert [tier.rate for tier in value.lines[0].terms.tiers] == [
        Decimal("0.000021"),
        Decimal("0.000017"),
        Decimal("0.000013"),
    ]
    assert [line.rate for line in wages.lines] == [Decimal("0.000174"), Decimal("0.000030")]
    assert [(each.name.rpartition(".")[2], each.is_applied) for each in value.reliefs] == [
        ("jakon_wages", False),
        ("jakon_value", True),
    ]
    assert [(each.name.rpartition(".")[2], each.is_applied) for each in wages.reliefs] == [
        ("jakon_wages", True),
        ("jakon_value", False),
    ]
    assert value.evidence is Evidence.SINGLE
    assert wages.evidence is Evidence.CORROBORATED
    for found in (value, wages):
        assert [str(line.relief) for line in found.lines] == ["PP 49/2020, article 13"] * 2
        assert len(found.lines[0].citations) == 2
    free = calculate_contributions(ConstructionProject(contract_value=750 * MILLION), month="2020-10", relief=False)
    assert free.total == 1_375_000
    assert free.reliefs == ()


@pytest.mark.parametrize(
    ("registered_on", "month", "total", "met"),
    [
        pytest.param(None, "2020-08", 9_180, None, id="not-said"),
        pytest.param("2020-07-31", "2020-08", 9_180, True, id="day-before-the-window"),
        pytest.param("2020-08-01", "2020-08", 918_000, False, id="first-day"),
        pytest.param("2020-08-31", "2020-09", 918_000, False, id="second-month-in-full"),
        pytest.param("2020-08-31", "2020-10", 9_180, True, id="third-month"),
        pytest.param("2020-11-01", "2021-01", 9_180, True, id="last-to-gain"),
        pytest.param("2020-12-01", "2021-01", 918_000, False, id="too-late"),
    ],
)
def test_wages_of_a_project_registered_in_the_window(
    registered_on: str | None, month: str, total: int, *, met: bool | None
) -> None:
    """The first two months in full (PP 49/2020, article 13)."""
    found = bill(month, monthly_wages=45 * MILLION, registered_on=registered_on)
    assert found.total == total
    answers = {each.code: each.is_met for each in found.reliefs[0].requirements}
    assert answers[RequirementCode.FIRST_MONTHS_IN_FULL] is met
    assert answers[RequirementCode.IN_GOOD_STANDING] is None


@pytest.mark.parametrize(
    ("unpaid", "month", "rounding", "charged"),
    [
        pytest.param(5_000_000, "2020-07", "half_up", 5_000_000, id="month-before"),
        pytest.param(5_000_000, "2020-08", "half_up", 50_000, id="first-month"),
        pytest.param(5_000_000, "2021-01", "half_up", 50_000, id="last-month"),
        pytest.param(5_000_000, "2021-02", "half_up", 5_000_000, id="month-after"),
        pytest.param(0, "2020-10", "half_up", 0, id="nothing-left"),
        pytest.param(50, "2020-10", "half_up", 1, id="half-up"),
        pytest.param(49, "2020-10", "half_up", 0, id="under-half"),
        pytest.param(50, "2020-10", "down", 0, id="down"),
        pytest.param(1, "2020-10", "up", 1, id="up"),
    ],
)
def test_the_unpaid_rest_is_relieved(unpaid: int, month: str, rounding: str, charged: int) -> None:
    """Projects registered before 2020-08: 1 % of what was still unpaid (one source)."""
    assert relieve_construction_rest(unpaid, month=month, rounding=rounding) == charged


def test_a_wrong_rest_is_refused() -> None:
    """Amounts are exact; the law can be another."""
    with pytest.raises(AmountError):
        relieve_construction_rest(1.5, month="2020-10")  # type: ignore[arg-type]  # because that must not work
    with pytest.raises(AmountError):
        relieve_construction_rest(-1, month="2020-10")
    before = LAW.as_known_on("2020-08-30")
    assert relieve_construction_rest(5_000_000, month="2020-10", law=before) == 5_000_000


# ----------------------------------------------------------------------------------------------------- instalments


@pytest.mark.parametrize(
    ("total", "parts", "instalments"),
    [
        pytest.param(11_550_000, 1, (11_550_000,), id="one-sum"),
        pytest.param(11_550_000, 3, (5_775_000, 2_887_500, 2_887_500), id="50-25-25"),
        pytest.param(11_550_000, 4, (2_310_000, 3_465_000, 3_465_000, 2_310_000), id="20-30-30-20"),
        pytest.param(1_375_001, 3, (687_501, 343_750, 343_750), id="last-takes-the-rest"),
        pytest.param(1_375_003, 4, (275_001, 412_501, 412_501, 275_000), id="four-with-rest"),
        pytest.param(1, 3, (1, 0, 0), id="one-rupiah"),
        pytest.param(2, 3, (1, 1, 0), id="two-rupiah"),
        pytest.param(5, 4, (1, 2, 2, 0), id="five-rupiah"),
        pytest.param(0, 4, (0, 0, 0, 0), id="nothing"),
    ],
)
def test_instalments_add_up(total: int, parts: int, instalments: tuple[int, ...]) -> None:
    """Permenaker 5/2021, article 72; the last instalment takes what rounding leaves."""
    found = construction_instalments(total, month="2025-06", parts=parts)
    assert found == instalments
    assert sum(found) == total


def test_one_sum_is_the_default() -> None:
    """As the regulation names it first."""
    assert construction_instalments(1_375_000, month="2021-04") == (1_375_000,)


@pytest.mark.parametrize("parts", [0, 2, 5, -1, "3"])
def test_an_unknown_plan_is_refused(parts: Any) -> None:
    """The message lists those that there are, with the article."""
    with pytest.raises(ValidationError, match="1, 3, 4") as caught:
        construction_instalments(100, month="2025-06", parts=parts)
    assert caught.value.field == "parts"
    assert caught.value.source == "Permenaker 5/2021, article 72"


@pytest.mark.parametrize("total", [1.5, True, -1, "100"])
def test_a_wrong_total_is_refused(total: Any) -> None:
    """Amounts are exact."""
    with pytest.raises(AmountError):
        construction_instalments(total, month="2025-06")


def test_instalments_have_a_first_month() -> None:
    """Permenaker 5/2021 is in force since 2021-04-01; of the rule before it nothing is known."""
    with pytest.raises(NotInForceError, match="2021-04-01"):
        construction_instalments(100, month="2021-03", parts=3)
    assert construction_instalments(100, month="2021-04", parts=3) == (50, 25, 25)


def test_a_total_with_sen_is_refused() -> None:
    """A bill is whole Rupiah; instalments of another sum could not add up to it."""
    with pytest.raises(AmountError):
        construction_instalments(Decimal("10.50"), month="2025-06", parts=3)  # type: ignore[arg-type]  # because that must not work


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([3]),
        pytest.param(True),
        pytest.param(3.0),
    ],
)
def test_parts_are_a_whole_number(parts: Any) -> None:
    """Other types are refused like other numbers."""
    with pytest.raises(ValidationError):
        construction_instalments(100, month="2025-06", parts=parts)


@pytest.mark.parametrize("rounding", list(Rounding))
def test_whole_tiers_do_not_depend_on_rounding(rounding: Rounding) -> None:
    """At the limits nothing is left to round."""
    project = ConstructionProject(contract_value=500 * MILLION)
    assert calculate_contributions(project, month="2025-06", rounding=rounding).amounts == (890_000, 110_000)


# ------------------------------------------------------------------------------------------------------ addendum


def test_an_addendum_makes_the_difference_due() -> None:
    """750 to 1,000 million: 250 million more at 0.13 % + 0.02 % is 375,000; back again the agency refunds it."""
    project = ConstructionProject(contract_value=750_000_000)
    assert construction_addendum(project, contract_value=1_000_000_000, month="2025-06") == 375_000
    larger = ConstructionProject(contract_value=1_000_000_000)
    assert construction_addendum(larger, contract_value=750_000_000, month="2025-06") == -375_000


def test_an_addendum_counts_what_was_paid() -> None:
    """Half of 1,375,000 was paid: 1,750,000 - 687,500."""
    project = ConstructionProject(contract_value=750_000_000)
    assert construction_addendum(project, contract_value=1_000_000_000, month="2025-06", paid=687_500) == 1_062_500


def test_an_addendum_is_for_contract_values_and_whole_rupiah() -> None:
    """Wages have no addendum; a payment has no sen."""
    with pytest.raises(ValidationError, match="billed by its contract value"):
        construction_addendum(ConstructionProject(monthly_wages=1), contract_value=2, month="2025-06")
    with pytest.raises(AmountError, match="whole Rupiah"):
        construction_addendum(
            ConstructionProject(contract_value=1),
            contract_value=2,
            month="2025-06",
            paid=Decimal("0.5"),  # type: ignore[arg-type]  # because bad input is what is tried
        )


def test_a_project_from_before_the_pandemic_relief_pays_its_bill_in_full() -> None:
    """Only its unpaid rest is relieved; one registered within the months pays 1 % of 1,375,000."""
    before = ConstructionProject(contract_value=750_000_000, registered_on="2020-07-31")
    within = ConstructionProject(contract_value=750_000_000, registered_on="2020-08-01")
    assert calculate_contributions(before, month="2020-10").total == 1_375_000
    assert calculate_contributions(within, month="2020-10").total == 13_750


# ----------------------------------------------------------------------------------------------- what mutants had shown


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: construction_instalments("x", month="2025-06"), "total"),  # type: ignore[arg-type]  # because that is refused
        (lambda: relieve_construction_rest("x", month="2025-06"), "unpaid"),  # type: ignore[arg-type]  # because that is refused
        (
            lambda: construction_addendum(
                ConstructionProject(contract_value=1),
                contract_value=2,
                month="2025-06",
                paid="x",  # type: ignore[arg-type]  # because that is refused
            ),
            "paid",
        ),
        (
            lambda: construction_addendum(ConstructionProject(monthly_wages=1), contract_value=2, month="2025-06"),
            "project",
        ),
    ],
)
def test_errors_name_their_argument(make: Callable[[], object], field: str) -> None:
    """The argument, as the caller wrote it."""
    with pytest.raises(ValidationError) as caught:
        make()
    assert caught.value.field == field


def test_a_bill_keeps_its_base_and_the_membership_that_it_follows() -> None:
    """Each line is on the whole contract value."""
    project = ConstructionProject(contract_value=750_000_000)
    found = calculate_contributions(project, month="2025-06")
    assert [line.base for line in found.terms.lines] == [750_000_000, 750_000_000]
    assert found.terms.membership == check_membership(project, on="2025-06-30")


def test_an_addendum_is_relieved_like_its_project() -> None:
    """PP 49/2020 charges 1 %: of 250,000,000 at 0.13 % and 0.02 %, 325,000 and 50,000, it leaves 3,250 and 500."""
    project = ConstructionProject(contract_value=750_000_000, registered_on="2020-09-01")
    assert construction_addendum(project, contract_value=1_000_000_000, month="2020-10") == 3_750
    # The whole bill of 1,000,000,000: JKK 210,000 + 680,000 + 650,000, JKM 30,000 + 80,000 + 100,000; 1 % is 17,500.
    assert construction_addendum(project, contract_value=1_000_000_000, month="2020-10", paid=0) == 17_500


def test_a_project_of_before_the_relief_has_an_addendum_without_it() -> None:
    """Registered in July 2020: 0.24 % of 100,000,000 is 240,000; with 0.19 % of the second 100,000,000 it is 430,000."""
    for registered_on, due in (("2020-07-31", 190_000), ("2020-08-01", 1_900)):  # PP 49/2020: 1 % from August
        project = ConstructionProject(contract_value=100_000_000, registered_on=registered_on)
        assert construction_addendum(project, contract_value=200_000_000, month="2020-09") == due


def test_the_part_above_the_last_limit_keeps_every_digit() -> None:
    """Five tiers; what exceeds 5,000,000,000 of a value with more digits than decimals keep by default."""
    value = Decimal("9" * 30 + ".25")
    bill = calculate_contributions(ConstructionProject(contract_value=value), month="2025-11")
    parts = [tier.part for tier in bill.terms.lines[0].tiers]
    assert parts == [100_000_000, 400_000_000, 500_000_000, 4_000_000_000, Decimal("9" * 20 + "4999999999.25")]
    whole = calculate_contributions(ConstructionProject(contract_value=150_000_000), month="2025-11")
    assert [(tier.part, type(tier.part)) for tier in whole.terms.lines[0].tiers] == [
        (100_000_000, int),
        (50_000_000, int),
    ]

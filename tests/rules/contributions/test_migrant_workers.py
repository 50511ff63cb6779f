"""Migrant workers (PMI): packages by length, route and act, the seams between acts, JHT choices, and sums without a split.

Prices: ``facts/contributions.md`` section 5; extensions are computed by hand from 13,500 a month.
"""

import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest

from jaminan import (
    LAW,
    AmountError,
    Contributions,
    Evidence,
    MigrantWorker,
    NotInForceError,
    Payer,
    PlacementPhase,
    PlacementRoute,
    Program,
    Rounding,
    Segment,
    UnsplitAmountError,
    ValidationError,
    calculate_contributions,
    check_membership,
)

BEFORE, DURING, WHOLE = PlacementPhase.BEFORE, PlacementPhase.DURING_AND_AFTER, PlacementPhase.WHOLE
CHOICES = (50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000)


def bill(contract_months: int, month: str = "2025-06", **facts: Any) -> Contributions:
    """Return the bill of a migrant worker."""
    return calculate_contributions(MigrantWorker(contract_months=contract_months, **facts), month=month)


# ----------------------------------------------------------------------------------------- packages and extensions

# months of contract, price of the time during and after placement
LENGTHS = [
    pytest.param(1, 108_000, id="1-shortest-package"),
    pytest.param(5, 108_000, id="5-shortest-package"),
    pytest.param(6, 108_000, id="6-package"),
    pytest.param(7, 121_500, id="7-is-6-and-1"),
    pytest.param(11, 175_500, id="11-is-6-and-5"),
    pytest.param(12, 189_000, id="12-package"),
    pytest.param(13, 202_500, id="13-is-12-and-1"),
    pytest.param(18, 270_000, id="18-is-12-and-6"),
    pytest.param(23, 337_500, id="23-is-12-and-11"),
    pytest.param(24, 332_500, id="24-package"),
    pytest.param(25, 346_000, id="25-is-24-and-1"),
    pytest.param(27, 373_000, id="27-is-24-and-3"),
    pytest.param(36, 494_500, id="36-is-24-and-12"),
    pytest.param(59, 805_000, id="59-is-24-and-35"),
    pytest.param(60, 818_500, id="60-is-24-and-36"),
]


@pytest.mark.parametrize("month", ["2023-02", "2025-06", "2026-07", "2026-08", "2026-11"])
@pytest.mark.parametrize(("months", "price"), LENGTHS)
def test_length_of_contract(months: int, price: int, month: str) -> None:
    """Through a company two lines, on one's own only that of the placement (Permenaker 4/2023, article 18; D10)."""
    company = bill(months, month)
    assert [(line.terms.phase, line.amount) for line in company.lines] == [(BEFORE, 37_500), (DURING, price)]
    assert company.total == price + 37_500
    individual = bill(months, month, route=PlacementRoute.INDIVIDUAL)
    assert [(line.terms.phase, line.amount) for line in individual.lines] == [(DURING, price)]
    assert individual.total == price


@pytest.mark.parametrize(("months", "total"), [(6, 145_500), (12, 226_500), (24, 370_000)])
def test_published_sums_through_a_company(months: int, total: int) -> None:
    """The sums of the facts table."""
    assert bill(months).total == total


def test_23_months_cost_more_than_24() -> None:
    """The law gives no cheapest-of rule; nothing is chosen for the caller (D10)."""
    assert bill(23).total == 375_000
    assert bill(24).total == 370_000


def test_every_length_from_1_to_60_has_a_price() -> None:
    """A month more costs 13,500 more, but for the steps to 12 and to 24 and below 6."""
    prices = {months: bill(months, route="individual").total for months in range(1, 61)}
    for months in range(1, 60):
        step = prices[months + 1] - prices[months]
        assert step == {11: 13_500, 23: -5_000}.get(months, 0 if months < 6 else 13_500)


def test_lines_are_nominal_and_the_workers() -> None:
    """One sum for JKK and JKM: no program, no rate; its own amount is its base."""
    found = bill(24)
    assert (found.employer, found.worker, found.government) == (0, 370_000, 0)
    assert found.billed == found.total
    for line in found.lines:
        assert line.program is None
        assert line.rate is None
        assert line.payer is Payer.WORKER
        assert line.base == line.exact == line.amount
        assert line.relief is None
        assert [str(each) for each in line.citations] == ["Permenaker 4/2023, article 18"]
    assert found.reliefs == ()
    assert not found.is_provisional
    assert found.deferred == 0


# ----------------------------------------------------------------------------------------------------------- seams


@pytest.mark.parametrize(
    ("month", "act", "lines"),
    [
        pytest.param("2017-08", "Permenaker 7/2017", [(WHOLE, 370_000)], id="first-month"),
        pytest.param("2018-11", "Permenaker 7/2017", [(WHOLE, 370_000)], id="last-month-of-2017-rule"),
        pytest.param("2018-12", "Permenaker 18/2018", [(BEFORE, 37_500), (DURING, 332_500)], id="first-month-of-2018"),
        pytest.param("2023-01", "Permenaker 18/2018", [(BEFORE, 37_500), (DURING, 332_500)], id="last-month-of-2018"),
        pytest.param("2023-02", "Permenaker 4/2023", [(BEFORE, 37_500), (DURING, 332_500)], id="first-month-of-2023"),
        pytest.param("2026-07", "Permenaker 4/2023", [(BEFORE, 37_500), (DURING, 332_500)], id="last-month-of-2023"),
        pytest.param("2026-08", "P2MI 9/2026", [(BEFORE, 37_500), (DURING, 332_500)], id="first-month-of-2026"),
    ],
)
def test_acts_follow_each_other(month: str, act: str, lines: list[tuple[PlacementPhase, int]]) -> None:
    """The act in force on the month's last day rules the month; 24 months cost 370,000 under all of them."""
    found = bill(24, month)
    assert [(line.terms.phase, line.amount) for line in found.lines] == lines
    assert {line.citations[0].regulation_id for line in found.lines} == {act}
    assert found.total == 370_000


def test_before_august_2017_nothing_is_answered() -> None:
    """Migrant workers came to the agency on 2017-08-01."""
    with pytest.raises(NotInForceError, match="2017-08-01"):
        bill(24, "2017-07")


@pytest.mark.parametrize(
    ("months", "facts", "reason"),
    [
        pytest.param(24, {"route": "individual"}, "individual route", id="individual"),
        pytest.param(6, {"route": "individual"}, "individual route", id="individual-short"),
        pytest.param(25, {}, "more than 24 months", id="extension"),
        pytest.param(60, {}, "more than 24 months", id="long-extension"),
    ],
)
def test_what_is_not_known_of_2017_is_refused(months: int, facts: dict[str, Any], reason: str) -> None:
    """Only the sum through a company is known; nothing is made up."""
    with pytest.raises(NotInForceError, match=reason) as caught:
        bill(months, "2018-11", **facts)
    assert caught.value.name == "pmi.packages"
    assert "Permenaker 7/2017" in caught.value.reason


def test_the_rule_of_2018_knew_one_package() -> None:
    """332,500 whatever the length up to 24 months, and 13,500 a month above it."""
    for months in (1, 6, 12, 23, 24):
        assert bill(months, "2020-10", route="individual").total == 332_500
    assert bill(25, "2020-10", route="individual").total == 346_000
    assert bill(36, "2022-12").total == 37_500 + 332_500 + 162_000


# -------------------------------------------------------------------------------------------------------- evidence


@pytest.mark.parametrize(
    ("months", "month", "route", "marks"),
    [
        pytest.param(24, "2018-11", "company", ["unconfirmed"], id="2017-sum-is-memory"),
        pytest.param(24, "2018-12", "company", ["corroborated", "corroborated"], id="2018-package"),
        pytest.param(24, "2018-12", "individual", ["single"], id="2018-individual"),
        pytest.param(25, "2018-12", "company", ["corroborated", "unconfirmed"], id="2018-extension-is-memory"),
        pytest.param(25, "2018-12", "individual", ["unconfirmed"], id="2018-individual-extension"),
        pytest.param(6, "2025-06", "company", ["corroborated", "corroborated"], id="2023-package-6"),
        pytest.param(12, "2025-06", "individual", ["corroborated"], id="2023-package-12"),
        pytest.param(24, "2025-06", "individual", ["corroborated"], id="2023-package-24"),
        pytest.param(18, "2025-06", "company", ["corroborated", "single"], id="2023-between-is-a-reading"),
        pytest.param(23, "2025-06", "individual", ["single"], id="2023-between-individual"),
        pytest.param(25, "2025-06", "company", ["corroborated", "corroborated"], id="2023-above-24"),
        pytest.param(24, "2026-08", "company", ["single", "single"], id="2026-package-24"),
        pytest.param(36, "2026-08", "individual", ["single"], id="2026-above-24"),
        pytest.param(12, "2026-08", "company", ["single", "unconfirmed"], id="2026-package-12-carried-on"),
        pytest.param(6, "2026-08", "individual", ["unconfirmed"], id="2026-package-6-carried-on"),
        pytest.param(18, "2026-08", "company", ["single", "unconfirmed"], id="2026-between"),
    ],
)
def test_evidence_by_package_and_act(months: int, month: str, route: str, marks: list[str]) -> None:
    """The bill is as weak as its weakest line."""
    found = bill(months, month, route=route)
    assert [line.evidence.value for line in found.lines] == marks
    assert found.evidence is Evidence.weakest(*(line.evidence for line in found.lines))


@pytest.mark.parametrize("months", [1, 5])
def test_a_contract_below_the_smallest_package_is_a_reading(months: int) -> None:
    """No text gives a price for it: not better attested than the lengths between two packages (D10)."""
    assert bill(months, "2025-06", route="individual").evidence is Evidence.SINGLE


# -------------------------------------------------------------------------------------------------------------- JHT


@pytest.mark.parametrize("monthly", [*CHOICES, Decimal(50_000)])
def test_jht_choices(monthly: int | Decimal) -> None:
    """A line of its own, voluntary, a month's amount."""
    found = bill(24, jht_monthly=monthly)
    assert found.lines[-1].program is Program.JHT
    assert found.lines[-1].amount == found.amount("JHT") == monthly
    assert found.lines[-1].payer is Payer.WORKER
    assert found.lines[-1].rate is None
    assert found.lines[-1].terms.phase is None
    assert found.total == 370_000 + monthly
    assert found.lines[-1].evidence is Evidence.CORROBORATED


@pytest.mark.parametrize("monthly", [0, 1, 49_999, 50_001, 105_000, 150_000, 600_001, 700_000, Decimal("50000.01")])
def test_other_amounts_are_refused(monthly: int | Decimal) -> None:
    """Those on offer are listed; 105,000 is only remembered and not among them."""
    with pytest.raises(ValidationError, match="50000, 100000, 200000, 300000, 400000, 500000, 600000") as caught:
        bill(24, jht_monthly=monthly)
    assert caught.value.field == "jht_monthly"
    assert caught.value.source.startswith("Permenaker 4/2023")


def test_jht_choices_have_a_first_month() -> None:
    """What was on offer before Permenaker 4/2023 is not known."""
    assert bill(24, "2023-02", jht_monthly=50_000).amount("JHT") == 50_000
    with pytest.raises(NotInForceError, match=r"pmi\.jht_choices"):
        bill(24, "2023-01", jht_monthly=50_000)


def test_jht_choices_after_the_act_of_2026_are_unconfirmed() -> None:
    """P2MI 9/2026 rules since 2026-08-28, and no source names its JHT amounts (facts 5.0)."""
    assert bill(24, "2026-09", jht_monthly=50_000).lines[-1].evidence is Evidence.UNCONFIRMED


# ---------------------------------------------------------------------------------------------------------- no split


@pytest.mark.parametrize("program", [Program.JKK, Program.JKM, "JKK", "JKM"])
def test_no_split_is_invented(program: Any) -> None:
    """The amount of JKK or of JKM cannot be told, and the error says whose sum it is."""
    with pytest.raises(UnsplitAmountError, match="Permenaker 4/2023, article 18") as caught:
        bill(24).amount(program=program)
    assert isinstance(caught.value, LookupError)
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args  # noqa: S301 - our own bytes
    with pytest.raises(UnsplitAmountError):
        bill(24, jht_monthly=50_000).amount(program, Payer.WORKER)


def test_funds_are_refused_too() -> None:
    """Also with JHT beside the package."""
    for found in (bill(24), bill(24, jht_monthly=50_000)):
        with pytest.raises(UnsplitAmountError):
            _ = found.funds


def test_other_amounts_can_be_asked_for() -> None:
    """Totals, payers and programs that are not in the sum."""
    found = bill(24, jht_monthly=100_000)
    assert found.amount() == found.amount(payer="worker") == 470_000
    assert found.amount(payer="employer") == 0
    assert [found.amount(program=name) for name in ("JHT", "JP", "JKP")] == [100_000, 0, 0]


# ------------------------------------------------------------------------------------------------------------ input


@pytest.mark.parametrize("months", [0, -1, 61, 10**6, True, False, 24.0, "24", None, Decimal(24)])
def test_refused_lengths(months: Any) -> None:
    """1 to 60 whole months."""
    with pytest.raises(ValidationError, match="1 to 60") as caught:
        MigrantWorker(contract_months=months)
    assert caught.value.field == "contract_months"


@pytest.mark.parametrize(
    ("facts", "error", "field"),
    [
        ({"route": "government"}, ValidationError, "route"),
        ({"route": None}, ValidationError, "route"),
        ({"jht_monthly": 50_000.0}, AmountError, "jht_monthly"),
        ({"jht_monthly": True}, AmountError, "jht_monthly"),
        ({"jht_monthly": -50_000}, AmountError, "jht_monthly"),
        ({"jht_monthly": "50000"}, AmountError, "jht_monthly"),
    ],
)
def test_refused_fields(facts: dict[str, Any], error: type[ValidationError], field: str) -> None:
    """Refused when the worker is built."""
    with pytest.raises(error) as caught:
        MigrantWorker(contract_months=24, **facts)
    assert caught.value.field == field


def test_a_migrant_worker_is_a_plain_value() -> None:
    """Values become members; equal facts are equal, hash alike and survive pickling."""
    worker = MigrantWorker(contract_months=24, route="individual", jht_monthly=50_000)
    assert worker.route is PlacementRoute.INDIVIDUAL
    assert pickle.loads(pickle.dumps(worker)) == worker  # noqa: S301 - our own bytes
    assert hash(attrs.evolve(worker)) == hash(worker)
    assert worker.segment is Segment.PMI
    assert worker.wage_base == 0


@pytest.mark.parametrize("rounding", list(Rounding))
def test_packages_do_not_depend_on_rounding_or_relief(rounding: Rounding) -> None:
    """Whole amounts; no relief is for migrant workers, also in the months of PP 49/2020."""
    worker = MigrantWorker(contract_months=24)
    for relief in (True, False):
        found = calculate_contributions(worker, month="2020-10", rounding=rounding, relief=relief)
        assert (found.total, found.reliefs) == (370_000, ())


def test_an_amended_law_is_followed() -> None:
    """A price that is announced later."""
    packages = attrs.evolve(LAW["pmi.packages"].on("2026-08-31").value, extra_month=15_000, before=40_000)
    law = LAW.amend("pmi.packages", since="2027-01-01", value=packages, citation="P2MI 9/2026")
    worker = MigrantWorker(contract_months=26)
    assert calculate_contributions(worker, month="2026-12", law=law).total == 37_500 + 332_500 + 27_000
    assert calculate_contributions(worker, month="2027-01", law=law).total == 40_000 + 332_500 + 30_000


# ----------------------------------------------------------------------------------------------- how a price is made


@pytest.mark.parametrize(
    ("months", "use"),
    [
        pytest.param(6, (6, 108_000, 0, 0, None, None), id="a-package"),
        pytest.param(7, (6, 108_000, 1, 13_500, None, None), id="121500-is-less-than-189000"),
        pytest.param(22, (12, 189_000, 10, 13_500, None, None), id="324000-is-less-than-332500"),
        pytest.param(23, (12, 189_000, 11, 13_500, 24, 332_500), id="337500-is-more-than-332500"),
        pytest.param(25, (24, 332_500, 1, 13_500, None, None), id="none-is-longer"),
    ],
)
def test_a_line_says_how_its_price_is_made(months: int, use: tuple[int | None, ...]) -> None:
    """The package, the months beside it, and a longer package that costs no more."""
    before, during = bill(months, "2025-06").terms.lines
    assert before.package is None
    assert during.package == use


def test_a_longer_package_at_the_same_price_is_named() -> None:
    """189,000 and ten months at 14,350 are 332,500: what 24 months cost."""
    packages = attrs.evolve(LAW["pmi.packages"].on("2026-08-31").value, extra_month=14_350)
    law = LAW.amend("pmi.packages", since="2027-01-01", value=packages, citation="P2MI 9/2026")
    found = calculate_contributions(MigrantWorker(contract_months=22), month="2027-01", law=law)
    assert found.terms.lines[-1].package == (12, 189_000, 10, 14_350, 24, 332_500)


@pytest.mark.parametrize(("kept", "mark"), [(1, Evidence.CORROBORATED), (2, Evidence.SINGLE)])
def test_a_short_contract_is_a_reading_only_beside_several_packages(kept: int, mark: Evidence) -> None:
    """Where there is one package, it is for every contract up to its length."""
    known = LAW["pmi.packages"].on("2025-06-30").value
    packages = attrs.evolve(known, packages=known.packages[:kept])
    law = LAW.amend("pmi.packages", since="2027-01-01", value=packages, citation="P2MI 9/2026")
    found = calculate_contributions(MigrantWorker(contract_months=1), month="2027-01", law=law)
    assert found.lines[-1].evidence is mark


def test_a_bill_keeps_the_membership_that_it_follows() -> None:
    """JKK and JKM must, JHT may."""
    worker = MigrantWorker(contract_months=24)
    found = calculate_contributions(worker, month="2025-06")
    assert found.terms.membership == check_membership(worker, on="2025-06-30")


def test_the_law_that_is_given_is_cited_for_membership() -> None:
    """The same packages, printed anew from 2026 on."""
    packages = LAW["pmi.packages"].on("2025-01-01").value
    law = LAW.amend("pmi.packages", since="2026-01-01", value=packages, citation="Permenaker 1/2026")
    membership = calculate_contributions(MigrantWorker(contract_months=24), month="2026-02", law=law).terms.membership
    assert membership is not None
    assert [str(each.citation) for each in membership[Program.JKK].requirements] == ["Permenaker 1/2026"]

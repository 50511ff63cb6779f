"""Non-wage workers (BPU): every bracket and its edges, the reliefs by month, sector and payer, pairs and refused input.

The table is that of ``facts/contributions.md`` section 3 (Annex II of PP 44/2015 and the annex of PP 46/2015), typed
from the facts and not from the code.
"""

import pickle
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

import attrs
import pytest

from jaminan import (
    LAW,
    AmountError,
    Contributions,
    Evidence,
    Funding,
    Law,
    MigrantWorker,
    Month,
    NonWageWorker,
    NotInForceError,
    Payer,
    Program,
    ProvisionalLawWarning,
    RequirementCode,
    Rounding,
    Sector,
    Segment,
    ValidationError,
    calculate_contributions,
)
from jaminan.labels import Labelled
from jaminan.models.brackets import Bracket
from jaminan.rules.contributions.reliefs import check_reliefs

# income from, income to as printed, base, JKK, JHT
ROWS: tuple[tuple[int, int | None, int, int, int], ...] = (
    (0, 1_099_000, 1_000_000, 10_000, 20_000),
    (1_100_000, 1_299_000, 1_200_000, 12_000, 24_000),
    (1_300_000, 1_499_000, 1_400_000, 14_000, 28_000),
    (1_500_000, 1_699_000, 1_600_000, 16_000, 32_000),
    (1_700_000, 1_899_000, 1_800_000, 18_000, 36_000),
    (1_900_000, 2_099_000, 2_000_000, 20_000, 40_000),
    (2_100_000, 2_299_000, 2_200_000, 22_000, 44_000),
    (2_300_000, 2_499_000, 2_400_000, 24_000, 48_000),
    (2_500_000, 2_699_000, 2_600_000, 26_000, 52_000),
    (2_700_000, 3_199_000, 2_950_000, 29_500, 59_000),
    (3_200_000, 3_699_000, 3_450_000, 34_500, 69_000),
    (3_700_000, 4_199_000, 3_950_000, 39_500, 79_000),
    (4_200_000, 4_699_000, 4_450_000, 44_500, 89_000),
    (4_700_000, 5_199_000, 4_950_000, 49_500, 99_000),
    (5_200_000, 5_699_000, 5_450_000, 54_500, 109_000),
    (5_700_000, 6_199_000, 5_950_000, 59_500, 119_000),
    (6_200_000, 6_699_000, 6_450_000, 64_500, 129_000),
    (6_700_000, 7_199_000, 6_950_000, 69_500, 139_000),
    (7_200_000, 7_699_000, 7_450_000, 74_500, 149_000),
    (7_700_000, 8_199_000, 7_950_000, 79_500, 159_000),
    (8_200_000, 9_199_000, 8_700_000, 87_000, 174_000),
    (9_200_000, 10_199_000, 9_700_000, 97_000, 194_000),
    (10_200_000, 11_199_000, 10_700_000, 107_000, 214_000),
    (11_200_000, 12_199_000, 11_700_000, 117_000, 234_000),
    (12_200_000, 13_199_000, 12_700_000, 127_000, 254_000),
    (13_200_000, 14_199_000, 13_700_000, 137_000, 274_000),
    (14_200_000, 15_199_000, 14_700_000, 147_000, 294_000),
    (15_200_000, 16_199_000, 15_700_000, 157_000, 314_000),
    (16_200_000, 17_199_000, 16_700_000, 167_000, 334_000),
    (17_200_000, 18_199_000, 17_700_000, 177_000, 354_000),
    (18_200_000, 19_199_000, 18_700_000, 187_000, 374_000),
    (19_200_000, 20_199_000, 19_700_000, 197_000, 394_000),
    (20_200_000, None, 20_700_000, 207_000, 414_000),
)
ALL = frozenset({Program.JKK, Program.JKM, Program.JHT})
PAIR = frozenset({Program.JKK, Program.JKM})

# JKK and JKM at the floor, paid by the participant: PP 50/2025 halves 16,800 to 8,400
SELF_PAID = """
    month    transport  other
    2025-12      16800  16800
    2026-01       8400  16800
    2026-02       8400  16800
    2026-03       8400  16800
    2026-04       8400   8400
    2026-05       8400   8400
    2026-06       8400   8400
    2026-07       8400   8400
    2026-08       8400   8400
    2026-09       8400   8400
    2026-10       8400   8400
    2026-11       8400   8400
    2026-12       8400   8400
    2027-01       8400  16800
    2027-02       8400  16800
    2027-03       8400  16800
    2027-04      16800  16800
"""
MONTHS = [tuple(line.split()) for line in SELF_PAID.strip().splitlines()[1:]]
# who pays: is the relief granted (PP 50/2025 article 3; D26)?
GRANTED = {
    Funding.SELF: True,
    Funding.EMPLOYER: True,
    Funding.APBN: False,
    Funding.APBD: False,
    Funding.VILLAGE: True,
    Funding.CSR: True,
    Funding.SPONSOR: True,
    Funding.DBHCHT: False,
}


def bill(month: str = "2025-11", law: Law = LAW, **facts: Any) -> Contributions:
    """Return the bill of a non-wage worker."""
    return calculate_contributions(NonWageWorker(**facts), month=month, law=law)


def amounts(found: Contributions) -> dict[str, int]:
    """Return the amount of each line by program."""
    return {str(line.program): line.amount for line in found.lines}


def answers(found: Contributions, place: int = -1) -> dict[Labelled, bool | None]:
    """Return how the conditions of a relief of the month were answered."""
    return {each.code: each.is_met for each in found.reliefs[place].requirements}


# ------------------------------------------------------------------------------------------------------- brackets


def _edges() -> list[Any]:
    edges: list[Any] = []
    for place, (low, high, *_) in enumerate(ROWS):
        number = place + 1
        edges += [
            pytest.param(low, place, id=f"row-{number}-from"),
            pytest.param(low + 1, place, id=f"row-{number}-over"),
        ]
        if high is not None:
            following = high + 1_000
            edges += [
                pytest.param(high - 1, place, id=f"row-{number}-under-its-printed-end"),
                pytest.param(high, place, id=f"row-{number}-printed-end"),
                pytest.param(high + 1, place, id=f"row-{number}-gap-begins"),
                pytest.param(high + 500, place, id=f"row-{number}-in-the-gap"),
                pytest.param(following - 1, place, id=f"row-{number}-gap-ends"),
                pytest.param(Decimal(following) - Decimal("0.01"), place, id=f"row-{number}-a-sen-under-the-next"),
                pytest.param(following, place + 1, id=f"row-{number}-next"),
            ]
    return edges


@pytest.mark.parametrize(("income", "row"), _edges())
def test_an_income_pays_the_amounts_of_its_row(income: int | Decimal, row: int) -> None:
    """Just under, at and just over every limit; the 999 Rupiah between two rows belong to the lower one (D4)."""
    _, _, base, jkk, jht = ROWS[row]
    found = bill(income=income, programs=ALL)
    assert amounts(found) == {"JKK": jkk, "JKM": 6_800, "JHT": jht}
    assert {line.base for line in found.lines} == {base}
    assert found.total == jkk + 6_800 + jht


def test_the_table_has_33_rows_without_holes() -> None:
    """As counted in the facts: the next row begins a thousand after the printed end, and the last one is open."""
    assert len(ROWS) == 33
    for (_, high, *_), (low, *_) in pairwise(ROWS):
        assert high is not None
        assert low == high + 1_000
    for name, column in (("bpu.jkk.brackets", 3), ("bpu.jht.brackets", 4)):
        (entry,) = LAW[name].entries
        assert [(row.income_from, row.base, row.amount) for row in entry.value] == [
            (row[0], row[2], row[column]) for row in ROWS
        ]


@pytest.mark.parametrize("income", [0, 1, 999_999, Decimal("999999.99"), 1_000_000, 1_000_001, 1_099_999])
def test_under_one_million_is_the_first_row(income: int | Decimal) -> None:
    """The first row is "up to" (D5)."""
    assert amounts(bill(income=income, programs=ALL)) == {"JKK": 10_000, "JKM": 6_800, "JHT": 20_000}


@pytest.mark.parametrize("income", [20_199_999, 20_200_000, 10**9, 10**30])
def test_the_last_row_is_open(income: int) -> None:
    """There is no upper limit on what may come in."""
    jkk, jht = (197_000, 394_000) if income < 20_200_000 else (207_000, 414_000)
    assert amounts(bill(income=income, programs=ALL)) == {"JKK": jkk, "JKM": 6_800, "JHT": jht}


def test_amounts_are_nominal_and_not_a_share_of_the_income() -> None:
    """1 % of 2,650,000 would be 26,500; the annex prints 26,000."""
    found = bill(income=2_650_000)
    assert found.amount("JKK") == 26_000
    for line in found.lines:
        assert line.rate is None
        assert line.exact == line.amount
        assert line.payer is Payer.WORKER
        assert line.relief is None
    assert [str(line.citations[0]) for line in found.lines] == [
        "PP 44/2015, annex II, article 20(1)",
        "PP 44/2015, article 20(3)",
    ]
    assert str(bill(programs=ALL).lines[2].citations[0]) == "PP 46/2015, article 18(1)"


def test_the_law_charges_the_worker() -> None:
    """Whoever pays, every line is the worker's; funds add up."""
    for funding in Funding:
        found = bill(income=3_000_000, funding=funding, programs=ALL, month="2025-11")
        assert (found.employer, found.worker, found.government) == (0, 95_300, 0)
        assert found.billed == found.total == 95_300
        assert dict(found.funds) == {Program.JKK: 29_500, Program.JKM: 6_800, Program.JHT: 59_000}
        assert found.deferred == 0
        assert not found.is_provisional


@pytest.mark.parametrize("rounding", list(Rounding))
@pytest.mark.parametrize("month", ["2020-10", "2025-11", "2026-05"])
def test_no_amount_needs_rounding(month: str, rounding: Rounding) -> None:
    """1 % of 29,500 is 295, half of it 14,750: whole in every direction."""
    participant = NonWageWorker(income=3_000_000, programs=ALL)
    found = calculate_contributions(participant, month=month, rounding=rounding.value)
    expected = {
        "2020-10": {"JKK": 295, "JKM": 68, "JHT": 59_000},
        "2025-11": {"JKK": 29_500, "JKM": 6_800, "JHT": 59_000},
        "2026-05": {"JKK": 14_750, "JKM": 3_400, "JHT": 59_000},
    }
    assert amounts(found) == expected[month]
    assert found.rounding is rounding


# ----------------------------------------------------------------------------------------------------- programs


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, {"JKK": 10_000, "JKM": 6_800}, id="default-is-the-pair"),
        pytest.param({"programs": {"JKK", "JKM"}}, {"JKK": 10_000, "JKM": 6_800}, id="the-pair-named"),
        pytest.param({"programs": ALL}, {"JKK": 10_000, "JKM": 6_800, "JHT": 20_000}, id="with-jht"),
        pytest.param(
            {"is_business_owner": True}, {"JKK": 10_000, "JKM": 6_800, "JHT": 20_000}, id="owner-must-join-jht"
        ),
        pytest.param(
            {"is_business_owner": True, "programs": ["JHT", "JKM", "JKK"]},
            {"JKK": 10_000, "JKM": 6_800, "JHT": 20_000},
            id="owner-names-them",
        ),
    ],
)
def test_programs(facts: dict[str, Any], expected: dict[str, int]) -> None:
    """JKK and JKM as a pair, JHT by choice, and mandatory for one who employs others (D25)."""
    assert amounts(bill(**facts)) == expected


@pytest.mark.parametrize(
    ("facts", "limit", "source"),
    [
        pytest.param({"programs": {"JKK"}}, "with the pair JKK and JKM", "PP 44/2015, article 11(1)", id="jkk-alone"),
        pytest.param({"programs": {"JKM"}}, "with the pair JKK and JKM", "PP 44/2015, article 11(1)", id="jkm-alone"),
        pytest.param({"programs": {"JHT"}}, "with the pair JKK and JKM", "PP 44/2015, article 11(1)", id="jht-alone"),
        pytest.param(
            {"programs": {"JKM", "JHT"}}, "with the pair JKK and JKM", "PP 44/2015, article 11(1)", id="without-jkk"
        ),
        pytest.param(
            {"programs": {"JKK", "JKM", "JP"}}, "of JKK, JKM and JHT", "PP 45/2015, article 2", id="jp-not-open"
        ),
        pytest.param({"programs": {"JKK", "JKM", "JKP"}}, "of JKK, JKM and JHT", "PP 37/2021", id="jkp-not-open"),
        pytest.param({"programs": set(Program)}, "of JKK, JKM and JHT", "PP 45/2015", id="all-five"),
        pytest.param(
            {"programs": PAIR, "is_business_owner": True},
            "with JHT",
            "PP 46/2015, article 2(1)",
            id="owner-without-jht",
        ),
        pytest.param({"programs": set()}, "at least one", "", id="none"),
        pytest.param({"programs": "JKK"}, "a collection", "", id="text"),
        pytest.param({"programs": {"JKN"}}, "a collection", "", id="unknown-program"),
        pytest.param({"programs": 5}, "a collection", "", id="a-number"),
    ],
)
def test_refused_programs(facts: dict[str, Any], limit: str, source: str) -> None:
    """Refused when the worker is built, with the article."""
    with pytest.raises(ValidationError) as caught:
        NonWageWorker(**facts)
    assert caught.value.field == "programs"
    assert limit in caught.value.limit
    assert source in caught.value.source


@pytest.mark.parametrize("income", [1_000_000.0, True, -1, Decimal(-1), Decimal("NaN"), Decimal("Infinity"), "1", None])
def test_refused_incomes(income: Any) -> None:
    """Amounts are exact and not negative."""
    with pytest.raises(AmountError) as caught:
        NonWageWorker(income=income)
    assert caught.value.field == "income"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sector", "agriculture"),
        ("sector", 1),
        ("funding", "loan"),
        ("funding", None),
        ("born_on", 1990),
        ("born_on", "1990-13-01"),
        ("is_business_owner", 1),
        ("is_business_owner", "no"),
        ("registered_on", "2020-08"),
    ],
)
def test_refused_fields(field: str, value: Any) -> None:
    """Every field is named when it is refused."""
    with pytest.raises(ValidationError) as caught:
        NonWageWorker(**{field: value})
    assert caught.value.field == field


def test_a_participant_is_a_plain_value() -> None:
    """Values become members, texts days; equal facts are equal, hash alike and survive pickling."""
    worker = NonWageWorker(
        income=2_000_000,
        sector="transport",
        funding="csr",
        born_on="1990-02-28",
        registered_on=datetime(2024, 5, 6, 7, 8),  # noqa: DTZ001 - only its day counts
        programs=["JKM", "JKK"],
    )
    same = NonWageWorker(
        income=Decimal(2_000_000),
        sector=Sector.TRANSPORT,
        funding=Funding.CSR,
        born_on=date(1990, 2, 28),
        registered_on=date(2024, 5, 6),
        programs=PAIR,
    )
    assert worker == same
    assert hash(worker) == hash(same)
    assert worker.segment is Segment.BPU
    assert worker.wage_base == 2_000_000
    copied = pickle.loads(pickle.dumps(worker))  # noqa: S301 - our own bytes
    assert copied == worker
    assert calculate_contributions(copied, month="2025-11") == calculate_contributions(worker, month="2025-11")
    changed = attrs.evolve(worker, funding=Funding.APBD)
    assert calculate_contributions(worker, month="2026-05").total == 11_700 + 1_700 == 13_400
    assert calculate_contributions(changed, month="2026-05").total == 26_800
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        worker.income = 0  # type: ignore[misc]  # because that is what must not work


# -------------------------------------------------------------------------------------------- relief of PP 50/2025


def test_every_way_of_paying_has_an_answer() -> None:
    """A new member of `Funding` needs a decision here."""
    assert set(GRANTED) == set(Funding)


@pytest.mark.parametrize("funding", list(Funding))
@pytest.mark.parametrize(("month", "transport", "other"), MONTHS)
def test_relief_matrix(month: str, transport: str, other: str, funding: Funding) -> None:
    """Sector x month x funding: who pays from the state's budgets pays in full in every month."""
    for sector, self_paid in ((Sector.TRANSPORT, int(transport)), (Sector.OTHER, int(other))):
        expected = self_paid if GRANTED[funding] else 16_800
        found = bill(month, sector=sector, funding=funding)
        assert found.total == expected
        assert amounts(found) == ({"JKK": 10_000, "JKM": 6_800} if expected == 16_800 else {"JKK": 5_000, "JKM": 3_400})
        assert any(outcome.is_applied for outcome in found.reliefs) is (expected == 8_400)


@pytest.mark.parametrize(
    ("month", "sector", "names"),
    [
        ("2025-12", "transport", []),
        ("2026-01", "transport", ["transport"]),
        ("2026-01", "other", ["transport"]),
        ("2026-03", "other", ["transport"]),
        ("2026-04", "other", ["transport", "other"]),
        ("2026-12", "transport", ["transport", "other"]),
        ("2027-01", "other", ["transport"]),
        ("2027-03", "transport", ["transport"]),
        ("2027-04", "transport", []),
    ],
)
def test_every_relief_of_the_month_is_reported(month: str, sector: str, names: list[str]) -> None:
    """Also those that do not apply; one window is not mistaken for the other."""
    found = bill(month, sector=sector)
    assert [outcome.name for outcome in found.reliefs] == [f"relief.pp_50_2025.{name}" for name in names]
    for outcome in found.reliefs:
        assert outcome.is_applied is outcome.name.endswith(sector)
        assert outcome.programs == (Program.JKK, Program.JKM)
        assert not outcome.is_deferral
        assert str(outcome.citation) == "PP 50/2025, article 4"


@pytest.mark.parametrize("funding", list(Funding))
def test_a_refused_relief_gives_its_reason(funding: Funding) -> None:
    """APBN, APBD and DBHCHT fail; a village budget is not named and counts as assumed (D26)."""
    expected = {Funding.APBN: False, Funding.APBD: False, Funding.DBHCHT: False, Funding.VILLAGE: None}
    found = bill("2026-05", funding=funding)
    assert answers(found) == {
        RequirementCode.OTHER_SECTOR: True,
        RequirementCode.NOT_PAID_BY_STATE: expected.get(funding, True),
        RequirementCode.WORKS_INDEPENDENTLY: True,
    }
    assert answers(found, 0)[RequirementCode.TRANSPORT_SECTOR] is False
    assert all(str(each.citation) == "PP 50/2025, article 3" for each in found.reliefs[-1].requirements)


def test_one_who_employs_others_is_not_relieved() -> None:
    """Only workers outside employment and independent ones are named: 10,000 + 6,800 + 20,000."""
    found = bill("2026-05", is_business_owner=True)
    assert found.total == 36_800
    assert answers(found)[RequirementCode.WORKS_INDEPENDENTLY] is False


def test_jht_is_never_relieved() -> None:
    """5,000 + 3,400 + 20,000, and the lines say which act relieves them."""
    found = bill("2026-05", programs=ALL)
    assert amounts(found) == {"JKK": 5_000, "JKM": 3_400, "JHT": 20_000}
    assert [line.relief is None for line in found.lines] == [False, False, True]
    assert str(found.lines[0].relief) == "PP 50/2025, article 4"
    assert [str(each) for each in found.lines[1].citations] == ["PP 44/2015, article 20(3)", "PP 50/2025, article 4"]


@pytest.mark.parametrize(
    ("row", "half"),
    [(0, 8_400), (9, 18_150), (20, 46_900), (32, 106_900)],
)
def test_half_of_other_rows(row: int, half: int) -> None:
    """The last column of the facts table."""
    assert bill("2026-02", income=ROWS[row][0], sector=Sector.TRANSPORT).total == half


@pytest.mark.parametrize("month", ["2020-10", "2026-05"])
def test_relief_can_be_left_out(month: str) -> None:
    """With ``relief=False`` nothing is looked at."""
    found = calculate_contributions(NonWageWorker(), month=month, relief=False)
    assert found.total == 16_800
    assert found.reliefs == ()


def test_a_relief_is_known_from_its_publication() -> None:
    """PP 50/2025 was promulgated on 2025-12-22."""
    worker = NonWageWorker(sector=Sector.TRANSPORT)
    for known_on, total in (("2025-12-21", 16_800), ("2025-12-22", 8_400)):
        law = LAW.as_known_on(known_on)
        assert calculate_contributions(worker, month="2026-01", law=law).total == total


# -------------------------------------------------------------------------------------------- relief of PP 49/2020


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("2020-07", {"JKK": 10_000, "JKM": 6_800}),
        ("2020-08", {"JKK": 100, "JKM": 68}),
        ("2020-10", {"JKK": 100, "JKM": 68}),
        ("2021-01", {"JKK": 100, "JKM": 68}),
        ("2021-02", {"JKK": 10_000, "JKM": 6_800}),
    ],
)
@pytest.mark.parametrize("funding", [Funding.SELF, Funding.APBD])
def test_pandemic_relief_by_month(month: str, expected: dict[str, int], funding: Funding) -> None:
    """1 % from 2020-08 to 2021-01, whoever pays."""
    assert amounts(bill(month, funding=funding)) == expected


@pytest.mark.parametrize(
    ("registered_on", "relieved"),
    [
        pytest.param(None, "08 09 10 11 12 01", id="not-said"),
        pytest.param("2015-07-01", "08 09 10 11 12 01", id="long-before"),
        pytest.param("2020-07-31", "08 09 10 11 12 01", id="day-before"),
        pytest.param("2020-08-01", "10 11 12 01", id="first-day"),
        pytest.param("2020-08-31", "10 11 12 01", id="last-day-of-first-month"),
        pytest.param("2020-09-01", "11 12 01", id="second-month"),
        pytest.param("2020-11-30", "01", id="third-month-is-the-last"),
        pytest.param("2020-12-01", "", id="too-late-for-two-full-months"),
        pytest.param("2021-01-31", "", id="last-day-of-the-window"),
    ],
)
def test_who_registers_in_the_window_pays_two_months_in_full(registered_on: str | None, relieved: str) -> None:
    """PP 49/2020, articles 13 and 15."""
    for month in Month.range("2020-08", "2021-01"):
        found = bill(str(month), registered_on=registered_on)
        assert found.total == (168 if f"{month.month:02}" in relieved.split() else 16_800)
    asked = bill("2020-10", registered_on=registered_on)
    first = answers(asked)[RequirementCode.FIRST_MONTHS_IN_FULL]
    assert first is (None if registered_on is None else "10" in relieved.split())


def test_pandemic_relief_of_other_rows() -> None:
    """1 % of 207,000 and of 6,800; JHT stays."""
    found = bill("2020-10", income=25_000_000, programs=ALL)
    assert amounts(found) == {"JKK": 2_070, "JKM": 68, "JHT": 414_000}
    assert answers(found)[RequirementCode.IN_GOOD_STANDING] is None
    assert [str(line.relief) for line in found.lines] == ["PP 49/2020, article 13"] * 2 + ["None"]


def test_a_relief_of_another_law_asks_what_nobody_knows() -> None:
    """A condition that a participant has no fact for counts as assumed; so does one without a number of months."""
    (window,) = [each for each in LAW.windows if each.name == "relief.pp_49_2020.bpu"]
    vague = tuple(attrs.evolve(each, limit="some") for each in window.value.conditions)
    law = Law(
        timelines=tuple(LAW.values()),
        windows=(
            attrs.evolve(window, value=attrs.evolve(window.value, conditions=vague)),
            attrs.evolve(window, name="relief.pmi", value=attrs.evolve(window.value, segment=Segment.PMI)),
        ),
    )
    assert bill("2020-10", law, registered_on="2020-10-05").total == 168
    (outcome,) = check_reliefs(MigrantWorker(contract_months=24), Month(2020, 10), law).outcomes
    assert [each.is_met for each in outcome.requirements] == [None, None]


# --------------------------------------------------------------------------------------------- evidence, law, time


def test_evidence_of_the_table() -> None:
    """The first row has independent sources, the others one; JKM was read in the text."""
    first, second = bill(income=1_099_999, programs=ALL), bill(income=1_100_000, programs=ALL)
    assert [line.evidence for line in first.lines] == [
        Evidence.CORROBORATED,
        Evidence.STATUTE,
        Evidence.CORROBORATED,
    ]
    assert [line.evidence for line in second.lines] == [Evidence.SINGLE, Evidence.STATUTE, Evidence.SINGLE]
    assert first.evidence is Evidence.CORROBORATED
    assert second.evidence is Evidence.SINGLE
    assert bill("2026-05").lines[1].evidence is Evidence.CORROBORATED
    assert bill().evidence is Evidence.CORROBORATED


def test_an_age_that_was_judged_weakens_the_bill() -> None:
    """The entry age of 65 is from memory; a bill that was decided by it says so, one that assumed it does not."""
    assert bill(born_on="1990-01-01").evidence is Evidence.UNCONFIRMED
    assert bill(born_on="1990-01-01", programs=PAIR).evidence is Evidence.CORROBORATED
    assert bill(is_business_owner=True).evidence is Evidence.SINGLE


def test_too_old_to_register_gives_an_empty_bill() -> None:
    """65 on the day asked about: no program is mandatory, and the bill says so in its membership."""
    found = bill("2025-11", born_on="1960-11-30")
    assert found.lines == ()
    assert found.total == 0
    assert found.evidence is Evidence.UNCONFIRMED
    assert bill("2025-10", born_on="1960-11-30").total == 16_800


def test_time_has_two_ends() -> None:
    """Nothing before 2015-07, and nobody is billed before birth."""
    with pytest.raises(NotInForceError, match="2015-07-01"):
        bill("2015-06")
    with pytest.raises(NotInForceError):
        bill("2015-06", programs=PAIR)
    assert bill("2015-07").total == 16_800
    for programs in (None, PAIR):
        with pytest.raises(ValidationError, match="born_on"):
            bill("2025-10", born_on="2025-11-01", programs=programs)


@pytest.mark.parametrize("month", [Month(2026, 5), "2026-05", "2026-05-31", date(2026, 5, 1)])
def test_a_month_comes_in_many_forms(month: Any) -> None:
    """The month's last day rules it."""
    assert calculate_contributions(NonWageWorker(), month=month).total == 8_400


def test_another_participant_is_refused() -> None:
    """The message names the four kinds."""
    with pytest.raises(ValidationError, match="NonWageWorker"):
        calculate_contributions({"income": 1}, month="2025-11")  # type: ignore[arg-type]  # because that must not work


def test_an_amended_law_is_followed() -> None:
    """A what-if table with other limits for JHT than for JKK: both are read."""
    rows = (
        Bracket(income_from=0, base=1_000_000, amount=20_000, evidence=Evidence.SINGLE),
        Bracket(income_from=1_050_000, base=3_000_000, amount=60_000, evidence=Evidence.SINGLE),
    )
    law = LAW.amend("bpu.jht.brackets", since="2027-01-01", value=rows, citation="PP 1/2029")
    for income, jht in ((1_049_999, 20_000), (1_050_000, 60_000), (1_099_999, 60_000)):
        assert amounts(bill("2027-05", law, income=income, programs=ALL)) == {"JKK": 10_000, "JKM": 6_800, "JHT": jht}
    assert amounts(bill("2026-03", law, income=1_099_999, programs=ALL))["JHT"] == 20_000
    flat = LAW.amend("bpu.jkm.amount", since="2027-05-01", value=7_000, citation="PP 1/2029")
    assert bill("2027-04", flat).amount("JKM") == 6_800
    assert bill("2027-05", flat).amount("JKM") == 7_000


def test_a_plan_is_shared_by_a_bracket_and_by_nothing_else() -> None:
    """Two incomes of a row share their terms; sector, payer, month and relief do not leak into each other."""
    law = LAW.amend("bpu.jkm.amount", since="2015-07-01", value=6_800, citation="PP 44/2015")
    low, high = bill("2026-05", law, income=0), bill("2026-05", law, income=1_099_999)
    assert low.terms is high.terms
    assert low != high
    assert bill("2026-05", law, funding=Funding.APBD).total == 16_800
    assert bill("2026-01", law).total == 16_800
    assert bill("2026-01", law, sector=Sector.TRANSPORT).total == 8_400
    assert calculate_contributions(NonWageWorker(), month="2026-05", law=law, relief=False).total == 16_800
    assert bill("2026-05", law).total == 8_400


def test_the_direction_of_rounding_is_the_callers() -> None:
    """No amount of the law has half a Rupiah; half of a JKM of 6,801, by an amended law, is 3,400.5."""
    law = LAW.amend("bpu.jkm.amount", since="2026-01-01", value=6_801, citation="PP 44/2015")
    driver = NonWageWorker(sector=Sector.TRANSPORT)
    for rounding, amount in (("half_up", 3_401), ("half_even", 3_400), ("down", 3_400), ("up", 3_401)):
        bill = calculate_contributions(driver, month="2026-02", law=law, rounding=rounding)
        assert (bill.amount("JKK"), bill.amount("JKM")) == (5_000, amount)


def test_every_line_knows_the_lowest_base_of_the_table() -> None:
    """1,000,000 Rupiah, the first row of both annexes, whatever the income is."""
    for income in (0, 1_500_000, 50_000_000):
        bill = calculate_contributions(NonWageWorker(income=income, programs={"JKK", "JKM", "JHT"}), month="2025-11")
        assert [line.terms.lowest_base for line in bill.lines] == [1_000_000] * 3


def test_the_law_that_is_given_says_who_may_join() -> None:
    """Seventy-one in February 2026: too old to register by the law (65), not by one that lets them until 75."""
    law = LAW.amend("bpu.entry_age", since="2026-01-01", value=75, citation="Permenaker 5/2021")
    old = NonWageWorker(born_on="1955-01-01")
    assert calculate_contributions(old, month="2026-02").amounts == ()
    assert calculate_contributions(old, month="2026-02", law=law).amounts == (10_000, 6_800)


def test_a_figure_past_its_day_makes_a_bill_provisional() -> None:
    """Of a law whose JKM was sure until June 2026."""
    law = LAW.amend("bpu.jkm.amount", since="2026-01-01", value=6_800, citation="PP 44/2015", known_until="2026-06-30")
    assert not calculate_contributions(NonWageWorker(), month="2026-06", law=law).is_provisional
    with pytest.warns(ProvisionalLawWarning, match="bpu.jkm.amount"):
        bill = calculate_contributions(NonWageWorker(), month="2026-07", law=law)
    assert bill.terms.provisional == ("bpu.jkm.amount",)


def test_each_month_has_the_brackets_of_its_own_law() -> None:
    """Of a law whose second bracket begins at 1,050,000 from February 2026 on, where it began at 1,100,000."""
    brackets = tuple(
        Bracket(income_from=income, base=base, amount=base // 100, evidence=Evidence.SINGLE)
        for income, base in ((0, 1_000_000), (1_050_000, 1_100_000))
    )
    law = LAW.amend("bpu.jkk.brackets", since="2026-02-01", value=brackets, citation="PP 44/2015")
    for month, amounts in (("2026-01", [10_000, 10_000, 12_000]), ("2026-02", [10_000, 11_000, 11_000])):
        bills = [
            calculate_contributions(NonWageWorker(income=i), month=month, law=law) for i in (0, 1_060_000, 1_100_000)
        ]
        assert [bill.amount("JKK") for bill in bills] == amounts

"""Bills of wage workers: every change on the month before and the month itself, every limit just under, at and over it."""

import importlib
import pickle
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import ROUND_DOWN, Context, Decimal, Inexact, localcontext
from typing import Any

import attrs
import pytest

from jaminan import (
    LAW,
    AmountError,
    Citation,
    ConstructionProject,
    ContributionLine,
    Contributions,
    Employer,
    EnterpriseScale,
    Evidence,
    Industry,
    MigrantWorker,
    Month,
    NonWageWorker,
    NotInForceError,
    Participant,
    Payer,
    Program,
    ProvisionalLawWarning,
    ReliefOutcome,
    RequirementCode,
    RiskClass,
    Rounding,
    UnsplitAmountError,
    ValidationError,
    WageWorker,
    calculate_contributions,
    check_membership,
)
from jaminan.labels import Labelled
from jaminan.rules.contributions.calculate import bill_quietly, provisional_message

EMPLOYER_FIELDS = {
    "risk_class",
    "scale",
    "kind",
    "industry",
    "active_workers",
    "is_in_good_standing",
    "registered_on",
    "has_jp_deferral",
}


def worker_of(wage: Any = 5_000_000, **facts: Any) -> WageWorker:
    """Return a worker of class II; facts of the employer and of the worker come by name."""
    employer = {"risk_class": 2} | {name: fact for name, fact in facts.items() if name in EMPLOYER_FIELDS}
    others = {name: fact for name, fact in facts.items() if name not in EMPLOYER_FIELDS}
    return WageWorker(wage=wage, employer=Employer(**employer), **others)


def bill_of(wage: Any = 5_000_000, month: Any = "2025-11", **facts: Any) -> Contributions:
    """Return a bill; facts of the call, the employer and the worker come by name."""
    asked = {name: facts.pop(name) for name in ("law", "rounding", "relief") if name in facts}
    return calculate_contributions(worker_of(wage, **facts), month=month, **asked)


def line_of(bill: Contributions, program: str, payer: str = "employer") -> ContributionLine:
    """Return the one line of a program and a payer."""
    (line,) = [each for each in bill.lines if each.program == program and each.payer == payer]
    return line


def funds_of(bill: Contributions) -> dict[str, int]:
    """Return the funds by acronym."""
    return {str(program): amount for program, amount in bill.funds.items()}


def programs_of(bill: Contributions) -> str:
    """Return the programs of a bill in its order."""
    return " ".join(dict.fromkeys(str(line.program) for line in bill.lines))


def answers(outcome: ReliefOutcome) -> dict[Labelled, bool | None]:
    """Return what became of each condition of a relief."""
    return {each.code: each.is_met for each in outcome.requirements}


# ------------------------------------------------------------------------------------------------ rates and lines


@pytest.mark.parametrize(
    ("risk_class", "rate", "amount", "letter"),
    [
        pytest.param(1, "0.0024", 24_000, "a", id="I"),
        pytest.param(2, "0.0054", 54_000, "b", id="II"),
        pytest.param(3, "0.0089", 89_000, "c", id="III"),
        pytest.param(4, "0.0127", 127_000, "d", id="IV"),
        pytest.param(5, "0.0174", 174_000, "e", id="V"),
    ],
)
def test_jkk_follows_the_class(risk_class: int, rate: str, amount: int, letter: str) -> None:
    """PP 44/2015, article 16(1) a to e: of 10,000,000."""
    line = line_of(bill_of(10_000_000, risk_class=risk_class), "JKK")
    assert (line.rate, line.amount, line.base) == (Decimal(rate), amount, 10_000_000)
    assert [str(each) for each in line.citations] == [f"PP 44/2015, article 16(1) {letter}"]
    assert line.relief is None
    assert line.evidence is Evidence.STATUTE
    assert bill_of(10_000_000, risk_class=RiskClass(risk_class)).lines[0] == line  # type: ignore[call-arg]  # because a member is looked up


def test_a_whole_bill() -> None:
    """10,000,000 at class II in November 2025: seven lines, their payers and their sums."""
    bill = bill_of(10_000_000)
    assert [(str(line.program), str(line.payer), line.base, str(line.rate), line.amount) for line in bill.lines] == [
        ("JKK", "employer", 10_000_000, "0.0054", 54_000),
        ("JKM", "employer", 10_000_000, "0.0030", 30_000),
        ("JHT", "employer", 10_000_000, "0.0370", 370_000),
        ("JHT", "worker", 10_000_000, "0.0200", 200_000),
        ("JP", "employer", 10_000_000, "0.0200", 200_000),
        ("JP", "worker", 10_000_000, "0.0100", 100_000),
        ("JKP", "government", 5_000_000, "0.0022", 11_000),
    ]
    assert (bill.employer, bill.worker, bill.government) == (654_000, 300_000, 11_000)
    assert (bill.billed, bill.total) == (954_000, 965_000)
    assert bill.month == Month(2025, 11)
    assert bill.participant.wage_base == 10_000_000
    assert bill.law_version == LAW.version
    assert bill.rounding is Rounding.HALF_UP
    assert (bill.is_provisional, bill.deferred, bill.reliefs[0].is_applied) == (False, 0, False)


def test_lines_cite_their_articles() -> None:
    """Rate first, then ceiling."""
    cited = {
        (str(line.program), str(line.payer)): "; ".join(map(str, line.citations)) for line in bill_of(20_000_000).lines
    }
    assert cited == {
        ("JKK", "employer"): "PP 44/2015, article 16(1) b",
        ("JKM", "employer"): "PP 44/2015, article 18(1)",
        ("JHT", "employer"): "PP 46/2015, article 16(1) b",
        ("JHT", "worker"): "PP 46/2015, article 16(1) a",
        ("JP", "employer"): "PP 45/2015, article 28(3) a; Surat B/726/022025",
        ("JP", "worker"): "PP 45/2015, article 28(3) b; Surat B/726/022025",
        ("JKP", "government"): "PP 6/2025, article 11(4); PP 37/2021, article 11",
    }


def test_amounts_are_asked_for_by_program_and_payer() -> None:
    """Members or their values; both, one or none."""
    bill = bill_of(10_000_000)
    assert bill.amount() == bill.total == 965_000
    assert bill.amount(Program.JHT) == bill.amount("JHT") == 570_000
    assert bill.amount(payer=Payer.WORKER) == bill.amount(payer="worker") == 300_000
    assert bill.amount("JP", "employer") == bill.amount(program=Program.JP, payer=Payer.EMPLOYER) == 200_000
    assert bill.amount("JKK", "worker") == 0
    assert bill_of(scale="micro").amount("JP") == 0


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"program": "jkk"}, id="lower-case"),
        pytest.param({"program": "JKN"}, id="another-program"),
        pytest.param({"program": 1}, id="number"),
        pytest.param({"payer": "Employer"}, id="capital"),
        pytest.param({"payer": "EMPLOYER"}, id="name-of-the-member"),
    ],
)
def test_an_amount_of_nothing_known_is_refused(asked: dict[str, Any]) -> None:
    """A misspelt word must not become an amount of 0."""
    with pytest.raises(ValidationError):
        bill_of().amount(**asked)


def test_results_are_whole_numbers_and_exact_decimals() -> None:
    """API chapter 1."""
    bill = bill_of(Decimal("2152322.94"), risk_class=1)
    for line in bill.lines:
        assert type(line.amount) is int
        assert type(line.exact) is Decimal
        assert type(line.rate) is Decimal
    assert all(type(amount) is int for amount in bill.funds.values())
    assert all(type(each) is int for each in (bill.total, bill.employer, bill.worker, bill.government, bill.billed))
    assert line_of(bill, "JKK").base == Decimal("2152322.94")


def test_results_hash_and_travel() -> None:
    """Also lines; an equal bill after pickling."""
    bill = bill_of(10_000_000)
    back = pickle.loads(pickle.dumps(bill))  # noqa: S301 - our own bytes
    assert back == bill
    assert hash(back) == hash(bill)
    assert back.funds == bill.funds
    assert {line: line.amount for line in bill.lines}[bill.lines[0]] == 54_000
    with pytest.raises(AttributeError):
        bill.month = Month(2025, 12)  # type: ignore[misc]  # because that is what must not work


@pytest.mark.parametrize(
    ("scale", "month", "programs"),
    [
        pytest.param("micro", "2025-11", "JKK JKM", id="micro"),
        pytest.param("small", "2025-11", "JKK JKM JHT JKP", id="small"),
        pytest.param("medium", "2025-11", "JKK JKM JHT JP JKP", id="medium"),
        pytest.param("large", "2025-11", "JKK JKM JHT JP JKP", id="large"),
        pytest.param("small", "2021-01", "JKK JKM JHT", id="small-before-jkp"),
        pytest.param("large", "2021-01", "JKK JKM JHT JP", id="large-before-jkp"),
    ],
)
def test_the_default_programs_are_the_mandatory_ones(scale: str, month: str, programs: str) -> None:
    """Perpres 109/2013, article 6(3); with JKP where its conditions hold."""
    assert programs_of(bill_of(scale=scale, month=month)) == programs


@pytest.mark.parametrize(
    ("named", "programs", "total"),
    [
        pytest.param(["JKM"], "JKM", 15_000, id="one"),
        pytest.param(["JP", "JKK"], "JKK JP", 27_000 + 100_000 + 50_000, id="in-the-order-of-the-bill"),
        pytest.param({"JKK", "JKM", "JKP"}, "JKK JKM JKP", 27_000 + 15_000 + 11_000, id="with-jkp"),
        pytest.param(frozenset(Program), "JKK JKM JHT JP JKP", 27_000 + 15_000 + 285_000 + 150_000 + 11_000, id="all"),
    ],
)
def test_named_programs_are_billed(named: Any, programs: str, total: int) -> None:
    """The caller's word counts; nothing is added and membership is not asked."""
    bill = bill_of(programs=named)
    assert programs_of(bill) == programs
    assert bill.total == total
    assert bill.terms.membership is None


def test_a_state_body_pays_jkk_and_jkm() -> None:
    """For its staff outside the civil service (D12); JHT only when it is named."""
    assert programs_of(bill_of(kind="state", risk_class=1)) == "JKK JKM"
    assert programs_of(bill_of(kind="state", risk_class=1, programs=["JKK", "JKM", "JHT"])) == "JKK JKM JHT"


def test_a_foreigner_pays_no_jp_and_no_jkp_by_default() -> None:
    """D11: JP is enrolled when the caller says so."""
    assert programs_of(bill_of(is_indonesian=False)) == "JKK JKM JHT"
    assert programs_of(bill_of(is_indonesian=False, programs=["JKK", "JP"])) == "JKK JP"


# ------------------------------------------------------------------------------------------------------- seams


@pytest.mark.parametrize(
    ("month", "ceiling", "employer", "worker"),
    [
        pytest.param("2015-07", 7_000_000, 140_000, 70_000, id="2015-07-first"),
        pytest.param("2016-02", 7_000_000, 140_000, 70_000, id="2016-02-old"),
        pytest.param("2016-03", 7_335_300, 146_706, 73_353, id="2016-03-new"),
        pytest.param("2017-02", 7_335_300, 146_706, 73_353, id="2017-02-old"),
        pytest.param("2017-03", 7_703_500, 154_070, 77_035, id="2017-03-new"),
        pytest.param("2018-02", 7_703_500, 154_070, 77_035, id="2018-02-old"),
        pytest.param("2018-03", 8_094_000, 161_880, 80_940, id="2018-03-new"),
        pytest.param("2019-02", 8_094_000, 161_880, 80_940, id="2019-02-old"),
        pytest.param("2019-03", 8_512_400, 170_248, 85_124, id="2019-03-new"),
        pytest.param("2020-02", 8_512_400, 170_248, 85_124, id="2020-02-old"),
        pytest.param("2020-03", 8_939_700, 178_794, 89_397, id="2020-03-new"),
        pytest.param("2021-01", 8_939_700, 178_794, 89_397, id="2021-01-old"),
        pytest.param("2021-02", 8_939_700, 178_794, 89_397, id="2021-02-old"),
        pytest.param("2021-03", 8_754_600, 175_092, 87_546, id="2021-03-falls"),
        pytest.param("2022-02", 8_754_600, 175_092, 87_546, id="2022-02-old"),
        pytest.param("2022-03", 9_077_600, 181_552, 90_776, id="2022-03-new"),
        pytest.param("2023-02", 9_077_600, 181_552, 90_776, id="2023-02-old"),
        pytest.param("2023-03", 9_559_600, 191_192, 95_596, id="2023-03-new"),
        pytest.param("2024-02", 9_559_600, 191_192, 95_596, id="2024-02-old"),
        pytest.param("2024-03", 10_042_300, 200_846, 100_423, id="2024-03-new"),
        pytest.param("2025-01", 10_042_300, 200_846, 100_423, id="2025-01-old"),
        pytest.param("2025-02", 10_042_300, 200_846, 100_423, id="2025-02-old"),
        pytest.param("2025-03", 10_547_400, 210_948, 105_474, id="2025-03-new"),
        pytest.param("2026-01", 10_547_400, 210_948, 105_474, id="2026-01-old"),
        pytest.param("2026-02", 10_547_400, 210_948, 105_474, id="2026-02-old"),
        pytest.param("2026-03", 11_086_300, 221_726, 110_863, id="2026-03-new"),
        pytest.param("2027-02", 11_086_300, 221_726, 110_863, id="2027-02-last-sure-month"),
    ],
)
def test_the_jp_ceiling_changes_in_march(month: str, ceiling: int, employer: int, worker: int) -> None:
    """January and February still use the old ceiling; 2021-03 goes down."""
    bill = bill_of(20_000_000, month)
    assert line_of(bill, "JP").base == ceiling
    assert (line_of(bill, "JP").amount, line_of(bill, "JP", "worker").amount) == (employer, worker)
    assert line_of(bill, "JHT").base == 20_000_000
    assert not bill.is_provisional


@pytest.mark.parametrize(
    ("wage", "base", "employer", "worker"),
    [
        pytest.param(11_086_249, 11_086_249, 221_725, 110_862, id="under"),
        pytest.param(11_086_299, 11_086_299, 221_726, 110_863, id="just-under"),
        pytest.param(11_086_300, 11_086_300, 221_726, 110_863, id="at"),
        pytest.param(11_086_301, 11_086_300, 221_726, 110_863, id="just-over"),
        pytest.param(10**30, 11_086_300, 221_726, 110_863, id="far-over"),
        pytest.param(Decimal("11086300.01"), 11_086_300, 221_726, 110_863, id="a-sen-over"),
    ],
)
def test_the_ceiling_is_a_limit(wage: int | Decimal, base: int, employer: int, worker: int) -> None:
    """PP 45/2015, article 29; 2026-03."""
    bill = bill_of(wage, "2026-03")
    lines = line_of(bill, "JP"), line_of(bill, "JP", "worker")
    assert [line.base for line in lines] == [base, base]
    assert [line.amount for line in lines] == [employer, worker]


@pytest.mark.parametrize(
    ("wage", "base", "amount"),
    [
        pytest.param(4_999_500, 4_999_500, 10_999, id="under"),
        pytest.param(4_999_999, 4_999_999, 11_000, id="just-under"),
        pytest.param(5_000_000, 5_000_000, 11_000, id="at"),
        pytest.param(5_000_001, 5_000_000, 11_000, id="just-over"),
    ],
)
def test_the_jkp_cap_is_a_limit(wage: int, base: int, amount: int) -> None:
    """PP 37/2021, article 11(6) to (8): 0.22 % of at most 5,000,000."""
    line = line_of(bill_of(wage), "JKP", "government")
    assert (line.base, line.amount) == (base, amount)


@pytest.mark.parametrize(
    ("month", "funds"),
    [
        pytest.param("2021-01", {"JKK": 378, "JKM": 210, "JHT": 399_000, "JP": 210_000}, id="2021-01-none"),
        pytest.param(
            "2021-02", {"JKK": 30_800, "JKM": 16_000, "JHT": 399_000, "JP": 210_000, "JKP": 23_000}, id="2021-02-starts"
        ),
        pytest.param(
            "2024-06", {"JKK": 30_800, "JKM": 16_000, "JHT": 399_000, "JP": 210_000, "JKP": 23_000}, id="2024-06"
        ),
        pytest.param(
            "2025-01", {"JKK": 30_800, "JKM": 16_000, "JHT": 399_000, "JP": 210_000, "JKP": 23_000}, id="2025-01-last"
        ),
        pytest.param(
            "2025-02", {"JKK": 30_800, "JKM": 21_000, "JHT": 399_000, "JP": 210_000, "JKP": 18_000}, id="2025-02-change"
        ),
        pytest.param(
            "2025-06", {"JKK": 30_800, "JKM": 21_000, "JHT": 399_000, "JP": 210_000, "JKP": 18_000}, id="2025-06"
        ),
    ],
)
def test_jkp_has_three_regimes(month: str, funds: dict[str, int]) -> None:
    """7,000,000 at class II: 0.54 % is 37,800, of it 7,000 to JKP; 0.30 % is 21,000, of it 5,000 until 2025-01."""
    bill = bill_of(7_000_000, month)
    assert funds_of(bill) == funds
    assert sum(bill.funds.values()) == bill.total
    assert bill.government == (11_000 if "JKP" in funds else 0)


@pytest.mark.parametrize(
    ("born_on", "month", "has_jp"),
    [
        pytest.param("1959-08-01", "2015-07", True, id="56-next-day-2015"),
        pytest.param("1959-07-31", "2015-07", False, id="56-on-the-last-day-2015"),
        pytest.param("1962-06-30", "2018-05", True, id="55-in-2018"),
        pytest.param("1962-06-30", "2018-06", False, id="56-in-2018"),
        pytest.param("1962-06-30", "2018-12", False, id="56-in-december-2018"),
        pytest.param("1962-06-30", "2019-01", True, id="56-below-57-from-2019"),
        pytest.param("1964-06-30", "2021-12", False, id="57-in-december-2021"),
        pytest.param("1964-06-30", "2022-01", True, id="57-below-58-from-2022"),
        pytest.param("1966-06-30", "2024-12", False, id="58-in-december-2024"),
        pytest.param("1966-06-30", "2025-01", True, id="58-below-59-from-2025"),
        pytest.param("1966-12-01", "2025-11", True, id="59-next-day"),
        pytest.param("1966-11-30", "2025-11", False, id="59-on-the-last-day"),
        pytest.param("1966-11-01", "2025-10", True, id="month-before-59"),
    ],
)
def test_jp_ends_with_the_month_of_the_pension_age(born_on: str, month: str, has_jp: bool) -> None:
    """The law and the age of the month's last day; JHT goes on."""
    bill = bill_of(born_on=born_on, month=month, relief=False)
    assert ("JP" in programs_of(bill)) is has_jp
    assert "JHT" in programs_of(bill)


def test_past_the_pension_age_jp_is_billed_when_named() -> None:
    """PP 45/2015, article 15(4): who is kept at work may go on."""
    assert programs_of(bill_of(born_on="1966-11-30", programs=["JKK", "JP"])) == "JKK JP"


@pytest.mark.parametrize(
    ("born_on", "registered_on", "has_jkp"),
    [
        pytest.param(None, None, True, id="not-said"),
        pytest.param("1971-05-11", "2025-05-10", True, id="54-next-day-when-registered"),
        pytest.param("1971-05-10", "2025-05-10", False, id="54-when-registered"),
    ],
)
def test_jkp_is_entered_below_54(born_on: str | None, registered_on: str | None, has_jkp: bool) -> None:
    """PP 37/2021, article 4(2) b."""
    assert ("JKP" in programs_of(bill_of(born_on=born_on, registered_on=registered_on))) is has_jkp


def test_before_july_2015_there_is_no_law() -> None:
    """The programs of BPJS Ketenagakerjaan begin on 2015-07-01, with or without named programs."""
    assert bill_of(1_000_000, "2015-07").total == 5_400 + 3_000 + 57_000 + 30_000
    for named in (None, ["JKM"], ["JP"], ["JHT"], ["JKK"]):
        with pytest.raises(
            NotInForceError, match=r"2015-06-30: it starts on 2015-07-01 \(.+\)\. Ask for a later day\."
        ):
            bill_of(1_000_000, "2015-06", programs=named)
    with pytest.raises(LookupError):
        bill_of(1_000_000, "1992-01")


@pytest.mark.parametrize("month", ["2015-07", "2020-12", "2021-01"])
def test_jkp_asked_for_before_it_existed_is_refused(month: str) -> None:
    """By name it is an error; a default bill just leaves it out."""
    with pytest.raises(NotInForceError) as caught:
        bill_of(month=month, programs=["JKK", "JKM", "JHT", "JP", "JKP"])
    assert caught.value.name.startswith("jkp.")
    assert caught.value.day == Month.parse(month).last_day
    assert "JKP" not in programs_of(bill_of(month=month))
    assert "JKP" in programs_of(bill_of(month="2021-02", programs=["JKK", "JKP"]))


# ------------------------------------------------------------------------- vectors of the facts and published bills


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            {"wage": 20_000_000, "risk_class": 1, "month": "2026-02"},
            {("JP", "worker"): 105_474, ("JP", "employer"): 210_948},
            id="2026-02-old-ceiling",
        ),
        pytest.param(
            {"wage": 20_000_000, "risk_class": 1, "month": "2026-03"},
            {
                ("JKK", "employer"): 48_000,
                ("JKM", "employer"): 60_000,
                ("JHT", "employer"): 740_000,
                ("JHT", "worker"): 400_000,
                ("JP", "employer"): 221_726,
                ("JP", "worker"): 110_863,
            },
            id="2026-03",
        ),
        pytest.param(
            {"wage": 4_000_000, "risk_class": 3, "month": "2025-03"},
            {("JKK", "employer"): 35_600, ("JKM", "employer"): 12_000, ("JKP", "government"): 8_800},
            id="class-3",
        ),
        pytest.param(
            {"wage": 5_000_000, "risk_class": 4, "month": "2025-10", "industry": "furniture", "active_workers": 50},
            {("JKK", "employer"): 31_750},
            id="labour-intensive-class-4",
        ),
        pytest.param(
            {"wage": 8_000_000, "risk_class": 1, "month": "2025-04", "industry": "toys", "active_workers": 80},
            {("JKK", "employer"): 9_600},
            id="labour-intensive-class-1",
        ),
        pytest.param(
            {"wage": 5_000_000, "risk_class": 2, "month": "2020-10"},
            {("JKK", "employer"): 270, ("JKM", "employer"): 150},
            id="pandemic",
        ),
    ],
)
def test_vectors_of_the_facts(facts: dict[str, Any], expected: dict[tuple[str, str], int]) -> None:
    """facts/contributions.md, section 10: the lines of wage workers."""
    bill = bill_of(**facts)
    for (program, payer), amount in expected.items():
        assert line_of(bill, program, payer).amount == amount


@pytest.mark.parametrize(
    ("facts", "jkp", "jkk", "jkm"),
    [
        pytest.param({"wage": 4_000_000, "risk_class": 3, "month": "2025-03"}, 14_400, 30_000, 12_000, id="2025-03"),
        pytest.param({"wage": 7_000_000, "risk_class": 1, "month": "2024-06"}, 23_000, 9_800, 16_000, id="2024-06"),
        pytest.param({"wage": 7_000_000, "risk_class": 1, "month": "2025-06"}, 18_000, 9_800, 21_000, id="2025-06"),
        pytest.param(
            {"wage": 5_000_000, "risk_class": 4, "month": "2025-10", "industry": "leather"},
            18_000,
            24_750,
            15_000,
            id="labour-intensive-class-4",
        ),
        pytest.param(
            {"wage": 8_000_000, "risk_class": 1, "month": "2025-04", "industry": "footwear"},
            17_000,
            3_600,
            24_000,
            id="labour-intensive-class-1",
        ),
        pytest.param(
            {"wage": 5_000_000, "risk_class": 1, "month": "2026-01", "industry": "textile_garment"},
            17_000,
            0,
            15_000,
            id="class-1-gives-all-it-has",
        ),
        pytest.param(
            {"wage": 3_000_000, "risk_class": 1, "month": "2025-02", "industry": "food_beverage_tobacco"},
            10_200,
            0,
            9_000,
            id="class-1-total-is-0.34-percent",
        ),
    ],
)
def test_funds_after_recomposition(facts: dict[str, Any], jkp: int, jkk: int, jkm: int) -> None:
    """Sections 1.2, 7 and 10: class I gives 0.12 % while JKK is halved, the others 0.14 %; the giver keeps the rest."""
    bill = bill_of(**facts)
    funds = funds_of(bill)
    assert (funds["JKP"], funds["JKK"], funds["JKM"]) == (jkp, jkk, jkm)
    assert sum(funds.values()) == bill.total


def test_the_slice_is_rounded_and_the_giver_keeps_the_rest() -> None:
    """1,234,567 at class I in 2024-06: JKK 2,962.96, slice 1,728.39; JKM 3,703.70, slice 1,234.57; government 2,716.05."""
    bill = bill_of(1_234_567, "2024-06", risk_class=1)
    assert (bill.amount("JKK"), bill.amount("JKM"), bill.government) == (2_963, 3_704, 2_716)
    funds = funds_of(bill)
    assert (funds["JKK"], funds["JKM"], funds["JKP"]) == (2_963 - 1_728, 3_704 - 1_235, 2_716 + 1_728 + 1_235)


def test_without_jkp_nothing_is_moved() -> None:
    """PP 44/2015, article 16A(3): workers outside JKP."""
    assert funds_of(bill_of(scale="micro")) == {"JKK": 27_000, "JKM": 15_000}
    assert funds_of(bill_of(is_indonesian=False)) == {"JKK": 27_000, "JKM": 15_000, "JHT": 285_000}


def test_jkp_takes_only_from_programs_that_are_there() -> None:
    """A bill of JKP alone holds the government's share alone."""
    assert funds_of(bill_of(month="2024-06", programs=["JKP"])) == {"JKP": 11_000}
    assert funds_of(bill_of(month="2024-06", programs=["JKM", "JKP"])) == {"JKM": 10_000, "JKP": 16_000}


@pytest.mark.parametrize(
    ("wage", "month", "jkk", "jkm", "total"),
    [
        pytest.param(1_914_000, "2021-06", 4_594, 5_742, 10_336, id="magelang-2021"),
        pytest.param(1_935_913, "2022-06", 4_646, 5_808, 10_454, id="magelang-2022"),
        pytest.param(Decimal("2066006.64"), "2023-06", 4_958, 6_198, 11_156, id="magelang-2023-published"),
        pytest.param(2_066_007, "2023-06", 4_958, 6_198, 11_156, id="magelang-2023-whole"),
        pytest.param(2_142_000, "2024-06", 5_141, 6_426, 11_567, id="magelang-2024"),
        pytest.param(2_281_230, "2025-09", 5_475, 6_844, 12_319, id="magelang-2025-published"),
        pytest.param(2_429_285, "2026-06", 5_830, 7_288, 13_118, id="magelang-2026"),
        pytest.param(Decimal("2152322.94"), "2023-01", 5_166, 6_457, 11_623, id="klaten-2023-published"),
    ],
)
def test_published_bills_of_rt_and_rw_heads(wage: int | Decimal, month: str, jkk: int, jkm: int, total: int) -> None:
    """facts/contributions.md, section 9 and membership.md, F4: class I of a state body, JKK 0.24 % and JKM 0.30 %."""
    bill = bill_of(wage, month, kind="state", risk_class=1)
    assert [line.amount for line in bill.lines] == [jkk, jkm]
    assert bill.total == bill.employer == bill.billed == total
    assert [line.base for line in bill.lines] == [wage, wage]
    assert [line.exact for line in bill.lines] == [Decimal(wage) * Decimal("0.0024"), Decimal(wage) * Decimal("0.0030")]


# ------------------------------------------------------------------------------------------------------ reliefs

PAID, FIRST, ASKED = (
    RequirementCode.IN_GOOD_STANDING,
    RequirementCode.FIRST_MONTHS_IN_FULL,
    RequirementCode.ASKED_FOR,
)
INDUSTRY, WORKERS = RequirementCode.LABOUR_INTENSIVE_INDUSTRY, RequirementCode.ENOUGH_WORKERS


@pytest.mark.parametrize(
    ("month", "jkk", "jkm"),
    [
        pytest.param("2020-07", 27_000, 15_000, id="month-before"),
        pytest.param("2020-08", 270, 150, id="first"),
        pytest.param("2020-12", 270, 150, id="within"),
        pytest.param("2021-01", 270, 150, id="last"),
        pytest.param("2021-02", 27_000, 15_000, id="month-after"),
    ],
)
def test_the_pandemic_relief_lasts_six_months(month: str, jkk: int, jkm: int) -> None:
    """PP 49/2020: 1 % of JKK and JKM, by itself, of those in good standing."""
    bill = bill_of(month=month)
    assert (bill.amount("JKK"), bill.amount("JKM")) == (jkk, jkm)
    assert bill.amount("JHT") == 285_000
    assert bill.amount("JP") == 150_000
    is_relieved = jkk == 270
    outcomes = [each for each in bill.reliefs if Program.JKK in each.programs]
    assert len(outcomes) == is_relieved
    assert line_of(bill, "JKK").relief == (outcomes[0].citation if is_relieved else None)
    if is_relieved:
        assert outcomes[0].is_applied
        assert answers(outcomes[0]) == {PAID: True, FIRST: None}
        assert outcomes[0].citation.regulation_id == "PP 49/2020"
        assert line_of(bill, "JKK").rate == Decimal("0.000054")
        assert line_of(bill, "JKM").rate == Decimal("0.00003")
        assert "PP 49/2020" in {each.regulation_id for each in line_of(bill, "JKM").citations}


@pytest.mark.parametrize(
    ("registered_on", "month", "is_applied"),
    [
        pytest.param("2015-07-01", "2020-08", True, id="long-before"),
        pytest.param("2020-07-31", "2020-08", True, id="last-day-before"),
        pytest.param("2020-08-01", "2020-08", False, id="first-day-month-1"),
        pytest.param("2020-08-01", "2020-09", False, id="first-day-month-2"),
        pytest.param("2020-08-01", "2020-10", True, id="first-day-month-3"),
        pytest.param("2020-08-31", "2020-09", False, id="last-day-of-august-month-2"),
        pytest.param("2020-08-31", "2020-10", True, id="last-day-of-august-month-3"),
        pytest.param("2020-11-15", "2020-12", False, id="november-month-2"),
        pytest.param("2020-11-15", "2021-01", True, id="november-month-3"),
        pytest.param("2020-12-01", "2021-01", False, id="december-never"),
    ],
)
def test_who_registers_late_pays_two_months_in_full(registered_on: str, month: str, is_applied: bool) -> None:
    """PP 49/2020, articles 13 and 15: relief from the third month on, while the window lasts."""
    bill = bill_of(month=month, registered_on=registered_on)
    (outcome,) = [each for each in bill.reliefs if Program.JKK in each.programs]
    assert outcome.is_applied is is_applied
    assert answers(outcome) == {PAID: True, FIRST: is_applied}
    assert bill.amount("JKK") == (270 if is_applied else 27_000)
    assert bill.amount("JKM") == (150 if is_applied else 15_000)


def test_who_is_behind_gets_no_pandemic_relief() -> None:
    """The condition is shown as unmet, and the full rate is charged."""
    bill = bill_of(month="2020-10", is_in_good_standing=False)
    (outcome,) = [each for each in bill.reliefs if Program.JKK in each.programs]
    assert not outcome.is_applied
    assert answers(outcome)[PAID] is False
    assert (bill.amount("JKK"), bill.amount("JKM")) == (27_000, 15_000)
    assert line_of(bill, "JKK").relief is None


@pytest.mark.parametrize(
    ("wage", "month", "employer", "worker", "deferred"),
    [
        pytest.param(5_000_000, "2020-07", 100_000, 50_000, 0, id="month-before"),
        pytest.param(5_000_000, "2020-08", 1_000, 500, 148_500, id="first"),
        pytest.param(5_000_000, "2021-01", 1_000, 500, 148_500, id="last"),
        pytest.param(5_000_000, "2021-02", 100_000, 50_000, 0, id="month-after"),
        pytest.param(20_000_000, "2020-10", 1_788, 894, 265_509, id="over-the-ceiling"),
        pytest.param(0, "2020-10", 0, 0, 0, id="no-wage"),
    ],
)
def test_jp_is_put_off_for_those_who_asked(wage: int, month: str, employer: int, worker: int, deferred: int) -> None:
    """PP 49/2020, article 17(2): 1 % is paid, 99 % owed later; the ceiling of 8,939,700 holds for both."""
    bill = bill_of(wage, month, has_jp_deferral=True)
    assert (bill.amount("JP", "employer"), bill.amount("JP", "worker")) == (employer, worker)
    assert bill.deferred == deferred
    assert bill.total == sum(line.amount for line in bill.lines)


def test_jp_is_not_put_off_by_itself() -> None:
    """Only where the employer asked for it and is in good standing; the outcome says so."""
    for facts, met in (
        ({}, {ASKED: False, PAID: True}),
        ({"has_jp_deferral": True, "is_in_good_standing": False}, {ASKED: True, PAID: False}),
    ):
        bill = bill_of(month="2020-10", **facts)
        (outcome,) = [each for each in bill.reliefs if Program.JP in each.programs]
        assert outcome.is_deferral
        assert not outcome.is_applied
        assert answers(outcome) == met
        assert (bill.amount("JP"), bill.deferred) == (150_000, 0)
    assert bill_of(month="2020-10", has_jp_deferral=True, programs=["JKK"]).deferred == 0


@pytest.mark.parametrize(
    ("month", "jkk", "act"),
    [
        pytest.param("2025-01", 63_500, None, id="month-before"),
        pytest.param("2025-02", 31_750, "PP 7/2025", id="first"),
        pytest.param("2025-07", 31_750, "PP 7/2025", id="last-of-pp-7"),
        pytest.param("2025-08", 31_750, "PP 36/2025", id="first-of-pp-36"),
        pytest.param("2026-01", 31_750, "PP 36/2025", id="last-of-pp-36"),
        pytest.param("2026-02", 63_500, None, id="month-after"),
    ],
)
def test_labour_intensive_firms_pay_half(month: str, jkk: int, act: str | None) -> None:
    """PP 7/2025, articles 4 and 10; PP 36/2025, article 10A: class IV of 5,000,000."""
    bill = bill_of(month=month, risk_class=4, industry="footwear", active_workers=50)
    assert bill.amount("JKK") == jkk
    assert bill.amount("JKM") == 15_000
    assert [outcome.citation.regulation_id for outcome in bill.reliefs] == ([act] if act else [])
    relief = line_of(bill, "JKK").relief
    assert (relief.regulation_id if relief else None) == act


@pytest.mark.parametrize(
    ("facts", "met", "jkk"),
    [
        pytest.param(
            {"industry": "toys", "active_workers": 50},
            {INDUSTRY: True, WORKERS: True, PAID: True},
            13_500,
            id="all-met",
        ),
        pytest.param(
            {"industry": "toys", "active_workers": 49}, {INDUSTRY: True, WORKERS: False, PAID: True}, 27_000, id="49"
        ),
        pytest.param(
            {"industry": "toys", "active_workers": 0}, {INDUSTRY: True, WORKERS: False, PAID: True}, 27_000, id="0"
        ),
        pytest.param({"industry": "toys"}, {INDUSTRY: True, WORKERS: None, PAID: True}, 13_500, id="workers-not-said"),
        pytest.param(
            {"active_workers": 500}, {INDUSTRY: False, WORKERS: True, PAID: True}, 27_000, id="another-industry"
        ),
        pytest.param(
            {"industry": "toys", "active_workers": 51, "is_in_good_standing": False},
            {INDUSTRY: True, WORKERS: True, PAID: False},
            27_000,
            id="in-arrears",
        ),
        pytest.param({}, {INDUSTRY: False, WORKERS: None, PAID: True}, 27_000, id="nothing-said"),
    ],
)
def test_conditions_of_the_halved_jkk(facts: dict[str, Any], met: dict[RequirementCode, bool | None], jkk: int) -> None:
    """PP 7/2025, articles 3(3), 3(4), 6(2): each is met, unmet or assumed; one unmet is enough."""
    (outcome,) = (bill := bill_of(month="2025-04", **facts)).reliefs
    assert answers(outcome) == met
    assert bill.amount("JKK") == jkk
    assert outcome.is_applied is (jkk == 13_500)


@pytest.mark.parametrize("industry", list(Industry))
def test_all_six_industries_are_relieved(industry: Industry) -> None:
    """PP 7/2025, article 3(4)."""
    assert bill_of(month="2025-04", industry=industry).amount("JKK") == 13_500


@pytest.mark.parametrize(
    ("risk_class", "rate", "kept"),
    [
        pytest.param(1, "0.0012", 0, id="I"),
        pytest.param(2, "0.0027", 13_000, id="II"),
        pytest.param(3, "0.00445", 30_500, id="III"),
        pytest.param(4, "0.00635", 49_500, id="IV"),
        pytest.param(5, "0.0087", 73_000, id="V"),
    ],
)
def test_each_class_is_halved(risk_class: int, rate: str, kept: int) -> None:
    """PP 7/2025, articles 4(1) and 9: of 10,000,000, and what the fund keeps of 0.130 / 0.305 / 0.495 / 0.730 % below the cap."""
    bill = bill_of(10_000_000, "2025-04", risk_class=risk_class, industry="toys")
    assert line_of(bill, "JKK").rate == Decimal(rate)
    assert line_of(bill, "JKK").amount == int(Decimal(rate) * 10_000_000)
    slice_rate = Decimal("0.0012") if risk_class == 1 else Decimal("0.0014")
    assert funds_of(bill)["JKK"] == int(Decimal(rate) * 10_000_000 - slice_rate * 5_000_000)
    at_the_cap = bill_of(
        10_000_000 // 2 * 2, "2025-04", risk_class=risk_class, industry="toys", programs=["JKK", "JKP"]
    )
    assert funds_of(at_the_cap)["JKK"] - int(Decimal(rate) * 5_000_000) == kept // 2


@pytest.mark.parametrize("month", ["2020-10", "2025-04"])
def test_reliefs_can_be_left_out(month: str) -> None:
    """``relief=False``: none is looked at, the full rates are charged."""
    bill = bill_of(month=month, industry="toys", has_jp_deferral=True, relief=False)
    assert bill.reliefs == ()
    assert (bill.amount("JKK"), bill.amount("JKM"), bill.amount("JP")) == (27_000, 15_000, 150_000)
    assert all(line.relief is None for line in bill.lines)


def test_a_month_without_relief_has_no_outcome() -> None:
    """Only windows that cover the month are listed."""
    assert bill_of(month="2020-07").reliefs == ()
    assert bill_of(month="2021-02").reliefs == ()
    assert bill_of(month="2026-02", industry="toys").reliefs == ()


# ----------------------------------------------------------------------------------------------------- evidence


@pytest.mark.parametrize(
    ("month", "facts", "evidence"),
    [
        pytest.param("2026-03", {"programs": ["JKK", "JKM", "JHT"]}, Evidence.STATUTE, id="statutes-alone"),
        pytest.param("2026-03", {"kind": "state"}, Evidence.STATUTE, id="state"),
        pytest.param("2026-03", {"scale": "micro"}, Evidence.CORROBORATED, id="staging"),
        pytest.param("2026-03", {"programs": ["JP"]}, Evidence.CORROBORATED, id="ceiling-of-2026"),
        pytest.param("2015-07", {"programs": ["JP"]}, Evidence.STATUTE, id="ceiling-of-2015"),
        pytest.param("2016-03", {"programs": ["JP"]}, Evidence.SINGLE, id="ceiling-of-2016"),
        pytest.param("2018-03", {"programs": ["JP", "JKK"]}, Evidence.UNCONFIRMED, id="ceiling-of-2018"),
        pytest.param("2018-03", {"programs": ["JKK"]}, Evidence.STATUTE, id="what-is-not-used-does-not-count"),
        pytest.param("2020-10", {"programs": ["JKK"]}, Evidence.CORROBORATED, id="relief-of-2020"),
        pytest.param("2025-04", {"programs": ["JKK"], "industry": "toys"}, Evidence.STATUTE, id="relief-of-2025"),
    ],
)
def test_a_bill_is_as_good_as_its_weakest_fact(month: str, facts: dict[str, Any], evidence: Evidence) -> None:
    """Of everything that it used, and nothing else."""
    assert bill_of(month=month, **facts).evidence is evidence


# ----------------------------------------------------------------------------------------------- rounding, exactness


@pytest.mark.parametrize(
    ("wage", "rounding", "amount"),
    [
        pytest.param(500, "half_up", 2, id="1.5-half-up"),
        pytest.param(500, "half_even", 2, id="1.5-half-even"),
        pytest.param(500, "down", 1, id="1.5-down"),
        pytest.param(500, "up", 2, id="1.5-up"),
        pytest.param(1_500, "half_up", 5, id="4.5-half-up"),
        pytest.param(1_500, Rounding.HALF_EVEN, 4, id="4.5-half-even"),
        pytest.param(1_500, Rounding.DOWN, 4, id="4.5-down"),
        pytest.param(1_500, Rounding.UP, 5, id="4.5-up"),
        pytest.param(1_499, "half_up", 4, id="4.497-half-up"),
        pytest.param(1_499, "up", 5, id="4.497-up"),
        pytest.param(1_000, "up", 3, id="whole-up"),
        pytest.param(Decimal("1499.99"), "half_up", 4, id="4.49997"),
        pytest.param(Decimal("1500.00"), "half_up", 5, id="4.5-of-a-decimal"),
        pytest.param(Decimal("1500.00"), "half_even", 4, id="4.5-of-a-decimal-half-even"),
        pytest.param(0, "up", 0, id="nothing"),
    ],
)
def test_each_direction_rounds_a_line(wage: int | Decimal, rounding: str, amount: int) -> None:
    """JKM, 0.30 %."""
    bill = bill_of(wage, programs=["JKM"], rounding=rounding)
    assert bill.amount("JKM") == amount
    assert bill.rounding == rounding
    assert bill.lines[0].exact == wage * Decimal("0.0030")


@pytest.mark.parametrize(
    ("rounding", "jkk", "jkm"),
    [
        pytest.param("half_up", 5_475, 6_844, id="published"),
        pytest.param("down", 5_474, 6_843, id="down"),
        pytest.param("up", 5_475, 6_844, id="up"),
    ],
)
def test_rounding_is_per_line(rounding: str, jkk: int, jkm: int) -> None:
    """Kota Magelang 2025: 5,474.952 and 6,843.69; the sum is of rounded lines."""
    bill = bill_of(2_281_230, "2025-09", kind="state", risk_class=1, rounding=rounding)
    assert (bill.amount("JKK"), bill.amount("JKM"), bill.total) == (jkk, jkm, jkk + jkm)


def test_the_deferral_and_the_slices_are_rounded_like_the_lines() -> None:
    """Down: 1,234,567 gives 1,728.39 and 1,234.57 to JKP, of 2,962.96 and 3,703.70."""
    funds = funds_of(bill_of(1_234_567, "2024-06", risk_class=1, rounding="down"))
    assert (funds["JKK"], funds["JKM"], funds["JKP"]) == (2_962 - 1_728, 3_703 - 1_234, 2_716 + 1_728 + 1_234)
    put_off = bill_of(1_234_567, "2020-10", has_jp_deferral=True, rounding="up")
    assert put_off.deferred == (24_692 - 247) + (12_346 - 124)


@pytest.mark.parametrize(
    ("wage", "jkk", "jkm", "jht_employer", "jht_worker"),
    [
        pytest.param(50_000_001, 870_000, 150_000, 1_850_000, 1_000_000, id="50_000_001"),
        pytest.param(50_000_025, 870_000, 150_000, 1_850_001, 1_000_001, id="50_000_025"),
        pytest.param(
            10**15, 17_400_000_000_000, 3_000_000_000_000, 37_000_000_000_000, 20_000_000_000_000, id="10**15"
        ),
        pytest.param(
            10**15 + 50, 17_400_000_000_001, 3_000_000_000_000, 37_000_000_000_002, 20_000_000_000_001, id="10**15+50"
        ),
        pytest.param(
            10**30 + 625,
            174 * 10**26 + 11,
            3 * 10**27 + 2,
            37 * 10**27 + 23,
            2 * 10**28 + 13,
            id="10**30+625",
        ),
        pytest.param(
            Decimal(10**30) * 10 + Decimal("0.75"),
            174 * 10**27,
            3 * 10**28,
            37 * 10**28,
            2 * 10**29,
            id="10**31-and-75-sen",
        ),
    ],
)
def test_no_wage_is_too_large(wage: Any, jkk: int, jkm: int, jht_employer: int, jht_worker: int) -> None:
    """Class V, 1.74 %: 1.74 % of 25 is 0.435, of 50 0.87, of 625 10.875; 3.7 % 0.925, 1.85, 23.125; 2 % 0.5, 1, 12.5."""
    with localcontext(Context(prec=60)):
        exact = {program: wage * Decimal(rate) for program, rate in (("JKK", "0.0174"), ("JKM", "0.0030"))}
    bill = bill_of(wage, risk_class=5)
    assert (bill.amount("JKK"), bill.amount("JKM")) == (jkk, jkm)
    assert (bill.amount("JHT", "employer"), bill.amount("JHT", "worker")) == (jht_employer, jht_worker)
    assert line_of(bill, "JKK").exact == exact["JKK"]
    assert line_of(bill, "JKM").exact == exact["JKM"]


WAGES = [
    pytest.param(lambda: Decimal("123456789012345678.55"), id="decimal"),
    pytest.param(lambda: 123_456_789_012_345_678, id="int"),
    pytest.param(lambda: Decimal("4999999.99"), id="under-the-cap"),
]


@pytest.mark.parametrize("make", WAGES)
@pytest.mark.parametrize("month", ["2020-10", "2024-06", "2025-04"])
def test_a_callers_decimal_context_changes_nothing(make: Callable[[], Any], month: str) -> None:
    """Neither two digits, nor traps, nor another direction; lines, exact values, funds and deferral."""
    facts: dict[str, Any] = {"industry": "toys", "has_jp_deferral": True, "risk_class": 1}
    law = LAW.as_known_on("2026-11-23")
    usual = bill_of(make(), month, **facts)
    seen = [usual.lines, [line.exact for line in usual.lines], usual.funds, usual.deferred, usual.total]
    with localcontext(Context(prec=2, rounding=ROUND_DOWN, traps=[Inexact])):
        narrow = bill_of(make(), month, law=law, **facts)
        assert [
            narrow.lines,
            [line.exact for line in narrow.lines],
            narrow.funds,
            narrow.deferred,
            narrow.total,
        ] == seen


def test_no_wage_is_a_bill_of_nothing() -> None:
    """Seven lines of 0."""
    bill = bill_of(0)
    assert [line.amount for line in bill.lines] == [0] * 7
    assert bill.total == 0
    assert set(bill.funds.values()) == {0}


# ------------------------------------------------------------------------------------------------- provisional law


@pytest.mark.parametrize(
    ("month", "facts"),
    [
        pytest.param("2027-02", {}, id="last-sure-month"),
        pytest.param("2027-03", {"scale": "small"}, id="without-jp"),
        pytest.param("2027-03", {"kind": "state"}, id="state"),
        pytest.param("2030-01", {"programs": ["JKK", "JKM", "JHT", "JKP"]}, id="jkp-is-never-announced"),
        pytest.param("2027-03", {"is_indonesian": False}, id="foreigner"),
        pytest.param("2027-03", {"born_on": "1966-01-01"}, id="past-the-pension-age"),
    ],
)
def test_no_warning_without_need(month: str, facts: dict[str, Any]) -> None:
    """Only figures that the result needs count; warnings are errors here."""
    bill = bill_of(month=month, **facts)
    assert not bill.is_provisional


@pytest.mark.parametrize("month", ["2027-03", "2027-12", "2035-06"])
@pytest.mark.parametrize("facts", [{}, {"scale": "medium"}, {"programs": ["JP"]}, {"programs": ["JKK", "JP"]}])
def test_a_carried_ceiling_warns_once_a_call(month: str, facts: dict[str, Any]) -> None:
    """The newest value is used; the warning points at the caller and names the remedy; every call warns anew."""
    participant = worker_of(20_000_000, **facts)
    for _ in range(2):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            bill = calculate_contributions(participant, month=month)
        assert [each.category for each in caught] == [ProvisionalLawWarning]
        assert caught[0].filename == __file__
        text = str(caught[0].message)
        assert month in text
        assert "jp.wage_ceiling" in text
        assert "11086300" in text
        assert "2027-02-28" in text
        assert 'LAW.amend("jp.wage_ceiling", since=..., value=..., citation=...)' in text
        assert bill.is_provisional
        assert bill.amount("JP", "worker") == 110_863


def test_an_amended_law_ends_the_warning() -> None:
    """The remedy works, and for the period of the announcement only."""
    law = LAW.amend("jp.wage_ceiling", since="2027-03-01", value=11_640_000, citation="Surat B/1/022027")
    bill = bill_of(20_000_000, "2027-03", law=law)
    assert not bill.is_provisional
    assert bill.amount("JP", "worker") == 116_400
    assert bill.law_version == law.version != LAW.version
    assert line_of(bill, "JP").citations[-1] == Citation("Surat B/1/022027")
    assert not bill_of(20_000_000, "2028-02", law=law).is_provisional
    with pytest.warns(ProvisionalLawWarning, match="known until 2028-02-29"):
        assert bill_of(20_000_000, "2028-03", law=law).is_provisional


def test_the_law_as_known_in_february_2025_is_provisional_for_march() -> None:
    """It uses the ceiling of 2024."""
    with pytest.warns(ProvisionalLawWarning, match="10042300"):
        bill = bill_of(20_000_000, "2025-03", law=LAW.as_known_on("2025-02-10"))
    assert bill.amount("JP", "worker") == 100_423
    assert bill_of(20_000_000, "2025-03", law=LAW.as_known_on("2025-02-27")).amount("JP", "worker") == 105_474


@pytest.mark.parametrize(
    ("name", "program"),
    [
        pytest.param("jkm.rate", "JKM", id="jkm"),
        pytest.param("jp.rate.worker", "JP", id="jp"),
        pytest.param("jkp.rate.government", "JKP", id="jkp"),
    ],
)
def test_a_rate_that_ceased_is_no_crash(name: str, program: str) -> None:
    """STYLE: what ceased is an entry whose value is None. By name the program is then refused as not in force."""
    law = LAW.amend(name, since="2026-01-01", value=None, citation="PP 1/2026")
    assert bill_of(month="2025-12", law=law).amount(program) == bill_of(month="2025-12").amount(program)
    with pytest.raises(NotInForceError):
        bill_of(month="2026-01", law=law, programs=["JKK", program])


@pytest.mark.parametrize("relief", [None, 1, "no"])
def test_relief_is_a_flag(relief: Any) -> None:
    """A text is never taken for a yes."""
    with pytest.raises(ValidationError) as caught:
        bill_of(relief=relief)
    assert caught.value.field == "relief"


# ----------------------------------------------------------------------------------------------------------- input


class Countable:
    """An integer-like number."""

    def __init__(self, number: int) -> None:
        """Keep the number."""
        self.number = number

    def __index__(self) -> int:
        """Return the number."""
        return self.number


def integer_likes() -> Iterator[Any]:
    """Yield integer-like wages: NumPy's where it is there."""
    yield Countable(5_000_000)
    yield Countable(0)
    try:
        numpy = importlib.import_module("numpy")
    except ImportError:
        return
    for kind in ("int32", "int64", "uint64"):
        yield getattr(numpy, kind)(5_000_000)


@pytest.mark.parametrize("wage", list(integer_likes()), ids=lambda wage: type(wage).__name__)
def test_integer_like_wages_are_taken(wage: Any) -> None:
    """They become plain integers."""
    worker = WageWorker(wage=wage)
    assert type(worker.wage) is int
    assert worker == WageWorker(wage=int(wage))


@pytest.mark.parametrize(
    "wage",
    [
        pytest.param(5_000_000.0, id="float"),
        pytest.param(float("nan"), id="float-nan"),
        pytest.param(True, id="bool"),
        pytest.param(Decimal("NaN"), id="nan"),
        pytest.param(Decimal("sNaN"), id="snan"),
        pytest.param(Decimal("Infinity"), id="infinity"),
        pytest.param(-1, id="negative"),
        pytest.param(Decimal("-0.01"), id="negative-sen"),
        pytest.param("5000000", id="text"),
        pytest.param("5.000.000", id="text-with-points"),
        pytest.param(None, id="none"),
        pytest.param(Countable(-1), id="integer-like-negative"),
    ],
)
def test_a_wage_that_is_no_amount_is_refused(wage: Any) -> None:
    """When the object is built, with field, value and limit."""
    with pytest.raises(AmountError, match="wage must be ") as caught:
        WageWorker(wage=wage)
    assert caught.value.field == "wage"
    assert caught.value.value is wage
    assert "0 or more" in caught.value.limit or "finite" in caught.value.limit


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"risk_class": 0}, "risk_class", id="class-0"),
        pytest.param({"risk_class": 6}, "risk_class", id="class-6"),
        pytest.param({"risk_class": True}, "risk_class", id="class-bool"),
        pytest.param({"risk_class": "I"}, "risk_class", id="class-roman"),
        pytest.param({"risk_class": 1.0}, "risk_class", id="class-float"),
        pytest.param({"scale": "tiny"}, "scale", id="scale"),
        pytest.param({"scale": None}, "scale", id="scale-none"),
        pytest.param({"kind": "public"}, "kind", id="kind"),
        pytest.param({"industry": "mining"}, "industry", id="industry"),
        pytest.param({"active_workers": -1}, "active_workers", id="workers-negative"),
        pytest.param({"active_workers": 50.0}, "active_workers", id="workers-float"),
        pytest.param({"active_workers": True}, "active_workers", id="workers-bool"),
        pytest.param({"is_in_good_standing": 1}, "is_in_good_standing", id="standing-number"),
        pytest.param({"is_in_good_standing": None}, "is_in_good_standing", id="standing-none"),
        pytest.param({"registered_on": "soon"}, "registered_on", id="registered"),
        pytest.param({"has_jp_deferral": "yes"}, "has_jp_deferral", id="deferral-text"),
        pytest.param({"is_indonesian": "yes"}, "is_indonesian", id="citizen-text"),
        pytest.param({"is_indonesian": 0}, "is_indonesian", id="citizen-number"),
        pytest.param({"born_on": "1990"}, "born_on", id="born"),
        pytest.param({"born_on": 19900101}, "born_on", id="born-number"),
        pytest.param({"programs": []}, "programs", id="programs-empty"),
        pytest.param({"programs": frozenset()}, "programs", id="programs-empty-set"),
        pytest.param({"programs": "JKK"}, "programs", id="programs-text"),
        pytest.param({"programs": ["JKN"]}, "programs", id="programs-unknown"),
        pytest.param({"programs": ["JKK", None]}, "programs", id="programs-none-within"),
        pytest.param({"programs": [["JKK"]]}, "programs", id="programs-nested"),
        pytest.param({"programs": 5}, "programs", id="programs-number"),
        pytest.param({"programs": ["JKP"], "is_indonesian": False}, "programs", id="jkp-for-a-foreigner"),
    ],
)
def test_a_fact_out_of_range_is_refused(facts: dict[str, Any], field: str) -> None:
    """When the object is built; the field is named."""
    with pytest.raises(ValidationError) as caught:
        worker_of(**facts)
    assert caught.value.field == field


def test_an_employer_is_an_employer() -> None:
    """No class, no mapping."""
    for employer in (None, {"risk_class": 1}, 1):
        with pytest.raises(ValidationError, match="employer must be an Employer"):
            WageWorker(wage=1, employer=employer)  # type: ignore[arg-type]  # because that is refused


def test_jkp_for_a_foreigner_names_the_article() -> None:
    """Whose limit it is."""
    with pytest.raises(ValidationError, match=r"without JKP for a foreigner \(PP 37/2021, article 4\(2\) a\)"):
        worker_of(is_indonesian=False, programs=["JKK", "JKP"])


def test_values_become_members() -> None:
    """Text and numbers are turned into the vocabulary once."""
    employer = Employer(risk_class=3, scale="small", kind="state", industry="toys", registered_on="2020-08-01")
    assert (employer.risk_class, employer.scale) == (RiskClass.III, EnterpriseScale.SMALL)
    assert employer.industry is Industry.TOYS
    assert employer.registered_on == date(2020, 8, 1)
    worker = WageWorker(wage=1, born_on="1990-01-01", programs=["JKK"])
    assert worker.born_on == date(1990, 1, 1)
    assert worker.programs == frozenset({Program.JKK})
    assert hash(worker) == hash(WageWorker(wage=1, born_on=date(1990, 1, 1), programs=frozenset({Program.JKK})))
    assert pickle.loads(pickle.dumps(worker)) == worker  # noqa: S301 - our own bytes


def test_defaults_are_the_api_s() -> None:
    """API chapter 4."""
    assert Employer() == Employer(
        risk_class=None,
        scale=EnterpriseScale.LARGE,
        kind="private",
        industry=None,
        active_workers=None,
        is_in_good_standing=True,
        registered_on=None,
        has_jp_deferral=False,
    )
    assert WageWorker(wage=1) == WageWorker(
        wage=1, employer=Employer(), born_on=None, is_indonesian=True, programs=None
    )
    with pytest.raises(TypeError):
        WageWorker(5_000_000)  # type: ignore[call-arg]  # because models are built by keyword


@pytest.mark.parametrize("facts", [{}, {"scale": "micro"}, {"kind": "state"}, {"programs": ["JKK"]}])
def test_a_jkk_line_needs_its_class(facts: dict[str, Any]) -> None:
    """The agency assigns it (PP 44/2015, article 16(2)); class I is never guessed."""
    with pytest.raises(ValidationError) as caught:
        bill_of(risk_class=None, **facts)
    assert caught.value.field == "employer.risk_class"
    assert "from 1 to 5" in caught.value.limit
    assert caught.value.source == "PP 44/2015, article 16(2)"


def test_without_jkk_no_class_is_needed() -> None:
    """It may stay out."""
    assert bill_of(risk_class=None, programs=["JKM", "JHT", "JP", "JKP"]).total == 15_000 + 285_000 + 150_000 + 11_000


def test_a_birth_after_the_month_is_refused() -> None:
    """On its last day it is taken; also with named programs."""
    for named in (None, ["JKK"]):
        with pytest.raises(ValidationError, match="born_on must be 2025-11-30 or earlier"):
            bill_of(born_on="2025-12-01", programs=named)
    assert bill_of(born_on="2025-11-30").total


@pytest.mark.parametrize(
    "month",
    [
        pytest.param(Month(2025, 11), id="month"),
        pytest.param(date(2025, 11, 1), id="first-day"),
        pytest.param(date(2025, 11, 30), id="last-day"),
        pytest.param(datetime(2025, 11, 15, 12, tzinfo=UTC), id="moment"),
        pytest.param("2025-11", id="text"),
        pytest.param("2025-11-07", id="text-of-a-day"),
    ],
)
def test_a_month_comes_in_every_form(month: Any) -> None:
    """Any day of it."""
    assert bill_of(month=month) == bill_of(month=Month(2025, 11))


@pytest.mark.parametrize("month", ["2025-13", "11-2025", "", None, 202511, 2025.11])
def test_a_month_that_is_none_is_refused(month: Any) -> None:
    """The field is ``month``."""
    with pytest.raises(ValidationError) as caught:
        bill_of(month=month)
    assert caught.value.field == "month"


@pytest.mark.parametrize("rounding", ["ROUND_HALF_UP", "nearest", None, 1])
def test_a_direction_that_is_none_is_refused(rounding: Any) -> None:
    """The choices are listed."""
    with pytest.raises(ValidationError, match="rounding must be one of"):
        bill_of(rounding=rounding)


@pytest.mark.parametrize("participant", [None, 5_000_000, {"wage": 5_000_000}, Employer()])
def test_a_participant_is_needed(participant: Any) -> None:
    """The field is named."""
    with pytest.raises(ValidationError) as caught:
        calculate_contributions(participant, month="2025-11")
    assert caught.value.field == "participant"


def test_a_participant_says_its_segment_and_base() -> None:
    """The base of all segments knows neither."""
    assert isinstance(worker_of(), Participant)
    assert (worker_of().segment, worker_of().wage_base) == ("PU", 5_000_000)
    with pytest.raises(NotImplementedError):
        _ = Participant().segment
    with pytest.raises(NotImplementedError):
        _ = Participant().wage_base


def test_time_is_always_asked_for() -> None:
    """No clock: month is a keyword without a default."""
    call: Any = calculate_contributions
    with pytest.raises(TypeError):
        call(worker_of())
    with pytest.raises(TypeError):
        call(worker_of(), "2025-11")


# ----------------------------------------------------------------------------------------------- sums without a split


def test_an_unsplit_sum_is_not_told_by_program() -> None:
    """A package of migrant workers is one sum of JKK and JKM; the total is still told (37,500 + 332,500)."""
    bill = calculate_contributions(MigrantWorker(contract_months=24), month="2025-06")
    assert bill.total == bill.worker == 370_000
    assert {line.program for line in bill.lines} == {None}
    assert bill.amount("JHT") == 0
    for program in ("JKK", "JKM", Program.JKK):
        with pytest.raises(UnsplitAmountError, match="gives one sum and no split"):
            bill.amount(program)
    with pytest.raises(UnsplitAmountError):
        _ = bill.funds


# ----------------------------------------------------------------------------------------------- what a bill rests on


def test_a_bill_keeps_the_membership_that_it_follows() -> None:
    """Where no programs are named; with named ones nothing was decided."""
    assert bill_of().terms.membership == check_membership(worker_of(), on="2025-11-30")
    assert bill_of(programs=["JKK"]).terms.membership is None
    other = NonWageWorker(income=1_000_000)
    assert calculate_contributions(other, month="2025-06").terms.membership == check_membership(other, on="2025-06-30")


def test_a_line_is_as_good_as_its_weakest_fact() -> None:
    """The ceiling of 2016 has one source, the relief of 2020 several; rates and JHT stand in the text of the law."""
    assert line_of(bill_of(month="2016-03"), "JP").evidence is Evidence.SINGLE
    assert line_of(bill_of(month="2016-03"), "JHT").evidence is Evidence.STATUTE
    assert line_of(bill_of(month="2020-10"), "JKK").evidence is Evidence.CORROBORATED
    assert line_of(bill_of(month="2020-10", relief=False), "JKK").evidence is Evidence.STATUTE


def test_before_july_2015_the_plainest_figure_is_named() -> None:
    """All programs began together; the rate of JKM says so."""
    with pytest.raises(NotInForceError) as caught:
        bill_of(month="2015-06")
    assert caught.value.name == "jkm.rate"


def test_the_share_of_jkm_that_ended_cites_what_still_prints_it() -> None:
    """PP 6/2025 names JKK as the only source of JKP; PP 44/2015, article 18A(1), was not repealed."""
    against = {each.program: each.against for each in bill_of().terms.slices}
    assert against == {Program.JKK: None, Program.JKM: Citation("PP 44/2015", article="18A", paragraph="1")}


def test_a_relief_on_what_is_not_billed_says_so() -> None:
    """PP 7/2025 halves JKK: a bill of JHT alone has nothing to halve. The pandemic relief was on two programs."""
    (outcome,) = bill_of(month="2025-04", industry="toys", programs=["JHT"]).reliefs
    first = outcome.requirements[0]
    assert (first.code, first.is_met, first.limit) == (RequirementCode.RELIEVED_PROGRAM_BILLED, False, "JKK")
    limits = [each.requirements[0].limit for each in bill_of(month="2020-10", programs=["JHT"]).reliefs]
    assert "JKK, JKM" in limits


def test_who_works_under_another_does_not_work_independently() -> None:
    """A learner in transport, PP 50/2025: all else is met."""
    learner = NonWageWorker(income=1_000_000, sector="transport", is_independent=False)
    (outcome,) = calculate_contributions(learner, month="2026-03").reliefs
    assert answers(outcome)[RequirementCode.WORKS_INDEPENDENTLY] is False
    assert not outcome.is_applied


# ----------------------------------------------------------------------------------------------- bills without warnings


def test_a_quiet_bill_is_the_same_without_the_warning() -> None:
    """For rules that make many bills: warnings are errors here, and the ceiling of 2027-03 is carried."""
    bill = bill_quietly(worker_of(20_000_000), Month(2027, 3), LAW, Rounding.HALF_UP, relief=True)
    assert bill.is_provisional
    assert bill.amount("JP", "worker") == 110_863  # 1 % of 11,086,300
    # Lowest bracket, PP 44/2015: JKK 1 % of 1,000,000 = 10,000; JKM 6,800.
    other = bill_quietly(NonWageWorker(income=1_000_000), Month(2025, 6), LAW, Rounding.HALF_UP, relief=True)
    assert (other.amount("JKK"), other.amount("JKM"), other.total) == (10_000, 6_800, 16_800)


def test_the_law_that_is_given_picks_the_programs() -> None:
    """Of a law that asks micro enterprises for JHT from 2027 on: 3.7 % and 2 % of 5,000,000."""
    value = (*LAW["membership.programs.micro"].on("2026-01-01").value, Program.JHT)
    law = LAW.amend("membership.programs.micro", since="2027-01-01", value=value, citation="Perpres 109/2013")
    worker = worker_of(scale="micro")
    for month, jht in (("2026-12", 0), ("2027-01", 285_000)):
        assert calculate_contributions(worker, month=month, law=law).amount("JHT") == jht


def test_a_warning_points_at_the_line_of_the_caller() -> None:
    """March 2027 has no ceiling yet."""
    with pytest.warns(ProvisionalLawWarning) as said:
        calculate_contributions(worker_of(20_000_000), month="2027-03")
    assert [each.filename for each in said] == [__file__]


def test_the_warning_names_each_figure_and_the_remedy_of_the_first() -> None:
    """Two figures of a law whose newest values were sure until the end of 2026."""
    law = LAW.amend(
        "jkp.wage_ceiling", since="2026-01-01", value=5_000_000, citation="PP 6/2025", known_until="2026-12-31"
    )
    assert provisional_message(("jp.wage_ceiling", "jkp.wage_ceiling"), Month(2027, 3), law) == (
        "The bill of 2027-03 is provisional: it uses the newest value of jp.wage_ceiling (11086300, known until "
        "2027-02-28), jkp.wage_ceiling (5000000, known until 2026-12-31). When the new value is announced, upgrade "
        'jaminan, or pass law=LAW.amend("jp.wage_ceiling", since=..., value=..., citation=...).'
    )


def test_what_halved_jkk_gives_to_jkp_is_printed_by_the_act_that_halved_it() -> None:
    """PP 7/2025, article 9: 0.14 % of class II; JKM gives what PP 6/2025 left of it."""
    mill = worker_of(industry="textile_garment", active_workers=50)
    slices = calculate_contributions(mill, month="2025-10").terms.slices
    assert [(str(each.program), str(each.rate), str(each.citation)) for each in slices] == [
        ("JKK", "0.0014", "PP 7/2025, article 9"),
        ("JKM", "0", "PP 6/2025, article 11(5)"),
    ]


@pytest.mark.parametrize(
    ("participant", "month", "act"),
    [
        pytest.param(worker_of(industry="textile_garment", active_workers=50), "2025-04", "PP 7/2025", id="mill"),
        pytest.param(NonWageWorker(sector="transport"), "2026-02", "PP 50/2025", id="driver"),
        pytest.param(ConstructionProject(contract_value=100_000_000), "2020-09", "PP 49/2020", id="project"),
    ],
)
def test_a_bill_without_reliefs_keeps_those_that_it_passes_over(participant: Any, month: str, act: str) -> None:
    """Only where the caller asked for it, and only what would have applied."""
    passed_over = calculate_contributions(participant, month=month, relief=False)
    assert [each.citation.regulation_id for each in passed_over.terms.reliefs_passed_over] == [act]
    assert passed_over.reliefs == ()
    relieved = calculate_contributions(participant, month=month)
    assert [each.citation.regulation_id for each in relieved.reliefs if each.is_applied] == [act]
    assert relieved.terms.reliefs_passed_over == ()
    assert calculate_contributions(worker_of(), month="2025-04", relief=False).terms.reliefs_passed_over == ()


def test_every_fact_of_an_employer_is_in_its_profile() -> None:
    """Plans are kept by it: two employers share one when all their facts are the same, and only then."""
    facts: dict[str, Any] = {
        "risk_class": 2,
        "scale": "micro",
        "kind": "state",
        "industry": "footwear",
        "active_workers": 7,
        "is_in_good_standing": False,
        "registered_on": "2020-08-15",
        "has_jp_deferral": True,
    }
    assert set(facts) == {field.name for field in attrs.fields(Employer) if field.init}
    profiles = {Employer().profile, *(Employer(**{name: fact}).profile for name, fact in facts.items())}
    assert len(profiles) == 1 + len(facts)
    assert Employer(risk_class=RiskClass.II).profile == Employer(risk_class=2).profile
    assert attrs.evolve(Employer(), scale="micro").profile == Employer(scale="micro").profile

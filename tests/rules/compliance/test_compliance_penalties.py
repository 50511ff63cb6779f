"""Late penalties, arrears, administrative fines and set-offs; every amount worked by hand."""

import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from jaminan import (
    LAW,
    AmountError,
    Arrears,
    Employer,
    Evidence,
    JaminanError,
    Month,
    NonWageWorker,
    NotInForceError,
    Penalty,
    Program,
    Unpaid,
    ValidationError,
    WageWorker,
    calculate_administrative_fine,
    calculate_arrears,
    calculate_contributions,
    calculate_late_penalty,
    calculate_set_off,
    unpaid_of,
)
from jaminan.models.compliance.penalties import Reason, ReasonCode
from jaminan.rules.compliance.penalties import count_months_late

Code = ReasonCode


def penalty(amount: Any = 1_000_000, **more: Any) -> Penalty:
    """Return the penalty of a wage workers' contribution of September 2025, due on 15 October."""
    facts: dict[str, Any] = {"segment": "PU", "month": "2025-09", "paid_on": "2025-10-16"} | more
    return calculate_late_penalty(amount, **facts)


def codes(reasons: tuple[Reason, ...]) -> list[ReasonCode]:
    """Return the codes of reasons."""
    return [reason.code for reason in reasons]


# counting months


@pytest.mark.parametrize(
    ("due_on", "paid_on", "months"),
    [
        pytest.param("2025-10-15", "2025-09-01", 0, id="long-before"),
        pytest.param("2025-10-15", "2025-10-15", 0, id="on-the-day"),
        pytest.param("2025-10-15", "2025-10-16", 1, id="a-day-late"),
        pytest.param("2025-10-15", "2025-11-15", 1, id="still-one-on-the-15th"),
        pytest.param("2025-10-15", "2025-11-16", 2, id="second-month-started"),
        pytest.param("2025-10-15", "2025-12-15", 2, id="two"),
        pytest.param("2025-10-15", "2026-01-15", 3, id="December-to-January"),
        pytest.param("2025-10-15", "2026-01-16", 4, id="four"),
        pytest.param("2025-10-15", "2027-10-15", 24, id="two-years"),
        pytest.param("2025-12-31", "2026-02-28", 2, id="31st-to-a-short-February"),
        pytest.param("2025-12-31", "2026-03-01", 3, id="past-a-short-February"),
        pytest.param("2023-12-31", "2024-02-29", 2, id="31st-to-a-leap-February"),
        pytest.param("2024-01-31", "2024-03-01", 2, id="past-a-leap-February"),
        pytest.param("2024-01-31", "2024-03-31", 2, id="the-31st-again"),
        pytest.param("2024-02-29", "2024-03-29", 1, id="leap-day"),
        pytest.param("2024-02-29", "2025-02-28", 12, id="leap-day-a-year-later"),
        pytest.param("2024-02-29", "2025-03-01", 13, id="leap-day-a-year-and-a-day-later"),
        pytest.param("2021-01-29", "2021-02-28", 1, id="pandemic-29-January"),
        pytest.param("2021-01-29", "2021-03-29", 2, id="pandemic-two"),
        pytest.param("2021-01-29", "2021-03-30", 3, id="pandemic-three"),
    ],
)
def test_started_months_count_whole(due_on: str, paid_on: str, months: int) -> None:
    """Due on the 15th: the 16th is one month, still one on the 15th of the next (practice)."""
    assert count_months_late(date.fromisoformat(due_on), date.fromisoformat(paid_on)) == months


# the penalty


@pytest.mark.parametrize(
    ("amount", "paid_on", "months", "exact", "whole"),
    [
        pytest.param(1_000_000, "2025-10-15", 0, "0", 0, id="in-time"),
        pytest.param(1_000_000, "2025-10-16", 1, "20000", 20_000, id="one-month"),
        pytest.param(1_234_567, "2025-12-20", 3, "74074.02", 74_074, id="three-months"),
        pytest.param(1_234_575, "2025-10-16", 1, "24691.50", 24_692, id="half-up"),
        pytest.param(0, "2025-10-16", 1, "0", 0, id="nothing-owed"),
        pytest.param(1_000_000, "2030-10-15", 60, "1200000", 1_200_000, id="simple-and-without-a-ceiling"),
        pytest.param(Decimal("1000000.50"), "2025-10-16", 1, "20000.01", 20_000, id="sen"),
        pytest.param(10**20, "2025-10-16", 1, str(2 * 10**18), 2 * 10**18, id="large"),
    ],
)
def test_two_percent_of_the_contribution_for_each_month(
    amount: int | Decimal, paid_on: str, months: int, exact: str, whole: int
) -> None:
    """PP 44/2015, article 22(1); PP 46/2015, article 20(1); PP 45/2015, article 31(1)."""
    for program in (None, "JKK", "JKM", "JHT", "JP"):
        found = penalty(amount, paid_on=paid_on, program=program)
        assert (found.months_late, found.line.exact, found.penalty) == (months, Decimal(exact), whole)
        assert found.total_due == amount + whole
        assert found.total == found.penalty == sum(line.amount for line in found.lines)
        assert found.due_on == date(2025, 10, 15)
        assert found.is_late == (months > 0)


@pytest.mark.parametrize(
    ("rounding", "whole"),
    [("half_up", 24_692), ("half_even", 24_692), ("down", 24_691), ("up", 24_692)],
)
def test_the_direction_of_rounding_is_the_callers(rounding: str, whole: int) -> None:
    """24,691.50 before rounding."""
    assert penalty(1_234_575, rounding=rounding).penalty == whole


@pytest.mark.parametrize(
    ("program", "articles"),
    [
        pytest.param("JKK", ["PP 44/2015, article 22(1)", "PP 44/2015, article 21(2)"], id="jkk"),
        pytest.param("JKM", ["PP 44/2015, article 22(1)", "PP 44/2015, article 21(2)"], id="jkm"),
        pytest.param("JHT", ["PP 46/2015, article 20(1)", "PP 46/2015, article 19(2)"], id="jht"),
        pytest.param("JP", ["PP 45/2015, article 31(1)", "PP 45/2015, article 30(3)"], id="jp"),
    ],
)
def test_each_program_has_its_own_articles(program: str, articles: list[str]) -> None:
    """Rate and due day."""
    assert [str(each) for each in penalty(program=program).line.citations] == articles


@pytest.mark.parametrize(
    ("program", "manner"),
    [
        pytest.param("JKK", [Code.WITH_NEXT_BILL], id="jkk"),
        pytest.param("JKM", [Code.WITH_NEXT_BILL], id="jkm"),
        pytest.param("JHT", [Code.BOTH_SHARES, Code.WITH_NEXT_BILL], id="jht"),
        pytest.param("JP", [Code.WITH_ARREARS], id="jp"),
    ],
)
def test_the_employer_alone_bears_it_and_jp_is_paid_with_the_arrears(program: str, manner: list[ReasonCode]) -> None:
    """JKK, JKM and JHT with the next bill; the base of JHT is a reading."""
    found = penalty(program=program, month="2024-09", paid_on="2024-10-16")
    assert codes(found.reasons) == [Code.STARTED_MONTH, Code.EMPLOYER_ALONE, *manner]


@pytest.mark.parametrize(
    ("paid_on", "evidence", "is_practice"),
    [
        pytest.param("2025-10-15", Evidence.STATUTE, False, id="in-time"),
        pytest.param("2025-10-16", Evidence.SINGLE, True, id="part-month"),
        pytest.param("2025-11-15", Evidence.STATUTE, False, id="exactly-one-month"),
        pytest.param("2025-11-16", Evidence.SINGLE, True, id="a-month-and-a-day"),
    ],
)
def test_a_part_of_a_month_is_practice(paid_on: str, evidence: Evidence, is_practice: bool) -> None:
    """One newspaper; whole months follow from the acts."""
    found = penalty(program="JKK", paid_on=paid_on)
    assert found.evidence is evidence
    assert (Code.STARTED_MONTH in codes(found.reasons)) == is_practice


@pytest.mark.parametrize(
    ("program", "evidence"),
    [
        pytest.param("JKK", Evidence.STATUTE, id="jkk"),
        pytest.param("JHT", Evidence.UNCONFIRMED, id="jht"),
        pytest.param("JP", Evidence.STATUTE, id="jp"),
        pytest.param(None, Evidence.UNCONFIRMED, id="whole-bill"),
    ],
)
def test_that_the_penalty_of_jht_is_of_both_shares_is_a_reading(program: str | None, evidence: Evidence) -> None:
    """A month to the day, so that nothing else is practice."""
    assert penalty(paid_on="2025-11-15", program=program).evidence is evidence


@pytest.mark.parametrize(
    ("program", "reasons"),
    [
        pytest.param(
            "JKK",
            [
                (Code.STARTED_MONTH, "PP 44/2015, article 22(1)", Evidence.SINGLE),
                (Code.EMPLOYER_ALONE, "PP 44/2015, article 22", Evidence.STATUTE),
                (Code.WITH_NEXT_BILL, "PP 44/2015, article 22", Evidence.STATUTE),
            ],
            id="jkk",
        ),
        pytest.param(
            "JHT",
            [
                (Code.STARTED_MONTH, "PP 46/2015, article 20(1)", Evidence.SINGLE),
                (Code.EMPLOYER_ALONE, "PP 46/2015, article 20", Evidence.STATUTE),
                (Code.BOTH_SHARES, "PP 46/2015, article 20(1)", Evidence.UNCONFIRMED),
                (Code.WITH_NEXT_BILL, "PP 46/2015, article 20", Evidence.STATUTE),
            ],
            id="jht",
        ),
        pytest.param(
            "JP",
            [
                (Code.STARTED_MONTH, "PP 45/2015, article 31(1)", Evidence.SINGLE),
                (Code.EMPLOYER_ALONE, "PP 45/2015, article 31", Evidence.STATUTE),
                (Code.WITH_ARREARS, "PP 45/2015, article 31", Evidence.STATUTE),
            ],
            id="jp",
        ),
        pytest.param(
            None,
            [
                (Code.STARTED_MONTH, "PP 44/2015, article 22(1)", Evidence.SINGLE),
                (Code.EMPLOYER_ALONE, "PP 44/2015, article 22", Evidence.STATUTE),
                (Code.EMPLOYER_ALONE, "PP 46/2015, article 20", Evidence.STATUTE),
                (Code.EMPLOYER_ALONE, "PP 45/2015, article 31", Evidence.STATUTE),
                (Code.BOTH_SHARES, "PP 46/2015, article 20(1)", Evidence.UNCONFIRMED),
                (Code.WITH_NEXT_BILL, "PP 44/2015, article 22", Evidence.STATUTE),
                (Code.WITH_NEXT_BILL, "PP 46/2015, article 20", Evidence.STATUTE),
                (Code.WITH_ARREARS, "PP 45/2015, article 31", Evidence.STATUTE),
            ],
            id="whole-bill",
        ),
    ],
)
def test_reasons_name_their_articles(program: str | None, reasons: list[tuple[ReasonCode, str, Evidence]]) -> None:
    """PP 44/2015, article 22 for JKK and JKM; PP 46/2015, article 20 for JHT; PP 45/2015, article 31 for JP."""
    found = penalty(program=program, month="2024-09", paid_on="2024-10-16").reasons
    assert [(each.code, str(each.citation), each.evidence) for each in found] == reasons


def test_a_whole_bill_paid_in_time_names_the_first_of_its_due_days() -> None:
    """JKK comes first: PP 44/2015, article 21(2)."""
    (reason,) = penalty(paid_on="2025-10-15").reasons
    assert (reason.code, str(reason.citation)) == (Code.PAID_IN_TIME, "PP 44/2015, article 21(2)")


def test_months_run_from_the_day_it_moved_to() -> None:
    """15 November 2025 is a Saturday, so the bill of October is due on Monday 17."""
    assert penalty(month="2025-10", paid_on="2025-11-17").months_late == 0
    assert penalty(month="2025-10", paid_on="2025-12-17").months_late == 1
    assert penalty(month="2025-10", paid_on="2025-12-18").months_late == 2
    late = penalty(month="2025-10", paid_on="2025-11-18", program="JKK", holidays={date(2025, 11, 17)})
    assert (late.due_on, late.months_late) == (date(2025, 11, 18), 0)
    assert codes(late.reasons) == [Code.PAID_IN_TIME, Code.MOVED]


# exceptions


def test_the_pandemic_took_half_a_percent() -> None:
    """PP 49/2020, article 23: due on 30 October 2020, two months late; 0.5 % x 2 x 1,234,567 = 12,345.67."""
    found = penalty(1_234_567, month="2020-09", paid_on="2020-12-01")
    assert (found.due_on, found.months_late, found.penalty) == (date(2020, 10, 30), 2, 12_346)
    assert (found.line.rate, found.line.exact) == (Decimal("0.005"), Decimal("12345.670"))
    (reason,) = [each for each in found.reasons if each.code is Code.TEMPORARY_RATE]
    assert reason.label() == "besaran denda sementara, bukan 2%"
    assert str(reason.citation) == "PP 49/2020, article 23(1)"


@pytest.mark.parametrize(
    ("month", "rate"),
    [("2020-07", "0.02"), ("2020-08", "0.005"), ("2021-01", "0.005"), ("2021-02", "0.02")],
)
def test_the_contribution_month_decides_the_rate(month: str, rate: str) -> None:
    """Whenever it is paid."""
    assert penalty(month=month, paid_on="2021-12-31").line.rate == Decimal(rate)


@pytest.mark.parametrize(
    ("month", "paid_on", "code", "limit"),
    [
        pytest.param("2025-01", "2025-12-31", None, None, id="month-before"),
        pytest.param("2025-02", "2025-12-31", Code.HALVED_JKK, date(2026, 6, 30), id="first-month"),
        pytest.param("2026-01", "2026-06-30", Code.HALVED_JKK, date(2026, 6, 30), id="last-month-and-day"),
        pytest.param("2026-01", "2026-07-01", Code.HALF_LOST, date(2026, 6, 30), id="a-day-too-late"),
        pytest.param("2026-02", "2026-07-01", None, None, id="month-after"),
    ],
)
def test_halved_jkk_is_flagged(month: str, paid_on: str, code: ReasonCode | None, limit: date | None) -> None:
    """2 % of the relieved amount (D8); settled until 30 June 2026, else the full contribution (PP 36/2025, article 11)."""
    for program in (None, "JKK"):
        found = [each for each in penalty(month=month, paid_on=paid_on, program=program).reasons if each.limit == limit]
        assert code is None or codes(tuple(found)) == [code]
    others = penalty(month=month, paid_on=paid_on, program="JKM").reasons
    assert not {Code.HALVED_JKK, Code.HALF_LOST} & set(codes(others))


def test_before_it_was_prolonged_the_half_was_settled_until_the_end_of_2025() -> None:
    """PP 7/2025, article 11, as it could be known in August 2025."""
    found = penalty(month="2025-03", paid_on="2026-01-01", program="JKK", law=LAW.as_known_on("2025-08-01"))
    (reason,) = [each for each in found.reasons if each.code is Code.HALF_LOST]
    assert (reason.limit, str(reason.citation)) == (date(2025, 12, 31), "PP 7/2025, article 11")


@pytest.mark.parametrize(
    ("program", "due_on", "months", "articles"),
    [
        pytest.param("JKK", date(2025, 9, 15), 2, ["PP 44/2015, article 24"], id="jkk"),
        pytest.param("JKM", date(2025, 9, 15), 2, ["PP 44/2015, article 24"], id="jkm"),
        pytest.param("JHT", date(2025, 10, 15), 1, ["PP 46/2015, article 21"], id="jht"),
        pytest.param(None, None, None, ["PP 44/2015, article 24", "PP 46/2015, article 21"], id="no-program"),
    ],
)
def test_non_wage_workers_pay_no_penalty(
    program: str | None, due_on: date | None, months: int | None, articles: list[str]
) -> None:
    """No act sets one, and the result says so."""
    found = penalty(16_800, segment="BPU", program=program)
    assert (found.penalty, found.total_due, found.line.exact) == (0, 16_800, Decimal(0))
    assert (found.due_on, found.months_late) == (due_on, months)
    assert [str(reason.citation) for reason in found.reasons] == articles
    assert set(codes(found.reasons)) == {Code.NO_PENALTY_FOR_SEGMENT}
    assert found.evidence is Evidence.STATUTE


def test_jkp_has_no_payment_of_its_own() -> None:
    """PP 37/2021 has no fine; the recomposition is part of JKK's bill."""
    found = penalty(program="JKP")
    assert (found.penalty, found.months_late, found.due_on, found.is_late) == (0, None, None, False)
    (reason,) = found.reasons
    assert (reason.code, str(reason.citation), reason.evidence) == (
        Code.NO_OWN_PAYMENT,
        "PP 37/2021, article 14",
        Evidence.STATUTE,
    )
    with pytest.raises(JaminanError):  # a non-wage worker has no JKP at all
        penalty(program="JKP", segment="BPU")


@pytest.mark.parametrize("segment", ["JAKON", "PMI"])
def test_segments_without_a_due_day_have_no_penalty_to_compute(segment: str) -> None:
    """An error that says why, not a zero."""
    with pytest.raises(NotInForceError, match=f"The due day of {segment}"):
        penalty(segment=segment)


def test_a_law_with_different_rates_asks_for_the_program() -> None:
    """An amended law may give the programs different rates."""
    law = LAW.amend("compliance.late_rate.jp", since="2027-01-01", value=Decimal("0.01"), citation="PP 45/2015")
    assert penalty(month="2027-01", paid_on="2027-02-16", program="JP", law=law).penalty == 10_000
    with pytest.raises(ValidationError, match="the programs have different penalty rates") as caught:
        penalty(month="2027-01", paid_on="2027-02-16", law=law)
    assert caught.value.field == "program"


@pytest.mark.parametrize(
    ("arguments", "error", "field"),
    [
        pytest.param({"amount": 1.5}, AmountError, "amount", id="float"),
        pytest.param({"amount": -1}, AmountError, "amount", id="negative"),
        pytest.param({"segment": "PPU"}, ValidationError, "segment", id="segment"),
        pytest.param({"month": "x"}, ValidationError, "month", id="month"),
        pytest.param({"paid_on": "2025-02-30"}, ValidationError, "paid_on", id="no-such-day"),
        pytest.param({"program": "JKN"}, ValidationError, "program", id="program"),
        pytest.param({"rounding": "nearest"}, ValidationError, "rounding", id="rounding"),
        pytest.param({"holidays": 5}, ValidationError, "holidays", id="holidays"),
    ],
)
def test_bad_input_is_named(arguments: dict[str, Any], error: type[ValidationError], field: str) -> None:
    """The field is in the error."""
    with pytest.raises(error) as caught:
        penalty(**arguments)
    assert caught.value.field == field


def test_results_hash_and_pickle() -> None:
    """As every result does."""
    found = penalty()
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - its own pickle
    assert hash(found) == hash(penalty())
    assert found.law_version == LAW.version


# arrears


def schedule(**more: Any) -> Arrears:
    """Return four months of JKK of 100,000 and JP of 200,000, from June to September 2025, settled on 20 October."""
    months = Month.range("2025-06", "2025-09")
    owed = [Unpaid(month=each, program=Program.JKK, amount=100_000) for each in months]
    owed += [Unpaid(month=each, program=Program.JP, amount=200_000) for each in months]
    return calculate_arrears(owed, **{"paid_on": "2025-10-20"} | more)


def test_a_schedule_of_four_months() -> None:
    """Due on 15 July, 15 August, 15 September and 15 October 2025; 4, 3, 2 and 1 months late."""
    found = schedule()
    assert [(str(line.month), str(line.program), line.months_late, line.amount) for line in found.lines] == [
        ("2025-06", "JKK", 4, 8_000),
        ("2025-06", "JP", 4, 16_000),
        ("2025-07", "JKK", 3, 6_000),
        ("2025-07", "JP", 3, 12_000),
        ("2025-08", "JKK", 2, 4_000),
        ("2025-08", "JP", 2, 8_000),
        ("2025-09", "JKK", 1, 2_000),
        ("2025-09", "JP", 1, 4_000),
    ]
    assert (found.contributions, found.penalty, found.total, found.total_due) == (1_200_000, 60_000, 60_000, 1_260_000)
    assert {str(month): amount for month, amount in found.by_month().items()} == {
        "2025-06": 24_000,
        "2025-07": 18_000,
        "2025-08": 12_000,
        "2025-09": 6_000,
    }
    assert found.by_program() == {Program.JKK: 20_000, Program.JP: 40_000}
    assert found.evidence is Evidence.SINGLE


def test_more_than_three_months_in_a_row_cost_the_cover() -> None:
    """PP 44/2015, articles 38 and 41: up to 3 months the agency pays, then the employer first."""
    found = schedule()
    assert found.longest_run == 4
    assert [(reason.code, reason.limit, str(reason.citation)) for reason in found.reasons] == [
        (Code.ARREARS_PU, 3, "PP 44/2015, article 38"),
        (Code.ARREARS_PU, 3, "PP 44/2015, article 41"),
    ]


def run(*months: str, paid_on: str = "2026-01-20", segment: str = "PU", program: Any = "JKK") -> Arrears:
    """Return a schedule of single amounts."""
    owed = [Unpaid(month=Month.parse(month), program=program, amount=10_000) for month in months]
    return calculate_arrears(owed, paid_on=paid_on, segment=segment)


@pytest.mark.parametrize(
    ("months", "longest", "is_over"),
    [
        pytest.param(("2025-10",), 1, False, id="one"),
        pytest.param(("2025-08", "2025-09", "2025-10"), 3, False, id="exactly-three"),
        pytest.param(("2025-07", "2025-08", "2025-09", "2025-10"), 4, True, id="four"),
        pytest.param(("2025-06", "2025-07", "2025-09", "2025-10", "2025-11"), 3, False, id="a-gap"),
        pytest.param(("2025-10", "2025-11", "2025-12", "2026-01"), 3, False, id="the-last-is-not-due-yet"),
    ],
)
def test_only_months_in_a_row_count(months: tuple[str, ...], longest: int, is_over: bool) -> None:
    """The fourth month breaks it, a paid month in between mends it."""
    for program in ("JKK", "JKM", None):
        found = run(*months, program=program)
        assert (found.longest_run, bool(found.reasons)) == (longest, is_over)
    assert run(*months, program="JHT").longest_run == 0


def test_non_wage_workers_lose_the_right() -> None:
    """PP 44/2015, articles 39 and 42; no penalty all the same."""
    found = run("2025-09", "2025-10", "2025-11", "2025-12", segment="BPU")
    assert (found.penalty, found.longest_run) == (0, 4)
    assert [(reason.code, str(reason.citation)) for reason in found.reasons] == [
        (Code.ARREARS_BPU, "PP 44/2015, article 39"),
        (Code.ARREARS_BPU, "PP 44/2015, article 42"),
    ]
    assert run("2025-09", segment="BPU", program=None).longest_run == 0


def test_months_paid_on_their_own_days_are_not_owed_together() -> None:
    """Each was settled before the next fell due."""
    owed = [
        Unpaid(month="2025-06", program="JKK", amount=1, paid_on="2025-07-20"),
        Unpaid(month="2025-07", program="JKK", amount=1, paid_on="2025-08-20"),
    ]
    assert calculate_arrears(owed, paid_on="2025-12-31").longest_run == 1


def test_a_month_is_not_owed_on_its_due_day() -> None:
    """July is paid on 15 September 2025, a Monday, the day on which August falls due: the two were never owed together."""
    owed = [
        Unpaid(month="2025-07", program="JKK", amount=1, paid_on="2025-09-15"),
        Unpaid(month="2025-08", program="JKK", amount=1, paid_on="2025-09-20"),
    ]
    assert calculate_arrears(owed, paid_on="2025-12-31").longest_run == 1


def test_the_law_of_the_last_month_limits_the_arrears() -> None:
    """Four months in a row, over a law that lets five pass from October 2027 on."""
    law = LAW
    for program in ("jkk", "jkm"):
        law = law.amend(f"compliance.arrears_limit.pu.{program}", since="2027-10-01", value=5, citation="PP 44/2015")
    for last, is_over in (("2027-09", True), ("2027-10", False)):
        owed = [Unpaid(month=Month.parse(last) - back, program="JKK", amount=1) for back in range(4)]
        found = calculate_arrears(owed, paid_on="2028-12-31", law=law)
        assert (found.longest_run, bool(found.reasons)) == (4, is_over)


def test_bills_of_many_workers_add_up_before_they_are_rounded() -> None:
    """Two bills of 24,000 and 12,345 (class I, 10,000,000 and 5,143,750): JKK 36,345, of it 2 % is 726.90."""
    workers = [
        WageWorker(wage=wage, employer=Employer(risk_class=1, scale="micro")) for wage in (10_000_000, 5_143_750)
    ]
    bills = [calculate_contributions(worker, month="2025-09") for worker in workers]
    found = calculate_arrears(bills, paid_on="2025-10-16")
    assert [(str(line.program), line.base, line.amount) for line in found.lines] == [
        ("JKK", 36_345, 727),
        ("JKM", 45_431, 909),
    ]


def test_a_bill_is_owed_without_the_governments_part() -> None:
    """Both shares of JHT and JP; JKP has no payment of its own."""
    worker = WageWorker(wage=10_000_000, employer=Employer(risk_class=1))
    owed = unpaid_of(calculate_contributions(worker, month="2025-11"), paid_on="2026-01-05")
    assert [(str(each.program), each.amount) for each in owed] == [
        ("JKK", 24_000),
        ("JKM", 30_000),
        ("JHT", 570_000),
        ("JP", 300_000),
    ]
    assert {each.paid_on for each in owed} == {date(2026, 1, 5)}


def test_halved_jkk_that_is_settled_too_late_is_owed_in_full() -> None:
    """PP 36/2025, article 11: after 30 June 2026 the full contribution of PP 44/2015 and its penalty.

    1.27 % of 5,000,000 is 63,500, half of it 31,750. Due on 17 November 2025 (the 15th is a Saturday), paid on 30 June
    or 1 July 2026: seven months to 17 June, and the eighth has begun. 2 % x 8 x 31,750 = 5,080; of 63,500 it is 10,160.
    JKM, 0.30 % or 15,000, was never halved: 2 % x 8 x 15,000 = 2,400.
    """
    mill = Employer(risk_class=4, scale="micro", industry="textile_garment", active_workers=50)
    bill = calculate_contributions(WageWorker(wage=5_000_000, employer=mill), month="2025-10")
    for paid_on, jkk in (("2026-06-30", (31_750, 5_080)), ("2026-07-01", (63_500, 10_160))):
        schedule = calculate_arrears([bill], paid_on=paid_on)
        assert [(line.base, line.amount) for line in schedule.lines] == [jkk, (15_000, 2_400)]
    plain = calculate_contributions(
        WageWorker(wage=5_000_000, employer=Employer(risk_class=4, scale="micro")), month="2025-10"
    )
    assert [line.base for line in calculate_arrears([plain], paid_on="2026-07-01").lines] == [63_500, 15_000]


def test_only_a_halved_bill_is_computed_anew_and_as_it_was_computed() -> None:
    """By the law that is given, with the rounding of the bill; a bill without a half stays as it is, whatever its law.

    1.27 % of 5,000,050 is 63,500.635, rounded down 63,500; 2 % by an amended law is 100,001. JKM: 15,000.15.
    """
    amended = LAW.amend("jkk.rate.class_4", since="2025-10-01", value=Decimal("0.02"), citation="PP 44/2015")
    mill = Employer(risk_class=4, scale="micro", industry="textile_garment", active_workers=50)
    worker = WageWorker(wage=5_000_050, employer=mill)
    halved = calculate_contributions(worker, month="2025-10", rounding="down")
    for law, jkk in ((LAW, 63_500), (amended, 100_001)):
        assert [line.base for line in calculate_arrears([halved], paid_on="2026-07-01", law=law).lines] == [jkk, 15_000]
    plain = WageWorker(wage=5_000_000, employer=Employer(risk_class=4, scale="micro"))
    whole = calculate_contributions(plain, month="2025-10", law=amended)
    assert [line.base for line in calculate_arrears([whole], paid_on="2026-07-01").lines] == [100_000, 15_000]


def test_the_relief_of_another_segment_is_not_lost() -> None:
    """PP 50/2025, article 4: half of 10,000 and of 6,800, in the last month that PP 36/2025 halves JKK of wage workers in.

    Its day of settlement, 30 June 2026, is for their JKK (PP 36/2025, article 11), not for a driver's.
    """
    bill = calculate_contributions(NonWageWorker(sector="transport"), month="2026-01")
    for paid_on in ("2026-06-30", "2026-07-01"):
        schedule = calculate_arrears([bill], paid_on=paid_on, segment="BPU")
        assert [line.base for line in schedule.lines] == [5_000, 3_400]


def test_amounts_with_sen_stay_exact() -> None:
    """A caller's amounts may have them."""
    owed = [Unpaid(month=Month(2025, 9), program=None, amount=amount) for amount in (Decimal("0.5"), 1, Decimal("0.5"))]
    found = calculate_arrears(owed, paid_on="2025-10-01")
    assert (found.contributions, found.total_due) == (Decimal("2.0"), Decimal("2.0"))
    for amounts in ((10**30, Decimal("0.25")), (Decimal("0.25"), 10**30)):  # more digits than decimals keep by default
        owed = [Unpaid(month=Month(2025, 9), program=None, amount=amount) for amount in amounts]
        assert calculate_arrears(owed, paid_on="2025-10-01").lines[0].base == Decimal("1" + "0" * 30 + ".25")


@pytest.mark.parametrize(
    ("contributions", "field"),
    [
        pytest.param((), "contributions", id="nothing"),
        pytest.param(5, "contributions", id="no-collection"),
        pytest.param([5], "contributions[0]", id="something-else"),
    ],
)
def test_bad_schedules_are_named(contributions: Any, field: str) -> None:
    """With their place."""
    with pytest.raises(ValidationError) as caught:
        calculate_arrears(contributions, paid_on="2025-10-20")
    assert caught.value.field == field


def test_a_bill_alone_or_of_another_segment_is_refused() -> None:
    """A bill is a tuple, so it must not be taken for a collection."""
    bill = calculate_contributions(NonWageWorker(), month="2025-09")
    with pytest.raises(ValidationError, match="a collection of Unpaid or Contributions"):
        calculate_arrears(bill, paid_on="2025-10-20")  # type: ignore[arg-type]  # because this is what is refused
    with pytest.raises(ValidationError, match=r"contributions\[0\] must be of PU"):
        calculate_arrears([bill], paid_on="2025-10-20")
    assert calculate_arrears([bill], paid_on="2025-10-20", segment="BPU").contributions == 16_800


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        pytest.param({"amount": 0.5}, "amount", id="amount"),
        pytest.param({"program": "JKN"}, "program", id="program"),
        pytest.param({"month": "x"}, "month", id="month"),
        pytest.param({"paid_on": "x"}, "paid_on", id="paid-on"),
    ],
)
def test_unpaid_amounts_are_checked(facts: dict[str, Any], field: str) -> None:
    """When they are made."""
    with pytest.raises(ValidationError) as caught:
        Unpaid(**{"month": Month(2025, 9), "program": None, "amount": 1} | facts)
    assert caught.value.field == field


# the administrative fine


@pytest.mark.parametrize(
    ("days", "counted", "fine", "evidence"),
    [
        pytest.param(0, 0, 0, Evidence.STATUTE, id="paid-at-once"),
        pytest.param(1, 1, 25_000, Evidence.UNCONFIRMED, id="part-of-a-month"),
        pytest.param(29, 29, 25_000, Evidence.UNCONFIRMED, id="a-day-under-the-limit"),
        pytest.param(30, 30, 25_000, Evidence.STATUTE, id="the-limit"),
        pytest.param(31, 30, 25_000, Evidence.STATUTE, id="a-day-over-the-limit"),
        pytest.param(400, 30, 25_000, Evidence.STATUTE, id="a-year"),
    ],
)
def test_the_fine_is_a_month_of_a_thousandth_at_most(days: int, counted: int, fine: int, evidence: Evidence) -> None:
    """PP 86/2013, articles 7 and 10(4): 0.1 % of 25,000,000 for at most 30 days."""
    found = calculate_administrative_fine(25_000_000, days=days)
    assert (found.fine, found.total, found.line.days_counted, found.evidence) == (fine, fine, counted, evidence)
    assert [str(each) for each in found.lines[0].citations] == ["PP 86/2013, article 10(4)", "PP 86/2013, article 7"]
    assert (Code.FINE_LIMIT in codes(found.reasons)) == (days > 30)
    assert (Code.FINE_PART_MONTH in codes(found.reasons)) == (0 < days < 30)
    assert {Code.BESIDE_LATE_PENALTY, Code.WITH_NEXT_BILL} <= set(codes(found.reasons))


def test_the_fine_counts_from_the_end_of_the_second_warning() -> None:
    """From 2 March to 1 April 2026 are 30 days, also over the end of February in a leap year."""
    assert calculate_administrative_fine(1, warned_until="2026-03-02", paid_on="2026-04-01").line.days == 30
    assert calculate_administrative_fine(1, warned_until="2024-02-28", paid_on="2024-03-01").line.days == 2
    assert calculate_administrative_fine(1, warned_until="2024-02-28", paid_on="2024-02-28").line.days == 0


def test_the_fine_names_its_articles() -> None:
    """Beside the penalty: article 3; at most 30 days: 7; a part of a month: 10(4); with the next bill: 10."""
    for days, reasons in {
        29: [
            (Code.BESIDE_LATE_PENALTY, "PP 86/2013, article 3"),
            (Code.FINE_PART_MONTH, "PP 86/2013, article 10(4)"),
            (Code.WITH_NEXT_BILL, "PP 86/2013, article 10"),
        ],
        31: [
            (Code.BESIDE_LATE_PENALTY, "PP 86/2013, article 3"),
            (Code.FINE_LIMIT, "PP 86/2013, article 7"),
            (Code.WITH_NEXT_BILL, "PP 86/2013, article 10"),
        ],
    }.items():
        found = calculate_administrative_fine(25_000_000, days=days)
        assert [(each.code, str(each.citation)) for each in found.reasons] == reasons


def test_the_law_of_the_end_of_the_warning_sets_the_fine_and_else_the_newest() -> None:
    """Of a law that takes 0.2 % for at most 60 days from 2027 on: 1,000,000 gives 1,000 before and 2,000 after."""
    law = LAW.amend("compliance.fine.rate", since="2027-01-01", value=Decimal("0.002"), citation="PP 86/2013")
    law = law.amend("compliance.fine.most_days", since="2027-01-01", value=60, citation="PP 86/2013")
    for how, fine, counted in (
        ({"warned_until": "2026-12-31", "paid_on": "2027-03-31"}, 1_000, 30),
        ({"warned_until": "2027-01-01", "paid_on": "2027-03-31"}, 2_000, 60),
        ({"days": 90}, 2_000, 60),
    ):
        found = calculate_administrative_fine(1_000_000, law=law, **how)
        assert (found.fine, found.line.days_counted) == (fine, counted)


def test_the_fine_is_rounded_once() -> None:
    """0.1 % of 1,234,500 is 1,234.5."""
    assert calculate_administrative_fine(1_234_500, days=5).fine == 1_235
    assert calculate_administrative_fine(1_234_500, days=5, rounding="down").fine == 1_234


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        pytest.param({}, "days, warned_until, paid_on", id="nothing"),
        pytest.param({"days": 1, "warned_until": "2026-01-01"}, "days, warned_until, paid_on", id="both"),
        pytest.param({"days": 1, "paid_on": "2026-01-01"}, "days, warned_until, paid_on", id="days-and-a-date"),
        pytest.param({"warned_until": "2026-01-01"}, "days, warned_until, paid_on", id="half"),
        pytest.param({"days": -1}, "days", id="negative"),
        pytest.param({"days": True}, "days", id="bool"),
        pytest.param({"warned_until": "2026-01-02", "paid_on": "2026-01-01"}, "paid_on", id="before-the-end"),
    ],
)
def test_bad_fines_are_named(arguments: dict[str, Any], field: str) -> None:
    """The field is in the error."""
    with pytest.raises(ValidationError) as caught:
        calculate_administrative_fine(1_000, **arguments)
    assert caught.value.field == field
    if "," in field:
        assert caught.value.value == tuple(arguments.get(name) for name in ("days", "warned_until", "paid_on"))


def test_there_was_no_fine_before_the_act() -> None:
    """PP 86/2013 is in force since 2013-12-24."""
    with pytest.raises(NotInForceError, match="starts on 2013-12-24"):
        calculate_administrative_fine(1_000, warned_until="2013-12-23", paid_on="2013-12-31")


# set-off


@pytest.mark.parametrize(
    ("due", "paid", "next_bill", "difference", "payable", "carried"),
    [
        pytest.param(540_000, 540_000, 540_000, 0, 540_000, 0, id="even"),
        pytest.param(540_000, 600_000, 540_000, 60_000, 480_000, 0, id="overpaid"),
        pytest.param(540_000, 500_000, 540_000, -40_000, 580_000, 0, id="underpaid"),
        pytest.param(540_000, 1_200_000, 540_000, 660_000, 0, 120_000, id="more-than-the-next-bill"),
        pytest.param(540_000, 1_080_000, 540_000, 540_000, 0, 0, id="exactly-the-next-bill"),
        pytest.param(540_000, 0, 0, -540_000, 540_000, 0, id="nothing-paid-and-nothing-next"),
    ],
)
def test_differences_are_set_off_next_month(
    due: int, paid: int, next_bill: int, difference: int, payable: int, carried: int
) -> None:
    """PP 44/2015, article 23(4)."""
    found = calculate_set_off(due=due, paid=paid, next_bill=next_bill, month="2026-01", program="JKK")
    assert (found.difference, found.payable, found.carried) == (difference, payable, carried)
    assert found.next_bill == next_bill


@pytest.mark.parametrize(
    ("program", "reasons", "evidence", "has_notice"),
    [
        pytest.param("JKK", [Code.SET_OFF], Evidence.STATUTE, True, id="jkk"),
        pytest.param("JKM", [Code.SET_OFF], Evidence.STATUTE, True, id="jkm"),
        pytest.param("JHT", [Code.SET_OFF_BY_PRACTICE], Evidence.UNCONFIRMED, False, id="jht"),
        pytest.param("JP", [Code.SET_OFF_BY_PRACTICE], Evidence.UNCONFIRMED, False, id="jp"),
        pytest.param(
            None, [Code.SET_OFF, *[Code.SET_OFF_BY_PRACTICE] * 2], Evidence.UNCONFIRMED, True, id="whole-bill"
        ),
    ],
)
def test_only_jkk_and_jkm_have_the_rule(
    program: str | None, reasons: list[ReasonCode], evidence: Evidence, has_notice: bool
) -> None:
    """PP 46/2015 and PP 45/2015 are silent; notice within 14 working days: Thursday 12 to Wednesday 4 March."""
    found = calculate_set_off(due=1, paid=2, next_bill=3, month="2026-01", program=program, received_on="2026-02-12")
    assert (codes(found.reasons), found.evidence) == (reasons, evidence)
    articles = {"JHT": ["PP 46/2015, article 19"], "JP": ["PP 45/2015, article 30"]}
    both = ["PP 44/2015, article 23(4)"]
    expected = [*both, *articles["JHT"], *articles["JP"]] if program is None else articles.get(program, both)
    assert [str(each.citation) for each in found.reasons] == expected
    name = "compliance.term.notice_of_difference.jkk_jkm"
    shorter = attrs.evolve(LAW[name].on("2026-02-01").value, count=13)
    law = LAW.amend(name, since="2026-02-01", value=shorter, citation="PP 44/2015")
    for more, due_on in (
        ({"holidays": {date(2026, 2, 17)}}, 5),
        ({"law": law}, 3),
    ):  # a day off moves it, a day less too
        moved = calculate_set_off(
            due=1, paid=2, next_bill=3, month="2026-01", program=program, received_on="2026-02-12", **more
        )
        assert (None if moved.notice is None else moved.notice.due_on) == (
            date(2026, 3, due_on) if has_notice else None
        )
    assert (None if found.notice is None else found.notice.due_on) == (date(2026, 3, 4) if has_notice else None)


@pytest.mark.parametrize(
    ("arguments", "error", "field"),
    [
        pytest.param({"paid": Decimal("0.5")}, AmountError, "paid", id="sen"),
        pytest.param({"due": 1.0}, AmountError, "due", id="float"),
        pytest.param({"next_bill": -1}, AmountError, "next_bill", id="negative"),
        pytest.param({"program": "JKP"}, ValidationError, "program", id="jkp"),
        pytest.param({"received_on": "x"}, ValidationError, "received_on", id="received-on"),
    ],
)
def test_bad_set_offs_are_named(arguments: dict[str, Any], error: type[ValidationError], field: str) -> None:
    """The field is in the error."""
    given: dict[str, Any] = {"due": 1, "paid": 1, "next_bill": 1, "month": "2026-01"} | arguments
    with pytest.raises(error) as caught:
        calculate_set_off(**given)
    assert caught.value.field == field


def test_there_is_no_set_off_before_july_2015() -> None:
    """The act is not in force."""
    with pytest.raises(NotInForceError, match="starts on 2015-07-01"):
        calculate_set_off(due=1, paid=1, next_bill=1, month="2015-06")

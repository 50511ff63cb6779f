"""Due days, working days, and the terms that events set running; each by hand from a calendar."""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from holidays.countries.indonesia import Indonesia

from jaminan import (
    LAW,
    Deadline,
    DutyEvent,
    Evidence,
    Law,
    Month,
    NotInForceError,
    Program,
    Segment,
    ValidationError,
    deadlines,
    payment_due_on,
)
from jaminan.models.compliance.deadlines import DayShift, DueRule, Term, TermUnit
from jaminan.models.compliance.penalties import ReasonCode
from jaminan.rules.compliance.due_dates import due_of
from jaminan.rules.compliance.working_days import end_of_term, is_working_day, shifted

LEBARAN_2018 = frozenset({date(2018, 6, 15), date(2018, 6, 16)})
JOINT_LEAVE_2018 = frozenset({date(2018, 6, 18), date(2018, 6, 19), date(2018, 6, 20)})


class ByPlace(list[date]):
    """A collection that is asked for places, not for what it holds, as a pandas Series is."""

    def __contains__(self, place: object) -> bool:
        """Tell whether there is such a place."""
        return isinstance(place, int) and place < len(self)


class ByTime:
    """A container that can only be asked for times, as a recurrence rule of dateutil is."""

    def __contains__(self, day: object) -> bool:
        """Compare a time with a day, which Python refuses."""
        assert isinstance(day, date)
        return datetime(2025, 10, 15) > day  # noqa: DTZ001 - that is its fault


class Always:
    """A container that holds every day."""

    def __contains__(self, day: object) -> bool:
        """Hold everything."""
        return True


# wage workers


@pytest.mark.parametrize(
    ("month", "due_on"),
    [
        pytest.param("2015-07", "2015-08-18", id="first-month-15th-a-Saturday-Monday-a-holiday"),
        pytest.param("2025-09", "2025-10-15", id="Wednesday"),
        pytest.param("2025-10", "2025-11-17", id="15th-a-Saturday"),
        pytest.param("2026-01", "2026-02-16", id="15th-a-Sunday"),
        pytest.param("2025-12", "2026-01-15", id="December-to-January"),
        pytest.param("2024-01", "2024-02-15", id="into-a-leap-February"),
        pytest.param("2024-02", "2024-03-15", id="out-of-a-leap-February"),
        pytest.param("2023-02", "2023-03-15", id="out-of-a-short-February"),
        pytest.param("2018-05", "2018-06-15", id="Lebaran-not-given"),
    ],
)
def test_wage_workers_pay_on_the_15th_of_the_next_month(month: str, due_on: str) -> None:
    """PP 44/2015, article 21(2) and (3); PP 46/2015, article 19; PP 45/2015, article 30(3)."""
    holidays = {date(2015, 8, 17)}
    assert payment_due_on("PU", month=month, holidays=holidays) == date.fromisoformat(due_on)
    for program in ("JKK", "JKM", "JHT", "JP"):
        assert payment_due_on("PU", month=month, program=program, holidays=holidays).isoformat() == due_on


@pytest.mark.parametrize(
    ("month", "holidays", "due_on"),
    [
        pytest.param("2018-05", LEBARAN_2018, "2018-06-18", id="Lebaran-on-Friday-and-Saturday"),
        pytest.param("2018-05", LEBARAN_2018 | JOINT_LEAVE_2018, "2018-06-21", id="Lebaran-with-joint-leave"),
        pytest.param("2022-03", {date(2022, 4, 15)}, "2022-04-18", id="Good-Friday"),
        pytest.param(
            "2021-04", {date(2021, 5, 13), date(2021, 5, 14)}, "2021-05-17", id="holidays-before-do-not-count"
        ),
        pytest.param("2026-01", {date(2026, 2, 16), date(2026, 2, 17)}, "2026-02-18", id="weekend-then-two-holidays"),
        pytest.param("2026-04", [date(2026, 5, 14), date(2026, 5, 15)], "2026-05-18", id="list-of-holidays"),
        pytest.param("2026-07", (date(2026, 8, 17),), "2026-08-18", id="Saturday-then-Independence-Day"),
        pytest.param("2025-12", {date(2026, 1, 1)}, "2026-01-15", id="another-holiday"),
    ],
)
def test_holidays_move_the_day_on(month: str, holidays: Any, due_on: str) -> None:
    """To the next working day, over holidays and weekends in a row."""
    assert payment_due_on(Segment.PU, month=Month.parse(month), holidays=holidays).isoformat() == due_on


@pytest.mark.parametrize(
    ("month", "public", "with_joint_leave"),
    [
        pytest.param("2018-05", "2018-06-18", "2018-06-21", id="Lebaran-of-15-and-16-June-2018"),
        pytest.param("2020-07", "2020-08-18", "2020-08-18", id="Saturday-then-Independence-Day"),
        pytest.param("2020-09", "2020-10-30", "2020-10-27", id="pandemic-joint-leave-before-the-30th"),
        pytest.param("2022-03", "2022-04-18", "2022-04-18", id="Good-Friday-on-the-15th"),
        pytest.param("2024-03", "2024-04-15", "2024-04-16", id="last-day-of-the-Lebaran-leave-of-2024"),
        pytest.param("2025-12", "2026-01-15", "2026-01-15", id="no-holiday"),
    ],
)
def test_the_holidays_package_is_such_a_container(month: str, public: str, with_joint_leave: str) -> None:
    """Its calendar adds a year when it is asked about it, so it is asked and never copied.

    Idul Fitri 2018 was on 15 and 16 June, joint leave on 18 to 20; Maulid 2020 on 29 October, joint leave on 28 and 30;
    joint leave of Idul Fitri 2024 ended on 15 April. Joint leave is the category ``government``.
    """
    assert payment_due_on("PU", month=month, holidays=Indonesia()).isoformat() == public
    joint = Indonesia(categories=("public", "government"))
    assert payment_due_on("PU", month=month, holidays=joint).isoformat() == with_joint_leave
    year = Indonesia(years=int(month[:4]), expand=True)
    assert payment_due_on("PU", month=month, holidays=year).isoformat() == public


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(set, id="set"),
        pytest.param(frozenset, id="frozenset"),
        pytest.param(list, id="list"),
        pytest.param(tuple, id="tuple"),
        pytest.param(lambda days: dict.fromkeys(days, "off"), id="dict"),
        pytest.param(lambda days: dict.fromkeys(days, "off").keys(), id="keys"),
        pytest.param(deque, id="deque"),
    ],
)
def test_any_collection_of_dates_will_do(kind: Callable[[list[date]], Any]) -> None:
    """16 and 17 February 2026 are off, the 15th is a Sunday."""
    days = [date(2026, 2, 16), date(2026, 2, 17)]
    assert payment_due_on("PU", month="2026-01", holidays=kind(days)).isoformat() == "2026-02-18"


def test_a_calendar_that_grows_when_it_is_asked() -> None:
    """The same without the package: only ``in`` is used."""

    class Growing(dict[date, str]):
        def __contains__(self, day: object) -> bool:
            assert isinstance(day, date)
            self.setdefault(date(day.year, 4, 15), "a holiday")
            return super().__contains__(day)

    calendar = Growing()
    assert payment_due_on("PU", month="2022-03", holidays=calendar).isoformat() == "2022-04-18"
    assert list(calendar) == [date(2022, 4, 15)]


# non-wage workers


@pytest.mark.parametrize(
    ("month", "program", "due_on"),
    [
        pytest.param("2025-10", "JKK", "2025-10-15", id="jkk-same-month"),
        pytest.param("2025-10", "JKM", "2025-10-15", id="jkm-same-month"),
        pytest.param("2025-10", "JHT", "2025-11-17", id="jht-next-month-Saturday"),
        pytest.param("2025-11", "JKK", "2025-11-17", id="jkk-Saturday"),
        pytest.param("2025-12", "JKK", "2025-12-15", id="jkk-in-December"),
        pytest.param("2025-12", "JHT", "2026-01-15", id="jht-December-to-January"),
        pytest.param("2024-02", "JKM", "2024-02-15", id="jkm-in-a-leap-February"),
    ],
)
def test_non_wage_workers_pay_jht_a_month_after_the_rest(month: str, program: str, due_on: str) -> None:
    """PP 44/2015, article 24(3) and (4); PP 46/2015, article 21(3) and (4) (D17)."""
    assert payment_due_on("BPU", month=month, program=program).isoformat() == due_on


def test_non_wage_workers_name_the_program() -> None:
    """JHT falls due a month after JKK and JKM."""
    with pytest.raises(ValidationError, match=r"program must be given for BPU.*PP 46/2015, article 21\(3\)"):
        payment_due_on("BPU", month="2025-10")


# PP 49/2020


@pytest.mark.parametrize(
    ("month", "due_on"),
    [
        pytest.param("2020-07", "2020-08-18", id="month-before-the-window"),
        pytest.param("2020-08", "2020-09-30", id="first-month"),
        pytest.param("2020-09", "2020-10-27", id="30th-and-two-days-before-are-off"),
        pytest.param("2020-10", "2020-11-30", id="Monday"),
        pytest.param("2020-11", "2020-12-30", id="Wednesday"),
        pytest.param("2020-12", "2021-01-29", id="30th-a-Saturday-Friday-before"),
        pytest.param("2021-01", "2021-02-26", id="February-has-no-30th-and-its-28th-is-a-Sunday"),
        pytest.param("2021-02", "2021-03-15", id="month-after-the-window"),
    ],
)
def test_the_pandemic_moved_the_day_to_the_30th_and_back_from_holidays(month: str, due_on: str) -> None:
    """PP 49/2020, article 4: the 30th of the next month, or the working day before it."""
    off = {date(2020, 8, 17), date(2020, 10, 28), date(2020, 10, 29), date(2020, 10, 30)}
    for program in (None, "JKK", "JKM", "JHT", "JP"):
        assert payment_due_on("PU", month=month, program=program, holidays=off).isoformat() == due_on


def test_february_has_no_30th_and_that_is_only_a_reading() -> None:
    """The last day stands for it, then the working day before; the evidence says so."""
    due = due_of(Segment.PU, Month(2021, 1), Program.JKK, (), LAW)
    assert due.on == date(2021, 2, 26)
    assert due.evidence is Evidence.UNCONFIRMED
    assert [(reason.code, reason.limit) for reason in due.reasons] == [
        (ReasonCode.SHORT_MONTH, 30),
        (ReasonCode.MOVED, date(2021, 2, 28)),
    ]


@pytest.mark.parametrize(
    ("program", "month", "due_on"),
    [
        pytest.param("JKK", "2020-07", "2020-07-15", id="jkk-month-before"),
        pytest.param("JKK", "2020-08", "2020-09-30", id="jkk-first-month"),
        pytest.param("JKM", "2020-09", "2020-10-30", id="jkm"),
        pytest.param("JHT", "2020-09", "2020-10-30", id="jht"),
        pytest.param("JKK", "2021-01", "2021-02-26", id="jkk-last-month"),
        pytest.param("JKK", "2021-02", "2021-02-15", id="jkk-month-after"),
    ],
)
def test_the_pandemic_names_all_programs(program: str, month: str, due_on: str) -> None:
    """PP 49/2020, article 4(1): the contribution of the programs, each month, by the 30th of the month after."""
    assert payment_due_on("BPU", month=month, program=program).isoformat() == due_on


def test_that_it_names_jkk_of_non_wage_workers_is_a_reading() -> None:
    """They fall due in the same month otherwise, 15 September 2020; JHT in the next."""
    jkk = due_of(Segment.BPU, Month(2020, 9), Program.JKK, (), LAW)
    assert [(each.code, each.limit) for each in jkk.reasons] == [(ReasonCode.OTHER_MONTH, date(2020, 9, 15))]
    assert jkk.evidence is Evidence.UNCONFIRMED
    assert jkk.reasons[0].label("en").startswith("in place of 15 September 2020")
    jht = due_of(Segment.BPU, Month(2020, 9), Program.JHT, (), LAW)
    assert (jht.reasons, jht.evidence) == ((), Evidence.CORROBORATED)


# evidence


@pytest.mark.parametrize(
    ("program", "month", "evidence", "codes"),
    [
        pytest.param(Program.JP, Month(2025, 9), Evidence.STATUTE, [], id="jp-on-a-working-day"),
        pytest.param(Program.JP, Month(2025, 10), Evidence.SINGLE, [ReasonCode.MOVED_BY_PRACTICE], id="jp-moved"),
        pytest.param(Program.JKK, Month(2025, 10), Evidence.STATUTE, [ReasonCode.MOVED], id="jkk-moved"),
        pytest.param(Program.JKK, Month(2020, 10), Evidence.CORROBORATED, [], id="pandemic"),
        pytest.param(
            None, Month(2025, 10), Evidence.SINGLE, [ReasonCode.MOVED, ReasonCode.MOVED_BY_PRACTICE], id="whole-bill"
        ),
    ],
)
def test_what_moves_the_day_of_jp_is_practice(
    program: Program | None, month: Month, evidence: Evidence, codes: list[ReasonCode]
) -> None:
    """PP 45/2015, article 30(3) prints no rule for holidays (D16)."""
    due = due_of(Segment.PU, month, program, (), LAW)
    assert due.evidence is evidence
    assert list(dict.fromkeys(reason.code for reason in due.reasons)) == codes


# what cannot be answered


@pytest.mark.parametrize("segment", ["JAKON", "PMI"])
def test_segments_without_a_due_day_say_so(segment: str) -> None:
    """No act prints one, and nothing is guessed."""
    with pytest.raises(NotInForceError, match=f"The due day of {segment} has no value on 2025-10-31"):
        payment_due_on(segment, month="2025-10")


@pytest.mark.parametrize(
    ("segment", "program", "source"),
    [
        pytest.param("PU", "JKP", "PP 37/2021, article 14", id="jkp-has-no-payment"),
        pytest.param("BPU", "JKP", "PP 37/2021, article 14", id="jkp-is-not-for-bpu"),
        pytest.param("BPU", "JP", "PP 45/2015, article 2", id="jp-is-not-for-bpu"),
    ],
)
def test_programs_without_a_payment_are_refused(segment: str, program: str, source: str) -> None:
    """The error names the programs that do, and the article."""
    with pytest.raises(ValidationError, match="program must be one of JKK, JKM, JHT") as caught:
        payment_due_on(segment, month="2025-10", program=program)
    assert caught.value.source == source


def test_the_first_month_is_july_2015() -> None:
    """Before it nothing is answered."""
    with pytest.raises(NotInForceError, match="starts on 2015-07-01"):
        payment_due_on("PU", month="2015-06")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param({"segment": "PPU"}, id="segment"),
        pytest.param({"month": "2025-13"}, id="month"),
        pytest.param({"program": "JKN"}, id="program"),
        pytest.param({"holidays": "2025-10-15"}, id="holidays"),
        pytest.param({"holidays": None}, id="holidays"),
        pytest.param({"holidays": iter([date(2025, 10, 15)])}, id="holidays"),
        pytest.param({"holidays": ["2025-10-15"]}, id="holidays"),
        pytest.param({"holidays": {datetime(2025, 10, 15)}}, id="holidays"),  # noqa: DTZ001 - a time is what is refused
        pytest.param({"holidays": {"2025-10-15": "a holiday"}}, id="holidays"),
        pytest.param({"holidays": b"20251015"}, id="holidays"),
        pytest.param({"holidays": range(3)}, id="holidays"),
        pytest.param({"holidays": ByPlace([date(2025, 10, 15)])}, id="holidays"),
        pytest.param({"holidays": ByTime()}, id="holidays"),
        pytest.param({"holidays": Always()}, id="holidays"),
    ],
)
def test_bad_input_is_named(arguments: dict[str, Any], request: pytest.FixtureRequest) -> None:
    """The field is in the error."""
    given: dict[str, Any] = {"segment": "PU", "month": "2025-09"} | arguments
    with pytest.raises(ValidationError) as caught:
        payment_due_on(given.pop("segment"), **given)
    assert caught.value.field == request.node.callspec.id.rstrip("0123456789")


def test_a_law_with_different_days_asks_for_the_program() -> None:
    """An amended law may give the programs different days."""
    rule = LAW["compliance.due.pu.jp"].on("2025-10-01").value
    law = LAW.amend("compliance.due.pu.jp", since="2027-01-01", value=attrs.evolve(rule, day=20), citation="PP 45/2015")
    assert payment_due_on("PU", month="2027-01", program="JP", law=law).isoformat() == "2027-02-22"
    assert payment_due_on("PU", month="2026-12", law=law).isoformat() == "2027-01-15"
    with pytest.raises(ValidationError, match="the programs fall due on different days") as caught:
        payment_due_on("PU", month="2027-01", law=law)
    assert caught.value.field == "program"


def test_a_law_without_the_window_knows_no_pandemic() -> None:
    """What was known before the act was published."""
    assert payment_due_on("PU", month="2020-09", law=LAW.as_known_on("2020-08-01")).isoformat() == "2020-10-15"


# working days and terms


def test_a_container_that_refuses_dates_keeps_its_own_error() -> None:
    """It is refused by the first day that it is asked for."""
    with pytest.raises(ValidationError) as caught:
        is_working_day(date(2025, 10, 15), ByTime())
    assert isinstance(caught.value.__cause__, TypeError)


def test_a_break_may_last_99_days() -> None:
    """From Wednesday 15 October 2025: 99 days on is Thursday 22 January 2026 (16 + 30 + 31 + 22), which is found."""
    first = date(2025, 10, 15)
    days = [first + timedelta(days=each) for each in range(100)]
    assert payment_due_on("PU", month="2025-09", holidays=set(days[:99])) == date(2026, 1, 22)
    with pytest.raises(ValidationError) as caught:
        payment_due_on("PU", month="2025-09", holidays=set(days))
    assert caught.value.field == "holidays"


def test_a_working_day_is_no_weekend_and_no_holiday() -> None:
    """Monday to Friday without the caller's days."""
    week = [date(2026, 1, 5) + timedelta(days=offset) for offset in range(7)]
    assert [is_working_day(day, ()) for day in week] == [True] * 5 + [False] * 2
    assert not is_working_day(week[0], {week[0]})


@pytest.mark.parametrize(
    ("shift", "day", "moved"),
    [
        pytest.param(DayShift.NEXT_WORKING_DAY, date(2026, 1, 2), date(2026, 1, 2), id="stays"),
        pytest.param(DayShift.NEXT_WORKING_DAY, date(2026, 1, 3), date(2026, 1, 5), id="on"),
        pytest.param(DayShift.WORKING_DAY_BEFORE, date(2026, 1, 4), date(2026, 1, 2), id="back"),
        pytest.param(DayShift.WORKING_DAY_BEFORE, date(2026, 1, 1), date(2025, 12, 31), id="back-over-New-Year"),
    ],
)
def test_days_move_to_the_nearest_working_day(shift: DayShift, day: date, moved: date) -> None:
    """1 January 2026 is a holiday here, the 3rd a Saturday."""
    assert shifted(day, shift, {date(2026, 1, 1)}) == moved


@pytest.mark.parametrize(
    ("since", "term", "ends"),
    [
        pytest.param(
            date(2026, 1, 5), Term(count=7, unit=TermUnit.WORKING_DAYS), date(2026, 1, 14), id="Monday-plus-7"
        ),
        pytest.param(
            date(2026, 1, 3), Term(count=1, unit=TermUnit.WORKING_DAYS), date(2026, 1, 5), id="from-a-Saturday"
        ),
        pytest.param(
            date(2025, 12, 24), Term(count=7, unit=TermUnit.WORKING_DAYS), date(2026, 1, 6), id="two-holidays"
        ),
        pytest.param(date(2024, 2, 1), Term(count=30, unit=TermUnit.DAYS), date(2024, 3, 2), id="30-days-leap-year"),
        pytest.param(date(2023, 2, 1), Term(count=30, unit=TermUnit.DAYS), date(2023, 3, 3), id="30-days-short-year"),
        pytest.param(date(2025, 12, 31), Term(count=2, unit=TermUnit.TIMES_24_HOURS), date(2026, 1, 2), id="48-hours"),
        pytest.param(date(2026, 1, 5), Term(count=0, unit=TermUnit.WORKING_DAYS), date(2026, 1, 5), id="none"),
    ],
)
def test_terms_end(since: date, term: Term, ends: date) -> None:
    """The day of the event is not counted; 25 December 2025 and 1 January 2026 are off here."""
    assert end_of_term(since, term, {date(2025, 12, 25), date(2026, 1, 1)}) == ends


def lines(event: str, on: str, **more: Any) -> list[tuple[str, str, str, str, str]]:
    """Return the deadlines of an event as plain text."""
    return [
        (each.due_on.isoformat(), each.duty.value, each.actor.value, " ".join(each.programs), str(each.citation))
        for each in deadlines(event, on, **more)
    ]


# Monday 5 January 2026: 7 working days end on Wednesday 14, 30 working days on Monday 16 February, 30 days on 4 February
EVENTS = {
    "form_received": [
        ("2026-02-16", "register", "employer", "JKK JKM", "PP 44/2015, article 6(1)"),
        ("2026-02-16", "register", "employer", "JHT", "PP 46/2015, article 7(1)"),
        ("2026-02-16", "register_non_asn", "employer", "JKK JKM", "Permenaker 1/2025"),
    ],
    "hired": [
        ("2026-02-04", "register_worker", "employer", "JP", "PP 45/2015, article 4(2)"),
        ("2026-02-04", "register_worker", "employer", "JKP", "PP 37/2021, article 6(1)"),
        ("2026-01-14", "register_itself", "worker", "JKK JKM", "PP 44/2015, article 10(1)"),
        ("2026-01-14", "register_itself", "worker", "JHT", "PP 46/2015, article 11(1)"),
    ],
    "form_and_first_payment": [
        ("2026-01-06", "issue_number", "agency", "JKK JKM", "PP 44/2015, article 6(2)"),
        ("2026-01-06", "issue_number", "agency", "JHT", "PP 46/2015, article 7(2)"),
        ("2026-01-06", "issue_number", "agency", "JP", "PP 45/2015, article 7"),
        ("2026-01-06", "issue_number", "agency", "JKP", "PP 37/2021, article 6(3)"),
        ("2026-01-06", "issue_number", "agency", "JKK JKM", "PP 44/2015, article 11(4)"),
    ],
    "number_issued": [
        ("2026-01-14", "issue_card", "agency", "JKK JKM", "PP 44/2015, article 7"),
        ("2026-01-14", "issue_card", "agency", "JHT", "PP 46/2015, article 8"),
        ("2026-01-14", "issue_card", "agency", "JP", "PP 45/2015, article 7(3)"),
    ],
    "cards_received": [
        ("2026-01-08", "hand_over_cards", "employer", "JKK JKM", "PP 44/2015, article 7"),
        ("2026-01-08", "hand_over_cards", "employer", "JHT", "PP 46/2015, article 8"),
    ],
    "data_changed": [
        ("2026-01-14", "report_change", "employer", "", "PP 86/2013, article 3(4)"),
        ("2026-01-14", "report_change", "employer", "JKK JKM", "PP 44/2015, article 9"),
        ("2026-01-14", "report_change", "employer", "JHT", "PP 46/2015, article 10"),
        ("2026-01-14", "report_change", "employer", "JP", "PP 45/2015, article 10(2)"),
        ("2026-01-14", "report_change", "employer", "JKP", "PP 37/2021, article 9"),
        ("2026-01-14", "report_change", "participant", "", "PP 86/2013, article 4(4)"),
        ("2026-01-14", "report_change", "participant", "JKK JKM", "PP 44/2015, article 13"),
        ("2026-01-14", "report_change", "participant", "JHT", "PP 46/2015, article 15"),
    ],
    "heirs_changed": [("2026-02-04", "report_heirs", "worker", "JP", "PP 45/2015, article 14(3)")],
    "contribution_received": [
        ("2026-01-23", "give_notice_of_difference", "agency", "JKK JKM", "PP 44/2015, article 23(3)")
    ],
    "accident": [
        ("2026-01-07", "report_accident", "employer", "JKK", "PP 44/2015, article 43(2)"),
        ("2026-01-07", "report_accident", "participant", "JKK", "PP 44/2015, article 44(2)"),
    ],
    "doctor_statement": [
        ("2026-01-07", "report_outcome", "employer", "JKK", "PP 44/2015, article 43(4)"),
        ("2026-01-07", "report_outcome", "participant", "JKK", "PP 44/2015, article 44(4)"),
    ],
    "work_ended": [("2026-01-14", "report_end_of_work", "employer", "JKP", "Permenaker 2/2025, article 9")],
    "work_order": [("2026-01-23", "register_project", "employer", "JKK JKM", "Permenaker 5/2021, article 67")],
    "first_warning": [
        ("2026-01-15", "cure_breach", "employer", "", "PP 86/2013, article 10(1)"),
        ("2026-01-19", "cure_breach", "employer", "", "PP 86/2013, article 6"),
    ],
    "second_warning": [
        ("2026-01-15", "cure_breach", "employer", "", "PP 86/2013, article 10(2)"),
        ("2026-01-19", "cure_breach", "employer", "", "PP 86/2013, article 6"),
    ],
    "registered_itself": [("2026-01-14", "check_self_registration", "agency", "JKK JKM", "PP 44/2015, article 10")],
    "claim_complete": [
        ("2026-01-14", "pay_benefit", "agency", "JKK", "PP 44/2015, article 37(2)"),
        ("2026-01-08", "pay_benefit", "agency", "JKM", "PP 44/2015, article 40(3)"),
        ("2026-01-12", "pay_benefit", "agency", "JHT", "PP 46/2015, article 31(3)"),
        ("2026-01-20", "pay_benefit", "agency", "JP", "PP 45/2015, article 25(1) b"),
    ],
    "complaint": [("2026-01-12", "answer_complaint", "agency", "", "UU 24/2011, article 48(2)")],
}


@pytest.mark.parametrize("event", EVENTS)
def test_events_set_terms_running(event: str) -> None:
    """facts/membership.md, E4 and E1; counted by hand from Monday 5 January 2026."""
    assert lines(event, "2026-01-05") == EVENTS[event]


def test_warnings_have_two_readings() -> None:
    """PP 86/2013 prints working days in article 6 and days in article 10."""
    readings = deadlines("first_warning", "2026-01-05")
    assert [each.term.label() for each in readings] == ["10 hari", "10 hari kerja"]
    assert all("contradiction" in each.note for each in readings)


def test_holidays_count_for_working_days_only() -> None:
    """30 days run through them."""
    off = {date(2026, 1, 6), date(2026, 1, 7)}
    found = {each.duty.value: each.due_on.isoformat() for each in deadlines("hired", "2026-01-05", holidays=off)}
    assert found == {"register_worker": "2026-02-04", "register_itself": "2026-01-16"}


@pytest.mark.parametrize(
    ("event", "on", "count"),
    [
        pytest.param("hired", "2021-02-01", 3, id="day-before-jkp"),
        pytest.param("hired", "2021-02-02", 4, id="first-day-of-jkp"),
        pytest.param("data_changed", "2015-06-30", 2, id="before-the-programs"),
        pytest.param("form_received", "2025-02-23", 2, id="day-before-permenaker-1-2025"),
        pytest.param("form_received", "2025-02-24", 3, id="first-day-of-permenaker-1-2025"),
    ],
)
def test_terms_begin_with_their_act(event: str, on: str, count: int) -> None:
    """Only what was in force on the day."""
    assert len(deadlines(event, on)) == count


def test_an_event_before_every_act_is_refused() -> None:
    """And an unknown event is named."""
    for event in ("accident", "form_received"):  # of its three terms the first are those of 2015
        with pytest.raises(NotInForceError, match="starts on 2015-07-01"):
            deadlines(event, "2015-06-30")
    with pytest.raises(ValidationError, match="event must be one of form_received"):
        deadlines("strike", "2026-01-05")


@pytest.mark.parametrize("holidays", ["", b"", bytearray()])
def test_a_text_is_refused_where_no_day_is_asked_for(holidays: Any) -> None:
    """A term of 30 days runs through weekends and holidays (PP 45/2015, article 14(3)), but a text is no container of dates."""
    with pytest.raises(ValidationError) as caught:
        deadlines("heirs_changed", "2026-01-05", holidays=holidays)
    assert caught.value.field == "holidays"


def test_a_term_that_ceased_is_left_out() -> None:
    """An entry without a value."""
    law: Law = LAW.amend("compliance.term.report_heirs.jp", since="2027-01-01", value=None, citation="PP 45/2015")
    assert deadlines("heirs_changed", "2027-01-01", law=law) == ()


def test_deadlines_say_who_what_until_when() -> None:
    """In both languages, with the article."""
    (deadline,) = deadlines("work_ended", "2026-01-05")
    assert str(deadline) == (
        "Pemberi kerja: melaporkan pengakhiran hubungan kerja (JKP) paling lambat 14 Januari 2026 (7 hari kerja) "
        "[Permenaker 2/2025 Pasal 9]"
    )
    assert deadline.label("en") == (
        "Employer: report the end of work (JKP) by 14 January 2026 (7 working days) [Permenaker 2/2025, article 9]"
    )
    (complaint,) = deadlines("complaint", "2026-01-05")
    assert complaint.label("en").startswith("BPJS Ketenagakerjaan: answer the complaint by")
    assert isinstance(complaint, Deadline)
    number = deadlines("form_and_first_payment", "2026-01-05")[0]
    assert number.label("en").endswith("by 6 January 2026 (1 working day) [PP 44/2015, article 6(2)]")
    assert number.label().endswith("6 Januari 2026 (1 hari kerja) [PP 44/2015 Pasal 6 ayat (2)]")


def test_the_right_to_register_oneself_begins_after_the_term() -> None:
    """PP 44/2015, article 10(1) with its elucidation: not registered within 7 working days of hiring."""
    right = next(each for each in deadlines("hired", "2026-01-05") if each.duty.value == "register_itself")
    assert right.label("en") == (
        "Worker: may register himself if he is not registered (JKK, JKM) after 14 January 2026 (7 working days) "
        "[PP 44/2015, article 10(1)]"
    )
    assert "bila belum didaftarkan (JKK, JKM) setelah 14 Januari 2026" in right.label()


def test_every_event_has_a_case() -> None:
    """A new event needs its hand-counted days here."""
    assert set(EVENTS) == {event.value for event in DutyEvent}


def rules() -> Iterator[DueRule]:
    """Yield every due rule of the law."""
    for name, timeline in LAW.items():
        if name.startswith("compliance.due."):
            yield timeline.entries[-1].value


def test_every_due_rule_is_the_15th() -> None:
    """No act prints another day, but for the window of PP 49/2020."""
    found = list(rules())
    assert {rule.day for rule in found} == {15}
    assert [rule.months_after for rule in found].count(0) == 2
    (window,) = [each for each in LAW.windows if each.name == "compliance.pp_49_2020.due"]
    assert (window.value.day, window.value.months_after) == (30, 1)

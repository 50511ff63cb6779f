"""Compliance: due days, late penalties, fines, warnings, denied services, and the terms to register and to report."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.compliance.deadlines import DayShift, DueRule, LateRate, Settlement, Term, TermUnit
from jaminan.models.compliance.sanctions import PublicService
from jaminan.parameters._regulations import (
    PERMENAKER_1_2025,
    PP_7_2025,
    PP_36_2025,
    PP_37_2021,
    PP_44_2015,
    PP_45_2015,
    PP_46_2015,
    PP_49_2020,
    UU_24_2011,
)
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit, Window

__all__ = ["TIMELINES", "WINDOWS"]

_CHECKED: Final = date(2026, 11, 23)
_START: Final = date(2015, 7, 1)
_SANCTIONS_START: Final = date(2013, 12, 24)
_JKP_START: Final = date(2021, 2, 2)
_PERMENAKER_2025_START: Final = date(2025, 2, 24)
_JKP_PROCEDURE_START: Final = date(2025, 2, 7)
_UU_24_2011_START: Final = date(2011, 11, 25)


def _one(
    name: str,
    unit: Unit,
    value: Any,
    citation: Citation,
    *,
    since: date = _START,
    evidence: Evidence = Evidence.STATUTE,
    note: str = "",
) -> Timeline[Any]:
    """Return a figure that has had one value."""
    entry = Dated(since=since, value=value, citation=citation, evidence=evidence, checked_on=_CHECKED, note=note)
    return Timeline(name=f"compliance.{name}", unit=unit, entries=(entry,))


# ------------------------------------------------------------------------------------------------------- due days


def _due(
    name: str,
    citation: Citation,
    shift_citation: Citation,
    *,
    months_after: int = 1,
    shift_evidence: Evidence = Evidence.STATUTE,
    note: str = "",
) -> Timeline[DueRule]:
    """Return the rule that the 15th is the due day, and the next working day where it is none."""
    rule = DueRule(
        day=15,
        months_after=months_after,
        shift=DayShift.NEXT_WORKING_DAY,
        shift_citation=shift_citation,
        shift_evidence=shift_evidence,
    )
    return _one(f"due.{name}", Unit.TABLE, rule, citation, note=note)


_PU: Final = (PP_44_2015.article("21", paragraph="2"), PP_44_2015.article("21", paragraph="3"))
_BPU: Final = (PP_44_2015.article("24", paragraph="3"), PP_44_2015.article("24", paragraph="4"))
_JP: Final = PP_45_2015.article("30", paragraph="3")

_DUE: Final = (
    _due("pu.jkk", *_PU),
    _due("pu.jkm", *_PU),
    _due("pu.jht", PP_46_2015.article("19", paragraph="2"), PP_46_2015.article("19", paragraph="3")),
    _due(
        "pu.jp",
        _JP,
        _JP,
        shift_evidence=Evidence.SINGLE,
        note="The act is silent on holidays; that the next working day counts as for the other programs is practice, for "
        "the agency sends one bill.",
    ),
    _due("bpu.jkk", *_BPU, months_after=0),
    _due("bpu.jkm", *_BPU, months_after=0),
    _due(
        "bpu.jht",
        PP_46_2015.article("21", paragraph="3"),
        PP_46_2015.article("21", paragraph="4"),
        note="A month after JKK and JKM.",
    ),
)

_WAGE_REPORT: Final = _one(
    "due.wage_report",
    Unit.TABLE,
    DueRule(
        day=15,
        months_after=1,
        shift=DayShift.NEXT_WORKING_DAY,
        shift_citation=Citation("Permenaker 3/2025"),
        shift_evidence=Evidence.UNCONFIRMED,
    ),
    Citation("Permenaker 3/2025"),
    since=_JKP_PROCEDURE_START,
    evidence=Evidence.SINGLE,
    note="The employer reports the members of JKP and their wages; read through one inventory, which names articles 2, 9 "
    "and 11 to 17 together. What counts on a holiday was not read: taken as for the payment.",
)

# ---------------------------------------------------------------------------------------------------- late penalty

_LATE: Final = Decimal("0.02")
_SIMPLE: Final = "Of the contribution for each month late: simple, without a ceiling; the employer alone bears it."

_LATE_RATES: Final = (
    _one("late_rate.jkk", Unit.SHARE, _LATE, PP_44_2015.article("22", paragraph="1"), note=_SIMPLE),
    _one("late_rate.jkm", Unit.SHARE, _LATE, PP_44_2015.article("22", paragraph="1"), note=_SIMPLE),
    _one(
        "late_rate.jht",
        Unit.SHARE,
        _LATE,
        PP_46_2015.article("20", paragraph="1"),
        note=f"{_SIMPLE} That it is of both shares, 5.7 % of the wage, is a reading of articles 16 and 19(1).",
    ),
    _one(
        "late_rate.jp",
        Unit.SHARE,
        _LATE,
        PP_45_2015.article("31", paragraph="1"),
        note=f"{_SIMPLE} Of both shares, which the employer should have paid over.",
    ),
)

# ------------------------------------------------------------------------------------------ fine, warnings, services

_PP_86_2013: Final = "PP 86/2013"


def _pp_86(article: str, paragraph: str = "") -> Citation:
    return Citation(_PP_86_2013, article, paragraph)


_CONTRADICTION: Final = "Article 6 prints working days, article 10 days: the contradiction stands in the act."

_SANCTIONS: Final = (
    _one(
        "fine.rate",
        Unit.SHARE,
        Decimal("0.001"),
        _pp_86("10", "4"),
        since=_SANCTIONS_START,
        note="A month, of the contributions that should have been paid, from the end of the second warning.",
    ),
    _one("fine.most_days", Unit.DAYS, 30, _pp_86("7"), since=_SANCTIONS_START),
    _one("warning_1.days", Unit.DAYS, 10, _pp_86("10", "1"), since=_SANCTIONS_START, note=_CONTRADICTION),
    _one("warning_1.working_days", Unit.DAYS, 10, _pp_86("6"), since=_SANCTIONS_START, note=_CONTRADICTION),
    _one("warning_2.days", Unit.DAYS, 10, _pp_86("10", "2"), since=_SANCTIONS_START, note=_CONTRADICTION),
    _one("warning_2.working_days", Unit.DAYS, 10, _pp_86("6"), since=_SANCTIONS_START, note=_CONTRADICTION),
    _one(
        "person_warning.days",
        Unit.DAYS,
        10,
        _pp_86("12"),
        since=_SANCTIONS_START,
        note=f"Each of two warnings. {_CONTRADICTION}",
    ),
    _one(
        "person_warning.working_days",
        Unit.DAYS,
        10,
        _pp_86("12"),
        since=_SANCTIONS_START,
        evidence=Evidence.UNCONFIRMED,
        note="Each of two warnings. That the working days of article 6 count for persons too is a reading.",
    ),
    _one(
        "denied_services.employer",
        Unit.TABLE,
        (
            PublicService.BUSINESS_PERMIT,
            PublicService.TENDER_PERMIT,
            PublicService.FOREIGN_WORKER_PERMIT,
            PublicService.LABOUR_SUPPLY_PERMIT,
            PublicService.BUILDING_PERMIT,
        ),
        _pp_86("9", "1"),
        since=_SANCTIONS_START,
        note="The same list in PP 44/2015 article 60(1) and PP 46/2015 article 34(1).",
    ),
    _one(
        "denied_services.person",
        Unit.TABLE,
        (
            PublicService.BUILDING_PERMIT,
            PublicService.DRIVING_LICENCE,
            PublicService.LAND_CERTIFICATE,
            PublicService.PASSPORT,
            PublicService.VEHICLE_CERTIFICATE,
        ),
        _pp_86("9", "2"),
        since=_SANCTIONS_START,
    ),
    _one("crime.most_years", Unit.YEARS, 8, UU_24_2011.article("55"), since=_UU_24_2011_START),
    _one(
        "crime.most_rupiah",
        Unit.RUPIAH,
        1_000_000_000,
        UU_24_2011.article("55"),
        since=_UU_24_2011_START,
        note="For an employer who does not withhold or pay over contributions (article 19(1) and (2)).",
    ),
)

# ---------------------------------------------------------------------------------------------------------- arrears

_ARREARS: Final = (
    _one("arrears_limit.pu.jkk", Unit.MONTHS, 3, PP_44_2015.article("38"), note="In a row, inclusive."),
    _one("arrears_limit.pu.jkm", Unit.MONTHS, 3, PP_44_2015.article("41"), note="In a row, inclusive."),
    _one("arrears_limit.bpu.jkk", Unit.MONTHS, 3, PP_44_2015.article("39"), note="In a row, inclusive."),
    _one("arrears_limit.bpu.jkm", Unit.MONTHS, 3, PP_44_2015.article("42"), note="In a row, inclusive."),
)

# ------------------------------------------------------------------------------------------------------------ terms


def _term(
    name: str,
    count: int,
    unit: TermUnit,
    citation: Citation,
    *,
    since: date = _START,
    evidence: Evidence = Evidence.STATUTE,
    note: str = "",
) -> Timeline[Term]:
    """Return a term to do something."""
    value = Term(count=count, unit=unit)
    return _one(f"term.{name}", Unit.TABLE, value, citation, since=since, evidence=evidence, note=note)


_WORKING: Final = TermUnit.WORKING_DAYS
_DAYS: Final = TermUnit.DAYS
_HOURS: Final = TermUnit.TIMES_24_HOURS
_FROM_NUMBER: Final = (
    "The number is the act's; that it runs from the day of the member's number, as for JP, is a reading."
)

_TERMS: Final = (
    _term("register.jkk_jkm", 30, _WORKING, PP_44_2015.article("6", paragraph="1")),
    _term("register.jht", 30, _WORKING, PP_46_2015.article("7", paragraph="1")),
    _term(
        "register_non_asn",
        30,
        _WORKING,
        PERMENAKER_1_2025.citation(),
        since=_PERMENAKER_2025_START,
        evidence=Evidence.SINGLE,
        note="By the personnel authority; the article was not read.",
    ),
    _term("register_worker.jp", 30, _DAYS, PP_45_2015.article("4", paragraph="2")),
    _term("register_worker.jkp", 30, _DAYS, PP_37_2021.article("6", paragraph="1"), since=_JKP_START),
    _term(
        "register_itself.jkk_jkm",
        7,
        _WORKING,
        PP_44_2015.article("10", paragraph="1"),
        note="The number of days stands in the elucidation.",
    ),
    _term(
        "register_itself.jht",
        7,
        _WORKING,
        PP_46_2015.article("11", paragraph="1"),
        note="The number of days stands in the elucidation.",
    ),
    _term("issue_number.jkk_jkm", 1, _WORKING, PP_44_2015.article("6", paragraph="2")),
    _term("issue_number.jht", 1, _WORKING, PP_46_2015.article("7", paragraph="2")),
    _term(
        "issue_number.jp",
        1,
        _WORKING,
        PP_45_2015.article("7"),
        note="From the first payment (paragraphs 1 and 2); until then the receipt is the proof.",
    ),
    _term("issue_number.jkp", 1, _WORKING, PP_37_2021.article("6", paragraph="3"), since=_JKP_START),
    _term("issue_number.bpu_jkk_jkm", 1, _WORKING, PP_44_2015.article("11", paragraph="4"), note="Non-wage workers."),
    _term("issue_card.jkk_jkm", 7, _WORKING, PP_44_2015.article("7"), evidence=Evidence.UNCONFIRMED, note=_FROM_NUMBER),
    _term("issue_card.jht", 7, _WORKING, PP_46_2015.article("8"), evidence=Evidence.UNCONFIRMED, note=_FROM_NUMBER),
    _term("issue_card.jp", 7, _WORKING, PP_45_2015.article("7", paragraph="3")),
    _term(
        "hand_over_cards.jkk_jkm",
        3,
        _WORKING,
        PP_44_2015.article("7"),
        evidence=Evidence.UNCONFIRMED,
        note="The number is the act's; that it runs from the day the employer has the cards is a reading.",
    ),
    _term(
        "hand_over_cards.jht",
        3,
        _WORKING,
        PP_46_2015.article("8"),
        evidence=Evidence.UNCONFIRMED,
        note="The number is the act's; that it runs from the day the employer has the cards is a reading.",
    ),
    _term("report_change.jkk_jkm", 7, _WORKING, PP_44_2015.article("9")),
    _term("report_change.jht", 7, _WORKING, PP_46_2015.article("10")),
    _term("report_change.jp", 7, _WORKING, PP_45_2015.article("10", paragraph="2")),
    _term("report_change.jkp", 7, _WORKING, PP_37_2021.article("9"), since=_JKP_START),
    _term("report_change.all", 7, _WORKING, _pp_86("3", "4"), since=_SANCTIONS_START),
    _term("report_change.person", 7, _WORKING, _pp_86("4", "4"), since=_SANCTIONS_START),
    _term("report_change.bpu_jkk_jkm", 7, _WORKING, PP_44_2015.article("13")),
    _term("report_change.bpu_jht", 7, _WORKING, PP_46_2015.article("15")),
    _term("report_heirs.jp", 30, _DAYS, PP_45_2015.article("14", paragraph="3")),
    _term("notice_of_difference.jkk_jkm", 14, _WORKING, PP_44_2015.article("23", paragraph="3")),
    _term("report_accident.pu", 2, _HOURS, PP_44_2015.article("43", paragraph="2")),
    _term("report_accident.bpu", 2, _HOURS, PP_44_2015.article("44", paragraph="2")),
    _term("report_outcome.pu", 2, _HOURS, PP_44_2015.article("43", paragraph="4")),
    _term("report_outcome.bpu", 2, _HOURS, PP_44_2015.article("44", paragraph="4")),
    _term(
        "report_end_of_work.jkp",
        7,
        _WORKING,
        Citation("Permenaker 2/2025", article="9"),
        since=_JKP_PROCEDURE_START,
        evidence=Evidence.SINGLE,
        note="Through the labour information system; read through one inventory.",
    ),
    _term("check_registration.jkk_jkm", 7, _WORKING, PP_44_2015.article("10")),
    _term("pay_benefit.jkk", 7, _WORKING, PP_44_2015.article("37", paragraph="2")),
    _term("pay_benefit.jkm", 3, _WORKING, PP_44_2015.article("40", paragraph="3")),
    _term("pay_benefit.jht", 5, _WORKING, PP_46_2015.article("31", paragraph="3")),
    _term(
        "pay_benefit.jp",
        15,
        _DAYS,
        PP_45_2015.article("25", paragraph="1", letter="b"),
        note="The first payment; later months by the 1st.",
    ),
    _term(
        "answer_complaint.all",
        5,
        _WORKING,
        UU_24_2011.article("48", paragraph="2"),
        since=_UU_24_2011_START,
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    *_DUE,
    _WAGE_REPORT,
    *_LATE_RATES,
    *_SANCTIONS,
    *_ARREARS,
    *_TERMS,
)

# ------------------------------------------------------------------------------------------------ temporary measures

_PANDEMIC_FIRST: Final = date(2020, 8, 1)
_PANDEMIC_LAST: Final = date(2021, 1, 31)
_PANDEMIC_PUBLISHED: Final = date(2020, 8, 31)

_PANDEMIC_DUE: Final = Window(
    name="compliance.pp_49_2020.due",
    value=DueRule(
        day=30,
        months_after=1,
        shift=DayShift.WORKING_DAY_BEFORE,
        shift_citation=PP_49_2020.article("4"),
        shift_evidence=Evidence.CORROBORATED,
    ),
    since=_PANDEMIC_FIRST,
    until=_PANDEMIC_LAST,
    citation=PP_49_2020.article("4"),
    evidence=Evidence.CORROBORATED,
    published_on=_PANDEMIC_PUBLISHED,
    checked_on=_CHECKED,
    note="In place of the 15th, for contribution months 2020-08 to 2021-01 and all programs. The act was not read: what "
    "counts in February, which has no 30th, is a reading, and so is that JKK and JKM of non-wage workers, which fall due "
    "on the 15th of the same month otherwise, follow it. Two papers print its words: the contribution of the programs, "
    "each month, by the 30th of the month after.",
)

_PANDEMIC_LATE: Final = Window(
    name="compliance.pp_49_2020.late_rate",
    value=LateRate(rate=Decimal("0.005")),
    since=_PANDEMIC_FIRST,
    until=_PANDEMIC_LAST,
    citation=PP_49_2020.article("23", paragraph="1"),
    evidence=Evidence.CORROBORATED,
    published_on=_PANDEMIC_PUBLISHED,
    checked_on=_CHECKED,
    note="For contribution months 2020-08 to 2021-01, whenever they are paid: the article is about payment after the due "
    "day of article 4.",
)

_HALVED_FIRST: Final = date(2025, 2, 1)
_HALVED: Final = Window(
    name="compliance.pp_7_2025.settlement",
    value=Settlement(until=date(2025, 12, 31)),
    since=_HALVED_FIRST,
    until=date(2025, 7, 31),
    citation=PP_7_2025.article("11"),
    evidence=Evidence.STATUTE,
    published_on=date(2025, 2, 7),
    checked_on=_CHECKED,
    note="Halved JKK of contribution months 2025-02 to 2025-07 and its penalty; the penalty follows the general rules "
    "(article 7).",
)
_HALVED_EXTENDED: Final = Window(
    name="compliance.pp_36_2025.settlement",
    value=Settlement(until=date(2026, 6, 30)),
    since=_HALVED_FIRST,
    until=date(2026, 1, 31),
    citation=PP_36_2025.article("11"),
    evidence=Evidence.CORROBORATED,
    published_on=date(2025, 9, 4),
    checked_on=_CHECKED,
    note="Article 11 was written anew, so the later day is read for all months of the relief, 2025-02 to 2026-01; after it "
    "the full contribution of PP 44/2015 and its penalty are owed. The elucidation says 2 % a month; one paper's 0.5 % is "
    "not in the act.",
)

WINDOWS: Final[tuple[Window[Any], ...]] = (_PANDEMIC_DUE, _PANDEMIC_LATE, _HALVED, _HALVED_EXTENDED)

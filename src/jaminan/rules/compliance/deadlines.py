"""The terms to register, to report and to answer that an event sets running."""

from datetime import date
from typing import Final, NamedTuple

from jaminan.law import LAW, Law, has_value, to_law
from jaminan.models.compliance.deadlines import Actor, Deadline, Duty, DutyEvent, Term, TermUnit
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.periods import to_day
from jaminan.rules.compliance.working_days import Holidays, end_of_term, to_holidays

__all__ = ["deadlines"]


class _Rule(NamedTuple):
    """What a term of the law is about; terms written as a bare number count *unit*."""

    name: str
    duty: Duty
    actor: Actor
    programs: tuple[Program, ...]
    unit: TermUnit = TermUnit.DAYS


_PAIR: Final = (Program.JKK, Program.JKM)
_JHT: Final = (Program.JHT,)
_JP: Final = (Program.JP,)
_JKP: Final = (Program.JKP,)
_EMPLOYER: Final = Actor.EMPLOYER
_AGENCY: Final = Actor.AGENCY

_RULES: Final[dict[DutyEvent, tuple[_Rule, ...]]] = {
    DutyEvent.FORM_RECEIVED: (
        _Rule("compliance.term.register.jkk_jkm", Duty.REGISTER, _EMPLOYER, _PAIR),
        _Rule("compliance.term.register.jht", Duty.REGISTER, _EMPLOYER, _JHT),
        _Rule("compliance.term.register_non_asn", Duty.REGISTER_NON_ASN, _EMPLOYER, _PAIR),
    ),
    DutyEvent.HIRED: (
        _Rule("compliance.term.register_worker.jp", Duty.REGISTER_WORKER, _EMPLOYER, _JP),
        _Rule("compliance.term.register_worker.jkp", Duty.REGISTER_WORKER, _EMPLOYER, _JKP),
        _Rule("compliance.term.register_itself.jkk_jkm", Duty.REGISTER_ITSELF, Actor.WORKER, _PAIR),
        _Rule("compliance.term.register_itself.jht", Duty.REGISTER_ITSELF, Actor.WORKER, _JHT),
    ),
    DutyEvent.FORM_AND_FIRST_PAYMENT: (
        _Rule("compliance.term.issue_number.jkk_jkm", Duty.ISSUE_NUMBER, _AGENCY, _PAIR),
        _Rule("compliance.term.issue_number.jht", Duty.ISSUE_NUMBER, _AGENCY, _JHT),
        _Rule("compliance.term.issue_number.jp", Duty.ISSUE_NUMBER, _AGENCY, _JP),
        _Rule("compliance.term.issue_number.jkp", Duty.ISSUE_NUMBER, _AGENCY, _JKP),
        _Rule("compliance.term.issue_number.bpu_jkk_jkm", Duty.ISSUE_NUMBER, _AGENCY, _PAIR),
    ),
    DutyEvent.NUMBER_ISSUED: (
        _Rule("compliance.term.issue_card.jkk_jkm", Duty.ISSUE_CARD, _AGENCY, _PAIR),
        _Rule("compliance.term.issue_card.jht", Duty.ISSUE_CARD, _AGENCY, _JHT),
        _Rule("compliance.term.issue_card.jp", Duty.ISSUE_CARD, _AGENCY, _JP),
    ),
    DutyEvent.CARDS_RECEIVED: (
        _Rule("compliance.term.hand_over_cards.jkk_jkm", Duty.HAND_OVER_CARDS, _EMPLOYER, _PAIR),
        _Rule("compliance.term.hand_over_cards.jht", Duty.HAND_OVER_CARDS, _EMPLOYER, _JHT),
    ),
    DutyEvent.DATA_CHANGED: (
        _Rule("compliance.term.report_change.all", Duty.REPORT_CHANGE, _EMPLOYER, ()),
        _Rule("compliance.term.report_change.jkk_jkm", Duty.REPORT_CHANGE, _EMPLOYER, _PAIR),
        _Rule("compliance.term.report_change.jht", Duty.REPORT_CHANGE, _EMPLOYER, _JHT),
        _Rule("compliance.term.report_change.jp", Duty.REPORT_CHANGE, _EMPLOYER, _JP),
        _Rule("compliance.term.report_change.jkp", Duty.REPORT_CHANGE, _EMPLOYER, _JKP),
        _Rule("compliance.term.report_change.person", Duty.REPORT_CHANGE, Actor.PARTICIPANT, ()),
        _Rule("compliance.term.report_change.bpu_jkk_jkm", Duty.REPORT_CHANGE, Actor.PARTICIPANT, _PAIR),
        _Rule("compliance.term.report_change.bpu_jht", Duty.REPORT_CHANGE, Actor.PARTICIPANT, _JHT),
    ),
    DutyEvent.HEIRS_CHANGED: (_Rule("compliance.term.report_heirs.jp", Duty.REPORT_HEIRS, Actor.WORKER, _JP),),
    DutyEvent.CONTRIBUTION_RECEIVED: (
        _Rule("compliance.term.notice_of_difference.jkk_jkm", Duty.GIVE_NOTICE_OF_DIFFERENCE, _AGENCY, _PAIR),
    ),
    DutyEvent.ACCIDENT: (
        _Rule("compliance.term.report_accident.pu", Duty.REPORT_ACCIDENT, _EMPLOYER, (Program.JKK,)),
        _Rule("compliance.term.report_accident.bpu", Duty.REPORT_ACCIDENT, Actor.PARTICIPANT, (Program.JKK,)),
    ),
    DutyEvent.DOCTOR_STATEMENT: (
        _Rule("compliance.term.report_outcome.pu", Duty.REPORT_OUTCOME, _EMPLOYER, (Program.JKK,)),
        _Rule("compliance.term.report_outcome.bpu", Duty.REPORT_OUTCOME, Actor.PARTICIPANT, (Program.JKK,)),
    ),
    DutyEvent.WORK_ENDED: (_Rule("compliance.term.report_end_of_work.jkp", Duty.REPORT_END_OF_WORK, _EMPLOYER, _JKP),),
    DutyEvent.WORK_ORDER: (
        _Rule("jakon.registration_days", Duty.REGISTER_PROJECT, _EMPLOYER, _PAIR, TermUnit.WORKING_DAYS),
    ),
    DutyEvent.FIRST_WARNING: (
        _Rule("compliance.warning_1.days", Duty.CURE_BREACH, _EMPLOYER, ()),
        _Rule("compliance.warning_1.working_days", Duty.CURE_BREACH, _EMPLOYER, (), TermUnit.WORKING_DAYS),
    ),
    DutyEvent.SECOND_WARNING: (
        _Rule("compliance.warning_2.days", Duty.CURE_BREACH, _EMPLOYER, ()),
        _Rule("compliance.warning_2.working_days", Duty.CURE_BREACH, _EMPLOYER, (), TermUnit.WORKING_DAYS),
    ),
    DutyEvent.REGISTERED_ITSELF: (
        _Rule("compliance.term.check_registration.jkk_jkm", Duty.CHECK_SELF_REGISTRATION, _AGENCY, _PAIR),
    ),
    DutyEvent.CLAIM_COMPLETE: (
        _Rule("compliance.term.pay_benefit.jkk", Duty.PAY_BENEFIT, _AGENCY, (Program.JKK,)),
        _Rule("compliance.term.pay_benefit.jkm", Duty.PAY_BENEFIT, _AGENCY, (Program.JKM,)),
        _Rule("compliance.term.pay_benefit.jht", Duty.PAY_BENEFIT, _AGENCY, _JHT),
        _Rule("compliance.term.pay_benefit.jp", Duty.PAY_BENEFIT, _AGENCY, _JP),
    ),
    DutyEvent.COMPLAINT: (_Rule("compliance.term.answer_complaint.all", Duty.ANSWER_COMPLAINT, _AGENCY, ()),),
}


def deadlines(
    event: DutyEvent | str, on: date | str, *, holidays: Holidays = (), law: Law = LAW
) -> tuple[Deadline, ...]:
    """Return every term that an event sets running, with its last day.

    The day of the event is not counted, which no act spells out. Working days are Monday to Friday without the
    *holidays*; days and hours run through them. Where an act contradicts itself (PP 86/2013 prints days in one article
    and working days in another) there is one deadline a reading.

    Args:
        event: What happened.
        on: The day it happened.
        holidays: Days off besides Saturday and Sunday: any container of dates.
        law: The law to read.

    Returns:
        The deadlines, each with who has to do what, its programs and its article; only those in force on that day.

    Raises:
        NotInForceError: If no term was in force on that day.
        ValidationError: If the event is none, or *holidays* is no container of dates.

    Source:
        PP 44/2015, articles 6, 7, 9 to 11, 13, 23, 37, 40, 43 and 44; PP 46/2015, articles 7, 8, 10, 11, 15 and
        31; PP 45/2015, articles 4, 7, 10, 14 and 25; PP 37/2021, articles 6 and 9; PP 86/2013, articles 3, 4, 6 and 10;
        UU 24/2011, article 48.

    Examples:
        >>> from jaminan import deadlines
        >>> for each in deadlines("hired", "2026-01-05"):
        ...     print(each.due_on, each.duty, ", ".join(each.programs), each.citation)
        2026-02-04 register_worker JP PP 45/2015, article 4(2)
        2026-02-04 register_worker JKP PP 37/2021, article 6(1)
        2026-01-14 register_itself JKK, JKM PP 44/2015, article 10(1)
        2026-01-14 register_itself JHT PP 46/2015, article 11(1)
    """
    happened = to_member(DutyEvent, event, "event")
    day = to_day(on, "on")
    days_off = to_holidays(holidays)
    known = to_law(law)
    rules = [rule for rule in _RULES[happened] if has_value(known[rule.name], day)]
    if not rules:
        law[_RULES[happened][0].name].on(day)
    return tuple(_deadline(rule, happened, day, days_off, law) for rule in rules)


def _deadline(rule: _Rule, event: DutyEvent, day: date, holidays: Holidays, law: Law) -> Deadline:
    fact = law[rule.name].on(day)
    term = fact.value if isinstance(fact.value, Term) else Term(count=fact.value, unit=rule.unit)
    return Deadline(
        event=event,
        duty=rule.duty,
        actor=rule.actor,
        programs=rule.programs,
        since=day,
        term=term,
        due_on=end_of_term(day, term, holidays),
        citation=fact.citation,
        evidence=fact.evidence,
        law_version=law.version,
        note=fact.note,
    )

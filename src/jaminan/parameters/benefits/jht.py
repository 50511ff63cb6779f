"""JHT, old-age savings: the reasons for which it is paid, and what each one asks for."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.benefit_tables import JhtRule
from jaminan.models.benefits import JhtReason
from jaminan.parameters.benefits._entries import (
    CORROBORATED,
    SINGLE,
    START,
    STATUTE,
    UNCONFIRMED,
    entry,
    timeline,
    weakest,
)
from jaminan.sources import Citation
from jaminan.timeline import Timeline, Unit

__all__ = ["TIMELINES"]

_WHOLE: Final = Decimal(1)


def _act(regulation: str, article: str, paragraph: str = "", letter: str = "") -> Citation:
    return Citation(regulation, article=article, paragraph=paragraph, letter=letter)


def _base(citation_of: tuple[str, str]) -> tuple[JhtRule, ...]:
    """Return the reasons that every version of article 26(1) prints, and the two partial payments."""
    regulation, article = citation_of
    return (
        JhtRule(
            reason=JhtReason.PENSION_AGE,
            share=_WHOLE,
            needs_age=True,
            is_event_needed=False,
            citation=_act(regulation, article, "1", "a"),
            evidence=STATUTE,
        ),
        JhtRule(
            reason=JhtReason.TOTAL_DISABILITY,
            share=_WHOLE,
            citation=_act(regulation, article, "1", "b"),
            evidence=STATUTE,
        ),
        JhtRule(reason=JhtReason.DEATH, share=_WHOLE, citation=_act(regulation, article, "1", "c"), evidence=STATUTE),
        JhtRule(
            reason=JhtReason.PARTIAL_HOUSING,
            share=Decimal("0.30"),
            is_event_needed=False,
            membership_years=10,
            citation=_act("PP 46/2015", "22", "5"),
            evidence=STATUTE,
        ),
        JhtRule(
            reason=JhtReason.PARTIAL_RETIREMENT,
            share=Decimal("0.10"),
            is_event_needed=False,
            membership_years=10,
            citation=_act("PP 46/2015", "22", "5"),
            evidence=STATUTE,
        ),
    )


def _leavers(citation: Citation, evidence: Evidence, *, wait: int = 0, age: bool = False) -> tuple[JhtRule, JhtRule]:
    """Return the rules of those who resign and those who are dismissed."""
    resigned, dismissed = (
        JhtRule(reason=reason, share=_WHOLE, wait_months=wait, needs_age=age, citation=citation, evidence=evidence)
        for reason in (JhtReason.RESIGNATION, JhtReason.DISMISSAL)
    )
    return resigned, dismissed


def _emigrants(citation: Citation, evidence: Evidence) -> JhtRule:
    return JhtRule(
        reason=JhtReason.LEFT_INDONESIA, share=_WHOLE, is_event_needed=False, citation=citation, evidence=evidence
    )


_FIRST: Final = (
    *_base(("PP 46/2015", "26")),
    *_leavers(_act("PP 46/2015", "26", "3"), STATUTE, age=True),
    _emigrants(_act("PP 46/2015", "26", "1", "d"), STATUTE),
)
_GAP: Final = (
    *_base(("PP 60/2015", "26")),
    _emigrants(_act("PP 60/2015", "26", "5"), SINGLE),
)
_WAIT: Final = (
    *_base(("PP 60/2015", "26")),
    *_leavers(Citation("Permenaker 19/2015"), UNCONFIRMED, wait=1),
    _emigrants(Citation("Permenaker 19/2015"), SINGLE),
)
_NOW: Final = (
    JhtRule(
        reason=JhtReason.PENSION_AGE,
        share=_WHOLE,
        needs_age=True,
        company_age=_act("Permenaker 4/2022", "6", "1"),
        company_age_evidence=CORROBORATED,
        is_event_needed=False,
        citation=_act("PP 60/2015", "26", "1", "a"),
        evidence=STATUTE,
    ),
    *_base(("PP 60/2015", "26"))[1:],
    JhtRule(
        reason=JhtReason.RESIGNATION,
        share=_WHOLE,
        wait_months=1,
        citation=_act("Permenaker 4/2022", "8"),
        evidence=CORROBORATED,
    ),
    JhtRule(
        reason=JhtReason.DISMISSAL,
        share=_WHOLE,
        wait_months=1,
        citation=Citation("Permenaker 4/2022"),
        evidence=CORROBORATED,
    ),
    JhtRule(
        reason=JhtReason.CONTRACT_END,
        share=_WHOLE,
        citation=_act("Permenaker 4/2022", "6", "2"),
        evidence=UNCONFIRMED,
    ),
    JhtRule(
        reason=JhtReason.STOPPED_WORK,
        share=_WHOLE,
        citation=_act("Permenaker 4/2022", "6", "2"),
        evidence=UNCONFIRMED,
    ),
    _emigrants(Citation("Permenaker 4/2022"), SINGLE),
)

_REASONS: Final = timeline(
    "jht.claim.reasons",
    Unit.TABLE,
    entry(
        START,
        _FIRST,
        _act("PP 46/2015", "26"),
        STATUTE,
        "Who resigns or is dismissed waits to the pension age (26(3)).",
    ),
    entry(
        date(2015, 8, 12),
        _GAP,
        _act("PP 60/2015", "26"),
        SINGLE,
        "PP 60/2015 drops the wait to the pension age and leaves the details to the minister (26(5)), whose rule began later: "
        "for resignation and dismissal between 2015-08-12 and 2015-08-31 no rule was found.",
    ),
    entry(
        date(2015, 9, 1),
        _WAIT,
        _act("PP 60/2015", "26", "5"),
        weakest(rule.evidence for rule in _WAIT),
        "The minister's rule is Permenaker 19/2015: a wait of one month. Its first day is from memory; the wait has "
        "independent sources. Permenaker 2/2022, which would have made leavers wait to 56, never came to bear.",
    ),
    entry(
        date(2022, 4, 26),
        _NOW,
        Citation("Permenaker 4/2022"),
        weakest(rule.evidence for rule in _NOW),
        "Back to the wait of one month; new: the pension age of the contract, company rule or collective agreement, the end of "
        "a fixed-term contract, and non-wage workers who stop. That these two need no wait is from memory.",
    ),
)
_AGE: Final = timeline(
    "jht.claim.age",
    Unit.YEARS,
    entry(
        START,
        56,
        _act("PP 46/2015", "22", "1"),
        STATUTE,
        "The act uses pension age and 56 side by side. Who still works may put it off (article 29).",
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (_REASONS, _AGE)

"""Requirements of claims, and what a claim is put together from."""

from datetime import date
from typing import Any

from jaminan.evidence import Evidence
from jaminan.law import Law, Reading
from jaminan.models.claims import ClaimNote, ClaimPayer, ClaimRequirementCode
from jaminan.models.decisions import Requirement
from jaminan.models.people import to_count, to_flag
from jaminan.models.segments import Segment
from jaminan.periods import to_day
from jaminan.sources import Citation
from jaminan.timeline import Dated

__all__ = ["Case", "arrears_payer", "optional_day", "optional_flag", "optional_whole", "requirement"]


def requirement(
    code: ClaimRequirementCode, is_met: bool | None, citation: Citation, limit: int | str | date | None = None
) -> Requirement:
    """Return a requirement with its answer."""
    any_code: Any = code
    return Requirement(code=any_code, is_met=is_met, citation=citation, limit=limit)


def optional_day(value: date | str | None, field: str) -> date | None:
    """Return a day, or `None` where the caller does not say.

    Raises:
        ValidationError: If it is neither.
    """
    return None if value is None else to_day(value, field)


def optional_flag(value: object, field: str) -> bool | None:
    """Return a flag, or `None` where the caller does not say.

    Raises:
        ValidationError: If it is neither.
    """
    return None if value is None else to_flag(value, field)


def optional_whole(value: object, field: str, *, most: int | None = None) -> int | None:
    """Return a count, or `None` where the caller does not say.

    Raises:
        ValidationError: If it is neither, or above *most*.
    """
    if value is None:
        return None
    limit = "0 or more" if most is None else f"from 0 to {most}"
    return to_count(value, field, f"a whole number, {limit}, or None", most=most)


class Case:
    """A claim while its requirements are gathered."""

    def __init__(self, law: Law, event_on: date, on: date) -> None:
        """Begin with nothing asked."""
        self.law = law
        self.event_on = event_on
        self.on = on
        self.facts = Reading(law, event_on)
        self.requirements: list[Requirement] = []
        self.payer_conditions: list[Requirement] = []
        self.marks: list[Evidence] = []
        self.notes: list[ClaimNote] = []
        self._waits: dict[int, date] = {}

    def fact(self, name: str) -> Dated[Any]:
        """Return a figure of the event's day; the claim rests on it."""
        fact = self.facts[name]
        self.marks.append(fact.evidence)
        return fact

    def ask(
        self,
        code: ClaimRequirementCode,
        is_met: bool | None,
        citation: Citation,
        limit: int | str | date | None = None,
    ) -> None:
        """Add a requirement."""
        self.requirements.append(requirement(code, is_met, citation, limit))

    def wait(
        self,
        code: ClaimRequirementCode,
        since: date | None,
        citation: Citation,
        limit: int | str | date | None = None,
    ) -> None:
        """Add a requirement that time alone meets, from a day on; `None` where the day is not known: assumed."""
        self.ask(code, None if since is None else self.on >= since, citation, since if limit is None else limit)
        if since is not None:
            self._waits[len(self.requirements) - 1] = since

    def by_payer(self, asked: Requirement) -> None:
        """Add what decides the payer."""
        self.payer_conditions.append(asked)

    @property
    def is_met(self) -> bool:
        """Whether nothing fails so far."""
        return all(asked.is_met is not False for asked in self.requirements)

    @property
    def earliest_on(self) -> date | None:
        """The first day on which waiting alone turns a no into a yes; `None` where it does not help."""
        failed = [place for place, asked in enumerate(self.requirements) if asked.is_met is False]
        if not failed or any(place not in self._waits for place in failed):
            return None
        return max(self._waits[place] for place in failed)

    def facts_of_claim(self, payer: ClaimPayer) -> dict[str, Any]:
        """Return the fields that every claim has."""
        return {
            "requirements": tuple(self.requirements),
            "earliest_on": self.earliest_on,
            "on": self.on,
            "event_on": self.event_on,
            "payer": payer if self.is_met else ClaimPayer.NOBODY,
            "payer_conditions": tuple(self.payer_conditions),
            "notes": tuple(self.notes),
            "evidence": Evidence.weakest(*self.marks),
            "law_version": self.law.version,
        }


_UNREGISTERED = {
    "jkk": Citation("PP 44/2015", article="27", paragraph="1"),
    "jkm": Citation("PP 44/2015", article="35", paragraph="1"),
}
_OF_WAGE_WORKERS = {"jkk": Citation("PP 44/2015", article="38"), "jkm": Citation("PP 44/2015", article="41")}
_OF_NON_WAGE_WORKERS = {"jkk": Citation("PP 44/2015", article="39"), "jkm": Citation("PP 44/2015", article="42")}


def arrears_payer(
    case: Case, program: str, segment: Segment, *, is_enrolled: bool | None, arrears_months: int | None
) -> ClaimPayer:
    """Decide who pays a benefit of JKK or JKM, by enrolment and arrears.

    Args:
        case: The claim; the conditions are added to it.
        program: ``"jkk"`` or ``"jkm"``.
        segment: The segment of the participant.
        is_enrolled: Whether the participant is enrolled, or `None`.
        arrears_months: The months in a row that were not paid at the event, or `None`.

    Returns:
        The payer, if there is a right.

    Source:
        PP 44/2015, articles 27(1), 35(1), 38, 39, 41 and 42.
    """
    is_own = segment in {Segment.BPU, Segment.PMI}
    enrolled = requirement(ClaimRequirementCode.IS_PARTICIPANT, is_enrolled, _UNREGISTERED[program])
    if is_own:
        case.requirements.append(enrolled)
    else:
        case.by_payer(enrolled)
    most = case.fact(f"{program}.claim.arrears_months")
    is_within = None if arrears_months is None else arrears_months <= most.value
    articles = _OF_NON_WAGE_WORKERS if is_own else _OF_WAGE_WORKERS
    arrears = requirement(ClaimRequirementCode.ARREARS_AT_MOST, is_within, articles[program], most.value)
    if is_own:
        case.requirements.append(arrears)
        return ClaimPayer.AGENCY_LATER if arrears_months else ClaimPayer.AGENCY
    case.by_payer(arrears)
    if is_enrolled is False:
        return ClaimPayer.EMPLOYER
    return ClaimPayer.EMPLOYER_FIRST if is_within is False else ClaimPayer.AGENCY

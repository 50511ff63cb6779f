"""Short ways to write the entries of this package: every one is checked on the same day."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, TypeVar

from jaminan.evidence import Evidence
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit

T = TypeVar("T")

CHECKED: Final = date(2026, 11, 23)
START: Final = date(2015, 7, 1)
CHANGE_2019: Final = date(2019, 12, 2)

STATUTE: Final = Evidence.STATUTE
CORROBORATED: Final = Evidence.CORROBORATED
SINGLE: Final = Evidence.SINGLE
UNCONFIRMED: Final = Evidence.UNCONFIRMED

PP_44: Final = "PP 44/2015"
PP_82: Final = "PP 82/2019"
ANNEX_44: Final = Citation(PP_44, annex="III")
ANNEX_82: Final = Citation(PP_82, annex="III")


def entry(
    since: date, value: T, citation: Citation, evidence: Evidence, note: str = "", published_on: date | None = None
) -> Dated[T]:
    """Return an entry, checked on the day of the research."""
    return Dated(
        since=since,
        value=value,
        citation=citation,
        evidence=evidence,
        note=note,
        published_on=published_on,
        checked_on=CHECKED,
    )


def timeline(name: str, unit: Unit, *entries: Dated[Any]) -> Timeline[Any]:
    """Return a timeline of a benefit or claim."""
    return Timeline(name=name, unit=unit, entries=entries)


def weakest(marks: Iterable[Evidence]) -> Evidence:
    """Return the weakest mark of the rows of a table."""
    return Evidence.weakest(*marks)

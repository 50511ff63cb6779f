"""Lists what of `LAW` to look at again on a day: figures past their last sure day, and values long unchecked.

Run it as ``nox -s facts``, which gives it today, or with a day: ``python docs/stale_facts.py 2027-03-01``.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from jaminan import LAW, Dated, Evidence, Law, NotInForceError, RegionLevel, Window, minimum_wage_on, regions

LONG: Final = timedelta(days=365)
"""A value that no one compared with its source for longer than this is listed."""

SOON: Final = timedelta(days=60)
"""A figure that is sure for no longer than this is listed as coming up."""


def past(law: Law, on: date) -> list[str]:
    """Return the yearly figures that are past their last sure day."""
    return [f"{name}: sure until {law.known_until[name]}" for name in law.outdated_on(on)]


def soon(law: Law, on: date) -> list[str]:
    """Return the yearly figures that will be past their last sure day before long."""
    return [f"{name}: sure until {until}" for name, until in law.known_until.items() if on <= until < on + SOON]


def ended(law: Law, on: date) -> list[str]:
    """Return the temporary measures that ended within the last year: were they prolonged?"""
    return [
        f"{each.name}: until {each.until} [{each.citation}]" for each in law.windows if on - LONG <= each.until < on
    ]


def _newest(law: Law, on: date) -> Iterator[tuple[str, Dated[Any] | Window[Any]]]:
    """Yield what holds on the day; values of the past do not change."""
    for timeline in law.values():
        begun = [entry for entry in timeline.entries if entry.since <= on]
        yield from ((timeline.name, entry) for entry in begun[-1:])
    yield from ((window.name, window) for window in law.windows if window.since <= on <= window.until)


def unchecked(law: Law, on: date) -> list[str]:
    """Return the values in force that no one checked for long, or ever; the weakest mark first."""
    order = list(Evidence)
    found = [
        (
            -order.index(entry.evidence),
            name,
            f"{name}: {entry.checked_on or 'never'} ({entry.evidence}) {entry.citation}",
        )
        for name, entry in _newest(law, on)
        if entry.checked_on is None or on - entry.checked_on > LONG
    ]
    return [line for *_, line in sorted(found)]


def without_minimum_wage(on: date) -> list[str]:
    """Return the provinces, and how many regencies and cities, whose minimum wage on the day is not known."""
    missing = []
    for region in regions():
        try:
            minimum_wage_on(region, on)
        except NotInForceError:
            missing.append(region)
    provinces = [f"{each.name} ({each.code})" for each in missing if each.level is RegionLevel.PROVINCE]
    others = len(missing) - len(provinces)
    return [*provinces, f"{others} regencies and cities"] if missing else []


def report(law: Law, on: date) -> str:
    """Return all four lists as text."""
    parts = {
        "Past their last sure day": past(law, on),
        f"Sure for less than {SOON.days} days": soon(law, on),
        "Temporary measures that ended within a year": ended(law, on),
        f"In force and not checked for {LONG.days} days": unchecked(law, on),
        "Minimum wages not known": without_minimum_wage(on),
    }
    lines = [f"The facts of jaminan on {on}, law {law.version}:"]
    for title, found in parts.items():
        lines += ["", f"{title}: {len(found)}", *(f"  {each}" for each in found)]
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Print the lists of the day that is given."""
    (day,) = arguments
    print(report(LAW, date.fromisoformat(day)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

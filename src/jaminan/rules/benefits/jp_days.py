"""JP: the pension age, and the lowest and highest pension, by day."""

from datetime import date

from jaminan.errors import NotInForceError
from jaminan.law import LAW, Law, Reading, to_law
from jaminan.models.benefit_results import PensionBounds
from jaminan.periods import to_day
from jaminan.rules.benefits.reckoning import warn_provisional
from jaminan.rules.claims.birthdays import birthday

__all__ = ["jp_pension_bounds_on", "jp_retirement_age_on", "jp_retires_on"]


def jp_retirement_age_on(day: date | str, *, law: Law = LAW) -> int:
    """Return the pension age of JP on a day, in years.

    Args:
        day: The day.
        law: The law to read.

    Raises:
        NotInForceError: If the day lies before 2015-07-01.
        ValidationError: If *day* is no day.

    Source:
        PP 45/2015, article 15(1) to (3).

    Examples:
        >>> from jaminan import jp_retirement_age_on
        >>> jp_retirement_age_on("2024-12-31"), jp_retirement_age_on("2025-01-01")
        (58, 59)
    """
    age: int = to_law(law)["jp.retirement_age"].on(to_day(day, "day")).value
    return age


def jp_retires_on(born_on: date | str, *, law: Law = LAW) -> date:
    """Return the first day on which a person has reached the pension age of JP.

    Who has once reached the age of that day keeps it when the age rises.

    Args:
        born_on: The day of birth.
        law: The law to read.

    Raises:
        ValidationError: If *born_on* is no day.

    Source:
        PP 45/2015, article 15(1) to (3).

    Examples:
        >>> from jaminan import jp_retires_on
        >>> jp_retires_on("1962-12-31").isoformat(), jp_retires_on("1963-01-01").isoformat()
        ('2018-12-31', '2020-01-01')
    """
    born = to_day(born_on, "born_on")
    entries = to_law(law)["jp.retirement_age"].entries
    for entry in entries:
        reached = max(birthday(born, entry.value), entry.since)
        if entry.until is None or reached <= entry.until:
            return reached
    raise NotInForceError("jp.retirement_age", born, "this law knows no value of it.")


def jp_pension_bounds_on(day: date | str, *, law: Law = LAW) -> PensionBounds:
    """Return the lowest and the highest monthly pension of a day, for all five pensions.

    Args:
        day: The day.
        law: The law to read; its timelines ``jp.pension.minimum`` and ``jp.pension.maximum`` hold sources and evidence.

    Returns:
        Minimum and maximum in Rupiah a month.

    Raises:
        NotInForceError: If the day lies before 2015-07-01.

    Warns:
        ProvisionalLawWarning: If the bounds of the day are not announced yet.

    Source:
        PP 45/2015, articles 16 and 18; the yearly notices of the agency. Those of 2018 and 2020 to 2022, and the maximum
        of 2024, are computed between printed ones.

    Examples:
        >>> from jaminan import jp_pension_bounds_on
        >>> tuple(jp_pension_bounds_on("2025-02-28")), tuple(jp_pension_bounds_on("2025-03-01"))
        ((393500, 4718200), (399700, 4792300))
    """
    facts = Reading(law, to_day(day, "day"))
    bounds = PensionBounds(facts["jp.pension.minimum"].value, facts["jp.pension.maximum"].value)
    warn_provisional(facts.provisional, law, stacklevel=2)
    return bounds

"""The minimum wage of a region on a day."""

from datetime import date
from typing import Final

import attrs

from jaminan.errors import NotInForceError
from jaminan.evidence import Evidence
from jaminan.models.regions import MinimumWage, MinimumWageKind, Region, RegionLevel
from jaminan.parameters.minimum_wages import WageRow, wage_note, wage_rows
from jaminan.periods import to_day
from jaminan.rules.regions import find_region

__all__ = ["minimum_wage_on"]

_EQUAL_WITHIN: Final = 1
"""Rupiah: a source that cuts the sen prints the province's minimum wage up to this much lower."""

_wages: Final[dict[str, tuple[MinimumWage, ...]]] = {}
"""The wages of the regions asked for so far; at most one entry a region."""


def minimum_wage_on(region: str | Region, day: date | str) -> MinimumWage:
    """Return the minimum wage that holds in a region on a day.

    A province has its *UMP*, a regency or city its *UMK*. What is known decides the answer:

    - A row of its own, also one within a year that the wage changed in: that value, kind *UMK*. Where it equals the
      province's, ``note`` says so: the source may have filled in the province's where none was set.
    - The facts say that there is none of its own: the province's value, kind *UMP*, and ``note`` says so. So for the
      six areas of DKI Jakarta, and, unconfirmed, for 22 values of one source that lay under the province's minimum.
    - Neither: `NotInForceError`, with the years known and the province's value as a hint. It may have had a *UMK*.

    Nothing is carried to another year. Disputed and doubtful values carry a ``note``.

    Args:
        region: Kemendagri code (``"33.71"``, a province ``"31"``) or name, as `find_region` takes it.
        day: The day, or its ISO text.

    Returns:
        The minimum wage in Rupiah a month, with its first and last day, both inclusive.

    Raises:
        NotInForceError: If no value is known for that day.
        UnknownRegionError: If the region is unknown or ambiguous; with near matches.
        ValidationError: If *day* is no day.

    Source:
        Governors' decrees, through the sources named in each value; the province's minimum wage holds where a regency
        or city has none: PP 36/2021 and Permenaker 16/2024, article 12.

    Examples:
        >>> from jaminan import minimum_wage_on
        >>> minimum_wage_on("Kota Magelang", "2023-09-30").amount
        Decimal('2066006.64')
        >>> [str(minimum_wage_on("35.78", day).amount) for day in ("2025-10-31", "2025-11-01")]
        ['4961753', '5032635']
    """
    found = find_region(region)
    asked = to_day(day, "day")
    wages = _wages_of(found)
    for wage in reversed(wages):
        if wage.since <= asked:
            if asked <= wage.until:
                return wage
            break
    raise _not_known(found, asked, wages)


def _wages_of(region: Region) -> tuple[MinimumWage, ...]:
    """Return every minimum wage that is known to hold in a region, oldest first."""
    known = _wages.get(region.code)
    if known is None:
        is_province = region.level is RegionLevel.PROVINCE
        provincial = () if is_province else _wages_of(find_region(region.province_code))
        known = tuple(wage for row in wage_rows(region.code) for wage in _of_row(region, row, provincial))
        _wages[region.code] = known
    return known


def _of_row(region: Region, row: WageRow, provincial: tuple[MinimumWage, ...]) -> tuple[MinimumWage, ...]:
    """Return the wages that one row leads to: its own, the province's, or none."""
    meanwhile = [wage for wage in provincial if wage.since <= row.until and row.since <= wage.until]
    if row.takes_province:
        return tuple(_taken(region, row, wage) for wage in meanwhile)
    if row.amount is None:
        return ()
    equal = [wage.region for wage in meanwhile if abs(wage.amount - row.amount) <= _EQUAL_WITHIN]
    filled = [f"Equals the UMP of {name}: the source may have filled it in where no UMK was set." for name in equal]
    own = MinimumWage(
        region_code=region.code,
        region=region.name,
        kind=MinimumWageKind.UMP if region.level is RegionLevel.PROVINCE else MinimumWageKind.UMK,
        amount=row.amount,
        since=row.since,
        until=row.until,
        evidence=row.evidence,
        source=row.source,
        note=_joined(row.note, *filled),
    )
    return (own,)


def _taken(region: Region, row: WageRow, wage: MinimumWage) -> MinimumWage:
    """Return the province's minimum wage as the one that holds in a region without its own."""
    return attrs.evolve(
        wage,
        region_code=region.code,
        region=region.name,
        since=max(row.since, wage.since),
        until=min(row.until, wage.until),
        evidence=Evidence.weakest(row.evidence, wage.evidence),
        source=f"{wage.source}; {row.source}",
        note=_joined(f"No UMK of its own: the UMP of {wage.region} holds.", row.note, wage.note),
    )


def _joined(*notes: str) -> str:
    return " ".join(filter(None, notes))


def _years(wages: tuple[MinimumWage, ...]) -> str:
    """Return the years of wages as text, runs of them joined: ``"2022, 2024 to 2026"``."""
    runs: list[list[int]] = []
    for year in dict.fromkeys(wage.since.year for wage in wages):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _not_known(region: Region, day: date, wages: tuple[MinimumWage, ...]) -> NotInForceError:
    """Return the error that says which years are known, and the province's value as a hint."""
    said = [f"known is {_years(wages)}.", wage_note(region.code, day.year)]
    provincial = () if region.level is RegionLevel.PROVINCE else _wages_of(find_region(region.province_code))
    said += [
        f"The UMP of {wage.region} ({wage.region_code}) was {wage.amount} Rupiah a month; "
        "whether a UMK above it was set is not known, so it is not taken."
        for wage in provincial
        if wage.since <= day <= wage.until
    ]
    said.append("Ask for a known year, or give the wage.")
    return NotInForceError(f"The minimum wage of {region}", day, _joined(*said))

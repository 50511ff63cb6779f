"""Regions and their minimum wages."""

from datetime import date
from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.shown import Shown

__all__ = ["MinimumWage", "MinimumWageKind", "Region", "RegionLevel"]


class RegionLevel(Labelled):
    """The two levels of local government that set or take a minimum wage; the lower one is of two kinds."""

    PROVINCE = "province", "provinsi", "province"
    REGENCY = "regency", "kabupaten", "regency"
    CITY = "city", "kota", "city"


class MinimumWageKind(Labelled):
    """Whose minimum wage it is."""

    UMP = "UMP", "upah minimum provinsi", "provincial minimum wage"
    UMK = "UMK", "upah minimum kabupaten/kota", "minimum wage of the regency or city"


@attrs.frozen(kw_only=True)
class Region:
    """A province, regency or city.

    Attributes:
        code: The code of the home affairs ministry (Kemendagri): ``"33"`` or ``"33.71"``.
        bps_code: The code of the statistics agency (BPS), without a dot: ``"33"`` or ``"3371"``; it differs from the
            other for 199 of 514 regencies and cities. In Papua's regencies it is that of 2022, before the split.
        name: The official name, ``"Kota Magelang"``; that of a province stands alone, ``"Jawa Tengah"``.
        level: Province, regency or city.
        evidence: How well the row is attested; *unconfirmed* where the BPS code is from memory.
    """

    code: str
    bps_code: str
    name: str
    level: RegionLevel
    evidence: Evidence

    @property
    def province_code(self) -> str:
        """The Kemendagri code of the province that it is, or lies in."""
        return self.code[:2]

    def __str__(self) -> str:
        """Return name and code, with the word *Provinsi* before a province."""
        province = "Provinsi " if self.level is RegionLevel.PROVINCE else ""
        return f"{province}{self.name} ({self.code})"


@attrs.frozen(kw_only=True)
class MinimumWage(Shown):
    """The minimum wage that holds in a region for a time.

    Attributes:
        region_code: The Kemendagri code of the region asked for.
        region: Its official name.
        kind: Whose minimum wage it is: the province's (*UMP*) may hold in a regency or city that has none of its own.
        amount: Rupiah a month, with sen where the decree has them.
        since: The first day.
        until: The last day, inclusive: 31 December, or the day before a change within the year.
        evidence: How well the amount is attested.
        source: Where it was read: ``gh:`` a public repository, ``pg:`` a page, and the decree where it was named.
        note: Conflicts and doubts, in English; empty where there are none.
    """

    region_code: str
    region: str
    kind: MinimumWageKind
    amount: Decimal
    since: date
    until: date
    evidence: Evidence
    source: str
    note: str = ""

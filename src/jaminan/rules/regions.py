"""Finding a region by its code or its name."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from jaminan.errors import UnknownRegionError, ValidationError
from jaminan.models.regions import Region, RegionLevel
from jaminan.parameters.package_data import Once
from jaminan.parameters.regions import EVERYDAY_NAMES, region_table

__all__ = ["find_region", "regions"]

_NOT_IN_NAMES: Final = re.compile(r"[\W_]+")
_LONGEST_COMPARED: Final = 60
_MOST_CACHED: Final = 4096
_MOST_NEAR: Final = 5

_PREFIXES: Final = {
    RegionLevel.PROVINCE: ("provinsi", "prov", "propinsi"),
    RegionLevel.REGENCY: ("kabupaten", "kab"),
    RegionLevel.CITY: ("kota", "kotamadya"),
}
_PREFIX: Final = re.compile(r"(?:Kabupaten|Kota)(?: Administrasi)? ")
_ADMINISTRATIVE: Final = ("administrasi", "adm", "administratif")

_found: Final[dict[str, Region]] = {}


def _key(text: str) -> str:
    """Return the letters and digits of a name, in one case: what two spellings of it share."""
    return _NOT_IN_NAMES.sub("", text.casefold())


def _short(key: str) -> tuple[str, ...]:
    """Return a name, and its form with the usual abbreviation of *Kepulauan*."""
    return (key, key.replace("kepulauan", "kep")) if "kepulauan" in key else (key,)


def _full_names(region: Region) -> set[str]:
    """Return the spellings that name the region and its level."""
    prefix = _PREFIX.match(region.name)
    bare = _key(region.name[prefix.end() :] if prefix else region.name)
    heads = list(_PREFIXES[region.level])
    if prefix and "Administrasi" in prefix.group():
        heads += [head + word for head in heads for word in _ADMINISTRATIVE]
    return {head + name for head in heads for name in _short(bare)} | {_key(region.name)}


def _bare_names(region: Region) -> set[str]:
    """Return the spellings that name the region without its level."""
    prefix = _PREFIX.match(region.name)
    return set(_short(_key(region.name[prefix.end() :] if prefix else region.name)))


def _index() -> Mapping[str, tuple[Region, ...]]:
    """Return the regions that each spelling fits; a full official name fits one, whatever else shares its letters."""
    table = region_table()
    full: dict[str, tuple[Region, ...]] = {}
    bare: dict[str, tuple[Region, ...]] = {}
    for region in table.values():
        full |= dict.fromkeys(_full_names(region), (region,))
        for name in _bare_names(region):
            bare[name] = (*bare.get(name, ()), region)
    for code, names in EVERYDAY_NAMES:
        for name in map(_key, names):
            bare[name] = (*bare.get(name, ()), table[code])
            full |= dict.fromkeys((head + name for head in _PREFIXES[RegionLevel.PROVINCE]), (table[code],))
    return bare | full


_by_name: Final = Once(_index)


def _near(text: str) -> tuple[str, ...]:
    """Return the regions whose names come near a text, nearest first."""
    index = _by_name()
    keys = get_close_matches(_key(text[:_LONGEST_COMPARED]), index, n=3 * _MOST_NEAR, cutoff=0.6)
    near = dict.fromkeys(str(region) for key in keys for region in index[key])
    return tuple(near)[:_MOST_NEAR]


def _unknown_code(text: str) -> UnknownRegionError:
    """Return the error of a text of digits that is no code; without its dot it could be one of BPS."""
    table = region_table()
    digits = text.replace(".", "")
    dotted = f"{digits[:2]}.{digits[2:]}"
    near = [region for region in table.values() if region.code in {dotted, digits[:2]}]
    near += [region for region in table.values() if region.bps_code == digits and region not in near]
    near.sort(key=lambda region: region.level is RegionLevel.PROVINCE)
    reason = 'is no Kemendagri code, which is written "33" or "33.71" and holds today'
    return UnknownRegionError(text, tuple(map(str, near)), reason)


def find_region(region: str | Region) -> Region:
    """Return the region that a code or a name stands for.

    Case, spaces and punctuation do not count; *Kab.*, *Kota Adm.*, *Provinsi*, *Kep.* and the everyday names of
    provinces ("Jateng", "DKI Jakarta", "NTB") are known. A full official name always stands for its own region:
    "Jambi", "Bengkulu" and "Gorontalo" are the provinces. A name without *Kota* or *Kabupaten* is taken where it fits
    one region only.

    Args:
        region: Kemendagri code (``"33.71"``, a province ``"33"``), or name (``"Kota Magelang"``, ``"Kab. Klaten"``).
            A code of the statistics agency (BPS) is not taken: the same digits can be another region.

    Raises:
        UnknownRegionError: If it stands for none, or for more than one; with near matches.
        ValidationError: If it is no text, or empty.

    Source:
        Names and codes: Kepmendagri 300.2.2-2138/2025 and 300.2.2-2430/2025, through public copies.

    Examples:
        >>> from jaminan import find_region
        >>> str(find_region("kab. klaten"))
        'Kabupaten Klaten (33.10)'
    """
    if isinstance(region, Region):
        return region
    text = _to_text(region)
    found = _found.get(text)
    if found is None:
        found = _search(text)
        if len(_found) < _MOST_CACHED and len(text) <= _LONGEST_COMPARED:
            _found[text] = found
    return found


def _to_text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise ValidationError("region", value, 'a Kemendagri code like "33.71" or a name like "Kota Magelang"')


def _search(text: str) -> Region:
    code = text.strip()
    table = region_table()
    if code in table:
        return table[code]
    if code.replace(".", "").isdecimal():
        raise _unknown_code(code)
    fitting = _by_name().get(_key(text))
    if fitting is None:
        raise UnknownRegionError(text, _near(text))
    if len(fitting) == 1:
        return fitting[0]
    near = tuple(str(each) for each in sorted(fitting, key=lambda each: each.code, reverse=True))
    raise UnknownRegionError(text, near, "fits more than one region")


def regions(level: RegionLevel | str | None = None, province: str | Region | None = None) -> tuple[Region, ...]:
    """Return regions in the order of their codes: all 552, or those of a level or a province.

    Args:
        level: Only provinces, only regencies, or only cities.
        province: Only what lies in this province, and the province itself; code or name.

    Raises:
        UnknownRegionError: If *province* stands for no region, or for more than one.
        ValidationError: If *level* is none, or *province* is a regency or city.

    Examples:
        >>> from jaminan import regions
        >>> [len(regions(level)) for level in ("province", "regency", "city")]
        [38, 416, 98]
    """
    wanted = None if level is None else _to_level(level)
    within = None if province is None else find_region(province)
    if within is not None and within.level is not RegionLevel.PROVINCE:
        raise ValidationError("province", province, f"a province, like {within.province_code}")
    return tuple(
        region
        for region in region_table().values()
        if (wanted is None or region.level is wanted) and (within is None or region.province_code == within.code)
    )


def _to_level(value: object) -> RegionLevel:
    for level in RegionLevel:
        if type(value) in {str, RegionLevel} and level.value == value:
            return level
    raise ValidationError("level", value, f"one of {', '.join(RegionLevel)}")

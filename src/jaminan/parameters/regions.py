"""The 38 provinces and 514 regencies and cities, and the everyday names of provinces."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jaminan.models.regions import Region, RegionLevel
from jaminan.parameters.package_data import MARKS, Once, read_rows

__all__ = ["EVERYDAY_NAMES", "region_table"]

EVERYDAY_NAMES: Final = (
    ("11", ("Nanggroe Aceh Darussalam", "NAD")),
    ("12", ("Sumut",)),
    ("13", ("Sumbar",)),
    ("16", ("Sumsel",)),
    ("19", ("Babel", "Bangka Belitung")),
    ("21", ("Kepri",)),
    ("31", ("DKI Jakarta", "DKI", "Daerah Khusus Jakarta", "DK Jakarta", "DKJ", "Jakarta")),
    ("32", ("Jabar",)),
    ("33", ("Jateng",)),
    ("34", ("DI Yogyakarta", "DIY", "Yogyakarta")),
    ("35", ("Jatim",)),
    ("52", ("NTB",)),
    ("53", ("NTT",)),
    ("61", ("Kalbar",)),
    ("62", ("Kalteng",)),
    ("63", ("Kalsel",)),
    ("64", ("Kaltim",)),
    ("65", ("Kaltara",)),
    ("71", ("Sulut",)),
    ("72", ("Sulteng",)),
    ("73", ("Sulsel",)),
    ("74", ("Sultra",)),
    ("76", ("Sulbar",)),
    ("82", ("Malut",)),
)
"""Everyday names beside the official ones, by province; *Yogyakarta* is also a city, so that alone it is ambiguous."""


def _read() -> Mapping[str, Region]:
    return MappingProxyType(
        {
            code: Region(code=code, bps_code=bps_code, name=name, level=RegionLevel(level), evidence=MARKS[mark])  # type: ignore[call-arg]  # because a member is looked up, not made
            for code, bps_code, name, level, mark in read_rows("regions.tsv")
        }
    )


region_table: Final = Once(_read)
"""Return every region by its Kemendagri code, in the order of the codes; read on first use."""

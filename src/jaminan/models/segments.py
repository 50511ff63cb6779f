"""Segments of participants, and the facts about employers and payers that rules turn on."""

from enum import StrEnum
from typing import TypeVar

from jaminan.errors import ValidationError
from jaminan.labels import Labelled, near_values

__all__ = [
    "EmployerKind",
    "EnterpriseScale",
    "Funding",
    "Industry",
    "PlacementPhase",
    "PlacementRoute",
    "Sector",
    "Segment",
    "to_member",
]


class Segment(Labelled):
    """The segments that the agency registers participants in."""

    PU = "PU", "Penerima Upah", "wage workers"
    BPU = "BPU", "Bukan Penerima Upah", "non-wage workers"
    JAKON = "JAKON", "Jasa Konstruksi", "construction workers"
    PMI = "PMI", "Pekerja Migran Indonesia", "migrant workers"


class EnterpriseScale(Labelled):
    """The scale of an enterprise, which decides the programs that it must join."""

    MICRO = "micro", "usaha mikro", "micro enterprise"
    SMALL = "small", "usaha kecil", "small enterprise"
    MEDIUM = "medium", "usaha menengah", "medium enterprise"
    LARGE = "large", "usaha besar", "large enterprise"


class EmployerKind(Labelled):
    """Who employs: a private employer, or a body of the state for its staff outside the civil service (non-ASN)."""

    PRIVATE = "private", "pemberi kerja selain penyelenggara negara", "employer other than the state"
    STATE = "state", "penyelenggara negara (pegawai non-ASN)", "state body (non-ASN staff)"


class Industry(Labelled):
    """The six labour-intensive industries of the JKK relief of PP 7/2025."""

    FOOD_BEVERAGE_TOBACCO = (
        "food_beverage_tobacco",
        "industri makanan, minuman, dan tembakau",
        "food, beverages and tobacco",
    )
    TEXTILE_GARMENT = "textile_garment", "industri tekstil dan pakaian jadi", "textiles and garments"
    LEATHER = "leather", "industri kulit dan barang kulit", "leather and leather goods"
    FOOTWEAR = "footwear", "industri alas kaki", "footwear"
    TOYS = "toys", "industri mainan anak", "toys"
    FURNITURE = "furniture", "industri furnitur", "furniture"


class Sector(Labelled):
    """The two groups of non-wage workers that the relief of PP 50/2025 tells apart."""

    TRANSPORT = "transport", "sektor transportasi", "transport sector"
    OTHER = "other", "sektor lainnya", "other sectors"


class Funding(Labelled):
    """Who pays a contribution for the one whom the law charges."""

    SELF = "self", "mandiri", "the participant"
    EMPLOYER = "employer", "pemberi kerja", "the employer"
    APBN = "apbn", "APBN", "national budget (APBN)"
    APBD = "apbd", "APBD", "regional budget (APBD)"
    VILLAGE = "village", "APBDes", "village budget (APBDes)"
    CSR = "csr", "tanggung jawab sosial perusahaan (CSR)", "corporate social responsibility"
    SPONSOR = "sponsor", "donatur", "sponsor"
    DBHCHT = "dbhcht", "DBHCHT", "tobacco excise share (DBHCHT)"


class PlacementRoute(Labelled):
    """How a migrant worker goes abroad."""

    COMPANY = "company", "melalui perusahaan penempatan (P3MI)", "through a placement company"
    INDIVIDUAL = "individual", "perseorangan", "on one's own"


class PlacementPhase(Labelled):
    """The phases of a placement abroad that a package pays for."""

    BEFORE = "before", "sebelum bekerja", "before placement"
    DURING_AND_AFTER = "during_and_after", "selama dan setelah bekerja", "during and after placement"
    WHOLE = "whole", "sebelum, selama, dan setelah bekerja", "before, during and after placement"


E = TypeVar("E", bound=StrEnum)


def to_member(kind: type[E], value: object, field: str, *, source: str = "") -> E:
    """Return a member of an enumeration from the member or its value.

    Raises:
        ValidationError: If it is neither.
    """
    if isinstance(value, kind):
        return value
    for member in kind:
        if type(value) is str and member.value == value:
            return member
    raise ValidationError(field, value, f"one of {', '.join(kind)}", source, near_values(kind, value))

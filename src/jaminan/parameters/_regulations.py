"""The acts and letters that the facts cite, each defined once; the rest of the registry stands in its own module.

Days that the sources do not print are left out, never guessed. ``evidence`` is the mark of title and number; what is
less sure is said in ``note``.
"""

from datetime import date
from typing import Final

from jaminan.evidence import Evidence
from jaminan.legislation import Regulation, RegulationKind, Relation, RelationKind

_AMENDS: Final = RelationKind.AMENDS
_IMPLEMENTS: Final = RelationKind.IMPLEMENTS
_DEPARTS: Final = RelationKind.DEPARTS_FROM
_REVOKES: Final = RelationKind.REVOKES


def _edge(kind: RelationKind, target: str, evidence: Evidence, note: str = "") -> Relation:
    return Relation(kind=kind, target=target, evidence=evidence, note=note)


# ---------------------------------------------------------------------------------------------------- laws (UU)

UU_40_2004: Final = Regulation(
    id="UU 40/2004",
    kind=RegulationKind.UU,
    number="40",
    year=2004,
    title="Sistem Jaminan Sosial Nasional",
    enacted=date(2004, 10, 19),
    in_force=date(2004, 10, 19),
    subject="social security system; programs in article 18",
    evidence=Evidence.CORROBORATED,
    note="Amended by UU 11/2020 article 82 (article 18, new 46A to 46E), UU 6/2023 (JKP) and UU 4/2023 (JHT accounts).",
)
UU_20_2008: Final = Regulation(
    id="UU 20/2008",
    kind=RegulationKind.UU,
    number="20",
    year=2008,
    title="Usaha Mikro, Kecil, dan Menengah",
    enacted=date(2008, 7, 4),
    in_force=date(2008, 7, 4),
    subject="scale of enterprise",
    evidence=Evidence.CORROBORATED,
    note="Amended by UU 11/2020 and UU 6/2023; the criteria stand in PP 7/2021 since 2021-02-02.",
)
UU_24_2011: Final = Regulation(
    id="UU 24/2011",
    kind=RegulationKind.UU,
    number="24",
    year=2011,
    title="Badan Penyelenggara Jaminan Sosial",
    enacted=date(2011, 11, 25),
    in_force=date(2011, 11, 25),
    relations=(
        _edge(_IMPLEMENTS, "UU 40/2004", Evidence.CORROBORATED),
        _edge(_REVOKES, "UU 3/1992", Evidence.STATUTE, "Article 69."),
        _edge(_REVOKES, "PP 36/1995", Evidence.STATUTE, "Article 68 a."),
    ),
    subject="the two social security bodies (BPJS); duty to join; sanctions in articles 17 and 55",
    evidence=Evidence.CORROBORATED,
    note="Amended by UU 11/2020 article 83 (articles 6, 9, 42), then UU 6/2023, and UU 4/2023 (scope from memory).",
)

# -------------------------------------------------------------------------------- government regulations (PP)

PP_44_2015: Final = Regulation(
    id="PP 44/2015",
    kind=RegulationKind.PP,
    number="44",
    year=2015,
    title="Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian",
    enacted=date(2015, 6, 30),
    in_force=date(2015, 7, 1),
    relations=(_edge(_IMPLEMENTS, "UU 40/2004", Evidence.STATUTE, "Articles 33, 34(4), 45(3), 46(4) of the law."),),
    subject="JKK and JKM, classes of risk",
    evidence=Evidence.CORROBORATED,
)
PP_45_2015: Final = Regulation(
    id="PP 45/2015",
    kind=RegulationKind.PP,
    number="45",
    year=2015,
    title="Penyelenggaraan Program Jaminan Pensiun",
    enacted=date(2015, 6, 30),
    in_force=date(2015, 7, 1),
    relations=(
        _edge(
            _IMPLEMENTS,
            "UU 40/2004",
            Evidence.STATUTE,
            "Articles 41(8) and 42(2) of the law; 41(8) asks for a presidential regulation, this one took both.",
        ),
    ),
    subject="JP",
    evidence=Evidence.CORROBORATED,
)
PP_46_2015: Final = Regulation(
    id="PP 46/2015",
    kind=RegulationKind.PP,
    number="46",
    year=2015,
    title="Penyelenggaraan Program Jaminan Hari Tua",
    enacted=date(2015, 6, 30),
    in_force=date(2015, 7, 1),
    relations=(_edge(_IMPLEMENTS, "UU 40/2004", Evidence.STATUTE, "Articles 37(5) and 38(3) of the law."),),
    subject="JHT",
    evidence=Evidence.CORROBORATED,
)
PP_49_2020: Final = Regulation(
    id="PP 49/2020",
    kind=RegulationKind.PP,
    number="49",
    year=2020,
    title=(
        "Penyesuaian Iuran Program Jaminan Sosial Ketenagakerjaan Selama Bencana Nonalam Penyebaran Corona Virus "
        "Disease 2019 (COVID-19)"
    ),
    enacted=date(2020, 8, 31),
    in_force=date(2020, 9, 1),
    relations=(
        _edge(_DEPARTS, "PP 44/2015", Evidence.CORROBORATED),
        _edge(_DEPARTS, "PP 45/2015", Evidence.CORROBORATED),
    ),
    subject="99 % cut of JKK and JKM, 99 % of JP put off, contribution months 2020-08 to 2021-01",
    evidence=Evidence.CORROBORATED,
)
PP_7_2021: Final = Regulation(
    id="PP 7/2021",
    kind=RegulationKind.PP,
    number="7",
    year=2021,
    title="Kemudahan, Pelindungan, dan Pemberdayaan Koperasi dan Usaha Mikro, Kecil, dan Menengah",
    enacted=date(2021, 2, 2),
    in_force=date(2021, 2, 2),
    relations=(_edge(_IMPLEMENTS, "UU 11/2020", Evidence.CORROBORATED, "Criteria of UU 20/2008."),),
    subject="scale of enterprise: articles 35 and 36",
    evidence=Evidence.CORROBORATED,
    note="The day has one source.",
)
PP_37_2021: Final = Regulation(
    id="PP 37/2021",
    kind=RegulationKind.PP,
    number="37",
    year=2021,
    title="Penyelenggaraan Program Jaminan Kehilangan Pekerjaan",
    enacted=date(2021, 2, 2),
    in_force=date(2021, 2, 2),
    relations=(_edge(_IMPLEMENTS, "UU 11/2020", Evidence.STATUTE, "Articles 82 and 185 b of the law."),),
    subject="JKP",
    evidence=Evidence.CORROBORATED,
)
PP_49_2023: Final = Regulation(
    id="PP 49/2023",
    kind=RegulationKind.PP,
    number="49",
    year=2023,
    title=(
        "Perubahan Kedua atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan "
        "Kecelakaan Kerja dan Jaminan Kematian"
    ),
    enacted=date(2023, 10, 6),
    in_force=date(2023, 10, 6),
    relations=(_edge(_AMENDS, "PP 44/2015", Evidence.STATUTE, "Articles 2, 5, 50; new 16A, 18A, 25A, 25B, 43A, 44A."),),
    subject="JKK and JKM: recomposition for JKP; non-ASN staff named; care for suspected cases",
    evidence=Evidence.STATUTE,
)
PP_6_2025: Final = Regulation(
    id="PP 6/2025",
    kind=RegulationKind.PP,
    number="6",
    year=2025,
    title=(
        "Perubahan atas Peraturan Pemerintah Nomor 37 Tahun 2021 tentang Penyelenggaraan Program Jaminan Kehilangan "
        "Pekerjaan"
    ),
    enacted=date(2025, 2, 7),
    promulgated=date(2025, 2, 7),
    in_force=date(2025, 2, 7),
    relations=(_edge(_AMENDS, "PP 37/2021", Evidence.STATUTE, "Articles 4, 11, 19, 20, 21, 25, 31, 39, 40; new 39A."),),
    subject="JKP: 0.36 %, 60 % for 6 months, 6-month claim time",
    evidence=Evidence.STATUTE,
)
PP_7_2025: Final = Regulation(
    id="PP 7/2025",
    kind=RegulationKind.PP,
    number="7",
    year=2025,
    title=("Penyesuaian Iuran Jaminan Kecelakaan Kerja Bagi Perusahaan Industri Padat Karya Tertentu Tahun 2025"),
    enacted=date(2025, 2, 7),
    promulgated=date(2025, 2, 7),
    in_force=date(2025, 2, 7),
    relations=(_edge(_DEPARTS, "PP 44/2015", Evidence.STATUTE),),
    subject="half of JKK for labour-intensive firms, contribution months 2025-02 to 2025-07; own JKP split (article 9)",
    evidence=Evidence.STATUTE,
)
PP_36_2025: Final = Regulation(
    id="PP 36/2025",
    kind=RegulationKind.PP,
    number="36",
    year=2025,
    title=(
        "Perubahan atas Peraturan Pemerintah Nomor 7 Tahun 2025 tentang Penyesuaian Iuran Jaminan Kecelakaan Kerja "
        "Bagi Perusahaan Industri Padat Karya Tertentu Tahun 2025"
    ),
    relations=(
        _edge(_AMENDS, "PP 7/2025", Evidence.CORROBORATED),
        _edge(RelationKind.EXTENDS, "PP 7/2025", Evidence.CORROBORATED),
    ),
    subject="half of JKK for labour-intensive firms, extended to contribution month 2026-01",
    evidence=Evidence.CORROBORATED,
    note="The press gives 2025-09-04 as its day; the day of signature was not read, so no day is entered.",
)
PP_50_2025: Final = Regulation(
    id="PP 50/2025",
    kind=RegulationKind.PP,
    number="50",
    year=2025,
    title="Penyesuaian Iuran Jaminan Kecelakaan Kerja dan Jaminan Kematian Bagi Peserta Bukan Penerima Upah",
    enacted=date(2025, 12, 22),
    promulgated=date(2025, 12, 22),
    in_force=date(2025, 12, 22),
    relations=(_edge(_DEPARTS, "PP 44/2015", Evidence.CORROBORATED),),
    subject="half of JKK and JKM for self-paid non-wage workers, to month 2026-12, in transport to 2027-03",
    evidence=Evidence.CORROBORATED,
)

# ------------------------------------------------------------- presidential and ministerial regulations

PERPRES_109_2013: Final = Regulation(
    id="Perpres 109/2013",
    kind=RegulationKind.PERPRES,
    number="109",
    year=2013,
    title="Penahapan Kepesertaan Program Jaminan Sosial",
    enacted=date(2013, 12, 27),
    in_force=date(2013, 12, 27),
    relations=(_edge(_IMPLEMENTS, "UU 24/2011", Evidence.CORROBORATED),),
    subject="which programs by scale of enterprise; staging of employment programs from 2015-07-01",
    evidence=Evidence.CORROBORATED,
    note="The day is from memory.",
)
PERMENAKER_7_2017: Final = Regulation(
    id="Permenaker 7/2017",
    kind=RegulationKind.PERMENAKER,
    number="7",
    year=2017,
    title="Program Jaminan Sosial Tenaga Kerja Indonesia",
    in_force=date(2017, 8, 1),
    subject="migrant workers",
    evidence=Evidence.CORROBORATED,
    note="The day is the start of cover by BPJS; signature and promulgation were not read.",
)
PERMENAKER_18_2018: Final = Regulation(
    id="Permenaker 18/2018",
    kind=RegulationKind.PERMENAKER,
    number="18",
    year=2018,
    title="Jaminan Sosial Pekerja Migran Indonesia",
    promulgated=date(2018, 12, 10),
    in_force=date(2018, 12, 10),
    relations=(
        _edge(_REVOKES, "Permenaker 7/2017", Evidence.CORROBORATED),
        _edge(_IMPLEMENTS, "UU 18/2017", Evidence.CORROBORATED, "Article 29(5) of the law."),
    ),
    subject="migrant workers",
    evidence=Evidence.CORROBORATED,
)
PERMENAKER_5_2021: Final = Regulation(
    id="Permenaker 5/2021",
    kind=RegulationKind.PERMENAKER,
    number="5",
    year=2021,
    title=("Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua"),
    in_force=date(2021, 4, 1),
    relations=(
        _edge(_IMPLEMENTS, "PP 44/2015", Evidence.CORROBORATED),
        _edge(_IMPLEMENTS, "PP 46/2015", Evidence.CORROBORATED),
        _edge(_REVOKES, "Permenaker 26/2015", Evidence.UNCONFIRMED),
        _edge(_REVOKES, "Permenaker 44/2015", Evidence.UNCONFIRMED),
        _edge(_REVOKES, "Permenaker 1/2016", Evidence.UNCONFIRMED),
    ),
    subject="main rule of procedure for JKK, JKM and JHT",
    evidence=Evidence.CORROBORATED,
    note="The first day has one source; what it revokes is from memory.",
)
PERMENAKER_4_2023: Final = Regulation(
    id="Permenaker 4/2023",
    kind=RegulationKind.PERMENAKER,
    number="4",
    year=2023,
    title="Jaminan Sosial Pekerja Migran Indonesia",
    enacted=date(2023, 2, 21),
    promulgated=date(2023, 2, 22),
    in_force=date(2023, 2, 22),
    revoked=date(2026, 8, 28),
    relations=(_edge(_REVOKES, "Permenaker 18/2018", Evidence.CORROBORATED),),
    subject="migrant workers",
    evidence=Evidence.CORROBORATED,
    note="The days are from memory; it rules to 2026-08-27, then P2MI 9/2026 does.",
)
PERMENAKER_1_2025: Final = Regulation(
    id="Permenaker 1/2025",
    kind=RegulationKind.PERMENAKER,
    number="1",
    year=2025,
    title=(
        "Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara Penyelenggaraan "
        "Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua"
    ),
    promulgated=date(2025, 2, 24),
    in_force=date(2025, 2, 24),
    relations=(_edge(_AMENDS, "Permenaker 5/2021", Evidence.CORROBORATED),),
    subject="JKK, JKM and JHT: non-ASN staff, new class of non-wage workers, suspected cases, 3-month rule",
    evidence=Evidence.CORROBORATED,
    note="The day has one source.",
)
P2MI_9_2026: Final = Regulation(
    id="P2MI 9/2026",
    kind=RegulationKind.PERMEN_P2MI,
    number="9",
    year=2026,
    in_force=date(2026, 8, 28),
    relations=(_edge(RelationKind.REPLACES, "Permenaker 4/2023", Evidence.SINGLE),),
    subject="social security of Indonesian migrant workers: premiums, benefits in annex I",
    evidence=Evidence.SINGLE,
    note="Jaminan Sosial, for Indonesian migrant workers; the full title was not seen.",
)

# ------------------------------------------------------------------------- yearly letters on the JP wage ceiling


def _letter(number: str, year: int, *, dated: date | None, evidence: Evidence, note: str = "") -> Regulation:
    return Regulation(
        id=f"Surat {number}",
        kind=RegulationKind.SURAT,
        number=number,
        year=year,
        enacted=dated,
        relations=(
            _edge(_IMPLEMENTS, "PP 45/2015", evidence, "Article 29(4): the yearly announcement of the ceiling."),
        ),
        subject="JP: the yearly wage ceiling",
        evidence=evidence,
        note=note,
    )


LETTER_2019: Final = _letter(
    "B/1397/022018",
    2019,
    dated=None,
    evidence=Evidence.SINGLE,
    note="The number is printed with 2018 in a reprint whose text is of February 2019; the day was not read.",
)
LETTER_2021: Final = _letter(
    "B/0246/022021", 2021, dated=None, evidence=Evidence.SINGLE, note="The number has one source; the day was not read."
)
LETTER_2023: Final = _letter("B/77/022023", 2023, dated=date(2023, 2, 27), evidence=Evidence.CORROBORATED)
LETTER_2024: Final = _letter("B/1387/022024", 2024, dated=date(2024, 2, 28), evidence=Evidence.CORROBORATED)
LETTER_2025: Final = _letter(
    "B/726/022025",
    2025,
    dated=date(2025, 2, 27),
    evidence=Evidence.CORROBORATED,
    note="One site calls it B/91/022025; the number was read from the image of the letter.",
)
LETTER_2026: Final = _letter(
    "B/1226/022026",
    2026,
    dated=date(2026, 2, 25),
    evidence=Evidence.CORROBORATED,
    note="One repository calls it B/3307/022026; eight others give this number, one of them read verbatim.",
)

CITED: Final[tuple[Regulation, ...]] = (
    UU_40_2004,
    UU_20_2008,
    UU_24_2011,
    PP_44_2015,
    PP_45_2015,
    PP_46_2015,
    PP_49_2020,
    PP_7_2021,
    PP_37_2021,
    PP_49_2023,
    PP_6_2025,
    PP_7_2025,
    PP_36_2025,
    PP_50_2025,
    PERPRES_109_2013,
    PERMENAKER_7_2017,
    PERMENAKER_18_2018,
    PERMENAKER_5_2021,
    PERMENAKER_4_2023,
    PERMENAKER_1_2025,
    P2MI_9_2026,
    LETTER_2019,
    LETTER_2021,
    LETTER_2023,
    LETTER_2024,
    LETTER_2025,
    LETTER_2026,
)

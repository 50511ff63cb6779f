"""How texts spell the kinds of regulations, and the names that acts go by without their number.

Spellings are lower case. A blank stands for blanks, a hyphen, a line break or nothing at all, so that *Wali Kota*,
*Walikota* and *WALI-KOTA* are one spelling. The identifier of a citation begins with the first column.
"""

from typing import Final, NamedTuple, TypeAlias

from jaminan.legislation import RegulationKind

__all__ = [
    "ALIASES",
    "CODED",
    "DECISIONS",
    "KINDS",
    "LABELS",
    "MINISTER_DECISIONS",
    "MINISTER_RULES",
    "MINISTRIES",
    "OF_A_MINISTER",
]

_Rows: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


class _Minister(NamedTuple):
    """A minister: the names of the acts, of the ministry in full and short (after *Permen*, *Men*), and in English."""

    acts: tuple[str, str, str, str]
    names: tuple[str, ...]
    short: tuple[str, ...]
    english: tuple[str, ...] = ()


# Regulation, decision, circular, instruction.
_MINISTERS: Final = (
    _Minister(
        ("Permenaker", "Kepmenaker", "SE Menaker", "Inmenaker"),
        ("ketenagakerjaan", "tenaga kerja", "tenaga kerja dan transmigrasi"),
        ("aker", "naker", "akertrans", "nakertrans"),
        ("of manpower", "of manpower and transmigration"),
    ),
    _Minister(
        ("Permendagri", "Kepmendagri", "SE Mendagri", "Inmendagri"), ("dalam negeri",), ("dagri",), ("of home affairs",)
    ),
    _Minister(("PMK", "KMK", "SE Menkeu", "Inmenkeu"), ("keuangan",), ("keu",), ("of finance",)),
    _Minister(
        ("P2MI", "KepmenP2MI", "SE MenP2MI", "InmenP2MI"),
        ("pelindungan pekerja migran indonesia", "perlindungan pekerja migran indonesia"),
        ("p2mi",),
        ("of migrant workers protection", "of indonesian migrant workers protection"),
    ),
    _Minister(
        ("PermenPANRB", "KepmenPANRB", "SE MenPANRB", "InmenPANRB"),
        ("pendayagunaan aparatur negara dan reformasi birokrasi",),
        ("pan rb", "pan dan rb"),
        ("of state apparatus utilization and bureaucratic reform",),
    ),
    _Minister(("Permenkes", "Kepmenkes", "SE Menkes", "Inmenkes"), ("kesehatan",), ("kes",), ("of health",)),
    _Minister(("Permensos", "Kepmensos", "SE Mensos", "Inmensos"), ("sosial",), ("sos",), ("of social affairs",)),
    _Minister(
        ("Permendesa", "Kepmendesa", "SE Mendesa", "Inmendesa"),
        ("desa, pembangunan daerah tertinggal, dan transmigrasi", "desa dan pembangunan daerah tertinggal"),
        ("desa", "desa pdtt", "desa pdt"),
    ),
    _Minister(
        ("Permendikbudristek", "Kepmendikbudristek", "SE Mendikbudristek", "Inmendikbudristek"),
        ("pendidikan, kebudayaan, riset, dan teknologi",),
        ("dikbudristek",),
    ),
    _Minister(
        ("Permendikbud", "Kepmendikbud", "SE Mendikbud", "Inmendikbud"), ("pendidikan dan kebudayaan",), ("dikbud",)
    ),
    _Minister(
        ("Permendikdasmen", "Kepmendikdasmen", "SE Mendikdasmen", "Inmendikdasmen"),
        ("pendidikan dasar dan menengah",),
        ("dikdasmen",),
    ),
    _Minister(("Permenag", "Kepmenag", "SE Menag", "Inmenag"), ("agama",), ("ag",)),
    _Minister(("Permenhub", "Kepmenhub", "SE Menhub", "Inmenhub"), ("perhubungan",), ("hub",)),
    _Minister(
        ("Permenkumham", "Kepmenkumham", "SE Menkumham", "Inmenkumham"),
        ("hukum dan hak asasi manusia", "hukum dan ham"),
        ("kumham",),
    ),
    _Minister(("Permentan", "Kepmentan", "SE Mentan", "Inmentan"), ("pertanian",), ("tan",)),
    _Minister(("Permenperin", "Kepmenperin", "SE Menperin", "Inmenperin"), ("perindustrian",), ("perin",)),
    _Minister(("Permendag", "Kepmendag", "SE Mendag", "Inmendag"), ("perdagangan",), ("dag",), ("of trade",)),
    _Minister(
        ("PermenPUPR", "KepmenPUPR", "SE MenPUPR", "InmenPUPR"), ("pekerjaan umum dan perumahan rakyat",), ("pupr",)
    ),
    _Minister(("PermenESDM", "KepmenESDM", "SE MenESDM", "InmenESDM"), ("energi dan sumber daya mineral",), ("esdm",)),
    _Minister(("PermenKP", "KepmenKP", "SE MenKP", "InmenKP"), ("kelautan dan perikanan",), ("kp",)),
    _Minister(("PermenLHK", "KepmenLHK", "SE MenLHK", "InmenLHK"), ("lingkungan hidup dan kehutanan",), ("lhk",)),
    _Minister(
        ("Permenkominfo", "Kepmenkominfo", "SE Menkominfo", "Inmenkominfo"),
        ("komunikasi dan informatika",),
        ("kominfo",),
    ),
    _Minister(
        ("Permenkomdigi", "Kepmenkomdigi", "SE Menkomdigi", "Inmenkomdigi"), ("komunikasi dan digital",), ("komdigi",)
    ),
    _Minister(
        ("PermenPPPA", "KepmenPPPA", "SE MenPPPA", "InmenPPPA"),
        ("pemberdayaan perempuan dan perlindungan anak",),
        ("pppa",),
    ),
    _Minister(("PermenBUMN", "KepmenBUMN", "SE MenBUMN", "InmenBUMN"), ("badan usaha milik negara",), ("bumn",)),
)


def _of_ministers(column: int, forms: tuple[str, ...], english: str) -> _Rows:
    """Return the spellings of what ministers make: *Peraturan Menteri Keuangan*, *Permenkeu*, *Peraturan Menkeu*."""
    return tuple(
        (
            minister.acts[column],
            (
                *(f"{form} {name}" for form in forms for name in minister.short),
                *(
                    f"{form}{end} {name}"
                    for form in forms
                    for end in ("teri", "terian")
                    for name in (*minister.names, *minister.short)
                ),
                *(f"{form} {name}" for form in forms for name in minister.names),
                *(f"{who} {name} {english}" for who in ("minister", "ministry") for name in minister.english),
                *(f"{english} of the minister {name}" for name in minister.english),
            ),
        )
        for minister in _MINISTERS
    )


def _of_a_minister(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the spellings that name no ministry, or one that is not listed: *Surat Edaran Menteri*."""
    return tuple(f"{form}{end}" for form in forms for end in ("", "teri", "terian"))


MINISTRIES: Final[tuple[str, ...]] = tuple(
    name for minister in _MINISTERS for name in (*minister.names, *minister.short)
)
MINISTER_RULES: Final = ("peraturan men", "peraturan kemen", "permen")
_MINISTER_ORDERS: Final = ("keputusan men", "kepmen", "surat keputusan men", "sk men")
_MINISTER_CIRCULARS: Final = ("surat edaran men", "surat edaran kemen", "se men", "se kemen", "edaran men")
_MINISTER_INSTRUCTIONS: Final = ("instruksi men", "inmen")
MINISTER_DECISIONS: Final[tuple[str, ...]] = (*_MINISTER_ORDERS, *_MINISTER_CIRCULARS, *_MINISTER_INSTRUCTIONS)
OF_A_MINISTER: Final[_Rows] = (
    # what the acts of a ministry that is not listed begin with
    ("Permen", _of_a_minister(MINISTER_RULES)),
    ("Kepmen", _of_a_minister(_MINISTER_ORDERS)),
    ("SE Menteri", _of_a_minister(_MINISTER_CIRCULARS)),
    ("Inmen", _of_a_minister(_MINISTER_INSTRUCTIONS)),
)

_HEADS_OF_REGIONS: Final = (
    ("gubernur", "Kepgub", "SE Gubernur", "Ingub"),
    ("bupati", "Kepbup", "SE Bupati", "Inbup"),
    ("wali kota", "Kepwal", "SE Wali Kota", "Inwal"),
)

KINDS: Final[_Rows] = (
    ("UU", ("uu", "undang undang", "law", "act")),
    (
        "Perppu",
        (
            "perppu",
            "perpu",
            "peraturan pemerintah pengganti undang undang",
            "peraturan pemerintah pengganti uu",
            "government regulation in lieu of law",
        ),
    ),
    ("PP", ("pp", "peraturan pemerintah", "government regulation", "gr")),
    ("Perpres", ("perpres", "peraturan presiden", "presidential regulation")),
    ("Inpres", ("inpres", "lnpres", "instruksi presiden", "lnstruksi presiden", "presidential instruction")),
    *_of_ministers(0, MINISTER_RULES, "regulation"),
    (
        "Permenaker",
        (
            *_of_a_minister(MINISTER_RULES),
            *("peraturan kemnaker", "mom regulation", "manpower minister regulation"),
        ),
    ),
    ("P2MI", ("p2mi", "peraturan p2mi", "p2mi regulation")),
    ("PMK", ("pmk", "finance minister regulation")),
    ("Permendagri", ("home affairs minister regulation",)),
    ("Perda", ("perda", "peraturan daerah", "regional regulation", "perdaprov", "perdakab")),
    ("Pergub", ("pergub", "peraturan gubernur", "governor regulation", "gubernatorial regulation")),
    ("Perbup", ("perbup", "peraturan bupati", "regent regulation")),
    (
        "Perwal",
        (
            "perwal",
            "perwali",
            "perwali kota",
            "perwalkot",
            "perwako",
            "peraturan wali kota",
            "peraturan walkot",
            "mayor regulation",
            "mayoral regulation",
        ),
    ),
    ("Qanun", ("qanun",)),
    ("Perdes", ("perdes", "peraturan desa")),
    (
        "Peraturan BPJS TK",
        (
            "peraturan bpjs",
            "peraturan bpjs tk",
            "peraturan bpjs ketenagakerjaan",
            "peraturan badan penyelenggara jaminan sosial ketenagakerjaan",
            "bpjs ketenagakerjaan regulation",
        ),
    ),
    (
        "Peraturan BPJS Kesehatan",
        ("peraturan bpjs kesehatan", "peraturan badan penyelenggara jaminan sosial kesehatan"),
    ),
    ("Perdir", ("perdir", "peraturan direksi", "peraturan direksi bpjs ketenagakerjaan")),
    ("POJK", ("pojk", "peraturan ojk", "peraturan otoritas jasa keuangan")),
    ("Perma", ("perma", "peraturan mahkamah agung")),
    ("SEMA", ("sema", "surat edaran mahkamah agung")),
    ("Peraturan BKN", ("perka bkn", "peraturan bkn", "peraturan kepala bkn", "peraturan badan kepegawaian negara")),
    ("Peraturan BP2MI", ("perka bp2mi", "peraturan bp2mi", "peraturan kepala bp2mi")),
)

DECISIONS: Final[_Rows] = (
    ("Keppres", ("keppres", "kepres", "keputusan presiden", "presidential decree", "presidential decision")),
    *_of_ministers(1, _MINISTER_ORDERS, "decree"),
    *_of_ministers(2, _MINISTER_CIRCULARS, "circular"),
    *_of_ministers(3, _MINISTER_INSTRUCTIONS, "instruction"),
    ("SE Menaker", (*_of_a_minister(_MINISTER_CIRCULARS), "surat edaran kemnaker", "se kemnaker")),
    ("Kepmenaker", _of_a_minister(_MINISTER_ORDERS)),
    ("Inmenaker", _of_a_minister(_MINISTER_INSTRUCTIONS)),
    ("SE", ("se", "surat edaran", "circular", "circular letter")),
    *(
        row
        for who, decision, circular, instruction in _HEADS_OF_REGIONS
        for row in (
            (decision, (f"keputusan {who}", f"surat keputusan {who}", f"sk {who}")),
            (circular, (f"surat edaran {who}", f"se {who}", f"edaran {who}")),
            (instruction, (f"instruksi {who}",)),
        )
    ),
    ("Kepgub", ("kepgub", "sk gub", "governor decree", "gubernatorial decree")),
    ("Kepbup", ("kepbup", "regent decree")),
    ("Kepwal", ("kepwal", "kepwali", "sk walkot", "mayor decree")),
    ("Ingub", ("ingub",)),
)

CODED: Final[_Rows] = (
    # named by a code of their own only
    ("Putusan MK", ("putusan mk", "putusan mahkamah konstitusi", "putusan", "constitutional court decision")),
    (
        "Surat",
        (
            "surat",
            "surat bpjs tk",
            "surat bpjs ketenagakerjaan",
            "surat badan penyelenggara jaminan sosial ketenagakerjaan",
        ),
    ),
)

LABELS: Final[_Rows] = tuple(
    (kind.value, tuple(kind.label(locale).lower().replace("-", " ") for locale in ("id", "en")))
    for kind in RegulationKind
)

ALIASES: Final[tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]] = (
    # kind; names; the acts that go by them: the first stands alone, another one where the text cites it by number
    ("uu", ("sjsn", "sistem jaminan sosial nasional"), ("UU 40/2004",)),
    ("uu", ("bpjs", "badan penyelenggara jaminan sosial"), ("UU 24/2011",)),
    ("uu", ("cipta kerja", "ciptaker", "omnibus law"), ("UU 11/2020", "UU 6/2023")),
    ("perppu", ("cipta kerja", "ciptaker"), ("Perppu 2/2022",)),
    ("uu", ("p2sk", "ppsk", "pengembangan dan penguatan sektor keuangan"), ("UU 4/2023",)),
    ("uu", ("hkpd",), ("UU 1/2022",)),
    (
        "uu",
        (
            "ppmi",
            "pelindungan pmi",
            "perlindungan pmi",
            "pelindungan pekerja migran indonesia",
            "perlindungan pekerja migran indonesia",
            "pelindungan pekerja migran",
            "perlindungan pekerja migran",
        ),
        ("UU 18/2017",),
    ),
    ("uu", ("hpp", "harmonisasi peraturan perpajakan"), ("UU 7/2021",)),
    ("uu", ("ketenagakerjaan",), ("UU 13/2003",)),
    ("uu", ("asn", "aparatur sipil negara"), ("UU 20/2023", "UU 5/2014")),
    ("uu", ("desa",), ("UU 6/2014",)),
    ("uu", ("pemda", "pemerintahan daerah", "pemerintah daerah"), ("UU 23/2014",)),
    ("uu", ("cukai",), ("UU 11/1995",)),
    ("uu", ("jasa konstruksi",), ("UU 2/2017",)),
    ("uu", ("umkm",), ("UU 20/2008",)),
    ("uu", ("jamsostek", "jaminan sosial tenaga kerja"), ("UU 3/1992",)),
    (
        "uu",
        (
            "pprt",
            "pelindungan pekerja rumah tangga",
            "perlindungan pekerja rumah tangga",
            "pelindungan prt",
            "perlindungan prt",
        ),
        ("UU 2/2026",),
    ),
)

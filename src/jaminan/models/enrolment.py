"""The groups of people that local governments enrol, and the routes that they are enrolled by."""

from datetime import date

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.models.programs import Program, RiskClass
from jaminan.models.segments import Funding, Segment
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["Route", "WageBase", "WorkerCategory"]


class WorkerCategory(Labelled):
    """Groups of workers whose enrolment is not plain from their employment."""

    RT_HEAD = "rt_head", "ketua RT", "head of a neighbourhood unit (RT)"
    RW_HEAD = "rw_head", "ketua RW", "head of a neighbourhood association (RW)"
    NEIGHBOURHOOD_HEAD = "neighbourhood_head", "kepala lingkungan", "neighbourhood head"
    LINMAS = "linmas", "anggota Linmas", "member of the community protection corps (Linmas)"
    KADER = "kader", "kader masyarakat", "community health or welfare volunteer (kader)"
    NON_ASN = "non_asn", "pegawai non-ASN", "government staff outside the civil service"
    HONORARY_TEACHER = "honorary_teacher", "guru honorer", "honorary teacher"
    EDUCATION_STAFF = "education_staff", "tenaga kependidikan honorer", "honorary school staff"
    QURAN_TEACHER = "quran_teacher", "guru mengaji", "Qur'an teacher"
    MOSQUE_KEEPER = "mosque_keeper", "marbot", "mosque keeper"
    IMAM = "imam", "imam masjid", "imam of a mosque"
    THREE_WHEELER_OPERATOR = "three_wheeler_operator", "operator kendaraan roda tiga", "operator of a three-wheeler"
    VILLAGE_HEAD = "village_head", "kepala desa", "village head"
    VILLAGE_OFFICIAL = "village_official", "perangkat desa", "village official"
    VULNERABLE_WORKER = "vulnerable_worker", "pekerja rentan", "vulnerable worker"
    ELECTION_WORKER = "election_worker", "petugas penyelenggara pemilu", "election worker"
    APPRENTICE = "apprentice", "peserta magang", "apprentice"
    STUDENT_INTERN = "student_intern", "siswa atau mahasiswa kerja praktik", "student in work practice"
    WORKING_INMATE = (
        "working_inmate",
        "narapidana yang dipekerjakan dalam proses asimilasi",
        "prisoner put to work during assimilation",
    )
    MARKET_TRADER = "market_trader", "pedagang", "market trader"
    OJEK_DRIVER = "ojek_driver", "pengemudi ojek", "motorcycle taxi driver"
    FARMER = "farmer", "petani", "farmer"
    FISHER = "fisher", "nelayan", "fisher"
    DAILY_LABOURER = "daily_labourer", "buruh harian lepas", "casual labourer"
    TOBACCO_WORKER = "tobacco_worker", "petani dan buruh tembakau", "tobacco farmer or worker"
    DOMESTIC_WORKER = "domestic_worker", "pekerja rumah tangga", "domestic worker"
    ATHLETE = "athlete", "atlet", "athlete"
    ARTIST = "artist", "seniman", "artist"
    CONSTRUCTION_WORKER = "construction_worker", "pekerja proyek konstruksi", "construction project worker"
    PART_TIME_PPPK = "part_time_pppk", "PPPK paruh waktu", "part-time contract civil servant (PPPK)"
    CIVIL_SERVANT = "civil_servant", "aparatur sipil negara (ASN)", "civil servant (ASN)"
    SOLDIER_OR_POLICE = "soldier_or_police", "prajurit TNI atau anggota Polri", "soldier or police officer"


class WageBase(Labelled):
    """What the contributions of a route are counted from."""

    MINIMUM_WAGE = "minimum_wage", "upah minimum daerah", "minimum wage of the region"
    WAGE = "wage", "upah yang dibayarkan", "wage paid"
    LOWEST_BRACKET = "lowest_bracket", "penghasilan terendah dalam tabel", "lowest income of the table"
    COMPARABLE_WAGE = (
        "comparable_wage",
        "upah terendah pekerja yang sebanding",
        "lowest wage of a comparable worker",
    )


@attrs.frozen(kw_only=True)
class Route(Shown):
    """A way to enrol a group.

    Attributes:
        segment: The segment that the agency registers them in.
        wage_base: What the contributions are counted from.
        programs: The programs of the route.
        citations: What it rests on.
        evidence: How well it is attested.
        note: What the facts say beside it.
        since: The first day of the route, or `None` where it has no day of its own.
        funding: Who usually pays.
        risk_class: The JKK class of the employer where the route fixes it.
    """

    segment: Segment
    wage_base: WageBase
    programs: tuple[Program, ...]
    citations: tuple[Citation, ...]
    evidence: Evidence
    note: str = ""
    since: date | None = None
    funding: Funding = Funding.APBD
    risk_class: RiskClass | None = None

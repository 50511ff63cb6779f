"""The groups of people that local governments enrol."""

from jaminan.labels import Labelled

__all__ = ["WorkerCategory"]


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

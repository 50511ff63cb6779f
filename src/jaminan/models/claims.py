"""Claims: decisions on a right, whom it is owed by, and everything that it rests on."""

from datetime import date
from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.models.benefits import JhtReason, JkpReason, PensionKind
from jaminan.models.decisions import Decision, Requirement
from jaminan.models.programs import Program
from jaminan.models.segments import Segment
from jaminan.shown import Shown

__all__ = [
    "Claim",
    "ClaimNote",
    "ClaimPayer",
    "ClaimRequirementCode",
    "JhtClaim",
    "JkkClaim",
    "JkmClaim",
    "JkpClaim",
    "JpClaim",
    "JpForm",
    "ScholarshipClaim",
]


class ClaimRequirementCode(Labelled):
    """What a claim asks for; ``{limit}`` stands for the limit that the act prints."""

    EVENT_HAPPENED = "event_happened", "kejadian sudah berlangsung ({limit})", "the event has happened ({limit})"
    IS_PARTICIPANT = "is_participant", "terdaftar sebagai peserta program", "enrolled in the program"
    ACTIVE_AT_DEATH = (
        "active_at_death",
        "masih bekerja dan membayar iuran saat meninggal",
        "still working and paying contributions at death",
    )
    NOT_WORK_RELATED = (
        "not_work_related",
        "bukan akibat kecelakaan kerja (JKK)",
        "not caused by an accident at work (JKK)",
    )
    WORK_RELATED = (
        "work_related",
        "akibat kecelakaan kerja, termasuk perjalanan pulang-pergi dan penyakit akibat kerja",
        "caused by an accident at work, with the way to and from work, or by an occupational disease",
    )
    EMPLOYED_AT_ACCIDENT = (
        "employed_at_accident",
        "masih dalam hubungan kerja saat kecelakaan",
        "still employed when the accident happened",
    )
    ARREARS_AT_MOST = (
        "arrears_at_most",
        "tunggakan berturut-turut paling lama {limit} bulan",
        "arrears of at most {limit} months in a row",
    )
    CLAIMED_IN_TIME = "claimed_in_time", "diajukan paling lambat {limit}", "claimed by {limit}"
    DISEASE_IN_TIME = (
        "disease_in_time",
        "penyakit timbul paling lambat {limit}, setelah hubungan kerja berakhir",
        "the disease arose by {limit}, after employment had ended",
    )
    REPORTED_IN_TIME = (
        "reported_in_time",
        "dilaporkan paling lambat {limit} (2 × 24 jam)",
        "reported by {limit} (2 × 24 hours)",
    )
    REACHED_AGE = "reached_age", "berusia {limit} tahun", "{limit} years old"
    LEAVING_FOR_GOOD = (
        "leaving_for_good",
        "meninggalkan Indonesia untuk selamanya, sebelum atau sesudah berangkat",
        "leaving Indonesia for good, before or after departure",
    )
    WAITED_MONTHS = "waited_months", "menunggu sampai {limit}", "waited until {limit}"
    MEMBER_FOR_YEARS = (
        "member_for_years",
        "kepesertaan paling singkat {limit} tahun",
        "a participant for at least {limit} year(s)",
    )
    FIRST_PARTIAL = "first_partial", "belum pernah mengambil sebagian", "no part was taken before"
    REASON_COVERED = "reason_covered", "sebab berakhirnya hubungan kerja dijamin", "the way work ended is covered"
    SCHOLARSHIP_MONTHS = (
        "scholarship_months",
        "beasiswa anak: paling sedikit {limit} bulan iuran",
        "scholarship for the children: at least {limit} contribution months",
    )
    PAID_MONTHS = "paid_months", "paling sedikit {limit} bulan iuran", "at least {limit} contribution months"
    CONSECUTIVE_MONTHS = (
        "consecutive_months",
        "paling sedikit {limit} bulan berturut-turut sebelum PHK",
        "at least {limit} months in a row before the end of work",
    )
    CLAIMS_LEFT = "claims_left", "belum {limit} kali menerima manfaat", "has not had the benefit {limit} times"
    MONTHS_SINCE_CLAIM = (
        "months_since_claim",
        "paling sedikit {limit} bulan iur sejak manfaat terakhir",
        "at least {limit} contribution months since the last benefit",
    )
    INDONESIAN = "indonesian", "warga negara Indonesia", "Indonesian citizen"
    UNDER_ENTRY_AGE = (
        "under_entry_age",
        "belum berusia {limit} tahun saat mendaftar",
        "not yet {limit} years old when registered",
    )
    WILLING_TO_WORK = "willing_to_work", "bersedia bekerja kembali", "willing to work again"
    NO_NEW_JOB = "no_new_job", "belum bekerja kembali", "has no new job"
    PENSION_AGE = "pension_age", "mencapai usia pensiun JP pada {limit}", "reaches the JP pension age on {limit}"
    TOTALLY_DISABLED = "totally_disabled", "cacat total tetap", "totally and permanently disabled"
    BEFORE_PENSION_AGE = "before_pension_age", "terjadi sebelum usia pensiun", "happened before the pension age"
    DENSITY = "density", "kepadatan iuran paling sedikit {limit}", "a density of contributions of at least {limit}"
    REGISTERED_MONTHS = (
        "registered_months",
        "terjadi paling singkat {limit} bulan setelah terdaftar",
        "happened at least {limit} month(s) after registration",
    )
    UNMARRIED = "unmarried", "belum menikah (lagi)", "has not married (again)"
    UNDER_AGE = "under_age", "belum berusia {limit} tahun", "not yet {limit} years old"
    NOT_WORKING = "not_working", "belum bekerja", "does not work"
    AT_SCHOOL = "at_school", "masih bersekolah", "is at school"
    NO_SPOUSE = "no_spouse", "tidak ada janda atau duda yang berhak", "no widow or widower has the right"
    NOT_A_MICRO_FIRM = (
        "not_a_micro_firm",
        "pemberi kerja bukan usaha mikro",
        "the employer is no micro enterprise",
    )
    MARRIED_NEVER = "married_never", "belum pernah menikah", "has never married"
    WORKED_AT_MOST = (
        "worked_at_most",
        "bekerja sebagai penerima upah paling lama {limit} bulan berturut-turut",
        "worked as a wage earner for at most {limit} months in a row",
    )
    NO_CHILD = "no_child", "tidak ada anak yang berhak", "no child has the right"
    BORN_IN_TIME = (
        "born_in_time",
        "anak lahir paling lambat {limit} (300 hari setelah peserta meninggal)",
        "the child was born by {limit} (300 days after the death)",
    )
    ALIVE = "alive", "masih hidup", "is alive"
    PROOF_OF_DISMISSAL = (
        "proof_of_dismissal",
        "ada bukti PHK: pemberitahuan dan tanda terima laporan, perjanjian bersama, atau putusan yang berkekuatan hukum tetap",
        "dismissal is proved: notice and receipt of the report, joint agreement, or final ruling",
    )


class ClaimPayer(Labelled):
    """Whom a right is to be had from."""

    AGENCY = "agency", "BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan"
    EMPLOYER_FIRST = (
        "employer_first",
        "pemberi kerja lebih dahulu, diganti setelah tunggakan dan denda lunas",
        "the employer first, refunded once arrears and fines are cleared",
    )
    EMPLOYER = "employer", "pemberi kerja", "the employer"
    AGENCY_LATER = (
        "agency_later",
        "BPJS Ketenagakerjaan, setelah tunggakan dilunasi",
        "BPJS Ketenagakerjaan, after the arrears are settled",
    )
    NOBODY = "nobody", "tidak ada", "nobody"


class ClaimNote(Labelled):
    """What a reader of a claim must know beside its requirements."""

    LONGER_LIMIT = (
        "longer_limit",
        "Batas 2 tahun menurut hari kejadian; penafsiran lain: 5 tahun, karena hak belum gugur pada 2 Desember 2019.",
        "The 2 years are those of the event's day; another reading gives 5, for the right had not lapsed on 2 December 2019.",
    )
    CASH_AFTER_RECOVERY = (
        "cash_after_recovery",
        "Perawatan segera; santunan setelah sembuh menurut surat dokter dan setelah tunggakan dilunasi (Pasal 39).",
        "Care is given at once; cash is paid after recovery by the doctor's letter and once the arrears are settled (article 39).",
    )
    STATUS_OPEN = (
        "status_open",
        "Dugaan kecelakaan atau penyakit akibat kerja: perawatan dijamin segera, sampai statusnya ditetapkan (Pasal 25A, 25B).",
        "A suspected accident or occupational disease: care is guaranteed at once, until the status is fixed (articles 25A, 25B).",
    )
    NO_HEIRS = (
        "no_heirs",
        "Tanpa ahli waris dan wasiat: biaya pemakaman bagi yang menguburkan, selebihnya bagi Dana Jaminan Sosial (Pasal 40).",
        "No heirs and no will: the funeral benefit is for whoever buries, the rest for the social security fund (article 40).",
    )
    ESTATE_CHAMBER = (
        "estate_chamber",
        "Tanpa ahli waris dan wasiat: JHT diserahkan kepada Balai Harta Peninggalan, bukan kepada Dana Jaminan Sosial.",
        "No heirs and no will: JHT goes to the estate chamber (Balai Harta Peninggalan), not to the social security fund.",
    )
    NEWER_TEXT = (
        "newer_text",
        "Syarat menurut hari berakhirnya kerja; penafsiran lain: syarat baru, karena hak belum gugur pada 7 Februari 2025.",
        "The terms are those of the day work ended; another reading: the new ones, the right was alive on 7 February 2025.",
    )


@attrs.frozen(kw_only=True)
class Claim(Shown, Decision):
    """A decision on a claim: `is_met` tells whether there is a right, `payer` against whom.

    Attributes:
        program: The program.
        on: The day that the claim is judged on.
        event_on: The day of the event, which picks the law.
        payer: Whom the right is to be had from; nobody where a requirement fails.
        payer_conditions: What decides the payer, met or not; the right does not turn on it.
        last_on: The last day on which the right can be claimed, or `None` where the law sets none.
        notes: What a reader must know beside the requirements.
        evidence: The weakest mark of what it rests on.
        law_version: The version of the law.
    """

    program: Program
    on: date
    event_on: date
    payer: ClaimPayer
    payer_conditions: tuple[Requirement, ...] = ()
    last_on: date | None = None
    notes: tuple[ClaimNote, ...] = ()
    evidence: Evidence
    law_version: str


@attrs.frozen(kw_only=True)
class JkmClaim(Claim):
    """Whether the heirs have a right to JKM.

    Attributes:
        segment: The segment of the dead.
        scholarship: Whether enough contribution months are paid for the scholarship, which the rest does not turn on.
        is_funeral_due_now: Whether the funeral benefit is paid at once although the rest waits for the arrears.
    """

    segment: Segment
    scholarship: Requirement
    is_funeral_due_now: bool = False

    @property
    def has_scholarship(self) -> bool | None:
        """Whether the scholarship comes with it; `None` where the caller does not say how many months are paid."""
        return self.scholarship.is_met


@attrs.frozen(kw_only=True)
class JkkClaim(Claim):
    """Whether a right to JKK exists and can still be claimed.

    Attributes:
        segment: The segment of the participant.
        status_due_on: The last day to fix the status of a suspected accident or disease, or `None`.
    """

    segment: Segment
    status_due_on: date | None = None


@attrs.frozen(kw_only=True)
class JhtClaim(Claim):
    """Whether JHT is paid, and which share of it.

    Attributes:
        reason: The reason.
        share: The share of the balance that is paid; 0 where a requirement fails.
    """

    reason: JhtReason
    share: Decimal


@attrs.frozen(kw_only=True)
class JkpClaim(Claim):
    """Whether JKP is paid.

    Attributes:
        reason: How work ended.
    """

    reason: JkpReason


class JpForm(Labelled):
    """The form in which JP is paid."""

    PENSION = "pension", "manfaat pensiun berkala", "a monthly pension"
    LUMP_SUM = "lump_sum", "akumulasi iuran dan hasilnya, sekaligus", "contributions and returns, paid at once"
    NOTHING = "nothing", "tidak ada", "nothing"


@attrs.frozen(kw_only=True)
class JpClaim(Claim):
    """Whether a pension of JP is paid, or a lump sum in its place.

    Attributes:
        kind: The pension asked for.
        form: What is paid.
        has_fiction: Whether 15 years are counted although less was paid.
        starts_on: The first day of the first month of the pension, or `None` where no pension is paid.
        ends_on: The day on which a child's pension ends by age, or `None`.
    """

    kind: PensionKind
    form: JpForm
    has_fiction: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


@attrs.frozen(kw_only=True)
class ScholarshipClaim(Claim):
    """Whether a child has a right to the scholarship of a year.

    Attributes:
        is_yearly: Whether it is paid each year; else once.
    """

    is_yearly: bool

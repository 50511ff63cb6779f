"""Compliance: due dates and terms, late penalties and fines, sanctions, and what is wrong with a payslip."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.models.programs import Program, RiskClass
from jaminan.models.segments import Segment
from jaminan.money import EXACT, Amount, Rounding
from jaminan.periods import Month
from jaminan.sources import Citation

__all__ = [
    "Actor",
    "AdministrativeFine",
    "Arrears",
    "Breach",
    "DayShift",
    "Deadline",
    "DueRule",
    "Duty",
    "DutyEvent",
    "DutyLine",
    "DutyMonth",
    "FineLine",
    "LateRate",
    "Penalty",
    "PenaltyLine",
    "PublicService",
    "Reason",
    "ReasonCode",
    "Remedy",
    "SanctionKind",
    "SanctionStep",
    "SanctionSubject",
    "Sanctions",
    "SetOff",
    "Settlement",
    "Severity",
    "Term",
    "TermUnit",
    "Unpaid",
    "Violation",
    "ViolationKind",
    "WarningTerm",
]


# ------------------------------------------------------------------------------------------- due dates and terms


class DayShift(Labelled):
    """Where a due day moves that is no working day."""

    NEXT_WORKING_DAY = "next_working_day", "hari kerja berikutnya", "the next working day"
    WORKING_DAY_BEFORE = "working_day_before", "hari kerja sebelumnya", "the working day before"


@attrs.frozen(kw_only=True)
class DueRule:
    """When the contribution of a month is to be paid.

    Attributes:
        day: The day of the month; the last day of a month that is shorter.
        months_after: How many months after the contribution month that day lies.
        shift: Where it moves on weekends and holidays.
        shift_citation: Where that is printed, or the article that is silent about it.
        shift_evidence: How well that is attested.
    """

    day: int
    months_after: int
    shift: DayShift
    shift_citation: Citation
    shift_evidence: Evidence


@attrs.frozen(kw_only=True)
class LateRate:
    """The penalty rate of a temporary measure.

    Attributes:
        rate: The share of the contribution for each month late.
    """

    rate: Decimal


@attrs.frozen(kw_only=True)
class Settlement:
    """Until when arrears of a relieved contribution may be paid at the relieved rate.

    Attributes:
        until: The last day, inclusive.
    """

    until: date


class TermUnit(Labelled):
    """What a term counts."""

    WORKING_DAYS = "working_days", "hari kerja", "working days"
    DAYS = "days", "hari", "days"
    TIMES_24_HOURS = "times_24_hours", "x 24 jam", "x 24 hours"


@attrs.frozen(kw_only=True)
class Term:
    """A span of time within which something is to be done.

    Attributes:
        count: How many.
        unit: Of what.
    """

    count: int
    unit: TermUnit

    def label(self, locale: Locale | str = "id") -> str:
        """Return the term in words: ``"7 hari kerja"``.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        return f"{self.count} {self.unit.label(locale)}"


class Actor(Labelled):
    """Who has to do something, or imposes a sanction."""

    EMPLOYER = "employer", "pemberi kerja", "employer"
    WORKER = "worker", "pekerja", "worker"
    PARTICIPANT = "participant", "peserta bukan penerima upah", "non-wage participant"
    AGENCY = "agency", "BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan"
    GOVERNMENT = (
        "government",
        "pemerintah pusat atau daerah atas permintaan BPJS Ketenagakerjaan",
        "central or local government at the request of BPJS Ketenagakerjaan",
    )
    MINISTER_GOVERNOR_REGENT = (
        "minister_governor_regent",
        "menteri, gubernur, atau bupati/wali kota",
        "minister, governor, or regent or mayor",
    )
    LABOUR_INSPECTOR = "labour_inspector", "pengawas ketenagakerjaan", "labour inspector"
    COURT = "court", "pengadilan", "court"


class DutyEvent(Labelled):
    """What sets a term running."""

    FORM_RECEIVED = (
        "form_received",
        "formulir pendaftaran diterima dari BPJS Ketenagakerjaan",
        "registration form received from BPJS Ketenagakerjaan",
    )
    HIRED = "hired", "hari pertama bekerja", "first day of work"
    FORM_AND_FIRST_PAYMENT = (
        "form_and_first_payment",
        "formulir lengkap dan iuran pertama diterima",
        "complete form and first payment received",
    )
    CARDS_RECEIVED = "cards_received", "kartu peserta diterima dari BPJS", "membership cards received from the agency"
    DATA_CHANGED = "data_changed", "perubahan data", "change of data"
    HEIRS_CHANGED = "heirs_changed", "perubahan penerima manfaat pensiun", "change of the pension's heirs"
    CONTRIBUTION_RECEIVED = (
        "contribution_received",
        "iuran diterima BPJS Ketenagakerjaan",
        "contribution received by BPJS Ketenagakerjaan",
    )
    ACCIDENT = "accident", "kecelakaan kerja atau diagnosis penyakit akibat kerja", "work accident or diagnosis"
    DOCTOR_STATEMENT = (
        "doctor_statement",
        "surat dokter: sembuh, cacat, atau meninggal",
        "doctor's statement of recovery, disability or death",
    )
    WORK_ENDED = "work_ended", "hubungan kerja berakhir", "end of work"
    WORK_ORDER = "work_order", "surat perintah kerja proyek konstruksi", "work order of a construction project"
    FIRST_WARNING = "first_warning", "teguran tertulis pertama", "first written warning"
    SECOND_WARNING = "second_warning", "teguran tertulis kedua", "second written warning"
    COMPLAINT = "complaint", "pengaduan diterima BPJS Ketenagakerjaan", "complaint received by BPJS Ketenagakerjaan"


class Duty(Labelled):
    """What is to be done."""

    PAY = "pay", "membayar iuran", "pay the contribution"
    REPORT_WAGES = "report_wages", "melaporkan peserta dan upah", "report members and wages"
    REGISTER = "register", "mendaftarkan diri dan pekerja", "register oneself and the workers"
    REGISTER_WORKER = "register_worker", "mendaftarkan pekerja baru", "register a new worker"
    REGISTER_NON_ASN = "register_non_asn", "mendaftarkan pegawai non-ASN", "register non-ASN staff"
    REGISTER_ITSELF = (
        "register_itself",
        "lewat batas ini pekerja dapat mendaftarkan diri sendiri",
        "past this day the worker may register himself",
    )
    REGISTER_PROJECT = "register_project", "mendaftarkan proyek konstruksi", "register the construction project"
    ISSUE_NUMBER = "issue_number", "menerbitkan nomor peserta", "issue the membership number"
    ISSUE_CARDS = "issue_cards", "menerbitkan kartu dan sertifikat", "issue cards and certificate"
    HAND_OVER_CARDS = "hand_over_cards", "menyerahkan kartu kepada pekerja", "hand the cards to the workers"
    REPORT_CHANGE = "report_change", "melaporkan perubahan data", "report the change of data"
    REPORT_HEIRS = (
        "report_heirs",
        "memberitahukan perubahan penerima manfaat pensiun kepada pemberi kerja",
        "tell the employer of the change of the pension's heirs",
    )
    GIVE_NOTICE_OF_DIFFERENCE = (
        "give_notice_of_difference",
        "memberitahukan kelebihan atau kekurangan iuran secara tertulis",
        "give written notice of an over- or underpayment",
    )
    REPORT_ACCIDENT = "report_accident", "laporan kecelakaan tahap I", "accident report, stage I"
    REPORT_OUTCOME = "report_outcome", "laporan kecelakaan tahap II", "accident report, stage II"
    REPORT_END_OF_WORK = "report_end_of_work", "melaporkan pengakhiran hubungan kerja", "report the end of work"
    CURE_BREACH = "cure_breach", "memenuhi kewajiban yang ditegur", "cure what the warning is about"
    ANSWER_COMPLAINT = "answer_complaint", "menangani pengaduan", "answer the complaint"


@attrs.frozen(kw_only=True)
class Deadline:
    """The last day to do something.

    Attributes:
        event: What set the term running.
        duty: What is to be done.
        actor: Who has to do it.
        programs: The programs that the article is about; none for all.
        since: The day of the event.
        term: The term that the article prints.
        due_on: The last day, inclusive; the day of the event is not counted.
        citation: Where it is printed.
        evidence: How well the term is attested.
        note: What the facts say beside it, in English.
    """

    event: DutyEvent
    duty: Duty
    actor: Actor
    programs: tuple[Program, ...]
    since: date
    term: Term
    due_on: date
    citation: Citation
    evidence: Evidence
    note: str = ""

    def label(self, locale: Locale | str = "id") -> str:
        """Return who has to do what until when.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        from jaminan.compliance_texts import deadline_text

        return deadline_text(self, locale)

    def __str__(self) -> str:
        """Return the deadline in Indonesian."""
        return self.label()


# --------------------------------------------------------------------------------------------------------- reasons


class ReasonCode(Labelled):
    """Why a penalty, a fine or a settlement is as it is; ``{limit}`` stands for the limit that the act prints."""

    PAID_IN_TIME = "paid_in_time", "dibayar tepat waktu", "paid in time"
    EMPLOYER_ALONE = (
        "employer_alone",
        "denda ditanggung sepenuhnya oleh pemberi kerja",
        "the employer alone bears the penalty",
    )
    STARTED_MONTH = (
        "started_month",
        "bagian bulan dihitung satu bulan (praktik)",
        "a started month counts whole (practice)",
    )
    MOVED = "moved", "jatuh tempo digeser dari {limit} karena hari libur", "the due day {limit} is no working day"
    MOVED_BY_PRACTICE = (
        "moved_by_practice",
        "jatuh tempo digeser dari {limit} karena hari libur; peraturannya diam (praktik)",
        "the due day {limit} is no working day; the act is silent (practice)",
    )
    SHORT_MONTH = (
        "short_month",
        "bulan itu tidak mempunyai tanggal {limit}: hari terakhirnya dipakai",
        "the month has no day {limit}: its last day counts",
    )
    TEMPORARY_RATE = (
        "temporary_rate",
        "besaran denda sementara, bukan {limit}",
        "a temporary rate in place of {limit}",
    )
    BOTH_SHARES = (
        "both_shares",
        "dihitung dari iuran pemberi kerja dan pekerja (tafsiran untuk JHT)",
        "of the employer's and the worker's share (for JHT a reading)",
    )
    WITH_NEXT_BILL = (
        "with_next_bill",
        "dibayar bersama iuran bulan berikutnya",
        "paid together with next month's contribution",
    )
    WITH_ARREARS = "with_arrears", "dibayar bersama seluruh tunggakan", "paid together with the whole arrears"
    NO_PENALTY_FOR_SEGMENT = (
        "no_penalty_for_segment",
        "tidak ada denda keterlambatan bagi peserta bukan penerima upah",
        "no act sets a late penalty for non-wage workers",
    )
    NO_OWN_PAYMENT = (
        "no_own_payment",
        "JKP tidak mempunyai pembayaran dan denda sendiri",
        "JKP has no payment of its own and no penalty",
    )
    HALVED_JKK = (
        "halved_jkk",
        "JKK yang diringankan separuh: denda dari jumlah yang diringankan, bila dilunasi paling lambat {limit}",
        "where JKK is halved: the penalty is of the halved amount, if it is settled until {limit}",
    )
    HALF_LOST = (
        "half_lost",
        "lewat {limit}, JKK yang belum lunas dan dendanya terutang penuh, tanpa keringanan",
        "after {limit}, unpaid JKK and its penalty are owed in full, without the relief",
    )
    ARREARS_PU = (
        "arrears_pu",
        "menunggak lebih dari {limit} bulan berturut-turut: pemberi kerja membayar manfaat lebih dahulu",
        "more than {limit} months of arrears in a row: the employer pays the benefits first",
    )
    ARREARS_BPU = (
        "arrears_bpu",
        "menunggak lebih dari {limit} bulan berturut-turut: tidak berhak atas manfaat",
        "more than {limit} months of arrears in a row: no right to benefits",
    )
    FINE_LIMIT = (
        "fine_limit",
        "denda administratif dikenakan paling lama {limit} hari",
        "the fine runs for at most {limit} days",
    )
    FINE_PART_MONTH = (
        "fine_part_month",
        "bagian bulan dihitung satu bulan (tafsiran)",
        "a part of a month counts whole (a reading)",
    )
    BESIDE_LATE_PENALTY = (
        "beside_late_penalty",
        "terpisah dari denda keterlambatan iuran",
        "apart from the penalty for late payment",
    )
    STATE_EXCEPTED = (
        "state_excepted",
        "sanksi administratif hanya bagi pemberi kerja selain penyelenggara negara",
        "the sanctions are for employers other than the state",
    )
    WORKERS_EXCEPTED = (
        "workers_excepted",
        "sanksi administratif tidak dikenakan kepada pekerja",
        "the sanctions do not reach workers",
    )
    SET_OFF = (
        "set_off",
        "diperhitungkan dengan iuran bulan berikutnya",
        "set off with next month's contribution",
    )
    SET_OFF_BY_PRACTICE = (
        "set_off_by_practice",
        "diperhitungkan dengan iuran bulan berikutnya (praktik; peraturannya diam)",
        "set off with next month's contribution (practice; the act is silent)",
    )


@attrs.frozen(kw_only=True)
class Reason:
    """One thing that explains a result, with its source.

    Attributes:
        code: What it is.
        citation: Where the law says it, or is silent about it.
        evidence: How well it is attested.
        limit: The limit that the act prints, where it prints one.
    """

    code: ReasonCode
    citation: Citation
    evidence: Evidence
    limit: int | str | date | Decimal | None = None

    def label(self, locale: Locale | str = "id") -> str:
        """Return the reason in words.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        from jaminan.compliance_texts import limit_text

        return self.code.label(locale).replace("{limit}", limit_text(self.limit, to_locale(locale)))


# ---------------------------------------------------------------------------------------------- penalties and fines


@attrs.frozen(kw_only=True)
class PenaltyLine:
    """The penalty on one contribution paid late.

    Attributes:
        program: The program; `None` for a bill of several.
        month: The contribution month.
        base: The contribution paid late, in Rupiah, as given.
        due_on: The last day to pay in time; `None` where the line has none of its own.
        paid_on: The day of payment.
        months_late: The months late, a started one counted whole; `None` where there is no due day of its own.
        rate: The share of the contribution for each month late.
        exact: The penalty before rounding, exact.
        amount: The penalty in whole Rupiah.
        citations: The articles of due day and rate.
        reasons: Everything that explains the amount.
        evidence: The weakest mark of due day, rate and count.
    """

    program: Program | None
    month: Month
    base: Amount
    due_on: date | None
    paid_on: date
    months_late: int | None
    rate: Decimal
    exact: Decimal
    amount: int
    citations: tuple[Citation, ...]
    reasons: tuple[Reason, ...]
    evidence: Evidence

    @property
    def is_late(self) -> bool:
        """Whether the contribution was paid after its due day."""
        return bool(self.months_late)

    @property
    def total_due(self) -> Amount:
        """The contribution and its penalty, in Rupiah."""
        return _sum((self.base, self.amount))


def _sum(amounts: tuple[Amount, ...]) -> Amount:
    """Add amounts without loss; whole ones give an integer."""
    total: Amount = 0
    for amount in amounts:
        both_whole = isinstance(total, int) and isinstance(amount, int)
        total = total + amount if both_whole else EXACT.add(Decimal(total), Decimal(amount))
    return total


@attrs.frozen(kw_only=True)
class Penalty:
    """The penalty for paying one contribution late.

    Attributes:
        segment: The segment of the participant.
        line: The contribution with its penalty.
        rounding: How the penalty was rounded.
        law_version: The version of the law that it was computed by.
    """

    segment: Segment
    line: PenaltyLine
    rounding: Rounding
    law_version: str

    @property
    def lines(self) -> tuple[PenaltyLine, ...]:
        """The line, in the shape of every result."""
        return (self.line,)

    @property
    def penalty(self) -> int:
        """The penalty in whole Rupiah."""
        return self.line.amount

    @property
    def total(self) -> int:
        """The penalty in whole Rupiah: the sum of the lines."""
        return self.line.amount

    @property
    def total_due(self) -> Amount:
        """The contribution and its penalty, in Rupiah."""
        return self.line.total_due

    @property
    def months_late(self) -> int | None:
        """The months late, a started one counted whole; `None` where there is no due day of its own."""
        return self.line.months_late

    @property
    def due_on(self) -> date | None:
        """The last day to pay in time; `None` where the contribution has none of its own."""
        return self.line.due_on

    @property
    def is_late(self) -> bool:
        """Whether the contribution was paid after its due day."""
        return self.line.is_late

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Everything that explains the amount."""
        return self.line.reasons

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of all that the penalty rests on."""
        return self.line.evidence

    def __str__(self) -> str:
        """Return the penalty as text."""
        from jaminan.compliance_texts import penalty_text

        return penalty_text(self)

    def _repr_html_(self) -> str:
        """Return the penalty as a table for notebooks."""
        from jaminan.compliance_texts import penalty_html

        return penalty_html(self)


@attrs.frozen(kw_only=True)
class Unpaid:
    """A contribution that was not paid in time, for a schedule of arrears.

    Attributes:
        month: The contribution month.
        program: The program; `None` for a bill of several.
        amount: The contribution in Rupiah.
        paid_on: The day of payment; `None` for the day that the whole schedule is settled.
    """

    month: Month
    program: Program | None
    amount: Amount
    paid_on: date | None = None


@attrs.frozen(kw_only=True)
class Arrears:
    """A schedule of contributions paid late, with their penalties.

    Attributes:
        segment: The segment of the participant.
        lines: One line a month and program, in the order of months.
        paid_on: The day of settlement.
        rounding: How each penalty was rounded.
        longest_run: The most months in a row whose JKK or JKM was owed at the same time.
        reasons: What follows from the arrears for benefits.
        law_version: The version of the law that it was computed by.
    """

    segment: Segment
    lines: tuple[PenaltyLine, ...]
    paid_on: date
    rounding: Rounding
    longest_run: int
    reasons: tuple[Reason, ...]
    law_version: str

    @property
    def contributions(self) -> Amount:
        """The contributions owed, in Rupiah."""
        return _sum(tuple(line.base for line in self.lines))

    @property
    def penalty(self) -> int:
        """The penalties in whole Rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def total(self) -> int:
        """The penalties in whole Rupiah: the sum of the lines."""
        return self.penalty

    @property
    def total_due(self) -> Amount:
        """The contributions and their penalties, in Rupiah."""
        return _sum((self.contributions, self.penalty))

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of the lines."""
        return Evidence.weakest(*(line.evidence for line in self.lines))

    def by_month(self) -> Mapping[Month, int]:
        """Return the penalties by contribution month, in whole Rupiah; they add up to the total."""
        sums: dict[Month, int] = {}
        for line in self.lines:
            sums[line.month] = sums.get(line.month, 0) + line.amount
        return sums

    def by_program(self) -> Mapping[Program | None, int]:
        """Return the penalties by program, in whole Rupiah; they add up to the total."""
        sums: dict[Program | None, int] = {}
        for line in self.lines:
            sums[line.program] = sums.get(line.program, 0) + line.amount
        return sums

    def __str__(self) -> str:
        """Return the schedule as text."""
        from jaminan.compliance_texts import penalty_text

        return penalty_text(self)

    def _repr_html_(self) -> str:
        """Return the schedule as a table for notebooks."""
        from jaminan.compliance_texts import penalty_html

        return penalty_html(self)


@attrs.frozen(kw_only=True)
class FineLine:
    """An administrative fine on the contributions that should have been paid.

    Attributes:
        base: Those contributions, in Rupiah, as given.
        rate: The share of them a month.
        days: The days from the end of the second warning.
        days_counted: The days that count, at most the limit of the act.
        exact: The fine before rounding, exact.
        amount: The fine in whole Rupiah.
        citations: The articles of rate and limit.
    """

    base: Amount
    rate: Decimal
    days: int
    days_counted: int
    exact: Decimal
    amount: int
    citations: tuple[Citation, ...]


@attrs.frozen(kw_only=True)
class AdministrativeFine:
    """The fine for not registering, or for data that are not full and true.

    Attributes:
        line: The contributions with the fine on them.
        reasons: Everything that explains the amount.
        evidence: The weakest mark of all that the fine rests on.
        rounding: How the fine was rounded.
        law_version: The version of the law that it was computed by.
    """

    line: FineLine
    reasons: tuple[Reason, ...]
    evidence: Evidence
    rounding: Rounding
    law_version: str

    @property
    def lines(self) -> tuple[FineLine, ...]:
        """The line, in the shape of every result."""
        return (self.line,)

    @property
    def fine(self) -> int:
        """The fine in whole Rupiah."""
        return self.line.amount

    @property
    def total(self) -> int:
        """The fine in whole Rupiah: the sum of the lines."""
        return self.line.amount

    def __str__(self) -> str:
        """Return the fine as text."""
        from jaminan.compliance_texts import fine_text

        return fine_text(self)


@attrs.frozen(kw_only=True)
class SetOff:
    """What an over- or underpayment does to the bill of the next month.

    Attributes:
        program: The program; `None` for a bill of several.
        month: The month that was paid too much or too little.
        difference: What was paid too much in whole Rupiah; negative where too little was paid.
        next_bill: The contribution of the next month before the set-off, in whole Rupiah.
        payable: What is to be paid next month, in whole Rupiah, 0 or more.
        carried: What of an overpayment is left for later months, in whole Rupiah.
        notice: The agency's term for its written notice; `None` where no day of receipt was given, or no act sets one.
        reasons: Where the set-off comes from.
        evidence: The weakest mark of what it rests on.
    """

    program: Program | None
    month: Month
    difference: int
    next_bill: int
    payable: int
    carried: int
    notice: Deadline | None
    reasons: tuple[Reason, ...]
    evidence: Evidence


# ------------------------------------------------------------------------------------------------ duties of a month


@attrs.frozen(kw_only=True)
class DutyLine:
    """One duty of a month.

    Attributes:
        duty: What is to be done.
        program: The program.
        due_on: The last day, inclusive.
        amount: What is to be paid for all workers, both shares, in whole Rupiah; `None` where no workers were given.
        exact: The same before rounding, exact.
        citations: Where it is printed.
        evidence: The weakest mark of due day and amount.
    """

    duty: Duty
    program: Program
    due_on: date
    amount: int | None
    exact: Decimal | None
    citations: tuple[Citation, ...]
    evidence: Evidence


@attrs.frozen(kw_only=True)
class DutyMonth:
    """What an employer has to do for a contribution month.

    Attributes:
        month: The contribution month; its duties fall due in the next one.
        lines: One line a duty and program.
        provisional: The figures that are carried past the last day that they are known for.
    """

    month: Month
    lines: tuple[DutyLine, ...]
    provisional: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """What is to be paid for the month, in whole Rupiah; 0 where no workers were given."""
        return sum(line.amount or 0 for line in self.lines)

    @property
    def due_on(self) -> date:
        """The day on which the first duty of the month falls due."""
        return min(line.due_on for line in self.lines)

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.provisional)


# ------------------------------------------------------------------------------------------------------- sanctions


class SanctionSubject(Labelled):
    """Whom the sanctions are about."""

    EMPLOYER = "employer", "pemberi kerja selain penyelenggara negara", "employer other than the state"
    STATE_EMPLOYER = "state_employer", "pemberi kerja penyelenggara negara", "state employer"
    PERSON = (
        "person",
        "setiap orang selain pemberi kerja, pekerja, dan penerima bantuan iuran",
        "person other than employers, workers and aid recipients",
    )
    WORKER = "worker", "pekerja", "worker"


class Breach(Labelled):
    """What is sanctioned."""

    NOT_REGISTERED = "not_registered", "tidak mendaftar", "not registered"
    DATA_NOT_TRUE = "data_not_true", "data tidak lengkap dan tidak benar", "data not full and true"
    NOT_PAID_OVER = (
        "not_paid_over",
        "iuran tidak dipungut atau tidak disetor",
        "contributions not withheld or not paid over",
    )


class SanctionKind(Labelled):
    """The steps of the ladder."""

    FIRST_WARNING = "first_warning", "teguran tertulis pertama", "first written warning"
    SECOND_WARNING = "second_warning", "teguran tertulis kedua", "second written warning"
    WARNING = "warning", "teguran tertulis", "written warning"
    FINE = "fine", "denda", "fine"
    SERVICE_DENIAL = "service_denial", "tidak mendapat pelayanan publik tertentu", "denial of public services"
    INSPECTION_REPORT = "inspection_report", "laporan kepada pengawas ketenagakerjaan", "report to the labour inspector"
    CRIMINAL_PROVISION = "criminal_provision", "ketentuan pidana", "criminal provision"


class PublicService(Labelled):
    """The public services that are denied."""

    BUSINESS_PERMIT = "business_permit", "perizinan terkait usaha", "business permits"
    TENDER_PERMIT = "tender_permit", "izin mengikuti tender proyek", "permit to join project tenders"
    FOREIGN_WORKER_PERMIT = (
        "foreign_worker_permit",
        "izin mempekerjakan tenaga kerja asing",
        "permit to employ foreigners",
    )
    LABOUR_SUPPLY_PERMIT = (
        "labour_supply_permit",
        "izin perusahaan penyedia jasa pekerja/buruh",
        "labour-supply permit",
    )
    BUILDING_PERMIT = "building_permit", "izin mendirikan bangunan (IMB, kini PBG)", "building permit (IMB, today PBG)"
    DRIVING_LICENCE = "driving_licence", "surat izin mengemudi (SIM)", "driving licence (SIM)"
    LAND_CERTIFICATE = "land_certificate", "sertifikat tanah", "land certificate"
    PASSPORT = "passport", "paspor", "passport"
    VEHICLE_CERTIFICATE = (
        "vehicle_certificate",
        "surat tanda nomor kendaraan (STNK)",
        "vehicle certificate (STNK)",
    )


class Remedy(Labelled):
    """What ends a step or lifts a sanction."""

    COMPLY = "comply", "memenuhi kewajiban", "comply"
    PAY_FINE_AND_REGISTER = (
        "pay_fine_and_register",
        "denda dibayar lunas dan pendaftaran dilakukan",
        "the fine is paid and the registration done",
    )
    COMPLETE_DATA = "complete_data", "data dilengkapi", "the data are completed"
    SHOW_MEMBERSHIP = (
        "show_membership",
        "menunjukkan kartu atau tanda terima beserta bukti pembayaran iuran",
        "card or receipt with proof of paid contributions",
    )
    PAY_FINE = "pay_fine", "denda dibayar bersama iuran bulan berikutnya", "the fine is paid with next month's contribution"


@attrs.frozen(kw_only=True)
class WarningTerm:
    """One reading of how long a warning runs; where the act contradicts itself there are two.

    Attributes:
        term: The term.
        citation: Where it is printed so.
    """

    term: Term
    citation: Citation


@attrs.frozen(kw_only=True)
class SanctionStep:
    """One step of a ladder of sanctions.

    Attributes:
        kind: What it is.
        breaches: The breaches that lead to it.
        programs: The programs whose act sets it; none for all.
        imposed_by: Who imposes it.
        terms: How long it runs: one reading, or two where the act contradicts itself; none where it has no term.
        rate: The share of the contributions a month, of a fine.
        most_days: The most days that a fine runs for.
        denied: The public services that are denied.
        most_years: The most years of prison, of the criminal provision.
        most_rupiah: The highest criminal fine in Rupiah.
        lifted_by: What ends it.
        citations: Where it is printed.
        evidence: The weakest mark of what it says.
    """

    kind: SanctionKind
    breaches: tuple[Breach, ...]
    programs: tuple[Program, ...] = ()
    imposed_by: Actor
    terms: tuple[WarningTerm, ...] = ()
    rate: Decimal | None = None
    most_days: int | None = None
    denied: tuple[PublicService, ...] = ()
    most_years: int | None = None
    most_rupiah: int | None = None
    lifted_by: tuple[Remedy, ...] = ()
    citations: tuple[Citation, ...]
    evidence: Evidence

    @property
    def is_ambiguous(self) -> bool:
        """Whether the act contradicts itself about the term."""
        return len(self.terms) > 1

    def label(self, locale: Locale | str = "id") -> str:
        """Return the step as a sentence.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        from jaminan.compliance_texts import step_text

        return step_text(self, locale)


@attrs.frozen(kw_only=True)
class Sanctions:
    """The ladder of sanctions of a subject, in its order.

    Attributes:
        subject: Whom it is about.
        on: The day whose law it follows.
        steps: The steps; none where the subject is excepted.
        reasons: Why there are none.
        law_version: The version of the law.
    """

    subject: SanctionSubject
    on: date
    steps: tuple[SanctionStep, ...]
    reasons: tuple[Reason, ...]
    law_version: str

    def __iter__(self) -> Iterator[SanctionStep]:
        """Iterate over the steps."""
        return iter(self.steps)

    def __len__(self) -> int:
        """Count the steps."""
        return len(self.steps)

    @property
    def is_excepted(self) -> bool:
        """Whether no administrative sanction reaches the subject."""
        return bool(self.reasons)

    def __str__(self) -> str:
        """Return the ladder as text."""
        from jaminan.compliance_texts import sanctions_text

        return sanctions_text(self)

    def _repr_html_(self) -> str:
        """Return the ladder as a table for notebooks."""
        from jaminan.compliance_texts import sanctions_html

        return sanctions_html(self)


# --------------------------------------------------------------------------------------------------------- payslips


class Severity(Labelled):
    """How much a violation weighs."""

    HIGH = "high", "berat: upah pekerja terpotong melawan hukum", "high: pay was taken from the worker against the law"
    MEDIUM = "medium", "sedang: hak pekerja berkurang", "medium: a right of the worker is cut"
    LOW = "low", "ringan: kekurangan yang harus ditutup pemberi kerja", "low: a shortfall that the employer must make up"


class ViolationKind(Labelled):
    """What a payslip can have wrong."""

    JKK_FROM_WORKER = "jkk_from_worker", "JKK dipotong dari upah pekerja", "JKK is taken from the worker"
    JKM_FROM_WORKER = "jkm_from_worker", "JKM dipotong dari upah pekerja", "JKM is taken from the worker"
    JKP_FROM_WORKER = "jkp_from_worker", "JKP dipotong dari upah pekerja", "JKP is taken from the worker"
    WRONG_RISK_CLASS = (
        "wrong_risk_class",
        "JKK dihitung dengan tingkat risiko lain",
        "JKK follows another risk class",
    )
    JHT_OVER_SHARE = "jht_over_share", "potongan JHT melebihi bagian pekerja", "JHT is above the worker's share"
    JP_OVER_SHARE = "jp_over_share", "potongan JP melebihi bagian pekerja", "JP is above the worker's share"
    JP_ABOVE_CEILING = (
        "jp_above_ceiling",
        "JP dihitung dari upah di atas batas upah",
        "JP is taken of the wage above the ceiling",
    )
    JP_PAST_CEILING = "jp_past_ceiling", "JP memakai batas upah yang lama", "JP follows a past ceiling"
    JP_FUTURE_CEILING = (
        "jp_future_ceiling",
        "JP memakai batas upah yang belum berlaku",
        "JP follows a ceiling that is not yet in force",
    )
    NOT_ENROLLED = (
        "not_enrolled",
        "dipotong untuk program yang tidak diikuti",
        "taken for a program that the worker is not in",
    )
    UNDER_DEDUCTION = (
        "under_deduction",
        "potongan kurang dari bagian pekerja",
        "less is taken than the worker's share",
    )
    MISSING_PROGRAM = (
        "missing_program",
        "program wajib tidak ada",
        "a mandatory program is missing",
    )
    WAGE_UNDER_MINIMUM = (
        "wage_under_minimum",
        "upah di bawah upah minimum",
        "the wage is under the minimum wage",
    )


@attrs.frozen(kw_only=True)
class Violation:
    """One thing that a payslip has wrong.

    Attributes:
        kind: What it is.
        severity: How much it weighs.
        month: The month of the payslip.
        program: The program; `None` for the wage itself.
        expected: What the law allows or asks for, in Rupiah.
        found: What the payslip has, in Rupiah.
        citation: The article that it breaks.
        evidence: How well that article and the expected amount are attested.
        ceiling_since: The first day of the ceiling that was used, of a past or future one.
        risk_class: The risk class that was used, of a wrong one.
        region: The region whose minimum wage it is.
        is_provisional: Whether the expected amount stands on a figure past the last day that it is known for.
    """

    kind: ViolationKind
    severity: Severity
    month: Month
    program: Program | None
    expected: Amount
    found: Amount
    citation: Citation
    evidence: Evidence
    ceiling_since: date | None = None
    risk_class: RiskClass | None = None
    region: str = ""
    is_provisional: bool = False

    @property
    def difference(self) -> Amount:
        """What the payslip has more than expected, in Rupiah; negative where it has less."""
        if isinstance(self.found, int) and isinstance(self.expected, int):
            return self.found - self.expected
        difference = EXACT.subtract(Decimal(self.found), Decimal(self.expected))
        return int(difference) if difference == difference.to_integral_value() else difference

    def label(self, locale: Locale | str = "id") -> str:
        """Return the violation as a sentence with its amounts.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        from jaminan.compliance_texts import violation_text

        return violation_text(self, locale)

    def __str__(self) -> str:
        """Return the violation in Indonesian."""
        return self.label()

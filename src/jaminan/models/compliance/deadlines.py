"""Due dates, terms and deadlines, and what an employer has to do for a month."""

from datetime import date
from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.models.programs import Program
from jaminan.periods import Month
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = [
    "Actor",
    "DayShift",
    "Deadline",
    "DueRule",
    "Duty",
    "DutyEvent",
    "DutyLine",
    "DutyMonth",
    "LateRate",
    "Settlement",
    "Term",
    "TermUnit",
]


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
        said = f"{self.count} {self.unit.label(locale)}"
        is_one = self.count == 1 and self.unit is not TermUnit.TIMES_24_HOURS
        return said.removesuffix("s") if is_one and to_locale(locale) is Locale.EN else said


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
    NUMBER_ISSUED = "number_issued", "nomor peserta diterbitkan", "membership number issued"
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
    REGISTERED_ITSELF = "registered_itself", "pekerja mendaftarkan diri sendiri", "the worker registered himself"
    CLAIM_COMPLETE = "claim_complete", "berkas klaim lengkap", "papers of a claim complete"
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
        "dapat mendaftarkan diri sendiri bila belum didaftarkan",
        "may register himself if he is not registered",
    )
    REGISTER_PROJECT = "register_project", "mendaftarkan proyek konstruksi", "register the construction project"
    ISSUE_NUMBER = "issue_number", "menerbitkan nomor peserta", "issue the membership number"
    ISSUE_CARD = "issue_card", "menerbitkan kartu peserta", "issue the membership card"
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
    CHECK_SELF_REGISTRATION = (
        "check_self_registration",
        "memeriksa pekerja yang mendaftarkan diri sendiri",
        "check the worker who registered himself",
    )
    PAY_BENEFIT = "pay_benefit", "membayar manfaat", "pay the benefit"


@attrs.frozen(kw_only=True)
class Deadline(Shown):
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
        law_version: The version of the law.
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
    law_version: str
    note: str = ""

    def label(self, locale: Locale | str = "id") -> str:
        """Return who has to do what until when.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        return self.to_text(locale)


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
class DutyMonth(Shown):
    """What an employer has to do for a contribution month.

    Attributes:
        month: The contribution month; its duties fall due in the next one.
        lines: One line a duty and program.
        provisional: The figures that are carried past the last day that they are known for.
        law_version: The version of the law.
    """

    month: Month
    lines: tuple[DutyLine, ...]
    law_version: str
    provisional: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """What is to be paid for the month, in whole Rupiah; 0 where no workers were given."""
        return sum(line.amount or 0 for line in self.lines)

    @property
    def due_on(self) -> date | None:
        """The day on which the first duty of the month falls due; `None` where there is none."""
        return min((line.due_on for line in self.lines), default=None)

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.provisional)

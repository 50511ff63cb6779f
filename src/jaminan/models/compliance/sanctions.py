"""The ladder of sanctions: warnings, fine, denial of public services, and what lifts them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale
from jaminan.models.compliance.deadlines import Actor, Term
from jaminan.models.compliance.penalties import Reason
from jaminan.models.programs import Program
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = [
    "Breach",
    "PublicService",
    "Remedy",
    "SanctionCondition",
    "SanctionKind",
    "SanctionStep",
    "SanctionSubject",
    "Sanctions",
    "WarningTerm",
]


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
    AID_RECIPIENT = "aid_recipient", "penerima bantuan iuran", "recipient of contribution aid"


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


class SanctionCondition(Labelled):
    """What must have happened before a step can be taken."""

    NOT_CURED = (
        "not_cured",
        "tenggat teguran pertama lewat dan kewajiban belum dipenuhi",
        "the first warning has run out and the breach is not cured",
    )
    AFTER_SECOND_WARNING = (
        "after_second_warning",
        "tenggat teguran kedua lewat dan kewajiban belum dipenuhi",
        "the second warning has run out and the breach is not cured",
    )
    FINE_NOT_PAID = "fine_not_paid", "denda belum dibayar lunas", "the fine is not fully paid"
    AFTER_INSPECTION = (
        "after_inspection",
        "pengawas ketenagakerjaan telah memeriksa",
        "a labour inspection has been held",
    )
    STILL_NOT_COMPLYING = "still_not_complying", "tetap tidak patuh", "the employer still does not comply"


class Remedy(Labelled):
    """What ends a step or lifts a sanction."""

    COMPLY = "comply", "kewajiban dipenuhi", "the duty is fulfilled"
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
    PAY_FINE = (
        "pay_fine",
        "denda dibayar bersama iuran bulan berikutnya",
        "the fine is paid with next month's contribution",
    )


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
class SanctionStep(Shown):
    """One step of a ladder of sanctions.

    Attributes:
        kind: What it is.
        breaches: The breaches that lead to it.
        programs: The programs whose act sets it; none for all.
        imposed_by: Who imposes it.
        condition: What must have happened before; `None` where the breach is enough.
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
    condition: SanctionCondition | None = None
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
        return self.to_text(locale)


@attrs.frozen(kw_only=True)
class Sanctions(Shown):
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

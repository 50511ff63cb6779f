"""Decisions of the law about a person or an employer, and the requirements that they rest on."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale
from jaminan.models.programs import Program
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = [
    "Decision",
    "Membership",
    "MembershipDecision",
    "MembershipStatus",
    "ReliefOutcome",
    "Requirement",
    "RequirementCode",
]


class RequirementCode(Labelled):
    """What a decision asks for; ``{limit}`` stands for the limit that the act prints."""

    PROGRAM_IN_FORCE = "program_in_force", "program sudah berlaku", "the program is in force"
    SCALE_REQUIRES_PROGRAM = (
        "scale_requires_program",
        "skala usaha mewajibkan program ini",
        "the scale of the enterprise requires the program",
    )
    STATE_EMPLOYER_REQUIRES_PROGRAM = (
        "state_employer_requires_program",
        "program wajib bagi pegawai non-ASN",
        "the program is mandatory for non-ASN staff of the state",
    )
    WORKS_SIX_MONTHS = (
        "works_six_months",
        "bekerja di Indonesia paling singkat 6 bulan",
        "works in Indonesia for at least 6 months",
    )
    INDONESIAN_CITIZEN = "indonesian_citizen", "warga negara Indonesia", "Indonesian citizen"
    INDONESIAN_BY_PRACTICE = (
        "indonesian_by_practice",
        "warga negara Indonesia (praktik: orang asing tidak didaftarkan; naskah tidak mengecualikannya)",
        "Indonesian citizen (practice: foreigners are not enrolled; the text does not exclude them)",
    )
    UNDER_ENTRY_AGE = (
        "under_entry_age",
        "belum berusia {limit} tahun saat mendaftar",
        "not yet {limit} years old when registered",
    )
    UNDER_PENSION_AGE = (
        "under_pension_age",
        "belum mencapai usia pensiun ({limit} tahun)",
        "below the pension age ({limit} years)",
    )
    EMPLOYED_BY_ENTERPRISE = (
        "employed_by_enterprise",
        "hubungan kerja dengan pengusaha",
        "employed by an enterprise",
    )
    IN_REQUIRED_PROGRAMS = (
        "in_required_programs",
        "peserta {limit}",
        "enrolled in {limit}",
    )
    IN_HEALTH_INSURANCE = (
        "in_health_insurance",
        "peserta jaminan kesehatan nasional (JKN)",
        "enrolled in national health insurance (JKN)",
    )
    IN_GOOD_STANDING = (
        "in_good_standing",
        "iuran yang disyaratkan keringanan ini sudah lunas",
        "the contributions that the relief asks for are paid",
    )
    FIRST_MONTHS_IN_FULL = (
        "first_months_in_full",
        "terdaftar sebelum masa keringanan, atau {limit} bulan pertama dibayar penuh",
        "registered before the relief, or the first {limit} months paid in full",
    )
    ASKED_FOR = "asked_for", "pemberi kerja mengajukan penundaan", "the employer asked for the deferral"
    LABOUR_INTENSIVE_INDUSTRY = (
        "labour_intensive_industry",
        "industri padat karya tertentu",
        "one of the labour-intensive industries",
    )
    TRANSPORT_SECTOR = "transport_sector", "bekerja di sektor transportasi", "works in the transport sector"
    OTHER_SECTOR = "other_sector", "bekerja di luar sektor transportasi", "works outside the transport sector"
    NOT_PAID_BY_STATE = (
        "not_paid_by_state",
        "iuran tidak dibayar dari APBN atau APBD",
        "the contribution is not paid by the national or a regional budget",
    )
    WORKS_INDEPENDENTLY = (
        "works_independently",
        "pekerja di luar hubungan kerja atau mandiri, bukan pemberi kerja",
        "works outside employment or independently, and employs nobody",
    )
    RELIEVED_PROGRAM_BILLED = "relieved_program_billed", "{limit} ada dalam tagihan", "{limit} is in the bill"
    REGISTERED_WITHIN = (
        "registered_within",
        "terdaftar dalam masa keringanan (proyek sebelumnya: hanya sisa tagihan)",
        "registered while the relief lasts (earlier projects: only the unpaid rest)",
    )
    BILLED_BY_WAGES = "billed_by_wages", "iuran dihitung dari upah", "billed by the wages"
    BILLED_BY_VALUE = "billed_by_value", "iuran dihitung dari nilai kontrak", "billed by the contract value"
    WORKS_WITHOUT_EMPLOYMENT = (
        "works_without_employment",
        "pekerja bukan penerima upah",
        "works on his own account or outside employment",
    )
    EMPLOYS_OTHERS = "employs_others", "sekaligus pemberi kerja", "employs others"
    CONSTRUCTION_PROJECT = (
        "construction_project",
        "pekerja harian lepas, borongan, atau PKWT pada proyek konstruksi",
        "daily, piece-work or fixed-term workers of a construction project",
    )
    MIGRANT_WORKER = "migrant_worker", "pekerja migran Indonesia", "Indonesian migrant worker"
    OUTSIDE_CIVIL_SERVICE = (
        "outside_civil_service",
        "bukan ASN, prajurit TNI, atau anggota Polri ({limit})",
        "no civil servant, soldier or police officer ({limit})",
    )
    WORKS_LIKE_EMPLOYED = (
        "works_like_employed",
        "bekerja tanpa upah pada pemberi kerja",
        "works without wage at an employer's",
    )
    DOMESTIC_WORKER = "domestic_worker", "pekerja rumah tangga", "domestic worker"
    WORKER_OF_GOVERNMENT_GROUP = (
        "worker_of_government_group",
        "didaftarkan oleh pemerintah daerah",
        "enrolled by the local government",
    )
    ENOUGH_WORKERS = (
        "enough_workers",
        "paling sedikit {limit} pekerja terdaftar aktif",
        "at least {limit} actively registered workers",
    )


@attrs.frozen(kw_only=True)
class Requirement:
    """One thing that a decision asks for.

    Attributes:
        code: What is asked for.
        is_met: Whether it is met; `None` where the caller did not say: assumed, and counted as met.
        citation: Where the law asks for it.
        limit: The limit that the act prints, where it prints one.
    """

    code: Labelled
    is_met: bool | None
    citation: Citation
    limit: int | str | date | None = None

    def label(self, locale: Locale | str = "id") -> str:
        """Return the requirement in words.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        from jaminan.formatting import format_label

        return format_label(self.code, self.limit, locale)


@attrs.frozen(kw_only=True)
class Decision:
    """An answer of the law, with everything that it rests on.

    Attributes:
        requirements: Every requirement, met or not.
        earliest_on: The first day on which waiting alone would turn a no into a yes, or `None`.
    """

    requirements: tuple[Requirement, ...]
    earliest_on: date | None = None

    @property
    def is_met(self) -> bool:
        """Whether no requirement fails; assumed ones count as met."""
        return all(requirement.is_met is not False for requirement in self.requirements)


class MembershipStatus(Labelled):
    """Whether a participant must, may or cannot join a program."""

    MANDATORY = "mandatory", "wajib", "mandatory"
    VOLUNTARY = "voluntary", "sukarela", "voluntary"
    NOT_COVERED = "not_covered", "tidak tercakup", "not covered"


@attrs.frozen(kw_only=True)
class MembershipDecision(Decision):
    """Whether a participant must, may or cannot join one program.

    Attributes:
        program: The program.
        status: The answer.
        requirements: What would make it mandatory, met or not.
        evidence: How well the rule is attested.
    """

    program: Program
    status: MembershipStatus
    evidence: Evidence


@attrs.frozen(kw_only=True)
class Membership(Shown, Mapping[Program, MembershipDecision]):
    """The decisions on all programs, by program.

    Attributes:
        decisions: One decision a program.
        law_version: The version of the law.
    """

    decisions: tuple[MembershipDecision, ...]
    law_version: str

    def __getitem__(self, program: Program) -> MembershipDecision:
        """Return the decision on a program."""
        for decision in self.decisions:
            if decision.program == program:
                return decision
        raise KeyError(program)

    def __iter__(self) -> Iterator[Program]:
        """Iterate over the programs."""
        return (decision.program for decision in self.decisions)

    def __len__(self) -> int:
        """Count the programs."""
        return len(self.decisions)

    def _with(self, status: MembershipStatus) -> frozenset[Program]:
        return frozenset(decision.program for decision in self.decisions if decision.status is status)

    @property
    def mandatory(self) -> frozenset[Program]:
        """The programs that the participant must join."""
        return self._with(MembershipStatus.MANDATORY)

    @property
    def voluntary(self) -> frozenset[Program]:
        """The programs that the participant may join."""
        return self._with(MembershipStatus.VOLUNTARY)


class ReliefOutcome(NamedTuple):
    """What became of a relief whose window covers the month.

    Attributes:
        name: The name of the window in the law.
        citation: The relief's act and article.
        programs: The programs that it touches.
        requirements: Every condition, met or not.
        is_deferral: Whether the rest is put off and not waived.
    """

    name: str
    citation: Citation
    programs: tuple[Program, ...]
    requirements: tuple[Requirement, ...]
    is_deferral: bool = False

    @property
    def is_applied(self) -> bool:
        """Whether the bill was relieved: no condition fails, assumed ones count as met."""
        return all(requirement.is_met is not False for requirement in self.requirements)

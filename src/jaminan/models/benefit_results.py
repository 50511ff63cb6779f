"""Results of benefits: lines with exact and whole amounts, their reckoning, and what they rest on."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import attrs

from jaminan.errors import UnsplitAmountError
from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.models.benefit_tables import TaxBracket
from jaminan.models.benefits import BenefitKind, BodyPart, EducationLevel, Side
from jaminan.models.decisions import Requirement
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.money import EXACT, Amount
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = [
    "Benefit",
    "BenefitLine",
    "BenefitNote",
    "Bound",
    "BoundKind",
    "Factor",
    "FactorKind",
    "JhtTax",
    "Payee",
    "PensionBounds",
    "TaxSlice",
]


class FactorKind(Labelled):
    """What a number in the reckoning of a line is."""

    WAGE = "wage", "upah sebulan", "monthly wage"
    WAGE_CEILING = "wage_ceiling", "upah, paling tinggi batasnya", "wage, at its ceiling"
    AMOUNT = "amount", "jumlah", "sum"
    AMOUNT_MONTHS = "amount_months", "rupiah dikali bulan berbunga", "Rupiah times months that earn"
    YEARLY = "yearly", "setahun", "a year"
    AVERAGE_WAGE = "average_wage", "rata-rata upah terindeks", "mean of the indexed wages"
    PENSION = "pension", "pensiun yang sudah dibayar", "pension in payment"
    MULTIPLIER = "multiplier", "kali", "times"
    SHARE = "share", "bagian", "share"
    TABLE_SHARE = "table_share", "persentase tabel", "share of the table"
    FUNCTION_LOST = "function_lost", "bagian fungsi yang hilang", "share of the function lost"
    UNITS = "units", "jumlah jari atau tahapan", "fingers, toes or steps"
    MONTHS = "months", "bulan", "months"
    DAYS = "days", "hari", "days"
    MONTH_DAYS = "month_days", "hari dalam sebulan (pembagi)", "days of a month (divisor)"
    YEARS = "years", "tahun", "years"
    PAID_MONTHS = "paid_months", "bulan iuran", "months paid"
    YEAR_MONTHS = "year_months", "bulan dalam setahun (pembagi)", "months of a year (divisor)"
    RETURN_RATE = "return_rate", "hasil pengembangan setahun", "return of the year"
    INFLATION = "inflation", "satu ditambah inflasi", "one plus inflation"

    @property
    def divides(self) -> bool:
        """Whether the reckoning divides by it."""
        return self in {FactorKind.MONTH_DAYS, FactorKind.YEAR_MONTHS}


class BoundKind(Labelled):
    """Which way a limit moved an amount."""

    MINIMUM = "minimum", "paling sedikit", "at least"
    MAXIMUM = "maximum", "paling banyak", "at most"


class Payee(Labelled):
    """Whom a line goes to, where it is not simply the participant or his heirs."""

    WHO_BURIES = "who_buries", "pihak yang mengurus pemakaman", "whoever sees to the burial"
    EMPLOYER = "employer", "pemberi kerja", "the employer"
    WORKER = "worker", "pekerja", "the worker"
    FUND = "fund", "Dana Jaminan Sosial", "the social security fund"


class BenefitNote(Labelled):
    """What a reader of a benefit must know beside its lines."""

    EARLY_DEATH = (
        "early_death",
        "Peserta bukan penerima upah yang meninggal dalam tiga bulan pertama: hanya jumlah ini. Sumber berbeda tentang rinciannya.",
        "A non-wage worker who died in the first three months: this sum only. The sources differ on its parts.",
    )
    EARLY_DEATH_BOUNDARY = (
        "early_death_boundary",
        "Di batas tiga bulan: sumber berbeda (kurang dari tiga bulan, atau bulan pertama sampai bulan ketiga).",
        "At the limit of three months: the sources differ (less than three months, or the first to the third month).",
    )
    TWO_CHILDREN = (
        "two_children",
        "Beasiswa dihitung untuk jumlah anak terbanyak yang diatur; anak berikutnya tidak dihitung.",
        "The scholarship is reckoned for the highest number of children that the act names; further children are left out.",
    )
    SCHOLARSHIP_MONTHS = (
        "scholarship_months",
        "Tanpa beasiswa: masa iur belum cukup.",
        "No scholarship: not enough contribution months.",
    )
    ABOVE_CAP = (
        "above_cap",
        "Jumlah persentase melebihi 70%. Batas itu tidak ditemukan dalam tabel peraturan; jumlahnya tidak dipotong.",
        "The shares add up to more than 70 %. That cap was found in no statute table; the sum is not cut.",
    )
    IMPOTENCE = (
        "impotence",
        "Impotensi: 30% menurut tabel terakhir yang dibaca; 40% hanya dari ingatan.",
        "Impotence: 30 % by the last table that was read; 40 % from memory only.",
    )
    DAY_RATE = (
        "day_rate",
        "Sehari adalah 1/30 upah sebulan: satu sumber, tidak diatur dalam pasal.",
        "A day is 1/30 of the monthly wage: one source, in no article.",
    )
    YEARLY_PAYMENT = (
        "yearly_payment",
        "Beasiswa dibayar setiap tahun selama anak bersekolah, berusia di bawah 23 tahun, belum menikah dan belum bekerja.",
        "The scholarship is paid each year while the child is at school, under 23, unmarried and not working.",
    )
    PAID_BY_MONTH = (
        "paid_by_month",
        "Bulan yang dibayar sejak 7 Februari 2025 mengikuti besaran baru.",
        "Months paid since 7 February 2025 follow the new share.",
    )
    FIFTEEN_YEARS = (
        "fifteen_years",
        "Dihitung dengan 15 tahun karena iuran yang dibayar kurang dari itu.",
        "Reckoned with 15 years, for less was paid.",
    )
    BROKEN_YEARS = (
        "broken_years",
        "Rata-rata upah dengan tahun yang tidak penuh: caranya tidak ditemukan dalam peraturan.",
        "A mean over years that are not full: no rule was found for it.",
    )
    SURVIVORS_BOUND = (
        "survivors_bound",
        "Batas terendah dan tertinggi dipakai juga untuk ahli waris: disimpulkan dari Pasal 16, tidak disebut tersendiri.",
        "The minimum and maximum are taken to reach survivors: this follows from article 16, it is not said in so many words.",
    )
    FIRST_PAYMENT_ASSUMED = (
        "first_payment_assumed",
        "Bulan pertama dianggap dibayar pada hari berakhirnya kerja; bila dibayar kemudian, lebih banyak bulan besaran baru.",
        "The first month is taken as paid on the day that work ended; paid later, more months follow the new share.",
    )
    CHILDREN_SHARE = (
        "children_share",
        "Jumlah untuk semua anak bersama; pembagiannya tidak diatur.",
        "One sum for all children together; no rule splits it.",
    )
    MAXIMUM_ONLY = (
        "maximum_only",
        "Penggantian biaya nyata, paling banyak jumlah ini.",
        "A refund of real costs, at most this sum.",
    )
    NOT_SPLIT = (
        "not_split",
        "Satu jumlah untuk santunan kematian, santunan berkala dan biaya pemakaman; rinciannya tidak ditemukan.",
        "One sum for the death, periodic and funeral benefits; its split was not found.",
    )
    NO_HEIRS = (
        "no_heirs",
        "Tanpa ahli waris dan wasiat: biaya pemakaman bagi yang mengurus pemakaman, selebihnya bagi Dana Jaminan Sosial.",
        "No heirs and no will: the funeral benefit goes to whoever sees to the burial, the rest to the social security fund.",
    )
    NO_HEIRS_PERIODIC = (
        "no_heirs_periodic",
        "Pasal 37 hanya menyebut santunan kematian; santunan berkala mengikutinya menurut penafsiran (JKM: Pasal 40).",
        "Article 37 names the death benefit only; that the periodic benefit follows it is a reading (JKM: article 40).",
    )
    NOT_TAKEN_BACK = (
        "not_taken_back",
        "Upah yang dibayar melebihi santunan: selisihnya tidak ditagih kepada pekerja.",
        "The wage that was paid exceeds the benefit: the difference is not taken back from the worker.",
    )
    LEVELS_ASSUMED = (
        "levels_assumed",
        "Beasiswa pekerja migran ada; bahwa besarannya sama dengan PP 82/2019 hanya dari ingatan.",
        "Migrant workers have a scholarship; that its amounts are those of PP 82/2019 is from memory only.",
    )
    NOTHING_TO_PAY = "nothing_to_pay", "Tidak ada yang dibayar.", "Nothing is paid."


@attrs.frozen(kw_only=True)
class Factor:
    """A number in the reckoning of a line.

    Attributes:
        kind: What it is.
        value: The number: Rupiah, a share of one, or a count.
    """

    kind: FactorKind
    value: Amount


@attrs.frozen(kw_only=True)
class Bound:
    """A limit that moved the amount of a line.

    Attributes:
        kind: Whether it is a minimum or a maximum.
        value: The limit in whole Rupiah.
        citation: Where it is printed.
    """

    kind: BoundKind
    value: int
    citation: Citation


@attrs.frozen(kw_only=True)
class BenefitLine:
    """One line of a benefit.

    Attributes:
        kind: What it is paid for.
        amount: Whole Rupiah for all its months together, rounded once.
        months: The months that it pays for; 1 for what is paid once. Whole months of 30 days for STMB.
        days: The days beyond those months (STMB), else 0.
        exact: The amount before rounding. One that has no end in decimals is given to ten places; `amount` is rounded
            from the true value.
        factors: The numbers that are multiplied and divided, in order.
        bound: The minimum or maximum that moved the result, or `None`.
        is_maximum: Whether the amount is only the most that is refunded.
        covers: The kinds that the sum pays for together where no split is known; else empty.
        child: The child that a scholarship is for, counted from 1, or `None`.
        level: The level of school, or `None`.
        part: The row of the disability table, or `None`.
        side: The side of the body, or `None`.
        payee: Whom it goes to where there are no heirs, or where it is split; else `None`: the participant, or his heirs.
        year: The year of savings and returns, or `None`; counted from 1 where the caller names no year.
        citations: The articles that it rests on.
        evidence: The weakest mark of the figures that it rests on.
    """

    kind: BenefitKind
    amount: int
    months: int = 1
    days: int = 0
    exact: Decimal
    factors: tuple[Factor, ...] = ()
    bound: Bound | None = None
    is_maximum: bool = False
    covers: tuple[BenefitKind, ...] = ()
    child: int | None = None
    level: EducationLevel | None = None
    part: BodyPart | None = None
    side: Side | None = None
    payee: Payee | None = None
    year: int | None = None
    citations: tuple[Citation, ...]
    evidence: Evidence


@attrs.frozen(kw_only=True)
class Benefit(Shown):
    """A benefit with its lines.

    Attributes:
        program: The program that pays it, or `None` for the scholarship, which two programs pay alike, and for what
            no program of its own pays.
        event_on: The day of the event, which picks the law; `None` of a balance whose years are not named.
        lines: The lines.
        requirements: The conditions that the amount itself turns on, met or not.
        notes: What a reader must know beside the lines.
        provisional: The names of the figures that are carried past the last day they are known for.
        evidence: The weakest mark of what it rests on.
        law_version: The version of the law.
    """

    program: Program | None
    event_on: date | None
    lines: tuple[BenefitLine, ...]
    requirements: tuple[Requirement, ...] = ()
    notes: tuple[BenefitNote, ...] = ()
    provisional: tuple[str, ...] = ()
    evidence: Evidence
    law_version: str

    @property
    def total(self) -> int:
        """The sum of the lines, in whole Rupiah."""
        return sum(line.amount for line in self.lines)

    def amount(self, kind: BenefitKind | str | None = None) -> int:
        """Return what is paid for one kind, or for all, in whole Rupiah; 0 where no line has it.

        Raises:
            UnsplitAmountError: If one sum pays for several kinds and its split is not known.
            ValidationError: If there is no such kind.
        """
        wanted = None if kind is None else to_member(BenefitKind, kind, "kind")
        for line in self.lines:
            if wanted in line.covers:
                raise UnsplitAmountError(f"what is paid for {wanted} alone", str(line.citations[0]))
        return sum(line.amount for line in self.lines if wanted is None or line.kind is wanted)

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.provisional)


@attrs.frozen(kw_only=True)
class TaxSlice:
    """What of an amount lies in a bracket of the tax.

    Attributes:
        bracket: The bracket.
        part: What of the amount lies in it, in Rupiah.
    """

    bracket: TaxBracket
    part: Amount

    @property
    def exact(self) -> Decimal:
        """The tax on the part, before rounding."""
        return EXACT.multiply(Decimal(self.part), self.bracket.rate)


@attrs.frozen(kw_only=True)
class JhtTax(Shown):
    """The income tax on a payment of JHT.

    Attributes:
        gross: The payment in Rupiah.
        paid_on: The day of payment.
        is_final: Whether the tax is final; else it is a credit in the annual return.
        lines: The brackets that the payment reaches.
        surcharge: The share on top of it for want of a tax number, 0 where none.
        exact: The tax before rounding.
        tax: The tax in whole Rupiah.
        citations: The articles.
        provisional: The names of the figures that are carried past the last day they are known for.
        evidence: The weakest mark of what it rests on.
        law_version: The version of the law.
    """

    gross: Amount
    paid_on: date
    is_final: bool
    lines: tuple[TaxSlice, ...]
    surcharge: Decimal
    exact: Decimal
    tax: int
    citations: tuple[Citation, ...]
    provisional: tuple[str, ...] = ()
    evidence: Evidence
    law_version: str

    @property
    def total(self) -> int:
        """The tax in whole Rupiah."""
        return self.tax

    @property
    def net(self) -> Amount:
        """The payment less the tax, in Rupiah."""
        if isinstance(self.gross, int):
            return self.gross - self.tax
        return EXACT.subtract(self.gross, Decimal(self.tax))

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.provisional)


class PensionBounds(NamedTuple):
    """The lowest and the highest pension of a day.

    Attributes:
        minimum: Rupiah a month.
        maximum: Rupiah a month.
    """

    minimum: int
    maximum: int

"""Penalties for late payment, administrative fines and set-offs, each with its reasons."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale
from jaminan.models.compliance.deadlines import Deadline
from jaminan.models.programs import Program
from jaminan.models.segments import Segment, to_member
from jaminan.money import EXACT, Amount, Rounding, to_amount
from jaminan.periods import Month, to_day, to_month
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = [
    "AdministrativeFine",
    "Arrears",
    "FineLine",
    "Penalty",
    "PenaltyLine",
    "Reason",
    "ReasonCode",
    "SetOff",
    "Unpaid",
]


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
    OTHER_MONTH = (
        "other_month",
        "bukan {limit}: peraturan sementara menyebut semua program (tafsiran)",
        "in place of {limit}: the temporary rule names all programs (a reading)",
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
        "the administrative sanctions are for employers other than the state",
    )
    WORKERS_EXCEPTED = (
        "workers_excepted",
        "sanksi administratif tidak dikenakan kepada pekerja",
        "the administrative sanctions do not reach workers",
    )
    AID_RECIPIENTS_EXCEPTED = (
        "aid_recipients_excepted",
        "sanksi administratif tidak dikenakan kepada penerima bantuan iuran",
        "the administrative sanctions do not reach recipients of contribution aid",
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
        from jaminan.formatting import format_label

        return format_label(self.code, self.limit, locale)


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
class Penalty(Shown):
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


def _to_month(value: Month | date | str) -> Month:
    return to_month(value)


def _program_or_none(value: Program | str | None) -> Program | None:
    return None if value is None else to_member(Program, value, "program")


def _to_amount(value: Amount) -> Amount:
    return to_amount(value, "amount")


def _day_or_none(value: date | str | None) -> date | None:
    return None if value is None else to_day(value, "paid_on")


@attrs.frozen(kw_only=True)
class Unpaid:
    """A contribution that was not paid in time, for a schedule of arrears.

    Attributes:
        month: The contribution month.
        program: The program; `None` for a bill of several.
        amount: The contribution in Rupiah.
        paid_on: The day of payment; `None` for the day that the whole schedule is settled.

    Raises:
        AmountError: If the amount is not exact or is negative.
        ValidationError: If another field is none of the above.
    """

    month: Month = attrs.field(converter=_to_month)
    program: Program | None = attrs.field(converter=_program_or_none)
    amount: Amount = attrs.field(converter=_to_amount)
    paid_on: date | None = attrs.field(default=None, converter=_day_or_none)


@attrs.frozen(kw_only=True)
class Arrears(Shown):
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
class AdministrativeFine(Shown):
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


@attrs.frozen(kw_only=True)
class SetOff(Shown):
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
        law_version: The version of the law.
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
    law_version: str

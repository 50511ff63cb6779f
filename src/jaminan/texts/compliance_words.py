"""What texts about compliance are made of: limits, reasons, differences and violations in words."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from jaminan.explanations import Fact
from jaminan.formatting import format_date
from jaminan.labels import Locale
from jaminan.models.compliance.penalties import Reason
from jaminan.models.compliance.violations import ViolationKind
from jaminan.money import Amount
from jaminan.sources import Citation
from jaminan.texts.words import amount_of, capitalised, say_label, say_rupiah, say_sources

__all__ = ["say_difference", "say_reasons", "say_violation"]


def say_reasons(reasons: Iterable[Reason], locale: Locale) -> list[str]:
    """Return reasons as sentences, each once, with all its sources."""
    merged: dict[str, list[Citation]] = {}
    for reason in reasons:
        merged.setdefault(capitalised(reason.label(locale)), []).append(reason.citation)
    return [f"{said} [{say_sources(citations, locale)}]" for said, citations in merged.items()]


def say_difference(difference: Amount, payable: Amount, carried: Amount, locale: Locale) -> str:
    """Return what was paid too much or too little, and what becomes of it."""
    paid, left = say_rupiah(payable, locale), say_rupiah(carried, locale)
    size = say_rupiah(difference if difference > 0 else -difference, locale)
    if locale is Locale.EN:
        said = "paid exactly" if not difference else f"{'overpaid' if difference > 0 else 'underpaid'} by {size}"
        return f"{said}: next month {paid}, carried on {left}"
    said = "dibayar pas" if not difference else f"{'lebih' if difference > 0 else 'kurang'} bayar {size}"
    return f"{said}: bulan berikutnya {paid}, sisa {left}"


_WRONG: Final[dict[ViolationKind, tuple[str, str]]] = {
    ViolationKind.WRONG_RISK_CLASS: (
        "{found} adalah iuran tingkat risiko {risk_class}, seharusnya {expected}",
        "{found} is the contribution of risk class {risk_class}, it should be {expected}",
    ),
    ViolationKind.JP_PAST_CEILING: (
        "dipotong {found} menurut batas upah sejak {ceiling_since}, seharusnya {expected}",
        "{found} is taken by the ceiling since {ceiling_since}, it should be {expected}",
    ),
    ViolationKind.JP_FUTURE_CEILING: (
        "dipotong {found} menurut batas upah yang baru berlaku {ceiling_since}, seharusnya {expected}",
        "{found} is taken by the ceiling that begins on {ceiling_since}, it should be {expected}",
    ),
    ViolationKind.MISSING_PROGRAM: ("tidak ada, seharusnya {expected}", "none is there, it should be {expected}"),
    ViolationKind.WAGE_UNDER_MINIMUM: (
        "upah {found}, upah minimum {region} {expected}",
        "wage {found}, minimum wage of {region} {expected}",
    ),
}
_MISSING_OF_EMPLOYER: Final = (
    "pekerja tidak diikutkan; iurannya ditanggung pemberi kerja",
    "the worker is not in it; the employer alone pays for it",
)
_WRONG_ELSE: Final = ("dipotong {found}, seharusnya {expected}", "{found} is taken, it should be {expected}")


def say_violation(facts: Callable[[str], Fact], locale: Locale) -> str:
    """Return the sentence of a violation from its facts."""
    kind, program = facts("kind"), facts("program")
    pattern = _WRONG.get(kind, _WRONG_ELSE) if isinstance(kind, ViolationKind) else _WRONG_ELSE
    if kind is ViolationKind.MISSING_PROGRAM and not facts("expected"):
        pattern = _MISSING_OF_EMPLOYER
    since = facts("ceiling_since")
    said = pattern[locale is Locale.EN].format(
        found=say_rupiah(amount_of(facts("found")), locale),
        expected=say_rupiah(amount_of(facts("expected")), locale),
        risk_class=facts("risk_class"),
        ceiling_since=format_date(since, locale=locale) if isinstance(since, date) else "",
        region=facts("region"),
    )
    name = "" if program is None else f"{program}: "
    return f"{name}{capitalised(say_label(kind, locale))}. {capitalised(said)} ({say_label(facts('severity'), locale)})"

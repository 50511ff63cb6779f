"""The words of texts about plans, in Indonesian and English."""

from typing import Final

from jaminan.formatting import format_number
from jaminan.labels import Labelled, Locale
from jaminan.money import Amount
from jaminan.texts.words import either

__all__ = ["say_share_limit", "say_word"]

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "plan": ("Rencana iuran", "Contribution plan"),
    "month": ("Bulan", "Month"),
    "total": ("Jumlah", "Total"),
    "group": ("Kelompok", "Group"),
    "people": ("Orang", "People"),
    "unit": ("Wilayah", "Unit"),
    "no_unit": ("tanpa wilayah", "no unit"),
    "funding": ("Pembayar", "Paid by"),
    "budget": ("Anggaran", "Budget"),
    "needed": ("Kebutuhan", "Needed"),
    "shortfall": ("Kekurangan", "Shortfall"),
    "left": ("Sisa", "Left"),
    "account": ("Kode rekening", "Account code"),
    "no_account": ("tanpa kode", "no code"),
    "route": ("Jalur", "Route"),
    "per_head": ("Per orang", "Per person"),
    "cost": ("Biaya", "Cost"),
    "protected": ("Terlindungi", "Protected"),
    "eligible": ("Berhak", "Eligible"),
    "ratio": ("Cakupan", "Coverage"),
    "gap": ("Belum terlindungi", "Not protected"),
    "requirement": ("Syarat", "Requirement"),
    "met": ("Terpenuhi", "Met"),
    "yes": ("ya", "yes"),
    "no": ("TIDAK", "NO"),
    "source": ("Sumber", "Source"),
    "cheapest": ("termurah", "cheapest"),
    "affordable": ("Jumlah orang yang dapat dilindungi", "People that the budget protects"),
    "gap_costs": ("Biaya menutup kesenjangan", "Cost of closing the gap"),
    "coverage": ("Cakupan kepesertaan", "Coverage"),
    "dbhcht": ("Pembagian DBHCHT", "Shares of DBHCHT"),
}


def say_word(name: str, locale: Locale) -> str:
    """Return a word by its name."""
    return either(locale, *_WORDS[name])


def say_share_limit(code: Labelled, limit: Amount, locale: Locale) -> str:
    """Return a requirement on the shares of DBHCHT with its limit."""
    return code.label(locale).replace("{limit}", format_number(limit, locale=locale))

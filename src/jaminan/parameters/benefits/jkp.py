"""JKP, job loss: the cash by months, and the conditions of a claim."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.models.benefit_tables import JkpStep
from jaminan.parameters.benefits._entries import STATUTE, entry, timeline
from jaminan.sources import Citation
from jaminan.timeline import Timeline, Unit

__all__ = ["TIMELINES"]

_START: Final = date(2021, 2, 2)
_CHANGE: Final = date(2025, 2, 7)
_KEPT: Final = "PP 6/2025 leaves the article as it is."


def _old(article: str, paragraph: str = "", letter: str = "") -> Citation:
    return Citation("PP 37/2021", article=article, paragraph=paragraph, letter=letter)


def _new(article: str, paragraph: str = "", letter: str = "") -> Citation:
    return Citation("PP 6/2025", article=article, paragraph=paragraph, letter=letter)


_RATES: Final = timeline(
    "jkp.benefit.rates",
    Unit.TABLE,
    entry(
        _START,
        (
            JkpStep(first_month=1, last_month=3, share=Decimal("0.45")),
            JkpStep(first_month=4, last_month=6, share=Decimal("0.25")),
        ),
        _old("21", "1"),
        STATUTE,
        "The program has paid since 2022 (elucidation of PP 6/2025).",
    ),
    entry(
        _CHANGE,
        (JkpStep(first_month=1, last_month=6, share=Decimal("0.60")),),
        _new("21", "1"),
        STATUTE,
        "Article II(2) with the general elucidation: every month paid from this day follows the new share, also of a "
        "benefit that is already running.",
    ),
)
_CEILING: Final = timeline(
    "jkp.benefit.wage_ceiling",
    Unit.RUPIAH_A_MONTH,
    entry(_START, 5_000_000, _old("21", "4"), STATUTE, "Article 21(2) to (4): the last reported wage, at most this."),
    entry(_CHANGE, 5_000_000, _new("21", "4"), STATUTE, "Printed again; no change was found since."),
)
_PAID_MONTHS: Final = timeline(
    "jkp.claim.paid_months",
    Unit.MONTHS,
    entry(_START, 12, _old("19", "3"), STATUTE, "Paid, within 24 months."),
    entry(
        _CHANGE,
        12,
        _new("19", "3"),
        STATUTE,
        "Added up over all employers and gaps, within the 24 calendar months before the end of work (elucidation).",
    ),
)
_WINDOW_MONTHS: Final = timeline(
    "jkp.claim.window_months",
    Unit.MONTHS,
    entry(_START, 24, _old("19", "3"), STATUTE),
    entry(_CHANGE, 24, _new("19", "3"), STATUTE, "Calendar months (elucidation)."),
)
_CONSECUTIVE_MONTHS: Final = timeline(
    "jkp.claim.consecutive_months",
    Unit.MONTHS,
    entry(_START, 6, _old("19", "3"), STATUTE, "In a row, just before the end of work."),
    entry(_CHANGE, None, _new("19", "3"), STATUTE, "The new article 19(3) asks for the paid months only."),
)
_DEADLINE_MONTHS: Final = timeline(
    "jkp.claim.deadline_months",
    Unit.MONTHS,
    entry(_START, 3, _old("40", letter="a"), STATUTE, "From the end of work."),
    entry(_CHANGE, 6, _new("40", letter="a"), STATUTE, "From the end of work."),
)
_TIMES: Final = timeline(
    "jkp.claim.times",
    Unit.FACTOR,
    entry(_START, 3, _old("35"), STATUTE, f"In a working life, up to the age of the pension benefit. {_KEPT}"),
)
_GAP_MONTHS: Final = timeline(
    "jkp.claim.gap_months",
    Unit.MONTHS,
    entry(
        _START,
        60,
        _old("35", letter="b"),
        STATUTE,
        f"5 years of contribution time since the former benefit, not calendar years; the third time letter c. {_KEPT}",
    ),
)
_ARREARS_MONTHS: Final = timeline(
    "jkp.claim.arrears_months",
    Unit.MONTHS,
    entry(_START, 3, _old("39", "1"), STATUTE, "In a row; arrears of JKK and JKM count."),
    entry(_CHANGE, 3, _new("39", "1"), STATUTE, "In a row; only arrears of JKK count."),
)
_BANKRUPT_ARREARS_MONTHS: Final = timeline(
    "jkp.claim.bankrupt_arrears_months",
    Unit.MONTHS,
    entry(
        _CHANGE,
        6,
        _new("39A", "1"),
        STATUTE,
        "Of an employer that is bankrupt by a final ruling, or closed by a letter of the law ministry.",
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    _RATES,
    _CEILING,
    _PAID_MONTHS,
    _WINDOW_MONTHS,
    _CONSECUTIVE_MONTHS,
    _DEADLINE_MONTHS,
    _TIMES,
    _GAP_MONTHS,
    _ARREARS_MONTHS,
    _BANKRUPT_ARREARS_MONTHS,
)

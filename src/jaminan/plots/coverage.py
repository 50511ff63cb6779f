"""How far units or groups are covered, as bars."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from jaminan.errors import ValidationError
from jaminan.formatting import format_number, format_percent
from jaminan.labels import Locale, to_locale
from jaminan.money import Rounding
from jaminan.planning import Coverage
from jaminan.planning.coverage import to_ratio
from jaminan.plots.charts import COLOURS, INK, figure_of, new_axes, set_heading, show_shares

__all__ = ["draw_coverage"]

_TITLE: Final = "Cakupan kepesertaan", "Coverage"
_PROTECTED: Final = "terlindungi", "protected"
_OF: Final = "dari", "of"
_TARGET: Final = "target", "target"
_NONE: Final = "tanpa nama", "unnamed"
_REST: Final = "#E8E8E8"


def draw_coverage(
    coverages: Mapping[str, Coverage] | Mapping[str | None, Coverage],
    *,
    target: Decimal | int | None,
    locale: Locale | str,
    axes: Axes | None,
) -> Figure:
    """Draw a bar for each; see `jaminan.plots.plot_coverage`."""
    language = to_locale(locale)
    if not coverages or not all(isinstance(each, Coverage) for each in _values(coverages)):
        raise ValidationError("coverages", coverages, "a mapping of at least one name to its Coverage")
    aim = _to_target(target)
    english = language is Locale.EN
    drawn = new_axes(axes, 1.3 + 0.45 * len(coverages))
    names = [_NONE[english] if name is None else name for name in coverages]
    ratios = [coverage.ratio for coverage in coverages.values()]
    drawn.barh(names, [1.0] * len(names), color=_REST, height=0.66)
    drawn.barh(names, [float(ratio) for ratio in ratios], color=COLOURS[0], height=0.66)
    for place, (coverage, ratio) in enumerate(zip(coverages.values(), ratios, strict=True)):
        share = format_percent(ratio, decimals=1, locale=language, rounding=Rounding.HALF_UP)
        counts = f"{_number(coverage.protected, language)} / {_number(coverage.eligible, language)}"
        drawn.annotate(
            f"{share}  ({counts})",
            xy=(1.0, place),
            xytext=(8, 0),
            textcoords="offset points",
            va="center",
            color=INK,
            fontsize=9.5,
        )
    if aim is not None:
        drawn.axvline(float(aim), color=COLOURS[5], linewidth=2, linestyle=(0, (4, 2)))
    drawn.invert_yaxis()
    show_shares(drawn.xaxis, language)
    drawn.set_xlim(0, 1)
    set_heading(drawn, _TITLE[english], _subtitle(coverages, aim, language))
    return figure_of(drawn)


def _values(coverages: object) -> list[object]:
    return list(coverages.values()) if isinstance(coverages, Mapping) else [None]


def _to_target(target: object) -> Decimal | None:
    return None if target is None else to_ratio(target, "target")


def _number(count: int, locale: Locale) -> str:
    return format_number(count, locale=locale)


def _subtitle(
    coverages: Mapping[str, Coverage] | Mapping[str | None, Coverage], target: Decimal | None, locale: Locale
) -> str:
    """Return all protected of all eligible, and the target."""
    english = locale is Locale.EN
    protected = sum(coverage.protected for coverage in coverages.values())
    eligible = sum(coverage.eligible for coverage in coverages.values())
    text = f"{_number(protected, locale)} {_OF[english]} {_number(eligible, locale)} {_PROTECTED[english]}"
    return text if target is None else f"{text}; {_TARGET[english]} {format_percent(target, locale=locale)}"

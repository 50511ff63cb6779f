"""What a plan costs, as stacked bars by month."""

from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from jaminan.errors import ValidationError
from jaminan.formatting import format_date, format_rupiah
from jaminan.labels import Locale, to_locale
from jaminan.periods import Month
from jaminan.planning import PlanResult, PlanRow
from jaminan.plots.charts import COLOURS, INK, OTHERS, figure_of, new_axes, set_heading, show_rupiah

__all__ = ["draw_costs"]

_TITLES: Final = {
    "program": ("Iuran per bulan dan program", "Contributions by month and program"),
    "group": ("Iuran per bulan dan kelompok", "Contributions by month and group"),
    "funding": ("Iuran per bulan dan sumber dana", "Contributions by month and source of funds"),
    "unit": ("Iuran per bulan dan unit", "Contributions by month and unit"),
}
_TOTAL: Final = "jumlah", "total"
_REST: Final = "lainnya", "others"
_NONE: Final = {
    "program": ("JKK + JKM", "JKK + JKM"),  # a migrant worker's package, which the law does not split
    "unit": ("tanpa unit", "no unit"),
}
_MOST_MONTHS_NAMED: Final = 14
_QUARTER: Final = 3


def draw_costs(result: PlanResult, *, by: str, locale: Locale | str, axes: Axes | None) -> Figure:
    """Draw a bar a month; see `jaminan.plots.plot_costs`."""
    language = to_locale(locale)
    if not isinstance(result, PlanResult):
        raise ValidationError("result", result, "a PlanResult, the answer of calculate_plan")
    if by not in _TITLES:
        raise ValidationError("by", by, ", ".join(f'"{name}"' for name in _TITLES))
    english = language is Locale.EN
    months = sorted({row.month for row in result.rows})
    parts = _parts(result, by, language)
    drawn = new_axes(axes, 4.5)
    bottoms = dict.fromkeys(months, 0)
    for colour, (name, amounts) in zip(_colours(parts), parts.items(), strict=True):
        heights = [amounts.get(month, 0) for month in months]
        drawn.bar(
            range(len(months)),
            heights,
            bottom=[bottoms[month] for month in months],
            width=0.74,
            color=colour,
            edgecolor="white",
            linewidth=0.8,
            label=name,
        )
        for month, height in zip(months, heights, strict=True):
            bottoms[month] += height
    show_rupiah(drawn.yaxis, language)
    drawn.xaxis.grid(visible=False)
    _name_months(drawn, months, language)
    _add_legend(drawn)
    set_heading(drawn, _TITLES[by][english], f"{_TOTAL[english]} {format_rupiah(result.total, locale=language)}")
    return figure_of(drawn)


def _name(row: PlanRow, by: str, locale: Locale) -> str:
    """Return what a row belongs to, as the legend says it."""
    if by == "funding":
        return str(row.funding.label(locale))
    value = getattr(row, by)
    return _NONE[by][locale is Locale.EN] if value is None else str(value)


def _parts(result: PlanResult, by: str, locale: Locale) -> dict[str, dict[Month, int]]:
    """Return the amounts by part and month, in the order of the rows; beyond seven parts, the smallest as one."""
    parts: dict[str, dict[Month, int]] = {}
    for row in result.rows:
        amounts = parts.setdefault(_name(row, by, locale), {})
        amounts[row.month] = amounts.get(row.month, 0) + row.amount
    if len(parts) <= len(COLOURS):
        return parts
    largest = sorted(parts, key=lambda name: -sum(parts[name].values()))[: len(COLOURS)]
    kept = {name: amounts for name, amounts in parts.items() if name in largest}
    others: dict[Month, int] = {}
    for name, amounts in parts.items():
        if name not in kept:
            for month, amount in amounts.items():
                others[month] = others.get(month, 0) + amount
    return {**kept, _REST[locale is Locale.EN]: others}


def _colours(parts: dict[str, dict[Month, int]]) -> tuple[str, ...]:
    return (*COLOURS, OTHERS)[: len(parts)]


def _name_months(axes: Axes, months: list[Month], locale: Locale) -> None:
    """Name every month, or where there are many the first of each quarter; the year under its first named one."""
    shown = [
        place
        for place, month in enumerate(months)
        if len(months) <= _MOST_MONTHS_NAMED or (month.month - 1) % _QUARTER == 0
    ]
    years: set[int] = set()
    names: list[str] = []
    for place in shown:
        month = months[place]
        name = format_date(month.first_day, locale=locale).split()[1][:3]
        names.append(name if month.year in years else f"{name}\n{month.year}")
        years.add(month.year)
    axes.set_xticks(shown, names, color=INK)


def _add_legend(axes: Axes) -> None:
    """Write the legend beside the bars, in the order that they are stacked."""
    axes.legend(
        loc="upper left",
        bbox_to_anchor=(1.01, 1),
        reverse=True,
        frameon=False,
        labelcolor=INK,
        handlelength=1,
        handleheight=1,
    )

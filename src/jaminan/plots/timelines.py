"""The history of a figure as steps."""

from datetime import date
from typing import Any, Final

import attrs
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from jaminan.errors import ValidationError
from jaminan.formatting import format_date, format_percent, format_rupiah
from jaminan.labels import Locale, to_locale
from jaminan.periods import add_years, to_day
from jaminan.plots.charts import COLOURS, INK, MUTED, figure_of, new_axes, set_heading, show_rupiah, show_shares
from jaminan.texts.values import format_value
from jaminan.timeline import Timeline, Unit

__all__ = ["draw_timeline"]

_MONEY: Final = frozenset({Unit.RUPIAH, Unit.RUPIAH_A_MONTH, Unit.RUPIAH_A_YEAR})
_SHARES: Final = frozenset({Unit.SHARE_OF_WAGE, Unit.SHARE})
_COUNTS: Final = frozenset({Unit.YEARS, Unit.MONTHS, Unit.DAYS, Unit.DAY_OF_MONTH, Unit.PEOPLE, Unit.FACTOR})
_SURE: Final = "pasti sampai", "sure until"
_SINCE: Final = "sejak", "since"
_MOST_YEARS_SHOWN: Final = 14
_NARROWEST_LABELLED: Final = 0.045
"""The share of the chart's width under which a step is too narrow for its value."""


@attrs.frozen
class _Step:
    """A value over days, counted as `date.toordinal` does; `end` is the first day that it no longer holds."""

    start: int
    end: int
    value: float
    text: str


def draw_timeline(
    timeline: Timeline[Any], *, until: date | str | None, locale: Locale | str, axes: Axes | None
) -> Figure:
    """Draw the steps; see `jaminan.plots.plot_timeline`."""
    language = to_locale(locale)
    last = _last_day(timeline, until)
    steps = _steps(timeline, last, language)
    drawn = new_axes(axes, 4)
    sure = timeline.known_until.toordinal() + 1 if timeline.known_until else steps[-1].end
    for before, step in zip((None, *steps), steps, strict=False):
        _draw_step(drawn, before, step, sure)
    _label_steps(drawn, steps)
    _set_axes(drawn, timeline.unit, steps, language)
    set_heading(drawn, timeline.label(language), _subtitle(timeline, language))
    return figure_of(drawn)


def _last_day(timeline: Timeline[Any], until: date | str | None) -> date:
    """Return the last day to draw."""
    if timeline.unit not in _MONEY | _SHARES | _COUNTS:
        raise ValidationError(
            "timeline.unit", timeline.unit.value, "an amount, a share or a count, which steps can show"
        )
    if all(entry.value is None for entry in timeline.entries):
        raise ValidationError("timeline.entries", timeline.entries, "at least one entry with a value")
    first = timeline.entries[0].since
    if until is None:
        return timeline.known_until or add_years(timeline.entries[-1].since, 1)
    asked = to_day(until, "until")
    if asked < first:
        raise ValidationError("until", until, f"{first} or later, the first day of {timeline.name}")
    return asked


def _steps(timeline: Timeline[Any], last: date, locale: Locale) -> list[_Step]:
    return [
        _Step(
            start=entry.since.toordinal(),
            end=min(entry.until or last, last).toordinal() + 1,
            value=float(entry.value),
            text=_short(entry.value, timeline.unit, locale),
        )
        for entry in timeline.entries
        if entry.value is not None and entry.since <= last
    ]


def _short(value: Any, unit: Unit, locale: Locale) -> str:
    if unit in _MONEY:
        return format_rupiah(value, compact="short", locale=locale).lstrip("RpID ")  # the axis names the currency
    return format_percent(value, locale=locale) if unit in _SHARES else str(value)


def _draw_step(axes: Axes, before: _Step | None, step: _Step, sure: int) -> None:
    """Draw one value, with the rise or fall to it where the value before ends on its day."""
    line: dict[str, Any] = {"color": COLOURS[0], "linewidth": 2.5, "solid_capstyle": "round"}
    if before is not None and before.end == step.start:
        axes.plot([step.start, step.start], [before.value, step.value], **line)
    known = min(step.end, max(sure, step.start))
    axes.plot([step.start, known], [step.value, step.value], **line)
    axes.plot([known, step.end], [step.value, step.value], linestyle=(0, (2, 2)), color=COLOURS[0], linewidth=2.5)


def _label_steps(axes: Axes, steps: list[_Step]) -> None:
    """Write the value over each step that is wide enough, and always over the newest."""
    narrowest = (steps[-1].end - steps[0].start) * _NARROWEST_LABELLED
    for step in steps:
        if step is steps[-1] or step.end - step.start >= narrowest:
            axes.annotate(
                step.text,
                xy=((step.start + step.end) / 2, step.value),
                xytext=(0, 5),
                textcoords="offset points",
                ha="center",
                color=INK,
                fontsize=8.5,
                fontweight="bold" if step is steps[-1] else "normal",
            )


def _set_axes(axes: Axes, unit: Unit, steps: list[_Step], locale: Locale) -> None:
    """Money and shares start at nothing, counts near their lowest."""
    highest = max(step.value for step in steps)
    if unit in _COUNTS:
        axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
        axes.yaxis.grid(visible=True, color="#DDDDDD", linewidth=0.8)
        axes.set_ylabel(unit.label(locale), color=MUTED)
        axes.set_ylim(min(step.value for step in steps) - 1, highest + 1)
    else:
        (show_rupiah if unit in _MONEY else show_shares)(axes.yaxis, locale)
        axes.set_ylim(0, highest * 1.12 or 1)
    axes.set_xlim(steps[0].start, steps[-1].end)
    years = range(date.fromordinal(steps[0].start).year, date.fromordinal(steps[-1].end).year + 1)
    begun = {date(year, 1, 1).toordinal(): str(year) for year in years[:: len(years) // _MOST_YEARS_SHOWN + 1]}
    shown = {day: year for day, year in begun.items() if day >= steps[0].start}
    axes.set_xticks(list(shown), list(shown.values()))


def _subtitle(timeline: Timeline[Any], locale: Locale) -> str:
    """Return the unit, the newest value with its first day, and how long it is sure."""
    newest = timeline.entries[-1]
    english = locale is Locale.EN
    value = format_value(newest.value, timeline.unit, locale)
    parts = [timeline.unit.label(locale), f"{value} {_SINCE[english]} {format_date(newest.since, locale=locale)}"]
    if timeline.known_until:
        parts.append(f"{_SURE[english]} {format_date(timeline.known_until, locale=locale)}")
    return "; ".join(parts)

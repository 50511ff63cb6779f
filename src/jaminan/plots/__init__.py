"""Charts of plans, coverage and the history of a figure, in Indonesian and English.

It needs the extra ``jaminan[plots]``. No state of matplotlib's pyplot is touched: a chart is an object of its own, so
that services and threads may draw.
"""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from jaminan.errors import MissingExtraError
from jaminan.labels import Locale
from jaminan.planning import Coverage, PlanResult
from jaminan.timeline import Timeline

if TYPE_CHECKING:
    from decimal import Decimal

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot_costs", "plot_coverage", "plot_timeline"]


def plot_costs(
    result: PlanResult, *, by: str = "program", locale: Locale | str = "id", axes: "Axes | None" = None
) -> "Figure":
    """Draw what a plan costs: a bar a month, stacked by program or by another cut.

    The parts of a bar add up to the month's total. At most seven parts have a colour of their own; of more, the smallest
    are drawn as one, called the others.

    Args:
        result: The answer of `jaminan.planning.calculate_plan`.
        by: What the bars are cut into: ``"program"``, ``"group"``, ``"funding"`` or ``"unit"``.
        locale: The language of the words, ``"id"`` or ``"en"``.
        axes: Where to draw; ``None`` makes a chart of its own.

    Returns:
        The figure. One made here shows itself in notebooks, and is written to a file by its ``savefig``.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        ValidationError: If *by* or *locale* is another.
    """
    _require_matplotlib()
    from jaminan.plots.costs import draw_costs

    return draw_costs(result, by=by, locale=locale, axes=axes)


def plot_coverage(
    coverages: Mapping[str, Coverage] | Mapping[str | None, Coverage],
    *,
    target: "Decimal | int | None" = None,
    locale: Locale | str = "id",
    axes: "Axes | None" = None,
) -> "Figure":
    """Draw how far each unit or group is covered: a bar each, in the order given, from the top.

    Args:
        coverages: The coverage of each unit or group, by its name: ``CoverageTable.by_unit()``, or a mapping of your own.
        target: The share of the eligible that is aimed at, from 0 to 1; a line is drawn there.
        locale: The language of the words, ``"id"`` or ``"en"``.
        axes: Where to draw; ``None`` makes a chart of its own.

    Returns:
        The figure. One made here shows itself in notebooks, and is written to a file by its ``savefig``.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        ValidationError: If there is no unit, or *target* or *locale* is out of its range.
    """
    _require_matplotlib()
    from jaminan.plots.coverage import draw_coverage

    return draw_coverage(coverages, target=target, locale=locale, axes=axes)


def plot_timeline(
    timeline: Timeline[Any],
    *,
    until: date | str | None = None,
    locale: Locale | str = "id",
    axes: "Axes | None" = None,
) -> "Figure":
    """Draw the history of a figure as steps: every value from its first day to its last.

    The line is dashed after the last day that the newest value is sure for, and interrupted where the rule ceased.

    Args:
        timeline: An amount, a share, or a count of years, months, days, people or a factor: ``LAW["jp.wage_ceiling"]``.
        until: The last day drawn, or its ISO text; ``None`` draws to the last day that the newest value is sure for, or
            else a year behind its first day.
        locale: The language of the words, ``"id"`` or ``"en"``.
        axes: Where to draw; ``None`` makes a chart of its own.

    Returns:
        The figure. One made here shows itself in notebooks, and is written to a file by its ``savefig``.

    Raises:
        MissingExtraError: If matplotlib is not installed.
        ValidationError: If the figure is a table or has no value, *until* lies before its first day, or *locale* is
            another.
    """
    _require_matplotlib()
    from jaminan.plots.timelines import draw_timeline

    return draw_timeline(timeline, until=until, locale=locale, axes=axes)


def _require_matplotlib() -> None:
    """Refuse to go on without the extra.

    Raises:
        MissingExtraError: With the line that installs it.
    """
    try:
        import_module("matplotlib.figure")
    except ImportError:
        raise MissingExtraError("jaminan.plots", "plots") from None

"""Charts of the history of a figure, in Indonesian and English.

It needs the extra ``jaminan[plots]``. No state of matplotlib's pyplot is touched: a chart is an object of its own, so
that services and threads may draw.
"""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from jaminan.errors import MissingExtraError
from jaminan.labels import Locale
from jaminan.timeline import Timeline

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot_timeline"]


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

"""What all charts share: a figure that shows itself, colours that everybody can tell apart, and axes of money."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from jaminan.formatting import format_percent, format_rupiah
from jaminan.labels import Locale

__all__ = [
    "COLOURS",
    "INK",
    "MUTED",
    "OTHERS",
    "Chart",
    "figure_of",
    "new_axes",
    "set_heading",
    "show_rupiah",
    "show_shares",
]

COLOURS: Final = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442")
"""Seven colours of Okabe and Ito, told apart with every kind of colour blindness, and by their lightness in grey."""

OTHERS: Final = "#999999"
"""The colour of what is drawn together."""

INK: Final = "#333333"
MUTED: Final = "#767676"
_GRID: Final = "#DDDDDD"
_SCREEN_DPI: Final = 160
_SHOWN_DPI: Final = 96
_SUBTITLE: Final = "subtitle"
_POINTS: Final = (1, 2, 5, 10)
"""Steps of an axis that one decimal of a unit can write."""


class Chart(Figure):
    """A figure that shows itself in a notebook without pyplot, and keeps no state outside itself."""

    def _repr_png_(self) -> tuple[bytes, dict[str, Any]]:
        """Return the picture, finer than it is shown, with its width on screen and its heading for those who cannot see it."""
        picture = BytesIO()
        self.savefig(picture, format="png", dpi=_SCREEN_DPI, metadata={"Software": None})
        words = [text for axes in self.axes for text in (axes.get_title(loc="left"), *_notes(axes)) if text]
        return picture.getvalue(), {"width": round(self.get_figwidth() * _SHOWN_DPI), "alt": ". ".join(words)}


def _notes(axes: Axes) -> list[str]:
    """Return what stands under the title."""
    return [text.get_text() for text in axes.texts if text.get_gid() == _SUBTITLE]


def new_axes(axes: Axes | None, height: float) -> Axes:
    """Return the axes to draw on, without frame and ticks: the caller's, or those of a new chart."""
    if axes is None:
        axes = Chart(figsize=(8, height), layout="constrained", facecolor="white").add_subplot()
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(MUTED)
    axes.tick_params(length=0, colors=INK)
    axes.set_axisbelow(True)
    return axes


def figure_of(axes: Axes) -> Figure:
    """Return the figure at the root of some axes, which may stand in a part of it."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    return figure


def set_heading(axes: Axes, title: str, subtitle: str) -> None:
    """Write a title, and in smaller letters what it covers."""
    axes.set_title(title, loc="left", color=INK, fontsize=13, fontweight="bold", pad=26)
    axes.annotate(
        subtitle,
        xy=(0, 1),
        xycoords="axes fraction",
        xytext=(0, 10),
        textcoords="offset points",
        color=MUTED,
        fontsize=10,
        gid=_SUBTITLE,
    )


def _show(axis: Axis, write: Callable[[Decimal], str]) -> None:
    def text(value: float, _: object = None) -> str:
        return write(Decimal(repr(float(value))))

    axis.set_major_locator(MaxNLocator(nbins=6, steps=_POINTS))
    axis.set_major_formatter(FuncFormatter(text))
    axis.grid(visible=True, color=_GRID, linewidth=0.8)


def show_rupiah(axis: Axis, locale: Locale) -> None:
    """Write an axis in short Rupiah: rb, jt, M and T, or K, M, B and T."""
    _show(axis, lambda value: format_rupiah(value, compact="short", locale=locale))


def show_shares(axis: Axis, locale: Locale) -> None:
    """Write an axis in percent."""
    _show(axis, lambda value: format_percent(round(value, 6), locale=locale))

"""What the tests of charts read off a figure."""

import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def _axes(figure: Figure) -> Axes:
    (axes,) = figure.axes
    figure.canvas.draw()
    return axes


@pytest.fixture
def words() -> object:
    """Return a function that gives the words of a drawn figure: title, subtitle and notes, ticks, legend."""

    def read(figure: Figure) -> set[str]:
        axes = _axes(figure)
        legend = axes.get_legend()
        texts = [axes.get_title(loc="left"), *(each.get_text() for each in axes.texts)]
        texts += [each.get_text() for axis in (axes.xaxis, axes.yaxis) for each in axis.get_ticklabels()]
        texts += [each.get_text() for each in legend.get_texts()] if legend else []
        return set(texts)

    return read

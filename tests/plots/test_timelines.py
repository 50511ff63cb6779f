"""Step charts: every step where the law has it, in both languages."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest
from matplotlib.figure import Figure

from jaminan import LAW, Citation, Dated, Evidence, Timeline, Unit, ValidationError
from jaminan.plots import plot_timeline

Words = Callable[[Figure], set[str]]


def made(unit: Unit, *entries: tuple[str, object], known_until: date | None = None) -> Timeline[object]:
    """Return an invented figure."""
    return Timeline(
        name="invented.figure",
        unit=unit,
        entries=tuple(
            Dated(
                since=date.fromisoformat(since), value=value, citation=Citation("PP 1/2029"), evidence=Evidence.SINGLE
            )
            for since, value in entries
        ),
        known_until=known_until,
    )


def _numbers(data: Any) -> list[float]:
    return [float(number) for number in data]


def segments(figure: Figure) -> list[tuple[list[float], list[float]]]:
    """Return the drawn lines that are longer than nothing."""
    (axes,) = figure.axes
    lines = [(_numbers(line.get_xdata()), _numbers(line.get_ydata())) for line in axes.lines]
    return [(xs, ys) for xs, ys in lines if xs[0] != xs[1] or ys[0] != ys[1]]


def test_steps_stand_where_the_law_has_them() -> None:
    """A value holds to the day before the next, and the rise stands on the first day of the new one."""
    figure = plot_timeline(made(Unit.RUPIAH, ("2030-01-01", 100), ("2031-01-01", 300)), until="2031-12-31")
    first, second, end = (date(year, 1, 1).toordinal() for year in (2030, 2031, 2032))
    assert segments(figure) == [
        ([first, second], [100, 100]),
        ([second, second], [100, 300]),
        ([second, end], [300, 300]),
    ]


def test_the_line_is_dashed_after_the_last_sure_day() -> None:
    """Up to known_until it is drawn through."""
    figure = plot_timeline(made(Unit.RUPIAH, ("2030-01-01", 100), known_until=date(2030, 12, 31)), until="2031-12-31")
    (axes,) = figure.axes
    through, dashed = axes.lines
    assert _numbers(through.get_xdata()) == [date(2030, 1, 1).toordinal(), date(2031, 1, 1).toordinal()]
    assert _numbers(dashed.get_xdata()) == [date(2031, 1, 1).toordinal(), date(2032, 1, 1).toordinal()]
    assert through.get_linestyle() == "-"
    assert dashed.get_linestyle() == "--"


def test_a_rule_that_ceased_leaves_a_gap() -> None:
    """And no line falls to nothing or climbs from it."""
    timeline = made(Unit.SHARE, ("2030-01-01", Decimal("0.1")), ("2031-01-01", None), ("2032-01-01", Decimal("0.2")))
    figure = plot_timeline(timeline, until="2032-12-31")
    days = [date(year, 1, 1).toordinal() for year in (2030, 2031, 2032, 2033)]
    assert segments(figure) == [([days[0], days[1]], [0.1, 0.1]), ([days[2], days[3]], [0.2, 0.2])]


def test_the_end_is_drawn_to_what_is_known() -> None:
    """To known_until, or a year behind the newest entry; the chart may also end before the newest entry."""
    ceiling = LAW["jp.wage_ceiling"]
    assert plot_timeline(ceiling).axes[0].get_xlim()[1] == date(2027, 3, 1).toordinal()
    assert plot_timeline(made(Unit.RUPIAH, ("2030-01-01", 1))).axes[0].get_xlim()[1] == date(2031, 1, 2).toordinal()
    early = plot_timeline(ceiling, until=date(2016, 2, 29))
    assert segments(early) == [([date(2015, 7, 1).toordinal(), date(2016, 3, 1).toordinal()], [7e6, 7e6])]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (
            "id",
            {
                "Batas paling tinggi upah JP",
                "rupiah sebulan; Rp11.086.300 sejak 1 Maret 2026; pasti sampai 28 Februari 2027",
                "Rp10 jt",
                "10,5 jt",
                "2021",
            },
        ),
        (
            "en",
            {
                "Wage ceiling of JP",
                "Rupiah a month; IDR 11,086,300 since 1 March 2026; sure until 28 February 2027",
                "IDR 10M",
                "10.5M",
                "2021",
            },
        ),
    ],
)
def test_the_ceiling_reads_in_both_languages(locale: str, expected: set[str], words: Words) -> None:
    """Title, unit, newest value, ticks and steps."""
    assert expected <= words(plot_timeline(LAW["jp.wage_ceiling"], locale=locale))


def test_shares_are_percent_and_start_at_nothing(words: Words) -> None:
    """Also where the share is nothing."""
    timeline = made(Unit.SHARE_OF_WAGE, ("2030-01-01", Decimal("0.0024")))
    figure = plot_timeline(timeline)
    assert figure.axes[0].get_ylim()[0] == 0
    assert {"0%", "0,24%", "0,1%"} <= words(figure)
    assert plot_timeline(made(Unit.SHARE, ("2030-01-01", Decimal(0)))).axes[0].get_ylim() == (0, 1)


def test_counts_are_whole_and_named(words: Words) -> None:
    """56 to 65 years, with the unit beside the axis."""
    figure = plot_timeline(LAW["jp.retirement_age"], locale="en")
    assert figure.axes[0].get_ylabel() == "years"
    assert {"56", "65"} <= words(figure)
    assert figure.axes[0].get_ylim() == (55, 66)


def test_narrow_steps_are_not_labelled_but_the_newest_is(words: Words) -> None:
    """So that values do not overlap."""
    entries = [(f"{2000 + place}-01-01", 1_001 + 13 * place) for place in range(40)]
    written = words(plot_timeline(made(Unit.PEOPLE, *entries)))
    assert "1508" in written  # 1,001 + 13 × 39
    assert "1014" not in written


@pytest.mark.parametrize(
    ("timeline", "field"),
    [
        pytest.param(made(Unit.TABLE, ("2030-01-01", (1, 2))), "timeline.unit", id="table"),
        pytest.param(made(Unit.RUPIAH, ("2030-01-01", None)), "timeline.entries", id="ceased-only"),
        pytest.param(attrs.evolve(made(Unit.RUPIAH), entries=()), "timeline.entries", id="empty"),
    ],
)
def test_what_steps_cannot_show_is_refused(timeline: Timeline[object], field: str) -> None:
    """By the field."""
    with pytest.raises(ValidationError) as caught:
        plot_timeline(timeline)
    assert caught.value.field == field


def test_an_end_before_the_beginning_is_refused() -> None:
    """The day before the first day; the first day itself is drawn."""
    with pytest.raises(ValidationError, match="2015-07-01 or later"):
        plot_timeline(LAW["jp.wage_ceiling"], until="2015-06-30")
    assert segments(plot_timeline(LAW["jp.wage_ceiling"], until="2015-07-01"))
    with pytest.raises(ValidationError, match="locale"):
        plot_timeline(LAW["jp.wage_ceiling"], locale="jv")


def test_a_chart_shows_itself_and_keeps_no_state() -> None:
    """Without pyplot; the same chart gives the same picture, with its heading in words."""
    picture, shown = plot_timeline(LAW["jp.wage_ceiling"], locale="en")._repr_png_()  # type: ignore[attr-defined]
    assert picture.startswith(b"\x89PNG")
    assert shown == {
        "width": 768,  # 8 inches of 96 points
        "alt": "Wage ceiling of JP. Rupiah a month; IDR 11,086,300 since 1 March 2026; sure until 28 February 2027",
    }
    again, _ = plot_timeline(LAW["jp.wage_ceiling"], locale="en")._repr_png_()  # type: ignore[attr-defined]
    assert picture == again


def test_the_caller_may_give_the_axes() -> None:
    """Also in a part of a figure; then the whole figure comes back."""
    figure = Figure()
    part = figure.add_subfigure(figure.add_gridspec(1, 2)[0])
    assert plot_timeline(LAW["jp.wage_ceiling"], axes=part.add_subplot()) is figure

"""Charts of plans: the parts of each bar add up to the month, and the words are right in both languages."""

from collections.abc import Callable
from typing import Any

import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from jaminan import MigrantWorker, Month, NonWageWorker, ValidationError
from jaminan.planning import Group, Plan, PlanResult, calculate_plan
from jaminan.plots import plot_costs
from jaminan.plots.charts import COLOURS, OTHERS

Words = Callable[[Figure], set[str]]


def result_of(*groups: Group, first: str = "2025-11", last: str = "2026-02") -> PlanResult:
    """Return what a plan of Kota Magelang costs."""
    return calculate_plan(
        Plan(region="33.71", months=Month.range(Month.parse(first), Month.parse(last)), groups=groups)
    )


HEADS = Group(name="heads", headcount=100, category="rt_head", unit="Utara")
TRADERS = Group(name="traders", headcount=10, participant=NonWageWorker(), funding="csr")


def bars(figure: Figure) -> dict[str, list[tuple[float, float]]]:
    """Return the bottom and height of each part's bars, by its name in the legend."""
    axes: Axes = figure.axes[0]
    containers: list[Any] = list(axes.containers)
    return {each.get_label(): [(bar.get_y(), bar.get_height()) for bar in each] for each in containers}


def test_programs_stand_on_each_other_and_add_up() -> None:
    """JKK below, JKM on it; a new minimum wage changes the bars of its own months only."""
    # 2025: 2,281,230: 5,475 and 6,844 a head; 2026: 2,429,285: 5,830 and 7,288; 100 heads
    parts = bars(plot_costs(result_of(HEADS)))
    assert parts["JKK"] == [(0, 547_500)] * 2 + [(0, 583_000)] * 2
    assert parts["JKM"] == [(547_500, 684_400)] * 2 + [(583_000, 728_800)] * 2


def test_parts_that_pause_leave_the_others_where_they_are() -> None:
    """A group that begins later adds nothing before."""
    late = Group(name="late", headcount=1, participant=NonWageWorker(), since="2026-01")
    parts = bars(plot_costs(result_of(late, TRADERS), by="group"))
    assert parts["late"] == [(0, 0), (0, 0), (0, 16_800), (0, 16_800)]
    assert parts["traders"] == [(0, 168_000), (0, 168_000), (16_800, 168_000), (16_800, 168_000)]


@pytest.mark.parametrize(
    ("by", "locale", "expected"),
    [
        ("program", "id", {"Iuran per bulan dan program", "JKK", "JKM", "Rp1 jt"}),
        ("group", "en", {"Contributions by month and group", "heads", "traders", "IDR 1M"}),
        ("funding", "id", {"Iuran per bulan dan sumber dana", "APBD"}),
        ("unit", "en", {"Contributions by month and unit", "Utara", "no unit"}),
        ("unit", "id", {"Iuran per bulan dan unit", "Utara", "tanpa unit"}),
    ],
)
def test_a_plan_reads_in_both_languages(by: str, locale: str, expected: set[str], words: Words) -> None:
    """Title, legend, axis, and the total: 100 heads at 12,319 and 13,118, 10 traders at 16,800."""
    written = words(plot_costs(result_of(HEADS, TRADERS), by=by, locale=locale))
    total = 2 * (1_231_900 + 1_311_800 + 2 * 168_000)
    assert total == 5_759_400
    assert written >= {"jumlah Rp5.759.400" if locale == "id" else "total IDR 5,759,400"}
    assert {"Nov\n2025", "Des" if locale == "id" else "Dec", "Jan\n2026", "Feb"} <= written
    assert expected <= written | {text.split(" (")[0] for text in written}


def test_a_package_that_the_law_does_not_split_has_its_name(words: Words) -> None:
    """Of migrant workers."""
    abroad = Group(name="abroad", headcount=2, participant=MigrantWorker(contract_months=24))
    assert "JKK + JKM" in words(plot_costs(result_of(abroad)))


def test_many_parts_have_seven_colours_and_one_for_the_rest(words: Words) -> None:
    """The smallest are drawn together; seven are not."""
    groups = [Group(name=f"g{count}", headcount=count, participant=NonWageWorker()) for count in range(1, 11)]
    figure = plot_costs(result_of(*groups), by="group")
    parts = bars(figure)
    assert list(parts) == [f"g{count}" for count in range(4, 11)] + ["lainnya"]
    assert parts["lainnya"][0][1] == (1 + 2 + 3) * 16_800
    assert "others" in words(plot_costs(result_of(*groups), by="group", locale="en"))
    assert len(bars(plot_costs(result_of(*groups[:7]), by="group"))) == len(COLOURS)
    assert OTHERS not in COLOURS


def test_long_plans_name_the_first_month_of_each_quarter(words: Words) -> None:
    """14 months are named one by one, 15 are not."""
    written = words(plot_costs(result_of(HEADS, first="2024-12", last="2026-02")))
    assert {"Jan\n2025", "Apr", "Jul", "Okt", "Jan\n2026"} <= written
    assert "Feb" not in written
    assert "Feb" in words(plot_costs(result_of(HEADS, first="2025-01", last="2026-02")))


@pytest.mark.parametrize(
    ("options", "field"), [({"by": "month"}, "by"), ({"locale": "jv"}, "locale")], ids=["by", "locale"]
)
def test_other_cuts_and_languages_are_refused(options: dict[str, str], field: str) -> None:
    """By name."""
    with pytest.raises(ValidationError) as caught:
        plot_costs(result_of(HEADS), **options)  # type: ignore[arg-type]  # because anything may come in
    assert caught.value.field == field


def test_only_results_of_plans_are_drawn() -> None:
    """Not the plan itself."""
    with pytest.raises(ValidationError, match="calculate_plan"):
        plot_costs("plan")  # type: ignore[arg-type]  # because anything may come in

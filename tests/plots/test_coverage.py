"""Charts of coverage: a bar a unit, from the top, as long as its share."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from matplotlib.figure import Figure

from jaminan import ValidationError
from jaminan.planning import Coverage, CoverageEntry, CoverageTable
from jaminan.plots import plot_coverage

Words = Callable[[Figure], set[str]]

UNITS = {
    "Magelang Utara": Coverage(protected=200, eligible=400),
    "Magelang Selatan": Coverage(protected=400, eligible=822),
}


def test_bars_are_as_long_as_their_shares_on_a_ground_of_all() -> None:
    """200 of 400 and 400 of 822, from the top in the order given."""
    (axes,) = plot_coverage(UNITS).axes
    ground, shares = axes.containers
    lengths: list[Any] = [[bar.get_width() for bar in each] for each in (ground, shares)]
    assert lengths == [[1, 1], [0.5, pytest.approx(400 / 822)]]
    low, high = axes.get_ylim()
    assert low > high
    assert axes.get_xlim() == (0, 1)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (
            "id",
            {
                "Cakupan kepesertaan",
                "600 dari 1.222 terlindungi; target 90%",
                "Magelang Utara",
                "50,0%  (200 / 400)",
                "48,7%  (400 / 822)",
                "20%",
            },
        ),
        ("en", {"Coverage", "600 of 1,222 protected; target 90%", "48.7%  (400 / 822)", "100%"}),
    ],
)
def test_it_reads_in_both_languages(locale: str, expected: set[str], words: Words) -> None:
    """Title, all together, target, names and shares."""
    assert expected <= words(plot_coverage(UNITS, target=Decimal("0.9"), locale=locale))


def test_a_target_is_a_line_and_may_be_left_out(words: Words) -> None:
    """0 and 1 are targets too."""
    assert not plot_coverage(UNITS).axes[0].lines
    for target in (0, 1):
        (line,) = plot_coverage(UNITS, target=target).axes[0].lines
        assert list(line.get_xdata()) == [target, target]  # type: ignore[arg-type]
    assert "600 of 1,222 protected" in words(plot_coverage(UNITS, locale="en"))


def test_a_table_is_drawn_by_its_units(words: Words) -> None:
    """What names no unit is unnamed."""
    table = CoverageTable(
        entries=[CoverageEntry(protected=1, eligible=3), CoverageEntry(protected=2, eligible=3, unit="A")]
    )
    assert {"A", "tanpa nama", "33,3%  (1 / 3)"} <= words(plot_coverage(table.by_unit()))
    assert "unnamed" in words(plot_coverage(table.by_unit(), locale="en"))


@pytest.mark.parametrize(
    ("coverages", "options", "field"),
    [
        pytest.param({}, {}, "coverages", id="none"),
        pytest.param(UNITS["Magelang Utara"], {}, "coverages", id="no-mapping"),
        pytest.param({"A": Decimal("0.5")}, {}, "coverages", id="no-coverage"),
        pytest.param(UNITS, {"target": Decimal("1.01")}, "target", id="over-one"),
        pytest.param(UNITS, {"target": Decimal("-0.01")}, "target", id="below-nothing"),
        pytest.param(UNITS, {"target": 0.9}, "target", id="float"),
        pytest.param(UNITS, {"locale": "jv"}, "locale", id="locale"),
    ],
)
def test_what_is_no_coverage_is_refused(coverages: Any, options: dict[str, Any], field: str) -> None:
    """By the field."""
    with pytest.raises(ValidationError) as caught:
        plot_coverage(coverages, **options)
    assert caught.value.field == field

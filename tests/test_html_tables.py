"""Tables for notebooks."""

from jaminan.html_tables import html_table


def test_cells_are_escaped_and_numbers_and_days_do_not_break() -> None:
    """Numbers stand to the right; a day or month must not break at its hyphens, other text may."""
    html = html_table(
        ("<who>", "amount"), [("2025-03-01", "1"), ("2025-03", "2"), ("a & b", "3")], frozenset({1}), "<of>"
    )
    assert html == (
        "<table><caption>&lt;of&gt;</caption>"
        '<thead><tr><th style="text-align:left">&lt;who&gt;</th><th style="text-align:right">amount</th></tr></thead><tbody>'
        '<tr><td style="text-align:left;white-space:nowrap">2025-03-01</td>'
        '<td style="text-align:right;white-space:nowrap">1</td></tr>'
        '<tr><td style="text-align:left;white-space:nowrap">2025-03</td>'
        '<td style="text-align:right;white-space:nowrap">2</td></tr>'
        '<tr><td style="text-align:left">a &amp; b</td><td style="text-align:right;white-space:nowrap">3</td></tr>'
        "</tbody></table>"
    )


def test_notes_stand_below_across_all_columns() -> None:
    """Escaped, a line each; none, no foot."""
    html = html_table(("a", "b"), [("1", "2")], frozenset(), "c", ["<why>", "and"])
    assert html.endswith(
        '</tbody><tfoot><tr><td colspan="2" style="text-align:left">&lt;why&gt;</td></tr>'
        '<tr><td colspan="2" style="text-align:left">and</td></tr></tfoot></table>'
    )
    assert "tfoot" not in html_table(("a", "b"), [("1", "2")], frozenset(), "c")

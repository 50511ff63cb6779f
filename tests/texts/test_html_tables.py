"""Tables for notebooks."""

from jaminan.texts.tables import Said, Sheet, Table, html_table


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


def test_sums_stand_out() -> None:
    """The last rows that are sums, and no others, are heavier and have a line above; zero of them by default."""
    rows = [("2025-01", "1"), ("2025-02", "2"), ("Total", "3"), ("Paid", "4")]
    heavy = [row for row in html_table(("a", "b"), rows, frozenset({1}), "c", sums=2).split("<tr>") if "600" in row]
    assert [">Total<" in row or ">Paid<" in row for row in heavy] == [True, True]
    assert heavy[0] == (
        '<td style="text-align:left;font-weight:600;border-top:1px solid">Total</td>'
        '<td style="text-align:right;white-space:nowrap;font-weight:600;border-top:1px solid">3</td></tr>'
    )
    assert "600" not in html_table(("a", "b"), rows, frozenset({1}), "c")


TABLE = Table("of", ("a", "b"), [("x", "1"), ("sum", "22")], frozenset({1}), 1, ["why"])


def test_a_table_is_text_and_html() -> None:
    """The caption above, the notes below; without a caption the head is the first line."""
    assert TABLE.to_text() == "of\na     b\nx     1\nsum  22\nwhy"
    assert TABLE._replace(caption="", notes=()).to_text() == "a     b\nx     1\nsum  22"
    assert TABLE.to_html() == html_table(TABLE.head, TABLE.rows, TABLE.numbers, "of", ["why"], sums=1)


def test_a_sheet_is_its_tables_with_its_notes_below() -> None:
    """An empty line between the parts of the text; escaped paragraphs in HTML."""
    assert (
        Sheet([TABLE, TABLE], ["<so>", "there"]).to_text() == f"{TABLE.to_text()}\n\n{TABLE.to_text()}\n\n<so>\nthere"
    )
    assert Sheet([TABLE]).to_text() == TABLE.to_text()
    assert Sheet([TABLE], ["<so>"]).to_html() == f"{TABLE.to_html()}<p>&lt;so&gt;</p>"
    assert Sheet([TABLE]).to_html() == TABLE.to_html()


def test_what_is_said_is_sentences_as_text_and_a_table_as_html() -> None:
    """One result, two forms."""
    said = Said(["first", "second"], TABLE)
    assert said.to_text() == "first\nsecond"
    assert said.to_html() == TABLE.to_html()


def test_a_table_without_a_caption_has_none() -> None:
    """Not an empty one."""
    assert html_table(("a",), [("1",)], frozenset(), "").startswith("<table><thead>")

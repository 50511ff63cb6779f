"""Texts in both languages: whole, escaped, without a word of the other language, and every figure as the law's readers write it."""

import re
import warnings
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from importlib import import_module
from typing import Any

import pytest

from jaminan import (
    LAW,
    Citation,
    Contributions,
    Dated,
    Employer,
    Evidence,
    Explanation,
    Locale,
    ProvisionalLawWarning,
    RequirementCode,
    Step,
    StepKind,
    Timeline,
    Unit,
    ValidationError,
    WageWorker,
    calculate_contributions,
    check_membership,
    explain,
    format_explanation,
    regulation,
)
from jaminan.shown import Shown
from jaminan.texts import _CHAPTERS, write
from jaminan.texts.tables import format_table
from jaminan.texts.values import format_value

EMPLOYER_FIELDS = {
    "risk_class",
    "scale",
    "kind",
    "industry",
    "active_workers",
    "is_in_good_standing",
    "has_jp_deferral",
    "registered_on",
}


def bill_of(wage: Any = 5_000_000, month: str = "2025-11", **facts: Any) -> Contributions:
    """Return a bill of class I; a provisional one without its warning."""
    employer = {"risk_class": 1} | {name: fact for name, fact in facts.items() if name in EMPLOYER_FIELDS}
    others = {name: fact for name, fact in facts.items() if name not in EMPLOYER_FIELDS}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalLawWarning)
        return calculate_contributions(WageWorker(wage=wage, employer=Employer(**employer), **others), month=month)


BILLS = [
    pytest.param({}, id="large"),
    pytest.param({"scale": "micro"}, id="micro"),
    pytest.param({"kind": "state", "wage": Decimal("2066006.64"), "month": "2023-06"}, id="state"),
    pytest.param({"month": "2025-04", "industry": "toys"}, id="relieved"),
    pytest.param({"month": "2025-04", "industry": "toys", "active_workers": 3}, id="not-relieved"),
    pytest.param({"month": "2020-10", "has_jp_deferral": True, "wage": 1_234_567}, id="put-off"),
    pytest.param({"month": "2024-06", "wage": 7_000_000}, id="two-slices"),
    pytest.param({"month": "2027-03", "wage": 20_000_000}, id="provisional"),
    pytest.param({"month": "2018-03"}, id="unconfirmed"),
    pytest.param({"is_indonesian": False}, id="foreigner"),
    pytest.param({"born_on": "1950-01-01", "registered_on": "2016-01-01"}, id="old"),
    pytest.param({"programs": ["JKK", "JP"]}, id="named"),
]

ENGLISH = {
    "wage",
    "wages",
    "employer",
    "worker",
    "government",
    "met",
    "assumed",
    "stated",
    "mandatory",
    "voluntary",
    "covered",
    "relief",
    "deferral",
    "applied",
    "total",
    "each",
    "weakest",
    "evidence",
    "line",
    "rounded",
    "practice",
    "of",
    "the",
    "in",
    "is",
    "and",
    "month",
    "version",
    "source",
    "payer",
    "base",
    "rate",
    "amount",
    "employed",
    "enrolled",
    "citizen",
    "below",
    "years",
    "program",
    "programs",
    "off",
    "owed",
    "provisional",
    "law",
    "force",
    "since",
    "until",
    "value",
    "note",
}
INDONESIAN = {
    "upah",
    "pemberi",
    "kerja",
    "pekerja",
    "pemerintah",
    "terpenuhi",
    "dianggap",
    "disebutkan",
    "wajib",
    "sukarela",
    "tercakup",
    "keringanan",
    "penundaan",
    "diterapkan",
    "jumlah",
    "setiap",
    "terlemah",
    "bukti",
    "baris",
    "dibulatkan",
    "praktik",
    "dari",
    "dan",
    "bulan",
    "versi",
    "sumber",
    "penanggung",
    "dasar",
    "besaran",
    "iuran",
    "peserta",
    "warga",
    "belum",
    "tahun",
    "ditunda",
    "terutang",
    "sementara",
    "hukum",
    "berlaku",
    "sejak",
    "sampai",
    "nilai",
    "catatan",
    "tagihan",
}


def words_of(text: str) -> set[str]:
    """Return the words of a text without names of figures, in lower case."""
    return set(re.findall(r"[a-z]+", re.sub(r"[a-z_]+\.[a-z0-9_.]+", "", text.lower())))


class Cells(HTMLParser):
    """Reads an HTML table or list: cells, and tags that are left open."""

    def __init__(self, html: str) -> None:
        """Read it all."""
        super().__init__(convert_charrefs=True)
        self.cells: list[str] = []
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        """Open a tag."""
        self.open.append(tag)
        self.tags.add(tag)
        self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.cells[-1] += data


# --------------------------------------------------------------------------------------------------- explanations


@pytest.mark.parametrize("facts", BILLS)
def test_no_word_of_the_other_language_is_left(facts: dict[str, Any]) -> None:
    """Explanation, bill and tables; nor a placeholder or the name of a class."""
    bill = bill_of(**facts)
    for english, indonesian in (
        (format_explanation(explain(bill), "en"), format_explanation(explain(bill), "id")),
        (bill.to_text("en"), bill.to_text("id")),
    ):
        assert not words_of(english) & INDONESIAN
        assert not words_of(indonesian) & (ENGLISH - {"program"})
        for text in (english, indonesian):
            assert "{" not in text
            assert "None" not in text
            assert not re.search(r"Decimal|StepKind|Program\.|<|_step|E\+", text)
            assert all(line == line.rstrip() for line in text.splitlines())
        assert len(english.splitlines()) == len(indonesian.splitlines())


@pytest.mark.parametrize(
    ("facts", "locale", "lines"),
    [
        pytest.param(
            {"month": "2025-04", "industry": "toys", "wage": 20_000_000},
            "id",
            [
                "JKK: wajib.",
                "  skala usaha mewajibkan program ini: terpenuhi [Perpres 109/2013 Pasal 6 ayat (3)]",
                "  belum mencapai usia pensiun (59 tahun): dianggap terpenuhi (tidak disebutkan) [PP 45/2015 Pasal 15 ayat (3)]",
                "Keringanan JKK: diterapkan. [PP 7/2025 Pasal 4 ayat (1)]",
                (
                    "  paling sedikit 50 pekerja terdaftar aktif: dianggap terpenuhi (tidak disebutkan) "
                    "[PP 7/2025 Pasal 3 ayat (3)]"
                ),
                (
                    "JKK, pemberi kerja: 0,12% × Rp20.000.000 → Rp24.000 [keringanan PP 7/2025] "
                    "[PP 44/2015 Pasal 16 ayat (1) huruf a; PP 7/2025 Pasal 4 ayat (1)]"
                ),
                (
                    "JP, pekerja: 1% × Rp10.547.400 (batas upah) → Rp105.474 "
                    "[PP 45/2015 Pasal 28 ayat (3) huruf b; Surat B/726/022025]"
                ),
                "Dari JKK, 0,12% atau Rp6.000 masuk dana JKP; tagihan tidak berubah [PP 7/2025 Pasal 9]",
                "Pemberi kerja Rp1.034.948, pekerja Rp505.474: ditagih Rp1.540.422. Pemerintah Rp11.000. Jumlah Rp1.551.422.",
                "Bukti terlemah yang dipakai: beberapa sumber independen sepakat.",
            ],
            id="id",
        ),
        pytest.param(
            {"month": "2020-10", "has_jp_deferral": True, "wage": Decimal("1234567.5")},
            "en",
            [
                "JP: mandatory.",
                "JKP: not covered.",
                "  the program is in force: NOT met [PP 37/2021, article 50]",
                "Relief JKK, JKM: applied. [PP 49/2020, article 13]",
                "Deferral JP: applied. [PP 49/2020, article 17(2)]",
                "  the employer asked for the deferral: met [PP 49/2020, article 17]",
                (
                    "JKK, employer: 0.0024% × IDR 1,234,567.50 = 29.62962 → IDR 30 [relief PP 49/2020] "
                    "[PP 44/2015, article 16(1) a; PP 49/2020, article 13]"
                ),
                "JHT, worker: 2% × IDR 1,234,567.50 = 24,691.35 → IDR 24,691 [PP 46/2015, article 16(1) a]",
                (
                    "Put off and owed later: IDR 36,667; the employer still withholds the worker's whole share "
                    "[PP 49/2020, article 17(2)]"
                ),
                "  JP, worker: one source [PP 45/2015, article 28(3) b; PP 45/2015, article 29(3); PP 49/2020, article 17(2)]",
            ],
            id="en",
        ),
        pytest.param(
            {"month": "2027-03", "programs": ["JP"]},
            "en",
            [
                "Programs as the caller named them: JP.",
                "PROVISIONAL: the newest value of jp.wage_ceiling is carried past the last day that it is known for.",
                "Each line is rounded once, to the nearest Rupiah, halves up: practice, no act prints a rule.",
            ],
            id="provisional-en",
        ),
        pytest.param(
            {"month": "2027-03", "programs": ["JP"]},
            "id",
            [
                "Program sebagaimana disebut pemanggil: JP.",
                "SEMENTARA: nilai terbaru jp.wage_ceiling dipakai melewati hari terakhir kepastiannya.",
                (
                    "Setiap baris dibulatkan sekali, ke rupiah terdekat, setengah ke atas: praktik, tidak ada peraturan yang "
                    "mengaturnya."
                ),
            ],
            id="provisional-id",
        ),
        pytest.param(
            {"month": "2025-04", "industry": "toys", "active_workers": 3},
            "id",
            [
                "Keringanan JKK: tidak diterapkan. [PP 7/2025 Pasal 4 ayat (1)]",
                "  paling sedikit 50 pekerja terdaftar aktif: TIDAK terpenuhi [PP 7/2025 Pasal 3 ayat (3)]",
            ],
            id="not-relieved",
        ),
        pytest.param(
            {"month": "2020-10", "has_jp_deferral": True},
            "id",
            [
                (
                    "Ditunda dan terutang kemudian: Rp148.500; pemberi kerja tetap memungut seluruh bagian pekerja "
                    "[PP 49/2020 Pasal 17 ayat (2)]"
                )
            ],
            id="put-off-id",
        ),
        pytest.param(
            {"month": "2024-06", "wage": 7_000_000},
            "en",
            ["Of JKM, 0.1% or IDR 5,000 goes to the JKP fund; the bill does not change [PP 37/2021, article 11(5) b]"],
            id="slice-en",
        ),
    ],
)
def test_each_step_is_a_sentence_with_its_sources(facts: dict[str, Any], locale: str, lines: list[str]) -> None:
    """Typed by hand, amounts included."""
    written = format_explanation(explain(bill_of(**facts)), locale).splitlines()
    assert [line for line in lines if line not in written] == []


def test_the_first_sentence_says_who_when_and_by_which_law() -> None:
    """With sen where a wage has them."""
    bill = bill_of(Decimal("2066006.64"), "2024-02", kind="state")
    assert format_explanation(explain(bill)).splitlines()[0] == (
        "Penerima Upah (PU), upah Rp2.066.006,64, bulan 2024-02; hukum yang berlaku pada 29 Februari 2024 "
        f"(versi {bill.law_version})."
    )
    assert format_explanation(explain(bill), "en").splitlines()[0] == (
        "wage workers (PU), wage IDR 2,066,006.64, month 2024-02; law in force on 29 February 2024 "
        f"(version {bill.law_version})."
    )


def test_sen_are_never_dropped() -> None:
    """Two decimals at least, all of them where there are more."""
    for wage, text in (
        (Decimal("100.5"), "Rp100,50"),
        (Decimal("100.505"), "Rp100,505"),
        (Decimal("100.00"), "Rp100"),
        (Decimal("1E+6"), "Rp1.000.000"),
    ):
        assert f"upah {text}, " in format_explanation(explain(bill_of(wage)))


def test_str_of_an_explanation_is_indonesian() -> None:
    """The default language."""
    explanation = explain(bill_of())
    assert str(explanation) == format_explanation(explanation) == format_explanation(explanation, "id")
    assert str(explanation).startswith("Penerima Upah (PU), upah Rp5.000.000")


@pytest.mark.parametrize("locale", ["fr", "", None])
def test_another_language_is_refused(locale: Any) -> None:
    """Everywhere."""
    bill = bill_of()
    writers: list[Callable[[], str]] = [
        lambda: format_explanation(explain(bill), locale),
        lambda: bill.to_text(locale),
        lambda: bill.to_html(locale),
        lambda: bill.lines[0].to_text(locale),
        lambda: LAW["jkm.rate"].to_text(locale),
        lambda: LAW["jkm.rate"].to_html(locale),
        lambda: explain(bill).to_html(locale),
        lambda: format_value(1, Unit.YEARS, locale),
    ]
    for each in writers:
        with pytest.raises(ValidationError, match="locale"):
            each()


def test_every_kind_of_step_has_a_sentence() -> None:
    """Also of a step that somebody made by hand, with facts of unusual types."""
    facts = {
        "segment": "PU",
        "wage": None,
        "month": "2025-11",
        "law_day": "someday",
        "law_version": "x",
        "code": "special",
        "rate": None,
        "is_met": True,
        "limit": None,
    }
    step = Step(kind=StepKind.REQUIREMENT, facts=tuple(facts.items()))
    assert format_explanation(Explanation(steps=(step,)), "en") == "special: met"
    subject = Step(kind=StepKind.SUBJECT, facts=tuple((facts | {"wage": 5}).items()))
    assert "law in force on someday" in format_explanation(Explanation(steps=(subject,)), "en")


@pytest.mark.parametrize("code", list(RequirementCode))
@pytest.mark.parametrize("locale", ["id", "en"])
def test_every_requirement_is_written_with_its_limit(code: RequirementCode, locale: str) -> None:
    """No placeholder is left."""
    facts = (("code", code), ("limit", 59), ("is_met", False))
    text = format_explanation(Explanation(steps=(Step(kind=StepKind.REQUIREMENT, facts=facts),)), locale)
    assert "{" not in text
    assert ("59" in text) == ("{limit}" in code.label(locale))
    assert text.endswith(": NOT met" if locale == "en" else ": TIDAK terpenuhi")


# ---------------------------------------------------------------------------------------------------------- bills


def test_a_bill_is_an_aligned_table() -> None:
    """Typed by hand; numbers to the right, each line with its source."""
    bill = bill_of(20_000_000, "2026-03", scale="large")
    lines = str(bill).splitlines()
    assert lines[0] == "PU 2026-03: Rp20.000.000 (beberapa sumber independen sepakat)"
    assert lines[1].split() == ["Program", "Penanggung", "Dasar", "Besaran", "Iuran", "Sumber"]
    assert re.split(r"  +", lines[2]) == [
        "JKK",
        "pemberi kerja",
        "Rp20.000.000",
        "0,24%",
        "Rp48.000",
        "PP 44/2015 Pasal 16 ayat (1) huruf a",
    ]
    assert re.split(r"  +", lines[7])[:5] == ["JP", "pekerja", "Rp11.086.300", "1%", "Rp110.863"]
    assert re.split(r"  +", lines[9]) == ["Jumlah", "Rp1.591.589"]
    assert len(lines) == 10
    source = lines[1].index("Sumber")
    ends = {len(line[:source].rstrip()) for line in lines[1:]}
    assert len(ends) == 1, "amounts end in one column"
    assert lines[1].index("Sumber") == lines[2].index("PP 44/2015")


def test_a_bill_in_english() -> None:
    """Labels, amounts and sources."""
    text = bill_of(scale="micro").to_text("en")
    assert text.splitlines()[0] == "PU 2025-11: IDR 5,000,000 (independent sources agree)"
    assert re.split(r"  +", text.splitlines()[3]) == [
        "JKM",
        "employer",
        "IDR 5,000,000",
        "0.3%",
        "IDR 15,000",
        "PP 44/2015, article 18(1)",
    ]
    assert text.splitlines()[-1].split() == ["Total", "IDR", "27,000"]


def test_a_provisional_bill_says_so_in_its_head() -> None:
    """In both languages."""
    bill = bill_of(month="2027-03")
    assert bill.to_text().splitlines()[0].endswith(", sementara)")
    assert bill.to_text("en").splitlines()[0].endswith(", provisional)")


def test_one_line_is_one_line() -> None:
    """Of a line alone."""
    line = bill_of(Decimal("2066006.64"), "2023-06", kind="state").lines[0]
    assert str(line) == "JKK pemberi kerja: 0,24% × Rp2.066.006,64 → Rp4.958"
    assert line.to_text("en") == "JKK employer: 0.24% × IDR 2,066,006.64 → IDR 4,958"


def test_tables_are_aligned() -> None:
    """Columns as wide as their widest cell, no blanks at the end."""
    table = format_table(("a", "number"), [("long", "1"), ("b", "22")], frozenset({1}))
    assert table == "a     number\nlong       1\nb         22"


# ------------------------------------------------------------------------------------------------------- notebooks


@pytest.mark.parametrize("facts", BILLS)
def test_html_is_well_formed_and_says_what_the_text_says(facts: dict[str, Any]) -> None:
    """Every cell of the bill, in order."""
    bill = bill_of(**facts)
    read = Cells(bill._repr_html_())
    assert read.open == []
    assert {"table", "caption", "th", "td"} <= read.tags
    for line in bill.lines:
        assert str(line.program) in read.cells
    assert Cells(bill.to_html("en")).open == []
    listed = Cells(explain(bill)._repr_html_())
    assert listed.open == []
    assert [cell for cell in listed.cells if cell] == [line.strip() for line in str(explain(bill)).splitlines()]


EVIL = "<script>alert('&')</script>"


def evil_timeline() -> Timeline[Any]:
    """Return a figure whose texts hold markup."""
    return Timeline(
        name="jx.rate",
        unit=Unit.PEOPLE,
        entries=(Dated(value=1, since=date(2030, 1, 1), citation=Citation(EVIL), evidence=Evidence.SINGLE, note=EVIL),),
    )


def test_everything_is_escaped() -> None:
    """Notes, sources, and what a caller amends."""
    law = LAW.amend("jp.wage_ceiling", since="2026-03-01", value=11_000_000, citation=Citation(EVIL), note=EVIL)
    bill = calculate_contributions(
        WageWorker(wage=20_000_000, employer=Employer(risk_class=1)),
        month="2026-03",
        law=law,
    )
    for html in (
        evil_timeline()._repr_html_(),
        law["jp.wage_ceiling"]._repr_html_(),
        bill._repr_html_(),
        explain(bill)._repr_html_(),
        explain(bill).to_html("en"),
    ):
        assert "<script" not in html
        assert "&lt;script&gt;" in html
        assert any(EVIL in cell for cell in Cells(html).cells)


def test_results_timelines_and_regulations_have_html_and_a_readable_str() -> None:
    """API chapter 9."""
    worker = WageWorker(wage=5_000_000)
    act = Citation("PP 44/2015").regulation
    assert act is not None
    things: list[Any] = [bill_of(), LAW["jkm.rate"], act, check_membership(worker, on="2025-11-30"), explain(bill_of())]
    for thing in things:
        html = thing._repr_html_()
        assert Cells(html).open == []
        assert not str(thing).startswith(f"{type(thing).__name__}("), type(thing)


# --------------------------------------------------------------------------------------------------------- history


def rows_of(text: str) -> list[list[str]]:
    """Return the cells of an aligned table below its caption."""
    return [re.split(r"  +", line) for line in text.splitlines()[1:]]


def test_the_history_of_a_figure_is_a_line_an_entry() -> None:
    """First day, last day, value, source and mark."""
    text = LAW["jp.wage_ceiling"].to_text()
    assert (
        text.splitlines()[0] == "jp.wage_ceiling: Batas paling tinggi upah JP (rupiah sebulan; pasti sampai 2027-02-28)"
    )
    rows = rows_of(text)
    assert rows[0] == ["Sejak", "Sampai", "Nilai", "Sumber", "Bukti"]
    assert rows[1] == [
        "2015-07-01",
        "2016-02-29",
        "Rp7.000.000",
        "PP 45/2015 Pasal 29 ayat (2)",
        "dibaca dalam naskah peraturan",
    ]
    assert rows[-1] == ["2026-03-01", "Rp11.086.300", "Surat B/1226/022026", "beberapa sumber independen sepakat"]
    assert len(rows) == 13
    english = LAW["jkp.recomposition.jkm"].to_text("en")
    assert english.splitlines()[0] == "jkp.recomposition.jkm: What JKM gives to JKP (share of the monthly wage)"
    assert rows_of(english) == [
        ["Since", "Until", "Value", "Source", "Evidence"],
        ["2021-02-02", "2025-02-06", "0.1%", "PP 37/2021, article 11(5) b", "read in the text of the law"],
        ["2025-02-07", "ceased", "PP 6/2025, article 11(5)", "read in the text of the law"],
    ]
    assert "tidak berlaku lagi" in LAW["jkp.recomposition.jkm"].to_text()
    assert str(LAW["jkm.rate"]).startswith("jkm.rate: Besaran iuran JKM (")


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        pytest.param(Decimal("0.0054"), Unit.SHARE_OF_WAGE, "0,54%", "0.54%", id="share"),
        pytest.param(Decimal("0.5"), Unit.SHARE, "50%", "50%", id="half"),
        pytest.param(11_086_300, Unit.RUPIAH_A_MONTH, "Rp11.086.300", "IDR 11,086,300", id="amount"),
        pytest.param(59, Unit.YEARS, "59 tahun", "59 years", id="years"),
        pytest.param(1, Unit.YEARS, "1 tahun", "1 year", id="one-year"),
        pytest.param(25, Unit.FACTOR, "25 kali", "25 times", id="factor"),
        pytest.param(("JKK", "JKM"), Unit.PROGRAMS, "JKK, JKM", "JKK, JKM", id="programs"),
        pytest.param(None, Unit.RUPIAH, "tidak berlaku lagi", "ceased", id="ceased"),
    ],
)
def test_values_are_written_with_their_units(value: object, unit: Unit, indonesian: str, english: str) -> None:
    """In both languages."""
    assert format_value(value, unit) == indonesian
    assert format_value(value, unit, "en") == english


@pytest.mark.parametrize("name", list(LAW))
def test_every_figure_of_the_law_can_be_written(name: str) -> None:
    """As text and as HTML, in both languages, without the other's words ("cacat total tetap" is Indonesian)."""
    for locale, other in (("id", ENGLISH - {"program", "total"}), ("en", INDONESIAN)):
        text = LAW[name].to_text(locale)
        assert len(text.splitlines()) == 2 + len(LAW[name].entries)
        if LAW[name].unit is not Unit.TABLE:
            assert not words_of(text) & other
        assert Cells(LAW[name].to_html(locale)).open == []


def test_a_regulation_is_a_table_of_its_days() -> None:
    """Days and relations, in both languages."""
    act = Citation("PP 6/2025").regulation
    assert act is not None
    english = Cells(act.to_html("en")).cells
    assert "PP 6/2025" in english
    assert "promulgated" in english
    assert "7 February 2025" in english
    assert "amends" in english
    indonesian = Cells(act.to_html()).cells
    assert "diundangkan" in indonesian
    assert "7 Februari 2025" in indonesian
    assert "mengubah" in indonesian
    old = Citation("Permenaker 4/2023").regulation
    assert old is not None
    assert "berakhir" in Cells(old.to_html()).cells
    assert "revoked" in Cells(old.to_html("en")).cells


def test_an_amount_of_many_decimals_is_still_written() -> None:
    """Nothing is cut."""
    worker = WageWorker(wage=Decimal("1000000." + "0" * 24 + "1"), employer=Employer(risk_class=1), programs={"JKM"})
    assert "Rp1.000.000,0000000000000000000000001" in str(calculate_contributions(worker, month="2025-06"))


def test_what_nobody_writes_is_refused() -> None:
    """By its class; a result that is a kind of another is written as that one."""
    with pytest.raises(TypeError, match=r"nothing in jaminan\.texts writes a int"):
        write(3, Locale.ID)
    with pytest.raises(TypeError, match=r"nothing in jaminan\.texts writes a Step"):
        write(Step(kind=StepKind.TOTAL, facts=()), Locale.ID)


def test_every_result_is_written() -> None:
    """Each class that can be shown is in the chapter of its module."""

    def kinds(kind: type[Any]) -> set[type[Any]]:
        return {kind}.union(*(kinds(child) for child in kind.__subclasses__()))

    import_module("jaminan.planning")
    import_module("jaminan.mapping")
    shown = kinds(Shown) - {Shown}
    assert len(shown) > 20
    for kind in shown:
        chapters = [_CHAPTERS[each.__module__] for each in kind.__mro__ if each.__module__ in _CHAPTERS]
        assert any(each in import_module(chapters[0]).WRITERS for each in kind.__mro__), kind


def test_a_regulation_is_a_table_in_both_languages() -> None:
    """Its days and relations; ``str`` is its name."""
    act = regulation("PP 44/2015")
    assert str(act).startswith("PP 44/2015: ")
    assert act.to_text("en").splitlines()[0] == "government regulation"
    assert "30 June 2015" in act.to_text("en")
    assert "30 Juni 2015" in act.to_text()

"""Citations in running text: an invented corpus, round trips, arbitrary text, and time that grows with length only."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan.citations import FoundCitation, find_citations, near_regulations, parse_citation
from jaminan.errors import CitationError
from jaminan.parameters import registry
from jaminan.sources import Citation

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "citations.toml").read_text(encoding="utf-8")
)["case"]
LOCALES = ("id", "en")


def normal_forms(text: str) -> list[str]:
    """Return the citations of a text in their normal form."""
    return [str(found.citation) for found in find_citations(text)]


# ---------------------------------------------------------------------------------------------------------- corpus


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_corpus(case: dict[str, Any]) -> None:
    """Each sentence yields exactly the citations that a careful reader finds, in reading order."""
    assert normal_forms(case["text"]) == case["expect"]


def test_corpus_has_enough_of_everything() -> None:
    """The corpus is large, with and without traps, and each case has a name of its own."""
    assert len(CASES) >= 80
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert sum(not case["expect"] for case in CASES) >= 15
    assert sum(len(case["expect"]) for case in CASES) >= 150


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_corpus_positions_and_labels(case: dict[str, Any]) -> None:
    """Positions index the text as it came, and labels read back."""
    text, last = case["text"], 0
    for found in find_citations(text):
        assert text[found.start : found.end] == found.text
        assert last <= found.start < found.end
        last = found.end
        for locale in LOCALES:
            assert parse_citation(found.citation.label(locale)) == found.citation


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_corpus_in_capitals_and_between_other_text(case: dict[str, Any]) -> None:
    """What stands around a sentence does not matter."""
    before = "Pemerintah kota menyampaikan hal berikut. " * 20
    assert normal_forms(f"{before}{case['text']}.\n\n{before}") == case["expect"]


# ----------------------------------------------------------------------------------------------------------- parts


def test_found_citation() -> None:
    """A find carries the citation, its place and its text."""
    text = "Sesuai Inpres No.2 Tahun 2021, pemda wajib."
    assert find_citations(text) == (
        FoundCitation(citation=Citation("Inpres 2/2021"), start=7, end=29, text="Inpres No.2 Tahun 2021"),
    )


def test_find_that_covers_a_broken_line() -> None:
    """Hyphens at line ends belong to the text that a find shows."""
    text = "menurut Per-\nmenaker Nomor 5 Ta-\r\nhun 2021 saja"
    (found,) = find_citations(text)
    assert found.text == "Per-\nmenaker Nomor 5 Ta-\r\nhun 2021"
    assert text[found.start : found.end] == found.text


def test_place_belongs_to_the_find() -> None:
    """The text of a find runs from the place before the act, or to the end of the place after it."""
    (before,) = find_citations("lihat Pasal 17 ayat (1) dan (2) dari UU 24/2011 saja")
    assert before.text == "Pasal 17 ayat (1) dan (2) dari UU 24/2011"
    (after,) = find_citations("lihat UU 24/2011 (Pasal 17) saja")
    assert after.text == "UU 24/2011 (Pasal 17)"
    (both,) = find_citations("lihat Pasal 25 PP 44/2015 ayat (2) saja")
    assert str(both.citation) == "PP 44/2015, article 25(2)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Pasal 2, PP 45/2015 Pasal 3", ["PP 45/2015, article 2"], id="second-article-is-not-merged"),
        pytest.param("kompasal 5 PP 45/2015", ["PP 45/2015"], id="word-that-ends-in-pasal"),
        pytest.param("Pasal tertentu dalam PP 45/2015", ["PP 45/2015"], id="pasal-without-number"),
        pytest.param("ayat (2) PP 45/2015, ayat (3)", ["PP 45/2015"], id="paragraph-without-article"),
        pytest.param("PP 45/2015 Pasal 5 ayat (l) huruf A", ["PP 45/2015, article 5(1) a"], id="letter-for-one"),
        pytest.param("PP 45/2015 Lampiran I huruf A", ["PP 45/2015, annex I, A"], id="letter-of-an-annex"),
        pytest.param("PP 45/2015 Pasal 17 (2) b.", ["PP 45/2015, article 17(2) b"], id="words-left-out"),
        pytest.param("PP 45/2015 article 5 no. 3", ["PP 45/2015, article 5 no. 3"], id="number-without-letter"),
        pytest.param("PP 45/2015, no. 5 tahun lalu", ["PP 45/2015"], id="no-pinpoint"),
        pytest.param("PP 45/2015 no. 7", ["PP 45/2015"], id="number-is-no-pinpoint"),
        pytest.param("UU 24/2011 tentang apa pun Pasal 17", ["UU 24/2011"], id="another-title"),
        pytest.param("UU 99/2011 tentang BPJS Pasal 17", ["UU 99/2011"], id="title-of-an-unknown-act"),
        pytest.param("Perwal 18/2023 tentang kota Pasal 17", ["Perwal 18/2023"], id="title-never-read"),
        pytest.param("UU 24/2011 tentang BPJS Lampiran I", ["UU 24/2011"], id="no-article-after-title"),
        pytest.param("UU 24/2011 tentang BPJS.", ["UU 24/2011"], id="nothing-after-title"),
        pytest.param("Pasal 5 ayat (1), ayat (2) huruf b PP 45/2015", ["PP 45/2015"], id="place-cut-by-a-comma"),
        pytest.param("lihat huruf b, Pasal 5 PP 45/2015", ["PP 45/2015, article 5"], id="letter-before-a-comma"),
        pytest.param("UU 1/1970 Pasal 3 UU 13/2003", ["UU 1/1970, article 3", "UU 13/2003"], id="nearer-to-the-first"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    """Places count only where they surely belong to the act."""
    assert normal_forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("UU il/2011 dan UU Nomor il Tahun 2011", ["UU 11/2011"], id="letters-are-digits-after-nomor-only"),
        pytest.param("PP Nomor 44, o, 46 Tahun 2015", ["PP 44/2015", "PP 46/2015"], id="list-with-a-letter"),
        pytest.param("PP 44/2015 dan 0/2015", ["PP 44/2015"], id="second-number-is-none"),
        pytest.param("UU 40/2004 tentang SJSN dan Nomor 0 Tahun 2011", ["UU 40/2004"], id="loose-number-is-none"),
        pytest.param("UU 40/2004. Lalu dan Nomor 24 Tahun 2011", ["UU 40/2004"], id="loose-number-after-a-sentence"),
        pytest.param("206/PMK.07/2020 dan Nomor 5 Tahun 2011", ["PMK 206/PMK.07/2020"], id="loose-number-after-a-code"),
        pytest.param("1/PMK.07/1901", [], id="code-with-a-wrong-year"),
        pytest.param("231/PMK.03/2019", ["PMK 231/PMK.03/2019"], id="unknown-unit-code"),
        pytest.param("72/PMK.07/2024", ["PMK 72/2024"], id="unit-code-of-a-plain-rule"),
        pytest.param("surat 440/5184/SJ", ["SE Mendagri 440/5184/SJ"], id="unknown-home-affairs-code"),
        pytest.param("arsip 440/5184/SJ", [], id="home-affairs-code-without-kind"),
        pytest.param("PERDIR/5/012020", ["PERDIR/5/012020"], id="unknown-board-rule"),
        pytest.param("B/91/022025", ["Surat B/91/022025"], id="unknown-letter"),
        pytest.param("KEP-196/MEN/1901", [], id="minister-code-with-a-wrong-year"),
        pytest.param("Kepgub 2/3/2021, SE 12-11-2021, Kepgub 050-5889", [], id="days-and-numbers-without-year"),
        pytest.param("Kepgub 2/3/2021 dan SE No. 12-11-2021; PP 44/2015", ["PP 44/2015"], id="days-near-an-act"),
        pytest.param("Surat Edaran (SE) Menteri Dalam Negeri No. 5/2021", ["SE Mendagri 5/2021"], id="ministry-later"),
        pytest.param("Putusan MK No. 12/PUU-XlX/2021", ["Putusan MK 12/PUU-XIX/2021"], id="unknown-ruling"),
        pytest.param("SE Menaker Nomor M/5/HK Tahun 1901", [], id="own-number-with-a-wrong-year"),
        pytest.param("Kepmen Nomor 5 Tahun 2020", ["Kepmenaker 5/2020"], id="decision-without-ministry"),
        pytest.param("Permen RI Nomor 5 Tahun 2020", ["Permenaker 5/2020"], id="rule-without-ministry"),
        pytest.param("Permen tentang JHT Nomor 5 Tahun 2020", ["Permenaker 5/2020"], id="rule-with-a-title"),
        pytest.param("Permen Luar Negeri No. 5/2020", ["Permen Luar Negeri 5/2020"], id="rule-of-an-unknown-ministry"),
        pytest.param("Surat Edaran Menteri Nomor 5 Tahun 2020", ["SE Menaker 5/2020"], id="circular-without-ministry"),
        pytest.param("SE Menteri Luar Negeri No 3/2020", ["SE Menteri Luar Negeri 3/2020"], id="circular-unknown"),
        pytest.param("Instruksi Menteri Nomor 1 Tahun 2021", ["Inmenaker 1/2021"], id="instruction-without-ministry"),
        pytest.param("Keputusan Men Nomor 1 Tahun 2021", ["Kepmenaker 1/2021"], id="decision-of-a-broken-word"),
        pytest.param("SK Menteri Luar Negeri No. 1/2021", ["Kepmen Luar Negeri 1/2021"], id="decision-unknown"),
        pytest.param("Perwal (kota) Kab. Magelang, Nomor 18/2023", ["Perwal 18/2023"], id="region-with-brackets"),
        pytest.param("uu sjsn 40/2004 dan uu jaminan 40/2004", ["UU 40/2004"], id="nickname-in-small-letters"),
        pytest.param(
            "UU Cipta Kerja, lalu UU 6/2023 dan UU 11/2020", ["UU 6/2023", "UU 6/2023", "UU 11/2020"], id="later"
        ),
        pytest.param("UU ASN dan UU 5/2014; UU ASN", ["UU 5/2014", "UU 5/2014", "UU 5/2014"], id="name-shared"),
        pytest.param("İSTANBUL İ PP 44/2015 İ PP 45/2015", ["PP 44/2015", "PP 45/2015"], id="letters-that-grow"),
    ],
)
def test_acts(text: str, expected: list[str]) -> None:
    """Numbers, codes and names on the edge of what counts."""
    assert normal_forms(text) == expected


def test_citation_outside_the_registry() -> None:
    """An act that the registry does not hold is cited all the same."""
    citation = parse_citation("Permenaker RI No. 5 tahun 2018")
    assert citation.regulation_id == "Permenaker 5/2018"
    assert citation.regulation is None


def test_acts_far_from_each_other() -> None:
    """Long stretches without a number lie between acts in long texts."""
    prose = "Program ini disambut baik oleh warga menurut UU SJSN dan para kader posyandu. " * 20
    assert normal_forms(f"{prose}PP 44/2015. {prose}PP 45/2015. {prose}") == [
        *["UU 40/2004"] * 20,
        "PP 44/2015",
        *["UU 40/2004"] * 20,
        "PP 45/2015",
        *["UU 40/2004"] * 20,
    ]


@pytest.mark.parametrize("act", registry.all_regulations(), ids=lambda act: act.id)
def test_every_act_reads_back(act: Any) -> None:
    """Identifiers and full names of all acts of the registry are citations of them."""
    assert parse_citation(act.id) == act.citation()
    assert parse_citation(act.label("id")) == act.citation()
    assert parse_citation(act.label("en")) == act.citation()


# ---------------------------------------------------------------------------------------------------------- errors


def test_no_citation_names_the_nearest_acts() -> None:
    """A text without a citation is refused, with the nearest known acts."""
    with pytest.raises(CitationError, match="the nearest known acts are PP 44/2015") as refused:
        parse_citation("PP 44")
    assert refused.value.field == "text"
    with pytest.raises(CitationError, match=r'like "PP 44/2015", got'):
        parse_citation("tidak ada apa-apa di sini")


@pytest.mark.parametrize("text", [None, 44, b"PP 44/2015"])
def test_what_is_no_text(text: object) -> None:
    """Only text is read."""
    with pytest.raises(CitationError, match="text"):
        find_citations(text)  # type: ignore[arg-type]  # because a wrong type is refused
    with pytest.raises(CitationError, match="text"):
        parse_citation(text)  # type: ignore[arg-type]  # because a wrong type is refused


def test_near_regulations() -> None:
    """Titles and identifiers are compared."""
    assert near_regulations("penyelenggaraan program jaminan hari tua")[0] == "PP 46/2015"
    assert near_regulations("Permenaker 4/2021")[0].startswith("Permenaker")


# ------------------------------------------------------------------------------------------------------ properties

ACTS = st.one_of(
    st.sampled_from([act.id for act in registry.all_regulations()]),
    st.builds(
        "{} {}/{}".format,
        st.sampled_from(["UU", "PP", "Perpres", "Inpres", "Permenaker", "Permendagri", "Perda", "Pergub", "Perwal"]),
        st.integers(1, 999),
        st.integers(1945, 2099),
    ),
)
LETTERS = st.sampled_from([*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"])
CITATIONS = st.builds(
    Citation,
    ACTS,
    article=st.one_of(st.just(""), st.from_regex(r"\A[1-9][0-9]{0,2}[A-Z]{0,2}\Z"), st.sampled_from(["I", "II", "V"])),
    paragraph=st.one_of(st.just(""), st.from_regex(r"\A[1-9][0-9]?[a-z]?\Z")),
    letter=st.one_of(st.just(""), LETTERS),
    number=st.one_of(st.just(""), st.integers(1, 99).map(str)),
    annex=st.one_of(st.just(""), st.sampled_from(["I", "II", "III", "IV", "IX", "1", "A", "I.A"])),
)


@given(CITATIONS, st.sampled_from(LOCALES))
def test_labels_read_back(citation: Citation, locale: str) -> None:
    """Whatever citation can be built, its label in either language is read as that citation."""
    assert parse_citation(citation.label(locale)) == citation


PIECES = st.sampled_from(
    [
        *(
            "PP ",
            "UU ",
            "SE ",
            "Peraturan Menteri ",
            "Undang-",
            "Undang ",
            "Pasal ",
            "ayat ",
            "(",
            ")",
            "huruf ",
            "jo. ",
        ),
        *(
            "Nomor ",
            "No.",
            "44",
            "/",
            "2015",
            "2O2l",
            " Tahun ",
            "/PMK.07/",
            "/PUU-XVIII/",
            "KEP-",
            "/MEN/",
            "\n",
            "\u00a0",
        ),
        *(
            "-\n",
            "\u00ad",
            " dan ",
            ", ",
            "tentang ",
            "Lampiran I ",
            "RI ",
            "842.2/5193/SJ",
            "B/",
            "\ud800",
            "İ",
            "ß",
            ".",
        ),
    ]
)


def check_finds(text: str) -> None:
    """Check what holds of all finds in any text."""
    last = 0
    for found in find_citations(text):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        last = found.end


@given(st.text())
def test_any_text(text: str) -> None:
    """Arbitrary Unicode, lone surrogates included, never raises."""
    check_finds(text)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_of_citation_pieces(text: str) -> None:
    """Neither do the pieces of citations in any order."""
    check_finds(text)


@given(CITATIONS, st.lists(PIECES, max_size=6).map("".join), st.sampled_from(LOCALES))
def test_citation_after_any_start(citation: Citation, before: str, locale: str) -> None:
    """A citation on a line of its own is found whatever stands before."""
    text = f"{before}. Berita.\n\nDemikian bunyi {citation.regulation_id}; selesai."
    assert citation.regulation_id in {found.citation.regulation_id for found in find_citations(text)}
    check_finds(citation.label(locale) + before)


# ------------------------------------------------------------------------------------------------------------ time


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "Peraturan Menteri ",
            "Pasal ",
            "jo. ",
            "Nomor ",
            "1",
            "(",
            "uu ",
            "PP 44/201 ",
            "PP Nomor 44 Tahun ",
            "1, ",
            "1/",
            "-\n",
        ),
        *(
            "UU (",
            "UU a b c d e f g h i ",
            "SE a.a.a.a.a.",
            "KEP-1/MEN/",
            "842.1.1.",
            "Undang-",
            " ",
            "e-1-",
            "\u00ad",
            "Pasal 1 ",
        ),
        *(
            "PP 44/2015 ",
            "tentang ",
            "UU 24/2011 tentang badan penyelenggara ",
            "Nomor 44 Tahun 2015 ",
            "UU Cipta Kerja ",
        ),
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    """Near-matches in any number cost time in proportion to their length, not to its square."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        find_citations(text)
        return time.process_time() - started

    find_citations("PP 44/2015")
    short = min(seconds(20_000) for _ in range(3))
    long = min(seconds(200_000) for _ in range(2))
    assert long < 60 * max(short, 0.002)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("iuran menurut PP 45/2015² dan UU Nomor 24 Tahun 2011¹⁾", ["PP 45/2015", "UU 24/2011"]),
        ("PMK 215/PMK.07/2021³", ["PMK 215/PMK.07/2021"]),
        ("Government Regulation 44/2015, article 16(1)(a)", ["PP 44/2015, article 16(1) a"]),
    ],
)
def test_footnote_marks_and_english_letters(text: str, expected: list[str]) -> None:
    """A raised figure behind the year is a footnote; English law writes article 16(1)(a)."""
    assert [str(found.citation) for found in find_citations(text)] == expected


def test_a_year_that_is_none_names_no_act_beside_another() -> None:
    """What is no citation by itself is none in the neighbourhood of one either; a fuzzer found it."""
    assert find_citations("SE 7/3820") == ()
    found = find_citations("Surat B/507/382024 dan SE 7/3820")
    assert [str(each.citation) for each in found] == ["Surat B/507/382024"]

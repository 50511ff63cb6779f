"""The rows of the annex of risk classes, and the search in them."""

import pickle
import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.models.programs import RiskClass
from jaminan.models.sectors import RiskSector
from jaminan.parameters.package_data import MARKS, read_rows
from jaminan.parameters.sectors import everyday_words, sector_table, words_of
from jaminan.rules.risk_classes import risk_classes


def found(text: str) -> list[str]:
    """Return the handles found, best first."""
    return [row.id for row in risk_classes(text)]


# ------------------------------------------------------------------------------------------------------- rows


@pytest.mark.parametrize(
    ("risk_class", "count"),
    [(RiskClass.I, 23), (RiskClass.II, 25), (RiskClass.III, 96), (RiskClass.IV, 23), (RiskClass.V, 24)],
    ids=["I", "II", "III", "IV", "V"],
)
def test_class_has_the_rows_of_the_annex(risk_class: RiskClass, count: int) -> None:
    """Numbered from 1 without a gap; the member and its number choose the same."""
    rows = risk_classes(risk_class=risk_class)
    assert [row.row for row in rows] == list(range(1, count + 1))
    assert {row.risk_class for row in rows} == {risk_class}
    assert [row.id for row in rows] == [f"{risk_class.name}.{number}" for number in range(1, count + 1)]
    assert risk_classes(risk_class=int(risk_class)) == rows


def test_annex_has_191_rows() -> None:
    """All of them, in its order, without arguments."""
    rows = risk_classes()
    assert len(rows) == len({row.id for row in rows}) == len({row.name for row in rows}) == 191
    assert [row.risk_class for row in rows] == sorted(row.risk_class for row in rows)
    assert rows == tuple(sector_table().values())


@pytest.mark.parametrize(
    ("handle", "name", "gloss", "kbli", "evidence"),
    [
        ("I.11", "Jasa pemerintahan", "government services", ("84",), Evidence.CORROBORATED),
        (
            "I.12",
            "Apotek, pengobatan, dan kesehatan lainnya",
            "pharmacies, medical and health care",
            ("47", "86"),
            Evidence.CORROBORATED,
        ),
        ("I.22", "Reparasi arloji dan lonceng", "watch and clock repair", ("95",), Evidence.CORROBORATED),
        ("II.24", "Rumah makan dan minuman", "restaurants", ("56",), Evidence.SINGLE),
        (
            "III.95",
            "Reparasi kendaraan bermotor (mobil, truk, dan sepeda motor)",
            "motor vehicle repair",
            ("45",),
            Evidence.SINGLE,
        ),
        ("IV.23", "Lori perkebunan", "plantation light rail", ("49",), Evidence.SINGLE),
        (
            "V.24",
            "Pabrik bahan peledak, bahan petasan, dan pabrik kembang api",
            "explosives and fireworks",
            ("20",),
            Evidence.SINGLE,
        ),
    ],
)
def test_row_is_that_of_the_facts(
    handle: str, name: str, gloss: str, kbli: tuple[str, ...], evidence: Evidence
) -> None:
    """Label, gloss, hint and mark, typed by hand; every row cites the annex."""
    row = sector_table()[handle]
    assert (row.name, row.gloss, row.kbli, row.evidence) == (name, gloss, kbli, evidence)
    assert str(row.citation) == "PP 82/2019, annex I"


def test_marks_are_those_of_the_facts() -> None:
    """Class I and the first twelve rows of class II were seen twice, the others once."""
    marks = Counter(row.evidence for row in risk_classes())
    assert marks == {Evidence.CORROBORATED: 23 + 12, Evidence.SINGLE: 191 - 23 - 12}
    assert all(re.fullmatch(r"\d\d", division) for row in risk_classes() for division in row.kbli)
    assert all(row.name and row.gloss and row.kbli for row in risk_classes())


def test_row_is_frozen_hashable_and_pickles() -> None:
    """And says itself as text."""
    row = sector_table()["I.11"]
    assert pickle.loads(pickle.dumps(row)) == row  # noqa: S301 - own object
    assert hash(row) == hash(sector_table()["I.11"])
    assert str(row) == "I.11 Jasa pemerintahan (government services)"
    with pytest.raises(AttributeError):
        row.row = 12  # type: ignore[misc]  # because assignment is what is tested


# ------------------------------------------------------------------------------------------------------ search


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("rumah sakit", "I.12"),
        ("Rumah Sakit Umum Daerah", "I.12"),
        ("RSUD", "I.12"),
        ("klinik", "I.12"),
        ("hospital", "I.12"),
        ("puskesmas", "I.12"),
        ("posyandu", "I.12"),
        ("apotek", "I.12"),
        ("sekolah", "I.17"),
        ("sekolah dasar negeri", "I.17"),
        ("universitas", "I.17"),
        ("school", "I.17"),
        ("PAUD", "I.17"),
        ("satpam", "I.17"),
        ("security guard", "I.17"),
        ("cleaning service", "I.17"),
        ("outsourcing", "I.17"),
        ("museum", "I.17"),
        ("restoran", "II.24"),
        ("kafe", "II.24"),
        ("café", "II.24"),
        ("warung", "II.24"),
        ("rumah makan", "II.24"),
        ("katering", "II.24"),
        ("F&B", "II.24"),
        ("hotel", "II.25"),
        ("PT Hotel Melati Jaya", "II.25"),
        ("kos", "II.25"),
        ("ojek online", "IV.10"),
        ("taksi", "IV.10"),
        ("kurir", "III.90"),
        ("courier", "III.90"),
        ("logistik", "III.90"),
        ("bengkel", "III.95"),
        ("bengkel motor", "III.95"),
        ("garage", "III.95"),
        ("bengkel las", "III.79"),
        ("IT", "I.20"),
        ("software", "I.20"),
        ("konstruksi", "V.5"),
        ("construction", "V.5"),
        ("kontraktor", "V.5"),
        ("proyek jalan", "V.5"),
        ("kelurahan", "I.11"),
        ("kantor desa", "I.11"),
        ("Ketua RT", "I.11"),
        ("RT/RW", "I.11"),
        ("linmas", "I.11"),
        ("non-ASN", "I.11"),
        ("guru honorer", "I.17"),
        ("masjid", "I.13"),
        ("mosque", "I.13"),
        ("gereja", "I.13"),
        ("pesantren", "I.13"),
        ("panti asuhan", "I.14"),
        ("salon", "I.18"),
        ("bank", "I.9"),
        ("asuransi", "I.10"),
        ("insurance", "I.10"),
        ("pengacara", "I.21"),
        ("toko", "I.8"),
        ("minimarket", "I.8"),
        ("koperasi", "I.8"),
        ("percetakan", "III.49"),
        ("fotokopi", "III.49"),
        ("tambang batu bara", "V.18"),
        ("batubara", "V.18"),
        ("coal", "V.18"),
        ("tambang emas", "V.17"),
        ("angkut sampah", "III.89"),
        ("TPS3R", "III.89"),
        ("sedot WC", "III.89"),
        ("roda tiga", "III.89"),
        ("SPBU", "III.91"),
        ("garmen", "I.1"),
        ("konveksi", "I.1"),
        ("pabrik sepatu", "III.39"),
        ("mebel", "III.46"),
        ("pabrik gula", "III.19"),
        ("kelapa sawit", "III.60"),
        ("perkebunan kelapa sawit", "II.5"),
        ("nelayan", "IV.20"),
        ("petani", "II.1"),
        ("gudang", "IV.11"),
        ("PLN listrik", "IV.17"),
        ("maskapai", "V.7"),
        ("kapal", "V.6"),
    ],
)
def test_what_people_type_is_found_first(text: str, first: str) -> None:
    """In both languages, in any case."""
    assert found(text)[0] == first
    assert found(text.upper())[0] == first


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        pytest.param("bengkel", ["III.95", "IV.3"], id="service-before-engine-works"),
        pytest.param("kurir", ["III.90", "IV.10"], id="courier-in-two-rows"),
        pytest.param("gula", ["II.2", "III.19", "III.20", "II.4"], id="short-labels-first"),
        pytest.param("batu bara", ["V.18", "IV.2"], id="everyday-words-before-labels"),
        pytest.param("tahu", ["III.23"], id="whole-word"),
        pytest.param("pengecor", ["IV.16"], id="beginning-of-a-word"),
        pytest.param("galvanis", ["III.78"], id="beginning-in-both-languages"),
        pytest.param("restor", ["II.24"], id="beginning-of-an-everyday-word"),
        pytest.param("ulkanisir", ["III.54"], id="part-of-a-word"),
        pytest.param("factory of hats", ["I.2"], id="some-words-only"),
    ],
)
def test_matches_are_ranked(text: str, handles: list[str]) -> None:
    """Whole words before beginnings before parts; all words before some."""
    assert found(text)[: len(handles)] == handles


def test_whole_words_come_before_beginnings_and_parts() -> None:
    """A row with the very word stands before those with a longer one."""
    boats = found("kapal")
    assert boats[0] == "V.6"  # the everyday word
    assert set(boats[1:4]) == {"III.81", "IV.4", "IV.7"}  # kapal in the label
    gases = found("gas")
    assert set(gases[:5]) == {"III.68", "IV.13", "IV.15", "IV.18", "V.9"}  # the word itself
    assert gases[5:] == ["III.91"]  # the beginning of "gas station"
    tins = found("tin")
    assert tins[:2] == ["V.20", "V.4"]  # the word, then tinware
    assert tins.index("III.93") < tins.index("III.5")  # tinta, then hunting


def test_all_words_keep_out_rows_with_some() -> None:
    """Rows with the word rumah alone are no hospitals."""
    assert found("rumah sakit") == ["I.12"]
    assert "II.16" in found("rumah")


def test_some_words_are_the_last_resort() -> None:
    """The row with most of the words comes first."""
    assert found("reparasi xyzzy")[0] in {"I.22", "III.40"}
    assert found("xyzzy reparasi arloji")[0] == "I.22"


@pytest.mark.parametrize(
    "word",
    [
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "untuk",
        "yang",
        "the",
        "of",
        "and",
        "or",
        "for",
        "a",
        "an",
        "pt",
        "cv",
        "ud",
        "tbk",
    ],
)
def test_particles_and_forms_of_companies_tell_nothing(word: str) -> None:
    """Neither before a word that does nor after it; alone they are looked for like others."""
    assert found(f"{word} apotek") == found(f"apotek {word}") == found("apotek") == ["I.12"]
    assert found(f"xyzzy {word} arloji") == found("xyzzy arloji")


def test_a_word_alone_is_looked_for_whatever_it_is() -> None:
    """Some label has the particle, and rows with the very word come first."""
    for word in ("yang", "untuk", "dari"):
        assert word in words_of(f"{risk_classes(word)[0].name} {risk_classes(word)[0].gloss}")


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        pytest.param("kl", ["III.77", "I.12", "I.13", "III.96"], id="two-letters-begin-words"),
        pytest.param("b", [], id="one-letter-begins-nothing"),
        pytest.param("rl", [], id="two-letters-within-arloji"),
        pytest.param("rlo", ["I.22"], id="three-letters-within-arloji"),
        pytest.param("rumah sa", ["I.12"], id="the-beginning-of-an-everyday-phrase"),
        pytest.param("xyzzy otel", ["II.25"], id="some-words-by-a-part-alone"),
        pytest.param("it", ["I.20"], id="two-letters-of-an-everyday-word"),
        pytest.param("xyzzy kl", ["III.77"], id="some-words-by-a-beginning-alone"),
        pytest.param("xyzzy abora emeri", ["II.12", "I.11"], id="two-parts-before-one"),  # laboratorium, pemeriksaan
    ],
)
def test_how_many_letters_begin_a_word_or_stand_in_one(text: str, handles: list[str]) -> None:
    """Two begin a word, three stand within one."""
    assert found(text)[: max(1, len(handles))] == handles


def test_a_text_of_two_hundred_characters_is_the_longest() -> None:
    """One more is refused."""
    assert found("apotek".ljust(200)) == ["I.12"]


@settings(deadline=None)
@given(st.sampled_from(sorted({word for row in risk_classes() for word in words_of(row.name)})), st.data())
def test_with_some_words_the_best_matches_come_first(word: str, data: st.DataObject) -> None:
    """The most whole words, then the most beginnings, then the most parts; as many in the order of the annex."""
    piece = word[data.draw(st.integers(0, 2)) :]
    asked = ("xyzzy", piece)
    ranks = []
    for row in risk_classes(" ".join(asked)):
        words = words_of(f"{row.name} {row.gloss}")
        whole = sum(ask in words for ask in asked)
        begun = sum(len(ask) >= 2 and any(each.startswith(ask) for each in words) for ask in asked)
        part = sum(len(ask) >= 3 and any(ask in each for each in words) for ask in asked)
        ranks.append((-whole, -begun, -part, row.risk_class, row.row))
    everyday = len({handle for phrase, handles in everyday_words().items() if phrase == (piece,) for handle in handles})
    assert ranks[everyday:] == sorted(ranks[everyday:])


@pytest.mark.parametrize("text", ["zzz", "qwxyz 12345", "q"])
def test_nothing_found_is_an_empty_tuple(text: str) -> None:
    """No error, no guess."""
    assert risk_classes(text) == ()


def test_class_filters_what_is_found() -> None:
    """The text is searched in the whole annex: a class without a match stays empty."""
    assert [row.id for row in risk_classes("bengkel", 4)] == ["IV.3"]
    assert risk_classes("rumah sakit", RiskClass.V) == ()


@pytest.mark.parametrize("text", ["", "   ", "!?", "x" * 201, 12, b"bank", ["bank"], True])
def test_what_is_no_text_is_refused(text: object) -> None:
    """Empty text would find everything."""
    with pytest.raises(ValidationError, match="text must be text of at most 200 characters"):
        risk_classes(text)  # type: ignore[arg-type]  # because wrong types are what is tested


@pytest.mark.parametrize("risk_class", [0, 6, -1, True, False, "1", "I", 1.0])
def test_wrong_class_is_refused(risk_class: object) -> None:
    """The error names the argument and the law."""
    with pytest.raises(ValidationError, match=r"risk_class must be .*PP 44/2015, article 16\(1\)"):
        risk_classes(risk_class=risk_class)  # type: ignore[arg-type]  # because wrong types are what is tested


@settings(deadline=None)
@given(st.sampled_from(risk_classes()))
def test_row_is_found_by_its_label_and_by_its_gloss(row: RiskSector) -> None:
    """Whoever types the official label finds it among the first."""
    assert row in risk_classes(row.name)[:5]
    assert row in risk_classes(row.gloss)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_any_text_gives_rows_or_a_refusal(text: str) -> None:
    """Rows come once each."""
    try:
        rows = risk_classes(text)
    except ValidationError:
        assert not words_of(text)
    else:
        assert len(set(rows)) == len(rows)


# ---------------------------------------------------------------------------------------------- everyday words


def test_everyday_words_lead_to_rows() -> None:
    """Each phrase stands once, names rows that exist, and is found first by itself."""
    phrases = [words_of(phrase) for words, _, _ in read_rows("sector-words.tsv") for phrase in words.split(", ")]
    assert len(phrases) == len(set(phrases)) == len(everyday_words())
    assert () not in phrases
    for phrase, handles in everyday_words().items():
        assert set(handles) <= set(sector_table()), phrase
        assert found(" ".join(phrase))[: len(handles)] == list(handles)
    assert {mark for _, _, mark in read_rows("sector-words.tsv")} <= set(MARKS)

"""Inpres 2/2021: who is instructed, whom they enrol and in what, typed a second time by hand from the facts."""

import pickle

import pytest

from jaminan import Citation, Evidence, Program, Segment, ValidationError, WorkerCategory
from jaminan.parameters.instructions import INPRES_2_2021

OFFICES = {
    "ministers": 19,
    "head of the investment board (BKPM)": 1,
    "head of the disaster agency (BNPB)": 1,
    "attorney general": 1,
    "board of BPJS Ketenagakerjaan": 1,
    "chair of the national social security council (DJSN)": 1,
    "governors": 34,
    "regents": 416,
    "mayors": 98,
}


def test_every_office_is_there_with_its_number() -> None:
    """As the press and a law site list them."""
    assert {each.label("en"): each.count for each in INPRES_2_2021.addressees} == OFFICES


def test_the_numbers_add_up_as_the_sources_say() -> None:
    """19 + 2 + 1 + 1 + 1 = 24 ministries and bodies; 34 + 416 + 98 = 548 heads of regions; 572 in all."""
    assert INPRES_2_2021.officials - INPRES_2_2021.heads_of_regions == 24
    assert INPRES_2_2021.heads_of_regions == 548
    assert INPRES_2_2021.officials == 572


def test_the_groups_are_the_five_of_the_press() -> None:
    """Three by their segment, two by their work."""
    assert [each.segment or each.category for each in INPRES_2_2021.groups] == [
        Segment.PU,
        Segment.BPU,
        Segment.PMI,
        WorkerCategory.NON_ASN,
        WorkerCategory.ELECTION_WORKER,
    ]


def test_the_least_is_jkk_and_jkm_by_the_letter() -> None:
    """The minister's letter names the first enrolment; one paper says so."""
    assert INPRES_2_2021.programs == (Program.JKK, Program.JKM)
    assert INPRES_2_2021.programs_citation == Citation("SE Mendagri 842.2/5193/SJ")
    assert INPRES_2_2021.programs_evidence is Evidence.SINGLE


def test_every_citation_is_in_the_registry() -> None:
    """And what is from memory says so."""
    cited = [INPRES_2_2021.citation, INPRES_2_2021.programs_citation, *(each.citation for each in INPRES_2_2021.tasks)]
    assert all(citation.regulation is not None for citation in cited if citation is not None)
    weak = [each for each in INPRES_2_2021.tasks if each.evidence is Evidence.UNCONFIRMED]
    assert len(weak) == 2
    assert all(each.note for each in weak)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("id", ("wali kota", "Tugas kepala daerah", "Program sekurang-kurangnya: JKK, JKM", "satu sumber", "572")),
        ("en", ("mayors", "Task of heads of regions", "Programs at the least: JKK, JKM", "one source", "572")),
    ],
)
def test_it_reads_in_both_languages(locale: str, words: tuple[str, ...]) -> None:
    """As text and as HTML, the same words."""
    for written in (INPRES_2_2021.to_text(locale), INPRES_2_2021.to_html(locale)):
        for word in words:
            assert word in written


def test_str_and_notebooks_are_indonesian() -> None:
    """As of every result."""
    assert str(INPRES_2_2021) == INPRES_2_2021.to_text()
    assert INPRES_2_2021.to_text("en") != str(INPRES_2_2021) == INPRES_2_2021.to_text("id")
    assert INPRES_2_2021.to_html("en") != INPRES_2_2021.to_html() == INPRES_2_2021.to_html("id")
    assert INPRES_2_2021._repr_html_() == INPRES_2_2021.to_html()
    assert INPRES_2_2021._repr_html_().count("<table>") == 3


def test_another_language_is_refused() -> None:
    """By name."""
    with pytest.raises(ValidationError, match="locale"):
        INPRES_2_2021.addressees[0].label("jv")


def test_it_survives_pickling() -> None:
    """And hashes."""
    assert pickle.loads(pickle.dumps(INPRES_2_2021)) == INPRES_2_2021  # noqa: S301 - made here
    assert isinstance(hash(INPRES_2_2021), int)

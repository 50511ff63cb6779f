"""The registry: every act once, its days, its edges in both directions, its place in the hierarchy, and how it is asked."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from graphlib import TopologicalSorter

import pytest

from jaminan.acts import regulation, regulations
from jaminan.errors import NotInForceError, UnknownRegulationError, ValidationError
from jaminan.evidence import Evidence
from jaminan.legislation import Regulation, RegulationKind, Relation, RelationKind
from jaminan.models.programs import Program
from jaminan.parameters import _regulations, registry
from jaminan.sources import Citation

ACTS = registry.all_regulations()
LAW_ROWS, LETTERS = 151, 6


def of(regulation_id: str) -> Regulation:
    """Return an act of the registry that is known to be there."""
    act = registry.find(regulation_id)
    assert act is not None
    return act


# -------------------------------------------------------------------------------------------------------- contents


def test_holds_every_row_once() -> None:
    """Every row of the facts and the letters stand in the registry, each under one identifier."""
    assert len(ACTS) == LAW_ROWS + LETTERS
    assert len({act.id for act in ACTS}) == len(ACTS)
    assert len({(act.kind, act.number, act.year, act.region) for act in ACTS}) == len(ACTS)


def test_cited_acts_are_the_same_objects() -> None:
    """Values and the registry speak of one object an act."""
    assert all(registry.find(act.id) is act for act in _regulations.CITED)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_days_are_in_order(act: Regulation) -> None:
    """An act is signed, then promulgated, then in force, then revoked, but for the exceptions that its note explains."""
    year = str(act.year)
    assert year in act.id or act.kind in {RegulationKind.SE, RegulationKind.SURAT}
    if act.enacted and act.promulgated:
        assert act.enacted <= act.promulgated
    if act.in_force and act.promulgated and act.in_force < act.promulgated:
        assert "Looks back" in act.note
    if act.in_force and act.revoked and act.revoked < act.in_force:
        assert "before its first day" in act.note
    if act.enacted and act.kind is not RegulationKind.PUTUSAN_MK:
        assert act.enacted.year == act.year
    assert act.subject


def test_edges_lead_to_acts_of_the_registry() -> None:
    """No edge dangles; only instructions are given to bodies instead of acts."""
    for act in ACTS:
        for edge in act.relations:
            assert (registry.find(edge.target) is None) is (edge.kind is RelationKind.INSTRUCTS), (act.id, edge.target)
            assert edge.target != act.id


@pytest.mark.parametrize("kind", RelationKind)
def test_edges_of_a_kind_run_in_no_circle(kind: RelationKind) -> None:
    """No act amends, revokes, implements … itself by way of others."""
    graph = {act.id: [edge.target for edge in act.relations if edge.kind is kind] for act in ACTS}
    tuple(TopologicalSorter(graph).static_order())


def test_edges_can_be_read_from_both_ends() -> None:
    """What an act does to another can be asked of the other."""
    for act in ACTS:
        for edge in act.relations:
            if edge.kind is not RelationKind.INSTRUCTS:
                turned = Relation(kind=edge.kind, target=act.id, evidence=edge.evidence, note=edge.note)
                assert turned in of(edge.target).reverse_relations


def test_reverse_edges_by_kind() -> None:
    """The four kinds that are asked most have a name of their own, oldest act first."""
    assert [act.id for act in of("PP 44/2015").amended_by] == ["PP 82/2019", "PP 49/2023"]
    assert [act.id for act in of("Permenaker 19/2015").revoked_by] == ["Permenaker 4/2022", "Permenaker 2/2022"]
    assert [act.id for act in of("Permenaker 4/2023").replaced_by] == ["P2MI 9/2026"]
    assert "PP 86/2013" in {act.id for act in of("UU 24/2011").implemented_by}
    assert of("P2MI 9/2026").reverse_relations == ()


# --------------------------------------------------------------------------------------------------------- history


@pytest.mark.parametrize(
    ("act", "chain"),
    [
        pytest.param("PP 44/2015", ["PP 44/2015", "PP 82/2019", "PP 49/2023"], id="from-the-base"),
        pytest.param("PP 82/2019", ["PP 44/2015", "PP 82/2019", "PP 49/2023"], id="from-an-amendment"),
        pytest.param("PP 36/2025", ["PP 7/2025", "PP 36/2025"], id="relief"),
        pytest.param("PP 45/2015", ["PP 45/2015"], id="never-amended"),
        pytest.param("UU 11/2020", ["UU 11/2020"], id="omnibus-law-is-no-amendment-of-one"),
        pytest.param(
            "UU 40/2004", ["UU 40/2004", "UU 11/2020", "UU 4/2023", "UU 6/2023"], id="amended-by-omnibus-laws"
        ),
    ],
)
def test_history(act: str, chain: list[str]) -> None:
    """The history is the act and its amendments, oldest first, whichever of them is asked."""
    assert [each.id for each in of(act).history()] == chain


def test_history_of_the_old_scheme() -> None:
    """PP 14/1993 was amended nine times."""
    amendments = [act.id for act in of("PP 14/1993").history()][1:]
    assert amendments == [
        "PP 79/1998",
        "PP 83/2000",
        "PP 28/2002",
        "PP 64/2005",
        "PP 76/2007",
        "PP 1/2009",
        "PP 84/2010",
        "PP 53/2012",
        "PP 84/2013",
    ]


def test_history_of_an_act_outside_the_registry() -> None:
    """An amendment of an act that the registry does not hold has its own history only."""
    edge = Relation(kind=RelationKind.AMENDS, target="PP 1/1951", evidence=Evidence.SINGLE)
    act = Regulation(
        id="PP 2/1951", kind=RegulationKind.PP, number="2", year=1951, relations=(edge,), evidence=Evidence.SINGLE
    )
    assert act.history() == (act,)


# -------------------------------------------------------------------------------------------------------- in force


@pytest.mark.parametrize(
    ("act", "day", "is_in_force"),
    [
        pytest.param("PP 44/2015", "2015-06-30", False, id="day-before"),
        pytest.param("PP 44/2015", "2015-07-01", True, id="first-day"),
        pytest.param("UU 3/1992", "2015-06-30", True, id="last-day"),
        pytest.param("UU 3/1992", date(2015, 7, 1), False, id="revoked-by-its-own-day"),
        pytest.param("Permenaker 4/2023", "2026-08-27", True, id="before-its-follower"),
        pytest.param("Permenaker 4/2023", "2026-08-28", False, id="with-its-follower"),
        pytest.param("Permenaker 18/2018", "2023-02-21", True, id="before-the-act-that-revokes-it"),
        pytest.param("Permenaker 18/2018", "2023-02-22", False, id="with-the-act-that-revokes-it"),
        pytest.param("UU 11/2020", "2022-12-29", True, id="before-the-emergency-regulation"),
        pytest.param("UU 11/2020", "2022-12-30", False, id="with-the-emergency-regulation"),
        pytest.param("Permenaker 2/2022", "2022-05-04", False, id="revoked-before-its-first-day"),
        pytest.param("Permenaker 2/2022", "2022-04-25", False, id="not-begun"),
        pytest.param("Inpres 4/2022", "2024-12-31", True, id="end-in-the-act-last-day"),
        pytest.param("Inpres 4/2022", "2025-01-01", False, id="end-in-the-act"),
        pytest.param("Permenaker 26/2015", "2014-12-31", False, id="unknown-day-year-before"),
        pytest.param("Permenaker 26/2015", "2016-01-01", True, id="unknown-day-year-after"),
        pytest.param("Permenaker 26/2015", "2021-04-01", False, id="unknown-day-revoked"),
        pytest.param("Permenaker 35/2016", "2022-01-01", False, id="replaced-on-an-unknown-day-year-after"),
        pytest.param("Permendagri 27/2021", "2026-01-01", True, id="spent-but-not-revoked"),
        pytest.param("PP 36/1995", "2011-11-24", True, id="ceased-before-it-could"),
        pytest.param("Perpres 95/2020", "2019-12-31", False, id="ceased-before-its-year"),
    ],
)
def test_in_force(act: str, day: date | str, *, is_in_force: bool) -> None:
    """An act is in force from its first day to the day before it is revoked, by itself or by another."""
    assert of(act).is_in_force_on(day) is is_in_force


@pytest.mark.parametrize(
    ("act", "day"),
    [
        pytest.param("Permenaker 26/2015", "2015-07-01", id="first-day-unknown"),
        pytest.param("PP 76/2015", "2015-11-01", id="signed-but-first-day-unknown"),
        pytest.param("Permenaker 35/2016", "2021-06-01", id="last-day-unknown"),
        pytest.param("PP 36/1995", "2014-01-01", id="ceased-on-an-unknown-day"),
        pytest.param("Perpres 95/2020", "2023-01-01", id="superseded-on-an-unknown-day"),
        pytest.param("Putusan MK 6/PUU-XVIII/2020", "2023-01-01", id="ruling"),
    ],
)
def test_in_force_cannot_be_told(act: str, day: str) -> None:
    """Where the sources do not print the days, the answer is an error and no guess."""
    with pytest.raises(NotInForceError, match="not known well enough"):
        of(act).is_in_force_on(day)


def test_in_force_refuses_what_is_no_day() -> None:
    """A day is a date or ISO text."""
    with pytest.raises(ValidationError, match="day"):
        of("PP 44/2015").is_in_force_on("1 Juli 2015")


# ------------------------------------------------------------------------------------------------ hierarchy, labels


@pytest.mark.parametrize(
    ("act", "rank"),
    [("UU 40/2004", 3), ("Perppu 2/2022", 3), ("PP 44/2015", 4), ("Perpres 109/2013", 5), ("Permenaker 5/2021", None)],
)
def test_hierarchy_rank(act: str, rank: int | None) -> None:
    """UU 12/2011 article 7 ranks laws to bylaws, and nothing else."""
    assert of(act).hierarchy_rank == rank


@pytest.mark.parametrize(
    ("region", "rank"), [("Provinsi Jawa Tengah", 6), ("Kota Magelang", 7), ("Kab. Magelang", 7), ("", None)]
)
def test_hierarchy_rank_of_bylaws(region: str, rank: int | None) -> None:
    """A bylaw of a province stands above one of a regency or city."""
    act = Regulation(
        id="Perda 1/2020", kind=RegulationKind.PERDA, number="1", year=2020, region=region, evidence=Evidence.SINGLE
    )
    assert act.hierarchy_rank == rank
    assert ("region is not known" in act.hierarchy_note("en")) is (rank is None)


def test_hierarchy_note() -> None:
    """What has no rank says why, in both languages."""
    assert of("PP 44/2015").hierarchy_note("en") == "Rank 4 in the hierarchy of UU 12/2011, article 7(1)."
    assert of("PP 44/2015").hierarchy_note() == "Tingkat 4 dalam hierarki UU 12/2011 Pasal 7 ayat (1)."
    assert "outside the list" in of("Permenaker 5/2021").hierarchy_note("en")
    assert "no legislation" in of("Inpres 2/2021").hierarchy_note("en")
    assert of("Inpres 2/2021").hierarchy_note("id").startswith("Tanpa tingkat")


@pytest.mark.parametrize(
    ("act", "indonesian", "english"),
    [
        ("PP 44/2015", "Peraturan Pemerintah Nomor 44 Tahun 2015", "Government Regulation 44/2015"),
        (
            "Perwal 18/2023",
            "Peraturan Wali Kota Magelang Nomor 18 Tahun 2023",
            "Mayor's Regulation 18/2023 (Kota Magelang)",
        ),
        (
            "PMK 206/PMK.07/2020",
            "Peraturan Menteri Keuangan Nomor 206/PMK.07/2020",
            "Regulation of the Finance Minister 206/PMK.07/2020",
        ),
        (
            "SE Mendagri 842.2/5193/SJ",
            "Surat Edaran Mendagri Nomor 842.2/5193/SJ",
            "Circular Mendagri 842.2/5193/SJ",
        ),
        (
            "KEP-196/MEN/1999",
            "Keputusan Menteri Ketenagakerjaan Nomor KEP-196/MEN/1999",
            "Decision of the Manpower Minister KEP-196/MEN/1999",
        ),
        (
            "Kepmendagri 050-5889/2021",
            "Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021",
            "Decision of the Home Affairs Minister 050-5889/2021",
        ),
        (
            "Putusan MK 6/PUU-XVIII/2020",
            "Putusan Mahkamah Konstitusi Nomor 6/PUU-XVIII/2020",
            "Ruling of the Constitutional Court 6/PUU-XVIII/2020",
        ),
    ],
)
def test_labels(act: str, indonesian: str, english: str) -> None:
    """The full name has kind, region, number and year."""
    assert of(act).label() == indonesian
    assert of(act).label("en") == english


def test_text_of_an_act() -> None:
    """An act without a known title shows its identifier."""
    assert str(of("PP 45/2015")) == "PP 45/2015: Penyelenggaraan Program Jaminan Pensiun"
    assert str(of("Perwal 18/2023")) == "Perwal 18/2023"


# ---------------------------------------------------------------------------------------------------------- queries


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_every_act_is_found_by_identifier_and_full_name(act: Regulation) -> None:
    """Identifier, Indonesian name and English name lead to the act."""
    for spelling in (act.id, act.label("id"), act.label("en"), act.id.lower()):
        assert regulation(spelling) is act


@pytest.mark.parametrize(
    ("spelling", "act"),
    [
        ("UU SJSN", "UU 40/2004"),
        ("UU BPJS", "UU 24/2011"),
        ("UU Cipta Kerja", "UU 11/2020"),
        ("UU P2SK", "UU 4/2023"),
        ("UU HKPD", "UU 1/2022"),
        ("UU PPMI", "UU 18/2017"),
        ("UU HPP", "UU 7/2021"),
        ("PMK 215/2021", "PMK 215/PMK.07/2021"),
        ("KEP/196/MEN/1999", "KEP-196/MEN/1999"),
    ],
)
def test_acts_by_other_names(spelling: str, act: str) -> None:
    """Aliases and short forms lead to the act."""
    assert regulation(spelling).id == act


def test_unknown_acts_name_near_ones() -> None:
    """What is not there is refused with what comes near."""
    with pytest.raises(UnknownRegulationError, match="is not in the registry") as unknown:
        regulation("PP No. 44 Tahun 2016")
    assert unknown.value.name == "PP 44/2016"
    assert "PP 44/2015" in unknown.value.near
    with pytest.raises(UnknownRegulationError, match="names no act") as nothing:
        regulation("Penyelenggaraan Program Jaminan Pensiun")
    assert nothing.value.near[0] == "PP 45/2015"
    with pytest.raises(UnknownRegulationError, match="is no text"):
        regulation(44)  # type: ignore[arg-type]  # because a wrong type is refused


def test_query_by_kind() -> None:
    """The kind is the member or its value."""
    assert [act.id for act in regulations(kind="Inpres")] == ["Inpres 2/2021", "Inpres 4/2022", "Inpres 8/2025"]
    assert regulations(kind=RegulationKind.INPRES) == regulations(kind="Inpres")
    with pytest.raises(ValidationError, match="kind"):
        regulations(kind="Perkades")


def test_query_by_day() -> None:
    """Only what is surely in force that day comes back."""
    before, after = regulations(kind="PP", on="2015-06-30"), regulations(kind="PP", on=date(2015, 7, 1))
    assert of("PP 14/1993") in before
    assert of("PP 44/2015") not in before
    assert of("PP 44/2015") in after
    assert of("PP 14/1993") not in after
    assert of("Putusan MK 6/PUU-XVIII/2020") not in regulations(on="2026-01-01")


def test_query_by_subject() -> None:
    """The subject is sought in the subject and in the title, capitals or not."""
    assert of("UU 2/2026") in regulations(subject="DOMESTIC workers")
    assert of("UU 2/2026") in regulations(subject="rumah tangga")
    assert regulations(subject="tidak ada yang seperti ini") == ()


def test_query_by_program() -> None:
    """The program is told act by act."""
    assert [act.id for act in regulations(kind="PP", program="JP")] == ["PP 45/2015", "PP 49/2020"]
    assert regulations(program=Program.JKP) == regulations(program="JKP")
    assert of("UU 40/2004") in regulations(program="JKK")
    with pytest.raises(ValidationError, match="program"):
        regulations(program="JKN")


@pytest.mark.parametrize("program", Program)
def test_programs_name_acts_of_the_registry(program: Program) -> None:
    """Every act about a program exists."""
    assert all(registry.find(act) for act in registry.about_program(program))


def test_everything_comes_back_unasked() -> None:
    """Without a question the whole registry is the answer."""
    assert regulations() == ACTS


# ----------------------------------------------------------------------------------------------------------- loading


def test_registry_waits_for_its_first_use() -> None:
    """Importing jaminan does not load the registry, and threads may ask first at once."""
    script = (
        "import sys, jaminan\n"
        "assert not [name for name in sys.modules if 'registry_data' in name or name.endswith('._registry')]\n"
        "from jaminan.sources import Citation\n"
        "assert Citation('PP 44/2015').regulation.id == 'PP 44/2015'\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_threads_find_the_same_act() -> None:
    """Whoever asks gets the same object."""
    with ThreadPoolExecutor(max_workers=8) as threads:
        found = set(threads.map(lambda _: id(regulation("Peraturan Pemerintah Nomor 44 Tahun 2015")), range(64)))
    assert len(found) == 1


def test_citation_of_an_unknown_act_has_no_regulation() -> None:
    """A citation may point outside the registry."""
    assert Citation("Permenaker 5/2018").regulation is None
    assert Citation("Permenaker 5/2021").regulation is of("Permenaker 5/2021")


def test_acts_make_citations() -> None:
    """An act cites its places; parts that are no text are refused."""
    act = of("PP 44/2015")
    assert str(act.article("25", paragraph="2", letter="b")) == "PP 44/2015, article 25(2) b"
    assert str(act.annex("I")) == "PP 44/2015, annex I"
    with pytest.raises(ValidationError, match="article"):
        act.article(25)  # type: ignore[arg-type]  # because a wrong type is refused
    with pytest.raises(ValidationError, match="regulation_id"):
        Citation(" ")

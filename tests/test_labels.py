"""Every word of the vocabulary has its value and a label in both languages."""

import importlib
import pickle
import pkgutil
from enum import Enum, IntEnum, StrEnum
from typing import Any

import attrs
import pytest

import jaminan
from jaminan import (
    LAW,
    EmployerKind,
    EnterpriseScale,
    Evidence,
    Funding,
    Industry,
    Locale,
    MembershipStatus,
    Payer,
    PlacementRoute,
    Program,
    RiskClass,
    Rounding,
    Sector,
    Segment,
    Timeline,
    ValidationError,
    Window,
)
from jaminan.labels import Labelled, LabelledInt, to_locale
from jaminan.models.programs import to_programs, to_risk_class
from jaminan.models.segments import to_member

OFFICIAL = [
    (Program, {"JKK": "JKK", "JKM": "JKM", "JHT": "JHT", "JP": "JP", "JKP": "JKP"}),
    (Segment, {"PU": "PU", "BPU": "BPU", "JAKON": "JAKON", "PMI": "PMI"}),
    (RiskClass, {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}),
    (Payer, {"EMPLOYER": "employer", "WORKER": "worker", "GOVERNMENT": "government"}),
    (EnterpriseScale, {"MICRO": "micro", "SMALL": "small", "MEDIUM": "medium", "LARGE": "large"}),
    (EmployerKind, {"PRIVATE": "private", "STATE": "state"}),
    (Sector, {"TRANSPORT": "transport", "OTHER": "other"}),
    (
        Funding,
        {
            "SELF": "self",
            "EMPLOYER": "employer",
            "APBN": "apbn",
            "APBD": "apbd",
            "VILLAGE": "village",
            "CSR": "csr",
            "SPONSOR": "sponsor",
            "DBHCHT": "dbhcht",
        },
    ),
    (PlacementRoute, {"COMPANY": "company", "INDIVIDUAL": "individual"}),
    (Rounding, {"HALF_UP": "half_up", "HALF_EVEN": "half_even", "DOWN": "down", "UP": "up"}),
    (
        Evidence,
        {"STATUTE": "statute", "CORROBORATED": "corroborated", "SINGLE": "single", "UNCONFIRMED": "unconfirmed"},
    ),
    (Locale, {"ID": "id", "EN": "en"}),
    (MembershipStatus, {"MANDATORY": "mandatory", "VOLUNTARY": "voluntary", "NOT_COVERED": "not_covered"}),
]
"""API chapter 2, typed by hand."""


def _all_enums() -> list[type[Enum]]:
    """Return every enumeration that the package defines, in any module."""
    found: dict[str, type[Enum]] = {}
    for module in pkgutil.walk_packages(jaminan.__path__, "jaminan."):
        if module.name == "jaminan.__main__" or module.name.startswith("jaminan.frames"):
            continue  # the one runs, the other needs an extra
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, Enum) and thing.__module__ == module.name and list(thing):
                found[f"{module.name}.{thing.__name__}"] = thing
    return list(found.values())


ALL_ENUMS = _all_enums()


@pytest.mark.parametrize(("kind", "members"), [pytest.param(*each, id=each[0].__name__) for each in OFFICIAL])
def test_members_and_values_are_the_api_s(kind: type[Enum], members: dict[str, object]) -> None:
    """Names, values and nothing else."""
    assert {member.name: member.value for member in kind} == members
    assert issubclass(kind, IntEnum if kind is RiskClass else StrEnum)


def test_the_six_industries_are_those_of_pp_7_2025() -> None:
    """PP 7/2025, article 3(4): food, textile, leather, footwear, toys, furniture."""
    assert [industry.value for industry in Industry] == [
        "food_beverage_tobacco",
        "textile_garment",
        "leather",
        "footwear",
        "toys",
        "furniture",
    ]


def test_the_acronyms_are_spelt_out_as_the_law_does() -> None:
    """The Indonesian label of a program is its official name."""
    assert {program.value: program.label() for program in Program} == {
        "JKK": "Jaminan Kecelakaan Kerja",
        "JKM": "Jaminan Kematian",
        "JHT": "Jaminan Hari Tua",
        "JP": "Jaminan Pensiun",
        "JKP": "Jaminan Kehilangan Pekerjaan",
    }
    assert Segment.PU.label("id") == "Penerima Upah"
    assert RiskClass.V.label("id") == "tingkat risiko sangat tinggi"
    assert RiskClass.V.label("en") == "very high risk"


@pytest.mark.parametrize("kind", ALL_ENUMS, ids=lambda kind: kind.__name__)
def test_every_member_has_a_label_in_both_languages(kind: type[Enum]) -> None:
    """Labels are clean, tell members apart, and the default is Indonesian."""
    assert issubclass(kind, Labelled | LabelledInt)
    for locale in Locale:
        labels = [member.label(locale) for member in kind]
        assert len(set(labels)) == len(labels)
        assert all(label and label == label.strip() for label in labels)
        assert all(label != label.upper() or label in {"APBN", "APBD", "DBHCHT"} for label in labels)
    for member in kind:
        assert member.label() == member.label("id") == member.label(Locale.ID)
        assert member.label("en") == member.label(Locale.EN)
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - our own bytes


FIGURES: list[Timeline[Any] | Window[Any]] = [*LAW.values(), *LAW.windows]


def test_every_figure_has_a_label_in_both_languages() -> None:
    """Labels are clean, begin with a capital, and tell figures apart; the default is Indonesian."""
    for locale in Locale:
        labels = [figure.label(locale) for figure in FIGURES]
        assert len(set(labels)) == len(labels)
        assert all(label == label.strip() and label[0].isupper() and "_" not in label for label in labels)
    for figure in FIGURES:
        assert figure.label() == figure.label("id") != figure.label("en") != figure.name


@pytest.mark.parametrize(
    ("name", "indonesian", "english"),
    [
        ("jp.wage_ceiling", "Batas paling tinggi upah JP", "Wage ceiling of JP"),
        (
            "jkk.rate.class_5",
            "Besaran iuran JKK, tingkat risiko sangat tinggi",
            "Rate of JKK, very high risk (class 5)",
        ),
        ("compliance.due.bpu.jht", "Batas waktu pembayaran iuran JHT, peserta BPU", "Due day of JHT, non-wage workers"),
        (
            "compliance.term.report_end_of_work.jkp",
            "Tenggat melaporkan PHK: JKP",
            "Term to report the end of work: JKP",
        ),
    ],
)
def test_labels_of_figures_say_what_they_are(name: str, indonesian: str, english: str) -> None:
    """A few of them by hand."""
    assert (LAW[name].label(), LAW[name].label("en")) == (indonesian, english)


def test_a_figure_of_another_law_is_its_name() -> None:
    """What has no label is called by its name; a wrong locale is refused all the same."""
    figure = attrs.evolve(LAW["jkm.rate"], name="jkm.something_else")
    assert figure.label("en") == "jkm.something_else"
    with pytest.raises(ValidationError, match="locale must be"):
        figure.label("fr")
    with pytest.raises(ValidationError, match="locale must be"):
        LAW.windows[0].label("fr")


@pytest.mark.parametrize("locale", ["ID", "fr", "", None, 1, "en_US"])
def test_other_languages_are_refused(locale: object) -> None:
    """Two languages, and nothing is guessed."""
    with pytest.raises(ValidationError, match='locale must be "id" or "en"'):
        to_locale(locale)
    with pytest.raises(ValidationError):
        Program.JKK.label(locale)  # type: ignore[arg-type]  # because that is what must not work
    with pytest.raises(ValidationError):
        RiskClass.I.label(locale)  # type: ignore[arg-type]  # because that is what must not work


def test_locales_come_as_members_or_values() -> None:
    """Both forms are taken."""
    assert to_locale("id") is Locale.ID
    assert to_locale(Locale.EN) is Locale.EN


# Evidence


@pytest.mark.parametrize(
    ("marks", "weakest"),
    [
        pytest.param([Evidence.STATUTE], Evidence.STATUTE, id="one"),
        pytest.param([Evidence.STATUTE, Evidence.CORROBORATED], Evidence.CORROBORATED, id="two"),
        pytest.param([Evidence.UNCONFIRMED, Evidence.STATUTE, Evidence.SINGLE], Evidence.UNCONFIRMED, id="three"),
        pytest.param([Evidence.SINGLE, Evidence.CORROBORATED], Evidence.SINGLE, id="not-alphabetical"),
        pytest.param([Evidence.UNCONFIRMED, Evidence.SINGLE], Evidence.UNCONFIRMED, id="not-alphabetical-2"),
        pytest.param(["statute", "single"], Evidence.SINGLE, id="values"),
    ],
)
def test_the_weakest_mark_wins(marks: list[Evidence], weakest: Evidence) -> None:
    """The order is statute, corroborated, single, unconfirmed; in any order of arguments."""
    assert Evidence.weakest(*marks) is weakest
    assert Evidence.weakest(*reversed(marks)) is weakest


@pytest.mark.parametrize("marks", [(), ("rumour",), (Evidence.STATUTE, None)])
def test_what_is_no_mark_is_refused(marks: tuple[Evidence, ...]) -> None:
    """At least one, and only marks."""
    with pytest.raises(ValidationError, match="marks must be"):
        Evidence.weakest(*marks)


# what turns values into members


@pytest.mark.parametrize("value", ["MICRO", "Micro", "", None, 1, True, [], "tiny"])
def test_only_members_and_their_values_are_taken(value: object) -> None:
    """The field and the choices are said."""
    with pytest.raises(ValidationError, match="scale must be one of micro, small, medium, large"):
        to_member(EnterpriseScale, value, "scale")


def test_members_are_found_by_value() -> None:
    """Both forms are taken, and the source is passed on."""
    assert to_member(EnterpriseScale, "micro", "scale") is EnterpriseScale.MICRO
    assert to_member(EnterpriseScale, EnterpriseScale.MICRO, "scale") is EnterpriseScale.MICRO
    with pytest.raises(ValidationError, match=r"\(PP 7/2021\)"):
        to_member(EnterpriseScale, "tiny", "scale", source="PP 7/2021")


@pytest.mark.parametrize("value", [0, 6, -1, "1", "I", 1.0, True, None, []])
def test_no_other_risk_class_is_taken(value: object) -> None:
    """A bool is no class I."""
    with pytest.raises(ValidationError, match=r"a risk class from 1 to 5 \(PP 44/2015, article 16\(1\)\)"):
        to_risk_class(value, "risk_class")


def test_risk_classes_count() -> None:
    """A class is its member or its number."""
    assert [to_risk_class(number, "risk_class") for number in range(1, 6)] == list(RiskClass)
    assert to_risk_class(RiskClass.III, "risk_class") is RiskClass.III
    assert RiskClass.I < RiskClass.V


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("JKK", id="text-is-no-collection"),
        pytest.param([], id="empty"),
        pytest.param(None, id="none"),
        pytest.param(5, id="number"),
        pytest.param(["JKK", "JKN"], id="unknown"),
        pytest.param(["jkk"], id="lower-case"),
        pytest.param([1], id="no-text"),
        pytest.param([["JKK"]], id="nested"),
        pytest.param([{}], id="unhashable"),
    ],
)
def test_no_other_programs_are_taken(value: object) -> None:
    """The choices are listed."""
    with pytest.raises(ValidationError, match="at least one of JKK, JKM, JHT, JP, JKP"):
        to_programs(value, "programs")


def test_programs_come_as_members_or_values() -> None:
    """Any collection of them, also one that is read once."""
    assert to_programs(["JKK", Program.JKM, "JKK"], "programs") == frozenset({Program.JKK, Program.JKM})
    assert to_programs(iter(["JP"]), "programs") == frozenset({Program.JP})
    assert all(type(program) is Program for program in to_programs({"JKK", "JHT"}, "programs"))

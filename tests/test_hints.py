"""A misspelt word of the vocabulary is refused with the words that come near."""

import pytest

from jaminan import (
    Employer,
    Funding,
    NonWageWorker,
    Program,
    Rounding,
    ValidationError,
    WageWorker,
    WorkerCategory,
    calculate_contributions,
    check_membership,
    enrolment_routes,
    from_dict,
    participant_for,
)
from jaminan.labels import near_values


@pytest.mark.parametrize(
    ("word", "near"),
    [
        pytest.param("ketua_rt", ("rt_head",), id="its-Indonesian-name"),
        pytest.param("Ketua RT", ("rt_head",), id="its-label"),
        pytest.param("RT_HEAD", ("rt_head",), id="its-name"),
        pytest.param("mosque_keepers", ("mosque_keeper",), id="plural"),
        pytest.param("rt_heads", ("rt_head", "rw_head"), id="two-that-are-near"),
        pytest.param("xyzzy", (), id="nothing"),
        pytest.param("", (), id="empty"),
        pytest.param("rt_head" + "x" * 1_000_000, (), id="endless"),
        pytest.param(5, (), id="no-text"),
        pytest.param(None, (), id="none"),
    ],
)
def test_words_that_come_near(word: object, near: tuple[str, ...]) -> None:
    """By value, name or label, in any capitals; at most three."""
    assert near_values(WorkerCategory, word) == near


def test_at_most_three_words_come_near() -> None:
    """JKP, JKM and JKK are all one letter from JKX."""
    assert set(near_values(Program, "JKX")) == {"JKK", "JKM", "JKP"}
    assert near_values(Rounding, "halfup") == ("half_up",)
    assert near_values(Funding, "APBD") == ("apbd",)


def test_a_misspelt_category_is_told_what_comes_near() -> None:
    """Wherever a category comes in; the error carries the words too."""
    with pytest.raises(ValidationError, match=r"got 'ketua_rt'\. Near matches: rt_head\.$") as caught:
        participant_for("ketua_rt", month="2025-11", region="33.71")
    assert caught.value.near == ("rt_head",)
    with pytest.raises(ValidationError, match=r"got 'marbot'\. Near matches: mosque_keeper\.$"):
        enrolment_routes("marbot")
    with pytest.raises(
        ValidationError, match=r"a participant or a WorkerCategory, got 'kaders'\. Near matches: kader\.$"
    ):
        check_membership("kaders", on="2025-11-30")


def test_a_misspelt_fact_is_told_what_comes_near() -> None:
    """Of employers, participants and calls, also out of JSON."""
    with pytest.raises(ValidationError, match=r"got 'Large'\. Near matches: large\.$"):
        Employer(scale="Large")
    with pytest.raises(ValidationError, match=r"got 'DBHCT'\. Near matches: dbhcht\.$"):
        NonWageWorker(funding="DBHCT")
    with pytest.raises(ValidationError, match=r"got 'halfup'\. Near matches: half_up\.$"):
        calculate_contributions(NonWageWorker(), month="2025-11", rounding="halfup")
    with pytest.raises(ValidationError, match=r"^employer\.scale must be .*, got 'Large'\. Near matches: large\.$"):
        from_dict({"type": "WageWorker", "wage": 1, "employer": {"scale": "Large"}})


def test_a_misspelt_type_is_told_what_comes_near() -> None:
    """Of mappings, in any capitals."""
    with pytest.raises(ValidationError, match=r"got 'wageworker'\. Near matches: WageWorker, NonWageWorker") as caught:
        from_dict({"type": "wageworker", "wage": 1})
    assert caught.value.field == "type"
    with pytest.raises(ValidationError, match=r"got 'xyzzy'\.$"):
        from_dict({"type": "xyzzy"})


@pytest.mark.parametrize(("text", "like"), [("JKK", "JKK"), ("jht", "JHT"), ("everything", "JKK")])
def test_a_text_is_no_collection_of_programs(text: str, like: str) -> None:
    """A word alone is told how to be written as a collection."""
    with pytest.raises(ValidationError) as caught:
        WageWorker(wage=5_000_000, programs=text)
    assert str(caught.value) == (
        "programs must be a collection of at least one of JKK, JKM, JHT, JP, JKP, "
        f'like {{"{like}"}}: a text is no collection, got {text!r}.'
    )


def test_a_misspelt_program_is_told_what_comes_near() -> None:
    """Of all that are no programs; what is none at all has no near word."""
    with pytest.raises(ValidationError, match=r"got \['JKK', 'jht', 5\]\. Near matches: JHT\.$"):
        WageWorker(wage=5_000_000, programs=["JKK", "jht", 5])  # type: ignore[list-item]  # because that is refused
    with pytest.raises(ValidationError, match=r"got \[\]\.$"):
        WageWorker(wage=5_000_000, programs=[])

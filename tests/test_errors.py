"""Errors keep their facts, say them in a sentence, fit the built-in tree and survive pickling."""

import pickle
from collections.abc import Callable
from datetime import date

import pytest

import jaminan
from jaminan.errors import (
    AmountError,
    CitationError,
    FrameError,
    JaminanError,
    MissingExtraError,
    NotInForceError,
    ProvisionalLawWarning,
    RupiahParseError,
    UnknownRegionError,
    UnknownRegulationError,
    UnsplitAmountError,
    ValidationError,
)

DAY = date(2015, 6, 30)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        pytest.param(
            ValidationError("wage", -1, "0 or more Rupiah"), "wage must be 0 or more Rupiah, got -1.", id="own"
        ),
        pytest.param(
            ValidationError("risk_class", 9, "a risk class from 1 to 5", "PP 44/2015, article 16(1)"),
            "risk_class must be a risk class from 1 to 5 (PP 44/2015, article 16(1)), got 9.",
            id="law",
        ),
        pytest.param(
            ValidationError("scale", "Large", "one of small, large", near=("large",)),
            "scale must be one of small, large, got 'Large'. Near matches: large.",
            id="near",
        ),
        pytest.param(AmountError("wage", 1.5, "an int"), "wage must be an int, got 1.5.", id="amount"),
        pytest.param(
            NotInForceError("jp.wage_ceiling", DAY, "it starts on 2015-07-01."),
            "jp.wage_ceiling has no value on 2015-06-30: it starts on 2015-07-01.",
            id="not-in-force",
        ),
        pytest.param(
            UnknownRegulationError("PP 44/2051", ("PP 44/2015",)),
            "regulation 'PP 44/2051' is not known. Near matches: PP 44/2015.",
            id="regulation-near",
        ),
        pytest.param(UnknownRegulationError("XX 1/1"), "regulation 'XX 1/1' is not known.", id="regulation"),
        pytest.param(
            UnknownRegionError("Magelang", ("33.08 Kab. Magelang", "33.71 Kota Magelang"), "fits more than one"),
            "region 'Magelang' fits more than one. Near matches: 33.08 Kab. Magelang, 33.71 Kota Magelang.",
            id="region",
        ),
        pytest.param(
            UnsplitAmountError("the amount of JKK", "Permenaker 4/2023, article 18(1)"),
            "the amount of JKK cannot be told: Permenaker 4/2023, article 18(1) gives one sum and no split. "
            "Ask for the total instead.",
            id="unsplit",
        ),
        pytest.param(
            MissingExtraError("jaminan.frames", "frames"),
            'jaminan.frames needs an optional extra. Install it with: python -m pip install "jaminan[frames]"',
            id="extra",
        ),
    ],
)
def test_an_error_says_its_facts(error: Exception, text: str) -> None:
    """What came in, what the limit is and whose, and what would work; the same after pickling."""
    assert str(error) == text
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(back) is type(error)
    assert str(back) == text
    assert vars(back) == vars(error)
    assert isinstance(error, JaminanError)


def test_facts_are_attributes() -> None:
    """A front end can say them in its own words."""
    invalid = ValidationError("wage", -1, "0 or more Rupiah", "PP 44/2015, article 19(1)")
    assert (invalid.field, invalid.value, invalid.limit) == ("wage", -1, "0 or more Rupiah")
    assert invalid.source == "PP 44/2015, article 19(1)"
    missing = NotInForceError("jkp.rate.government", DAY, "it starts later.")
    assert (missing.name, missing.day, missing.reason) == ("jkp.rate.government", DAY, "it starts later.")
    unknown = UnknownRegionError("Magelang", ("33.71 Kota Magelang",), "is not known")
    assert (unknown.name, unknown.near, unknown.reason) == ("Magelang", ("33.71 Kota Magelang",), "is not known")
    unsplit = UnsplitAmountError("the amount of JKK", "Permenaker 4/2023")
    assert (unsplit.what, unsplit.source) == ("the amount of JKK", "Permenaker 4/2023")
    extra = MissingExtraError("tables", "frames")
    assert (extra.feature, extra.extra) == ("tables", "frames")


@pytest.mark.parametrize(
    ("kind", "parents"),
    [
        pytest.param(ValidationError, (JaminanError, ValueError), id="ValidationError"),
        pytest.param(AmountError, (ValidationError,), id="AmountError"),
        pytest.param(RupiahParseError, (ValidationError,), id="RupiahParseError"),
        pytest.param(CitationError, (ValidationError,), id="CitationError"),
        pytest.param(FrameError, (ValidationError,), id="FrameError"),
        pytest.param(NotInForceError, (JaminanError, LookupError), id="NotInForceError"),
        pytest.param(UnknownRegulationError, (JaminanError, LookupError), id="UnknownRegulationError"),
        pytest.param(UnknownRegionError, (JaminanError, LookupError), id="UnknownRegionError"),
        pytest.param(UnsplitAmountError, (JaminanError, LookupError), id="UnsplitAmountError"),
        pytest.param(MissingExtraError, (JaminanError, ImportError), id="MissingExtraError"),
        pytest.param(ProvisionalLawWarning, (UserWarning,), id="ProvisionalLawWarning"),
    ],
)
def test_the_tree_is_the_api_s(kind: type[BaseException], parents: tuple[type[BaseException], ...]) -> None:
    """API chapter 12; a key error of a mapping is something else."""
    assert issubclass(kind, parents[0])
    assert issubclass(kind, parents[-1])
    assert not issubclass(kind, KeyError)
    assert getattr(jaminan, kind.__name__) is kind


def _broken(_self: object) -> str:
    raise RuntimeError("no text")


Broken = type("Broken", (), {"__repr__": _broken})


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        pytest.param(lambda: "x" * 500, "'" + "x" * 119 + "…", id="long-text-is-cut"),
        pytest.param(lambda: 10**5000, "a int that cannot be shown", id="number-too-long-for-text"),
        pytest.param(Broken, "a Broken that cannot be shown", id="text-that-fails"),
        pytest.param(lambda: "\n", r"'\n'", id="control-characters-are-escaped"),
    ],
)
def test_any_value_can_be_shown(make: Callable[[], object], shown: str) -> None:
    """Showing a value never hides the error that it belongs to."""
    assert str(ValidationError("x", make(), "sensible")) == f"x must be sensible, got {shown}."


def test_an_unknown_name_need_not_be_text() -> None:
    """What was asked for is shown as it came."""
    assert str(UnknownRegionError(3371)) == "region 3371 is not known."

"""The scale of an enterprise: every threshold just under, at and just over it, by both criteria, before and after PP 7/2021."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jaminan import (
    LAW,
    AmountError,
    EnterpriseScale,
    NotInForceError,
    ValidationError,
    enterprise_scale,
)

MILLION, BILLION = 10**6, 10**9
OLD, NEW = "2021-02-01", "2021-02-02"

LIMITS = [
    pytest.param(OLD, "capital", 50 * MILLION, "micro", "small", id="old-assets-micro"),
    pytest.param(OLD, "capital", 500 * MILLION, "small", "medium", id="old-assets-small"),
    pytest.param(OLD, "capital", 10 * BILLION, "medium", "large", id="old-assets-medium"),
    pytest.param(OLD, "sales", 300 * MILLION, "micro", "small", id="old-sales-micro"),
    pytest.param(OLD, "sales", 2_500 * MILLION, "small", "medium", id="old-sales-small"),
    pytest.param(OLD, "sales", 50 * BILLION, "medium", "large", id="old-sales-medium"),
    pytest.param(NEW, "capital", 1 * BILLION, "micro", "small", id="capital-micro"),
    pytest.param(NEW, "capital", 5 * BILLION, "small", "medium", id="capital-small"),
    pytest.param(NEW, "capital", 10 * BILLION, "medium", "large", id="capital-medium"),
    pytest.param(NEW, "sales", 2 * BILLION, "micro", "small", id="sales-micro"),
    pytest.param(NEW, "sales", 15 * BILLION, "small", "medium", id="sales-small"),
    pytest.param(NEW, "sales", 50 * BILLION, "medium", "large", id="sales-medium"),
]
"""UU 20/2008, article 6, and PP 7/2021, article 35: upper limits, inclusive; facts/membership.md, A2."""


@pytest.mark.parametrize(("day", "criterion", "limit", "below", "above"), LIMITS)
def test_upper_limits_are_inclusive(day: str, criterion: str, limit: int, below: str, above: str) -> None:
    """Just under, at, and just over each limit; also by a sen."""
    amounts: list[tuple[int | Decimal, str]] = [
        (limit - 1, below),
        (limit, below),
        (limit + 1, above),
        (limit + Decimal("0.01"), above),
        (limit - Decimal("0.01"), below),
    ]
    for amount, scale in amounts:
        facts: dict[str, Any] = {criterion: amount}
        assert enterprise_scale(on=day, **facts) == scale


@pytest.mark.parametrize(
    ("day", "scale"),
    [
        pytest.param("2008-07-04", EnterpriseScale.MEDIUM, id="first-day-of-uu-20-2008"),
        pytest.param("2021-02-01", EnterpriseScale.MEDIUM, id="last-day-of-uu-20-2008"),
        pytest.param("2021-02-02", EnterpriseScale.MICRO, id="first-day-of-pp-7-2021"),
        pytest.param(date(2026, 11, 23), EnterpriseScale.MICRO, id="today"),
    ],
)
def test_the_day_decides_the_thresholds(day: str | date, scale: EnterpriseScale) -> None:
    """Assets of 1 billion were a medium firm's and are a micro firm's."""
    assert enterprise_scale(on=day, capital=BILLION) is scale


def test_nothing_is_micro_and_everything_has_a_scale() -> None:
    """From 0 to beyond every limit."""
    assert enterprise_scale(on=NEW, capital=0) is EnterpriseScale.MICRO
    assert enterprise_scale(on=NEW, sales=10**30) is EnterpriseScale.LARGE


def test_before_uu_20_2008_there_are_no_scales() -> None:
    """The day before its first."""
    with pytest.raises(NotInForceError):
        enterprise_scale(on="2008-07-03", capital=1)


@pytest.mark.parametrize(
    "criteria",
    [pytest.param({}, id="none"), pytest.param({"capital": 1, "sales": 1}, id="both")],
)
def test_exactly_one_criterion_is_asked_for(criteria: dict[str, Any]) -> None:
    """No source says which of two wins."""
    with pytest.raises(ValidationError, match="capital, sales must be exactly one of the two"):
        enterprise_scale(on=NEW, **criteria)


@pytest.mark.parametrize("criterion", ["capital", "sales"])
@pytest.mark.parametrize("amount", [1.5, True, -1, "1", Decimal("NaN"), Decimal("Infinity")])
def test_amounts_are_exact(criterion: str, amount: object) -> None:
    """The field is the criterion."""
    facts: dict[str, Any] = {criterion: amount}
    with pytest.raises(AmountError) as caught:
        enterprise_scale(on=NEW, **facts)
    assert caught.value.field == criterion


def test_a_day_that_is_none_is_refused() -> None:
    """The field is ``on``."""
    with pytest.raises(ValidationError, match="on must be a date or ISO text"):
        enterprise_scale(on="soon", capital=1)


def test_an_amended_law_draws_its_own_limits() -> None:
    """A what-if."""
    law = LAW.amend("scale.capital.micro", since="2026-01-01", value=2 * BILLION, citation="PP 1/2026")
    assert enterprise_scale(on="2026-01-01", capital=2 * BILLION, law=law) is EnterpriseScale.MICRO
    assert enterprise_scale(on="2025-12-31", capital=2 * BILLION, law=law) is EnterpriseScale.SMALL

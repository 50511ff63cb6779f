"""How a benefit is put together: exact values as decimals, what is refused by whom, and what is said of figures not sure yet."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from jaminan import LAW, Evidence, ProvisionalLawWarning, Rounding, ValidationError
from jaminan.models.benefit_results import BenefitNote
from jaminan.models.benefits import Child
from jaminan.models.programs import Program
from jaminan.rules.benefits.incapacity import split_temporary_incapacity
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_partial_disability_benefit,
    calculate_jkk_temporary_incapacity_benefit,
)
from jaminan.rules.benefits.jkm import calculate_jkm_benefit
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.reckoning import exact_decimal
from jaminan.rules.benefits.scholarship import calculate_scholarship


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(7), "7"),
        (Fraction(1, 2), "0.5"),
        (Fraction(1, 5), "0.2"),
        (Fraction(1, 8), "0.125"),
        (Fraction(3, 20), "0.15"),
        (Fraction(7, 50), "0.14"),
        (Fraction(1, 2048), "0.00048828125"),
        (Fraction(10**40 + 1, 2), f"5{'0' * 39}.5"),
        (Fraction(1, 3), "0.3333333333"),
        (Fraction(2, 3), "0.6666666667"),
        (Fraction(22, 7), "3.1428571429"),
        (Fraction(1, 12), "0.0833333333"),
        (Fraction(1, 15), "0.0666666667"),
        (Fraction(1, 3 * 2**12), "0.0000813802"),
    ],
)
def test_a_value_is_exact_where_it_ends_and_has_ten_places_else(value: Fraction, text: str) -> None:
    """With no place more than it needs."""
    assert str(exact_decimal(value)) == text


@pytest.mark.parametrize(("rounding", "amount"), [("half_up", 33_333), ("up", 33_334), (Rounding.DOWN, 33_333)])
def test_a_line_is_rounded_once_from_its_true_value(rounding: Any, amount: int) -> None:
    """A day of 1,000,000 a month is 33,333.333...; 15 of 30 days of 1 are a half, which half up takes to 1."""
    facts: dict[str, Any] = {"event_on": "2025-03-01", "rounding": rounding}
    line = calculate_jkk_temporary_incapacity_benefit(1_000_000, days=1, **facts).lines[0]
    assert (line.amount, line.exact) == (amount, Decimal("33333.3333333333"))
    half = calculate_jkk_temporary_incapacity_benefit(1, days=15, **facts).lines[0]
    assert (half.amount, half.exact) == (int(rounding != "down"), Decimal("0.5"))


@pytest.mark.parametrize(
    ("given", "field", "limit"),
    [
        pytest.param("ab", "children", "a collection of Child", id="text"),
        pytest.param(b"ab", "children", "a collection of Child", id="bytes"),
        pytest.param(3, "children", "a collection of Child", id="number"),
        pytest.param([Child(level="primary"), "primary"], "children[1]", "a Child", id="text-inside"),  # type: ignore[arg-type]  # text for a member
    ],
)
def test_a_collection_holds_what_it_says(given: Any, field: str, limit: str) -> None:
    """By its place; anything that can be gone through once is a collection."""
    with pytest.raises(ValidationError) as caught:
        calculate_scholarship(event_on="2025-03-01", children=given)
    assert (caught.value.field, caught.value.limit) == (field, limit)
    children = iter([Child(level="university", years_done=4)])  # type: ignore[arg-type]  # text for a member
    assert calculate_scholarship(event_on="2025-03-01", children=children).total == 12_000_000


def test_what_contradicts_or_is_no_benefit_says_so() -> None:
    """The article on heirs; the class that is wanted; the losses that are missing."""
    with pytest.raises(ValidationError) as caught:
        calculate_jkk_death_benefit(1, event_on="2025-03-01", has_heirs=False, children=[Child(level="primary")])  # type: ignore[arg-type]  # text for a member
    assert str(caught.value) == (
        "has_heirs must be True where children are given: they are heirs (PP 44/2015, article 37(4)), got 'False'."
    )
    with pytest.raises(ValidationError, match=r"^benefit must be a Benefit, got 5\.$"):
        split_temporary_incapacity(5, wage_paid=1)  # type: ignore[arg-type]  # because it is none
    with pytest.raises(ValidationError, match=r"^losses must be at least one Loss, got \(\)\.$"):
        calculate_jkk_partial_disability_benefit(1, event_on="2025-03-01", losses=[])


@pytest.mark.parametrize(("number", "is_taken"), [(1, True), (0, False), (True, False), (1.0, False)])
def test_days_start_with_the_first(number: Any, *, is_taken: bool) -> None:
    """A whole number, and no flag."""
    if is_taken:
        assert calculate_jkk_temporary_incapacity_benefit(30, event_on="2025-03-01", days=number).total == 1
        return
    with pytest.raises(ValidationError, match=f"days must be a whole number of days, 1 or more, got {number}"):
        calculate_jkk_temporary_incapacity_benefit(30, event_on="2025-03-01", days=number)


def test_nothing_to_pay_rests_on_what_was_read() -> None:
    """University done: no line; the note is said once, the mark is that of the levels (the annex was not read)."""
    done = [Child(level="university", years_done=5)] * 2  # type: ignore[arg-type]  # text for a member
    benefit = calculate_scholarship(event_on="2025-03-01", children=done)
    assert benefit.notes == (BenefitNote.YEARLY_PAYMENT, BenefitNote.NOTHING_TO_PAY)
    assert (benefit.total, benefit.evidence, benefit.requirements) == (0, Evidence.CORROBORATED, ())
    assert (benefit.program, benefit.event_on and benefit.event_on.isoformat()) == (None, "2025-03-01")


# figures that are carried past the last day that they are known for


def test_a_benefit_past_the_last_announcement_is_provisional_and_says_of_what() -> None:
    """A lump sum and a funeral benefit that are known for 2027 only; the warning points at the caller."""
    what_if = LAW
    for name, value in (("jkm.benefit.lump_sum", 21_000_000), ("jkm.benefit.funeral", 11_000_000)):
        what_if = what_if.amend(name, since="2027-01-01", value=value, citation="PP 82/2019", known_until="2027-12-31")
    sure = calculate_jkm_benefit(died_on="2027-12-31", contribution_months=1, law=what_if)
    with pytest.warns(ProvisionalLawWarning) as caught:
        benefit = calculate_jkm_benefit(died_on="2028-01-01", contribution_months=1, law=what_if)
    assert (sure.provisional, benefit.provisional) == ((), ("jkm.benefit.lump_sum", "jkm.benefit.funeral"))
    assert sure.total == benefit.total == 21_000_000 + 12_000_000 + 11_000_000
    assert (benefit.law_version, benefit.program) == (what_if.version, Program.JKM)
    (warning,) = caught
    assert warning.filename == __file__
    assert str(warning.message) == (
        "The result is provisional: it uses the newest value of jkm.benefit.lump_sum (21000000, known until 2027-12-31), "
        "jkm.benefit.funeral (11000000, known until 2027-12-31). When the new value is announced, upgrade jaminan, or "
        'pass law=LAW.amend("jkm.benefit.lump_sum", since=..., value=..., citation=...).'
    )


@pytest.mark.parametrize(
    ("terminated_on", "names"),
    [("2026-07-31", ()), ("2026-08-01", ("jkp.benefit.wage_ceiling",)), ("2027-01-15", ("jkp.benefit.wage_ceiling",))],
)
def test_cash_is_provisional_from_the_first_month_that_is(terminated_on: str, names: tuple[str, ...]) -> None:
    """A ceiling that is known for 2026 only: the sixth month since July is paid in December, since August in January."""
    what_if = LAW.amend(
        "jkp.benefit.wage_ceiling",
        since="2026-01-01",
        value=5_000_000,
        citation="PP 6/2025",
        known_until="2026-12-31",
    )
    facts: dict[str, Any] = {"terminated_on": terminated_on, "law": what_if}
    if names:
        with pytest.warns(
            ProvisionalLawWarning, match=r"jkp\.benefit\.wage_ceiling \(5000000, known until 2026-12-31\)\."
        ):
            benefit = calculate_jkp_benefit(5_000_000, **facts)
    else:
        benefit = calculate_jkp_benefit(5_000_000, **facts)
    assert (benefit.provisional, benefit.total) == (names, 18_000_000)

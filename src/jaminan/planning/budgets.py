"""The budgets of a plan: a mapping that cannot change."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from jaminan.errors import AmountError, ValidationError
from jaminan.models.segments import Funding, to_member
from jaminan.money import Amount, to_amount

__all__ = ["Budgets", "BudgetsGiven", "to_budget", "to_budgets"]

BudgetsGiven = (
    Mapping[Funding, Amount]
    | Mapping[str, Amount]
    | Mapping[Funding | str, Amount]
    | Iterable[tuple[Funding | str, Amount]]
    | None
)
"""Budgets as they come in."""


@attrs.frozen(eq=False, repr=False)
class Budgets(Mapping[Funding, int]):
    """The money of each funding in whole Rupiah: equal to a `dict` of the same, and hashable.

    Args:
        pairs: Each funding once, in the order of `Funding`.
    """

    pairs: tuple[tuple[Funding, int], ...] = ()

    def __getitem__(self, funding: Funding) -> int:
        """Return the money of a funding.

        Raises:
            KeyError: If the plan says none.
        """
        return dict(self.pairs)[funding]

    def __iter__(self) -> Iterator[Funding]:
        """Go through the fundings, in the order of `Funding`."""
        return iter([funding for funding, _ in self.pairs])

    def __len__(self) -> int:
        """Return how many fundings have a budget."""
        return len(self.pairs)

    def __hash__(self) -> int:
        """Return the hash of the pairs."""
        return hash(self.pairs)

    def __repr__(self) -> str:
        """Return the budgets as a `dict` shows them."""
        return repr(dict(self.pairs))


def to_budget(value: object, field: str = "budget") -> int:
    """Return a budget in whole Rupiah, 0 or more.

    Raises:
        AmountError: If it is none.
    """
    amount = to_amount(value, field)
    if amount != int(amount):
        raise AmountError(field, value, "whole Rupiah, 0 or more")
    return int(amount)


def to_budgets(value: BudgetsGiven) -> Budgets:
    """Return the budgets of a plan.

    Raises:
        AmountError: If one is below zero or not whole.
        ValidationError: If they are no mapping from funding to Rupiah, or a funding comes twice.
    """
    if value is None:
        return Budgets()
    try:
        pairs = [(key, amount) for key, amount in (value.items() if isinstance(value, Mapping) else value)]
    except (TypeError, ValueError):
        raise ValidationError("budgets", value, "a mapping from Funding to Rupiah") from None
    budgets: dict[Funding, int] = {}
    for key, amount in pairs:
        funding = to_member(Funding, key, "budgets")
        if funding in budgets:
            raise ValidationError("budgets", funding, "one budget a funding")
        budgets[funding] = to_budget(amount, f"budgets[{funding}]")
    return Budgets(tuple((funding, budgets[funding]) for funding in Funding if funding in budgets))

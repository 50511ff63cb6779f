"""Coverage: how many of those who could be members are, and how far it is to a target."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Context, Decimal
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.models.people import to_count
from jaminan.shown import Shown

__all__ = ["Coverage", "CoverageEntry", "CoverageTable", "to_ratio"]

_RATIO: Final = Context(prec=28)


def to_ratio(value: object, field: str) -> Decimal:
    """Return a share from 0 to 1, exact.

    Raises:
        ValidationError: If it is no `Decimal` or whole number from 0 to 1; floats are not exact.
    """
    if isinstance(value, bool) or not isinstance(value, Decimal | int) or not _is_share(value):
        raise ValidationError(field, value, 'a Decimal from 0 to 1, like Decimal("0.70")')
    return Decimal(value)


def _is_share(value: Decimal | int) -> bool:
    return not (isinstance(value, Decimal) and not value.is_finite()) and 0 <= value <= 1


def _protected(value: int) -> int:
    return to_count(value, "protected", "a whole number of people, 0 or more")


def _eligible(value: int) -> int:
    return to_count(value, "eligible", "a whole number of people, 1 or more", least=1)


@attrs.frozen(kw_only=True)
class Coverage(Shown):
    """How many of the people who could be active members are.

    Args:
        protected: The active members, 0 or more, and no more than the eligible: where they are, the two numbers come
            from different counts and must not be mixed.
        eligible: The people who could be members, 1 or more: working people without those whom other bodies insure.

    Raises:
        ValidationError: If a number is none.

    Source:
        Practice of local governments (*Universal Coverage Jamsostek*): active members by eligible workers. Which count
        the eligible come from is not written anywhere; quoted percentages often rest on another one.

    Examples:
        >>> from decimal import Decimal
        >>> from jaminan.planning import Coverage
        >>> semarang = Coverage(protected=390_498, eligible=756_873)
        >>> round(semarang.ratio, 4), semarang.gap, semarang.needed_for(Decimal("0.70"))
        (Decimal('0.5159'), 366375, 139314)
    """

    protected: int = attrs.field(converter=_protected)
    eligible: int = attrs.field(converter=_eligible)

    def __attrs_post_init__(self) -> None:
        """Refuse more members than there could be."""
        if self.protected > self.eligible:
            limit = f"{self.eligible} or fewer, the eligible people: counts from different sources must not be mixed"
            raise ValidationError("protected", self.protected, limit)

    @property
    def ratio(self) -> Decimal:
        """The share of the eligible who are protected, to 28 digits."""
        return _RATIO.divide(Decimal(self.protected), Decimal(self.eligible))

    @property
    def gap(self) -> int:
        """How many eligible people are not protected."""
        return self.eligible - self.protected

    def needed_for(self, target_ratio: Decimal | int) -> int:
        """Return how many further people have to be protected to reach a target; 0 where it is reached.

        Args:
            target_ratio: The share of the eligible, a `Decimal` from 0 to 1.

        Raises:
            ValidationError: If it is none.
        """
        numerator, denominator = to_ratio(target_ratio, "target_ratio").as_integer_ratio()
        wanted = -(-self.eligible * numerator // denominator)
        return max(0, wanted - self.protected)


@attrs.frozen(kw_only=True)
class CoverageEntry(Coverage):
    """The coverage of one group in one unit.

    Args:
        protected: The active members.
        eligible: The people who could be members.
        group: The name of the group, or `None`.
        unit: The sub-district, village or other unit, or `None`.
    """

    group: str | None = None
    unit: str | None = None


def _entries(value: Iterable[CoverageEntry]) -> tuple[CoverageEntry, ...]:
    entries = tuple(value)
    for place, entry in enumerate(entries):
        if not isinstance(entry, CoverageEntry):
            raise ValidationError(f"entries[{place}]", entry, "a CoverageEntry")
    if not entries:
        raise ValidationError("entries", (), "at least one CoverageEntry")
    return entries


@attrs.frozen(kw_only=True)
class CoverageTable(Shown):
    """The coverage of groups and units, and of all together.

    Args:
        entries: The coverage of each group in each unit; every person is counted in one.

    Raises:
        ValidationError: If there is none.

    Examples:
        >>> from jaminan.planning import CoverageEntry, CoverageTable
        >>> table = CoverageTable(entries=(
        ...     CoverageEntry(unit="Magelang Utara", group="RT heads", protected=200, eligible=400),
        ...     CoverageEntry(unit="Magelang Utara", group="RW heads", protected=60, eligible=80),
        ...     CoverageEntry(unit="Magelang Selatan", group="RT heads", protected=340, eligible=342),
        ... ))
        >>> table.total, table.by_unit()["Magelang Utara"].gap
        (Coverage(protected=600, eligible=822), 220)
    """

    entries: tuple[CoverageEntry, ...] = attrs.field(converter=_entries)

    @property
    def total(self) -> Coverage:
        """The coverage of all together."""
        return _sum(self.entries)

    def by_group(self) -> Mapping[str | None, Coverage]:
        """Return the coverage by group; what names none stands under `None`."""
        return self._by(lambda entry: entry.group)

    def by_unit(self) -> Mapping[str | None, Coverage]:
        """Return the coverage by unit; what names none stands under `None`."""
        return self._by(lambda entry: entry.unit)

    def _by(self, key: Callable[[CoverageEntry], str | None]) -> Mapping[str | None, Coverage]:
        parts: dict[str | None, list[CoverageEntry]] = {}
        for entry in self.entries:
            parts.setdefault(key(entry), []).append(entry)
        return {name: _sum(entries) for name, entries in parts.items()}


def _sum(entries: Iterable[Coverage]) -> Coverage:
    """Return the coverage of several together."""
    counted = [(entry.protected, entry.eligible) for entry in entries]
    return Coverage(protected=sum(each[0] for each in counted), eligible=sum(each[1] for each in counted))

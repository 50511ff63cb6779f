"""Plans: groups of equal participants, months, and the budgets that are to pay for them."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from operator import attrgetter
from typing import Any, cast

import attrs

from jaminan.errors import ValidationError
from jaminan.models.categories import WorkerCategory
from jaminan.models.people import to_count
from jaminan.models.programs import Program
from jaminan.models.regions import Region
from jaminan.models.segments import Funding, to_member
from jaminan.periods import Month, to_month
from jaminan.planning.budgets import Budgets, BudgetsGiven, to_budgets
from jaminan.planning.enrolments import EnrolAs, Enrolment, to_enrolment, with_programs
from jaminan.planning.months import to_months
from jaminan.rules.regions import find_region

__all__ = ["Group", "Plan", "change_group", "to_headcount"]


def to_headcount(value: object, field: str = "headcount") -> int:
    """Return a number of people, 0 or more.

    Raises:
        ValidationError: If it is none.
    """
    return to_count(value, field, "a whole number of people, 0 or more")


def _text(value: object, field: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValidationError(field, value, "text that is not empty")
    return value


def _enrolment(value: Enrolment | None) -> Enrolment:
    return cast("Enrolment", value) if value is None else to_enrolment(value)


def _name(value: str) -> str:
    return _text(value, "name")


def _unit(value: str | None) -> str | None:
    return None if value is None else _text(value, "unit")


def _category(value: WorkerCategory | str | None) -> WorkerCategory | None:
    return None if value is None else to_member(WorkerCategory, value, "category")


def _funding(value: Funding | str | None) -> Funding | None:
    return None if value is None else to_member(Funding, value, "funding")


def _worker_funding(value: Funding | str) -> Funding:
    return to_member(Funding, value, "worker_funding")


def _since(value: Month | date | str | None) -> Month | None:
    return None if value is None else to_month(value, "since")


def _until(value: Month | date | str | None) -> Month | None:
    return None if value is None else to_month(value, "until")


def _headcount(value: int) -> int:
    return to_headcount(value)


@attrs.frozen(kw_only=True)
class Group:
    """People who are enrolled alike: one bill counts for all of them.

    Args:
        name: What the group is called; within a plan, once a unit for any month.
        headcount: How many people, 0 or more; of construction projects, how many equal projects.
        participant: One of them: a participant, or a recipe (`EnrolAs`) that follows the law of each month. `None` with
            a *category* stands for ``EnrolAs(category=category)``.
        category: The group of local government enrolment that they belong to; `None` takes that of a recipe.
        unit: The sub-district (kecamatan), village or other unit that they are counted in.
        funding: Who pays what the law charges the employer, and for people without one what it charges them. `None`:
            as the participant says (non-wage workers) or the recipe's route has it, else the employer. It also answers
            the relief of PP 50/2025, which is denied where the state pays.
        worker_funding: Who pays what the law charges a wage worker; himself unless said otherwise.
        since: The first month that the group counts in; `None` for the plan's first.
        until: The last month, inclusive; `None` for the plan's last.

    Raises:
        ValidationError: If a field is out of its range; it names field, value and limit.

    Examples:
        >>> from jaminan import NonWageWorker
        >>> from jaminan.planning import Group
        >>> Group(name="Tobacco workers", headcount=5606, participant=NonWageWorker(), funding="dbhcht").funding
        <Funding.DBHCHT: 'dbhcht'>
    """

    name: str = attrs.field(converter=_name)
    headcount: int = attrs.field(converter=_headcount)
    participant: Enrolment = attrs.field(default=None, converter=_enrolment)
    category: WorkerCategory | None = attrs.field(default=None, converter=_category)
    unit: str | None = attrs.field(default=None, converter=_unit)
    funding: Funding | None = attrs.field(default=None, converter=_funding)
    worker_funding: Funding = attrs.field(default=Funding.SELF, converter=_worker_funding)
    since: Month | None = attrs.field(default=None, converter=_since)
    until: Month | None = attrs.field(default=None, converter=_until)

    def __attrs_post_init__(self) -> None:
        """Make the recipe of a category, and refuse what does not fit together."""
        if cast("Enrolment | None", self.participant) is None:
            if self.category is None:
                raise ValidationError("participant", None, "given, or the category whose usual route is taken")
            object.__setattr__(self, "participant", EnrolAs(category=self.category))
        if self.category is None and isinstance(self.participant, EnrolAs):
            object.__setattr__(self, "category", self.participant.category)
        if self.since is not None and self.until is not None and self.until < self.since:
            raise ValidationError("until", str(self.until), f"{self.since} or later, the group's first month")

    def months_in(self, months: tuple[Month, ...]) -> tuple[Month, ...]:
        """Return those of the months that the group counts in."""
        return tuple(
            month
            for month in months
            if (self.since is None or self.since <= month) and (self.until is None or month <= self.until)
        )


def change_group(
    group: Group,
    *,
    since: Month | date | str,
    headcount: int | None = None,
    programs: Iterable[Program | str] | None = None,
    **changes: Any,
) -> tuple[Group, Group]:
    """Return a group until a month, and as it is from that month on; both go into the plan.

    Args:
        group: The group.
        since: The first month of the change.
        headcount: How many people from then on.
        programs: The programs from then on: JHT added later in the year.
        **changes: Any other field of the group from then on, such as ``funding`` or ``participant``.

    Raises:
        ValidationError: If the group begins no earlier, ends before, or a field is out of its range.

    Examples:
        >>> from jaminan import WorkerCategory
        >>> from jaminan.planning import Group, change_group
        >>> staff = Group(name="Non-ASN", headcount=3699, category=WorkerCategory.NON_ASN)
        >>> first, later = change_group(staff, since="2025-07", programs={"JKK", "JKM", "JHT"})
        >>> str(first.until), str(later.since), sorted(map(str, later.participant.programs))
        ('2025-06', '2025-07', ['JHT', 'JKK', 'JKM'])
    """
    month = to_month(since, "since")
    if group.since is not None and month <= group.since:
        raise ValidationError("since", str(month), f"later than {group.since}, the group's first month")
    if group.until is not None and group.until < month:
        raise ValidationError("since", str(month), f"{group.until} or earlier, the group's last month")
    unknown = changes.keys() - {field.name for field in attrs.fields(Group)} | changes.keys() & {"name", "until"}
    if unknown:
        raise ValidationError("changes", sorted(unknown), "fields of a Group other than name and until")
    if headcount is not None:
        changes["headcount"] = headcount
    if programs is not None:
        changes["participant"] = with_programs(changes.get("participant", group.participant), programs)
    return attrs.evolve(group, until=month - 1), attrs.evolve(group, since=month, **changes)


def _months(value: Any) -> tuple[Month, ...]:
    return to_months(value)


def _groups(value: Iterable[Group] | Group) -> tuple[Group, ...]:
    try:
        groups = (value,) if isinstance(value, Group) else tuple(value)
    except TypeError:
        raise ValidationError("groups", value, "Groups") from None
    for place, group in enumerate(groups):
        if not isinstance(group, Group):
            raise ValidationError(f"groups[{place}]", group, "a Group")
    if not groups:
        raise ValidationError("groups", (), "at least one Group")
    return groups


def _budgets(value: BudgetsGiven) -> Budgets:
    return to_budgets(value)


@attrs.frozen(kw_only=True)
class Plan:
    """What a local government wants to pay for: groups, months and budgets.

    Args:
        region: Code or name of the region; recipes take its minimum wage. It is kept as a `Region`.
        months: The months, each once and rising: ``Month.range("2025-01", "2025-12")``.
        groups: The groups; within a unit, names come once for any month.
        budgets: The money of each funding in whole Rupiah, ``{Funding.APBD: 500_000_000}``; kept as a mapping that
            cannot change.

    Raises:
        ValidationError: If months are none, reversed or doubled, or groups of a unit have the same name in a month.
        AmountError: If a budget is below zero or not whole.
        UnknownRegionError: If the region is unknown or ambiguous.
    """

    region: Region = attrs.field(converter=find_region)
    months: tuple[Month, ...] = attrs.field(converter=_months)
    groups: tuple[Group, ...] = attrs.field(converter=_groups)
    budgets: Budgets = attrs.field(default=None, converter=_budgets)

    def __attrs_post_init__(self) -> None:
        """Refuse two groups of one name and unit in the same month."""
        named: dict[tuple[str, str | None], list[tuple[Month, Month]]] = {}
        for group in self.groups:
            spans = named.setdefault((group.name, group.unit), [])
            spans.append(
                (group.since or self.months[0], group.until or max(self.months[-1], group.since or self.months[0]))
            )
        for (name, unit), spans in named.items():
            for (_, until), (since, _) in pairwise(sorted(spans)):
                if since <= until:
                    where = "" if unit is None else f" of unit {unit!r}"
                    limit = f"names that come once a unit for any month: two groups{where} overlap in {since}"
                    raise ValidationError("groups", name, limit)

    def budget_of(self, funding: Funding | str) -> int | None:
        """Return the money of a funding in whole Rupiah; `None` where the plan says none."""
        return self.budgets.get(to_member(Funding, funding, "funding"))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the groups, each once, in their order."""
        return tuple(dict.fromkeys(map(attrgetter("name"), self.groups)))

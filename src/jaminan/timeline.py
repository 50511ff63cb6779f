"""Dated facts: values that changed over time, and temporary measures."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar

import attrs

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.periods import add_years, day_before, to_day
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["Dated", "Timeline", "Unit", "Window"]

T = TypeVar("T")

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


class Unit(Labelled):
    """What the number of a fact counts."""

    SHARE_OF_WAGE = "share_of_wage", "bagian dari upah sebulan", "share of the monthly wage"
    SHARE = "share", "bagian dari satu", "share of one"
    RUPIAH = "rupiah", "rupiah", "Rupiah"
    RUPIAH_A_MONTH = "rupiah_a_month", "rupiah sebulan", "Rupiah a month"
    RUPIAH_A_YEAR = "rupiah_a_year", "rupiah setahun", "Rupiah a year"
    YEARS = "years", "tahun", "years"
    MONTHS = "months", "bulan", "months"
    DAYS = "days", "hari", "days"
    DAY_OF_MONTH = "day_of_month", "tanggal dalam bulan", "day of the month"
    PEOPLE = "people", "orang", "people"
    FACTOR = "factor", "pengali", "factor"
    PROGRAMS = "programs", "program", "programs"
    TABLE = "table", "tabel", "table"
    RELIEF = "relief", "keringanan", "relief"


_SHARES: Final = frozenset({Unit.SHARE_OF_WAGE, Unit.SHARE})
_WHOLE: Final = frozenset(
    {
        Unit.RUPIAH,
        Unit.RUPIAH_A_MONTH,
        Unit.RUPIAH_A_YEAR,
        Unit.YEARS,
        Unit.MONTHS,
        Unit.DAYS,
        Unit.DAY_OF_MONTH,
        Unit.PEOPLE,
        Unit.FACTOR,
    }
)


def _check_source(citation: object, evidence: object, field: str) -> None:
    if not isinstance(citation, Citation):
        raise ValidationError(f"{field}.citation", citation, "a Citation: no value without its source")
    if not isinstance(evidence, Evidence):
        raise ValidationError(f"{field}.evidence", evidence, "an Evidence: no value without its mark")


def _check_days(entry: "Dated[Any] | Window[Any]", field: str) -> None:
    """Refuse days that are no dates, so that no look-up stumbles over them later."""
    for name in ("since", "until", "published_on", "checked_on"):
        day = getattr(entry, name)
        if day is not None and type(day) is not date:
            raise ValidationError(f"{field}.{name}", day, "a date")


def _check_value(value: object, unit: Unit, field: str) -> None:
    """Refuse a value whose type or size its unit does not allow; `None` says that the rule has ceased."""
    if value is None:
        return
    if unit in _SHARES and (
        not isinstance(value, Decimal) or not value.is_finite() or not Decimal(0) <= value <= Decimal(1)
    ):
        raise ValidationError(field, value, "a Decimal from 0 to 1: a share, never a percentage and never a float")
    if unit in _WHOLE and (type(value) is not int or value < 0):
        raise ValidationError(field, value, f"a whole number of {unit.label('en')}, 0 or more")


@attrs.frozen(kw_only=True)
class Dated(Generic[T]):
    """A value with its days, its source and its evidence.

    Attributes:
        value: The value; `None` from the day on which the rule ceased.
        since: The first day of effect.
        until: The last day of effect, or `None` while it holds.
        citation: Where the value is printed.
        evidence: How well value and day are attested; the weaker mark where they differ.
        published_on: The day on which it could be known, or `None`: then ``since`` stands for it.
        checked_on: The day on which someone last compared it with its source.
        note: Conflicts and readings, in English.
        known_until: The last day that the value was announced for, where that is not the figure's usual term.
    """

    value: T
    since: date
    until: date | None = None
    citation: Citation
    evidence: Evidence
    published_on: date | None = None
    checked_on: date | None = None
    note: str = ""
    known_until: date | None = None

    @property
    def known_since(self) -> date:
        """The day from which the value could be known."""
        return self.published_on or self.since


def _closed(entries: tuple[Dated[T], ...], name: str) -> tuple[Dated[T], ...]:
    """Return the entries with their last days filled in; refuse disorder, overlaps and gaps."""
    closed: list[Dated[T]] = []
    for position, entry in enumerate(entries):
        field = f"{name}.entries[{position}]"
        following = entries[position + 1].since if position + 1 < len(entries) else None
        if following is not None and following <= entry.since:
            raise ValidationError(f"{field}.since", entry.since, f"before {following}, the start of the next entry")
        last = day_before(following) if following else None
        if entry.until not in {None, last}:
            limit = f"{last} or None: the next entry starts the day after" if last else "None: a timeline is open-ended"
            raise ValidationError(f"{field}.until", entry.until, limit)
        closed.append(attrs.evolve(entry, until=last) if entry.until != last else entry)
    return tuple(closed)


@attrs.frozen(kw_only=True)
class Timeline(Shown, Generic[T]):
    """A figure of the law over time, newest last.

    Args:
        name: Dotted name, ``"jp.wage_ceiling"``.
        unit: What the number counts.
        entries: The values in the order of their first days. Last days follow from the next entry.
        known_until: The last day that the newest value is sure for, of figures that are announced from time to time.
        announced_every_years: The years from one announcement to the next, of such figures.

    Raises:
        ValidationError: If the entries are out of order, overlap, leave a gap, lack a source or do not fit the unit.
    """

    name: str
    unit: Unit
    entries: tuple[Dated[T], ...]
    known_until: date | None = None
    announced_every_years: int | None = None

    def __attrs_post_init__(self) -> None:
        """Check the entries once, and fill in their last days."""
        _check_name(self.name)
        if not isinstance(self.entries, tuple):
            raise ValidationError(f"{self.name}.entries", self.entries, "a tuple of Dated")
        for position, entry in enumerate(self.entries):
            field = f"{self.name}.entries[{position}]"
            if not isinstance(entry, Dated):
                raise ValidationError(field, entry, "a Dated")
            _check_days(entry, field)
            _check_source(entry.citation, entry.evidence, field)
            _check_value(entry.value, self.unit, f"{field}.value")
        object.__setattr__(self, "entries", _closed(self.entries, self.name))
        if self.known_until is not None and self.entries and self.known_until < self.entries[-1].since:
            raise ValidationError(
                f"{self.name}.known_until",
                self.known_until,
                f"{self.entries[-1].since} or later, the last entry's start",
            )

    def label(self, locale: Locale | str = "id") -> str:
        """Return what people call the figure; the name itself where it has no other.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.

        Examples:
            >>> from jaminan import LAW
            >>> LAW["jp.wage_ceiling"].label(), LAW["jp.wage_ceiling"].label("en")
            ('Batas paling tinggi upah JP', 'Wage ceiling of JP')
        """
        return _label(self.name, locale)

    def on(self, day: date | str) -> Dated[T]:
        """Return the entry that holds on a day.

        Args:
            day: The day, or its ISO text.

        Raises:
            NotInForceError: If the first entry begins later.
            ValidationError: If *day* is no day.
        """
        asked = to_day(day, "day")
        for entry in reversed(self.entries):
            if entry.since <= asked:
                return entry
        if not self.entries:
            raise NotInForceError(self.name, asked, "this law knows no value of it yet.")
        first = self.entries[0]
        raise NotInForceError(
            self.name, asked, f"it starts on {first.since.isoformat()} ({first.citation}). Ask for a later day."
        )

    def is_known_on(self, day: date) -> bool:
        """Tell whether the value of that day is sure, or the newest one carried past its announcement."""
        return self.known_until is None or day <= self.known_until

    def announced_until(self, since: date) -> date | None:
        """Return the last day that a value announced for *since* is sure for, or `None` of figures that are not announced."""
        return day_before(add_years(since, self.announced_every_years)) if self.announced_every_years else None

    def with_entry(self, entry: Dated[T], known_until: date | None = None) -> "Timeline[T]":
        """Return this timeline with one more entry; one with the same first day is replaced, later ones stay.

        Args:
            entry: The entry; its last day is set here.
            known_until: The last day that the newest value is then sure for; `None` moves it one announcement on.
        """
        others = [attrs.evolve(other, until=None) for other in self.entries if other.since != entry.since]
        entries = tuple(sorted([*others, attrs.evolve(entry, until=None)], key=lambda each: each.since))
        if known_until is None and entries[-1].since == entry.since:
            known_until = self.announced_until(entry.since)
        return attrs.evolve(self, entries=entries, known_until=known_until or self.known_until)

    def as_known_on(self, day: date) -> "Timeline[T]":
        """Return this timeline without the entries that were published after a day."""
        kept = tuple(attrs.evolve(entry, until=None) for entry in self.entries if entry.known_since <= day)
        if len(kept) == len(self.entries):
            return self
        known_until = (kept[-1].known_until or self.announced_until(kept[-1].since)) if kept else None
        return attrs.evolve(self, entries=kept, known_until=known_until)


@attrs.frozen(kw_only=True)
class Window(Generic[T]):
    """A temporary measure: a value with a first and a last day, which stands beside the timelines that it departs from.

    Args:
        name: Dotted name, ``"relief.pp_7_2025.jkk"``.
        value: What the measure does.
        since: Its first day.
        until: Its last day.
        citation: Where it is printed.
        evidence: How well it is attested.
        published_on: The day on which it could be known, or `None`: then ``since`` stands for it.
        checked_on: The day on which someone last compared it with its source.
        note: Conflicts and readings, in English.

    Raises:
        ValidationError: If it ends before it begins, or lacks a source.
    """

    name: str
    value: T
    since: date
    until: date
    citation: Citation
    evidence: Evidence
    published_on: date | None = None
    checked_on: date | None = None
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a window without source or with its ends exchanged."""
        _check_name(self.name)
        _check_source(self.citation, self.evidence, self.name)
        _check_days(self, self.name)
        if self.until < self.since:
            raise ValidationError(f"{self.name}.until", self.until, f"{self.since} or later, the window's first day")

    @property
    def known_since(self) -> date:
        """The day from which the measure could be known."""
        return self.published_on or self.since

    def label(self, locale: Locale | str = "id") -> str:
        """Return what people call the measure; the name itself where it has no other.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        return _label(self.name, locale)

    def covers(self, day: date) -> bool:
        """Tell whether the measure holds on a day; its first and last day are included."""
        return self.since <= day <= self.until


def _label(name: str, locale: Locale | str) -> str:
    from jaminan.figure_labels import FIGURE_LABELS

    is_english = to_locale(locale) is Locale.EN
    return FIGURE_LABELS[name][is_english] if name in FIGURE_LABELS else name


def _check_name(name: Any) -> None:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ValidationError("name", name, 'a dotted lower-case name like "jp.wage_ceiling"')

"""The law as data: all dated figures and temporary measures, what-if laws, and what changed between two days."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple, Self

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.models.segments import to_member
from jaminan.periods import to_day
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Window

__all__ = ["LAW", "Change", "Law", "Reading", "compare_law", "has_value", "to_law"]

_PLANS_KEPT: Final = 4096


class _Facts(NamedTuple):
    """What a law holds."""

    timelines: tuple[Timeline[Any], ...]
    windows: tuple[Window[Any], ...]
    by_name: dict[str, Timeline[Any]]


def _indexed(timelines: tuple[Timeline[Any], ...], windows: tuple[Window[Any], ...]) -> _Facts:
    """Return the facts with an index by name; each name may come once."""
    names = [timeline.name for timeline in timelines] + [window.name for window in windows]
    for name in names:
        if names.count(name) > 1:
            raise ValidationError("timelines", name, "names that come once each")
    return _Facts(timelines, windows, {timeline.name: timeline for timeline in timelines})


class Law(Mapping[str, Timeline[Any]]):
    """An immutable mapping from the names of figures to their timelines, with the temporary measures beside them.

    `LAW` is the law as this release knows it. Two laws are equal when they hold the same facts.

    Args:
        timelines: The dated figures; each name once.
        windows: The temporary measures; each name once.

    Raises:
        ValidationError: If a name comes twice.

    Examples:
        >>> from jaminan import LAW
        >>> LAW["jp.wage_ceiling"].on("2025-03-01").value
        10547400
        >>> str(LAW["jp.wage_ceiling"].on("2025-02-28").citation)
        'Surat B/1387/022024'
    """

    __slots__ = ("__weakref__", "_facts", "_version", "plans")

    def __init__(self, *, timelines: tuple[Timeline[Any], ...], windows: tuple[Window[Any], ...] = ()) -> None:
        """Index the timelines by name."""
        self._facts: _Facts | Callable[[], _Facts] = _indexed(timelines, windows)
        self._version = ""
        self.plans: dict[Hashable, Any] = {}

    @classmethod
    def deferred(cls, load: "Callable[[], _Facts]") -> Self:
        """Return a law whose facts are loaded when they are first asked for.

        :meta private:
        """
        law = cls(timelines=())
        law._facts = load
        return law

    @property
    def _known(self) -> "_Facts":
        facts = self._facts
        if not isinstance(facts, _Facts):
            self._facts = facts = facts()
        return facts

    def __getitem__(self, name: str) -> Timeline[Any]:
        """Return the timeline of a name.

        Raises:
            KeyError: If there is none; it names the near matches.
        """
        try:
            return self._known.by_name[name]
        except KeyError:
            from difflib import get_close_matches

            near = get_close_matches(str(name), self._known.by_name, n=3, cutoff=0.5)
            hint = f"; near matches: {', '.join(near)}" if near else ""
            raise KeyError(f"{name!r} is no figure of this law{hint}") from None

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._known.by_name)

    def __len__(self) -> int:
        """Count the figures."""
        return len(self._known.by_name)

    @property
    def windows(self) -> tuple[Window[Any], ...]:
        """The temporary measures."""
        return self._known.windows

    @property
    def version(self) -> str:
        """A short digest of all facts: the same facts have the same version, on every machine."""
        if not self._version:
            from hashlib import sha256

            facts = "\n".join(sorted(map(repr, (*self._known.timelines, *self._known.windows))))
            self._version = sha256(facts.encode()).hexdigest()[:12]
        return self._version

    @property
    def known_until(self) -> Mapping[str, date]:
        """The last day that the newest value is sure for, of the figures that are announced from time to time."""
        return {each.name: each.known_until for each in self._known.timelines if each.known_until is not None}

    def outdated_on(self, day: date | str) -> tuple[str, ...]:
        """Return the names of the figures whose newest value is no longer sure on a day.

        Raises:
            ValidationError: If *day* is no day.

        Examples:
            >>> from jaminan import LAW
            >>> "jp.wage_ceiling" in LAW.outdated_on("2027-03-01")
            True
        """
        asked = to_day(day, "day")
        return tuple(name for name, until in self.known_until.items() if until < asked)

    def on(self, day: date | str) -> Mapping[str, Any]:
        """Return the values in force on a day, by name; what had not begun by then is left out.

        Raises:
            ValidationError: If *day* is no day.
        """
        asked = to_day(day, "day")
        return {each.name: each.on(asked).value for each in self._known.timelines if _has_begun(each, asked)}

    def amend(
        self,
        name: str,
        *,
        since: date | str,
        value: object,
        citation: Citation | str,
        known_until: date | str | None = None,
        evidence: Evidence = Evidence.SINGLE,
        note: str = "",
    ) -> Self:
        """Return a new law with one more value; this one stays as it is.

        Args:
            name: The name of the figure.
            since: The first day of effect; an entry with the same day is replaced, later ones stay.
            value: The value, of the figure's type and unit.
            citation: Its source: a `Citation`, or the identifier of an act or letter.
            known_until: The last day that the newest value is then sure for. Left out, it moves one announcement past
                *since* for figures that are announced every year.
            evidence: How well the value is attested.
            note: Anything to say beside it.

        Raises:
            KeyError: If the law has no such figure.
            ValidationError: If the value does not fit the figure.

        Examples:
            >>> from jaminan import LAW
            >>> what_if = LAW.amend("jp.wage_ceiling", since="2027-03-01", value=11_640_000, citation="Surat B/1/022027")
            >>> what_if["jp.wage_ceiling"].on("2027-03-01").value, what_if.known_until["jp.wage_ceiling"].isoformat()
            (11640000, '2028-02-29')
        """
        timeline = self[name]
        if not isinstance(note, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers need not type-check
            raise ValidationError("note", note, "text")
        entry = Dated(
            value=value,
            since=to_day(since, "since"),
            citation=Citation(citation) if isinstance(citation, str) else citation,
            evidence=to_member(Evidence, evidence, "evidence"),
            note=note,
        )
        self._check_kind(timeline, value)
        amended = timeline.with_entry(entry, None if known_until is None else to_day(known_until, "known_until"))
        return type(self)(
            timelines=tuple(amended if each.name == name else each for each in self._known.timelines),
            windows=self._known.windows,
        )

    @staticmethod
    def _check_kind(timeline: Timeline[Any], value: object) -> None:
        """Refuse a value of another type than the figure has; units of numbers are checked by the timeline itself."""
        kinds = {type(entry.value) for entry in timeline.entries if entry.value is not None}
        if value is not None and type(value) not in kinds:
            names = " or ".join(sorted(kind.__name__ for kind in kinds))
            raise ValidationError("value", value, f"of type {names}, as all values of {timeline.name}")
        if isinstance(value, tuple):
            items = {type(item) for entry in timeline.entries if entry.value is not None for item in entry.value}
            if not {type(item) for item in value} <= items:
                names = " or ".join(sorted(item.__name__ for item in items))
                raise ValidationError("value", value, f"of items of type {names}, as all values of {timeline.name}")

    def as_known_on(self, day: date | str) -> Self:
        """Return the law as it could be known on a day: without what was published later.

        Figures that had no value yet keep their name and have no entry.

        Raises:
            ValidationError: If *day* is no day.
        """
        asked = to_day(day, "day")
        return type(self)(
            timelines=tuple(each.as_known_on(asked) for each in self._known.timelines),
            windows=tuple(each for each in self._known.windows if each.known_since <= asked),
        )

    def keep_plan(self, key: Hashable, plan: Any) -> None:
        """Keep what a rule planned for a month, so that the next participant does not pay for it again.

        Plans are no part of the law: they are left out of equality, hash and pickle, and any thread may fill in the
        same one. When too many are kept, all are dropped.
        """
        if len(self.plans) >= _PLANS_KEPT:
            self.plans.clear()
        self.plans[key] = plan

    def __eq__(self, other: object) -> bool:
        """Tell whether the other law holds the same facts."""
        return self.version == other.version if isinstance(other, Law) else NotImplemented

    def __hash__(self) -> int:
        """Hash by the version."""
        return hash(self.version)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the facts, without plans."""
        return _law_of, (type(self), self._known.timelines, self._known.windows)

    def __repr__(self) -> str:
        """Return the version and the number of facts."""
        return (
            f"<Law {self.version}: {len(self._known.timelines)} figures, {len(self._known.windows)} temporary measures>"
        )


def _law_of(kind: type[Law], timelines: tuple[Timeline[Any], ...], windows: tuple[Window[Any], ...]) -> Law:
    return kind(timelines=timelines, windows=windows)


def to_law(value: object) -> Law:
    """Return *value* as a law to compute by.

    Raises:
        ValidationError: If it is none.
    """
    if not isinstance(value, Law):
        raise ValidationError("law", value, "a Law, such as LAW")
    return value


def has_value(timeline: Timeline[Any], day: date) -> bool:
    """Tell whether a figure has begun by a day and has not ceased."""
    return _has_begun(timeline, day) and timeline.on(day).value is not None


def _has_begun(timeline: Timeline[Any], day: date) -> bool:
    return bool(timeline.entries) and timeline.entries[0].since <= day


class Reading:
    """The figures of one day, and a memory of which of them a rule has read.

    A rule makes one for a result, reads all figures through it, and takes the result's evidence and what is provisional
    from it.
    """

    __slots__ = ("_day", "_law", "_read")

    def __init__(self, law: Law, day: date) -> None:
        """Begin with nothing read."""
        self._law = to_law(law)
        self._day = day
        self._read: dict[str, Dated[Any]] = {}

    def __getitem__(self, name: str) -> Dated[Any]:
        """Return the entry that holds on the day.

        Raises:
            KeyError: If the law has no such figure.
            NotInForceError: If the figure has no value on the day.
        """
        entry = self._law[name].on(self._day)
        self._read[name] = entry
        return entry

    def in_force(self, name: str) -> Dated[Any]:
        """Return the entry that holds on the day and has a value.

        Raises:
            KeyError: If the law has no such figure.
            NotInForceError: If the figure has not begun by the day, or has ceased.
        """
        entry = self[name]
        if entry.value is None:
            raise NotInForceError(name, self._day, f"it ceased on {entry.since.isoformat()} ({entry.citation}).")
        return entry

    @property
    def provisional(self) -> tuple[str, ...]:
        """The figures read whose newest value is carried past the last day that it is known for."""
        return tuple(name for name in self._read if not self._law[name].is_known_on(self._day))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The marks of the figures read."""
        return tuple(entry.evidence for entry in self._read.values())


class Change(NamedTuple):
    """A figure or measure that is not the same on two days.

    Attributes:
        name: The name in the law.
        before: What held on the first day: an entry, or a temporary measure; `None` where nothing did.
        after: What held on the second day, likewise.
    """

    name: str
    before: Dated[Any] | Window[Any] | None
    after: Dated[Any] | Window[Any] | None


def _load_facts() -> _Facts:
    """Load the facts of this release, program by program."""
    from jaminan.parameters import (
        bpu,
        compliance,
        jakon,
        jht,
        jkk,
        jkm,
        jkp,
        jp,
        membership,
        planning,
        pmi,
        reliefs,
        wage_base,
    )
    from jaminan.parameters.benefits import jht as jht_benefits
    from jaminan.parameters.benefits import jkk as jkk_benefits
    from jaminan.parameters.benefits import jkm as jkm_benefits
    from jaminan.parameters.benefits import jkp as jkp_benefits
    from jaminan.parameters.benefits import jp as jp_benefits
    from jaminan.parameters.benefits import pmi as pmi_benefits
    from jaminan.parameters.benefits import tax

    modules = (
        *(jkk, jkk_benefits, jkm, jkm_benefits, jht, jht_benefits, tax, jp, jp_benefits, jkp, jkp_benefits),
        *(bpu, jakon, pmi, pmi_benefits, membership, wage_base, compliance, planning),
    )
    return _indexed(
        tuple(timeline for module in modules for timeline in module.TIMELINES), (*reliefs.WINDOWS, *compliance.WINDOWS)
    )


LAW: Final = Law.deferred(_load_facts)
"""The law as this release knows it; its facts load on first use."""


def compare_law(day_a: date | str, day_b: date | str, law: Law = LAW) -> tuple[Change, ...]:
    """Return what changed between two days, in the order of the law.

    A figure counts as changed when its value differs; an act that prints the same value again is no change. A
    temporary measure counts when it holds on one of the days only.

    Args:
        day_a: The first day.
        day_b: The second day.
        law: The law to compare in.

    Raises:
        ValidationError: If a day is none.

    Examples:
        >>> from jaminan import compare_law
        >>> [(change.name, change.before.value, change.after.value) for change in compare_law("2026-02-28", "2026-03-01")]
        [('jp.wage_ceiling', 10547400, 11086300)]
    """
    first, second, known = to_day(day_a, "day_a"), to_day(day_b, "day_b"), to_law(law)
    changes: list[Change] = []
    for timeline in known.values():
        before = timeline.on(first) if _has_begun(timeline, first) else None
        after = timeline.on(second) if _has_begun(timeline, second) else None
        if (before and before.value) != (after and after.value):
            changes.append(Change(name=timeline.name, before=before, after=after))
    for window in known.windows:
        holds = window.covers(first), window.covers(second)
        if holds[0] != holds[1]:
            changes.append(
                Change(name=window.name, before=window if holds[0] else None, after=window if holds[1] else None)
            )
    return tuple(changes)

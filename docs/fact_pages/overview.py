"""The first page of the facts, and the page that says what is covered."""

from typing import Any, Final

from fact_pages.figures import prefixes, title_of, with_prefix
from fact_pages.markdown import NOTICE, example, joined, table
from fact_pages.values import LOCALE
from jaminan import (
    LAW,
    ConstructionProject,
    Evidence,
    MembershipStatus,
    MigrantWorker,
    NonWageWorker,
    Program,
    Segment,
    Timeline,
    WageWorker,
    check_membership,
)
from jaminan.formatting import format_rupiah
from jaminan.rules.contributions.wage_workers import CHARGES

__all__ = ["coverage", "index"]

_ABOUT: Final = """\
These pages are written from `LAW`, the law as this release knows it, so they say what the calculations use.
Dates are inclusive on both ends.
*Published* is the day on which a value could be known; where it is empty or left out, the first day stands for it.
[Evidence](../evidence.md) explains the marks."""

_ELSEWHERE: Final = """\
[Coverage](coverage.md) says which contributions are modelled.
[Regulations](regulations.md) lists the acts, and [Labels](labels.md) the names of everything in both languages."""


def index() -> str:
    """Return the first page."""
    rows = []
    for prefix in prefixes():
        figures, windows = with_prefix(prefix)
        marks = [entry.evidence for figure in figures for entry in figure.entries]
        marks += [window.evidence for window in windows]
        values = sum(len(figure.entries) for figure in figures) + len(windows)
        weakest = Evidence.weakest(*marks).label(LOCALE)
        rows.append((f"[{title_of(prefix)}]({prefix}.md)", len(figures) + len(windows), values, weakest))
    announced = [(LAW[name].label(LOCALE), f"`{name}`", until) for name, until in LAW.known_until.items()]
    newest = LAW["jp.wage_ceiling"].on("2025-03-01").value
    parts = [
        NOTICE,
        "# Facts",
        example(">>> from jaminan import LAW", '>>> LAW["jp.wage_ceiling"].on("2025-03-01").value', str(newest)),
        _ABOUT,
        table(("Page", "Figures", "Values", "Weakest evidence"), rows, {1, 2}),
        _ELSEWHERE,
        "## Figures that are announced from time to time",
        "Past these days a result that needs the figure is provisional and warns.",
        table(("Figure", "Name", "Sure until"), announced),
        "\n".join(["```{toctree}", ":hidden:", "", "coverage", *prefixes(), "regulations", "labels", "```"]),
    ]
    return joined(parts)


_SAMPLES: Final = {
    Segment.PU: WageWorker(wage=5_000_000),
    Segment.BPU: NonWageWorker(),
    Segment.JAKON: ConstructionProject(contract_value=1_000_000_000),
    Segment.PMI: MigrantWorker(contract_months=24),
}
_ASKED_ON: Final = "2026-11-30"
_ABOUT_COVERAGE: Final = """\
The table says which contributions of each program and segment are modelled, since when, and for how long.
Claims, benefits, due days, penalties and shares of budgets are listed with their marks under [Facts](index.md).
[Limits](../limits.md) says what is left out and what is assumed."""


def _figures_of(program: Program, segment: Segment) -> list[Timeline[Any]]:
    """Return the figures that contributions of a program and segment are computed from."""
    if segment is Segment.PU:
        names = [name for charge in CHARGES if charge.program is program for name in (charge.rate, charge.ceiling)]
        return [
            timeline
            for timeline in LAW.values()
            if any(name and timeline.name.startswith(name.partition("{")[0]) for name in names)
        ]
    group = segment.lower()
    return [
        timeline
        for timeline in LAW.values()
        if timeline.name.startswith(f"{group}.{program.lower()}.")
        or timeline.name.startswith(f"{group}.{program.lower()}_")
        or (group == "pmi" and timeline.name == "pmi.packages" and program in {Program.JKK, Program.JKM})
    ]


def _coverage_row(program: Program, segment: Segment) -> tuple[object, ...]:
    figures = _figures_of(program, segment)
    if not figures:
        decision = check_membership(_SAMPLES[segment], on=_ASKED_ON)[program]
        is_closed = decision.status is MembershipStatus.NOT_COVERED
        reason = f"not open to the segment [{decision.requirements[0].citation}]" if is_closed else "not modelled"
        return program, segment, reason, "", "", ""
    entries = [entry for figure in figures for entry in figure.entries]
    known = min((figure.known_until for figure in figures if figure.known_until), default="")
    names = ", ".join(f"`{figure.name}`" for figure in figures)
    return (
        program,
        segment,
        f"contributions: {names}",
        min(entry.since for entry in entries),
        known,
        Evidence.weakest(*(entry.evidence for entry in entries)).label(LOCALE),
    )


def coverage() -> str:
    """Return the page that says what is covered."""
    head = ("Program", "Segment", "Modelled", "Since", "Sure until", "Weakest evidence")
    rows = [_coverage_row(program, segment) for segment in Segment for program in Program]
    segments = [(f"`{segment}`", segment.label("id"), segment.label("en")) for segment in Segment]
    amount = LAW["jp.wage_ceiling"].entries[-1]
    newest = f"The newest ceiling of the JP wage base is {format_rupiah(amount.value, locale=LOCALE)}."
    parts = [
        NOTICE,
        "# Coverage",
        example(
            ">>> from jaminan import LAW",
            '>>> entry = LAW["jp.wage_ceiling"].entries[-1]',
            ">>> entry.since.isoformat(), entry.value, entry.evidence.name",
            repr((amount.since.isoformat(), amount.value, amount.evidence.name)),
        ),
        f"{newest}\n{_ABOUT_COVERAGE}",
        table(head, rows),
        "## Segments",
        table(("Segment", "Indonesian", "English"), segments),
    ]
    return joined(parts)

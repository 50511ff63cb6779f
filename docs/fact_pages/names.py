"""The pages of acts and of labels: what things are called."""

from typing import Any, Final

import jaminan
from fact_pages.markdown import NOTICE, example, joined, table
from fact_pages.values import LOCALE
from jaminan import LAW, Regulation, RegulationKind, Timeline, Window, planning, regulation, regulations
from jaminan.labels import Labelled, LabelledInt

__all__ = ["acts", "labels"]

_SPACE: Final = "\u00a0"


def acts() -> str:
    """Return the registry of acts as tables by kind."""
    name = regulation("PP 44/2015").label("id")
    about = [
        f"The registry holds {len(regulations())} acts.",
        "An empty cell is a day that the sources do not print; it is never a guess.",
        "[Look up regulations](../how-to/regulations.md) says how to ask for them.",
    ]
    parts = [
        NOTICE,
        "# Regulations",
        example(">>> from jaminan import regulation", '>>> print(regulation("PP 44/2015").label("id"))', name),
        "\n".join(about),
    ]
    head = ("Act", "Title", "Promulgated", "In force", "Revoked", "Relations", "Evidence")
    for kind in RegulationKind:
        found = regulations(kind=kind)
        if found:
            parts += [
                f"## {kind.value}: {kind.label(LOCALE)}",
                f"*{kind.label('id')}*.",
                table(head, map(_act_row, found)),
            ]
    return joined(parts)


def _act_row(act: Regulation) -> tuple[object, ...]:
    return (
        _unbroken(act.id) if len(act.id) < len("Permendagri 12/2024") else act.id,
        act.title,
        act.promulgated or "",
        act.in_force or "",
        act.revoked or "",
        _relations(act),
        act.evidence.label(LOCALE),
    )


def _unbroken(name: str) -> str:
    return name.replace(" ", _SPACE)


def _relations(act: Regulation) -> str:
    """Return what the act does to others, each verb once."""
    targets: dict[str, list[str]] = {}
    for relation in act.relations:
        targets.setdefault(relation.kind.label(LOCALE), []).append(_unbroken(relation.target))
    return "; ".join(f"{kind} {', '.join(each)}" for kind, each in targets.items())


_ABOUT_LABELS: Final = """\
Every enumeration, figure and temporary measure has a name for people, in Indonesian and in English.
A front end takes its choices from here; `{limit}` stands for the number that a condition asks for."""


def labels() -> str:
    """Return every public enumeration and every figure with its names in both languages."""
    public = [getattr(module, name) for module in (jaminan, planning) for name in module.__all__]
    kinds = [each for each in dict.fromkeys(public) if _is_labelled(each)]
    parts = [
        NOTICE,
        "# Labels in both languages",
        example(
            ">>> from jaminan import LAW, RiskClass",
            '>>> RiskClass.V.label(), RiskClass.V.label("en")',
            repr((jaminan.RiskClass.V.label(), jaminan.RiskClass.V.label("en"))),
            '>>> LAW["jp.wage_ceiling"].label()',
            repr(LAW["jp.wage_ceiling"].label()),
        ),
        _ABOUT_LABELS,
        "## Enumerations",
    ]
    for kind in kinds:
        rows = [(f"`{each.value}`", each.label("id"), each.label("en")) for each in kind]
        parts += [f"### {kind.__name__}", table(("Value", "Indonesian", "English"), rows)]
    named: list[Timeline[Any] | Window[Any]] = [*LAW.values(), *LAW.windows]
    figures = [(f"`{each.name}`", each.label("id"), each.label("en")) for each in named]
    parts += ["## Figures", table(("Name", "Indonesian", "English"), figures)]
    return joined(parts)


def _is_labelled(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, Labelled | LabelledInt)

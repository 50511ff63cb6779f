"""Explanations: how a result came about, as ordered steps without a language; a module a chapter."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from importlib import import_module
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.labels import Labelled
from jaminan.periods import Month
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["Explanation", "Fact", "Step", "StepKind", "explain", "make_step"]

Fact = int | Decimal | str | date | Month | Enum | None
"""What a step can say: numbers, days, words of the vocabulary. Amounts are Rupiah, rates are shares of one."""


class StepKind(Labelled):
    """What a step of an explanation is about."""

    SUBJECT = "subject", "peserta dan bulan", "participant and month"
    CATEGORY = "category", "kelompok", "group"
    ROUTE = "route", "jalur kepesertaan", "route of enrolment"
    MEMBERSHIP = "membership", "kepesertaan", "membership"
    PROGRAMS_NAMED = "programs_named", "program ditentukan pemanggil", "programs named by the caller"
    REQUIREMENT = "requirement", "syarat", "requirement"
    RELIEF = "relief", "keringanan", "relief"
    RELIEF_PASSED_OVER = "relief_passed_over", "keringanan dikesampingkan", "relief passed over"
    LOWEST_BASE = "lowest_base", "dasar terendah", "lowest base"
    LINE = "line", "iuran", "contribution"
    TIER = "tier", "lapisan nilai kontrak", "tier of the contract value"
    PACKAGE = "package", "paket", "package"
    SLICE = "slice", "rekomposisi", "recomposition"
    DEFERRED = "deferred", "ditunda", "put off"
    TOTAL = "total", "jumlah", "total"
    ROUNDING = "rounding", "pembulatan", "rounding"
    PROVISIONAL = "provisional", "sementara", "provisional"
    EVIDENCE = "evidence", "tingkat bukti", "evidence"


@attrs.frozen(kw_only=True)
class Step:
    """One step of an explanation.

    Attributes:
        kind: What it is about.
        facts: What it says, by name, in order.
        citations: What it rests on.
        depth: 0 for a step, 1 for a detail of the step before it.
    """

    kind: Labelled
    facts: tuple[tuple[str, Fact], ...]
    citations: tuple[Citation, ...] = ()
    depth: int = 0

    def __getitem__(self, name: str) -> Fact:
        """Return what the step says under a name.

        Raises:
            KeyError: If it says nothing under it.
        """
        for key, fact in self.facts:
            if key == name:
                return fact
        raise KeyError(name)


@attrs.frozen(kw_only=True)
class Explanation(Shown):
    """How a result came about.

    Attributes:
        steps: The steps, in the order of the reasoning.
    """

    steps: tuple[Step, ...]

    def __iter__(self) -> Iterator[Step]:
        """Iterate over the steps."""
        return iter(self.steps)

    def __len__(self) -> int:
        """Count the steps."""
        return len(self.steps)


def make_step(kind: Labelled, /, *citations: Citation, depth: int = 0, **facts: Fact) -> Step:
    """Return a step that says *facts*, in their order."""
    return Step(kind=kind, facts=tuple(facts.items()), citations=citations, depth=depth)


_CHAPTERS: Final = {
    "jaminan.models.results": "jaminan.explanations.bills",
    "jaminan.models.decisions": "jaminan.explanations.bills",
    "jaminan.models.benefit_results": "jaminan.explanations.benefits",
    "jaminan.models.claims": "jaminan.explanations.benefits",
    "jaminan.models.jkk_results": "jaminan.explanations.benefits",
    "jaminan.models.compliance": "jaminan.explanations.compliance",
    "jaminan.planning": "jaminan.explanations.planning",
}
"""What explains the results of each chapter, by the module or the package of their models."""


@singledispatch
def explain(result: object) -> Explanation:
    """Explain a result step by step, each with its citations.

    Args:
        result: A bill, or another result of jaminan.

    Returns:
        The steps, without a language; `format_explanation` writes them as text.

    Raises:
        ValidationError: If *result* is no result.

    Examples:
        >>> from jaminan import Employer, WageWorker, calculate_contributions, explain
        >>> worker = WageWorker(wage=4_000_000, employer=Employer(risk_class=3, scale="micro"))
        >>> explanation = explain(calculate_contributions(worker, month="2025-03"))
        >>> [str(step["amount"]) for step in explanation if step.kind == "line"]
        ['35600', '12000']
    """
    module = type(result).__module__
    chapter = _CHAPTERS.get(module) or _CHAPTERS.get(module.rpartition(".")[0])
    if chapter is not None:
        import_module(chapter)
        explainer = explain.dispatch(type(result))
        if explainer is not explain.dispatch(object):
            return explainer(result)
    raise ValidationError("result", result, "a result of jaminan, such as Contributions")

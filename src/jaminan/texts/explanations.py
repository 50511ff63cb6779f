"""Explanations as text and as lists for notebooks; the sentences of each chapter's steps stand in a module of its own."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from importlib import import_module
from typing import Any, Final, NamedTuple

from jaminan.explanations import Explanation, Step
from jaminan.labels import Locale, to_locale
from jaminan.texts.tables import Written
from jaminan.texts.words import say_sources

__all__ = ["WRITERS", "format_explanation", "steps_text"]

_CHAPTERS: Final = {
    "jaminan.explanations": "jaminan.texts.bill_steps",
    "jaminan.explanations.benefits": "jaminan.texts.benefit_steps",
    "jaminan.explanations.compliance": "jaminan.texts.compliance_steps",
    "jaminan.explanations.planning": "jaminan.texts.planning_steps",
}
"""What writes the steps of each chapter, by the module of their kinds."""


def format_explanation(explanation: Explanation, locale: Locale | str = "id") -> str:
    """Return an explanation as text, a line a step, each with its sources in brackets.

    Args:
        explanation: The explanation.
        locale: ``"id"`` or ``"en"``.

    Raises:
        ValidationError: If the locale is another.

    Examples:
        >>> from jaminan import Employer, WageWorker, calculate_contributions, explain, format_explanation
        >>> worker = WageWorker(wage=4_000_000, employer=Employer(risk_class=1), programs={"JKM"})
        >>> bill = calculate_contributions(worker, month="2024-11")
        >>> print(format_explanation(explain(bill), locale="en").splitlines()[2])
        JKM, employer: 0.3% × IDR 4,000,000 → IDR 12,000 [PP 44/2015, article 18(1)]
    """
    return steps_text(explanation.steps, to_locale(locale))


def steps_text(steps: Iterable[Step], locale: Locale) -> str:
    """Return steps as text, a line a step, the details of a step under it."""
    return "\n".join("  " * step.depth + _sentence(step, locale) for step in steps)


def _sentence(step: Step, locale: Locale) -> str:
    sources = say_sources(step.citations, locale)
    return _writer(step)(step, locale) + (f" [{sources}]" if sources else "")


def _writer(step: Step) -> Callable[[Step, Locale], str]:
    """Return what writes a step, of the chapter that its kind belongs to."""
    writer: Callable[[Step, Locale], str] = import_module(_CHAPTERS[type(step.kind).__module__]).SENTENCES[step.kind]
    return writer


class _List(NamedTuple):
    """The steps of an explanation, in a language."""

    steps: tuple[Step, ...]
    locale: Locale

    def to_text(self) -> str:
        """Return the steps as text."""
        return steps_text(self.steps, self.locale)

    def to_html(self) -> str:
        """Return the steps as an HTML list."""
        items = "".join(
            f'<li style="margin-left:{1.5 * step.depth}em">{escape(_sentence(step, self.locale))}</li>'
            for step in self.steps
        )
        return f"<ol>{items}</ol>"


def _explanation(explanation: Explanation, locale: Locale) -> _List:
    return _List(explanation.steps, locale)


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {Explanation: _explanation}
"""What writes each class."""

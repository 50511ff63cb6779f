"""Results as text and as tables for notebooks, in Indonesian and English; a module a chapter.

Each chapter says in ``WRITERS`` what writes its classes, and is loaded on first use.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from jaminan.labels import Locale
from jaminan.texts.tables import Written

__all__ = ["write"]

_CHAPTERS: Final = {
    "jaminan.explanations": "jaminan.texts.explanations",
    "jaminan.legislation": "jaminan.texts.histories",
    "jaminan.timeline": "jaminan.texts.histories",
    "jaminan.models.enrolment": "jaminan.texts.lookups",
    "jaminan.models.regions": "jaminan.texts.lookups",
    "jaminan.models.decisions": "jaminan.texts.bills",
    "jaminan.models.results": "jaminan.texts.bills",
    "jaminan.models.benefit_results": "jaminan.texts.benefits",
    "jaminan.models.claims": "jaminan.texts.benefits",
    "jaminan.models.jkk_results": "jaminan.texts.benefits",
    "jaminan.models.compliance.deadlines": "jaminan.texts.compliance",
    "jaminan.models.compliance.penalties": "jaminan.texts.compliance",
    "jaminan.models.compliance.sanctions": "jaminan.texts.compliance",
    "jaminan.models.compliance.violations": "jaminan.texts.compliance",
    "jaminan.models.instructions": "jaminan.texts.instructions",
    "jaminan.planning.affordable": "jaminan.texts.planning",
    "jaminan.planning.coverage": "jaminan.texts.planning",
    "jaminan.planning.dbhcht": "jaminan.texts.planning",
    "jaminan.planning.gap_costs": "jaminan.texts.planning",
    "jaminan.planning.results": "jaminan.texts.planning",
}
"""The chapter of each module whose classes are written here."""


def write(shown: object, locale: Locale) -> Written:
    """Return a result in words, to be written as text or as HTML.

    Raises:
        TypeError: If nothing writes its class.
    """
    for kind in type(shown).__mro__:
        chapter = _CHAPTERS.get(kind.__module__)
        if chapter is not None:
            writers: Mapping[type, Callable[[Any, Locale], Written]] = import_module(chapter).WRITERS
            if kind in writers:
                return writers[kind](shown, locale)
    message = f"nothing in jaminan.texts writes a {type(shown).__name__}"
    raise TypeError(message)

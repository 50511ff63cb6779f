"""Presidential instructions as text and as tables for notebooks, in Indonesian and English."""

from collections.abc import Sequence
from typing import Final

from jaminan.html_tables import html_table
from jaminan.labels import Locale, to_locale
from jaminan.models.instructions import Instruction
from jaminan.texts import format_table

__all__ = ["instruction_html", "instruction_text"]

_HEADS: Final = {
    "who": ("Siapa", "Who"),
    "count": ("Jumlah", "Count"),
    "evidence": ("Bukti", "Evidence"),
    "group": ("Kelompok", "Group"),
    "task": ("Tugas kepala daerah", "Task of heads of regions"),
    "source": ("Sumber", "Source"),
}
_TOTAL: Final = "Jumlah", "Total"
_PROGRAMS: Final = "Program sekurang-kurangnya", "Programs at the least"
_COUNT: Final = frozenset({1})
_TABLES: Final = (("who", "count", "evidence"), ("group", "evidence"), ("task", "source", "evidence"))

_Table = tuple[tuple[str, ...], Sequence[tuple[str, ...]], frozenset[int]]


def _tables(instruction: Instruction, locale: Locale) -> list[_Table]:
    """Return the three tables: who is instructed, whom they enrol, and how."""
    english = locale is Locale.EN
    offices = [(each.label(locale), str(each.count), each.evidence.label(locale)) for each in instruction.addressees]
    offices.append((_TOTAL[english], str(instruction.officials), ""))
    groups = [(each.label(locale), each.evidence.label(locale)) for each in instruction.groups]
    tasks = [
        (each.label(locale), (each.citation or instruction.citation).label(locale), each.evidence.label(locale))
        for each in instruction.tasks
    ]
    heads = [tuple(_HEADS[name][english] for name in names) for names in _TABLES]
    return [(heads[0], offices, _COUNT), (heads[1], groups, frozenset()), (heads[2], tasks, frozenset())]


def _least(instruction: Instruction, locale: Locale) -> str:
    programs = ", ".join(instruction.programs)
    source = instruction.programs_citation.label(locale)
    evidence = instruction.programs_evidence.label(locale)
    return f"{_PROGRAMS[locale is Locale.EN]}: {programs} [{source}; {evidence}]"


def instruction_text(instruction: Instruction, locale: Locale | str = "id") -> str:
    """Return an instruction as aligned tables."""
    language = to_locale(locale)
    tables = [format_table(head, rows, numbers) for head, rows, numbers in _tables(instruction, language)]
    return "\n\n".join(
        [f"{instruction.citation.label(language)}\n{tables[0]}", tables[1], _least(instruction, language), tables[2]]
    )


def instruction_html(instruction: Instruction, locale: Locale | str = "id") -> str:
    """Return an instruction as HTML tables."""
    language = to_locale(locale)
    captions = (instruction.citation.label(language), _least(instruction, language), "")
    return "".join(
        html_table(head, rows, numbers, caption, sums=1 if numbers else 0)
        for (head, rows, numbers), caption in zip(_tables(instruction, language), captions, strict=True)
    )

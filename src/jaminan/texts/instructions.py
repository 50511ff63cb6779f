"""Presidential instructions as tables, in Indonesian and English."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jaminan.labels import Locale
from jaminan.models.instructions import Instruction
from jaminan.texts.tables import Sheet, Table, Written
from jaminan.texts.words import either, say_head

__all__ = ["WRITERS"]


def _instruction(instruction: Instruction, locale: Locale) -> Sheet:
    """Return the three tables of an instruction: who is instructed, whom they enrol, and how."""
    offices = [(each.label(locale), str(each.count), each.evidence.label(locale)) for each in instruction.addressees]
    offices.append((either(locale, "Jumlah", "Total"), str(instruction.officials), ""))
    groups = [(each.label(locale), each.evidence.label(locale)) for each in instruction.groups]
    tasks = [
        (each.label(locale), (each.citation or instruction.citation).label(locale), each.evidence.label(locale))
        for each in instruction.tasks
    ]
    return Sheet(
        [
            Table(
                instruction.citation.label(locale),
                say_head(locale, "Siapa|Jumlah|Bukti", "Who|Count|Evidence"),
                offices,
                frozenset({1}),
                sums=1,
            ),
            Table(_least(instruction, locale), say_head(locale, "Kelompok|Bukti", "Group|Evidence"), groups),
            Table(
                "",
                say_head(locale, "Tugas kepala daerah|Sumber|Bukti", "Task of heads of regions|Source|Evidence"),
                tasks,
            ),
        ]
    )


def _least(instruction: Instruction, locale: Locale) -> str:
    """Return the programs that the people are to be enrolled in at the least."""
    name = either(locale, "Program sekurang-kurangnya", "Programs at the least")
    source, evidence = instruction.programs_citation.label(locale), instruction.programs_evidence.label(locale)
    return f"{name}: {', '.join(instruction.programs)} [{source}; {evidence}]"


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {Instruction: _instruction}
"""What writes each class."""

"""The registry of regulations for callers: one act by any of its names, and those of a kind, a day, a subject, a program."""

from datetime import date

from jaminan.citations import find_citations, near_regulations
from jaminan.errors import NotInForceError, UnknownRegulationError, ValidationError
from jaminan.legislation import Regulation, RegulationKind
from jaminan.models.programs import Program
from jaminan.parameters import registry
from jaminan.periods import to_day

__all__ = ["regulation", "regulations"]


def regulation(text: str) -> Regulation:
    """Return the regulation that goes by an identifier, a citation in any spelling, or a name.

    Args:
        text: ``"PP 44/2015"``, ``"Peraturan Pemerintah Nomor 44 Tahun 2015"``, ``"UU SJSN"``. *UU Cipta Kerja* is the act of
            that title, UU 11/2020; UU 6/2023 took its place.

    Raises:
        UnknownRegulationError: If the registry does not hold it; it names near matches.

    Examples:
        >>> from jaminan import regulation
        >>> regulation("Permenaker No. 4 Tahun 2022").title
        'Tata Cara dan Persyaratan Pembayaran Manfaat Jaminan Hari Tua'
        >>> regulation("UU BPJS").id
        'UU 24/2011'
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers need not type-check
        raise UnknownRegulationError(text, reason="is no text")
    known = registry.find(text)
    if known:
        return known
    cited = [found.citation.regulation_id for found in find_citations(text)]
    if not cited:
        raise UnknownRegulationError(text, near_regulations(text), "names no act")
    known = registry.find(cited[0])
    if known is None:
        raise UnknownRegulationError(cited[0], near_regulations(cited[0]), "is not in the registry")
    return known


def regulations(
    *,
    kind: RegulationKind | str | None = None,
    on: date | str | None = None,
    subject: str | None = None,
    program: Program | str | None = None,
) -> tuple[Regulation, ...]:
    """Return the regulations that meet all that is asked for, by kind, then by year and number.

    Args:
        kind: The kind, or its value (``"Permenaker"``).
        on: A day: those surely in force on it. What the sources do not date well enough is left out.
        subject: A text in the subject (English) or the title (Indonesian); capitals do not matter.
        program: The program, or its value (``"JKP"``): the acts about it.

    Raises:
        ValidationError: If the kind or the program is none, the subject no text, or the day no day.

    Examples:
        >>> from jaminan import regulations
        >>> [act.id for act in regulations(kind="PP", program="JKP", on="2025-03-01")]
        ['PP 37/2021', 'PP 49/2023', 'PP 6/2025', 'PP 7/2025']
    """
    acts = registry.all_regulations()
    if kind is not None:
        asked_kind = _kind(kind)
        acts = tuple(act for act in acts if act.kind is asked_kind)
    if program is not None:
        about = registry.about_program(_program(program))
        acts = tuple(act for act in acts if act.id in about)
    if subject is not None:
        if not isinstance(subject, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers need not type-check
            raise ValidationError("subject", subject, "text")
        asked = subject.casefold()
        acts = tuple(act for act in acts if asked in act.subject.casefold() or asked in act.title.casefold())
    if on is not None:
        day = to_day(on, "on")
        acts = tuple(act for act in acts if _is_surely_in_force(act, day))
    return acts


def _is_surely_in_force(act: Regulation, day: date) -> bool:
    try:
        return act.is_in_force_on(day)
    except NotInForceError:
        return False


def _kind(value: object) -> RegulationKind:
    for kind in RegulationKind:
        if value == kind:
            return kind
    raise ValidationError("kind", value, f"one of {', '.join(RegulationKind)}")


def _program(value: object) -> Program:
    for program in Program:
        if value == program:
            return program
    raise ValidationError("program", value, f"one of {', '.join(Program)}")

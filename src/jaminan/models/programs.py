"""Programs, risk classes and payers."""

from collections.abc import Iterable, Mapping
from typing import Final, cast

from jaminan.errors import ValidationError
from jaminan.labels import Labelled, LabelledInt, near_values

__all__ = ["Payer", "Program", "RiskClass", "to_programs", "to_risk_class"]


class Program(Labelled):
    """The five programs of BPJS Ketenagakerjaan."""

    JKK = "JKK", "Jaminan Kecelakaan Kerja", "employment injury"
    JKM = "JKM", "Jaminan Kematian", "death"
    JHT = "JHT", "Jaminan Hari Tua", "old-age savings"
    JP = "JP", "Jaminan Pensiun", "pension"
    JKP = "JKP", "Jaminan Kehilangan Pekerjaan", "job loss"


class RiskClass(LabelledInt):
    """The five classes of risk of the work environment, which BPJS Ketenagakerjaan assigns to each employer."""

    I = 1, "tingkat risiko sangat rendah", "very low risk"  # noqa: E741 - the law counts in Roman numerals
    II = 2, "tingkat risiko rendah", "low risk"
    III = 3, "tingkat risiko sedang", "medium risk"
    IV = 4, "tingkat risiko tinggi", "high risk"
    V = 5, "tingkat risiko sangat tinggi", "very high risk"


class Payer(Labelled):
    """Whom the law charges with a contribution."""

    EMPLOYER = "employer", "pemberi kerja", "employer"
    WORKER = "worker", "pekerja", "worker"
    GOVERNMENT = "government", "pemerintah", "government"


_PROGRAMS: Final = {str(program): program for program in Program}

_checked: Final[dict[frozenset[object], frozenset[Program]]] = {}
"""Collections that were read before, for whoever makes many workers; there are thirty-one good ones."""


def to_programs(value: object, field: str) -> frozenset[Program]:
    """Return a collection of programs as a frozenset; members or their values, at least one.

    Raises:
        ValidationError: If it is no collection, is empty, or holds something else.
    """
    if type(value) is frozenset and (checked := _checked.get(value)) is not None:
        return checked
    is_collection = isinstance(value, Iterable) and not isinstance(value, str | Mapping)
    named: tuple[object, ...] = tuple(cast("Iterable[object]", value)) if is_collection else ()
    programs = frozenset(_PROGRAMS[name] for name in named if isinstance(name, str) and name in _PROGRAMS)
    if not named or not all(isinstance(name, str) and name in _PROGRAMS for name in named):
        raise _no_programs(field, value, named)
    _checked[programs] = programs
    return programs


def _no_programs(field: str, value: object, named: tuple[object, ...]) -> ValidationError:
    """Return the error for what holds no programs: a word alone is no collection, and a misspelt one has near words."""
    limit = f"a collection of at least one of {', '.join(Program)}"
    if isinstance(value, str):
        near = near_values(Program, value)
        return ValidationError(field, value, f'{limit}, like {{"{next(iter(near), "JKK")}"}}: a text is no collection')
    unknown = (name for name in named if not (isinstance(name, str) and name in _PROGRAMS))
    near = tuple(dict.fromkeys(each for name in unknown for each in near_values(Program, name)))
    return ValidationError(field, value, limit, near=near)


def to_risk_class(value: object, field: str) -> RiskClass:
    """Return a risk class from the member or its number, 1 to 5.

    Raises:
        ValidationError: If it is neither.
    """
    if isinstance(value, RiskClass):
        return value
    if type(value) is int and 1 <= value <= len(RiskClass):
        return RiskClass(value)  # type: ignore[call-arg]  # because a member is looked up, not made
    raise ValidationError(field, value, f"a risk class from 1 to {len(RiskClass)}", "PP 44/2015, article 16(1)")

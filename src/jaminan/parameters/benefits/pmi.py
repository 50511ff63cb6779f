"""Migrant workers (PMI): the amounts that the facts hold, and the limit of claims."""

from datetime import date
from typing import Any, Final

from jaminan.models.benefit_tables import PmiAmount
from jaminan.models.benefits import BenefitKind, PmiPhase
from jaminan.parameters.benefits._entries import CORROBORATED, SINGLE, UNCONFIRMED, entry, timeline
from jaminan.sources import Citation
from jaminan.timeline import Timeline, Unit

__all__ = ["TIMELINES"]

_BEFORE: Final = (PmiPhase.BEFORE,)
_DURING: Final = (PmiPhase.DURING,)
_AFTER: Final = (PmiPhase.AFTER,)
_OUTSIDE: Final = (PmiPhase.BEFORE, PmiPhase.AFTER)
_ALL: Final = (PmiPhase.BEFORE, PmiPhase.DURING, PmiPhase.AFTER)
_JKM: Final = (BenefitKind.DEATH, BenefitKind.PERIODIC, BenefitKind.FUNERAL)

_OF_2023: Final = (
    PmiAmount(kind=BenefitKind.DEATH, phases=_DURING, amount=85_000_000, covers=_JKM, evidence=CORROBORATED),
    PmiAmount(kind=BenefitKind.DEATH, phases=_OUTSIDE, amount=None, evidence=CORROBORATED),
    PmiAmount(kind=BenefitKind.DISABILITY, phases=_DURING, amount=100_000_000, is_maximum=True, evidence=SINGLE),
    PmiAmount(
        kind=BenefitKind.MEDICAL_CARE_ABROAD,
        phases=_DURING,
        amount=50_000_000,
        is_maximum=True,
        evidence=CORROBORATED,
    ),
    PmiAmount(kind=BenefitKind.HOME_CARE, phases=_ALL, amount=20_000_000, is_maximum=True, evidence=CORROBORATED),
    PmiAmount(kind=BenefitKind.HEARING_AID, phases=_ALL, amount=2_500_000, is_maximum=True, evidence=CORROBORATED),
    PmiAmount(kind=BenefitKind.GLASSES, phases=_ALL, amount=1_000_000, is_maximum=True, evidence=CORROBORATED),
    PmiAmount(kind=BenefitKind.DENTURES, phases=_ALL, amount=5_000_000, is_maximum=True, evidence=UNCONFIRMED),
    PmiAmount(kind=BenefitKind.LAYOFF, phases=_DURING, amount=1_500_000, evidence=CORROBORATED),
    PmiAmount(
        kind=BenefitKind.WRONG_PLACEMENT,
        phases=_DURING,
        amount=25_000_000,
        transport=15_000_000,
        evidence=CORROBORATED,
    ),
    PmiAmount(kind=BenefitKind.RAPE, phases=_ALL, amount=50_000_000, evidence=CORROBORATED),
    PmiAmount(kind=BenefitKind.FAILED_DEPARTURE, phases=_BEFORE, amount=10_000_000, evidence=CORROBORATED),
    PmiAmount(
        kind=BenefitKind.LOSS_ON_WAY_HOME, phases=_AFTER, amount=10_000_000, is_maximum=True, evidence=CORROBORATED
    ),
    PmiAmount(kind=BenefitKind.FAILED_PLACEMENT, phases=_DURING, amount=None, evidence=SINGLE),
    PmiAmount(kind=BenefitKind.LAYOFF_BY_ACCIDENT, phases=_DURING, amount=None, evidence=SINGLE),
    PmiAmount(kind=BenefitKind.REPATRIATION, phases=_DURING, amount=None, evidence=SINGLE),
    PmiAmount(kind=BenefitKind.SCHOLARSHIP, phases=_ALL, amount=None, evidence=CORROBORATED),
)

_AMOUNTS: Final = timeline(
    "pmi.benefit.amounts",
    Unit.TABLE,
    entry(
        date(2023, 2, 22),
        _OF_2023,
        Citation("Permenaker 4/2023"),
        UNCONFIRMED,
        "The annex was not read. Death in the phase of work is one sum of lump sum, periodic and funeral benefit, its split "
        "was not seen; the smaller sums before and after work were not seen. Dentures are from memory. Not placed: 25,000,000 is "
        "a guess and left out. Scholarship: it exists; that its yearly amounts are those of PP 82/2019 is from memory, used where "
        "children are given, unconfirmed.",
    ),
    entry(
        date(2026, 8, 28),
        (),
        Citation("P2MI 9/2026"),
        SINGLE,
        "P2MI 9/2026 rules from this day; its benefits stand in an annex that was not read.",
    ),
)
_YEARS: Final = timeline(
    "pmi.claim.years",
    Unit.YEARS,
    entry(date(2018, 12, 10), 2, Citation("Permenaker 18/2018"), CORROBORATED, "Of a claim on JKK."),
    entry(date(2023, 2, 22), 5, Citation("Permenaker 4/2023"), CORROBORATED, "Of a claim on JKK."),
    entry(
        date(2026, 8, 28),
        None,
        Citation("P2MI 9/2026"),
        SINGLE,
        "P2MI 9/2026 rules from this day; its limit was not seen.",
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (_AMOUNTS, _YEARS)

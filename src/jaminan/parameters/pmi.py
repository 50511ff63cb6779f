"""Migrant workers (PMI): packages of JKK and JKM in one sum, and the JHT amounts on offer."""

from datetime import date
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.brackets import Package, Packages
from jaminan.parameters._regulations import P2MI_9_2026, PERMENAKER_4_2023, PERMENAKER_7_2017, PERMENAKER_18_2018
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["TIMELINES"]

_CHECKED: Final = date(2026, 11, 23)


def _of_2023(known: Evidence, carried_on: Evidence) -> Packages:
    """Return the packages of Permenaker 4/2023, which P2MI 9/2026 names in part."""
    return Packages(
        before=37_500,
        before_evidence=known,
        packages=(
            Package(months=6, amount=108_000, evidence=carried_on),
            Package(months=12, amount=189_000, evidence=carried_on),
            Package(months=24, amount=332_500, evidence=known),
        ),
        extra_month=13_500,
        extra_evidence=known,
        individual_evidence=known,
    )


_PACKAGES: Final = Timeline(
    name="pmi.packages",
    unit=Unit.TABLE,
    entries=(
        Dated(
            since=date(2017, 8, 1),
            value=Packages(
                before=None,
                before_evidence=Evidence.UNCONFIRMED,
                packages=(Package(months=24, amount=370_000, evidence=Evidence.UNCONFIRMED),),
                extra_month=None,
                extra_evidence=Evidence.UNCONFIRMED,
                individual_evidence=None,
            ),
            citation=PERMENAKER_7_2017.citation(),
            evidence=Evidence.UNCONFIRMED,
            checked_on=_CHECKED,
            note="The sum through a placement company, from memory. Its parts, longer contracts and the individual route "
            "are not known.",
        ),
        Dated(
            since=date(2018, 12, 10),
            value=Packages(
                before=37_500,
                before_evidence=Evidence.CORROBORATED,
                packages=(Package(months=24, amount=332_500, evidence=Evidence.CORROBORATED),),
                extra_month=13_500,
                extra_evidence=Evidence.UNCONFIRMED,
                individual_evidence=Evidence.SINGLE,
            ),
            citation=PERMENAKER_18_2018.citation(),
            evidence=Evidence.CORROBORATED,
            checked_on=_CHECKED,
            note="The sum of 370,000 and its two steps have independent sources, the individual price has one, the extra "
            "month is from memory. One paper prints 322,500: a typing error, for 370,000 less 37,500 is 332,500.",
        ),
        Dated(
            since=date(2023, 2, 22),
            value=_of_2023(Evidence.CORROBORATED, Evidence.CORROBORATED),
            citation=PERMENAKER_4_2023.article("18"),
            evidence=Evidence.CORROBORATED,
            checked_on=_CHECKED,
            note="The day of promulgation is from memory; press reports begin on 2023-03-17. Between two packages the "
            "largest one not above the contract counts, plus the extra months (a reading of article 18(3), one source): "
            "23 months then cost more than 24.",
        ),
        Dated(
            since=date(2026, 8, 28),
            value=_of_2023(Evidence.SINGLE, Evidence.UNCONFIRMED),
            citation=P2MI_9_2026.annex("I"),
            evidence=Evidence.SINGLE,
            checked_on=_CHECKED,
            note="37,500, 332,500 and 13,500 are named by one source; the packages of 6 and 12 months were not seen and "
            "are carried on from Permenaker 4/2023, unconfirmed.",
        ),
    ),
)

_JHT_CHOICES: Final = (50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000)

_JHT: Final = Timeline(
    name="pmi.jht_choices",
    unit=Unit.TABLE,
    entries=(
        Dated(
            since=date(2023, 2, 22),
            value=_JHT_CHOICES,
            citation=PERMENAKER_4_2023.citation(),
            evidence=Evidence.CORROBORATED,
            checked_on=_CHECKED,
            note="Rupiah a month, voluntary. Some material of the agency shows 105,000 as the lowest (from memory).",
        ),
        Dated(
            since=date(2026, 8, 28),
            value=_JHT_CHOICES,
            citation=P2MI_9_2026.citation(),
            evidence=Evidence.UNCONFIRMED,
            checked_on=_CHECKED,
            note="Not seen in this act: carried on from Permenaker 4/2023.",
        ),
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (_PACKAGES, _JHT)

"""Construction (Jakon): rates on wages, tiers of the contract value, and instalments."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.brackets import ContractTier
from jaminan.parameters._regulations import PERMENAKER_5_2021, PP_44_2015
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["TIMELINES"]

_START: Final = date(2015, 7, 1)
_CHECKED: Final = date(2026, 11, 23)
_LIMITS: Final = (0, 100_000_000, 500_000_000, 1_000_000_000, 5_000_000_000)


def _rate(program: str, article: str, value: str) -> Timeline[Decimal]:
    return Timeline(
        name=f"jakon.{program}.rate",
        unit=Unit.SHARE_OF_WAGE,
        entries=(
            Dated(
                since=_START,
                value=Decimal(value),
                citation=PP_44_2015.article(article, paragraph="1"),
                evidence=Evidence.STATUTE,
                checked_on=_CHECKED,
                note="Where the wage component is stated and known; the employer pays it all.",
            ),
        ),
    )


def _tiers(program: str, article: str, rates: tuple[str, ...]) -> Timeline[tuple[ContractTier, ...]]:
    return Timeline(
        name=f"jakon.{program}.tiers",
        unit=Unit.TABLE,
        entries=(
            Dated(
                since=_START,
                value=tuple(
                    ContractTier(above=above, rate=Decimal(rate)) for above, rate in zip(_LIMITS, rates, strict=True)
                ),
                citation=PP_44_2015.article(article, paragraph="2"),
                evidence=Evidence.STATUTE,
                checked_on=_CHECKED,
                note="Marginal: each rate is for the part of the value in its tier, as the elucidation computes; a limit "
                "belongs to the lower tier. The value is one without value added tax (Permenaker 5/2021, article 71).",
            ),
        ),
    )


_INSTALMENTS: Final = Timeline(
    name="jakon.instalments",
    unit=Unit.TABLE,
    entries=(
        Dated(
            since=date(2021, 4, 1),
            value=(
                (Decimal("0.50"), Decimal("0.25"), Decimal("0.25")),
                (Decimal("0.20"), Decimal("0.30"), Decimal("0.30"), Decimal("0.20")),
            ),
            citation=PERMENAKER_5_2021.article("72"),
            evidence=Evidence.SINGLE,
            checked_on=_CHECKED,
            note="Besides one sum. 50/25/25 has independent sources; 20/30/30/20, for projects over two years, has one. "
            "All is paid before the project period ends.",
        ),
    ),
)

_REGISTRATION: Final = Timeline(
    name="jakon.registration_days",
    unit=Unit.DAYS,
    entries=(
        Dated(
            since=date(2021, 4, 1),
            value=14,
            citation=PERMENAKER_5_2021.article("67"),
            evidence=Evidence.CORROBORATED,
            checked_on=_CHECKED,
            note="Working days after the work order (SPK), with names, identity numbers, head count and unit wages.",
        ),
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    _rate("jkk", "54", "0.0174"),
    _rate("jkm", "55", "0.0030"),
    _tiers("jkk", "54", ("0.0021", "0.0017", "0.0013", "0.0011", "0.0009")),
    _tiers("jkm", "55", ("0.0003", "0.0002", "0.0002", "0.0001", "0.0001")),
    _INSTALMENTS,
    _REGISTRATION,
)

"""The shares of the tobacco excise fund (DBHCHT), as a check of how an allocation is spent."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.law import LAW, Law
from jaminan.models.decisions import Decision, Requirement
from jaminan.money import EXACT, Amount, to_amount
from jaminan.periods import to_day
from jaminan.shown import Shown
from jaminan.timeline import Dated

__all__ = ["DbhchtCheck", "DbhchtRequirement", "DbhchtShares", "DbhchtUse", "check_dbhcht", "dbhcht_shares_on"]


class DbhchtUse(Labelled):
    """What DBHCHT is to be spent on."""

    WELFARE = "welfare", "kesejahteraan masyarakat", "public welfare"
    LAW_ENFORCEMENT = "law_enforcement", "penegakan hukum", "law enforcement"
    HEALTH = "health", "kesehatan", "health"


class DbhchtRequirement(Labelled):
    """What a use of DBHCHT is held against; ``{limit}`` stands for the amount that the share makes."""

    WELFARE_SHARE = (
        "welfare_share",
        "bagian kesejahteraan masyarakat sebesar Rp{limit}",
        "the part for public welfare is {limit} Rupiah",
    )
    LAW_ENFORCEMENT_SHARE = (
        "law_enforcement_share",
        "bagian penegakan hukum sebesar Rp{limit}",
        "the part for law enforcement is {limit} Rupiah",
    )
    HEALTH_SHARE = (
        "health_share",
        "bagian kesehatan sebesar Rp{limit}",
        "the part for health is {limit} Rupiah",
    )
    CONTRIBUTIONS_WITHIN_WELFARE = (
        "contributions_within_welfare",
        "iuran paling banyak bagian kesejahteraan masyarakat, Rp{limit}",
        "contributions are at most the part for public welfare, {limit} Rupiah",
    )


@attrs.frozen(kw_only=True)
class DbhchtShares:
    """The shares of one day.

    Attributes:
        welfare: The share for public welfare, which contributions of tobacco farmers and workers are paid from.
        law_enforcement: The share for law enforcement.
        health: The share for health.
        evidence: The weakest mark of the three.
    """

    welfare: Dated[Decimal]
    law_enforcement: Dated[Decimal]
    health: Dated[Decimal]

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of the three."""
        return Evidence.weakest(self.welfare.evidence, self.law_enforcement.evidence, self.health.evidence)

    def amounts(self, allocation: Amount) -> Mapping[DbhchtUse, Decimal]:
        """Return what each use gets of an allocation in Rupiah, exact."""
        money = Decimal(to_amount(allocation, "allocation"))
        return {use: EXACT.multiply(money, getattr(self, use.value).value) for use in DbhchtUse}


@attrs.frozen(kw_only=True)
class DbhchtCheck(Shown, Decision):
    """Whether an allocation of DBHCHT is spent by its shares.

    Attributes:
        requirements: A requirement a share, and one for contributions where they are given.
        evidence: How well the shares are attested.
        law_version: The version of the law.
    """

    evidence: Evidence
    law_version: str


def dbhcht_shares_on(day: date | str, *, law: Law = LAW) -> DbhchtShares:
    """Return the shares of DBHCHT on a day: public welfare, law enforcement, health.

    Args:
        day: The day, or its ISO text.
        law: The law to read.

    Raises:
        NotInForceError: If the day lies before 2021.

    Source:
        PMK 206/PMK.07/2020 (2021), PMK 215/PMK.07/2021 (2022 to 2024), PMK 72/2024.

    Examples:
        >>> from jaminan.planning import dbhcht_shares_on
        >>> shares = dbhcht_shares_on("2025-01-01")
        >>> str(shares.welfare.value), str(shares.law_enforcement.value), str(shares.health.value)
        ('0.50', '0.10', '0.40')
    """
    asked = to_day(day, "day")
    return DbhchtShares(
        welfare=law["dbhcht.welfare_share"].on(asked),
        law_enforcement=law["dbhcht.law_enforcement_share"].on(asked),
        health=law["dbhcht.health_share"].on(asked),
    )


def check_dbhcht(
    allocation: Amount,
    *,
    year: int,
    welfare: Amount,
    law_enforcement: Amount,
    health: Amount,
    contributions: Amount | None = None,
    law: Law = LAW,
) -> DbhchtCheck:
    """Check whether an allocation of DBHCHT is spent by the shares of its budget year.

    A part meets its share when it is less than one Rupiah away from it, for shares of odd amounts have sen.

    Args:
        allocation: The allocation of the region in Rupiah.
        year: The budget year; its last day decides.
        welfare: What goes to public welfare, in Rupiah.
        law_enforcement: What goes to law enforcement, in Rupiah.
        health: What goes to health, in Rupiah.
        contributions: What contributions of members cost, paid from the part for public welfare, in Rupiah; of a plan
            ``result.by_funding()[Funding.DBHCHT]``.
        law: The law to read.

    Returns:
        The decision with a requirement for each share; its limit is the amount that the share makes.

    Raises:
        AmountError: If an amount is none.
        NotInForceError: If the year lies before 2021.
        ValidationError: If the year is none.

    Source:
        PMK 206/PMK.07/2020 (2021), PMK 215/PMK.07/2021 (2022 to 2024), PMK 72/2024. What of the welfare half may go to
        contributions is not confirmed.

    Examples:
        >>> from jaminan.planning import check_dbhcht
        >>> money = 10_000_000_000
        >>> check_dbhcht(money, year=2025, welfare=money // 2, law_enforcement=money // 10, health=money * 4 // 10).is_met
        True
    """
    if type(year) is not int or not date.min.year <= year <= date.max.year:
        raise ValidationError("year", year, "a year")
    to_amount(allocation, "allocation")
    shares = dbhcht_shares_on(date(year, 12, 31), law=law)
    amounts = shares.amounts(allocation)
    given = {
        DbhchtUse.WELFARE: to_amount(welfare, "welfare"),
        DbhchtUse.LAW_ENFORCEMENT: to_amount(law_enforcement, "law_enforcement"),
        DbhchtUse.HEALTH: to_amount(health, "health"),
    }
    requirements = [
        Requirement(
            code=DbhchtRequirement(f"{use.value}_share"),  # type: ignore[call-arg]  # because a member is looked up, not made
            is_met=abs(EXACT.subtract(amounts[use], Decimal(amount))) < 1,
            citation=getattr(shares, use.value).citation,
            limit=_plain(amounts[use]),
        )
        for use, amount in given.items()
    ]
    if contributions is not None:
        most = amounts[DbhchtUse.WELFARE]
        requirements.append(
            Requirement(
                code=DbhchtRequirement.CONTRIBUTIONS_WITHIN_WELFARE,
                is_met=to_amount(contributions, "contributions") <= most,
                citation=shares.welfare.citation,
                limit=_plain(most),
            )
        )
    return DbhchtCheck(requirements=tuple(requirements), evidence=shares.evidence, law_version=law.version)


def _plain(amount: Decimal) -> int | str:
    return int(amount) if amount == amount.to_integral_value() else str(amount.normalize(EXACT))

"""JKP: the monthly cash of who lost work."""

from datetime import date

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading
from jaminan.models.benefit_results import Benefit, BenefitNote, FactorKind
from jaminan.models.benefit_tables import JkpStep
from jaminan.models.benefits import BenefitKind
from jaminan.models.programs import Program
from jaminan.money import HALF_UP, Amount, Rounding, to_amount
from jaminan.periods import add_months, to_day
from jaminan.rules.benefits.reckoning import Account
from jaminan.timeline import Dated

__all__ = ["calculate_jkp_benefit"]


def calculate_jkp_benefit(
    wage: Amount,
    *,
    terminated_on: date | str,
    first_paid_on: date | str | None = None,
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Calculate the cash of all months of a JKP benefit.

    The right is taken as given; `check_jkp_claim` decides it. Each month follows the law of the day that it is paid on:
    a benefit that runs on 2025-02-07 gets the new share for its remaining months. The cash ends earlier with a new job.

    Args:
        wage: The last wage reported to the agency, in Rupiah a month; what lies above the ceiling does not count.
        terminated_on: The day on which work ended.
        first_paid_on: The day on which the first month is paid, *terminated_on* or later; the others follow from month
            to month. Left out, it is *terminated_on*, and a note says so where a later first payment, within the time
            to claim, would bring months under a newer share.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        A line for each share of the wage, with its months.

    Raises:
        AmountError: If the wage is negative or not exact.
        NotInForceError: If work ended before 2021-02-02.
        ValidationError: If the first payment lies before the end of work.

    Source:
        PP 37/2021, article 21; PP 6/2025, article 21 and article II(2) with the general elucidation.

    Examples:
        >>> from jaminan import calculate_jkp_benefit
        >>> [(line.months, line.amount) for line in calculate_jkp_benefit(4_000_000, terminated_on="2024-01-31").lines]
        [(3, 5400000), (3, 3000000)]
        >>> [(line.months, line.amount) for line in calculate_jkp_benefit(4_000_000, terminated_on="2025-02-07").lines]
        [(6, 14400000)]
        >>> [(line.months, line.amount) for line in calculate_jkp_benefit(4_000_000, terminated_on="2024-12-15").lines]
        [(2, 3600000), (4, 9600000)]
    """
    amount = to_amount(wage, "wage")
    account = Account(law, to_day(terminated_on, "terminated_on"), rounding)
    first = account.day if first_paid_on is None else to_day(first_paid_on, "first_paid_on")
    if first < account.day:
        raise ValidationError(
            "first_paid_on", first.isoformat(), f"{account.day.isoformat()} or later, the day on which work ended"
        )
    runs: list[tuple[JkpStep, Dated[tuple[JkpStep, ...]], Dated[int], int]] = []
    for month in range(1, account.fact("jkp.benefit.rates").value[-1].last_month + 1):
        facts = Reading(law, add_months(first, month - 1))
        rates, ceiling = facts["jkp.benefit.rates"], facts["jkp.benefit.wage_ceiling"]
        account.provisional += facts.provisional
        step = next((each for each in rates.value if each.first_month <= month <= each.last_month), None)
        if step is None:
            continue
        if runs and runs[-1][0] == step and runs[-1][1] == rates and runs[-1][2] == ceiling:
            runs[-1] = (step, rates, ceiling, runs[-1][3] + 1)
        else:
            runs.append((step, rates, ceiling, 1))
    for step, rates, ceiling, months in runs:
        is_capped = amount > ceiling.value
        account.line(
            BenefitKind.CASH,
            (
                (FactorKind.WAGE_CEILING, ceiling.value) if is_capped else (FactorKind.WAGE, amount),
                (FactorKind.SHARE, step.share),
                (FactorKind.MONTHS, months),
            ),
            (rates.citation, ceiling.citation),
            (rates.evidence, ceiling.evidence if is_capped else Evidence.STATUTE),
            months=months,
        )
    if len({rates.citation for _, rates, _, _ in runs}) > 1:
        account.note(BenefitNote.PAID_BY_MONTH)
    if first_paid_on is None and _would_change(account):
        account.note(BenefitNote.FIRST_PAYMENT_ASSUMED)
    return account.result(Program.JKP)


def _would_change(account: Account) -> bool:
    """Tell whether months would follow a newer table if the benefit began on the last day to claim it."""
    rates = account.fact("jkp.benefit.rates")
    months: int = rates.value[-1].last_month - 1 + account.fact("jkp.claim.deadline_months").value
    return rates != Reading(account.law, add_months(account.day, months))["jkp.benefit.rates"]

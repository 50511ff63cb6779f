"""Budget account codes: what regional budgets book contributions under."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from jaminan.models.categories import WorkerCategory
from jaminan.models.people import Participant, WageWorker
from jaminan.models.programs import Program
from jaminan.models.segments import EmployerKind
from jaminan.parameters.planning import ACCOUNT_GROUPS, ACCOUNTS, ACCOUNTS_SINCE, AccountCode
from jaminan.periods import Month, to_day

__all__ = ["account_codes", "budget_accounts_on"]

_CODES: Final[Mapping[Program | None, str]] = {account.program: account.code for account in ACCOUNTS}
_NONE: Final[Mapping[Program | None, str]] = {}
_SINCE: Final = Month.of(ACCOUNTS_SINCE)


def budget_accounts_on(day: date | str) -> tuple[AccountCode, ...]:
    """Return the account codes for contributions of staff outside the civil service, as known on a day.

    For aid to others, such as vulnerable workers, the facts hold no code.

    Args:
        day: The day, or its ISO text.

    Returns:
        The codes with their names, evidence and notes; none before the budget year 2021.

    Raises:
        ValidationError: If *day* is no day.

    Source:
        Permendagri 90/2019, through public code bases of regional budgets; the act's list was not read.

    Examples:
        >>> from jaminan.planning import budget_accounts_on
        >>> [account.code for account in budget_accounts_on("2026-01-31")]
        ['5.1.02.02.02.0006', '5.1.02.02.02.0007', '5.1.02.02.02.0010']
    """
    return ACCOUNTS if to_day(day, "day") >= ACCOUNTS_SINCE else ()


def account_codes(
    participant: Participant, category: WorkerCategory | None, month: Month
) -> Mapping[Program | None, str]:
    """Return the code of each program for a participant: staff of government outside the civil service has them.

    A wage worker of a state body whose category is not named is taken as such staff.
    """
    if month < _SINCE or not isinstance(participant, WageWorker) or participant.employer.kind is not EmployerKind.STATE:
        return _NONE
    return _CODES if category is None or category in ACCOUNT_GROUPS else _NONE

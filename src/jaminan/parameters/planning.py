"""Facts for the budgets of local governments: account codes of contributions, and the shares of DBHCHT."""

from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.programs import Program
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["ACCOUNTS", "ACCOUNTS_SINCE", "ACCOUNT_GROUPS", "TIMELINES", "AccountCode"]

_CHECKED: Final = date(2026, 11, 23)
_SCHEME: Final = Citation("Permendagri 90/2019")


class AccountCode(NamedTuple):
    """A code that regional budgets book contributions under.

    Attributes:
        code: The code, of six parts: ``"5.1.02.02.02.0006"``.
        name: Its official name, in Indonesian.
        program: The program whose contributions are booked there.
        citation: The classification that the code belongs to.
        evidence: How well the code is attested.
        note: Where it was seen, in English.
    """

    code: str
    name: str
    program: Program
    citation: Citation
    evidence: Evidence
    note: str = ""


_SIX: Final = "Seen in at least six public code bases of regional budgets, 2021 to 2026; not read in the act."

ACCOUNTS: Final = (
    AccountCode(
        code="5.1.02.02.02.0006",
        name="Belanja Iuran Jaminan Kecelakaan Kerja bagi Non ASN",
        program=Program.JKK,
        citation=_SCHEME,
        evidence=Evidence.CORROBORATED,
        note=_SIX,
    ),
    AccountCode(
        code="5.1.02.02.02.0007",
        name="Belanja Iuran Jaminan Kematian bagi Non ASN",
        program=Program.JKM,
        citation=_SCHEME,
        evidence=Evidence.CORROBORATED,
        note=_SIX,
    ),
    AccountCode(
        code="5.1.02.02.02.0010",
        name="Belanja Iuran Jaminan Hari Tua bagi Non ASN",
        program=Program.JHT,
        citation=_SCHEME,
        evidence=Evidence.SINGLE,
        note="Seen in one budget of 2026; the name is in another list too. When it was opened is not known.",
    ),
)
"""The codes for staff outside the civil service. For aid to others the facts hold none."""

ACCOUNTS_SINCE: Final = date(2021, 1, 1)
"""The first budget year that the codes of the classification were seen in."""

ACCOUNT_GROUPS: Final = frozenset(
    {WorkerCategory.NON_ASN, WorkerCategory.HONORARY_TEACHER, WorkerCategory.EDUCATION_STAFF}
)
"""The groups that the codes are for: staff of government outside the civil service."""


def _shares(name: str, first: str, later: str) -> Timeline[Decimal]:
    """Return the history of one part of DBHCHT: 2021, 2022 to 2024, and since PMK 72/2024."""
    return Timeline(
        name=f"dbhcht.{name}_share",
        unit=Unit.SHARE,
        entries=(
            Dated(
                since=date(2021, 1, 1),
                value=Decimal(first),
                citation=Citation("PMK 206/PMK.07/2020"),
                evidence=Evidence.CORROBORATED,
                checked_on=_CHECKED,
                note="Budget year 2021.",
            ),
            Dated(
                since=date(2022, 1, 1),
                value=Decimal(later),
                citation=Citation("PMK 215/PMK.07/2021"),
                evidence=Evidence.SINGLE,
                checked_on=_CHECKED,
                note="Budget years 2022 to 2024.",
            ),
            Dated(
                since=date(2024, 10, 18),
                value=Decimal(later),
                citation=Citation("PMK 72/2024"),
                evidence=Evidence.CORROBORATED,
                checked_on=_CHECKED,
                note="Promulgated that day; the shares did not change.",
            ),
        ),
    )


TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    _shares("welfare", "0.50", "0.50"),
    _shares("law_enforcement", "0.25", "0.10"),
    _shares("health", "0.25", "0.40"),
)
"""The shares of DBHCHT, to be collected into the law. How the welfare half is split inside is not confirmed."""

"""Temporary reliefs of contributions: PP 49/2020, PP 7/2025, PP 36/2025 and PP 50/2025."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.decisions import RequirementCode
from jaminan.models.programs import Program
from jaminan.models.reliefs import Condition, Recomposition, Relief
from jaminan.models.segments import Segment
from jaminan.parameters._regulations import PP_7_2025, PP_36_2025, PP_49_2020, PP_50_2025
from jaminan.timeline import Window

__all__ = ["WINDOWS"]

_CHECKED: Final = date(2026, 11, 23)

_PANDEMIC_PAID: Final = Condition(
    code=RequirementCode.IN_GOOD_STANDING, citation=PP_49_2020.article("13"), limit="2020-07"
)
_PANDEMIC_FIRST_MONTHS: Final = Condition(
    code=RequirementCode.FIRST_MONTHS_IN_FULL, citation=PP_49_2020.article("13"), limit=2
)

_PANDEMIC_JKK_JKM: Final = Window(
    name="relief.pp_49_2020.jkk_jkm",
    value=Relief(
        segment=Segment.PU,
        programs=(Program.JKK, Program.JKM),
        charged=Decimal("0.01"),
        conditions=(_PANDEMIC_PAID, _PANDEMIC_FIRST_MONTHS),
    ),
    since=date(2020, 8, 1),
    until=date(2021, 1, 31),
    citation=PP_49_2020.article("13"),
    evidence=Evidence.CORROBORATED,
    published_on=date(2020, 8, 31),
    checked_on=_CHECKED,
    note="Contribution months 2020-08 to 2021-01; 1 % of the normal contribution is paid (JKM: article 9), without "
    "an application. Who registered within the window pays two months in full first (articles 13 and 15).",
)

_PANDEMIC_JP: Final = Window(
    name="relief.pp_49_2020.jp",
    value=Relief(
        segment=Segment.PU,
        programs=(Program.JP,),
        charged=Decimal("0.01"),
        is_deferral=True,
        conditions=(
            Condition(code=RequirementCode.ASKED_FOR, citation=PP_49_2020.article("17")),
            Condition(code=RequirementCode.IN_GOOD_STANDING, citation=PP_49_2020.article("20"), limit="2020-07"),
        ),
    ),
    since=date(2020, 8, 1),
    until=date(2021, 1, 31),
    citation=PP_49_2020.article("17", paragraph="2"),
    evidence=Evidence.SINGLE,
    published_on=date(2020, 8, 31),
    checked_on=_CHECKED,
    note="1 % is paid each month and 99 % put off, not waived: repaid from 2021-05-15 at the latest, done by 2022-04-15. "
    "That the employer has to ask for it is from memory.",
)

_INDUSTRY: Final = Condition(
    code=RequirementCode.LABOUR_INTENSIVE_INDUSTRY, citation=PP_7_2025.article("3", paragraph="4")
)
_WORKERS: Final = Condition(
    code=RequirementCode.ENOUGH_WORKERS, citation=PP_7_2025.article("3", paragraph="3"), limit=50
)
_PAID: Final = Condition(
    code=RequirementCode.IN_GOOD_STANDING, citation=PP_7_2025.article("6", paragraph="2"), limit="2025-01"
)

_HALF_JKK: Final = Relief(
    segment=Segment.PU,
    programs=(Program.JKK,),
    charged=Decimal("0.5"),
    conditions=(_INDUSTRY, _WORKERS, _PAID),
    recomposition=Recomposition(
        shares=(Decimal("0.0012"), Decimal("0.0014"), Decimal("0.0014"), Decimal("0.0014"), Decimal("0.0014")),
        citation=PP_7_2025.article("9"),
    ),
)

_LABOUR_INTENSIVE: Final = Window(
    name="relief.pp_7_2025.jkk",
    value=_HALF_JKK,
    since=date(2025, 2, 1),
    until=date(2025, 7, 31),
    citation=PP_7_2025.article("4", paragraph="1"),
    evidence=Evidence.STATUTE,
    published_on=date(2025, 2, 7),
    checked_on=_CHECKED,
    note="Contribution months 2025-02 to 2025-07 (article 10). What was paid too much is set off in the next months "
    "(article 6(3)); the benefits stay whole (article 8).",
)

_LABOUR_INTENSIVE_EXTENDED: Final = Window(
    name="relief.pp_36_2025.jkk",
    value=_HALF_JKK,
    since=date(2025, 8, 1),
    until=date(2026, 1, 31),
    citation=PP_36_2025.article("10A"),
    evidence=Evidence.CORROBORATED,
    published_on=date(2025, 9, 4),
    checked_on=_CHECKED,
    note="The same relief for contribution months 2025-08 to 2026-01. The day of publication is that of the press; the "
    "day of signature was not read.",
)


def _pandemic(
    segment: Segment, name: str, conditions: tuple[Condition, ...], evidence: Evidence, note: str
) -> Window[Relief]:
    return Window(
        name=f"relief.pp_49_2020.{name}",
        value=Relief(
            segment=segment, programs=(Program.JKK, Program.JKM), charged=Decimal("0.01"), conditions=conditions
        ),
        since=date(2020, 8, 1),
        until=date(2021, 1, 31),
        citation=PP_49_2020.article("13"),
        evidence=evidence,
        published_on=date(2020, 8, 31),
        checked_on=_CHECKED,
        note=note,
    )


_PANDEMIC_BPU: Final = _pandemic(
    Segment.BPU,
    "bpu",
    (_PANDEMIC_PAID, _PANDEMIC_FIRST_MONTHS),
    Evidence.CORROBORATED,
    "1 % of the bracket's JKK and of the flat JKM.",
)
_PANDEMIC_WAGES: Final = _pandemic(
    Segment.JAKON,
    "jakon_wages",
    (
        Condition(code=RequirementCode.BILLED_BY_WAGES, citation=PP_49_2020.article("12", paragraph="1")),
        _PANDEMIC_PAID,
        _PANDEMIC_FIRST_MONTHS,
    ),
    Evidence.CORROBORATED,
    "1 % of the rates on wages.",
)
_PANDEMIC_VALUE: Final = _pandemic(
    Segment.JAKON,
    "jakon_value",
    (
        Condition(code=RequirementCode.BILLED_BY_VALUE, citation=PP_49_2020.article("12", paragraph="2")),
        Condition(code=RequirementCode.REGISTERED_WITHIN, citation=PP_49_2020.article("13")),
    ),
    Evidence.SINGLE,
    "1 % of the tiers of the contract value; of projects registered before 2020-08, 1 % of what was still unpaid (one "
    "source; what it says of projects registered later is cut off).",
)


def _half_bpu(name: str, code: RequirementCode, since: date, until: date) -> Window[Relief]:
    return Window(
        name=f"relief.pp_50_2025.{name}",
        value=Relief(
            segment=Segment.BPU,
            programs=(Program.JKK, Program.JKM),
            charged=Decimal("0.5"),
            conditions=(
                Condition(code=code, citation=PP_50_2025.article("3")),
                Condition(code=RequirementCode.NOT_PAID_BY_STATE, citation=PP_50_2025.article("3")),
                Condition(code=RequirementCode.WORKS_INDEPENDENTLY, citation=PP_50_2025.article("3")),
            ),
        ),
        since=since,
        until=until,
        citation=PP_50_2025.article("4"),
        evidence=Evidence.CORROBORATED,
        published_on=date(2025, 12, 22),
        checked_on=_CHECKED,
        note="Automatic; the benefits stay whole. Article 3 names APBN and APBD: DBHCHT, spent through the APBD, is read as "
        "denied, a village budget as not named. That who employs others is left out has one source.",
    )


_HALF_TRANSPORT: Final = _half_bpu("transport", RequirementCode.TRANSPORT_SECTOR, date(2026, 1, 1), date(2027, 3, 31))
_HALF_OTHER: Final = _half_bpu("other", RequirementCode.OTHER_SECTOR, date(2026, 4, 1), date(2026, 12, 31))

WINDOWS: Final[tuple[Window[Any], ...]] = (
    _PANDEMIC_JKK_JKM,
    _PANDEMIC_JP,
    _PANDEMIC_BPU,
    _PANDEMIC_WAGES,
    _PANDEMIC_VALUE,
    _LABOUR_INTENSIVE,
    _LABOUR_INTENSIVE_EXTENDED,
    _HALF_TRANSPORT,
    _HALF_OTHER,
)

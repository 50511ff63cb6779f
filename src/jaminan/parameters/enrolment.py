"""How local governments enrol their groups: the routes of each, the usual one first."""

from datetime import date
from typing import Final

from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.enrolment import Route, WageBase
from jaminan.models.programs import Program, RiskClass
from jaminan.models.segments import Funding, Segment
from jaminan.parameters._regulations import PERMENAKER_1_2025, PERMENAKER_5_2021, PP_44_2015
from jaminan.sources import Citation

__all__ = ["CARRIERS", "NO_DEFAULT", "ROUTES", "USUAL_IN_PROVINCE"]

_PAIR: Final = (Program.JKK, Program.JKM)
_INPRES: Final = Citation("Inpres 2/2021")
_STATE: Final = PP_44_2015.article("5", paragraph="1", letter="a")
_BPU: Final = PP_44_2015.article("20", paragraph="1", annex="II")


def _pu(
    evidence: Evidence,
    note: str,
    *citations: Citation,
    base: WageBase = WageBase.MINIMUM_WAGE,
    funding: Funding = Funding.APBD,
    risk_class: RiskClass | None = RiskClass.I,
) -> Route:
    """Return the route of wage workers, in class I: government services and religious organisations are in it."""
    return Route(
        segment=Segment.PU,
        wage_base=base,
        programs=_PAIR,
        citations=citations or (_STATE, _INPRES),
        evidence=evidence,
        note=note,
        funding=funding,
        risk_class=risk_class,
    )


def _bpu(evidence: Evidence, note: str, *citations: Citation, funding: Funding = Funding.APBD) -> Route:
    """Return the route of non-wage workers: the lowest bracket."""
    return Route(
        segment=Segment.BPU,
        wage_base=WageBase.LOWEST_BRACKET,
        programs=_PAIR,
        citations=citations or (_BPU,),
        evidence=evidence,
        note=note,
        funding=funding,
    )


_NEIGHBOURHOOD: Final = (
    _pu(
        Evidence.CORROBORATED,
        "Kota Magelang enrols them collectively on its minimum wage: Rp11,156 in 2023, Rp12,319 in 2025. Asked for in "
        "Mataram in 2024 (one source). Whether they count as employed is not settled: both routes are in use.",
        _INPRES,
        Citation("Perwal 18/2023"),
        Citation("Permendagri 15/2024"),
    ),
    _bpu(
        Evidence.SINGLE,
        "DKI Jakarta aids with JKK 10,000 and JKM 6,800; Kota Bogor paid about as much in 2018.",
        Citation("Kepgub 642/2023"),
        _BPU,
    ),
)
_CITY_GROUP: Final = (
    _pu(
        Evidence.SINGLE,
        "Mataram reports them covered through the city, as RT heads are asked to be.",
        _INPRES,
        Citation("Permendagri 15/2024"),
    ),
    _bpu(Evidence.SINGLE, "The route of those whom the city only aids."),
)
_STAFF: Final = (
    _pu(
        Evidence.CORROBORATED,
        "The wage paid, or the minimum wage of the region where it is not given. JHT where the law or the budget provides "
        "it: sources conflict on Permenaker 1/2025.",
        _STATE,
        _INPRES,
        PERMENAKER_1_2025.citation(),
        base=WageBase.WAGE,
    ),
)
_RELIGIOUS: Final = (
    _bpu(Evidence.CORROBORATED, "Unless employed and paid by a mosque body."),
    _pu(
        Evidence.CORROBORATED,
        "Where a mosque body, a religious organisation of class I, employs and pays them. City schemes that enrol them as "
        "they do RT heads bill the same.",
        PP_44_2015.article("16", paragraph="2", annex="I"),
        funding=Funding.EMPLOYER,
    ),
)
_VILLAGE: Final = (
    _pu(
        Evidence.CORROBORATED,
        "On their fixed pay, from the village budget; two to four programs by local rule.",
        Citation("Permendagri 20/2018", article="19", paragraph="4"),
        base=WageBase.WAGE,
        funding=Funding.VILLAGE,
    ),
)
_AIDED: Final = (_bpu(Evidence.CORROBORATED, "With contribution aid of the region, a sponsor or a firm."),)
_OWN_ACCOUNT: Final = (_bpu(Evidence.CORROBORATED, "Paid by themselves unless somebody aids.", funding=Funding.SELF),)
_NAMED_AS_BPU: Final = (
    _bpu(
        Evidence.UNCONFIRMED,
        "That they are enrolled as non-wage workers is from memory.",
        PERMENAKER_5_2021.citation(),
        funding=Funding.SELF,
    ),
)


def _without_wage(evidence: Evidence) -> tuple[Route, ...]:
    return (
        _bpu(
            evidence,
            "Practice of the agency's branches; the statute gives them JKK as if they were employed (article 28(1)) and "
            "leaves the payment to the minister.",
            PP_44_2015.article("28", paragraph="1"),
            PERMENAKER_5_2021.citation(),
            funding=Funding.EMPLOYER,
        ),
        Route(
            segment=Segment.PU,
            wage_base=WageBase.COMPARABLE_WAGE,
            programs=(Program.JKK,),
            citations=(
                PERMENAKER_1_2025.article("31", paragraph="1", letter="c"),
                PERMENAKER_1_2025.article("45"),
                PERMENAKER_1_2025.article("46"),
            ),
            evidence=Evidence.UNCONFIRMED,
            note="A class of its own since 2025-02-24, with rates as of wage workers on the lowest wage of a comparable "
            "worker; JKM is the employer's choice. Who falls under it is not settled.",
            since=date(2025, 2, 24),
            funding=Funding.EMPLOYER,
        ),
    )


ROUTES: Final[dict[WorkerCategory, tuple[Route, ...]]] = {
    WorkerCategory.RT_HEAD: _NEIGHBOURHOOD,
    WorkerCategory.RW_HEAD: _NEIGHBOURHOOD,
    WorkerCategory.NEIGHBOURHOOD_HEAD: _CITY_GROUP,
    WorkerCategory.LINMAS: _CITY_GROUP,
    WorkerCategory.KADER: _CITY_GROUP,
    WorkerCategory.NON_ASN: _STAFF,
    WorkerCategory.HONORARY_TEACHER: _STAFF,
    WorkerCategory.EDUCATION_STAFF: _STAFF,
    WorkerCategory.QURAN_TEACHER: _RELIGIOUS,
    WorkerCategory.MOSQUE_KEEPER: _RELIGIOUS,
    WorkerCategory.IMAM: _RELIGIOUS,
    WorkerCategory.THREE_WHEELER_OPERATOR: _CITY_GROUP,
    WorkerCategory.VILLAGE_HEAD: _VILLAGE,
    WorkerCategory.VILLAGE_OFFICIAL: _VILLAGE,
    WorkerCategory.VULNERABLE_WORKER: _AIDED,
    WorkerCategory.ELECTION_WORKER: (
        _pu(Evidence.CORROBORATED, "Enrolled by the route of non-ASN staff.", _INPRES, base=WageBase.WAGE),
    ),
    WorkerCategory.APPRENTICE: _without_wage(Evidence.CORROBORATED),
    WorkerCategory.STUDENT_INTERN: _without_wage(Evidence.CORROBORATED),
    WorkerCategory.WORKING_INMATE: _without_wage(Evidence.SINGLE),
    WorkerCategory.MARKET_TRADER: _OWN_ACCOUNT,
    WorkerCategory.OJEK_DRIVER: _OWN_ACCOUNT,
    WorkerCategory.FARMER: _OWN_ACCOUNT,
    WorkerCategory.FISHER: _OWN_ACCOUNT,
    WorkerCategory.DAILY_LABOURER: _OWN_ACCOUNT,
    WorkerCategory.TOBACCO_WORKER: (
        _bpu(
            Evidence.CORROBORATED,
            "Aided from the tobacco excise share (DBHCHT).",
            Citation("PMK 72/2024"),
            _BPU,
            funding=Funding.DBHCHT,
        ),
    ),
    WorkerCategory.DOMESTIC_WORKER: (
        _bpu(
            Evidence.UNCONFIRMED,
            "By agreement, until the regulation that UU 2/2026 asks for by 2027-04-30.",
            Citation("UU 2/2026", article="16", paragraph="3"),
            funding=Funding.EMPLOYER,
        ),
        _pu(
            Evidence.UNCONFIRMED,
            "As the worker of a private person, who bears the contribution as agreed; no rate of its own yet.",
            Citation("UU 2/2026", article="16", paragraph="3"),
            base=WageBase.WAGE,
            funding=Funding.EMPLOYER,
            risk_class=None,
        ),
    ),
    WorkerCategory.ATHLETE: _NAMED_AS_BPU,
    WorkerCategory.ARTIST: _NAMED_AS_BPU,
    WorkerCategory.CONSTRUCTION_WORKER: (
        Route(
            segment=Segment.JAKON,
            wage_base=WageBase.WAGE,
            programs=_PAIR,
            citations=(PP_44_2015.article("53"), PP_44_2015.article("54", paragraph="1")),
            evidence=Evidence.STATUTE,
            note="By the wages where they are known, else by the contract value of the project.",
            funding=Funding.EMPLOYER,
        ),
    ),
    WorkerCategory.PART_TIME_PPPK: (
        _pu(
            Evidence.UNCONFIRMED,
            "Practice differs by region between BPJS Ketenagakerjaan and PT Taspen; PP 44/2015, article 2(2), puts PPPK "
            "outside without naming part-time ones.",
            PP_44_2015.article("2", paragraph="2"),
            base=WageBase.WAGE,
        ),
    ),
    WorkerCategory.CIVIL_SERVANT: (),
    WorkerCategory.SOLDIER_OR_POLICE: (),
}
"""The routes of each group, the usual one first; none for those whom another body insures."""

USUAL_IN_PROVINCE: Final[dict[tuple[str, WorkerCategory], Segment]] = {
    ("31", WorkerCategory.RT_HEAD): Segment.BPU,
    ("31", WorkerCategory.RW_HEAD): Segment.BPU,
}
"""The usual route where a province has another one: DKI Jakarta, by Kepgub 642/2023."""

CARRIERS: Final[dict[WorkerCategory, str]] = {
    WorkerCategory.CIVIL_SERVANT: "PT Taspen",
    WorkerCategory.SOLDIER_OR_POLICE: "PT Asabri",
}
"""Who insures those whom BPJS Ketenagakerjaan does not."""

NO_DEFAULT: Final = frozenset({WorkerCategory.PART_TIME_PPPK})
"""Groups whose carrier the sources conflict on: the caller has to name the route."""

"""Regulations, decisions and circulars of the home affairs minister."""

from typing import Final

from jaminan.legislation import Regulation, RegulationKind
from jaminan.parameters.registry_data.rows import CORROBORATED, SINGLE, UNCONFIRMED, act, follows, implements

__all__ = ["HOME_AFFAIRS"]

_PERMENDAGRI: Final = RegulationKind.PERMENDAGRI
_BUDGET_GUIDE: Final = "Pedoman Penyusunan Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran"
_DAYS: Final = "The days were not read."

HOME_AFFAIRS: Final[tuple[Regulation, ...]] = (
    act(
        _PERMENDAGRI,
        "20",
        2018,
        "Pengelolaan Keuangan Desa",
        relations=(implements("PP 43/2014", UNCONFIRMED),),
        subject="village budget; article 19(4) on the contributions of village officials",
        evidence=SINGLE,
        note=_DAYS,
    ),
    act(
        _PERMENDAGRI,
        "90",
        2019,
        "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah",
        subject="account codes of local budgets",
        evidence=SINGLE,
        note="Updated by decisions of the minister. " + _DAYS,
    ),
    act(
        _PERMENDAGRI,
        "64",
        2020,
        f"{_BUDGET_GUIDE} 2021",
        relations=(implements("PP 12/2019", SINGLE),),
        subject="guide to local budgets of 2021",
        evidence=SINGLE,
        note="Yearly; spent. " + _DAYS,
    ),
    act(
        _PERMENDAGRI,
        "6",
        2021,
        subject="pay and allowances of contract staff (PPPK) of regions, from the local budget",
        evidence=SINGLE,
        note="The full title was not read. That it is in force is from memory. " + _DAYS,
    ),
    act(
        _PERMENDAGRI,
        "27",
        2021,
        f"{_BUDGET_GUIDE} 2022",
        subject="guide to local budgets of 2022; names employment social security of non-ASN staff",
        evidence=CORROBORATED,
        note="Yearly; spent. " + _DAYS,
    ),
    act(
        _PERMENDAGRI,
        "84",
        2022,
        f"{_BUDGET_GUIDE} 2023",
        subject="guide to local budgets of 2023",
        evidence=UNCONFIRMED,
        note="From memory, title by the yearly series; spent. Not Permendagri 81/2022, on work plans of 2023. " + _DAYS,
    ),
    act(
        _PERMENDAGRI,
        "15",
        2023,
        f"{_BUDGET_GUIDE} 2024",
        subject="guide to local budgets of 2024",
        evidence=UNCONFIRMED,
        note="From memory, title by the yearly series; spent. " + _DAYS,
    ),
    act(
        _PERMENDAGRI,
        "15",
        2024,
        f"{_BUDGET_GUIDE} 2025",
        subject="guide to local budgets of 2025; named for non-ASN staff and RT heads",
        evidence=SINGLE,
        note="The title is from memory, it fits the yearly series; spent. " + _DAYS,
    ),
    act(
        _PERMENDAGRI,
        "14",
        2025,
        f"{_BUDGET_GUIDE} 2026",
        relations=(
            implements("UU 23/2014", SINGLE, "Article 308 of the law."),
            implements("PP 12/2019", SINGLE, "Article 89(2)."),
        ),
        subject="guide to local budgets of 2026",
        evidence=SINGLE,
        note="On a page of October 2025. " + _DAYS,
    ),
    act(
        RegulationKind.KEPMENDAGRI,
        "050-5889",
        2021,
        (
            "Hasil Verifikasi, Validasi dan Inventarisasi Pemutakhiran Klasifikasi, Kodefikasi dan Nomenklatur "
            "Perencanaan Pembangunan dan Keuangan Daerah"
        ),
        has_ceased=True,
        relations=(follows("Permendagri 90/2019", SINGLE, "Updates its codes."),),
        subject="account codes of local budgets",
        evidence=SINGLE,
        note="The wording of the title is partly from memory; so is that 900.1.15.5-1317 of 2023 superseded it. "
        + _DAYS,
    ),
    act(
        RegulationKind.SE,
        "842.2/5193/SJ",
        2021,
        "Implementasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan di Pemerintah Daerah",
        regulation_id="SE Mendagri 842.2/5193/SJ",
        relations=(follows("Inpres 2/2021", CORROBORATED),),
        subject="enrolment of non-ASN staff, budget, quarterly report",
        evidence=CORROBORATED,
        note="A letter of policy of the home affairs minister, in the press on 2021-11-11. " + _DAYS,
    ),
)

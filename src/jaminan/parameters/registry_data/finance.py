"""Regulations of the finance minister: the use and the yearly amounts of the tobacco excise share (DBHCHT), tax numbers."""

from typing import Final

from jaminan.legislation import Regulation, RegulationKind
from jaminan.parameters.registry_data.rows import (
    CORROBORATED,
    SINGLE,
    UNCONFIRMED,
    act,
    implements,
    replaces,
    revokes,
)

__all__ = ["FINANCE"]

_PMK: Final = RegulationKind.PMK
_USE: Final = "Penggunaan, Pemantauan, dan Evaluasi Dana Bagi Hasil Cukai Hasil Tembakau"
_AMOUNTS: Final = "Rincian Dana Bagi Hasil Cukai Hasil Tembakau Menurut Daerah Provinsi/Kabupaten/Kota Tahun Anggaran"
_DAYS: Final = "The days were not read."

FINANCE: Final[tuple[Regulation, ...]] = (
    act(
        _PMK,
        "28/PMK.07",
        2016,
        _USE,
        has_ceased=True,
        subject="use of the tobacco excise share (DBHCHT)",
        evidence=SINGLE,
        note=(
            "Replaces PMK 84/PMK.07/2008 as amended by PMK 20/PMK.07/2009 (from memory). That it was revoked is from "
            "memory. " + _DAYS
        ),
    ),
    act(
        _PMK,
        "222/PMK.07",
        2017,
        _USE,
        subject="use of the tobacco excise share (DBHCHT)",
        evidence=SINGLE,
        note=_DAYS,
    ),
    act(
        _PMK,
        "7/PMK.07",
        2020,
        _USE,
        relations=(replaces("PMK 222/PMK.07/2017", SINGLE),),
        subject="use of the tobacco excise share (DBHCHT)",
        evidence=CORROBORATED,
        note=_DAYS,
    ),
    act(
        _PMK,
        "206/PMK.07",
        2020,
        _USE,
        relations=(revokes("PMK 7/PMK.07/2020", SINGLE),),
        subject="tobacco excise share (DBHCHT): 50 % welfare, 25 % law enforcement, 25 % health",
        evidence=CORROBORATED,
        note="Of December 2020 (from memory), for the budget of 2021.",
    ),
    act(
        _PMK,
        "230/PMK.07",
        2020,
        subject="tobacco excise share (DBHCHT): yearly amounts of 2021, Rp3,475,618,000,000",
        evidence=SINGLE,
        note=(
            "Rincian Dana Bagi Hasil Cukai Hasil Tembakau … Tahun Anggaran 2021; the middle of the title was not read. "
            "Spent. " + _DAYS
        ),
    ),
    act(
        _PMK,
        "215/PMK.07",
        2021,
        _USE,
        enacted="2021-12-31",
        relations=(revokes("PMK 206/PMK.07/2020", UNCONFIRMED, "Follows from the chain."),),
        subject="tobacco excise share (DBHCHT): 50 % welfare, 10 % law enforcement, 40 % health",
        evidence=CORROBORATED,
        note="The day is that of a listing; for the budget of 2022.",
    ),
    act(
        _PMK,
        "2/PMK.07",
        2022,
        f"{_AMOUNTS} 2022",
        promulgated="2022-01-14",
        in_force="2022-01-14",
        subject="tobacco excise share (DBHCHT): yearly amounts of 2022",
        evidence=SINGLE,
        note="Signed in January 2022; spent.",
    ),
    act(
        _PMK,
        "112/PMK.03",
        2022,
        (
            "Nomor Pokok Wajib Pajak bagi Wajib Pajak Orang Pribadi, Wajib Pajak Badan, dan Wajib Pajak Instansi "
            "Pemerintah"
        ),
        subject="tax number of 16 digits: the identity number (NIK) becomes the tax number (NPWP)",
        evidence=SINGLE,
        note="The title and that it was amended are from memory. " + _DAYS,
    ),
    act(
        _PMK,
        "72",
        2024,
        "Penggunaan Dana Bagi Hasil Cukai Hasil Tembakau",
        enacted="2024-10-10",
        promulgated="2024-10-18",
        in_force="2024-10-18",
        relations=(
            revokes("PMK 215/PMK.07/2021", CORROBORATED),
            implements("UU 39/2007", CORROBORATED, "Article 66D(2)."),
            implements("PP 37/2023", CORROBORATED, "Article 64(3)."),
        ),
        subject="tobacco excise share (DBHCHT): 50 % welfare, 10 % law enforcement, 40 % health",
        evidence=CORROBORATED,
        note="Ministry gazette 2024/762.",
    ),
    act(
        _PMK,
        "16",
        2025,
        f"{_AMOUNTS} 2025",
        enacted="2025-02-14",
        promulgated="2025-02-20",
        in_force="2025-02-20",
        relations=(implements("Perpres 201/2024", CORROBORATED),),
        subject="tobacco excise share (DBHCHT): yearly amounts of 2025, Rp6,398,997,369,000 for 27 provinces",
        evidence=CORROBORATED,
        note="One newspaper prints it as PMK 15/2025; the front page of the document says 16. Spent.",
    ),
)

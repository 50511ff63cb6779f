"""Rules of regions, rules of BPJS Ketenagakerjaan, and others."""

from typing import Final

from jaminan.legislation import Regulation, RegulationKind
from jaminan.parameters.registry_data.rows import SINGLE, UNCONFIRMED, act, follows, implements

__all__ = ["REGIONAL"]

_PERWAL: Final = RegulationKind.PERWAL
_PERBUP: Final = RegulationKind.PERBUP
_DAYS: Final = "The days were not read."
_STATUS: Final = "Whether it still holds is unknown. "

REGIONAL: Final[tuple[Regulation, ...]] = (
    act(
        _PERWAL,
        "18",
        2023,
        region="Kota Magelang",
        relations=(follows("Inpres 2/2021", SINGLE),),
        subject="employment social security: RT and RW heads, mosque keepers, Qur'an teachers and others; permits and tenders",
        evidence=SINGLE,
        note="The title was not found; the subject is from a newspaper of April 2024. " + _DAYS,
    ),
    act(
        _PERWAL,
        "26",
        2025,
        region="Kota Semarang",
        subject="vulnerable workers, aid",
        evidence=SINGLE,
        note="The title was not read. " + _DAYS,
    ),
    act(
        _PERWAL,
        "17",
        2017,
        "Kepesertaan Jaminan Sosial Ketenagakerjaan",
        region="Kota Tangerang",
        subject="membership",
        evidence=SINGLE,
        note=_STATUS + _DAYS,
    ),
    act(
        _PERWAL,
        "30",
        2010,
        "Petunjuk Pelaksanaan Program Jaminan Sosial Tenaga Kerja pada Sektor Jasa Konstruksi di Kota Depok",
        region="Kota Depok",
        relations=(implements("KEP-196/MEN/1999", SINGLE),),
        subject="construction",
        evidence=SINGLE,
        note=_STATUS + _DAYS,
    ),
    act(
        _PERBUP,
        "10",
        2017,
        region="Kab. Magelang",
        subject="social security of village heads and officials",
        evidence=SINGLE,
        note="The title was not read. " + _STATUS + _DAYS,
    ),
    act(
        _PERBUP,
        "72",
        2014,
        "Petunjuk Pelaksanaan Jaminan Sosial Ketenagakerjaan di Kabupaten Purwakarta",
        region="Kab. Purwakarta",
        subject="membership",
        evidence=SINGLE,
        note=_STATUS + _DAYS,
    ),
    act(
        RegulationKind.KEPGUB,
        "642",
        2023,
        region="DKI Jakarta",
        enacted="2023-09-26",
        subject="contribution aid of Rp16,800 for RT and RW heads",
        evidence=SINGLE,
        note="The title was not read; in force in 2023, the day was not read.",
    ),
    act(
        RegulationKind.PERATURAN_BPJS,
        "1",
        2023,
        relations=(implements("PP 44/2015", SINGLE, "Article 11."),),
        subject="cooperation with groups that collect contributions of non-wage workers (wadah, Perisai agents)",
        evidence=SINGLE,
        note="The title was not seen. " + _DAYS,
    ),
    act(
        RegulationKind.PERDIR,
        "PERDIR/124/092015",
        2015,
        (
            "Petunjuk Teknis Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian bagi Pekerja Harian "
            "Lepas, Borongan, dan Perjanjian Kerja Waktu Tertentu di Bidang Usaha Jasa Konstruksi"
        ),
        regulation_id="PERDIR/124/092015",
        has_ceased=True,
        relations=(
            implements("PP 44/2015", SINGLE, "Article 53(2)."),
            implements("Perpres 109/2013", SINGLE, "Article 6."),
        ),
        subject="construction",
        evidence=SINGLE,
        note="Of September 2015. The number was read by machine. That it has been superseded is from memory.",
    ),
    act(
        RegulationKind.KEPMENPANRB,
        "16",
        2025,
        "Pegawai Pemerintah dengan Perjanjian Kerja Paruh Waktu",
        relations=(implements("UU 20/2023", UNCONFIRMED),),
        subject="part-time contract staff of government (PPPK)",
        evidence=UNCONFIRMED,
        note="The whole entry is from memory; of January 2025.",
    ),
)

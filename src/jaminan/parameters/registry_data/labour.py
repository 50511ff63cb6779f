"""Regulations and decisions of the manpower minister that no value cites."""

from typing import Final

from jaminan.legislation import Regulation, RegulationKind
from jaminan.parameters.registry_data.rows import (
    CORROBORATED,
    SINGLE,
    UNCONFIRMED,
    act,
    amends,
    follows,
    implements,
    replaces,
    revokes,
)

__all__ = ["LABOUR"]

_PERMENAKER: Final = RegulationKind.PERMENAKER
_WAGE_AID: Final = (
    "Pedoman Pemberian Bantuan Pemerintah Berupa Subsidi Gaji/Upah Bagi Pekerja/Buruh Dalam Penanganan Dampak Corona "
    "Virus Disease 2019 (COVID-19)"
)
_JHT_CLAIMS: Final = "Tata Cara dan Persyaratan Pembayaran Manfaat Jaminan Hari Tua"
_JHT_SERVICES: Final = (
    "Tata Cara Pemberian, Persyaratan, dan Jenis Manfaat Layanan Tambahan Dalam Program Jaminan Hari Tua"
)
_DAYS: Final = "The days were not read."

LABOUR: Final[tuple[Regulation, ...]] = (
    act(
        RegulationKind.KEPMENAKER,
        "KEP-196/MEN",
        1999,
        (
            "Penyelenggaraan Program Jaminan Sosial Tenaga Kerja bagi Tenaga Kerja Harian Lepas, Borongan, dan "
            "Perjanjian Kerja Waktu Tertentu pada Sektor Jasa Konstruksi"
        ),
        regulation_id="KEP-196/MEN/1999",
        relations=(implements("PP 14/1993", CORROBORATED),),
        subject="old construction tiers",
        evidence=CORROBORATED,
        note="Superseded by Permenaker 44/2015. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "19",
        2015,
        _JHT_CLAIMS,
        subject="JHT claims",
        evidence=CORROBORATED,
        note="Of August 2015 (from memory). Revoked by Permenaker 2/2022 and finally 4/2022, which brought its rules back.",
    ),
    act(
        _PERMENAKER,
        "26",
        2015,
        (
            "Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua Bagi "
            "Peserta Penerima Upah"
        ),
        relations=(implements("PP 44/2015", CORROBORATED), implements("PP 46/2015", CORROBORATED)),
        subject="procedure for wage workers: JKK, JKM, JHT",
        evidence=CORROBORATED,
        note="That Permenaker 5/2021 revoked it is from memory. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "29",
        2015,
        "Tata Cara Pendaftaran Kepesertaan, Pembayaran dan Penghentian Manfaat Jaminan Pensiun",
        relations=(implements("PP 45/2015", SINGLE),),
        subject="procedure of JP",
        evidence=SINGLE,
        note="That it is in force is from memory. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "44",
        2015,
        (
            "Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian Bagi Pekerja Harian Lepas, Borongan, "
            "dan Perjanjian Kerja Waktu Tertentu pada Sektor Usaha Jasa Konstruksi"
        ),
        relations=(
            implements("PP 44/2015", CORROBORATED, "Article 56(2)."),
            implements("Perpres 109/2013", CORROBORATED, "Article 6(5)."),
            replaces("KEP-196/MEN/1999", CORROBORATED),
        ),
        subject="construction",
        evidence=CORROBORATED,
        note="Of December 2015 (from memory). That Permenaker 5/2021 revoked it is from memory.",
    ),
    act(
        _PERMENAKER,
        "1",
        2016,
        (
            "Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua Bagi "
            "Peserta Bukan Penerima Upah"
        ),
        relations=(implements("PP 44/2015", SINGLE), implements("PP 46/2015", SINGLE)),
        subject="procedure for non-wage workers: JKK, JKM, JHT",
        evidence=SINGLE,
        note="Of January 2016 (from memory). That Permenaker 5/2021 revoked it is from memory.",
    ),
    act(
        _PERMENAKER,
        "10",
        2016,
        (
            "Tata Cara Pemberian Program Kembali Kerja serta Kegiatan Promotif dan Kegiatan Preventif Kecelakaan Kerja "
            "dan Penyakit Akibat Kerja"
        ),
        relations=(implements("PP 44/2015", SINGLE, "Articles 49(2) and 50(2)."),),
        subject="return to work",
        evidence=SINGLE,
        note="That it is in force is from memory. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "33",
        2016,
        "Tata Cara Pengawasan Ketenagakerjaan",
        subject="labour inspection",
        evidence=SINGLE,
        note="Ministry gazette 2016/1753. Implements Perpres 21/2010. Amended (from memory). " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "35",
        2016,
        _JHT_SERVICES,
        subject="housing service of JHT (MLT)",
        evidence=CORROBORATED,
        note="The title is from memory. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "21",
        2017,
        (
            "Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2016 tentang Tata Cara Penyelenggaraan "
            "Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua Bagi Peserta Bukan Penerima Upah"
        ),
        has_ceased=True,
        relations=(amends("Permenaker 1/2016", UNCONFIRMED),),
        subject="age limit of non-wage workers raised from 56 to 60",
        evidence=UNCONFIRMED,
        note=(
            "The whole entry is from memory, also that it was revoked with Permenaker 1/2016; a press item of 2017 shows "
            "only that the change was planned."
        ),
    ),
    act(
        _PERMENAKER,
        "4",
        2018,
        (
            "Tata Cara Pengenaan dan Pencabutan Sanksi Administratif Tidak Mendapat Pelayanan Publik Tertentu bagi "
            "Pemberi Kerja Selain Penyelenggara Negara"
        ),
        relations=(implements("PP 86/2013", SINGLE),),
        subject="denial of public services",
        evidence=SINGLE,
        note="Ministry gazette 2018/503. Replaces Permenaker 23/2016 (from memory). " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "14",
        2020,
        _WAGE_AID,
        subject="wage aid (BSU), with membership of BPJS Ketenagakerjaan as a condition",
        evidence=SINGLE,
        note="Spent. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "15",
        2021,
        "Tata Cara Pemberian Manfaat Jaminan Kehilangan Pekerjaan",
        relations=(implements("PP 37/2021", CORROBORATED, "Articles 31(3) and 41."),),
        subject="benefit of JKP",
        evidence=CORROBORATED,
        note="In the press on 2021-08-08. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "16",
        2021,
        f"Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 14 Tahun 2020 tentang {_WAGE_AID}",
        relations=(amends("Permenaker 14/2020", SINGLE),),
        subject="wage aid (BSU)",
        evidence=SINGLE,
        note="Spent. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "17",
        2021,
        _JHT_SERVICES,
        relations=(replaces("Permenaker 35/2016", CORROBORATED, "One newspaper calls it an amendment."),),
        subject="housing service of JHT (MLT)",
        evidence=CORROBORATED,
        note="In the press on 2021-11-03. " + _DAYS,
    ),
    act(
        _PERMENAKER,
        "2",
        2022,
        _JHT_CLAIMS,
        enacted="2022-02-02",
        in_force="2022-05-04",
        relations=(revokes("Permenaker 19/2015", CORROBORATED, "It never came to bear."),),
        subject="JHT only from age 56",
        evidence=CORROBORATED,
        note="Revoked by Permenaker 4/2022 before its first day, which was planned for 2022-05-04 (from memory).",
    ),
    act(
        _PERMENAKER,
        "4",
        2022,
        _JHT_CLAIMS,
        enacted="2022-04-26",
        promulgated="2022-04-26",
        in_force="2022-04-26",
        relations=(revokes("Permenaker 19/2015", CORROBORATED), revokes("Permenaker 2/2022", CORROBORATED)),
        subject="JHT claims",
        evidence=CORROBORATED,
        note="Ministry gazette 2022/451.",
    ),
    act(
        _PERMENAKER,
        "2",
        2025,
        (
            "Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 15 Tahun 2021 tentang Tata Cara Pemberian Manfaat "
            "Jaminan Kehilangan Pekerjaan"
        ),
        in_force="2025-02-07",
        relations=(amends("Permenaker 15/2021", SINGLE), follows("PP 6/2025", CORROBORATED)),
        subject="benefit of JKP: articles 9, 13, 14, 14A, 31",
        evidence=CORROBORATED,
        note="The first day stands in its article II; signature and promulgation were not read.",
    ),
    act(
        _PERMENAKER,
        "3",
        2025,
        in_force="2025-02-07",
        relations=(implements("PP 37/2021", SINGLE, "As amended by PP 6/2025."),),
        subject="JKP: membership, contributions and recomposition (articles 2, 9, 11 to 17)",
        evidence=CORROBORATED,
        note="The exact title was not seen, nor which rule it replaces; signature and promulgation were not read.",
    ),
)

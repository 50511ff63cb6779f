"""Inpres 2/2021: whom the president instructs to enrol workers. Its text was not read; the press and offices were."""

from typing import Final

from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.instructions import Addressee, InstructedGroup, Instruction, Task
from jaminan.models.programs import Program
from jaminan.models.segments import Segment
from jaminan.sources import Citation

__all__ = ["INPRES_2_2021"]

_AGREED: Final = Evidence.CORROBORATED
_LETTER: Final = Citation("SE Mendagri 842.2/5193/SJ")

INPRES_2_2021: Final = Instruction(
    citation=Citation("Inpres 2/2021"),
    addressees=(
        Addressee(indonesian="menteri", english="ministers", count=19, evidence=_AGREED),
        Addressee(
            indonesian="Kepala Badan Koordinasi Penanaman Modal (BKPM)",
            english="head of the investment board (BKPM)",
            count=1,
            evidence=_AGREED,
            note="Minister of investment as well since 2021.",
        ),
        Addressee(
            indonesian="Kepala Badan Nasional Penanggulangan Bencana (BNPB)",
            english="head of the disaster agency (BNPB)",
            count=1,
            evidence=_AGREED,
        ),
        Addressee(indonesian="Jaksa Agung", english="attorney general", count=1, evidence=_AGREED),
        Addressee(
            indonesian="Direksi BPJS Ketenagakerjaan",
            english="board of BPJS Ketenagakerjaan",
            count=1,
            evidence=_AGREED,
            note="Counted as one; the press list of counts leaves it out.",
        ),
        Addressee(
            indonesian="Ketua Dewan Jaminan Sosial Nasional (DJSN)",
            english="chair of the national social security council (DJSN)",
            count=1,
            evidence=_AGREED,
        ),
        Addressee(
            indonesian="gubernur",
            english="governors",
            count=34,
            is_regional=True,
            evidence=_AGREED,
            note="As counted in 2021; there are 38 provinces since.",
        ),
        Addressee(indonesian="bupati", english="regents", count=416, is_regional=True, evidence=_AGREED),
        Addressee(indonesian="wali kota", english="mayors", count=98, is_regional=True, evidence=_AGREED),
    ),
    groups=(
        InstructedGroup(
            indonesian="pekerja penerima upah", english="wage workers", segment=Segment.PU, evidence=_AGREED
        ),
        InstructedGroup(
            indonesian="pekerja bukan penerima upah", english="non-wage workers", segment=Segment.BPU, evidence=_AGREED
        ),
        InstructedGroup(
            indonesian="pekerja migran Indonesia", english="migrant workers", segment=Segment.PMI, evidence=_AGREED
        ),
        InstructedGroup(
            indonesian=WorkerCategory.NON_ASN.label("id"),
            english=WorkerCategory.NON_ASN.label("en"),
            category=WorkerCategory.NON_ASN,
            evidence=_AGREED,
        ),
        InstructedGroup(
            indonesian="petugas penyelenggara pemilu",
            english="election workers",
            category=WorkerCategory.ELECTION_WORKER,
            evidence=_AGREED,
        ),
    ),
    programs=(Program.JKK, Program.JKM),
    programs_citation=_LETTER,
    programs_evidence=Evidence.SINGLE,
    tasks=(
        Task(
            indonesian="membuat aturan daerah dan menganggarkan program dalam APBD",
            english="make regional rules and put money for the programs in the regional budget",
            evidence=_AGREED,
        ),
        Task(
            indonesian="memastikan semua pekerja, baik penerima upah maupun bukan, pegawai non-ASN, dan penyelenggara pemilu "
            "menjadi peserta aktif",
            english="see that all workers, wage and non-wage, non-ASN staff and election workers are active members",
            evidence=_AGREED,
        ),
        Task(
            indonesian="mencantumkan program dalam RKPD dan APBD setiap tahun",
            english="write the programs into the region's yearly plan and budget",
            evidence=_AGREED,
            citation=_LETTER,
        ),
        Task(
            indonesian="melaporkan jumlah pegawai non-ASN ke Kemendagri setiap triwulan, paling lambat tanggal 10 bulan berikutnya",
            english="report the number of non-ASN staff to the home affairs ministry each quarter, by the 10th of the next month",
            evidence=Evidence.SINGLE,
            citation=_LETTER,
            note="One paper of 2022; that the letter asks for it follows from its subject.",
        ),
        Task(
            indonesian="menjadikan komisaris, direksi, dan pegawai BUMD beserta anak perusahaannya peserta",
            english="make the commissioners, directors and staff of regional companies and their subsidiaries members",
            evidence=Evidence.UNCONFIRMED,
            note="From memory.",
        ),
        Task(
            indonesian="meminta pelayanan terpadu satu pintu mensyaratkan kepesertaan aktif untuk perizinan",
            english="have one-stop licensing ask for active membership among the papers for permits",
            evidence=Evidence.UNCONFIRMED,
            note="From memory; one paper of 2024 shows the same wish for permits, tenders and direct appointments in Magelang.",
        ),
    ),
    note="24 ministries and bodies by a speech of the vice president: 19 ministers, two heads of bodies, the attorney general, "
    "DJSN and the board of BPJS Ketenagakerjaan. The press counts 19 ministers, the attorney general and three heads of "
    "bodies, the chair of DJSN among them, and leaves the board out. The full text was not read. One paper says that JKK and "
    "JKM come first.",
)

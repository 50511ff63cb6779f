"""What people call each figure of the law, in Indonesian and in English; read when somebody asks for it."""

from typing import Final

__all__ = ["FIGURE_LABELS"]

_CLASSES: Final = (
    ("sangat rendah", "very low"),
    ("rendah", "low"),
    ("sedang", "medium"),
    ("tinggi", "high"),
    ("sangat tinggi", "very high"),
)
_SCALES: Final = {"micro": ("mikro", "micro"), "small": ("kecil", "small"), "medium": ("menengah", "medium")}
_PROGRAMS: Final = ("jkk", "jkm", "jht", "jp")
_BOTH: Final = {
    "jkk_jkm": ("JKK dan JKM", "JKK and JKM"),
    "bpu_jkk_jkm": ("JKK dan JKM, peserta BPU", "JKK and JKM, non-wage workers"),
    "bpu_jht": ("JHT, peserta BPU", "JHT, non-wage workers"),
    "pu": ("peserta PU", "wage workers"),
    "bpu": ("peserta BPU", "non-wage workers"),
    "all": ("semua program", "all programs"),
    "person": ("orang perseorangan", "persons"),
}
_TERMS: Final = {
    "register": ("tenggat pemberi kerja mendaftar", "term for the employer to register"),
    "register_worker": ("tenggat mendaftarkan pekerja baru", "term to register a new worker"),
    "register_itself": ("tenggat pekerja mendaftar sendiri", "term after which workers register themselves"),
    "issue_number": ("tenggat penerbitan nomor kepesertaan", "term to issue the member's number"),
    "issue_card": ("tenggat penerbitan kartu", "term to issue the card"),
    "hand_over_cards": ("tenggat penyerahan kartu kepada pekerja", "term to hand the cards to the workers"),
    "report_change": ("tenggat melaporkan perubahan data", "term to report a change of data"),
    "report_heirs": ("tenggat melaporkan ahli waris", "term to report the heirs"),
    "notice_of_difference": ("tenggat pemberitahuan selisih iuran", "term of the notice of a difference"),
    "report_accident": ("tenggat melaporkan kecelakaan kerja", "term to report an accident"),
    "report_outcome": ("tenggat melaporkan akibat kecelakaan kerja", "term to report the outcome of an accident"),
    "report_end_of_work": ("tenggat melaporkan PHK", "term to report the end of work"),
    "check_registration": ("tenggat pemeriksaan pendaftaran", "term to check a registration"),
    "pay_benefit": ("tenggat pembayaran manfaat", "term to pay the benefit"),
    "answer_complaint": ("tenggat menjawab pengaduan", "term to answer a complaint"),
}


def _terms() -> dict[str, tuple[str, str]]:
    """Return a label for each term and each program or group that it may hold for."""
    labels = {
        "compliance.term.register_non_asn": (
            "Tenggat mendaftarkan pegawai non-ASN",
            "Term to register non-ASN staff",
        )
    }
    for term, (indonesian, english) in _TERMS.items():
        for group in (*_PROGRAMS, "jkp", *_BOTH):
            whose = _BOTH.get(group, (group.upper(), group.upper()))
            labels[f"compliance.term.{term}.{group}"] = (
                f"{indonesian.capitalize()}: {whose[0]}".replace("phk", "PHK"),
                f"{english.capitalize()}: {whose[1]}",
            )
    return labels


def _series() -> dict[str, tuple[str, str]]:
    """Return the labels of figures that differ by class, scale, program or warning only."""
    labels = {
        f"jkk.rate.class_{number}": (
            f"Besaran iuran JKK, tingkat risiko {indonesian}",
            f"Rate of JKK, {english} risk (class {number})",
        )
        for number, (indonesian, english) in enumerate(_CLASSES, start=1)
    }
    for scale, (indonesian, english) in _SCALES.items():
        labels[f"scale.capital.{scale}"] = (
            f"Batas atas modal usaha {indonesian}",
            f"Upper limit of capital of {english} enterprises",
        )
        labels[f"scale.sales.{scale}"] = (
            f"Batas atas penjualan setahun usaha {indonesian}",
            f"Upper limit of yearly sales of {english} enterprises",
        )
    for scale, (indonesian, english) in {**_SCALES, "large": ("besar", "large")}.items():
        labels[f"membership.programs.{scale}"] = (
            f"Program wajib bagi usaha {indonesian}",
            f"Mandatory programs of {english} enterprises",
        )
    for program in _PROGRAMS:
        name = program.upper()
        labels[f"compliance.due.pu.{program}"] = (
            f"Batas waktu pembayaran iuran {name}, peserta PU",
            f"Due day of {name}, wage workers",
        )
        labels[f"compliance.due.bpu.{program}"] = (
            f"Batas waktu pembayaran iuran {name}, peserta BPU",
            f"Due day of {name}, non-wage workers",
        )
        labels[f"compliance.late_rate.{program}"] = (
            f"Denda keterlambatan iuran {name} sebulan",
            f"Penalty for late {name}, a month",
        )
        for group, indonesian, english in (("pu", "PU", "wage workers"), ("bpu", "BPU", "non-wage workers")):
            labels[f"compliance.arrears_limit.{group}.{program}"] = (
                f"Batas tunggakan {name} agar manfaat tetap dibayar BPJS, peserta {indonesian}",
                f"Arrears of {name} up to which the agency still pays, {english}",
            )
    return labels


FIGURE_LABELS: Final[dict[str, tuple[str, str]]] = {
    **_series(),
    **_terms(),
    # JKK
    "jkk.benefit.multiplier": ("Pengali upah santunan JKK", "Monthly wages that JKK benefits are a share of"),
    "jkk.benefit.death_share": ("Bagian santunan kematian JKK", "Share of the JKK death benefit"),
    "jkk.benefit.death_minimum": ("Santunan kematian JKK paling sedikit", "Smallest JKK death benefit"),
    "jkk.benefit.total_disability_share": ("Bagian santunan cacat total tetap", "Share for total permanent disability"),
    "jkk.benefit.periodic": ("Santunan berkala JKK", "Periodic benefit of JKK"),
    "jkk.benefit.periodic_months": ("Bulan santunan berkala JKK", "Months of the periodic benefit of JKK"),
    "jkk.benefit.funeral": ("Biaya pemakaman JKK", "Funeral benefit of JKK"),
    "jkk.benefit.temporary_incapacity": (
        "Santunan sementara tidak mampu bekerja (STMB)",
        "Benefit for temporary incapacity to work (STMB)",
    ),
    "jkk.benefit.month_days": ("Hari dalam sebulan untuk STMB", "Days of a month for STMB"),
    "jkk.benefit.disability_table": ("Tabel persentase cacat", "Table of disabilities"),
    "jkk.benefit.disability_cap": ("Batas jumlah persentase cacat", "Cap of added disabilities"),
    "jkk.benefit.wage_base": ("Upah sebagai dasar santunan JKK", "Wage that JKK benefits are based on"),
    "jkk.limit.transport_land": ("Batas biaya transportasi darat", "Largest refund of transport by land"),
    "jkk.limit.transport_sea": ("Batas biaya transportasi laut", "Largest refund of transport by sea"),
    "jkk.limit.transport_air": ("Batas biaya transportasi udara", "Largest refund of transport by air"),
    "jkk.limit.dentures": ("Batas biaya gigi tiruan", "Largest refund of dentures"),
    "jkk.limit.hearing_aid": ("Batas biaya alat bantu dengar", "Largest refund of a hearing aid"),
    "jkk.limit.glasses": ("Batas biaya kacamata", "Largest refund of glasses"),
    "jkk.limit.home_care": ("Batas biaya perawatan di rumah", "Largest refund of care at home"),
    "jkk.limit.prosthesis_markup": (
        "Tambahan di atas harga rujukan orthosis dan prothesis",
        "Markup on the reference price of orthoses and prostheses",
    ),
    "jkk.scholarship.once": ("Beasiswa JKK sekali bayar", "Scholarship of JKK, paid once"),
    "jkk.scholarship.levels": ("Beasiswa setahun menurut jenjang", "Yearly scholarship by level"),
    "jkk.scholarship.children": ("Jumlah anak penerima beasiswa JKK", "Children with a scholarship of JKK"),
    "jkk.scholarship.age": ("Batas usia penerima beasiswa", "Age at which scholarships end"),
    "jkk.scholarship.work_months": ("Bulan bekerja yang mengakhiri beasiswa", "Months of work that end a scholarship"),
    "jkk.claim.years": ("Masa kedaluwarsa klaim JKK", "Years to claim JKK"),
    "jkk.claim.disease_tail_years": (
        "Masa timbulnya penyakit akibat kerja setelah hubungan kerja berakhir",
        "Years after work in which an occupational disease may arise",
    ),
    "jkk.claim.arrears_months": ("Tunggakan yang menunda manfaat JKK", "Arrears up to which JKK is paid"),
    "jkk.claim.report_days": ("Tenggat laporan kecelakaan kerja", "Days to report an accident"),
    "jkk.claim.late_report_days": ("Batas laporan kecelakaan terlambat", "Limit of a late report of an accident"),
    "jkk.claim.status_days": (
        "Tenggat penetapan dugaan kecelakaan kerja",
        "Days to decide on a suspected accident",
    ),
    # JKM
    "jkm.rate": ("Besaran iuran JKM", "Rate of JKM"),
    "jkm.benefit.lump_sum": ("Santunan kematian JKM", "Death benefit of JKM"),
    "jkm.benefit.periodic": ("Santunan berkala JKM", "Periodic benefit of JKM"),
    "jkm.benefit.periodic_months": ("Bulan santunan berkala JKM", "Months of the periodic benefit of JKM"),
    "jkm.benefit.funeral": ("Biaya pemakaman JKM", "Funeral benefit of JKM"),
    "jkm.benefit.early_death": (
        "Santunan peserta BPU yang meninggal dalam bulan-bulan pertama",
        "Benefit of a non-wage worker who dies in the first months",
    ),
    "jkm.benefit.early_death_months": ("Bulan-bulan pertama kepesertaan BPU", "The first months of a non-wage worker"),
    "jkm.scholarship.contribution_months": ("Masa iur untuk beasiswa JKM", "Months paid for a scholarship of JKM"),
    "jkm.scholarship.once": ("Beasiswa JKM sekali bayar", "Scholarship of JKM, paid once"),
    "jkm.scholarship.children": ("Jumlah anak penerima beasiswa JKM", "Children with a scholarship of JKM"),
    "jkm.claim.arrears_months": ("Tunggakan yang menunda manfaat JKM", "Arrears up to which JKM is paid"),
    # JHT
    "jht.rate.employer": ("Besaran iuran JHT pemberi kerja", "Employer's rate of JHT"),
    "jht.rate.worker": ("Besaran iuran JHT pekerja", "Worker's rate of JHT"),
    "jht.claim.reasons": ("Alasan klaim JHT", "Reasons to claim JHT"),
    "jht.claim.age": ("Usia klaim JHT", "Age to claim JHT"),
    "jht.tax.final_brackets": ("Lapisan pajak final JHT", "Brackets of the final tax on JHT"),
    "jht.tax.final_years": ("Jangka waktu pengenaan pajak final JHT", "Years of the final tax on JHT"),
    "jht.tax.brackets": ("Lapisan pajak penghasilan umum", "Brackets of the general income tax"),
    "jht.tax.step": ("Pembulatan penghasilan kena pajak", "Step of taxable income"),
    "jht.tax.no_number_surcharge": ("Tambahan pajak tanpa NPWP", "Surcharge without a tax number"),
    # JP
    "jp.rate.employer": ("Besaran iuran JP pemberi kerja", "Employer's rate of JP"),
    "jp.rate.worker": ("Besaran iuran JP pekerja", "Worker's rate of JP"),
    "jp.wage_ceiling": ("Batas paling tinggi upah JP", "Wage ceiling of JP"),
    "jp.retirement_age": ("Usia pensiun", "Pension age"),
    "jp.retirement_deferral": ("Penundaan pensiun paling lama", "Longest deferral of the pension"),
    "jp.pension.minimum": ("Manfaat pensiun paling sedikit", "Smallest pension"),
    "jp.pension.maximum": ("Manfaat pensiun paling banyak", "Largest pension"),
    "jp.general_inflation": ("Inflasi umum", "General inflation"),
    "jp.pension.accrual": ("Faktor manfaat pensiun", "Accrual of the pension"),
    "jp.pension.spouse_share": ("Bagian pensiun janda atau duda", "Share of the widow's or widower's pension"),
    "jp.pension.child_share": ("Bagian pensiun anak", "Share of the child's pension"),
    "jp.pension.parent_share": ("Bagian pensiun orang tua", "Share of the parent's pension"),
    "jp.claim.months": ("Masa iur untuk pensiun hari tua", "Months paid for an old-age pension"),
    "jp.claim.density": ("Kepadatan iuran", "Density of contributions"),
    "jp.claim.disability_months": ("Bulan kepesertaan sebelum cacat", "Months of membership before a disability"),
    "jp.claim.survivor_membership_years": (
        "Tahun kepesertaan untuk pensiun ahli waris",
        "Years of membership for survivors' pensions",
    ),
    "jp.claim.child_age": ("Batas usia pensiun anak", "Age at which a child's pension ends"),
    "jp.claim.children": ("Jumlah anak penerima pensiun", "Children with a pension"),
    "jp.claim.birth_days": ("Kelahiran setelah perkawinan berakhir", "Birth after the end of the marriage"),
    # JKP
    "jkp.rate.government": ("Besaran iuran JKP pemerintah", "Government's rate of JKP"),
    "jkp.wage_ceiling": ("Batas atas upah iuran JKP", "Wage ceiling of JKP contributions"),
    "jkp.recomposition.jkk": ("Rekomposisi iuran JKK ke JKP", "What JKK gives to JKP"),
    "jkp.recomposition.jkm": ("Rekomposisi iuran JKM ke JKP", "What JKM gives to JKP"),
    "jkp.entry_age": ("Batas usia pendaftaran JKP", "Entry age of JKP"),
    "jkp.programs.medium_large": (
        "Program yang disyaratkan JKP, usaha menengah dan besar",
        "Programs that JKP asks for, medium and large enterprises",
    ),
    "jkp.programs.micro_small": (
        "Program yang disyaratkan JKP, usaha mikro dan kecil",
        "Programs that JKP asks for, micro and small enterprises",
    ),
    "jkp.benefit.rates": ("Besaran uang tunai JKP", "Rates of JKP cash"),
    "jkp.benefit.wage_ceiling": ("Batas atas upah manfaat JKP", "Wage ceiling of JKP cash"),
    "jkp.claim.paid_months": ("Bulan iuran untuk klaim JKP", "Months paid to claim JKP"),
    "jkp.claim.window_months": ("Rentang bulan klaim JKP", "Months in which they are counted"),
    "jkp.claim.consecutive_months": ("Bulan iuran berturut-turut", "Months paid in a row"),
    "jkp.claim.deadline_months": ("Batas waktu klaim JKP", "Months to claim JKP"),
    "jkp.claim.times": ("Jumlah klaim JKP selama bekerja", "Claims of JKP in a working life"),
    "jkp.claim.gap_months": ("Masa iur antara dua klaim JKP", "Months paid between two claims of JKP"),
    "jkp.claim.arrears_months": ("Tunggakan yang menunda manfaat JKP", "Arrears up to which JKP is paid"),
    "jkp.claim.bankrupt_arrears_months": (
        "Tunggakan pemberi kerja pailit atau tutup",
        "Arrears of an employer that is bankrupt or closed",
    ),
    # other segments
    "bpu.jkk.brackets": ("Iuran JKK peserta BPU", "JKK of non-wage workers by income"),
    "bpu.jht.brackets": ("Iuran JHT peserta BPU", "JHT of non-wage workers by income"),
    "bpu.jkm.amount": ("Iuran JKM peserta BPU", "JKM of non-wage workers"),
    "bpu.entry_age": ("Batas usia pendaftaran peserta BPU", "Entry age of non-wage workers"),
    "jakon.jkk.rate": ("Besaran iuran JKK jasa konstruksi dari upah", "Rate of JKK of construction, by wages"),
    "jakon.jkm.rate": ("Besaran iuran JKM jasa konstruksi dari upah", "Rate of JKM of construction, by wages"),
    "jakon.jkk.tiers": ("Iuran JKK jasa konstruksi dari nilai kontrak", "JKK of construction, by contract value"),
    "jakon.jkm.tiers": ("Iuran JKM jasa konstruksi dari nilai kontrak", "JKM of construction, by contract value"),
    "jakon.instalments": ("Tahap pembayaran iuran jasa konstruksi", "Instalments of construction"),
    "jakon.registration_days": ("Tenggat pendaftaran proyek", "Days to register a project"),
    "pmi.packages": ("Paket iuran pekerja migran", "Packages of migrant workers"),
    "pmi.jht_choices": ("Pilihan iuran JHT pekerja migran", "JHT of migrant workers"),
    "pmi.benefit.amounts": ("Manfaat pekerja migran", "Benefits of migrant workers"),
    "pmi.claim.years": ("Masa kedaluwarsa klaim pekerja migran", "Years to claim, migrant workers"),
    # membership, wages
    "membership.programs.state": ("Program wajib pegawai non-ASN", "Mandatory programs of non-ASN staff"),
    "wage_base.daily_factor": ("Pengali upah harian", "Factor of daily pay"),
    "wage_base.piece_rate_months": ("Bulan rata-rata upah borongan", "Months of the mean of piece rates"),
    "wage_base.weather_piece_rate_months": (
        "Bulan rata-rata upah borongan yang bergantung pada cuaca",
        "Months of the mean of piece rates that depend on the weather",
    ),
    # compliance
    "compliance.due.wage_report": ("Batas waktu laporan upah JKP", "Due day of the wage report"),
    "compliance.fine.rate": ("Besaran denda administratif", "Rate of the administrative fine"),
    "compliance.fine.most_days": ("Masa pengenaan denda administratif", "Days of the administrative fine"),
    "compliance.warning_1.days": ("Jangka waktu teguran pertama, hari", "First warning, days"),
    "compliance.warning_1.working_days": ("Jangka waktu teguran pertama, hari kerja", "First warning, working days"),
    "compliance.warning_2.days": ("Jangka waktu teguran kedua, hari", "Second warning, days"),
    "compliance.warning_2.working_days": ("Jangka waktu teguran kedua, hari kerja", "Second warning, working days"),
    "compliance.person_warning.days": (
        "Jangka waktu teguran kepada orang perseorangan, hari",
        "Warning of a person, days",
    ),
    "compliance.person_warning.working_days": (
        "Jangka waktu teguran kepada orang perseorangan, hari kerja",
        "Warning of a person, working days",
    ),
    "compliance.denied_services.employer": (
        "Pelayanan publik yang tidak diberikan kepada pemberi kerja",
        "Public services denied to an employer",
    ),
    "compliance.denied_services.person": (
        "Pelayanan publik yang tidak diberikan kepada orang perseorangan",
        "Public services denied to a person",
    ),
    "compliance.crime.most_years": ("Pidana penjara paling lama", "Longest imprisonment"),
    "compliance.crime.most_rupiah": ("Pidana denda paling banyak", "Largest criminal fine"),
    # local budgets
    "dbhcht.welfare_share": ("Bagian DBHCHT untuk kesejahteraan masyarakat", "Share of DBHCHT for public welfare"),
    "dbhcht.law_enforcement_share": ("Bagian DBHCHT untuk penegakan hukum", "Share of DBHCHT for law enforcement"),
    "dbhcht.health_share": ("Bagian DBHCHT untuk kesehatan", "Share of DBHCHT for health"),
    # windows
    "relief.pp_49_2020.jkk_jkm": ("Keringanan JKK dan JKM, pandemi 2020", "Relief of JKK and JKM, pandemic of 2020"),
    "relief.pp_49_2020.jp": ("Penundaan JP, pandemi 2020", "Deferral of JP, pandemic of 2020"),
    "relief.pp_49_2020.bpu": ("Keringanan BPU, pandemi 2020", "Relief of non-wage workers, pandemic of 2020"),
    "relief.pp_49_2020.jakon_wages": (
        "Keringanan jasa konstruksi dari upah, pandemi 2020",
        "Relief of construction by wages, pandemic of 2020",
    ),
    "relief.pp_49_2020.jakon_value": (
        "Keringanan jasa konstruksi dari nilai kontrak, pandemi 2020",
        "Relief of construction by value, pandemic of 2020",
    ),
    "relief.pp_7_2025.jkk": ("Keringanan JKK industri padat karya", "Half JKK of labour-intensive industries"),
    "relief.pp_36_2025.jkk": (
        "Perpanjangan keringanan JKK industri padat karya",
        "Half JKK of labour-intensive industries, prolonged",
    ),
    "relief.pp_50_2025.transport": (
        "Keringanan BPU sektor transportasi",
        "Half JKK and JKM of non-wage workers in transport",
    ),
    "relief.pp_50_2025.other": (
        "Keringanan BPU di luar transportasi",
        "Half JKK and JKM of non-wage workers outside transport",
    ),
    "compliance.pp_49_2020.due": ("Batas waktu pembayaran, pandemi 2020", "Due day, pandemic of 2020"),
    "compliance.pp_49_2020.late_rate": ("Denda keterlambatan, pandemi 2020", "Penalty for lateness, pandemic of 2020"),
    "compliance.pp_7_2025.settlement": ("Pelunasan menurut PP 7/2025", "Settlement under PP 7/2025"),
    "compliance.pp_36_2025.settlement": ("Pelunasan menurut PP 36/2025", "Settlement under PP 36/2025"),
}
"""The name of a figure or window, and its labels in Indonesian and in English."""

"""Every result writes itself in both languages, as text and as HTML: ``to_text``, ``to_html``, ``str`` and notebooks."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pytest

from jaminan import (
    LAW,
    Employer,
    Unpaid,
    ValidationError,
    WageWorker,
    calculate_administrative_fine,
    calculate_arrears,
    calculate_contributions,
    calculate_jht_tax,
    calculate_jkm_benefit,
    calculate_late_penalty,
    calculate_set_off,
    check_jkm_claim,
    check_membership,
    check_payslip,
    deadlines,
    duties,
    enrolment_routes,
    explain,
    jkk_benefit_wage,
    jkk_limits_on,
    minimum_wage_on,
    regulation,
    sanctions,
)

EMPLOYER: Final = Employer(risk_class=1)
WORKER: Final = WageWorker(wage=5_000_000, employer=EMPLOYER)
LATE: Final[dict[str, Any]] = {"segment": "PU", "month": "2025-11", "paid_on": date(2026, 1, 20)}

# What is shown, a word of the Indonesian text, and the same of the English one.
SHOWN: Final[dict[str, tuple[Callable[[], Any], str, str]]] = {
    "bill": (lambda: calculate_contributions(WORKER, month="2025-11"), "Penanggung", "Payer"),
    "membership": (lambda: check_membership(WORKER, on="2025-11-30"), "wajib", "mandatory"),
    "history": (lambda: LAW["jkm.rate"], "Sejak", "Since"),
    "explanation": (lambda: explain(calculate_contributions(WORKER, month="2025-11")), "Penerima Upah", "wage workers"),
    "benefit": (lambda: calculate_jkm_benefit(died_on="2025-03-01", contribution_months=9), "antunan", "eath benefit"),
    "claim": (lambda: check_jkm_claim(died_on="2025-03-01", on="2025-03-20"), "Syarat", "Requirement"),
    "tax": (lambda: calculate_jht_tax(60_000_000, paid_on="2026-06-15"), "Lapisan", "Bracket"),
    "maxima": (lambda: jkk_limits_on("2025-03-01"), "Penggantian", "Refund"),
    "wage": (lambda: jkk_benefit_wage("PU", event_on="2025-03-01", wage=5_000_000), "upah", "wage"),
    "penalty": (lambda: calculate_late_penalty(1_000_000, **LATE), "enda", "enalt"),
    "schedule": (
        lambda: calculate_arrears([Unpaid(month="2025-11", program="JKK", amount=1)], paid_on="2026-01-20"),
        "enda",
        "enalt",
    ),
    "fine": (lambda: calculate_administrative_fine(25_000_000, days=40), "enda", "ine"),
    "set-off": (lambda: calculate_set_off(due=1, paid=1, next_bill=1, month="2026-01"), "bulan", "month"),
    "ladder": (lambda: sanctions(EMPLOYER, on="2026-01-01"), "tertulis", "written"),
    "duties": (lambda: next(duties(EMPLOYER, ["2025-12"], [WORKER])), "Kewajiban", "Duties"),
    "line": (lambda: calculate_contributions(WORKER, month="2025-11").lines[0], "pemberi kerja", "employer"),
    "step of a ladder": (lambda: sanctions(EMPLOYER, on="2026-01-01").steps[0], "tertulis", "written"),
    "minimum wage": (lambda: minimum_wage_on("33.71", "2023-09-30"), "sebulan", " month"),
    "route": (lambda: enrolment_routes("apprentice")[1], "upah terendah", "lowest wage"),
    "regulation": (lambda: regulation("PP 44/2015"), "mulai berlaku", "in force"),
    "deadline": (
        lambda: deadlines("work_ended", "2025-03-01")[0],
        "Permenaker 2/2025 Pasal",
        "Permenaker 2/2025, article",
    ),
    "violation": (lambda: check_payslip(WORKER, month="2025-11", deductions={"JKM": 1})[0], "pekerja", "worker"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_texts_come_in_both_languages(name: str) -> None:
    """Indonesian unless asked, and what ``str`` gives."""
    make, indonesian, english = SHOWN[name]
    result = make()
    if name != "regulation":  # a regulation's str is its name
        assert str(result) == result.to_text()
    assert result.to_text() == result.to_text("id") != result.to_text("en")
    assert indonesian in result.to_text()
    assert english in result.to_text("en")


@pytest.mark.parametrize("name", SHOWN)
def test_tables_come_in_both_languages(name: str) -> None:
    """Indonesian unless asked, and what notebooks show."""
    make, indonesian, english = SHOWN[name]
    result = make()
    assert result._repr_html_() == result.to_html() == result.to_html("id") != result.to_html("en")
    assert indonesian in result.to_html()
    assert english in result.to_html("en")


@pytest.mark.parametrize("name", SHOWN)
def test_another_language_is_refused_by_name(name: str) -> None:
    """No third language is guessed."""
    result = SHOWN[name][0]()
    with pytest.raises(ValidationError, match="locale"):
        result.to_html("fr")
    with pytest.raises(ValidationError, match="locale"):
        result.to_text("fr")


def test_what_look_ups_answer_reads_as_a_line() -> None:
    """With the days, the mark and the source."""
    assert str(minimum_wage_on("Kota Magelang", "2023-09-30")) == (
        "UMK Kota Magelang (33.71): Rp2.066.006,64 sebulan, 1 Januari 2023 – 31 Desember 2023 "
        "(beberapa sumber independen sepakat)"
    )
    usual, new = enrolment_routes("apprentice")
    assert usual.to_text("en") == (
        "non-wage workers (BPU): JKK, JKM, lowest income of the table, paid by the employer (independent sources agree) "
        "[PP 44/2015, article 28(1); Permenaker 5/2021]"
    )
    assert ", since 24 February 2025 (unconfirmed) [Permenaker 1/2025, article 31(1) c;" in new.to_text("en")
    assert "2025-02-24" in new.to_html()

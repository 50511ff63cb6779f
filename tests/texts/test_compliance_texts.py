"""Compliance in words, in explanations, as JSON and on the command line."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from jaminan import (
    LAW,
    DutyMonth,
    Employer,
    Month,
    NonWageWorker,
    ProvisionalLawWarning,
    Unpaid,
    ValidationError,
    Violation,
    WageWorker,
    calculate_administrative_fine,
    calculate_arrears,
    calculate_late_penalty,
    calculate_set_off,
    check_payslip,
    deadlines,
    duties,
    explain,
    format_explanation,
    from_dict,
    sanctions,
    to_dict,
)
from jaminan.cli import main
from jaminan.labels import Labelled
from jaminan.models.compliance import deadlines as deadline_models
from jaminan.models.compliance import penalties as penalty_models
from jaminan.models.compliance import sanctions as sanction_models
from jaminan.models.compliance import violations as violation_models


def penalty(**more: Any) -> Any:
    """Return the penalty of JKK of 159,300 for March 2026, due on 15 April."""
    facts: dict[str, Any] = {"segment": "PU", "month": "2026-03", "paid_on": "2026-05-22", "program": "JKK"} | more
    return calculate_late_penalty(159_300, **facts)


def arrears() -> Any:
    """Return four months of arrears."""
    owed = [Unpaid(month=month, program=None, amount=100_000) for month in Month.range("2025-06", "2025-09")]
    return calculate_arrears(owed, paid_on="2025-10-20")


def violations() -> tuple[Violation, ...]:
    """Return violations of several kinds, with a class, a ceiling and a region."""
    worker = WageWorker(wage=12_000_000, employer=Employer(risk_class=1))
    found = check_payslip(worker, month="2026-03", deductions={"JKK": 64_800, "JHT": 240_000, "JP": 105_474})
    poor = WageWorker(wage=2_000_000, employer=Employer(scale="micro"))
    return (*found, *check_payslip(poor, month="2023-03", deductions={}, region="33.71"))


def month_of_duties() -> Any:
    """Return the duties of a month."""
    employer = Employer(risk_class=1)
    (found,) = duties(employer, ["2025-12"], [WageWorker(wage=6_000_000)])
    return found


def duties_provisional() -> Any:
    """Return the duties of a month whose ceiling is not announced."""
    employer = Employer(risk_class=1)
    with pytest.warns(ProvisionalLawWarning):
        (found,) = duties(employer, ["2027-03"], [WageWorker(wage=20_000_000)])
    return found


RESULTS: dict[str, Callable[[], Any]] = {
    "penalty": penalty,
    "penalty-in-time": lambda: penalty(paid_on="2026-04-15"),
    "penalty-of-the-pandemic": lambda: penalty(month="2020-12", paid_on="2021-03-01"),
    "penalty-of-bpu": lambda: penalty(segment="BPU"),
    "penalty-of-bpu-without-program": lambda: penalty(segment="BPU", program=None),
    "arrears": arrears,
    "fine": lambda: calculate_administrative_fine(25_000_000, days=40),
    "set-off": lambda: calculate_set_off(
        due=1, paid=3, next_bill=1, month="2026-01", program="JKK", received_on="2026-02-12"
    ),
    "set-off-even": lambda: calculate_set_off(due=3, paid=3, next_bill=1, month="2026-01", program="JP"),
    "duties-provisional": duties_provisional,
    "set-off-without-notice": lambda: calculate_set_off(due=5, paid=3, next_bill=1, month="2026-01", program="JP"),
    "ladder": lambda: sanctions(Employer(), on="2026-01-31"),
    "ladder-of-a-person": lambda: sanctions(NonWageWorker(), on="2026-01-31"),
    "ladder-of-the-state": lambda: sanctions("state_employer", on="2026-01-31"),
    "deadline": lambda: deadlines("hired", "2026-01-05")[0],
    "duties": month_of_duties,
    "unpaid": lambda: Unpaid(month=Month(2026, 1), program=None, amount=5),
    "violation-of-class": lambda: violations()[1],
    "violation-of-ceiling": lambda: violations()[2],
    "violation-of-wage": lambda: violations()[3],
}


# JSON


@pytest.mark.parametrize("name", RESULTS)
def test_results_go_through_json_and_come_back_equal(name: str) -> None:
    """Nothing is computed anew."""
    result = RESULTS[name]()
    text = json.dumps(to_dict(result))
    assert from_dict(json.loads(text)) == result
    assert from_dict(json.loads(text), type(result)) == result
    assert json.loads(text)["type"] == type(result).__name__


@pytest.mark.parametrize(
    ("name", "sums"),
    [
        pytest.param("penalty", {"penalty": 6_372, "total_due": 165_672, "is_late": True}, id="penalty"),
        pytest.param("arrears", {"contributions": 400_000, "penalty": 20_000, "total_due": 420_000}, id="arrears"),
        pytest.param("fine", {"fine": 25_000}, id="fine"),
        pytest.param("duties", {"total": 554_400, "is_provisional": False}, id="duties"),
        pytest.param("violation-of-ceiling", {"difference": -5_389}, id="violation"),
    ],
)
def test_sums_are_written_for_people_and_held_against_the_lines(name: str, sums: dict[str, Any]) -> None:
    """A sum that does not fit is refused with its path."""
    content = to_dict(RESULTS[name]())
    assert {key: content[key] for key in sums} == sums
    for key in sums:
        with pytest.raises(ValidationError) as caught:
            from_dict(content | {key: 7.5})
        assert caught.value.field == key


def test_results_carry_the_version_of_their_law() -> None:
    """As bills do."""
    for name in ("penalty", "arrears", "fine", "ladder"):
        assert to_dict(RESULTS[name]())["law_version"] == LAW.version


@pytest.mark.parametrize(
    ("name", "change", "field"),
    [
        pytest.param("penalty", {"segment": "X"}, "segment", id="segment"),
        pytest.param("penalty", {"more": 1}, "more", id="unknown-field"),
        pytest.param("deadline", {"since": "soon"}, "since", id="day"),
        pytest.param("deadline", {"term": {"count": 1}}, "term.unit", id="inner-field"),
        pytest.param("deadline", {"term": {"count": 1, "unit": "days", "x": 1}}, "term.x", id="inner-unknown"),
        pytest.param("deadline", {"citation": {"regulation_id": " "}}, "citation.regulation_id", id="citation"),
        pytest.param("deadline", {"programs": ["JKN"]}, "programs[0]", id="list"),
        pytest.param("violation-of-class", {"risk_class": 9}, "risk_class", id="class"),
        pytest.param("unpaid", {"month": "2026"}, "month", id="month"),
    ],
)
def test_malformed_mappings_are_refused_with_their_path(name: str, change: dict[str, Any], field: str) -> None:
    """The field of the error is the path."""
    with pytest.raises(ValidationError) as caught:
        from_dict(to_dict(RESULTS[name]()) | change)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("limit", "field"),
    [
        pytest.param({"hour": 5}, "line.reasons[0].limit", id="unknown"),
        pytest.param(1.5, "line.reasons[0].limit", id="float"),
        pytest.param({"day": "2020-01-01", "x": 1}, "line.reasons[0].limit.x", id="too-much"),
        pytest.param({"share": "x"}, "line.reasons[0].limit.share", id="no-decimal"),
    ],
)
def test_limits_of_reasons_are_read_by_their_kind(limit: Any, field: str) -> None:
    """A day, a share, a number or a text."""
    content = to_dict(RESULTS["penalty"]())
    content["line"]["reasons"][0]["limit"] = limit
    with pytest.raises(ValidationError) as caught:
        from_dict(content)
    assert caught.value.field == field


def test_inner_citations_may_name_their_type() -> None:
    """As `to_dict` writes a citation on its own."""
    result = RESULTS["deadline"]()
    content = to_dict(result) | {"citation": to_dict(result.citation)}
    assert from_dict(content) == result


# explanations


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param(
            "penalty",
            "JKK 2026-03, due on 15 April 2026: 2% × 2 months × IDR 159,300 → IDR 6,372 "
            "[PP 44/2015, article 22(1); PP 44/2015, article 21(2)]",
            id="penalty",
        ),
        pytest.param(
            "penalty-in-time",
            "JKK 2026-03, IDR 159,300: due on 15 April 2026, paid in time → IDR 0 [PP 44/2015, article 21(2)]",
            id="in-time",
        ),
        pytest.param(
            "penalty-of-the-pandemic", "  A temporary rate in place of 2% [PP 49/2020, article 23(1)]", id="rate"
        ),
        pytest.param("penalty-of-bpu-without-program", "2026-03, IDR 159,300: IDR 0 ", id="bpu"),
        pytest.param("arrears", "Contributions IDR 400,000, penalty IDR 20,000: IDR 420,000 in all.", id="total"),
        pytest.param("arrears", "Longest run of months in arrears: 4.", id="run"),
        pytest.param(
            "arrears", "  More than 3 months of arrears in a row: the employer pays the benefits first", id="cover"
        ),
        pytest.param("fine", "30 of 40 days count: 0.1% × IDR 25,000,000 → IDR 25,000 [PP 86/2013", id="fine"),
        pytest.param("fine", "  The fine runs for at most 30 days [PP 86/2013, article 7]", id="fine-limit"),
        pytest.param("set-off", "Overpaid by IDR 2: next month IDR 0, carried on IDR 1", id="overpaid"),
        pytest.param(
            "set-off-without-notice", "Underpaid by IDR 2: next month IDR 3, carried on IDR 0", id="underpaid"
        ),
        pytest.param("ladder", "First written warning, by BPJS Ketenagakerjaan [PP 86/2013, article 6", id="warning"),
        pytest.param("ladder", "  10 working days [PP 86/2013, article 6]", id="term"),
        pytest.param("ladder", "  0.1% a month", id="rate-of-the-fine"),
        pytest.param("ladder", "  Permit to employ foreigners", id="service"),
        pytest.param("ladder", "Denial of public services (JKP), by minister, governor, or regent or mayor", id="jkp"),
        pytest.param("ladder", "  At most IDR 1,000,000,000", id="crime"),
        pytest.param("ladder", "  At most 8 years", id="prison"),
        pytest.param("ladder", "  At most 30 days", id="most-days"),
        pytest.param("ladder", "  If the fine is not fully paid", id="condition"),
        pytest.param("ladder", "  Ends when: the data are completed", id="remedy"),
        pytest.param("set-off-even", "Paid exactly: next month IDR 1, carried on IDR 0", id="even"),
        pytest.param(
            "deadline",
            "First day of work, 5 January 2026; employer: register a new worker (JP), 30 days, last day 4 February 2026 "
            "[PP 45/2015, article 4(2)]",
            id="deadline",
        ),
        pytest.param("duties", "JKK: pay the contribution by 15 January 2026 → IDR 14,400 [PP 44/2015", id="duty"),
        pytest.param("duties", "JKP: report members and wages by 15 January 2026 [Permenaker 3/2025]", id="report"),
        pytest.param("duties", "To be paid for 2025-12, both shares: IDR 554,400.", id="duties"),
        pytest.param("duties-provisional", "PROVISIONAL: the newest value of jp.wage_ceiling", id="provisional"),
        pytest.param(
            "ladder-of-the-state", "The administrative sanctions are for employers other than the state", id="state"
        ),
        pytest.param("violation-of-class", "is the contribution of risk class II, it should be IDR 28,800", id="class"),
        pytest.param("violation-of-wage", "Weakest evidence used: unconfirmed.", id="evidence"),
    ],
)
def test_explanations_say_every_step(name: str, said: str) -> None:
    """With its sources, in the order of the reasoning."""
    text = format_explanation(explain(RESULTS[name]()), locale="en")
    assert any(said in line for line in text.splitlines())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param(
            "penalty", "JKK 2026-03, jatuh tempo 15 April 2026: 2% × 2 bulan × Rp159.300 → Rp6.372 [", id="penalty"
        ),
        pytest.param("penalty", "Iuran Rp159.300, denda Rp6.372: seluruhnya Rp165.672.", id="total"),
        pytest.param("penalty-in-time", "jatuh tempo 15 April 2026, tepat waktu → Rp0", id="in-time"),
        pytest.param("arrears", "Tunggakan berturut-turut terlama: 4 bulan.", id="run"),
        pytest.param("fine", "30 dari 40 hari diperhitungkan: 0,1% × Rp25.000.000 → Rp25.000", id="fine"),
        pytest.param("set-off", "Lebih bayar Rp2: bulan berikutnya Rp0, sisa Rp1", id="overpaid"),
        pytest.param("set-off-without-notice", "Kurang bayar Rp2: bulan berikutnya Rp3, sisa Rp0", id="underpaid"),
        pytest.param("ladder", "Teguran tertulis pertama, oleh BPJS Ketenagakerjaan", id="warning"),
        pytest.param("ladder", "  0,1% setiap bulan", id="rate-of-the-fine"),
        pytest.param("ladder", "  Bila denda belum dibayar lunas", id="condition"),
        pytest.param("ladder", "  Berakhir bila: data dilengkapi", id="remedy"),
        pytest.param("set-off-even", "Dibayar pas: bulan berikutnya Rp1, sisa Rp0", id="even"),
        pytest.param("deadline", "Hari pertama bekerja, 5 Januari 2026; pemberi kerja: mendaftarkan", id="deadline"),
        pytest.param("duties", "JKM: membayar iuran paling lambat 15 Januari 2026 → Rp18.000", id="duty"),
        pytest.param("duties", "Harus dibayar untuk 2025-12, kedua bagian: Rp554.400.", id="duties"),
        pytest.param("penalty-of-the-pandemic", "  Jatuh tempo digeser dari 30 Januari 2021", id="moved"),
    ],
)
def test_explanations_in_indonesian(name: str, said: str) -> None:
    """The same steps."""
    assert said in format_explanation(explain(RESULTS[name]()))


def test_a_product_that_is_no_whole_number_is_shown() -> None:
    """767,589 x 4 % = 30,703.56."""
    found = calculate_late_penalty(767_589, segment="PU", month="2026-03", paid_on="2026-05-22", program="JP")
    text = format_explanation(explain(found), locale="en")
    assert "2% × 2 months × IDR 767,589 = 30,703.56 → IDR 30,704" in text


def test_what_is_no_result_is_not_explained() -> None:
    """An unpaid amount is an input."""
    with pytest.raises(ValidationError, match="a result of jaminan"):
        explain(RESULTS["unpaid"]())


def test_duties_of_nobody_have_no_total() -> None:
    """Amounts and a sum are there when workers are given; nothing to do is an empty explanation."""
    (month,) = duties(Employer(scale="micro"), ["2025-12"])
    text = format_explanation(explain(month), locale="en")
    assert text == (
        "JKK: pay the contribution by 15 January 2026 [PP 44/2015, article 21(2)]\n"
        "JKM: pay the contribution by 15 January 2026 [PP 44/2015, article 21(2)]\n"
        "Weakest evidence used: read in the text of the law."
    )
    assert str(month).count("Jumlah") == 1
    assert len(explain(DutyMonth(month=Month(2025, 12), lines=(), law_version=""))) == 0


def test_the_same_reason_from_several_acts_is_said_once() -> None:
    """A bill of four programs: the employer alone bears it, by three acts."""
    found = calculate_late_penalty(1_000_000, segment="PU", month="2026-03", paid_on="2026-05-22")
    said = (
        "The employer alone bears the penalty [PP 44/2015, article 22; PP 46/2015, article 20; PP 45/2015, article 31]"
    )
    assert format_explanation(explain(found), locale="en").count(said) == 1
    text = found.to_text("en")
    assert text.count(said) == 1
    assert text.count("The employer alone") == 1


# text and HTML


def test_a_penalty_as_text() -> None:
    """An aligned table, then the reasons with their sources."""
    lines = str(RESULTS["penalty"]()).splitlines()
    assert [re.sub(" +", " ", line) for line in lines[:4]] == [
        "Bulan Program Iuran Jatuh tempo Dibayar Bulan terlambat Denda",
        "2026-03 JKK Rp159.300 2026-04-15 2026-05-22 2 Rp6.372",
        "Jumlah Rp6.372",
        "Seluruhnya harus dibayar: Rp165.672",
    ]
    assert "Denda ditanggung sepenuhnya oleh pemberi kerja [PP 44/2015 Pasal 22]" in lines


def test_a_schedule_and_a_fine_as_text() -> None:
    """Reasons come once, also when every line has them."""
    text = str(RESULTS["arrears"]())
    assert text.count("Bagian bulan dihitung satu bulan") == 1
    assert "menunggak lebih dari 3 bulan berturut-turut" in text.lower()
    fine = str(RESULTS["fine"]())
    assert fine.startswith("Denda administratif: 0,1% × Rp25.000.000 → Rp25.000 (30 dari 40 hari) [PP 86/2013 Pasal 10")


def test_english_text_where_it_is_asked_for() -> None:
    """Through the functions behind str."""
    assert "To be paid in all: IDR 165,672" in RESULTS["penalty"]().to_text("en")
    assert "Administrative fine: 0.1% × IDR 25,000,000" in RESULTS["fine"]().to_text("en")
    text = RESULTS["ladder"]().to_text("en")
    assert (
        "1. First written warning; by BPJS Ketenagakerjaan; 10 working days or 10 days; ends when: the duty is fulfilled"
        in text
    )
    assert "up to 8 years of prison or IDR 1,000,000,000" in text
    assert "if the second warning has run out and the breach is not cured; 0.1% a month, at most 30 days" in text
    assert RESULTS["set-off"]().to_text("en").splitlines() == [
        "JKK 2026-01: overpaid by IDR 2: next month IDR 0, carried on IDR 1",
        "Set off with next month's contribution [PP 44/2015, article 23(4)]",
        (
            "BPJS Ketenagakerjaan: give written notice of an over- or underpayment (JKK, JKM) by 4 March 2026 "
            "(14 working days) [PP 44/2015, article 23(3)]"
        ),
    ]
    lines = RESULTS["duties"]().to_text("en").splitlines()
    assert lines[0] == "Duties of 2025-12"
    assert re.sub(" +", " ", lines[2]).startswith(
        "JKK pay the contribution 2026-01-15 IDR 14,400 PP 44/2015, article 21"
    )
    assert re.sub(" +", " ", lines[-1]).strip() == "Total IDR 554,400"


def test_a_ladder_as_text() -> None:
    """One line a step; the excepted have a reason instead."""
    lines = str(RESULTS["ladder"]()).splitlines()
    assert len(lines) == 9
    assert lines[0] == "Pemberi kerja selain penyelenggara negara, 31 Januari 2026"
    assert lines[8].startswith(
        "8. Ketentuan pidana; oleh pengadilan; paling lama 8 tahun penjara atau paling banyak Rp1.000"
    )
    state = str(RESULTS["ladder-of-the-state"]()).splitlines()
    assert len(state) == 2
    assert "selain penyelenggara negara [UU 24/2011 Pasal 17 ayat (1)]" in state[1]
    (step, *_) = RESULTS["ladder"]().steps
    assert step.label("en").startswith("First written warning; by BPJS Ketenagakerjaan")


def test_results_as_indonesian_text() -> None:
    """What ``str`` gives of a set-off and of duties."""
    assert str(RESULTS["set-off-without-notice"]()).splitlines() == [
        "JP 2026-01: kurang bayar Rp2: bulan berikutnya Rp3, sisa Rp0",
        "Diperhitungkan dengan iuran bulan berikutnya (praktik; peraturannya diam) [PP 45/2015 Pasal 30]",
    ]
    whole = calculate_set_off(due=1, paid=1, next_bill=1, month="2026-01")
    assert str(whole).startswith("2026-01: dibayar pas: bulan berikutnya Rp1, sisa Rp0\n")
    assert str(RESULTS["duties"]()).startswith("Kewajiban bulan 2025-12\n")


@pytest.mark.parametrize("name", [name for name in RESULTS if name != "unpaid"])
@pytest.mark.parametrize("locale", ["id", "en"])
def test_notebooks_get_an_escaped_table(name: str, locale: str) -> None:
    """Compact, cited, and well-formed: every cell that is opened is closed."""
    result = RESULTS[name]()
    assert result.to_html() == result._repr_html_()
    html = result.to_html(locale)
    assert html.startswith("<table><caption>")
    assert html.count("<tr>") == html.count("</tr>") >= 2
    table = ET.fromstring(html)  # noqa: S314 - written here
    assert {child.tag for child in table} <= {"caption", "thead", "tbody", "tfoot"}
    assert re.search("Pasal [0-9]|Surat B/" if locale == "id" else "article [0-9]|Surat B/", html)


def test_tables_escape_what_callers_and_facts_say() -> None:
    """A region is a caller's text once it came through JSON."""
    found = attrs.evolve(violations()[3], region='<b>&"Kota"</b>')
    assert "<b>" not in found._repr_html_()
    assert "&lt;b&gt;&amp;" in found._repr_html_()


def test_the_table_of_a_penalty_tells_rate_source_and_reason() -> None:
    """Of non-wage workers the reason is all that matters."""
    html = RESULTS["penalty"]().to_html("en")
    assert ">2%</td>" in html
    assert "PP 44/2015, article 22(1); PP 44/2015, article 21(2)" in html
    assert "No act sets a late penalty for non-wage workers" in RESULTS["penalty-of-bpu"]().to_html("en")


def test_every_label_of_the_vocabulary_is_in_two_languages() -> None:
    """And no two members of an enumeration are called the same."""
    modules = (deadline_models, penalty_models, sanction_models, violation_models)
    kinds = {
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Labelled)
    } - {Labelled}
    assert len(kinds) > 10
    for kind in kinds:
        for locale in ("id", "en"):
            labels = [member.label(locale) for member in kind]
            assert len(set(labels)) == len(labels)
            assert all(label == label.strip() for label in labels)


# the command line


FILE = "wage,risk_class,jht,jp\n12000000,1,240000,110863\n12000000,1,240000,120000\n"


def test_check_lists_violations_with_exit_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The brief of the issue."""
    slips = tmp_path / "slips.csv"
    slips.write_text(FILE, encoding="utf-8")
    assert main(["check", str(slips), "--month", "2026-03", "--locale", "en"]) == 1
    said = capsys.readouterr()
    assert said.out == (
        f"{slips}:3: JP: JP is taken of the wage above the ceiling. IDR 120,000 is taken, it should be IDR 110,863 (high) "
        "[Surat B/1226/022026]\n"
    )
    assert said.err == "jaminan: 2 payslips, 1 with violations, 0 bad rows.\n"


def test_check_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With counts, findings and bad rows."""
    slips = tmp_path / "slips.csv"
    slips.write_text(FILE + "x,1,0,0\n", encoding="utf-8")
    assert main(["check", str(slips), "--month", "2026-03", "--json"]) == 1
    content = json.loads(capsys.readouterr().out)
    assert (content["rows"], content["wrong_rows"], content["bad_count"]) == (2, 1, 1)
    assert [each["line"] for each in content["findings"]] == [3]
    assert content["bad_rows"][0]["line"] == 4
    assert content["provisional"] == []
    assert from_dict({key: value for key, value in content["findings"][0]["violations"][0].items() if key != "text"})


def test_check_of_right_payslips_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Provisional months are said on standard error."""
    slips = tmp_path / "slips.csv"
    slips.write_text("wage,jht,jp\n12000000,240000,110863\n", encoding="utf-8")
    assert main(["check", str(slips), "--month", "2026-03"]) == 0
    assert main(["check", str(slips), "--month", "2027-03"]) == 0
    assert "The check of 2027-03 is provisional" in capsys.readouterr().err
    assert main(["check", str(slips), "--month", "2027-03", "--json"]) == 0
    (said,) = json.loads(capsys.readouterr().out)["provisional"]
    assert said.startswith("The check of 2027-03 is provisional")


def test_check_needs_a_month_and_reads_a_region(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bad input is named."""
    slips = tmp_path / "slips.csv"
    slips.write_text("wage,jht,scale\n2000000,40000,small\n", encoding="utf-8")
    assert main(["check", str(slips)]) == 1
    assert "month must be given" in capsys.readouterr().err
    assert main(["check", str(slips), "--month", "2026-03", "--region", "33.71"]) == 1
    assert "upah minimum Kota Magelang (33.71) Rp2.429.285" in capsys.readouterr().out
    assert main(["check", str(slips), "--month", "2026-03", "--region", "Atlantis"]) == 1
    assert "region 'Atlantis' is not known" in capsys.readouterr().err


def test_check_takes_the_names_of_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As batch does."""
    slips = tmp_path / "slips.csv"
    slips.write_text("Upah,Potongan JHT,JP\n12000000,240000,110863\n", encoding="utf-8")
    given = ["check", str(slips), "--month", "2026-03", "--column", "wage=Upah"]
    assert main([*given, "--column", "jht=Potongan JHT"]) == 0
    assert main([*given, "--column", "jht"]) == 1
    assert "--column must be FIELD=NAME" in capsys.readouterr().err
    with pytest.raises(SystemExit) as caught:
        main(["check", "--month", "2026-03"])
    assert caught.value.code == 2

"""What payslips have wrong, one by one and in files; each share worked by hand."""

from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest

from jaminan import (
    LAW,
    AmountError,
    Employer,
    Evidence,
    NonWageWorker,
    NotInForceError,
    Program,
    ProvisionalLawWarning,
    RiskClass,
    Severity,
    UnknownRegionError,
    ValidationError,
    Violation,
    ViolationKind,
    WageWorker,
    check_payslip,
)
from jaminan.batch import read_table
from jaminan.payslips import PayslipReport, check_rows, report_dict, report_text
from jaminan.periods import Month

Kind = ViolationKind
HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW


def worker(wage: Any = 12_000_000, employer: dict[str, Any] | None = None, **more: Any) -> WageWorker:
    """Return a worker of a large employer of class I."""
    return WageWorker(wage=wage, employer=Employer(**{"risk_class": 1} | (employer or {})), **more)


def found(
    deductions: dict[str, Any], month: str = "2026-03", someone: WageWorker | None = None, **more: Any
) -> list[tuple[ViolationKind, Severity, str, Any, Any]]:
    """Return the violations of a payslip, short."""
    violations = check_payslip(someone or worker(), month=month, deductions=deductions, **more)
    return [(each.kind, each.severity, str(each.program or ""), each.expected, each.difference) for each in violations]


# 12,000,000 in March 2026: JHT 2 % is 240,000; JP 1 % of the ceiling 11,086,300 is 110,863
RIGHT = {"JHT": 240_000, "JP": 110_863}


def test_a_right_payslip_has_no_violation() -> None:
    """PP 46/2015, article 16(1) a; PP 45/2015, article 28(3) b."""
    assert check_payslip(worker(), month="2026-03", deductions={Program.JHT: 240_000, Program.JP: 110_863}) == ()
    assert found(RIGHT) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({"JKK": 28_800}, [(Kind.JKK_FROM_WORKER, HIGH, "JKK", 0, 28_800)], id="jkk"),
        pytest.param({"JKM": 36_000}, [(Kind.JKM_FROM_WORKER, HIGH, "JKM", 0, 36_000)], id="jkm"),
        pytest.param({"JKP": 16_800}, [(Kind.JKP_FROM_WORKER, HIGH, "JKP", 0, 16_800)], id="jkp"),
        pytest.param({"JKK": 0, "JKM": 0, "JKP": 0}, [], id="zeros-are-fine"),
        pytest.param(
            {"JKK": 64_800},
            [(Kind.JKK_FROM_WORKER, HIGH, "JKK", 0, 64_800), (Kind.WRONG_RISK_CLASS, MEDIUM, "JKK", 28_800, 36_000)],
            id="jkk-of-class-two",
        ),
        pytest.param({"JKK": 1_000}, [(Kind.JKK_FROM_WORKER, HIGH, "JKK", 0, 1_000)], id="jkk-of-no-class"),
        pytest.param({"JHT": 240_001}, [(Kind.JHT_OVER_SHARE, HIGH, "JHT", 240_000, 1)], id="jht-a-Rupiah-over"),
        pytest.param({"JHT": 444_000}, [(Kind.JHT_OVER_SHARE, HIGH, "JHT", 240_000, 204_000)], id="jht-employer-share"),
        pytest.param({"JHT": 239_999}, [(Kind.UNDER_DEDUCTION, LOW, "JHT", 240_000, -1)], id="jht-a-Rupiah-under"),
        pytest.param({"JHT": 0}, [(Kind.MISSING_PROGRAM, MEDIUM, "JHT", 240_000, -240_000)], id="jht-missing"),
        pytest.param({"JP": 120_000}, [(Kind.JP_ABOVE_CEILING, HIGH, "JP", 110_863, 9_137)], id="jp-of-the-full-wage"),
        pytest.param({"JP": 105_474}, [(Kind.JP_PAST_CEILING, LOW, "JP", 110_863, -5_389)], id="jp-of-2025"),
        pytest.param({"JP": 110_864}, [(Kind.JP_OVER_SHARE, HIGH, "JP", 110_863, 1)], id="jp-a-Rupiah-over"),
        pytest.param({"JP": 221_726}, [(Kind.JP_OVER_SHARE, HIGH, "JP", 110_863, 110_863)], id="jp-employer-share"),
        pytest.param({"JP": 110_862}, [(Kind.UNDER_DEDUCTION, LOW, "JP", 110_863, -1)], id="jp-a-Rupiah-under"),
        pytest.param({"JP": 0}, [(Kind.MISSING_PROGRAM, MEDIUM, "JP", 110_863, -110_863)], id="jp-missing"),
    ],
)
def test_each_kind_of_violation(more: dict[str, int], expected: list[Any]) -> None:
    """12,000,000 in March 2026, class I; class II is 0.54 % or 64,800."""
    assert found(RIGHT | more) == expected


def test_each_violation_names_its_article() -> None:
    """And the class or the ceiling that was used."""
    slip = {"JKK": 64_800, "JKM": 1, "JHT": 250_000, "JP": 105_474, "JKP": 1}
    violations = check_payslip(worker(), month="2026-03", deductions=slip)
    assert [(each.kind.name, str(each.citation), each.evidence.name) for each in violations] == [
        ("JKK_FROM_WORKER", "PP 44/2015, article 16(3)", "STATUTE"),
        ("WRONG_RISK_CLASS", "PP 44/2015, article 16(2)", "STATUTE"),
        ("JKM_FROM_WORKER", "PP 44/2015, article 18(2)", "STATUTE"),
        ("JHT_OVER_SHARE", "PP 46/2015, article 16(1) a", "STATUTE"),
        ("JP_PAST_CEILING", "Surat B/1226/022026", "CORROBORATED"),
        ("JKP_FROM_WORKER", "PP 37/2021, article 11", "STATUTE"),
    ]
    assert violations[1].risk_class is RiskClass.II
    assert str(violations[4].ceiling_since) == "2025-03-01"


# ceilings


@pytest.mark.parametrize(
    ("month", "amount", "expected"),
    [
        pytest.param("2026-02", 105_474, [], id="right-in-February"),
        pytest.param("2026-02", 110_863, [(Kind.JP_FUTURE_CEILING, HIGH, "JP", 105_474, 5_389)], id="of-March"),
        pytest.param("2026-03", 100_423, [(Kind.JP_PAST_CEILING, LOW, "JP", 110_863, -10_440)], id="two-years-old"),
        pytest.param(
            "2021-03", 89_397, [(Kind.JP_PAST_CEILING, HIGH, "JP", 87_546, 1_851)], id="when-the-ceiling-fell"
        ),
        pytest.param("2021-02", 87_546, [(Kind.JP_FUTURE_CEILING, LOW, "JP", 89_397, -1_851)], id="before-it-fell"),
        pytest.param("2026-02", 120_000, [(Kind.JP_ABOVE_CEILING, HIGH, "JP", 105_474, 14_526)], id="no-ceiling"),
    ],
)
def test_the_ceiling_of_another_year_is_recognised(month: str, amount: int, expected: list[Any]) -> None:
    """10,547,400 to February 2026, 11,086,300 from March; in March 2021 it fell from 8,939,700 to 8,754,600."""
    assert found({"JHT": 240_000, "JP": amount}, month) == expected


def test_a_ceiling_above_the_wage_is_no_ceiling() -> None:
    """10,800,000 in February 2026: 108,000 is the full wage, not the ceiling of March."""
    someone = worker(10_800_000)
    assert found({"JHT": 216_000, "JP": 108_000}, "2026-02", someone) == [
        (Kind.JP_ABOVE_CEILING, HIGH, "JP", 105_474, 2_526)
    ]
    assert found({"JHT": 216_000, "JP": 108_000}, "2026-03", someone) == []
    assert found({"JHT": 216_000, "JP": 105_474}, "2026-03", someone) == [
        (Kind.JP_PAST_CEILING, LOW, "JP", 108_000, -2_526)
    ]


def test_a_share_of_a_ceiling_above_the_wage_is_only_too_much() -> None:
    """10,800,000 in February 2026: 110,863 is 1 % of the ceiling of March, which such a wage does not reach."""
    slip = {"JHT": 216_000, "JP": 110_863}
    assert found(slip, "2026-02", worker(10_800_000)) == [(Kind.JP_OVER_SHARE, HIGH, "JP", 105_474, 5_389)]


def test_of_two_times_of_one_ceiling_the_nearer_is_told() -> None:
    """A law of 12, 13 and again 12 million from March of 2027, 2028 and 2029: from March 2028 it is 366 days back, 365 on."""
    law = LAW
    for year, value in ((2027, 12_000_000), (2028, 13_000_000), (2029, 12_000_000)):
        law = law.amend("jp.wage_ceiling", since=f"{year}-03-01", value=value, citation="PP 45/2015")
    law = law.amend("jp.wage_ceiling", since="2040-01-01", value=None, citation="PP 45/2015")
    slip = {"JHT": 400_000, "JP": 120_000}
    (violation,) = check_payslip(worker(20_000_000), month="2028-06", deductions=slip, law=law)
    assert (violation.kind, str(violation.ceiling_since)) == (Kind.JP_FUTURE_CEILING, "2029-03-01")
    assert (violation.expected, violation.found, violation.is_provisional) == (130_000, 120_000, False)


def test_the_marks_are_those_of_the_ceiling_only_where_it_counts() -> None:
    """The ceiling of 2018, 8,094,000, is unconfirmed; a wage at or below it is no more than itself."""
    marks = ((20_000_000, Evidence.UNCONFIRMED), (8_094_001, Evidence.UNCONFIRMED), (8_094_000, Evidence.STATUTE))
    for wage, evidence in marks:
        (violation,) = check_payslip(worker(wage), month="2018-06", deductions={"JHT": wage // 50, "JP": 10_000})
        assert violation.evidence is evidence


def test_any_direction_of_rounding_is_right() -> None:
    """2,066,006.64: JHT 41,320.1328, JP 20,660.0664; no act prints a rule."""
    someone = worker(Decimal("2066006.64"))
    for jht, jp in ((41_320, 20_660), (41_321, 20_661)):
        assert found({"JHT": jht, "JP": jp}, someone=someone) == []
    assert [each[0] for each in found({"JHT": 41_322, "JP": 20_659}, someone=someone)] == [
        Kind.JHT_OVER_SHARE,
        Kind.UNDER_DEDUCTION,
    ]


def test_only_a_share_up_to_a_ceiling_that_is_carried_on_is_provisional() -> None:
    """JKP comes after JP, whose ceiling of March 2027 is not announced; that of February is."""
    slip = {"JHT": 240_000, "JP": 120_000, "JKP": 1}
    with pytest.warns(ProvisionalLawWarning):
        later = check_payslip(worker(), month="2027-03", deductions=slip)
    for violations, is_provisional in (
        (later, True),
        (check_payslip(worker(), month="2027-02", deductions=slip), False),
    ):
        assert [(str(each.program), each.is_provisional) for each in violations] == [
            ("JP", is_provisional),
            ("JKP", False),
        ]


def test_past_the_last_announcement_the_check_is_provisional() -> None:
    """The ceiling of March 2027 is not announced: one warning, and the violation says so."""
    with pytest.warns(ProvisionalLawWarning, match="The check of 2027-03 is provisional") as said:
        violations = check_payslip(worker(), month="2027-03", deductions={"JHT": 250_000, "JP": 120_000})
    assert [each.filename for each in said] == [__file__]
    assert [(each.kind, each.is_provisional) for each in violations] == [
        (Kind.JHT_OVER_SHARE, False),
        (Kind.JP_ABOVE_CEILING, True),
    ]
    law = LAW.amend("jp.wage_ceiling", since="2027-03-01", value=12_000_000, citation="Surat B/1/022027")
    assert check_payslip(worker(), month="2027-03", deductions={"JHT": 240_000, "JP": 120_000}, law=law) == ()


def test_a_payslip_that_needs_no_ceiling_is_not_provisional() -> None:
    """Of a micro enterprise without JP; warnings are errors here."""
    assert found({"JHT": 240_000}, "2027-03", worker(employer={"scale": "micro"})) == []


# programs


@pytest.mark.parametrize(
    ("scale", "slip", "expected"),
    [
        pytest.param("micro", {}, [], id="micro-needs-neither"),
        pytest.param("micro", {"JHT": 240_000}, [], id="micro-may-join-jht"),
        pytest.param(
            "micro", {"JHT": 250_000}, [(Kind.JHT_OVER_SHARE, HIGH, "JHT", 240_000, 10_000)], id="but-not-more"
        ),
        pytest.param("small", {}, [(Kind.MISSING_PROGRAM, MEDIUM, "JHT", 240_000, -240_000)], id="small-needs-jht"),
        pytest.param(
            "medium",
            {},
            [
                (Kind.MISSING_PROGRAM, MEDIUM, "JHT", 240_000, -240_000),
                (Kind.MISSING_PROGRAM, MEDIUM, "JP", 110_863, -110_863),
            ],
            id="medium-needs-both",
        ),
    ],
)
def test_the_scale_decides_what_must_be_there(scale: str, slip: dict[str, int], expected: list[Any]) -> None:
    """Perpres 109/2013, article 6(3)."""
    assert found(slip, someone=worker(employer={"scale": scale})) == expected


def test_programs_that_the_worker_is_not_in() -> None:
    """Named programs: the missing ones are mandatory, and a deduction for them is taken for nothing."""
    someone = worker(programs={"JKK", "JKM"})
    assert found({"JHT": 240_000}, someone=someone) == [
        (Kind.NOT_ENROLLED, HIGH, "JHT", 0, 240_000),
        (Kind.MISSING_PROGRAM, MEDIUM, "JHT", 240_000, -240_000),
        (Kind.MISSING_PROGRAM, MEDIUM, "JP", 110_863, -110_863),
    ]
    (taken, *_) = check_payslip(someone, month="2026-03", deductions={"JHT": 240_000})
    assert str(taken.citation) == "UU 24/2011, article 19(1)"
    assert [each[:3] for each in found(RIGHT, someone=worker(programs={"JHT", "JP"}))] == [
        (Kind.MISSING_PROGRAM, MEDIUM, "JKK"),
        (Kind.MISSING_PROGRAM, MEDIUM, "JKM"),
    ]
    assert found({"JHT": 240_000}, someone=worker(programs={"JKK", "JKM", "JHT"}, employer={"scale": "small"})) == []


def test_what_is_missing_names_who_must_be_in_it() -> None:
    """Perpres 109/2013, article 6(3); the ceiling of 2018, which is unconfirmed, decides on JP of a high wage."""
    violations = check_payslip(worker(20_000_000, programs={"JKK", "JKM"}), month="2018-06", deductions={})
    assert [(str(each.program), str(each.citation), each.evidence.name) for each in violations] == [
        ("JHT", "Perpres 109/2013, article 6(3)", "CORROBORATED"),
        ("JP", "Perpres 109/2013, article 6(3)", "UNCONFIRMED"),
    ]


def test_what_is_taken_for_a_program_that_a_small_firm_may_join_is_not_paid_over() -> None:
    """JP is open to it, so nothing forbids the program: the employer keeps what he must pay over (UU 24/2011, article 19)."""
    someone = worker(programs={"JKK", "JKM", "JHT"}, employer={"scale": "small"})
    (violation,) = check_payslip(someone, month="2026-03", deductions=RIGHT)
    assert (violation.kind, str(violation.citation)) == (Kind.NOT_ENROLLED, "UU 24/2011, article 19(1)")


def test_the_law_that_is_given_says_who_must_be_in_it() -> None:
    """Of a law that asks micro enterprises for JHT from 2027 on."""
    value = (*LAW["membership.programs.micro"].on("2026-01-01").value, Program.JHT)
    law = LAW.amend("membership.programs.micro", since="2027-01-01", value=value, citation="Perpres 109/2013")
    shop = worker(5_000_000, employer={"scale": "micro"})
    missing = [(Kind.MISSING_PROGRAM, MEDIUM, "JHT", 100_000, -100_000)]
    for month, expected in (("2026-12", []), ("2027-01", missing)):
        assert found({}, month, shop, law=law) == expected


def test_a_program_that_is_closed_is_taken_for_nothing() -> None:
    """Born in 1960, 66 in 2026: past the pension age of 59 and the three years after it, whatever his employer must join."""
    for scale in ("large", "micro"):
        someone = worker(born_on="1960-01-01", employer={"scale": scale})
        (violation,) = check_payslip(someone, month="2026-03", deductions={"JHT": 240_000, "JP": 110_863})
        assert (violation.kind, violation.program, violation.expected) == (Kind.NOT_ENROLLED, Program.JP, 0)
        assert str(violation.citation) == "PP 45/2015, article 15(3)"
        assert found({"JHT": 240_000}, someone=someone) == []


def test_no_wage_no_share() -> None:
    """Nothing is missing where nothing is owed."""
    assert found({}, someone=worker(0)) == []


def test_an_unknown_class_is_not_guessed() -> None:
    """JKK is still not the worker's, but whose class it is cannot be said; the own class is no wrong one."""
    assert found(RIGHT | {"JKK": 64_800}, someone=worker(employer={"risk_class": None})) == [
        (Kind.JKK_FROM_WORKER, HIGH, "JKK", 0, 64_800)
    ]


def test_the_relief_of_the_pandemic_does_not_change_what_is_withheld() -> None:
    """PP 49/2020, article 17(1): the worker's 1 % is withheld in full, though 99 % of JP is paid later."""
    someone = worker(5_000_000, employer={"has_jp_deferral": True})
    assert found({"JHT": 100_000, "JP": 50_000}, "2020-10", someone) == []


# the minimum wage


@pytest.mark.parametrize(
    ("wage", "month", "scale", "expected"),
    [
        pytest.param(2_429_285, "2026-03", "small", [], id="at-the-minimum"),
        pytest.param(2_429_284, "2026-03", "small", [(MEDIUM, 2_429_285, -1)], id="a-Rupiah-under"),
        pytest.param(2_429_284, "2026-03", "micro", [(LOW, 2_429_285, -1)], id="micro-may-agree-on-less"),
        pytest.param(
            2_066_006, "2023-03", "small", [(MEDIUM, Decimal("2066006.64"), Decimal("-0.64"))], id="sen-of-2023"
        ),
        pytest.param(
            Decimal("2000006.64"), "2023-03", "small", [(MEDIUM, Decimal("2066006.64"), -66_000)], id="whole-difference"
        ),
    ],
)
def test_the_wage_is_held_against_the_minimum_of_its_region(
    wage: Any, month: str, scale: str, expected: list[Any]
) -> None:
    """Kota Magelang: 2,429,285 in 2026, 2,066,006.64 in 2023 (D20)."""
    someone = worker(wage, employer={"scale": scale})
    jht = int(Decimal(wage) * 2 / 100)
    slip = {"JHT": jht} if scale == "small" else {}
    violations = check_payslip(someone, month=month, deductions=slip, region="33.71")
    assert [(each.severity, each.expected, each.difference) for each in violations] == expected
    for each in violations:
        assert (each.kind, each.program, each.region) == (Kind.WAGE_UNDER_MINIMUM, None, "Kota Magelang (33.71)")
        assert str(each.citation) == "PP 36/2021, article 24"
        assert each.evidence is Evidence.UNCONFIRMED
        assert type(each.expected) is (Decimal if month.startswith("2023") else int)


def test_before_2021_another_act_ruled_wages() -> None:
    """PP 78/2015, until PP 36/2021 of 2 February 2021."""
    shop = worker(1_000_000, employer={"scale": "micro"})
    for month, act in (("2020-03", "PP 78/2015"), ("2021-01", "PP 78/2015"), ("2021-02", "PP 36/2021, article 24")):
        (violation,) = check_payslip(shop, month=month, deductions={}, region="Kota Magelang")
        assert str(violation.citation) == act


def test_unknown_regions_and_years_are_refused() -> None:
    """Nothing is carried to another year."""
    with pytest.raises(UnknownRegionError):
        check_payslip(worker(), month="2026-03", deductions=RIGHT, region="Atlantis")
    law = LAW.amend("jp.wage_ceiling", since="2027-03-01", value=12_000_000, citation="Surat B/1/022027")
    with pytest.raises(NotInForceError, match="The minimum wage of Kota Magelang"):
        check_payslip(worker(), month="2027-03", deductions=RIGHT, region="33.71", law=law)


# input


@pytest.mark.parametrize(
    ("arguments", "error", "field"),
    [
        pytest.param({"participant": NonWageWorker()}, ValidationError, "participant", id="no-wage-worker"),
        pytest.param({"deductions": [("JHT", 1)]}, ValidationError, "deductions", id="no-mapping"),
        pytest.param({"deductions": {"JKN": 1}}, ValidationError, "deductions", id="no-program"),
        pytest.param({"deductions": {"JHT": 1.5}}, AmountError, "deductions[JHT]", id="float"),
        pytest.param({"deductions": {"JP": -1}}, AmountError, "deductions[JP]", id="negative"),
        pytest.param({"month": "2026"}, ValidationError, "month", id="month"),
    ],
)
def test_bad_input_is_named(arguments: dict[str, Any], error: type[ValidationError], field: str) -> None:
    """The field is in the error."""
    given: dict[str, Any] = {"participant": worker(), "month": "2026-03", "deductions": RIGHT} | arguments
    with pytest.raises(error) as caught:
        check_payslip(given.pop("participant"), **given)
    assert caught.value.field == field


def test_before_july_2015_nothing_is_answered() -> None:
    """The programs did not exist."""
    with pytest.raises(NotInForceError, match="starts on 2015-07-01"):
        check_payslip(worker(), month="2015-06", deductions=RIGHT)


# texts


@pytest.mark.parametrize(
    ("slip", "indonesian", "english"),
    [
        pytest.param(
            {"JKM": 36_000},
            "JKM: JKM dipotong dari upah pekerja. Dipotong Rp36.000, seharusnya Rp0 (berat) [PP 44/2015 Pasal 18 ayat (2)]",
            "JKM: JKM is taken from the worker. IDR 36,000 is taken, it should be IDR 0 (high) [PP 44/2015, article 18(2)]",
            id="jkm",
        ),
        pytest.param(
            {"JP": 105_474},
            "JP: JP memakai batas upah yang lama. Dipotong Rp105.474 menurut batas upah sejak 1 Maret 2025, seharusnya "
            "Rp110.863 (ringan) [Surat B/1226/022026]",
            "JP: JP follows a past ceiling. IDR 105,474 is taken by the ceiling since 1 March 2025, it should be "
            "IDR 110,863 (low) [Surat B/1226/022026]",
            id="past-ceiling",
        ),
        pytest.param(
            {"JHT": 0},
            "JHT: Program wajib tidak ada. Tidak ada, seharusnya Rp240.000 (sedang) [Perpres 109/2013 Pasal 6 ayat (3)]",
            "JHT: A mandatory program is missing. None is there, it should be IDR 240,000 (medium) "
            "[Perpres 109/2013, article 6(3)]",
            id="missing",
        ),
    ],
)
def test_violations_say_what_is_wrong_in_both_languages(slip: dict[str, int], indonesian: str, english: str) -> None:
    """Kind, amounts, severity and article."""
    (violation,) = check_payslip(worker(), month="2026-03", deductions=RIGHT | slip)
    assert str(violation) == violation.label() == indonesian
    assert violation.label("en") == english


def test_a_missing_program_of_the_employer_has_no_share_to_name() -> None:
    """JKK and JKM cost the worker nothing."""
    jkk, _ = check_payslip(worker(programs={"JHT", "JP"}), month="2026-03", deductions=RIGHT)
    assert jkk.label("en") == (
        "JKK: A mandatory program is missing. The worker is not in it; the employer alone pays for it (medium) "
        "[Perpres 109/2013, article 6(3)]"
    )
    assert "Pekerja tidak diikutkan; iurannya ditanggung pemberi kerja" in jkk.label()


def test_the_text_names_class_and_region() -> None:
    """And the ceiling that is still to come."""
    jkk = check_payslip(worker(), month="2026-03", deductions=RIGHT | {"JKK": 64_800})[1]
    assert "IDR 64,800 is the contribution of risk class II, it should be IDR 28,800" in jkk.label("en")
    (future,) = check_payslip(worker(), month="2026-02", deductions={"JHT": 240_000, "JP": 110_863})
    assert "menurut batas upah yang baru berlaku 1 Maret 2026" in future.label()
    (wage,) = check_payslip(
        worker(2_066_006, employer={"scale": "micro"}), month="2023-03", deductions={}, region="33.71"
    )
    assert wage.label("en") == (
        "The wage is under the minimum wage. Wage IDR 2,066,006, minimum wage of Kota Magelang (33.71) IDR 2,066,006.64 "
        "(low) [PP 36/2021, article 24]"
    )


# files


def checked(text: str, **more: Any) -> tuple[list[tuple[int, list[str]]], PayslipReport]:
    """Return the violations of a file by line, and the report."""
    report = PayslipReport()
    findings = list(check_rows(read_table(StringIO(text)), report=report, **more))
    return [(each.line, [violation.kind.name for violation in each.violations]) for each in findings], report


FILE = """nama;wage;risk_class;jkk;jkm;jht;jp;month
A;12000000;I;;;240000;110863;2026-03
B;Rp12.000.000;1;;36000;240.000;120000;2026-03
C;12000000;2;64800;0;240000;105474;
"""


def test_a_file_is_checked_row_by_row() -> None:
    """Columns as spreadsheets write them; an empty cell is no deduction, an empty month the given one."""
    findings, report = checked(FILE, month=Month(2026, 2))
    assert findings == [(3, ["JKM_FROM_WORKER", "JP_ABOVE_CEILING"]), (4, ["JKK_FROM_WORKER"])]
    assert (report.rows, report.wrong_rows, report.bad_count, report.is_clean) == (3, 2, 0, False)


def test_a_clean_file_is_clean() -> None:
    """Every fact that is read: scale, kind, programs, birth and region."""
    text = (
        "wage,jht,jp,scale,kind,programs,born_on,region\n"
        "3000000,60000,,small,private,JKK+JKM+JHT,1990-01-01,33.71\n"
        "12000000,,,,state,,,\n"
        "12000000,240000,,,,,1960-01-01,\n"
    )
    findings, report = checked(text, month=Month(2026, 3))
    assert findings == []
    assert report.is_clean


def test_column_names_may_be_in_capitals_or_be_told() -> None:
    """A header written JHT was passed over once, and every row then missed the program."""
    text = "NAMA;Wage;JHT;Jp\nA;12000000;240000;110863\n"
    findings, report = checked(text, month=Month(2026, 3))
    assert (findings, report.rows) == ([], 1)
    text = "nama;Upah;Potongan JHT;jp\nA;12000000;250000;110863\n"
    told = {"wage": "upah", "jht": "Potongan JHT"}
    assert checked(text, month=Month(2026, 3), columns=told)[0] == [(2, ["JHT_OVER_SHARE"])]


@pytest.mark.parametrize(
    ("text", "columns", "message"),
    [
        pytest.param("wage,jht,JHT\n", {}, "header must be with one column for jht", id="twice"),
        pytest.param("wage,jht\n", {"pay": "wage"}, "column must be one of wage", id="no-such-field"),
        pytest.param(
            "wage,jht\n", {"jp": "pensiun"}, "column must be one of the header: wage, jht", id="no-such-column"
        ),
    ],
)
def test_columns_that_are_not_clear_are_refused(text: str, columns: dict[str, str], message: str) -> None:
    """Before the first row is read; nothing is guessed."""
    with pytest.raises(ValidationError, match=message):
        checked(text, month=Month(2026, 3), columns=columns)


def test_an_unknown_region_is_refused_before_the_first_row() -> None:
    """One that is given for all rows."""
    with pytest.raises(UnknownRegionError):
        check_rows(read_table(StringIO(FILE)), report=PayslipReport(), month=Month(2026, 3), region="Atlantis")


def test_a_foreigner_of_a_file_need_not_pay_for_the_pension() -> None:
    """The practice (D11); an answer that is neither yes nor no is a bad row."""
    text = "wage,jht,jp,is_indonesian\n12000000,240000,,tidak\n12000000,240000,,ya\n12000000,240000,,mungkin\n"
    findings, report = checked(text, month=Month(2026, 3))
    assert findings == [(3, ["MISSING_PROGRAM"])]
    assert [(row.line, row.reason[:21]) for row in report.bad_rows] == [(4, "is_indonesian must be")]


def test_the_region_of_a_row_comes_before_the_given_one() -> None:
    """2,400,000 is under Kota Magelang's minimum of 2026, 2,429,285, and above none."""
    text = "wage,jht,scale,region\n2400000,48000,small,\n5000000,100000,small,33.71\n"
    assert checked(text, month=Month(2026, 3), region="33.71")[0] == [(2, ["WAGE_UNDER_MINIMUM"])]


def test_bad_rows_are_named_and_counted() -> None:
    """The first ones are kept with their reasons."""
    text = (
        "wage,jht,risk_class,month\nx,1,,2026-03\n5000000,1,6,2026-03\n5000000,1\n5000000,100000,1,\n" + "-,1,1,\n" * 30
    )
    _, report = checked(text)
    assert (report.rows, report.bad_count, len(report.bad_rows), report.is_clean) == (0, 34, 20, False)
    assert [(row.line, row.reason[:40]) for row in report.bad_rows[1:4]] == [
        (3, "risk_class must be a risk class, 1 to 5 "),
        (4, "the row has 2 cells and the header 4"),
        (5, "month must be given, in the row or as an"),
    ]
    assert report.bad_rows[0].reason.startswith("wage must be")


def test_a_provisional_file_says_so_once() -> None:
    """For all rows together; nothing is warned."""
    text = "wage,jht,jp\n12000000,240000,110863\n12000000,240000,110863\n"
    _, report = checked(text, month=Month(2027, 3))
    assert len(report.provisional) == 1
    assert report.is_clean


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("jht,jp\n", "with a column for wage", id="no-wage"),
        pytest.param("wage,risk_class\n", "with one of jkk, jkm, jht, jp, jkp", id="no-deduction"),
        pytest.param("wage,jht\n", "month must be given", id="no-month"),
    ],
)
def test_a_header_without_what_is_needed_is_refused(text: str, message: str) -> None:
    """Before the first row is read."""
    with pytest.raises(ValidationError, match=message):
        check_rows(read_table(StringIO(text)), report=PayslipReport())


def test_findings_as_text_and_as_json() -> None:
    """A line a violation, and what JSON holds."""
    report = PayslipReport()
    (second, *_) = check_rows(read_table(StringIO(FILE)), report=report, month=Month(2026, 3))
    assert report_text(second, "slips.csv", "en").splitlines()[0] == (
        "slips.csv:3: JKM: JKM is taken from the worker. IDR 36,000 is taken, it should be IDR 0 (high) "
        "[PP 44/2015, article 18(2)]"
    )
    content = report_dict(second, "en")
    assert content["line"] == 3
    assert [each["kind"] for each in content["violations"]] == ["jkm_from_worker", "jp_above_ceiling"]
    assert content["violations"][0]["text"].startswith("JKM: JKM is taken")


def kinds() -> Iterator[tuple[ViolationKind, Violation]]:
    """Yield a violation of every kind."""
    slips: list[tuple[WageWorker, str, dict[str, int]]] = [
        (worker(), "2026-03", {"JKK": 64_800, "JKM": 1, "JKP": 1, "JHT": 250_000, "JP": 120_000}),
        (worker(), "2026-03", {"JHT": 1, "JP": 105_474}),
        (worker(), "2026-02", {"JP": 110_863}),
        (worker(), "2026-03", {"JHT": 240_000, "JP": 200_000}),
        (worker(programs={"JKK", "JKM"}), "2026-03", {"JHT": 1}),
    ]
    for someone, month, slip in slips:
        for each in check_payslip(someone, month=month, deductions=slip):
            yield each.kind, each
    for each in check_payslip(worker(1), month="2026-03", deductions={}, region="33.71"):
        yield each.kind, each


def test_every_kind_can_be_found() -> None:
    """And every one has a text in both languages."""
    found_kinds = dict(kinds())
    assert set(found_kinds) == set(Kind)
    for each in found_kinds.values():
        assert each.label("id") != each.label("en")

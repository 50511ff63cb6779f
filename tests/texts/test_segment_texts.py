"""Bills outside wage work as explanation, table, HTML and JSON, in both languages."""

import json
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from jaminan import (
    ConstructionProject,
    ContributionLine,
    Contributions,
    Evidence,
    MigrantWorker,
    NonWageWorker,
    PlacementPhase,
    Program,
    ValidationError,
    calculate_contributions,
    explain,
    format_explanation,
    from_dict,
    to_dict,
)
from jaminan.explanations import StepKind
from jaminan.models.people import Participant

BILLS: dict[str, tuple[Participant, str]] = {
    "bpu-floor": (NonWageWorker(), "2025-11"),
    "bpu-under-the-floor": (NonWageWorker(income=0), "2026-05"),
    "bpu-with-sen": (NonWageWorker(income=Decimal("3199999.99")), "2025-11"),
    "bpu-jht": (
        NonWageWorker(income=5_000_000, programs=frozenset({Program.JKK, Program.JKM, Program.JHT})),
        "2026-05",
    ),
    "bpu-owner": (NonWageWorker(income=9_500_000, is_business_owner=True), "2026-05"),
    "bpu-aided": (NonWageWorker(funding="apbd"), "2026-05"),
    "bpu-village": (NonWageWorker(funding="village", sector="transport"), "2026-05"),
    "bpu-pandemic": (NonWageWorker(registered_on="2020-08-15"), "2020-10"),
    "bpu-aged": (NonWageWorker(born_on="1990-01-01"), "2025-11"),
    "jakon-value": (ConstructionProject(contract_value=750_000_000), "2025-06"),
    "jakon-vat": (ConstructionProject(contract_value=832_500_000, vat=82_500_000), "2025-06"),
    "jakon-sen": (ConstructionProject(contract_value=Decimal("6000000000.75"), vat=Decimal("0.25")), "2025-06"),
    "jakon-wages": (ConstructionProject(monthly_wages=45_000_000), "2025-06"),
    "jakon-pandemic": (ConstructionProject(contract_value=750_000_000), "2020-10"),
    "jakon-wages-pandemic": (ConstructionProject(monthly_wages=Decimal("45000000.50")), "2020-10"),
    "pmi-company": (MigrantWorker(contract_months=24), "2025-06"),
    "pmi-individual": (MigrantWorker(contract_months=18, route="individual"), "2026-09"),
    "pmi-jht": (MigrantWorker(contract_months=12, jht_monthly=50_000), "2025-06"),
    "pmi-2017": (MigrantWorker(contract_months=24), "2018-01"),
}
EVERY = pytest.mark.parametrize("name", list(BILLS))
LOCALES = pytest.mark.parametrize("locale", ["id", "en"])


def bill(name: str) -> Contributions:
    """Return one of the bills."""
    participant, month = BILLS[name]
    return calculate_contributions(participant, month=month)


def text(found: Contributions, locale: str) -> str:
    """Return the explanation of a bill."""
    return format_explanation(explain(found), locale)


def lines_of(found: Contributions, locale: str) -> list[str]:
    """Return the explanation of a bill, line by line."""
    return text(found, locale).splitlines()


# ---------------------------------------------------------------------------------------------------- explanations


@LOCALES
@pytest.mark.parametrize("name", list(BILLS))
def test_an_explanation_is_complete(name: str, locale: str) -> None:
    """Every line with its amount and sources, the sum, the rounding and the evidence; nothing half-written."""
    found = bill(name)
    steps = explain(found)
    kinds = [step.kind for step in steps]
    assert kinds[0] is StepKind.SUBJECT
    assert kinds.count(StepKind.LINE) == len(found.lines)
    assert kinds.count(StepKind.RELIEF) == len(found.reliefs)
    assert kinds.count(StepKind.TIER) == sum(len(line.terms.tiers) for line in found.lines)
    assert [step["amount"] for step in steps if step.kind is StepKind.LINE] == list(found.amounts)
    written = format_explanation(steps, locale)
    assert "None" not in written
    assert "{" not in written
    for line in found.lines:
        for citation in line.citations:
            assert citation.label(locale) in written
    assert found.evidence.label(locale) in written
    assert len(written.splitlines()) == len(steps)
    assert steps.to_html(locale).count("<li") == len(steps)
    if locale == "id":
        assert str(steps) == written
        assert steps._repr_html_() == steps.to_html()


@pytest.mark.parametrize(
    ("income", "locale", "sentence"),
    [
        (0, "id", "Penghasilan Rp0 dihitung pada Rp1.000.000, dasar terendah dalam tabel."),
        (0, "en", "An income of IDR 0 counts as IDR 1,000,000, the lowest base of the table."),
        (999_999, "id", "Penghasilan Rp999.999 dihitung pada Rp1.000.000, dasar terendah dalam tabel."),
        (999_999, "en", "An income of IDR 999,999 counts as IDR 1,000,000, the lowest base of the table."),
        (
            Decimal("999999.5"),
            "id",
            "Penghasilan Rp999.999,50 dihitung pada Rp1.000.000, dasar terendah dalam tabel.",
        ),
    ],
)
def test_an_income_under_the_lowest_base_is_explained(income: int | Decimal, locale: str, sentence: str) -> None:
    """1,000,000 is the lowest base (D5)."""
    for programs in (None, frozenset({Program.JKK, Program.JKM})):
        found = calculate_contributions(NonWageWorker(income=income, programs=programs), month="2025-11")
        assert lines_of(found, locale).count(sentence) == 1


@pytest.mark.parametrize("income", [1_000_000, 1_000_001, 1_099_999, 1_100_000, 25_000_000])
def test_from_the_lowest_base_on_nothing_is_said_of_it(income: int) -> None:
    """The sentence is for incomes under it only."""
    found = calculate_contributions(NonWageWorker(income=income), month="2025-11")
    assert StepKind.LOWEST_BASE not in [step.kind for step in explain(found)]


@pytest.mark.parametrize(
    ("name", "locale", "head"),
    [
        (
            "bpu-aided",
            "id",
            (
                "Bukan Penerima Upah (BPU), penghasilan Rp1.000.000, dibayar oleh APBD, bulan 2026-05; "
                "hukum yang berlaku pada 31 Mei 2026"
            ),
        ),
        (
            "bpu-aided",
            "en",
            (
                "non-wage workers (BPU), income IDR 1,000,000, paid by regional budget (APBD), month 2026-05; "
                "law in force on 31 May 2026"
            ),
        ),
        (
            "jakon-vat",
            "id",
            (
                "Jasa Konstruksi (JAKON), nilai kontrak tanpa PPN Rp750.000.000, PPN yang dikeluarkan Rp82.500.000, "
                "bulan 2025-06; hukum yang berlaku pada 30 Juni 2025"
            ),
        ),
        (
            "jakon-value",
            "en",
            (
                "construction workers (JAKON), contract value without VAT IDR 750,000,000, month 2025-06; "
                "law in force on 30 June 2025"
            ),
        ),
        ("jakon-wages", "id", "Jasa Konstruksi (JAKON), upah sebulan Rp45.000.000, bulan 2025-06"),
        ("jakon-wages", "en", "construction workers (JAKON), monthly wages IDR 45,000,000, month 2025-06"),
        (
            "pmi-individual",
            "id",
            "Pekerja Migran Indonesia (PMI), bulan kontrak 18, jalur perseorangan, bulan 2026-09",
        ),
        (
            "pmi-company",
            "en",
            "migrant workers (PMI), contract months 24, route through a placement company, month 2025-06",
        ),
    ],
)
def test_the_subject_says_what_the_bill_starts_from(name: str, locale: str, head: str) -> None:
    """Income and payer, value and tax, wages, or length and route."""
    found = bill(name)
    assert lines_of(found, locale)[0].startswith(head)
    assert found.law_version in lines_of(found, locale)[0]


@pytest.mark.parametrize(
    ("name", "locale", "line"),
    [
        ("bpu-floor", "id", "JKK, pekerja: dasar Rp1.000.000 → Rp10.000 [PP 44/2015 Lampiran II Pasal 20 ayat (1)]"),
        ("bpu-floor", "en", "JKM, worker: base IDR 1,000,000 → IDR 6,800 [PP 44/2015, article 20(3)]"),
        (
            "bpu-under-the-floor",
            "id",
            (
                "JKM, pekerja: dasar Rp1.000.000 → Rp3.400 [keringanan PP 50/2025] "
                "[PP 44/2015 Pasal 20 ayat (3); PP 50/2025 Pasal 4]"
            ),
        ),
        ("bpu-jht", "en", "JHT, worker: base IDR 4,950,000 → IDR 99,000 [PP 46/2015, article 18(1)]"),
        ("bpu-jht", "en", "Programs as the caller named them: JKK, JKM, JHT."),
        ("bpu-jht", "id", "Program sebagaimana disebut pemanggil: JKK, JKM, JHT."),
        (
            "bpu-aided",
            "id",
            "  iuran tidak dibayar dari APBN atau APBD: TIDAK terpenuhi [PP 50/2025 Pasal 3]",
        ),
        (
            "bpu-aided",
            "en",
            "  the contribution is not paid by the national or a regional budget: NOT met [PP 50/2025, article 3]",
        ),
        (
            "bpu-village",
            "en",
            (
                "  the contribution is not paid by the national or a regional budget: assumed (not stated) "
                "[PP 50/2025, article 3]"
            ),
        ),
        (
            "bpu-owner",
            "id",
            "  pekerja di luar hubungan kerja atau mandiri, bukan pemberi kerja: TIDAK terpenuhi [PP 50/2025 Pasal 3]",
        ),
        ("bpu-aided", "id", "Keringanan JKK, JKM: tidak diterapkan. [PP 50/2025 Pasal 4]"),
        ("bpu-under-the-floor", "en", "Relief JKK, JKM: applied. [PP 50/2025, article 4]"),
        (
            "bpu-pandemic",
            "id",
            "  terdaftar sebelum masa keringanan, atau 2 bulan pertama dibayar penuh: terpenuhi [PP 49/2020 Pasal 13]",
        ),
        (
            "bpu-pandemic",
            "en",
            "  the contributions that the relief asks for are paid: assumed (not stated) [PP 49/2020, article 13]",
        ),
        ("jakon-vat", "id", "JKK, pemberi kerja: dasar Rp750.000.000 → Rp1.215.000 [PP 44/2015 Pasal 54 ayat (2)]"),
        ("jakon-vat", "id", "  di atas Rp500.000.000: 0,13% × Rp250.000.000 = 325.000"),
        ("jakon-vat", "en", "  above IDR 100,000,000: 0.02% × IDR 400,000,000 = 80,000"),
        ("jakon-wages", "en", "JKK, employer: 1.74% × IDR 45,000,000 → IDR 783,000 [PP 44/2015, article 54(1)]"),
        (
            "jakon-wages-pandemic",
            "id",
            (
                "JKM, pemberi kerja: 0,003% × Rp45.000.000,50 = 1.350,000015 → Rp1.350 [keringanan PP 49/2020] "
                "[PP 44/2015 Pasal 55 ayat (1); PP 49/2020 Pasal 13]"
            ),
        ),
        ("pmi-company", "id", "JKK + JKM, sebelum bekerja, pekerja: Rp37.500 [Permenaker 4/2023 Pasal 18]"),
        (
            "pmi-company",
            "en",
            "JKK + JKM, during and after placement, worker: IDR 332,500 [Permenaker 4/2023, article 18]",
        ),
        (
            "pmi-2017",
            "id",
            "JKK + JKM, sebelum, selama, dan setelah bekerja, pekerja: Rp370.000 [Permenaker 7/2017]",
        ),
        ("pmi-jht", "id", "JHT, pekerja: Rp50.000 [Permenaker 4/2023]"),
        (
            "pmi-jht",
            "en",
            "Employer IDR 0, worker IDR 276,500: billed IDR 276,500. Government IDR 0. Total IDR 276,500.",
        ),
        (
            "jakon-value",
            "id",
            "Pemberi kerja Rp1.375.000, pekerja Rp0: ditagih Rp1.375.000. Pemerintah Rp0. Jumlah Rp1.375.000.",
        ),
    ],
)
def test_lines_of_explanations(name: str, locale: str, line: str) -> None:
    """Written by hand from the figures of the facts."""
    assert line in lines_of(bill(name), locale)


@pytest.mark.parametrize(
    ("participant", "month"),
    [
        pytest.param(MigrantWorker(contract_months=24), "2018-11", id="pmi-2017-sum"),
        pytest.param(MigrantWorker(contract_months=25), "2020-01", id="pmi-2018-extension"),
        pytest.param(MigrantWorker(contract_months=6), "2026-08", id="pmi-2026-package-6"),
        pytest.param(MigrantWorker(contract_months=18), "2026-11", id="pmi-2026-between"),
        pytest.param(NonWageWorker(born_on="1990-01-01"), "2025-11", id="bpu-entry-age"),
    ],
)
def test_what_is_unconfirmed_says_so(participant: Participant, month: str) -> None:
    """In the bill, its table and its explanation, in both languages."""
    found = calculate_contributions(participant, month=month)
    assert found.evidence is Evidence.UNCONFIRMED
    assert "Bukti terlemah yang dipakai: belum terkonfirmasi." in lines_of(found, "id")
    assert "Weakest evidence used: unconfirmed." in lines_of(found, "en")
    assert "(belum terkonfirmasi)" in found.to_text().splitlines()[0]
    assert "(unconfirmed)" in found.to_html("en")


def test_weak_lines_are_named() -> None:
    """Below the weakest mark stands each line that rests on one source or less."""
    found = calculate_contributions(NonWageWorker(income=2_000_000), month="2025-11")
    assert lines_of(found, "id")[-2:] == [
        "Bukti terlemah yang dipakai: satu sumber.",
        "  JKK, pekerja: satu sumber [PP 44/2015 Lampiran II Pasal 20 ayat (1)]",
    ]
    floor = calculate_contributions(NonWageWorker(), month="2025-11")
    assert lines_of(floor, "en")[-1] == "Weakest evidence used: independent sources agree."


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("id", "  JKK + JKM, selama dan setelah bekerja, pekerja: belum terkonfirmasi [P2MI 9/2026 Lampiran I]"),
        ("en", "  JKK + JKM, during and after placement, worker: unconfirmed [P2MI 9/2026, annex I]"),
    ],
)
def test_weak_packages_are_named_like_their_lines(locale: str, line: str) -> None:
    """A sum for JKK and JKM has no program; it is called by its phase, as on the bill."""
    assert line in lines_of(calculate_contributions(MigrantWorker(contract_months=12), month="2026-09"), locale)


@LOCALES
def test_a_contract_between_packages_is_explained(locale: str) -> None:
    """12 months at 189,000 and 11 at 13,500; and that 24 months would cost less."""
    written = text(calculate_contributions(MigrantWorker(contract_months=23), month="2025-06"), locale)
    for amount in ("189.000", "13.500", "332.500") if locale == "id" else ("189,000", "13,500", "332,500"):
        assert amount in written


# ----------------------------------------------------------------------------------------------- bills and their lines


@pytest.mark.parametrize(
    ("name", "table"),
    [
        (
            "pmi-jht",
            """\
PMI 2025-06: 12 bulan kontrak (beberapa sumber independen sepakat)
Program                                Penanggung      Dasar  Besaran      Iuran  Sumber
JKK + JKM, sebelum bekerja             pekerja      Rp37.500            Rp37.500  Permenaker 4/2023 Pasal 18
JKK + JKM, selama dan setelah bekerja  pekerja     Rp189.000           Rp189.000  Permenaker 4/2023 Pasal 18
JHT                                    pekerja      Rp50.000            Rp50.000  Permenaker 4/2023
Jumlah                                                                 Rp276.500""",
        ),
        (
            "jakon-wages",
            """\
JAKON 2025-06: Rp45.000.000 (dibaca dalam naskah peraturan)
Program  Penanggung            Dasar  Besaran      Iuran  Sumber
JKK      pemberi kerja  Rp45.000.000    1,74%  Rp783.000  PP 44/2015 Pasal 54 ayat (1)
JKM      pemberi kerja  Rp45.000.000     0,3%  Rp135.000  PP 44/2015 Pasal 55 ayat (1)
Jumlah                                         Rp918.000""",
        ),
    ],
)
def test_a_bill_as_text(name: str, table: str) -> None:
    """Aligned, with the source of each line."""
    assert str(bill(name)) == table


@LOCALES
@EVERY
def test_a_bill_as_html(name: str, locale: str) -> None:
    """A row a line and one for the sum; the same cells as the text."""
    found = bill(name)
    page = found.to_html(locale)
    assert page.count("<tr>") == len(found.lines) + 2
    assert "None" not in page
    if locale == "id":
        assert found._repr_html_() == page
    for line in found.lines:
        written = line.to_text(locale)
        assert "None" not in written
        assert line.payer.label(locale) in written
        if locale == "id":
            assert str(line) == written


def test_a_line_of_a_package_as_text() -> None:
    """It names both programs and its phase."""
    line = bill("pmi-company").lines[1]
    assert line.to_text("en") == "JKK + JKM, during and after placement worker: IDR 332,500 → IDR 332,500"


# ------------------------------------------------------------------------------------------------------------- JSON


@EVERY
def test_participants_and_bills_survive_json_and_pickle(name: str) -> None:
    """Equal after the trip, and nothing is computed anew."""
    found = bill(name)
    for obj in (found, found.participant, *found.lines, *found.reliefs):
        written = to_dict(obj)
        assert written["type"] == type(obj).__name__
        assert written["schema"] == 1
        read = from_dict(json.loads(json.dumps(written)), type(obj))
        assert read == obj
        assert to_dict(read) == written
        assert pickle.loads(pickle.dumps(obj)) == obj  # noqa: S301 - our own bytes
    read_bill = from_dict(json.loads(json.dumps(to_dict(found))), Contributions)
    assert text(read_bill, "id") == text(found, "id")
    assert read_bill.to_html("en") == found.to_html("en")
    assert to_dict(found)["law_version"] == found.law_version
    assert hash(read_bill) == hash(found)


def test_a_bill_without_lines_survives_json() -> None:
    """Too old to register: no line, no fund, total 0."""
    old = NonWageWorker(born_on="1950-01-01")
    found = calculate_contributions(old, month="2025-11")
    assert found.lines == ()
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert "Jumlah Rp0." in text(found, "id")
    assert from_dict(to_dict(found), Contributions).total == 0


def test_a_bill_without_lines_is_equal_after_json() -> None:
    """API 9: an equal object."""
    old = NonWageWorker(born_on="1950-01-01")
    found = calculate_contributions(old, month="2025-11")
    assert from_dict(to_dict(found), Contributions) == found


def test_a_package_has_no_funds_in_json() -> None:
    """What cannot be told is null."""
    assert to_dict(bill("pmi-company"))["funds"] is None
    assert to_dict(bill("jakon-value"))["funds"] == {"JKK": 1_215_000, "JKM": 160_000}
    assert [line["phase"] for line in to_dict(bill("pmi-company"))["lines"]] == ["before", "during_and_after"]
    assert to_dict(bill("bpu-floor"))["lines"][0]["nominal"] == "10000"
    assert to_dict(bill("bpu-floor"))["lines"][0]["lowest_base"] == 1_000_000


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        pytest.param({"type": "NonWageWorker"}, NonWageWorker(), id="bpu-all-defaults"),
        pytest.param({"type": "NonWageWorker", "income": "1500000.50"}, NonWageWorker(income=Decimal("1500000.50")), id="bpu-sen"),
        pytest.param(
            {"type": "NonWageWorker", "income": 2_000_000, "sector": "transport", "programs": ["JKM", "JKK"]},
            NonWageWorker(income=2_000_000, sector="transport", programs=frozenset({Program.JKK, Program.JKM})),
            id="bpu-fields",
        ),
        pytest.param(
            {"type": "ConstructionProject", "contract_value": 10**9}, ConstructionProject(contract_value=10**9), id="value"
        ),
        pytest.param(
            {"type": "ConstructionProject", "monthly_wages": "7.5", "contract_value": None},
            ConstructionProject(monthly_wages=Decimal("7.5")),
            id="wages",
        ),
        pytest.param({"type": "MigrantWorker", "contract_months": 6}, MigrantWorker(contract_months=6), id="pmi"),
    ],
)  # fmt: skip
def test_inputs_may_leave_out_defaults(mapping: dict[str, Any], expected: Participant) -> None:
    """So that a service can take them as they come."""
    assert from_dict(mapping) == expected
    assert from_dict({key: value for key, value in mapping.items() if key != "type"}, type(expected)) == expected


@pytest.mark.parametrize(
    ("mapping", "field"),
    [
        pytest.param({"type": "NonWageWorker", "income": 1.5}, "income", id="float"),
        pytest.param({"type": "NonWageWorker", "income": -1}, "income", id="negative"),
        pytest.param({"type": "NonWageWorker", "income": "1e400"}, "income", id="exponent"),
        pytest.param({"type": "NonWageWorker", "programs": ["JKK"]}, "programs", id="no-pair"),
        pytest.param({"type": "NonWageWorker", "born_on": "1990"}, "born_on", id="no-day"),
        pytest.param({"type": "NonWageWorker", "wage": 1}, "wage", id="unknown-field"),
        pytest.param({"type": "ConstructionProject"}, "contract_value, monthly_wages", id="neither"),
        pytest.param({"type": "ConstructionProject", "contract_value": 0}, "contract_value", id="zero"),
        pytest.param({"type": "ConstructionProject", "contract_value": 5, "vat": 5}, "vat", id="tax"),
        pytest.param({"type": "MigrantWorker"}, "contract_months", id="no-length"),
        pytest.param({"type": "MigrantWorker", "contract_months": True}, "contract_months", id="flag"),
        pytest.param({"type": "MigrantWorker", "contract_months": 61}, "contract_months", id="too-long"),
        pytest.param({"type": "MigrantWorker", "contract_months": 6, "route": "sea"}, "route", id="route"),
        pytest.param({"type": "Freelancer"}, "type", id="unknown-type"),
    ],
)
def test_wrong_inputs_are_refused_with_their_path(mapping: dict[str, Any], field: str) -> None:
    """Alone, and inside a bill."""
    with pytest.raises(ValidationError) as caught:
        from_dict(mapping)
    assert caught.value.field == field
    with pytest.raises(ValidationError) as caught:
        from_dict(to_dict(bill("bpu-floor")) | {"participant": mapping})
    assert caught.value.field == f"participant.{field}"


def _set(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(mapping: dict[str, Any]) -> None:
        inner: Any = mapping
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("name", "change", "field"),
    [
        ("bpu-floor", _set("lines", 0, "amount", to=9_999), "lines[0].amount"),
        ("bpu-floor", _set("lines", 0, "exact", to="9999"), "lines[0].exact"),
        ("bpu-floor", _set("lines", 0, "nominal", to=None), "lines[0].exact"),
        ("bpu-floor", _set("lines", 0, "fixed_base", to=2_000_000), "lines[0].base"),
        ("bpu-floor", _set("lines", 0, "nominal", to="NaN"), "lines[0].nominal"),
        ("bpu-floor", _set("lines", 0, "phase", to="later"), "lines[0].phase"),
        ("bpu-floor", _set("lines", 0, "program", to="JKN"), "lines[0].program"),
        ("bpu-floor", _set("total", to=16_801), "total"),
        ("bpu-floor", _set("participant", "type", to="Citation"), "participant.regulation_id"),
        ("bpu-aided", _set("reliefs", 1, "is_applied", to=True), "reliefs[1].is_applied"),
        ("bpu-aided", _set("reliefs", 0, "requirements", 0, "code", to="rich"), "reliefs[0].requirements[0].code"),
        ("jakon-value", _set("lines", 0, "tiers", 0, "rate", to="1.5"), "lines[0].tiers[0].rate"),
        ("jakon-value", _set("lines", 0, "tiers", 1, "part", to=-1), "lines[0].tiers[1].part"),
        ("jakon-value", _set("lines", 0, "tiers", 1, "name", to="x"), "lines[0].tiers[1].name"),
        ("jakon-value", _set("lines", 1, "tiers", to={}), "lines[1].tiers"),
        ("jakon-wages", _set("lines", 0, "nominal", to="783000"), "lines[0].nominal"),
        ("jakon-wages", _set("lines", 0, "rate", to="0.0175"), "lines[0].exact"),
        ("pmi-company", _set("funds", to={"JKK": 0}), "funds"),
        ("pmi-company", _set("membership", "decisions", 0, "status", to="maybe"), "membership.decisions[0].status"),
    ],
)
def test_a_bill_that_was_tampered_with_is_refused(
    name: str, change: Callable[[dict[str, Any]], None], field: str
) -> None:
    """The path leads to the place."""
    mapping = json.loads(json.dumps(to_dict(bill(name))))
    change(mapping)
    with pytest.raises(ValidationError) as caught:
        from_dict(mapping, Contributions)
    assert caught.value.field == field


def test_a_participant_of_a_bill_is_a_participant() -> None:
    """Something else that can be read is no participant."""
    other = to_dict(bill("bpu-floor").lines[0].citations[0])
    with pytest.raises(ValidationError, match="a participant") as caught:
        from_dict(to_dict(bill("bpu-floor")) | {"participant": other}, Contributions)
    assert caught.value.field == "participant.type"


def test_the_base_of_the_participants_is_none_itself() -> None:
    """Each kind says its own segment and base."""
    for name in ("segment", "wage_base"):
        with pytest.raises(NotImplementedError):
            getattr(Participant(), name)


def test_a_line_on_its_own() -> None:
    """A package line keeps its phase and has no program."""
    line = bill("pmi-company").lines[0]
    read = from_dict(to_dict(line), ContributionLine)
    assert read.terms.phase is PlacementPhase.BEFORE
    assert read.program is None

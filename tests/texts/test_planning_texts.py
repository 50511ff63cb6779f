"""Plans, coverage and checks of DBHCHT in words, as tables, explained, as JSON, as CSV and as frames."""

import csv
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from jaminan import (
    LAW,
    Citation,
    ConstructionProject,
    Employer,
    Funding,
    MigrantWorker,
    MissingExtraError,
    Month,
    NonWageWorker,
    ValidationError,
    WageWorker,
    explain,
    format_explanation,
    from_dict,
    to_dict,
)
from jaminan.planning import (
    Coverage,
    CoverageEntry,
    CoverageTable,
    EnrolAs,
    Group,
    Plan,
    PlanResult,
    calculate_affordable,
    calculate_gap_costs,
    calculate_plan,
    check_dbhcht,
)

STATE = Employer(risk_class=1, kind="state")
HEADS = Group(name="RT & RW", headcount=1222, category="rt_head", unit="<Utara>")


def plan_of(*groups: Group, months: Any = "2025-09", budgets: Any = None) -> PlanResult:
    """Return the cost of a plan of Kota Magelang."""
    return calculate_plan(Plan(region="Kota Magelang", months=months, groups=groups, budgets=budgets))


@pytest.fixture(scope="module")
def small() -> PlanResult:
    """Return a plan that fits on a hand: 1,222 x 12,319 in a month, against ten million."""
    return plan_of(HEADS, months=Month.range("2025-09", "2025-10"), budgets={Funding.APBD: 10_000_000})


@pytest.fixture(scope="module")
def mixed() -> PlanResult:
    """Return a plan with everything in it."""
    return plan_of(
        HEADS,
        Group(name="Staff", headcount=2, participant=EnrolAs(category="non_asn", programs=["JKK", "JKM", "JHT"])),
        Group(name="Aided", headcount=5, participant=NonWageWorker(), funding="csr", since="2026-04", until="2026-05"),
        Group(name="Abroad", headcount=3, participant=MigrantWorker(contract_months=24)),
        Group(name="Hall", headcount=1, participant=ConstructionProject(contract_value=1_000_000_000)),
        Group(
            name="Recipe",
            headcount=1,
            participant=EnrolAs(category="kader", segment="PU", region="33.08", wage=2_000_000, risk_class=2),
        ),
        months=Month.range("2026-03", "2026-04"),
        budgets={Funding.CSR: 1, Funding.VILLAGE: 2},
    )


def squeezed(text: object) -> str:
    """Return text with single spaces."""
    return " ".join(str(text).split())


def answers() -> list[Any]:
    """Return one of everything else."""
    gap = Coverage(protected=600, eligible=1222)
    entries = (
        CoverageEntry(unit="Utara", group="RT", protected=1, eligible=3),
        CoverageEntry(group="RT", protected=1, eligible=1),
    )
    return [
        calculate_affordable(NonWageWorker(), budget=500_000_000, months="2025-01", funding="apbd"),
        gap,
        CoverageTable(entries=entries),
        calculate_gap_costs(gap, months="2025-09", routes="rt_head", region="Kota Magelang"),
        check_dbhcht(1_001, year=2025, welfare=500, law_enforcement=100, health=300, contributions=501),
    ]


# ------------------------------------------------------------------------------------------------------------- words


def test_a_plan_in_both_languages(small: PlanResult) -> None:
    """Months by programs, people, budgets and units, with sources and evidence: 1,222 x (5,475 + 6,844)."""
    assert str(small) == small.to_text("id")
    text = str(small)
    assert text.startswith("Rencana iuran Kota Magelang (33.71), 2025-09 – 2025-10: Rp30.107.636\nBulan ")
    assert "2025-09 Rp6.690.450 Rp8.363.368 Rp15.053.818" in squeezed(text)
    assert "APBD Rp30.107.636 Rp10.000.000 Rp20.107.636 Rp0" in squeezed(text)
    assert "RT & RW 1.222 Rp30.107.636" in squeezed(text)
    assert "<Utara> Rp30.107.636" in squeezed(text)
    assert text.endswith(f"Bukti terlemah yang dipakai: beberapa sumber independen sepakat. Versi hukum {LAW.version}.")
    assert "Sumber: PP 44/2015 Pasal 16 ayat (1) huruf a; PP 44/2015 Pasal 18 ayat (1)." in text
    english = small.to_text("en")
    assert english.startswith("Contribution plan Kota Magelang (33.71), 2025-09 – 2025-10: IDR 30,107,636\nMonth ")
    assert "Shortfall" in english
    assert "regional budget (APBD)" in english
    with pytest.raises(ValidationError, match="locale"):
        small.to_text("jv")


def test_a_plan_as_tables_is_escaped(small: PlanResult) -> None:
    """And the same in both languages."""
    html = small._repr_html_()
    assert html == small.to_html()
    assert "RT &amp; RW" in html
    assert "&lt;Utara&gt;" in html
    assert "<Utara>" not in html
    assert html.count("<table>") == html.count("</table>") == 4
    assert "Contribution plan" in small.to_html("en")


def test_what_a_plan_does_not_have_is_not_shown() -> None:
    """No budgets, no units, no codes: no columns and no tables of them."""
    text = plan_of(Group(name="Aided", headcount=5, participant=NonWageWorker())).to_text("en")
    assert text.splitlines()[0] == "Contribution plan Kota Magelang (33.71), 2025-09: IDR 84,000"
    assert "Shortfall" not in text
    assert "Unit" not in text
    assert "Account" not in text


def test_units_and_accounts_that_are_missing_have_words(mixed: PlanResult) -> None:
    """Nothing is dropped."""
    text = mixed.to_text("en")
    assert "no unit" in text
    assert "no code" in text
    assert "5.1.02.02.02.0010" in text
    assert "JKK + JKM" in text
    assert "village budget (APBDes)" in text


def test_an_empty_plan_has_no_sources() -> None:
    """A group that begins after the plan costs nothing."""
    result = plan_of(Group(name="Later", headcount=5, participant=NonWageWorker(), since="2026-01"))
    assert result.total == 0
    assert "Source" not in result.to_text("en")
    assert "read in the text of the law" in result.to_text("en")


@pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning")
def test_a_provisional_plan_says_so() -> None:
    """In both languages, as text and explained."""
    worker = WageWorker(wage=20_000_000, employer=STATE, programs={"JP"})
    result = plan_of(Group(name="A", headcount=1, participant=worker), months="2027-04")
    assert "SEMENTARA: nilai terbaru jp.wage_ceiling" in result.to_text()
    assert "PROVISIONAL: the newest value of jp.wage_ceiling" in result.to_text("en")
    assert "PROVISIONAL" in format_explanation(explain(result), locale="en")


@pytest.mark.parametrize("locale", ["id", "en"])
@pytest.mark.parametrize("place", range(5))
def test_everything_has_text_and_tables(place: int, locale: str) -> None:
    """In both languages, and the same where nobody asks for one."""
    answer = answers()[place]
    assert answer.to_html(locale).startswith("<table>")
    assert len(answer.to_text(locale).splitlines()) >= 3
    assert str(answer) == answer.to_text()
    assert answer._repr_html_() == answer.to_html()


def test_answers_in_words() -> None:
    """500 million at 16,800; 51 % and not 49; the route that costs least; what is not met in capitals."""
    affordable, coverage, table, gap, check = answers()
    assert "29.761 Rp16.800 Rp499.984.800 Rp15.200" in squeezed(affordable)
    assert "600 1,222 49.10% 622" in squeezed(coverage.to_text("en"))
    assert "66,67%" not in str(table)
    assert "50,00%" in str(table)
    assert "33,33%" in str(table)
    assert "PU (Penerima Upah), termurah" in str(gap)
    assert "PU (wage workers), cheapest IDR 12,319 IDR 7,662,418" in squeezed(gap.to_text("en"))
    assert "bagian kesehatan sebesar Rp400,4 TIDAK" in squeezed(check)
    assert str(check).count("TIDAK") == 2


def test_groups_that_nobody_named_have_no_table() -> None:
    """Units stand alone."""
    table = CoverageTable(entries=(CoverageEntry(unit="Utara", protected=1, eligible=3),))
    assert table.to_html().count("<table>") == 1


# -------------------------------------------------------------------------------------------------------- explained


def test_a_plan_is_explained(small: PlanResult) -> None:
    """Equal months in one step, with the arithmetic."""
    text = format_explanation(explain(small), locale="en")
    assert (
        "  JKK, employer, 2025-09 – 2025-10: 0.24% × IDR 2,281,230 → IDR 5,475 × 1,222 people × 2 months = "
        "IDR 13,380,900, paid by regional budget (APBD) [PP 44/2015, article 16(1) a]"
    ) in text.splitlines()
    assert "regional budget (APBD): IDR 30,107,636; budget IDR 10,000,000, shortfall IDR 20,107,636" in text
    assert "Weakest evidence used: independent sources agree." in text
    assert "Jumlah Rp30.107.636." in str(explain(small))
    assert explain(small)._repr_html_().startswith("<ol>")


def test_reliefs_packages_and_single_months_are_explained(mixed: PlanResult) -> None:
    """A month is a month."""
    text = format_explanation(explain(mixed), locale="en")
    assert "× 5 people × 1 month = IDR 25,000, paid by corporate social responsibility [relief PP 50/2025]" in text
    assert "JKK + JKM, before placement, worker, 2026-03: " in text
    assert "[keringanan PP 50/2025]" in str(explain(mixed))


def test_a_check_of_dbhcht_is_explained() -> None:
    """A step a share."""
    check = answers()[-1]
    assert format_explanation(explain(check), locale="en").splitlines() == [
        "the part for public welfare is 500.5 Rupiah: yes [PMK 72/2024]",
        "the part for law enforcement is 100.1 Rupiah: yes [PMK 72/2024]",
        "the part for health is 400.4 Rupiah: NO [PMK 72/2024]",
        "contributions are at most the part for public welfare, 500.5 Rupiah: NO [PMK 72/2024]",
        "Weakest evidence used: independent sources agree.",
    ]


# -------------------------------------------------------------------------------------------------------------- JSON


def test_everything_comes_back_from_json(mixed: PlanResult) -> None:
    """Equal, with nothing computed anew."""
    objects = [mixed, mixed.plan, *mixed.plan.groups, *mixed.rows, *answers(), answers()[2].entries[0]]
    objects += [answers()[3].routes[0], mixed.plan.groups[1].participant]
    for obj in objects:
        written = json.loads(json.dumps(to_dict(obj)))
        assert from_dict(written, type(obj)) == obj
    assert to_dict(mixed)["law_version"] == mixed.law_version


def test_inputs_may_leave_out_what_has_a_default() -> None:
    """A service takes a plan as it comes."""
    group = {"name": "Heads", "headcount": 1222, "category": "rt_head", "participant": None}
    plan = from_dict({"type": "Plan", "region": "Kota Magelang", "months": ["2025-09"], "groups": [group]}, Plan)
    assert calculate_plan(plan).total == 15_053_818


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (("total",), 5, "total"),
        (("is_provisional",), True, "is_provisional"),
        (("rows", 0, "amount"), 5, r"rows\[0\].amount"),
        (("rows", 0, "exact"), "5", r"rows\[0\].exact"),
        (("rows", 0, "headcount"), -1, r"rows\[0\].headcount"),
        (("rows", 0, "month"), "soon", r"rows\[0\].month"),
        (("rows", 0, "colour"), "red", r"rows\[0\].colour"),
        (("plan", "region"), 33, "plan.region"),
        (("plan", "groups", 0, "headcount"), -1, r"plan.groups\[0\].headcount"),
        (("plan", "groups", 0, "participant", "category"), "mayor", r"plan.groups\[0\].participant.category"),
        (("plan", "groups", 0, "participant"), {"type": "Citation", "regulation_id": "PP 44/2015"}, r"participant"),
        (("plan", "budgets"), {"apbd": -1}, r"plan.budgets\[apbd\]"),
        (("rounding",), "down", r"rows\[0\].line.amount"),
    ],
)
def test_a_broken_plan_is_refused_with_its_path(
    small: PlanResult, path: tuple[Any, ...], value: Any, field: str
) -> None:
    """Where it is broken."""
    written = json.loads(json.dumps(to_dict(small)))
    place = written
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError, match=field):
        from_dict(written)


@pytest.mark.parametrize(
    ("place", "path", "value", "field"),
    [
        (0, ("cost",), 5, "cost"),
        (1, ("protected",), 5_000, "protected"),
        (2, ("entries", 0, "unit"), 5, r"entries\[0\].unit"),
        (2, ("entries",), [], "entries"),
        (3, ("routes", 0, "cost"), 5, r"routes\[0\].cost"),
        (3, ("routes", 0, "enrolment"), {"type": "Citation", "regulation_id": "PP 44/2015"}, r"routes\[0\].enrolment"),
        (4, ("is_met",), True, "is_met"),
        (4, ("requirements", 0, "limit"), None, r"requirements\[0\].limit"),
        (4, ("requirements", 0, "colour"), 1, r"requirements\[0\].colour"),
    ],
)
def test_broken_answers_are_refused_with_their_path(place: int, path: tuple[Any, ...], value: Any, field: str) -> None:
    """Where they are broken."""
    written = json.loads(json.dumps(to_dict(answers()[place])))
    inner = written
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(ValidationError, match=field):
        from_dict(written)


# ---------------------------------------------------------------------------------------------------- CSV and frames


def test_rows_as_csv(mixed: PlanResult, tmp_path: Path) -> None:
    """A header and a line a row; the amounts add up."""
    text = mixed.to_csv()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(mixed.rows)
    assert sum(int(row["amount"]) for row in rows) == mixed.total
    assert rows[0] == {
        "month": "2026-03",
        "group": "RT & RW",
        "unit": "<Utara>",
        "category": "rt_head",
        "program": "JKK",
        "payer": "employer",
        "funding": "apbd",
        "account": "",
        "headcount": "1222",
        "base": "2429285",
        "rate": "0.0024",
        "per_head": "5830",
        "amount": "7124260",
        "exact": "7124607.0480",
        "relief": "",
        "citations": "PP 44/2015, article 16(1) a",
        "evidence": "statute",
    }
    path = tmp_path / "plan.csv"
    mixed.to_csv(path)
    assert path.read_text(encoding="utf-8") == text
    mixed.to_csv(str(tmp_path / "again.csv"))
    assert (tmp_path / "again.csv").read_bytes() == text.encode()


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_rows_as_frames(mixed: PlanResult, backend: Any) -> None:
    """Of either package, with whole numbers."""
    pytest.importorskip(backend)
    frame = mixed.to_frame(backend)
    assert type(frame).__module__.startswith(backend)
    assert int(frame["amount"].sum()) == mixed.total
    assert {str(frame[name].dtype).lower() for name in ("amount", "per_head", "headcount")} == {"int64"}
    assert list(frame["program"])[:2] == ["JKK", "JKM"]
    assert len(frame) == len(mixed.rows)
    empty = plan_of(Group(name="Later", headcount=5, participant=NonWageWorker(), since="2026-01")).to_frame(backend)
    assert list(empty.columns) == list(frame.columns)


class _Frame:
    """What a package of frames is asked for: columns, and their types."""

    def __init__(self, columns: dict[str, list[Any]], **types: Any) -> None:
        self.columns = columns
        self.types = types

    def astype(self, types: dict[str, str]) -> "_Frame":
        """Return a frame with other types."""
        return _Frame(self.columns, types=types)


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_frames_are_asked_for_their_types(backend: Any, small: PlanResult, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where neither package is installed: amounts as 64-bit integers."""
    package = SimpleNamespace(DataFrame=_Frame, Int64="int64", String="text")
    monkeypatch.setitem(sys.modules, backend, package)
    frame = small.to_frame(backend)
    assert sum(frame.columns["amount"]) == small.total
    types = frame.types["schema" if backend == "polars" else "types"]
    assert {name for name, kind in types.items() if kind == "int64"} == {"headcount", "per_head", "amount"}


def test_frames_say_what_they_need(small: PlanResult, monkeypatch: pytest.MonkeyPatch) -> None:
    """The install line, and the two packages."""
    for backend in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, backend, None)
        with pytest.raises(MissingExtraError, match=rf'python -m pip install "jaminan\[{backend}\]"$'):
            small.to_frame(backend)
    with pytest.raises(ValidationError, match='backend must be "pandas" or "polars"'):
        small.to_frame("excel")  # type: ignore[arg-type]


def test_sources_of_a_row_stand_in_the_registry(mixed: PlanResult) -> None:
    """Every one of them."""
    cited: set[Citation] = {citation for row in mixed.rows for citation in row.citations}
    assert all(citation.regulation for citation in cited if not citation.regulation_id.startswith("Surat"))

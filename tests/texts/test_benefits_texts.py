"""Benefits, taxes and claims as explanations, text, HTML and JSON, in both languages."""

import json
import pickle
from decimal import Decimal
from typing import Any

import pytest

from jaminan import Month, ValidationError, explain, format_explanation, from_dict, to_dict
from jaminan.explanations.benefits import BenefitStepKind
from jaminan.models.benefits import Child, Loss
from jaminan.rules.benefits.incapacity import split_temporary_incapacity
from jaminan.rules.benefits.jht import calculate_jht_balance
from jaminan.rules.benefits.jkk import (
    calculate_jkk_death_benefit,
    calculate_jkk_partial_disability_benefit,
    calculate_jkk_temporary_incapacity_benefit,
    jkk_limits_on,
)
from jaminan.rules.benefits.jkm import calculate_jkm_benefit
from jaminan.rules.benefits.jkp import calculate_jkp_benefit
from jaminan.rules.benefits.jp import calculate_jp_pension
from jaminan.rules.benefits.pmi import calculate_pmi_benefit
from jaminan.rules.benefits.scholarship import calculate_scholarship
from jaminan.rules.benefits.tax import calculate_jht_tax
from jaminan.rules.benefits.wages import employer_shortfall, jkk_benefit_wage
from jaminan.rules.claims.jht import check_jht_claim
from jaminan.rules.claims.jkk import check_jkk_claim
from jaminan.rules.claims.jkm import check_jkm_claim
from jaminan.rules.claims.jkp import check_jkp_claim
from jaminan.rules.claims.jp import check_jp_claim
from jaminan.rules.claims.scholarship import check_scholarship_claim
from jaminan.texts.benefit_steps import SENTENCES


def child(level: Any, years_done: int = 0) -> Child:
    """Return a child from plain values."""
    return Child(level=level, years_done=years_done)


def loss(part: Any, side: Any = None, **facts: Any) -> Loss:
    """Return a loss from plain values."""
    return Loss(part=part, side=side, **facts)


LOSSES = [
    loss("thumb", side="left", function_lost=Decimal("0.5")),
    loss("impotence"),
    loss("scalp", table_share=Decimal("0.2")),
]
PROVISIONAL = "ignore::jaminan.ProvisionalLawWarning"


def results() -> list[Any]:
    """Return one result of each kind."""
    reported, real = (calculate_jkk_death_benefit(wage, event_on="2025-03-01") for wage in (10**6, 10**7))
    return [
        calculate_jkm_benefit(died_on="2025-03-01", contribution_months=3, segment="BPU", children=[child("primary")]),
        calculate_jkm_benefit(died_on="2025-03-01", contribution_months=1, segment="BPU"),
        calculate_jkk_death_benefit(300_001, event_on="2025-03-01", children=[child("university")]),
        calculate_jkk_death_benefit(5_000_000, event_on="2025-03-01", has_heirs=False),
        calculate_jkk_partial_disability_benefit(Decimal("5000000.55"), event_on="2018-03-01", losses=LOSSES),
        calculate_jkk_temporary_incapacity_benefit(5_000_000, event_on="2018-03-01", days=400),
        employer_shortfall(by_report=reported, by_wage=real),
        split_temporary_incapacity(
            calculate_jkk_temporary_incapacity_benefit(5_000_000, event_on="2025-03-01", days=40), wage_paid=5_000_000
        ),
        calculate_jkp_benefit(7_000_000, terminated_on="2024-12-15"),
        calculate_jht_balance([100_000, Decimal("100000.5")], annual_return=Decimal("0.0559"), opening=1_000),
        calculate_jht_balance({Month(2025, 1): 100_000}, annual_return=Decimal("0.0559")),
        calculate_jht_tax(120_000_500, paid_on="2025-05-02", first_paid_on="2020-01-01", has_tax_number=False),
        calculate_jht_tax(Decimal("120000500.50"), paid_on="2025-05-02"),
        calculate_jp_pension(
            kind="child", on="2026-03", contribution_months=61, average_wage=10**7, is_after_spouse=True
        ),
        calculate_jp_pension(kind="old_age", on="2030-03", contribution_months=1, average_wage=1),
        calculate_pmi_benefit(kind="death", on="2025-01-01"),
        calculate_pmi_benefit(kind="glasses", on="2025-01-01"),
        calculate_pmi_benefit(kind="scholarship", on="2025-01-01", children=[child("university")]),
        calculate_scholarship(event_on="2025-01-01", children=[]),
        jkk_limits_on("2019-12-01"),
        jkk_limits_on("2019-12-02"),
        jkk_benefit_wage("BPU", event_on="2025-03-01", income=3_000_000),
        jkk_benefit_wage("PU", event_on="2025-03-01", wage=Decimal("3000000.50")),
        check_jkm_claim(died_on="2025-03-01", on="2025-03-03", segment="BPU", arrears_months=2, contribution_months=10),
        check_jkm_claim(died_on="2025-03-01", on="2025-03-03"),
        check_jkk_claim(event_on="2025-11-30", on="2026-01-01", reported_on="2025-12-24", arrears_months=4),
        check_jkk_claim(event_on="2019-12-01", on="2022-01-01"),
        check_jkk_claim(event_on="2025-03-01", on="2025-03-03", reported_on="2025-03-02", is_suspected=True),
        check_jkk_claim(event_on="2025-03-01", on="2025-03-03", segment="BPU", arrears_months=2),
        check_jkk_claim(event_on="2025-03-01", on="2025-03-03", segment="PMI"),
        check_jkm_claim(died_on="2025-03-01", on="2025-03-03", has_heirs=False),
        check_jht_claim(
            reason="pension_age", event_on="2025-03-10", on="2025-04-09", joined_on="2018-01-02", born_on="1970-01-01"
        ),
        check_jkp_claim(
            reason="dismissal", terminated_on="2024-12-15", on="2025-03-01", paid_months_last_24=20, previous_claims=1
        ),
        check_jp_claim(
            kind="child",
            event_on="2026-01-15",
            on="2026-02-01",
            contribution_months=40,
            membership_months=50,
            survivor_born_on="2010-02-03",
        ),
        check_scholarship_claim(program="JKM", event_on="2024-05-01", on="2026-01-01", worked_months=3),
    ]


@pytest.mark.filterwarnings(PROVISIONAL)
def test_every_result_is_explained_in_both_languages() -> None:
    """Each step has a sentence; no text of one language stands in the other."""
    seen: set[Any] = set()
    for result in results():
        explanation = explain(result)
        seen |= {step.kind for step in explanation}
        indonesian, english = format_explanation(explanation), format_explanation(explanation, locale="en")
        assert len(indonesian.splitlines()) == len(english.splitlines()) == len(explanation)
        assert indonesian != english
        assert "IDR" not in indonesian
        assert "Rp" not in english
        assert "{limit}" not in indonesian + english
        assert str(result)
        html = result._repr_html_()
        assert html.startswith("<table>")
        assert html.count("<td") == html.count("</td>") > 0
    assert {str(kind) for kind in seen} == {str(kind) for kind in BenefitStepKind} == {str(kind) for kind in SENTENCES}


@pytest.mark.filterwarnings(PROVISIONAL)
def test_every_result_is_written_to_json_and_read_back() -> None:
    """An equal object; hashable and picklable."""
    for result in results():
        written = json.loads(json.dumps(to_dict(result)))
        assert (written["type"], written["schema"]) == (type(result).__name__, 1)
        assert written["law_version"] == result.law_version
        assert from_dict(written) == from_dict(written, type(result)) == result
        assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own bytes
        assert hash(result) == hash(from_dict(written))
        for line in getattr(result, "lines", ()):
            if "lines" in written and hasattr(line, "kind"):
                assert from_dict(to_dict(line)) == line


@pytest.mark.parametrize("thing", [child("primary", years_done=2), *LOSSES])
def test_inputs_are_written_and_read_back(thing: Any) -> None:
    """Defaults may be left out."""
    assert from_dict(json.loads(json.dumps(to_dict(thing)))) == thing


def test_inputs_may_leave_out_defaults_and_are_checked() -> None:
    """With the path of the field."""
    assert from_dict({"type": "Child", "level": "primary"}) == child("primary")
    assert from_dict({"type": "Loss", "part": "smell"}) == loss("smell")
    for mapping, field in (
        ({"type": "Child", "level": "nursery"}, "level"),
        ({"type": "Loss", "part": "smell", "function_lost": "2"}, "function_lost"),
    ):
        with pytest.raises(ValidationError) as caught:
            from_dict(mapping)
        assert caught.value.field == field


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        pytest.param(("total",), 1, "total", id="total"),
        pytest.param(("is_provisional",), True, "is_provisional", id="provisional"),
        pytest.param(("lines", 0, "kind"), "gift", "lines[0].kind", id="kind"),
        pytest.param(("lines", 0, "amount"), "20", "lines[0].amount", id="amount"),
        pytest.param(("lines", 0, "extra"), 1, "lines[0].extra", id="extra"),
        pytest.param(("lines", 0, "factors", 0, "value"), 1.5, "lines[0].factors[0].value", id="float"),
        pytest.param(
            ("lines", 0, "citations", 0, "regulation_id"), " ", "lines[0].citations[0].regulation_id", id="citation"
        ),
        pytest.param(("requirements", 0, "limit"), 1.5, "requirements[0].limit", id="limit"),
        pytest.param(("requirements", 0, "code"), "asked_for", "requirements[0].code", id="code-of-another-list"),
        pytest.param(("event_on",), "soon", "event_on", id="day"),
    ],
)
def test_a_mapping_that_was_changed_is_refused(path: tuple[Any, ...], value: Any, field: str) -> None:
    """With the path of the field."""
    written = to_dict(calculate_jkm_benefit(died_on="2025-03-01", contribution_months=40, children=[child("primary")]))
    place: Any = written
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError) as caught:
        from_dict(written)
    assert caught.value.field == field


def test_a_changed_decision_or_tax_is_refused() -> None:
    """What was written for people must fit."""
    claim = to_dict(check_jkm_claim(died_on="2025-03-01", on="2025-03-03")) | {"is_met": False}
    tax = to_dict(calculate_jht_tax(1, paid_on="2025-05-02")) | {"net": 2}
    for mapping, field in ((claim, "is_met"), (tax, "net")):
        with pytest.raises(ValidationError) as caught:
            from_dict(mapping)
        assert caught.value.field == field


@pytest.mark.parametrize("pair", [["glasses"], "glasses", ["glasses", "sure"], [1, "single"]])
def test_a_changed_mark_of_a_maximum_is_refused(pair: Any) -> None:
    """A name and a mark."""
    written = to_dict(jkk_limits_on("2025-01-01"))
    written["marks"][0] = pair
    with pytest.raises(ValidationError) as caught:
        from_dict(written)
    assert str(caught.value.field).startswith("marks[0]")


def test_maxima_and_wages_read_well() -> None:
    """What is not covered is said, and the share on top of a price is no sum."""
    limits = jkk_limits_on("2019-12-01")
    assert format_explanation(explain(limits), locale="en").splitlines() == [
        f"JKK: event 1 December 2019; the law of that day (version {limits.law_version}).",
        "Transport by land, river or lake: at most IDR 1,000,000 (independent sources agree)",
        "Transport by sea: at most IDR 1,500,000 (independent sources agree)",
        "Transport by air: at most IDR 2,500,000 (independent sources agree)",
        "Dentures: at most IDR 3,000,000 (one source)",
        "Hearing aid: not covered yet",
        "Glasses: not covered yet",
        "Care at home, for at most a year: not covered yet",
        "Orthosis or prosthesis, above the reference price of the government hospital: +40% (one source)",
        "Weakest evidence used: one source. [PP 44/2015, annex III]",
    ]
    assert [line.split("  ")[0] for line in str(limits).splitlines()[:3]] == [
        "JKK 1 Desember 2019 (PP 44/2015 Lampiran III)",
        "Penggantian",
        "Transportasi darat, sungai, atau danau",
    ]
    wage = jkk_benefit_wage("BPU", event_on="2025-03-01", income=3_000_000)
    assert format_explanation(explain(wage)).splitlines()[1] == (
        "Upah sebulan yang menjadi dasar (bukan penerima upah): Rp2.950.000 "
        "[PP 44/2015 Lampiran II; PP 44/2015 Lampiran II Pasal 20 ayat (1)]"
    )


def test_a_total_of_maxima_says_so() -> None:
    """At most; a sum that is paid does not."""
    refund, paid = (calculate_pmi_benefit(kind=kind, on="2025-01-01") for kind in ("wrong_placement", "rape"))
    assert "Total at most IDR 40,000,000." in format_explanation(explain(refund), locale="en")
    assert "Jumlah paling banyak Rp40.000.000" in " ".join(refund.to_text().split())
    assert "Total IDR 50,000,000." in format_explanation(explain(paid), locale="en")
    assert "paling banyak" not in paid.to_text()


def test_claims_read_well() -> None:
    """Days beside the decision, and what must be known."""
    suspected = check_jkk_claim(event_on="2025-03-01", on="2025-03-03", reported_on="2025-03-02", is_suspected=True)
    assert format_explanation(explain(suspected), locale="en").splitlines()[-4:-1] == [
        "Last day to claim: 1 March 2030.",
        "The status is fixed by: 1 April 2025.",
        "A suspected accident or occupational disease: care is guaranteed at once, until the status is fixed (articles 25A, 25B).",
    ]
    in_arrears = check_jkm_claim(died_on="2025-03-01", on="2025-03-03", segment="BPU", arrears_months=1)
    assert "The funeral benefit is due at once, since" in in_arrears.to_text("en")
    lapsed = check_jkk_claim(event_on="2019-12-01", on="2022-01-01")
    assert lapsed.to_text("en").splitlines()[0] == "JKK 1 December 2019: NOT entitled (unconfirmed)"
    assert lapsed.to_text("en").splitlines()[-1].startswith("The 2 years are those of the event's day")
    assert "Batas 2 tahun menurut hari kejadian" in lapsed._repr_html_().partition("<tfoot>")[2]


def test_texts_read_well() -> None:
    """Whole results, as people see them."""
    benefit = calculate_jkk_death_benefit(300_001, event_on="2025-03-01")
    assert format_explanation(explain(benefit), locale="en").splitlines()[1:5] == [
        "Death benefit: 60% × 80 × IDR 300,001, at least IDR 20,000,000 → IDR 20,000,000 [PP 82/2019, annex III]",
        "Periodic benefit, paid at once: IDR 12,000,000 [PP 82/2019, annex III]",
        "Funeral benefit: IDR 10,000,000 [PP 82/2019, annex III]",
        "Total IDR 42,000,000.",
    ]
    assert benefit.to_text().splitlines()[0] == "JKK 1 Maret 2025 (beberapa sumber independen sepakat)"
    assert "Jumlah" in benefit.to_html()
    assert "Total" in benefit.to_html(locale="en")
    tax = calculate_jht_tax(120_000_000, paid_on="2025-05-02")
    lines = tax.to_text("en").splitlines()
    assert lines[0] == "JHT IDR 120,000,000, 2 May 2025 (final, read in the text of the law)"
    assert lines[-2].split() == ["Paid", "out", "IDR", "116,500,000"]
    assert lines[-1] == "PP 68/2009, article 5; PP 68/2009, article 2(2)"
    assert tax._repr_html_().endswith(">PP 68/2009 Pasal 5; PP 68/2009 Pasal 2 ayat (2)</td></tr></tfoot></table>")
    late: dict[str, Any] = {"paid_on": "2026-01-02", "first_paid_on": "2020-01-01"}
    assert "(article 17, unconfirmed)" in calculate_jht_tax(1_000_999, **late).to_text("en")
    claim = check_jht_claim(reason="resignation", event_on="2025-03-10", on="2025-04-01", joined_on="2018-01-02")
    assert claim.to_text("en").splitlines()[0] == "JHT 10 March 2025: NOT entitled (independent sources agree)"
    assert "Met at the earliest" in claim.to_text("en")
    with pytest.raises(ValidationError):
        explain("a benefit")


@pytest.mark.parametrize(
    ("days", "english", "indonesian"),
    [(1, "1 day ÷", "1 hari ÷"), (2, "2 days ÷", "2 hari ÷"), (30, "1 month ×", "1 bulan ×")],
)
def test_one_is_said_as_one(days: int, english: str, indonesian: str) -> None:
    """English tells one from many, Indonesian does not."""
    benefit = calculate_jkk_temporary_incapacity_benefit(3_000_000, event_on="2025-01-01", days=days)
    assert english in format_explanation(explain(benefit), locale="en")
    assert indonesian in format_explanation(explain(benefit))

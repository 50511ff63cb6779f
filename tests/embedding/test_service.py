"""The web service answers in JSON, and says what is wrong where a front end can show it."""

import json
from types import ModuleType
from typing import Any

import pytest
from fastapi.testclient import TestClient

import jaminan as jm

WORKER = {"type": "WageWorker", "wage": 12_000_000, "employer": {"risk_class": 1}}


@pytest.fixture
def client(service: ModuleType) -> TestClient:
    """Return a client of the service."""
    return TestClient(service.app)


def test_a_bill_comes_back_as_json(client: TestClient) -> None:
    """JKK 28,800, JKM 36,000, JHT 684,000, JP 3 % of 10,547,400 = 316,422, JKP 0.22 % of 5,000,000 = 11,000."""
    answer = client.post("/bills", json={"participant": WORKER, "month": "2025-11"})
    assert answer.status_code == 200
    body = answer.json()
    assert body["total"] == "Rp1.076.222"
    assert [line["amount"] for line in body["bill"]["lines"]] == [28800, 36000, 444000, 240000, 210948, 105474, 11000]
    assert body["bill"]["law_version"] == jm.LAW.version
    assert any("Rp10.547.400" in sentence for sentence in body["explanation"])


def test_what_comes_back_is_the_bill_itself(client: TestClient) -> None:
    """A caller in Python reads an equal object out of the answer."""
    text = client.post("/bills", json={"participant": WORKER, "month": "2025-11"}).text
    worker = jm.WageWorker(wage=12_000_000, employer=jm.Employer(risk_class=1))
    bill = jm.from_dict(json.loads(text)["bill"], jm.Contributions)
    assert bill == jm.calculate_contributions(worker, month="2025-11")


def test_sen_come_as_text(client: TestClient) -> None:
    """0.24 % and 0.30 % of Rp2.066.006,64 are Rp4.958 and Rp6.198: the bill of Kota Magelang."""
    head = {"type": "WageWorker", "wage": "2066006.64", "employer": {"risk_class": 1, "kind": "state"}}
    body = client.post("/bills", json={"participant": head, "month": "2023-09", "locale": "en"}).json()
    assert body["total"] == "Rp11.156"
    assert body["bill"]["lines"][0]["exact"] == "4958.415936"


def test_other_segments_come_by_their_type(client: TestClient) -> None:
    """BPU with 1,500,000: JKK 16,000, JKM 6,800; the programs are named."""
    seller = {"type": "NonWageWorker", "income": 1_500_000, "programs": ["JKK", "JKM"]}
    body = client.post("/bills", json={"participant": seller, "month": "2024-11"}).json()
    assert body["total"] == "Rp22.800"


@pytest.mark.filterwarnings("ignore::jaminan.ProvisionalLawWarning")
def test_a_provisional_bill_says_so(client: TestClient) -> None:
    """The ceiling of JP is known until 28 February 2027."""
    for month, is_provisional in (("2027-02", False), ("2027-03", True)):
        body = client.post("/bills", json={"participant": WORKER, "month": month}).json()
        assert body["bill"]["is_provisional"] is is_provisional


PROBLEMS = [
    pytest.param(
        {**WORKER, "wage": 12_000_000.5}, "2025-11", "participant.wage", "Upah", "a float is not exact", id="float"
    ),
    pytest.param({**WORKER, "wage": -1}, "2025-11", "participant.wage", "Upah", "0 or more Rupiah", id="negative"),
    pytest.param({"type": "WageWorker"}, "2025-11", "participant.wage", "Upah", "given", id="missing"),
    pytest.param(
        {**WORKER, "employer": {"risk_class": 6}},
        "2025-11",
        "participant.employer.risk_class",
        "Tingkat risiko",
        "a risk class from 1 to 5",
        id="class",
    ),
    pytest.param(
        {**WORKER, "employer": {}},
        "2025-11",
        "participant.employer.risk_class",
        "Tingkat risiko",
        "as BPJS Ketenagakerjaan assigned it",
        id="no-class",
    ),
    pytest.param(WORKER, "November", "month", "Bulan", "2025-11", id="month"),
    pytest.param(WORKER, "2015-06", "day", "Hari", "it starts on 2015-07-01", id="too-early"),
    pytest.param(
        {"type": "Employer"}, "2025-11", "participant.type", "participant.type", "a participant", id="no-participant"
    ),
]


@pytest.mark.parametrize(("participant", "month", "field", "label", "limit"), PROBLEMS)
def test_what_is_wrong_stands_beside_its_field(
    client: TestClient, participant: dict[str, Any], month: str, field: str, label: str, limit: str
) -> None:
    """Field, label and limit are apart, so that a front end can put them where they belong."""
    answer = client.post("/bills", json={"participant": participant, "month": month})
    assert answer.status_code == 422
    (problem,) = answer.json()["problems"]
    assert problem["field"] == field
    assert problem["label"]["id"] == label
    assert limit in problem["limit"]
    assert problem["limit"] in problem["message"]


def test_an_unknown_locale_is_a_problem_too(client: TestClient) -> None:
    """The service need not check what jaminan checks."""
    answer = client.post("/bills", json={"participant": WORKER, "month": "2025-11", "locale": "fr"})
    assert answer.json()["problems"][0]["field"] == "locale"


def test_minimum_wages_and_their_problems(client: TestClient) -> None:
    """A city, an ambiguous name, a year that is not known, and no day."""
    answer = client.get("/minimum-wages/Kota Magelang/2023-09-30")
    assert answer.json() == {"region": "Kota Magelang", "code": "33.71", "kind": "UMK", "amount": "2066006.64"}
    answer = client.get("/minimum-wages/Magelang/2023-09-30")
    assert answer.status_code == 404
    assert answer.json()["problems"][0]["near"] == ["Kota Magelang (33.71)", "Kabupaten Magelang (33.08)"]
    answer = client.get("/minimum-wages/33.71/1999-01-01")
    assert (answer.status_code, answer.json()["problems"][0]["day"]) == (422, "1999-01-01")
    answer = client.get("/minimum-wages/33.71/gestern")
    assert answer.json()["problems"][0]["field"] == "day"


def test_health_names_what_is_too_old(client: TestClient) -> None:
    """The ceiling of JP is sure until 28 February 2027."""
    assert "jp.wage_ceiling" not in client.get("/health", params={"today": "2027-02-28"}).json()["outdated"]
    assert "jp.wage_ceiling" in client.get("/health", params={"today": "2027-03-01"}).json()["outdated"]

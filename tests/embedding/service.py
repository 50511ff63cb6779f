"""A web service that bills participants, as an embedder would write it: JSON in, JSON out, errors a front end can show."""

import warnings
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

import jaminan as jm

warnings.simplefilter("ignore", jm.ProvisionalLawWarning)  # the answer says it: see "is_provisional"

app = FastAPI(title="Iuran BPJS Ketenagakerjaan")

FIELDS = {
    "month": ("Bulan", "Month"),
    "day": ("Hari", "Day"),
    "participant": ("Peserta", "Participant"),
    "participant.wage": ("Upah", "Wage"),
    "participant.income": ("Penghasilan", "Income"),
    "participant.born_on": ("Tanggal lahir", "Day of birth"),
    "participant.employer.risk_class": ("Tingkat risiko", "Risk class"),
    "participant.employer.scale": ("Skala usaha", "Scale of the enterprise"),
    "region": ("Daerah", "Region"),
}
"""What this front end calls its fields, in Indonesian and in English."""


OWN_FIELDS = {"participant", "month", "locale", "region", "day", "today"}
"""Fields of this service; every other one is the participant's."""


class Question(BaseModel):
    """What is asked: a participant as `jaminan.to_dict` writes it, and a month."""

    participant: dict[str, Any]
    month: str
    locale: str = "id"


def _problem(status: int, field: str, limit: str, **more: object) -> JSONResponse:
    """Answer with the field, its names, and what would be accepted there."""
    indonesian, english = FIELDS.get(field, (field, field))
    problem = {"field": field, "label": {"id": indonesian, "en": english}, "limit": limit, **more}
    return JSONResponse({"problems": [problem]}, status_code=status)


@app.exception_handler(jm.ValidationError)
def refuse(_request: Request, error: jm.ValidationError) -> JSONResponse:
    """Say which field breaks which limit, and whose limit it is."""
    top = error.field.partition(".")[0]
    field = error.field if top in OWN_FIELDS else f"participant.{error.field}"
    return _problem(422, field, error.limit, source=error.source, message=str(error))


@app.exception_handler(jm.NotInForceError)
def not_in_force(_request: Request, error: jm.NotInForceError) -> JSONResponse:
    """Say which figure has no value on which day, and what is known of it."""
    return _problem(422, "day", error.reason, figure=error.name, day=error.day.isoformat(), message=str(error))


@app.exception_handler(jm.UnknownRegionError)
def unknown_region(_request: Request, error: jm.UnknownRegionError) -> JSONResponse:
    """Offer the regions that come near."""
    return _problem(404, "region", "a region", near=list(error.near), message=str(error))


@app.post("/bills")
def bill(question: Question) -> dict[str, Any]:
    """Bill a participant for a month, with every line and the explanation."""
    participant = jm.from_dict(question.participant)
    if not isinstance(participant, jm.Participant):
        raise jm.ValidationError("participant.type", type(participant).__name__, "a participant")
    answer = jm.calculate_contributions(participant, month=question.month)
    text = jm.format_explanation(jm.explain(answer), locale=question.locale)
    return {"bill": jm.to_dict(answer), "total": jm.format_rupiah(answer.total), "explanation": text.splitlines()}


@app.get("/minimum-wages/{region}/{day}")
def minimum_wage(region: str, day: str) -> dict[str, Any]:
    """Tell the minimum wage of a region; the amount is text, for JSON has no decimals."""
    wage = jm.minimum_wage_on(region, day)
    return {"region": wage.region, "code": wage.region_code, "kind": wage.kind, "amount": str(wage.amount)}


@app.get("/health")
def health(today: str) -> dict[str, Any]:
    """Tell the version of the law, and which yearly figures are past their day."""
    return {"law_version": jm.LAW.version, "outdated": list(jm.LAW.outdated_on(today))}

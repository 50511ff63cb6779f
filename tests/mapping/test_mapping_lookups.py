"""What look-ups answer goes through JSON too: regulations, citations in a text, regions, minimum wages, routes, sectors."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jaminan import (
    MinimumWage,
    PensionBounds,
    RegulationKind,
    Route,
    UnknownRegionError,
    ValidationError,
    WorkerCategory,
    enrolment_routes,
    find_citations,
    find_region,
    from_dict,
    jp_pension_bounds_on,
    minimum_wage_on,
    regions,
    regulation,
    regulations,
    risk_classes,
    to_dict,
)


def through_json(thing: object) -> object:
    """Return what is read of what JSON makes of a thing."""
    return from_dict(json.loads(json.dumps(to_dict(thing), allow_nan=False)), type(thing))


def spoilt(thing: object, **facts: Any) -> ValidationError:
    """Return the error for a mapping with other facts; `...` leaves one out."""
    mapping = {name: fact for name, fact in (to_dict(thing) | facts).items() if fact is not ...}
    with pytest.raises(ValidationError) as caught:
        from_dict(mapping)
    return caught.value


WAGE = minimum_wage_on("33.71", "2023-09-30")
PP44 = regulation("PP 44/2015")
ROUTE = enrolment_routes("rt_head")[0]
FOUND = find_citations("Sesuai Pasal 17 ayat (2) UU 24/2011.")[0]


@pytest.mark.parametrize("act", regulations(), ids=lambda act: str(act.id))
def test_every_regulation_is_read_back(act: Any) -> None:
    """With its relations, days and notes."""
    assert through_json(act) == act
    for relation in act.relations:
        assert through_json(relation) == relation


def test_every_route_sector_and_region_is_read_back() -> None:
    """All of them: none has a fact that JSON cannot hold."""
    for category in WorkerCategory:
        for route in enrolment_routes(category):
            assert through_json(route) == route
    for thing in (*risk_classes(), *regions()):
        assert through_json(thing) == thing


def test_minimum_wages_are_read_back() -> None:
    """Sen stay; the UMP of a province stands in for a regency of its own kind."""
    assert WAGE.amount == Decimal("2066006.64")
    for region in ("33.71", "33", "31"):
        wage = minimum_wage_on(region, "2023-09-30")
        assert through_json(wage) == wage
        assert through_json(find_region(region)) == find_region(region)


def test_citations_of_a_text_are_read_back() -> None:
    """With where they stand."""
    assert through_json(FOUND) == FOUND


def test_the_bounds_of_pensions_are_read_back() -> None:
    """Rp411.400 and Rp4.932.300 from February 2026; the maximum is not below the minimum."""
    bounds = jp_pension_bounds_on("2026-03-01")
    assert through_json(bounds) == bounds == PensionBounds(minimum=411_400, maximum=4_932_300)
    assert spoilt(bounds, maximum=411_399).field == "maximum"
    assert through_json(PensionBounds(minimum=1, maximum=1)) == PensionBounds(minimum=1, maximum=1)


def test_the_shape_of_a_minimum_wage() -> None:
    """Days ISO, the amount as text, kinds by their values."""
    mapping = to_dict(WAGE)
    assert (mapping["type"], mapping["schema"], mapping["region_code"]) == ("MinimumWage", 1, "33.71")
    assert (mapping["region"], mapping["kind"], mapping["amount"]) == ("Kota Magelang", "UMK", "2066006.64")
    assert (mapping["since"], mapping["until"]) == ("2023-01-01", "2023-12-31")


def test_the_shape_of_a_regulation() -> None:
    """What it is and what it does to others."""
    mapping = to_dict(PP44)
    assert (mapping["type"], mapping["id"], mapping["kind"], mapping["number"], mapping["year"]) == (
        "Regulation",
        "PP 44/2015",
        "PP",
        "44",
        2015,
    )
    assert mapping["in_force"] == "2015-07-01"
    assert PP44.kind is RegulationKind.PP
    assert PP44.in_force == date(2015, 7, 1)


@pytest.mark.parametrize(
    ("facts", "field", "limit"),
    [
        ({"amount": "-1"}, "amount", "0 or more Rupiah, as text"),
        ({"amount": 2_066_006}, "amount", "text"),
        ({"amount": ...}, "amount", "given"),
        ({"kind": "UMX"}, "kind", "one of UMP, UMK"),
        ({"until": "2022-12-31"}, "until", "2023-01-01 or later, the first day"),
        ({"since": None}, "since", "text"),
        ({"surprise": 1}, "surprise", "left out: no such field"),
    ],
)
def test_a_minimum_wage_that_cannot_be_is_refused(facts: dict[str, Any], field: str, limit: str) -> None:
    """By its field."""
    error = spoilt(WAGE, **facts)
    assert (error.field, error.limit) == (field, limit)


def test_the_first_day_may_be_the_last_and_a_wage_may_be_nothing() -> None:
    """The limits themselves are accepted."""
    wage = from_dict(to_dict(WAGE) | {"until": "2023-01-01", "amount": "0"}, MinimumWage)
    assert (wage.until, wage.amount) == (date(2023, 1, 1), Decimal(0))


@pytest.mark.parametrize(
    ("thing", "facts", "field"),
    [
        (PP44, {"year": "2015"}, "year"),
        (
            PP44,
            {"relations": [{"kind": "loves", "target": "PP 1/2000", "evidence": "single", "note": ""}]},
            "relations[0].kind",
        ),
        (PP44, {"has_ceased": 0}, "has_ceased"),
        (ROUTE, {"programs": ["JKX"]}, "programs[0]"),
        (ROUTE, {"risk_class": 6}, "risk_class"),
        (ROUTE, {"citations": [{"article": "1"}]}, "citations[0].regulation_id"),
        (risk_classes(risk_class=1)[0], {"kbli": [1]}, "kbli[0]"),
        (risk_classes(risk_class=1)[0], {"risk_class": None}, "risk_class"),
        (FOUND, {"end": FOUND.end + 1}, "end"),
        (FOUND, {"start": -1}, "start"),
        (find_region("33.71"), {"level": "village"}, "level"),
    ],
)
def test_what_is_wrong_is_named_by_its_path(thing: object, facts: dict[str, Any], field: str) -> None:
    """As in every mapping."""
    assert spoilt(thing, **facts).field == field


def test_a_route_may_have_no_day_and_no_class() -> None:
    """Null stays null."""
    route = from_dict(to_dict(ROUTE) | {"since": None, "risk_class": None}, Route)
    assert (route.since, route.risk_class) == (None, None)


def test_an_error_is_no_mapping() -> None:
    """Errors keep their facts as attributes instead."""
    with pytest.raises(UnknownRegionError) as caught:
        find_region("Kota Magelng")
    with pytest.raises(ValidationError, match=r"^obj must be one of "):
        to_dict(caught.value)

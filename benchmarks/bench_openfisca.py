"""Measures jaminan against openfisca-core on the same rows in the same run; ``nox -s bench_openfisca`` runs it.

The same six amounts (JKK, JKM, JHT and JP of both payers) in one month: a minimal tax and benefit system in OpenFisca's own
idiom, with its float variables, beside `jaminan`. An answer is wrong where it is not the half-up integer.
"""

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any, Final

import numpy as np
import polars as pl
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import jaminan as jm
from jaminan.frames import with_contributions

PERIOD: Final = "2025-11"
ROWS: Final = 1_000_000
RATES: Final = {"jkm": 0.0030, "jht_employer": 0.0370, "jht_worker": 0.0200, "jp_employer": 0.0200, "jp_worker": 0.0100}
JKK: Final = (0.0024, 0.0054, 0.0089, 0.0127, 0.0174)
CEILING: Final = 10_547_400
PARTS: Final = {
    "jkk_employer": (24, 54, 89, 127, 174),
    "jkm_employer": 30,
    "jht_employer": 370,
    "jht_worker": 200,
    "jp_employer": 200,
    "jp_worker": 100,
}
PERSON: Final = build_entity(key="person", plural="persons", label="A worker", is_person=True)


def _variable(name: str, formula: Callable[..., Any] | None = None) -> type[Variable]:
    body: dict[str, Any] = {
        "value_type": float if name != "risk_class" else int,
        "entity": PERSON,
        "definition_period": MONTH,
        "label": name,
    }
    if formula:
        body["formula"] = formula
    return type(name, (Variable,), body)


def _half_up(amounts: Any) -> Any:
    return np.floor(amounts + 0.5)


def _jkk(person: Any, period: Any, parameters: Any) -> Any:
    rates = parameters(period).rates
    table = np.array([0.0, *(rates[f"jkk_{each}"] for each in range(1, 6))])
    return _half_up(person("wage", period) * table[person("risk_class", period)])


def _plain(rate: str) -> Callable[..., Any]:
    def formula(person: Any, period: Any, parameters: Any) -> Any:
        return _half_up(person("wage", period) * parameters(period).rates[rate])

    return formula


def _capped(rate: str) -> Callable[..., Any]:
    def formula(person: Any, period: Any, parameters: Any) -> Any:
        base = np.minimum(person("wage", period), parameters(period).rates.ceiling)
        return _half_up(base * parameters(period).rates[rate])

    return formula


def system() -> TaxBenefitSystem:
    """Return the minimal system."""
    built = TaxBenefitSystem([PERSON])
    for name, formula in {
        "wage": None,
        "risk_class": None,
        "jkk_employer": _jkk,
        "jkm_employer": _plain("jkm"),
        "jht_employer": _plain("jht_employer"),
        "jht_worker": _plain("jht_worker"),
        "jp_employer": _capped("jp_employer"),
        "jp_worker": _capped("jp_worker"),
    }.items():
        built.add_variable(_variable(name, formula))
    values = RATES | {f"jkk_{place}": rate for place, rate in enumerate(JKK, 1)} | {"ceiling": CEILING}
    data = {name: {"values": {"2015-07-01": {"value": value}}} for name, value in values.items()}
    built.parameters = ParameterNode("", data={"rates": data})
    return built


def exact(wages: Any, classes: Any) -> dict[str, Any]:
    """Return the amounts in integers, half up."""
    capped = np.minimum(wages, CEILING)
    amounts: dict[str, Any] = {}
    for name, part in PARTS.items():
        numbers = np.array((0, *part))[classes] if isinstance(part, tuple) else part
        amounts[name] = ((capped if name.startswith("jp_") else wages) * numbers + 5000) // 10_000
    return amounts


def simulate(built: TaxBenefitSystem, wages: Any, classes: Any) -> Any:
    """Return a simulation with its inputs."""
    simulation = SimulationBuilder().build_default_simulation(built, len(wages))
    simulation.set_input("wage", PERIOD, wages)
    simulation.set_input("risk_class", PERIOD, classes)
    return simulation


def calculate(simulation: Any) -> dict[str, Any]:
    """Return its six amounts."""
    return {name: simulation.calculate(name, PERIOD) for name in PARTS}


def again(simulation: Any, wages: Any) -> dict[str, Any]:
    """Return the amounts of other wages in a simulation that is there."""
    for name in ("wage", *PARTS):
        simulation.delete_arrays(name)
    simulation.set_input("wage", PERIOD, wages)
    return calculate(simulation)


def medians(cases: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each case, interleaved."""
    seconds: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, run in cases.items():
            start = perf_counter()
            run()
            seconds[name].append(perf_counter() - start)
    return {name: median(each) for name, each in seconds.items()}


def many() -> int:
    """Compare a million rows; return the wrong rows of jaminan."""
    source = np.random.default_rng(1)
    wages = np.minimum(np.exp(source.normal(15.5, 1, ROWS)), 9e8).astype("int64")
    classes = source.integers(1, 6, ROWS)
    frame = pl.DataFrame({"wage": wages, "risk_class": classes})
    built = system()
    programs = ("JKK", "JKM", "JHT", "JP")
    cases: dict[str, Callable[[], object]] = {
        "openfisca-core": lambda: calculate(simulate(built, wages, classes)),
        "jaminan.frames, Polars": lambda: with_contributions(frame.lazy(), month=PERIOD, programs=programs).collect(),
    }
    for run in cases.values():
        run()
    seconds = medians(cases, 5)
    expected = exact(wages, classes)
    theirs = calculate(simulate(built, wages, classes))
    ours = with_contributions(frame, month=PERIOD, programs=programs)
    wrong = {
        "openfisca-core": np.logical_or.reduce([theirs[name].astype("int64") != expected[name] for name in PARTS]),
        "jaminan.frames, Polars": np.logical_or.reduce([ours[name].to_numpy() != expected[name] for name in PARTS]),
    }
    print(f"{ROWS:,} rows, one month\n{'':26}{'ms':>10}{'wrong rows':>14}")
    for name, each in seconds.items():
        print(f"{name:26}{each * 1000:10.1f}{int(wrong[name].sum()):14,}")
    return int(wrong["jaminan.frames, Polars"].sum())


def one() -> None:
    """Compare one person: an explained bill with a new and with a reused simulation."""
    built = system()
    reused = simulate(built, np.array([1_000_000]), np.array([2]))
    calculate(reused)
    employer = jm.Employer(risk_class=jm.RiskClass.II)
    programs = frozenset({jm.Program.JKK, jm.Program.JKM, jm.Program.JHT, jm.Program.JP})
    month = jm.Month(2025, 11)
    wages = iter(range(1_000_000, 10**9))

    def ours() -> None:
        for _ in range(100):
            worker = jm.WageWorker(wage=next(wages), employer=employer, programs=programs)
            _ = jm.calculate_contributions(worker, month=month).lines

    cases: dict[str, Callable[[], object]] = {
        "explained bill of jaminan": ours,
        "openfisca-core, reused": lambda: again(reused, np.array([next(wages)])),
        "openfisca-core, new": lambda: calculate(simulate(built, np.array([next(wages)]), np.array([2]))),
    }
    seconds = medians(cases, 101)
    seconds["explained bill of jaminan"] /= 100
    base = seconds["explained bill of jaminan"]
    print(f"\none person, six amounts\n{'':28}{'us':>10}{'x jaminan':>12}")
    for name, each in seconds.items():
        print(f"{name:28}{each * 1e6:10.1f}{each / base:12.1f}")
    ratio = seconds["openfisca-core, reused"] / base
    print(f"goal: at least 30x faster than a reused simulation: {'met' if ratio >= 30 else 'MISSED'} ({ratio:.0f}x)")


def main() -> int:
    """Run both."""
    wrong = many()
    one()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

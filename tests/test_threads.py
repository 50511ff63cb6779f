"""Many threads at once: one shared law, laws amended and dropped, the same answers, and no memory that grows."""

import gc
import threading
import tracemalloc
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from jaminan import LAW, Employer, Law, NonWageWorker, WageWorker, calculate_contributions, check_membership, to_dict
from jaminan.law import Law as LawClass

THREADS = 16
MONTHS = ("2015-07", "2020-10", "2024-06", "2025-04", "2025-11", "2026-03")


def answers(law: Law = LAW) -> list[object]:
    """Return bills and memberships of several months and classes; every one is computed."""
    found: list[object] = []
    for month in MONTHS:
        for risk_class in range(1, 6):
            worker = WageWorker(wage=5_432_100 + risk_class, employer=Employer(risk_class=risk_class))
            bill = calculate_contributions(worker, month=month, law=law)
            found.append((bill.total, bill.employer, bill.worker, tuple(line.amount for line in bill.lines)))
        found.append(to_dict(calculate_contributions(NonWageWorker(income=3_000_000), month=month, law=law)))
        found.append(check_membership(WageWorker(wage=1), on=f"{month}-28", law=law))
    return found


def at_once(work: Callable[[int], object]) -> list[object]:
    """Run a function in all threads, which start together."""
    gate = threading.Barrier(THREADS)

    def run(number: int) -> object:
        gate.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(run, range(THREADS)))


def amended(number: int) -> Law:
    """Return a law of its own for each number: its ceiling of JP from March 2026 is 12 million and the number."""
    return LAW.amend("jp.wage_ceiling", since="2026-03-01", value=12_000_000 + number, citation="Surat B/1/022026")


def test_threads_that_fill_the_same_plans_agree() -> None:
    """All begin with no plan kept, and fill in the same ones."""
    alone = answers()
    LAW.plans.clear()
    assert all(found == alone for found in at_once(lambda _: answers()))


def test_facts_that_load_in_all_threads_at_once_are_the_same() -> None:
    """A law whose facts load on first use may be asked first by any of them."""
    facts = LAW._known
    law = LawClass.deferred(lambda: facts)
    assert set(at_once(lambda _: law.version)) == {LAW.version}


def test_threads_do_not_see_each_others_laws() -> None:
    """Above every ceiling, 1 % of the worker's own: 12 million and the number, of each law its own."""

    def own(number: int) -> list[int]:
        worker = WageWorker(wage=20_000_000, employer=Employer(risk_class=1), programs={"JP"})
        law = amended(number * 100)
        return [calculate_contributions(worker, month="2026-03", law=each).worker for each in (law, LAW) * 20]

    assert at_once(own) == [[120_000 + number, 110_863] * 20 for number in range(THREADS)]


@pytest.mark.parametrize("rounds", [3])
def test_laws_that_are_dropped_are_collected(rounds: int) -> None:
    """Nothing keeps a what-if law alive: no cache, no plan, no result of another law."""

    def drop(number: int) -> list[weakref.ref[Law]]:
        dropped: list[weakref.ref[Law]] = []
        for each in range(rounds):
            law = amended(number * rounds + each)
            answers(law)
            dropped.append(weakref.ref(law))
            del law
        return dropped

    dropped = [each for found in at_once(drop) for each in found if isinstance(found, list)]  # type: ignore[attr-defined]  # lists, by what drop returns
    gc.collect()
    assert len(dropped) == THREADS * rounds
    assert [each for each in dropped if each() is not None] == []


def test_memory_stays_flat_while_laws_come_and_go() -> None:
    """After the first round, as many laws again leave less than 50 kB behind; one alone with its plans takes more."""

    def round_of_laws() -> None:
        for number in range(20):
            answers(amended(number))

    round_of_laws()
    gc.collect()
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        round_of_laws()
        gc.collect()
        after, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < 50_000
    assert peak - before > 50_000

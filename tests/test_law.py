"""The law is an immutable mapping of facts: amended, seen as known on a day, compared, hashed, pickled, shared."""

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest

from jaminan import (
    LAW,
    Citation,
    Dated,
    Employer,
    Evidence,
    Law,
    Month,
    NotInForceError,
    Program,
    Timeline,
    Unit,
    ValidationError,
    WageWorker,
    Window,
    calculate_contributions,
    check_membership,
    compare_law,
)
from jaminan import law as law_module

LETTER = Citation("Surat B/1/022027")
CEILING = "jp.wage_ceiling"


def worker(wage: int = 20_000_000) -> WageWorker:
    """Return a worker above every ceiling."""
    return WageWorker(wage=wage, employer=Employer(risk_class=1))


def values(law: Law, name: str = CEILING) -> list[tuple[str, Any]]:
    """Return first days and values of a figure."""
    return [(entry.since.isoformat(), entry.value) for entry in law[name].entries]


# the mapping


def test_law_is_a_mapping_of_timelines() -> None:
    """Names to timelines; each under its own name."""
    assert isinstance(LAW, Mapping)
    assert len(LAW) == len(list(LAW))
    assert CEILING in LAW
    assert "jp.ceiling" not in LAW
    for name, timeline in LAW.items():
        assert isinstance(timeline, Timeline)
        assert timeline.name == name
    assert all(isinstance(window, Window) for window in LAW.windows)


def test_an_unknown_name_tells_the_near_ones() -> None:
    """A KeyError, as of every mapping."""
    with pytest.raises(KeyError, match=r"'jp.wage_celing' is no figure of this law; near matches: .*jp.wage_ceiling"):
        LAW["jp.wage_celing"]
    with pytest.raises(KeyError) as caught:
        LAW["zzzzzzzzzzzzz"]
    assert caught.value.args == ("'zzzzzzzzzzzzz' is no figure of this law",)
    assert LAW.get("zzzzzzzzzzzzz") is None
    with pytest.raises(KeyError):
        LAW[5]  # type: ignore[index]  # because that is what must not work


def test_nothing_can_be_set() -> None:
    """Neither a figure nor the version."""
    law: Any = LAW
    with pytest.raises(TypeError):
        law[CEILING] = law["jkm.rate"]
    with pytest.raises(TypeError):
        del law[CEILING]
    with pytest.raises(AttributeError):
        law.version = "x"
    with pytest.raises(AttributeError):
        law.windows = ()
    with pytest.raises(AttributeError):
        law.anything = 1


def test_a_name_comes_once() -> None:
    """Twice the same figure is refused, also as a window."""
    with pytest.raises(ValidationError, match="names that come once each"):
        Law(timelines=(LAW["jkm.rate"], LAW["jkm.rate"]))
    window = LAW.windows[0]
    with pytest.raises(ValidationError, match="names that come once each"):
        Law(timelines=(), windows=(window, window))


def test_a_day_is_a_flat_snapshot() -> None:
    """Values only; what had not begun is left out."""
    day = LAW.on("2025-11-30")
    assert day[CEILING] == 10_547_400
    assert day["jkk.rate.class_1"] == Decimal("0.0024")
    assert day["jkp.recomposition.jkm"] is None
    assert "jkp.rate.government" not in LAW.on("2021-02-01")
    assert "jkp.rate.government" in LAW.on("2021-02-02")
    assert CEILING not in LAW.on(date(2015, 6, 30))
    assert LAW.on(date(2015, 7, 1))[CEILING] == 7_000_000
    with pytest.raises(ValidationError):
        LAW.on("soon")


def test_it_says_what_it_is() -> None:
    """Version and size."""
    assert repr(LAW).startswith(f"<Law {LAW.version}: {len(LAW)} figures, ")


# known_until


def test_the_yearly_figure_is_known_to_the_next_announcement() -> None:
    """The ceiling of 2026-03-01 is sure to 2027-02-28."""
    assert LAW.known_until[CEILING] == date(2027, 2, 28)
    assert set(LAW.known_until) == {name for name, timeline in LAW.items() if timeline.known_until}
    assert CEILING not in LAW.outdated_on("2027-02-28")
    assert CEILING in LAW.outdated_on(date(2027, 3, 1))
    with pytest.raises(ValidationError):
        LAW.outdated_on("2027")


# amend


def test_amending_gives_a_new_law_and_leaves_the_old() -> None:
    """The remedy that the warning names."""
    amended = LAW.amend(CEILING, since="2027-03-01", value=11_640_000, citation=LETTER)
    assert values(amended) == [*values(LAW), ("2027-03-01", 11_640_000)]
    assert LAW[CEILING].entries[-1].value == 11_086_300
    assert LAW[CEILING].entries[-1].until is None
    assert amended[CEILING].entries[-2].until == date(2027, 2, 28)
    assert amended.windows == LAW.windows
    assert {name: amended[name] for name in amended if name != CEILING} == {
        name: LAW[name] for name in LAW if name != CEILING
    }
    newest = amended[CEILING].entries[-1]
    assert newest.citation == LETTER
    assert newest.evidence is Evidence.SINGLE


@pytest.mark.parametrize(
    ("since", "given", "known_until"),
    [
        pytest.param("2027-03-01", None, date(2028, 2, 29), id="one-period-to-a-leap-day"),
        pytest.param("2028-03-01", None, date(2029, 2, 28), id="one-period-to-february"),
        pytest.param("2027-02-01", None, date(2028, 1, 31), id="one-period-of-another-month"),
        pytest.param("2027-03-01", "2027-12-31", date(2027, 12, 31), id="as-given"),
        pytest.param("2027-03-01", date(2027, 3, 1), date(2027, 3, 1), id="as-given-the-first-day"),
        pytest.param("2026-03-01", None, date(2027, 2, 28), id="newest-replaced"),
        pytest.param("2024-03-01", None, date(2027, 2, 28), id="older-replaced"),
        pytest.param("2023-06-01", None, date(2027, 2, 28), id="older-added"),
        pytest.param("2023-06-01", "2026-12-31", date(2026, 12, 31), id="older-added-as-given"),
    ],
)
def test_known_until_moves_with_the_newest_value(since: str, given: date | str | None, known_until: date) -> None:
    """One announcement period past a newest value, unless it is given; an older value moves nothing."""
    amended = LAW.amend(CEILING, since=since, value=11_000_000, citation=LETTER, known_until=given)
    assert amended.known_until[CEILING] == known_until


def test_known_until_before_the_newest_value_is_refused() -> None:
    """A value cannot be unsure before it begins."""
    with pytest.raises(ValidationError, match=r"jp.wage_ceiling.known_until"):
        LAW.amend(CEILING, since="2027-03-01", value=1, citation=LETTER, known_until="2027-02-28")


def test_a_figure_that_is_never_announced_stays_so() -> None:
    """Rates have no announcement period."""
    amended = LAW.amend("jht.rate.worker", since="2027-01-01", value=Decimal("0.03"), citation="PP 1/2027")
    assert "jht.rate.worker" not in amended.known_until
    assert amended["jht.rate.worker"].entries[-1].citation == Citation("PP 1/2027")


def test_an_entry_with_the_same_day_is_replaced_and_later_ones_stay() -> None:
    """A correction of the past does not undo the present."""
    amended = LAW.amend(CEILING, since="2025-03-01", value=10_500_000, citation=LETTER, note="what if")
    expected = [(since, 10_500_000 if since == "2025-03-01" else value) for since, value in values(LAW)]
    assert values(amended) == expected
    assert amended[CEILING].on("2025-03-01").note == "what if"
    assert amended[CEILING].on("2026-03-01").value == 11_086_300


def test_an_entry_between_two_takes_the_days_to_the_next() -> None:
    """The earlier one ends the day before, the later one stays."""
    amended = LAW.amend(CEILING, since="2025-07-01", value=10_600_000, citation=LETTER)
    days = [(entry.value, entry.since, entry.until) for entry in amended[CEILING].entries[-3:]]
    assert days == [
        (10_547_400, date(2025, 3, 1), date(2025, 6, 30)),
        (10_600_000, date(2025, 7, 1), date(2026, 2, 28)),
        (11_086_300, date(2026, 3, 1), None),
    ]


def test_an_entry_may_come_before_the_first() -> None:
    """A what-if of the past."""
    amended = LAW.amend(CEILING, since="2015-01-01", value=6_000_000, citation=LETTER)
    assert amended[CEILING].on("2015-06-30").value == 6_000_000
    assert amended[CEILING].on("2015-07-01").value == 7_000_000


def test_the_mark_of_an_amendment_is_the_callers() -> None:
    """A member or its value; anything else is refused."""
    amended = LAW.amend(CEILING, since="2027-03-01", value=1, citation=LETTER, evidence=Evidence.STATUTE)
    assert amended[CEILING].entries[-1].evidence is Evidence.STATUTE
    with pytest.raises(ValidationError, match="evidence"):
        LAW.amend(CEILING, since="2027-03-01", value=1, citation=LETTER, evidence="rumour")  # type: ignore[arg-type]  # because that is refused


@pytest.mark.parametrize(
    ("name", "arguments", "field"),
    [
        pytest.param(CEILING, {"value": 11_640_000.0}, "value", id="float"),
        pytest.param(CEILING, {"value": Decimal(11_640_000)}, "value", id="decimal-for-an-amount"),
        pytest.param(CEILING, {"value": True}, "value", id="bool"),
        pytest.param(CEILING, {"value": "11640000"}, "value", id="text"),
        pytest.param(CEILING, {"value": -1}, "jp.wage_ceiling.entries[12].value", id="negative"),
        pytest.param("jht.rate.worker", {"value": 3}, "value", id="percent-as-int"),
        pytest.param("jht.rate.worker", {"value": Decimal(3)}, "jht.rate.worker.entries[1].value", id="percent"),
        pytest.param("membership.programs.micro", {"value": ["JKK"]}, "value", id="list"),
        pytest.param(CEILING, {"since": "March 2027"}, "since", id="day"),
        pytest.param(CEILING, {"citation": ""}, "regulation_id", id="empty-source"),
        pytest.param(CEILING, {"citation": None}, "jp.wage_ceiling.entries[12].citation", id="no-source"),
        pytest.param(CEILING, {"known_until": "soon"}, "known_until", id="known-until"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(name: str, arguments: dict[str, Any], field: str) -> None:
    """Type, unit, day and source."""
    known: dict[str, Any] = {"since": "2027-03-01", "value": 11_640_000, "citation": LETTER}
    with pytest.raises(ValidationError) as caught:
        LAW.amend(name, **known | arguments)
    assert caught.value.field == field


def test_an_unknown_figure_cannot_be_amended() -> None:
    """With near matches, as on look-up."""
    with pytest.raises(KeyError, match="near matches: "):
        LAW.amend("jp.wage_cieling", since="2027-03-01", value=1, citation=LETTER)


def test_bills_follow_the_amended_law() -> None:
    """1 % of 11,640,000 is 116,400; both laws answer side by side."""
    amended = LAW.amend(CEILING, since="2026-06-01", value=11_640_000, citation=LETTER)
    assert calculate_contributions(worker(), month="2026-06", law=amended).amount("JP", "worker") == 116_400
    assert calculate_contributions(worker(), month="2026-05", law=amended).amount("JP", "worker") == 110_863
    assert calculate_contributions(worker(), month="2026-06").amount("JP", "worker") == 110_863


def test_amended_membership_is_followed() -> None:
    """A what-if of the staging."""
    value = (Program.JKK, Program.JKM, Program.JHT)
    amended = LAW.amend("membership.programs.micro", since="2026-01-01", value=value, citation="Perpres 1/2026")
    micro = WageWorker(wage=3_000_000, employer=Employer(risk_class=1, scale="micro"))
    assert check_membership(micro, on="2025-12-31", law=amended).mandatory == {Program.JKK, Program.JKM}
    assert check_membership(micro, on="2026-01-01", law=amended).mandatory >= set(value)


# version, equality, hash, pickle


def test_the_same_facts_have_the_same_version() -> None:
    """Versions are short, and change with any fact."""
    assert 8 <= len(LAW.version) <= 16
    same = Law(timelines=tuple(reversed(list(LAW.values()))), windows=tuple(reversed(LAW.windows)))
    assert same.version == LAW.version
    assert same == LAW
    assert hash(same) == hash(LAW)
    assert LAW.amend(CEILING, since="2027-03-01", value=1, citation=LETTER) == LAW.amend(
        CEILING, since="2027-03-01", value=1, citation=LETTER
    )


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"value": 2}, id="value"),
        pytest.param({"since": "2027-03-02"}, id="day"),
        pytest.param({"citation": Citation("Surat B/2/022027")}, id="source"),
        pytest.param({"evidence": Evidence.STATUTE}, id="evidence"),
        pytest.param({"known_until": "2027-12-31"}, id="known-until"),
    ],
)
def test_other_facts_have_another_version(change: dict[str, Any]) -> None:
    """Every fact counts."""
    known: dict[str, Any] = {"since": "2027-03-01", "value": 1, "citation": LETTER}
    one, other = LAW.amend(CEILING, **known), LAW.amend(CEILING, **known | change)
    assert len({LAW.version, one.version, other.version}) == 3
    assert one != other
    assert one != LAW
    assert Law(timelines=tuple(LAW.values())) != LAW


def test_a_law_is_no_dict() -> None:
    """Equality is among laws."""
    for other in (dict(LAW), 1, None):
        assert other != LAW


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_version_is_the_same_in_every_process(seed: str) -> None:
    """Whatever the seed of hashes."""
    code = (
        "import jaminan as jm; print(jm.LAW.version, jm.LAW.amend('jp.wage_ceiling', since='2027-03-01', value=1, "
        "citation='Surat B/1/022027').version, jm.LAW.as_known_on('2025-02-10').version)"
    )
    environment = os.environ | {"PYTHONHASHSEED": seed}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    amended = LAW.amend(CEILING, since="2027-03-01", value=1, citation="Surat B/1/022027")
    assert run.stdout.split() == [LAW.version, amended.version, LAW.as_known_on("2025-02-10").version]


def test_laws_travel_without_their_plans() -> None:
    """Equal, and as good as new."""
    law = LAW.amend(CEILING, since="2027-03-01", value=11_640_000, citation=LETTER)
    bill = calculate_contributions(worker(), month="2027-03", law=law)
    assert law.plans
    back = pickle.loads(pickle.dumps(law))  # noqa: S301 - our own bytes
    assert back == law
    assert hash(back) == hash(law)
    assert back.plans == {}
    assert calculate_contributions(worker(), month="2027-03", law=back) == bill
    assert pickle.loads(pickle.dumps(LAW)) == LAW  # noqa: S301 - our own bytes


def test_plans_are_no_part_of_a_law() -> None:
    """Left out of equality and hash."""
    law = LAW.amend(CEILING, since="2027-03-01", value=1, citation=LETTER)
    version, before = law.version, hash(law)
    calculate_contributions(worker(), month="2026-03", law=law)
    assert (law.version, hash(law)) == (version, before)


def test_plans_do_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """When too many are kept all are dropped, and the answers stay."""
    monkeypatch.setattr(law_module, "_PLANS_KEPT", 3)
    law = LAW.amend(CEILING, since="2027-03-01", value=1, citation=LETTER)
    for month in Month.range("2024-01", "2025-12"):
        bill = calculate_contributions(worker(), month=month, law=law)
        assert bill.lines == calculate_contributions(worker(), month=month).lines
        assert 1 <= len(law.plans) <= 3


def _amended_laws(mark: str) -> int:
    """Count the laws that are alive with a mark in their notes."""
    gc.collect()
    return sum(
        any(entry.note == mark for entry in each[CEILING].entries) for each in gc.get_objects() if type(each) is Law
    )


def test_plans_do_not_keep_amended_laws_alive() -> None:
    """A thousand what-ifs leave nothing behind but their bills."""
    bills = []
    for value in range(11_000_000, 11_000_050):
        law = LAW.amend(CEILING, since="2026-03-01", value=value, citation=LETTER, note="passing")
        bills.append(calculate_contributions(worker(), month="2026-03", law=law))
        bills.append(calculate_contributions(worker(), month="2026-03"))
    del law
    assert _amended_laws("passing") == 0
    assert [bill.amount("JP", "worker") for bill in bills[::2]] == [
        (value + 50) // 100 for value in range(11_000_000, 11_000_050)
    ]


def test_threads_get_identical_answers() -> None:
    """16 threads on a shared law and on amended ones, all starting at once with empty plans."""
    shared = pickle.loads(pickle.dumps(LAW))  # noqa: S301 - our own bytes
    what_if = LAW.amend(CEILING, since="2025-06-01", value=10_700_000, citation=LETTER)
    months = Month.range("2015-07", "2026-12")[::7]
    start = Barrier(16)

    def bills(number: int) -> list[tuple[int, ...]]:
        start.wait()
        own = LAW.amend(CEILING, since="2025-06-01", value=10_600_000 + number, citation=LETTER)
        order = months if number % 2 else months[::-1]
        found = {
            (month, risk_class): tuple(
                calculate_contributions(
                    WageWorker(wage=12_345_678, employer=Employer(risk_class=risk_class)),
                    month=month,
                    law=law,
                ).total
                for law in (shared, what_if)
            )
            for month in order
            for risk_class in range(1, 6)
        }
        mine = calculate_contributions(worker(), month="2025-06", law=own).amount("JP", "employer")
        assert mine == 2 * (10_600_000 + number) // 100 + (2 * number % 100 >= 50)
        return [found[month, risk_class] for month in months for risk_class in range(1, 6)]

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(bills, range(16)))
    assert all(answer == answers[0] for answer in answers)
    assert len(set(answers[0])) > 10


# as_known_on


@pytest.mark.parametrize(
    ("known_on", "asked", "ceiling", "is_known"),
    [
        pytest.param("2025-02-10", "2025-02-28", 10_042_300, True, id="feb-10-for-february"),
        pytest.param("2025-02-10", "2025-03-31", 10_042_300, False, id="feb-10-for-march"),
        pytest.param("2025-02-26", "2025-03-31", 10_042_300, False, id="day-before-the-letter"),
        pytest.param("2025-02-27", "2025-02-28", 10_042_300, True, id="day-of-the-letter-for-february"),
        pytest.param("2025-02-27", "2025-03-31", 10_547_400, True, id="day-of-the-letter-for-march"),
        pytest.param("2025-03-01", "2025-03-31", 10_547_400, True, id="first-day"),
        pytest.param("2025-03-01", "2026-03-31", 10_547_400, False, id="a-year-on"),
    ],
)
def test_what_could_be_known(known_on: str, asked: str, ceiling: int, is_known: bool) -> None:
    """The letter B/726/022025 is of 2025-02-27; without it the ceiling of 2024 is sure to 2025-02-28."""
    law = LAW.as_known_on(known_on)
    assert law[CEILING].on(asked).value == ceiling
    assert (CEILING not in law.outdated_on(asked)) is is_known


def test_what_had_a_day_of_publication_waits_for_it() -> None:
    """PP 7/2025 is of 2025-02-07 and counts from 2025-02-01; PP 49/2020 is of 2020-08-31."""
    names = {window.name for window in LAW.as_known_on("2025-02-06").windows}
    assert "relief.pp_49_2020.jkk_jkm" in names
    assert "relief.pp_7_2025.jkk" not in names
    names = {window.name for window in LAW.as_known_on("2025-02-10").windows}
    assert "relief.pp_7_2025.jkk" in names
    assert "relief.pp_36_2025.jkk" not in names
    assert "relief.pp_49_2020.jkk_jkm" not in {window.name for window in LAW.as_known_on("2020-08-30").windows}


def test_the_first_day_stands_for_an_unknown_day_of_publication() -> None:
    """The ceiling of 2022 has no dated letter."""
    assert LAW.as_known_on("2022-02-28")[CEILING].on("2022-03-01").value == 8_754_600
    assert LAW.as_known_on("2022-03-01")[CEILING].on("2022-03-01").value == 9_077_600


def test_a_law_of_an_old_day_knows_less() -> None:
    """Names stay, entries go; a bill says what is missing."""
    old = LAW.as_known_on("2014-12-31")
    assert list(old) == list(LAW)
    assert old[CEILING].entries == ()
    assert old.windows == ()
    assert CEILING not in old.known_until
    with pytest.raises(NotInForceError, match="knows no value of it yet"):
        calculate_contributions(worker(), month="2025-11", law=old)
    before_jkp = LAW.as_known_on("2020-01-01")
    assert "JKP" not in {
        line.program for line in calculate_contributions(worker(), month="2020-01", law=before_jkp).lines
    }


def test_later_days_take_nothing_away() -> None:
    """A day after everything gives the same law."""
    assert LAW.as_known_on("2099-01-01") == LAW
    with pytest.raises(ValidationError):
        LAW.as_known_on("soon")


def test_the_pension_age_was_printed_ahead() -> None:
    """PP 45/2015, article 15, names all ages on 2015-06-30."""
    assert LAW.as_known_on("2015-07-01")["jp.retirement_age"].on("2043-01-01").value == 65


# compare_law


def test_only_the_ceiling_changed_on_1_march_2026() -> None:
    """Before and after are whole entries."""
    (change,) = [each for each in compare_law("2026-02-28", "2026-03-01") if each.name.startswith("jp.wage")]
    assert change.name == CEILING
    assert isinstance(change.before, Dated)
    assert isinstance(change.after, Dated)
    assert (change.before.value, change.after.value) == (10_547_400, 11_086_300)
    assert str(change.after.citation) == "Surat B/1226/022026"


def test_february_2025_moved_jkp_and_relieved_jkk() -> None:
    """PP 6/2025 and PP 7/2025: JKM gives nothing any more, the same rates printed again are no change."""
    changes = {change.name: change for change in compare_law("2025-01-31", "2025-02-28")}
    assert changes["jkp.recomposition.jkm"].before is not None
    assert changes["jkp.recomposition.jkm"].after is not None
    assert changes["jkp.recomposition.jkm"].after.value is None
    assert changes["relief.pp_7_2025.jkk"].before is None
    assert isinstance(changes["relief.pp_7_2025.jkk"].after, Window)
    assert "jkp.rate.government" not in changes
    assert "jkp.recomposition.jkk" not in changes
    assert CEILING not in changes


def test_a_measure_ends_and_a_program_begins() -> None:
    """Either side may be missing, in either direction."""
    ended = {change.name: change for change in compare_law("2021-01-31", "2021-02-28")}
    assert isinstance(ended["relief.pp_49_2020.jkk_jkm"].before, Window)
    assert ended["relief.pp_49_2020.jkk_jkm"].after is None
    assert ended["jkp.rate.government"].before is None
    back = {change.name: change for change in compare_law("2021-02-28", "2021-01-31")}
    assert back["jkp.rate.government"].after is None
    assert back.keys() == ended.keys()


def test_the_order_is_that_of_the_law() -> None:
    """Figures first, then measures."""
    names = [change.name for change in compare_law("2015-07-01", "2026-03-01")]
    places = [*LAW, *(window.name for window in LAW.windows)]
    assert names == sorted(names, key=places.index)


def test_the_same_day_changes_nothing() -> None:
    """Also in an amended law, which is compared in itself."""
    assert compare_law("2026-03-01", "2026-03-01") == ()
    amended = LAW.amend(CEILING, since="2027-03-01", value=11_640_000, citation=LETTER)
    assert CEILING in {change.name for change in compare_law("2027-02-28", "2027-03-01", law=amended)}
    assert CEILING not in {change.name for change in compare_law("2027-02-28", "2027-03-01")}


@pytest.mark.parametrize(("one", "other", "field"), [("soon", "2026-03-01", "day_a"), ("2026-03-01", "soon", "day_b")])
def test_days_are_checked(one: str, other: str, field: str) -> None:
    """The field says which."""
    with pytest.raises(ValidationError) as caught:
        compare_law(one, other)
    assert caught.value.field == field


def test_a_figure_that_ceases_is_a_change() -> None:
    """What ceased is an entry without a value."""
    timeline: Timeline[Any] = Timeline(
        name="jx.fee",
        unit=Unit.RUPIAH,
        entries=(
            Dated(value=5, since=date(2030, 1, 1), citation=LETTER, evidence=Evidence.SINGLE),
            Dated(value=None, since=date(2031, 1, 1), citation=LETTER, evidence=Evidence.SINGLE),
        ),
    )
    (change,) = compare_law("2030-12-31", "2031-01-01", law=Law(timelines=(timeline,)))
    assert change.before is not None
    assert change.after is not None
    assert (change.before.value, change.after.value) == (5, None)


def test_a_table_takes_only_items_of_its_kind() -> None:
    """A misspelt program must not fall out of a list unseen."""
    with pytest.raises(ValidationError, match="items of type Program"):
        LAW.amend("membership.programs.micro", since="2026-01-01", value=("JKK", "foo"), citation="X 1/2027")


def test_what_was_announced_for_a_year_is_sure_for_that_year() -> None:
    """PP 45/2015, article 29(2): 7,000,000 "for the year 2015"."""
    assert LAW.as_known_on("2015-12-01").known_until["jp.wage_ceiling"] == date(2015, 12, 31)


# ------------------------------------------------------------------------------------- what only a mutant had shown


def test_at_most_three_near_names_are_told() -> None:
    """*jkk.rate.clas* is near to the rates of five classes."""
    with pytest.raises(
        KeyError, match=r"near matches: jkk\.rate\.class_\d, jkk\.rate\.class_\d, jkk\.rate\.class_\d\"$"
    ):
        _ = LAW["jkk.rate.clas"]


@pytest.mark.parametrize("ask", [LAW.on, LAW.outdated_on, LAW.as_known_on])
def test_a_day_that_is_none_is_refused_by_name(ask: Any) -> None:
    """The argument is called day, and the error says so."""
    with pytest.raises(ValidationError) as caught:
        ask("2025-02-30")
    assert caught.value.field == "day"


def test_a_mark_that_is_none_is_refused_by_name() -> None:
    """The marks are four."""
    with pytest.raises(ValidationError) as caught:
        LAW.amend(CEILING, since="2027-03-01", value=1, citation=LETTER, evidence="sure")  # type: ignore[arg-type]
    assert caught.value.field == "evidence"


def test_a_figure_may_cease_and_its_kind_stays() -> None:
    """A repeal is an entry without value; what comes after must be of the kind that was before it."""
    ceased = LAW.amend(CEILING, since="2027-03-01", value=None, citation=LETTER)
    assert ceased[CEILING].on("2027-03-01").value is None
    assert law_module.has_value(ceased[CEILING], date(2027, 2, 28))
    assert not law_module.has_value(ceased[CEILING], date(2027, 3, 1))
    with pytest.raises(ValidationError, match=r"of type int, as all values of jp\.wage_ceiling"):
        ceased.amend(CEILING, since="2028-03-01", value=Decimal(1), citation=LETTER)
    again = ceased.amend(CEILING, since="2028-03-01", value=12_000_000, citation=LETTER)
    assert [entry.value for entry in again[CEILING].entries][-2:] == [None, 12_000_000]


def test_a_table_that_ceases_keeps_the_kind_of_its_items() -> None:
    """The check of items passes over the entries without a value."""
    name = next(each for each in LAW if isinstance(LAW[each].entries[-1].value, tuple))
    table = LAW[name].entries[-1].value
    ceased = LAW.amend(name, since="2040-01-01", value=None, citation=LETTER)
    assert ceased.amend(name, since="2041-01-01", value=table, citation=LETTER)[name].on("2041-01-01").value == table
    with pytest.raises(ValidationError) as caught:
        ceased.amend(name, since="2041-01-01", value=("text",), citation=LETTER)
    assert caught.value.field == "value"


def test_a_measure_is_known_from_the_day_of_its_publication() -> None:
    """PP 36/2025 was published on 4 September 2025; its relief began in August."""
    name = "relief.pp_36_2025.jkk"
    assert name not in {window.name for window in LAW.as_known_on("2025-09-03").windows}
    assert name in {window.name for window in LAW.as_known_on("2025-09-04").windows}


def test_names_that_come_twice_are_told_by_the_field() -> None:
    """One name for a timeline and a measure is one too many."""
    with pytest.raises(ValidationError) as caught:
        Law(timelines=(LAW[CEILING], LAW[CEILING]))
    assert (caught.value.field, caught.value.value) == ("timelines", CEILING)


def test_a_plan_is_kept_until_too_many_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for two, the third makes all go and stays alone."""
    monkeypatch.setattr(law_module, "_PLANS_KEPT", 2)
    law = Law(timelines=(LAW[CEILING],))
    for key in ("a", "b"):
        law.keep_plan(key, key.upper())
    assert law.plans == {"a": "A", "b": "B"}
    law.keep_plan("c", "C")
    assert law.plans == {"c": "C"}


def test_a_reading_remembers_what_it_read() -> None:
    """A ceased figure is none in force; past its announcement the newest is provisional, on its last day it is not."""
    facts = law_module.Reading(LAW, date(2027, 2, 28))
    assert facts[CEILING].value == 11_086_300
    assert facts.provisional == ()
    later = law_module.Reading(LAW, date(2027, 3, 1))
    assert later.in_force(CEILING).value == 11_086_300
    assert later.provisional == (CEILING,)
    assert later.evidence == (LAW[CEILING].on("2027-03-01").evidence,)
    with pytest.raises(NotInForceError, match="it ceased on 2025-02-07"):
        law_module.Reading(LAW, date(2025, 2, 7)).in_force("jkp.recomposition.jkm")
    before = law_module.Reading(LAW, date(2025, 2, 6))
    assert before.in_force("jkp.recomposition.jkm").value == Decimal("0.0010")


@pytest.mark.parametrize("value", [{}, None, "LAW", 3, Law])
def test_what_is_no_law_is_refused_by_name(value: object) -> None:
    """A mapping of figures is none either: it has no windows and no version."""
    with pytest.raises(ValidationError, match="law must be a Law, such as LAW") as caught:
        law_module.to_law(value)
    assert caught.value.field == "law"
    assert law_module.to_law(LAW) is LAW
    with pytest.raises(ValidationError):
        law_module.Reading(value, date(2025, 1, 1))  # type: ignore[arg-type]  # because it is none

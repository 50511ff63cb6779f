"""Minimum wages by region and day, regions by code and name, and the quality of the tables behind them."""

import pickle
import re
import string
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jaminan.errors import NotInForceError, UnknownRegionError, ValidationError
from jaminan.evidence import Evidence
from jaminan.models.regions import MinimumWage, MinimumWageKind, Region, RegionLevel
from jaminan.parameters import minimum_wages
from jaminan.parameters.minimum_wages import WageRow, wage_note, wage_rows
from jaminan.parameters.package_data import MARKS, Once, read_rows
from jaminan.parameters.regions import EVERYDAY_NAMES, region_table
from jaminan.rules import minimum_wage as wage_rules
from jaminan.rules import regions as region_rules
from jaminan.rules.minimum_wage import minimum_wage_on
from jaminan.rules.regions import find_region, regions

UMK, UMP = MinimumWageKind.UMK, MinimumWageKind.UMP
CODES = st.sampled_from([region.code for region in regions()])

# ------------------------------------------------------------------------------------------------------- values

PUBLISHED = {
    "33.71": {
        2018: "1580000",
        2019: "1707000",
        2020: "1853000",
        2021: "1914000",
        2022: "1935913.27",
        2023: "2066006.64",
        2024: "2142000",
        2025: "2281230",
        2026: "2429285",
    },
    "33.08": {
        2021: "2075000",
        2022: "2081807.18",
        2023: "2236776.91",
        2024: "2316890",
        2025: "2467488",
        2026: "2607790",
    },
    "52.71": {2021: "2184485", 2022: "2416953", 2023: "2598079", 2024: "2685089", 2025: "2859620", 2026: "3019015"},
    "33.10": {2023: "2152322.94"},
    "35.78": {2025: "4961753"},
    "73.71": {2022: "3294982.35", 2025: "3880136.865", 2026: "4148719"},
    "32.73": {2026: "4737678"},
    "36.72": {2026: "5469923"},
    "34.71": {2019: "1846400"},
    "33.25": {2022: "2132535.02"},
    "52.05": {2024: "2446699"},
    "31": {2021: "4416186.55", 2022: "4641854", 2023: "4901798", 2024: "5067381", 2025: "5396760", 2026: "5729876"},
    "33": {2025: "2169348", 2026: "2327386.07"},
    "11": {2026: "3932552"},
    "12": {2025: "2992559", 2026: "3228949"},
    "72": {2025: "2915000"},
    "92": {2023: "3282000", 2024: "3393500"},
    "94": {2023: "3864696", 2025: "4285848", 2026: "4285848"},
    "96": {2023: "3282000", 2024: "3393500", 2025: "3614000"},
}


@pytest.mark.parametrize(
    ("code", "year", "amount"),
    [
        pytest.param(code, year, amount, id=f"{code}-{year}")
        for code, years in PUBLISHED.items()
        for year, amount in years.items()
    ],
)
def test_published_minimum_wage_holds_on_the_first_and_on_a_late_day(code: str, year: int, amount: str) -> None:
    """The figures of the facts, typed by hand; October still has the January value everywhere."""
    for day in (date(year, 1, 1), date(year, 10, 31)):
        wage = minimum_wage_on(code, day)
        assert wage.amount == Decimal(amount)
        assert wage.region_code == code
        assert wage.kind is (UMK if "." in code else UMP)
        assert wage.since == date(year, 1, 1)


REVISED = [
    ("35.78", "Kota Surabaya", "4961753", "5032635"),
    ("35.25", "Kabupaten Gresik", "4874133", "4943763"),
    ("35.15", "Kabupaten Sidoarjo", "4870511", "4940090"),
    ("35.14", "Kabupaten Pasuruan", "4866890", "4936417"),
    ("35.16", "Kabupaten Mojokerto", "4856026", "4925398"),
    ("35.07", "Kabupaten Malang", "3553530", "3587213"),
    ("35.73", "Kota Malang", "3507693", "3524238"),
]


@pytest.mark.parametrize(("code", "name", "before", "after"), REVISED, ids=[row[1] for row in REVISED])
def test_ruling_changes_the_wage_within_the_year(code: str, name: str, before: str, after: str) -> None:
    """The seven regions of East Java get a new UMK from 1 November 2025, on that day and not before."""
    old, new = minimum_wage_on(name, "2025-10-31"), minimum_wage_on(name, "2025-11-01")
    assert (old.region_code, old.amount, old.since, old.until) == (
        code,
        Decimal(before),
        date(2025, 1, 1),
        date(2025, 10, 31),
    )
    assert (new.region_code, new.amount, new.since, new.until) == (
        code,
        Decimal(after),
        date(2025, 11, 1),
        date(2025, 12, 31),
    )
    assert old.evidence is new.evidence is Evidence.CORROBORATED
    assert "Kepgub Jatim 100.3.3.1/775/KPTS/013/2024" in old.source
    assert "Kepgub Jatim 100.3.3.1/771/013/2025" in new.source
    assert minimum_wage_on(code, "2025-12-31") == new
    assert minimum_wage_on(code, "2026-01-01").since == date(2026, 1, 1)


def test_only_these_seven_regions_change_within_a_year() -> None:
    """Every other row begins on 1 January."""
    late = [row[:2] for row in read_rows("minimum-wages.tsv") if not row[1].endswith("-01-01")]
    assert sorted(late) == sorted([row[0], "2025-11-01"] for row in REVISED)


def test_day_may_be_text_a_date_or_a_datetime() -> None:
    """All three name the same day."""
    wages = {
        minimum_wage_on("33.71", day)
        for day in ("2023-09-30", date(2023, 9, 30), datetime(2023, 9, 30, 23, 59))  # noqa: DTZ001 - a local day
    }
    assert len(wages) == 1


@pytest.mark.parametrize("day", ["2023-13-01", "30-09-2023", 2023, None, 1.5])
def test_what_is_no_day_is_refused(day: object) -> None:
    """The error names the argument."""
    with pytest.raises(ValidationError, match="day must be a date"):
        minimum_wage_on("33.71", day)  # type: ignore[arg-type]  # because wrong types are what is tested


@pytest.mark.parametrize(
    ("code", "day", "evidence"),
    [
        pytest.param("33.71", "2023-01-01", Evidence.CORROBORATED, id="two-sources"),
        pytest.param("33.71", "2018-01-01", Evidence.SINGLE, id="one-source"),
        pytest.param("94", "2023-01-01", Evidence.SINGLE, id="new-province"),
        pytest.param("33", "2015-01-01", Evidence.UNCONFIRMED, id="filler"),
        pytest.param("31.71", "2025-01-01", Evidence.SINGLE, id="area-of-Jakarta"),
        pytest.param("16.07", "2024-01-01", Evidence.UNCONFIRMED, id="dropped-value"),
    ],
)
def test_evidence_follows_the_marks(code: str, day: str, evidence: Evidence) -> None:
    """V2, V1 and M or D become the three marks; of two rows the weaker counts."""
    assert minimum_wage_on(code, day).evidence is evidence


@pytest.mark.parametrize(
    ("code", "year", "words"),
    [
        pytest.param("31", 2022, "Disputed: .*4573845.*4453935.*4452724", id="Jakarta-2022"),
        pytest.param("31.74", 2022, "No UMK of its own: .*Disputed: ", id="Jakarta-Selatan-2022"),
        pytest.param("36.72", 2026, "Doubtful: .*5479922", id="Cilegon-2026"),
        pytest.param("11", 2026, "2026-01-06.*3685616", id="Aceh-2026"),
        pytest.param("35.27", 2022, "Below 2021", id="Sampang-2022"),
        pytest.param("62.12", 2026, "below 2025", id="Murung-Raya-2026"),
        pytest.param("32", 2015, "filler", id="Jawa-Barat-2015"),
        pytest.param("96", 2023, "parent province, Papua Barat", id="Papua-Barat-Daya-2023"),
        pytest.param("73.08", 2026, "Equals the UMP of Sulawesi Selatan", id="filled-in"),
        pytest.param("16.07", 2024, "3442243", id="dropped"),
    ],
)
def test_disputed_and_doubtful_values_say_so(code: str, year: int, words: str) -> None:
    """The note carries conflicts, rejected values and doubts."""
    assert re.search(words, minimum_wage_on(code, date(year, 6, 1)).note)


def test_undisputed_value_has_no_note() -> None:
    """Nothing is said where there is nothing to say."""
    assert minimum_wage_on("33.71", "2023-06-01").note == ""


# ------------------------------------------------------- no own UMK, or not known

JAKARTA = ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"]


@pytest.mark.parametrize("code", JAKARTA)
def test_areas_of_jakarta_take_the_provincial_wage(code: str) -> None:
    """They have no UMK of their own: kind UMP, in every year that the province has one."""
    for year in range(2015, 2027):
        wage, province = minimum_wage_on(code, date(year, 12, 31)), minimum_wage_on("31", date(year, 12, 31))
        assert wage.region_code == code
        assert (wage.kind, wage.amount, wage.since, wage.until) == (
            UMP,
            province.amount,
            province.since,
            province.until,
        )
        assert wage.source.startswith(province.source)


def test_dropped_values_lead_to_the_provincial_wage() -> None:
    """22 values under the UMP were dropped; there the UMP holds, unconfirmed, and the rejected value is told."""
    rows = [row for row in read_rows("minimum-wages.tsv") if row[2] == "UMP" and not row[0].startswith("31.")]
    assert len(rows) == 22
    for code, since, _, mark, _ in rows:
        wage, province = minimum_wage_on(code, since), minimum_wage_on(code[:2], since)
        assert (wage.kind, wage.amount, mark) == (UMP, province.amount, "D")
        assert "was dropped" in wage.note


@pytest.mark.parametrize(
    ("region", "day", "words"),
    [
        pytest.param("Kota Bogor", "2020-12-31", ["2021 to 2026", "UMP of Jawa Barat", "1810351.36"], id="before"),
        pytest.param("Kota Bogor", "2027-01-01", ["2021 to 2026"], id="after"),
        pytest.param("Kabupaten Asahan", "2023-06-01", ["2022, 2024 to 2026", "2710493.93"], id="gap"),
        pytest.param("Mimika", "2026-06-01", ["2024 to 2025", "about 5 million", "4285848"], id="dropped"),
        pytest.param("Jawa Barat", "2016-06-01", ["2015, 2017 to 2026", "2250000"], id="province-not-known"),
        pytest.param("Jawa Tengah", "2016-06-01", ["2015, 2017 to 2026", "set no UMP"], id="province-set-none"),
        pytest.param("Papua Tengah", "2022-12-31", ["2023 to 2026"], id="province-not-yet"),
        pytest.param("Aceh", "2014-12-31", ["2015 to 2026"], id="before-the-table"),
        pytest.param("31.71", "2014-12-31", ["2015 to 2026"], id="area-of-Jakarta-before-the-table"),
    ],
)
def test_day_without_value_says_what_is_known(region: str, day: str, words: list[str]) -> None:
    """No value is carried, guessed or taken from the province: the error tells the years and the province's value."""
    with pytest.raises(NotInForceError) as caught:
        minimum_wage_on(region, day)
    assert caught.value.day == date.fromisoformat(day)
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_hint_never_becomes_the_answer() -> None:
    """A province's value is named in the error only where it has one on that day."""
    with pytest.raises(NotInForceError) as caught:
        minimum_wage_on("33.71", "2016-06-01")
    assert "UMP" not in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).reason == caught.value.reason  # noqa: S301 - own object


def test_the_error_reads_as_sentences() -> None:
    """What is known, the value of the province, and the remedy."""
    with pytest.raises(NotInForceError) as caught:
        minimum_wage_on("Kota Bogor", "2020-12-31")
    assert str(caught.value) == (
        "The minimum wage of Kota Bogor (32.71) has no value on 2020-12-31: known is 2021 to 2026. The UMP of Jawa "
        "Barat (32) was 1810351.36 Rupiah a month; whether a UMK above it was set is not known, so it is not taken. "
        "Ask for a known year, or give the wage."
    )


def test_years_are_told_as_runs_and_the_hint_from_the_first_day() -> None:
    """A year alone is told once; the province's minimum wage holds from 1 January."""
    with pytest.raises(NotInForceError, match=r"known is 2022, 2024 to 2026\. "):
        minimum_wage_on("Kabupaten Asahan", "2023-06-01")
    with pytest.raises(NotInForceError, match=r"UMP of Jawa Barat \(32\) was 1810351\.36"):
        minimum_wage_on("Kota Bogor", "2020-01-01")


def test_wages_of_a_region_are_worked_out_once() -> None:
    """The same object, not an equal one."""
    assert minimum_wage_on("33.71", "2025-06-01") is minimum_wage_on("Kota Magelang", "2025-01-01")


def _provincial(since: date, until: date, amount: int) -> MinimumWage:
    """Return a wage of an invented province."""
    return MinimumWage(
        region_code="33",
        region="Jawa Tengah",
        kind=UMP,
        amount=Decimal(amount),
        since=since,
        until=until,
        evidence=Evidence.CORROBORATED,
        source="the province's",
        note="its note",
    )


def _row(since: date, until: date, amount: int | None) -> WageRow:
    """Return a row of an invented table; without an amount it takes the province's."""
    return WageRow(
        since=since,
        until=until,
        amount=None if amount is None else Decimal(amount),
        takes_province=amount is None,
        evidence=Evidence.SINGLE,
        source="the row's",
        note="",
    )


def test_a_province_that_changes_within_the_row_is_taken_part_by_part() -> None:
    """Days are inclusive: a row from 31 March to 1 April meets a day of either wage, and the wages before and after not."""
    provincial = tuple(
        _provincial(date(2030, since, 1), until, amount)
        for since, until, amount in (
            (1, date(2030, 3, 30), 1_000_000),
            (4, date(2030, 4, 30), 3_000_000),
            (5, date(2030, 12, 31), 4_000_000),
        )
    )
    march = _provincial(date(2030, 3, 31), date(2030, 3, 31), 2_000_000)
    provincial = (provincial[0], march, *provincial[1:])
    row = _row(date(2030, 3, 31), date(2030, 4, 1), None)
    taken = wage_rules._of_row(find_region("33.71"), row, provincial)
    assert [(wage.amount, wage.since, wage.until) for wage in taken] == [
        (Decimal(2_000_000), date(2030, 3, 31), date(2030, 3, 31)),
        (Decimal(3_000_000), date(2030, 4, 1), date(2030, 4, 1)),
    ]
    (early,) = wage_rules._of_row(find_region("33.71"), _row(date(2030, 3, 15), date(2030, 3, 30), None), provincial)
    assert (early.amount, early.since, early.until) == (Decimal(1_000_000), date(2030, 3, 15), date(2030, 3, 30))
    (later,) = wage_rules._of_row(find_region("33.71"), _row(date(2030, 12, 30), date(2031, 6, 1), None), provincial)
    assert (later.amount, later.since, later.until) == (Decimal(4_000_000), date(2030, 12, 30), date(2030, 12, 31))
    first = taken[0]
    assert (first.region_code, first.region, first.kind) == ("33.71", "Kota Magelang", UMP)
    assert first.evidence is Evidence.SINGLE
    assert first.source == "the province's; the row's"
    assert first.note == "No UMK of its own: the UMP of Jawa Tengah holds. its note"


@pytest.mark.parametrize(("amount", "is_told"), [(1_999_998, False), (1_999_999, True), (2_000_001, True)])
def test_a_value_within_a_rupiah_of_the_province_s_says_so(amount: int, is_told: bool) -> None:
    """A source that cuts the sen may be one Rupiah off, not two."""
    year = date(2030, 1, 1), date(2030, 12, 31)
    (own,) = wage_rules._of_row(find_region("33.71"), _row(*year, amount), (_provincial(*year, 2_000_000),))
    told = "Equals the UMP of Jawa Tengah: the source may have filled it in where no UMK was set."
    assert (own.kind, own.amount, own.note) == (UMK, Decimal(amount), told if is_told else "")


# ------------------------------------------------------------------------------------------------------ regions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("33.71", "33.71"),
        (" 33.71 ", "33.71"),
        ("31", "31"),
        ("Kota Magelang", "33.71"),
        ("KOTA MAGELANG", "33.71"),
        ("kota   magelang", "33.71"),
        ("KotaMagelang", "33.71"),
        ("Kotamadya Magelang", "33.71"),
        ("Kab. Magelang", "33.08"),
        ("Kab Magelang", "33.08"),
        ("Kabupaten Magelang", "33.08"),
        ("Kab.Klaten", "33.10"),
        ("Klaten", "33.10"),
        ("Surabaya", "35.78"),
        ("Bandung Barat", "32.17"),
        ("Jakarta", "31"),
        ("DKI Jakarta", "31"),
        ("Provinsi DKI Jakarta", "31"),
        ("Daerah Khusus Ibukota Jakarta", "31"),
        ("Prov. Jawa Tengah", "33"),
        ("Jateng", "33"),
        ("D.I. Yogyakarta", "34"),
        ("DIY", "34"),
        ("Kota Yogyakarta", "34.71"),
        ("NTB", "52"),
        ("Kep. Riau", "21"),
        ("Bangka Belitung", "19"),
        ("Kota Adm. Jakarta Pusat", "31.71"),
        ("Kota Jakarta Pusat", "31.71"),
        ("jakarta selatan", "31.74"),
        ("Kab. Adm. Kep. Seribu", "31.01"),
        ("Kepulauan Seribu", "31.01"),
        ("Propinsi Jawa Tengah", "33"),
        ("Kabupaten Kep. Seribu", "31.01"),
        ("Kabupaten Administratif Kepulauan Seribu", "31.01"),
        ("Kotamadya Administrasi Jakarta Timur", "31.75"),
        ("Kabupaten Kep. Anambas", "21.05"),
        ("Tolitoli", "72.04"),
        ("Gunung Kidul", "34.03"),
        ("Jambi", "15"),
        ("Kota Jambi", "15.71"),
        ("Bengkulu", "17"),
        ("Gorontalo", "75"),
        ("Kab. Gorontalo", "75.01"),
        ("Papua", "91"),
    ],
)
def test_region_is_found_by_code_and_name(text: str, code: str) -> None:
    """Case, spaces, points and the usual abbreviations do not count; an official name stands for its own region."""
    assert find_region(text).code == code


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Magelang", ("Kota Magelang (33.71)", "Kabupaten Magelang (33.08)")),
        ("Kupang", ("Kota Kupang (53.71)", "Kabupaten Kupang (53.01)")),
        ("Banjar", ("Kabupaten Banjar (63.03)", "Kota Banjar (32.79)")),
        ("Yogyakarta", ("Kota Yogyakarta (34.71)", "Provinsi Daerah Istimewa Yogyakarta (34)")),
    ],
)
def test_name_of_two_regions_is_ambiguous(text: str, near: tuple[str, ...]) -> None:
    """Neither is taken; both are named with their codes."""
    with pytest.raises(UnknownRegionError, match="fits more than one region") as caught:
        minimum_wage_on(text, "2025-01-01")
    assert caught.value.near == near


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Kota Magelag", "Kota Magelang (33.71)"),
        ("Kabupaten Kelaten", "Kabupaten Klaten (33.10)"),
        ("Kota Klaten", "Kabupaten Klaten (33.10)"),
        ("Jawa Tenga", "Provinsi Jawa Tengah (33)"),
        ("3371", "Kota Magelang (33.71)"),
        ("3.371", "Kota Magelang (33.71)"),
        ("33.99", "Provinsi Jawa Tengah (33)"),
        ("33.71.01", "Provinsi Jawa Tengah (33)"),
    ],
)
def test_unknown_region_names_near_matches(text: str, near: str) -> None:
    """The first near match is the likeliest."""
    with pytest.raises(UnknownRegionError) as caught:
        find_region(text)
    assert caught.value.near[0] == near
    assert len(caught.value.near) <= 5


def test_at_most_five_near_matches_are_named() -> None:
    """Twelve regencies and cities of Papua and beyond begin alike; more than five would hide the likeliest."""
    with pytest.raises(UnknownRegionError) as caught:
        find_region("Kabupaten Papu")
    assert len(caught.value.near) == 5


def test_a_text_that_is_too_long_to_compare_is_cut_at_sixty_letters() -> None:
    """Fifty-nine letters before it leave one of the name, which is near to nothing."""
    with pytest.raises(UnknownRegionError) as caught:
        find_region("Kota Magelag" + " " * 47 + "x" * 100)
    assert caught.value.near[0] == "Kota Magelang (33.71)"


def test_a_region_is_named_once() -> None:
    """3371 is Kota Magelang for the ministry, without its dot, and for the statistics agency."""
    with pytest.raises(UnknownRegionError) as caught:
        find_region("3371")
    assert caught.value.near == ("Kota Magelang (33.71)", "Provinsi Jawa Tengah (33)")


def test_only_regions_that_are_administrative_are_called_so() -> None:
    """Those of Jakarta have no government of their own; Magelang has."""
    with pytest.raises(UnknownRegionError):
        find_region("Kota Administrasi Magelang")


def test_code_without_dot_can_be_of_two_systems() -> None:
    """12.71 is Medan for the ministry, 1271 is Sibolga for the statistics agency: both are named, none is taken."""
    with pytest.raises(UnknownRegionError, match="is no Kemendagri code") as caught:
        find_region("1271")
    assert caught.value.near == ("Kota Medan (12.71)", "Kota Sibolga (12.73)", "Provinsi Sumatera Utara (12)")


@pytest.mark.parametrize("text", ["Atlantiq Xyzzy", "???", "x" * 1_000_000, "٣٣", "999999", "."])
def test_nonsense_is_unknown(text: str) -> None:
    """Also a very long text is answered, with few near matches or none."""
    with pytest.raises(UnknownRegionError):
        find_region(text)


@pytest.mark.parametrize("value", ["", "  ", None, 33, 33.71, b"33.71"])
def test_what_is_no_text_is_refused(value: object) -> None:
    """The error names the argument and shows what would work."""
    with pytest.raises(ValidationError, match="region must be"):
        minimum_wage_on(value, "2025-01-01")  # type: ignore[arg-type]  # because wrong types are what is tested


@settings(deadline=None)
@given(CODES)
def test_code_and_official_name_resolve_to_their_region(code: str) -> None:
    """Every code, official name and region, in any case and spacing."""
    region = region_table()[code]
    for spelling in (code, region.name, region.name.upper(), f"  {region.name.lower()} ", region):
        assert find_region(spelling) is region
    short = region.name.replace("Kabupaten Administrasi", "Kab. Adm.").replace("Kabupaten", "Kab.")
    assert find_region(short) is region


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(string.printable + "Çéß٣"), max_size=80))
@example("Kota")
@example("Kabupaten")
def test_any_text_leads_to_a_region_or_an_error(text: str) -> None:
    """No other exception, whatever comes in."""
    with suppress(UnknownRegionError, ValidationError):
        assert find_region(text).code in region_table()


def test_spellings_are_kept_only_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """What callers type cannot fill the memory."""
    found: dict[str, Region] = {}
    monkeypatch.setattr(region_rules, "_found", found)
    monkeypatch.setattr(region_rules, "_MOST_CACHED", 2)
    for spaces in range(5):
        assert find_region("Kota" + " " * spaces + "Magelang").code == "33.71"
    assert len(found) == 2
    monkeypatch.setattr(region_rules, "_MOST_CACHED", 100)
    assert find_region("Kota" + " " * 1000 + "Magelang").code == "33.71"
    assert len(found) == 2


def test_full_spellings_of_two_regions_never_collide() -> None:
    """With its level, each name fits one region."""
    owners: dict[str, str] = {}
    for region in regions():
        for name in region_rules._full_names(region):
            official = region_rules._key(region.name) == name
            assert owners.setdefault(name, region.code) == region.code or official, name


def test_everyday_names_of_provinces_lead_to_them() -> None:
    """Alone, but for Yogyakarta, and after the word Provinsi."""
    for code, names in EVERYDAY_NAMES:
        for name in names:
            assert find_region(f"Provinsi {name}").code == code
            if name != "Yogyakarta":
                assert find_region(name).code == code


def test_regions_can_be_listed() -> None:
    """By level and by province, in the order of the codes."""
    assert [len(regions(level)) for level in (None, RegionLevel.PROVINCE, "regency", "city")] == [552, 38, 416, 98]
    assert [region.code for region in regions(province="DKI Jakarta")] == ["31", *JAKARTA]
    assert [region.code for region in regions("city", "DIY")] == ["34.71"]
    assert [region.code for region in regions()] == sorted(region.code for region in regions())
    assert regions("city")[0].level.label("en") == "city"


@pytest.mark.parametrize(
    ("level", "province", "words"),
    [
        ("village", None, "level must be one of province, regency, city"),
        (1, None, "level must be one of"),
        ([], None, "level must be one of"),
        (None, "33.71", "province must be a province, like 33"),
    ],
)
def test_wrong_filters_are_refused(level: object, province: str | None, words: str) -> None:
    """The error names the filter."""
    with pytest.raises(ValidationError, match=words):
        regions(level, province)  # type: ignore[arg-type]  # because wrong types are what is tested


def test_models_are_frozen_hashable_and_pickle() -> None:
    """A wage and a region survive a round trip, and say themselves as text."""
    wage, region = minimum_wage_on("33.71", "2025-06-01"), find_region("33.71")
    assert pickle.loads(pickle.dumps((wage, region))) == (wage, region)  # noqa: S301 - own objects
    assert hash(wage) == hash(minimum_wage_on("Kota Magelang", "2025-01-01"))
    assert str(wage) == (
        "UMK Kota Magelang (33.71): Rp2.281.230 sebulan, 1 Januari 2025 – 31 Desember 2025 "
        "(beberapa sumber independen sepakat)"
    )
    assert str(region) == "Kota Magelang (33.71)"
    assert str(find_region("33")) == "Provinsi Jawa Tengah (33)"
    assert region.province_code == "33"
    assert wage.kind == "UMK"
    assert (UMP.label(), UMK.label("en")) == ("upah minimum provinsi", "minimum wage of the regency or city")


# ----------------------------------------------------------------------------------------------- quality of data


def all_wages() -> list[MinimumWage]:
    """Return every minimum wage that the look-up can answer with."""
    return [minimum_wage_on(region, row.since) for region in regions() for row in wage_rows(region.code) if _holds(row)]


def _holds(row: minimum_wages.WageRow) -> bool:
    return row.amount is not None or row.takes_province


def test_regions_are_complete_and_unique() -> None:
    """38 provinces and 514 regencies and cities; codes and names are unique, and kota begin at 71."""
    table = regions()
    assert Counter(region.level for region in table) == {"province": 38, "regency": 416, "city": 98}
    assert len({region.code for region in table}) == len({region.name for region in table}) == 552
    assert len({region.bps_code for region in table}) == 552
    for region in table:
        if region.level is RegionLevel.PROVINCE:
            assert re.fullmatch(r"\d\d", region.code)
        else:
            assert re.fullmatch(r"\d\d\.\d\d", region.code)
            assert region_table()[region.province_code].level is RegionLevel.PROVINCE
            assert (region.code[3:] >= "71") is (region.level is RegionLevel.CITY)
            assert region.name.startswith("Kota " if region.level is RegionLevel.CITY else "Kabupaten ")
    assert find_region("12.71").bps_code == "1275"


UMK_ROWS = {
    2017: (0, 8),
    2018: (4, 89),
    2019: (5, 110),
    2020: (51, 64),
    2021: (71, 83),
    2022: (105, 72),
    2023: (101, 104),
    2024: (70, 289),
    2025: (321, 178),
    2026: (108, 399),
}
UMP_ROWS = {
    2015: (14, 16, 4),
    2016: (17, 13, 0),
    2017: (11, 23, 0),
    **dict.fromkeys(range(2018, 2023), (34, 0, 0)),
    2023: (34, 4, 0),
    2024: (37, 1, 0),
    2025: (37, 1, 0),
    2026: (38, 0, 0),
}


@pytest.mark.parametrize("year", range(2015, 2027))
def test_coverage_of_a_year_is_that_of_the_facts(year: int) -> None:
    """Rows with two sources and with one, of both kinds; the later clean-up is taken off."""
    rows = [
        row for row in read_rows("minimum-wages.tsv") if row[1] == f"{year}-01-01" and row[2] not in {"UMP", "none"}
    ]
    own = Counter(row[3] for row in rows if "." in row[0])
    provincial = Counter(row[3] for row in rows if "." not in row[0])
    assert (own["V2"], own["V1"]) == UMK_ROWS.get(year, (0, 0))
    assert (provincial["V2"], provincial["V1"], provincial["M"]) == UMP_ROWS[year]
    assert own["M"] == own["D"] == 0


def test_rows_are_in_order_and_name_their_source() -> None:
    """Codes and days rise without doubles; every source is named and used; every note has a region."""
    rows = read_rows("minimum-wages.tsv")
    keys = [(code, since) for code, since, *_ in rows]
    assert keys == sorted(set(keys))
    assert {row[3] for row in rows} <= set(MARKS)
    assert {row[4] for row in rows} == {number for number, _ in read_rows("wage-sources.tsv")}
    assert {row[0] for row in rows} == set(region_table())
    for code, year, note in read_rows("wage-notes.tsv"):
        assert code in region_table()
        assert wage_note(code, int(year)) == note != ""


def test_tables_are_small() -> None:
    """The wheel has to stay under 1 MB in all."""
    sizes = [sum(len("\t".join(row)) + 1 for row in read_rows(name)) for name in ("minimum-wages.tsv", "regions.tsv")]
    assert sum(sizes) < 150_000


def test_no_umk_lies_under_the_ump_of_its_province() -> None:
    """By more than one Rupiah, that is: some rows cut the sen."""
    provincial = {(wage.region_code, wage.since.year): wage.amount for wage in all_wages() if wage.kind is UMP}
    for wage in all_wages():
        floor = provincial.get((wage.region_code[:2], wage.since.year))
        assert floor is None or wage.amount >= floor - 1, wage


def test_no_minimum_wage_falls_but_the_known_ones() -> None:
    """Against the year before, by more than the sen that a source cuts; the known falls say so in their note."""
    by_year = {(wage.region_code, wage.since.year): wage for wage in all_wages()}
    falls = {
        (code, year): wage.note
        for (code, year), wage in by_year.items()
        if (code, year - 1) in by_year and wage.amount < by_year[code, year - 1].amount - 1
    }
    assert set(falls) == {("35.27", 2022), ("62.12", 2026), ("64.11", 2026)}
    assert all(re.search("[Bb]elow 20", note) for note in falls.values())


def test_amounts_have_the_size_of_a_monthly_wage() -> None:
    """From 900 thousand (2015) to 6 million Rupiah a month."""
    assert all(Decimal(900_000) < wage.amount < Decimal(6_000_000) for wage in all_wages())


def test_rows_equal_to_the_ump_are_marked() -> None:
    """The facts count 129, 253 and 256 of them in the last three years."""
    equal = Counter(wage.since.year for wage in all_wages() if "Equals the UMP" in wage.note)
    assert (equal[2024], equal[2025], equal[2026]) == (129, 253, 256)
    assert sum(equal.values()) == 769


@settings(deadline=None)
@given(CODES, st.dates(date(2015, 1, 1), date(2026, 12, 31)))
def test_answer_covers_the_day_asked_for(code: str, day: date) -> None:
    """Its first and last day give the same answer, the day after gives another or none."""
    try:
        wage = minimum_wage_on(code, day)
    except NotInForceError:
        return
    assert wage.since <= day <= wage.until <= date(wage.since.year, 12, 31)
    assert minimum_wage_on(code, wage.since) == minimum_wage_on(code, wage.until) == wage
    try:
        assert minimum_wage_on(code, wage.until + timedelta(days=1)) != wage
    except NotInForceError:
        assert wage.until.month == 12


# ---------------------------------------------------------------------------------------------------- reading


def test_value_is_made_once_among_threads() -> None:
    """However many ask at the same time."""
    made: list[int] = []
    barrier = threading.Barrier(8)

    def make() -> int:
        made.append(1)
        return len(made)

    once = Once(make)
    answers: list[int] = []

    def ask(read: Callable[[], int]) -> None:
        barrier.wait()
        answers.append(read())

    threads = [threading.Thread(target=ask, args=(once,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [1] * 8


def test_second_thread_finds_what_the_first_made() -> None:
    """Who waited at the lock does not make the value again."""
    entered, release = threading.Event(), threading.Event()
    made: list[int] = []

    def make() -> str:
        made.append(1)
        entered.set()
        release.wait(10)
        return "value"

    once = Once(make)
    answers: list[str] = []
    threads = [threading.Thread(target=lambda: answers.append(once())) for _ in range(2)]
    threads[0].start()
    entered.wait(10)
    threads[1].start()
    threading.Timer(0.05, release.set).start()
    for thread in threads:
        thread.join()
    assert answers == ["value", "value"]
    assert made == [1]


def test_tables_wait_for_first_use() -> None:
    """Importing the rules reads no table."""
    code = (
        "import jaminan.rules.minimum_wage, jaminan.rules.risk_classes\n"
        "from jaminan.parameters import minimum_wages, regions, sectors\n"
        "tables = [minimum_wages._table, minimum_wages._sources, minimum_wages._notes, regions.region_table,"
        " sectors.sector_table, sectors.everyday_words]\n"
        "assert not any(table._made for table in tables)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

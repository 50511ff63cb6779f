"""What is fuzzed: one function a target, which takes bytes and raises where something else than a clear refusal happens.

A target holds the answer against what must be true of every answer; the tests run the seeds through all targets, and
`fuzz.py` lets a coverage-guided fuzzer look for more.
"""

import copy
import io
import json
import re
import time
import warnings
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from jaminan import (
    CitationError,
    Month,
    ProvisionalLawWarning,
    RupiahParseError,
    ValidationError,
    find_citations,
    format_rupiah,
    from_dict,
    parse_citation,
    parse_rupiah,
    spell_rupiah,
    to_dict,
)
from jaminan.batch import Batch, bill_rows, read_table
from jaminan.payslips import PayslipReport, check_rows

__all__ = ["SEEDS", "TARGETS", "Bytes", "growth"]

_OBJECTS: Final = Path(__file__).parent.parent / "fixtures" / "0.1" / "objects.json"
_NOVEMBER: Final = Month(2025, 11)
_LONGEST_READ: Final = 200
_PLAIN_ID: Final = re.compile("[A-Za-z]+ [0-9]{1,5}/[0-9]{4}")
"""A kind, a number and a year; decisions have numbers of their own making besides."""


class Bytes:
    """Reads numbers and texts off the front of the fuzzer's bytes; past the end there are zeros."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    def number(self, below: int) -> int:
        """Return a number from 0 up to *below*, which is left out."""
        taken = self._data[self._place : self._place + 2]
        self._place += 2
        return int.from_bytes(taken, "little") % below

    def rest(self) -> str:
        """Return what is left as text."""
        return self._data[self._place :].decode("utf-8", "surrogateescape")


def fuzz_parse_rupiah(data: bytes) -> None:
    """An amount that is read can be written and read again, in both languages."""
    text = data[1:].decode("utf-8", "surrogateescape")
    locale = "en" if data[:1] > b"\x7f" else "id"
    try:
        amount = parse_rupiah(text, locale=locale)
    except RupiahParseError:
        return
    _require(amount.is_finite(), amount)
    _require(amount.as_tuple().exponent in {0, -1, -2}, amount)
    written = format_rupiah(amount, decimals=2, locale=locale)
    if len(written) <= _LONGEST_READ:
        _require(parse_rupiah(written, locale=locale) == amount, amount)
    if abs(amount) <= Decimal(10**18):
        spell_rupiah(amount)


def fuzz_parse_citation(data: bytes) -> None:
    """A citation that is read has an identifier and labels, and its own text is read as the same citation."""
    text = data.decode("utf-8", "surrogateescape")
    try:
        citation = parse_citation(text)
    except CitationError:
        return
    _require(bool(citation.regulation_id), citation)
    citation.label("id")
    citation.label("en")
    if _PLAIN_ID.fullmatch(citation.regulation_id):
        _require(parse_citation(str(citation)) == citation, citation)


def fuzz_find_citations(data: bytes) -> None:
    """What is found stands in the text where it is said to stand, in reading order and without overlaps."""
    text = data.decode("utf-8", "surrogateescape")
    end = 0
    for found in find_citations(text):
        _require(end <= found.start < found.end <= len(text), found)
        _require(text[found.start : found.end] == found.text, found)
        end = found.end


def fuzz_table(data: bytes) -> None:
    """Every row of a table is billed or named as bad, and the output has a line for each that was billed."""
    text = data.decode("utf-8", "surrogateescape")
    written: list[list[object]] = []
    batch = Batch()
    try:
        bill_rows(
            read_table(io.StringIO(text, newline="")), month=_NOVEMBER, columns={}, batch=batch, write=written.append
        )
    except ValidationError:
        return
    _require(len(written) == batch.rows + 1, batch)
    _require(len({len(row) for row in written}) == 1, written)


def fuzz_payslips(data: bytes) -> None:
    """Every payslip of a table is checked or named as bad."""
    text = data.decode("utf-8", "surrogateescape")
    report = PayslipReport()
    try:
        found = list(check_rows(read_table(io.StringIO(text, newline="")), report=report, month=_NOVEMBER))
    except ValidationError:
        return
    _require(len(found) == report.wrong_rows <= report.rows, report)


def fuzz_from_dict_text(data: bytes) -> None:
    """JSON text becomes an object that is whole, or a refusal that names a field."""
    try:
        mapping = json.loads(data.decode("utf-8", "surrogateescape"))
    except (ValueError, RecursionError):
        return
    _read(mapping)


def fuzz_from_dict(data: bytes) -> None:
    """A mapping that was written by `to_dict` and then spoilt in a few places is read whole, or refused by field."""
    source = Bytes(data)
    known = _known()
    mapping = json.loads(known[source.number(len(known))])
    for _ in range(1 + source.number(3)):
        _spoil(mapping, source)
    _read(mapping)


_known_texts: list[str] = []


def _known() -> list[str]:
    """Return the mappings of every type, as text, so that each run spoils its own copy."""
    if not _known_texts:
        _known_texts.extend(json.dumps(each) for each in json.loads(_OBJECTS.read_text(encoding="utf-8")).values())
    return _known_texts


_ODD: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 2, 12, 13, 2**31, 10**19, -(10**19), 0.5, 1e308, float("nan"), float("inf")),
    *("", "0", "1", "-1", "0.5", "1E+5", "1E+999999", "NaN", "sNaN", "Infinity", "1_000", "٣", " 1", "01"),
    *("2025-11-30", "2025-02-29", "20251130", "2025-W48-7", "2025-11", "2025-13", "0001-01-01", "9999-12-31"),
    *(
        "JKK",
        "jkk",
        "JP",
        "PU",
        "I",
        "private",
        "EMPLOYER",
        "employer",
        "STATUTE",
        "SINGLE",
        "half_up",
        "down",
        "other",
    ),
    *([], {}, [None], [[]], ["JKK", "JKK"], {"type": "Employer"}, {"day": "2025-11-30"}, {"": 0}),
    *("Citation", "Employer", "WageWorker", "Contributions", "Benefit", "Requirement"),
)


def _spoil(mapping: Any, source: Bytes) -> None:
    """Walk to a place in a mapping and put something else there, take it away, or put it in twice."""
    place, depth = mapping, source.number(7)
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = keys[source.number(len(keys))]
        if not depth or not isinstance(place[key], dict | list) or not place[key]:
            break
        place, depth = place[key], depth - 1
    what = source.number(8)
    if what == 0:
        del place[key]
    elif what == 1 and isinstance(place, list):
        place.append(place[key])
    elif what == 1:
        place[f"{key}_"] = place[key]
    elif what == 2:
        place[key] = _near(place[key], source)
    elif what == 3:
        place[key] = source.rest()[:40]
    else:
        place[key] = copy.deepcopy(_ODD[source.number(len(_ODD))])


def _near(value: Any, source: Bytes) -> Any:
    """Return a value near another one: a digit off, a character more, an item less."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int | float):
        return value + source.number(5) - 2
    if isinstance(value, str):
        cut = source.number(len(value) + 1)
        return value[:cut] + chr(32 + source.number(95)) + value[cut + source.number(2) :]
    return value[:-1] if isinstance(value, list) else list(value)


def _read(mapping: Any) -> None:
    """Read a mapping; what is accepted must be sound in every way that a caller may use it."""
    try:
        thing = from_dict(mapping)
    except ValidationError as error:
        _require(bool(error.field) and bool(error.limit) and bool(str(error)), error)
        return
    hash(thing)
    str(thing)
    again = to_dict(thing)
    json.dumps(again, allow_nan=False)
    _require(from_dict(again) == thing, again)


def _require(is_true: bool, what: object) -> None:
    if not is_true:
        raise AssertionError(f"this must not be: {what!r}")


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "parse_rupiah": fuzz_parse_rupiah,
    "parse_citation": fuzz_parse_citation,
    "find_citations": fuzz_find_citations,
    "from_dict": fuzz_from_dict,
    "from_dict_text": fuzz_from_dict_text,
    "table": fuzz_table,
    "payslips": fuzz_payslips,
}
"""The targets by name."""

_HEADER: Final = "wage,risk_class,scale,industry,employer,kind,month,born_on,programs,registered_on,active_workers"
_PAYSLIP: Final = "wage,jkk,jkm,jht,jp,jkp,risk_class,scale,kind,month,region,programs,born_on,is_indonesian"

SEEDS: Final[dict[str, tuple[str, ...]]] = {
    "parse_rupiah": (
        *(" Rp11.156", " Rp 1.500.000,50", " IDR 1.500.000", " 1,5jt", " 2,5 juta", " Rp37.500,-", " - Rp5.000"),
        *(" (Rp5.000)", " 1.23", " 1,234", " 1,234.50", " 007", " \u22125 M", " 1,5 triliun", " \u0661\u0662"),
    ),
    "parse_citation": (
        *("PP No. 44/2015 Pasal 25 ayat (2) huruf b", "Peraturan Walikota (Perwal) No 18 Tahun 2023", "UU SJSN"),
        *("206/PMK.07/2020", "Putusan MK 168/PUU-XXI/2023", "SE Mendagri 842.2/5193/SJ", "KEP-100/MEN/VI/2004"),
        *("PP 44/2015, article 16(1) a", "PP Nomor 44, 45, dan 46 Tahun 2015", "Permenaker 5 Tahun 2O2l lampiran II"),
        *("Surat B/1387/022024", "PERDIR/27/062023", "Kepwal 050-5889 Tahun 2021", "UU Cipta Kerja pasal 17 (2)"),
    ),
    "find_citations": (
        "Sesuai Inpres Nomor 2 Tahun 2021 dan Pasal 17 ayat (2) UU BPJS, iuran wajib dibayar.",
        "Per-\naturan Peme-\nrintah Nomor 44 Ta\u00adhun 2015 sebagaimana telah diubah dengan PP 82/2019 jo. PP 49 Tahun 2023",
        "Keputusan Menteri Dalam Negeri Nomor 100.3.3.1/505 Tahun 2024 dan Nomor 24 Tahun 2011, Pasal 2 dan 3 PP 46/2015",
        "tanggal 12/6/2024; Rancangan Undang-Undang; Lembaran Negara Tahun 2015 Nomor 154; permenaker no. 1 th. 2025",
    ),
    "from_dict": ("\x00\x00\x01\x00\x02\x00\x03\x00", "\x05\x00\x02\x00\x01\x00\x01\x00\x02\x00\x05\x00"),
    "from_dict_text": (
        '{"type": "WageWorker", "wage": 5000000, "employer": {"risk_class": 1}, "programs": ["JKK"]}',
        '{"type": "Citation", "regulation_id": "PP 44/2015", "article": "16A", "schema": 1, "law_version": "x"}',
        '{"type": "NonWageWorker", "income": "1000000.50", "sector": "transport", "born_on": "1990-05-17"}',
        '{"type": "ConstructionProject", "contract_value": 100000000}',
        '{"type": "MigrantWorker", "contract_months": 24, "route": "company", "jht_monthly": null}',
        '{"type": "Child", "level": "primary", "years_done": 2}',
    ),
    "table": (
        f"{_HEADER}\r\n5000000,2,large,,PT Satu,,2025-10,1990-05-17,JKK JKM,2016-01-02,12\r\n",
        '\ufeffwage;risk_class\n"Rp5.000.000";II\n-1;2\n\n5000000;9;x\n',
        'sep=\t\nwage\trisk_class\tname\n1,5jt\t1\t"a\n""b"""\n',
    ),
    "payslips": (
        f"{_PAYSLIP}\n5000000,0,0,100000,50000,0,2,large,private,2025-10,33.71,JHT JP,1990-05-17,ya\n",
        "WAGE;JHT\n5000000;1\nx;y\n",
    ),
}
"""Texts to begin from, by target."""

# -------------------------------------------------------------------------------------------------- linear time

_SHORT: Final = 2_000
_LEAST_SECONDS: Final = 0.003


def _seconds(run: Callable[[bytes], None], data: bytes) -> float:
    start = time.thread_time()
    run(data)
    return time.thread_time() - start


def growth(run: Callable[[bytes], None], data: bytes) -> float:
    """Return by how much more the time grows than it should when an input is repeated to four times the length.

    1 is linear; 4 is quadratic. Measured as the least of three tries, and only where there is something to measure.
    """
    if not data:
        return 1.0
    short = data * (_SHORT // len(data) + 1)
    first = _seconds(run, short * 4)
    if first < _LEAST_SECONDS:
        return 1.0
    few, many = (min(_seconds(run, each) for _ in range(3)) for each in (short, short * 4))
    return many / (4 * max(few, _LEAST_SECONDS / 16))


def quiet() -> None:
    """Let warnings of provisional law pass unsaid: a table of odd months is full of them."""
    warnings.simplefilter("ignore", ProvisionalLawWarning)

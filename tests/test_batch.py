"""Bills for a whole file: every row billed or named by its line, the sums those of the rows."""

import csv
import io
import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from jaminan import Month, Payer, Program, RupiahParseError, ValidationError
from jaminan.batch import OUTPUT_COLUMNS, BadRow, Batch, bill_rows, read_amount, read_table

COLUMNS = [
    "jkk_employer",
    "jkm_employer",
    "jht_employer",
    "jht_worker",
    "jp_employer",
    "jp_worker",
    "jkp_government",
    "employer",
    "worker",
    "government",
    "total",
]
"""API chapter 10, in its order."""

FIVE_MILLION = ["27000", "15000", "185000", "100000", "100000", "50000", "11000", "327000", "150000", "11000", "488000"]
"""5,000,000 at class II of a large firm: 0.54, 0.30, 3.7, 2, 2, 1 and 0.22 %."""


def run(
    text: str, month: str | None = "2025-11", *, relief: bool = True, **columns: Any
) -> tuple[Batch, list[list[str]]]:
    """Bill a table; return the sums and the rows that were written, header first."""
    batch = Batch()
    rows: list[list[str]] = []

    def write(row: list[object]) -> None:
        rows.append([str(cell) for cell in row])

    bill_rows(
        read_table(io.StringIO(text, newline="")),
        month=None if month is None else Month.parse(month),
        columns=columns,
        batch=batch,
        write=write,
        relief=relief,
    )
    return batch, rows


def bad(text: str, month: str | None = "2025-11", **columns: Any) -> list[tuple[int, str]]:
    """Return the bad rows of a table."""
    batch, _ = run(text, month, **columns)
    assert batch.bad_count == len(batch.bad_rows)
    return [(row.line, row.reason) for row in batch.bad_rows]


# ------------------------------------------------------------------------------------------------------ good rows


def test_a_row_gets_its_bill() -> None:
    """The columns of the API, after those that pass through."""
    batch, rows = run("name,wage,risk_class,desk\nSari,5000000,2,7\n")
    assert list(OUTPUT_COLUMNS) == COLUMNS
    assert rows == [
        ["name", "wage", "risk_class", "desk", *COLUMNS],
        ["Sari", "5000000", "2", "7", *FIVE_MILLION],
    ]
    assert batch.rows == 1
    assert batch.bad_count == 0
    assert batch.sums[Program.JHT, Payer.WORKER] == 100_000
    assert sum(batch.sums.values()) == 488_000
    assert batch.by_employer == {}
    assert batch.provisional == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("wage,risk_class\n5000000,2\n", id="comma"),
        pytest.param("wage;risk_class\n5000000;2\n", id="semicolon"),
        pytest.param("wage\trisk_class\n5000000\t2\n", id="tab"),
        pytest.param("\ufeffwage;risk_class\n5000000;2\n", id="byte-order-mark"),
        pytest.param("wage;risk_class\r\n5000000;2\r\n", id="windows-lines"),
        pytest.param("wage;risk_class\n5000000;2", id="no-last-line-end"),
        pytest.param('"wage";"risk_class"\n"5000000";"2"\n', id="quoted"),
        pytest.param('\ufeff"wage";"risk_class"\n"5000000";"2"\n', id="byte-order-mark-and-quoted"),
        pytest.param(" wage ; risk_class \n 5000000 ; 2 \n", id="blanks"),
        pytest.param("wage;risk_class\nRp5.000.000;II\n", id="rupiah-and-roman"),
        pytest.param("wage;risk_class\nRp 5.000.000,00;ii\n", id="rupiah-with-sen"),
        pytest.param("wage;risk_class\nRp5.000.000,-;2\n", id="rupiah-with-dash"),
        pytest.param("wage;risk_class\n5 juta;2\n", id="juta"),
        pytest.param("wage,risk_class\n5jt,2\n", id="jt"),
        pytest.param("risk_class,wage\n2,5000000\n", id="other-order"),
        pytest.param("wage,risk_class\n\n5000000,2\n\n", id="empty-lines"),
    ],
)
def test_tables_are_read_as_spreadsheets_write_them(text: str) -> None:
    """The same worker in every dress."""
    batch, rows = run(text)
    assert batch.bad_rows == []
    assert rows[1][-len(COLUMNS) :] == FIVE_MILLION


def test_a_single_column_has_no_delimiter() -> None:
    """The default of a file of one column is a comma; here the class is missing."""
    assert read_table(io.StringIO("wage\n5\n")).delimiter == ","


@pytest.mark.parametrize(("text", "delimiter"), [("a,b;c;d\n", ";"), ("a\tb\n", "\t"), ("a,b\n", ",")])
def test_the_delimiter_is_that_of_the_header(text: str, delimiter: str) -> None:
    """The one that comes most often."""
    assert read_table(io.StringIO(text)).delimiter == delimiter


def test_rows_may_have_their_own_month() -> None:
    """A month, or a day of it; an empty cell takes the month of the call."""
    text = "wage,risk_class,month\n20000000,1,2026-02\n20000000,1,2026-03-31\n20000000,1,\n"
    _, rows = run(text, "2015-07")
    assert [row[3 + 5] for row in rows[1:]] == ["105474", "110863", "70000"]
    _, rows = run("wage,risk_class,month\n20000000,1,2026-02\n", None)
    assert rows[1][3 + 5] == "105474"


def test_employers_are_told_apart_by_name() -> None:
    """Billed, not the government's share; the column gives way to the employer's amount."""
    text = "employer,wage,risk_class,scale\nPT Satu,5000000,2,large\nCV Dua,5000000,2,micro\nPT Satu,5000000,2,large\n"
    batch, rows = run(text)
    assert batch.by_employer == {"PT Satu": 954_000, "CV Dua": 42_000}
    assert rows[0][:4] == ["employer_name", "wage", "risk_class", "scale"]
    assert rows[1][0] == "PT Satu"
    assert rows[1][rows[0].index("employer")] == "327000"
    assert rows[2][-len(COLUMNS) :] == ["27000", "15000", "0", "0", "0", "0", "0", "42000", "0", "0", "42000"]


def test_names_of_employers_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past a number of them they share one sum, and nothing is lost."""
    monkeypatch.setattr("jaminan.batch._EMPLOYERS_SHOWN", 2)
    text = "employer,wage,risk_class,scale\n" + "".join(f"PT {name},5000000,2,micro\n" for name in "ABCDA")
    batch, _ = run(text)
    assert batch.by_employer == {"PT A": 84_000, "PT B": 42_000, "…": 84_000}
    assert sum(batch.by_employer.values()) == sum(batch.sums.values())


def test_an_employer_may_be_the_state() -> None:
    """The kind, as API chapter 11 has it in the ``employer`` column."""
    batch, rows = run("employer,wage,risk_class\nstate,2281230,1\nprivate,5000000,2\n", "2025-09")
    assert rows[1][-len(COLUMNS) :] == ["5475", "6844", "0", "0", "0", "0", "0", "12319", "0", "0", "12319"]
    assert rows[2][-len(COLUMNS) :] == FIVE_MILLION
    assert batch.by_employer == {"state": 12_319, "private": 477_000}


def test_industry_and_scale_are_read() -> None:
    """Any case of letters; an empty cell is not said."""
    _, rows = run("wage,risk_class,industry,scale\n5000000,4,Toys,MICRO\n5000000,4,,\n", "2025-10")
    assert rows[1][4:6] == ["31750", "15000"]
    assert rows[2][4:6] == ["63500", "15000"]


def test_reliefs_can_be_left_out() -> None:
    """As in the call."""
    _, rows = run("wage,risk_class,industry\n5000000,4,toys\n", "2025-10", relief=False)
    assert rows[1][3] == "63500"


def test_columns_of_other_names_are_mapped() -> None:
    """All facts of a worker and an employer."""
    text = (
        "upah;kelas;lahir;wni;program;terdaftar;lancar;pekerja;tunda;jenis\n"
        "5000000;2;1990-01-31;ya;JKK+JKM;2020-09-01;ya;60;tidak;private\n"
        "5000000;2;;tidak;;;;;;\n"
        "5000000;2;;;;2015-01-01;0;;1;\n"
        "5000000;2;;;jkm, jp;;;;true;State\n"
    )
    mapping: dict[str, Any] = {
        "wage": "upah",
        "risk_class": "kelas",
        "born_on": "lahir",
        "is_indonesian": "wni",
        "programs": "program",
        "registered_on": "terdaftar",
        "is_in_good_standing": "lancar",
        "active_workers": "pekerja",
        "has_jp_deferral": "tunda",
        "kind": "jenis",
    }
    batch, rows = run(text, "2020-10", **mapping)
    assert batch.bad_rows == []
    found = [row[-len(COLUMNS) :] for row in rows[1:]]
    assert found[0][:7] == ["27000", "15000", "0", "0", "0", "0", "0"]
    assert found[1][:7] == ["270", "150", "185000", "100000", "0", "0", "0"]
    assert found[2][:7] == ["27000", "15000", "185000", "100000", "100000", "50000", "0"]
    assert found[3][:7] == ["0", "150", "0", "0", "1000", "500", "0"]


def test_a_name_may_be_mapped_away_from_its_column() -> None:
    """The mapping wins over the name."""
    _, rows = run("wage,net,risk_class\n1,5000000,2\n", wage="net")
    assert rows[1][-len(COLUMNS) :] == FIVE_MILLION


def test_wages_with_sen_and_without_end() -> None:
    """Exact, as in a call: 0.24 and 0.30 % of 2,066,006.64; and of 10**20."""
    _, rows = run('wage,risk_class,scale\n"Rp2.066.006,64",1,micro\n100000000000000000000,1,micro\n', "2023-06")
    assert rows[1][3:5] == ["4958", "6198"]
    assert rows[2][3:5] == ["240000000000000000", "300000000000000000"]


def test_carried_figures_are_named_once() -> None:
    """Over all rows, and without a warning a row."""
    with pytest.warns(UserWarning, match="provisional"):
        batch, _ = run("wage,risk_class,month\n1,1,2027-02\n1,1,2027-03\n1,1,2027-04\n", None)
    assert batch.provisional == ("jp.wage_ceiling",)


# ------------------------------------------------------------------------------------------------------- bad rows


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        pytest.param(",2", "wage must be", id="no-wage"),
        pytest.param("-1,2", "wage must be", id="negative"),
        pytest.param("1.5e6,2", "wage must be", id="exponent"),
        pytest.param("5000000.0,2", "wage must be", id="float"),
        pytest.param('"1,234",2', "wage must be", id="guess"),
        pytest.param("abc,2", "wage must be", id="text"),
        pytest.param("NaN,2", "wage must be", id="nan"),
        pytest.param("５０００,2", "wage must be", id="other-digits"),
        pytest.param("9" * 201 + ",2", "wage must be", id="too-long"),
        pytest.param("5000000,", "employer.risk_class must be", id="no-class"),
        pytest.param("5000000,6", "risk_class must be", id="class-6"),
        pytest.param("5000000,VI", "risk_class must be", id="class-vi"),
        pytest.param("5000000,2.0", "risk_class must be", id="class-float"),
        pytest.param("5000000", "the row has 1 cells and the header 2", id="short"),
        pytest.param("5000000,2,3", "the row has 3 cells and the header 2", id="long"),
    ],
)
def test_a_bad_row_is_named_by_its_line(cells: str, reason: str) -> None:
    """The header is line 1; good rows around it are still billed."""
    text = f"wage,risk_class\n5000000,2\n{cells}\n5000000,2\n"
    batch, rows = run(text)
    assert batch.rows == 2
    assert len(rows) == 3
    (row,) = batch.bad_rows
    assert row.line == 3
    assert row.reason.startswith(reason)


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        pytest.param("month", "2025-13", "month must be", id="month"),
        pytest.param("month", "2015-06", "no value on 2015-06-30", id="before-the-law"),
        pytest.param("month", "November", "month must be", id="month-name"),
        pytest.param("scale", "huge", "scale must be one of", id="scale"),
        pytest.param("industry", "mining", "industry must be one of", id="industry"),
        pytest.param("born_on", "31/12/1990", "born_on must be", id="birth"),
        pytest.param("born_on", "2025-12-01", "born_on must be 2025-11-30 or earlier", id="birth-after-the-month"),
        pytest.param("is_indonesian", "maybe", "is_indonesian must be one of true", id="flag"),
        pytest.param("programs", "JKN", "programs must be", id="programs"),
        pytest.param("programs", "+", "programs must be", id="no-programs"),
        pytest.param("active_workers", "-5", "active_workers must be a whole number", id="workers"),
        pytest.param("active_workers", "5.5", "active_workers must be a whole number", id="workers-decimal"),
        pytest.param("registered_on", "2020", "registered_on must be", id="registered"),
        pytest.param("kind", "public", "kind must be one of", id="kind"),
    ],
)
def test_other_bad_cells_say_their_field(column: str, cell: str, reason: str) -> None:
    """Field, value and limit."""
    mapping = {} if column in {"month", "scale", "industry"} else {column: column}
    ((line, said),) = bad(f"wage,risk_class,{column}\n5000000,2,{cell}\n", **mapping)
    assert line == 2
    assert reason in said
    assert "got" in said or "2015-06-30" in said


def test_lines_are_counted_through_quoted_cells() -> None:
    """A row begins where its first cell does, also after cells of several lines and empty lines."""
    text = 'wage,risk_class,note\n5000000,2,"one\ntwo\nthree"\nx,2,a\n\n\n5000000,9,"four\nfive"\ny,2,b\n'
    assert [line for line, _ in bad(text)] == [5, 8, 10]


def test_only_the_first_bad_rows_are_kept() -> None:
    """All are counted."""
    batch, rows = run("wage,risk_class\n" + "x,1\n" * 50)
    assert batch.bad_count == 50
    assert [row.line for row in batch.bad_rows] == list(range(2, 22))
    assert len(rows) == 1
    batch.refuse(1, "late")
    assert (batch.bad_count, len(batch.bad_rows)) == (51, 20)
    assert batch.bad_rows[0] == BadRow(line=2, reason=batch.bad_rows[0].reason)


def test_a_row_without_any_month_is_bad() -> None:
    """The others have their own."""
    assert bad("wage,risk_class,month\n1,1,2025-11\n1,1,\n", None) == [
        (3, "month must be given, in the row or as an argument, got ''.")
    ]


# --------------------------------------------------------------------------------------------------------- headers


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("", "header", id="empty-file"),
        pytest.param("\n5000000,2\n", "header", id="empty-header"),
        pytest.param(";;\n", "header", id="nameless"),
        pytest.param("wage,wage,risk_class\n", "header", id="twice"),
        pytest.param("risk_class\n", "header", id="no-wage"),
        pytest.param('wage,"risk_class\n5000000,2\n', "header", id="quote-never-closed"),
        pytest.param('wage,"risk_class" ,x\n5000000,2\n', "header", id="quote-closed-before-the-end"),
        pytest.param("wage\n", "header", id="no-class"),
        pytest.param("Wage,risk_class\n", "header", id="capital"),
        pytest.param("wage,risk_class,total\n", "header", id="name-taken"),
        pytest.param("wage,risk_class,jp_worker,worker\n", "header", id="names-taken"),
        pytest.param("wage,risk_class,employer,employer_name\n", "header", id="employer-name-taken"),
    ],
)
def test_a_header_that_cannot_be_read_is_refused(text: str, field: str) -> None:
    """Before any row."""
    with pytest.raises(ValidationError) as caught:
        run(text)
    assert caught.value.field == field


def test_a_month_is_needed_somewhere() -> None:
    """As an argument or as a column."""
    with pytest.raises(ValidationError, match="month must be given, as an argument or as a column"):
        run("wage,risk_class\n1,1\n", None)


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        pytest.param({"pay": "wage"}, "column must be one of wage, month, risk_class", id="unknown-field"),
        pytest.param({"wage": "gaji"}, "column must be one of the header: wage, risk_class", id="unknown-column"),
    ],
)
def test_a_mapping_that_leads_nowhere_is_refused(columns: dict[str, Any], said: str) -> None:
    """The choices are listed."""
    with pytest.raises(ValidationError, match=said):
        run("wage,risk_class\n1,1\n", **columns)


def test_amounts_are_read_as_people_write_them() -> None:
    """Plain digits, or as parse_rupiah reads; the field is the column's."""
    assert read_amount("5000000", "wage") == 5_000_000
    assert read_amount("007", "wage") == 7
    assert read_amount("Rp11.156", "wage") == 11_156
    assert read_amount("Rp2.066.006,64", "wage") == Decimal("2066006.64")
    assert type(read_amount("2,5 juta", "wage")) is int
    with pytest.raises(RupiahParseError, match="bonus must be"):
        read_amount("1,234", "bonus")
    with pytest.raises(ValidationError, match="bonus must be 0 or more"):
        read_amount("-Rp5.000", "bonus")


# ---------------------------------------------------------------------------------------------------------- memory


class Rows(io.TextIOBase):
    """A stream that makes its rows when they are read."""

    def __init__(self, rows: Iterator[str]) -> None:
        """Keep the source."""
        self._rows = rows

    def readline(self, _size: int = -1) -> str:  # type: ignore[override]  # because only whole lines are asked for
        """Return the next row."""
        return next(self._rows, "")

    def __next__(self) -> str:  # type: ignore[override]  # because it is a stream of text
        """Return the next row."""
        return next(self._rows)


def peak(rows: int) -> tuple[int, Batch]:
    """Return the most memory that a batch of rows takes, and its sums."""

    def lines() -> Iterator[str]:
        yield "wage;risk_class;scale;industry;month;employer;note\n"
        for number in range(rows):
            yield f"{1_000_000 + number};{number % 5 + 1};large;;2025-{number % 12 + 1:02};PT {number % 9};{number}\n"

    batch = Batch()
    stream: Any = Rows(lines())
    tracemalloc.start()
    bill_rows(read_table(stream), month=None, columns={}, batch=batch, write=lambda _row: None)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most, batch


def test_memory_does_not_grow_with_the_rows() -> None:
    """20,000 rows take no more than 1,000 and a little."""
    peak(200)
    few, _ = peak(1_000)
    many, batch = peak(20_000)
    assert batch.rows == 20_000
    assert batch.bad_count == 0
    assert len(batch.by_employer) == 9
    assert many < few + 300_000


def test_bounded_memory_of_employers_and_months(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept between rows is dropped when it becomes too much, and the answers stay."""
    monkeypatch.setattr("jaminan.batch._KEPT", 2)
    classes = [number % 5 + 1 for number in range(30)]
    months = [f"2025-{number % 12 + 1:02}" for number in range(30)]
    text = "wage,risk_class,month\n" + "".join(
        f"10000000,{risk_class},{month}\n" for risk_class, month in zip(classes, months, strict=True)
    )
    _, rows = run(text, None)
    jkk = {1: "24000", 2: "54000", 3: "89000", 4: "127000", 5: "174000"}
    assert [row[3] for row in rows[1:]] == [jkk[risk_class] for risk_class in classes]


def test_what_is_written_can_be_read_again() -> None:
    """Pass-through cells keep quotes, delimiters and lines."""
    _, rows = run('name;wage;risk_class\n"Sari ""S""; Kec. A\nKota B";5000000;2\n')
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    assert next(iter(list(csv.reader(io.StringIO(out.getvalue()), delimiter=";"))[1:]))[0] == 'Sari "S"; Kec. A\nKota B'


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("sep=;\nwage;risk_class;;\n", id="separator-line-and-empty-columns"),
        pytest.param('wage;risk_class;"nama\nlengkap"\n', id="header-of-two-lines"),
        pytest.param('"a,b,c,d";wage;risk_class\n', id="separators-in-quotes"),
    ],
)
def test_tables_as_spreadsheets_write_them(head: str) -> None:
    """A line that names the separator, empty columns at the end, quoted line breaks, rows of empty cells."""
    table = read_table(io.StringIO(f"{head}5000000;2;x;;\n;;;\n  \n6000000;2;y;;\n"))
    assert {"wage", "risk_class"} <= set(table.header)
    assert [cells[0] for _, cells in table.rows] == ["5000000", "6000000"]

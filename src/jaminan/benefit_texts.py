"""Benefits, taxes and claims as sentences and tables, in Indonesian and English."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from typing import Final

from jaminan.benefit_explanations import BenefitStepKind
from jaminan.explanations import Fact, Step
from jaminan.formatting import format_date, format_number, format_percent, format_rupiah
from jaminan.html_tables import html_table
from jaminan.labels import Labelled, LabelledInt, Locale, to_locale
from jaminan.models.benefit_results import Benefit, BenefitLine, Factor, FactorKind, JhtTax
from jaminan.models.claims import Claim, JhtClaim, JkkClaim, JkmClaim, JpClaim
from jaminan.models.decisions import Requirement
from jaminan.models.jkk_results import BenefitWage, JkkLimit, JkkLimits
from jaminan.money import EXACT, Amount
from jaminan.sources import Citation

__all__ = [
    "SENTENCES",
    "benefit_html",
    "benefit_text",
    "claim_html",
    "claim_text",
    "limits_html",
    "limits_text",
    "tax_html",
    "tax_text",
    "wage_html",
    "wage_text",
]

_MONEY: Final = frozenset(
    {
        FactorKind.WAGE,
        FactorKind.WAGE_CEILING,
        FactorKind.AMOUNT,
        FactorKind.YEARLY,
        FactorKind.AVERAGE_WAGE,
        FactorKind.PENSION,
    }
)
_PERCENT: Final = frozenset(
    {FactorKind.SHARE, FactorKind.TABLE_SHARE, FactorKind.FUNCTION_LOST, FactorKind.RETURN_RATE}
)
_NAMED: Final = frozenset(
    {FactorKind.MONTHS, FactorKind.DAYS, FactorKind.YEARS, FactorKind.PAID_MONTHS, FactorKind.AMOUNT_MONTHS}
)
_COUNTED: Final = frozenset({FactorKind.MONTHS, FactorKind.DAYS, FactorKind.YEARS, FactorKind.PAID_MONTHS})


def _rupiah(amount: Amount, locale: Locale) -> str:
    """Return an amount with all its decimals, two at least where it has any."""
    if amount == int(amount):
        return format_rupiah(int(amount), locale=locale)
    exponent = Decimal(amount).normalize(EXACT).as_tuple().exponent
    decimals = max(2, -exponent) if isinstance(exponent, int) else 2
    return format_rupiah(amount, decimals=min(decimals, 20), locale=locale, rounding="half_up")


def _plain(number: Amount, locale: Locale) -> str:
    short = Decimal(number).normalize(EXACT)
    exponent = short.as_tuple().exponent
    is_whole = isinstance(exponent, int) and exponent > 0
    return format_number(short.quantize(Decimal(1), context=EXACT) if is_whole else short, locale=locale)


def _label(fact: Fact, locale: Locale) -> str:
    return fact.label(locale) if isinstance(fact, Labelled | LabelledInt) else str(fact)


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _either(locale: Locale, indonesian: str, english: str) -> str:
    return english if locale is Locale.EN else indonesian


def _day(fact: Fact, locale: Locale) -> str:
    return format_date(fact, locale=locale) if isinstance(fact, date) else str(fact)


def _limit(fact: Fact, locale: Locale) -> str:
    return _day(fact, locale)


def _amount(fact: Fact) -> Amount:
    return fact if isinstance(fact, int | Decimal) else 0


def _met(is_met: object, locale: Locale) -> str:
    if is_met is None:
        return _either(locale, "dianggap terpenuhi (tidak disebutkan)", "assumed (not stated)")
    return _either(locale, "terpenuhi", "met") if is_met else _either(locale, "TIDAK terpenuhi", "NOT met")


def _sources(citations: Iterable[Citation], locale: Locale) -> str:
    return "; ".join(dict.fromkeys(citation.label(locale) for citation in citations))


# -------------------------------------------------------------------------------------------------- one factor


def _factor(kind: FactorKind, value: Amount, locale: Locale) -> str:
    if kind in _MONEY:
        capped = f" ({_either(locale, 'batas upah', 'wage ceiling')})" if kind is FactorKind.WAGE_CEILING else ""
        return f"{_rupiah(value, locale)}{capped}"
    if kind in _PERCENT:
        return format_percent(value, locale=locale)
    number = _plain(value, locale)
    if kind not in _NAMED:
        return number
    label = kind.label(locale)
    if value == 1 and locale is Locale.EN and kind in _COUNTED:
        return f"{number} {label.replace('months', 'month').removesuffix('s')}"
    return f"{number} {label}"


def _formula(factors: Iterable[tuple[FactorKind, Amount]], locale: Locale) -> str:
    text = ""
    for kind, value in factors:
        sign = "" if not text else " ÷ " if kind.divides else " × "
        text += sign + _factor(kind, value, locale)
    return text


def _name(names: Iterable[Fact], locale: Locale) -> str:
    """Return what a line is for: its kind, child, level, part, side, payee and year, in this order."""
    kind, child, level, part, side, payee, year = names
    name = _upper_first(_label(kind, locale))
    details = [f"{_either(locale, 'anak', 'child')} {child}"] if child is not None else []
    details += [_label(each, locale) for each in (level, part, side) if each is not None]
    details += [f"{_either(locale, 'untuk', 'to')} {_label(payee, locale)}"] if payee is not None else []
    details += [f"{_either(locale, 'tahun', 'year')} {year}"] if year is not None else []
    return f"{name} ({', '.join(details)})" if details else name


# ----------------------------------------------------------------------------------------------------- sentences


def _event(step: Step, locale: Locale) -> str:
    program = "" if step["program"] is None else f"{step['program']}: "
    day = step["day"]
    on = next((fact for name, fact in step.facts if name == "on"), None)
    said = _either(locale, "tanpa tahun", "no year named") if day is None else _day(day, locale)
    asked = "" if on is None else _either(locale, f", diajukan {_day(on, locale)}", f", claimed {_day(on, locale)}")
    law = _either(locale, "hukum pada hari itu", "the law of that day")
    version = f"{_either(locale, 'versi', 'version')} {step['law_version']}"
    text = f"{_either(locale, 'kejadian', 'event')} {said}{asked}; {law} ({version})."
    return f"{program}{text if program else _upper_first(text)}"


def _condition(step: Step, locale: Locale) -> str:
    text = _label(step["code"], locale).replace("{limit}", _limit(step["limit"], locale))
    return f"{_upper_first(text)}: {_met(step['is_met'], locale)}."


def _line(step: Step, locale: Locale) -> str:
    factors = [
        (FactorKind(name.split(".", 2)[2]), _amount(fact))  # type: ignore[call-arg]  # because a member is looked up, not made
        for name, fact in step.facts
        if name.startswith("factor.")
    ]
    name = _name((step[each] for each in ("line", "child", "level", "part", "side", "payee", "year")), locale)
    amount = format_rupiah(int(_amount(step["amount"])), locale=locale)
    most = f"{_either(locale, 'paling banyak', 'at most')} " if step["is_maximum"] else ""
    if len(factors) == 1:
        return f"{name}: {most}{amount}"
    bound = ""
    if step["bound"] is not None:
        bound = f", {_label(step['bound'], locale)} {_rupiah(_amount(step['limit']), locale)}"
    elif step["exact"] != step["amount"]:
        bound = f" = {_plain(_amount(step['exact']), locale)}"
    reckoning = f"{_formula(factors, locale)}{bound} → " if factors else ""
    return f"{name}: {reckoning}{most}{amount}"


def _note(step: Step, locale: Locale) -> str:
    return _label(step["note"], locale)


def _total(step: Step, locale: Locale) -> str:
    total = format_rupiah(int(_amount(step["total"])), locale=locale)
    facts = dict(step.facts)
    if "net" not in facts:
        most = f"{_either(locale, 'paling banyak', 'at most')} " if facts["is_maximum"] else ""
        return f"{_either(locale, 'Jumlah', 'Total')} {most}{total}."
    extra = ""
    if _amount(facts["surcharge"]):
        share = format_percent(_amount(facts["surcharge"]), locale=locale)
        extra = _either(
            locale, f", termasuk tambahan {share} karena tanpa NPWP", f", with {share} on top for want of a tax number"
        )
    net = _rupiah(_amount(facts["net"]), locale)
    return _either(locale, f"Pajak {total}{extra}; diterima {net}.", f"Tax {total}{extra}; paid out {net}.")


def _tax(step: Step, locale: Locale) -> str:
    gross, day = _rupiah(_amount(step["gross"]), locale), _day(step["day"], locale)
    if step["is_final"]:
        kind = _either(
            locale, "pajak final, dibayar dalam dua tahun kalender", "final tax, paid within two calendar years"
        )
    else:
        kind = _either(
            locale,
            "tarif Pasal 17, sejak tahun kalender ketiga; dapat dikreditkan",
            "rates of article 17, from the third calendar year on; a credit in the annual return",
        )
    return f"JHT {gross}, {day}: {kind}."


def _tax_slice(step: Step, locale: Locale) -> str:
    above = _rupiah(_amount(step["above"]), locale)
    rate, part = format_percent(_amount(step["rate"]), locale=locale), _rupiah(_amount(step["part"]), locale)
    exact = _plain(_amount(step["exact"]), locale)
    return f"{_either(locale, 'di atas', 'above')} {above}: {rate} × {part} = {exact}"


def _most(limit: Fact, amount: Fact, locale: Locale) -> str:
    """Return a maximum in words: a sum, a share on top, or that it is not covered."""
    if amount is None:
        return _either(locale, "belum ditanggung", "not covered yet")
    if limit is JkkLimit.PROSTHESIS_MARKUP:
        return f"+{format_percent(_amount(amount), locale=locale)}"
    return f"{_either(locale, 'paling banyak', 'at most')} {_rupiah(_amount(amount), locale)}"


def _limit_step(step: Step, locale: Locale) -> str:
    mark = "" if step["evidence"] is None else f" ({_label(step['evidence'], locale)})"
    return f"{_upper_first(_label(step['limit'], locale))}: {_most(step['limit'], step['amount'], locale)}{mark}"


def _wage_step(step: Step, locale: Locale) -> str:
    name = _either(locale, "Upah sebulan yang menjadi dasar", "Monthly wage that the benefit is taken of")
    return f"{name} ({_label(step['group'], locale)}): {_rupiah(_amount(step['amount']), locale)}"


def _decision(step: Step, locale: Locale) -> str:
    text = _either(locale, "Berhak", "Entitled") if step["is_met"] else _either(locale, "TIDAK berhak", "NOT entitled")
    if step["share"] is not None:
        text += f": {format_percent(_amount(step['share']), locale=locale)} {_either(locale, 'dari saldo', 'of the balance')}"
    if step["form"] is not None:
        text += f": {_label(step['form'], locale)}"
    return f"{text}."


def _payer(step: Step, locale: Locale) -> str:
    return f"{_either(locale, 'Dibayar oleh', 'Paid by')}: {_label(step['payer'], locale)}."


_TIMES: Final[dict[str, tuple[str, str]]] = {
    "earliest_on": ("Paling cepat terpenuhi", "Met at the earliest"),
    "last_on": ("Hari terakhir mengajukan", "Last day to claim"),
    "starts_on": ("Pensiun dimulai", "The pension begins"),
    "ends_on": ("Pensiun berakhir karena umur", "The pension ends by age"),
    "status_due_on": ("Status ditetapkan paling lambat", "The status is fixed by"),
    "funeral_now": ("Biaya pemakaman dibayar segera, sejak", "The funeral benefit is due at once, since"),
}


def _time(step: Step, locale: Locale) -> str:
    return f"{_TIMES[str(step['what'])][locale is Locale.EN]}: {_day(step['day'], locale)}."


def _provisional(step: Step, locale: Locale) -> str:
    return _either(
        locale,
        f"SEMENTARA: nilai terbaru {step['names']} dipakai melewati hari terakhir kepastiannya.",
        f"PROVISIONAL: the newest value of {step['names']} is carried past the last day that it is known for.",
    )


def _evidence(step: Step, locale: Locale) -> str:
    evidence = _label(step["evidence"], locale)
    if step.depth:
        return f"{_upper_first(_label(step['line'], locale))}: {evidence}"
    return _either(locale, f"Bukti terlemah yang dipakai: {evidence}.", f"Weakest evidence used: {evidence}.")


SENTENCES: Final[dict[Labelled, Callable[[Step, Locale], str]]] = {
    BenefitStepKind.EVENT: _event,
    BenefitStepKind.CONDITION: _condition,
    BenefitStepKind.LINE: _line,
    BenefitStepKind.NOTE: _note,
    BenefitStepKind.TOTAL: _total,
    BenefitStepKind.TAX: _tax,
    BenefitStepKind.TAX_SLICE: _tax_slice,
    BenefitStepKind.LIMIT: _limit_step,
    BenefitStepKind.WAGE: _wage_step,
    BenefitStepKind.DECISION: _decision,
    BenefitStepKind.PAYER: _payer,
    BenefitStepKind.TIME: _time,
    BenefitStepKind.PROVISIONAL: _provisional,
    BenefitStepKind.EVIDENCE: _evidence,
}
"""The sentence of each kind of step."""


# -------------------------------------------------------------------------------------------------------- tables


def _aligned(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: frozenset[int]) -> str:
    table = [head, *rows]
    widths = [max(len(row[place]) for row in table) for place in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place in numbers else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )


def _benefit_head(locale: Locale) -> list[str]:
    return _either(locale, "Manfaat|Perhitungan|Jumlah|Bukti|Sumber", "Benefit|Reckoning|Amount|Evidence|Source").split(
        "|"
    )


_BENEFIT_NUMBERS: Final = frozenset({2})


def _line_row(line: BenefitLine, locale: Locale) -> tuple[str, ...]:
    formula = "" if len(line.factors) == 1 else _formula(_pairs(line.factors), locale)
    if line.bound is not None:
        formula += f", {line.bound.kind.label(locale)} {_rupiah(line.bound.value, locale)}"
    amount = format_rupiah(line.amount, locale=locale)
    return (
        _name((line.kind, line.child, line.level, line.part, line.side, line.payee, line.year), locale),
        formula,
        f"{_either(locale, 'paling banyak', 'at most')} {amount}" if line.is_maximum else amount,
        line.evidence.label(locale),
        _sources(line.citations, locale),
    )


def _pairs(factors: Iterable[Factor]) -> list[tuple[FactorKind, Amount]]:
    return [(factor.kind, factor.value) for factor in factors]


def _benefit_rows(benefit: Benefit, locale: Locale) -> list[tuple[str, ...]]:
    rows = [_line_row(line, locale) for line in benefit.lines]
    total = format_rupiah(benefit.total, locale=locale)
    if any(line.is_maximum for line in benefit.lines):
        total = f"{_either(locale, 'paling banyak', 'at most')} {total}"
    return [*rows, (_either(locale, "Jumlah", "Total"), "", total, "", "")]


def _benefit_caption(benefit: Benefit, locale: Locale) -> str:
    program = "" if benefit.program is None else str(benefit.program)
    day = "" if benefit.event_on is None else format_date(benefit.event_on, locale=locale)
    provisional = f", {_either(locale, 'sementara', 'provisional')}" if benefit.is_provisional else ""
    mark = f"({benefit.evidence.label(locale)}{provisional})"
    return " ".join(part for part in (program, day, mark) if part)


def _notes(benefit: Benefit, locale: Locale) -> list[str]:
    return [note.label(locale) for note in benefit.notes]


def _list(notes: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(note)}</li>" for note in notes)
    return f"<ul>{items}</ul>" if items else ""


def benefit_text(benefit: Benefit, locale: Locale | str = "id") -> str:
    """Return a benefit as an aligned table, with its notes below."""
    language = to_locale(locale)
    table = _aligned(_benefit_head(language), _benefit_rows(benefit, language), _BENEFIT_NUMBERS)
    return "\n".join([_benefit_caption(benefit, language), table, *(f"- {note}" for note in _notes(benefit, language))])


def benefit_html(benefit: Benefit, locale: Locale | str = "id") -> str:
    """Return a benefit as an HTML table, with its notes below."""
    language = to_locale(locale)
    table = html_table(
        _benefit_head(language),
        _benefit_rows(benefit, language),
        _BENEFIT_NUMBERS,
        _benefit_caption(benefit, language),
        sums=1,
    )
    return table + _list(_notes(benefit, language))


def _tax_table(tax: JhtTax, locale: Locale) -> tuple[list[str], list[tuple[str, ...]], str, str]:
    head = _either(locale, "Lapisan di atas|Tarif|Bagian|Pajak", "Bracket above|Rate|Part|Tax").split("|")
    rows: list[tuple[str, ...]] = [
        (
            _rupiah(each.bracket.above, locale),
            format_percent(each.bracket.rate, locale=locale),
            _rupiah(each.part, locale),
            _rupiah(each.exact, locale),
        )
        for each in tax.lines
    ]
    if tax.surcharge:
        without = _either(locale, "tanpa NPWP", "no tax number")
        rows.append((without, f"+{format_percent(tax.surcharge, locale=locale)}", "", ""))
    rows.append((_either(locale, "Pajak", "Tax"), "", "", format_rupiah(tax.tax, locale=locale)))
    rows.append((_either(locale, "Diterima", "Paid out"), "", "", _rupiah(tax.net, locale)))
    kind = _either(locale, "final", "final") if tax.is_final else _either(locale, "Pasal 17", "article 17")
    day = format_date(tax.paid_on, locale=locale)
    caption = f"JHT {_rupiah(tax.gross, locale)}, {day} ({kind}, {tax.evidence.label(locale)})"
    return head, rows, caption, _sources(tax.citations, locale)


_TAX_NUMBERS: Final = frozenset({0, 1, 2, 3})


def tax_text(tax: JhtTax, locale: Locale | str = "id") -> str:
    """Return a tax as an aligned table of its brackets, with its sources below."""
    head, rows, caption, sources = _tax_table(tax, to_locale(locale))
    return f"{caption}\n{_aligned(head, rows, _TAX_NUMBERS)}\n- {sources}"


def tax_html(tax: JhtTax, locale: Locale | str = "id") -> str:
    """Return a tax as an HTML table of its brackets, with its sources below."""
    head, rows, caption, sources = _tax_table(tax, to_locale(locale))
    return html_table(head, rows, _TAX_NUMBERS, caption, [sources], sums=2)


def _requirement_row(asked: Requirement, locale: Locale) -> tuple[str, ...]:
    text = asked.code.label(locale).replace("{limit}", _limit(asked.limit, locale))
    return _upper_first(text), _met(asked.is_met, locale), asked.citation.label(locale)


def _beside(claim: Claim) -> tuple[Requirement, ...]:
    return (claim.scholarship,) if isinstance(claim, JkmClaim) else ()


def _claim_table(claim: Claim, locale: Locale) -> tuple[list[str], list[tuple[str, ...]], str]:
    head = _either(locale, "Syarat|Jawaban|Sumber", "Requirement|Answer|Source").split("|")
    rows = [
        _requirement_row(asked, locale) for asked in (*claim.requirements, *claim.payer_conditions, *_beside(claim))
    ]
    rows.append((_either(locale, "Dibayar oleh", "Paid by"), claim.payer.label(locale), ""))
    times = [("earliest_on", claim.earliest_on), ("last_on", claim.last_on)]
    if isinstance(claim, JkkClaim):
        times.append(("status_due_on", claim.status_due_on))
    if isinstance(claim, JkmClaim) and claim.is_funeral_due_now:
        times.append(("funeral_now", claim.event_on))
    if isinstance(claim, JpClaim):
        times += [("starts_on", claim.starts_on), ("ends_on", claim.ends_on)]
        rows.append((_either(locale, "Bentuk", "Form"), claim.form.label(locale), ""))
    if isinstance(claim, JhtClaim):
        rows.append(
            (_either(locale, "Bagian saldo", "Share of the balance"), format_percent(claim.share, locale=locale), "")
        )
    rows += [(_TIMES[name][locale is Locale.EN], format_date(day, locale=locale), "") for name, day in times if day]
    answer = _either(locale, "berhak", "entitled") if claim.is_met else _either(locale, "TIDAK berhak", "NOT entitled")
    day = format_date(claim.event_on, locale=locale)
    return head, rows, f"{claim.program} {day}: {answer} ({claim.evidence.label(locale)})"


def claim_text(claim: Claim, locale: Locale | str = "id") -> str:
    """Return a claim as an aligned table of its requirements."""
    language = to_locale(locale)
    head, rows, caption = _claim_table(claim, language)
    notes = [f"- {note.label(language)}" for note in claim.notes]
    return "\n".join([caption, _aligned(head, rows, frozenset()), *notes])


def claim_html(claim: Claim, locale: Locale | str = "id") -> str:
    """Return a claim as an HTML table of its requirements."""
    language = to_locale(locale)
    head, rows, caption = _claim_table(claim, language)
    return html_table(head, rows, frozenset(), caption) + _list(note.label(language) for note in claim.notes)


def _limits_table(limits: JkkLimits, locale: Locale) -> tuple[list[str], list[tuple[str, ...]], str]:
    head = _either(locale, "Penggantian|Paling banyak|Bukti", "Refund|At most|Evidence").split("|")
    marks = dict(limits.marks)
    rows: list[tuple[str, ...]] = []
    for limit in JkkLimit:
        amount, mark = getattr(limits, limit.value), marks.get(limit.value)
        said = format_rupiah(amount, locale=locale) if isinstance(amount, int) else _most(limit, amount, locale)
        rows.append((_upper_first(limit.label(locale)), said, "" if mark is None else mark.label(locale)))
    return head, rows, f"JKK {format_date(limits.on, locale=locale)} ({_sources(limits.citations, locale)})"


def limits_text(limits: JkkLimits, locale: Locale | str = "id") -> str:
    """Return the maxima of JKK as an aligned table."""
    head, rows, caption = _limits_table(limits, to_locale(locale))
    return f"{caption}\n{_aligned(head, rows, frozenset({1}))}"


def limits_html(limits: JkkLimits, locale: Locale | str = "id") -> str:
    """Return the maxima of JKK as an HTML table."""
    head, rows, caption = _limits_table(limits, to_locale(locale))
    return html_table(head, rows, frozenset({1}), caption)


def _wage_table(wage: BenefitWage, locale: Locale) -> tuple[list[str], list[tuple[str, ...]], str]:
    head = _either(locale, "Golongan|Upah sebulan|Bukti|Sumber", "Group|Monthly wage|Evidence|Source").split("|")
    row = (
        _upper_first(wage.group.label(locale)),
        _rupiah(wage.amount, locale),
        wage.evidence.label(locale),
        _sources(wage.citations, locale),
    )
    return head, [row], f"JKK {format_date(wage.event_on, locale=locale)}"


def wage_text(wage: BenefitWage, locale: Locale | str = "id") -> str:
    """Return the wage that a benefit is taken of as an aligned table."""
    head, rows, caption = _wage_table(wage, to_locale(locale))
    return f"{caption}\n{_aligned(head, rows, frozenset({1}))}"


def wage_html(wage: BenefitWage, locale: Locale | str = "id") -> str:
    """Return the wage that a benefit is taken of as an HTML table."""
    head, rows, caption = _wage_table(wage, to_locale(locale))
    return html_table(head, rows, frozenset({1}), caption)

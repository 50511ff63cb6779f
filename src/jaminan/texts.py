"""Explanations, bills and histories as text and as tables for notebooks, in Indonesian and English."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any, Final, cast

import attrs

from jaminan.explanations import Explanation, Fact, Step, StepKind, membership_steps
from jaminan.formatting import format_date, format_number, format_percent, format_rupiah
from jaminan.html_tables import html_table
from jaminan.labels import Labelled, LabelledInt, Locale, to_locale
from jaminan.legislation import Regulation
from jaminan.models.decisions import Membership, RequirementCode
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.results import ContributionLine, Contributions
from jaminan.money import EXACT, Amount
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit

__all__ = [
    "bill_html",
    "bill_text",
    "explanation_html",
    "format_explanation",
    "format_table",
    "format_timeline",
    "format_value",
    "line_text",
    "membership_html",
    "membership_text",
    "regulation_html",
    "timeline_html",
]


_MOST_DECIMALS: Final = 20


def _rupiah(amount: Amount, locale: Locale) -> str:
    """Return an amount with all its sen, two at least where it has any."""
    if amount == int(amount):
        return format_rupiah(int(amount), locale=locale)
    exponent = Decimal(amount).normalize(EXACT).as_tuple().exponent
    decimals = max(2, -exponent) if isinstance(exponent, int) else 2
    if decimals > _MOST_DECIMALS:
        return f"{'IDR ' if locale is Locale.EN else 'Rp'}{_plain(Decimal(amount), locale)}"
    return format_rupiah(amount, decimals=decimals, locale=locale)


def _plain(number: Decimal, locale: Locale) -> str:
    """Return an exact number without the zeros at its end."""
    return format_number(_shortened(number), locale=locale)


def _shortened(number: Decimal) -> Decimal:
    short = number.normalize(EXACT)
    exponent = short.as_tuple().exponent
    return short.quantize(Decimal(1), context=EXACT) if isinstance(exponent, int) and exponent > 0 else short


_WORDS: Final[dict[str, tuple[str, str]]] = {
    "yes": ("terpenuhi", "met"),
    "no": ("TIDAK terpenuhi", "NOT met"),
    "assumed": ("dianggap terpenuhi (tidak disebutkan)", "assumed (not stated)"),
    "applied": ("diterapkan", "applied"),
    "not_applied": ("tidak diterapkan", "not applied"),
    "deferral": ("penundaan", "deferral"),
    "relief": ("keringanan", "relief"),
    "total": ("Jumlah", "Total"),
    "program": ("Program", "Program"),
    "payer": ("Penanggung", "Payer"),
    "base": ("Dasar", "Base"),
    "rate": ("Besaran", "Rate"),
    "amount": ("Iuran", "Amount"),
    "source": ("Sumber", "Source"),
    "since": ("Sejak", "Since"),
    "until": ("Sampai", "Until"),
    "value": ("Nilai", "Value"),
    "evidence": ("Bukti", "Evidence"),
    "note": ("Catatan (dalam bahasa Inggris)", "Note"),
    "times": ("kali", "times"),
    "ceased": ("tidak berlaku lagi", "ceased"),
    "known_until": ("pasti sampai", "sure until"),
    "provisional": ("sementara", "provisional"),
}


def _word(name: str, locale: Locale) -> str:
    return _WORDS[name][locale is Locale.EN]


def _met(is_met: object, locale: Locale) -> str:
    return _word("assumed" if is_met is None else "yes" if is_met else "no", locale)


def _sources(citations: Iterable[Citation], locale: Locale) -> str:
    return "; ".join(dict.fromkeys(citation.label(locale) for citation in citations))


# ------------------------------------------------------------------------------------------------- explanations


_SUBJECT_FACTS: Final[dict[str, tuple[str, str]]] = {
    "wage": ("upah", "wage"),
    "income": ("penghasilan", "income"),
    "funding": ("dibayar oleh", "paid by"),
    "contract_months": ("bulan kontrak", "contract months"),
    "route": ("jalur", "route"),
    "monthly_wages": ("upah sebulan", "monthly wages"),
    "contract_value": ("nilai kontrak tanpa PPN", "contract value without VAT"),
    "vat": ("PPN yang dikeluarkan", "VAT taken out"),
}


def _subject(step: Step, locale: Locale) -> str:
    is_english = locale is Locale.EN
    said = [
        f"{_SUBJECT_FACTS[name][is_english]} {_subject_value(name, fact, locale)}"
        for name, fact in step.facts
        if name in _SUBJECT_FACTS and fact is not None
    ]
    segment, month, day, version = step["segment"], step["month"], _day(step["law_day"], locale), step["law_version"]
    head = f"{_label(segment, locale)} ({segment}), {', '.join(said)}"
    if is_english:
        return f"{head}, month {month}; law in force on {day} (version {version})."
    return f"{head}, bulan {month}; hukum yang berlaku pada {day} (versi {version})."


def _subject_value(name: str, fact: Fact, locale: Locale) -> str:
    if name in {"funding", "route"}:
        return _label(fact, locale)
    return str(fact) if name == "contract_months" else _rupiah(_amount(fact), locale)


def _membership(step: Step, locale: Locale) -> str:
    return f"{step['program']}: {_label(step['status'], locale)}."


def _programs_named(step: Step, locale: Locale) -> str:
    if locale is Locale.EN:
        return f"Programs as the caller named them: {step['programs']}."
    return f"Program sebagaimana disebut pemanggil: {step['programs']}."


def _requirement(step: Step, locale: Locale) -> str:
    code = step["code"]
    text = (
        _label(code, locale).replace("{limit}", str(step["limit"])) if isinstance(code, RequirementCode) else str(code)
    )
    return f"{text}: {_met(step['is_met'], locale)}"


def _relief(step: Step, locale: Locale) -> str:
    kind = _word("deferral" if step["is_deferral"] else "relief", locale)
    outcome = _word("applied" if step["is_applied"] else "not_applied", locale)
    return f"{kind.capitalize()} {step['programs']}: {outcome}."


def _relief_passed_over(step: Step, locale: Locale) -> str:
    kind = _word("deferral" if step["is_deferral"] else "relief", locale)
    if locale is Locale.EN:
        said = "passed over at the caller's wish; its conditions are met or assumed"
    else:
        said = "dikesampingkan atas permintaan pemanggil; syaratnya terpenuhi atau dianggap terpenuhi"
    return f"{kind.capitalize()} {step['programs']}: {said}."


def _lowest_base(step: Step, locale: Locale) -> str:
    income, base = _rupiah(_amount(step["income"]), locale), _rupiah(_amount(step["base"]), locale)
    if locale is Locale.EN:
        return f"An income of {income} counts as {base}, the lowest base of the table."
    return f"Penghasilan {income} dihitung pada {base}, dasar terendah dalam tabel."


def _line(step: Step, locale: Locale) -> str:
    amount = _rupiah(_amount(step["amount"]), locale)
    kind = "deferral" if step["is_deferral"] else "relief"
    relief = "" if step["relief"] is None else f" [{_word(kind, locale)} {step['relief']}]"
    program = _program_name(step["program"], step["phase"], locale)
    return f"{program}, {_label(step['payer'], locale)}: {_reckoning(step, locale)}{amount}{relief}"


def _program_name(program: Fact, phase: Fact, locale: Locale) -> str:
    """Return a program's acronym; a sum for JKK and JKM says the phase that it pays for."""
    return f"JKK + JKM, {_label(phase, locale)}" if program is None else str(program)


def _reckoning(step: Step, locale: Locale) -> str:
    """Return how the amount of a line comes about, with its arrow; nothing for a printed amount that is the base."""
    base, exact = _amount(step["base"]), _decimal(step["exact"])
    result = "" if exact == _amount(step["amount"]) else f" = {_plain(exact, locale)}"
    if step["rate"] is None:
        if base == _amount(step["amount"]):
            return ""
        name = "base" if locale is Locale.EN else "dasar"
        return f"{name} {_rupiah(base, locale)}{result} → "
    capped = ""
    if step["ceiling"] is not None and base == step["ceiling"]:
        capped = " (batas upah)" if locale is Locale.ID else " (wage ceiling)"
    return f"{format_percent(_decimal(step['rate']), locale=locale)} × {_rupiah(base, locale)}{capped}{result} → "


def _tier(step: Step, locale: Locale) -> str:
    part, rate, exact = _amount(step["part"]), _decimal(step["rate"]), _decimal(step["exact"])
    above = _rupiah(_amount(step["above"]), locale)
    word = "above" if locale is Locale.EN else "di atas"
    return f"{word} {above}: {format_percent(rate, locale=locale)} × {_rupiah(part, locale)} = {_plain(exact, locale)}"


def _package(step: Step, locale: Locale) -> str:
    """Return how a contract's price comes from the packages, and a longer one that costs no more."""
    is_english = locale is Locale.EN
    word, month = ("package of", "months") if is_english else ("paket", "bulan")
    text = f"{word} {step['months']} {month}: {_rupiah(_amount(step['amount']), locale)}"
    if step["extra_months"]:
        text += f" + {step['extra_months']} × {_rupiah(_amount(step['extra_month']), locale)}"
    if step["longer_months"] is not None:
        longer = _rupiah(_amount(step["longer_amount"]), locale)
        text += (
            f"; the package of {step['longer_months']} months costs no more: {longer}"
            if is_english
            else f"; paket {step['longer_months']} bulan tidak lebih mahal: {longer}"
        )
    return text


def _slice(step: Step, locale: Locale) -> str:
    if step["is_reading"]:
        if locale is Locale.EN:
            return f"Of {step['program']}, nothing goes to the JKP fund: a reading of the first text; the second still prints one"
        return f"Dari {step['program']}, tidak ada yang masuk dana JKP: tafsir naskah pertama; naskah kedua masih mencantumkannya"
    amount = _rupiah(_amount(step["amount"]), locale)
    rate = format_percent(_decimal(step["rate"]), locale=locale)
    if locale is Locale.EN:
        return f"Of {step['program']}, {rate} or {amount} goes to the JKP fund; the bill does not change"
    return f"Dari {step['program']}, {rate} atau {amount} masuk dana JKP; tagihan tidak berubah"


def _deferred(step: Step, locale: Locale) -> str:
    amount = _rupiah(_amount(step["amount"]), locale)
    if locale is Locale.EN:
        return f"Put off and owed later: {amount}; the employer still withholds the worker's whole share"
    return f"Ditunda dan terutang kemudian: {amount}; pemberi kerja tetap memungut seluruh bagian pekerja"


def _total(step: Step, locale: Locale) -> str:
    employer, worker, government, billed, total = (
        _rupiah(_amount(step[name]), locale) for name in ("employer", "worker", "government", "billed", "total")
    )
    if locale is Locale.EN:
        return f"Employer {employer}, worker {worker}: billed {billed}. Government {government}. Total {total}."
    return f"Pemberi kerja {employer}, pekerja {worker}: ditagih {billed}. Pemerintah {government}. Jumlah {total}."


def _rounding(step: Step, locale: Locale) -> str:
    direction = _label(step["rounding"], locale)
    if locale is Locale.EN:
        return f"Each line is rounded once, {direction}: practice, no act prints a rule."
    return f"Setiap baris dibulatkan sekali, {direction}: praktik, tidak ada peraturan yang mengaturnya."


def _provisional(step: Step, locale: Locale) -> str:
    if locale is Locale.EN:
        return f"PROVISIONAL: the newest value of {step['names']} is carried past the last day that it is known for."
    return f"SEMENTARA: nilai terbaru {step['names']} dipakai melewati hari terakhir kepastiannya."


def _evidence(step: Step, locale: Locale) -> str:
    evidence = _label(step["evidence"], locale)
    if step.depth and "program" in dict(step.facts):
        program = _program_name(step["program"], step["phase"], locale)
        return f"{program}, {_label(step['payer'], locale)}: {evidence}"
    if step.depth:
        return f"{'route and base' if locale is Locale.EN else 'jalur dan dasar'}: {evidence}"
    return f"Weakest evidence used: {evidence}." if locale is Locale.EN else f"Bukti terlemah yang dipakai: {evidence}."


_SENTENCES: Final[dict[Labelled, Callable[[Step, Locale], str]]] = {
    StepKind.SUBJECT: _subject,
    StepKind.MEMBERSHIP: _membership,
    StepKind.PROGRAMS_NAMED: _programs_named,
    StepKind.REQUIREMENT: _requirement,
    StepKind.RELIEF: _relief,
    StepKind.RELIEF_PASSED_OVER: _relief_passed_over,
    StepKind.LOWEST_BASE: _lowest_base,
    StepKind.LINE: _line,
    StepKind.TIER: _tier,
    StepKind.PACKAGE: _package,
    StepKind.SLICE: _slice,
    StepKind.DEFERRED: _deferred,
    StepKind.TOTAL: _total,
    StepKind.ROUNDING: _rounding,
    StepKind.PROVISIONAL: _provisional,
    StepKind.EVIDENCE: _evidence,
}


def _amount(fact: Fact) -> Amount:
    """Return a fact that is an amount; what each step holds is set where it is made."""
    return cast("Amount", fact)


def _decimal(fact: Fact) -> Decimal:
    """Return a fact that is a decimal number."""
    return cast("Decimal", fact)


def _day(fact: Fact, locale: Locale) -> str:
    return format_date(fact, locale=locale) if isinstance(fact, date) else str(fact)


def _label(fact: Fact, locale: Locale) -> str:
    return fact.label(locale) if isinstance(fact, Labelled | LabelledInt) else str(fact)


def format_explanation(explanation: Explanation, locale: Locale | str = "id") -> str:
    """Return an explanation as text, a line a step, each with its sources in brackets.

    Args:
        explanation: The explanation.
        locale: ``"id"`` or ``"en"``.

    Examples:
        >>> from jaminan import Employer, WageWorker, calculate_contributions, explain, format_explanation
        >>> worker = WageWorker(wage=4_000_000, employer=Employer(risk_class=1), programs={"JKM"})
        >>> print(format_explanation(explain(calculate_contributions(worker, month="2024-11")), locale="en").splitlines()[2])
        JKM, employer: 0.3% × IDR 4,000,000 → IDR 12,000 [PP 44/2015, article 18(1)]
    """
    language = to_locale(locale)
    return "\n".join("  " * step.depth + _sentence(step, language) for step in explanation.steps)


def _sentence(step: Step, locale: Locale) -> str:
    sources = _sources(step.citations, locale)
    return _writer(step)(step, locale) + (f" [{sources}]" if sources else "")


def _writer(step: Step) -> Callable[[Step, Locale], str]:
    """Return what writes a step: here, or in the texts of a chapter."""
    if step.kind in _SENTENCES:
        return _SENTENCES[step.kind]
    from jaminan.benefit_texts import SENTENCES as BENEFITS
    from jaminan.compliance_texts import SENTENCES as COMPLIANCE
    from jaminan.planning_texts import SENTENCES as PLANNING

    chapter = next(each for each in (BENEFITS, COMPLIANCE, PLANNING) if step.kind in each)
    return chapter[step.kind]


def explanation_html(explanation: Explanation, locale: Locale | str = "id") -> str:
    """Return an explanation as an HTML list."""
    language = to_locale(locale)
    items = "".join(
        f'<li style="margin-left:{1.5 * step.depth}em">{escape(_sentence(step, language))}</li>'
        for step in explanation.steps
    )
    return f"<ol>{items}</ol>"


# -------------------------------------------------------------------------------------------------- memberships


def membership_text(membership: Membership, locale: Locale | str = "id") -> str:
    """Return the decisions on all programs as text, each with its requirements and their sources."""
    language = to_locale(locale)
    return "\n".join("  " * step.depth + _sentence(step, language) for step in membership_steps(membership))


def membership_html(membership: Membership, locale: Locale | str = "id") -> str:
    """Return the decisions on all programs as an HTML table, a row a requirement."""
    language = to_locale(locale)
    is_english = language is Locale.EN
    head = ("Program", "Status", "Requirement" if is_english else "Syarat", "", _word("source", language))
    rows = [
        (
            str(decision.program),
            decision.status.label(language),
            requirement.label(language),
            _met(requirement.is_met, language),
            requirement.citation.label(language),
        )
        for decision in membership.decisions
        for requirement in decision.requirements
    ]
    return html_table(head, rows, frozenset(), "Membership" if is_english else "Kepesertaan")


# -------------------------------------------------------------------------------------------------------- bills


def line_text(line: ContributionLine, locale: Locale | str = "id") -> str:
    """Return one line of a bill as text."""
    language = to_locale(locale)
    program = _program_name(line.program, line.terms.phase, language)
    rate = "" if line.rate is None else f"{format_percent(line.rate, locale=language)} × "
    amount = format_rupiah(line.amount, locale=language)
    return f"{program} {line.payer.label(language)}: {rate}{_rupiah(line.base, language)} → {amount}"


def _head(bill: Contributions, locale: Locale) -> str:
    provisional = f", {_word('provisional', locale)}" if bill.is_provisional else ""
    participant = bill.participant
    subject = (
        f"{participant.contract_months} {_SUBJECT_FACTS['contract_months'][locale is Locale.EN]}"
        if isinstance(participant, MigrantWorker)
        else _rupiah(participant.wage_base, locale)
    )
    return f"{participant.segment} {bill.month}: {subject} ({bill.evidence.label(locale)}{provisional})"


def _bill_rows(bill: Contributions, locale: Locale) -> list[tuple[str, ...]]:
    rows = [
        (
            _program_name(line.program, line.terms.phase, locale),
            line.payer.label(locale),
            _rupiah(line.base, locale),
            "" if line.rate is None else format_percent(line.rate, locale=locale),
            format_rupiah(line.amount, locale=locale),
            _sources(line.citations, locale),
        )
        for line in bill.lines
    ]
    return [*rows, (_word("total", locale), "", "", "", format_rupiah(bill.total, locale=locale), "")]


def _bill_columns(locale: Locale) -> tuple[str, ...]:
    return tuple(_word(name, locale) for name in ("program", "payer", "base", "rate", "amount", "source"))


_BILL_NUMBERS: Final = frozenset({2, 3, 4})


def format_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], numbers: frozenset[int]) -> str:
    """Return rows as aligned text; the columns in *numbers* stand to the right."""
    table = [head, *rows]
    widths = [max(len(row[place]) for row in table) for place in range(len(head))]
    lines = (
        "  ".join(
            cell.rjust(width) if place in numbers else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )
    return "\n".join(lines)


def bill_text(bill: Contributions, locale: Locale | str = "id") -> str:
    """Return a bill as an aligned table with the source of each line."""
    language = to_locale(locale)
    table = format_table(_bill_columns(language), _bill_rows(bill, language), _BILL_NUMBERS)
    return f"{_head(bill, language)}\n{table}"


def bill_html(bill: Contributions, locale: Locale | str = "id") -> str:
    """Return a bill as an HTML table with the source of each line."""
    language = to_locale(locale)
    return html_table(_bill_columns(language), _bill_rows(bill, language), _BILL_NUMBERS, _head(bill, language), sums=1)


# ---------------------------------------------------------------------------------------- histories and acts


_SHARES: Final = frozenset({Unit.SHARE_OF_WAGE, Unit.SHARE})
_MONEY: Final = frozenset({Unit.RUPIAH, Unit.RUPIAH_A_MONTH, Unit.RUPIAH_A_YEAR})


def format_value(value: Any, unit: Unit, locale: Locale | str = "id") -> str:
    """Return the value of a figure as text: a percentage, an amount, or a number with its unit."""
    language = to_locale(locale)
    if value is None:
        return _word("ceased", language)
    if unit in _SHARES:
        return format_percent(value, locale=language)
    if unit in _MONEY:
        return _rupiah(value, language)
    if isinstance(value, tuple):
        return ", ".join(_item(item, language) for item in value)
    if attrs.has(type(value)):
        return _item(value, language)
    label = _word("times", language) if unit is Unit.FACTOR else unit.label(language)
    is_one = value == 1 and unit is not Unit.FACTOR and language is Locale.EN
    return f"{value} {label.removesuffix('s') if is_one else label}"


def _item(item: Any, locale: Locale) -> str:
    """Return an item of a table as text: its fields where it has any, a citation as people write it."""
    if isinstance(item, Citation):
        return item.label(locale)
    if isinstance(item, tuple):
        return " / ".join(_item(each, locale) for each in item)
    if attrs.has(type(item)):
        fields = ((field.name, getattr(item, field.name)) for field in attrs.fields(type(item)))
        return " ".join(f"{name}={_item(each, locale)}" for name, each in fields if each is not None)
    return format_percent(item, locale=locale) if isinstance(item, Decimal) else str(item)


def _entry(entry: Dated[Any], unit: Unit, locale: Locale) -> tuple[str, ...]:
    return (
        entry.since.isoformat(),
        entry.until.isoformat() if entry.until else "",
        format_value(entry.value, unit, locale),
        entry.citation.label(locale),
        entry.evidence.label(locale),
    )


def _caption(timeline: Timeline[Any], locale: Locale) -> str:
    known = f"; {_word('known_until', locale)} {timeline.known_until}" if timeline.known_until else ""
    label = timeline.label(locale)
    called = label if label == timeline.name else f"{timeline.name}: {label}"
    return f"{called} ({timeline.unit.label(locale)}{known})"


def format_timeline(timeline: Timeline[Any], locale: Locale | str = "id") -> str:
    """Return the history of a figure as an aligned table, a line an entry."""
    language = to_locale(locale)
    head = tuple(_word(name, language) for name in ("since", "until", "value", "source", "evidence"))
    rows = [_entry(entry, timeline.unit, language) for entry in timeline.entries]
    return f"{_caption(timeline, language)}\n{format_table(head, rows, frozenset({2}))}"


def timeline_html(timeline: Timeline[Any], locale: Locale | str = "id") -> str:
    """Return the history of a figure as an HTML table."""
    language = to_locale(locale)
    head = [_word(name, language) for name in ("since", "until", "value", "source", "evidence", "note")]
    rows = [(*_entry(entry, timeline.unit, language), entry.note) for entry in timeline.entries]
    return html_table(head, rows, frozenset({2}), _caption(timeline, language))


def regulation_html(regulation: Regulation, locale: Locale | str = "id") -> str:
    """Return a regulation as an HTML table of its fields."""
    language = to_locale(locale)
    is_english = language is Locale.EN
    days = (
        ("enacted" if is_english else "ditetapkan", regulation.enacted),
        ("promulgated" if is_english else "diundangkan", regulation.promulgated),
        ("in force" if is_english else "mulai berlaku", regulation.in_force),
        ("revoked" if is_english else "berakhir", regulation.revoked),
    )
    rows = [(name, format_date(day, locale=language)) for name, day in days if day is not None]
    rows += [(relation.kind.label(language), relation.target) for relation in regulation.relations]
    rows.append((_word("evidence", language), regulation.evidence.label(language)))
    return html_table((regulation.id, regulation.title), rows, frozenset(), regulation.kind.label(language))

"""Minimum wages and routes of enrolment as text and as tables, in Indonesian and English."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jaminan.formatting import format_date
from jaminan.labels import Locale
from jaminan.models.enrolment import Route
from jaminan.models.regions import MinimumWage
from jaminan.texts.tables import Said, Table, Written
from jaminan.texts.words import either, say_head, say_rupiah, say_sources

__all__ = ["WRITERS"]


def _minimum_wage(wage: MinimumWage, locale: Locale) -> Said:
    """Return whose minimum wage it is, how much, and for how long."""
    amount, mark = say_rupiah(wage.amount, locale), wage.evidence.label(locale)
    days = f"{format_date(wage.since, locale=locale)} – {format_date(wage.until, locale=locale)}"
    a_month = either(locale, "sebulan", "a month")
    said = f"{wage.kind} {wage.region} ({wage.region_code}): {amount} {a_month}, {days} ({mark})"
    head = say_head(locale, "Jenis|Upah sebulan|Sejak|Sampai|Bukti|Sumber", "Kind|A month|Since|Until|Evidence|Source")
    row = (
        wage.kind.label(locale),
        amount,
        wage.since.isoformat(),
        wage.until.isoformat(),
        mark,
        wage.source,
    )
    return Said([said], Table(f"{wage.region} ({wage.region_code})", head, [row], frozenset({1})))


def _route(route: Route, locale: Locale) -> Said:
    """Return the segment of a route, what it is counted from, its programs and who usually pays."""
    segment, base = f"{route.segment.label(locale)} ({route.segment})", route.wage_base.label(locale)
    programs, payer, mark = ", ".join(route.programs), route.funding.label(locale), route.evidence.label(locale)
    since = "" if route.since is None else format_date(route.since, locale=locale)
    source = say_sources(route.citations, locale)
    begins = f", {either(locale, 'sejak', 'since')} {since}" if since else ""
    said = f"{segment}: {programs}, {base}, {either(locale, 'dibayar oleh', 'paid by')} {payer}{begins} ({mark}) [{source}]"
    head = either(
        locale,
        "Jalur|Program|Dasar|Dibayar oleh|Sejak|Bukti|Sumber",
        "Route|Programs|Base|Paid by|Since|Evidence|Source",
    )
    row = (segment, programs, base, payer, "" if route.since is None else route.since.isoformat(), mark, source)
    return Said([said], Table("", head, [row]))


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {MinimumWage: _minimum_wage, Route: _route}
"""What writes each class."""

"""The scholarship of the children of participants who died or are totally disabled, which JKK and JKM pay alike."""

from collections.abc import Iterable
from datetime import date

from jaminan.errors import ValidationError
from jaminan.law import LAW, Law
from jaminan.models.benefit_results import Benefit, BenefitNote, FactorKind
from jaminan.models.benefits import BenefitKind, Child
from jaminan.models.programs import Program
from jaminan.money import HALF_UP
from jaminan.periods import to_day
from jaminan.rules.benefits.reckoning import Account, instances

__all__ = ["add_scholarship", "calculate_scholarship"]

_YEAR = 12


def calculate_scholarship(*, event_on: date | str, children: Iterable[Child], law: Law = LAW) -> Benefit:
    """Calculate the scholarship for the rest of the children's way through school.

    For events to 2019-12-01 it is one sum a participant, whatever the number of children. Since 2019-12-02 it is paid
    each year by the level of school, for the years that are left at the child's level and all of the levels above it,
    for the first two children given: give those first who are registered as heirs.

    Args:
        event_on: The day of death or of the accident.
        children: The children; none is no scholarship.
        law: The law to read.

    Returns:
        A line a child and level, in whole Rupiah for all its years; `months` counts 12 for each.

    Raises:
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If *children* holds something else than `Child`, or a child has done more years of a level
            than the table pays for.

    Source:
        PP 44/2015, articles 25(3) and 34(2); PP 82/2019, articles 25(3) and 34(3), yearly amounts in annex III.

    Examples:
        >>> from jaminan import Child
        >>> from jaminan import calculate_scholarship
        >>> both = [Child(level="kindergarten"), Child(level="university", years_done=2)]
        >>> calculate_scholarship(event_on="2025-03-01", children=both).total
        123000000
        >>> calculate_scholarship(event_on="2019-12-01", children=both).total
        12000000
    """
    account = Account(law, to_day(event_on, "event_on"), HALF_UP)
    add_scholarship(account, instances(children, Child, "children"), Program.JKK, Program.JKM)
    return account.result(None)


def add_scholarship(account: Account, children: tuple[Child, ...], *programs: Program) -> None:
    """Add the scholarship to a benefit, by the article of its program (or of both); nothing where there are no children.

    Raises:
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If a child has done more years of a level than the table pays for.
    """
    chapters = [f"{program.value.lower()}.scholarship" for program in programs]
    once, *again = (account.fact(f"{chapter}.once") for chapter in chapters)
    if not children:
        return
    if once.value is not None:
        beside = tuple(fact.citation for fact in again)
        account.sum_of(BenefitKind.SCHOLARSHIP, f"{chapters[0]}.once", citations=beside)
        return
    most, *further = (account.fact(f"{chapter}.children") for chapter in chapters)
    citations = (most.citation, *(fact.citation for fact in further))
    table = account.fact("jkk.scholarship.levels")
    if len(children) > most.value:
        account.note(BenefitNote.TWO_CHILDREN)
    levels = [row.level for row in table.value]
    for number, child in enumerate(children, 1):
        place = levels.index(child.level)
        if child.years_done > table.value[place].years:
            raise ValidationError(
                f"children[{number - 1}].years_done",
                child.years_done,
                f"at most {table.value[place].years}, the years that are paid at this level",
                str(table.citation),
            )
        if number > most.value:
            continue
        for row in table.value[place:]:
            years = row.years - (child.years_done if row.level is child.level else 0)
            if years:
                account.line(
                    BenefitKind.SCHOLARSHIP,
                    ((FactorKind.YEARLY, row.yearly), (FactorKind.YEARS, years)),
                    (table.citation, *citations),
                    (row.evidence, most.evidence),
                    months=years * _YEAR,
                    child=number,
                    level=row.level,
                )
    account.note(BenefitNote.YEARLY_PAYMENT)

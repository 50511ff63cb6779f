"""``jaminan contributions``: the bill of one wage worker."""

import argparse

from jaminan.batch import read_amount, read_class
from jaminan.cli.streams import print_json, say
from jaminan.errors import ValidationError
from jaminan.explanations import explain
from jaminan.law import LAW
from jaminan.mapping import to_dict
from jaminan.models.people import Employer, WageWorker
from jaminan.models.segments import EmployerKind, EnterpriseScale, Industry
from jaminan.money import Rounding
from jaminan.rules.contributions.calculate import calculate_contributions, provisional_message

__all__ = ["add_contributions"]


def add_contributions(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``contributions``."""
    add = parser.add_argument
    add("--wage", required=True, help="monthly wage in Rupiah: plain digits, or as in Rp10.000.000")
    add("--month", required=True, help="month of the wage, like 2025-11")
    add("--risk-class", type=_class_argument, help="JKK class that the agency assigned, 1 to 5 or I to V")
    add("--scale", choices=[str(each) for each in EnterpriseScale], default="large", help="scale of the enterprise")
    add("--kind", choices=[str(each) for each in EmployerKind], default="private", help="kind of employer")
    add("--industry", choices=[str(each) for each in Industry], help="labour-intensive industry of PP 7/2025")
    add("--active-workers", type=int, help="workers actively registered")
    add("--registered-on", help="day of the employer's registration, like 2020-08-15")
    add("--in-arrears", action="store_true", help="contributions that a relief asks for are not paid")
    add("--jp-deferral", action="store_true", help="the employer asked for the JP deferral of PP 49/2020")
    add("--born-on", help="day of birth")
    add("--foreigner", action="store_true", help="the worker is no Indonesian citizen")
    add("--programs", help="programs the worker is enrolled in, like JKK,JKM; default: those that are mandatory")
    add("--rounding", choices=[str(each) for each in Rounding], default="half_up", help="direction of rounding")
    add("--no-relief", action="store_true", help="grant no temporary relief; --explain says which would apply")
    add("--explain", action="store_true", help="show every step with its sources")
    parser.set_defaults(run=_contributions)


def _class_argument(text: str) -> int:
    try:
        return read_class(text, "risk class")
    except ValidationError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _contributions(asked: argparse.Namespace) -> int:
    worker = WageWorker(
        wage=read_amount(asked.wage.strip(), "wage"),
        employer=Employer(
            risk_class=asked.risk_class,
            scale=asked.scale,
            kind=asked.kind,
            industry=asked.industry,
            active_workers=asked.active_workers,
            registered_on=asked.registered_on,
            is_in_good_standing=not asked.in_arrears,
            has_jp_deferral=asked.jp_deferral,
        ),
        born_on=asked.born_on,
        is_indonesian=not asked.foreigner,
        programs=None if asked.programs is None else asked.programs.upper().replace(",", " ").split(),
    )
    bill = calculate_contributions(worker, month=asked.month, rounding=asked.rounding, relief=not asked.no_relief)
    if asked.json:
        print_json(to_dict(bill))
    elif asked.explain:
        print(explain(bill).to_text(asked.locale))
    else:
        print(bill.to_text(asked.locale))
    if bill.is_provisional:
        say(f"jaminan: {provisional_message(bill.terms.provisional, bill.month, LAW)}")
    return 0

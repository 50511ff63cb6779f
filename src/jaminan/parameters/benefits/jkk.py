"""JKK, employment injury: cash benefits, the table of disability, maxima, the scholarship, and limits of claims."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.models.benefit_tables import BenefitWageRule, DisabilityRow, IncapacityStep, ScholarshipRow, WageGroup
from jaminan.models.benefits import BodyPart, EducationLevel, Side
from jaminan.parameters.benefits._entries import (
    ANNEX_44,
    ANNEX_82,
    CHANGE_2019,
    CORROBORATED,
    PP_44,
    PP_82,
    SINGLE,
    START,
    STATUTE,
    UNCONFIRMED,
    entry,
    timeline,
    weakest,
)
from jaminan.sources import Citation
from jaminan.timeline import Dated, Timeline, Unit

__all__ = ["DISABILITY_ROWS", "TIMELINES"]

_UNSEEN: Final = "The annex itself was not read."


def _both(
    name: str, unit: Unit, old: Any, new: Any, old_mark: Evidence, new_mark: Evidence, note: str = ""
) -> Timeline[Any]:
    """Return a figure of annex III of PP 44/2015 that PP 82/2019 replaced."""
    said = f"{_UNSEEN} {note}".strip()
    return timeline(
        name, unit, entry(START, old, ANNEX_44, old_mark, said), entry(CHANGE_2019, new, ANNEX_82, new_mark, said)
    )


# ------------------------------------------------------------------------------------- death, disability, funeral

_MULTIPLIER: Final = _both(
    "jkk.benefit.multiplier",
    Unit.FACTOR,
    80,
    80,
    CORROBORATED,
    CORROBORATED,
    "Monthly wages. The same in the last table before 2015-07-01 (PP 53/2012), which was read.",
)
_DEATH_SHARE: Final = _both(
    "jkk.benefit.death_share",
    Unit.SHARE,
    Decimal("0.60"),
    Decimal("0.60"),
    SINGLE,
    CORROBORATED,
    "Of 80 monthly wages; the formula stood in PP 53/2012.",
)
_DEATH_MINIMUM: Final = _both(
    "jkk.benefit.death_minimum",
    Unit.RUPIAH,
    16_200_000,
    20_000_000,
    SINGLE,
    CORROBORATED,
    "At least the lump sum of JKM; the rule stood in PP 53/2012, the lump sums are statute text (article 34).",
)
_TOTAL_SHARE: Final = _both(
    "jkk.benefit.total_disability_share",
    Unit.SHARE,
    Decimal("0.70"),
    Decimal("0.70"),
    CORROBORATED,
    CORROBORATED,
    "Of 80 monthly wages; the formula stood in PP 53/2012.",
)
_PERIODIC: Final = _both(
    "jkk.benefit.periodic",
    Unit.RUPIAH,
    4_800_000,
    12_000_000,
    CORROBORATED,
    CORROBORATED,
    "24 times 200,000, then 24 times 500,000; paid at once (article 25(2) b 5). A local paper gave the old sum as 6 million: "
    "a misprint, for 16.2 + 4.8 + 3.0 = 24.0 only works with 4.8.",
)
_PERIODIC_MONTHS: Final = _both("jkk.benefit.periodic_months", Unit.MONTHS, 24, 24, CORROBORATED, CORROBORATED)
_FUNERAL: Final = _both("jkk.benefit.funeral", Unit.RUPIAH, 3_000_000, 10_000_000, CORROBORATED, CORROBORATED)

# ------------------------------------------------------------------------------------------ temporary incapacity


def _steps(*rows: tuple[int, str, Evidence]) -> tuple[IncapacityStep, ...]:
    return tuple(IncapacityStep(from_month=first, share=Decimal(share), evidence=mark) for first, share, mark in rows)


_OLD_STEPS: Final = _steps((1, "1.00", SINGLE), (7, "0.75", SINGLE), (13, "0.50", UNCONFIRMED))
_NEW_STEPS: Final = _steps((1, "1.00", CORROBORATED), (7, "1.00", CORROBORATED), (13, "0.50", CORROBORATED))

_TEMPORARY: Final = timeline(
    "jkk.benefit.temporary_incapacity",
    Unit.TABLE,
    entry(
        START,
        _OLD_STEPS,
        ANNEX_44,
        weakest(step.evidence for step in _OLD_STEPS),
        f"{_UNSEEN} The steps of 100 % and 75 % have one source each, the 50 % from month 13 is from memory; before "
        "2015-07-01 the steps were 4 and 4 months.",
    ),
    entry(CHANGE_2019, _NEW_STEPS, ANNEX_82, CORROBORATED, f"{_UNSEEN} Until recovery, disability or death."),
)
_DAYS: Final = _both(
    "jkk.benefit.month_days",
    Unit.DAYS,
    30,
    30,
    SINGLE,
    SINGLE,
    "A day is 1/30 of the monthly wage according to one payroll program; articles and elucidation have no rate a day (D18).",
)

# --------------------------------------------------------------------------------------- the table of disability


def _row(
    part: BodyPart, share: str, side: Side | None = None, *, most: int | None = 1, mark: Evidence = SINGLE
) -> DisabilityRow:
    """Return a row; *most* is how often a body can have it, `None` where no number of steps is given."""
    return DisabilityRow(
        part=part,
        side=side,
        share=Decimal(share),
        is_counted=most != 1,
        most_units=most if most != 1 else None,
        evidence=mark,
    )


def _sides(part: BodyPart, right: str, left: str, *, most: int = 1) -> tuple[DisabilityRow, DisabilityRow]:
    return _row(part, right, Side.RIGHT, most=most), _row(part, left, Side.LEFT, most=most)


DISABILITY_ROWS: Final[tuple[DisabilityRow, ...]] = (
    _row(BodyPart.EYES_BOTH, "0.70"),
    _row(BodyPart.EYE_ONE, "0.35"),
    _row(BodyPart.HEARING_BOTH, "0.40"),
    _row(BodyPart.HEARING_ONE, "0.20"),
    DisabilityRow(part=BodyPart.SCALP, share=Decimal("0.10"), highest_share=Decimal("0.30"), evidence=SINGLE),
    _row(BodyPart.HEARING_LOSS_BOTH_10DB, "0.06", most=None),
    _row(BodyPart.HEARING_LOSS_ONE_10DB, "0.03", most=None),
    _row(BodyPart.AURICLE_ONE, "0.05"),
    _row(BodyPart.AURICLE_BOTH, "0.10"),
    _row(BodyPart.NOSE_WING, "0.30"),
    _row(BodyPart.NASAL_SEPTUM, "0.15"),
    _row(BodyPart.SMELL, "0.10"),
    _row(BodyPart.VISION_ACUITY_10, "0.07", most=10),
    _row(BodyPart.COLOUR_VISION, "0.10"),
    _row(BodyPart.VISUAL_FIELD_10, "0.07", most=10),
    *_sides(BodyPart.ARM_SHOULDER, "0.40", "0.35"),
    *_sides(BodyPart.ARM_ELBOW, "0.35", "0.30"),
    *_sides(BodyPart.HAND_WRIST, "0.32", "0.28"),
    *_sides(BodyPart.THUMB, "0.15", "0.12"),
    *_sides(BodyPart.INDEX, "0.09", "0.07"),
    *_sides(BodyPart.OTHER_FINGER, "0.04", "0.03", most=3),
    *_sides(BodyPart.INDEX_TIP, "0.045", "0.035"),
    *_sides(BodyPart.OTHER_TIP, "0.02", "0.015", most=3),
    _row(BodyPart.LEGS_BOTH_HIP, "0.70"),
    _row(BodyPart.LEG_HIP, "0.35"),
    _row(BodyPart.FEET_BOTH_ANKLE, "0.50"),
    _row(BodyPart.FOOT_ANKLE, "0.25"),
    _row(BodyPart.TOE_BIG, "0.05", most=2),
    _row(BodyPart.TOE_SECOND, "0.03", most=2),
    _row(BodyPart.TOE_OTHER, "0.02", most=6),
    _row(BodyPart.LEG_SHORT_LT5, "0.10"),
    _row(BodyPart.LEG_SHORT_5_7_5, "0.20"),
    _row(BodyPart.LEG_SHORT_GE7_5, "0.30"),
    _row(BodyPart.IMPOTENCE, "0.30", mark=UNCONFIRMED),
    _row(BodyPart.WORK_CAPACITY_PHYSICAL_51_70, "0.40"),
    _row(BodyPart.WORK_CAPACITY_PHYSICAL_26_50, "0.20"),
    _row(BodyPart.WORK_CAPACITY_PHYSICAL_10_25, "0.05"),
    _row(BodyPart.WORK_CAPACITY_MENTAL, "0.70"),
)
"""The rows of the last table before 2015-07-01, in its order; right stands before left."""

_TABLE: Final = _both(
    "jkk.benefit.disability_table",
    Unit.TABLE,
    DISABILITY_ROWS,
    DISABILITY_ROWS,
    UNCONFIRMED,
    UNCONFIRMED,
    "Shares of 80 monthly wages. All rows were read in the last table before 2015-07-01 (PP 53/2012, the same since 2005): proved "
    "to 2015-06-30, very likely after. Impotence: 30 % there, 40 % from memory only; the civil servants' table of 2015 "
    "supports 30 % (D14). Of eyes that differ the sight of both together counts, printed as 3 times the best and the worst; that "
    "this is divided by 4 is from memory. Forms of the agency take an anatomical row once a case, a functional one again: one "
    "source.",
)
_CAP: Final = _both(
    "jkk.benefit.disability_cap",
    Unit.SHARE,
    Decimal("0.70"),
    Decimal("0.70"),
    UNCONFIRMED,
    UNCONFIRMED,
    "From memory: no statute table prints a cap on several losses. They are added up, and what exceeds the cap is said (D15).",
)

# -------------------------------------------------------------------------------------------------------- maxima


def _limit(
    name: str, old: int | None, new: int, old_mark: Evidence, new_mark: Evidence, note: str = ""
) -> Timeline[Any]:
    later = entry(CHANGE_2019, new, ANNEX_82, new_mark, f"{_UNSEEN} {note}".strip())
    entries: tuple[Dated[Any], ...] = (later,)
    if old is not None:
        entries = (entry(START, old, ANNEX_44, old_mark, f"{_UNSEEN} {note}".strip()), later)
    return timeline(f"jkk.limit.{name}", Unit.RUPIAH, *entries)


_MODES: Final = "Of several modes of transport, the maximum of each one used."
_LIMITS: Final = (
    _limit("transport_land", 1_000_000, 5_000_000, CORROBORATED, CORROBORATED, f"By land, river or lake. {_MODES}"),
    _limit("transport_sea", 1_500_000, 2_000_000, CORROBORATED, CORROBORATED, _MODES),
    _limit("transport_air", 2_500_000, 10_000_000, CORROBORATED, CORROBORATED, _MODES),
    _limit(
        "dentures",
        3_000_000,
        5_000_000,
        SINGLE,
        UNCONFIRMED,
        "3,000,000 is printed for soldiers (PP 102/2015) and fits the civil servants' 3,900,000 (PP 70/2015, 1.3 times); "
        "5,000,000 since 2019 is from memory.",
    ),
    _limit(
        "hearing_aid",
        None,
        2_500_000,
        STATUTE,
        UNCONFIRMED,
        "None before (statute); the amount is from memory for JKK, and has independent sources for migrant workers.",
    ),
    _limit("glasses", None, 1_000_000, STATUTE, SINGLE, "None before (statute)."),
    _limit(
        "home_care",
        None,
        20_000_000,
        STATUTE,
        CORROBORATED,
        "For at most one year; none before (statute). A union paper printed 2 million before the signature: a misprint.",
    ),
)
_PROSTHESIS: Final = _both(
    "jkk.limit.prosthesis_markup",
    Unit.SHARE,
    Decimal("0.40"),
    Decimal("0.40"),
    SINGLE,
    CORROBORATED,
    "Above the reference price of the rehabilitation centre of the government hospital; once a case (PP 53/2012).",
)

# --------------------------------------------------------------------------------------------------- scholarship

_ONCE: Final = timeline(
    "jkk.scholarship.once",
    Unit.RUPIAH,
    entry(
        START,
        12_000_000,
        Citation(PP_44, article="25", paragraph="3"),
        STATUTE,
        "Once for each participant with a legitimate child still at school (elucidation).",
    ),
    entry(CHANGE_2019, None, Citation(PP_82, article="25", paragraph="3"), STATUTE, "Replaced by yearly amounts."),
)
_LEVELS: Final = timeline(
    "jkk.scholarship.levels",
    Unit.TABLE,
    entry(
        CHANGE_2019,
        tuple(
            ScholarshipRow(level=level, yearly=yearly, years=years, evidence=CORROBORATED)
            for level, yearly, years in (
                (EducationLevel.KINDERGARTEN, 1_500_000, 2),
                (EducationLevel.PRIMARY, 1_500_000, 6),
                (EducationLevel.JUNIOR_HIGH, 2_000_000, 3),
                (EducationLevel.SENIOR_HIGH, 3_000_000, 3),
                (EducationLevel.UNIVERSITY, 12_000_000, 5),
            )
        ),
        ANNEX_82,
        CORROBORATED,
        f"{_UNSEEN} One row of 8 years for kindergarten and primary school; independent pages of 2024 split it into 2 and 6. "
        "The whole path is 87,000,000 a child. JKM pays the same (article 34(3)).",
    ),
)
_CHILDREN: Final = timeline(
    "jkk.scholarship.children",
    Unit.PEOPLE,
    entry(CHANGE_2019, 2, Citation(PP_82, article="25", paragraph="3"), STATUTE, "At most these children, each year."),
)
_CHILD_AGE: Final = timeline(
    "jkk.scholarship.age",
    Unit.YEARS,
    entry(
        date(2021, 4, 1),
        23,
        Citation("Permenaker 5/2021", article="103", paragraph="2"),
        CORROBORATED,
        "Below this age, unmarried and not working; payments began only with this act, for events since 2019-12-02.",
    ),
)
_WORK_MONTHS: Final = timeline(
    "jkk.scholarship.work_months",
    Unit.MONTHS,
    entry(
        date(2025, 2, 24),
        6,
        Citation("Permenaker 1/2025", article="103", paragraph="3a"),
        SINGLE,
        "A child still studying is not excluded by work as a registered wage earner of at most these months in a row, by "
        "membership as a non-wage worker, or by an internship. Article 103 of Permenaker 5/2021 as amended.",
    ),
)

# ----------------------------------------------------------------------------------------- wage base and claims

_WAGE_BASE: Final = timeline(
    "jkk.benefit.wage_base",
    Unit.TABLE,
    entry(
        START,
        (
            BenefitWageRule(
                group=WageGroup.WAGE_WORKER, citation=Citation(PP_44, article="32", paragraph="1"), evidence=STATUTE
            ),
            BenefitWageRule(group=WageGroup.NON_WAGE_WORKER, citation=Citation(PP_44, annex="II"), evidence=SINGLE),
            BenefitWageRule(
                group=WageGroup.CONSTRUCTION,
                citation=Citation(PP_44, article="56", paragraph="2"),
                evidence=UNCONFIRMED,
            ),
            BenefitWageRule(
                group=WageGroup.LEARNER, citation=Citation(PP_44, article="28", paragraph="2"), evidence=STATUTE
            ),
        ),
        Citation(PP_44, article="32", paragraph="1"),
        UNCONFIRMED,
        "Wage workers: the last wage at the time of the accident. Non-wage workers: the base of the contribution step; the "
        "articles have no rule, one source. Construction: the known wage, else the minimum wage; from memory, article 56(2) "
        "leaves it to the minister. Learners: the lowest monthly wage of a worker who does the same work there.",
    ),
)
_CLAIM_YEARS: Final = timeline(
    "jkk.claim.years",
    Unit.YEARS,
    entry(START, 2, Citation(PP_44, article="26"), STATUTE, "After the accident; the text names no diagnosis."),
    entry(
        CHANGE_2019,
        5,
        Citation(PP_82, article="26"),
        STATUTE,
        "After the accident, or the diagnosis of the occupational disease. PP 82/2019 has no transitional rule: here the "
        "event's day picks the limit (D3); that a right not yet lapsed on 2019-12-02 got 5 years is another reading.",
    ),
)
_TAIL_YEARS: Final = timeline(
    "jkk.claim.disease_tail_years",
    Unit.YEARS,
    entry(
        START,
        3,
        Citation(PP_44, article="48", paragraph="1"),
        STATUTE,
        "The disease arises within these years after the end of employment; also article 48(2) and Perpres 7/2019 article 2.",
    ),
)
_ARREARS_PU: Final = timeline(
    "jkk.claim.arrears_months",
    Unit.MONTHS,
    entry(
        START,
        3,
        Citation(PP_44, article="38", paragraph="1"),
        STATUTE,
        "In a row; of non-wage workers the same number in article 39.",
    ),
)
_REPORT_DAYS: Final = timeline(
    "jkk.claim.report_days",
    Unit.DAYS,
    entry(
        START,
        2,
        Citation(PP_44, article="43", paragraph="1"),
        STATUTE,
        "2 times 24 hours after the accident or the diagnosis; non-wage workers: article 44(1).",
    ),
)
_LATE_REPORT: Final = timeline(
    "jkk.claim.late_report_days",
    Unit.DAYS,
    entry(
        date(2025, 2, 24),
        2,
        Citation("Permenaker 1/2025"),
        SINGLE,
        "2 times 24 hours: the employer bears the benefit of what he reports later; one source.",
    ),
)

_STATUS_DAYS: Final = timeline(
    "jkk.claim.status_days",
    Unit.DAYS,
    entry(
        date(2023, 10, 6),
        30,
        Citation(PP_44, article="25A", paragraph="4"),
        STATUTE,
        "After the first report is received, the status of a suspected accident is fixed by this day, and care is guaranteed until "
        "then; of a suspected occupational disease: article 25B(4). Both articles come from PP 49/2023.",
    ),
)

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    _MULTIPLIER,
    _DEATH_SHARE,
    _DEATH_MINIMUM,
    _TOTAL_SHARE,
    _PERIODIC,
    _PERIODIC_MONTHS,
    _FUNERAL,
    _TEMPORARY,
    _DAYS,
    _TABLE,
    _CAP,
    *_LIMITS,
    _PROSTHESIS,
    _ONCE,
    _LEVELS,
    _CHILDREN,
    _CHILD_AGE,
    _WORK_MONTHS,
    _WAGE_BASE,
    _CLAIM_YEARS,
    _TAIL_YEARS,
    _ARREARS_PU,
    _REPORT_DAYS,
    _LATE_REPORT,
    _STATUS_DAYS,
)

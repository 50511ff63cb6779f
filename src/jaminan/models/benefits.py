"""Benefits: their vocabulary, and what a caller knows of a child or of a loss."""

from decimal import Decimal

import attrs

from jaminan.errors import ValidationError
from jaminan.labels import Labelled
from jaminan.models.people import to_count
from jaminan.models.segments import to_member

__all__ = [
    "BenefitKind",
    "BodyPart",
    "Child",
    "EducationLevel",
    "JhtReason",
    "JkpReason",
    "Loss",
    "PensionKind",
    "PmiPhase",
    "Side",
    "to_share",
]


class BenefitKind(Labelled):
    """What a line of a benefit is paid for."""

    DEATH = "death", "santunan kematian", "death benefit"
    PERIODIC = "periodic", "santunan berkala yang dibayar sekaligus", "periodic benefit, paid at once"
    FUNERAL = "funeral", "biaya pemakaman", "funeral benefit"
    SCHOLARSHIP = "scholarship", "beasiswa pendidikan anak", "scholarship for the children"
    DISABILITY = "disability", "santunan cacat", "disability benefit"
    TEMPORARY_INCAPACITY = (
        "temporary_incapacity",
        "santunan sementara tidak mampu bekerja (STMB)",
        "benefit for temporary incapacity to work (STMB)",
    )
    PENSION = "pension", "manfaat pensiun sebulan", "monthly pension"
    CASH = "cash", "uang tunai JKP", "JKP cash"
    OPENING = "opening", "saldo awal", "opening balance"
    SAVINGS = "savings", "iuran JHT", "JHT contributions"
    LUMP_SUM = "lump_sum", "iuran JP yang dibayar sekaligus", "JP contributions paid at once"
    RETURN = "return", "hasil pengembangan", "returns"
    TRANSPORT = "transport", "biaya transportasi", "transport"
    DENTURES = "dentures", "gigi tiruan", "dentures"
    HEARING_AID = "hearing_aid", "alat bantu dengar", "hearing aid"
    GLASSES = "glasses", "kacamata", "glasses"
    HOME_CARE = "home_care", "perawatan di rumah", "care at home"
    MEDICAL_CARE_ABROAD = "medical_care_abroad", "perawatan di negara penempatan", "medical care abroad"
    LAYOFF = "layoff", "PHK sepihak bukan karena kecelakaan kerja", "one-sided layoff, not by an accident"
    LAYOFF_BY_ACCIDENT = "layoff_by_accident", "PHK karena kecelakaan kerja", "layoff caused by a work accident"
    WRONG_PLACEMENT = (
        "wrong_placement",
        "penempatan tidak sesuai perjanjian kerja",
        "placed contrary to the contract",
    )
    FAILED_PLACEMENT = (
        "failed_placement",
        "gagal ditempatkan bukan karena kesalahan sendiri",
        "not placed, through no own fault",
    )
    FAILED_DEPARTURE = (
        "failed_departure",
        "gagal berangkat bukan karena kesalahan sendiri",
        "could not depart, through no own fault",
    )
    RAPE = "rape", "pemerkosaan", "rape"
    LOSS_ON_WAY_HOME = (
        "loss_on_way_home",
        "kerugian karena pihak lain dalam perjalanan pulang",
        "loss caused by others on the way home",
    )
    REPATRIATION = "repatriation", "pemulangan", "repatriation"


class PmiPhase(Labelled):
    """The three phases of a migration that an event can fall in.

    Before work: from registration and payment to embarkation, at most 5 months (who goes without a company: JKM for at most
    1 month). During work: to the end of the contract, and at most 1 month to travel home. After work: JKK to the home
    region, at most 30 days; JKM to 30 days after landing. One source.

    Source:
        Permenaker 4/2023, through one public page.
    """

    BEFORE = "before", "sebelum bekerja", "before work"
    DURING = "during", "selama bekerja", "during work"
    AFTER = "after", "setelah bekerja", "after work"


class PensionKind(Labelled):
    """The five pensions of JP."""

    OLD_AGE = "old_age", "pensiun hari tua", "old-age pension"
    DISABILITY = "disability", "pensiun cacat", "disability pension"
    SPOUSE = "spouse", "pensiun janda atau duda", "widow's or widower's pension"
    CHILD = "child", "pensiun anak", "child's pension"
    PARENT = "parent", "pensiun orang tua", "parent's pension"


class JhtReason(Labelled):
    """The reasons for which the JHT balance, or a part of it, is paid."""

    PENSION_AGE = "pension_age", "mencapai usia pensiun", "reached the pension age"
    RESIGNATION = "resignation", "mengundurkan diri", "resigned"
    DISMISSAL = "dismissal", "terkena PHK", "was dismissed"
    CONTRACT_END = "contract_end", "kontrak (PKWT) berakhir", "fixed-term contract ended"
    STOPPED_WORK = "stopped_work", "berhenti bekerja (BPU)", "stopped work (non-wage worker)"
    LEFT_INDONESIA = "left_indonesia", "meninggalkan Indonesia untuk selamanya", "left Indonesia for good"
    TOTAL_DISABILITY = "total_disability", "cacat total tetap", "total permanent disability"
    DEATH = "death", "meninggal dunia", "died"
    PARTIAL_HOUSING = "partial_housing", "sebagian, untuk perumahan", "a part, for housing"
    PARTIAL_RETIREMENT = "partial_retirement", "sebagian, untuk persiapan pensiun", "a part, to prepare for retirement"


class JkpReason(Labelled):
    """How work ended, as JKP tells it apart."""

    DISMISSAL = "dismissal", "terkena PHK", "was dismissed"
    CONTRACT_ENDED_EARLY = (
        "contract_ended_early",
        "PHK sebelum kontrak (PKWT) berakhir",
        "dismissed before a fixed-term contract ended",
    )
    CONTRACT_END = "contract_end", "kontrak (PKWT) berakhir pada waktunya", "fixed-term contract ended on its date"
    RESIGNATION = "resignation", "mengundurkan diri", "resigned"
    RETIREMENT = "retirement", "pensiun", "retired"
    TOTAL_DISABILITY = "total_disability", "cacat total tetap", "total permanent disability"
    DEATH = "death", "meninggal dunia", "died"


class EducationLevel(Labelled):
    """The levels of school that the scholarship tells apart."""

    KINDERGARTEN = "kindergarten", "taman kanak-kanak (TK)", "kindergarten"
    PRIMARY = "primary", "SD atau sederajat", "primary school"
    JUNIOR_HIGH = "junior_high", "SMP atau sederajat", "junior high school"
    SENIOR_HIGH = "senior_high", "SMA atau sederajat", "senior high school"
    UNIVERSITY = "university", "perguruan tinggi (S1) atau pelatihan", "university or training"


class Side(Labelled):
    """The side of the body, where the table pays the right one more."""

    RIGHT = "right", "kanan", "right"
    LEFT = "left", "kiri", "left"


class BodyPart(Labelled):
    """The rows of the table of permanent partial disability."""

    EYES_BOTH = "eyes_both", "penglihatan kedua mata", "sight of both eyes"
    EYE_ONE = "eye_one", "penglihatan satu mata atau diplopia dekat", "sight of one eye, or near diplopia"
    HEARING_BOTH = "hearing_both", "pendengaran kedua telinga", "hearing of both ears"
    HEARING_ONE = "hearing_one", "pendengaran satu telinga", "hearing of one ear"
    SCALP = "scalp", "terkelupasnya kulit kepala", "scalp torn off"
    HEARING_LOSS_BOTH_10DB = (
        "hearing_loss_both_10db",
        "turunnya pendengaran kedua telinga, setiap 10 desibel",
        "hearing loss of both ears, each 10 decibels",
    )
    HEARING_LOSS_ONE_10DB = (
        "hearing_loss_one_10db",
        "turunnya pendengaran satu telinga, setiap 10 desibel",
        "hearing loss of one ear, each 10 decibels",
    )
    AURICLE_ONE = "auricle_one", "daun telinga sebelah", "one outer ear"
    AURICLE_BOTH = "auricle_both", "kedua daun telinga", "both outer ears"
    NOSE_WING = "nose_wing", "cuping hidung", "nose wing"
    NASAL_SEPTUM = "nasal_septum", "perforasi sekat rongga hidung", "perforated nasal septum"
    SMELL = "smell", "daya penciuman", "sense of smell"
    VISION_ACUITY_10 = (
        "vision_acuity_10",
        "turunnya efisiensi tajam penglihatan, setiap 10%",
        "loss of visual acuity, each 10 % of efficiency",
    )
    COLOUR_VISION = "colour_vision", "penglihatan warna", "colour vision"
    VISUAL_FIELD_10 = "visual_field_10", "lapangan pandang, setiap 10%", "visual field, each 10 %"
    ARM_SHOULDER = "arm_shoulder", "lengan dari sendi bahu ke bawah", "arm from the shoulder down"
    ARM_ELBOW = "arm_elbow", "lengan dari atau dari atas siku ke bawah", "arm from or above the elbow down"
    HAND_WRIST = "hand_wrist", "tangan dari atau dari atas pergelangan ke bawah", "hand from or above the wrist down"
    THUMB = "thumb", "ibu jari tangan", "thumb"
    INDEX = "index", "jari telunjuk", "index finger"
    OTHER_FINGER = "other_finger", "salah satu jari lain", "another finger"
    INDEX_TIP = "index_tip", "ruas pertama jari telunjuk", "first joint of the index finger"
    OTHER_TIP = "other_tip", "ruas pertama jari lain", "first joint of another finger"
    LEGS_BOTH_HIP = "legs_both_hip", "kedua kaki dari pangkal paha ke bawah", "both legs from the hip"
    LEG_HIP = "leg_hip", "sebelah kaki dari pangkal paha ke bawah", "one leg from the hip"
    FEET_BOTH_ANKLE = "feet_both_ankle", "kedua kaki dari mata kaki ke bawah", "both feet from the ankle"
    FOOT_ANKLE = "foot_ankle", "sebelah kaki dari mata kaki ke bawah", "one foot from the ankle"
    TOE_BIG = "toe_big", "ibu jari kaki", "big toe"
    TOE_SECOND = "toe_second", "jari telunjuk kaki", "second toe"
    TOE_OTHER = "toe_other", "jari kaki lain", "another toe"
    LEG_SHORT_LT5 = "leg_short_lt5", "kaki memendek kurang dari 5 cm", "leg shortened by less than 5 cm"
    LEG_SHORT_5_7_5 = (
        "leg_short_5_7_5",
        "kaki memendek 5 cm sampai kurang dari 7,5 cm",
        "leg shortened by 5 to less than 7.5 cm",
    )
    LEG_SHORT_GE7_5 = "leg_short_ge7_5", "kaki memendek 7,5 cm atau lebih", "leg shortened by 7.5 cm or more"
    IMPOTENCE = "impotence", "impotensi", "impotence"
    WORK_CAPACITY_PHYSICAL_51_70 = (
        "work_capacity_physical_51_70",
        "kehilangan kemampuan kerja fisik 51–70%",
        "physical work ability lost, 51 to 70 %",
    )
    WORK_CAPACITY_PHYSICAL_26_50 = (
        "work_capacity_physical_26_50",
        "kehilangan kemampuan kerja fisik 26–50%",
        "physical work ability lost, 26 to 50 %",
    )
    WORK_CAPACITY_PHYSICAL_10_25 = (
        "work_capacity_physical_10_25",
        "kehilangan kemampuan kerja fisik 10–25%",
        "physical work ability lost, 10 to 25 %",
    )
    WORK_CAPACITY_MENTAL = (
        "work_capacity_mental",
        "hilangnya kemampuan kerja mental tetap",
        "lasting loss of mental work ability",
    )


def to_share(value: object, field: str, *, source: str = "") -> Decimal:
    """Return a share above 0 and at most 1 as a `Decimal`; a share of one, never a percentage.

    Raises:
        ValidationError: If it is a float, a bool, or outside the limits.
    """
    limit = 'a Decimal above 0 and at most 1: a share of one, such as Decimal("0.5") for 50 %'
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise ValidationError(field, value, limit, source)
    share = Decimal(value)
    if not 0 < share <= 1:
        raise ValidationError(field, value, limit, source)
    return share


@attrs.frozen(kw_only=True)
class Child:
    """A child that a scholarship is asked for: legitimate, at school, registered as heir.

    Args:
        level: The level of school that the child is at, or will begin with.
        years_done: The years of that level that are done, 0 or more; at most those that the table pays for.

    Raises:
        ValidationError: If a field is out of its range.

    Source:
        PP 44/2015, articles 25(3) and 34 with elucidation: legitimate children.
    """

    level: EducationLevel
    years_done: int = 0

    def __attrs_post_init__(self) -> None:
        """Check the fields once."""
        object.__setattr__(self, "level", to_member(EducationLevel, self.level, "level"))
        years = to_count(self.years_done, "years_done", "a whole number of years, 0 or more")
        object.__setattr__(self, "years_done", years)


@attrs.frozen(kw_only=True)
class Loss:
    """A permanent partial loss, by its row of the table.

    Args:
        part: The row of the table.
        side: The side of the body, where the table tells right from left. For left-handed people one source changes
            the two about; no statute table that was read says so: pass the side as the table should count it. Of a
            pair that the table pays alike (eyes, ears, legs, feet, toes) it may be named, which keeps left and right
            apart; with it *units* counts the toes of that foot.
        function_lost: The share of the function that is lost, above 0 and at most 1; 1 where the part itself is lost.
        units: How many of what the row counts: fingers, toes, or steps of 10 decibels or 10 %; 1 or more. Of eyes that differ
            the steps are those of both eyes together.
        table_share: The share, where the table prints a range that the doctor decides in (the scalp), else `None`.

    Raises:
        ValidationError: If a field is out of its range. Whether side, units and share fit the row is checked against
            the table of the day.

    Source:
        PP 44/2015, article 25(5) and annex III.
    """

    part: BodyPart
    side: Side | None = None
    function_lost: Decimal = Decimal(1)
    units: int = 1
    table_share: Decimal | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields once."""
        object.__setattr__(self, "part", to_member(BodyPart, self.part, "part"))
        object.__setattr__(self, "function_lost", to_share(self.function_lost, "function_lost"))
        if self.side is not None:
            object.__setattr__(self, "side", to_member(Side, self.side, "side"))
        object.__setattr__(self, "units", to_count(self.units, "units", "a whole number, 1 or more", least=1))
        if self.table_share is not None:
            object.__setattr__(self, "table_share", to_share(self.table_share, "table_share"))

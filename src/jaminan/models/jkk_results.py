"""Results of JKK beside its benefits: the most that it refunds, and the wage that its benefits are taken of."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.labels import Labelled
from jaminan.models.benefit_tables import WageGroup
from jaminan.models.segments import to_member
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, round_amount, to_amount, to_rounding
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["BenefitWage", "JkkLimit", "JkkLimits", "TransportMode"]


class TransportMode(Labelled):
    """How an injured participant is brought to care, or home."""

    LAND = "land", "darat, sungai, atau danau", "land, river or lake"
    SEA = "sea", "laut", "sea"
    AIR = "air", "udara", "air"


class JkkLimit(Labelled):
    """What JKK refunds up to a maximum."""

    TRANSPORT_LAND = "transport_land", "transportasi darat, sungai, atau danau", "transport by land, river or lake"
    TRANSPORT_SEA = "transport_sea", "transportasi laut", "transport by sea"
    TRANSPORT_AIR = "transport_air", "transportasi udara", "transport by air"
    DENTURES = "dentures", "gigi tiruan", "dentures"
    HEARING_AID = "hearing_aid", "alat bantu dengar", "hearing aid"
    GLASSES = "glasses", "kacamata", "glasses"
    HOME_CARE = "home_care", "perawatan di rumah, paling lama setahun", "care at home, for at most a year"
    PROSTHESIS_MARKUP = (
        "prosthesis_markup",
        "orthosis atau prothesis, di atas harga rujukan rumah sakit pemerintah",
        "orthosis or prosthesis, above the reference price of the government hospital",
    )


_AMOUNTS = tuple(limit.value for limit in JkkLimit if limit is not JkkLimit.PROSTHESIS_MARKUP)


@attrs.frozen(kw_only=True)
class JkkLimits(Shown, Mapping[str, int | None]):
    """The most that JKK refunds on a day, in Rupiah; by attribute, or by name like a mapping.

    Attributes:
        on: The day of the accident or diagnosis.
        transport_land: By land, river or lake.
        transport_sea: By sea.
        transport_air: By air; of several modes, the maximum of each.
        dentures: Dentures.
        hearing_aid: A hearing aid, or `None` where JKK does not cover one.
        glasses: Glasses, or `None`.
        home_care: Care at home for at most one year, or `None`.
        prosthesis_markup: The share above the reference price of an orthosis or prosthesis.
        marks: The evidence of each, by name.
        citations: The annexes.
        law_version: The version of the law.
    """

    on: date
    transport_land: int
    transport_sea: int
    transport_air: int
    dentures: int
    hearing_aid: int | None
    glasses: int | None
    home_care: int | None
    prosthesis_markup: Decimal
    marks: tuple[tuple[str, Evidence], ...]
    citations: tuple[Citation, ...]
    law_version: str

    def __getitem__(self, name: str) -> int | None:
        """Return the maximum of a name; `None` where JKK does not cover it.

        Raises:
            KeyError: If the name is none of them.
        """
        if name not in _AMOUNTS:
            raise KeyError(name)
        amount: int | None = getattr(self, name)
        return amount

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(_AMOUNTS)

    def __len__(self) -> int:
        """Count the names."""
        return len(_AMOUNTS)

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of all of them; `evidence_of` tells each."""
        return Evidence.weakest(*(mark for _, mark in self.marks))

    def evidence_of(self, name: str) -> Evidence:
        """Return how well one maximum is attested.

        Raises:
            KeyError: If the name is none of them, or JKK does not cover it.
        """
        return dict(self.marks)[name]

    def transport(self, *modes: TransportMode | str) -> int:
        """Return the most that is refunded for transport by several modes: the maximum of each mode used, added up.

        Args:
            modes: The modes used, at least one; each counts once.

        Raises:
            ValidationError: If there is none, or one is no mode.

        Source:
            PP 44/2015 and PP 82/2019, annex III, through the press; the rule stood in PP 53/2012.

        Examples:
            >>> from jaminan import jkk_limits_on
            >>> jkk_limits_on("2025-03-01").transport("land", "air")
            15000000
        """
        used = {to_member(TransportMode, mode, "modes") for mode in modes}
        if not used:
            raise ValidationError("modes", modes, "at least one of land, sea, air")
        most: dict[TransportMode, int] = {
            TransportMode.LAND: self.transport_land,
            TransportMode.SEA: self.transport_sea,
            TransportMode.AIR: self.transport_air,
        }
        return sum(most[mode] for mode in used)

    def prosthesis(self, reference_price: Amount, *, rounding: Rounding | str = HALF_UP) -> int:
        """Return the most that is refunded for an orthosis or prosthesis: the reference price and the share on top.

        Args:
            reference_price: The price, in Rupiah, of the rehabilitation centre of the government hospital.
            rounding: Another direction of rounding.

        Raises:
            AmountError: If the price is negative or not exact.

        Source:
            PP 44/2015 and PP 82/2019, article 25(2) b, annex III; the rule stood in PP 53/2012, once for each case.

        Examples:
            >>> from jaminan import jkk_limits_on
            >>> jkk_limits_on("2025-03-01").prosthesis(15_000_000)
            21000000
        """
        price = Decimal(to_amount(reference_price, "reference_price"))
        return round_amount(EXACT.multiply(price, EXACT.add(1, self.prosthesis_markup)), to_rounding(rounding))


@attrs.frozen(kw_only=True)
class BenefitWage(Shown):
    """The wage that a benefit of JKK is taken of.

    Attributes:
        group: Whose wage it is.
        event_on: The day of the event, which picks the law.
        amount: Rupiah a month.
        citations: The articles.
        evidence: The weakest mark of what it rests on.
        law_version: The version of the law.
    """

    group: WageGroup
    event_on: date
    amount: Amount
    citations: tuple[Citation, ...]
    evidence: Evidence
    law_version: str

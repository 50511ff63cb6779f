"""Rulings of the Constitutional Court worth a note, all of them from memory."""

from typing import Final

from jaminan.legislation import Regulation, RegulationKind
from jaminan.parameters.registry_data.rows import UNCONFIRMED, act

__all__ = ["RULINGS"]

_RULING: Final = RegulationKind.PUTUSAN_MK

RULINGS: Final[tuple[Regulation, ...]] = (
    act(
        _RULING,
        "70/PUU-IX",
        2011,
        subject="a worker may register himself when the employer fails to (UU 3/1992 article 4)",
        evidence=UNCONFIRMED,
        note="Of August 2012. The whole entry is from memory.",
    ),
    act(
        _RULING,
        "72/PUU-XVII",
        2019,
        subject="stops the move of the Taspen programs to BPJS Ketenagakerjaan (UU 24/2011 articles 57 and 65)",
        evidence=UNCONFIRMED,
        note="Of September 2021. The whole entry is from memory.",
    ),
    act(
        _RULING,
        "6/PUU-XVIII",
        2020,
        subject="stops the move of the Asabri programs to BPJS Ketenagakerjaan (UU 24/2011 articles 57 and 65)",
        evidence=UNCONFIRMED,
        note="Of September 2021. The whole entry is from memory.",
    ),
    act(
        _RULING,
        "91/PUU-XVIII",
        2020,
        enacted="2021-11-25",
        subject="UU 11/2020 to be mended within two years",
        evidence=UNCONFIRMED,
        note="The whole entry is from memory.",
    ),
    act(
        _RULING,
        "168/PUU-XXI",
        2023,
        enacted="2024-10-31",
        subject="rereads the labour cluster of UU 6/2023",
        evidence=UNCONFIRMED,
        note="The whole entry is from memory.",
    ),
)

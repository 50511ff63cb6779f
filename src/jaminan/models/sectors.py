"""Sectors of the economy and the risk class that the annex gives them."""

import attrs

from jaminan.evidence import Evidence
from jaminan.models.programs import RiskClass
from jaminan.sources import Citation

__all__ = ["RiskSector"]


@attrs.frozen(kw_only=True)
class RiskSector:
    """A row of the annex that groups sectors by the risk of their work environment.

    Attributes:
        id: Class and row, ``"I.11"``: jaminan's own handle, the annex prints none.
        risk_class: The class of the row.
        row: The number of the row within its class, from 1.
        name: The official label in Indonesian.
        gloss: What it means, in English; a translation of this library.
        kbli: Two-digit divisions of KBLI 2020 that the row may correspond to: a hint of this library, unconfirmed for
            every row; no source maps the annex to KBLI.
        evidence: How well label and class are attested; it does not cover ``kbli``.
        citation: The annex.
    """

    id: str
    risk_class: RiskClass
    row: int
    name: str
    gloss: str
    kbli: tuple[str, ...]
    evidence: Evidence
    citation: Citation

    def __str__(self) -> str:
        """Return the handle, the label and its gloss."""
        return f"{self.id} {self.name} ({self.gloss})"

"""The facts about benefits and claims, a module a program."""

from typing import Any, Final

from jaminan.parameters.benefits import jht, jkk, jkm, jkp, jp, pmi, tax
from jaminan.timeline import Timeline

TIMELINES: Final[tuple[Timeline[Any], ...]] = (
    *jkk.TIMELINES,
    *jkm.TIMELINES,
    *jht.TIMELINES,
    *tax.TIMELINES,
    *jp.TIMELINES,
    *jkp.TIMELINES,
    *pmi.TIMELINES,
)
"""All of them, to be collected into the law."""

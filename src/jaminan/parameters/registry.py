"""The registry of regulations: one definition an act, found by its identifier."""

from jaminan.parameters._regulations import CITED
from jaminan.sources import Regulation

__all__ = ["find"]


def find(regulation_id: str) -> Regulation | None:
    """Return the regulation of an identifier, or `None` where the registry does not hold it."""
    return next((act for act in CITED if act.id == regulation_id), None)

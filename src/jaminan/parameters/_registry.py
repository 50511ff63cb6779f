"""The whole registry: the acts that values cite, and the rest of the acts that the facts know."""

from typing import Final

from jaminan.legislation import Regulation
from jaminan.parameters._regulations import CITED
from jaminan.parameters.registry_data.finance import FINANCE
from jaminan.parameters.registry_data.government import GOVERNMENT
from jaminan.parameters.registry_data.home_affairs import HOME_AFFAIRS
from jaminan.parameters.registry_data.labour import LABOUR
from jaminan.parameters.registry_data.laws import LAWS
from jaminan.parameters.registry_data.old_scheme import OLD_SCHEME
from jaminan.parameters.registry_data.presidential import PRESIDENTIAL
from jaminan.parameters.registry_data.regional import REGIONAL
from jaminan.parameters.registry_data.rulings import RULINGS

__all__ = ["REGISTRY"]

_KINDS: Final = tuple(type(CITED[0].kind))


def _place(act: Regulation) -> tuple[int, int, int, str]:
    """Return where an act stands: by kind as the hierarchy counts, then by year and number."""
    digits = "".join(character if character.isdigit() else " " for character in act.number).split()
    return _KINDS.index(act.kind), act.year, int(digits[0]), act.id


REGISTRY: Final[tuple[Regulation, ...]] = tuple(
    sorted(
        (
            *CITED,
            *LAWS,
            *OLD_SCHEME,
            *GOVERNMENT,
            *PRESIDENTIAL,
            *LABOUR,
            *HOME_AFFAIRS,
            *FINANCE,
            *REGIONAL,
            *RULINGS,
        ),
        key=_place,
    )
)

"""Citations: places in regulations that values and decisions rest on."""

from typing import TYPE_CHECKING, Final

import attrs

from jaminan.errors import ValidationError
from jaminan.labels import Locale, to_locale

if TYPE_CHECKING:
    from jaminan.legislation import Regulation

__all__ = ["Citation"]


@attrs.frozen
class Citation:
    """A place in a regulation.

    The parts are text, because ``"16A"`` is an article and ``"a"`` a letter. An empty part is left out.

    Args:
        regulation_id: The regulation's identifier, ``"PP 44/2015"``.
        article: The article (*pasal*).
        paragraph: The paragraph (*ayat*).
        letter: The letter (*huruf*).
        number: The number under a letter (*angka*).
        annex: The annex (*lampiran*).

    Raises:
        ValidationError: If a part is no text, or the identifier is empty.

    Examples:
        >>> from jaminan import Citation
        >>> citation = Citation("PP 44/2015", article="16", paragraph="1", letter="a")
        >>> str(citation)
        'PP 44/2015, article 16(1) a'
        >>> citation.label("id")
        'PP 44/2015 Pasal 16 ayat (1) huruf a'
    """

    regulation_id: str
    article: str = ""
    paragraph: str = ""
    letter: str = ""
    number: str = ""
    annex: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse parts that are no text."""
        for name in _PARTS:
            if type(getattr(self, name)) is not str:
                raise ValidationError(name, getattr(self, name), "text")
        if not self.regulation_id.strip():
            raise ValidationError(
                "regulation_id", self.regulation_id, 'the identifier of a regulation, like "PP 44/2015"'
            )

    @property
    def regulation(self) -> "Regulation | None":
        """The regulation itself, or `None` where the registry does not hold it."""
        from jaminan.parameters import registry

        return registry.find(self.regulation_id)

    def label(self, locale: Locale | str = "id") -> str:
        """Return the citation as lawyers write it.

        Args:
            locale: ``"id"`` or ``"en"``.
        """
        if to_locale(locale) is Locale.EN:
            return self._english()
        return " ".join(
            [self.regulation_id]
            + [f"Lampiran {self.annex}"] * bool(self.annex)
            + [f"Pasal {self.article}"] * bool(self.article)
            + [f"ayat ({self.paragraph})"] * bool(self.paragraph)
            + [f"huruf {self.letter}"] * bool(self.letter)
            + [f"angka {self.number}"] * bool(self.number)
        )

    def _english(self) -> str:
        place = f"article {self.article}" if self.article else ""
        place += f"({self.paragraph})" if self.paragraph else ""
        place += f" {self.letter}" if self.letter else ""
        place += f" no. {self.number}" if self.number else ""
        parts = (self.regulation_id, f"annex {self.annex}" if self.annex else "", place.strip())
        return ", ".join(part for part in parts if part)

    def __str__(self) -> str:
        """Return the English label, which identifies the place."""
        return self._english()


_PARTS: Final = tuple(field.name for field in attrs.fields(Citation))

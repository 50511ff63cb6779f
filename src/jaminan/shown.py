"""What results have in common: people read them as text, and notebooks as tables, in both languages."""

from jaminan.labels import Locale, to_locale

__all__ = ["Shown"]


class Shown:
    """Something that can be read: as text, and as a table of HTML."""

    __slots__ = ()

    def to_text(self, locale: Locale | str = "id") -> str:
        """Return it as text.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        from jaminan.texts import write

        return write(self, to_locale(locale)).to_text()

    def to_html(self, locale: Locale | str = "id") -> str:
        """Return it as HTML.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        from jaminan.texts import write

        return write(self, to_locale(locale)).to_html()

    def __str__(self) -> str:
        """Return it as Indonesian text."""
        return self.to_text()

    def _repr_html_(self) -> str:
        """Return it in Indonesian for notebooks."""
        return self.to_html()

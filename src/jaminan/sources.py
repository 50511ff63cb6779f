"""Regulations, and citations that point into them."""

from datetime import date
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale, to_locale

__all__ = ["Citation", "Regulation", "RegulationKind", "Relation", "RelationKind"]


class RegulationKind(Labelled):
    """The kinds of regulations, decisions, letters and rulings that the facts stand on."""

    UU = "UU", "Undang-Undang", "law"
    PERPPU = "Perppu", "Peraturan Pemerintah Pengganti Undang-Undang", "emergency regulation in lieu of law"
    PP = "PP", "Peraturan Pemerintah", "government regulation"
    PERPRES = "Perpres", "Peraturan Presiden", "presidential regulation"
    KEPPRES = "Keppres", "Keputusan Presiden", "presidential decision"
    INPRES = "Inpres", "Instruksi Presiden", "presidential instruction"
    PERMENAKER = "Permenaker", "Peraturan Menteri Ketenagakerjaan", "regulation of the manpower minister"
    KEPMENAKER = "Kepmenaker", "Keputusan Menteri Ketenagakerjaan", "decision of the manpower minister"
    PERMEN_P2MI = (
        "P2MI",
        "Peraturan Menteri Pelindungan Pekerja Migran Indonesia",
        "regulation of the minister for the protection of migrant workers",
    )
    PERMENDAGRI = "Permendagri", "Peraturan Menteri Dalam Negeri", "regulation of the home affairs minister"
    KEPMENDAGRI = "Kepmendagri", "Keputusan Menteri Dalam Negeri", "decision of the home affairs minister"
    SE = "SE", "Surat Edaran", "circular"
    PMK = "PMK", "Peraturan Menteri Keuangan", "regulation of the finance minister"
    KEPMENPANRB = (
        "KepmenPANRB",
        "Keputusan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "decision of the minister for state apparatus reform",
    )
    PERDA = "Perda", "Peraturan Daerah", "regional bylaw"
    PERGUB = "Pergub", "Peraturan Gubernur", "governor's regulation"
    KEPGUB = "Kepgub", "Keputusan Gubernur", "governor's decision"
    PERBUP = "Perbup", "Peraturan Bupati", "regent's regulation"
    PERWAL = "Perwal", "Peraturan Wali Kota", "mayor's regulation"
    PERATURAN_BPJS = "Peraturan BPJS TK", "Peraturan BPJS Ketenagakerjaan", "regulation of BPJS Ketenagakerjaan"
    PERDIR = "Perdir", "Peraturan Direksi BPJS Ketenagakerjaan", "regulation of the board of BPJS Ketenagakerjaan"
    SURAT = "Surat", "Surat BPJS Ketenagakerjaan", "letter of BPJS Ketenagakerjaan"
    PUTUSAN_MK = "Putusan MK", "Putusan Mahkamah Konstitusi", "ruling of the Constitutional Court"


class RelationKind(Labelled):
    """What one regulation does to another."""

    AMENDS = "amends", "mengubah", "amends"
    REVOKES = "revokes", "mencabut", "revokes"
    IMPLEMENTS = "implements", "melaksanakan", "implements"
    EXTENDS = "extends", "memperpanjang", "extends"
    DEPARTS_FROM = "departs_from", "menyimpang sementara dari", "departs for a time from"
    REPLACES = "replaces", "menggantikan", "replaces"
    INSTRUCTS = "instructs", "memberi instruksi kepada", "instructs"
    FOLLOWS = "follows", "menindaklanjuti", "follows"


@attrs.frozen(kw_only=True)
class Relation:
    """An edge from one regulation to another, or to the bodies that it instructs.

    Attributes:
        kind: What the first does to the second.
        target: The second's identifier, or the name of a body.
        evidence: How well the edge is attested.
        note: What the facts say beside it.
    """

    kind: RelationKind
    target: str
    evidence: Evidence
    note: str = ""


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
            raise ValidationError("regulation_id", self.regulation_id, 'the identifier of a regulation, like "PP 44/2015"')

    @property
    def regulation(self) -> "Regulation | None":
        """The regulation itself, or `None` where the registry does not hold it."""
        from jaminan.parameters import registry  # noqa: PLC0415 - the registry stands to the right of this module

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


@attrs.frozen(kw_only=True)
class Regulation:
    """A regulation, decision, letter or ruling, with its dates and its relations to others.

    Attributes:
        id: Kind, number and year as text, ``"PP 44/2015"``; what citations name.
        kind: The kind.
        number: The number, with its unit code where it has one.
        year: The year in its name.
        title: The official title in Indonesian, after the word *tentang*; empty where it was not read.
        region: The region of a local rule, else empty.
        enacted: The day of signature (*ditetapkan*), or `None` where it is not known.
        promulgated: The day of promulgation (*diundangkan*), or `None`.
        in_force: The first day in force (*mulai berlaku*), or `None`.
        revoked: The first day on which it no longer holds, or `None`.
        relations: What it does to other regulations.
        subject: What it is about, in English.
        evidence: How well the entry is attested.
        note: What the facts say beside it.
    """

    id: str
    kind: RegulationKind
    number: str
    year: int
    title: str = ""
    region: str = ""
    enacted: date | None = None
    promulgated: date | None = None
    in_force: date | None = None
    revoked: date | None = None
    relations: tuple[Relation, ...] = ()
    subject: str = ""
    evidence: Evidence
    note: str = ""

    def article(
        self, article: str, *, paragraph: str = "", letter: str = "", number: str = "", annex: str = ""
    ) -> Citation:
        """Return a citation of an article of this regulation."""
        return Citation(self.id, article, paragraph, letter, number, annex)

    def annex(self, annex: str) -> Citation:
        """Return a citation of an annex of this regulation."""
        return Citation(self.id, annex=annex)

    def citation(self) -> Citation:
        """Return a citation of this regulation as a whole."""
        return Citation(self.id)

    def __str__(self) -> str:
        """Return identifier and title."""
        return f"{self.id}: {self.title}" if self.title else self.id

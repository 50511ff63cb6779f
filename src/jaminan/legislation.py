"""Regulations: the acts, decisions, letters and rulings that citations name, with their days and relations."""

from datetime import date
from typing import Final

import attrs

from jaminan.errors import NotInForceError
from jaminan.evidence import Evidence
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.periods import to_day
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["Regulation", "RegulationKind", "Relation", "RelationKind"]


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


@attrs.frozen(kw_only=True)
class Regulation(Shown):
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
        revoked: The first day on which it no longer holds, or `None`: not known, not of its own day, or not at all.
        has_ceased: Whether it no longer holds since a day that is not known.
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
    has_ceased: bool = False
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

    def is_in_force_on(self, day: date | str) -> bool:
        """Tell whether it is in force on a day.

        It ends on its own last day, or when an act begins that revokes or replaces it. Where its first day is not known,
        it has surely begun when the year in its name is over. What nobody revoked stays in force, also when its purpose
        is spent, like the guide to a past year's budget.

        Args:
            day: The day, or its ISO text.

        Raises:
            NotInForceError: If the sources do not print the days well enough to tell; rulings are never in force, they
                bind.
            ValidationError: If *day* is no day.

        Examples:
            >>> from jaminan import regulation
            >>> regulation("PP 44/2015").is_in_force_on("2015-06-30")
            False
            >>> regulation("PP 44/2015").is_in_force_on("2015-07-01")
            True
        """
        asked = to_day(day, "day")
        begins, surely_begun = _begins(self)
        ends, surely_ended = _ends(self)
        if asked < begins or (surely_ended is not None and asked >= surely_ended):
            return False
        if surely_begun is not None and asked >= surely_begun and (ends is None or asked < ends):
            return True
        raise NotInForceError(self.id, asked, f"its days in force are not known well enough. {self.note}".strip())

    def history(self) -> "tuple[Regulation, ...]":
        """Return the act and all that amended it, oldest first; of an amendment, the history of the act that it amends.

        An act that amends several others (an omnibus law) is no amendment of one of them: its history is its own.

        Examples:
            >>> from jaminan import regulation
            >>> [act.id for act in regulation("PP 49/2023").history()]
            ['PP 44/2015', 'PP 82/2019', 'PP 49/2023']
        """
        from jaminan.parameters import registry

        bases = [each.target for each in self.relations if each.kind is RelationKind.AMENDS]
        base = registry.find(bases[0]) if len(bases) == 1 else None
        return base.history() if base else (self, *self.amended_by)

    @property
    def reverse_relations(self) -> tuple[Relation, ...]:
        """What other acts do to this one: the target of each is the act that does it."""
        from jaminan.parameters import registry

        return registry.reverse_relations(self.id)

    def _done_by(self, kind: RelationKind) -> "tuple[Regulation, ...]":
        """Return the acts that do this to it, oldest first."""
        from jaminan.parameters import registry

        found = (registry.find(each.target) for each in self.reverse_relations if each.kind is kind)
        return tuple(sorted((act for act in found if act), key=lambda act: (_begins(act)[0], act.id)))

    @property
    def amended_by(self) -> "tuple[Regulation, ...]":
        """The acts that amend it, oldest first."""
        return self._done_by(RelationKind.AMENDS)

    @property
    def revoked_by(self) -> "tuple[Regulation, ...]":
        """The acts that revoke it, oldest first."""
        return self._done_by(RelationKind.REVOKES)

    @property
    def replaced_by(self) -> "tuple[Regulation, ...]":
        """The acts that replace it, oldest first."""
        return self._done_by(RelationKind.REPLACES)

    @property
    def implemented_by(self) -> "tuple[Regulation, ...]":
        """The acts that implement it, oldest first."""
        return self._done_by(RelationKind.IMPLEMENTS)

    @property
    def hierarchy_rank(self) -> int | None:
        """The rank of its kind, 3 for a law to 7 for a bylaw of a city; `None` of what the list does not rank.

        `hierarchy_note` says why it has none.

        Source:
            UU 12/2011, article 7(1).
        """
        if self.kind is RegulationKind.PERDA and self.region:
            return _CITY_BYLAW_RANK if self.region.startswith(("Kota", "Kab")) else _PROVINCE_BYLAW_RANK
        return _RANKS.get(self.kind)

    def hierarchy_note(self, locale: Locale | str = "id") -> str:
        """Say where its kind stands in the hierarchy, or why it has no rank.

        Args:
            locale: ``"id"`` or ``"en"``.

        Source:
            UU 12/2011, articles 7(1) and 8.
        """
        english = to_locale(locale) is Locale.EN
        if self.hierarchy_rank is not None:
            text = _RANKED
        elif self.kind is RegulationKind.PERDA:
            text = _RANKED_BY_REGION
        elif self.kind in _NO_LEGISLATION:
            text = _POLICY
        else:
            text = _OUTSIDE
        return text[english].format(rank=self.hierarchy_rank)

    def label(self, locale: Locale | str = "id") -> str:
        """Return the full name: kind, region, number and year.

        Args:
            locale: ``"id"`` or ``"en"``.

        Examples:
            >>> from jaminan import regulation
            >>> regulation("PP 44/2015").label()
            'Peraturan Pemerintah Nomor 44 Tahun 2015'
            >>> regulation("Permenaker 4/2022").label("en")
            'Regulation of the Manpower Minister 4/2022'
        """
        prefix, _, code = self.id.rpartition(" ")
        issuer = prefix.removeprefix(self.kind).strip() if self.kind is RegulationKind.SE else ""
        if to_locale(locale) is Locale.EN:
            name = " ".join(_capital(word) for word in self.kind.label("en").split())
            place = f" ({self.region})" if self.region else ""
            return " ".join(part for part in (name, issuer, code) if part) + place
        of = issuer or _without_type(self.region)
        has_plain_number = code == f"{self.number}/{self.year}" and "/" not in self.number
        number = f"{self.number} Tahun {self.year}" if has_plain_number else code
        return " ".join(part for part in (self.kind.label("id"), of, "Nomor", number) if part)

    def __str__(self) -> str:
        """Return identifier and title."""
        return f"{self.id}: {self.title}" if self.title else self.id


def _begins(act: Regulation) -> tuple[date, date | None]:
    """Return the earliest first day of an act, and the day on which it has surely begun."""
    if act.in_force is not None:
        return act.in_force, act.in_force
    earliest = act.enacted or act.promulgated or date(act.year, 1, 1)
    return earliest, None if act.kind is RegulationKind.PUTUSAN_MK else date(act.year + 1, 1, 1)


def _ends(act: Regulation) -> tuple[date | None, date | None]:
    """Return the earliest day on which an act may have ended, and the day on which it surely has; `None` for never."""
    if act.revoked is not None:
        return act.revoked, act.revoked
    followers = sorted(
        (_begins(other) for other in (*act.revoked_by, *act.replaced_by)),
        key=lambda days: (days[0], days[1] or date.max),
    )
    first, surely = followers[0] if followers else (None, None)
    return (first or _begins(act)[0], None) if act.has_ceased else (first, surely)


def _capital(word: str) -> str:
    return word if word in {"of", "the", "in", "for"} else word[0].upper() + word[1:]


def _without_type(region: str) -> str:
    """Return a region's name as the titles of its rules write it: *Peraturan Wali Kota Magelang*."""
    return region.removeprefix("Kota ").removeprefix("Kab. ").removeprefix("Kabupaten ")


_PROVINCE_BYLAW_RANK: Final = 6
_CITY_BYLAW_RANK: Final = 7
_RANKS: Final = {
    RegulationKind.UU: 3,
    RegulationKind.PERPPU: 3,
    RegulationKind.PP: 4,
    RegulationKind.PERPRES: 5,
}
_NO_LEGISLATION: Final = frozenset(
    {
        RegulationKind.KEPPRES,
        RegulationKind.INPRES,
        RegulationKind.KEPMENAKER,
        RegulationKind.KEPMENDAGRI,
        RegulationKind.KEPMENPANRB,
        RegulationKind.KEPGUB,
        RegulationKind.SE,
        RegulationKind.SURAT,
        RegulationKind.PUTUSAN_MK,
    }
)
_RANKED: Final = (
    "Tingkat {rank} dalam hierarki UU 12/2011 Pasal 7 ayat (1).",
    "Rank {rank} in the hierarchy of UU 12/2011, article 7(1).",
)
_RANKED_BY_REGION: Final = (
    "Tingkat 6 untuk provinsi atau 7 untuk kabupaten/kota (UU 12/2011 Pasal 7 ayat (1)); daerahnya tidak diketahui.",
    "Rank 6 for a province or 7 for a regency or city (UU 12/2011, article 7(1)); its region is not known.",
)
_POLICY: Final = (
    "Tanpa tingkat: instruksi, keputusan, edaran, surat dan putusan bukan jenis peraturan dalam UU 12/2011 Pasal 7 dan 8.",
    "No rank: instructions, decisions, circulars, letters and rulings are no legislation of UU 12/2011, articles 7 and 8.",
)
_OUTSIDE: Final = (
    "Tanpa tingkat: di luar daftar UU 12/2011 Pasal 7 ayat (1); mengikat atas perintah atau kewenangan (Pasal 8).",
    "No rank: outside the list of UU 12/2011, article 7(1); binding when ordered or within authority (article 8).",
)

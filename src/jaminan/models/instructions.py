"""Presidential instructions to officials: who is instructed, whom they are to enrol, in what, and by which tasks."""

import attrs

from jaminan.evidence import Evidence
from jaminan.labels import Locale, to_locale
from jaminan.models.categories import WorkerCategory
from jaminan.models.programs import Program
from jaminan.models.segments import Segment
from jaminan.shown import Shown
from jaminan.sources import Citation

__all__ = ["Addressee", "InstructedGroup", "Instruction", "Task"]


@attrs.frozen(kw_only=True)
class _Attested:
    """Something that an instruction names, in both languages, and how well it is attested.

    Attributes:
        indonesian: What it is called in Indonesian.
        english: What it is called in English.
        evidence: How well it is attested.
        note: What the sources say beside it, in English.
    """

    indonesian: str
    english: str
    evidence: Evidence
    note: str = ""

    def label(self, locale: Locale | str = "id") -> str:
        """Return what it is called.

        Args:
            locale: ``"id"`` or ``"en"``.

        Raises:
            ValidationError: If the locale is another.
        """
        return self.english if to_locale(locale) is Locale.EN else self.indonesian


@attrs.frozen(kw_only=True)
class Addressee(_Attested):
    """An office that is instructed, and how many hold it.

    Attributes:
        count: The number of officials, as told when the instruction was given.
        is_regional: Whether they head a region.
    """

    count: int
    is_regional: bool = False


@attrs.frozen(kw_only=True)
class InstructedGroup(_Attested):
    """A group of people whom the officials are to enrol.

    Attributes:
        segment: The segment that the group is named by, or `None` where it is named by its work.
        category: The group of local government enrolment, or `None` where it is named by its segment.
    """

    segment: Segment | None = None
    category: WorkerCategory | None = None


@attrs.frozen(kw_only=True)
class Task(_Attested):
    """A task of the heads of regions, in the words of this library.

    Attributes:
        citation: Where the task is printed, where that is another act than the instruction.
    """

    citation: Citation | None = None


@attrs.frozen(kw_only=True)
class Instruction(Shown):
    """A presidential instruction: it binds officials, and puts no duty on firms or citizens by itself.

    Attributes:
        citation: The instruction.
        addressees: Who is instructed.
        groups: Whom they are to enrol.
        programs: The programs at the least.
        programs_citation: Where that least is said.
        programs_evidence: How well that least is attested.
        tasks: What heads of regions are to do.
        note: Conflicts between the sources, in English.
    """

    citation: Citation
    addressees: tuple[Addressee, ...]
    groups: tuple[InstructedGroup, ...]
    programs: tuple[Program, ...]
    programs_citation: Citation
    programs_evidence: Evidence
    tasks: tuple[Task, ...]
    note: str = ""

    @property
    def officials(self) -> int:
        """How many officials are instructed."""
        return sum(addressee.count for addressee in self.addressees)

    @property
    def heads_of_regions(self) -> int:
        """How many of them head a region."""
        return sum(addressee.count for addressee in self.addressees if addressee.is_regional)

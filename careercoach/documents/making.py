"""A document made for one reader: the one road from a material to what leaves the file.

Masking comes before writing, so that a masked name reaches neither the Markdown nor what is made of it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from careercoach.content import kinds
from careercoach.documents import personnel
from careercoach.documents.audience import called
from careercoach.documents.choosing import Choosing
from careercoach.documents.fit import fit, reads
from careercoach.documents.likeness import alike, twice
from careercoach.documents.markdown import own
from careercoach.documents.masking import MARK, hiding, marked, masked
from careercoach.documents.rewording import Rewording, left_beside, left_for_words, to_reword, unmet
from careercoach.documents.still_named import Standing, Watch, watching
from careercoach.documents.turned import turned
from careercoach.frozen import Frozen
from careercoach.records import MaskRecord, ProfileRecord, PromiseRecord
from careercoach.visible import one_line


class Material(Protocol):
    """What any document is made of: who the person was at the time it speaks of, and more."""

    @property
    def profile(self) -> ProfileRecord:
        """Who they were then."""


M = TypeVar("M", bound=Material)


class Kind(Frozen, Generic[M]):
    """A kind of document: what it is called, who writes it, and who says what stays back.

    ``write`` takes the material, the audience and today; ``left_out`` the material and the audience, and so does
    ``private``, which names the private things that this reader sees because they were chosen. ``to_fit`` says what was
    chosen and does not stand there for want of room; it takes what ``write`` does. ``lacks`` says in a sentence what
    has to be chosen before it may leave, blank for nothing; it takes what ``left_out`` does.
    """

    noun: str
    write: Callable[[M, str, date], str]
    left_out: Callable[[M, str], tuple[str, ...]]
    private: Callable[[M, str], tuple[str, ...]] = lambda _material, _audience: ()
    to_fit: Callable[[M, str, date], tuple[str, ...]] = lambda _material, _audience, _today: ()
    lacks: Callable[[M, str], str] = lambda _material, _audience: ""


class Document(Frozen):
    """A document for one reader. ``id`` is the id of its meeting, its period as ``2026-01-01..2026-06-30``, or its
    year.

    ``left_out`` says in sentences what stays back and why, ``private`` names what is private and leaves all the same.
    ``masked`` counts the names replaced in it; None means that no masking was asked for. ``to`` is who reads it, by
    name or in words; None says no more than the audience does. ``situation`` is one of ``content.kinds`` SITUATIONS.
    ``choosings`` are the lists that what stands in it was chosen from. ``made`` is the same Markdown with every name as
    it is; ``hide`` replaces the names in a text, ``watch`` finds what is left of them. ``position`` is the id of the
    position it speaks of, ``attached`` what goes with it. ``to_reword`` stands there and may read wrong to this reader,
    ``unready`` waits for words for others, ``unmet`` was chosen now and does not stand there all the same. ``lacks``
    says what has to be chosen before it may leave; blank for nothing. ``read_by`` is the name of its reader, where they
    have one.
    """

    noun: str
    id: str
    audience: str
    markdown: str
    left_out: tuple[str, ...]
    private: tuple[str, ...] = ()
    masked: int | None = None
    to: str | None = None
    situation: str = kinds.EMPLOYED
    choosings: tuple[Choosing, ...] = ()
    made: str = ""
    hide: Callable[[str], tuple[str, int]] | None = None
    watch: Watch | None = None
    position: str | None = None
    attached: "tuple[Document, ...]" = ()
    to_reword: tuple[Rewording, ...] = ()
    unready: tuple[Rewording, ...] = ()
    unmet: tuple[str, ...] = ()
    lacks: str = ""
    read_by: str | None = None

    @property
    def still_named(self) -> tuple[Standing, ...]:
        """What of the masked names may still be told from it; () where nothing was masked."""
        return self.watch(self.markdown) if self.watch else ()

    def saying(self, text: str) -> "Document":
        """The same document in the words of a person, with the names of the list replaced there, too."""
        words = own(text)
        if self.hide is None:
            return replace(self, markdown=words)
        hidden, times = self.hide(words)
        return replace(self, markdown=hidden, masked=times)

    @property
    def reader(self) -> str:
        """Who reads it, as the person is told."""
        return called(self.audience, self.situation) if self.to is None or self.audience == "self" else self.to


def of_days(first: date, last: date) -> str:
    """The id of a document that belongs to days and to no talk."""
    return f"{first.isoformat()}..{last.isoformat()}"


def days(identity: str) -> tuple[date, date]:
    """The first and the last day of an id of ``of_days``."""
    first, _, last = identity.partition("..")
    return date.fromisoformat(first), date.fromisoformat(last)


def is_of_days(identity: str) -> bool:
    """Whether an id is one of ``of_days``."""
    return ".." in identity


def made(
    kind: Kind[M],
    identity: str,
    material: M,
    *,
    audience: str,
    today: date,
    masks: Sequence[MaskRecord] | None = None,
    to: str | None = None,
) -> Document:
    """The document of this kind for this reader, whom ``to`` names; ``masks`` None masks nothing.

    Raises InvalidValue for an audience that is not in AUDIENCES."""
    material, of_theirs = personnel.for_them(material, audience)
    typed = turned(material, audience, reads(material, audience), today)
    material, again = _said_once(fit(typed, audience, by_first_name=masks is None), audience)
    whole, name = material, material.profile.name
    material = whole if masks is None else masked(whole, masks)
    whole_page = kind.write(whole, audience, today)
    return Document(
        noun=kind.noun,
        id=identity,
        audience=audience,
        markdown=whole_page if masks is None else kind.write(material, audience, today),
        left_out=(*kind.to_fit(material, audience, today), *again, *of_theirs, *kind.left_out(material, audience)),
        private=kind.private(material, audience),
        masked=None if masks is None else _replaced(kind, whole, masks, audience, today),
        to=to or _not_the_manager(typed, audience),
        situation=kinds.situation(material.profile),
        choosings=_choosings(material),
        to_reword=(*to_reword(whole, audience, whole_page), *left_beside(typed, audience, whole_page)),
        unready=left_for_words(typed, audience, _with_doubts(kind, typed, audience, today)),
        unmet=unmet(_choosings(material), whole_page),
        made=whole_page,
        hide=None if masks is None else hiding(masks, name),
        watch=None if masks is None else watching(masks, name),
        position=material.profile.position,
        lacks=kind.lacks(whole, audience),
        read_by=reads(typed, audience) if audience != "self" else None,
    )


def _with_doubts(kind: Kind[M], typed: M, audience: str, today: date) -> Callable[[], str]:
    """Writes the page as it would be with what waits for words for others."""
    return lambda: kind.write(fit(typed, audience, with_doubts=True), audience, today)


def _replaced(kind: Kind[M], whole: M, masks: Sequence[MaskRecord], audience: str, today: date) -> int:
    """How many names are replaced in a document, whose ``whole`` material has them all."""
    counted = kind.write(masked(whole, marked(masks)), audience, today).count(MARK)
    return counted - kind.write(masked(whole, masks), audience, today).count(MARK)


def _not_the_manager(material: Any, audience: str) -> str | None:
    """The name of who reads what a manager would, and is another, or of who is in HR; None for nobody else."""
    name, manager = reads(material, audience), material.profile.manager
    another = audience == "manager" and manager and name != manager
    return name if another or audience == "hr" else None


def _said_once(material: Any, audience: str) -> tuple[Any, tuple[str, ...]]:
    """The material without open promises that say again what another or an ask says, and a sentence for each."""
    if audience == "self":
        return material, ()
    lists = {
        field.name: _promises(getattr(material, field.name)) for field in fields(material) if field.name != "among"
    }
    known = {one.id: one for promises in lists.values() for one in promises if one.state == "open"}
    again = [*_asked_again(known.values(), material)]
    asked = {one.id for one, _ in again}
    again += [(one, other.text) for one, other in twice([one for one in known.values() if one.id not in asked])]
    gone = {one.id for one, _ in again}
    less = {
        name: tuple(one for one in promises if one.id not in gone)
        for name, promises in lists.items()
        if any(one.id in gone for one in promises)
    }
    told = (f"“{one_line(one.text)}”: said once, as “{one_line(other)}”." for one, other in again)
    return replace(material, **less), tuple(told)


def _asked_again(promises: Iterable[PromiseRecord], material: Any) -> Iterator[tuple[PromiseRecord, str]]:
    """What they promised and are asked for now, with the ask: it stands there once, as what is asked."""
    talk = getattr(material, "meeting", None)
    for one in promises:
        theirs = talk is not None and one.owner == "them" and one.person in (None, talk.with_)
        like = next((ask for ask in getattr(material, "asks", ()) if alike(ask, one.text)), None)
        if theirs and like:
            yield one, like


def _promises(value: object) -> tuple[PromiseRecord, ...]:
    return tuple(one for one in value if isinstance(one, PromiseRecord)) if isinstance(value, tuple) else ()


def _choosings(material: Material) -> tuple[Choosing, ...]:
    found = getattr(material, "choosing", None)
    return (found,) if isinstance(found, Choosing) else ()

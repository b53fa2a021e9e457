"""What waits for somebody and can be answered on a page, behind a personal link, by a person without an account.

A feature registers an `Answerable` for each kind of record that is answered so (`Feature.answerables`). What is shown
and what may be done there are values and use cases of that feature; the link, the proof of who opened it and the page
belong to the feature `links`.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

from bot.models.links import LinkEnd, LinkOverError
from bot.models.words import OrganizationName, Text, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import Rows
from bot.use_cases.kernel.ports import Actor, Invited
from bot.use_cases.kernel.unit_of_work import Block

TICKED = "yes"


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads to another page of the same reader: its label, and the token of the link behind which that page is."""

    label: Text
    token: str


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, the paragraphs below it, and what leads from there to other pages."""

    heading: Value
    paragraphs: tuple[Value, ...]
    leads: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A record as whoever was invited reads it. `promised` is what their side promises: it stands right above the
    buttons, which are named by `deeds`, in their order. `answered` says what they have answered, if they have.

    Of the fields of deeds by their names, `known` is what stands in them before anybody types, and `choices` are those
    of a field that is chosen: what is sent, and how it is called. `files` are what can be read besides the record's own
    file (`Answerable.files`): its name, with a number behind it where there are several of a kind, and what leads to
    it.
    """

    title: Value
    parts: tuple[Part, ...] = ()
    promised: tuple[Value, ...] = ()
    deeds: tuple[str, ...] = ()
    answered: Value | None = None
    known: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Sequence[tuple[str, Value]]] = field(default_factory=dict)
    files: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """Words that a deed asks for, and how many characters they may have; in one line, or in several (`tall`). Nothing
    is typed where the label is only to be ticked: what is sent of a `tick` is `TICKED`. What is `chosen` is one of
    `Shown.choices`, and not asked for where there are none.
    """

    name: str
    label: Text
    longest: int = 1000
    needed: bool = True
    tall: bool = True
    tick: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class LinkDeed:
    """A deed that may be done behind a link, and the label of its button. `use_case` declares the permission
    `ANSWER` and is called with the record's id and version, and by its name with what was typed into each field and
    what is `given` by the button alone.
    `done` is said where the link ends with the deed, because another one follows. Where it `takes_file`, which is the
    label of that field, the use case is called with the bytes as `file` besides.
    """

    name: str
    label: Text
    use_case: type[UseCase]
    fields: tuple[Field, ...] = ()
    style: Literal["primary", "quiet", "danger"] = "quiet"
    done: Text | None = None
    takes_file: Text | None = None
    given: Mapping[str, Any] = field(default_factory=dict)


def _pdf(_: object) -> str:
    return "application/pdf"


@dataclass(frozen=True, slots=True)
class LinkFile:
    """The file of a record, and the label of what leads to it. `use_case` is called like a deed, and with the number
    that stands behind the file's name if one does; it returns the content. `as_file` turns that into a named file in
    the reader's language, and `media_type` says what it is given out as.
    """

    label: Text
    use_case: type[UseCase]
    as_file: Callable[[Any, Any], Any]
    media_type: Callable[[Any], str] = _pdf


@dataclass(frozen=True, slots=True)
class Awaited:
    """What is waited for: the version that is to be answered, the organisation for which the person answers, and those
    on the `other` sides of the matter, whose people see to nothing of it. Whether a moderator `helps`, since nobody of
    the organisation could be reached, or has answered for long.
    """

    version: int
    organization_id: int
    others: tuple[int, ...] = ()
    helps: bool = False


Await: TypeAlias = Callable[[Block, int, int, datetime], Awaitable[Awaited | LinkEnd]]
"""Given a block, a record's and a person's id, and the moment: what is waited for from this person; else why nothing
is, which the page says in place of the record: it is asked no more (`WITHDRAWN`), or of somebody else (`REPLACED`).
"""
AskedBy: TypeAlias = Callable[[Block, int], Awaitable[Sequence[OrganizationName]]]
"""Given a block and a record's id: the names of the verified organisations that ask. This is all that is told to an
address which nobody has confirmed.
"""
What: TypeAlias = Callable[[Block, int, int], Awaitable[Text]]
Show: TypeAlias = Callable[[Block, Invited, datetime], Awaitable[Shown]]


def _nowhere(_: int) -> Rows:
    return ()


@dataclass(frozen=True, slots=True)
class Answerable:
    """How one kind of record is answered behind a link. `what` says of a record and a version, without anybody's words,
    what is asked by now, such as "draft memorandum of 22 June, version 2". `leads_to` are the buttons below what those
    who ask are told of the link. `file` is what can be read of it as a file, by whoever may read it at all; `files` are
    further ones by their names, which a page offers by `Shown.files`.
    """

    what: What
    awaited: Await
    asked_by: AskedBy
    show: Show
    deeds: Sequence[LinkDeed]
    leads_to: Callable[[int], Rows] = _nowhere
    file: LinkFile | None = None
    files: Mapping[str, LinkFile] = field(default_factory=dict)

    def deed(self, name: str) -> LinkDeed | None:
        return next((deed for deed in self.deeds if deed.name == name), None)


@dataclass(frozen=True, slots=True)
class Answerables:
    """All kinds that features have registered."""

    kinds: Mapping[str, Answerable]

    def __getitem__(self, kind: str) -> Answerable:
        return self.kinds[kind]


def require_invited(actor: Actor, kind: str, record_id: int, version: int) -> Invited:
    """What the actor's link is for, which must be exactly this. Raises `ForbiddenError` for whoever came by no link,
    or by one to something else, and `LinkOverError` for a link to another version.
    """
    invited = actor.invited
    if invited is None or (invited.kind, invited.record_id) != (kind, record_id):
        raise ForbiddenError
    if invited.version != version:
        raise LinkOverError(LinkEnd.NEWER)
    return invited

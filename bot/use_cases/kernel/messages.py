"""What a message consists of before it has words: a key, typed values, actions to offer.

The words are chosen when a message is sent. Values keep their meaning (an amount, a moment, a region) until then,
so that each reader gets them in their own language. In the outbox they are JSON, where `type` tells them apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Literal, TypeAlias

from pydantic import ConfigDict, TypeAdapter
from pydantic_core import to_jsonable_python

from bot.models.reference import Language
from bot.models.tellings import ToldAs
from bot.models.words import Value


@dataclass(frozen=True, slots=True)
class Action:
    """A button under a message. `action-<name>` is the key of its label, whose gaps `args` fill.

    `<name>:<id>` comes back when somebody presses the button. Where `readers` names languages, only their readers get
    it.
    """

    name: str
    id: int
    style: Literal["primary", "success", "danger"] | None = None
    args: Mapping[str, Value] = field(default_factory=dict)
    readers: tuple[Language, ...] = ()

    @property
    def data(self) -> str:
        return f"{self.name}:{self.id}"


Rows: TypeAlias = tuple[tuple[Action, ...], ...]
"""Buttons, row by row."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is made when the message is sent: `kind` names who makes it, `id` the record that it shows, `more`
    further ones in the same file.
    """

    kind: str
    id: int
    more: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a message asks its reader to answer. Whoever has no account answers it behind a personal link, which stands
    in their mail in place of the buttons (`kernel/answering.py`).
    """

    kind: str
    record_id: int


@dataclass(frozen=True, slots=True)
class Capacity:
    """As whom people are told, without their names: see `Telling`."""

    told_as: ToldAs
    organization_id: int | None = None


class Subject:
    """Names the records that a notification depends on. They are looked at when it is sent, to decide what it says by
    then, or that it is not sent at all.

    A subclass is a dataclass of plain values. `type` is its name in the outbox.
    """

    __slots__ = ()
    type: ClassVar[str]

    @property
    def as_whom(self) -> "Capacity":
        """As whom the recipient gets it, where this is what a notification goes `to`."""
        return Capacity(ToldAs.PERSON)


@dataclass(frozen=True, slots=True)
class Notification:
    """One message to one person. `actions` are rows of buttons.

    `about` names what may make the message untrue before it is sent; without it, the message stays true. `to` names as
    whom the person gets it, where that is no more certain: as a representative, say, or as one of the staff.

    `picture` is the messenger's reference to a photo that stands above the words. Where these are too many to stand
    below a photo they go without it, whole: what a message ends with matters as much as what it begins with.
    """

    key: str
    args: Mapping[str, Value] = field(default_factory=dict)
    actions: Rows = ()
    attachment: Attachment | None = None
    about: Subject | None = None
    to: Subject | None = None
    picture: str | None = None
    answer: Answer | None = None

    @property
    def subjects(self) -> Sequence[Subject]:
        """What is to be looked at when it is sent."""
        return [subject for subject in (self.to, self.about) if subject is not None]

    __pydantic_config__: ClassVar = ConfigDict(arbitrary_types_allowed=True)


_CODEC = TypeAdapter(Notification)
_ROWS = TypeAdapter(Rows)
_CODECS: dict[type[Subject], TypeAdapter[Any]] = {}
"""Of subjects. Making one takes many times as long as decoding with it, and each old message is decoded again and again
to see whether its buttons still stand.
"""


def encode_rows(rows: Rows) -> list[Any]:
    """Buttons as JSON, as in a notification."""
    encoded: list[Any] = _ROWS.dump_python(rows, mode="json")
    return encoded


def encode_notification(notification: Notification) -> dict[str, Any]:
    """The notification as JSON for the outbox."""
    encoded: dict[str, Any] = _CODEC.dump_python(replace(notification, about=None, to=None), mode="json")
    for place, subject in (("about", notification.about), ("to", notification.to)):
        if subject is not None:
            encoded[place] = {**to_jsonable_python(subject), "type": subject.type}
    return encoded


def decode_notification(content: Mapping[str, Any], subjects: Mapping[str, type[Subject]]) -> Notification:
    """The notification from the outbox's JSON. `subjects` are the classes of subjects by their `type`.

    Raises `ValueError` for a notification that another version of the bot has written in another form.
    """
    return replace(
        _CODEC.validate_python({**content, "about": None, "to": None}),
        about=_decode_subject(content.get("about"), subjects),
        to=_decode_subject(content.get("to"), subjects),
    )


def _decode_subject(
    content: Mapping[str, Any] | None, subjects: Mapping[str, type[Subject]]
) -> Subject | None:
    if not content:
        return None
    values = dict(content)
    kind = values.pop("type")
    if kind not in subjects:
        msg = f"a notification is about {kind!r}, which no feature has registered"
        raise ValueError(msg)
    subject = subjects[kind]
    codec = _CODECS.get(subject)
    if codec is None:
        codec = _CODECS[subject] = TypeAdapter(subject)
    decoded: Subject = codec.validate_python(values)
    return decoded

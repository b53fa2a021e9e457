"""What a message consists of before it has words: a key, typed values, actions to offer.

The words are chosen when a message is sent. Values keep their meaning (an amount, a moment, a region) until then,
so that each reader gets them in their own language. In the outbox they are JSON, where `type` tells them apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, ClassVar, Literal, TypeAlias

from pydantic import ConfigDict, TypeAdapter
from pydantic_core import to_jsonable_python

from bot.models.reference import Language


@dataclass(frozen=True, slots=True)
class Money:
    """Whole tenge."""

    tenge: int
    type: Literal["money"] = "money"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, shown in the country's zone, as "today" or "tomorrow" if it is."""

    at: datetime
    type: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A point in time that is shown as a time of day without its date, in the country's zone."""

    at: datetime
    type: Literal["time"] = "time"


@dataclass(frozen=True, slots=True)
class Day:
    on: date
    type: Literal["day"] = "day"


@dataclass(frozen=True, slots=True)
class Named:
    """Something whose name is domain data: a region, a sphere, a cause, a need, a legal form, a language."""

    kind: Literal[
        "region", "region-within", "sphere", "cause", "need", "legal-form", "legal-form-short", "language"
    ]
    id: str
    type: Literal["named"] = "named"


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """A line below somebody's own words that tells their language. It is empty for readers of the same language."""

    language: Language
    type: Literal["written-in"] = "written-in"


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """An organisation's official names, as far as they are known, and the legal form shown beside the name."""

    legal_form: str
    kk: str
    ru: str
    en: str
    type: Literal["organization"] = "organization"


@dataclass(frozen=True, slots=True)
class Localized:
    """A text that was entered in several languages, as pairs of language code and text."""

    texts: tuple[tuple[str, str], ...]
    type: Literal["localized"] = "localized"

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Localized":
        return cls(tuple(sorted(texts.items())))


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the locale files, used as a value inside another one."""

    key: str
    args: Mapping[str, "Value"] = field(default_factory=dict)
    type: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values, joined by `separator`."""

    items: tuple["Value", ...]
    separator: str = ", "
    type: Literal["listed"] = "listed"


Value: TypeAlias = (
    str
    | int
    | Money
    | Moment
    | TimeOfDay
    | Day
    | Named
    | WrittenIn
    | OrganizationName
    | Localized
    | Text
    | Listed
)


@dataclass(frozen=True, slots=True)
class Action:
    """A button under a message. `action-<name>` is the key of its label, whose gaps `args` fill.

    `<name>:<id>` comes back when somebody presses the button.
    """

    name: str
    id: int
    style: Literal["primary", "success", "danger"] | None = None
    args: Mapping[str, Value] = field(default_factory=dict)

    @property
    def data(self) -> str:
        return f"{self.name}:{self.id}"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is made when the message is sent: `kind` names who makes it, `id` the record that it shows."""

    kind: str
    id: int


class Subject:
    """Names the records that a notification depends on. They are looked at when it is sent, to decide what it says by
    then, or that it is not sent at all.

    A subclass is a dataclass of plain values. `type` is its name in the outbox.
    """

    __slots__ = ()
    type: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Notification:
    """One message to one person. `actions` are rows of buttons.

    `about` names what may make the message untrue before it is sent; without it, the message stays true.
    """

    key: str
    args: Mapping[str, Value] = field(default_factory=dict)
    actions: Sequence[Sequence[Action]] = ()
    attachment: Attachment | None = None
    about: Subject | None = None

    __pydantic_config__: ClassVar = ConfigDict(arbitrary_types_allowed=True)


_CODEC = TypeAdapter(Notification)


def encode_notification(notification: Notification) -> dict[str, Any]:
    """The notification as JSON for the outbox."""
    encoded: dict[str, Any] = _CODEC.dump_python(replace(notification, about=None), mode="json")
    about = notification.about
    if about is not None:
        encoded["about"] = {**to_jsonable_python(about), "type": about.type}
    return encoded


def decode_notification(content: Mapping[str, Any], subjects: Mapping[str, type[Subject]]) -> Notification:
    """The notification from the outbox's JSON. `subjects` are the classes of subjects by their `type`.

    Raises `ValueError` for a notification that another version of the bot has written in another form.
    """
    notification = _CODEC.validate_python({**content, "about": None})
    about = dict(content.get("about") or {})
    if not about:
        return notification
    kind = about.pop("type")
    if kind not in subjects:
        msg = f"a notification is about {kind!r}, which no feature has registered"
        raise ValueError(msg)
    return replace(notification, about=TypeAdapter(subjects[kind]).validate_python(about))

"""What is said to somebody later: a key, typed values, actions to offer. Words are chosen on sending.

Values keep their meaning (an amount, a moment, a region), so that each reader gets them in their own
language. They travel through the outbox as JSON; `type` tells them apart there.
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
    """A point in time; shown in the reader's zone, as "today" or "tomorrow" where true."""

    at: datetime
    type: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day without its date, in the reader's zone."""

    at: datetime
    type: Literal["time"] = "time"


@dataclass(frozen=True, slots=True)
class Day:
    on: date
    type: Literal["day"] = "day"


@dataclass(frozen=True, slots=True)
class Named:
    """A word of the domain data: a region, a sphere, a cause, a need, a legal form, a language."""

    kind: Literal[
        "region", "region-within", "sphere", "cause", "need", "legal-form", "legal-form-short", "language"
    ]
    id: str
    type: Literal["named"] = "named"


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """A line below somebody's own words, for a reader of another language; for others it is empty."""

    language: Language
    type: Literal["written-in"] = "written-in"


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """The official names that are known, with the legal form that stands beside them."""

    legal_form: str
    kk: str
    ru: str
    en: str
    type: Literal["organization"] = "organization"


@dataclass(frozen=True, slots=True)
class Localized:
    """A text that was entered in several languages, keyed by language code."""

    texts: tuple[tuple[str, str], ...]
    type: Literal["localized"] = "localized"

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Localized":
        return cls(tuple(sorted(texts.items())))


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the locale files inside another one."""

    key: str
    args: Mapping[str, "Value"] = field(default_factory=dict)
    type: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values in a row."""

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
    """A button under a message: `action-<name>` is its label, `<name>:<id>` comes back when pressed.

    `args` fill the gaps of the label.
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
    """A document made when the message is sent: `kind` names the maker, `id` the record."""

    kind: str
    id: int


class Subject:
    """What a notification is about: records by which it is decided at the moment of sending what is said, and whether
    anything is. A dataclass of plain values; `type` is the name that it is stored under in the outbox.
    """

    __slots__ = ()
    type: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Notification:
    """One message to one person. `actions` are rows of buttons.

    `about` says on what it depends whether it is still true when it is sent; without one it always is.
    """

    key: str
    args: Mapping[str, Value] = field(default_factory=dict)
    actions: Sequence[Sequence[Action]] = ()
    attachment: Attachment | None = None
    about: Subject | None = None

    __pydantic_config__: ClassVar = ConfigDict(arbitrary_types_allowed=True)


_CODEC = TypeAdapter(Notification)


def encode_notification(notification: Notification) -> dict[str, Any]:
    """JSON for the outbox."""
    encoded: dict[str, Any] = _CODEC.dump_python(replace(notification, about=None), mode="json")
    about = notification.about
    if about is not None:
        encoded["about"] = {**to_jsonable_python(about), "type": about.type}
    return encoded


def decode_notification(content: Mapping[str, Any], subjects: Mapping[str, type[Subject]]) -> Notification:
    """`subjects` by the names that they are stored under. Raises `ValueError` for one of another version."""
    notification = _CODEC.validate_python({**content, "about": None})
    about = dict(content.get("about") or {})
    if not about:
        return notification
    kind = about.pop("type")
    if kind not in subjects:
        msg = f"a notification about an unknown {kind!r}"
        raise ValueError(msg)
    return replace(notification, about=TypeAdapter(subjects[kind]).validate_python(about))

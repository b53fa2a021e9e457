"""What features register, so that the kernel can call them without knowing any.

Each feature is one `Feature` in `wiring/registry.py`, the only list to change when a feature is added. `Registry` puts
them together. If two features claim the same thing or something is missing, it raises an error that names them, and
the process does not start.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from typing import Any, Protocol, TypeAlias, TypeVar

from bot.models.meaning import VectorOwner
from bot.use_cases.kernel.answering import Answerable, Answerables
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.engagement_sources import EngagementSource
from bot.use_cases.kernel.events import Event
from bot.use_cases.kernel.messages import Notification, Rows, Subject
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.roles import Known
from bot.use_cases.kernel.telling import Addressee, Addressing, Find
from bot.use_cases.kernel.touching import Touch, touches_of
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import WaitKind

MakeRepository: TypeAlias = Callable[[Any], object]
"""Makes a repository from a session of the storage, whose type the kernel does not know."""

StillTrue: TypeAlias = Callable[[Block, Any, Notification, datetime], Awaitable[Notification | None]]
"""Given a block, a subject, the promised notification and the moment: what to send now; None if nothing is left to be
said.
"""

ButtonsByNow: TypeAlias = Callable[[Block, Any, datetime], Awaitable[Rows | None]]
"""Given a block, a subject and the moment: the buttons that lead on below a message about it that was sent, none if the
matter is over; None if it may keep what it has.
"""

Erase: TypeAlias = Callable[[Any, int, datetime], Awaitable[None]]
"""Given the storage's session, a person's id and the moment when they asked for it: removes what is theirs alone."""

TextOf: TypeAlias = Callable[[Block, int], Awaitable[Any | None]]
"""Given a block and the id of a text's owner: what the matching engine reads of the text; None if it is gone."""

RoleRule: TypeAlias = Callable[[Known], frozenset[Role]]


class IncompleteRegistryError(Exception):
    """The features do not fit together. The message names the feature and what is missing or registered twice."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Says that rows about a person stay when the person is forgotten, and why: they hold neither words nor contacts
    of the person, or the law or other parties need them.
    """

    why: str


@dataclass(frozen=True, slots=True)
class FileMaker:
    """How a file that goes with a message is made. `deed` is called as the system with the ids of its records and
    returns the content; `as_file` turns that into a named file in the reader's language. This happens when the message
    is sent, so that the file is never older than its records.
    """

    deed: type[UseCase]
    as_file: Callable[[Any, Any], object]


class ReminderSource(Protocol):
    """What a feature reminds of. A row is one reminder; `subject` is the record that it is about.

    The features' own types stand behind `Any`: each source gets back only what it has claimed itself.
    """

    async def are_due(self, block: Block, now: datetime) -> bool:
        """Whether any reminder is due. Takes no lock."""

    async def next_after(self, block: Block, now: datetime) -> datetime | None:
        """When the next reminder is due."""

    async def claim(self, block: Block, now: datetime, limit: int) -> Sequence[tuple[Any, Any]]:
        """Due reminders with their subjects, oldest first. No other process gets them until the transaction ends."""

    async def remind(self, block: Block, reminder: Any, subject: Any, now: datetime) -> bool:  # noqa: ANN401
        """Promise the messages of one reminder. False if nothing is left to remind of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What one feature registers.

    `repositories`: for each of its ports, how the repository is made.
    `permissions`: the permissions that its deeds ask for.
    `notifications`: its kinds of notification, each with the type of subject that may make it untrue before it is
    sent. None marks a notification about something that has happened, which stays true.
    `still_true`: for each such type of subject, the check at the moment of sending; also for what says as whom
    somebody gets a message (`Notification.to`).
    `buttons`: for types of subject whose messages would not be sent now, but are not over, or whose words stay true
    while other buttons lead on: which ones (`kernel/buttons.py`).
    `attachments`: the files that go with its messages, by kind.
    `reminders`: its sources of reminders (`kernel/reminders.py`, `ReminderSource`).
    `engagements`: what it keeps of people's time (`kernel/engagement_sources.py`).
    `roles`: the rules by which an actor's roles follow from records.
    `traces`: for each of its tables that points at a person, what is erased when the person asks to be forgotten.
    `waits`: how its records wait for somebody, with the clock of each kind (`kernel/waiting.py`).
    `touches`: what this feature settles when something happens to the records of another (`kernel/touching.py`).
    `addressees`: for its types of addressee, how the people behind them are found (`kernel/telling.py`).
    `texts`: for each kind of text that is matched by its meaning, how the engine gets it.
    `answerables`: what can be answered behind a personal link, by kind (`kernel/answering.py`).
    """

    name: str
    repositories: Mapping[type, MakeRepository] = field(default_factory=dict)
    permissions: frozenset[Permission] = frozenset()
    notifications: Mapping[str, type[Subject] | None] = field(default_factory=dict)
    still_true: Mapping[type[Subject], StillTrue] = field(default_factory=dict)
    buttons: Mapping[type[Subject], ButtonsByNow] = field(default_factory=dict)
    attachments: Mapping[str, FileMaker] = field(default_factory=dict)
    reminders: Sequence[ReminderSource] = ()
    engagements: Sequence[EngagementSource] = ()
    roles: Sequence[RoleRule] = ()
    traces: Mapping[str, Erase | Kept] = field(default_factory=dict)
    waits: Sequence[WaitKind] = ()
    touches: Mapping[type[Event], Touch] = field(default_factory=dict)
    addressees: Mapping[type[Addressee], Find] = field(default_factory=dict)
    texts: Mapping[VectorOwner, TextOf] = field(default_factory=dict)
    answerables: Mapping[str, Answerable] = field(default_factory=dict)


def happened(*kinds: str) -> Mapping[str, None]:
    """Kinds of notification about what has happened. That stays true, so nothing is checked when they are sent."""
    return dict.fromkeys(kinds)


class Registry:
    """All features together. Raises `IncompleteRegistryError` if they do not fit together."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.features = tuple(features)
        self.repositories = _merge("port", features, lambda feature: feature.repositories)
        self.notifications = _merge("notification", features, lambda feature: feature.notifications)
        self.attachments = _merge("attachment", features, lambda feature: feature.attachments)
        self.traces = _merge("table", features, lambda feature: feature.traces)
        self.texts = _merge("text", features, lambda feature: feature.texts)
        self.answerables = Answerables(_merge("answerable", features, lambda feature: feature.answerables))
        self._checks = _merge("subject", features, lambda feature: feature.still_true)
        self._buttons = _merge("buttons", features, lambda feature: feature.buttons)
        self.subjects = {subject.type: subject for subject in self._checks}
        self.reminders = tuple(chain.from_iterable(feature.reminders for feature in features))
        self.engagements = tuple(chain.from_iterable(feature.engagements for feature in features))
        self.touches = touches_of(feature.touches for feature in features)
        self.waits = _merge("wait", features, lambda feature: {wait.name: wait for wait in feature.waits})
        self.addressing = Addressing(_merge("addressee", features, lambda feature: feature.addressees))
        self._require_unique()
        self._require_complete()

    def _require_unique(self) -> None:
        """Raises an error for what is registered twice and has no key of its own. `_merge` checks what has one."""
        each = self.features
        _require_once("feature", [(feature.name, feature.name) for feature in each])
        _require_once("wait", [(wait.name, feature.name) for feature in each for wait in feature.waits])
        _require_once("role rule", [(rule, feature.name) for feature in each for rule in feature.roles])
        _require_once(
            "reminder", [(type(source), feature.name) for feature in each for source in feature.reminders]
        )
        _require_once("stored subject", [(subject.type, subject.__name__) for subject in self._checks])

    def _require_complete(self) -> None:
        for feature in self.features:
            if not feature.name or "" in feature.notifications or "" in feature.attachments:
                raise IncompleteRegistryError(f"{feature.name!r}: a feature or a kind without a name")
            for kind, subject in feature.notifications.items():
                if subject is not None and subject not in self._checks:
                    msg = f"{feature.name}: nothing checks whether a notification {kind!r} is still true"
                    raise IncompleteRegistryError(msg)
            for deed in (maker.deed for maker in feature.attachments.values()):
                if not issubclass(deed, UseCase):
                    raise IncompleteRegistryError(f"{feature.name}: {deed.__name__} is no use case")
            _require_complete_laws(feature)
        unasked = set(Permission) - set(chain.from_iterable(feature.permissions for feature in self.features))
        if unasked:
            raise IncompleteRegistryError(f"no feature asks for {sorted(unasked)}")

    def require_times(self, days: Mapping[str, Sequence[int]]) -> None:
        """Raises `IncompleteRegistryError` unless the days that the settings name fit the kinds of wait."""
        for name, each in days.items():
            kind = self.waits.get(name)
            if kind is None:
                known = ", ".join(sorted(self.waits))
                raise IncompleteRegistryError(f"ASAR_WAITS: nothing waits as {name!r}; known are {known}")
            usual = [moment.days for moment in kind.moments]
            if len(each) != len(usual):
                msg = f"ASAR_WAITS: {name!r} rings {len(usual)} times, such as after {usual} days"
                raise IncompleteRegistryError(msg)
            in_order = sorted(each, reverse=any(moment.before for moment in kind.moments))
            if list(each) != in_order:
                raise IncompleteRegistryError(f"ASAR_WAITS: the days of {name!r} are not in order")

    def roles_of(self, known: Known) -> frozenset[Role]:
        """The roles that follow from what is known of a person. Until they consent they are a guest and no more, and
        while they are barred nothing else than that.
        """
        if not known.consented:
            return frozenset({Role.GUEST})
        if known.barred:
            return frozenset({Role.BARRED})
        return frozenset().union(*(rule(known) for feature in self.features for rule in feature.roles))

    def require_registered(self, notification: Notification) -> None:
        """Raises `IncompleteRegistryError` unless a feature has registered this kind with this type of subject.

        Otherwise a message could be promised of which nobody has said whether it may become untrue.
        """
        if notification.key not in self.notifications:
            msg = f"notification {notification.key!r} belongs to no feature"
            raise IncompleteRegistryError(msg)
        expected, about = self.notifications[notification.key], notification.about
        if expected is not (None if about is None else type(about)):
            msg = f"notification {notification.key!r} is about {about!r} instead of {expected}"
            raise IncompleteRegistryError(msg)
        if notification.to is not None and type(notification.to) not in self._checks:
            msg = f"notification {notification.key!r} goes to {notification.to!r}, which nothing checks"
            raise IncompleteRegistryError(msg)
        attached = notification.attachment
        if attached is not None and attached.kind not in self.attachments:
            msg = f"notification {notification.key!r} comes with an unknown {attached.kind!r}"
            raise IncompleteRegistryError(msg)

    async def by_now(self, block: Block, promised: Notification, now: datetime) -> Notification | None:
        """What a promised notification says at the moment of sending; None if nothing is left to be said."""
        said: Notification | None = promised
        for subject in promised.subjects:
            if said is not None:
                said = await self._checks[type(subject)](block, subject, said, now)
        return said

    async def buttons_by_now(self, block: Block, sent: Notification, now: datetime) -> Rows | None:
        """What should stand below a message that was sent, nothing if it is over; None if it may keep what it has."""
        lead_on = self._buttons.get(type(sent.about)) if sent.about else None
        if lead_on is None:
            return () if await self.by_now(block, sent, now) is None else None
        if await self.by_now(block, replace(sent, about=None), now) is None:
            return ()
        rows = await lead_on(block, sent.about, now)
        return None if rows and rows == sent.actions else rows


def _require_complete_laws(feature: Feature) -> None:
    for event in feature.touches:
        if not issubclass(event, Event):
            raise IncompleteRegistryError(f"{feature.name}: {event.__name__} is no event")
    for wait in feature.waits:
        if not wait.name or not wait.moments:
            raise IncompleteRegistryError(f"{feature.name}: a wait without a name or a clock")


Key = TypeVar("Key")
Thing = TypeVar("Thing")


def _merge(
    what: str, features: Sequence[Feature], of: Callable[[Feature], Mapping[Key, Thing]]
) -> Mapping[Key, Thing]:
    _require_once(what, [(key, feature.name) for feature in features for key in of(feature)])
    return {key: thing for feature in features for key, thing in of(feature).items()}


def _require_once(what: str, claims: Sequence[tuple[object, str]]) -> None:
    """Raises `IncompleteRegistryError` if a thing is claimed twice. A claim is a thing and the claiming feature."""
    claimed: dict[object, str] = {}
    for thing, feature in claims:
        if thing in claimed:
            name = getattr(thing, "__name__", thing)
            msg = f"{what} {name!r} is registered twice: by {claimed[thing]} and by {feature}"
            raise IncompleteRegistryError(msg)
        claimed[thing] = feature

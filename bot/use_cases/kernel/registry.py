"""What features hand to the kernel, so that the generic rooms know no special ones.

Each feature is one `Feature` in `wiring/registry.py`, the one list to touch when a feature is added. `Registry` puts
them together and refuses to start, by name, where two claim the same thing or where something was left out.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import Any, TypeAlias, TypeVar

from bot.models.meaning import VectorOwner
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.roles import Known
from bot.use_cases.kernel.unit_of_work import Block

MakeRepository: TypeAlias = Callable[[Any], object]
"""From the storage's own session, of which the kernel knows nothing, to a repository."""

StillTrue: TypeAlias = Callable[[Block, Any, Notification], Awaitable[Notification | None]]
"""What there is to say by now about a subject of that type; None where nothing is left to be said."""

Erase: TypeAlias = Callable[[Any, int, datetime], Awaitable[None]]
"""From the storage's session, the id of a person and the moment of their wish: removes what is theirs alone."""

Touch: TypeAlias = Callable[[Block, int, datetime], Awaitable[None]]
"""Settles what hangs on a record that a deed has changed, in the deed's own transaction (law of touch)."""

TextOf: TypeAlias = Callable[[Block, int], Awaitable[Any | None]]
"""From the id of whoever wrote a text to what the matching engine reads of it; None where it is gone."""

RoleRule: TypeAlias = Callable[[Known], frozenset[Role]]


class IncompleteRegistryError(Exception):
    """A feature that cannot be started: the message names the feature and what is twice or missing."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows about a person that stay when the person is forgotten, and why: they hold no words and no contact of
    theirs, or the law and the other parties need them.
    """

    why: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message: `deed` reads what is in it from a record's id, acting as the system, and
    `as_file` turns that into a named file in the reader's language. It is made at the moment of sending, so that it
    is never older than its record.
    """

    deed: type
    as_file: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Wait:
    """A state in which something waits for somebody (law of waiting)."""

    state: str
    waits_for: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What one feature hands over.

    `repositories`: what stands behind each of its ports.
    `permissions`: what its deeds may ask for.
    `notifications`: its kinds of notification, each with the type of subject on which it depends whether it is still
    true at the moment of sending; None for one that tells of what has happened, which stays true.
    `still_true`: the check of each such type.
    `attachments`: by kind, the files that go with its messages.
    `reminders`: what it reminds of (`kernel/reminders.py`, `ReminderSource`).
    `roles`: which roles follow from records.
    `traces`: for each of its tables that points at a person, what is erased when the person wishes to be forgotten.
    `waits`: states in which something of it waits for somebody. Their clocks come with the law of waiting.
    `touches`: by another feature's deed, what it settles when that deed is done. So a deed need not know who relies on
    what it changes.
    `texts`: which of its texts are matched by their meaning.
    """

    name: str
    repositories: Mapping[type, MakeRepository] = field(default_factory=dict)
    permissions: frozenset[Permission] = frozenset()
    notifications: Mapping[str, type[Subject] | None] = field(default_factory=dict)
    still_true: Mapping[type[Subject], StillTrue] = field(default_factory=dict)
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    reminders: Sequence[Any] = ()
    roles: Sequence[RoleRule] = ()
    traces: Mapping[str, Erase | Kept] = field(default_factory=dict)
    waits: Sequence[Wait] = ()
    touches: Mapping[type, Touch] = field(default_factory=dict)
    texts: Mapping[VectorOwner, TextOf] = field(default_factory=dict)


class Registry:
    """All features together. Raises `IncompleteRegistryError` where they do not fit."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.features = tuple(features)
        _unique("feature", [(feature.name, feature.name) for feature in features])
        self.repositories = _merged("port", features, lambda feature: feature.repositories)
        self.notifications = _merged("notification", features, lambda feature: feature.notifications)
        self.attachments = _merged("attachment", features, lambda feature: feature.attachments)
        self.traces = _merged("table", features, lambda feature: feature.traces)
        self.reminders = tuple(chain.from_iterable(feature.reminders for feature in features))
        self._checks = _merged("subject", features, lambda feature: feature.still_true)
        _unique("wait", [(wait.state, feature.name) for feature in features for wait in feature.waits])
        self._touches: dict[type, list[Touch]] = {}
        for feature in features:
            for deed, touch in feature.touches.items():
                self._touches.setdefault(deed, []).append(touch)
        self.texts = _merged("text", features, lambda feature: feature.texts)
        for feature in features:
            for kind, subject in feature.notifications.items():
                if subject is not None and subject not in self._checks:
                    msg = f"{feature.name}: nothing checks whether a notification {kind!r} is still true"
                    raise IncompleteRegistryError(msg)
        self.subjects = {subject.type: subject for subject in self._checks}
        if len(self.subjects) < len(self._checks):
            msg = (
                f"two subjects are stored under one name: {sorted(subject.type for subject in self._checks)}"
            )
            raise IncompleteRegistryError(msg)
        unasked = set(Permission) - set(chain.from_iterable(feature.permissions for feature in features))
        if unasked:
            msg = f"no feature asks for {sorted(unasked)}"
            raise IncompleteRegistryError(msg)

    def roles_of(self, known: Known) -> frozenset[Role]:
        """Without consent nothing else counts: somebody is a guest until then."""
        if not known.consented:
            return frozenset({Role.GUEST})
        return frozenset().union(*(rule(known) for feature in self.features for rule in feature.roles))

    async def touch(self, block: Block, deed: type, record_id: int, at: datetime) -> None:
        """Settle what hangs on the record that this deed has changed, within its transaction."""
        for touch in self._touches.get(deed, ()):
            await touch(block, record_id, at)

    def require_registered(self, notification: Notification) -> None:
        """A kind of which nobody has said whether it can become untrue must not be promised to anybody."""
        if notification.key not in self.notifications:
            msg = f"notification {notification.key!r} belongs to no feature"
            raise IncompleteRegistryError(msg)
        expected, about = self.notifications[notification.key], notification.about
        if expected is not (None if about is None else type(about)):
            msg = f"notification {notification.key!r} is about {about!r} instead of {expected}"
            raise IncompleteRegistryError(msg)

    async def by_now(self, block: Block, promised: Notification) -> Notification | None:
        """What there is to say at the moment of sending; None where nothing is left to be said."""
        if promised.about is None:
            return promised
        return await self._checks[type(promised.about)](block, promised.about, promised)


Key = TypeVar("Key")
Thing = TypeVar("Thing")


def _merged(
    what: str, features: Sequence[Feature], of: Callable[[Feature], Mapping[Key, Thing]]
) -> Mapping[Key, Thing]:
    _unique(what, [(key, feature.name) for feature in features for key in of(feature)])
    return {key: thing for feature in features for key, thing in of(feature).items()}


def _unique(what: str, claims: Sequence[tuple[object, str]]) -> None:
    """Each claim is a thing with the name of the feature that claims it."""
    claimed: dict[object, str] = {}
    for thing, feature in claims:
        if thing in claimed:
            name = getattr(thing, "__name__", thing)
            msg = f"{what} {name!r} is registered twice: by {claimed[thing]} and by {feature}"
            raise IncompleteRegistryError(msg)
        claimed[thing] = feature

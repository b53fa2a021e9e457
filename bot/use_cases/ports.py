"""What the use cases need from outside, as protocols. The wiring decides who answers."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Protocol, Self

from bot.matching import BackerFacts, Duplicate, Item, ProjectFacts, Suggestion, Vectors
from bot.models.audit import AuditEntry
from bot.models.backers import BackerProfile
from bot.models.drafts import Draft
from bot.models.forum import (
    Attendance,
    Forum,
    ForumSession,
    Registration,
    Reminder,
    ReminderStatus,
    Star,
)
from bot.models.memoranda import Memorandum
from bot.models.organizations import (
    Invitation,
    Membership,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.outbox import OutboxMessage
from bot.models.people import Person, StaffRole
from bot.models.pitches import Pitch
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from bot.models.vectors import TextVector, VectorOwner
from bot.use_cases.messages import Notification
from bot.use_cases.permissions import Permission, Role, granted


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Represented:
    """An organisation that the actor represents."""

    organization_id: int
    kind: OrganizationKind
    verified: bool


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts now. `account_id` is their account at the messenger; a guest has no `person_id` yet."""

    person_id: int | None
    account_id: int | None
    language: Language
    name: str = ""
    roles: frozenset[Role] = frozenset({Role.GUEST})
    represents: tuple[Represented, ...] = ()

    @property
    def permissions(self) -> frozenset[Permission]:
        return granted(self.roles)

    def represented(self, organization_id: int) -> Represented | None:
        return next((item for item in self.represents if item.organization_id == organization_id), None)


class Identity(Protocol):
    """Says who acts. Never taken from callback data."""

    async def actor(self) -> Actor: ...

    def changed(self) -> None:
        """What is known of the actor is no longer true: look again at the next question."""


class PeopleRepository(Protocol):
    async def add(self, person: Person) -> None: ...
    async def get(self, person_id: int) -> Person | None: ...
    async def by_account(self, account_id: int) -> Person | None: ...
    async def with_staff_role(self, role: StaffRole) -> Sequence[Person]: ...
    async def personal_data(self, person_id: int) -> dict[str, Any]:
        """Everything kept about a person, by table, ready for JSON."""

    async def erase_traces(self, person_id: int) -> None:
        """Remove what belongs to the person alone: drafts, stars, registrations, unsent messages."""


class DraftRepository(Protocol):
    async def get(self, person_id: int, form: str) -> Draft | None: ...
    async def save(self, draft: Draft) -> None: ...
    async def delete(self, person_id: int, form: str) -> None: ...


class OrganizationRepository(Protocol):
    async def add(self, organization: Organization) -> None: ...
    async def get(self, organization_id: int) -> Organization | None: ...
    async def get_for_update(self, organization_id: int) -> Organization | None: ...
    async def by_bin(self, bin_: str) -> Organization | None: ...
    async def by_submission(self, submission_id: str) -> Organization | None: ...
    async def of_person(self, person_id: int) -> Sequence[tuple[Organization, Membership]]: ...
    async def with_status(
        self, status: OrganizationStatus, *, offset: int, limit: int
    ) -> Sequence[Organization]: ...
    async def count_with_status(self, status: OrganizationStatus) -> int: ...
    async def add_membership(self, membership: Membership) -> None: ...
    async def membership(self, person_id: int, organization_id: int) -> Membership | None: ...
    async def membership_by_id(self, membership_id: int) -> Membership | None: ...
    async def representatives(self, organization_id: int) -> Sequence[Person]:
        """People whose membership is active."""

    async def add_invitation(self, invitation: Invitation) -> None: ...
    async def invitation(self, token: str) -> Invitation | None: ...
    async def state_bodies(self, region: str, legal_forms: Collection[str]) -> Sequence[Organization]:
        """Verified ones of that region, or of these legal forms wherever they are."""


class ProjectRepository(Protocol):
    """Lists come with the organisation of each project."""

    async def add(self, project: Project) -> None: ...
    async def get(self, project_id: int) -> Project | None: ...
    async def get_for_update(self, project_id: int) -> Project | None: ...
    async def by_submission(self, submission_id: str) -> Project | None: ...
    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        """By organisation, the newest project first."""

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int: ...
    async def with_stage(
        self, stage: ProjectStage, *, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        """Oldest first."""

    async def count_with_stage(self, stage: ProjectStage) -> int: ...
    async def published(self) -> Sequence[Project]:
        """All that seek support now, longest waiting first."""

    async def in_region(
        self, region: str, stages: Collection[ProjectStage]
    ) -> Sequence[tuple[Project, Organization]]: ...


class VectorRepository(Protocol):
    async def of(self, kind: VectorOwner, owner_ids: Collection[int]) -> Mapping[int, TextVector]: ...
    async def put(self, vector: TextVector) -> None:
        """In place of the one that was kept before."""


class PitchRepository(Protocol):
    async def add(self, pitch: Pitch) -> None: ...
    async def get(self, pitch_id: int) -> Pitch | None: ...
    async def get_for_update(self, pitch_id: int) -> Pitch | None: ...
    async def of_project(self, project_id: int) -> Sequence[tuple[Pitch, Organization]]:
        """With the backers, in the order of sending."""

    async def of_backers(
        self, backer_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        """Those that have arrived, with the projects and who carries them: open ones first, then the newest."""

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int: ...
    async def count_since(self, backer_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        """How many went to each backer; one that got none is left out."""

    async def projects_to_search_for(
        self, now: datetime, *, fewer_than: int, retry: timedelta, limit: int
    ) -> Sequence[int]:
        """Published projects with too few pitches: not searched for yet, or the last search is older than
        `retry` or than a change among the backers. Longest waiting first.
        """

    async def searched(self, project_id: int, at: datetime) -> None: ...


class BackerRepository(Protocol):
    """Profiles, by the organisation's id."""

    async def add(self, profile: BackerProfile) -> None: ...
    async def get(self, organization_id: int) -> BackerProfile | None: ...
    async def get_for_update(self, organization_id: int) -> BackerProfile | None: ...
    async def active(self) -> Sequence[tuple[BackerProfile, Organization]]:
        """Of verified organisations, without those that rest."""


class ForumRepository(Protocol):
    async def add(self, forum: Forum) -> None: ...
    async def get(self, forum_id: int) -> Forum | None: ...
    async def by_slug(self, slug: str) -> Forum | None: ...
    async def all(self) -> Sequence[Forum]:
        """By their first day."""

    async def add_session(self, session: ForumSession) -> None: ...
    async def session(self, session_id: int) -> ForumSession | None: ...
    async def sessions(self, forum_id: int) -> Sequence[ForumSession]:
        """By start."""

    async def sessions_between(
        self, forum_id: int, since: datetime, until: datetime
    ) -> Sequence[ForumSession]:
        """Those that start in this half-open span, by start."""

    async def register(self, registration: Registration) -> bool:
        """False when the person is registered already."""

    async def unregister(self, forum_id: int, person_id: int) -> bool: ...
    async def registered(self, forum_id: int, person_id: int) -> bool: ...
    async def add_star(self, star: Star) -> bool:
        """False when the session is starred already."""

    async def star(self, session_id: int, person_id: int) -> Star | None: ...
    async def remove_star(self, session_id: int, person_id: int) -> bool: ...
    async def stars_of_person(
        self, forum_id: int, person_id: int
    ) -> Sequence[tuple[ForumSession, Attendance]]:
        """By the session's start."""

    async def stars_of_session(self, session_id: int) -> Sequence[Star]: ...
    async def plan(self, reminders: Sequence[Reminder]) -> None:
        """One of each kind for a session and a person: those that exist stay as they are."""

    async def cancel_reminders(self, session_id: int, person_id: int, *, due_only: bool = False) -> None: ...
    async def reminders_are_due(self, now: datetime) -> bool: ...
    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[Reminder, ForumSession]]:
        """Due ones, oldest first; until the transaction ends no other process gets them."""

    async def registered_by_language(self, forum_id: int) -> Sequence[tuple[Language, int]]: ...
    async def most_starred(self, forum_id: int, limit: int) -> Sequence[tuple[ForumSession, int, int]]:
        """Session, stars, and how many of those answered that they are going."""

    async def reminders_by_status(self, forum_id: int) -> Mapping[ReminderStatus, int]: ...


class MemorandumRepository(Protocol):
    """Each comes with its parties."""

    async def add(self, memorandum: Memorandum) -> None: ...
    async def get(self, memorandum_id: int) -> Memorandum | None: ...
    async def get_for_update(self, memorandum_id: int) -> Memorandum | None: ...
    async def by_submission(self, submission_id: str) -> Memorandum | None: ...
    async def standing_of_pitch(self, pitch_id: int) -> Memorandum | None:
        """The one that was not declined; there is at most one."""

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Memorandum, Project]]:
        """Those to which one of them is a party, newest first."""

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int: ...


class Outbox(Protocol):
    async def promise(
        self,
        recipient_id: int,
        notification: Notification,
        *,
        dedupe_key: str,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """Send once: a second promise with the same key is silently the same promise."""

    async def due(self, now: datetime, limit: int) -> Sequence[OutboxMessage]:
        """Claimed until the transaction ends, oldest first."""

    async def get(self, message_id: int) -> OutboxMessage | None:
        """None when its recipient has been forgotten meanwhile."""


class AuditLog(Protocol):
    async def record(
        self, actor: Actor, action: str, entity: str, entity_id: int, **changes: object
    ) -> None: ...
    async def of(self, entity: str, entity_id: int) -> Sequence[AuditEntry]: ...


class Numbers(Protocol):
    async def next(self, series: str) -> int:
        """1, 2, 3, … without gaps: given back if the transaction does not commit."""


class UnitOfWork(Protocol):
    """A transaction per `async with` block, rolled back unless committed. No network inside."""

    people: PeopleRepository
    drafts: DraftRepository
    organizations: OrganizationRepository
    projects: ProjectRepository
    backers: BackerRepository
    forums: ForumRepository
    pitches: PitchRepository
    vectors: VectorRepository
    memoranda: MemorandumRepository
    outbox: Outbox
    audit: AuditLog
    numbers: Numbers

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    def read(self) -> AbstractAsyncContextManager[Self]:
        """A block for questions only: takes no write lock, and cannot be committed."""

    async def commit(self) -> None: ...
    async def flush(self) -> None:
        """Have ids given out without ending the transaction."""


class StorageUnavailableError(Exception):
    """The database cannot be reached or does not answer. Nothing was changed; trying again is safe."""


class Undeliverable(Exception):  # noqa: N818
    """The recipient cannot be reached now or ever: blocked the bot, left, or never wrote."""


class DeliverLater(Exception):  # noqa: N818
    """The messenger asks to wait, or cannot be reached; `seconds` is its own word on how long."""

    def __init__(self, why: str, seconds: float | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.seconds = seconds


class MatchingService(Protocol):
    """The matching engine; its slow work is done where it does not hold up others."""

    async def vector_version(self) -> str:
        """`<model>@<version>` that vectors are made by now."""

    async def vectorize(self, items: Sequence[Item]) -> Vectors | None:
        """One row an item; None where the model cannot be had, and matching goes on without."""

    async def backers_for(
        self, project: ProjectFacts, backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        """The eligible ones, best first."""

    async def likely_duplicates(
        self, project: ProjectFacts, others: Sequence[ProjectFacts]
    ) -> Sequence[Duplicate]:
        """Projects that look like the same one, likeliest first, whatever their language."""


class Notifier(Protocol):
    async def send(self, account_id: int, language: Language, notification: Notification) -> None:
        """Render in the reader's language and deliver.

        Raises `Undeliverable` or `DeliverLater`; anything else is a bug.
        """

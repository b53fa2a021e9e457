"""What the use cases need from outside, as protocols. The wiring decides who answers."""

from bot.use_cases.ports.environment import (
    Clock,
    DeliverLater,
    Notifier,
    Schema,
    StorageUnavailableError,
    Undeliverable,
)
from bot.use_cases.ports.fairs import FairRepository
from bot.use_cases.ports.forum import ForumRepository
from bot.use_cases.ports.matching import (
    BackerRepository,
    Candidates,
    MatchingService,
    PitchFigures,
    PitchRepository,
    ProjectFigures,
    Reading,
    VectorRepository,
)
from bot.use_cases.ports.meetings import MeetingRepository
from bot.use_cases.ports.memoranda import MemorandumRepository
from bot.use_cases.ports.organizations import DraftRepository, OrganizationRepository, ProjectRepository
from bot.use_cases.ports.people import Actor, Identity, PeopleRepository, Represented
from bot.use_cases.ports.records import AuditLog, Numbers, Outbox
from bot.use_cases.ports.unit_of_work import UnitOfWork

__all__ = [
    "Actor",
    "AuditLog",
    "BackerRepository",
    "Candidates",
    "Clock",
    "DeliverLater",
    "DraftRepository",
    "FairRepository",
    "ForumRepository",
    "Identity",
    "MatchingService",
    "MeetingRepository",
    "MemorandumRepository",
    "Notifier",
    "Numbers",
    "OrganizationRepository",
    "Outbox",
    "PeopleRepository",
    "PitchFigures",
    "PitchRepository",
    "ProjectFigures",
    "ProjectRepository",
    "Reading",
    "Represented",
    "Schema",
    "StorageUnavailableError",
    "Undeliverable",
    "UnitOfWork",
    "VectorRepository",
]

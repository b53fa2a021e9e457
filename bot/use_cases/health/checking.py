"""Whether all parts are at work, for whoever looks after the installation."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import ClassVar

from bot.models.meaning import VectorOwner
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Clock,
    Identity,
    Schema,
    StorageUnavailableError,
)
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.ports import MatchingService, Reading, TextVectors
from bot.use_cases.meaning.vectors import model_of

OVERDUE = timedelta(minutes=10)
"""A message this late was not merely waiting for its turn."""


class Trouble(StrEnum):
    DATABASE_UNREACHABLE = "database-unreachable"
    NOT_MIGRATED = "not-migrated"
    MODEL_BROKEN = "model-broken"
    MESSAGES_OVERDUE = "messages-overdue"


@dataclass(frozen=True, slots=True)
class Health:
    """`revision` of the database and the one `wanted`; None for what could not be looked at.

    `unread` are texts that wait for a vector of the present model, `unsent` messages of the outbox, and `overdue`
    those of them that should have gone more than ten minutes ago.
    """

    reading: Reading
    reachable: bool
    revision: str | None = None
    wanted: str | None = None
    unread: int | None = None
    unsent: int | None = None
    overdue: int | None = None

    @property
    def migrated(self) -> bool:
        return self.reachable and self.revision == self.wanted

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """A machine for which there is no model is none: the rest works."""
        found = {
            Trouble.DATABASE_UNREACHABLE: not self.reachable,
            Trouble.NOT_MIGRATED: self.reachable and not self.migrated,
            Trouble.MODEL_BROKEN: self.reading.broken,
            Trouble.MESSAGES_OVERDUE: bool(self.overdue),
        }
        return tuple(trouble for trouble, is_there in found.items() if is_there)


class CheckHealth(UseCase):
    """Looks at each part even where another one is in trouble. Reads a word with the model to be sure of it."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService, schema: Schema
    ) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching
        self._schema = schema

    async def __call__(self) -> Health:
        reading = await self._matching.reading(tried=True)
        try:
            revision, wanted = await self._schema.revisions()
            if revision != wanted:
                return Health(reading, reachable=True, revision=revision, wanted=wanted)
            model, version = await model_of(self._matching)
            async with self.uow.read() as block:
                unread = [await block[TextVectors].count_unread(kind, model, version) for kind in VectorOwner]
                unsent, overdue = await block.outbox.backlog(self.clock.now() - OVERDUE)
        except StorageUnavailableError:
            return Health(reading, reachable=False)
        return Health(
            reading,
            reachable=True,
            revision=revision,
            wanted=wanted,
            unread=sum(unread),
            unsent=unsent,
            overdue=overdue,
        )

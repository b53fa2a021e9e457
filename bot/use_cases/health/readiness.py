"""Checks whether this process can serve people now, for a load balancer or a supervisor that asks."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, Schema, StorageUnavailableError
from bot.use_cases.kernel.unit_of_work import UnitOfWork


class DatabaseState(StrEnum):
    REACHED = "reached"
    NOT_MIGRATED = "not-migrated"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Readiness:
    """`updates` tells whether we get what people write and press."""

    database: DatabaseState
    updates: bool

    @property
    def ready(self) -> bool:
        return self.updates and self.database is DatabaseState.REACHED


class UpdatesState:
    """Whether updates arrive, and whether the bot is at work on any. Both are set when the bot starts; until then none
    arrive, and it is at work.
    """

    def __init__(self) -> None:
        self.arrive: Callable[[], bool] = lambda: False
        self.at_work: Callable[[], bool] = lambda: True


class CheckReadiness(UseCase):
    """Checks the database and the updates only, since it is called every few seconds. `CheckHealth` checks the rest."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, schema: Schema, updates: UpdatesState
    ) -> None:
        super().__init__(identity, uow, clock)
        self._schema = schema
        self._updates = updates

    async def __call__(self) -> Readiness:
        try:
            present, wanted = await self._schema.revisions()
        except StorageUnavailableError:
            state = DatabaseState.UNREACHABLE
        else:
            state = DatabaseState.REACHED if present == wanted else DatabaseState.NOT_MIGRATED
        return Readiness(state, self._updates.arrive())

"""The engine's upkeep: its meaning stays centred on the texts that it compares."""

from collections.abc import Sequence
from typing import ClassVar

from bot.matching.facts import ReadText
from bot.models.vectors import VectorOwner
from bot.use_cases.base import UseCase
from bot.use_cases.permissions import Permission
from bot.use_cases.ports import Clock, Identity, MatchingService, UnitOfWork
from bot.use_cases.vectors import model_of

_PAGE = 250
"""Vectors fetched in one go: fewer than would hold up others for long."""


class RecentreMeaning(UseCase):
    """After the start, once a day and when texts have doubled; the same step `asar evaluate` begins with.

    Always returns 0: done or not due, nothing is left.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching

    async def __call__(self) -> int:
        if self._matching.centring_due(self.clock.now()):
            projects = await self._read(VectorOwner.PROJECT)
            backers = await self._read(VectorOwner.BACKER)
            await self._matching.centre(projects, backers, self.clock.now())
        return 0

    async def _read(self, kind: VectorOwner) -> Sequence[ReadText]:
        model, version = await model_of(self._matching)
        found: list[ReadText] = []
        while True:
            async with self.uow.read() as uow:
                page = await uow.vectors.read_texts(
                    kind, model, version, after=found[-1].id if found else 0, limit=_PAGE
                )
            found += page
            if len(page) < _PAGE:
                return found

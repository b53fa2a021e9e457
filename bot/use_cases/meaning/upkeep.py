"""The engine's upkeep: texts are read when they, or the model, are new, and vectors are kept centred on the texts."""

from collections.abc import Sequence
from typing import ClassVar

from bot.matching.facts import ReadText
from bot.models.meaning import VectorOwner
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.ports import MatchingService, TextVectors
from bot.use_cases.meaning.vectors import BATCH, model_of, vectors_of

_PAGE = 250
"""Vectors fetched in one go, few enough not to hold up others."""


class RefreshVectors(Undated, UseCase):
    """Reads a few texts that have no vector of the present model, so that no screen has to wait while many are read.

    Returns how many it read; 0 means that none is left, or that no model can be used now.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "texts are read as soon as they have changed"

    def __init__(
        self,
        identity: Identity,
        uow: UnitOfWork,
        clock: Clock,
        matching: MatchingService,
        registry: Registry,
    ) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching
        self._texts = registry.texts

    async def __call__(self) -> int:
        model, version = await model_of(self._matching)
        for kind in self._texts:
            async with self.uow.read() as block:
                owners = await block[TextVectors].unread(
                    kind, model, version, self._matching.elsewhere, limit=BATCH
                )
                items = [
                    item for owner in owners if (item := await self._texts[kind](block, owner)) is not None
                ]
            if items:
                return len(await vectors_of(self.uow, self._matching, kind, items))
        return 0


class RecentreMeaning(Undated, UseCase):
    """Centres all vectors on the texts, after the start, once a day and when the texts have doubled.

    `asar evaluate` begins with the same step. Always returns 0, because one run leaves nothing to do.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "the engine follows the texts that there are"

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
            async with self.uow.read() as block:
                page = await block[TextVectors].read_texts(
                    kind, model, version, after=found[-1].id if found else 0, limit=_PAGE
                )
            found += page
            if len(page) < _PAGE:
                return found

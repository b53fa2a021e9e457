"""Finds what somebody wants to share, from the words that they type after the bot's name."""

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from bot.models.projects import TAKES_INTEREST
from bot.understanding.spelling import merged
from bot.understanding.word_search import likeness, words_typed
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import own_organization_ids
from bot.use_cases.projects.ports import Called, Projects
from bot.use_cases.projects.views import ProjectView, view_of
from bot.use_cases.sharing.access import SHARED, may_be_shared

FOUND_MAX = 20
_OWN_MAX = 200
"""Projects of the actor's own organisations among which those are chosen that may be shared."""
_AT_ONCE = 100
"""Projects that are compared before others have their turn: twenty milliseconds at first, then one or two."""

merged_names = lru_cache(10_000)(merged)


class FindToShare(UseCase):
    """Projects by words of their title or of their carrier's name, the likest first. Without words, those of the
    actor's own organisations or, if there are none, the newest that seek help.
    """

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, text: str) -> Sequence[ProjectView]:
        actor, words = await self.identity.actor(), words_typed(text)
        if words:
            async with self.uow.read() as block:
                called = await block[Projects].called(SHARED)
            ids = await _likest(called, words)
            async with self.uow.read() as block:
                pairs = await block[Projects].with_carriers(ids)
                return [view_of(*pairs[id_]) for id_ in ids if id_ in pairs and may_be_shared(*pairs[id_])]
        async with self.uow.read() as block:
            own = await _own(block, actor)
            return own or [view_of(*pair) for pair in await block[Projects].newest(TAKES_INTEREST, FOUND_MAX)]


async def _likest(called: Sequence[Called], words: Sequence[str]) -> Sequence[int]:
    """Their ids; of those that are alike, the newest first. Others are answered in between."""
    found: list[tuple[float, int]] = []
    for number, one in enumerate(called):
        if number % _AT_ONCE == 0:
            await asyncio.sleep(0)
        if score := likeness(words, merged_names(one.names)):
            found.append((score, one.id))
    return [id_ for _, id_ in sorted(found, reverse=True)[:FOUND_MAX]]


async def _own(block: Block, actor: Actor) -> Sequence[ProjectView]:
    ids = own_organization_ids(actor)
    if not ids:
        return ()
    found = await block[Projects].of_organizations(ids, offset=0, limit=_OWN_MAX)
    return [view_of(*pair) for pair in found if may_be_shared(*pair)][:FOUND_MAX]

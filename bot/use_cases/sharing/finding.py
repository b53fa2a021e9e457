"""Finds what somebody wants to share, from the words that they type after the bot's name."""

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
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectView, view_of
from bot.use_cases.sharing.access import SHARED, may_be_shared

FOUND_MAX = 20
_OWN_MAX = 200
"""Projects of the actor's own organisations among which those are chosen that may be shared."""

merged_names = lru_cache(10_000)(merged)


class FindToShare(UseCase):
    """Projects by words of their title or of their carrier's name, the likest first. Without words, those of the
    actor's own organisations or, if there are none, the newest that seek help.
    """

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, text: str) -> Sequence[ProjectView]:
        actor, words = await self.identity.actor(), words_typed(text)
        async with self.uow.read() as block:
            if words:
                return await _likest(block, words)
            own = await _own(block, actor)
            return own or [view_of(*pair) for pair in await block[Projects].newest(TAKES_INTEREST, FOUND_MAX)]


async def _likest(block: Block, words: Sequence[str]) -> Sequence[ProjectView]:
    called = await block[Projects].called(SHARED)
    scored = ((likeness(words, merged_names(one.names)), one.id) for one in called)
    found = sorted((score, id_) for score, id_ in scored if score)[: -FOUND_MAX - 1 : -1]
    pairs = await block[Projects].with_carriers([id_ for _, id_ in found])
    return [view_of(*pairs[id_]) for _, id_ in found if id_ in pairs and may_be_shared(*pairs[id_])]


async def _own(block: Block, actor: Actor) -> Sequence[ProjectView]:
    ids = own_organization_ids(actor)
    if not ids:
        return ()
    found = await block[Projects].of_organizations(ids, offset=0, limit=_OWN_MAX)
    return [view_of(*pair) for pair in found if may_be_shared(*pair)][:FOUND_MAX]

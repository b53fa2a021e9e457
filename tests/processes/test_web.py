"""The pages of a bot as it is really run: beside its updates, and gone with it."""

import asyncio
import json

import pytest

from playground.server import RunningServer
from tests.processes.conftest import StartBot
from tests.web.conftest import a_free_port
from tests.web.http import asked

pytestmark = pytest.mark.processes


async def test_pages_open_and_close_with_the_bot(
    server: RunningServer, a_bot: StartBot, sqlite_url: str
) -> None:
    pages, ready = a_free_port(), a_free_port()
    host = f"127.0.0.1:{pages}"
    bot = a_bot(
        sqlite_url, ASAR_WEB_PORT=str(pages), ASAR_PUBLIC_URL=f"http://{host}", ASAR_READY_PORT=str(ready)
    )
    await bot.start()
    first = await asked(pages, "/", host=host)
    assert first.status == 200
    # Telegram has been asked for the name.
    assert 'href="https://t.me/playground_bot"' in first.text
    told = await asked(ready, "/readyz", host="localhost")
    assert (told.status, json.loads(told.body)["ready"]) == (200, True)
    # An open connection without a request does not hold up the end.
    _, idle = await asyncio.open_connection("127.0.0.1", pages)
    assert await bot.terminate() == 0
    idle.close()
    assert "Traceback" not in bot.logged
    assert '"event": "stopped"' in bot.logged
    refused = await asyncio.gather(
        *(asyncio.open_connection("127.0.0.1", port) for port in (pages, ready)), return_exceptions=True
    )
    assert [type(answer) for answer in refused] == [ConnectionRefusedError, ConnectionRefusedError]


async def test_a_bot_whose_port_is_taken_says_so_and_ends(
    server: RunningServer, a_bot: StartBot, sqlite_url: str
) -> None:
    port = a_free_port()
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", port)
    settings = {"ASAR_WEB_PORT": str(port), "ASAR_PUBLIC_URL": f"http://127.0.0.1:{port}"}
    bot = a_bot(sqlite_url, **settings)
    try:
        assert await bot.run_to_its_end() == 1
    finally:
        taken.close()
        await taken.wait_closed()
    assert f"port {port} of 127.0.0.1 cannot be opened" in bot.logged
    assert "Traceback" not in bot.logged

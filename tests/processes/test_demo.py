"""The demo as people run it: the bot is killed and comes back with all that was begun, everything can begin anew."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.models.reference import Language
from playground.people.client import PlaygroundClient
from tests.builders import a_bin
from tests.processes.walks import introduced, up_to_bin, words

pytestmark = [pytest.mark.processes, pytest.mark.long, pytest.mark.timeout(1200)]

ROOT = Path(__file__).parents[2]
PATIENCE = 500
"""Seconds. Loading the sample takes a while on a machine that has much else to do."""


@dataclass
class Demo:
    process: asyncio.subprocess.Process
    url: str

    @property
    def bots(self) -> list[int]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(number) for number in children.read_text().split()]


async def begin(folder: Path, *command: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "playground", *(command or ("demo", "--port", "0"))),
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "NO_COLOR": "1",
            "COLUMNS": "200",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[Demo]:
    process = await begin(folder)
    assert process.stdout is not None
    said = []
    try:
        async with asyncio.timeout(PATIENCE):
            while (
                not (line := (await process.stdout.readline()).decode()).strip().startswith("ASAR is running")
            ):
                said.append(line)
                assert line, "".join(said)
        yield Demo(process, next(word for word in line.split() if word.startswith("http")))
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
            await process.communicate()


class Tab:
    """An open page: it follows what happens all the time, or the server would take it for gone."""

    def __init__(self) -> None:
        self._events: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    async def follow(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for message in socket:
            self._events.put_nowait(message.json())

    async def until(self, kind: str, reached: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
        """All that is told of this kind, up to what is waited for."""
        told: list[dict[str, Any]] = []
        async with asyncio.timeout(PATIENCE):
            while not told or not reached(told[-1]):
                event = await self._events.get()
                if event["type"] == kind:
                    told.append(event["payload"])
        return told


@asynccontextmanager
async def tab(demo: Demo) -> AsyncIterator[Tab]:
    opened = Tab()
    async with aiohttp.ClientSession() as http, http.ws_connect(f"{demo.url}/api/events") as socket:
        following = asyncio.create_task(opened.follow(socket))
        yield opened
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)


def runs(told: dict[str, Any]) -> bool:
    return bool(told["state"] == "running")


async def test_killed_in_mid_form_glossed_asked_and_begun_anew(tmp_path: Path) -> None:
    t = words(Language.ENGLISH)
    async with demo(tmp_path) as demo_, tab(demo_) as first, tab(demo_) as second:
        async with PlaygroundClient(demo_.url) as client:
            person = await introduced(client, Language.ENGLISH, timeout=60)
            await up_to_bin(person, Language.ENGLISH)

            # Killed by the button, in the middle of a form.
            killed, _ = await client.request("POST", "/api/bot/kill", json={})
            assert (killed["state"], killed["killed"]) == ("restarting", 1)
            assert await first.until("bot", runs)
            await person.send(a_bin(1))
            await person.sees(t.plain("organization-name_kk"), timeout=60)

            # Killed from outside, with what was typed on its way.
            (bot,) = demo_.bots
            os.kill(bot, signal.SIGKILL)
            await person.send("Болашақ")
            assert await first.until("bot", runs)
            await person.sees(t.plain("organization-name_ru"), timeout=60)
            assert (await client.get("/api/bot"))["killed"] == 1

            # What it tells: a gloss, which outlives the bot; what is due; the ends.
            message = person.screen
            asked = {"chat_id": person.id, "message_id": message.id, "language": "kk"}
            gloss, _ = await client.request("POST", "/api/glosses", json=asked)
            there = words(Language.KAZAKH)
            assert there.plain("button-leave") in [label for row in gloss["buttons"] for label in row]
            assert gloss["html"]
            await client.request("POST", "/api/bot/kill", json={})
            assert await first.until("bot", runs)
            assert (await client.request("POST", "/api/glosses", json=asked))[0] == gloss
            none, _ = await client.request("POST", "/api/glosses", json={**asked, "language": "en"})
            assert none == {"html": None, "buttons": []}
            assert (await client.get("/api/due"))["next"]
            assert (await client.get("/api/ends", language="kk"))["silent"] == 0

            # Asked to begin anew twice, with another tab open.
            for _ in range(2):
                assert (await client.request("POST", "/api/start-over", json={}))[0]["stage"] != "done"
            stages = [
                told["stage"]
                for told in await second.until("start-over", lambda told: told["stage"] == "done")
            ]
            assert stages == ["stopping", "wiping", "preparing", "starting", "done"]
            state = await client.get("/api/state")
            assert [one["id"] for one in state["people"] if one["shown"]] == [1001, 1002, 1003, 1004]
            assert not any(one["bot_language"] for one in state["people"])
            assert (await client.get("/api/bot"))["state"] == "running"
        async with PlaygroundClient(demo_.url) as client:
            assert (await introduced(client, Language.KAZAKH, timeout=60)).messages

        # Ctrl-C stops everything.
        (bot,) = demo_.bots
        demo_.process.send_signal(signal.SIGINT)
        await demo_.process.communicate()
        assert demo_.process.returncode == 0
        with pytest.raises(ProcessLookupError):
            os.kill(bot, 0)


DEMO, PROOF = ("demo", "--port", "0"), ("proof", "--port", "0", "--seed", "1")


@pytest.mark.parametrize(
    ("command", "number"),
    [(DEMO, signal.SIGINT), (DEMO, signal.SIGTERM), (DEMO, signal.SIGHUP), (PROOF, signal.SIGTERM)],
    ids=str,
)
async def test_it_can_be_stopped_while_it_is_being_prepared(
    tmp_path: Path, command: tuple[str, ...], number: signal.Signals
) -> None:
    process = await begin(tmp_path, *command)
    async with asyncio.timeout(PATIENCE):
        while not (begun := Demo(process, "").bots):  # noqa: ASYNC110  # nothing tells that a process has begun another
            await asyncio.sleep(0.05)
        process.send_signal(number)
        said, _ = await process.communicate()
    assert b"is running" not in said
    assert b"is ready" not in said
    assert b"Traceback" not in said
    assert still_running(begun) == []


def still_running(processes: list[int]) -> list[int]:
    return [id_ for id_ in processes if Path(f"/proc/{id_}").exists()]

"""While everything is being prepared, at first or anew, and where that has failed, nobody begins anything."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from playground.crowd.room import CrowdRoom
from playground.keeper.room import BotRoom
from playground.people.client import PlaygroundClient, PlaygroundError
from playground.proof.proof import Proof
from playground.proof.room import ProofRoom
from playground.server import RunningServer, running
from playground.story.room import story_room
from playground.world.core import Stage

BEGINNING: tuple[tuple[str, dict[str, Any]], ...] = (
    ("story", {"do": "play"}),
    ("story", {"do": "step"}),
    ("days", {"days": 60}),
    ("clock", {"advance": 3600}),
    ("clock", {"to_next_due": True}),
    ("proof", {"do": "walk", "deeds": 20}),
    ("proof", {"do": "jump", "days": 60}),
    ("bot/kill", {}),
    ("greeting", {"language": "en"}),
)


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[RunningServer]:
    proof = Proof(7, tmp_path, tmp_path / "bot.log", lambda _: None)
    rooms = [BotRoom(), CrowdRoom({}), story_room(), ProofRoom(proof)]
    async with running(rooms=rooms, stage="preparing") as server:
        yield server


@pytest.mark.parametrize(
    ("stage", "words"), [("preparing", "409.*still being prepared"), ("broken", "409.*start over")]
)
async def test_nothing_is_begun(server: RunningServer, stage: Stage, words: str) -> None:
    server.playground.turn(stage)
    async with PlaygroundClient(server.url) as client:
        before = (await client.get("/api/story"), server.playground.clock.offset, server.playground.kept)
        for path, body in BEGINNING:
            with pytest.raises(PlaygroundError, match=words):
                await client.request("POST", f"/api/{path}", json=body)
        after = (await client.get("/api/story"), server.playground.clock.offset, server.playground.kept)
        assert after == before
        assert (await client.get("/api/state"))["stage"] == stage
        assert server.playground.world.people == {}


async def test_starting_over_waits_for_the_first_preparation(server: RunningServer) -> None:
    async with PlaygroundClient(server.url) as client:
        with pytest.raises(PlaygroundError, match=r"409.*still being prepared"):
            await client.request("POST", "/api/start-over")

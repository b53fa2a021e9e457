"""The routes of the proof over HTTP, without a bot: what is refused, and what two pages see."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from playground.crowd.room import CrowdRoom
from playground.people.client import PlaygroundClient, PlaygroundError
from playground.proof.proof import Proof, Stage
from playground.proof.room import ProofRoom
from playground.server import running
from playground.world.clock import FURTHEST


@pytest.fixture
def proof(tmp_path: Path) -> Proof:
    return Proof(7, tmp_path, tmp_path / "bot.log", lambda _: None)


@pytest.fixture
async def client(proof: Proof) -> AsyncIterator[PlaygroundClient]:
    crowd = CrowdRoom({})
    async with running(rooms=[crowd, ProofRoom(proof)]) as server, PlaygroundClient(server.url) as client:
        assert crowd.days is not None
        await client.person("Kamila", id=2006, language_code="en")
        proof.stage = Stage(server.url, server.playground, crowd.days, {2006: {}})
        yield client


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"do": "dance"},
        {"do": "walk"},
        {"do": "walk", "deeds": 0},
        {"do": "walk", "deeds": 501},
        {"do": "walk", "deeds": "20"},
        {"do": "walk", "deeds": True},
        {"do": "jump", "days": -1},
        {"do": "jump", "days": 1e9},
    ],
)
async def test_what_cannot_be_done_is_refused(client: PlaygroundClient, wish: dict[str, Any]) -> None:
    with pytest.raises(PlaygroundError, match=r"400.*do must be walk with 1 to 500 deeds"):
        await client.request("POST", "/api/proof", json=wish)
    assert (await client.get("/api/proof"))["state"] == "idle"


async def test_days_that_the_clock_cannot_reach_do_not_begin(client: PlaygroundClient, proof: Proof) -> None:
    assert proof.stage is not None
    proof.stage.playground.clock.offset = (FURTHEST - timedelta(days=59)).total_seconds()
    with pytest.raises(PlaygroundError, match=r"400.*at most ten years ahead"):
        await client.request("POST", "/api/proof", json={"do": "jump", "days": 60})
    assert (await client.get("/api/proof"))["state"] == "idle"


async def test_only_languages_of_the_page_are_spoken(client: PlaygroundClient) -> None:
    with pytest.raises(PlaygroundError, match="language must be one of"):
        await client.get("/api/proof", language="de")


async def test_before_the_first_ledger_nothing_is_claimed(client: PlaygroundClient) -> None:
    found = await client.get("/api/proof", language="kk")
    assert (found["seed"], found["silent"], found["held"], found["report"]) == (7, None, None, False)
    assert found["people"] == [2006]
    with pytest.raises(PlaygroundError, match=r"404.*no fault"):
        await client.get("/api/proof/report")


async def test_elsewhere_there_is_no_proof() -> None:
    async with running() as server, PlaygroundClient(server.url) as client:
        with pytest.raises(PlaygroundError, match="404"):
            await client.get("/api/proof")

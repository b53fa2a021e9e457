"""Whatever somebody does by hand stands in the list of deeds, in its turn; no route is left out."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import web
from aiohttp.test_utils import TestServer

from playground.crowd.room import CrowdRoom
from playground.keeper.room import BotRoom
from playground.people.client import PlaygroundClient, PlaygroundError
from playground.proof.deeds import HANDS, Deed, Kind
from playground.proof.hands import KINDS, NOT_THE_WORLD, Hands
from playground.proof.proof import Proof, Stage
from playground.proof.room import ProofRoom
from playground.server import RunningServer, application, running
from playground.world.clock import HOME
from playground.world.core import PLAYGROUND, Playground

PLACES = {"person": "2006", "action": "block", "chat": "-1001", "message": "1"}


@pytest.fixture
def proof(tmp_path: Path) -> Proof:
    return Proof(7, tmp_path, tmp_path / "bot.log", lambda _: None)


@pytest.fixture
async def server(proof: Proof) -> AsyncIterator[RunningServer]:
    crowd = CrowdRoom({})
    async with running(rooms=[crowd, ProofRoom(proof)], rate_limits=False) as server:
        async with PlaygroundClient(server.url) as client:
            await client.person("Kamila", id=2006, language_code="en", started=True)
        assert crowd.days is not None
        proof.stage = Stage(server.url, server.playground, crowd.days, {2006: {}})
        proof.deeds.clear()
        yield server


def changing(proof: Proof) -> list[tuple[str, str]]:
    """Methods and addresses of all that changes anything on the proof's server."""
    app = application(Playground(), rooms=[BotRoom(), CrowdRoom({}), ProofRoom(proof)])
    found = [(route.method, route.resource.canonical) for route in app.router.routes() if route.resource]
    return [one for one in found if one[1].startswith("/api/") and one[0] not in ("GET", "HEAD")]


async def test_each_route_that_changes_anything_is_noticed_unless_it_is_named(proof: Proof) -> None:
    """The routes are those of the proof, and behind each stands one that only says that it was done."""
    routes = changing(proof)
    keys = {f"{method} {path}" for method, path in routes}
    assert len(keys) > 20
    assert set(KINDS) <= keys
    assert set(NOT_THE_WORLD) <= keys

    async def done(_: web.Request) -> web.Response:
        return web.json_response({})

    app = web.Application(middlewares=[Hands(proof).notice])
    app[PLAYGROUND] = Playground()
    for method, path in routes:
        app.router.add_route(method, path, done)
    async with TestServer(app) as server, aiohttp.ClientSession() as http:
        for method, path in routes:
            proof.deeds.clear()
            async with http.request(method, server.make_url(path.format(**PLACES)), json={}) as answer:
                assert answer.status == 200
            expected = 0 if f"{method} {path}" in NOT_THE_WORLD else 1
            assert [deed.kind in HANDS for deed in proof.deeds] == [True] * expected, (method, path)


async def test_each_deed_is_told_in_its_turn_and_as_what_it_was(
    proof: Proof, server: RunningServer, bot: Bot
) -> None:
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Menu", callback_data="m")]])
    message = await bot.send_message(2006, "Hello", reply_markup=keyboard)
    async with PlaygroundClient(server.url) as client:
        (kamila,) = await client.people()
        await kamila.send("Hello, my number is +77012345678")
        await client.fault("500", "sendMessage")
        proof.deeds.append(Deed(server.playground.clock.now(), Kind.KILL))
        await kamila.block()
        await client.advance(timedelta(days=2))
        await client.clear_faults()
        await client.request("POST", "/api/days", json={"days": 3})
        await client.request("DELETE", "/api/days")
        forget = f"/api/chats/2006/messages/{message.message_id}/forget"
        await client.request("POST", forget, json={})
        await client.request("PATCH", "/api/people/2006", json={"character": "slow", "shown": True})
        found = await client.get("/api/proof")
    moved = next(deed for deed in proof.deeds if deed.kind is Kind.HAND_CLOCK)
    assert moved.path[0].startswith(f"{moved.at.astimezone(HOME) + timedelta(days=2):%Y-%m-%d}")
    told = [deed["text"] for deed in found["deeds"]]
    assert told[0] == "By hand, Kamila: ✎", (
        "what was typed may be somebody's own name, and a report is sent to others"
    )
    assert told[1:] == [
        "By hand: a fault is switched on: 500 sendMessage",
        "The bot's process is killed and starts again",
        "By hand: Kamila blocks the bot",
        f"By hand: the clock is moved: {moved.path[0]}",
        "By hand: the faults are switched off",
        "By hand: 3 days pass",
        "By hand: the days are stopped",
        f"By hand: POST {forget}",
        "By hand, Kamila: (character, shown)",
    ]
    assert (found["by_hand"], found["done"]) == (9, 10)


async def test_whatever_the_page_offers_beside_a_name_is_told_in_words(
    proof: Proof, server: RunningServer
) -> None:
    async with PlaygroundClient(server.url) as client:
        kamila = await client.person("Kamila", language_code="en")
        added = len(proof.deeds)
        for address, body in (("language", {"language": "kk"}), ("block", {}), ("unblock", {})):
            await client.request("POST", f"/api/people/{kamila.id}/{address}", json=body)
    assert [deed.text("ru") for deed in proof.deeds[added:]] == [
        "Вручную: Kamila меняет язык: kk",
        "Вручную: Kamila блокирует бота",
        "Вручную: Kamila разблокирует бота",
    ]


async def test_a_press_is_told_with_its_label(proof: Proof, server: RunningServer, bot: Bot) -> None:
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Menu", callback_data="m")]])
    message = await bot.send_message(2006, "Hello", reply_markup=keyboard)
    press = {"message_id": message.message_id, "data": "m"}
    async with PlaygroundClient(server.url) as client:
        with server.playground.events.watch() as changed:
            pressing = asyncio.create_task(client.request("POST", "/api/people/2006/press", json=press))
            while not proof.deeds:
                await changed.wait()
                changed.clear()
        pressing.cancel()
        await asyncio.wait([pressing])
    assert [deed.text("en") for deed in proof.deeds] == ["By hand, Kamila: «Menu»"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/api/clock", {"advance": -1}),
        ("POST", "/api/people/2006/messages", {"text": ""}),
        ("POST", "/api/days", {"days": 0}),
        ("POST", "/api/faults", {"kind": "no"}),
        ("POST", "/api/nowhere", {}),
        ("PUT", "/api/clock", {}),
    ],
)
async def test_what_is_refused_was_not_done(
    proof: Proof, server: RunningServer, method: str, path: str, body: Mapping[str, Any]
) -> None:
    async with PlaygroundClient(server.url) as client:
        with pytest.raises(PlaygroundError, match=r": 4\d\d "):
            await client.request(method, path, json=body)
    assert proof.deeds == []


async def test_the_walk_is_not_taken_for_somebody_and_nobody_for_the_walk(
    proof: Proof, server: RunningServer
) -> None:
    async with PlaygroundClient(server.url, proof.own_headers) as walk:
        await walk.fault("500")
    assert proof.deeds == []
    async with PlaygroundClient(server.url, dict.fromkeys(proof.own_headers, "")) as somebody:
        await somebody.fault("500")
    assert [deed.kind for deed in proof.deeds] == [Kind.HAND_FAULT]


async def test_what_prepares_the_proof_is_no_deed(proof: Proof, server: RunningServer) -> None:
    server.playground.turn("preparing")
    async with PlaygroundClient(server.url) as client:
        (kamila,) = await client.people()
        await kamila.send("/start")
    assert proof.deeds == []

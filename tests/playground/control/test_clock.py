"""The clock stops at what is due, whoever does it: the bot, or people who answer by themselves."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from playground.people.client import PlaygroundClient
from playground.people.connection import PlaygroundError
from playground.server import RunningServer
from playground.world.clock import FURTHEST
from playground.world.errors import ControlError

HOUR = timedelta(hours=1)


async def moved(client: PlaygroundClient, **body: Any) -> dict[str, Any]:
    told, _ = await client.request("POST", "/api/clock", json=body)
    answer: dict[str, Any] = told
    return answer


def offset(server: RunningServer) -> timedelta:
    return timedelta(seconds=server.playground.clock.offset)


def bot_is_due(server: RunningServer, moment: datetime | None) -> None:
    async def ask() -> datetime | None:
        return moment

    server.playground.bot_is_due = ask


async def test_it_goes_no_further_than_what_is_due(server: RunningServer, client: PlaygroundClient) -> None:
    due = server.playground.clock.now() + HOUR
    bot_is_due(server, due)
    told = await moved(client, advance=86_400, stop_at_due=True)
    assert told["stopped"]
    assert due <= datetime.fromisoformat(told["now"]) < due + timedelta(minutes=1)


async def test_it_goes_the_whole_way_when_nothing_is_due_before(
    server: RunningServer, client: PlaygroundClient
) -> None:
    before = offset(server)
    bot_is_due(server, server.playground.clock.now() + 2 * HOUR)
    assert not (await moved(client, advance=3600, stop_at_due=True))["stopped"]
    assert offset(server) == before + HOUR


async def test_without_a_wish_to_stop_it_leaps_over_what_is_due(
    server: RunningServer, client: PlaygroundClient
) -> None:
    before = offset(server)
    bot_is_due(server, server.playground.clock.now() + HOUR)
    assert not (await moved(client, advance=7200))["stopped"]
    assert offset(server) == before + 2 * HOUR


async def test_to_the_next_due_thing_and_a_word_when_there_is_none(
    server: RunningServer, client: PlaygroundClient
) -> None:
    bot_is_due(server, server.playground.clock.now() + 2 * HOUR)
    deed = server.playground.clock.now() + HOUR
    deeds: list[datetime | None] = [deed, None]
    server.playground.next_deeds += [lambda: deeds[0], lambda: deeds[1]]
    told = await moved(client, to_next_due=True)
    assert told["stopped"]
    assert deed <= datetime.fromisoformat(told["now"]) < deed + timedelta(minutes=1)

    deeds[0] = None
    bot_is_due(server, None)
    before = offset(server)
    assert not (await moved(client, to_next_due=True))["stopped"]
    assert offset(server) == before


async def test_what_was_due_before_does_not_turn_the_clock_back(
    server: RunningServer, client: PlaygroundClient
) -> None:
    bot_is_due(server, server.playground.clock.now() - HOUR)
    before = offset(server)
    assert (await moved(client, advance=60, stop_at_due=True))["stopped"]
    assert offset(server) == before


async def test_while_the_bot_is_away_the_clock_stands(
    server: RunningServer, client: PlaygroundClient
) -> None:
    async def away() -> datetime | None:
        raise ControlError("the bot is away for a moment", 503)

    server.playground.bot_is_due = away
    before = offset(server)
    for body in ({"to_next_due": True}, {"advance": 60, "stop_at_due": True}):
        with pytest.raises(PlaygroundError, match="away"):
            await moved(client, **body)
    assert offset(server) == before


@pytest.mark.parametrize(
    "body",
    [
        {"advance": 3.2e8},
        {"advance": 3.2e8, "stop_at_due": True},
        {"to_next_due": True},
        {"to": "5195-01-01T00:00:00+00:00"},
        {"to": "9999-12-31T23:59:59-14:00"},
    ],
)
async def test_it_goes_ten_years_ahead_at_most(
    server: RunningServer, client: PlaygroundClient, body: dict[str, Any]
) -> None:
    before = offset(server)
    bot_is_due(server, server.playground.clock.now() + timedelta(days=3700))
    with pytest.raises(PlaygroundError, match=r"400.*at most ten years ahead"):
        await moved(client, **body)
    assert offset(server) == before


async def test_at_the_end_it_moves_no_more(server: RunningServer, client: PlaygroundClient) -> None:
    server.playground.clock.advance(FURTHEST - offset(server))
    for body in ({"advance": 1}, {"advance": 0.5, "stop_at_due": False}):
        with pytest.raises(PlaygroundError, match="at most ten years ahead"):
            await moved(client, **body)
    assert (await moved(client, advance=0))["offset"] == FURTHEST.total_seconds()


@pytest.mark.parametrize(
    "body", [{"advance": 1e300}, {"advance": -1}, {"to_next_due": False}, {"advance": "1"}, {}]
)
async def test_what_is_no_move_is_refused(client: PlaygroundClient, body: dict[str, Any]) -> None:
    with pytest.raises(PlaygroundError):
        await moved(client, **body)

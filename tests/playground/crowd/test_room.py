"""Letting days pass, as the page asks for it: one run at a time, and nothing that is no number of days."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from playground.crowd.crowd import Crowd
from playground.crowd.days import Days
from playground.crowd.room import CrowdRoom
from playground.people.client import PlaygroundClient, PlaygroundError
from playground.server import running
from playground.world.clock import FURTHEST, HASTE
from playground.world.core import Playground
from playground.world.errors import ControlError


@pytest.fixture
async def client() -> AsyncIterator[PlaygroundClient]:
    async with running(rooms=[CrowdRoom({})]) as server, PlaygroundClient(server.url) as client:
        yield client


@pytest.mark.parametrize("days", [0, -1, 401, 1.5, "60", True, None])
async def test_what_is_no_number_of_days_is_refused(client: PlaygroundClient, days: object) -> None:
    with pytest.raises(PlaygroundError, match="400"):
        await client.request("POST", "/api/days", json={"days": days})
    assert (await client.get("/api/days"))["running"] is False


async def test_days_that_the_clock_cannot_reach_do_not_begin() -> None:
    async with running(rooms=[CrowdRoom({})]) as server, PlaygroundClient(server.url) as client:
        server.playground.clock.offset = (FURTHEST - timedelta(days=59)).total_seconds()
        with pytest.raises(PlaygroundError, match=r"400.*at most ten years ahead"):
            await client.request("POST", "/api/days", json={"days": 60})
        assert (await client.get("/api/days"))["running"] is False


async def test_a_second_run_is_refused_until_the_first_is_stopped(client: PlaygroundClient) -> None:
    begun, _ = await client.request("POST", "/api/days", json={"days": 400})
    assert (begun["running"], begun["days"], begun["passed_days"]) == (True, 400, 0)
    with pytest.raises(PlaygroundError, match="409"):
        await client.request("POST", "/api/days", json={"days": 1})
    stopped, _ = await client.request("DELETE", "/api/days")
    assert stopped["running"] is False
    again, _ = await client.request("POST", "/api/days", json={"days": 1})
    assert again["running"] is True


class Onlookers(Crowd):
    """They do nothing, and note what is said of the days at that time."""

    def __init__(self, playground: Playground) -> None:
        self.days = Days(playground, self)
        self.begun = playground.clock.now()
        self.said: list[tuple[int, int]] = []
        """How many days the clock is ahead, and how many are said to have passed."""

    async def act(self) -> bool:
        told = self.days.as_json()
        ahead = datetime.fromisoformat(told["now"]) - self.begun
        self.said.append((ahead // timedelta(days=1), told["passed_days"]))
        return False


async def follow(playground: Playground) -> None:
    """A bot that has done what is due as soon as the clock moves."""
    with playground.events.watch() as changed:
        while True:
            await changed.wait()
            changed.clear()
            if playground.followed_to != playground.clock.offset:
                playground.followed_to = playground.clock.offset
                playground.events.stir()


async def nothing_is_due() -> datetime | None:
    return None


async def test_as_many_days_have_passed_as_the_clock_shows_while_people_are_still_answering() -> None:
    async with running() as server:
        server.playground.bot_is_due = nothing_is_due
        following = asyncio.create_task(follow(server.playground))
        onlookers = Onlookers(server.playground)
        onlookers.days.start(5)
        await onlookers.days.over()
        following.cancel()
    assert onlookers.said[-1] == (5, 5)
    assert all(shown == told for shown, told in onlookers.said)


async def test_no_day_passes_while_everything_begins_anew() -> None:
    async with running(rooms=[CrowdRoom({})]) as server, PlaygroundClient(server.url) as client:
        server.playground.turn("preparing")
        for path, body in (("/api/days", {"days": 60}), ("/api/clock", {"advance": 3600})):
            with pytest.raises(PlaygroundError, match="409"):
                await client.request("POST", path, json=body)
        server.playground.turn("ready")
        begun, _ = await client.request("POST", "/api/days", json={"days": 1})
        assert begun["running"] is True


async def test_days_pass_for_one_alone_who_asks_or_leads() -> None:
    """The story leads through the days of its own: neither moves the clock under the other."""
    async with running(rooms=[CrowdRoom({})]) as server, PlaygroundClient(server.url) as client:
        lead_to = server.playground.lead_to
        assert lead_to is not None
        far = server.playground.clock.now() + timedelta(days=6)
        leading = asyncio.create_task(lead_to(far))
        await asyncio.sleep(0)
        with pytest.raises(PlaygroundError, match="409"):
            await client.request("POST", "/api/days", json={"days": 1})
        leading.cancel()
        await asyncio.wait([leading])
        begun, _ = await client.request("POST", "/api/days", json={"days": 1})
        assert begun["running"] is True
        with pytest.raises(ControlError, match="already"):
            await lead_to(far)


async def test_days_that_the_story_leads_through_are_not_counted_as_those_that_somebody_asked_for() -> None:
    """A page that is opened meanwhile would show how far they are, with a button that stops nothing."""
    async with running(rooms=[CrowdRoom({})]) as server, PlaygroundClient(server.url) as client:
        lead_to = server.playground.lead_to
        assert lead_to is not None
        await client.request("POST", "/api/days", json={"days": 60})
        assert (await client.get("/api/days"))["running"] is True
        await client.request("DELETE", "/api/days")
        leading = asyncio.create_task(lead_to(server.playground.clock.now() + timedelta(days=6)))
        await asyncio.sleep(0)
        assert (await client.get("/api/days"))["running"] is False
        leading.cancel()
        await asyncio.wait([leading])


async def test_while_days_pass_nobody_waits_for_telegrams_limits() -> None:
    """Whether they are let pass or led, and not a moment longer."""
    async with running(rooms=[CrowdRoom({})]) as server, PlaygroundClient(server.url) as client:
        clock, lead_to = server.playground.clock, server.playground.lead_to
        assert lead_to is not None
        assert clock.haste == 1
        await client.request("POST", "/api/days", json={"days": 400})
        told = await client.get("/api/clock", after=clock.offset, haste=1.0)
        assert told["haste"] == HASTE
        await client.request("DELETE", "/api/days")
        assert clock.haste == 1
        leading = asyncio.create_task(lead_to(clock.now() + timedelta(days=6)))
        await asyncio.sleep(0)
        assert clock.haste == HASTE
        leading.cancel()
        await asyncio.wait([leading])
        assert clock.haste == 1


async def test_without_the_crowd_there_are_no_days() -> None:
    async with running() as server, PlaygroundClient(server.url) as client:
        with pytest.raises(PlaygroundError, match="404"):
            await client.get("/api/days")

"""The people of the sample, who play themselves on the real bot."""

from collections.abc import AsyncIterator

import pytest

from playground.demo import crowd_people
from tests.handlers.crowd.small_world import World
from tests.handlers.service import Service


@pytest.fixture
async def world(service: Service) -> AsyncIterator[World]:
    world = World(service)
    yield world
    await world.close()
    for person in crowd_people():
        service.server.playground.world.people.pop(person["account"], None)
        service.server.playground.world.messages.pop(person["account"], None)

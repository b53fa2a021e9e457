"""The scene that the modules here play in."""

import pytest

from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.progress.progress_world import World


@pytest.fixture
async def world(uow: Database, clock: FrozenClock) -> World:
    made = World(uow, clock)
    await made.in_force()
    return made

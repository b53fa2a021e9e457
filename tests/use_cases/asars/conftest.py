"""The scene that the modules here play in."""

import pytest

from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.asars.asar_world import World


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)

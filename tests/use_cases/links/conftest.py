"""The world in which a link is opened."""

import pytest

from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.links.world import World, a_world


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return a_world(uow, clock)

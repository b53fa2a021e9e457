"""The scene that the modules here play in."""

import pytest

from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.memorandum_world import World


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


@pytest.fixture
def linked(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)

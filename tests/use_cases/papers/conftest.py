"""The scene that the modules here play in."""

import pytest

from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.papers.paper_world import PaperWorld


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> PaperWorld:
    return PaperWorld(uow, clock)

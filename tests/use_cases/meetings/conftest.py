"""The scene that the modules about proposals and answers play in."""

import pytest

from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.meetings.meeting_scene import MeetingScene


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> MeetingScene:
    return MeetingScene(uow, clock)

"""The scene that several modules here play in."""

import pytest

from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.pitches.pitch_scene import PitchScene


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> PitchScene:
    """Its project is there from the beginning."""
    scene = PitchScene(uow, clock)
    _ = scene.project
    return scene

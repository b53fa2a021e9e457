"""The scene that the modules here play in."""

import pytest

from bot.use_cases.progress.stages import CompleteProject, StartProject
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.progress.progress_world import WORDS
from tests.use_cases.voices.voices_world import World


@pytest.fixture
async def world(uow: Database, clock: FrozenClock) -> World:
    """A project with a backer and a state body has been completed a moment ago."""
    made = World(uow, clock)
    await made.in_force()
    await made.ngo_does(StartProject)(made.project.id)
    await made.ngo_does(CompleteProject)(made.project.id, WORDS)
    return made

"""Scenes that several modules here play in."""

import pytest

from bot.models.roles import StaffRole
from tests.builders import a_membership, a_person, a_project, an_organization
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.pitches.pitch_scene import Scene


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> Scene:
    ngo = uow.keep(an_organization())
    seeker, moderator = uow.keep(a_person()), uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    uow.keep(a_membership(seeker, ngo))
    return Scene(uow, clock, ngo, seeker, moderator, uow.keep(a_project(ngo, published_at=clock.now())))

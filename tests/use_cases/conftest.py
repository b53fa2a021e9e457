"""Scenes that several modules here play in."""

import pytest

from bot.models.roles import StaffRole
from tests.builders import a_membership, a_person, a_project, an_organization
from tests.fakes import FakeUnitOfWork, FrozenClock
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.pitches.pitch_scene import Scene


@pytest.fixture
def world(uow: FakeUnitOfWork, clock: FrozenClock) -> World:
    return World(uow, clock)


@pytest.fixture
def scene(uow: FakeUnitOfWork, clock: FrozenClock) -> Scene:
    ngo = uow.keep(an_organization())
    seeker, moderator = uow.keep(a_person()), uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    uow.shelf.add(a_membership(seeker, ngo))
    return Scene(uow, clock, ngo, seeker, moderator, uow.keep(a_project(ngo, published_at=clock.now())))

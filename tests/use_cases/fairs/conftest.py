"""The scene that the modules here play in."""

import pytest

from bot.models.roles import StaffRole
from tests.builders import (
    a_forum,
    a_person,
    an_actor,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.use_cases.fairs.fair_scene import Fair


@pytest.fixture
def fair(uow: Database, clock: FrozenClock) -> Fair:
    organiser = FakeIdentity(an_actor(uow.keep(a_person(staff=(StaffRole.ORGANISER,)))))
    return Fair(uow, clock, FakeMatching(), uow.keep(a_forum()), organiser)

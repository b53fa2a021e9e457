"""Whether an organisation may submit is told before anything else is done about the project."""

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor, Represented
from bot.use_cases.projects.submission import PrepareProject
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

WAITING, VERIFIED = 1, 2
ACTOR = Actor(
    1,
    1,
    Language.KAZAKH,
    roles=frozenset({Role.NGO}),
    represents=(
        Represented(WAITING, OrganizationKind.NGO, verified=False),
        Represented(VERIFIED, OrganizationKind.NGO, verified=True),
    ),
)


@pytest.fixture
def prepare(uow: Database, clock: FrozenClock) -> PrepareProject:
    return PrepareProject(FakeIdentity(ACTOR), uow, clock)


async def test_a_verified_organisation_may_submit(prepare: PrepareProject) -> None:
    await prepare(VERIFIED)


async def test_one_that_waits_for_verification_is_asked_to_wait(prepare: PrepareProject) -> None:
    """Though the same person represents another one that is verified."""
    with pytest.raises(ForbiddenError) as refused:
        await prepare(WAITING)
    assert refused.value.code == "project-waits-for-verification"


async def test_somebody_elses_organisation_does_not_exist(prepare: PrepareProject) -> None:
    with pytest.raises(NotFoundError):
        await prepare(3)

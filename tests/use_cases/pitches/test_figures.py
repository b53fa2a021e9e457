"""Figures of matching: shares, the median, by region and sphere."""

from datetime import timedelta

import pytest

from bot.models.organizations import Organization, OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.pitches.figures import (
    Figures,
    MatchingFigures,
    ShowMatchingFigures,
)
from tests.builders import a_person, a_pitch, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.fakes.clock import MONDAY_MORNING

HOUR = timedelta(hours=1)


def project(uow: Database, region: str, *spheres: str, **fields: object) -> Project:
    return uow.keep(a_project(uow.keep(an_organization()), region=region, spheres=spheres, **fields))


def backer(uow: Database) -> Organization:
    return uow.keep(an_organization(kind=OrganizationKind.BUSINESS))


async def figures(uow: Database, clock: FrozenClock, matching: FakeMatching | None = None) -> MatchingFigures:
    moderator = FakeIdentity(an_actor(uow.keep(a_person(staff=(StaffRole.MODERATOR,)))))
    return await ShowMatchingFigures(moderator, uow, clock, matching or FakeMatching())()


async def test_nothing_yet(uow: Database, clock: FrozenClock) -> None:
    project(uow, "KZ-23", "health", stage=ProjectStage.SUBMITTED)
    assert await figures(uow, clock) == MatchingFigures(Figures(0, 0, 0, 0, None), (), ())


async def test_shares_and_the_median_by_region_and_sphere(uow: Database, clock: FrozenClock) -> None:
    here = project(uow, "KZ-23", "health", "ecology")
    project(uow, "KZ-23", "health")
    there = project(uow, "KZ-10", "ecology")
    answers = [(PitchStatus.DECLINED, 1), (PitchStatus.REFUSED, 9), (PitchStatus.LATER, 4)]
    for status, hours in answers:
        answered_at = MONDAY_MORNING + hours * HOUR
        uow.keep(a_pitch(here, backer(uow), status=status, answered_at=answered_at))
    uow.keep(a_pitch(there, backer(uow), status=PitchStatus.EXPIRED))
    uow.keep(a_pitch(there, backer(uow), sent_at=clock.now() + HOUR))
    found = await figures(uow, clock)
    assert found.total == Figures(projects=3, wanted=1, pitches=4, answered=3, median_answer=4 * HOUR)
    assert found.regions == (
        ("KZ-23", Figures(projects=2, wanted=1, pitches=3, answered=3, median_answer=4 * HOUR)),
        ("KZ-10", Figures(projects=1, wanted=0, pitches=1, answered=0, median_answer=None)),
    )
    assert [(code, group.projects, group.pitches) for code, group in found.spheres] == [
        ("ecology", 2, 4),
        ("health", 2, 3),
    ]


async def test_an_answer_counts_from_the_last_asking(uow: Database, clock: FrozenClock) -> None:
    """One that was put off is answered two hours after it came back, not two weeks after it was sent first."""
    came_back = MONDAY_MORNING + timedelta(days=14)
    uow.keep(
        a_pitch(
            project(uow, "KZ-23", "health"),
            backer(uow),
            status=PitchStatus.DECLINED,
            returned_at=came_back,
            answered_at=came_back + 2 * HOUR,
        )
    )
    clock.move_to(came_back + timedelta(days=1))
    assert (await figures(uow, clock)).total.median_answer == 2 * HOUR


@pytest.mark.parametrize("role", [StaffRole.ORGANISER, StaffRole.ADMINISTRATOR], ids=str)
async def test_for_moderators_alone(uow: Database, clock: FrozenClock, role: StaffRole) -> None:
    elsewhere = FakeIdentity(an_actor(uow.keep(a_person(staff=(role,)))))
    with pytest.raises(ForbiddenError):
        await ShowMatchingFigures(elsewhere, uow, clock, FakeMatching())()


async def test_matching_by_keywords_alone_is_told(uow: Database, clock: FrozenClock) -> None:
    assert not (await figures(uow, clock)).by_keywords
    assert (await figures(uow, clock, FakeMatching(unavailable=True))).by_keywords


@pytest.mark.parametrize("verified", [True, False])
async def test_whoever_represents_a_state_body_sees_none(
    uow: Database, clock: FrozenClock, verified: bool
) -> None:
    body = uow.keep(an_organization(kind=OrganizationKind.STATE, region="KZ-10", verified=verified))
    of_power = FakeIdentity(an_actor(uow.keep(a_person(staff=(StaffRole.MODERATOR,))), body))
    with pytest.raises(ForbiddenError, match="kept-from-state"):
        await ShowMatchingFigures(of_power, uow, clock, FakeMatching())()

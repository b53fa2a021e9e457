"""What representatives see of each other, of links and of requests, and what is said before somebody goes."""

from datetime import timedelta

import pytest

from bot.models.organizations import UNDO_WITHIN
from bot.models.projects import ProjectStage
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.moderation.requests import DecideOnAccess
from bot.use_cases.organizations.invitations import InviteRepresentative, ListInvitations
from bot.use_cases.organizations.leaving import LeaveOrganization, RemoveRepresentative
from bot.use_cases.organizations.membership import AskToJoin, DecideOnMembership
from bot.use_cases.organizations.representatives import (
    ForeseeLeaving,
    ListRepresentatives,
    ShowRepresentative,
)
from bot.use_cases.organizations.requests import ListRequests
from tests.builders import a_person, a_project
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.organizations.test_leaving import HOURS, TwoHeads, leave_both


@pytest.fixture
def house(uow: Database, clock: FrozenClock) -> TwoHeads:
    return TwoHeads(uow, clock)


async def test_each_sees_who_they_are_and_who_was_let_in_just_now(house: TwoHeads) -> None:
    house.clock.advance(HOURS)
    await house.let_in(house.stranger)
    seen = await house.by_head(ListRepresentatives)(house.organization.id)
    assert [(one.person, one.you, one.active) for one in seen.people] == [
        ("Басшы", True, True),
        ("Екінші", False, True),
        ("Бөтен", False, True),
    ]
    assert [one.undo_until for one in seen.people] == [None, None, house.clock.now() + UNDO_WITHIN]
    assert seen.people[2].since == house.clock.now()
    assert (seen.count, seen.links, seen.requests) == (3, 0, 0)


async def test_who_was_removed_is_seen_as_long_as_it_can_be_undone(house: TwoHeads) -> None:
    await house.by_head(RemoveRepresentative)(house.of(house.second).id)
    seen = await house.by_head(ListRepresentatives)(house.organization.id)
    assert [(one.person, one.active) for one in seen.people] == [("Басшы", True), ("Екінші", False)]
    assert seen.count == 1
    house.clock.advance(73 * HOURS)
    seen = await house.by_head(ListRepresentatives)(house.organization.id)
    assert [one.person for one in seen.people] == ["Басшы"]


async def test_links_and_requests_are_counted_and_listed_the_oldest_first(house: TwoHeads) -> None:
    await house.by_second(InviteRepresentative)(house.organization.id)
    askers = [house.uow.keep(a_person(name)) for name in ("Бірінші", "Соңғы")]
    for asker in askers:
        await house.by(asker, AskToJoin)(house.organization.id)
        house.clock.advance(HOURS)
    await house.by_head(DecideOnMembership)(house.of(askers[0]).id, confirm=False)
    await house.by(askers[0], AskToJoin)(house.organization.id)
    seen = await house.by_head(ListRepresentatives)(house.organization.id)
    assert (seen.links, seen.requests) == (1, 2)
    requests = await house.by_head(ListRequests)(house.organization.id)
    assert [request.person for request in requests] == ["Соңғы", "Бірінші"]
    (link,) = await house.by_head(ListInvitations)(house.organization.id)
    assert link.made_by == "Екінші"


async def test_before_somebody_goes_it_is_said_what_hangs_on_them(house: TwoHeads) -> None:
    house.uow.keep(a_project(house.organization))
    shown = await house.by_head(ShowRepresentative)(house.of(house.second).id)
    assert (shown.depending, shown.too_new_until) == ({}, None)
    leaving = await house.by_head(ForeseeLeaving)(house.organization.id)
    assert (leaving.last, leaving.depending) == (False, {})
    await house.by_second(LeaveOrganization)(house.organization.id)
    leaving = await house.by_head(ForeseeLeaving)(house.organization.id)
    assert (leaving.last, leaving.depending) == (True, {"projects": 1})
    assert not (await house.by_head(ShowRepresentative)(house.of(house.second).id)).view.active


async def test_whoever_was_let_in_just_now_sees_until_when_they_remove_nobody(house: TwoHeads) -> None:
    await house.let_in(house.stranger)
    by_stranger = house.by(house.stranger, ShowRepresentative, house.organization)
    shown = await by_stranger(house.of(house.head).id)
    assert shown.too_new_until == house.clock.now() + UNDO_WITHIN
    house.clock.advance(UNDO_WITHIN + timedelta(seconds=1))
    assert (await by_stranger(house.of(house.head).id)).too_new_until is None


async def test_who_became_the_last_while_being_asked_is_asked_anew(house: TwoHeads) -> None:
    project = house.uow.keep(a_project(house.organization))
    await house.by_second(LeaveOrganization)(house.organization.id)
    with pytest.raises(OutdatedError, match="representative-last"):
        await house.by_head(LeaveOrganization)(house.organization.id)
    assert house.of(house.head).active
    assert project.stage is ProjectStage.PUBLISHED
    left = await house.by_head(LeaveOrganization)(house.organization.id, last=True)
    assert left.can_return


async def test_requests_go_back_to_whoever_represents_the_organization_again(house: TwoHeads) -> None:
    await leave_both(house)
    askers = [house.uow.keep(a_person(name)) for name in ("Бірінші", "Соңғы")]
    for asker in askers:
        await house.by(asker, AskToJoin)(house.organization.id)
    asked = house.clock.now()
    house.clock.advance(HOURS)
    await house.by(house.moderator, DecideOnAccess)(house.of(askers[0]).id, confirm=True)
    (request,) = await house.by(askers[0], ListRequests, house.organization)(house.organization.id)
    assert (request.person, request.wait.kind, request.wait.since) == ("Соңғы", "access-request", asked)
    with pytest.raises(ForbiddenError, match="access-not-yours"):
        await house.by(house.moderator, DecideOnAccess)(request.id, confirm=True)


async def test_strangers_see_nothing(house: TwoHeads) -> None:
    for kind in (ListRepresentatives, ListRequests, ListInvitations, ForeseeLeaving):
        with pytest.raises((NotFoundError, ForbiddenError)):
            await house.by(house.stranger, kind)(house.organization.id)
    with pytest.raises((NotFoundError, ForbiddenError)):
        await house.by(house.stranger, ShowRepresentative)(house.of(house.head).id)
    with pytest.raises(NotFoundError):
        await house.by_head(ShowRepresentative)(0)

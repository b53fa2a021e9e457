"""Staff look over verified organisations of their regions, and stop them; what they did can be undone."""

from dataclasses import replace

import pytest

from bot.models.organizations import MembershipStatus, Organization, OrganizationStatus
from bot.models.people import Person
from bot.models.projects import ProjectStage
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.moderation.overseeing import ListOverseen, OverseeOrganization, Which
from bot.use_cases.moderation.projects import ListPublishedProjects
from bot.use_cases.moderation.representatives import (
    ForeseeRemoval,
    ListRepresentativesAsModerator,
    RemoveRepresentativeAsModerator,
)
from bot.use_cases.moderation.standing import (
    LiftSuspension,
    RestoreVerification,
    SuspendOrganization,
    WhatHangsOnOrganization,
    WithdrawVerification,
)
from bot.use_cases.organizations.waiting import UNREPRESENTED
from tests.builders import a_membership, a_person, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Scene

REASON = "Құжаттары жалған."


class Office(Scene):
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.moderator = self.new_person("Дана", staff=(StaffRole.MODERATOR,))
        self.boss = self.new_person("Бас", staff=(StaffRole.ADMINISTRATOR,))
        for one in (self.ngo, self.backer):
            one.verified_at = clock.now()

    def by(self, person: Person, kind: type[UseCase], *regions: str, own: tuple[Organization, ...] = ()):  # type: ignore[no-untyped-def]
        actor = replace(an_actor(person, *own), regions=regions)
        return kind(FakeIdentity(actor), self.uow, self.clock)

    async def listed(self, person: Person, which: Which = Which.ALL, *regions: str) -> set[int]:
        page = await self.by(person, ListOverseen, *regions)(which)
        return {one.id for one in page.items}


@pytest.fixture
def office(uow: Database, clock: FrozenClock) -> Office:
    return Office(uow, clock)


async def test_each_list_holds_what_it_names(office: Office) -> None:
    nobodys = office.uow.keep(an_organization("Иесіз"))
    waiting = office.uow.keep(an_organization("Жаңа", status=OrganizationStatus.PENDING))
    returned = office.uow.keep(an_organization("Қате", status=OrganizationStatus.REJECTED))
    await office.by(office.moderator, SuspendOrganization)(office.ngo.id, REASON)
    await office.by(office.moderator, WithdrawVerification)(office.backer.id, REASON)
    assert await office.listed(office.moderator) == {office.ngo.id, nobodys.id}
    assert await office.listed(office.moderator, Which.UNREPRESENTED) == {nobodys.id}
    stopped = await office.listed(office.moderator, Which.STOPPED)
    assert stopped == {office.ngo.id, office.backer.id}
    assert not {waiting.id, returned.id} & stopped


async def test_moderators_see_their_regions_and_administrators_all(office: Office) -> None:
    elsewhere = office.uow.keep(an_organization("Алыс", region="KZ-10"))
    assert await office.listed(office.moderator, Which.ALL, "KZ-10") == {elsewhere.id}
    assert await office.listed(office.boss) == {elsewhere.id, office.ngo.id, office.backer.id}


async def test_the_likest_stands_first_and_the_pages_follow(office: Office) -> None:
    names = [f"Тірек {number}" for number in range(9)] + ["Тіректер одағы"]
    for name in names:
        office.uow.keep(an_organization(name))
    search = office.by(office.moderator, ListOverseen)
    first = await search(search="тиректер", limit=1)
    assert (first.total, first.items[0].name.kk) == (1, "Тіректер одағы")
    page = await search(search="тирек", offset=8, limit=8)
    assert (page.total, len(page.items)) == (10, 2)


async def test_the_card_has_no_contact_and_says_what_is_not_theirs(office: Office) -> None:
    card = (await office.by(office.moderator, OverseeOrganization)(office.ngo.id)).card
    assert (card.contact_name, card.contact_phone, card.contact_email) == ("", "", None)
    assert not card.shows_contact
    office.uow.keep(a_membership(office.moderator, office.ngo, status=MembershipStatus.DECLINED))
    own = await office.by(office.moderator, OverseeOrganization)(office.ngo.id)
    assert own.refusal == "decision-on-own"
    far = await office.by(office.moderator, OverseeOrganization, "KZ-10")(office.backer.id)
    assert far.refusal == "decision-in-another-region"


@pytest.mark.parametrize(
    "look",
    [WhatHangsOnOrganization, ListRepresentativesAsModerator, ForeseeRemoval],
    ids=lambda kind: kind.__name__,
)
async def test_who_represents_it_and_what_hangs_is_for_whoever_may_decide(
    look: type[UseCase], office: Office
) -> None:
    id_ = office.ngo.id
    if look is ForeseeRemoval:
        id_ = office.uow.keep(a_membership(office.new_person(), office.ngo)).id
    assert await office.by(office.boss, look)(id_) is not None
    with pytest.raises(ForbiddenError, match="decision-in-another-region"):
        await office.by(office.moderator, look, "KZ-10")(id_)
    with pytest.raises(ForbiddenError, match="decision-on-own"):
        await office.by(office.moderator, look, own=(office.ngo,))(id_)


async def test_whoever_becomes_the_last_is_asked_about_anew(office: Office) -> None:
    second = office.uow.keep(a_membership(office.new_person(), office.ngo))
    foresee, remove = (
        office.by(office.moderator, kind) for kind in (ForeseeRemoval, RemoveRepresentativeAsModerator)
    )
    assert not (await foresee(second.id)).last
    first = office.uow.one(type(second), person_id=office.seeker.id)
    await remove(first.id)
    with pytest.raises(OutdatedError, match="representative-now-last"):
        await remove(second.id)
    assert second.active
    assert (await foresee(second.id)).last
    await remove(second.id, last=True)
    assert (await foresee(second.id)).over
    with pytest.raises(OutdatedError, match="membership-ended"):
        await remove(second.id, last=True)


async def test_a_withdrawal_is_undone_and_its_projects_go_on(office: Office) -> None:
    project = office.uow.keep(a_project(office.ngo))
    await office.by(office.moderator, WithdrawVerification)(office.ngo.id, REASON)
    assert (project.stage, project.halted) == (ProjectStage.PAUSED, True)
    assert (await office.by(office.boss, OverseeOrganization)(office.ngo.id)).restorable
    restore = office.by(office.boss, RestoreVerification)
    await restore(office.ngo.id)
    assert (office.ngo.status, office.ngo.status_reason) == (OrganizationStatus.VERIFIED, "")
    assert (project.stage, project.halted) == (ProjectStage.PUBLISHED, False)
    assert office.told[-1] == ("organization-resumed", office.seeker.id)
    with pytest.raises(OutdatedError, match="decision-moved-on"):
        await restore(office.ngo.id)


async def test_a_withdrawal_is_undone_no_more_once_another_one_has_the_number(office: Office) -> None:
    await office.by(office.moderator, WithdrawVerification)(office.ngo.id, REASON)
    office.uow.keep(an_organization("Басқа", bin=office.ngo.bin))
    assert not (await office.by(office.moderator, OverseeOrganization)(office.ngo.id)).restorable
    with pytest.raises(OutdatedError, match="decision-bin-taken"):
        await office.by(office.moderator, RestoreVerification)(office.ngo.id)


async def test_a_withdrawal_is_undone_no_more_once_the_card_was_corrected(office: Office) -> None:
    await office.by(office.moderator, WithdrawVerification)(office.ngo.id, REASON)
    async with office.uow as block:
        await block.audit.record(an_actor(office.seeker), "organization.edit", "organization", office.ngo.id)
        await block.commit()
    assert not (await office.by(office.moderator, OverseeOrganization)(office.ngo.id)).restorable
    with pytest.raises(OutdatedError, match="decision-moved-on"):
        await office.by(office.moderator, RestoreVerification)(office.ngo.id)


async def test_a_card_that_was_returned_before_it_was_verified_is_not_restored(office: Office) -> None:
    returned = office.uow.keep(an_organization("Қате", status=OrganizationStatus.REJECTED))
    with pytest.raises(OutdatedError, match="decision-moved-on"):
        await office.by(office.moderator, RestoreVerification)(returned.id)


async def test_what_is_lifted_while_nobody_is_there_rests_and_waits_for_somebody(office: Office) -> None:
    nobodys = office.uow.keep(an_organization("Иесіз"))
    project = office.uow.keep(a_project(nobodys))
    await office.by(office.moderator, SuspendOrganization)(nobodys.id, REASON)
    await office.by(office.moderator, LiftSuspension)(nobodys.id)
    assert (project.stage, project.halted) == (ProjectStage.PAUSED, True)
    (wait,) = [wait for wait in office.uow.all(Wait) if wait.kind == UNREPRESENTED]
    assert (wait.record_id, wait.region, wait.ended_at) == (nobodys.id, nobodys.region, None)


async def test_a_moderator_sees_the_published_projects_of_their_regions(
    uow: Database, clock: FrozenClock
) -> None:
    carrier = uow.keep(an_organization())
    near = uow.keep(a_project(carrier, region="KZ-23"))
    far = uow.keep(a_project(carrier, "Көшет", region="KZ-10"))
    moderator = an_actor(uow.keep(a_person(staff=(StaffRole.MODERATOR,))))

    async def seen(*regions: str) -> tuple[list[int], int]:
        who = FakeIdentity(replace(moderator, regions=regions))
        page = await ListPublishedProjects(who, uow, clock)()
        return [one.id for one in page.items], page.total

    assert await seen("KZ-23") == ([near.id], 1)
    assert await seen("KZ-71") == ([], 0)
    assert await seen() == ([far.id, near.id], 2), "the newest first"

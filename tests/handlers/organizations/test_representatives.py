"""An organisation's people on their screens: they see each other, let in, remove, leave, make and revoke links."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.models.organizations import MembershipStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import Listed, OrganizationName, Text
from bot.presenting.translator import Translator
from bot.use_cases.organizations.invitations import ListInvitations, RevokeInvitation
from bot.use_cases.organizations.leaving import LeaveOrganization, RemoveRepresentative, UndoRemoval
from bot.use_cases.organizations.membership import AskToJoin, DecideOnMembership
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.projects.ports import Projects
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.pitches.test_answers import publish
from tests.handlers.service import Service
from tests.handlers.taps import button

pytestmark = pytest.mark.one_language

NAME = OrganizationName("public_fund", "Болашақ кілті", "", "")
HOURS = timedelta(hours=1)


@dataclass
class House:
    """An organisation with its head, and whoever else is let in."""

    service: Service
    head: Player
    id: int
    t: Translator

    async def another(self, name: str, *, settled: bool = True) -> Player:
        """One more representative; `settled`: so long that nobody can undo it."""
        person = await self.service.participant(self.t.language, name=name)
        membership_id = await self.asks(person)
        await self.service.perform(self.head, DecideOnMembership, membership_id, confirm=True)
        if settled:
            async with self.service.storage() as uow:
                membership = await uow[Organizations].membership_by_id(membership_id)
                assert membership is not None
                membership.decided_at = None
                await uow.commit()
        await self.service.ticked()
        return person

    async def asks(self, person: Player) -> int:
        await self.service.perform(person, AskToJoin, self.id)
        return await self.membership_id(person)

    async def membership_id(self, person: Player) -> int:
        async with self.service.storage() as uow:
            found = await uow[Organizations].membership(await self.service.person_id(person), self.id)
            assert found is not None
            return found.id

    async def status(self, person: Player) -> MembershipStatus:
        async with self.service.storage() as uow:
            found = await uow[Organizations].membership(await self.service.person_id(person), self.id)
            assert found is not None
            return found.status

    async def card(self, person: Player) -> None:
        await self.service.menu(person)
        await person.press(self.t.plain("menu-organizations"))
        await person.press(called("Болашақ кілті"))
        await person.settled()

    async def people(self, person: Player, count: int) -> None:
        await self.card(person)
        await person.press(self.t.plain("button-representatives", count=count))
        await person.settled()

    async def one(self, person: Player, name: str, count: int) -> None:
        await self.people(person, count)
        await person.press(name)
        await person.settled()

    async def press(self, person: Player, key: str, **gaps: int) -> str:
        """Press, and return what the answer to the tap says."""
        answer = await person.press(self.t.plain(key, **gaps))
        await person.settled()
        return (answer or {}).get("text", "")


@pytest.fixture
async def house(service: Service, language: Language) -> House:
    head, id_ = await service.representative(language=language, name="Басшы")
    return House(service, head, id_, service.speaks(language))


# Who represents it.


@pytest.mark.every_language
async def test_everybody_is_listed_with_what_can_be_undone(house: House) -> None:
    await house.another("Екінші")
    await house.another("Жаңа", settled=False)
    await house.people(house.head, 3)
    screen = house.head.screen
    lines = screen.text.splitlines()
    (own,) = [line for line in lines if line.startswith("Басшы")]
    assert own.startswith(house.t.plain("representative-line-you", person="Басшы", since="")[:8])
    (new,) = [line for line in lines if line.startswith("Жаңа")]
    assert new.endswith(house.t.plain("representative-line-recent", person="", since="")[-12:])
    assert "Басшы" not in screen.labels
    assert {"Екінші", "Жаңа"} <= set(screen.labels)


async def test_whoever_is_alone_is_told_to_invite(house: House) -> None:
    await house.people(house.head, 1)
    assert house.t.plain("representatives-alone") in house.head.screen.text
    assert house.t.plain("button-invite") in house.head.screen.labels


# Removing.


async def test_removing_asks_first_and_can_be_undone(house: House) -> None:
    second = await house.another("Екінші")
    await house.one(house.head, "Екінші", 2)
    await house.press(house.head, "button-remove-representative")
    assert house.t.plain("representative-remove-told") in house.head.screen.text
    assert await house.status(second) is MembershipStatus.ACTIVE
    said = await house.press(house.head, "button-remove-representative")
    assert said == house.t.plain("membership-undone", person="Екінші")
    assert await house.status(second) is MembershipStatus.REMOVED
    await second.sees(house.t.plain("representative-removed-you", organization=NAME))
    assert house.t.plain("representative-no-more") in house.head.screen.text
    said = await house.press(house.head, "button-restore-representative")
    assert said == house.t.plain("membership-restored", person="Екінші")
    assert await house.status(second) is MembershipStatus.ACTIVE
    await house.press(house.head, "button-back")
    assert "Екінші" in house.head.screen.labels


async def test_a_fresh_access_is_undone_from_the_screen(house: House) -> None:
    new = await house.another("Жаңа", settled=False)
    await house.one(house.head, "Жаңа", 2)
    assert house.t.plain("button-remove-representative") not in house.head.screen.labels
    await house.press(house.head, "button-undo-access")
    await house.press(house.head, "button-undo-access")
    assert await house.status(new) is MembershipStatus.REMOVED


async def test_an_access_that_aged_while_asked_is_no_more_undone_but_removed(house: House) -> None:
    new = await house.another("Жаңа", settled=False)
    await house.one(house.head, "Жаңа", 2)
    await house.press(house.head, "button-undo-access")
    await house.service.client.advance(73 * HOURS)
    said = await house.press(house.head, "button-undo-access")
    assert said == house.t.plain("error-membership-undo-late")
    assert await house.status(new) is MembershipStatus.ACTIVE
    await house.press(house.head, "button-remove-representative")
    assert await house.status(new) is MembershipStatus.REMOVED


async def test_removing_twice_is_told_and_the_screen_follows(house: House) -> None:
    second, third = await house.another("Екінші"), await house.another("Үшінші")
    await house.one(house.head, "Екінші", 3)
    await house.press(house.head, "button-remove-representative")
    await house.service.perform(third, RemoveRepresentative, await house.membership_id(second))
    said = await house.press(house.head, "button-remove-representative")
    assert said == house.t.plain("error-membership-ended")
    screen = await house.head.sees(house.t.plain("representative-no-more"))
    assert house.t.plain("button-remove-representative") not in screen.labels


async def test_restoring_twice_or_too_late_is_told(house: House) -> None:
    second, third = await house.another("Екінші"), await house.another("Үшінші")
    id_ = await house.membership_id(second)
    await house.service.perform(house.head, RemoveRepresentative, id_)
    await house.one(house.head, "Екінші", 2)
    await house.service.perform(third, UndoRemoval, id_)
    said = await house.press(house.head, "button-restore-representative")
    assert said == house.t.plain("error-membership-undo-late")
    await house.service.perform(third, RemoveRepresentative, id_)
    await house.one(house.head, "Екінші", 2)
    await house.service.client.advance(73 * HOURS)
    said = await house.press(house.head, "button-restore-representative")
    assert said == house.t.plain("error-membership-undo-late")
    assert house.t.plain("button-restore-representative") not in house.head.screen.labels


async def test_whoever_is_new_removes_nobody(house: House) -> None:
    await house.another("Екінші")
    new = await house.another("Жаңа", settled=False)
    await house.one(new, "Екінші", 3)
    assert house.t.plain("button-remove-representative") not in new.screen.labels
    assert house.t.plain("representative-you-are-new", moment="")[:30] in new.screen.text


async def test_whoever_was_removed_meanwhile_removes_nobody(house: House) -> None:
    second = await house.another("Екінші")
    await house.one(second, "Басшы", 2)
    await house.press(second, "button-remove-representative")
    await house.service.perform(house.head, RemoveRepresentative, await house.membership_id(second))
    said = await house.press(second, "button-remove-representative")
    assert said in {house.t.plain("error-not-found"), house.t.plain("error-forbidden")}
    assert await house.status(house.head) is MembershipStatus.ACTIVE


async def test_nobody_of_another_organization_is_opened_or_removed(house: House) -> None:
    """The number in a button of the list is somebody else's."""
    stranger, foreign_id = await house.service.representative(language=house.t.language, name="Бөтен")
    foreign = await House(house.service, stranger, foreign_id, house.t).membership_id(stranger)
    await house.another("Екінші")
    await house.people(house.head, 2)
    real = button(house.head.screen, "Екінші")
    for number in (str(foreign), "0", "9" * 30, "x"):
        forged = real.rsplit(":", 1)[0] + f":{number}"
        answer = await house.head.press_data(house.head.screen, forged)
        assert answer is not None
        assert answer["text"] == house.t.plain("error-not-found")
        await house.head.settled()
    await house.people(house.head, 2)


# Leaving.


@pytest.mark.every_language
async def test_leaving_says_what_it_means_and_offers_the_way_back(house: House) -> None:
    second = await house.another("Екінші")
    await house.people(second, 2)
    await house.press(second, "button-leave-organization")
    asked = second.screen
    assert house.t.plain("organization-leave-others") in asked.text
    await house.press(second, "button-leave-organization-yes")
    assert await house.status(second) is MembershipStatus.LEFT
    left = await second.sees(house.t.plain("organization-left", organization=NAME))
    assert left.labels == [house.t.plain("action-ask-access")]
    assert house.t.plain("menu-organizations") in second.screen.labels
    await house.head.sees(
        house.t.plain("representative-left", person="Екінші", organization=NAME, settled="")
    )
    await second.press_data(left, button(left, house.t.plain("action-ask-access")))
    await second.sees(house.t.plain("organization-join-asked", organization=NAME))
    assert await house.status(second) is MembershipStatus.REQUESTED


async def test_leaving_twice_does_one_thing(house: House) -> None:
    second = await house.another("Екінші")
    await house.people(second, 2)
    await house.press(second, "button-leave-organization")
    await house.service.client.fault("duplicate_update")
    await house.press(second, "button-leave-organization-yes")
    await second.sees(house.t.plain("organization-left", organization=NAME))
    assert await house.status(second) is MembershipStatus.LEFT


async def test_the_last_one_is_told_what_stops_and_may_invite_first(house: House) -> None:
    await house.people(house.head, 1)
    await house.press(house.head, "button-leave-organization")
    asked = house.head.screen
    assert house.t.plain("organization-leave-last") in asked.text
    await house.press(house.head, "button-invite")
    assert "?start=join_" in house.head.screen.text
    await house.people(house.head, 1)
    await house.press(house.head, "button-leave-organization")
    await house.press(house.head, "button-leave-organization-yes")
    await house.head.sees(house.t.plain("organization-left", organization=NAME))


async def test_before_the_last_one_leaves_it_is_said_what_stops(house: House) -> None:
    project_id = await publish(house.service, house.id)
    await house.people(house.head, 1)
    await house.press(house.head, "button-leave-organization")
    things = Listed((Text("depends-projects", {"number": 1}),))
    assert house.t.plain("depends-on-this", things=things) in house.head.screen.text
    await house.press(house.head, "button-leave-organization-yes")
    async with house.service.storage() as uow:
        project = await uow[Projects].get(project_id)
        assert project is not None
        assert (project.stage, project.halted) == (ProjectStage.PAUSED, True)


async def test_the_last_one_who_was_not_told_so_is_asked_anew(house: House) -> None:
    """The other one leaves in the middle of the confirmation."""
    second = await house.another("Екінші")
    await house.people(second, 2)
    await house.press(second, "button-leave-organization")
    await house.service.perform(house.head, LeaveOrganization, house.id)
    said = await house.press(second, "button-leave-organization-yes")
    assert said == house.t.plain("error-representative-last")
    assert await house.status(second) is MembershipStatus.ACTIVE
    await second.sees(house.t.plain("organization-leave-last"))
    await house.press(second, "button-leave-organization-yes")
    await second.sees(house.t.plain("organization-left", organization=NAME))
    assert await house.status(second) is MembershipStatus.LEFT


async def test_a_card_that_waits_goes_with_its_last_representative(
    service: Service, language: Language
) -> None:
    head, id_ = await service.representative(language=language, verified=False)
    house = House(service, head, id_, service.speaks(language))
    await house.people(head, 1)
    await house.press(head, "button-leave-organization")
    await house.press(head, "button-leave-organization-yes")
    left = await head.sees(house.t.plain("organization-left-unverified", organization=NAME))
    assert left.labels == [house.t.plain("action-open-menu")]


# Links.


async def open_links(house: House, count: int) -> None:
    await house.people(house.head, 1)
    await house.press(house.head, "button-invitation-links", count=count)


async def made_link(house: House) -> None:
    await house.people(house.head, 1)
    await house.press(house.head, "button-invite")


@pytest.mark.every_language
async def test_a_link_is_listed_and_revoked(house: House) -> None:
    await house.people(house.head, 1)
    assert house.t.plain("button-invitation-links", count=0) not in house.head.screen.labels
    await made_link(house)
    await house.press(house.head, "button-back")
    assert house.t.plain("invitation-links-empty") not in house.head.screen.text
    (link,) = [label for label in house.head.screen.labels if label.startswith("Басшы")]
    await house.head.press(link)
    await house.head.settled()
    said = await house.press(house.head, "button-revoke-link")
    assert said == house.t.plain("invitation-revoked")
    assert house.t.plain("invitation-links-empty") in house.head.screen.text
    assert house.t.plain("button-invite") in house.head.screen.labels


async def test_a_link_that_was_revoked_meanwhile(house: House) -> None:
    await made_link(house)
    await open_links(house, 1)
    (link,) = [label for label in house.head.screen.labels if label.startswith("Басшы")]
    await house.head.press(link)
    await house.head.settled()
    (known,) = await house.service.perform(house.head, ListInvitations, house.id)
    await house.service.perform(house.head, RevokeInvitation, known.id)
    said = await house.press(house.head, "button-revoke-link")
    assert said == house.t.plain("error-invitation-over")
    assert house.t.plain("button-revoke-link") not in house.head.screen.labels


async def test_nobody_else_revokes_a_link(house: House) -> None:
    await made_link(house)
    await open_links(house, 1)
    (link,) = [label for label in house.head.screen.labels if label.startswith("Басшы")]
    await house.head.press(link)
    await house.head.settled()
    stranger = await house.service.participant(house.t.language, name="Бөтен")
    screen = house.head.screen
    await stranger.press_data(stranger.screen, button(screen, house.t.plain("button-revoke-link")))
    await stranger.settled()
    assert len(await house.service.perform(house.head, ListInvitations, house.id)) == 1


# Requests for access.


@pytest.fixture
async def asking(house: House) -> list[Player]:
    names = ("Бірінші", "Екінші", "Үшінші")
    found = [await house.service.participant(house.t.language, name=name) for name in names]
    for person in found:
        await house.asks(person)
    await house.service.ticked()
    return found


async def open_requests(house: House, count: int) -> None:
    await house.card(house.head)
    await house.press(house.head, "button-access-requests", count=count)


@pytest.mark.every_language
async def test_requests_are_worked_through(house: House, asking: list[Player]) -> None:
    await open_requests(house, 3)
    assert "Бірінші" in house.head.screen.text
    said = await house.press(house.head, "action-confirm-member")
    assert said == house.t.plain("membership-you-confirmed", person="Бірінші")
    assert house.t.plain("access-request-confirmed", person="Бірінші") in house.head.screen.text
    await house.press(house.head, "button-next-left", left=2)
    assert "Екінші" in house.head.screen.text
    await house.press(house.head, "action-decline-member")
    assert house.t.plain("access-request-declined", person="Екінші") in house.head.screen.text
    await house.press(house.head, "button-next-left", left=1)
    await house.press(house.head, "action-decline-member")
    assert house.t.plain("access-request-none") in house.head.screen.text
    statuses = [await house.status(person) for person in asking]
    assert statuses == [MembershipStatus.ACTIVE, MembershipStatus.DECLINED, MembershipStatus.DECLINED]
    await house.press(house.head, "button-back")
    assert not [
        label
        for label in house.head.screen.labels
        if house.t.plain("button-access-requests", count=0)[:6] in label
    ]


async def test_the_next_one_is_seen_without_a_decision_on_the_first(
    house: House, asking: list[Player]
) -> None:
    await open_requests(house, 3)
    for name in ("Екінші", "Үшінші", "Бірінші"):
        await house.press(house.head, "button-next-left", left=2)
        assert name in house.head.screen.text
    assert [await house.status(person) for person in asking] == [MembershipStatus.REQUESTED] * 3


async def test_a_decision_falls_on_whom_the_screen_shows(house: House, asking: list[Player]) -> None:
    """A colleague was faster: nobody else is let in instead."""
    await open_requests(house, 3)
    first = await house.membership_id(asking[0])
    await house.service.perform(house.head, DecideOnMembership, first, confirm=False)
    said = await house.press(house.head, "action-confirm-member")
    assert said == house.t.plain("error-membership-already-decided")
    assert house.t.plain("access-request-declined", person="Бірінші") in house.head.screen.text
    assert [await house.status(person) for person in asking[1:]] == [MembershipStatus.REQUESTED] * 2
    assert house.t.plain("button-next-left", left=2) in house.head.screen.labels


async def test_a_confirmation_is_undone_from_the_same_screen(house: House, asking: list[Player]) -> None:
    await open_requests(house, 3)
    await house.press(house.head, "action-confirm-member")
    await house.press(house.head, "button-undo-access")
    assert house.t.plain("representative-remove-told") in house.head.screen.text
    await house.press(house.head, "button-undo-access")
    assert await house.status(asking[0]) is MembershipStatus.REMOVED


async def test_a_decision_below_a_message_leads_on_to_the_next(house: House, asking: list[Player]) -> None:
    first, second = [await house.membership_id(person) for person in asking[:2]]
    await house.head.press_data(house.head.screen, f"decline-member:{first}")
    await house.head.settled()
    message = house.head.screen
    assert message.labels == [house.t.plain("action-open-requests", left=2)]
    await house.press(house.head, "action-open-requests", left=2)
    assert "Екінші" in house.head.screen.text
    await house.service.perform(house.head, DecideOnMembership, second, confirm=False)
    third = await house.membership_id(asking[2])
    await house.head.press_data(house.head.screen, f"decline-member:{third}")
    await house.head.settled()
    await house.press(house.head, "action-open-people")
    assert house.t.plain("representatives-alone") in house.head.screen.text


async def test_whoever_represents_it_no_more_opens_nothing(house: House) -> None:
    second = await house.another("Екінші")
    await house.service.perform(house.head, RemoveRepresentative, await house.membership_id(second))
    await house.service.ticked()
    await second.settled()
    for name in ("open-people", "open-requests", "open-organization"):
        answer = await second.press_data(second.screen, f"{name}:{house.id}")
        assert answer is not None
        assert answer["text"] in {house.t.plain("error-not-found"), house.t.plain("error-forbidden")}


async def test_a_screen_of_old_after_all_were_answered(house: House, asking: list[Player]) -> None:
    await house.card(house.head)
    for person in asking:
        id_ = await house.membership_id(person)
        await house.service.perform(house.head, DecideOnMembership, id_, confirm=False)
    await house.press(house.head, "button-access-requests", count=3)
    assert house.t.plain("access-request-none") in house.head.screen.text
    assert house.t.plain("button-invite") in house.head.screen.labels

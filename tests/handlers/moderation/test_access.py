"""Staff decide who may represent an organisation that nobody represents, or whose people do not answer."""

from datetime import timedelta

import pytest

from bot.models.organizations import MembershipStatus
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Live, OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.moderation.requests import DecideOnAccess
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.organizations.membership import Account, AskToJoin
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.service import Service, shown

pytestmark = pytest.mark.one_language

NAME = OrganizationName("public_fund", "Болашақ кілті", "", "")
ACCOUNT = Account("Arman_77 <b>", "arman_77")


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.fixture
async def moderator(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.MODERATOR, language=language)


async def asking(service: Service, t: Translator, name: str = "Ержан Сапар", **fields: object) -> Player:
    """Somebody who asks to represent an organisation that nobody represents any more."""
    head, organization_id = await service.representative(language=t.language, **fields)
    await service.perform(head, LeaveOrganization, organization_id, last=True)
    person = await service.participant(t.language, name=name)
    await service.perform(person, AskToJoin, organization_id, ACCOUNT)
    return person


async def opened(service: Service, staff: Player, t: Translator, label: str = "Ержан Сапар") -> None:
    await service.ticked()
    await service.menu(staff)
    await staff.press(t.plain("menu-access-review"))
    await staff.press(label)
    await staff.sees(shown(card(t)))


def card(t: Translator, name: str = "Ержан Сапар") -> str:
    account = {"account": ACCOUNT.name, "username": Live("@arman_77")}
    return t("access-review-card", person=name, organization=NAME, **account)


async def status_of(service: Service, person: Player) -> MembershipStatus:
    person_id = await service.person_id(person)
    async with service.storage() as uow:
        ((_, membership),) = await uow[Organizations].of_person(person_id) or ((None, None),)
        return membership.status if membership else MembershipStatus.DECLINED


async def membership_of(service: Service, person: Player) -> int:
    person_id = await service.person_id(person)
    async with service.storage() as uow:
        ((_, membership),) = await uow[Organizations].of_person(person_id)
        return membership.id


@pytest.mark.every_language
async def test_let_in_with_what_the_messenger_calls_them_in_sight_and_put_out_again(
    service: Service, moderator: Player, t: Translator
) -> None:
    person = await asking(service, t)
    await opened(service, moderator, t)
    answer = await moderator.press(t.plain("action-confirm-member"))
    assert answer is not None
    said = t.plain("access-review-confirmed", person="Ержан Сапар", organization=NAME)
    assert answer["text"] == said
    await moderator.sees(said)
    await person.sees(t.plain("membership-confirmed", organization=NAME))
    assert "arman_77" not in moderator.screen.text, "kept only while they ask"
    await moderator.press(t.plain("action-undo-access-review"))
    gone = await moderator.sees(t.plain("oversight-removed", person="Ержан Сапар", organization=NAME))
    await person.sees(t.plain("representative-removed-you", organization=NAME))
    assert t.plain("action-undo-access-review") not in gone.labels


async def test_one_after_the_other_without_a_menu(service: Service, moderator: Player, t: Translator) -> None:
    first = await asking(service, t)
    second = await asking(service, t, name="Айдос Болат")
    await opened(service, moderator, t)
    await moderator.press(t.plain("action-decline-member"))
    heard = await first.sees(t.plain("membership-declined-by-staff", organization=NAME))
    assert t.plain("action-ask-access") in heard.labels
    await moderator.sees(shown(card(t, "Айдос Болат")))
    await moderator.press(t.plain("action-confirm-member"))
    await second.sees(t.plain("membership-confirmed", organization=NAME))
    await moderator.sees(t.plain("access-review-queue-empty"))


async def test_the_summary_leads_to_the_queue(service: Service, moderator: Player, t: Translator) -> None:
    await asking(service, t)
    await service.ticked()
    await moderator.press(t.plain("action-open-access-review"))
    await moderator.sees(shown(t("access-review-queue", total=1)).splitlines()[0])


async def test_two_moderators_at_once(service: Service, moderator: Player, t: Translator) -> None:
    person = await asking(service, t)
    second = await service.staff(StaffRole.MODERATOR, language=t.language)
    for one in (moderator, second):
        await opened(service, one, t)
    await moderator.press(t.plain("action-confirm-member"))
    await person.sees(t.plain("membership-confirmed", organization=NAME))
    answer = await second.press(t.plain("action-decline-member"))
    assert answer is not None
    assert answer["text"] == t.plain("error-membership-already-decided")
    await second.sees(t.plain("access-review-confirmed", person="Ержан Сапар", organization=NAME))


async def test_once_somebody_represents_it_they_decide(
    service: Service, moderator: Player, t: Translator
) -> None:
    """Another request was confirmed meanwhile, so this one waits for whoever was let in."""
    first = await asking(service, t)
    second = await service.participant(t.language, name="Айдос Болат")
    async with service.storage() as uow:
        ((organization, _),) = await uow[Organizations].of_person(await service.person_id(first))
        organization_id = organization.id
    await service.perform(second, AskToJoin, organization_id, ACCOUNT)
    await opened(service, moderator, t)
    await service.perform(moderator, DecideOnAccess, await membership_of(service, second), confirm=True)
    answer = await moderator.press(t.plain("action-confirm-member"))
    assert answer is not None
    assert answer["text"] == t.plain("error-access-not-yours")
    assert await status_of(service, first) is MembershipStatus.REQUESTED


async def test_an_administrator_decides_on_what_nobody_answers_and_a_moderator_does_not(
    service: Service, moderator: Player, t: Translator
) -> None:
    boss = await service.staff(StaffRole.ADMINISTRATOR, language=t.language)
    head, organization_id = await service.representative(language=t.language)
    person = await service.participant(t.language, name="Ержан Сапар")
    await service.perform(person, AskToJoin, organization_id, ACCOUNT)
    for one in (boss, moderator):
        await service.open_queue(one, "access-review")
        await one.sees(t.plain("access-review-queue-empty"))
    for _ in range(5):
        await service.client.advance(timedelta(days=1))
        await service.ticked()
    await opened(service, boss, t)
    await boss.press(t.plain("action-confirm-member"))
    await person.sees(t.plain("membership-confirmed", organization=NAME))
    await head.settled()
    await service.open_queue(moderator, "access-review")
    await moderator.sees(t.plain("access-review-queue-empty"))


async def test_their_own_request_is_not_theirs_to_decide_on(
    service: Service, moderator: Player, t: Translator
) -> None:
    head, organization_id = await service.representative(language=t.language)
    await service.perform(head, LeaveOrganization, organization_id, last=True)
    await service.perform(moderator, AskToJoin, organization_id, ACCOUNT)
    await service.ticked()
    await service.menu(moderator)
    await moderator.press(t.plain("menu-access-review"))
    await moderator.press(moderator.data["first_name"])
    for label in ("action-confirm-member", "action-decline-member"):
        answer = await moderator.press(t.plain(label))
        assert answer is not None
        assert answer["text"] == t.plain("error-decision-on-own")
    assert await status_of(service, moderator) is MembershipStatus.REQUESTED


async def test_a_moderator_of_other_regions_neither_lists_nor_reads_it(
    service: Service, moderator: Player, t: Translator
) -> None:
    await asking(service, t)
    await opened(service, moderator, t)
    async with service.storage() as uow:
        known = await uow[People].by_account(moderator.id)
        assert known is not None
        known.assign(StaffRole.MODERATOR, ("KZ-10",))
        await uow.commit()
    answer = await moderator.press(t.plain("action-confirm-member"))
    assert answer is not None
    assert answer["text"] == t.plain("error-decision-in-another-region")
    await service.open_queue(moderator, "access-review")
    await moderator.sees(t.plain("access-review-queue-empty"))


async def test_whoever_is_no_staff_sees_no_queue(service: Service, t: Translator) -> None:
    person = await asking(service, t)
    assert t.plain("menu-access-review") not in person.screen.labels
    forged = await person.press_data(person.screen, "open-access-review:0")
    assert forged is not None
    assert forged["text"] == t.plain("error-forbidden")

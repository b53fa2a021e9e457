"""Staff find a verified organisation, suspend it, withdraw its verification, remove who represents it."""

import re

import pytest

from bot.models.organizations import OrganizationStatus
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.moderation.projects import PublishProject
from bot.use_cases.moderation.standing import LiftSuspension
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.organizations.membership import AskToJoin, DecideOnMembership
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.projects.project_form import submitted
from tests.handlers.service import Service, shown
from tests.handlers.taps import button

NAME = OrganizationName("public_fund", "Болашақ кілті", "", "")
OWN = called("Болашақ кілті")
REASON = "Құжаттары <жалған> & ескі."


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.fixture
async def moderator(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.MODERATOR, language=language)


@pytest.fixture
async def head(service: Service, language: Language) -> Player:
    person, _ = await service.representative(language=language)
    return person


async def opened(service: Service, staff: Player, t: Translator) -> None:
    """The card of the organisation, from the menu. The summary has come before."""
    await service.ticked()
    await service.menu(staff)
    await staff.press(t.plain("menu-oversight"))
    await staff.press(OWN)
    await staff.sees(shown(t("oversight-verified")))


async def status_of(service: Service) -> OrganizationStatus:
    async with service.storage() as uow:
        (found,) = await uow[Organizations].entries(frozenset(OrganizationStatus))
        return found.status


def representatives(t: Translator, count: int) -> str:
    return t.plain("button-representatives", count=count)


@pytest.mark.every_language
async def test_suspended_with_a_reason_and_lifted_from_the_same_card(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    await opened(service, moderator, t)
    assert "+77012345678" not in moderator.screen.text
    await moderator.press(t.plain("button-suspend"))
    asked = await moderator.sees(t.plain("oversight-suspend-ask", organization=NAME).splitlines()[0])
    await moderator.send_sticker()
    await moderator.sees(t.plain("error-expected-text"))
    await moderator.send("a")
    await moderator.sees(t.plain("error-text-too-short", shortest=3))
    await moderator.send(REASON)
    await moderator.sees(t.plain("oversight-suspended", reason=REASON))
    await head.sees(REASON)
    assert t.plain("button-suspend") not in moderator.screen.labels
    await moderator.press(t.plain("button-lift-suspension"))
    await moderator.sees(t.plain("oversight-verified"))
    await head.sees(t.plain("organization-resumed", organization=NAME))
    # The question from before is still in the chat, and its dialog has moved on.
    await moderator.press_data(asked, button(asked, t.plain("button-back")))
    assert await status_of(service) is OrganizationStatus.VERIFIED


async def test_withdrawn_with_a_reason_and_gone_from_the_list(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    await opened(service, moderator, t)
    await moderator.press(t.plain("button-withdraw-verification"))
    await moderator.sees(t.plain("oversight-withdraw-ask", organization=NAME).splitlines()[0])
    await moderator.send(REASON)
    await moderator.sees(t.plain("oversight-withdrawn", reason=REASON))
    await head.sees(REASON)
    await moderator.press(t.plain("button-back"))
    await moderator.sees(t.plain("oversight-none-all"))
    await moderator.press(t.plain("button-stopped"))
    await moderator.press(OWN)
    answer = await moderator.press(t.plain("button-restore-verification"))
    assert answer is not None
    assert answer["text"] == t.plain("oversight-lifted", organization=NAME)
    await moderator.sees(shown(t("oversight-verified")))
    await head.sees(t.plain("organization-resumed", organization=NAME))


async def test_what_hangs_on_it_is_said_before(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    project_id = await submitted(service, head, await only_id(service))
    await service.perform(moderator, PublishProject, project_id)
    await opened(service, moderator, t)
    await moderator.press(t.plain("button-suspend"))
    await moderator.sees(t.plain("depends-projects", number=1))
    await moderator.press(t.plain("button-back"))
    await moderator.press(representatives(t, 1))
    await moderator.press(re.compile(re.escape(head.data["first_name"])))
    await moderator.sees(t.plain("depends-projects", number=1))


async def test_two_moderators_at_once(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    second = await service.staff(StaffRole.MODERATOR, language=t.language)
    for one in (moderator, second):
        await opened(service, one, t)
        await one.press(t.plain("button-suspend"))
        await one.sees(t.plain("oversight-suspend-ask", organization=NAME).splitlines()[0])
    await moderator.send(REASON)
    await head.sees(REASON)
    await second.send("Тағы бір рет.")
    await second.sees(t.plain("error-organization-already-decided"))
    await second.press(t.plain("button-back"))
    await second.sees(t.plain("oversight-suspended", reason=REASON))
    await service.perform(moderator, LiftSuspension, await only_id(service))
    answer = await second.press(t.plain("button-lift-suspension"))
    assert answer is not None
    assert answer["text"] == t.plain("error-organization-already-decided")
    await second.sees(t.plain("oversight-verified"))
    assert t.plain("button-suspend") in second.screen.labels


async def test_found_by_its_name_as_people_type_it_and_by_its_number(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    for number in range(9):
        await service.organization(await service.participant(t.language), name_kk=f"Тірек {number}")
    await service.ticked()
    await service.menu(moderator)
    await moderator.press(t.plain("menu-oversight"))
    await moderator.sees(shown(t("oversight-list-all", total=10)).splitlines()[0])
    assert "1/2" in moderator.screen.labels
    async with service.storage() as uow:
        number = {one.name.kk: one.bin for one in await uow[Organizations].entries(set(OrganizationStatus))}
    await moderator.press("›")
    for typed in ("болошак килти", "bolashaq kilti", f"БИН {number['Болашақ кілті']}"):
        await moderator.send(typed)
        await moderator.sees(re.compile(re.escape(typed)))
        await moderator.settled()
        assert [label for label in moderator.screen.labels if OWN.search(label)]
        assert not [label for label in moderator.screen.labels if called("Тірек").search(label)]
    await moderator.send("Ешқандай мұндай ұйым жоқ шығар")
    await moderator.sees(t.plain("oversight-found-none", search="Ешқандай мұндай ұйым жоқ шығар"))
    await moderator.send_contact("+77010000000")
    await moderator.sees(t.plain("error-expected-text-not-contact"))
    await moderator.press(t.plain("button-all"))
    await moderator.sees(shown(t("oversight-list-all", total=10)).splitlines()[0])


async def test_a_moderator_sees_the_organisations_of_their_regions_and_an_administrator_all(
    service: Service, head: Player, t: Translator
) -> None:
    await assigned(
        service, elsewhere := await service.staff(language=t.language), StaffRole.MODERATOR, "KZ-10"
    )
    boss = await service.staff(StaffRole.ADMINISTRATOR, language=t.language)
    await service.menu(elsewhere)
    await elsewhere.press(t.plain("menu-oversight"))
    await elsewhere.sees(t.plain("oversight-none-all"))
    await opened(service, boss, t)
    await boss.press(t.plain("button-suspend"))
    await boss.send(REASON)
    await boss.sees(t.plain("oversight-suspended", reason=REASON))


async def test_their_own_organisation_is_not_theirs_to_decide_on(
    service: Service, head: Player, t: Translator
) -> None:
    await assigned(service, head, StaffRole.MODERATOR)
    await opened(service, head, t)
    assert t.plain("error-decision-on-own") in head.screen.text
    assert not {t.plain("button-suspend"), representatives(t, 1)} & set(head.screen.labels)
    # Whoever was a stranger to it when they opened its card finds the buttons there, and is told.
    card = head.screen
    prefix = button(card, t.plain("button-back")).rpartition("back")[0]
    for forged in ("suspend", "withdraw"):
        answer = await head.press_data(card, prefix + forged)
        assert answer is not None
        assert answer["text"] == t.plain("error-decision-on-own")
    assert await status_of(service) is OrganizationStatus.VERIFIED


async def test_a_representative_is_removed_after_a_question(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    await opened(service, moderator, t)
    await moderator.press(representatives(t, 1))
    await moderator.press(re.compile(re.escape(head.data["first_name"])))
    await moderator.sees(t.plain("oversight-remove-ask", person=head.data["first_name"], organization=NAME))
    await moderator.sees(t.plain("oversight-remove-last"))
    answer = await moderator.press(t.plain("button-remove"))
    assert answer is not None
    assert answer["text"] == t.plain("oversight-removed", person=head.data["first_name"], organization=NAME)
    await moderator.sees(answer["text"])
    assert t.plain("button-remove") not in moderator.screen.labels
    await head.sees(t.plain("representative-removed-you", organization=NAME))
    await moderator.press(t.plain("button-back"))
    await moderator.sees(t.plain("oversight-representatives-none", organization=NAME))
    await moderator.press(t.plain("button-back"))
    await moderator.sees(shown(t("oversight-verified")))
    assert not [label for label in moderator.screen.labels if representatives(t, 1)[:8] in label]


async def test_a_representative_who_has_left_meanwhile(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    await opened(service, moderator, t)
    await moderator.press(representatives(t, 1))
    await moderator.press(re.compile(re.escape(head.data["first_name"])))
    await moderator.sees(t.plain("oversight-remove-last"))
    await service.perform(head, LeaveOrganization, await only_id(service), last=True)
    answer = await moderator.press(t.plain("button-remove"))
    assert answer is not None
    assert answer["text"] == t.plain("error-membership-ended")
    await moderator.sees(t.plain("oversight-removed", person=head.data["first_name"], organization=NAME))
    assert t.plain("button-remove") not in moderator.screen.labels


async def test_whoever_is_the_last_by_now_is_asked_about_anew(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    second = await service.participant(t.language, name="Ержан Сапар")
    organization_id = await only_id(service)
    await service.perform(second, AskToJoin, organization_id)
    async with service.storage() as uow:
        asked = await uow[Organizations].membership(await service.person_id(second), organization_id)
        assert asked is not None
    await service.perform(head, DecideOnMembership, asked.id, confirm=True)
    await opened(service, moderator, t)
    await moderator.press(representatives(t, 2))
    await moderator.press(re.compile("Ержан Сапар"))
    await moderator.sees("Ержан Сапар")
    assert t.plain("oversight-remove-last") not in moderator.screen.text
    await service.perform(head, LeaveOrganization, organization_id)
    answer = await moderator.press(t.plain("button-remove"))
    assert answer is not None
    assert answer["text"] == t.plain("error-representative-now-last")
    await moderator.sees(t.plain("oversight-remove-last"))
    await moderator.press(t.plain("button-remove"))
    await second.sees(t.plain("representative-removed-you", organization=NAME))


async def test_without_a_representative_it_is_found_from_the_summary(
    service: Service, moderator: Player, head: Player, t: Translator
) -> None:
    await service.perform(head, LeaveOrganization, await only_id(service), last=True)
    await service.ticked()
    await moderator.press(t.plain("action-open-unrepresented"))
    await moderator.sees(shown(t("oversight-list-unrepresented", total=1)))
    await moderator.press(OWN)
    await moderator.settled()
    assert shown(t("oversight-verified")) in moderator.screen.text
    assert representatives(t, 0) not in moderator.screen.labels


async def test_whoever_is_no_staff_sees_no_list(head: Player, t: Translator) -> None:
    assert t.plain("menu-oversight") not in head.screen.labels
    forged = await head.press_data(head.screen, "open-unrepresented:0")
    assert forged is not None
    assert forged["text"] == t.plain("error-forbidden")


async def only_id(service: Service) -> int:
    async with service.storage() as uow:
        (found,) = await uow[Organizations].entries(set(OrganizationStatus))
        return found.id


async def assigned(service: Service, person: Player, role: StaffRole, *regions: str) -> None:
    async with service.storage() as uow:
        known = await uow[People].by_account(person.id)
        assert known is not None
        known.assign(role, regions)
        await uow.commit()

"""What somebody who is barred meets in the chat: one sentence a day, their data, and being forgotten; and how staff
shut an account out and let it in again.
"""

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.presenting.translator import Translator
from bot.use_cases.people.barring import BarPerson
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.service import Service


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


async def test_in_the_middle_of_a_form_it_ends_with_one_sentence(
    service: Service, participant: Player, t: Translator
) -> None:
    boss = await service.staff(StaffRole.MODERATOR, language=t.language)
    await service.menu(participant)
    await participant.press(t.plain("menu-organizations"))
    await participant.press(t.plain("button-register-organization"))
    await participant.settled()
    await service.perform(boss, BarPerson, participant.id, "Жарнама таратқан")
    for words in ("Болашақ", "Болашақ", "/menu"):
        await participant.send(words)
    await participant.sees(t.plain("barred"))
    await participant.settled()
    said = [message.text for message in participant.messages if message.text == t.plain("barred")]
    assert len(said) == 1
    await participant.send("/mydata")
    page = await participant.download(await participant.sees(t.plain("mydata-caption")))
    assert "Жарнама таратқан" in page.decode()
    await participant.send("/forget")
    await participant.press(t.plain("button-forget"))
    await participant.sees(t.plain("forgotten"))
    async with service.storage() as uow:
        assert await uow[People].by_account(participant.id) is None


async def asked_for(service: Service, boss: Player, account: int, t: Translator) -> None:
    await service.menu(boss)
    await boss.press(t.plain("menu-bars"))
    await boss.sees(t.plain("bar-account"))
    await boss.send(str(account))
    await boss.sees(f"({account})")


@pytest.mark.every_language
async def test_staff_read_what_hangs_on_the_person_before_they_shut_them_out(
    service: Service, language: Language, t: Translator
) -> None:
    boss = await service.staff(StaffRole.MODERATOR, language=language)
    person, _ = await service.representative(language=language)
    await asked_for(service, boss, person.id, t)
    await boss.sees(t.plain("depends-organizations-alone", number=1))
    await boss.press(t.plain("button-bar"))
    await boss.sees(t.plain("bar-reason"))
    await boss.send_sticker()
    await boss.sees(t.plain("error-expected-text"))
    await boss.send("Жарнама <таратқан>")
    await boss.sees("Жарнама <таратқан>")
    assert t.plain("depends-organizations-alone", number=1) not in boss.screen.text
    await person.send("/menu")
    await person.sees(t.plain("barred"))
    await boss.press(t.plain("button-lift-bar"))
    await person.sees(t.plain("bar-lifted"))


async def test_two_of_the_staff_at_once(service: Service, participant: Player, t: Translator) -> None:
    first, second = [await service.staff(StaffRole.MODERATOR, language=t.language) for _ in range(2)]
    for one in (first, second):
        await asked_for(service, one, participant.id, t)
        await one.press(t.plain("button-bar"))
        await one.sees(t.plain("bar-reason"))
    await first.send("Жарнама таратқан")
    await first.sees("Жарнама таратқан")
    await second.send("Балағат айтқан")
    await second.sees(t.plain("error-barred-already"))
    await second.press(t.plain("button-back"))
    await second.sees("Жарнама таратқан")
    await first.press(t.plain("button-lift-bar"))
    answer = await second.press(t.plain("button-lift-bar"))
    assert answer is not None
    assert answer["text"] == t.plain("error-not-barred")
    await second.sees(f"({participant.id})")
    assert t.plain("button-bar") in second.screen.labels


async def test_not_oneself_nor_an_administrator(service: Service, t: Translator) -> None:
    moderator = await service.staff(StaffRole.MODERATOR, language=t.language)
    boss = await service.staff(StaffRole.ADMINISTRATOR, language=t.language)
    for account in (moderator.id, boss.id):
        await asked_for(service, moderator, account, t)
        await moderator.press(t.plain("button-bar"))
        await moderator.send("Жарнама таратқан")
        await moderator.sees(t.plain("error-bar-refused"))
    async with service.storage() as uow:
        for account in (moderator.id, boss.id):
            person = await uow[People].by_account(account)
            assert person is not None
            assert person.barred_at is None


async def test_whoever_is_no_staff_has_no_such_screen(
    service: Service, participant: Player, t: Translator
) -> None:
    await service.menu(participant)
    assert t.plain("menu-bars") not in participant.screen.labels

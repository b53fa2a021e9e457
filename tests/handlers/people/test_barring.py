"""What somebody who is barred meets in the chat: one sentence a day, their data, and being forgotten."""

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

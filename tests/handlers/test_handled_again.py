"""The process was killed when a screen had been sent and nothing was stored. The update is handled once more.

The buttons of both screens work then, and what comes of them is seen in the lower one.
"""

import pytest
import sqlalchemy as sa
from aiogram import Bot
from aiogram.types import Update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.handlers.gate import UpdateGate
from bot.models.reference import Language
from bot.storage.updates import handled_updates
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.people.introducing import ChooseLanguage
from playground.people.client import Message, Player
from tests.handlers.service import Service
from tests.handlers.test_lost_state import put, stored

Heard = list[tuple[UpdateGate, Bot, Update]]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What has passed the gate."""
    passed: Heard = []
    handle = UpdateGate.__call__

    async def note(gate: UpdateGate, bot: Bot, update: Update, *numbers: list[int]) -> bool:
        passed.append((gate, bot, update))
        return await handle(gate, bot, update, *numbers)

    monkeypatch.setattr(UpdateGate, "__call__", note)
    return passed


async def sent_twice(service: Service, person: Player, command: str, heard: Heard) -> tuple[Message, Message]:
    """A command is handled, nothing is stored, and it is handled again. Returns the two copies of its screen."""
    before = await stored(service, person)
    await person.send(command)
    await person.settled()
    first = person.screen
    gate, bot, update = heard[-1]
    engine = await service.container.get(AsyncEngine)
    async with engine.begin() as connection:
        number = handled_updates.c.update_id == update.update_id
        await connection.execute(sa.delete(handled_updates).where(number))
    await put(service, person, before)
    assert await gate(bot, update)
    await person.settled()
    second = person.screen
    assert second.id > first.id
    assert second.inline_buttons == first.inline_buttons
    return first, second


def labels_of(person: Player, message: Message) -> list[str]:
    (found,) = (one for one in person.messages if one.id == message.id)
    return found.labels


@pytest.mark.parametrize("command", ["/menu", "/language"])
async def test_the_first_screen_works_and_leads_on_in_the_lower_one(
    command: str, service: Service, participant: Player, language: Language, heard: Heard
) -> None:
    """The last button of the menu leads to help, that of the languages to the menu."""
    t = service.speaks(language)
    first, second = await sent_twice(service, participant, command, heard)
    await participant.press_data(first, first.inline_buttons[-1]["callback_data"])
    await participant.settled()
    assert participant.screen.id == second.id
    if command == "/menu":
        assert participant.screen.text == t.plain("help")
    else:
        assert t.plain("menu-organizations") in participant.screen.labels
    assert labels_of(participant, first) == []


async def test_a_refusal_is_seen_in_the_lower_one_too(
    service: Service, participant: Player, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_: ChooseLanguage, __: Language) -> None:
        raise OutdatedError

    first, second = await sent_twice(service, participant, "/language", heard)
    monkeypatch.setattr(ChooseLanguage, "__call__", refuse)
    await participant.press_data(first, first.inline_buttons[0]["callback_data"])
    await participant.settled()
    assert participant.screen.id == second.id
    assert participant.screen.labels == second.labels
    assert labels_of(participant, first) == []

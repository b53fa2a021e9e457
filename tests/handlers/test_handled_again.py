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
from playground.people.client import Player
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


@pytest.mark.parametrize("command", ["/menu", "/language"])
async def test_the_first_screen_works_and_leads_on_in_the_lowest_one(
    command: str, service: Service, participant: Player, language: Language, heard: Heard
) -> None:
    """The last button of the menu leads to help, that of the languages to the menu."""
    t = service.speaks(language)
    before = await stored(service, participant)
    await participant.send(command)
    await participant.settled()
    first = participant.screen
    gate, bot, update = heard[-1]
    engine = await service.container.get(AsyncEngine)
    async with engine.begin() as connection:
        stored_number = handled_updates.c.update_id == update.update_id
        await connection.execute(sa.delete(handled_updates).where(stored_number))
    await put(service, participant, before)
    assert await gate(bot, update)
    await participant.settled()
    second = participant.screen
    assert second.id > first.id
    assert second.inline_buttons == first.inline_buttons
    await participant.press_data(first, first.inline_buttons[-1]["callback_data"])
    await participant.settled()
    assert participant.screen.id == second.id
    if command == "/menu":
        assert participant.screen.text == t.plain("help")
    else:
        assert t.plain("menu-organizations") in participant.screen.labels
    (pressed,) = (message for message in participant.messages if message.id == first.id)
    assert pressed.labels == []

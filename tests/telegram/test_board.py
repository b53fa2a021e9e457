"""A message that stays in a chat, against the playground."""

from datetime import UTC, datetime

import pytest

from bot.models.reference import Language
from bot.telegram.board import TelegramBoard
from bot.telegram.client import open_bot
from bot.telegram.pace import Pace, RealTime
from bot.use_cases.kernel.board import MessageGoneError
from bot.use_cases.moderation.briefing import briefing_of
from playground.people.client import PlaygroundClient
from playground.server import running


async def test_it_is_edited_until_it_is_gone() -> None:
    async with (
        running() as server,
        PlaygroundClient(server.url) as client,
        open_bot(server.token, server.url) as bot,
    ):
        person = await client.person("Дана", started=True)
        board = TelegramBoard(bot, Pace(RealTime()), lambda: datetime.now(UTC))

        async def show(number: int, message_id: int | None) -> int:
            said = briefing_of({"project-review": number})
            return await board.show(person.id, Language.KAZAKH, said, message_id=message_id, silent=True)

        shown = await show(1, None)
        assert await show(2, shown) == shown
        assert await show(2, shown) == shown
        assert len(await client.calls("sendMessage")) == 1
        await bot.delete_message(person.id, shown)
        with pytest.raises(MessageGoneError):
            await show(3, shown)

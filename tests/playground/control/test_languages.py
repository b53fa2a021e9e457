"""The switch of a person's language: their Telegram's before they have started, the bot's own command afterwards."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from playground.people.client import PlaygroundClient
from playground.people.connection import PlaygroundError
from playground.server import RunningServer
from playground.world.people import Person


async def switched(client: PlaygroundClient, person_id: int, language: object) -> dict[str, Any]:
    told, _ = await client.request("POST", f"/api/people/{person_id}/language", json={"language": language})
    answer: dict[str, Any] = told
    return answer


def person(server: RunningServer, **fields: Any) -> Person:
    made = Person(1001, "Айгерім", **fields)
    server.playground.world.add_person(made)
    return made


async def test_before_the_start_their_telegram_alone_changes(
    server: RunningServer, client: PlaygroundClient
) -> None:
    person(server, language_code="kk")
    told = await switched(client, 1001, "en")
    assert (told["language_code"], told["bot_language"]) == ("en", None)
    assert server.playground.world.messages == {}


async def test_afterwards_they_send_the_command_and_press_the_button(
    server: RunningServer, client: PlaygroundClient, bot: Bot
) -> None:
    person(server, started=True, language_code="kk", bot_language="kk")
    names = ("✓ Қазақша", "Русский", "English")
    rows = [[InlineKeyboardButton(text=name, callback_data=f"choose:{name}")] for name in names]

    async def answers() -> list[str]:
        seen, offset = [], 0
        while len(seen) < 2:
            for update in await bot.get_updates(offset=offset, timeout=5):
                offset = update.update_id + 1
                if update.message is not None:
                    seen.append(update.message.text or "")
                    await bot.send_message(
                        1001, "Тіл", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows)
                    )
                if update.callback_query is not None:
                    seen.append(update.callback_query.data or "")
                    await update.callback_query.as_(bot).answer()
        # It goes on asking, as a bot does: so it is seen to have settled.
        await bot.get_updates(offset=offset, timeout=1)
        return seen

    answering = asyncio.create_task(answers())
    told = await switched(client, 1001, "ru")
    assert await answering == ["/language", "choose:Русский"]
    assert (told["language_code"], told["bot_language"]) == ("kk", "ru")


async def test_the_language_that_they_speak_already_asks_for_nothing(
    server: RunningServer, client: PlaygroundClient
) -> None:
    person(server, started=True, bot_language="ru")
    assert (await switched(client, 1001, "ru"))["bot_language"] == "ru"
    assert server.playground.world.messages == {}


@pytest.mark.parametrize("language", ["de", "", None, 3, ["ru"], {"a": 1}])
async def test_other_languages_are_refused(
    server: RunningServer, client: PlaygroundClient, language: object
) -> None:
    person(server)
    with pytest.raises(PlaygroundError, match="language must be one of"):
        await switched(client, 1001, language)

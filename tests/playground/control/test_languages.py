"""The switch of a person's language: their Telegram's before they have started, the bot's own command afterwards."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from playground.people.client import PlaygroundClient
from playground.people.connection import PlaygroundError
from playground.server import RunningServer, running
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


async def greeted(client: PlaygroundClient, **body: Any) -> str:
    told, _ = await client.request("POST", "/api/greeting", json=body)
    return str(told["language"])


async def test_the_first_page_of_a_world_greets_and_then_only_who_chooses_by_hand(
    server: RunningServer, client: PlaygroundClient
) -> None:
    playground = server.playground
    new = person(server, language_code="kk")
    old = Person(1002, "Ерлан", started=True, language_code="kk")
    away = Person(1003, "Мақсат", shown=False, language_code="kk")
    for one in (old, away):
        playground.world.add_person(one)
    assert await greeted(client, language="ru") == "ru"
    assert await greeted(client, language="en") == "ru", "another page was opened, or reloaded"
    assert new.language_code == "ru"
    assert await greeted(client, language="en", chosen=True) == "en"
    assert await greeted(client, language="ru", chosen=False) == "en"
    assert (new.language_code, old.language_code, away.language_code) == ("en", "kk", "kk")

    playground.begin_anew()
    again = person(server, language_code="kk")
    assert await greeted(client, language="ru") == "ru", "in a fresh world a page says it first again"
    assert again.language_code == "ru"


async def test_the_greeting_outlives_the_server(tmp_path: Path) -> None:
    for language in ("ru", "en"):
        async with running(state=tmp_path / "state.json") as server, PlaygroundClient(server.url) as client:
            assert await greeted(client, language=language) == "ru"


async def test_nobody_is_greeted_in_other_languages(server: RunningServer, client: PlaygroundClient) -> None:
    new = person(server, language_code="kk")
    for body in ({"language": "de", "chosen": True}, {"chosen": True}, {"language": ["ru"]}):
        with pytest.raises(PlaygroundError, match="language must be one of"):
            await greeted(client, **body)
    assert new.language_code == "kk"

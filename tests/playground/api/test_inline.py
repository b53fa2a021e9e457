"""Inline mode: the bot is asked from any chat, what it offers is chosen, and the message lives on."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from aiogram import Bot
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
    WebAppInfo,
)

from playground.people.client import NoSuchButton, Offer, Player, PlaygroundClient, PlaygroundError

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def article(id_: str = "1", title: str = "Жоба", text: str = "<b>Жоба</b>") -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=id_,
        title=title,
        input_message_content=InputTextMessageContent(message_text=text, parse_mode="HTML"),
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=[[InlineKeyboardButton(text="Қолдау", callback_data="support")]]
        ),
    )


async def arrived(bot: Bot) -> Update:
    """The next update, confirmed."""
    update, *_ = await bot.get_updates(timeout=10, limit=1)
    await bot.get_updates(offset=update.update_id + 1, limit=1)
    return update


async def all_that_came(bot: Bot) -> list[Update]:
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


Ask = Callable[..., Awaitable[Offer]]


@pytest.fixture
def offered(bot: Bot) -> Ask:
    """Somebody asks, and is offered these results."""

    async def ask(person: Player, query: str = "жоба", chat_id: int | None = None, **answer: object) -> Offer:
        asking = asyncio.create_task(person.ask_inline(query, chat_id=chat_id))
        update = await arrived(bot)
        assert update.inline_query is not None
        assert (update.inline_query.query, update.inline_query.from_user.id) == (query, person.id)
        await bot.answer_inline_query(update.inline_query.id, **{"results": [article()], **answer})
        return await asking

    return ask


async def test_a_result_is_chosen_and_edited_by_its_inline_id(
    bot: Bot, aigerim: Player, offered: Ask
) -> None:
    offer = await offered(aigerim)
    assert (offer.titles, offer.button, offer.data["cache_time"]) == (["Жоба"], None, 300)
    inline_id = await aigerim.choose(offer, "Жоба")
    chosen, through = await all_that_came(bot)
    assert chosen.chosen_inline_result.model_dump(include={"result_id", "query", "inline_message_id"}) == {
        "result_id": "1",
        "query": "жоба",
        "inline_message_id": inline_id,
    }
    assert (through.message.via_bot.id, through.message.text) == (bot.id, "Жоба")
    assert await bot.edit_message_text("Қолданды", inline_message_id=inline_id) is True
    edited = await aigerim.sees("Қолданды")
    assert (edited.by_bot, edited.outgoing, edited.buttons) == (True, False, [])
    with pytest.raises(NoSuchButton):
        await aigerim.choose(offer, "Басқа")


async def test_the_same_result_sent_twice_is_two_messages(bot: Bot, aigerim: Player, offered: Ask) -> None:
    offer = await offered(aigerim)
    first, second = [await aigerim.choose(offer, "Жоба") for _ in range(2)]
    assert first != second
    await bot.edit_message_text("Соңғысы", inline_message_id=second)
    await aigerim.sees("Соңғысы")
    assert [message.text for message in aigerim.messages] == ["Жоба", "Соңғысы"]


async def test_a_button_below_it_is_pressed_by_anybody_in_the_chat(
    bot: Bot, client: PlaygroundClient, aigerim: Player, offered: Ask
) -> None:
    serik = await client.person("Серік")
    group = await client.group("Ауыл", [aigerim, serik])
    await client.request("PATCH", f"/api/groups/{group}", json={"bot_status": "left"})
    await all_that_came(bot)
    inline_id = await aigerim.choose(await offered(aigerim, chat_id=group), "Жоба")
    (chosen,) = await all_that_came(bot)
    assert chosen.chosen_inline_result.inline_message_id == inline_id
    (message,) = await client.messages(group)
    press = asyncio.create_task(serik.press_data(message, "support"))
    query = (await arrived(bot)).callback_query
    assert (query.from_user.id, query.message, query.inline_message_id) == (serik.id, None, inline_id)
    await bot.answer_callback_query(query.id, "Рақмет")
    assert (await press)["text"] == "Рақмет"
    await bot.edit_message_text("Қолданды", inline_message_id=inline_id)
    assert [message.text for message in await client.messages(group)] == ["Қолданды"]
    assert serik.messages == []


@pytest.mark.parametrize(("status", "kinds"), [("administrator", ["message"]), ("kicked", [])])
async def test_the_bot_gets_the_message_where_it_is_in_the_chat(
    bot: Bot, client: PlaygroundClient, aigerim: Player, offered: Ask, status: str, kinds: list[str]
) -> None:
    group = await client.group("Ауыл", [aigerim])
    await client.request("PATCH", f"/api/groups/{group}", json={"bot_status": status})
    await all_that_came(bot)
    await aigerim.choose(await offered(aigerim, chat_id=group), "Жоба")
    assert [update.event_type for update in await all_that_came(bot)] == ["chosen_inline_result", *kinds]


async def test_the_bot_is_told_in_what_kind_of_chat_it_is_asked(
    bot: Bot, client: PlaygroundClient, aigerim: Player
) -> None:
    group = await client.group("Ауыл", [aigerim], kind="supergroup")
    await all_that_came(bot)
    for chat_id, kind in ((None, "sender"), (group, "supergroup")):
        asking = asyncio.create_task(aigerim.ask_inline("", chat_id=chat_id))
        query = (await arrived(bot)).inline_query
        assert query.chat_type == kind
        await bot.answer_inline_query(query.id, [])
        await asking


async def test_without_feedback_nobody_says_what_was_chosen(
    bot: Bot, client: PlaygroundClient, aigerim: Player, offered: Ask
) -> None:
    await client.switch_inline(feedback=False)
    await aigerim.choose(await offered(aigerim), "Жоба")
    assert [update.event_type for update in await all_that_came(bot)] == ["message"]


async def test_a_bot_without_inline_mode_is_not_asked(
    bot: Bot, client: PlaygroundClient, aigerim: Player
) -> None:
    assert (await bot.get_me()).supports_inline_queries
    await client.switch_inline(mode=False)
    assert not (await bot.get_me()).supports_inline_queries
    with pytest.raises(PlaygroundError, match="inline mode"):
        await aigerim.ask_inline("x")


async def test_a_query_holds_256_characters(aigerim: Player, offered: Ask) -> None:
    assert (await offered(aigerim, "ә" * 256)).titles == ["Жоба"]
    with pytest.raises(PlaygroundError, match="256"):
        await aigerim.ask_inline("ә" * 257)


async def test_what_was_offered_to_one_person_is_sent_by_nobody_else(
    client: PlaygroundClient, aigerim: Player, offered: Ask
) -> None:
    serik = await client.person("Серік")
    offer = await offered(aigerim)
    with pytest.raises(PlaygroundError, match="404"):
        await serik.choose(offer, "Жоба")


async def test_the_button_above_the_results_opens_the_bot(aigerim: Player, offered: Ask) -> None:
    button = InlineQueryResultsButton(text="Ботты ашу", start_parameter="none")
    offer = await offered(aigerim, results=[], button=button, cache_time=0, is_personal=True)
    assert offer.button == {"text": "Ботты ашу", "start_parameter": "none"}
    assert (offer.data["cache_time"], offer.data["is_personal"]) == (0, True)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({"results": [article(str(n)) for n in range(51)]}, "too many inline query results specified"),
        ({"results": [article(), article()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article("")]}, "RESULT_ID_EMPTY"),
        ({"results": [article("x" * 65)]}, "RESULT_ID_INVALID"),
        ({"results": [article("ә" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [article(title="")]}, "ARTICLE_TITLE_EMPTY"),
        ({"results": [article(text="")]}, "message text is empty"),
        ({"results": [article(text="x" * 4097)]}, "message is too long"),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"button": InlineQueryResultsButton(text="x")}, "can't use empty start_parameter"),
        (
            {"button": InlineQueryResultsButton(text="x", start_parameter="x" * 65)},
            "too long start_parameter specified",
        ),
        (
            {"button": InlineQueryResultsButton(text="x", start_parameter="қ")},
            "unallowed characters in start_parameter are used",
        ),
    ],
)
async def test_an_answer_that_telegram_refuses(
    bot: Bot, aigerim: Player, refused: Callable[[str], object], answer: dict[str, object], why: str
) -> None:
    asking = asyncio.create_task(aigerim.ask_inline(""))
    query = (await arrived(bot)).inline_query
    with refused(f"Bad Request: {why}"):
        await bot.answer_inline_query(query.id, **{"results": [article()], **answer})
    # What was refused is no answer: a better one is taken, and then none.
    fifty = [article(f"{n:064}") for n in range(50)]
    await bot.answer_inline_query(query.id, fifty, button=_web_app())
    assert len((await asking).results) == 50
    with refused(TOO_OLD):
        await bot.answer_inline_query(query.id, [])


def _web_app() -> InlineQueryResultsButton:
    return InlineQueryResultsButton(text="x", web_app=WebAppInfo(url="https://asar.kz/"))


async def test_an_unknown_query_is_not_answered(bot: Bot, refused: Callable[[str], object]) -> None:
    with refused(TOO_OLD):
        await bot.answer_inline_query("5", [])

"""What becomes of a call that Telegram does not take, in answer to somebody and from the outbox."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile
from structlog.testing import capture_logs

from bot.telegram.calls import LARGEST_KEPT, decode
from bot.telegram.pace import FIRST_REST, Pace
from bot.telegram.speaking import Speaking
from bot.use_cases.kernel.replies import (
    CALL_SECONDS,
    NotSaidError,
    OwedCall,
    OwedScreen,
    Replies,
    in_passing,
    replying,
)
from tests.telegram.session import ScriptedSession, flood, taken
from tests.telegram.test_pace import QuickTime

CHAT = 7
HOUR = 3600


def outage(method: TelegramMethod[Any]) -> Any:
    raise TelegramServerError(method, "Bad Gateway")


def cut(method: TelegramMethod[Any]) -> Any:
    raise TelegramNetworkError(method, "ClientOSError")


def long_flood(method: TelegramMethod[Any]) -> Any:
    raise flood(method, HOUR)


def hanging(_: TelegramMethod[Any]) -> Any:
    return asyncio.sleep(HOUR)


OUTAGES = [outage, cut, long_flood, hanging]


class Stage:
    """A bot that keeps the pace, and the replies to one update."""

    def __init__(self, answer: Callable[[TelegramMethod[Any]], Any] = taken, seconds: float = 0.2) -> None:
        self.session = ScriptedSession(answer)
        self.time = QuickTime()
        self.pace = Pace(self.time)
        self.bot = Bot("42:TEST", session=self.session)
        self.session.middleware(Speaking(self.pace))
        self.seconds = seconds

    def replies(self, **details: Any) -> Replies:
        deadline = asyncio.get_running_loop().time() + self.seconds
        return Replies(CHAT, deadline=deadline, **details)


@pytest.mark.parametrize("trouble", OUTAGES)
async def test_what_cannot_be_said_is_owed_and_the_deed_goes_on(
    trouble: Callable[[TelegramMethod[Any]], Any],
) -> None:
    stage = Stage(trouble)
    replies = stage.replies()
    with replying(replies):
        message = await stage.bot.send_message(CHAT, "бір")
        assert (message.chat.id, message.text, message.message_id) == (CHAT, "бір", 0)
        assert await stage.bot.delete_message(CHAT, 5)
        await stage.bot.edit_message_text("үш", chat_id=CHAT, message_id=5)
        await stage.bot.send_document(CHAT, BufferedInputFile(b"x", "x.pdf"))
    assert [call.method for call in replies.owed if isinstance(call, OwedCall)] == [
        "sendMessage",
        "deleteMessage",
        "editMessageText",
        "sendDocument",
    ]
    assert len(stage.session.calls) == 1, "what comes after something owed has to wait for it"


async def test_in_place_of_a_file_that_cannot_be_kept_the_screen_is_owed() -> None:
    stage = Stage(OUTAGES[0])
    replies = stage.replies(language_code="kk")
    with replying(replies), capture_logs() as logged:
        await stage.bot.send_document(CHAT, BufferedInputFile(bytes(LARGEST_KEPT + 1), "x.pdf"))
    assert replies.owed == [OwedScreen("kk")]
    assert [entry["event"] for entry in logged if entry["log_level"] == "error"] == ["reply_too_large"]


async def test_an_update_waits_for_telegram_no_longer_than_it_may() -> None:
    stage = Stage(hanging)
    loop = asyncio.get_running_loop()
    began = loop.time()
    with replying(stage.replies()):
        for text in ("a", "b", "c"):
            await stage.bot.send_message(CHAT, text)
            await stage.bot.answer_callback_query("1")
    assert loop.time() - began < stage.seconds + 0.5


async def test_a_short_flood_is_waited_out() -> None:
    refusals = iter([3, 2])

    def answer(method: TelegramMethod[Any]) -> Any:
        if seconds := next(refusals, 0):
            raise flood(method, seconds)
        return taken(method)

    stage = Stage(answer, seconds=CALL_SECONDS)
    replies = stage.replies()
    with replying(replies):
        await stage.bot.send_message(CHAT, "x")
    assert replies.owed == []
    assert stage.time.now >= 5
    assert len(stage.session.calls) == 3


async def test_a_server_that_always_asks_for_a_second_is_not_asked_for_ever() -> None:
    def answer(method: TelegramMethod[Any]) -> Any:
        raise flood(method, 1)

    stage = Stage(answer, seconds=CALL_SECONDS)
    replies = stage.replies()
    with replying(replies):
        await stage.bot.send_message(CHAT, "x")
    assert len(replies.owed) == 1
    assert len(stage.session.calls) <= 5


async def test_a_chat_that_is_owed_something_hears_nothing_new_before() -> None:
    stage = Stage()
    replies = stage.replies(behind=True)
    with replying(replies):
        await stage.bot.send_message(CHAT, "кейін")
        assert await stage.bot.answer_callback_query("1")
    assert stage.session.names == ["answerCallbackQuery"], "the spinner is of use only now"
    assert [call.data["text"] for call in replies.owed if isinstance(call, OwedCall)] == ["кейін"]


async def test_one_chat_in_a_flood_of_an_hour_is_called_once_and_nobody_waits() -> None:
    """Whatever its person does: 50 updates of theirs, among those of 100 others."""

    def answer(method: TelegramMethod[Any]) -> Any:
        if getattr(method, "chat_id", None) == CHAT:
            raise flood(method, HOUR)
        return taken(method)

    stage = Stage(answer, seconds=CALL_SECONDS)
    for number in range(100):
        for chat_id in (number + 100, *([CHAT] if number % 2 else [])):
            replies = Replies(chat_id, deadline=asyncio.get_running_loop().time() + CALL_SECONDS)
            with replying(replies):
                await stage.bot.send_message(chat_id, "x")
            assert bool(replies.owed) is (chat_id == CHAT)
    assert [call.chat_id for call in stage.session.calls].count(CHAT) == 1
    assert stage.time.now < 10


async def test_what_a_tap_was_to_be_told_becomes_a_message() -> None:
    stage = Stage(outage)
    replies = stage.replies()
    with replying(replies):
        assert await stage.bot.answer_callback_query("1")
        assert await stage.bot.answer_callback_query("2", "Бұл <b> емес", show_alert=True)
    assert replies.owed == [OwedCall("sendMessage", {"chat_id": CHAT, "text": "Бұл <b> емес"})]
    assert decode(replies.owed[0]).parse_mode is None


async def test_what_is_said_in_passing_is_not_repeated() -> None:
    stage = Stage(outage)
    replies = stage.replies()
    with replying(replies):
        with in_passing():
            await stage.bot.send_message(CHAT, "бір сәт")
        await stage.bot.send_chat_action(CHAT, "typing")
    assert replies.owed == []
    assert not replies.behind


async def test_a_screen_is_drawn_whole_or_not_at_all() -> None:
    stage = Stage(outage)
    replies = stage.replies()
    with replying(replies), pytest.raises(NotSaidError), replies.raise_unsaid():
        await stage.bot.send_message(CHAT, "x")
    assert replies.owed == []


@pytest.mark.parametrize("refusal", [TelegramBadRequest, TelegramForbiddenError])
async def test_a_refusal_is_no_outage(refusal: type[TelegramBadRequest]) -> None:
    def answer(method: TelegramMethod[Any]) -> Any:
        raise refusal(method, "no")

    stage = Stage(answer)
    replies = stage.replies()
    with replying(replies), pytest.raises(refusal):
        await stage.bot.send_message(CHAT, "x")
    assert replies.owed == []


async def test_a_file_that_telegram_does_not_give_is_an_error_of_the_deed() -> None:
    stage = Stage(hanging)
    with replying(stage.replies()), pytest.raises(TelegramNetworkError):
        await stage.bot.get_file("id")


async def test_the_outbox_hears_of_each_refusal_and_does_not_ask_again_before_its_time() -> None:
    stage = Stage(long_flood)
    with pytest.raises(TelegramRetryAfter):
        await stage.bot.send_message(CHAT, "x")
    for _ in range(5):
        with pytest.raises(TelegramRetryAfter) as caught:
            await stage.bot.send_message(CHAT, "x")
        assert HOUR - 60 < caught.value.retry_after <= HOUR
    assert len(stage.session.calls) == 1
    stage.session.answer = taken
    await stage.bot.send_message(CHAT + 1, "x")
    await stage.time.sleep(HOUR)
    await stage.bot.send_message(CHAT, "x")
    assert len(stage.session.calls) == 3


async def test_after_two_chats_were_refused_one_other_is_asked_and_then_nobody() -> None:
    stage = Stage(long_flood)
    for chat_id in (1, 2, 3, 4):
        with pytest.raises(TelegramRetryAfter):
            await stage.bot.send_message(chat_id, "x")
    assert len(stage.session.calls) == 3
    assert FIRST_REST <= stage.time.now < FIRST_REST + 1


async def test_a_tap_is_answered_even_while_everything_rests() -> None:
    """Telegram counts these in no limit, and a spinner that never ends looks like a bot that is gone."""
    stage = Stage(long_flood)
    for chat_id in (1, 2):
        with pytest.raises(TelegramRetryAfter):
            await stage.bot.send_message(chat_id, "x")
    stage.session.answer = taken
    with replying(stage.replies()):
        await stage.bot.answer_callback_query("1")
    assert stage.session.names[2:] == ["answerCallbackQuery"]


async def test_other_calls_keep_their_own_time() -> None:
    stage = Stage()
    assert await stage.bot.delete_webhook()
    assert stage.session.names == ["deleteWebhook"]


def test_only_the_last_screen_of_an_update_is_owed() -> None:
    replies = Replies(CHAT)
    replies.owe(OwedScreen("kk"))
    replies.owe(OwedCall("sendMessage", {}))
    replies.owe(OwedScreen("kk"))
    assert replies.owed == [OwedCall("sendMessage", {}), OwedScreen("kk")]

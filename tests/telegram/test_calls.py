"""Calls that are kept and made later: what is made of them is what was meant."""

from typing import Any, get_args

import pytest
from aiogram import Bot, methods
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetUpdates,
    PinChatMessage,
    SendChatAction,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaDocument,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    URLInputFile,
)
from pydantic_core import from_json, to_json

from bot.telegram.calls import (
    LARGEST_KEPT,
    _takes_files,
    chat_of,
    decode,
    encode,
    has_file,
    stand_in,
    weight_of,
)
from bot.telegram.pace import Weight
from bot.use_cases.kernel.replies import OwedCall
from tests.telegram.session import ScriptedSession

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Иә", callback_data="yes:1")]])
FILE = BufferedInputFile(b"\x00\xff%PDF", "Меморандум №1.pdf")
SPOKEN: list[TelegramMethod[Any]] = [
    SendMessage(chat_id=7, text="<b>Сәлем</b> attach://nothing", reply_markup=BUTTONS),
    SendMessage(
        chat_id=7, text="x", parse_mode=None, entities=[MessageEntity(type="bold", offset=0, length=1)]
    ),
    SendMessage(chat_id=7, text="1 < 2", parse_mode=None),
    SendMediaGroup(chat_id=7, media=[InputMediaDocument(media="id", caption="1 < 2", parse_mode=None)]),
    SendMessage(chat_id=7, text="x", reply_markup=ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="a")]])),
    SendMessage(chat_id=7, text="x", reply_markup=ReplyKeyboardRemove(remove_keyboard=True)),
    SendMessage(chat_id=7, text="x", reply_markup=ForceReply(force_reply=True)),
    SendMessage(chat_id=7, text="x", reply_parameters=ReplyParameters(message_id=5)),
    SendMessage(chat_id=7, text="x", link_preview_options=LinkPreviewOptions(is_disabled=False)),
    EditMessageText(chat_id=7, message_id=5, text="y", reply_markup=BUTTONS),
    EditMessageCaption(chat_id=7, message_id=5, caption="y"),
    EditMessageReplyMarkup(chat_id=7, message_id=5),
    DeleteMessage(chat_id=7, message_id=5),
    DeleteMessages(chat_id=7, message_ids=[5, 6]),
    PinChatMessage(chat_id=7, message_id=5),
    SendDocument(chat_id=7, document=FILE, caption="c"),
    SendPhoto(chat_id=7, photo="AgAC-id"),
    SendMediaGroup(chat_id=7, media=[InputMediaDocument(media=FILE), InputMediaDocument(media="id")]),
]


@pytest.fixture
def bot() -> Bot:
    default = DefaultBotProperties(
        parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
    )
    return Bot("42:TEST", session=ScriptedSession(), default=default)


def as_sent(bot: Bot, method: TelegramMethod[Any]) -> tuple[dict[str, Any], list[tuple[str | None, bytes]]]:
    """The fields of the request, with the bot's defaults, and its files."""
    files: dict[str, Any] = {}
    values = bot.session.prepare_value(method.model_dump(warnings=False), bot, files, _dumps_json=False)
    names = {f"attach://{key}": f"file {number}" for number, key in enumerate(files)}

    def named(value: Any) -> Any:
        match value:
            case dict():
                return {key: named(item) for key, item in value.items()}
            case list():
                return [named(item) for item in value]
            case str():
                return names.get(value, value)
        return value

    return named(values), [(file.filename, file.data) for file in files.values()]


@pytest.mark.parametrize("method", SPOKEN, ids=lambda method: method.__api_method__)
def test_a_call_that_was_kept_says_the_same(bot: Bot, method: TelegramMethod[Any]) -> None:
    call = encode(method, bot)
    assert call is not None
    stored = OwedCall(call.method, from_json(to_json(call.data)))
    again = decode(stored)
    assert type(again) is type(method)
    assert as_sent(bot, again) == as_sent(bot, method)


def test_large_files_and_those_of_others_are_not_kept(bot: Bot) -> None:
    large = BufferedInputFile(bytes(LARGEST_KEPT + 1), "large.pdf")
    assert encode(SendDocument(chat_id=7, document=large), bot) is None
    assert encode(SendDocument(chat_id=7, document=URLInputFile("http://localhost/x")), bot) is None


def test_a_method_that_nobody_knows_is_refused() -> None:
    for name in ("flyToTheMoon", "", "telegramMethod"):
        with pytest.raises(ValueError, match="no method"):
            decode(OwedCall(name, {}))


def test_what_speaks_in_a_chat_and_what_it_counts_for() -> None:
    weights = {method.__api_method__: weight_of(method) for method in SPOKEN}
    assert all(chat_of(method) == 7 for method in SPOKEN)
    assert {name for name, weight in weights.items() if weight is Weight.MESSAGE} == {
        "sendMessage",
        "sendDocument",
        "sendPhoto",
        "sendMediaGroup",
    }
    assert {name for name, weight in weights.items() if weight is Weight.EDIT} == {
        "editMessageText",
        "editMessageCaption",
    }
    for silent in (GetUpdates(), GetFile(file_id="x"), AnswerCallbackQuery(callback_query_id="1")):
        assert chat_of(silent) is None
    assert weight_of(SendChatAction(chat_id=7, action="typing")) is Weight.NOTHING
    assert has_file(SendDocument(chat_id=7, document=FILE))
    assert not has_file(SPOKEN[0])


def test_every_method_that_speaks_in_a_chat_has_something_that_stands_in_for_its_answer(bot: Bot) -> None:
    """Whatever Telegram adds: a call in a chat whose answer nobody could make up would stop a deed."""
    spoken = [
        model
        for model in vars(methods).values()
        if isinstance(model, type)
        and issubclass(model, TelegramMethod)
        and "chat_id" in model.model_fields
        and model.__api_method__.startswith(("send", "edit", "delete", "copy", "forward", "pin", "unpin"))
    ]
    assert len(spoken) > 30
    made = {model.__api_method__: stand_in(model.model_construct(chat_id=7), bot) for model in spoken}
    assert {name for name, answer in made.items() if answer is None} == {
        "editChatInviteLink",
        "editChatSubscriptionInviteLink",
    }


def holds_file(annotation: object) -> bool:
    return annotation is InputFile or any(holds_file(part) for part in get_args(annotation))


@pytest.mark.parametrize("name", methods.__all__)
def test_each_method_is_searched_for_files_that_takes_one(name: str) -> None:
    method = getattr(methods, name)
    if not hasattr(method, "__api_method__"):
        return
    takes = any(holds_file(field.annotation) for field in method.model_fields.values())
    assert _takes_files(method) is takes

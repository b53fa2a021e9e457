"""A small bot that speaks aiogram, for the chat page to show."""

import asyncio
from dataclasses import dataclass, field

from aiogram import Bot, Dispatcher, F
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)


@dataclass
class SmallBot:
    """What the tests' bot was told."""

    pressed: list[str] = field(default_factory=list)
    payloads: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    phones: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    """The button "Күту" is answered once this is set."""
    speaks_more: bool = False
    """Whether it offers a choice of languages."""


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons])


async def offer_languages(message: Message) -> None:
    names = ("Қазақша", "Русский", "English")
    buttons = [InlineKeyboardButton(text=name, callback_data=name) for name in names]
    await message.answer("Тіл", reply_markup=keyboard(*buttons))


def small_dispatcher(told: SmallBot) -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart(deep_link=True))
    async def follow(message: Message, command: CommandObject) -> None:
        told.payloads.append(command.args or "")
        await message.answer("Шақыру қабылданды")

    @dispatcher.message(CommandStart())
    async def start(message: Message, bot: Bot) -> None:
        username = (await bot.me()).username
        await message.answer(
            "Сәлеметсіз бе. <b>Асар</b> тыңдап тұр, /help бар.",
            parse_mode="HTML",
            reply_markup=keyboard(
                InlineKeyboardButton(text="Қызықты", callback_data="yes", style="success"),
                InlineKeyboardButton(text="Ескерту", callback_data="alert", style="danger"),
                InlineKeyboardButton(text="Күту", callback_data="hold"),
                InlineKeyboardButton(text="Шақыру", url=f"https://t.me/{username}?start=invite_7"),
                InlineKeyboardButton(text="Көшіру", copy_text=CopyTextButton(text="140940023346")),
            ),
        )

    @dispatcher.message(Command("keys"))
    async def keys(message: Message) -> None:
        rows = [[KeyboardButton(text="Мәзір")], [KeyboardButton(text="Нөмірім", request_contact=True)]]
        await message.answer(
            "Таңдаңыз", reply_markup=ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True)
        )

    @dispatcher.message(Command("share"))
    async def share(message: Message) -> None:
        button = InlineKeyboardButton(text="Бөлісу", switch_inline_query="бақ")
        await message.answer("Достарға айту", reply_markup=keyboard(button))

    @dispatcher.message(F.contact)
    async def contact(message: Message) -> None:
        told.phones.put_nowait(message.contact.phone_number if message.contact else "")

    if told.speaks_more:
        dispatcher.message.register(offer_languages, Command("language"))

    @dispatcher.message(F.via_bot)
    async def sent_through_it(_: Message) -> None:
        """It knows what it has offered."""

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        await message.answer(f"Жауап: {message.text}")

    _answer_presses(dispatcher, told)
    return dispatcher


def _answer_presses(dispatcher: Dispatcher, told: SmallBot) -> None:
    @dispatcher.inline_query()
    async def offer(query: InlineQuery) -> None:
        told.asked.append(query.query)
        titles = [title for title in ("Бақ", "Бала") if query.query.lower() in title.lower()]
        results = [
            InlineQueryResultArticle(
                id=title,
                title=title,
                description="Атырау",
                input_message_content=InputTextMessageContent(
                    message_text=f"<b>{title}</b>", parse_mode="HTML"
                ),
                reply_markup=keyboard(InlineKeyboardButton(text="Қолдау", callback_data="support")),
            )
            for title in titles
        ]
        none = InlineQueryResultsButton(text="Ештеңе табылмады", start_parameter="nothing")
        await query.answer(list(results), cache_time=0, button=None if results else none)

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        told.pressed.append(query.data or "")
        if query.data == "alert":
            await query.answer("Алдымен БСН енгізіңіз", show_alert=True)
            return
        if query.data == "hold":
            await told.hold.wait()
        await query.answer("Жазып алдық")
        if isinstance(query.message, Message):
            await query.message.edit_text("<i>Таңдау сақталды</i>", parse_mode="HTML")

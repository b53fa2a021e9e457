"""Answers whoever is barred before anybody else does: with one sentence a day. Three commands are theirs still."""

from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.middlewares.scope import BARRED
from bot.handlers.speech import Speech
from bot.handlers.states import PersonScreens
from bot.use_cases.people.barring import TellBarred

router = Router(name="barred")
_COMMANDS = ("/forget", "/mydata", "/language")
_SCREENS = frozenset(
    {PersonScreens.forget.state, PersonScreens.language.state, PersonScreens.as_contact.state}
)


class Barred(Filter):
    """Passes what a barred person does, except what they may do: their data, being forgotten, the language."""

    async def __call__(self, event: Message | CallbackQuery, **data: Any) -> bool:  # noqa: ANN401 - aiogram's data
        if not data.get(BARRED):
            return False
        if isinstance(event, Message) and (event.text or "").split("@")[0] in _COMMANDS:
            return False
        if isinstance(event, CallbackQuery) and event.data == "as-contact:0":
            return False
        context: Context | None = data.get(CONTEXT_KEY)
        return context is None or context.state.state not in _SCREENS


@router.message(Barred())
@inject
async def tell_barred(message: Message, tell: FromDishka[TellBarred], speech: Speech) -> None:
    t = await speech.translator()
    if await tell():
        await message.answer(t("barred"))


@router.callback_query(Barred())
async def refuse_tap(query: CallbackQuery, speech: Speech) -> None:
    t = await speech.translator()
    await answer_tap(query, t.plain("barred-tap"), alert=True)

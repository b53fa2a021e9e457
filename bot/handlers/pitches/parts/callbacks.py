"""A backer says with what it would help, which is a yes to the pitch."""

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.keys import NEEDS, PITCH
from bot.handlers.navigation import kept_id
from bot.handlers.pitches.received.callbacks import outcome
from bot.handlers.speech import translator_of
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.models.reference import Need
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.parts import Part


async def toggle(_: CallbackQuery, __: object, manager: DialogManager, need: str) -> None:
    chosen = manager.dialog_data.setdefault(NEEDS, [])
    if need in chosen:
        chosen.remove(need)
    elif need in set(Need):
        chosen.append(need)


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, answer: FromDishka[AnswerPitch]
) -> None:
    part = Part(tuple(manager.dialog_data.get(NEEDS, [])))
    answered = await answer(kept_id(manager, PITCH), PitchAnswer.INTERESTED, part)
    await answer_tap(query, (await translator_of(manager)).plain_value(outcome(answered)))
    await manager.done()


@inject
async def send_words(
    message: Message, _: MessageInput, manager: DialogManager, answer: FromDishka[AnswerPitch]
) -> None:
    async with ask_again_if_refused(manager):
        part = Part(tuple(manager.dialog_data.get(NEEDS, [])), require_text(message))
        answered = await answer(kept_id(manager, PITCH), PitchAnswer.INTERESTED, part)
        t = await translator_of(manager)
        masked = t("question-masked") if answered.masked else ""
        await message.answer(t.paragraphs(t.value(outcome(answered)), masked))
        await manager.done(show_mode=ShowMode.SEND)

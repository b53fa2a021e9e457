"""A question is asked and answered, each by one message."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.keys import PITCH, QUESTION
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.speech import translator_of
from bot.handlers.states import QuestionScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.use_cases.questions.answering import AnswerQuestion, ShowQuestion
from bot.use_cases.questions.asking import AskQuestion

router = Router(name="questions")


@router.callback_query(ActionFilter("answer-question"))
@inject_handler
async def open_question(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowQuestion]
) -> None:
    """Open the question, if it is the reader's. The button of the message stays: nothing is answered yet."""
    await show(action_id)
    await open_below(query, dialog_manager, QuestionScreens.card, {QUESTION: action_id})


async def pick(_: CallbackQuery, __: object, manager: DialogManager, question_id: str) -> None:
    await manager.start(QuestionScreens.card, {QUESTION: parse_record_id(question_id)})


@inject
async def ask(
    message: Message, _: MessageInput, manager: DialogManager, ask_question: FromDishka[AskQuestion]
) -> None:
    async with ask_again_if_refused(manager):
        asked = await ask_question(kept_id(manager, PITCH), require_text(message))
        t = await translator_of(manager)
        masked = t("question-masked") if asked.masked else ""
        await message.answer(t.paragraphs(t("question-sent", organization=asked.organization), masked))
        await manager.done(show_mode=ShowMode.SEND)


@inject
async def answer(
    message: Message, _: MessageInput, manager: DialogManager, answer_question: FromDishka[AnswerQuestion]
) -> None:
    async with ask_again_if_refused(manager):
        replied = await answer_question(kept_id(manager, QUESTION), require_text(message))
        t = await translator_of(manager)
        masked = t("question-masked") if replied.masked else ""
        await message.answer(t.paragraphs(t("question-replied", title=replied.title), masked))
        await manager.done(show_mode=ShowMode.SEND)

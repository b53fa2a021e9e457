"""Either side of a match says how it goes, or ends it."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, settle
from bot.handlers.answering import answer_tap
from bot.handlers.keys import PITCH
from bot.handlers.navigation import open_below
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import MatchScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.models.pitches import MatchEnd
from bot.use_cases.pitches.matches import EndMatch, MatchWord, SayHowItGoes, ShowMatch

router = Router(name="matches")

REASON_BUTTONS = {
    "not_suitable": MatchEnd.NOT_SUITABLE,
    "no_answer": MatchEnd.NO_ANSWER,
    "other_way": MatchEnd.OTHER_WAY,
}
"""By the id of a button on the screen: the reason that it gives."""
_WORDS = {"match-met": MatchWord.MET, "match-going-on": MatchWord.GOING_ON}


@router.callback_query(ActionFilter(*_WORDS))
@inject_handler
async def say_how_it_goes(
    query: CallbackQuery, *, action_id: int, action_name: str, say: FromDishka[SayHowItGoes], speech: Speech
) -> None:
    await say(action_id, _WORDS[action_name])
    met = _WORDS[action_name] is MatchWord.MET
    await settle(query, (await speech.translator())("match-said-met" if met else "match-said-going-on"))


@router.callback_query(ActionFilter("end-match"))
@inject_handler
async def ask_why(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowMatch]
) -> None:
    """Open the screen, if there is a match to end. The buttons of the message stay: nothing is decided yet."""
    await show(action_id)
    await open_below(query, dialog_manager, MatchScreens.end, {PITCH: action_id})


@inject
async def end_for_reason(
    query: CallbackQuery, button: Button, manager: DialogManager, end: FromDishka[EndMatch]
) -> None:
    ended = await end(manager.dialog_data[PITCH], REASON_BUTTONS[str(button.widget_id)])
    await answer_tap(query, (await translator_of(manager)).plain("match-you-ended", organization=ended.other))
    await manager.done()


@inject
async def end_in_own_words(
    message: Message, _: MessageInput, manager: DialogManager, end: FromDishka[EndMatch]
) -> None:
    async with ask_again_if_refused(manager):
        ended = await end(manager.dialog_data[PITCH], MatchEnd.WORDS, require_text(message))
        await message.answer((await translator_of(manager))("match-you-ended", organization=ended.other))
        await manager.done(show_mode=ShowMode.SEND)

"""A backer answers a pitch, by a button under the message or on the screen."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, settle, settle_and_lead_on
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import PITCH
from bot.handlers.navigation import open_below, open_over_menu
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import PitchPartScreens, PitchScreens, QuestionScreens
from bot.handlers.widgets.folding import fold
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.matching.feedback import Answer
from bot.models.country import local
from bot.models.words import Day, Text
from bot.presenting.cards.waits import in_figures
from bot.presenting.translator import Translator
from bot.understanding.skips import says_none
from bot.use_cases.kernel.messages import Action
from bot.use_cases.pitches.answering import (
    AnsweredPitch,
    AnswerPitch,
    ExplainDecline,
    PitchAnswer,
)
from bot.use_cases.pitches.feedback import ClassifyDecline, ShowLess
from bot.use_cases.pitches.more import MORE_A_WEEK, AskForMore, More
from bot.use_cases.pitches.received import FindReceivedPitch, ShowPitch
from bot.use_cases.projects.views import ProjectView

router = Router(name="pitch-answers")

ANSWER_BUTTONS = {
    "interested": PitchAnswer.INTERESTED,
    "later": PitchAnswer.LATER,
    "not_for_us": PitchAnswer.NOT_FOR_US,
}
REASON_BUTTONS = {
    "no_other_cause": Answer.NO_OTHER_CAUSE,
    "no_too_far": Answer.NO_TOO_FAR,
    "no_too_expensive": Answer.NO_TOO_EXPENSIVE,
    "no_wrong_time": Answer.NO_WRONG_TIME,
}
"""By the id of a button on the screen: the answer that it gives."""
_ACTIONS = {
    "pitch-interested": PitchAnswer.INTERESTED,
    "pitch-later": PitchAnswer.LATER,
    "pitch-decline": PitchAnswer.NOT_FOR_US,
}


@router.callback_query(ActionFilter(*_ACTIONS))
@inject_handler
async def answer_below_message(
    query: CallbackQuery,
    *,
    action_id: int,
    action_name: str,
    dialog_manager: DialogManager,
    answer: FromDishka[AnswerPitch],
    speech: Speech,
) -> None:
    given = _ACTIONS[action_name]
    answered = await answer(action_id, given)
    t = (await speech.translator()).lasting()
    if given is PitchAnswer.NOT_FOR_US:
        await settle(query, t.value(outcome(answered)))
        await open_over_menu(dialog_manager, PitchScreens.reason, {PITCH: action_id})
    else:
        await settle_and_lead_on(query, t.value(outcome(answered)), t, Action("more-pitches", action_id))


@router.callback_query(ActionFilter("pitch-more"))
async def open_pitch(_: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await open_over_menu(dialog_manager, PitchScreens.card, {PITCH: action_id})


@router.callback_query(ActionFilter("more-pitches"))
@inject_handler
async def open_one_more(
    query: CallbackQuery,
    *,
    action_id: int,
    dialog_manager: DialogManager,
    ask: FromDishka[AskForMore],
    speech: Speech,
) -> None:
    """The next best, beside the message below which it was asked for: what that one asks can still be answered."""
    found = await ask(action_id)
    if found.pitch_id is None:
        await answer_tap(query, no_more(await speech.translator(), found), alert=True)
    else:
        await open_below(query, dialog_manager, PitchScreens.card, {PITCH: found.pitch_id})


@router.callback_query(ActionFilter("see-project"))
@inject_handler
async def see_project(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, find: FromDishka[FindReceivedPitch]
) -> None:
    await open_over_menu(dialog_manager, PitchScreens.card, {PITCH: await find(action_id)})


async def pick(_: CallbackQuery, __: object, manager: DialogManager, pitch_id: str) -> None:
    manager.dialog_data[PITCH] = parse_record_id(pitch_id)
    fold(manager)
    await manager.switch_to(PitchScreens.card)


@inject
async def show_one_more(
    query: CallbackQuery, _: Button, manager: DialogManager, ask: FromDishka[AskForMore]
) -> None:
    """On the list for any backer of the person, on a card for the backer of that card."""
    on_card = manager.current_context().state == PitchScreens.card
    found = await ask(manager.dialog_data[PITCH] if on_card else None)
    if found.pitch_id is None:
        await answer_tap(query, no_more(await translator_of(manager), found), alert=True)
        return
    manager.dialog_data[PITCH] = found.pitch_id
    fold(manager)
    await manager.switch_to(PitchScreens.card)


@inject
async def answer_on_screen(
    query: CallbackQuery, button: Button, manager: DialogManager, answer: FromDishka[AnswerPitch]
) -> None:
    given = ANSWER_BUTTONS[str(button.widget_id)]
    answered = await answer(manager.dialog_data[PITCH], given)
    t = await translator_of(manager)
    await answer_tap(query, t.plain_value(outcome(answered)))
    if given is PitchAnswer.NOT_FOR_US:
        await manager.switch_to(PitchScreens.reason)


async def help_in_part(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(PitchPartScreens.choose, {PITCH: manager.dialog_data[PITCH]})


async def ask_question(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(QuestionScreens.ask, {PITCH: manager.dialog_data[PITCH]})


@inject
async def explain(
    message: Message, _: MessageInput, manager: DialogManager, explain_decline: FromDishka[ExplainDecline]
) -> None:
    async with ask_again_if_refused(manager):
        if not (message.text and says_none(message.text)):
            await explain_decline(manager.dialog_data[PITCH], require_text(message))
            await message.answer((await translator_of(manager))("pitch-explained"))
        await manager.switch_to(PitchScreens.list, show_mode=ShowMode.SEND)


@inject
async def show_fewer_like_it(
    query: CallbackQuery, _: Button, manager: DialogManager, less: FromDishka[ShowLess]
) -> None:
    shown = await less(manager.dialog_data[PITCH])
    t = await translator_of(manager)
    await answer_tap(query, t.plain("pitch-less-shown", causes=shown.causes), alert=True)


@inject
async def classify(
    query: CallbackQuery, button: Button, manager: DialogManager, decline: FromDishka[ClassifyDecline]
) -> None:
    await decline(manager.dialog_data[PITCH], REASON_BUTTONS[str(button.widget_id)])
    await answer_tap(query, (await translator_of(manager)).plain("pitch-explained"))
    await manager.switch_to(PitchScreens.list)


async def read_received(manager: DialogManager) -> ProjectView:
    """The project of the open pitch, for the backer to whom it was sent."""
    return (await (await deed(manager, ShowPitch))(manager.dialog_data[PITCH])).project


def no_more(t: Translator, found: More) -> str:
    """Why there is no further project."""
    return t.plain(f"no-more-{found.why_not}", most=MORE_A_WEEK)


def outcome(answered: AnsweredPitch) -> Text:
    """What has become of the pitch by the answer, and when the backer hears of it again."""
    if answered.too_late:
        return Text("pitch-part-too-late")
    if answered.open_until is not None:
        return Text("pitch-answered-later-again", {"by": in_figures(answered.open_until)})
    if answered.asked_again_at is not None:
        return Text("pitch-answered-later", {"day": Day(local(answered.asked_again_at).date())})
    return Text(f"pitch-answered-{answered.status}")

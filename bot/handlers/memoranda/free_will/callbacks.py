"""A business says whether it was of its own free will; administrators read that, and note what they have seen to."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, redraw_and_lead_on
from bot.handlers.answering import answer_tap
from bot.handlers.keys import FREE_WILL
from bot.handlers.navigation import kept_id, open_over_menu
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import FreeWillScreens
from bot.models.free_will import FreeWill
from bot.models.words import Moment, Text
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.memoranda.free_will import AnswerFreeWill, answers
from bot.use_cases.memoranda.free_will_answers import ShowFreeWill, TakeUpFreeWill
from bot.use_cases.pledges.free_will import AnswerPledgeFreeWill, pledge_answers

router = Router(name="free-will")

_ANSWERS = {
    "free-will-yes": FreeWill.YES,
    "free-will-rather-not": FreeWill.RATHER_NOT,
    "free-will-no": FreeWill.NO,
}
_OF_PLEDGE = {f"pledge-{name}": answer for name, answer in _ANSWERS.items()}


@router.callback_query(ActionFilter(*_ANSWERS))
@inject_handler
async def say(
    query: CallbackQuery,
    *,
    action_id: int,
    action_name: str,
    answer: FromDishka[AnswerFreeWill],
    speech: Speech,
) -> None:
    """Take the answer. The buttons stay below the thanks, which promise that they change it."""
    said = await answer(action_id, _ANSWERS[action_name])
    await answer_tap(query)
    thanks = Notification(
        "free-will-thanks",
        {
            "number": said.number,
            "answer": Text(f"free-will-said-{said.answer.value}"),
            "until": Moment(said.changeable_until),
        },
        actions=answers(action_id),
    )
    await redraw_and_lead_on(query, thanks, await speech.translator())


@router.callback_query(ActionFilter(*_OF_PLEDGE))
@inject_handler
async def say_of_pledge(
    query: CallbackQuery,
    *,
    action_id: int,
    action_name: str,
    answer: FromDishka[AnswerPledgeFreeWill],
    speech: Speech,
) -> None:
    """The same of a pledge."""
    said = await answer(action_id, _OF_PLEDGE[action_name])
    await answer_tap(query)
    thanks = Notification(
        "pledge-free-will-thanks",
        {
            "project": said.project,
            "answer": Text(f"free-will-said-{said.answer.value}"),
            "until": Moment(said.changeable_until),
        },
        actions=pledge_answers(action_id),
    )
    await redraw_and_lead_on(query, thanks, await speech.translator())


@router.callback_query(ActionFilter("open-free-will"))
@inject_handler
async def open_list(_: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_over_menu(dialog_manager, FreeWillScreens.list)


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[FREE_WILL] = parse_record_id(picked)
    await manager.switch_to(FreeWillScreens.card)


@inject
async def take_up(
    query: CallbackQuery, _: Button, manager: DialogManager, note: FromDishka[TakeUpFreeWill]
) -> None:
    await note(kept_id(manager, FREE_WILL))
    await answer_tap(query, (await translator_of(manager)).plain("free-will-taken-up"))


@inject
async def open_next(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowFreeWill]
) -> None:
    """Open another "no" to which nobody has seen; the list, if there is none any more."""
    view = await show(kept_id(manager, FREE_WILL))
    if view.next_id is None:
        await manager.switch_to(FreeWillScreens.list)
    else:
        manager.dialog_data[FREE_WILL] = view.next_id

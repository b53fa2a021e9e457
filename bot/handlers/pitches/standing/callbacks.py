"""The project's side answers a backer's interest, by a button under the message or on the screen."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, settle
from bot.handlers.answering import answer_tap
from bot.handlers.keys import PITCH, PROJECT
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import QuestionScreens, StandingScreens
from bot.models.words import Text
from bot.use_cases.pitches.answering import AcceptInterest, RefuseInterest

router = Router(name="interests")


@router.callback_query(ActionFilter("accept-interest"))
@inject_handler
async def accept_below_message(
    query: CallbackQuery, action_id: int, accept: FromDishka[AcceptInterest], speech: Speech
) -> None:
    outcome = await _decide(accept, action_id)
    await settle(query, (await speech.translator()).lasting().value(outcome))


@router.callback_query(ActionFilter("refuse-interest"))
@inject_handler
async def refuse_below_message(
    query: CallbackQuery, action_id: int, refuse: FromDishka[RefuseInterest], speech: Speech
) -> None:
    outcome = await _decide(refuse, action_id)
    await settle(query, (await speech.translator()).lasting().value(outcome))


async def pick(_: CallbackQuery, __: object, manager: DialogManager, pitch_id: str) -> None:
    manager.dialog_data[PITCH] = parse_record_id(pitch_id)
    await manager.switch_to(StandingScreens.interest)


async def open_questions(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(QuestionScreens.list, {PROJECT: manager.dialog_data[PROJECT]})


@inject
async def accept_on_screen(
    query: CallbackQuery, _: Button, manager: DialogManager, accept: FromDishka[AcceptInterest]
) -> None:
    outcome = await _decide(accept, manager.dialog_data[PITCH])
    await answer_tap(query, (await translator_of(manager)).plain_value(outcome))


@inject
async def refuse_on_screen(
    query: CallbackQuery, _: Button, manager: DialogManager, refuse: FromDishka[RefuseInterest]
) -> None:
    outcome = await _decide(refuse, manager.dialog_data[PITCH])
    await answer_tap(query, (await translator_of(manager)).plain_value(outcome))


async def _decide(deed: AcceptInterest | RefuseInterest, pitch_id: int) -> Text:
    """Accept or refuse the interest; returns what to tell the person who decided."""
    decided = await deed(pitch_id)
    accepted = isinstance(deed, AcceptInterest)
    return Text(
        "interest-you-accepted" if accepted else "interest-you-refused", {"organization": decided.backer}
    )

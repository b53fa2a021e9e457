"""The pages of a digest. A backer turns and answers them in place, in a message that belongs to no dialog.

When a dialog opens, aiogram-dialog removes the buttons of the pressed message. The page is therefore drawn after
that.
"""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.actions import ActionFilter, redraw
from bot.handlers.answering import answer_tap
from bot.handlers.errors import refuse
from bot.handlers.keys import PITCH
from bot.handlers.navigation import open_over_menu
from bot.handlers.pitches.received.callbacks import outcome
from bot.handlers.speech import Speech
from bot.handlers.states import PitchScreens
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.digests import ShowDigestPage

router = Router(name="digests")

_ACTIONS = {
    "digest-interested": PitchAnswer.INTERESTED,
    "digest-later": PitchAnswer.LATER,
    "digest-decline": PitchAnswer.NOT_FOR_US,
}


@router.callback_query(ActionFilter("digest-page", "digest-previous", "digest-next", "digest-open"))
@inject
async def turn_page(
    query: CallbackQuery, *, action_id: int, show: FromDishka[ShowDigestPage], speech: Speech
) -> None:
    page = await show(action_id)
    await answer_tap(query)
    await redraw(query, page, await speech.translator())


@router.callback_query(ActionFilter(*_ACTIONS))
@inject
async def answer_on_page(
    query: CallbackQuery,
    *,
    action_id: int,
    action_name: str,
    dialog_manager: DialogManager,
    answer: FromDishka[AnswerPitch],
    show: FromDishka[ShowDigestPage],
    speech: Speech,
) -> None:
    """Take the answer to a pitch, and show on the same page what has become of the pitch."""
    t = await speech.translator()
    given = _ACTIONS[action_name]
    try:
        answered = await answer(action_id, given)
    except OutdatedError as error:
        await refuse(query, error, t)
        await redraw(query, await show(action_id), t)
        return
    await answer_tap(query, t.plain_value(outcome(answered)))
    if given is PitchAnswer.NOT_FOR_US and answered.changed:
        await open_over_menu(dialog_manager, PitchScreens.reason, {PITCH: action_id})
    await redraw(query, await show(action_id), t)


@router.callback_query(ActionFilter("digest-more"))
@inject
async def open_pitch_beside(
    query: CallbackQuery,
    *,
    action_id: int,
    dialog_manager: DialogManager,
    show: FromDishka[ShowDigestPage],
    speech: Speech,
) -> None:
    page = await show(action_id)
    await open_over_menu(dialog_manager, PitchScreens.card, {PITCH: action_id})
    await redraw(query, page, await speech.translator())

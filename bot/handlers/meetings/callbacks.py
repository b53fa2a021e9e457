"""What people do with a meeting: open the form, answer a proposal, call the meeting off."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, redraw_and_lead_on, settle
from bot.handlers.answering import answer_tap
from bot.handlers.keys import MEETING
from bot.handlers.meetings.form import start_of
from bot.handlers.navigation import kept_id, open_on, open_over_menu
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import MeetingFormScreens, MeetingScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.meetings.answering import (
    AgreeToMeeting,
    CallOffMeeting,
    DeclineMeeting,
    TellOfMeeting,
)
from bot.use_cases.meetings.proposing import PrepareAnotherTime, PrepareMeeting
from bot.use_cases.meetings.views import MeetingState, ShowMeeting
from bot.use_cases.meetings.whereabouts import TellWhere

router = Router(name="meeting-actions")


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    await manager.start(MeetingScreens.card, data={MEETING: parse_record_id(picked)})


@router.callback_query(ActionFilter("propose-meeting"))
@inject_handler
async def propose(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, prepare: FromDishka[PrepareMeeting]
) -> None:
    """Open the form, or the meeting itself if this match has one already."""
    ground = await prepare(action_id)
    if ground.standing is not None:
        await open_on(query, dialog_manager, MeetingScreens.card, {MEETING: ground.standing})
    else:
        await open_on(query, dialog_manager, MeetingFormScreens.day, start_of(ground))


@router.callback_query(ActionFilter("another-time"))
@inject_handler
async def propose_another_time(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, prepare: FromDishka[PrepareAnotherTime]
) -> None:
    ground = await prepare(action_id)
    await open_over_menu(dialog_manager, MeetingFormScreens.day, start_of(ground))


@router.callback_query(ActionFilter("open-meeting"))
@inject_handler
async def open_card(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowMeeting]
) -> None:
    await show(action_id)
    await open_over_menu(dialog_manager, MeetingScreens.card, {MEETING: action_id})


@router.callback_query(ActionFilter("confirm-meeting"))
@inject_handler
async def agree_below_message(
    query: CallbackQuery, action_id: int, agree: FromDishka[AgreeToMeeting], speech: Speech
) -> None:
    await agree(action_id)
    await settle(query, (await speech.translator())("meeting-you-agreed"))


@router.callback_query(ActionFilter("meeting-took-place", "meeting-missed"))
@inject_handler
async def tell_below_message(
    query: CallbackQuery, action_id: int, action_name: str, tell: FromDishka[TellOfMeeting], speech: Speech
) -> None:
    """Tell whether the meeting took place. The next steps stand where the question stood."""
    took_place = action_name == "meeting-took-place"
    told = await tell(action_id, took_place=took_place)
    key = "meeting-you-told-took-place" if took_place else "meeting-you-told-missed"
    await answer_tap(query)
    await redraw_and_lead_on(query, Notification(key, told.facts, told.steps), await speech.translator())


@inject
async def to_decline(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMeeting]
) -> None:
    """Also where a second press of the button that declines ends: then there is nothing left to ask."""
    if (await show(kept_id(manager, MEETING))).state is MeetingState.AWAITS_US:
        await manager.switch_to(MeetingScreens.decline)


@inject
async def to_take_back(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMeeting]
) -> None:
    """A proposal that was agreed meanwhile is not called off by the button that takes it back."""
    state = (await show(kept_id(manager, MEETING))).state
    if state is MeetingState.AGREED:
        raise OutdatedError("meeting-agreed")
    if state is MeetingState.AWAITS_THEM:
        await manager.switch_to(MeetingScreens.call_off)


@router.callback_query(ActionFilter("decline-meeting"))
@inject_handler
async def ask_to_decline(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowMeeting]
) -> None:
    """Ask for confirmation, and whether the person wants to add a few words for the other side."""
    await show(action_id, to_answer=True)
    await open_over_menu(dialog_manager, MeetingScreens.decline, {MEETING: action_id})


@inject
async def agree_on_screen(
    query: CallbackQuery, _: Button, manager: DialogManager, agree: FromDishka[AgreeToMeeting]
) -> None:
    await agree(kept_id(manager, MEETING))
    await answer_tap(query, (await translator_of(manager)).plain("meeting-you-agreed"))


@inject
async def took_place(
    query: CallbackQuery, _: Button, manager: DialogManager, tell: FromDishka[TellOfMeeting]
) -> None:
    await tell(kept_id(manager, MEETING), took_place=True)
    await answer_tap(query)


@inject
async def missed(
    query: CallbackQuery, _: Button, manager: DialogManager, tell: FromDishka[TellOfMeeting]
) -> None:
    await tell(kept_id(manager, MEETING), took_place=False)
    await answer_tap(query)


@inject
async def move(
    _: CallbackQuery, __: Button, manager: DialogManager, prepare: FromDishka[PrepareAnotherTime]
) -> None:
    ground = await prepare(kept_id(manager, MEETING))
    await manager.done()
    await manager.start(MeetingFormScreens.day, data=start_of(ground))


@inject
async def decline(
    query: CallbackQuery, _: Button, manager: DialogManager, decline_meeting: FromDishka[DeclineMeeting]
) -> None:
    await decline_meeting(kept_id(manager, MEETING))
    await _tell_on_card(query, manager, "meeting-you-declined")


@inject
async def decline_in_words(
    message: Message, _: MessageInput, manager: DialogManager, decline_meeting: FromDishka[DeclineMeeting]
) -> None:
    await _do_with_words(message, manager, decline_meeting, "meeting-you-declined")


@inject
async def call_off(
    query: CallbackQuery, _: Button, manager: DialogManager, call_off_meeting: FromDishka[CallOffMeeting]
) -> None:
    await call_off_meeting(kept_id(manager, MEETING))
    await _tell_on_card(query, manager, "meeting-you-called-off")


@inject
async def call_off_in_words(
    message: Message, _: MessageInput, manager: DialogManager, call_off_meeting: FromDishka[CallOffMeeting]
) -> None:
    await _do_with_words(message, manager, call_off_meeting, "meeting-you-called-off")


async def _tell_on_card(query: CallbackQuery, manager: DialogManager, outcome: str) -> None:
    await answer_tap(query, (await translator_of(manager)).plain(outcome))
    await manager.switch_to(MeetingScreens.card)


async def _do_with_words(
    message: Message, manager: DialogManager, deed: DeclineMeeting | CallOffMeeting, outcome: str
) -> None:
    """Decline or call off with the words of the message, which the other side will read. Ask again if the words are
    refused.
    """
    async with ask_again_if_refused(manager):
        await deed(kept_id(manager, MEETING), require_text(message))
        await message.answer((await translator_of(manager))(outcome))
        await manager.switch_to(MeetingScreens.card, show_mode=ShowMode.SEND)


@router.callback_query(ActionFilter("tell-where", "tell-link"))
@inject_handler
async def ask_where(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowMeeting]
) -> None:
    await show(action_id)
    await open_on(query, dialog_manager, MeetingScreens.where, {MEETING: action_id})


@inject
async def tell_where(
    message: Message, _: MessageInput, manager: DialogManager, tell: FromDishka[TellWhere]
) -> None:
    async with ask_again_if_refused(manager):
        await tell(kept_id(manager, MEETING), require_text(message))
        await message.answer((await translator_of(manager))("meeting-where-kept"))
        await manager.switch_to(MeetingScreens.card, show_mode=ShowMode.SEND)

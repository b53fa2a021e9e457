"""What people do with a memorandum: read it, acknowledge or decline it."""

from aiogram import Router
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.errors import sentence
from bot.handlers.keys import MEMORANDUM, ORGANIZATION, VERSION
from bot.handlers.memoranda.extending.callbacks import CHANGED
from bot.handlers.memoranda.files import send_file
from bot.handlers.memoranda.part.form import part_start
from bot.handlers.navigation import kept_id, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import (
    MemorandumChangeScreens,
    MemorandumExtensionScreens,
    MemorandumInvitationScreens,
    MemorandumPartScreens,
    MemorandumPeopleScreens,
    MemorandumScreens,
    MemorandumSigningScreens,
)
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.use_cases.kernel.errors import (
    DomainError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.memoranda.answering import (
    ConfirmMemorandum,
    DeclineMemorandum,
    TakeBackMemorandum,
)
from bot.use_cases.memoranda.printing import ReadMemorandum, ReadTranslation
from bot.use_cases.memoranda.reading import ShowMemorandum

router = Router(name="memoranda-actions")


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    await manager.start(MemorandumScreens.card, data={MEMORANDUM: parse_record_id(picked)})


@router.callback_query(ActionFilter("open-memorandum"))
@inject_handler
async def open_card(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    await show(action_id)
    await open_over_menu(dialog_manager, MemorandumScreens.card, {MEMORANDUM: action_id})


@router.callback_query(ActionFilter("tell-office", "acknowledge-memorandum", "decline-memorandum"))
@inject_handler
async def open_answer(
    _: CallbackQuery,
    action_id: int,
    action_name: str,
    dialog_manager: DialogManager,
    show: FromDishka[ShowMemorandum],
) -> None:
    """Ask for confirmation. A person who was not invited, or has answered already, is told so at once."""
    view = await show(action_id, to_answer=True)
    if action_name != "decline-memorandum" and view.wants_office:
        start = part_start(view, (await translator_of(dialog_manager)).language)
        await open_over_menu(dialog_manager, MemorandumPartScreens.full_name, start)
        return
    screen = MemorandumScreens.card
    if action_name == "decline-memorandum" and view.declinable:
        screen = MemorandumScreens.decline
    elif action_name == "acknowledge-memorandum" and view.answerable:
        screen = MemorandumScreens.acknowledge
    await open_over_menu(dialog_manager, screen, {MEMORANDUM: action_id})


@inject
async def tell_part(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    view = await show(kept_id(manager, MEMORANDUM), to_answer=True)
    if view.wants_office:
        start = part_start(view, (await translator_of(manager)).language)
        await manager.start(MemorandumPartScreens.full_name, data=start)


@inject
async def to_acknowledge(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    """Also where a second press of the button that confirms ends: then there is nothing left to ask."""
    if (await show(kept_id(manager, MEMORANDUM))).answerable:
        await manager.switch_to(MemorandumScreens.acknowledge)


@inject
async def to_take_back(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    if (await show(kept_id(manager, MEMORANDUM))).can_be_taken_back:
        await manager.switch_to(MemorandumScreens.take_back)


@inject
async def acknowledge(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    confirm: FromDishka[ConfirmMemorandum],
) -> None:
    outcome = await confirm(kept_id(manager, MEMORANDUM), kept_id(manager, VERSION))
    t = await translator_of(manager)
    if outcome.number:
        await answer_tap(query, t.plain("memorandum-you-completed", number=outcome.number), alert=True)
    else:
        await answer_tap(query, t.plain("memorandum-you-acknowledged", count=outcome.awaited), alert=True)
    await manager.switch_to(MemorandumScreens.card)


@inject
async def take_back(
    query: CallbackQuery, _: Button, manager: DialogManager, take: FromDishka[TakeBackMemorandum]
) -> None:
    await take(kept_id(manager, MEMORANDUM))
    t = await translator_of(manager)
    await answer_tap(query, t.plain("memorandum-you-took-back"))
    await manager.switch_to(MemorandumScreens.card)


@inject
async def decline(
    message: Message,
    _: MessageInput,
    manager: DialogManager,
    decline_memorandum: FromDishka[DeclineMemorandum],
) -> None:
    """Decline for the reason in the message. Writing the reason is the confirmation, so nobody declines by a slip of
    the finger.
    """
    t = await translator_of(manager)
    outcome = t("memorandum-you-declined")
    async with ask_again_if_refused(manager, DomainError):
        try:
            await decline_memorandum(kept_id(manager, MEMORANDUM), require_text(message))
        except OutdatedError as error:
            outcome = sentence(error, t)
        await message.answer(outcome)
        await manager.switch_to(MemorandumScreens.card, show_mode=ShowMode.SEND)


@inject
async def read_file(
    query: CallbackQuery, _: Button, manager: DialogManager, read: FromDishka[ReadMemorandum]
) -> None:
    await answer_tap(query)
    await send_file(manager, lambda: read(kept_id(manager, MEMORANDUM)))
    manager.show_mode = ShowMode.DELETE_AND_SEND


@inject
async def read_translation(
    query: CallbackQuery, _: Button, manager: DialogManager, read: FromDishka[ReadTranslation]
) -> None:
    await answer_tap(query)
    await send_file(manager, lambda: read(kept_id(manager, MEMORANDUM)), in_english=True)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def ask_for_change(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _start(manager, MemorandumChangeScreens.section)


@inject
async def revise(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    """Of an extension only the last day can be another one."""
    after = (await show(kept_id(manager, MEMORANDUM))).after
    if after.extends_id is None:
        await _start(manager, MemorandumChangeScreens.revise)
    else:
        start = {MEMORANDUM: after.extends_id, CHANGED: kept_id(manager, MEMORANDUM)}
        await manager.start(MemorandumExtensionScreens.day, data=start)


async def what_changed(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _start(manager, MemorandumChangeScreens.difference)


@inject
async def open_copies(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    await _start_for_own(manager, MemorandumSigningScreens.copies, show)


@inject
async def replace_signatory(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    await _start_for_own(manager, MemorandumPeopleScreens.successor, show)


async def invitations(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _start(manager, MemorandumInvitationScreens.list)


@inject
async def add_reader(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    await _start_for_own(manager, MemorandumPeopleScreens.reader, show)


@inject
async def leave(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    await _start_for_own(manager, MemorandumSigningScreens.leave, show)


@inject
async def end(_: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]) -> None:
    await _start_for_own(manager, MemorandumSigningScreens.end, show)


@inject
async def tell_own_number(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    await _start_for_own(manager, MemorandumSigningScreens.own_number, show)


async def _start(manager: DialogManager, screen: State, **data: object) -> None:
    await manager.start(screen, data={MEMORANDUM: kept_id(manager, MEMORANDUM), **data})


async def _start_for_own(manager: DialogManager, screen: State, show: ShowMemorandum) -> None:
    """Open a screen on which somebody acts for their own organisation, whoever answers for it."""
    view = await show(kept_id(manager, MEMORANDUM))
    if view.ours is None:
        raise NotFoundError
    await manager.switch_to(MemorandumScreens.card)
    await _start(manager, screen, **{ORGANIZATION: view.ours})

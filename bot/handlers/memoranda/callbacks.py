"""What is done with a memorandum: opening, reading, acknowledging, declining."""

from typing import Any

from aiogram import Router
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, record_id
from bot.handlers.errors import sentence
from bot.handlers.memoranda.files import send_file
from bot.handlers.memoranda.questions import customary_suggestions, stored_ground
from bot.handlers.navigation import open_below, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumFormScreens, MemorandumScreens
from bot.handlers.widgets.input import text_of
from bot.models import signatories
from bot.models.values import parse_text
from bot.use_cases.kernel.errors import (
    DomainError,
    ForbiddenError,
    OutdatedError,
)
from bot.use_cases.memoranda.answering import AcknowledgeMemorandum, DeclineMemorandum
from bot.use_cases.memoranda.drafting import (
    OFFICE_MAX,
    Groundwork,
    PrepareMemorandum,
)
from bot.use_cases.memoranda.printing import ReadMemorandum
from bot.use_cases.memoranda.reading import MemorandumView, ShowMemorandum

router = Router(name="memoranda-actions")


def memorandum_id(manager: DialogManager) -> int:
    return int(manager.dialog_data.get("memorandum_id", 0))


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    await manager.start(MemorandumScreens.card, data={"memorandum_id": record_id(picked)})


@router.callback_query(ActionFilter("draft-memorandum"))
@inject_handler
async def draft(
    query: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    prepare: FromDishka[PrepareMemorandum],
) -> None:
    """The form, or the memorandum that this match has already."""
    ground = await prepare(action_id)
    await query.answer()
    if ground.standing is not None:
        await open_below(query, dialog_manager, MemorandumScreens.card, {"memorandum_id": ground.standing})
        return
    await open_below(query, dialog_manager, MemorandumFormScreens.subject, _form_start(ground))


@inject
async def redraft(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    prepare: FromDishka[PrepareMemorandum],
) -> None:
    """After a refusal the two sides may try with other words."""
    ground = await prepare((await show(memorandum_id(manager))).pitch_id)
    if ground.standing is not None:
        manager.dialog_data["memorandum_id"] = ground.standing
    else:
        await manager.start(MemorandumFormScreens.subject, data=_form_start(ground))


def _form_start(ground: Groundwork) -> dict[str, Any]:
    """One person can have a draft for each match."""
    return {"prefill": {"ground": stored_ground(ground)}, "draft": f"memorandum:{ground.pitch_id}"}


@router.callback_query(ActionFilter("open-memorandum"))
@inject_handler
async def open_card(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    await show(action_id)
    await open_over_menu(dialog_manager, MemorandumScreens.card, {"memorandum_id": action_id})


@router.callback_query(ActionFilter("acknowledge-memorandum", "decline-memorandum"))
@inject_handler
async def open_answer(
    _: CallbackQuery,
    action_id: int,
    action_name: str,
    dialog_manager: DialogManager,
    show: FromDishka[ShowMemorandum],
) -> None:
    """Asks first. Whoever was not invited, or has answered, is told so at once."""
    view = await show(action_id)
    if view.mine is None:
        raise ForbiddenError("memorandum-other-signatory", signatory=view.own_signatory)
    screen = MemorandumScreens.card
    if view.answerable:
        acknowledging = action_name == "acknowledge-memorandum"
        screen = MemorandumScreens.acknowledge if acknowledging else MemorandumScreens.decline
    await open_over_menu(dialog_manager, screen, {"memorandum_id": action_id})


@inject
async def acknowledge(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    do: FromDishka[AcknowledgeMemorandum],
) -> None:
    data = manager.dialog_data
    done = await do(memorandum_id(manager), position=data.get("position"), basis=data.get("basis"))
    t = await translator_of(manager)
    if done.number:
        await query.answer(t.plain("memorandum-you-completed", number=done.number), show_alert=True)
    else:
        await query.answer(t.plain("memorandum-you-acknowledged", count=done.awaited), show_alert=True)
    await manager.switch_to(MemorandumScreens.card)


@inject
async def decline(
    message: Message, _: MessageInput, manager: DialogManager, do: FromDishka[DeclineMemorandum]
) -> None:
    """The reason is the confirmation: nothing is declined by a slip of the finger."""
    t = await translator_of(manager)
    try:
        await do(memorandum_id(manager), text_of(message))
    except OutdatedError as error:
        await message.answer(sentence(error, t))
    except DomainError as error:
        manager.dialog_data["error"] = sentence(error, t)
        return
    else:
        await message.answer(t("memorandum-you-declined"))
    manager.dialog_data.pop("error", None)
    await manager.switch_to(MemorandumScreens.card, show_mode=ShowMode.SEND)


@inject
async def read_file(
    query: CallbackQuery, _: Button, manager: DialogManager, read: FromDishka[ReadMemorandum]
) -> None:
    await query.answer()
    await send_file(manager, lambda: read(memorandum_id(manager)))
    manager.show_mode = ShowMode.DELETE_AND_SEND


@inject
async def pick_position(
    _: CallbackQuery, __: object, manager: DialogManager, number: str, show: FromDishka[ShowMemorandum]
) -> None:
    await _pick_office(manager, "position", number, await show(memorandum_id(manager)))


@inject
async def pick_basis(
    _: CallbackQuery, __: object, manager: DialogManager, number: str, show: FromDishka[ShowMemorandum]
) -> None:
    await _pick_office(manager, "basis", number, await show(memorandum_id(manager)))


async def type_position(message: Message, _: MessageInput, manager: DialogManager) -> None:
    await _type_office(message, manager, "position")


async def type_basis(message: Message, _: MessageInput, manager: DialogManager) -> None:
    await _type_office(message, manager, "basis")


_NEXT: dict[str, State] = {"position": MemorandumScreens.basis, "basis": MemorandumScreens.acknowledge}


async def _pick_office(manager: DialogManager, field: str, number: str, view: MemorandumView) -> None:
    if view.mine is None:
        return
    table = signatories.positions() if field == "position" else signatories.bases()
    offered = customary_suggestions(table, view.mine.legal_form)
    if number.isdigit() and int(number) < len(offered):
        await _keep_office(manager, field, str(offered[int(number)].answer))


async def _type_office(message: Message, manager: DialogManager, field: str) -> None:
    try:
        words = parse_text(text_of(message), longest=OFFICE_MAX, shortest=2)
    except DomainError as error:
        manager.dialog_data["error"] = sentence(error, await translator_of(manager))
    else:
        await _keep_office(manager, field, words)


async def _keep_office(manager: DialogManager, field: str, kept: str) -> None:
    manager.dialog_data.pop("error", None)
    manager.dialog_data[field] = kept
    await manager.switch_to(_NEXT[field])

"""What people do with asar lists: make and lead them, take a part, give it back."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, settle_and_lead_on
from bot.handlers.answering import answer_tap
from bot.handlers.asars.form import start_line, start_making, start_moving, start_photo
from bot.handlers.asars.getters import LINKS, line_in
from bot.handlers.deeds import deed
from bot.handlers.deep_links import opens_links
from bot.handlers.keys import ASAR, ASAR_LINE
from bot.handlers.navigation import kept_id, open_below, open_on, open_over_menu
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import (
    AsarFormScreens,
    AsarLineFormScreens,
    AsarMoveFormScreens,
    AsarPhotoFormScreens,
    AsarScreens,
)
from bot.handlers.widgets.input import ask_again_if_refused, phone_of_contact, require_text
from bot.handlers.widgets.refusal import forget_refusal
from bot.models.asar_lines import LineKind
from bot.models.errors import DomainError, OutdatedError
from bot.understanding.amounts import parse_tenge
from bot.understanding.counts import parse_count
from bot.use_cases.asars.holding import TellCame
from bot.use_cases.asars.leading import CallOffAsar
from bot.use_cases.asars.making import ChangeLine, OpenAsar, RemoveLine
from bot.use_cases.asars.reading import FindAsar, ShowAsar, ShowAsarOfProject
from bot.use_cases.asars.taking import GiveAllBack, GivePartBack, GivePhone, TakePart
from bot.use_cases.kernel.messages import Action
from bot.use_cases.projects.reading import ShowProject

router = Router(name="asars-actions")


@router.callback_query(ActionFilter("open-asar"))
@inject_handler
async def open_asar(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowAsar]
) -> None:
    await show(action_id)
    await open_on(query, dialog_manager, AsarScreens.card, {ASAR: action_id})


@opens_links(LINKS)
async def follow_link(manager: DialogManager, code: str) -> None:
    asar_id = await (await deed(manager, FindAsar))(code)
    await open_over_menu(manager, AsarScreens.card, {ASAR: asar_id})


@router.callback_query(ActionFilter("make-asar"))
@inject_handler
async def make_asar(
    query: CallbackQuery,
    *,
    action_id: int,
    dialog_manager: DialogManager,
    show: FromDishka[ShowProject],
    there: FromDishka[ShowAsarOfProject],
) -> None:
    """Open the form, or the list that is there already."""
    view, found = await show(action_id), await there(action_id)
    if found.asar is not None and not found.can_make:
        await open_on(query, dialog_manager, AsarScreens.card, {ASAR: found.asar.id})
        return
    if not found.can_make:
        raise OutdatedError("project-stage-changed", stage=view.stage.value)
    start = start_making(action_id, view.title, view.settlement)
    await open_on(query, dialog_manager, AsarFormScreens.day, start)


@router.callback_query(ActionFilter("hold-asar"))
@inject_handler
async def hold_asar(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowAsar]
) -> None:
    view = await show(action_id)
    await open_below(query, dialog_manager, AsarScreens.card, {ASAR: action_id})
    await dialog_manager.start(AsarPhotoFormScreens.photo, data=start_photo(view))


@router.callback_query(ActionFilter("asar-still-come"))
@inject_handler
async def still_come(
    query: CallbackQuery, action_id: int, show: FromDishka[ShowAsar], speech: Speech
) -> None:
    await show(action_id)
    t = await speech.translator()
    await settle_and_lead_on(query, t("asar-you-come"), t, Action("open-asar", action_id))


@router.callback_query(ActionFilter("asar-cannot-come"))
@inject_handler
async def cannot_come(
    query: CallbackQuery, action_id: int, give_back: FromDishka[GiveAllBack], speech: Speech
) -> None:
    await give_back(action_id)
    t = await speech.translator()
    await settle_and_lead_on(query, t("asar-you-gave-back"), t, Action("open-asar", action_id))


async def pick_line(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[ASAR_LINE] = parse_record_id(picked)
    await manager.switch_to(AsarScreens.take)


@inject
async def take(
    query: CallbackQuery, _: object, manager: DialogManager, picked: str, take_part: FromDishka[TakePart]
) -> None:
    try:
        await take_part(kept_id(manager, ASAR_LINE), parse_record_id(picked))
    except DomainError:
        await manager.switch_to(AsarScreens.card)
        raise
    await _taken(query, manager)


@inject
async def take_typed(
    message: Message,
    _: MessageInput,
    manager: DialogManager,
    *,
    take_part: FromDishka[TakePart],
    show: FromDishka[ShowAsar],
) -> None:
    async with ask_again_if_refused(manager):
        line = line_in(await show(kept_id(manager, ASAR)), manager)
        await take_part(line.id, _number(require_text(message), line.kind))
        await message.answer((await translator_of(manager))("asar-you-take"))
        await manager.switch_to(AsarScreens.card, show_mode=ShowMode.SEND)


def _number(text: str, kind: LineKind) -> int:
    return parse_tenge(text) if kind is LineKind.MONEY else parse_count(text)


async def _taken(query: CallbackQuery, manager: DialogManager) -> None:
    forget_refusal(manager)
    await answer_tap(query, (await translator_of(manager)).plain("asar-you-take"))
    await manager.switch_to(AsarScreens.card)


@inject
async def give_back(
    query: CallbackQuery, _: Button, manager: DialogManager, give: FromDishka[GivePartBack]
) -> None:
    await give(kept_id(manager, ASAR_LINE))
    await answer_tap(query, (await translator_of(manager)).plain("asar-you-gave-back"))
    await manager.switch_to(AsarScreens.card)


@inject
async def give_phone(
    message: Message, _: MessageInput, manager: DialogManager, give: FromDishka[GivePhone]
) -> None:
    async with ask_again_if_refused(manager):
        await give(kept_id(manager, ASAR), require_text(message, phone_of_contact))
        await message.answer((await translator_of(manager))("asar-phone-kept"))
        await manager.switch_to(AsarScreens.card, show_mode=ShowMode.SEND)


@inject
async def open_list(
    query: CallbackQuery, _: Button, manager: DialogManager, open_: FromDishka[OpenAsar]
) -> None:
    await open_(kept_id(manager, ASAR))
    await answer_tap(query, (await translator_of(manager)).plain("asar-opened"))


@inject
async def add_line(_: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowAsar]) -> None:
    view = await show(kept_id(manager, ASAR))
    await manager.start(AsarLineFormScreens.kind, data=start_line(view))


@inject
async def move(_: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowAsar]) -> None:
    view = await show(kept_id(manager, ASAR))
    await manager.start(AsarMoveFormScreens.day, data=start_moving(view))


@inject
async def close_list(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowAsar]
) -> None:
    view = await show(kept_id(manager, ASAR))
    await manager.start(AsarPhotoFormScreens.photo, data=start_photo(view))


@inject
async def call_off(
    message: Message, _: MessageInput, manager: DialogManager, end: FromDishka[CallOffAsar]
) -> None:
    async with ask_again_if_refused(manager):
        await end(kept_id(manager, ASAR), require_text(message))
        await message.answer((await translator_of(manager))("asar-you-called-off"))
        await manager.switch_to(AsarScreens.card, show_mode=ShowMode.SEND)


async def pick_own_line(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[ASAR_LINE] = parse_record_id(picked)
    await manager.switch_to(AsarScreens.line)


@inject
async def change_line(
    message: Message,
    _: MessageInput,
    manager: DialogManager,
    *,
    change: FromDishka[ChangeLine],
    show: FromDishka[ShowAsar],
) -> None:
    """Another number: of it, as much as before is needed at least, or all."""
    async with ask_again_if_refused(manager):
        line = line_in(await show(kept_id(manager, ASAR)), manager)
        wanted = _number(require_text(message), line.kind)
        await change(line.id, wanted, min(line.minimum, wanted))
        await message.answer((await translator_of(manager))("asar-line-changed"))
        await manager.switch_to(AsarScreens.lines, show_mode=ShowMode.SEND)


@inject
async def remove_line(
    query: CallbackQuery, _: Button, manager: DialogManager, remove: FromDishka[RemoveLine]
) -> None:
    await remove(kept_id(manager, ASAR_LINE))
    await answer_tap(query, (await translator_of(manager)).plain("asar-line-taken-off"))
    await manager.switch_to(AsarScreens.lines)


async def pick_came(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[ASAR_LINE] = parse_record_id(picked)
    await manager.switch_to(AsarScreens.came_of)


@inject
async def tell_came(
    message: Message,
    _: MessageInput,
    manager: DialogManager,
    *,
    tell: FromDishka[TellCame],
    show: FromDishka[ShowAsar],
) -> None:
    async with ask_again_if_refused(manager):
        line = line_in(await show(kept_id(manager, ASAR)), manager)
        await tell(line.id, _came(require_text(message), line.kind))
        await message.answer((await translator_of(manager))("asar-came-kept"))
        await manager.switch_to(AsarScreens.came, show_mode=ShowMode.SEND)


def _came(text: str, kind: LineKind) -> int:
    """Nothing may have come as well."""
    return 0 if text.strip() == "0" else _number(text, kind)

"""Bring a signed copy or take it back, tell the party's own number, leave, and agree to end."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import today
from bot.handlers.downloads import UPLOAD_SECONDS, answer_in_time, fetch
from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.memoranda.files import send_copy_file
from bot.handlers.memoranda.signing.getters import (
    COPY_OF,
    DAYS,
    DAYS_OF,
    FILE,
    copy_shown,
    days_asked,
    likely_days,
)
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumScreens, MemorandumSigningScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.understanding.days import parse_date
from bot.use_cases.kernel.errors import DomainError, InvalidValueError
from bot.use_cases.memoranda.leaving import AgreeToEnd, GoOn, LeaveMemorandum
from bot.use_cases.memoranda.own_numbers import TellOwnNumber
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.signing import PrepareSigned, ReadSigned, TakeBackSigned, TellSigned
from bot.use_cases.memoranda.staying import StayInMemorandum

router = Router(name="memoranda-signing")


@router.callback_query(ActionFilter("bring-copy", "agree-to-end"))
@inject_handler
async def open_next_step(
    query: CallbackQuery,
    action_id: int,
    action_name: str,
    dialog_manager: DialogManager,
    show: FromDishka[ShowMemorandum],
) -> None:
    """The next step of a message; where it was done, or cannot be done any more, what has become of it."""
    view = await show(action_id)
    if action_name == "agree-to-end":
        screen = MemorandumSigningScreens.end if view.after.can_want_end else MemorandumScreens.card
    else:
        screen = MemorandumSigningScreens.upload if view.after.signable else MemorandumSigningScreens.copies
    await open_below(query, dialog_manager, screen, {MEMORANDUM: view.id, ORGANIZATION: view.ours or 0})


@inject
async def take_copy(
    message: Message, _: MessageInput, manager: DialogManager, prepare: FromDishka[PrepareSigned]
) -> None:
    """What kind of file it is, is told by its bytes: a photo, a PDF, or a signature in a file of its own. Telegram
    keeps it until the day of signature is told.
    """
    async with ask_again_if_refused(manager, DomainError):
        sent = message.document or (message.photo[-1] if message.photo else None)
        if sent is None:
            raise InvalidValueError("memorandum-expected-copy")
        content = await fetch(manager, sent.file_id, sent.file_size)
        days = await prepare(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION), content)
        manager.dialog_data[FILE] = sent.file_id
        manager.dialog_data[DAYS] = DAYS_OF.dump_python(days, mode="json")
        await manager.switch_to(MemorandumSigningScreens.day, show_mode=ShowMode.DELETE_AND_SEND)


@inject
async def pick_day(
    _: CallbackQuery, __: object, manager: DialogManager, picked: str, bring: FromDishka[TellSigned]
) -> None:
    if picked in {day.isoformat() for day in likely_days(days_asked(manager))}:
        await _bring(manager, bring, date.fromisoformat(picked))


@inject
async def take_day(
    message: Message, _: MessageInput, manager: DialogManager, bring: FromDishka[TellSigned]
) -> None:
    async with ask_again_if_refused(manager, DomainError):
        days = days_asked(manager)
        now_is = await today(manager)
        day = parse_date(require_text(message), today=now_is, earliest=days.earliest, latest=now_is)
        await _bring(manager, bring, day)


async def _bring(manager: DialogManager, bring: TellSigned, day: date) -> None:
    content = await fetch(manager, manager.dialog_data[FILE], None)
    await bring(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION), content, day)
    await manager.switch_to(MemorandumSigningScreens.found, show_mode=ShowMode.DELETE_AND_SEND)


@inject
async def take_back_copy(
    query: CallbackQuery, _: Button, manager: DialogManager, take: FromDishka[TakeBackSigned]
) -> None:
    await take(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION))
    await answer_tap(query, (await translator_of(manager)).plain("memorandum-copy-taken-back"))
    await manager.switch_to(MemorandumSigningScreens.copies)


async def pick_copy(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[COPY_OF] = parse_record_id(picked)
    await manager.switch_to(MemorandumSigningScreens.copy)


@inject
async def send_copy(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    read: FromDishka[ReadSigned],
) -> None:
    """The file as it was uploaded."""
    memorandum_id = kept_id(manager, MEMORANDUM)
    view, line = await copy_shown(manager, show)
    copy = await read(memorandum_id, line.organization_id)
    await answer_tap(query)
    answer_in_time(UPLOAD_SECONDS)
    await send_copy_file(manager, view, line, copy)
    manager.show_mode = ShowMode.DELETE_AND_SEND


@inject
async def take_own_number(
    message: Message, _: MessageInput, manager: DialogManager, tell: FromDishka[TellOwnNumber]
) -> None:
    async with ask_again_if_refused(manager, DomainError):
        words = require_text(message)
        await tell(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION), words)
        await message.answer((await translator_of(manager))("memorandum-you-numbered"))
        await manager.done(show_mode=ShowMode.SEND)


@inject
async def leave(
    query: CallbackQuery, _: Button, manager: DialogManager, give_notice: FromDishka[LeaveMemorandum]
) -> None:
    await give_notice(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION))
    await answer_tap(query, (await translator_of(manager)).plain("memorandum-you-leave"), alert=True)
    await manager.done()


@inject
async def agree_to_end(
    query: CallbackQuery, _: Button, manager: DialogManager, agree: FromDishka[AgreeToEnd]
) -> None:
    over = await agree(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION))
    key = "memorandum-you-ended" if over else "memorandum-you-want-end"
    await answer_tap(query, (await translator_of(manager)).plain(key), alert=True)
    await manager.done()


@inject
async def stay(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    take_back: FromDishka[StayInMemorandum],
) -> None:
    """The organisation takes its notice back."""
    memorandum_id = kept_id(manager, MEMORANDUM)
    await take_back(memorandum_id, (await show(memorandum_id)).ours or 0)
    await answer_tap(query, (await translator_of(manager)).plain("memorandum-you-stay"), alert=True)
    await manager.switch_to(MemorandumScreens.card)


@inject
async def keep_going(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    go_on: FromDishka[GoOn],
) -> None:
    """The organisation wants an end no more."""
    memorandum_id = kept_id(manager, MEMORANDUM)
    await go_on(memorandum_id, (await show(memorandum_id)).ours or 0)
    await answer_tap(query, (await translator_of(manager)).plain("memorandum-you-go-on"), alert=True)
    await manager.switch_to(MemorandumScreens.card)

"""Choose the new last day and propose it, or change what was proposed."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import today
from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.memoranda.extending.getters import LAST_DAY
from bot.handlers.memoranda.questions import TERMS_IN_MONTHS
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumExtensionScreens, MemorandumScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.refusal import forget_refusal, keep_refusal
from bot.models.dates import months_later
from bot.understanding.plans import parse_coming_date
from bot.use_cases.kernel.errors import DomainError, NotFoundError
from bot.use_cases.memoranda.extending import ChangeExtension, ExtendMemorandum, PrepareExtension
from bot.use_cases.memoranda.reading import ShowMemorandum

router = Router(name="memoranda-extending")
CHANGED = "changed"
"""Key of the extension whose day is changed; without it, a new one is proposed."""


@router.callback_query(ActionFilter("extend-memorandum"))
@inject_handler
async def open_extension(
    query: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    prepare: FromDishka[PrepareExtension],
    show: FromDishka[ShowMemorandum],
) -> None:
    """Open the question, or what was proposed already."""
    found = await prepare(action_id)
    if found.open_id is not None:
        await open_below(query, dialog_manager, MemorandumScreens.card, {MEMORANDUM: found.open_id})
        return
    view = await show(found.id)
    if view.ours is None:
        raise NotFoundError
    start = {MEMORANDUM: found.id, ORGANIZATION: view.ours}
    await open_below(query, dialog_manager, MemorandumExtensionScreens.day, start)


@inject
async def open_proposed(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    after = (await show(kept_id(manager, MEMORANDUM))).after
    if after.extension_id is not None:
        await manager.start(MemorandumScreens.card, data={MEMORANDUM: after.extension_id})


@inject
async def open_first(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowMemorandum]
) -> None:
    after = (await show(kept_id(manager, MEMORANDUM))).after
    if after.extends_id is not None:
        await manager.start(MemorandumScreens.card, data={MEMORANDUM: after.extends_id})


@inject
async def pick_months(
    _: CallbackQuery, __: object, manager: DialogManager, months: str, prepare: FromDishka[PrepareExtension]
) -> None:
    """So many months after the last day of now."""
    if months in map(str, TERMS_IN_MONTHS):
        found = await prepare(kept_id(manager, MEMORANDUM))
        await _choose(manager, months_later(found.until, int(months)))


async def take_day(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager, DomainError):
        await _choose(manager, parse_coming_date(require_text(message), await today(manager)))


@inject
async def propose(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    extend: FromDishka[ExtendMemorandum],
    change: FromDishka[ChangeExtension],
) -> None:
    day = date.fromisoformat(manager.dialog_data[LAST_DAY])
    extension_id = kept_id(manager, CHANGED)
    try:
        if extension_id:
            await change(extension_id, day)
        else:
            extension_id = await extend(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION), day)
    except DomainError as refusal:
        await keep_refusal(manager, refusal)
        await manager.switch_to(MemorandumExtensionScreens.day)
        return
    said = "memorandum-extension-changed" if kept_id(manager, CHANGED) else "memorandum-extension-sent"
    await answer_tap(query, (await translator_of(manager)).plain(said), alert=True)
    await manager.done()
    await manager.start(MemorandumScreens.card, data={MEMORANDUM: extension_id})


async def _choose(manager: DialogManager, day: date) -> None:
    forget_refusal(manager)
    manager.dialog_data[LAST_DAY] = day.isoformat()
    await manager.switch_to(MemorandumExtensionScreens.sure)

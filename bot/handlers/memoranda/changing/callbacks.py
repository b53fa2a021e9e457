"""Ask for other words, and make the next version."""

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import today
from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda.changing.drafts import (
    CONTENT,
    KAZAKH,
    PLAN,
    SECTION,
    TEXTS,
    content_of,
    form_of_content,
    keep_content,
    read_words,
    section_words,
    with_words,
)
from bot.handlers.memoranda.changing.form import plan_start
from bot.handlers.memoranda.changing.getters import PARTY, SECTIONS
from bot.handlers.memoranda.questions import TERMS_IN_MONTHS
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumChangeScreens, MemorandumPlanScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.refusal import forget_refusal, keep_refusal
from bot.models.memoranda import Content
from bot.models.reference import Language
from bot.understanding.plans import parse_term
from bot.use_cases.kernel.errors import DomainError, NotFoundError
from bot.use_cases.memoranda.answering import AskForChange
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.revising import ShowRevision


async def pick_section(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    """A section, or by its id the party whose own part should change."""
    forget_refusal(manager)
    common = picked in SECTIONS
    manager.dialog_data[SECTION] = picked if common else "part"
    manager.dialog_data[PARTY] = None if common else parse_record_id(picked)
    await manager.switch_to(MemorandumChangeScreens.wish)


@inject
async def ask(
    message: Message, _: MessageInput, manager: DialogManager, ask_for: FromDishka[AskForChange]
) -> None:
    data = manager.dialog_data
    async with ask_again_if_refused(manager, DomainError):
        words = require_text(message)
        was_put = await ask_for(kept_id(manager, MEMORANDUM), data[SECTION], words, party_id=data[PARTY])
        key = "memorandum-you-asked" if was_put else "memorandum-you-asked-drafter"
        await message.answer((await translator_of(manager))(key))
        await manager.done(show_mode=ShowMode.SEND)


@inject
async def pick_text(
    _: CallbackQuery, __: object, manager: DialogManager, picked: str, show: FromDishka[ShowRevision]
) -> None:
    if picked not in SECTIONS:
        return
    forget_refusal(manager)
    view = await show(kept_id(manager, MEMORANDUM))
    content = content_of(manager) or view.content
    keep_content(manager, content)
    if picked == PLAN:
        start = plan_start(view, content, (await translator_of(manager)).language)
        await manager.start(MemorandumPlanScreens.edit, data=start)
        return
    manager.dialog_data[SECTION] = picked
    manager.dialog_data.pop(KAZAKH, None)
    screens = MemorandumChangeScreens
    await manager.switch_to(screens.kazakh if picked in TEXTS else screens.term)


async def keep_plan(_: object, lines: list[dict[str, object]] | None, manager: DialogManager) -> None:
    """The form of the plan is closed: its lines, or None where nothing is to be changed."""
    if lines is not None:
        manager.dialog_data[CONTENT] = {**_content(manager).stored(), PLAN: lines}


async def take_kazakh(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager, DomainError):
        await _go_on(manager, read_words(manager.dialog_data[SECTION], require_text(message)))


async def keep_kazakh(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    content = _content(manager)
    forget_refusal(manager)
    await _go_on(manager, section_words(content, manager.dialog_data[SECTION], Language.KAZAKH))


async def take_russian(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager, DomainError):
        await _keep_both(manager, read_words(manager.dialog_data[SECTION], require_text(message)))


async def keep_russian(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    try:
        words = section_words(_content(manager), manager.dialog_data[SECTION], Language.RUSSIAN)
        await _keep_both(manager, words)
    except DomainError as refusal:
        await keep_refusal(manager, refusal)
    else:
        forget_refusal(manager)


async def take_term(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager, DomainError):
        term = parse_term(require_text(message), await today(manager))
        stored = _content(manager).stored()
        stored["term_months"] = term if isinstance(term, int) else None
        stored["last_day"] = None if isinstance(term, int) else term.isoformat()
        await _keep(manager, stored)


async def pick_months(_: CallbackQuery, __: object, manager: DialogManager, months: str) -> None:
    if months not in map(str, TERMS_IN_MONTHS):
        return
    stored = _content(manager).stored()
    stored["term_months"], stored["last_day"] = int(months), None
    forget_refusal(manager)
    await _keep(manager, stored)


@inject
async def send(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    show: FromDishka[ShowRevision],
    revise: FromDishka[ReviseMemorandum],
) -> None:
    """Where nothing was corrected, the text goes out as it is: a wish may also be answered in words."""
    memorandum_id = kept_id(manager, MEMORANDUM)
    content = content_of(manager) or (await show(memorandum_id)).content
    try:
        is_put = await revise(memorandum_id, form_of_content(content))
    except DomainError as refusal:
        await keep_refusal(manager, refusal)
        return
    t = await translator_of(manager)
    await answer_tap(query, t.plain("memorandum-revised-put" if is_put else "memorandum-revised"), alert=True)
    await manager.done()


def _content(manager: DialogManager) -> Content:
    content = content_of(manager)
    if content is None:
        raise NotFoundError
    return content


async def _go_on(manager: DialogManager, kazakh: str) -> None:
    manager.dialog_data[KAZAKH] = kazakh
    await manager.switch_to(MemorandumChangeScreens.russian)


async def _keep_both(manager: DialogManager, russian: str) -> None:
    data = manager.dialog_data
    await _keep(manager, with_words(_content(manager), data[SECTION], data[KAZAKH], russian))


async def _keep(manager: DialogManager, stored: dict[str, object]) -> None:
    manager.dialog_data[CONTENT] = stored
    await manager.switch_to(MemorandumChangeScreens.revise)

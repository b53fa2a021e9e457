"""Tell or correct one's party's own part."""

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda.getters import BASIS, INTENTIONS, POSITION
from bot.handlers.memoranda.part.questions import customary_suggestions
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.refusal import forget_refusal
from bot.models import signatories
from bot.models.memoranda import Pair
from bot.understanding.names import parse_name
from bot.understanding.texts import parse_text
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.memoranda.answering import TellPart
from bot.use_cases.memoranda.reading import MemorandumView, ShowMemorandum
from bot.use_cases.memoranda.telling import INTENTIONS_MAX, OFFICE_MAX, PartForm


@inject
async def tell_office(
    query: CallbackQuery, _: Button, manager: DialogManager, tell: FromDishka[TellPart]
) -> None:
    data = manager.dialog_data
    typed = data.get(INTENTIONS)
    part = PartForm(
        position=data.get(POSITION),
        basis=data.get(BASIS),
        intentions=Pair.same(typed) if typed else None,
    )
    frozen = await tell(kept_id(manager, MEMORANDUM), part)
    t = await translator_of(manager)
    key = "memorandum-office-told-last" if frozen else "memorandum-office-told"
    await answer_tap(query, t.plain(key), alert=True)
    await manager.switch_to(MemorandumScreens.card)


@inject
async def pick_position(
    _: CallbackQuery, __: object, manager: DialogManager, number: str, show: FromDishka[ShowMemorandum]
) -> None:
    await _pick_office(manager, POSITION, number, await show(kept_id(manager, MEMORANDUM)))


@inject
async def pick_basis(
    _: CallbackQuery, __: object, manager: DialogManager, number: str, show: FromDishka[ShowMemorandum]
) -> None:
    await _pick_office(manager, BASIS, number, await show(kept_id(manager, MEMORANDUM)))


async def type_position(message: Message, _: MessageInput, manager: DialogManager) -> None:
    await _type_office(message, manager, POSITION)


async def type_basis(message: Message, _: MessageInput, manager: DialogManager) -> None:
    await _type_office(message, manager, BASIS)


async def type_intentions(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager, DomainError):
        words = parse_text(require_text(message), longest=INTENTIONS_MAX, shortest=5)
        await _keep_office(manager, INTENTIONS, words)


_NEXT: dict[str, State] = {
    POSITION: MemorandumScreens.basis,
    BASIS: MemorandumScreens.office,
    INTENTIONS: MemorandumScreens.office,
}


async def _pick_office(manager: DialogManager, field: str, number: str, view: MemorandumView) -> None:
    if view.mine is None:
        return
    table = signatories.positions() if field == POSITION else signatories.bases()
    offered = customary_suggestions(signatories.customary(table, view.mine.legal_form))
    if number.isdecimal() and int(number) < len(offered):
        await _keep_office(manager, field, str(offered[int(number)].answer))


async def _type_office(message: Message, manager: DialogManager, field: str) -> None:
    async with ask_again_if_refused(manager, DomainError):
        words = parse_name(require_text(message), longest=OFFICE_MAX)
        await _keep_office(manager, field, words)


async def _keep_office(manager: DialogManager, field: str, kept: str) -> None:
    forget_refusal(manager)
    manager.dialog_data[field] = kept
    await manager.switch_to(_NEXT[field])

"""Name another signatory of one's party, or somebody who reads along."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.memoranda.signatories.getters import PERSON
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumPeopleScreens, MemorandumScreens
from bot.models.memoranda import OPEN
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.signatories import FindSuccessors, NameReader, ReplaceSignatory, StopReader

router = Router(name="memoranda-signatories")


@router.callback_query(ActionFilter("replace-signatory"))
@inject_handler
async def open_successors(
    query: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    show: FromDishka[ShowMemorandum],
) -> None:
    """Who could answer instead; once nobody is asked any more, what has become of it."""
    view = await show(action_id)
    screen = MemorandumPeopleScreens.successor if view.stage in OPEN else MemorandumScreens.card
    await open_below(query, dialog_manager, screen, {MEMORANDUM: view.id, ORGANIZATION: view.ours or 0})


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[PERSON] = parse_record_id(picked)
    await manager.switch_to(MemorandumPeopleScreens.replace)


@inject
async def replace(
    query: CallbackQuery, _: Button, manager: DialogManager, name: FromDishka[ReplaceSignatory]
) -> None:
    await name(kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION), kept_id(manager, PERSON))
    await answer_tap(query, (await translator_of(manager)).plain("memorandum-you-replaced"), alert=True)
    await manager.done()


@inject
async def turn_reader(  # noqa: PLR0917
    query: CallbackQuery,
    _: object,
    manager: DialogManager,
    picked: str,
    find: FromDishka[FindSuccessors],
    name: FromDishka[NameReader],
    stop: FromDishka[StopReader],
) -> None:
    """Whoever gets copies gets none from now on, and the other way round."""
    person_id = parse_record_id(picked)
    memorandum_id, own = kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION)
    reads = any(one.reads for one in await find(memorandum_id, own) if one.person_id == person_id)
    await (stop if reads else name)(memorandum_id, own, person_id)
    key = "memorandum-reader-stopped" if reads else "memorandum-reader-named"
    await answer_tap(query, (await translator_of(manager)).plain(key), alert=True)

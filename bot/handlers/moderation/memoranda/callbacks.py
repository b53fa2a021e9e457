"""A moderator names who answers for a party, or hands a link over."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.moderation.memoranda.getters import PARTY, PERSON
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumHelpScreens, MemorandumInvitationScreens
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.moderation.memoranda import AppointSignatory, HelpView, ShowHelp

router = Router(name="memorandum-help")


@router.callback_query(ActionFilter("open-memorandum-help"))
async def open_queue(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_below(query, dialog_manager, MemorandumHelpScreens.queue)


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[PARTY] = parse_record_id(picked)
    await manager.switch_to(MemorandumHelpScreens.card)


async def open_invited(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    organization, person = picked.split(":")
    party_id = kept_id(manager, PARTY)
    view = await _helped(manager)
    data = {
        MEMORANDUM: view.memorandum_id,
        ORGANIZATION: parse_record_id(organization),
        PERSON: parse_record_id(person),
        PARTY: party_id,
    }
    await manager.start(MemorandumInvitationScreens.one, data=data)


async def _helped(manager: DialogManager) -> HelpView:
    """The party that was picked. Raises `OutdatedError` where no help with it is asked for any more."""
    view = await (await deed(manager, ShowHelp))(kept_id(manager, PARTY))
    if view is None:
        raise OutdatedError("help-not-asked")
    return view


async def pick_person(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[PERSON] = parse_record_id(picked)
    await manager.switch_to(MemorandumHelpScreens.sure)


async def appoint(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    view = await _helped(manager)
    name = await deed(manager, AppointSignatory)
    await name(view.memorandum_id, view.organization_id, kept_id(manager, PERSON))
    await answer_tap(query, (await translator_of(manager)).plain("memorandum-you-replaced"), alert=True)
    await manager.switch_to(MemorandumHelpScreens.card)

"""The kind of record whose entries of the log are shown is chosen."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.handlers.audit import getters
from bot.handlers.states import AuditScreens
from bot.handlers.widgets.pager import turn_to_first_page
from bot.use_cases.audit.access import SHOWN


async def choose_kind(_: CallbackQuery, __: object, manager: DialogManager, entity: str) -> None:
    manager.dialog_data[getters.ENTITY] = entity if entity in SHOWN else getters.EVERYTHING
    await turn_to_first_page(manager, getters.PAGE)
    await manager.switch_to(AuditScreens.log)

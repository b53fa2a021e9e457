"""What people do with their account: choose a language, get their data, be forgotten. Administrators change staff
roles.
"""

import json

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.navigation import open_home, open_over_menu
from bot.handlers.people.account.getters import ACCOUNT, HELD, NAME
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import PersonScreens
from bot.handlers.widgets.input import ask_again_if_refused
from bot.handlers.widgets.refusal import keep_refusal
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import DomainError, InvalidValueError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import (
    AssignRole,
    ChooseLanguage,
    ExportMyData,
    FindStaffMember,
    ForgetMe,
    WhoAmI,
)

router = Router(name="people-commands")


@router.message(Command("language"))
@inject_handler
async def open_language(_: Message, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]) -> None:
    if await who_am_i.may(Permission.PARTICIPATE):
        await open_over_menu(dialog_manager, PersonScreens.language)
    else:
        await open_home(dialog_manager, known=False)


@router.message(Command("mydata"))
@inject_handler
async def send_my_data(
    message: Message,
    dialog_manager: DialogManager,
    who_am_i: FromDishka[WhoAmI],
    export: FromDishka[ExportMyData],
    speech: Speech,
) -> None:
    """Send everything that is kept about the person as one JSON file, at once."""
    if not await who_am_i.may(Permission.PARTICIPATE):
        await open_home(dialog_manager, known=False)
        return
    data = json.dumps(await export(), ensure_ascii=False, indent=2).encode()
    t = await speech.translator()
    await message.answer_document(BufferedInputFile(data, "asar-mydata.json"), caption=t("mydata-caption"))


@router.message(Command("forget"))
@inject_handler
async def ask_before_forgetting(
    _: Message, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]
) -> None:
    if await who_am_i.may(Permission.PARTICIPATE):
        await open_over_menu(dialog_manager, PersonScreens.forget)
    else:
        await open_home(dialog_manager, known=False)


@inject
async def choose_language(
    _: CallbackQuery,
    __: object,
    manager: DialogManager,
    code: str,
    choose: FromDishka[ChooseLanguage],
) -> None:
    await choose(Language(code))
    await open_home(manager, known=True)


@inject
async def forget(
    query: CallbackQuery, _: Button, manager: DialogManager, forget_me: FromDishka[ForgetMe]
) -> None:
    """Forget the person. The farewell is rendered first, while the person's language is still known."""
    t = await translator_of(manager)
    farewell = t("forgotten")
    await forget_me()
    await manager.reset_stack()
    if query.bot is not None:
        await query.bot.send_message(query.from_user.id, farewell)


@inject
async def take_account(
    message: Message, _: MessageInput, manager: DialogManager, find: FromDishka[FindStaffMember]
) -> None:
    """Take the Telegram id of a staff member, which an administrator types or forwards as a contact."""
    number = str(message.contact.user_id) if message.contact else (message.text or "").strip()
    async with ask_again_if_refused(manager, DomainError):
        if not (number.isascii() and number.isdigit()) or len(number) > 15:
            raise InvalidValueError("account-not-number")
        member = await find(int(number))
        manager.dialog_data.update({ACCOUNT: int(number), NAME: member.name, HELD: sorted(member.roles)})
        await manager.switch_to(PersonScreens.staff_role)


@inject
async def toggle_role(
    _: CallbackQuery, __: object, manager: DialogManager, role: str, assign: FromDishka[AssignRole]
) -> None:
    held = manager.dialog_data.get(HELD, [])
    try:
        member = await assign(manager.dialog_data[ACCOUNT], StaffRole(role), hold=role not in held)
    except DomainError as error:
        await keep_refusal(manager, error)
        await manager.switch_to(PersonScreens.staff_account)
    else:
        manager.dialog_data[HELD] = sorted(member.roles)

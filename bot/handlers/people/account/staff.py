"""What administrators and moderators do with others' accounts: roles, their regions, shutting out."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, settle
from bot.handlers.navigation import kept_id
from bot.handlers.people.account.getters import ACCOUNT
from bot.handlers.speech import Speech
from bot.handlers.states import PersonScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.refusal import keep_refusal
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import DomainError, InvalidValueError
from bot.use_cases.people.barring import BarPerson, FindAccount, LiftBar
from bot.use_cases.people.staff import AssignRole, FindStaffMember, UndoRoleChange

router = Router(name="staff-actions")


def _account_in(message: Message) -> int:
    """The Telegram id that is typed, or that of a contact that is sent."""
    number = str(message.contact.user_id) if message.contact else (message.text or "").strip()
    if not (number.isascii() and number.isdigit()) or len(number) > 15:
        raise InvalidValueError("account-not-number")
    return int(number)


@inject
async def take_account(
    message: Message, _: MessageInput, manager: DialogManager, find: FromDishka[FindStaffMember]
) -> None:
    async with ask_again_if_refused(manager, DomainError):
        member = await find(_account_in(message))
        manager.dialog_data[ACCOUNT] = member.account_id
        await manager.switch_to(PersonScreens.staff_role)


@inject
async def toggle_role(
    _: CallbackQuery,
    __: object,
    manager: DialogManager,
    role: str,
    find: FromDishka[FindStaffMember],
    assign: FromDishka[AssignRole],
) -> None:
    account = kept_id(manager, ACCOUNT)
    try:
        member = await find(account)
        await assign(account, StaffRole(role), hold=role not in member.roles)
    except DomainError as error:
        await keep_refusal(manager, error)
        await manager.switch_to(PersonScreens.staff_account)


@inject
async def toggle_region(
    _: CallbackQuery,
    __: object,
    manager: DialogManager,
    region: str,
    find: FromDishka[FindStaffMember],
    assign: FromDishka[AssignRole],
) -> None:
    """Add a region to a moderator's, or take it away. With none left they work for all again."""
    account = kept_id(manager, ACCOUNT)
    try:
        member = await find(account)
        regions = set(member.regions) ^ {region}
        await assign(account, StaffRole.MODERATOR, hold=True, regions=tuple(regions))
    except DomainError as error:
        await keep_refusal(manager, error)
        await manager.switch_to(PersonScreens.staff_account)


@router.callback_query(ActionFilter("undo-role"))
@inject_handler
async def undo_role_change(
    query: CallbackQuery, action_id: int, undo: FromDishka[UndoRoleChange], speech: Speech
) -> None:
    member = await undo(action_id)
    t = await speech.translator()
    await settle(query, t("role-undone", person=member.name or str(member.account_id)))


@inject
async def take_account_to_bar(
    message: Message, _: MessageInput, manager: DialogManager, find: FromDishka[FindAccount]
) -> None:
    async with ask_again_if_refused(manager, DomainError):
        found = await find(_account_in(message))
        manager.dialog_data[ACCOUNT] = found.account_id
        await manager.switch_to(PersonScreens.bar)


@inject
async def take_reason(
    message: Message, _: MessageInput, manager: DialogManager, bar: FromDishka[BarPerson]
) -> None:
    async with ask_again_if_refused(manager, DomainError):
        await bar(kept_id(manager, ACCOUNT), require_text(message))
        await manager.switch_to(PersonScreens.bar)


@inject
async def lift_bar(_: CallbackQuery, __: Button, manager: DialogManager, lift: FromDishka[LiftBar]) -> None:
    await lift(kept_id(manager, ACCOUNT))

"""Representatives and moderators put addresses on an organisation's card and take them off."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.links.getters import AS_STAFF, ENTRY
from bot.handlers.navigation import kept_id, open_over_menu, start_id, tell
from bot.handlers.speech import translator_of
from bot.handlers.states import AddressScreens
from bot.handlers.widgets.input import ask_again_if_refused, name_of_contact, require_text
from bot.use_cases.kernel.errors import DomainError, ForbiddenError, NotFoundError
from bot.use_cases.links.cards import (
    AddAddress,
    AddAddressAsStaff,
    AddressForm,
    ListAddresses,
    ListAddressesAsStaff,
    RemoveAddress,
    RemoveAddressAsStaff,
    parse_office_holder,
    parse_post,
)

NAME, POST = "name", "post"

router = Router(name="addresses")


async def open_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """From the card, for its representatives."""
    await manager.start(AddressScreens.list, data={ORGANIZATION: start_id(manager, ORGANIZATION)})


async def open_list_as_staff(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """From the card as moderators see it."""
    data = {ORGANIZATION: kept_id(manager, ORGANIZATION), AS_STAFF: True}
    await manager.start(AddressScreens.list, data=data)


async def open_address(_: CallbackQuery, __: object, manager: DialogManager, entry_id: str) -> None:
    manager.dialog_data[ENTRY] = parse_record_id(entry_id)
    await manager.switch_to(AddressScreens.one)


async def remove(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    kind = RemoveAddressAsStaff if manager.dialog_data.get(AS_STAFF) else RemoveAddress
    await (await deed(manager, kind))(kept_id(manager, ENTRY))
    await answer_tap(query, (await translator_of(manager)).plain("address-removed"))
    await manager.switch_to(AddressScreens.list)


async def take_name(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager):
        manager.dialog_data[NAME] = parse_office_holder(require_text(message, name_of_contact))
        await manager.switch_to(AddressScreens.post)


async def take_post(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager):
        manager.dialog_data[POST] = parse_post(require_text(message))
        await manager.switch_to(AddressScreens.address)


async def take_address(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """The last answer: what is refused about the address stands above its question."""
    data = manager.dialog_data
    async with ask_again_if_refused(manager, DomainError):
        form = AddressForm(data.get(NAME, ""), data.get(POST, ""), require_text(message))
        kind = AddAddressAsStaff if data.get(AS_STAFF) else AddAddress
        await (await deed(manager, kind))(kept_id(manager, ORGANIZATION), form)
        await tell(manager, (await translator_of(manager))("address-added"))
        await manager.switch_to(AddressScreens.list)


@router.callback_query(ActionFilter("open-addresses"))
@inject_handler
async def open_addresses(
    _: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    list_them: FromDishka[ListAddresses],
    list_as_staff: FromDishka[ListAddressesAsStaff],
) -> None:
    """Open the list, for the organisation's own people or a moderator. It is read first, so that whoever may not see it
    stays where they are.
    """
    as_staff = False
    try:
        await list_them(action_id)
    except (ForbiddenError, NotFoundError):
        await list_as_staff(action_id)
        as_staff = True
    await open_over_menu(dialog_manager, AddressScreens.list, {ORGANIZATION: action_id, AS_STAFF: as_staff})

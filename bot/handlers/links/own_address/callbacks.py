"""A person names their own address, proves it, and takes it away again."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka

from bot.handlers.actions import ActionFilter
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.links.own_address.getters import ON_CARD, described
from bot.handlers.navigation import open_home, open_over_menu, tell
from bot.handlers.speech import translator_of
from bot.handlers.states import OwnAddressScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.links.joining import JoinAddress
from bot.use_cases.links.own_address import AskForOwnAddress, ProveOwnAddress, RemoveOwnAddress
from bot.use_cases.people.introducing import WhoAmI

router = Router(name="own-address")


@router.callback_query(ActionFilter("own-address"))
@inject_handler
async def open_own_address(
    _: CallbackQuery, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]
) -> None:
    """From below what is kept about the person."""
    if await who_am_i.may(Permission.OWN_DATA):
        await open_over_menu(dialog_manager, OwnAddressScreens.one)
    else:
        await open_home(dialog_manager, known=False)


async def take_address(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager, DomainError):
        await (await deed(manager, AskForOwnAddress))(require_text(message))
        await manager.switch_to(OwnAddressScreens.code)


async def take_code(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager, DomainError):
        on_card = await (await deed(manager, ProveOwnAddress))(require_text(message))
        t = await translator_of(manager)
        if on_card is None:
            await tell(manager, t("own-address-proved"))
            await manager.switch_to(OwnAddressScreens.one)
            return
        manager.dialog_data[ON_CARD] = described(t, on_card)
        await manager.switch_to(OwnAddressScreens.join)


async def join(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await (await deed(manager, JoinAddress))()
    await answer_tap(query, (await translator_of(manager)).plain("own-address-joined"))
    await manager.switch_to(OwnAddressScreens.one)


async def remove(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await (await deed(manager, RemoveOwnAddress))()
    await answer_tap(query, (await translator_of(manager)).plain("own-address-removed"))
    await manager.switch_to(OwnAddressScreens.one)

"""What the screens about addresses show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.links import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.presenting.cards.links import address_card, address_label
from bot.presenting.translator import Translator
from bot.use_cases.links.cards import AddressView, CardAddresses, ListAddresses, ListAddressesAsStaff

ENTRY, AS_STAFF = "address_id", "as_staff"
"""Which address is open, and whether a moderator looks at it."""


async def found(manager: DialogManager) -> CardAddresses:
    organization_id = kept_id(manager, ORGANIZATION)
    if manager.dialog_data.get(AS_STAFF):
        return await (await deed(manager, ListAddressesAsStaff))(organization_id)
    return await (await deed(manager, ListAddresses))(organization_id)


async def addresses(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _addresses(await translator_of(dialog_manager), await found(dialog_manager))


async def addresses_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _addresses(await translator_of(dialog_manager), samples.ADDRESSES) | {"none": True}


def _addresses(t: Translator, of: CardAddresses) -> dict[str, Any]:
    return {
        "organization": of.organization,
        "addresses": [Option(str(view.id), address_label(t, view)) for view in of.addresses],
        "none": not of.addresses,
    }


async def one(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    entry_id = kept_id(dialog_manager, ENTRY)
    views = (await found(dialog_manager)).addresses
    return _one(
        await translator_of(dialog_manager), next((view for view in views if view.id == entry_id), None)
    )


async def one_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _one(await translator_of(dialog_manager), samples.ADDRESSES.addresses[0])


def _one(t: Translator, view: AddressView | None) -> dict[str, Any]:
    """Somebody else may have taken it off meanwhile."""
    return {
        "card": address_card(t, view) if view else t("error-address-gone"),
        "there": view is not None,
    }

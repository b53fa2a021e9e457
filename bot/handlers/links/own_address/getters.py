"""What the screens about an own address show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.handlers.deeds import deed
from bot.handlers.links.own_address import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.words import Live
from bot.presenting.cards.links import own_address_card
from bot.presenting.translator import Translator
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.links.own_address import FindOwnAddress, OnCard, OwnAddress
from bot.use_cases.people.introducing import WhoAmI

ON_CARD = "on_card"
"""Who answers at the address, as a card has it: name, post and organisation, in the reader's words."""


async def one(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    may = await (await deed(dialog_manager, WhoAmI)).may(Permission.SIGN)
    own = await (await deed(dialog_manager, FindOwnAddress))()
    return _one(await translator_of(dialog_manager), own, may=may)


async def one_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _one(await translator_of(dialog_manager), samples.OWN, may=True)


def _one(t: Translator, own: OwnAddress, *, may: bool) -> dict[str, Any]:
    return {
        "card": own_address_card(t, own, may=may),
        "may_name": may and own.mail,
        "there": bool(own.address),
        "waits": may and own.code_until is not None,
    }


async def sent(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    """Where the code went, cut: whoever looks over a shoulder need not read it."""
    own = await (await deed(dialog_manager, FindOwnAddress))()
    return shown_refusal(dialog_manager) | {"address": Live(own.code_to)}


async def sent_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return shown_refusal(dialog_manager) | {"address": Live(samples.OWN.code_to)}


async def join(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return dict(dialog_manager.dialog_data[ON_CARD])


async def join_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return described(await translator_of(dialog_manager), samples.ON_CARD)


def described(t: Translator, on_card: OnCard) -> dict[str, str]:
    return {
        "name": on_card.name,
        "post": on_card.post,
        "organization": t.plain_value(on_card.organization),
    }

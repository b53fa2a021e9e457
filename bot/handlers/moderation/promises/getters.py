"""Whom a moderator is to call about what was promised."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PROJECT
from bot.handlers.moderation.promises import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.presenting.cards.calls import promise_card
from bot.use_cases.moderation.promises import ShowPromiseCall


@inject
async def card(
    dialog_manager: DialogManager, show: FromDishka[ShowPromiseCall], **_: object
) -> dict[str, Any]:
    call = await show(kept_id(dialog_manager, PROJECT))
    return {"card": promise_card(await translator_of(dialog_manager), call)}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": promise_card(await translator_of(dialog_manager), samples.CALL)}

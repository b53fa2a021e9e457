"""Whom a moderator is to call about a pledge."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PLEDGE
from bot.handlers.moderation.pledges import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.presenting.cards.calls import pledge_call_card
from bot.use_cases.moderation.pledges import ShowPledgeCall


@inject
async def card(
    dialog_manager: DialogManager, show: FromDishka[ShowPledgeCall], **_: object
) -> dict[str, Any]:
    call = await show(kept_id(dialog_manager, PLEDGE))
    return {"card": pledge_call_card(await translator_of(dialog_manager), call)}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": pledge_call_card(await translator_of(dialog_manager), samples.CALL)}

"""What staff see of a request for access."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMBERSHIP
from bot.handlers.moderation.access import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.presenting.cards.moderation import reviewed_request
from bot.use_cases.moderation.requests import ReviewRequest


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewRequest], **_: object
) -> dict[str, Any]:
    found = await review(kept_id(dialog_manager, MEMBERSHIP))
    return {"card": reviewed_request(await translator_of(dialog_manager), found)}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": reviewed_request(await translator_of(dialog_manager), samples.REVIEWED)}

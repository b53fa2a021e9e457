"""What somebody has left at the place of a project."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import VOICE
from bot.handlers.moderation.voices import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.presenting.cards.voices import reviewed_card
from bot.use_cases.moderation.voices import ReviewVoice


@inject
async def card(dialog_manager: DialogManager, review: FromDishka[ReviewVoice], **_: object) -> dict[str, Any]:
    voice = await review(kept_id(dialog_manager, VOICE))
    return {
        "card": reviewed_card(await translator_of(dialog_manager), voice),
        "has_photo": voice.has_photo,
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": reviewed_card(await translator_of(dialog_manager), samples.VOICE), "has_photo": True}

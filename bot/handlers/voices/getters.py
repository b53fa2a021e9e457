"""What the screen about voices shows."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PROJECT
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.voices import samples
from bot.presenting.cards.voices import voices_card
from bot.presenting.translator import Translator
from bot.use_cases.voices.reading import ShowVoices, VoicesView


@inject
async def overview(
    dialog_manager: DialogManager, show: FromDishka[ShowVoices], **_: object
) -> dict[str, Any]:
    return _overview(await translator_of(dialog_manager), await show(kept_id(dialog_manager, PROJECT)))


async def overview_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _overview(await translator_of(dialog_manager), samples.VOICES)


def _overview(t: Translator, view: VoicesView) -> dict[str, Any]:
    return {"card": voices_card(t, view), "can_hang": view.can_hang, "page": view.page}

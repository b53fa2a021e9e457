"""What of a project a backer can choose to help with."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import NEEDS, PITCH
from bot.handlers.navigation import kept_id
from bot.handlers.pitches.received import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.words import Named
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.pitches.received import PitchView, ShowPitch


@inject
async def choose(dialog_manager: DialogManager, show: FromDishka[ShowPitch], **_: object) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, PITCH))
    chosen = dialog_manager.dialog_data.get(NEEDS, [])
    return _choose(await translator_of(dialog_manager), view, chosen) | shown_refusal(dialog_manager)


async def choose_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return _choose(t, samples.PITCH, samples.PITCH.project.needs[:1]) | {"error": ""}


def _choose(t: Translator, view: PitchView, chosen: Sequence[str]) -> dict[str, Any]:
    return {
        "title": view.project.name,
        "needs": [
            Option(need, ("✓ " if need in chosen else "") + as_label(t.plain_value(Named("need", need))))
            for need in view.project.needs
        ],
        "chosen": bool(chosen),
    }

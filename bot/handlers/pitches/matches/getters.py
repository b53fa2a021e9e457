"""What the screen shows on which a match is ended."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PITCH
from bot.handlers.pitches.matches import samples
from bot.handlers.widgets.refusal import shown_refusal
from bot.use_cases.pitches.matches import MatchOfOurs, ShowMatch


@inject
async def end(dialog_manager: DialogManager, show: FromDishka[ShowMatch], **_: object) -> dict[str, Any]:
    return _end(await show(dialog_manager.dialog_data[PITCH])) | shown_refusal(dialog_manager)


async def end_preview(**_: object) -> dict[str, Any]:
    return _end(samples.MATCH)


def _end(view: MatchOfOurs) -> dict[str, Any]:
    return {
        "title": view.title,
        "organization": view.other,
        "private": "yes" if view.private else "no",
    }

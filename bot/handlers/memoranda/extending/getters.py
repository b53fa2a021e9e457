"""What the screens about an extension show."""

from datetime import date
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda.extending import samples
from bot.handlers.memoranda.questions import TERMS_IN_MONTHS
from bot.handlers.navigation import kept_id
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.words import LegalDate, Text
from bot.use_cases.memoranda.extending import Extendable, PrepareExtension

LAST_DAY = "last_day"
"""Key of the day that was chosen, as ISO 8601."""


@inject
async def extension(
    dialog_manager: DialogManager, prepare: FromDishka[PrepareExtension], **_: object
) -> dict[str, Any]:
    return _shown(dialog_manager, await prepare(kept_id(dialog_manager, MEMORANDUM)))


async def extension_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _shown(dialog_manager, samples.EXTENDABLE)


def _shown(manager: DialogManager, found: Extendable) -> dict[str, Any]:
    chosen = manager.dialog_data.get(LAST_DAY)
    return {
        "project": found.project_title,
        "number": found.number,
        "until": LegalDate(found.until),
        "chosen": LegalDate(date.fromisoformat(chosen) if chosen else found.until),
        "months": [
            Option(str(months), Text("memorandum-extend-by", {"months": months}))
            for months in TERMS_IN_MONTHS
        ],
        **shown_refusal(manager),
    }

"""What a moderator sees of organisations that wait for verification."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import ORGANIZATION
from bot.handlers.organizations import samples
from bot.handlers.organizations.getters import describe
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.use_cases.moderation.organizations import ListOrganizationsToVerify, ReviewOrganization

QUEUE_SHOWN = 50


@inject
async def queue(
    dialog_manager: DialogManager, waiting: FromDishka[ListOrganizationsToVerify], **_: object
) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    page = await waiting(limit=QUEUE_SHOWN)
    return {
        "total": page.total,
        "none": not page.total,
        "organizations": [Option(str(view.id), t.plain_value(view.name)) for view in page.items],
    }


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewOrganization], **_: object
) -> dict[str, Any]:
    view = await review(dialog_manager.dialog_data[ORGANIZATION])
    return {
        "card": describe(await translator_of(dialog_manager), view),
        "pending": view.status == "pending",
        "decided": view.status != "pending",
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {
        "card": describe(await translator_of(dialog_manager), samples.ORGANIZATION),
        "pending": True,
        "decided": True,
    }

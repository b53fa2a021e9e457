"""What a moderator sees of organisations that wait for verification."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import ORGANIZATION
from bot.handlers.moderation.queue import decision
from bot.handlers.navigation import kept_id
from bot.handlers.organizations import samples
from bot.handlers.organizations.getters import describe
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.models.organizations import OrganizationStatus
from bot.use_cases.moderation.organizations import ListOrganizationsToVerify, ReviewOrganization
from bot.use_cases.organizations.views import OrganizationView

PAGER = "queue_page"


@inject
async def queue(
    dialog_manager: DialogManager, waiting: FromDishka[ListOrganizationsToVerify], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[OrganizationView], int]:
        page = await waiting(offset=offset, limit=limit)
        return page.items, page.total

    t = await translator_of(dialog_manager)
    views, paging = await read_page(dialog_manager, PAGER, read)
    return {
        "none": not views,
        "waiting_ones": [Option(str(view.id), t.plain_value(view.name)) for view in views],
        **paging,
    }


async def queue_preview(**_: object) -> dict[str, Any]:
    return {"total": 1, "pages": 1, "none": True, "waiting_ones": [Option("1", samples.NAME)]}


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewOrganization], **_: object
) -> dict[str, Any]:
    view = await review(kept_id(dialog_manager, ORGANIZATION))
    waiting = view.status is OrganizationStatus.PENDING
    return {"card": describe(await translator_of(dialog_manager), view), **decision(waiting=waiting)}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {"card": describe(t, samples.ORGANIZATION), "waiting": True, "decided": True}

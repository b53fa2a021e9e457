"""What a moderator sees of changes that wait for a decision."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.changes import samples
from bot.handlers.keys import CHANGE
from bot.handlers.moderation.queue import decision
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import offset_of, pages_of, read_page
from bot.presenting.cards.changes import change_pages, reviewed_change
from bot.presenting.translator import Translator
from bot.use_cases.moderation.changes import ListChangesToReview, ReviewChange, ReviewedChange

QUEUE_PAGE, CARD_PAGE = "change_queue_page", "change_page"


@inject
async def queue(
    dialog_manager: DialogManager, waiting: FromDishka[ListChangesToReview], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[ReviewedChange], int]:
        page = await waiting(offset=offset, limit=limit)
        return page.items, page.total

    t = await translator_of(dialog_manager)
    found, paging = await read_page(dialog_manager, QUEUE_PAGE, read)
    return {
        "none": not found,
        "waiting_ones": [Option(str(one.change.id), t.plain_value(one.name)) for one in found],
        **paging,
    }


async def queue_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    name = t.plain_value(samples.REVIEWED.name)
    return {"total": 1, "pages": 1, "none": True, "waiting_ones": [Option("1", name)]}


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewChange], **_: object
) -> dict[str, Any]:
    reviewed = await review(kept_id(dialog_manager, CHANGE))
    page = await offset_of(dialog_manager, CARD_PAGE, 1)
    return _card(await translator_of(dialog_manager), reviewed, page) | decision(
        waiting=reviewed.change.waiting
    )


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {**_card(t, samples.REVIEWED, 0), "waiting": True, "decided": True, "files": True}


def _card(t: Translator, reviewed: ReviewedChange, page: int) -> dict[str, Any]:
    pages = change_pages(t, reviewed.change, reviewed.region)
    return {
        "card": reviewed_change(t, reviewed, pages[min(page, len(pages) - 1)]),
        "files": not {"photo", "document"}.isdisjoint(reviewed.change.after),
        **pages_of(len(pages), 1),
    }

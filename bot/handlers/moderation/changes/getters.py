"""What a moderator sees of changes that wait for a decision."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.changes import samples
from bot.handlers.keys import CHANGE
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.presenting.cards.changes import change_pages, reviewed_change
from bot.presenting.cards.moderation import reason_line
from bot.presenting.translator import Translator
from bot.use_cases.moderation.changes import ReviewChange, ReviewedChange

CARD_PAGE = "change_page"


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewChange], **_: object
) -> dict[str, Any]:
    reviewed = await review(kept_id(dialog_manager, CHANGE))
    page = await offset_of(dialog_manager, CARD_PAGE, 1)
    return _card(await translator_of(dialog_manager), reviewed, page)


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {**_card(t, samples.REVIEWED, 0), "files": True}


def _card(t: Translator, reviewed: ReviewedChange, page: int) -> dict[str, Any]:
    pages = change_pages(t, reviewed.change, reviewed.region)
    return {
        "card": t.paragraphs(
            reviewed_change(t, reviewed, pages[min(page, len(pages) - 1)]), reason_line(t, reviewed.reason)
        ),
        "files": not {"photo", "document"}.isdisjoint(reviewed.change.after),
        **pages_of(len(pages), 1),
    }

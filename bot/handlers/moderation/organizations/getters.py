"""What a moderator sees of organisations that wait for verification."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import kept_id
from bot.handlers.organizations import samples
from bot.handlers.speech import translator_of
from bot.presenting.cards.moderation import reason_line
from bot.presenting.cards.organizations import organization_card
from bot.use_cases.moderation.organizations import ReviewOrganization


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewOrganization], **_: object
) -> dict[str, Any]:
    view = await review(kept_id(dialog_manager, ORGANIZATION))
    t = await translator_of(dialog_manager)
    return {"card": t.paragraphs(organization_card(t, view), reason_line(t, view.status_reason))}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {"card": t.paragraphs(organization_card(t, samples.ORGANIZATION), reason_line(t, "…"))}

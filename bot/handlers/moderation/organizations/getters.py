"""What a moderator sees of organisations that wait for verification."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import ORGANIZATION
from bot.handlers.moderation.background import shown_background, wants_history
from bot.handlers.moderation.samples import BACKGROUND, HISTORY
from bot.handlers.navigation import kept_id
from bot.handlers.organizations import samples
from bot.handlers.speech import translator_of
from bot.models.changes import Entity
from bot.presenting.cards.moderation import all_names, reason_line
from bot.presenting.cards.organizations import organization_card
from bot.presenting.translator import Translator
from bot.use_cases.audit.reading import AuditLine
from bot.use_cases.moderation.background import Background, ReadHistory, ShowOrganizationBackground
from bot.use_cases.moderation.organizations import ReviewOrganization
from bot.use_cases.organizations.views import OrganizationView


@inject
async def card(
    dialog_manager: DialogManager,
    review: FromDishka[ReviewOrganization],
    show_background: FromDishka[ShowOrganizationBackground],
    read_history: FromDishka[ReadHistory],
    **_: object,
) -> dict[str, Any]:
    id_ = kept_id(dialog_manager, ORGANIZATION)
    view, found = await review(id_), await show_background(id_)
    lines = await read_history(Entity.ORGANIZATION, id_) if wants_history(dialog_manager) else None
    return _card(await translator_of(dialog_manager), view, found, lines)


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = _card(t, samples.ORGANIZATION, BACKGROUND, HISTORY)
    return {**shown, "without_history": True}


def _card(
    t: Translator, view: OrganizationView, found: Background, lines: Sequence[AuditLine] | None
) -> dict[str, Any]:
    shown = shown_background(t, found, Entity.ORGANIZATION, lines)
    card = t.paragraphs(
        organization_card(t, view),
        all_names(t, view.name),
        reason_line(t, view.status_reason),
        shown["background"],
    )
    return {**shown, "card": card}

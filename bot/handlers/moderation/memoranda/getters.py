"""Parties that do not answer, one of them, and who could answer for it."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.moderation.memoranda import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import PAGE_HEIGHT, offset_of, pages_of
from bot.presenting.cards.memoranda_links import help_card, invited_label, successor_label
from bot.presenting.translator import Translator
from bot.use_cases.moderation.memoranda import HELP_WITH_MEMORANDA, HelpView, ShowHelp
from bot.use_cases.moderation.queues import ListWaiting, QueuePage, Waiting

PAGER = "memorandum_help_page"
PARTY, PERSON = "party", "person"


@inject
async def queue(
    dialog_manager: DialogManager, list_waiting: FromDishka[ListWaiting], **_: object
) -> dict[str, Any]:
    offset = await offset_of(dialog_manager, PAGER)
    page = await list_waiting(HELP_WITH_MEMORANDA, offset=offset, limit=PAGE_HEIGHT)
    return _queue(await translator_of(dialog_manager), page)


async def queue_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_queue(await translator_of(dialog_manager), samples.WAITING), "none": True}


def _queue(t: Translator, page: QueuePage[Waiting]) -> dict[str, Any]:
    return {
        "parties": [Option(str(item.id), t.plain_value(item.name)) for item in page.items],
        "total": page.total,
        "none": not page.total,
        **pages_of(page.total),
    }


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowHelp], **_: object) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, PARTY))
    return _card(dialog_manager, await translator_of(dialog_manager), view)


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_card(dialog_manager, await translator_of(dialog_manager), samples.HELP), "over": True}


def _card(manager: DialogManager, t: Translator, view: HelpView | None) -> dict[str, Any]:
    if view is None:
        return {"over": True, "invited": [], "people": []}
    picked = kept_id(manager, PERSON)
    chosen = [one for one in view.people if one.person_id == picked] or list(view.people[:1])
    return {
        "card": help_card(t, view),
        "organization": view.organization,
        "invited": [
            Option(f"{one.organization_id}:{one.person_id}", invited_label(t, one)) for one in view.invited
        ],
        "people": [Option(str(one.person_id), successor_label(one)) for one in view.people],
        "signatory": successor_label(chosen[0]) if chosen else "…",
        "replaceable": view.replaceable,
    }

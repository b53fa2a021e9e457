"""What the screens about signing and ending show."""

from datetime import date, timedelta
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.deeds import today
from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.memoranda import samples as shown
from bot.handlers.memoranda.signing import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.words import LegalDate, Listed
from bot.presenting.cards.signed_copies import findings_card
from bot.use_cases.memoranda.leaving import NOTICE_DAYS
from bot.use_cases.memoranda.reading import MemorandumView, ShowMemorandum
from bot.use_cases.memoranda.signing import ReadSigned


@inject
async def memorandum(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    return _shown(dialog_manager, view, await today(dialog_manager))


async def memorandum_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _shown(dialog_manager, shown.MEMORANDUM, shown.MEMORANDUM.term_until)


def _shown(manager: DialogManager, view: MemorandumView, now_is: date) -> dict[str, Any]:
    own = kept_id(manager, ORGANIZATION)
    others = tuple(party.organization for party in view.parties if party.organization_id != own)
    return {
        "project": view.project_title,
        "number": view.number or "",
        "others": Listed(others, separator="\n"),
        "leaves": LegalDate(now_is + timedelta(days=NOTICE_DAYS)),
        **shown_refusal(manager),
    }


@inject
async def found(dialog_manager: DialogManager, read: FromDishka[ReadSigned], **_: object) -> dict[str, Any]:
    copy = await read(kept_id(dialog_manager, MEMORANDUM), kept_id(dialog_manager, ORGANIZATION))
    return {"card": findings_card(await translator_of(dialog_manager), copy.findings)}


async def found_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": findings_card(await translator_of(dialog_manager), samples.FINDINGS)}

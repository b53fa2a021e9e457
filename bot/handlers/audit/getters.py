"""What the screens of the audit log show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.audit import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import pages_of, read_page
from bot.presenting.cards.audit import audit_lines
from bot.presenting.translator import Translator
from bot.use_cases.audit.access import SHOWN
from bot.use_cases.audit.reading import AuditLine, ReadAuditLog

ENTITY, PAGE = "entity", "audit_page"
EVERYTHING = "all"


@inject
async def log(dialog_manager: DialogManager, read: FromDishka[ReadAuditLog], **_: object) -> dict[str, Any]:
    entity = dialog_manager.dialog_data.get(ENTITY, EVERYTHING)

    async def page(offset: int, limit: int) -> tuple[Sequence[AuditLine], int]:
        return await read(entity, offset=offset, limit=limit)

    lines, pages = await read_page(dialog_manager, PAGE, page)
    return {**_log(await translator_of(dialog_manager), entity, lines), **pages}


async def log_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _log(await translator_of(dialog_manager), "organization", samples.LINES)
    return {**shown, **pages_of(9), "total": 9, "none": True}


def _log(t: Translator, entity: str, lines: Sequence[AuditLine]) -> dict[str, Any]:
    return {"kind": t.plain(f"audit-kind-{entity}"), "lines": audit_lines(t, lines), "none": not lines}


async def kinds(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {"kinds": [Option(entity, t.plain(f"audit-kind-{entity}")) for entity in (EVERYTHING, *SHOWN)]}

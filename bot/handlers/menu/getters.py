"""The entries of the menu for the person who looks at it, and a hint on what to do first."""

from collections.abc import Iterable
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.menu import samples
from bot.handlers.menu.entries import ENTRIES, Entry
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.presenting.translator import Translator
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.people.introducing import WhoAmI


@inject
async def menu(dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI], **_: object) -> dict[str, Any]:
    actor = await who_am_i()
    t = await translator_of(dialog_manager)
    return {
        "name": actor.name,
        "entries": _entries(t, [entry for entry in ENTRIES if entry.shown_to(actor)]),
        "hint": _hint(t, actor),
    }


async def menu_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {"name": samples.NAME, "entries": _entries(t, ENTRIES), "hint": t("menu-hint-newcomer")}


def _entries(t: Translator, entries: Iterable[Entry]) -> list[Option]:
    return [Option(entry.id, t.plain(f"menu-{entry.id}")) for entry in entries]


def _hint(t: Translator, actor: Actor) -> str:
    if not actor.represents and actor.permissions <= {Permission.INTRODUCE_ONESELF, Permission.PARTICIPATE}:
        return t("menu-hint-newcomer")
    if actor.represents and not any(item.verified for item in actor.represents):
        return t("menu-hint-unverified")
    return ""

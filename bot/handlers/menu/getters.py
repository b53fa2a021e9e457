"""The entries of the menu for the person who looks at it, and a hint on what to do first."""

from collections.abc import Iterable, Mapping
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.menu import samples
from bot.handlers.menu.entries import ENTRIES, Entry
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option, as_buttons, kept_forms
from bot.models.words import Text
from bot.presenting.translator import Translator
from bot.use_cases.forum.programme import IsForumDay
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.moderation.queues import CountWaiting
from bot.use_cases.people.introducing import WhoAmI


@inject
async def menu(
    dialog_manager: DialogManager,
    who_am_i: FromDishka[WhoAmI],
    count_waiting: FromDishka[CountWaiting],
    is_forum_day: FromDishka[IsForumDay],
    **_: object,
) -> dict[str, Any]:
    actor = await who_am_i()
    first = "forum" if await is_forum_day() else ""
    waiting = await _waiting(actor, count_waiting)
    entries = sorted(
        (entry for entry in ENTRIES if entry.shown_to(actor) and (not entry.queue or waiting[entry.id])),
        key=lambda entry: entry.id != first,
    )
    t = await translator_of(dialog_manager)
    return {
        "name": actor.name,
        "entries": _entries(t, entries, waiting),
        "hint": _hint(t, actor),
        **await _left_forms(dialog_manager, actor),
    }


async def menu_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {
        "name": samples.NAME,
        "entries": _entries(t, ENTRIES, samples.WAITING),
        "hint": t("menu-hint-newcomer"),
        **as_buttons(t, samples.DRAFTS),
    }


@inject
async def queues(
    dialog_manager: DialogManager,
    who_am_i: FromDishka[WhoAmI],
    count_waiting: FromDishka[CountWaiting],
    **_: object,
) -> dict[str, Any]:
    """All of the person's queues, those too in which nothing waits: what was decided there is listed."""
    actor = await who_am_i()
    waiting = await _waiting(actor, count_waiting)
    t = await translator_of(dialog_manager)
    return {"queues": _entries(t, [entry for entry in ENTRIES if entry.id in waiting], waiting)}


async def queues_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {"queues": _entries(t, [entry for entry in ENTRIES if entry.queue], samples.WAITING)}


async def _waiting(actor: Actor, count_waiting: CountWaiting) -> dict[str, int]:
    """How much waits for the actor in each queue of theirs."""
    found = {entry.id: entry.queue for entry in ENTRIES if entry.queue and entry.shown_to(actor)}
    counts = await count_waiting(tuple(found.values())) if found else ()
    return dict(zip(found, counts, strict=True))


async def _left_forms(manager: DialogManager, actor: Actor) -> dict[str, Any]:
    known = Permission.PARTICIPATE in actor.permissions
    return await kept_forms(manager) if known else as_buttons(await translator_of(manager), ())


def _entries(t: Translator, entries: Iterable[Entry], waiting: Mapping[str, int]) -> list[Option]:
    """`waiting` says how much waits behind an entry."""
    return [Option(entry.id, _label(t, entry, waiting.get(entry.id, 0))) for entry in entries]


def _label(t: Translator, entry: Entry, waiting: int) -> str:
    name = f"menu-{entry.id}"
    return t.plain("menu-counted", entry=Text(name), count=waiting) if waiting else t.plain(name)


def _hint(t: Translator, actor: Actor) -> str:
    if not actor.represents and actor.permissions <= {Permission.INTRODUCE_ONESELF, Permission.PARTICIPATE}:
        return t("menu-hint-newcomer")
    if actor.represents and not any(item.verified for item in actor.represents):
        return t("menu-hint-unverified")
    return ""

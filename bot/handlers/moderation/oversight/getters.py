"""What staff see of verified organisations and of those who represent them."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMBERSHIP, ORGANIZATION
from bot.handlers.moderation.oversight import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.organizations import OrganizationStatus
from bot.models.words import OrganizationName
from bot.presenting.cards.moderation import overseen_card, representative_label
from bot.presenting.cards.organizations import organization_label
from bot.presenting.cards.touching import what_depends
from bot.presenting.translator import Translator
from bot.use_cases.moderation.overseeing import ListOverseen, Overseen, OverseeOrganization
from bot.use_cases.moderation.representatives import (
    ForeseeRemoval,
    ListRepresentativesAsModerator,
    Removal,
    SeenRepresentative,
)
from bot.use_cases.organizations.ports import Entry

PAGER = "overseen_page"
SEARCH, UNREPRESENTED, DEPENDING = "search", "unrepresented", "depending"
"""Which organisations the list shows, and what hangs on the one that is about to be stopped."""


@inject
async def overseen(
    dialog_manager: DialogManager, list_overseen: FromDishka[ListOverseen], **_: object
) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    search, unrepresented = str(data.get(SEARCH, "")), bool(data.get(UNREPRESENTED))

    async def read(offset: int, limit: int) -> tuple[Sequence[Entry], int]:
        page = await list_overseen(search, unrepresented=unrepresented, offset=offset, limit=limit)
        return page.items, page.total

    entries, paging = await read_page(dialog_manager, PAGER, read)
    t = await translator_of(dialog_manager)
    return {
        **_list(t, entries),
        **_heading(search, unrepresented=unrepresented, empty=not entries),
        **shown_refusal(dialog_manager),
        **paging,
    }


async def overseen_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    headings = dict.fromkeys(_HEADINGS, True)
    shown = {"search": "Болашақ", "narrowed": True, "whole": True, **shown_refusal(dialog_manager)}
    return {**_list(t, (samples.ENTRY,)), **headings, **shown, "total": 9, "pages": 2}


_HEADINGS = ("all", "all_empty", "found", "found_none", "unrepresented", "unrepresented_empty")


def _heading(search: str, *, unrepresented: bool, empty: bool) -> dict[str, Any]:
    """Which of the list's headings stands above it, and whether it can be narrowed or widened."""
    if search:
        heading = "found_none" if empty else "found"
    elif unrepresented:
        heading = "unrepresented_empty" if empty else "unrepresented"
    else:
        heading = "all_empty" if empty else "all"
    narrowed = bool(search) or unrepresented
    return {
        **dict.fromkeys(_HEADINGS, False),
        heading: True,
        "search": search,
        "narrowed": narrowed,
        "whole": not narrowed and not empty,
    }


def _list(t: Translator, entries: Sequence[Entry]) -> dict[str, Any]:
    return {"entries": [Option(str(one.id), organization_label(t, one)) for one in entries]}


@inject
async def card(
    dialog_manager: DialogManager, oversee: FromDishka[OverseeOrganization], **_: object
) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), await oversee(kept_id(dialog_manager, ORGANIZATION)))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _card(await translator_of(dialog_manager), samples.OVERSEEN)
    return {**shown, "may_suspend": True, "may_withdraw": True, "may_lift": True}


def _card(t: Translator, found: Overseen) -> dict[str, Any]:
    status, theirs = found.card.status, not found.refusal
    return {
        "card": overseen_card(t, found),
        "count": found.representatives,
        "may_suspend": theirs and status is OrganizationStatus.VERIFIED,
        "may_lift": theirs and status is OrganizationStatus.SUSPENDED,
        "may_withdraw": theirs and status in {OrganizationStatus.VERIFIED, OrganizationStatus.SUSPENDED},
        "represented": theirs and found.representatives > 0,
    }


@inject
async def stopping(
    dialog_manager: DialogManager, oversee: FromDishka[OverseeOrganization], **_: object
) -> dict[str, Any]:
    found = await oversee(kept_id(dialog_manager, ORGANIZATION))
    return await _stopping(dialog_manager, found.card.name, dialog_manager.dialog_data.get(DEPENDING, {}))


async def stopping_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await _stopping(dialog_manager, samples.ENTRY.name, samples.DEPENDING)


async def _stopping(
    manager: DialogManager, name: OrganizationName, depending: Mapping[str, int]
) -> dict[str, Any]:
    t = await translator_of(manager)
    return {"organization": name, "depends": what_depends(t, depending), **shown_refusal(manager)}


@inject
async def representatives(
    dialog_manager: DialogManager,
    list_representatives: FromDishka[ListRepresentativesAsModerator],
    oversee: FromDishka[OverseeOrganization],
    **_: object,
) -> dict[str, Any]:
    id_ = kept_id(dialog_manager, ORGANIZATION)
    found, people = await oversee(id_), await list_representatives(id_)
    return _representatives(await translator_of(dialog_manager), found.card.name, people)


async def representatives_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return _representatives(t, samples.ENTRY.name, (samples.REPRESENTATIVE,)) | {"nobody": True}


def _representatives(
    t: Translator, name: OrganizationName, people: Sequence[SeenRepresentative]
) -> dict[str, Any]:
    return {
        "organization": name,
        "people": [Option(str(one.id), representative_label(t, one)) for one in people],
        "nobody": not people,
        "some": bool(people),
    }


@inject
async def removing(
    dialog_manager: DialogManager, foresee: FromDishka[ForeseeRemoval], **_: object
) -> dict[str, Any]:
    return await _removing(dialog_manager, await foresee(kept_id(dialog_manager, MEMBERSHIP)))


async def removing_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**await _removing(dialog_manager, samples.REMOVAL), "over": True, "others": True}


async def _removing(manager: DialogManager, removal: Removal) -> dict[str, Any]:
    t = await translator_of(manager)
    return {
        "person": removal.representative.name,
        "organization": removal.organization,
        "asked": not removal.over,
        "over": removal.over,
        "last": removal.last and not removal.over,
        "others": not removal.last and not removal.over,
        "depends": what_depends(t, removal.depending),
    }

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
from bot.use_cases.moderation.overseeing import ListOverseen, Overseen, OverseeOrganization, Which
from bot.use_cases.moderation.representatives import (
    ForeseeRemoval,
    ListRepresentativesAsModerator,
    Removal,
    SeenRepresentative,
)
from bot.use_cases.organizations.ports import Entry

PAGER = "overseen_page"
SEARCH, WHICH, DEPENDING = "search", "which", "depending"
"""Which organisations the list shows, and what hangs on the one that is about to be stopped."""


@inject
async def overseen(
    dialog_manager: DialogManager, list_overseen: FromDishka[ListOverseen], **_: object
) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    search, which = str(data.get(SEARCH, "")), Which(data.get(WHICH, Which.ALL))

    async def read(offset: int, limit: int) -> tuple[Sequence[Entry], int]:
        page = await list_overseen(which, search, offset=offset, limit=limit)
        return page.items, page.total

    entries, paging = await read_page(dialog_manager, PAGER, read)
    t = await translator_of(dialog_manager)
    return {
        "heading": _heading(t, which, search, paging["total"]),
        **_list(t, entries),
        **{other.value: search or other is not which for other in Which},
        **shown_refusal(dialog_manager),
        **paging,
    }


async def overseen_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    headings = [_heading(t, which, "", total) for which in Which for total in (9, 0)]
    found = [_heading(t, Which.ALL, "Болашақ", total) for total in (9, 0)]
    return {
        "heading": t.paragraphs(*headings, *found),
        **_list(t, (samples.ENTRY,)),
        **dict.fromkeys((which.value for which in Which), True),
        **shown_refusal(dialog_manager),
        "pages": 2,
    }


def _heading(t: Translator, which: Which, search: str, total: int) -> str:
    if search:
        return t("oversight-found" if total else "oversight-found-none", search=search, total=total)
    return t(f"oversight-list-{which}" if total else f"oversight-none-{which}", total=total)


def _list(t: Translator, entries: Sequence[Entry]) -> dict[str, Any]:
    return {"entries": [Option(str(one.id), organization_label(t, one)) for one in entries]}


@inject
async def card(
    dialog_manager: DialogManager, oversee: FromDishka[OverseeOrganization], **_: object
) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), await oversee(kept_id(dialog_manager, ORGANIZATION)))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _card(await translator_of(dialog_manager), samples.OVERSEEN)
    buttons = ("may_suspend", "may_withdraw", "may_lift", "may_restore", "represented")
    return {**shown, **dict.fromkeys(buttons, True)}


def _card(t: Translator, found: Overseen) -> dict[str, Any]:
    status, theirs = found.card.status, not found.refusal
    return {
        "card": overseen_card(t, found),
        "count": found.representatives,
        "may_suspend": theirs and status is OrganizationStatus.VERIFIED,
        "may_lift": theirs and status is OrganizationStatus.SUSPENDED,
        "may_restore": theirs and found.restorable,
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

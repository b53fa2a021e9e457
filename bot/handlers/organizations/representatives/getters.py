"""What the screens about an organisation's people show."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import INVITATION, MEMBERSHIP, ORGANIZATION
from bot.handlers.navigation import kept_id
from bot.handlers.organizations.representatives import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.models.words import Live
from bot.presenting.cards.organizations import (
    representative_card,
    representative_line,
    request_card,
    request_outcome,
)
from bot.presenting.cards.touching import what_depends
from bot.presenting.cards.waits import in_figures
from bot.presenting.translator import Translator
from bot.use_cases.organizations.invitations import ListInvitations, OpenInvitation
from bot.use_cases.organizations.representatives import (
    Colleague,
    ForeseeLeaving,
    Leaving,
    ListRepresentatives,
    Representatives,
    RepresentativeView,
    ShowRepresentative,
)
from bot.use_cases.organizations.requests import AccessRequest, ListRequests

LINK = "link"
PAGER, LINKS_PAGER = "representatives_page", "links_page"


@inject
async def people(
    dialog_manager: DialogManager, list_people: FromDishka[ListRepresentatives], **_: object
) -> dict[str, Any]:
    found = await list_people(kept_id(dialog_manager, ORGANIZATION))
    return await _people(dialog_manager, found)


async def people_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await _people(dialog_manager, samples.PEOPLE)


@inject
async def one(
    dialog_manager: DialogManager, show: FromDishka[ShowRepresentative], **_: object
) -> dict[str, Any]:
    colleague = await show(kept_id(dialog_manager, MEMBERSHIP))
    return _one(await translator_of(dialog_manager), colleague)


async def one_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _one(await translator_of(dialog_manager), samples.COLLEAGUE)


@inject
async def leaving(
    dialog_manager: DialogManager, foresee: FromDishka[ForeseeLeaving], **_: object
) -> dict[str, Any]:
    foreseen = await foresee(kept_id(dialog_manager, ORGANIZATION))
    return _leaving(await translator_of(dialog_manager), foreseen)


async def leaving_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _leaving(await translator_of(dialog_manager), samples.LEAVING)


@inject
async def links(
    dialog_manager: DialogManager,
    list_people: FromDishka[ListRepresentatives],
    list_links: FromDishka[ListInvitations],
    **_: object,
) -> dict[str, Any]:
    organization_id = kept_id(dialog_manager, ORGANIZATION)
    of = await list_people(organization_id)
    return await _links(dialog_manager, of, await list_links(organization_id))


async def links_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await _links(dialog_manager, samples.PEOPLE, samples.LINKS)


@inject
async def link(
    dialog_manager: DialogManager, list_links: FromDishka[ListInvitations], **_: object
) -> dict[str, Any]:
    id_ = kept_id(dialog_manager, INVITATION)
    found = await list_links(kept_id(dialog_manager, ORGANIZATION))
    return _link(next((one for one in found if one.id == id_), None))


async def link_preview(**_: object) -> dict[str, Any]:
    return _link(samples.LINKS[0])


async def invitation(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"link": Live(dialog_manager.dialog_data.get(LINK, "https://t.me/bot?start=join_0"))}


@inject
async def request(
    dialog_manager: DialogManager,
    list_requests: FromDishka[ListRequests],
    show: FromDishka[ShowRepresentative],
    **_: object,
) -> dict[str, Any]:
    """The request that was opened, or what became of it, and how many others wait."""
    waiting = await list_requests(kept_id(dialog_manager, ORGANIZATION))
    id_ = kept_id(dialog_manager, MEMBERSHIP)
    current = next((one for one in waiting if one.id == id_), None)
    decided = await show(id_) if id_ and current is None else None
    left = len(waiting) - (current is not None)
    return _request(await translator_of(dialog_manager), current, decided, left)


async def request_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _request(await translator_of(dialog_manager), samples.REQUEST, None, left=2)


async def _people(manager: DialogManager, found: Representatives) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[RepresentativeView], int]:
        return found.people[offset : offset + limit], len(found.people)

    t = await translator_of(manager)
    page, pages = await read_page(manager, PAGER, read)
    return {
        "organization": found.organization,
        "lines": t.lines(*(representative_line(t, view) for view in page)),
        "others": [Option(str(view.id), view.person) for view in page if not view.you],
        "alone": found.count == 1,
        "links": found.links,
        **pages,
    }


def _one(t: Translator, colleague: Colleague) -> dict[str, Any]:
    view = colleague.view
    removable = view.active and not view.you and colleague.too_new_until is None
    return {
        "card": representative_card(t, colleague),
        "person": view.person,
        "organization": colleague.organization,
        "depends": what_depends(t, colleague.depending),
        "removable": removable,
        "gone": not view.active,
        "recent": removable and view.undo_until is not None,
        "settled": removable and view.undo_until is None,
        "restorable": not view.active and view.undo_until is not None,
    }


def _leaving(t: Translator, foreseen: Leaving) -> dict[str, Any]:
    return {
        "organization": foreseen.organization,
        "depends": what_depends(t, foreseen.depending),
        "last": foreseen.last,
        "shared": not foreseen.last,
    }


async def _links(
    manager: DialogManager, of: Representatives, found: Sequence[OpenInvitation]
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[OpenInvitation], int]:
        return found[offset : offset + limit], len(found)

    t = await translator_of(manager)
    page, pages = await read_page(manager, LINKS_PAGER, read)
    return {
        "organization": of.organization,
        "lines": t.lines(*(t("invitation-link-line", **_of_link(one)) for one in page)),
        "links": [Option(str(one.id), t.plain("button-link", **_of_link(one))) for one in page],
        "none": not found,
        **pages,
    }


def _link(found: OpenInvitation | None) -> dict[str, Any]:
    return (
        {"open": False, "over": True} if found is None else {"open": True, "over": False, **_of_link(found)}
    )


def _of_link(one: OpenInvitation) -> Mapping[str, Any]:
    return {"person": one.made_by, "by": in_figures(one.ends_at)}


def _request(
    t: Translator, current: AccessRequest | None, decided: Colleague | None, left: int
) -> dict[str, Any]:
    if current is not None:
        shown = request_card(t, current)
    else:
        shown = request_outcome(t, decided.view) if decided is not None else ""
    undoable = decided is not None and decided.view.active and decided.view.undo_until is not None
    return {
        "request": shown,
        "waiting": current is not None,
        "undoable": undoable and decided is not None and decided.too_new_until is None,
        "none": not left and current is None,
        "more": left > 0,
        "left": left,
    }

"""What the screens about organisations show."""

from collections.abc import Mapping
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import start_id
from bot.handlers.organizations import samples
from bot.handlers.organizations.form import FORM
from bot.handlers.organizations.representatives.samples import PEOPLE
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import KEPT, Option, as_buttons, kept_forms
from bot.models.organizations import MembershipStatus, OrganizationKind, OrganizationStatus
from bot.presenting.cards.changes import contact_changes, waiting_change
from bot.presenting.cards.organizations import (
    asked_for_access,
    organization_card,
    organization_label,
    organization_standing,
    organization_whereabouts,
)
from bot.presenting.translator import Translator
from bot.use_cases.backers.access import BACKING_KINDS
from bot.use_cases.backers.profiles import ShowBackerProfile
from bot.use_cases.organizations.cards import FindOrganizationByBin, ListMyOrganizations, ShowOrganization
from bot.use_cases.organizations.representatives import ListRepresentatives, Representatives
from bot.use_cases.organizations.views import OrganizationView


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyOrganizations], **_: object
) -> dict[str, Any]:
    kept = await kept_forms(dialog_manager, FORM.name)
    return _list(await translator_of(dialog_manager), await list_mine(), kept)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return _list(t, (samples.ORGANIZATION,), as_buttons(t, samples.DRAFTS))


@inject
async def card(
    dialog_manager: DialogManager,
    show: FromDishka[ShowOrganization],
    list_people: FromDishka[ListRepresentatives],
    **_: object,
) -> dict[str, Any]:
    organization_id = start_id(dialog_manager, ORGANIZATION)
    view, people = await show(organization_id), await list_people(organization_id)
    backs = (
        view.kind in BACKING_KINDS
        and (await (await deed(dialog_manager, ShowBackerProfile))(view.id)).form is None
    )
    return _card(await translator_of(dialog_manager), view, people) | {"backs": backs}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), samples.CHANGING, PEOPLE) | {"backs": True}


@inject
async def taken(
    dialog_manager: DialogManager, find: FromDishka[FindOrganizationByBin], **_: object
) -> dict[str, Any]:
    known = await find(FORM.progress.answers(dialog_manager)["bin"])
    return {"organization": known[1] if known else ""}


async def taken_preview(**_: object) -> dict[str, Any]:
    return {"organization": samples.NAME}


def _list(t: Translator, views: tuple[OrganizationView, ...], kept: Mapping[str, Any]) -> dict[str, Any]:
    """A card that is half filled in is no empty list: nothing is lost."""
    own = [view for view in views if view.membership is MembershipStatus.ACTIVE]
    asked = [view for view in views if view.membership is MembershipStatus.REQUESTED]
    return {
        "organizations": [Option(str(view.id), organization_label(t, view)) for view in own],
        "asked": t.paragraphs(*(asked_for_access(t, view) for view in asked)),
        "none": not own and not kept[KEPT],
        "some": bool(own or kept[KEPT]),
        **kept,
    }


def _card(t: Translator, view: OrganizationView, people: Representatives) -> dict[str, Any]:
    return {
        "id": view.id,
        "card": organization_card(t, view),
        "proposes": view.kind is OrganizationKind.NGO,
        "whereabouts": organization_whereabouts(t, view),
        "office": bool(view.office_address),
        "link": bool(view.meeting_link),
        "standing": organization_standing(t, view),
        **_changes(t, view),
        "people": people.count,
        "verified": view.status is OrganizationStatus.VERIFIED,
        "requests": people.requests,
    }


def _changes(t: Translator, view: OrganizationView) -> dict[str, Any]:
    return {
        "change": waiting_change(t, view.change),
        "contact": contact_changes(t, view.proposed_contact, view.undoable),
        "proposed": view.proposed_contact is not None,
        "undoable": view.undoable is not None,
    }

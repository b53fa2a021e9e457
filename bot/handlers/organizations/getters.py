"""What the screens about organisations show."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import start_id
from bot.handlers.organizations import samples
from bot.handlers.organizations.form import FORM
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.models.organizations import MembershipStatus, OrganizationStatus
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Listed, Named
from bot.use_cases.organizations.cards import FindOrganizationByBin, ListMyOrganizations, ShowOrganization
from bot.use_cases.organizations.views import OrganizationView

LINK = "link"
_MARKS = {OrganizationStatus.VERIFIED: "✓ ", OrganizationStatus.REJECTED: "✗ "}


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyOrganizations], **_: object
) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), await list_mine())


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), (samples.ORGANIZATION,))


@inject
async def card(
    dialog_manager: DialogManager, show: FromDishka[ShowOrganization], **_: object
) -> dict[str, Any]:
    view = await show(start_id(dialog_manager, ORGANIZATION))
    return {"card": describe(await translator_of(dialog_manager), view), **_status(view)}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {
        "card": describe(await translator_of(dialog_manager), samples.ORGANIZATION),
        **_status(samples.ORGANIZATION),
    }


async def invitation(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"link": dialog_manager.dialog_data.get(LINK, "https://t.me/bot?start=join_0")}


@inject
async def taken(
    dialog_manager: DialogManager, find: FromDishka[FindOrganizationByBin], **_: object
) -> dict[str, Any]:
    known = await find(FORM.progress.answers(dialog_manager)["bin"])
    return {"organization": known[1] if known else ""}


async def taken_preview(**_: object) -> dict[str, Any]:
    return {"organization": samples.NAME}


def describe(t: Translator, view: OrganizationView) -> str:
    """The card as HTML."""
    lines = [
        t(
            "organization-card",
            organization=view.name,
            region=Named("region", view.region),
            settlement=view.settlement,
        ),
        t("organization-card-spheres", spheres=Listed(tuple(Named("sphere", id_) for id_ in view.spheres))),
        t("organization-card-bin", bin=view.bin) if view.bin else "",
        t.value(view.about),
        t("organization-card-contact", name=view.contact_name, phone=view.contact_phone),
        t.value(view.contact_email or ""),
    ]
    return "\n".join(line for line in lines if line)


def _list(t: Translator, views: tuple[OrganizationView, ...]) -> dict[str, Any]:
    own = [view for view in views if view.membership is MembershipStatus.ACTIVE]
    asked = [view for view in views if view.membership is MembershipStatus.REQUESTED]
    return {
        "organizations": [Option(str(view.id), f"{_mark(view)}{t.plain_value(view.name)}") for view in own],
        "asked": "\n".join(t("organizations-asked", organization=view.name) for view in asked),
        "none": not own,
        "some": bool(own),
    }


def _mark(view: OrganizationView) -> str:
    return _MARKS.get(view.status, "… ")


def _status(view: OrganizationView) -> dict[str, Any]:
    return {
        "reason": view.status_reason,
        "pending": view.status is OrganizationStatus.PENDING,
        "verified": view.status is OrganizationStatus.VERIFIED,
        "rejected": view.status is OrganizationStatus.REJECTED,
    }

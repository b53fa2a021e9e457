"""What the screens about backing show."""

from collections.abc import Mapping
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.backers import samples
from bot.handlers.backers.form import draft_name
from bot.handlers.keys import ORGANIZATION
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import KEPT, Option, as_buttons, kept_forms
from bot.models.backers import DIGEST_HOURS
from bot.presenting.cards.backers import backer_card
from bot.presenting.translator import Translator
from bot.use_cases.backers.profiles import (
    BackerProfileView,
    ListBackerProfiles,
    ShowBackerProfile,
)
from bot.use_cases.pitches.feedback import leanings_in_words


@inject
async def organizations(
    dialog_manager: DialogManager, profiles: FromDishka[ListBackerProfiles], **_: object
) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), await profiles())


async def organizations_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), (samples.PROFILE,))


@inject
async def profile(
    dialog_manager: DialogManager, show: FromDishka[ShowBackerProfile], **_: object
) -> dict[str, Any]:
    organization_id = dialog_manager.dialog_data[ORGANIZATION]
    kept = await kept_forms(dialog_manager, draft_name(organization_id))
    return _profile(await translator_of(dialog_manager), await show(organization_id), kept)


async def profile_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = _profile(t, samples.PROFILE, as_buttons(t, samples.DRAFTS))
    return {**shown, "empty": True, "untouched": True, "active": True, "receiving": True}


def _list(t: Translator, views: tuple[BackerProfileView, ...]) -> dict[str, Any]:
    return {
        "organizations": [Option(str(view.organization_id), t.plain_value(view.name)) for view in views],
        "some": bool(views),
        "none": not views,
    }


def _profile(t: Translator, view: BackerProfileView, kept: Mapping[str, Any]) -> dict[str, Any]:
    filled = view.form is not None
    return {
        "name": view.name,
        "answers": backer_card(t, view.form) if view.form is not None else "",
        **kept,
        "empty": not filled,
        "untouched": not filled and not kept[KEPT],
        "filled": filled,
        "receiving": filled and view.verified,
        "paused": filled and view.paused,
        "active": filled and not view.paused,
        "in_digests": view.in_digests,
        "hour": _clock(view.digest_hour),
        "hours": [Option(str(hour), _clock(hour)) for hour in DIGEST_HOURS if hour != view.digest_hour],
        "leanings": leanings_in_words(view.leanings),
        "leaning": bool(view.leanings),
        "unverified": filled and not view.verified,
    }


def _clock(hour: int) -> str:
    return f"{hour:02}:00"

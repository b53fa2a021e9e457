"""What the screens about backing show."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.backers import samples
from bot.handlers.keys import ORGANIZATION
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
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
    return _profile(await translator_of(dialog_manager), await show(dialog_manager.dialog_data[ORGANIZATION]))


async def profile_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_profile(await translator_of(dialog_manager), samples.PROFILE), "empty": True, "active": True}


def _list(t: Translator, views: tuple[BackerProfileView, ...]) -> dict[str, Any]:
    return {
        "organizations": [Option(str(view.organization_id), t.plain_value(view.name)) for view in views],
        "some": bool(views),
        "none": not views,
    }


def _profile(t: Translator, view: BackerProfileView) -> dict[str, Any]:
    filled = view.form is not None
    return {
        "name": view.name,
        "answers": backer_card(t, view.form) if view.form is not None else "",
        "empty": not filled,
        "filled": filled,
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

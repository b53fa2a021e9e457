"""What the first screens show."""

from typing import Any

from aiogram.types import User
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.speech import translator_of
from bot.handlers.widgets.refusal import shown_refusal
from bot.presenting.consent import consent_text
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.people.introducing import Operator, parse_name


@inject
async def operator(runs_it: FromDishka[Operator], **_: object) -> dict[str, Any]:
    return {"operator": runs_it.name}


async def operator_preview(**_: object) -> dict[str, Any]:
    return {"operator": "ASAR"}


@inject
async def whole_consent(
    dialog_manager: DialogManager, runs_it: FromDishka[Operator], **_: object
) -> dict[str, Any]:
    return {"text": consent_text(await translator_of(dialog_manager), runs_it)}


async def whole_consent_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {"text": t("consent-text", operator="ASAR", contact="ASAR", version="1")}


async def name(dialog_manager: DialogManager, event_from_user: User, **_: object) -> dict[str, Any]:
    return {"suggested": suggested_name(event_from_user), **shown_refusal(dialog_manager)}


def suggested_name(user: User) -> str:
    """The person's name at Telegram, as the bot would take it if it were typed; empty if the bot would refuse it."""
    try:
        return parse_name(user.full_name)
    except InvalidValueError:
        return ""

"""What the first screens show, and the consent when it is asked anew."""

import hashlib
from typing import Any

from aiogram.types import User
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.navigation import start_data_of
from bot.handlers.people.onboarding import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.consents import Terms
from bot.models.people import ConsentKind
from bot.presenting.consent import consent_changes, consent_summary, consent_text, wording
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.people.introducing import ShowMyConsent, parse_name

SHOWN = "shown"
"""In the data of the screens of the consent: the hash of the wording that stands on the screen."""
CHANGES = "changes"
"""Start-data key: the name of somebody who gives another one, and may leave it."""


@inject
async def consent(
    dialog_manager: DialogManager, event_from_user: User, terms: FromDishka[Terms], **_: object
) -> dict[str, Any]:
    """Both screens of the consent. Which wording was shown is kept: nobody consents to one that they have not seen."""
    t = await translator_of(dialog_manager)
    dialog_manager.dialog_data[SHOWN] = fingerprint(t, terms)
    return {
        "summary": consent_summary(t, terms),
        "text": consent_text(t, terms, event_from_user.full_name),
    }


async def consent_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {
        "summary": consent_summary(t, samples.TERMS),
        "text": consent_text(t, samples.TERMS, samples.NAME),
        "changes": consent_changes(t, samples.GIVEN, samples.TERMS),
    }


@inject
async def renewed_consent(
    dialog_manager: DialogManager,
    event_from_user: User,
    terms: FromDishka[Terms],
    show: FromDishka[ShowMyConsent],
    **_: object,
) -> dict[str, Any]:
    """What has changed since the person consented, for the consent that is asked anew."""
    given = await show(ConsentKind.SERVICE)
    t = await translator_of(dialog_manager)
    dialog_manager.dialog_data[SHOWN] = fingerprint(t, terms)
    return {
        "text": consent_text(t, terms, event_from_user.full_name),
        "changes": consent_changes(t, given, terms) if given else "",
    }


def fingerprint(t: Translator, terms: Terms) -> str:
    return hashlib.sha256(wording(t, terms).text.encode()).hexdigest()


async def name(dialog_manager: DialogManager, event_from_user: User, **_: object) -> dict[str, Any]:
    known_as = str(start_data_of(dialog_manager).get(CHANGES) or "")
    return {
        "suggested": suggested_name(event_from_user),
        "changes": bool(known_as),
        "is_new": not known_as,
        "known_as": known_as,
        **shown_refusal(dialog_manager),
    }


def suggested_name(user: User) -> str:
    """The person's name at Telegram, as the bot would take it if it were typed; empty if the bot would refuse it."""
    try:
        return parse_name(user.full_name)
    except InvalidValueError:
        return ""

"""Whom a moderator is to call about what."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import LANGUAGE_REQUEST, PITCH, PROJECT
from bot.handlers.moderation.calls import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.presenting.cards.calls import call_card, call_refusal
from bot.presenting.translator import Translator
from bot.use_cases.moderation.calls import Call, CallAbout, ShowCall
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.translations.clocks import CALL_LANGUAGE


@inject
async def to_ngo(dialog_manager: DialogManager, show: FromDishka[ShowCall], **_: object) -> dict[str, Any]:
    call = await show(CALL_NGO, kept_id(dialog_manager, PITCH))
    return _call(await translator_of(dialog_manager), call)


async def to_ngo_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _call(await translator_of(dialog_manager), samples.TO_NGO)


@inject
async def refusal(dialog_manager: DialogManager, show: FromDishka[ShowCall], **_: object) -> dict[str, Any]:
    call = await show(CALL_NGO, kept_id(dialog_manager, PITCH))
    return {"question": call_refusal(await translator_of(dialog_manager), call)}


async def refusal_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"question": call_refusal(await translator_of(dialog_manager), samples.TO_NGO)}


@inject
async def to_backers(
    dialog_manager: DialogManager, show: FromDishka[ShowCall], **_: object
) -> dict[str, Any]:
    call = await show(CALL_BACKERS, kept_id(dialog_manager, PROJECT))
    return _call(await translator_of(dialog_manager), call)


async def to_backers_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_call(await translator_of(dialog_manager), samples.TO_BACKERS), "to_ngo": True}


@inject
async def about_language(
    dialog_manager: DialogManager, show: FromDishka[ShowCall], **_: object
) -> dict[str, Any]:
    call = await show(CALL_LANGUAGE, kept_id(dialog_manager, LANGUAGE_REQUEST))
    return _call(await translator_of(dialog_manager), call)


async def about_language_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _call(await translator_of(dialog_manager), samples.ABOUT_LANGUAGE)


def _call(t: Translator, call: Call) -> dict[str, Any]:
    return {
        "card": call_card(t, call),
        "refusable": call.about is CallAbout.INTEREST and call.wait is not None,
        "to_backers": call.about is CallAbout.SILENCE,
        "to_ngo": call.about is CallAbout.NOBODY,
    }

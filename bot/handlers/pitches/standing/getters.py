"""What the screens about a project's standing show to the project's people."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PITCH, PROJECT
from bot.handlers.pitches.standing import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.models.pitches import PitchStatus
from bot.presenting.formats import cut, local
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import (
    Day,
    Named,
    Text,
)
from bot.use_cases.pitches.standing import (
    FindPossibleBackers,
    Interest,
    PossibleBacker,
    ShowInterest,
    ShowStanding,
    Standing,
)

POSSIBLE = "possible_page"
_PER_PAGE = 5
_ABOUT_MAX = 700


@inject
async def standing(
    dialog_manager: DialogManager, show: FromDishka[ShowStanding], **_: object
) -> dict[str, Any]:
    return _standing(await translator_of(dialog_manager), await show(dialog_manager.dialog_data[PROJECT]))


async def standing_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {
        **_standing(t, samples.STANDING),
        "searching": True,
        "goes_on": True,
        "next": _next(t, samples.STANDING),
    }


@inject
async def possible(
    dialog_manager: DialogManager, find: FromDishka[FindPossibleBackers], **_: object
) -> dict[str, Any]:
    offset = await offset_of(dialog_manager, POSSIBLE, _PER_PAGE)
    found = await find(dialog_manager.dialog_data[PROJECT])
    return _possible(await translator_of(dialog_manager), found, offset)


async def possible_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _possible(await translator_of(dialog_manager), (samples.POSSIBLE_BACKER,) * (_PER_PAGE + 1), 0)


@inject
async def interest(
    dialog_manager: DialogManager, show: FromDishka[ShowInterest], **_: object
) -> dict[str, Any]:
    return _interest(await translator_of(dialog_manager), await show(dialog_manager.dialog_data[PITCH]))


async def interest_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_interest(await translator_of(dialog_manager), samples.INTEREST), "undecided": True}


def _standing(t: Translator, view: Standing) -> dict[str, Any]:
    return {
        "title": view.title,
        "shown": view.shown,
        "silent": view.silent,
        "interested": len(view.interests),
        "told": bool(view.shown),
        "searching": view.seeks_support and not view.shown,
        "seeks_support": view.seeks_support,
        "goes_on": view.goes_on,
        "next": _next(t, view) if view.goes_on else "",
        "interests": [
            Option(
                str(item.pitch_id),
                f"{t.plain(f'interest-status-{item.status}')} · {t.plain_value(item.backer)}",
            )
            for item in view.interests
        ],
    }


def _next(t: Translator, view: Standing) -> str:
    """What happens next, and when."""
    if view.moderators_told:
        return t("standing-moderators-told")
    if view.next_step_at is None:
        return t("standing-next-search", wave=view.wave, waves=view.waves)
    key = "standing-next-wave" if view.wave < view.waves else "standing-next-call"
    return t(key, wave=view.wave, waves=view.waves, day=Day(local(view.next_step_at).date()))


def _possible(t: Translator, found: tuple[PossibleBacker, ...], offset: int) -> dict[str, Any]:
    lines = [
        t(
            "possible-backer",
            number=str(number),
            kind=Text(f"organization-kind-{backer.kind}"),
            region=Named("region", backer.region),
            reasons=backer.reasons,
        )
        for number, backer in enumerate(found, 1)
    ]
    return {
        "backers": "\n\n".join(lines[offset : offset + _PER_PAGE]),
        "none": not found,
        "some": bool(found),
        **pages_of(len(found), _PER_PAGE),
    }


def _interest(t: Translator, view: Interest) -> dict[str, Any]:
    return {
        "card": t(
            "interest-card",
            title=view.project_title,
            organization=view.backer,
            kind=Text(f"organization-kind-{view.kind}"),
            region=Named("region", view.region),
            settlement=view.settlement,
            about=cut(view.about, _ABOUT_MAX),
        ),
        "status": t(f"interest-state-{view.status}"),
        "undecided": view.status is PitchStatus.INTERESTED,
        "matched": view.contacts is not None,
        "contacts": view.contacts.spoken if view.contacts else "",
        "organization": view.backer,
        PITCH: view.pitch_id,
    }

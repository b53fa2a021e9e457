"""What the screens about moved reports show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import DELAY
from bot.handlers.navigation import kept_id
from bot.handlers.progress.delays import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.presenting.cards.report_delays import delay_card, delay_label, delays_card
from bot.presenting.translator import Translator
from bot.use_cases.progress.delaying import LIST_LENGTH, DelayView, ListDelays, ShowDelay

DELAYS = "delays_page"


@inject
async def delays(
    dialog_manager: DialogManager, list_delays: FromDishka[ListDelays], **_: object
) -> dict[str, Any]:
    offset = await offset_of(dialog_manager, DELAYS, LIST_LENGTH)
    views, total = await list_delays(offset=offset)
    return _list(await translator_of(dialog_manager), views, total)


async def delays_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), [samples.DELAY], 1)


def _list(t: Translator, views: Sequence[DelayView], total: int) -> dict[str, Any]:
    return {
        "text": delays_card(t, views),
        "delays": [Option(str(view.id), delay_label(t, view)) for view in views],
        **pages_of(total, LIST_LENGTH),
    }


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowDelay], **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), await show(kept_id(dialog_manager, DELAY)))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), samples.DELAY)


def _card(t: Translator, view: DelayView) -> dict[str, Any]:
    return {"text": delay_card(t, view), "can_take_back": view.can_take_back}

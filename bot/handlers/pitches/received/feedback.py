"""Why a pitch came, less of its like, and why not by a button."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Multi
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.pitches.received.callbacks import PITCH
from bot.handlers.speech import translator_of
from bot.handlers.states import PitchScreens
from bot.handlers.widgets.text import Say, label
from bot.matching.feedback import Answer
from bot.use_cases.kernel.messages import (
    Listed,
    Named,
    Text,
)
from bot.use_cases.pitches.feedback import (
    ClassifyDecline,
    ExplainPitch,
    Explanation,
    ShowLess,
    told_leanings,
    weighed,
)

SAMPLE = Explanation(
    "Ауыл мектептеріндегі бағдарламалау үйірмелері",
    Listed((Text("reason-same-region", {"region": Named("region", "KZ-23")}),), "\n"),
    weighed({"meaning": 2.1, "causes": 1.4, "territory": 0.3}),
    told_leanings({"region:KZ-23": 0.1, "part:budget": 0.2}),
)


@inject
async def why(
    dialog_manager: DialogManager, explain: FromDishka[ExplainPitch], **_: object
) -> dict[str, Any]:
    return _shown(await explain(dialog_manager.dialog_data[PITCH]))


async def why_preview(**_: object) -> dict[str, Any]:
    return _shown(SAMPLE)


@inject
async def show_less(
    query: CallbackQuery, _: Button, manager: DialogManager, less: FromDishka[ShowLess]
) -> None:
    shown = await less(manager.dialog_data[PITCH])
    t = await translator_of(manager)
    await query.answer(t.plain("pitch-less-shown", causes=shown.causes), show_alert=True)


@inject
async def classify(
    query: CallbackQuery, button: Button, manager: DialogManager, decline: FromDishka[ClassifyDecline]
) -> None:
    """The button's id is the reason."""
    await decline(manager.dialog_data[PITCH], Answer(str(button.widget_id).replace("_", "-")))
    await query.answer((await translator_of(manager)).plain("pitch-explained"))
    await manager.switch_to(PitchScreens.list)


def _shown(explanation: Explanation) -> dict[str, Any]:
    return {
        "title": explanation.title,
        "reasons": explanation.reasons,
        "weighed": explanation.weighed,
        "has_weights": bool(explanation.weighed.items),
        "leanings": explanation.leanings,
        "has_leanings": bool(explanation.leanings.items),
    }


WHY = Window(
    Multi(
        Say("pitch-explanation", title="title", reasons="reasons"),
        Say("pitch-weighed", weighed="weighed", when="has_weights"),
        Say("pitch-leanings", leanings="leanings", when="has_leanings"),
        sep="\n\n",
    ),
    Button(label("button-show-less-of-this"), id="show_less", on_click=show_less),
    SwitchTo(label("button-back"), id="back", state=PitchScreens.card),
    state=PitchScreens.why,
    getter=why,
    preview_data=why_preview,
)

"""What the screen about papers shows."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PLEDGE
from bot.handlers.navigation import kept_id
from bot.handlers.papers import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.models.papers import PaperKind
from bot.presenting.cards.papers import papers_card
from bot.presenting.translator import Translator
from bot.use_cases.papers.making import PapersView, ShowPapers


@inject
async def papers(dialog_manager: DialogManager, show: FromDishka[ShowPapers], **_: object) -> dict[str, Any]:
    return _papers(await translator_of(dialog_manager), await show(kept_id(dialog_manager, PLEDGE)))


async def papers_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _papers(await translator_of(dialog_manager), samples.PAPERS)


def _papers(t: Translator, view: PapersView) -> dict[str, Any]:
    return {
        "card": papers_card(t, view),
        "papers": [Option(str(paper.id), "") for paper in view.papers],
        **{kind.value: kind in view.can_make for kind in PaperKind},
    }

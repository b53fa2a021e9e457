"""What the screens about questions show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PITCH, PROJECT, QUESTION
from bot.handlers.navigation import kept_id
from bot.handlers.questions import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.words import Words
from bot.presenting.cards.questions import question_card, question_line
from bot.presenting.numbered import numbered
from bot.presenting.translator import Translator
from bot.use_cases.projects.reading import ShowProject
from bot.use_cases.questions.answering import ListQuestions, QuestionView, ShowQuestion
from bot.use_cases.questions.asking import ShowOwnQuestion

PAGER = "questions_page"


@inject
async def ask(
    dialog_manager: DialogManager, show: FromDishka[ShowOwnQuestion], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, PITCH))
    return {"title": view.title, **shown_refusal(dialog_manager)}


async def ask_preview(**_: object) -> dict[str, Any]:
    return {"title": samples.OWN_QUESTION.title, "error": ""}


@inject
async def listed(
    dialog_manager: DialogManager,
    list_questions: FromDishka[ListQuestions],
    show_project: FromDishka[ShowProject],
    **_: object,
) -> dict[str, Any]:
    project_id = kept_id(dialog_manager, PROJECT)

    async def read(offset: int, limit: int) -> tuple[Sequence[QuestionView], int]:
        page = await list_questions(project_id, offset=offset, limit=limit)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, PAGER, read)
    title = (await show_project(project_id)).name
    return _listed(await translator_of(dialog_manager), title, views) | paging


async def listed_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {**_listed(t, samples.QUESTION.title, (samples.QUESTION,) * 8), "none": True, "pages": 2}


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowQuestion], **_: object) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, QUESTION))
    return {
        "card": question_card(await translator_of(dialog_manager), view),
        **shown_refusal(dialog_manager),
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": question_card(await translator_of(dialog_manager), samples.QUESTION), "error": ""}


def _listed(t: Translator, title: Words, views: Sequence[QuestionView]) -> dict[str, Any]:
    return {
        "title": title,
        "lines": numbered(t, (question_line(t, view) for view in views)),
        "questions": [Option(str(view.id), "") for view in views],
        "none": not views,
        "some": bool(views),
    }

"""The moderators' queue: publish, or give back with a reason that the applicant reads."""

from collections.abc import Sequence
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.common import ManagedScroll
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Row, SwitchTo
from aiogram_dialog.widgets.text import Multi
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, record_id
from bot.handlers.moderation.shown import SHOWN
from bot.handlers.navigation import keep_start_data, open_over_menu
from bot.handlers.projects import samples
from bot.handlers.projects.callbacks import deliver_attachments, show_less, show_whole
from bot.handlers.projects.getters import describe
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectReviewScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.input import asked_again, question_window, text_of
from bot.handlers.widgets.pager import FetchedPages, read_page
from bot.handlers.widgets.text import Html, Say, close, label
from bot.models.projects import ProjectStage
from bot.presenting.formats import cut
from bot.use_cases.moderation.projects import (
    ListProjectsToReview,
    PublishProject,
    RejectProject,
    ReviewProject,
)
from bot.use_cases.projects.views import ProjectView

_PAGER = "project_queue_page"
_PUBLISHED = "published"
_ON_A_BUTTON = 40

router = Router(name="projects-review")


@router.callback_query(ActionFilter("review-project"))
@inject_handler
async def open_review(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, review: FromDishka[ReviewProject]
) -> None:
    await review(action_id)
    await open_over_menu(dialog_manager, ProjectReviewScreens.card, {"project_id": action_id})


async def pick(_: CallbackQuery, __: object, manager: DialogManager, project_id: str) -> None:
    manager.dialog_data.update(project_id=record_id(project_id), whole=False)
    await manager.switch_to(ProjectReviewScreens.card)


async def turn_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Between what waits for a decision and what seeks support."""
    manager.dialog_data[_PUBLISHED] = not manager.dialog_data.get(_PUBLISHED)
    pages = manager.find(_PAGER)
    if isinstance(pages, ManagedScroll):
        await pages.set_page(0)


@inject
async def publish(
    query: CallbackQuery, _: Button, manager: DialogManager, decide: FromDishka[PublishProject]
) -> None:
    title = await decide(manager.dialog_data["project_id"])
    t = await translator_of(manager)
    await query.answer(t.plain("project-review-published", title=title))
    await manager.switch_to(ProjectReviewScreens.queue)


@inject
async def reject(
    message: Message, _: MessageInput, manager: DialogManager, decide: FromDishka[RejectProject]
) -> None:
    async with asked_again(manager):
        title = await decide(manager.dialog_data["project_id"], text_of(message))
        t = await translator_of(manager)
        await message.answer(t("project-review-rejected", title=title))
        await manager.switch_to(ProjectReviewScreens.queue, show_mode=ShowMode.SEND)


@inject
async def send_attachments(
    query: CallbackQuery, _: Button, manager: DialogManager, review: FromDishka[ReviewProject]
) -> None:
    await deliver_attachments(query, manager, await review(manager.dialog_data["project_id"]))


@inject
async def queue(
    dialog_manager: DialogManager, waiting: FromDishka[ListProjectsToReview], **_: object
) -> dict[str, Any]:
    published = bool(dialog_manager.dialog_data.get(_PUBLISHED))

    async def read(offset: int, limit: int) -> tuple[Sequence[ProjectView], int]:
        page = await waiting(offset=offset, limit=limit, published=published)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, _PAGER, read)
    return {
        "none": not views and not published,
        "some": bool(views) and not published,
        "published": published,
        "waiting": not published,
        "projects": [Option(str(view.id), cut(view.title, _ON_A_BUTTON)) for view in views],
        **paging,
    }


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewProject], **_: object
) -> dict[str, Any]:
    view = await review(dialog_manager.dialog_data["project_id"])
    t = await translator_of(dialog_manager)
    waiting = view.stage is ProjectStage.SUBMITTED
    return {
        **describe(t, view, whole=bool(dialog_manager.dialog_data.get("whole"))),
        "waiting": waiting,
        "decided": not waiting,
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = dict.fromkeys(("waiting", "decided", "longer", "shorter", "attached"), True)
    return {**describe(t, samples.PROJECT, whole=False), **shown}


dialog = Dialog(
    Window(
        Multi(
            Say("project-queue", total="total", when="some"),
            Say("project-queue-empty", when="none"),
            Say("project-queue-published", total="total", when="published"),
        ),
        Column(Choices("project", "projects", pick)),
        FetchedPages(_PAGER),
        Button(label("button-published"), id="published", on_click=turn_list, when="waiting"),
        Button(label("button-to-review"), id="to_review", on_click=turn_list, when="published"),
        close(),
        state=ProjectReviewScreens.queue,
        getter=queue,
        preview_data={
            "total": 9,
            "pages": 2,
            "some": True,
            "none": True,
            "published": True,
            "waiting": True,
            "projects": [Option("1", samples.PROJECT.title)],
        },
    ),
    Window(
        Multi(Html("card"), Say("project-review-decided", when="decided"), sep="\n\n"),
        Column(
            Button(label("button-more"), id="more", on_click=show_whole, when="longer"),
            Button(label("button-less"), id="less", on_click=show_less, when="shorter"),
            Button(label("button-attachments"), id="files", on_click=send_attachments, when="attached"),
        ),
        Row(
            Button(label("button-publish"), id="publish", on_click=publish),
            SwitchTo(label("button-reject"), id="reject", state=ProjectReviewScreens.reason),
            when="waiting",
        ),
        SwitchTo(label("button-shown-to"), id="shown", state=ProjectReviewScreens.shown, when="decided"),
        SwitchTo(label("button-back"), id="back", state=ProjectReviewScreens.queue),
        state=ProjectReviewScreens.card,
        getter=card,
        preview_data=card_preview,
    ),
    SHOWN,
    question_window(
        "project-review-reason", reject, state=ProjectReviewScreens.reason, back=ProjectReviewScreens.card
    ),
    on_start=keep_start_data,
)

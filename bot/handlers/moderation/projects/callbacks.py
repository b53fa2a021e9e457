"""A moderator publishes a project, or gives it back for a reason that the applicant reads."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import PROJECT
from bot.handlers.moderation.lists import Shelf
from bot.handlers.moderation.projects.getters import NUMBERS
from bot.handlers.moderation.queue import Decision, Queue, Refusal, require_no_look_up
from bot.handlers.navigation import tell
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectReviewScreens
from bot.handlers.widgets.form import Option
from bot.models.reasons import Occasion
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.projects import (
    PROJECTS_TO_REVIEW,
    ListPublishedProjects,
    PublishProject,
    PutProjectBack,
    RejectProject,
    ReviewProject,
    TakeProjectDown,
)
from bot.use_cases.moderation.undoing import UndoProjectDecision
from bot.use_cases.projects.views import ProjectView

router = Router(name="projects-review")


async def publish(manager: DialogManager, project_id: int) -> Text:
    title = await (await deed(manager, PublishProject))(project_id)
    return Text("project-review-published", {"title": title})


async def reject(manager: DialogManager, project_id: int, words: str, ready: str) -> Text:
    title = await (await deed(manager, RejectProject))(project_id, words, ready=ready)
    return Text("project-review-rejected", {"title": title})


async def undo(manager: DialogManager, project_id: int) -> Text:
    return Text("queue-undone", {"name": await (await deed(manager, UndoProjectDecision))(project_id)})


async def read_published(manager: DialogManager, offset: int, limit: int) -> tuple[Sequence[Option], int]:
    page = await (await deed(manager, ListPublishedProjects))(offset=offset, limit=limit)
    return [Option(str(view.id), view.name) for view in page.items], page.total


queue = Queue(
    backlog=PROJECTS_TO_REVIEW,
    record=PROJECT,
    list_screen=ProjectReviewScreens.queue,
    card_screen=ProjectReviewScreens.card,
    heading="project-queue",
    empty="project-queue-empty",
    decisions=(Decision("button-publish", publish),),
    refusal=Refusal(
        "button-reject", "project-review-reason", ProjectReviewScreens.reason, reject, Occasion.RETURN_PROJECT
    ),
    undo=undo,
    undo_action=Action("undo-project-review", 0),
    list_action=Action("open-project-review", 0),
    shelves=(
        Shelf("button-published", "project-queue-published", "project-queue-published-empty", read_published),
    ),
)


@router.callback_query(ActionFilter("open-project-review"))
async def open_queue(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await queue.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("review-project"))
@inject_handler
async def open_review(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, review: FromDishka[ReviewProject]
) -> None:
    """From a message of an earlier release, which sent one for each project."""
    await review(action_id)
    await queue.open(dialog_manager, action_id)


async def take_down(event: CallbackQuery | Message, manager: DialogManager, words: str, ready: str) -> None:
    """Take the project down for a reason, which its people will read."""
    require_no_look_up(manager)
    title = await (await deed(manager, TakeProjectDown))(queue.kept_id(manager), words, ready=ready)
    if isinstance(event, CallbackQuery):
        await answer_tap(event)
    await tell(manager, (await translator_of(manager))("project-review-taken-down", title=title))
    await manager.switch_to(ProjectReviewScreens.card, show_mode=ShowMode.DELETE_AND_SEND)


async def turn_numbers(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data[NUMBERS] = button.widget_id == "numbers"


@inject
async def put_back(
    query: CallbackQuery, _: Button, manager: DialogManager, put: FromDishka[PutProjectBack]
) -> None:
    require_no_look_up(manager)
    title = await put(queue.kept_id(manager))
    await answer_tap(query, (await translator_of(manager)).plain("project-review-put-back", title=title))


async def read_reviewed(manager: DialogManager) -> ProjectView:
    """The project of the open card."""
    return await (await deed(manager, ReviewProject))(queue.kept_id(manager))


@router.callback_query(ActionFilter("undo-project-review"))
async def undo_from_line(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await queue.undo_from_line(query, action_id, dialog_manager)

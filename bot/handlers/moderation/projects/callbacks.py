"""A moderator publishes a project, or gives it back for a reason that the applicant reads."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import PROJECT
from bot.handlers.moderation.projects.getters import PUBLISHED, QUEUE_PAGE
from bot.handlers.moderation.queue import Queue
from bot.handlers.projects.callbacks import deliver_attachments
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectReviewScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.pager import turn_to_first_page
from bot.models.words import Text
from bot.use_cases.moderation.projects import (
    PublishProject,
    PutProjectBack,
    RejectProject,
    ReviewProject,
    TakeProjectDown,
)

router = Router(name="projects-review")


async def publish(manager: DialogManager, project_id: int) -> Text:
    title = await (await deed(manager, PublishProject))(project_id)
    return Text("project-review-published", {"title": title})


async def reject(manager: DialogManager, project_id: int, reason: str) -> Text:
    title = await (await deed(manager, RejectProject))(project_id, reason)
    return Text("project-review-rejected", {"title": title})


queue = Queue(
    record=PROJECT,
    choice="project",
    pager=QUEUE_PAGE,
    list_screen=ProjectReviewScreens.queue,
    card_screen=ProjectReviewScreens.card,
    reason_screen=ProjectReviewScreens.reason,
    accept=publish,
    reject=reject,
)


@router.callback_query(ActionFilter("review-project"))
@inject_handler
async def open_review(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, review: FromDishka[ReviewProject]
) -> None:
    await review(action_id)
    await queue.open(dialog_manager, action_id)


async def take_down(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """Take the project down for the reason in the message, which its people will read."""
    async with ask_again_if_refused(manager):
        title = await (await deed(manager, TakeProjectDown))(queue.kept_id(manager), require_text(message))
        await message.answer((await translator_of(manager))("project-review-taken-down", title=title))
        await manager.switch_to(ProjectReviewScreens.card, show_mode=ShowMode.SEND)


@inject
async def put_back(
    query: CallbackQuery, _: Button, manager: DialogManager, put: FromDishka[PutProjectBack]
) -> None:
    title = await put(queue.kept_id(manager))
    await answer_tap(query, (await translator_of(manager)).plain("project-review-put-back", title=title))


async def turn_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Switch between the projects that wait for a decision and those that seek support."""
    manager.dialog_data[PUBLISHED] = not manager.dialog_data.get(PUBLISHED)
    await turn_to_first_page(manager, QUEUE_PAGE)


@inject
async def send_attachments(
    query: CallbackQuery, _: Button, manager: DialogManager, review: FromDishka[ReviewProject]
) -> None:
    await deliver_attachments(query, manager, await review(queue.kept_id(manager)))

"""Publish, or give back with a reason that the applicant reads."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, record_id
from bot.handlers.keys import PROJECT
from bot.handlers.moderation.projects.getters import PUBLISHED, QUEUE_PAGE
from bot.handlers.navigation import open_over_menu
from bot.handlers.projects.callbacks import deliver_attachments
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectReviewScreens
from bot.handlers.widgets.folding import fold
from bot.handlers.widgets.input import asked_again, text_of
from bot.handlers.widgets.pager import turn_to_first_page
from bot.use_cases.moderation.projects import PublishProject, RejectProject, ReviewProject

router = Router(name="projects-review")


@router.callback_query(ActionFilter("review-project"))
@inject_handler
async def open_review(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, review: FromDishka[ReviewProject]
) -> None:
    await review(action_id)
    await open_over_menu(dialog_manager, ProjectReviewScreens.card, {PROJECT: action_id})


async def pick(_: CallbackQuery, __: object, manager: DialogManager, project_id: str) -> None:
    manager.dialog_data[PROJECT] = record_id(project_id)
    fold(manager)
    await manager.switch_to(ProjectReviewScreens.card)


async def turn_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Between what waits for a decision and what seeks support."""
    manager.dialog_data[PUBLISHED] = not manager.dialog_data.get(PUBLISHED)
    await turn_to_first_page(manager, QUEUE_PAGE)


@inject
async def publish(
    query: CallbackQuery, _: Button, manager: DialogManager, decide: FromDishka[PublishProject]
) -> None:
    title = await decide(manager.dialog_data[PROJECT])
    t = await translator_of(manager)
    await query.answer(t.plain("project-review-published", title=title))
    await manager.switch_to(ProjectReviewScreens.queue)


@inject
async def reject(
    message: Message, _: MessageInput, manager: DialogManager, decide: FromDishka[RejectProject]
) -> None:
    async with asked_again(manager):
        title = await decide(manager.dialog_data[PROJECT], text_of(message))
        t = await translator_of(manager)
        await message.answer(t("project-review-rejected", title=title))
        await manager.switch_to(ProjectReviewScreens.queue, show_mode=ShowMode.SEND)


@inject
async def send_attachments(
    query: CallbackQuery, _: Button, manager: DialogManager, review: FromDishka[ReviewProject]
) -> None:
    await deliver_attachments(query, manager, await review(manager.dialog_data[PROJECT]))

"""A link to a project's page leads into the bot, and out of it again."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.deep_links import opens_links
from bot.handlers.keys import PROJECT
from bot.handlers.navigation import kept_id, open_on
from bot.handlers.states import ProjectScreens, ShowcaseScreens
from bot.models.typed_codes import page_code_in
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.projects.views import ProjectView
from bot.use_cases.showcase.opening import FindByPage, OpenProject

router = Router(name="showcase-actions")

PAGE_LINKS = "p"
"""Begins the payload of a link to a project, before the code of its page."""


@opens_links(PAGE_LINKS)
async def follow_link(manager: DialogManager, token: str) -> None:
    """The button of a project's page: its own people get the project as theirs."""
    project_id = await (await deed(manager, FindByPage))(page_code_in(token))
    opened = await (await deed(manager, OpenProject))(project_id)
    await manager.start(
        ProjectScreens.card if opened.mine else ShowcaseScreens.card, data={PROJECT: project_id}
    )


@router.callback_query(ActionFilter("share-project"))
@inject_handler
async def share(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[OpenProject]
) -> None:
    if not (await show(action_id)).page:
        raise NotFoundError
    await open_on(query, dialog_manager, ShowcaseScreens.share, {PROJECT: action_id})


async def read_opened(manager: DialogManager) -> ProjectView:
    """The project of the open card."""
    return (await (await deed(manager, OpenProject))(kept_id(manager, PROJECT))).project

"""What people do with their projects: submit, open, correct, pause, withdraw."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import PROJECT
from bot.handlers.navigation import open_over_menu, start_id, tell
from bot.handlers.open_dialogs import is_of_dialog
from bot.handlers.projects.form import (
    NOT_THE_SAME,
    OPENED,
    SIMILAR,
    answers_of,
    fixed_questions,
    returned_because,
    send,
    start_in_second_language,
)
from bot.handlers.projects.questions import CARRIER, carried_by, own_ngos
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectFormScreens, ProjectScreens, StandingScreens
from bot.handlers.widgets.form import to_correct, to_fill_in
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.models.organizations import OrganizationKind
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.organizations.cards import ShowOrganization
from bot.use_cases.organizations.proposals import TakeBackChange
from bot.use_cases.progress.stages import StartProject
from bot.use_cases.projects.changes import (
    PauseProject,
    ResumeProject,
    WithdrawProject,
)
from bot.use_cases.projects.reading import ShowProject
from bot.use_cases.projects.views import ProjectView, as_proposed

router = Router(name="projects-actions")


async def begin(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(ProjectFormScreens.organization, data=await form_start(manager))


async def form_start(manager: DialogManager) -> dict[str, Any]:
    """Start data of the form. A person who represents only one organisation is not asked which one submits."""
    own = await own_ngos(manager)
    return to_fill_in({CARRIER: carried_by(own[0])} if len(own) == 1 else {})


async def submit_another(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Submit the project to the moderators, because the person says that it is another one than the
    similar projects.
    """
    manager.dialog_data[NOT_THE_SAME] = manager.dialog_data.get(SIMILAR, [])
    await send(query, button, manager)


async def open_similar(_: CallbackQuery, __: object, manager: DialogManager, project_id: str) -> None:
    """Read one of the similar projects, to compare. What was not found is not opened."""
    found = parse_record_id(project_id)
    if found in manager.dialog_data.get(SIMILAR, []):
        manager.dialog_data[OPENED] = found
        await manager.switch_to(ProjectFormScreens.similar_one)


async def stop_submitting(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Submit nothing, because the person says that the project is in the bot already."""
    t = await translator_of(manager)
    await tell(manager, t("project-stopped"))
    await manager.done()


async def open_card(_: CallbackQuery, __: object, manager: DialogManager, project_id: str) -> None:
    await manager.start(ProjectScreens.card, data={PROJECT: parse_record_id(project_id)})


@inject
async def correct(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowProject]
) -> None:
    view = await show(start_id(manager, PROJECT))
    t = await translator_of(manager)
    await manager.start(
        ProjectFormScreens.review,
        data={
            **to_correct(
                answers_of(as_proposed(view)), fixed=fixed_questions(view), returned=returned_because(t, view)
            ),
            PROJECT: view.id,
        },
    )


@inject
async def take_back_change(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowProject],
    take_back: FromDishka[TakeBackChange],
) -> None:
    """Take back the correction that waits for a moderator. The card is then drawn without it."""
    view = await show(start_id(manager, PROJECT))
    if view.change is not None:
        await take_back(view.change.id)


@inject
async def add_second_language(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowProject]
) -> None:
    view = await show(start_id(manager, PROJECT))
    t = await translator_of(manager)
    wanted = t.language if t.language in view.addable else view.addable[0]
    await manager.start(ProjectFormScreens.review, data=start_in_second_language(t, view, wanted))


async def show_standing(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Open the screen that tells where the project stands among the backers."""
    await manager.start(StandingScreens.standing, data={PROJECT: start_id(manager, PROJECT)})


@inject
async def pause(
    query: CallbackQuery, _: Button, manager: DialogManager, pause_project: FromDishka[PauseProject]
) -> None:
    await pause_project(start_id(manager, PROJECT))
    await answer_tap(query, (await translator_of(manager)).plain("project-paused-now"))
    await manager.switch_to(ProjectScreens.card)


@inject
async def resume(
    query: CallbackQuery, _: Button, manager: DialogManager, resume_project: FromDishka[ResumeProject]
) -> None:
    await resume_project(start_id(manager, PROJECT))
    await answer_tap(query, (await translator_of(manager)).plain("project-resumed-now"))


@inject
async def begin_work(
    query: CallbackQuery, _: Button, manager: DialogManager, start: FromDishka[StartProject]
) -> None:
    await start(start_id(manager, PROJECT))
    await answer_tap(query, (await translator_of(manager)).plain("project-you-began"))


@inject
async def withdraw(
    query: CallbackQuery, _: Button, manager: DialogManager, withdraw_project: FromDishka[WithdrawProject]
) -> None:
    await withdraw_project(start_id(manager, PROJECT))
    await answer_tap(query, (await translator_of(manager)).plain("project-withdrawn-now"))
    await manager.switch_to(ProjectScreens.card)


@inject
async def withdraw_in_words(
    message: Message, _: MessageInput, manager: DialogManager, withdraw_project: FromDishka[WithdrawProject]
) -> None:
    """Withdraw the project with the words of the message, which those concerned will read."""
    async with ask_again_if_refused(manager):
        await withdraw_project(start_id(manager, PROJECT), require_text(message))
        await message.answer((await translator_of(manager))("project-withdrawn-now"))
        await manager.switch_to(ProjectScreens.card, show_mode=ShowMode.SEND)


async def read_own(manager: DialogManager) -> ProjectView:
    """The project of the open card."""
    return await (await deed(manager, ShowProject))(start_id(manager, PROJECT))


@router.callback_query(ActionFilter("propose-project"))
@inject_handler
async def propose(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowOrganization]
) -> None:
    """Open the form for the organisation that the button names."""
    view = await show(action_id)
    if view.kind is not OrganizationKind.NGO:
        raise ForbiddenError("project-ngo-only")
    start = to_fill_in({CARRIER: carried_by(view)})
    if is_of_dialog(query):
        await dialog_manager.start(ProjectFormScreens.organization, data=start)
        await dialog_manager.answer_callback()
    else:
        await open_over_menu(dialog_manager, ProjectFormScreens.organization, start)


@router.callback_query(ActionFilter("open-project"))
@inject_handler
async def open_project(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowProject]
) -> None:
    """Open the project's card. The project is read first, so that a person who may not see it stays where they are."""
    await show(action_id)
    await open_over_menu(dialog_manager, ProjectScreens.card, {PROJECT: action_id})

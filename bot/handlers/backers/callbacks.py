"""What people do with a backer's profile: open it, fill it in, pause it for a while."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.backers.form import answers_of, form_start
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import open_over_menu, start_id
from bot.handlers.open_dialogs import is_of_dialog
from bot.handlers.speech import translator_of
from bot.handlers.states import BackerFormScreens, BackerScreens
from bot.handlers.widgets.form import to_correct
from bot.use_cases.backers.profiles import (
    ChooseDigestHour,
    ListBackerProfiles,
    PauseBacking,
    ShowBackerProfile,
)
from bot.use_cases.pitches.feedback import ResetLeanings

ONLY_ONE = "only_one"
router = Router(name="backers-actions")


@inject
async def on_start(
    _: Any,  # noqa: ANN401 - start data of any shape
    manager: DialogManager,
    profiles: FromDishka[ListBackerProfiles],
) -> None:
    """Open the profile at once if the person represents only one organisation, as most people do."""
    found = await profiles()
    asked = start_id(manager, ORGANIZATION)
    if asked in {view.organization_id for view in found}:
        manager.dialog_data.update({ORGANIZATION: asked, ONLY_ONE: True})
        await manager.switch_to(BackerScreens.profile)
    elif len(found) == 1:
        manager.dialog_data.update({ORGANIZATION: found[0].organization_id, ONLY_ONE: True})
        await manager.switch_to(BackerScreens.profile)


async def pick(_: CallbackQuery, __: object, manager: DialogManager, organization_id: str) -> None:
    manager.dialog_data[ORGANIZATION] = parse_record_id(organization_id)
    await manager.switch_to(BackerScreens.profile)


async def leave(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    if manager.dialog_data.get(ONLY_ONE):
        await manager.done()
    else:
        await manager.switch_to(BackerScreens.list)


@inject
async def fill_in(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowBackerProfile]
) -> None:
    view = await show(manager.dialog_data[ORGANIZATION])
    if view.form is None:
        await manager.start(BackerFormScreens.spheres, data=form_start(view.organization_id, view.name))
    else:
        data = {**to_correct(answers_of(view.form)), ORGANIZATION: view.organization_id}
        await manager.start(BackerFormScreens.review, data=data)


@inject
async def choose_hour(
    _: CallbackQuery, __: object, manager: DialogManager, hour: str, choose: FromDishka[ChooseDigestHour]
) -> None:
    await choose(manager.dialog_data[ORGANIZATION], parse_record_id(hour))


@inject
async def reset(
    query: CallbackQuery, _: Button, manager: DialogManager, forget: FromDishka[ResetLeanings]
) -> None:
    await forget(manager.dialog_data[ORGANIZATION])
    await answer_tap(query, (await translator_of(manager)).plain("backer-leanings-reset"))


@inject
async def pause(
    query: CallbackQuery, _: Button, manager: DialogManager, pause_backing: FromDishka[PauseBacking]
) -> None:
    await pause_backing(manager.dialog_data[ORGANIZATION], paused=True)
    await answer_tap(query, (await translator_of(manager)).plain("backer-paused-now"))


@inject
async def resume(
    query: CallbackQuery, _: Button, manager: DialogManager, pause_backing: FromDishka[PauseBacking]
) -> None:
    await pause_backing(manager.dialog_data[ORGANIZATION], paused=False)
    await answer_tap(query, (await translator_of(manager)).plain("backer-resumed-now"))


@router.callback_query(ActionFilter("open-backing"))
@inject_handler
async def open_backing(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowBackerProfile]
) -> None:
    """Open the profile of the organisation that the button names. It is read first, so that whoever may not see it
    stays where they are.
    """
    start = {ORGANIZATION: (await show(action_id)).organization_id}
    if is_of_dialog(query):
        await dialog_manager.start(BackerScreens.list, data=start)
        await dialog_manager.answer_callback()
    else:
        await open_over_menu(dialog_manager, BackerScreens.list, start)

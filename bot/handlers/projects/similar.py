"""Before a project goes to the moderators: is it there already, perhaps in another language?"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from aiogram.types import CallbackQuery
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Multi
from dishka import AsyncContainer
from dishka.integrations.aiogram import CONTAINER_NAME

from bot.handlers.navigation import tell
from bot.handlers.projects import samples
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectFormScreens
from bot.handlers.widgets.form.form import Submit
from bot.handlers.widgets.text import Html, Say, label
from bot.presenting.cards.projects import similar_project
from bot.presenting.translator import Translator
from bot.use_cases.projects.duplicates import FindLikelyDuplicates, LikelyDuplicate
from bot.use_cases.projects.views import ProjectForm

_FOUND, _DISMISSED = "similar", "not_the_same"


async def ask_first(manager: DialogManager, form: ProjectForm) -> bool:
    """Whether there are likely duplicates that the person has not seen and called different yet."""
    found = [item.id for item in await _search(manager, form)]
    manager.dialog_data[_FOUND] = found
    return not set(found) <= set(manager.dialog_data.get(_DISMISSED, ()))


def window(send: Submit, form_of: Callable[[DialogManager], Awaitable[ProjectForm]]) -> Window:
    async def getter(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        found = await _search(dialog_manager, await form_of(dialog_manager))
        return {"found": _lines(await translator_of(dialog_manager), found)}

    async def preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        return {"found": _lines(await translator_of(dialog_manager), (samples.DUPLICATE,))}

    async def on_another(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
        manager.dialog_data[_DISMISSED] = manager.dialog_data.get(_FOUND, [])
        await send(query, button, manager)

    async def on_same(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        t = await translator_of(manager)
        await tell(manager, t("project-stopped"))
        await manager.done()

    return Window(
        Multi(Say("project-similar"), Html("found"), sep="\n\n"),
        Button(label("button-another-project"), id="another", on_click=on_another),
        Button(label("button-same-project"), id="same", on_click=on_same),
        SwitchTo(label("button-back"), id="back", state=ProjectFormScreens.review),
        state=ProjectFormScreens.similar,
        getter=getter,
        preview_data=preview,
    )


def _lines(t: Translator, found: Sequence[LikelyDuplicate]) -> str:
    return t.paragraphs(*(similar_project(t, item) for item in found))


async def _search(manager: DialogManager, form: ProjectForm) -> Sequence[LikelyDuplicate]:
    """Reading many texts for the first time takes seconds: the chat shows that something is going on."""
    container: AsyncContainer = manager.middleware_data[CONTAINER_NAME]
    find = await container.get(FindLikelyDuplicates)
    chat = manager.middleware_data["event_chat"]
    async with ChatActionSender.typing(chat.id, manager.middleware_data["bot"], initial_sleep=0.5):
        return await find(form)

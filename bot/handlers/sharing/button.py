"""The button of a screen by which somebody chooses a chat and sends a project's card there."""

from contextlib import suppress

from aiogram.exceptions import AiogramError
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import SwitchInlineQueryChosenChatButton
from aiogram_dialog.widgets.text import Format

from bot.handlers.widgets.text import label
from bot.presenting.translator import Translator
from bot.use_cases.projects.views import ProjectView
from bot.use_cases.sharing.access import SHARED

SHARE = "share"
"""Name of the data that holds the words for which the bot offers the project; empty where it cannot be shared."""


def share_card_button() -> SwitchInlineQueryChosenChatButton:
    return SwitchInlineQueryChosenChatButton(
        label("button-share"),
        query=Format(f"{{{SHARE}}}"),
        allow_user_chats=True,
        allow_group_chats=True,
        allow_channel_chats=True,
        id=SHARE,
        when=SHARE,
    )


async def words_to_share(manager: DialogManager, t: Translator, project: ProjectView) -> str:
    """Nothing as long as the bot's owner has not switched inline mode on, for the button would lead nowhere."""
    if project.stage not in SHARED:
        return ""
    with suppress(AiogramError):
        if (await manager.middleware_data["bot"].me()).supports_inline_queries:
            return t.plain_value(project.name)
    return ""

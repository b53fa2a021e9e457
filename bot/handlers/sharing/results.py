"""What is offered to somebody who shares: each result is a message that stays in their chat, with a way to the bot."""

from collections.abc import Sequence

from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultUnion,
    InputTextMessageContent,
)

from bot.handlers.showcase.callbacks import PAGE_LINKS
from bot.presenting.cards.sharing import offered_line, shared_project
from bot.presenting.translator import Translator
from bot.use_cases.projects.views import ProjectView


def results_of(t: Translator, project: ProjectView, username: str) -> Sequence[InlineQueryResultUnion]:
    """All that can be shared of a project. Whatever else it has for other chats stands here beside its card."""
    return (_card(t, project, username),)


def link_to(project: ProjectView, username: str) -> str:
    """The address that opens the bot at the project."""
    return f"https://t.me/{username}?start={PAGE_LINKS}_{project.code}"


def _card(t: Translator, project: ProjectView, username: str) -> InlineQueryResultArticle:
    way = InlineKeyboardButton(text=t.plain("button-open-shared"), url=link_to(project, username))
    return InlineQueryResultArticle(
        id=f"project-{project.id}",
        title=t.plain_value(project.name),
        description=offered_line(t, project),
        input_message_content=InputTextMessageContent(message_text=shared_project(t, project)),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[way]]),
    )

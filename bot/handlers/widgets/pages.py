"""Buttons that lead to a project's public page, and that pass it on in Telegram."""

from typing import Any
from urllib.parse import urlencode

from aiogram_dialog.widgets.kbd import Url
from aiogram_dialog.widgets.text import Format

from bot.handlers.widgets.text import label
from bot.models.words import Words
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.projects.views import ProjectView

_SHARING = "https://t.me/share/url"
"""Asks its reader to whom the address goes (core.telegram.org/widgets/share)."""


def shown_page(t: Translator, page: str, title: Words) -> dict[str, Any]:
    """The data of the buttons. Without a page there are none."""
    return {"page": page, "sharing": shared_by(page, t.plain("showcase-message", title=title))}


def shared_by(address: str, words: str) -> str:
    """The address that asks its reader to whom this one goes, with these words."""
    return f"{_SHARING}?{urlencode({'url': address, 'text': words})}"


def page_of(t: Translator, view: ProjectView, imprint: Imprint) -> dict[str, Any]:
    """The same for a project as its own people, or staff, read it: there may be no page now."""
    return shown_page(t, imprint.project(view.code) if view.shown else "", view.name)


def page_button() -> Url:
    return Url(label("button-project-page"), Format("{page}"), id="page", when="page")


def share_button() -> Url:
    return Url(label("button-share-page"), Format("{sharing}"), id="share", when="page")

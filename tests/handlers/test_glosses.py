"""What the bot says in one language, glossed into another: every window, drawn in both, must say the same."""

import pytest
from aiogram.types import InlineKeyboardMarkup
from aiogram_dialog import Dialog
from aiogram_dialog.window import Window

from bot.handlers import dialogs
from bot.models.reference import Language
from bot.presenting.glosses import Glosses
from bot.presenting.recipes import Recipes, RememberingTranslator
from bot.presenting.translator import Translator
from playground.api.entities import format_text
from playground.world.rendering import to_html
from tests.fakes import FrozenClock
from tests.handlers.drawing import drawn

INTO = {
    Language.KAZAKH: Language.ENGLISH,
    Language.RUSSIAN: Language.KAZAKH,
    Language.ENGLISH: Language.RUSSIAN,
}
UNLIKE = {
    "OrganizationFormScreens:taken": "the sample names the organisation by finished words, in Kazakh whoever reads it",
    "ProjectFormScreens:second_title": "readers of another language are asked for another second language",
    "ProjectFormScreens:second_summary": "the same",
    "ProjectFormScreens:similar_one": "what is there in the reader's language is not said to be in another one",
    "MemorandumScreens:card": "the aims are there in both languages, and each reader gets their own",
    "ShowcaseScreens:card": "the title is there in both languages, and each reader gets their own",
    "ProgressScreens:report": "a report says in which language it is written only to readers of others",
}
"""Windows that say something else in the other language, each with its reason."""
LABELS_UNLIKE_AT_MOST = 0.03
"""Labels that are cut where they are long, which depends on the language."""


def shown(html: str | None) -> str:
    """As Telegram shows it."""
    formatted = format_text(html or "", parse_mode="HTML")
    return to_html(formatted.text, formatted.entities)


async def labels_and_text(dialog: Dialog, window: Window, t: Translator) -> tuple[str, list[list[str]]]:
    message = await drawn(dialog, window, t)
    assert isinstance(message.reply_markup, InlineKeyboardMarkup)
    return shown(message.text), [
        [button.text for button in row] for row in message.reply_markup.inline_keyboard
    ]


@pytest.mark.every_language
async def test_every_window_is_glossed_as_it_would_have_been_drawn(language: Language) -> None:
    recipes, clock, other = Recipes(), FrozenClock(), INTO[language]
    unlike: dict[str, tuple[str, str]] = {}
    labels = strange = 0
    for dialog in dialogs.all():
        for window in dialog.windows.values():
            remembering = RememberingTranslator(recipes, language, clock.now)
            text, rows = await labels_and_text(dialog, window, remembering)
            wanted, rows_wanted = await labels_and_text(dialog, window, Translator(other, clock.now))
            gloss = Glosses(recipes).of(text, rows, other)
            told = text if gloss.html is None else shown(gloss.html)
            name = str(window.get_state().state)
            if told != wanted and name not in UNLIKE:
                unlike[name] = (told, wanted)
            there = {label for row in rows_wanted for label in row}
            given = [label for row in gloss.buttons or rows for label in row]
            labels += len(given)
            # A list of many pages may turn them elsewhere in the other language.
            strange += sum(label not in there for label in given) if len(rows) == len(rows_wanted) else 0
    assert unlike == {}
    assert strange <= labels * LABELS_UNLIKE_AT_MOST

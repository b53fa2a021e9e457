"""The next version while the drafter makes it: what was read is kept with the open dialog, section by section."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.models.memoranda import Content, Pair
from bot.models.reference import Language
from bot.understanding.names import parse_name
from bot.understanding.texts import parse_text
from bot.understanding.two_languages import require_other_words
from bot.use_cases.memoranda.forming import AIMS_MAX, PLACE_MAX, TITLE_MAX, MemorandumForm

CONTENT, SECTION, KAZAKH = "content", "section", "kazakh"
"""Keys of `dialog_data`: the next version, the section that is asked, and its Kazakh words before the Russian ones."""
PLAN = "plan"
TEXTS = ("title", "aims", "place")


def content_of(manager: DialogManager) -> Content | None:
    stored = manager.dialog_data.get(CONTENT)
    return Content.loaded(stored) if stored else None


def keep_content(manager: DialogManager, content: Content) -> None:
    manager.dialog_data[CONTENT] = content.stored()


def section_words(content: Content, section: str, language: Language) -> str:
    """A section as somebody would type it, in one language."""
    texts = {"title": content.title, "aims": content.aims, "place": content.place}
    return half(texts[section], language) if section in texts else ""


def half(text: Pair, language: Language) -> str:
    return text.kk if language is Language.KAZAKH else text.ru


def read_words(section: str, typed: str) -> str:
    """The words of a section, tidied. Raises `InvalidValueError`."""
    if section == "aims":
        return parse_text(typed, longest=AIMS_MAX, shortest=10)
    return parse_name(typed, longest=TITLE_MAX if section == "title" else PLACE_MAX)


def with_words(content: Content, section: str, kazakh: str, russian: str) -> dict[str, Any]:
    """The content with a section in both languages, as JSON. Raises `InvalidValueError` for aims twice in the same
    words.
    """
    if section == "aims":
        require_other_words(kazakh, russian, Language.RUSSIAN)
    return {**content.stored(), section: Pair(kazakh, russian).stored()}


def form_of_content(content: Content) -> MemorandumForm:
    return MemorandumForm(
        pitch_id=None,
        title=content.title,
        aims=content.aims,
        place=content.place,
        areas=content.areas,
        plan=content.plan,
        term_months=content.term_months,
        term_until=content.last_day,
    )

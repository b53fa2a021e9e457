"""The next version while the drafter makes it: what was read is kept with the open dialog, section by section."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from bot.models.errors import InvalidValueError
from bot.models.memoranda import PLAN_ITEMS_MAX, Content, Pair, PlanRow
from bot.models.reference import Language
from bot.understanding.names import parse_name
from bot.understanding.plans import parse_plan_item
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
    if section == PLAN:
        return "\n".join(
            f"{half(row.action, language)}; {row.until:%d.%m.%Y}; {half(row.who, language)}"
            for row in content.plan
        )
    texts = {"title": content.title, "aims": content.aims, "place": content.place}
    return half(texts[section], language) if section in texts else ""


def half(text: Pair, language: Language) -> str:
    return text.kk if language is Language.KAZAKH else text.ru


def read_words(section: str, typed: str, today: date) -> str:
    """The words of a section, tidied. Raises `InvalidValueError`."""
    if section == PLAN:
        rows(typed, today)
        return "\n".join(line for line in typed.splitlines() if line.strip())
    if section == "aims":
        return parse_text(typed, longest=AIMS_MAX, shortest=10)
    return parse_name(typed, longest=TITLE_MAX if section == "title" else PLACE_MAX)


def rows(typed: str, today: date) -> Sequence[PlanRow]:
    """Raises `InvalidValueError`."""
    lines = [line for line in typed.splitlines() if line.strip()]
    if len(lines) > PLAN_ITEMS_MAX:
        raise InvalidValueError("items-too-many", count=len(lines), most=PLAN_ITEMS_MAX)
    items = [parse_plan_item(line, today) for line in lines]
    return [PlanRow(Pair(item.what), item.until, Pair(item.who)) for item in items]


def with_words(content: Content, section: str, kazakh: str, russian: str, today: date) -> dict[str, Any]:
    """The content with a section in both languages, as JSON. Raises `InvalidValueError` where the lines of a plan are
    not the same actions on the same days, and for aims or actions twice in the same words.
    """
    stored = content.stored()
    if section == "aims":
        require_other_words(kazakh, russian, Language.RUSSIAN)
    if section != PLAN:
        stored[section] = Pair(kazakh, russian).stored()
        return stored
    first, second = rows(kazakh, today), rows(russian, today)
    if [row.until for row in first] != [row.until for row in second]:
        raise InvalidValueError("memorandum-plan-differs", count=len(first))
    for kk, ru in zip(first, second, strict=True):
        require_other_words(kk.action.kk, ru.action.kk, Language.RUSSIAN)
    both = zip(first, second, strict=True)
    stored[PLAN] = [
        PlanRow(Pair(kk.action.kk, ru.action.kk), kk.until, Pair(kk.who.kk, ru.who.kk)).stored()
        for kk, ru in both
    ]
    return stored


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

"""The questions for a project's words in a second language. The project's own form asks them too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Answers, TextQuestion
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.models.reference import Language
from bot.models.words import Named, Value
from bot.understanding.languages import second_language, written_in
from bot.use_cases.projects.views import (
    ProjectForm,
    check_second_summary,
    check_second_title,
    parse_summary,
    parse_title,
)

TITLE, SUMMARY = "second_title", "second_summary"
FIRST, SECOND = "first_language", "second_language"
"""Keys of the languages, where they are known before the first question."""
_TOLD = ("title", "summary", "problem", "solution", "beneficiaries")


def first_language(answers: Answers, reader: Language) -> Language:
    """The language in which the project is told."""
    if FIRST in answers:
        return Language(answers[FIRST])
    return written_in(" ".join(answers.get(name) or "" for name in _TOLD), reader)


def asked_language(answers: Answers, reader: Language) -> Language:
    """The language in which its title and summary are asked for a second time."""
    if SECOND in answers:
        return Language(answers[SECOND])
    return second_language(first_language(answers, reader), reader)


@dataclass(frozen=True)
class SecondWordsQuestion(TextQuestion):
    """Asks for words in the second language. The answer keeps the language with them."""

    check: Callable[[str, str, Language], None]
    """Given the first words, the second ones and their language: raises `InvalidValueError`."""
    first: ClassVar[Mapping[str, str]] = {TITLE: "title", SUMMARY: "summary"}

    async def asked(self, manager: DialogManager, answers: Answers) -> Language:
        return asked_language(answers, (await translator_of(manager)).language)

    async def gaps_now(self, manager: DialogManager, answers: Answers) -> Mapping[str, Value]:
        return {"language": Named("language", await self.asked(manager, answers))}

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        text = self.parse(require_text(message))
        answers = Progress.answers(manager)
        language = await self.asked(manager, answers)
        self.check(answers.get(self.first[self.id]) or "", text, language)
        return {"text": text, "language": language.value}

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return str(answer["text"])


SECOND_WORDS = (
    SecondWordsQuestion(TITLE, parse_title, check_second_title, optional=True),
    SecondWordsQuestion(
        SUMMARY,
        parse_summary,
        check_second_summary,
        optional=True,
        when=lambda answers: bool(answers.get("summary") and answers.get(TITLE)),
        hangs_on=("summary", TITLE),
    ),
)
"""Both may be left out."""


def second_of(answers: Answers) -> dict[str, Any]:
    """The fields of a project that these questions fill."""
    title, summary = answers.get(TITLE), answers.get(SUMMARY)
    if not title:
        return {}
    return {
        "second_language": Language(title["language"]),
        "second_title": title["text"],
        "second_summary": summary["text"] if summary else None,
        "second_by": title.get("by") or (summary or {}).get("by"),
    }


def second_answers_of(view: ProjectForm) -> Answers:
    """The answers to these questions with which a form opens to correct a project."""
    if view.second_language is None:
        return {TITLE: None}
    kept = {"language": view.second_language.value, "by": view.second_by}
    return {
        TITLE: {**kept, "text": view.second_title},
        SUMMARY: {**kept, "text": view.second_summary} if view.second_summary else None,
    }

"""The questions for a project's words in a second language. The project's own form asks them too."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeAlias

from aiogram.types import CallbackQuery, Message
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.projects import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Answers, Known, TextQuestion
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.standing import FORMER
from bot.handlers.widgets.input import require_text
from bot.handlers.widgets.refusal import forget_refusal
from bot.handlers.widgets.text import label
from bot.models.errors import DomainError, InvalidValueError
from bot.models.reference import Language
from bot.models.words import Named, Text, Value
from bot.understanding.languages import second_language, written_in
from bot.use_cases.projects.views import (
    ProjectForm,
    check_second_summary,
    check_second_title,
    parse_summary,
    parse_title,
)
from bot.use_cases.translations.proposing import ProposeTranslation, ShowTranslator

TITLE, SUMMARY = "second_title", "second_summary"
FIRST, SECOND = "first_language", "second_language"
"""Keys of the languages, where they are known before the first question."""
_PROPOSED = "proposed"
"""In `dialog_data`: what a model has proposed, by whom, and for which words."""
Check: TypeAlias = Callable[[str, str, Language], None]
"""Given the first words, the second ones and their language: raises `InvalidValueError`."""
_FIRST: Mapping[str, str] = {TITLE: "title", SUMMARY: "summary"}
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

    check: Check

    async def asked(self, manager: DialogManager, answers: Answers) -> Language:
        return asked_language(answers, (await translator_of(manager)).language)

    async def gaps_now(self, manager: DialogManager, answers: Answers) -> Mapping[str, Value]:
        return {"language": Named("language", await self.asked(manager, answers))}

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def suggest(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
            await self._suggest(query, manager, progress)

        async def take(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            proposed = await self._proposed(manager)
            if proposed is not None:
                await progress.answer(manager, self, proposed)

        return (
            Button(label("button-take-translation"), id=f"take_{self.id}", on_click=take, when="proposed"),
            Button(
                label("button-suggest-translation"),
                id=f"suggest_{self.id}",
                on_click=suggest,
                when="suggests",
            ),
        )

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        proposed = await self._proposed(manager)
        model = await (await deed(manager, ShowTranslator))()
        t = await translator_of(manager)
        asides = [t("form-former", answer=one.answer["text"]) for one in await self._kept(manager)]
        if proposed is not None:
            asides.append(t("translation-proposed", model=proposed["by"], words=proposed["text"]))
        return {
            "suggests": bool(model) and proposed is None,
            "proposed": proposed is not None,
            "aside": t.paragraphs(*asides),
        }

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        words = t("translation-proposed", model=samples.PROJECT.second_by or "", words=samples.PROJECT.title)
        return {"suggests": True, "proposed": True, "aside": words}

    async def _kept(self, manager: DialogManager) -> Sequence[Known]:
        return await self.known(manager) if self.known else ()

    async def _source(self, manager: DialogManager) -> list[str | None]:
        """What is translated, and into which language: a proposal stands as long as this does."""
        answers = Progress.answers(manager)
        return [answers.get("title"), answers.get("summary"), await self.asked(manager, answers)]

    async def _suggest(self, query: CallbackQuery, manager: DialogManager, progress: Progress) -> None:
        """Ask for a proposal. It may take some seconds, so the tap is answered before."""
        t = await translator_of(manager)
        await answer_tap(query, t.plain("translation-under-way"))
        answers = progress.answers(manager)
        source = await self._source(manager)
        propose = await deed(manager, ProposeTranslation)
        first, second = first_language(answers, t.language), await self.asked(manager, answers)
        try:
            async with ChatActionSender.typing(query.from_user.id, manager.middleware_data["bot"]):
                made = await propose(answers["title"], answers.get("summary"), first, second)
        except DomainError as error:
            await progress.refuse(manager, error)
            return
        forget_refusal(manager)
        texts = {TITLE: made.title, SUMMARY: made.summary}
        manager.dialog_data[_PROPOSED] = {"source": source, "by": made.model, "texts": texts}

    async def _proposed(self, manager: DialogManager) -> dict[str, Any] | None:
        """The proposed answer, if there is one for what is to be translated now."""
        kept = manager.dialog_data.get(_PROPOSED)
        if not kept or kept["source"] != await self._source(manager) or not kept["texts"].get(self.id):
            return None
        return {"text": kept["texts"][self.id], "language": kept["source"][2], "by": kept["by"]}

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        text = self.parse(require_text(message))
        answers = Progress.answers(manager)
        language = await self.asked(manager, answers)
        self.check(answers.get(_FIRST[self.id]) or "", text, language)
        return {"text": text, "language": language.value}

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return str(answer["text"])


def _former(id_: str, check: Check) -> Callable[[DialogManager], Awaitable[Sequence[Known]]]:
    """What the answer was before the first words were changed, where it could be given again."""

    async def known(manager: DialogManager) -> Sequence[Known]:
        answers = Progress.answers(manager)
        former = answers.get(FORMER, {}).get(id_)
        language = asked_language(answers, (await translator_of(manager)).language)
        if former and former["language"] == language:
            with suppress(InvalidValueError):
                check(answers.get(_FIRST[id_]) or "", former["text"], language)
                return (Known(former, Text("button-keep-it")),)
        return ()

    return known


def _asks_for_summary(answers: Answers) -> bool:
    """Sentences that were given for a title in another language fall away when that changes, and are asked for anew."""
    return bool(answers.get("summary") and answers.get(TITLE, True)) and _in_one_language(answers)


def _in_one_language(answers: Answers) -> bool:
    title, summary = answers.get(TITLE), answers.get(SUMMARY)
    return not (title and summary) or bool(title["language"] == summary["language"])


SECOND_WORDS = (
    SecondWordsQuestion(
        TITLE, parse_title, check_second_title, optional=True, known=_former(TITLE, check_second_title)
    ),
    SecondWordsQuestion(
        SUMMARY,
        parse_summary,
        check_second_summary,
        optional=True,
        known=_former(SUMMARY, check_second_summary),
        when=_asks_for_summary,
        hangs_on=("summary", TITLE),
    ),
)
"""Both may be left out."""


def second_of(answers: Answers) -> dict[str, Any]:
    """The fields of a project that these questions fill."""
    title = answers.get(TITLE)
    if not title:
        return {}
    summary = answers.get(SUMMARY) if _in_one_language(answers) else None
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

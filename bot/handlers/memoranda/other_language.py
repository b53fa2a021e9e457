"""The texts of a memorandum in their second language: Kazakh and Russian are of equal force, so both are asked for.

People write in the language of their screen. Then each of their texts is asked for in the other one, one at a time. A
text that is known in both, such as the name of a party or of a town, is not asked for.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

from aiogram.types import CallbackQuery, Message
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard
from aiogram_dialog.widgets.text import Format
from aiogram_dialog.widgets.text import Text as Words

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.memoranda.pairs import OTHER, TOLD, TURNED, Known, Said, first_language, other_of
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Answers, Option, Question
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.handlers.widgets.refusal import forget_refusal
from bot.handlers.widgets.text import label
from bot.models.errors import DomainError, InvalidValueError
from bot.models.reference import Language
from bot.models.words import Listed, Named, Prose, Text, Value
from bot.presenting.formats import cut
from bot.understanding.readings import AmbiguousError, Reading
from bot.understanding.two_languages import reads_as, require_other_words
from bot.use_cases.translations.proposing import ShowTranslator
from bot.use_cases.translations.texts import ProposeText

_PICKED, _PROPOSED = "picked_text", "proposed_text"
"""Keys in `dialog_data`: the text that is written anew, and what a model has proposed for one."""
LINE_MAX = 80
"""Letters of a text on the review screen, where there are many: the document shows all of it."""


Deed: TypeAlias = Callable[[CallbackQuery, DialogManager, Progress], Awaitable[None]]


@dataclass(frozen=True)
class OtherLanguageQuestion(Question):
    """Asks for each text of `said` that is neither told nor `known`. The answer is what was told; what goes into the
    record is read by `pair_of`. Where all are there, it offers them to be written anew.
    """

    said: Callable[[Answers], Sequence[Said]]
    known_pairs: Callable[[Answers], Known]

    shows_former: ClassVar[bool] = False
    reviewed_max: ClassVar[int] = 1200

    def applies(self, answers: Answers) -> bool:
        return bool(self._asked(answers))

    def parts(self, answers: Answers, ahead: int) -> tuple[int, int]:
        """One for each text, and one for each that is still to be written."""
        asked, told = self._asked(answers), answers.get(TOLD, {})
        return sum(one.text in told for one in asked), max(len(asked) + ahead, 1)

    def still_fits(self, answers: Answers) -> bool:
        return not self.wanting(answers)

    def wanting(self, answers: Answers) -> list[Said]:
        return [one for one in self._asked(answers) if one.text not in answers.get(TOLD, {})]

    def refresh(self, answers: Answers) -> None:
        """Other texts were written: the question is open again, if one of them is wanting."""
        if OTHER in answers:
            if self.wanting(answers):
                del answers[OTHER]
            else:
                answers[OTHER] = self.told(answers)

    def _asked(self, answers: Answers) -> list[Said]:
        known = self.known_pairs(answers)
        found = {one.text: one for one in self.said(answers) if one.text and one.text.casefold() not in known}
        return list(found.values())

    def told(self, answers: Answers) -> list[str]:
        """What was told, in the order of the texts."""
        return [answers[TOLD][one.text]["text"] for one in self._asked(answers)]

    def _open(self, manager: DialogManager) -> Said | None:
        """The text that is asked for now."""
        answers = Progress.answers(manager)
        picked = manager.dialog_data.get(_PICKED)
        chosen = [one for one in self._asked(answers) if one.text == picked]
        return next(iter([*chosen, *self.wanting(answers)]), None)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def rewrite(_: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
            texts = self._asked(progress.answers(manager))
            if place.isdecimal() and int(place) < len(texts):
                manager.dialog_data[_PICKED] = texts[int(place)].text

        def button(words: Words, name: str, deed_: Deed, when: str) -> Button:
            async def on_click(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
                await deed_(query, manager, progress)

            return Button(words, id=f"{name}_{self.id}", on_click=on_click, when=when)

        return (
            button(label("button-take-translation"), "take", self._take_proposed, "proposed"),
            button(label("button-suggest-translation"), "suggest", self._suggest, "suggests"),
            button(label("button-same-in-both"), "same", self._take_same, "is_name"),
            button(Format("{turn}"), "turn", self._turn, "asks"),
            Column(Choices(f"rewrite_{self.id}", "texts", rewrite)),
            button(label("button-done"), "done", self._done, "complete"),
        )

    async def _take_proposed(self, _: CallbackQuery, manager: DialogManager, progress: Progress) -> None:
        proposed = self._proposed(manager)
        if proposed is not None:
            await self._keep(manager, progress, proposed["text"])

    async def _take_same(self, _: CallbackQuery, manager: DialogManager, progress: Progress) -> None:
        asked = self._open(manager)
        if asked is not None and asked.is_name:
            await self._keep(manager, progress, asked.text)

    async def _done(self, _: CallbackQuery, manager: DialogManager, progress: Progress) -> None:
        answers = progress.answers(manager)
        if not self.wanting(answers):
            await progress.answer(manager, self, self.told(answers))

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        model = await (await deed(manager, ShowTranslator))()
        return await self._shown(manager, self._open(manager), suggests=bool(model))

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        sample = Said(Text("memorandum-subject-label"), "Үш мектепте үйірме ашу.", str)
        return await self._shown(manager, self._open(manager) or sample, suggests=True)

    async def _shown(self, manager: DialogManager, asked: Said | None, *, suggests: bool) -> dict[str, Any]:
        t, answers = await translator_of(manager), Progress.answers(manager)
        proposed = self._proposed(manager)
        shown: dict[str, Any] = {
            "asks": asked is not None,
            "is_name": asked is not None and asked.is_name,
            "proposed": proposed is not None,
            "suggests": suggests and asked is not None and proposed is None,
            "texts": [],
            "complete": asked is None,
            "turn": "",
        }
        if asked is None:
            options = [Option(str(place), one.heading) for place, one in enumerate(self._asked(answers))]
            return {**shown, "texts": options, "question": t("memorandum-other-all")}
        first = first_language(answers, asked.text)
        texts = [one.text for one in self._asked(answers)]
        shown["question"] = t(
            "memorandum-other",
            section=asked.heading,
            number=texts.index(asked.text) + 1 if asked.text in texts else 1,
            total=max(len(texts), 1),
            language=Named("language", other_of(first)),
            source=Named("language", first),
            words=Prose(asked.text),
        )
        shown["turn"] = t.plain("button-written-in", language=Named("language", other_of(first)))
        asides = []
        told = answers.get(TOLD, {}).get(asked.text)
        if told:
            asides.append(t("form-former", answer=Prose(told["text"])))
        if proposed is not None:
            asides.append(t("translation-proposed", model=proposed["by"], words=Prose(proposed["text"])))
        return {**shown, "aside": t.paragraphs(*asides)}

    async def gaps_now(self, manager: DialogManager, answers: Answers) -> Mapping[str, Value]:  # noqa: ARG002
        language = Named("language", Language.RUSSIAN)
        return {
            "section": "",
            "number": 1,
            "total": 1,
            "language": language,
            "source": Named("language", Language.KAZAKH),
            "words": "",
        }

    async def read(self, message: Message, manager: DialogManager) -> str:
        typed = require_text(message)
        asked = self._open(manager)
        if asked is None:
            raise InvalidValueError("expected-choice")
        second = asked.parse(typed)
        self._check(Progress.answers(manager), asked, second)
        return second

    async def accept(self, answer: Any, manager: DialogManager, progress: Progress) -> None:  # noqa: ANN401
        await self._keep(manager, progress, answer)

    async def left(self, manager: DialogManager) -> None:
        manager.dialog_data.pop(_PICKED, None)

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return Listed(tuple(answer), separator="\n")

    def reviewed(self, answers: Answers) -> Value:
        told = answers.get(TOLD, {})
        lines = tuple(
            Text(
                "memorandum-other-line",
                {"section": one.heading, "words": cut(told[one.text]["text"], LINE_MAX)},
            )
            for one in self._asked(answers)
            if one.text in told
        )
        return Listed(lines, separator="\n")

    @staticmethod
    def _check(answers: Answers, asked: Said, second: str) -> None:
        """Raises `InvalidValueError` for the same words once more. Names of the other language stand in sentences of
        either, so words that look like the wrong one are asked back and not refused.
        """
        if asked.is_name:
            return
        wanted = other_of(first_language(answers, asked.text))
        require_other_words(asked.text, second, wanted)
        if not reads_as(second, wanted):
            as_typed = Reading(second, Text("button-keep-as-typed"))
            raise AmbiguousError([as_typed], "memorandum-other-unlike", language=Named("language", wanted))

    async def _keep(self, manager: DialogManager, progress: Progress, second: str) -> None:
        asked = self._open(manager)
        if asked is None:
            return
        answers = progress.answers(manager)
        language = other_of(first_language(answers, asked.text))
        entry = {"text": second, "language": language.value}
        answers[TOLD] = {**answers.get(TOLD, {}), asked.text: entry}
        manager.dialog_data.pop(_PICKED, None)
        forget_refusal(manager)
        if self.wanting(answers):
            await progress.keep(manager)
        else:
            await progress.answer(manager, self, self.told(answers))

    async def _turn(self, _: CallbackQuery, manager: DialogManager, progress: Progress) -> None:
        """What was written is in the other language than it looks."""
        asked = self._open(manager)
        if asked is None:
            return
        answers = progress.answers(manager)
        told = {key: value for key, value in answers.get(TOLD, {}).items() if key != asked.text}
        language = other_of(first_language(answers, asked.text))
        answers[TOLD] = told
        answers[TURNED] = {**answers.get(TURNED, {}), asked.text: language.value}
        forget_refusal(manager)
        await progress.keep(manager)

    async def _suggest(self, query: CallbackQuery, manager: DialogManager, progress: Progress) -> None:
        """Ask for a proposal. It may take some seconds, so the tap is answered before."""
        asked = self._open(manager)
        t = await translator_of(manager)
        await answer_tap(query, t.plain("translation-under-way"))
        if asked is None:
            return
        first = first_language(progress.answers(manager), asked.text)
        propose = await deed(manager, ProposeText)
        try:
            async with ChatActionSender.typing(query.from_user.id, manager.middleware_data["bot"]):
                made = await propose(asked.text, first, other_of(first))
                words = asked.parse(made.words)
        except DomainError as error:
            await progress.refuse(manager, error)
            return
        forget_refusal(manager)
        source = [asked.text, first.value]
        manager.dialog_data[_PROPOSED] = {"source": source, "text": words, "by": made.model}

    def _proposed(self, manager: DialogManager) -> dict[str, Any] | None:
        """What was proposed for the text that is asked for now."""
        kept, asked = manager.dialog_data.get(_PROPOSED), self._open(manager)
        if not kept or asked is None:
            return None
        source = [asked.text, first_language(Progress.answers(manager), asked.text).value]
        return dict(kept) if kept["source"] == source else None

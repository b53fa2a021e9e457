"""A question of a form, and the window that asks it."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, ClassVar

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Keyboard
from aiogram_dialog.widgets.text import Multi

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices, told_apart
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.options import Known, Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.starting import Answers
from bot.handlers.widgets.refusal import RefusalLine, asked_back, shown_refusal
from bot.handlers.widgets.text import Html, Say, label
from bot.models.words import Prose, Value
from bot.presenting.formats import as_label, cut
from bot.presenting.translator import Translator
from bot.understanding.readings import AmbiguousError, Reading, refused_but
from bot.understanding.skips import says_none
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

FORMER_MAX = 300
"""Letters of a former answer that stand below its question."""


@dataclass(frozen=True)
class Question(ABC):
    """A question of a form. `id` names its state, its answer and its texts: `<form>-<id>` asks the question,
    `<form>-<id>-label` stands before the answer on the review screen.

    `gaps` fills the gaps of the asking text from the other answers. `when` says whether the question applies: by the
    answers to the questions that `hangs_on` names, else by what was known at the start. Where an answer changes, those
    to the questions that `renews` names are asked again. `known` finds answers that are known already.
    """

    shows_former: ClassVar[bool] = True
    """Whether a former answer stands below the question, with a button that keeps it. Not so where the buttons show it
    themselves.
    """
    sure_of_the_likeliest: ClassVar[bool] = True
    """Whether the likeliest reading is taken where no other could be. Not so where one answer bounds another: the
    wrong one of the two may be the first.
    """

    reviewed_max: ClassVar[int] = 300
    """Letters of the answer on the review screen, which has to stay within one message of 4,096."""

    id: str
    optional: bool = field(default=False, kw_only=True)
    when: Callable[[Answers], bool] | None = field(default=None, kw_only=True)
    hangs_on: Sequence[str] = field(default=(), kw_only=True)
    renews: Sequence[str] = field(default=(), kw_only=True)
    known: Callable[[DialogManager], Awaitable[Sequence[Known]]] | None = field(default=None, kw_only=True)
    gaps: Callable[[Answers], Mapping[str, Value]] | None = field(default=None, kw_only=True)

    def applies(self, answers: Answers) -> bool:
        return self.when is None or self.when(answers)

    def parts(self, answers: Answers, ahead: int) -> tuple[int, int]:  # noqa: ARG002
        """How many of its screens lie behind, and how many it has: one, unless it asks for several things one after the
        other. `ahead` counts the questions that it hangs on and that are still to be asked.
        """
        return 0, 1

    def still_fits(self, answers: Answers) -> bool:  # noqa: ARG002
        """Whether the answer in a draft, which may be old, can be given still."""
        return True

    async def entered(self, manager: DialogManager) -> None:  # noqa: B027
        """The question is asked from now on."""

    async def left(self, manager: DialogManager) -> None:  # noqa: B027
        """The question is asked no more."""

    @abstractmethod
    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        """The buttons with which a person can answer."""

    @abstractmethod
    async def read(self, message: Message, manager: DialogManager) -> Any:  # noqa: ANN401
        """The answer in a message. Raises `InvalidValueError` if the message does not answer the question."""

    async def check_answer(self, answer: Any, manager: DialogManager) -> None:  # noqa: ANN401, B027
        """Raises `DomainError` for an answer that is understood and still cannot be taken."""

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        """Take the message as the answer. What can be meant in several ways is asked back, without the readings that
        could not be taken. One that is left alone is not taken for sure: the refusal of the likelier one is shown, with
        a button for it.
        """
        try:
            answer = await self.read(message, manager)
        except AmbiguousError as several:
            answer = await self._only_possible(several, manager)
        await self.accept(answer, manager, progress)

    async def accept(self, answer: Any, manager: DialogManager, progress: Progress) -> None:  # noqa: ANN401
        """Keep an answer that was read or chosen among its readings, and go on to the next question."""
        await self.check_answer(answer, manager)
        await progress.answer(manager, self, answer)

    async def skip(self, manager: DialogManager, progress: Progress) -> None:
        """Go on without an answer: the person presses "Skip", or types that they have none.

        Raises `InvalidValueError` where an answer is needed.
        """
        if not self.optional:
            raise InvalidValueError("answer-needed")
        await progress.answer(manager, self, None)

    async def back(self, manager: DialogManager, progress: Progress) -> None:
        """To the screen before: another question, unless this one asks for several things one after the other."""
        await progress.back(manager, self)

    async def _only_possible(self, several: AmbiguousError, manager: DialogManager) -> Any:  # noqa: ANN401
        possible: list[Reading] = []
        refusals: list[DomainError] = []
        for reading in several.readings:
            try:
                await self.check_answer(reading.meaning, manager)
            except DomainError as refusal:
                refusals.append(refusal)
            else:
                possible.append(reading)
        if not refusals:
            raise several
        if len(possible) > 1:
            raise several.between(possible)
        is_likeliest = possible == [several.readings[0]]
        if is_likeliest and self.sure_of_the_likeliest:
            return possible[0].meaning
        raise refused_but(refusals[0], possible)

    @abstractmethod
    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        """How an answer reads."""

    def reviewed(self, answers: Answers) -> Value:
        """How the answer reads on the review screen, among the others."""
        return self.shown(answers[self.id])

    async def gaps_now(self, manager: DialogManager, answers: Answers) -> Mapping[str, Value]:  # noqa: ARG002
        """What fills the gaps of the asking text, where the answers alone do not say it."""
        return self.gaps(answers) if self.gaps else {}

    async def data(self, manager: DialogManager) -> dict[str, Any]:  # noqa: ARG002
        """What the buttons show. `aside` is HTML that stands below the question."""
        return {}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        """What a preview of the window shows in place of `data`. It may not ask for anything outside the form."""
        return await self.data(manager)

    def window(self, progress: Progress, state: State) -> Window:
        return QuestionWindow(self, progress).build(state)


@dataclass(frozen=True)
class QuestionWindow:
    """One question in one form: what its window shows, and what happens on its buttons."""

    question: Question
    progress: Progress

    def build(self, state: State) -> Window:
        buttons: list[Button] = [Button(label("button-back"), id="back", on_click=self._go_back)]
        if self.question.optional:
            buttons += [
                Button(label("button-skip"), id="skip", on_click=self._skip, when="unanswered"),
                Button(label("button-take-out"), id="take_out", on_click=self._skip, when="answered"),
            ]
        buttons.append(Button(label("button-leave"), id="leave", on_click=self._leave, when="fills_in"))
        return Window(
            Multi(
                RefusalLine(),
                Say("form-progress", number="number", total="total", when="fills_in"),
                Html("question"),
                Html("former", when="former"),
                Html("aside", when="aside"),
                sep="\n\n",
            ),
            Fitting(Choices(f"mean_{self.question.id}", "readings", self._choose), width=2),
            Button(label("button-keep-it"), id="keep", on_click=self._keep, when="former"),
            Fitting(Choices(f"known_{self.question.id}", "known", self._take_known), width=1),
            *self.question.controls(self.progress),
            MessageInput(self._take),
            Fitting(*buttons, width=3),
            state=state,
            getter=self._data,
            preview_data=self._preview,
        )

    async def _frame(self, manager: DialogManager) -> dict[str, Any]:
        question = self.question
        t = await translator_of(manager)
        answers = self.progress.answers(manager)
        number, total = self.progress.position(manager, question)
        answered = answers.get(question.id) is not None and not self.progress.is_asked_anew(manager)
        gaps = await question.gaps_now(manager, answers)
        return {
            **shown_refusal(manager),
            "number": number,
            "total": total,
            "fills_in": not self.progress.saves_at_once(manager),
            "answered": answered,
            "unanswered": not answered,
            "former": self._former(answers[question.id], t) if answered and question.shows_former else "",
            "aside": "",
            "known": [],
            "readings": [
                Option(str(place), as_label(t.plain_value(reading.words)))
                for place, reading in enumerate(asked_back(manager))
            ],
            "question": t(f"{self.progress.name}-{question.id}", **gaps),
        }

    def _former(self, answer: Any, t: Translator) -> str:  # noqa: ANN401
        shown = cut(t.plain_value(self.question.shown(answer)), FORMER_MAX)
        return t("form-former", answer=Prose(shown) if "\n" in shown else shown)

    async def _data(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        frame = await self._frame(dialog_manager)
        t = await translator_of(dialog_manager)
        known = [
            Option(str(place), as_label(t.plain_value(one.label)))
            for place, one in enumerate(await self._known(dialog_manager))
        ]
        return told_apart({**frame, "known": known, **await self.question.data(dialog_manager)})

    async def _known(self, manager: DialogManager) -> Sequence[Known]:
        """What is known and was not answered before: that has a button of its own."""
        if self.question.known is None:
            return ()
        former = self.progress.answers(manager).get(self.question.id)
        return [one for one in await self.question.known(manager) if one.answer != former]

    async def _preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        return {**await self._frame(dialog_manager), **await self.question.preview(dialog_manager)}

    async def _take(self, message: Message, _: MessageInput, manager: DialogManager) -> None:
        async with self._refusing(manager):
            if message.text is not None and says_none(message.text):
                await self.question.skip(manager, self.progress)
            else:
                await self.question.take(message, manager, self.progress)

    async def _choose(self, _: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
        """Take one of the readings that were asked back."""
        readings = asked_back(manager)
        if place.isdecimal() and int(place) < len(readings):
            async with self._refusing(manager):
                await self.question.accept(readings[int(place)].meaning, manager, self.progress)

    async def _take_known(self, _: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
        known = await self._known(manager)
        if place.isdecimal() and int(place) < len(known):
            one = known[int(place)]
            async with self._refusing(manager):
                await self.question.check_answer(one.answer, manager)
                await self.progress.answer(manager, self.question, one.answer, also=dict(one.also))

    async def _keep(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        async with self._refusing(manager):
            await self.progress.keep_answer(manager, self.question)

    async def _skip(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await self.question.skip(manager, self.progress)

    @asynccontextmanager
    async def _refusing(self, manager: DialogManager) -> AsyncIterator[None]:
        """The question stays, and the refusal stands above it."""
        try:
            yield
        except DomainError as error:
            await self.progress.refuse(manager, error)

    async def _go_back(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await self.question.back(manager, self.progress)

    async def _leave(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await self.progress.leave(manager)

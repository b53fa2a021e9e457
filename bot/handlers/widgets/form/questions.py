"""Kinds of questions: free text, one of several, some of several."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from aiogram.types import CallbackQuery, Contact, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.form.standing import ticks_at
from bot.handlers.widgets.form.starting import Answers
from bot.handlers.widgets.input import require_text
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.refusal import forget_refusal
from bot.handlers.widgets.text import label
from bot.models.reference import Language
from bot.models.words import (
    Listed,
    Text,
    Value,
    in_a_row,
)
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.understanding.choices import chosen
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

_ONE_PAGE = 8


def read_choice(typed: str, options: Sequence[Option], t: Translator) -> str:
    """The value of the option that the typed text means, in whatever of the three languages. Raises
    `InvalidValueError`, which names the options if the text may mean several.
    """
    languages = [t.in_language(language) for language in Language]
    spellings = {
        option.value: (
            *(
                reader.plain_value(label)
                for reader in languages
                for label in (option.label, option.on_button)
            ),
            *option.also,
        )
        for option in options
    }
    meant = chosen(typed, spellings)
    if len(meant) == 1:
        return meant[0]
    labels = tuple(option.label for option in options if option.value in meant)
    raise InvalidValueError("choice-several", options=Listed(labels, separator=" · "))


@dataclass(frozen=True)
class TextQuestion(Question):
    """Asks for a text of one or more lines. `parse` tidies or refuses it. `of_contact` takes the text from a contact
    card, where one answers the question.
    """

    parse: Callable[[str], Any]
    show: Callable[[Any], Value] = field(default=str, kw_only=True)
    of_contact: Callable[[Contact], str] | None = field(default=None, kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:  # noqa: ARG002
        return ()

    async def read(self, message: Message, manager: DialogManager) -> Any:  # noqa: ANN401, ARG002
        return self.parse(require_text(message, self.of_contact))

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return self.show(answer)


@dataclass(frozen=True)
class OptionsQuestion(Question):
    """Offers options as buttons, in pages if there are many. A person may also type the name of an option. `first`
    finds the values that come before all others, such as one's own region.
    """

    options: Callable[[Answers], Sequence[Option]]
    columns: int = field(default=1, kw_only=True)
    first: Callable[[DialogManager], Awaitable[Sequence[str]]] | None = field(default=None, kw_only=True)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        return self._shown(await self._in_order(manager), manager, await translator_of(manager))

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        options = self.options(Progress.answers(manager))
        return self._shown(options, manager, await translator_of(manager))

    def label_of(self, value: str) -> Value:
        """The label of a value. It is looked up among all options, because those that fit the other answers may lack
        it.
        """
        return next((option.label for option in self.options({}) if option.value == value), value)

    async def _in_order(self, manager: DialogManager) -> Sequence[Option]:
        options = self.options(Progress.answers(manager))
        if self.first is None:
            return options
        first = list(await self.first(manager))
        return sorted(options, key=lambda option: option.value not in first)

    def _shown(self, options: Sequence[Option], manager: DialogManager, t: Translator) -> dict[str, Any]:  # noqa: ARG002
        return {"options": [Option(one.value, as_label(t.plain_value(one.on_button))) for one in options]}

    def _buttons(self, on_click: Any) -> Keyboard:  # noqa: ANN401 - aiogram-dialog's own callback protocol
        choices = Choices(f"pick_{self.id}", "options", on_click)
        if len(self.options({})) <= _ONE_PAGE * self.columns:
            return Fitting(choices, width=self.columns)
        return Paged(choices, id=f"page_{self.id}", width=self.columns, height=_ONE_PAGE)

    async def read_option(self, message: Message, manager: DialogManager) -> str:
        """The option that the typed text means. Raises `InvalidValueError` if it means none, or several."""
        if message.text is None:
            raise InvalidValueError("expected-choice")
        return read_choice(
            message.text, self.options(Progress.answers(manager)), await translator_of(manager)
        )


@dataclass(frozen=True)
class ChoiceQuestion(OptionsQuestion):
    """Asks for one of several options."""

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            if value in {option.value for option in self.options(progress.answers(manager))}:
                try:
                    await self.accept(value, manager, progress)
                except DomainError as refusal:
                    await progress.refuse(manager, refusal)

        return (self._buttons(on_click),)

    async def read(self, message: Message, manager: DialogManager) -> str:
        return await self.read_option(message, manager)

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return self.label_of(answer)


@dataclass(frozen=True)
class ManyQuestion(OptionsQuestion):
    """Asks for any number of options; the chosen ones carry a tick, and are kept in the draft. `none_means` is the text
    for an empty choice, where one is allowed.
    """

    shows_former: ClassVar[bool] = False

    most: int = field(default=20, kw_only=True)
    none_means: str | None = field(default=None, kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            try:
                await self._toggle(manager, value)
            except InvalidValueError as too_many:
                await progress.refuse(manager, too_many)
                return
            await progress.keep(manager)

        async def on_done(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            chosen = self._chosen(manager)
            if not chosen and self.none_means is None:
                await progress.refuse(manager, InvalidValueError("choose-at-least-one"))
                return
            manager.dialog_data.pop(self._key, None)
            await progress.answer(manager, self, chosen)

        return (self._buttons(on_click), Button(label("button-done"), id=f"done_{self.id}", on_click=on_done))

    def _shown(self, options: Sequence[Option], manager: DialogManager, t: Translator) -> dict[str, Any]:
        """The options with their ticks. Those on another page stand above the list with the rest."""
        chosen = self._chosen(manager)
        shown = [
            Option(one.value, ("✓ " if one.value in chosen else "") + as_label(t.plain_value(one.on_button)))
            for one in options
        ]
        return {"options": shown, "aside": self._counted(chosen, len(options), t) if chosen else ""}

    def _counted(self, chosen: Sequence[str], offered: int, t: Translator) -> str:
        names = in_a_row(self.label_of(value) for value in chosen)
        if self.most < offered:
            return t("form-chosen-of", count=len(chosen), most=self.most, names=names)
        return t("form-chosen", count=len(chosen), names=names)

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        """A typed option is ticked, and kept like one that is tapped: the refusal says only that it is noted."""
        before = self._chosen(manager)
        try:
            await super().take(message, manager, progress)
        except InvalidValueError:
            if self._chosen(manager) != before:
                await progress.keep(manager)
            raise

    async def read(self, message: Message, manager: DialogManager) -> list[str]:
        value = await self.read_option(message, manager)
        if value not in self._chosen(manager):
            await self._toggle(manager, value)
        raise InvalidValueError("choice-noted")

    async def skip(self, manager: DialogManager, progress: Progress) -> None:
        if self._chosen(manager):
            raise InvalidValueError("choice-noted")
        if self.none_means is None:
            raise InvalidValueError("choose-at-least-one")
        await progress.answer(manager, self, [])

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        if not answer:
            return Text(self.none_means) if self.none_means else ""
        return in_a_row(self.label_of(value) for value in answer)

    @property
    def _key(self) -> str:
        return ticks_at(self.id)

    def _chosen(self, manager: DialogManager) -> list[str]:
        """The ticked values: what the person has tapped but not confirmed yet or, before the first tap, the earlier
        answer.
        """
        chosen: list[str] = manager.dialog_data.get(self._key) or []
        if self._key not in manager.dialog_data:
            chosen = list(Progress.answers(manager).get(self.id) or [])
        return chosen

    async def _toggle(self, manager: DialogManager, value: str) -> None:
        forget_refusal(manager)
        known = [option.value for option in self.options(Progress.answers(manager))]
        chosen = self._chosen(manager)
        if value in chosen:
            chosen.remove(value)
        elif value in known:
            if len(chosen) >= self.most:
                raise InvalidValueError("choose-at-most", most=self.most)
            chosen = [option for option in known if option in {*chosen, value}]
        manager.dialog_data[self._key] = chosen

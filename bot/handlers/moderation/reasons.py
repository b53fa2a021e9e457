"""Asks a moderator why: one of the ready reasons by one tap, own words by one message, or both."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.api.internal import TextWidget
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.refusal import RefusalLine, forget_refusal, shown_refusal
from bot.handlers.widgets.text import Html, Say, label
from bot.models.reasons import READY, Occasion
from bot.models.words import Text
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

Getter: TypeAlias = Callable[..., Awaitable[dict[str, Any]]]
Take: TypeAlias = Callable[[CallbackQuery | Message, DialogManager, str, str], Awaitable[None]]
"""Decides for the own words and the code of a ready reason, and shows what came of it."""

CHOSEN, WITH_WORDS = "reason_chosen", "reason_with_words"
"""The ready reason to which words are still to come, and whether they are."""


@dataclass(frozen=True)
class ReasonQuestion:
    """`asking` is what stands above; `getter` and `preview` give its gaps. `back` is where it leads without a reason.
    `stays` says that after any refusal the question is asked again, and not only after one of the reason itself.
    """

    occasion: Occasion
    state: State
    back: State
    take: Take
    asking: tuple[TextWidget, ...]
    getter: Getter | None = None
    preview: Getter | None = None
    stays: bool = False

    def window(self) -> Window:
        own = (self.getter,) if self.getter else ()
        previews = (self.preview,) if self.preview else ()
        return Window(
            Multi(
                RefusalLine(),
                *self.asking,
                Say("reason-how", when="simple"),
                Say("reason-how-both", when="both"),
                Html("chosen", when="chosen"),
                sep="\n\n",
            ),
            MessageInput(self._write),
            Fitting(Choices("reason", "reasons", self._choose), width=2, when="choosing"),
            Button(label("button-reason-and-words"), id="and_words", on_click=self._add_words, when="simple"),
            SwitchTo(label("button-back"), id="back", state=self.back, on_click=_leave),
            state=self.state,
            getter=[*own, self._get],
            preview_data=[*previews, self._preview],
        )

    async def _get(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        t = await translator_of(dialog_manager)
        data = dialog_manager.dialog_data
        chosen, both = str(data.get(CHOSEN, "")), bool(data.get(WITH_WORDS))
        ready = READY[self.occasion]
        return {
            "reasons": [Option(code, t.plain(f"button-reason-{code}")) for code in ready],
            "chosen": t("reason-add-words", reason=Text(f"reason-ready-{chosen}")) if chosen in ready else "",
            "choosing": chosen not in ready,
            "simple": not both,
            "both": both and chosen not in ready,
            **shown_refusal(dialog_manager),
        }

    async def _preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        shown = await self._get(dialog_manager)
        t = await translator_of(dialog_manager)
        first = READY[self.occasion][0]
        chosen = t("reason-add-words", reason=Text(f"reason-ready-{first}"))
        return {**shown, "chosen": chosen, "both": True}

    async def _add_words(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        manager.dialog_data[WITH_WORDS] = True

    async def _choose(self, query: CallbackQuery, _: object, manager: DialogManager, code: str) -> None:
        if manager.dialog_data.get(WITH_WORDS) and code in READY[self.occasion]:
            manager.dialog_data[CHOSEN] = code
            return
        async with ask_again_if_refused(manager, DomainError if self.stays else InvalidValueError):
            await self.take(query, manager, "", code)
            forget_reason(manager)

    async def _write(self, message: Message, _: MessageInput, manager: DialogManager) -> None:
        async with ask_again_if_refused(manager, DomainError if self.stays else InvalidValueError):
            ready = str(manager.dialog_data.get(CHOSEN, ""))
            if manager.dialog_data.get(WITH_WORDS) and not ready:
                raise InvalidValueError("reason-first")
            await self.take(message, manager, require_text(message), ready)
            forget_reason(manager)


def forget_reason(manager: DialogManager) -> None:
    manager.dialog_data.pop(CHOSEN, None)
    manager.dialog_data.pop(WITH_WORDS, None)


async def _leave(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    forget_refusal(manager)
    forget_reason(manager)

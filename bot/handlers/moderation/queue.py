"""The moderators' queue: the list of records that wait, the card of a record, and the two decisions on it.

Organisations and projects have a queue each. What differs between them (texts, the content of the card, the use
cases) is in their own folders.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.navigation import kept_id, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.folding import fold
from bot.handlers.widgets.input import ask_again_if_refused, question_window, require_text
from bot.handlers.widgets.pager import FetchedPages, turn_to_first_page
from bot.handlers.widgets.text import Html, Say, close, label
from bot.models.words import Text

Getter = Callable[..., Awaitable[dict[str, Any]]]
Accept = Callable[[DialogManager, int], Awaitable[Text]]
"""Accepts the record with that id, and returns the text that tells the moderator so."""
Reject = Callable[[DialogManager, int, str], Awaitable[Text]]
"""Rejects the record with that id for a reason, and returns the text that tells the moderator so. Raises
`InvalidValueError` for a reason that cannot be taken.
"""


@dataclass(frozen=True)
class Queue:
    """A queue with its screens and its two decisions. `record` is the key under which the dialog keeps the record's
    id; `choice` and `pager` are the ids of the two widgets of the list, `card_pager` that of a card in pages.
    """

    record: str
    choice: str
    pager: str
    list_screen: State
    card_screen: State
    reason_screen: State
    accept: Accept
    reject: Reject
    card_pager: str = ""

    async def open(self, manager: DialogManager, id_: int) -> None:
        """Open the record's card from the button of a notification."""
        await open_over_menu(manager, self.card_screen, {self.record: id_})

    def kept_id(self, manager: DialogManager) -> int:
        """The id of the record whose card is open."""
        return kept_id(manager, self.record)

    def list_window(self, heading: Multi, *ways: Keyboard, getter: Getter, preview: Getter) -> Window:
        """The list. Its getter gives the records as options under `waiting_ones`, and what `read_page` returns."""
        return Window(
            heading,
            Column(Choices(self.choice, "waiting_ones", self._pick)),
            FetchedPages(self.pager),
            *ways,
            close(),
            state=self.list_screen,
            getter=getter,
            preview_data=preview,
        )

    def card_window(
        self,
        accept: Button,
        decided: Say,
        *,
        above: tuple[Keyboard, ...] = (),
        below: tuple[Keyboard, ...] = (),
        getter: Getter,
        preview: Getter,
    ) -> Window:
        """The card. Its getter gives the `card` as HTML, and what `decision` returns."""
        return Window(
            Multi(Html("card"), decided, sep="\n\n"),
            *above,
            FittingRow(
                accept,
                SwitchTo(label("button-reject"), id="reject", state=self.reason_screen),
                when="waiting",
            ),
            *below,
            SwitchTo(label("button-back"), id="back", state=self.list_screen),
            state=self.card_screen,
            getter=getter,
            preview_data=preview,
        )

    def reason_window(self, question: str) -> Window:
        return question_window(question, self._take_reason, state=self.reason_screen, back=self.card_screen)

    def accept_button(self, key: str, *, id: str) -> Button:  # noqa: A002 - aiogram-dialog's own name
        return Button(label(key), id=id, on_click=self._accept)

    async def _pick(self, _: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
        manager.dialog_data[self.record] = parse_record_id(picked)
        fold(manager)
        await turn_to_first_page(manager, self.card_pager)
        await manager.switch_to(self.card_screen)

    async def _accept(self, query: CallbackQuery, _: Button, manager: DialogManager) -> None:
        outcome = await self.accept(manager, self.kept_id(manager))
        t = await translator_of(manager)
        await answer_tap(query, t.plain_value(outcome))
        await manager.switch_to(self.list_screen)

    async def _take_reason(self, message: Message, _: MessageInput, manager: DialogManager) -> None:
        async with ask_again_if_refused(manager):
            outcome = await self.reject(manager, self.kept_id(manager), require_text(message))
            t = await translator_of(manager)
            await message.answer(t.value(outcome))
            await manager.switch_to(self.list_screen, show_mode=ShowMode.SEND)


def decision(*, waiting: bool) -> dict[str, Any]:
    """The part of the card's data that says whether the record still waits for a decision; see `Queue.card_window`."""
    return {"waiting": waiting, "decided": not waiting}

"""A queue of staff: its lists, the card of a record with the decisions on it, and the way on to the next record.

A queue is data. What differs between queues (the content of the card, the decisions, the words) is in the folder of
each. A decided card stays and says what was decided, with the next record, the list and, where it is possible, the
opposite deed as buttons, so that a queue is worked through without a menu.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Keyboard, Start, SwitchTo
from aiogram_dialog.widgets.kbd.button import OnClick
from aiogram_dialog.widgets.text import Multi

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.moderation import samples
from bot.handlers.moderation.lists import Lists, Shelf, decided, waiting
from bot.handlers.navigation import kept_id, open_below, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import MenuScreens
from bot.handlers.widgets.attachments import photo_above
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.folding import fold
from bot.handlers.widgets.input import ask_again_if_refused, question_window, require_text
from bot.handlers.widgets.pager import turn_to_first_page
from bot.handlers.widgets.text import Html, go, label
from bot.models.words import Text
from bot.presenting.cards.moderation import place_lines
from bot.presenting.translator import Translator
from bot.use_cases.moderation.queues import Backlog, Place, ShowPlace

Getter: TypeAlias = Callable[..., Awaitable[dict[str, Any]]]
Deed: TypeAlias = Callable[[DialogManager, int], Awaitable[Text]]
"""Decides on the record with that id, and returns the text that tells the moderator so."""
ReasonedDeed: TypeAlias = Callable[[DialogManager, int, str], Awaitable[Text]]
"""The same for a reason. Raises `InvalidValueError` for one that cannot be taken."""


@dataclass(frozen=True)
class Decision:
    """A button under a record that waits, and what it does. `when` names what the card's data must hold for it."""

    label: str
    take: Deed
    when: str | None = None


@dataclass(frozen=True)
class Refusal:
    """The same for a decision that is given with a reason: `question` asks for it, on the screen `state`."""

    label: str
    question: str
    state: State
    take: ReasonedDeed


@dataclass(frozen=True)
class Queue:
    """A queue with its screens. `record` is the key under which the dialog keeps the record's id. `undo` takes the last
    decision back. `shelves` are lists beside that of what waits and that of what was decided. `card_pager` is the id of
    the widget that turns the pages of a card that has several.
    """

    backlog: Backlog
    record: str
    list_screen: State
    card_screen: State
    heading: str
    empty: str
    decisions: tuple[Decision, ...]
    refusal: Refusal | None = None
    undo: Deed | None = None
    shelves: tuple[Shelf, ...] = ()
    card_pager: str = ""

    async def open(self, manager: DialogManager, id_: int) -> None:
        """Open the record's card from the button of a notification."""
        await open_over_menu(manager, self.card_screen, {self.record: id_})

    async def open_list(self, query: CallbackQuery, manager: DialogManager) -> None:
        """Open the list from the summary, whose buttons stay."""
        await open_below(query, manager, self.list_screen)

    def kept_id(self, manager: DialogManager) -> int:
        """The id of the record whose card is open."""
        return kept_id(manager, self.record)

    def windows(
        self,
        *,
        card: Getter,
        preview: Getter,
        above: tuple[Keyboard, ...] = (),
        below: tuple[Keyboard, ...] = (),
    ) -> tuple[Window, ...]:
        """The screens. `card` gives the record as HTML under that name; buttons of its own stand `above` and `below`
        those of the decisions.
        """
        asking = (self._reason_window(self.refusal),) if self.refusal else ()
        return self._lists.window(), self._card_window(card, preview, above, below), *asking

    @property
    def _lists(self) -> Lists:
        own = [waiting(self.backlog, self.heading, self.empty)]
        if self.backlog.decisions:
            own.append(decided(self.backlog))
        return Lists(self.list_screen, (*own, *self.shelves), self._pick)

    def _card_window(
        self, card: Getter, preview: Getter, above: tuple[Keyboard, ...], below: tuple[Keyboard, ...]
    ) -> Window:
        decisions: list[Keyboard] = [
            _button(one.label, partial(self._decide, one.take), when=one.when) for one in self.decisions
        ]
        if self.refusal:
            decisions.append(go(self.refusal.label, self.refusal.state))
        undo: list[Keyboard] = []
        done: list[Keyboard] = [_to_menu()]
        if self.undo:
            undo.append(_button("button-undo", partial(self._decide, self.undo), when="undoable"))
        if self.backlog.decisions:
            done.insert(0, _button("button-decided", self._lists.open_decided))
        return Window(
            photo_above(),
            Multi(Html("card"), Html("place", when="place"), sep="\n\n"),
            *above,
            FittingRow(*decisions, when="waits"),
            Button(label("button-next-left", left="left"), id="next", on_click=self._go_on, when="left"),
            *below,
            *undo,
            SwitchTo(label("button-to-list"), id="back", state=self.list_screen),
            FittingRow(*done, when="worked_through"),
            state=self.card_screen,
            getter=(card, self._place),
            preview_data=(preview, self._place_preview),
        )

    def _reason_window(self, asks: Refusal) -> Window:
        return question_window(
            asks.question, partial(self._refuse, asks.take), state=asks.state, back=self.card_screen
        )

    async def _place(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        place = await self._place_of(dialog_manager)
        return _shown(await translator_of(dialog_manager), place)

    async def _place_preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        shown = _shown(await translator_of(dialog_manager), samples.PLACE)
        return {**shown, "waits": True, "worked_through": True, "undoable": True}

    async def _place_of(self, manager: DialogManager) -> Place:
        return await (await deed(manager, ShowPlace))(self.backlog, self.kept_id(manager))

    async def _pick(self, _: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
        await self._show(manager, parse_record_id(picked))
        await manager.switch_to(self.card_screen)

    async def _go_on(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        """Look anew which one follows: another moderator may have decided on it meanwhile."""
        following = (await self._place_of(manager)).next
        if following is not None:
            await self._show(manager, following)

    async def _show(self, manager: DialogManager, id_: int) -> None:
        manager.dialog_data[self.record] = id_
        fold(manager)
        await turn_to_first_page(manager, self.card_pager)

    async def _decide(self, take: Deed, query: CallbackQuery, _: Button, manager: DialogManager) -> None:
        outcome = await take(manager, self.kept_id(manager))
        await answer_tap(query, (await translator_of(manager)).plain_value(outcome))

    async def _refuse(
        self, take: ReasonedDeed, message: Message, _: MessageInput, manager: DialogManager
    ) -> None:
        async with ask_again_if_refused(manager):
            outcome = await take(manager, self.kept_id(manager), require_text(message))
            await message.answer((await translator_of(manager)).value(outcome))
            await manager.switch_to(self.card_screen, show_mode=ShowMode.SEND)


def _button(key: str, on_click: OnClick, *, when: str | None = None) -> Button:
    return Button(label(key), id=key.replace("-", "_"), on_click=on_click, when=when)


def _to_menu() -> Start:
    return Start(label("button-to-menu"), id="menu", state=MenuScreens.main, mode=StartMode.RESET_STACK)


def _shown(t: Translator, place: Place) -> dict[str, Any]:
    return {
        "place": place_lines(t, place),
        "waits": place.waits,
        "left": place.left,
        "undoable": place.undoable,
        "worked_through": not place.waits and not place.left,
    }

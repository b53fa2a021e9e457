"""A queue of staff: its lists, the card of a record with the decisions on it, and the way on to the next record.

A queue is data. What differs between queues (the content of the card, the decisions, the words) is in the folder of
each. A decided card stays and says what was decided, with the next record, the list and, where it is possible, the
opposite deed as buttons, so that a queue is worked through without a menu.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard, Start, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import QUEUE_LIST
from bot.handlers.moderation import samples
from bot.handlers.navigation import kept_id, open_below, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import MenuScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.folding import fold
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.input import ask_again_if_refused, question_window, require_text
from bot.handlers.widgets.pager import FetchedPages, read_page, turn_to_first_page
from bot.handlers.widgets.text import Html, close, label
from bot.models.words import Text
from bot.presenting.cards.moderation import decided_label, place_lines
from bot.presenting.translator import Translator
from bot.use_cases.moderation.queues import Backlog, ListDecided, ListWaiting, Place, ShowPlace

Getter: TypeAlias = Callable[..., Awaitable[dict[str, Any]]]
Deed: TypeAlias = Callable[[DialogManager, int], Awaitable[Text]]
"""Decides on the record with that id, and returns the text that tells the moderator so."""
ReasonedDeed: TypeAlias = Callable[[DialogManager, int, str], Awaitable[Text]]
"""The same for a reason. Raises `InvalidValueError` for one that cannot be taken."""
Read: TypeAlias = Callable[[DialogManager, int, int], Awaitable[tuple[Sequence[Option], int]]]
"""Reads that many records from that offset on, and says how many there are."""


@dataclass(frozen=True)
class Decision:
    """A button under a record that waits, and what it does."""

    label: str
    take: Deed


@dataclass(frozen=True)
class Refusal:
    """The same for a decision that is given with a reason: `question` asks for it, on the screen `state`."""

    label: str
    question: str
    state: State
    take: ReasonedDeed


@dataclass(frozen=True)
class Shelf:
    """One of a queue's lists. `button` leads to it; `heading` has the gap `total`; `empty` says that it is empty."""

    button: str
    heading: str
    empty: str
    read: Read


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
        return self._list_window(), self._card_window(card, preview, above, below), *asking

    @property
    def _lists(self) -> tuple[Shelf, ...]:
        waiting = Shelf("button-waiting", self.heading, self.empty, self._read_waiting)
        decided = Shelf("button-decided", "queue-decided", "queue-decided-empty", self._read_decided)
        return (waiting, *((decided,) if self.backlog.decisions else ()), *self.shelves)

    def _open_shelf(self, manager: DialogManager) -> Shelf:
        kept = manager.dialog_data.get(QUEUE_LIST)
        return next((shelf for shelf in self._lists if shelf.button == kept), self._lists[0])

    def _list_window(self) -> Window:
        others = [
            Button(
                label(shelf.button),
                id=_id(shelf.button),
                on_click=partial(self._turn_to, shelf.button),
                when=partial(_is_not_open, shelf.button),
            )
            for shelf in self._lists
        ]
        return Window(
            Html("heading"),
            Column(Choices("record", "records", self._pick)),
            FetchedPages("records_page"),
            *(others if len(others) > 1 else ()),
            close(),
            state=self.list_screen,
            getter=self._list,
            preview_data=self._list_preview,
        )

    def _card_window(
        self, card: Getter, preview: Getter, above: tuple[Keyboard, ...], below: tuple[Keyboard, ...]
    ) -> Window:
        decisions: list[Keyboard] = [
            Button(label(one.label), id=_id(one.label), on_click=partial(self._decide, one.take))
            for one in self.decisions
        ]
        if self.refusal:
            asks = self.refusal
            decisions.append(SwitchTo(label(asks.label), id=_id(asks.label), state=asks.state))
        to_decided = Button(
            label("button-decided"), id="decided", on_click=self._back_to_decided, when="worked_through"
        )
        return Window(
            Multi(Html("card"), Html("place", when="place"), sep="\n\n"),
            *above,
            FittingRow(*decisions, when="waits"),
            Button(label("button-next-left", left="left"), id="next", on_click=self._go_on, when="left"),
            *below,
            *(
                (
                    Button(
                        label("button-undo"),
                        id="undo",
                        on_click=partial(self._decide, self.undo),
                        when="undoable",
                    ),
                )
                if self.undo
                else ()
            ),
            SwitchTo(label("button-to-list"), id="back", state=self.list_screen),
            FittingRow(*((to_decided,) if self.backlog.decisions else ()), _to_menu(), when="worked_through"),
            state=self.card_screen,
            getter=(card, self._place),
            preview_data=(preview, self._place_preview),
        )

    def _reason_window(self, asks: Refusal) -> Window:
        return question_window(
            asks.question, partial(self._refuse, asks.take), state=asks.state, back=self.card_screen
        )

    async def _list(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        shelf = self._open_shelf(dialog_manager)
        records, paging = await read_page(dialog_manager, "records_page", partial(shelf.read, dialog_manager))
        t = await translator_of(dialog_manager)
        heading = t(shelf.heading, total=paging["total"]) if records else t(shelf.empty)
        return {"heading": heading, "records": records, "shelf": shelf.button, **paging}

    async def _list_preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        t = await translator_of(dialog_manager)
        texts = [text for shelf in self._lists for text in (t(shelf.heading, total=9), t(shelf.empty))]
        option = Option("1", t.plain_value(samples.NAME))
        return {"heading": t.paragraphs(*texts), "records": [option], "shelf": "", "pages": 2}

    async def _place(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        place = await self._place_of(dialog_manager)
        return _shown(await translator_of(dialog_manager), place)

    async def _place_preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        shown = _shown(await translator_of(dialog_manager), samples.PLACE)
        return {**shown, "waits": True, "worked_through": True, "undoable": True}

    async def _place_of(self, manager: DialogManager) -> Place:
        return await (await deed(manager, ShowPlace))(self.backlog, self.kept_id(manager))

    async def _read_waiting(
        self, manager: DialogManager, offset: int, limit: int
    ) -> tuple[Sequence[Option], int]:
        page = await (await deed(manager, ListWaiting))(self.backlog, offset=offset, limit=limit)
        t = await translator_of(manager)
        return [Option(str(one.id), t.plain_value(one.name)) for one in page.items], page.total

    async def _read_decided(
        self, manager: DialogManager, offset: int, limit: int
    ) -> tuple[Sequence[Option], int]:
        page = await (await deed(manager, ListDecided))(self.backlog, offset=offset, limit=limit)
        t = await translator_of(manager)
        return [Option(str(one.id), decided_label(t, one)) for one in page.items], page.total

    async def _turn_to(self, shelf: str, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        manager.dialog_data[QUEUE_LIST] = shelf
        await turn_to_first_page(manager, "records_page")

    async def _back_to_decided(self, query: CallbackQuery, button: Button, manager: DialogManager) -> None:
        await self._turn_to("button-decided", query, button, manager)
        await manager.switch_to(self.list_screen)

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


def _id(key: str) -> str:
    return key.replace("-", "_")


def _is_not_open(shelf: str, data: dict[str, Any], _: Whenable, __: DialogManager) -> bool:
    return bool(data["shelf"] != shelf)


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

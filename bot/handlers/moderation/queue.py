"""A queue of staff: its lists, the card of a record with the decisions on it, and the way on to the next record.

A queue is data. What differs between queues (the content of the card, the decisions, the words) is in the folder of
each. A decision takes one tap: the card becomes a line that says what was decided, with a button that undoes it, and
the next record stands below. After the last one, the list says so and leads to the other queues in which something
waits.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeAlias

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Keyboard, Start, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.actions import markup_of, parse_record_id
from bot.handlers.answering import answer_tap, replace_message
from bot.handlers.deeds import deed
from bot.handlers.keys import HISTORY, LOOKED_UP
from bot.handlers.moderation import samples
from bot.handlers.moderation.lists import Lists, Shelf, decided, waiting
from bot.handlers.moderation.reasons import ReasonQuestion
from bot.handlers.navigation import kept_id, open_below, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import MenuScreens
from bot.handlers.widgets.attachments import photo_above
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.folding import fold
from bot.handlers.widgets.pager import turn_to_first_page
from bot.handlers.widgets.record import RecordButton
from bot.handlers.widgets.text import Html, Say, go, label
from bot.models.reasons import Occasion, reason_in_words
from bot.models.words import Text, Value
from bot.presenting.cards.moderation import decision_line, place_lines
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.queues import Backlog, Place, ShowPlace
from bot.use_cases.moderation.reasons import given_reason

Getter: TypeAlias = Callable[..., Awaitable[dict[str, Any]]]
Deed: TypeAlias = Callable[[DialogManager, int], Awaitable[Text]]
"""Decides on the record with that id, and returns the text that tells the moderator so."""
ReasonedDeed: TypeAlias = Callable[[DialogManager, int, str, str], Awaitable[Text]]
"""The same for a reason: own words, and the code of a ready one. Raises `InvalidValueError` for one that cannot be
taken.
"""


@dataclass(frozen=True)
class Decision:
    """A button under a record that waits, and what it does. `when` names what the card's data must hold for it."""

    label: str
    take: Deed
    when: str | None = None


@dataclass(frozen=True)
class Refusal:
    """The same for a decision that is given with a reason: `question` asks for it, on the screen `state`. `occasion`
    says which reasons are ready.
    """

    label: str
    question: str
    state: State
    take: ReasonedDeed
    occasion: Occasion


@dataclass(frozen=True)
class Queue:
    """A queue with its screens. `record` is the key under which the dialog keeps the record's id. `undo` takes the last
    decision back; `undo_action` is the button for it under the line of a decision, which puts in the record's id, and
    `list_action` the one that leads from there to the list. `shelves` are lists beside that of what waits and that of
    what was decided. `card_pager` is the id of the widget that turns the pages of a card that has several.
    """

    backlog: Backlog
    record: str
    list_screen: State
    card_screen: State
    heading: str
    empty: str
    decisions: tuple[Decision, ...]
    undo: Deed
    undo_action: Action
    list_action: Action
    refusal: Refusal | None = None
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
        those of the decisions. Those below may change the record, so they are not there where it is only looked up.
        """
        asking = (self._reason_window(self.refusal),) if self.refusal else ()
        return self._lists.window(), self._card_window(card, preview, above, below), *asking

    @property
    def _lists(self) -> Lists:
        return Lists(
            self.list_screen,
            (waiting(self.backlog, self.heading, self.empty), decided(self.backlog), *self.shelves),
            self._pick,
        )

    def _card_window(
        self, card: Getter, preview: Getter, above: tuple[Keyboard, ...], below: tuple[Keyboard, ...]
    ) -> Window:
        decisions: list[Keyboard] = [
            RecordButton(one.label, self.record, partial(self._decide, one.take), when=one.when)
            for one in self.decisions
        ]
        if self.refusal:
            decisions.append(go(self.refusal.label, self.refusal.state))
        return Window(
            photo_above(),
            Multi(Html("card"), Html("place", when="place"), sep="\n\n"),
            *above,
            FittingRow(*decisions, when="waits"),
            Button(label("button-next-left", left="left"), id="next", on_click=self._go_on, when="left"),
            *((Column(*below, when="in_queue"),) if below else ()),
            RecordButton("button-undo", self.record, self._undo, when="undoable"),
            SwitchTo(label("button-to-list"), id="back", state=self.list_screen, when="in_queue"),
            Cancel(label("button-back"), id="back_down", when=LOOKED_UP),
            FittingRow(
                Button(label("button-decided"), id="button_decided", on_click=self._lists.open_decided),
                _to_menu(),
                when="worked_through",
            ),
            state=self.card_screen,
            getter=(card, self._place),
            preview_data=(preview, self._place_preview),
        )

    def _reason_window(self, asks: Refusal) -> Window:
        question = ReasonQuestion(
            asks.occasion,
            asks.state,
            self.card_screen,
            partial(self._refuse, asks),
            (Html("name"), Say(asks.question)),
            self._asked,
            _asked_preview,
        )
        return question.window()

    async def _place(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        place = await self._place_of(dialog_manager)
        looked_up = bool(dialog_manager.dialog_data.get(LOOKED_UP))
        working = not looked_up and self._lists.shows_waiting(dialog_manager)
        return _shown(await translator_of(dialog_manager), place, looked_up=looked_up, working=working)

    async def _asked(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        """On whom or what a reason is asked for: the card is out of sight by then."""
        place = await self._place_of(dialog_manager)
        return {"name": (await translator_of(dialog_manager)).value(place.name)}

    async def _place_preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        shown = _shown(await translator_of(dialog_manager), samples.PLACE, looked_up=False, working=True)
        return {**shown, LOOKED_UP: True, "waits": True, "worked_through": True, "undoable": True}

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
        manager.dialog_data.pop(HISTORY, None)
        fold(manager)
        await turn_to_first_page(manager, self.card_pager)

    async def _decide(self, take: Deed, query: CallbackQuery, manager: DialogManager) -> None:
        require_no_look_up(manager)
        await self.lead_on(query, manager, await take(manager, self.kept_id(manager)))

    async def _refuse(
        self,
        asks: Refusal,
        event: CallbackQuery | Message,
        manager: DialogManager,
        words: str,
        ready: str,
    ) -> None:
        require_no_look_up(manager)
        outcome = await asks.take(manager, self.kept_id(manager), words, ready)
        language = (await translator_of(manager)).language
        given = given_reason(asks.occasion, words, ready, language)
        await self.lead_on(event, manager, outcome, reason_in_words(given))

    async def _undo(self, query: CallbackQuery, manager: DialogManager) -> None:
        require_no_look_up(manager)
        outcome = await self.undo(manager, self.kept_id(manager))
        await answer_tap(query, (await translator_of(manager)).plain_value(outcome))

    async def undo_from_line(self, query: CallbackQuery, action_id: int, manager: DialogManager) -> None:
        """Undo the decision from its line in the chat, which then says so. The open screen stays as it is."""
        outcome = await self.undo(manager, action_id)
        t = await translator_of(manager)
        await answer_tap(query)
        await replace_message(query, t.value(outcome), markup_of(t, ((self.list_action,),)))

    async def lead_on(
        self, event: CallbackQuery | Message, manager: DialogManager, outcome: Text, reason: Value = ""
    ) -> None:
        """Leave a line on what was decided where the card was, and show the next record below; after the last one, the
        list. What follows is looked up anew, since other moderators decide meanwhile.
        """
        record, place = self.kept_id(manager), await self._place_of(manager)
        t = await translator_of(manager)
        line = decision_line(t, outcome, place, reason)
        buttons = ((replace(self.undo_action, id=record),),) if place.undoable else ()
        if place.next is not None:
            await self._show(manager, place.next)
        else:
            await self._lists.open_waiting(manager)
        screen = self.card_screen if place.next is not None else self.list_screen
        if isinstance(event, Message):
            await _leave_below(event, line, markup_of(t, buttons))
            await manager.switch_to(screen, show_mode=ShowMode.DELETE_AND_SEND)
            return
        await answer_tap(event, t.plain_value(outcome))
        await manager.switch_to(screen, show_mode=ShowMode.SEND)
        # The library takes the buttons from the message above a new screen, so the line comes when that is done.
        await manager.show(ShowMode.SEND)
        manager.show_mode = ShowMode.NO_UPDATE
        await replace_message(event, line, markup_of(t, buttons))


def require_no_look_up(manager: DialogManager) -> None:
    """Raises `OutdatedError` for a record that was opened to be compared with another one: it is read only."""
    if manager.dialog_data.get(LOOKED_UP):
        raise OutdatedError("screen-outdated")


async def _leave_below(message: Message, line: str, buttons: InlineKeyboardMarkup) -> None:
    """A reason that was typed has pushed the card up, so the line stands below the reason."""
    await message.answer(line, reply_markup=buttons)


async def _asked_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"name": (await translator_of(dialog_manager)).value(samples.NAME)}


def _to_menu() -> Start:
    return Start(label("button-to-menu"), id="menu", state=MenuScreens.main, mode=StartMode.RESET_STACK)


def _shown(t: Translator, place: Place, *, looked_up: bool, working: bool) -> dict[str, Any]:
    """A record that was opened to be compared with another one is read only. `working`: it was opened from what waits,
    and not from another list.
    """
    return {
        "place": place_lines(t, place, worked_through=working),
        "waits": place.waits and not looked_up,
        "left": 0 if looked_up else place.left,
        "undoable": place.undoable and not looked_up,
        "worked_through": not (place.waits or place.left or looked_up),
        "in_queue": not looked_up,
        LOOKED_UP: looked_up,
    }

"""The lists of a queue, on one screen: what waits, what was decided, and what else a queue shows. Where nothing waits,
the other queues in which something does are one tap away.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.kbd.select import OnItemClick, Select

from bot.handlers.deeds import deed
from bot.handlers.keys import QUEUE_LIST
from bot.handlers.menu.entries import ENTRIES
from bot.handlers.moderation import samples
from bot.handlers.speech import translator_of
from bot.handlers.states import MenuScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import FetchedPages, read_page, turn_to_first_page
from bot.handlers.widgets.text import Html, close, label
from bot.models.words import Text
from bot.presenting.cards.moderation import decided_label
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.moderation.queues import Backlog, CountWaiting, ListDecided, ListWaiting
from bot.use_cases.people.introducing import WhoAmI

Read: TypeAlias = Callable[[DialogManager, int, int], Awaitable[tuple[Sequence[Option], int]]]
"""Reads that many records from that offset on, and says how many there are."""
_PAGER = "records_page"


@dataclass(frozen=True)
class Shelf:
    """One of the lists. `button` leads to it; `heading` has the gap `total`; `empty` says that it is empty."""

    button: str
    heading: str
    empty: str
    read: Read


def waiting(backlog: Backlog, heading: str, empty: str) -> Shelf:
    async def read(manager: DialogManager, offset: int, limit: int) -> tuple[Sequence[Option], int]:
        page = await (await deed(manager, ListWaiting))(backlog, offset=offset, limit=limit)
        t = await translator_of(manager)
        return [Option(str(one.id), t.plain_value(one.name)) for one in page.items], page.total

    return Shelf("button-waiting", heading, empty, read)


def decided(backlog: Backlog) -> Shelf:
    async def read(manager: DialogManager, offset: int, limit: int) -> tuple[Sequence[Option], int]:
        page = await (await deed(manager, ListDecided))(backlog, offset=offset, limit=limit)
        t = await translator_of(manager)
        return [Option(str(one.id), decided_label(t, one)) for one in page.items], page.total

    return Shelf("button-decided", "queue-decided", "queue-decided-empty", read)


@dataclass(frozen=True)
class Lists:
    """The screen `state` with one of the `shelves`, and buttons to the others. The first is open first."""

    state: State
    shelves: tuple[Shelf, ...]
    pick: OnItemClick[Select[str], str]

    def window(self) -> Window:
        others = [
            Button(
                label(shelf.button),
                id=shelf.button.replace("-", "_"),
                on_click=partial(self._turn, shelf),
                when=partial(_is_another, shelf),
            )
            for shelf in self.shelves
        ]
        return Window(
            Html("heading"),
            Column(Choices("record", "records", self.pick)),
            FetchedPages(_PAGER),
            Column(Choices("queue", "queues", _open_queue), when="queues"),
            *(others if len(others) > 1 else ()),
            close(),
            state=self.state,
            getter=self._list,
            preview_data=self._preview,
        )

    async def open_waiting(self, manager: DialogManager) -> None:
        """Have the screen show what waits, from its first page."""
        await self._open(manager, self.shelves[0].button)

    async def open_decided(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        """Leave a card for the list of what was decided."""
        await self._open(manager, "button-decided")
        await manager.switch_to(self.state)

    def shows_waiting(self, manager: DialogManager) -> bool:
        """Whether the open list, which a card leads back to, is that of what waits."""
        return str(manager.dialog_data.get(QUEUE_LIST, first := self.shelves[0].button)) == first

    async def _turn(self, shelf: Shelf, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await self._open(manager, shelf.button)

    async def _open(self, manager: DialogManager, button: str) -> None:
        manager.dialog_data[QUEUE_LIST] = button
        await turn_to_first_page(manager, _PAGER)

    async def _list(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        kept = dialog_manager.dialog_data.get(QUEUE_LIST)
        shelf = next((shelf for shelf in self.shelves if shelf.button == kept), self.shelves[0])
        records, paging = await read_page(dialog_manager, _PAGER, partial(shelf.read, dialog_manager))
        t = await translator_of(dialog_manager)
        heading = t(shelf.heading, total=paging["total"]) if records else t(shelf.empty)
        done = shelf is self.shelves[0] and not records
        queues = await _other_queues(dialog_manager, t) if done else []
        return {"heading": heading, "records": records, "shelf": shelf.button, "queues": queues, **paging}

    async def _preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        t = await translator_of(dialog_manager)
        texts = [text for shelf in self.shelves for text in (t(shelf.heading, total=9), t(shelf.empty))]
        option = Option("1", t.plain_value(samples.NAME))
        return {
            "heading": t.paragraphs(*texts),
            "records": [option],
            "queues": [option],
            "shelf": "",
            "pages": 2,
        }


async def _other_queues(manager: DialogManager, t: Translator) -> list[Option]:
    """The queues of the menu in which something waits for the person."""
    actor = await (await deed(manager, WhoAmI))()
    entries = [entry for entry in ENTRIES if entry.queue and entry.shown_to(actor)]
    count_waiting = await deed(manager, CountWaiting)
    counts = await count_waiting([entry.queue for entry in entries if entry.queue])
    return [
        Option(entry.id, t.plain("menu-counted", entry=Text(f"menu-{entry.id}"), count=count))
        for entry, count in zip(entries, counts, strict=True)
        if count
    ]


async def _open_queue(_: CallbackQuery, __: object, manager: DialogManager, entry_id: str) -> None:
    screen = next((entry.screen for entry in ENTRIES if entry.queue and entry.id == entry_id), None)
    if screen is None:
        raise NotFoundError
    await manager.start(MenuScreens.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await manager.start(screen, show_mode=ShowMode.EDIT)


def _is_another(shelf: Shelf, data: dict[str, Any], _: Whenable, __: DialogManager) -> bool:
    return bool(data["shelf"] != shelf.button)

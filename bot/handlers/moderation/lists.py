"""The lists of a queue, on one screen: what waits, what was decided, and what else a queue shows."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.kbd.select import OnItemClick, Select

from bot.handlers.deeds import deed
from bot.handlers.keys import QUEUE_LIST
from bot.handlers.moderation import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import FetchedPages, read_page, turn_to_first_page
from bot.handlers.widgets.text import Html, close, label
from bot.presenting.cards.moderation import decided_label
from bot.use_cases.moderation.queues import Backlog, ListDecided, ListWaiting

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
            *(others if len(others) > 1 else ()),
            close(),
            state=self.state,
            getter=self._list,
            preview_data=self._preview,
        )

    async def open_decided(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        """Leave a card for the list of what was decided."""
        await self._open(manager, "button-decided")
        await manager.switch_to(self.state)

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
        return {"heading": heading, "records": records, "shelf": shelf.button, **paging}

    async def _preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        t = await translator_of(dialog_manager)
        texts = [text for shelf in self.shelves for text in (t(shelf.heading, total=9), t(shelf.empty))]
        option = Option("1", t.plain_value(samples.NAME))
        return {"heading": t.paragraphs(*texts), "records": [option], "shelf": "", "pages": 2}


def _is_another(shelf: Shelf, data: dict[str, Any], _: Whenable, __: DialogManager) -> bool:
    return bool(data["shelf"] != shelf.button)

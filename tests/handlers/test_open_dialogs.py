"""An update goes to the dialog whose screen is open, and to no other one."""

import inspect
from importlib.metadata import version
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import TelegramObject
from aiogram_dialog import Dialog, Window
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY
from aiogram_dialog.widgets.text import Const

from bot.handlers.open_dialogs import OpenDialogs


class First(StatesGroup):
    screen = State()


class Second(StatesGroup):
    screen = State()


class Third(StatesGroup):
    screen = State()


class CountingDialog(Dialog):
    """Notes that it was asked, and answers nothing."""

    def __init__(self, state: State, asked: list[State]) -> None:
        super().__init__(Window(Const("…"), state=state))
        self._state, self._asked = state, asked

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        self._asked.append(self._state)
        return UNHANDLED


def counting(asked: list[State]) -> list[Dialog]:
    return [CountingDialog(group.screen, asked) for group in (First, Second, Third)]


def context_of(state: State) -> dict[str, Any]:
    return {CONTEXT_KEY: Context(_intent_id="a", _stack_id="", state=state, start_data=None)}


async def test_only_the_open_dialog_is_asked() -> None:
    asked: list[State] = []
    router = OpenDialogs(counting(asked))
    await router.propagate_event("message", TelegramObject(), **context_of(Third.screen))
    assert asked == [Third.screen]


async def test_without_an_open_dialog_none_is_asked() -> None:
    asked: list[State] = []
    assert await OpenDialogs(counting(asked)).propagate_event("message", TelegramObject()) is UNHANDLED
    assert asked == []


async def test_aiogram_still_asks_each_dialog_in_turn() -> None:
    """`OpenDialogs.propagate_event` stands in for that of aiogram's Router.

    When this fails, look at `propagate_event` and `_propagate_event` in aiogram's `dispatcher/router.py`: our own
    skips the filters and outer middlewares of this one router, which has none, and leaves all else to the dialog's.
    See what else aiogram does there now, and write the new version here. If it no longer asks each router in turn,
    delete the override.
    """
    assert version("aiogram").startswith("3.31.")
    assert list(inspect.signature(Router.propagate_event).parameters) == [
        "self",
        "update_type",
        "event",
        "kwargs",
    ]
    asked: list[State] = []
    router = Router()
    router.include_routers(*counting(asked))
    await router.propagate_event("message", TelegramObject(), **context_of(Third.screen))
    assert asked == [First.screen, Second.screen, Third.screen]

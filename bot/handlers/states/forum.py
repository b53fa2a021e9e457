"""Names of the screens of the forum and its fair."""

from aiogram.fsm.state import State, StatesGroup


class ForumScreens(StatesGroup):
    overview = State()
    others = State()
    leave = State()
    agenda = State()
    mine = State()
    session = State()
    figures = State()


class FairScreens(StatesGroup):
    setup = State()
    result = State()
    shortages = State()
    confirm = State()
    discard = State()
    rounds = State()

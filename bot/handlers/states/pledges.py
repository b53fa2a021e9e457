"""Names of the screens of pledges."""

from aiogram.fsm.state import State, StatesGroup


class PledgeScreens(StatesGroup):
    list = State()
    card = State()
    decline = State()
    withdraw = State()
    deny = State()
    amount = State()
    search = State()


class PledgeFormScreens(StatesGroup):
    resume = State()
    giver = State()
    kind = State()
    besides = State()
    money = State()
    money_kind = State()
    what = State()
    amount = State()
    due = State()
    named = State()
    review = State()
    edit = State()


class ArrivalFormScreens(StatesGroup):
    resume = State()
    money = State()
    amount = State()
    last = State()
    words = State()
    photo = State()
    document = State()
    review = State()
    edit = State()


class PledgeDayFormScreens(StatesGroup):
    resume = State()
    words = State()
    due = State()
    review = State()
    edit = State()


class PaperScreens(StatesGroup):
    list = State()
    years = State()
    year = State()

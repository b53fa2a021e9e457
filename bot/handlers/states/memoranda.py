"""Names of the screens of memoranda."""

from aiogram.fsm.state import State, StatesGroup


class MemorandumScreens(StatesGroup):
    list = State()
    card = State()
    acknowledge = State()
    position = State()
    basis = State()
    decline = State()
    office = State()
    take_back = State()
    intentions = State()


class FreeWillScreens(StatesGroup):
    list = State()
    card = State()


class MemorandumFormScreens(StatesGroup):
    resume = State()
    subject = State()
    intentions_own = State()
    third = State()
    place = State()
    term = State()
    plan = State()
    signatory_own = State()
    position = State()
    basis = State()
    signatory_counterpart = State()
    signatory_third = State()
    review = State()
    edit = State()
    confirm = State()

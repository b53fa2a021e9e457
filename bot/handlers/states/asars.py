"""Names of the screens of asar lists."""

from aiogram.fsm.state import State, StatesGroup


class AsarScreens(StatesGroup):
    card = State()
    take = State()
    phone = State()
    lines = State()
    line = State()
    came = State()
    came_of = State()
    hands = State()
    call_off = State()


class AsarFormScreens(StatesGroup):
    resume = State()
    day = State()
    at = State()
    place = State()
    decided = State()
    review = State()
    edit = State()


class AsarMoveFormScreens(StatesGroup):
    resume = State()
    day = State()
    at = State()
    place = State()
    review = State()
    edit = State()


class AsarLineFormScreens(StatesGroup):
    resume = State()
    kind = State()
    what = State()
    amount = State()
    tenge = State()
    minimum = State()
    review = State()
    edit = State()


class AsarPhotoFormScreens(StatesGroup):
    resume = State()
    photo = State()
    review = State()
    edit = State()

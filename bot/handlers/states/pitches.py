"""Names of the screens of pitches, of questions about them and of meetings."""

from aiogram.fsm.state import State, StatesGroup


class PitchScreens(StatesGroup):
    list = State()
    card = State()
    reason = State()
    why = State()


class PitchPartScreens(StatesGroup):
    choose = State()


class StandingScreens(StatesGroup):
    standing = State()
    possible = State()
    interest = State()


class MatchScreens(StatesGroup):
    end = State()


class MatchingFiguresScreens(StatesGroup):
    regions = State()
    spheres = State()


class QuestionScreens(StatesGroup):
    ask = State()
    list = State()
    card = State()


class MeetingScreens(StatesGroup):
    list = State()
    card = State()
    decline = State()
    call_off = State()
    where = State()


class MeetingFormScreens(StatesGroup):
    resume = State()
    day = State()
    at = State()
    length = State()
    place = State()
    where = State()
    note = State()
    review = State()
    edit = State()

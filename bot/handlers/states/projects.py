"""Names of the screens of projects and of how they come along."""

from aiogram.fsm.state import State, StatesGroup


class ProjectScreens(StatesGroup):
    list = State()
    card = State()
    withdraw = State()
    pause = State()


class ProjectFormScreens(StatesGroup):
    resume = State()
    organization = State()
    title = State()
    summary = State()
    problem = State()
    solution = State()
    beneficiaries = State()
    second_title = State()
    second_summary = State()
    spheres = State()
    region = State()
    settlement = State()
    location = State()
    needs = State()
    budget_full = State()
    budget_min = State()
    starts_on = State()
    ends_on = State()
    programme = State()
    photo = State()
    document = State()
    review = State()
    edit = State()
    similar = State()
    similar_one = State()


class ProgressScreens(StatesGroup):
    overview = State()
    report = State()
    plan = State()
    take_back = State()


class ReportFormScreens(StatesGroup):
    resume = State()
    month = State()
    words = State()
    reached = State()
    photo = State()
    review = State()
    edit = State()


class ReportDelayScreens(StatesGroup):
    list = State()
    card = State()


class ReportDelayFormScreens(StatesGroup):
    resume = State()
    region = State()
    days = State()
    reason = State()
    review = State()
    edit = State()


class CompletionFormScreens(StatesGroup):
    resume = State()
    words = State()
    photo = State()
    review = State()
    edit = State()


class ShowcaseScreens(StatesGroup):
    card = State()
    share = State()


class VoicesScreens(StatesGroup):
    overview = State()

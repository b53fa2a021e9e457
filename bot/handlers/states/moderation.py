"""Names of the screens of moderators."""

from aiogram.fsm.state import State, StatesGroup


class OrganizationReviewScreens(StatesGroup):
    queue = State()
    card = State()
    reason = State()


class AccessReviewScreens(StatesGroup):
    queue = State()
    card = State()


class OversightScreens(StatesGroup):
    list = State()
    card = State()
    suspend = State()
    withdraw = State()
    representatives = State()
    representative = State()


class ChangeReviewScreens(StatesGroup):
    queue = State()
    card = State()
    reason = State()


class CallNgoScreens(StatesGroup):
    queue = State()
    card = State()
    refuse = State()


class PledgeCallScreens(StatesGroup):
    queue = State()
    card = State()


class PromiseCallScreens(StatesGroup):
    queue = State()
    card = State()


class CallBackersScreens(StatesGroup):
    queue = State()
    card = State()


class CallLanguageScreens(StatesGroup):
    queue = State()
    card = State()


class MemorandumHelpScreens(StatesGroup):
    """Parties to memoranda that do not answer."""

    queue = State()
    card = State()
    people = State()
    sure = State()


class VoiceReviewScreens(StatesGroup):
    """Photos and words from the places of projects."""

    queue = State()
    card = State()


class ProjectReviewScreens(StatesGroup):
    queue = State()
    card = State()
    shown = State()
    reason = State()
    take_down = State()

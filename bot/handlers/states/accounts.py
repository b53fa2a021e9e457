"""Names of the screens of people themselves, of the menu, and of what administrators keep."""

from aiogram.fsm.state import State, StatesGroup


class OnboardingScreens(StatesGroup):
    language = State()
    consent = State()
    consent_text = State()
    name = State()


class ConsentScreens(StatesGroup):
    """The consent asked anew, because its wording has changed."""

    renewed = State()
    text = State()


class PersonScreens(StatesGroup):
    language = State()
    forget = State()
    as_contact = State()
    staff = State()
    staff_account = State()
    staff_role = State()
    staff_regions = State()
    bar_account = State()
    bar = State()
    bar_reason = State()


class WorkingDayScreens(StatesGroup):
    months = State()
    day = State()
    off = State()
    worked = State()


class AuditScreens(StatesGroup):
    log = State()
    kinds = State()


class MenuScreens(StatesGroup):
    main = State()
    queues = State()
    help = State()

"""Names of the screens of memoranda."""

from aiogram.fsm.state import State, StatesGroup


class MemorandumScreens(StatesGroup):
    list = State()
    card = State()
    acknowledge = State()
    decline = State()
    drafter = State()
    take_back = State()
    more = State()


class MemorandumPartScreens(StatesGroup):
    """What a party tells of itself."""

    resume = State()
    full_name = State()
    position = State()
    basis = State()
    paper = State()
    intentions = State()
    address = State()
    phone = State()
    email = State()
    own_number = State()
    other = State()
    review = State()
    edit = State()


class MemorandumChangeScreens(StatesGroup):
    """A wish for other words, what a version changed, and the drafter's next one."""

    section = State()
    wish = State()
    difference = State()
    revise = State()
    kazakh = State()
    russian = State()
    term = State()


class MemorandumPlanScreens(StatesGroup):
    """The plan of the drafter's next version."""

    plan = State()
    other = State()
    edit = State()


class MemorandumPeopleScreens(StatesGroup):
    """Who answers for a party, and who reads along."""

    successor = State()
    replace = State()
    reader = State()


class MemorandumInvitationScreens(StatesGroup):
    """Who is asked behind a personal link, and a link that is handed over."""

    list = State()
    one = State()
    handed = State()


class MemorandumSigningScreens(StatesGroup):
    """The signed copy, and how an agreed memorandum ends."""

    upload = State()
    day = State()
    found = State()
    copies = State()
    copy = State()
    leave = State()
    end = State()
    own_number = State()


class MemorandumExtensionScreens(StatesGroup):
    """Another last day for an agreed memorandum."""

    day = State()
    sure = State()


class MemorandumArchiveScreens(StatesGroup):
    """All memoranda of a party, and what may be looked for among them."""

    list = State()
    stage = State()
    year = State()
    party = State()


class FreeWillScreens(StatesGroup):
    list = State()
    card = State()


class MemorandumFormScreens(StatesGroup):
    resume = State()
    counterpart = State()
    title = State()
    subject = State()
    areas = State()
    intentions_own = State()
    third = State()
    place = State()
    term = State()
    plan = State()
    signatory_own = State()
    full_name = State()
    position = State()
    basis = State()
    paper = State()
    address = State()
    phone = State()
    email = State()
    own_number = State()
    signatory_counterpart = State()
    signatory_third = State()
    other = State()
    review = State()
    edit = State()
    confirm = State()

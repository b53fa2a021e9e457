"""Names of the screens of organisations and of what backers support."""

from aiogram.fsm.state import State, StatesGroup


class OrganizationScreens(StatesGroup):
    list = State()
    card = State()


class RepresentativeScreens(StatesGroup):
    list = State()
    one = State()
    remove = State()
    leave = State()
    links = State()
    revoke = State()
    invitation = State()
    request = State()


class AddressScreens(StatesGroup):
    list = State()
    one = State()
    remove = State()
    name = State()
    post = State()
    address = State()


class OwnAddressScreens(StatesGroup):
    one = State()
    address = State()
    code = State()
    join = State()
    remove = State()


class OrganizationFormScreens(StatesGroup):
    resume = State()
    kind = State()
    legal_form = State()
    bin = State()
    name_kk = State()
    name_ru = State()
    name_en = State()
    region = State()
    settlement = State()
    spheres = State()
    about = State()
    contact_name = State()
    contact_phone = State()
    contact_email = State()
    review = State()
    edit = State()
    taken = State()


class BackerScreens(StatesGroup):
    list = State()
    profile = State()


class BackerFormScreens(StatesGroup):
    resume = State()
    spheres = State()
    regions = State()
    text = State()
    offers = State()
    ceiling = State()
    pitches_per_week = State()
    frequency = State()
    review = State()
    edit = State()

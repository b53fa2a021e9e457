"""The name of every screen. The names are stored with open dialogs, so renaming a screen closes it for people."""

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
    help = State()


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


class PitchScreens(StatesGroup):
    list = State()
    card = State()
    reason = State()
    why = State()


class StandingScreens(StatesGroup):
    standing = State()
    possible = State()
    interest = State()


class MatchScreens(StatesGroup):
    end = State()


class MatchingFiguresScreens(StatesGroup):
    regions = State()
    spheres = State()


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


class PromiseCallScreens(StatesGroup):
    queue = State()
    card = State()


class CallBackersScreens(StatesGroup):
    queue = State()
    card = State()


class CallLanguageScreens(StatesGroup):
    queue = State()
    card = State()


class FairScreens(StatesGroup):
    setup = State()
    result = State()
    shortages = State()
    confirm = State()
    discard = State()
    rounds = State()


class ForumScreens(StatesGroup):
    overview = State()
    others = State()
    leave = State()
    agenda = State()
    mine = State()
    session = State()
    figures = State()


class MemorandumScreens(StatesGroup):
    list = State()
    card = State()
    acknowledge = State()
    position = State()
    basis = State()
    decline = State()
    office = State()
    take_back = State()


class ProgressScreens(StatesGroup):
    overview = State()
    report = State()
    plan = State()
    take_back = State()


class ReportFormScreens(StatesGroup):
    resume = State()
    month = State()
    words = State()
    photo = State()
    review = State()
    edit = State()


class CompletionFormScreens(StatesGroup):
    resume = State()
    words = State()
    photo = State()
    review = State()
    edit = State()


class FreeWillScreens(StatesGroup):
    list = State()
    card = State()


class MemorandumFormScreens(StatesGroup):
    resume = State()
    subject = State()
    intentions_own = State()
    intentions_counterpart = State()
    third = State()
    intentions_third = State()
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


class ProjectReviewScreens(StatesGroup):
    queue = State()
    card = State()
    shown = State()
    reason = State()
    take_down = State()


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

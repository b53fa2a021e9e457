"""What no question takes, over all questions of all forms: texts that are too long, other things than text, contact
cards; and that nothing is offered as an answer which would be refused if it were typed.
"""

from datetime import date, timedelta
from typing import Any, cast

import pytest
from aiogram.types import Chat, Contact, Message, User
from aiogram_dialog import DialogManager
from hypothesis import example, given
from hypothesis import strategies as st

from bot.handlers import dialogs
from bot.handlers.edits import FORMS as FORMS_OF_EDITS
from bot.handlers.memoranda import form as memoranda
from bot.handlers.memoranda.known import as_answers
from bot.handlers.organizations import form as organizations
from bot.handlers.people.onboarding.getters import suggested_name
from bot.handlers.widgets.form import Form, Question, SettlementQuestion, SuggestionsQuestion, TextQuestion
from bot.models import signatories
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from bot.understanding.amounts import parse_tenge
from bot.understanding.choices import chosen
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.days import parse_date
from bot.understanding.identification import parse_bin
from bot.understanding.times import parse_time
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.memoranda.drafting import Groundwork
from bot.use_cases.memoranda.parties import PossibleParty
from bot.use_cases.people.introducing import parse_name
from tests.presenting.used_keys import filled_in, forms

FORMS: tuple[Form, ...] = forms()
QUESTIONS = [
    pytest.param(question, id=f"{form.name}-{question.id}") for form in FORMS for question in form.questions
]
TEXTS = [param for param in QUESTIONS if isinstance(param.values[0], TextQuestion)]
SOME_FILE = {"file_id": "f", "file_unique_id": "u"}
POINT = {"latitude": 47.1, "longitude": 51.9}
CONTENTS: dict[str, dict[str, Any]] = {
    "sticker": {
        "sticker": {
            **SOME_FILE,
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
    },
    "voice": {"voice": {**SOME_FILE, "duration": 1}},
    "audio": {"audio": {**SOME_FILE, "duration": 1}},
    "video": {"video": {**SOME_FILE, "width": 1, "height": 1, "duration": 1}, "caption": "Болашақ кілті"},
    "video_note": {"video_note": {**SOME_FILE, "length": 1, "duration": 1}},
    "photo": {"photo": [{**SOME_FILE, "width": 1, "height": 1}], "caption": "Болашақ кілті"},
    "document": {"document": {**SOME_FILE, "file_name": "жоба.pdf"}, "caption": "Болашақ кілті"},
    "location": {"location": POINT},
    "venue": {"venue": {"location": POINT, "title": "Парк", "address": "Индер"}},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
    "contact": {"contact": {"phone_number": "77012345678", "first_name": "Айгерім", "last_name": "Сәрсен"}},
    "story": {"story": {"id": 1, "chat": {"id": 1, "type": "private"}}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "Қашан?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
}
TAKEN = {
    ("project", "location"): {"location", "venue"},
    ("project", "photo"): {"photo"},
    ("report", "photo"): {"photo"},
    ("completion", "photo"): {"photo"},
    ("arrival", "photo"): {"photo"},
    ("asar-photo", "photo"): {"photo"},
    ("arrival", "document"): {"document"},
    ("project", "document"): {"document"},
    ("organization", "contact_name"): {"contact"},
    ("organization", "contact_phone"): {"contact"},
    ("memorandum", "phone"): {"contact"},
    ("own-part", "phone"): {"contact"},
}
"""What answers a question, besides text."""
NO_MANAGER = cast("DialogManager", None)
"""What is no text is refused before the dialog is asked for anything."""


def message(**content: Any) -> Message:
    return Message.model_validate(
        {
            "message_id": 1,
            "date": 0,
            "chat": Chat(id=1, type="private"),
            "from_user": User(id=1, is_bot=False, first_name="А"),
            **content,
        }
    )


def form_of(question: Question) -> str:
    return next(form.name for form in FORMS if question in form.questions)


def test_all_forms_are_here() -> None:
    """The screens of those that are filled in are those that can be resumed."""
    assert {form.dialog().states_group_name() for form in filled_in()} == FORMS_OF_EDITS.keys()
    assert FORMS_OF_EDITS.keys() <= {dialog.states_group_name() for dialog in dialogs.all()}


@pytest.mark.parametrize("question", QUESTIONS)
async def test_what_is_no_answer_is_refused_in_words(question: Question) -> None:
    taken = TAKEN.get((form_of(question), question.id), set())
    for name in CONTENTS.keys() - taken:
        with pytest.raises(InvalidValueError) as refused:
            await question.read(message(**CONTENTS[name]), NO_MANAGER)
        for language in Language:
            said = Translator(language, lambda: None)(  # type: ignore[arg-type]
                f"error-{refused.value.code}", **refused.value.params
            )
            assert said
        if (
            isinstance(question, TextQuestion)
            and name == "contact"
            and type(question).read is TextQuestion.read
        ):
            assert refused.value.code == "expected-text-not-contact"
    # A file is looked at before it is taken: tests/handlers/test_sent_files.py.
    for name in taken - {"photo", "document"}:
        assert await question.read(message(**CONTENTS[name]), NO_MANAGER)


@pytest.mark.parametrize("question", TEXTS)
@pytest.mark.parametrize("typed", ["жоқ", "Нет.", "skip", "–", "қажет емес"])
async def test_no_is_no_text(question: Question, typed: str) -> None:
    """Where an answer may be missing, the form has skipped the question before it is read."""
    with pytest.raises(InvalidValueError, match="answer-needed"):
        await question.read(message(text=typed), NO_MANAGER)


async def test_a_contact_card_answers_by_what_is_asked() -> None:
    card = message(**CONTENTS["contact"])
    answers = {
        question.id: await question.read(card, NO_MANAGER)
        for question in organizations.FORM.questions
        if question.id in {"contact_name", "contact_phone"}
    }
    assert answers == {"contact_name": "Айгерім Сәрсен", "contact_phone": "+77012345678"}


@pytest.mark.parametrize("name", ["Я", "🌸", "\u200b"])
async def test_a_card_is_read_as_if_it_were_typed(name: str) -> None:
    (asking,) = [one for one in organizations.FORM.questions if one.id == "contact_name"]
    with pytest.raises(InvalidValueError):
        await asking.read(message(contact=Contact(phone_number="77012345678", first_name=name)), NO_MANAGER)


# A pasted text of more than one message.


@pytest.mark.parametrize("question", TEXTS)
@pytest.mark.parametrize("piece", ["Болашақ кілті. ", "8", "а", "+77012345678 ", "a@b.kz "])
async def test_a_text_of_several_messages_is_refused_as_a_whole(question: TextQuestion, piece: str) -> None:
    """Telegram's apps cut it at 4,096 characters, and the gate puts it together again."""
    text = (piece * 9000)[:9000]
    with pytest.raises(InvalidValueError) as refused:
        question.parse(text) if question.id != "term" else parse_date(
            text, today=date(2027, 1, 1), earliest=date(2027, 1, 1), latest=date(2028, 1, 1)
        )
    if refused.value.code == "text-too-long":
        assert refused.value.params["count"] == len(text.strip())
        assert refused.value.params["longest"] < 4096 * 2


def test_a_long_text_around_a_good_answer_is_no_answer() -> None:
    letter = "Құрметті әріптестер, бұл хат ұзақ. " * 200
    day = date(2027, 1, 1)
    for read, good in (
        (parse_phone, "+7 701 234 56 78"),
        (parse_bin, "140940023346"),
        (parse_email, "info@uiym.kz"),
        (parse_tenge, "2,4 млн"),
        (parse_time, "15:30"),
        (lambda text: parse_date(text, today=day, earliest=day, latest=day + timedelta(400)), "1 наурыз"),
        (lambda text: chosen(text, {"KZ-23": ("Атырау облысы",)}), "Атырау облысы"),
    ):
        assert read(good)
        with pytest.raises(InvalidValueError):
            read(f"{good}. {letter}")


# Nothing is suggested that would be refused.

NAMES = st.text(min_size=1, max_size=64)
"""Telegram takes 64 characters for each part of a name, of any kind."""


@given(first=NAMES, last=st.none() | NAMES)
@example(first="Я", last=None)
@example(first="🌸", last="🔥")
@example(first="я" * 64, last="я" * 64)
@example(first="а" + "\u0301" * 63, last="\u0301" * 64)
@example(first="\u202eанад", last=None)
@example(first="\u3164", last="\u2800")
def test_a_suggested_name_is_one_that_could_be_typed(first: str, last: str | None) -> None:
    user = User(id=1, is_bot=False, first_name=first, last_name=last)
    name = suggested_name(user)
    if name:
        assert parse_name(name) == name
    else:
        with pytest.raises(InvalidValueError):
            parse_name(user.full_name)


@given(text=st.text(max_size=200))
@example(text="Я")
@example(text="🌸" * 20)
@example(text="а" * 3000)
@example(text="  Индербор ")
def test_a_suggested_text_is_one_that_could_be_typed(text: str) -> None:
    for question in memoranda.FORM.questions:
        if isinstance(question, SuggestionsQuestion) and question.id == "subject":
            for suggestion in question.offered(a_ground(text)):
                assert question.parse(suggestion.answer) == suggestion.answer
        if isinstance(question, SettlementQuestion):
            for place in question.offered(a_ground(text)):
                assert question.parse(place) == place


def a_ground(text: str) -> dict[str, Any]:
    """The answers of a memorandum's form whose project has these words for its aims and its place."""
    name = OrganizationName("public_fund", "Қор", "", "")
    party = PossibleParty(1, name, OrganizationKind.NGO, "public_fund", ())
    return as_answers(Groundwork(1, 1, "Үйірмелер", text, text, party, party, None))


def test_ready_positions_and_bases_are_kept_by_their_ids() -> None:
    for question in memoranda.FORM.questions:
        if isinstance(question, SuggestionsQuestion) and question.id in {"position", "basis"}:
            table = signatories.positions() if question.id == "position" else signatories.bases()
            offered = [suggestion.answer for suggestion in question.offered({})]
            assert offered
            assert set(offered) <= set(table)
            assert all(question.parse(key) == key for key in table)

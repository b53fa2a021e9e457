"""What came of a tap is seen: when Telegram takes no answer, gives the message no more, or lets it not be changed."""

import ast
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from bot import handlers
from bot.models.organizations import OrganizationStatus
from bot.models.pitches import PitchStatus
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import SaveDraft
from bot.use_cases.organizations.ports import Organizations
from playground.people.client import Message, Player
from tests.handlers.asking import asks_for_access
from tests.handlers.called import called
from tests.handlers.drafts.left import said_kept
from tests.handlers.organizations.test_form import ANSWERED
from tests.handlers.organizations.test_joining import a_link
from tests.handlers.pitches import test_answers as pitches
from tests.handlers.pitches import test_digests as digests
from tests.handlers.service import Service, shown
from tests.handlers.taps import TOO_OLD, button, press_out_of_reach, press_unanswered, second_answers

pytestmark = pytest.mark.one_language

NAME = OrganizationName("public_fund", "Болашақ кілті", "", "")
BACKER = OrganizationName("llp", "Жем компрессор", "", "")

Press = Callable[[Service, Player, Message, str], Awaitable[None]]
TROUBLES = (TOO_OLD, "500", "429", "drop")
"""Why Telegram takes no answer to a tap."""


@pytest.fixture(params=TROUBLES)
def trouble(request: pytest.FixtureRequest) -> str:
    kind: str = request.param
    return kind


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


def now(person: Player, message: Message) -> Message:
    """The message as it stands now."""
    return next(one for one in person.messages if one.id == message.id)


def begins(t: Translator, key: str) -> str:
    """How a sentence begins, before its first gap is filled."""
    return t.plain(key, day="\u2020").split("\u2020")[0]


# Answers that Telegram does not take.


async def test_a_pitch_answered(service: Service, trouble: str, language: Language, t: Translator) -> None:
    scene = await pitches.set_scene(service, language)
    pitch = await scene.backer.sees(pitches.TITLE)
    await press_unanswered(
        service, scene.backer, pitch, button(pitch, t.plain("action-pitch-interested")), trouble
    )
    await scene.backer.sees(t.plain("pitch-answered-interested"))
    assert now(scene.backer, pitch).labels == [t.plain("action-more-pitches")]
    assert await pitches.status_of(service, scene) is PitchStatus.INTERESTED
    asked = await scene.ngo.sees(called("Жем компрессор"))
    await press_unanswered(
        service, scene.ngo, asked, button(asked, t.plain("action-accept-interest")), trouble
    )
    await scene.ngo.sees(t.plain("interest-you-accepted", organization=BACKER))
    assert now(scene.ngo, asked).labels == []
    assert await pitches.status_of(service, scene) is PitchStatus.ACCEPTED


async def test_a_pitch_declined_asks_why(service: Service, trouble: str) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await pitches.set_scene(service, Language.RUSSIAN)
    pitch = await scene.backer.sees(pitches.TITLE)
    await press_unanswered(
        service, scene.backer, pitch, button(pitch, t.plain("action-pitch-decline")), trouble
    )
    await scene.backer.sees(t.plain("pitch-answered-declined"))
    await scene.backer.sees(t.plain("pitch-why-not"))


async def test_a_page_of_a_digest_answered(service: Service, trouble: str) -> None:
    """The words of the answer come as a message, and the page tells of it as well."""
    scene = await digests.set_scene(service, Language.KAZAKH)
    page = await scene.arrives()
    await press_unanswered(service, scene.backer, page, button(page, scene.label("interested")), trouble)
    await scene.backer.sees(scene.t.plain("pitch-answered-interested"))
    await scene.backer.settled()
    assert scene.t.plain("pitch-state-interested") in scene.digest.text


async def test_a_member_let_in(service: Service, trouble: str, participant: Player, t: Translator) -> None:
    head, _ = await service.representative(language=t.language)
    await participant.follow(await a_link(head, t))
    name = participant.data["first_name"]
    asked = await head.sees(asks_for_access(t, participant, NAME))
    await press_unanswered(service, head, asked, button(asked, t.plain("action-confirm-member")), trouble)
    await head.sees(t.plain("membership-you-confirmed", person=name))
    assert now(head, asked).labels == [t.plain("action-open-people")]
    await participant.sees(t.plain("membership-confirmed", organization=NAME))


async def test_a_form_sent(service: Service, trouble: str, participant: Player, t: Translator) -> None:
    answers = {**ANSWERED, "bin": "140940023346", "contact_phone": "+77012345678", "contact_email": None}
    await service.perform(participant, SaveDraft, "organization", answers)
    await service.menu(participant)
    opened = participant.screen
    await press_unanswered(
        service, participant, opened, button(opened, t.plain("menu-organizations")), trouble
    )
    await participant.sees(said_kept(t, "organization", 12, 12))
    for label in ("button-register-organization", "button-resume", "organization-submit"):
        await participant.settled()
        screen = participant.screen
        await press_unanswered(service, participant, screen, button(screen, t.plain(label)), trouble)
    await participant.sees(t.plain("organization-sent"))
    await participant.sees(t.plain("organization-status-pending"))


async def test_what_is_refused_is_told(
    service: Service, trouble: str, participant: Player, t: Translator
) -> None:
    for data, words in (
        ("open-meeting:999", "error-forbidden"),
        ("no-such-action:1", "error-screen-outdated"),
        ("zzzzzz\x1dentry:audit", "error-screen-outdated"),
    ):
        await press_unanswered(service, participant, participant.screen, data, trouble)
        await participant.sees(t.plain(words))
        await participant.settled()


async def test_a_moderator_s_decision(service: Service, trouble: str, t: Translator) -> None:
    moderator = await service.staff(StaffRole.MODERATOR, language=t.language)
    _, organization_id = await service.representative(language=t.language, verified=False)
    await service.ticked()
    asked = await moderator.sees(shown(t("briefing-organization-verification", count=1)).strip())
    await press_unanswered(
        service, moderator, asked, button(asked, t.plain("action-open-verification")), trouble
    )
    await moderator.press(t.plain_value(NAME))
    await moderator.sees("Индер")
    await moderator.settled()
    screen = moderator.screen
    await press_unanswered(service, moderator, screen, button(screen, t.plain("button-verify")), trouble)
    await moderator.sees(t.plain("verification-verified", organization=NAME))
    async with service.storage() as uow:
        organization = await uow[Organizations].get(organization_id)
        assert organization is not None
        assert organization.status is OrganizationStatus.VERIFIED


# Messages that Telegram gives no more, or lets not be changed.


@pytest.fixture(params=["gone", "kept"])
def press_unseen(request: pytest.FixtureRequest) -> Press:
    """Presses a button below a message that the bot cannot read: one that is deleted, or only too old."""

    async def press(service: Service, person: Player, message: Message, data: str) -> None:
        await press_out_of_reach(service, person, 999_999 if request.param == "gone" else message, data)

    return press


@pytest.mark.parametrize("answer", ["interested", "later", "decline"])
async def test_a_pitch_answered_below_an_unseen_message(
    service: Service, press_unseen: Press, answer: str
) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await pitches.set_scene(service, Language.KAZAKH)
    pitch = await scene.backer.sees(pitches.TITLE)
    await press_unseen(service, scene.backer, pitch, button(pitch, t.plain(f"action-pitch-{answer}")))
    status = {"decline": "declined"}.get(answer, answer)
    told = await scene.backer.sees(begins(t, f"pitch-answered-{status}"))
    assert told.id != pitch.id
    assert (await pitches.status_of(service, scene)).value == status
    if answer == "decline":
        await scene.backer.sees(t.plain("pitch-why-not"))


async def test_a_digest_turned_and_answered_below_an_unseen_message(
    service: Service, press_unseen: Press
) -> None:
    scene = await digests.set_scene(service, Language.RUSSIAN)
    page = await scene.arrives()
    await press_unseen(service, scene.backer, page, button(page, "›"))
    turned = await scene.backer.sees(scene.page(2, 3))
    await press_unseen(service, scene.backer, turned, button(turned, scene.label("later")))
    await scene.backer.sees(scene.t.plain("pitch-state-later"))


async def test_a_member_let_in_below_an_unseen_message(
    service: Service, press_unseen: Press, participant: Player, t: Translator
) -> None:
    head, _ = await service.representative(language=t.language)
    await participant.follow(await a_link(head, t))
    name = participant.data["first_name"]
    asked = await head.sees(asks_for_access(t, participant, NAME))
    await press_unseen(service, head, asked, button(asked, t.plain("action-decline-member")))
    await head.sees(t.plain("membership-you-declined", person=name))


@pytest.mark.parametrize("first", ["action-propose-meeting", "action-draft-memorandum"])
async def test_a_screen_opened_below_an_unseen_message(
    service: Service, press_unseen: Press, first: str
) -> None:
    t = service.speaks(Language.ENGLISH)
    scene = await pitches.set_scene(service, Language.ENGLISH)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.press(t.plain("action-accept-interest"))
    introduced = await scene.ngo.sees("+77770001122")
    await press_unseen(service, scene.ngo, introduced, button(introduced, t.plain(first)))
    assert (await scene.ngo.sees("1/")).id > introduced.id
    await scene.ngo.settled()


async def test_a_screen_s_own_button_below_an_unseen_message(
    service: Service, press_unseen: Press, participant: Player, t: Translator
) -> None:
    """The next screen is a new message, at the end of the chat."""
    screen = participant.screen
    await participant.send("не істейміз?")
    await participant.settled()
    again = participant.screen
    await press_unseen(service, participant, screen, button(again, t.plain("menu-organizations")))
    await participant.sees(t.plain("organizations-empty"))
    await participant.settled()
    assert participant.screen.id > again.id
    assert t.plain("button-register-organization") in participant.screen.labels


@pytest.mark.parametrize(
    "refusal",
    ["message can't be edited", "message to edit not found", "MESSAGE_ID_INVALID", "CHAT_WRITE_FORBIDDEN"],
)
async def test_a_message_that_cannot_be_changed(service: Service, refusal: str) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await pitches.set_scene(service, Language.RUSSIAN)
    pitch = await scene.backer.sees(pitches.TITLE)
    for method in ("editMessageText", "editMessageReplyMarkup"):
        await service.client.fault("400", method, times=10, description=refusal)
    await scene.backer.press(t.plain("action-pitch-interested"))
    told = await scene.backer.sees(t.plain("pitch-answered-interested"))
    assert told.id > pitch.id


async def test_an_outcome_that_does_not_fit_below_the_text(service: Service) -> None:
    """The buttons go all the same."""
    t = service.speaks(Language.KAZAKH)
    scene = await pitches.set_scene(service, Language.KAZAKH)
    pitch = await scene.backer.sees(pitches.TITLE)
    stored = service.server.playground.world.message(scene.backer.id, pitch.id)
    assert stored is not None
    stored.data = {**stored.data, "text": "а" * 4096, "entities": []}
    await scene.backer.press(t.plain("action-pitch-later"))
    told = await scene.backer.sees(begins(t, "pitch-answered-later"))
    assert told.id > pitch.id
    assert now(scene.backer, pitch).labels == []


@pytest.mark.parametrize("room", [True, False])
async def test_an_outcome_below_a_file(service: Service, *, room: bool) -> None:
    """A file's text is its caption, of 1,024 characters at most."""
    t = service.speaks(Language.ENGLISH)
    scene = await pitches.set_scene(service, Language.ENGLISH)
    pitch = await scene.backer.sees(pitches.TITLE)
    playground = service.server.playground
    stored = playground.world.message(scene.backer.id, pitch.id)
    assert stored is not None
    file = {"file_id": "f", "file_unique_id": "u", "file_name": "a.ics"}
    kept = {name: value for name, value in stored.data.items() if name not in {"text", "entities"}}
    stored.data = {**kept, "document": file, "caption": "a" * (20 if room else 1024)}
    await scene.backer.press(t.plain("action-pitch-later"))
    told = await scene.backer.sees(begins(t, "pitch-answered-later"))
    assert (told.id == pitch.id) is room
    assert now(scene.backer, pitch).labels == ([t.plain("action-more-pitches")] if room else [])


@pytest.mark.parametrize("fault", ["500", "429", "drop"])
async def test_a_message_that_was_not_changed_in_an_outage(service: Service, fault: str) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await pitches.set_scene(service, Language.KAZAKH)
    pitch = await scene.backer.sees(pitches.TITLE)
    await service.client.fault(fault, "editMessageText", chat_id=scene.backer.id)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.backer.sees(t.plain("pitch-answered-interested"))
    await scene.backer.settled()
    assert now(scene.backer, pitch).labels == [t.plain("action-more-pitches")]


async def test_an_outcome_is_written_once(service: Service) -> None:
    """However often the person taps, and though each tap arrives."""
    t = service.speaks(Language.RUSSIAN)
    scene = await pitches.set_scene(service, Language.RUSSIAN)
    pitch = await scene.backer.sees(pitches.TITLE)
    data = button(pitch, t.plain("action-pitch-interested"))
    for _ in range(3):
        await scene.backer.press_data(pitch, data)
    await scene.backer.settled()
    assert scene.backer.transcript().count(t.plain("pitch-answered-interested")) == 1


# One answer, in one place.


def test_second_answers_are_counted() -> None:
    """What every test here is held to at its end (`conftest.service`) can fail."""

    def call(query: str) -> dict[str, object]:
        return {"method": "answerCallbackQuery", "params": {"callback_query_id": query}}

    other = {"method": "sendMessage", "params": {}}
    assert second_answers([call("1"), other, call("2")]) == []
    assert second_answers([call("1"), call("2"), other, call("1")]) == ["1"]


ROOT = Path(handlers.__file__).parent
ANSWERING = {"answering.py"}
EDITS = {"edit_text", "edit_caption", "edit_media", "edit_reply_markup"}
EDITS |= {f"edit_message_{part}" for part in ("text", "caption", "media", "reply_markup")}
SCREENS = {"answering.py", "screens.py"}
"""Where a message is changed."""


def taps_answered(tree: ast.Module) -> Iterator[int]:
    """The lines in which a tap is answered by itself: `query.answer(…)`, whatever the query is called."""
    taps = {
        argument.arg
        for node in ast.walk(tree)
        if isinstance(node, ast.arguments)
        for argument in (*node.args, *node.kwonlyargs)
        if argument.annotation is not None and "CallbackQuery" in ast.unparse(argument.annotation)
    } | {"query", "callback", "callback_query"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "answer_callback_query":
            yield node.lineno
        elif isinstance(node, ast.Attribute) and node.attr == "answer":
            if {part for part in ast.unparse(node.value).replace("(", ".").split(".") if part in taps}:
                yield node.lineno
        elif isinstance(node, ast.Name | ast.alias) and "AnswerCallbackQuery" in ast.unparse(node):
            yield node.lineno


@pytest.mark.parametrize(
    "line",
    [
        "await query.answer()",
        "await event.update.callback_query.answer('x')",
        "await bot.answer_callback_query('1')",
        "await bot(AnswerCallbackQuery(callback_query_id='1'))",
        "async def f(tap: CallbackQuery): await tap.answer()",
        "from aiogram.methods import AnswerCallbackQuery",
    ],
)
def test_an_answer_by_itself_is_found(line: str) -> None:
    assert list(taps_answered(ast.parse(line)))


def test_taps_are_answered_in_one_place() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in ROOT.rglob("*.py")
        if (lines := list(taps_answered(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert found.keys() == ANSWERING


def test_messages_are_changed_in_one_place() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in EDITS
    }
    assert found
    assert found <= SCREENS

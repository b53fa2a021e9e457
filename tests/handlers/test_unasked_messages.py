"""Messages that are no answer: what Telegram writes itself, albums, edits of what was sent; and answers of a kind that
the question does not ask for.
"""

from typing import Any

import pytest
from aiogram.enums import ContentType

from bot.handlers.unanswered import WRITTEN_BY_PEOPLE
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import FindDraft
from bot.use_cases.organizations.views import REASON_MAX, SETTLEMENT_MAX
from playground.people.client import Message, Player
from tests.handlers.called import called
from tests.handlers.organizations.test_form import ANSWERED, Form
from tests.handlers.people.test_first_contact import ENDONYMS
from tests.handlers.projects.project_form import ask_for_photo
from tests.handlers.service import Service
from tests.pictures import a_picture

pytestmark = pytest.mark.one_language

SERVICE = {
    ContentType.UNKNOWN,
    ContentType.ANY,
    ContentType.BOOST_ADDED,
    ContentType.CHANNEL_CHAT_CREATED,
    ContentType.CHAT_BACKGROUND_SET,
    ContentType.CHAT_OWNER_CHANGED,
    ContentType.CHAT_OWNER_LEFT,
    ContentType.CHAT_SHARED,
    ContentType.CHECKLIST_TASKS_ADDED,
    ContentType.CHECKLIST_TASKS_DONE,
    ContentType.COMMUNITY_CHAT_ADDED,
    ContentType.COMMUNITY_CHAT_JOINED,
    ContentType.COMMUNITY_CHAT_REMOVED,
    ContentType.CONNECTED_WEBSITE,
    ContentType.DELETE_CHAT_PHOTO,
    ContentType.DIRECT_MESSAGE_PRICE_CHANGED,
    ContentType.FORUM_TOPIC_CLOSED,
    ContentType.FORUM_TOPIC_CREATED,
    ContentType.FORUM_TOPIC_EDITED,
    ContentType.FORUM_TOPIC_REOPENED,
    ContentType.GENERAL_FORUM_TOPIC_HIDDEN,
    ContentType.GENERAL_FORUM_TOPIC_UNHIDDEN,
    ContentType.GIFT,
    ContentType.GIFT_UPGRADE_SENT,
    ContentType.GIVEAWAY_COMPLETED,
    ContentType.GIVEAWAY_CREATED,
    ContentType.GROUP_CHAT_CREATED,
    ContentType.LEFT_CHAT_MEMBER,
    ContentType.MANAGED_BOT_CREATED,
    ContentType.MESSAGE_AUTO_DELETE_TIMER_CHANGED,
    ContentType.MIGRATE_FROM_CHAT_ID,
    ContentType.MIGRATE_TO_CHAT_ID,
    ContentType.NEW_CHAT_MEMBERS,
    ContentType.NEW_CHAT_PHOTO,
    ContentType.NEW_CHAT_TITLE,
    ContentType.PAID_MESSAGE_PRICE_CHANGED,
    ContentType.PASSPORT_DATA,
    ContentType.PINNED_MESSAGE,
    ContentType.POLL_OPTION_ADDED,
    ContentType.POLL_OPTION_DELETED,
    ContentType.PROXIMITY_ALERT_TRIGGERED,
    ContentType.REFUNDED_PAYMENT,
    ContentType.SUCCESSFUL_PAYMENT,
    ContentType.SUGGESTED_POST_APPROVAL_FAILED,
    ContentType.SUGGESTED_POST_APPROVED,
    ContentType.SUGGESTED_POST_DECLINED,
    ContentType.SUGGESTED_POST_PAID,
    ContentType.SUGGESTED_POST_REFUNDED,
    ContentType.SUPERGROUP_CHAT_CREATED,
    ContentType.UNIQUE_GIFT,
    ContentType.USERS_SHARED,
    ContentType.USER_SHARED,
    ContentType.VIDEO_CHAT_ENDED,
    ContentType.VIDEO_CHAT_PARTICIPANTS_INVITED,
    ContentType.VIDEO_CHAT_SCHEDULED,
    ContentType.VIDEO_CHAT_STARTED,
    ContentType.WEB_APP_DATA,
    ContentType.WRITE_ACCESS_ALLOWED,
}
"""Kinds of messages that are not answered."""


def test_every_kind_of_message_that_aiogram_knows_is_sorted() -> None:
    """A new one is put into `WRITTEN_BY_PEOPLE` or here."""
    assert set(ContentType) == WRITTEN_BY_PEOPLE | SERVICE
    assert set() == WRITTEN_BY_PEOPLE & SERVICE


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


async def deliver(
    service: Service,
    person: Player,
    content: dict[str, Any],
    kind: str = "message",
    number: int | None = None,
) -> None:
    """An update with this content, which the person need not be able to send in the playground."""
    playground = service.server.playground
    sender = playground.world.person(person.id)
    sender.started = True
    data = {
        "message_id": playground.world.next_message_id() if number is None else number,
        "date": int(playground.clock.timestamp()),
        "chat": playground.world.chat_json(playground.world.chats[person.id]),
        "from": sender.user(),
        **content,
    }
    if kind == "edited_message":
        data["edit_date"] = data["date"]
    playground.deliver(kind, data, person=sender, chat_id=person.id)


def newest(person: Player) -> int:
    """The id of the last message, if there is any. Their number would not do, since a question that is asked again
    moves.
    """
    return max((message.id for message in person.messages), default=0)


def said_since(person: Player, before: int) -> list[Message]:
    """What the bot has sent after this message."""
    return [message for message in person.messages if message.id > before and message.outgoing]


PIN = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "…"}


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": PIN},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        {"chat_background_set": {"type": {"type": "chat_theme", "theme_name": "…"}}},
        {"boost_added": {"boost_count": 1}},
        {"write_access_allowed": {"from_request": True}},
        {"users_shared": {"request_id": 1, "users": [{"user_id": 1}]}},
        {"forum_topic_created": {"name": "…", "icon_color": 1}},
        {"video_chat_started": {}},
        {"new_chat_title": "…"},
        {"something_of_tomorrow": {"x": 1}},
    ],
    ids=lambda content: next(iter(content)),
)
async def test_a_service_message_is_not_answered(service: Service, content: dict[str, Any]) -> None:
    """Neither on the menu nor in a form, which stays as it was."""
    person = await service.participant()
    before = newest(person)
    await deliver(service, person, content)
    await person.settled()
    assert said_since(person, before) == []
    form = Form(service, person, Language.KAZAKH)
    await form.to_bin()
    before = newest(person)
    await deliver(service, person, content)
    await person.settled()
    assert said_since(person, before) == []
    await form.answer("140940023346", "name_kk")


def part(number: int, album: str = "1", caption: str = "") -> dict[str, Any]:
    size = {"file_id": f"photo-{number}", "file_unique_id": f"u{number}", "width": 1, "height": 1}
    return {"photo": [size], "media_group_id": album} | ({"caption": caption} if caption else {})


async def test_an_album_on_the_menu_is_answered_once(
    service: Service, participant: Player, t: Translator
) -> None:
    """The words and the screen; and so is the next album."""
    for album in ("1", "2"):
        before = newest(participant)
        for number in range(8):
            await deliver(service, participant, part(number, album))
        await participant.settled()
        answered = [message.text for message in said_since(participant, before)]
        assert len(answered) == 2
        assert answered[0] == t.plain("not-understood")


async def test_an_album_of_a_newcomer_is_answered_once(service: Service, newcomer: Player) -> None:
    before = newest(newcomer)
    for number in range(8):
        await deliver(service, newcomer, part(number))
    await newcomer.settled()
    assert len(said_since(newcomer, before)) == 1


async def test_an_album_at_a_question_is_refused_once(
    service: Service, participant: Player, t: Translator
) -> None:
    form = Form(service, participant, t.language)
    await form.to_bin()
    before = newest(participant)
    for number in range(8):
        await deliver(service, participant, part(number, caption="140940023346"))
    await participant.settled()
    (answer,) = said_since(participant, before)
    assert t.plain("error-expected-text") in answer.text


async def test_of_an_album_at_the_question_for_a_photo_the_first_is_taken(service: Service) -> None:
    """The next question is asked once, and the other photos are no answers to it."""
    t = service.speaks(Language.RUSSIAN)
    person = await ask_for_photo(service, Language.RUSSIAN)
    before = newest(person)
    kept = service.server.playground.world.add_file("photo.jpg", "image/jpeg", a_picture(), kind="photo")
    first, *others = [part(number) for number in range(8)]
    first["photo"][0]["file_id"] = kept.id
    for one in (first, *others):
        await deliver(service, person, one)
    await person.settled()
    taken, asked = said_since(person, before)
    assert taken.photo
    assert t.plain("project-document") in asked.text
    assert t.plain("error-expected-document") not in asked.text
    assert (await service.perform(person, FindDraft, "project")).answers["photo"] == {
        "id": taken.photo["file_id"]
    }


@pytest.mark.parametrize("times", [1, 3])
async def test_an_edited_message_is_told_once_that_it_is_not_read(
    service: Service, participant: Player, t: Translator, times: int
) -> None:
    await participant.send("не істейміз?")
    await participant.settled()
    sent = [message for message in participant.messages if not message.outgoing][-1]
    before = newest(participant)
    for number in range(times):
        await deliver(service, participant, {"text": f"сәлем {number}"}, "edited_message", sent.id)
    await participant.settled()
    assert [message.text for message in said_since(participant, before)] == [t.plain("edit-not-read")]


async def test_an_edited_answer_is_told_where_to_correct_it(
    service: Service, participant: Player, t: Translator
) -> None:
    """The answer that was given stays, and so does the question."""
    form = Form(service, participant, t.language)
    await form.to_bin()
    await form.answer("140940023346", "name_kk")
    sent = [message for message in participant.messages if not message.outgoing][-1]
    before = newest(participant)
    await deliver(service, participant, {"text": "160440006459"}, "edited_message", sent.id)
    await participant.settled()
    assert [message.text for message in said_since(participant, before)] == [t.plain("edit-not-read-in-form")]
    assert (await service.perform(participant, FindDraft, "organization")).answers["bin"] == "140940023346"
    await form.answer("Болашақ кілті", "name_ru")


async def test_a_place_that_moves_is_no_edit(service: Service, participant: Player) -> None:
    before = newest(participant)
    for number in range(3):
        place = {"location": {"latitude": 47.1 + number / 100, "longitude": 51.9, "live_period": 900}}
        await deliver(service, participant, place, "edited_message", 77)
    await participant.settled()
    assert said_since(participant, before) == []


async def test_an_edit_by_somebody_unknown_does_no_harm(service: Service, newcomer: Player) -> None:
    t = service.speaks(Language(newcomer.data["language_code"]))
    await deliver(service, newcomer, {"text": "не істейміз?"}, "edited_message", 5)
    await newcomer.sees(t.plain("edit-not-read"))


# Contact cards.


async def test_a_contact_card_is_a_name_where_a_name_is_asked_for(
    service: Service, participant: Player, t: Translator
) -> None:
    form = Form(service, participant, t.language)
    known = {name: answer for name, answer in ANSWERED.items() if name != "contact_name"}
    await form.go_on_with(**known, bin="140940023346")
    await participant.sees(form.asks("contact_name"))
    await participant.send_contact("77012345678", first_name="Я", last_name="")
    await participant.sees(t.plain("error-text-too-short", shortest=2))
    await participant.send_contact("77012345678", first_name="Дана", last_name="Омар")
    await participant.sees(form.asks("contact_phone"))
    await participant.send_contact("77012345678", first_name="Дана", last_name="Омар")
    await participant.sees(form.asks("contact_email"))
    draft = (await service.perform(participant, FindDraft, "organization")).answers
    assert (draft["contact_name"], draft["contact_phone"]) == ("Дана Омар", "+77012345678")


async def test_a_contact_card_is_no_name_of_an_organisation(
    service: Service, participant: Player, t: Translator
) -> None:
    form = Form(service, participant, t.language)
    await form.to_bin()
    await participant.send_contact("140940023346")
    await form.refused("expected-text-not-contact", "bin")
    await form.answer("140940023346", "name_kk")
    await participant.send_contact("77012345678")
    await form.refused("expected-text-not-contact", "name_kk")


async def test_somebody_introduces_themselves_by_their_card(
    service: Service, newcomer: Player, language: Language
) -> None:
    t = service.speaks(language)
    await newcomer.send("/start")
    await newcomer.press(ENDONYMS[language])
    await newcomer.press(t.plain("button-agree"))
    await newcomer.sees(t.plain("onboarding-name"))
    await newcomer.send_contact("77012345678", first_name="Дана", last_name="Омар")
    await newcomer.sees(t.plain("menu-greeting", name="Дана Омар").partition("\n")[0])


@pytest.mark.parametrize("name", ["Я", "🌸🔥", "\u200b"])
async def test_a_name_that_would_be_refused_is_not_suggested(service: Service, name: str) -> None:
    t = service.speaks(Language.KAZAKH)
    newcomer = await service.newcomer(name=name)
    await newcomer.send("/start")
    await newcomer.press(ENDONYMS[Language.KAZAKH])
    await newcomer.press(t.plain("button-agree"))
    screen = await newcomer.sees(t.plain("onboarding-name"))
    assert screen.labels == []
    await newcomer.send("Дана Омар")
    await newcomer.sees(t.plain("menu-greeting", name="Дана Омар").partition("\n")[0])


# A pasted text, which the gate has put together from several messages.


async def test_a_long_paste_is_refused_whole_and_the_form_stays(
    service: Service, participant: Player, t: Translator
) -> None:
    form = Form(service, participant, t.language)
    await form.go_on_with(
        kind="ngo", legal_form="initiative_group", bin=None, name_kk="Көмек", name_ru=None, region="KZ-23"
    )
    await participant.sees(form.asks("settlement"))
    await deliver(service, participant, {"text": "Индербор ауылы. " * 500})
    await form.refused("text-too-long", "settlement", longest=SETTLEMENT_MAX, count=7999)
    draft = (await service.perform(participant, FindDraft, "organization")).answers
    assert "settlement" not in draft


async def test_a_long_paste_at_a_question_outside_of_forms(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    await service.representative(language=language, verified=False)
    await service.open_from_summary(moderator, "verification")
    await moderator.press(called("Болашақ кілті"))
    await moderator.press(t.plain("button-reject"))
    await moderator.sees(t.plain("verification-reason"))
    await deliver(service, moderator, {"text": "Құжат жоқ. " * 500})
    await moderator.sees(t.plain("error-text-too-long", longest=REASON_MAX, count=5499))
    await moderator.sees(t.plain("verification-reason"))

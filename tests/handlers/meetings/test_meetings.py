"""A meeting from the proposal to the reminders, as both sides see it, each in their own language."""

import re
from datetime import date, datetime, time, timedelta

import pytest
from icalendar import Calendar

from bot.models.country import moment, today
from bot.models.meetings import LENGTH, Meeting, MeetingPlace, MeetingStatus
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.words import (
    Day,
    Localized,
    Moment,
    Period,
)
from bot.presenting.translator import Translator
from bot.use_cases.forum.ports import Forums
from bot.use_cases.meetings.answering import WORDS_MAX, AgreeToMeeting, CallOffMeeting, DeclineMeeting
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.proposing import MeetingForm, PrepareAnotherTime, ProposeMeeting
from bot.use_cases.projects.ports import Projects
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.forum.test_programme import in_days, load
from tests.handlers.memoranda.memorandum_scene import (
    NEXT,
    TITLE,
    Scene,
    set_scene,
)
from tests.handlers.service import Service

AT = time(15, 30)


def day(service: Service, days: int) -> date:
    return today(service.server.playground.clock.now()) + timedelta(days=days)


def start_in(service: Service, days: int, at: time = AT) -> datetime:
    return moment(day(service, days), at)


def agreed_in(t: Translator) -> str:
    """How that message begins."""
    return t.plain("meeting-agreed", title="", organization="", moment="", place="", clashes="").splitlines()[
        0
    ]


async def begin(person: Player, scene: Scene) -> None:
    """Press the button under the introduction."""
    await person.press_data(person.screen, f"propose-meeting:{scene.pitch_id}")
    await person.settled()


async def fill_in(service: Service, person: Player, language: Language, days: int) -> None:
    """From the first question to the review."""
    t = service.speaks(language)
    await person.send(f"{day(service, days):%d.%m.%Y}")
    await person.sees(t.plain("meeting-at"))
    await person.send("15.30")
    await person.sees(t.plain("meeting-place"))
    await person.press(t.plain("meeting-place-theirs"))
    await person.settled()
    await person.send("Смета мен тізімді ала келеміз.")
    await person.sees("15:30")


async def proposed(service: Service, scene: Scene, days: int = 3, *, agreed: bool = False) -> int:
    """By the NGO, without any screen."""
    form = MeetingForm(scene.pitch_id, day(service, days), AT, MeetingPlace.PHONE)
    meeting_id: int = await service.perform(scene.ngo, ProposeMeeting, "prepared", form)
    if agreed:
        await service.perform(scene.business, AgreeToMeeting, meeting_id)
    await service.ticked()
    return meeting_id


async def meetings(service: Service, scene: Scene) -> list[Meeting]:
    """What the list shows: without those that were replaced."""
    async with service.storage() as uow:
        now = service.server.playground.clock.now()
        return list(await uow[Meetings].of_organizations([scene.ngo_id], now, offset=0, limit=10))


async def status_of(service: Service, meeting_id: int) -> MeetingStatus:
    async with service.storage() as uow:
        meeting = await uow[Meetings].get(meeting_id)
        assert meeting is not None
        return meeting.status


@pytest.mark.every_language
async def test_from_the_proposal_to_the_calendar(service: Service, language: Language) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, 1)
    await scene.ngo.press(t.plain("meeting-submit"))
    await scene.ngo.sees(t.plain("meeting-state-awaits-them"))

    asked = await scene.business.sees(theirs.lasting().plain_value(Moment(start_in(service, 1))))
    assert theirs.plain("date-tomorrow") not in asked.text
    assert "Смета мен тізімді ала келеміз." in asked.text
    assert asked.labels == [
        theirs.plain(f"action-{name}") for name in ("confirm-meeting", "another-time", "decline-meeting")
    ]
    await scene.business.press(theirs.plain("action-confirm-meeting"))
    for person, reader in ((scene.ngo, t), (scene.business, theirs)):
        told = await person.sees(agreed_in(reader))
        assert told.document is not None
        assert told.document["file_name"] == reader.plain("meeting-file")
        (event,) = Calendar.from_ical(await person.download(told)).walk("VEVENT")
        assert event["DTSTART"].dt == start_in(service, 1)
        assert event["DTEND"].dt == start_in(service, 1) + timedelta(minutes=LENGTH)
        assert event["SUMMARY"] == reader.plain("meeting-file-title", title=TITLE)
        assert called("Жем компрессор").search(event["LOCATION"])
        assert event["STATUS"] == "CONFIRMED"


async def test_both_are_reminded_when_the_clock_gets_there(service: Service, language: Language) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    meeting_id = await proposed(service, scene, agreed=True)
    start = start_in(service, 3)
    await service.client.move_to(start - timedelta(hours=20, minutes=30))
    for person, reader in ((scene.ngo, t), (scene.business, theirs)):
        told = reader.lasting().plain("day-ahead", day=Day(today(start)), lines="").strip()
        evening = await person.sees(told)
        assert evening.labels == [reader.plain("action-open-meeting")]
    await service.client.move_to(start - timedelta(minutes=15))
    await scene.business.sees("15:30")
    await scene.ngo.sees("15:30")
    await scene.ngo.press(t.plain("action-open-meeting"))
    await scene.ngo.sees(t.plain("meeting-state-agreed"))
    assert await status_of(service, meeting_id) is MeetingStatus.AGREED


async def test_a_missed_reminder_comes_late_and_not_after_the_end(service: Service) -> None:
    scene = await set_scene(service, Language.KAZAKH)
    await proposed(service, scene, agreed=True)
    t = service.speaks(Language.KAZAKH)
    await service.client.move_to(start_in(service, 3) + timedelta(minutes=5))
    late = t.plain("meeting-reminder-under-way", organization="", title="", start="", place="", clashes="")
    await scene.ngo.sees(late.partition(":")[0])
    later = await set_scene(service, Language.KAZAKH)
    form = MeetingForm(later.pitch_id, day(service, 3), AT, MeetingPlace.PHONE)
    meeting_id = await service.perform(later.ngo, ProposeMeeting, "later", form)
    await service.perform(later.business, AgreeToMeeting, meeting_id)
    end = start_in(service, 3) + timedelta(minutes=LENGTH)
    await service.client.move_to(end)
    await service.ticked()
    async with service.storage() as uow:
        assert not await uow[Meetings].reminders_are_due(service.server.playground.clock.now())
    await later.ngo.settled()
    assert not any("⏰" in message.text for message in later.ngo.messages)


async def test_another_time_goes_the_other_way_with_what_is_known(
    service: Service, language: Language
) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    first = await proposed(service, scene)
    asked = await scene.business.sees(TITLE)
    await scene.business.press(theirs.plain("action-another-time"))
    await scene.business.sees(theirs.plain_value(Moment(start_in(service, 3))))
    await scene.business.send(f"{day(service, 4):%d.%m.%Y}")
    await scene.business.press("10:00")
    await scene.business.sees(theirs.plain("meeting-note"))
    await scene.business.press(theirs.plain("button-skip"))
    review = await scene.business.sees(theirs.plain("meeting-place-phone"))
    assert "10:00" in review.text
    await scene.business.press(theirs.plain("meeting-submit"))
    await scene.ngo.sees(t.plain_value(Moment(start_in(service, 4, time(10)))))
    assert await status_of(service, first) is MeetingStatus.REPLACED
    for name in ("confirm-meeting", "another-time", "decline-meeting"):
        answer = await scene.business.press_data(asked, f"{name}:{first}")
        assert answer is not None
        assert answer["text"] == theirs.plain("error-meeting-replaced")
    await scene.ngo.press(t.plain("action-confirm-meeting"))
    await scene.business.sees(agreed_in(theirs))
    assert [meeting.status for meeting in await meetings(service, scene)] == [MeetingStatus.AGREED]


async def test_two_taps_are_one_yes(service: Service) -> None:
    scene = await set_scene(service, Language.KAZAKH)
    meeting_id = await proposed(service, scene)
    asked = await scene.business.sees(TITLE)
    for _ in range(2):
        await scene.business.press_data(asked, f"confirm-meeting:{meeting_id}")
    await scene.business.settled()
    await scene.ngo.settled()
    assert len([message for message in scene.ngo.messages if message.document]) == 1


@pytest.mark.real_time
async def test_a_refusal_may_be_explained(service: Service, language: Language) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    meeting_id = await proposed(service, scene)
    await scene.business.sees(TITLE)
    await scene.business.press(theirs.plain("action-decline-meeting"))
    await scene.business.sees(theirs.plain("meeting-decline-ask", title=TITLE))
    await scene.business.send_sticker()
    await scene.business.sees(theirs.plain("error-expected-text"))
    await scene.business.send("Ол күні қалада болмаймыз.")
    await scene.business.sees(theirs.plain("meeting-state-declined"))
    told = await scene.ngo.sees("Ол күні қалада болмаймыз.")
    assert told.labels == [t.plain("action-propose-meeting")]
    assert await status_of(service, meeting_id) is MeetingStatus.DECLINED
    await scene.ngo.press(t.plain("action-propose-meeting"))
    await scene.ngo.sees(called("Жем компрессор"))


async def test_words_that_were_refused_are_forgotten_on_the_way_back(
    service: Service, language: Language
) -> None:
    theirs = service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    await proposed(service, scene)
    await scene.business.sees(TITLE)
    await scene.business.press(theirs.plain("action-decline-meeting"))
    asked = theirs.plain("meeting-decline-ask", title=TITLE)
    await scene.business.sees(asked)
    await scene.business.send("ұ" * (WORDS_MAX + 1))
    refused = theirs.plain("error-text-too-long", count=WORDS_MAX + 1, longest=WORDS_MAX)
    await scene.business.sees(refused)
    await scene.business.press(theirs.plain("button-back"))
    await scene.business.sees(theirs.plain("meeting-state-awaits-us"))
    await scene.business.press(theirs.plain("action-decline-meeting"))
    assert (await scene.business.sees(asked)).text == asked


async def test_a_refusal_needs_no_words(service: Service) -> None:
    theirs = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.KAZAKH)
    meeting_id = await proposed(service, scene)
    await scene.business.sees(TITLE)
    await scene.business.press(theirs.plain("action-decline-meeting"))
    await scene.business.press(theirs.plain("button-just-decline"))
    await scene.business.sees(theirs.plain("meeting-state-declined"))
    assert await status_of(service, meeting_id) is MeetingStatus.DECLINED


async def test_an_agreed_meeting_is_found_in_the_menu_moved_and_called_off(
    service: Service, language: Language
) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    await proposed(service, scene, agreed=True)
    await scene.ngo.sees(agreed_in(t))
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-meetings"))
    await scene.ngo.sees(called("Жем компрессор"))
    await scene.ngo.press("1")
    await scene.ngo.press(t.plain("action-another-time"))
    await scene.ngo.settled()
    await scene.ngo.send(f"{day(service, 5):%d.%m.%Y}")
    await scene.ngo.press("16:00")
    await scene.ngo.press(t.plain("button-skip"))
    await scene.ngo.press(t.plain("meeting-submit"))
    await scene.ngo.sees(t.plain("meeting-state-awaits-them"))
    moved = await scene.business.sees(theirs.plain_value(Moment(start_in(service, 5, time(16)))))
    assert theirs.plain_value(Moment(start_in(service, 3))) in moved.text
    await scene.business.press(theirs.plain("action-confirm-meeting"))
    await scene.ngo.sees(agreed_in(t))
    await scene.ngo.press(t.plain("action-open-meeting"))
    await scene.ngo.press(t.plain("button-call-off-meeting"))
    await scene.ngo.send("жоқ")
    await scene.ngo.sees(t.plain("error-answer-needed"))
    await scene.ngo.press(t.plain("button-just-call-off"))
    await scene.ngo.sees(t.plain("meeting-state-called-off"))
    await scene.business.sees("✗")
    assert [meeting.status for meeting in await meetings(service, scene)] == [MeetingStatus.CALLED_OFF]


async def test_wrong_input_is_explained_and_the_form_stays(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await begin(scene.ngo, scene)
    await scene.ngo.send("кейін")
    await scene.ngo.sees(t.plain("error-date-not-understood"))
    await scene.ngo.send(f"{day(service, -1):%d.%m.%Y}")
    await scene.ngo.sees(t.plain("error-date-too-early", earliest=f"{day(service, 0):%d.%m.%Y}"))
    await scene.ngo.send(f"{day(service, 200):%d.%m.%Y}")
    await scene.ngo.sees(t.plain("error-date-too-late", latest=f"{day(service, 183):%d.%m.%Y}"))
    await scene.ngo.send(f"{day(service, 0):%d.%m.%Y}")
    await scene.ngo.sees(t.plain("meeting-at"))
    await scene.ngo.send("түстен кейін")
    await scene.ngo.sees(t.plain("error-time-not-understood"))
    await scene.ngo.send("00:00")
    await scene.ngo.sees(t.plain("error-meeting-past"))
    await scene.ngo.send_sticker()
    await scene.ngo.sees(t.plain("error-time-not-understood"))
    await scene.ngo.send("23:59")
    await scene.ngo.sees(t.plain("meeting-place"))
    await scene.ngo.send("…")
    await scene.ngo.sees(t.plain("error-text-no-letters"))
    await scene.ngo.send("Құлсары, Желтоқсан көшесі, 5")
    await scene.ngo.sees(t.plain("meeting-note"))
    await scene.ngo.press(t.plain("button-skip"))
    await scene.ngo.sees("Құлсары, Желтоқсан көшесі, 5")
    assert await meetings(service, scene) == []


async def test_a_time_that_passes_while_the_form_is_open_is_refused_at_the_end(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, Language.KAZAKH, 1)
    await service.client.move_to(start_in(service, 1))
    await scene.ngo.press(t.plain("meeting-submit"))
    await scene.ngo.sees(t.plain("error-meeting-past"))
    assert await meetings(service, scene) == []


async def test_at_the_forum_where_one_runs_on_that_day(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    forum_id = (await load(service, in_days(service, 2))).forum_id
    async with service.storage() as uow:
        forum = await uow[Forums].get(forum_id)
        assert forum is not None
    name = t.plain_value(Localized.of(forum.names))
    days = Period(forum.starts_on, forum.ends_on)
    at_forum = t.plain("meeting-place-forum")
    await begin(scene.ngo, scene)
    assert t.plain("meeting-day-forum", forum=name, days=days).strip() in scene.ngo.screen.text
    await scene.ngo.send(f"{day(service, 10):%d.%m.%Y}")
    await scene.ngo.press("15:00")
    await scene.ngo.sees(t.plain("meeting-place"))
    assert at_forum not in scene.ngo.screen.labels
    for _ in range(2):
        await scene.ngo.press(t.plain("button-back"))
        await scene.ngo.settled()
    await scene.ngo.send(f"{day(service, 2):%d.%m.%Y}")
    await scene.ngo.press("15:00")
    await scene.ngo.press(at_forum)
    await scene.ngo.press(t.plain("button-skip"))
    await scene.ngo.press(t.plain("meeting-submit"))
    await scene.ngo.sees(t.plain("meeting-state-awaits-them"))
    (meeting,) = await meetings(service, scene)
    assert meeting.place is MeetingPlace.FORUM


async def test_the_button_opens_the_meeting_that_stands(service: Service) -> None:
    t, theirs = service.speaks(Language.KAZAKH), service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.KAZAKH)
    await proposed(service, scene)
    await begin(scene.ngo, scene)
    await scene.ngo.sees(t.plain("meeting-state-awaits-them"))
    await begin(scene.business, scene)
    await scene.business.sees(theirs.plain("meeting-state-awaits-us"))
    await scene.business.press(theirs.plain("action-confirm-meeting"))
    await scene.business.sees(theirs.plain("meeting-state-agreed"))


async def test_it_is_proposed_from_the_screens_of_the_match(service: Service, language: Language) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-projects"))
    await scene.ngo.press("1")
    await scene.ngo.press(t.plain("button-standing"))
    await scene.ngo.press(called("Жем компр"))
    await scene.ngo.press(t.plain("action-propose-meeting"))
    await scene.ngo.settled()
    assert t.plain("button-leave") in scene.ngo.screen.labels
    await service.menu(scene.business)
    await scene.business.press(theirs.plain("menu-pitches"))
    await scene.business.press("🤝 ")
    await scene.business.press(theirs.plain("action-propose-meeting"))
    await scene.business.settled()
    assert theirs.plain("button-leave") in scene.business.screen.labels


async def test_a_proposal_of_a_withdrawn_project_is_not_agreed_to(service: Service) -> None:
    theirs = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.KAZAKH)
    await proposed(service, scene)
    await scene.business.sees(TITLE)
    async with service.storage() as uow:
        project = await uow[Projects].get_for_update(scene.project_id)
        assert project is not None
        project.withdraw()
        await uow.commit()
    for name in ("confirm-meeting", "another-time"):
        answer = await scene.business.press(theirs.plain(f"action-{name}"))
        assert answer is not None
        assert answer["text"] == theirs.plain("error-meeting-no-match")


@pytest.mark.parametrize(
    "action", ["propose-meeting", "confirm-meeting", "another-time", "decline-meeting", "open-meeting"]
)
async def test_a_forged_button_finds_nothing(service: Service, action: str) -> None:
    """Somebody else's meeting and one that does not exist look alike."""
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    meeting_id = await proposed(service, scene)
    stranger, _ = await service.representative(OrganizationKind.BUSINESS)
    own = scene.pitch_id if action == "propose-meeting" else meeting_id
    for forged in (own, 2**62):
        answer = await stranger.press_data(stranger.screen, f"{action}:{forged}")
        assert answer is not None
        assert answer["text"] == t.plain("error-not-found")
    assert await status_of(service, meeting_id) is MeetingStatus.PROPOSED


async def test_an_empty_list_says_what_to_do(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, _ = await service.representative(language=language)
    await person.press(t.plain("menu-meetings"))
    await person.sees(t.plain("meetings-empty"))


async def test_back_from_the_first_question_leads_to_where_one_came_from(
    service: Service, language: Language
) -> None:
    """From a screen with the button, such as the match's or the meeting's, and not to the menu."""
    t = service.speaks(language)
    scene = await set_scene(service, language)
    meeting_id = await proposed(service, scene)
    await service.perform(scene.business, DeclineMeeting, meeting_id)
    await service.ticked()
    await scene.ngo.settled()
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-meetings"))
    await scene.ngo.settled()
    await scene.ngo.press("1")
    await scene.ngo.sees(t.plain("meeting-state-declined"))
    await scene.ngo.press(t.plain("action-propose-meeting"))
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-back"))
    await scene.ngo.sees(t.plain("meeting-state-declined"))


async def test_the_address_is_asked_once_and_offered_then(service: Service, language: Language) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    await begin(scene.ngo, scene)
    await scene.ngo.send(f"{day(service, 3):%d.%m.%Y}")
    await scene.ngo.press("15:00")
    await scene.ngo.press(t.plain("meeting-place-ours"))
    await scene.ngo.settled()
    await scene.ngo.send("Абай, 5")
    await scene.ngo.press(t.plain("button-skip"))
    await scene.ngo.press(t.plain("meeting-submit"))
    asked = await scene.business.sees("Абай, 5")
    await scene.business.press(theirs.plain("action-another-time"))
    await service.perform(scene.ngo, CallOffMeeting, (await meetings(service, scene))[0].id)
    assert asked.text
    await service.menu(scene.ngo)
    await begin(scene.ngo, scene)
    await scene.ngo.send(f"{day(service, 3):%d.%m.%Y}")
    await scene.ngo.press("15:00")
    await scene.ngo.press(t.plain("meeting-place-ours"))
    await scene.ngo.press("Абай, 5")
    await scene.ngo.sees(t.plain("meeting-note"))


async def test_a_link_of_the_other_side_is_neither_kept_nor_taken_for_an_office(
    service: Service, language: Language
) -> None:
    """Only the time is asked for, so the link comes from them. Where the place is another one, it is gone."""
    t = service.speaks(language)
    scene = await set_scene(service, language)
    link = "https://meet.example.org/theirs"
    form = MeetingForm(scene.pitch_id, day(service, 3), AT, MeetingPlace.ONLINE, link)
    first = await service.perform(scene.business, ProposeMeeting, "theirs", form)
    await service.ticked()
    await scene.ngo.sees(link)
    await scene.ngo.press(t.plain("action-another-time"))
    await scene.ngo.send(f"{day(service, 4):%d.%m.%Y}")
    await scene.ngo.press("10:00")
    await scene.ngo.press(t.plain("button-skip"))
    await scene.ngo.sees(link)
    await scene.ngo.press(t.plain("meeting-submit"))
    await scene.ngo.sees(t.plain("meeting-state-awaits-them"))
    (moved,) = await meetings(service, scene)
    assert (moved.id != first, moved.address) == (True, link)
    ground = await service.perform(scene.ngo, PrepareAnotherTime, moved.id)
    assert (ground.office, ground.link) == ("", "")

    await scene.ngo.press(t.plain("action-another-time"))
    await scene.ngo.send(f"{day(service, 4):%d.%m.%Y}")
    await scene.ngo.press("11:00")
    await scene.ngo.press(t.plain("button-skip"))
    await scene.ngo.sees(link)
    await scene.ngo.press(t.plain("button-correct"))
    await scene.ngo.press(re.compile(re.escape(t.plain("meeting-place-label"))))
    await scene.ngo.press(t.plain("meeting-place-ours"))
    await scene.ngo.press(t.plain("button-skip"))
    review = await scene.ngo.sees(t.plain("meeting-place-ours"))
    assert link not in review.text


async def test_its_own_people_see_what_is_kept_and_can_have_it_forgotten(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    form = MeetingForm(scene.pitch_id, day(service, 3), AT, MeetingPlace.OURS, "Абай, 5")
    meeting_id = await service.perform(scene.ngo, ProposeMeeting, "ours", form)
    await service.menu(scene.ngo)
    await scene.ngo.press_data(scene.ngo.screen, f"open-organization:{scene.ngo_id}")
    card = await scene.ngo.sees("Абай, 5")
    assert t.plain("button-forget-link") not in card.labels
    await scene.ngo.press(t.plain("button-forget-office"))
    await scene.ngo.settled()
    assert "Абай, 5" not in scene.ngo.screen.text
    assert t.plain("button-forget-office") not in scene.ngo.screen.labels
    ground = await service.perform(scene.ngo, PrepareAnotherTime, meeting_id)
    assert ground.office == ""


async def test_a_place_that_is_typed_is_the_button_it_names(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await begin(scene.ngo, scene)
    await scene.ngo.send(f"{day(service, 3):%d.%m.%Y}")
    await scene.ngo.press("15:00")
    await scene.ngo.send("по телефону")
    await scene.ngo.sees(t.plain("meeting-note"))
    await scene.ngo.press(t.plain("button-skip"))
    await scene.ngo.press(t.plain("meeting-submit"))
    await scene.ngo.sees(t.plain("meeting-state-awaits-them"))
    (meeting,) = await meetings(service, scene)
    assert meeting.place is MeetingPlace.PHONE
    assert meeting.address == ""


async def test_a_link_is_named_after_agreeing_and_the_other_side_is_told(
    service: Service, language: Language
) -> None:
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    scene = await set_scene(service, language)
    form = MeetingForm(scene.pitch_id, day(service, 3), AT, MeetingPlace.ONLINE)
    meeting_id = await service.perform(scene.ngo, ProposeMeeting, "online", form)
    await service.perform(scene.business, AgreeToMeeting, meeting_id)
    await service.ticked()
    await scene.ngo.sees(agreed_in(t))
    await scene.ngo.press(t.plain("action-tell-link"))
    await scene.ngo.sees(t.plain("meeting-where-link"))
    await scene.ngo.send("…")
    await scene.ngo.sees(t.plain("error-text-no-letters"))
    await scene.ngo.send("https://meet.example.org/abc")
    await scene.ngo.sees(t.plain("meeting-where-kept"))
    told = await scene.business.sees("https://meet.example.org/abc")
    assert theirs.plain("meeting-place-online") in told.text


async def test_an_old_button_that_takes_a_proposal_back_calls_no_agreed_meeting_off(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, 1)
    await scene.ngo.press(t.plain("meeting-submit"))
    await scene.ngo.sees(t.plain("meeting-state-awaits-them"))
    theirs = service.speaks(NEXT[language])
    await scene.business.press(theirs.plain("action-confirm-meeting"))
    await scene.business.settled()
    answer = await scene.ngo.press(t.plain("button-take-back-meeting"))
    assert answer is not None
    assert answer["text"] == t.plain("error-meeting-agreed")
    await scene.ngo.sees(t.plain("meeting-state-agreed"))
    assert not [one for one in scene.ngo.messages if t.plain("button-just-call-off") in one.labels]
    await scene.ngo.press(t.plain("action-another-time"))
    starts = Moment(start_in(service, 1))
    await scene.ngo.sees(t.plain("meeting-day-agreed", moment=starts).strip())

"""A form left half-way, over HTTP: the reminder, the button that goes on, and the button when nothing is kept."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest

from bot.handlers.drafts.openers import OPENERS
from bot.handlers.meetings.form import start_of
from bot.handlers.widgets.form.kept import SHOWN_MAX, subject_of
from bot.handlers.widgets.form.starting import PREFILL
from bot.models.country import today
from bot.models.meetings import MeetingPlace
from bot.models.pitches import MatchEnd
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import DiscardDraft, ListDrafts, SaveDraft
from bot.use_cases.meetings.proposing import MeetingForm, PrepareMeeting, ProposeMeeting
from bot.use_cases.moderation.standing import SuspendOrganization
from bot.use_cases.pitches.matches import EndMatch
from playground.people.client import Message, Player
from tests.handlers.drafts.left import GO_ON, said_kept
from tests.handlers.memoranda.memorandum_scene import NEXT, Scene, set_scene
from tests.handlers.organizations.test_form import Form
from tests.handlers.service import Service
from tests.presenting.used_keys import filled_in

pytestmark = pytest.mark.one_language

DAY = timedelta(days=1)


async def two_days_pass(service: Service) -> None:
    await service.client.move_to(await service.client.now() + 2 * DAY)


async def reminded(service: Service, person: Player, t: Translator, form: str) -> Message:
    await two_days_pass(service)
    return await person.sees(t.plain(f"draft-{form}"))


def test_every_form_is_opened_again() -> None:
    assert set(OPENERS) == {form.name for form in filled_in()}


@pytest.mark.every_language
@pytest.mark.real_time
async def test_it_is_left_reminded_of_and_gone_on_with(
    service: Service, participant: Player, language: Language
) -> None:
    form, t = Form(service, participant, language), service.speaks(language)
    await form.to_bin()
    await participant.press(t.plain("button-leave"))
    kept = await participant.sees(said_kept(t, "organization", 2, 13))
    assert kept.labels == [t.plain("action-continue-form"), t.plain("action-open-menu")]
    reminder = await reminded(service, participant, t, "organization")
    assert reminder.labels == [t.plain("action-continue-form")]
    await participant.press(t.plain("action-continue-form"))
    await participant.sees(form.asks("bin"))


@pytest.mark.every_language
async def test_the_offer_to_go_on_says_how_long_it_is_kept(
    service: Service, participant: Player, language: Language
) -> None:
    form, t = Form(service, participant, language), service.speaks(language)
    await form.to_bin()
    await participant.press(t.plain("button-leave"))
    await reminded(service, participant, t, "organization")
    await service.menu(participant)
    await participant.press(t.plain("menu-organizations"))
    await participant.press(t.plain("button-register-organization"))
    offer = await participant.sees(t.plain("form-resume"))
    assert len(offer.text.split("\n\n")[1].splitlines()) == 2


async def test_what_is_kept_no_more_is_said_in_a_sentence(
    service: Service, participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    await service.perform(participant, SaveDraft, "organization", {"kind": "ngo"})
    reminder = await reminded(service, participant, t, "organization")
    await service.perform(participant, DiscardDraft, "organization")
    for _ in range(2):
        answer = await participant.press_data(reminder, reminder.inline_buttons[0]["callback_data"])
        assert answer is not None
        assert answer["text"] == t.plain("error-draft-gone")


async def test_the_button_is_nobody_elses(service: Service, participant: Player, language: Language) -> None:
    t = service.speaks(language)
    await service.perform(participant, SaveDraft, "organization", {"kind": "ngo"})
    reminder = await reminded(service, participant, t, "organization")
    scene = await set_scene(service, language)
    answer = await scene.ngo.press_data(scene.ngo.screen, reminder.inline_buttons[0]["callback_data"])
    assert answer is not None
    assert answer["text"] == t.plain("error-draft-gone")


async def open_project(person: Player, _: Scene, t: Translator) -> None:
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-submit-project"))
    await person.sees(t.plain("project-title"))
    await person.send("Ауыл үйірмелері")


async def open_profile(person: Player, _: Scene, t: Translator) -> None:
    await person.press(t.plain("menu-backing"))
    await person.press(t.plain("button-fill-in"))
    await person.sees(t.plain("backer-spheres"))
    await person.press(t.plain_value(Named("sphere", "education_science_sport")))
    await person.press(t.plain("button-done"))


async def open_meeting(person: Player, scene: Scene, _: Translator) -> None:
    await person.press_data(person.screen, f"propose-meeting:{scene.pitch_id}")
    await person.settled()
    await person.send("1 наурыз 2027")


async def open_memorandum(person: Player, scene: Scene, _: Translator) -> None:
    await person.press_data(person.screen, f"draft-memorandum:{scene.pitch_id}")
    await person.settled()
    await person.send("Ауыл балаларының цифрлық дағдыларын дамыту.")


@pytest.mark.parametrize(
    ("form", "begin"),
    [
        ("project", open_project),
        ("backer", open_profile),
        ("meeting", open_meeting),
        ("memorandum", open_memorandum),
    ],
)
async def test_each_form_goes_on_where_it_was_left(
    service: Service, language: Language, form: str, begin: Callable[[Player, Scene, Translator], Any]
) -> None:
    scene = await set_scene(service, language)
    person, speaks = (scene.business, NEXT[language]) if form == "backer" else (scene.ngo, language)
    t = service.speaks(speaks)
    await service.menu(person)
    await begin(person, scene, t)
    await person.settled()
    asked = person.screen.text
    assert asked.startswith("2/")
    number, total = asked.partition("\n")[0].split("/")
    await person.press(t.plain("button-leave"))
    (draft,) = await service.perform(person, ListDrafts)
    assert (form == "project") is (not subject_of(draft))
    await person.sees(said_kept(t, form, int(number) - 1, int(total), subject_of(draft)))
    await reminded(service, person, t, form)
    await person.press(t.plain("action-continue-form"))
    await person.settled()
    assert person.screen.text == asked


async def test_a_form_that_can_be_sent_no_more_says_so(service: Service, language: Language) -> None:
    t, scene = service.speaks(language), await set_scene(service, language)
    await service.menu(scene.ngo)
    await open_meeting(scene.ngo, scene, t)
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-leave"))
    reminder = await reminded(service, scene.ngo, t, "meeting")
    await service.perform(scene.business, EndMatch, scene.pitch_id, MatchEnd.NOT_SUITABLE)
    answer = await scene.ngo.press_data(reminder, reminder.inline_buttons[0]["callback_data"])
    assert answer is not None
    assert answer["text"]


async def test_it_opens_what_the_other_side_has_made_meanwhile(service: Service, language: Language) -> None:
    t, scene = service.speaks(language), await set_scene(service, language)
    await service.menu(scene.ngo)
    await open_meeting(scene.ngo, scene, t)
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-leave"))
    await reminded(service, scene.ngo, t, "meeting")
    on = today(service.server.playground.clock.now()) + 9 * DAY
    form = MeetingForm(scene.pitch_id, on, time(15, 0), MeetingPlace.PHONE)
    await service.perform(scene.business, ProposeMeeting, "theirs", form)
    await scene.ngo.press(t.plain("action-continue-form"))
    await scene.ngo.sees(t.plain("meeting-state-awaits-us"))


async def left_before(service: Service, scene: Scene, *forms: str) -> None:
    """As an earlier version has kept them: the match ended, and they stayed."""
    for form in forms:
        await service.perform(scene.ngo, SaveDraft, form, {"day": "2027-03-01"})


async def test_a_dead_draft_in_the_menu_goes_when_it_is_pressed(service: Service, language: Language) -> None:
    t, scene = service.speaks(language), await set_scene(service, language)
    await service.perform(scene.business, EndMatch, scene.pitch_id, MatchEnd.NOT_SUITABLE)
    await left_before(service, scene, f"meeting:{scene.pitch_id}", "report:90999")
    for left in (2, 1):
        await service.menu(scene.ngo)
        label = scene.ngo.screen.labels[0]
        assert label.startswith(GO_ON)
        answer = await scene.ngo.press(label)
        assert answer is not None
        assert answer["text"].endswith(t.plain("draft-let-go"))
        await scene.ngo.settled()
        assert len([one for one in scene.ngo.screen.labels if one.startswith(GO_ON)]) == left - 1
    assert not await service.perform(scene.ngo, ListDrafts)


async def test_a_dead_draft_goes_from_its_reminder_too(service: Service, language: Language) -> None:
    t, scene = service.speaks(language), await set_scene(service, language)
    await service.perform(scene.business, EndMatch, scene.pitch_id, MatchEnd.NOT_SUITABLE)
    await left_before(service, scene, f"memorandum:{scene.pitch_id}")
    reminder = await reminded(service, scene.ngo, t, "memorandum")
    await scene.ngo.press_data(reminder, reminder.inline_buttons[0]["callback_data"])
    told = await scene.ngo.sees(t.plain("draft-let-go"))
    assert not told.labels
    assert not await service.perform(scene.ngo, ListDrafts)


async def test_drafts_of_one_kind_are_told_apart(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    start = start_of(await service.perform(scene.ngo, PrepareMeeting, scene.pitch_id))
    for about in ("", ":7", ":8"):
        await service.perform(scene.ngo, SaveDraft, f"meeting:{scene.pitch_id}{about}", start[PREFILL])
    await service.menu(scene.ngo)
    labels = [one for one in scene.ngo.screen.labels if GO_ON in one]
    assert len(set(labels)) == len(labels) == SHOWN_MAX


async def test_a_draft_stays_while_its_organisation_is_only_suspended(
    service: Service, language: Language
) -> None:
    """Once the suspension is lifted, it can be sent."""
    t, scene = service.speaks(language), await set_scene(service, language)
    boss = await service.staff(StaffRole.ADMINISTRATOR)
    await service.perform(boss, SuspendOrganization, scene.ngo_id, "Тексеріліп жатыр")
    await left_before(service, scene, f"memorandum:{scene.pitch_id}")
    reminder = await reminded(service, scene.ngo, t, "memorandum")
    answer = await scene.ngo.press_data(reminder, reminder.inline_buttons[0]["callback_data"])
    assert answer is not None
    assert answer["text"]
    assert await service.perform(scene.ngo, ListDrafts)


@pytest.mark.parametrize("typed", [False, True], ids=["tapped", "typed"])
async def test_ticks_are_kept_before_they_are_confirmed(
    service: Service, language: Language, typed: bool
) -> None:
    """The menu is opened in the middle of the first question: what was ticked there is ticked again."""
    scene = await set_scene(service, language)
    person, t = scene.business, service.speaks(NEXT[language])
    await service.menu(person)
    await person.press(t.plain("menu-backing"))
    await person.press(t.plain("button-fill-in"))
    await person.sees(t.plain("backer-spheres"))
    chosen = t.plain_value(Named("sphere", "education_science_sport"))
    await (person.send(chosen) if typed else person.press(chosen))
    await person.settled()
    (draft,) = await service.perform(person, ListDrafts)
    assert draft.answers["ticked"] == {"spheres": ["education_science_sport"]}
    await person.send("/menu")
    kept = await person.sees(said_kept(t, "backer", 0, 7, subject_of(draft)))
    await person.press_data(kept, kept.inline_buttons[0]["callback_data"])
    await person.settled()
    assert [label for label in person.screen.labels if label.startswith("✓ ")] == [f"✓ {chosen}"]
    await person.press(t.plain("button-done"))
    await person.settled()
    assert person.screen.text.startswith("2/")
    (draft,) = await service.perform(person, ListDrafts)
    assert draft.answers["spheres"] == ["education_science_sport"]
    assert "ticked" not in draft.answers

"""Time and pitches over HTTP: the nudge, the end, the return, the call for calls, the standing, the figures."""

from dataclasses import replace
from datetime import timedelta

from bot.models.pitches import Pitch, PitchStatus
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.pitches.test_answers import (
    FORM,
    TITLE,
    Scene,
    pitched,
    publish,
    set_scene,
)
from tests.handlers.service import Service, shown

DAY = timedelta(days=1)


async def the_pitch(service: Service, scene: Scene) -> Pitch:
    return await pitched(service, scene.project_id)


async def move(service: Service, by: timedelta) -> None:
    await service.client.move_to(await service.client.now() + by)


async def open_standing(service: Service, person: Player, language: Language) -> None:
    t = service.speaks(language)
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press("1")
    await person.press(t.plain("button-standing"))


async def test_a_nudge_after_two_days_is_answered_like_the_pitch(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.sees(TITLE)
    await move(service, 2 * DAY)
    nudge = await scene.backer.sees(shown(t("pitch-nudge", pitch="")).strip())
    assert TITLE in nudge.text
    assert nudge.labels == [
        *(t.plain(f"action-pitch-{name}") for name in ("interested", "later", "decline", "more")),
        *([t.plain("action-ask-language")] if language is Language.RUSSIAN else []),
    ]
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))


async def test_after_five_days_the_old_button_answers_politely(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    pitch = await scene.backer.sees(TITLE)
    await move(service, 2 * DAY)
    await scene.backer.sees(shown(t("pitch-nudge", pitch="")).strip())
    await move(service, 3 * DAY)
    await ended(service, scene)
    later = pitch.inline_buttons[1]["callback_data"]
    answer = await scene.backer.press_data(pitch, later)
    assert answer is not None
    assert answer["text"] == t.plain("error-pitch-expired")
    await open_standing(service, scene.ngo, language)
    await scene.ngo.sees(t.plain("standing-next-search", wave=1, waves=3))


async def test_a_late_yes_is_given_on_the_card(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.sees(TITLE)
    await move(service, 2 * DAY)
    await scene.backer.sees(shown(t("pitch-nudge", pitch="")).strip())
    await move(service, 3 * DAY)
    await ended(service, scene)
    await service.menu(scene.backer)
    await scene.backer.press(t.plain("menu-pitches"))
    await scene.backer.press("⌛ Ауыл мектептеріндегі")
    card = await scene.backer.sees(t.plain("pitch-late"))
    interested = t.plain("action-pitch-interested")
    assert interested in card.labels
    assert t.plain("action-pitch-later") not in card.labels
    assert t.plain("action-pitch-decline") not in card.labels
    await scene.backer.press(interested)
    await scene.backer.sees(t.plain("pitch-state-interested"))
    await scene.ngo.sees(called("Жем компрессор"))


async def ended(service: Service, scene: Scene) -> None:
    assert (await the_pitch(service, scene)).status is PitchStatus.EXPIRED


async def test_what_was_put_off_comes_back_in_two_weeks(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-later"))
    await scene.backer.settled()
    await move(service, 14 * DAY)
    again = await scene.backer.sees(shown(t("pitch-again", pitch="")).strip())
    assert TITLE in again.text
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))


async def test_when_nobody_takes_it_up_a_moderator_is_asked_to_call(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    scene = await set_scene(service, language)
    await scene.backer.sees(TITLE)
    await move(service, 2 * DAY)
    await scene.backer.sees(shown(t("pitch-nudge", pitch="")).strip())
    await move(service, 3 * DAY)
    await ended(service, scene)
    await move(service, 3 * DAY)
    await moderator.sees(shown(t("briefing-call-backers", count=1)).strip())
    await open_standing(service, scene.ngo, language)
    await scene.ngo.sees(t.plain("standing-moderators-told"))


async def test_more_marks_the_pitch_as_seen(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH)
    await scene.backer.sees(TITLE)
    assert (await the_pitch(service, scene)).seen_at is None
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.sees("Үш мектепте апта сайын тегін үйірме ашамыз")
    assert (await the_pitch(service, scene)).seen_at is not None


async def test_figures_by_region_and_by_sphere(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await scene.backer.press(t.plain("action-pitch-interested"))
    await scene.ngo.sees(called("Жем компрессор"))
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    await moderator.press(t.plain("menu-matching-figures"))
    pitches = t.plain("matching-figures-pitches", pitches=1, answered=1, percent=100)
    figures = await moderator.sees(pitches)
    assert t.plain("matching-figures-projects", projects=1, wanted=1) in figures.text
    assert t.plain_value(Named("region", "KZ-23")) in figures.text
    assert not called("Жем").search(figures.text)
    await moderator.press(t.plain("button-by-sphere"))
    spheres = await moderator.sees(t.plain_value(Named("sphere", "education_science_sport")))
    assert t.plain("button-figures-picture") not in spheres.labels, "the picture is of the regions"
    await moderator.press(t.plain("button-by-region"))
    await moderator.sees(t.plain_value(Named("region", "KZ-23")))
    await moderator.press(t.plain("button-figures-picture"))
    await moderator.settled()
    above, below = moderator.messages[-2:]
    assert (await moderator.download(above)).startswith(b"\x89PNG")
    assert pitches in below.text, "the screen stands below the picture"


async def test_figures_before_the_first_project(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    await moderator.press(t.plain("menu-matching-figures"))
    await moderator.sees(t.plain("matching-figures-empty"))


async def test_the_project_s_people_read_that_the_best_backer_is_full(
    service: Service, language: Language
) -> None:
    """It takes one a week, and another project has got that place."""
    t = service.speaks(language)
    scene = await set_scene(service, language, replace(FORM, pitches_per_week=1))
    await scene.backer.sees(TITLE)
    another, another_ngo = await service.representative(language=language)
    await publish(service, another_ngo)
    await service.ticked()
    await open_standing(service, another, language)
    told = t.plain("standing-best-busy", day="\u2020").split("\u2020")[0]
    await another.sees(told)
    await open_standing(service, scene.ngo, language)
    await scene.ngo.sees(t.plain("standing-figures", shown=1, interested=0, waiting=1))
    assert told not in scene.ngo.screen.text

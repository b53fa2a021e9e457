"""A village's day of common work: the list is written and opened, neighbours take parts, and it takes place or not."""

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.models.asar_lines import AsarPart
from bot.models.asars import Asar, AsarStage
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.asars.ports import Asars
from bot.use_cases.projects.ports import Projects
from playground.people.client import Player
from tests.handlers.memoranda.memorandum_scene import Scene, day_ahead, set_scene, tap, words
from tests.handlers.service import Service


async def the_asar(service: Service) -> Asar:
    async with service.storage() as block:
        asar = await block[Asars].get(1)
        assert asar is not None
        return asar


async def taken(service: Service) -> list[AsarPart]:
    async with service.storage() as block:
        return [part for _, part in await block[Asars].parts_of(1)]


async def open_project(service: Service, person: Player, t: Translator) -> None:
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.settled()
    await person.press("1")
    await person.settled()


async def make_list(service: Service, scene: Scene, t: Translator) -> None:
    """Ten days ahead at ten, decided two days before: forty bags of cement, twelve people of whom eight are needed."""
    ngo = scene.ngo
    await open_project(service, ngo, t)
    await ngo.press(t.plain("action-make-asar"))
    await ngo.sees(words(t, "asar-day"))
    await ngo.send(day_ahead(service, 10))
    await ngo.sees(words(t, "asar-at"))
    await ngo.press("10:00")
    await ngo.sees(words(t, "asar-place"))
    await ngo.send("Абай көшесі 5, мектеп жаны")
    await ngo.sees(words(t, "asar-decided"))
    await ngo.send(day_ahead(service, 8))
    await ngo.sees(words(t, "asar-review"))
    await ngo.press(t.plain("asar-submit"))
    await ngo.sees(words(t, "asar-stage-draft"))
    await add_line(ngo, t, "things", "Цемент", "40 қап", "asar-minimum-all")
    await add_line(ngo, t, "people", "", "12", "asar-minimum-half")


async def add_line(ngo: Player, t: Translator, kind: str, what: str, amount: str, minimum: str) -> None:
    await ngo.press(t.plain("button-add-line"))
    await ngo.sees(words(t, "asar-line-kind"))
    await ngo.press(as_label(t.plain(f"asar-kind-{kind}")))
    if what:
        await ngo.sees(words(t, "asar-line-what"))
        await ngo.send(what)
    await ngo.sees(words(t, "asar-line-tenge" if kind == "money" else "asar-line-amount"))
    await ngo.send(amount)
    await ngo.sees(words(t, "asar-line-minimum"))
    await ngo.press(t.plain(minimum))
    await ngo.sees(words(t, "asar-line-review"))
    await ngo.press(t.plain("asar-line-submit"))
    await ngo.sees(words(t, "asar-stage-draft"))


async def opened(service: Service, scene: Scene, t: Translator) -> str:
    """The list is open. Returns the token of its link."""
    await make_list(service, scene, t)
    await scene.ngo.press(t.plain("button-open-asar"))
    shown = await scene.ngo.sees(words(t, "asar-stage-open"))
    code = (await the_asar(service)).code
    shared = next(
        button["url"] for button in shown.inline_buttons if button["text"] == t.plain("button-share-page")
    )
    assert f"start%3Da_{code}" in shared
    return f"a_{(await the_asar(service)).code}"


async def take(person: Player, t: Translator, line: str, number: str) -> None:
    await person.press(line)
    await person.sees(words(t, "asar-take"))
    await person.send(number)
    await person.settled()


def a_photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (640, 480), (120, 140, 90)).save(out, "JPEG")
    return out.getvalue()


@pytest.mark.every_language
async def test_a_list_is_filled_by_many_hands_and_the_asar_takes_place(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    ngo, t = scene.ngo, service.speaks(language)
    link = await opened(service, scene, t)
    first, second = await service.participant(language), await service.participant(Language.RUSSIAN)
    await first.follow(link)
    await first.sees(words(t, "asar-take-hint"))
    await first.press("Цемент")
    told = await first.sees(words(t, "asar-take"))
    assert words(t, "asar-take-name") in told.text, "before anything is taken"
    await first.send("50")
    refused = await first.sees("40")
    assert refused.labels, "what is left is one tap away"
    await first.send("40")
    await first.settled()
    assert "40 / 40" in first.screen.text
    assert (await the_asar(service)).stage is AsarStage.OPEN, "the people are missing"
    russian = service.speaks(Language.RUSSIAN)
    await second.follow(link)
    await second.settled()
    await take(second, russian, russian.plain("asar-kind-people"), "6")
    for person, speaks in ((first, t), (second, russian)):
        await person.sees(words(speaks, "asar-takes-place"))
    ours = await ngo.sees(words(t, "asar-takes-place-ours"))
    assert ours.document is not None, "who comes with what"
    assert (await the_asar(service)).stage is AsarStage.TAKES_PLACE
    await ngo.press_data(ours, tap(ours, t, "action-open-asar"))
    await ngo.settled()
    await ngo.press(t.plain("button-asar-hands"))
    await ngo.settled()
    assert "Цемент" in ngo.screen.text
    await service.client.advance(timedelta(days=11))
    asked = await ngo.sees(words(t, "asar-photo-asked"))
    await ngo.press_data(asked, tap(asked, t, "action-hold-asar"))
    await ngo.sees(words(t, "asar-photo-photo"))
    await ngo.send_photo(a_photo())
    await ngo.sees(words(t, "asar-photo-review"))
    await ngo.press(t.plain("asar-photo-submit"))
    thanked = await first.sees(words(t, "asar-held"))
    assert thanked.data.get("photo"), "everyone who gave gets the photo"
    assert (await the_asar(service)).stage is AsarStage.HELD


@pytest.mark.real_time
async def test_not_enough_by_the_stated_day_releases_everybody(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    ngo, t = scene.ngo, service.speaks(language)
    link = await opened(service, scene, t)
    hand = await service.participant(language)
    await hand.follow(link)
    await hand.settled()
    await take(hand, t, "Цемент", "5")
    await service.client.advance(timedelta(days=9))
    await hand.sees(words(t, "asar-released"))
    ours = await ngo.sees(words(t, "asar-released-ours"))
    assert "Цемент" in ours.text
    assert (await the_asar(service)).stage is AsarStage.RELEASED
    await hand.follow(link)
    await hand.settled()
    assert t.plain("button-give-back") not in hand.screen.labels


async def test_a_part_is_changed_and_given_back_and_the_day_is_called_off(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    ngo, t = scene.ngo, service.speaks(language)
    link = await opened(service, scene, t)
    hand = await service.participant(language)
    await hand.follow(link)
    await hand.settled()
    await take(hand, t, "Цемент", "5")
    await take(hand, t, "Цемент", "7")
    assert [part.amount for part in await taken(service)] == [7]
    await hand.press("Цемент")
    await hand.press(t.plain("button-give-back"))
    await hand.settled()
    assert await taken(service) == []
    for wrong in ("0", "-3", "көп", "1000000000000"):
        await hand.press("Цемент")
        await hand.settled()
        await hand.send(wrong)
        await hand.settled()
        assert words(t, "asar-take") in hand.screen.text, wrong
        await hand.press(t.plain("button-back"))
        await hand.settled()
    await take(hand, t, "Цемент", "3")
    await open_project(service, ngo, t)
    await ngo.press(t.plain("action-make-asar"))
    await ngo.sees(words(t, "asar-stage-open"))
    await ngo.press(t.plain("button-move-asar"))
    await ngo.sees(words(t, "asar-move-day"))
    await ngo.send(day_ahead(service, 12))
    await ngo.press("11:00")
    await ngo.settled()
    await ngo.send("Абай көшесі 7")
    await ngo.sees(words(t, "asar-move-review"))
    await ngo.press(t.plain("asar-move-submit"))
    moved = await hand.sees(words(t, "asar-moved"))
    assert t.plain("action-asar-still-come") in moved.labels
    await ngo.press(t.plain("button-call-off-asar"))
    await ngo.sees(words(t, "asar-ask-call-off"))
    await ngo.send("Жаңбыр жауады.")
    called_off = await hand.sees(words(t, "asar-called-off"))
    assert "Жаңбыр жауады." in called_off.text
    assert (await the_asar(service)).stage is AsarStage.CALLED_OFF


async def test_no_list_is_begun_for_a_project_that_is_over(service: Service, language: Language) -> None:
    """It is said at once, and not after four questions."""
    scene = await set_scene(service, language)
    ngo, t = scene.ngo, service.speaks(language)
    async with service.storage() as block:
        project = await block[Projects].get(scene.project_id)
        assert project is not None
        project.stage = ProjectStage.COMPLETED
        await block.commit()
    await open_project(service, ngo, t)
    assert t.plain("action-make-asar") not in ngo.screen.labels
    tap_answer = await ngo.press_data(ngo.screen, f"make-asar:{scene.project_id}")
    await ngo.settled()
    assert words(t, "asar-day") not in ngo.screen.text
    assert tap_answer
    assert tap_answer["text"]

"""An NGO writes the list of an asar anew, moves the day, says what came, and closes it with a photo."""

from datetime import time, timedelta

from bot.models.asars import Asar, AsarStage
from bot.models.country import local, moment, today
from bot.models.reference import Language
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.asars.ports import Asars
from playground.people.client import Player
from tests.handlers.memoranda.memorandum_scene import NEXT, Scene, day_ahead, set_scene, tap, words
from tests.handlers.service import Service
from tests.pictures import a_picture

MINUTE = timedelta(minutes=1)
PHONE = "8 701 234 56 78"


async def the_asar(service: Service) -> Asar:
    async with service.storage() as block:
        asar = await block[Asars].get(1)
        assert asar is not None
        return asar


async def write_line(ngo: Player, t: Translator, what: str, amount: str, minimum: str) -> None:
    await ngo.press(t.plain("button-add-line"))
    await ngo.sees(words(t, "asar-line-kind"))
    await ngo.press(as_label(t.plain("asar-kind-things" if what else "asar-kind-people")))
    if what:
        await ngo.sees(words(t, "asar-line-what"))
        await ngo.send(what)
    await ngo.sees(words(t, "asar-line-amount"))
    await ngo.send(amount)
    await ngo.sees(words(t, "asar-line-minimum"))
    await ngo.press(t.plain(minimum))
    await ngo.sees(words(t, "asar-line-review"))
    await ngo.press(t.plain("asar-line-submit"))
    await ngo.settled()


async def call_asar(service: Service, scene: Scene, t: Translator) -> Asar:
    """40 bags of cement and two people, all of them the minimum; open to everybody."""
    ngo = scene.ngo
    await ngo.press_data(ngo.screen, f"make-asar:{scene.project_id}")
    await ngo.sees(words(t, "asar-day"))
    await ngo.send(day_ahead(service, 10))
    await ngo.sees(words(t, "asar-at"))
    await ngo.send("10:00")
    await ngo.sees(words(t, "asar-place"))
    await ngo.send("Индер, Абай көшесі 5")
    await ngo.sees(words(t, "asar-decided"))
    await ngo.send(day_ahead(service, 8))
    await ngo.sees(words(t, "asar-review"))
    await ngo.press(t.plain("asar-submit"))
    await ngo.sees(words(t, "asar-stage-draft"))
    await ngo.settled()
    await write_line(ngo, t, "Цемент", "40 қап", "asar-minimum-all")
    await write_line(ngo, t, "", "2", "asar-minimum-all")
    await ngo.press(t.plain("button-open-asar"))
    await ngo.sees(words(t, "asar-stage-open"))
    await ngo.settled()
    return await the_asar(service)


async def take(hand: Player, t: Translator, what: str, amount: str) -> None:
    await hand.press(next(label for label in hand.screen.labels if what in label))
    await hand.sees(words(t, "asar-take-name"))
    await hand.settled()
    await hand.send(amount)
    await hand.settled()


async def open_card(person: Player, asar: Asar) -> None:
    await person.press_data(person.screen, f"open-asar:{asar.id}")
    await person.settled()


async def test_the_list_is_written_anew_moved_and_closed_with_a_photo(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    ngo, t, theirs = scene.ngo, service.speaks(language), service.speaks(NEXT[language])
    asar = await call_asar(service, scene, t)
    await ngo.press(t.plain("button-asar-lines"))
    await ngo.sees(words(t, "asar-lines"))
    await ngo.settled()
    await ngo.press(next(label for label in ngo.screen.labels if t.plain("asar-kind-people") in label))
    await ngo.sees(words(t, "asar-change-line"))
    await ngo.settled()
    await ngo.press(t.plain("button-asar-line-off"))
    await ngo.sees(words(t, "asar-lines"))
    await ngo.settled()
    await ngo.press(next(label for label in ngo.screen.labels if "Цемент" in label))
    await ngo.settled()
    await ngo.send("0")
    await ngo.sees(t.plain("error-asar-amount-zero"))
    await ngo.send("30")
    await ngo.sees(t.plain("asar-line-changed"))
    await ngo.settled()
    hand = await service.participant(NEXT[language], "Марат Әлиев")
    await hand.follow(f"a_{asar.code}")
    await hand.sees(words(theirs, "asar-take-hint"))
    await hand.settled()
    await take(hand, theirs, "Цемент", "30")
    await hand.sees(words(theirs, "asar-takes-place"))
    await open_card(ngo, asar)
    await ngo.press(t.plain("button-asar-hands"))
    await ngo.sees("Марат Әлиев")
    await ngo.settled()
    await ngo.press(t.plain("button-back"))
    await ngo.settled()
    await ngo.press(t.plain("button-move-asar"))
    await ngo.sees(words(t, "asar-move-day"))
    await ngo.send(day_ahead(service, 12))
    await ngo.sees(words(t, "asar-move-at"))
    await ngo.send("11:00")
    await ngo.sees(words(t, "asar-move-review"))
    await ngo.press(t.plain("asar-move-submit"))
    moved = await hand.sees(words(theirs, "asar-moved"))
    await hand.press_data(moved, tap(moved, theirs, "action-asar-still-come"))
    await hand.sees(theirs.plain("asar-you-come"))
    asar = await the_asar(service)
    assert local(asar.starts_at).hour == 11
    await service.client.move_to(moment(today(asar.starts_at) + timedelta(days=1), time(10, 1)))
    await service.ticked()
    asked = await ngo.sees(words(t, "asar-photo-asked"))
    await open_card(ngo, asar)
    await ngo.press(t.plain("button-asar-came"))
    await ngo.sees(words(t, "asar-came"))
    await ngo.settled()
    await ngo.press(next(label for label in ngo.screen.labels if "Цемент" in label))
    await ngo.settled()
    await ngo.send("28")
    await ngo.sees(t.plain("asar-came-kept"))
    await ngo.settled()
    await ngo.press_data(asked, tap(asked, t, "action-hold-asar"))
    await ngo.sees(words(t, "asar-photo-photo"))
    await ngo.settled()
    await ngo.send_photo(a_picture())
    await ngo.sees(words(t, "asar-photo-review"))
    await ngo.press(t.plain("asar-photo-submit"))
    thanks = await hand.sees(words(theirs, "asar-held"))
    assert thanks.photo is not None
    assert (await the_asar(service)).stage is AsarStage.HELD

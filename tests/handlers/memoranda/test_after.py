"""After agreement, as people press it: signed copies, an extension, the archive, and how it ends."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from bot.models.dates import months_later
from bot.models.memoranda import MemorandumStage, PartyStage
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.ports import Memoranda
from playground.people.client import Message, Player
from tests.handlers.memoranda.memorandum_scene import (
    Scene,
    acknowledge,
    each,
    in_force,
    invite,
    invited,
    parties_named,
    set_scene,
    tap,
    the_memorandum,
    words,
)
from tests.handlers.service import Service
from tests.pictures import a_picture


async def agreed(service: Service, language: Language) -> tuple[Scene, Message, Message]:
    """Between the NGO and the business, with the message to each that all have agreed."""
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None)
    for person, own in each(scene, language)[:2]:
        await acknowledge(service, person, own, await invited(service, person, own))
    told = [await in_force(service, person, own) for person, own in each(scene, language)[:2]]
    return scene, told[0], told[1]


async def open_card(person: Player, told: Message, t: Translator) -> Message:
    await person.press_data(told, tap(told, t, "action-open-memorandum"))
    await person.settled()
    return person.screen


async def press(person: Player, t: Translator, *keys: str) -> Message:
    for key in keys:
        await person.press(t.plain(key))
        await person.settled()
    return person.screen


@pytest.mark.processes
@pytest.mark.every_language
async def test_a_copy_is_brought_read_by_the_others_and_taken_back(
    service: Service, language: Language
) -> None:
    scene, ours, theirs = await agreed(service, language)
    t, other = service.speaks(language), service.speaks(each(scene, language)[1][1])
    await open_card(scene.ngo, ours, t)
    screen = await press(scene.ngo, t, "button-memorandum-copies")
    assert t.plain("memorandum-copies-none") in screen.text
    await press(scene.ngo, t, "button-upload-signed")
    await scene.ngo.send("Қол қойдым")
    await scene.ngo.sees(t.plain("error-memorandum-expected-copy"))
    scan = a_picture("PNG", size=(900, 1200))
    await scene.ngo.send_document("scan <b>.png", scan)
    asked = await scene.ngo.sees(words(t, "memorandum-signing-day"))
    await scene.ngo.send("01.01.2020")
    await scene.ngo.sees(words(t, "error-date-too-early"))
    await scene.ngo.press(asked.labels[0])
    await scene.ngo.sees(t.plain("memorandum-copy-scan"))

    await scene.business.sees(words(other, "memorandum-copy-uploaded"))
    await open_card(scene.business, theirs, other)
    screen = await press(scene.business, other, "button-memorandum-copies")
    assert other.plain("button-upload-signed") in screen.labels
    copy = next(label for label in screen.labels if label.startswith("📎"))
    await scene.business.press(copy)
    await scene.business.settled()
    assert other.plain("memorandum-copy-scan") in scene.business.screen.text
    assert other.plain("button-take-back-copy") not in scene.business.screen.labels
    await scene.business.press(other.plain("button-copy-file"))
    given = await scene.business.sees(words(other, "memorandum-copy-caption"))
    assert await scene.business.download(given) == scan

    await open_card(scene.ngo, ours, t)
    screen = await press(scene.ngo, t, "button-memorandum-copies")
    await scene.ngo.press(next(label for label in screen.labels if label.startswith("📎")))
    await scene.ngo.settled()
    screen = await press(scene.ngo, t, "button-take-back-copy")
    assert t.plain("memorandum-copies-none") in screen.text
    assert (await the_memorandum(service, scene)).stage is MemorandumStage.AGREED


@pytest.mark.every_language
async def test_it_is_extended_by_all(service: Service, language: Language) -> None:
    scene, _, theirs = await agreed(service, language)
    t, other = service.speaks(language), service.speaks(each(scene, language)[1][1])
    first = await the_memorandum(service, scene)
    await open_card(scene.business, theirs, other)
    await press(scene.business, other, "button-memorandum-more", "action-extend-memorandum")
    await scene.business.send("01.01.2020")
    await scene.business.settled()
    assert words(other, "memorandum-extend") in scene.business.screen.text
    await scene.business.press(other.plain("memorandum-extend-by", months=12))
    await scene.business.settled()
    screen = await press(scene.business, other, "button-another-day")
    await scene.business.press(other.plain("memorandum-extend-by", months=24))
    await scene.business.settled()
    screen = await press(scene.business, other, "button-extension-send")
    assert first.number
    assert first.number in screen.text

    for person, own in each(scene, language)[:2]:
        speaks = service.speaks(own)
        asked = await person.sees(parties_named(speaks))
        await acknowledge(service, person, own, asked)
    await service.ticked()
    extended = await scene.ngo.sees(words(t, "memorandum-extended"))
    assert f"{first.number}/1" in extended.text
    await open_card(scene.ngo, extended, t)
    screen = await press(scene.ngo, t, "button-open-first")
    assert t.plain("button-open-first") not in screen.labels
    async with service.storage() as uow:
        kept = await uow[Memoranda].get(first.id)
    assert kept is not None
    assert kept.term_until == months_later(first.term_until, 24)


async def test_the_archive_is_filtered_and_given_as_one_file(service: Service, language: Language) -> None:
    scene, _, _ = await agreed(service, language)
    t = service.speaks(language)
    number = (await the_memorandum(service, scene)).number or ""
    await service.menu(scene.ngo)
    await scene.ngo.press(t.plain("menu-memoranda"))
    await scene.ngo.settled()
    screen = await press(scene.ngo, t, "button-memorandum-archive")
    assert t.plain("memorandum-archive-all") in screen.text
    screen = await press(scene.ngo, t, "memorandum-archive-stage", "memorandum-archive-is-ended")
    assert t.plain("memorandum-archive-nothing-fits") in screen.text
    assert t.plain("button-archive-zip") not in screen.labels
    await press(scene.ngo, t, "memorandum-archive-stage", "memorandum-archive-is-agreed")
    await press(scene.ngo, t, "memorandum-archive-year")
    year = f"{service.server.playground.clock.now():%Y}"
    await scene.ngo.press(year)
    await scene.ngo.settled()
    assert year in scene.ngo.screen.text
    await scene.ngo.press(t.plain("button-archive-zip"))
    await scene.ngo.sees(t.plain("memorandum-archive-packed", total=1))
    await scene.ngo.settled()
    packed = next(message for message in scene.ngo.messages if message.document and message.text == "")
    with ZipFile(BytesIO(await scene.ngo.download(packed))) as archive:
        [name] = archive.namelist()
        assert name.startswith(number)
        assert archive.read(name).startswith(b"%PDF")
    screen = await press(scene.ngo, t, "memorandum-archive-reset")
    assert t.plain("memorandum-archive-all") in screen.text


async def test_a_party_tells_under_which_number_it_keeps_the_document(
    service: Service, language: Language
) -> None:
    scene, ours, theirs = await agreed(service, language)
    t, other = service.speaks(language), service.speaks(each(scene, language)[1][1])
    await open_card(scene.ngo, ours, t)
    await press(scene.ngo, t, "button-memorandum-more", "button-own-number")
    await scene.ngo.send("Кіріс журналында")
    await scene.ngo.sees(words(t, "error-memorandum-number-without-digits"))
    await scene.ngo.send("№ 12-03/45")
    await scene.ngo.sees(t.plain("memorandum-you-numbered"))
    await scene.ngo.settled()
    assert t.plain("memorandum-card-own-number", number="12-03/45") in scene.ngo.screen.text
    screen = await press(scene.ngo, t, "button-memorandum-more", "button-own-number")
    assert t.plain("memorandum-number-now", number="12-03/45") in screen.text
    said = (await open_card(scene.business, theirs, other)).text
    assert other.plain("memorandum-card-own-number", number="12-03/45") in said
    await service.menu(scene.ngo)
    await press(scene.ngo, t, "menu-memoranda")
    screen = await press(scene.ngo, t, "button-memorandum-archive")
    number = t.plain("memorandum-own-number", number="12-03/45")
    assert any(f" {number} · " in label for label in screen.labels)
    await scene.ngo.press(t.plain("button-archive-zip"))
    await scene.ngo.sees(t.plain("memorandum-archive-packed", total=1))
    await scene.ngo.settled()
    packed = next(message for message in scene.ngo.messages if message.document and message.text == "")
    with ZipFile(BytesIO(await scene.ngo.download(packed))) as archive:
        [name] = archive.namelist()
    assert f"({number.replace('/', '-')})" in name


async def test_an_end_is_wanted_and_not_wanted_and_then_a_party_leaves(
    service: Service, language: Language
) -> None:
    scene, ours, _ = await agreed(service, language)
    t, other = service.speaks(language), service.speaks(each(scene, language)[1][1])
    await open_card(scene.ngo, ours, t)
    await press(scene.ngo, t, "button-memorandum-more", "button-end-memorandum", "button-end-memorandum-sure")
    wanted = await scene.business.sees(words(other, "memorandum-end-wanted"))
    assert t.plain("memorandum-end-wanted-by-you") in (await open_card(scene.ngo, ours, t)).text
    await press(scene.ngo, t, "button-memorandum-more", "button-go-on-memorandum")
    await scene.business.sees(words(other, "memorandum-end-not-wanted"))
    await open_card(scene.business, wanted, other)
    await press(scene.business, other, "button-memorandum-more", "button-leave-memorandum")
    assert other.plain("memorandum-leave-ends") in scene.business.screen.text, "one of two leaves"
    await press(scene.business, other, "button-leave-memorandum-sure")
    told = await scene.ngo.sees(words(t, "memorandum-leaves"))
    assert (await the_memorandum(service, scene)).parties[1].stage is PartyStage.LEAVING
    await service.client.move_to(service.server.playground.clock.now() + timedelta(days=31))
    await service.ticked()
    await scene.ngo.sees(words(t, "memorandum-ended"))
    assert (await the_memorandum(service, scene)).stage is MemorandumStage.ENDED
    await open_card(scene.ngo, told, t)
    await press(scene.ngo, t, "button-memorandum-more")
    for gone in ("button-leave-memorandum", "button-end-memorandum", "button-add-reader"):
        assert t.plain(gone) not in scene.ngo.screen.labels

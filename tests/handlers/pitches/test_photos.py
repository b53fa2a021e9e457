"""The project's photo is the pitch's picture: in the message, on its pages, below its answer, and on the card."""

import pytest

from bot.handlers.answering import NO_PHOTO
from bot.models.organizations import OrganizationKind
from bot.models.projects import Project
from bot.models.reference import Language
from bot.models.words import Named
from bot.use_cases.projects.ports import Projects
from playground.people.client import Message
from tests.handlers.pitches.test_answers import TITLE, set_scene
from tests.handlers.pitches.test_digests import Scene as DigestScene
from tests.handlers.pitches.test_digests import set_scene as set_digest
from tests.handlers.service import Service
from tests.handlers.taps import press_out_of_reach
from tests.pictures import a_picture

UNKNOWN = "AgACAgIAAxkBAAE"
"""A reference that Telegram does not know, such as one of another bot."""


def a_photo(service: Service) -> str:
    world = service.server.playground.world
    return world.add_file("photo.jpg", "image/jpeg", a_picture(), kind="photo").id


def attached(service: Service) -> dict[str, object]:
    world = service.server.playground.world
    return {
        "photo": a_photo(service),
        "document": world.add_file("smeta.pdf", "application/pdf", b"%PDF-1.7").id,
        "document_name": "smeta.pdf",
        "latitude": 48.55,
        "longitude": 51.78,
        "settlement": "Индербор",
    }


async def change_photo(service: Service, project_id: int, photo: str | None) -> None:
    async with service.storage() as uow:
        project: Project | None = await uow[Projects].get(project_id)
        assert project is not None
        project.photo = photo
        await uow.commit()


def reference_of(message: Message) -> str | None:
    return message.photo and message.photo["file_id"]


@pytest.mark.every_language
async def test_a_pitch_leads_with_the_photo_and_keeps_it_below_its_answer(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    fields = attached(service)
    scene = await set_scene(service, language, **fields)
    pitch = await scene.backer.sees(TITLE)
    assert reference_of(pitch) == fields["photo"]
    assert t.plain("action-pitch-more") in pitch.labels
    await scene.backer.press(t.plain("action-pitch-interested"))
    answered = await scene.backer.sees(t.plain("pitch-answered-interested"))
    assert answered.id == pitch.id
    assert reference_of(answered) == fields["photo"]
    assert TITLE in answered.text
    assert answered.labels == [t.plain("action-more-pitches")]


@pytest.mark.every_language
async def test_more_shows_the_photo_and_sends_place_and_document(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    fields = attached(service)
    scene = await set_scene(service, language, **fields)
    pitch = await scene.backer.sees(TITLE)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.settled()
    card = scene.backer.screen
    assert card.id != pitch.id
    assert reference_of(card) == fields["photo"]
    assert t.plain("button-photo") not in card.labels
    for name in ("place", "document"):
        await scene.backer.press(t.plain(f"button-{name}"))
        await scene.backer.settled()
        assert reference_of(scene.backer.screen) == fields["photo"]
    place, document, _ = scene.backer.messages[-3:]
    assert document.text == TITLE
    assert place.data["venue"] == {
        "location": {"latitude": 48.55, "longitude": 51.78},
        "title": t.plain_value("Индербор") if language is not Language.ENGLISH else "Inderbor",
        "address": t.plain_value(Named("region", "KZ-23")),
    }
    assert await scene.backer.download(document) == b"%PDF-1.7"


async def test_a_project_without_attachments_offers_none(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language, latitude=None, longitude=None)
    assert (await scene.backer.sees(TITLE)).photo is None
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.settled()
    offered = {t.plain(f"button-{name}") for name in ("photo", "place", "document")}
    assert not offered & set(scene.backer.screen.labels)


async def test_who_was_not_sent_the_pitch_gets_nothing_of_it(service: Service) -> None:
    """Not by the button of somebody else's message, and not by one on a card that they have no more."""
    t = service.speaks(Language.KAZAKH)
    scene = await set_scene(service, Language.KAZAKH, **attached(service))
    pitch = await scene.backer.sees(TITLE)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.settled()
    other, _ = await service.representative(OrganizationKind.BUSINESS, name_kk="Бөтен бизнес")
    button = next(
        found for found in scene.backer.screen.inline_buttons if found["text"] == t.plain("button-document")
    )
    more = next(
        found["callback_data"] for found in pitch.inline_buttons if "pitch-more:" in found["callback_data"]
    )
    for data in (more, button["callback_data"]):
        before = len(other.messages)
        await other.press_data(other.screen, data)
        await other.settled()
        said = other.messages[before:]
        assert not any(message.photo or TITLE in message.text for message in said)


async def test_a_card_without_room_below_the_photo_comes_without_it(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    story = "Ауыл балалары бағдарламалауды үйренгісі келеді. " * 20
    fields = attached(service) | {"problem": story, "solution": story}
    scene = await set_scene(service, Language.RUSSIAN, **fields)
    await scene.backer.sees(TITLE)
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.settled()
    assert scene.backer.screen.photo
    folded = scene.backer.screen
    await scene.backer.press(t.plain("button-more"))
    await scene.backer.settled()
    assert scene.backer.screen.photo is None
    assert len(scene.backer.screen.text) > 1024
    await scene.backer.press(t.plain("button-photo"))
    await scene.backer.settled()
    assert reference_of(scene.backer.messages[-2]) == fields["photo"]
    assert folded.id not in {message.id for message in scene.backer.messages}
    await scene.backer.press(t.plain("button-less"))
    await scene.backer.settled()
    assert scene.backer.screen.photo


async def test_a_photo_that_telegram_knows_no_more_stops_nothing(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.RUSSIAN, photo=UNKNOWN, document=UNKNOWN)
    pitch = await scene.backer.sees(TITLE)
    assert pitch.photo is None
    await scene.backer.press(t.plain("action-pitch-more"))
    await scene.backer.settled()
    assert TITLE in scene.backer.screen.text
    assert scene.backer.screen.photo is None
    answer = await scene.backer.press(t.plain("button-document"))
    assert answer is not None
    assert answer["text"] == t.plain("error-file-gone")


# Pages of a digest.


async def photos_of(scene: DigestScene, *photos: str | None) -> None:
    """These are the photos of the digest's projects, in the order of its pages."""
    in_order = sorted(scene.pitches, key=lambda pitch: pitch.id)
    for pitch, photo in zip(in_order, photos, strict=True):
        await change_photo(scene.service, pitch.project_id, photo)


async def photo_on(scene: DigestScene, page: Message) -> str | None:
    """What the page should show."""
    async with scene.service.storage() as uow:
        project = await uow[Projects].get(scene.pitch_on(page).project_id)
        assert project is not None
        return project.photo


@pytest.mark.parametrize("with_photo", [(True, True, True), (True, False, True), (False, True, False)])
async def test_each_page_shows_the_photo_of_its_project(
    service: Service, language: Language, with_photo: tuple[bool, ...]
) -> None:
    """To the end and back, in one message. A page without a photo has the bot's sign in its place: Telegram takes no
    picture out of a message.
    """
    scene = await set_digest(service, language)
    photos = [a_photo(service) if has else None for has in with_photo]
    await photos_of(scene, *photos)
    first = page = await scene.arrives()
    assert reference_of(page) == await photo_on(scene, page)
    had_one = page.photo is not None
    for number, turn in ((2, "›"), (3, "›"), (2, "‹"), (1, "‹")):
        await scene.backer.press(turn)
        page = await scene.backer.sees(scene.page(number, 3))
        assert page.id == first.id == scene.digest.id
        wanted = await photo_on(scene, page)
        had_one = had_one or wanted is not None
        if wanted:
            assert reference_of(page) == wanted
        elif had_one:
            assert await scene.backer.download(page) == NO_PHOTO.read_bytes()
        else:
            assert page.photo is None


@pytest.mark.parametrize("unseen", [True, False])
async def test_a_turn_tapped_twice_leaves_one_digest(service: Service, *, unseen: bool) -> None:
    """Also where Telegram does not show the message to the bot, so that it cannot know of the picture."""
    scene = await set_digest(service, Language.RUSSIAN)
    photo = a_photo(service)
    await photos_of(scene, photo, None, photo)
    page = await scene.arrives()
    while await photo_on(scene, page):
        turn = next(button for button in page.inline_buttons if button["text"] == "›")
        for _ in range(2):
            if unseen:
                await press_out_of_reach(service, scene.backer, page, turn["callback_data"])
            else:
                await scene.backer.press_data(page, turn["callback_data"])
        await scene.backer.settled()
        page = scene.digest
    assert await scene.backer.download(page) == NO_PHOTO.read_bytes()


async def test_an_answer_on_a_page_keeps_its_photo(service: Service, language: Language) -> None:
    scene = await set_digest(service, language)
    photo = a_photo(service)
    await photos_of(scene, photo, photo, photo)
    first = await scene.arrives()
    await scene.backer.press(scene.label("interested"))
    page = await scene.backer.sees(scene.t.plain("pitch-state-interested"))
    assert page.id == first.id
    assert reference_of(page) == photo


async def test_a_page_whose_photo_telegram_knows_no_more_is_shown_without(service: Service) -> None:
    scene = await set_digest(service, Language.RUSSIAN)
    await photos_of(scene, UNKNOWN, a_photo(service), UNKNOWN)
    page = await scene.arrives()
    for number, turn in ((2, "›"), (3, "›"), (2, "‹")):
        await scene.backer.press(turn)
        page = await scene.backer.sees(scene.page(number, 3))
        kept = await photo_on(scene, page)
        assert kept == UNKNOWN or reference_of(page) == kept
        assert page.id == scene.digest.id


async def test_a_page_that_no_caption_holds_is_shown_whole(service: Service) -> None:
    """Its end says why it fits. After a page with a photo it is a message of its own, since Telegram takes no picture
    out of a message; there is one digest to go on with.
    """
    scene = await set_digest(service, Language.RUSSIAN)
    photo = a_photo(service)
    await photos_of(scene, photo, photo, photo)
    first = await scene.arrives()
    assert reference_of(first) == photo
    async with service.storage() as uow:
        for pitch in scene.pitches:
            project = await uow[Projects].get(pitch.project_id)
            assert project is not None
            project.summary = f"{'үйірме ' * 150}соңы"
        await uow.commit()
    before = scene.digest
    for number, turn in ((2, "›"), (3, "›"), (2, "‹")):
        await scene.backer.press(turn)
        await scene.backer.sees(scene.page(number, 3))
        await scene.backer.settled()
        page = scene.digest
        assert page.photo is None
        assert "соңы" in page.text
        assert (page.id == before.id) is (number != 2 or turn != "›")
        before = page

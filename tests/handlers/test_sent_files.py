"""Photos and documents that people send: what is taken, what others see of it, and what is said to everything else."""

from io import BytesIO

import pytest
from PIL import Image

from bot.models.reference import Language
from bot.use_cases.drafts.keeping import FindDraft
from playground.people.client import Player
from tests.handlers.projects.project_form import ask_for_photo
from tests.handlers.service import Service, shown
from tests.handlers.test_unasked_messages import deliver
from tests.pictures import (
    GPS_WORDS,
    a_bomb,
    a_moving_picture,
    a_picture,
    an_office_file,
    an_old_office_file,
    with_place,
)

pytestmark = pytest.mark.one_language


async def kept_of(service: Service, person: Player, answer: str) -> str | None:
    kept = (await service.perform(person, FindDraft, "project")).answers.get(answer)
    return kept and kept["id"]


@pytest.mark.every_language
@pytest.mark.parametrize(
    ("name", "kind", "as_file"),
    [
        ("photo.jpg", "JPEG", False),
        ("IMG_1.JPG", "JPEG", True),
        ("a.png", "PNG", True),
        ("a.webp", "WEBP", True),
        ("IMG_0001.HEIC", "HEIF", True),
    ],
)
async def test_a_photo_is_shown_as_others_will_see_it(
    service: Service, language: Language, name: str, kind: str, *, as_file: bool
) -> None:
    """Nothing of where it was taken is in the file that the bot keeps: the one that its author sees."""
    t = service.speaks(language)
    person = await ask_for_photo(service, language)
    sent = with_place(kind)
    await (person.send_document(name, sent) if as_file else person.send_photo(sent, name=name))
    await person.sees(t.plain("project-document"))
    (photo,) = [message for message in person.messages if message.outgoing and message.photo]
    assert photo.text == t.plain("form-photo-shown")
    assert photo.photo is not None
    assert await kept_of(service, person, "photo") == photo.photo["file_id"]
    drawn = await person.download(photo)
    assert GPS_WORDS in sent
    assert GPS_WORDS not in drawn
    assert not Image.open(BytesIO(drawn)).getexif()
    assert [call["params"]["action"] for call in await service.client.calls("sendChatAction")] == [
        "upload_photo"
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.gif", a_moving_picture(), "photo-moves"),
        ("a.webp", a_moving_picture("WEBP"), "photo-moves"),
        ("video.mp4", b"....ftypmp42", "photo-moves"),
        ("smeta.pdf", b"%PDF-1.7", "photo-is-document"),
        ("a.docm", b"PK", "photo-is-document"),
        ("a.zip", b"PK\x03\x04", "photo-is-document"),
        ("a.png", a_bomb(), "photo-too-many-pixels"),
        ("a.png", a_picture(size=(2000, 50)), "photo-too-narrow"),
        ("a.jpg", a_picture(size=(900, 900))[:700], "photo-unreadable"),
        ("a.jpg", b"no picture", "expected-photo"),
        ("a", b"no picture", "expected-photo"),
    ],
)
async def test_what_is_no_photo_is_told_and_the_question_stays(
    service: Service, language: Language, name: str, content: bytes, code: str
) -> None:
    t = service.speaks(language)
    person = await ask_for_photo(service, language)
    await person.send_document(name, content)
    asked = await person.sees(
        t.plain(f"error-{code}", megapixels=400, most=64) if "pixels" in code else t.plain(f"error-{code}")
    )
    assert t.plain("project-photo") in asked.text
    assert not [message for message in person.messages if message.outgoing and message.photo]
    await person.send_photo(a_picture())
    await person.sees(t.plain("project-document"))


async def test_a_sticker_is_no_photo(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person = await ask_for_photo(service, language)
    await person.send_sticker()
    assert t.plain("project-photo") in (await person.sees(t.plain("error-photo-sticker"))).text


async def test_an_animation_is_no_photo(service: Service, language: Language) -> None:
    """Telegram makes an animation of a GIF, with a document beside it."""
    t = service.speaks(language)
    person = await ask_for_photo(service, language)
    await person.send_animation("cat.gif.mp4", b"....ftypmp42")
    assert t.plain("project-photo") in (await person.sees(t.plain("error-photo-moves"))).text
    await person.press(t.plain("button-skip"))
    await person.send_animation("cat.gif.mp4", b"....ftypmp42")
    await person.sees(t.plain("error-expected-document"))


async def test_a_photo_above_what_telegram_gives_is_told(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person = await ask_for_photo(service, language)
    await person.send_large_document("photo.jpg", 21 * 1024 * 1024, "image/jpeg")
    asked = await person.sees(t.plain("error-file-too-large", megabytes=21, most=20))
    assert t.plain("project-photo") in asked.text
    assert await service.client.calls("getFile") == []


async def test_a_photo_of_twenty_megabytes_is_taken(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    person = await ask_for_photo(service, Language.RUSSIAN)
    picture = a_picture()
    await person.send_document("photo.jpg", picture + bytes(20 * 1024 * 1024 - len(picture)))
    await person.sees(t.plain("project-document"))


@pytest.mark.parametrize("method", ["getFile", "sendPhoto"])
@pytest.mark.parametrize("fault", ["500", "400"])
async def test_a_file_that_does_not_come_through_is_asked_for_again(
    service: Service, method: str, fault: str
) -> None:
    """Its reference is needed now, so the bot does not go on without it, and says nothing of it later."""
    t = service.speaks(Language.RUSSIAN)
    person = await ask_for_photo(service, Language.RUSSIAN)
    await service.client.fault(fault, method)
    await person.send_photo(a_picture())
    asked = await person.sees(t.plain("error-file-not-loaded"))
    assert t.plain("project-photo") in asked.text
    assert await kept_of(service, person, "photo") is None
    await person.send_photo(a_picture())
    await person.sees(t.plain("project-document"))
    assert len([message for message in person.messages if message.outgoing and message.photo]) == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("смета.docm", an_office_file("word/vbaProject.bin"), "document-macros"),
        ("смета.xlsm", b"", "document-macros"),
        ("смета.docx", an_office_file("word/vbaProject.bin"), "document-macros"),
        ("смета.doc", an_old_office_file(macros=True), "document-macros"),
        ("смета.pdf", b"MZ\x90\x00", "document-unreadable"),
        ("смета.docx", b"PK\x03\x04 spoilt", "document-unreadable"),
        ("virus.exe", b"MZ", "document-kind"),
    ],
)
async def test_a_document_with_a_program_is_told_and_not_kept(
    service: Service, language: Language, name: str, content: bytes, code: str
) -> None:
    t = service.speaks(language)
    person = await ask_for_photo(service, language)
    await person.press(t.plain("button-skip"))
    await person.send_document(name, content or b"x")
    asked = await person.sees(t.plain(f"error-{code}"))
    assert t.plain("project-document") in asked.text
    assert await kept_of(service, person, "document") is None
    await person.send_document("смета.docx", an_office_file())
    await person.sees(shown(t.plain("project-review")))
    assert await kept_of(service, person, "document")


async def test_a_documents_name_is_one_line(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    person = await ask_for_photo(service, Language.KAZAKH)
    await person.press(t.plain("button-skip"))
    file = service.server.playground.world.add_file("a.docx", "", an_office_file(), kind="document")
    sent = {"file_id": file.id, "file_unique_id": "u", "file_name": "жоба\u202e\nfdp.docx"}
    await deliver(service, person, {"document": sent})
    await person.sees(shown(t.plain("project-review")))
    draft = await service.perform(person, FindDraft, "project")
    assert draft.answers["document"]["name"] == "жоба fdp.docx"

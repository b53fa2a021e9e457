"""Whoever has answered leaves a photo and a line, which wait for a moderator."""

from io import BytesIO
from typing import Any

import aiohttp
import pytest
from PIL import Image

from bot.models.voices import WORDS_MOST, Shown
from bot.use_cases.pictures.ports import KeptPictures
from bot.use_cases.voices.adding import REVIEW
from bot.use_cases.voices.ports import Voices
from tests.web.voices.conftest import Page, Passer, Place

WORDS = "Балам сенбі сайын үйірмеге барады."


def a_photo() -> bytes:
    """A JPEG that tells where and with what it was taken."""
    into, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "ACME"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (320, 240), "teal").save(into, "JPEG", exif=exif)
    return into.getvalue()


async def add(
    place: Place, passer: Passer, *, words: str = "", photo: bytes = b"", page: Page | None = None
) -> Page:
    shown = page or await passer.open()
    form = aiohttp.FormData()
    form.add_field("form", shown.value_of("form"))
    form.add_field("words", words)
    form.add_field("file", BytesIO(photo), filename="photo.jpg" if photo else "", content_type="image/jpeg")
    return await passer.send(f"{place.path}/more", form)


async def answered(place: Place, address: str = "10.0.0.1") -> Passer:
    passer = place.passer(address)
    await passer.answer("works")
    return passer


async def test_a_photo_is_drawn_anew_and_waits_for_a_moderator(place: Place) -> None:
    passer, says = await answered(place), place.says()
    sent = await add(place, passer, words=WORDS, photo=a_photo())
    assert (sent.status, sent.headers["Location"]) == (303, place.path)
    page = await passer.open()
    assert says("voices-added") in page.text
    assert says("voices-add-button") not in page.text
    voice = await place.voice_of(passer)
    assert (voice.words, voice.shown) == (WORDS, Shown.WAITS)

    async def read(block: Any) -> tuple[bytes, bool, set[int]]:
        pictures = block[KeptPictures]
        waits = await block.waits.of(REVIEW, [voice.id])
        assert voice.photo is not None
        return await pictures.content(voice.photo), await pictures.is_public(voice.photo), set(waits)

    content, public, waits = await place.in_block(read)
    with Image.open(BytesIO(content)) as kept:
        assert (kept.format, kept.size, len(kept.getexif())) == ("JPEG", (320, 240), 0)
    assert (public, waits) == (False, {voice.id})


async def test_a_photo_is_public_once_it_is_shown_and_while_people_are_asked(place: Place) -> None:
    passer = await answered(place)
    await add(place, passer, photo=a_photo())
    photo = (await place.voice_of(passer)).photo
    assert photo is not None

    async def public(block: Any) -> bool:
        return bool(await block[KeptPictures].is_public(photo))

    async def show(block: Any) -> None:
        (voice,) = await block[Voices].with_words(place.point_id)
        voice.decide(show=True)

    await place.in_block(show)
    assert await place.in_block(public)
    await place.close()
    assert not await place.in_block(public)


@pytest.mark.parametrize("photo", [b"<html>", b"GIF89a" + b"\0" * 40, a_photo()[:400], b"\xff\xd8\xff\xe0"])
async def test_a_photo_that_is_none_is_refused_and_the_answer_stays(place: Place, photo: bytes) -> None:
    passer = await answered(place)
    refused = await add(place, passer, words=WORDS, photo=photo)
    assert refused.status == 400
    assert WORDS in refused.text
    assert 'class="refusal"' in refused.text
    voice = await place.voice_of(passer)
    assert (voice.photo, voice.words, voice.shown) == (None, "", Shown.NOTHING)
    assert await place.counts() == {"works": 1}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Звоните 8 701 234 56 78, всё расскажу", "error-voice-contacts"),
        ("пишите a@b.kz", "error-voice-contacts"),
        ("", "error-voice-nothing"),
        ("   ", "error-voice-nothing"),
    ],
)
async def test_words_that_cannot_be_shown_are_refused(place: Place, words: str, key: str) -> None:
    passer = await answered(place)
    refused = await add(place, passer, words=words)
    assert refused.status == 400
    assert place.says()(key) in refused.text


async def test_too_many_words_are_too_many(place: Place) -> None:
    passer = await answered(place)
    assert (await add(place, passer, words="ә" * (WORDS_MOST + 1))).status == 400
    assert (await add(place, passer, words="ә" * WORDS_MOST)).status == 303


async def test_too_large_a_photo_is_refused_before_it_is_read(place: Place) -> None:
    passer = await answered(place)
    refused = await add(place, passer, photo=b"\xff" * (21 * 1024**2))
    assert refused.status == 413
    assert place.says()("error-voice-photo-too-large") in refused.text


async def test_nothing_is_taken_from_whoever_has_not_answered(place: Place) -> None:
    passer, other = place.passer(), await answered(place, "10.0.0.2")
    refused = await add(place, passer, words=WORDS, page=await other.open())
    assert refused.status == 200
    assert place.says()("voices-ask") in refused.text
    assert (await place.voice_of(other)).words == ""


async def test_something_is_left_once_and_by_our_form_alone(place: Place) -> None:
    passer = await answered(place)
    page = await passer.open()
    await add(place, passer, words=WORDS, page=page)
    again = await add(place, passer, words="Басқа сөз.", page=page)
    assert again.status == 409
    assert (await place.voice_of(passer)).words == WORDS
    page.text = page.text.replace(page.value_of("form"), "0" * 64)
    assert (await add(place, passer, words=WORDS, page=page)).status == 403


async def test_who_opens_the_refusal_once_more_is_led_back(place: Place) -> None:
    back = await place.passer().open(f"{place.path}/more")
    assert (back.status, back.headers["Location"]) == (303, place.path)

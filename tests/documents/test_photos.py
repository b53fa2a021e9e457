"""Pictures are drawn anew: nothing but their pixels comes out, and what is no picture is told apart."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Event

import pytest
from PIL import Image

from bot.documents.photos import LONGEST_SIDE, MOST_MEGAPIXELS, PillowPhotos
from bot.models.errors import InvalidValueError
from tests.pictures import GPS_WORDS, a_bomb, a_moving_picture, a_picture, with_place


@pytest.fixture
def photos() -> PillowPhotos:
    return PillowPhotos()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
async def test_what_a_picture_knows_of_place_and_telephone_does_not_come_out(
    photos: PillowPhotos, kind: str
) -> None:
    sent = with_place(kind)
    assert GPS_WORDS in sent
    drawn = await photos.redraw(sent)
    assert GPS_WORDS not in drawn
    assert b"Telephone" not in drawn
    assert b"Exif" not in drawn
    image = opened(drawn)
    assert image.format == "JPEG"
    assert not image.getexif()
    assert "comment" not in image.info


async def test_what_is_hidden_behind_a_picture_does_not_come_out(photos: PillowPhotos) -> None:
    assert b"PK\x03\x04" not in await photos.redraw(a_picture() + b"PK\x03\x04 another file")


async def test_a_picture_stands_upright(photos: PillowPhotos) -> None:
    """Turned by a quarter in EXIF, as a telephone held upright writes it."""
    assert opened(await photos.redraw(with_place(turned=6))).size == (48, 64)


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000), (1601, 100)])
async def test_a_large_picture_becomes_smaller_and_keeps_its_shape(
    photos: PillowPhotos, size: tuple[int, int]
) -> None:
    width, height = opened(await photos.redraw(a_picture(size=size))).size
    assert max(width, height) == LONGEST_SIDE
    assert width / height == pytest.approx(size[0] / size[1], rel=0.02)


async def test_a_small_picture_does_not_grow(photos: PillowPhotos) -> None:
    assert opened(await photos.redraw(a_picture())).size == (64, 48)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
async def test_each_kind_of_pixel_becomes_a_photo(photos: PillowPhotos, mode: str) -> None:
    """A PNG knows no CMYK, in which printers' JPEGs are."""
    into = BytesIO()
    Image.new(mode, (40, 30)).save(into, "JPEG" if mode == "CMYK" else "PNG")
    assert opened(into.getvalue()).mode == mode
    assert opened(await photos.redraw(into.getvalue())).mode == "RGB"


async def test_what_is_seen_through_stands_on_white(photos: PillowPhotos) -> None:
    into = BytesIO()
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(into, "PNG")
    assert opened(await photos.redraw(into.getvalue())).getpixel((20, 15)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (a_moving_picture("GIF"), "photo-moves"),
        (a_moving_picture("WEBP"), "photo-moves"),
        (a_moving_picture("PNG"), "photo-moves"),
        (a_picture("GIF"), "photo-moves"),
        (a_bomb(), "photo-too-many-pixels"),
        (a_picture(size=(1000, 40)), "photo-too-narrow"),
        (a_picture("PNG")[:60], "photo-unreadable"),
        (a_picture(size=(900, 900))[:400], "photo-unreadable"),
        (b"%PDF-1.7", "expected-photo"),
        (b"", "expected-photo"),
        (a_picture("BMP"), "expected-photo"),
    ],
)
async def test_what_is_no_photo_is_told_apart(photos: PillowPhotos, content: bytes, code: str) -> None:
    with pytest.raises(InvalidValueError, match=f"^{code}$"):
        await photos.redraw(content)


def test_the_bomb_is_small_and_the_limit_above_what_telephones_take() -> None:
    assert len(a_bomb()) < 1000
    assert MOST_MEGAPIXELS >= 50


@contextmanager
def held_up(photos: PillowPhotos) -> Iterator[Event]:
    """Another picture takes its time: until the event is set, none that came after it is drawn."""
    done = Event()
    photos._executor.submit(done.wait)
    try:
        yield done
    finally:
        done.set()
        photos.close()


async def test_a_good_picture_that_has_to_wait_for_its_turn_is_drawn() -> None:
    """The others ahead of it take longer than one picture may."""
    photos = PillowPhotos(seconds=1)
    with held_up(photos) as done:
        asyncio.get_running_loop().call_later(1.2, done.set)
        assert await photos.redraw(a_picture())


async def test_whoever_has_waited_too_long_is_asked_to_send_it_again_and_it_is_not_drawn() -> None:
    photos = PillowPhotos(patience=0.05)
    with held_up(photos) as done:
        with pytest.raises(InvalidValueError, match=r"^photo-later$"):
            await photos.redraw(a_picture())
        await asyncio.sleep(0)
        assert photos._executor._work_queue.get_nowait().future.cancelled()
        done.set()
        assert await photos.redraw(a_picture())


async def test_one_that_takes_too_long_itself_is_not_waited_for() -> None:
    photos = PillowPhotos(seconds=0)
    with pytest.raises(InvalidValueError, match=r"^photo-unreadable$"):
        await photos.redraw(a_picture(size=(3000, 2000)))


async def test_without_its_decoder_an_iphones_file_is_named(photos: PillowPhotos) -> None:
    without = PillowPhotos(lambda: ("JPEG", "PNG", "WEBP"))
    with pytest.raises(InvalidValueError, match=r"^photo-heic$"):
        await without.redraw(with_place("HEIF"))
    assert await without.redraw(with_place("JPEG"))

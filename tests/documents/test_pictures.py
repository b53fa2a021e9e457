"""A picture is one PNG of a phone's width, made off the loop, once for the same data, and safe with people's words."""

import threading
from struct import unpack_from

import pytest

from bot.documents.pictures import PictureTypesetter, TypstPictures, height_of
from bot.presenting.pictures.picture import HIGHEST, Picture, Pictures

WIDTH = 1080


def _figures(title: str = "Ұсыныстар", rows: int = 3) -> Picture:
    row = {"label": "Атырау облысы", "value": "9 / 11", "of": 0.5, "part": 0.8, "untold": False}
    return Picture(
        "figures",
        {
            "title": title,
            "below": "29 қараша",
            "tiles": [{"value": "24", "label": "жоба"}, {"value": "₸2,4 млн", "label": "қаражат"}],
            "sections": [{"heading": "Өңірлер", "rows": [row] * rows}],
            "note": "",
        },
    )


@pytest.fixture(scope="module")
def typesetter() -> PictureTypesetter:
    return PictureTypesetter()


def test_a_picture_is_as_wide_as_a_phone_and_as_high_as_it_needs(typesetter: PictureTypesetter) -> None:
    low, high = typesetter.png(_figures()), typesetter.png(_figures(rows=9))
    for png in (low, high):
        assert png.startswith(b"\x89PNG")
        assert unpack_from(">I", png, 16)[0] == WIDTH
    assert height_of(low) < height_of(high) <= HIGHEST


@pytest.mark.parametrize(
    "title", ["#panic()", '"] #read("/look.typ")', "$ \\ {x} *b* <a> @a", "👩‍👩‍👧 \u202e \ue000 日本", ""]
)
def test_words_are_never_read_as_markup_and_always_drawn(typesetter: PictureTypesetter, title: str) -> None:
    assert typesetter.png(_figures(title)).startswith(b"\x89PNG")


def test_the_same_data_is_drawn_once(typesetter: PictureTypesetter) -> None:
    typesetter.png(_figures("бір"))
    before = typesetter.draw.cache_info().misses
    assert typesetter.png(_figures("бір")) == typesetter.png(_figures("бір"))
    assert typesetter.draw.cache_info().misses == before
    typesetter.png(_figures("екі"))
    assert typesetter.draw.cache_info().misses == before + 1


def test_what_does_not_fit_one_photo_is_refused(typesetter: PictureTypesetter) -> None:
    with pytest.raises(ValueError, match="too high"):
        typesetter.png(_figures(rows=200))


async def test_drawing_has_a_thread_of_its_own(typesetter: PictureTypesetter) -> None:
    async with TypstPictures() as pictures:
        port: Pictures = pictures
        assert await port.png(_figures()) == typesetter.png(_figures())
        assert any(thread.name.startswith("drawing") for thread in threading.enumerate())
    with pytest.raises(RuntimeError):
        await pictures.png(_figures())

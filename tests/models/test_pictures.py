"""A kept picture knows its size, and a photo that does not come is asked for less and less often."""

from datetime import timedelta

import pytest

from bot.models.errors import InvalidValueError
from bot.models.pictures import AGAIN_AFTER, KeptPicture, PictureCopy
from tests.fakes.clock import MONDAY_MORNING
from tests.pictures import a_picture


@pytest.mark.parametrize("saved", [{}, {"progressive": True}, {"comment": b"words"}])
@pytest.mark.parametrize("size", [(64, 48), (48, 640), (1600, 900)])
def test_its_size_is_read_from_its_bytes(size: tuple[int, int], saved: dict[str, object]) -> None:
    picture = KeptPicture.of(a_picture(size=size, **saved), MONDAY_MORNING)
    assert (picture.width, picture.height) == size


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\xe0\x00\x02",
        b"\xff\xd8" + b"\xff" * 40,
        b"\xff\xd8" + b"\x00" * 40,
        a_picture("PNG"),
        a_picture()[:30],
        b"words, and no picture at all",
    ],
)
def test_what_is_no_jpeg_is_not_kept(content: bytes) -> None:
    with pytest.raises(InvalidValueError, match="expected-photo"):
        KeptPicture.of(content, MONDAY_MORNING)


def test_the_messenger_is_asked_less_and_less_often_and_not_for_ever() -> None:
    copy, at, pauses = PictureCopy(reference="photo"), MONDAY_MORNING, list[timedelta]()
    while True:
        copy.fail(at)
        if copy.next_at is None:
            break
        pauses.append(copy.next_at - at)
        at = copy.next_at
    assert tuple(pauses) == AGAIN_AFTER
    assert pauses == sorted(pauses)

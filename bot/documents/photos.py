"""Draws pictures anew with Pillow, so that nothing but their pixels is passed on."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from bot.models.errors import InvalidValueError

LONGEST_SIDE: Final = 1600
"""Pixels. Telegram's apps show a photo in a chat at 1,280 at most, and somewhat more in full."""
MOST_MEGAPIXELS: Final = 64
"""A telephone's photo has 12 to 50. At three bytes a pixel this is 190 MB for a moment, and one is drawn at a time."""
NARROWEST: Final = 20
"""Telegram takes no photo whose sides differ by more (Bot API, sendPhoto)."""
_QUALITY = 87
_SECONDS = 15.0
"""So long may one picture be drawn."""
_PATIENCE = 25.0
"""So many seconds may it wait for its turn. Whoever waits longer is asked to send it again, and it is not drawn."""
_STILL: Final = ("JPEG", "PNG", "WEBP")
_MOVING: Final = frozenset({"GIF", "PNG", "WEBP"})
"""In a file of these formats, several pictures are an animation. In a JPEG or HEIF they are bursts or depths."""
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
"""What stands in the box `ftyp` (ISO/IEC 23008-12)."""

# The limit is our own and is looked at before a pixel is read; Pillow's warning would be an entry in the log.
Image.MAX_IMAGE_PIXELS = None


def _with_heif() -> tuple[str, ...]:
    """The formats that can be read. HEIF is among them if the operator has installed `asar[heic]`."""
    with suppress(ImportError):
        import_module("pillow_heif").register_heif_opener()
        return (*_STILL, "HEIF")
    return _STILL


class PillowPhotos:
    """One thread, so that one picture at a time takes memory. `formats` are Pillow's names of those to be read.

    The clock of a picture starts with its own turn: others that are ahead of it say nothing of it.
    """

    def __init__(
        self,
        formats: Callable[[], tuple[str, ...]] = _with_heif,
        *,
        seconds: float = _SECONDS,
        patience: float = _PATIENCE,
    ) -> None:
        self._formats = formats()
        self._seconds, self._patience = seconds, patience
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")

    async def redraw(self, content: bytes) -> bytes:
        loop = asyncio.get_running_loop()
        turn = asyncio.Event()

        def draw() -> bytes:
            loop.call_soon_threadsafe(turn.set)
            return redrawn(content, self._formats)

        drawing = loop.run_in_executor(self._executor, draw)
        drawing.add_done_callback(lambda _: turn.set())
        try:
            async with asyncio.timeout(self._patience):
                await turn.wait()
        except TimeoutError:
            drawing.cancel()
            raise InvalidValueError("photo-later") from None
        try:
            async with asyncio.timeout(self._seconds):
                return await drawing
        except TimeoutError:
            raise InvalidValueError("photo-unreadable") from None

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)


def redrawn(content: bytes, formats: tuple[str, ...]) -> bytes:
    """See `Pictures.redraw`."""
    if content.startswith((b"GIF87a", b"GIF89a")):
        raise InvalidValueError("photo-moves")
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS and "HEIF" not in formats:
        raise InvalidValueError("photo-heic")
    try:
        with Image.open(BytesIO(content), formats=formats) as image:
            _check(image)
            return _as_jpeg(image)
    except InvalidValueError:
        raise
    except UnidentifiedImageError:
        raise InvalidValueError("expected-photo") from None
    except Exception:  # noqa: BLE001 - decoders raise whatever a spoilt file makes them stumble over
        raise InvalidValueError("photo-unreadable") from None


def _check(image: Image.Image) -> None:
    """Before any pixel is read: a small file may claim to be very large."""
    width, height = image.size
    if width * height > MOST_MEGAPIXELS * 1_000_000:
        raise InvalidValueError(
            "photo-too-many-pixels", megapixels=-(-width * height // 1_000_000), most=MOST_MEGAPIXELS
        )
    if max(width, height) > NARROWEST * min(width, height):
        raise InvalidValueError("photo-too-narrow")
    if image.format in _MOVING and getattr(image, "is_animated", False):
        raise InvalidValueError("photo-moves")


def _as_jpeg(image: Image.Image) -> bytes:
    # A JPEG is read at a half, a quarter or an eighth of its size, where that is enough.
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    # A fresh picture carries nothing with it: Pillow saves the comment and more of the one that was opened.
    fresh = Image.new("RGB", upright.size, "white")
    if upright.has_transparency_data:
        seen_through = upright.convert("RGBA")
        fresh.paste(seen_through, mask=seen_through.getchannel("A"))
    else:
        fresh.paste(upright.convert("RGB"))
    into = BytesIO()
    fresh.save(into, "JPEG", quality=_QUALITY, progressive=True)
    return into.getvalue()

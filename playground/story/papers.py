"""What people of the story hold: a scan, a photo, and what becomes of a PDF when somebody has had a hand in it."""

from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType
from typing import Literal, TypeAlias

from PIL import Image, ImageDraw
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

Spoilt: TypeAlias = Literal["", "byte", "painted"]


def _another_byte(content: bytes) -> bytes:
    """One byte of the text is another one: somewhere in the middle of the first page's words."""
    at = content.index(b"stream") + 40
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def _painted(content: bytes) -> bytes:
    """A white box over the first page, added behind the sealed bytes as PDF allows it (ISO 32000-1, 7.5.6)."""
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    box = generic.StreamObject(stream_data=b"q 1 1 1 rg 60 400 400 120 re f Q")
    page = writer.find_page_for_modification(0)[0].get_object()  # type: ignore[no-untyped-call]
    contents = page.raw_get("/Contents")
    drawn = generic.ArrayObject([contents, writer.add_object(box)])
    page[generic.pdf_name("/Contents")] = drawn
    writer.update_container(page)
    out = BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


SPOILT: Mapping[Spoilt, Callable[[bytes], bytes]] = MappingProxyType(
    {"": bytes, "byte": _another_byte, "painted": _painted}
)
"""What is done to the file, by name."""


def scan() -> bytes:
    """A page as a phone takes it, in JPEG: lines of writing, and a signature below them."""
    page = Image.new("L", (620, 877), 245)
    pen = ImageDraw.Draw(page)
    for line in range(24):
        pen.line((70, 90 + 24 * line, 550 - 40 * (line % 3), 90 + 24 * line), fill=70, width=3)
    pen.arc((90, 720, 260, 800), 160, 20, fill=30, width=4)
    out = BytesIO()
    page.save(out, "JPEG", quality=70)
    return out.getvalue()


def photo() -> bytes:
    """A lesson, drawn as a child would, in JPEG: a board, and people who sit before it."""
    picture = Image.new("RGB", (640, 480), (236, 226, 208))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((120, 50, 520, 210), fill=(46, 94, 78), outline=(120, 84, 50), width=8)
    for line in range(3):
        pen.line((160, 90 + 36 * line, 440 - 60 * line, 90 + 36 * line), fill=(240, 240, 230), width=5)
    for place in range(4):
        middle = 110 + 140 * place
        pen.ellipse((middle - 30, 260, middle + 30, 320), fill=(86, 62, 52))
        pen.rectangle((middle - 44, 320, middle + 44, 480), fill=((64 + 40 * place) % 256, 110, 160))
    out = BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()

"""Papers that people of the story hold: a scan, and what becomes of a PDF when somebody has had a hand in it."""

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

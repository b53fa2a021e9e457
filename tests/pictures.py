"""Pictures and documents as people send them."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile
from zlib import crc32

from PIL import ExifTags, Image

GPS_WORDS = b"Inder-sum-rayony"
"""Stands in the place's data of a picture, so that it can be looked for in whatever comes out."""


def a_picture(
    kind: str = "JPEG", size: tuple[int, int] = (64, 48), colour: str = "teal", **saved: Any
) -> bytes:
    into = BytesIO()
    Image.new("RGB", size, colour).save(into, kind, **saved)
    return into.getvalue()


def with_place(kind: str = "JPEG", *, turned: int = 1) -> bytes:
    """A picture that knows where it was taken, by whose telephone, and which way is up (`turned`, as in EXIF)."""
    if kind == "HEIF":
        import pillow_heif  # noqa: PLC0415 - it is there for the tests alone

        pillow_heif.register_heif_opener()
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turned
    exif[ExifTags.Base.Make] = "Telephone of Aigerim"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {ExifTags.GPS.GPSLatitude: (48.0, 33.0, 0.0), ExifTags.GPS.GPSProcessingMethod: GPS_WORDS}
    )
    comment = {"comment": GPS_WORDS} if kind == "JPEG" else {}
    return a_picture(kind, exif=exif, **comment)


def a_moving_picture(kind: str = "GIF") -> bytes:
    frames = [Image.new("RGB", (32, 32), colour) for colour in ("red", "green")]
    into = BytesIO()
    frames[0].save(into, kind, save_all=True, append_images=frames[1:])
    return into.getvalue()


def a_bomb() -> bytes:
    """A PNG of some hundred bytes that claims to have 20,000 pixels on each side."""
    whole = bytearray(a_picture("PNG"))
    whole[16:24] = (20_000).to_bytes(4, "big") * 2
    whole[29:33] = crc32(bytes(whole[12:29])).to_bytes(4, "big")
    return bytes(whole)


def an_office_file(*parts: str) -> bytes:
    into = BytesIO()
    with ZipFile(into, "w") as written:
        for part in ("[Content_Types].xml", "word/document.xml", *parts):
            written.writestr(part, b"<x/>")
    return into.getvalue()


def an_old_office_file(*, macros: bool = False) -> bytes:
    names = ["Root Entry", "WordDocument", *(["Macros", "VBA", "_VBA_PROJECT"] if macros else [])]
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entries

"""Reads what a party brings as its signed copy: a scan, a PDF with signatures, or a CMS file beside the document.

What it is, is told by its content: names and media types are whatever the sender chose.
"""

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Final

from asn1crypto import cms, core, pem
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader

from bot.sealing.examining import STUMBLES, KnownSeal, examine, is_pdf
from bot.sealing.increments import runs_code
from bot.sealing.signers import Digest, digest_of, message_digests, signed_data_of, signers_of
from bot.use_cases.seals.findings import (
    CopyForm,
    Fit,
    FoundSignature,
    Obstacle,
    SignatureState,
    SignedCopy,
    Verdict,
)

_PDF: Final = "application/pdf"
_CMS: Final = "application/pkcs7-signature"
_IMAGES: Final = ("JPEG", "PNG", "WEBP", "TIFF")
_MEGAPIXELS_MAX: Final = 200
"""Of a page scanned at 600 dots an inch: 35."""
_HEIF: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
"""What stands in the box `ftyp` (ISO/IEC 23008-12); phones make such photos, and few programs read them."""
_SEQUENCE: Final = b"\x30"
"""With this byte a structure in DER begins (ITU-T X.690)."""
_BASE64: Final = re.compile(rb"\s*MI[A-Za-z0-9+/\s]+=*\s*\Z")
"""DER of a long structure, as national programs give it to be copied."""
_LINE_END: Final = re.compile(rb"(?<!\r)\n")
_LINE_ENDS: Final = re.compile(rb"[\r\n]*\n")

Image.MAX_IMAGE_PIXELS = None  # the limit is our own and looked at before a pixel is read


def read_copy(content: bytes, sealed: bytes | None, seals: Sequence[KnownSeal], now: datetime) -> SignedCopy:
    """`sealed`: the file that is to be signed. Raises what `examine` raises."""
    # The document may stand inside of a CMS file, so that its first bytes are found in both.
    if content[:1] != _SEQUENCE and is_pdf(content):
        return _pdf(content, sealed, seals, now)
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF:
        return SignedCopy(CopyForm.SCAN, "image/heic")
    der = _der(content)
    if der is not None:
        return _cms(der, sealed, now)
    return _image(content)


def _image(content: bytes) -> SignedCopy:
    try:
        with Image.open(BytesIO(content), formats=_IMAGES) as image:
            width, height = image.size
            kind = Image.MIME[image.format or ""]
    except Exception:  # noqa: BLE001 - decoders raise whatever a spoilt file makes them stumble over
        return SignedCopy(None, obstacle=Obstacle.UNKNOWN_KIND)
    if width * height > _MEGAPIXELS_MAX * 1_000_000:
        return SignedCopy(None, obstacle=Obstacle.TOO_LARGE)
    return SignedCopy(CopyForm.SCAN, kind)


def _pdf(content: bytes, sealed: bytes | None, seals: Sequence[KnownSeal], now: datetime) -> SignedCopy:
    found = examine(content, sealed, seals, now)
    if found.verdict is Verdict.UNREADABLE:
        return SignedCopy(None, obstacle=found.obstacle)
    if found.verdict is not Verdict.SEALED and (obstacle := _runs(content)):
        return SignedCopy(None, obstacle=obstacle)
    ours = sealed is not None and found.sealed_length == len(sealed) and content.startswith(sealed)
    form = CopyForm.SIGNED_PDF if found.signatures else CopyForm.SCAN
    match found.verdict:
        case Verdict.SEALED:
            fit = Fit.SAME if ours else Fit.OTHER_FILE
        case Verdict.SEALED_AND_SIGNED:
            fit = Fit.FITS if ours else Fit.OTHER_FILE
        case _:
            fit = Fit.OTHER_FILE if found.signatures or found.change else Fit.UNKNOWN
    return SignedCopy(form, _PDF, fit, change=found.change, signatures=found.signatures)


def _runs(content: bytes) -> Obstacle | None:
    """What cannot be looked through is not taken either: programs that open it are more patient."""
    try:
        return Obstacle.ACTIVE if runs_code(PdfFileReader(BytesIO(content), strict=False)) else None
    except STUMBLES:
        return Obstacle.DAMAGED


def _der(content: bytes) -> bytes | None:
    """The binary form of a CMS file; None if it is none."""
    try:
        if pem.detect(content[:4096]):
            _, _, der = pem.unarmor(content)
            return bytes(der)
        if _BASE64.match(content):
            return base64.b64decode(content, validate=False)
    except (ValueError, TypeError, binascii.Error):
        return None
    return content if content[:1] == _SEQUENCE else None


def _cms(der: bytes, sealed: bytes | None, now: datetime) -> SignedCopy:
    try:
        return _read_cms(signed_data_of(der), sealed, now)
    except STUMBLES:
        return SignedCopy(None, obstacle=Obstacle.UNKNOWN_KIND)


def _read_cms(signed: cms.SignedData, sealed: bytes | None, now: datetime) -> SignedCopy:
    if not len(signed["signer_infos"]):
        return SignedCopy(None, obstacle=Obstacle.NO_SIGNER)
    inside = _inside(signed)
    if inside is not None:
        found = signers_of(signed, digest_of(inside), now)
        fit = Fit.UNKNOWN if sealed is None else _fit_of_content(inside, sealed)
        return SignedCopy(CopyForm.CMS, _CMS, fit, signatures=found)
    if sealed is None:
        return SignedCopy(
            CopyForm.CMS, _CMS, Fit.UNKNOWN, signatures=_unchecked(signers_of(signed, digest_of(b""), now))
        )
    found = signers_of(signed, digest_of(sealed), now)
    return SignedCopy(CopyForm.CMS, _CMS, _fit_of_digests(signed, sealed, found), signatures=found)


def _inside(signed: cms.SignedData) -> bytes | None:
    content = signed["encap_content_info"]["content"]
    if isinstance(content, core.Void):
        return None
    value = content.native
    return value if isinstance(value, bytes) else bytes(content.contents)


def _fit_of_content(inside: bytes, sealed: bytes) -> Fit:
    if inside == sealed:
        return Fit.FITS
    return Fit.TEXT_MODE if inside in _as_text(sealed) else Fit.OTHER_FILE


def _fit_of_digests(signed: cms.SignedData, sealed: bytes, found: Sequence[FoundSignature]) -> Fit:
    """All signatures have to be about the file. One without signed attributes says it by its own validity alone."""
    stated = message_digests(signed)
    if not stated:
        states = {each.state for each in found}
        if states == {SignatureState.FITS}:
            return Fit.FITS
        return Fit.OTHER_FILE if SignatureState.BROKEN in states else Fit.UNKNOWN
    try:
        if _all_of(stated, digest_of(sealed)):
            return Fit.FITS
        if any(_all_of(stated, digest_of(text)) for text in _as_text(sealed)):
            return Fit.TEXT_MODE
    except ValueError:
        return Fit.UNKNOWN  # hashed by a function that is not known here, such as GOST R 34.11
    return Fit.OTHER_FILE


def _all_of(stated: Sequence[tuple[str, bytes]], digest: Digest) -> bool:
    return all(digest(name) == value for name, value in stated)


def _as_text(sealed: bytes) -> tuple[bytes, ...]:
    """The file as programs change it that take it for a text (S/MIME, RFC 8551, 3.1.1): OpenSSL and others differ."""
    return _LINE_END.sub(b"\r\n", sealed), _LINE_ENDS.sub(b"\r\n", sealed)


def _unchecked(found: Sequence[FoundSignature]) -> tuple[FoundSignature, ...]:
    """Without the file that they are about, nothing can be said of them."""
    return tuple(replace(each, state=SignatureState.NOT_CHECKED) for each in found)

"""Looks into a PDF that somebody has brought: is it what was sealed here, and if it is not any more, what was changed?

It is called in a process of its own (`worker.py`), because a file may be made to take all memory or time.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Final

from asn1crypto import cms, core, pem, x509
from pyhanko.pdf_utils.misc import PdfDecodeLimitError, PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from bot.sealing.increments import change_since
from bot.sealing.signers import Digest, digest_of_nothing, signers_of, subject_of
from bot.use_cases.seals.findings import (
    Change,
    Examined,
    FoundSignature,
    Obstacle,
    SignatureState,
    Verdict,
)

_HEAD: Final = 1024
"""Within so many bytes a PDF says that it is one (ISO 32000-1, annex H, note 13)."""
_MOSTLY: Final = 0.5
"""So large a share of the sealed bytes at their places makes a file one that comes from them."""
_FIELDS_MAX: Final = 50
STUMBLES: Final = (PdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError)
"""Whatever a spoilt file makes the library raise."""


@dataclass(frozen=True, slots=True)
class KnownSeal:
    """A certificate that has sealed here. `counts_alone`: see `SealCertificate`."""

    certificate: x509.Certificate
    counts_alone: bool

    @classmethod
    def from_pem(cls, text: str, *, counts_alone: bool) -> "KnownSeal":
        _, _, der = pem.unarmor(text.encode())
        return cls(x509.Certificate.load(der), counts_alone)


def is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_HEAD]


def examine(  # noqa: PLR0911 - a verdict each
    content: bytes, sealed: bytes | None, seals: Sequence[KnownSeal], now: datetime
) -> Examined:
    """`sealed`: the bytes that it is said to be.

    Raises `MemoryError` and `RecursionError` for files that are made to bring these about.
    """
    if sealed is not None and content == sealed:
        return Examined(Verdict.SEALED, sealed_length=len(sealed))
    if not is_pdf(content):
        return _unreadable(Obstacle.NOT_PDF)
    goes_on = sealed is not None and content.startswith(sealed)
    try:
        reader = PdfFileReader(BytesIO(content))
        if reader.encrypted:
            return _unreadable(Obstacle.ENCRYPTED)
        return _Examination(content, reader, sealed if goes_on else None, seals, now).result(sealed)
    except PdfDecodeLimitError:
        return _unreadable(Obstacle.TOO_HARD)
    except STUMBLES:
        if goes_on:
            return _changed(Change.APPENDED)
        if sealed is not None and _mostly(content, sealed):
            return _changed(Change.CONTENT)
    return _examine_loosely(content, sealed, seals, now)


def _examine_loosely(
    content: bytes, sealed: bytes | None, seals: Sequence[KnownSeal], now: datetime
) -> Examined:
    """Scanners write files that break the standard here and there. What was sealed here does not, so that such a file
    is not ours, or was written anew by a program.
    """
    try:
        reader = PdfFileReader(BytesIO(content), strict=False)
        if reader.encrypted:
            return _unreadable(Obstacle.ENCRYPTED)
        found = _Examination(content, reader, None, seals, now).result(sealed)
    except PdfDecodeLimitError:
        return _unreadable(Obstacle.TOO_HARD)
    except STUMBLES:
        return _unreadable(Obstacle.DAMAGED)
    return found if found.verdict is Verdict.NOT_OURS else _changed(Change.SAVED_ANEW, found.signatures)


def _unreadable(why: Obstacle) -> Examined:
    return Examined(Verdict.UNREADABLE, obstacle=why)


def _changed(what: Change, signatures: tuple[FoundSignature, ...] = ()) -> Examined:
    return Examined(Verdict.CHANGED, change=what, signatures=signatures)


def _mostly(content: bytes, sealed: bytes) -> bool:
    same = sum(map(int.__eq__, content, sealed))
    return len(content) == len(sealed) and same >= _MOSTLY * len(sealed)


class _Examination:
    """One file. `begins_with`: the sealed bytes, if it begins with them."""

    def __init__(
        self,
        content: bytes,
        reader: PdfFileReader,
        begins_with: bytes | None,
        seals: Sequence[KnownSeal],
        now: datetime,
    ) -> None:
        self._content = content
        self._reader = reader
        self._begins_with = begins_with
        self._seals = {each.certificate.sha256: each for each in seals}
        self._now = now
        self._found: list[tuple[EmbeddedPdfSignature | None, tuple[FoundSignature, ...]]] = [
            self._read(field) for field in self._fields()
        ]

    def result(self, sealed: bytes | None) -> Examined:
        if self._begins_with is not None:
            return self._beside(self._signature_up_to(len(self._begins_with)))
        if sealed is not None and _mostly(self._content, sealed):
            # Not even where it could be: some bytes of a signature are not covered by it.
            return _changed(Change.CONTENT)
        ours = [each for each, _ in self._found if each is not None and self._known(each) is not None]
        if ours:
            return self._by_seal(ours[0])
        if any(each is not None and self._passes_for_ours(each) for each, _ in self._found):
            return _changed(Change.FORGED_SEAL)
        if sealed is not None and self._has_id_of(sealed):
            return _changed(Change.SAVED_ANEW)
        return Examined(Verdict.NOT_OURS, signatures=self._listed(self._found))

    def _by_seal(self, seal: EmbeddedPdfSignature) -> Examined:
        """A signature by a certificate of ours is inside: is it sound, and does it cover what it should?"""
        known = self._known(seal)
        state, coverage = self._state(seal), seal.evaluate_signature_coverage()
        if coverage < SignatureCoverageLevel.ENTIRE_REVISION:
            return _changed(Change.SAVED_ANEW)
        if state is not SignatureState.FITS or not _is_padded(seal):
            return _changed(Change.CONTENT)
        alone = known is not None and known.counts_alone
        if coverage is SignatureCoverageLevel.ENTIRE_FILE:
            return Examined(Verdict.SEALED, sealed_length=_covered(seal), counts_alone=alone)
        return replace(self._beside(seal), counts_alone=alone)

    def _beside(self, seal: EmbeddedPdfSignature | None) -> Examined:
        """What stands behind the seal, where what it covers is sound."""
        if seal is None:
            return _changed(Change.CONTENT)
        later = [
            (each, found) for each, found in self._found if each is None or _covered(each) > _covered(seal)
        ]
        readable = [each for each, _ in later if each is not None]
        change = change_since(self._reader, seal, readable)
        listed = self._listed(later)
        if change is not None:
            return Examined(Verdict.CHANGED, change=change, signatures=listed, sealed_length=_covered(seal))
        return Examined(Verdict.SEALED_AND_SIGNED, signatures=listed, sealed_length=_covered(seal))

    def _fields(self) -> list[object]:
        found = []
        for _, _, field in enumerate_sig_fields(self._reader, filled_status=True):
            found.append(field)
            if len(found) > _FIELDS_MAX:
                raise ValueError("too many signatures")
        return found

    def _read(self, field: object) -> tuple[EmbeddedPdfSignature | None, tuple[FoundSignature, ...]]:
        try:
            signature = EmbeddedPdfSignature(self._reader, field, "")  # type: ignore[arg-type]
            return signature, self._signers(signature)
        except Exception:  # noqa: BLE001 - the libraries raise whatever a national or spoilt one makes them stumble over
            return None, (FoundSignature(SignatureState.NOT_CHECKED),)

    def _signers(self, signature: EmbeddedPdfSignature) -> tuple[FoundSignature, ...]:
        try:
            claimed = signature.self_reported_timestamp
        except (ValueError, PdfError):
            claimed = None
        if isinstance(signature.signed_data["encap_content_info"]["content"], core.Void):
            digest = self._digest(signature)
        else:
            # A time stamp of the document, or an old kind of signature: it is not over these bytes themselves.
            digest = digest_of_nothing
        found = signers_of(signature.signed_data, digest, self._now, claimed_at=claimed)
        if signature.evaluate_signature_coverage() >= SignatureCoverageLevel.ENTIRE_REVISION:
            return found
        return tuple(replace(each, state=SignatureState.BROKEN) for each in found)

    def _digest(self, signature: EmbeddedPdfSignature) -> Digest:
        def digest(name: str) -> bytes:
            if name not in hashlib.algorithms_guaranteed:
                raise ValueError(name)
            return bytes(signature.compute_digest(name))

        return digest

    def _state(self, signature: EmbeddedPdfSignature) -> SignatureState:
        return next(found[0].state for each, found in self._found if each is signature)

    def _known(self, signature: EmbeddedPdfSignature) -> KnownSeal | None:
        return self._seals.get(signature.signer_cert.sha256)

    def _passes_for_ours(self, signature: EmbeddedPdfSignature) -> bool:
        """Whether it is by a certificate that bears our name and is none of ours."""
        ours = {subject_of(each.certificate) for each in self._seals.values()}
        return subject_of(signature.signer_cert) in ours

    def _signature_up_to(self, length: int) -> EmbeddedPdfSignature | None:
        return next((each for each, _ in self._found if each is not None and _covered(each) == length), None)

    def _has_id_of(self, sealed: bytes) -> bool:
        """Whether it has the first part of the identifier that the sealed file has, which stays when a program saves it
        anew (ISO 32000-1, 14.4).
        """
        try:
            return bool(PdfFileReader(BytesIO(sealed)).document_id[0] == self._reader.document_id[0])
        except (PdfError, ValueError, KeyError, TypeError, IndexError):
            return False

    def _listed(
        self, found: Sequence[tuple[EmbeddedPdfSignature | None, tuple[FoundSignature, ...]]]
    ) -> tuple[FoundSignature, ...]:
        return tuple(one for _, each in found for one in each)


def _is_padded(signature: EmbeddedPdfSignature) -> bool:
    """Whether there is nothing but zeros in the room that was kept free for it, which it does not cover."""
    content = bytes(signature.pkcs7_content)
    return not any(content[len(cms.ContentInfo.load(content).dump()) :])


def _covered(signature: EmbeddedPdfSignature) -> int:
    """How many bytes from the beginning it covers, with itself."""
    *_, start, length = (int(number) for number in signature.byte_range)
    return start + length

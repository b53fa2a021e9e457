"""Seals: the electronic signature of the installation itself below a document, and the certificates it was made with.

A seal says that these bytes came from here and have not changed since. It is no signature of a party.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, BigId

WARNED_AHEAD: Final = (timedelta(days=90), timedelta(days=30))
"""So long before a seal's certificate ends administrators are told, once each."""


_DIGITS: Final = 15
"""Hexadecimal digits of a fingerprint that fit the number by which the audit log names a record."""


def number_of(fingerprint: str) -> int:
    return int(fingerprint[:_DIGITS], 16)


def digits_of(number: int) -> str:
    """The first digits of the fingerprint that gave this number."""
    return f"{number:0{_DIGITS}x}"


class SpoiltFileError(Exception):
    """Stored bytes do not fit the hash that was stored with them: the database was changed or has lost something. The
    file is not given to anybody; it has to be restored from a back-up.
    """

    def __init__(self, sha256_hex: str) -> None:
        super().__init__(f"sealed file {sha256_hex} is spoilt")
        self.sha256 = sha256_hex


class CertificateRole(StrEnum):
    """`ROOT` has signed certificates of seals, `SEAL` has sealed documents."""

    ROOT = "root"
    SEAL = "seal"


class SealCertificate(Base):
    """A certificate that was ever used, so that what it has sealed can be checked without any file.

    `fingerprint` is the SHA-256 of its DER form in hexadecimal digits, `pem` the certificate itself (RFC 7468), which
    is public. `revoked_since` is when others may have got hold of its key.
    """

    __tablename__ = "seal_certificates"

    fingerprint: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    role: Mapped[CertificateRole]
    pem: Mapped[str] = mapped_column(sa.Text)
    valid_from: Mapped[datetime]
    valid_until: Mapped[datetime]
    revoked_since: Mapped[datetime | None] = mapped_column(default=None)

    def counts_alone(self, at: datetime) -> bool:
        """Whether a seal of it counts at this moment though its file is not among ours, as after a back-up was
        restored.

        Once it is revoked none does, whatever moment the seal names: that moment was written by whoever had the key.
        """
        return self.role is CertificateRole.SEAL and (self.revoked_since is None or at < self.revoked_since)


class SealedFile(Base):
    """A sealed document, byte for byte as it was made: never made again, because a seal made twice has other bytes.

    `kind` and `record_id` name the record that it belongs to; each has one file. `sha256` is the hash of `content` in
    hexadecimal digits, by which anybody finds out whether a file is this one.
    """

    __tablename__ = "sealed_files"
    __table_args__ = (sa.UniqueConstraint("kind", "record_id"),)

    sha256: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(sa.LargeBinary)
    fingerprint: Mapped[str] = mapped_column(sa.ForeignKey("seal_certificates.fingerprint"))
    sealed_at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(sa.String(40))
    record_id: Mapped[int] = mapped_column(BigId)

    def require_sound(self) -> None:
        """Raises `SpoiltFileError` if the bytes do not fit the hash."""
        if sha256(self.content).hexdigest() != self.sha256:
            raise SpoiltFileError(self.sha256)

"""What sealing needs from outside: a key that signs, and where sealed files and certificates are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.models.seals import CertificateRole, SealCertificate, SealedFile
from bot.use_cases.seals.findings import Examined, SignedCopy


class NoKeyReason(StrEnum):
    """`ENDED`: the certificate is out of its time. `REVOKED`: an operator has revoked it."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    ENDED = "ended"
    REVOKED = "revoked"


class NoSealKeyError(Exception):
    """There is no key that may seal now. What is to be sealed waits."""

    def __init__(self, why: NoKeyReason) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Certificate:
    """See `SealCertificate`, which it becomes."""

    fingerprint: str
    role: CertificateRole
    pem: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class Sealed:
    """A document that was sealed just now. `chain` is the seal's certificate and those above it."""

    pdf: bytes
    sha256: str
    sealed_at: datetime
    chain: tuple[Certificate, ...]

    @property
    def fingerprint(self) -> str:
        return self.chain[0].fingerprint


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is known of a sealed file without its bytes, which are many."""

    sha256: str
    fingerprint: str
    sealed_at: datetime
    kind: str
    record_id: int


class Sealer(Protocol):
    async def seal(self, pdf: bytes) -> Sealed:
        """Seal it: the result begins with the same bytes, and parties may add their signatures behind. Raises
        `NoSealKeyError`, and `ValueError` if the file is no PDF that can be sealed.

        Other bytes come out each time, so keep the first (`SealedFiles.keep`) before anybody gets them.
        """

    async def chain(self) -> tuple[Certificate, ...]:
        """The certificate that would seal now, and those above it. Raises `NoSealKeyError`."""


class CheckerBusyError(Exception):
    """Too many others have brought files. It can be tried again later; nothing was looked at."""


@dataclass(frozen=True, slots=True)
class SealForCheck:
    """A certificate that has sealed here. `counts_alone`: see `SealCertificate`."""

    pem: str
    counts_alone: bool


class FileChecker(Protocol):
    async def check(self, content: bytes, sealed: bytes | None, seals: Sequence[SealForCheck]) -> Examined:
        """Look into a PDF. `sealed` is the file that it is said to be, `seals` are all certificates of ours.

        Raises `CheckerBusyError`. Whatever the file does to whoever opens it is an answer and no error.
        """


class SignatureReader(Protocol):
    async def read(self, content: bytes, sealed: bytes | None, seals: Sequence[SealForCheck]) -> SignedCopy:
        """Look into what a party has brought as its signed copy of `sealed`. Raises `CheckerBusyError`."""


class SealedFiles(Protocol):
    async def keep(self, sealed: Sealed, kind: str, record_id: int) -> SealedFile:
        """Keep the file of this record, unless it has one: then that one is returned and the new one is dropped. Its
        certificates are kept as well.

        Raises `NoSealKeyError` if an operator has revoked its certificate meanwhile, and `SpoiltFileError`.
        """

    async def of(self, kind: str, record_id: int) -> SealedFile | None:
        """The file of this record. Raises `SpoiltFileError`."""

    async def stamp(self, kind: str, record_id: int) -> Stamp | None:
        """That the record has a file, without reading its bytes."""

    async def find(self, sha256: str) -> Stamp | None:
        """The file with this hash."""


class SealCertificates(Protocol):
    async def all(self) -> Sequence[SealCertificate]:
        """By the moment from which they hold."""

    async def add(self, chain: Sequence[Certificate]) -> None:
        """Those of them that are not there yet."""

    async def revoke(self, fingerprint: str, since: datetime) -> None:
        """An earlier moment replaces a later one."""

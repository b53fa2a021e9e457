"""The keys of an installation, in a folder that its owner alone can read.

`secret`: see `secrets.py`. `root.pem` and `seal.pem`: each a private key with its certificate; a seal's is followed by
the root's. `retired-….pem`: certificates of earlier seals, without their keys.
"""

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)

from bot.models.seals import CertificateRole
from bot.sealing.authority import SEAL_HOLDS, Operator, Pair, new_root, new_seal
from bot.sealing.secrets import SECRET
from bot.use_cases.seals.ports import Certificate, NoKeyReason, NoSealKeyError

ROOT: Final = "root.pem"
SEAL: Final = "seal.pem"


@dataclass(frozen=True, slots=True)
class KeySource:
    """Where the key of the seal is: `seal.pem` in the folder, unless a PKCS#12 file is named, with its password."""

    folder: Path
    p12: Path | None = None
    password: str = ""

    @property
    def file(self) -> Path:
        return self.p12 or self.folder / SEAL


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A private key as it was read, with its certificate and those above it."""

    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    own: x509.Certificate
    above: Sequence[x509.Certificate]

    @property
    def chain(self) -> tuple[Certificate, ...]:
        above = (described(each, CertificateRole.ROOT) for each in self.above)
        return (described(self.own, CertificateRole.SEAL), *above)


def read_key(source: KeySource) -> StoredKey:
    """From PKCS#12 (RFC 7292) or from PEM (RFC 7468).

    Raises `NoSealKeyError`. What exactly is wrong with a key is no matter for a log.
    """
    try:
        content = source.file.read_bytes()
        if source.p12 is None:
            return _stored(load_pem_private_key(content, None), *x509.load_pem_x509_certificates(content))
        key, own, above = pkcs12.load_key_and_certificates(content, source.password.encode() or None)
        return _stored(key, own, *above)
    except FileNotFoundError:
        raise NoSealKeyError(NoKeyReason.MISSING) from None
    except (OSError, ValueError, TypeError):
        raise NoSealKeyError(NoKeyReason.UNREADABLE) from None


def _stored(key: object, own: x509.Certificate | None, *above: x509.Certificate) -> StoredKey:
    """Raises `TypeError` for kinds of keys that seal nothing, and without a certificate."""
    if own is None or not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise TypeError("no key that seals")
    return StoredKey(key, own, above)


class KeysFolder:
    """Makes the keys, and never writes over one but by `rotate`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def init(self, operator: Operator, now: datetime, *, seal: bool = True) -> list[str]:
        """Make what is not there yet; returns the names of what was made. Without `seal` the secret alone, because the
        settings name another key for seals.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = [SECRET] if _write_new(self.folder / SECRET, secrets.token_urlsafe(32).encode()) else []
        if not seal or (self.folder / SEAL).exists():
            return made
        if not (self.folder / ROOT).exists():
            made.append(ROOT)
        root = self._root(operator, now)
        if _write_new(self.folder / SEAL, _pem(new_seal(operator, root, now), root.certificate)):
            made.append(SEAL)
        return made

    def rotate(self, operator: Operator, now: datetime) -> Certificate:
        """Put a new key and certificate in the place of the seal's, and return that certificate. Of the former one the
        certificate is left; what it has sealed stays valid, and nothing more can be sealed with it.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        root = self._root(operator, now)
        former = self.folder / SEAL
        if former.exists():
            (certificate, *_) = x509.load_pem_x509_certificates(former.read_bytes())
            retired = self.folder / f"retired-{certificate.fingerprint(SHA256()).hex()[:16]}.pem"
            _write_new(retired, certificate.public_bytes(Encoding.PEM))
        made = new_seal(operator, root, now)
        _write_over(former, _pem(made, root.certificate))
        return described(made.certificate, CertificateRole.SEAL)

    def _root(self, operator: Operator, now: datetime) -> Pair:
        """The root; another one once it would end before a new seal."""
        file = self.folder / ROOT
        if file.exists():
            kept = _read(file)
            if kept.certificate.not_valid_after_utc >= now + SEAL_HOLDS:
                return kept
        made = new_root(operator, now)
        _write_over(file, _pem(made))
        return made


def described(certificate: x509.Certificate, role: CertificateRole) -> Certificate:
    return Certificate(
        fingerprint=certificate.fingerprint(SHA256()).hex(),
        role=role,
        pem=certificate.public_bytes(Encoding.PEM).decode(),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
    )


def _read(file: Path) -> Pair:
    content = file.read_bytes()
    key = load_pem_private_key(content, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{file.name} has another kind of key")
    return Pair(key, x509.load_pem_x509_certificates(content)[0])


def _pem(pair: Pair, *above: x509.Certificate) -> bytes:
    key = pair.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return b"".join([key, *(each.public_bytes(Encoding.PEM) for each in (pair.certificate, *above))])


def _write_new(file: Path, content: bytes) -> bool:
    """Whole or not at all, so that a kill leaves no half of a key. False if the file is there."""
    beside = _beside(file, content)
    try:
        os.link(beside, file)
    except FileExistsError:
        return False
    finally:
        beside.unlink()
    return True


def _write_over(file: Path, content: bytes) -> None:
    _beside(file, content).replace(file)


def _beside(file: Path, content: bytes) -> Path:
    beside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    return beside

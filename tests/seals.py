"""Keys, sealed files and parties' signatures for tests: all real, made anew in a folder of the test's own."""

from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

from bot.models.seals import CertificateRole
from bot.sealing.authority import Operator
from bot.sealing.keys import KeysFolder, KeySource, StoredKey
from bot.sealing.pades import signer_of
from bot.sealing.sealer import PdfSealer
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.seals.ports import Certificate, Sealed
from tests.fakes.clock import MONDAY_MORNING

DETACHED: Final = (PKCS7Options.DetachedSignature, PKCS7Options.Binary)
OPERATOR = Operator("«ASAR үлгісі» ҚҚ", "140940023346")


def keys_in(folder: Path, at: datetime = MONDAY_MORNING) -> KeysFolder:
    """A folder with a secret and a key that seals from then on."""
    keys = KeysFolder(folder)
    keys.init(OPERATOR, at)
    return keys


@asynccontextmanager
async def a_sealer(clock: Clock, *, with_key: bool = True) -> AsyncIterator[PdfSealer]:
    with TemporaryDirectory() as folder:
        if with_key:
            keys_in(Path(folder), clock.now())
        async with PdfSealer(KeySource(Path(folder)), clock) as sealer:
            yield sealer


def sealed_bytes(content: bytes = b"%PDF", at: datetime = MONDAY_MORNING, seal: str = "5ea1") -> Sealed:
    """What a sealer returns, without any sealing: for whoever keeps it the bytes are bytes."""
    chain = [
        Certificate(name * 16, role, f"PEM of {name}", at, at.replace(year=at.year + 3))
        for name, role in ((seal, CertificateRole.SEAL), ("a001", CertificateRole.ROOT))
    ]
    return Sealed(content, sha256(content).hexdigest(), at, tuple(chain))


@dataclass(frozen=True)
class Signer:
    """Somebody who signs, with a certificate as the National Certification Authority writes them, and an authority of
    its own.
    """

    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


IIN = "850101300123"


def a_signer(
    name: str = "ҚОЖАХМЕТҰЛЫ ҺӘКІМ",
    organization: str = "«Каспий Құрылыс» ЖШС",
    *,
    bin: str = "990440005678",  # noqa: A002
    iin: str = IIN,
    usages: Sequence[str] = ("1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1"),
    elliptic: bool = True,
    since: datetime = MONDAY_MORNING - timedelta(days=30),
    until: datetime = MONDAY_MORNING + timedelta(days=335),
) -> Signer:
    key = ec.generate_private_key(ec.SECP256R1()) if elliptic else rsa.generate_private_key(65537, 2048)
    parts = [
        x509.NameAttribute(NameOID.COMMON_NAME, name),
        x509.NameAttribute(NameOID.SERIAL_NUMBER, f"IIN{iin}"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
        x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, f"BIN{bin}"),
    ]
    subject = x509.Name(parts)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Authority")]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(usage, critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([x509.ObjectIdentifier(each) for each in usages]), critical=False
        )
        .sign(key, SHA256())
    )
    return Signer(key, certificate)


def signed_by(signer: Signer, pdf: bytes, field: str = "Party", **spec: Any) -> bytes:
    """The PDF with the signature of a party behind, as programs add it. `spec`: see `SigFieldSpec`."""
    own = signer_of(StoredKey(signer.key, signer.certificate, ()))
    metadata = PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
    signing = PdfSigner(metadata, signer=own, new_field_spec=SigFieldSpec(field, **spec))

    def sign() -> bytes:
        return bytes(signing.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf))).getvalue())

    # In a thread, because pyHanko runs an event loop of its own, which it may not within another.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(sign).result()


def cms_by(content: bytes, *signers: Signer, options: Sequence[PKCS7Options] = DETACHED) -> bytes:
    """CMS over this content (RFC 5652), in DER."""
    builder = PKCS7SignatureBuilder().set_data(content)
    for signer in signers:
        builder = builder.add_signer(signer.certificate, signer.key, SHA256())
    return builder.sign(Encoding.DER, list(options))

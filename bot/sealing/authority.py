"""Makes a small root of our own and certificates of seals beneath it (X.509, RFC 5280; ECDSA on P-256, FIPS 186-5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID

ROOT_HOLDS: Final = timedelta(days=20 * 365)
SEAL_HOLDS: Final = timedelta(days=3 * 365)
_BEFORE: Final = timedelta(days=1)
"""So long before it was made a certificate holds already: clocks that check it may be behind."""
_NAME_MAX: Final = 64
"""Characters of a common name, and of an organisation's (RFC 5280, appendix A.1)."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs the installation: this stands in the certificates. `bin` is empty where the settings have none."""

    name: str
    bin: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A private key with its certificate."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


def new_root(operator: Operator, now: datetime) -> Pair:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(operator, "ASAR root")
    limits = x509.BasicConstraints(ca=True, path_length=0)
    usage = _usage(key_cert_sign=True, crl_sign=True)
    builder = _builder(name, name, key, now, now + ROOT_HOLDS)
    builder = builder.add_extension(limits, critical=True).add_extension(usage, critical=True)
    return Pair(key, builder.sign(key, SHA256()))


def new_seal(operator: Operator, root: Pair, now: datetime) -> Pair:
    """It holds no longer than the root does."""
    key = ec.generate_private_key(ec.SECP256R1())
    until = min(now + SEAL_HOLDS, root.certificate.not_valid_after_utc)
    builder = _builder(_name(operator, "ASAR seal"), root.certificate.subject, key, now, until)
    limits = x509.BasicConstraints(ca=False, path_length=None)
    # Without content commitment (non-repudiation) pyHanko accepts no signature.
    usage = _usage(digital_signature=True, content_commitment=True)
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key())
    builder = builder.add_extension(limits, critical=True).add_extension(usage, critical=True)
    return Pair(key, builder.add_extension(issuer, critical=False).sign(root.key, SHA256()))


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, until: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BEFORE)
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(operator: Operator, common: str) -> x509.Name:
    """As the national certificates write it: the organisation in O, its BIN in OU."""
    parts = [x509.NameAttribute(NameOID.COUNTRY_NAME, "KZ")]
    if operator.name:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, operator.name[:_NAME_MAX]))
    if operator.bin:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, f"BIN{operator.bin}"))
    return x509.Name([*parts, x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )

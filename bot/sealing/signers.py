"""Reads who has signed from a CMS structure (RFC 5652), and checks what can be checked without the national libraries.

Everything in it comes from outside and may be of any form. Certificates of the National Certification Authority by GOST
are readable but for their key, at which the libraries raise an error of their own kind each.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from asn1crypto import cms, core, x509
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from bot.use_cases.seals.findings import FoundSignature, KeyHolder, SignatureState

Digest = Callable[[str], bytes]
"""By the name of a hash function (as `hashlib` has them): that of what was signed. Raises `ValueError` for others."""

HOLDERS: Final[Mapping[str, KeyHolder]] = {
    "1.2.398.3.3.4.1.1": KeyHolder.INDIVIDUAL,
    "1.2.398.3.3.4.1.2": KeyHolder.ORGANIZATION,
    "1.2.398.3.3.4.1.2.1": KeyHolder.FIRST_HEAD,
    "1.2.398.3.3.4.1.2.2": KeyHolder.RIGHT_TO_SIGN,
    "1.2.398.3.3.4.1.2.3": KeyHolder.FINANCIAL_RIGHT,
    "1.2.398.3.3.4.1.2.4": KeyHolder.HUMAN_RESOURCES,
    "1.2.398.3.3.4.1.2.5": KeyHolder.EMPLOYEE,
}
_IIN: Final = re.compile(r"(?:IIN|ИИН|ЖСН)?\s*(?<!\d)\d{12}(?!\d)", re.IGNORECASE)
_BIN: Final = re.compile(r"BIN(\d{12})\Z")
_TWELVE: Final = re.compile(r"\d{12}")
_NAME_MAX: Final = 200
_SIGNERS_MAX: Final = 20
"""So many of one structure are looked at."""
_HASHES: Final = frozenset({"sha1", "sha224", "sha256", "sha384", "sha512"})


def digest_of(content: bytes) -> Digest:
    def digest(name: str) -> bytes:
        if name not in _HASHES:
            raise ValueError(name)
        return hashlib.new(name, content, usedforsecurity=False).digest()

    return digest


def digest_of_nothing(name: str) -> bytes:
    """For what cannot be checked."""
    raise ValueError(name)


def signed_data_of(der: bytes) -> cms.SignedData:
    """Raises `ValueError` unless this is CMS with signatures."""
    try:
        found = cms.ContentInfo.load(der)
        if found["content_type"].native != "signed_data":
            raise ValueError("another kind of CMS")
        signed: cms.SignedData = found["content"]
        _ = len(signed["signer_infos"]), signed["encap_content_info"].native
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(str(error)) from None
    return signed


def signers_of(
    signed: cms.SignedData, digest: Digest, now: datetime, *, claimed_at: datetime | None = None
) -> tuple[FoundSignature, ...]:
    """Each signature. `claimed_at` is when it was made as the file around it says, if the signature itself does not."""
    certificates = _certificates(signed)
    found = []
    for info in list(signed["signer_infos"])[:_SIGNERS_MAX]:
        certificate = _certificate_of(info, certificates)
        if certificate is None:
            found.append(FoundSignature(SignatureState.NOT_CHECKED))
            continue
        at = _attribute(info, "signing_time")
        found.append(
            FoundSignature(
                _state(info, certificate, signed, digest),
                **_holder(certificate),
                signed_at=at if isinstance(at, datetime) else claimed_at,
                ended=_ended(certificate, now),
            )
        )
    return tuple(found)


def message_digests(signed: cms.SignedData) -> tuple[tuple[str, bytes], ...]:
    """By signature: the hash function and the hash of what was signed, of those that say so."""
    found = []
    for info in list(signed["signer_infos"])[:_SIGNERS_MAX]:
        value = _attribute(info, "message_digest")
        if isinstance(value, bytes):
            found.append((str(info["digest_algorithm"]["algorithm"].native), value))
    return tuple(found)


def subject_of(certificate: x509.Certificate) -> tuple[str, str]:
    """Its common name and organisation."""
    parts = _parts(certificate)
    return parts.get("common_name", ""), parts.get("organization_name", "")


def _certificates(signed: cms.SignedData) -> list[x509.Certificate]:
    choices = signed["certificates"]
    if isinstance(choices, core.Void):
        return []
    return [choice.chosen for choice in choices if choice.name == "certificate"]


def _state(
    info: cms.SignerInfo, certificate: x509.Certificate, signed: cms.SignedData, digest: Digest
) -> SignatureState:
    try:
        actual = digest(str(info["digest_algorithm"]["algorithm"].native))
        kind = signed["encap_content_info"]["content_type"].native
        intact, valid = validate_sig_integrity(info, certificate, kind, actual)
    except Exception:  # noqa: BLE001 - see above; national keys raise `KeyError` and `UnsupportedAlgorithm` alike
        return SignatureState.NOT_CHECKED
    return SignatureState.FITS if intact and valid else SignatureState.BROKEN


def _certificate_of(info: cms.SignerInfo, certificates: list[x509.Certificate]) -> x509.Certificate | None:
    """That of the signature; None if it is not inside, or cannot be read."""
    try:
        named = info["sid"]
        wanted = named.chosen
        for each in certificates:
            if named.name != "issuer_and_serial_number":
                if each.key_identifier == wanted.native:
                    return each
            elif each.serial_number == wanted["serial_number"].native and each.issuer == wanted["issuer"]:
                return each
    except Exception:  # noqa: BLE001 - the libraries raise whatever a spoilt or national structure makes them stumble over
        return None
    return None


def _attribute(info: cms.SignerInfo, name: str) -> object:
    """The value of a signed attribute; None if it is not there, or there twice."""
    try:
        values = [attr["values"].native for attr in info["signed_attrs"] if attr["type"].native == name]
    except (TypeError, ValueError, KeyError):
        return None
    return values[0][0] if len(values) == 1 and len(values[0]) == 1 else None


def _holder(certificate: x509.Certificate) -> dict[str, Any]:
    parts = _parts(certificate)
    person = " ".join(filter(None, (parts.get("common_name"), parts.get("given_name"))))
    own = _TWELVE.search(parts.get("serial_number", ""))
    found = _BIN.search(parts.get("organizational_unit_name", ""))
    is_own = found is not None and own is not None and found[1] == own[0]
    return {
        "name": _clean(person),
        "organization": _clean(parts.get("organization_name", "")),
        "bin": found[1] if found is not None and not is_own else "",
        "holder": _key_holder(certificate),
    }


def _parts(certificate: x509.Certificate) -> dict[str, str]:
    """The subject by its parts; of a part that is there more than once, the first."""
    try:
        named = certificate.subject.native
    except Exception:  # noqa: BLE001 - as above
        return {}
    return {
        str(key): str(value[0] if isinstance(value, list) and value else value)
        for key, value in named.items()
    }


def _clean(text: str) -> str:
    """One line without an IIN."""
    return " ".join(_IIN.sub("", text).split())[:_NAME_MAX]


def _key_holder(certificate: x509.Certificate) -> KeyHolder | None:
    """The most exact of those that its key usages name."""
    try:
        value = certificate.extended_key_usage_value
        usages = [] if value is None else [str(each) for each in value.native]
    except Exception:  # noqa: BLE001 - as above
        return None
    known = sorted((usage for usage in usages if usage in HOLDERS), key=len)
    return HOLDERS[known[-1]] if known else None


def _ended(certificate: x509.Certificate, now: datetime) -> bool:
    try:
        return bool(certificate.not_valid_after < now)
    except Exception:  # noqa: BLE001 - as above
        return False

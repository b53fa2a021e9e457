"""When a seal counts, and when stored bytes are not given out."""

from datetime import timedelta

import pytest

from bot.models.seals import (
    CertificateRole,
    SealCertificate,
    SealedFile,
    SpoiltFileError,
    digits_of,
    number_of,
)
from tests.fakes.clock import MONDAY_MORNING
from tests.seals import sealed_bytes


def a_certificate(role: CertificateRole = CertificateRole.SEAL) -> SealCertificate:
    until = MONDAY_MORNING + timedelta(days=1000)
    return SealCertificate(
        fingerprint="5ea1" * 16, role=role, pem="PEM", valid_from=MONDAY_MORNING, valid_until=until
    )


def test_a_seal_counts_alone_until_its_certificate_is_revoked() -> None:
    certificate = a_certificate()
    assert certificate.counts_alone(MONDAY_MORNING)
    certificate.revoked_since = MONDAY_MORNING + timedelta(days=1)
    assert certificate.counts_alone(certificate.revoked_since - timedelta(seconds=1))
    assert not certificate.counts_alone(certificate.revoked_since)


def test_the_audit_log_names_a_certificate_by_its_first_digits() -> None:
    fingerprint = "0a1b" * 16
    assert digits_of(number_of(fingerprint)) == fingerprint[:15]
    assert number_of("f" * 64) < 2**63


def test_a_root_seals_nothing() -> None:
    assert not a_certificate(CertificateRole.ROOT).counts_alone(MONDAY_MORNING)


def test_bytes_that_do_not_fit_their_hash_are_refused() -> None:
    sealed = sealed_bytes()
    file = SealedFile(
        sha256=sealed.sha256,
        content=sealed.pdf,
        fingerprint=sealed.fingerprint,
        sealed_at=sealed.sealed_at,
        kind="memorandum",
        record_id=1,
    )
    file.require_sound()
    file.content += b"\n"
    with pytest.raises(SpoiltFileError) as refused:
        file.require_sound()
    assert refused.value.sha256 == sealed.sha256

"""Seals belong to the installation: the command line alone asks for a certificate, by its fingerprint."""

from bot.models.seals import CertificateRole, SealCertificate
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.seals.ports import SealCertificates


async def require_certificate(block: Block, fingerprint: str) -> SealCertificate:
    """That of a seal whose fingerprint begins so. Raises `NotFoundError` unless there is exactly one."""
    found = [
        each
        for each in await block[SealCertificates].all()
        if fingerprint
        and each.role is CertificateRole.SEAL
        and each.fingerprint.startswith(fingerprint.lower())
    ]
    if len(found) != 1:
        raise NotFoundError
    return found[0]

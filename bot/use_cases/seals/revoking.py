"""Revoking a certificate of seals, and looking at all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.seals import CertificateRole, number_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.seals.access import require_certificate
from bot.use_cases.seals.ports import SealCertificates, Sealer
from bot.use_cases.seals.state import SealState, find_state


@dataclass(frozen=True, slots=True)
class KnownCertificate:
    fingerprint: str
    role: CertificateRole
    valid_from: datetime
    valid_until: datetime
    revoked_since: datetime | None


@dataclass(frozen=True, slots=True)
class SealKeys:
    """What seals at the moment `at`, and all certificates that have ever sealed something or were revoked."""

    state: SealState
    known: Sequence[KnownCertificate]
    at: datetime


class RevokeSeal(UseCase):
    """From the moment `since`, a seal of this certificate counts only if its file is among ours; and nothing more is
    sealed with it. Returns its fingerprint.

    Without a fingerprint, or its first digits, it is the certificate that seals now. Raises `NotFoundError`, and
    `NoSealKeyError` if nothing seals now.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, sealer: Sealer) -> None:
        super().__init__(identity, uow, clock)
        self._sealer = sealer

    async def __call__(self, since: datetime, fingerprint: str = "") -> str:
        chain = () if fingerprint else await self._sealer.chain()
        async with self.uow as block:
            await block[SealCertificates].add(chain)
            certificate = await require_certificate(block, fingerprint or chain[0].fingerprint)
            await block[SealCertificates].revoke(certificate.fingerprint, since)
            await block.audit.record(
                await self.identity.actor(),
                "seal.revoke",
                "seal-certificate",
                number_of(certificate.fingerprint),
                since=since.isoformat(),
            )
            await block.commit()
            return certificate.fingerprint


class ShowSealKeys(UseCase):
    """For whoever looks after the installation."""

    permission: ClassVar = Permission.RUN_SYSTEM
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, sealer: Sealer) -> None:
        super().__init__(identity, uow, clock)
        self._sealer = sealer

    async def __call__(self) -> SealKeys:
        async with self.uow.read() as block:
            return SealKeys(
                await find_state(block, self._sealer),
                [
                    KnownCertificate(
                        each.fingerprint, each.role, each.valid_from, each.valid_until, each.revoked_since
                    )
                    for each in await block[SealCertificates].all()
                ],
                self.clock.now(),
            )

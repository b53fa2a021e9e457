"""Whether documents can be sealed now, and until when."""

from dataclasses import dataclass
from datetime import datetime

from bot.models.seals import WARNED_AHEAD
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.seals.ports import (
    Certificate,
    NoKeyReason,
    NoSealKeyError,
    SealCertificates,
    Sealer,
)


@dataclass(frozen=True, slots=True)
class SealState:
    """`certificate` is the one that seals; None where none may, and `why` says why not."""

    certificate: Certificate | None = None
    why: NoKeyReason | None = None

    def days_left(self, now: datetime) -> int | None:
        """Whole days until its certificate ends."""
        return None if self.certificate is None else (self.certificate.valid_until - now).days

    def ends_soon(self, now: datetime) -> bool:
        """Whether the last of the warnings is due."""
        return self.warning(now) == min(ahead.days for ahead in WARNED_AHEAD)

    def warning(self, now: datetime) -> int | None:
        """The last of the warnings that are due by now, as its days ahead (90, 30); None before the first."""
        if self.certificate is None:
            return None
        left = self.certificate.valid_until - now
        return min((ahead.days for ahead in WARNED_AHEAD if left <= ahead), default=None)


async def find_state(block: Block, sealer: Sealer) -> SealState:
    try:
        certificate, *_ = await sealer.chain()
    except NoSealKeyError as error:
        return SealState(why=error.why)
    for known in await block[SealCertificates].all():
        if known.fingerprint == certificate.fingerprint and known.revoked_since is not None:
            return SealState(why=NoKeyReason.REVOKED)
    return SealState(certificate)

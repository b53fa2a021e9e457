"""Which certificates there are, and how one is revoked."""

from datetime import timedelta

import pytest

from bot.models.seals import SealCertificate
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.seals.ports import NoKeyReason, NoSealKeyError, Sealer
from bot.use_cases.seals.revoking import RevokeSeal, SealKeys, ShowSealKeys
from tests.database import Database
from tests.fakes import FrozenClock
from tests.seals import a_sealer


async def shown(uow: Database, clock: FrozenClock, sealer: Sealer) -> SealKeys:
    return await ShowSealKeys(SystemIdentity(), uow, clock, sealer)()


async def test_the_certificate_that_seals_is_revoked_though_it_has_sealed_nothing(
    uow: Database, clock: FrozenClock
) -> None:
    since = clock.now() - timedelta(days=3)
    async with a_sealer(clock) as sealer:
        (own, _) = await sealer.chain()
        found = await shown(uow, clock, sealer)
        assert (found.state.certificate, found.known) == (own, [])
        assert await RevokeSeal(SystemIdentity(), uow, clock, sealer)(since) == own.fingerprint
        found = await shown(uow, clock, sealer)
    assert (found.state.certificate, found.state.why) == (None, NoKeyReason.REVOKED)
    assert {known.fingerprint: known.revoked_since for known in found.known}[own.fingerprint] == since
    (entry,) = uow.audited
    assert (entry.action, entry.changes) == ("seal.revoke", {"since": since.isoformat()})


async def test_another_is_named_by_its_first_digits(uow: Database, clock: FrozenClock) -> None:
    async with a_sealer(clock) as first, a_sealer(clock) as second:
        for sealer in (first, second):
            await RevokeSeal(SystemIdentity(), uow, clock, sealer)(clock.now())
        (own, _) = await first.chain()
        earlier = clock.now() - timedelta(days=1)
        revoke = RevokeSeal(SystemIdentity(), uow, clock, second)
        assert await revoke(earlier, own.fingerprint[:12].upper()) == own.fingerprint
        assert uow.one(SealCertificate, fingerprint=own.fingerprint).revoked_since == earlier


async def test_what_is_no_certificate_of_a_seal_is_not_found(uow: Database, clock: FrozenClock) -> None:
    async with a_sealer(clock) as sealer:
        revoke = RevokeSeal(SystemIdentity(), uow, clock, sealer)
        await revoke(clock.now())
        (_, root) = await sealer.chain()
        for named in ("zz", root.fingerprint):
            with pytest.raises(NotFoundError):
                await revoke(clock.now(), named)


async def test_without_a_key_there_is_none_to_revoke(uow: Database, clock: FrozenClock) -> None:
    async with a_sealer(clock, with_key=False) as sealer:
        with pytest.raises(NoSealKeyError):
            await RevokeSeal(SystemIdentity(), uow, clock, sealer)(clock.now())
        assert (await shown(uow, clock, sealer)).state.why is NoKeyReason.MISSING

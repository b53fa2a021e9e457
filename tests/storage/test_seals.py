"""Sealed files are kept once, given back whole, and never with bytes that do not fit."""

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from bot.models.seals import SealCertificate, SealedFile, SpoiltFileError
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.seals.ports import NoKeyReason, NoSealKeyError, SealCertificates, SealedFiles, Stamp
from bot.wiring.registry import registry
from tests.fakes import FrozenClock
from tests.seals import sealed_bytes


async def kept(storage: SqlUnitOfWork, content: bytes, record_id: int = 7) -> bytes:
    async with storage as block:
        file = await block[SealedFiles].keep(sealed_bytes(content), "memorandum", record_id)
        await block.commit()
        return file.content


async def test_the_first_bytes_of_a_record_stay(storage: SqlUnitOfWork) -> None:
    assert await kept(storage, b"first") == b"first"
    assert await kept(storage, b"second") == b"first"
    first = sealed_bytes(b"first")
    async with storage.read() as block:
        file = await block[SealedFiles].of("memorandum", 7)
        assert file is not None
        assert (file.content, file.sealed_at) == (b"first", first.sealed_at)
        stamp = Stamp(first.sha256, first.fingerprint, first.sealed_at, "memorandum", 7)
        assert await block[SealedFiles].stamp("memorandum", 7) == stamp
        assert await block[SealedFiles].find(first.sha256) == stamp
        assert await block[SealedFiles].find(sealed_bytes(b"second").sha256) is None
        assert await block[SealedFiles].of("memorandum", 8) is None
        assert await block[SealedFiles].stamp("act", 7) is None


async def test_of_many_who_seal_at_once_one_is_kept_and_all_get_it(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    many = [SqlUnitOfWork(sessions, clock, registry()) for _ in range(6)]
    given = await asyncio.gather(*(kept(one, f"by {number}".encode()) for number, one in enumerate(many)))
    async with storage.read() as block:
        file = await block[SealedFiles].of("memorandum", 7)
    assert file is not None
    assert set(given) == {file.content}


async def test_the_certificates_are_kept_with_the_file(storage: SqlUnitOfWork) -> None:
    await kept(storage, b"one", 1)
    await kept(storage, b"two", 2)
    async with storage.read() as block:
        known = await block[SealCertificates].all()
    assert sorted((each.role.value, each.fingerprint[:4]) for each in known) == [
        ("root", "a001"),
        ("seal", "5ea1"),
    ]


async def test_the_same_bytes_belong_to_one_record(storage: SqlUnitOfWork) -> None:
    await kept(storage, b"one", 1)
    with pytest.raises(ValueError, match="another record"):
        await kept(storage, b"one", 2)


async def test_nothing_is_kept_that_a_revoked_certificate_has_sealed(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    assert await kept(storage, b"before", 1) == b"before"
    async with storage as block:
        await block[SealCertificates].revoke(sealed_bytes().fingerprint, clock.now())
        await block.commit()
    with pytest.raises(NoSealKeyError) as refused:
        await kept(storage, b"after", 2)
    assert refused.value.why is NoKeyReason.REVOKED
    assert await kept(storage, b"again", 1) == b"before"


async def test_an_earlier_revocation_replaces_a_later_one_alone(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    await kept(storage, b"one")
    own = sealed_bytes().fingerprint
    for since in (clock.now(), clock.now() - timedelta(days=2), clock.now() - timedelta(days=1)):
        async with storage as block:
            await block[SealCertificates].revoke(own, since)
            await block.commit()
    async with storage.read() as block:
        (revoked,) = [each for each in await block[SealCertificates].all() if each.revoked_since]
    assert (revoked.fingerprint, revoked.revoked_since) == (own, clock.now() - timedelta(days=2))


@pytest.mark.parametrize("spoilt", [b"onf", b"one\n", b""])
async def test_spoilt_bytes_are_not_given_out(
    storage: SqlUnitOfWork, engine: AsyncEngine, spoilt: bytes
) -> None:
    await kept(storage, b"one")
    async with engine.begin() as connection:
        await connection.execute(sa.update(SealedFile).values(content=spoilt))
    with pytest.raises(SpoiltFileError):
        await kept(storage, b"anew")
    async with storage.read() as block:
        with pytest.raises(SpoiltFileError):
            await block[SealedFiles].of("memorandum", 7)


async def test_a_certificate_that_has_sealed_something_cannot_be_lost(
    storage: SqlUnitOfWork, engine: AsyncEngine
) -> None:
    await kept(storage, b"one")
    with pytest.raises(sa.exc.IntegrityError):
        async with engine.begin() as connection:
            await connection.execute(sa.delete(SealCertificate).where(SealCertificate.role == "seal"))

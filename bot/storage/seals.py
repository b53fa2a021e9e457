"""Sealed files, and the certificates that sealed them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.seals import SealCertificate, SealedFile
from bot.storage.sql import insert_unless_there
from bot.use_cases.seals.ports import Certificate, NoKeyReason, NoSealKeyError, Sealed, Stamp


class SqlSealCertificates:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all(self) -> Sequence[SealCertificate]:
        by_age = sa.select(SealCertificate).order_by(SealCertificate.valid_from, SealCertificate.fingerprint)
        return (await self._session.scalars(by_age)).all()

    async def add(self, chain: Sequence[Certificate]) -> None:
        for each in chain:
            await insert_unless_there(
                self._session,
                SealCertificate,
                {
                    "fingerprint": each.fingerprint,
                    "role": each.role,
                    "pem": each.pem,
                    "valid_from": each.valid_from,
                    "valid_until": each.valid_until,
                    "revoked_since": None,
                },
                unique=["fingerprint"],
            )

    async def revoke(self, fingerprint: str, since: datetime) -> None:
        later = sa.or_(SealCertificate.revoked_since.is_(None), SealCertificate.revoked_since > since)
        await self._session.execute(
            sa.update(SealCertificate)
            .where(SealCertificate.fingerprint == fingerprint, later)
            .values(revoked_since=since)
        )


class SqlSealedFiles:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, sealed: Sealed, kind: str, record_id: int) -> SealedFile:
        own = sa.select(SealCertificate.revoked_since).where(
            SealCertificate.fingerprint == sealed.fingerprint
        )
        known = (await self._session.execute(own)).one_or_none()
        is_revoked = known is not None and known.revoked_since is not None
        if known is None:
            await SqlSealCertificates(self._session).add(sealed.chain)
        if not is_revoked:
            row: dict[str, Any] = {
                "sha256": sealed.sha256,
                "content": sealed.pdf,
                "fingerprint": sealed.fingerprint,
                "sealed_at": sealed.sealed_at,
                "kind": kind,
                "record_id": record_id,
            }
            if await insert_unless_there(self._session, SealedFile, row):
                return SealedFile(**row)
        kept = await self.of(kind, record_id)
        if kept is not None:
            return kept
        if is_revoked:
            raise NoSealKeyError(NoKeyReason.REVOKED)
        raise ValueError("these bytes belong to another record")

    async def of(self, kind: str, record_id: int) -> SealedFile | None:
        found = await self._session.scalar(
            sa.select(SealedFile).where(*_of(kind, record_id)).execution_options(populate_existing=True)
        )
        if found is not None:
            found.require_sound()
        return found

    async def stamp(self, kind: str, record_id: int) -> Stamp | None:
        return await self._stamp(*_of(kind, record_id))

    async def find(self, sha256: str) -> Stamp | None:
        return await self._stamp(SealedFile.sha256 == sha256)

    async def _stamp(self, *conditions: sa.ColumnElement[bool]) -> Stamp | None:
        row = (
            await self._session.execute(
                sa.select(
                    SealedFile.sha256,
                    SealedFile.fingerprint,
                    SealedFile.sealed_at,
                    SealedFile.kind,
                    SealedFile.record_id,
                ).where(*conditions)
            )
        ).one_or_none()
        return None if row is None else Stamp(*row)


def _of(kind: str, record_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    return (SealedFile.kind == kind, SealedFile.record_id == record_id)

"""Memoranda, with their parties."""

from collections.abc import Collection, Sequence
from datetime import datetime
from hashlib import sha256 as hash_of

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.memoranda import (
    HOLDING,
    OPEN,
    Memorandum,
    MemorandumFile,
    MemorandumParty,
    MemorandumReader,
    MemorandumSeal,
    MemorandumSignatory,
    MemorandumStage,
    MemorandumVersion,
    PartyStage,
    SignedCopy,
    SignedFile,
    VersionStage,
)
from bot.models.projects import Project
from bot.models.seals import SpoiltFileError
from bot.storage.sql import insert_unless_there, locked
from bot.use_cases.memoranda.ports import ALL, Among


class SqlMemoranda:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, memorandum: Memorandum) -> None:
        self._session.add(memorandum)

    async def get(self, memorandum_id: int) -> Memorandum | None:
        return await self._session.get(Memorandum, memorandum_id)

    async def get_for_update(self, memorandum_id: int) -> Memorandum | None:
        # What it extends is locked first, in the order of ids, as clocks do: so its end and an extension exclude
        # each other.
        first = sa.select(Memorandum.supplements_id).where(Memorandum.id == memorandum_id)
        first_id = await self._session.scalar(first)
        if first_id is not None:
            await self.get_for_update(first_id)
        # Parties are read again once the row is locked. So of two acknowledgements at once the later sees the other.
        return await self._session.get(
            Memorandum, memorandum_id, with_for_update=True, populate_existing=True
        )

    async def by_submission(self, submission_id: str) -> Memorandum | None:
        return await self._session.scalar(
            sa.select(Memorandum).where(Memorandum.submission_id == submission_id)
        )

    async def standing_of_pitch(self, pitch_id: int) -> Memorandum | None:
        query = sa.select(Memorandum).where(
            Memorandum.pitch_id == pitch_id, Memorandum.stage.in_(OPEN | HOLDING)
        )
        return (await self._session.scalars(query.order_by(Memorandum.id))).first()

    async def last_of_pitch(self, pitch_id: int) -> Memorandum | None:
        query = sa.select(Memorandum).where(Memorandum.pitch_id == pitch_id)
        return (await self._session.scalars(query.order_by(Memorandum.id.desc()).limit(1))).first()

    async def open_of_organization(self, organization_id: int) -> Sequence[tuple[Memorandum, Project | None]]:
        query = _with_projects().where(_with_party_among([organization_id]), Memorandum.stage.in_(OPEN))
        return await self._with_projects(query.order_by(Memorandum.id))

    async def waiting_for(self, organization_id: int) -> Sequence[Memorandum]:
        waiting = Memorandum.stage.in_({*OPEN, MemorandumStage.AGREED})
        query = sa.select(Memorandum).where(_with_party_among([organization_id]), waiting)
        return (await self._session.scalars(query.order_by(Memorandum.id))).all()

    async def open_with(
        self,
        *,
        project_id: int | None = None,
        pitch_id: int | None = None,
        organization_id: int | None = None,
        signatory_id: int | None = None,
    ) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(Memorandum.stage.in_(OPEN))
        if project_id is not None:
            query = query.where(Memorandum.project_id == project_id)
        if pitch_id is not None:
            query = query.where(Memorandum.pitch_id == pitch_id)
        if organization_id is not None:
            parties = sa.select(MemorandumParty.memorandum_id).where(
                MemorandumParty.organization_id == organization_id
            )
            if signatory_id is not None:
                parties = parties.join(
                    MemorandumSignatory, MemorandumSignatory.party_id == MemorandumParty.id
                ).where(MemorandumSignatory.person_id == signatory_id, MemorandumSignatory.ended_at.is_(None))
            query = query.where(Memorandum.id.in_(parties))
        return (
            await self._session.scalars(locked(self._session, query.order_by(Memorandum.id), Memorandum))
        ).all()

    async def read_by(self, organization_id: int, person_id: int) -> Sequence[Memorandum]:
        parties = sa.select(MemorandumParty.memorandum_id).join(
            MemorandumReader, MemorandumReader.party_id == MemorandumParty.id
        )
        of_them = parties.where(
            MemorandumParty.organization_id == organization_id, MemorandumReader.person_id == person_id
        )
        query = sa.select(Memorandum).where(Memorandum.id.in_(of_them)).order_by(Memorandum.id)
        return (await self._session.scalars(locked(self._session, query, Memorandum))).all()

    async def sent_without_match(self, organization_id: int, since: datetime) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(
            Memorandum.drafter_id == organization_id,
            Memorandum.pitch_id.is_(None),
            Memorandum.supplements_id.is_(None),
            sa.or_(Memorandum.stage.in_(OPEN), Memorandum.created_at >= since, Memorandum.ended_at >= since),
        )
        return (await self._session.scalars(query.order_by(Memorandum.id))).all()

    async def supplements_of(self, memorandum_id: int, *, lock: bool = False) -> Sequence[Memorandum]:
        query = (
            sa.select(Memorandum).where(Memorandum.supplements_id == memorandum_id).order_by(Memorandum.id)
        )
        return (
            await self._session.scalars(locked(self._session, query, Memorandum) if lock else query)
        ).all()

    async def holding_with(self, organization_id: int) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(
            Memorandum.stage.in_(HOLDING),
            Memorandum.supplements_id.is_(None),
            _with_party_among([organization_id]),
        )
        return (await self._session.scalars(query.order_by(Memorandum.id))).all()

    async def holding_of_project(self, project_id: int) -> Sequence[Memorandum]:
        return await self.holding_of_projects([project_id])

    async def holding_of_projects(self, project_ids: Collection[int]) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(
            Memorandum.stage.in_(HOLDING),
            Memorandum.supplements_id.is_(None),
            Memorandum.project_id.in_(project_ids),
        )
        return (await self._session.scalars(query.order_by(Memorandum.id))).all()

    async def with_parties(self, party_ids: Collection[int]) -> Sequence[tuple[Memorandum, Project | None]]:
        of_these = sa.select(MemorandumParty.memorandum_id).where(MemorandumParty.id.in_(party_ids))
        query = _with_projects().where(Memorandum.id.in_(of_these)).order_by(Memorandum.id)
        return await self._with_projects(locked(self._session, query, Memorandum))

    async def by_ids(self, memorandum_ids: Collection[int]) -> Sequence[tuple[Memorandum, Project | None]]:
        query = _with_projects().where(Memorandum.id.in_(memorandum_ids)).order_by(Memorandum.id)
        return await self._with_projects(locked(self._session, query, Memorandum))

    async def _with_projects(
        self, query: sa.Select[Memorandum, Project]
    ) -> Sequence[tuple[Memorandum, Project | None]]:
        return [(memorandum, project) for memorandum, project in await self._session.execute(query)]

    async def not_frozen(self, limit: int) -> Sequence[Memorandum]:
        stages = [MemorandumStage.PUT, *sorted(HOLDING)]
        return await self._first(limit, MemorandumVersion.hash == "", Memorandum.stage.in_(stages))

    async def put_in_other_wording(self, wordings: Collection[str], limit: int) -> Sequence[Memorandum]:
        other = MemorandumVersion.wording.not_in(wordings)
        return await self._first(limit, MemorandumVersion.stage == VersionStage.PUT, other)

    async def _first(self, limit: int, *told: sa.ColumnElement[bool]) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).join(
            MemorandumVersion, MemorandumVersion.memorandum_id == Memorandum.id
        )
        query = query.where(*told).order_by(Memorandum.id).limit(limit)
        return (await self._session.scalars(locked(self._session, query, Memorandum))).all()

    async def declined_by(self, project_id: int) -> Collection[int]:
        query = (
            sa.select(MemorandumParty.organization_id)
            .join(Memorandum, Memorandum.id == MemorandumParty.memorandum_id)
            .where(Memorandum.project_id == project_id, MemorandumParty.stage == PartyStage.DECLINED)
        )
        return set(await self._session.scalars(query))

    async def to_seal(self, but: Collection[int] = ()) -> int | None:
        query = sa.select(MemorandumSeal.memorandum_id).where(
            MemorandumSeal.sha256.is_(None), MemorandumSeal.memorandum_id.not_in(but)
        )
        return await self._session.scalar(query.order_by(MemorandumSeal.id).limit(1))

    async def add_seal(self, seal: MemorandumSeal) -> None:
        self._session.add(seal)

    async def seal_of(self, memorandum_id: int) -> MemorandumSeal | None:
        return await self._session.scalar(
            sa.select(MemorandumSeal).where(MemorandumSeal.memorandum_id == memorandum_id)
        )

    async def by_code(self, check_code: str) -> Memorandum | None:
        return await self._session.scalar(sa.select(Memorandum).where(Memorandum.check_code == check_code))

    async def signed_copies(self, memorandum_id: int) -> Sequence[SignedCopy]:
        query = sa.select(SignedCopy).where(
            SignedCopy.memorandum_id == memorandum_id, SignedCopy.taken_back_at.is_(None)
        )
        return (await self._session.scalars(query.order_by(SignedCopy.id))).all()

    async def add_copy(self, copy: SignedCopy) -> None:
        self._session.add(copy)
        await self._session.flush()

    async def keep_signed(self, sha256: str, content: bytes) -> None:
        values = {"sha256": sha256, "content": content}
        await insert_unless_there(self._session, SignedFile, values)

    async def signed_file(self, sha256: str) -> bytes:
        file = await self._session.get_one(SignedFile, sha256)
        if hash_of(file.content).hexdigest() != sha256:
            raise SpoiltFileError(sha256)
        return file.content

    async def file_of(self, memorandum_id: int) -> MemorandumFile | None:
        return await self._session.get(MemorandumFile, memorandum_id)

    async def keep_file(self, file: MemorandumFile) -> MemorandumFile:
        values = {column.key: getattr(file, column.key) for column in sa.inspect(MemorandumFile).columns}
        await insert_unless_there(self._session, MemorandumFile, values)
        return await self._session.get_one(MemorandumFile, file.memorandum_id)

    async def agreed_of_signatory(self, person_id: int) -> Sequence[Memorandum]:
        named = sa.select(MemorandumSignatory.memorandum_id).where(MemorandumSignatory.person_id == person_id)
        query = sa.select(Memorandum).where(Memorandum.id.in_(named), Memorandum.agreed_at.is_not(None))
        return (
            await self._session.scalars(locked(self._session, query.order_by(Memorandum.id), Memorandum))
        ).all()

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int, among: Among = ALL
    ) -> Sequence[tuple[Memorandum, Project | None]]:
        query = _with_projects().where(_known_to(organization_ids), *_among(among))
        return await self._with_projects(query.order_by(Memorandum.id.desc()).offset(offset).limit(limit))

    async def count_of_organizations(self, organization_ids: Collection[int], among: Among = ALL) -> int:
        query = sa.select(sa.func.count()).where(_known_to(organization_ids), *_among(among))
        return await self._session.scalar(query.select_from(Memorandum)) or 0

    async def moments_of_organizations(self, organization_ids: Collection[int]) -> Sequence[datetime]:
        query = sa.select(Memorandum.agreed_at, Memorandum.created_at).where(_known_to(organization_ids))
        return [agreed_at or created_at for agreed_at, created_at in await self._session.execute(query)]

    async def counterparts_of(self, organization_ids: Collection[int]) -> Sequence[int]:
        query = (
            sa.select(MemorandumParty.organization_id)
            .join(Memorandum, Memorandum.id == MemorandumParty.memorandum_id)
            .where(
                _known_to(organization_ids), MemorandumParty.organization_id.not_in(list(organization_ids))
            )
            .distinct()
        )
        return (await self._session.scalars(query.order_by(MemorandumParty.organization_id))).all()


def _with_projects() -> sa.Select[Memorandum, Project]:
    """Each with its project; one that was drafted from nothing has none."""
    return sa.select(Memorandum, Project).outerjoin(Project, Project.id == Memorandum.project_id)


def _among(among: Among) -> list[sa.ColumnElement[bool]]:
    moment = sa.func.coalesce(Memorandum.agreed_at, Memorandum.created_at, type_=Memorandum.created_at.type)
    wanted: list[sa.ColumnElement[bool]] = []
    if among.stages:
        wanted.append(Memorandum.stage.in_(among.stages))
    if among.since is not None:
        wanted.append(moment >= among.since)
    if among.until is not None:
        wanted.append(moment < among.until)
    if among.other is not None:
        wanted.append(_with_party_among([among.other]))
    if among.agreed:
        wanted.append(Memorandum.agreed_at.is_not(None))
    return wanted


def _known_to(organization_ids: Collection[int]) -> sa.ColumnElement[bool]:
    """One that is only kept is known to the drafter alone."""
    return sa.and_(
        _with_party_among(organization_ids),
        sa.or_(Memorandum.invited_at.is_not(None), Memorandum.drafter_id.in_(organization_ids)),
    )


def _with_party_among(organization_ids: Collection[int]) -> sa.ColumnElement[bool]:
    parties = sa.select(MemorandumParty.memorandum_id).where(
        MemorandumParty.organization_id.in_(organization_ids)
    )
    return Memorandum.id.in_(parties)
